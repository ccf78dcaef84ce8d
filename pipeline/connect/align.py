"""The same utterance in several articles: which statements report it.

Who spoke (`speaker_id`) and which articles tell one story (`story_id`) are settled before; `likeness` compares wordings and
`differences` says how they differ.
"""

import functools
import hashlib
import itertools
import json
import math
import re
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline import allocators
from pipeline.connect import words
from pipeline.connect.columns import Lists, Places, distinct, numbered, placed, spread
from pipeline.connect.differences import changes
from pipeline.connect.likeness import (
    VERBATIM,
    Likeness,
    Wording,
    likeness,
    nearness,
    repeats,
    terms,
    weight,
    wording,
)
from pipeline.growing import blank, filed
from pipeline.remembered import Keys, Memory, keys_of, memory, pair_keys
from schemas import Alignments, StatementGroups
from schemas.statements import GAP

Numbers = npt.NDArray[np.float64]


WEIGHTS = Path(__file__).parent.parent / "data/alignment.json"


class Weights(NamedTuple):
    """Two logistic regressions, fitted by `align_fit` on annotated pairs of statements."""

    alone: tuple[float, ...]  # of the `terms` of two statements
    among_rivals: tuple[float, float, float]  # of 1, the log-odds by these, and how far they are ahead of the rivals'


@functools.cache
def weights() -> Weights:
    """Of `data/alignment.json`."""
    return Weights(**{name: tuple(terms.values()) for name, terms in json.loads(WEIGHTS.read_text("utf-8")).items()})


SURE = 6.0
"""Log-odds, and their negative, beyond which the wording of two statements says no more."""

NO_RIVAL = -1.4
"""Log-odds that a pair without rivals is compared with."""


SAME = 0.65
"""Probability from which two statements of one speaker in one story are held to report one utterance; chosen, with
`AGREED`, by cross-validation over the speakers of the annotated pairs: precision .965, recall .942; where reporters
paraphrase freely .872, .436. Of what news has between .6 and this, a half was wrong."""

AFFILIATED = 0.75
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
"""Similarity below which two statements, neither likely to be the same nor a part of the other, are in a group only because both
are like a third."""

GROUP_PAIRS = 30
"""Statements of a group up to which all are aligned with each other; in larger groups each with the first report."""


class _Party(NamedTuple):
    """Who speaks in a statement."""

    speakers: tuple[str, ...]  # of an unnamed source, whom it speaks for; in order
    above: tuple[str, ...]  # these, and whom they belong to; in order
    named: bool


@dataclass(frozen=True, slots=True)
class _Reports:
    """Statements as they are compared, in order of publication, then article and place: column by column, for they are many."""

    table: pa.Table  # `statement_id`, `kind`, `speaker_id`, `published_day`, in the order in which they were given
    order: Places  # the row of each in it
    article: Places
    story: Places
    party: Places
    parties: Sequence[_Party]
    text: Places
    texts: pa.Array  # distinct contents

    def __len__(self) -> int:
        return len(self.order)

    def are(self, kind: str) -> npt.NDArray[np.bool_]:
        """Which are of a kind."""
        return np.array(pc.equal(self.table["kind"], kind).to_numpy(), bool)[self.order]

    def rows(self, some: Places) -> pa.Table:
        """What the table tells of some."""
        return self.table.take(pa.array(self.order[some]))


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is asked of every content; for the rest it is cut into a `Wording` when it is compared."""

    contents: pa.Array
    keys: Keys
    folded: Places  # contents of the same words have the same number
    words: Places  # how many
    size: Numbers  # weight (log)
    rare: Places  # heaviest words of each content, one content after the other
    starts: Places  # where those of each begin
    weights: Numbers  # by the number of a word
    rarity: Numbers  # of all of a content's
    pairs: Places  # how many words follow each other
    masks: npt.NDArray[np.uint64]  # a bit for each such pair
    hidden: Places  # pairs whose bit another pair has, too

    def may_repeat(self, a: Places, b: Places) -> npt.NDArray[np.bool_]:
        """Whether so many word pairs may be the same that one repeats the other. Says yes more often than is true, never less."""
        found = np.empty(len(a), bool)
        for begin in range(0, len(a), AT_ONCE // MASK):
            some = slice(begin, begin + AT_ONCE // MASK)
            one, two = a[some], b[some]
            common = np.bitwise_count(self.masks[one] & self.masks[two]).sum(axis=1)
            common = common + np.minimum(self.hidden[one], self.hidden[two])
            least = np.minimum(self.pairs[one], self.pairs[two])
            telling = np.minimum(self.size[one], self.size[two]) >= TELLING
            found[some] = (least > 0) & (common >= VERBATIM * least) & telling
        return found


@dataclass(frozen=True, slots=True)
class Groups:
    """Rows of `statement_groups` and `alignments`, and the group of each statement that has one."""

    groups: pa.Table
    alignments: pa.Table
    links: dict[str, str]


WORDINGS, REPEATED, COMPARED, CHANGES = "wordings.arrow", "repeated.arrow", "compared.arrow", "changes.arrow"
"""Files for what is known of contents, and of two of them: whether they have the same words, how alike they are, what differs."""


def group(statements: pa.Table, articles: pa.Table, actors: pa.Table | None = None, work: Path | None = None) -> Groups:
    """Find statements in different articles that report the same utterance.

    Candidates are the statements of one speaker in one story, and elsewhere those that share rare words. A statement is
    in at most one group. Copies of an article (`duplicate_of`) count as reports of their own: they are what readers of
    that outlet saw. Of the articles it needs `article_id`, `story_id`, `published_day`, `published_at`; `actors` says who
    belongs to whom (`actor_id`, `affiliation_id`, `country_code`). The order of rows does not matter. `work` is the folder in
    which a build keeps what the next one need not do again.
    """
    reports = _reports(statements, articles, _belonging(actors), work)
    with memory(work and work / WORDINGS) as known:
        texts = _texts(reports.texts, known)
    with memory(work and work / REPEATED) as repeated, memory(work and work / COMPARED) as known:
        allocators.give_back()
        pairs = _Pairs(reports, texts, repeated, known, work)
        allocators.give_back()
        chances, clusters = _cluster(pairs)
        aligned = [(number, a, b) for number, members in enumerate(clusters) for a, b in _aligned(reports, members)]
        with memory(work and work / CHANGES) as differences:
            alignments = _alignments(pairs, aligned, chances, differences)
    rows, links = _group_rows(clusters, reports, texts)
    of = pa.array([row["group_id"] for row in rows], pa.string()).take(alignments["group_id"])
    return Groups(
        StatementGroups.from_rows(rows).sort_by("group_id"),
        alignments.set_column(1, "group_id", of).cast(Alignments.arrow_schema()).sort_by("alignment_id"),
        links,
    )


def _belonging(actors: pa.Table | None) -> dict[str, tuple[str, ...]]:
    """Actor that has an affiliation or a country → itself, these, and theirs."""
    if actors is None:
        return {}
    direct = {}
    for batch in actors.select(["actor_id", "affiliation_id", "country_code"]).to_batches(1000):
        for actor, affiliation, code in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            country = f"country/{code.lower()}" if code else None
            if affiliation or country:
                direct[actor] = tuple(one for one in (actor, affiliation, country) if one)
    return {
        actor: tuple({*above}.union(*(direct.get(other, ()) for other in above))) for actor, above in direct.items()
    }


def _reports(
    statements: pa.Table, articles: pa.Table, belonging: Mapping[str, Collection[str]], work: Path | None = None
) -> _Reports:
    of = pc.index_in(statements["article_id"], articles["article_id"])
    day = articles["published_day"].take(of)
    keys = {"time": _published(articles).take(of), "day": pc.fill_null(day, date.max)}
    keys |= {name: statements[name] for name in ("article_id", "start_char", "statement_id")}
    order = pc.sort_indices(pa.table(keys), [(name, "ascending") for name in keys]).to_numpy().astype(np.int64)
    del keys
    party = array("i")
    parties: dict[_Party, int] = {}
    for batch in statements.select(["speaker_id", "speaker_ids", "speaker_affiliation_id"]).to_batches(1000):
        for row in batch.to_pylist():
            named = {row["speaker_id"], *(row["speaker_ids"] or ())} - {None}
            speakers = named or {row["speaker_affiliation_id"]} - {None}
            above = speakers.union(*(belonging.get(speaker, ()) for speaker in speakers))
            one = _Party(tuple(sorted(speakers)), tuple(sorted(above)), bool(named))
            party.append(parties.setdefault(one, len(parties)))
    # Contents that are compared with each other are mostly of days near each other: what is cut of them is remembered.
    text, texts = numbered(statements["wording"].take(pa.array(order)))
    texts = filed(pa.table({"wording": texts}), work)["wording"].combine_chunks()
    article, story = of.to_numpy().astype(np.int64), numbered(articles["story_id"])[0]
    return _Reports(
        statements.select(["statement_id", "kind", "speaker_id"]).append_column("published_day", day),
        order,
        article[order],
        story[article[order]],
        np.array(party, np.int64)[order],
        list(parties),
        text,
        texts,
    )


def _published(articles: pa.Table) -> pa.Array:
    """When each article was published, for the order alone: without a time, at noon UTC of its day; without a day, at the end.

    That noon is of the same day in any time zone, so that such an article stays before those of the next day.
    """
    times = articles["published_at"].combine_chunks().cast(TIME)
    noons = pc.add(articles["published_day"].combine_chunks().cast(TIME), timedelta(hours=12))
    return pc.fill_null(pc.coalesce(times, noons), datetime.max.replace(tzinfo=UTC))


TIME = pa.timestamp("us", "UTC")

MASK = 32
"""Bytes of the mask of a content's word pairs."""

CUT = pa.schema(
    [
        ("folded", pa.string()),
        ("words", pa.int32()),
        ("size", pa.float64()),
        ("rare", pa.list_(pa.string())),
        ("rarity", pa.float64()),
        ("pairs", pa.int32()),
        ("mask", pa.binary(MASK)),
        ("hidden", pa.int32()),
    ]
)


def _texts(contents: pa.Array, known: Memory) -> _Texts:
    keys = keys_of(text.as_py() for text in contents)

    def work(missing: Places) -> pa.Table:
        return pa.Table.from_pylist([_cut(contents[place].as_py()) for place in missing.tolist()], CUT)

    learned = known.learn(keys, work)
    pieces = [slice(start, start + PIECE) for start in range(0, len(keys), PIECE)]

    def column(name: str) -> Iterator[pa.Array]:
        for some in pieces:
            yield known.rows(learned[some], [name])[name].combine_chunks()

    def numbers(name: str, kind: type) -> npt.NDArray[Any]:
        return np.concatenate([np.zeros(0, kind), *(values.to_numpy() for values in column(name))])

    folded = np.concatenate([np.zeros(0, np.uint64), *(keys_of(map(str, values)) for values in column("folded"))])
    lengths = [pc.list_value_length(stems).to_numpy() for stems in column("rare")]
    some_stems = [pc.unique(pc.list_flatten(stems)) for stems in column("rare")]
    stems = pc.unique(pa.chunked_array(some_stems, pa.string()))
    rare = [pc.index_in(pc.list_flatten(of_some), stems).to_numpy() for of_some in column("rare")]
    return _Texts(
        contents,
        keys,
        np.unique(folded, return_inverse=True)[1],
        numbers("words", np.int32),
        numbers("size", np.float64),
        np.concatenate([np.zeros(0, np.int32), *rare]),
        np.concatenate([[0], np.cumsum(np.concatenate([np.zeros(0, np.int64), *lengths]))]),
        np.array([weight(stem) for stem in stems.to_pylist()], np.float64),
        numbers("rarity", np.float64),
        numbers("pairs", np.int32),
        np.concatenate(
            [np.zeros((0, MASK // 8), np.uint64)]
            + [np.frombuffer(b"".join(masks.to_pylist()), np.uint64).reshape(-1, MASK // 8) for masks in column("mask")]
        ),
        numbers("hidden", np.int32),
    )


def _cut(text: str) -> dict[str, Any]:
    cut = wording(text)
    rare = sorted(set(cut.stems), key=lambda stem: (-words.rarity(stem), stem))[:RARE_TERMS]
    pairs = cut.pairs if cut.stems else frozenset()
    bits = {zlib.crc32(" ".join(pair).encode()) % (8 * MASK) for pair in pairs}
    return {
        "folded": " ".join(cut.folded),
        "words": len(cut.folded),
        "size": math.log(1 + cut.total),
        "rare": rare,
        "rarity": sum(map(weight, rare)),
        "pairs": len(pairs),
        "mask": sum(1 << bit for bit in bits).to_bytes(MASK, "little"),
        "hidden": len(pairs) - len(bits),
    }


PIECE = 5_000
"""Contents of which what is known is in memory at a time."""

AT_ONCE = 100_000
"""Pairs, and words of statements, that are looked at at a time: bounds the memory it takes."""

CHUNK = 100
"""Statements whose candidates are looked up at a time: bounds the memory it takes, and the arrays stay in the cache."""


def _candidates(reports: _Reports, texts: _Texts, work: Path | None = None) -> Iterator[tuple[Places, Places]]:
    """Pairs worth comparing, the earlier one first: a speaker's in a story while few; everywhere what shares rare words.

    They come in order of the later one, those of some statements at a time.
    """
    count = len(reports)
    of_one_story, of_rare_words = _of_one_story(reports), _of_rare_words(reports, texts, work)
    chunks = (slice(begin, min(begin + CHUNK, count)) for begin in range(0, count, CHUNK))
    for some in itertools.batched(chunks, CHUNK):
        found = [pairs for chunk in some for pairs in (of_one_story(chunk), of_rare_words(chunk))]
        two, one = np.divmod(distinct(np.concatenate(found)), count)
        apart = reports.article[one] != reports.article[two]
        yield one[apart], two[apart]


Lookup = Callable[[slice], Places]
"""Gives pairs of which the later one is among some statements, as later × count + earlier."""


def _of_one_story(reports: _Reports) -> Lookup:
    """All pairs of statements of one speaker in one story, while those are few."""
    codes: dict[str, int] = {}
    speakers = Lists([codes.setdefault(one, len(codes)) for one in party.speakers] for party in reports.parties)
    report, speaker = speakers.of(reports.party)
    said = reports.story[report] * len(codes) + speaker
    order = np.argsort(said, kind="stable")
    _, first, which, size = np.unique(said, return_index=True, return_inverse=True, return_counts=True)
    # Where each stands among all of its speaker and story, in order, and where those begin.
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    begin = place[first][which]
    begin[size[which] > ALL_PAIRS] = len(order)
    del said, first, which, size
    sorted_report = report[order]
    ends = np.searchsorted(report, np.arange(len(reports) + 1))

    def of(chunk: slice) -> Places:
        own = slice(ends[chunk.start], ends[chunk.stop])
        run, earlier = spread(begin[own], np.maximum(place[own] - begin[own], 0))
        return report[own][run] * len(reports) + sorted_report[earlier]

    return of


def _of_rare_words(reports: _Reports, texts: _Texts, work: Path | None) -> Lookup:
    """Pairs that share rare words, where the speakers may be the same."""
    count = len(reports)
    codes: dict[Shelf, int] = {}
    sought, kept = (
        Lists([codes.setdefault(shelf, len(codes)) for shelf in shelves(party)] for party in reports.parties)
        for shelves in (_sought, _kept)
    )
    starts = texts.starts[reports.text]
    lengths = texts.starts[reports.text + 1] - starts
    postings = blank(int((lengths * kept.lengths[reports.party]).sum()), work)
    filled = 0
    for begin in range(0, count, AT_ONCE // RARE_TERMS):
        some = slice(begin, begin + AT_ONCE // RARE_TERMS)
        run, place = spread(starts[some], lengths[some])
        entry, shelf = kept.of(reports.party[some][run])
        posting = texts.rare[place[entry]].astype(np.int64) * len(codes) + shelf
        postings[filled : filled + len(entry)] = posting * count + begin + run[entry]
        filled += len(entry)
    postings.sort()

    def of(chunk: slice) -> Places:
        begin = chunk.start
        report, place = spread(starts[chunk], lengths[chunk])
        entry, shelf = sought.of(reports.party[chunk][report])
        asking, word = report[entry], place[entry]
        posting = (texts.rare[word].astype(np.int64) * len(codes) + shelf) * count
        until = np.searchsorted(postings, posting + begin + asking)
        since = np.maximum(np.searchsorted(postings, posting), until - POSTING_LIMIT)
        entry, met = spread(since, until - since)
        # Of a word, each statement counts once, on whatever shelves it stands; weights are added up from the heaviest word on.
        rank = (word - starts[chunk][asking])[entry]
        shared = distinct((asking[entry] * count + postings[met] % count) * RARE_TERMS + rank)
        pair, rank = np.divmod(shared, RARE_TERMS)
        begins = np.diff(pair, prepend=-1) > 0
        group = np.cumsum(begins) - 1
        two, one = np.divmod(pair[begins], count)
        two += begin
        value = np.bincount(group, texts.weights[texts.rare[starts[two][group] + rank]], len(two))
        a, b = reports.text[one], reports.text[two]
        near = np.flatnonzero(value >= RARE_SHARE * np.minimum(texts.rarity[a], texts.rarity[b]))
        near = near[np.lexsort((one[near], -value[near], two[near]))]
        first = np.searchsorted(two[near], two[near])
        near = near[np.arange(len(near)) - first < NEIGHBOURS]
        return two[near] * count + one[near]

    return of


Shelf = tuple[str, str]


def _sought(party: _Party) -> list[Shelf]:
    """Where to seek statements whose speaker may be this one's."""
    if not party.speakers:
        return [("any", "")]
    return [("unknown", ""), *(("above", who) for who in party.speakers), *(("speaker", who) for who in party.above)]


def _kept(party: _Party) -> list[Shelf]:
    """Where to keep a statement for those that come later."""
    if not party.speakers:
        return [("any", ""), ("unknown", "")]
    return [("any", ""), *(("speaker", who) for who in party.speakers), *(("above", who) for who in party.above)]


def _speakers(one: _Party, two: _Party) -> float | None:
    """Probability that is needed by what is known of the speakers; None where they are different ones."""
    if one.named and two.named and not set(one.speakers).isdisjoint(two.speakers):
        return SAME
    if not (set(one.speakers).isdisjoint(two.above) and set(two.speakers).isdisjoint(one.above)):
        return AFFILIATED
    return None if one.speakers and two.speakers else ELSEWHERE


NEEDED = (None, SAME, AFFILIATED, ELSEWHERE)
"""What may be needed: a pair holds its place here."""

SAME_WORDS = pa.schema([("same", pa.bool_())])

LIKE = pa.schema([(name, pa.float64()) for name in ("whole", "part", "alone", "reported")])


def _same_words(a: str, b: str) -> dict[str, Any]:
    return {"same": repeats(wording(a), wording(b))}


def _like(a: str, b: str) -> dict[str, Any]:
    """How alike two contents are, and what that says, also where one is quoted and the other reported."""
    parts = compared(wording(a), wording(b))
    alike = next(parts)
    told = [_alone(alike, reported=reported) for reported in (False, True)]
    if min(told) < SURE - SENTENCE_ALONE:  # else no sentence tells more
        for part in parts:
            told = [max(told[reported], _alone(part, reported=reported) - SENTENCE_ALONE) for reported in (False, True)]
    return {"whole": alike.whole, "part": alike.part, "alone": told[False], "reported": told[True]}


SENTENCE_END = re.compile(rf"(?:(?<=[.!?])|{GAP.strip()})[\"”’]*\s+(?=[\"“‘]?[A-Z0-9])")
"""Where one sentence of a content ends and the next begins, or seems to: after an interruption with a capital."""

SENTENCES = 4
"""Sentences of a content that are compared by themselves, if they have"""

SENTENCE_WORDS = 5
"""so many words that carry content, or"""

SHORT_SENTENCE, SHORT_WEIGHT = 5, 7.0
"""so many words in all, and this weight, if the other content has them word for word: `I was told I was mistaken`, but not
`We are doing our best`, which is said every day."""

SENTENCE_ALONE = 1.5
"""Log-odds that it costs to be alike in a sentence only."""


def compared(a: Wording, b: Wording) -> Iterator[Likeness]:
    """Likeness of two contents, then of each to each sentence of the other and of their sentences.

    Of several sentences one reporter leaves out some, and another puts them in another order.
    """
    for one, two in itertools.product([a, *_sentences(a, b)], [b, *_sentences(b, a)]):
        yield likeness(one, two)


def _sentences(whole: Wording, beside: Wording) -> list[Wording]:
    cut = SENTENCE_END.split(whole.text)
    found = map(wording, cut[:SENTENCES]) if len(cut) > 1 else ()
    return [one for one in found if len(one.stems) >= SENTENCE_WORDS or _is_in(one, beside)]


def _is_in(short: Wording, other: Wording) -> bool:
    """Tell whether a content has the words of a short sentence, one behind the other."""
    if len(short.folded) < SHORT_SENTENCE or short.total < SHORT_WEIGHT:
        return False
    return f" {' '.join(short.folded)} " in f" {' '.join(other.folded)} "


def _alone(alike: Likeness, *, reported: bool) -> float:
    """Log-odds that two statements report one utterance, by their likeness and whether only one quotes."""
    if not alike.size:
        return -SURE
    found = sum(weight * term for weight, term in zip(weights().alone, terms(alike, reported), strict=True))
    return max(-SURE, min(SURE, found))


def _probability(logits: Numbers) -> Numbers:
    # The C library's exponential is the same on every processor, numpy's is not.
    return np.array([1 / (1 + math.exp(-value)) for value in logits.tolist()])


def _two_by_two(
    texts: _Texts,
    a: Places,
    b: Places,
    how: Callable[[str, str], dict[str, Any]],
    known: Memory,
    schema: pa.Schema,
    names: Sequence[str] | None = None,
) -> pa.Table:
    """What a function says of contents, two and two: columns of a schema, by default all."""
    codes, places = np.unique(a.astype(np.int64) * len(texts.contents) + b, return_inverse=True)
    one, two = np.divmod(codes, max(len(texts.contents), 1))

    def work(missing: Places) -> pa.Table:
        both = zip(*(texts.contents.take(pa.array(side[missing])).to_pylist() for side in (one, two)), strict=True)
        return pa.Table.from_pylist([how(*pair) for pair in both], schema)

    learned = known.learn(pair_keys(texts.keys[one], texts.keys[two]), work)
    return known.rows(learned[places], names)


class _Pairs:
    """Pairs of reports that may be one utterance, the earlier one first.

    A pair costs a comparison only when it is asked about: most are of different stories or of speakers not known, where only the
    same words suffice, and those are soon told.
    """

    def __init__(self, reports: _Reports, texts: _Texts, repeated: Memory, known: Memory, work: Path | None) -> None:
        self.reports, self.texts, self._repeated, self._known = reports, texts, repeated, known
        self._indirect = reports.are("indirect")
        codes: list[Places] = [np.zeros(0, np.int64)]
        needed = [np.zeros(0, np.int8)]
        for one, two in _candidates(reports, texts, work):
            both, partners = np.unique(
                reports.party[one] * len(reports.parties) + reports.party[two], return_inverse=True
            )
            least = np.array([NEEDED.index(self._speakers(code)) for code in both.tolist()], np.int8)[partners]
            of_one = least > 0
            codes.append(self.code(one[of_one], two[of_one]))
            needed.append(least[of_one])
        self._codes, self._needed = np.concatenate(codes), np.concatenate(needed)
        # The reports of an article stand one behind the other.
        articles, first, count = np.unique(reports.article, return_index=True, return_counts=True)
        self._begin, self._length = (np.zeros(int(articles.max(initial=-1)) + 1, np.int64) for _ in range(2))
        self._begin[articles], self._length[articles] = first, count

    def _speakers(self, parties: int) -> float | None:
        one, two = divmod(parties, len(self.reports.parties))
        return _speakers(self.reports.parties[one], self.reports.parties[two])

    def code(self, one: Places, two: Places) -> Places:
        """A number for each two reports, whichever is the earlier; it grows as pairs are in order."""
        return np.maximum(one, two) * len(self.reports) + np.minimum(one, two)

    def reports_of(self, codes: Places) -> tuple[Places, Places]:
        """The earlier and the later report of each pair."""
        two, one = np.divmod(codes, max(len(self.reports), 1))
        return one, two

    def among(self, codes: Places) -> npt.NDArray[np.bool_]:
        """Which of such numbers are of pairs that may be one utterance."""
        return placed(codes, self._codes)[1]

    def has(self, code: int) -> bool:
        """Whether such a number is of a pair that may be one utterance."""
        place = bisect_left(self._codes.data, code)
        return place < len(self._codes) and self._codes.data[place] == code

    def worth(self) -> tuple[Places, Numbers]:
        """The pairs that may suffice and the probability they need: by speaker and story, else only if the words are the same."""
        elsewhere = NEEDED.index(ELSEWHERE)
        nothing = np.zeros(0, np.int64)
        found, needed, rest = [nothing], [nothing], [nothing]
        for begin in range(0, len(self._codes), AT_ONCE):
            codes, least = (column[begin : begin + AT_ONCE] for column in (self._codes, self._needed))
            one, two = self.reports_of(codes)
            here = (self.reports.story[one] == self.reports.story[two]) & (least != elsewhere)
            found.append(codes[here])
            needed.append(least[here])
            one, two = one[~here], two[~here]
            rest.append(codes[~here][self.texts.may_repeat(self.reports.text[one], self.reports.text[two])])
        doubtful = np.concatenate(rest)
        a, b = (self.reports.text[side] for side in self.reports_of(doubtful))
        repeated = _two_by_two(self.texts, a, b, _same_words, self._repeated, SAME_WORDS)
        same = doubtful[repeated["same"].to_numpy()]
        found, needed = [*found, same], [*needed, np.full(len(same), elsewhere)]
        return np.concatenate(found), np.array(NEEDED, np.float64)[np.concatenate(needed)]

    def compare(self, one: Places, two: Places, *names: str) -> dict[str, npt.NDArray[Any]]:
        """How alike the contents of reports are, two and two: some columns of `LIKE`."""
        a, b = self.reports.text[one], self.reports.text[two]
        rows = _two_by_two(self.texts, a, b, _like, self._known, LIKE, names)
        return {name: rows[name].to_numpy() for name in names}

    def reported(self, one: Places, two: Places) -> npt.NDArray[np.bool_]:
        """Tell of which two reports one quotes and the other does not."""
        return self._indirect[one] != self._indirect[two]

    def alone(self, one: Places, two: Places) -> Numbers:
        """What the wordings of reports, two and two, say by themselves (log-odds)."""
        alike = self.compare(one, two, "alone", "reported")
        return np.where(self.reported(one, two), alike["reported"], alike["alone"])

    def probability(self, asked: Places) -> Numbers:
        """Probability that the reports of some pairs are of one utterance, by their wordings and their rivals.

        Rivals are the pairs that either report makes with others of the article of the other.
        """
        allocators.give_back()
        beaten = [np.zeros(0, np.int64)]
        rivals = [np.zeros(0, np.int64)]
        for begin in range(0, len(asked), CHUNK * CHUNK):
            some = asked[begin : begin + CHUNK * CHUNK]
            for report, other in itertools.permutations(self.reports_of(some)):
                article = self.reports.article[other]
                pair, beside = spread(self._begin[article], self._length[article])
                codes = self.code(report[pair], beside)
                rival = self.among(codes) & (beside != other[pair])
                beaten.append(begin + pair[rival])
                rivals.append(codes[rival])
        against, rival = np.concatenate(beaten), np.concatenate(rivals)
        del beaten, rivals
        every = distinct(np.concatenate([asked, rival]))
        values = self.alone(*self.reports_of(every))
        value = values[np.searchsorted(every, asked)]
        ahead = np.full(len(asked), NO_RIVAL)
        np.maximum.at(ahead, against, values[np.searchsorted(every, rival)])
        intercept, alone, lead = weights().among_rivals
        return _probability(intercept + alone * value + lead * (value - ahead))


class _Chances:
    """Probability of pairs of reports, worked out when it is asked for."""

    def __init__(self, pairs: _Pairs, some: Places, values: Numbers) -> None:
        """What is known of some pairs already."""
        self._pairs, self._codes, self._values = pairs, np.zeros(0, np.int64), np.zeros(0)
        self._missing: set[int] = set()
        self._add(some, values)

    def _add(self, codes: Places, values: Numbers) -> None:
        every = np.concatenate([self._codes, codes])
        order = np.argsort(every)
        self._codes, self._values = every[order], np.concatenate([self._values, values])[order]

    def of(self, one: Places, two: Places, otherwise: Numbers) -> Numbers:
        """Probability of reports, two and two, whichever is the earlier; `otherwise` where they are no pair, or it is missing."""
        codes = self._pairs.code(one, two)
        places, known = placed(codes, self._codes)
        if not known.all():
            self._missing.update(codes[~known][self._pairs.among(codes[~known])].tolist())
        found = np.full(len(codes), otherwise)
        found[known] = self._values[places[known]]
        return found

    def of_one(self, a: int, b: int) -> float:
        """Probability of two reports, whichever is the earlier; 0 where they are no pair, or it is missing.

        Numpy takes many times as long over so few.
        """
        code = max(a, b) * len(self._pairs.reports) + min(a, b)
        place = bisect_left(self._codes.data, code)
        if place < len(self._codes) and self._codes.data[place] == code:
            return self._values.data[place]
        if self._pairs.has(code):
            self._missing.add(code)
        return 0.0

    def missing(self) -> bool:
        """Whether something was asked for that was not known; now it is."""
        codes = np.array(sorted(self._missing), np.int64)
        self._missing.clear()
        if len(codes):
            self._add(codes, self._pairs.probability(codes))
        return bool(len(codes))


def _cluster(pairs: _Pairs) -> tuple[_Chances, list[list[int]]]:
    """Join likely pairs, the likeliest first, as long as the groups that a pair would join agree.

    Gives also the probabilities that were needed. Of pairs that are not likely by themselves few are looked at, and which, only
    joining tells: it is begun anew until nothing is missing.
    """
    worth, needed = pairs.worth()
    chance = pairs.probability(worth)
    chances = _Chances(pairs, worth, chance)
    enough = chance >= needed
    worth, chance = worth[enough], chance[enough]
    one, two = pairs.reports_of(worth)
    order = np.lexsort((two, one, -chance))
    clusters = _joined(one[order], two[order], pairs.reports.article, chances)
    while chances.missing():
        clusters = _joined(one[order], two[order], pairs.reports.article, chances)
    return chances, clusters


def _joined(one: Places, two: Places, article: Places, chances: _Chances) -> list[list[int]]:
    """Groups of reports that likely pairs make, the likeliest first, as far as is known of others."""
    owner: dict[int, list[int]] = {}
    for a, b in zip(one.tolist(), two.tolist(), strict=True):
        first, second = owner.setdefault(a, [a]), owner.setdefault(b, [b])
        alone = len(first) == len(second) == 1  # then only this pair is asked about, which is likely
        if first is second or not (alone or _agree(chances, article, first, second)):
            continue
        small, large = sorted((first, second), key=len)
        large += small
        for member in small:
            owner[member] = large
    unique = {id(members): sorted(members) for members in owner.values() if len(members) > 1}
    return sorted(unique.values())


AGREED = 0.55
"""Mean probability of the pairs between two groups from which they are joined; a pair by itself always needs more."""

COMPARED_MEMBERS = 4
"""Members of each side that are looked at before two groups are joined."""


def _agree(chances: _Chances, article: Places, one: list[int], two: list[int]) -> bool:
    """Tell whether the first members of two groups, on average, seem to report one utterance."""
    both = itertools.product(one[:COMPARED_MEMBERS], two[:COMPARED_MEMBERS])
    found = [chances.of_one(a, b) for a, b in both if article.data[a] != article.data[b]]
    return sum(found) >= AGREED * len(found)


def _digest(letter: str, *parts: str) -> str:
    return letter + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _group_rows(
    clusters: Sequence[Sequence[int]], reports: _Reports, texts: _Texts
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """Rows of `statement_groups`, and the group of each statement."""
    rows: list[dict[str, Any]] = []
    links: dict[str, str] = {}
    said = reports.rows(np.array([*itertools.chain.from_iterable(clusters)], np.int64))
    columns = {name: iter(said[name].to_pylist()) for name in said.column_names}
    for members in clusters:
        ids, kinds, by, days = (
            list(itertools.islice(columns[name], len(members)))
            for name in ("statement_id", "kind", "speaker_id", "published_day")
        )
        text = reports.text[members].tolist()
        contents = ((int(texts.words[i]), texts.contents[i].as_py()) for i in text)
        speakers = Counter(filter(None, by))
        group_id = _digest("g", ids[0])
        links |= dict.fromkeys(ids, group_id)
        rows.append(
            {
                "group_id": group_id,
                "speaker_id": min(speakers, key=lambda speaker: (-speakers[speaker], speaker), default=None),
                "text": max((kind == "direct", *one) for kind, one in zip(kinds, contents, strict=True))[-1],
                "article_count": len(set(reports.article[members].tolist())),
                "variant_count": len(set(texts.folded[text].tolist())),
                "first_published_day": min(filter(None, days), default=None),
            }
        )
    return rows, links


def _aligned(reports: _Reports, members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a group to show, in order of publication."""
    article = reports.article
    for n, a in enumerate(members if len(members) <= GROUP_PAIRS else members[:1]):
        yield from ((a, b) for b in members[n + 1 :] if article[a] != article[b])


PART_HELD = 0.85
"""Share of the shorter wording that the longer one must hold for `partial`."""

PART_LENGTH = 0.6
"""Length of the shorter one, of that of the longer one, up to which it is `partial`."""


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


NEARLY = 0.99
"""Most that wordings which are not identical can have in common: the words that carry grammar may still differ."""

DIFFERENCES = pa.schema([("further", pa.bool_()), ("changes", Alignments.arrow_schema().field("changes").type)])


def _differences(a: str, b: str) -> dict[str, Any]:
    """Whether one of two contents says something further, and how their words differ."""
    one, two = wording(a), wording(b)
    return {"further": _says_further(one, two) != _says_further(two, one), "changes": changes(a, b)}


def _alignments(pairs: _Pairs, aligned: Sequence[tuple[int, int, int]], chances: _Chances, known: Memory) -> pa.Table:
    """Rows of `alignments`, each with the number of its group.

    Of what says how two wordings differ, who quotes comes before how much: a paraphrase is seldom as long as the speech.
    """
    reports, texts = pairs.reports, pairs.texts
    number, one, two = np.array(aligned, np.int64).reshape(-1, 3).T
    a, b = reports.text[one], reports.text[two]
    alike, reported = pairs.compare(one, two, "part", "whole"), pairs.reported(one, two)
    differences = _two_by_two(texts, a, b, _differences, known, DIFFERENCES)
    shorter, longer = (choose(texts.words[a], texts.words[b]) for choose in (np.minimum, np.maximum))
    identical = texts.folded[a] == texts.folded[b]
    partial = (alike["part"] >= PART_HELD) & (shorter <= PART_LENGTH * longer)
    partial |= differences["further"].to_numpy()
    relation = np.select([identical, reported, partial], ["identical", "reported", "partial"], "reworded")
    first, second = (reports.rows(side)["statement_id"] for side in (one, two))
    alone = _probability(pairs.alone(one, two))
    chances.of(one, two, alone)
    chances.missing()
    table = pa.table(
        {
            "alignment_id": [_digest("l", i, j) for i, j in zip(first.to_pylist(), second.to_pylist(), strict=True)],
            "group_id": number,
            "statement_id_a": first,
            "statement_id_b": second,
            "relation": relation.tolist(),
            "similarity": np.where(identical, 1.0, np.minimum(alike["whole"], NEARLY)),
            "changes": differences["changes"],
            "confidence": chances.of(one, two, alone),
        }
    )
    like = pc.or_(pc.greater_equal(table["similarity"], UNLIKE), pc.greater_equal(table["confidence"], SAME))
    return table.filter(pc.or_(pc.equal(table["relation"], "partial"), like))
