"""What is read as said by its layout: what stands behind a name and a colon, or before a dash and a name.

Turns of a transcript are found one by one; whether they are a conversation is not known here (`turns`).
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from pipeline.cues import lexicon
from pipeline.grammar import FINITE
from pipeline.persons import ROLES
from pipeline.statements import runs
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading, cue_range, read_as
from pipeline.statements.sources import RELATIVES, SPOKESMEN, Range, author, noun_phrase
from pipeline.towns import town

RUBRICS = frozenset(
    """update updated watch video photo photos exclusive breaking opinion analysis related note notes read see more posted
    published clarification correction live latest editorial review source image credit topics ed ed.""".split()
)
"""What stands before a colon at the beginning of a paragraph and is nobody."""
LABEL = 10
"""Tokens of the name, and of the role behind it, that stand before the colon of a turn."""
WRITER = frozenset(("i", "me", "my", "our", "us", "we"))


def by_layout(p: Parse, readings: Sequence[Reading]) -> list[Reading]:
    """Readings of colons and signatures, beside those of words."""
    return _without_dateline(p, list(_colons(p, readings))) + list(_signatures(p)) + list(_gestures(p, readings))


def _colons(p: Parse, readings: Sequence[Reading]) -> Iterator[Reading]:
    """“NAME: …” of transcripts and headlines, and “He was blunt: ‘…’”."""
    claimed = {q for r in readings for a, b in r.content for q in p.quote[a:b] if q >= 0}
    label = 0  # colon of the last paragraph that names a source
    for i in [i for i, word in enumerate(p.lower) if word == ":"]:
        if _ends_dateline(p, i):
            continue
        start, end = bisect_left(p.paragraph, p.paragraph[i]), bisect_right(p.paragraph, p.paragraph[i])
        if i == start or (p.quote[i] >= 0 and p.quote[i] != p.quote[p.skip_right(start, i)]):
            continue
        if p.lower[start:i] == ["source"]:
            label = i
        if p.lower[start:i] == ["quote"]:
            reading = _of_source(p, start, i, label) if label else None
            if reading is not None:
                yield reading
            continue
        colon = _colon if p.lower[p.first[i] : p.first[i] + 2] != ["quote", "from"] else _quoted_from
        turn = _transcript(p, start, i, end) if colon is _colon else None
        reading = turn or (colon(p, i, claimed) if p.quote[i] < 0 else None)
        if reading is not None:
            yield reading


def _ends_dateline(p: Parse, colon: int) -> bool:
    """Whether a colon ends a dateline that a town stands in, whatever the parser takes its name for: LIMA: …; Lima/Quito: …."""
    begin, prose = p.dateline
    if not begin <= colon < prose or p.paragraph[colon] == p.paragraph[-1]:
        return False
    return town(p.text[p.start[begin] : p.end[colon - 1]].split("/")[0].strip().title())


def _without_dateline(p: Parse, colons: list[Reading]) -> list[Reading]:
    """Leave out a lone name before a colon that nobody speaks behind: PORT HALDEN: …; Ada Holt: An Interview; Mill Fire: ….

    A transcript has turns; one name in capitals where the prose begins is a dateline, one before no verb a title, and what
    holds no office and the text nowhere calls by a name the subject of a headline.
    """
    turns = [r for r in colons if r.rule == "transcript"]
    if len(turns) != 1 or turns[0].source is None:
        return colons
    words = [i for a, b in turns[0].content for i in range(a, b) if not p.gap[i]]
    label = p.lower[turns[0].source[1] - 1]
    named = label not in SPOKESMEN
    quoted = any(p.quote[i] >= 0 for i in words) and p.pos[words[0]] != "DET"
    if named and not quoted and not any(p.pos[i] in ("VERB", "AUX") for i in words):
        return [r for r in colons if r is not turns[0]]  # Ada Holt: An Interview with the Engineer
    known = label in ROLES or any(p.ent[i] and p.lower[i] == label for i in range(p.n))  # Judge: Orlin must pay
    if named and not quoted and not known and WRITER.isdisjoint(p.lower[i] for i in words):
        return [r for r in colons if r is not turns[0]]  # Mill Fire: Two Were Held
    a, b = turns[0].source
    prose = next((i for i in range(p.n) if p.lower[i] in (".", "!", "?") and p.quote[i] < 0), p.n - 1)
    speaker = p.ent[b - 1] == "PERSON" or p.lower[b - 1] in SPOKESMEN
    opens = p.paragraph[a] == p.paragraph[prose] < p.paragraph[-1]
    place = p.text[p.start[a] : p.end[b - 1]]
    if opens and not speaker and (place.isupper() or town(place) or (p.ent[b - 1] == "GPE" and not quoted)):
        return [r for r in colons if r is not turns[0]]
    return colons


def _transcript(p: Parse, start: int, i: int, end: int) -> Reading | None:
    role = next((w for w in range(start + 1, i) if p.lower[w] in (",", "(")), i)
    after = p.after[i]
    quoted = after < end and p.quote[after] >= 0 and all(p.ent[w] == "PERSON" for w in range(start, role))
    label = quoted or p.text[p.start[start] : p.end[role - 1]].isupper()  # Ada Holt (@ada): “…”; ADA HOLT, host: …
    words = [w for w in range(start, role if label else i) if not p.gap[w]]
    if (
        not 1 <= len(words) <= 5
        or i - start > LABEL
        or any(p.quote[w] != p.quote[i] for w in words)
        or p.lower[words[-1]] in RUBRICS
    ):
        return None
    if p.lower[start:i].count("(") > p.lower[start:i].count(")"):
        return None  # Ada Holt (Dark Water: The Return) …
    capitals = all(p.text[p.start[w] : p.end[w]].isupper() for w in words)
    names = all(p.pos[w] == "PROPN" or p.ent[w] == "PERSON" for w in words) or p.lower[words[-1]] in SPOKESMEN
    known = capitals or p.ent[words[-1]] in ("PERSON", "ORG", "NORP", "GPE") or p.lower[words[-1]] in SPOKESMEN
    said = [w for w in range(i + 1, end) if not p.gap[w]]
    verb = any(p.pos[w] in ("VERB", "AUX") for w in said)
    commas, parts = (p.lower[i + 1 : end].count(mark) for mark in (",", ";"))
    listed = (commas > 2 or parts > 0) and not verb
    if not (capitals or names) or not (verb or (known and said and (p.quote[said[0]] >= 0 or len(said) > 4))):
        return None
    if listed and p.quote[said[0]] < 0:
        return None  # MIDFIELDERS: Ole Brandt (Norvane), …
    if quoted and (closed := p.runs[p.quote[after]][1]) < end and _is_over(p, closed, end):
        end = closed  # Ada Holt: “It is safe.” She added …
    return read_as(
        p,
        "transcript",
        i,
        ":",
        "state",
        [(i + 1, end)],
        (words[0], words[-1] + 1),
        words[-1],
        cue=(i, i + 1),
        frame=(start, i),
    )


def _is_over(p: Parse, closed: int, end: int) -> bool:
    """Whether a quotation ends where a sentence does, and the next begins without a mark."""
    follows = p.skip_right(closed, end)
    ends = any(p.lower[i] in (".", "!", "?") for i in range(p.before[closed] + 1, closed + 1))
    return ends and follows < end and p.quote[follows] < 0 and p.text[p.start[follows]].isupper()


BEHIND_SOURCE = frozenset((",", ";", "(", "citing", "in", "on", "via"))
"""What ends the name of a source in a paragraph of its own."""


def _of_source(p: Parse, start: int, colon: int, label: int) -> Reading | None:
    """“Source: Ada Holt, the mayor, on Telegram ¶ Quote: ‘It is safe.’”: what the source of a paragraph before it says."""
    said = p.after[colon]
    if said >= p.n or p.quote[said] < 0:
        return None
    a, line = p.after[label], bisect_right(p.paragraph, p.paragraph[label])
    b = next((k for k in range(a, line) if p.lower[k] in BEHIND_SOURCE), line)
    b = p.before[b] + 1
    if not 0 < b - a <= LABEL:
        return None
    content, cue, frame = [p.runs[p.quote[said]]], (start, start + 1), (start, colon)
    return read_as(p, "message", start, "quote", "state", content, (a, b), b - 1, cue=cue, frame=frame)


def _quoted_from(p: Parse, i: int, claimed: set[int]) -> Reading | None:
    """“Quote from Ada Holt: ‘It is safe.’”."""
    first, said = p.first[i], p.after[i + 1] if i + 1 < p.n else p.n
    source = next(
        (k for k in range(i - 1, first + 1, -1) if p.pos[k] in ("NOUN", "PROPN") and p.left[k] <= first + 2), None
    )
    if said >= p.n or p.quote[said] < 0 or p.quote[said] in claimed or source is None:
        return None
    content, whole = [p.runs[p.quote[said]]], (first + 2, i)
    return read_as(
        p, "message", first, "quote", "state", content, whole, source, cue=(first, first + 1), frame=(first, i)
    )


def _paragraph_behind(p: Parse, colon: int, start: int) -> Reading | None:
    """“The ministry said in a statement: ¶ The bridge is safe.”: the paragraph behind, set off without quotation marks."""
    end = bisect_right(p.paragraph, p.paragraph[start])
    v = next((w for w in range(p.first[colon], colon) if p.head[w] == w), colon)
    known = lexicon("verb").get(p.lemma[v])
    subject = next(
        (c for c in p.children[v] if p.dep[c] == "nsubj" and p.lower[c] not in (*RELATIVES, "i", "we")), None
    )
    if (
        subject is None
        or known is None
        or "quote" not in known.constructions
        or p.paragraph[start] == p.paragraph[colon]
    ):
        return None
    told = any(p.dep[c] in ("ccomp", "xcomp") or p.lower[c] == "what" for c in p.children[v]) or any(
        q >= 0 for q in p.quote[p.first[colon] : end]
    )
    hears = "hearer" in known.constructions
    things = (c for c in p.children[v] if p.dep[c] == "dobj" and not hears)
    told |= any(
        p.lower[c] != "following" and p.tag[c] != "NNS" for c in things
    )  # added salt; not: points out two facts
    whole = p.text[p.start[start]].isupper() and any(p.lower[k] in (".", "!", "?") for k in range(p.before[end], end))
    if told or not whole or not any(p.tag[k] in FINITE for k in range(start, end)):
        return None
    source = noun_phrase(p, subject, stop=v if subject < v else None)
    return read_as(
        p, "colon", v, known.lemma, known.act, [(start, p.before[end] + 1)], source, subject,
        cue=cue_range(p, v), frame=(p.left[v], colon),
    )  # fmt: skip


def _colon(p: Parse, i: int, claimed: set[int]) -> Reading | None:
    after = i + 1
    while after < p.n and p.gap[after] and p.quote[after] < 0:
        after += 1
    if after >= p.n or p.paragraph[after] - p.paragraph[i] > 1 or p.quote[after] in claimed:
        return None
    if p.quote[after] < 0:
        return _paragraph_behind(p, i, after)
    for w in range(i - 1, p.first[i] - 1, -1):
        if p.pos[w] in ("VERB", "AUX") and p.quote[w] < 0:
            top = p.head[w] if p.dep[w] in ("aux", "auxpass") else w  # would not be | deterred
            subject = next((c for c in p.children[top] if p.dep[c] in ("nsubj", "nsubjpass")), None)
            if subject is not None and p.quote[subject] < 0 and p.lower[subject] not in RELATIVES:
                v, subject = _report_of(p, w) or (w, subject)  # Reed says | she fled before the storm: “…”
                own = author(p, subject) if p.lemma[v] == "be" else subject
                rule, subject = "colon" if own == subject else "message", own
                return read_as(
                    p, rule, v, p.lemma[v], "state", [p.runs[p.quote[after]]], noun_phrase(p, subject), subject,
                    cue=cue_range(p, v), frame=(p.left[v], i),
                )  # fmt: skip
    return None


def _report_of(p: Parse, w: int) -> tuple[int, int] | None:
    """The verb of saying in whose report a verb stands, and who says it: words behind a colon are his, whoever is told of."""
    inner, v = w, p.head[w]
    if p.lemma[w] in lexicon("verb"):
        return None  # Reed says the mayor told her: “…”
    while v != inner and not (p.dep[inner] == "ccomp" and v < inner and p.lemma[v] in lexicon("verb")):
        inner, v = v, p.head[v]
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubj" and p.lower[c] not in RELATIVES), None)
    speaks = v != inner and "quote" in lexicon("verb")[p.lemma[v]].constructions
    return (v, subject) if speaks and subject is not None and p.quote[v] < 0 > p.quote[subject] else None


def _gestures(p: Parse, readings: Sequence[Reading]) -> Iterator[Reading]:
    """“She laughed. ‘It is safe.’”: what somebody does who speaks, and a sentence in quotation marks that nobody else signs."""
    claimed = {q for r in readings for a, b in r.content for q in p.quote[a:b] if q >= 0}
    for q, run in enumerate(p.runs):
        before = p.before[run[0]]
        if q in claimed or before < 0 or p.paragraph[before] != p.paragraph[run[0]] or runs.reported_behind(p, q):
            continue
        if not runs.after_full_stop(p, run[0]) or any(p.quote[i] >= 0 for i in range(p.first[before], before)):
            continue
        verb = next((i for i in range(p.first[before], before + 1) if p.head[i] == i and p.pos[i] == "VERB"), before)
        shook = p.lemma[verb] == "shake" and any(p.lower[c] == "head" for c in p.children[verb])
        subject = next((c for c in p.children[verb] if p.dep[c] == "nsubj" and p.lower[c] not in RELATIVES), None)
        if subject is not None and (shook or p.lemma[verb] in GESTURES):
            source = noun_phrase(p, subject, stop=verb)
            yield from filter(
                None,
                [read_as(p, "colon", verb, p.lemma[verb], "state", [run], source, subject, cue=cue_range(p, verb),
                         frame=(p.left[subject], before + 1))],
            )  # fmt: skip


GESTURES = frozenset(("chuckle", "grimace", "grin", "hesitate", "laugh", "nod", "pause", "shrug", "sigh", "smile"))
"""What people do right before they speak."""


def _signatures(p: Parse) -> Iterator[Reading]:
    """“…” — Ada Holt: a dash and a name after a quotation or at the end of a post."""
    for i in itertools.compress(range(p.n), p.gap):
        if not 0 < i < p.n - 1 or p.lower[i][-1] not in "—―–-" or p.quote[i] >= 0:
            continue
        start = i + 1 + (p.pos[i + 1] == "SPACE" and "\n" not in p.lower[i + 1])
        if start >= p.n or p.pos[start] not in ("PROPN", "NOUN", "ADJ"):
            continue
        end = start
        while end < p.n and p.paragraph[end] == p.paragraph[i] and p.text[p.start[end]].isupper():
            end += 1
        k = i - 1
        while k >= 0 and p.gap[k] and p.quote[k] < 0 and p.paragraph[k] >= p.paragraph[i] - 1:
            k -= 1
        if k < 0 or not 1 <= end - start <= 5:
            continue
        said = p.runs[p.quote[k]] if p.quote[k] >= 0 else _letter(p, i, k, end)
        if said is None:
            continue
        rest = p.skip_right(end, p.n)
        ends = rest >= p.n or p.paragraph[rest] != p.paragraph[i]
        person = p.ent[start] == "PERSON" and (ends or p.lower[end] in (",", "("))
        if not person and not (ends and runs.opens_paragraph(p, said[0])):
            continue
        reading = read_as(
            p, "signature", i, "—", "state", [said], (start, end), end - 1, cue=(i, i + 1), frame=(i, end)
        )  # fmt: skip
        if reading is not None:
            yield reading


def _letter(p: Parse, dash: int, last: int, end: int) -> Range | None:
    """The paragraph up to token `last` where the next one is but its signature, and its writer speaks in it: I, we."""
    start, line = bisect_left(p.paragraph, p.paragraph[last]), bisect_right(p.paragraph, p.paragraph[dash])
    own = not WRITER.isdisjoint(p.lower[start : last + 1]) and all(p.quote[i] < 0 for i in range(start, last + 1))
    alone = runs.opens_paragraph(p, dash) and p.ent[end - 1] == "PERSON" and line - end <= LABEL
    return (start, last + 1) if own and alone and all(p.pos[i] != "VERB" for i in range(dash, line)) else None
