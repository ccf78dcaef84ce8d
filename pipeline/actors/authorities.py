"""Bodies of the state in which an article is set, known by what they do: `the road agency`, `the ombudsman's office`.

Some nouns are for bodies of states, whatever these do; others are for parts of companies and clubs, too, but not with the fields
of a state. In which state an article is set is told by `scene`.
"""

from spacy.tokens import Token

from pipeline.actors.name_words import FIELDS, words
from pipeline.actors.names.offices import LEFT_OFFICE, is_role

PUBLIC_FIELDS = (
    FIELDS
    - words(
        """affairs communications development digital family higher home industry information investment natural planning power
        research resources science security sport sports technology women works youth"""
    )
) | words(
    """airports auditor cantonal census cocoa coffee competition consumer cotton debt defender disaster elections electoral
    election emergency examinations federal food geological government grain highway highways hydrological investigation
    investigations judicial judiciary legislative meteorological narcotics ombudsman parks parliamentary pension pensions
    pollution presidential prison prisons railway rescue rice revenue road seismological statistical statistics space sugar
    tax tea tobacco traffic treasury veterinary weather wildlife"""
)
"""What a state does, and a company or a club does not."""

AUTHORITIES = {
    **dict.fromkeys(words("agency authority commission court directorate inspectorate regulator tribunal")),
    **dict.fromkeys(
        words("administration board bureau committee council department institute office panel"), PUBLIC_FIELDS
    ),
    **dict.fromkeys(words("registry service watchdog"), PUBLIC_FIELDS | {"security"}),
    "body": words("election elections electoral"),
}
"""What bodies of a state are called, with a word for what they do; None where that may be anything: `the road | agency`."""

OF_OTHERS = words(
    """ad advertising aid arbitration athletics bank church city club college company county cricket cycling employment escort
    estate faculty family football fundraising global hockey humanitarian international joint letting marketing metropolitan
    modelling modeling multinational municipal news party photo press private racing rating ratings recruitment refugee relief
    rugby school soccer sport sports student students talent tennis town trade-union travel union university village war
    wire workers world"""
)
"""What is told of bodies of towns, companies, clubs and all nations,"""

OF_NATIONS = frozenset(("nuclear agency", "atomic agency"))
"""and what two of these are called."""

MATTERS_BEHIND = words("of for on against")
"""Prepositions behind which stands what a body is for: `the agency for | food safety`."""

NO_FIELDS = words("same other new own old former first second last main whole entire two three")
"""What does not tell of what a body is."""

RUNNING = words(
    "administer collect enforce fight issue manage monitor oversee protect register regulate run supervise track"
)
"""What a body does that is told of by it: `the agency that | manages the roads`."""

OFFICERS = words("auditor defender ombudsman prosecutor country nation constitution")
"""Whose a body is, besides those who hold an office: `the public | defender's office`."""

BELONGING = words("at by for from in of with")
"""Prepositions behind which the body of somebody stands, or of a report."""


def is_authority(noun: Token) -> bool:
    """Whether a noun means a body of the state where it is, of which it tells what it does: `the road agency`."""
    if noun.lower_ not in AUTHORITIES or noun.tag_ not in ("NN", "NNP") or not noun.text.islower():
        return False
    before = noun.doc[noun.left_edge.i : noun.i]
    told = [word.lower_ for word in before if word.is_alpha and word.dep_ != "det"]
    plain = all(word.is_lower or word.is_sent_start or not word.is_alpha for word in before)
    plain &= all(is_role(child.text) or child.lower_ in OFFICERS for child in noun.lefts if child.dep_ == "poss")
    plain &= noun.lower_ != "agency" or noun.left_edge.lower_ not in ("a", "an")
    behind = [child for child in noun.rights if child.dep_ == "prep"]
    matters = [word for of in behind for word in of.subtree if word != of and word.is_alpha and word.dep_ != "det"]
    plain &= all(of.lower_ in MATTERS_BEHIND for of in behind) and all(word.is_lower for word in matters)
    plain &= not any(
        word.dep_ == "det" and word.head.head.lower_ == "of" and word.head.lower_ not in OFFICERS | FIELDS
        for of in behind
        if of.lower_ == "of"
        for word in of.subtree
    )  # `the board of the bank`
    told += [word.lower_ for word in matters]
    if not plain or not OF_OTHERS.isdisjoint(told):
        return False
    if (fields := AUTHORITIES[noun.lower_]) is not None:
        return not fields.isdisjoint(told)
    runs = any(child.dep_ == "relcl" and child.lemma_ in RUNNING for child in noun.rights)
    return runs or not (NO_FIELDS.issuperset(told) or any(f"{word} {noun.text}" in OF_NATIONS for word in told))


def is_with_authority(noun: Token) -> bool:
    """Whether somebody, or a report, is of such a body: `an official at the road agency`, `the road agency's director`."""
    behind = (body for by in noun.rights if by.lower_ in BELONGING for body in by.rights if body.dep_ == "pobj")
    former = not LEFT_OFFICE.isdisjoint(child.lower_ for child in noun.lefts)
    return not former and noun.tag_ in ("NN", "NNS") and any(map(is_authority, (*noun.lefts, *behind)))
