"""Names of towns and provinces: whether one has this name. Of which country it is, and whether it is meant, is not known here."""

import functools
from pathlib import Path

from anyascii import anyascii

TOWNS = Path(__file__).parent / "data" / "towns.txt"
PROVINCES = TOWNS.with_name("provinces.txt")


@functools.cache
def _names(path: Path) -> frozenset[str]:
    return frozenset(path.read_text(encoding="utf-8").splitlines())


@functools.lru_cache(maxsize=50_000)
def town(name: str) -> bool:
    """Whether a town of 15,000 people or more has this name, which persons and bodies may have, too: `San Pedro Sula`."""
    return anyascii(name) in _names(TOWNS)


@functools.lru_cache(maxsize=50_000)
def province(name: str) -> bool:
    """Whether a state, province or region of a country has this name, and no town: `Mato Grosso`, `Saxony`."""
    return anyascii(name) in _names(PROVINCES)
