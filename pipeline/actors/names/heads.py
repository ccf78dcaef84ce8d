"""Which token has a name's place in its clause, where the parse gives that place to a word beside the name."""

import functools

from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from pipeline.actors.name_words import (
    ALSO_OF_BODIES,
    COMPANY_WORDS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTIES,
    words,
)
from pipeline.actors.names.offices import SUBJECTS, apposed_noun, is_role
from pipeline.actors.names.pieces import DEGREES
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.actors.writings import POSTED
from pipeline.grammar import PAST_LIKE_PRESENT, POSSESSIVE
from pipeline.tokens import strings

BODIES = ORGANIZATION_NOUNS | {word.lower() for word in ORGANIZATION_WORDS}
"""Nouns of what is no person, of which somebody in apposition is what stands before the `of`."""


AIDES = words("assistant adviser advisor aide secretary")
"""Who is something to somebody with an office, which is told behind."""

CALLED = words(
    """magazine newspaper daily weekly tabloid broadcaster network channel website company firm bloc party militia airline
    carrier club group union thinktank charity brokerage insurer retailer movement institute foundation nonprofit ngo hotline
    coalition"""
)
"""Nouns that follow the name of what they say something of: `the Forbes magazine`."""

CALLED_BESIDE = {
    **dict.fromkeys(("agency", "service"), words("news security intelligence spy espionage")),
    "tank": words("think"),
    "lobby": words("business farm gun industry trade"),
    "group": words(
        """rights aid advocacy campaign pressure lobby militant rebel armed monitoring relief research environmental humanitarian
        consumer"""
    ),
    "firm": words("law research polling consulting data security intelligence"),
}
"""The same with a word between: `the Reuters news agency`, `the Reed Institute think tank`."""

CALLED_IN_ANY_FIELD = words(
    """alliance association broadcaster carrier charity coalition company federation firm foundation group insurer lender
    militia movement nonprofit party regulator retailer union watchdog"""
)
"""The same with what it does between, whatever that is: `the Kelda Bridges cycling | federation`."""

ANY_CALLED = CALLED | CALLED_BESIDE.keys() | CALLED_IN_ANY_FIELD
"""All of these nouns, one of them `federation`."""

RELATED = words("holding joint parent pilot rival sister subsidiary")
"""What tells that a company or union is not the one named before it."""


@functools.lru_cache(maxsize=256)
def head_of_name(doc: Doc, start: int, end: int) -> Token:
    """Head of a name: the part that is a subject where the parse breaks it up, letters after it, what it is, or what owns it.

    In `Ann Reed KC said` the parse makes the letters the subject, in `the Reed Institute think tank said` the tank, and in
    `the Bureau of Roads's Ann Reed said` the bureau.
    """
    if end - start == 1:
        head = doc[start]
    else:
        tokens = doc[start:end]
        subjects = (token for token in tokens if token.dep_ in SUBJECTS and not start <= token.head.i < end)
        head = next(subjects, None) or tokens.root
    if head.head.i == end and head.head.text in DEGREES:
        return head.head
    for part in (head, doc[end - 1]):
        noun = part.head
        while part.dep_ in ("compound", "nmod") and noun.dep_ in ("compound", "poss") and noun.i < noun.head.i:
            noun = noun.head  # `UGTT | labour | union`
        if part.dep_ in ("compound", "nmod") and last_of_the_called(noun) == end - 1:
            return noun
    if start > 0 and doc[start - 1].text in POSSESSIVE and head.dep_ == "pobj":
        owner = head
        while owner.dep_ == "pobj" and owner.head.i < start:
            owner = owner.head.head
        if owner.dep_ in SUBJECTS and owner.i < start < owner.head.i:
            return owner
    if head.dep_ == "pobj" and head.left_edge.i < start and head.head.lower_ == "of" and head.head.i < start:
        office, of = head.head.head, doc[head.head.i + 1 : start]
        if is_role(office.text) and office.text[0].isupper() and all(_tells_of_what(token) for token in of):
            return office  # `Commissioner of Police NAME`
    return head


def last_of_the_called(noun: Token) -> int | None:
    """Last word of the name that stands right before a noun which says what is called so: `the Forbes | magazine`."""
    if noun.lower_ not in ANY_CALLED:
        return None
    last, beside = noun.i - 1, CALLED_BESIDE.get(noun.lower_, frozenset())
    while last > 0 and (noun.doc[last].lower_ in beside or (beside and noun.doc[last].text == "-")):
        last -= 1
    between = noun.i - 1 - last
    if between and noun.doc[last].lower_ == "human":
        last -= 1  # `the Reed Watch human rights group`
    if not between and noun.lower_ in CALLED_IN_ANY_FIELD:
        while last > 0 and _tells_field(noun.doc[last], noun):
            last -= 1  # `the Kelda Bridges cycling federation`
        if last > 1 and noun.doc[last].tag_ == "POS" and noun.doc[last - 1].is_lower and noun.doc[last - 2].is_upper:
            last -= 2  # `the KNUT teachers' union`
        between = noun.i - 1 - last
    word = noun.doc[last].text
    league = noun.lower_ == "club" and word in LEAGUES  # `the Premier League club` is one of many
    own = noun.lower_ == "union" and word in COMPANY_WORDS  # `the Kelda Foods union` is not the firm
    own |= noun.lower_ == "group" and not between and _is_group_of_other(noun, word)
    alone = noun.lower_ in CALLED or noun.lower_ == "federation"
    return last if last >= 0 and (between or alone) and not (league or own) else None


def _tells_field(word: Token, noun: Token) -> bool:
    """Whether a word before a noun tells what a body does, and not whose it is: `mercenary`, but not `owners`, `parent`."""
    plain = word.text.islower() and word.tag_ in ("NN", "JJ", "VBG") and word.head == noun
    people = is_role(word.lemma_) or word.lower_.endswith(("er", "or", "ist", "staff")) or word.lower_ in RELATED
    return plain and not people


def _is_group_of_other(group: Token, name: str) -> bool:
    """Whether a group is no body called by the name before it: the `Labour group`, a `Facebook group`, a `Tarn group of` few."""
    behind = group.nbor().lower_ if group.i + 1 < len(group.doc) else ""
    return behind == "of" or name in PARTIES or name.lower() in POSTED


def is_called(reader: Reader, end: int) -> bool:
    """Whether a name ends before a noun which says what it names, with an article before both: `the Tarn | union`.

    Or before such words with what it does between: `the Tarn Rivers | advocacy group`.
    """
    noun = end + (reader.after(end) in CALLED_BESIDE.get(reader.after(end + 1), ()))
    named = reader.after(noun) in NAMED_BEFORE or noun > end
    return named and reader.doc[noun].tag_ in ("NN", "NNP") and reader.doc[end - 1].head.i == noun


NAMED_BEFORE = words(
    "union bloc charity party newspaper daily magazine broadcaster airline insurer retailer thinktank movement nonprofit ngo"
)
"""Nouns before which a name is what they say something of, and not where it is, as before `club` and `network`."""

LEAGUES = words("League Liga Ligue Bundesliga Championship Division Eredivisie A B 1 2 Two One MLS NBA NFL EFL WSL IPL")


def named_in_clause(doc: Doc, start: int) -> Token | None:
    """Noun of which a clause says how it is called, with a name that begins at a token: `a group called the | Night Guard`."""
    i = start - 1
    while i > 0 and (doc[i].lower_ == "the" or doc[i].text in QUOTES):
        i -= 1
    if i < 1:
        return None
    verb = doc[i]
    if verb.lower_ in ("itself", "themselves"):
        verb = doc[i - 1] if doc[i - 1].lemma_ == "call" else verb
    elif verb.lower_ == "as":
        verb = next((word for word in doc[max(i - 2, 0) : i] if word.lower_ == "known"), verb)
    elif verb.lower_ == "name" and doc[i - 2].lower_ in ("by", "under"):
        verb = doc[i - 2].head  # `that goes by the name`
    elif verb.lower_ not in ("called", "named", "dubbed"):
        return None
    noun = verb.head if verb.dep_ in ("acl", "relcl") and verb.head.i < verb.i else None
    members = noun is not None and noun.tag_ == "NNS" and noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun.head.head if noun is not None and members else noun  # `a network of nurses known as NAME`


def _tells_of_what(token: Token) -> bool:
    """Whether a word in an office may tell what it is for, and is no office."""
    return token.text[0].isupper() and token.pos_ in ("NOUN", "PROPN", "ADJ") and not is_role(token.text)


def explained_office(name: Token, start: int) -> Token | None:
    """Noun that a person's name, with its head and start, explains: `the head of the commission, Ann Reed`."""
    if name.head.dep_ == "acl" and name.head.lower_ in ("named", "called") and name.head.i < name.i:
        return name.head.head  # `a retired teacher named | Ann Reed`
    noun = apposed_noun(name, start)
    if noun is not None and noun.dep_ == "pobj" and noun.lower_ in BODIES and is_role(noun.head.head.text):
        return noun.head.head
    if (
        noun is not None
        and noun.dep_ == "pobj"
        and noun.head.lower_ == "to"
        and _is_definite_aide(before := noun.doc[noun.head.i - 1])
    ):
        return before  # `the special adviser to the governor on media, | Ann Reed`
    if (
        noun is not None
        and noun.dep_ == "pobj"
        and noun.head.lower_ == "from"
        and noun.head.head.lower_ in ALSO_OF_BODIES
    ):
        return noun.head.head  # `a sand miner from Kelda, | Orlin, said`
    return noun


def _is_definite_aide(noun: Token) -> bool:
    """Whether a noun means the one who is something to somebody: `the special assistant`, and not `an aide`."""
    return noun.lower_ in AIDES and next(noun.lefts, noun).lower_ == "the"


@functools.lru_cache(maxsize=256)
def explained_noun(doc: Doc, start: int, end: int) -> Token:
    """Head of a person's name, or of the noun before that it is in apposition to: `the director, Ann Reed, said`."""
    head = head_of_name(doc, start, end)
    while (noun := explained_office(head, start)) is not None and noun.i < head.i:
        head = noun  # always further left, or two nouns that explain each other would be walked for ever
    return head


def takes_plural(doc: Doc, start: int, end: int) -> bool:
    """Whether a name in the singular has its verb in the plural, as bodies have and no person: `Kelda, who have won,`."""
    name = head_of_name(doc, start, end)
    text = strings(doc, LOWER)
    if name.tag_ == "NNPS" or "and" in text[max(start - 3, 0) : end]:
        return False
    verbs = [name.head] if name.dep_ in SUBJECTS and name.i < name.head.i else []
    if verbs and "and" in text[end : verbs[0].i]:
        return False
    clauses = (verb for verb in name.rights if verb.dep_ == "relcl")
    verbs += [verb for verb in clauses if any(who.lower_ == "who" and who.dep_ in SUBJECTS for who in verb.lefts)]
    return any(map(_is_plural, verbs)) and not any(child.dep_ in ("cc", "conj", "appos") for child in name.children)


def _is_plural(verb: Token) -> bool:
    """Whether a verb is in the plural for certain: not as in `if she were`, nor one that has the same form in the past."""
    finite = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
    subjects = sum(child.dep_ in SUBJECTS for child in verb.lefts)
    if finite.lower_ == "were":
        return subjects == 1 and not any(child.dep_ == "mark" for child in verb.lefts)
    return finite.tag_ == "VBP" and subjects == 1 and finite.lower_ not in NOT_PLURAL


NOT_PLURAL = PAST_LIKE_PRESENT | words("come become run")
"""Forms of the present that are those of the past, too, or of a participle."""
