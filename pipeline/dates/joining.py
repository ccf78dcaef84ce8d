"""Neighbours that are one expression, or share a month, a year or a day: `Friday` `Oct. 18`; `January 3` to `March 9, 2014`."""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.dates.expression import PARTS, Expression, duration, is_day
from pipeline.dates.pieces import Text, pattern


def joined(text: Text, found: list[Expression]) -> list[Expression]:
    """Join neighbours that are one expression."""
    joined: list[Expression] = []
    for x in found:
        if joined and joined[-1].last > x.first:
            continue
        if is_day(x) and not x.clock and text.has(x.last, "PART") and not text.has(x.last + 1, "HYPHEN"):
            x = replace(x, last=x.last + 1, clock=PARTS[text.word(x.last)], kind="time")  # noqa: PLW2901
        if text.has(x.last, "APOSTROPHE") and (part := PART_OF.match(text.letters, x.first)) and not x.edge:
            x = replace(x, first=part.end())  # noqa: PLW2901  # at the end of | Monday's session
        if joined and (both := _join(text, joined[-1], x)):
            joined[-1] = both
        else:
            joined.append(x)
    return [whole for x in joined if (whole := _alone(text, x))]


PART_OF = re.compile(pattern("THE? EDGE OF"))


def _alone(text: Text, x: Expression) -> Expression | None:
    """Read `last week in Geneva`, where no month follows; drop `the first week in Geneva`."""
    if x.form != "nth" or x.base:
        return x
    if text.word(x.first) != "last" or (x.unit == "day" and x.weekday is None):
        return None
    return replace(x, form="unit" if x.weekday is None else "calendar", which="last", number=0)


def _join(text: Text, a: Expression, b: Expression) -> Expression | None:
    """Join two expressions, or give None when they are two."""
    link = LINKS.get(text.letters[a.last : b.first])
    if link is None:
        return None
    whole = replace(b, first=a.first)
    a_weekday = a.form == "calendar" and _is_weekday(a) and not (a.clock or a.which)
    b_weekday = b.form == "calendar" and _is_weekday(b)
    if a.form == "clock" and is_day(b) and link in ("", ",", "on", "of", ", on") and b.clock in PARTED:
        return replace(whole, clock=_agreeing(a.clock, b.clock), zone=a.zone, kind="time")
    if b.form == "clock" and is_day(a) and link in ("", ",", "at", ", at") and a.clock in PARTED:
        return replace(a, last=b.last, clock=_agreeing(b.clock, a.clock), zone=b.zone, kind="time")
    if a_weekday and b.form == "calendar" and b.day and b.weekday is None and link in ("", ",", "("):
        return replace(whole, weekday=a.weekday)
    if a.form == "calendar" and a.month and a.year is None and b.rule == "spoken_year" and link in ("", ","):
        return replace(a, last=b.last, year=b.year)
    joined = _durations(text, a, b, link) or _in_year(text, a, b, link) or _at_an_edge(text, a, b, link)
    if joined:
        return joined
    if a.rule == "dayword" and a.clock == "TNI" and text.word(a.last - 1) == "overnight" and link in ("on", "from"):
        return replace(whole, clock="TNI", kind="time") if is_day(b) and not b.clock else whole if b.end else None
    if a.form == "nth" and link in ("of", "in", "of the"):
        dated = b.form == "calendar" and b.day is None and b.weekday is None
        pointed = b.form in ("unit", "definite") and b.unit != "day"
        fits = (dated or pointed) if a.number else (is_day(b) and link == "of")
        return replace(a, last=b.last, base=b) if fits else None
    if a_weekday and b.form == "unit" and b.unit == "week" and link in ("", "of"):
        return replace(a, last=b.last, base=b)
    if b_weekday and a.form == "unit" and a.unit == "week" and not b.which and link in ("", "on"):
        return replace(whole, base=a)
    if a.rule == "definite" and a.unit == "week" and link == "beginning" and is_day(b):
        return replace(a, last=b.last, form="nth", kind="date", base=b)
    if a.form == "offset" and a.which == "last" and a.unit in ("week", "month", "year") and link == "":
        now = b.unit in ("week", "month") and b.unit != a.unit and b.which == "this" and b.form == "unit"
        if now or (text.word(b.first) == "today" and not text.has(b.last, "APOSTROPHE")):  # ten years ago | this week
            return replace(a, last=b.last, base=b)
    counted = a.rule == "quantity" and a.form in ("duration", "ahead") and a.count is not None and not a.which
    counted = counted and not (link == "from" and text.has(a.first - 1, "FOR"))  # shut for two days from Friday
    if counted and is_day(b) and not b.clock and link in OFFSET_LINKS and not text.has(b.last, "APOSTROPHE"):
        return replace(a, last=b.last, form="offset", kind="date", which=OFFSET_LINKS[link], base=b)
    return None


def _durations(text: Text, a: Expression, b: Expression, link: str) -> Expression | None:
    """Join `three years and four months`, `two weeks and two days ago`, the ends of `18 months to two years`."""
    finer, most = FINER.get(a.unit, ((), 0))
    if not (a.rule == b.rule == "quantity") or a.count is None or b.count is None:
        return None
    ranging = (link == "to" and not text.has(a.first - 1, "FROM")) or (
        link == "and" and text.has(a.first - 1, "BETWEEN")
    )
    if ranging and a.form == b.form == "duration" and a.unit in FINER.get(b.unit, ((), 0))[0]:
        return replace(b, first=a.first, count=None, value=f"{duration(a.unit, a.count)}/{duration(b.unit, b.count)}")
    plain = a.form in ("duration", "ahead") and b.unit in finer and text.has(b.first, "DIGITS NUMWORD ART")
    if not (b.count < most and plain and link in ("", "and", ",")):
        return None
    if b.form == "offset" and a.unit in ("year", "week"):
        whole = (a.count or 0) * {"year": 12, "week": 7}[a.unit] + (b.count or 0)
        return replace(b, first=a.first, count=whole) if b.unit == finer[0] else None
    if b.form != "duration" or b.which:
        return None
    value = duration(a.unit, a.count)
    value += duration(b.unit, b.count).removeprefix("PT" if "T" in value else "P")
    return replace(a, last=b.last, form="fixed", value=value)


FINER = {
    "year": (("month", "week", "day"), 365),
    "month": (("week", "day"), 31),
    "week": (("day",), 7),
    "day": (("hour", "minute"), 1440),
    "hour": (("minute", "second"), 3600),
    "minute": (("second",), 60),
}
"""Units that may follow a larger one in the same duration."""


def _in_year(text: Text, a: Expression, b: Expression, link: str) -> Expression | None:
    """Join `March last year`, `the third quarter of this year`."""
    named = b.form == "calendar" and b.year is not None and not (b.month or b.end)  # the same month of 2024
    years = (named or (b.form == "unit" and b.unit == "year")) and not text.has(b.last, "APOSTROPHE")
    if years and a.form == "unit" and a.which == "that" and a.unit in ("month", "quarter") and link in ("", "of", "in"):
        return replace(a, last=b.last, base=b)  # the same quarter last year
    if not years or named or link not in ("", "of") or a.year is not None or a.which or a.base or a.clock:
        return None
    within = (a.form == "calendar" and a.month) or a.form == "holiday" or (a.form == "part" and a.unit != "season")
    return replace(a, last=b.last, base=b) if within or (a.form == "part" and link == "of") else None


def _at_an_edge(text: Text, a: Expression, b: Expression, link: str) -> Expression | None:
    """Join `the first seven months of 2025`, `of the year`, `the last three days of May`; weeks of a month need not be whole."""
    edge = next((i for i in range(a.first, a.last) if text.word(i) in ("first", "last")), None)
    if edge is None or a.form not in ("duration", "ahead") or not a.count or a.count != int(a.count) or b.fiscal:
        return None
    named = b.form == "calendar" and not (b.day or b.weekday is not None or b.end)
    pointed = b.form == "unit" or (b.form == "definite" and not b.edge)
    whole = b.unit if pointed else "month" if b.month else "year" if named else ""
    fits = (a.unit, whole) in (("month", "year"), ("day", "month")) and (link == "of" or (link == "" and not named))
    if not fits or a.count > MOST[a.unit] or text.has(b.last, "APOSTROPHE"):
        return None
    far, near = (int(a.count), 1) if text.word(edge) == "first" else (-1, -int(a.count))
    first = edge - text.has(edge - 1, "THE")
    start = Expression(first, b.last, "nth", rule="nth", unit=a.unit, number=near, base=b)
    return replace(start, end=replace(start, number=far))


MOST = {"month": 12, "day": 31}
"""How many a year or month has of a unit, at most."""

LINKS = {
    pattern(names): words
    for names, words in {
        "": "",
        "COMMA": ",",
        "OPEN": "(",
        "ON": "on",
        "AND": "and",
        "COMMA ON": ", on",
        "TO": "to",
        "AT": "at",
        "COMMA AT": ", at",
        "IN": "in",
        "OF": "of",
        "OF THE": "of the",
        "BEFORE": "before",
        "AFTER": "after",
        "FROM": "from",
        **dict.fromkeys((f"{word}{on}" for word in ("OUTSET", "STARTING", "ENDED") for on in ("", " ON")), "beginning"),
    }.items()
}
"""What may stand between two expressions that are one."""

OFFSET_LINKS = {"before": "previous", "after": "following", "from": "following"}

PARTED = ("", "TMO", "TAF", "TEV", "TNI")
"""Clock values that a time of day may add to."""


def _agreeing(clock: str, part: str) -> str:
    """Make a clock time agree with the part of the day it stands beside: `at 8 last night`."""
    if (
        part in ("TAF", "TEV", "TNI")
        and re.fullmatch(r"T0[1-9]:..|T1[01]:..", clock)
        and not (part == "TNI" and clock < "T05")
    ):
        return f"T{int(clock[1:3]) + 12}{clock[3:]}"
    return clock


def relate(text: Text, found: list[Expression]) -> None:
    """Note dates that are joined, and lend a year: `August and September 1914`, `January 3 to March 9, 2014`."""
    for a, b in reversed(list(pairwise(found))):
        gap = text.letters[a.last : b.first]
        if a.form == "clock" and SAME_DAY.fullmatch(gap[2:] if _is_local(text, a.last) else gap):
            over = RANGE.fullmatch(gap) and a.clock >= b.clock > ""  # from 6 p.m. until noon on Friday
            a.base = None if over else b if is_day(b) else b.base
        if a.form == "clock" and b.form == "nth" and b.base and LINKS.get(gap) in ("", "on"):
            a.base = b  # 2 p.m. on the last Friday in August
        if a.form == "calendar" and _is_weekday(a) and not a.which and _lies_in_month(text, a, b, LINKS.get(gap)):
            a.base = b
        undated = b.form == "holiday" and not b.base and b.year is None
        if a.form == "calendar" and a.month and undated and RANGE.fullmatch(gap):
            b.joined = "range"  # from September until Easter
        if a.form != "calendar" or b.form != "calendar" or not JOINED_DATES.fullmatch(gap):
            continue
        ranging = RANGE.fullmatch(gap) or text.has(a.first - 1, "BETWEEN")
        if ranging and _is_weekday(a) and _is_weekday(b) and not b.which:
            a.until, b.joined = (None if a.which else b), "range"
        if a.month and b.month and a.year is None and not a.which and b.year is not None and b.end is None:
            a.year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 31) else b.year - 1
            b.joined = "range" if ranging else ""
        elif a.month and b.month and a.year is None and not a.base and b.base:
            a.base = b.base
        elif a.month and b.month and b.year is None:
            b.joined = "range" if ranging else "list"
            a.until = b if ranging and not a.base and not b.base else None


def _is_local(text: Text, piece: int) -> bool:
    """Whether it is `local time`, `Moscow time` after a time of day."""
    return text.has(piece, "OTHER") and text.word(piece + 1) == "time"


def _lies_in_month(text: Text, a: Expression, b: Expression, link: str | None) -> bool:
    """Whether a weekday lies in the month beside it: `a Sunday in July`, `one Friday last month`."""
    if text.has(b.last, "APOSTROPHE"):
        return False
    if b.form == "calendar" and b.month and not (b.day or b.weekday is not None):
        return link == "in"
    some = any(text.word(i) in ("a", "one") for i in (a.first - 1, a.first - 2))
    return b.form == "unit" and b.unit == "month" and (link == "in" or (link == "" and some))


def _is_weekday(x: Expression) -> bool:
    """Whether it is a weekday by itself."""
    return x.weekday is not None and not (x.month or x.day or x.base)


JOINED_DATES = re.compile(pattern("(?:AND|OR|TO|DASH|HYPHEN|UNTIL|COMMA|COMMA (?:AND|OR))"))

RANGE = re.compile(pattern("TOWARD"))

SAME_DAY = re.compile(pattern("(?: OPEN | CLOSED ON? | TOWARD | AND | ON )?"))
"""Between two times, or a time and its day: `10:35 a.m. (0735 GMT) on Friday`, `10 a.m. to 4 p.m. on Friday`."""
