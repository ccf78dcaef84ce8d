"""The turns of a conversation, each as a reading: of a transcript with names, of an interview without.

What is said inside a turn is not read here, nor whether it is published.
"""

import itertools
from collections.abc import Sequence

from pipeline.statements.layout import LABEL, RUBRICS
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading
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
    """Answers of an interview whose turns bear no names, or only the first two.

    Its turns begin with “Q:” and “A:”, or its questions are paragraphs. Who answers is who is named before the first answer
    (“Halden: It is closed.”), else the one person that the text names before the first question; else nobody is taken for it.
    """
    paragraphs = [(a, b) for a, b in _paragraphs(p) if p.after[a] < b]
    letters = [_letter(p, a) for a, _ in paragraphs]
    lettered = min(letters.count("q"), letters.count("a")) >= TURNS
    labels = [None if lettered else _label(p, a, b) for a, b in paragraphs]
    turns = letters if lettered else _unnamed_turns(p, paragraphs, labels)
    if "q" not in turns:
        return []
    first = turns.index("q")
    source = labels[first + 1] if first + 1 < len(labels) else None
    source = source or _guest(p, paragraphs[first][0])
    if source is None:
        return []
    said: list[list[Range]] = []
    for k in range(first, len(turns)):
        if turns[k] == "q":
            said.append([])
        elif turns[k] == "a" and (not said[-1] or "q" in turns[k:]):  # behind the last answer there may be a note
            a, b = paragraphs[k]
            label = labels[k]
            start = p.after[a] if label is None else label[1] + 1
            said[-1].append((p.after[start + 2 * lettered], b))
    return [
        Reading("interview", answer[0], answer[0][0], "", "state", tuple(answer), source, source[1] - 1)
        for answer in said
        if answer
    ]


def _unnamed_turns(p: Parse, paragraphs: Sequence[Range], labels: Sequence[Range | None]) -> list[str]:
    """What each paragraph of an interview is (`q` or `a`), nothing where the text is none.

    Its questions are paragraphs, some of them to “you”, and most answers speak of “me”; where the first two turns bear
    names, it needs no other sign. Where every second paragraph is a question, those between two others are, too, whatever
    mark they end with.
    """
    questions = [k for k, (a, b) in enumerate(paragraphs) if _is_question(p, a, b)]
    if len(questions) < TURNS:
        return []
    first = questions[0]
    named = labels[first] is not None and labels[first + 1 : first + 2] != [None]
    if any(labels[first + 2 : questions[-1] + 2]) or (len(questions) <= TURNS and not named):
        return []
    words = [set(p.lower[a:b]) for a, b in paragraphs]
    told = [words[k] for k in range(first, len(words)) if k not in questions]
    to_you = sum(bool(words[k] & YOU) for k in questions)
    if not named and (3 * to_you < len(questions) or 2 * sum(bool(own & ME) for own in told) < len(told)):
        return []
    asked = set(questions)
    for k in range(first + 2, len(paragraphs)):  # You said that you no longer fly.
        if k - 1 not in asked and words[k] & YOU and not words[k] & ME and _is_sentence(p, *paragraphs[k]):
            asked.add(k)
    if all((k - first) % 2 == 0 for k in asked):
        asked |= set(range(first, max(asked), 2))
    return ["q" if k in asked else "a" for k in range(len(paragraphs))]


def _guest(p: Parse, end: int) -> Range | None:
    """The one person that a text names before the questions of an interview, besides who asks them (Interview by …)."""
    named = [run for run in _persons(p, end) if p.lower[run[0] - 1] != "by" and not _asks(p, *run)]
    joined = any(
        p.dep[i] == "conj" or any(p.dep[c] == "conj" for c in p.children[i]) for a, b in named for i in range(a, b)
    )
    if joined or len({p.lower[b - 1] for _, b in named}) != 1:
        return None
    return max(named, key=lambda run: (run[1] - run[0], -run[0]))


def _asks(p: Parse, a: int, b: int) -> bool:
    """Whether a person is the one whom the guest of an interview speaks to: she spoke | to Halden, she tells | Halden."""
    name = next(i for i in range(a, b) if not a <= p.head[i] < b or p.head[i] == i)
    h = p.head[name]
    verb = p.head[h] if p.lower[h] in ("to", "with") else h
    talks = ("chat", "speak", "talk") if verb != h else ("tell",)
    guest = any(p.dep[c] == "nsubj" and (p.lower[c] in ("he", "she") or p.ent[c] == "PERSON") for c in p.children[verb])
    return p.lemma[verb] in talks and p.dep[name] in ("pobj", "dobj", "dative") and guest


def _label(p: Parse, a: int, b: int) -> Range | None:
    """The name before a colon that a paragraph begins with: Halden: It is closed."""
    start = p.after[a]
    colon = next((i for i in range(start, min(start + LABEL, b)) if p.lower[i] == ":"), start)
    if colon == start or p.after[colon] >= b or p.lower[colon - 1] in RUBRICS:
        return None
    named = all(p.text[p.start[i]].isupper() and p.quote[i] < 0 for i in range(start, colon))
    return (start, colon) if named else None


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


def _is_sentence(p: Parse, a: int, b: int) -> bool:
    """Whether a paragraph is but one sentence."""
    return p.last[p.after[a]] > p.before[b]


def _persons(p: Parse, end: int) -> list[Range]:
    """Names of persons before a token."""
    starts = [i for i in range(end) if p.ent[i] == "PERSON" and (i == 0 or p.ent[i - 1] != "PERSON")]
    return [(i, next((k for k in range(i, end) if p.ent[k] != "PERSON"), end)) for i in starts]
