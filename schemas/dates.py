"""`dates`: time expressions."""

from schemas.table import Date, Evidence, Float64, String, column

DATE_KINDS = {
    "date": "a day or longer: `Tuesday`, `last year`",
    "time": "shorter than a day: `4 p.m.`, `Tuesday night`",
    "duration": "how long: `three days`",
    "set": "what recurs: `every week`",
}
GRANULARITIES = (
    "time",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "vague",
)
DATE_BASES = {
    "explicit": "the words alone",
    "published": "the publication day",
    "text": "an earlier date of the text",
    "unanchored": "nothing did",
}


class Dates(Evidence):
    """One row per time expression."""

    date_id: String = column("Identifier of the time expression.", key=True)
    kind: String = column("TimeML type.", values=DATE_KINDS)
    value: String = column(
        "TIMEX3 / ISO 8601: `2024-10-25`, `2024-W43-WE`, `P20M`, `XXXX-WXX-5` when unanchored. Of a range, both ends: "
        "`2024-10-03/2024-10-05`, `P5Y/P6Y`."
    )
    first_day: Date = column("First day meant; NULL where none is settled.", null=True)
    last_day: Date = column("Last day meant, inclusive.", null=True)
    granularity: String = column(
        "Its finest unit, half a year being a `quarter`; for durations the unit counted. `vague`: `now`, `recently`.",
        values=GRANULARITIES,
    )
    basis: String = column(
        "What settled which days are meant.",
        values=DATE_BASES,
    )
    statement_id: String = column("The statement it stands in.", null=True, references="statements.statement_id")
    confidence: Float64 = column(
        "Share of expressions of this form (a weekday, a month, …) that were one, with the right value, in news annotated by "
        "people: the same for all of a form, but less with the basis `text`. The sentence is not judged.",
        ge=0,
        le=1,
    )
