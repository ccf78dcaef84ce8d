"""Numbers as news prints them: digits in any style, words, fractions, vague plurals → a value and its place.

Works over *pieces* (runs of letters, digits, single signs), which are finer than spaCy's tokens ("$2.3bn" is one token
there). What a number counts or measures, and whether it counts at all, is `pipeline.figures`' business; the value of
number words is text2num's.
"""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from spacy.attrs import LENGTH, LOWER, SPACY
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token
from text_to_num import text2num

from pipeline.figures.units import DURATION, MEASURE, MONEY, currency_letters, letters_at_home, unit_after
from pipeline.grammar import FINITE
from pipeline.patterns import STREET
from pipeline.tokens import text_of

# ---------------------------------------------------------------- pieces

MONEYED = (
    r"\d[\d,.]*(?:,\d{3}\b|(?:[ \xa0]\d{3})+(?![\d.,]?\d)(?!-)"
    r"|(?<=\.\d\d)(?![\d.])|[BM]\b|[ ]?(?:[mb]n|[mbt]|tr?n)\b|[ -]?(?:(?:m|b|tr)illion|thousand)\b)"
)
"""A sum after the letter of a currency: `N450 million`, `R1,500`, `R20 000`, `P200-million`, `P65.50`; not `N95`, `R2`."""

LETTERED = re.compile(rf"(?<![\w$])([NPR]){MONEYED}")

BETWEEN_DECIMALS = r"\d{1,3}(?:\.\d{1,2})?-\d{1,3}(?:\.\d{1,2})?(?![-./]?\d)"
"""Two numbers with a dash between, of which one at least has a point: `1.5-3.5%`."""

PIECE = rf"""
    (?P<plain> [^\W\d_]++ (?=\s|[,;!?)]|\.\s) )                                    # most words, found quickly
  | (?P<skip> (?-x:{STREET.pattern}) | https?://\S+ | www\.\S+ | [\w.+-]{{1,64}}@[\w-]+\.[\w.-]+          # addresses
      | (?!{BETWEEN_DECIMALS}) \+?\d+(?:[-./]\d+){{2,}}                          # telephone numbers, versions, dates
      | \+\d{{1,3}}(?:[ -]\(?\d{{1,4}}\)?){{2,}} | \(\d{{3}}\)[ ]?\d{{3}}-\d{{4}} | 0\d{{2,4}}(?:[ -]\d{{3,4}})+
      | \d+-to-1\b | \d[’'′][ ]?\d{{1,2}}(?:[”"″]|’’|'')                   # odds, heights
      | \d{{1,2}}[:.]\d\d(?::\d\d)?(?=\s?[ap]\.?m\b) | \d{{1,2}}:\d\d(?::\d\d)?  # times
      | \d{{1,2}}(?=\s?[ap]\.?m\b)
      | (?<![\w$])(?!(?:{currency_letters()})\d|(?:[NPR]|HOME){MONEYED}|LETTERS\d{{3,}}\b|HOME\d{{2,}}\b
           |(?:minus|sub|over|under|to|now|then|nearly|magnitude)[-–]|(?:[kcm]?m|ft)[23]\b)
                                                                                 # G7, F-16, last-16; not USD5
        [^\W\d_]+[-–]?\d[\w-]*(?:[.,]\d[\w-]*)* )
  | (?P<number> \d+(?:\.\d+)?\s?[x×]\s?10\s?\^?\s?[-−]?\d{{1,2}}(?![.,]?\d)           # 1.5×10^-3
      | \d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?:\.\d+)?(?!,?\d)               # 1,234.5; Indian 12,34,567
      | \d{{1,3}}(?:[\u00a0\u2009\u202f'’]\d{{3}})+(?:[.,]\d+)?(?!\d)            # 1 234 567,5; Swiss 1'234'567
      | \d{{1,3}}(?:\.\d{{3}})+,\d{{1,2}}(?!\d) | \d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)  # continental 1.234.567,89
      | \d+(?:\.\d+)? | (?<!\w)\.\d+ )
  | (?P<word> [^\W\d_]+ )
  | (?P<sign> \S )
    """


@functools.cache
def _piece(letters: str, home: str) -> re.Pattern[str]:
    """Pattern of a piece of a text that prints sums behind some letters: there `N700` is one too, be it not so large.

    So is `K27` where letters are those of the money at `home`.
    """
    source = PIECE.replace("LETTERS", f"[{letters}]" if letters else "(?!)")
    return re.compile(source.replace("HOME", f"(?:{home})" if home else "(?!)"), re.VERBOSE)


def decimal(text: str) -> Decimal:
    """Read digits printed in any thousands style."""
    power = re.fullmatch(r"([\d.]+)\s?[x×]\s?10\s?\^?\s?([-−]?\d+)", text)
    if power:
        return Decimal(power[1]).scaleb(int(power[2].replace("−", "-")))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.search(r"[\u00a0\u2009\u202f'’]", text):
        text = re.sub(r"[\u00a0\u2009\u202f'’]", "", text).replace(",", ".")
    else:
        text = text.replace(",", "")
    return Decimal(text)


# ---------------------------------------------------------------- words

CARDINALS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion".split()
)
TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
LONGEST_RUN = 12
"""Words in one number; more is no prose."""

SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "bil": 10**9, "tn": 10**12,
    "trn": 10**12, "tln": 10**12, "cr": 10**7, "lac": 10**5, "lacs": 10**5, "dozens": 12, "lakhs": 10**5,
    "millions": 10**6, "crores": 10**7, "billions": 10**9,
}  # fmt: skip
LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Only touching their number: "k" and capitals anywhere, others with a currency or before a plural ("5m people")."""

VAGUE = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "lakhs": 10**5, "millions": 10**6,
    "crores": 10**7, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
"""Plural scale words. They mean one to ten of them ("thousands": 1,000 to 10,000), as in the NewsQuant annotation."""

FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
FRACTIONS |= {"halves": 2} | {name + "s": below for name, below in FRACTIONS.items() if name != "half"}
QUARTERS_AFTER = frozenset("or to last past next first previous coming".split())
"""Before `three quarters` they make them parts of a year."""

SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
REMAINDERS = {
    "and a half": Decimal("0.5"), "- and - a - half": Decimal("0.5"), "and - a - half": Decimal("0.5"),
    "and one half": Decimal("0.5"), "and one - half": Decimal("0.5"), "and a quarter": Decimal("0.25"),
    "and three quarters": Decimal("0.75"), "and three - quarters": Decimal("0.75"),
}  # fmt: skip
DENOMINATORS = frozenset({2, 3, 4, 5, 8, 16, 32, 64})
"""After a slash, where `of` does not follow: `3/4`, not `24/7`, `9/11` or `5/12`."""

ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
"""Not "first" and "second", which order the discourse more often than they rank anything."""

ONE_BEFORE = {
    "third": ("two", "2", "second"), "fourth": ("three", "3", "third"), "fifth": ("four", "4", "fourth"),
    "sixth": ("five", "5", "fifth"), "seventh": ("six", "6", "sixth"), "eighth": ("seven", "7", "seventh"),
}  # fmt: skip
"""The number before a rank, in the ways it is written: two, 2 and second before third."""

IN_REACH = 25
"""Words within which `a third` goes on from two."""

FOLDS = {
    f"{word}fold": Decimal(text2num(f"one {word}" if word in SCALES else word, "en"))
    for word in CARDINALS - {"zero", "one", "trillion"}
}
"""How many times as much: `tenfold`."""

ARTICLES = frozenset({"a", "an"})
STARTERS = CARDINALS | VAGUE.keys() | SIGNS.keys() | ORDINALS.keys() | FOLDS.keys() | ARTICLES
STARTERS |= frozenset("half several few dozen quarter twice".split())
"""Words that a number can begin with."""

CLOSE = frozenset({"nearly", "almost"})
DEGREES = frozenset("just well slightly little bit".split())
"""Before "over", "under" they make it a bound: "just over 20";"""
BEFORE_BOUNDS = DEGREES | {"for"}
"""and so does what tells how long: "for over an hour"."""

RATES = frozenset("% fed inflation interest percent percentage rate rates yield yields".split())
"""Near them, parts of a point are of a percentage point: `cut rates by half a point`."""

NEAR_RATES = 12
"""Pieces to such a word, at most."""

HURT = frozenset(
    "killed injured wounded dead missing hurt displaced homeless hospitalised hospitalized arrested detained".split()
)
"""After a bare number they say what became of those just counted: "40 people were killed and 12 injured"."""

POPULOUS = frozenset(
    "city country electorate metropolis nation population province region state town workforce".split()
)
"""Before `of 3.4m` they make it millions, not metres."""
RACES = frozenset(("hurdles", "trials"))
"""Behind `400m` they make it metres, not millions: the 400m hurdles."""

NUMBER_WORDS = frozenset(
    get_string_id(word)
    for word in (STARTERS | SCALES.keys() | FRACTIONS.keys() | CLOSE | {"percentage", "than", "over", "under"})
    - ARTICLES
    - SIGNS.keys()
)
"""Words that show that there is a number; an article alone does not, but for `a percentage point`, `more than an hour`."""

DIGITS = re.compile(rf"[\d{''.join(SIGNS)}]+")
DASHES = frozenset("-‑–—~")

LOOK_BACK, LOOK_AHEAD = 80, 120
"""Characters read around a number: bounds, units and nouns stand near it, and most of a text need not be cut."""

NO_HALF_AFTER = frozenset("first second third fourth last final latter other each better this either in".split())
HALF_BEFORE = frozenset("of the its his her their our my all those these that as".split())
HALF_AFTER = frozenset("than about nearly almost over roughly by to least around under some approximately only".split())
"""A half that measures: "half of", "nearly half"; not "the second half"."""

COLLECTIVE = frozenset("people police cattle percent troops staff personnel aircraft offspring sheep fish".split())
"""Singular in form, plural in use."""

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


@dataclass(slots=True)
class Number:
    """A number from piece `start` up to `end`; `scale` is the product of its scale words; vague ones have a `high`."""

    start: int
    end: int
    value: Decimal
    form: str  # digits, words, fraction, vague, ordinal, multiple
    scale: int = 1
    high: Decimal | None = None


class Numerals:
    """The pieces of a document and the numbers in it."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        lengths = doc.to_array([LENGTH, SPACY]).sum(axis=1) if len(doc) else np.zeros(0, dtype=np.uint64)
        self.token_starts = [0, *np.cumsum(lengths).tolist()][: len(doc)]
        # Of each piece: its text, its text in lower case, its first character, the one past its last, whether it is a number.
        # What cannot be a figure (addresses, times, models) has an empty lower-case text.
        piece = _piece("".join(sorted(set(LETTERED.findall(self.text)))), "|".join(letters_at_home(self.text)))
        found = [match for start, end in self._stretches() for match in piece.finditer(self.text, start, end)]
        groups = [match.lastgroup for match in found]
        self.words = [match.group() for match in found]
        self.lower = ["" if group == "skip" else word.lower() for group, word in zip(groups, self.words, strict=True)]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.numeric = [group == "number" for group in groups]

    def _stretches(self) -> Iterator[tuple[int, int]]:
        """Find the parts of the text that have a number in them, cut at blanks."""
        words = self.doc.to_array(LOWER).tolist()
        places = [start for start, word in zip(self.token_starts, words, strict=True) if word in NUMBER_WORDS]
        places += [match.start() for match in DIGITS.finditer(self.text)]
        start = end = -1
        for place in sorted(places):
            if place + LOOK_AHEAD <= end:
                continue
            if place - LOOK_BACK > end:
                if end >= 0:
                    yield start, end
                start = max(0, place - LOOK_BACK)
                start = max(self.text.rfind(" ", max(0, start - LOOK_BACK), start) + 1, end, 0) if start else 0
            end = place + LOOK_AHEAD
            blank = self.text.find(" ", end, end + LOOK_AHEAD)
            end = blank if blank >= 0 else min(len(self.text), end + LOOK_AHEAD)
        if end >= 0:
            yield start, end

    # -- looking around

    def at(self, i: int) -> str:
        """Lower-case text of a piece; empty beyond the ends."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def touching(self, i: int) -> bool:
        """No space before piece `i`."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def near(self, i: int) -> bool:
        """At most one space before piece `i`, and no line break."""
        if not 0 < i < len(self.words):
            return False
        start, end = self.ends[i - 1], self.starts[i]
        return end - start <= 1 and self.text[start:end] != "\n"

    def token(self, i: int) -> Token:
        """Give the token that holds the first character of piece `i`."""
        return self.doc[max(0, bisect_right(self.token_starts, self.starts[i]) - 1)]

    def phrase[T](self, i: int, table: Mapping[str, T]) -> tuple[T | None, int]:
        """Longest phrase of a table that starts at piece `i`; gives its entry and the piece after it."""
        for end in range(min(i + 7, len(self.words)), i, -1):
            entry = table.get(" ".join(self.lower[i:end]))
            if entry is not None:
                return entry, end
        return None, i

    def phrase_before[T](self, end: int, table: Mapping[str, T]) -> tuple[T | None, int]:
        """Longest phrase of a table that ends before piece `end`; gives its entry and the piece it starts at."""
        for start in range(max(0, end - 6), end):
            entry = table.get(" ".join(self.lower[start:end]))
            if entry is not None:
                return entry, start
        return None, end

    # -- numbers

    def number(self, i: int, *, money: bool = False, after_between: bool = False) -> Number | None:
        """Read the number that starts at piece `i`."""
        word = self.at(i)
        found: Number | None
        if i < len(self.words) and self.numeric[i]:
            found = self._digits(i)
        elif word in SIGNS:
            above, below = SIGNS[word]
            found = Number(i, i + 1, Decimal(above) / below, "fraction")
        elif word in VAGUE:
            return self._vague(i)
        elif word in {"several", "few"}:
            scale = SCALES.get(self.at(i + 1))
            return Number(i, i + 2, Decimal(scale), "vague", scale, Decimal(10 * scale)) if scale else None
        elif word in {"half", "quarter"}:
            found = self._half(i)
        elif word in ARTICLES:
            found = self._article(i)
        elif word in CARDINALS or word == "dozen":
            found = self._words(i, after_between=after_between)
        else:
            return None
        return self._scaled(found, money=money) if found and found.form != "ordinal" else found

    def _digits(self, i: int) -> Number | None:
        text = self.words[i]
        value, end = decimal(text), i + 1
        if text.isdigit() and len(text) <= 3:
            # "10 000": groups of three after single blanks
            while (
                end < len(self.words)
                and self.numeric[end]
                and re.fullmatch(r"\d{3}", self.words[end])
                and self.text[self.ends[end - 1] : self.starts[end]] == " "
            ):
                value, end = value * 1000 + int(self.words[end]), end + 1
        ordinal = self.at(end) in {"nd", "rd", "th"} or (
            self.at(end) == "st" and text.endswith("1")
        )  # 15st is a weight
        if ordinal and self.touching(end):
            return Number(i, end + 1, value, "ordinal")
        if self.at(end) in SIGNS and self.near(end):
            above, below = SIGNS[self.at(end)]
            return Number(i, end + 1, value + Decimal(above) / below, "fraction")
        slash = self._slash(i)
        if slash:
            return slash
        if end < len(self.words) and self.numeric[end] and self.near(end):
            mixed = self._slash(end)
            if mixed and mixed.value < 1:
                return Number(i, mixed.end, value + mixed.value, "fraction")
        return Number(i, end, value, "digits")

    def _slash(self, i: int) -> Number | None:
        """`3/4`; not `24/7` or `9/11`."""
        if self.at(i + 1) in {"/", "⁄"} and self.touching(i + 1) and self.touching(i + 2) and self.numeric[i + 2]:
            above, below = self.words[i], self.words[i + 2]
            usual = below.isdigit() and (int(below) in DENOMINATORS or self.at(i + 3) == "of")
            if usual and above.isdigit() and int(above) < int(below) < 10_000:
                return Number(i, i + 3, Decimal(above) / Decimal(below), "fraction")
        return None

    def _words(self, i: int, *, after_between: bool = False, first: str = "") -> Number | None:
        """Read number words; `first` stands for an article ("a hundred")."""
        run = [first] if first else []
        ends = [i] if first else []
        j = i
        while len(run) < LONGEST_RUN and (word := self.at(j)) in CARDINALS and (j == i or self.near(j)):
            run.append(word)
            ends.append(j + 1)
            j += 1
            follows = self.at(j + 1)
            if self.at(j) in DASHES and self.touching(j) and self.touching(j + 1):
                if follows in CARDINALS and (word in TENS or follows in SCALES):
                    j += 1
            elif (
                self.at(j + 2 + (self.at(j + 2) in DASHES)) not in FRACTIONS  # "two million and three quarters"
                and self.at(j) == "and"
                and word in SCALES
                and follows in CARDINALS
                and follows not in SCALES
                and not after_between
            ):
                run.append("and")
                ends.append(j + 1)
                j += 1
        while run:
            try:
                value = text2num(" ".join(run), "en")
            except ValueError:
                run.pop()
                ends.pop()
                continue
            scale = next((SCALES[word] for word in reversed(run) if word in SCALES), 1)
            return self._denominated(Number(i, ends[-1], Decimal(value), "words", scale))
        if self.at(i) == "dozen":
            return Number(i, i + 1, Decimal(12), "words", 12)
        return None

    def _denominated(self, number: Number) -> Number:
        """Read the denominator after a number word: "two-thirds", "one in five" is `_share`'s."""
        j = number.end
        if self.at(j) in DASHES and self.touching(j) and self.touching(j + 1):
            j += 1
        elif not self.near(j):
            return number
        name = self.at(j)
        below = FRACTIONS.get(name)
        if not below or number.value > 19 or name.endswith("s") != (number.value > 1):
            return number
        if below == 4 and (
            number.value not in {1, 3} or (self.at(number.start - 1) in QUARTERS_AFTER and self.at(j + 1) != "of")
        ):
            return number  # two quarters of growth, two or three quarters
        if j == number.end and not name.endswith("s") and j + 1 < len(self.words) and self.token(j + 1).tag_ in NOUNS:
            return number  # one third party
        return Number(number.start, j + 1, number.value / below, "fraction")

    def _article(self, i: int) -> Number | None:
        """Read `a hundred`, `a third of`, `a half mile`."""
        follows = self.at(i + 1)
        if not self.near(i + 1) or (follows == "half" and self.at(i - 1) == "and"):
            return None
        if follows in SCALES and follows in CARDINALS:
            number = self._words(i + 1, first="one")
            return Number(i, number.end, number.value, "words", number.scale) if number else None
        if (follows == "percentage" and self.at(i + 2) == "point") or self._is_time(i):
            return Number(i, i + 1, Decimal(1), "words")
        if follows in {"dozen", "lakh", "crore"}:
            return Number(i, i + 2, Decimal(SCALES[follows]), "words", SCALES[follows])
        below = FRACTIONS.get(follows)
        if below and not follows.endswith("s"):
            after = self.at(i + 2)
            if after == "of" or after in SCALES or self._compares(i + 2):
                return Number(i, i + 2, Decimal(1) / below, "fraction")
            unit = unit_after(self.words, i + 2, touching=False) or self.is_of_point(i + 2, below)
            if (below in {2, 4} and unit) or self._measures(i, i + 2):
                return Number(i, i + 2, Decimal(1) / below, "fraction")
        return None

    def _is_time(self, i: int) -> bool:
        """Tell the time that is bounded or ends a range: `more than an hour`, `six months to a year`; not `than a year's pay`.

        What is spread over a year takes no longer.
        """
        unit = unit_after(self.words, i + 1, touching=False)
        if unit is None or unit[0].kind != DURATION or self.at(unit[1]) in {"'", "’"}:
            return False
        ranging = unit_after(self.words, i - 2, touching=False) if self.at(i - 1) == "to" and i > 1 else None
        longer = self.at(i - 1) == "than" and self.at(i - 2) in {"more", "less", "longer", "shorter"}
        longer |= self.at(i - 1) in CLOSE or (self.at(i - 1) in {"over", "under"} and self.at(i - 2) in BEFORE_BOUNDS)
        return longer or (ranging is not None and ranging[0].kind == DURATION)

    def _compares(self, i: int) -> bool:
        """Whether so much more or less is told there: `a third less water`; not `a third bigger bomb`."""
        more, follows = (self.token(k) if k < len(self.words) and self.near(k) else None for k in (i, i + 1))
        if more is None or more.tag_ not in {"JJR", "RBR"}:
            return False
        thing = follows is not None and follows.pos_ in {"NOUN", "PROPN", "ADJ", "ADV", "NUM"}
        return not thing or more.lower_ in {"less", "fewer"} or (more.lower_ == "more" and more.dep_ == "amod")

    def _measures(self, i: int, end: int) -> bool:
        """Whether a fraction that names nothing measures: "a third voted", "by a fifth"; not "scored a third"."""
        follows = self.token(end) if end < len(self.words) and self.near(end) else None
        dated = follows is not None and follows.lower_ in {"last", "next"}  # by a tenth last year
        if follows is not None and follows.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and not dated:
            return False
        said = follows is not None and follows.tag_ in FINITE and not self._is_one_more(i)
        bounded = self.at(i - 1) in HALF_AFTER or (self.at(i - 1) == "as" and self.at(i - 2) == "much")
        return said or (bounded and not (follows is not None and follows.text in DASHES))

    def _is_one_more(self, i: int) -> bool:
        """Tell what comes after two: `two were hurt and a third was missing`; not `two thirds voted and a third was ill`."""
        at = self.token(i).i
        before = ONE_BEFORE.get(self.at(i + 1), ())
        return any(
            word.lower_ in before and word.nbor().lower_ not in FRACTIONS
            for word in self.doc[max(0, at - IN_REACH) : at]
        )

    def _half(self, i: int) -> Number | None:
        """`half a million`, `half of`, `half an hour`, `half-hour`, `quarter of a million`."""
        below = FRACTIONS[self.at(i)]
        before, follows = self.at(i - 1), self.at(i + 1)
        value = Decimal(1) / below
        of_unit = follows in {"a", "an"} and unit_after(self.words, i + 2, touching=False)
        if of_unit or (follows in {"a", "an"} and (self.at(i + 2) in SCALES or self.is_of_point(i + 2, below))):
            return Number(i, i + 2, value, "fraction")
        described = i > 0 and self.near(i) and self.token(i - 1).tag_ in {"JJ", "JJR", "JJS", "NN", "NNP"}
        if before in NO_HALF_AFTER or (described and before not in HALF_AFTER):
            return None
        dash = follows in DASHES and self.touching(i + 1) and self.touching(i + 2)
        j = i + 2 if dash else i + 1
        if self.at(j) in SCALES:
            return Number(i, j, value, "fraction")
        unit = unit_after(self.words, j, touching=False)
        if unit and unit[0].kind in {DURATION, MEASURE} and self.at(j) != "time":
            return Number(i, i + 1, value, "fraction")
        if self.is_of_point(j, below):
            return Number(i, i + 1, value, "fraction")
        if dash or below == 4:
            return None
        says = i + 1 < len(self.words) and self.token(i + 1).tag_ in FINITE  # "half said so"
        measures = follows in HALF_BEFORE or before in HALF_AFTER or says
        return Number(i, i + 1, value, "fraction") if measures else None

    def is_of_point(self, i: int, below: Decimal | int) -> bool:
        """Whether a part of a percentage point is told there: `a quarter point`, of rates also `half a point`."""
        beside = self.lower[max(0, i - NEAR_RATES) : i + NEAR_RATES]
        return self.at(i) in {"point", "points"} and (below == 4 or not RATES.isdisjoint(beside))

    def _vague(self, i: int) -> Number | None:
        """`hundreds of thousands`."""
        low, end = VAGUE[self.at(i)], i + 1
        hurt = self.at(i) == "scores" and self.at(i + 1 + (self.at(i + 1) in {"are", "were"})) in HURT
        if self.at(i) in {"tens", "scores"} and self.at(i + 1) != "of" and not hurt:
            return None
        while self.at(end) == "of" and self.at(end + 1) in VAGUE:
            low, end = low * VAGUE[self.at(end + 1)], end + 2
        return Number(i, end, Decimal(low), "vague", low, Decimal(10 * low))

    def _scaled(self, number: Number, *, money: bool) -> Number:
        """Read scale words after a number, and "and a half"."""
        end, value, scale = number.end, number.value, number.scale
        while True:
            j = self._to_scale(end, fraction=number.form == "fraction")
            factor = SCALES.get(self.at(j)) if j > end or self.near(j) else None
            if not factor and number.form == "digits" and scale == 1:
                factor = self._letter_scale(j, money=money)
            if not factor:
                break
            value, scale, end = value * factor, scale * factor, j + 1
        part, j = self.phrase(end, REMAINDERS)
        if part:
            value, end = value + scale * part, j
            while self.at(end) in SCALES:  # "two and a half million"
                value, scale, end = value * SCALES[self.at(end)], scale * SCALES[self.at(end)], end + 1
        return Number(number.start, end, value, number.form, scale, number.high)

    def _to_scale(self, end: int, *, fraction: bool) -> int:
        """Pass over what may stand between a number and its scale word: "5-million", "a quarter of a million"."""
        dash = self.at(end) in DASHES and self.touching(end) and self.touching(end + 1)
        if dash and self.at(end + 1) in SCALES:
            return end + 1
        if fraction:
            j = end + (self.at(end) == "of")
            if self.at(j) in ARTICLES and self.at(j + 1) in SCALES:
                return j + 1
        return end

    def _letter_scale(self, j: int, *, money: bool) -> int | None:
        """Factor of the letter at piece `j`."""
        word = self.at(j)
        if word not in LETTER_SCALES:
            return None
        people = word == "m" and self.touching(j) and self.at(j - 2) == "of" and self.at(j - 3) in POPULOUS
        if people or (money and self.near(j)) or (self.touching(j) and self.words[j] in {"k", "K", "M", "B"}):
            return LETTER_SCALES[word]
        if word in {"m", "b"} and self.touching(j) and j + 1 < len(self.words) and self.near(j + 1):
            follows = self.token(j + 1)
            unit = unit_after(self.words, j + 1, touching=False)
            measured = unit is not None and unit[0].kind in {MEASURE, MONEY}
            several = follows.tag_ in {"NNS", "NNPS"} and follows.lower_ not in RACES
            if measured or several or follows.lower_ in COLLECTIVE:
                return LETTER_SCALES[word]
        return None
