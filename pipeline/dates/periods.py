"""Calendar arithmetic on whole periods: their days, their neighbours and their ISO 8601 / TIMEX3 names.

A period is a unit and its first day: the week of 21 October 2024, the third quarter of 1989, the 1990s.
Nothing here reads text. What falls outside the years 1 to 9999 is None, never an exception.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONTHS_IN = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Length of the units that begin with a month."""

DAYS_IN = {"day": 1, "weekend": 7, "week": 7}
"""Distance from one to the next of the units counted in days; a weekend is Saturday and Sunday (TIMEX3 `WE`)."""

SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes; meteorological seasons of the northern hemisphere from 1 March on, winter of the year it begins in."""


class Period(NamedTuple):
    """A unit of the calendar and the day it begins."""

    unit: str
    first: date

    @property
    def last(self) -> date:
        """Its last day, inclusive."""
        if self.unit in DAYS_IN:
            length = {"day": 1, "weekend": 2, "week": 7}[self.unit]
            return date.fromordinal(min(self.first.toordinal() + length - 1, date.max.toordinal()))
        following = self.shift(1)
        return following.first - timedelta(days=1) if following else date.max

    def shift(self, count: int) -> "Period | None":
        """Give the period of the same unit `count` units later (earlier when negative)."""
        if self.unit in DAYS_IN:
            ordinal = self.first.toordinal() + count * DAYS_IN[self.unit]
            return Period(self.unit, date.fromordinal(ordinal)) if 1 <= ordinal <= date.max.toordinal() else None
        months = self.first.year * 12 + self.first.month - 1 + count * MONTHS_IN[self.unit]
        return Period(self.unit, date(months // 12, months % 12 + 1, 1)) if 12 <= months < 120_000 else None

    @property
    def name(self) -> str:
        """TIMEX3 value: `2024-10-25`, `2024-W43`, `2024-W43-WE`, `2024-10`, `2024-SU`, `2024-Q3`, `2024`, `202`."""
        year = f"{self.first.year:04d}"
        match self.unit:
            case "day":
                return self.first.isoformat()
            case "week" | "weekend":
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{year}-{self.first.month:02d}"
            case "season":
                return f"{year}-{SEASONS[self.first.month // 3 - 1]}"
            case "quarter":
                return f"{year}-Q{self.first.month // 3 + 1}"
            case "half":
                return f"{year}-H{self.first.month // 6 + 1}"
            case "decade":
                return year[:3]
            case "century":
                return year[:2]
        return year


def containing(unit: str, day: date) -> Period | None:
    """Give the period of this unit that a day lies in; for `weekend` that of the day's ISO week (Monday to Sunday)."""
    match unit:
        case "day":
            return Period(unit, day)
        case "week" | "weekend":
            ordinal = day.toordinal() - day.weekday() + (5 if unit == "weekend" else 0)
            return Period(unit, date.fromordinal(ordinal)) if 1 <= ordinal <= date.max.toordinal() else None
        case "season":
            months = (
                day.year * 12 + day.month // 3 * 3 - 1
            )  # March, June, September, December; January is last December's
            return Period(unit, date(months // 12, months % 12 + 1, 1)) if months >= 12 else None
    span = MONTHS_IN[unit]
    if span > 12:
        year = day.year // (span // 12) * (span // 12)
        return Period(unit, date(year, 1, 1)) if year else None
    return Period(unit, date(day.year, (day.month - 1) // span * span + 1, 1))


def day_of(year: int, month: int, day: int) -> Period | None:
    """Give the day, or None when the calendar has no such day."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return Period("day", date(year, month, day))
    return None


def month_of(year: int, month: int) -> Period | None:
    """Give the month, or None when there is no such month."""
    return Period("month", date(year, month, 1)) if 1 <= year <= 9999 and 1 <= month <= 12 else None


def year_of(year: int) -> Period | None:
    """Give the year, or None outside 1 to 9999."""
    return Period("year", date(year, 1, 1)) if 1 <= year <= 9999 else None


def part_of_year(unit: str, year: int, number: int) -> Period | None:
    """Give the `number`th quarter, half or season (1 = spring) of a year."""
    month = (number - 1) * MONTHS_IN[unit] + (3 if unit == "season" else 1)
    return Period(unit, date(year, month, 1)) if 1 <= year <= 9999 and 1 <= month <= 12 else None


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Give the nth (1..4, or -1 for the last) Monday (0) to Sunday (6) of a month."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)
