"""A number with its sign, unit, rate and other end: "$2.3bn", "3 to 5 million people", "58%", "aged 21", "52-48".

Read from the pieces and numbers of `numerals`. Whether it counts anything is for `names`, what it counts for `nouns`, how it is
bounded for `bounds`.
"""

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from spacy.tokens import Doc, Span, Token

from pipeline.actors import knowledge
from pipeline.figures.numerals import (
    ARTICLES,
    COLLECTIVE,
    DASHES,
    FOLDS,
    NOUNS,
    ORDINALS,
    REMAINDERS,
    STARTERS,
    Number,
    Numerals,
)
from pipeline.figures.units import (
    AT_HOME,
    CROWN,
    DOLLAR,
    DURATION,
    MEASURE,
    MONEY,
    PERCENT,
    SUBUNITS,
    THINGS,
    WORDLIKE,
    Unit,
    currency_before,
    is_at_home,
    settled,
    unit_after,
)
from pipeline.patterns import SCORE
from pipeline.persons import ROLES, relatives
from pipeline.tokens import entities

COUNTRY_AFTER = dict.fromkeys(("us", "u . s .", "us dollars", "us dollar", "u . s . dollars"), "USD")
"""After an amount in dollars: "$76 US"."""

AGE_ENDINGS = dict.fromkeys(("old", "- old", "‑ old", "olds", "- olds", "of age"), True)

NO_PEOPLE = frozenset("DATE CARDINAL TIME PRODUCT LAW EVENT".split())

SCORE_WORDS = frozenset(
    "win won beat beaten lose lost defeat defeated lead led draw drew victory loss score scored tie tied game set "
    "match vote voted passed aggregate trail trailed goal final record series margin down ahead favour favor against "
    "innings".split()
)

AHEAD_OR_DOWN = frozenset({"ahead", "down"})

LEAST_OF_VOTES = 40
"""Percent that two sides of a vote have together, or more."""

MARGIN = 10
"""Pieces from `a margin of error` to the end of its number, at most."""

FAR = 3
"""How many times the lower end the higher one of a forecast may be."""

GROWS = frozenset(
    "slump rise fall increase decrease drop climb jump grow decline slip slide surge soar plunge plummet tumble shrink slow edge "
    "rebound advance swell narrow ease balloon skyrocket quicken accelerate moderate cool strengthen weaken appreciate "
    "depreciate recover dip creep tick".split()
)

MAKES_GROW = frozenset("boost raise cut lower reduce expand double triple widen slash halve".split())

CHANGES = GROWS | MAKES_GROW

MEASURING = GROWS | frozenset(
    "be stand total reach hit average settle firm inch amount remain close end trade open cost stay exceed surpass top "
    "contract".split()
)
"""Their subject is what an amount measures."""

ONGOING = dict.fromkeys("more additional extra further full whole straight consecutive successive long".split(), True)
ONGOING |= dict.fromkeys(("or more", "or less", "or fewer"), True)
"""May stand between a number and a unit of time."""

OPENS_RANGE = dict.fromkeys(("between", "between the ages of", "aged between", "ages between"), True)
"""Before "3 and 5"."""

PEOPLE = frozenset(
    "people men women adults children boys girls sons daughters brothers sisters teenagers teens kids youths pupils students "
    "siblings pensioners".split()
)
"""After "two" and before "5 and 7" they make those ages; also before a range: "children 6-12"."""

ELDERLY = frozenset("grandmother grandfather pensioner veteran widow widower".split())
"""Before "of 81" they make it an age; a grandmother of nine has nine grandchildren."""
LEAST_ELDERLY = 30
PERSONS = relatives() | frozenset("man woman boy girl teenager".split())
"""As a name before "34" between commas, they make it an age: "a man, 34, was"."""

YOUNG_OR_OLD = frozenset("baby infant toddler child boy girl teenager youth man woman".split())
"""Before "of two months", "of 60" they make it an age; a mother of two has two."""

OF_AGE = PEOPLE | frozenset(
    "voters workers americans those residents players anyone anybody everyone everybody nobody".split()
)
"""Before "over 65", "under 30" they make it an age; so do the plurals of roles."""

TAKING_PART = frozenset(
    "participant patient respondent user customer smoker prisoner inmate refugee parent visitor consumer".split()
)
"""Who is no role but has an age."""

OLDER = frozenset({"older", "younger"})
"""Before "than 50" they make it an age."""

PRONOUNS = frozenset("he she i who".split())

ELDEST = frozenset("oldest eldest youngest".split())
"""They tell of an age: `the oldest prisoner was 71`, `the youngest is 4`."""

LIFE = frozenset(
    "die marry retire leave join start begin learn orphan widow debut tell move emigrate become enter graduate enlist divorce "
    "drop arrest convict ordain recruit".split()
)
"""With a person for a subject and `at 14` they tell at what age."""

AMOUNTS = frozenset(
    "toll population migration attendance turnout tally capacity membership workforce circulation strength enrolment enrollment "
    "payroll unemployment index crowd audience staff crew garrison".split()
)
"""Nouns that a bare number is the size of: "a death toll of 34", "the population is 5 million"."""

NOT_AGED = AMOUNTS | frozenset(
    "total number sum count figure average score result record majority lead margin rate price temperature speed".split()
)
"""Beside them a number between commas is no age: "the total, 61, was"."""

MOMENTS = frozenset("earlier ago later before after".split())
"""After "a year" they make it a date: "3% a year earlier"."""

OFTEN = {"annually": "a", "yearly": "a", "monthly": "mo", "weekly": "wk", "daily": "d", "hourly": "h"}
"""Adverbs of a rate: `pays $400 annually`."""

PER = ARTICLES | {"per", "/", "every", "each"}
"""What stands between an amount and what it is for."""

PER_SO_MANY = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
"""What rates of a population are told per."""

TIMES = frozenset(OFTEN.values()) | {"h", "min", "s"}
"""Codes of times, after which no other divisor is read."""

RATE_NOUNS = frozenset(
    "share barrel head episode game piece person unit ticket dose pop user household ton tonne customer vote seat bottle".split()
)

METALS = frozenset("bullion gold palladium platinum silver".split())
"""Their ounces are troy ounces."""

FINER = {
    "[ft_i]": ("[in_i]", 12), "[stone_av]": ("[lb_av]", 14), "[lb_av]": ("[oz_av]", 16),
    "a": ("mo", 12), "wk": ("d", 7), "d": ("h", 24), "h": ("min", 60), "min": ("s", 60),
}  # fmt: skip
"""The unit that may follow a larger one in the same quantity, and how many of it make the larger one."""

SAYS_HOW_MUCH = frozenset(
    "about around roughly approximately nearly almost some or to from is was just only even".split()
)

BOUND_SHARE = dict.fromkeys(
    ("more than", "less than", "fewer than", "better than", "close to", "as many as", "up to", "at least"), True
)
"""Before `one in nine` they make it a share though nothing follows."""

EXPECTED = frozenset(
    "anticipated budgeted estimate estimated expected forecast hoped planned predicted projected sought target targeted".split()
)
"""After a bare number they tell that it is what a figure of the same kind was to be."""

FORECASTERS = frozenset({"analysts", "economists", "forecasters"})
"""Right after such a number they are who expected it: `beating the 11 million analysts had expected`."""

COMPARED_TO = frozenset(
    "of below above than under over with to against beat beating beats miss missed missing misses top topped topping tops "
    "exceed exceeded exceeding exceeds".split()
)
"""Before `the 1.9 billion expected`: what the figure before it is set against."""

PAYS = frozenset("cost pay spend owe fetch invest lend borrow donate".split())

PRICED = frozenset(
    "bail bill bribe charge charged charges cost costing costs earn earned earning earns fee fine fined grant loan month monthly "
    "owe owed owes paid pay paying pays price priced prices ransom rent reward salaries salary spend spending spent wage wages "
    "worth".split()
)
"""Beside pounds, they tell money from weight."""

PRICE_NEAR = 4
"""Words to such a word, at most."""

SUMS = frozenset(
    "profit loss revenue turnover sale income earning earnings deficit surplus debt budget cost fine dividend saving grant loan "
    "investment bribe".split()
)
"""Before `of 165 million` they make it money, where the sentence before tells of money."""

SHARED_OUT_OF = frozenset({3, 4, 5, 10, 20, 100, 1000})
"""The second number of "two in five"; of "one in", any."""

BRITISH = re.compile(r"\b(?:Brit(?:ain|ish)|UK|England|Scot(?:land|tish)|Wales|London|[Ss]terling|pence)\b")

MOST_IN_WORDS = 13
"""Scores in words are smaller: `a five-four vote`."""

LONGEST_RESULT = 100
"""Characters of a line with the names of two sides and what they scored."""

WON = frozenset("win wear claim defend hold retain".split())
"""What is done with crowns that are no money."""

CROWNS_PAID = re.compile(
    r"(?:Swedish|Danish|Norwegian|Czech|Icelandic|\b(?:thousand|[mb](?:illio)?n)|\d\d\d|\.\d+) crowns\b"
)
"""Money beyond doubt: `two million crowns`, `12.50 crowns`."""

CRICKET = re.compile(
    r"\b(?:wickets?|innings|stumps|bowlers?|batsm[ae]n|seamers?|(?:elected|opted|chose) to (?:bat|bowl))\b"
)
"""In a text with these words, `46 for 2` and `5-112` are scores: runs and wickets."""

GAELIC = re.compile(r"\b(?:[Hh]url(?:ing|ers?)|[Cc]amogie|Gaelic football(?:ers?)?)\b")
"""In a text with these words, `0-6` is a score too: goals and points."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubjpass"})

MAYBE = frozenset("maybe perhaps possibly".split())

REACH = 40
"""Tokens between a number and the words of the same sentence that settle what it counts."""

MODIFIERS = NOUNS | frozenset("JJ JJR JJS VBN VBG HYPH POS CC AFX CD FW ADD".split())


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
    rate_end: int = 0  # the piece after the rate, behind the noun too: 13 deaths per 100,000 people
    kind: str = "count"
    counted: tuple[int, int] | None = None  # tokens: the first, the head
    gapped: bool = False  # its verb and noun stand only with the number before: "the Reds won 57 seats, the Blues 41"

    @property
    def open(self) -> bool:
        """Only a bare number so far."""
        return self.unit is None and self.high is None and self.kind == "count"


class Quantities(Numerals):
    """The grammar of quantities, over the pieces of one document."""

    def __init__(self, doc: Doc, dates: Sequence[TimeSpan]) -> None:
        super().__init__(doc)
        spans = [(date.start_char, date.end_char) for date in dates if date.kind in {"date", "time"}]
        self.date_starts = [start for start, _ in spans]
        self.date_ends = [end for _, end in spans]
        self.done = 0  # pieces already read
        self.age_end = -1  # the piece after the last age
        self.currencies: dict[str, str] = {}  # by its name in braces, what the text means by it
        self.lent: dict[int, Unit] = {}  # by its first piece, the unit of a number that stands only with another

    @functools.cached_property
    def surnames(self) -> set[str]:
        """Last words of the names of persons."""
        return {entity[-1].text for label, entity in entities(self.doc) if label == "PERSON"}

    @functools.cached_property
    def cricket(self) -> bool:
        """Whether the text tells of cricket."""
        return CRICKET.search(self.text) is not None

    @functools.cached_property
    def gaelic(self) -> bool:
        """Whether the text tells of a Gaelic game."""
        return GAELIC.search(self.text) is not None

    def in_date(self, i: int) -> bool:
        """Whether piece `i` is part of a date, time or set."""
        if i >= len(self.starts):
            return False
        k = bisect_right(self.date_starts, self.starts[i]) - 1
        return k >= 0 and self.starts[i] < self.date_ends[k]

    def following(self, i: int) -> Token | None:
        """Give the token of piece `i` where it stands right after the piece before."""
        return self.token(i) if i < len(self.words) and self.near(i) else None

    def counts(self, i: int, end: int) -> bool:
        """Whether the number from piece `i` up to `end` modifies a plural noun to its right."""
        token = self.token(i)
        head = token.head
        right = token.dep_ == "nummod" and head.i > self.token(end - 1).i
        return right and (head.tag_ in {"NNS", "NNPS"} or head.lower_ in COLLECTIVE)

    def since(self, before: Quantity, quantity: Quantity) -> Span:
        """Give the tokens behind a figure to the first of one that comes later."""
        return self.doc[self.token(before.end - 1).i + 1 : self.token(quantity.start).i + 1]

    def is_apart(self, since: Span) -> bool:
        """Whether a paragraph, or a whole sentence, begins and ends in what stands between two figures."""
        return sum(token.is_sent_start is True for token in since) > 1 or any("\n" in token.text for token in since)

    def subjects(self, verb: Token, before: int, *, passive: bool = True) -> list[Token]:
        """Give the subjects of a verb that stand within a sentence's length before a token."""
        relations = SUBJECTS if passive else {"nsubj"}
        return [t for t in self.doc[max(0, before - REACH) : before] if t.dep_ in relations and t.head.i == verb.i]

    def read(self, i: int) -> Quantity | None:
        """Read the number, range, rank or multiple at piece `i`."""
        quantity = self.quantity(i, after_between=self.at(i - 1) == "between")
        if quantity is not None and quantity.number.form == "ordinal":
            quantity.kind = "ordinal"
        if quantity is None or quantity.kind == "ordinal":
            return quantity or self._ordinal(i) or self._multiple(i)
        if not self.in_date(i):
            quantity = self.joined(quantity)
        if quantity.unit is None and quantity.kind == "count" and self._is_magnitude(quantity.start):
            quantity.kind, quantity.unit = MEASURE, Unit("{magnitude}", MEASURE)
        unit = self.lent.get(quantity.start)
        if unit and quantity.open and (self.ends_clause(quantity.end) or self.in_date(quantity.end)):
            quantity.unit, quantity.kind = unit, unit.kind
        if quantity.kind == MONEY and quantity.unit and quantity.unit.code[0] == "{":
            quantity.unit = Unit(self._settled(quantity.unit.code), MONEY)
        self._read_age(quantity)
        return quantity

    def _settled(self, code: str) -> str:
        """Settle the currency of a name in braces, once for the text."""
        if code not in self.currencies:
            self.currencies[code] = settled(code, self.text)
        return self.currencies[code]

    def quantity(self, i: int, *, after_between: bool = False) -> Quantity | None:
        """Read the number at piece `i` with the sign before and the unit after it."""
        negative = i > 1 and self.at(i - 1) in {"-", "−"} and self.touching(i) and self.touching(i - 1)
        before = currency_before(self.words, i - negative) if i and self.near(i) else None
        if before and self.words[before[1]] == "A" and not self.touching(before[1] + 1):
            before = currency_before(self.words, i - negative, first=before[1] + 1)  # “A | $5 million reward”
        if before and before[1] < self.done:
            before = None
        if before and self.words[before[1]].isalpha() and not self._stands_alone(before[1]):
            before = None
        number = self.number(i, money=before is not None, after_between=after_between)
        if before and self.words[before[1]] in WORDLIKE and number and abs(number.value) < 10_000:
            before, number = None, self.number(i, after_between=after_between)
        if number is None:
            return self._unit_and_a_half(i)
        if before and self.words[before[1]] in AT_HOME and not self._is_price(before[1], number):
            return None
        unit, start = before or (None, i)
        signs = 0 if before and negative else self._minus(start)
        sign, start = -1 if signs or (before and negative) else 1, start - signs
        quantity = Quantity(
            start, number.end, number, sign * number.value, number.high, unit, prefixed=unit is not None
        )
        if unit:
            quantity.kind = MONEY
            self._read_grand(quantity)
            suffix, end = self.phrase(number.end, COUNTRY_AFTER)
            code = unit_after(self.words, number.end, touching=False)
            if suffix:
                quantity.unit, quantity.end = Unit(suffix, MONEY), end
            elif code and code[0].kind == MONEY and self.near(number.end):
                quantity.end = code[1]  # "US$10 million dollars"
                quantity.unit = code[0] if self.words[number.end].isupper() else unit
        else:
            self._suffix(quantity)
            if quantity.open and self._read_grand(quantity):
                marks = [mark for mark in "$£€" if mark in self.text]
                currency = currency_before(marks, 1) if len(marks) == 1 else None
                quantity.kind, quantity.unit = MONEY, currency[0] if currency else None
        return quantity

    def _read_grand(self, quantity: Quantity) -> bool:
        """Read on over `grand`, a thousand of money: `owes 70 grand`; not `two grand pianos`."""
        j = quantity.number.end
        if self.at(j) != "grand" or not self.near(j) or not self.ends_clause(j + 1):
            return False
        quantity.value, quantity.end = quantity.value * 1000, j + 1
        return True

    def _is_magnitude(self, start: int) -> bool:
        """`magnitude 6.8`, `put the magnitude at 7.1`, `with magnitudes ranging from 4.3`."""
        if "richter" in self.lower[start : start + 8] and self.at(start - 1) in {
            "measuring",
            "measured",
            "and",
            "of",
            "at",
        }:
            return True
        start -= self.at(start - 1) in {"of", "at", "from", "between"} or (
            self.at(start - 1) in DASHES and self.touching(start)
        )
        start -= self.at(start - 1) in {"ranging", "ranged", "measured"}
        return self.at(start - 1) in {"magnitude", "magnitudes"}

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
        """Whether a currency code in letters is no part of a longer word or name: `USD 5`, not `for R 5`."""
        return not (i and self.touching(i) and self.words[i - 1].isalnum()) and (
            len(self.words[i]) > 1 or self.touching(i + 1)
        )

    def _is_price(self, i: int, number: Number) -> bool:
        """Tell `sold at K270 per bag` from the names of roads and rebels: `the M15`, `M23 fighters`."""
        if len(self.words[number.start]) > 3 or number.scale > 1:
            return True
        follows = self.following(number.end)
        named = follows is not None and follows.lower_ != "worth" and (follows.tag_ in NOUNS or follows.text in DASHES)
        return not named and self.at(i - 1) not in ARTICLES | {"the", "on", "along"}

    def _suffix(self, quantity: Quantity) -> None:
        """Read the unit after the number, with or without a hyphen."""
        j = quantity.number.end
        dash = self.at(j) in {"-", "‑"} and self.touching(j) and self.touching(j + 1)
        if dash:
            j += 1 + (self.at(j + 1) in {"odd", "plus"})  # 30-odd years
        elif not self.near(j):
            return
        if quantity.number.form in {"fraction", "vague"}:
            # "half an hour", "a tenth of 1 percent", "millions of dollars"
            j += self.at(j) == "of"
            j += self.at(j) in ARTICLES | {"1", "one"}
        if dash and self.at(j) == "fold":
            quantity.kind, quantity.end = "other", j + 1
            return
        cold = self.words[j : j + 1] in (["C"], ["F"]) and quantity.value < 0  # fell to -31 C
        found = unit_after(self.words, j, touching=cold or (self.touching(j) and not dash))
        if found is None and not dash and (more := self.phrase(j, ONGOING)[1]) > j:  # three more months
            found = unit_after(self.words, more, touching=False)
            found = found if found and found[0].kind == DURATION else None
        if not found and self.words[j : j + 1] == ["c"] and self.touching(j) and "$" in self.text:
            found = Unit("{cent}", MONEY), j + 1  # fell 23c to $2.14
        point = quantity.number.form == "fraction" and self.is_of_point(j, 1 / quantity.number.value)
        error = self.at(j) in {"point", "points"} and {"margin", "error"} <= set(self.lower[max(0, j - MARGIN) : j])
        moved = self.at(j) in {"point", "points"} and self.at(j + 1) == "to" and self.at(j + 3) in {"%", "percent"}
        if not found and (point or error or moved):  # fell three points to 28 percent
            found = Unit("{percentage_point}", PERCENT), j + 1
        if not found:
            return
        unit, end = found
        tag = self.token(end - 1).tag_
        if self.at(j) == "won" and tag.startswith("V") and not self._is_korean(quantity.value):
            return  # "two won"
        if unit.code in THINGS and self._is_thing(unit.code, quantity, end):
            return
        if self.at(j) == "stone" and not dash and not self.ends_clause(end):
            return  # "two stone walls"
        if self.at(j) == "second" and not dash and quantity.value != 1:
            return
        unit = self._troy(unit, end)
        if self.at(end - 1) in {"pound", "pounds"} and end == j + 1:
            unit = self._pounds(quantity, dash)
        quantity.unit, quantity.end, quantity.unit_end, quantity.kind = unit, end, end, unit.kind
        self._add_finer(quantity)
        if unit.kind == DURATION:
            part, after = self.phrase(end, REMAINDERS)
            if part and quantity.value == quantity.value.to_integral():  # "two hours and a half"
                quantity.value, quantity.end = quantity.value + part, after
            age, after = self.phrase(quantity.end, AGE_ENDINGS)
            if age:
                quantity.kind, quantity.end = "age", after

    def _troy(self, unit: Unit, i: int) -> Unit:
        """Ounces of precious metals are troy ounces: `gold rose to $2,640 an ounce`."""
        metal = unit.code == "[oz_av]" and not METALS.isdisjoint(self.lower[max(0, i - REACH) : i + 3])
        return Unit("[oz_tr]", unit.kind) if metal else unit

    def _is_korean(self, value: Decimal) -> bool:
        """Whether `won` is money though it looks like the verb: a billion never win, nor a thousand in news of Korea."""
        return value >= 10**9 or (value >= 1000 and is_at_home("{won}", self.text))

    def _is_thing(self, code: str, quantity: Quantity, end: int) -> bool:
        """Whether a name of money is that of a thing: `won two crowns`, `two soles`, `5,000 Afghanis`."""
        value, at_home = abs(quantity.value), is_at_home(code, self.text)
        if code == CROWN and at_home:  # kings and champions have crowns there too, but not so many nor half a one
            held = self.token(end - 1).dep_ == "dobj" and self.token(end - 1).head.lemma_ in WON
            sums = value >= 100 or value != value.to_integral() or CROWNS_PAID.search(self.text) is not None
            at_home = sums and not held and quantity.number.form == "digits"
        money = value >= 1000 or at_home or self._is_converted(end)
        return not money or self.words[end - 1][0].isupper()

    def _is_converted(self, i: int) -> bool:
        """Whether an amount in another currency stands in parentheses: `250 crowns ($11)`."""
        return self.at(i) == "(" and any(
            self.numeric[k] and currency_before(self.words, k) for k in range(i + 2, min(i + 5, len(self.words)))
        )

    def _add_finer(self, quantity: Quantity) -> None:
        """`5 feet 10 inches`, `three years and four months` are one quantity, in the larger unit."""
        unit, parts = quantity.unit, Decimal(1)
        while unit is not None and unit.code in FINER and quantity.high is None:
            code, count = FINER[unit.code]
            also = self.at(quantity.end) in ({"and", ","} if unit.kind == DURATION else {"and"})
            j = quantity.end + also
            number = self.number(j) if j < len(self.words) and self.near(j) else None
            if number is None or number.form not in {"digits", "words"} or not 0 < number.value < count:
                return
            found = unit_after(self.words, number.end, touching=self.touching(number.end))
            if found is None or found[0].code != code:
                return
            parts *= count
            quantity.value += number.value / parts
            unit, quantity.end = found
            quantity.unit_end = quantity.end

    def _pounds(self, quantity: Quantity, dash: bool) -> Unit:
        """Pounds of money or of weight: millions of them, and every pound in a text on Britain, are money.

        So are thousands beside a word of money, in a text on another country that has pounds. With a hyphen they are
        weight, but in `a 900-pound fine`.
        """
        head = self.token(quantity.start).head
        weighs = self.at(quantity.number.end + 1) == "of" or "weigh" in {
            head.lemma_,
            head.head.lemma_,
            head.head.head.lemma_,
        }
        british = "£" in self.text or BRITISH.search(self.text) is not None
        code = "GBP" if british else self._settled("{pound}")
        start, end = quantity.start, quantity.number.end + 1 + dash
        beside = range(end, end + 1) if dash else range(max(0, start - PRICE_NEAR), end + PRICE_NEAR)
        priced = any(self.at(i) in PRICED for i in beside)
        local = british or (code != "GBP" and quantity.value >= 1000)
        money = quantity.number.scale >= 10**6 or (british and not dash) or (local and priced)
        return Unit(code, MONEY) if money and not weighs else Unit("[lb_av]", MEASURE)

    def _ordinal(self, i: int) -> Quantity | None:
        """`third` and on."""
        word = self.at(i)
        if word in ORDINALS:
            number = Number(i, i + 1, Decimal(ORDINALS[word]), "ordinal")
            return Quantity(i, i + 1, number, number.value, kind="ordinal")
        return None

    def _multiple(self, i: int) -> Quantity | None:
        """`twice as many`, `rose tenfold`; not `the aim was twofold`."""
        token = self.token(i)
        if self.at(i) in FOLDS and not (token.dep_ in {"acomp", "attr"} and token.head.lemma_ == "be"):
            return Quantity(i, i + 1, Number(i, i + 1, FOLDS[self.at(i)], "multiple"), FOLDS[self.at(i)], kind="other")
        if self.at(i) == "twice" and (
            self.at(i + 1) in {"the", "that", "its", "their", "his", "her"}
            or (self.at(i + 1) == "as" and self.token(i + 2 if i + 2 < len(self.words) else i).pos_ in {"ADJ", "ADV"})
        ):
            number = Number(i, i + 1, Decimal(2), "multiple")
            return Quantity(i, i + 1, number, number.value, kind="other")
        return None

    def joined(self, first: Quantity) -> Quantity:
        """Read on: "3 to 5 million", "52-48", "one in five", "between $62 and $68"."""
        j = first.end
        if self.at(j) in {"-", "‑"} and self.touching(j) and self.near(j + 1) and self.at(j + 1) in {"to", "or", "and"}:
            j += 1  # "8- to 16-metre"
        word = self.at(j)
        between = self.phrase_before(first.start, OPENS_RANGE)[0] or self.at(first.start - 2) == "between"
        if first.unit and (before := self._before_change(first)):
            self.lent[before.start] = first.unit
        if (shared := self._shared_by(first)) is not None:
            return shared
        if first.open and (result := self._result(first) or self._goals(first)):
            return result
        if word in {"in", "out", "of"}:
            return self._share(first)
        if word == "for" and self.cricket and (runs := self._runs(first)):
            return runs
        beside = (self.at(j + 1), self.at(j + 2))
        since = beside in {("up", "from"), ("down", "from"), ("compared", "with")}
        if word == "," and first.unit and (since or beside[0] == "from"):
            after = j + 2 + since
            compared = self.quantity(after) if self.near(after) and not self.in_date(after) else None
            if compared is not None and compared.open and (since or 1 < compared.number.scale == first.number.scale):
                self.lent[compared.start] = first.unit  # "1.2 billion euros, up from 1.1 billion"
        if (
            word == ","
            and first.unit
            and first.kind == MONEY
            and beside == ("of", "which")
            and (k := self._part_of_which(j + 3))
        ):
            self.lent[k] = first.unit  # "2 million soles, of which it has paid 300,000"
        if word == "," and first.open and self.at(j + 1) in MAYBE and self.near(j + 2):
            also = self.quantity(j + 2)
            fits = also is not None and also.number.form == first.number.form and not self.in_date(j + 2)
            return (fits and also is not None and self._range(first, also, "or")) or first  # "five, maybe six years"
        if first.high is not None or not (word in DASHES or word in {"to", "and", "or"}):
            return first
        if word == "and" and not between:
            return first
        k = j + 1
        if word == "or" and self.at(k) == "even":
            k += 1
        if self.at(k) == "-" and self.touching(k) and self.touching(k + 1):
            k += 1  # "73-to-75 percent"
        if not self.near(j) or not self.near(k):
            return first
        k += self._sign_length(k)
        second = self.quantity(k)
        if second is not None and second.start <= j:  # the dash is no sign
            second.start, second.value = k, abs(second.value)
        if second is None or second.number.form in {"ordinal", "vague"} or self.in_date(k) or (second.start > j + 3):
            return first
        if word == "to" and second.open and self.at(second.end) in DASHES and self._changes(first):
            second = self.joined(second)  # "rose from 24.2 to 33-35 billion"
        return self._range(first, second, word) or first

    def _before_change(self, first: Quantity) -> Quantity | None:
        """Read the bare number before a change: `to 2 billion euros from 3 billion`, `to 8 tons next year, from a planned 9`."""
        j = first.end
        while self.at(first.start - 1) in {"to", "at"} and self.in_date(j) and self.near(j):
            j += 1
        j += j > first.end and self.at(j) == ","
        if self.at(j) != "from" or not self.near(j):
            return None
        if first.kind == PERCENT and self._is_by(first):
            return None  # rose 14% from 630
        if first.kind == DURATION and self.at(first.start - 1) != "to":
            return None  # rose over three years from 8 million
        j += 1 + 2 * (self.at(j + 1) in ARTICLES and self.at(j + 2) in {"planned", "record", "previous"})
        before = self.quantity(j) if self.near(j) and not self.in_date(j) else None
        return before if before is not None and before.open else None

    def is_of_sum(self, quantity: Quantity, sum_before: Quantity) -> bool:
        """Whether a bare number is money as that before it: a large one, or one that was expected.

        `asked for 12 billion euros and received 3 billion`, `raised £45,000, short of the 50,000 expected`.
        """
        bare = quantity.unit is None and quantity.kind == "count"
        if not bare or sum_before.kind != MONEY or sum_before.rate:
            return False
        large = quantity.number.scale >= 10**6 and self.ends_clause(quantity.end)
        one = large or self._is_expected(quantity, sum_before)
        return one and not any(token.is_sent_start for token in self.since(sum_before, quantity))

    def _is_expected(self, quantity: Quantity, before: Quantity) -> bool:
        """Tell what a figure of like size is compared to: `below the 3.4 million forecast`, `short of the 1.9bn expected`."""
        if self.at(quantity.start - 1) not in {"the", "a"} or self.at(quantity.start - 2) not in COMPARED_TO:
            return False
        end = quantity.end
        alike = abs(before.value) / 10 < abs(quantity.value) < abs(before.value) * 10
        follows = self.following(end + 1)
        named = follows is not None and follows.tag_ in NOUNS  # the 2 million expected visitors
        return alike and (self.at(end) in FORECASTERS or (self.at(end) in EXPECTED and not named))

    def is_priced(self, quantity: Quantity, sum_before: Quantity) -> bool:
        """Whether a bare large number is a price, in the currency of the sentence before: `it is worth 1.1 billion`."""
        root = self.token(quantity.end - 1)
        worth = root.head.lower_ == "worth" or (root.dep_ == "dobj" and root.head.lemma_ in PAYS)
        worth |= self.at(quantity.start - 1) == "of" and self.token(quantity.start - 2).lemma_.lower() in SUMS
        alike = quantity.value >= 1000 and sum_before.value / 10 < quantity.value < sum_before.value * 10
        large = quantity.open and (quantity.number.scale >= 1000 or alike) and self.ends_clause(quantity.end)
        return large and worth and not self.is_apart(self.since(sum_before, quantity))

    def _part_of_which(self, i: int) -> int | None:
        """Give the first piece of the number that ends the clause after `, of which`, if it is the only one there."""
        end = next(
            (k for k in range(i, min(i + 12, len(self.words))) if self.at(k) in {".", ";", ","}), len(self.words)
        )
        numbers = [k for k in range(i, end) if self.numeric[k] and not self.in_date(k)]
        return numbers[0] if len(numbers) == 1 else None

    def _result(self, first: Quantity) -> Quantity | None:
        """Read the result above the report of a match, with the name of the other side: `Pelmir Rovers 2 Oster Town 1`."""
        start = self.text.rfind("\n", 0, self.starts[first.start]) + 1
        end = self.text.find("\n", start)
        line = self.text[start : end if end >= 0 else len(self.text)]
        if len(line) > LONGEST_RESULT or not SCORE.fullmatch(line):
            return None
        k = next((k for k in range(first.end, len(self.words)) if self.numeric[k]), None)
        second = None if k is None or self.starts[k] >= start + len(line) else self.number(k)
        if second is None:
            return None
        return Quantity(first.start, second.end, second, first.value, second.value, kind="score")

    def _goals(self, first: Quantity) -> Quantity | None:
        """Read `two-nil`, `one-all`."""
        j = first.end
        word = self.at(j + 1)
        if self.at(j) not in DASHES or word not in {"nil", "all"} or not (self.touching(j) and self.touching(j + 1)):
            return None
        other = Decimal(0) if word == "nil" else first.value
        return Quantity(first.start, j + 2, first.number, first.value, other, kind="score")

    def _runs(self, first: Quantity) -> Quantity | None:
        """Read the runs and wickets of cricket: `46 for 2`, `5 for 112`."""
        k = first.end + 1
        second = self.quantity(k) if self.near(k) else None
        if second is None or not (
            first.open and second.open and {first.number.form, second.number.form} <= {"digits", "words"}
        ):
            return None
        if min(first.value, second.value) > 10 or self.counts(k, second.end) or self.in_date(k):
            return None
        return Quantity(first.start, second.end, second.number, first.value, second.value, kind="score")

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

    def _share(self, first: Quantity) -> Quantity:
        """Read "one in five", "one of every five tons" as 0.2."""
        j = first.end
        out = self.at(j) == "out"
        k = j + 1 + (out and self.at(j + 1) == "of")
        every = self.at(k) == "every"
        k += every
        if first.high is not None or (self.at(j) == "of" and not every) or not (self.near(j) and self.near(k)):
            return first
        second = self.quantity(k)
        if second is None or second.number.form in {"ordinal", "vague"} or self.in_date(k):
            return first
        if every and first.open and 0 < first.value < second.number.value:
            share = first.value / second.number.value
            return Quantity(first.start, second.number.end, second.number, share, kind="other")
        whole = first.value == first.value.to_integral() and second.value == second.value.to_integral()
        plain = first.open and second.open and 0 < first.value < second.value and not self.part_of_more(first)
        usual = out or first.value == 1 or (first.value <= 9 and second.value in SHARED_OUT_OF)
        if plain and whole and usual:
            follows = self.following(second.end)
            tag = follows.tag_ if follows is not None else ""
            shared = tag in MODIFIERS or tag == "IN" or tag[:1] in {"V", "M"}
            alone = first.value == 1 and self._stands_for_share(first, second)
            if shared or alone or second.value in {5, 10, 100} or out:
                return Quantity(first.start, second.end, second.number, first.value / second.value, kind="other")
        return first

    def _stands_for_share(self, first: Quantity, second: Quantity) -> bool:
        """Tell `roughly one in nine,` from `won two in March and one in nine`: a word before it says how much, it ends there."""
        said = self.at(first.start - 1) in SAYS_HOW_MUCH or self.phrase_before(first.start, BOUND_SHARE)[0]
        return bool(said) and self._stands_last(second.end) and not self.in_date(second.start)

    def _stands_last(self, i: int) -> bool:
        """Whether a clause ends before piece `i`, by its sign."""
        return i >= len(self.words) or self.at(i) in {",", ".", ";", ")", "—", "–"}

    def _shared_by(self, first: Quantity) -> Quantity | None:
        """Read "one teacher in five" as 0.2."""
        noun = self.following(first.end)
        k = first.end + 2 + (self.at(first.end + 2) == "every")
        if noun is None or noun.tag_ not in {"NN", "NNS"} or self.at(first.end + 1) != "in" or not first.open:
            return None
        second = self.quantity(k) if self.near(k) and not self.in_date(k) else None
        if second is None or not second.open or second.number.form not in {"words", "digits"}:
            return None
        usual = second.value in SHARED_OUT_OF or first.value == 1
        if not usual or not 0 < first.value < second.value <= 1000 or not self.ends_clause(second.end):
            return None
        share = first.value / second.value
        return Quantity(first.start, second.end, second.number, share, kind="other", counted=(noun.i, noun.i))

    def _range(self, first: Quantity, second: Quantity, word: str) -> Quantity | None:
        """Join two ends; None where they are two numbers."""
        if word == "to" and first.number.form == "fraction" != second.number.form and second.value > 1:
            return None  # "rose by a fifth to 54,000"
        if first.unit and second.unit and second.unit.code == DOLLAR and first.kind == MONEY:
            second.unit = first.unit  # "US$148 million to $153 million"
        several = self._in_finer(first, second, word)  # 18 months to two years
        if several > 1:
            second.value, second.unit = second.value * several, first.unit
        if first.unit and second.unit and first.unit.code != second.unit.code:
            return None
        small = first.unit is not None and first.unit.code in SUBUNITS.values()
        by = (first.kind == PERCENT or small) and self.at(
            first.start - 1
        ) != "from"  # rose 7% to 18 million, 19 paise to 84.1
        changes = self.at(first.start - 1) == "from" or self._changes(first)
        if first.unit and second.open and word == "to" and changes and not by:
            self.lent[second.start] = first.unit  # "rose from 21 mpg to 23"
        if first.unit and not second.unit and not first.prefixed:
            return None
        unit = second.unit or first.unit
        if first.unit and second.unit and first.prefixed != second.prefixed:
            return None  # "18 sen to RM23.50"
        if word == "to" and self._changes(first) and not self._is_forecast(first, second):
            alike = 1 < first.number.scale == second.number.scale  # raise 175 million to 180 million euros
            if unit and first.unit is None and (alike or self.at(first.start - 1) in {"from", "by"}):
                self._lend(first, second)  # "rose from 4.7 to 4.8 percent"
            far = unit is None and second.value > FAR * first.value  # fell by four to 40
            if self.at(first.start - 1) != "by" or first.kind == MONEY or far:
                return None
        low, high = first.value, second.value
        window = self.lower[max(0, first.start - 8) : first.start]
        shares = low + high >= LEAST_OF_VOTES or not AHEAD_OR_DOWN.isdisjoint(window)
        if first.kind == PERCENT and word == "to" and shares and not SCORE_WORDS.isdisjoint(window):
            return None  # "lost the state 36 percent to 51 percent"; not "an operating margin of 7% to 8%"
        if (word in DASHES or word == "to") and unit is None and self._is_score(first, second, word):
            return Quantity(first.start, second.end, second.number, low, high, kind="score")
        if first.number.scale == 1 and second.number.scale > 1 and 0 < low * second.number.scale < high:
            low *= second.number.scale
        if low > high and unit is not None and (high < 0 or self.phrase_before(first.start, OPENS_RANGE)[0]):
            low, high = high, low  # "from -18 °C to -34 °C"
        if low > high and word == "to" and second.kind == PERCENT and first.open:
            self._lend(first, second)  # leads 50 to 48 percent
        if not low < high or (word == "or" and high - low > max(Decimal(2), low)):
            return None
        kind = second.kind if second.unit else first.kind
        end = second.unit_end
        joined = Quantity(first.start, second.end, second.number, low, high, unit, first.prefixed, end, kind=kind)
        if several > 1:
            joined.counted = (self.token(first.unit_end - 1).i,) * 2
        return joined

    def _in_finer(self, first: Quantity, second: Quantity, word: str) -> int:
        """Give how many of the unit of the first make that of the second, where these are the ends of a range of time."""
        if word == "or" or second.kind != DURATION or first.unit is None or second.unit is None:
            return 1
        finer, several = FINER.get(second.unit.code, ("", 1))
        return several if first.unit.code == finer and self.at(first.start - 1) != "from" else 1

    def _lend(self, first: Quantity, second: Quantity) -> None:
        """Give the first of two numbers the scale and unit that stand only after the second."""
        if second.number.scale > first.number.scale == 1 and first.value < second.value / second.number.scale * 100:
            first.value *= second.number.scale
        first.unit, first.kind = second.unit, second.kind

    def _changes(self, first: Quantity) -> bool:
        """Whether the number goes with a change: "rose from 3 to 5" is no range but two figures."""
        before = self.at(first.start - 1)
        if before == "from" and self.at(first.start - 2) in {"up", "down", "went", "gone"}:
            return True
        start = first.start - 1 if before in {"from", "by"} else first.start
        token = self.token(start)
        return any(
            word.lemma_.lower() in CHANGES for word in (token.head, token.head.head, self.token(max(0, start - 1)))
        )

    def _is_by(self, first: Quantity) -> bool:
        """Whether it is by so much, not to so much, that something changes: `rose 14%`, `up 14%`, `by 14%`."""
        before = self.at(first.start - 1)
        return before in {"by", "up", "down"} or self.token(max(0, first.start - 1)).lemma_.lower() in CHANGES

    def _is_forecast(self, first: Quantity, second: Quantity) -> bool:
        """Tell by how much something is to grow, more or less: `expects rents to grow 2% to 3%`, `will fall 5% to 8%`."""
        verb = self.token(first.start - 1) if first.start else None
        near = first.kind == second.kind == PERCENT and first.value < second.value <= FAR * first.value
        return near and verb is not None and verb.tag_ == "VB" and verb.lemma_.lower() in GROWS

    def _is_score(self, first: Quantity, second: Quantity, word: str) -> bool:
        """`52-48`; `1-3`, `25 to 25` among the words of games and votes."""
        low, high = first.value, second.value
        if low != low.to_integral() or high != high.to_integral():
            return False
        scored = not SCORE_WORDS.isdisjoint(self.lower[max(0, first.start - 8) : second.end + 6])
        if word == "to":
            hyphened = self.at(first.end) in DASHES  # a 5-to-4 vote
            return low >= high and (scored or hyphened) and self.at(first.start - 1) != "from"
        forms = {first.number.form, second.number.form}
        plain = forms == {"digits"} or (forms == {"words"} and max(low, high) < MOST_IN_WORDS)
        sides = (self.token(first.start - 1) if first.start else None, self.following(second.end))
        scored |= self.cricket or self.gaelic
        scored |= all(side is not None and side.tag_ == "NNP" for side in sides)  # "Rovers 1-3 United"
        return plain and self.touching(first.end) and self.touching(second.start) and (low >= high or scored)

    def _read_age(self, quantity: Quantity) -> None:
        """`aged 21`, `Lang, 20, …`, `John Doe (42)`."""
        start, end = quantity.start, quantity.end
        two_before, before = self.at(start - 2), self.at(start - 1)
        if quantity.kind == DURATION and (before in {"aged", "age"} or (two_before == "age" and before == "of")):
            quantity.kind = "age"  # "at the age of four months"
        if quantity.kind == DURATION and before == "of" and two_before in YOUNG_OR_OLD:
            quantity.kind = "age"  # "a girl of two months"
        if quantity.kind != "count" or not 0 <= quantity.value <= 120:
            return
        aged = before in {"aged", "age", "ages"} or (two_before in {"age", "ages"} and before == "of")
        alone = self.at(quantity.number.start) != "one" and self.at(end) != "of" and self.ends_clause(end)
        aged |= alone and (before in {"turned", "turns", "turning"} or self._is_of_person(quantity))
        aged |= alone and two_before in OLDER and before == "than"
        aged |= alone and before == "then" and two_before == ","
        aged |= alone and before == "now" and two_before == "," and self._is_aged(start - 3)
        opens = self.token(start - 1).is_sent_start is True or (two_before == "," and self.in_date(start - 3))
        aged |= before == "at" and opens and self._opens_on_person(end)  # In 1974, at 40, he
        aged |= alone and before == "at" and 13 <= quantity.value <= 110 and self._is_in_life(start - 1)
        aged |= self.at(end) in {"or", "and"} and self.at(end + 1) in {"older", "younger"}
        clause = alone or (
            self.at(end) != "of" and not self.counts(quantity.number.start, end)
        )  # people under 30 engage
        aged |= clause and before in {"over", "under"} and self._are_aged(start - 2)
        called = two_before in ELDERLY or (two_before in ROLES and self.at(start - 3) in {"a", "an"})
        old = two_before in YOUNG_OR_OLD or (called and quantity.value >= LEAST_ELDERLY)
        aged |= clause and before == "of" and old
        aged |= alone and before in {"and", "or", ","} and self.age_end == start - 1
        aged |= alone and quantity.high is not None and before in PEOPLE
        aged |= self._is_of_each(quantity)
        aged |= before in ELDEST and self.at(start - 3) in {",", "and", "while"} and self._stands_last(end)
        aged |= two_before in {"aged", "ages"} and before in {"between", "about", "around", "just", "over", "under"}
        if (
            not aged
            and quantity.number.form == "digits"
            and quantity.high is None
            and start > 1
            and quantity.value >= 1
        ):
            dashed = self.at(end) == "-" and not self.touching(end)
            comma = before == "," and (dashed or self.at(end) in {",", ".", ";", ")", "and", "who", "—", "–", "―"})
            bracket = before == "(" and self.at(end) in {")", ","} and not self.cricket  # Kemble (76) was out
            name = self.token(start - 2)
            year = (
                end + 1 < len(self.words) and self.numeric[end + 1] and self.ends[end + 1] - self.starts[end + 1] == 4
            )
            named = name.tag_ == "NNP" or (name.is_title and name.ent_type_ != "")
            person = (named and name.ent_type_ not in NO_PEOPLE) or name.lower_ in PERSONS
            cited = bracket and self.touching(start - 1)  # s177(3)
            beside = before == "," and self._is_aged(start - 2) and self.token(start).head.i == name.i
            aged = ((comma or bracket) and not year and not cited and person) or (comma and beside)
        if aged:
            quantity.kind, quantity.unit, self.age_end = "age", Unit("a", "age"), end

    def _is_aged(self, i: int) -> bool:
        """Whether the noun at piece `i` may have an age beside it: `the former actress, 61, says`; not `the total, 61,`."""
        noun = self.token(i) if i >= 0 else None
        return noun is not None and noun.tag_ in {"NN", "NNP"} and noun.lower_ not in NOT_AGED

    def _are_aged(self, i: int) -> bool:
        """Whether piece `i` names people that may be `over 65`."""
        if self.at(i) in OF_AGE or (i >= 0 and knowledge.people(self.words[i])):
            return True
        token = self.token(i) if i >= 0 else None
        return token is not None and token.tag_ == "NNS" and token.lemma_.lower() in ROLES | TAKING_PART

    def _is_of_each(self, quantity: Quantity) -> bool:
        """`two boys, 5 and 7,`: as many ages as there are people."""
        start, end = quantity.start, quantity.end
        if self.at(start - 1) != "," or start < 3 or self.at(start - 2) not in PEOPLE or quantity.high is not None:
            return False
        ages = 1
        while self.at(end) in {"and", ","} and end + 1 < len(self.words) and self.numeric[end + 1]:
            ages, end = ages + 1, end + 2
        counted = self.number(start - 3)
        return (
            ages > 1
            and self.at(end) in {",", ".", ")", ";", "—", "–"}
            and counted is not None
            and counted.value == ages
        )

    def _opens_on_person(self, i: int) -> bool:
        """Whether a person is what is told of from piece `i` on: `At 81, she`."""
        i += self.at(i) == ","
        return self.at(i) in PRONOUNS or (self.following(i) is not None and self.token(i).ent_type_ == "PERSON")

    def _is_in_life(self, at: int) -> bool:
        """Whether something befell a person then: `who was told at 14`, `she married at 19`; no hour is so late as 13."""
        token = self.token(at)
        verb = token.head
        if token.dep_ != "prep" or verb.lemma_.lower() not in LIFE:
            return False
        return any(who.lower_ in PRONOUNS or who.ent_type_ == "PERSON" for who in self.subjects(verb, token.i))

    def _is_of_person(self, quantity: Quantity) -> bool:
        """`she was 12`, `Justice Doe will be 80`."""
        token = self.token(quantity.number.start)
        verb = token.head if token.dep_ in {"attr", "acomp"} else self.token(max(0, quantity.start - 1))
        if verb.lemma_ != "be" or self.at(quantity.end) == "for":
            return False
        subjects = self.subjects(verb, token.i, passive=False)
        people = [*subjects, *(name for who in subjects for name in who.children if name.dep_ == "appos")]
        return any(
            any(word.lower_ in ELDEST for word in (person, *person.children))
            or person.ent_type_ == "PERSON"
            or person.lower_ in PRONOUNS | PERSONS | {"age"}
            or person.text in self.surnames
            for person in people
        )

    def rate(self, quantity: Quantity, i: int) -> tuple[str, int] | None:
        """Read `per hour`, `each`, `per person per day` at piece `i`; gives the divisor's code and the piece after it."""
        first = self._divisor(quantity, i)
        second = self._divisor(quantity, first[1]) if first and first[0] not in TIMES else None
        return (f"{first[0]}.{second[0]}", second[1]) if first and second and "{each}" not in second else first

    def _divisor(self, quantity: Quantity, i: int) -> tuple[str, int] | None:
        """Read one of them: `per hour`, `a year`, `each month`, `/day`."""
        word = self.at(i)
        if not self.near(i):
            return None
        lasts = unit_after(self.words, i + 1, touching=False) if word == "each" else None
        if word in {"each", "apiece"} and not (lasts and lasts[0].kind == DURATION):
            return ("{each}", i + 1) if quantity.kind == MONEY else None
        if word in OFTEN and quantity.kind in {MONEY, MEASURE, "count"} and self._is_adverb(i):
            return OFTEN[word], i + 1
        if other := self._other_money(quantity, i):
            return other
        dash = word in {"-", "‑"}
        if dash:
            i, word = i + 1, self.at(i + 1)
        if word not in PER or self.words[i] == "A" or (word == "/" and i != quantity.end):
            return None
        j = i + 1 + (self.at(i + 1) in {"-", "‑", "every", "calendar", "working", "single"})
        if quantity.number.form == "fraction" and quantity.kind in {"count", "other"}:
            return None  # "half a vote"
        found = unit_after(self.words, j, touching=word == "/")
        if (
            word == "per"
            and (i == quantity.end or quantity.open)
            and found is None
            and (several := self._several(quantity, j))
        ):
            return several
        often = self.at(i - 1) == "times" and self.at(found[1]) in {"after", "before"} if found else False
        if found and found[0].kind in {DURATION, MEASURE} and (often or self.at(found[1]) not in MOMENTS):
            return self._troy(*found).code, found[1]
        noun = self.at(j) in RATE_NOUNS or (
            word == "per" and j < len(self.words) and self.token(j).tag_ in {"NN", "NNP", ""}
        )
        return ("{" + self.at(j) + "}", j + 1) if noun and self.at(j).isascii() and self.at(j).isalpha() else None

    def _other_money(self, quantity: Quantity, i: int) -> tuple[str, int] | None:
        """Read the money of which a rate of exchange is told: `1,540 to the dollar`, `42.1 against the euro`."""
        first = i + 2 if self.at(i) in {"to", "against"} and self.at(i + 1) == "the" else i + 1
        if i != quantity.end or (first == i + 1 and self.at(i) != "per"):
            return None
        found = unit_after(self.words, first, touching=False)
        if found is None or found[0].kind != MONEY or not self.ends_clause(found[1]):
            return None  # 500 to the pound shop
        return self._settled(found[0].code), found[1]

    def _is_adverb(self, i: int) -> bool:
        """Tell `pays $400 annually` from `a $400 monthly fee`, `30 daily flights`."""
        return self.token(i).tag_ == "RB" or self.ends_clause(i + 1)

    def _several(self, quantity: Quantity, i: int) -> tuple[str, int] | None:
        """Read the divisor of `per thousand cubic metres`, `per 100 km`, of a count also that of `per 100,000 people`."""
        number = self.number(i) if self.near(i) else None
        if (
            number is None
            or number.form not in {"digits", "words"}
            or number.value < 1
            or number.value != number.value.to_integral()
        ):
            return None
        if quantity.kind == "count" and number.value in PER_SO_MANY:
            follows = self.following(number.end)
            people = follows is not None and follows.tag_ in {"NN", "NNS", "NNPS"} and follows.is_alpha
            named = f".{{{self.at(number.end)}}}" if people and self.at(number.end).isascii() else ""
            return f"{int(number.value)}{named}", number.end + bool(named)
        found = (
            unit_after(self.words, number.end, touching=self.touching(number.end)) if self.near(number.end) else None
        )
        follows = self.following(found[1]) if found else None
        if found is None or found[0].kind != MEASURE or (follows is not None and follows.tag_ in NOUNS):
            return None  # not per 50kg bag
        return f"{int(number.value)}.{found[0].code}", found[1]

    def ends_clause(self, i: int) -> bool:
        """Whether nothing that could be counted follows: "when she was six and"."""
        follows = self.following(i)
        return follows is None or (follows.tag_ == "CC" or follows.tag_ not in MODIFIERS)

    def part_of_more(self, quantity: Quantity) -> bool:
        """`3:1-5` is a verse."""
        return self.at(quantity.start - 1) in {":", "/"} and self.touching(quantity.start)
