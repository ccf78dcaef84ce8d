"""Institutions of which every country, or every town, has one: what their names say, and of which country they are."""

import functools
import re
from collections.abc import Collection, Iterable

from pipeline.actors import knowledge
from pipeline.actors.name_words import PARTS_OF_STATES
from pipeline.connect.spelling import organization_tokens

GENERIC = frozenset(
    """administration agency air airport armed army assembly attorney bank border bureau cabinet center central chamber
    city coast command commission committee congress council court defense department district economy education election energy
    federal finance force foreign general government guard health high home house interior intelligence investigation
    justice labor legislature lower military ministry national navy office parliament party police power president prime
    prosecutor public security senate service spy state statistic supreme team trade transport treasury university
    upper""".split()
)
"""Words of which names of institutions are made that every country, or every city, has: `Foreign Ministry`."""

IN_EVERY_TOWN = frozenset(
    {"air", "airport", "attorney", "center", "chamber", "city", "district", "police", "prosecutor", "university"}
)
"""Words of offices that every town or district has, unless they are said to be the country's."""


def is_generic(parts: Collection[str]) -> bool:
    """Whether the tokens of a name (`organization_tokens`) are all such as many institutions share."""
    return GENERIC.issuperset(parts)


def is_national(office: Collection[str]) -> bool:
    """Whether this is what every country has one of: `Foreign Ministry`, `Navy`."""
    if not IN_EVERY_TOWN.isdisjoint(office) and not {"national", "federal", "force"} & set(office):
        return False
    return bool(office) and ("ministry" in office or is_generic(office))


@functools.lru_cache(maxsize=5_000)
def without_country(name: str) -> tuple[str, str | None]:
    """Name of an institution less the country in it, and that country's code: `Chilean Navy`, `Navy of Chile`."""
    parts = re.sub(r"^[Tt]he ", "", name).split()
    for width in range(min(3, len(parts) - 1), 0, -1):
        if known := _country(" ".join(parts[:width])):
            return " ".join(parts[width:]), known.country_code
    head, preposition, end = name.rpartition(" of ")
    if preposition and (known := _country(end)):
        return head, known.country_code
    return " ".join(parts), None


def office_of(names: Iterable[str]) -> tuple[tuple[str, ...], str | None]:
    """Words of an office in no order, and its country where one of its names tells; the fullest name comes first."""
    first = None
    for name in names:
        office, code = without_country(name)
        first = first or office
        if code:
            return _words(office), code
    return _words(first or ""), None


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted({*organization_tokens(name)} - {"affair"}))


def _country(words: str) -> knowledge.Known | None:
    """Country of a name or adjective, unless a state of the US has the name, too (`Georgia`), or it is of a part of a country.

    A capital is one where it owns something: `Seoul's`.
    """
    owner = re.sub(r"[’']s$", "", words)
    if knowledge.us_state(owner) or owner in PARTS_OF_STATES:
        return None
    return (
        knowledge.adjective(owner) or knowledge.country(owner) or (knowledge.capital(owner) if owner != words else None)
    )
