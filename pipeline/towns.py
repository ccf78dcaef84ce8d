"""Names of towns: whether there is one of this name. Of which country it is, and whether it is meant, is not known here."""

import functools
from pathlib import Path

from anyascii import anyascii

TOWNS = Path(__file__).parent / "data" / "towns.txt"


@functools.cache
def _towns() -> frozenset[str]:
    return frozenset(TOWNS.read_text(encoding="utf-8").splitlines())


@functools.lru_cache(maxsize=50_000)
def town(name: str) -> bool:
    """Whether a town of 15,000 people or more has this name, which persons and bodies may have, too: `San Pedro Sula`."""
    return anyascii(name) in _towns()
