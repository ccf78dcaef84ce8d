"""Bodies that are called by what they call for: `Save Our Shelves`, `Justice Sans Frontières`, `Tenants for Fairness`.

Their names have words that others do not have, a pronoun, what is a judge's title elsewhere or people who are for something, so
that spaCy reads a sentence there, a judge or a crowd. A body is what is called a group or charity somewhere in the document, has
members, or says something; where many people are for something, it must be one that does, or have its capital inside a sentence.
"""

from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.name_words import NOT_NAMES, ORGANIZATION_NOUNS, SAY, words
from pipeline.actors.names.model import ORGANIZATION, Span
from pipeline.actors.names.reader import QUOTES, Reader

OWN = words("Our Your My")
"""Pronouns with a capital inside the name of a campaign."""

CAUSES = words("Justice")
"""What is called for, and is a title before a person's name."""

WELSH = ("'r", "’r")
"""The Welsh article at the end of a word: `Cadw'r Llyfrau`, keep the books."""

STANDS = words("for against without For Against Without")
"""What people who are named for their cause stand."""

PEOPLE = words(
    """Actors Artists Athletes Authors Carers Citizens Clergy Dads Doctors Drivers Educators Engineers Families Farmers
    Fathers Friends Journalists Judges Landlords Lawyers Lawmakers Mayors Men Moms Mothers Mums Neighbors Neighbours
    Nurses Pensioners People Parents Patients Physicians Professionals Psychologists Rabbis Reporters Residents
    Scholars Scientists Seniors Students Survivors Taxpayers Teachers Tenants Veterans Victims Volunteers Voters
    Women Workers Writers Youth"""
)
"""Those who are for something, or against it, as the name of a body has them."""

CAMPAIGNERS = words(
    "campaigner member volunteer activist supporter founder trustee organiser organizer spokesman spokeswoman spokesperson"
)
"""Who is of a campaign, or from it."""

LONGEST = 6
"""Words of the longest such name."""


def causes(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Names of campaigns, at all their places in the document."""
    bodies = {tuple(reader.text[slice(*span)]) for span in _candidates(reader) if _is_body(reader, *span)}
    found = sorted(bodies, key=lambda name: (-len(name), name))
    for i in reader.where({name[0] for name in found}):
        name = next((name for name in found if tuple(reader.text[i : i + len(name)]) == name), ())
        if name:
            yield (i, i + len(name)), ORGANIZATION


def _candidates(reader: Reader) -> Iterator[Span]:
    """Runs of words with capitals that have a pronoun inside, or begin with a cause and no person's name."""
    text = reader.text
    for i in reader.where({word for word in reader.words if word.endswith(WELSH)}):
        if reader.capital[i] and reader.capital[i + 1 : i + 2] == [True] and not reader.headline[i]:
            yield i, _end(reader, i + 1)
    for i in reader.where(OWN | CAUSES):
        if not 0 < i < len(text) - 1 or reader.headline[i] or not reader.capital[i] or not reader.capital[i + 1]:
            continue
        if text[i] in OWN and reader.capital[i - 1] and reader.space[i - 1] and text[i - 1] not in NOT_NAMES:
            yield _start(reader, i), _end(reader, i + 1)
        called = text[i - 1].lower() in ORGANIZATION_NOUNS or text[i - 1] in ORGANIZATION_NOUNS
        if text[i] in CAUSES and called and knowledge.first_name(text[i + 1]) not in ("m", "f"):
            yield i, _end(reader, i + 1)
    for i in reader.where(STANDS):
        if _are_people(reader, i - 1) and reader.capital[i + 1 : i + 2] == [True] and text[i + 1] not in NOT_NAMES:
            yield _start(reader, i), _end(reader, i + 1)


def _are_people(reader: Reader, i: int) -> bool:
    """Whether people stand there with a capital that their line does not give to every word: `Tenants`, `Americans`."""
    return (
        i >= 0 and (reader.text[i] in PEOPLE or knowledge.people(reader.text[i]) is not None) and not reader.headline[i]
    )


def _start(reader: Reader, i: int) -> int:
    """First of the words with capitals before a word."""
    start = i - 1
    while start > 0 and reader.capital[start - 1] and reader.text[start - 1] not in NOT_NAMES and i - start < LONGEST:
        start -= 1
    return start


def _end(reader: Reader, end: int) -> int:
    start = end
    while end < len(reader.text) and reader.capital[end] and reader.text[end].isalpha() and end - start < LONGEST:
        end += 1
    return end


def _is_body(reader: Reader, start: int, end: int) -> bool:
    """Whether one place tells that a name is a body's: by the noun before it, who is of it, or since it says something."""
    before, tie = reader.before(start), reader.doc[start - 2] if start > 1 else None
    called = before.lower() in ORGANIZATION_NOUNS or before in ORGANIZATION_NOUNS
    if any(_are_people(reader, i - 1) for i in range(start + 1, end) if reader.text[i] in STANDS):
        return called or _is_one(reader, start, end)
    of = before in ("from", "of", "for", "at", "with") and tie is not None and tie.lemma_.lower() in CAMPAIGNERS
    verb = reader.doc[end] if end < len(reader.doc) else None
    return called or of or (verb is not None and verb.lemma_ in SAY and verb.tag_ in ("VBD", "VBZ", "VBP"))


def _is_one(reader: Reader, start: int, end: int) -> bool:
    """Whether people who are for something are one body here: it does something, or has its capitals inside a sentence."""
    if end < len(reader.doc) and reader.doc[end].tag_ == "VBZ":
        return True
    text = reader.text[start:end]
    inside = not reader.doc[start].is_sent_start and reader.text[start - 1] not in QUOTES
    begins = text[0] in PEOPLE  # a player left `Kelda Women` for another club
    return any(word in STANDS and word[0].isupper() for word in text) or (inside and begins)
