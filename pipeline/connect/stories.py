"""Which articles belong together: near-identical copies of one text, and different articles about the same event.

Works on the articles and the names found in them. What was said in them is compared in `align`.
"""

import functools
import hashlib
import itertools
import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from datasketch import MinHash

from pipeline.connect import words
from pipeline.connect.columns import Lists, Places, distinct, numbered, placed
from pipeline.growing import rows_of
from pipeline.remembered import Known, anew, keys_of, memory

SHINGLE = 4
"""Words per shingle. One changed word in 25 leaves a Jaccard of about .7."""

COPY_JACCARD = 0.7
"""Shingles shared, of all shingles of both texts, from which one article is a copy of another."""

PERMUTATIONS = 128
SEED = 1

BANDS, BAND = 32, 4
"""Bands of a sketch, and values in each: of texts of a Jaccard of .7, all but one pair in 5,000 agree in a band."""

LEAST_AGREED = 58
"""Values in which the sketches of two texts agree, from which the texts are compared: of a Jaccard of .7, all but one pair in
a thousand million do. Most that agree in one band only are worlds apart, and there are the more of them the more articles."""

MIXED = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], np.uint64)
"""Odd numbers that make one of the values of a band. Where two bands make the same by chance, the texts decide."""

STORY_SIMILARITY = 0.24
"""Likeness from which an article belongs to a story. What two outlets write of one event on the next day but one may be no more
alike than .26; with events years apart kept apart, .24 instead of .28 finds 34 more alignments in ECB+ (of 1,054) and joins none
of two events; at .22 an iPhone shown and a suit over its name are one story."""

STORY_DAYS = 3
"""Days between an article and the nearest one of its story."""

LEADING_WORDS = 300
"""News tells first what happened; background that many stories share comes later."""

NAME_FACTOR = 1.5
"""How much more a name in an article tells about its event than another word of the same rarity."""

QUERY_TERMS = 20
"""Heaviest terms of an article that are looked up to find stories it may belong to."""

MOST_COMPARED = 12
"""Stories an article is compared with: bounds the cost where thousands of articles are of one week."""

POSTING_LIMIT = 200
"""Latest stories kept per term: bounds the cost for terms that are in every article."""


def _order(day: date | None, article: str) -> tuple[date, str]:
    """Earliest published first, articles without a day last, then by id."""
    return day or date.max, article


def near_copies(articles: pa.Table, known: Known = anew) -> dict[str, str]:
    """Find articles whose text nearly repeats another's: copy → original, by article id.

    The original is the one published first (then the smallest id) and is no copy itself; each copy is compared with it
    and not with other copies, so slow drift from copy to copy does not add up. MinHash proposes, the exact Jaccard of
    the word shingles decides. Needs `article_id`, `text` and `published_day`.
    """
    ids, days, texts = articles["article_id"].to_pylist(), articles["published_day"].to_pylist(), articles["text"]
    order = sorted(range(len(ids)), key=lambda row: _order(days[row], ids[row]))

    @functools.lru_cache(maxsize=1000)
    def shingles(row: int) -> npt.NDArray[np.uint32]:
        return _shingles(texts[row].as_py())

    made = b"".join(known(ids[row], lambda: _sketch(shingles(row))) for row in range(len(ids)))  # noqa: B023 - is called at once
    sketches = np.frombuffer(made, np.uint32).reshape(-1, PERMUTATIONS)
    buckets = _buckets(sketches)
    originals: dict[int, list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for row in order:
        met = list({other for bucket in buckets[row] for other in originals[bucket]})
        near = (sketches[met] == sketches[row]).sum(axis=1) >= LEAST_AGREED
        likeness = {
            ids[other]: _jaccard(shingles(row), shingles(other)) for other in itertools.compress(met, near.tolist())
        }
        best = max(likeness, key=lambda key: (likeness[key], key), default=None)
        if best is not None and likeness[best] >= COPY_JACCARD:
            copies[ids[row]] = best
        else:
            for bucket in buckets[row]:
                originals[bucket].append(row)
    return copies


def _sketch(shingles: npt.NDArray[np.uint32]) -> bytes:
    """MinHash of a text."""
    sketch = _blank().copy()
    sketch.update_batch(shingles.tolist())
    return sketch.hashvalues.astype(np.uint32).tobytes()


@functools.cache
def _blank() -> MinHash:
    return MinHash(num_perm=PERMUTATIONS, seed=SEED, hashfunc=int)


def _buckets(sketches: npt.NDArray[np.uint32]) -> list[list[int]]:
    """For each sketch the numbers of the buckets that it shares with another: it agrees with it in a whole band."""
    found: list[list[int]] = [[] for _ in sketches]
    for band in range(BANDS):
        values = sketches[:, band * BAND : (band + 1) * BAND].astype(np.uint64)
        _, places, counts = np.unique(values @ MIXED, return_inverse=True, return_counts=True)
        for row in np.flatnonzero(counts[places] > 1).tolist():
            found[row].append(int(places[row]) * BANDS + band)
    return found


def _shingles(text: str) -> npt.NDArray[np.uint32]:
    """Sorted distinct hashes of the runs of `SHINGLE` folded words (of the whole text where it is shorter)."""
    folded = [words.fold(word) for word in words.words(text)] or [text.strip()]
    runs = range(max(len(folded) - SHINGLE + 1, 1))
    return np.unique(np.array([zlib.crc32(" ".join(folded[i : i + SHINGLE]).encode()) for i in runs], dtype=np.uint32))


def _jaccard(a: npt.NDArray[np.uint32], b: npt.NDArray[np.uint32]) -> float:
    shared = len(np.intersect1d(a, b, assume_unique=True))
    return shared / (len(a) + len(b) - shared)


Values = npt.NDArray[np.float64]
"""A value for each term."""


NO_TERM = 2**63 - 1
"""Stands behind the terms of a story."""


@dataclass(slots=True, eq=False)
class _Story:
    """A story while it grows: its first article names it."""

    first: str
    size: int = 0
    terms: Places = field(default_factory=lambda: np.array([NO_TERM]))  # in order
    total: Values = field(default_factory=lambda: np.zeros(1))

    def add(self, terms: Places, values: Values) -> None:
        """Add an article."""
        self.size += 1
        places = self.terms.searchsorted(terms)
        held = self.terms[places] == terms
        self.total[places[held]] += values[held]
        every = np.concatenate([self.terms, terms[~held]])
        order = every.argsort()
        self.terms, self.total = every[order], np.concatenate([self.total, values[~held]])[order]

    def end(self) -> None:
        """Forget the articles: no other will be compared with them."""
        self.terms, self.total = np.zeros(0, np.int64), np.zeros(0)

    def likeness(self, terms: Places, values: Values) -> float:
        """Mean cosine between a unit vector and the articles of the story."""
        places = self.terms.searchsorted(terms)
        products = (self.total[places] * values)[self.terms[places] == terms]
        return float(sum(products.tolist()) / self.size)


def stories(
    articles: pa.Table, entities: pa.Table, copies: Mapping[str, str], work: Path | None = None
) -> dict[str, str]:
    """Group articles that report the same event: article id → story id.

    Articles are taken in order of publication, and each joins the story whose articles it is most like on average, if
    it is like enough and close in time; else it starts a story. An average over the whole story keeps a chain of ever
    different articles from becoming one story, and what is published later does not regroup what was there. A copy
    belongs to the story of its original. The id is a hash of the story's first article.

    Needs `article_id`, `title`, `text`, `published_day` of articles and `article_id`, `names` of entities. `work` is the folder
    in which a build keeps what the next one need not do again.
    """
    ids, days = articles["article_id"].to_pylist(), articles["published_day"].to_pylist()
    rows = sorted(
        (row for row in range(len(ids)) if ids[row] not in copies), key=lambda row: _order(days[row], ids[row])
    )
    vectors = _vectors(articles, rows, entities, work)
    index: dict[int, array[int]] = defaultdict(lambda: array("q"))
    begun: list[_Story] = []
    last_days = array("i")
    found: dict[str, _Story] = {}
    dated = all(days[row] for row in rows)
    growing: list[int] = []
    today = None
    for row, (terms, values, query) in zip(rows, vectors, strict=True):
        article, day = ids[row], days[row]
        if dated and day != today:  # what has no day would fit everywhere
            today = day
            ended = [number for number in growing if day.toordinal() - last_days[number] > STORY_DAYS]
            for number in ended:
                begun[number].end()
            growing = [number for number in growing if day.toordinal() - last_days[number] <= STORY_DAYS]
        heaviest = list(zip(terms[query].tolist(), values[query].tolist(), strict=True))
        promising = _most_promising(
            [(value, index[term]) for term, value in heaviest if term in index], begun, last_days, day
        )
        likeness = {number: begun[number].likeness(terms, values) for number in promising}
        likely = [number for number, value in likeness.items() if value >= STORY_SIMILARITY]
        number = max(likely, key=lambda number: (likeness[number], begun[number].first), default=len(begun))
        if number == len(begun):
            begun.append(_Story(article))
            growing.append(number)
            last_days.append(NO_DAY)
        story = begun[number]
        story.add(terms, values)
        last_days[number] = day.toordinal() if day else last_days[number]
        found[article] = story
        for term, _ in heaviest:
            posting = index[term]
            if number not in posting:
                posting.append(number)
                del posting[:-POSTING_LIMIT]
    for copy, original in copies.items():
        found[copy] = found[original]
    return {article: story_id(story.first) for article, story in found.items()}


NO_DAY = 0
"""Stands for the last day of a story without days."""


def _most_promising(
    terms: Sequence[tuple[float, array[int]]], begun: Sequence[_Story], last_days: array[int], day: date | None
) -> list[int]:
    """Stories that share the most weight of an article's heaviest terms and are near in time.

    What has no day fits everywhere. Days come in order: only the last of a story can be near.
    """
    met = np.concatenate([np.array(posting) for _, posting in terms] or [np.zeros(0, np.int64)])
    weights = np.repeat([weight for weight, _ in terms], [len(posting) for _, posting in terms])
    if day:
        lasts = np.asarray(last_days)[met]
        near = (lasts == NO_DAY) | (day.toordinal() - lasts <= STORY_DAYS)
        met, weights = met[near], weights[near]
    numbers, places = np.unique(met, return_inverse=True)
    values = np.bincount(places, weights, len(numbers))
    if len(values) > MOST_COMPARED:
        enough = values >= np.partition(values, -MOST_COMPARED)[-MOST_COMPARED]
        numbers, values = numbers[enough], values[enough]
    ranked = sorted(
        zip((-values).tolist(), numbers.tolist(), strict=True), key=lambda one: (one[0], begun[one[1]].first)
    )
    return [number for _, number in ranked[:MOST_COMPARED]]


def story_id(first_article: str) -> str:
    """`s` and 16 hex digits of the SHA-256 of the id of the story's first article."""
    return "s" + hashlib.sha256(first_article.encode()).hexdigest()[:16]


TERMS = "terms.arrow"
"""File for the terms of each article."""

COUNTED = pa.schema([("terms", pa.list_(pa.string())), ("counts", pa.list_(pa.int32()))])


AT_A_TIME = 1000
"""Articles whose terms are in memory at a time."""


def _vectors(
    articles: pa.Table, rows: Sequence[int], entities: pa.Table, work: Path | None
) -> Iterator[tuple[Places, Values, Places]]:
    """Unit vector of each of some articles over stems: (1 + ln count) × inverse document frequency, names heavier.

    The terms, their values, and the places of the heaviest.
    """
    ids, titles = (articles[name].take(pa.array(rows, pa.int64())) for name in ("article_id", "title"))
    texts = articles["text"]

    def count(missing: Places) -> pa.Table:
        counted = (_terms(titles[place].as_py() or "", texts[rows[place]].as_py()) for place in missing.tolist())
        return pa.Table.from_pylist([{"terms": list(one), "counts": list(one.values())} for one in counted], COUNTED)

    both = zip(ids.to_pylist(), titles.to_pylist(), strict=True)
    keys = keys_of(f"{article} {title or ''}" for article, title in both)
    pieces = [slice(start, start + AT_A_TIME) for start in range(0, len(keys), AT_A_TIME)]
    printed = _Printed(ids, entities)
    with memory(work and work / TERMS) as known:
        learned = known.learn(keys, count)
        counted = [pc.value_counts(pc.list_flatten(known.rows(learned[some], ["terms"])["terms"])) for some in pieces]
        vocabulary, heavy = _weighed(counted, len(keys))
        del counted
        rank = pc.rank(vocabulary, tiebreaker="first").to_numpy()
        for some in pieces:
            rows_of_some = known.rows(learned[some])
            lengths = pc.list_value_length(rows_of_some["terms"]).to_numpy()
            terms = pc.index_in(pc.list_flatten(rows_of_some["terms"]), vocabulary).to_numpy().astype(np.int64)
            counts = pc.list_flatten(rows_of_some["counts"]).to_numpy()
            named = printed.among(some, lengths, terms, vocabulary)
            logs = np.array([0.0, *(1 + math.log(count) for count in range(1, int(counts.max(initial=0)) + 1))])
            for end, length in zip(np.cumsum(lengths).tolist(), lengths.tolist(), strict=True):
                own = slice(end - length, end)
                raw = logs[counts[own]] * heavy[terms[own]] * np.where(named[own], NAME_FACTOR, 1.0)
                unit = raw / (math.sqrt(sum((raw * raw).tolist())) or 1.0)
                yield terms[own], unit, np.lexsort((rank[terms[own]], -unit))[:QUERY_TERMS]


def _weighed(counted: Sequence[pa.StructArray], articles: int) -> tuple[pa.Array, Values]:
    """Terms, of which pieces of all articles are counted, and the weight of each."""
    nothing = pa.table({"values": pa.array([], pa.string()), "counts": pa.array([], pa.int64())})
    pieces = pa.concat_tables([nothing, *(pa.Table.from_struct_array(piece) for piece in counted)])
    of = pieces.group_by("values", use_threads=False).aggregate([("counts", "sum")])
    terms = of["values"].combine_chunks()
    weight = words.weights(dict(zip(terms.to_pylist(), of["counts_sum"].to_pylist(), strict=True)), articles)
    return terms, np.maximum(np.fromiter(weight.values(), np.float64, len(weight)), 0.0)


def _terms(title: str, text: str) -> Counter[str]:
    return Counter(words.stem(word) for word in [*words.words(title), *words.words(text)[:LEADING_WORDS]])


class _Printed:
    """Names as they are printed in some articles."""

    def __init__(self, articles: pa.ChunkedArray, entities: pa.Table) -> None:
        """Of the articles their ids, of the entities `article_id` and `names`."""
        article = pc.fill_null(pc.index_in(entities["article_id"], articles), len(articles)).to_numpy().astype(np.int64)
        self._names, self._rows = entities.select(["names"]), np.argsort(article, kind="stable")
        self._article = article[self._rows]

    def among(self, some: slice, lengths: Places, terms: Places, vocabulary: pa.Array) -> npt.NDArray[np.bool_]:
        """Which of the terms of some articles, so many of each, are words of names that are printed in it."""
        own = slice(*np.searchsorted(self._article, [some.start, some.stop]).tolist())
        names = rows_of(self._names, self._rows[own])["names"].combine_chunks()
        article = (self._article[own] - some.start)[pc.list_parent_indices(names).to_numpy()]
        name, printed = numbered(pc.list_flatten(names))
        cut = [[words.stem(word) for word in words.words(name)] for name in printed.to_pylist()]
        stems = sorted({stem for one in cut for stem in one})
        number = dict(zip(stems, pc.index_in(pa.array(stems, pa.string()), vocabulary).to_pylist(), strict=True))
        run, term = Lists([number[stem] for stem in one if number[stem] is not None] for one in cut).of(name)
        of_names = distinct(article[run] * len(vocabulary) + term)
        return placed(np.repeat(np.arange(len(lengths)), lengths) * len(vocabulary) + terms, of_names)[1]
