"""One way to read a reporting clause, and how it is made. Which words are read so is not known here."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.cues import lexicon
from pipeline.statements.parse import Parse
from pipeline.statements.sources import Range


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a reporting clause. Ranges are token ranges, in order."""

    rule: str
    cue: Range
    head: int
    """The token of the cue that governs: the verb, the noun, `according`; the colon of a transcript."""
    lemma: str
    act: str
    content: tuple[Range, ...]
    source: Range | None
    source_head: int | None
    addressee: Range | None = None
    negated: bool = False
    frame: Range = (0, 0)
    """The reporting clause: where a date says when it was said."""


def read_as(
    p: Parse,
    rule: str,
    head: int,
    lemma: str,
    act: str,
    content: Iterable[Range],
    source: Range | None,
    source_head: int | None,
    *,
    cue: Range,
    frame: Range,
    addressee: Range | None = None,
    negated: bool = False,
) -> Reading | None:
    """Make a reading of whole pieces; None when nothing is left or the source would stand inside the content."""
    pieces = _whole(p, head, content)
    words = sum(not p.gap[i] for a, b in pieces for i in range(a, b))
    if not words or (source is not None and any(a < source[1] and source[0] < b for a, b in pieces)):
        return None
    return Reading(rule, cue, head, lemma, act, tuple(pieces), source, source_head, addressee, negated, frame)


def cue_range(p: Parse, v: int) -> Range:
    """A verb with the words that make a phrase of it: pointed out, went on, shot back, stopped short of rejecting."""
    behind = p.lower[v + 1 : v + 3]
    if p.lemma[v] == "stop" and behind == ["short", "of"] and v + 3 < p.n:
        return v, v + 3 + (p.tag[v + 3] == "VBG")
    if thing := thing_of_phrase(p, v):
        to = any(p.lower[p.left[c]] == "to" for c in (*p.children[v], *p.children[thing]))
        return v, v + 1 if p.lower[thing] == "guilty" and not to else thing + 1  # pleaded | guilty
    adverb = (p.lemma[v], *behind[:1]) == ("go", "on") and not p.children[v + 1]
    return v, v + 1 + (adverb or is_particle(p, v, v + 1))


def thing_of_phrase(p: Parse, v: int) -> int:
    """The word that makes a phrase of a verb: cast | doubt | on it, drew | attention | to it, pleaded | guilty; else 0."""
    things = (c for c in p.children[v] if (p.dep[c] == "dobj" and p.pos[c] == "NOUN") or p.lower[c] == "guilty")
    return next((c for c in things if f"{p.lemma[v]} {p.lemma[c]}" in lexicon("verb")), 0)


def is_particle(p: Parse, v: int, i: int) -> bool:
    """Whether a word belongs to the verb before it: rule | out, hit | back, brush | aside."""
    return i < p.n and p.head[i] == v and i == v + 1 and (p.dep[i] == "prt" or p.lower[i] in ("aside", "away", "back"))


def _whole(p: Parse, v: int, content: Iterable[Range]) -> list[Range]:
    """Join overlapping pieces, each with the whole of every quotation it touches."""
    joined: list[Range] = []
    for a, b in sorted(piece for piece in (_grow(p, v, *piece) for piece in content) if piece[0] < piece[1]):
        if joined and all(p.gap[i] and p.quote[i] < 0 for i in range(joined[-1][1], a)):
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined


def _grow(p: Parse, v: int, a: int, b: int) -> Range:
    """Drop punctuation at both ends of a piece, then extend it over the quotations in which it begins and ends."""
    while a < b and p.gap[a] and p.quote[a] < 0:
        a += 1
    while b > a and p.gap[b - 1] and p.quote[b - 1] < 0:
        b -= 1
    if a < b and p.quote[a] >= 0 and not p.runs[p.quote[a]][0] <= v < a:
        a = p.runs[p.quote[a]][0]
    if a < b and p.quote[b - 1] >= 0:
        b = p.runs[p.quote[b - 1]][1]
    return a, b
