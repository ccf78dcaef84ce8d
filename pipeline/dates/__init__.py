"""Time expressions of an article as TIMEX3 values and days: which day is meant by the words that `timex` finds.

Expressions are settled in order, each from the first of these that can: its own words, an earlier date of the text (`a
day earlier`), the publication day. The tense of the governing verb says whether a weekday or month lies behind or
ahead. What nothing settles keeps a relative value (`XXXX-WXX-5`) and has no days; durations, sets and vague references
never have days. Parts of a period (`early`, `mid`, `the end of`) keep the whole period's value and days: its bounds
are certain, the part's are not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.countries import told_of
from pipeline.dates.context import Context
from pipeline.dates.expression import Expression, is_day
from pipeline.dates.pieces import Text
from pipeline.dates.settle import SETTLE, long_weekend
from pipeline.dates.tense import is_counted_in
from pipeline.dates.timex import expressions
from pipeline.gather.datelines import dateline_extent


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
    despatch, found = _despatch(text, expressions(text))
    context = Context(
        text,
        published,
        narrative=_is_narrative(found, published),
        news=_opens_on_news(found),
        southern=any(x.unit == "season" for x in found) and _is_southern(text.text),
    )
    rows = [_row(x, Context(text, published)) for x in despatch]
    for x in found:
        start = text.start(x.first)
        said = next((q.day for q in quotations if q.start_char <= start < q.end_char), None)
        context.published, context.spoken = said or published, said is not None
        row = _row(x, context)
        if row and said and row.basis == "published":
            row = replace(row, basis="text")
        rows.append(row)
    return [row for row in rows if row]


def _is_southern(text: str) -> bool:
    """Whether it is a text that speaks of a southern country in its lead, or of no country more."""
    return not SOUTHERN.isdisjoint(told_of(text))


SOUTHERN = frozenset("AR AU BO BR BW CL FJ LS MG MW MZ NA NZ PE PY SZ UY ZA ZM ZW".split())
"""Countries that lie south of the equator and tell of seasons: in news from there, a season has no days."""


def _despatch(text: Text, found: list[Expression]) -> tuple[list[Expression], list[Expression]]:
    """Take apart the dates of the dateline, from which nothing in the text is counted, and those of the text."""
    begin, prose = dateline_extent(text.text)
    inside = [x for x in found if begin <= text.start(x.first) < prose]
    return [x for x in inside if x.month and x.day], [x for x in found if x not in inside]


CONFIDENCE = {
    **dict.fromkeys(("iso", "date", "month_year"), 0.98),
    **dict.fromkeys(("year", "decade", "century", "pointed"), 0.96),
    **dict.fromkeys(("numeric", "spoken_year", "dayword", "weekday", "quarter"), 0.94),
    **dict.fromkeys(("month", "quantity"), 0.91),
    **dict.fromkeys(("holiday", "nth", "weekday_date", "season", "definite"), 0.86),
    **dict.fromkeys(("reference", "bare", "part_of_day"), 0.7),
    **dict.fromkeys(("set", "clock", "ambiguous", "day_of_month", "year_earlier", "year_end", "new_year"), 0.6),
}
"""Share of a rule's rows that are a time expression to annotators and have their value: 870 rows of news of 1989 to 2000 and
110 of 2005 to 2016; families of fewer than ten rows were put with their likest."""

CONFIDENCE_FROM_TEXT = 0.8
"""Of what is right by those shares, the share that still is where an earlier date of the text was counted from."""

GRANULARITY = {"half": "quarter", "second": "time", "minute": "time", "hour": "time", "fortnight": "week"}
"""Units that are no granularity of the published table."""


def _opens_on_news(found: list[Expression]) -> bool:
    """Whether it is a text that is told from its publication day: the first day of an obituary is `died on Sunday`."""
    first = next((x for x in found if x.form not in ("fixed", "duration")), None)
    return first is not None and _points(first)


def _points(x: Expression) -> bool:
    """Whether it is what counts from the publication day: `today`, `last week`, `on Monday`."""
    weekday = x.form == "calendar" and x.weekday is not None and x.month is None
    return weekday or x.form == "dayword" or (x.form == "unit" and x.which in ("last", "next", "this"))


def _is_narrative(found: list[Expression], published: date | None) -> bool:
    """Whether it is prose that goes from one past date to the next from news with its bare years: little points at today."""
    limit = published.year - 1 if published else 9999
    told = [x for x in found if x.form == "calendar" and x.year is not None and x.year < limit]
    pointing = sum(map(_points, found))
    return len(told) >= 4 and len(told) > 3 * pointing and sum(x.month is not None for x in told) >= 2


def _row(x: Expression, ctx: Context) -> TimeExpression | None:
    """Settle one expression; None for a day that the calendar does not have."""
    if x.form == "ahead":  # in five years: when, after a future verb; else how long
        future = x.unit not in ("hour", "minute", "second") and ctx.tense(x) == "future"
        future = future and not is_counted_in(ctx.text.root(x.first, x.last))
        x = replace(x, form="offset", kind="date", which="next") if future else replace(x, form="duration")
    period, basis, value = SETTLE[x.form](x, ctx)
    if not period and is_day(x):
        ctx.undated = x.last
    granularity, first_day, last_day = x.unit or _granularity(x), None, None
    if period:
        ctx.remember(x, period, basis)
        value, granularity, first_day, last_day = period.name, period.unit, period.first, period.last
        last = replace(x.end, year=first_day.year) if x.end and x.end.month and x.end.year is None else x.end
        if last and (end := SETTLE[last.form](last, ctx).period) and end.first > first_day:
            value, last_day = f"{value}/{end.name}", end.last
        if x.form == "holiday" and x.unit == "weekend":
            first_day, last_day = long_weekend(x, period)
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
