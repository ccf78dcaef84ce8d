"""Nouns that name a person by office or occupation, and the name that explains one: `the director, Ann Reed`."""

import functools
import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.actors.name_words import PORTFOLIOS_OF, RANKS, RELATIONS, words
from pipeline.persons import HONORIFICS, ROLES, titles

SUBJECTS = ("nsubj", "nsubjpass")

APPOSITION = 20
"""Tokens within which a name is in apposition to a noun before it: `a spokesman for the ministry, Paul Reed`."""


def apposed_noun(name: Token, start: int) -> Token | None:
    """Noun before that a name, with its head and its start, is in apposition to by its place; None where it is not.

    In `a lawyer for the captain, Paul Reed,` the name is the captain's: a definite office right before it is nearer
    than an indefinite one.
    """
    noun = name.head
    if (office := office_of_body(name, start)) is not None:
        return office
    if name.dep_ == "conj":
        return _unlisted_noun(name, start)
    if name.dep_ != "appos" or not 0 < start - noun.i < APPOSITION:
        return None
    doc = noun.doc
    comma = start - 1
    while comma > 1 and doc[comma].text in HONORIFICS:
        comma -= 1
    nearest = _phrase_before(doc, comma, noun) if comma > 1 and doc[comma].text == "," else noun
    definite = {"the", "her", "his", "their", "its"}
    pleads = name.text in ("KC", "QC", "SC", "BL") and noun.lower_ in ("counsel", "lawyer", "barrister")
    if (
        nearest.i != noun.i
        and not pleads
        and is_role(nearest.text)
        and any(child.lower_ in definite for child in nearest.lefts)
        and not (is_role(noun.text) and any(child.lower_ in definite or child.dep_ == "poss" for child in noun.lefts))
    ):
        return nearest
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in RELATIONS:
        return noun.head.head  # `the widow of the mayor, Ann Reed, said`
    matter = (
        noun.dep_ == "pobj"
        and noun.tag_ in ("NN", "NNS")
        and not any(one.dep_ in ("det", "poss") for one in noun.lefts)
    )
    if matter and noun.head.lower_ in ("of", "for") and is_role(noun.head.head.text) and not is_role(noun.text):
        return noun.head.head  # `the council's director of housing, Ann Reed, said`
    above = noun
    while noun.pos_ == "PROPN" and above.dep_ == "pobj" and above.head.head.pos_ in ("NOUN", "PROPN"):
        above = above.head.head
        if is_role(above.text):
            return above  # `a spokesman for Reed, Paul Orlin,`: no name stands for another one
    return noun


def office_of_body(name: Token, start: int) -> Token | None:
    """Office with what it is of between commas, whose holder is named behind: `the Director, Tarn Relief, Ann Reed, said`."""
    doc, comma = name.doc, start - 1
    while comma > 1 and doc[comma].text in HONORIFICS:
        comma -= 1
    if doc[comma].text != ",":
        return None
    i = comma - 1
    while i > 1 and (doc[i].text[0].isupper() or doc[i].text in BETWEEN_CAPITALS):
        i -= 1
    if i < 1 or doc[i].text != "," or not i - 1 <= name.head.i < comma:
        return None
    office = doc[i - 1]
    while office.dep_ == "pobj" and office.i > 1:
        office = office.head.head  # `the Superintendent of Police`
    verb = office.head
    listed = any(token.dep_ == "cc" for token in doc[start : verb.i])
    return office if office.dep_ in SUBJECTS and verb.i > name.i and not listed and is_role(office.text) else None


def is_of_office(doc: Doc, end: int) -> bool:
    """Whether what ends here stands between an office and its holder's name: `the Director, Tarn Relief, | Ann Reed, said`."""
    i = end + 1
    while i < len(doc) and doc[i].text in HONORIFICS:
        i += 1
    if i >= len(doc) or doc[end].text != "," or not doc[i].text[0].isupper():
        return False
    name = doc[i]
    while name.dep_ == "compound":
        name = name.head
    return office_of_body(name, i) is not None


BETWEEN_CAPITALS = frozenset(("of", "and", "&", "for", "on", "in", "the"))
"""Small words inside the name of what an office is of."""


def _phrase_before(doc: Doc, comma: int, noun: Token) -> Token:
    """Head of the phrase that ends at a comma and begins behind a noun: `a fair with | the mayor of Derrow, Paul Reed`."""
    head = doc[comma - 1]
    while head.dep_ == "pobj" and head.head.dep_ == "prep" and noun.i < head.head.head.left_edge.i:
        head = head.head.head
    return head


def _unlisted_noun(name: Token, start: int) -> Token | None:
    """Office whose holder a name is that the parse lists with the body before it: `his counterpart at Orlin, Ann Reed, said`.

    A list has a conjunction, and what is explained is the subject of the verb behind the name.
    """
    noun, doc = name.head, name.doc
    comma = min(start, name.left_edge.i) - 1  # before his rank: `the navy chief of Peru, Admiral Paul Orlin,`
    if comma < 0 or doc[comma].text != "," or any(child.dep_ == "cc" for child in (*noun.rights, *name.rights)):
        return None
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return None
    noun = noun.head.head
    closed = name.i + 1 < len(doc) and doc[name.i + 1].text == ","
    return noun if closed and noun.dep_ in SUBJECTS and is_role(noun.text) and noun.head.i > name.i else None


@functools.lru_cache(maxsize=20_000)
def is_role(word: str) -> bool:
    """Whether a word names somebody by an office or occupation: `spokesman`, `President`, `speechwriter`."""
    lower = word.lower()
    return lower in ROLES or word in HONORIFICS or word in RANKS or (len(lower) > 7 and lower.endswith(ROLE_ENDINGS))


def is_family_name(he: Token) -> bool:
    """Whether a `He` is the first part of a name: `He Lifeng said`."""
    return he.dep_ == "compound" and he.head.i == he.i + 1 and he.head.tag_ == "NNP"


def is_constable(text: Sequence[str], i: int) -> bool:
    """Whether a token is the last part of a detective's lowest rank, and no name as elsewhere: `Det | Con`."""
    return text[i] in ("Con", "Con.") and i > 0 and text[i - 1] in ("Det", "Det.", "Temp", "Temp.")


def is_behind_portfolio(text: Sequence[str], i: int) -> bool:
    """Whether a token stands right behind an office and what it is for in parentheses: `Secretary (Health) | NAME`."""
    return start_of_portfolio(text, i) < i


def start_of_portfolio(text: Sequence[str], end: int) -> int:
    """Where the parentheses begin that tell what the office before them is for, or its letters; `end` where there are none."""
    if end < 1 or text[end - 1] != ")":
        return end
    opens = next((i for i in range(end - 2, max(end - LONGEST_PORTFOLIO, 0), -1) if text[i] == "("), 0)
    inside = text[opens + 1 : end - 1]
    told = opens > 0 and all(word[0].isupper() or word in ("and", "&", "of") for word in inside) and inside
    office = text[opens - 1]
    of_police = opens > 2 and text[opens - 2] == "of" and is_role(text[opens - 3]) and office[0].isupper()
    return opens if told and (is_role(office) or of_police) else end


LONGEST_PORTFOLIO = 7
"""Tokens of parentheses from which on they tell more than a portfolio."""


def is_of_minister(text: Sequence[str], i: int) -> bool:
    """Whether an `of` or `and` joins an office to what a minister is of: `Minister | of Mines`, `of Energy | and Mines`."""
    while i > 1 and (text[i] in ("and", ",") or text[i][0].isupper()):
        i -= 1
    office = i - 1 - 2 * (text[i - 2 : i] == ["of", "State"])
    return i > 0 and text[i] in ("of", "for") and text[office].lower() in PORTFOLIOS_OF


MILITARY = titles("rank")
"""Ranks that stand between an office and a name, and are no part of the office."""


def office_head(role: str) -> str:
    """Word of a role that says what its holder is, in small letters: `minister` of `Minister of Energy`."""
    return re.split(r" (?:of|to|for|and) |,", role.lower())[0].split(" ")[-1]


def is_office(role: str) -> bool:
    """Whether a role is more than a rank (`Colonel`) and than what somebody is to others (`ally of the president`)."""
    return not MILITARY.issuperset(role.split()) and office_head(role) not in RELATIONS


ROLE_ENDINGS = (
    "writer",
    "maker",
    "worker",
    "teacher",
    "holder",
    "leader",
    "keeper",
    "fighter",
    "broker",
    "logist",
    "nomist",
    "grapher",
    "woman",
)


def is_owned(noun: Token) -> bool:
    """Whether it is of somebody's office that a noun is a part: `the head of the agency, Ann Reed`, or without a comma."""
    return noun.dep_ == "pobj" and is_role(noun.head.head.text)


LEFT_OFFICE = words("former ex onetime late")
"""Words with a role that somebody no longer has."""
