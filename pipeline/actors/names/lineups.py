"""Line-ups of a match: `Kelda (4-4-2): Reed; Marsh, Orlin (Vesh 75), …`. Who stands in one is a person."""

import re
from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.name_words import PARTICLES, words
from pipeline.actors.names.model import ORGANIZATION, PERSON, Span
from pipeline.actors.names.reader import Reader
from pipeline.tokens import lines

LEAST_PLAYERS = 7
"""Names of a line-up: a side of fewer plays no match."""

LONGEST_SIDE = 12
"""Tokens of a side with its formation."""

LONGEST_PLAYER = 5
"""Tokens of a player's name."""

FORMATION = re.compile(r"\(\s?\d(?:\s?[-–]\s?\d){2,4}\s?\)")
MARKS = words(", ; . ( ) [ ] - – * ' ’ c capt gk sub h-t ht min mins og pen")
"""What stands between players and their numbers, minutes and cards."""


def line_ups(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Names in the line-ups of a document, with what each is."""
    start = 0
    for end in [*lines(reader.doc), len(reader.text)]:
        colon = next((i for i in range(start, min(end, start + LONGEST_SIDE)) if reader.text[i] in (":", "):")), None)
        if colon is not None:
            yield from _line_up(reader, start, colon, end)
        start = end + 1


def _line_up(reader: Reader, start: int, colon: int, end: int) -> Iterator[tuple[Span, str]]:
    """Names of one line, where it is a line-up as a whole."""
    formation = FORMATION.search(reader.surface(start, colon + 1))
    if not (formation or (reader.is_sport and ";" in reader.text[colon:end])):
        return
    players: list[Span] = []
    i = colon + 1
    while i < end:
        last = i
        while last < end and (
            (reader.capital[last] and reader.text[last][0].isalpha())
            or (last > i and (reader.text[last] in PARTICLES or _ties(reader, last)))
            or (reader.text[last] in PARTICLES and last + 1 < end and reader.capital[last + 1])
        ):
            last += 1
        if last - i > LONGEST_PLAYER or (last > i and knowledge.country(reader.surface(i, last))):
            return
        if last > i and reader.text[last : last + 1] != [":"]:
            players.append((i, last))
        elif last == i and not (reader.text[i] in MARKS or reader.text[i][0].isdigit()):
            return
        i = max(last, i + 1)
    if len(players) < LEAST_PLAYERS:
        return
    for player in players:
        yield player, PERSON
    side = start
    while side < colon and reader.capital[side]:
        side += 1
    if side > start:
        yield (start, side), ORGANIZATION


def _ties(reader: Reader, i: int) -> bool:
    """Whether a hyphen joins two parts of a name."""
    return reader.text[i] == "-" and not reader.space[i - 1] and not reader.space[i]
