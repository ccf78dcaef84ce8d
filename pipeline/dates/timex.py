"""The words of time expressions: a grammar that finds them in a text and says what they say.

`RULES` are patterns over the lexical classes of `pieces`. What one matches is read into an `Expression`, and neighbours
that are one expression are joined (a weekday and a date, a day and a time of day). Which day is meant is not known
here: `dates` settles that. The parse is asked only what a word is (`may` the verb, `fall` the noun).

Spans follow TimeML: prepositions stay outside, `late last year` is one expression, `as early as Sunday` is marked at
`Sunday`. The ends of a range that stand by themselves are two expressions (`between March and May`, `January 3 to
March 9`); a range whose second end cannot be read alone is one (`Oct. 3-5`, `2019-21`). Ages are left to `figures`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pipeline.dates.pieces import CLASSES, HOLIDAY_OF, Text, pattern

# --------------------------------------------------------------------------------------------------------- expressions


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
SEASON_CODES = ("SP", "SU", "FA", "WI")

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


class Match:
    """What a rule matched: its named groups as words and numbers."""

    def __init__(self, text: Text, match: re.Match[str]) -> None:
        self.text, self.first, self.last = text, match.start(), match.end()
        self._spans = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}

    def at(self, group: str) -> int:
        """Give the piece where a group begins."""
        return self._spans[group][0]

    def end(self, group: str) -> int:
        """Give the piece after a group."""
        return self._spans[group][1]

    def words(self, group: str) -> list[str]:
        """Give the words of a group, lower case; none where it took no part."""
        start, end = self._spans.get(group, (0, 0))
        return [self.text.word(i) for i in range(start, end)]

    def word(self, group: str) -> str:
        """Give the first word of a group, or nothing."""
        return (self.words(group) or [""])[0]

    def number(self, group: str) -> int | None:
        """Give the whole number a group says."""
        number = number_in([re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word) for word in self.words(group)])
        return None if number is None else int(number)

    def year(self, group: str = "year") -> int | None:
        """Give the year a group says; of two digits, the one in 1930 to 2029."""
        year = self.number(group)
        return year if year is None or year > 99 else year + (2000 if year < 30 else 1900)

    def month(self, group: str = "month") -> int | None:
        """Give the number of the month named."""
        word = self.word(group)
        return 1 + "jan feb mar apr may jun jul aug sep oct nov dec".split().index(word[:3]) if word else None

    def weekday(self, group: str = "weekday") -> int | None:
        """Give the number of the weekday named, Monday being 0."""
        word = self.word(group)
        return "mon tue wed thu fri sat sun".split().index(word[:3]) if word else None

    def which(self, group: str = "which") -> str:
        """Give the direction that the words before a unit say."""
        said = [DIRECTION[word] for word in self.words(group) if word in DIRECTION]
        return "that" if "that" in said else said[-1] if said else ""

    def expression(self, form: str, **said: Any) -> Expression:
        """Make an expression of the whole match."""
        fiscal = any(
            self.text.has(i, "FY") or self.text.word(i) in ("fiscal", "financial") for i in range(self.first, self.last)
        )
        return Expression(self.first, self.last, form, fiscal=fiscal, **said)


Found = Iterator[Expression]


# ------------------------------------------------------------------------------------------------------------- readers


def _is_name(text: Text, piece: int) -> bool:
    """Tell whether a word that may be a month or weekday is one: some are only when written with a capital."""
    word = text.words[piece]
    if len(word) > 3 and word.lower() != "march":
        return True
    return word[0].isupper() and not (word.lower() in ("may", "march", "sat") and text.pos(piece) in ("AUX", "VERB"))


def _calendar(m: Match) -> Found:
    """Read a date of month, day, year and weekday, in any order, with an added or a last day (`April 24 and 25`)."""
    text, month, day, year = m.text, m.month(), m.number("day"), m.year()
    if day is not None and not 1 <= day <= 31:
        return
    if (
        not _is_name(text, m.at("month"))
        and text.word(m.at("month")) in ("may", "march")
        and day is None
        and year is None
    ):
        return
    one = m.expression("calendar", year=year, month=month, day=day, weekday=m.weekday())
    other = m.number("other")
    if other is None:
        yield one
    elif day is None or not 1 <= other <= 31:
        return
    elif m.words("to"):
        low, high = (day, other) if m.at("other") > m.at("day") else (other, day)
        if low < high:
            one.day, one.end = low, replace(one, day=high)
            yield one
        else:
            yield replace(one, last=m.at("to")) if m.at("other") > m.at("day") else replace(one, first=m.end("to"))
    elif m.at("other") < m.at("day"):  # 24 and 25 April
        yield replace(one, last=m.end("other"), day=other)
        yield replace(one, first=m.end("and"))
    else:
        yield replace(one, last=m.at("and"))
        token = text.token(m.at("other"))
        if year is not None or token is None or token.dep_ != "nummod" or token.head.i < token.i:
            yield replace(one, first=m.at("other"), last=m.last if year is not None else m.end("other"), day=other)


def _numeric(m: Match) -> Found:
    """Read `10/25/2024`, month first unless that is no month, and `25.10.2024`, day first."""
    first, second = m.number("a") or 0, m.number("b") or 0
    if m.words("again") and m.word("sep") != m.word("again"):
        return
    day_first = first > 12 or (m.word("sep") == "." and second <= 12)
    month, day = (second, first) if day_first else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        either = (
            month != day <= 12 and m.word("sep") != "."
        )  # 3/4/2024 is the fourth of March to some, of April to others
        rule = "ambiguous" if either else ""
        yield m.expression("calendar", year=m.year(), month=month, day=day, weekday=m.weekday(), rule=rule)


def _iso(m: Match) -> Found:
    """Read `2024-10-25` and `2024/Oct/25`."""
    month = m.number("month") if m.text.has(m.at("month"), "D12") else m.month()
    if m.word("sep") == m.word("again"):
        yield m.expression("calendar", year=m.year(), month=month, day=m.number("day"))


COUNTED_BEFORE = "ABOUT THAN LEAST OVER UP MONEY POINT SLASH COLON NO"
YEAR_BEFORE = "IN OF SINCE UNTIL BY FROM TO BETWEEN AND OR DURING BEFORE AFTER EARLY LATE MID FOR FISCAL OPEN SEASON"
MEASURES = frozenset("model models edition meters metres feet miles kilometers kilometres people men women".split())


def _is_year(m: Match) -> bool:
    """Tell a year from another number of four digits by what stands beside it."""
    text, at, year = m.text, m.at("year"), m.year() or 0
    if m.words("mod") or m.words("said"):
        return True
    if text.has(at - 1, COUNTED_BEFORE) or text.has(at + 1, "PERCENT PERCENTSIGN POINT COLON UNITS"):
        return False
    if text.word(at + 1) in MEASURES or (text.has(at + 1, "SLASH") and not m.words("other")):
        return False
    if text.has(at - 1, "HYPHEN"):  # COVID-1999, mid-2023
        return text.word(at - 2) in ("pre", "post", "january", "december") or text.has(at - 2, "Y4")
    supported = text.has(at - 1, YEAR_BEFORE)
    if not 1900 <= year < 2100:
        named = bool(m.words("other")) or text.has(at - 1, "THE")  # 1861-65, the 1777 campaign
        return (supported and year >= 1200) or (named and year >= 1500 and text.tag(m.last) != "NNS")
    token = text.token(at)
    if token is None or supported:
        return True
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1:
        return token.i > 0 and token.nbor(-1).tag_ in ("DT", "PRP$", "POS", "IN", "JJ")
    return True


def _year(m: Match) -> Found:
    """Read a year, or years written as one range: `2019-21`."""
    year, other = m.year() or 0, m.number("other")
    if not _is_year(m):
        return
    one = m.expression("calendar", year=year)
    if other is None:
        yield one
        return
    end = year // 100 * 100 + other
    if m.text.has(m.at("to"), "SLASH") and end != year + 1:
        yield replace(one, last=m.end("year"))
    elif other > 99:
        yield replace(one, last=m.end("year"))
        yield replace(one, first=m.at("other"), year=other)
    elif year < end:
        yield replace(one, end=replace(one, year=end))
    elif 1 <= other <= 12 and m.text.has(m.at("other") - 1, "HYPHEN"):
        yield replace(one, month=other)
    else:
        yield replace(one, last=m.end("year"))


def _fiscal_year(m: Match) -> Found:
    """Read `FY25`."""
    yield m.expression("calendar", year=m.year("short"))


def _spoken_year(m: Match) -> Found:
    """Read `nineteen ninety-six`, `the year two thousand and five`."""
    high, low = m.number("high") or 0, m.number("low") or 0
    yield m.expression("calendar", year=high * (1000 if high < 10 else 100) + low)


def _decade(m: Match) -> Found:
    """Read `the 1990s`, `the early '80s`, `the nineteen sixties`."""
    word = m.word("decade")
    number = int(word.removesuffix("s")) if word[0].isdigit() else WORD_NUMBERS[word]
    if number < 100:
        if not (m.words("century") or m.words("quote") or "the" in m.words("the") or m.text.has(m.first - 1, "THE")):
            return  # an age, a temperature
        number += 100 * (m.number("century") or (20 if number < 30 and not m.words("century") else 19))
    if number % 10 == 0:
        yield m.expression("age", unit="decade", year=number)


def _century(m: Match) -> Found:
    """Read `the 20th century`."""
    number = m.number("nth") or 0
    if m.word("unit") == "century" and 1 < number <= 30 and m.text.word(m.last) not in ("bc", "bce", "b"):
        yield m.expression("age", unit="century", year=(number - 1) * 100)


def _season(m: Match) -> Found:
    """Read `the summer of 2012`, `last fall`, `in winter`."""
    text, at, season, which, year = m.text, m.at("season"), m.word("season"), m.which(), m.year()
    pointed = which or year is not None or m.words("mod") or m.words("which")
    if not pointed and not text.has(m.first - 1, "IN BY SINCE UNTIL DURING OVER"):
        return
    if season in ("spring", "fall") and (
        text.pos(at) == "VERB" or (not which and year is None and text.has(m.last, "OF IN"))
    ):
        return  # prices fall; the fall of a regime
    number = SEASON_NUMBER[season]
    if which == "every":
        yield m.expression("fixed", unit="season", kind="set", value=f"XXXX-{SEASON_CODES[number - 1]}")
    else:
        yield m.expression("part", unit="season", number=number, which=which, year=year)


def _quarter(m: Match) -> Found:
    """Read `the third quarter of 1984`, `this year's first half`, `Q3 2019`."""
    unit = "half" if m.word("unit") in ("half", "h") else "quarter"
    year, of, number = (
        m.year() or m.year("early") or m.year("short"),
        m.words("whose") or m.words("of"),
        m.number("nth") or 0,
    )
    if m.word("nth") == "last":
        if year is None and not of:
            return  # the last quarter
        number = {"half": 2, "quarter": 4}[unit]
    if unit == "half" and year is None and not (of or m.which()):
        return  # of a match, of the month
    if 1 <= number <= {"half": 2, "quarter": 4}[unit]:
        found = m.expression("part", unit=unit, number=number, which=m.which(), year=year)
        if of:
            which = m.which("whose") or m.which("of")
            found.base = Expression(m.first, m.last, "unit" if which else "definite", unit="year", which=which)
        yield found


def _year_earlier(m: Match) -> Found:
    """Read `the year-earlier quarter`."""
    units = m.word("unit")
    if units and units not in ("quarter", "period"):
        yield m.expression("duration", kind="duration", unit=unit_of(units), count=m.number("count"))
    else:
        yield m.expression("offset", unit="year", count=1.0, which="previous", number=m.number("nth") or 0)


def _pointed(m: Match) -> Found:
    """Read what a word points at: `last year`, `the following month`, `that day`, `this Friday`, `next Christmas`."""
    text, at, words, which = m.text, m.at("head"), m.words("which"), m.which()
    word = text.word(at)
    if _in_name(text, m.first):
        return  # CBS This Morning
    if which == "that" and "same" not in words and text.pos(m.first) == "SCONJ":
        return  # they said that July was dry
    if which == "every":
        yield from _every(m)
    elif text.has(at, "MONTH MON"):
        if _is_name(text, at) or word not in ("may", "march", "mar", "dec"):
            yield m.expression("calendar", month=m.month("head"), which=which)
    elif text.has(at, "WEEKDAY WKD"):
        if text.has(at, "WEEKDAY") or (text.words[at][0].isupper() and word not in ("sun", "sat", "wed")):
            yield m.expression("calendar", weekday=m.weekday("head"), which=which)
    elif text.has(at, "PART"):
        if which == "last" and word != "night":
            return
        yield m.expression(
            "unit", unit="day", which="following" if words == ["the", "next"] else which, clock=PARTS[word], kind="time"
        )
    elif text.has(at, "HOLIDAY"):
        yield m.expression("holiday", holiday=word, which=which)
    else:
        yield from _pointed_unit(m, unit_of(word), words, which)


def _pointed_unit(m: Match, unit: str, words: list[str], which: str) -> Found:
    """Read `this week`, `the past year`; not `the last day of the trial`, nor `that week` after a conjunction."""
    span = which in ("last", "past") and words[0] in ("the", "last", "past") and unit != "quarter"
    if unit in ("hour", "minute", "second", "period") or (unit == "fortnight" and not span):
        return
    if unit == "day" and which not in ("that", "following", "previous", "next"):
        return
    if (span and words[0] == "the" and words[-1] in ("last", "past")) or unit == "fortnight":
        if not m.text.has(m.last, "OF"):  # the last week of the campaign
            yield m.expression("duration", unit=unit, kind="duration", count=1.0)
        return
    if unit == "day" and words == ["the", "next"]:
        which = "following"
    yield m.expression("unit", unit=unit, which={"past": "last", "coming": "next"}.get(which, which))


def _every(m: Match) -> Found:
    """Read `every Friday`, `each July`, `every month`."""
    text, at, word = m.text, m.at("head"), m.word("head")
    unit = unit_of(word)
    if text.has(at, "WEEKDAY WKD"):
        unit, value = "day", f"XXXX-WXX-{(m.weekday('head') or 0) + 1}"
    elif text.has(at, "MONTH MON"):
        unit, value = "month", f"XXXX-{m.month('head'):02d}"
    elif text.has(at, "PART"):
        unit, value = "day", "XXXX-XX-XX" + PARTS[word]
    elif text.has(at, "HOLIDAY"):
        unit, value = "day", f"XXXX-{HOLIDAY_OF[word](2000):%m-%d}"
    elif unit == "period":
        return
    else:
        value = duration(unit, 1.0)
    yield m.expression("fixed", unit=unit, kind="set", value=value)


def _definite(m: Match) -> Found:
    """Read `the quarter`, `over the weekend`, `the end of the year`: the one that is, or was last spoken of."""
    text, unit, after, edge = m.text, unit_of(m.word("unit")), m.last, bool(m.words("mod"))
    if text.has(after, "BEFORE AFTER") and unit in ("day", "week", "month", "year", "decade") and not edge:
        yield from _neighbour(m, unit)
        return
    titled = text.has(m.first - 1, "OF") and (  # Person of the Year
        text.words[m.at("unit")][0].isupper() or text.word(m.first - 2) in AWARDED
    )
    another = text.has(after, "HYPHEN OF AFTER BEFORE SINCE AGO EARLIER FOLLOWING") or text.word(after) in CLAUSE_WORDS
    if unit not in ("week", "weekend", "month", "quarter", "year", "decade") or titled or another:
        return
    long = text.has(after, "OUTSET STARTING ENDED") or UP_TO.match(text.letters, after)
    if long and not edge and unit != "quarter":
        yield m.expression("duration", unit=unit, count=1.0, kind="duration")
    elif edge or unit == "weekend" or text.has(m.first - 1, "IN FOR DURING OVER BY OF UNTIL WITHIN SINCE"):
        yield m.expression("definite", unit=unit, edge=edge)


AWARDED = frozenset("person man woman player team word book rookie driver manager coach athlete".split())

UP_TO = re.compile(pattern("(?:TO|UNTIL) THE? (?:EDGE OF)? (?:AMONTH|DAYNUM|ORDINAL)"))
"""After `the year`, which then is as long as that but not this one: `the year to March`."""

CLAUSE_WORDS = frozenset("when that he she they it i we".split())
"""What begins a relative clause, so that `the week` is another than this one."""


def _neighbour(m: Match, unit: str) -> Found:
    """Read `the day before`, `the week after next`; not `the day before the election`."""
    text, after = m.text, m.last
    back = text.has(after, "BEFORE")
    if text.has(after + 1, "LAST NEXT"):
        yield replace(m.expression("unit", unit=unit, which="last" if back else "next", number=1), last=after + 2)
    elif _ends_here(text, after + 1):
        which = "previous" if back else "following"
        yield replace(m.expression("offset", unit=unit, count=1.0, which=which), last=after + 1)


def _ends_here(text: Text, piece: int) -> bool:
    """Tell whether a phrase is over before a piece: `two days after.` against `two days after the vote`."""
    return (
        piece >= len(text.words)
        or text.has(piece, "DOT COMMA BREAK CLOSED DASH AND OR")
        or text.word(piece) in ('"', "”", "''", ";", "?", "!")
    )


OFFSETS = {"ago": "last", "earlier": "previous", "before": "previous", "later": "following", "after": "following"}
"""The direction that a word after a number of units gives it."""


def _quantity(m: Match) -> Found:
    """Read a number of units: a duration, or with `ago`, `later`, `from now` a date that far away."""
    text, end, words, unit, pointing = m.text, m.last, m.words("count"), unit_of(m.word("unit")), m.which()
    count = number_in([word for word in words if word not in ("-", "and", "of")])
    article, hyphened = words in (["a"], ["an"]), text.has(m.at("unit") - 1, "HYPHEN")
    if unit == "period" or (m.word("unit") == "second" and words not in (["a"], ["one"])):
        return
    if article and text.has(m.at("unit"), "UNITS"):
        return  # a months-long siege
    if unit == "quarter" and not pointing and (article or words in (["one"], ["three"])):
        return  # a fraction
    if unit == "year" and count is not None and AND_A_HALF.match(text.letters, end):
        count, end = count + 0.5, end + 3
    start = m.first + (hyphened and not pointing and text.has(m.first, "THE"))
    found = Expression(start, end, "duration", "duration", unit=unit, count=count, which=pointing)
    if text.word(m.last) in OFFSETS and not pointing:
        yield from _offset(text, found, text.word(m.last))
    elif text.has(end, "FROM") and text.has(end + 1, "NOW"):
        yield replace(found, last=end + 2, form="offset", kind="date", which="next")
    elif article and not pointing:
        yield from _article(m, found, hedged=bool(m.words("hedge")))
    elif text.has(start - 1, "IN") and not pointing and not hyphened and not _ranked(text, start - 1):
        yield replace(found, form="ahead")
    else:
        yield found


def _ranked(text: Text, piece: int) -> bool:
    """Tell `the first summit in three years`, `the driest spring in a decade`: how long, not when."""
    return any(text.word(i) in ("first", "only") or text.tag(i) == "JJS" for i in range(max(0, piece - 6), piece))


AND_A_HALF = re.compile(pattern("AND ART HALF"))


def _offset(text: Text, found: Expression, word: str) -> Found:
    """Read what `ago`, `earlier`, `later`, `before`, `after` make of a number of units."""
    if (word in ("before", "after") and not _ends_here(text, found.last + 1)) or (
        found.unit in ("hour", "minute", "second") and word != "ago"
    ):
        yield found  # before the election: how long before, not when
    else:
        yield replace(found, last=found.last + 1, form="offset", kind="date", which=OFFSETS[word])


def _article(m: Match, found: Expression, *, hedged: bool) -> Found:
    """Read `a year` by what stands before it: a rate (`$5 a year`), a duration (`for a year`), or neither."""
    text, before, unit = m.text, m.first - 1, found.unit
    if text.has(before, "TIMES PERCENT PERCENTSIGN ONES DIGITS HUNDRED THOUSAND") or (
        text.has(before, "OTHER") and text.pos(before) == "NOUN"
    ):
        if unit != "second" and not hedged:
            yield replace(found, form="fixed", kind="set", value=duration(unit, 1.0))
    elif hedged or text.has(before, "FOR WITHIN THAN ABOUT"):
        yield found
    elif unit not in ("second", "minute", "day", "hour") and text.has(before, "IN OVER AFTER DURING UNTIL BY OF AT"):
        yield replace(found, form="ahead") if text.has(before, "IN") else found


def _bare(m: Match) -> Found:
    """Read units without a number: `for years`, `within weeks`, `months ago`, `decades-long`, `recent months`."""
    text, end, words, unit = m.text, m.last, m.words("which"), unit_of(m.word("unit"))
    if unit in ("second", "minute") or m.word("unit") == "min":
        return
    the = text.has(m.first - 1, "THE")
    ahead = text.has(end, "AHEAD") and not text.has(end + 1, "OF")
    if ahead or any(word in ("coming", "upcoming", "future") for word in words):
        yield Expression(m.first - the, end + ahead, "fixed", unit="vague", value="FUTURE_REF")
    elif text.has(end, "AGO EARLIER"):
        yield Expression(m.first, end + 1, "fixed", unit="vague", value="PAST_REF")
    elif (
        words
        or text.has(end - 1, "LONG")
        or text.has(m.first - 1, "FOR WITHIN" if unit == "day" else "FOR IN WITHIN OVER AFTER DURING UNTIL")
    ):
        yield m.expression("duration", kind="duration", unit=unit)


def _in_name(text: Text, piece: int) -> bool:
    """Tell the last word of a name (`USA Today`) from one that begins a sentence."""
    return text.words[piece][0].isupper() and text.has(piece - 1, "OTHER") and text.words[piece - 1][0].isupper()


def _dayword(m: Match) -> Found:
    """Read `yesterday`, `tonight`, `the day after tomorrow`."""
    word = m.word("word")
    if _in_name(m.text, m.first):
        return
    shift = {"yesterday": -1, "overnight": -1, "tomorrow": 1}.get(
        word, 0
    )  # overnight: the night into the publication day
    clock = PARTS.get(word, "")
    yield m.expression(
        "dayword", number=shift * (2 if m.words("far") else 1), clock=clock, kind="time" if clock else "date"
    )


def _weekday(m: Match) -> Found:
    """Read a weekday by itself."""
    text, at = m.text, m.at("weekday")
    token = text.token(at)
    if token is not None and token.ent_type_ in NAMES:
        return  # the Sunday Times
    if text.has(at, "WKD"):
        led = text.has(at - 1, "ON FROM BY UNTIL SINCE BETWEEN")
        if not text.words[at][0].isupper() or not (
            led or (text.has(at + 1, "DOT") and text.word(at) not in ("sun", "sat", "wed"))
        ):
            return
    yield m.expression("calendar", weekday=m.weekday())


def _weekday_date(m: Match) -> Found:
    """Read `Tuesday the 11th`."""
    named = m.text.words[m.first][0].isupper() or m.text.has(m.first, "WEEKDAY")
    if named and m.text.pos(m.last) not in ("NOUN", "PROPN", "ADJ") and not m.text.has(m.last, "HYPHEN OF UNIT UNITS"):
        yield m.expression("calendar", weekday=m.weekday(), day=m.number("day") or m.number("other"))


MONTH_BEFORE = "IN SINCE UNTIL BY FROM OF TO AND OR EARLY LATE MID HYPHEN BETWEEN DURING BEFORE AFTER FOR"
NAMES = ("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT")


def _month(m: Match) -> Found:
    """Read a month by itself: not `Jan Smith`, `the Long March`, `prices may rise`."""
    text, at = m.text, m.at("month")
    word, led = text.words[at], text.has(at - 1, MONTH_BEFORE)
    surname = text.has(at + 1, "OTHER") and text.words[at + 1].istitle()
    if text.has(at, "MON") and not text.has(at + 1, "DOT") and (surname or not led):
        return
    if not _is_name(text, at) or not (word[0].isupper() or (led and word not in ("may", "march"))):
        return
    token = text.token(at)
    kinds, tags = (("PERSON",), ()) if led or m.words("mod") else (NAMES, ("AUX", "VERB", "ADJ"))
    if token is None or not (token.ent_type_ in kinds or token.pos_ in tags):
        yield m.expression("calendar", month=m.month())


def _day_of_month(m: Match) -> Found:
    """Read `on the 20th`: of the month spoken of."""
    if m.text.pos(m.last) not in ("NOUN", "PROPN", "ADJ", "NUM") and not m.text.has(m.last, "OF HYPHEN UNIT UNITS"):
        yield replace(m.expression("calendar", day=m.number("day")), first=m.first - 1)


def _nth(m: Match) -> Found:
    """Read `the first week` or `the last Monday`, to be joined with the month or year it is of; `the week` of a day."""
    head = m.at("head")
    weekday = m.weekday("head") if m.text.has(head, "WEEKDAY WKD") else None
    unit = "day" if weekday is not None else unit_of(m.word("head"))
    number = -1 if m.word("nth") == "last" else m.number("nth") or 0
    if unit in ("day", "week", "month", "weekend") and (number or (unit in ("week", "weekend") and weekday is None)):
        yield m.expression("nth", unit=unit, weekday=weekday, number=number)


def _set(m: Match) -> Found:
    """Read `daily`, `Fridays`, `every two years`, `per month`."""
    word = m.text.word(m.last - 1)
    if m.text.words[m.first][0].isupper() and m.text.has(m.last, "OTHER") and m.text.words[m.last][0].isupper():
        return  # the Daily Beast
    if word in SETS:
        value, unit = SETS[word]
    elif m.text.has(m.last - 1, "WEEKDAYS"):
        value, unit = f"XXXX-WXX-{(m.weekday('weekday') or 0) + 1}", "day"
    else:
        unit = unit_of(word)
        if unit == "period":
            return
        value = duration(unit, m.number("count") or 1.0)
    yield m.expression("fixed", kind="set", unit=unit, value=value)


def _reference(m: Match) -> Found:
    """Read `now`, `recently`, `the future`."""
    word = m.text.word(m.last - 1)
    if word not in REFERENCES or _in_name(m.text, m.first):
        return  # these hours
    after = m.text.pos(m.last) if m.text.has(m.last, "OTHER") else ""
    if word in ("future", "past") and (
        m.text.pos(m.last - 1) == "ADJ" or after in ("NOUN", "PROPN", "ADJ") or m.text.has(m.last, "HYPHEN")
    ):
        return
    yield m.expression("fixed", unit="vague", value=REFERENCES[word])


def _holiday(m: Match) -> Found:
    """Read a holiday by name, with its year if there is one, or its weekend."""
    weekend, after = m.word("weekend") == "weekend", m.last
    if (m.words("weekend") and not weekend) or (m.text.has(after, "OTHER") and m.text.words[after][0].isupper()):
        return  # Easter Island
    name, bare = m.text.word(m.at("holiday")), after == m.at("holiday") + 1
    if bare and not name.endswith(("day", "eve")) and m.text.has(after, "OTHER") and m.text.pos(after) == "NOUN":
        return  # a Christmas tree
    yield m.expression("holiday", holiday=name, year=m.year(), unit="weekend" if weekend else "day")


def _year_end(m: Match) -> Found:
    """Read `by year-end`."""
    if m.text.word(m.last - 1) == "end" and not m.text.has(m.first - 1, "THE") and not m.text.has(m.last, "OF HYPHEN"):
        yield m.expression("calendar", month=12, day=31)


def _clock(m: Match) -> Found:
    """Read a time of day: `10:35 a.m. EST`, `noon`, `4 in the morning`, `0735 GMT`."""
    if m.words("noon"):
        value = PARTS[m.word("noon")]
    else:
        digits = m.word("military")
        hour, minute = (
            (int(digits[:2]), int(digits[2:])) if digits else (m.number("hour") or 0, m.number("minute") or 0)
        )
        if len(m.word("minute")) == 1 or (not m.words("half") and _on_the_watch(m.text, m.last)):
            return  # odds of 3:1
        half = m.word("half").replace(".", "")
        part = m.word("part")
        if hour < 12 and (half == "pm" or part in ("afternoon", "evening") or (part == "night" and hour > 5)):
            hour += 12
        if hour == 12 and (half == "am" or part == "morning"):
            hour = 0
        if hour > 24 or minute > 59 or (hour > 12 and half == "am"):
            return
        value = f"T{hour:02d}:{minute:02d}"
    yield m.expression("clock", kind="time", clock=value, zone=ZONES.get(m.word("zone"), ""))


def _on_the_watch(text: Text, after: int) -> bool:
    """Tell how long from what o'clock: `in 3:34.56`, `with 1:32 left`."""
    return text.has(after, "POINT") or text.word(after) in ("left", "remaining", "to")


def _past_the_hour(m: Match) -> Found:
    """Read `half past nine`."""
    minute = {"half": 30, "quarter": 15}.get(m.word("part")) or m.number("part") or 0
    yield m.expression("clock", kind="time", clock=f"T{m.number('hour'):02d}:{minute:02d}")


def _part_of_day(m: Match) -> Found:
    """Read `in the morning`: of the day spoken of."""
    yield replace(m.expression("clock", kind="time", clock=PARTS[m.text.word(m.last - 1)]), first=m.first - 1)


class Rule:
    """A pattern over the classes of the pieces, and the reader of what it matches."""

    def __init__(self, name: str, source: str, read: Callable[[Match], Found]) -> None:
        self.name, self.read = name, read
        self.source = pattern(source)
        self.pattern = re.compile(self.source)


RULES = (
    Rule("iso", "ENDYEAR (?P<sep>JOINT) (?P<month>D12|AMONTH) (?P<again>JOINT) (?P<day>DAYNUM) (?! HYPHEN )", _iso),
    Rule("numeric", "ONWEEKDAY? (?P<a>DAYNUM) (?P<sep>JOINT) (?P<b>DAYNUM) (?P<again>JOINT) (?P<year>Y4)", _numeric),
    Rule("numeric", "ONWEEKDAY? (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) SLASH (?P<year>TWO)", _numeric),
    Rule("numeric", "(?: ONWEEKDAY | (?<= ON|BY ) ) (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) (?! SLASH )", _numeric),
    Rule(
        "date",
        "PRE (?: (?P<weekday>AWEEKDAY) COMMA? OPEN? )? (?P<month>AMONTH)"
        "(?:HYPHEN|SLASH|COMMA (?= ORDINAL ))? THE? (?P<day>ORDDAY|DAYNUM (?! (?! SLASH DAYNUM ) NOTDAY ))"
        "(?: (?: (?P<to>TOWARD) THE? | (?P<and>AND|OR|SLASH) ) (?P<other>DAYNUM|ORDINAL)"
        "(?! NOTDAY|DASH|OF|COMMA? DAYNUM|AMONTH ) )?"
        "(?: (?:COMMA|OF|IN|HYPHEN)? ENDYEAR )?",
        _calendar,
    ),
    Rule(
        "date",
        "PRE ONWEEKDAY? THE? (?: (?P<other>DAYNUM|ORDDAY) (?: (?P<to>TOWARD) | (?P<and>AND|OR) ) THE? )?"
        "(?<! MONEY ) (?P<day>ORDDAY|DAYNUM) (?:OF|HYPHEN|SLASH)? (?P<month>AMONTH)"
        "(?: (?:COMMA|OF|IN|HYPHEN|SLASH)? ENDYEAR )?",
        _calendar,
    ),
    Rule("month_year", "PRE (?P<month>AMONTH) (?:COMMA|OF|IN|SLASH|HYPHEN)? ENDYEAR", _calendar),
    Rule("weekday_date", "(?P<weekday>AWEEKDAY) COMMA? (?: THE (?P<day>ORDDAY) | (?P<other>ORDINAL) )", _weekday_date),
    Rule("nth", "THE? (?P<nth>ORDDAY|LAST)? (?P<head>UNIT|AWEEKDAY) (?= OF|IN )", _nth),
    Rule("year_end", "ABOUT? THE? YEARW HYPHEN? EDGE", _year_end),
    Rule(
        "quarter",
        "(?: (?P<whose> (?:THE|DEIXIS|THIS){1,3} ) FISCAL? YEARW APOSTROPHE S )? PRE"
        "(?P<which> (?:THE|THIS|THAT|SAME){0,3} ) ADJECTIVE? FISCAL? (?P<early>Y4)?"
        "(?P<nth>NTH|LAST) HYPHEN? FISCAL? (?P<unit>QUARTER|HALF) (?: (?:OF|IN|COMMA)? FISCALYEAR | THEYEAR )?",
        _quarter,
    ),
    Rule("quarter", "(?P<unit>Q) (?P<nth>D12) (?: (?:OF|HYPHEN|COMMA|SLASH)? FISCALYEAR | THEYEAR )?", _quarter),
    Rule("quarter", "(?P<nth>D12) (?P<unit>Q) (?: (?:OF|HYPHEN|COMMA|SLASH)? FISCALYEAR | THEYEAR )?", _quarter),
    Rule("quarter", "(?P<early>Y4) (?:HYPHEN|SLASH)? (?P<unit>Q|H) (?P<nth>D12)", _quarter),
    Rule("quarter", "(?P<unit>H) (?P<nth>D12) (?:OF|HYPHEN|COMMA|SLASH)? FISCALYEAR", _quarter),
    Rule(
        "year_earlier",
        "THE? ADJECTIVE? YEARW HYPHEN (?:AGO|EARLIER|BEFORE)"
        "(?: (?P<nth>NTH)? HYPHEN? (?P<unit>QUARTER|UNIT) | (?P<count>CARDINAL) (?P<units>UNITS) )?",
        _year_earlier,
    ),
    Rule(
        "decade",
        "PRE (?P<the>THE?) (?: MID HYPHEN )? (?P<quote>APOSTROPHE)?"
        "(?P<decade> DECADE | Y4 (?= APOSTROPHE S ) | DECADE2 | TENSDECADE ) (?: APOSTROPHE S )?",
        _decade,
    ),
    Rule("decade", "PRE THE? (?P<century>CENT) HYPHEN? (?P<decade>TENSDECADE)", _decade),
    Rule("century", "PRE THE? (?P<nth>ORDDAY) HYPHEN? (?P<unit>UNIT)", _century),
    Rule(
        "season",
        "PRE (?P<which> (?:THE|THIS|THAT|EVERY|DEIXIS){0,3} ) (?P<season>SEASON) (?: (?:OF|COMMA)? ENDYEAR )?",
        _season,
    ),
    Rule(
        "spoken_year",
        "(?: THE YEARW )? (?P<high>CENT|TWENTY) (?P<low> TEENS|CENT|TWENTY|TENS (?: HYPHEN? ONES )?|O ONES )",
        _spoken_year,
    ),
    Rule(
        "spoken_year",
        "(?: THE YEARW | (?<= MONTH ) COMMA? ) (?P<high>ONES) THOUSAND AND?"
        "(?P<low> ONES|TEENS|CENT|TWENTY (?: HYPHEN? ONES )? )?",
        _spoken_year,
    ),
    Rule(
        "pointed",
        "PRE (?P<which> (?:THE|THIS|THAT|EVERY)? DEIXIS{1,3} | THIS | THAT | EVERY ) FISCAL?"
        "(?P<head>YEARW|QUARTER|UNIT|PART|AWEEKDAY|AMONTH|HOLIDAY) (?! HYPHEN )",
        _pointed,
    ),
    Rule(
        "bare",
        "(?P<which> THE? (?:RECENT|COMING|FUTURE) )? (?P<unit>UNITS) (?: HYPHEN LONG )? (?! HYPHEN OLD )",
        _bare,
    ),
    Rule("set", "EVERY (?P<count>CARDINAL)? (?P<unit>UNITS)", _set),
    Rule(
        "quantity",
        "(?P<hedge>HEDGE)? (?P<which> (?:THE|THIS|THAT)? (?:SPANNING|ORDONES (?= CARDINAL )) | THE )? HEDGE?"
        "(?P<count>COUNT) (?:MORE|EXTRA|FISCAL){0,3} HYPHEN? (?P<unit>UNITS|SINGLE) (?: HYPHEN? LONG )?"
        "(?! HYPHEN? OLD )",
        _quantity,
    ),
    Rule(
        "quantity",
        "(?: THE|THIS|THAT )? (?P<count>CARDINAL) (?P<which>LAST|PAST|NEXT|COMING|PREVIOUS) (?P<unit>UNITS)",
        _quantity,
    ),
    Rule("dayword", "(?P<far> THE? UNIT (?:BEFORE|AFTER) (?= DAYWORD ) )? PRE (?P<word>DAYWORD)", _dayword),
    Rule(
        "clock",
        "(?: (?P<noon>NOON) | (?P<military>HHMM|Y4) (?= ZONE ) | (?P<hour>HOURNUM) COLON (?P<minute>MINUTE)"
        "(?: COLON MINUTE )? (?! COLON ) (?P<half>MERIDIEM)? ) (?P<zone>ZONE)?",
        _clock,
    ),
    Rule("clock", "(?P<hour>HOURNUM) (?: POINT (?P<minute>MINUTE) )? (?P<half>MERIDIEM) (?P<zone>ZONE)?", _clock),
    Rule("clock", "(?P<hour>HOURNUM|ONES|TEENS) ONTHEDOT? IN THE (?P<part>PART)", _clock),
    Rule("clock", "(?P<hour>HOURNUM|ONES|TEENS) ONTHEDOT", _clock),
    Rule("clock", "ART? (?P<part>HALF|QUARTER|ONES|TEENS|TWENTY) PAST (?P<hour>HOURNUM|ONES|TEENS)", _past_the_hour),
    Rule(
        "year",
        "PRE (?P<said> THE? FISCAL? YEARW OF? | THE? FISCAL )? (?P<year>Y4)"
        "(?: (?P<to>HYPHEN|DASH|SLASH) (?P<other>TWO|Y4) (?! HYPHEN|POINT|SLASH ) )?",
        _year,
    ),
    Rule("year", "FY APOSTROPHE? (?P<short>TWO)", _fiscal_year),
    Rule("weekday", "PRE (?P<weekday>AWEEKDAY)", _weekday),
    Rule("month", "PRE (?P<month>AMONTH)", _month),
    Rule("holiday", "PRE (?P<holiday>HOLIDAY) (?: (?:OF|COMMA)? ENDYEAR )? (?: (?P<weekend>UNIT) )?", _holiday),
    Rule(
        "definite",
        "(?P<mod> THE? (?:EARLY|LATE|MID|EARLIER|LATER) IN | THE? EDGE OF )? THE FISCAL? (?P<unit>SINGLE) (?! AHEAD )",
        _definite,
    ),
    Rule("part_of_day", "(?<= IN THE ) PART", _part_of_day),
    Rule("day_of_month", "(?<= ON THE ) (?P<day>ORDINAL)", _day_of_month),
    Rule("set", "DAILY | (?P<weekday>WEEKDAYS) | PER SINGLE", _set),
    Rule("reference", "NOW | VAGUE | THE FUTURE | THE PAST | THE NEAR TERM | THESE UNITS", _reference),
)
"""In the order of trial: at a piece, the first rule whose reader finds something is taken. Repetitions are bounded, so
that the time taken grows with the text alone."""

NO_START = (
    "OTHER SIGN BREAK DOT COMMA DASH OPEN CLOSED MONEY PERCENTSIGN COLONS SLASHES HYPHEN POINT COLON SLASH OF IN ON TO "
    "AND OR FOR WITHIN DURING BY UNTIL SINCE BETWEEN FROM THAN AGO BEFORE AFTER S"
)
ANY = re.compile(
    f"(?=[^{''.join(CLASSES[name] for name in NO_START.split())}])(?:"
    + "|".join(f"({re.sub(r'[(][?]P<[a-z]+>', '(?:', rule.source)})" for rule in RULES)
    + ")"
)
"""All rules at once: finds where one begins to match, and which is the first. No rule begins with a class of
`NO_START`."""


DATELINE = re.compile(
    r"^[ \t]*[A-Z][^\n()]{1,70}\([A-Z][\w ./-]{1,30}\)[ \t]*(?:--|[-–—_])"
    r"|\A\s*[A-Z][A-Z .'/-]+,[^\n]{0,50}?(?:--|[–—_]|[ ]-[ ])",
    re.MULTILINE,
)
"""`LONDON, March 3 (Reuters) -- `: what stands in it dates the despatch, not what is told."""


def expressions(text: Text) -> list[Expression]:
    """Find the time expressions of a text, in order and not overlapping; those of a dateline are left out."""
    found: list[Expression] = []
    position = 0
    while match := ANY.search(text.letters, position):
        read = _first_reading(text, match.start(), (match.lastindex or 1) - 1)
        position = max([x.last for x in read], default=match.start() + 1)
        found += read
    for dateline in DATELINE.finditer(text.text):
        found = [x for x in found if not dateline.start() <= text.start(x.first) < dateline.end()]
    found = _joined(text, found)
    _relate(text, found)
    return found


def _first_reading(text: Text, start: int, first_rule: int) -> list[Expression]:
    """Give what the first rule that finds something reads at a piece."""
    for rule in RULES[first_rule:]:
        if (match := rule.pattern.match(text.letters, start)) and (read := list(rule.read(Match(text, match)))):
            for x in read:
                x.rule = x.rule or rule.name
            return read
    return []


# ------------------------------------------------------------------------------------------------------------- joining


def is_day(x: Expression) -> bool:
    """Tell whether an expression names one day."""
    return (
        x.form == "dayword"
        or (x.form == "holiday" and x.unit != "weekend")
        or (x.form == "unit" and x.unit == "day")
        or (x.form == "calendar" and x.end is None and (x.day is not None or x.weekday is not None))
    )


def _joined(text: Text, found: list[Expression]) -> list[Expression]:
    """Join neighbours that are one expression."""
    joined: list[Expression] = []
    for x in found:
        if joined and joined[-1].last > x.first:
            continue
        if is_day(x) and not x.clock and text.has(x.last, "PART") and not text.has(x.last + 1, "HYPHEN"):
            x = replace(x, last=x.last + 1, clock=PARTS[text.word(x.last)], kind="time")  # noqa: PLW2901
        if joined and (both := _join(text, joined[-1], x)):
            joined[-1] = both
        else:
            joined.append(x)
    return [whole for x in joined if (whole := _alone(text, x))]


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
    a_weekday = a.form == "calendar" and a.weekday is not None and not (a.month or a.day or a.clock or a.which)
    b_weekday = b.form == "calendar" and b.weekday is not None and not (b.month or b.day)
    if a.form == "clock" and is_day(b) and link in ("", ",", "on", "of", ", on") and b.clock in PARTED:
        return replace(whole, clock=_agreeing(a.clock, b.clock), zone=a.zone, kind="time")
    if b.form == "clock" and is_day(a) and link in ("", ",", "at", ", at") and a.clock in PARTED:
        return replace(a, last=b.last, clock=_agreeing(b.clock, a.clock), zone=b.zone, kind="time")
    if a_weekday and b.form == "calendar" and b.day and b.weekday is None and link in ("", ",", "("):
        return replace(whole, weekday=a.weekday)
    if a.form == "calendar" and a.month and a.year is None and b.rule == "spoken_year" and link in ("", ","):
        return replace(a, last=b.last, year=b.year)
    if (joined := _durations(text, a, b, link)) or (joined := _in_year(text, a, b, link)):
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
    counted = a.rule == "quantity" and a.form in ("duration", "ahead") and a.count is not None and not a.which
    if counted and is_day(b) and not b.clock and link in OFFSET_LINKS and not text.has(b.last, "APOSTROPHE"):
        return replace(a, last=b.last, form="offset", kind="date", which=OFFSET_LINKS[link], base=b)
    return None


def _durations(text: Text, a: Expression, b: Expression, link: str) -> Expression | None:
    """Join `three years and four months`, `two weeks and two days ago`."""
    finer, most = FINER.get(a.unit, ((), 0))
    counted = a.rule == b.rule == "quantity" and a.count is not None and b.count is not None and b.count < most
    plain = a.form in ("duration", "ahead") and b.unit in finer and text.has(b.first, "DIGITS NUMWORD ART")
    if not (counted and plain and link in ("", "and", ",")):
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
    years = b.form == "unit" and b.unit == "year" and not text.has(b.last, "APOSTROPHE")
    if not years or link not in ("", "of") or a.year is not None or a.which or a.base or a.clock:
        return None
    within = (a.form == "calendar" and a.month) or a.form == "holiday" or (a.form == "part" and a.unit != "season")
    return replace(a, last=b.last, base=b) if within or (a.form == "part" and link == "of") else None


LINKS = {
    pattern(names): words
    for names, words in {
        "": "",
        "COMMA": ",",
        "OPEN": "(",
        "ON": "on",
        "AND": "and",
        "COMMA ON": ", on",
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


def _relate(text: Text, found: list[Expression]) -> None:
    """Note dates that are joined, and lend a year: `August and September 1914`, `January 3 to March 9, 2014`."""
    for a, b in reversed(list(pairwise(found))):
        gap = text.letters[a.last : b.first]
        if a.form == "clock" and SAME_DAY.fullmatch(gap):
            a.base = b if is_day(b) else b.base
        if a.form != "calendar" or b.form != "calendar" or not JOINED_DATES.fullmatch(gap):
            continue
        if a.month and b.month and a.year is None and b.year is not None and b.end is None:
            a.year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 31) else b.year - 1
        elif a.month and b.month and a.year is None and not a.base and b.base:
            a.base = b.base
        elif a.day and not a.month and b.month and b.day:
            a.month, a.year = b.month, b.year
        elif a.month and b.month and b.year is None:
            ranging = RANGE.fullmatch(gap) or text.has(a.first - 1, "BETWEEN")
            b.joined = "range" if ranging else "list"


JOINED_DATES = re.compile(pattern("(?:AND|OR|TO|DASH|HYPHEN|UNTIL|COMMA|COMMA (?:AND|OR))"))
RANGE = re.compile(pattern("TOWARD"))
SAME_DAY = re.compile(pattern("OPEN|CLOSED ON?|TOWARD|AND"))
"""Between two times, or a time and its day: `10:35 a.m. (0735 GMT) on Friday`, `10 a.m. to 4 p.m. on Friday`."""
