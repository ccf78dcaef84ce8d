"""`figures`: numbers that count or measure something."""

from schemas.table import Evidence, Float64, Int32, String, column

FIGURE_KINDS = (
    "count",
    "money",
    "percent",
    "duration",
    "age",
    "measure",
    "ordinal",
    "rate",
    "score",
    "other",
)
QUALIFIERS = ("exact", "about", "at_least", "at_most", "more_than", "less_than", "between")


class Figures(Evidence):
    """One row per number that counts or measures something."""

    figure_id: String = column("Identifier of the figure.", key=True)
    kind: String = column("What sort of number it is.", values=FIGURE_KINDS)
    value: Float64 = column(
        "The number as stated; the middle of a range; NULL for a score and for a vague plural (`thousands`).", null=True
    )
    value_low: Float64 = column("Least value it can mean; NULL for an open end.", null=True)
    value_high: Float64 = column("Greatest value it can mean; NULL for an open end.", null=True)
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
