"""Articles annotated by people, and what of our readings is right by them. Nothing here knows how a reading came about.

An annotated article has `text` and `attributions` with character spans of `source`, `cue` and `content`, the span of the
source's head word (`source_head`) and whether it is a `statement`: said or written, not believed or planned.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from pipeline.statements.parse import Parse

Article = dict[str, Any]

NONE: frozenset[int] = frozenset()
LEADING = frozenset({"that", "to", "whether", "if"})
"""Words at the beginning of a content that exactness does not count."""
LONGER = 10
"""A source may have so many words more than the annotated one, appositions and the like, if it holds its head."""


def read(path: Path) -> list[Article]:
    """Annotated articles of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Verdict(NamedTuple):
    """What is right of one reading."""

    content: bool
    """It shares at least half of its words with the content of an attribution."""
    source: bool
    """Its source is that attribution's: holds the head word, or shares most words; or there is none in both."""
    exact: bool
    """It is that attribution's content word for word."""
    statement: bool
    """That attribution is a statement."""
    attribution: int
    """Its number, or -1."""


class Gold:
    """The annotation of one article, in words (tokens that are no marks and no blanks)."""

    def __init__(self, p: Parse, article: Article) -> None:
        """Find the words of every annotated span."""
        self.p = p
        self.attributions: list[dict[str, Any]] = article["attributions"]
        self.content = [self.words(a["content"]) for a in self.attributions]
        self.cue = [self.words(a["cue"], marks=True) for a in self.attributions]
        self.source = [self.words(a["source"]) for a in self.attributions]
        self.source_head = [self.words([a["source_head"]] if a.get("source_head") else []) for a in self.attributions]
        self.of_word: dict[int, list[int]] = {}
        for k, content in enumerate(self.content):
            for i in content:
                self.of_word.setdefault(i, []).append(k)

    def words(self, spans: Iterable[Sequence[int]], *, marks: bool = False) -> frozenset[int]:
        """Words that lie wholly or partly in spans of characters."""
        p = self.p
        out: list[int] = []
        for start, end in spans:
            a, b = np.searchsorted(p.end, start, "right"), np.searchsorted(p.start, end, "left")
            out += [i for i in range(int(a), int(b)) if marks or not p.gap[i]]
        return frozenset(out)

    def place(self, heads: Sequence[int], proposed: Mapping[int, frozenset[int]]) -> dict[int, int]:
        """Candidate word of a cue → number of its attribution.

        Of “issued a statement saying” it is the word for which the content is `proposed`, else the one that governs.
        """
        known, of_cue = set(heads), dict[int, int]()
        for k, cue in enumerate(self.cue):
            inside = [i for i in sorted(cue) if i in known]
            if inside:
                content = self.content[k]
                read = [
                    i for i in inside if 2 * len(proposed.get(i, NONE) & content) > len(proposed.get(i, NONE) | content)
                ]
                governs = [i for i in inside if self.p.head[i] not in cue or self.p.head[i] == i]
                of_cue.setdefault((read or governs or inside)[0], k)
        return of_cue

    def source_right(self, k: int, words: frozenset[int]) -> bool:
        """Whether words (none for nobody) are the source of attribution `k`."""
        wanted, head = self.source[k], self.source_head[k]
        if not words or not wanted:
            return not words and not wanted
        if head and head <= words and len(words) <= len(wanted) + LONGER:
            return True
        return len(words & wanted) >= 0.5 * len(words | wanted)

    def judge(self, content: frozenset[int], source: frozenset[int]) -> Verdict:
        """Compare a reading with the attribution whose content is most like its own."""
        touched = {k for i in content for k in self.of_word.get(i, ())}
        shared = {k: len(content & self.content[k]) / len(content | self.content[k]) for k in touched}
        k = max(shared, key=lambda k: (shared[k], -k), default=-1)
        if k < 0 or shared[k] < 0.5:
            return Verdict(content=False, source=False, exact=False, statement=False, attribution=-1)
        return Verdict(
            content=True,
            source=self.source_right(k, source),
            exact=self._core(content) == self._core(self.content[k]),
            statement=bool(self.attributions[k]["statement"]),
            attribution=k,
        )

    def _core(self, words: frozenset[int]) -> frozenset[int]:
        return words - {min(words)} if self.p.lower[min(words)] in LEADING else words
