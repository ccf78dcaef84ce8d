"""Holidays with a fixed rule, and how they are written."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from pipeline.dates.periods import easter, nth_weekday

HOLIDAYS: dict[str, Callable[[int], date]] = {
    "New Year's Day": lambda y: date(y, 1, 1),
    "New Year's Eve": lambda y: date(y, 12, 31),
    "New Year": lambda y: date(y, 1, 1),
    "Martin Luther King Jr. Day": lambda y: nth_weekday(y, 1, 0, 3),
    "Martin Luther King Day": lambda y: nth_weekday(y, 1, 0, 3),
    "Groundhog Day": lambda y: date(y, 2, 2),
    "Epiphany": lambda y: date(y, 1, 6),
    "Orthodox Christmas": lambda y: date(y, 1, 7),
    "Holocaust Memorial Day": lambda y: date(y, 1, 27),
    "Valentine's Day": lambda y: date(y, 2, 14),
    "St Valentine's Day": lambda y: date(y, 2, 14),
    "Presidents' Day": lambda y: nth_weekday(y, 2, 0, 3),
    "Presidents Day": lambda y: nth_weekday(y, 2, 0, 3),
    "Ash Wednesday": lambda y: easter(y) - timedelta(days=46),
    "International Women's Day": lambda y: date(y, 3, 8),
    "St. Patrick's Day": lambda y: date(y, 3, 17),
    "St Patrick's Day": lambda y: date(y, 3, 17),
    "April Fools' Day": lambda y: date(y, 4, 1),
    "Palm Sunday": lambda y: easter(y) - timedelta(days=7),
    "Maundy Thursday": lambda y: easter(y) - timedelta(days=3),
    "Good Friday": lambda y: easter(y) - timedelta(days=2),
    "Easter Monday": lambda y: easter(y) + timedelta(days=1),
    "Easter Sunday": easter,
    "Easter": easter,
    "Earth Day": lambda y: date(y, 4, 22),
    "Anzac Day": lambda y: date(y, 4, 25),
    "May Day": lambda y: date(y, 5, 1),
    "International Workers' Day": lambda y: date(y, 5, 1),
    "Mother's Day": lambda y: nth_weekday(y, 5, 6, 2),
    "Memorial Day": lambda y: nth_weekday(y, 5, 0, -1),
    "Ascension Day": lambda y: easter(y) + timedelta(days=39),
    "Whit Monday": lambda y: easter(y) + timedelta(days=50),
    "Pentecost": lambda y: easter(y) + timedelta(days=49),
    "Father's Day": lambda y: nth_weekday(y, 6, 6, 3),
    "Juneteenth": lambda y: date(y, 6, 19),
    "Canada Day": lambda y: date(y, 7, 1),
    "Fourth of July": lambda y: date(y, 7, 4),
    "Bastille Day": lambda y: date(y, 7, 14),
    "Labor Day": lambda y: nth_weekday(y, 9, 0, 1),
    "Columbus Day": lambda y: nth_weekday(y, 10, 0, 2),
    "Halloween": lambda y: date(y, 10, 31),
    "All Saints' Day": lambda y: date(y, 11, 1),
    "Guy Fawkes Night": lambda y: date(y, 11, 5),
    "Bonfire Night": lambda y: date(y, 11, 5),
    "Remembrance Day": lambda y: date(y, 11, 11),
    "Remembrance Sunday": lambda y: nth_weekday(y, 11, 6, 2),
    "Veterans Day": lambda y: date(y, 11, 11),
    "Armistice Day": lambda y: date(y, 11, 11),
    "Thanksgiving Day": lambda y: nth_weekday(y, 11, 3, 4),
    "Thanksgiving": lambda y: nth_weekday(y, 11, 3, 4),
    "Black Friday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=1),
    "Cyber Monday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=4),
    "St Andrew's Day": lambda y: date(y, 11, 30),
    "Christmas Eve": lambda y: date(y, 12, 24),
    "Christmas Day": lambda y: date(y, 12, 25),
    "Christmas": lambda y: date(y, 12, 25),
    "Boxing Day": lambda y: date(y, 12, 26),
}
"""Holidays with a fixed rule: the days of 5 U.S.C. § 6103 and of common English usage; movable feasts count from the
Gregorian Easter. Names that mean different days in different countries (Independence Day) are left out."""

MOONS = {
    **dict.fromkeys(("Ramadan", "Muharram"), "month"),
    **dict.fromkeys(
        ("Eid al-Fitr", "Eid al-Adha", "Eid", "Diwali", "Yom Kippur", "Rosh Hashanah", "Passover", "Lunar New Year"),
        "day",
    ),
}
"""Feasts that go by the moon, and fasts: their days are not computed, since the moon is watched for, or several begin so."""

HOLIDAY_OF = {form: rule for name, rule in HOLIDAYS.items() for form in (name.lower(), name.lower().replace("'", "’"))}


MOON_OF = {name.lower(): unit for name, unit in MOONS.items()}


def every_year(name: str) -> str:
    """TIMEX3 value of a holiday whose year is not known: `XXXX-12-25`; `XXXX-XX-XX` of one that moves."""
    if name in MOON_OF:
        return "XXXX-XX" if MOON_OF[name] == "month" else "XXXX-XX-XX"
    one, other = (f"{HOLIDAY_OF[name](year):XXXX-%m-%d}" for year in (2000, 2001))
    return one if one == other else "XXXX-XX-XX"


def _pattern(names: Iterable[str]) -> str:
    """Any of some names, the longest first; those with one first letter together, since most words begin with none."""
    rest: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        rest[name[0]].append(re.escape(name[1:]).replace("'", "['’]"))
    return "|".join(f"{letter}(?:{'|'.join(some)})" for letter, some in rest.items())


SMALL = (name.lower() for name in HOLIDAYS if name.lower() not in ("may day", "black friday", "epiphany"))
"""Names as they are printed without capitals, where they mean nothing else."""

HOLIDAY = re.compile(rf"\b(?:{_pattern([*HOLIDAYS, *SMALL, *MOONS])})\b")
"""Holidays as they are written, or all in lower case where that can mean nothing else."""
