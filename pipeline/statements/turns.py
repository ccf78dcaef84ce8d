"""The turns of a conversation, each as a reading: of a transcript with names, of an interview without.

What is said inside a turn is not read here, nor whether it is published.
"""

import itertools
from collections.abc import Sequence

from pipeline.statements.parse import Parse
from pipeline.statements.readings import Reading
from pipeline.statements.sources import Range, is_turn

OWN_VOICE = frozenset({"i", "my", "our", "we"})
TO_EACH_OTHER = OWN_VOICE | {"me", "us", "you", "your", "?"}
"""What tells a turn of a conversation from a line of a list: WALLACE: Is the wall safe? beside Tickets: ten crowns."""
TURNS = 2
"""Least turns of a conversation, and least questions and answers of an interview."""
YOU, ME = frozenset({"you", "your"}), frozenset({"i", "me", "my"})
"""Words that tell the questions and the answers of an interview from those of an explanation."""


def conversation(p: Parse, readings: Sequence[Reading]) -> list[Reading]:
    """Turns of a transcript, of named speakers of whom half speak to somebody; in a list of names nobody does."""
    turns = [
        r for r in readings if r.rule == "transcript" and r.source_head is not None and not is_turn(p, r.source_head)
    ]
    talk = sum(not TO_EACH_OTHER.isdisjoint(p.lower[turn.head : p.last[turn.content[-1][1] - 1]]) for turn in turns)
    return [] if len(turns) < TURNS or 2 * talk < len(turns) else turns


def interview(p: Parse) -> list[Reading]:
    """Answers of an interview whose turns bear no names.

    Its turns begin with “Q:” and “A:”, or its questions are paragraphs, some of them to “you”, and most answers speak of
    “me”. Who answers is the one person that the text names before the first question; else nobody is taken for it.
    """
    paragraphs = [(a, b) for a, b in _paragraphs(p) if p.after[a] < b]
    letters = [_letter(p, a) for a, _ in paragraphs]
    turns = letters
    if min(letters.count("q"), letters.count("a")) < TURNS:
        turns = ["q" if _is_question(p, a, b) else "a" for a, b in paragraphs]
        asked = [set(p.lower[a:b]) for (a, b), turn in zip(paragraphs, turns, strict=True) if turn == "q"]
        told = [set(p.lower[a:b]) for (a, b), turn in zip(paragraphs, turns, strict=True) if turn == "a"]
        to_you, of_me = (sum(bool(words & own) for words in some) for some, own in ((asked, YOU), (told, ME)))
        if len(asked) <= TURNS or 3 * to_you < len(asked) or 2 * of_me < len(told):
            return []
    first = turns.index("q")
    named = _persons(p, paragraphs[first][0])
    joined = any(
        p.dep[i] == "conj" or any(p.dep[c] == "conj" for c in p.children[i]) for a, b in named for i in range(a, b)
    )
    if joined or len({p.lower[b - 1] for _, b in named}) != 1:
        return []
    said: list[list[Range]] = []
    for k in range(first, len(turns)):
        if turns[k] == "q":
            said.append([])
        elif turns[k] == "a" and (not said[-1] or "q" in turns[k:]):  # behind the last answer there may be a note
            a, b = paragraphs[k]
            said[-1].append((p.after[a + 2 * (turns is letters)], b))
    source = max(named, key=lambda run: (run[1] - run[0], -run[0]))
    return [
        Reading("interview", answer[0], answer[0][0], "", "state", tuple(answer), source, source[1] - 1)
        for answer in said
        if answer
    ]


def _paragraphs(p: Parse) -> list[Range]:
    """First token of every paragraph, and one past its last."""
    starts = [i for i in range(p.n) if i == 0 or p.paragraph[i] != p.paragraph[i - 1]]
    return list(itertools.pairwise([*starts, p.n]))


def _letter(p: Parse, a: int) -> str:
    """The letter of a turn that a paragraph begins with: Q: Will it reopen? A. In May."""
    i = p.after[a]
    return p.lower[i].rstrip(".") if i + 1 < p.n and is_turn(p, i) else ""


def _is_question(p: Parse, a: int, b: int) -> bool:
    """Whether a paragraph is a question, not in quotation marks."""
    return p.lower[p.before[b] + 1 : b][:1] == ["?"] and all(p.quote[i] < 0 for i in range(a, b))


def _persons(p: Parse, end: int) -> list[Range]:
    """Names of persons before a token."""
    starts = [i for i in range(end) if p.ent[i] == "PERSON" and (i == 0 or p.ent[i - 1] != "PERSON")]
    return [(i, next((k for k in range(i, end) if p.ent[k] != "PERSON"), end)) for i in starts]
