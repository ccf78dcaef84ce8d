"""Numbers that count or measure → figures: value, bounds, unit, and the noun that is counted.

A grammar over the pieces and numbers of `numerals`, with spaCy's parse for what only it knows: the counted
noun, and which numbers are part of a name. What units are called is `units`' business; what a date is,
`pipeline.dates`'.

The evidence is the number with its sign, unit and rate ("$2.3bn", "58%", "three weeks", "$6 each"); of a count it is
the number alone ("12,000"), since the noun has its own offsets. Words that bound it ("more than") are not part of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from pipeline.figures.bounds import bound_of
from pipeline.figures.names import known_name, no_figure
from pipeline.figures.nouns import (
    FORMER,
    after_noun,
    beside,
    comes_from,
    elided,
    find_noun,
    gapped,
    gapped_noun,
    in_form,
    is_compared,
    is_of_measure,
    is_same_unit,
    joined_of,
    measured,
    other_share,
    others,
    own_unit,
    part_of_that,
)
from pipeline.figures.numerals import HURT, STARTERS
from pipeline.figures.quantities import FORECASTERS, REACH, Quantities, Quantity, TimeSpan
from pipeline.figures.units import MEASURE, MONEY, PERCENT


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; offsets are code points, what a field holds is said of the column of its name in `schemas.figures`."""

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


CONFIDENCE = {
    "percent": 0.96, "count": 0.93, "money": 0.93, "duration": 0.93, "measure": 0.91, "rate": 0.91, "age": 0.88, "ordinal": 0.85,
    "score": 0.85, "other": 0.85, "vague": 0.8,
}  # fmt: skip
"""Share of figures of each kind with value and bound right, on half of GUM's news and interviews and of NewsQuant; where these
leave a kind unmarked (ranks, scores, vague plurals), by reading 300 figures of other news. Counts without a noun: 0.25 less."""


LEMMAS = {
    "bases": "base",
    "doses": "dose",
    "geese": "goose",
    "person": "people",
    "persons": "people",
    "species": "species",
    "taxes": "tax",
}
"""Of plurals that the lemmatizer gets wrong; `52 persons` and `49 people` count the same."""


PARTICLES = frozenset("in off out up down over on by away back".split())
"""Of nouns that the parser cuts at the hyphen: `break-ins`."""


@dataclass(slots=True)
class Before:
    """The last figures read: of any kind, of a count, of money, of a measure, of a share; what stands beside another is none."""

    last: Quantity | None = None
    count: Quantity | None = None
    sum: Quantity | None = None
    measure: Quantity | None = None
    share: Quantity | None = None


def find_figures(doc: Doc, dates: Sequence[TimeSpan] = ()) -> list[Figure]:
    """Find every figure of a document, in order, not overlapping.

    Numbers inside `dates` (in order, as `pipeline.dates.find_dates` gives them) are no figures, except in durations and in
    what recurs (`every 10 days`).
    """
    p = Quantities(doc, dates)
    found: list[Figure] = []
    before = Before()
    named: set[str] = set()  # numbers met that are no figures
    rejected = -1  # where the last number that is no figure ended
    i = 0
    while i < len(p.words):
        quantity = p.read(i) if p.numeric[i] or p.lower[i] in STARTERS else None
        if quantity is None:
            i += 1
            continue
        i = p.done = max(quantity.end, i + 1)
        also = quantity.open and rejected == quantity.start - 1 and p.at(quantity.start - 1) in {"and", ","}
        also = also and quantity.value == quantity.value.to_integral()  # not the share in "in 2018 and 2.1 last year"
        quantity.gapped = before.last is not None and gapped(p, quantity, before.last)
        if before.last is not None:
            _read_millions(p, quantity, before.last)
        also = also and "," not in p.words[quantity.number.start]  # nor what follows 40,000 in 2022 and 52,000 in 2023
        listed = also and not p.counts(quantity.number.start, quantity.end)
        if not quantity.gapped and (listed or no_figure(p, quantity)):
            rejected = quantity.end
            named.add(p.words[quantity.number.start])
            continue
        _complete(p, quantity, before)
        if quantity.counted is None and quantity.kind == "count" and known_name(p, quantity, named):
            continue
        i = p.done = max(quantity.end, quantity.rate_end, i)
        if before.last is not None and comes_from(p, quantity, before.last):
            before.last.counted = quantity.counted
            found[-1] = _figure(p, before.last)
        found.append(_figure(p, quantity))
        converted = quantity.kind == MONEY and p.at(quantity.start - 1) == "("
        aside = converted or p.at(quantity.start - 1) == "including"
        if not (aside and before.last):
            before.last = quantity
            before.count = quantity if quantity.kind == "count" else before.count
            restated = (
                p.at(quantity.start - 2) == "," and p.at(quantity.start - 1) == "or"
            )  # $12 million, or 18 cents a share
            before.sum = quantity if quantity.kind == MONEY and not restated else before.sum
            before.measure = quantity if quantity.kind == MEASURE else before.measure
            before.share = quantity if quantity.kind == PERCENT else before.share
    return found


def _complete(p: Quantities, quantity: Quantity, before: Before) -> None:
    """Read on to the rate and the counted noun."""
    previous = before.last
    told = before.sum if previous is not None and previous.kind == PERCENT and before.sum else previous
    bare = quantity.kind == "count"
    rate = p.rate(quantity, quantity.end) if quantity.kind not in {"age", "score", "ordinal"} else None
    if rate and not bare:
        quantity.rate, quantity.end = rate
    find_noun(p, quantity)
    if quantity.kind == MONEY and previous is not None and previous.rate and is_compared(p, quantity, previous):
        alike = quantity.unit == previous.unit and quantity.number.scale == previous.number.scale
        quantity.rate = previous.rate if alike and not rate else quantity.rate  # to $85 a barrel from $80
    if quantity.gapped and previous is not None:
        quantity.kind, quantity.unit, quantity.counted = previous.kind, previous.unit, previous.counted
    elif bare and (priced := _sum_before(p, quantity, before)) is not None:
        quantity.kind, quantity.unit, quantity.counted = MONEY, priced.unit, None
        if p.at(quantity.end) not in FORECASTERS:
            find_noun(p, quantity)
    elif bare and (measure := before.measure) is not None and is_of_measure(p, quantity, measure):
        quantity.kind, quantity.unit = MEASURE, measure.unit
    elif bare and told is not None and is_same_unit(p, quantity, told):
        quantity.kind, quantity.unit, quantity.rate, quantity.counted = told.kind, told.unit, told.rate, told.counted
    elif bare and quantity.counted is None:
        quantity.counted = elided(p, quantity, before.count)
        if quantity.counted is None and before.sum is not None and _is_paid(p, quantity, before.sum):
            quantity.kind, quantity.unit = MONEY, before.sum.unit
            find_noun(p, quantity)
        elif quantity.counted is None and rate and quantity.open:  # 110 a day, 25 per 100,000 people
            quantity.rate, quantity.end = rate
            quantity.counted = measured(p, quantity)
    elif bare or (quantity.kind == MEASURE and rate is None):  # "900 cubic metres of water a second"
        rate = rate or p.rate(quantity, after_noun(p, quantity))
        quantity.rate, quantity.rate_end = rate or (None, 0)
    if bare and previous is not None and previous.kind == "count":
        quantity.counted = joined_of(p, quantity, previous) or quantity.counted
    if previous is not None and (gap := gapped_noun(p, quantity, previous)) is not None:
        quantity.counted = gap
    if quantity.counted is not None and p.doc[quantity.counted[1]].lower_ == "others":
        quantity.counted = others(p, quantity, before.count) or quantity.counted
    former = quantity.counted is not None and p.doc[quantity.counted[1]].lower_ in FORMER
    if previous is not None and (quantity.counted is None or former or own_unit(p, quantity)):
        quantity.counted = beside(p, quantity, previous) or part_of_that(p, quantity, previous) or quantity.counted
    if quantity.counted is None and before.share is not None:
        quantity.counted = other_share(p, quantity, before.share)


def _is_paid(p: Quantities, quantity: Quantity, before: Quantity) -> bool:
    """Whether a bare number is money by what is done with it or by what it consists of: `and 58 million in dividends`."""
    consists = quantity.open and quantity.number.scale >= MILLION and in_form(p, quantity) is not None
    since = p.since(before, quantity)
    consists = consists and len(since) <= REACH and not any("\n" in token.text for token in since)
    return consists or p.is_priced(quantity, before)


def _read_millions(p: Quantities, quantity: Quantity, previous: Quantity) -> None:
    """Read `m` as millions after such an amount: `3.2m cars, up from 2.9m`, `rose 12% to 3.4m`; not `up from 3 to 5m`."""
    metres = quantity.kind == MEASURE and p.words[quantity.number.end : quantity.end] == ["m"]
    told = previous.kind == "count" and previous.number.scale == MILLION and p.at(quantity.start - 1) in COMPARED_BY
    told |= previous.kind == PERCENT and previous.end == quantity.start - 1 and p.at(quantity.start - 1) == "to"
    if metres and told and not any(token.is_sent_start for token in p.since(previous, quantity)):
        quantity.value, quantity.kind, quantity.unit = quantity.value * MILLION, "count", None
        quantity.number.end, quantity.number.scale, quantity.counted = quantity.end, MILLION, previous.counted


MILLION = 10**6

COMPARED_BY = frozenset("from to with than against".split())
"""Before an amount that another is compared with."""


def _sum_before(p: Quantities, quantity: Quantity, before: Before) -> Quantity | None:
    """Give the sum of which a bare number is of the same money, the last figure or the last sum that is no rate."""
    return next(
        (
            told
            for told in (before.last, before.sum)
            if told is not None and p.is_of_sum(quantity, told) and not _counts_since(p, quantity, told)
        ),
        None,
    )


def _counts_since(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Whether a number has a noun of its own, behind the one before it: `it lost $2 billion as users fell to 3 million`."""
    counted = None if quantity.counted is None else p.doc[quantity.counted[1]]
    own = counted is not None and counted.i > p.token(previous.start).i and p.at(quantity.start - 1) != "worth"
    return own and counted is not None and counted.lower_ not in FORMER | FORECASTERS


def _whole_name(noun: Token) -> Span:
    """A noun with all of the name that hyphens make of it: half of Clacton-on-Sea."""
    doc, start, end = noun.doc, noun.i, noun.i + 1
    while start > 1 and doc[start - 1].text == "-" and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_):
        start -= 2
    while end + 1 < len(doc) and doc[end].text == "-" and not (doc[end - 1].whitespace_ or doc[end].whitespace_):
        end += 2
    titles = noun.tag_ in {"NNP", "NNPS"} and doc[start].is_title and doc[end - 1].is_title
    return doc[start:end] if titles else doc[noun.i : noun.i + 1]


def _figure(p: Quantities, quantity: Quantity) -> Figure:
    """Settle value and bounds."""
    value, high = float(quantity.value), None if quantity.high is None else float(quantity.high)
    qualifier = bound_of(p, quantity)
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
        unit = f"{unit or ''}/" + (f"({quantity.rate})" if set("./") & set(quantity.rate) else quantity.rate)
    bare = kind == "count" and quantity.counted is None
    counted = counted_start = counted_end = None
    if quantity.counted:
        noun = p.doc[quantity.counted[1]]
        lemma = LEMMAS.get(noun.lower_, noun.lemma_)
        counted = lemma.lower() if noun.tag_ in {"NN", "NNS"} else lemma
        if noun.lower_ in HURT:
            counted = noun.lower_  # 30 wounded
        elif (
            noun.i > 1
            and noun.nbor(-1).tag_ == "HYPH"
            and (counted in PARTICLES or noun.nbor(-2).lower_.endswith("watt"))
        ):
            counted = f"{noun.nbor(-2).lower_}-{counted}"
        name = _whole_name(noun)
        counted = name.text if len(name) > 1 else counted
        counted_start, counted_end = min(p.doc[quantity.counted[0]].idx, name.start_char), name.end_char
    return Figure(
        start_char=p.starts[quantity.start], end_char=p.ends[quantity.end - 1], kind=kind,
        value=middle, value_low=low, value_high=high, qualifier=qualifier, unit=unit,
        counted=counted, counted_start_char=counted_start, counted_end_char=counted_end,
        confidence=CONFIDENCE["vague" if quantity.number.form == "vague" else kind] - (0.25 if bare else 0),
    )  # fmt: skip
