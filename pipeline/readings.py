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
    impersonal   is said to …
    aside        troops, she said, have left: no clause of its own, but commas on both sides
    according    according to the ministry, …
    noun         her claim that …
    headline     Troops Leave, Minister Says: a verb that the tagger took for a noun
    transcript   HOLT: …
    colon        she was blunt: “…”
    signature    “…” — Ada Holt
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.cues import Cue, lexicon
from pipeline.parse import Parse
from pipeline.sources import (
    CIRCUMSTANCE,
    FINITE,
    RELATIVES,
    SUBJECTS,
    Range,
    addressee,
    controllers,
    nominal_after,
    nominal_before,
    noun_phrase,
    subject_of,
)

NO_ONE = frozenset(("nobody", "no", "none", "nothing", "neither"))
ANYONE = frozenset(("those", "people", "anyone", "someone", "everyone", "one", "anybody", "person"))
MENTAL = frozenset(("believe", "intend"))
HYPOTHETICAL = frozenset(("could", "should", "might", "must", "may"))
CONJUNCTIONS = frozenset(("and", "but", "while", "though", "although", "however", "or", "whereas"))
OBJECTS = frozenset(("dobj", "oprd", "ccomp", "xcomp", "attr", "prep", "acomp", "dative"))
TAILS = frozenset(("according", "including", "as", "since", "citing", "because", "if"))
RUBRICS = frozenset(
    ("update", "updated", "watch", "video", "photo", "photos", "exclusive", "breaking", "opinion", "analysis", "related",
     "note", "read", "more", "correction", "live", "latest", "editorial", "review", "source", "image", "credit", "topics")
)  # fmt: skip
"""What stands before a colon at the beginning of a paragraph and is nobody."""
SPOKESMEN = frozenset(
    ("report", "poll", "study", "survey", "newspaper", "sources", "police", "officials", "official", "experts", "expert",
     "minister", "ministry", "spokesman", "spokeswoman", "camp", "campaign", "president", "lawyer", "governor", "senator")
)  # fmt: skip
BACKGROUND = frozenset(("which", "who", "whose", "where", "whom"))
"""Relative words after a comma: what they begin at the end of a report is the writer's background."""
CONTINUING = frozenset(("because", "unless", "until", "despite", "without", "compared", "unlike", "so"))
LIGHT_VERBS = frozenset(
    (
        "make",
        "issue",
        "release",
        "repeat",
        "reiterate",
        "offer",
        "express",
        "voice",
        "raise",
        "give",
        "have",
        "send",
        "echo",
        "deliver",
        "publish",
        "write",
        "post",
        "share",
        "put",
    )
)
"""Verbs that say no more than that the noun was done: made the claim that, voiced fears that."""

Sources = dict[int, int]


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


def find_readings(p: Parse) -> list[Reading]:
    """Every reading of an article, by position of the cue."""
    verbs, nouns, forms = lexicon("verb"), lexicon("noun"), _third_persons()
    belongs = controllers(p, verbs, _new_reports(p, verbs))
    found: list[Reading | None] = []
    for i in range(p.n):
        if p.quote[i] >= 0:
            continue
        word, pos = p.lower[i], p.pos[i]
        if word == "according" and i + 1 < p.n and p.lower[i + 1] == "to":
            found.append(_according(p, i))
        elif pos in ("VERB", "AUX"):
            if p.dep[i] not in ("aux", "auxpass", "amod", "compound"):
                found.append(_verb(p, i, verbs.get(p.lemma[i]), belongs))
        elif pos in ("NOUN", "PROPN"):
            if word in forms:
                found.append(_headline(p, i, forms[word]))
            elif p.lemma[i] in nouns:
                found.append(_noun(p, i, nouns[p.lemma[i]], belongs))
    readings = [r for r in found if r is not None]
    readings += _colons(p, readings)
    readings += _signatures(p)
    return sorted(readings, key=lambda r: (r.head, r.content))


def _third_persons() -> dict[str, Cue]:
    """Verbs of saying in the present: what taggers take for plural nouns in headlines and behind quotations."""
    found = {}
    for lemma, cue in lexicon("verb").items():
        if "quote" in cue.constructions:
            found[lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"] = cue
    del found["states"]  # the United States
    return found


def reading_of(p: Parse, head: int, content: tuple[Range, ...], source_head: int | None) -> Reading | None:
    """Read a cue that no rule reads, its content and source being known.

    None where nobody is said to say it, or where the quoted words are but a title.
    """
    verbal = p.pos[head] in ("VERB", "AUX")
    if source_head is not None and (_is_no_source(p, head, source_head) if verbal else p.lower[source_head] in NO_ONE):
        return None
    quoted = [run for a, b in content for run in _quoted(p, a, b)]
    if quoted and all(_is_title(p, run) for run in quoted):
        return None
    lemma = p.lemma[head]
    cue = next(
        (lexicon(part)[lemma] for part in ("verb" if verbal else "noun", "attitude") if lemma in lexicon(part)), None
    )
    passive = any(p.dep[c] == "auxpass" for c in p.children[head])
    inside = {i for a, b in content for i in range(a, b)}
    return Reading(
        "model",
        _cue_range(p, head),
        head,
        lemma,
        cue.act if cue else "other",
        content,
        None if source_head is None else noun_phrase(p, source_head),
        source_head,
        addressee(p, head, hearer=cue is not None and "hearer" in cue.constructions, passive=passive),
        _negated(p, head),
        _frame(p, head, [c for c in p.children[head] if c in inside], frozenset()),
    )


# --- verbs


def _verb(p: Parse, v: int, cue: Cue | None, belongs: Sources) -> Reading | None:
    forms: frozenset[str] = cue.constructions if cue else frozenset()
    reduced = p.tag[v] == "VBN" and p.dep[v] == "acl"  # reports confirmed by Oslo that …
    passive = reduced or any(
        p.dep[c] == "auxpass" and not (p.lower[c] in ("'s", "’s") and any(p.dep[o] == "ccomp" for o in p.children[v]))
        for c in p.children[v]
    )
    clauses = _clauses(p, v, cue)
    frame = _frame(p, v, clauses, forms)
    before = _quote_before(p, v, frame)
    subject = subject_of(p, v, belongs, passive=passive)
    if (
        subject is None
        and not passive
        and "quote" in forms
        and p.tag[v] in FINITE
        and p.dep[v] in ("ROOT", "conj", "ccomp")
    ):
        subject, clauses, frame, before = _lost_subject(p, v, clauses, frame, before)
    if cue is not None and passive and cue.act in MENTAL:
        return None  # is expected to: nobody's expectation
    if (subject is None and (reduced or not passive)) or (subject is not None and _is_no_source(p, v, subject)):
        return None
    rule, content = "clause", _clause_content(p, v, clauses, frame, before)
    quotes = _quotes(p, v, frame, before, content, subject, forms)
    if quotes:
        rule = rule if content else "quote" if "quote" in forms else "quote-any"
        content += [p.runs[q] for q in quotes]
    if not content and cue is None:
        return None
    if content and all(b <= v for _, b in content):
        content += _tail(p, v, frame)
    if rule == "quote":
        content = _split_sentence(p, v, frame, quotes) or content
    if "that" in forms and not any(a > v for a, _ in content) and (not content or rule == "that"):
        rule, content = "that", _bare_that(p, v, frame)
    if not content and ("words" in forms or ("quote" in forms and "hearer" not in forms)):
        rule, content = "words", _words(p, v, objects="words" not in forms)
    if not content and cue is not None:
        rule, content = "thing", _thing(p, v, cue, passive=passive)
    if not content and passive and "impersonal" in forms:
        rule, content, subject = "impersonal", _impersonal(p, v), None
    if not content and "that" in forms:
        rule, content = "aside", _aside(p, v, frame, subject)
    if not content or (rule == "words" and subject is None):
        return None
    source = None if subject is None else noun_phrase(p, subject, stop=frame[0] if frame[0] > subject else None)
    return _reading(
        p,
        rule,
        v,
        cue.lemma if cue else p.lemma[v],
        _act(p, v, cue) if cue else "state",
        content,
        source,
        subject,
        cue=_cue_range(p, v),
        addressee=addressee(p, v, hearer="hearer" in forms, passive=passive),
        negated=_negated(p, v),
        frame=frame,
    )


def _act(p: Parse, v: int, cue: Cue) -> str:
    """Tell what is done by a verb; a preposition may decide (called it a farce, called for a vote)."""
    for c in p.children[v]:
        if p.dep[c] == "prep" and cue.prepositions.get(p.lower[c]):
            return cue.prepositions[p.lower[c]]
    return cue.act


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
    while start < subject and (p.gap[start] or p.quote[start] >= 0):
        start += 1
    clauses = [c for c in clauses if c > v or p.right[c] < start]
    frame = (min(frame[0], start), frame[1])
    return subject, clauses, frame, _quote_before(p, v, frame)


def _is_no_source(p: Parse, v: int, subject: int) -> bool:
    """“Nobody said”, “those who say”, “it is safe to say”, “she could say”."""
    if any(p.dep[c] == "aux" and p.lower[c] in HYPOTHETICAL for c in p.children[v]):
        return True
    first = p.lower[p.left[subject]]
    if first in NO_ONE or p.lower[subject] in NO_ONE:
        return "nor" not in p.lower[p.left[subject] : p.right[subject] + 1]
    if p.dep[v] == "relcl" and p.lower[subject] in ANYONE:
        return True
    if p.lower[subject] == "time" and p.lemma[v] == "tell":
        return True
    if p.lower[subject] in ("i", "we") and p.lemma[v] in (
        "think",
        "believe",
        "hope",
        "expect",
        "want",
        "fear",
        "suspect",
    ):
        return True
    return p.lower[subject] == "it" and p.dep[v] == "xcomp" and p.pos[p.head[v]] == "ADJ"


def _reading(
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


def _clauses(p: Parse, v: int, cue: Cue | None) -> list[int]:
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
            if fits and not relative:
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


def _frame(p: Parse, v: int, clauses: list[int], forms: frozenset[str]) -> Range:
    """First token of the reporting clause and one past its last, as far as it touches the verb."""
    left = right = v
    for c in reversed([c for c in p.children[v] if c < v]):
        if c in clauses or _quoted(p, p.left[c], p.right[c] + 1):
            if p.dep[c] in SUBJECTS:
                left = min(left, p.left[c])
            break
        if p.dep[c] != "punct":
            left = min(left, p.left[c])
    for c in (c for c in p.children[v] if c > v):
        if c in clauses or p.dep[c] in ("cc", "conj", "parataxis", "ccomp"):
            break
        if p.dep[c] == "punct":
            continue
        if p.lower[p.left[c]] == "that" or (p.dep[c] == "dobj" and clauses and "hearer" not in forms):
            break  # the parser took the beginning of the clause for an object
        quoted = _quoted(p, p.left[c], p.right[c] + 1)
        if quoted and not _is_title(p, quoted[0]):
            break
        right = max(right, p.right[c])
    return left, right + 1


def _clause_content(p: Parse, v: int, clauses: list[int], frame: Range, before: int | None) -> list[Range]:
    """Take the pieces of the clauses that lie outside the reporting clause."""
    pieces: list[Range] = []
    right = any(c > v for c in clauses)
    for c in clauses:
        a, b = p.left[c], p.right[c] + 1
        if p.dep[c] == "xcomp" and p.lemma[v] != "tell":  # urged Kyiv to …: the object is part of what is urged
            a = min([a] + [p.left[o] for o in p.children[v] if p.dep[o] in ("dobj", "dative") and v < o < c])
        wraps = b > frame[1]
        if (
            a < frame[0] and (not wraps or p.gap[frame[1]]) and not (right and c < v)
        ):  # “A, he said, B”, not “In May he said B”
            pieces.append((_cut_left(p, a, frame[0], before), min(b, frame[0])))
        if wraps or a > v:
            start = frame[1] if p.dep[c] in ("ccomp", "advcl") else max(a, v + 1)
            if start < b:
                end = _cut_right(p, v, start, b)
                pieces.append((start, _and_that(p, v, end) if end == b else end))
    if p.dep[v] == "relcl" and pieces and p.head[v] < v:  # a plan that critics say is too costly
        relative = any(p.dep[c] in SUBJECTS and p.lower[c] in RELATIVES for c in clauses for c in p.children[c])
        headless = not any(p.dep[s] in (*SUBJECTS, "expl") for c in clauses if c > v for s in p.children[c])
        if (relative or headless) and any(p.dep[c] == "ccomp" for c in clauses):
            h = p.head[v]
            if p.pos[h] == "PRON":  # everything he says is true
                return []
            pieces.insert(0, (p.left[h], min(p.left[v], p.right[h] + 1)))
    return pieces


def _and_that(p: Parse, v: int, b: int) -> int:
    """Where a content goes on after its clause: “said that …, and that …”, “said … because …”."""
    last = p.last[v]
    i = p.skip_right(b, last)
    if i + 2 < last and p.lower[i] in ("and", "but", "or") and p.lower[i + 1] == "that" and p.dep[i + 1] == "mark":
        return max(b, p.right[p.head[i + 1]] + 1)
    if b == i < last and p.lower[i] in CONTINUING:
        top = i if p.dep[i] == "prep" else p.head[i]
        if top != v and p.left[top] == i:
            return p.right[top] + 1
    return b


def _cut_left(p: Parse, a: int, b: int, before: int | None) -> int:
    """Where a content that stands before its cue begins: not in another report that ends in a colon."""
    if before is not None and p.runs[before][0] > a:
        start = p.runs[before][0]
        if any(p.lower[i] == ":" for i in range(max(a, start - 3), start)):
            return start
        for i in range(a, start):
            reports = p.pos[i] == "VERB" and p.tag[i] in FINITE and p.quote[i] < 0 and p.lemma[i] in lexicon("verb")
            if (
                reports
                and any(p.dep[c] == "nsubj" for c in p.children[i])
                and not _opens_sentence(p, before)
                and p.gap[start - 2]
            ):
                return start
    return min(a, b)


def _cut_right(p: Parse, v: int, a: int, b: int) -> int:
    """Where a content that stands after its cue ends: before the next report, and before a sentence in quotation marks."""
    verbs = lexicon("verb")
    for i in range(a + 1, b):
        if p.quote[i] >= 0:
            if p.quote[i - 1] < 0 and i > a + 2 and p.quote[a] != p.quote[i] and _begins_sentence(p, i):
                return i
            continue
        if (
            p.dep[i] == "relcl"
            and p.right[i] >= b - 2
            and p.lower[p.left[i]] in BACKGROUND
            and p.lower[p.left[i] - 1] == ","
        ):
            if p.left[i] - 1 > a and not _quoted(p, i, b):
                return p.left[i] - 1
        if p.pos[i] != "VERB":
            continue
        if p.tag[i] == "VBG" and p.dep[i] == "advcl" and (p.lemma[i] in verbs or p.lemma[i] in ("echo", "allude")):
            k = p.left[i]
            if k > a and p.lower[k - 1] == ",":
                return k - 1
        if p.dep[i] == "advcl" and p.lower[i] in ("asked", "pressed", "questioned") and p.lower[p.left[i]] == "when":
            return max(p.left[i], a + 1)
        if p.lemma[i] in verbs and p.tag[i] in (*FINITE, "VBG"):
            end = _new_report(p, v, i, a)
            if end:
                return end
    return b


def _begins_sentence(p: Parse, i: int) -> bool:
    """Whether a full stop, and nothing else but marks, stands before a token."""
    k = i - 1
    while k >= 0 and p.gap[k] and p.paragraph[k] == p.paragraph[i]:
        if any(c in ".!?…" for c in p.lower[k]):
            return True
        k -= 1
    return False


def _new_reports(p: Parse, verbs: dict[str, Cue]) -> dict[int, int]:
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
            if p.dep[h] == "ccomp" and v < h and p.lemma[v] in verbs and _new_report(p, v, i, v + 1):
                found[i] = v
    return found


def _new_report(p: Parse, v: int, i: int, a: int) -> int:
    """Where another report begins inside a content that the parser made too long; 0 where none does.

    “said they were worried, and two in three said …”, “says he respects her and calls her …”.
    """
    if p.dep[i] not in ("conj", "ccomp", "parataxis", "advcl"):
        return 0
    children = p.children[i]
    if any(p.lower[c] == "that" and p.dep[c] == "mark" and c < i for c in children):
        return 0
    if not any(p.dep[c] in ("ccomp", "oprd") and c > i for c in children) and p.quote[p.skip_right(i + 1, p.n - 1)] < 0:
        return 0
    own = next((c for c in children if p.dep[c] in SUBJECTS and c < i), None)
    k = p.left[own] if own is not None else i
    while own is None and k > a and p.dep[k - 1] in ("advmod", "aux", "neg") and p.head[k - 1] == i:
        k -= 1
    conjunction = k - 1
    while conjunction > a and p.gap[conjunction]:
        conjunction -= 1
    if p.lower[conjunction] not in CONJUNCTIONS:
        return 0
    if (own is None and p.tag[i] != p.tag[v]) or (own is not None and p.lower[own] in RELATIVES):
        return 0
    return conjunction if conjunction > a else 0


# --- quotations beside a verb


def _quoted(p: Parse, a: int, b: int) -> list[Range]:
    """Quoted runs that begin or lie in a range of tokens."""
    found: list[Range] = []
    i = a
    while i < b:
        if p.quote[i] >= 0:
            found.append(p.runs[p.quote[i]])
            i = found[-1][1]
        else:
            i += 1
    return found


def _is_title(p: Parse, run: Range) -> bool:
    """Tell a name in quotation marks (“Morning Edition”): capitals, and no punctuation at its end."""
    words = [p.text[p.start[i] : p.end[i]] for i in range(*run) if not p.gap[i]]
    if not words or len(words) > 7 or p.lower[run[1] - 1] in (".", "?", "!"):
        return False
    return words[0][0].isupper() and (words[-1][0].isupper() or words[-1][0].isdigit())


def _is_whole_speech(p: Parse, q: int) -> bool:
    """Whether a quotation behind a comma or colon is speech by its looks: a capital, a few words, the end of a sentence."""
    a, b = p.runs[q]
    quotation = p.quotations[q]
    words = sum(not p.gap[i] for i in range(a, b))
    apart = p.lower[a - 1] in (",", ":") or (a > 1 and p.lower[a - 2] in (",", ":"))
    ends = p.text[quotation.start : quotation.end].rstrip()[-1:] in (".", "!", "?", "…", ",")
    return words >= 3 and apart and ends and p.text[p.start[a]].isupper()


def _opens_sentence(p: Parse, q: int) -> bool:
    """Whether a quotation begins its sentence or its paragraph, or follows another quotation or a colon."""
    i = p.runs[q][0] - 1
    while i >= 0 and p.gap[i] and p.paragraph[i] == p.paragraph[i + 1] and not any(c in ".!?…:" for c in p.lower[i]):
        i -= 1
    return i < 0 or p.gap[i] or p.quote[i] >= 0 or p.last[i] <= p.runs[q][0]


def _runs_on(p: Parse, q: int) -> bool:
    """Whether a quotation ends as one that its reporting clause follows: comma, question mark, dash."""
    quotation = p.quotations[q]
    last = p.text[quotation.start : quotation.end].rstrip()[-1:]
    return last in ",?!-–—…" or p.text[quotation.end : quotation.end + 3].strip("\"'”’» ")[:1] in (",", "—", "–")


def _quotes(
    p: Parse, v: int, frame: Range, before: int | None, content: list[Range], subject: int | None, forms: frozenset[str]
) -> list[int]:
    """Choose the quotations beside a reporting clause that are its content."""
    behind = any(a > v for a, _ in content)
    after = _quote_after(p, v, frame)
    if p.dep[v] == "relcl" and p.lower[min(frame[1], p.n - 1)] not in (",", ":", "that"):
        after = None  # “nothing she said ‘will change it’”
    if before is not None and _is_title(p, p.runs[before]) and not _opens_sentence(p, before):
        before = None
    if before is not None and (behind or not _runs_on(p, before)):
        adjacent = not p.gap[frame[1]] if frame[1] < p.n else False
        if (behind and (adjacent or not _runs_on(p, before))) or _is_title(p, p.runs[before]):
            before = None
    if "quote" not in forms:  # any verb reports speech when marks and commas say so: “…,” she smiled
        runs_on = before is not None and _runs_on(p, before) and not content and _opens_sentence(p, before)
        if not runs_on or subject is None or abs(subject - v) > 6:
            before = None
        if after is not None and not _is_whole_speech(p, after):
            after = None
    if after is not None and "that" not in forms and not p.text[p.start[p.runs[after][0]]].isupper():
        after = None  # “everywhere she went, ‘sending emails’”
    return [q for q in (before, after) if q is not None]


def _tail(p: Parse, v: int, frame: Range) -> list[Range]:
    """Take what goes on behind the frame: “…, Holt said, because …”, “…, Holt said, while others ‘…’”."""
    last = p.last[v]
    i = p.skip_right(frame[1], last)
    if (
        i >= last
        or i == frame[1]
        or p.lower[frame[1]] != ","
        or p.lower[i] not in ("because", "while", "but", "and", "though")
    ):
        return []
    if p.lower[i] != "because" and not _quoted(p, i, last):
        return []
    if any(p.pos[k] == "VERB" and p.quote[k] < 0 and p.lemma[k] in lexicon("verb") for k in range(i, last)):
        return []
    return [(i, last)]


def _split_sentence(p: Parse, v: int, frame: Range, quotes: list[int]) -> list[Range]:
    """Take the sentence around the frame: “The club's ‘heavy investment,’ she said, is a mistake”."""
    first, last = p.first[v], p.last[v]
    head = p.runs[quotes[0]]
    tail = p.skip_right(frame[1], last)
    goes_on = frame[1] < tail < last and p.lower[frame[1]] == "," and p.lower[tail] not in CONJUNCTIONS
    if head[0] > v:
        goes_on = goes_on and p.text[p.start[head[0]]].islower() and p.skip_right(head[0], last) == tail
        if not goes_on or frame[0] == first or p.lower[frame[0] - 1] != ",":
            return []
        start = first
    else:
        goes_on = goes_on and (
            p.tag[tail] in (*FINITE, "MD") or (p.quote[tail] >= 0 and p.text[p.start[tail]].islower())
        )
        start = min(first, head[0]) if not _opens_sentence(p, quotes[0]) else head[0]
        if start == head[0] and not goes_on:
            return []
    outside = [i for i in range(start, head[0]) if not p.gap[i] and p.quote[i] < 0 and i < frame[0]]
    if any(p.lower[i] == ":" for i in range(start, frame[0])) or p.paragraph[start] != p.paragraph[v]:
        return []
    if any(p.pos[i] == "VERB" and p.tag[i] in FINITE and p.lemma[i] in lexicon("verb") for i in outside):
        return []
    return [(start, frame[0]), *([(tail, last)] if goes_on else _around(p, v, frame)[1:])]


def _quote_before(p: Parse, v: int, frame: Range) -> int | None:
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
    if i < p.n and p.quote[i] >= 0 and p.paragraph[i] - p.paragraph[v] <= colon and not _reported_behind(p, p.quote[i]):
        return p.quote[i]
    return None


def _reported_behind(p: Parse, q: int) -> bool:
    """Whether a reporting clause follows a quotation that ends in a comma: “…,” she wrote."""
    if not _runs_on(p, q):
        return False
    end = p.runs[q][1]
    last = p.last[end - 1]
    i = p.skip_right(end, last)
    for k in range(i, min(i + 7, last)):
        if p.gap[k] or p.quote[k] >= 0 or p.lower[k] in CONJUNCTIONS:
            return False
        if p.pos[k] == "VERB":
            return p.tag[k] in FINITE and p.lemma[k] in lexicon("verb")
    return False


# --- other contents of a verb


def _bare_that(p: Parse, v: int, frame: Range) -> list[Range]:
    """“said that …” to the end of the sentence, where the parser made something else of the clause."""
    last = p.last[v]
    for i in range(v + 1, min(v + 14, last - 3)):
        if p.quote[i] >= 0:
            continue
        if p.lower[i] == "that" and (i == frame[1] or p.dep[i] == "mark"):
            return [(i, _cut_right(p, v, i, last))]
        if p.pos[i] in ("VERB", "AUX") or p.lower[i] in (",", ";", ":"):
            return []
    return []


def _words(p: Parse, v: int, *, objects: bool) -> list[Range]:
    """Find the object phrase of “called it ‘…’”, when there are quoted words in it."""
    wanted = ("dobj",) if objects else OBJECTS
    end = -1
    for c in p.children[v]:
        if c > v and p.dep[c] in wanted:
            runs = _quoted(p, p.left[c], p.right[c] + 1)
            if any(not (objects and _is_title(p, run)) for run in runs):
                close = runs[-1][1]
                while close < p.right[c] + 1 and p.lower[close] not in ("—", "–", "--", "-", ";", ","):
                    close += 1
                end = max(end, close)
    return [] if end < 0 else [(v + 1, _cut_right(p, v, v + 1, end))]


def _thing(p: Parse, v: int, cue: Cue, *, passive: bool) -> list[Range]:
    """Find the noun phrase that was confirmed, denied, announced, or warned of."""
    told = (
        p.tag[v] in (*FINITE, "VBN")
        or p.dep[v] in ("advcl", "conj")
        or any(p.dep[c] == "aux" and p.tag[c] != "TO" for c in p.children[v])
    )
    if passive or not told:
        return []
    for c in p.children[v]:
        if c < v:
            continue
        dep = p.dep[c]
        if (
            dep == "dobj"
            and p.lemma[c] in lexicon("noun")
            and _noun_clause(p, c, lexicon("noun")[p.lemma[c]]) is not None
        ):
            return []  # voiced fears that …
        if (
            dep == "dobj"
            and "thing" in cue.constructions
            and p.pos[c] in ("NOUN", "PROPN")
            and p.ent[c] not in ("DATE", "PERSON")
        ):
            end = p.right[c] + 1
            for d in p.children[v]:  # “announced steps | to tighten sales”: what the parser hung on the verb
                if d >= end and p.left[d] == end and p.quote[end] < 0:
                    purpose = p.dep[d] in ("advcl", "xcomp") and p.lower[p.left[d]] == "to"
                    if purpose or (p.dep[d] == "prep" and p.lower[d] not in CIRCUMSTANCE and p.lower[d] != "to"):
                        end = p.right[d] + 1
            return [(p.left[c], _cut_right(p, v, p.left[c], end))]
        if dep == "prep" and p.lower[c] in cue.prepositions:
            for o in p.children[c]:
                if p.dep[o] in ("pobj", "pcomp"):
                    return [(p.left[o], _cut_right(p, v, p.left[o], p.right[o] + 1))]
    return []


def _impersonal(p: Parse, v: int) -> list[Range]:
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    clause = next(
        (c for c in p.children[v] if p.dep[c] == "xcomp" and c > v and any(p.tag[m] == "TO" for m in p.children[c])),
        None,
    )
    if subject is None or clause is None or p.lower[subject] in RELATIVES:
        return []
    return [(p.left[subject], p.right[subject] + 1), (p.left[clause], p.right[clause] + 1)]


def _aside(p: Parse, v: int, frame: Range, subject: int | None) -> list[Range]:
    """“Troops, the ministry says, have left”: commas on both sides, and nothing else that was said."""
    if subject is None or not frame[0] <= subject < frame[1] or p.tag[v] not in (*FINITE, "VB", "VBN"):
        return []
    first, last = _within_brackets(p, v)
    marks = [p.lower[c] for c in p.children[v] if p.dep[c] == "mark"]
    if p.dep[v] == "relcl" or any(mark != "as" for mark in marks):
        return []
    if marks and all(p.gap[i] or p.dep[i] == "cc" for i in range(first, frame[0])) and p.lower[frame[1]] == ",":
        return [(frame[1], last)] if last - frame[1] > 3 and not any(p.dep[c] == "dobj" for c in p.children[v]) else []
    if frame[0] <= first:
        return []
    if marks and any(p.dep[c] == "dobj" for c in p.children[v]):
        return []
    opens = p.lower[frame[0] - 1] in (",", "—", "–", "-")
    closes = frame[1] >= last or p.gap[frame[1]] or p.skip_right(frame[1], last) >= last
    if not opens or not closes or p.quote[p.skip_left(frame[0] - 1, first)] >= 0:
        return []
    pieces = _around(p, v, frame)
    if not any(p.pos[i] in ("VERB", "AUX") for a, b in pieces for i in range(a, b)) or any(
        p.lower[i] == ":" for i in range(first, last)
    ):
        return []
    return pieces


def _around(p: Parse, v: int, frame: Range) -> list[Range]:
    """Take what stands around the frame in its sentence, circumstances of the saying left out."""
    first, last = _within_brackets(p, v)
    pieces = [(first, frame[0])]
    rest = p.skip_right(frame[1], last)
    if rest < last and rest > frame[1] and p.lower[frame[1]] in (",", "—", "–", "-"):
        tail = p.tag[rest] in ("VBG", "WP", "WDT", "WRB") or p.lower[rest] in CIRCUMSTANCE | CONJUNCTIONS | TAILS
        if not tail:
            pieces.append((rest, last))
    return pieces


def _within_brackets(p: Parse, v: int) -> Range:
    """The sentence of a verb, or the part of it in the round brackets that the verb stands in."""
    first, last = p.first[v], p.last[v]
    for i in range(v, first - 1, -1):
        if p.lower[i] == ")":
            break
        if p.lower[i] == "(":
            end = next((k for k in range(v, last) if p.lower[k] == ")"), last)
            return i + 1, end
    return first, last


# --- extents


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
        if p.lower[i] in ("–", "—", "-", "--") and i > a and p.text[p.start[a] : p.end[a]].isupper():
            return p.skip_right(i, b)
        if p.pos[i] not in ("PROPN", "PUNCT", "NUM", "SYM") and not p.gap[i]:
            return a
    return a


def _cue_range(p: Parse, v: int) -> Range:
    return v, v + 1 + any(p.dep[c] == "prt" and c == v + 1 for c in p.children[v])


def _negated(p: Parse, v: int) -> bool:
    if any(p.dep[c] == "neg" for c in p.children[v]):
        return True
    return p.dep[v] == "xcomp" and p.lemma[p.head[v]] in ("decline", "refuse")


# --- other kinds of cue


def _according(p: Parse, i: int) -> Reading | None:
    """“According to the ministry, …”, “…, according to the ministry”."""
    to = i + 1
    source = next((c for c in (*p.children[to], *p.children[i]) if p.dep[c] == "pobj" and c > i), None)
    if source is None:
        return None
    span = noun_phrase(p, source)
    first, last = p.first[i], p.last[i]
    after = p.right[source] + 1
    if span[1] == after:  # “the school’s | Facebook post, …”: names that the parser gave to what follows
        while after < last and p.pos[after] in ("NOUN", "PROPN") and p.quote[after] < 0:
            after += 1
        span = (span[0], after)
    if p.skip_right(first, last) >= i or (i - first <= 2 and p.pos[first] in ("CCONJ", "ADV", "SCONJ")):
        content = [(after, last)]
    else:
        content = [(first, i)]
        rest = p.skip_right(after, last)
        closed = after < p.n and p.lower[after] == ","
        tail = rest < last and (
            p.tag[rest] in ("VBG", "WP", "WDT", "IN", "VBN", "WRB") or p.lower[rest] in CONJUNCTIONS
        )
        if closed and not tail and any(p.tag[k] in (*FINITE, "MD") for k in range(rest, last)):
            content.append((after, last))
    return _reading(p, "according", i, "according to", "state", content, span, source, cue=(i, i + 2), frame=(i, after))


def _noun(p: Parse, n: int, cue: Cue, belongs: Sources) -> Reading | None:
    """“her claim that …”, “made a promise to …”, “voiced fears that …”."""
    clause = _noun_clause(p, n, cue)
    if clause is None or any(p.lower[c] == "no" for c in p.children[n]):
        return None
    source = None
    h = p.head[n]
    for c in p.children[n]:
        if p.dep[c] == "poss":
            source = c
        elif p.dep[c] == "prep" and p.lower[c] in ("by", "from", "of") and c < clause and source is None:
            source = next((o for o in p.children[c] if p.dep[o] == "pobj"), None)
    if source is None and p.dep[n] == "dobj" and p.lemma[h] in LIGHT_VERBS and p.quote[h] < 0:
        source = subject_of(p, h, belongs, passive=False)
    if source is None or p.quote[source] >= 0:
        return None
    span = noun_phrase(p, source)
    if p.dep[source] == "poss":
        span = (p.left[source], source + 1)
    light = p.dep[n] == "dobj" and p.lemma[h] in LIGHT_VERBS and n - h < 5
    start = p.left[clause]
    content = [(start, _cut_right(p, n, start, p.right[clause] + 1))]
    return _reading(
        p,
        "noun",
        n,
        cue.lemma,
        cue.act,
        content,
        span,
        source,
        cue=(h if light else n, n + 1),
        frame=(p.left[n], n + 1),
    )


def _noun_clause(p: Parse, n: int, cue: Cue) -> int | None:
    """Find the that-clause (or infinitive) that tells what a noun of saying says."""
    for c in p.children[n]:
        if c > n and p.dep[c] in ("acl", "ccomp", "relcl"):
            mark = p.left[c]
            that = p.lower[mark] == "that" and p.dep[c] != "relcl" and p.dep[mark] == "mark"
            if that or (p.lower[mark] == "to" and "to" in cue.constructions and p.dep[c] == "acl"):
                return c
    return None


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
    before = _quote_before(p, i, (start, i + 1))
    if before is not None and _runs_on(p, before) and names:
        content = [p.runs[before]]
    elif start > first + 3 and p.lower[start - 1] == "," and names and p.skip_right(i + 1, last) >= last:
        content = [(first, start)]
    elif start == first and capital and last - i > 3 and p.paragraph[first - 1 if first else 0] != p.paragraph[i]:
        content = [(i + 1, last)]
    else:
        return None
    return _reading(
        p, "headline", i, cue.lemma, cue.act, content, (start, i), i - 1, cue=(i, i + 1), frame=(start, i + 1)
    )


def _colons(p: Parse, readings: list[Reading]) -> Iterator[Reading]:
    """“NAME: …” of transcripts and headlines, and “He was blunt: ‘…’”."""
    claimed = {q for r in readings for a, b in r.content for q in p.quote[a:b] if q >= 0}
    start = 0
    for i in range(p.n):
        if i and p.paragraph[i] != p.paragraph[i - 1]:
            start = i
        if p.lower[i] != ":" or p.quote[i] >= 0 or i == start:
            continue
        end = i
        while end < p.n and p.paragraph[end] == p.paragraph[i]:
            end += 1
        reading = _transcript(p, start, i, end) or _colon(p, i, claimed)
        if reading is not None:
            yield reading


def _transcript(p: Parse, start: int, i: int, end: int) -> Reading | None:
    words = [w for w in range(start, i) if not p.gap[w]]
    if not 1 <= len(words) <= 5 or any(p.quote[w] >= 0 for w in words) or p.lower[words[-1]] in RUBRICS:
        return None
    capitals = all(p.text[p.start[w] : p.end[w]].isupper() for w in words)
    names = all(p.pos[w] == "PROPN" for w in words) or p.lower[words[-1]] in SPOKESMEN
    known = capitals or p.ent[words[-1]] in ("PERSON", "ORG", "NORP", "GPE") or p.lower[words[-1]] in SPOKESMEN
    said = [w for w in range(i + 1, end) if not p.gap[w]]
    verb = any(p.pos[w] in ("VERB", "AUX") for w in said)
    if not (capitals or names) or not (verb or (known and said and (p.quote[said[0]] >= 0 or len(said) > 4))):
        return None
    return _reading(
        p, "transcript", i, ":", "state", [(i + 1, end)], (start, i), words[-1], cue=(i, i + 1), frame=(start, i)
    )


def _colon(p: Parse, i: int, claimed: set[int]) -> Reading | None:
    after = i + 1
    while after < p.n and p.gap[after] and p.quote[after] < 0:
        after += 1
    if after >= p.n or p.paragraph[after] - p.paragraph[i] > 1 or p.quote[after] < 0 or p.quote[after] in claimed:
        return None
    if _reported_behind(p, p.quote[after]):
        return None
    for w in range(i - 1, p.first[i] - 1, -1):
        if p.pos[w] in ("VERB", "AUX") and p.quote[w] < 0:
            subject = next((c for c in p.children[w] if p.dep[c] == "nsubj"), None)
            if subject is not None and p.quote[subject] < 0 and p.lower[subject] not in RELATIVES:
                return _reading(
                    p, "colon", w, p.lemma[w], "state", [p.runs[p.quote[after]]], noun_phrase(p, subject), subject,
                    cue=(w, w + 1), frame=(p.left[w], i),
                )  # fmt: skip
    return None


def _signatures(p: Parse) -> Iterator[Reading]:
    """“…” — Ada Holt: a dash and a name after a quotation or at the end of a post."""
    for i in range(1, p.n - 1):
        if p.lower[i] not in ("—", "―", "–", "--") or p.quote[i] >= 0 or p.pos[i + 1] != "PROPN":
            continue
        end = i + 1
        while end < p.n and p.pos[end] == "PROPN" and p.paragraph[end] == p.paragraph[i]:
            end += 1
        k = i - 1
        while k >= 0 and p.gap[k] and p.quote[k] < 0 and p.paragraph[k] >= p.paragraph[i] - 1:
            k -= 1
        if k < 0 or p.quote[k] < 0 or end - i > 5 or p.ent[i + 1] not in ("PERSON", ""):
            continue
        rest = p.skip_right(end, p.n)
        if rest < p.n and p.paragraph[rest] == p.paragraph[i] and p.lower[end] not in (",", "("):
            continue
        reading = _reading(
            p, "signature", i, "—", "state", [p.runs[p.quote[k]]], (i + 1, end), end - 1, cue=(i, i + 1), frame=(i, end)
        )  # fmt: skip
        if reading is not None:
            yield reading
