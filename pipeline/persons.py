"""Titles of persons, words for relatives and for offices and occupations.

`data/titles.tsv`, `data/relatives.tsv` and `data/roles.txt` hold them, and explain themselves.

Facts alone: which of them a rule asks for stands beside the rule.
"""

import csv
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType


def _lines(name: str) -> list[str]:
    data = resources.files("pipeline").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in data.splitlines() if not line.startswith("#")]


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_lines(name), delimiter="\t", restval="", quoting=csv.QUOTE_NONE))


_TITLES = _rows("titles.tsv")
_RELATIVES = _rows("relatives.tsv")


def titles(*kinds: str) -> frozenset[str]:
    """Titles of one of these kinds, as printed."""
    return frozenset(form for row in _of(_TITLES, kinds) for form in row["title"].split())


def relatives(*kinds: str) -> frozenset[str]:
    """Words for one relative, of one of these kinds if any is given."""
    return frozenset(row["noun"] for row in (_of(_RELATIVES, kinds) if kinds else _RELATIVES))


def _of(rows: list[dict[str, str]], kinds: tuple[str, ...]) -> list[dict[str, str]]:
    return [row for row in rows if not set(kinds).isdisjoint(row["kinds"].split())]


HONORIFICS = frozenset(form for row in _TITLES for form in row["title"].split()) - titles("letters", "kept")
"""Words before a person's name that are no part of it: the name is what is left."""

GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What is printed behind a name to tell father and son apart, without its point."""

NUMBERED = frozenset({"2d", "2nd", "3d", "3rd", "4th", "5th"})
"""Numbers that tell the same, which some papers print."""

FULL: Mapping[str, str] = MappingProxyType(
    {form.rstrip(".").lower(): row["full"] for row in _TITLES if row["full"] for form in row["title"].split()}
)
"""Titles that are printed short before a name, in small letters without the point, and in full without the name."""

GENDERS: Mapping[str, str] = MappingProxyType(
    {form.rstrip(".").lower(): row["gender"] for row in _TITLES if row["gender"] for form in row["title"].split()}
    | {row["noun"]: row["gender"] for row in _RELATIVES if row["gender"]}
)
"""Titles and relatives, in small letters without a point, that tell a person's gender: `m` or `f`."""

SEVERAL = frozenset(row["plural"] for row in _RELATIVES)
"""Words for several relatives."""

WHOSE: Mapping[str, frozenset[str]] = MappingProxyType(
    {row["noun"]: frozenset(row["to"].split()) for row in _RELATIVES}
)
"""For a relative, what those are to him whose relative he is: a father's are sons and daughters."""

KIN = relatives() - {"parent"}
"""Relatives that only persons have: a company has a parent, too."""

ROLES = KIN | frozenset(_lines("roles.txt"))
"""Nouns that name a person by office, occupation or relation."""
