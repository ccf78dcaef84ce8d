"""Readers: what the words that a rule of `timex` has matched say, as expressions; nothing where they are no date.

The parse is asked what a word is (`may` the verb, `fall` the noun), and which noun it is a part of (`said Sunday Okon`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from spacy.tokens import Token

from pipeline.dates.expression import (
    DIRECTION,
    PARTS,
    REFERENCES,
    SEASON_NUMBER,
    SETS,
    WORD_NUMBERS,
    ZONES,
    Expression,
    duration,
    number_in,
    unit_of,
)
from pipeline.dates.holidays import MOON_OF, every_year
from pipeline.dates.periods import SEASONS
from pipeline.dates.pieces import Text, pattern
from pipeline.dates.tense import is_habitual, is_of_saying, is_some_day
from pipeline.grammar import NAME_LABELS
from pipeline.persons import HONORIFICS, titles
from pipeline.tokens import entities


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
        words = [word for word in self.words(group) if word not in ("'", "’", "‘", "`")]
        number = number_in([re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", word) for word in words])
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
        return direction(self.words(group))

    def expression(self, form: str, **said: Any) -> Expression:
        """Make an expression of the whole match."""
        fiscal = any(
            self.text.has(i, "FY") or self.text.word(i) in ("fiscal", "financial") for i in range(self.first, self.last)
        )
        return Expression(self.first, self.last, form, fiscal=fiscal, **said)


Found = Iterator[Expression]


def direction(words: list[str]) -> str:
    """Give the direction that words before a unit say."""
    said = [DIRECTION[word] for word in words if word in DIRECTION]
    return "that" if "that" in said else said[-1] if said else ""


def _is_name(text: Text, piece: int) -> bool:
    """Whether a word that may be a month or weekday is one: some are only when written with a capital."""
    word = text.words[piece]
    if len(word) > 3 and word.lower() != "march":
        return True
    return word[0].isupper() and not (word.lower() in ("may", "march", "sat") and text.pos(piece) in ("AUX", "VERB"))


def calendar(m: Match) -> Found:
    """Read a date of month, day, year and weekday, in any order, with an added or a last day (`April 24 and 25`)."""
    text, month, day, year = m.text, m.month(), m.number("day"), m.year()
    if day is not None and not 1 <= day <= 31:
        return
    if month and not year and text.words[m.at("month")] in ("may", "march"):
        return  # nobody under 18 may enter
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


def numeric(m: Match) -> Found:
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


def iso(m: Match) -> Found:
    """Read `2024-10-25` and `2024/Oct/25`."""
    month = m.number("month") if m.text.has(m.at("month"), "D12") else m.month()
    if m.word("sep") == m.word("again"):
        yield m.expression("calendar", year=m.year(), month=month, day=m.number("day"))


COUNTED_BEFORE = "ABOUT THAN LEAST OVER UP MONEY POINT SLASH COLON NO"

YEAR_BEFORE = "IN OF SINCE UNTIL BY FROM TO BETWEEN AND OR DURING BEFORE AFTER EARLY LATE MID FOR FISCAL OPEN SEASON"

MEASURES = frozenset("model models edition meters metres feet miles kilometers kilometres people men women".split())


YEARLY = frozenset(
    "campaigns elections primaries midterms olympics games championships finals sales earnings profits revenues results".split()
)
"""What a year is put to, in the plural too."""


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
    if text.has(at + 1, "OTHER") and text.start(at + 1) == text.ends[at]:
        return False  # 2025B
    supported = text.has(at - 1, YEAR_BEFORE)
    if not 1900 <= year < 2100:
        named = bool(m.words("other")) or text.has(at - 1, "THE")  # 1861-65, the 1777 campaign
        return (supported and year >= 1200) or (named and year >= 1500 and text.tag(m.last) != "NNS")
    token = text.token(at)
    if token is None or supported:
        return True
    made = token.head.dep_ == "dobj" and token.head.head.lemma_ in ("close", "complete", "make", "play")
    if (text.word(at + 1) in YEARLY and not made) or (token.i + 1 < len(token.doc) and token.nbor().is_upper):
        return True  # 2025 EBIT
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1:
        return token.i > 0 and token.nbor(-1).tag_ in ("DT", "PRP$", "POS", "IN", "JJ")
    return True


def year(m: Match) -> Found:
    """Read a year, or years written as one range: `2019-21`."""
    year, other = m.year() or 0, m.number("other")
    if not _is_year(m):
        return
    one = m.expression("calendar", year=year)
    if other is None:
        yield one
        return
    end = other if other > 99 else year // 100 * 100 + other
    if m.text.has(m.at("to"), "SLASH") and end != year + 1:
        yield replace(one, last=m.end("year"))
    elif other > 99 and not m.text.has(m.at("to"), "SLASH"):
        yield replace(one, last=m.end("year"))
        yield replace(one, first=m.at("other"), year=other)
    elif year < end:
        yield replace(one, end=replace(one, year=end))
    elif 1 <= other <= 12 and m.text.has(m.at("other") - 1, "HYPHEN"):
        yield replace(one, month=other)
    else:
        yield replace(one, last=m.end("year"))


def short_year(m: Match) -> Found:
    """Read `in ’87`."""
    text, digits = m.text, m.last - 1
    glued = text.start(digits) == text.ends[digits - 1] and len(text.words[digits]) == 2
    if glued and not text.has(m.last, "PERCENT PERCENTSIGN POINT COLON UNITS HYPHEN"):
        yield m.expression("calendar", year=m.year())


def fiscal_year(m: Match) -> Found:
    """Read `FY25`."""
    yield m.expression("calendar", year=m.year("short"))


def spoken_year(m: Match) -> Found:
    """Read `nineteen ninety-six`, `the year two thousand and five`."""
    high, low = m.number("high") or 0, m.number("low") or 0
    yield m.expression("calendar", year=high * (1000 if high < 10 else 100) + low)


def decade(m: Match) -> Found:
    """Read `the 1990s`, `the early '80s`, `the nineteen sixties`."""
    word = m.word("decade")
    number = int(word.removesuffix("s")) if word[0].isdigit() else WORD_NUMBERS[word]
    if number < 100:
        if not (m.words("century") or m.words("quote") or "the" in m.words("the") or m.text.has(m.first - 1, "THE")):
            return  # an age, a temperature
        number += 100 * (m.number("century") or (20 if number < 30 and not m.words("century") else 19))
    if number % 10 == 0:
        yield m.expression("age", unit="decade", year=number)


def century(m: Match) -> Found:
    """Read `the 20th century`."""
    number = m.number("nth") or 0
    if m.word("unit") == "century" and 1 < number <= 30 and m.text.word(m.last) not in ("bc", "bce", "b"):
        yield m.expression("age", unit="century", year=(number - 1) * 100)


UNSEASONABLE = frozenset(
    "guy guys chicken chickens onion onions roll rolls water house houses garden gardens coat coats jacket jackets boots "
    "clothes clothing tyres tires wheat squash".split()
)
"""Things that are named after a season and are of none."""


def season(m: Match) -> Found:
    """Read `the summer of 2012`, `last fall`, `in winter`."""
    text, at, season, which, year = m.text, m.at("season"), m.word("season"), m.which(), m.year()
    moved = text.has(m.first - 1, "TO UNTIL")
    if m.words("which") == ["the"] and text.has(m.last, "BEFORE AFTER") and not moved:
        return  # the summer after the flood
    pointed = which or year is not None or m.words("mod") or m.words("which")
    bounds = text.has(m.first - 1, "BEFORE AFTER") or (
        text.has(m.first - 1, "OF") and text.word(m.first - 2) == "ahead"
    )
    bounds = bounds and text.pos(m.last) not in ("NOUN", "PROPN")  # not before winter storms
    if not (pointed or bounds or text.has(m.first - 1, "IN BY SINCE UNTIL DURING OVER")):
        return
    if season in ("spring", "fall") and (
        text.pos(at) == "VERB"
        or (
            which in ("", "that")
            and year is None
            and (text.has(m.last, "OF IN FROM") or (text.has(m.last, "TO") and text.pos(m.last + 1) != "VERB"))
            and not text.has(m.last + 1, "LAST NEXT THIS THAT")
        )
    ):
        return  # prices fall; the fall of a regime
    if text.word(m.last) in UNSEASONABLE and not which:
        return  # the fall guy, the winter coat
    number = SEASON_NUMBER[season]
    if which == "every":
        yield m.expression("fixed", unit="season", kind="set", value=f"XXXX-{SEASONS[number - 1]}")
    else:
        yield m.expression("part", unit="season", number=number, which=which, year=year)


def quarter(m: Match) -> Found:
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
    if unit == "half" and year is None and not (of or m.which() or _is_of_books(m)):
        return  # of a match, of the month
    if 1 <= number <= {"half": 2, "quarter": 4}[unit]:
        yield from _quarter(m, unit, number, year)


def _is_of_books(m: Match) -> bool:
    """Tell the half of a year by what is told of it: `margins in the second half`, `first-half profit`; not of a match."""
    token = m.text.root(m.first, m.last)
    if token is None or m.text.has(m.last, "OF") or PLAYED.search(m.text.text):
        return False
    return token.doc.has_annotation("SENT_START") and any(
        word.lemma_.lower() in BOOKS or word.lower_ in ("%", "percent", "costs") for word in token.sent
    )


BOOKS = frozenset(
    "sale revenue turnover profit earnings income margin dividend growth inflation gdp economy output export import "
    "demand ebitda guidance outlook forecast hedge fuel volume shipment price spending tariff".split()
)
"""What is told of half a year."""

PLAYED = re.compile(
    r"\b(?:kick-?off|half-?time|full-?time whistle|scored|scorers?|strikers?|goalkeepers?|midfielders?|referees?|equali[sz]ers?"
    r"|touchdowns?|tries|headers?|possession|goals|tackles?|unbeaten|inning)\b",
    re.IGNORECASE,
)
"""Words of matches, which have halves too."""


def _quarter(m: Match, unit: str, number: int, year: int | None) -> Found:
    """Make a quarter or half of the year that is said or pointed at."""
    found = m.expression("part", unit=unit, number=number, which=m.which(), year=year)
    if m.words("whose") or m.words("of"):
        which = m.which("whose") or m.which("of")
        found.base = Expression(m.first, m.last, "unit" if which else "definite", unit="year", which=which)
    yield found


def months(m: Match) -> Found:
    """Read `April-June`, `the January to March quarter`: a quarter or half that is told by its months."""
    start, end = m.month("from") or 0, m.month() or m.month("last") or 0
    for unit, length in (("quarter", 3), ("half", 6)):
        if end % length == 0 and end - start == length - 1:
            yield from (replace(found, month=end) for found in _quarter(m, unit, end // length, m.year()))


def month_quarter(m: Match) -> Found:
    """Read `the June quarter of 2019`: the one that ends with June."""
    number, rest = divmod(m.month() or 0, 3)
    if not rest:
        yield from _quarter(m, "quarter", number, m.year())


def year_earlier(m: Match) -> Found:
    """Read `the year-earlier quarter`, `the year-ago month`."""
    yield m.expression("offset", unit="year", count=1.0, which="previous", number=m.number("nth") or 0)


def pointed(m: Match) -> Found:
    """Read what a word points at: `last year`, `the following month`, `that day`, `this Friday`, `next Christmas`.

    A preposition or verb does not point: `past | Christmas`, `following | Monday's storm`, `will last past | next week`.
    """
    text, at, words, begin = m.text, m.at("head"), m.words("which"), m.first
    if words == ["following"] and text.has(at, "WEEKDAY"):
        begin = at
    while (
        begin < at and (word := text.token(begin)) is not None and (word.dep_ == "prep" or word.tag_ in ("VB", "VBP"))
    ):
        begin += 1
    if not _in_name(text, m.first):  # CBS This Morning
        yield from (replace(found, first=begin) for found in _pointed(m, words[begin - m.first :]))


def _pointed(m: Match, words: list[str]) -> Found:
    text, at, which = m.text, m.at("head"), direction(words)
    word = text.word(at)
    named = text.has(at, "MONTH MON")
    clause = (
        text.pos(m.last) in ("AUX", "VERB") if named else text.pos(m.first) == "SCONJ" or _is_of_kind(text.token(at))
    )
    if which == "that" and "same" not in words and clause:
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
    elif words:
        yield from _pointed_unit(m, unit_of(word), words, which)


def _is_of_kind(unit: Token | None) -> bool:
    """Tell what is done by day or night from a day, in a clause of what is said: `know that | day trips are fun`."""
    if unit is None or unit.dep_ != "compound" or unit.head.i != unit.i + 1:
        return False
    return unit.head.dep_ in ("nsubj", "nsubjpass") and unit.head.head.dep_ == "ccomp"


def _pointed_unit(m: Match, unit: str, words: list[str], which: str) -> Found:
    """Read `this week`, `the past year`; not `the last day of the trial`, nor `that week` after a conjunction."""
    fiscal = m.text.word(m.at("head") - 1) in ("fiscal", "financial")  # which is of a certain length and begin
    span = which in ("last", "past") and words[0] in ("the", "last", "past") and unit != "quarter" and not fiscal
    decade = unit in ("decade", "century") and words in (["the", "next"], ["the", "coming"])
    if unit in ("hour", "minute", "second", "period") or (unit == "fortnight" and not span):
        return
    if unit == "day" and which not in ("that", "following", "previous", "next"):
        return
    if decade or (span and words[0] == "the" and words[-1] in ("last", "past")) or unit == "fortnight":
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
        unit, value = "day", every_year(word)
    elif unit == "period":
        return
    else:
        value = duration(unit, 1.0)
    yield m.expression("fixed", unit=unit, kind="set", value=value)


def definite(m: Match) -> Found:
    """Read `the quarter`, `over the weekend`, `the end of the year`: the one that is, or was last spoken of."""
    text, unit, after, edge = m.text, unit_of(m.word("unit")), m.last, bool(m.words("mod"))
    if text.has(after, "BEFORE AFTER") and unit in ("day", "week", "month", "year", "decade") and not edge:
        yield from _neighbour(m, unit)
        return
    titled = text.has(m.first - 1, "OF") and (  # Person of the Year
        text.words[m.at("unit")][0].isupper() or text.word(m.first - 2) in AWARDED
    )
    another = text.has(after, "HYPHEN OF AFTER BEFORE SINCE AGO EARLIER FOLLOWING") or _opens_clause(m)
    another |= not edge and text.word(after) in PERSONAL
    another = another or text.has(after, "TWO ONES")  # the week 31
    another |= text.word(after + 1) == "which" and text.word(m.first - 1) != "at"  # the week in which he fell
    if (
        unit == "day"
        and m.words("mod")[:1] in (["earlier"], ["later"])
        and not (another or is_habitual(text.root(m.first, after)))
    ):
        yield m.expression("unit", unit="day", which="that", edge=True)  # earlier in the day
    if unit not in ("week", "weekend", "month", "quarter", "year", "decade") or titled or another:
        return
    over = text.word(after) in ("ends", "closes") or (
        text.word(after) == "is" and text.word(after + 1) in ("out", "over")
    )
    edge |= over and text.has(m.first - 1, "BEFORE")
    up_to = UP_TO.match(text.letters, after) is not None
    long = up_to or (unit != "quarter" and text.has(after, "OUTSET STARTING ENDED"))
    if long and not edge:
        yield m.expression("duration", unit=unit, count=1.0, kind="duration")
    elif edge or unit == "weekend" or text.has(m.first - 1, "IN FOR DURING OVER BY OF UNTIL WITHIN SINCE"):
        yield m.expression("definite", unit=unit, edge=edge)


def _opens_clause(m: Match) -> bool:
    """Tell a relative clause behind a unit, `the week that he fell`; not what was said then: `said at the weekend that`."""
    unit = m.text.token(m.last - 1)
    said = unit is not None and m.text.has(m.first - 1, "OVER AT DURING") and is_of_saying(unit)
    return m.text.word(m.last) in CLAUSE_WORDS and not (said and m.text.word(m.last) == "that")


AWARDED = frozenset("person man woman player team word book rookie driver manager coach athlete".split())

UP_TO = re.compile(pattern("(?:TO|UNTIL) THE? (?:EDGE OF)? (?:AMONTH|DAYNUM|ORDINAL)"))
"""After `the year`, which then is as long as that but not this one: `the year to March`."""

CLAUSE_WORDS = frozenset("when that".split())
"""What begins a relative clause, so that `the week` is another than this one."""

PERSONAL = frozenset("he she they it i we".split())
"""What begins one, too, but after `by the end of the week` the sentence."""


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
    """Whether a phrase is over before a piece: `two days after.` against `two days after the vote`."""
    return (
        piece >= len(text.words)
        or text.has(piece, "DOT COMMA BREAK CLOSED DASH AND OR")
        or text.word(piece) in ('"', "”", "''", ";", "?", "!")
    )


OFFSETS = {"ago": "last", "earlier": "previous", "before": "previous", "later": "following", "after": "following"}
"""The direction that a word after a number of units gives it."""


def quantity(m: Match) -> Found:
    """Read a number of units: a duration, or with `ago`, `later`, `from now` a date that far away."""
    text, end, words, unit, pointing = m.text, m.last, m.words("count"), unit_of(m.word("unit")), m.which()
    first, parted = m.first, _parted(m)
    words = words[parted - m.at("count") :]
    count = number_in([word for word in words if word not in ("-", "and", "of")])
    if parted > m.at("count"):
        first, pointing = parted, ""
    if pointing == "last" and text.pos(m.at("which")) == "VERB":
        first, pointing = m.at("count"), ""  # will last 60 days
    if m.words("hedge") and text.has(m.first - 1, "PERCENT PERCENTSIGN TIMES"):
        first = m.at("count")  # 4 percent more than a year ago
    if (
        text.has(m.at("count"), "Y4")
        and text.word(m.at("count") + 1) in ("fiscal", "financial")
        and m.word("unit") == "year"
    ):
        yield m.expression("calendar", year=m.number("count"))  # the 2015 fiscal year
        return
    article, hyphened = words in (["a"], ["an"]), text.has(m.at("unit") - 1, "HYPHEN")
    if unit == "period" or (m.word("unit") == "second" and words not in (["a"], ["one"])):
        return
    if words == ["many"] and text.word(m.at("count") - 1) == "how":
        return  # how many days
    if article and text.has(m.at("unit"), "UNITS"):
        return  # a months-long siege
    if article and m.word("unit") == "second" and text.pos(m.last) in ("ADJ", "NOUN", "PROPN"):
        return  # a second yellow card
    if unit == "quarter" and not pointing and (article or words in (["one"], ["three"])):
        return  # a fraction
    half = unit in ("year", "hour") and count is not None and AND_A_HALF.match(text.letters, end)
    if half and unit == "hour":
        yield Expression(first, end + 3, "fixed", "duration", unit=unit, value=f"{duration(unit, count)}30M")
        return
    if half and count is not None:
        count, end = count + 0.5, end + 3
    start = first + (hyphened and not pointing and text.has(first, "THE"))
    span = (
        2 if text.has(start - 1, "HYPHEN DASH TO") and text.has(start - 2, "DIGITS NUMWORD") else 0
    )  # aged 8-10 years
    if text.word(start - 1 - span) == "aged" or (text.has(start - 1, "OF") and text.word(start - 2) in ("age", "ages")):
        return
    low = _lower_end(text, start, count) if not pointing else None
    alternative = text.has(start - 1, "OR") and text.has(start - 2, "NUMWORD DIGITS") and low is None
    if alternative or text.has(start - 1, "FEW MULTITUDE"):
        count = None  # three or two years, several hundred years
    found = Expression(start, end, "duration", "duration", unit=unit, count=count, which=pointing)
    if low is not None and count is not None:
        start, value = low[0], f"{duration(unit, low[1])}/{duration(unit, count)}"
        found = replace(found, first=start, count=None, value=value)
    time = TIME.match(text.letters, end)
    if time and text.word(time.end() - 1) == "time" and text.has(start - 1, "IN WITHIN") and not pointing:
        yield replace(found, last=time.end(), form="offset", kind="date", which="next")
    elif text.word(m.last) in OFFSETS and not pointing:
        yield from _offset(text, found, text.word(m.last))
    elif text.has(end, "FROM") and text.has(end + 1, "NOW"):
        yield replace(found, last=end + 2, form="offset", kind="date", which="next")
    elif [text.word(i) for i in range(end - 2, end)] == ["one", "day"] and _is_some_day(text, end - 2, end):
        return
    elif article and not pointing:
        yield from _article(m, found, hedged=bool(m.words("hedge")))
    elif (
        text.has(start - 1, "IN")
        and not pointing
        and "first" not in m.words("which")
        and not hyphened
        and low is None
        and not _is_how_long(text, start - 1, end)
    ):
        yield replace(found, form="ahead")
    else:
        yield found


def working_days(m: Match) -> Found:
    """Read `10 business days`, of which it is not said how long they are: with weekends, longer than 10 days."""
    if m.text.word(m.at("unit") - 1) in ("business", "working", "trading") and m.word("unit") == "days":
        yield m.expression("duration", kind="duration", unit="day")


def season_of_sport(m: Match) -> Found:
    """Read `this season`, which is no part of the calendar."""
    reference = {"this": "PRESENT_REF", "last": "PAST_REF", "next": "FUTURE_REF"}[m.which()]
    if m.text.word(m.last - 1) == "season" and not (m.text.has(m.first - 1, "THE HYPHEN") or m.text.has(m.last, "OF")):
        yield m.expression("fixed", unit="vague", value=reference)


def at_present(m: Match) -> Found:
    """Read `at present`."""
    if m.text.word(m.last - 1) == "present" and m.text.pos(m.last) not in ("NOUN", "PROPN"):
        yield replace(m.expression("fixed", unit="vague", value="PRESENT_REF"), first=m.last - 1)


def _parted(m: Match) -> int:
    """Give the piece where the last of two numbers begins: `five and six years`, `two-three years`; not `a hundred and six`."""
    text, start = m.text, m.at("count")
    for i in range(m.end("count") - 2, start, -1):
        apart = text.has(i, "AND") and not text.has(i - 1, "HUNDRED THOUSAND DOZEN")
        apart |= text.has(i, "HYPHEN") and text.has(i - 1, "ONES TEENS") and not text.has(i + 1, "HUNDRED THOUSAND")
        if apart and text.has(i - 1, "NUMWORD") and text.has(i + 1, "NUMWORD"):
            return i + 1
    return start


def _lower_end(text: Text, start: int, high: float | None) -> tuple[int, float] | None:
    """Read the other end of a range whose upper one begins at a piece: `six to eight weeks`, `between five and six years`."""
    link, end = start - 1, start - 1
    if high is None or not text.has(link, "TO HYPHEN DASH AND OR"):
        return None
    end -= text.has(link, "TO") and text.has(link - 1, "HYPHEN DASH")  # a six- to eight-week break
    first = next((i for i in range(max(0, end - 6), end) if LOWER_END.fullmatch(text.letters, i, end)), end)
    low = (
        number_in([text.word(i) for i in range(first, end) if text.word(i) not in ("-", "and")])
        if first < end
        else None
    )
    between = text.has(first - 1, "BETWEEN")
    changed = text.has(first - 1, "FROM") or text.has(first - 1, "HYPHEN POINT SLASH COLON MONEY APOSTROPHE MONTH MON")
    fits = between if text.has(link, "AND") else not changed
    return (first, low) if fits and low is not None and 0 < low < high and not text.has(first, "Y4") else None


LOWER_END = re.compile(pattern("CARDINAL"))


def _is_some_day(text: Text, first: int, last: int) -> bool:
    """Tell `to explain it one day`, `One day he left`; not `in one day`, `one day a week`, `one day of the trial`."""
    if text.has(first - 1, COUNTED_IN) or text.has(last, "ART OF PER BEFORE AFTER APOSTROPHE"):
        return False
    return text.words[first] == "One" or is_some_day(text.root(first, last))


COUNTED_IN = "IN FOR WITHIN OF AT ABOUT THAN LEAST OVER BY AFTER BEFORE"
"""Before `one day` they tell that it is a length of time."""


def _is_how_long(text: Text, piece: int, end: int) -> bool:
    """Tell `the first summit in three years`, `in three days rather than three months`: how long, not when."""
    if text.word(end) in ("rather", "instead"):
        return True
    counted = token.head if (token := text.token(piece)) is not None else None
    if counted is not None and counted.dep_ in COUNTED and any(child.dep_ == "nummod" for child in counted.children):
        return True  # one conviction in ten years
    before = range(max(0, piece - 6), piece)
    return any(text.has(i, RANKS) or text.word(i) == "only" or text.tag(i) == "JJS" for i in before)


COUNTED = ("nsubj", "nsubjpass", "attr", "ROOT")

RANKS = "ORDINAL BIGORDINAL ORDONES SECOND ORDTEENS ORDTENS"


AND_A_HALF = re.compile(pattern("AND ART HALF"))

TIME = re.compile(pattern("(?: APOSTROPHE S? )? OTHER"))
"""What stands after units that are `time`: `in two weeks’ time`, `in a month's time`."""


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
    elif (
        hedged
        or text.has(before, "FOR WITHIN THAN ABOUT")
        or (text.has(before, "TO") and text.has(before - 1, "UNITS"))
    ):
        yield found
    elif text.has(before, "IN") and text.has(found.last, "OF"):
        return  # in a year of war
    elif unit not in ("second", "minute", "day", "hour") and text.has(before, "IN OVER AFTER DURING UNTIL BY OF AT"):
        yield replace(found, form="ahead") if text.has(before, "IN") else found


def bare(m: Match) -> Found:
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


def dayword(m: Match) -> Found:
    """Read `yesterday`, `tonight`, `the day after tomorrow`."""
    word, at = m.word("word"), m.at("word")
    if m.text.word(at - 1) == "usa" or (
        m.text.words[at].istitle()
        and (m.text.words[at - 1 : at] or [" "])[0].isalpha()
        and not m.text.has(at - 1, "EARLY LATE")
    ):
        return  # USA Today, the Tomorrow Group
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    clock = PARTS.get(word, "")
    yield m.expression(
        "dayword", number=shift * (2 if m.words("far") else 1), clock=clock, kind="time" if clock else "date"
    )


def weekday(m: Match) -> Found:
    """Read a weekday by itself."""
    text, at = m.text, m.at("weekday")
    token = text.token(at)
    if token is not None and (token.ent_type_ in NAME_LABELS or _is_first_name(token)):
        return  # the Sunday Times
    aged = text.has(at + 1, "OPEN") and text.words[at + 2 : at + 3] and text.words[at + 2].isdigit()
    if aged and text.has(at - 1, "OTHER") and text.words[at - 1][0].isupper():
        return  # Joe Friday (23)
    if text.words[max(at - 2, 0) : at + 1] in PAPERS and (text.words[at - 2] == "Mail" or not text.has(at - 3, "THE")):
        return  # she told the Mail on Sunday, told Nation on Sunday
    if text.has(at, "WKD"):
        led = text.has(at - 1, "ON FROM BY UNTIL SINCE BETWEEN")
        if not text.words[at][0].isupper() or not (
            led or (text.has(at + 1, "DOT") and text.word(at) not in ("sun", "sat", "wed"))
        ):
            return
    coming = m.expression("calendar", weekday=m.weekday(), which="coming")
    if (
        text.word(m.last) == "week"
        and text.has(at - 1, "ON FROM UNTIL BY")
        and not text.has(m.last + 1, "APOSTROPHE HYPHEN")
    ):
        yield Expression(m.first, m.last + 1, "offset", unit="week", count=1, which="following", base=coming)
    else:
        yield replace(coming, which="")


PAPERS = (["Mail", "on", "Sunday"], ["Nation", "on", "Sunday"])
"""What is no day in the name of a paper; the Nation is one of every day."""


TITLES = ((HONORIFICS | titles("kept")) - titles("first")) | {"Lawyer", "Activist"}
"""Before a weekday and a name, they make the weekday a first name, as is common in West Africa: `Mr Friday Okoro`."""


CALLED = frozenset("identified named called known".split())
"""Before a weekday and a name, with or without `as`, they make the weekday a first name."""


def _is_first_name(day: Token) -> bool:
    """Tell `Sunday Okon`: after a title or the verb of which that is the subject, or where the text has such a person.

    It is a person, too, that does something where the day opens the sentence, or explains what stands before a comma.
    """
    name = day.head
    if day.dep_ != "compound" or name.i != day.i + 1 or name.tag_ != "NNP":
        return False
    inverted = name.dep_ == "nsubj" and name.head.i == day.i - 1  # “We won,” said Sunday Okon
    before = day.nbor(-1).lower_ if day.i > 0 else ""
    opens = day.is_sent_start or before in (",", '"', "”", "’", "'")
    acts = (
        opens and name.dep_ in ("nsubj", "nsubjpass", "appos") and not day.doc[name.i + 1 : name.i + 2].text.istitle()
    )
    identified = before in CALLED or (before == "as" and day.i > 1 and day.nbor(-2).lower_ in CALLED)
    titled = day.i > 0 and day.nbor(-1).text in TITLES
    return (
        inverted
        or acts
        or titled
        or identified
        or any(label == "PERSON" and f"{day.text} {name.text}" in entity.text for label, entity in entities(day.doc))
    )


def weekday_date(m: Match) -> Found:
    """Read `Tuesday the 11th`."""
    at = m.at("weekday")
    named = m.text.words[at][0].isupper() or m.text.has(at, "WEEKDAY")
    if named and m.text.pos(m.last) not in ("NOUN", "PROPN", "ADJ") and not m.text.has(m.last, "HYPHEN OF UNIT UNITS"):
        yield m.expression("calendar", weekday=m.weekday(), day=m.number("day") or m.number("other"))


MONTH_BEFORE = "IN SINCE UNTIL BY FROM OF TO AND OR EARLY LATE MID HYPHEN BETWEEN DURING BEFORE AFTER FOR"

GIVEN = frozenset("April May June August".split())
"""Months that are names of people too."""


def month(m: Match) -> Found:
    """Read a month by itself: not `Jan Smith`, `the Long March`, `prices may rise`."""
    text, at = m.text, m.at("month")
    word, led = text.words[at], text.has(at - 1, MONTH_BEFORE)
    surname = text.has(at + 1, "OTHER") and text.words[at + 1].istitle()
    ranging = text.has(at + 1, "HYPHEN DASH") and text.has(at + 2, "MONTH MON")  # Jan-Feb
    if text.has(at, "MON") and not text.has(at + 1, "DOT") and not ranging and (surname or not led):
        return
    if not _is_name(text, at) or not (word[0].isupper() or (led and word not in ("may", "march"))):
        return
    if not led and not m.words("mod") and word in GIVEN and _in_name(text, at):
        return  # Ana Lin May
    token = text.token(at)
    kinds, tags = (
        (frozenset(("PERSON",)), ()) if led or ranging or m.words("mod") else (NAME_LABELS, ("AUX", "VERB", "ADJ"))
    )
    if token is None or not (token.ent_type_ in kinds or token.pos_ in tags):
        yield m.expression("calendar", month=m.month())


def day_of_month(m: Match) -> Found:
    """Read `on the 20th`: of the month spoken of."""
    pointed = m.text.has(m.last, "OF") and m.text.word(m.last + 1) in DIRECTION and m.text.word(m.last + 2) == "month"
    if pointed and not m.text.has(m.last + 3, "APOSTROPHE"):  # the 22nd of last month
        yield replace(m.expression("nth", unit="day", number=m.number("day")), first=m.first - 1)
    elif m.text.pos(m.last) not in ("NOUN", "PROPN", "ADJ", "NUM") and not m.text.has(m.last, "OF HYPHEN UNIT UNITS"):
        yield replace(m.expression("calendar", day=m.number("day")), first=m.first - 1)


def nth(m: Match) -> Found:
    """Read `the first week` or `the last Monday`, to be joined with the month or year it is of; `the week of` a day."""
    head = m.at("head")
    weekday = m.weekday("head") if m.text.has(head, "WEEKDAY WKD") else None
    unit = "day" if weekday is not None else unit_of(m.word("head"))
    number = -1 if m.word("nth") == "last" else m.number("nth") or 0
    if unit in ("day", "week", "month", "weekend") and (
        number or (unit in ("week", "weekend") and weekday is None and m.text.has(m.last, "OF"))
    ):
        yield m.expression("nth", unit=unit, weekday=weekday, number=number)


def repeated(m: Match) -> Found:
    """Read `daily`, `Fridays`, `Friday evenings`, `every two years`, `every other Tuesday`, `per month`."""
    word = m.text.word(m.last - 1)
    if m.words("skips") and m.word("skips") not in ("other", "second", *WORD_NUMBERS):
        return  # every possible day
    if m.text.words[m.first][0].isupper() and m.text.has(m.last, "OTHER") and m.text.words[m.last][0].isupper():
        return  # the Daily Beast
    if m.text.has(m.first, "DAILY") and _is_paper(m.text, m.first):
        return
    if word == "yearly" and m.text.has(m.first - 1, "HYPHEN") and m.text.has(m.first - 2, "HALF"):
        yield Expression(m.first - 2, m.last, "fixed", "set", unit="half", value="P6M")
        return
    if word in SETS:
        value, unit = SETS[word]
    elif m.text.has(m.last - 1, "WEEKDAYS") or (m.words("weekday") and m.words("skips")):
        value, unit = f"XXXX-WXX-{(m.weekday('weekday') or 0) + 1}", "day"
    elif m.text.has(m.last - 1, "PARTS"):
        value, unit = f"XXXX-WXX-{(m.weekday('weekday') or 0) + 1}{PARTS[word.removesuffix('s')]}", "hour"
    else:
        unit = unit_of(word)
        if unit == "period" or (unit in ("second", "minute", "hour") and m.text.word(m.first) == "per"):
            return  # litres per second
        skipped = 2 if m.word("skips") in ("other", "second") else m.number("skips")
        value = duration(unit, m.number("count") or skipped or 1.0)
    yield m.expression("fixed", kind="set", unit=unit, value=value)


def _is_paper(text: Text, i: int) -> bool:
    """Tell `the Harbour Monthly`, `a French weekly` and `the daily Al-Mina` from what returns: `the daily flights`."""
    token = text.token(i)
    of_name = token is not None and token.dep_ in ("amod", "compound") and token.head.pos_ == "PROPN"
    return of_name or _in_name(text, i) or text.pos(i) == "NOUN"


def reference(m: Match) -> Found:
    """Read `now`, `recently`, `the future`."""
    word = m.text.word(m.last - 1)
    if m.text.word(m.first - 1) == m.text.word(m.last) == "as":
        return  # as recently as August
    if word not in REFERENCES or _in_name(m.text, m.first) or (word == "now" and m.text.has(m.last, "HYPHEN")):
        return  # these hours, her now-adult son
    after = m.text.pos(m.last) if m.text.has(m.last, "OTHER") else ""
    if word in ("future", "past") and (
        m.text.pos(m.last - 1) == "ADJ" or after in ("NOUN", "PROPN", "ADJ") or m.text.has(m.last, "HYPHEN OF")
    ):
        return  # the future president, the future of the mill
    yield m.expression("fixed", unit="vague", value=REFERENCES[word])


def holiday(m: Match) -> Found:
    """Read a holiday by name, with its year if there is one, or its weekend."""
    after, units = m.last, [i for i in range(m.at("holiday"), m.last) if m.text.has(i, "UNIT")]
    weekend = [m.text.word(i) for i in units] == ["weekend"]
    if (units and not weekend) or (m.text.has(after, "OTHER") and m.text.words[after][0].isupper()):
        return  # Easter Island
    name, bare = m.text.word(m.at("holiday")), after == m.at("holiday") + 1
    if name == "new year":
        yield from _new_year(m)
        return
    if bare and not name.endswith(("day", "eve")) and m.text.has(after, "OTHER") and m.text.pos(after) == "NOUN":
        return  # a Christmas tree
    token = m.text.token(m.at("holiday"))
    if name in MOON_OF:
        if token is not None and (token.ent_type_ == "PERSON" or token.dep_ == "compound"):
            return  # Tariq Ramadan, the Eid prayers
        if m.text.has(m.first - 1, "OTHER") and m.text.words[m.first - 1][0].isupper():
            return  # Operation Ramadan
        yield m.expression("holiday", holiday=name, unit=MOON_OF[name])
        return
    yield m.expression("holiday", holiday=name, year=m.year(), unit="weekend" if weekend else "day")


def _new_year(m: Match) -> Found:
    """Read `after New Year`, and `in the new year`, which is a year; not `a new year`, `New Year's gifts`."""
    text, the = m.text, m.text.has(m.first - 1, "THE")
    before = m.first - 1 - the
    described = text.has(m.last, "APOSTROPHE HYPHEN") or text.pos(m.last) in ("NOUN", "PROPN")
    if described or not text.has(before, "AFTER BEFORE SINCE UNTIL BY OVER AT FOR IN DURING OF"):
        return
    if the and m.year() is not None:
        return  # in the new year 2023
    if the and text.has(before, "IN UNTIL BY BEFORE"):
        yield replace(m.expression("unit", unit="year", which="next"), first=m.first - 1, rule="new_year")
    elif text.has(before, "AFTER") or (not the and text.text[text.start(m.at("holiday"))].isupper()):
        yield m.expression("holiday", holiday="new year", year=m.year(), unit="day")


def year_end(m: Match) -> Found:
    """Read `by year-end`."""
    if m.text.word(m.last - 1) == "end" and not m.text.has(m.first - 1, "THE") and not m.text.has(m.last, "OF HYPHEN"):
        yield m.expression("calendar", month=12, day=31)


def clock(m: Match) -> Found:
    """Read a time of day: `10:35 a.m. EST`, `noon`, `4 in the morning`, `0735 GMT`."""
    if m.words("noon"):
        value = PARTS[m.word("noon")]
        begins = m.text.has(m.first - 1, "AFTER PAST") or m.text.word(m.first - 1) == "since"
        begins |= m.text.has(m.first - 1, "BETWEEN FROM") and m.text.has(m.last, "AND TO UNTIL")
        if value == "T24:00" and begins:
            value = "T00:00"  # of the day that then begins
    else:
        digits = m.word("military")
        hour, minute = (
            (int(digits[:2]), int(digits[2:])) if digits else (m.number("hour") or 0, m.number("minute") or 0)
        )
        if len(m.word("minute")) == 1 or (not m.words("half") and _on_the_watch(m.text, m.last)):
            return  # odds of 3:1
        told = (
            m.words("half") or m.words("zone") or m.text.has(m.first - 1, "AT UNTIL BY ABOUT AFTER BEFORE SINCE FROM")
        )
        if m.text.has(m.first - 1, "COLON") or (m.words("second") and not told):
            return  # ran 2:03:34
        half = m.word("half").replace(".", "")
        part = m.word("part")
        if part and _is_counted(m):
            return
        if hour < 12 and (half == "pm" or part in ("afternoon", "evening") or (part == "night" and hour > 5)):
            hour += 12
        if hour == 12 and (half == "am" or part == "morning"):
            hour = 0
        if minute > 59 or (hour > 12 and half == "am"):
            return
        value = f"T{hour:02d}:{minute:02d}"
    yield m.expression("clock", kind="time", clock=value, zone=ZONES.get(m.word("zone"), ""))


def _is_counted(m: Match) -> bool:
    """Tell what is counted in the morning from a time then: `a longer one in the morning`, `two in the morning and one in …`."""
    text, before = m.text, m.first - 1
    if text.has(before, "AT UNTIL BY ABOUT AFTER BEFORE SINCE BETWEEN FROM TO") or text.word(before) == "past":
        return False
    described = text.tag(before) in ("DT", "JJ", "JJR", "JJS", "PRP$", "POS")
    apart = m.word("hour") == "one" and not (text.has(before, "AND OR") or text.word(before) in ("is", "was"))
    apart |= (
        text.has(before, "AND")
        and text.has(before - 1, "PART")
        and not text.has_between(max(0, m.first - 9), before, "BETWEEN")
    )
    return described or apart or EACH_PART.match(text.letters, m.last) is not None


EACH_PART = re.compile(pattern("COMMA? AND? (?:HOURNUM|ONES|TEENS) (?:MORE|EXTRA)? IN THE PART"))
"""After how many there were in a part of the day: `four in the morning and six in the evening`."""


def _on_the_watch(text: Text, after: int) -> bool:
    """Tell how long from what o'clock: `in 3:34.56`, `with 1:32 left`."""
    return text.has(after, "POINT") or text.word(after) in ("left", "remaining", "to", "back", "behind", "adrift")


def to_the_hour(m: Match) -> Found:
    """Read `at twenty to eleven`; not `at ten to twelve percent`."""
    if m.text.pos(m.last) not in ("NOUN", "NUM") and not m.text.has(m.last, "PERCENT PERCENTSIGN UNITS MONEY POINT"):
        minute = {"quarter": 15}.get(m.word("part")) or m.number("part") or 0
        yield m.expression("clock", kind="time", clock=f"T{((m.number('hour') or 0) - 1) % 24:02d}:{60 - minute:02d}")


def past_the_hour(m: Match) -> Found:
    """Read `half past nine`."""
    minute = {"half": 30, "quarter": 15}.get(m.word("part")) or m.number("part") or 0
    yield m.expression("clock", kind="time", clock=f"T{m.number('hour'):02d}:{minute:02d}")


def dawn(m: Match) -> Found:
    """Read `before dawn`; not `after Dawn Lind`."""
    if m.text.words[m.first].islower():
        yield m.expression("clock", kind="time", clock=PARTS[m.text.word(m.first)])


def part_of_day(m: Match) -> Found:
    """Read `in the morning`: of the day spoken of; not behind what is counted, nor in `in the night group`."""
    token = m.text.token(m.first)
    kind = token is not None and token.dep_ == "compound" and token.head.i > token.i
    plural = kind and token is not None and token.head.tag_ == "NNS" and token.head.lower_ != "hours"
    kind = plural or (kind and token is not None and token.lower_ == "night")
    if not kind and not m.text.has(m.first - 3, "HOURNUM ONES TEENS"):
        part = m.expression("clock", kind="time", clock=PARTS[m.text.word(m.last - 1)])
        yield replace(part, first=m.first - 1, last=m.last + (m.text.word(m.last) == "hours"))
