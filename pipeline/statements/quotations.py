"""Quotation marks → quoted runs: which characters of a text stand inside quotation marks.

A pure function of the characters; whether a run is speech, a title or a scare quote is decided elsewhere. Marks are
read a paragraph at a time, so an odd mark never spoils more than its own paragraph, and nothing here can fail.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

PARAGRAPH = re.compile(r"[^\n]+")
DOUBLE = re.compile(r"[\"“”„«»]|''|``|‘‘|’’")
SINGLE = re.compile(r"['‘’]")
OPENS_DOUBLE = frozenset(("“", "„", "«", "``", "‘‘"))
CLOSES_DOUBLE = frozenset(("”", "»", "’’"))
BEFORE_OPENING = frozenset("([{—–-‘'/")
AFTER_CLOSING = frozenset(")].,;:!?—–…")
ELISION = re.compile(r"(?:\d0s|em|til|cause|tis|twas|n)\b", re.IGNORECASE)
"""What follows an apostrophe that only looks like an opening mark: ’90s, ’em, rock ’n’ roll."""

REPORT = 80
REPORTED = re.compile(r",\s(?=(?:he|she|they|said|says|[A-Z][\w’'.-]*)(?:\s[\w’'.-]+){1,5}[.!?]\s*$)")
"""Comma of a reporting clause before an opening mark, of so many characters at most: “It was hard, she says. “We lost.”"""

VERB = "(?:says|said|adds|added|asks|asked|explains|explained|notes|noted|recalls|recalled|tells|told)"
NAME = r"(?:[A-Z][\w’'-]*\.?\s?){1,4}(?<!\s)"
UNCLOSED = re.compile(rf",\s(?=(?:(?:[hH]e|[sS]he|[tT]hey|{NAME})\s{VERB}|{VERB}\s(?:he|she|they|{NAME}))\.(?:\s|$))")
"""Comma of a reporting clause in a paragraph that never closes its mark: “It was hard, says Reed. She adds that it pays."""

OPENS_AGAIN = re.compile(r"\s*(?:[\"“„«]|''|``)")
"""A next paragraph that goes on with the quotation, as one that was not closed should."""

GOES_ON = re.compile(r"\n+[‘']\w")
"""A next paragraph that opens in a single mark, as it should where this one has not closed its own."""

SINGLE_LIMIT = 1200
"""Longest run in single marks that is believed, in characters: a stray apostrophe must not swallow a paragraph."""


class Quotation(NamedTuple):
    """A quoted run, the marks themselves not included; offsets are code points."""

    start: int
    end: int
    closed: bool
    """False when its paragraph ends before a closing mark (as it should where the next paragraph opens again)."""
    single: bool
    """Single marks: the first level in British print, a quotation inside a quotation or a scare quote elsewhere."""


@functools.lru_cache(maxsize=1)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Outermost quoted runs in order, not overlapping.

    Curly, straight, low, angle and typewriter (`` and '') marks are equal and may be mixed; the direction of a straight
    mark follows from the blanks beside it. An opening mark without a closing one runs to the end of its paragraph, or to
    the reporting clause before the next opening one, or to a short one where the next paragraph does not go on; a closing
    mark without an opening one is ignored.
    """
    found: list[Quotation] = []
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        found += _outermost(list(_double(text, start, end)), list(_single(text, start, end)))
    return tuple(found)


def _double(text: str, start: int, end: int) -> Iterator[Quotation]:
    opened = -1
    for mark in DOUBLE.finditer(text, start, end):
        at, after = mark.span()
        blank_before = at == start or text[at - 1].isspace() or text[at - 1] in BEFORE_OPENING
        blank_after = after == end or text[after].isspace() or text[after] in AFTER_CLOSING
        if _opens(mark.group(), blank_before=blank_before, blank_after=blank_after, inside=opened >= 0):
            lost = None if opened < 0 else REPORTED.search(text, max(opened, at - REPORT), at)
            if lost:
                yield Quotation(opened, lost.start() + 1, closed=True, single=False)
            if opened < 0 or lost:
                opened = after
        elif opened >= 0:
            if at > opened:
                yield Quotation(opened, at, closed=True, single=False)
            opened = -1
    if 0 <= opened < end:
        lost = None if OPENS_AGAIN.match(text, end) else UNCLOSED.search(text, opened, end)
        yield Quotation(opened, lost.start() + 1 if lost else end, closed=lost is not None, single=False)


def _opens(mark: str, *, blank_before: bool, blank_after: bool, inside: bool) -> bool:
    if mark in OPENS_DOUBLE or mark in CLOSES_DOUBLE:
        # Trust the shape, unless both the blanks and what is open say that it is the wrong one.
        wrong = (
            (inside and blank_after and not blank_before)
            if mark in OPENS_DOUBLE
            else (not inside and blank_before and not blank_after)
        )
        return (mark in OPENS_DOUBLE) != wrong
    return blank_before if blank_before != blank_after else not inside


def _single(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Whole phrases in single marks.

    Apostrophes make every closing mark doubtful: the first one that ends a word is taken, except a plural possessive
    (`the workers’ rights`) with a better candidate before the next opening mark.
    """
    opening: list[int] = []
    closing: list[int] = []
    for mark in SINGLE.finditer(text, start, end):
        at = mark.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if (before.isspace() or before in '([—–"“') and mark.group() != "’" and (after.isalnum() or after in "…$£€@#["):
            if not ELISION.match(text, at + 1):
                opening.append(at)
        elif not before.isspace() and not after.isalnum() and after not in "'’":
            closing.append(at)
    done = start
    for number, at in enumerate(opening):
        if at < done:
            continue
        limit = min(opening[number + 1] if number + 1 < len(opening) else end, at + SINGLE_LIMIT)
        first = bisect_left(closing, at + 2)
        last = bisect_left(closing, limit)
        if at == start and not closing and GOES_ON.match(text, end) and end - at <= SINGLE_LIMIT:
            yield Quotation(at + 1, end, closed=False, single=True)
            return
        if first >= last:
            continue
        close = closing[first]
        if text[close - 1] == "s" and text[close + 1 : close + 2] == " " and text[close + 2 : close + 3].islower():
            better = next((c for c in closing[first + 1 : last] if text[c - 1] in ".,!?…"), None)
            close = better if better is not None else close
        yield Quotation(at + 1, close, closed=True, single=True)
        done = close + 1


def _outermost(double: list[Quotation], single: list[Quotation]) -> list[Quotation]:
    """Join both kinds: a run inside another is dropped, and where two cross the double marks are believed."""
    if not single:
        return double
    kept: list[Quotation] = []
    number = 0
    for run in single:
        while number < len(double) and double[number].end <= run.start:
            kept.append(double[number])
            number += 1
        inside = number
        while (
            inside < len(double)
            and double[inside].closed
            and double[inside].start > run.start
            and double[inside].end <= run.end
        ):
            inside += 1
        if inside == len(double) or double[inside].start > run.end:
            kept.append(run)
            number = inside
    return kept + double[number:]
