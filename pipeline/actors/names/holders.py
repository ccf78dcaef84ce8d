"""Persons named behind an office with what it is of: `Minister of Trade and Energy | Ann Reed`, `Envoy in Peru | Ann Reed`.

What an office is of has a form of its own: a place that is known, a list of matters, or words that end in what tells a body.
Where one ends, the name begins, whatever spaCy's entities and tags say, which know few names of other languages.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    EVENT_WORDS,
    FIELDS,
    NOT_NAMES,
    ORGANIZATION_WORDS,
    PEOPLES,
    PLACE_WORDS,
    PORTFOLIOS,
    PORTFOLIOS_OF,
    words,
)
from pipeline.actors.names.model import ORGANIZATION, PERSON, Span
from pipeline.actors.names.offices import is_role
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS
from pipeline.tokens import sentence_of

TIES = words("of for in at to from")
"""What joins an office to what it is of."""
TIED = [[tie] for tie in sorted(TIES)]

PARTIES_END = words("Bloc Platform Alternative List Faction Rally Pact Opposition")
"""Last words of the names of parties, besides those that tell a body."""

INSIDE = words("of for and & the")
"""Small words inside the name of a body."""

LEAST_NAME, LONGEST_NAME = 2, 5
"""Words of a person's name behind an office."""

LONGEST_BODY = 14
"""Tokens of a body that an office is of, with those it is a part of."""

LONGEST_PLACE = 3
"""Words of a known place."""

NO_PERSONS = ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS | NOT_NAMES | HONORIFICS | PEOPLES
"""Words that no person's name has."""


def holders(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Names of persons right behind an office and what it is of, or behind the comma after it; and the parties it is of."""
    text = reader.text
    for i in reader.where(set(filter(is_role, reader.words))):
        if reader.headline[i] or i >= len(text) - LEAST_NAME - 2:
            continue
        small = not text[i][0].isupper()
        minister = text[i].lower() in PORTFOLIOS_OF or text[i + 2].lower() in FIELDS
        of_state = text[i + 1] == "of" and text[i + 2] == "State"
        letters = 3 * (of_state and text[i + 3] == "(" and text[i + 5 : i + 6] == [")"])  # `of State (MoS) for`
        tie = i + 1 + (2 + letters) * (of_state and text[i + 3 + letters : i + 4 + letters] in TIED)
        if text[tie] not in TIES:
            continue
        start = tie + 1 + (text[tie + 1 : tie + 2] == ["the"])
        ends = (_end_of_place(reader, start), _end_of_matters(reader, start) if minister else 0)
        for end in (*filter(None, ends), *_ends_of_body(reader, start)):
            comma = text[end : end + 1] == [","]
            if small and (comma or not any(map(knowledge.first_name, text[end : end + 1]))):
                continue  # by a small office nothing is told of the name behind its body
            last = _end_of_name(reader, end + comma)
            closed = not comma or text[last : last + 1] == [","]
            if last and closed:
                reader.label[end + comma : last] = ["PERSON"] * (last - end - comma)
                yield (end + comma, last), PERSON
                if text[end - 1] in PARTIES_END and end - start > 1:
                    yield (start, end), ORGANIZATION
                break


def call_signs(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Call signs by which soldiers are named: `a commander with the call sign | Bereza`; not those of aircraft."""
    for token in reader.doc if "sign" in reader.words or "callsign" in reader.words or "guerre" in reader.words else ():
        if not is_call_sign(token):
            continue
        start = token.i + 1
        while start < len(reader.text) and reader.text[start] in CALL_SIGN_MARKS:
            start += 1
        end = start
        while end < len(reader.text) and reader.capital[end] and end - start < LONGEST_SIGN:
            end += 1
        before = reader.text[max(sentence_of(token).start, token.i - SIGN_REACH) : token.i]
        person = any(is_role(word) or word.lower() in CALLED_BY_SIGNS for word in before)
        if person and start < end and not reader.after(end)[:1].isdigit():
            reader.label[start:end] = ["PERSON"] * (end - start)
            yield (start, end), PERSON


def is_call_sign(token: Token) -> bool:
    """Whether a token is the last of the words for another name that a soldier goes by: `call | sign`, `nom de | guerre`."""
    doc, i = token.doc, token.i
    sign = token.lower_ == "sign" and i > 0 and doc[i - 1].lower_ in ("call", "-")
    return (
        sign
        or token.lower_ == "callsign"
        or (token.lower_ == "guerre" and doc[max(i - 2, 0) : i].text.lower() == "nom de")
    )


CALL_SIGN_MARKS = QUOTES | {",", ":", "is", "was"}
"""What stands between those words and the name."""

LONGEST_SIGN, SIGN_REACH = 3, 16
"""Words that are too many for a call sign and one, and tokens before it within which somebody is told who bears it."""

CALLED_BY_SIGNS = words(
    "his her whose marine fighter medic sniper gunner serviceman servicewoman infantryman man woman who"
)
"""Words, besides those for offices, that tell that a call sign is a person's."""


def _end_of_place(reader: Reader, start: int) -> int:
    """Where the known name of a place ends that begins at a token; 0 where there is none."""
    for end in range(min(start + LONGEST_PLACE, len(reader.text)), start, -1):
        surface = reader.surface(start, end)
        if knowledge.region(surface) or knowledge.capital(surface):
            return end
    return 0


def _end_of_matters(reader: Reader, start: int) -> int:
    """Where a list of what a minister is for ends: `Trade`, `Culture, Media and Digital Affairs`; 0 where there is none."""
    text, i, first, listed = reader.text, start, 0, False
    while i < len(text) - 1:
        begin = i
        while i < len(text) and reader.capital[i] and _is_matter(text[i], first=i == begin):
            i += 1
        if i == begin:
            return first
        first = first or i
        if text[i : i + 1] != [","] or listed:
            if text[i : i + 1] not in (["and"], ["&"]):
                return i if listed else first
            listed = True  # a comma behind it is none of the list
        i += 1
    return first


def _is_matter(word: str, *, first: bool) -> bool:
    """Whether a word with a capital may tell what a minister is for, and begins no name: `Trade`, but not `Grace`."""
    if word in PORTFOLIOS:
        return True
    named = knowledge.first_name(word) in ("m", "f") or (knowledge.first_name(word) is not None and not first)
    return knowledge.is_common(word.removesuffix("s").lower()) and not named and not is_role(word)


def _ends_of_body(reader: Reader, start: int) -> Iterator[int]:
    """Where the name of a body may end that an office is of: behind its last word that tells what it is."""
    text, i = reader.text, start
    found = []
    while i < min(start + LONGEST_BODY, len(text)):
        owns = text[i + 1 : i + 2] and text[i + 1] in POSSESSIVE
        if not (reader.capital[i] or text[i] in INSIDE or text[i] in POSSESSIVE or owns):
            break
        i += 1
        party = text[i - 1] in PARTIES_END and (i - 1 > start or text[i - 1] == "Opposition")
        if text[i - 1] in ORGANIZATION_WORDS or text[i - 1] in PLACE_WORDS or party:
            of = i + 1 + (text[i + 1 : i + 2] == ["the"]) if text[i : i + 1] in (["of"], ["for"]) else 0
            matters = [_end_of_matters(reader, of), _end_of_place(reader, of)] if of else []
            found += [i, *filter(None, matters)]  # `Department of Trade`
    yield from reversed(found)


def _end_of_name(reader: Reader, start: int) -> int:
    """Where the name of a person ends that begins at a token and that a verb or comma follows; 0 where there is none."""
    text, end = reader.text, start
    while end < len(text) and reader.capital[end] and _may_name(text[end]):
        end += 1
        if text[end : end + 1] == ["-"] and text[end + 1 : end + 2] and text[end + 1].isalpha():
            end += 2  # `Woo Won-sik`
    if not LEAST_NAME <= end - start <= LONGEST_NAME or end >= len(text):
        return 0
    first = text[start]
    strange = not (knowledge.is_common(first) or knowledge.town(first) or knowledge.province(first))
    told = (knowledge.country, knowledge.capital, knowledge.adjective, knowledge.us_state, knowledge.institution)
    parts = (*text[start:end], reader.surface(start, end))
    follows = text[end] in (",", "on") or reader.doc[end].tag_ in ("VBD", "VBZ", "VBP", "MD", "RB")
    follows |= reader.doc[end].ent_type_ == "DATE"  # `NAME yesterday told`
    given = knowledge.first_name(first) in ("m", "f") or not all(map(knowledge.is_common, text[start:end]))
    plain = (knowledge.first_name(first) or strange) and not any(look(part) for look in told for part in parts)
    return end if follows and plain and given else 0


def _may_name(word: str) -> bool:
    """Whether a word can be a part of a person's name by its form."""
    return word.isalpha() and not word.isupper() and word not in NO_PERSONS and not is_role(word)
