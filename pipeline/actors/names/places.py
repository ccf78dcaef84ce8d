"""Where a short name that no title makes a person's is a place's, from all its places in the document."""

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.name_words import ORGANIZATION_WORDS, words
from pipeline.actors.names.evidence import is_of_body
from pipeline.actors.names.model import PERSON, PLACE, PLACES_READ, Span
from pipeline.actors.names.offices import is_role
from pipeline.actors.names.reader import Reader, speaks
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS

STANDING_IN = words("in off near below outside around neighbouring neighboring")
STANDING_AT = words("from to of at across between")
GOVERNED = words(
    """mayor governor town city village island port capital county parish priest vicar bishop
    archbishop diocese resident residents native edge outskirts suburb suburbs streets"""
)
STATE_ORGANS_SMALL = words(
    "minister ministry directorate coastguard parliament embassy ambassador capital border coast premier"
)
"""What is a place's after its possessive: `Marovia's prime minister`."""


SEATED_THERE = words("company firm retailer brewer startup start-up manufacturer insurer lender brewery")
"""What is told of with the town where it is: `the Leeds company`."""


def evidence_of_place(reader: Reader, found: list[Span]) -> Iterator[tuple[str, float]]:
    """Weigh all places of a short name that no title or first name makes a person's: where it is a place's."""
    start, end = found[0]
    parts = reader.text[start:end]
    if any([reader.after(at), reader.after(at, 1)] == ["-", "based"] for _, at in found[:PLACES_READ]):
        yield PLACE, 20.0 if end - start > 1 else 6.0  # `the Santa Maria da Feira-based group`, `the Kelda-based firm`
        if end - start > 1:
            return
    if end - start == 1 and any(reader.after(i + 1) in BODIES_OF_TOWNS for i in reader.at(parts[0])):
        yield PLACE, 8.0  # `Kelda`, beside `Kelda Crown Court`
        yield PERSON, -4.0
        return
    if end - start > 2 or any(word.isupper() or word in ORGANIZATION_WORDS for word in parts):
        return
    score, weak = 0.0, 0
    surface = reader.surface(start, end)
    said = speaks(reader, surface)
    inhabited = knowledge.town(surface) or knowledge.province(surface)
    for start, end in found[:PLACES_READ]:
        before, after, then = reader.before(start).lower(), reader.after(end), reader.after(end, 1)
        if (
            is_role(before)
            or reader.before(start) in HONORIFICS
            or (then if after == "," else after) in RELATIVES_OF_PERSONS
        ):
            return
        weak += before in STANDING_AT or (after == "," and then == "which")
        if after in POSSESSIVE:  # what stands there is what it owns
            score += any(
                word.lower() in STATE_ORGANS_SMALL
                for word in itertools.takewhile(str.isalpha, reader.text[end + 1 : end + 4])
            )
            continue
        score += 2.0 * (_is_example_of_places(reader, start) or _is_listed_with_places(reader, start, end))
        score += 2.0 * (not said and _is_where(reader.doc[end - 1]))
        verb = reader.doc[start].head if reader.doc[start].dep_ == "dobj" and not reader.is_game else None
        score += (
            inhabited and verb is not None and verb.lemma_ in REACHED
        )  # `reach Kelda`, but not `over visiting Kelda`
        score += before in STANDING_IN and not is_of_body(reader, start)
        score += 2.0 * (before == "the" and end - start == 1 and _is_water(reader, start) and not said)
        score += end - start == 1 and not said and _is_part_of_state(reader, start)
        score += inhabited and not said and before in ("the", "a") and after in SEATED_THERE
        score += 2.0 * (before == "in" and start > 1 and _are_inhabitants(reader, start - 2))
        score += before == "in" and end - start > 1 and _is_done_in(reader.doc[start - 1])
        score += before == "of" and start > 1 and reader.text[start - 2].lower() in GOVERNED
    if score and inhabited:
        score += 1.0
    if surface.upper() in reader.datelines:
        score += 2.0
    if surface.endswith("a") and surface + "n" in reader.capitals:
        score += 1.0  # `Marovia`, `Marovian`
    given = knowledge.first_name(parts[0]) and (end - start == 1 or reader.label[found[0][0]] == "PERSON")
    if score + (0.5 if weak else 0.0) >= (2.0 if given else 1.0):
        yield PLACE, 8.0
        yield PERSON, -4.0


def _is_part_of_state(reader: Reader, i: int) -> bool:
    """Whether a name has a state's adjective before it, as that of a region has: `in | the Marovian Kelda`."""
    adjective, apart = reader.before(i), reader.doc[i].dep_ not in ("compound", "nmod", "poss")
    return apart and reader.before(i - 1).lower() == "the" and knowledge.adjective(adjective) is not None


BODIES_OF_TOWNS = words("Borough Constabulary Council Crown Magistrates Police Town NHS")
"""What follows the name of a town in those of its bodies."""


def _is_water(reader: Reader, i: int) -> bool:
    """Whether a name with an article is a river's or a lake's: `The Kelda rose`, `along the Kelda`, `the banks of the Kelda`."""
    token = reader.doc[i]
    if token.dep_ in ("compound", "nmod", "poss"):
        return False
    before, noun = reader.text[i - 2].lower() if i > 1 else "", reader.text[i - 3].lower() if i > 2 else ""
    beside = before in ("along", "upstream", "downstream", "across") or (before == "of" and noun in OF_WATERS)
    does = token.dep_ == "nsubj" and token.head.lemma_ in DONE_BY_WATERS
    measured = any(child.dep_ == "dobj" and child.lower_ in ("banks", "mark", "level") for child in token.head.rights)
    return beside or does or (token.dep_ == "nsubj" and measured)


OF_WATERS = words(
    "bank banks mouth waters shore shores tributary tributaries basin delta estuary headwaters level levels"
)
"""What rivers and lakes have."""

DONE_BY_WATERS = words("flow swell overflow recede crest meander flood rise")
"""What they do."""


def _are_inhabitants(reader: Reader, i: int) -> bool:
    """Whether a noun means several persons, who are in a place where an `in` follows: `farmers | in Kelda`."""
    noun = reader.doc[i]
    return noun.tag_ == "NNS" and (is_role(noun.lemma_) or noun.lemma_.lower() in INHABITANTS)


INHABITANTS = words(
    "resident people villager farmer family household voter worker fisherman trader shopkeeper student teacher"
)
"""Who is in a place, besides those with a role there."""


def _is_done_in(preposition: Token) -> bool:
    """Whether something is said to happen in what is named, as in no person: not `he trusts in Ann Reed`."""
    verb = preposition.head
    return verb.pos_ == "VERB" and verb.lemma_ in HAPPENING


REACHED = words("reach visit enter tour flood shell bombard besiege overrun liberate devastate ravage batter")
"""Verbs whose object may be a place, where one has this name."""

HAPPENING = words(
    """die live kill arrest win lose vote born happen occur take find build open close work begin start hold stay spread fall
    rise crash sink burn strike hit destroy injure stand grow farm fight operate run land march gather protest"""
)
"""What is done in a place."""


def _is_example_of_places(reader: Reader, start: int) -> bool:
    """Whether a name is one of some places of a kind: `communities such as Kelda and Vesna`."""
    token = reader.doc[start]
    head = token.head if token.dep_ == "compound" else token
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    as_or_of = head.head
    kind = as_or_of.head
    return head.dep_ == "pobj" and as_or_of.lower_ in ("as", "like", "of") and kind.lower_ in PLACES


def _is_listed_with_places(reader: Reader, start: int, end: int) -> bool:
    """Whether a name ends a list of places behind an `in`: `people in Vesna, Kelda and | Tarn`."""
    if reader.before(start) not in ("and", "or") or (end - start > 1 and knowledge.first_name(reader.text[start])):
        return False
    head = reader.doc[end - 1]
    listed: list[Token] = []
    while head.dep_ == "conj" and head.head.i < start:
        head = head.head
        listed.append(head)
    places = bool(listed) and all(reader.label[token.i] in ("GPE", "LOC", "FAC") for token in listed)
    between = reader.text[head.i + 1 : start]
    return (
        places
        and head.dep_ == "pobj"
        and head.head.lower_ in STANDING_IN | {"across"}
        and all(word[:1].isupper() or word in (",", "and", "or") for word in between)
    )


def _is_where(last: Token) -> bool:
    """Whether a name says where a seat or road is, alone or as one of two: `the Kelda and | Tarn seats`."""
    while last.dep_ == "conj" and last.head.i < last.i and last.nbor(-1).lower_ == "and":
        last = last.head
    return last.dep_ in ("compound", "nmod") and last.head.lower_ in SEATS_AND_ROADS


SEATS_AND_ROADS = words("seat seats constituency constituencies road highway expressway motorway by-election bypass")

PLACES = words(
    "communities towns cities villages districts provinces regions suburbs areas counties neighbourhoods municipalities"
)

RELATIVES_OF_PERSONS = {"who", "whose", "whom"}
