"""Numbers that count or measure → figures: value, bounds, unit, and the noun that is counted.

A grammar over the pieces and numbers of `numerals`, with spaCy's parse for what only it knows: the counted
noun, and which numbers are part of a name. What units are called is `units`' business; what a date is,
`pipeline.dates`'.

The evidence is the number with its sign, unit and rate ("$2.3bn", "58%", "three weeks", "$6 each"); of a count it is
the number alone ("12,000"), since the noun has its own offsets. Words that bound it ("more than") are not part of it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from spacy.tokens import Doc, Span, Token

from pipeline.figures.numerals import (
    ARTICLES,
    COLLECTIVE,
    DASHES,
    NOUNS,
    ORDINALS,
    REMAINDERS,
    SCALES,
    STARTERS,
    Number,
    Numerals,
)
from pipeline.figures.units import DURATION, MEASURE, MONEY, PERCENT, WORDLIKE, Unit, currency_before, unit_after


class TimeSpan(Protocol):
    """What is needed of a `pipeline.dates.TimeExpression`."""

    @property
    def start_char(self) -> int:
        """Offset of its first character."""

    @property
    def end_char(self) -> int:
        """Offset past its last character."""

    @property
    def kind(self) -> str:
        """One of `schemas.dates.DATE_KINDS`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; the fields are the columns of `schemas.figures.Figures`."""

    start_char: int
    end_char: int
    kind: str
    value: float | None
    value_low: float | None
    value_high: float | None
    qualifier: str
    unit: str | None
    counted: str | None
    counted_start_char: int | None
    counted_end_char: int | None
    confidence: float


# ---------------------------------------------------------------- the words that bound


def _phrases(table: dict[str, str]) -> dict[str, str]:
    """Turn {bound: "phrase, phrase"} into {phrase: bound}."""
    return {phrase: bound for bound, phrases in table.items() for phrase in phrases.split(", ")}


BOUNDS_BEFORE = _phrases({
    "at_least": "at least, at the least, a minimum of, minimum, no less than, no fewer than, not less than, not "
    "fewer than, no smaller than, as few as, as little as, ≥, > =",
    "at_most": "at most, at the most, up to, as many as, as much as, as high as, as long as, a maximum of, maximum, "
    "no more than, not more than, no greater than, no higher than, no larger than, ≤, < =",
    "more_than": "more than, over, over than, above, greater than, higher than, larger than, bigger than, better than, longer "
    "than, older than, in excess of, exceeding, exceeds, exceed, exceeded, upwards of, upward of, north of, "
    "surpassing, surpassed, topping, topped, beyond, >",
    "less_than": "less than, fewer than, under, below, lower than, smaller than, shorter than, younger than, south "
    "of, <",
    "about": "about, around, some, roughly, approximately, approx, approx ., nearly, almost, close to, closer to, an estimated, "
    "estimated, estimated at, circa, near, nearing, approaching, in the region of, in the order of, on the order of, "
    "somewhere around, barely, virtually, practically, something like, more or less, ~, ≈, ∼",
})  # fmt: skip
BETWEEN_WORDS = frozenset(
    "a an just only another some further additional extra whopping staggering record total of estimated".split()
)
"""May stand between such a word and the number: "at least another 20", "up to an estimated 500"."""

BOUNDS_AFTER = _phrases({
    "at_least": "or more, and more, or higher, or above, and above, or older, and older, or over, and over, or "
    "greater, or longer, at least, +, plus, and up, and upwards",
    "at_most": "or less, or fewer, or under, and under, or lower, or below, or younger, and younger, at most",
    "about": "or so, - odd, - ish, or thereabouts, more or less, approximately",
})  # fmt: skip
PREPOSITIONS = frozenset("over under above below around near beyond".split())
TOPIC_HEADS = frozenset(
    "talk speak ask worry know think hear learn write read complain tell question concern story debate care".split()
)
"""With these "about" introduces a topic: "asked about two cases"."""

# ---------------------------------------------------------------- the words around

COUNTRY_AFTER = {"us": "USD", "u . s .": "USD"}
"""After an amount in dollars: "$76 US"."""

AGE_ENDINGS = dict.fromkeys(("old", "- old", "‑ old", "olds", "- olds", "of age"), True)
NO_PEOPLE = frozenset("DATE CARDINAL TIME PRODUCT LAW EVENT".split())
NAMES = frozenset("ORG PERSON FAC PRODUCT WORK_OF_ART EVENT LAW GPE LOC".split())
SCORE_WORDS = frozenset(
    "win won beat beaten lose lost defeat defeated lead led draw drew victory loss score scored tie tied game set "
    "match vote voted passed aggregate trail trailed goal final record series margin down ahead favour favor against "
    "innings".split()
)
LABELS = frozenset(
    "no no. nos number article section chapter page room channel flight route highway interstate phase stage level "
    "category type unit group pool week day grade class version part volume season episode round line gate platform "
    "table exhibit step tier formula pier block apartment suite box act scene verse psalm rule item question option "
    "district ward precinct zone sector area lot seat world title runway".split()
)
LABELS |= {label + "s" for label in LABELS}
"""Before a bare number, they make it a name: "Article 5", "No. 10", "days 14 and 20"."""

NAMING = (WORDLIKE - {"ALL"}) | {"No", "Nos"}

EMERGENCY = frozenset({"911", "999", "112"})
"""Telephone numbers that all know: "a 911 call"."""

GROWS = frozenset(
    "rise fall increase decrease drop climb jump grow decline slip slide surge soar plunge plummet tumble shrink slow edge "
    "rebound advance swell narrow ease".split()
)
MAKES_GROW = frozenset("boost raise cut lower reduce expand double triple widen slash".split())
CHANGES = GROWS | MAKES_GROW
MEASURING = GROWS | frozenset("be stand total reach hit average amount remain close end trade open cost".split())
"""Their subject is what an amount measures."""

OPENS_RANGE = dict.fromkeys(("between", "between the ages of", "aged between", "ages between"), True)
"""Before "3 and 5"."""

COMES_TO = frozenset("add sum total come bring take get go drive push".split())
"""With these "up to" bounds nothing: "adds up to 12"."""

HURT = frozenset(
    "killed injured wounded dead missing hurt displaced homeless hospitalised hospitalized arrested detained".split()
)
"""After a bare number they say what became of those just counted: "40 people were killed and 12 injured"."""

ELDER = frozenset({"older", "over", "above", "younger", "under"})
"""After "45 or" they make it an age."""

OF_AGE = frozenset(
    "voters people men women adults children workers women americans those residents players girls boys".split()
)
"""Before "over 65", "under 30" they make it an age."""

PARTS = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})
WHOLES = frozenset({("in", "all"), ("in", "total"), ("all", "told")})
PRONOUNS = frozenset("he she i who".split())
MOMENTS = frozenset("earlier ago later before after".split())
"""After "a year" they make it a date: "3% a year earlier"."""

RATE_NOUNS = frozenset(
    "share barrel head piece person unit ticket dose pop user household ton tonne customer vote seat bottle".split()
)
RANKED = frozenset("place straight consecutive successive time spot seed".split())
"""After an ordinal they make it a rank or a count; in "the third man", "20th anniversary" it only names."""

SHARED_OUT_OF = frozenset({3, 4, 5, 10, 20, 100, 1000})
"""The second number of "two in five"; of "one in", any."""

CONFIDENCE = {
    "percent": 0.96, "count": 0.93, "money": 0.93, "duration": 0.93, "measure": 0.91, "rate": 0.91, "age": 0.88, "ordinal": 0.85,
    "score": 0.85, "other": 0.85, "vague": 0.8,
}  # fmt: skip
"""Share of figures of each kind with value and bound right, on half of GUM's news and interviews and of NewsQuant; where these
leave a kind unmarked (ranks, scores, vague plurals), by reading 300 figures of other news. Counts without a noun: 0.25 less."""

STEPS = frozenset("stage phase level tier category grade step chapter article".split())
"""Labels that stand before a number even where a plural follows it."""

BRITISH = re.compile(r"\b(?:Brit(?:ain|ish)|UK|England|Scot(?:land|tish)|Wales|London|[Ss]terling|pence)\b")
REACHING = frozenset("reach hit top exceed pass approach near".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})

AMOUNTS = frozenset(
    "toll population attendance turnout tally capacity membership workforce circulation enrolment enrollment payroll "
    "index".split()
)
"""Nouns that a bare number is the size of: "a death toll of 34", "the population is 5 million"."""

REACH = 40
"""Tokens between a number and the words of the same sentence that settle what it counts."""

LARGEST = 10**15
"""A count beyond it is an identifier."""

DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WDT"})
QUANTIFIERS = frozenset("more fewer less other additional further extra such of".split())
NOT_COUNTED = frozenset("worth total sum average maximum minimum record year month week quarter".split())
MODIFIERS = NOUNS | frozenset("JJ JJR JJS VBN VBG HYPH POS CC AFX CD FW ADD".split())
PHRASE_TAGS = frozenset("DRPW,`'_$")
"""First letters of the other tags that may stand between a number and its noun: "the 12, mostly young, men"."""

NOT_ONE_AFTER = frozenset("no any every this that which each day".split())
NOT_ONE_BEFORE = frozenset("another day thing by or".split())


@dataclass(slots=True)
class Quantity:
    """A number with its sign, unit and rate, from piece `start` up to `end`; `high` when it is a range."""

    start: int
    end: int
    number: Number
    value: Decimal
    high: Decimal | None = None
    unit: Unit | None = None
    prefixed: bool = False
    unit_end: int = 0
    rate: str | None = None
    kind: str = "count"
    counted: tuple[int, int] | None = None  # tokens: the first, the head

    @property
    def open(self) -> bool:
        """Only a bare number so far."""
        return self.unit is None and self.high is None and self.kind == "count"


class _Reader(Numerals):
    """The grammar, over the pieces of one document."""

    def __init__(self, doc: Doc, dates: Sequence[TimeSpan]) -> None:
        super().__init__(doc)
        spans = [(date.start_char, date.end_char) for date in dates if date.kind != "duration"]
        self.date_starts = [start for start, _ in spans]
        self.date_ends = [end for _, end in spans]
        self.done = 0  # pieces already read
        self.lent: dict[int, Unit] = {}  # by its first piece, the unit of a number that stands only with another

    def in_date(self, i: int) -> bool:
        """Say whether piece `i` is part of a date, time or set."""
        if i >= len(self.starts):
            return False
        k = bisect_right(self.date_starts, self.starts[i]) - 1
        return k >= 0 and self.starts[i] < self.date_ends[k]

    def following(self, i: int) -> Token | None:
        """Give the token of piece `i` where it stands right after the piece before."""
        return self.token(i) if i < len(self.words) and self.near(i) else None

    def counts(self, i: int, end: int) -> bool:
        """Say whether the number from piece `i` up to `end` modifies a plural noun to its right."""
        token = self.token(i)
        head = token.head
        right = token.dep_ == "nummod" and head.i > self.token(end - 1).i
        return right and (head.tag_ in {"NNS", "NNPS"} or head.lower_ in COLLECTIVE)

    def subjects(self, verb: Token, before: int, *, passive: bool = True) -> list[Token]:
        """Give the subjects of a verb that stand within a sentence's length before a token."""
        relations = SUBJECTS if passive else {"nsubj"}
        return [t for t in self.doc[max(0, before - REACH) : before] if t.dep_ in relations and t.head.i == verb.i]

    # -- quantities: number, sign, unit, rate

    def quantity(self, i: int, *, after_between: bool = False) -> Quantity | None:
        """Read the number at piece `i` with the sign before and the unit after it."""
        negative = i > 1 and self.at(i - 1) in {"-", "−"} and self.touching(i) and self.touching(i - 1)
        before = currency_before(self.words, i - negative) if i and self.near(i) else None
        if before and before[1] < self.done:
            before = None
        if before and self.words[before[1]].isalpha() and not self._stands_alone(before[1]):
            before = None
        number = self.number(i, money=before is not None, after_between=after_between)
        if before and self.words[before[1]] in WORDLIKE and number and abs(number.value) < 10_000:
            before, number = None, self.number(i, after_between=after_between)
        if number is None:
            return self._unit_and_a_half(i)
        unit, start = before or (None, i)
        signs = 0 if before and negative else self._minus(start)
        sign, start = -1 if signs or (before and negative) else 1, start - signs
        quantity = Quantity(
            start, number.end, number, sign * number.value, number.high, unit, prefixed=unit is not None
        )
        if unit:
            quantity.kind = MONEY
            suffix, end = self.phrase(number.end, COUNTRY_AFTER)
            code = unit_after(self.words, number.end, touching=False)
            if suffix:
                quantity.unit, quantity.end = Unit(suffix, MONEY), end
            elif code and code[0].kind == MONEY and self.words[number.end].isupper() and self.near(number.end):
                quantity.unit, quantity.end = code
        else:
            self._suffix(quantity)
        return quantity

    def _minus(self, start: int) -> int:
        """Count the pieces before `start` that make a number negative: `-5`, `minus 5`, `minus-5`."""
        before = self.at(start - 1)
        if before in {"-", "−", "–"} and self.touching(start):
            return 1 if not self.touching(start - 1) else 2 * (self.at(start - 2) == "minus")
        margin = self.at(start - 3) == "plus"  # "plus or minus 3 points"
        return int(before in {"minus", "negative"} and self.near(start) and not margin)

    def _unit_and_a_half(self, i: int) -> Quantity | None:
        """`a year and a half`."""
        found = unit_after(self.words, i + 1, touching=False) if self.at(i) in ARTICLES and self.near(i + 1) else None
        if found is None:
            return None
        unit, unit_end = found
        part, end = self.phrase(unit_end, REMAINDERS)
        if part is None:
            return None
        number = Number(i, i + 1, 1 + part, "words")
        return Quantity(i, end, number, number.value, unit=unit, unit_end=unit_end, kind=unit.kind)

    def _stands_alone(self, i: int) -> bool:
        """Say whether a currency code in letters is no part of a longer word or name: `USD 5`, not `for R 5`."""
        return not (i and self.touching(i) and self.words[i - 1].isalnum()) and (
            len(self.words[i]) > 1 or self.touching(i + 1)
        )

    def _suffix(self, quantity: Quantity) -> None:
        """Read the unit after the number, with or without a hyphen."""
        j = quantity.number.end
        dash = self.at(j) in {"-", "‑"} and self.touching(j) and self.touching(j + 1)
        if dash:
            j += 1
        elif not self.near(j):
            return
        if quantity.number.form in {"fraction", "vague"}:
            # "half an hour", "a tenth of 1 percent", "millions of dollars"
            j += self.at(j) == "of"
            j += self.at(j) in ARTICLES | {"1", "one"}
        found = unit_after(self.words, j, touching=self.touching(j) and not dash)
        if not found:
            return
        unit, end = found
        tag = self.token(end - 1).tag_
        if self.at(j) == "won" and tag.startswith("V"):
            return  # "two won"
        if self.at(j) == "second" and not dash and quantity.value != 1:
            return
        if self.at(end - 1) in {"pound", "pounds"} and end == j + 1:
            unit = self._pounds(quantity)
        quantity.unit, quantity.end, quantity.unit_end, quantity.kind = unit, end, end, unit.kind
        if unit.code == "[ft_i]":
            self._inches(quantity)
        if unit.kind == DURATION:
            part, after = self.phrase(end, REMAINDERS)
            if part and quantity.value == quantity.value.to_integral():  # "two hours and a half"
                quantity.value, quantity.end = quantity.value + part, after
            age, after = self.phrase(quantity.end, AGE_ENDINGS)
            if age:
                quantity.kind, quantity.end = "age", after

    def _inches(self, quantity: Quantity) -> None:
        """`5 feet 10 inches` is one height, in feet."""
        j = quantity.end + (self.at(quantity.end) == "and")
        if j < len(self.words) and self.near(j) and (number := self.number(j)) and number.value < 12:
            found = unit_after(self.words, number.end, touching=self.touching(number.end))
            if found and found[0].code == "[in_i]":
                quantity.value += number.value / 12
                quantity.end = quantity.unit_end = found[1]

    def _pounds(self, quantity: Quantity) -> Unit:
        """Pounds of money or of weight: millions of them, and every pound in a text on Britain, are money."""
        head = self.token(quantity.start).head
        weighs = self.at(quantity.number.end + 1) == "of" or "weigh" in {
            head.lemma_,
            head.head.lemma_,
            head.head.head.lemma_,
        }
        money = "£" in self.text or quantity.number.scale >= 10**6 or BRITISH.search(self.text) is not None
        return Unit("GBP", MONEY) if money and not weighs else Unit("[lb_av]", MEASURE)

    def _rate(self, quantity: Quantity, i: int) -> tuple[str, int] | None:
        """Read `per hour`, `a year`, `each`, `/day` at piece `i`; gives the divisor's code and the piece after it."""
        word = self.at(i)
        if not self.near(i):
            return None
        if word in {"each", "apiece"}:
            return ("{each}", i + 1) if quantity.kind == MONEY else None
        dash = word in {"-", "‑"}
        if dash:
            i, word = i + 1, self.at(i + 1)
        if word not in {"per", "/", "every"} | ARTICLES:
            return None
        j = i + 1 + (self.at(i + 1) in {"-", "‑", "every", "calendar", "working", "single"})
        if quantity.number.form == "fraction" and quantity.kind in {"count", "other"}:
            return None  # "half a vote"
        found = unit_after(self.words, j, touching=word == "/")
        if found and found[0].kind in {DURATION, MEASURE} and self.at(found[1]) not in MOMENTS:
            return found[0].code, found[1]
        noun = self.at(j) in RATE_NOUNS or (
            word == "per" and j < len(self.words) and self.token(j).tag_ in {"NN", "NNP", ""}
        )
        return ("{" + self.at(j) + "}", j + 1) if noun and self.at(j).isascii() and self.at(j).isalpha() else None

    # -- ranges, scores, shares

    def joined(self, first: Quantity) -> Quantity:
        """Read on: "3 to 5 million", "52-48", "one in five", "between $62 and $68"."""
        j = first.end
        if self.at(j) in {"-", "‑"} and self.touching(j) and self.near(j + 1) and self.at(j + 1) in {"to", "or", "and"}:
            j += 1  # "8- to 16-metre"
        word = self.at(j)
        between = self.phrase_before(first.start, OPENS_RANGE)[0] or self.at(first.start - 2) == "between"
        if first.high is not None or not (word in DASHES or word in {"to", "and", "or", "in", "out"}):
            return first
        if word == "and" and not between:
            return first
        k = j + 2 if word == "out" and self.at(j + 1) == "of" else j + 1
        if word == "or" and self.at(k) == "even":
            k += 1
        if not self.near(j) or not self.near(k):
            return first
        k += self._sign_length(k)
        second = self.quantity(k)
        if second is not None and second.start <= j:  # the dash is no sign
            second.start, second.value = k, abs(second.value)
        if second is None or second.number.form in {"ordinal", "vague"} or self.in_date(k) or (second.start > j + 3):
            return first
        if word in {"in", "out"}:
            return self._share(first, second)
        return self._range(first, second, word) or first

    def _sign_length(self, k: int) -> int:
        """Count the pieces of a sign or currency that stand before the number of the second end."""
        for length in range(1, 4):
            if k + length < len(self.words) and (self.numeric[k + length] or self.at(k + length) in STARTERS):
                found = currency_before(self.words, k + length)
                if found and found[1] == k:
                    return length
                if length == 1 and self.at(k) in {"minus", "-", "−"}:
                    return 1
        return 0

    def _share(self, first: Quantity, second: Quantity) -> Quantity:
        """Read "one in five" as 0.2."""
        out = self.at(first.end) == "out"
        whole = first.value == first.value.to_integral() and second.value == second.value.to_integral()
        plain = first.open and second.open and 0 < first.value < second.value and not self._part_of_more(first)
        usual = out or first.value == 1 or (first.value <= 9 and second.value in SHARED_OUT_OF)
        if plain and whole and usual:
            follows = self.following(second.end)
            tag = follows.tag_ if follows is not None else ""
            shared = tag in MODIFIERS or tag == "IN" or tag[:1] in {"V", "M"}
            if shared or second.value in {5, 10, 100} or self.at(first.end) == "out":
                return Quantity(first.start, second.end, second.number, first.value / second.value, kind="other")
        return first

    def _range(self, first: Quantity, second: Quantity, word: str) -> Quantity | None:
        """Join two ends; None where they are two numbers."""
        if first.unit and second.unit and first.unit.code != second.unit.code:
            return None
        if first.unit and second.open and word == "to" and self._changes(first):
            self.lent[second.start] = first.unit  # "rose from 21 mpg to 23"
        if first.unit and not second.unit and not first.prefixed:
            return None
        unit = second.unit or first.unit
        if first.unit and second.unit and first.prefixed != second.prefixed:
            return None  # "18 sen to RM23.50"
        if word == "to" and self._changes(first):
            if unit and first.unit is None and self.at(first.start - 1) in {"from", "by"}:
                self._lend(first, second)  # "rose from 4.7 to 4.8 percent"
            if self.at(first.start - 1) != "by" or first.kind == MONEY:
                return None
        low, high = first.value, second.value
        window = self.lower[max(0, first.start - 8) : first.start]
        if first.kind == PERCENT and word == "to" and not SCORE_WORDS.isdisjoint(window):
            return None  # "lost the state 36 percent to 51 percent"
        if (word in DASHES or word == "to") and unit is None and self._is_score(first, second, word):
            return Quantity(first.start, second.end, second.number, low, high, kind="score")
        if first.number.scale == 1 and second.number.scale > 1 and 0 < low * second.number.scale < high:
            low *= second.number.scale
        if low > high and unit is not None and (high < 0 or self.phrase_before(first.start, OPENS_RANGE)[0]):
            low, high = high, low  # "from -18 °C to -34 °C"
        if not low < high or (word == "or" and high - low > max(Decimal(2), low)):
            return None
        kind = second.kind if second.unit else first.kind
        end = second.unit_end
        return Quantity(first.start, second.end, second.number, low, high, unit, first.prefixed, end, kind=kind)

    def _lend(self, first: Quantity, second: Quantity) -> None:
        """Give the first of two numbers the scale and unit that stand only after the second."""
        if second.number.scale > first.number.scale == 1 and first.value < second.value / second.number.scale * 100:
            first.value *= second.number.scale
        first.unit, first.kind = second.unit, second.kind

    def _changes(self, first: Quantity) -> bool:
        """Say whether the number goes with a change: "rose from 3 to 5" is no range but two figures."""
        before = self.at(first.start - 1)
        start = first.start - 1 if before in {"from", "by"} else first.start
        token = self.token(start)
        return any(
            word.lemma_.lower() in CHANGES for word in (token.head, token.head.head, self.token(max(0, start - 1)))
        )

    def _is_score(self, first: Quantity, second: Quantity, word: str) -> bool:
        """`52-48`; `1-3`, `25 to 25` among the words of games and votes."""
        low, high = first.value, second.value
        if low != low.to_integral() or high != high.to_integral():
            return False
        scored = not SCORE_WORDS.isdisjoint(self.lower[max(0, first.start - 8) : second.end + 6])
        if word == "to":
            return low >= high and scored and self.at(first.start - 1) != "from"
        digits = first.number.form == second.number.form == "digits"
        return digits and self.touching(first.end) and self.touching(second.start) and (low >= high or scored)

    # -- what is no figure

    def rejected(self, quantity: Quantity) -> bool:
        """Say whether a number names, dates or numbers things instead of counting them."""
        i, number = quantity.number.start, quantity.number
        measured = quantity.kind in {MEASURE, MONEY, PERCENT}  # "1520 sq m" is no year
        if self.in_date(quantity.end - 1) or (self.in_date(i) and not measured):
            return True
        if quantity.kind == DURATION and self.at(i) == "one" and self._someday(quantity):
            return True
        if measured and quantity.end == number.end + 1 and self.touching(number.end) and self._labelled(quantity):
            return len(self.words[number.end]) == 1  # "runway 27L"
        if quantity.kind == "score":
            return self._part_of_more(quantity) or self._model(quantity)
        if quantity.kind != "count":
            return number.form == "ordinal" and self._no_rank(number)
        if quantity.high is not None:
            return number.form == "digits" and (
                self._labelled(quantity)
                or self._year(quantity)
                or self._address(quantity)
                or self._part_of_more(quantity)
            )
        if self._glued(number) or self._listed(quantity) or self._loose(quantity) or number.value >= LARGEST:
            return True
        if number.form in {"vague", "fraction"}:
            return False
        if self.at(i) in SCALES and self.at(i) != "dozen":
            return True  # "a multi-million plan", "thousand-yard stare"
        if number.form == "digits" and self._year(quantity):
            return True
        if self.at(i) == "one" and number.end == i + 1 and not self._counting_one(i):
            return True
        return self._named(quantity)

    def _labelled(self, quantity: Quantity) -> bool:
        """Say whether a word before the number makes it a name: `Article 5`."""
        start = quantity.start
        return start > 0 and self.near(start) and self.token(start - 1).lower_ in LABELS

    def _part_of_more(self, quantity: Quantity) -> bool:
        """`3:1-5` is a verse."""
        return self.at(quantity.start - 1) in {":", "/"} and self.touching(quantity.start)

    def _model(self, quantity: Quantity) -> bool:
        """`the Boeing 787-9`: no score is so one-sided."""
        before = self.token(quantity.start - 1) if quantity.start else None
        sides = sorted((quantity.value, quantity.high or Decimal(0)))
        return before is not None and before.tag_ == "NNP" and sides[1] >= 100 and sides[0] * 10 < sides[1]

    def _someday(self, quantity: Quantity) -> bool:
        """`would one day rule`."""
        follows = self.following(quantity.end)
        verb = follows is not None and follows.tag_.startswith("VB")
        before = self.token(quantity.start - 1).tag_ if quantity.start else ""
        return self.at(quantity.end - 1) == "day" and (before == "MD" or (verb and quantity.start > 0))

    def _address(self, quantity: Quantity) -> bool:
        """`16-18 Elm Avenue`."""
        follows = self.following(quantity.end)
        return follows is not None and follows.tag_ == "NNP" and self.token(quantity.start).head.tag_ == "NNP"

    def _glued(self, number: Number) -> bool:
        """Letters or signs touch the number, and no unit was read: `3D`, `5G`, `1990s`, `24/7`, `#3`."""
        before, after = self.at(number.start - 1), self.at(number.end)
        if self.touching(number.end) and (after.isalnum() or after in {"/", "_", "*", "^", "(", ""}):
            return True
        if after == ":" and self.touching(number.end) and self.touching(number.end + 1):
            return True  # a ratio, 1:9
        digits = self.words[number.start]
        if len(digits) == 2 and digits.isdigit() and before in {"'", "’", "‘"} and self.touching(number.start):
            return True  # "the class of ’08"
        if before in {'"', "'"} and self.at(number.start - 2) == "=":
            return True  # markup
        return self.touching(number.start) and (
            before.isalnum() or before in {"/", "#", "_", "^", "*", "№", ":", ".", ""}
        )

    def _listed(self, quantity: Quantity) -> bool:
        """`1. Item`, `2) Item`."""
        i, end = quantity.start, quantity.end
        first = i == 0 or "\n" in self.text[self.ends[i - 1] : self.starts[i]]
        if quantity.number.form == "words":  # "Two, harden our defences"
            orders = end + 1 < len(self.words) and self.token(end + 1).tag_ == "VB"
            return self.at(end) == "," and orders and self.token(i).is_sent_start is True
        if first:
            alone = end >= len(self.words) or "\n" in self.text[self.ends[end - 1] : self.starts[end]]
            return quantity.number.form == "digits" and (alone or self.at(end) in {".", ")", ":"})
        if self.at(i - 1) == "[" and self.at(end) == "]" and self.words[i].isdigit():
            return True  # a note
        if self.at(end) in DASHES and not self.touching(end + 1) and self.at(i - 1) in {".", ";", ":", "“", '"'}:
            return (
                quantity.value < 20 and self.words[end + 1 : end + 2] != [] and self.words[end + 1][0].isupper()
            )  # 2- The church
        if self.at(i - 1) == "(" and self.at(end) == ")" and quantity.value < 20:
            return i < 2 or self.token(i - 2).tag_ not in NOUNS  # "(1) roads, (2) schools"
        return self.at(end) == ")" and self.touching(end) and "(" not in self.lower[max(0, i - 12) : i]

    def _loose(self, quantity: Quantity) -> bool:
        """`a week or two`, `the two agreed`, `COVID – 19`."""
        i, start = quantity.number.start, quantity.start
        before = self.at(start - 1)
        if quantity.number.form == "words" and quantity.number.value < 4 and before == "or" and start > 1:
            return self.token(start - 2).tag_ == "NN"
        if quantity.number.form == "words" and before == "the" and quantity.number.value < 4 and self.near(start):
            token = self.token(i)
            return token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"} and self.at(quantity.end) != "of"
        dashed = before in DASHES and self.touching(start - 1) and not self.touching(start)
        return dashed and self.near(start) and self.words[start - 2][0].isupper()

    def _year(self, quantity: Quantity) -> bool:
        """Say whether a bare number can be a year and counts nothing plural."""
        i, text = quantity.start, self.words[quantity.start]
        if not (len(text) == 4 and text.isdigit() and 1500 <= quantity.value <= 2199 and quantity.number.scale == 1):
            return False
        follows = self.following(quantity.end)
        if follows is None or quantity.high is not None or follows.tag_ in {"IN", "CC"}:
            return True
        return not self.counts(i, quantity.end) or self.at(i - 1) in {"in", "since", "of", "the"}

    def _no_rank(self, number: Number) -> bool:
        """Say whether an ordinal does not rank; "third-largest", "the fifth time", "14th place" do."""
        if self._in_name(self.token(number.start)):
            return True
        j = number.end + (self.at(number.end) in DASHES)
        if j >= len(self.words) or not self.near(number.end):
            return True
        return self.at(j) not in RANKED and self.token(j).tag_ not in {"JJS", "RBS"}

    def _counting_one(self, i: int) -> bool:
        """`one` that counts: "one shell", "one of the shells"; not the pronoun."""
        follows, before = self.at(i + 1), self.at(i - 1)
        if follows == "of":
            gerund = i + 2 < len(self.words) and self.token(i + 2).tag_ == "VBG"
            return (
                not gerund
                and self.at(i + 2) not in {"them", "us", "you", "it"}
                and before not in NOT_ONE_AFTER | {"the", "another"}
            )
        if before == "at" and follows in {"time", "point", "stage"}:
            return False
        if follows in DASHES or before in DASHES or follows in NOT_ONE_BEFORE or before in NOT_ONE_AFTER:
            return False
        token = self.token(i)
        return token.dep_ in {"nummod", "compound"} and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}

    def _in_name(self, token: Token) -> bool:
        """Say whether the token is part of a name that has other words."""
        if token.ent_type_ not in NAMES:
            return False
        if token.ent_iob_ == "I":
            return True
        after = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        return after is not None and after.ent_iob_ == "I" and after.tag_ == "NNP"

    def _named(self, quantity: Quantity) -> bool:
        """`Boeing 737`, `the 787 Dreamliner`, `Article 5`, `Channel Four`."""
        i, end, digits = quantity.number.start, quantity.number.end, quantity.number.form == "digits"
        token, follows = self.token(i), self.following(end)
        before = self.token(quantity.start - 1) if quantity.start and self.near(quantity.start) else None
        after_name = before is not None and before.tag_ in {"NNP", "NNPS"}
        before_name = follows is not None and follows.tag_ == "NNP"
        if quantity.value < 0 and after_name:
            return True  # "COVID -19"
        if not digits and before is not None and self._capital(i, before):
            return True
        if digits and self.words[i] in EMERGENCY and not self.counts(i, end):
            return True
        if before is not None and digits and before.text in NAMING and not self.counts(i, end):
            return True  # "No 10", "COP 27"
        if before is not None and before.lower_ in STEPS and before.tag_ == "NN":
            return True  # "stage three tax cuts"
        if self.counts(i, end) and token.ent_iob_ != "I":
            return after_name and before_name  # "iPhone 11 Pro cameras"
        if self._in_name(token) and not self.counts(i, end):
            return True
        if digits and before_name and quantity.value > 1 and token.head.i > token.i and token.head.tag_ == "NNP":
            return True
        if before is None or self.counts(i, end) or quantity.number.scale > 1:
            return False
        if self.phrase_before(quantity.start, BOUNDS_BEFORE)[0]:
            return False
        if not digits and self.words[i][0].isupper() and after_name:
            return True
        if before.tag_ in NOUNS and (token.head.i == before.i or before.lower_ in LABELS):
            return True
        model = before.tag_ == "NNP" and self.words[i].isdigit() and quantity.value >= 100
        if model and self._ends_clause(end):
            return True  # "the Boeing 757."
        heads = token.head.i >= token.i and token.head.tag_ in {"NNP", "NN", "CD"}
        return before.tag_ == "NNP" and heads and quantity.value < 10_000

    def _capital(self, i: int, before: Token) -> bool:
        """`the Group of Seven`, `the Beyond Zero campaign`, `Three Arrows Capital`: in capitals though no sentence begins."""
        word, token = self.words[i], self.token(i)
        if not word[0].isupper() or word.isupper() or token.is_sent_start or not before.is_alpha:
            return False
        of = before.lower_ == "of" and before.i > 0 and self.doc[before.i - 1].text[0].isupper()
        follows = self.following(i + 1)
        title = follows is not None and follows.text[0].isupper() and not before.tag_.startswith("V")
        return of or title or (before.text[0].isupper() and not before.is_sent_start and before.tag_ == "IN")

    # -- the counted noun

    def count(self, quantity: Quantity) -> None:
        """Find what is counted: after "of", after a hyphen, or the noun that the number modifies."""
        end = quantity.end
        if self.at(end) == "of" and self.near(end):
            if self.at(quantity.start - 1) != "within":  # "within 30 miles of the border"
                quantity.counted = self._after_of(end)
        elif self.at(end) in {"-", "‑"} and self.at(end + 1) == "odd":  # "30-odd trucks"
            quantity.counted = self._chain(self.token(end + 1).i + 1)
        elif self.at(end) in {"-", "‑"} and self.touching(end) and self.touching(end + 1):
            token = self.token(end + 1)
            head = token.head
            if token.tag_ in NOUNS:
                quantity.counted = (token.i, token.i)
            elif head.i > token.i and head.tag_ in NOUNS and token.dep_ == "amod":  # "the third-largest dam"
                quantity.counted = (head.i, head.i)
        elif self.near(end):
            quantity.counted = self._modified(quantity)
        money = quantity.unit is not None and (quantity.kind == MONEY or quantity.unit.code == PERCENT)
        if quantity.counted is None and (money or quantity.kind == "count"):
            quantity.counted = self._measured(quantity, bare=not money)
        if quantity.counted is None or quantity.kind == DURATION:
            self._count_unit(quantity)

    def _count_unit(self, quantity: Quantity) -> None:
        """Let a duration or measure that stands alone count its own unit: "two weeks", "14 percentage points"."""
        if quantity.unit is None or quantity.kind == MONEY or quantity.unit.code == PERCENT:
            return
        tokens = [self.token(i) for i in range(quantity.number.end, quantity.unit_end)]
        nouns = [
            token
            for token in tokens
            if token.tag_ in NOUNS and token.is_lower and (len(token) > 3 or token.lower_ == "day")
        ]
        noun = next((token for token in nouns if token.tag_ == "NNS"), nouns[-1] if nouns else None)
        if noun is not None:
            quantity.counted = (noun.i, noun.i)

    def _measured(self, quantity: Quantity, *, bare: bool) -> tuple[int, int] | None:
        """Find what an amount is the size of: "a fine of $3bn", "prices rose by 5%", "turnout was 58%".

        Of a bare number only where the noun is known to be an amount: "a toll of 34".
        """
        first, last = self.token(quantity.start).i, self.token(quantity.end - 1).i
        root = next((t for t in self.doc[first : last + 1] if not first <= t.head.i <= last), None)
        if root is None or root.head.i > first:
            return None
        head = root.head
        if root.dep_ == "pobj":
            if head.lower_ == "of" and head.head.tag_ in NOUNS and head.head.i == head.i - 1:
                known = head.head.lower_ in AMOUNTS if bare else head.head.lower_ not in NOT_COUNTED
                return self._from_left(head.head) if known else None
            if head.lower_ not in {"by", "to", "from", "at", "up"}:
                return None
            if head.lower_ == "at" and head.head.lemma_ in {"put", "estimate", "set", "cap", "value", "keep"}:
                return self._object_of(head.head, first, bare=bare)
            head = head.head
        if head.lower_ in {"up", "down", "higher", "lower"}:
            head = head.head
        if head.lemma_.lower() not in MEASURING | MAKES_GROW:
            return None
        for subject in self.subjects(head, first):
            measured = subject.dep_ == "nsubjpass" or head.lemma_.lower() in MEASURING
            if subject.tag_ in NOUNS and (subject.lower_ in AMOUNTS if bare else measured):
                return self._from_left(subject)
        return None

    def _object_of(self, verb: Token, before: int, *, bare: bool) -> tuple[int, int] | None:
        """Find what a verb puts at an amount: "put the toll at 34"."""
        for token in self.doc[verb.i + 1 : before]:
            if token.dep_ == "dobj" and token.head.i == verb.i and (token.lower_ in AMOUNTS or not bare):
                return self._from_left(token)
        return None

    def _from_left(self, head: Token) -> tuple[int, int]:
        """Take in the modifiers left of a noun."""
        start = head.i
        while start > 0 and self.doc[start - 1].tag_ in MODIFIERS - {"CC"} and start - 1 >= head.left_edge.i:
            start -= 1
        return self._trimmed(start, head)

    def _elided(self, quantity: Quantity, previous: Quantity | None) -> tuple[int, int] | None:
        """Find the noun of a bare number in what has just been counted: "…, including 12 in Gaza", "12 of them".

        Also "the number of boats reached 12". Only where the words settle it.
        """
        token = self.token(quantity.number.start)
        numbered = self._number_of(token)
        if numbered or previous is None or previous.counted is None or previous.kind != "count":
            return numbered
        since = self.doc[self.token(previous.end - 1).i + 1 : token.i + 1]
        sentences = sum(1 for other in since if other.is_sent_start)
        if len(since) > REACH or sentences > 1:
            return None
        noun = self.doc[previous.counted[1]]
        alike = (
            token.dep_ == noun.dep_ == "dobj" and token.head.lemma_ == noun.head.lemma_
        )  # "A has 11 seats, B has 10"
        settled = alike or (sentences == 0 and self._same_things(quantity, previous, since))
        return previous.counted if settled else None

    def _same_things(self, quantity: Quantity, previous: Quantity, since: Span) -> bool:
        """Say whether a bare number counts what the sentence has just counted."""
        token, start, end = self.token(quantity.number.start), quantity.start, quantity.end
        ahead, before = (self.at(end), self.at(end + 1)), (self.at(start - 2), self.at(start - 1))
        first, noun = previous.counted or (0, 0)
        return (
            before[1] == "including"
            or ahead in PARTS  # 12 of them
            or before in PARTS  # of whom 12 died
            or ahead in WHOLES
            or any(other.lower_ == "total" and other.pos_ == "NOUN" for other in since)
            or ahead[0] in HURT  # 30 people were killed and 12 injured
            or (before[1] == "to" and token.i == noun + 2)  # 312 votes to 290
            or (token.dep_ in SUBJECTS and self._divided(previous))
            or (token.dep_ == "conj" and first <= token.head.i < token.i and ahead[0] in {"in", "from", "at"})
        )

    def _divided(self, previous: Quantity) -> bool:
        """`Of the 300 passengers, 12 …`."""
        before = self.token(previous.start - 1) if previous.start else None
        of = before.nbor(-1) if before is not None and before.i and before.tag_ in DETERMINERS else before
        return of is not None and of.lower_ in {"of", "among"} and bool(of.is_sent_start)

    def _number_of(self, token: Token) -> tuple[int, int] | None:
        """Find the noun in "the number of boats reached 12", "with the number of injured reaching 12"."""
        verb = token.head if token.head.pos_ in {"VERB", "AUX"} else token.head.head
        for number in self.doc[max(0, token.i - 12) : token.i]:
            if number.lower_ != "number" or number.nbor(1).lower_ != "of":
                continue
            if number.head.i == verb.i or token.nbor(-1).lemma_ in REACHING:
                return self._object(number.nbor(1)) or self._the_injured(number.i + 2)
        return None

    def _the_injured(self, i: int) -> tuple[int, int] | None:
        """An adjective that stands for people: "the number of injured"."""
        while self.doc[i].tag_ in DETERMINERS:
            i += 1
        return (i, i) if self.doc[i].lower_ in HURT else None

    def _modified(self, quantity: Quantity) -> tuple[int, int] | None:
        """Find the noun to the right that the figure modifies."""
        first, last = self.token(quantity.start).i, self.token(quantity.end - 1).i
        last += last + 1 < len(self.doc) and self.doc[last + 1].text == "+"  # 4000+ workers
        for token in self.doc[first : last + 1]:
            head = token.head
            if (
                head.i > last
                and head.tag_ in NOUNS
                and head.lower_ not in NOT_COUNTED
                and self._one_phrase(last + 1, head.i)
            ):
                return self._trimmed(last + 1, self._whole(head, fraction=quantity.number.form == "fraction"))
        return self._chain(last + 1)

    def _whole(self, head: Token, *, fraction: bool) -> Token:
        """Go on from a noun that modifies another to that one: "190 police precinct chiefs", "half the party's votes"."""
        while (
            head.dep_ in ({"compound", "nmod", "poss"} if fraction else {"compound", "nmod"})
            and head.i < head.head.i
            and head.head.tag_ in NOUNS
        ):
            if not self._one_phrase(head.i, head.head.i):
                break
            head = head.head
        after = self.doc[head.i + 1 : head.i + 3]
        hyphened = len(after) == 2 and after[0].text == "-" and not head.whitespace_ and after[1].tag_ in NOUNS
        return after[1] if hyphened else head

    def _after_of(self, i: int) -> tuple[int, int] | None:
        """Find the noun phrase after the "of" at piece `i`."""
        return self._object(self.token(i))

    def _object(self, preposition: Token) -> tuple[int, int] | None:
        """Find the noun phrase that a preposition governs."""
        for child in self.doc[preposition.i + 1 : preposition.i + 1 + REACH]:
            if child.dep_ == "pobj" and child.head.i == preposition.i:
                if child.tag_ in NOUNS and self._one_phrase(preposition.i + 1, child.i):
                    return self._trimmed(preposition.i + 1, child)
                if child.pos_ == "PRON":
                    return None
                break
        return self._chain(preposition.i + 1)

    def _one_phrase(self, start: int, head: int) -> bool:
        """Only modifiers stand before the head."""
        between = self.doc[start:head]
        return head - start < 12 and all(
            t.tag_ in MODIFIERS or t.tag_[:1] in PHRASE_TAGS or t.dep_ == "amod" for t in between
        )

    def _chain(self, start: int) -> tuple[int, int] | None:
        """Read a noun phrase by tags alone: modifiers up to the last noun in a row; only a plural is certain enough."""
        head: Token | None = None
        for token in self.doc[start : start + 10]:
            if token.is_space and "\n" not in token.text:
                continue
            if token.tag_ in NOUNS:
                head = token
            elif head is not None or token.tag_ in {"CC", "POS"} or token.tag_ not in MODIFIERS | DETERMINERS:
                break
        if head is None or not (
            head.tag_ == "NNS" or head.lower_ in COLLECTIVE or (head.i == start and head.tag_ == "NNPS")
        ):
            return None
        return self._trimmed(start, head)

    def _trimmed(self, start: int, head: Token) -> tuple[int, int]:
        """Cut determiners and numbers off the front."""
        start = max([start, *(token.i + 1 for token in self.doc[start : head.i] if token.tag_ == "CD")])
        for token in self.doc[start : head.i]:
            more = token.lower_ in QUANTIFIERS and token.tag_ != "RBR"
            if not (more or token.tag_ in DETERMINERS or token.tag_ in {"CD", "HYPH", "CC"} or not token.is_alpha):
                break
            start += 1
        return start, head.i

    # -- the words that bound

    def qualifier(self, quantity: Quantity) -> str:
        """Give the bound stated by the words before or after the figure."""
        start = quantity.start
        for _ in range(4):
            bound, begin = self.phrase_before(start, BOUNDS_BEFORE)
            if bound == "about":  # "up to an estimated 500"
                outer, outer_begin = self.phrase_before(begin, BOUNDS_BEFORE)
                bound, begin, start = (outer, outer_begin, begin) if outer else (bound, begin, start)
            if bound:
                return "exact" if self._no_bound(quantity, begin, start) else bound
            if self.at(start - 1) not in BETWEEN_WORDS or not self.near(start):
                break
            start -= 1
        for end in (quantity.end, self._after_noun(quantity)):
            if self.following(end) is None:
                continue
            bound, after = self.phrase(end, BOUNDS_AFTER)
            if self.at(after - 1) == "up" and self.at(after) == "to":
                continue  # "and up to 100 more"
            opens_next = (
                self.at(end) == "at" and after < len(self.words) and self.at(after) in STARTERS | {"$", "£", "€"}
            )
            adds = self.at(end) == "plus" and not self.touching(end)
            if bound and not opens_next and not adds:
                return bound
        return "exact"

    def _after_noun(self, quantity: Quantity) -> int:
        """Give the piece after the counted noun."""
        i = quantity.end
        if quantity.counted is not None:
            head = self.doc[quantity.counted[1]]
            while i < len(self.words) and self.starts[i] < head.idx + len(head):
                i += 1
        return i

    def _no_bound(self, quantity: Quantity, begin: int, end: int) -> bool:
        """Say whether the words before mean something else: "over three years", "asked about two cases"."""
        word, text = self.token(begin), self.at(begin)
        if text == "up":
            return word.head.lemma_.lower() in COMES_TO
        if word.dep_ != "prep" or end - begin > 1:
            return False
        if self.at(quantity.number.start) == "one" and self.at(quantity.end) == "of":
            return True  # "talk about one of them"
        if text in PREPOSITIONS:
            return quantity.kind == DURATION or (quantity.kind == "count" and quantity.value < 10 and text != "over")
        return text == "about" and word.tag_ == "IN" and word.head.lemma_.lower() in TOPIC_HEADS

    # -- figures

    def figures(self) -> list[Figure]:
        """Read every figure of the document, in order."""
        found: list[Figure] = []
        previous: Quantity | None = None
        named: set[str] = set()  # numbers met that are no figures
        rejected = -1  # where the last number that is no figure ended
        i = 0
        while i < len(self.words):
            quantity = self._read(i) if self.numeric[i] or self.lower[i] in STARTERS else None
            if quantity is None:
                i += 1
                continue
            i = self.done = max(quantity.end, i + 1)
            also = quantity.open and rejected == quantity.start - 1 and self.at(quantity.start - 1) in {"and", ","}
            if self.rejected(quantity) or (also and not self.counts(quantity.number.start, quantity.end)):
                rejected = quantity.end
                named.add(self.words[quantity.number.start])
                continue
            self._complete(quantity, previous)
            if quantity.counted is None and quantity.kind == "count" and self._names_here(quantity, named):
                continue
            i = self.done = max(quantity.end, i)
            found.append(self._figure(quantity))
            previous = previous if self.at(quantity.start - 1) == "including" and previous else quantity
        return found

    def _names_here(self, quantity: Quantity, named: set[str]) -> bool:
        """Say whether a bare number is known from a name ("his 757", after "a Boeing 757") or tells a time ("at five")."""
        number = quantity.number
        time = self.at(number.start - 1) == "at" and number.form == "words" and 1 <= number.value <= 12
        return time or (number.value >= 100 and self.words[number.start] in named)

    def _read(self, i: int) -> Quantity | None:
        """Read the number, range, rank or multiple at piece `i`."""
        quantity = self.quantity(i, after_between=self.at(i - 1) == "between")
        if quantity is not None and quantity.number.form == "ordinal":
            quantity.kind = "ordinal"
        if quantity is None or quantity.kind == "ordinal":
            return quantity or self._ordinal(i) or self._multiple(i)
        if not self.in_date(i):
            quantity = self.joined(quantity)
        unit = self.lent.get(quantity.start)
        if unit and quantity.open and (self._ends_clause(quantity.end) or self.in_date(quantity.end)):
            quantity.unit, quantity.kind = unit, unit.kind
        self._read_age(quantity)
        return quantity

    def _complete(self, quantity: Quantity, previous: Quantity | None) -> None:
        """Read on to the rate and the counted noun."""
        bare = quantity.kind == "count"
        rate = self._rate(quantity, quantity.end) if quantity.kind not in {"age", "score", "ordinal"} else None
        if rate and not bare:
            quantity.rate, quantity.end = rate
        self.count(quantity)
        if bare and quantity.counted is None:
            quantity.counted = self._elided(quantity, previous)
        elif bare or (quantity.kind == MEASURE and rate is None):  # "900 cubic metres of water a second"
            rate = rate or self._rate(quantity, self._after_noun(quantity))
            quantity.rate = rate[0] if rate else None

    def _ordinal(self, i: int) -> Quantity | None:
        """`third` and on."""
        word = self.at(i)
        if word in ORDINALS:
            number = Number(i, i + 1, Decimal(ORDINALS[word]), "ordinal")
            return Quantity(i, i + 1, number, number.value, kind="ordinal")
        return None

    def _multiple(self, i: int) -> Quantity | None:
        """`twice as many`."""
        if self.at(i) == "twice" and (
            self.at(i + 1) in {"the", "that", "its", "their", "his", "her"}
            or (self.at(i + 1) == "as" and self.token(i + 2 if i + 2 < len(self.words) else i).pos_ in {"ADJ", "ADV"})
        ):
            number = Number(i, i + 1, Decimal(2), "multiple")
            return Quantity(i, i + 1, number, number.value, kind="other")
        return None

    def _read_age(self, quantity: Quantity) -> None:
        """`aged 21`, `Lang, 20, …`, `John Doe (42)`."""
        start, end = quantity.start, quantity.end
        two_before, before = self.at(start - 2), self.at(start - 1)
        if quantity.kind == DURATION and (before in {"aged", "age"} or (two_before == "age" and before == "of")):
            quantity.kind = "age"  # "at the age of four months"
        if quantity.kind != "count" or not 0 <= quantity.value <= 120:
            return
        aged = before in {"aged", "age", "ages"} or (two_before == "age" and before == "of")
        alone = self.at(quantity.number.start) != "one" and self.at(end) != "of" and self._ends_clause(end)
        aged |= alone and (before in {"turned", "turns", "turning"} or self._is_of_person(quantity))
        aged |= alone and before == "then" and two_before == ","
        aged |= self.at(end) in {"or", "and"} and self.at(end + 1) in {"older", "younger"}
        aged |= alone and before in {"over", "under"} and two_before in OF_AGE
        aged |= alone and before in {"and", "or"} and self.numeric[start - 2] and self.at(start - 3) in {"aged", "ages"}
        aged |= two_before in {"aged", "ages"} and before in {"between", "about", "around", "just", "over", "under"}
        if (
            not aged
            and quantity.number.form == "digits"
            and quantity.high is None
            and start > 1
            and quantity.value >= 1
        ):
            comma = before == "," and self.at(end) in {",", ".", ";", ")", "and", "who", "—", "–"}
            bracket = before == "(" and self.at(end) in {")", ","}
            name = self.token(start - 2)
            year = (
                end + 1 < len(self.words) and self.numeric[end + 1] and self.ends[end + 1] - self.starts[end + 1] == 4
            )
            aged = (comma or bracket) and not year and name.tag_ == "NNP" and name.ent_type_ not in NO_PEOPLE
        if aged:
            quantity.kind, quantity.unit = "age", Unit("a", "age")

    def _is_of_person(self, quantity: Quantity) -> bool:
        """`she was 12`, `Justice Doe will be 80`."""
        token = self.token(quantity.number.start)
        if token.dep_ not in {"attr", "acomp"} or token.head.lemma_ != "be" or self.at(quantity.end) == "for":
            return False
        people = self.subjects(token.head, token.i, passive=False)
        return any(person.ent_type_ == "PERSON" or person.lower_ in PRONOUNS for person in people)

    def _ends_clause(self, i: int) -> bool:
        """Say whether nothing that could be counted follows: "when she was six and"."""
        follows = self.following(i)
        return follows is None or follows.tag_ not in MODIFIERS - {"CC"}

    def _figure(self, quantity: Quantity) -> Figure:
        """Settle value and bounds."""
        value, high = float(quantity.value), None if quantity.high is None else float(quantity.high)
        qualifier = self.qualifier(quantity)
        low: float | None
        middle: float | None = value
        if quantity.kind == "score" and high is not None:
            middle, qualifier, low, high = None, "exact", min(value, high), max(value, high)
        elif high is not None:
            low, high = min(value, high), max(value, high)
            middle = None if quantity.number.form == "vague" else (low + high) / 2
            if qualifier in {"exact", "about"}:
                qualifier = "between"
            elif qualifier in {"at_least", "more_than"}:
                middle, high = low, None
            else:
                middle, low = high, None
        elif qualifier in {"at_least", "more_than"}:
            low = value
        elif qualifier in {"at_most", "less_than"}:
            low, high = None, value
        elif qualifier == "about":
            low = high = None
        else:
            low = high = value
        unit = quantity.unit.code if quantity.unit else None
        kind = quantity.kind
        if kind == "count" and quantity.number.form == "fraction" and quantity.number.scale == 1:
            kind = "other"
        if quantity.rate:
            kind = kind if kind == MEASURE else "rate"
            unit = f"{unit or ''}/{quantity.rate}"
        bare = kind == "count" and quantity.counted is None
        counted = counted_start = counted_end = None
        if quantity.counted:
            noun = self.doc[quantity.counted[1]]
            counted = noun.lemma_.lower() if noun.tag_ in {"NN", "NNS"} else noun.lemma_
            counted_start, counted_end = self.doc[quantity.counted[0]].idx, noun.idx + len(noun)
        return Figure(
            start_char=self.starts[quantity.start], end_char=self.ends[quantity.end - 1], kind=kind,
            value=middle, value_low=low, value_high=high, qualifier=qualifier, unit=unit,
            counted=counted, counted_start_char=counted_start, counted_end_char=counted_end,
            confidence=CONFIDENCE["vague" if quantity.number.form == "vague" else kind] - (0.25 if bare else 0),
        )  # fmt: skip


def find_figures(doc: Doc, dates: Sequence[TimeSpan] = ()) -> list[Figure]:
    """Find every figure of a document, in order, not overlapping.

    Numbers inside `dates` (in order, as `pipeline.dates.find_dates` gives them) are no figures, except in durations.
    """
    return _Reader(doc, dates).figures()
