"""What more than one reader asks of a line: the words of a page's furniture, as patterns, and a full stop.

The words are in `data/page_furniture.toml`; which lines are furniture is not known here (`boilerplate`).
"""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

FURNITURE = tomllib.loads((Path(__file__).parent.parent / "data" / "page_furniture.toml").read_text(encoding="utf-8"))


def any_of(patterns: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """What matches any of these patterns."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


def any_name(names: Iterable[str]) -> str:
    """Return a regular expression for any of these names, the longest first, which never gives back what it took."""
    return "(?>" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + ")"


LINE_CHARACTERS = 120
"""A button, heading or byline is not longer."""

STOCK = any_name(FURNITURE["picture_agencies"])
AGENCY = any_name([*FURNITURE["picture_agencies"], *FURNITURE["news_agencies"]])
"""Names of agencies of pictures, and of all."""

CLOSERS = r"['\"”’»)\]]{0,8}$"
FULL_STOP = re.compile(rf"(?<!\b[A-Z])(?<!\b(?:Jr|Sr|St|Co))(?<!\b(?:Inc|Ltd))[.…]{CLOSERS}")


def has_full_stop(text: str) -> bool:
    """Whether a line ends in a full stop that is not that of an abbreviation."""
    return FULL_STOP.search(text, max(0, len(text) - 10)) is not None
