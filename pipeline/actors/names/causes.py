"""Bodies that are called by what they call for: `Save Our Shelves`, `Justice Sans Frontières`.

Their names have words that others do not have, a pronoun or what is a judge's title elsewhere, so that spaCy reads a sentence
there, or a judge. A body is what is called a group or charity somewhere in the document, has members, or says something.
"""

from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.name_words import NOT_NAMES, ORGANIZATION_NOUNS, SAY, words
from pipeline.actors.names.model import ORGANIZATION, Span
from pipeline.actors.names.reader import Reader

OWN = words("Our Your My")
"""Pronouns with a capital inside the name of a campaign."""

CAUSES = words("Justice")
"""What is called for, and is a title before a person's name."""

WELSH = ("'r", "’r")
"""The Welsh article at the end of a word: `Cadw'r Llyfrau`, keep the books."""

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
            start = i - 1
            while start > 0 and reader.capital[start - 1] and text[start - 1] not in NOT_NAMES and i - start < LONGEST:
                start -= 1
            yield start, _end(reader, i + 1)
        called = text[i - 1].lower() in ORGANIZATION_NOUNS or text[i - 1] in ORGANIZATION_NOUNS
        if text[i] in CAUSES and called and knowledge.first_name(text[i + 1]) not in ("m", "f"):
            yield i, _end(reader, i + 1)


def _end(reader: Reader, end: int) -> int:
    start = end
    while end < len(reader.text) and reader.capital[end] and reader.text[end].isalpha() and end - start < LONGEST:
        end += 1
    return end


def _is_body(reader: Reader, start: int, end: int) -> bool:
    """Whether one place tells that a name is a body's: by the noun before it, who is of it, or since it says something."""
    before, tie = reader.before(start), reader.doc[start - 2] if start > 1 else None
    called = before.lower() in ORGANIZATION_NOUNS or before in ORGANIZATION_NOUNS
    of = before in ("from", "of", "for", "at", "with") and tie is not None and tie.lemma_.lower() in CAMPAIGNERS
    verb = reader.doc[end] if end < len(reader.doc) else None
    return called or of or (verb is not None and verb.lemma_ in SAY and verb.tag_ in ("VBD", "VBZ", "VBP"))
