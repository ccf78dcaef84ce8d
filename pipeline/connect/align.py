"""The same utterance in several articles: which statements report it.

Who spoke (`speaker_id`) and which articles tell one story (`story_id`) are settled before; `likeness` compares wordings and
`differences` says how they differ.
"""

import hashlib
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.connect import words
from pipeline.connect.differences import changes
from pipeline.connect.likeness import Likeness, Model, Wording, likeness, nearness, weight, wording

ALONE = Model(
    -11.71,
    Likeness(whole=4.80, part=2.88, meaning=4.44, order=3.69, polarity=-5.47, names=-1.14, size=0.98),
    1.61,
    0.00,
)
"""By the wording of the two alone. Fitted by tests/fit_align.py on tests/data/aligned_pairs.jsonl."""

AMONG_RIVALS = Model(
    -6.13, Likeness(whole=2.44, part=1.47, meaning=1.43, order=1.22, polarity=-3.05, names=-0.51, size=0.57), 1.03, 4.30
)
"""Also by how far they are ahead of the other statements of the speaker in the two articles; fitted likewise."""

NO_RIVAL = 0.2
"""What a pair without rivals is compared with."""


SAME = 0.65
"""Probability from which two statements of one speaker in one story are held to report one utterance; chosen, with
`AGREED`, by cross-validation over the speakers of the annotated pairs: precision .948, recall .889."""

AFFILIATED = 0.8
"""The same where one speaks for the other: `Ukraine` and a Ukrainian official, a ministry and its spokesman."""

ELSEWHERE = 0.9
"""The same where a speaker is not known, or the stories differ; then the words must be the same, too."""

VERBATIM = 0.6
"""Share of equal word pairs from which wordings count as the same words."""

TELLING = math.log(1 + 20)
"""Weight (log) a wording must have to be recognised elsewhere: `no comment` is said every day."""

ALL_PAIRS = 40
"""Statements of one speaker in one story up to which all are compared; of more, those that share rare words."""

RARE_TERMS = 12
"""Heaviest words of a statement by which others that may repeat it are looked up."""

RARE_SHARE = 0.4
"""Weight of those words that must be shared, of the lighter side's."""

POSTING_LIMIT = 50
"""Latest statements kept per word, and"""

NEIGHBOURS = 30
"""nearest statements compared: bounds the cost for words that are everywhere."""

GROUP_PAIRS = 30
"""Statements of a group up to which all are aligned with each other; in larger groups each with the first report."""


@dataclass(slots=True)
class _Report:
    """A statement as it is compared."""

    id: str
    article: str
    story: str
    day: date | None
    speaker: str | None
    speakers: frozenset[str]  # of an unnamed source, whom it speaks for
    above: frozenset[str]  # these, and whom they belong to
    named: bool
    kind: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Groups:
    """Rows of `statement_groups` and `alignments`, and the group of each statement that has one."""

    groups: list[dict[str, Any]]
    alignments: list[dict[str, Any]]
    links: dict[str, str]


GAP = "…"
"""Stands for the words that interrupt a content."""


def content(row: Mapping[str, Any]) -> str:
    """Join the segments of a statement with an ellipsis: what was said, without the words that interrupt it."""
    parts = [
        row["text"][segment["start_char"] - row["start_char"] : segment["end_char"] - row["start_char"]]
        for segment in row["segments"]
    ]
    return f" {GAP} ".join(part.strip() for part in parts) or row["text"]


def group(statements: pa.Table, articles: pa.Table, actors: pa.Table | None = None) -> Groups:
    """Find statements in different articles that report the same utterance.

    Candidates are the statements of one speaker in one story, and elsewhere those that share rare words. A statement is
    in at most one group. Copies of an article (`duplicate_of`) count as reports of their own: they are what readers of
    that outlet saw. Of the articles it needs `article_id`, `story_id`, `published_day`; `actors` says who belongs to whom
    (`actor_id`, `affiliation_id`, `country_code`). The order of rows does not matter.
    """
    reports = _reports(statements, articles, _belonging(actors))
    compared = _compare(reports)
    groups, alignments, links = [], [], {}
    for members in _cluster(reports, compared):
        listed = [reports[i] for i in members]
        group_id = _digest("g", listed[0].id)
        groups.append(_group_row(group_id, listed))
        links.update(dict.fromkeys((report.id for report in listed), group_id))
        alignments += [
            _alignment_row(group_id, reports[a], reports[b], compared.get((a, b)))
            for a, b in _aligned(reports, members)
        ]
    return Groups(
        sorted(groups, key=lambda row: row["group_id"]), sorted(alignments, key=lambda row: row["alignment_id"]), links
    )


def _belonging(actors: pa.Table | None) -> dict[str, set[str]]:
    """Actor → itself, its affiliation and its country, and theirs."""
    if actors is None:
        return {}
    direct = {}
    for row in actors.select(["actor_id", "affiliation_id", "country_code"]).to_pylist():
        country = f"country/{row['country_code'].lower()}" if row["country_code"] else None
        direct[row["actor_id"]] = {actor for actor in (row["actor_id"], row["affiliation_id"], country) if actor}
    return {actor: above.union(*(direct.get(other, ()) for other in above)) for actor, above in direct.items()}


def _reports(statements: pa.Table, articles: pa.Table, belonging: Mapping[str, Collection[str]]) -> list[_Report]:
    """Statements in order of publication, then article and place."""
    about = {row["article_id"]: row for row in articles.select(["article_id", "story_id", "published_day"]).to_pylist()}
    found = []
    names = ["statement_id", "article_id", "start_char", "text", "segments", "kind", "speaker_id", "speaker_ids"]
    for row in statements.select([*names, "speaker_affiliation_id"]).to_pylist():
        article = about[row["article_id"]]
        named = {row["speaker_id"], *(row["speaker_ids"] or ())} - {None}
        speakers = named or {row["speaker_affiliation_id"]} - {None}
        report = _Report(
            id=row["statement_id"],
            article=row["article_id"],
            story=article["story_id"],
            day=article["published_day"],
            speaker=row["speaker_id"],
            speakers=frozenset(speakers),
            above=frozenset(speakers.union(*(belonging.get(speaker, ()) for speaker in speakers))),
            named=bool(named),
            kind=row["kind"],
            wording=wording(content(row)),
        )
        found.append((report.day or date.max, report.article, row["start_char"], report.id, report))
    return [report for *_, report in sorted(found, key=lambda item: item[:-1])]


@dataclass(frozen=True, slots=True)
class _Compared:
    """A compared pair: probability that it is one utterance, and the least one that suffices."""

    probability: float
    needed: float


def _compare(reports: Sequence[_Report]) -> dict[tuple[int, int], _Compared]:
    """Compare candidates, first by themselves, then with their rivals."""
    alike: dict[tuple[int, int], Likeness] = {}
    alone: dict[tuple[int, int], float] = {}
    rivals: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for pair in _candidates(reports):
        one, two = (reports[i] for i in pair)
        if one.article == two.article or _speakers(one, two) is None:
            continue
        alike[pair] = likeness(one.wording, two.wording)
        alone[pair] = ALONE.probability(alike[pair], reported=_reported(one, two))
        for i, j in (pair, pair[::-1]):
            best = rivals[i, reports[j].article]
            best.append((alone[pair], j))
            best.sort(reverse=True)
            del best[2:]
    compared = {}
    for pair, value in alone.items():
        one, two = (reports[i] for i in pair)
        others = [p for i, j in (pair, pair[::-1]) for p, k in rivals[i, reports[j].article] if k != j]
        lead = value - max([NO_RIVAL, *others])
        chance = AMONG_RIVALS.probability(alike[pair], reported=_reported(one, two), lead=lead)
        needed = _speakers(one, two) or ELSEWHERE
        if one.story != two.story or needed == ELSEWHERE:
            verbatim = alike[pair].order >= VERBATIM and alike[pair].size >= TELLING
            needed = ELSEWHERE if verbatim else math.inf
        compared[pair] = _Compared(chance, needed)
    return compared


def _speakers(one: _Report, two: _Report) -> float | None:
    """Probability that is needed by what is known of the speakers; None where they are different ones."""
    if one.named and two.named and one.speakers & two.speakers:
        return SAME
    if one.speakers & two.above or two.speakers & one.above:
        return AFFILIATED
    return None if one.speakers and two.speakers else ELSEWHERE


def _reported(one: _Report, two: _Report) -> bool:
    """Tell whether one quotes and the other does not."""
    return (one.kind == "indirect") != (two.kind == "indirect")


def _candidates(reports: Sequence[_Report]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: all of a speaker in a story while few; and everywhere those that share rare words."""
    seen: set[tuple[int, int]] = set()
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        for speaker in report.speakers:
            blocks[report.story, speaker].append(i)
    for block in blocks.values():
        if len(block) <= ALL_PAIRS:
            seen.update(itertools.combinations(block, 2))
    postings: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    rare: list[float] = []
    for i, report in enumerate(reports):
        stems = sorted(set(report.wording.stems), key=lambda stem: (-words.rarity(stem), stem))[:RARE_TERMS]
        heavy = {stem: weight(stem) for stem in stems}
        rare.append(sum(heavy.values()))
        sought, kept = _shelves(report)
        shared: Counter[int] = Counter()
        for stem in stems:
            for j in {j for side, who in sought for j in postings[stem, side, who][-POSTING_LIMIT:]}:
                shared[j] += heavy[stem]  # type: ignore[assignment]
            for side, who in kept:
                postings[stem, side, who].append(i)
        near = [(-value, j) for j, value in shared.items() if value >= RARE_SHARE * min(rare[i], rare[j])]
        seen.update((j, i) for _, j in sorted(near)[:NEIGHBOURS])
    yield from sorted(seen)


def _shelves(report: _Report) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Where to seek statements whose speaker may be this one's, and where to keep this one for those that come later."""
    if not report.speakers:
        return [("any", "")], [("any", ""), ("unknown", "")]
    speakers, above = sorted(report.speakers), sorted(report.above)
    sought = [("unknown", ""), *(("above", who) for who in speakers), *(("speaker", who) for who in above)]
    return sought, [("any", ""), *(("speaker", who) for who in speakers), *(("above", who) for who in above)]


def _cluster(reports: Sequence[_Report], compared: Mapping[tuple[int, int], _Compared]) -> list[list[int]]:
    """Join likely pairs, the likeliest first, as long as the groups that a pair would join agree."""
    owner: dict[int, list[int]] = {}
    likely = [(-pair.probability, a, b) for (a, b), pair in compared.items() if pair.probability >= pair.needed]
    for _, a, b in sorted(likely):
        one, two = owner.setdefault(a, [a]), owner.setdefault(b, [b])
        if one is two or not _agree(reports, one, two, compared):
            continue
        small, large = sorted((one, two), key=len)
        large += small
        for member in small:
            owner[member] = large
    unique = {id(members): sorted(members) for members in owner.values() if len(members) > 1}
    return sorted(unique.values())


AGREED = 0.55
"""Mean probability of the pairs between two groups from which they are joined."""

COMPARED = 4
"""Members of each side that are looked at before two groups are joined."""


def _agree(
    reports: Sequence[_Report], one: list[int], two: list[int], compared: Mapping[tuple[int, int], _Compared]
) -> bool:
    """Tell whether the first members of two groups, on average, seem to report one utterance."""
    chances = [
        compared[pair].probability if (pair := (min(a, b), max(a, b))) in compared else 0.0
        for a in one[:COMPARED]
        for b in two[:COMPARED]
        if reports[a].article != reports[b].article
    ]
    return sum(chances) >= AGREED * len(chances)


def _digest(letter: str, *parts: str) -> str:
    return letter + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _group_row(group_id: str, listed: Sequence[_Report]) -> dict[str, Any]:
    fullest = max(listed, key=lambda report: (report.kind == "direct", len(report.wording.folded), report.wording.text))
    speakers = Counter(report.speaker for report in listed if report.speaker)
    return {
        "group_id": group_id,
        "speaker_id": min(speakers, key=lambda speaker: (-speakers[speaker], speaker), default=None),
        "text": fullest.wording.text,
        "article_count": len({report.article for report in listed}),
        "variant_count": len({report.wording.folded for report in listed}),
        "first_published_day": min((report.day for report in listed if report.day), default=None),
    }


def _aligned(reports: Sequence[_Report], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a group to show, in order of publication."""
    for n, a in enumerate(members if len(members) <= GROUP_PAIRS else members[:1]):
        yield from ((a, b) for b in members[n + 1 :] if reports[a].article != reports[b].article)


PART_HELD = 0.85
"""Share of the shorter wording that the longer one must hold for `partial`."""

PART_LENGTH = 0.6
"""Length of the shorter one, of that of the longer one, up to which it is `partial`."""


SENTENCE_END = re.compile(rf"(?:(?<=[.!?])|{GAP})[\"”’]*\s+(?=[\"“‘]?[A-Z0-9])")
"""Where one sentence of a content ends and the next begins, or seems to: after an interruption with a capital."""

COUNTERPART = 0.6
"""Nearness from which a word has a counterpart in the other wording, and"""

FURTHER = 0.5
"""share of a sentence's weight below which words with a counterpart make it a sentence that the other side lacks,"""

FURTHER_WORDS = 2
"""if it has so many words that carry content: `That is it` adds nothing."""


def _says_further(a: Wording, b: Wording) -> bool:
    """Tell whether `a` holds a whole sentence of which `b` holds next to nothing."""
    sentences = SENTENCE_END.split(a.text)
    return len(sentences) > 1 and any(
        len(sentence.stems) >= FURTHER_WORDS and _held(sentence, b) < FURTHER for sentence in map(wording, sentences)
    )


def _held(a: Wording, b: Wording) -> float:
    """Share of the weight of `a` that has a counterpart in `b`."""
    weights = np.array([weight(stem) for stem in a.stems])
    return float(weights @ (nearness(a, b).max(axis=1) >= COUNTERPART) / weights.sum())


def _relation(a: _Report, b: _Report, alike: Likeness) -> str:
    """Say how two wordings differ; who quotes comes before how much: a paraphrase is seldom as long as the speech."""
    one, two = a.wording, b.wording
    if one.folded == two.folded:
        return "identical"
    if _reported(a, b):
        return "reported"
    shorter, longer = sorted((len(one.folded), len(two.folded)))
    part = alike.part >= PART_HELD and shorter <= PART_LENGTH * longer
    return "partial" if part or _says_further(one, two) != _says_further(two, one) else "reworded"


NEARLY = 0.99
"""Most that wordings which are not identical can have in common: the words that carry grammar may still differ."""


def _alignment_row(group_id: str, a: _Report, b: _Report, compared: _Compared | None) -> dict[str, Any]:
    alike = likeness(a.wording, b.wording)
    relation = _relation(a, b, alike)
    return {
        "alignment_id": _digest("l", a.id, b.id),
        "group_id": group_id,
        "statement_id_a": a.id,
        "statement_id_b": b.id,
        "relation": relation,
        "similarity": 1.0 if relation == "identical" else min(alike.whole, NEARLY),
        "changes": changes(a.wording.text, b.wording.text),
        "confidence": compared.probability if compared else ALONE.probability(alike, reported=_reported(a, b)),
    }
