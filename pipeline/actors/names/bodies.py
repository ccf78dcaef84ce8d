"""Whether a name of unknown words is a body's or a person's, from all its places in the document.

Most names of bodies have a word that tells what they are (`evidence`). Of the others the text tells by the way it treats them: it
calls them a regulator, says `its`, and what they own and do no person does.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from spacy.attrs import LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    ALSO_OF_BODIES,
    KIN,
    LEGAL_FORMS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PLACE_WORDS,
    SAY,
    words,
)
from pipeline.actors.names.evidence import is_of_body, makes_as_person
from pipeline.actors.names.heads import BODIES, explained_noun, head_of_name, takes_plural
from pipeline.actors.names.model import ORGANIZATION, PERSON, PLACES_READ, REPEATS, Span
from pipeline.actors.names.offices import SUBJECTS, apposed_noun, is_owned, is_role
from pipeline.actors.names.places import RELATIVES_OF_PERSONS
from pipeline.actors.names.reader import Reader
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS, ROLES
from pipeline.tokens import places_of, root_of, sentence_of

CALLED, TREATED = 4.0, 3.0
"""What speaks for a body that is called one, and that is treated as one."""


def evidence_of_body(
    reader: Reader, found: list[Span], places: Mapping[str, list[Span]]
) -> Iterator[tuple[str, float]]:
    """Weigh what all places of a name say for its being a body's; `places` are those of all names of the document."""
    if _goes_by_last_word(reader, found[0], places):
        yield PERSON, TREATED
        return
    called = any(_is_called_body(reader, start, end) for start, end in found[:PLACES_READ])
    called = called or _is_the_company(reader, found, places)
    sold = any(
        _has_shares(reader, start, end) or _owns_as_body(reader, start, end) for start, end in found[:PLACES_READ]
    )
    found = _with_short(reader, found, places)
    other = any(
        _is_told_person(reader, start, end) or _is_told_place(reader, start, end) for start, end in found[:PLACES_READ]
    )
    treated = 0 if other else sum(_is_treated_as_body(reader, start, end) for start, end in found[:PLACES_READ])
    weight = CALLED * (called + sold) * min(len(found), REPEATS) + TREATED * min(treated, REPEATS)
    if not other and _has_plural_end(reader, *found[0]) and (called or treated or not _are_common(reader, *found[0])):
        weight += TREATED
    if weight:
        yield ORGANIZATION, weight
        yield PERSON, -weight / 2


def _is_the_company(reader: Reader, found: list[Span], places: Mapping[str, list[Span]]) -> bool:
    """Whether the article goes on with `The company` behind a sentence that names nobody else, and never with the last word.

    `Shares of Vesna Orla fell. The company said no.` Of persons the surname alone follows, a title, `he` or `she`. What is
    named once may be somebody of the company, unless it is `the contractor, Vesna Orla,` or goes on as `It said`.
    """
    first, last = found[0]
    alone = last - first == 1
    if (not alone and reader.text[last - 1] in places) or knowledge.first_name(reader.text[first]):
        return False
    if alone and any(" " in name and reader.text[first] in name.split() for name in places):
        return False
    heads = [head_of_name(reader.doc, start, end) for start, end in found[:PLACES_READ]]
    does = any(head.dep_ in SUBJECTS and head.head.lemma_ in DEEDS_OF_PERSONS for head in heads)
    if does or any(_is_told_person(reader, start, end) for start, end in found[:PLACES_READ]):
        return False
    read = found[:PLACES_READ]
    either = alone or len(found) > 1 or _may_explain_body(apposed_noun(heads[0], first))
    return any(
        (either and _is_followed_by_company(reader, start, places)) or _is_followed_by_it(reader, start, end, places)
        for start, end in read
    )


def _may_explain_body(noun: Token | None) -> bool:
    """Whether a definite noun tells what a body does as well as a person: `the contractor, Kelda Vesh`."""
    definite = noun is not None and any(child.lower_ in ("the", "its") for child in noun.lefts)
    return noun is not None and definite and noun.lower_ in TRADES


def _is_followed_by_company(reader: Reader, start: int, places: Mapping[str, list[Span]]) -> bool:
    """Whether the sentence behind that of a name begins with `The company`, and its own names nobody else and no he or she.

    Or with another noun that is for bodies alone: `Orla's pilots will strike. | The airline said no`.
    """
    sentence = sentence_of(reader.doc[start])
    behind = [word.lower() for word in reader.text[sentence.end : sentence.end + 2]]
    if behind[:1] != ["the"] or behind[-1] not in ORGANIZATION_NOUNS - ALSO_OF_BODIES:
        return False
    subject, then = reader.doc[sentence.end + 1], reader.doc[sentence.end + 2 : sentence.end + 3]
    goes_on = any(token.pos_ in ("VERB", "AUX", "ADV") or token.text in (",", *POSSESSIVE) for token in then)
    return goes_on and subject.dep_ in (*SUBJECTS, "poss") and _is_about_it_alone(reader, start, places)


def _is_followed_by_it(reader: Reader, start: int, end: int, places: Mapping[str, list[Span]]) -> bool:
    """Whether what a name names says something, and so does the `It` behind: `Kelda Vesh said no. It added that`."""
    sentence, head = sentence_of(reader.doc[start]), head_of_name(reader.doc, start, end)
    if sentence.end == len(reader.text) or reader.text[sentence.end].lower() != "it":
        return False
    it = reader.doc[sentence.end]
    if it.dep_ != "nsubj" or head.dep_ != "nsubj" or head.head.lemma_ not in SAY or head.head != sentence.root:
        return False
    adds = it.head.lemma_ in SAY and any(child.dep_ == "ccomp" for child in it.head.rights)
    words_here = {token.lower_ for token in sentence}
    return adds and words_here.isdisjoint(BODIES | TEXTS) and _is_about_it_alone(reader, start, places)


def _is_about_it_alone(reader: Reader, start: int, places: Mapping[str, list[Span]]) -> bool:
    """Whether the sentence of a name names nobody else and has no he or she, nor anything that is called a company."""
    sentence = sentence_of(reader.doc[start])
    others = any(
        sentence.start <= other < sentence.end and other != start and reader.label[other] not in ("GPE", "LOC", "FAC")
        for spans in places.values()
        for other, _ in spans
    )
    words_here = {word.lower() for word in reader.text[sentence.start : sentence.end]}
    return words_here.isdisjoint(PRONOUNS_OF_PERSONS | ORGANIZATION_NOUNS | EMPLOYERS) and not others


TRADES = words(
    """contractor subcontractor developer operator supplier builder distributor maker lender broadcaster publisher exporter farmer
    grower"""
)
"""What a company is to others at least as often as a person."""

TEXTS = words(
    """report study survey letter statement document law bill ruling judgment judgement order notice treaty agreement contract
    deal article book paper review audit inquiry plan budget post message email note text poll ministry embassy kremlin"""
)
"""What an `It` that says something may mean besides a body."""

EMPLOYERS = words("bank employer factory store shop hospital school restaurant")
"""What another sentence may go on to call the company."""

DEEDS_OF_PERSONS = words(
    "resign flee join quit retire weep cry die marry graduate sack dismiss jail arrest detain injure kill wound"
)
"""Verbs of which no body is the subject, or the one to whom it is done."""

HE_OR_SHE = words("he she him her his himself herself")

PRONOUNS_OF_PERSONS = HE_OR_SHE | words("hers who whom whose")


def _with_short(reader: Reader, found: list[Span], places: Mapping[str, list[Span]]) -> list[Span]:
    """Places of a name and of its first word alone, by which the article goes on to call it."""
    start, end = found[0]
    short = reader.text[start]
    plain = end - start > 1 and not knowledge.is_common(short) and not knowledge.first_name(short)
    return [*found, *places.get(short, [])] if plain else found


def _has_shares(reader: Reader, start: int, end: int) -> bool:
    """Whether a name has shares or earnings, as no person or place has: `Kelda shares fell`."""
    if reader.after(end) not in ("shares", "stock"):
        return False
    role = root_of(reader.doc, start, end).dep_
    return role in ("compound", "nmod") or (role == "amod" and not knowledge.is_common(reader.text[start]))


def _owns_as_body(reader: Reader, start: int, end: int) -> bool:
    """Whether a subject tells of what is its own and no person's: `Kelda Vesh said its shares`."""
    subject = explained_noun(reader.doc, start, end)
    return subject.dep_ in SUBJECTS and any(
        token.head.lower_ in OWNED_BY_BODIES and _is_its(token, subject)
        for token in _words_under(reader, subject.head, end, {"its"})
    )


def _words_under(reader: Reader, head: Token, end: int, which: AbstractSet[str]) -> Iterator[Token]:
    """Tokens of these words, in small letters, that hang on a word and stand behind the one at `end`."""
    for i in places_of(reader.doc, which, LOWER):
        token = reader.doc[i]
        if i > end and (token == head or head.is_ancestor(token)):
            yield token


def _goes_by_last_word(reader: Reader, first: Span, places: Mapping[str, list[Span]]) -> bool:
    """Whether the article goes on with the last word of a name, as with surnames, and never with the first."""
    start, end = first
    last = places.get(reader.text[end - 1], [])
    return (
        end - start in (2, 3)
        and bool(last)
        and last[0][0] > start
        and any(reader.label[i] == "PERSON" for i, _ in last)
        and reader.text[start] not in places
        and KINDS.isdisjoint(reader.text[start:end])
        and not knowledge.is_common(reader.text[end - 1])
        and not knowledge.town(reader.text[start])
    )


KINDS = ORGANIZATION_WORDS | LEGAL_FORMS | PLACE_WORDS
"""Words of names that tell what they name."""


def _is_called_body(reader: Reader, start: int, end: int) -> bool:
    """Whether the noun before a name says that it is a body: `regulator Kelda`, `the utility, Kelda Vesh,`."""
    if start == 0 or reader.before(start) in HONORIFICS or makes_as_person(reader, start):
        return False
    if _is_one_of_bodies(head_of_name(reader.doc, start, end)):
        return True
    before: Token | None = reader.doc[start - 1]
    if reader.text[start - 1] == ",":
        before = apposed_noun(head_of_name(reader.doc, start, end), start)
        if before is None or before.pos_ != "NOUN" or is_owned(before):
            return False
    elif not reader.space[start - 1]:
        return False
    first = reader.text[start]
    given = knowledge.first_name(first) and end - start > 1 and first.lower() not in PARTICLES  # not `Van Orlin`
    given = given or reader.text[start - 2] == "-"
    if (
        reader.text[start - 1] == ","
        and before is not None
        and before.dep_ in SUBJECTS
        and before.lower_ in BODIES - ORGANIZATION_NOUNS
    ):
        return not given and end - start == 1 and _is_the(before)  # `the weather bureau, Kelda,`
    if before is None or before.lower_ not in ORGANIZATION_NOUNS:
        return before is not None and _are_one(before, head_of_name(reader.doc, start, end))
    return not (given and (before.lower_ in ROLES | ALSO_OF_BODIES or is_owned(before)))


def _are_one(persons: Token, name: Token) -> bool:
    """Whether a noun tells of several persons by one name, which is that of their firm: `the engineers Kelda Vesh`."""
    explains = name in (persons.head, *persons.rights) and (
        persons.dep_ in ("compound", "nmod") or name.dep_ == "appos"
    )
    several = persons.tag_ == "NNS" and is_role(persons.lemma_)
    return (
        explains
        and several
        and not any(child.dep_ in ("cc", "conj", "appos") for child in (*name.rights, *persons.rights) if child != name)
    )


def _is_the(noun: Token) -> bool:
    """Whether a noun has the definite article or another word that says which one, as well as what it is for."""
    return any(child.lower_ in ("the", "its", "their") for child in noun.lefts) and noun.n_lefts > 1


def _is_one_of_bodies(name: Token) -> bool:
    """Whether a name is one of several that explain a plural noun for bodies: `the banks, Kelda Vesh and Orlin Trust,`."""
    first = name
    while first.dep_ == "conj":
        first = first.head
    bodies = first.dep_ == "appos" and first.head.tag_ == "NNS" and first.head.lemma_ in ORGANIZATION_NOUNS
    return bodies and bool(name.conjuncts)


RATED = words("outlook rating ratings")
"""What agencies cut and confirm."""


def _is_treated_as_body(reader: Reader, start: int, end: int) -> bool:
    """Whether what stands at one place is said of bodies alone."""
    head = head_of_name(reader.doc, start, end)
    if takes_plural(reader.doc, start, end):
        return True
    if reader.before(start).lower() == "the":
        return False  # no person is in question
    if reader.after(end) in POSSESSIVE:
        if reader.after(end, 1) == "chief" and reader.after(end, 2) in OFFICERS_OF_BODIES:
            return True
        return any(word.lower() in OWNED_BY_BODIES for word in reader.text[end + 1 : end + 1 + OWNED])
    if head.dep_ == "pobj" and head.head.lower_ == "at" and head.head.head.lower_ in PEOPLE_AT:
        return True
    if head.dep_ == "compound" and head.head.i == end and head.head.lower_ in MADE_BY_BODIES:
        return True
    which = reader.text[end : end + 2] == [",", "which"] and end + 2 < len(reader.text)
    relative = reader.doc[end + 2] if which else None
    if relative is not None and relative.tag_ == "VBZ" and relative.lemma_ in DONE_BY_BODIES:
        return True
    subject = explained_noun(reader.doc, start, end)
    met = {child.lower_ for child in subject.head.rights if child.dep_ == "dobj"}
    if subject.dep_ == "nsubj" and ((subject.head.lemma_ == "report" and met & EARNED) or met & RATED):
        return True  # `Kelda reported a net profit of`, `Kelda cut the outlook of Norvane`
    return subject.dep_ in SUBJECTS and any(
        _is_its(token, subject) for token in _words_under(reader, subject.head, end, {"it", "its"})
    )


def _is_its(pronoun: Token, subject: Token) -> bool:
    """Whether a pronoun is in the clause of a subject, or in what it says, and has no other subject nearer."""
    if pronoun.lower_ == "it":
        verb = pronoun.head
        told = pronoun.dep_ in SUBJECTS and verb.dep_ == "ccomp" and verb.head == subject.head
        return told and subject.head.lemma_ in SAY and verb.lemma_ not in IMPERSONAL
    for verb in pronoun.ancestors:
        own = [child for child in verb.children if child.dep_ in (*SUBJECTS, "expl") and child.i < pronoun.i]
        if own and not any(pronoun in child.subtree for child in own):
            return own[0] == subject
    return False


def _has_plural_end(reader: Reader, start: int, end: int) -> bool:
    """Whether a name ends in a common noun in the plural, as many firms' do: `Kelda Builders`."""
    last = reader.text[end - 1]
    return (
        end - start > 1
        and not reader.headline[start]
        and last.endswith("s")
        and knowledge.is_common(last[:-1])
        and knowledge.first_name(last) is None
        and knowledge.first_name(reader.text[start]) not in ("m", "f")
        and all(reader.capital[start:end])
        and not any(reader.label[i] == "PERSON" and reader.text[i - 1] != reader.text[end - 2] for i in reader.at(last))
    )


def _are_common(reader: Reader, start: int, end: int) -> bool:
    """Whether all words of a name are common nouns: `Strategic Resources`."""
    return all(knowledge.is_common(word.removesuffix("s")) for word in reader.text[start:end])


def begins_body(reader: Reader, found: list[Span], bodies: Iterable[str]) -> bool:
    """Whether a name is the beginning of a company's, and at no place a person's: `Kelda Vesh` of `Kelda Vesh Components`."""
    surface = reader.surface(*found[0])
    longer = [body.removeprefix(surface + " ") for body in bodies if body.startswith(surface + " ")]
    return any(rest[0].isupper() and NAMED_AFTER.isdisjoint(rest.split()) for rest in longer) and not any(
        _is_told_person(reader, start, end) for start, end in found[:PLACES_READ]
    )


def _is_told_person(reader: Reader, start: int, end: int) -> bool:
    """Whether what stands beside a name is said of persons alone."""
    before, after, then = reader.before(start), reader.after(end), reader.after(end, 1)
    noun = apposed_noun(head_of_name(reader.doc, start, end), start) if before == "," else None
    return (
        before in HONORIFICS
        or (is_role(before) and before.lower() not in ORGANIZATION_NOUNS | TRADES)
        or (
            not RELATIVES_OF_PERSONS.isdisjoint((after, then if after == "," else ""))
            and not takes_plural(reader.doc, start, end)
        )
        or (after == "," and then.isdigit())
        or (after in POSSESSIVE and then.lower() in KIN)
        or (noun is not None and noun.lower_ in ROLES and noun.lower_ not in ORGANIZATION_NOUNS | TRADES)
    )


def _is_told_place(reader: Reader, start: int, end: int) -> bool:
    """Whether a name is a place's here, at which things are done that are done at bodies, too."""
    if is_of_body(reader, start):
        return False  # holds shares in Kelda
    return reader.before(start).lower() in ("in", "near") or reader.label[end - 1] in ("GPE", "LOC", "FAC")


NAMED_AFTER = words(
    """Foundation Institute School College University Hospital Stadium Airport Trust Centre Center Academy Museum Library Clinic
    Fund Prize Award Cup Orchestra Theatre Theater Chair Memorial Charity"""
)
"""Words of bodies that are named after persons, who may be in the article, too."""


OWNED = 3
"""Words after a possessive in which the noun is looked for that tells what is owned."""

OWNED_BY_BODIES = words(
    """board branch branches chairman chairwoman customers director directors employees factory factories founder founders
    headquarters management managers owner owners plant plants premises products profit profits revenue revenues sales share
    shareholder shareholders shares spokesman spokesperson spokeswoman staff stock store stores subsidiary users website workers
    workforce"""
)
"""What bodies have, and persons hardly ever."""

OFFICERS_OF_BODIES = words(
    "executive financial operating operations technology investment commercial information marketing"
)
"""What the chief officers of a company are for."""

MADE_BY_BODIES = words(
    "factory factories plant plants products profit revenue sales shares stock stores subsidiary website workers"
)
"""What stands right behind the name of a body."""

EARNED = words("profit profits loss losses revenue revenues earnings turnover sales")
"""What bodies report, and persons do not."""

PEOPLE_AT = words(
    "workers employees staff engineers managers analyst analysts colleagues job jobs executives officials"
)
"""Who is at a body and at no person."""

DONE_BY_BODIES = words(
    "represent run own operate employ manage publish make sell supply oversee regulate campaign organise organize fund"
)
"""What bodies do of which a clause with `which` tells."""

IMPERSONAL = words("be rain snow take seem appear matter happen turn depend make feel look mean cost come get")
"""Verbs before which `it` often means nothing, or what was just said."""
