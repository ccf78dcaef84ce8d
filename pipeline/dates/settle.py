"""Which period an expression means, in its context: a rule for each form of expression.

Expressions are those of `timex`; nothing here reads words of the text but those that stand beside one.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from spacy.tokens import Token

from pipeline.dates.context import ORDER, RECENT, Context
from pipeline.dates.expression import STEP, WHOLE, Expression, duration
from pipeline.dates.holidays import HOLIDAY_OF, MOON_OF, every_year
from pipeline.dates.periods import SEASONS, Period, containing, day_of, month_of, part_of_year, year_of
from pipeline.dates.pieces import CLASSES, LEXICON, Text, pattern
from pipeline.dates.tense import (
    ATTRIBUTES,
    is_allowed,
    is_beginning,
    is_habitual,
    is_in_perfect,
    is_of_supposition,
    is_ruled,
    is_time_and_again,
    is_to_come,
    is_voted_for,
    tense_of,
    was_awaited,
)

EVENTS = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}
"""Days that name an event of a certain year where a word of `EVENT_WORDS` follows: `the Sept. 11 attacks`."""

EVENT_WORDS = frozenset(
    "attack attacks riot riots insurrection massacre terrorist terror hijackers committee commission attackers rioters "
    "conspiracy victims plot plotters mastermind suspects".split()
)


class Settled(NamedTuple):
    """Where an expression lies: the period, or the value of what is not settled; and what settled it."""

    period: Period | None
    basis: str
    value: str


SLACK = {"past": (270, 0), "future": (0, 180), "": (60, 0), "voted": (60, 180), "put off": (60, 180)}
"""Days by which a date without a year may lie farther back, or farther ahead, than its other return and still be
meant, by tense. Writers put a year, or `last` and `next`, to what is farther off. Tuned on development news."""

JUST_OVER = 28
"""Days back in which a day without a year is meant, even where the verb says that something will be on it."""

TIME_ZONES = 1
"""Days by which what is told may lie ahead of the day that an outlet far off puts to it."""

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


ORDERED = frozenset("booking bookings order orders reservation reservations ticket tickets".split())
"""What is for a season to come: orders for the spring; those for October are what a ministry counted then."""


def _return(x: Expression, ctx: Context, options: list[Period | None]) -> Period | None:
    """Choose among the returns of what comes every year: a month, a day without a year, a season, a holiday."""
    anchor, _ = ctx.anchor("year", x.which, ahead=ctx.is_still_ahead(x))
    known = [period for period in options if period]
    if anchor is None or not known or (not x.which and ctx.promised_then(x)):
        return None
    match x.which:
        case "last" | "past" | "previous":
            return max((p for p in known if p.last < anchor), key=lambda p: p.first, default=None)
        case "next" if x.month and not x.day and (month := month_of(anchor.year, anchor.month)):
            coming = month.shift(1)  # in March, the coming April is next month, and next April another
            known = [p for p in known if p.first > anchor and (p != coming or p.first.year > anchor.year)]
            return min(known, key=lambda p: p.first, default=None)
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
    if ctx.focus and ctx.is_told_from_focus() and not ctx.is_still_ahead(x):
        if ctx.focus.unit in ("year", "season", "quarter", "half"):
            return next((p for p in known if p.first.year == anchor.year), None)
        return min(known, key=lambda p: abs((p.first - anchor).days))
    tense = ctx.tense(x)
    if tense in ("past", "") and ctx.moved(x):
        tense = "future" if is_in_perfect(ctx.text.root(x.first, x.last)) else "put off"
    elif tense == "past" and is_beginning(ctx.text.root(x.first, x.last)):
        tense = ""
    if tense == "past" and x.day and is_voted_for(ctx.text.root(x.first, x.last)):
        tense = "voted"
    if ctx.text.has(x.first - 1, "FROM") and ctx.is_new_from(x):
        known = [period for period in known if (anchor - period.last).days <= RECENT] or known
    if tense == "future" and not x.day and ctx.text.has(ctx.before(x), "UNTIL BY BEFORE"):
        known = [period for period in known if period.last >= anchor] or known
    word, traded = ctx.text.word, ctx.text.word(x.last)
    ordered = traded in ("delivery", "settlement") or (x.unit == "season" and word(x.first - 2) in ORDERED)
    ordered = ordered and word(x.first - 1) == "for"
    if not x.day and (traded == "futures" or ordered):
        known = [period for period in known if period.last >= anchor] or known  # crude for May delivery
    if ctx.is_over(x):
        known = [period for period in known if (period.first - anchor).days <= TIME_ZONES] or known
    ahead_of = ctx.text.has(x.first - 1, "OF") and ctx.text.word(x.first - 2) == "ahead"
    if x.unit == "season" and (ahead_of or ctx.text.has(x.first - 1, "BEFORE")) and tense != "past":
        known = [period for period in known if period.first > anchor] or known  # the winter in which they are has begun
    just_over = x.day is not None and any(0 < (anchor - period.last).days <= JUST_OVER for period in known)
    if is_to_come(ctx.text.root(x.first, x.last)) and not just_over:  # will run from Nov. 20 to Dec. 4
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
    if year is not None:
        if not x.month:
            return Settled(year_of(year), "explicit", "XXXX")
        return Settled(_in_month(year, x), "explicit", "")
    anchor, basis = ctx.anchor("year", x.which, ahead=ctx.is_still_ahead(x))
    if x.month:
        value = f"XXXX-{x.month:02d}" + (f"-{x.day:02d}" if x.day else "")
        if not (x.day or x.which or x.base or x.joined) and is_time_and_again(ctx.text.root(x.first, x.last)):
            return Settled(None, "unanchored", value)
        if x.which == "that" and ctx.focus and ctx.focus.unit not in ("decade", "century"):
            return Settled(_in_month(ctx.focus.first.year, x), "text", value)
        if x.base:
            lies_in, basis, _ = SETTLE[x.base.form](x.base, ctx)
            return Settled(_in_month(lies_in.first.year, x) if lies_in else None, basis, value)
        if (year := ctx.year_told(x)) is not None:
            return Settled(_in_month(year, x), "text", value)
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
    months = 1 if x.weekday is None else 3 if ctx.text.has(x.last - 2, "OPEN") else 11  # on Friday (23)
    for step in (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5)[:months]:
        day = (near := month.shift(step)) and day_of(near.first.year, near.first.month, number)
        if day and x.weekday in (None, day.first.weekday()):
            return Settled(day, basis, value)
    return Settled(None, "unanchored", value)


SUNDAY = 6
"""When the week is over, wherever it begins: `last Wednesday` was four days ago."""


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
    if ctx.is_opening_day(x):
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
        case "last" if anchor.weekday() == SUNDAY:
            shift = -(back or 7)
        case "coming" | "following":
            shift = ahead or 7
        case "next" if weekday == SUNDAY and ahead > 3:  # of the next week, wherever it begins
            shift = ahead
        case "last" | "next" | "this":
            shift = this_week + 7 * STEP[which]
        case _ if ctx.day and ctx.moved(x) and ctx.text.same_sentence(ctx.day_at, x.first):
            then = ctx.day.first
            shift = (then - anchor).days + (weekday - then.weekday() - 1) % 7 + 1
        case _ if ctx.moved(x) and not 0 < ahead <= back:  # adjourned it until Friday, on a Friday or some day before
            return Settled(None, "unanchored", value)
        case _ if ctx.announced(x):
            shift = ahead if ahead <= back else -back
        case _ if ahead <= back and was_awaited(ctx.text.root(x.first, x.last)):
            shift = ahead
        case _ if ctx.may_be_over(x, back, ahead) or ctx.is_any(x):
            return Settled(None, "unanchored", value)
        case _:
            side = "future" if ctx.tense(x) == "future" else ctx.side_of_event(x)
            if side == "future" and ctx.was_ahead(x, anchor - timedelta(back)):
                side = "past"
            if side in ("near", "unknown") and ahead < back:
                told = [day for day in ctx.events if (day - anchor).days in (ahead, -back)]
                if len(told) == 1:  # On Saturday 40 people will march. Saturday's match is off
                    return Settled(Period("day", *told), "text", value)
                if side == "unknown":
                    return Settled(None, "unanchored", value)
                side = "future"
            shift = ahead if side == "future" else -back
    return Settled(Period("day", anchor).shift(shift), basis, value)


def _settle_unit(x: Expression, ctx: Context) -> Settled:
    """Settle `last year`, `the following month`, `that day`, `the week after next`."""
    value = UNKNOWN.get(x.unit, "XXXX")
    anchor, basis = ctx.published, "published"
    if x.rule == "new_year":
        ahead = ctx.tense(x) == "future" or ctx.text.has(x.first - 1, "UNTIL")  # not: in the new year he left
        if anchor is None or anchor.month < LATE_IN_YEAR or ctx.narrative or not ahead:
            return Settled(None, "unanchored", value)
    if x.which in ("that", "previous", "following") and (focus := (x.unit == "day" and ctx.day) or ctx.focus):
        if x.unit == "day" and ctx.said_elsewhere(x):
            return Settled(None, "unanchored", value)
        if x.unit == "day" and not x.edge and ctx.focus and ctx.focus.unit != "day":
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
    period = period and period.shift(shift)
    told = x.which == "following" and period and ctx.published and period.first > ctx.published
    if told and ctx.tense(x) == "past":
        return Settled(None, "unanchored", value)  # “I told him the next day,” of the day before she says it
    return Settled(period, basis, value)


LATE_IN_YEAR = 9
"""The month from which the new year is the coming one."""


FRIDAY = 4
"""Till then what has been at the weekend was so at the last one."""


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
    early = anchor.weekday() < FRIDAY or (anchor.weekday() == FRIDAY and ctx.tense(x) == "past")
    over = x.unit == "quarter" or (x.unit == "weekend" and early)  # Monday's paper tells of the weekend
    if period and over and ctx.tense(x) != "future":
        if x.unit == "weekend" and ctx.text.has(x.first - 1, "BY BEFORE UNTIL"):
            return Settled(None, "unanchored", value)  # there was a chance of rain, 300 had died by the weekend
        period = period.shift(-1)
    return Settled(period, basis, value)


def _settle_part(x: Expression, ctx: Context) -> Settled:
    """Settle a quarter, half or season."""
    code = SEASONS[x.number - 1] if x.unit == "season" else f"{x.unit[0].upper()}{x.number}"
    value = f"XXXX-{code}"
    if x.unit == "season" and ctx.southern:
        return Settled(None, "unanchored", value if x.year is None else f"{x.year}-{code}")
    bare = x.unit == "season" and not x.which and x.year is None and x.last == x.first + 1
    token = ctx.text.root(x.first, x.last)
    by_then = ctx.text.has(x.first - 1, "BY BEFORE UNTIL")  # should be finished by spring
    if bare and (
        (is_habitual(token) and not by_then)
        or is_time_and_again(token)
        or (_is_each(x, ctx.text) and tense_of(token) != "past")
    ):
        return Settled(None, "unanchored", value)  # in summer they go north
    if x.year is not None:
        return Settled(part_of_year(x.unit, x.year, x.number), "explicit", value)
    if x.base:
        lies_in, basis, _ = SETTLE[x.base.form](x.base, ctx)
        return Settled(part_of_year(x.unit, lies_in.first.year, x.number) if lies_in else None, basis, value)
    anchor, basis = ctx.anchor(ahead=ctx.is_still_ahead(x))
    if anchor is None:
        return Settled(None, "unanchored", value)
    options = [part_of_year(x.unit, anchor.year + i, x.number) for i in (-2, -1, 0, 1)]
    if x.which == "this":
        now = (p for p in options if p and p.first <= anchor <= p.last)
        return Settled(next(now, options[2]), basis, value)
    period = _return(x, ctx, options)
    unsaid = x.unit != "season" and x.month is None
    unsaid &= not ctx.text.has(x.first - 1, "FOR")  # has kept its forecast for the second half
    if period and unsaid and period.first <= anchor <= period.last and tense_of(token) == "past":
        x.fiscal = True  # told of before it is over: of a year that begins in another month
    return Settled(period, basis, value)


EACH_SEASON = re.compile(pattern("TIMES IN SEASON COMMA? AND TIMES IN SEASON"))


def _is_each(x: Expression, text: Text) -> bool:
    """Whether these are the seasons of every year: `once in spring and once in autumn`."""
    starts = (x.first - 2, x.first - 6, x.first - 7)
    return any(i >= 0 and (found := EACH_SEASON.match(text.letters, i)) and x.last <= found.end() for i in starts)


def _settle_offset(x: Expression, ctx: Context) -> Settled:
    """Settle `two weeks ago`, `a year earlier`, `10 days later`, `three days after Easter`."""
    unit, factor = WHOLE.get(x.unit, (x.unit, 1)) if x.unit != "quarter" else (x.unit, 1)
    value = UNKNOWN.get(unit, "XXXX")
    if x.count is None:
        return Settled(None, "explicit", {"last": "PAST_REF", "next": "FUTURE_REF"}.get(x.which, value))
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
    if x.base:  # two months after Easter, ten years ago this week
        then = _same_day(base.first, unit, steps)
        return Settled(then and containing(base.unit, then.first), basis, value)
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
        if ctx.ends_range and ctx.focus and ctx.focus.unit in ("month", "day"):
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
    if unit == "day" and ctx.said_elsewhere(x):
        return None, "text"
    base = ctx.day if unit in ("day", "week") and ctx.focus and ctx.focus.unit == "day" else ctx.focus
    if base != ctx.day and len(ctx.days) == 1 and _is_day_before(x, ctx.text):
        return Period("day", *ctx.days), "text"
    past = ctx.published and base and base.first > ctx.published and x.which == "previous" and ctx.tense(x) == "past"
    return (Period("day", ctx.published), "published") if past and ctx.published else (base, "text")


def _is_day_before(x: Expression, text: Text) -> bool:
    """Whether it is the day before the only one told of, where it opens a sentence: `The day before, the embassy called on …`."""
    if x.unit != "day" or x.which != "previous" or x.count != 1 or text.word(x.first) != "the":
        return False
    begins = x.first == 0 or text.has(x.first - 1, "DOT BREAK") or text.word(x.first - 1) in ('"', "”")
    return begins and text.has(x.last, "COMMA")


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
    steps = x.number - 1 if x.number > 0 else x.number + 1
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
    if x.holiday in MOON_OF:
        return Settled(None, "unanchored", every_year(x.holiday))
    rule = HOLIDAY_OF[x.holiday]
    anchor, basis = ctx.anchor(ahead=ctx.is_still_ahead(x))
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
    return Settled(period, basis, "XXXX-XX-XX" if x.base else every_year(x.holiday))


def long_weekend(x: Expression, weekend: Period) -> tuple[date, date]:
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
    if ctx.undated > ctx.day_at and not ctx.text.has_between(ctx.undated, x.first, "BREAK"):
        return nowhere
    if x.rule == "part_of_day" and ctx.said_elsewhere(x):
        return nowhere
    if ctx.text.has(x.first, "DAWN") and not (ctx.day and ctx.text.same_sentence(ctx.day_at, x.first)):
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


FROM_THEN_ON = re.compile(
    pattern(
        "(?: (?:AND|OR|TOWARD) (?: NOON | (?:HOURNUM|ONES|TEENS) (?: (?:POINT|COLON) MINUTE )? (?:MERIDIEM|ONTHEDOT)? ) )?"
        "COMMA? (?: EVERY | DAILY | ON? WEEKDAYS | CARDINAL UNITS ART UNIT"
        "| FROM (?:AMONTH|AWEEKDAY|DAYNUM AMONTH|Y4|NEXT|THIS) )"
    )
)
"""After a time of day that returns: `at 8.30am from January 2027`, `between 6 a.m. and 4 p.m. on weekdays`."""

DAY_BY_DAY = re.compile(pattern("(?:ON|COMMA) WEEKDAYS | EVERY (?:UNIT|AWEEKDAY)"))
"""Before a time of day in its sentence, they make it one that returns: `on weekdays it opens at 9am`."""

EVENINGS = frozenset(
    "dinner supper banquet feast party concert gig wedding reception gala evening night nightclub".split()
)
"""What is of the evening, so that the small hours after it are of the next day."""


def _is_of_next_day(x: Expression, ctx: Context) -> bool:
    """Whether these are the small hours that may follow the evening of the day told of: `at 2am` after a dinner."""
    small = "T00:00" <= x.clock < "T06:00"
    start = ctx.text.letters.rfind(CLASSES["BREAK"], 0, x.first) + 1
    return small and any(ctx.text.word(i) in EVENINGS for i in range(start, x.first))


def _is_of_no_day(x: Expression, text: Text) -> bool:
    """Whether it is a time that returns day by day, or on no day that is said: `opens at 9am`, `at 8.30am from January 2027`."""
    time = text.root(x.first, x.last)
    if time is not None and time.dep_ == "punct" and (before := text.token(x.first - 1)) and before.dep_ == "prep":
        time = before  # its last stop was taken for that of the sentence
    if (
        FROM_THEN_ON.match(text.letters, x.last)
        or is_habitual(time)
        or is_ruled(time)
        or text.word(x.last) in BY_THE_CLOCK
    ):
        return True
    start = 1 + max(text.letters.rfind(CLASSES[sign], 0, x.first) for sign in ("DOT", "BREAK"))
    if DAY_BY_DAY.search(text.letters, start, x.first) or is_allowed(time):
        return True
    between = text.has(x.first - 1, "BETWEEN") or text.has(x.first - 1, "AND")
    return between and time is not None and any(map(_restricts, time.ancestors))


def _restricts(verb: Token) -> bool:
    """Whether it is a verb of a rule, or of what is to be shut: `it would be shut between 10am and 6pm`, and not `was shut`."""
    to_be = any(child.lower_ in ("will", "would", "to") for child in verb.lefts)
    return verb.lemma_ in RESTRICTS or (verb.lemma_ in ("close", "shut") and to_be)


BY_THE_CLOCK = frozenset("shift news bulletin slot".split())
"""After a time of day they return daily at that time: `the six o'clock shift`."""

RESTRICTS = frozenset("ban bar forbid prohibit restrict".split())
"""Verbs of a rule that holds daily between two times: `banned trips between 7pm and 6am`."""


def _stands_alone(x: Expression, text: Text) -> bool:
    """Whether it is the time of an entry of a live page, in a line of its own."""
    return (x.first == 0 or text.has(x.first - 1, "BREAK")) and (x.last >= len(text.words) or text.has(x.last, "BREAK"))


def _settle_dayword(x: Expression, ctx: Context) -> Settled:
    """Settle `today`, `yesterday`, `tomorrow`, `overnight`."""
    word, token = ctx.text.word(x.last - 1), ctx.text.root(x.first, x.last)
    days = _night(x, ctx) if word == "overnight" else x.number
    elsewhen = word == "tonight" and not ctx.spoken and ctx.text.quoted_since(x.first) is not None
    elsewhen &= tense_of(token) == "past"  # “We lost tonight,” she said, and was quoted on a day that is not told
    if ctx.published is None or days is None or elsewhen or (word == "tomorrow" and is_of_supposition(token)):
        return Settled(None, "unanchored", UNKNOWN["day"])
    return Settled(Period("day", ctx.published).shift(days), "published", UNKNOWN["day"])


HAPPENINGS = frozenset(
    "assault attack barrage blast blaze bombardment clash crash explosion fire raid shelling shooting storm strike".split()
)
"""What happened last night when it is told as `an overnight attack`; other nouns are of a kind by it: `an overnight train`."""


STANDINGS = frozenset("leader lead score total position pacesetter batsman batter".split())
"""What was so at the end of the day before in a contest: of which day, the words do not tell."""


BY_NIGHT = frozenset("accommodation guest lending rate stay visitor".split())
"""What is of a kind by its night, and of none that is told: `42 million overnight stays`."""


def _night(x: Expression, ctx: Context) -> int | None:
    """Give the days from the publication day to the evening of `overnight`: the night before, or the one to come."""
    token = ctx.text.root(x.first, x.last)
    if ctx.published and ctx.text.word(x.last) == "into" and ctx.text.has(x.last + 1, "WEEKDAY"):
        back = (
            ctx.published.weekday() - LEXICON["WEEKDAY"].split().index(ctx.text.word(x.last + 1))
        ) % 7  # overnight into Tuesday
        return 6 - back if tense_of(token) != "past" and back else -1 - back
    if token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i:
        if token.head.lemma_ in STANDINGS | BY_NIGHT:
            return None
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
