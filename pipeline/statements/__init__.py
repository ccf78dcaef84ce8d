"""`Doc` → statements: who is reported to have said what. The decision between readings, and what it leaves over.

`readings` gives every reading that a rule sees; `attribution` weighs them, adds what the rules miss and
gives each word to one statement at most. Here quotations that nobody introduced are joined to the statement that they
continue, and token ranges become character offsets.
Nothing here knows who the speakers are (`pipeline.actors`) or what the table looks like (`schemas.statements`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import category

from spacy.tokens import Doc

from pipeline.cues import entry, lexicon
from pipeline.grammar import DOCUMENTS
from pipeline.statements import contents, limits, objects, runs, turns
from pipeline.statements.attribution import Decision, decide
from pipeline.statements.candidates import VERBS
from pipeline.statements.corrections import corrected_by_rules, ends_sentence, is_behind_colon, is_called, told_through
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading
from pipeline.statements.readings import find_readings, reading_of
from pipeline.statements.sources import (
    CALLING,
    CIRCUMSTANCE,
    LISTENERS,
    QUOTING,
    RELATIVES,
    SUBJECTS,
    TENSED,
    WRITING,
    Range,
    is_dated,
    is_turn,
    noun_phrase,
)
from pipeline.statements.turns import OWN_VOICE
from pipeline.statements.when import day_of_saying, is_of_date, without_day

if TYPE_CHECKING:
    from pipeline.dates import TimeExpression

Span = tuple[int, int]

SAYING = 0.45
"""Least confidence of what is published as said or written: near the best F1 on the training articles."""
UNPROPOSED = 0.6
"""Least confidence of what no rule reads: on other prose than the training articles the models alone are less reliable."""
IMPLICIT = 0.8
"""How often a quotation that follows a report with no words of its own is the same speaker's."""
AGREED = 0.35
"""Least confidence where the models leave a rule's reading as it is: rare forms (transcripts) they know little of."""
VOICED = 0.2
"""Least confidence of what stands in the first person behind a name and a colon: NATO: We stand ready."""
TURN = 0.85
"""How often a turn of a conversation between named speakers is right: 19 of 22 in the training articles."""
PLAIN = frozenset({"quote", "say", "tell"})
FLAT = frozenset({"admit", "confirm", "deny", "rule out"})
"""Verbs whose object is what was said, in whatever prose: both towns deny any fault."""
PLAINLY_SAID = 0.6
"""How often a rule's reading of a quotation with a plain verb is right where the models see none: 15 of 24 in the training
articles. A quotation is not lost over that. Letters and posts are too few to count: five of five, in a third of them."""
ATTITUDE = 0.7
"""Least confidence of a reported belief, plan or judgement, which readers are less agreed on."""


HOLDING = frozenset({"anticipate", "believe", "decline", "expect", "forecast", "reckon", "refuse", "think"})
"""Verbs whose subject, where it is somebody, has told what he holds: the bank expects prices to rise; she thinks it is late."""
FUNCTION_WORDS = frozenset({"ADP", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
"""Parts of speech of words that say nothing by themselves."""
SIGN_BEHIND = re.compile(r"(?<=\d)\s?[%‰]|(?<=\d)°(?:[CF]\b)?|(?<=\d)\s?[€£¥₹]")
"""The sign of a number behind it: 7%, 7 %, 30°C, 5 €."""


ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]$")
"""What ends in a point of its own, which stands behind it: a.m."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing someone is reported to have said. Offsets are code points into `doc.text`, half-open."""

    segments: tuple[Span, ...]
    kind: str
    speaker: Span | None
    implicit: bool
    """The speaker is carried over from the quotation before; `speaker` is then the span it was carried from."""
    cue: Span | None
    cue_lemma: str | None
    speech_act: str
    negated: bool
    addressee: Span | None
    said: "TimeExpression | None"
    confidence: float
    """Chance that content and speaker are right."""
    speaker_confidence: float
    """Chance that the speaker is right if the content is."""
    rule: str = ""
    """The rule of `readings` that read it."""


def find_statements(doc: Doc, dates: Sequence["TimeExpression"] = ()) -> list[Statement]:
    """Statements in order of their evidence `(segments[0][0], segments[-1][1])`, which no two share."""
    p = Parse(doc)
    readings = find_readings(p)
    return publish(p, readings, decide(p, readings), dates)


def publish(
    p: Parse, readings: Sequence[Reading], decisions: Sequence[Decision], dates: Sequence["TimeExpression"] = ()
) -> list[Statement]:
    """Decisions that are sure enough, quotations that they left over, continuations: as statements."""
    drafts = []
    read = (corrected_by_rules(p, readings, decision) for decision in decisions)
    for decision in (told for one in read for told in told_through(p, readings, one)):
        if decision.confidence >= _least(p, decision):
            reading = _reading(p, decision)
            if reading is not None:
                drafts.append(_Draft(reading, list(reading.content), decision.confidence, decision.option.speaker))
    drafts = _with_turns(p, readings, drafts)
    drafts = [own for draft in _plain(p, readings, drafts) + drafts for own in _without_answer(p, draft)]
    _continue(p, drafts)
    statements: dict[Span, Statement] = {}
    for draft in sorted(drafts, key=lambda draft: draft.reading.rule == "answer"):
        statement = _statement(p, draft, dates)
        if statement is not None and draft.reading.rule == "answer" and _evidence(statement) in statements:
            points = contents.points_back(p, draft.reading.head)  # what is answered has a row of its own
            statement = _statement(p, replace(draft, content=[*draft.content, *points]), dates)
        if statement is not None:
            evidence = _evidence(statement)
            if evidence not in statements or statements[evidence].confidence < statement.confidence:
                statements[evidence] = statement
    return [statements[evidence] for evidence in sorted(statements)]


def _evidence(statement: Statement) -> Span:
    """Where the words of a statement begin and end."""
    return statement.segments[0][0], statement.segments[-1][1]


def _with_turns(p: Parse, readings: Sequence[Reading], drafts: Sequence["_Draft"]) -> list["_Draft"]:
    """Every turn of a transcript or an interview as a whole, in place of what is reported inside it."""
    found = turns.interview(p) or turns.conversation(p, readings)
    if not found:
        return list(drafts)
    held = {i for turn in found for a, b in turn.content for i in range(a, b)}
    apart = [
        d
        for d in drafts
        if d.reading.rule != "transcript" and held.isdisjoint(i for a, b in d.content for i in range(a, b))
    ]
    return apart + [_Draft(turn, list(turn.content), TURN, TURN, turn.rule == "interview") for turn in found]


def _plain(p: Parse, readings: Sequence[Reading], drafts: Sequence["_Draft"]) -> list["_Draft"]:
    """What the rules read as plainly said, and the decision left out altogether.

    That is: by a plain verb, with words in quotation marks; in a letter, a post and the like (sent a letter urging …);
    signed; behind somebody and a colon; by a noun and its preposition (made a plea for …); flatly denied or confirmed; of one
    told of (the man, who witnesses said had left); by a body told of (a group that says …); or by a second verb of its
    speaker, which the first one does not report (said it was late | and urged them to go). A quotation whose reporting clause
    is inside what another one says is a statement
    too (“…,” she said, according to …), and so is what its own report answers (accused her of lying, which she denies).
    """
    covered = {i for draft in drafts for a, b in draft.content for i in range(a, b)}
    heads = {draft.reading.head for draft in drafts}
    second = limits.new_reports(p)
    found = []
    for reading in readings:
        words = {i for a, b in reading.content for i in range(a, b) if not p.gap[i]}
        quoted = reading.lemma in PLAIN | QUOTING and any(p.quote[i] >= 0 for i in words)
        letter = p.dep[reading.head] == "acl" and p.lemma[p.head[reading.head]] in DOCUMENTS
        letter |= p.dep[reading.head] == "xcomp" and p.lemma[p.head[reading.head]] in WRITING
        ascribed = (
            reading.lemma == "attribute" and p.dep[reading.head] == "relcl"
        )  # a loss, which it attributed to storms
        known = lexicon("verb").get(reading.lemma)
        judged = reading.rule == "words" and known and list(reading.content) == objects.judged(p, reading.head, known)
        flat = reading.lemma in FLAT or ascribed or judged
        flat = flat and reading.rule in ("clause", "thing", "words") and _asserts(p, reading.head)
        cited = (
            p.dep[reading.head] == "pcomp" and p.lemma[p.head[p.head[reading.head]]] in QUOTING
        )  # was quoted as saying
        led = reading.rule == "quote" and p.dep[reading.head] == "xcomp"  # “…,” she had to admit
        charged = reading.rule == "thing" and len(reading.content) == 2
        charged = (
            charged and p.lower[reading.content[1][0]] in objects.REASONS
        )  # was condemned by the union | as reckless
        charged = charged and any(
            p.dep[c] in ("aux", "auxpass") and p.tag[c] in TENSED for c in p.children[reading.head]
        )
        as_put = reading.lemma == "put" and reading.rule == "quote-any" and all(p.quote[i] >= 0 for i in words)
        hedged = reading.rule in ("clause", "thing") and _is_hedged(p, reading)
        relative = reading.lemma in PLAIN and p.dep[reading.head] == "relcl" and reading.content[0][0] < reading.head
        relative |= reading.rule == "according" and limits.told_of(p, reading.head) > 0
        relative |= reading.lemma in PLAIN and _is_of_body(p, reading)
        sure = (
            as_put
            or led
            or hedged
            or charged
            or relative
            or reading.rule in ("message", "put", "signature")
            or is_behind_colon(p, reading)
            or is_called(reading)
            or reading.lemma in ("as per", "be drawn", "for", "in the words of")
            or (reading.rule == "noun" and _is_plainly_told(p, reading))
            or (reading.rule in ("clause", "quote") and (quoted or letter or cited))
            or (reading.rule == "thing" and letter)
        )
        sure = sure or (reading.rule == "clause" and reading.act == "state" and _closes(p, reading))
        sure = sure or (second.get(reading.head) in heads and reading.act in SECOND and _tells(p, reading.head))
        told = reading.rule in ("clause", "quote") and p.quote[max(words)] >= 0 and _inside(p, reading, drafts)
        answer = reading.rule == "answer" and reading.head not in heads
        if reading.source_head is not None and (told or answer or ((sure or flat) and not words & (covered | heads))):
            found.append(_Draft(reading, list(reading.content), PLAINLY_SAID, PLAINLY_SAID))
            covered |= words
    return found


SECOND = frozenset(
    ("accuse", "ask", "claim", "confirm", "demand", "deny", "other", "praise", "promise", "state", "warn")
)
"""Acts of a verb that the first one of its speaker does not report."""


def _is_of_body(p: Parse, reading: Reading) -> bool:
    """Whether a clause tells what those whom it describes say: a group | that says the bridge is unsafe; not: a law that says."""
    whom, that = reading.source_head, p.left[reading.head]
    if whom is None or p.dep[reading.head] != "relcl" or p.head[reading.head] != whom or p.lower[that] != "that":
        return False
    one = p.lower[p.left[whom]] not in ("any", "each", "every")
    return one and reading.rule == "clause" and (p.ent[whom] in ("ORG", "PERSON") or p.lemma[whom] in LISTENERS)


def _is_plainly_told(p: Parse, reading: Reading) -> bool:
    """Whether a noun of saying brings what was said, or who said so, with a preposition: a call for …, claims by them that …."""
    whom, first = reading.source_head, reading.content[0][0]
    by = whom is not None and p.lower[p.head[whom]] in ("by", "from") and p.head[p.head[whom]] == reading.head
    by = by and p.lower[first] == "that" and reading.act != "believe"
    return by or p.dep[p.before[first]] in ("mark", "prep")


def _is_hedged(p: Parse, reading: Reading) -> bool:
    """Whether somebody says something as far as the writer understands him: she appeared | to suggest that it was late."""
    v, whom = reading.head, reading.source_head
    h = p.head[v]
    if whom is None or p.dep[v] != "xcomp" or p.lemma[h] not in limits.HEDGING or reading.act in ("believe", "intend"):
        return False
    you = any(
        p.dep[c] in ("dobj", "nsubj") and p.lower[c] == "you" for c in p.children[v]
    )  # seemed to dare you to look
    return not you and _asserts(p, h) and (p.lower[whom] in ("he", "she", "they") or limits.is_somebody(p, whom))


def _closes(p: Parse, reading: Reading) -> bool:
    """Whether a sentence ends in its reporting clause, but a subject and a verb: it is shut, | the navy has communicated.

    To whom and when may be told behind it: it is shut, | the navy informed the council on Monday.
    """
    v, source = reading.head, reading.source
    if source is None or p.lower[source[0] - 1] != "," or p.head[v] != v or not _asserts(p, v):
        return False
    hearer = range(*reading.addressee or (v, v))
    outer = [
        c for c in p.children[v] if c in hearer or is_dated(p, c) or (p.dep[c] == "npadvmod" and p.ent[c] == "DATE")
    ]
    ends = p.skip_right(max([v, *(p.right[c] for c in outer)]) + 1, p.last[v]) >= p.last[v]
    return ends and max(b for _, b in reading.content) <= source[0] < v


def _asserts(p: Parse, v: int) -> bool:
    """Whether a verb is finite, with a subject of its own and no modal: has confirmed, denied; not would deny.

    The past needs no subject of its own: “said it would open and ruled out a fee”.
    """
    aux = [c for c in p.children[v] if p.dep[c] == "aux"]
    subject = p.tag[v] == "VBD" or any(p.dep[c] == "nsubj" for c in p.children[v])
    return subject and any(p.tag[i] in TENSED for i in (v, *aux)) and not any(p.tag[c] == "MD" for c in aux)


def _tells(p: Parse, v: int) -> bool:
    """Whether a second verb of a speaker is finite, or a participle: said it was safe | while praising them."""
    return p.tag[v] == "VBG" or (p.dep[v] == "conj" and p.form(v)[0] == "" and p.tag[v] in TENSED) or _asserts(p, v)


def _inside(p: Parse, reading: Reading, drafts: Sequence["_Draft"]) -> bool:
    """Whether a quotation with its reporting clause behind it is what a later cue tells (“…,” she said, according to …)."""
    words = {i for a, b in reading.content for i in range(a, b) if not p.gap[i]}
    for draft in drafts:
        own = {i for a, b in draft.content for i in range(a, b) if not p.gap[i]}
        whole = {reading.head, reading.source_head, *words} <= own and min(own) == min(words)
        if whole and max(words) < reading.head < draft.reading.head:
            return True
    return False


def _least(p: Parse, decision: Decision) -> float:
    """Least confidence at which a decision is published; what the rules know as said needs no more than its confidence."""
    option, known = decision.option, decision.option.proposal
    if known is None:
        return UNPROPOSED if decision.saying >= 0.5 else ATTITUDE
    somebody = p.tag[option.source] == "PRP" or limits.is_somebody(p, option.source)
    now = p.lemma[option.cue] == "want" and p.tag[option.cue] in ("VBP", "VBZ")  # wants to vote; not: wanted to sing
    now = now and p.dep[option.cue] in ("ROOT", "conj")  # not: it is unlikely that she wants to
    held = (p.lemma[option.cue] in HOLDING and p.tag[option.cue] in TENSED) or now
    holds = held and p.dep[option.cue] != "relcl" and somebody
    holds |= known.lemma in contents.FORESEEING and known.rule == "thing"
    saying = decision.saying >= 0.5 or holds or known.act not in ("believe", "intend")
    if not saying and not _is_voiced(p, known):
        return ATTITUDE
    head = -1 if known.source_head is None else known.source_head
    if known.rule == "heard" or known.lemma == "hear":
        return VOICED
    if known.rule == "transcript" and any(p.lower[i] in OWN_VOICE for a, b in known.content for i in range(a, b)):
        return VOICED
    return AGREED if option.content == known.content and option.source == head else SAYING


def _is_voiced(p: Parse, known: Reading) -> bool:
    """Whether a belief is put into words by its cue.

    That is: expressed hope that …, was of the view that …; not: her hope that …
    """
    return known.rule == "noun" and (p.lemma[known.cue[0]] in limits.VOICING or known.lemma.startswith("be of the "))


def _reading(p: Parse, decision: Decision) -> Reading | None:
    """Put a decision into the words of the rules: their reading of the cue where they have one, corrected."""
    option = decision.option
    head = None if option.source < 0 else option.source
    known = option.proposal
    if head is not None and is_turn(p, head):
        return None
    if head is not None and p.quote[head] >= 0 > p.quote[option.cue] and known is not None:
        head = known.source_head  # “I am late,” | blasted manager Ada Holt
    source = None if head is None else _whole_words(p, *noun_phrase(p, head, stop=option.cue))
    verbal = p.pos[option.cue] in VERBS
    proposed = known.content if known is not None else ()
    content = contents.before_clauses_beside(p, option.cue, option.content, proposed)
    if verbal:
        content = contents.outside_clause(p, option.cue, option.content, source, proposed)
    if known is not None and (known.rule in ("answer", "impersonal") or _lacks_antecedent(p, content, known)):
        content = list(known.content)
    if known is not None:  # declined | to say | whether …
        a, b = known.cue
        content = [piece for c, d in content for piece in ((c, min(d, a)), (max(c, b), d)) if piece[0] < piece[1]]
    hearer = known.addressee if known is not None else None  # residents were told | to leave
    if hearer is not None and hearer[1] <= option.cue:  # a man who stole a van was told by a judge | that …
        content = [(a, b) for a, b in content if not a <= hearer[0] < b <= option.cue] or content
    if known is not None and all(
        a > known.head for a, _ in known.content
    ):  # declined to comment | beyond saying that …
        if p.dep[known.head] == "xcomp":  # wrote | to parents | to say that
            content = [(a, b) for a, b in content if not p.head[known.head] < a < b <= known.head] or content
        h = p.head[known.head] if p.dep[known.head] == "pcomp" else known.head
        content = [(a, b) for a, b in content if not a <= h < b <= known.head] or content
    bare = [
        piece for piece in content if piece != hearer and any(p.pos[i] != "ADP" and not p.gap[i] for i in range(*piece))
    ]
    content = bare or content
    if not content or (verbal and _is_of_obstacle(p, option.cue, content)):
        return None
    option = option._replace(content=tuple(content))
    if known is None:
        listed = entry(p.lemma[option.cue], verbal=verbal)
        words = [p.lower[i] for a, b in option.content for i in range(a, b) if not p.gap[i]]
        unsaid = listed is None and decision.saying < 0.5
        if unsaid or head is None or len([w for w in words if w != "to"]) < 2:
            return None
        own = option.content
        if len(own) == 1 and p.lemma[option.cue] not in TOPICAL and _is_hearer(p, option.cue, own[0]):
            return None
        if (
            listed is not None
            and listed.constructions == {"to"}
            and listed.act == "intend"
            and p.lower[own[0][0]] != "to"
        ):
            return None  # refused permission, planned a bridge
        if listed is not None and listed.act == "ask" and verbal and p.lower[own[0][0]] == "about":
            own = ((own[0][0] + 1, own[0][1]), *own[1:])  # asked | about | the fine
        return reading_of(p, option.cue, own, head)
    if known.source_head == head:
        return replace(known, content=option.content)
    return replace(
        known,
        content=option.content,
        source=None if head is None else noun_phrase(p, head, stop=option.cue),
        source_head=head,
    )


TOPICAL = frozenset(("admit", "agree", "allude", "confess", "object", "point", "refer"))
"""Verbs of which “to” brings what is spoken of."""


def _is_hearer(p: Parse, v: int, content: Range) -> bool:
    """Whether a content is only those to whom something was said: apologised | to the family; not: promised | to leave.

    And what one did so for: wrote | to the minister to say it was late.
    """
    i = p.skip_right(content[0], content[1])
    behind = p.right[i] + 1
    whole = behind >= content[1] or (p.lemma[v] in WRITING and p.tag[behind] == "TO")
    return p.lower[i] == "to" and p.dep[i] in ("prep", "dative") and p.head[i] == v and whole


def _is_of_obstacle(p: Parse, v: int, content: Sequence[Range]) -> bool:
    """Whether a content is that of a noun behind “despite” and its like: claims it despite a ruling | that it has no right."""
    (a, b), *more = content
    top = next((i for i in range(a, b) if not a <= p.head[i] < b), a)
    noun = p.head[top]
    far = p.dep[noun] == "pobj" and p.lower[p.head[noun]] in ("amid", "despite")
    return not more and p.dep[top] in ("acl", "relcl") and far and v < p.head[noun]


def _lacks_antecedent(p: Parse, content: Sequence[Range], known: Reading) -> bool:
    """Whether a content is what a rule reads without what its relative word stands for: “which is too costly”."""
    relative = p.dep[known.head] == "relcl" or limits.told_of(p, known.frame[0]) > 0
    if not relative or any(p.quote[i] >= 0 for a, b in known.content for i in range(a, b)):
        return False
    own, told = (
        [
            i
            for a, b in pieces
            for i in range(a, b)
            if p.lower[i] not in RELATIVES and not (p.gap[i] or i in range(*known.cue))
        ]
        for pieces in (content, known.content[1:])
    )
    return bool(told) and own == told


@dataclass(slots=True)
class _Draft:
    reading: Reading
    content: list[Range]
    confidence: float
    speaker_confidence: float
    implicit: bool = False


def _without_answer(p: Parse, draft: _Draft) -> Iterator[_Draft]:
    """A denial or refusal, and what its speaker says instead: denied that it was shut: | “It is open”."""
    r = draft.reading
    starts = (i for a, b in draft.content for i in range(max(a, r.head), b) if _is_answer(p, i))
    start = next(starts, None) if r.act == "deny" or r.negated else None
    if start is None:
        yield draft
        return
    answer = [(max(a, start), b) for a, b in draft.content if b > start]
    denied = [(a, min(b, p.before[start] + 1)) for a, b in draft.content if a < start]
    cue = lexicon("verb").get(r.lemma)
    denied = denied or (objects.plain_object(p, r.head, cue, passive=False) if cue is not None else [])
    if denied:
        yield replace(draft, content=denied)
    said = replace(r, act="state", negated=False)
    yield replace(draft, reading=said, content=answer, implicit=bool(denied))


def _is_answer(p: Parse, i: int) -> bool:
    """Whether a token begins a quotation of whole sentences behind a colon or a full stop."""
    q = p.quote[i]
    if q < 0 or p.runs[q][0] != i or not p.text[p.start[i]].isupper() or runs.is_title(p, p.runs[q]):
        return False
    before = p.text[p.end[p.before[i]] : p.start[i]]
    return ":" in before or runs.after_full_stop(p, i)


def _continue(p: Parse, drafts: list[_Draft]) -> None:
    """Join quotations that no reading claimed to the statement they continue."""
    owner: dict[int, _Draft] = {}
    for draft in drafts:
        for a, b in draft.content:
            for q in {q for q in p.quote[a:b] if q >= 0}:
                owner.setdefault(q, draft)
    for q in range(len(p.runs) - 2, -1, -1):  # paragraphs of one speech that is attributed in a later one
        (a, b), (c, _) = p.runs[q], p.runs[q + 1]
        goes_on = not p.quotations[q].closed and p.paragraph[c] == p.paragraph[a] + 1
        if goes_on and q not in owner and q + 1 in owner and _fills_paragraph(p, a, b) and runs.opens_paragraph(p, c):
            owner[q] = owner[q + 1]
            owner[q].content.append((a, b))
    previous: _Draft | None = None  # the last statement with quoted words, and where those end
    ended = 0
    after = {p.before[max(p.last[d.reading.head], d.content[-1][1])]: d for d in drafts}
    for q, (a, b) in enumerate(p.runs):
        if q in owner:
            previous, ended = owner[q], b
        elif previous is not None and _goes_on(p, previous, ended, a, b):
            previous.content.append((a, b))
            owner[q] = previous
            ended = b
        else:
            told = after.get(p.before[a])
            if told is not None and _is_speech(p, q, a, b) and p.paragraph[a] - p.paragraph[told.reading.head] <= 1:
                owner[q] = previous = _Draft(
                    told.reading,
                    [(a, b)],
                    IMPLICIT * told.confidence,
                    IMPLICIT * told.speaker_confidence,
                    implicit=True,
                )
                drafts.append(previous)
                ended = b


def _is_speech(p: Parse, q: int, a: int, b: int) -> bool:
    """Whether a quotation is whole sentences: it begins one, and ends as one, and nobody has signed it."""
    quotation = p.quotations[q]
    return (
        ends_sentence(p, q)
        and not runs.signed(p, q)
        and not quotation.single
        and sum(not p.gap[i] for i in range(a, b)) >= 4
        and _begins_sentence(p, a)
    )


def _goes_on(p: Parse, draft: _Draft, ended: int, a: int, b: int) -> bool:
    """Whether an unclaimed quotation (a, b) continues the statement whose last quoted words end at token `ended`."""
    if p.text[p.quotations[p.quote[a]].start : p.quotations[p.quote[a]].end].rstrip().endswith(","):
        return False  # “…,” whoever says it
    apart = p.paragraph[a] - p.paragraph[ended - 1]
    if apart == 1:  # words in quotation marks without an end are a sub-heading
        return _fills_paragraph(p, a, b) and ends_sentence(p, p.quote[a])
    behind = ended <= draft.reading.head < a
    set_off = p.text[: p.quotations[p.quote[a]].start].rstrip()[-1:] in ",:;–—-" or p.lower[a] in ("and", "but", "or")
    broken = behind and set_off and p.text[p.start[a]].islower()  # “…,” said Holt, who has left, “or …”
    begins = _begins_sentence(p, a) or broken
    return apart == 0 and draft.reading.head < a and begins and _only_reporting(p, ended, a, draft)


def _begins_sentence(p: Parse, a: int) -> bool:
    """Whether a quotation begins its paragraph or follows the end of a sentence (which may be an abbreviation)."""
    if runs.opens_paragraph(p, a) or runs.after_full_stop(p, a):
        return True
    i = p.skip_left(a - 1, 0)
    return p.lower[i].endswith(".") or p.text[p.end[i] : p.start[a]].lstrip()[:1] in (".", "?", "!")


def _only_reporting(p: Parse, a: int, b: int, draft: _Draft) -> bool:
    """Whether between two quotations stands nothing but the reporting clause of the first, or nothing."""
    words = [i for i in range(a, b) if not p.gap[i]]
    return not words or (
        p.first[draft.reading.head] <= words[-1] and words[0] >= a and p.last[draft.reading.head] > words[-1]
    )


def _fills_paragraph(p: Parse, a: int, b: int) -> bool:
    """Whether a range of tokens is the whole of its paragraph."""
    i = p.after[b]
    return runs.opens_paragraph(p, a) and (i == p.n or p.paragraph[i] != p.paragraph[a])


def _statement(p: Parse, draft: _Draft, dates: Sequence["TimeExpression"]) -> Statement | None:
    r = draft.reading
    prose = [(_behind_connective(p, r.head, p.behind_dateline(a)), b) for a, b in sorted(draft.content)]
    prose = [
        (a, b) for a, b in prose if b - a > 1 or p.lower[a] not in RELATIVES or a == p.first[a] or r.rule == "answer"
    ] or prose  # which | was called “a farce”; not: | That, | he said, was a farce
    if prose:
        a, b = prose[-1]
        prose[-1] = (a, _before_conjunction(p, a, b))
    pieces = [_quotation_alone(p, a, b) for a, b in prose if a < b]
    words = [i for a, b in pieces for i in range(a, b) if not p.gap[i]]
    segments = _segments(p, pieces, words)
    if not segments or all(p.quote[i] < 0 and p.pos[i] in FUNCTION_WORDS for i in words):
        return None  # ruled | that out, says that | to everybody
    quoted = sum(p.quote[i] >= 0 for i in words)
    source = None if r.source is None else _characters(p, _whole_words(p, *r.source))
    said = None if draft.implicit else day_of_saying(p, r, words, dates)
    if said is not None:
        pieces = [kept for piece in pieces for kept in without_day(p, piece, said)]
        words = [i for a, b in pieces for i in range(a, b) if not p.gap[i]]
        segments = _segments(p, pieces, words)
    if not quoted and (_points_back(p, r, words) or all(_is_empty(p, i, dates) for i in words)):
        return None  # commented | on Monday night, called | for an hour; disclosed | this in Abuja
    hearer = _hearer(p, r, words)
    return Statement(
        segments=tuple(segments),
        kind="direct" if quoted == len(words) else "mixed" if quoted else "indirect",
        speaker=source,
        implicit=draft.implicit,
        cue=None if draft.implicit else _characters(p, r.cue),
        cue_lemma=None if draft.implicit else r.lemma,
        speech_act=r.act,
        negated=r.negated,
        addressee=None if draft.implicit or hearer is None else _characters(p, hearer),
        said=said,
        confidence=draft.confidence,
        speaker_confidence=draft.speaker_confidence,
        rule="implicit" if draft.implicit else r.rule,
    )


def _behind_connective(p: Parse, v: int, a: int) -> int:
    """Where a content begins that opens its sentence, without how the writer goes on to it: However, | it was late, she said."""
    comma = next((k for k in range(a, min(a + 4, v)) if p.lower[k] == ","), v)
    opens = p.first[a] == p.first[v] and p.skip_right(p.first[a], v) == a and p.quote[a] < 0
    return p.after[comma] if opens and " ".join(p.lower[a:comma]) in CONNECTIVES else a


CONNECTIVES = frozenset(
    (
        "additionally",
        "elsewhere",
        "furthermore",
        "however",
        "in addition",
        "in the meantime",
        "meanwhile",
        "moreover",
        "nevertheless",
        "nonetheless",
        "separately",
        "still",
    )
)
"""How a writer goes on from one report to the next."""


def _is_empty(p: Parse, i: int, dates: Sequence["TimeExpression"]) -> bool:
    """Whether a word says nothing by itself, or tells when."""
    return p.pos[i] in FUNCTION_WORDS or is_of_date(p, i, dates)


def _points_back(p: Parse, r: Reading, words: Sequence[int]) -> bool:
    """Whether a content is but “this” and where, when and to whom it was said: what it points to was said before."""
    this, *rest = words
    around = [(p.left[c], p.right[c]) for c in p.children[r.head] if p.lower[c] in CIRCUMSTANCE or p.lower[c] == "to"]
    points = p.lower[this] in ("it", "that", "this", "which") and not p.children[this] and p.head[this] == r.head
    points = points and this > r.head and r.rule != "put"  # not: put it at nine
    return points and all(any(a <= i <= b for a, b in around) for i in rest)


def _hearer(p: Parse, r: Reading, words: Sequence[int]) -> Range | None:
    """The addressee of a reading, up to what is said; None where it is the source, or what is said begins with a thing.

    What begins what is said is addressed only where a verb that tells somebody to do something has more to say of it:
    urged the council | to act, warned drivers | of ice; not “promised 5 million crowns in aid”, “urged restraint”.
    """
    if r.addressee is None:
        return None
    a, b = r.addressee
    if r.source is not None and a < r.source[1] and r.source[0] < b:
        return None
    if a not in words:
        end = min([b, *(i for i in words if a < i < b)])
        heard = end == b or any(p.pos[i] in ("NOUN", "PROPN", "PRON") for i in range(a, end))
        return (a, end) if heard else None
    if all(i < b for i in words):
        return None
    known = lexicon("verb").get(r.lemma)
    told = (
        p.tag[i] == "TO" or (known and p.lower[i] in known.prepositions and p.head[i] == r.head)
        for i in words
        if i >= b
    )
    bids = known is not None and ("whom" in known.constructions or r.lemma in CALLING)
    return (a, b) if bids and any(told) else None


def _characters(p: Parse, span: Range) -> Span:
    return p.start[span[0]], p.end[span[1] - 1]


def _whole_words(p: Parse, a: int, b: int) -> Range:
    """A source, no word of it cut at a hyphen: the ex-president, with its article."""
    while (
        a - 1 > p.first[a] and p.lower[a - 1] == "-" and p.end[a - 2] == p.start[a - 1] and p.end[a - 1] == p.start[a]
    ):
        a -= 2
        if a and p.dep[a - 1] in ("det", "poss"):
            a -= 1
    while b + 1 < p.n and p.lower[b] == "-" and p.end[b - 1] == p.start[b] and p.end[b] == p.start[b + 1]:
        b += 2
    return a, b


def _before_conjunction(p: Parse, a: int, b: int) -> int:
    """Where the end of a content is, without the conjunction of what is told behind it: said it was late | and, | warned …."""
    end = p.before[b] + 1
    conjunction = end - 1 > a and p.lower[end - 1] in runs.CONJUNCTIONS and p.quote[end - 1] < 0
    return p.before[end - 1] + 1 if conjunction and p.dep[end - 1] == "cc" else b


def _quotation_alone(p: Parse, a: int, b: int) -> Range:
    """Without “that” and the marks around it, a piece that is else one quotation: said | that “the bridge is safe”."""
    start = p.after[a + 1] if p.lower[a] == "that" and p.dep[a] == "mark" and p.quote[a] < 0 else p.after[a]
    end = p.before[b] + 1
    while end < b and p.quote[end] >= 0:
        end += 1
    if start < end and p.quote[start] >= 0 and all(x == p.quote[start] for x in p.quote[start:end]):
        return start, end
    return a, b


def _segments(p: Parse, pieces: Sequence[Range], words: Iterable[int]) -> list[Span]:
    """Characters of the pieces of a content whose words are given."""
    mixed = any(p.quote[i] < 0 for i in words)
    return [span for a, b in pieces if (span := _segment(p, a, b, mixed=mixed and (a, b) != pieces[0])) is not None]


def _segment(p: Parse, a: int, b: int, *, mixed: bool) -> Span | None:
    """Characters of a piece of content: outer quotation marks, outer commas and a leading “that” left out.

    Marks within a content are no outer ones: the plan was called “a disgrace”.
    """
    text = p.text
    if (
        p.lower[a] == "that"
        and (p.dep[a] == "mark" or (p.pos[a] == "SCONJ" and not _points(p, a, b)) or _opens_clause(p, a))
        and b - a > 1
        and not runs.after_full_stop(p, a)
    ):
        a += 1
    start, end = p.start[a], p.end[b - 1]
    q, z = p.quote[a], p.quote[b - 1]
    if q >= 0 and q == z and all(x == q for x in p.quote[a:b]) and not mixed:
        run = p.quotations[q]
        start, end = max(start, run.start), min(end, run.end)
        return _with_symbols(text, _strip(text, start, end, " \n\t,;:—–-"))
    if z >= 0 and p.runs[z][1] == b:
        end = p.quotations[z].end
        while end < len(text) and text[end] in "\"”'’»" and end - p.quotations[z].end < 2:
            end += 1
    if q >= 0 and p.runs[q][0] == a:
        start = p.quotations[q].start
        while start > 0 and text[start - 1] in "\"“'‘`«„" and p.quotations[q].start - start < 2:
            start -= 1
    return _with_symbols(text, _strip(text, start, end, " \n\t,;:.—–-"))


def _with_symbols(text: str, span: Span | None) -> Span | None:
    """Characters with the sign of the number, and the end of the bracket, that stand at their edge: $5, 7%, (of 1,200 asked)."""
    if span is None:
        return None
    start, end = span
    if text[start].isdigit() and start and category(text[start - 1]) == "Sc":
        start -= 1
    if sign := SIGN_BEHIND.match(text, end):
        end = sign.end()
    if text[end : end + 1] == "." and ABBREVIATION.search(text, max(start, end - 8), end):
        end += 1  # at 2 a.m.
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return start, end


def _points(p: Parse, that: int, end: int) -> bool:
    """Whether “that” points to a thing: rejected | that demand; called | that a lie; disputes | that version and left."""
    points = p.dep[that] in ("det", "dobj") or (p.head[that] == that + 1 and p.dep[that + 1] == "dobj")
    return points and not any(p.pos[i] in VERBS for i in range(that, end))


def _opens_clause(p: Parse, that: int) -> bool:
    """Whether “that” begins a clause of a verb before it, or one taken for none: told the radio by phone | that he had left."""
    h = p.head[p.head[that]] if p.dep[that] == "det" else p.head[that]  # signalled | that policy would be tight
    return (
        p.dep[h] in ("ccomp", "relcl")
        and p.head[h] < that
        and any(p.dep[c] in SUBJECTS and c != that for c in p.children[h])
    )


def _strip(text: str, start: int, end: int, marks: str) -> Span | None:
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return (start, end) if end > start else None
