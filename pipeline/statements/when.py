"""When it was said: the date that goes with a reporting word itself, not with what is said or with somebody named there."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.cues import lexicon
from pipeline.grammar import MEDIA
from pipeline.statements.limits import HAPPENINGS, is_saying
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading
from pipeline.statements.sources import PUBLISHES, RECEIVES, SUBJECTS, Range

if TYPE_CHECKING:
    from pipeline.dates import TimeExpression

DATED = frozenset({"in", "on", "at", "during"})
"""Prepositions that bring the time of something: said on Monday; not “promised it by 2030”, “a curfew beginning Monday”."""
SETTING = DATED | {"with", "from", "via"}
"""Prepositions of what the saying was part of, whose day is its day: at a meeting on Monday; not “after a fire on Monday”."""
CARRIERS = MEDIA | {"article", "filing", "poll", "report", "ruling", "study", "survey"}
"""Nouns whose date is that of what they say: in an April 3 letter, according to a 2021 report."""
GATHERED = frozenset({"poll", "survey", "study", "report"})
"""What is carried out or commissioned on another day than it is out."""
AHEAD = frozenset({"demand", "intend", "promise", "warn"})
"""Acts about what is to come, whose day may be that of what comes."""
SPEECHES = MEDIA | {"evidence", "testimony", "remark", "comment", "talk", "lecture", "conference", "briefing"}
"""With “give” and the like, what is a saying: giving evidence, holding a news conference."""
SPEAKING = frozenset({"speak", "talk", "address", "testify", "appear", "interview", "meet", "reach", "contact"})
"""Verbs of participles that tell of the saying, besides the verbs of saying: “Speaking on Monday, …”."""

AWAITS = frozenset("anticipate await cite expect face follow prepare react recall remember".split())
"""Verbs of participles beside which a day is that of something else: awaiting the vote, citing the crash on Monday, she said."""

ASKING = frozenset({"ask", "challenge", "press", "question", "quiz"})
"""What is done to somebody right before he speaks: defended it when asked about it on Monday."""
EVENTS = frozenset(("draw", "final", "game", "hearing", "match", "meeting", "race", "session"))
"""What somebody speaks right after, where he is said to speak after it."""
DATABLE = HAPPENINGS | EVENTS | {"appointment", "arrest", "debate", "speech", "summit", "talk", "trip"}
"""What has a day of its own, on which it may have been asked about it or not: asked about the fire on Monday."""
APART = frozenset(
    {"afterwards", "already", "earlier", "later", "once", "previously", "separately", "since", "subsequently", "then"}
)
"""Words that set a saying apart from what stands before it: refused on Monday, | saying later that …."""

CLOSE = ("day", "weekend", "week")
"""Lengths of time in which a thing done is told at once: launching the plan last week, she said; not: joining it in May."""

OF_DEEDS = ("accuse", "praise")
"""What is said of things done, which may have a day: praised “the courage” on Monday."""

BESIDE = 2
"""Words behind another verb of saying within which a date is its own: said, adding on Monday that …"""


def day_of_saying(
    p: Parse, r: Reading, content: Collection[int], dates: Sequence["TimeExpression"]
) -> "TimeExpression | None":
    """Find the one date in the reporting clause of `r` that says when the words `content` (tokens) were said.

    A date of a participle that opens the sentence (“Speaking on Monday, …”) counts where the cue has none of its own, then
    that of the question that is answered (when asked on Monday), then that of what a participle goes on (rejected it, resigned
    on Monday, | saying …). Of what a noun tells that a verb makes (made a plea on Monday), it is that of the verb.
    """
    if r.rule == "noun" and p.pos[r.cue[0]] == "VERB":
        made = r.cue[0]
        r = replace(r, head=made, frame=(p.left[made], p.right[made] + 1))
    elif r.rule == "words":  # called it “a farce” on Monday
        r = replace(r, frame=(r.frame[0], max(r.frame[1], p.right[r.head] + 1)))
    day = _day_beside(p, r, content, dates) or _day_of_question(p, r, content, dates)
    first = _goes_on(p, r.head)
    if day is None and first != r.head:  # defended it, saying …
        day = _day_before(p, r, first, content, dates) or _day_of_question(p, _told_by(p, r, first), content, dates)
    return day or _day_in_front(p, r, first, content, dates)


def _day_before(
    p: Parse, r: Reading, first: int, content: Collection[int], dates: Sequence["TimeExpression"]
) -> "TimeExpression | None":
    """The day of the verb that a clause without a time of its own goes on."""
    before = _told_by(p, r, first)
    day = None if before.act in AHEAD else _day_beside(p, before, content, dates)
    when = _opens_on_when(p, r.head)
    return day if day is not None and (when or day.granularity in ("day", "time")) else None


def _day_in_front(
    p: Parse, r: Reading, verb: int, content: Collection[int], dates: Sequence["TimeExpression"]
) -> "TimeExpression | None":
    """The day in front of the verb that others are joined to: on Monday left the league | and said; not: left it on Monday."""
    first = _joined(p, verb)
    day = None if first == verb else _day_beside(p, _told_by(p, r, first), content, dates)
    close = day is not None and day.granularity in (*CLOSE, "time") and day.end_char <= p.start[first]
    return day if close else None


def _told_by(p: Parse, r: Reading, verb: int) -> Reading:
    """A reading as if a verb before its cue were the cue."""
    told = lexicon("verb").get(p.lemma[verb])
    frame = (p.first[verb], r.cue[0])
    return replace(r, head=verb, act=told.act if told else "state", cue=(verb, verb + 1), frame=frame)


def _day_of_question(
    p: Parse, r: Reading, content: Collection[int], dates: Sequence["TimeExpression"]
) -> "TimeExpression | None":
    """The day on which somebody was asked what the cue answers: defended it | when the Herald asked about it on Monday."""
    for i in range(r.head + 1, p.last[r.head]):
        past = p.tag[i] in ("VBD", "VBN") and all(p.dep[c] != "aux" for c in p.children[i])
        if p.lemma[i] not in ASKING or p.dep[i] != "advcl" or p.lower[p.left[i]] != "when" or not past or i in content:
            continue
        h = p.head[i]
        while h != r.head and p.dep[h] in ("ccomp", "xcomp"):
            h = p.head[h]
        if h == r.head:
            asked = replace(r, head=i, act="state", cue=(i, i + 1), frame=(p.left[i], p.right[i] + 1))
            day = _day_beside(p, asked, content, dates)
            dated = (
                day is not None and day.granularity == "day" and not _may_date_topic(p, i, _tokens(p, day)[0], DATABLE)
            )
            return day if dated else None
    return None


def _day_beside(
    p: Parse, r: Reading, content: Collection[int], dates: Sequence["TimeExpression"]
) -> "TimeExpression | None":
    """The one date in the reporting clause of `r`, or of a participle that opens its sentence, that says when it was said."""
    start, end = p.start[min(r.frame[0], r.cue[0])], p.end[r.frame[1] - 1]
    opening = min(start, p.start[p.first[r.head]])  # a frame begins behind the participle before a quotation
    for accompanying, begin in ((False, start), (True, opening)):
        inside = [d for d in dates if begin <= d.start_char and d.end_char <= end]
        found = [d for d in inside if _dates_cue(p, r, content, d, accompanying=accompanying)]
        if found:
            days = [d for d in found if d.kind in ("date", "time")]  # not: its quarterly report
            return days[0] if len(days) == 1 else None
    return None


def _goes_on(p: Parse, v: int) -> int:
    """The verb, in the past, at whose time a clause without a time of its own tells; else the verb of that clause itself.

    A participle (resigned, saying …), also of what carries its words (issued a statement | saying …), a clause of where
    (held a meeting at which she said …), or one of when (gave way | when she said …).
    """
    first = v
    while p.dep[first] == "conj" and p.tag[first] == "VBG":
        first = p.head[first]
    h = p.head[first]
    plain = all(p.dep[c] != "aux" and p.lower[c] not in APART for k in (first, v) for c in p.children[k])
    if not plain or h >= first:
        return v
    own = any(p.dep[c] in SUBJECTS for k in (first, v) for c in p.children[k])
    if p.tag[first] == "VBG" and not own:
        told = p.dep[first] == "advcl" and p.pos[h] in ("VERB", "AUX") and p.left[first] == first
        told |= p.dep[first] == "acl" and p.lemma[h] in MEDIA and p.lemma[p.head[h]] not in RECEIVES
        if told and p.dep[h] == "ccomp" and is_saying(p, p.head[h]) and p.head[h] < h:
            h = p.head[h]  # said that two men had been held, | accusing them of theft
    elif _opens_on_when(p, first):
        told = p.pos[h] == "VERB"
    else:
        told = p.dep[first] == "relcl" and p.tag[first] == "VBD" and _opens_on_where(p, first)
    while told and p.pos[h] in ("NOUN", "PROPN") and p.dep[h] in ("dobj", "pobj"):
        h = p.head[p.head[h]] if p.dep[h] == "pobj" else p.head[h]
    main = h
    while p.dep[main] == "conj":
        main = p.head[main]
    return h if told and p.head[main] == main and p.tense(h) == "VBD" else v


def _opens_on_when(p: Parse, verb: int) -> bool:
    """Whether a clause in the past tells, behind the main one, when this was so: caused surprise | when she said it was shut."""
    opening = p.left[verb]  # not: when, witnesses said, it fell
    opens = p.lower[opening] == "when" and p.lower[opening + 1] != ","
    return opens and p.dep[verb] == "advcl" and p.tag[verb] == "VBD"


def _opens_on_where(p: Parse, verb: int) -> bool:
    """Whether a relative clause tells of what was said there: where he said, at which she said."""
    opening = p.left[verb]
    return p.lower[opening] == "where" or (p.lower[opening] in DATED and p.lower[opening + 1] == "which")


def _joined(p: Parse, v: int) -> int:
    """The main verb in the past that others, without a subject of their own, are joined to; else the verb itself."""
    h = v
    while p.dep[h] == "conj" and p.tag[h] == p.tag[p.head[h]] == "VBD":
        if any(p.dep[c] in (*SUBJECTS, "aux") or p.lower[c] in APART for c in p.children[h]):
            return v
        h = p.head[h]
    return h if p.head[h] == h else v


def without_day(p: Parse, piece: Range, said: "TimeExpression") -> Iterator[Range]:
    """What is left of a piece of content that holds the day of its saying: urged the council | on Monday | to act."""
    a, b = piece
    first, last = _tokens(p, said)
    if not a <= first < b:
        yield piece
        return
    if first > a and p.dep[first - 1] == "prep":
        first -= 1
    yield from ((c, d) for c, d in ((a, first), (last + 1, b)) if p.skip_right(c, d) < d)


def is_of_date(p: Parse, i: int, dates: Sequence["TimeExpression"]) -> bool:
    """Whether a token is part of a date."""
    return any(d.start_char <= p.start[i] and p.end[i] <= d.end_char for d in dates)


def _opens_asked(p: Parse, cue: int, topic: int, last: int) -> int | None:
    """The verb of a question whose day the parser gave to its topic: Asked about the visit | on Monday, she said."""
    about, end = p.head[topic], p.skip_right(last + 1, p.n)
    asked = p.head[about]
    opens = p.dep[asked] == "advcl" and p.left[asked] == asked == p.skip_right(p.first[cue], cue)
    ends = opens and p.lower[last + 1 : last + 2] == [","] and end < p.n
    ends |= asked == cue and p.lemma[topic] not in DATABLE  # when reporters asked about the plan | on Monday
    return asked if ends and p.lower[about] in ("about", "over") and p.lemma[asked] in ASKING else None


def _tokens(p: Parse, date: "TimeExpression") -> Range:
    """First and last token of a date."""
    return bisect_right(p.start, date.start_char) - 1, bisect_right(p.start, date.end_char - 1) - 1


def _dates_cue(p: Parse, r: Reading, content: Collection[int], date: "TimeExpression", *, accompanying: bool) -> bool:
    """Whether a date modifies the cue, what the saying was part of, or the document that says it.

    “Said on Monday”; “at a meeting on Monday”; “a statement issued on Monday said”. `accompanying`: or a participle beside
    the cue that tells of the saying (“Speaking on Monday, …”), or opens the sentence with a day (“Visiting the port on
    Monday, …”).
    """
    first, last = _tokens(p, date)
    if p.quote[last] >= 0 or _names_edition(p, last, date) or _ends_aside(p, r, first, last):
        return False
    if _ends_clause(p, r, first, last):
        return False
    top = last
    while first <= p.head[top] <= last and p.head[top] != top:
        top = p.head[top]
    h = p.head[top]
    adverbial = p.dep[top] in ("npadvmod", "advmod")
    if p.dep[top] == "pobj":
        adverbial = p.lower[h] in DATED
        h = p.head[h] if adverbial or p.lower[h] == "of" else h
    h = _modified(p, h)
    if adverbial and p.lower[h] == "to" and p.lemma[p.head[h]] in CARRIERS:
        h = p.head[h]  # a note to clients | on Monday
    if adverbial and date.granularity == "day" and (asked := _opens_asked(p, r.head, h, last)) is not None:
        h = asked
    if adverbial and date.granularity == "day" and p.lower[p.head[h]] == "as" and p.head[p.head[h]] == r.head:
        h = r.head  # described the plan | as a farce on Monday
    if adverbial and r.rule == "words" and r.act not in OF_DEEDS and p.quote[h] >= 0:
        h = r.head  # called it “a | farce” on Monday
    held = p.dep[top] == "poss" or (p.dep[top] in ("compound", "nmod", "amod") and p.pos[h] == "NOUN")
    # at Monday's rally, after Monday's match; not: at the Winter Games
    held &= p.lower[p.head[h]] in ("at", "during") or _is_behind_event(p, p.head[h])
    held |= p.dep[top] == "poss" and p.lemma[p.head[h]] in ("tell", "address")
    if not adverbial and h != r.head and not (held or p.lemma[h] in CARRIERS):
        return False  # the 2020 budget, since Monday, Monday's vote; not: at Monday's rally
    if adverbial and _is_of_what_is_ahead(p, p.head[top] if p.dep[top] == "pobj" else first):
        return False
    if h == r.head:
        behind = any(p.dep[c] in ("ccomp", "xcomp") and p.left[c] > last for c in p.children[h])
        own = r.act not in AHEAD and date.granularity == "day"  # promised a vote on Monday, recalled a fire in 2019
        return adverbial and (own or behind or last not in content)
    if last in content:
        return False
    if accompanying and adverbial and _spoke(p, r, h):
        return True
    direct, carrier = True, _carrier(p, h)
    out = not adverbial or carrier != h
    h = carrier  # a statement issued on Monday
    while p.pos[h] in ("NOUN", "PROPN", "PRON"):
        direct = direct and p.dep[h] == "dobj"  # inaugurating the bridge on Monday
        up = p.head[h]
        near = date.granularity == "day" or (date.granularity != "year" and last + 1 == r.cue[0])
        subject = p.dep[h] in SUBJECTS and (p.lemma[h] in CARRIERS or (adverbial and (out or near)))
        hearer = p.dep[h] in ("dobj", "dative") and (adverbial or held)
        agent = p.dep[h] == "pobj" and p.dep[up] == "agent" and adverbial  # asked by a host in 1985
        if h in content or not (subject or hearer or agent or (p.dep[h] == "pobj" and _sets(p, up, out=out))):
            return False
        h = _modified(p, p.head[up] if p.dep[h] == "pobj" else up)
    while accompanying and h != r.head and _accompanies(p, r.head, h, opening=direct and date.granularity in CLOSE):
        if date.granularity != "day" and _may_date_topic(p, h, first):
            return False
        if date.granularity not in (*CLOSE, "month") and any(p.dep[c] == "dobj" for c in p.children[h]):
            return False  # reporting a loss last year
        participle = p.lower[p.left[h]] not in ("as", "while")
        if h > r.head and participle and p.lemma[h] not in SPEAKING and first - h > BESIDE:
            return False  # said, announcing a vote next week; not: said as she left on Monday
        h = p.head[h]
        if p.quote[h] >= 0 and p.dep[r.head] == "parataxis" and p.head[r.head] == h:
            h = r.head  # asked in 1985, she said, “I play it”: the parser hangs both on what is quoted
    return h == r.head or _is_over(p, h, r.head)


def _ends_aside(p: Parse, r: Reading, first: int, last: int) -> bool:
    """Whether a date ends a relative clause before the cue: Lind, who resigned last week, welcomed."""
    start = r.frame[0] if p.lower[p.skip_right(r.frame[0], first)] != "in" else r.source[0] if r.source else r.cue[0]
    relative = any(p.tag[i] in ("WP", "WDT") and not _spoke(p, r, p.head[i]) for i in range(start, first))
    return relative and last + 1 < r.cue[0] and p.lower[last + 1] == ","


def _spoke(p: Parse, r: Reading, verb: int) -> bool:
    """Whether what is told of who says it tells of the saying: the minister, who spoke at a rally on Monday, said.

    Or: the minister, speaking at a rally on Monday, said.
    """
    if p.dep[p.head[verb]] not in SUBJECTS or p.head[p.head[verb]] != r.head:
        return False
    if p.dep[verb] == "acl":
        return p.tag[verb] == "VBG" and p.lemma[verb] in SPEAKING and p.lower[verb - 1] == ","
    others = any(p.lower[c] in ("to", "with", "for", "of") for c in p.children[verb])
    return p.dep[verb] == "relcl" and p.lemma[verb] in ("speak", "testify") and p.tense(verb) == "VBD" and not others


def _ends_clause(p: Parse, r: Reading, first: int, last: int) -> bool:
    """Whether a date right before the cue ends what is told of who says it: the mother of a girl killed last year | said."""
    start = first - (p.dep[first - 1] == "prep" and first > 0)
    if last + 1 != r.cue[0] or r.source is None or not r.source[0] < start:
        return False
    told = (i for i in range(r.source[0], start) if p.dep[i] in ("acl", "relcl"))
    return any(p.right[i] + 1 == start for i in told)


def _is_of_what_is_ahead(p: Parse, start: int) -> bool:
    """Whether a day may be that of what lies ahead, which ends before token `start`: said ahead of the vote | on Monday."""
    noun = start - 1
    of = p.head[noun] if noun >= 0 and p.dep[noun] == "pobj" else noun
    return p.lower[max(of, 0)] == "of" and p.lower[p.head[of]] == "ahead"


def _carrier(p: Parse, i: int) -> int:
    """What a verb of publishing is said of, which has its day: a statement issued on Monday, a film that aired on Sunday."""
    noun = p.head[i]
    relative = p.dep[i] == "relcl" and any(p.tag[c] == "WDT" and p.dep[c] in SUBJECTS for c in p.children[i])
    if not relative and not (p.dep[i] == "acl" and p.tag[i] == "VBN"):
        return i
    if p.dep[noun] == "pobj" and p.lower[p.head[noun]] == "to" and p.lemma[p.head[p.head[noun]]] in CARRIERS:
        noun = p.head[p.head[noun]]  # a letter to the council dated November 3
    out = p.lemma[i] in PUBLISHES and (p.dep[noun] in SUBJECTS or p.lower[p.head[noun]] in ("in", "to"))
    out &= all(p.dep[c] != "dobj" for c in p.children[i])  # not: the bank, which released the loan in July
    out |= p.lemma[i] == "hold" and p.lower[p.head[noun]] in SETTING  # at a meeting held in Velm on Monday
    return noun if out or (not relative and p.lemma[noun] in CARRIERS - GATHERED) else i


def _sets(p: Parse, preposition: int, *, out: bool) -> bool:
    """Whether the day of what a preposition brings is that of the saying; of “to” where a verb or “according” has it.

    `out`: it is the day of what was published, not of who responds to it. “To” also goes on what is said to somebody.
    """
    word, above = p.lower[preposition], p.head[preposition]
    if word == "to":
        said_to = p.pos[above] in ("NOUN", "PROPN") and p.lemma[above] in CARRIERS  # in a note to clients on Monday
        return said_to or (p.pos[above] not in ("NOUN", "PROPN") and (not out or p.lower[above] == "according"))
    return (
        word in SETTING
        or _is_behind_event(p, preposition)
        or (word == "before" and p.lemma[above] in ("appear", "testify"))
    )


def _is_behind_event(p: Parse, after: int) -> bool:
    """Whether a preposition brings what people speak at the end of, the same day: after Tuesday's match, a meeting on Monday."""
    return p.lower[after] == "after" and any(p.dep[c] == "pobj" and p.lemma[c] in EVENTS for c in p.children[after])


def _modified(p: Parse, i: int) -> int:
    """What an auxiliary or adverb goes with: late | on Monday; had | on Monday | said."""
    while p.dep[i] in ("advmod", "aux", "auxpass", "neg", "prt"):
        i = p.head[i]
    return i


def _accompanies(p: Parse, cue: int, i: int, *, opening: bool) -> bool:
    """Whether a participle tells of the saying too, or (`opening`) of what the speaker did at the same time."""
    if p.dep[i] != "advcl" or p.lower[i] == "having":
        return False
    first = p.lower[p.left[i]]
    if opening and p.head[i] == cue and first in ("as", "while") and p.lemma[i] not in ("be", "do", "have"):
        own = any(p.dep[c] == "nsubj" for c in p.children[i])
        meanwhile = p.tag[i] == "VBG" and not own
        return meanwhile or (first == "as" and own and p.tag[i] == "VBD" and p.tense(cue) == "VBD")
    if p.tag[i] not in ("VBG", "VBN"):
        return False
    if p.lemma[i] in AWAITS or any(p.dep[c] in ("aux", "auxpass") for c in p.children[i]):
        return False  # calling for a session | to be held this week
    gives = p.tag[i] == "VBG" and any(p.dep[c] == "dobj" and p.lemma[c] in SPEECHES for c in p.children[i])
    if gives or p.lemma[i] in SPEAKING or p.lemma[i] in lexicon("verb"):
        return True
    opens = p.tag[i] == "VBG" and p.head[i] == cue and p.left[i] == i == p.skip_right(p.first[cue], cue)
    return opening and opens


def _may_date_topic(p: Parse, participle: int, date: int, kinds: Collection[str] = ()) -> bool:
    """Whether a date may be that of what was asked about: asked about the fire in 1985; not asked about it in 1985.

    It may be of a thing of certain kinds, or of any.
    """
    topics = (c for c in p.children[participle] if p.lower[c] in ("about", "over") and c < date)
    things = (o for c in topics for o in p.children[c] if p.dep[o] == "pobj" and p.pos[o] != "PRON")
    things = (o for o in things if not kinds or p.lemma[o] in kinds)
    return any(not any(p.dep[c] == "agent" and o < c < date for c in p.children[participle]) for o in things)


def _is_over(p: Parse, verb: int, cue: int) -> bool:
    """Whether a cue without a subject of its own hangs on a verb: declined on Monday | to say; was quoted | as saying."""
    while cue != verb and p.head[cue] != cue and p.dep[cue] in ("xcomp", "pcomp", "prep"):
        cue = p.head[cue]
        if p.lower[cue] in ("after", "before", "despite", "for", "since"):
            return False  # was dismissed on Monday for saying
    return cue == verb


def _names_edition(p: Parse, i: int, date: "TimeExpression") -> bool:
    """Whether a year (token `i`) is part of a name: World of Bridges 2020, the 2024 Harbour Games."""
    if p.start[i] != date.start_char or not p.lower[i].isdigit():
        return False
    behind = i > 0 and p.pos[i - 1] in ("NOUN", "PROPN") and p.text[p.start[i - 1]].isupper()
    h = p.head[i]
    return behind or (h > i and p.pos[h] in ("NOUN", "PROPN") and p.text[p.start[h]].isupper())
