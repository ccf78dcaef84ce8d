"""The words that bound a figure: "at least", "up to", "nearly", "or more"."""

from pipeline.figures.nouns import after_noun
from pipeline.figures.numerals import STARTERS
from pipeline.figures.quantities import GROWS, Quantities, Quantity
from pipeline.figures.units import DURATION


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

COMES_TO = frozenset("add sum total come bring take get go drive push".split())
"""With these "up to" bounds nothing: "adds up to 12"."""


def bound_of(p: Quantities, quantity: Quantity) -> str:
    """Give the bound stated by the words before or after the figure."""
    start = quantity.start
    for _ in range(4):
        bound, begin = p.phrase_before(start, BOUNDS_BEFORE)
        if bound == "about":  # "up to an estimated 500"
            outer, outer_begin = p.phrase_before(begin, BOUNDS_BEFORE)
            bound, begin, start = (outer, outer_begin, begin) if outer else (bound, begin, start)
        hyphened = p.at(quantity.number.end) in {"-", "‑"} and p.at(start) in {"a", "an"}
        if bound and hyphened and p.at(begin) in PREPOSITIONS | {"about"}:
            return "exact"  # "arms around a 6-year-old boy"
        if bound:
            return "exact" if _no_bound(p, quantity, begin, start) else bound
        if p.at(start - 1) not in BETWEEN_WORDS or not p.near(start):
            break
        start -= 1
    for end in (quantity.end, quantity.number.end, after_noun(p, quantity)):
        if p.following(end) is None:
            continue
        bound, after = p.phrase(end, BOUNDS_AFTER)
        if p.at(after - 1) == "up" and p.at(after) == "to":
            continue  # "and up to 100 more"
        opens_next = p.at(end) == "at" and after < len(p.words) and p.at(after) in STARTERS | {"$", "£", "€"}
        adds = p.at(end) == "plus" and not p.touching(end)
        if bound and not opens_next and not adds:
            return bound
    return "exact"


def _no_bound(p: Quantities, quantity: Quantity, begin: int, end: int) -> bool:
    """Say whether the words before mean something else: "over three years", "asked about two cases"."""
    word, text = p.token(begin), p.at(begin)
    if text == "up":
        return word.head.lemma_.lower() in COMES_TO | GROWS
    if word.dep_ != "prep" or end - begin > 1:
        return False
    if p.at(quantity.number.start) == "one" and p.at(quantity.end) == "of":
        return True  # "talk about one of them"
    if text in PREPOSITIONS:
        return quantity.kind == DURATION or (quantity.kind == "count" and quantity.value < 10 and text != "over")
    return text == "about" and word.tag_ == "IN" and word.head.lemma_.lower() in TOPIC_HEADS
