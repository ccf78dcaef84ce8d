"""Numbers that are no figures: they name, date or list things instead of counting them.

`Boeing 737`, `Article 5`, `1. Item`, `911`, `the 1990s`, `no one`. Months, weekdays and times are `pipeline.dates`' business.
"""

import re
from decimal import Decimal

from spacy.tokens import Token

from pipeline.dates.tense import is_some_day
from pipeline.figures.bounds import BOUNDS_BEFORE
from pipeline.figures.nouns import is_put
from pipeline.figures.numerals import CARDINALS, COLLECTIVE, DASHES, HURT, NOUNS, SCALES, Number
from pipeline.figures.quantities import CHANGES, MEASURING, MOMENTS, SCORE_WORDS, SUBJECTS, Quantities, Quantity
from pipeline.figures.units import DURATION, MEASURE, MONEY, PERCENT, WORDLIKE
from pipeline.grammar import NAME_LABELS

LABELS = frozenset(
    "no no. nos number article section chapter page room channel flight route highway interstate phase stage level "
    "category type unit group pool week day grade class version part volume season episode round line gate platform "
    "table exhibit step tier formula pier block apartment suite box act scene verse psalm rule item question option "
    "district ward precinct zone sector area lot seat world title runway junction reference reactor terminal".split()
)
LABELS |= {label + ("es" if label.endswith(("s", "x")) else "s") for label in LABELS}
"""Before a bare number, they make it a name: "Article 5", "No. 10", "days 14 and 20"."""

NAMING = (WORDLIKE - {"ALL"}) | {"No", "Nos"}

EMERGENCY = frozenset({"911", "999", "112"})
"""Telephone numbers that all know."""

CALLED = frozenset("call calls caller callers dispatcher dispatchers operator operators".split())
"""After such a number they are of it: "a 911 call", "multiple 999 calls"."""

DIALLED = frozenset("call called calling dial dialled dialed dialing dialling phone phoned ring rang contact".split())
"""Before such a number; also before any after `on`: `call the police on 101`."""

RANKED = frozenset("place straight consecutive successive time spot seed".split())
"""After an ordinal they make it a rank or a count; in "the third man", "20th anniversary" it only names."""

STEPS = frozenset("stage phase level tier category grade step chapter article type".split())
"""Labels that stand before a number even where a plural follows it."""

SERIES = frozenset(
    "Android Channel Firmware Form Formula Grade iOS Level Local Radio Section Update Version Windows Year".split()
)
"""Names that go on in a number, whatever follows it: `Windows 11 users`."""

LARGEST = 10**15
"""A count beyond it is an identifier."""

UNMEASURED = 10**100
"""Nothing that is measured or paid is as much, and a float ends at 10^308: `$5 trillion trillion trillion …`."""

SOMETIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night summer winter spring autumn".split()
)
"""`One` before them says that it was some time."""

NOT_ONE_AFTER = frozenset("no not any every this that which each day".split())

NOT_ONE_BEFORE = frozenset("another day thing by or".split())


def no_figure(p: Quantities, quantity: Quantity) -> bool:
    """Whether a number names, dates or numbers things instead of counting them."""
    i, number = quantity.number.start, quantity.number
    if max(quantity.value, quantity.high or 0) >= UNMEASURED:
        return True
    measured = quantity.kind in {MEASURE, MONEY, PERCENT}  # "1520 sq m" is no year
    if p.in_date(quantity.end - 1) or (p.in_date(i) and not measured):
        return True
    if quantity.kind == DURATION and (quantity.value == 0 or (p.at(i) == "one" and _someday(p, quantity))):
        return True  # zero hour
    if p.at(number.end) in DASHES and p.at(number.end + 1) == "star":
        return True  # a five-star hotel
    idiom = p.at(number.end) == "tolerance" or (p.at(number.end) in DASHES and p.touching(number.end))
    if p.at(i) == "zero" and quantity.kind == "count" and idiom:
        return True  # a zero-tolerance rule
    if measured and quantity.end == number.end + 1 and p.touching(number.end) and _labelled(p, quantity):
        return len(p.words[number.end]) == 1  # "runway 27L"
    if quantity.kind == "score":
        return p.part_of_more(quantity) or (_model(p, quantity) and not p.cricket)
    if quantity.kind != "count":
        return number.form == "ordinal" and _no_rank(p, number)
    shared = quantity.open and p.at(quantity.end) in {"or", "to", "and"} and p.in_date(quantity.end + 1)
    if shared and (p.numeric[quantity.end + 1] or p.at(quantity.end + 1) in CARDINALS | {""}):
        return True  # five or six years ago, from 3 to 7 p.m.
    if number.form == "vague" and p.at(quantity.end) == "and" and p.at(quantity.end + 1) == p.at(i):
        return True  # millions and millions of dollars
    if quantity.high is not None:
        return number.form == "digits" and (
            _model_range(p, quantity)
            or _labelled(p, quantity)
            or _year(p, quantity)
            or _address(p, quantity)
            or p.part_of_more(quantity)
        )
    if _glued(p, number) or _listed(p, quantity) or _loose(p, quantity) or number.value >= LARGEST:
        return True
    if number.form in {"vague", "fraction"}:
        return False
    if p.at(quantity.end) in DASHES and p.touching(quantity.end) and p.in_date(quantity.end + 1):
        return True  # 10-11 a.m.
    if p.at(i) in SCALES and p.at(i) != "dozen":
        return True  # "a multi-million plan", "thousand-yard stare"
    if number.form == "digits" and _year(p, quantity):
        return True
    if p.at(number.end) in DASHES and p.touching(number.end + 1) and p.at(number.end + 1) == "and":
        return True  # a five-and-dime
    if p.at(i) == "one" and p.at(number.end) in SOMETIME:
        return True
    if p.at(i) == "one" and number.end == i + 1 and not _counting_one(p, i):
        return True
    return _named(p, quantity) or _hour(p, quantity) or ERA.match(p.text, p.ends[quantity.end - 1]) is not None


ERA = re.compile(r"(?: (?:and|to|or) \d+|\s?[-–]\s?\d+)? ?(?:B\.?C\.?|A\.D\.|AD\b)")
"""After a year of antiquity: `between 5100 and 4900 B.C.`"""

HOURS = frozenset("at by until till before after past".split())
"""Before a bare number in words up to twelve they tell the hour: `back by six`."""


def _hour(p: Quantities, quantity: Quantity) -> bool:
    """`back by six`, `a quarter to six`; not `fell by six`, `stood at six`, `won by six`."""
    before, verb = p.at(quantity.start - 1), p.token(quantity.start).head
    plain = quantity.number.form == "words" and 1 <= quantity.value <= 12 and quantity.value % 1 == 0
    if not plain or p.at(quantity.end) in {"of", "or"} or not p.ends_clause(quantity.end):
        return False
    if before == "to":
        return p.at(quantity.start - 2) in {"quarter", "twenty", "ten", "five"}
    while verb.head.i != verb.i and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    counted = verb.lemma_.lower() in CHANGES | MEASURING - {"be", "close", "open"} | NUMBERED
    return before in HOURS and not counted and verb.pos_ in {"VERB", "AUX"}


NUMBERED = SCORE_WORDS | frozenset("put keep estimate cap outnumber".split())
"""Verbs that tell by or at how many: `won by six`, `put the toll at six`."""


def _labelled(p: Quantities, quantity: Quantity) -> bool:
    """Whether a word before the number makes it a name: `Article 5`."""
    start = quantity.start
    return start > 0 and p.near(start) and p.token(start - 1).lower_ in LABELS


def _model(p: Quantities, quantity: Quantity) -> bool:
    """`the Boeing 787-9`: no score is so one-sided."""
    before = p.token(quantity.start - 1) if quantity.start else None
    sides = sorted((quantity.value, quantity.high or Decimal(0)))
    return before is not None and before.tag_ == "NNP" and sides[1] >= 100 and sides[0] * 10 < sides[1]


def _model_range(p: Quantities, quantity: Quantity) -> bool:
    """`the 737-800 range`: before a noun that is one."""
    follows = p.following(quantity.end)
    one = follows is not None and follows.tag_ == "NN" and follows.lower_ not in COLLECTIVE
    return one and quantity.value >= 100 and p.words[quantity.start].isdigit() and p.at(quantity.start - 1) == "the"


def _someday(p: Quantities, quantity: Quantity) -> bool:
    """`would one day rule`, `one Sunday`."""
    follows = p.following(quantity.end)
    verb = follows is not None and follows.tag_.startswith("VB")
    before = p.token(quantity.start - 1).tag_ if quantity.start else ""
    ahead = (
        before not in {"IN", "RB"} and p.at(quantity.end) not in COUNTS_DAYS and is_some_day(p.token(quantity.end - 1))
    )
    day = quantity.end == quantity.number.end + 1 and p.at(quantity.end - 1) == "day"
    return day and (before == "MD" or ahead or (verb and quantity.start > 0))


COUNTS_DAYS = MOMENTS | {"a", "of", "per"}
"""After `one day` they tell that it is a length of time."""


def _address(p: Quantities, quantity: Quantity) -> bool:
    """`16-18 Elm Avenue`."""
    follows = p.following(quantity.end)
    return follows is not None and follows.tag_ == "NNP" and p.token(quantity.start).head.tag_ == "NNP"


def _glued(p: Quantities, number: Number) -> bool:
    """Letters or signs touch the number, and no unit was read: `3D`, `5G`, `1990s`, `24/7`, `#3`."""
    before, after = p.at(number.start - 1), p.at(number.end)
    cited = before == "(" and p.touching(number.start) and p.touching(number.start - 1)
    if cited and p.words[number.start - 2][-1:].isdigit():
        return True  # section 177(3)
    if p.touching(number.end) and (after.isalnum() or after in {"/", "_", "*", "^", "(", ""}):
        return True
    if after == ":" and p.touching(number.end) and p.touching(number.end + 1):
        return True  # a ratio, 1:9
    digits = p.words[number.start]
    if len(digits) == 2 and digits.isdigit() and before in {"'", "’", "‘"} and p.touching(number.start):
        return True  # "the class of ’08"
    if before in {'"', "'"} and p.at(number.start - 2) == "=":
        return True  # markup
    return p.touching(number.start) and (before.isalnum() or before in {"/", "#", "_", "^", "*", "№", ":", ".", ""})


def _listed(p: Quantities, quantity: Quantity) -> bool:
    """`1. Item`, `2) Item`."""
    i, end = quantity.start, quantity.end
    first = i == 0 or "\n" in p.text[p.ends[i - 1] : p.starts[i]]
    if quantity.number.form == "words":  # "Two, harden our defences"
        orders = end + 1 < len(p.words) and p.token(end + 1).tag_ == "VB"
        return p.at(end) == "," and orders and p.token(i).is_sent_start is True
    if first:
        alone = end >= len(p.words) or "\n" in p.text[p.ends[end - 1] : p.starts[end]]
        item = p.at(end) in {".", ")", ":"} or (p.at(end) in DASHES and p.touching(end) and not p.touching(end + 1))
        return quantity.number.form == "digits" and (alone or item)
    if p.at(i - 1) == "[" and p.at(end) == "]" and p.words[i].isdigit():
        return True  # a note
    if p.at(end) in DASHES and not p.touching(end + 1) and p.at(i - 1) in {".", ";", ":", "“", '"'}:
        return (
            quantity.value < 20 and p.words[end + 1 : end + 2] != [] and p.words[end + 1][0].isupper()
        )  # 2- The church
    if p.at(i - 1) == "(" and p.at(end) == ")" and quantity.value < 20:
        return i < 2 or p.token(i - 2).tag_ not in NOUNS  # "(1) roads, (2) schools"
    return p.at(end) == ")" and p.touching(end) and "(" not in p.lower[max(0, i - 12) : i]


def _loose(p: Quantities, quantity: Quantity) -> bool:
    """`a week or two`, `the two agreed`, `COVID – 19`."""
    i, start = quantity.number.start, quantity.start
    before = p.at(start - 1)
    if quantity.number.form == "words" and quantity.number.value < 4 and before == "or" and start > 1:
        return p.token(start - 2).tag_ == "NN"
    if quantity.number.form == "words" and before == "the" and quantity.number.value < 4 and p.near(start):
        token = p.token(i)
        return token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj"} and p.at(quantity.end) != "of"
    dashed = before in DASHES and p.touching(start - 1) and not p.touching(start)
    return dashed and p.near(start) and p.words[start - 2][0].isupper()


def _year(p: Quantities, quantity: Quantity) -> bool:
    """Whether a bare number can be a year and counts nothing plural."""
    i, text = quantity.start, p.words[quantity.start]
    if not (len(text) == 4 and text.isdigit() and 1500 <= quantity.value <= 2199 and quantity.number.scale == 1):
        return False
    follows = p.following(quantity.end)
    if follows is None or quantity.high is not None or follows.tag_ in {"IN", "CC"}:
        return True
    return not p.counts(i, quantity.end) or p.at(i - 1) in {"in", "since", "of", "the"}


def _no_rank(p: Quantities, number: Number) -> bool:
    """Whether an ordinal does not rank; "third-largest", "the fifth time", "14th place" do."""
    if _in_name(p, p.token(number.start)):
        return True
    j = number.end + (p.at(number.end) in DASHES)
    if j >= len(p.words) or not p.near(number.end):
        return True
    return p.at(j) not in RANKED and p.token(j).tag_ not in {"JJS", "RBS"}


def _counting_one(p: Quantities, i: int) -> bool:
    """`one` that counts: "one shell", "one of the shells"; not the pronoun."""
    follows, before = p.at(i + 1), p.at(i - 1)
    if follows == "of":
        single = i + 2 < len(p.words) and p.token(i + 2).tag_ in {"VBG", "NN"} and p.at(i + 2) not in COLLECTIVE
        return (
            not single
            and p.at(i + 2) not in {"them", "us", "you", "it"}
            and before not in NOT_ONE_AFTER | {"the", "another"}
        )
    if before == "at" and follows in {"time", "point", "stage"}:
        return False
    if follows in DASHES or before in DASHES or follows in NOT_ONE_BEFORE:
        return False
    token = p.token(i)
    if before in NOT_ONE_AFTER and not (before == "that" and p.token(i - 1).dep_ == "mark"):
        return False
    if before in {"and", "while", ","} and token.dep_ in SUBJECTS and token.head.tag_ in {"VBD", "VBN"}:
        several = (word for word in p.doc[token.sent.start : token.i] if word.tag_ == "CD")
        return any(not SUBJECTS.isdisjoint((word.dep_, word.head.dep_)) for word in several)  # six left and one stayed
    return token.dep_ in {"nummod", "compound"} and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}


def _in_name(p: Quantities, token: Token) -> bool:
    """Whether the token is part of a name that has other words."""
    if token.ent_type_ not in NAME_LABELS:
        return False
    if token.ent_iob_ == "I":
        return True
    after = p.doc[token.i + 1] if token.i + 1 < len(p.doc) else None
    return after is not None and after.ent_iob_ == "I" and after.tag_ == "NNP"


def _named(p: Quantities, quantity: Quantity) -> bool:
    """`Boeing 737`, `the 787 Dreamliner`, `Article 5`, `Channel Four`."""
    i, end, digits = quantity.number.start, quantity.number.end, quantity.number.form == "digits"
    token, follows = p.token(i), p.following(end)
    before = p.token(quantity.start - 1) if quantity.start and p.near(quantity.start) else None
    after_name = before is not None and before.tag_ in {"NNP", "NNPS"}
    before_name = follows is not None and follows.tag_ == "NNP"
    if quantity.value < 0 and (after_name or (before is not None and before.is_upper)):
        return True  # "COVID -19"
    if not digits and before is not None and _capital(p, i, before):
        return True
    if digits and ((p.words[i] in EMERGENCY and _is_called(p, quantity)) or _is_dialled(p, quantity)):
        return True
    if _is_symbol(p, quantity):
        return True
    if p.at(quantity.start - 1) == "." and p.at(quantity.start - 2) in {"no", "nos"}:
        return True
    if before is not None and digits and before.text in NAMING and not p.counts(i, end):
        return True  # "No 10", "COP 27"
    if before is not None and digits and before.text in SERIES:
        return True  # "Year 11 pupils"
    if before is not None and before.lower_ in STEPS and (before.tag_ == "NN" or before.lower_ == "type"):
        return True  # "stage three tax cuts", "has type 2 diabetes"
    if digits and p.at(quantity.start - 1) == "of" and p.words[quantity.start - 2] in {"Group", "Club"}:
        return True  # "the Group of 20"
    if digits and p.words[i].isdigit() and 100 <= quantity.value < 1000 and _type(p, i, end):
        return True
    if p.counts(i, end) and token.ent_iob_ != "I":
        return after_name and before_name  # "iPhone 11 Pro cameras"
    if follows is not None and follows.lower_ in HURT and follows.dep_ in SUBJECTS:
        return False  # in Velm Hospital 12 injured are being treated
    if _in_name(p, token) and not p.counts(i, end):
        return True
    if digits and before_name and quantity.value > 1 and token.head.i > token.i and token.head.tag_ == "NNP":
        return True
    if before is None or p.counts(i, end) or quantity.number.scale > 1:
        return False
    if p.phrase_before(quantity.start, BOUNDS_BEFORE)[0]:
        return False
    if before.tag_ in NOUNS and (token.head.i == before.i or before.lower_ in LABELS):
        return not p.in_date(quantity.start - 1)  # last week three left
    model = before.tag_ == "NNP" and p.words[i].isdigit() and quantity.value >= 100
    if model and p.ends_clause(end):
        return True  # "the Boeing 757."
    heads = token.head.i >= token.i and token.head.tag_ in {"NNP", "NN", "CD"}
    return before.tag_ == "NNP" and heads and quantity.value < 10_000


def _is_called(p: Quantities, quantity: Quantity) -> bool:
    """`dial 112`, `multiple 911 calls`; not `112 of them`, `112 calls`: a European emergency is rarely in English news."""
    i, end = quantity.number.start, quantity.number.end
    if p.words[i] == "112":
        return p.at(i - 1) in DIALLED
    return p.at(end) in CALLED or not (p.counts(i, end) or p.at(end) == "of")


def _is_dialled(p: Quantities, quantity: Quantity) -> bool:
    """`call police on 101 quoting 4821`, `anyone who knows should call 101`; not `they called on 500 to leave`."""
    i = quantity.start
    reached = p.at(i - 1) == "on" and p.at(i - 2) not in DIALLED and p.words[i].isdigit() and len(p.words[i]) > 2
    dialled = not DIALLED.isdisjoint(p.lower[max(0, i - 12) : i - 1])
    follows = p.following(quantity.end)
    last = p.ends_clause(quantity.end) or (follows is not None and follows.tag_ == "VBG")
    bidden = p.at(i - 1) in DIALLED and p.token(i - 1).tag_ in {"VB", "VBP"} and len(p.words[i]) > 2
    return last and ((reached and dialled) or (bidden and p.words[i].isdigit()))


def _is_symbol(p: Quantities, quantity: Quantity) -> bool:
    """`starts with a two`: the digit."""
    return p.at(quantity.start - 1) == "a" and quantity.number.form == "words" and p.ends_clause(quantity.end)


def _type(p: Quantities, i: int, end: int) -> bool:
    """`two new 737 Max jets`, `the 787 “Dreamliner”`: a second number of the same noun, or one beside a quoted name."""
    token = p.token(i)
    if p.at(end) in {'"', "“"} and end + 1 < len(p.words) and p.words[end + 1].istitle():
        return p.at(i - 1) == "the"
    if token.dep_ != "nummod" or token.head.i < token.i + 2:
        return False
    return any(word.dep_ == "nummod" and word.head.i == token.head.i for word in p.doc[max(0, token.i - 4) : token.i])


def _capital(p: Quantities, i: int, before: Token) -> bool:
    """`the Group of Seven`, `the Beyond Zero campaign`, `Three Arrows Capital`: in capitals though no sentence begins."""
    word, token = p.words[i], p.token(i)
    if not word[0].isupper() or word.isupper() or token.is_sent_start or not before.is_alpha:
        return False
    of = before.lower_ == "of" and before.i > 0 and p.doc[before.i - 1].text[0].isupper()
    follows = p.following(i + 1)
    title = follows is not None and follows.text[0].isupper() and not before.tag_.startswith("V")
    return of or title or (before.text[0].isupper() and not before.is_sent_start and before.tag_ in {"IN", "NNP"})


def known_name(p: Quantities, quantity: Quantity, named: set[str]) -> bool:
    """Whether a bare number is known from a name ("his 757", after "a Boeing 757") or tells a time ("at five")."""
    number = quantity.number
    time = p.at(number.start - 1) == "at" and number.form == "words" and 1 <= number.value <= 12
    time = time and not is_put(p, number.start - 1)
    return time or (number.value >= 100 and p.words[number.start] in named)
