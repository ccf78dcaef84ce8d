"""States that the knowledge base does not have, where an article itself shows that they are states.

A place is one when it, or the adjective made of its name, has a prime minister, a foreign ministry, an ambassador or an
army; when it has an adjective and speaks (`Galdova denies`); and so is what stands beside such a state (`Galdova and Ostreva`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.actors import knowledge
from pipeline.actors.knowledge import Known, slug
from pipeline.actors.name_words import words
from pipeline.grammar import POSSESSIVE

NATIONAL = re.compile(
    r"(?:former |acting |deputy )*(?:prime minister|(?:foreign|defen[cs]e) (?:minister|ministry|secretary)"
    r"|ambassador|embassy|armed forces|army|navy)\b",
    re.IGNORECASE,
)
"""What only states have: provinces have ministers, too, but no foreign one."""

ENDINGS = words("n an ian ean ese i ish ic")
"""Endings by which an adjective is made of a state's name, after its last vowels."""

LONGEST_ADJECTIVE = 2
"""Words of what is made of a state's name."""

LEAST_STEM = 3
REACH = 4
"""Words after a state's name or adjective in which its office is named."""


SPEAKS = words(
    """says said contends contended denies denied insists insisted claims claimed warns warned announced rejects rejected
    accuses accused argues argued maintains maintained demands demanded"""
)
"""Verbs by which a state speaks."""


class Nations(NamedTuple):
    """States of an article that the knowledge base lacks, by name and by adjective."""

    names: dict[str, Known]
    adjectives: dict[str, Known]

    def adjective(self, word: str) -> Known | None:
        """State that an adjective belongs to, in general or in this article."""
        return knowledge.adjective(word) or self.adjectives.get(word)

    def adjective_before(self, text: Sequence[str], end: int, least: int = 0) -> tuple[Known, int] | None:
        """State whose adjective stands right before a token, and where that begins: `the South Korean | army`."""
        named = (
            (known, begin)
            for begin in range(max(end - LONGEST_ADJECTIVE, least), end)
            if not text[begin].isspace()
            and text[begin].lower() != "the"
            and (known := self.adjective(" ".join(text[begin:end])))
        )
        return next(named, None)


NO_NATIONS = Nations({}, {})


def find_nations(text: Sequence[str], places: Iterable[str]) -> Nations:
    """States among the places of an article, whose words are `text`."""
    unknown = {name for name in places if " " not in name and not _is_known(name)}
    adjectives = {word: name for word in set(text) if word[0].isupper() for name in unknown if is_adjective(word, name)}
    at = [i for i, word in enumerate(text[:-1]) if word in unknown or word in adjectives]
    found = set(_with_office(text, at, unknown, adjectives))
    found |= {text[i] for i in at if text[i + 1] in SPEAKS and text[i] in adjectives.values()}
    for i in at:
        pair = {text[i], *text[i + 2 : i + 3]}
        if text[i + 1] in ("and", "or", "nor") and pair <= unknown and pair & found:
            found |= pair
    known = {name: Known(f"country/{slug(name)}", name, "country", None, None, None) for name in found}
    return Nations(known, {word: known[name] for word, name in adjectives.items() if name in known})


def _with_office(text: Sequence[str], at: Iterable[int], names: set[str], adjectives: dict[str, str]) -> Iterator[str]:
    for i in at:
        word = text[i]
        name = adjectives.get(word)
        start = i + 1
        if word in names and text[i + 1] in POSSESSIVE:
            name, start = word, i + 2
        if name and NATIONAL.match(" ".join(text[start : start + REACH])):
            yield name


def is_adjective(word: str, name: str) -> bool:
    """Whether a word is made of a state's name: `Galdovan` of `Galdova`."""
    stem = name.rstrip("aeiouy")
    return len(stem) >= LEAST_STEM and word != name and word.startswith(stem) and word[len(stem) :] in ENDINGS


def _is_known(name: str) -> bool:
    lookups: tuple[Callable[[str], object], ...] = (knowledge.country, knowledge.capital, knowledge.adjective)
    return knowledge.us_state(name) or any(lookup(name) for lookup in lookups)
