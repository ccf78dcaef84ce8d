"""The words that bound a figure: "at least", "up to", "nearly", "or more"."""

from spacy.tokens import Token

from pipeline.figures.nouns import after_noun
from pipeline.figures.numerals import ARTICLES, BEFORE_BOUNDS, COLLECTIVE, DEGREES, NOUNS, STARTERS
from pipeline.figures.quantities import GROWS, OF_AGE, Quantities, Quantity
from pipeline.figures.units import DURATION, MEASURE
from pipeline.grammar import NOBODY


def _phrases(table: dict[str, str]) -> dict[str, str]:
    """Turn {bound: "phrase, phrase"} into {phrase: bound}."""
    return {phrase: bound for bound, phrases in table.items() for phrase in phrases.split(", ")}


BOUNDS_BEFORE = _phrases({
    "at_least": "at least, at the least, a minimum of, minimum, no less than, no fewer than, not less than, not "
    "fewer than, no smaller than, as few as, as little as, ≥, > =",
    "at_most": "at most, at the most, up to, as many as, as much as, as high as, as long as, a maximum of, maximum, "
    "no more than, not more than, no better than, no greater than, no higher than, no larger than, ≤, < =",
    "more_than": "more than, over, over than, above, greater than, higher than, larger than, bigger than, better than, longer "
    "than, older than, deeper than, faster than, heavier than, hotter than, taller than, wider than, in excess "
    "of, exceeding, exceeds, exceed, exceeded, upwards of, upward of, north of, "
    "surpassing, surpassed, topping, topped, beyond, >",
    "less_than": "less than, fewer than, under, below, lower than, smaller than, shorter than, younger than, lighter than, "
    "slower than, south of, <",
    "about": "about, around, some, roughly, approximately, approx, approx ., nearly, almost, close to, closer to, an estimated, "
    "estimated, estimated at, circa, near, nearing, nears, neared, approaching, in the region of, in the order of, on the order "
    "of, somewhere around, barely, virtually, practically, something like, more or less, ~, ≈, ∼",
})  # fmt: skip

BETWEEN_WORDS = frozenset(
    "a an just only another some further additional extra whopping staggering record total of estimated".split()
)
"""May stand between such a word and the number: "at least another 20", "up to an estimated 500"."""

BOUNDS_AFTER = _phrases({
    "at_least": "or more, and more, or higher, or above, and above, or older, and older, or over, and over, or "
    "greater, or longer, at least, +, plus, - plus, and up, and upwards",
    "at_most": "or less, or fewer, or under, and under, or lower, or below, or younger, and younger, at most",
    "about": "or so, - odd, - ish, or thereabouts, more or less, approximately",
})  # fmt: skip

PREPOSITIONS = frozenset("over under above below around near beyond".split())

TOPIC_HEADS = frozenset(
    "talk speak ask worry know think hear learn write read complain tell question concern story debate care".split()
)
"""With these "about" introduces a topic where the parser takes it for a preposition: "asked about two cases"."""

TOPICAL = {
    "NOUN": {
        "about": "book story film documentary novel poem song article report debate question concern worry fear doubt complaint "
        "talk argument decision dispute quarrel joke lie rumour rumor row warning claim allegation inquiry enquiry query anxiety "
        "anger outrage fuss information evidence truth conversation discussion comment remark statement tweet",
        "over": "dispute row case quarrel talk protest fight lawsuit suit clash argument trial feud battle controversy anger "
        "fury outrage concern fear scandal inquiry investigation probe negotiation disagreement tension debate wrangle spat "
        "standoff complaint criticism question conflict litigation backlash outcry furore uproar worry doubt strike "
        "concession control power authority sovereignty jurisdiction monopoly grip rights claim rule win victory triumph "
        "race season medal gold silver bronze",
    },
    "VERB": {
        "about": "complain joke lie argue talk speak ask know worry care quarrel boast brag moan grumble gossip inquire enquire "
        "disagree protest warn question quiz interview interrogate tell",
        "over": "sue quarrel argue resign protest clash row fight feud negotiate bicker squabble disagree wrangle spar haggle "
        "arrest sack dismiss suspend investigate prosecute question criticise criticize",
    },
    "ADJ": {
        "about": "angry worried concerned upset sad happy unhappy furious anxious curious nervous sorry sure unsure certain "
        "serious wrong right honest open excited sceptical skeptical doubtful",
        "over": "angry furious upset unhappy",
    },
}
"""Words that take "about" or "over" as a preposition, by part of speech: "a row over 12 acres", "complained about 20 bills"."""

TOPICS = {(part, text): frozenset(words.split()) for part, texts in TOPICAL.items() for text, words in texts.items()}

SOMETHING = frozenset("anything little more much nothing something".split())
"""What is learned or said about a topic."""

OF_SOMEBODY = frozenset(
    "tell question quiz interview interrogate sue fight arrest sack dismiss suspend investigate prosecute criticise "
    "criticize".split()
)
"""Verbs whose object may be a number of people: "questioned about 40 people", but "was questioned about 40 bills"."""

UNDERGOES = frozenset(
    "grow keep labour labor live night hour read rest sit sleep spend stay swelter toil week work".split()
)
"""Before `under` and a measure they tell what somebody is under: `slept under 100 lux`."""

COMES_TO = frozenset("add sum total come bring take get go drive push".split())
"""With these "up to" bounds nothing: "adds up to 12"."""


def bound_of(p: Quantities, quantity: Quantity) -> str:
    """Give the bound stated by the words before or after the figure."""
    start = quantity.start
    for _ in range(4):
        bound, begin = p.phrase_before(start, BOUNDS_BEFORE)
        if bound == "about":  # "up to an estimated 500"
            outer, outer_begin = p.phrase_before(begin, BOUNDS_BEFORE)
            handed = p.at(outer_begin) == "over" and p.token(outer_begin).tag_ == "RP"
            if outer and not handed and not _no_bound(p, quantity, outer_begin, begin):
                bound, begin, start = outer, outer_begin, begin
        hyphened = p.at(quantity.number.end) in {"-", "‑"} and p.at(start) in {"a", "an"}
        if bound and hyphened and p.at(begin) in PREPOSITIONS | {"about"}:
            return "exact"  # "arms around a 6-year-old boy"
        if bound and _no_bound(p, quantity, begin, start):
            return "exact"
        if bound:
            return DENIED[bound] if bound in DENIED and _is_denied(p, quantity) else bound
        if p.at(start - 1) not in BETWEEN_WORDS or not p.near(start):
            break
        start -= 1
    for end in (quantity.end, quantity.number.end, after_noun(p, quantity)):
        if p.following(end) is None:
            continue
        bound, after = p.phrase(end, BOUNDS_AFTER)
        if (p.at(after - 1) == "up" and p.at(after) == "to") or p.at(after) == "than":
            continue  # "and up to 100 more", "and more than 100 others"
        opens_next = p.at(end) == "at" and after < len(p.words) and p.at(after) in STARTERS | {"$", "£", "€"}
        adds = p.at(end) == "plus" and not p.touching(end)
        if bound and not opens_next and not adds:
            return bound
    return "exact"


DENIED = {"more_than": "at_most", "less_than": "at_least"}
"""What a bound becomes where a verb denies it: `none lasted longer than two days`."""


def _is_denied(p: Quantities, quantity: Quantity) -> bool:
    """Whether the verb of which this is the object or measure is denied; not of how long it has been so."""
    token = p.token(quantity.start)
    verb = token
    while verb.pos_ not in {"VERB", "AUX"}:
        if verb.head.i == verb.i or (verb.pos_ == "ADP" and verb.lower_ not in {"than", "of", "above", "below"}):
            return False
        verb = verb.head
    if verb.i > token.i:
        return False
    about = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i]
    nobody = any(word.lower_ in NOBODY for child in about for word in (child, *child.children))
    return nobody or any(child.dep_ == "neg" for child in verb.children)


def _no_bound(p: Quantities, quantity: Quantity, begin: int, end: int) -> bool:
    """Whether the words before mean something else: "over three years", "asked about two cases"."""
    word, text = p.token(begin), p.at(begin)
    brought = text == "about" and begin > 0 and p.token(begin - 1).lemma_ == "bring"
    if (text == "over" and word.tag_ == "RP") or brought:
        return True  # handed over 12 prisoners, brought about two changes
    if text == "up":
        return word.head.lemma_.lower() in COMES_TO | GROWS
    if text == "over" and quantity.kind == DURATION and begin and p.token(begin - 1).tag_ == "CD":
        return True  # $3 billion over 10 years
    if text in {"over", "about", "under"} and end - begin == 1 and p.at(begin - 1) not in DEGREES:
        if p.at(quantity.start - 1) in ARTICLES and not _is_sum(p, quantity):
            return True  # "a row over a £4 million contract", but "over a 100 people"
        if (
            _is_topic(p, quantity, word, text)
            and quantity.kind not in {DURATION, "age"}
            and p.at(quantity.end) != "times"
        ):
            return True  # not "talked about three hours"
    if word.dep_ != "prep" or end - begin > 1 or (text in {"over", "under"} and p.at(begin - 1) in BEFORE_BOUNDS):
        return False
    if p.at(quantity.number.start) == "one" and p.at(quantity.end) == "of":
        return True  # "talk about one of them"
    if text == "under" and quantity.kind == MEASURE and word.head.lemma_.lower() in UNDERGOES:
        return True
    if text in PREPOSITIONS:
        return quantity.kind == DURATION or (quantity.kind == "count" and quantity.value < 10 and text != "over")
    return text == "about" and word.tag_ == "IN" and word.head.lemma_.lower() in TOPIC_HEADS


def _is_sum(p: Quantities, quantity: Quantity) -> bool:
    """Whether a number after "a" counts a plural, or stands alone."""
    if quantity.counted is None:
        return quantity.kind == "count"
    noun = p.doc[quantity.counted[1]]
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in COLLECTIVE


def _is_topic(p: Quantities, quantity: Quantity, word: Token, text: str) -> bool:
    """Whether "over" or "about" is governed by a word that takes it; the parser often gives it to the number instead."""
    attached = word.dep_ == "prep"
    if attached and _takes(word.head, text):
        return True
    before = word.nbor(-1) if word.i else None
    if before is not None and any(child.dep_ == "nsubjpass" and _takes(child, text) for child in before.lefts):
        return True  # no decision has been made about two shops
    if before is not None and before.i and before.lower_ in SOMETHING:
        return before.nbor(-1).lemma_.lower() in TOPIC_HEADS  # learn more about 20 plans
    direct = True
    while before is not None and not before.is_punct:
        if _takes(before, text):
            somebody = before.lemma_.lower() in OF_SOMEBODY and before.pos_ == "VERB" and not _is_passive(before)
            people = quantity.counted is not None and p.doc[quantity.counted[1]].lower_ in OF_AGE
            somebody |= before.lemma_.lower() in {"ask", "warn"} and people and not _is_passive(before)
            return attached or not (somebody and direct)
        if before.tag_ not in NOUNS or before.dep_ not in {"dobj", "pobj"} or before.head.i >= before.i:
            return False
        direct, before = False, before.head.head if before.dep_ == "pobj" else before.head
    return False


def _takes(word: Token, text: str) -> bool:
    """Whether a word takes "over" or "about" for what it is about."""
    part = {"PROPN": "NOUN", "AUX": "VERB"}.get(word.pos_, word.pos_)
    return word.lemma_.lower() in TOPICS.get((part, text), ())


def _is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    return verb.tag_ == "VBN" and not any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
