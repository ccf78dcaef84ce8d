"""A text as pieces (words, numbers, signs), each with the lexical class by which the grammar of dates knows it.

A class is written as one letter, so that an article becomes a string of letters and a rule a regular expression over
them: `PRE MONTH DAYNUM` is matched at the speed of `re`. `pattern` makes such an expression of the names of classes.
Nothing is read here; that is for `timex`.
"""

import re
from functools import cache
from itertools import accumulate, compress

from spacy.tokens import Doc, Token

from pipeline.dates.holidays import HOLIDAY
from pipeline.patterns import STREET
from pipeline.tokens import text_of

LEXICON = {
    "MONTH": "january february march april may june july august september october november december",
    "MON": "jan feb mar apr jun jul aug sep sept oct nov dec",
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WKD": "mon tue tues wed thu thur thurs fri sat sun",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays",
    "SEASON": "spring summer fall autumn winter",
    "YEARW": "year",
    "QUARTER": "quarter",
    "SECOND": "second",
    "UNIT": "day week weekend month decade century fortnight hour minute period",
    "UNITS": "years days weeks weekends months decades centuries quarters hours minutes seconds fortnights "
    "yrs hrs mins min",
    "DAYWORD": "today yesterday tomorrow tonight overnight",
    "PART": "morning afternoon evening night",
    "PARTS": "mornings afternoons evenings nights",
    "NOON": "noon midday midnight",
    "DAWN": "dawn daybreak sunrise dusk sunset nightfall",
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
    "THESE": "these",
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
    "FINISH": "end start middle close rest remainder",
    "OUTSET": "beginning",
    "STARTING": "starting commencing",
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
    "UNTIL": "until till through thru beyond",
    "SINCE": "since",
    "BETWEEN": "between",
    "ABOUT": "about almost nearly around approximately roughly under",
    "MORE": "more less fewer",
    "NO": "no",
    "THAN": "than",
    "LEAST": "least most",
    "UP": "up",
    "EXTRA": "additional another other full straight consecutive successive extra entire whole",
    "FINAL": "final",
    "OLD": "old",
    "LONG": "long",
    "FISC": "fiscal financial calendar",
    "FY": "fy",
    "ADJECTIVE": "flat comparable",
    "ZONE": "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst kst hkt msk",
    "O": "o",
    "CLOCK": "clock",
    "OCLOCK": "oclock",
    "MERIDIEM": "am pm a.m. p.m. a.m p.m",
    "PERCENT": "percent pct million billion trillion",
    "TIMES": "once twice times",
    "AHEAD": "ahead",
    "DAILY": "daily weekly monthly quarterly annually yearly hourly nightly biweekly bimonthly biennially",
    "VAGUE": "recently currently nowadays",
    "FUTURE": "future",
    "NEAR": "near short",
    "TERM": "term",
    "ENDED": "ended ending",
    "S": "s",
    "Q": "q",
    "H": "h",
    "DOT": ".",
    "COMMA": ",",
    "APOSTROPHE": "' ’ ‘ `",
    "DASH": "– — - ‐ ‑ ~",
    "OPEN": "(",
    "CLOSED": ")",
    "MONEY": "$ € £ ¥ #",
    "PERCENTSIGN": "%",
    "COLONS": ":",
    "SLASHES": "/",
}
"""Lexical classes of words and signs, lower case. A word has one class; the grammar names the classes it accepts."""

JOINTS = {"DASH": "HYPHEN", "DOT": "POINT", "COLONS": "COLON", "SLASHES": "SLASH"}
"""Classes of signs glued to a letter or digit on both sides: `20-month`, `3.30`, `10:35`, `10/25`."""

LONGEST_NUMBER = 20
"""Characters of a number that can count days or years; a longer one is an identifier, and one of 309 digits no float."""

NUMBERS = {"D0": 0, "D12": 12, "D23": 23, "D31": 31, "D59": 59, "D99": 99}
"""Classes of numbers of one or two digits by the largest in each: what can be a month or hour, an hour, a day, a
minute."""

MORE_CLASSES = (
    "D999",
    "Y4",
    "HHMM",
    "BIG",
    "ORDINAL",
    "BIGORDINAL",
    "DECADE",
    "DECADE2",
    "HOLIDAY",
    "BREAK",
    "OTHER",
    "SIGN",
    "SPACE",
)

CLASSES = {name: chr(0x4E00 + i) for i, name in enumerate((*LEXICON, *JOINTS.values(), *NUMBERS, *MORE_CLASSES))}
"""The letter that stands for each class, from a block where no letter means anything in a regular expression."""

GROUPS = {
    "HOURNUM": "D0|D12|D23",
    "TWO": "D0|D12|D23|D31|D59|D99",
    "DAYNUM": "D12|D23|D31",
    "MINUTE": "D0|D12|D23|D31|D59",
    "DIGITS": "D0|D12|D23|D31|D59|D99|D999|Y4|HHMM|BIG",
    "NUMWORD": "ONES|TEENS|CENT|TWENTY|TENS|HUNDRED|THOUSAND|DOZEN",
    "NTH": "ORDINAL|ORDONES|SECOND|ORDTEENS|ORDTENS",
    "ORDDAY": "TWENTY HYPHEN? (?:ORDONES|SECOND)|TENS HYPHEN? ORDONES|NTH",
    "AMONTH": "MONTH|MON (?:DOT|POINT)?",
    "AWEEKDAY": "WEEKDAY|WKD DOT?",
    "SINGLE": "YEARW|QUARTER|SECOND|UNIT",
    "DEIXIS": "LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|SAME|CURRENT|LATEST",
    "SPANNING": "LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|FINAL|LATEST",
    "TOWARD": "HYPHEN|DASH|TO|UNTIL",
    "JOINT": "SLASH|POINT|HYPHEN",
    "FISCAL": "FISC|FY",
    "EDGE": "FINISH|OUTSET",
    "CARDINAL": "DIGITS (?: POINT DIGITS )?|(?:NUMWORD|ART (?:HUNDRED|THOUSAND|DOZEN)) (?: (?:HYPHEN|AND)? NUMWORD ){0,7}",
    "COUNT": "CARDINAL (?: AND ART HALF | HYPHEN AND HYPHEN ART HYPHEN HALF )?|HALF OF? ART|ART HALF"
    "|ART? COUPLE OF?|ART? FEW|MULTITUDE OF|ART",
    "HEDGE": "ABOUT|OVER|NO? MORE THAN|AT LEAST|UP TO",
    "NOTDAY": "PERCENT|PERCENTSIGN|POINT DIGITS|COLON|SLASH|UNIT|UNITS|YEARW|MERIDIEM|ONTHEDOT|HYPHEN (?:UNIT|YEARW)",
    "ONTHEDOT": "O APOSTROPHE CLOCK|OCLOCK",
    "ONWEEKDAY": "(?P<weekday>AWEEKDAY) COMMA?",
    "ENDYEAR": "(?P<year>Y4|(?<! COMMA ) APOSTROPHE TWO) (?! HYPHEN (?:UNIT|YEARW) )",
    "FISCALYEAR": "FISCAL? ENDYEAR|FY APOSTROPHE? (?P<short>TWO)",
    "THEYEAR": "(?:OF|IN) (?P<of> (?:THE|THIS|THAT) DEIXIS{0,2}|DEIXIS{1,2} ) FISCAL? YEARW"
    "(?! APOSTROPHE|BEFORE|AFTER|ENDED|HYPHEN )",
    "PRE": "(?P<mod> THE? (?:EARLY|LATE|MID|EARLIER|LATER|SOMETIME) HYPHEN? | THE? EDGE OF )?",
}
"""Names for what several rules share; PRE points at a part of what follows it."""


def pattern(source: str) -> str:
    """Turn a rule written with names of classes and groups into a regular expression over their letters."""
    name = r"(?<!\(\?)\b([A-Z]+\d*)\b"
    while source != (source := re.sub(name, lambda m: f"(?:{GROUPS[m[1]]})" if m[1] in GROUPS else m[1], source)):
        pass
    return re.sub(r"\s+", "", re.sub(name, lambda m: CLASSES[m[1]], source))


LETTER_OF = {
    form: CLASSES[name]
    for name, words in LEXICON.items()
    for word in words.split()
    for form in (word, word.capitalize(), word.upper())
}

STAND_IN = "\ue000"
"""Stands for each character of a holiday's name while the text is cut, so that the name is one piece."""

PIECE = re.compile(
    r"""[AaPp]\.[Mm]\b\.?           # a.m.
    |[^\W\d_]+                      # a word (or a holiday)
    |[^\S\n]+                       # a gap
    |\d{1,3}(?:,\d{3})+(?!\d)       # 1,500
    |\d+(?:(?:st|nd|rd|th|s)\b)?    # 3, 3rd, 1980s
    |\ue000+
    |\n\s*                          # a paragraph's end
    |.""",
    re.VERBOSE | re.DOTALL,
)

OPENING = ("“", '"')
"""Marks that open a quotation."""

LONGEST_QUOTATION = 20
"""Paragraphs in one quotation, each opened by a mark and only the last closed."""

URL = re.compile(
    r"\b(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@[\w.-]+|\b[A-Za-z][\w-]{0,40}(?:\.[a-z][\w-]{0,40}){1,4}/\S*"
)
"""Addresses, whose numbers are no dates."""


def _without_addresses(line: str) -> str:
    """Give a line with blots for its addresses."""
    if "/" in line or "@" in line or "www." in line:
        return URL.sub(lambda m: "_" * len(m.group()), line)
    return line


class Text:
    """A text as pieces, their classes, and its parse."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        source = self.text.replace(STAND_IN, "_")
        source = "\n".join(map(_without_addresses, source.split("\n")))
        source = STREET.sub(lambda m: "_" * len(m.group()), source)
        source = HOLIDAY.sub(lambda m: STAND_IN * len(m.group()), source)
        pieces = PIECE.findall(source)
        spaced = "".join(map(LETTERS.__getitem__, pieces))
        glued = GLUED.sub(lambda m: JOINED[m.group()], spaced)
        inked = list(map(CLASSES["SPACE"].__ne__, glued))
        self.letters = glued.replace(CLASSES["SPACE"], "")
        self.ends = list(compress(accumulate(map(len, pieces)), inked))
        self.words = list(compress(pieces, inked))

    def start(self, piece: int) -> int:
        """Give the offset where a piece begins."""
        return self.ends[piece] - len(self.words[piece])

    def word(self, piece: int) -> str:
        """Give a piece in lower case, or nothing beyond the ends of the text."""
        if not 0 <= piece < len(self.words):
            return ""
        word = self.words[piece]
        return (self.text[self.start(piece) : self.ends[piece]] if word[0] == STAND_IN else word).lower()

    def has(self, piece: int, names: str) -> bool:
        """Whether a piece is of one of these classes."""
        return 0 <= piece < len(self.letters) and self.letters[piece] in letters_of(names)

    def has_between(self, first: int, last: int, name: str) -> bool:
        """Whether a piece of a class stands between two places."""
        return self.letters.find(CLASSES[name], first, last) >= 0

    def same_sentence(self, first: int, last: int) -> bool:
        """Whether no sentence ends between two places, or so it looks."""
        return not any(self.has_between(first, last, sign) for sign in ("DOT", "BREAK"))

    def in_parentheses(self, piece: int) -> bool:
        """Whether a parenthesis opens before a piece in its paragraph and does not close."""
        start = self.letters.rfind(CLASSES["BREAK"], 0, piece) + 1
        opened, closed = (self.letters.rfind(CLASSES[sign], start, piece) for sign in ("OPEN", "CLOSED"))
        return opened > closed

    def quoted_since(self, piece: int) -> int | None:
        """Give the offset at which the quotation begins in which a piece stands; None outside of any."""
        end, since = self.start(piece), None
        for _ in range(LONGEST_QUOTATION):
            start = self.text.rfind("\n", 0, end) + 1
            mark = max(self.text.rfind(sign, start, end) for sign in OPENING)
            straight = mark >= 0 and self.text[mark] == '"'
            closed = self.text.count('"', start, end) % 2 == 0 if straight else self.text.find("”", mark, end) >= 0
            if mark < 0 or closed:
                break
            since, end = mark, len(self.text[:start].rstrip())
        return since

    def token(self, piece: int) -> Token | None:
        """Give the token of the parse in which a piece begins."""
        if not 0 <= piece < len(self.words):
            return None
        start = self.start(piece)
        span = self.doc.char_span(start, start + 1, alignment_mode="expand")
        return span[0] if span else None

    def root(self, first: int, last: int) -> Token | None:
        """Give the token of some pieces that the others hang on."""
        span = self.doc.char_span(self.start(first), self.ends[last - 1], alignment_mode="expand")
        return span.root if span else None

    def tag(self, piece: int) -> str:
        """Give the fine part of speech of a piece, or nothing where the parse has none."""
        token = self.token(piece)
        return token.tag_ if token is not None else ""

    def pos(self, piece: int) -> str:
        """Give the part of speech of a piece, or nothing where the parse has none."""
        token = self.token(piece)
        return token.pos_ if token is not None else ""


@cache
def letters_of(names: str) -> frozenset[str]:
    """Give the letters of some classes or groups of single classes."""
    return frozenset(pattern(names.replace(" ", "|"))) - set("(?:|)")


UNGLUED = "SPACE BREAK SIGN DOT COMMA APOSTROPHE DASH OPEN CLOSED MONEY PERCENTSIGN COLONS SLASHES"

GLUING = f"[^{''.join(CLASSES[name] for name in UNGLUED.split())}]"

GLUED = re.compile(f"(?<={GLUING})[{''.join(CLASSES[name] for name in JOINTS)}](?={GLUING})")

JOINED = {CLASSES[name]: CLASSES[joint] for name, joint in JOINTS.items()}


class _Letters(dict[str, str]):
    """The class of every piece met; of those that are not in the lexicon too, up to as many as a language has in use."""

    def __missing__(self, piece: str) -> str:
        letter = _letter(piece)
        if len(self) < 1 << 17:
            self[piece] = letter
        return letter


LETTERS = _Letters(LETTER_OF)


def _letter(piece: str) -> str:
    """Give the class of a piece that is not in the lexicon."""
    first = piece[0]
    if first.isalpha():
        return CLASSES["OTHER"]
    if first.isspace():
        return CLASSES["BREAK" if first == "\n" else "SPACE"]
    if first == STAND_IN:
        return CLASSES["HOLIDAY"]
    if not piece.isascii() or not first.isdigit():
        return CLASSES["SIGN"]
    if piece[-1] == "s":
        return CLASSES[{5: "DECADE", 3: "DECADE2"}.get(len(piece), "OTHER")]
    if piece[-1] in "tdh":
        return CLASSES["ORDINAL" if len(piece) < 5 and 1 <= int(piece[:-2]) <= 31 else "BIGORDINAL"]
    if len(piece) > 4 or "," in piece:
        return CLASSES["BIG" if len(piece) <= LONGEST_NUMBER else "OTHER"]
    number = int(piece)
    if len(piece) == 4:
        return CLASSES["Y4" if 1000 <= number < 2200 else "HHMM" if number < 2400 and number % 100 < 60 else "BIG"]
    return CLASSES["D999" if len(piece) == 3 else next(name for name, top in NUMBERS.items() if number <= top)]
