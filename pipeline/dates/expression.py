"""What the words of one time expression say, before it is settled on the calendar, and what its words stand for."""

import re
from dataclasses import dataclass


@dataclass(slots=True)
class Expression:
    """What the words of one time expression say, before it is settled on the calendar."""

    first: int  # pieces, half-open
    last: int
    form: str  # how it is settled: a key of `dates.SETTLE`
    kind: str = "date"
    rule: str = ""  # the rule that found it
    unit: str = ""
    which: str = ""  # what points: a value of `DIRECTION`
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int = 0  # which quarter, half, week; how many days from today
    count: float | None = None  # how many units; None: an unknown number of them
    value: str = ""  # fixed by the words alone
    clock: str = ""  # T10:35, TMO
    zone: str = ""
    holiday: str = ""
    end: "Expression | None" = None  # of a range written as one
    base: "Expression | None" = None  # what it is counted from, or lies in
    edge: bool = False  # the end or beginning of it
    fiscal: bool = False  # a year, or part of one, that need not begin in January
    until: "Expression | None" = None  # the end of a range that stands by itself
    joined: str = ""  # to the date before, as the end of a `range` or an item of a `list`


DIRECTION = {
    **dict.fromkeys(("last", "latest"), "last"),
    "past": "past",
    "next": "next",
    **dict.fromkeys(("coming", "upcoming"), "coming"),
    **dict.fromkeys(("this", "current"), "this"),
    **dict.fromkeys(("that", "same"), "that"),
    **dict.fromkeys(("previous", "preceding", "prior"), "previous"),
    "following": "following",
    **dict.fromkeys(("every", "each"), "every"),
}
"""What a word before a unit says of it. `that`, `previous` and `following` count from the date before, the others from
the publication day (TimeML annotation guidelines 1.2.1, § 2.2)."""

STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "coming": 1, "following": 1}
"""How many units away from that day the unit lies. A week begins on Monday and a weekend is its end (ISO 8601): on a Wednesday
`last Friday` is that of the week before, `this Friday` in two days; a `past` or `coming` Friday is the nearest one."""

WORD_NUMBERS = {
    word: number
    for number, words in enumerate(
        "|oh|o one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth "
        "nine|ninth ten|tenth eleven|eleventh twelve|twelfth|dozen thirteen|thirteenth fourteen|fourteenth "
        "fifteen|fifteenth sixteen|sixteenth seventeen|seventeenth eighteen|eighteenth nineteen|nineteenth".split()
    )
    for word in words.split("|")
} | {
    word: 10 * tens
    for tens, words in enumerate(
        "twenty|twentieth|twenties thirty|thirtieth|thirties forty|forties fifty|fifties sixty|sixties "
        "seventy|seventies eighty|eighties ninety|nineties hundred".split(),
        start=2,
    )
    for word in words.split("|")
}
WORD_NUMBERS["thousand"] = 1000

PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "tonight": "TNI",
    "overnight": "TNI",
    **dict.fromkeys(("dawn", "daybreak", "sunrise"), "TMO"),
    **dict.fromkeys(("dusk", "sunset", "nightfall"), "TEV"),
    "noon": "T12:00",
    "midday": "T12:00",
    "midnight": "T24:00",
}
"""TIMEX3 codes of the parts of the day; midnight of a day is its end (ISO 8601)."""

ZONES = {
    **dict.fromkeys(("gmt", "utc"), "Z"),
    **dict.fromkeys(("bst", "cet"), "+01:00"),
    "cest": "+02:00",
    "edt": "-04:00",
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    **dict.fromkeys(("cst", "mdt"), "-06:00"),
    **dict.fromkeys(("mst", "pdt"), "-07:00"),
    "pst": "-08:00",
    **dict.fromkeys(("jst", "kst"), "+09:00"),
    "hkt": "+08:00",
    "msk": "+03:00",
}
"""UTC offsets of zone names that mean one offset in English-language news; `ET`, `PT` and `IST` mean several and give
none."""

SETS = {
    "daily": ("P1D", "day"),
    "weekly": ("P1W", "week"),
    "monthly": ("P1M", "month"),
    "quarterly": ("P3M", "quarter"),
    "annually": ("P1Y", "year"),
    "yearly": ("P1Y", "year"),
    "hourly": ("PT1H", "hour"),
    "nightly": ("XXXX-XX-XXTNI", "day"),
    "biweekly": ("P2W", "week"),
    "bimonthly": ("P2M", "month"),
    "biennially": ("P2Y", "year"),
    "weekends": ("XXXX-WXX-WE", "weekend"),
    "weekdays": ("XXXX-WXX-WD", "day"),
}

REFERENCES = {
    "recently": "PAST_REF",
    "past": "PAST_REF",
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "days": "PRESENT_REF",
    "future": "FUTURE_REF",
    "term": "FUTURE_REF",
}
"""Vague references, by their last word. `Soon`, `previously` and the adjectives `recent`, `current`, `future` are not
taken: fewer than half of them are held to be time expressions by annotators of news."""

SEASON_NUMBER = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}

LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "month": "M",
    "year": "Y",
}
"""Units of an ISO 8601 duration; T before those of the clock. `WE` is TIMEX3's."""

WHOLE = {
    "quarter": ("month", 3),
    "half": ("month", 6),
    "decade": ("year", 10),
    "century": ("year", 100),
    "fortnight": ("week", 2),
}
"""Units that ISO 8601 durations express in others."""

UNCOUNTED = {"quarter": "Q", "decade": "DE", "century": "CE"}
"""TIMEX3's own letters for these units, where their number is not known."""

SHORT_UNITS = {"yr": "year", "hr": "hour", "min": "minute", "centurie": "century"}


def unit_of(word: str) -> str:
    """Give the singular name of a unit."""
    stem = word.removesuffix("s")
    return SHORT_UNITS.get(stem, stem)


def duration(unit: str, count: float | None) -> str:
    """Give the TIMEX3 value of so many units; X stands for an unknown number."""
    if count is None and unit in UNCOUNTED:
        return f"PX{UNCOUNTED[unit]}"
    unit, factor = WHOLE.get(unit, (unit, 1))
    letters = LETTERS[unit]
    number = "X" if count is None else f"{count * factor:.10g}"
    return f"PT{number}{letters[1]}" if letters[0] == "T" else f"P{number}{letters}"


def number_in(words: list[str]) -> float | None:
    """Read a cardinal or ordinal in words or digits; None where the words give no number (`several`)."""
    if not words or any(word in ("few", "several", "many", "dozens", "hundreds", "thousands") for word in words):
        return None
    digits = re.match(r"\d[\d,]*(?:\.\d+)?", "".join(words))
    total, group = 0.0, float(digits.group().replace(",", "")) if digits else 0.0
    for word in words:
        value = WORD_NUMBERS.get(word, 0)
        if word in ("dozen", "hundred", "thousand"):
            group = (group or 1) * value
            if value == 1000:
                total, group = total + group, 0.0
        else:
            group += {"half": 0.5, "couple": 2}.get(word, value)
    return total + group or (1.0 if "a" in words or "an" in words else 0.0 if digits else None)


def is_day(x: Expression) -> bool:
    """Whether an expression names one day."""
    return (
        x.form == "dayword"
        or (x.form == "holiday" and x.unit != "weekend")
        or (x.form == "unit" and x.unit == "day")
        or (x.form == "calendar" and x.end is None and (x.day is not None or x.weekday is not None))
    )
