# ruff: noqa: E501
"""Time expressions: a TIMEX3 grammar over the words of an article, anchored on its publication day.

Three steps, each a pure function. `_pieces` cuts the text into words, numbers and signs and gives each a lexical class, one
letter per piece, so that an article becomes a string of letters. `RULES` are regular expressions over that string, written with
the names of the classes; what one matches becomes an `Expression`: what the words say, not yet which day is meant. `_resolve`
reads expressions in order and settles each on the calendar from the publication day, an earlier date of the text, and the tense
of the governing verb, which is what the spaCy parse is asked for. Figures, statements and the article's own publication day are
no business of this module; calendar arithmetic is in `periods`.

Spans follow TimeML: prepositions stay outside, `late last year` is one expression, `as early as Sunday` is marked at `Sunday`.
The ends of a range that stand by themselves are two expressions (`between March and May`, `January 3 to March 9`); a range whose
second end cannot be read alone is one, with an ISO 8601 interval (`Oct. 3-5`, `2019-21`). An age is a duration.
Parts of a period (`early`, `mid`, `the end of`) keep the whole period's value and days: its bounds are certain, its parts are not.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.periods import (
    Period,
    containing,
    day_of,
    easter,
    month_of,
    nth_weekday,
    part_of_year,
    year_of,
)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression; offsets are code points into the text, days are inclusive, enumerations as in `schemas.dates`."""

    start_char: int
    end_char: int
    kind: str
    value: str
    first_day: date | None
    last_day: date | None
    granularity: str
    basis: str
    confidence: float


# ---------------------------------------------------------------------------------------------------------------- lexicon

LEXICON = {
    "MONTH": "january february march april may june july august september october november december",
    "MON": "jan feb mar apr jun jul aug sep sept oct nov dec",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WKD": "mon tue tues wed thu thur thurs fri sat sun",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays",
    "SEASON": "spring summer fall autumn winter",
    "SEASONS": "springs summers autumns winters",
    "YEARW": "year",
    "QUARTER": "quarter",
    "SECOND": "second",
    "UNIT": "day week weekend month decade century fortnight hour minute semester period",
    "UNITS": "years days weeks weekends months decades centuries quarters hours minutes seconds fortnights yr yrs hr hrs min mins sec",
    "DAYWORD": "today yesterday tomorrow tonight overnight",
    "PART": "morning afternoon evening night",
    "NOON": "noon midday midnight",
    "ONES": "one two three four five six seven eight nine",
    "TEENS": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "CENT": "eighteen nineteen",
    "TWENTY": "twenty",
    "TENS": "thirty forty fifty sixty seventy eighty ninety",
    "HUNDRED": "hundred",
    "THOUSAND": "thousand",
    "DOZEN": "dozen",
    "TENSDECADE": "twenties thirties forties fifties sixties seventies eighties nineties",
    "ORDONES": "first third fourth fifth sixth seventh eighth ninth",
    "ORDTEENS": "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    "ORDTENS": "twentieth thirtieth",
    "HALF": "half",
    "FEW": "several few many",
    "COUPLE": "couple",
    "MULTITUDE": "dozens hundreds thousands",
    "ART": "a an",
    "THE": "the",
    "THIS": "this",
    "THAT": "that",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following",
    "SAME": "same",
    "CURRENT": "current",
    "LATEST": "latest",
    "RECENT": "recent",
    "EVERY": "every each",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "EARLIER": "earlier",
    "LATER": "later",
    "SOMETIME": "sometime",
    "EDGE": "end beginning start middle close",
    "AGO": "ago",
    "BEFORE": "before",
    "AFTER": "after",
    "FROM": "from",
    "NOW": "now",
    "OF": "of",
    "IN": "in",
    "AT": "at",
    "ON": "on",
    "TO": "to",
    "AND": "and",
    "OR": "or",
    "FOR": "for",
    "WITHIN": "within",
    "DURING": "during throughout",
    "OVER": "over",
    "BY": "by",
    "PER": "per",
    "UNTIL": "until till through thru",
    "SINCE": "since",
    "BETWEEN": "between",
    "ABOUT": "about almost nearly around approximately roughly under",
    "MORE": "more less fewer",
    "NO": "no",
    "THAN": "than",
    "LEAST": "least most",
    "UP": "up",
    "EXTRA": "additional another other full straight consecutive successive extra entire whole",
    "FINAL": "final opening remaining",
    "OLD": "old",
    "LONG": "long",
    "FISCAL": "fiscal financial calendar",
    "ADJECTIVE": "flat comparable",
    "ZONE": "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst kst hkt msk",
    "OCLOCK": "oclock",
    "O": "o",
    "CLOCK": "clock",
    "MERIDIEM": "am pm",
    "PERCENT": "percent pct million billion trillion",
    "TIMES": "once twice times",
    "AHEAD": "ahead",
    "WEEKLY": "daily weekly monthly quarterly annually yearly hourly nightly biweekly bimonthly biennially",
    "VAGUE": "recently currently nowadays",
    "FUTURE": "future",
    "PRESENT": "present",
    "MOMENT": "moment",
    "S": "s",
    "Q": "q",
    "NEAR": "near short medium",
    "TERM": "term",
    "THESE": "these",
    "TIME": "time",
    "T": "t",
}
"""Lexical classes of words, lower case; a word has one class, and the grammar names the classes it accepts."""

SIGNS = {
    "DOT": ".",
    "COMMA": ",",
    "APOSTROPHE": "'’‘`",
    "DASH": "–—",
    "OPEN": "(",
    "CLOSED": ")",
    "MONEY": "$€£¥#",
    "PERCENTSIGN": "%",
}
"""Signs with white space on a side, and those whose joint to the neighbours does not matter."""

JOINTS = {"HYPHEN": "-‐‑", "POINT": ".", "COLON": ":", "SLASH": "/"}
"""Signs glued on both sides to letters or digits: `20-month`, `3.30`, `10:35`, `10/25`."""

NUMBERS = (
    "D12",
    "D23",
    "D31",
    "D59",
    "D99",
    "D0",
    "D999",
    "Y4",
    "HHMM",
    "BIG",
    "ORDINAL",
    "BIGORDINAL",
    "DECADE",
    "DECADE2",
)
"""Classes of digits by what they can be: month, hour, day, minute, year of two digits, year …"""

OTHERS = ("BREAK", "HOLIDAY", "AMPM", "OTHER")

CLASSES = {name: chr(0x4E00 + i) for i, name in enumerate((*LEXICON, *SIGNS, *JOINTS, *NUMBERS, *OTHERS))}
"""The letter that stands for each class; from a block where no letter means anything in a regular expression."""

GROUPS = {
    "HOURNUM": "D0|D12|D23",
    "TWO": "D0|D12|D23|D31|D59|D99",
    "DAYNUM": "D12|D23|D31",
    "MINUTE": "D0|D12|D23|D31|D59",
    "ORDDAY": "ORDINAL|ORDONES|SECOND|ORDTEENS|ORDTENS|TWENTY HYPHEN? (?:ORDONES|SECOND)|TENS HYPHEN? ORDONES",
    "NTH": "ORDINAL|ORDONES|SECOND|ORDTEENS|ORDTENS",
    "NUMWORD": "ONES|TEENS|CENT|TWENTY|TENS|HUNDRED|THOUSAND|DOZEN",
    "AMONTH": "MONTH|MON DOT?",
    "AWEEKDAY": "WEEKDAY|WKD DOT?",
    "AUNIT": "YEARW|QUARTER|SECOND|UNIT|UNITS",
    "DASHES": "HYPHEN|DASH",
    "YEARTAIL": "COMMA? Y4(?! HYPHEN (?:UNIT|YEARW))|OF Y4",
    "DEIXIS": "LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|SAME|CURRENT|LATEST",
    "WHICH": "THE|THIS|THAT|EVERY",
    "MODIFIER": "EARLY|LATE|MID|EARLIER|LATER",
    "FROMTO": "TO|UNTIL|DASH|HYPHEN",
    "HEDGE": "ABOUT|OVER|NO? MORE THAN|AT LEAST|UP TO",
    "DIGITS": "D0|D12|D23|D31|D59|D99|D999|Y4|BIG",
    "CARDINAL": "DIGITS(?: POINT DIGITS)?|ART? NUMWORD(?: (?:HYPHEN|AND)? NUMWORD)*",
    "COUNT": "CARDINAL(?: AND ART HALF| HYPHEN AND HYPHEN ART HYPHEN HALF)?|HALF OF? ART|ART HALF|ART COUPLE OF?|ART? FEW|MULTITUDE OF|ART",
    "NOTDAY": "PERCENT|PERCENTSIGN|POINT|COLON|UNIT|UNITS|YEARW|AMPM|MERIDIEM|O APOSTROPHE CLOCK|OCLOCK|HYPHEN (?:UNIT|YEARW)|SLASH",
    "TIMEUNIT": "UNIT|UNITS|YEARW|QUARTER|SECOND",
}
"""Names for sets of classes that several rules share."""

NOT = CLASSES["OTHER"]


def _pattern(source: str) -> str:
    """Turn a rule written with names of classes and groups into a regular expression over the letters of the classes."""
    for _ in range(4):  # groups name groups
        source = re.sub(
            r"(?<!\(\?)\b([A-Z]+\d*)\b", lambda m: f"(?:{GROUPS[m[1]]})" if m[1] in GROUPS else m[1], source
        )
    source = re.sub(r"(?<!\(\?)\b([A-Z]+\d*)\b", lambda m: CLASSES[m[1]], source)
    return re.sub(r"\s+", "", source)


CLASS_OF = {word: CLASSES[name] for name, words in LEXICON.items() for word in words.split()}
SIGN_CLASS = {sign: CLASSES[name] for name, signs in SIGNS.items() for sign in signs}
JOINT_CLASS = {sign: CLASSES[name] for name, signs in JOINTS.items() for sign in signs}

HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's day": lambda y: date(y, 1, 1),
    "new year's eve": lambda y: date(y, 12, 31),
    "martin luther king jr. day": lambda y: nth_weekday(y, 1, 0, 3),
    "martin luther king day": lambda y: nth_weekday(y, 1, 0, 3),
    "groundhog day": lambda y: date(y, 2, 2),
    "valentine's day": lambda y: date(y, 2, 14),
    "presidents day": lambda y: nth_weekday(y, 2, 0, 3),
    "presidents' day": lambda y: nth_weekday(y, 2, 0, 3),
    "ash wednesday": lambda y: easter(y) - timedelta(days=46),
    "st. patrick's day": lambda y: date(y, 3, 17),
    "april fools' day": lambda y: date(y, 4, 1),
    "palm sunday": lambda y: easter(y) - timedelta(days=7),
    "maundy thursday": lambda y: easter(y) - timedelta(days=3),
    "good friday": lambda y: easter(y) - timedelta(days=2),
    "easter monday": lambda y: easter(y) + timedelta(days=1),
    "easter sunday": easter,
    "easter": easter,
    "earth day": lambda y: date(y, 4, 22),
    "anzac day": lambda y: date(y, 4, 25),
    "may day": lambda y: date(y, 5, 1),
    "international workers' day": lambda y: date(y, 5, 1),
    "mother's day": lambda y: nth_weekday(y, 5, 6, 2),
    "memorial day": lambda y: nth_weekday(y, 5, 0, -1),
    "pentecost": lambda y: easter(y) + timedelta(days=49),
    "father's day": lambda y: nth_weekday(y, 6, 6, 3),
    "juneteenth": lambda y: date(y, 6, 19),
    "canada day": lambda y: date(y, 7, 1),
    "independence day": lambda y: date(y, 7, 4),
    "bastille day": lambda y: date(y, 7, 14),
    "labor day": lambda y: nth_weekday(y, 9, 0, 1),
    "columbus day": lambda y: nth_weekday(y, 10, 0, 2),
    "halloween": lambda y: date(y, 10, 31),
    "all saints' day": lambda y: date(y, 11, 1),
    "guy fawkes night": lambda y: date(y, 11, 5),
    "veterans day": lambda y: date(y, 11, 11),
    "armistice day": lambda y: date(y, 11, 11),
    "thanksgiving day": lambda y: nth_weekday(y, 11, 3, 4),
    "thanksgiving": lambda y: nth_weekday(y, 11, 3, 4),
    "black friday": lambda y: nth_weekday(y, 11, 3, 4) + timedelta(days=1),
    "christmas eve": lambda y: date(y, 12, 24),
    "christmas day": lambda y: date(y, 12, 25),
    "christmas": lambda y: date(y, 12, 25),
    "boxing day": lambda y: date(y, 12, 26),
}
"""Holidays with a fixed rule. US federal dates: 5 U.S.C. § 6103 (with observance on the day itself); movable feasts: Easter of the
Gregorian calendar. `Independence Day` and `Labor Day` are the American ones: other countries' need the country to be known."""

EVENTS = {(9, 11): 2001, (10, 7): 2023, (1, 6): 2021}
"""Days that name an event when a word of `EVENT_WORDS` follows: `the Sept. 11 attacks`, `the Jan. 6 riot`."""

EVENT_WORDS = frozenset(
    "attack attacks riot riots insurrection massacre terrorist terror hijackers committee commission".split()
)


def _alternatives(names: Iterable[str]) -> str:
    """Write names as one pattern, longest first, with either apostrophe and any white space."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"[ \u00a0]") for name in ordered)


LEXER = re.compile(
    rf"""(?P<holiday>\b(?i:{_alternatives(HOLIDAYS)})\b)
    |(?P<ampm>\b[ap]\.\s?m(?:\.|\b)|(?<=\d)[ap]m\b)
    |(?P<big>\d{{1,3}}(?:,\d{{3}})+)
    |(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)\b)
    |(?P<decade>\d{{2}}(?:\d\d)?s\b)
    |(?P<number>\d+)
    |(?P<word>[^\W\d_]+)
    |(?P<gap>[^\S\n]*\n\s*)
    |(?P<joint>(?<=\w)[-‐‑.:/](?=\w))
    |(?P<sign>\S)""",
    re.VERBOSE | re.IGNORECASE,
)

URL = re.compile(
    r"\b(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w.-]+|\b[a-z][\w-]{0,40}(?:\.[a-z][\w-]{0,40}){1,4}/\S*", re.IGNORECASE
)

DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z .'/-]+(?:,[^\n]{0,50}?)?|[A-Z][\w .'-]{1,30},[^\n]{0,50}?(?=\())"
    r"\s*(?:\([\w ./-]{2,30}\))?\s*(?:--|[-–—_])\s?"
)
"""`LONDON, March 3 (Reuters) -- `, at the very start: what stands in it dates the despatch, not what is told."""


# ------------------------------------------------------------------------------------------------------------ expressions


@dataclass(slots=True)
class Expression:
    """What the words of one time expression say, before it is settled on the calendar."""

    first: int  # pieces, half-open
    last: int
    form: str  # how it is settled, a key of `SETTLE`
    rule: str = ""  # the rule that found it, a key of `CONFIDENCE`
    unit: str = ""
    which: str = ""  # this, last, next; that, previous, following: counted from the date before
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int = 0  # which quarter, half, week
    count: float | None = None  # None: an unknown number of them
    value: str = ""  # fixed by the words
    clock: str = ""  # T10:35, TMO
    zone: str = ""
    name: str = ""  # of a holiday
    end: "Expression | None" = None  # of a range written as one
    base: "Expression | None" = None  # what an offset is counted from
    kind: str = "date"


class Text:
    """An article as pieces and their classes, with the parse to ask for tense."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        letters: list[str] = []
        source = URL.sub(lambda m: "�" * len(m.group()), self.text)
        for match in LEXER.finditer(source):
            self.starts.append(match.start())
            self.ends.append(match.end())
            word = match.group()
            self.words.append(word)
            letters.append(_letter(match.lastgroup or "", word))
        self.letters = "".join(letters)
        self._token_starts: list[int] | None = None

    def token(self, piece: int) -> Token | None:
        """Give the spaCy token in which a piece begins."""
        if not len(self.doc):
            return None
        if self._token_starts is None:
            self._token_starts = [token.idx for token in self.doc]
        return self.doc[max(0, bisect_right(self._token_starts, self.starts[piece]) - 1)]

    def word(self, piece: int) -> str:
        """Give a piece in lower case, or nothing beyond the ends of the text."""
        return self.words[piece].lower() if 0 <= piece < len(self.words) else ""

    def has(self, piece: int, names: str) -> bool:
        """Tell whether a piece is of one of these classes."""
        return 0 <= piece < len(self.letters) and self.letters[piece] in _letters(names)


@cache
def _letters(names: str) -> frozenset[str]:
    """Give the letters of some classes."""
    return frozenset(CLASSES[name] for name in names.split())


def _letter(group: str, word: str) -> str:
    """Give the class of a piece of text."""
    match group:
        case "word":
            return CLASS_OF.get(word.lower(), NOT)
        case "sign":
            return SIGN_CLASS.get(word) or (CLASSES["DASH"] if word in "-‐‑" else NOT)
        case "joint":
            return JOINT_CLASS[word]
        case "number":
            return CLASSES[_number_class(word)]
        case "gap":
            return CLASSES["BREAK"] if word.count("\n") else NOT
        case "ordinal":
            return CLASSES["ORDINAL" if 1 <= int(word[:-2]) <= 31 else "BIGORDINAL"]
        case "decade":
            return CLASSES["DECADE" if len(word) == 5 else "DECADE2"]
    return CLASSES[group.upper()]


def _number_class(digits: str) -> str:
    """Tell what a run of digits can be."""
    if len(digits) > 4 or not digits.isascii():
        return "BIG"
    number = int(digits)
    if len(digits) == 4:
        return "Y4" if 1000 <= number < 2200 else "HHMM" if number < 2400 and number % 100 < 60 else "BIG"
    if len(digits) == 3:
        return "D999"
    return next(
        name
        for name, top in (("D0", 0), ("D12", 12), ("D23", 23), ("D31", 31), ("D59", 59), ("D99", 99))
        if number <= top
    )


# ------------------------------------------------------------------------------------------------------------------ rules

UNIT_OF = {
    "yr": "year",
    "hr": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "centuries": "century",
}
"""Units whose name is not the word without its plural `s`."""

WORD_NUMBERS = (
    {
        word: value
        for value, words in enumerate(
            (
                "zero|oh|o",
                *"one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth".split(),
                *"ten|tenth eleven|eleventh twelve|twelfth thirteen|thirteenth fourteen|fourteenth fifteen|fifteenth".split(),
                *"sixteen|sixteenth seventeen|seventeenth eighteen|eighteenth nineteen|nineteenth twenty|twentieth".split(),
            )
        )
        for word in words.split("|")
    }
    | {
        word: 30 + 10 * i
        for i, words in enumerate(
            "thirty|thirtieth|thirties forty|forties fifty|fifties sixty|sixties seventy|seventies eighty|eighties ninety|nineties".split()
        )
        for word in words.split("|")
    }
    | {"twenties": 20, "dozen": 12, "hundred": 100, "thousand": 1000}
)

DIRECTION = {
    **dict.fromkeys(("last", "past", "latest"), "last"),
    **dict.fromkeys(("next", "coming", "upcoming"), "next"),
    **dict.fromkeys(("this", "current"), "this"),
    **dict.fromkeys(("that", "same"), "that"),
    **dict.fromkeys(("previous", "preceding", "prior"), "previous"),
    "following": "following",
    **dict.fromkeys(("every", "each"), "every"),
}
"""What a word before a unit says of it. `that`, `previous` and `following` count from the date before, the others from the
publication day (TimeML annotation guidelines 1.2.1, relative time expressions)."""

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
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    "edt": "-04:00",
    **dict.fromkeys(("cst", "mdt"), "-06:00"),
    **dict.fromkeys(("mst", "pdt"), "-07:00"),
    "pst": "-08:00",
    **dict.fromkeys(("jst", "kst"), "+09:00"),
    "hkt": "+08:00",
    "msk": "+03:00",
}
"""UTC offsets of zone names that mean one offset in English-language news; `ET`, `PT`, `IST` mean several and give none."""

SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI",
    "biweekly": "P2W",
    "bimonthly": "P2M",
    "biennially": "P2Y",
}

REFERENCES = {
    "recently": "PAST_REF",
    **dict.fromkeys(("now", "currently", "nowadays"), "PRESENT_REF"),
    **dict.fromkeys(("future", "term"), "FUTURE_REF"),
}

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
"""Units of a TIMEX3 duration; T before units of the clock."""

WHOLE = {
    "quarter": ("month", 3),
    "half": ("month", 6),
    "decade": ("year", 10),
    "century": ("year", 100),
    "fortnight": ("week", 2),
    "semester": ("month", 6),
}
"""Units that ISO 8601 durations have to express in others."""

GRANULARITY = {
    "half": "quarter",
    "semester": "quarter",
    "second": "time",
    "minute": "time",
    "hour": "time",
    "fortnight": "week",
}
"""Units that are no granularity of the published table."""


def _unit(word: str) -> str:
    """Give the singular name of a unit."""
    return UNIT_OF.get(word) or UNIT_OF.get(word.rstrip("s")) or word.rstrip("s")


def _number(words: list[str]) -> float | None:
    """Read a cardinal or ordinal in words or digits; None where the words give no number (`several`)."""
    if any(word in ("few", "several", "many", "dozens", "hundreds", "thousands") for word in words):
        return None
    total = group = 0.0
    digits = re.match(r"\d[\d,]*(?:\.\d+)?", "".join(words)) if words and words[0][0].isdigit() else None
    if digits:
        group = float(digits.group().replace(",", ""))
    for word in words:
        value = WORD_NUMBERS.get(word, 0)
        if word in ("dozen", "hundred", "thousand"):
            group = (group or 1) * value
            if value == 1000:
                total, group = total + group, 0.0
        else:
            group += {"half": 0.5, "couple": 2}.get(word, value)
    return (total + group) or (1.0 if any(word in ("a", "an") for word in words) else None)


Reader = Callable[[Text, re.Match[str]], Iterable[Expression]]


class Rule:
    """A pattern over the classes of the pieces, and what makes expressions of a match."""

    def __init__(self, name: str, source: str, read: Reader) -> None:
        self.name, self.read = name, read
        self.pattern = re.compile(_pattern(source))


def _words(text: Text, match: re.Match[str], group: str) -> list[str]:
    """Give the words of a named group, lower case; none where it took no part."""
    start, end = match.span(group) if group in match.re.groupindex else (-1, -1)
    return [text.words[i].lower() for i in range(start, end)] if start >= 0 else []


def _digits(text: Text, match: re.Match[str], group: str) -> int | None:
    """Give the number of a named group."""
    words = _words(text, match, group)
    number = _number([re.sub(r"(?<=\d)\D+$", "", word) for word in words]) if words else None
    if words and number is None and words[0].isdigit():
        number = int(words[0])  # 0
    return None if number is None else int(number)


def _month(words: list[str]) -> int | None:
    return None if not words else 1 + "jan feb mar apr may jun jul aug sep oct nov dec".split().index(words[0][:3])


def _weekday(words: list[str]) -> int | None:
    return None if not words else "mon tue wed thu fri sat sun".split().index(words[0][:3])


def _year(year: int | None) -> int | None:
    """Read a year of two digits as the nearest to 2000 of 1930 to 2029 (POSIX would say 1969 to 2068: too far ahead for news)."""
    return year if year is None or year > 99 else year + (2000 if year < 30 else 1900)


def _which(words: list[str]) -> str:
    """Give the direction that the words before a unit say; the last one that says any."""
    if words and words[-1] in ("past", "coming") and words[:1] == ["this"]:
        return "last" if words[-1] == "past" else "next"
    said = [DIRECTION[word] for word in words if word in DIRECTION]
    return "that" if "that" in said else said[-1] if said else ""


def _proper(text: Text, piece: int) -> bool:
    """Tell whether a word that may be a month or weekday is one: `May`, `March` and abbreviations are written with a capital."""
    word = text.words[piece]
    if len(word) > 3 and word.lower() != "march":
        return True
    token = text.token(piece)
    return word[0].isupper() and not (
        token and token.pos_ in ("AUX", "VERB") and word.lower() in ("may", "march", "sat")
    )


def _calendar(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a date of month, day, year and weekday, in any order, with an added or a last day (`April 24 and 25`, `Oct. 3-5`)."""
    month_at = m.start("month")
    month = _month(_words(text, m, "month"))
    day, year = _digits(text, m, "day"), _year(_digits(text, m, "year"))
    if day is not None and not 1 <= day <= 31:
        return
    joined = month_at > 0 and (day is not None or year is not None)
    if not _proper(text, month_at) and not (joined and text.words[month_at].lower() not in ("mar", "sat")):
        return
    weekday = _weekday(_words(text, m, "weekday"))
    one = Expression(m.start(), m.end(), "calendar", year=year, month=month, day=day, weekday=weekday)
    other = _digits(text, m, "other")
    if other is None:
        yield one
        return
    if not 1 <= other <= 31 or day is None:
        return
    at, end = m.span("other")
    if m.group("to"):
        one.end = replace(one, day=other) if at > m.start("day") else None
        if one.end is None:
            one.day, one.end = other, replace(one)
        yield one
    elif at > m.start("day"):  # April 24 and 25
        token = text.token(at)
        if year is None and token is not None and token.dep_ == "nummod" and token.head.i > token.i:
            yield replace(one, last=m.start("and"))
            return
        tail = m.end() if year is not None else end
        yield replace(one, last=m.start("and"))
        yield replace(one, first=at, last=tail, day=other)
    else:  # 24 and 25 April
        yield replace(one, last=end, day=other)
        yield replace(one, first=m.end("and"))


def _numeric(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `10/25/2024`: month first unless that is no month; `25.10.2024`: day first."""
    first, second = _digits(text, m, "a") or 0, _digits(text, m, "b") or 0
    year = _year(_digits(text, m, "year"))
    dotted = "." in text.words[m.end("a")]
    month, day = (second, first) if (dotted and second <= 12) or first > 12 else (first, second)
    if 1 <= month <= 12 and 1 <= day <= 31:
        weekday = _weekday(_words(text, m, "weekday"))
        yield Expression(m.start(), m.end(), "calendar", year=year, month=month, day=day, weekday=weekday)


def _iso(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    words = _words(text, m, "month")
    month = int(words[0]) if words[0].isdigit() else _month(words)
    yield Expression(
        m.start(), m.end(), "calendar", year=_digits(text, m, "year"), month=month, day=_digits(text, m, "day")
    )


def _year_only(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a year, or years written as one range: `2019-21`."""
    year = _digits(text, m, "year") or 0
    at = m.start("year")
    one = Expression(m.start(), m.end(), "calendar", year=year)
    if not _is_year(text, m, at, year):
        return
    other = _digits(text, m, "to")
    if other is None:
        yield one
        return
    end = other if other > 99 else year // 100 * 100 + other
    if end > year and end - year < 200:
        one.end = replace(one, year=end)
        yield one
    elif 1 <= other <= 12 and text.has(m.start("to") - 1, "HYPHEN"):
        yield replace(one, month=other)


YEAR_BEFORE = "IN OF SINCE UNTIL BY FROM TO BETWEEN AND OR DURING BEFORE AFTER EARLY LATE MID FOR THROUGH FISCAL OPEN SEASON BY WITHIN"
COUNTED_BEFORE = "ABOUT MORE LEAST THAN OVER UP MONEY POINT SLASH COLON NO HYPHEN"


def _is_year(text: Text, m: re.Match[str], at: int, year: int) -> bool:
    """Tell a year from another number of four digits, by what stands beside it."""
    word = text.words[at]
    if m.start() < at or m.end() > at + 1:
        return True
    if text.has(at - 1, COUNTED_BEFORE) and not (
        text.has(at - 1, "HYPHEN") and text.word(at - 2) in ("mid", "pre", "post", "early", "late")
    ):
        return False
    after = at + 1
    if text.has(after, "PERCENT PERCENTSIGN POINT COLON SLASH UNITS") or text.word(after) in (
        "model",
        "models",
        "meters",
        "feet",
        "miles",
    ):
        return False
    before = text.has(
        at - 1, "IN OF SINCE UNTIL BY FROM TO BETWEEN AND OR DURING BEFORE AFTER EARLY LATE MID FOR FISCAL OPEN SEASON"
    )
    if not 1900 <= year < 2100 and not (before and year >= 1200):
        return False
    token = text.token(at)
    if token is None or len(token.text) > len(word) + 1:
        return token is None or bool(before) or not token.text[:1].isalpha()
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1 and not before:
        return token.i > 0 and token.nbor(-1).tag_ in ("DT", "PRP$", "POS", "IN", "JJ")
    return True


def _spoken_year(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `nineteen ninety-six`."""
    high, low = _number(_words(text, m, "high")) or 0, _number(_words(text, m, "low")) or 0
    yield Expression(m.start(), m.end(), "calendar", year=int(high * (1000 if high < 10 else 100) + low))


def _decade(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    words = _words(text, m, "decade")
    number = (
        int(words[0][:-1] if words[0].endswith("s") and words[0][0].isdigit() else words[0])
        if words[0][0].isdigit()
        else WORD_NUMBERS[words[0]]
    )
    if (
        number < 100
        and not _words(text, m, "century")
        and not _words(text, m, "quote")
        and "the" not in _words(text, m, "the")
    ):
        return  # an age, a temperature
    if number < 100:
        century = _number(_words(text, m, "century"))
        number += int(century or (20 if number < 30 and not century else 19)) * 100
    if number % 10 == 0:
        yield Expression(m.start(), m.end(), "decade", year=number)


def _century(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    if text.word(m.start("unit")) == "century":
        number = _digits(text, m, "nth") or 0
        if 1 < number <= 30 and text.word(m.end()) not in ("bc", "bce"):
            yield Expression(m.start(), m.end(), "decade", unit="century", year=(number - 1) * 100)


def _season(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    season = text.word(m.start("season"))
    which = _which(_words(text, m, "which"))
    year = _year(_digits(text, m, "year"))
    settled = which or year is not None or _words(text, m, "mod") or "the" in _words(text, m, "which")
    if not settled and not text.has(m.start() - 1, "IN BY SINCE UNTIL DURING OVER"):
        return
    token = text.token(m.start("season"))
    if season in ("spring", "fall") and token is not None and token.pos_ == "VERB":
        return
    if season == "fall" and not which and year is None and text.has(m.end(), "OF IN"):
        return  # the fall of the regime
    number = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}[season]
    if which == "every":
        yield Expression(
            m.start(), m.end(), "fixed", unit="season", kind="set", value=f"XXXX-{('SP', 'SU', 'FA', 'WI')[number - 1]}"
        )
    else:
        yield Expression(m.start(), m.end(), "part", unit="season", number=number, which=which, year=year)


def _quarter(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `the third quarter of 1984`, `this year's first half`, `Q3 2019`."""
    unit = _unit((_words(text, m, "unit") or ["quarter"])[-1])
    nth = _words(text, m, "nth")
    number = (
        (2 if unit == "half" else 4)
        if nth == ["last"]
        else int(_number([re.sub(r"(?<=\d)\D+$", "", w) for w in nth]) or 0)
    )
    if not 1 <= number <= (2 if unit == "half" else 4):
        return
    year = _digits(text, m, "year") or _digits(text, m, "year0")
    which = _which(_words(text, m, "which") or _words(text, m, "which0"))
    if unit == "half" and year is None and not which:
        return  # of a match, of the month
    yield Expression(m.start(), m.end(), "part", unit=unit, number=number, which=which, year=year)


def _deictic(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a unit, weekday, month or part of the day with a word that points: `last year`, `the following month`, `that day`."""
    words = _words(text, m, "which")
    which = _which(words)
    head = _words(text, m, "head")
    at = m.start("head")
    word = head[0]
    if which == "every":
        yield from _every(text, m, word, at)
        return
    found = Expression(m.start(), m.end(), "unit", which=which)
    if text.has(at, "MONTH MON"):
        if not _proper(text, at):
            return
        found.form, found.month = "calendar", _month(head)
    elif text.has(at, "WEEKDAY WKD"):
        if text.has(at, "WKD") and not text.words[at][0].isupper():
            return
        found.form, found.weekday = "calendar", _weekday(head)
    elif text.has(at, "PART"):
        if word == "night" and which == "last":
            found.unit, found.clock = "day", "TNI"
        elif which in ("this", "that", "next", "following", "previous", "last"):
            found.unit, found.clock = "day", PARTS[word]
            found.which = "this" if which in ("this", "last") else which
            if which == "last":
                found.which = "last"
        else:
            return
        found.kind = "time"
    elif text.has(at, "HOLIDAY"):
        found.form, found.name = "holiday", " ".join(head)
    else:
        found.unit = _unit(word)
        if found.unit in ("hour", "minute", "second", "period", "fortnight", "semester"):
            return
        if found.unit == "century" and which in ("that", "same"):
            return
        if found.unit == "day" and which in ("last", "this") and words[-1] != "this":
            return  # the last day of the trial
        if (
            which == "last"
            and found.unit in ("day", "decade", "century", "quarter", "year", "month", "week")
            and words == ["the", "last"]
        ):
            found.form, found.kind, found.count = "duration", "duration", 1.0
            if found.unit == "day" or text.has(m.end(), "OF"):
                return
        elif "past" in words and "the" in words:
            found.form, found.kind, found.count = "duration", "duration", 1.0
        elif which == "that" and "that" in words and "same" not in words:
            token = text.token(m.start())
            if token is not None and token.pos_ == "SCONJ":
                return
    yield found


def _every(text: Text, m: re.Match[str], word: str, at: int) -> Iterable[Expression]:
    """Read `every Friday`, `each July`, `every month`."""
    if text.has(at, "WEEKDAY WKD"):
        value = f"XXXX-WXX-{(_weekday([word]) or 0) + 1}"
    elif text.has(at, "MONTH MON"):
        value = f"XXXX-{_month([word]):02d}"
    elif text.has(at, "PART"):
        value = "XXXX-XX-XX" + PARTS[word]
    elif text.has(at, "HOLIDAY"):
        day = HOLIDAYS[_holiday_name(word)](2000)
        value = f"XXXX-{day:%m-%d}"
    elif _unit(word) == "period":
        return
    else:
        value = _duration(_unit(word), 1.0)
    yield Expression(m.start(), m.end(), "fixed", unit=_unit(word), kind="set", value=value)


def _holiday_name(word: str) -> str:
    return word.replace("’", "'").replace("\u00a0", " ").lower()


def _duration(unit: str, count: float | None) -> str:
    """Give the TIMEX3 value of so many units; X for an unknown number."""
    if count is not None and unit in WHOLE:
        unit, factor = WHOLE[unit]
        count *= factor
    letter = LETTERS.get(unit) or {"quarter": "Q", "fortnight": "W"}.get(unit, "Y")
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"PT{number}{letter[1]}" if letter.startswith("T") and len(letter) == 2 else f"P{number}{letter}"


def _the_unit(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `the quarter`, `over the weekend`, `the end of the year`: the one meant is the present or the last-named."""
    unit = _unit(text.word(m.start("unit")))
    edge = bool(_words(text, m, "mod"))
    follows = m.end()
    if unit not in ("week", "weekend", "month", "quarter", "year", "decade"):
        return
    if text.has(follows, "HYPHEN") or (
        not edge
        and text.has(m.start() - 1, "OF")
        and text.has(m.start() - 2, "OTHER")
        and text.word(m.start() - 2)[:1].isalpha()
        and text.words[m.start()] != "the"
    ):
        return
    if not edge and unit != "weekend" and not text.has(m.start() - 1, "IN FOR DURING OVER BY OF UNTIL WITHIN SINCE"):
        return
    if (
        text.has(follows, "OF AFTER BEFORE SINCE AGO EARLIER Y4")
        or text.word(follows)
        in (
            "when",
            "that",
            "he",
            "she",
            "they",
            "it",
            "i",
            "we",
            "in",
            "ended",
            "ending",
        )
    ) and text.word(follows) not in ("ended", "ending", "in"):
        return
    if unit == "year" and text.word(follows) in ("ended", "ending"):
        yield Expression(m.start(), m.end(), "duration", unit="year", count=1.0, kind="duration")
    else:
        yield Expression(m.start(), m.end(), "definite", unit=unit)


OFFSETS = {"ago": -1, "earlier": -1, "before": -1, "later": 1, "after": 1, "afterward": 1, "afterwards": 1, "hence": 1}


def _quantity(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a number of units: a duration, or with `ago`, `later`, `from now` a date that far away."""
    count = _number([w for w in _words(text, m, "count") if w not in ("-", "and", "of")])
    unit = _unit(text.word(m.start("unit")))
    if unit in ("day", "period") and text.word(m.start("unit")) == "period":
        return
    words = _words(text, m, "count")
    article = words in (["a"], ["an"])
    if unit == "second" and not text.has(m.start("unit"), "UNITS") and not article and words != ["one"]:
        return
    end = m.end()
    if (
        m.end("unit") == end
        and unit == "year"
        and count is not None
        and text.has(end, "AND")
        and text.has(end + 1, "ART")
        and text.has(end + 2, "HALF")
    ):
        count, end = count + 0.5, end + 3
    pointing = _which(_words(text, m, "which"))
    start = m.start() + (
        m.group("which") is not None and text.word(m.start()) == "the" and text.has(m.start("unit") - 1, "HYPHEN")
    )
    found = Expression(start, end, "duration", unit=unit, count=count, kind="duration")
    follow = text.word(end)
    if unit == "quarter" and (follow == "of" or article or words == ["three"]):
        return  # a fraction
    if follow in OFFSETS and not pointing:
        yield from _offset(text, found, end, follow)
        return
    if (follow == "from" and text.has(end + 1, "NOW")) or (follow == "from" and text.word(end + 1) == "today"):
        yield replace(found, last=end + 2, form="offset", which="next", kind="date")
        return
    if article and not pointing:
        before = m.start() - 1
        rated = text.has(before, "TIMES PERCENT PERCENTSIGN ONES BIG D0 D12 D23 D31 D59 D99 D999 HUNDRED THOUSAND")
        token = text.token(before) if before >= 0 else None
        if rated or (token is not None and token.pos_ == "NOUN" and text.letters[before] == NOT):
            if unit != "second":
                yield replace(found, form="fixed", kind="set", value=_duration(unit, 1.0))
            return
        if not text.has(before, "FOR IN WITHIN OVER ABOUT THAN AFTER DURING UNTIL BY OF AT LEAST") and not m.group(
            "hedge"
        ):
            return
        if (
            unit in ("second", "minute", "period", "day")
            and not text.has(before, "FOR WITHIN ABOUT THAN")
            and not m.group("hedge")
        ):
            return
    if count is None and unit == "hour" and not m.group("hedge") and words == []:
        return
    token = text.token(m.start())
    if (
        (follow != "of" and text.has(m.start() - 1, "IN") and not pointing and count is not None and not article)
        or (article and text.has(m.start() - 1, "IN"))
    ) and (
        _tense(text, m.start("unit")) == "future"
        and text.has(m.start() - 1, "IN")
        and unit not in ("hour", "minute", "second")
    ):
        yield replace(found, form="offset", which="next", kind="date")
        return
    yield found


def _offset(text: Text, found: Expression, end: int, word: str) -> Iterable[Expression]:
    """Read what `ago`, `earlier`, `later`, `before`, `after` make of a number of units."""
    if word in ("before", "after"):
        beyond = end + 1
        if text.has(beyond, "DAYWORD") or (
            beyond < len(text.letters) and not text.has(beyond, "DOT COMMA BREAK CLOSED DASH AND OR APOSTROPHE")
        ):
            yield found  # before the election: how long before, not when
            return
    if found.unit in ("hour", "minute", "second") and word != "ago":
        yield found
        return
    which = {"ago": "last"}.get(word) or ("previous" if OFFSETS[word] < 0 else "following")
    yield replace(found, last=end + 1, form="offset", which=which, kind="date")


def _bare_units(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read units without a number: `for years`, `within weeks`, `months ago`, `decades-long`, `recent months`."""
    unit = _unit(text.word(m.start("unit")))
    if unit in ("second", "minute") or text.word(m.start("unit")) in ("min", "mins", "sec"):
        return
    end = m.end()
    kind = "duration"
    words = _words(text, m, "which")
    if any(w in ("coming", "next", "upcoming", "future") for w in words) or text.has(end, "AHEAD"):
        yield Expression(
            m.start() - text.has(m.start() - 1, "THE"),
            end + text.has(end, "AHEAD"),
            "fixed",
            value="FUTURE_REF",
            unit="vague",
        )
        return
    if text.word(end) in ("ago", "earlier"):
        yield Expression(m.start(), end + 1, "fixed", value="PAST_REF", unit="vague")
        return
    if (
        not words
        and not text.has(end - 1, "LONG")
        and not text.has(m.start() - 1, "FOR IN WITHIN OVER AFTER DURING UNTIL")
    ):
        return
    if not words and unit == "day" and not text.has(m.start() - 1, "FOR WITHIN"):
        return
    yield Expression(m.start(), end, "duration", unit=unit, kind=kind)


def _dayword(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    word = text.word(m.start("word"))
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    found = Expression(m.start(), m.end(), "dayword", number=shift)
    if m.group("far"):
        found.number *= 2
    if word in PARTS:
        found.clock, found.kind = PARTS[word], "time"
    if word == "overnight":  # the night into the day of publication
        found.number, found.rule = -1, "overnight"
    yield found


def _lone_weekday(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    at = m.start("weekday")
    if text.has(at, "WKD"):
        supported = text.has(at - 1, "ON FROM BY UNTIL SINCE BETWEEN AND TO") or text.has(at + 1, "AT D12 D23 D31")
        if not text.words[at][0].isupper() or not (supported or text.has(at + 1, "DOT")):
            return
        if text.word(at) in ("sun", "sat") and not text.has(at - 1, "ON"):
            return
    yield Expression(m.start(), m.end(), "calendar", weekday=_weekday(_words(text, m, "weekday")))


def _lone_month(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a month by itself."""
    at = m.start("month")
    word = text.words[at]
    if text.has(at, "MON") and not text.has(at + 1, "DOT") and not text.has(at - 1, "IN SINCE UNTIL BY FROM OF TO"):
        return
    if not _proper(text, at) or not (
        word[0].isupper() or text.has(at - 1, "IN SINCE UNTIL BY FROM OF TO THIS LAST NEXT")
    ):
        return
    if word in ("May", "March", "Mar", "Dec", "Sept", "April", "June", "August", "Jan") and (
        at == 0
        or not text.has(
            at - 1,
            "IN SINCE UNTIL BY FROM OF TO AND OR EARLY LATE MID HYPHEN BETWEEN DURING THROUGH BEFORE AFTER FOR A ART THE".replace(
                " A ", " "
            ).replace(" THROUGH", ""),
        )
    ):
        token = text.token(at)
        if token is not None and (
            token.ent_type_ in ("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART")
            or token.pos_ in ("AUX", "VERB", "ADJ")
        ):
            return
    yield Expression(m.start(), m.end(), "calendar", month=_month(_words(text, m, "month")))


def _lone_day(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `on the 20th`: a day of the month spoken of."""
    yield Expression(m.start("day") - 1, m.end(), "calendar", day=_digits(text, m, "day"))


def _set(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    word = text.word(m.end() - 1)
    if word in SETS:
        yield Expression(
            m.start(),
            m.end(),
            "fixed",
            kind="set",
            value=SETS[word],
            unit={"D": "day", "W": "week", "M": "month", "Y": "year"}.get(SETS[word][-1], "time"),
        )
    elif text.has(m.end() - 1, "WEEKDAYS"):
        value = {"weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX-WD"}.get(
            word
        ) or f"XXXX-WXX-{(_weekday([word]) or 0) + 1}"
        yield Expression(
            m.start(), m.end(), "fixed", kind="set", value=value, unit="weekend" if word == "weekends" else "day"
        )
    else:
        count = _number(_words(text, m, "count")) if "count" in m.re.groupindex else 1.0
        unit = _unit(word)
        if unit != "period":
            yield Expression(m.start(), m.end(), "fixed", kind="set", value=_duration(unit, count), unit=unit)


def _reference(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    word = text.word(m.end() - 1)
    if word == "future" and (token := text.token(m.end() - 1)) is not None and token.pos_ != "NOUN":
        return
    if word == "past":
        follow = m.end()
        if text.has(follow, "HYPHEN") or (
            follow < len(text.letters)
            and text.letters[follow] == NOT
            and text.words[follow][0].isalpha()
            and (t := text.token(m.end() - 1)) is not None
            and t.pos_ != "NOUN"
        ):
            return
        yield Expression(m.start(), m.end(), "fixed", value="PAST_REF", unit="vague")
        return
    if word == "days":
        yield Expression(m.start(), m.end(), "fixed", value="PRESENT_REF", unit="vague")
        return
    if word in REFERENCES:
        yield Expression(m.start(), m.end(), "fixed", value=REFERENCES[word], unit="vague")


def _holiday(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    name = _holiday_name(text.words[m.start("holiday")])
    if not text.words[m.start("holiday")][0].isupper() and name != "easter" and name in ("may day", "black friday"):
        return
    yield Expression(m.start(), m.end(), "holiday", name=name, year=_year(_digits(text, m, "year")))


def _clock(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read a time of day: `10:35 a.m. EST`, `noon`, `4 in the morning`, `0735 GMT`."""
    if m.group("noon"):
        value = PARTS[text.word(m.start("noon"))]
    else:
        if m.group("military"):
            digits = text.word(m.start("military"))
            hour, minute = int(digits[:2]), int(digits[2:])
        else:
            hour, minute = _digits(text, m, "hour") or 0, _digits(text, m, "minute") or _digits(text, m, "minute2") or 0
        half = (
            (_words(text, m, "half") or _words(text, m, "half2") or _words(text, m, "half3") or [""])[0]
            .replace(".", "")
            .replace(" ", "")
        )
        part = (_words(text, m, "part") or _words(text, m, "part2") or [""])[0]
        if (half == "pm" or part in ("afternoon", "evening") or (part == "night" and hour > 5)) and hour < 12:
            hour += 12
        if (half == "am" or part == "morning") and hour == 12:
            hour = 0
        if hour > 24 or minute > 59:
            return
        value = f"T{hour:02d}:{minute:02d}"
    zone = ZONES.get((_words(text, m, "zone") or [""])[0], "")
    yield Expression(m.start(), m.end(), "clock", clock=value, zone=zone, kind="time")


def _part_of_day(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `in the morning` of the day spoken of."""
    word = text.word(m.end() - 1)
    yield Expression(m.start("part") - 1, m.end(), "clock", clock=PARTS[word], kind="time")


def _year_earlier(_text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `the year-earlier quarter`."""
    yield Expression(m.start(), m.end(), "offset", unit="year", count=1.0, which="previous")


def _year_end(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `by year-end`."""
    if text.word(m.end() - 1) == "end" and text.word(m.start() - 1) != "the" and not text.has(m.end(), "OF"):
        yield Expression(m.start(), m.end(), "calendar", month=12, day=31)


def _week_number(text: Text, m: re.Match[str]) -> Iterable[Expression]:
    """Read `the first week of 2015`, `week 31`, `the week of April 10th`."""
    if text.word(m.start("unit")) == "week":
        yield Expression(
            m.start(), m.end(), "week", number=_digits(text, m, "nth") or -1, year=_digits(text, m, "year")
        )


PRE = "(?P<mod> THE? (?:MODIFIER|SOMETIME) HYPHEN? | THE? EDGE OF )?"
"""What may stand before a period and points at a part of it."""

RULES = (
    Rule(
        "iso",
        "(?P<year>Y4) (?P<sep>HYPHEN|SLASH|POINT) (?P<month>D12|AMONTH) (?P=sep) (?P<day>DAYNUM) (?! HYPHEN)",
        _iso,
    ),
    Rule(
        "numeric",
        "(?: (?P<weekday>AWEEKDAY) COMMA? )? (?P<a>DAYNUM) (?P<sep>SLASH|POINT|HYPHEN) (?P<b>DAYNUM) (?P=sep) (?P<year>Y4)",
        _numeric,
    ),
    Rule(
        "numeric", "(?: (?P<weekday>AWEEKDAY) COMMA? )? (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) SLASH (?P<year>TWO)", _numeric
    ),
    Rule(
        "numeric",
        "(?: (?P<weekday>AWEEKDAY) COMMA? | (?<=ON|BY) ) (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) (?! SLASH)",
        _numeric,
    ),
    Rule(
        "date",
        PRE
        + "(?: (?P<weekday>AWEEKDAY) COMMA? OPEN? )? (?P<month>AMONTH) (?:HYPHEN|SLASH)? THE? (?P<day>ORDDAY|DAYNUM (?!NOTDAY))"
        "(?: (?: (?P<to>HYPHEN|DASH|TO|UNTIL) | (?P<and>AND|OR) ) (?P<other>DAYNUM) (?! NOTDAY|DASH|OF|COMMA? DAYNUM|AMONTH) )?"
        "(?: (?:COMMA|OF|IN|HYPHEN)? (?P<year>Y4) (?! HYPHEN (?:UNIT|YEARW)) )?",
        _calendar,
    ),
    Rule(
        "date",
        PRE
        + "(?: (?P<weekday>AWEEKDAY) COMMA? )? THE? (?: (?P<other>DAYNUM|ORDDAY) (?: (?P<to>HYPHEN|DASH|TO|UNTIL) | (?P<and>AND|OR) ) THE? )?"
        "(?P<day>ORDDAY|DAYNUM) (?:OF|HYPHEN|SLASH)? (?P<month>AMONTH) (?: (?:COMMA|OF|IN|HYPHEN|SLASH)? (?P<year>Y4) (?! HYPHEN (?:UNIT|YEARW)) )?",
        _calendar,
    ),
    Rule(
        "month_year",
        PRE + "(?P<month>AMONTH) (?:COMMA|OF|IN|SLASH|HYPHEN)? (?P<year>Y4) (?! HYPHEN (?:UNIT|YEARW))",
        _calendar,
    ),
    Rule("year_end", "ABOUT? THE? YEARW HYPHEN? EDGE", _year_end),
    Rule("week", PRE + "THE? (?P<nth>NTH|LAST) (?P<unit>UNIT) OF (?P<year>Y4)", _week_number),
    Rule(
        "quarter",
        "(?: (?P<which0>(?:THE|DEIXIS|THIS)+) FISCAL? YEARW APOSTROPHE S )? "
        + PRE
        + "(?P<which>(?:THE|THIS|THAT|SAME)*) ADJECTIVE? FISCAL?"
        "(?P<year0>Y4)? (?P<nth>NTH|LAST) HYPHEN? FISCAL? (?P<unit>QUARTER|HALF) (?: (?:OF|IN|COMMA)? FISCAL? (?P<year>Y4) )?",
        _quarter,
    ),
    Rule("quarter", "Q (?P<nth>D12) (?: (?:OF|HYPHEN|COMMA|SLASH)? (?P<year>Y4) )?", _quarter),
    Rule("quarter", "(?P<year>Y4) (?:HYPHEN|SLASH)? Q (?P<nth>D12)", _quarter),
    Rule(
        "year_earlier",
        "THE? ADJECTIVE? YEARW HYPHEN (?:AGO|EARLIER|BEFORE) (?: NTH? HYPHEN? QUARTER | UNIT(?!S) | (?:CARDINAL) UNITS )?",
        _year_earlier,
    ),
    Rule(
        "decade",
        PRE
        + "(?P<the>THE?) (?:MODIFIER HYPHEN?)? (?P<quote>APOSTROPHE)? (?P<decade>DECADE|Y4 (?=APOSTROPHE S)|DECADE2|TENSDECADE) (?:APOSTROPHE S)?",
        _decade,
    ),
    Rule("decade", PRE + "THE? (?P<century>CENT) HYPHEN? (?P<decade>TENSDECADE)", _decade),
    Rule("century", PRE + "THE? (?P<nth>ORDDAY) HYPHEN? (?P<unit>UNIT)", _century),
    Rule(
        "season",
        PRE + "(?P<which>(?:THE|THIS|THAT|EVERY|DEIXIS)*) (?P<season>SEASON) (?: (?:OF|COMMA)? (?P<year>Y4) )?",
        _season,
    ),
    Rule(
        "spoken_year",
        "(?:THE YEARW)? (?P<high>CENT|TWENTY) (?P<low>TEENS|CENT|TWENTY|TENS (?:HYPHEN? ONES)?|O ONES)",
        _spoken_year,
    ),
    Rule(
        "spoken_year",
        "THE YEARW (?P<high>ONES) THOUSAND AND? (?P<low>ONES|TEENS|CENT|TWENTY (?:HYPHEN? ONES)?)?",
        _spoken_year,
    ),
    Rule(
        "deictic",
        PRE
        + "(?P<which>(?:WHICH)? (?:DEIXIS)+|THIS|THAT|EVERY) FISCAL? (?P<head>YEARW|QUARTER|UNIT|PART|AWEEKDAY|AMONTH|HOLIDAY) (?! HYPHEN)",
        _deictic,
    ),
    Rule(
        "bare",
        "(?P<which>(?:THE|THESE)? (?:RECENT|COMING|FUTURE))? (?P<unit>UNITS) (?: HYPHEN LONG )?(?! HYPHEN OLD)",
        _bare_units,
    ),
    Rule("set", "EVERY (?P<count>CARDINAL)? (?P<unit>UNITS)", _set),
    Rule(
        "quantity",
        "(?P<hedge>HEDGE)? (?P<which>(?:THE|THIS|THAT)? (?:LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|FINAL|LATEST|ORDONES (?=CARDINAL))|THE)?"
        "HEDGE? (?P<count>COUNT) (?:MORE|EXTRA|COMING|FISCAL)* HYPHEN? (?P<unit>TIMEUNIT) (?: HYPHEN? LONG )?(?! HYPHEN? OLD)",
        _quantity,
    ),
    Rule("dayword", "(?P<far>THE? UNIT (?:BEFORE|AFTER) (?=DAYWORD))? " + PRE + "(?P<word>DAYWORD)", _dayword),
    Rule(
        "clock",
        "(?: (?P<noon>NOON) | (?P<hour>HOURNUM) (?: COLON (?P<minute>MINUTE) (?: COLON MINUTE )? (?P<half>AMPM|MERIDIEM)?"
        " | POINT (?P<minute2>MINUTE) (?P<half2>AMPM|MERIDIEM) | (?P<half3>AMPM|MERIDIEM) | (?:O APOSTROPHE CLOCK | OCLOCK) (?: IN THE (?P<part>PART) )?"
        " | IN THE (?P<part2>PART) ) | (?P<military>HHMM|Y4) (?=ZONE) ) (?P<zone>ZONE)?",
        _clock,
    ),
    Rule(
        "year",
        PRE
        + "(?: THE? FISCAL? YEARW OF? | FISCAL YEARW? )? (?P<year>Y4) (?: (?:HYPHEN|DASH) (?P<to>TWO|Y4) (?!HYPHEN) )?",
        _year_only,
    ),
    Rule("weekday", PRE + "(?P<weekday>AWEEKDAY)", _lone_weekday),
    Rule("month", PRE + "(?P<month>AMONTH)", _lone_month),
    Rule("holiday", PRE + "(?P<holiday>HOLIDAY) (?: (?:OF|COMMA)? (?P<year>Y4) )?", _holiday),
    Rule(
        "definite",
        "(?P<mod> THE? MODIFIER IN | THE? EDGE OF )? THE (?P<unit>UNIT|YEARW|QUARTER) (?! AHEAD|ONES)",
        _the_unit,
    ),
    Rule("part_of_day", "(?<=IN THE) (?P<part>PART)", _part_of_day),
    Rule("set", "WEEKLY|WEEKDAYS|PER (?P<unit>YEARW|UNIT|QUARTER)", _set),
    Rule("reference", "NOW | VAGUE | THE FUTURE | THE PAST | THE NEAR TERM | THESE (?P<days>UNITS)", _reference),
)
"""Tried in this order at every piece; the first that matches is read."""


# ------------------------------------------------------------------------------------------------------------------ tense

FORWARD = frozenset(
    "expect plan schedule set hope intend want agree promise vow pledge threaten order ask urge call prepare due likely aim seek offer "
    "propose decide need invite slate bind ready able try poise design promise able want".split()
)
"""Words whose infinitive lies ahead: `is set to meet Monday`, `agreed to resume talks Tuesday`."""

MODALS = frozenset("will 'll ’ll wo shall may might could should would must can ca".split())

TENSES = {
    "VBD": "past",
    "VBN": "past",
    "VBZ": "future",
    "VBP": "future",
    "VB": "",
    "VBG": "",
    "MD": "future",
}
"""What a finite verb's tag says of a date beside it: news puts a date to the present tense only when it is to come
(`the trial begins Monday`). A bare infinitive or gerund says nothing: the verb above it is asked."""


def _tense(text: Text, piece: int) -> str:
    """Tell whether the verb that governs a word puts it in the `past` or `future`; empty when nothing does."""
    token = text.token(piece)
    for _ in range(12):
        if token is None or token.head is token:
            break
        if (token.dep_ in ("prep", "mark", "prt") or token.tag_ == "IN") and token.lower_ == "since":
            return "past"
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            said = _verb_tense(token)
            if said:
                return said
        elif token.lower_ in ("due", "effective", "scheduled", "slated", "upcoming"):
            return "future"
    if token is not None and token.pos_ in ("VERB", "AUX"):
        return _verb_tense(token)
    return ""


def _verb_tense(verb: Token) -> str:
    """Give the tense of a verb with its auxiliaries."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]
    lowers = {child.lower_ for child in helpers}
    perfect = bool(lowers & {"have", "has", "had", "'ve", "’ve", "having"})
    if lowers & MODALS:
        return "past" if perfect else "future"
    if perfect or lowers & {"was", "were", "did"}:
        if verb.lemma_ in ("schedule", "expect", "due", "set", "plan") and lowers & {"was", "were"}:
            return ""
        return "past"
    if "to" in lowers:
        head = verb.head
        if head.lemma_.lower() not in FORWARD:
            return ""
        return "past" if any(t.lower_ == "had" for up in (head, head.head) for t in up.children) else "future"
    if lowers & {"is", "are", "'s", "’s", "'re", "’re", "am", "be"}:
        return "future"
    if verb.tag_ == "VBN" and verb.lemma_ in ("schedule", "expect", "plan", "set", "slate"):
        return "future"
    if verb.tag_ == "VBG" and verb.lemma_ in ("start", "begin") and verb.dep_ in ("prep", "acl"):
        return _tense_above(verb) or "future"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in ("say", "tell", "report", "write", "have"):
        return "past" if verb.lemma_ != "have" else ""
    return TENSES.get(verb.tag_, "")


def _tense_above(verb: Token) -> str:
    for ancestor in verb.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") and (said := _verb_tense(ancestor)):
            return said
    return ""


# --------------------------------------------------------------------------------------------------------------- settling


@dataclass(slots=True)
class Context:
    """What is known when an expression is settled: the publication day, and the dates of the text so far."""

    text: Text
    published: date | None
    narrative: bool = False  # told of the past, from date to date
    focus: Period | None = None  # the last date settled
    day: Period | None = None  # the last day settled
    quarter: Period | None = None  # the quarter that is compared

    def remember(self, x: Expression, period: Period) -> None:
        """Note a date as the one that `a year earlier` or `that day` may count from; a comparison leaves it where it was."""
        if (
            (x.form == "offset" and x.which in ("last", "previous"))
            or period.unit in ("decade", "century")
            or x.rule == "overnight"
        ):
            return
        self.focus = period
        if period.unit == "day":
            self.day = period
        elif period.unit == "quarter":
            self.quarter = period
        elif period.unit in ("month", "year"):
            self.quarter = None

    def anchor(self) -> tuple[date | None, str]:
        """Give the day that relative dates count from, and the basis they then have."""
        if self.narrative and self.focus:
            return self.focus.first, "text"
        return self.published, "published"


Settled = tuple[Period | None, str, str]
"""The period, its basis, and the value where there is no period."""


SLACK = {"past": (240, 0), "future": (0, 150), "": (60, 0)}
"""Days by which a date without a year may lie farther back, or farther ahead, than the other candidate and still be meant.
Writers put a year, or `last` and `next`, to what is farther off. Measured on development news."""


def _nearest(options: list[Period | None], anchor: date, tense: str) -> Period | None:
    """Choose among the returns of a date without a year: the nearest, with more room on the side that the tense points to."""
    back, ahead = SLACK[tense]

    def distance(period: Period) -> int:
        if period.first <= anchor <= period.last:
            return -1000
        if period.last < anchor:
            return (anchor - period.last).days - back
        return (period.first - anchor).days - ahead

    return min((p for p in options if p), key=distance, default=None)


def _settle_calendar(x: Expression, ctx: Context) -> Settled:
    """Settle a date, month, year or weekday."""
    anchor, basis = ctx.anchor()
    if x.year is not None and x.month and x.day:
        return day_of(x.year, x.month, x.day), "explicit", f"{x.year:04d}-{x.month:02d}-{x.day:02d}"
    if x.year is not None and x.month:
        return month_of(x.year, x.month), "explicit", ""
    if x.year is not None:
        return year_of(x.year), "explicit", ""
    if x.month and x.day:
        value = f"XXXX-{x.month:02d}-{x.day:02d}"
        if anchor is None:
            return None, "unanchored", value
        if x.rule == "event" and (year := EVENTS[x.month, x.day]) <= anchor.year:
            return day_of(year, x.month, x.day), "explicit", value
        month, day = x.month, x.day
        options = [day_of(anchor.year + i, month, day) for i in (-1, 0, 1)]
        if not any(options):  # 29 February
            options = [day_of(anchor.year + i, month, day) for i in range(-7, 8)]
        if x.weekday is not None and any(right := [p for p in options if p and p.first.weekday() == x.weekday]):
            options = list(right)
        return _recurring(x, ctx, options), basis, value
    if x.month:
        value = f"XXXX-{x.month:02d}"
        if anchor is None:
            return None, "unanchored", value
        return _recurring(x, ctx, [month_of(anchor.year + i, x.month) for i in (-1, 0, 1)]), basis, value
    if x.day:
        base = ctx.focus.first if ctx.focus and (ctx.narrative or ctx.focus.unit in ("day", "month")) else anchor
        if base is None:
            return None, "unanchored", f"XXXX-XX-{x.day:02d}"
        return day_of(base.year, base.month, x.day), "text" if ctx.focus else basis, f"XXXX-XX-{x.day:02d}"
    return _settle_weekday(x, ctx, anchor, basis)


def _recurring(x: Expression, ctx: Context, options: list[Period | None]) -> Period | None:
    """Choose the year of a month or day that has none."""
    anchor, _ = ctx.anchor()
    if anchor is None:
        return None
    known = [p for p in options if p]
    if ctx.narrative and ctx.focus and not x.which:
        if ctx.focus.unit in ("year", "season", "quarter", "half"):
            return next((p for p in known if p.first.year == ctx.focus.first.year), None)
        return _nearest(options, anchor, "")
    match x.which:
        case "last" | "previous":
            return max((p for p in known if p.last < anchor), key=lambda p: p.first, default=None)
        case "next" | "following":
            return min((p for p in known if p.first > anchor), key=lambda p: p.first, default=None)
        case "this":
            return next((p for p in known if p.first.year == anchor.year), None)
    return _nearest(options, anchor, _tense(ctx.text, x.first))


def _settle_weekday(x: Expression, ctx: Context, anchor: date | None, basis: str) -> Settled:
    weekday = x.weekday or 0
    value = f"XXXX-WXX-{weekday + 1}"
    if x.which in ("previous", "following", "that") and ctx.day:
        anchor, basis = ctx.day.first, "text"
    if anchor is None:
        return None, "unanchored", value
    back = (anchor.weekday() - weekday) % 7
    ahead = (weekday - anchor.weekday()) % 7
    match x.which:
        case "last" | "previous":
            shift = -(back or 7)
        case "next":
            shift = 7 - anchor.weekday() + weekday
        case "following":
            shift = ahead or 7
        case "this":
            shift = weekday - anchor.weekday()
        case _:
            shift = ahead if _tense(ctx.text, x.first) == "future" else -back
    return Period("day", anchor).shift(shift), basis, value


UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "season": "XXXX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""Values of periods that nothing settles."""


def _settle_unit(x: Expression, ctx: Context) -> Settled:
    """Settle `last year`, `the following month`, `that day`."""
    anchor, basis = ctx.anchor()
    if x.which in ("that", "previous", "following") and ctx.focus:
        focus = ctx.day if x.unit == "day" and ctx.day else ctx.focus
        period = containing(x.unit, focus.first)
        if x.unit == "day" and focus.unit != "day":
            return None, "unanchored", f"{focus.name}-XX" if focus.unit == "month" else UNKNOWN["day"]
        shift = {"that": 0, "previous": -1, "following": 1}[x.which]
        return period.shift(shift) if period else None, "text", UNKNOWN[x.unit]
    if anchor is None:
        return None, "unanchored", UNKNOWN[x.unit]
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(x.which, 0)
    period = containing(x.unit, anchor)
    return period.shift(shift) if period else None, basis, UNKNOWN[x.unit]


def _settle_definite(x: Expression, ctx: Context) -> Settled:
    """Settle `the quarter`, `the weekend`, `the year`."""
    anchor, basis = ctx.anchor()
    if x.unit == "quarter" and ctx.focus and ctx.focus.unit == "quarter":
        return ctx.focus, "text", UNKNOWN["quarter"]
    if anchor is None:
        return None, "unanchored", UNKNOWN[x.unit]
    period = containing(x.unit, anchor)
    if period and (
        (x.unit == "weekend" and anchor.weekday() < 4 and _tense(ctx.text, x.first) != "future")
        or (x.unit == "quarter" and _tense(ctx.text, x.first) != "future")
    ):
        period = period.shift(-1)
    return period, basis, UNKNOWN[x.unit]


def _settle_part(x: Expression, ctx: Context) -> Settled:
    """Settle a quarter, half or season."""
    code = (
        f"Q{x.number}"
        if x.unit == "quarter"
        else f"H{x.number}"
        if x.unit == "half"
        else ("SP", "SU", "FA", "WI")[x.number - 1]
    )
    if x.year is not None:
        return part_of_year(x.unit, x.year, x.number), "explicit", f"XXXX-{code}"
    anchor, basis = ctx.anchor()
    if anchor is None:
        return None, "unanchored", f"XXXX-{code}"
    if x.unit != "season" and x.which in ("last", "next", "this"):
        return (
            part_of_year(x.unit, anchor.year + {"last": -1, "next": 1, "this": 0}[x.which], x.number),
            basis,
            f"XXXX-{code}",
        )
    options = [part_of_year(x.unit, anchor.year + i, x.number) for i in (-2, -1, 0, 1)]
    if x.which == "this":
        now = next((p for p in options if p and p.first <= anchor <= p.last), None)
        return now or part_of_year(x.unit, anchor.year, x.number), basis, f"XXXX-{code}"
    return _recurring(x, ctx, options), basis, f"XXXX-{code}"


def _settle_offset(x: Expression, ctx: Context) -> Settled:
    """Settle `two weeks ago`, `a year earlier`, `10 days later`."""
    unit = x.unit
    if x.count is None:
        return (
            None,
            "explicit",
            {"last": "PAST_REF", "next": "FUTURE_REF"}.get(x.which, UNKNOWN.get(unit, "XXXX-XX-XX")),
        )
    count = x.count
    if unit in WHOLE and unit != "quarter":
        unit, factor = WHOLE[unit]
        count *= factor
    steps = round(count) * (-1 if x.which in ("last", "previous") else 1)
    if x.base is not None:
        base: Period | None = _settle(x.base, ctx)[0]
        basis = "text"
    elif unit == "year" and count == 1 and ctx.quarter and x.which in ("last", "previous"):
        base, basis = ctx.quarter, "text"
    elif x.which in ("previous", "following") and ctx.focus:
        base, basis = ctx.focus, "text"
        if unit in ("day", "week") and ctx.day:
            base = ctx.day
    else:
        anchor, basis = ctx.anchor()
        base = Period("day", anchor) if anchor else None
    if base is None:
        return None, "unanchored", UNKNOWN.get(unit, "XXXX-XX-XX")
    if unit in ("hour", "minute", "second"):
        return Period("day", base.first), basis, ""
    order = ("day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century")
    if base.unit == "day":
        target = "day" if unit in ("day", "week") else unit
    elif order.index(base.unit) > order.index(unit):
        return None, "unanchored", UNKNOWN.get(unit, "XXXX-XX-XX")
    elif unit == "year" and abs(steps) == 1:
        target = base.unit if base.unit in ("month", "quarter", "season", "half") else "year"
    else:
        target = base.unit if base.unit == "week" and unit == "week" else unit
    if target == "day":
        return Period("day", base.first).shift(steps * (7 if unit == "week" else 1)), basis, UNKNOWN["day"]
    start = containing(target, base.first)
    factor = {"month": 1, "quarter": 4, "season": 4, "half": 2}.get(target, 1) if unit == "year" else 1
    if unit == "year" and target == "month":
        factor = 12
    return start.shift(steps * factor) if start else None, basis, UNKNOWN.get(target, "XXXX")


def _settle_holiday(x: Expression, ctx: Context) -> Settled:
    rule = HOLIDAYS[x.name]
    if x.year is not None:
        return Period("day", rule(x.year)), "explicit", ""
    anchor, basis = ctx.anchor()
    if anchor is None or not 2 <= anchor.year <= 9997:
        return None, "unanchored", f"XXXX-{rule(2000):%m-%d}"
    return _recurring(x, ctx, [Period("day", rule(anchor.year + i)) for i in (-1, 0, 1)]), basis, ""


def _settle_clock(_x: Expression, ctx: Context) -> Settled:
    if ctx.day and (ctx.narrative or ctx.published is None or abs((ctx.day.first - ctx.published).days) <= 10):
        return ctx.day, "text", UNKNOWN["day"]
    anchor, basis = ctx.anchor()
    return (Period("day", anchor), basis, "") if anchor else (None, "unanchored", UNKNOWN["day"])


def _settle_dayword(x: Expression, ctx: Context) -> Settled:
    anchor = ctx.published
    return (Period("day", anchor).shift(x.number), "published", "") if anchor else (None, "unanchored", UNKNOWN["day"])


def _settle_decade(x: Expression, _ctx: Context) -> Settled:
    year = x.year or 0
    return (containing(x.unit or "decade", date(year, 1, 1)) if 1 <= year <= 9999 else None), "explicit", ""


def _settle_week(x: Expression, _ctx: Context) -> Settled:
    last = date(x.year or 1, 12, 28).isocalendar().week
    number = last if x.number < 0 else x.number
    if x.year and 1 <= number <= last:
        return containing("week", date.fromisocalendar(x.year, number, 1)), "explicit", ""
    return None, "unanchored", "XXXX-WXX"


def _settle_nothing(x: Expression, _ctx: Context) -> Settled:
    return None, "explicit", x.value or _duration(x.unit, x.count)


SETTLE: dict[str, Callable[[Expression, Context], Settled]] = {
    "calendar": _settle_calendar,
    "unit": _settle_unit,
    "definite": _settle_definite,
    "part": _settle_part,
    "offset": _settle_offset,
    "holiday": _settle_holiday,
    "clock": _settle_clock,
    "dayword": _settle_dayword,
    "decade": _settle_decade,
    "week": _settle_week,
    "fixed": _settle_nothing,
    "duration": _settle_nothing,
}


def _settle(x: Expression, ctx: Context) -> Settled:
    try:
        return SETTLE[x.form](x, ctx)
    except (OverflowError, ValueError):
        return None, "unanchored", UNKNOWN.get(x.unit, "XXXX-XX-XX")


CONFIDENCE: dict[str, float] = {}
"""Share of rows right, by rule, on development news."""


def _expressions(text: Text) -> list[Expression]:
    """Match the rules over the whole text, left to right."""
    found: list[Expression] = []
    position = 0
    for start in _triggers(text):
        if start < position:
            continue
        for rule in RULES:
            match = rule.pattern.match(text.letters, start)
            if match is None or match.end() == start:
                continue
            read = list(rule.read(text, match))
            if read:
                for x in read:
                    x.rule = x.rule or rule.name
                found += read
                position = max(x.last for x in read)
                break
    return found


def _triggers(text: Text) -> Iterator[int]:
    """Give the pieces at which an expression can begin: those of any class but the ones for what no rule begins with."""
    for match in STARTS.finditer(text.letters):
        yield match.start()


STARTS = re.compile(
    "[^"
    + "".join(
        CLASSES[name]
        for name in ("OTHER", "BREAK", "COMMA", "DOT", "CLOSED", "DASH", "MONEY", "AND", "OF", "TO", "IN", "ON", "BY")
    )
    + "]"
)


DAYLIKE = ("calendar", "dayword", "unit", "holiday")


def _is_day(x: Expression) -> bool:
    return (
        x.form in ("dayword", "holiday")
        or (x.form == "unit" and x.unit == "day")
        or (x.form == "calendar" and (x.day is not None or x.weekday is not None) and x.end is None)
    )


def _compose(text: Text, found: list[Expression]) -> list[Expression]:
    """Join neighbours that are one expression: a weekday and a date, a day and a time of day."""
    out: list[Expression] = []
    for x in found:
        if out and (joined := _join(text, out[-1], x)):
            out[-1] = joined
        else:
            out.append(x)
    return out


def _join(text: Text, a: Expression, b: Expression) -> Expression | None:
    """Join two expressions, or None when they are two."""
    between = text.letters[a.last : b.first]
    names = "".join(between)
    comma_on = names in ("", CLASSES["COMMA"], CLASSES["ON"], CLASSES["OF"], CLASSES["COMMA"] + CLASSES["ON"])
    at = names in ("", CLASSES["COMMA"], CLASSES["AT"], CLASSES["COMMA"] + CLASSES["AT"])
    if a.form == "clock" and comma_on and _is_day(b) and not b.clock:
        return replace(b, first=a.first, last=b.last, clock=a.clock, zone=a.zone, kind="time")
    if (
        a.form == "clock"
        and names in ("", CLASSES["COMMA"])
        and b.form in ("unit", "dayword", "calendar")
        and b.clock in ("TMO", "TAF", "TEV", "TNI")
    ):
        return replace(b, first=a.first, clock=_evening(a.clock, b.clock), zone=a.zone, kind="time")
    if b.form == "clock" and at and _is_day(a) and (not a.clock or a.clock in ("TMO", "TAF", "TEV", "TNI")):
        return replace(a, last=b.last, clock=_evening(b.clock, a.clock), zone=b.zone, kind="time")
    if (
        a.form == "calendar"
        and a.weekday is not None
        and a.month is None
        and not a.clock
        and b.form == "calendar"
        and b.day is not None
        and names in ("", CLASSES["COMMA"], CLASSES["OPEN"])
    ):
        return replace(b, first=a.first, weekday=a.weekday, which=b.which)
    if (
        a.form == b.form == "calendar"
        and a.month
        and a.year is None
        and b.rule == "spoken_year"
        and names in ("", CLASSES["COMMA"])
    ):
        return replace(a, last=b.last, year=b.year)
    return None


def _evening(clock: str, part: str) -> str:
    """Make a clock time agree with the part of the day it stands beside: `at 8 last night`."""
    if (
        part in ("TEV", "TNI", "TAF")
        and re.fullmatch(r"T0[1-9]:..|T1[01]:..", clock)
        and not (part == "TNI" and clock < "T05")
    ):
        return f"T{int(clock[1:3]) + 12}{clock[3:]}"
    return clock


def find_dates(doc: Doc, published: date | None) -> list[TimeExpression]:
    """Find the time expressions of an article, in order and not overlapping.

    `published` is the publication day in the outlet's own calendar; without it what counts from it stays relative
    (`XXXX-WXX-5`) and has no days.
    """
    text = Text(doc)
    found = _compose(text, _with_parts(text, _expressions(text)))
    dateline = DATELINE.match(text.text)
    if dateline:
        found = [x for x in found if text.starts[x.first] >= dateline.end()]
    _share_years(text, found)
    ctx = Context(text, published, narrative=_is_narrative(found, published))
    return [settled for x in found if (settled := _publish(x, ctx))]


def _with_parts(text: Text, found: list[Expression]) -> list[Expression]:
    """Add the part of the day that follows a day: `Wednesday night`."""
    for x in found:
        if _is_day(x) and not x.clock and text.has(x.last, "PART") and not text.has(x.last + 1, "HYPHEN"):
            x.clock, x.kind = PARTS[text.word(x.last)], "time"
            x.last += 1
    return [x for i, x in enumerate(found) if i == 0 or x.first >= found[i - 1].last]


def _share_years(text: Text, found: list[Expression]) -> None:
    """Lend a date the year of the one it is joined to: `August and September 1914`, `January 3 to March 9, 2014`."""
    joints = _letters("AND OR TO DASH HYPHEN UNTIL COMMA")
    for a, b in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        between = text.letters[a.last : b.first]
        if (
            a.form == b.form == "calendar"
            and a.month
            and b.month
            and a.year is None
            and b.year is not None
            and 1 <= len(between) <= 2
            and all(letter in joints for letter in between)
        ):
            a.year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 31) else b.year - 1
        if a.form == b.form == "calendar" and a.day and not a.month and b.month and b.day and len(between) == 1:
            a.month, a.year = b.month, b.year


def _is_narrative(found: list[Expression], published: date | None) -> bool:
    """Tell prose that goes from date to date in the past from news: explicit past years abound and nothing points at today."""
    limit = published.year - 1 if published else 9999
    past = sum(1 for x in found if x.form == "calendar" and x.year is not None and x.year < limit)
    deictic = sum(
        1
        for x in found
        if x.form == "dayword"
        or (x.form == "unit" and x.which in ("last", "next", "this"))
        or (x.form == "calendar" and x.weekday is not None and x.month is None)
    )
    return past >= 4 and past > 3 * deictic


def _publish(x: Expression, ctx: Context) -> TimeExpression | None:
    """Settle one expression and write its row."""
    text = ctx.text
    if x.form == "calendar" and (x.month, x.day) in EVENTS and x.year is None and text.word(x.last) in EVENT_WORDS:
        x.rule = "event"
    period, basis, value = _settle(x, ctx)
    granularity = GRANULARITY.get(x.unit, x.unit) or "day"
    first_day = last_day = None
    if period:
        value, granularity = period.name, GRANULARITY.get(period.unit, period.unit)
        first_day, last_day = period.first, period.last
        ctx.remember(x, period)
        if x.end is not None and (end := _settle(x.end, ctx)[0]):
            value, last_day = f"{value}/{end.name}", end.last
    elif x.form in ("calendar", "part", "unit", "offset", "definite"):
        granularity = (
            "year" if value == "XXXX" else "month" if re.fullmatch(r"XXXX-(?:XX|\d\d)", value) else granularity
        )
        if x.form == "calendar" and x.year is not None and x.month and x.day:
            return None  # 30 February
    if x.clock and x.kind == "time":
        value, granularity = f"{value}{x.clock}{x.zone}", "time"
    if granularity == "vague" or x.form in ("duration", "fixed"):
        basis = "explicit"
    return TimeExpression(
        text.starts[x.first],
        text.ends[x.last - 1],
        x.kind,
        value,
        first_day,
        last_day,
        granularity,
        basis,
        CONFIDENCE.get(x.rule, 0.9),
    )
