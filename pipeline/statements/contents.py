"""Where the content of a reporting verb stands: its clause, the quotations beside it, its object, the sentence around it.

Every function gives half-open token ranges. `frame` is always the reporting clause: what never belongs to the content.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from pipeline.statements import runs
from pipeline.statements.cues import Cue, lexicon
from pipeline.statements.parse import Parse
from pipeline.statements.sources import (
    CALLING,
    CIRCUMSTANCE,
    FINITE,
    RELATIVES,
    SUBJECTS,
    Range,
    explained,
    is_dated,
    is_infinitive,
)

OBJECTS = frozenset(("dobj", "oprd", "ccomp", "xcomp", "attr", "prep", "acomp", "dative"))
TAILS = frozenset(("according", "including", "as", "since", "citing", "because", "if"))
BACKGROUND = frozenset(("which", "who", "whose", "where", "whom"))
"""Relative words after a comma: what they begin at the end of a report is the writer's background."""
OPENING = frozenset(("after", "although", "because", "before", "since", "though", "when", "whereas", "while"))
"""Words that open a clause before the main one: although she agreed that it was so, | he left."""
CHARGES = frozenset(("accusation", "allegation", "assertion", "charge", "claim", "suggestion"))
TRUST = frozenset(("belief", "confidence", "faith", "interest", "trust"))
"""Nouns whose object “in” brings: expressed interest in the bridge."""
CHARGING = frozenset(("as", "for", "of"))
"""Prepositions that tell what is said of a person: blamed Halden for the delay."""
NUMBERS = frozenset(("CARDINAL", "MONEY", "PERCENT", "QUANTITY"))
WAYS = frozenset(
    ("air", "background", "behalf", "camera", "condition", "facebook", "instagram", "linkedin", "radio", "stage",
     "telegram", "television", "tiktok", "tv", "twitter", "x", "youtube")
)  # fmt: skip
"""What a preposition of a topic brings that is none: commented on Facebook, agreed on behalf of the bank."""
URGING = frozenset(("advise", "counsel", "urge"))
"""Verbs whose object without an article is what they want, not whom they speak to: urged restraint."""
UNHEARD = frozenset(("appeal", "plead"))
"""Verbs that, with whom they are said to and nothing more, tell nothing of what is said: appealed to the court."""
REFUSALS = frozenset(("decline", "refuse"))
SILENT = frozenset(("comment", "disclose", "discuss", "elaborate", "name", "reveal", "say", "specify"))
"""Verbs whose negation tells what the speaker kept to himself: denied it | but would not say why."""
REACTIONS = frozenset(("draw", "prompt", "provoke", "spark", "trigger"))
"""Verbs of participles that tell what a saying led to: said it was cheap, | drawing criticism."""
STATES = frozenset(("accept", "be", "feel", "have", "know", "regret", "respect", "understand"))
"""Verbs of what the speaker says of himself, beside which “and promised …” is a saying of its own."""
VOICING = frozenset(("express", "voice"))
DETAILS = frozenset(
    ("breakdown", "comment", "date", "detail", "estimate", "evidence", "explanation", "figure", "indication", "information",
     "name", "reason", "specific", "timeframe", "timeline", "timetable")
)  # fmt: skip
"""What a speaker keeps to himself: said it would close | but gave no date."""
MEDIA = frozenset(("interview", "post", "statement", "tweet"))
"""What one says things in."""
OCCASIONS = frozenset(("briefing", "conference", "rally"))
"""What one says things at."""
ARTICLES = frozenset(("a", "an", "another", "the"))
CALLED = frozenset(("brand", "call", "label"))
SCARE = 3
"""Most words of a phrase in quotation marks that may be a name or a doubt of the writer's: the so-called “green wall”."""
CONTRASTING = frozenset(("although", "though", "whereas", "while"))
WELCOMED = frozenset(
    (
        "agreement", "announcement", "approval", "arrest", "arrival", "bill", "ceasefire", "change", "commitment", "cut", "deal",
        "decision", "development", "effort", "end", "extension", "fact", "finding", "help", "idea", "improvement", "initiative",
        "inquiry", "intervention", "investigation", "investment", "judgment", "judgement", "launch", "law", "measure", "move",
        "news", "offer", "opportunity", "outcome", "pause", "plan", "pledge", "progress", "promise", "proposal", "prospect",
        "recommendation", "reform", "release", "report", "resolution", "response", "result", "return", "review", "rise", "ruling",
        "sentence", "settlement", "statement", "step", "strike", "suggestion", "support", "truce", "verdict", "vote", "walkout",
        "funding", "remark", "withdrawal",
    )
)  # fmt: skip
"""What is welcomed in words, as guests are not."""
COMPARING = frozenset(("down", "up"))
"""Words that, behind a comma, set a number beside another: it was 5, she said, | up from 3."""
CONTINUING = frozenset(("because", "unless", "until", "despite", "without", "compared", "unlike", "so"))


def clauses_of(p: Parse, v: int, cue: Cue | None) -> list[int]:
    """Children of the verb that state what was said."""
    if cue is None:
        return []
    forms = cue.constructions
    found = []
    for c in p.children[v]:
        dep = p.dep[c]
        if dep == "ccomp":
            fits = bool(forms & {"that", "whether"}) or ("whom" in forms and c > v)
            relative = p.lower[p.left[c]] in ("who", "whom") and "whether" not in forms and c > v
            small = cue.lemma == "find" and (
                (p.tag[c] == "VBG" and not any(p.dep[i] == "aux" for i in p.children[c])) or p.pos[c] == "ADJ"
            )
            if fits and not relative and not small:  # “found Holt racing into the box”, “found her guilty”
                found.append(c)
        elif dep == "xcomp" and c > v:
            infinitive = any(p.tag[m] == "TO" for m in p.children[c])
            if (infinitive and (forms & {"to", "whom"} or cue.lemma == "tell")) or (
                p.tag[c] == "VBG" and "doing" in forms
            ):
                found.append(c)
        elif dep == "advcl" and c > v and "whether" in forms and p.lower[p.left[c]] in ("if", "whether"):
            found.append(c)
    return found


def frame_of(p: Parse, v: int, clauses: list[int], forms: frozenset[str]) -> Range:
    """First token of the reporting clause and one past its last, as far as it touches the verb."""
    left = right = v
    for c in reversed([c for c in p.children[v] if c < v]):
        if _is_set_beside(p, c) and any(said < c for said in clauses):
            break  # he left, while she stayed | , officials said
        if c in clauses or runs.quoted_in(p, p.left[c], p.right[c] + 1):
            if p.dep[c] in SUBJECTS:
                left = min(left, p.left[c])
            break
        if p.dep[c] == "dep":
            break  # what the parser could not place
        if p.dep[c] != "punct":
            left = min(left, p.left[c])
    for c in (c for c in p.children[v] if c > v):
        if c in clauses or p.dep[c] in ("cc", "conj", "parataxis", "ccomp"):
            break
        if p.dep[c] == "punct":
            continue
        contrast = p.dep[c] == "advcl" and p.lower[p.left[c]] in CONTRASTING and p.lower[p.left[c] - 1] == ","
        if contrast and all(said < v for said in clauses) and any(p.dep[s] in SUBJECTS for s in p.children[c]):
            break  # it is shut, officials have said, | while others are open
        if p.dep[c] == "dobj" and p.ent[c] == "DATE" and clauses:  # affirmed | this Wednesday | that …
            right = max(right, p.right[c])
            continue
        set_off = (p.dep[c] == "dobj" or p.lower[p.left[c]] in COMPARING) and p.lower[p.left[c] - 1] == ","
        if p.lower[p.left[c]] == "that" or set_off or (p.dep[c] == "dobj" and clauses and "hearer" not in forms):
            break  # the parser took the beginning of the clause for an object
        quoted = runs.quoted_in(p, p.left[c], p.right[c] + 1)
        if quoted and not runs.is_title(p, quoted[0]):
            break
        right = max(right, p.right[c])
    return left, right + 1


def clause_content(p: Parse, v: int, clauses: list[int], frame: Range, before: int | None) -> list[Range]:
    """Take the pieces of the clauses that lie outside the reporting clause."""
    pieces: list[Range] = []
    right = any(c > v for c in clauses)
    for c in clauses:
        a, b = p.left[c], p.right[c] + 1
        if p.dep[c] == "xcomp" and p.lemma[v] != "tell":  # urged Kyiv to …: the object is part of what is urged
            a = min([a] + [p.left[o] for o in p.children[v] if p.dep[o] in ("dobj", "dative") and v < o < c])
        wraps = b > frame[1]
        if (
            a < frame[0] and (not wraps or p.gap[frame[1]]) and not (right and c < v) and p.lower[frame[0] - 1] != ";"
        ):  # “A, he said, B”, not “In May he said B”, “A counted 212; B says 214”
            goes_on = any(_is_set_beside(p, d) and b <= p.left[d] and d < frame[0] for d in p.children[v])
            pieces.append((_cut_left(p, a, frame[0], before), frame[0] if goes_on else min(b, frame[0])))
        if wraps or a > v:
            start = frame[1] if p.dep[c] in ("ccomp", "advcl") else max(a, v + 1)
            if start < b:
                end = cut_right(p, v, start, b)
                pieces.append((start, _and_that(p, v, end) if end == b else end))
    if p.dep[v] == "relcl" and pieces and p.head[v] < v:  # a plan that critics say is too costly
        relative = any(p.dep[c] in SUBJECTS and p.lower[c] in RELATIVES for c in clauses for c in p.children[c])
        headless = not any(p.dep[s] in (*SUBJECTS, "expl") for c in clauses if c > v for s in p.children[c])
        if (relative or headless) and any(p.dep[c] == "ccomp" for c in clauses):
            h = p.head[v]
            if p.pos[h] == "PRON":  # everything he says is true
                return []
            pieces.insert(0, (p.left[_whole_thing(p, h)], min(p.left[v], p.right[h] + 1)))
    return pieces


def _is_set_beside(p: Parse, c: int) -> bool:
    """Whether a clause behind a comma, not in quotation marks, tells what is so while something else is: he left, | while …."""
    k = p.left[c]
    unquoted = p.quote[c] < 0 and p.quote[p.before[k]] < 0
    return (
        p.dep[c] == "advcl"
        and unquoted
        and p.lower[k] in ("although", "though", "whereas", "while", "with", "after", "as")
    )


def _whole_thing(p: Parse, h: int) -> int:
    """The noun that “in Norvane, which …” stands behind, where the parser hangs the clause on the place: a plant in Norvane."""
    preposition = p.head[h]
    if p.dep[h] != "pobj" or p.ent[h] != "GPE" or p.lower[preposition] not in ("at", "in", "near"):
        return h
    near = (p.head[preposition], *p.children[p.head[preposition]])
    behind = (o for o in near if p.pos[o] == "NOUN" and o < preposition and p.left[o] < preposition)
    return next((o for o in behind if p.dep[o] == "dobj" and p.right[o] >= preposition - 1), h)


def _and_that(p: Parse, v: int, b: int) -> int:
    """Where a content goes on after its clause: “said that …, and that …”, “said … because …”."""
    last = p.last[v]
    i = p.skip_right(b, last)
    if i + 2 < last and p.lower[i] in ("and", "but", "or") and p.lower[i + 1] == "that" and p.dep[i + 1] == "mark":
        return b if _left_off(p, v, p.head[i + 1]) else max(b, p.right[p.head[i + 1]] + 1)
    if b == i < last and p.lower[i] in CONTINUING:
        top = i if p.dep[i] == "prep" else p.head[i]
        if top != v and p.left[top] == i:
            return p.right[top] + 1
    return b


def _cut_left(p: Parse, a: int, b: int, before: int | None) -> int:
    """Where a content that stands before its cue begins: not in another report that ends in a colon."""
    if before is not None and p.runs[before][0] > a:
        start = p.runs[before][0]
        if runs.behind_abbreviation(p, before):
            return start
        if any(p.lower[i] == ":" for i in range(max(a, start - 3), start)):
            return start
        for i in range(a, start):
            reports = p.pos[i] == "VERB" and p.tag[i] in FINITE and p.quote[i] < 0 and p.lemma[i] in lexicon("verb")
            if (
                reports
                and any(p.dep[c] == "nsubj" for c in p.children[i])
                and not runs.opens_sentence(p, before)
                and p.gap[start - 2]
            ):
                return start
    return min(a, b)


def cut_right(p: Parse, v: int, a: int, b: int) -> int:
    """Where a content that stands after its cue ends: before the next report, and before a sentence in quotation marks."""
    verbs = lexicon("verb")
    if a < (main := _main_clause(p, v)) < b:
        b = main
    for i in range(a + 1, b):
        if p.quote[i] >= 0:
            if p.quote[i - 1] < 0 and i > a + 2 and p.quote[a] != p.quote[i] and runs.after_full_stop(p, i):
                return i
            continue
        k = p.left[i]
        background = p.dep[i] == "relcl" and p.right[i] >= b - 2 and p.lower[k] in BACKGROUND and p.lower[k - 1] == ","
        if p.dep[i] in ("acl", "relcl") and (charge := p.left[p.head[i]]) > a + 1 and _is_answered(p, v, i):
            return charge - 1  # said it was safe | , a claim the union disputed
        if background and k - 1 > a and not runs.quoted_in(p, i, b):
            return k - 1
        if p.lower[i] == "according" and p.lower[i - 1] == "," and i > a + 1 and p.right[i] >= b - 2:
            return i - 1  # told her it was safe | , according to an aide
        if p.pos[i] != "VERB":
            continue
        if explained(p, i) == v:
            return i
        if p.tag[i] == "VBG" and p.dep[i] == "advcl" and (p.lemma[i] in verbs or p.lemma[i] in ("echo", "allude")):
            k = p.left[i]
            if k > a and p.lower[k - 1] == ",":
                return k - 1
        if _goes_with(p, v, i):
            return max(_and_did(p, i), a + 1)
        if k := _left_off(p, v, i):
            return max(k, a + 1)
        h = p.head[i]
        if p.tag[i] == "VBG" and p.dep[i] == "pcomp" and p.lemma[i] in verbs and p.lower[h] == "with" and h > a + 1:
            return h  # …, with the mayor saying …
        if p.dep[i] == "advcl" and p.lower[i] in ("asked", "pressed", "questioned") and p.lower[p.left[i]] == "when":
            return max(_and_did(p, p.head[i]) or p.left[i], a + 1)
        if p.lemma[i] in verbs and p.tag[i] in (*FINITE, "VBG"):
            end = _new_report(p, v, i, a)
            if end:
                return end
    return b


def _goes_with(p: Parse, v: int, i: int) -> bool:
    """Whether a verb that the parser joined to the clause of `v` is joined to `v` by its form: said it is hot | and left."""
    h = p.head[i]
    while p.dep[h] == "conj" and p.head[h] != h:
        h = p.head[h]
    form = p.form(i)
    finite = form[1] in FINITE or form[0]
    inside = {p.quote[k] for k in range(i, p.right[i] + 1)} - {
        -1
    }  # had entered | and ignored warnings in a “wild manner”
    quoted = any(not runs.is_title(p, p.runs[q]) for q in inside)
    same = p.head[h] == v and form == p.form(v) and form != p.form(h)
    apart = p.lower[_and_did(p, i) - 1] == ","
    if p.lemma[i] in STATES and p.lemma[i] != "accept" and any(p.tag[c] == "MD" for c in p.children[h]):
        return False  # would appeal and had every confidence in the court
    # had summoned him and handed him a note: one perfect, as far as can be seen
    alike = p.form(h)[0] == "have" and p.lower[i].endswith("ed") and p.lemma[i] not in lexicon("verb") and not apart
    return bool(finite) and same and not alike and not quoted and _and_did(p, i) > 0


def _and_did(p: Parse, i: int) -> int:
    """Where “… | and changed the subject when asked” begins, which the speaker did; 0 where nothing was done."""
    if p.dep[i] != "conj" or any(p.dep[c] in SUBJECTS for c in p.children[i]):
        return 0
    k = i
    while p.dep[k - 1] in ("advmod", "aux", "neg") and p.head[k - 1] == i:
        k -= 1
    return k - 1 if p.lower[k - 1] in runs.CONJUNCTIONS else 0


def reach(p: Parse, v: int) -> Range:
    """Tokens of its sentence that a cue can report, whatever its content: the same for all that may be one."""
    if broken := _broken(p, v):
        return broken
    end = _main_clause(p, v) or runs.within_brackets(p, v)[1]
    return host(p, v), next((k for i in range(v + 1, end) if (k := _left_off(p, v, i))), end)


def _main_clause(p: Parse, v: int) -> int:
    """Where the main clause begins that the clause of a report opens: hours after she said it was safe, | it fell; else 0."""
    first, last = p.first[v], p.last[v]
    mark = next((c for c in p.children[v] if p.dep[c] == "mark" and p.lower[c] in OPENING), v)
    opens = mark < v and all(p.gap[i] or p.head[i] == v or p.left[v] <= i for i in range(first, mark))
    if not opens or any(p.pos[i] in ("VERB", "AUX") for i in range(first, mark)):
        return 0
    if p.dep[v] in ("advcl", "ccomp") and p.head[v] > p.right[v]:
        return p.right[v] + 1
    if p.head[v] != v:
        return 0
    starts = (
        k
        for k in range(last - 1, v + 1, -1)
        if p.lower[k] == ","
        and p.quote[k] < 0
        and any(p.left[c] == k + 1 and _is_subject(p, c) for c in range(k + 1, last))
    )
    return next(starts, 0)  # the parser took the main clause for a part of what was said


def _is_subject(p: Parse, c: int) -> bool:
    """Whether a token is the subject of a finite clause behind it."""
    h = p.head[c]
    finite = any(p.tag[i] in (*FINITE, "MD") for i in (h, *p.children[h]) if i == h or p.dep[i] in ("aux", "auxpass"))
    return p.dep[c] in (*SUBJECTS, "expl") and c < h and finite


def _left_off(p: Parse, v: int, i: int) -> int:
    """Where what a verb behind the cue `v` tells begins, if `v` does not report it: a deed, what the saying led to, …; else 0."""
    if p.pos[i] != "VERB" or p.quote[i] >= 0:
        return 0
    if _is_deed(p, v, i):
        return _and_did(p, i)
    if _keeps(p, v, i):
        return p.head[i]
    if p.dep[i] in ("acl", "relcl") and (charge := p.left[p.head[i]]) > v + 1 and _is_answered(p, v, i):
        return charge - 1  # accused them of theft | , a claim that Holt dismissed
    beside = p.dep[i] == "conj" and p.head[i] == v < i and p.form(i) == p.form(v)
    if beside and (p.lower[_and_did(p, i) - 1] == "," or any(p.dep[c] == "xcomp" and v < c < i for c in p.children[v])):
        return _and_did(p, i)  # asked the council to wait | and left; said it was late, | and left
    if p.dep[i] == "conj" and p.tag[i] == p.tag[v] and _is_told(p, i) and (k := _new_report(p, v, i, v + 1)):
        return k
    k = p.left[i]
    beside = p.dep[v] == "relcl" and p.dep[i] == "conj" and p.head[i] < v < k - 2
    if beside and p.lower[k] == "that" and p.lower[k - 2] == "," and p.lower[k - 1] in runs.CONJUNCTIONS:
        return k - 2  # a vote that a rival said had been rigged | , and that others called free
    edge = p.before[k] + 1
    if edge <= v or "," not in p.lower[edge:k]:
        return 0
    led_to = p.dep[i] == "advcl" and p.tag[i] == "VBG" and p.lemma[i] in REACTIONS and k == i
    kept = (
        p.dep[i] in ("ccomp", "relcl") and p.lemma[i] in REFUSALS and p.lower[k] in BACKGROUND
    )  # …, which he declined to share
    put = p.lemma[i] == "put" and p.lower[k] == "as" and p.lower[i + 1 : i + 2] == ["it"]  # …, as the judge put it
    likewise = p.lower[k : k + 2] in (["even", "as"], ["just", "as"])  # …, just as he warned drivers
    against = p.dep[i] == "advcl" and (p.lower[k] in CONTRASTING or likewise) and _is_told(p, i)
    told = p.tense(v), p.tense(p.head[i])
    against = against and (
        likewise or p.tense(i) == p.tense(v) or (told == ("VBD", "VBD") and p.tense(i) in ("VBP", "VBZ"))
    )
    own = against and any(p.dep[c] in SUBJECTS for c in p.children[i])  # …, although she expressed concern
    return edge if led_to or kept or put or own or _adds(p, v, i) else 0


def _adds(p: Parse, v: int, i: int) -> bool:
    """Whether a relative clause that ends the sentence is a report: urged them to publish it, | which she said was late."""
    k, last = p.left[i], p.skip_left(p.last[v] - 1, v)
    relative = p.dep[i] == "relcl" and p.lower[k] in ("which", "who", "whom") and p.right[i] >= last
    own = any(p.dep[c] in SUBJECTS and k < c < i and p.lower[c] in ("he", "it", "she", "they") for c in p.children[i])
    return relative and own and _is_told(p, i) and p.tense(i) == p.tense(v)


def _keeps(p: Parse, v: int, i: int) -> bool:
    """Whether a phrase tells what the speaker kept to himself: said it would close, | without giving a date."""
    without = p.head[i]
    if p.dep[i] != "pcomp" or p.lower[without] != "without" or p.lower[without - 1] != "," or without < v:
        return False
    detail = any(p.dep[c] in ("dobj", "prep") and _brings_detail(p, c) for c in p.children[i])
    return p.lemma[i] in SILENT | {"explain", "identify"} or detail


def _brings_detail(p: Parse, c: int) -> bool:
    return p.lemma[c] in DETAILS or any(p.dep[o] == "pobj" and p.lemma[o] in DETAILS for o in p.children[c])


def corrected(p: Parse, v: int, words: AbstractSet[int], within: Range) -> set[int]:
    """Words of a likely content of the cue `v`, without those that it does not report; `within` is the cue's `reach`.

    That is: what else the speaker did (“said it would open | and ruled out a fee”); the clause before the one that the
    report is set into (“the lamp is old, | and it will, she says, go”); a clause behind it that tells what others say
    (“…, officials said, | but a union put it at 75”); what follows the brackets that the cue stands in; and in later
    sentences words in quotation marks that are no speech (“said it was ‘vain’. | The so-called ‘wall’ …”).
    """
    first, last = p.first[v], p.last[v]
    start, end = within
    if min(words, default=v) < v:
        end = min(end, next((k for k in range(v + 1, last) if k - 1 not in words and _is_others(p, v, k)), last))
    loose = {p.quote[i] for i in words if p.first[i] >= last and p.quote[i] >= 0}
    loose = {q for q in loose if p.runs[q][1] - p.runs[q][0] <= SCARE and not runs.opens_sentence(p, q)}
    kept = {i for i in words if (start <= i < end or p.first[i] != first) and p.quote[i] not in loose}
    tail = max(kept, default=v)
    thing = next((c for c in p.children[tail] if p.dep[c] == "dobj" and p.left[c] == tail + 1), None)
    if thing is not None and tail > v and p.quote[tail] == p.quote[thing]:  # would spend | $18 million
        kept.update(i for i in range(tail + 1, p.right[thing] + 1) if not p.gap[i])
    return kept


def host(p: Parse, v: int) -> int:
    """Where the clause begins that a report opens behind a conjunction or is set into; else where its sentence begins."""
    h = p.head[v]
    for q in {p.quote[i] for i in range(p.first[v], v) if p.quote[i] >= 0}:
        if runs.behind_abbreviation(p, q):
            return p.runs[q][0]
    if p.dep[v] == "prep" and p.lower[v - 1] in runs.CONJUNCTIONS and p.lower[v - 2] == ",":
        return v  # …, but | according to the ministry, it is safe
    beside = p.dep[h] == "conj" and p.head[h] < p.left[h] < v and any(p.dep[c] in SUBJECTS for c in p.children[h])
    if p.left[h] == p.left[v] and p.tag[p.left[v]] != "WRB":
        return p.first[v]  # the sentence before, she said, and that behind
    goes_on = any(c > p.right[v] and p.dep[c] not in ("punct", "cc", "conj") for c in p.children[h])
    return p.left[h] if beside and goes_on and p.dep[v] in ("parataxis", "prep") else p.first[v]


def _is_others(p: Parse, v: int, k: int) -> bool:
    """Whether from a conjunction on, behind a comma, others are reported; behind results and counts it may be the writer."""
    if p.lower[k] not in runs.CONJUNCTIONS or p.lower[k - 1] != "," or p.quote[k] >= 0:
        return False
    clauses = (i for i in range(k + 1, p.last[v]) if any(p.dep[c] in SUBJECTS and k < c < i for c in p.children[i]))
    i = next(clauses, None)
    if i is None or p.quote[i] >= 0:
        return False
    counted = p.lemma[i] == "put" and any(p.dep[c] == "dobj" for c in p.children[i])
    written = p.lower[k] == "but" and (p.lemma[v] == "show" or p.pos[v] not in ("VERB", "AUX"))
    return counted or written or (_is_told(p, i) and p.tense(i) != "MD")


def _is_deed(p: Parse, v: int, i: int) -> bool:
    """Whether a verb tells what else the speaker did.

    That is: behind a modal; behind a comma, or a state, where “he said he …” speaks of himself; behind what a thing is (“said it
    was a farce | and accused Holt”, not “said the man was drunk and accused Holt”); what he did not say
    (“denied it but would not say why”, “said it was safe but declined to show it”); and a denial with an object, behind a
    passive, which has none (“said 40 had been affected | and rejected the claim”).
    """
    if p.pos[i] != "VERB" or p.dep[i] != "conj" or p.quote[i] >= 0 or i < v:
        return False
    says = lexicon("verb").get(p.lemma[i])
    h = p.head[i]
    while p.dep[h] == "conj" and p.head[h] != h:
        h = p.head[h]
    denied = any(p.dep[c] == "neg" for c in p.children[i]) and any(
        p.lower[c] in ("would", "did") for c in p.children[i]
    )
    if p.head[h] == v and ((denied and p.lemma[i] in SILENT) or (p.lemma[i] in REFUSALS and p.tag[i] == p.tag[v])):
        return _and_did(p, i) > 0
    deps = [p.dep[c] for c in p.children[i]]
    kept = (
        p.head[h] == v
        and p.tag[i] == p.tag[v]
        and any(p.dep[c] == "dobj" and p.lemma[c] in DETAILS and p.lower[p.left[c]] == "no" for c in p.children[i])
    )
    if kept and not any(p.dep[c] in ("aux", "auxpass") for c in p.children[i]):
        return _and_did(p, i) > 0
    if p.lemma[i] in VOICING and p.head[h] == v and p.tag[i] == p.tag[v] == "VBD" and _is_of_thing(p, h):
        return any(p.dep[c] == "dobj" for c in p.children[i]) and _and_did(p, i) > 0
    passive = any(p.dep[c] == "auxpass" for c in p.children[h])
    if passive and says is not None and says.act == "deny" and p.head[h] == v and "dobj" in deps and "aux" not in deps:
        return _and_did(p, i) > 0
    if says is not None and p.tag[i] == p.tag[v] == "VBD":
        himself = any(p.dep[c] == "nsubj" and p.lower[c] in ("he", "she", "they") for c in p.children[h])
        apart = p.lower[_and_did(p, i) - 1] == ","
        promised = h == p.head[i] and p.lemma[h] in STATES and says.act in ("demand", "promise") and _and_did(p, i) > 0
        thing = any(p.dep[c] == "attr" or (p.dep[c] in SUBJECTS and p.pos[c] == "PRON") for c in p.children[h])
        stated = p.head[i] == h and p.lemma[h] == "be" and thing and _and_did(p, i) > 0
        if _is_told(p, i) and p.head[h] == v and (stated or (himself and (apart or promised))):
            return True
        if apart:
            return False
    if p.head[h] == v and p.head[i] == h and p.tag[i] == p.tag[v] == "VBD" and p.lower[_and_did(p, i) - 1] == ",":
        it = any(p.dep[c] in (*SUBJECTS, "expl") and p.lower[c] in ("it", "there") for c in p.children[h])
        if it and p.lemma[h] == "be":
            return _and_did(p, i) > 0  # said it was late, and adjourned the hearing
    return any(p.tag[c] == "MD" for c in p.children[p.head[i]]) and _goes_with(p, v, i)


def _is_of_thing(p: Parse, h: int) -> bool:
    """Whether a clause tells how a thing is, which can voice nothing: the fund was empty; not: the mayor had come."""
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    be = any(p.lemma[c] == "be" for c in (h, *p.children[h]) if p.dep[c] in ("aux", "auxpass") or c == h)
    return be and subject is not None and p.pos[subject] == "NOUN" and not p.ent[subject]


def new_reports(p: Parse, verbs: dict[str, Cue]) -> dict[int, int]:
    """Conjoined verbs of saying without a subject that may begin another report of the same reporter."""
    found = {}
    for i in range(p.n):
        if (
            p.dep[i] == "conj"
            and p.lemma[i] in verbs
            and p.quote[i] < 0
            and not any(p.dep[c] in SUBJECTS for c in p.children[i])
        ):
            h = p.head[i]
            while p.dep[h] == "conj" and p.head[h] != h:
                h = p.head[h]
            v = p.head[h]
            reported = p.dep[h] == "ccomp" and v < h and p.lemma[v] in verbs
            # had met and agreed: the past and the participle look alike
            parted = p.form(h)[0] != "have" or p.lower[_and_did(p, i) - 1] == ","
            own = _is_deed(p, v, i) or (parted and _goes_with(p, v, i))
            if reported and (own or _new_report(p, v, i, v + 1)):
                found[i] = v
    return found


def _is_told(p: Parse, i: int) -> bool:
    """Whether a verb tells that something was said, not believed or planned."""
    known = lexicon("verb").get(p.lemma[i])
    return known is not None and known.act not in ("believe", "intend")


def _new_report(p: Parse, v: int, i: int, a: int) -> int:
    """Where another report begins inside a content that the parser made too long; 0 where none does.

    “said they were worried, and two in three said …”, “says he respects her and calls her …”.
    """
    if p.dep[i] not in ("conj", "ccomp", "parataxis", "advcl"):
        return 0
    children = p.children[i]
    if any(p.lower[c] == "that" and p.dep[c] == "mark" and c < i for c in children):
        return 0
    said = p.after[i + 1]
    quotes = said < p.n and p.quote[said] >= 0
    whom = "whom" in lexicon("verb")[p.lemma[i]].constructions and any(p.dep[c] == "xcomp" and c > i for c in children)
    own = next((c for c in children if p.dep[c] in SUBJECTS and c < i), None)
    h, joined = p.head[i], own is not None and p.dep[i] == "conj" and p.tag[i] == p.tag[v]
    alike = (
        p.form(h) == p.form(i) and p.lemma[h] != "be" and "," not in p.lower[i - 6 : i]
    )  # said he came and he begged
    told = joined and not alike and _is_told(p, i) and p.lemma[i] != "show"
    another = any(p.dep[c] == "nsubj" and p.pos[c] != "PRON" for c in p.children[h])
    if own is None and another and p.form(h) == p.form(i) and p.dep[h] == "ccomp" and _is_told(p, h) and not quotes:
        return 0  # said the mayor promised help and urged them to wait
    worded = own is None and p.form(h) != p.form(i) and any(p.quote[k] >= 0 for k in range(i, p.right[i]))
    if not (quotes or whom or told or worded) and not any(p.dep[c] in ("ccomp", "oprd") and c > i for c in children):
        return 0
    k = p.left[own] if own is not None else i
    while own is None and k > a and p.dep[k - 1] in ("advmod", "aux", "neg") and p.head[k - 1] == i:
        k -= 1
    conjunction = k - 1
    while conjunction > a and p.gap[conjunction]:
        conjunction -= 1
    if p.lower[conjunction] not in runs.CONJUNCTIONS:
        return 0
    if (own is None and p.tense(i) != p.tense(v)) or (own is not None and p.lower[own] in RELATIVES):
        return 0
    return conjunction if conjunction > a else 0


def quotes_beside(
    p: Parse, v: int, frame: Range, before: int | None, content: list[Range], subject: int | None, forms: frozenset[str]
) -> list[int]:
    """Choose the quotations beside a reporting clause that are its content."""
    behind = any(a > v for a, _ in content)
    after = _quote_after(p, v, frame)
    speech = after is not None and p.text[p.start[p.runs[after][0]]].isupper()  # a crowd which chanted “Go home!”
    own = speech and any(p.dep[c] == "nsubj" and p.lower[c] in ("which", "who") for c in p.children[v])
    if p.dep[v] == "relcl" and not own and p.lower[min(frame[1], p.n - 1)] not in (",", ":", "that"):
        after = None  # “nothing she said ‘will change it’”
    if before is not None and runs.is_title(p, p.runs[before]) and not runs.opens_sentence(p, before):
        before = None
    if before is not None and (behind or not runs.runs_on(p, before)):
        adjacent = not p.gap[frame[1]] if frame[1] < p.n else False
        if (behind and (adjacent or not runs.runs_on(p, before))) or runs.is_title(p, p.runs[before]):
            before = None
    if before is not None and after is not None and p.tag[v] == "VBG" and p.dep[v] == "advcl":
        before = None  # told us it “had failed”, adding: “…”
    if "quote" not in forms:  # any verb reports speech when marks and commas say so: “…,” she smiled
        runs_on = before is not None and runs.runs_on(p, before) and not content and runs.opens_sentence(p, before)
        if not runs_on or subject is None or abs(subject - v) > 6:
            before = None
        if after is not None and not runs.is_speech(p, after):
            after = None
    if after is not None and "that" not in forms and not p.text[p.start[p.runs[after][0]]].isupper():
        after = None  # “everywhere she went, ‘sending emails’”
    return [q for q in (before, after) if q is not None]


def quote_before(p: Parse, v: int, frame: Range) -> int | None:
    """Find the quotation that ends right before a reporting clause."""
    i = frame[0] - 1
    while i >= 0 and p.gap[i] and p.paragraph[i] == p.paragraph[v]:
        i -= 1
    if i < 0 or p.paragraph[i] != p.paragraph[v] or p.quote[i] < 0:
        return None
    between = p.text[p.end[i] : p.start[frame[0]]]
    return None if any(c in ";:()" for c in between) else p.quote[i]


def _quote_after(p: Parse, v: int, frame: Range) -> int | None:
    i = frame[1]
    colon = False
    while i < p.n and p.quote[i] < 0 and (p.gap[i] or p.lower[i] == "that"):
        if p.lower[i] in (".", ";", "?", "!", "(", ")"):
            return None
        colon = colon or p.lower[i] == ":"
        i += 1
    if (
        i < p.n
        and p.quote[i] >= 0
        and p.paragraph[i] - p.paragraph[v] <= colon
        and not runs.reported_behind(p, p.quote[i])
        and not (p.paragraph[i] > p.paragraph[v] and runs.signed(p, p.quote[i]))
    ):
        return p.quote[i]
    return None


def afterthought(p: Parse, v: int, frame: Range) -> list[Range]:
    """Take what goes on behind the frame: “…, Holt said, because …”, “…, Holt said, while others ‘…’”."""
    last = p.last[v]
    i = p.skip_right(frame[1], last)
    if i >= last or i == frame[1] or p.lower[frame[1]] != ",":
        return []
    if p.quote[p.before[frame[0]]] < 0:
        return [(i, last)] if _goes_on(p, v, i, last) else []
    if p.lower[i] not in ("because", "while", "but", "and", "though"):
        return []
    if p.lower[i] != "because" and not runs.quoted_in(p, i, last):
        return []
    if any(p.pos[k] == "VERB" and p.quote[k] < 0 and p.lemma[k] in lexicon("verb") for k in range(i, last)):
        return []
    return [(i, last)]


def _goes_on(p: Parse, v: int, i: int, last: int) -> bool:
    """Whether from token `i` on, behind the reporting clause, the sentence that was reported goes on.

    “Tariffs cost us, Holt said, | and 40 posts were vacant”, “…, up from 30”. Not what tells how or when it was said
    (“smiling”, “on Monday”), what the writer adds (“a claim that …”, “which …”), another saying in the tense of this one
    (“but warned of …”), and what the speaker did (“and left”), whose verb has the form of the cue and no subject.
    """
    word = p.lower[i]
    if p.tag[i] in ("VBG", "VBN", "WP", "WDT", "WRB") or word in CIRCUMSTANCE | TAILS or p.ent[i] in ("DATE", "TIME"):
        return word == "because"
    start = p.skip_right(i + 1, last) if word in runs.CONJUNCTIONS else i
    if start < last and p.quote[start] >= 0:
        return True
    verb = next((k for k in range(start, last) if p.tag[k] in (*FINITE, "MD")), None)
    if verb is None or p.quote[verb] >= 0:
        absolute = p.tag[i] == "PRP$" and "VBG" in p.tag[i:last]  # her voice breaking
        return not absolute and word not in ARTICLES and (word, p.dep[i]) != ("to", "prep")
    main = p.head[verb] if p.dep[verb] in ("aux", "auxpass") else verb
    subjects = [c for c in p.children[main] if p.dep[c] in (*SUBJECTS, "expl") and start <= c < verb]
    if word in ARTICLES and all(p.left[c] != i for c in subjects):
        return False
    told = (_is_told(p, main) and p.tense(main) == p.tense(v)) or _is_others(p, v, i) or _left_off(p, v, main)
    return not told and (bool(subjects) or p.form(main) != p.form(v))


def split_sentence(p: Parse, v: int, frame: Range, quotes: list[int]) -> list[Range]:
    """Take the sentence around the frame: “The club's ‘heavy investment,’ she said, is a mistake”."""
    first, last = p.first[v], p.last[v]
    head = p.runs[quotes[0]]
    tail = p.skip_right(frame[1], last)
    goes_on = frame[1] < tail < last and p.lower[frame[1]] == "," and p.lower[tail] not in runs.CONJUNCTIONS
    if head[0] > v:
        goes_on = goes_on and p.text[p.start[head[0]]].islower() and p.skip_right(head[0], last) == tail
        if not goes_on or frame[0] == first or p.lower[frame[0] - 1] != ",":
            return []
        start = first
    else:
        goes_on = goes_on and (
            p.tag[tail] in (*FINITE, "MD") or (p.quote[tail] >= 0 and p.text[p.start[tail]].islower())
        )
        start = min(first, head[0]) if not runs.opens_sentence(p, quotes[0]) else head[0]
        if start == head[0] and not goes_on:
            return []
    outside = [i for i in range(start, head[0]) if not p.gap[i] and p.quote[i] < 0 and i < frame[0]]
    if any(p.lower[i] == ":" for i in range(start, frame[0])) or p.paragraph[start] != p.paragraph[v]:
        return []
    if any(p.pos[i] == "VERB" and p.tag[i] in FINITE and p.lemma[i] in lexicon("verb") for i in outside):
        return []
    return [(start, frame[0]), *([(tail, last)] if goes_on else around(p, v, frame)[1:])]


def bare_that(p: Parse, v: int, frame: Range) -> list[Range]:
    """“said that …” to the end of the sentence, where the parser made something else of the clause."""
    last, behind = p.last[v], 0
    for i in range(v + 1, min(v + 14, last - 3)):
        if p.quote[i] >= 0:
            continue
        if p.lower[i] == "that" and (i == frame[1] or p.dep[i] == "mark"):
            if p.head[i] == v and not any(p.pos[k] in ("VERB", "AUX") for k in range(i, last)):
                return []  # says that to everybody
            if p.dep[i] == "det" and not any(p.pos[k] in ("VERB", "AUX") for k in range(i, last)):
                return []  # wrote that report
            return [(i, cut_right(p, v, i, last))]
        if i < behind:
            continue
        if p.lower[i] == "that" and _is_no_relative(p, v, i):
            return [(i + 1, cut_right(p, v, i + 1, last))]
        if p.lower[i] == ",":  # told Holt, prosecuting, that …
            behind = next((k + 1 for k in range(i + 1, i + 6) if p.lower[k : k + 2] == [",", "that"]), 0)
        if i >= behind and (p.pos[i] in ("VERB", "AUX") or p.lower[i] in (",", ";", ":")):
            return []
    return []


def _is_no_relative(p: Parse, v: int, that: int) -> bool:
    """Whether “that” begins what was said, though the parser took it for a relative: told us in the port that it had closed."""
    h = p.head[that]
    own_subject = any(p.dep[c] in SUBJECTS and c != that for c in p.children[h])
    to = p.head[p.head[h]]
    hearer = p.lower[to] == "to" and p.head[to] == v  # revealed to the paper that …
    lacking = (p.lemma[v] in ("say", "tell") or hearer) and that < h
    return (
        lacking and own_subject and p.dep[h] == "relcl" and p.left[h] == that and p.pos[p.head[h]] in ("NOUN", "PROPN")
    )


def quoted_object(p: Parse, v: int, cue: Cue | None, *, passive: bool) -> list[Range]:
    """Find the object phrase of “called it ‘…’”, when there are quoted words in it; “it was called by …  ‘…’”."""
    wanted = OBJECTS if cue is None or "that" not in cue.constructions else ("dobj",)
    start, end = v + 1, -1
    for c in p.children[v]:
        if c > v and p.dep[c] in wanted:
            marked = [
                run
                for run in runs.quoted_in(p, p.left[c], p.right[c] + 1)
                if wanted is OBJECTS or not runs.is_title(p, run)
            ]
            if marked:
                if passive and end < 0:
                    start = p.left[c]
                end = max(end, marked[-1][1])
                while (
                    end < p.right[c] + 1
                    and p.lower[end] not in ("—", "–", "--", "-", ";", ",")
                    and not is_dated(p, end)
                ):
                    end += 1
        if c == v + 1 and not passive and (p.dep[c] == "prt" or (cue is not None and p.lower[c] in cue.prepositions)):
            start = c + 1
    if end < 0:
        return []
    subject = next(
        (c for c in p.children[v] if passive and p.dep[c] == "nsubjpass" and p.lower[c] not in RELATIVES), None
    )
    described = [] if subject is None else [(p.left[subject], p.right[subject] + 1)]
    return [*described, (start, cut_right(p, v, start, end))]


def plain_object(p: Parse, v: int, cue: Cue, *, passive: bool) -> list[Range]:
    """Find the noun phrase that was confirmed, denied, announced, or warned of."""
    finite = (
        p.tag[v] in (*FINITE, "VBN")
        or p.dep[v] in ("advcl", "conj")
        or (p.dep[v] == "ROOT" and any(p.dep[c] == "nsubj" for c in p.children[v]))
        or any(p.dep[c] == "aux" and p.tag[c] != "TO" for c in p.children[v])
    )
    opening = p.tag[v] == "VBG" and p.dep[v] == "advcl" and v < p.head[v]  # “Speaking of rain, he …”
    particle = any(p.dep[c] == "prt" for c in p.children[v])
    if passive and "thing" in cue.constructions:
        return _passive_object(p, v)
    if passive or opening or not finite:
        return []
    if cue.lemma in CALLED and (named := _called(p, v)):
        return named
    for c in p.children[v]:
        if c < v:
            continue
        dep = p.dep[c]
        counted = cue.lemma == "say" or ("thing" in cue.constructions and cue.act == "confirm")
        if dep == "dobj" and p.pos[c] == "NUM" and counted and p.right[c] == p.skip_left(p.last[v] - 1, v):
            return [(p.left[c], p.right[c] + 1)]  # the ministry says 214, has confirmed six
        if (
            dep == "dobj"
            and cue.act not in ("accuse", "confirm", "deny")
            and p.lemma[c] in lexicon("noun")
            and noun_clause(p, c, lexicon("noun")[p.lemma[c]]) is not None
        ):
            return []  # voiced fears that …; not “rejected claims that …”
        if (
            dep == "dobj"
            and ("thing" in cue.constructions or (cue.lemma in URGING and p.tag[c] == "NN" and not p.children[c]))
            and (p.pos[c] in ("NOUN", "PROPN") or p.ent[c] == "MONEY" or _is_each_other(p, c, cue))
            and p.ent[c] != "DATE"
            and (cue.lemma != "welcome" or p.lemma[c] in WELCOMED)
            and (
                p.ent[c] != "PERSON" or any(p.lower[d] in CHARGING and d > c for d in (*p.children[v], *p.children[c]))
            )
        ):
            end = p.right[c] + 1
            if cue.act in ("accuse", "confirm", "deny", "praise"):  # rejected the criticism | within hours
                soon = (d for d in p.children[c] if d > c and p.is_soon(d, end))
                end = next(soon, end)
            for d in p.children[v]:  # “announced steps | to tighten sales”: what the parser hung on the verb
                if d >= end and p.left[d] == end and p.quote[end] < 0:
                    purpose = p.dep[d] in ("advcl", "xcomp") and p.lower[p.left[d]] == "to"
                    told = p.lower[d] not in CIRCUMSTANCE or (p.lower[d] == "in" and p.lemma[c] in TRUST)
                    hearer = p.lower[d] == "to" and "to" not in cue.prepositions
                    if purpose or (p.dep[d] == "prep" and told and not hearer):
                        end = p.right[d] + 1
            return [(p.left[c], cut_right(p, v, p.left[c], end))]
        if dep == "prep" and not particle:
            for b in (c, *_behind_date(p, c)):
                for o in p.children[b] if p.lower[b] in cue.prepositions else ():
                    dated = p.ent[o] == "DATE" and p.left[o] == o  # called a strike for Monday
                    if p.dep[o] in ("pobj", "pcomp") and not dated and not (p.lower[o] in WAYS and p.left[o] == o):
                        end = _with_infinitive(p, v, p.right[o] + 1)
                        if ascribed := _ascribed(p, v, cue):  # …, which it attributed to storms | in June
                            end = next(
                                (p.right[d] + 1 for d in p.children[v] if p.dep[d] == "prep" and p.left[d] == end), end
                            )
                        if cue.lemma in UNHEARD and p.lower[b] in CALLING[cue.lemma] and not _is_bidden(p, o, end):
                            return []  # appealed to the court, pleaded with them
                        start = b if p.lower[b] == "against" and p.dep[o] == "pcomp" else p.left[o]  # against going
                        return [*ascribed, (start, cut_right(p, v, start, end))]
        if dep == "advcl" and p.lower[p.left[c]] == "for" and "for" in cue.prepositions and is_infinitive(p, c):
            return [(p.left[c] + 1, cut_right(p, v, p.left[c] + 1, p.right[c] + 1))]  # appealed for | the driver to …
    return []


def _called(p: Parse, v: int) -> list[Range]:
    """What “called the plan reckless”, “called that a lie” says of a thing; not the name that it gives it."""
    what = next((c for c in p.children[v] if p.dep[c] == "oprd"), None)
    own = p.children[what] if what is not None else []
    thing = next((c for c in (*p.children[v], *own) if p.dep[c] in ("dobj", "nsubj") and v < c), None)
    if (
        thing is None
        or what is None
        or thing > what
        or p.quote[what] >= 0
        or p.pos[what] not in ("ADJ", "NOUN")
        or p.ent[what]
    ):
        return []
    judged = p.pos[what] == "ADJ" or p.lower[p.left[what]] in ("a", "an")
    judged = judged and p.tag[v] != "VBG" and any(p.dep[c] == "nsubj" for c in p.children[v])
    return [(p.left[thing], cut_right(p, v, what, p.right[what] + 1))] if judged else []


def _is_each_other(p: Parse, c: int, cue: Cue) -> bool:
    """Whether an object is that of mutual blame or praise: accused each other, blames the other."""
    return p.lower[c] == "other" and cue.act in ("accuse", "praise")


def _is_bidden(p: Parse, o: int, end: int) -> bool:
    """Whether what a preposition brings is told to do something: appealed to the crew | to leave."""
    return end > p.right[o] + 1 or (p.dep[o] == "pcomp" and is_infinitive(p, o))


def _ascribed(p: Parse, v: int, cue: Cue) -> list[Range]:
    """What “a loss, which it attributed to storms” ascribes; behind a date it is the clause (prices rose in March, which …)."""
    which, h = p.left[v], p.head[v]
    if cue.lemma != "attribute" or p.dep[v] != "relcl" or p.lower[which] != "which" or p.dep[which] != "dobj":
        return []
    if p.ent[h] in ("DATE", "TIME"):
        while p.pos[h] not in ("VERB", "AUX") and p.head[h] != h:
            h = p.head[h]
    while p.dep[h] == "pobj" and p.pos[p.head[p.head[h]]] == "NOUN":  # a loss of money, which …
        h = p.head[p.head[h]]
    return [(p.left[h], which)]


def _passive_object(p: Parse, v: int) -> list[Range]:
    """What “the plan was criticised by Halden | for its cost” says of the subject."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    reasons = [c for c in p.children[v] if c > v and p.dep[c] == "prep" and p.lower[c] in CHARGING]
    if subject is None or p.lower[subject] in RELATIVES or not any(p.dep[c] == "agent" for c in p.children[v]):
        return []
    if p.ent[subject] == "PERSON" and not reasons:
        return []
    return [(p.left[subject], p.right[subject] + 1), *((p.left[c], p.right[c] + 1) for c in reasons)]


def _with_infinitive(p: Parse, v: int, end: int) -> int:
    """Where “called on the council | to resign” ends, the infinitive hanging on the verb."""
    to = end + (p.lower[end : end + 1] == ["not"])
    behind = (c for c in p.children[v] if p.left[c] == end and p.dep[c] in ("advcl", "xcomp") and p.tag[to] == "TO")
    return next((p.right[c] + 1 for c in behind), end)


def _is_answered(p: Parse, v: int, i: int) -> bool:
    """Whether a relative clause tells what others say of what is said: a claim that the union disputed."""
    h, verbs = p.head[i], lexicon("verb")
    noun = p.lemma[h] in CHARGES and p.lower[p.left[h]] in ("a", "an") and p.lower[p.left[h] - 1] == ","
    subject = next((c for c in p.children[i] if p.dep[c] in SUBJECTS), v)
    others = p.lower[subject] not in (*RELATIVES, "he", "she", "it", "they") and p.quote[i] == p.quote[h] == p.quote[v]
    return noun and others and subject != v and p.lemma[i] in verbs and verbs[p.lemma[i]].act in ("deny", "confirm")


def answered(p: Parse, v: int) -> list[Range]:
    """What “…, which she denies” answers: the nearest clause (or participle with its object) that “which” stands behind.

    And what “She denied this.” answers: the last such clause of the sentence before.
    """
    if any(
        p.dep[c] == "dobj" and c > v and p.lower[c] in ("this", "that", "it") and not p.children[c]
        for c in p.children[v]
    ):
        return _said_before(p, v)
    h = p.head[v]
    which = p.lower[p.left[v]] == "which" and p.dep[p.left[v]] == "dobj" and p.head[p.left[v]] == v
    start = p.left[v] if which else p.left[h]  # …, which she denies; …, a charge she denies
    opens = any(p.dep[c] in SUBJECTS and p.left[c] == h + 1 for c in p.children[v])
    named = not which and p.lemma[h] in CHARGES and p.left[v] == h + 1 and opens
    if p.dep[v] != "relcl" or not (which or named) or start < 2 or p.lower[start - 1] != ",":
        return []
    if named:
        h = p.before[start - 1]
    while p.dep[h] not in ("pcomp", "ccomp", "xcomp") and p.head[h] != h and p.first[h] <= p.head[h] < v:
        h = p.head[h]
    if p.dep[h] not in ("pcomp", "ccomp", "xcomp") or p.quote[h] >= 0:
        return []
    return [(p.left[h], start - 1)]


def _said_before(p: Parse, v: int) -> list[Range]:
    """The last clause that the sentence before in the same paragraph reports: officials say it was safe. | She denies it."""
    begin, end = _sentence_before(p, v)
    verbs = lexicon("verb")
    for i in range(end - 1, begin, -1):
        h = p.head[i]
        clause = p.dep[i] in ("ccomp", "pcomp") and p.first[h] == begin and p.quote[i] < 0
        governor = h
        while p.pos[governor] != "VERB" and p.head[governor] != governor:
            governor = p.head[governor]
        if (
            clause
            and p.lemma[governor] in verbs
            and verbs[p.lemma[governor]].act not in ("believe", "intend")
            and h < i
        ):
            return [(p.left[i], p.right[i] + 1)]
    return []


def tells_this(p: Parse, v: int) -> bool:
    """Whether a sentence only tells who said what stands before it: this was announced by Holt; he said this, a paper reports."""
    passive = any(p.dep[c] == "agent" for c in p.children[v])
    wanted = ("nsubjpass",) if passive else ("dobj",)
    this = next((c for c in p.children[v] if p.dep[c] in wanted and p.lower[c] == "this" and not p.children[c]), None)
    if this is None or p.head[v] != v or (passive and this != p.skip_right(p.first[v], v)):
        return False
    clauses = [c for c in p.children[v] if p.dep[c] in ("ccomp", "advcl") or p.lower[c] in (":", "to")]
    clauses = [c for c in clauses if p.lower[p.left[c]] not in ("during", "when", "while")]  # … while opening the pier
    return not any(p.lemma[c] not in lexicon("verb") or p.right[c] > c for c in clauses)


def told_before(p: Parse, v: int) -> list[Range]:
    """The sentence before in its paragraph, unless it is told who said that: it is shut. | This was announced by Holt."""
    begin, end = _sentence_before(p, v)
    root = next((i for i in range(begin, end) if p.head[i] == i and not p.gap[i]), v)
    told = p.lemma[root] in lexicon("verb") and any(p.dep[c] in ("ccomp", "xcomp") for c in p.children[root])
    return [] if told or begin == end else [(begin, end)]


def _sentence_before(p: Parse, v: int) -> Range:
    """The sentence before that of a verb in its paragraph; empty where it is the first."""
    first = p.first[v]
    if first == 0 or p.paragraph[first - 1] != p.paragraph[v]:
        return first, first
    return p.first[first - 1], first


def _behind_date(p: Parse, preposition: int) -> list[int]:
    """Prepositions that the parser gave to a date: “warned on Monday of a flood”."""
    dates = [o for o in p.children[preposition] if p.dep[o] == "pobj" and p.ent[o] == "DATE"]
    return [b for o in dates for b in p.children[o] if b > o and p.dep[b] == "prep"]


def impersonal(p: Parse, v: int) -> list[Range]:
    """Join subject and infinitive of a passive that reports: “Troops are said | to have left”."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    clause = next(
        (c for c in p.children[v] if p.dep[c] == "xcomp" and c > v and any(p.tag[m] == "TO" for m in p.children[c])),
        None,
    )
    if subject is None or clause is None or p.lower[subject] in RELATIVES:
        return []
    return [(p.left[subject], p.right[subject] + 1), (p.left[clause], p.right[clause] + 1)]


def parenthesis(p: Parse, v: int, frame: Range, subject: int | None) -> list[Range]:
    """“Troops, the ministry says, have left”: commas on both sides, and nothing else that was said."""
    if subject is None or not frame[0] <= subject < frame[1] or p.tag[v] not in (*FINITE, "VB", "VBN"):
        return []
    marks = [c for c in p.children[v] if p.dep[c] == "mark"]
    if p.tag[v] not in FINITE and not marks and not any(p.dep[c] == "aux" for c in p.children[v]):
        return []  # “a neighbour, threatened by floods, …”
    first, last = runs.within_brackets(p, v)
    if p.dep[v] == "relcl" or any(p.lower[c] != "as" for c in marks) or frame[1] >= p.n:
        return []
    known = lexicon("verb").get(p.lemma[v])
    hears = not marks and known is not None and "hearer" in known.constructions
    if any(p.dep[c] == "dobj" and not hears for c in p.children[v]):
        return []
    if marks and all(p.gap[i] or p.dep[i] == "cc" for i in range(first, frame[0])):
        return [(frame[1], last)] if last - frame[1] > 3 and p.lower[frame[1]] == "," else []
    start = min(
        [v, *marks] + ([p.left[subject]] if subject < v else [])
    )  # adverbials before a comma are not the frame's
    if start <= first or p.lower[start - 1] not in (",", "—", "–", "-") or p.quote[p.skip_left(start - 1, first)] >= 0:
        return []
    if not (p.gap[frame[1]] or p.skip_right(frame[1], last) >= last):
        return []
    if broken := _broken(p, v):
        return [(broken[0], start), (frame[1], broken[1])]
    pieces = around(p, v, (start, frame[1]))
    main = p.pos[p.head[v]] in ("VERB", "AUX") and p.head[v] < start  # the plan is new, but only if cheap, she told us
    if len(pieces) == 1 and not main and any(p.dep[c] in ("advcl", "prep") and c < start for c in p.children[v]):
        return []  # “When rain came, the mayor agreed”: a circumstance, not what she said
    return pieces if any(p.pos[i] in ("VERB", "AUX") for a, b in pieces for i in range(a, b)) else []


def _broken(p: Parse, v: int) -> Range | None:
    """The noun and clause that a report breaks behind an auxiliary: the years in which the club had, she said, fed the poor."""
    aux, end = p.before[p.left[v]], p.before[p.right[v] + 1] + 1
    rest = p.after[end]
    noun = p.head[aux]
    if p.dep[aux] != "relcl" or p.lemma[aux] not in ("be", "have") or rest >= p.last[v] or p.lower[aux + 1] != ",":
        return None
    whole = p.tag[rest] in ("VBD", "VBN") and p.dep[rest] not in ("aux", "auxpass")
    return (p.left[noun], p.right[rest] + 1) if whole and p.lower[end] == "," and p.left[noun] < aux else None


COUNTING = frozenset(("estimate", "put"))
"""Verbs that say a number of a thing."""


def estimate(p: Parse, v: int) -> list[Range]:
    """What “put the toll at 38”, “estimated the cost at 5 million” say of a number."""
    if p.lemma[v] not in COUNTING:
        return []
    counted = next((c for c in p.children[v] if p.dep[c] == "dobj" and p.pos[c] == "NOUN" and c > v), None)
    if counted is None:
        return []
    for c in range(counted + 1, p.right[v] + 1):
        number = (o for o in p.children[c] if p.dep[o] == "pobj" and _counts(p, o))
        if (
            p.lower[c] == "at"
            and (p.head[c] == v or p.left[counted] <= p.head[c])
            and (o := next(number, None)) is not None
        ):
            return [(p.left[counted], p.right[o] + 1)]
    return []


def how_put(p: Parse, v: int) -> list[Range]:
    """Take the quotation of “‘A farce,’ is how Holt described the vote”."""
    be = p.head[v]
    how = p.lower[p.left[v]] == "how" and p.dep[v] == "ccomp" and p.lemma[be] == "be" and be == p.left[v] - 1
    said = p.before[be]
    if not how or said < 0 or p.paragraph[said] != p.paragraph[v] or p.quote[said] < 0 or p.quote[be] >= 0:
        return []
    return [p.runs[p.quote[said]]]


def _counts(p: Parse, o: int) -> bool:
    return p.pos[o] == "NUM" or p.ent[o] in NUMBERS or any(p.dep[c] == "nummod" for c in p.children[o])


def as_put(p: Parse, v: int, frame: Range) -> list[Range]:
    """Take the sentence of “the plan, as Holt put it, is a farce”."""
    words = [p.lower[c] for c in p.children[v]] if p.lemma[v] == "put" else []
    if "as" not in words or "it" not in words:
        return []
    first, last = p.first[v], p.last[v]
    return [(frame[1], last)] if p.skip_right(first, last) >= frame[0] else around(p, v, frame)


def around(p: Parse, v: int, frame: Range) -> list[Range]:
    """Take what stands around the frame in its sentence, circumstances of the saying left out."""
    first, last = runs.within_brackets(p, v)
    colon = max((i + 1 for i in range(first, frame[0]) if p.lower[i] == ":" and p.quote[i] < 0), default=first)
    pieces = [(max(colon, host(p, v)), frame[0])]
    rest = p.skip_right(frame[1], last)
    if rest < last and rest > frame[1] and p.lower[frame[1]] in (",", "—", "–", "-"):
        tail = p.tag[rest] in ("VBG", "WP", "WDT", "WRB") or p.lower[rest] in CIRCUMSTANCE | runs.CONJUNCTIONS | TAILS
        unquoted, finite = p.quote[p.before[frame[0]]] < 0, (*FINITE, "MD")
        verbs = sum(p.tag[i] in finite for i in range(*pieces[0]))
        closed = (
            verbs > 0 and p.tag[rest] not in finite
        )  # the pier is safe, she said; not “the pier, she said, | is safe”
        goes_on = unquoted and _goes_on(p, v, rest, last)
        if goes_on or not (tail or (unquoted and closed)):
            pieces.append((rest, last))
    return pieces


def whole(p: Parse, v: int, content: Iterable[Range]) -> list[Range]:
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
    if a < b and (a == 0 or p.paragraph[a - 1] != p.paragraph[a]):
        a = _after_dateline(p, a, b)
    if a < b and p.quote[a] >= 0 and not p.runs[p.quote[a]][0] <= v < a:
        a = p.runs[p.quote[a]][0]
    if a < b and p.quote[b - 1] >= 0:
        b = p.runs[p.quote[b - 1]][1]
    return a, b


def _after_dateline(p: Parse, a: int, b: int) -> int:
    """First token behind “HONG KONG (Wire) –” at the beginning of a paragraph."""
    for i in range(a, min(a + 9, b)):
        town = p.text[p.start[a] : p.end[a]].isupper() or p.lower[i - 1] == ")"  # NORVANE – …, Norvane (Wire) - …
        if p.lower[i] in ("–", "—", "-", "--") and i > a and town:
            return p.skip_right(i, b)
        if p.pos[i] not in ("PROPN", "PUNCT", "NUM", "SYM") and not p.gap[i]:
            return a
    return a


def outside_clause(
    p: Parse, v: int, content: Iterable[Range], source: Range | None, proposed: Sequence[Range]
) -> list[Range]:
    """Drop from a content what belongs to the reporting clause of the verb `v`, or to the clause that this stands in.

    That is: what stands between source and verb (its apposition); a piece before the source that is no clause, no
    quotation and no part of what is said (“On the closure, she said: …”); the verb that the report is the subject of
    (“Reports confirmed by Oslo that … | have spread”); and beside a thing a second clause (“denied any fault, | and the
    crew left”). `proposed` is the content that a rule reads.
    """
    pieces = list(content)
    if source is not None and len(pieces) > 1:  # “…,” the envoy in Oslo, | Ada Holt, | told them
        pieces = [
            (a, b) for a, b in pieces if not (source[1] <= a and b <= v and all(p.quote[i] < 0 for i in range(a, b)))
        ]
    behind = [i for a, b in pieces for i in range(a, b) if a > v and not p.gap[i]]
    if behind and source is not None and source[1] <= v and p.first[source[0]] == p.first[v]:
        quoted = all(p.quote[i] >= 0 for i in behind)
        pieces = [
            kept
            for piece in pieces
            for kept in ([piece] if piece in proposed else _before_source(p, v, piece, source[0], quoted=quoted))
        ]
    if proposed and all(p.quote[i] >= 0 or p.gap[i] for a, b in proposed for i in range(a, b)):
        pieces = [kept for piece in pieces for kept in _without_manner(p, v, piece)]
    if proposed and all(a > v for a, _ in (*proposed, *pieces)):
        end = min(_clauses_beside(p, v, max(b for _, b in proposed)), default=p.n)
        pieces = [(a, min(b, end)) for a, b in pieces if a < end]
    if pieces:
        a, b = pieces[-1]
        pieces[-1] = (a, _before_medium(p, v, a, b))
    return pieces


def _before_medium(p: Parse, v: int, a: int, b: int) -> int:
    """Where a piece ends, less what it was said in or at: rejected the claim | in a statement; praised him | at a rally."""
    for i in range(max(a, v) + 1, b):
        if p.lower[i] not in ("at", "in"):
            continue
        event = any(p.dep[c] == "pobj" and p.lemma[c] in OCCASIONS for c in p.children[i])
        own = v in (p.head[i], p.head[p.head[i]] if p.pos[p.head[i]] == "PROPN" else i)
        if event and own and p.lower[i] == "at" and p.quote[i] < 0 and p.right[i] >= p.before[b]:
            return i
        medium = next((c for c in p.children[i] if p.dep[c] == "pobj" and p.lower[c] in MEDIA), None)
        if medium is None or p.dep[i] != "prep" or p.lower[i] != "in" or p.lower[i + 1] not in ("a", "an"):
            continue
        h = p.head[i]
        bound = p.lemma[h] in TRUST or (p.lemma[h] == "be" and h == i - 1) or (p.pos[h] == "VERB" and _is_told(p, h))
        if p.quote[i] < 0 and p.right[i] >= p.before[b] and (h == v or not bound):
            return i
    return b


def _before_source(p: Parse, v: int, piece: Range, source: int, *, quoted: bool) -> list[Range]:
    """What is left of a piece that reaches or stands before a source left of its verb; `quoted`: the rest is a quotation."""
    a, b = piece
    if a > v or all(p.quote[i] >= 0 or p.gap[i] for i in range(a, b)):
        return [piece]
    b = min(b, source)
    if any(p.lower[i] in (":", ";") for i in range(max(a, b - 1), source)):
        return []  # “she made this comment: | the analysts …”, “A counted 212; | B says 214”
    clause = any(p.quote[i] >= 0 or p.tag[i] in FINITE or p.tag[i] == "MD" for i in range(a, b))
    hangs = any(p.head[i] == v and p.dep[i] not in (*SUBJECTS, "ccomp") and not p.gap[i] for i in range(a, b))
    return [] if a >= b or ((hangs or quoted) and not clause) else [(a, b)]


def _without_manner(p: Parse, v: int, piece: Range) -> Iterator[Range]:
    """A piece of quotations without how they were said: “We tried,” she said, | her voice breaking, | “but …”."""
    a, b = piece
    end = a
    while end < b and p.quote[end] < 0:
        end += 1
    finite = any(p.tag[i] in FINITE or p.tag[i] == "MD" for i in range(a, end))
    apart = a > v and p.lower[a - 1] == "," and not {",", "."}.isdisjoint(p.lower[a:end])
    if apart and not finite:
        a = end
    if a < b:
        yield a, b


def _clauses_beside(p: Parse, v: int, start: int) -> Iterator[int]:
    """Where, from token `start` on, clauses begin that are none of what the verb reports."""
    h = v
    while p.head[h] != h:
        if p.dep[h] in SUBJECTS and p.head[h] >= start:
            yield max(start, p.right[h] + 1)
        h = p.head[h]
    reported = any(p.dep[c] == "ccomp" for c in p.children[v])
    if reported and (main := _main_clause(p, v)) >= start:
        yield main
    for c in p.children[v]:
        k = p.left[c]
        subject = any(p.dep[s] == "nsubj" for s in p.children[c])
        if not reported and p.dep[c] == "conj" and k >= start and subject and p.tag[k] not in ("WRB", "WP", "IN"):
            while k > start and (p.gap[k - 1] or p.lower[k - 1] in runs.CONJUNCTIONS):
                k -= 1
            yield k


def noun_clause(p: Parse, n: int, cue: Cue) -> int | None:
    """Find the that-clause (or infinitive) that tells what a noun of saying says."""
    for c in p.children[n]:
        if c > n and p.dep[c] in ("acl", "ccomp", "relcl"):
            mark = p.left[c]
            that = p.lower[mark] == "that" and p.dep[c] != "relcl" and p.dep[mark] == "mark"
            if that or (p.lower[mark] == "to" and "to" in cue.constructions and p.dep[c] == "acl"):
                return c
    return None
