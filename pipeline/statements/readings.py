"""Rules over the parse: every way a text may be read as reporting what someone said, before any decision between them.

A `Reading` is one candidate: a cue, the tokens of its content, the tokens of its source, and the name of the rule that
gave it. Readings of one article may contradict each other; `pipeline.statements` decides. Nothing here looks at names.

How a verb is read. Its *frame* is what belongs to the reporting clause and never to the content: subject, auxiliaries,
addressee, adverbials. The content is the clause that depends on the verb, cut so that it never reaches into the frame,
and the quotations that touch the frame or the clause, always whole. The rules, in the order in which they are tried:

    clause       she said (that) …; …, she said; urged Kyiv to …; denied any transfer
    quote        a quotation beside the frame of a verb of saying
    quote-any    “…,” she smiled: marks and commas show that any verb reports speech
    that         said that …, where the parser did not see the clause
    words        called it “…”: the object phrase of a speech act, with quoted words in it
    thing        confirmed the deployment; warned of a famine
    answer       accused her of lying, which she denies; it was shut. This was announced by Holt: what stands before is meant
    impersonal   is said to …
    aside        troops, she said, have left: no clause of its own, but commas on both sides
    put          put the toll at 38
    heard        the court heard that …: what some witness or lawyer said
    according    according to the ministry, …
    noun         her claim that …
    headline     Troops Leave, Minister Says: a verb that the tagger took for a noun
    transcript   HOLT: …
    colon        she was blunt: “…”; she smiled. “…”
    message      Holt's message was simple: “…”
    signature    “…” — Ada Holt
"""

import functools
from dataclasses import dataclass

from pipeline.cues import Cue, entry, lexicon
from pipeline.grammar import FINITE, NOBODY, OPINIONS
from pipeline.statements import contents, limits, objects, runs
from pipeline.statements.layout import by_layout
from pipeline.statements.no_reports import (
    COURTS,
    DOUBT,
    EXPERTS,
    FIGURES,
    MENTAL,
    SHIFTED,
    does_not_say,
    is_called_upon,
    is_done_not_said,
    is_negated,
    is_seen_as,
    means_else,
    names_work,
    refuser_of,
)
from pipeline.statements.parse import LONGEST, Parse
from pipeline.statements.reading import Reading, cue_range, is_particle, read_as, thing_of_phrase
from pipeline.statements.sources import (
    MEASURES,
    MESSAGES,
    QUOTING,
    RELATIVES,
    SPOKESMEN,
    SUBJECTS,
    TENSED,
    Range,
    addressee,
    author,
    controllers,
    is_dated,
    nominal_after,
    nominal_before,
    noun_phrase,
    quoted_as,
    subject_of,
)

CONVINCED = frozenset(("certain", "confident", "convinced", "sure"))
"""What somebody is who believes something firmly: she is convinced that …"""
INSISTENT = frozenset(("adamant", "blunt", "categorical", "emphatic", "firm", "insistent", "unanimous", "unequivocal"))
"""What none but a speaker is, where it has a clause: he was categorical that …"""
CLEAR = CONVINCED | INSISTENT | {"clear", "explicit", "known", "plain"}
"""What somebody is, or makes it, who says something firmly: she is adamant that …, she let it be known that …"""
PERSONS = frozenset(("he", "she", "they"))
JUDGEMENTS = frozenset(("assessment", "estimation", "evaluation", "judgement", "judgment"))
"""What is somebody's who thinks something, and else may be a test: in her assessment, …; not: in the assessment of 2019."""
OWN = {"account": "state", "admission": "confirm"}
"""What is somebody's own who tells something of himself, with what he does: by her own admission, …"""
MAY_BE_DONE = frozenset(
    "claim comment confirm defend dismiss point question raise recall reject report welcome".split()
)
"""Verbs that say something of a thing, or do something to it."""
LIGHT_VERBS = frozenset(
    """make issue level release repeat reiterate renew offer express voice raise give have send echo deliver publish
    write post share put join launch lead step""".split()
)
"""Verbs that say no more than that the noun was done: made the claim that, voiced fears that."""
ASSURING = frozenset(("assure", "reassure", "guarantee", "swear"))
"""Verbs that promise what will be and claim what is."""
BIDDING = frozenset(("ask", "challenge", "charge", "tell"))
"""Verbs that, with an infinitive, tell somebody what to do."""
ANSWERS = frozenset("accept acknowledge admit concede confirm deny dismiss dispute refute reject".split())
"""Verbs that tell what somebody says of what others say."""
REPLYING = frozenset(("answer", "reply", "respond"))
"""Verbs that tell what somebody says to what he was asked."""
UNANSWERED = frozenset(("answer", "comment", "elaborate", "say"))
"""Verbs that, negated, tell what somebody leaves unanswered."""
TOLD = frozenset(("announce", "confirm", "declare", "disclose", "report", "reveal", "state"))
"""Verbs that tell who said the sentence before: “this was announced by Halden”, “Halden announced this in June”."""

Sources = dict[int, int]


def find_readings(p: Parse) -> list[Reading]:
    """Every reading of an article, by position of the cue."""
    verbs, nouns, forms, with_particle = lexicon("verb"), lexicon("noun"), _third_persons(), _verbs_with_particle()
    belongs = controllers(p, verbs, limits.new_reports(p))
    found: list[Reading | None] = []
    for i in range(p.n):
        if p.quote[i] >= 0 or p.last[i] - p.first[i] > LONGEST:
            continue
        word, pos = p.lower[i], p.pos[i]
        if word == "according" and i + 1 < p.n and p.lower[i + 1] == "to":
            found.append(_according(p, i, i + 1))
        elif word == "per" and p.dep[i] == "prep" and p.lower[i - 1] == "as" and p.head[i] == i - 1:
            found.append(_according(p, i - 1, i, head=i))
        elif word == "per" and p.dep[i] == "prep":
            found.append(_per(p, i))
        elif word == "for" and p.text[p.start[i]] == "F" and p.skip_right(p.first[i], i) == i:
            found.append(_for(p, i))
        elif p.dep[i] == "pobj" and p.lower[p.head[i]] in _bringing_opinion(p, i):
            found.append(_opinion(p, i, belongs))
        elif word in CLEAR and (pos == "ADJ" or word in ("convinced", "known")):
            found.append(_clear(p, i, belongs))
        elif pos in ("VERB", "AUX"):
            if p.dep[i] not in ("aux", "auxpass", "amod", "compound"):
                phrasal = verbs.get(_with_particle(p, i)) if p.lemma[i] in with_particle else None
                read = _verb(p, i, phrasal or _kept(p, i) or verbs.get(p.lemma[i]), belongs)
                found.append(read or (_verdict(p, i) or _message(p, i) if p.lemma[i] == "be" else None))
        elif pos in ("NOUN", "PROPN"):
            if word in forms:
                found.append(_headline(p, i, forms[word]))
            elif p.lemma[i] in nouns:
                found.append(_noun(p, i, nouns[p.lemma[i]], belongs))
    readings = [r for r in found if r is not None]
    readings += by_layout(p, readings)
    return sorted(readings, key=lambda r: (r.head, r.content))


@functools.cache
def _verbs_with_particle() -> frozenset[str]:
    """Verbs that are of the lexicon with a particle, or with what else `_with_particle` puts beside them: point out, be drawn."""
    return frozenset(word for lemma in lexicon("verb") for word in lemma.split() if " " in lemma)


@functools.cache
def _third_persons() -> dict[str, Cue]:
    """Verbs of saying in the present: what taggers take for plural nouns in headlines and behind quotations."""
    found = {}
    for lemma, cue in lexicon("verb").items():
        if "quote" in cue.constructions:
            found[lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"] = cue
    del found["states"]  # the United States
    return found


@dataclass(slots=True)
class _Clause:
    """A reporting clause, before its content is known."""

    verb: int
    cue: Cue | None
    forms: frozenset[str]
    """Constructions of the verb, without those that its negation adds."""
    passive: bool
    reduced: bool
    """A passive that is a participle alone: reports | confirmed by Oslo that …"""
    said: list[int]
    """Clauses that state what was said."""
    frame: Range
    before: int | None
    """The quotation that ends right before it."""
    subject: int | None


def _verb(p: Parse, v: int, cue: Cue | None, belongs: Sources) -> Reading | None:
    if cue is None and p.lemma[v] == "hear":
        return _heard(p, v)
    told = p.lemma[v] == "tell" and any(p.dep[c] == "nsubjpass" and p.lemma[c] in COURTS for c in p.children[v])
    if told and "ccomp" in (parts := [p.dep[c] for c in p.children[v]]) and "agent" not in parts:
        return _heard(p, v)  # it was shut, the court was told
    if cue is None and not (
        p.lemma[v] in contents.COUNTING or p.lemma[v] in contents.FORESEEING or _is_beside_quote(p, v)
    ):
        return None
    if p.lemma[v] in MAY_BE_DONE and is_done_not_said(p, v):
        return None
    inner = (c for c in p.children[v] if p.dep[c] == "xcomp")
    if limits.refuses(p, v) and any(
        _kept(p, c) or {p.lemma[c], _with_particle(p, c)} & lexicon("verb").keys() for c in inner
    ):
        return None  # declined | to say how many: the inner verb is read
    if any(_governor(p, c) == v and _is_led(p, c) and _reports_before(p, c) for c in range(v + 1, min(v + 6, p.n))):
        return None  # “…,” she is said | to have replied
    clause = _clause_of(p, v, cue, belongs)
    cue, subject, frame = clause.cue, clause.subject, clause.frame
    inserted = _inserted(p, v, subject) if "that" in clause.forms else None
    if inserted is not None and cue is not None:
        frame = (v, p.right[inserted] + (p.lower[p.right[inserted]] != ","))
        named = noun_phrase(p, inserted, stop=frame[1])
        said = contents.around(p, v, frame)
        return read_as(p, "aside", v, cue.lemma, cue.act, said, named, inserted, cue=(v, v + 1), frame=frame)
    if cue is not None and clause.passive and cue.act in MENTAL:
        return None  # is expected to: nobody's expectation
    if subject is None and clause.passive and (not clause.forms & {"hearer", "impersonal"} or is_called_upon(p, v)):
        return None
    if subject is None and (clause.reduced or not clause.passive):
        return None
    if subject is not None and (does_not_say(p, v, subject) or names_work(p, v, subject)):
        return None
    rule, content = _content_of(p, clause)
    if not content or (rule == "words" and subject is None):
        return None
    if rule == "impersonal":
        subject = None
    if subject is not None and p.lemma[v] == "be" and author(p, subject) != subject:
        rule, subject = "message", author(p, subject)
    source = None if subject is None else noun_phrase(p, subject, stop=frame[0] if frame[0] > subject else v)
    refuser = refuser_of(p, v)
    if cue is not None and cue.lemma == "call" and rule == "quote-any":
        cue = cue._replace(act="state")  # “Come in,” called Reed
    if cue is not None and cue.act == "deny" and rule == "words" and content == objects.judged(p, v, cue):
        cue = cue._replace(act="other")  # a demand that he dismissed as | “a farce”
    return read_as(
        p,
        rule,
        v,
        cue.lemma if cue else p.lemma[v],
        _act(p, v, cue) if cue else "believe" if p.lemma[v] in contents.FORESEEING else "state",
        content,
        source,
        subject,
        cue=(v if refuser is None else refuser, cue_range(p, v)[1]),
        addressee=addressee(p, v, hearer="hearer" in clause.forms, passive=clause.passive),
        negated=is_negated(p, v),
        frame=frame,
    )


def _clause_of(p: Parse, v: int, cue: Cue | None, belongs: Sources) -> _Clause:
    forms: frozenset[str] = cue.constructions if cue else frozenset()
    passive, reduced = (False, False) if cue is not None and cue.lemma == "be drawn" else _voice(p, v)
    if cue is not None and cue.lemma == "express" and p.lower[v + 1 : v + 2] == ["that"] and p.tag[v + 1] == "IN":
        forms = cue.constructions | {"that"}
        cue = cue._replace(constructions=forms)
    if cue is not None and cue.lemma == "comment" and any(p.lower[c] == "on" for c in p.children[v]):
        forms = cue.constructions - {"that"}  # commented on reports that …
        cue = cue._replace(constructions=forms)
    refuser = refuser_of(p, v)
    if cue is not None and (refuser is not None or (cue.lemma in UNANSWERED and is_negated(p, v))):
        cue = cue._replace(
            constructions=cue.constructions | {"whether"}
        )  # declined to say how many, would not say who …
    said = contents.clauses_of(p, v, cue)
    kept = contents.kept_before(p, v, refuser) if cue is not None and not said and is_negated(p, v) else []
    frame = contents.frame_of(p, v, said := said or kept, forms)
    frame = _with_governor(p, v, frame) if kept and refuser is not None else frame
    before = contents.quote_before(p, v, frame)
    if before is not None and p.lemma[v] in REPLYING and "?" in p.lower[p.runs[before][1] - 1 : frame[0]]:
        behind = any(v < a < p.last[v] for a, _ in p.runs)
        before = None if behind else before  # “Will you go?” She answered: “No.”
    subject = quoted_as(p, v)
    if subject is None:
        subject = subject_of(p, v, belongs, passive=passive)
    speaks = forms & {"quote", "words"} and p.tag[v] in TENSED and p.dep[v] in ("ROOT", "conj", "ccomp", "parataxis")
    if subject is None and not passive and speaks:
        subject, said, frame, before = _lost_subject(p, v, said, frame, before)
    h = p.head[v]
    if before is None and "quote" in forms and subject is not None and _is_led(p, v):
        frame = _with_governor(p, v, frame)
        before = contents.quote_before(p, v, frame)
    if p.dep[v] == "pcomp" and p.lower[h] == "as" and p.lemma[p.head[h]] in QUOTING and subject is not None:
        frame = (min(frame[0], p.left[subject]), frame[1])  # “…,” Holt, who …, was quoted | as saying
        before = before or contents.quote_before(p, v, frame)
    return _Clause(v, cue, forms, passive, reduced, said, frame, before, subject)


def _voice(p: Parse, v: int) -> tuple[bool, bool]:
    """Whether a verb is passive, and whether it is so as a participle alone."""
    h, deps = p.head[v], [p.dep[c] for c in p.children[v]]
    agent = "agent" in deps
    # reports confirmed by Oslo that …; as reported by the paper, …
    that = "ccomp" in deps or "that" in p.lower[v + 1 : v + SHIFTED]
    lost = p.head[h] == h and p.lower[v - 1] == "," and that  # the owner, Ole Brandt, denied in May that …
    reduced = p.tag[v] == "VBN" and ((p.dep[v] == "acl" and (agent or not lost)) or (agent and p.dep[v] == "advcl"))
    be = (c for c, dep in zip(p.children[v], deps, strict=True) if dep == "auxpass")
    if reduced or any(p.lower[c] not in ("'s", "’s") or "ccomp" not in deps for c in be):
        return True, reduced
    # was called in and told that …
    heard = p.tag[v] == "VBD" and p.lemma[v] in ("tell", "inform") and not {"dobj", "dative"} & set(deps)
    alone = p.dep[v] == "conj" and not {"aux", "auxpass", "nsubj"} & set(deps)
    heard |= p.tag[v] == "VBN" and "dobj" not in deps  # not: was held and rejected the charge
    beside = p.dep[h] == "acl" and any(p.dep[c] == "agent" for c in p.children[h]) and agent  # hailed by x, mocked by y
    return alone and heard and (beside or any(p.dep[c] == "auxpass" for c in p.children[h])), False


def _content_of(p: Parse, clause: _Clause) -> tuple[str, list[Range]]:
    """The first rule that finds a content, and the content; none where there is nothing that was said."""
    v, cue, forms, frame, passive = clause.verb, clause.cue, clause.forms, clause.frame, clause.passive
    rule, content = "clause", contents.clause_content(p, v, clause.said, frame, clause.before)
    quotes = contents.quotes_beside(p, v, frame, clause.before, content, clause.subject, forms)
    if quotes:
        rule = rule if content else "quote" if "quote" in forms or p.lemma[v] in QUOTING else "quote-any"
        content += [p.runs[q] for q in quotes]
    if rule == "quote-any" and p.lemma[v] == "be" and all(runs.is_title(p, run) for run in content):
        return rule, []  # she is the author of “The Lake of Orlin”
    if not content and cue is None:
        rule, content = "aside", contents.as_put(p, v, frame)
    if not content and not passive:
        rule, content = "put", contents.estimate(p, v)
    if not content and not passive:
        rule, content = "thing", contents.foreseen(p, v, clause.subject)
    if not content or all(a > v for a, _ in content):
        rule, content = ("message", how) if (how := contents.how_put(p, v)) else (rule, content)
    if not content and cue is None:
        return rule, []
    if content and all(b <= v for _, b in content):
        content += contents.afterthought(p, v, frame)
    if rule == "quote":
        content = contents.split_sentence(p, v, _with_governor(p, v, frame), quotes) or content
    if "that" in forms and not any(a > v for a, _ in content) and (not content or rule == "that"):
        rule, content = "that", contents.bare_that(p, v, frame)
        content = [(a, b) for a, b in content if b - a > 1 or p.lower[a] != "that"]  # denied | that
    if not content and passive and "impersonal" in forms and clause.subject is not None:
        rule, content = "clause", contents.impersonal(p, v)  # is reported by the paper | to have left
    if not content and "words" in forms:
        rule, content = "words", objects.quoted_object(p, v, cue, passive=passive)
    if not content and cue is not None:
        rule, content = "thing", objects.plain_object(p, v, cue, passive=passive)
    if not content and cue is not None and cue.lemma in ANSWERS and not passive:
        rule, content = "answer", contents.answered(p, v)
    if not content and cue is not None and "thing" in forms and cue.act in ("accuse", "confirm", "deny", "praise"):
        rule, content = "answer", contents.judged_deed(p, v, cue.act)
    if not content and cue is not None and cue.lemma in UNANSWERED and is_negated(p, v):
        rule, content = "answer", contents.asked_first(p, v)
    told = cue is not None and (cue.lemma in TOLD or (cue.lemma in ("say", "write") and contents.tells_where(p, v)))
    if told and contents.tells_this(p, v):
        answers = cue is not None and cue.lemma in ANSWERS
        return "answer", contents.told_before(p, v) or (contents.answered(p, v) if answers else [])
    if not content and passive and not clause.reduced and "impersonal" in forms:
        rule, content = "impersonal", contents.impersonal(p, v)
    goes_on = p.dep[v] == "parataxis" and _with_particle(p, v) in ("continue", "go on")
    if not content and ("that" in forms or goes_on):
        if p.dep[v] == "ccomp" and contents.tells_this(p, p.head[v]):
            return rule, []  # Holt announced this, | the paper reports
        it = (c for c in p.children[v] if "impersonal" in forms and p.dep[c] == "nsubjpass" and p.lower[c] == "it")
        subject = next(it, None) if passive and clause.subject is None else clause.subject
        rule, content = "aside", contents.parenthesis(p, v, frame, subject)
    return rule, content


def _with_particle(p: Parse, v: int) -> str:
    """Dictionary form of a verb with its particle: rule out; put it (to somebody that …), draw attention (to it that …).

    Who would not be drawn on something would not speak of it.
    """
    deps = {p.dep[c]: p.lower[c] for c in p.children[v]} if p.lemma[v] in ("draw", "put") else {}
    refused = refuser_of(p, v) is not None or (deps.get("aux") in ("wo", "would") and "neg" in deps)
    if p.lemma[v] == "draw" and "auxpass" in deps and p.lower[v + 1 : v + 2] == ["on"] and refused:
        return "be drawn"
    if {"ccomp", "dobj"} <= deps.keys() and deps["dobj"] == "it":
        return f"{p.lemma[v]} it"
    if thing := thing_of_phrase(p, v):
        denies = any(p.dep[c] == "neg" for c in p.children[thing])  # pleaded not guilty
        return f"{p.lemma[v]} {'not ' * denies}{p.lemma[thing]}"
    particles = (c for c in p.children[v] if p.dep[c] == "prt" or (c == v + 1 and is_particle(p, v, c)))
    return " ".join([p.lemma[v], *(p.lower[c] for c in particles)])


def _kept(p: Parse, v: int) -> Cue | None:
    """What a verb does that tells something only where it is kept back: declined to name the buyer, did not specify the sum."""
    if p.lemma[v] not in NAMING:
        return None
    aux = {p.lower[c] for c in p.children[v] if p.dep[c] == "aux"} if is_negated(p, v) else set()
    held = ("did", "will", "wo", "would") if p.lemma[v] in ("name", "specify") else ("will", "wo", "would")
    kept = refuser_of(p, v) is not None or not aux.isdisjoint(held)
    return Cue(p.lemma[v], "state", frozenset(("thing", "whether")), {}, frozenset()) if kept else None


NAMING = frozenset(("identify", "name", "specify"))
"""Verbs of telling that else tell of no saying: named a coach, identified a virus."""


def _is_beside_quote(p: Parse, v: int) -> bool:
    """Whether words in quotation marks stand in a sentence or right beside it, but for a “that” behind it."""
    end = p.after[p.last[v]]
    while end < p.n and p.lower[end] == "that":
        end = p.after[end + 1]
    return max(p.quote[max(0, p.before[p.first[v]]) : end + 1], default=-1) >= 0


def _lost_subject(
    p: Parse, v: int, clauses: list[int], frame: Range, before: int | None
) -> tuple[int | None, list[int], Range, int | None]:
    """Find the subject that the parser missed beside a reporting verb, and correct what follows from it."""
    left = [c for c in clauses if c < v]
    if before is not None and p.gap[frame[0] - 1]:
        subject = nominal_after(p, v)
        if subject is not None:
            return subject, [c for c in clauses if c < v], (frame[0], max(v, p.right[subject]) + 1), before
    subject = nominal_before(p, v)
    if subject is None and left and p.lower[v - 1] == ",":
        subject = nominal_after(p, v)
        return subject, left, (frame[0], frame[1] if subject is None else subject + 1), before
    if subject is None or p.ent[subject] in ("DATE", "TIME"):
        return None, clauses, frame, before
    start = p.left[subject]
    clauses = [c for c in clauses if c > v or p.right[c] < start]
    frame = (min(frame[0], start), frame[1])
    return subject, clauses, frame, contents.quote_before(p, v, frame)


def _inserted(p: Parse, v: int, subject: int | None) -> int | None:
    """The speaker of “the pier, insists Halden, is safe”, where the parser takes the pier to insist."""
    if subject is None or subject > v or p.lower[v - 1] != "," or "," in p.lower[p.left[subject] : v - 1]:
        return None
    if p.before[p.right[subject] + 1] != v - 2:
        return None
    speaker = nominal_after(p, v)
    if speaker is None or p.tag[v] not in TENSED or p.ent[speaker] in ("DATE", "TIME"):
        return None
    end = p.right[speaker] + (p.lower[p.right[speaker]] != ",")  # say diplomats | in the capital
    if end + 1 >= p.last[v]:
        return None
    behind = p.after[end + 1] if p.lower[end] == "," else p.n
    return speaker if behind < p.n and p.tag[behind] in FINITE else None


def _with_governor(p: Parse, v: int, frame: Range) -> Range:
    """The reporting clause of an infinitive, with the verb that it hangs on: “…, | she liked | to say, …”."""
    h = _governor(p, v)
    if p.dep[v] != "xcomp" or h > v or p.pos[h] not in ("VERB", "AUX"):
        return frame
    return min([frame[0], h, *(p.left[c] for c in p.children[h] if p.dep[c] in SUBJECTS)]), frame[1]


def _governor(p: Parse, v: int) -> int:
    """The verb that an infinitive hangs on: she | liked | to say; she | was | keen to say."""
    h = p.head[v]
    return p.head[h] if p.dep[h] == "acomp" else h


def _reports_before(p: Parse, v: int) -> bool:
    """Whether words in quotation marks stand right before the clause of an infinitive of a verb of saying."""
    known = lexicon("verb").get(p.lemma[v])
    return (
        known is not None
        and "quote" in known.constructions
        and contents.quote_before(p, v, _with_governor(p, v, (v, v + 1))) is not None
    )


def _is_led(p: Parse, v: int) -> bool:
    """Whether an infinitive hangs on what leads to what was, or will be, said in these words: is expected to say, had to admit.

    Not: wanted to say.
    """
    h = p.head[v]
    led = p.lemma[h] in LEADING or (h == _governor(p, v) and p.lemma[h] == "be")  # was to tell delegates
    return p.dep[v] == "xcomp" and led and p.lower[h + 1] == "to" and limits.is_saying(p, v)


LEADING = frozenset(
    """believe careful due eager expect force happy have hear keen know like likely oblige plan quick report say schedule set
    understand use""".split()
)
"""What somebody is, or what he does or has done to him, who says what stands before."""


def _act(p: Parse, v: int, cue: Cue) -> str:
    """Tell what is done by a verb; a preposition may decide (called it a farce, called for a vote)."""
    rated = cue.lemma == "call" and any(p.dep[c] == "oprd" and c > v for c in p.children[v])  # call it hard for us
    for c in p.children[v] if not rated else ():
        brings = c if p.dep[c] == "prep" else p.left[c] if p.dep[c] == "advcl" else v  # called for | the council to go
        timed = is_dated(p, brings) or any(objects.tells_which_time(p, o) for o in p.children[brings])
        if brings > v and cue.prepositions.get(p.lower[brings]) and not timed:
            return cue.prepositions[p.lower[brings]]
        if cue.lemma == "agree" and p.dep[c] == "xcomp" and c > v:
            return "promise"  # agreed to pay
        if (
            cue.lemma in BIDDING
            and p.dep[c] in ("ccomp", "xcomp")
            and c > v
            and p.lower[p.left[c]] in ("never", "not", "to")
        ):
            return "demand"  # asked the firm to reply
        if cue.lemma in ASSURING and p.dep[c] == "ccomp" and c > v and _is_fact(p, c):
            return "claim"
        if cue.act == "claim" and p.dep[c] == "ccomp" and c > v and _is_bidding(p, c):
            return "demand"  # insisted that the council pay
        if cue.lemma == "propose" and p.dep[c] == "ccomp" and c > v and p.tense(c) in ("VBD", "VBZ"):
            return "claim"  # proposed that fish used smell; not: that members vote
    return cue.act


def _is_bidding(p: Parse, c: int) -> bool:
    """Whether a clause tells what somebody is to do, and not what he does: that it be shut, that Brandt resign."""
    subject = next((d for d in p.children[c] if p.dep[d] in SUBJECTS), None)
    if subject is None or any(p.dep[d] == "conj" for d in p.children[subject]):
        return False
    first = min((d for d in p.children[c] if p.dep[d] in ("aux", "auxpass")), default=c)
    one = p.ent[subject] == "PERSON" or p.lower[subject] in ("he", "it", "she")
    return subject < first and (p.lower[first] == "be" or (one and p.tag[first] in ("VB", "VBP")))


def _is_fact(p: Parse, c: int) -> bool:
    """Whether a clause is of the present or the past: no modal, no “going to”."""
    parts = [c, *(a for a in p.children[c] if p.dep[a] in ("aux", "auxpass"))]
    modal = any(p.tag[a] == "MD" for a in parts) or p.lower[c] == "going"
    return not modal and any(p.tag[a] in TENSED for a in parts)


def _verdict(p: Parse, v: int) -> Reading | None:
    """“We will see,” was her only comment; “we will see,” was all she would say."""
    said = p.before[v]
    named = (c for c in p.children[v] if p.dep[c] == "attr" and c > v and _commentator(p, c) != c)
    comment = next(named, None)
    if comment is None or said < 0 or p.quote[said] < 0 or p.quote[v] >= 0 or p.paragraph[said] != p.paragraph[v]:
        return None
    source = _commentator(p, comment)
    span = (p.left[source], source + 1) if p.dep[source] == "poss" else noun_phrase(p, source)
    cue, frame = (v, comment + 1), (v, p.right[comment] + 1)
    return read_as(p, "message", v, "be", "state", [p.runs[p.quote[said]]], span, source, cue=cue, frame=frame)


def _message(p: Parse, v: int) -> Reading | None:
    """“Her argument is that the tax is unfair”, “the union's main demand was that wages rise”; not: its problem is that …."""
    noun = next((c for c in p.children[v] if p.dep[c] == "nsubj" and c < v), v)
    source = next((c for c in p.children[noun] if p.dep[c] == "poss"), None)
    clause = next((c for c in p.children[v] if p.dep[c] == "ccomp" and p.lower[p.left[c]] == "that" and c > v), None)
    known = lexicon("noun").get(p.lemma[noun])
    act = known.act if known is not None else "state" if p.lemma[noun] in MESSAGES | STANCES else ""
    if (
        source is None
        or clause is None
        or not act
        or p.tag[v] not in TENSED
        or p.quote[v] >= 0
        or p.lower[source] in OURS
    ):
        return None
    marks = {p.dep[c] for c in p.children[v]}
    if not marks.isdisjoint(("mark", "neg")) or p.dep[v] not in ("ROOT", "conj", "ccomp"):
        return None
    said = [(p.left[clause], limits.cut_right(p, v, p.left[clause], p.right[clause] + 1))]
    span, cue, frame = (p.left[source], source + 1), (noun, noun + 1), (p.left[noun], v + 1)
    return read_as(p, "message", v, p.lemma[noun], act, said, span, source, cue=cue, frame=frame)


STANCES = frozenset(("message", "point", "position", "stance"))
"""What is somebody's who has told it, besides his comment."""
OURS = frozenset(("my", "our", "your"))


def _commentator(p: Parse, c: int) -> int:
    """Whose comment a noun is, or all that somebody says; the noun itself where nobody's is told."""
    verbs = (r for r in p.children[c] if p.lower[c] == "all" and p.dep[r] == "relcl" and limits.is_saying(p, r))
    return next((s for r in verbs for s in p.children[r] if p.dep[s] == "nsubj"), author(p, c))


def _heard(p: Parse, v: int) -> Reading | None:
    """“The court heard that …”: said to it by somebody who is not named, or whom it heard that from."""
    hearing = next((c for c in p.children[v] if p.dep[c] in ("nsubj", "nsubjpass")), None)
    if hearing is None or p.tag[v] not in (*TENSED, "VBN") or is_negated(p, v):
        return None
    clauses = contents.clauses_of(p, v, lexicon("verb")["say"])
    frame = contents.frame_of(p, v, clauses, frozenset())
    said = contents.clause_content(p, v, clauses, frame, None)
    hearer = noun_phrase(p, hearing, stop=v)
    speaker = next(
        (o for c in p.children[v] if p.lower[c] == "from" for o in p.children[c] if p.dep[o] == "pobj"), None
    )
    if speaker is not None:  # the council heard from Halden that …
        span = noun_phrase(p, speaker)
        return read_as(
            p, "clause", v, "hear", "state", said, span, speaker, cue=(v, v + 1), frame=frame, addressee=hearer
        )
    if p.lemma[hearing] not in COURTS:
        return None
    return read_as(p, "heard", v, p.lemma[v], "state", said, None, None, cue=(v, v + 1), frame=frame, addressee=hearer)


def _clear(p: Parse, i: int, belongs: Sources) -> Reading | None:
    """“Halden made it clear that …”, “the ministry is adamant that …”; not “it is clear that …”."""
    known = p.lower[i] == "known"  # made known, let it be known
    passive = None if known else next((c for c in p.children[i] if p.dep[c] == "auxpass"), None)  # is convinced
    v = p.head[i] if passive is None else i
    near = [c for c in (*p.children[i], *p.children[v]) if c > i]
    clause = next((c for c in near if p.lower[p.left[c]] == "that"), None)
    if clause is None and p.lower[i] in ("clear", "plain"):  # made clear | it would close
        bare = (c for c in near if p.dep[c] == "ccomp" and p.left[c] == i + 1)
        clause = next(
            (c for c in bare if any(p.dep[s] in SUBJECTS and p.left[s] == i + 1 for s in p.children[c])), None
        )
    be = v if passive is None else passive
    verbs = ("let", "make") if known else ("be",) if p.lower[i] in CONVINCED else ("be", "make")
    if clause is None or p.lemma[be] not in verbs or p.dep[clause] not in ("ccomp", "advcl") or p.quote[i] >= 0:
        return None
    own = any(p.dep[c] in SUBJECTS for c in p.children[v])
    subject = subject_of(p, v if own else be, belongs)
    if subject is None or does_not_say(p, v, subject):
        return None
    named = any(p.dep[c] == "appos" and p.pos[c] == "PROPN" for c in p.children[subject])
    speaks = p.lower[i] in INSISTENT and p.lower[subject] != "it"
    somebody = (
        speaks
        or named
        or p.lemma[be] == "let"
        or p.pos[subject] == "PROPN"
        or p.lower[subject] in PERSONS | SPOKESMEN | COURTS
    )
    if not somebody:
        return None  # the fall made it clear that …
    said = [(p.left[clause], limits.cut_right(p, v, p.left[clause], p.right[clause] + 1))]
    span, lemma = noun_phrase(p, subject, stop=be), f"{p.lemma[be]} {p.lower[i]}"
    negated = is_negated(p, v)
    act = "believe" if p.lower[i] in CONVINCED else "state" if p.lower[i] in ("clear", "known", "plain") else "claim"
    return read_as(
        p,
        "clause",
        v,
        lemma,
        act,
        said,
        span,
        subject,
        cue=(be, i + 1),
        frame=(p.left[subject], i + 1),
        negated=negated,
    )


def _bringing_opinion(p: Parse, n: int) -> tuple[str, ...]:
    """Prepositions that tell by a noun that it is somebody's who says something: in her opinion, by her own account."""
    if p.lower[n] in OPINIONS or p.lower[n] in JUDGEMENTS:
        return "in", "of"
    return ("by",) if p.lower[n] in OWN and p.lower[n - 1] == "own" else ()


def _opinion(p: Parse, n: int, belongs: Sources) -> Reading | None:
    """“In her opinion, …”, “the river is, in the view of the mayor, …”, “he is of the opinion that …”."""
    i = p.head[n]
    v = p.head[i]
    if p.lower[i] == "of":
        clause = next((c for c in p.children[n] if p.dep[c] == "acl" and p.lower[p.left[c]] == "that"), None)
        subject = subject_of(p, v, belongs) if p.lemma[v] == "be" and clause is not None else None
        if clause is None or subject is None or does_not_say(p, v, subject):
            return None
        said = [(p.left[clause], limits.cut_right(p, v, p.left[clause], p.right[clause] + 1))]
        span, frame = noun_phrase(p, subject, stop=v), (p.left[subject], n + 1)
        lemma, cue = f"be of the {p.lower[n]}", (v, n + 1)
        return read_as(
            p, "noun", n, lemma, "believe", said, span, subject, cue=cue, frame=frame, negated=is_negated(p, v)
        )
    of = next((c for c in p.children[n] if p.lower[c] == "of"), n)
    source = next((c for c in (*p.children[n], *p.children[of]) if p.dep[c] == "poss" or (p.head[c] == of != n)), None)
    end = p.right[n] + 1
    first = p.skip_right(p.first[i], i) >= i
    opens = first or p.lower[i - 1] in (",", "but", "and", "that")
    if source is None or end >= p.n or not opens:
        return None
    bare = first and end == n + 1 and p.dep[source] == "poss" and p.lower[source] not in ("my", "our", "your")
    if p.lower[end] != "," and not (bare and _opens_clause(p, v, end)):
        return None
    if p.lower[n] in JUDGEMENTS and (p.dep[source] != "poss" or of != n or limits.is_saying(p, v)):
        return None
    span = (p.left[source], source + 1) if p.dep[source] == "poss" else noun_phrase(p, source)
    act = OWN.get(p.lower[n], "state" if p.lower[n] == "words" else "claim")
    cue = (i, (of if p.head[source] == of else n) + 1)
    said, frame = contents.around_phrase(p, (i, end), source)
    run = p.skip_right(end, p.last[i])  # a mill that, in her words, “stinks”
    if p.lower[n] == "words" and p.lower[p.before[i]] in RELATIVES and run < p.last[i] and p.quote[run] >= 0:
        said = [(end, 1 + max(k for k in range(run, p.last[i]) if p.quote[k] == p.quote[run]))]
    lemma = f"{p.lower[i]} the {p.lower[n]} of"
    return read_as(p, "according", n, lemma, act, said, span, source, cue=cue, frame=frame)


def _opens_clause(p: Parse, v: int, start: int) -> bool:
    """Whether a subject begins at a token, and its verb, which is finite, behind it: in her opinion | the river is clean."""
    finite = any(p.tag[c] in FINITE for c in (v, *p.children[v]) if c == v or p.dep[c] in ("aux", "auxpass"))
    return finite and any(p.dep[c] in (*SUBJECTS, "expl") and p.left[c] == start and c < v for c in p.children[v])


def _per(p: Parse, i: int) -> Reading | None:
    """“Per the ministry, …”, “…, per the ministry”; never “per day”."""
    source = next((c for c in p.children[i] if p.dep[c] == "pobj"), None)
    if source is None or not (p.pos[source] == "PROPN" or any(p.dep[c] in ("det", "poss") for c in p.children[source])):
        return None
    behind = p.right[source] + 1
    if p.skip_right(p.first[i], i) >= i:
        return _according(p, i, i) if behind < p.n and p.lower[behind] == "," else None
    return _according(p, i, i) if p.lower[i - 1] == "," else None


def _according(p: Parse, i: int, to: int, head: int | None = None) -> Reading | None:
    """“According to the ministry, …”, “…, as per the ministry”; `to` is the preposition of the source."""
    head = i if head is None else head
    source = next((c for c in (*p.children[to], *p.children[i]) if p.dep[c] == "pobj" and c > i), None)
    whole = source
    if source is None:  # according to what the ministry announced
        told = (c for c in p.children[to] if p.dep[c] == "pcomp" and limits.is_saying(p, c))
        whole = next((c for c in told if p.lower[p.left[c]] == "what"), None)
        source = next((c for c in p.children[whole or i] if p.dep[c] == "nsubj"), None)
    if (
        source is None
        or whole is None
        or p.lemma[source] in ("plan", "schedule", "tradition", "need", "taste", "size", "age")
    ):
        return None
    if is_for_figures(p, i):
        return None
    span = noun_phrase(p, source)
    last = p.last[i]
    after = p.right[whole] + 1
    quoting = p.skip_right(after, last)
    if quoting < last and p.tag[quoting] == "VBG" and p.lemma[quoting] in QUOTING and p.right[quoting] + 1 < last:
        after = p.right[quoting] + 1  # according to the paper, quoting two officials, …
    elif span[1] == after:  # “the school’s | Facebook post, …”: names that the parser gave to what follows
        while after < last and p.pos[after] in ("NOUN", "PROPN") and p.quote[after] < 0:
            after += 1
        span = (span[0], after)
    body = (
        p.lower[after : after + 1] in (["at"], ["from"], ["of"])
        and p.right[after] + 1 < last
        and p.head[after] != source
    )
    if body and "PERSON" in (p.ent[source], p.ent[after - 1]) and p.lower[p.right[after] + 1] == ",":
        after = p.right[after] + 1  # Ada Holt | from the institute, | it is safe
    if included := _included(p, source, after, last):
        span, after = (span[0], min(span[1], included)), included
    if named := _name_behind(p, source, after):  # the secretary of finance, | Ada Holt, | the cut is too high
        span, after = (span[0], named), named
    lemma = " ".join(p.lower[i : to + 1])
    said, frame = contents.around_phrase(p, (i, after), source)
    if p.lower[p.first[i] : i] in (
        ["this", "is"],
        ["that", "is"],
        ["this", "was"],
    ):  # it is shut. This is | according to Holt
        said, frame = contents.told_before(p, i), (p.first[i], after)
    return read_as(p, "according", head, lemma, "state", said, span, source, cue=(i, to + 1), frame=frame)


def _included(p: Parse, source: int, after: int, last: int) -> int:
    """The comma where what is said goes on behind one who says it: three bid, according to Holt | , including two; else 0."""
    k = next((k for k in range(source + 1, min(after + 2, last)) if p.lower[k] == "including"), 0)
    several = p.tag[source] in PLURAL or (source < p.head[k] < k and p.tag[p.head[k]] in PLURAL)
    return (k - 1) * (k > 0 and p.lower[k - 1] == "," and not several)


PLURAL = frozenset(("NNS", "NNPS"))


def _for(p: Parse, i: int) -> Reading | None:
    """“For the economist Ada Holt, the tax is unfair”, “For Ada Holt, the tax “punishes the poor””, “For critics, it is a gift”.

    Not “For Ada Holt, the tax is unfair”, which may be the writer's own view of her case, unless it is her verdict alone: “… is
    a farce”.
    """
    last = p.last[i]
    whom = [c for c in p.children[i] if p.dep[c] == "pobj"]
    beside = [a for c in whom for a in p.children[c] if p.dep[a] == "appos" and p.lower[p.left[a] - 1] != ","]
    named = [c for c in (*whom, *beside) if p.pos[c] == "PROPN"]
    told = (a for c in named for a in range(c + 2, min(c + 4, last)) if p.lemma[a] in EXPERTS and p.dep[a] == "appos")
    role = next(told, None)
    source = next((c for c in named if p.ent[c] == "PERSON" or (role and role - 4 < c < role)), None)
    judge = next((c for c in whom if _is_judge(p, p.head[i], c)), None)
    source = judge if source is None else source
    if source is None:
        return None
    end = (source if source in named else p.right[source]) + 1
    if p.lower[end : end + 1] != [","] or source - i > LONGEST_NAME:
        return None
    start = end + 1
    if last - start < 3:
        return None
    behind = next((k + 1 for k in range(start, last) if p.lower[k] == ","), last)
    apposed = (
        p.lower[start] in ("a", "an", "one", "the") and behind < last
    )  # for the economist Ada Holt, one of its critics, …
    apposed = apposed and not any(p.tag[k] in FINITE for k in range(start, behind))
    if role or apposed or p.lower[start] in ("of", "from", "at"):
        start = behind
    if p.lower[start : start + 2] == ["however", ","]:
        start += 2
    said = range(start, last)
    quoted = any(p.quote[k] >= 0 for k in said) and not any(
        runs.is_title(p, run) for run in runs.quoted_in(p, start, last)
    )
    expert = role is not None or any(p.lemma[k] in EXPERTS for k in range(i + 1, source))
    present = next((p.tag[k] for k in said if p.tag[k] in FINITE), "") in ("MD", "VBP", "VBZ")
    present |= any(p.dep[k] == "acomp" for k in said)
    hers = any(p.quote[k] < 0 and p.tag[k] in ("PRP", "PRP$") and (judge is None or p.lower[k] != "it") for k in said)
    other = any(limits.is_saying(p, k) and p.quote[k] < 0 and p.pos[k] == "VERB" for k in said)
    judged = quoted or (expert and present) or judge is not None
    if hers or other or not any(p.tag[k] in FINITE for k in said) or not judged:
        return None
    whole = (i + 1, end)
    return read_as(
        p, "according", i, "for", "believe", [(start, last)], whole, source, cue=(i, i + 1), frame=(i, start)
    )  # fmt: skip


def _is_judge(p: Parse, v: int, c: int) -> bool:
    """Whether a verdict is that of those for whom it is one: for specialists, the war was near; for her, it is a farce."""
    said = [k for k in p.children[v] if p.dep[k] in ("acomp", "attr")]
    if p.lemma[v] != "be" or not said or any(p.dep[k] == "expl" or p.lemma[k] in OFFERED for k in p.children[v]):
        return False
    if p.tag[c] == "NNS" and p.lemma[c] in EXPERTS | JUDGES:
        return True
    somebody = p.ent[c] not in MEASURES and (limits.is_somebody(p, c) or p.lower[c] in ("her", "him", "them"))
    return somebody and any(p.lemma[k] in contents.VERDICTS for k in said)


JUDGES = frozenset(
    """activist advocate campaigner conservationist critic detractor environmentalist observer opponent proponent sceptic skeptic
    supporter""".split()
)
"""Those, besides the learned, of whose judgement is told by “for” alone, where there are several."""
OFFERED = frozenset("accessible available closed compulsory free mandatory open optional ready".split())
"""What something is for those who come: for historians, the archive is free."""

LONGEST_NAME = 16
"""Tokens from a preposition to the surname of whom it brings, with his office."""


def _name_behind(p: Parse, office: int, comma: int) -> int:
    """Where the name of an office's holder, or a body, ends, between commas behind it, whatever it is for the parser; else 0."""
    end = min(comma + 1, p.n)
    while end < p.last[office] - 1 and p.pos[end] == "PROPN" and p.quote[end] < 0:
        end += 1
    behind = p.pos[min(end + 1, p.n - 1)]
    named = p.ent[end - 1] == "PERSON" or (p.ent[end - 1] != "GPE" and behind in ("DET", "NUM", "PRON"))
    alone = named and p.lower[comma : comma + 1] == [","] and p.lower[end : end + 1] == [","]
    verb = next((k for k in range(end, p.last[office]) if p.tag[k] in FINITE), end)
    alone = alone and "," not in p.lower[end + 1 : verb]  # according to the report, Ada Holt, the mayor, lied
    return end if alone and end > comma + 1 and p.text[p.start[office]].islower() else 0


def is_for_figures(p: Parse, i: int) -> bool:
    """Whether “, according to …” behind a saying tells where a figure comes from: it said sales rose, | according to data."""
    to = next((c for c in p.children[i] if p.lower[c] == "to"), i)
    source = next((c for c in p.children[to] if p.dep[c] == "pobj"), None)
    if source is None or p.lower[source] not in FIGURES or p.lower[i - 1] != ",":
        return False
    root = next((k for k in range(p.first[i], i) if p.head[k] == k), i)
    cue = lexicon("verb").get(p.lemma[root])
    clause = any(p.dep[c] == "ccomp" and root < c < i for c in p.children[root])
    subject = any(p.dep[c] in SUBJECTS and c < root for c in p.children[root])
    return cue is not None and "that" in cue.constructions and clause and subject


def _noun(p: Parse, n: int, cue: Cue, belongs: Sources) -> Reading | None:
    """“her claim that …”, “made a promise to …”, “voiced fears that …”."""
    h = p.head[n]
    light = p.dep[n] == "dobj" and p.lemma[h] in LIGHT_VERBS
    said = objects.noun_content(p, n, cue, done=light)
    if said is None or any(p.lower[c] == "no" for c in p.children[n]):
        return None
    if cue.lemma == "evidence" and (p.dep[n] != "dobj" or p.lemma[h] != "give"):
        return None  # there is evidence that
    source = None
    for c in p.children[n]:
        if p.dep[c] == "poss":
            source = c
        elif p.dep[c] == "prep" and p.lower[c] in ("by", "from", "of") and c < said[0] - 1 and source is None:
            source = next((o for o in p.children[c] if p.dep[o] == "pobj"), None)
    if light and p.quote[h] < 0 and (source is None or p.pos[source] == "PRON"):  # repeated her call for …
        subject = subject_of(p, h, belongs, passive=False)
        if subject is not None and (means_else(p, h, subject) or is_done_not_said(p, h)):
            return None  # the crash raised concerns, he raised hopes that …
        source = source if subject is None else subject
    if source is None or p.quote[source] >= 0:
        return None
    span = noun_phrase(p, source)
    if p.dep[source] == "poss":
        span = (p.left[source], source + 1)
    content = [(said[0], limits.cut_right(p, n, *said))]
    return read_as(
        p,
        "noun",
        n,
        cue.lemma,
        cue.act,
        content,
        span,
        source,
        cue=(h if light and p.left[n] == h + 1 else n, n + 1),
        negated=cue.lemma == DOUBT,
        frame=(p.left[n], n + 1),
    )


def _headline(p: Parse, i: int, cue: Cue) -> Reading | None:
    """“Troops Leave, Minister Says”, “Minister Says Troops Leave”, “…,” Holt notes: the tagger saw a noun."""
    first, last = p.first[i], p.last[i]
    start = i
    while start > first and not p.gap[start - 1] and p.quote[start - 1] < 0:
        start -= 1
    if start == i or i - start > 6 or any(p.pos[k] in ("VERB", "AUX", "ADP") for k in range(start, i)):
        return None
    capital = p.text[p.start[i]].isupper()
    names = p.pos[i - 1] == "PROPN" or capital
    before = contents.quote_before(p, i, (start, i + 1))
    if before is not None and runs.runs_on(p, before) and names:
        content = [p.runs[before]]
    elif start > first + 3 and p.lower[start - 1] == "," and names and p.skip_right(i + 1, last) >= last:
        content = [(first, start)]
    elif start == first and capital and runs.opens_paragraph(p, first) and last - i > 2 + _behind(p, i, cue):
        content = [(i + 1 + _behind(p, i, cue), last)]
    else:
        return None
    return read_as(
        p, "headline", i, cue.lemma, cue.act, content, (start, i), i - 1, cue=(i, i + 1), frame=(start, i + 1)
    )


def _behind(p: Parse, i: int, cue: Cue) -> int:
    """Words between a headline's verb and its content: the preposition of “Warns of Storm”."""
    return int(i + 1 < p.n and p.lower[i + 1] in cue.prepositions)


def reading_of(p: Parse, head: int, content: tuple[Range, ...], source_head: int | None) -> Reading | None:
    """Read a cue that no rule reads, its content and source being known.

    None where nobody is said to say it, or where the quoted words are but a title.
    """
    verbal = p.pos[head] in ("VERB", "AUX")
    if source_head is not None and (does_not_say(p, head, source_head) if verbal else p.lower[source_head] in NOBODY):
        return None
    quoted = [run for a, b in content for run in runs.quoted_in(p, a, b)]
    if quoted and all(runs.is_title(p, run) for run in quoted):
        return None
    lemma = p.lemma[head]
    cue = entry(lemma, verbal=verbal)
    if cue is not None and (_is_topic(p, head, cue, content) or _is_case(p, head) or is_done_not_said(p, head)):
        return None
    seen = p.tag[head] in ("VBD", "VBN") and not quoted  # Analysts see growth, saw “little chance” of it: they judge
    if lemma == "see" and seen and not is_seen_as(p, head):
        return None  # saw the gun, has seen six cases of it
    if lemma == "offer" and not quoted and p.tag[p.skip_right(*content[0])] != "TO":
        return None  # offered no proof
    refused = next((c for c in p.children[head] if limits.refuses(p, head) and p.dep[c] == "xcomp"), None)
    silent = refused is not None and p.lemma[refused] == "comment"
    if refused is not None:  # declined to promise: a promise, negated
        cue = entry(_with_particle(p, refused), verbal=True) or entry(p.lemma[refused], verbal=True)
        if _kept(p, refused):
            return None  # declined to name them
        if p.lemma[refused] == "comment":
            if p.lower[refused + 1] not in ("about", "on") or p.ent[refused + 2] == "DATE":
                return None  # declined to comment for this article, when reached by phone
            content = tuple((max(a, refused + 2), b) for a, b in content if b > refused + 2)
    if not content:
        return None
    passive = any(p.dep[c] == "auxpass" for c in p.children[head])
    inside = {i for a, b in content for i in range(a, b)}
    return Reading(
        "model",
        (head, refused + 1) if silent and refused is not None else cue_range(p, head),
        head,
        lemma,
        _act(p, head, cue) if cue and verbal else cue.act if cue else "state",
        content,
        None if source_head is None else noun_phrase(p, source_head),
        source_head,
        addressee(p, head, hearer=cue is not None and "hearer" in cue.constructions, passive=passive),
        is_negated(p, head),
        contents.frame_of(p, head, [c for c in p.children[head] if c in inside], frozenset()),
    )


def _is_topic(p: Parse, head: int, cue: Cue, content: tuple[Range, ...]) -> bool:
    """Whether it only says what was spoken about, whatever the parser takes “about” for: they argued | about 40 sheep."""
    (a, b), *more = content
    words = [i for i in range(a, b) if not p.gap[i]]
    topics = ("about", "over", "to", "with") if cue.lemma in ("speak", "talk") else ("about", "over")
    about = a == head + 1 and p.lower[a] in topics and p.lower[a] not in cue.prepositions
    whole = any(p.quote[i] >= 0 or p.pos[i] in ("VERB", "AUX") for i in words)
    return about and not more and not whole and "thing" not in cue.constructions


def _is_case(p: Parse, head: int) -> bool:
    """Whether it is a case that was argued, and not told what for: lawyers argued | the case in court."""
    case = next((c for c in p.children[head] if p.dep[c] == "dobj" and p.lemma[c] == "case"), None)
    if case is None or p.lemma[head] not in ("argue", "plead", "state"):
        return False
    return not any(p.lower[c] in ("against", "for", "that") for c in p.children[case])
