"""Where the content of a reporting verb stands: its clause, the quotations beside it, its object, the sentence around it.

Every function gives half-open token ranges. `frame` is always the reporting clause: what never belongs to the content.
"""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.cues import Cue, lexicon
from pipeline.grammar import CHARGES, FINITE, MEDIA
from pipeline.statements import limits, runs
from pipeline.statements.parse import Parse
from pipeline.statements.sources import (
    BODIES,
    CIRCUMSTANCE,
    QUOTING,
    RELATIVES,
    SUBJECTS,
    TENSED,
    Range,
    is_dated,
    is_infinitive,
)

TAILS = frozenset(("according", "including", "as", "since", "citing", "because", "if"))
TRUST = frozenset(("belief", "confidence", "faith", "interest", "trust"))
"""Nouns whose object “in” brings: expressed interest in the bridge."""
CHARGING = frozenset(("as", "for", "of"))
"""Prepositions that tell what is said of a person: blamed Halden for the delay."""
NUMBERS = frozenset(("CARDINAL", "MONEY", "PERCENT", "QUANTITY"))
COUNTING = frozenset(("calculate", "estimate", "put", "show"))
"""Verbs that say a number of a thing."""
PLEADING = frozenset(("admit", "deny", "plead"))
"""What a defendant does in court."""
OCCASIONS = frozenset(("briefing", "conference", "rally"))
"""What one says things at."""
ARTICLES = frozenset(("a", "an", "another", "the"))
CALLED = frozenset(("brand", "call", "judge", "label", "term"))
SHOUTING = frozenset(("chant", "scream", "shout", "yell"))
"""Verbs whose words in quotation marks are all that was said: shouted “shame” | at the mayor."""
COMPARING = frozenset(("down", "up"))
"""Words that, behind a comma, set a number beside another: it was 5, she said, | up from 3."""
CONTINUING = frozenset(("because", "unless", "until", "despite", "without", "compared", "unlike", "so"))
"""Words that go on with what was said behind its clause; so does “provided that”."""


def clauses_of(p: Parse, v: int, cue: Cue | None) -> list[int]:
    """Children of the verb that state what was said."""
    if cue is None:
        return []
    forms = cue.constructions
    found = []
    credited = limits.credit(p, v) or p.n
    for c in p.children[v]:
        dep = p.dep[c]
        if p.left[c] >= credited:
            continue  # it is safe, Holt said, | Northline reports
        if c < v and p.lower[p.right[c] + 1 : p.right[c] + 2] == [":"] and p.quote[p.right[c]] < 0:
            continue  # not everyone agrees: | Holt warned against it
        if dep == "ccomp" and c < v and "thing" in forms and any(_is_thing(p, o) for o in p.children[v] if o > v):
            continue  # the union ends its strike, | the mayor vows a review
        if dep == "ccomp" and c > v and any(p.dep[m] == "mark" and p.lower[m] in limits.OPENING for m in p.children[c]):
            continue  # it will close, it said, | hours after Norvane threatened to leave
        if dep == "ccomp":
            fits = bool(forms & {"that", "whether"}) or ("whom" in forms and c > v)
            relative = p.lower[p.left[c]] in ("who", "whom") and "whether" not in forms and p.left[c] > v
            relative |= (
                p.lower[p.left[c]] == "which" and p.left[c] > v + 1 and p.lower[p.left[c] - 1] in (",", "-", "–", "—")
            )
            small = cue.lemma == "find" and (
                (p.tag[c] == "VBG" and not any(p.dep[i] == "aux" for i in p.children[c])) or p.pos[c] == "ADJ"
            )
            if fits and not relative and not small:  # “found Holt racing into the box”, “found her guilty”
                found.append(c)
        elif dep == "xcomp" and c > v:
            infinitive = any(p.tag[m] == "TO" for m in p.children[c])
            doing = p.tag[c] == "VBG" or any(p.tag[m] == "VBG" and p.dep[m] == "aux" for m in p.children[c])
            if (infinitive and (forms & {"to", "whom"} or cue.lemma == "tell")) or (doing and "doing" in forms):
                found.append(c)
        elif dep == "advcl" and "to" in forms and p.lower[p.left[c]] in ("not", "to") and _has_no_object(p, v, cue):
            if c > v and is_infinitive(p, c) and p.lower[p.left[c] - 1] != ",":
                found.append(c)  # agreed after a meeting | to cut spending
        elif dep == "advcl" and c > v and "whether" in forms and p.lower[p.left[c]] in ("if", "whether"):
            found.append(c)
    quotes = p.head[p.head[v]]
    if (
        not found
        and "that" in forms
        and p.dep[v] == "pcomp"
        and p.lower[p.head[v]] == "as"
        and p.lemma[quotes] in QUOTING
    ):
        found = [
            c for c in p.children[quotes] if p.dep[c] == "ccomp" and c < quotes
        ]  # it is shut, Holt was quoted | as saying
    return found


def _is_thing(p: Parse, o: int) -> bool:
    """Whether what stands behind a verb is its object, and no time."""
    return (
        p.dep[o] == "dobj" and p.pos[o] == "NOUN" and p.ent[o] not in ("DATE", "TIME") and p.lower[p.left[o] - 1] != ","
    )


def _has_no_object(p: Parse, v: int, cue: Cue) -> bool:
    """Whether a verb has nothing that it may be said of, and nobody, but an infinitive."""
    children = p.children[v]
    brings = any(p.dep[c] == "prep" and p.lower[c] in cue.prepositions for c in children)
    return not brings and {"agent", "auxpass", "ccomp", "dobj", "oprd", "xcomp"}.isdisjoint(p.dep[c] for c in children)


def kept_before(p: Parse, v: int, refuser: int | None) -> list[int]:
    """The question before what is left unsaid: which ship it was, | they would not say, declined to say."""
    found = []
    for c in (c for c in p.children[v if refuser is None else refuser] if c < v):
        first = p.left[c] + (p.lower[p.left[c]] in ("exactly", "just", "precisely"))
        asks = p.lower[first] in ("how", "what", "whether", "which", "who", "whom", "whose", "why")
        if asks and p.dep[c] in ("advcl", "ccomp", "dobj") and p.lower[p.right[c] + 1] == ",":
            found.append(c)
    return found


def frame_of(p: Parse, v: int, clauses: list[int], forms: frozenset[str]) -> Range:
    """First token of the reporting clause and one past its last, as far as it touches the verb."""
    left = right = v
    for c in reversed([c for c in p.children[v] if c < v]):
        if _is_set_beside(p, c) and any(said < c for said in clauses):
            break  # he left, while she stayed | , officials said
        if c in clauses or runs.quoted_in(p, p.left[c], p.right[c] + 1):
            named = p.quote[c] < 0 or runs.is_title(p, p.runs[p.quote[c]])  # not: “no pay, no work,” | its chair said
            if p.dep[c] in SUBJECTS and named:
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
        contrast = p.dep[c] == "advcl" and p.lower[p.left[c]] in limits.CONTRASTING and p.lower[p.left[c] - 1] == ","
        if p.tag[c] == "VBG" and p.lemma[c] in RESULTS and p.dep[c] == "advcl" and p.lower[p.left[c] - 1] == ",":
            break
        said_before = all(said < v for said in clauses or [p.head[v] if p.dep[v] == "parataxis" else v])
        if said_before and (_continues(p, p.left[c]) or limits.is_record(p, p.left[c], p.last[v])):
            break  # it is shut, she told them, | because nobody came
        if contrast and all(said < v for said in clauses) and any(p.dep[s] in SUBJECTS for s in p.children[c]):
            break  # it is shut, officials have said, | while others are open
        if p.dep[c] == "dobj" and p.ent[c] == "DATE" and clauses:  # affirmed | this Wednesday | that …
            right = max(right, p.right[c])
            continue
        set_off = (p.dep[c] == "dobj" or p.lower[p.left[c]] in COMPARING) and p.lower[p.left[c] - 1] == ","
        points = p.lower[c] in ("it", "attention") or (p.lower[c] == "this" and p.right[c] == c)
        thing = p.dep[c] == "dobj" and clauses and "hearer" not in forms and not points  # said this in a post | that …
        if p.lower[p.left[c]] == "that" or set_off or thing:
            break  # the parser took the beginning of the clause for an object
        quoted = runs.quoted_in(p, p.left[c], p.right[c] + 1)
        if quoted and not runs.is_title(p, quoted[0]):
            break
        # on Monday, | the most in a decade
        record = next((k for k in range(c + 1, p.right[c]) if said_before and limits.is_record(p, k, p.last[v])), p.n)
        right = max(right, min(p.skip_left(p.right[c], c), record - 2))
    return left, right + 1


def _continues(p: Parse, i: int) -> bool:
    """Whether a phrase behind a comma belongs to a clause that ended: …, | unless it rains; …, | against nine last year."""
    counted = p.lower[i] in ("against", "versus") and p.pos[i + 1 : i + 2] == ["NUM"]
    return p.lower[i - 1] == "," and (counted or p.lower[i] in CONTINUING - {"without"})


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
            start = max(_cut_left(p, a, frame[0], before), limits.opens_behind(p, v))
            pieces.append((start, frame[0] if goes_on else min(b, frame[0])))
        if wraps or a > v:
            start = frame[1] if p.dep[c] in ("ccomp", "advcl") else max(a, v + 1)
            if (
                p.dep[c] == "ccomp"
                and frame[1] < a
                and p.lower[frame[1]] == p.lower[a - 1] == ","
                and p.lower[a] == "that"
            ):
                start = a  # continues to insist, most recently in May, | that …
            if start < b and not limits.is_bearing(p, p.skip_right(start, b - 1), b):
                end = limits.cut_right(p, v, start, b)
                pieces.append((start, _and_quoted(p, v, _and_that(p, v, _with_words(p, v, end))) if end == b else end))
                pieces += _that_behind(p, v, c, end)
    if len(pieces) == 1 and (condition := _condition_before(p, v, clauses)):
        pieces = [condition, *pieces]
    if pieces and (who := _told_of(p, v, clauses)) is not None:
        return (
            [] if p.pos[who] == "PRON" else [(p.left[_whole_thing(p, who)], min(p.left[v], p.right[who] + 1)), *pieces]
        )
    return pieces


def _condition_before(p: Parse, v: int, clauses: list[int]) -> Range | None:
    """On what condition it will be so, told before the report: if nothing is done, | she says the dam will burst."""
    said = next((c for c in clauses if c > v and p.dep[c] == "ccomp" and p.tense(c) == "MD"), None)
    first = p.skip_right(p.first[v], v)
    for c in p.children[v] if said is not None and limits.is_saying(p, v) else ():
        k = p.left[c]
        opens = k == first or (k == first + 1 and p.lower[first] in runs.CONJUNCTIONS)
        asked = p.lemma[c] in ("anything", "ask", "press", "question") or any(
            p.lower[s] == "you" for s in p.children[c]
        )
        if (
            p.dep[c] == "advcl"
            and opens
            and p.lower[k] in ("if", "unless")
            and not asked
            and p.lower[p.right[c] + 1] == ","
        ):
            return k, p.right[c] + 1
    return None


def _told_of(p: Parse, v: int, clauses: list[int]) -> int | None:
    """The noun that a report in a relative clause tells of: a plan | that critics say is dear; everything | he says is true."""
    if p.dep[v] != "relcl" or p.head[v] > v or all(p.dep[c] != "ccomp" for c in clauses):
        return None
    own = any(p.dep[c] in SUBJECTS and p.lower[c] not in RELATIVES for c in p.children[v])
    relatives = [r for c in (v, *clauses) for r in p.children[c] if r < v and p.lower[r] in RELATIVES]
    subject = any(p.dep[r] in SUBJECTS and r in p.children[c] for r in relatives for c in clauses)
    headless = not any(p.dep[s] in (*SUBJECTS, "expl") for c in clauses if c > v for s in p.children[c])
    gap = own and any(
        p.lower[r - 1] != "," and p.lower[r] != "that" for r in relatives
    )  # the car which police say they sold
    return p.head[v] if subject or headless or gap else None


def _that_behind(p: Parse, v: int, c: int, end: int) -> list[Range]:
    """What else was said, parted by a participle: would cut jobs, blaming the tax, and | that two mills would close."""
    aside = p.skip_right(end, p.last[v])  # blaming the tax; not: adding that it was late, and that …
    parts = aside < p.last[v] and p.tag[aside] == "VBG" and p.head[aside] == c
    if not parts or any(p.dep[k] == "ccomp" for k in p.children[aside]):
        return []
    second = next((k for k in (*p.children[c], *p.children[v]) if k > aside and p.dep[k] == "conj"), aside)
    that = p.left[second]
    if p.lower[that] != "that" or p.dep[that] != "mark" or p.lower[that - 1] not in ("and", "but"):
        return []
    return [(that, limits.cut_right(p, v, that, p.right[second] + 1))]


def _and_quoted(p: Parse, v: int, end: int) -> int:
    """Where a content ends with a second clause in whose words quotation marks show whose they are.

    Said it was “a mess”, | and the council was “asleep at the wheel”; not: said it was late, and Oslo says it is “a mess”.
    """
    for c in p.children[v]:
        k = p.left[c]
        joined = p.dep[c] == "conj" and c > end and p.after[k] == k and p.lower[p.before[k]] in ("and", "but")
        own = joined and any(p.dep[s] in (*SUBJECTS, "expl") for s in p.children[c])
        told = any(p.pos[i] == "VERB" and p.quote[i] < 0 and limits.is_saying(p, i) for i in range(k, p.right[c] + 1))
        if not own or told or p.before[p.before[k]] != p.before[end]:
            continue
        marked = [run for run in runs.quoted_in(p, k, p.right[c] + 1) if not runs.is_title(p, run)]
        if marked and p.quote[v] < 0 and p.text[p.start[marked[-1][0]]].islower():
            return max(p.right[c] + 1, marked[-1][1])
    return end


def _with_words(p: Parse, v: int, end: int) -> int:
    """Where a clause ends with words in quotation marks that the parser gives to another verb: were shut | “until May”."""
    first = p.skip_right(end, p.last[v])
    beside = (
        first < p.last[v] and p.quote[first] >= 0 > p.quote[v] and not any("," in word for word in p.lower[end:first])
    )
    return p.runs[p.quote[first]][1] if beside and p.pos[first] == "ADP" and p.text[p.start[first]].islower() else end


def _is_set_beside(p: Parse, c: int) -> bool:
    """Whether a clause behind a comma, not in quotation marks, tells what is so while something else is: he left, | while …."""
    k = p.left[c]
    unquoted = p.quote[c] < 0 and p.quote[p.before[k]] < 0
    return p.dep[c] == "advcl" and unquoted and p.lower[k] in (*limits.CONTRASTING, "with", "after", "as")


def _whole_thing(p: Parse, h: int) -> int:
    """The noun that “in Norvane, which …” stands behind, where the parser hangs the clause on the place: a plant in Norvane.

    So it does on the time: a surplus for the season, which …
    """
    preposition = p.head[h]
    brings = {"GPE": ("at", "in", "near"), "DATE": ("for", "in")}.get(p.ent[h], ())
    if p.dep[h] != "pobj" or p.lower[preposition] not in brings:
        return h
    near = (p.head[preposition], *p.children[p.head[preposition]])
    behind = (o for o in near if p.pos[o] == "NOUN" and o < preposition and p.left[o] < preposition)
    return next((o for o in behind if p.dep[o] == "dobj" and p.right[o] >= preposition - 1), h)


def _and_that(p: Parse, v: int, b: int) -> int:
    """Where a content goes on after its clause: “said that …, and that …”, “said … because …”."""
    last = p.last[v]
    i = p.skip_right(b, last)
    if i + 2 < last and p.lower[i] in ("and", "but", "or") and p.lower[i + 1] == "that" and p.dep[i + 1] == "mark":
        return b if limits.left_off(p, v, p.head[i + 1]) else max(b, p.right[p.head[i + 1]] + 1)
    on_condition = p.lower[i : i + 2] == ["provided", "that"] and p.lower[i - 1] == ","
    # it was hard, because she had not been there; not, in a report of the past: because the law requires it
    on_condition |= (
        p.lower[i - 1 : i + 1] == [",", "because"] and p.dep[i] == "mark" and p.tense(p.head[i]) in ("MD", p.tense(v))
    )
    if (b == i < last and p.lower[i] in CONTINUING) or (on_condition and b <= i < last):
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
            reports = p.pos[i] == "VERB" and p.tag[i] in TENSED and p.quote[i] < 0 and p.lemma[i] in lexicon("verb")
            if (
                reports
                and any(p.dep[c] == "nsubj" for c in p.children[i])
                and not runs.opens_sentence(p, before)
                and p.gap[start - 2]
            ):
                return start
    return min(a, b)


def quotes_beside(
    p: Parse, v: int, frame: Range, before: int | None, content: list[Range], subject: int | None, forms: frozenset[str]
) -> list[int]:
    """Choose the quotations beside a reporting clause that are its content."""
    behind = any(a > v for a, _ in content)
    after = _quote_after(p, v, frame)
    if after is not None and "POS" in p.tag[max(p.runs[after][0] - 2, 0) : p.runs[after][0]]:
        after = None  # “…,” she said on the channel's “Morning of the City.”
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
    if before is not None and p.tag[v] == "VBG" and p.dep[v] == "advcl" and (after is not None or frame[0] == v):
        before = None  # told us it “had failed”, adding: “…”; said it “serves the owners,” stressing the cost
    if "quote" not in forms:  # any verb reports speech when marks and commas say so: “…,” she smiled
        runs_on = before is not None and runs.runs_on(p, before) and not content and runs.opens_sentence(p, before)
        if not runs_on or subject is None or abs(subject - v) > 6:
            before = None
        if after is not None and not runs.is_speech(p, after):
            after = None
    small = after is not None and not p.text[p.start[p.runs[after][0]]].isupper()
    if small and "that" not in forms and p.lemma[v] not in SHOUTING:
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
    ended = (
        "." in p.text[p.quotations[p.quote[i]].end : p.start[frame[0]]]
    )  # called it “late”. | The mayor lamented that
    return None if ended or any(c in ";:()" for c in between) else p.quote[i]


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
    last = limits.credit(p, v) or p.last[v]
    i = p.skip_right(frame[1], last)
    if i >= last or i == frame[1] or p.lower[frame[1]] != ",":
        return []
    if _is_second_saying(p, i):
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
    (“but warned of …”), and what the speaker did (“it will rain, Holt said, and left”), whose verb has the form of the cue and
    no subject. A past behind a past tells more of the same: “two men fired, Holt said, | and fled”.
    """
    word = p.lower[i]
    if p.tag[i] == "VBG" and p.lemma[i] in RESULTS:
        return True
    if word == "that" and p.dep[i] == "mark" and p.head[p.head[i]] < v:
        return True  # it was clear, Holt said, | that it would close
    if limits.is_record(p, i, last):
        return True  # oil rose to $71, traders said, | its highest since March
    if any(p.lower[k] == "after" and p.lemma[k - 1] in limits.PERIODS for k in range(i + 1, min(i + 4, last))):
        return False  # it will close, Holt said, | hours after it burned
    participle = p.tag[i] in ("VBG", "VBN") and p.dep[i] != "csubj"  # though it was late, she said, | waiting was worse
    if participle or p.tag[i] in ("WP", "WDT", "WRB") or word in CIRCUMSTANCE | TAILS or p.ent[i] in ("DATE", "TIME"):
        return word in CONTINUING
    start = p.skip_right(i + 1, last) if word in runs.CONJUNCTIONS else i
    if start < last and p.quote[start] >= 0:
        return True
    verb = next((k for k in range(start, last) if p.tag[k] in FINITE), None)
    if verb is None or p.quote[verb] >= 0:
        return not limits.is_bearing(p, i, last) and word not in ARTICLES and (word, p.dep[i]) != ("to", "prep")
    main = p.head[verb] if p.dep[verb] in ("aux", "auxpass") else verb
    subjects = [c for c in p.children[main] if p.dep[c] in (*SUBJECTS, "expl") and start <= c < verb]
    if word in ARTICLES and all(p.left[c] != i for c in subjects):
        return False
    finds = p.lemma[main] == "find" and all(
        p.dep[c] != "ccomp" for c in p.children[main]
    )  # and found a man with three wounds
    told = (
        (limits.is_saying(p, main) and not finds and p.tense(main) == p.tense(v))
        or limits.is_others(p, v, i)
        or limits.left_off(p, v, main)
    )
    if told or subjects or p.form(main) != p.form(v):
        return not told
    report = next((k for k in range(limits.host(p, v), v) if p.tag[k] in FINITE and p.quote[k] < 0), v)
    return p.tag[report] == "VBD" and report < p.left[v] and p.lemma[main] not in DEPARTING


DEPARTING = frozenset(("hang", "laugh", "leave", "smile", "turn", "walk"))
"""What a speaker does when he has spoken."""


RESULTS = frozenset(("cause", "damage", "destroy", "displace", "force", "injure", "kill", "leave", "trap", "wound"))
"""Verbs whose participle tells what came of what was reported: two ships sank, she said, | leaving ten missing."""


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
        start = max((i + 1 for i in range(first, frame[0]) if p.lower[i] == ":"), default=first)
    else:
        goes_on = goes_on and (p.tag[tail] in FINITE or (p.quote[tail] >= 0 and p.text[p.start[tail]].islower()))
        start = min(first, head[0]) if not runs.opens_sentence(p, quotes[0]) else head[0]
        if start == head[0] and not goes_on:
            return []
    outside = [i for i in range(start, head[0]) if not p.gap[i] and p.quote[i] < 0 and i < frame[0]]
    if (
        start >= frame[0]
        or any(p.lower[i] == ":" for i in range(start, frame[0]))
        or p.paragraph[start] != p.paragraph[v]
    ):
        return []
    if any(p.pos[i] == "VERB" and p.tag[i] in TENSED and p.lemma[i] in lexicon("verb") for i in outside):
        return []
    return [(start, frame[0]), *([(tail, limits.cut_right(p, v, tail, last))] if goes_on else around(p, v, frame)[1:])]


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
    last = limits.credit(p, v) or last
    colon = max((i + 1 for i in range(first, frame[0]) if p.lower[i] == ":" and p.quote[i] < 0), default=first)
    pieces = [(max(colon, limits.host(p, v)), frame[0])]
    rest = p.skip_right(frame[1], last)
    if rest < last and rest > frame[1] and p.lower[frame[1]] in (",", "—", "–", "-"):
        tail = p.tag[rest] in ("VBG", "WP", "WDT", "WRB") or p.lower[rest] in CIRCUMSTANCE | runs.CONJUNCTIONS | TAILS
        unquoted, finite = p.quote[p.before[frame[0]]] < 0, FINITE
        verbs = sum(p.tag[i] in finite for i in range(*pieces[0]))
        # the pier is safe, she said; not “the pier, she said, | is safe”
        closed = verbs > 0 and p.tag[rest] not in finite
        goes_on = unquoted and (_goes_on(p, v, rest, last) or _ends_in_copula(p, frame[0]))
        if goes_on or not (tail or (unquoted and closed) or limits.is_bearing(p, rest, last)):
            pieces.append((rest, limits.cut_right(p, v, rest, last)))
    return pieces


def _ends_in_copula(p: Parse, i: int) -> bool:
    """Whether what stands before a token lacks what somebody or something is: `The talks were, | he said, a farce`."""
    be = p.before[i]
    return be >= 0 and p.lemma[be] == "be" and p.tag[be] in FINITE and p.quote[be] < 0


def how_put(p: Parse, v: int) -> list[Range]:
    """Take the quotation of “‘A farce,’ is how Holt described the vote”."""
    be = p.head[v]
    how = p.lower[p.left[v]] == "how" and p.dep[v] == "ccomp" and p.lemma[be] == "be" and be == p.left[v] - 1
    said = p.before[be]
    if not how or said < 0 or p.paragraph[said] != p.paragraph[v] or p.quote[said] < 0 or p.quote[be] >= 0:
        return []
    return [p.runs[p.quote[said]]]


def estimate(p: Parse, v: int) -> list[Range]:
    """What “put the toll at 38”, “estimated the cost at 5 million” say of a number."""
    if p.lemma[v] not in COUNTING:
        return []
    shows = p.lemma[v] == "show"  # the poll shows the party at 22 %
    kinds = ("NOUN", "PROPN") if shows else ("NOUN", "PRON")
    counted = next((c for c in p.children[v] if p.dep[c] == "dobj" and p.pos[c] in kinds and c > v), None)
    if counted is None or (p.pos[counted] == "PRON" and p.lower[counted] not in ("it", "them", "this")):
        return []
    amounts = range(p.left[counted], p.right[counted] + 1)
    if p.lemma[v] == "estimate" and any(p.ent[i] in NUMBERS - {"CARDINAL"} for i in amounts):
        return [(p.left[counted], p.right[counted] + 1)]  # estimated a loss of 5 million
    for c in range(counted + 1, p.right[v] + 1):
        number = (o for o in p.children[c] if p.dep[o] == "pobj" and _counts(p, o))
        if (
            p.lower[c] == "at"
            and (p.head[c] == v or p.left[counted] <= p.head[c])
            and (o := next(number, None)) is not None
            and (not shows or p.ent[o] == "PERCENT")
        ):
            return [(p.left[counted], p.right[o] + 1)]
    return []


FORESEEING = frozenset(("anticipate", "expect", "see"))
"""Verbs that say what will be with a figure or its like, else anything: expects a profit; not: expects a baby."""
THREATS = frozenset(
    "alternative attempt bid grab manoeuvre maneuver move need ploy plot provocation retreat risk threat trap".split()
)
"""What somebody sees who judges: her rivals see a calculated move."""


def foreseen(p: Parse, v: int, subject: int | None) -> list[Range]:
    """What “expects a decline of 5 percent”, “now sees sales declining”, “see a calculated move” say is so, or will be."""
    reported = any(p.dep[c] == "ccomp" for c in _above(p, v))
    thing = next((c for c in p.children[v] if p.dep[c] in ("dobj", "ccomp") and c > v and p.quote[c] < 0), None)
    if p.lemma[v] not in FORESEEING or p.tag[v] == "VBG" or reported or subject is None or thing is None:
        return []
    noun = next((c for c in p.children[thing] if p.dep[c] == "nsubj"), thing)
    end = p.right[thing] + 1
    for d in p.children[v]:  # a decline | by May
        if p.left[d] == end and p.dep[d] in ("advmod", "npadvmod", "prep"):
            end = p.right[d] + 1
    start = p.left[noun]
    amount = any(p.ent[i] in ("MONEY", "PERCENT") or p.lower[i] in ("billion", "million") for i in range(start, end))
    common = p.pos[noun] == "NOUN" or (p.pos[noun] == "PROPN" and p.lower[noun] in limits.TRENDS)  # adjusted EBITDA
    foresees = noun == thing and common and (amount or p.lemma[noun] in limits.TRENDS)
    if p.lemma[v] == "see":
        behind = min(noun + 1, p.n - 1)
        goes = p.tag[behind] == "VBG" and p.head[behind] in (noun, v, behind)
        goes = (goes or (p.lower[behind] == "at" and amount)) and p.lemma[noun] in limits.TRENDS
        somebody = limits.is_somebody(p, subject) or p.pos[subject] == "PRON"
        foresees = somebody and p.tense(v) in ("VBP", "VBZ") and (goes or (noun == thing and p.lemma[noun] in THREATS))
    return [(start, limits.cut_right(p, v, start, end))] if foresees else []


def _above(p: Parse, v: int) -> Iterator[int]:
    """A verb, and the verbs that it is joined to."""
    yield v
    while p.dep[v] == "conj" and p.head[v] != v:
        v = p.head[v]
        yield v


def _counts(p: Parse, o: int) -> bool:
    shares = not SHARES.isdisjoint(p.lower[p.left[o] : p.right[o] + 1])  # no more than a third
    return p.pos[o] == "NUM" or p.ent[o] in NUMBERS or shares or any(p.dep[c] == "nummod" for c in p.children[o])


SHARES = frozenset("dozens fifth half hundreds millions quarter tenth third thousands".split())


def bare_that(p: Parse, v: int, frame: Range) -> list[Range]:
    """“said that …” to the end of the sentence, where the parser made something else of the clause."""
    last, behind = p.last[v], 0
    if bare := _behind_hearer(p, v):
        return [(bare, limits.cut_right(p, v, bare, last))]
    if p.dep[v] == "relcl" and p.right[v] > v + 1 and p.tag[v + 1] in (*FINITE, "VBN"):
        subjects = [c for c in p.children[v] if p.dep[c] in SUBJECTS]
        if len(subjects) > 1 and p.lower[subjects[0]] in RELATIVES:  # the man who police say | shot the guard
            return [(p.left[p.head[v]], p.left[v]), (v + 1, p.right[v] + 1)]
    for i in range(v + 1, min(v + 14, last - 3)):
        if p.quote[i] >= 0:
            continue
        if p.lower[i] == "that" and (i == frame[1] or p.dep[i] == "mark"):
            if p.head[i] == v and not any(p.pos[k] in ("VERB", "AUX") for k in range(i, last)):
                return []  # says that to everybody
            if p.dep[i] == "det" and not any(p.pos[k] in ("VERB", "AUX") for k in range(i, last)):
                return []  # wrote that report
            noun = p.head[p.head[i]]
            if (
                p.dep[p.head[i]] == "acl"
                and v < noun < i
                and p.dep[noun] == "pobj"
                and p.lemma[noun] in lexicon("noun")
            ):
                return []  # hit back at claims that …
            told = (
                p.dep[v] == p.dep[p.head[i]] == "acl" and p.head[v] == noun
            )  # reports confirmed by Oslo that … | grew
            return [(i, limits.cut_right(p, v, i, p.right[p.head[i]] + 1 if told else last))]
        if i < behind:
            continue
        if p.lower[i] == "that" and _is_no_relative(p, v, i):
            return [(i + 1, limits.cut_right(p, v, i + 1, last))]
        if p.lower[i] == ",":  # told Holt, prosecuting, that …
            behind = next((k + 1 for k in range(i + 1, i + 6) if p.lower[k : k + 2] == [",", "that"]), 0)
        if i >= behind and (p.pos[i] in ("VERB", "AUX") or p.lower[i] in (",", ";", ":")):
            return []
    return []


TALES = frozenset(("joke", "lie", "story", "tale", "truth"))
"""What is told, and is nobody who is told it."""
WHOLE = frozenset(("acomp", "attr", "aux", "auxpass", "ccomp", "dobj", "neg"))
"""What shows by a verb that its clause tells something, and is no relative one that lacks its object."""


def _behind_hearer(p: Parse, v: int) -> int:
    """Where what was said begins without “that”, taken for a relative clause: told the deputies | the wall would fall; else 0."""
    cue = lexicon("verb").get(p.lemma[v])
    if cue is None or not {"hearer", "that"} <= cue.constructions or cue.act in ("ask", "demand"):
        return 0
    for c in (c for c in p.children[v] if p.dep[c] in ("dobj", "dative") and c > v and p.lemma[c] not in TALES):
        for r in (r for r in p.children[c] if p.dep[r] == "relcl" and p.left[r] == c + 1):
            subject = next((s for s in p.children[r] if p.dep[s] in SUBJECTS and p.left[s] == c + 1), r)
            named = subject != r and p.lower[subject] not in RELATIVES
            whole = p.lemma[r] == "be" or any(
                p.dep[k] in (WHOLE if p.pos[subject] != "PRON" else WHOLE - {"aux", "auxpass", "neg"})
                or p.tag[k] == "MD"
                for k in p.children[r]
            )  # not: the staff the firm employs, the man he had met
            topic = any(p.dep[k] == "prep" and p.lower[k] in ("about", "of") for k in (*p.children[r], *p.children[v]))
            if named and whole and not topic and p.skip_right(p.right[r] + 1, p.last[v]) >= p.last[v]:
                return c + 1
    return 0


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


def is_for_press(p: Parse, place: int) -> bool:
    """Whether something is where announcements are made: at a news conference."""
    return p.lemma[place] in ("briefing", "conference") and p.lower[p.left[place]] in ("a", "an")


VERDICTS = frozenset(
    """affront betrayal charade crime cynicism disgrace error farce fiction hypocrisy injustice insult lie mistake mockery
    nonsense ploy pretext provocation sham shame slap stunt trap vendetta""".split()
)
"""What nothing is but for somebody who judges it,"""


def answered(p: Parse, v: int) -> list[Range]:
    """What “…, which she denies” answers: the nearest clause (or participle with its object) that “which” stands behind.

    And what “She denied this.” answers: the last such clause of the sentence before.
    """
    if any(c > v for c, _ in points_back(p, v)):
        told = p.dep[v] == "ccomp" and limits.is_saying(p, p.head[v])  # others say that he denies it
        return [] if told else _said_before(p, v)
    h = p.head[v]
    which = p.lower[p.left[v]] == "which" and p.dep[p.left[v]] == "dobj" and p.head[p.left[v]] == v
    start = p.left[v] if which else p.left[h]  # …, which she denies; …, a charge she denies
    begin = h + 1 + (p.lower[h + 1 : h + 2] == ["that"])
    opens = any(p.dep[c] in SUBJECTS and p.left[c] == begin for c in p.children[v])
    named = not which and p.lemma[h] in CHARGES and p.left[v] == h + 1 and opens
    if p.dep[v] != "relcl" or not (which or named) or start < 2 or p.lower[start - 1] != ",":
        return []
    if named:
        h = p.before[start - 1]
    if which and limits.is_saying(p, h):  # it was shut, Holt said, which she denies
        h = next((c for c in p.children[h] if p.dep[c] == "ccomp" and c < h), h)
        start = min(start, p.right[h] + 2)
    while not _is_reported(p, h) and p.head[h] != h and p.first[h] <= p.head[h] < v:
        h = p.head[h]
    return [(p.left[h], start - 1)] if _is_reported(p, h) and p.quote[h] < 0 else []


def judged_deed(p: Parse, v: int, act: str) -> list[Range]:
    """The clause before “…, a step | Oslo condemned”, “…, a move welcomed by Oslo” or “…, a claim denied by Oslo”."""
    h = p.head[v]
    start = p.left[h]
    by = p.dep[v] == "acl" and any(p.dep[c] == "agent" for c in p.children[v])
    judged = limits.DEEDS if act in ("accuse", "praise") else limits.ANSWERED if by else frozenset()
    apart = start > p.first[v] + 2 and p.lower[start - 1] in (",", "–", "—") and p.lower[start] in ("a", "an")
    bare = not any(p.dep[c] in ("acomp", "dobj", "oprd") or p.lower[p.left[c]] in ("as", "for") for c in p.children[v])
    if not (apart and p.lemma[h] in judged and bare and (by or limits.is_set_beside(p, v))):
        return []
    k = p.before[start - 1]
    while not _is_reported(p, k) and p.head[k] != k and p.first[k] <= p.head[k] < v:
        k = p.head[k]
    told = any(p.dep[c] in (*SUBJECTS, "expl") for c in p.children[k]) and p.quote[k] < 0
    return [(p.left[k], start - 1)] if told else []


def points_back(p: Parse, v: int) -> list[Range]:
    """The word for what somebody answers that stands before: she denies | this, | which | she denies, | a claim | she denies."""
    words = ("it", "that", "this", "which")
    things = [c for c in p.children[v] if p.dep[c] == "dobj" and p.lower[c] in words and not p.children[c]]
    if not things and p.dep[v] in ("acl", "relcl") and p.pos[p.head[v]] == "NOUN":
        return [(p.left[p.head[v]], p.left[v])]
    return [(c, c + 1) for c in things]


def asked_first(p: Parse, v: int) -> list[Range]:
    """What somebody was asked who would not say it: `Asked | if she would go, Reed declined to say`, `Asked about | it, …`."""
    top = p.head[v] if p.dep[v] == "xcomp" else v
    asked = next((c for c in p.children[top] if c < top and p.dep[c] == "advcl" and p.lemma[c] in ASKING), None)
    if asked is None or p.tag[asked] != "VBN":
        return []
    topics = (o for c in p.children[asked] if p.lower[c] in ("about", "on") for o in p.children[c])
    told = [c for c in p.children[asked] if p.dep[c] == "ccomp" and c > asked] or [*topics]
    subject = next((c for c in p.children[top] if p.dep[c] == "nsubj" and asked < c < top), asked)
    comma = p.left[subject] - 1  # asked if she would go | if it rained, she …
    end = comma if p.lower[comma] == "," and told and p.dep[told[0]] == "ccomp" else 0
    return [(p.left[c], max(p.right[c] + 1, end)) for c in told[:1]]


ASKING = frozenset(("ask", "press", "question"))


def _is_reported(p: Parse, h: int) -> bool:
    """Whether a verb is that of what may be answered: says it was | shut; accused of | fraud; not: used it to | gain time."""
    of = p.head[h]
    accused = p.lower[of] == "of" and "accuse" in (p.lemma[p.head[of]], p.lemma[p.head[p.head[of]]])
    charge = p.dep[h] == "pobj" and (p.tag[h] == "VBG" or accused)
    return p.dep[h] in ("pcomp", "ccomp") or charge or (p.dep[h] == "xcomp" and limits.is_saying(p, p.head[h]))


def _said_before(p: Parse, v: int) -> list[Range]:
    """The last clause reported before, in the same sentence or the one before: officials say it was safe. | She denies it.

    Nothing where somebody reports in turn what he was told: it may be that this was said, or what.
    """
    own = p.dep[v] == "conj" and p.head[v] < p.left[v] and any(p.lower[c] == "but" for c in p.children[p.head[v]])
    begin, end = (p.first[v], max(p.head[v] + 1, p.before[v])) if own else _sentence_before(p, v, apart=True)
    verbs = lexicon("verb")
    credited = next((i for i in range(begin, end) if p.lower[i : i + 2] == ["according", "to"]), end)
    source = next((o for o in p.children[min(credited + 1, p.n - 1)] if p.dep[o] == "pobj"), None)
    if credited < end and source is not None and not own:  # according to them, it is safe. | She denies it
        return around_phrase(p, (credited, p.right[source] + 1), source)[0]
    for i in range(end - 1, begin, -1):
        h = p.head[i]
        clause = p.dep[i] in ("ccomp", "pcomp") and p.first[h] == begin and p.quote[i] < 0
        governor = h
        while p.pos[governor] != "VERB" and p.head[governor] != governor:
            governor = p.head[governor]
        says = p.lemma[governor]
        act = "state" if says == "hear" else verbs[says].act if says in verbs else "believe"
        if (clause or _is_charge(p, i)) and act not in ("believe", "intend") and h < i:
            told = governor
            while p.dep[told] == "conj":
                told = p.head[told]
            nested = p.dep[told] == "ccomp" and p.lemma[p.head[told]] in verbs
            return [] if nested and act != "accuse" else [(p.left[i], p.right[i] + 1)]
    return []


def _is_charge(p: Parse, i: int) -> bool:
    """Whether a noun tells what somebody is accused of or charged with."""
    preposition, verb = p.head[i], p.head[p.head[i]]
    return p.dep[i] == "pobj" and (p.lemma[verb], p.lower[preposition]) in (("accuse", "of"), ("charge", "with"))


def told_before(p: Parse, v: int) -> list[Range]:
    """The sentence before in its paragraph, unless it is told who said that: it is shut. | This was announced by Holt."""
    begin, end = _sentence_before(p, v, alone=p.paragraph[v] == 1)
    root = next((i for i in range(begin, end) if p.head[i] == i and not p.gap[i]), v)
    told = p.lemma[root] in lexicon("verb") and any(p.dep[c] in ("ccomp", "xcomp") for c in p.children[root])
    return [] if told or begin == end else [(begin, end)]


def tells_this(p: Parse, v: int) -> bool:
    """Whether a sentence only tells who said what stands before it: this was announced by Holt; he said this, a paper reports."""
    passive = any(p.dep[c] == "agent" for c in p.children[v])
    wanted = ("nsubjpass",) if passive else ("dobj",)
    this = next((c for c in p.children[v] if p.dep[c] in wanted and p.lower[c] == "this" and not p.children[c]), None)
    credited = p.dep[v] == "ccomp" and p.head[v] > v and p.lemma[p.head[v]] in limits.CREDITING
    if this is None or not (p.head[v] == v or credited) or (passive and this != p.skip_right(p.first[v], v)):
        return False
    clauses = [c for c in p.children[v] if p.dep[c] in ("ccomp", "advcl") or p.lower[c] in (":", "to")]
    clauses = [c for c in clauses if p.lower[p.left[c]] not in ("during", "when", "while")]  # … while opening the pier
    return not any(p.lemma[c] not in lexicon("verb") or p.right[c] > c for c in clauses)


def tells_where(p: Parse, v: int) -> bool:
    """Whether a verb tells who said something, or where, that stands before it without quotation marks: he said this | on X."""
    where = any(
        p.dep[c] in ("agent", "prep") and p.lower[c] in ("at", "by", "during", "in", "on", "via") for c in p.children[v]
    )
    begin, end = _sentence_before(p, v)
    return where and all(p.quote[i] < 0 for i in range(begin, end))


def _sentence_before(p: Parse, v: int, *, alone: bool = False, apart: bool = False) -> Range:
    """The sentence before that of a verb in its paragraph; empty where it is the first.

    Or the last one of the paragraph before (`apart`), or its only one (`alone`).
    """
    first = p.first[v]
    before = p.before[first]
    if first and p.paragraph[first - 1] == p.paragraph[v]:
        return p.first[first - 1], first
    near = before >= 0 and p.paragraph[before] == p.paragraph[v] - 1
    if near and (apart or (alone and runs.opens_paragraph(p, p.first[before]))):
        return p.first[before], before + 1
    return first, first


def impersonal(p: Parse, v: int) -> list[Range]:
    """Join subject and infinitive of a passive that reports: “Troops are said | to have left”."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    clause = next(
        (c for c in p.children[v] if p.dep[c] == "xcomp" and c > v and any(p.tag[m] == "TO" for m in p.children[c])),
        None,
    )
    if subject is None or clause is None or p.lower[subject] in RELATIVES:
        return []
    end = limits.cut_right(p, v, p.left[clause], p.right[clause] + 1)
    return [(p.left[subject], p.right[subject] + 1), (p.left[clause], end)]


def _is_second_saying(p: Parse, i: int) -> bool:
    """Whether a “while” brings what the speaker says besides: it is safe, Holt said, | while admitting that it was old."""
    verb = p.head[min(i, p.n - 1)]
    besides = p.lower[i : i + 1] == ["while"] and p.tag[verb] == "VBG" and p.lemma[verb] in lexicon("verb")
    return besides and not any(p.dep[c] in SUBJECTS for c in p.children[verb])


def parenthesis(p: Parse, v: int, frame: Range, subject: int | None) -> list[Range]:
    """“Troops, the ministry says, have left”: commas on both sides, and nothing else that was said."""
    if subject is None or not frame[0] <= subject < frame[1] or p.tag[v] not in (*TENSED, "VB", "VBN"):
        return []
    marks = [c for c in p.children[v] if p.dep[c] == "mark"]
    if p.tag[v] not in TENSED and not marks and not any(p.dep[c] in ("aux", "auxpass") for c in p.children[v]):
        return []  # “a neighbour, threatened by floods, …”
    first, last = runs.within_brackets(p, v)
    if p.dep[v] == "relcl" or any(p.lower[c] != "as" for c in marks) or frame[1] >= p.n:
        return []
    known = lexicon("verb").get(p.lemma[v])
    hears = not marks and known is not None and "hearer" in known.constructions
    if any(p.dep[c] == "dobj" and not hears for c in p.children[v]):
        return []
    if marks and all(p.gap[i] or p.dep[i] in ("cc", "mark") for i in range(first, frame[0])):
        h = p.head[v]
        if p.dep[h] == "advcl" and frame[1] <= h < p.head[h] < last:
            last = p.right[h] + 1  # if, as Holt says, prices fall, | shops will gain
        return [(frame[1], last)] if last - frame[1] > 3 and p.lower[frame[1]] == "," else []
    start = min(
        [v, *marks] + ([p.left[subject]] if subject < v else [])
    )  # adverbials before a comma are not the frame's
    if start <= first or p.lower[start - 1] not in (",", "—", "–", "-") or p.quote[p.skip_left(start - 1, first)] >= 0:
        return []
    if not (p.gap[frame[1]] or p.skip_right(frame[1], last) >= last):
        return []
    if parts := limits.interrupted(p, v):
        return [(parts[0], limits.told_of(p, start) or start), (frame[1], parts[1])]
    if _is_behind_its_opening(p, start) and p.lower[start - 2] == "where":
        return [(frame[1], max(p.right[p.head[start - 2]] + 1, frame[1]))]
    pieces = [piece for piece in around(p, v, (start, frame[1])) if not _is_second_saying(p, p.skip_right(*piece))]
    main = p.pos[p.head[v]] in ("VERB", "AUX") and p.head[v] < start  # the plan is new, but only if cheap, she told us
    if len(pieces) == 1 and not main and any(p.dep[c] in ("advcl", "prep") and c < start for c in p.children[v]):
        return []  # “When rain came, the mayor agreed”: a circumstance, not what she said
    told = any(p.pos[i] in ("VERB", "AUX") for a, b in pieces for i in range(a, b))
    return pieces if told or (p.text[p.start[v]].isupper() and _is_headline(p, pieces)) else []


def _is_headline(p: Parse, pieces: Iterable[Range]) -> bool:
    """Whether words are written as those of headlines are: Mayor Hid Fall From Public | , Aide Says."""
    words = [
        i for a, b in pieces for i in range(a, b) if p.end[i] - p.start[i] > LONGEST_SMALL and p.lower[i].isalpha()
    ]
    return len(words) > 1 and all(p.text[p.start[i]].isupper() for i in words)


LONGEST_SMALL = 4
"""Letters of the longest word that has a small one in a headline: with, from."""


def around_phrase(p: Parse, phrase: Range, source: int) -> tuple[list[Range], Range]:
    """What “according to the Institute, a think tank, …” is said of, and the phrase with what explains its source."""
    i, after = phrase
    first, last = p.first[i], limits.told_behind(p, i) or p.last[i]
    shared = _verb_beside(p, i, after)
    opens = p.skip_right(first, last) >= i or (i - first <= 2 and p.pos[first] in ("CCONJ", "ADV", "SCONJ"))
    joined = i > first + 2 and p.lower[i - 1] == "," and p.lower[i - 2] in ("and", "but", "or")
    if shared:
        content = shared
    elif relative := limits.told_of(p, i):
        content = [(p.left[p.head[p.head[relative]]], relative), (after, p.right[p.head[relative]] + 1)]
    elif _is_behind_its_opening(p, i) or joined:
        after = _past_said(p, after, source, last)
        content = [(after, last)]
    elif opens or limits.host(p, i) == i:
        after = _past_apposition(p, after, last)
        last = next((k for c in range(source + 1, last) if (k := limits.other_source(p, i, c))), last)
        after = _past_said(p, after, source, last)
        content = [(after, last)]
    else:
        content = [(first, i)]
        rest = p.skip_right(after, last)
        closed = after < p.n and p.lower[after] == ","
        beside = next((k for k in range(rest, min(rest + 12, last)) if p.lower[k] == ","), last)
        apposed = closed and rest < last and p.lower[rest] in ARTICLES and beside + 1 < last
        if apposed and p.tag[beside + 1] in FINITE:  # Holt, the mayor, | is
            after, rest = beside, beside + 1
        most = closed and rest < last and p.lower[rest] == "the" and p.tag[min(rest + 1, last - 1)] in ("JJS", "RBS")
        if most and not any(p.tag[k] in FINITE for k in range(rest, last)):
            content.append((rest, last))  # 41 planes came, according to the ministry, | the most since May
        from_ = p.lower[rest + 1 : rest + 2] == ["from"] and rest < last and p.lower[rest] in COMPARING
        if closed and rest < last and (from_ or p.lower[rest] == "compared"):
            content.append((rest, last))  # it was 5, according to her, | up from 3
            return content, (i, after)
        awaited = closed and rest < last and p.lower[rest] == "that" and p.dep[rest] == "mark"
        if awaited and any(p.lower[c] == "it" for c in p.children[p.head[p.head[rest]]]):
            content.append((rest, last))  # it was vital, according to her, | that they stay
            return content, (i, after)
        tail = rest < last and (
            p.tag[rest] in ("VBG", "WP", "WDT", "IN", "VBN", "WRB") or p.lower[rest] in runs.CONJUNCTIONS
        )
        tail = tail and not (closed and p.lower[rest] == "including")  # according to Holt, | including two from abroad
        if (
            closed
            and not tail
            and rest < last
            and (
                p.quote[rest] >= 0
                or p.lower[rest] == "including"
                or _ends_in_copula(p, i)
                or any(p.tag[k] in FINITE for k in range(rest, last))
            )
        ):
            content.append((after, last))
    return content, (i, after)


def _past_said(p: Parse, after: int, source: int, last: int) -> int:
    """Where a phrase ends where the parser took all that was said for an apposition of the source: according to Holt, | a dam."""
    if p.skip_right(after, last) < last:
        return after
    return next((k for k in range(source + 1, last) if p.lower[k] == "," and p.quote[k] < 0), after)


def _is_behind_its_opening(p: Parse, i: int) -> bool:
    """Whether the first word of a clause stands right before “, according to …,”: the village where, | according to …, …."""
    openings = ("where", "because", "whereas", "while", "although", "but")
    return p.lower[i - 1] == "," and p.lower[i - 2] in openings and i - 2 > p.first[i]


def _verb_beside(p: Parse, i: int, after: int) -> list[Range]:
    """Take the subject and a verb that “according to …” parts: she wrote two books and, according to her editor, | burned one."""
    if p.lower[i - 1] != "," or p.lower[i - 2] not in ("and", "but", "or"):
        return []
    start = next((k for k in range(after, p.last[i]) if p.pos[k] in ("VERB", "AUX") and p.quote[k] < 0), p.n)
    if start == p.n or any(p.dep[c] in SUBJECTS and c > i for c in (*p.children[start], *p.children[p.head[start]])):
        return []
    while p.dep[start - 1] in ("advmod", "neg"):
        start -= 1
    for k in range(i - 3, p.first[i] - 1, -1):  # the nearest verb before, whatever the parser joins this one to
        subject = next((c for c in p.children[k] if p.dep[c] in SUBJECTS), None)
        if p.pos[k] in ("VERB", "AUX") and subject is not None and p.lower[start - 1] == ",":
            whose = (p.left[subject], p.right[subject] + 1)
            if p.lower[subject] in RELATIVES and p.dep[k] == "relcl":  # roads that were paid for but, …
                whose = (p.left[p.head[k]], p.left[subject])
            return [whose, (start, p.last[i])]
    return []


def _past_apposition(p: Parse, after: int, last: int) -> int:
    """The comma behind an apposition that the parser missed (according to the Institute, a think tank | , it …)."""
    if after + 1 < last and p.lower[after] == "," and p.lower[after + 1] in ("a", "an", "the"):
        for k in range(after + 2, min(after + 12, last)):
            if p.lower[k] == ",":
                return k if any(p.dep[c] in SUBJECTS for c in range(k + 1, last)) else after
            if p.pos[k] in ("VERB", "AUX") or p.dep[k] in SUBJECTS or p.quote[k] >= 0:
                break
    return after


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
    pieces = before_clauses_beside(p, v, pieces, proposed)
    if pieces:
        a, b = pieces[-1]
        if source is not None and source[0] == b > a + 1 and p.lower[b - 1] == "by" and p.quote[b - 1] < 0:
            b -= 1  # was described as “vain” | by the court
        pieces[-1] = (a, _before_medium(p, v, a, b))
    return [part for piece in pieces for part in _around_day(p, v, piece)]


def before_clauses_beside(p: Parse, v: int, content: Sequence[Range], proposed: Sequence[Range]) -> list[Range]:
    """A content behind its cue up to the clause of which this is a part: the claim that it was safe | drew anger."""
    if not proposed or any(a <= v for a, _ in (*proposed, *content)):
        return list(content)
    end = min(_clauses_beside(p, v, max(b for _, b in proposed)), default=p.n)
    return [(a, min(b, end)) for a, b in content if a < end]


def _around_day(p: Parse, v: int, piece: Range) -> Iterator[Range]:
    """A piece without when somebody was blamed or praised for what it tells: accused them | last week | of lying."""
    a, b = piece
    thing = next((c for c in p.children[v] if p.dep[c] == "dobj" and v < a <= c < b), None)
    if thing is None:
        yield piece
        return
    for d in sorted((*p.children[v], *p.children[thing])):
        k, end = p.left[d], p.right[d] + 1
        if k > thing and end < b and p.head[end] in (v, thing) and is_charged_on(p, v, thing, d):
            yield a, k
            a = end
    yield a, b


def is_charged_on(p: Parse, v: int, thing: int, d: int) -> bool:
    """Whether a date behind somebody tells when he was charged with what follows it; not: blamed the crash | in May | for it."""
    known, behind = lexicon("verb").get(p.lemma[v]), p.right[d] + 1
    if known is None or known.act not in ("accuse", "praise") or behind >= p.n or p.lower[behind] not in CHARGING:
        return False
    if p.head[d] != v and p.lemma[v] != "accuse":
        return False
    if p.lemma[v] == "blame" and not p.ent[thing] and p.lemma[thing] not in BODIES:
        return False
    day = p.ent[d] == "DATE" if p.dep[d] == "npadvmod" else p.right[d] > d and p.lower[d] in ("in", "on")
    return day and all(p.ent[i] == "DATE" for i in range(d + 1, behind))


def _before_medium(p: Parse, v: int, a: int, b: int) -> int:
    """Where a piece ends, less what it was said in or at: rejected the claim | in a statement; praised him | at a rally."""
    known = lexicon("verb").get(p.lemma[v])
    judges = known is not None and known.act in ("accuse", "deny", "praise")
    for i in range(max(a, v) + 1, b):
        if (
            judges
            and p.lower[i] == "on"
            and p.right[i] >= p.before[b]
            and is_on_platform(p, i)
            and p.head[p.head[i]] == v
        ):
            return i
        if p.lower[i] not in ("at", "in"):
            continue
        then = p.lower[i : i + 3] == ["at", "the", "time"] or p.lower[i : i + 2] == ["in", "parliament"]
        h = p.head[i]
        if then and judges and p.right[i] >= p.before[b] and (h == v or (p.head[h] == v and p.dep[h] == "dobj")):
            return i
        behind = p.right[i] + 1
        court = p.lemma[v] in PLEADING and p.lower[i] == "at" and p.lower[p.right[i]] in ("court", "hearing")
        if court and (behind >= b or is_dated(p, behind)):
            return i  # admitted a charge of theft | at Norvane Crown Court
        event = any(p.dep[c] == "pobj" and p.lemma[c] in OCCASIONS for c in p.children[i])
        own = v in (p.head[i], p.head[p.head[i]] if p.pos[p.head[i]] == "PROPN" else i)
        own |= any(p.dep[c] == "pobj" and is_for_press(p, c) for c in p.children[i])
        if event and own and p.lower[i] == "at" and p.quote[i] < 0 and p.right[i] >= p.before[b]:
            return i
        medium = next((c for c in p.children[i] if p.dep[c] == "pobj" and p.lower[c] in MEDIA), None)
        if medium is None or p.dep[i] != "prep" or p.lower[i] != "in" or p.lower[i + 1] not in ("a", "an"):
            continue
        h = p.head[i]
        bound = (
            p.lemma[h] in TRUST
            or (p.lemma[h] == "be" and h == i - 1)
            or (p.pos[h] == "VERB" and limits.is_saying(p, h))
        )
        if p.quote[i] < 0 and p.right[i] >= p.before[b] and (h == v or not bound):
            return i
    return b


def is_on_platform(p: Parse, on: int) -> bool:
    """Whether something was said where “on” tells: welcomed the outcome | on Facebook; not: its ban on Facebook."""
    of = p.lemma[p.head[on]]
    alone = on + 1 == p.right[on] and p.quote[on] < 0 and p.lower[on + 1] in PLATFORMS
    return alone and p.dep[p.head[on]] in ("dobj", "ROOT", "conj", "advcl") and of not in SHOWN_ON


PLATFORMS = frozenset("facebook instagram linkedin telegram twitter weibo x".split())
"""Where many say things, in writing."""
SHOWN_ON = frozenset(
    """abuse account ad attack ban campaign clampdown comment content crackdown curb hate insult limit photo picture post presence
    remark restriction tax threat video""".split()
)
"""What is there itself, or is done to it."""


def _before_source(p: Parse, v: int, piece: Range, source: int, *, quoted: bool) -> list[Range]:
    """What is left of a piece that reaches or stands before a source left of its verb; `quoted`: the rest is a quotation."""
    a, b = piece
    if a > v or all(p.quote[i] >= 0 or p.gap[i] for i in range(a, b)):
        return [piece]
    b = min(b, source)
    if any(p.lower[i] in (":", ";") for i in range(max(a, b - 1), source)):
        return []  # “she made this comment: | the analysts …”, “A counted 212; | B says 214”
    clause = any(p.quote[i] >= 0 or p.tag[i] in FINITE for i in range(a, b))
    hangs = any(p.head[i] == v and p.dep[i] not in (*SUBJECTS, "ccomp") and not p.gap[i] for i in range(a, b))
    return [] if a >= b or ((hangs or quoted) and not clause) else [(a, b)]


def _without_manner(p: Parse, v: int, piece: Range) -> Iterator[Range]:
    """A piece of quotations without how they were said: “We tried,” she said, | her voice breaking, | “but …”."""
    a, b = piece
    end = a
    while end < b and p.quote[end] < 0:
        end += 1
    finite = any(p.tag[i] in FINITE for i in range(a, end))
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
    if reported and (main := limits.main_clause(p, v)) >= start:
        yield main
    for c in p.children[v]:
        k = p.left[c]
        subject = any(p.dep[s] == "nsubj" for s in p.children[c])
        if not reported and p.dep[c] == "conj" and k >= start and subject and p.tag[k] not in ("WRB", "WP", "IN"):
            while k > start and (p.gap[k - 1] or p.lower[k - 1] in runs.CONJUNCTIONS):
                k -= 1
            yield k
