"""Which articles belong together: near-identical copies of one text, and different articles about the same event.

Works on the articles and the names found in them. What was said in them is compared in `align`.
"""

import functools
import hashlib
import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from datasketch import MinHash

from pipeline.connect import words
from pipeline.remembered import Known, anew

SHINGLE = 4
"""Words per shingle. One changed word in 25 leaves a Jaccard of about .7."""

COPY_JACCARD = 0.7
"""Shingles shared, of all shingles of both texts, from which one article is a copy of another."""

PERMUTATIONS = 128
SEED = 1

BANDS, BAND = 32, 4
"""Bands of a sketch, and values in each: of texts of a Jaccard of .7, all but one pair in 5,000 agree in a band."""

MIXED = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], np.uint64)
"""Odd numbers that make one of the values of a band. Where two bands make the same by chance, the texts decide."""

STORY_SIMILARITY = 0.28
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


def _order(article: Mapping[str, Any]) -> tuple[date, str]:
    """Earliest published first, articles without a day last, then by id."""
    return article["published_day"] or date.max, article["article_id"]


def near_copies(articles: pa.Table, known: Known = anew) -> dict[str, str]:
    """Find articles whose text nearly repeats another's: copy → original, by article id.

    The original is the one published first (then the smallest id) and is no copy itself; each copy is compared with it
    and not with other copies, so slow drift from copy to copy does not add up. MinHash proposes, the exact Jaccard of
    the word shingles decides. Needs `article_id`, `text` and `published_day`.
    """
    ids, days, texts = articles["article_id"].to_pylist(), articles["published_day"].to_pylist(), articles["text"]
    order = sorted(range(len(ids)), key=lambda row: (days[row] or date.max, ids[row]))

    @functools.lru_cache(maxsize=1000)
    def shingles(row: int) -> npt.NDArray[np.uint32]:
        return _shingles(texts[row].as_py())

    sketches = [known(ids[row], lambda: _sketch(shingles(row))) for row in range(len(ids))]  # noqa: B023 - is called at once
    buckets = _buckets(np.frombuffer(b"".join(sketches), np.uint32).reshape(-1, PERMUTATIONS))
    originals: dict[int, list[int]] = defaultdict(list)
    copies: dict[str, str] = {}
    for row in order:
        met = {other for bucket in buckets[row] for other in originals[bucket]}
        likeness = {ids[other]: _jaccard(shingles(row), shingles(other)) for other in met}
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


@dataclass(slots=True, eq=False)
class _Story:
    """A story while it grows: its first article names it."""

    first: str
    size: int = 0
    total: dict[str, float] = field(default_factory=dict)

    def add(self, vector: Mapping[str, float]) -> None:
        self.size += 1
        for term, value in vector.items():
            self.total[term] = self.total.get(term, 0.0) + value

    def likeness(self, vector: Mapping[str, float]) -> float:
        """Mean cosine between a unit vector and the articles of the story."""
        return sum(value * self.total[term] for term, value in vector.items() if term in self.total) / self.size


def stories(articles: pa.Table, entities: pa.Table, copies: Mapping[str, str]) -> dict[str, str]:
    """Group articles that report the same event: article id → story id.

    Articles are taken in order of publication, and each joins the story whose articles it is most like on average, if
    it is like enough and close in time; else it starts a story. An average over the whole story keeps a chain of ever
    different articles from becoming one story, and what is published later does not regroup what was there. A copy
    belongs to the story of its original. The id is a hash of the story's first article.

    Needs `article_id`, `title`, `text`, `published_day` of articles and `article_id`, `names` of entities.
    """
    rows = sorted(articles.select(["article_id", "title", "text", "published_day"]).to_pylist(), key=_order)
    rows = [row for row in rows if row["article_id"] not in copies]
    vectors = _vectors(rows, _names(entities))
    index: dict[str, array[int]] = defaultdict(lambda: array("q"))
    begun: list[_Story] = []
    last_days = array("i")
    found: dict[str, _Story] = {}
    for row in rows:
        vector, day = vectors[row["article_id"]], row["published_day"]
        query = _heaviest(vector)
        promising = _most_promising(
            [(vector[term], index[term]) for term in query if term in index], begun, last_days, day
        )
        likeness = {number: begun[number].likeness(vector) for number in promising}
        likely = [number for number, value in likeness.items() if value >= STORY_SIMILARITY]
        number = max(likely, key=lambda number: (likeness[number], begun[number].first), default=len(begun))
        if number == len(begun):
            begun.append(_Story(row["article_id"]))
            last_days.append(NO_DAY)
        story = begun[number]
        story.add(vector)
        last_days[number] = day.toordinal() if day else last_days[number]
        found[row["article_id"]] = story
        for term in query:
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
    numbers, places = np.unique(met, return_inverse=True)
    values = np.bincount(places, weights, len(numbers))
    if day:
        lasts = np.asarray(last_days)[numbers]
        near = (lasts == NO_DAY) | (day.toordinal() - lasts <= STORY_DAYS)
        numbers, values = numbers[near], values[near]
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


def _names(entities: pa.Table) -> dict[str, list[str]]:
    """Article id → names printed in it."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in entities.select(["article_id", "names"]).to_pylist():
        names[row["article_id"]] += row["names"]
    return names


def _vectors(rows: Sequence[Mapping[str, Any]], names: Mapping[str, list[str]]) -> dict[str, dict[str, float]]:
    """Article id → unit vector over stems: (1 + ln count) × inverse document frequency, names heavier."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        lead = [*words.words(row["title"] or ""), *words.words(row["text"])[:LEADING_WORDS]]
        counts[row["article_id"]] = Counter(words.stem(word) for word in lead)
    weight = words.weights(words.document_counts(counts.values()), len(rows))
    vectors = {}
    for article, terms in counts.items():
        named = {words.stem(word) for name in names.get(article, ()) for word in words.words(name)}
        raw = {
            term: (1 + math.log(count)) * max(weight[term], 0.0) * (NAME_FACTOR if term in named else 1.0)
            for term, count in terms.items()
        }
        length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
        vectors[article] = {term: value / length for term, value in raw.items()}
    return vectors


def _heaviest(vector: Mapping[str, float]) -> Iterable[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:QUERY_TERMS]
