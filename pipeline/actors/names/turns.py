"""Who speaks in a transcript, and what is noted between: `TAPPER: Good evening.`, `(CROSSTALK)`.

What stands in capitals before a colon is a person where one of those who do is named elsewhere in the article; what fills a line
in brackets then is no name.
Which turns are statements is told by `pipeline.statements.turns`.
"""

from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.names.model import OTHER, PERSON, Span
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.tokens import entities, lines

LONGEST = 4
"""Words of the longest name of a speaker."""

NOTES = 8
"""Words of the longest note in brackets."""


def turns(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Names of speakers at the beginnings of lines, and notes that fill a line."""
    starts = [0, *(i + 1 for i in lines(reader.doc))]
    speakers = [span for start in starts if (span := _speaker(reader, start)) is not None]
    if not speakers:
        return
    known = {reader.text[entity.end - 1].upper() for label, entity in entities(reader.doc) if label == "PERSON"}
    known |= {
        reader.text[end - 1] for start, end in speakers if knowledge.first_name(reader.text[start]) and end > start + 1
    }
    named = {reader.text[end - 1] for _, end in speakers} & known
    for start, end in speakers if named else ():
        if reader.text[end - 1] in named or not knowledge.is_common(reader.text[end - 1]):
            yield (start, end), PERSON
    for start in starts if named else ():
        if (note := _note(reader, start)) is not None:
            yield note, OTHER


def _opening(reader: Reader, start: int) -> int:
    """First token of a line behind its quotation mark."""
    while start < len(reader.text) and (reader.text[start] in QUOTES or reader.text[start].isspace()):
        start += 1
    return start


def _speaker(reader: Reader, start: int) -> Span | None:
    """The name in capitals before the colon that a line begins with, without a title."""
    start = _opening(reader, start)
    end = start
    while end < len(reader.text) and end - start < LONGEST and reader.text[end].isupper():
        end += 1
    if end == start or reader.text[end : end + 1] != [":"]:
        return None
    while start < end - 1 and reader.text[start].endswith("."):
        start += 1
    return (start, end) if all(word.isalpha() and len(word) > 1 for word in reader.text[start:end]) else None


def _note(reader: Reader, start: int) -> Span | None:
    """The words in capitals between brackets that fill a line: `(BEGIN VIDEO CLIP)`."""
    start = _opening(reader, start)
    if reader.text[start : start + 1] != ["("]:
        return None
    end = start + 1
    while end < len(reader.text) and end - start <= NOTES and reader.text[end].isupper():
        end += 1
    return (start + 1, end) if end > start + 1 and reader.text[end : end + 1] == [")"] else None
