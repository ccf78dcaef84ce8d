"""Words as the comparison of texts sees them: how they are cut, which are the same, and how much each tells.

Used wherever articles or statements are compared by their wording. Knows nothing of articles, statements or actors.
"""

import functools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import resources

from anyascii import anyascii

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
"""A number with its separators, or a run of letters with inner apostrophes; hyphens separate."""

BACKGROUND_ARTICLES = 200
"""How many imagined articles of general English stand behind a corpus: with few of its own, a corpus says little
about which words are rare; with many more, its own counts decide. The stories found in annotated news hardly differed
between 50 and 1,000."""

ARTICLE_LENGTH = 400
"""Words of a typical article, to turn a word's rate into the share of articles that hold it."""

SUFFIXES = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


def words(text: str) -> list[str]:
    """Words and numbers of a text as printed."""
    return WORD.findall(text)


@functools.lru_cache(maxsize=5_000)
def fold(word: str) -> str:
    """One form for case, accents, script and kinds of apostrophe: `Zürich’s` → `zurich's`."""
    return anyascii(word.replace("’", "'")).casefold()


@functools.lru_cache(maxsize=5_000)
def stem(word: str) -> str:
    """Folded word without possessive and without the commonest inflection; a key for comparison, not for reading."""
    word = fold(word).removesuffix("'s").removesuffix("'")
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.isalpha():
        return word
    for suffix, replacement in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)] + replacement
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


@functools.cache
def _ranks() -> dict[str, int]:
    """Stem → rank of its commonest form among the 10,000 commonest English words."""
    ranks: dict[str, int] = {}
    lines = resources.files("pipeline").joinpath("data/common_words.txt").read_text("utf-8").split()
    for rank, word in enumerate(lines, start=1):
        ranks.setdefault(stem(word), rank)
    return ranks


def _background(stemmed: str) -> float:
    """Share of articles in general English that hold the word: Zipf's law gives its rate from its rank."""
    rate = 0.1 / _ranks().get(stemmed, 30_000)
    return -math.expm1(-ARTICLE_LENGTH * rate)


@functools.lru_cache(maxsize=5_000)
def rarity(stemmed: str) -> float:
    """Weight of a stem in general English: how surprising it is to meet it in an article (natural log)."""
    return -math.log(_background(stemmed))


def weights(document_counts: Mapping[str, int], documents: int) -> dict[str, float]:
    """Weight of each stem: how surprising it is to meet it in an article (inverse document frequency, natural log).

    The corpus is pooled with general English, so that a handful of articles is weighed sensibly too.
    """
    total = math.log(documents + BACKGROUND_ARTICLES)
    return {
        term: total - math.log(count + BACKGROUND_ARTICLES * _background(term))
        for term, count in document_counts.items()
    }


def document_counts(documents: Iterable[Iterable[str]]) -> Counter[str]:
    """In how many documents each stem occurs."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(set(document))
    return counts
