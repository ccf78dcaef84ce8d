"""What other names of the document say of a name: parts of persons' names, first words of bodies, whom he and she mean."""

import re
from collections.abc import Iterator, Sequence

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    COMPANY_WORDS,
    EVENT_WORDS,
    NOT_NAMES,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTIES,
    PEOPLES,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    PORTFOLIOS,
    SAY,
    words,
)
from pipeline.actors.names.bodies import HE_OR_SHE, begins_body
from pipeline.actors.names.evidence import REGIONS
from pipeline.actors.names.form import CLUBS, LEAST_SHOUTED, VESSELS, is_club, is_team
from pipeline.actors.names.model import ORGANIZATION, OTHER, PERSON, PLACE, PLACES_READ, REPEATS, Span
from pipeline.actors.names.offices import is_role
from pipeline.actors.names.reader import QUOTES, Reader, speaks
from pipeline.grammar import POSSESSIVE
from pipeline.tokens import entities, root_of


def shares_of_others(
    reader: Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, str, float]]:
    """First words of the names of organisations, adjectives of places, and what is coordinated with a place."""
    first = {name.split()[0] for name in places if kinds[name] == ORGANIZATION and " " in name}
    companies = {
        name.rsplit(" ", words)[0]
        for name in places
        for words in (1, 2)
        if kinds[name] == ORGANIZATION and name.split()[-1] in COMPANY
    }
    companies |= {
        name.split(" ", 1)[1]
        for name in places
        if kinds[name] == ORGANIZATION and name.split()[0] in OF_OTHER_LANGUAGES and name.count(" ") > 1
    }
    shorts = first_words_of_companies(reader, kinds)
    bodies = [name for name in places if kinds[name] == ORGANIZATION]
    firms = [name for name in bodies if name.split()[-1] in COMPANY_WORDS]
    clubs = {name.split(" ", 1)[1] for name in bodies if " " in name and name.split()[0] in CLUBS}
    clubs |= {name.split()[-1] for name in bodies if is_team(name.split()) or is_club(reader, name)}
    borne = {name.rsplit(" ", 1)[1] for name in places if " " in name and kinds[name] == PERSON}
    towns = {name.rsplit(" ", 1)[0] for name in bodies if is_club(reader, name)}
    clubs |= {town for town in towns - borne if not knowledge.town(town)}
    stems = {name.rstrip("aeo") for name in places if kinds[name] == PLACE and " " not in name and len(name) > 4}
    ships = {name.split(" ", 1)[1] for name in places if " " in name and name.split()[0].lower() in VESSELS}
    things = {
        name.split()[-1]
        for name, found in places.items()
        if kinds[name] == OTHER and " " in name and reader.before(found[0][0]).lower() in ("a", "an")
    }
    for surface, found in places.items():
        if surface in ships or (surface in things - borne and kinds[surface] in (PERSON, ORGANIZATION)):
            yield surface, OTHER, 12.0  # the Rubicon beside `USS Rubicon`, the Vesh beside `a Kelda Vesh`
        if (surface in shorts or surface in clubs) and kinds[surface] != ORGANIZATION:
            yield surface, ORGANIZATION, FIRST_OF_COMPANY
        elif surface in companies and kinds[surface] in (OTHER, PERSON) and not _is_given(surface.split()[0]):
            yield surface, ORGANIZATION, 8.0
        elif kinds[surface] == PERSON and " " in surface and begins_body(reader, found, bodies):
            yield surface, ORGANIZATION, FIRST_OF_COMPANY
        elif (
            (kinds[surface] == OTHER or (kinds[surface] == PLACE and not _is_inhabited(reader, surface, found)))
            and " " in surface
            and _says(reader, found)
            and begins_body(reader, found, firms)
        ):
            yield surface, ORGANIZATION, 8.0  # `Kelp Ridge said` beside `Kelp Ridge Forest Products`
        elif (
            kinds[surface] in (OTHER, PLACE)
            and surface in first
            and _says(reader, found)
            and not (_is_inhabited(reader, surface, found) or knowledge.is_common(surface))
        ):
            yield surface, ORGANIZATION, 12.0  # `Kelp said` beside `Kelp Valve`
        if kinds[surface] == PERSON and " " not in surface and not knowledge.first_name(surface):
            if surface in first:
                yield surface, ORGANIZATION, 8.0
            for start, end in found[:PLACES_READ]:
                beside = {reader.after(end, 1) if reader.after(end) == "and" else ""}
                beside.add(reader.text[start - 2] if reader.before(start) == "and" and start > 1 else "")
                if any(kinds.get(name) == PLACE for name in beside):
                    yield surface, PLACE, 8.0
                    break
        for suffix in ("an", "ian", "ese", "ish"):
            if surface.endswith(suffix) and surface.removesuffix(suffix) in stems:
                yield surface, OTHER, 12.0


def _says(reader: Reader, found: list[Span]) -> bool:
    """Whether what a name names says or expects something somewhere."""
    heads = (root_of(reader.doc, start, end) for start, end in found[:PLACES_READ])
    return any(head.dep_ == "nsubj" and head.head.lemma_ in SAY | {"expect"} for head in heads)


def _is_inhabited(reader: Reader, surface: str, found: list[Span]) -> bool:
    """Whether a town or province has a name, or something is in what it names."""
    known = knowledge.town(surface) or knowledge.province(surface) or knowledge.us_state(surface)
    return known or any(reader.before(start).lower() in PLACE_PREPOSITIONS for start, _ in found)


OF_OTHER_LANGUAGES = words(
    "Compañía Compania Companhia Compagnie Empresa Grupo Groupe Gruppo Minera Banco Constructora Industrias"
)
"""What a company is, before its name: `Minera Alta Kelda`."""


def _is_given(word: str) -> bool:
    """Whether a word is a first name, and no common word: `Golden` and `Sunny` are given to few."""
    return bool(knowledge.first_name(word)) and not knowledge.is_common(word)


def first_words_of_companies(reader: Reader, kinds: dict[str, str]) -> frozenset[str]:
    """First words by which the article may go on to call a company: `Kelda` for `Kelda Foods`.

    Not a common word, a place or a people, nor a word that a person or another name of the article bears.
    """
    longs = [name for name, kind in kinds.items() if kind == ORGANIZATION and name.split()[-1] in COMPANY_WORDS]
    borne = {part for name, kind in kinds.items() if kind == PERSON and " " in name for part in name.split()}
    known = (
        knowledge.country,
        knowledge.adjective,
        knowledge.people,
        knowledge.capital,
        knowledge.us_state,
    )
    firsts = {name.split()[0] for name in longs if " " in name and name.split()[1] not in PLACE_WORDS}
    founders = {first[:-2] for first in firsts if first[-2:] in POSSESSIVE}  # `Orlin's` beside `Orlin's Inc.`
    owned = frozenset(
        word for word in founders - borne if all(reader.after(i + 1) in POSSESSIVE for i in reader.at(word))
    )
    return owned | frozenset(
        word
        for word in firsts
        if len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and word.isalpha()
        and not any(word in others for others in (borne, NOT_NAMES, PEOPLES, ORGANIZATION_WORDS, PLACE_WORDS))
        and not knowledge.is_common(word)
        and not any(look(word) for look in known)
        and not (knowledge.town(word) and not speaks(reader, word))
        and word.upper() not in reader.datelines
        and not any(_is_place(reader, i) for i in reader.at(word) if i)
    )


def _is_place(reader: Reader, i: int) -> bool:
    """Whether something is done in what a word names, or it is `the island of`."""
    before = reader.doc[i - 1]
    done = before.lower_ in ("in", "near") and before.head.pos_ in ("VERB", "AUX") and before.head.lemma_ != "invest"
    return done or (before.lower_ == "of" and before.head.lower_ in REGIONS)


FIRST_OF_COMPANY = 20.0
"""What speaks for an organisation where a name is such a word: more than all labels together."""

COMPANY = words(
    "Insurance Inc Inc. Corp Corp. Ltd Ltd. Limited Group Holdings Sdn Bhd Company Co Co. Bank plc Plc PLC LLC GmbH AG NV SA"
)
"""Last words of the full name of a company that goes by the words before them."""

PRONOUN_REACH = 45
"""Tokens after a name in which he or she speaks for its being a person's."""


def called_he_or_she(
    reader: Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, float]]:
    """Names that look like an organisation's and are a person's to the article.

    The next he or she of the paragraph has nobody else before it, or the name goes on as its last word alone.
    """
    starts = (entity.start for label, entity in entities(reader.doc) if label == "PERSON")
    persons = [start for start in starts if not reader.headline[start]]
    for surface, found in places.items():
        if kinds[surface] not in (ORGANIZATION, OTHER):
            continue
        parts = reader.text[found[0][0] : found[0][1]]
        if not _may_be_of_person(parts) or any(reader.before(start).lower() == "the" for start, _ in found):
            continue
        called = sum(_is_called(reader, start, end, persons) for start, end in found[:PLACES_READ])
        last, first = places.get(parts[-1], ()), places.get(parts[0], ())
        if len(parts) > 1 and last and not first and last[0][0] > found[0][0]:
            called += sum(_is_called(reader, start, end, persons) for start, end in last[:PLACES_READ])
        if called:
            yield surface, min(called, REPEATS) * 3.0


def _may_be_of_person(parts: list[str]) -> bool:
    """Whether words can be a person's name by their form: one to three, with a capital each, none telling what a body is."""
    plain = all(word[0].isupper() and word.isalpha() and not word.isupper() for word in parts)
    known = (knowledge.country, knowledge.adjective, knowledge.people, knowledge.institution, knowledge.capital)
    return (
        plain
        and len(parts) < 4
        and OF_NO_PERSON.isdisjoint(parts)
        and not any(look(word) for look in known for word in parts)
    )


OF_NO_PERSON = ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS | PARTIES | PEOPLES | NOT_NAMES
"""Words that no person's name has."""


def _is_called(reader: Reader, start: int, end: int, persons: list[int]) -> bool:
    """Whether the next he or she of a paragraph can mean only this subject."""
    token = root_of(reader.doc, start, end)
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    stop = end
    for i in range(end, min(end + PRONOUN_REACH, len(reader.text))):
        if "\n" in reader.text[i] or reader.text[i] in QUOTES:
            return False
        if reader.text[i].lower() in HE_OR_SHE:
            stop = i
            break
        if reader.text[i].islower() and is_role(reader.text[i]):
            return False
    line = start
    while line > 0 and "\n" not in reader.text[line - 1]:
        line -= 1
    return stop > end and not any(line <= i < stop and not start <= i < end for i in persons)


OWN_SURNAME = 20.0
"""What speaks for a person where a name is the surname of somebody named in full: more than all labels together."""


def shares_of_persons(
    reader: Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, str, float]]:
    """Names that are a part of some person's full name: surname, first name, or the family name that comes first."""
    parts: dict[str, float] = {}
    for surface, found in places.items():
        if kinds[surface] != PERSON or found[0][1] - found[0][0] < 2:
            continue
        tokens = reader.text[found[0][0] : found[0][1]]
        for i in range(1, len(tokens)):
            tail = reader.surface(found[0][0] + i, found[0][1])
            parts[tail] = parts[tail[0].upper() + tail[1:]] = OWN_SURNAME  # `Ten Brink said`, of `Willem ten Brink`
        head = tokens[0]
        parts[head] = max(parts.get(head, 0), 4.0 if "-" in tokens or not knowledge.first_name(head) else 2.0)
        if len(tokens) > 2:
            parts[" ".join(tokens[:2])] = 3.0
        own = surface.split()
        parts |= {own[i]: OWN_SURNAME for i in families_inside(own)}
    for surface in places:
        name = surface.capitalize() if surface.isupper() and len(surface) >= LEAST_SHOUTED else surface
        if name in parts and surface not in NOT_NAMES:
            yield surface, PERSON, parts[name]
        elif surface[-1] == "s" and parts.get(surface[:-1]) == OWN_SURNAME:
            yield surface, OTHER, OWN_SURNAME  # a family
        first, _, last = surface.partition(" ")
        if kinds[surface] in (ORGANIZATION, PLACE) and parts.get(last) == OWN_SURNAME and last.istitle():
            familiar = any(knowledge.are_one_given(first.lower(), other.lower()) for other in parts)
            if familiar or knowledge.first_name(first):
                yield surface, PERSON, 4.0  # `Mo Tarn` beside `Maurice Tarn`


def families_inside(name: Sequence[str]) -> list[int]:
    """Which words may be a family name amid others: `John Lee Ka-chiu`, `Rosa Murilo Tarn`, `Ana Rosa Murilo Tarn`."""
    first, second = (word.lower() for word in (*name, "", "")[:2])
    if (
        len(name) < LEAST_WITH_FAMILY_INSIDE
        or not knowledge.first_name(first)
        or second in PARTICLES
        or len(second) < 3
    ):
        return []
    given_last = re.fullmatch(r"[A-Z][a-z]+-[a-z]+", name[-1])
    longer = len(name) > LEAST_WITH_FAMILY_INSIDE
    found = [1] if longer or given_last is not None or not knowledge.first_name(second) else []
    third = name[2].lower()
    if (
        longer
        and knowledge.first_name(second) in ("m", "f")
        and third not in PARTICLES
        and not (third.isascii() and knowledge.first_name(third))  # few given names stand there, and `García` does
    ):
        found.append(2)
    return found


LEAST_WITH_FAMILY_INSIDE = 3
"""Words of a name from which on the family name may be the second."""
