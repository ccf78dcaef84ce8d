"""`figures`: numbers that count or measure something."""

from schemas.table import Evidence, Float64, Int32, String, column

FIGURE_KINDS = {
    "count": "how many: `30 boats`",
    "money": "a sum: `$2.3bn`",
    "percent": "`58%`, `14 percentage points`",
    "duration": "a length of time: `two weeks`",
    "age": "how old: `34`, `six-year-old`",
    "measure": "an amount with another unit: `5 km`, `a magnitude of 6.7`",
    "ordinal": "a rank: `third`-largest",
    "rate": "so much for each: `$6 an hour`, `30 a day`",
    "score": "a result of two numbers, `value_low` and `value_high`: `52-48`",
    "other": "a share or multiple in words: `a third`, `one in five`, `twice`",
}
QUALIFIERS = {
    "exact": "nothing bounds it",
    "about": "about, around, nearly",
    "at_least": "at least, no fewer than",
    "at_most": "at most, up to",
    "more_than": "more than, over",
    "less_than": "fewer than, under",
    "between": "from one to the other: `10 to 12`, or what a vague plural can mean",
}


class Figures(Evidence):
    """One row per number that counts or measures something."""

    figure_id: String = column("Identifier of the figure.", key=True)
    kind: String = column("What sort of number it is.", values=FIGURE_KINDS)
    value: Float64 = column(
        "The number as stated; the middle of a range; NULL for a score and for a vague plural (`thousands`).", null=True
    )
    value_low: Float64 = column(
        "Least value it can mean, the bound itself where it is `more_than`; NULL for an open end, and where it is `about` a "
        "number: how far off that may be is not said.",
        null=True,
    )
    value_high: Float64 = column(
        "Greatest value it can mean, the bound itself where it is `less_than`; NULL as in `value_low`.", null=True
    )
    qualifier: String = column("How the text bounds it.", values=QUALIFIERS)
    unit: String = column(
        "ISO 4217 for money, `percent`, UCUM for measures, ages and durations; NULL for counts. "
        "In braces what those have no code for: `{cent}`, `USD/{share}`.",
        null=True,
    )
    counted: String = column("Lemma of the head of what is counted: `troop`; of persons `people`.", null=True)
    counted_text: String = column("What is counted, as printed: `North Korean troops`.", null=True)
    counted_start_char: Int32 = column("First character of `counted_text`.", null=True, ge=0)
    counted_end_char: Int32 = column("One past the last character of `counted_text`.", null=True, ge=1)
    statement_id: String = column("The statement it stands in.", null=True, references="statements.statement_id")
    source_id: String = column(
        "Actor who gives the number: the speaker; NULL is the outlet's own voice or an unknown source.",
        null=True,
        references="actors.actor_id",
    )
    confidence: Float64 = column(
        "Share of figures of this `kind` whose value and bound were right in news read by people: the same for all of a kind, "
        "but less for a count of nothing (`counted`) and for a vague plural. The sentence is not judged.",
        ge=0,
        le=1,
    )
