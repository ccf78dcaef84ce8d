"""When something was published, as people and programs write it."""

import contextlib
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from pipeline.patterns import MONTHS

YEARS = range(1605, 2101)
"""Years in which an article can have been published, from the first newspaper on. What lies outside is a slip. A bound
that followed the clock would give another release tomorrow."""


class Published(NamedTuple):
    """When something was published: the day in the outlet's own calendar, and the UTC instant where that is known."""

    day: date
    at: datetime | None = None


_MONTH = "(?P<month>" + "|".join(MONTHS) + r")\b\.?"


_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"


WRITTEN_DATE = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+)?"
    rf"(?:{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
    r",?\s+(?P<year>\d{4})(?:\b|(?=\d\d?:\d\d))"
)
"""A full English date: `Friday, Oct. 25, 2024`, `25 October 2024`. All-figure dates other than ISO's are ambiguous."""


WRITTEN = re.compile(WRITTEN_DATE, re.IGNORECASE)


def written_day(match: re.Match[str]) -> date | None:
    """Day that a match of WRITTEN_DATE names; None where there is no such day."""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    try:
        return _plausible(date(int(match["year"]), MONTHS[month.lower()], int(day)))
    except ValueError:
        return None


def parse_published(text: str) -> Published | None:
    """Read an ISO 8601, RFC 2822 or fully written English date, with or without time; None where it is none of these.

    The day is the date as written. The instant is known only where the text gives a time of day and its zone. A week or a
    month is no day, and all-figure dates with the year at the end are ambiguous.
    """
    text = YEAR_FIRST.sub(_iso, " ".join(text.split()).removesuffix("[UTC]"))
    if len(text) > 100 or ISO_WEEK.match(text):
        return None
    moment: datetime | None = None
    with contextlib.suppress(ValueError):
        moment = datetime.fromisoformat(
            text.upper().removesuffix(" UTC") + ("+00:00" if text.upper().endswith(" UTC") else "")
        )
    if moment is None and MAIL.match(text):
        with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
            moment = parsedate_to_datetime(text)
    if moment is None:
        match = WRITTEN.search(text)
        day = (
            written_day(match) if match and CLOCK.fullmatch(f"{text[: match.start()]} {text[match.end() :]}") else None
        )
        return Published(day) if day else None
    if not _plausible(moment.date()):
        return None
    return Published(moment.date(), moment.astimezone(UTC) if moment.tzinfo else None)


YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?=$|[T ,])")
MAIL = re.compile(r"(?:[a-z]{3,9},?\s)?(?:\d\d?[ -][a-z]{3,9}|[a-z]{3} \d\d?)[ -]\d{2,4}\b", re.IGNORECASE)
"""A date as in e-mail (RFC 2822), or as browsers print it."""

ISO_WEEK = re.compile(r"\d{4}-?W")
CLOCK = re.compile(
    r"[\s,.:|/–—-]*(?:(?:\b(?i:at|on)\b|\d\d?[:.]\d\d(?:[:.]\d\d)?|(?i:[ap]\.?m)\b|\b[A-Z]{2,5}\b|[+-]\d{4})[\s,.:|/–—-]*)*"
)
"""What may stand beside a written date: a time of day and its zone, in any form."""


def _iso(match: re.Match[str]) -> str:
    return "-".join((match[1], match[2].zfill(2), match[3].zfill(2)))


def local(found: Published, others: Iterable[Published]) -> Published:
    """Correct the day of a time that is written in UTC by what else is said of the same moment in the outlet's own calendar.

    An outlet in the east publishes tomorrow's news: `2026-03-12T22:00:00Z` is 13 March there, as its address may tell.
    """
    if found.at is None or found.day != found.at.date():
        return found
    days = (
        other.day
        for other in others
        if abs((other.day - found.day).days) == 1 and (other.at == found.at or other.at is None)
    )
    return found._replace(day=next(days, found.day))


def _plausible(day: date) -> date | None:
    return day if day.year in YEARS else None
