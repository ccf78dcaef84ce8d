"""Time expressions of an article as TIMEX3 values and days: which day is meant by the words that `timex` finds.

Expressions are settled in order, each from the first of these that can: its own words, an earlier date of the text (`a
day earlier`), the publication day. The tense of the governing verb says whether a weekday or month lies behind or
ahead. What nothing settles keeps a relative value (`XXXX-WXX-5`) and has no days; durations, sets and vague references
never have days. Parts of a period (`early`, `mid`, `the end of`) keep the whole period's value and days: its bounds
are certain, the part's are not.
"""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.dates.expression import STEP, WHOLE, Expression, duration
from pipeline.dates.holidays import HOLIDAY_OF, every_year
from pipeline.dates.periods import SEASONS, Period, containing, day_of, month_of, part_of_year, year_of
from pipeline.dates.pieces import CLASSES, Text, pattern
from pipeline.dates.tense import (
    ATTRIBUTES,
    MOVES,
    REPORTS,
    WISHES,
    awaited,
    awaited_then,
    counts_in,
    decreed,
    foretold,
    habitual,
    of_saying,
    tense_of,
    to_come,
    will_be,
)
from pipeline.dates.timex import expressions


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression: offsets are code points, days inclusive, enumerations those of `schemas.dates`."""

    start_char: int
    end_char: int
    kind: str
    value: str
    first_day: date | None
    last_day: date | None
    granularity: str
    basis: str
    confidence: float


class Spoken(NamedTuple):
    """Words quoted from a day that the text gives; offsets are code points."""

    start_char: int
    end_char: int
    day: date


def find_dates(doc: Doc, published: date | None, quotations: Sequence[Spoken] = ()) -> list[TimeExpression]:
    """Find the time expressions of an article, in order and not overlapping.

    `published` is the publication day in the outlet's own calendar; without it what counts from it stays relative
    (`XXXX-WXX-5`) and has no days. What stands in one of the `quotations` counts from the day of that instead.
    """
    text = Text(doc)
    found = expressions(text)
    context = Context(text, published, narrative=_is_narrative(found, published), news=_opens_on_news(found))
    rows = []
    for x in found:
        start = text.start(x.first)
        said = next((q.day for q in quotations if q.start_char <= start < q.end_char), None)
        context.published = said or published
        row = _row(x, context)
        if row and said and row.basis == "published":
            row = replace(row, basis="text")
        rows.append(row)
    return [row for row in rows if row]


CONFIDENCE = {
    **dict.fromkeys(("iso", "date", "month_year"), 0.98),
    **dict.fromkeys(("year", "decade", "century", "pointed"), 0.96),
    **dict.fromkeys(("numeric", "spoken_year", "dayword", "weekday", "quarter"), 0.94),
    **dict.fromkeys(("month", "quantity"), 0.91),
    **dict.fromkeys(("holiday", "nth", "weekday_date", "season", "definite"), 0.86),
    **dict.fromkeys(("reference", "bare", "part_of_day"), 0.7),
    **dict.fromkeys(("set", "clock", "ambiguous", "day_of_month", "year_earlier", "year_end"), 0.6),
}
"""Share of a rule's rows that are a time expression to annotators and have their value: 870 rows of news of 1989 to 2000 and
110 of 2005 to 2016; families of fewer than ten rows were put with their likest."""

CONFIDENCE_FROM_TEXT = 0.8
"""Of what is right by those shares, the share that still is where an earlier date of the text was counted from."""

ORDER = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""Units, finest first."""

GRANULARITY = {"half": "quarter", "second": "time", "minute": "time", "hour": "time", "fortnight": "week"}
"""Units that are no granularity of the published table."""

EVENTS = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}
"""Days that name an event of a certain year where a word of `EVENT_WORDS` follows: `the Sept. 11 attacks`."""

EVENT_WORDS = frozenset(
    "attack attacks riot riots insurrection massacre terrorist terror hijackers committee commission attackers rioters".split()
)


# ------------------------------------------------------------------------------------------------------------- context


class Settled(NamedTuple):
    """Where an expression lies: the period, or the value of what is not settled; and what settled it."""

    period: Period | None
    basis: str
    value: str


@dataclass(slots=True)
class Context:
    """What is known when an expression is settled: the publication day, and the dates of the text so far."""

    text: Text
    published: date | None
    narrative: bool = False  # told of the past, from date to date
    news: bool = False  # its first date points at the publication day
    focus: Period | None = None  # the last date settled
    focus_at: int = 0  # the piece after it
    focus_aside: bool = False  # it stands in parentheses
    focus_of_saying: bool = False  # it is the date of a saying
    dated: bool = False  # its year was said, there or in the date that it was counted from
    day: Period | None = None  # the last day settled
    day_at: int = 0  # the piece after it
    day_bounds: bool = False  # it only bounds a time: since the beginning of the campaign on October 1
    events: set[date] = field(default_factory=set)  # the days settled so far, but for those of a saying
    clocked: bool = False  # the times of day are those of the publication day
    quarter: Period | None = None  # the quarter or half year that figures are compared with
    ends_range: bool = False  # the last date settled is the end of a range

    def anchor(self, unit: str = "year", which: str = "") -> tuple[date | None, str]:
        """Give the day that settles a date which lacks a `unit`, and the basis it then has.

        News counts from the publication day; a narrative from the date before, if that is fine enough to say the unit.
        What points (`this June`) points from the publication day.
        """
        if self.narrative and self.focus and which not in ("last", "past", "this", "coming", "next"):
            fine = ORDER.index(self.focus.unit) <= ORDER.index(unit)
            return (self.focus.first if fine else None), "text"
        return self.published, "published"

    def is_of_news(self, x: Expression) -> bool:
        """Tell a weekday that a narrative tells of today: of a saying, or with no day before it in its paragraph."""
        said = of_saying(self.text.root(x.first, x.last))
        told = self.focus is not None and self.focus.unit == "day"
        beside = told and not self.text.has_between(self.focus_at, x.first, "BREAK")
        return said and not told if not self.news else said or not beside

    def same_sentence(self, x: Expression) -> bool:
        """Tell whether the last date stands in the same sentence, or so it looks."""
        return self.text.same_sentence(self.focus_at, x.first)

    def tense(self, x: Expression) -> str:
        """Tell on which side of the publication day the words about an expression put it, if they do."""
        text, before = self.text, x.first - 1
        ahead = text.has(before, "BEFORE") or (text.has(before, "OF") and text.has(before - 1, "AHEAD"))
        token = text.root(x.first, x.last)
        if token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i:
            return "future" if ahead or will_be(token.head) else ""
        if text.has(before, "BEFORE BY UNTIL") and awaited(token):
            return "future"
        said = tense_of(token).replace("present", "future")
        if x.weekday is None and x.unit != "weekend" and text.has(before, "UNTIL BY"):
            return said if said == "future" else ""
        return said

    def announced(self, x: Expression) -> bool:
        """Tell the first, the last or the new day of something announced: `a curfew until Friday`, `put back to Friday`."""
        date, before = self.text.root(x.first, x.last), x.first - 1
        return (self.text.has(before, "FROM UNTIL") and decreed(date)) or (
            self.text.has(before, "TO") and decreed(date, MOVES)
        )

    def may_be_over(self, x: Expression, back: int, ahead: int) -> bool:
        """Tell a past or coming day, so many days away: `it was shut until Friday`, `was put back to Friday`."""
        until = self.text.has(x.first - 1, "UNTIL") and ahead < back and self.tense(x) == "past"
        return until or self.announced(x)

    def goes_on(self, x: Expression) -> bool:
        """Tell the last day of what is not over: `will be shut until the 31st`, `has extended the rule until the 31st`."""
        over = tense_of(self.text.root(x.first, x.last)) == "past"
        return self.text.has(x.first - 1, "UNTIL") and (self.announced(x) or not over)

    def told_then(self, x: Expression) -> bool:
        """Tell what somebody foretold in a year or day long past, named before in the sentence: `would open in ten years`."""
        past = self.focus and self.published and (self.published - self.focus.last).days > RECENT
        return bool(past and self.same_sentence(x) and foretold(self.text.root(x.first, x.last)))

    def told_of(self, x: Expression) -> date | None:
        """Give the day in a year said before, in the same paragraph, from which the text goes on in the past tense."""
        focus = self.focus
        if not (focus and self.dated and self.published and x.day and focus.unit == "day"):
            return None
        if focus.first.year >= self.published.year or x.which or x.joined or self.tense(x) != "past":
            return None
        return None if self.text.has_between(self.focus_at, x.first, "BREAK") else focus.first

    def told_beside(self, x: Expression) -> bool:
        """Tell that the last date is not of what is told: it stands in parentheses, or is of a saying paragraphs before."""
        of_other = self.focus_of_saying and self.text.has_between(self.focus_at, x.first, "BREAK")
        return of_other or (self.focus_aside and not self.text.in_parentheses(x.first))

    def remember(self, x: Expression, period: Period, basis: str) -> None:
        """Note a date as the one `a year earlier` or `that day` may count from; a comparison leaves it where it was."""
        looks_back = x.form == "offset" and x.which in ("last", "previous")
        if looks_back or period.unit in ("decade", "century") or (x.form == "dayword" and x.clock):
            return
        self.clocked |= x.form == "clock" and not x.base and basis == "published"
        self.dated = basis == "explicit" or (basis == "text" and self.dated)
        before, self.focus, self.focus_at = self.focus, period, x.last
        self.ends_range = x.joined == "range"
        self.focus_aside = self.text.in_parentheses(x.first)
        self.focus_of_saying = of_saying(self.text.root(x.first, x.last), REPORTS)
        if period.unit == "day":
            self.day, self.day_at = period, x.last
            clause = 1 + max(self.text.letters.rfind(CLASSES[sign], 0, x.first) for sign in ("COMMA", "DOT", "BREAK"))
            self.day_bounds = any(self.text.has_between(clause, x.first, word) for word in ("SINCE", "UNTIL"))
            if not of_saying(self.text.root(x.first, x.last)):
                self.events.add(period.first)
        elif period.unit == "quarter":
            self.quarter = period
        elif period.unit == "month" and x.joined == "range":
            self.quarter = _months_compared(before, period)
        elif period.unit in ("month", "year") and self.text.word(x.last) != "period":  # the 1989 period
            self.quarter = None


def _months_compared(first: Period | None, last: Period) -> Period | None:
    """Give the quarter or half year that reaches from one month to another, if it is one: `July-September`."""
    if first is None or first.unit != "month" or first.first.year != last.first.year:
        return None
    start, end = first.first.month, last.first.month
    unit, months = ("quarter", 3) if end - start == 2 else ("half", 6)
    whole = end - start == months - 1 and start % months == 1
    return part_of_year(unit, last.first.year, end // months) if whole else None


def _opens_on_news(found: list[Expression]) -> bool:
    """Tell a text that is told from its publication day: the first day of an obituary is `died on Sunday`."""
    days = (x for x in found if x.form not in ("fixed", "duration"))
    return any(_points(x) for x in itertools.islice(days, 1))


def _points(x: Expression) -> bool:
    """Tell what counts from the publication day: `today`, `last week`, `on Monday`."""
    weekday = x.form == "calendar" and x.weekday is not None and x.month is None
    return weekday or x.form == "dayword" or (x.form == "unit" and x.which in ("last", "next", "this"))


def _is_narrative(found: list[Expression], published: date | None) -> bool:
    """Tell prose that goes from one past date to the next from news with its bare years: little of it points at today."""
    limit = published.year - 1 if published else 9999
    told = [x for x in found if x.form == "calendar" and x.year is not None and x.year < limit]
    pointing = sum(map(_points, found))
    return len(told) >= 4 and len(told) > 3 * pointing and sum(x.month is not None for x in told) >= 2


# ------------------------------------------------------------------------------------------------------------ settling

SLACK = {"past": (270, 0), "future": (0, 180), "": (60, 0)}
"""Days by which a date without a year may lie farther back, or farther ahead, than its other return and still be
meant, by tense. Writers put a year, or `last` and `next`, to what is farther off. Tuned on development news."""

RECENT = 60
"""Days back from the publication day in which a date without a year is of these days, whatever years were told of before."""

UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "decade": "XXX",
    "century": "XX",
}
"""Values of periods that nothing settles; of others `XXXX`."""


def _return(x: Expression, ctx: Context, options: list[Period | None]) -> Period | None:
    """Choose among the returns of what comes every year: a month, a day without a year, a season, a holiday."""
    anchor, _ = ctx.anchor("year", x.which)
    known = [period for period in options if period]
    if anchor is None or not known:
        return None
    match x.which:
        case "last" | "past" | "previous":
            return max((p for p in known if p.last < anchor), key=lambda p: p.first, default=None)
        case "next" | "coming" | "following":
            return min((p for p in known if p.first > anchor), key=lambda p: p.first, default=None)
        case "this":
            return next((p for p in known if p.first.year == anchor.year), None)
    if x.until and ctx.tense(x) == "past" and (end := SETTLE[x.until.form](replace(x.until, joined=""), ctx).period):
        return max((p for p in known if p.first <= end.first), key=lambda p: p.first, default=None)
    if x.joined and ctx.focus:  # between October and March
        start = ctx.focus.first
        later = [period for period in known if period.first >= start] if x.joined == "range" else []
        return min(later or known, key=lambda p: abs((p.first - start).days))
    if ctx.narrative and ctx.focus:
        if ctx.focus.unit in ("year", "season", "quarter", "half"):
            return next((p for p in known if p.first.year == anchor.year), None)
        return min(known, key=lambda p: abs((p.first - anchor).days))
    tense = ctx.tense(x)
    if ctx.text.has(x.first - 1, "FROM") and decreed(ctx.text.root(x.first, x.last), WISHES):
        known = [period for period in known if (anchor - period.last).days <= RECENT] or known
    if tense == "future" and not x.day and ctx.text.has(x.first - 1, "UNTIL BY BEFORE"):
        known = [period for period in known if period.last >= anchor] or known
    if not x.day and to_come(ctx.text.root(x.first, x.last)):
        known = [period for period in known if period.last >= anchor] or known
    back, ahead = (3660, 0) if ctx.text.has(x.first - 1, "SINCE") else SLACK[tense]
    if x.unit == "season" and tense_of(ctx.text.root(x.first, x.last)) == "future":
        ahead = 366  # no writer compares with a season what will be

    def distance(period: Period) -> int:
        if period.last < anchor:
            return max(0, (anchor - period.last).days - back)
        return max(0, (period.first - anchor).days - ahead)

    return min(known, key=lambda p: (distance(p), abs((p.first - anchor).days)))


def _settle_calendar(x: Expression, ctx: Context) -> Settled:
    """Settle a date, month, year or weekday."""
    year = x.year
    if year is None and x.month and x.day and ctx.text.word(x.last) in EVENT_WORDS:
        year = EVENTS.get((x.month, x.day))
        if year and ctx.published and ctx.published < date(year, x.month, x.day):
            year = None
    if year is not None:
        if not x.month:
            return Settled(year_of(year), "explicit", "XXXX")
        return Settled(_in_month(year, x), "explicit", "")
    anchor, basis = ctx.anchor("year", x.which)
    if x.month:
        value = f"XXXX-{x.month:02d}" + (f"-{x.day:02d}" if x.day else "")
        if x.which == "that" and ctx.focus and ctx.focus.unit not in ("decade", "century"):
            return Settled(_in_month(ctx.focus.first.year, x), "text", value)
        if x.base:
            lies_in, basis, _ = SETTLE[x.base.form](x.base, ctx)
            return Settled(_in_month(lies_in.first.year, x) if lies_in else None, basis, value)
        period = _return(x, ctx, _years(x, anchor)) if anchor else None
        if (told := ctx.told_of(x)) and period and anchor and not 0 <= (anchor - period.first).days <= RECENT:
            near = min((p for p in _years(x, told) if p), key=lambda p: abs((p.first - told).days))
            return Settled(near, "text", value) if near.first <= anchor else Settled(period, basis, value)
        return Settled(period, basis, value)
    if x.day:
        return _settle_day_of_month(x, ctx)
    return _settle_weekday(x, ctx)


def _in_month(year: int, x: Expression) -> Period | None:
    """Give the month, or the day of the month, that is named, in a year."""
    month = x.month or 1
    return day_of(year, month, x.day) if x.day else month_of(year, month)


def _years(x: Expression, anchor: date) -> list[Period | None]:
    """Give the returns of a month, or of a day and month, in the years about the anchor."""
    month = x.month or 1
    if not x.day:
        return [month_of(anchor.year + i, month) for i in ((-1, 0, 1, 2) if x.joined else (-1, 0, 1))]
    leap = (month, x.day) == (2, 29)
    days = [day_of(anchor.year + i, month, x.day) for i in (range(-8, 9) if leap else (-1, 0, 1))]
    fitting = [p for p in days if p and p.first.weekday() == x.weekday]
    return list(fitting) if x.weekday is not None and fitting else days


def _settle_day_of_month(x: Expression, ctx: Context) -> Settled:
    """Settle `the 20th` or `Tuesday the 11th`, in the month last spoken of."""
    value = f"XXXX-XX-{x.day:02d}"
    anchor, basis = ctx.anchor("month")
    month = containing("month", anchor) if anchor else None
    if ctx.focus and ctx.focus.unit in ("day", "month") and x.weekday is None:
        month, basis = containing("month", ctx.focus.first), "text"
    number, today = x.day or 0, ctx.published
    ahead = month is not None and today is not None and month.first > today and number <= month.last.day
    if today and x.weekday is None and ctx.goes_on(x) and not ahead:
        month, basis = containing("month", today), "published"
        month = month.shift(1) if month and number < today.day else month
    if not month:
        return Settled(None, "unanchored", value)
    reach = (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5) if x.weekday is not None else (0,)
    for step in reach:
        day = (near := month.shift(step)) and day_of(near.first.year, near.first.month, number)
        if day and x.weekday in (None, day.first.weekday()):
            return Settled(day, basis, value)
    return Settled(None, "unanchored", value)


def _settle_weekday(x: Expression, ctx: Context) -> Settled:
    """Settle a weekday: on its own day that day, else the last one or the coming one."""
    weekday = x.weekday or 0
    value = f"XXXX-WXX-{weekday + 1}"
    if x.base and (x.base.month or x.base.unit == "month"):
        return Settled(None, "unanchored", value)  # a Thursday in February
    if x.base:
        week = SETTLE[x.base.form](x.base, ctx)
        return Settled(Period("day", week.period.first).shift(weekday) if week.period else None, week.basis, value)
    anchor, basis = ctx.anchor("day") if not (x.which or ctx.is_of_news(x)) else (ctx.published, "published")
    if x.which in ("previous", "following", "that") and ctx.day:
        anchor, basis = ctx.day.first, "text"
    if anchor is None:
        return Settled(None, "unanchored", value)
    if x.joined and ctx.day:  # from Monday to Friday
        return Settled(ctx.day.shift((weekday - ctx.day.first.weekday() - 1) % 7 + 1), basis, value)
    if x.until and ctx.tense(x) == "past":
        end = _settle_weekday(replace(x.until, joined=""), ctx).period
        back = (end.first.weekday() - weekday - 1) % 7 + 1 if end else 0
        return Settled(end and end.shift(-back), basis, value)
    which = x.which if ctx.day else {"previous": "last", "following": "next"}.get(x.which, x.which)
    back, ahead = (anchor.weekday() - weekday) % 7, (weekday - anchor.weekday()) % 7
    this_week = weekday - anchor.weekday()
    match which:
        case "past" | "previous":
            shift = -(back or 7)
        case "coming" | "following":
            shift = ahead or 7
        case "last" | "next" | "this":
            shift = this_week + 7 * STEP[which]
        case _ if ctx.announced(x) and (ahead <= back or not ctx.text.has(x.first - 1, "TO")):
            shift = ahead if ahead <= back else -back
        case _ if ahead <= back and awaited_then(ctx.text.root(x.first, x.last)):
            shift = ahead
        case _ if ctx.may_be_over(x, back, ahead):
            return Settled(None, "unanchored", value)
        case _:
            shift = ahead if ctx.tense(x) == "future" else -back
    return Settled(Period("day", anchor).shift(shift), basis, value)


def _settle_unit(x: Expression, ctx: Context) -> Settled:
    """Settle `last year`, `the following month`, `that day`, `the week after next`."""
    value = UNKNOWN.get(x.unit, "XXXX")
    anchor, basis = ctx.published, "published"
    if x.which in ("that", "previous", "following") and (focus := (x.unit == "day" and ctx.day) or ctx.focus):
        if x.unit == "day" and ctx.focus and ctx.focus.unit != "day":
            return Settled(None, "unanchored", f"{ctx.focus.name}-XX" if ctx.focus.unit == "month" else value)
        if ORDER.index(focus.unit) > ORDER.index(x.unit):
            return Settled(None, "unanchored", value)  # that month, of a year
        anchor, basis = focus.first, "text"
    if x.base and anchor:  # the same quarter last year
        lies_in = SETTLE[x.base.form](x.base, ctx).period
        anchor = lies_in and anchor.replace(year=lies_in.first.year, day=1)
    if anchor is None:
        return Settled(None, "unanchored", value)
    shift = STEP.get(x.which, 0) * (1 + x.number)
    if x.unit == "weekend" and x.which == "this" and anchor.weekday() < 2 and ctx.tense(x) == "past":
        shift = -1  # Monday's paper tells of the weekend
    period = containing(x.unit, anchor)
    return Settled(period and period.shift(shift), basis, value)


def _settle_definite(x: Expression, ctx: Context) -> Settled:
    """Settle `the quarter`, `the weekend`, `the year`."""
    value = UNKNOWN.get(x.unit, "XXXX")
    anchor, basis = ctx.anchor(x.unit)
    if x.unit == "quarter" and ctx.focus and ctx.focus.unit == "quarter":
        return Settled(ctx.focus, "text", value)
    if ctx.focus and x.unit == "month" and ctx.focus.unit == "month" and ctx.same_sentence(x):
        return Settled(ctx.focus, "text", value)  # in January, with prices rising 2% during the month
    if ctx.focus and x.edge and ctx.same_sentence(x) and ORDER.index(ctx.focus.unit) <= ORDER.index(x.unit):
        return Settled(containing(x.unit, ctx.focus.first), "text", value)
    if anchor is None:
        return Settled(None, "unanchored", value)
    period = containing(x.unit, anchor)
    over = x.unit == "quarter" or (x.unit == "weekend" and anchor.weekday() < 4)  # Monday's paper tells of the weekend
    if period and over and ctx.tense(x) != "future":
        if x.unit == "weekend" and ctx.text.has(x.first - 1, "BY BEFORE UNTIL"):
            return Settled(None, "unanchored", value)  # there was a chance of rain, 300 had died by the weekend
        period = period.shift(-1)
    return Settled(period, basis, value)


def _settle_part(x: Expression, ctx: Context) -> Settled:
    """Settle a quarter, half or season."""
    code = SEASONS[x.number - 1] if x.unit == "season" else f"{x.unit[0].upper()}{x.number}"
    value = f"XXXX-{code}"
    if x.year is not None:
        return Settled(part_of_year(x.unit, x.year, x.number), "explicit", value)
    if x.base:
        lies_in, basis, _ = SETTLE[x.base.form](x.base, ctx)
        return Settled(part_of_year(x.unit, lies_in.first.year, x.number) if lies_in else None, basis, value)
    anchor, basis = ctx.anchor()
    if anchor is None:
        return Settled(None, "unanchored", value)
    options = [part_of_year(x.unit, anchor.year + i, x.number) for i in (-2, -1, 0, 1)]
    if x.unit != "season" and x.which in ("last", "next", "this"):
        return Settled(options[2 + STEP[x.which]], basis, value)
    if x.which == "this":
        now = (p for p in options if p and p.first <= anchor <= p.last)
        return Settled(next(now, options[2]), basis, value)
    return Settled(_return(x, ctx, options), basis, value)


def _settle_offset(x: Expression, ctx: Context) -> Settled:
    """Settle `two weeks ago`, `a year earlier`, `10 days later`, `three days after Easter`."""
    unit, factor = WHOLE.get(x.unit, (x.unit, 1)) if x.unit != "quarter" else (x.unit, 1)
    value = UNKNOWN.get(unit, "XXXX")
    if x.count is None:
        return Settled(None, "explicit", {"last": "PAST_REF", "next": "FUTURE_REF"}.get(x.which, value))
    if x.which == "next" and ctx.told_then(x):
        return Settled(None, "unanchored", value)
    base, basis = _offset_base(x, unit, ctx)
    steps = round(x.count * factor) * (-1 if x.which in ("last", "previous") else 1)
    if base is None:
        return Settled(None, "unanchored", value)
    if unit in ("hour", "minute", "second"):
        return Settled(Period("day", base.first), basis, value)
    if unit in ("day", "week") and base.unit == "day":
        return Settled(base.shift(steps * (7 if unit == "week" else 1)), basis, value)
    if ORDER.index(base.unit) > ORDER.index(unit) or base.unit == "weekend":
        return Settled(None, "unanchored", value)  # two days after some time in May
    if x.base:  # two months after Easter
        return Settled(_same_day(base.first, unit, steps), basis, value)
    if unit == "year" and abs(steps) == 1 and base.unit in ("month", "season", "quarter", "half"):
        return Settled(base.shift(steps * {"month": 12, "half": 2}.get(base.unit, 4)), basis, value)
    start = containing(unit, base.first)
    return Settled(start and start.shift(steps), basis, value)


def _offset_base(x: Expression, unit: str, ctx: Context) -> tuple[Period | None, str]:
    """Give what an offset counts from: a date it names, the quarter compared, the date before, the publication day."""
    if x.base:
        return SETTLE[x.base.form](x.base, ctx).period, "text"
    anchor, basis = ctx.published, "published"
    published = Period("day", anchor) if anchor else None
    if unit == "year" and x.count == 1 and x.which in ("last", "previous"):
        if x.number and anchor:  # the year-earlier third quarter
            return part_of_year("quarter", anchor.year, x.number), basis
        if ctx.quarter:
            return ctx.quarter, "text"
        if ctx.ends_range and ctx.focus and ctx.focus.unit == "month":
            return None, "text"  # a year before all the months, not before the last
    if x.which in ("previous", "following") and ctx.focus:
        return _before_or_after(x, unit, ctx)
    if x.which == "following" and ctx.tense(x) != "future":
        return None, basis  # two months later: than what is not said
    return published, basis


def _before_or_after(x: Expression, unit: str, ctx: Context) -> tuple[Period | None, str]:
    """Give the date of the text that `a day earlier` counts from; what was earlier than something to come was so today."""
    if (
        x.which == "following"
        and ctx.published
        and ctx.focus
        and ctx.focus.first > ctx.published
        and ctx.tense(x) != "future"
    ):
        return None, "text"  # out on Sept. 9. Bringing it back three years later, he said
    if x.which == "following" and ctx.told_beside(x):
        return None, "text"
    base = ctx.day if unit in ("day", "week") and ctx.focus and ctx.focus.unit == "day" else ctx.focus
    past = ctx.published and base and base.first > ctx.published and x.which == "previous" and ctx.tense(x) == "past"
    return (Period("day", ctx.published), "published") if past and ctx.published else (base, "text")


def _same_day(day: date, unit: str, steps: int) -> Period | None:
    """Give the same day of the month so many months, quarters or years away, or the month's last day."""
    month = Period("month", day.replace(day=1)).shift(steps * {"month": 1, "quarter": 3, "year": 12}[unit])
    return Period("day", month.first.replace(day=min(day.day, month.last.day))) if month else None


def _settle_nth(x: Expression, ctx: Context) -> Settled:
    """Settle `the last week of July`, `the first Monday of next month`."""
    lies_in = SETTLE[x.base.form](x.base, ctx) if x.base else None
    value = UNKNOWN.get(x.unit, "XXXX")
    if not lies_in or not lies_in.period:
        return Settled(None, "unanchored", value)
    whole, basis = lies_in.period, lies_in.basis
    if not x.number:  # the week of Oct. 21
        return Settled(containing(x.unit, whole.first), basis, value)
    end = whole.first if x.number > 0 else whole.last
    steps = x.number - 1 if x.number > 0 else 0
    if x.weekday is not None:
        shift = (x.weekday - end.weekday()) % 7 if x.number > 0 else -((end.weekday() - x.weekday) % 7)
        period = Period("day", end).shift(shift + 7 * steps)
    elif x.unit in ("week", "weekend"):  # a week belongs to the month and year of its Thursday (ISO 8601)
        period = containing(x.unit, end)
        thursday = containing("week", end)
        inside = (
            thursday
            and (middle := Period("day", thursday.first).shift(3))
            and whole.first <= middle.first <= whole.last
        )
        period = period and period.shift(steps if inside else steps + (1 if x.number > 0 else -1))
    else:
        period = containing(x.unit, end)
        period = period and period.shift(steps)
    if period and not (period.first <= whole.last and period.last >= whole.first):
        period = None
    return Settled(period, basis if period else "unanchored", value)


def _settle_holiday(x: Expression, ctx: Context) -> Settled:
    """Settle a holiday or its weekend."""
    rule = HOLIDAY_OF[x.holiday]
    anchor, basis = ctx.anchor()
    year = x.year
    if x.base:
        lies_in, basis, _ = SETTLE[x.base.form](x.base, ctx)
        year = lies_in.first.year if lies_in else None
        anchor = anchor if lies_in else None
    if year is not None:
        period: Period | None = Period("day", rule(year))
        basis = basis if x.base else "explicit"
    elif anchor is None:
        return Settled(None, "unanchored", every_year(x.holiday))
    else:
        years = [year for year in range(anchor.year - 1, anchor.year + 2) if 1 <= year <= 9999]
        period = _return(x, ctx, [Period("day", rule(year)) for year in years])
    if period and x.unit == "weekend":  # of a Monday or Tuesday, the weekend before it
        week = containing("weekend", period.first)
        period = week and week.shift(-1 if period.first.weekday() < 2 else 0)
    return Settled(period, basis, "XXXX-XX-XX")


def _long_weekend(x: Expression, weekend: Period) -> tuple[date, date]:
    """Give the days of a holiday's weekend: with the holiday where it is the Thursday or Friday before, or the Monday after."""
    rule = HOLIDAY_OF[x.holiday]
    holidays = [rule(year) for year in {weekend.first.year, weekend.last.year}]
    near = [day for day in holidays if -2 <= (day - weekend.first).days <= 2]
    return min([weekend.first, *near]), max([weekend.last, *near])


def _settle_clock(x: Expression, ctx: Context) -> Settled:
    """Settle a time of day: on the day told of in this paragraph, or the only one told of; else on the publication day."""
    if x.base:
        return SETTLE[x.base.form](x.base, ctx)
    anchor, basis = ctx.anchor("day")
    value = UNKNOWN["day"]
    nowhere = Settled(None, "unanchored", value)
    midnight = ctx.text.word(x.first) == "midnight"
    begins, ends = x.clock == "T00:00", x.clock == "T24:00"
    tense = ctx.tense(x)
    if not (ctx.day and ctx.text.same_sentence(ctx.day_at, x.first)) and _is_of_no_day(x, ctx.text):
        return nowhere
    if ctx.day and (x.rule == "part_of_day" or not ctx.text.has_between(ctx.day_at, x.first, "BREAK")):
        other = ctx.day_bounds or _is_of_next_day(x, ctx)
        return nowhere if (midnight and begins) or other else Settled(ctx.day, "text", value)
    if anchor is None:
        return nowhere
    told = {day for day in ctx.events if (day > anchor if tense == "future" else day < anchor)}
    if told and not (ctx.clocked or _stands_alone(x, ctx.text)):
        known = len(told) == 1 and anchor not in ctx.events and not (midnight and begins)
        return Settled(Period("day", *told), "text", value) if known else nowhere
    away = {"past": -ends, "future": int(begins)}.get(tense, 0) if midnight else 0  # the night before, the coming one
    return Settled(Period("day", anchor).shift(away), basis, value)


FROM_THEN_ON = re.compile(pattern("EVERY|DAILY|ON? WEEKDAYS|FROM (?:AMONTH|AWEEKDAY|DAYNUM AMONTH|Y4|NEXT|THIS)"))
"""After a time of day that returns: `at 8.30am from January 2027`."""


EVENINGS = frozenset(
    "dinner supper banquet feast party concert gig wedding reception gala evening night nightclub".split()
)
"""What is of the evening, so that the small hours after it are of the next day."""


def _is_of_next_day(x: Expression, ctx: Context) -> bool:
    """Tell the small hours that may follow the evening of the day told of: `at 2am` after a dinner."""
    small = "T00:00" <= x.clock < "T06:00"
    start = ctx.text.letters.rfind(CLASSES["BREAK"], 0, x.first) + 1
    return small and any(ctx.text.word(i) in EVENINGS for i in range(start, x.first))


def _is_of_no_day(x: Expression, text: Text) -> bool:
    """Tell a time that returns day by day, or on no day that is said: `opens at 9am`, `at 8.30am from January 2027`."""
    return FROM_THEN_ON.match(text.letters, x.last) is not None or habitual(text.root(x.first, x.last))


def _stands_alone(x: Expression, text: Text) -> bool:
    """Tell the time of an entry of a live page, in a line of its own."""
    return (x.first == 0 or text.has(x.first - 1, "BREAK")) and (x.last >= len(text.words) or text.has(x.last, "BREAK"))


def _settle_dayword(x: Expression, ctx: Context) -> Settled:
    """Settle `today`, `yesterday`, `tomorrow`, `overnight`."""
    days = _night(x, ctx) if ctx.text.word(x.last - 1) == "overnight" else x.number
    if ctx.published is None or days is None:
        return Settled(None, "unanchored", UNKNOWN["day"])
    return Settled(Period("day", ctx.published).shift(days), "published", UNKNOWN["day"])


HAPPENINGS = frozenset(
    "assault attack barrage blast blaze bombardment clash crash explosion fire raid shelling shooting storm strike".split()
)
"""What happened last night when it is told as `an overnight attack`; other nouns are of a kind by it: `an overnight train`."""


def _night(x: Expression, ctx: Context) -> int | None:
    """Give the days from the publication day to the evening of `overnight`: the night before, or the one to come."""
    token = ctx.text.root(x.first, x.last)
    if token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i:
        kind = token.head.lemma_ not in HAPPENINGS and any(child.lower_ in ("a", "an") for child in token.head.children)
        return 0 if ctx.tense(x) == "future" else None if kind else -1  # an overnight bus
    return {"past": -1, "future": 0}.get(tense_of(token))  # not for what they do every night


def _settle_age(x: Expression, _ctx: Context) -> Settled:
    """Settle a decade or century."""
    year = x.year or 0
    return Settled(containing(x.unit, date(year, 1, 1)) if 1 <= year <= 9999 else None, "explicit", "XXX")


def _settle_nothing(x: Expression, _ctx: Context) -> Settled:
    """Give a duration, set or vague reference its value."""
    return Settled(None, "explicit", x.value or duration(x.unit, x.count))


SETTLE: dict[str, Callable[[Expression, Context], Settled]] = {
    "calendar": _settle_calendar,
    "unit": _settle_unit,
    "definite": _settle_definite,
    "part": _settle_part,
    "offset": _settle_offset,
    "nth": _settle_nth,
    "holiday": _settle_holiday,
    "clock": _settle_clock,
    "dayword": _settle_dayword,
    "age": _settle_age,
    "fixed": _settle_nothing,
    "duration": _settle_nothing,
}
"""How each form of expression is settled."""


def _row(x: Expression, ctx: Context) -> TimeExpression | None:
    """Settle one expression; None for a day that the calendar does not have."""
    if x.form == "ahead":  # in five years: when, after a future verb; else how long
        future = x.unit not in ("hour", "minute", "second") and ctx.tense(x) == "future"
        future = future and not counts_in(ctx.text.root(x.first, x.last))
        x = replace(x, form="offset", kind="date", which="next") if future else replace(x, form="duration")
    period, basis, value = SETTLE[x.form](x, ctx)
    granularity, first_day, last_day = x.unit or _granularity(x), None, None
    if period:
        ctx.remember(x, period, basis)
        value, granularity, first_day, last_day = period.name, period.unit, period.first, period.last
        if x.end and (end := SETTLE[x.end.form](x.end, ctx).period) and end.first > first_day:
            value, last_day = f"{value}/{end.name}", end.last
        if x.form == "holiday" and x.unit == "weekend":
            first_day, last_day = _long_weekend(x, period)
        if x.fiscal:  # its months are not said
            first_day = last_day = None
    elif not value:
        return None
    elif x.end and not x.year:
        value = f"{value}/{SETTLE[x.end.form](x.end, ctx).value}"
        basis = "unanchored"
    elif x.form not in ("fixed", "duration") and not value.endswith("_REF"):
        basis = "unanchored"
    if x.clock:
        value, granularity = f"{value}{x.clock}{x.zone}", "time"
    return TimeExpression(
        ctx.text.start(x.first),
        ctx.text.ends[x.last - 1],
        x.kind,
        value,
        first_day,
        last_day,
        "vague" if value.endswith("_REF") else GRANULARITY.get(granularity, granularity),
        basis,
        CONFIDENCE[x.rule] * (CONFIDENCE_FROM_TEXT if basis == "text" else 1),
    )


def _granularity(x: Expression) -> str:
    """Give the finest unit that a calendar date names."""
    return "day" if x.day or x.weekday is not None or x.form != "calendar" else "month" if x.month else "year"
