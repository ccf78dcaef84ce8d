"""Rules over the parse: every way a text may be read as reporting what someone said, before any decision between them.

A `Reading` is one candidate: a cue, the tokens of its content, the tokens of its source, and the name of the rule that
gave it. Readings of one article may contradict each other; `pipeline.statements` decides. Nothing here looks at names.

How a verb is read. Its *frame* is what belongs to the reporting clause and never to the content: subject, auxiliaries,
addressee, adverbials. The content is the clause that depends on the verb, cut so that it never reaches into the frame,
and the quotations that touch the frame or the clause, always whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.cues import Cue, lexicon
from pipeline.parse import Parse

Range = tuple[int, int]
"""Half-open range of tokens."""

SUBJECTS = frozenset(("nsubj", "csubj"))
RELATIVES = frozenset(("who", "which", "that", "whom"))
NO_ONE = frozenset(("nobody", "no one", "none", "nothing"))
DASHES = frozenset("-–—")


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
    verbs = lexicon("verb")
    controllers = _controllers(p, verbs)
    found: list[Reading] = []
    for v in range(p.n):
        if p.quote[v] >= 0:
            continue
        if p.lower[v] == "according" and v + 1 < p.n and p.lower[v + 1] == "to":
            reading = _according(p, v)
            if reading is not None:
                found.append(reading)
        elif p.pos[v] in ("VERB", "AUX") and p.dep[v] not in ("aux", "auxpass", "amod", "compound"):
            reading = _verb(p, v, verbs.get(p.lemma[v]), controllers)
            if reading is not None:
                found.append(reading)
    found += _colons(p, found)
    return sorted(found, key=lambda r: (r.head, r.content))


# --- verbs


def _verb(p: Parse, v: int, cue: Cue | None, controllers: dict[int, int]) -> Reading | None:
    forms: frozenset[str] = cue.constructions if cue else frozenset()
    passive = any(p.dep[c] == "auxpass" for c in p.children[v])
    clauses = _clauses(p, v, cue, passive=passive)
    frame = _frame(p, v, clauses, forms)
    subject = _subject(p, v, controllers, passive=passive)
    content = [piece for c in clauses for piece in _clip(p, v, c, frame)]
    if any(c > v for c in clauses) and any(c < v for c in clauses):
        content = [piece for piece in content if piece[0] > v]
    rule = "clause" if content else ""

    before = _quote_before(p, v, frame)
    after = _quote_after(p, v, frame)
    if (
        before is not None
        and not _runs_on(p, before)
        and (any(a > v for a, _ in content) or _is_title(p, p.runs[before]))
    ):
        before = None
    quotes = [q for q in (before, after) if q is not None]
    if quotes and (cue is None or "quote" not in forms):
        # Any verb may carry speech when the marks and commas say so: “…,” she smiled.
        speech = before is not None and _runs_on(p, before) and not content
        if not speech or subject is None or abs(subject - v) > 6:
            quotes = []
    if quotes:
        rule = rule or ("quote" if cue and "quote" in forms else "quote-any")
        content += [p.runs[q] for q in quotes]
    if not content and cue and ("words" in forms or "quote" in forms):
        content = _words(p, v, objects="words" not in forms)
        rule = "words"
    if not content and cue and "that" in forms and p.tag[v] in ("VBD", "VBZ", "VBP", "VB", "VBN"):
        content = _aside(p, v, frame, subject)
        rule = "aside"
    if not content and cue and passive and "impersonal" in forms:
        content = _impersonal(p, v)
        rule = "impersonal"
        subject = None
    if not content or (cue is None and rule != "quote-any"):
        return None
    if subject is None and not passive:
        return None
    pieces = _whole(p, v, content)
    source = None if subject is None else _noun_phrase(p, subject)
    if subject is not None and p.lower[subject] in NO_ONE:
        return None
    if source is not None and any(a < source[1] and source[0] < b for a, b in pieces):
        return None
    pieces = [piece for piece in pieces if piece[1] > piece[0]]
    if not pieces:
        return None
    return Reading(
        rule=rule,
        cue=_cue_range(p, v),
        head=v,
        lemma=cue.lemma if cue else p.lemma[v],
        act=cue.act if cue else "state",
        content=tuple(pieces),
        source=source,
        source_head=subject,
        addressee=_addressee(p, v, forms, passive=passive),
        negated=_negated(p, v),
        frame=frame,
    )


def _clauses(p: Parse, v: int, cue: Cue | None, *, passive: bool) -> list[int]:
    """Children of the verb that state what was said."""
    if cue is None:
        return []
    forms = cue.constructions
    found = []
    for c in p.children[v]:
        dep = p.dep[c]
        if (
            (dep == "ccomp" and (forms & {"that", "whether"} or ("whom" in forms and c > v)))
            or (
                dep == "xcomp"
                and c > v
                and (("to" in forms or "whom" in forms) or p.lemma[v] == "tell")
                and _infinitive(p, c)
            )
            or (
                dep == "advcl"
                and c > v
                and "whether" in forms
                and any(p.lower[m] in ("if", "whether") and p.dep[m] == "mark" for m in p.children[c])
            )
            or (dep == "dobj" and "thing" in forms and c > v and not passive)
        ):
            found.append(c)
    return found


def _infinitive(p: Parse, c: int) -> bool:
    return any(p.tag[m] == "TO" for m in p.children[c])


def _frame(p: Parse, v: int, clauses: list[int], forms: frozenset[str]) -> Range:
    """First token of the reporting clause and one past its last, as far as it touches the verb."""
    left = right = v
    for c in reversed([c for c in p.children[v] if c < v]):
        if c in clauses or _quoted(p, p.left[c], p.right[c] + 1):
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
    return (
        len(words) <= 7
        and not p.gap[run[1] - 1]
        and bool(words)
        and words[0][0].isupper()
        and (words[-1][0].isupper() or words[-1][0].isdigit())
    )


def _clip(p: Parse, v: int, c: int, frame: Range) -> list[Range]:
    """Take the pieces of a clause that lie outside the reporting clause."""
    a, b = p.left[c], p.right[c] + 1
    if p.dep[c] == "xcomp" and p.lemma[v] != "tell":  # urged Kyiv to …: the object is part of what is urged
        a = min([a] + [p.left[o] for o in p.children[v] if p.dep[o] in ("dobj", "dative") and v < o < c])
    pieces = []
    wraps = b > frame[1]
    if a < frame[0] and (not wraps or p.gap[frame[1]]):  # “A, he said, B”; but not “In May he said B”
        pieces.append((a, min(b, frame[0])))
    if b > frame[1] or a > v:
        start = max(a, frame[1]) if a <= v or p.dep[c] in ("ccomp", "advcl") else a
        if start < b:
            pieces.append((start, _cut(p, v, start, b)))
    return pieces


def _cut(p: Parse, v: int, a: int, b: int) -> int:
    """Where a content that stands after its cue ends: before a participle of saying that belongs to the reporter."""
    verbs = lexicon("verb")
    for i in range(a + 1, b):
        if p.quote[i] >= 0 or p.pos[i] != "VERB" or i == p.head[i]:
            continue
        if p.tag[i] == "VBG" and p.dep[i] == "advcl" and (p.lemma[i] in verbs or p.lemma[i] == "cite"):
            k = p.left[i]
            if k > a and p.lower[k - 1] == ",":
                return k - 1
        if (
            p.dep[i] in ("conj", "ccomp", "parataxis", "advcl")
            and p.lemma[i] in verbs
            and p.tag[i] in ("VBD", "VBZ", "VBP")
        ):
            end = _new_report(p, v, i, a)
            if end:
                return end
    return b


def _new_report(p: Parse, v: int, i: int, a: int) -> int:
    """Where another report begins inside a content that the parser made too long; 0 where none does.

    “said they were worried, and two in three said …”, “says he respects her and calls her …”.
    """
    children = p.children[i]
    if any(p.lower[c] == "that" and p.dep[c] == "mark" and c < i for c in children):
        return 0
    if not any(p.dep[c] in ("ccomp", "oprd") and c > i for c in children) and p.quote[min(i + 1, p.n - 1)] < 0:
        return 0
    own = next((c for c in children if p.dep[c] in SUBJECTS and c < i), None)
    k = p.left[own] if own is not None else i
    while own is None and k > a and p.dep[k - 1] in ("advmod", "aux", "neg") and p.head[k - 1] == i:
        k -= 1
    conjunction = k - 1
    while conjunction > a and p.gap[conjunction]:
        conjunction -= 1
    if p.lower[conjunction] not in ("and", "but", "while", "though", "although", "however"):
        return 0
    if own is None and p.tag[i] != p.tag[v]:
        return 0
    if own is not None and p.lower[own] in RELATIVES:
        return 0
    return conjunction if conjunction > a else 0


def _runs_on(p: Parse, q: int) -> bool:
    """Whether a quotation ends as one that its reporting clause follows: comma, question mark, dash."""
    quotation = p.quotations[q]
    last = p.text[quotation.start : quotation.end].rstrip()[-1:]
    return last in ",?!-–—…" or p.text[quotation.end : quotation.end + 3].strip("\"'”’» ")[:1] in (",", "—", "–")


def _quote_before(p: Parse, v: int, frame: Range) -> int | None:
    i = frame[0] - 1
    while i >= 0 and p.gap[i] and p.paragraph[i] == p.paragraph[v]:
        i -= 1
    if i < 0 or p.paragraph[i] != p.paragraph[v] or p.quote[i] < 0:
        return None
    between = p.text[p.end[i] : p.start[frame[0]]]
    if ";" in between or ":" in between or "(" in between or ")" in between:
        return None
    return p.quote[i]


def _quote_after(p: Parse, v: int, frame: Range) -> int | None:
    i = frame[1]
    while i < p.n and p.paragraph[i] == p.paragraph[v] and (p.gap[i] or p.lower[i] == "that") and p.quote[i] < 0:
        if p.lower[i] in (".", ";", "?", "!", "(", ")"):
            return None
        i += 1
    if i < p.n and p.paragraph[i] == p.paragraph[v] and p.quote[i] >= 0:
        return p.quote[i]
    if (
        i < p.n
        and i > 0
        and p.lower[frame[1] : i].count(":")
        and p.quote[i] >= 0
        and p.paragraph[i] == p.paragraph[v] + 1
    ):
        return p.quote[i]
    return None


OBJECTS = frozenset(("dobj", "oprd", "ccomp", "xcomp", "attr", "prep", "acomp", "dative"))


def _words(p: Parse, v: int, *, objects: bool) -> list[Range]:
    """Find the object phrase of “called it ‘…’”, when there are quoted words in it."""
    wanted = ("dobj",) if objects else OBJECTS
    end = max(
        (
            p.right[c] + 1
            for c in p.children[v]
            if c > v
            and p.dep[c] in wanted
            and any(not (objects and _is_title(p, run)) for run in _quoted(p, p.left[c], p.right[c] + 1))
        ),
        default=-1,
    )
    return [] if end < 0 else [(v + 1, end)]


def _aside(p: Parse, v: int, frame: Range, subject: int | None) -> list[Range]:
    """“Troops, the ministry says, have left”: the verb hangs on the clause it reports."""
    h = p.head[v]
    as_clause = p.dep[v] == "advcl" and any(p.lower[c] == "as" for c in p.children[v])
    if h == v or not (p.dep[v] in ("parataxis", "ccomp", "dep") or as_clause) or p.quote[h] >= 0:
        return []
    if subject is not None and not frame[0] <= subject < frame[1]:
        return []
    if p.pos[h] not in ("VERB", "AUX") or (p.dep[v] == "ccomp" and p.lemma[h] in lexicon("verb")):
        return []
    commas = (frame[0] > 0 and p.gap[frame[0] - 1]) or (frame[1] < p.n and p.gap[frame[1]])
    if not commas:
        return []
    a, b = p.left[h], p.right[h] + 1
    pieces = [(a, min(b, frame[0])), (max(a, frame[1]), b)]
    pieces = [(x, y) for x, y in pieces if y > x and sum(not p.gap[i] for i in range(x, y)) >= 2]
    if sum(y - x for x, y in pieces) < 4:
        return []
    return pieces


def _impersonal(p: Parse, v: int) -> list[Range]:
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    clause = next((c for c in p.children[v] if p.dep[c] == "xcomp" and c > v and _infinitive(p, c)), None)
    if subject is None or clause is None or p.lower[subject] in RELATIVES:
        return []
    return [(p.left[subject], p.right[subject] + 1), (p.left[clause], p.right[clause] + 1)]


def _whole(p: Parse, v: int, content: list[Range]) -> list[Range]:
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


def _cue_range(p: Parse, v: int) -> Range:
    particle = [c for c in p.children[v] if p.dep[c] == "prt" and c == v + 1]
    return v, v + 1 + len(particle)


def _negated(p: Parse, v: int) -> bool:
    if any(p.dep[c] == "neg" for c in p.children[v]):
        return True
    return p.dep[v] == "xcomp" and p.lemma[p.head[v]] in ("decline", "refuse")


def _addressee(p: Parse, v: int, forms: frozenset[str], *, passive: bool) -> Range | None:
    if "hearer" in forms:
        wanted = ("nsubjpass",) if passive else ("dobj", "dative")
        for c in p.children[v]:
            if p.dep[c] in wanted and p.pos[c] in ("PROPN", "NOUN", "PRON") and p.quote[c] < 0:
                return _noun_phrase(p, c)
    for c in p.children[v]:
        if c > v and p.lower[c] == "to" and p.dep[c] in ("prep", "dative"):
            for o in p.children[c]:
                if (
                    p.dep[o] == "pobj"
                    and p.quote[o] < 0
                    and (p.ent[o] in ("PERSON", "ORG", "NORP", "GPE") or p.lower[o] in ("reporters", "journalists"))
                ):
                    return _noun_phrase(p, o)
    return None


# --- sources


def _controllers(p: Parse, verbs: dict[str, Cue]) -> dict[int, int]:
    """Verbs of saying that the parser put inside a reported clause but that belong to its reporter.

    “said it would fall, adding that …” hangs *adding* on *fall*.
    """
    found: dict[int, int] = {}
    for i in range(p.n):
        if p.quote[i] >= 0 or p.lemma[i] not in verbs:
            continue
        if p.tag[i] == "VBG" and p.dep[i] == "advcl":
            k = p.left[i]
            if k == 0 or p.lower[k - 1] != ",":
                continue
        elif not (
            p.dep[i] == "conj"
            and p.tag[i] in ("VBD", "VBZ", "VBP")
            and not any(p.dep[c] in SUBJECTS for c in p.children[i])
        ):
            continue
        h = p.head[i]
        for _ in range(6):
            if h == p.head[h]:
                break
            up = p.head[h]
            if p.dep[h] == "ccomp" and p.lemma[up] in verbs and up < h and p.quote[up] < 0:
                if p.tag[i] == "VBG" or _new_report(p, up, i, up + 1):
                    found[i] = up
                break
            h = up
    return found


def _subject(p: Parse, v: int, controllers: dict[int, int], *, passive: bool, depth: int = 0) -> int | None:
    """Head of the noun phrase that says it, or None."""
    for c in p.children[v]:
        if passive and p.dep[c] == "agent":
            return next((o for o in p.children[c] if p.dep[o] == "pobj"), None)
    if passive and depth == 0:
        return None
    for c in sorted(p.children[v], key=lambda c: abs(c - v)):
        if p.dep[c] in ("nsubj", "nsubjpass") and p.quote[c] < 0:
            if p.lower[c] in RELATIVES and p.dep[v] == "relcl":
                return p.head[v]
            return c
    if depth >= 4:
        return None
    if v in controllers:
        return _subject(p, controllers[v], controllers, passive=False, depth=depth + 1)
    h, dep = p.head[v], p.dep[v]
    if h == v or p.quote[h] >= 0:
        return None
    near = v - 1
    while near > h and p.dep[near] in ("advmod", "aux", "neg"):
        near -= 1
    if dep == "conj" and p.dep[near] == "conj" and p.pos[near] == "PROPN" and p.tag[v] in ("VBD", "VBZ", "VBP"):
        return near  # “has won a state and Cruz suggested”: the name was taken for one more object
    if dep == "acl":
        return h if p.pos[h] in ("NOUN", "PROPN", "PRON") else None
    if dep == "relcl":
        return None
    if dep == "pcomp":  # was quoted as saying, began by saying, in saying
        g = p.head[h]
        return (
            _subject(p, g, controllers, passive=False, depth=depth + 1)
            if p.pos[g] in ("VERB", "AUX") and g != h
            else None
        )
    if dep in ("conj", "xcomp", "advcl", "dep", "ccomp") and p.pos[h] in ("VERB", "AUX"):
        if dep == "advcl" and p.tag[v] not in ("VBG", "VB"):
            return None
        if dep == "ccomp" and p.tag[v] not in ("VBG", "VB"):
            return None
        return _subject(p, h, controllers, passive=False, depth=depth + 1)
    return None


def _noun_phrase(p: Parse, head: int) -> Range:
    """Take the words that name a source, with titles, modifiers and joint speakers.

    What is only set beside it (appositions, relative clauses after a comma) is left out, unless it holds the name.
    """
    a, b = p.left[head], p.right[head] + 1
    stack = [head]
    while stack:
        t = stack.pop()
        for c in p.children[t]:
            if c < t:
                continue
            edge = p.left[c]
            comma = edge > 0 and p.lower[edge - 1] in (",", "(", "—", "–", "-")
            if p.dep[c] in ("relcl", "acl", "appos") and (comma or p.dep[c] == "appos"):
                if p.dep[c] == "appos" and p.pos[t] == "NOUN" and p.pos[c] == "PROPN" and t == head:
                    b = min(b, p.right[c] + 1)
                    stack.append(c)
                else:
                    b = min(b, edge)
            elif (p.dep[c] == "relcl" and p.right[c] - edge > 12) or (
                p.dep[c] == "prep"
                and p.lower[c] in ("on", "during", "after", "before", "at", "in")
                and (p.ent[t] == "PERSON" or p.pos[t] == "PRON")
            ):
                b = min(b, edge)
            elif p.dep[c] in ("conj", "prep", "pobj"):
                stack.append(c)
    for i in range(a, head):
        if p.quote[i] >= 0 and p.quote[i] != p.quote[head]:
            a = max(a, p.runs[p.quote[i]][1])
    for i in range(head + 1, b):
        if p.quote[i] >= 0 and p.quote[i] != p.quote[head]:
            b = i
            break
    while b > head + 1 and ((p.gap[b - 1] and p.lower[b - 1] not in (".", ")")) or p.lower[b - 1] in ("and", "or")):
        b -= 1
    while a < head and p.gap[a]:
        a += 1
    return (a, b) if b > a else (head, head + 1)


# --- other kinds of cue


def _according(p: Parse, i: int) -> Reading | None:
    """“According to the ministry, …”, “…, according to the ministry”."""
    to = i + 1
    source = next((c for c in p.children[to] if p.dep[c] == "pobj"), None)
    if source is None:
        source = next((c for c in p.children[i] if p.dep[c] == "pobj"), None)
    if source is None or source < i:
        return None
    span = _noun_phrase(p, source)
    first, last = p.first[i], p.last[i]
    after = p.right[source] + 1
    start = p.skip_right(first, last)
    if i - start <= 1:
        content = [(after, last)]
    else:
        content = [(first, i)]
        rest = p.skip_right(after, last)
        if (
            after < p.n
            and p.lower[after] == ","
            and last - rest > 3
            and p.tag[rest] not in ("VBG", "WP", "WDT", "IN", "VBN")
        ):
            content.append((after, last))
    pieces = _whole(p, i, content)
    if not pieces:
        return None
    return Reading("according", (i, i + 2), i, "according to", "state", tuple(pieces), span, source, frame=(i, after))


def _colons(p: Parse, readings: list[Reading]) -> Iterator[Reading]:
    """“NAME: …” of transcripts and headlines, and “He was blunt: ‘…’”."""
    claimed = {q for r in readings for a, b in r.content for q in p.quote[a:b] if q >= 0}
    start = 0
    for i in range(p.n):
        if i and p.paragraph[i] != p.paragraph[i - 1]:
            start = i
        if p.lower[i] != ":" or p.quote[i] >= 0 or i == start:
            continue
        words = list(range(start, i))
        end = i
        while end < p.n and p.paragraph[end] == p.paragraph[i]:
            end += 1
        if (
            len(words) <= 5
            and all(p.pos[w] == "PROPN" or p.text[p.start[w] : p.end[w]].isupper() or p.gap[w] for w in words)
            and not any(p.quote[w] >= 0 for w in words)
            and end - i > 3
        ):
            pieces = _whole(p, i, [(i + 1, end)])
            if pieces and any(p.pos[w] in ("VERB", "AUX") for w in range(i + 1, end)):
                yield Reading(
                    "transcript", (i, i + 1), i, ":", "state", tuple(pieces), (start, i), i - 1, frame=(start, i)
                )
            continue
        after = i + 1
        while after < p.n and p.gap[after] and p.quote[after] < 0:
            after += 1
        if (
            after < p.n
            and p.paragraph[after] - p.paragraph[i] <= 1
            and p.quote[after] >= 0
            and p.quote[after] not in claimed
        ):
            verb = next(
                (
                    w
                    for w in range(i - 1, p.first[i] - 1, -1)
                    if p.pos[w] in ("VERB", "AUX")
                    and p.quote[w] < 0
                    and any(p.dep[c] == "nsubj" for c in p.children[w])
                ),
                None,
            )
            if verb is None:
                continue
            subject = next(c for c in p.children[verb] if p.dep[c] == "nsubj")
            if p.quote[subject] >= 0 or p.lower[subject] in RELATIVES:
                continue
            yield Reading(
                "colon",
                (verb, verb + 1),
                verb,
                p.lemma[verb],
                "state",
                (p.runs[p.quote[after]],),
                _noun_phrase(p, subject),
                subject,
                frame=(p.left[verb], i),
            )
