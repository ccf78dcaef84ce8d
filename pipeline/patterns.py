"""What is printed alike everywhere and read by several: the names of months, the address of a house, the result of a match."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
"""Names of months and what is short for them, each with the number of the month."""

STREET = re.compile(
    r"\b(?=\d)(?:\d{1,3}(?:[-–]\d{1,3})?[A-Z]?|(?<![Ii]n )(?<![Ss]ince )\d{4,5}) (?:[NSEW]\.? )?"
    r"(?:[A-Z][\w'’]*\.? |\d{1,3}(?:st|nd|rd|th) ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Parkway|Terrace|Way)\b(?! \w+s\b| Journal\b)"
)
"""House numbers with their streets: `22 Elm Street`; not `20 Wall Street firms`."""

_SIDE = r"(?:[A-Z][\w.'’&-]*)(?: (?:[A-Z][\w.'’&-]*|and|of|de)){0,5}"
_NUMBERED = rf"(?!.*\b(?i:Article|Chapter|Day|Group|Page|Part|Round|Section|Ward|Week|{'|'.join(MONTHS)})\b\.? \d)"
SCORE = re.compile(
    rf"{_NUMBERED}{_SIDE} \d{{1,3}}(?:,? {_SIDE} \d{{1,3}}|\s?[-–]\s?\d{{1,3}} {_SIDE})(?: \([^()]{{1,40}}\))?"
)
"""The result above the report of a match: `Pelmir Rovers 2 Oster Town 1`, `Pelmir Rovers 2-1 Oster Town (aet)`."""
