"""The same utterance in several articles: which statements report it.

Who spoke (`speaker_id`) and which articles tell one story (`story_id`) are settled before; `likeness` compares wordings and
`differences` says how they differ.
"""

import hashlib
import heapq
import math
import re
import struct
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.connect import words
from pipeline.connect.differences import changes
from pipeline.connect.likeness import Likeness, Model, Wording, lighter, likeness, nearness, repeats, weight, wording
from pipeline.remembered import Known, anew
from schemas.statements import GAP

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

UNLIKE = 0.3
"""Similarity below which two statements, neither a part of the other, are in a group only because both are like a third."""

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


def group(statements: pa.Table, articles: pa.Table, actors: pa.Table | None = None, known: Known = anew) -> Groups:
    """Find statements in different articles that report the same utterance.

    Candidates are the statements of one speaker in one story, and elsewhere those that share rare words. A statement is
    in at most one group. Copies of an article (`duplicate_of`) count as reports of their own: they are what readers of
    that outlet saw. Of the articles it needs `article_id`, `story_id`, `published_day`; `actors` says who belongs to whom
    (`actor_id`, `affiliation_id`, `country_code`). The order of rows does not matter.
    """
    reports = _reports(statements, articles, _belonging(actors))
    pairs = _Pairs(reports, known)
    groups, alignments, links = [], [], {}
    for members in _cluster(pairs):
        listed = [reports[i] for i in members]
        group_id = _digest("g", listed[0].id)
        groups.append(_group_row(group_id, listed))
        links.update(dict.fromkeys((report.id for report in listed), group_id))
        rows = (
            _alignment_row(group_id, reports[a], reports[b], pairs.probability(a, b))
            for a, b in _aligned(reports, members)
        )
        alignments += [row for row in rows if row["relation"] == "partial" or row["similarity"] >= UNLIKE]
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
    names = ["statement_id", "article_id", "start_char", "wording", "kind", "speaker_id", "speaker_ids"]
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
            wording=wording(row["wording"]),
        )
        found.append((report.day or date.max, report.article, row["start_char"], report.id, report))
    return [report for *_, report in sorted(found, key=lambda item: item[:-1])]


class _Pairs:
    """Pairs of reports that may be one utterance. `likely` are those that suffice, by falling probability.

    A pair costs a comparison only when it is asked about: most are of different stories or of speakers not known, where only the
    same words suffice, and those are soon told. Pairs are kept as numbers, since there are many.
    """

    def __init__(self, reports: Sequence[_Report], known: Known) -> None:
        self.reports = reports
        self._known = known
        codes: dict[str, int] = {}
        self._article = [codes.setdefault(report.article, len(codes)) for report in reports]
        self._articles = len(codes)
        self._weighed: dict[tuple[int, int], tuple[float, float]] = {}
        ones, twos = array("q"), array("q")
        worth: list[tuple[int, int, float]] = []
        for two, earlier in _candidates(reports):
            for one in earlier:
                a, b = reports[one], reports[two]
                needed = _speakers(a, b)
                if a.article == b.article or needed is None:
                    continue
                ones.append(one)
                twos.append(two)
                if a.story == b.story and needed != ELSEWHERE:
                    worth.append((one, two, needed))
                elif repeats(a.wording, b.wording) and lighter(a.wording, b.wording) >= TELLING:
                    worth.append((one, two, ELSEWHERE))
        article = np.array(self._article, np.int64)
        firsts, seconds = np.array(ones, np.int64), np.array(twos, np.int64)
        places = np.concatenate(
            [firsts * self._articles + article[seconds], seconds * self._articles + article[firsts]]
        )
        order = np.argsort(places, kind="stable")
        self._places = places[order]
        self._partners = np.concatenate([seconds, firsts])[order]
        chances = ((-(self.probability(a, b) or 0.0), a, b, needed) for a, b, needed in worth)
        self.likely = [(a, b) for chance, a, b, needed in sorted(chances) if -chance >= needed]

    def probability(self, one: int, two: int) -> float | None:
        """Probability that two reports are of one utterance, by their wordings and their rivals; None of no pair."""
        (own, others), (own_back, others_back) = self._rivals(one, two), self._rivals(two, one)
        if not own or not own_back:
            return None
        value = self._by_itself(one, two)
        lead = value - max([NO_RIVAL, *others, *others_back])
        reported = _reported(self.reports[one], self.reports[two])
        return AMONG_RIVALS.probability(self._weigh(one, two)[1], reported=reported, lead=lead)

    def _rivals(self, one: int, two: int) -> tuple[bool, list[float]]:
        """Whether two reports are a pair, and what the first makes with the others in the article of the second."""
        place = one * self._articles + self._article[two]
        start, end = np.searchsorted(self._places, (place, place + 1))
        found = self._partners[start:end].tolist()
        return two in found, [self._by_itself(one, other) for other in found if other != two]

    def _by_itself(self, one: int, two: int) -> float:
        reported = _reported(self.reports[one], self.reports[two])
        return ALONE.probability(self._weigh(one, two)[0], reported=reported)

    def _weigh(self, one: int, two: int) -> tuple[float, float]:
        """What the likeness of two reports says to either model."""
        pair = (one, two) if one < two else (two, one)
        if pair not in self._weighed:
            a, b = (self.reports[i].wording for i in pair)

            def weighed() -> bytes:
                alike = likeness(a, b)
                return WEIGHED.pack(ALONE.weigh(alike), AMONG_RIVALS.weigh(alike))

            self._weighed[pair] = WEIGHED.unpack(self._known(f"{a.digest}{b.digest}", weighed))
        return self._weighed[pair]


WEIGHED = struct.Struct("<dd")


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


def _candidates(reports: Sequence[_Report]) -> Iterator[tuple[int, list[int]]]:
    """For each report the earlier ones worth comparing: a speaker's in a story while few; everywhere who shares rare words."""
    size = Counter((report.story, speaker) for report in reports for speaker in report.speakers)
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    postings: dict[str, dict[tuple[str, str], list[int]]] = defaultdict(dict)
    rare: list[float] = []
    for i, report in enumerate(reports):
        earlier: set[int] = set()
        for speaker in report.speakers:
            if size[report.story, speaker] <= ALL_PAIRS:
                block = blocks[report.story, speaker]
                earlier.update(block)
                block.append(i)
        stems = sorted(set(report.wording.stems), key=lambda stem: (-words.rarity(stem), stem))[:RARE_TERMS]
        heavy = {stem: weight(stem) for stem in stems}
        rare.append(sum(heavy.values()))
        sought, kept = _shelves(report)
        shared: dict[int, float] = defaultdict(float)
        for stem, weighs in heavy.items():
            shelves = postings[stem]
            for j in set().union(*(shelves[shelf] for shelf in sought if shelf in shelves)):
                shared[j] += weighs
            for shelf in kept:
                posting = shelves.setdefault(shelf, [])
                posting.append(i)
                del posting[:-POSTING_LIMIT]
        near = [(-value, j) for j, value in shared.items() if value >= RARE_SHARE * min(rare[i], rare[j])]
        earlier.update(j for _, j in heapq.nsmallest(NEIGHBOURS, near))
        yield i, sorted(earlier)


def _shelves(report: _Report) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Where to seek statements whose speaker may be this one's, and where to keep this one for those that come later."""
    if not report.speakers:
        return [("any", "")], [("any", ""), ("unknown", "")]
    speakers, above = sorted(report.speakers), sorted(report.above)
    sought = [("unknown", ""), *(("above", who) for who in speakers), *(("speaker", who) for who in above)]
    return sought, [("any", ""), *(("speaker", who) for who in speakers), *(("above", who) for who in above)]


def _cluster(pairs: _Pairs) -> list[list[int]]:
    """Join likely pairs, the likeliest first, as long as the groups that a pair would join agree."""
    owner: dict[int, list[int]] = {}
    for a, b in pairs.likely:
        one, two = owner.setdefault(a, [a]), owner.setdefault(b, [b])
        if one is two or not _agree(pairs, one, two):
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


def _agree(pairs: _Pairs, one: list[int], two: list[int]) -> bool:
    """Tell whether the first members of two groups, on average, seem to report one utterance."""
    chances = [
        pairs.probability(min(a, b), max(a, b)) or 0.0
        for a in one[:COMPARED]
        for b in two[:COMPARED]
        if pairs.reports[a].article != pairs.reports[b].article
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


SENTENCE_END = re.compile(rf"(?:(?<=[.!?])|{GAP.strip()})[\"”’]*\s+(?=[\"“‘]?[A-Z0-9])")
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


def _alignment_row(group_id: str, a: _Report, b: _Report, probability: float | None) -> dict[str, Any]:
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
        "confidence": ALONE.probability(ALONE.weigh(alike), reported=_reported(a, b))
        if probability is None
        else probability,
    }
