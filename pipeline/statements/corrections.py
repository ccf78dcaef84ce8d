"""What the models decided, put right by the rules where these know better: which words are the cue, the content, the source.

Which decisions are published, and as what, is not known here.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from pipeline.grammar import DOCUMENTS, FINITE
from pipeline.persons import ROLES
from pipeline.statements import contents, limits, objects, runs
from pipeline.statements.attribution import Decision, Option
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading
from pipeline.statements.sources import (
    RELATIVES,
    SUBJECTS,
    TENSED,
    Range,
    is_plural,
    quoted_as,
)
from pipeline.statements.when import AHEAD


def corrected_by_rules(p: Parse, readings: Sequence[Reading], decision: Decision) -> Decision:
    """Take the rules' word where the models mistake what was said, whose words these are, or which word is the cue."""
    option, known = decision.option, decision.option.proposal
    if known is None:
        return decision._replace(option=_with_reading(p, readings, option))
    if known.rule == "colon":  # Readers write: “…” — Ada Holt
        known = next((r for r in readings if r.rule == "signature" and r.content == option.content), known)
    content = known.content if _mistakes_content(p, option, known) else _own_pieces(p, readings, option, known)
    source = option.source
    if _mistakes_source(p, option, known):
        source = -1 if known.source_head is None else known.source_head
    return decision._replace(option=option._replace(cue=known.head, source=source, proposal=known, content=content))


def _with_reading(p: Parse, readings: Sequence[Reading], option: Option) -> Option:
    """An option whose cue no rule reads, with the reading of another cue that is about the same.

    Of “issued a statement saying …”, “declined to say …” the models may take the first verb for the cue, the rules the last.
    """
    quoted = quoted_as(p, option.cue)
    words = {i for a, b in option.content for i in range(a, b) if not p.gap[i]}
    for reading in readings:
        h = p.head[reading.head]
        first = (
            h if h == reading.head - 2 and p.dep[reading.head] == "conj" else reading.head
        )  # declined to confirm | or deny
        if p.head[first] == option.cue and limits.refuses(p, option.cue) and p.dep[first] == "xcomp":
            return option._replace(proposal=reading, content=reading.content)
        if quoted is not None and p.lower[h] == "as" and option.cue in (p.head[h], p.head[p.head[h]]):
            source = -1 if reading.source_head is None else reading.source_head
            return option._replace(proposal=reading, content=reading.content, source=source)
        if reading.source_head == option.source:
            held = {i for a, b in reading.content for i in range(a, b) if not p.gap[i]}
            made = (
                reading.rule == "noun" and reading.cue[0] == option.cue and held <= words
            )  # repeated | his call for a vote
            if made or 2 * len(words & held) > len(words | held):
                content = reading.content if made or _adds_as(p, option, reading) else option.content
                return option._replace(proposal=reading, content=content)
    return option


def _mistakes_content(p: Parse, option: Option, known: Reading) -> bool:
    """Whether a rule knows better than the models what was said."""
    told_of = p.dep[known.head] == "relcl" and known.content[0][0] < known.head
    # two died. This is according to Holt; she wrote two books and, according to her editor, burned one
    ended = known.content[-1][1] <= p.first[known.head]
    joined = p.lower[known.head - 1] == "," and p.lower[known.head - 2] in runs.CONJUNCTIONS
    of_object = known.rule in ("put", "thing", "words")
    return (
        known.rule in ("heard", "signature")  # it was shut, | the court was told
        or (known.rule == "message" and p.dep[option.cue] == "ccomp")  # “a farce” is how she described the vote
        or (known.rule == "according" and (ended or joined))
        or is_called(known)
        or known.lemma in ("plead guilty", "plead not guilty")
        or (of_object and (_only_dates(p, option, known) or _adds_occasion(p, option, known)))
        or ((told_of or known.lemma in limits.AS) and _adds_as(p, option, known))
        or (known.source_head is not None and quoted_as(p, option.cue) == known.source_head)
        or _is_short_of_modal(p, option, known)
        or _adds_it(p, option, known)
        or _begins_in_cue(option, known)
        or _adds_deed(p, option, known)
        or _lacks_quoted(p, option, known)
        or _lacks_condition(p, option, known)
        or _lacks_clause(p, option, known)
        or _lacks_hearer(p, option, known)
        or _lacks_verb(p, option, known)
        or _lacks_subject(p, option, known)
        or _holds_hearer(p, option, known)
        or _lacks_thing(p, option, known)
        or _lacks_judgement(p, option, known)
        or _is_unproven_behind(p, option, known)
    )


def _is_unproven_behind(p: Parse, option: Option, known: Reading) -> bool:
    """Whether the models add that nobody else confirms what is said: it hit a depot; | there was no independent confirmation."""
    start, end = known.content[-1][1], option.content[-1][1]
    words = set(p.lower[start:end])
    apart = not words.isdisjoint((";", "but", "though", "although"))
    return apart and not words.isdisjoint(("independent", "independently")) and not words.isdisjoint(CONFIRMED)


CONFIRMED = frozenset(
    "confirm confirmation confirmed corroborated established proof verification verified verify".split()
)
"""What is done, or is had, where others can tell that something is so."""


def is_called(known: Reading) -> bool:
    """Whether a rule reads who called a thing what: the remark was called a lie by Halden."""
    return known.rule == "thing" and known.lemma in contents.CALLED and len(known.content) == 2


def _mistakes_source(p: Parse, option: Option, known: Reading) -> bool:
    """Whether a rule knows better than the models whose words these are.

    Of “quoted her as saying …” they may take the paper for the source, of “her message was simple: …” the message, of a
    signed quotation somebody in it.
    """
    v, source = option.cue, known.source_head
    if source is None:
        it = p.lower[option.source] == "it" and p.dep[option.source] == "nsubjpass"  # it was reported in the paper that
        return it or known.lemma == "hear" or _is_hearing(p, option, known)  # who hears it does not say it
    h = p.head[v]
    letter = p.head[p.head[source]]
    several = is_plural(p, v) and any(p.dep[c] == "conj" for c in p.children[source])
    return (
        known.rule in ("message", "signature", "transcript")
        or known.lemma == "hear"
        or (known.rule == "aside" and option.source < v < source)  # the pier, insists Holt, is safe
        or (several and p.lower[option.source] in RELATIVES)  # the union and its ally, who say …
        # carried a statement by Holt, slamming it
        or (p.dep[v] == "advcl" and p.lemma[letter] in DOCUMENTS and p.head[letter] == h)
        or (p.dep[v] == "pcomp" and source in (quoted_as(p, p.head[h]), quoted_as(p, p.head[p.head[h]])))
        or quoted_as(p, v) == source  # “…,” she was quoted | as saying by the paper
    )


def _is_hearing(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option takes who is told something for who tells it: the bank was called and | told that it was late."""
    v = known.head
    told = [v, p.head[v]] if p.dep[v] == "conj" else [v]
    return any(p.dep[option.source] == "nsubjpass" and p.head[option.source] == h for h in told)


def _own_pieces(p: Parse, readings: Sequence[Reading], option: Option, known: Reading) -> tuple[Range, ...]:
    """What the models take for said, without what is outside the marks or another's."""
    if known.lemma in contents.SHOUTING:
        return tuple(_up_to_mark(p, *piece) for piece in option.content)
    others = [r.content for r in readings if r.head != option.cue and is_behind_colon(p, r)]
    return (
        tuple(x for x in option.content if (x,) not in others) or option.content
    )  # “…,” Holt said. | Reed was defiant: “…”


def is_behind_colon(p: Parse, r: Reading) -> bool:
    """Whether what a reading takes for said is a quotation of whole sentences behind a colon, with somebody before it.

    Reed was defiant: “We will win.”
    """
    source = r.source_head
    if r.rule not in ("colon", "quote-any") or len(r.content) != 1 or source is None:
        return False
    a, b = r.content[0]
    if p.quote[a] < 0:
        return False
    somebody = p.ent[source] == "PERSON" or p.lower[source] in {"he", "she", *ROLES}
    mark = p.before[a] + 1
    whole = ends_sentence(p, p.quote[a]) and p.text[p.start[p.skip_right(a, b)]].isupper()
    return somebody and p.lower[mark] == ":" and p.first[source] == p.first[mark] and source < mark and whole


def told_through(p: Parse, readings: Sequence[Reading], decision: Decision) -> Iterator[Decision]:
    """What somebody who is named says, all that a document or an agency tells, in place of what that tells; else a decision.

    According to the statement, | Holt said it was safe; it is safe, Holt said, | an agency reports. Whoever tells of words in
    quotation marks has not said them: “It is safe,” Holt said, | according to a witness.
    """
    known, words = decision.option.proposal, {i for a, b in decision.option.content for i in range(a, b)}
    inner, passes_on = [], known is not None and _passes_on(p, known)
    if passes_on or (known is not None and known.rule == "according"):
        inner = [r for r in readings if r.head in words and r.source is not None and limits.is_saying(p, r.head)]
    first = p.after[min(words, default=0)]
    opens = [r for r in inner if r.rule == "answer" or _begins_at(p, r, first)]
    top = next((r for r in opens if _governs(p, r.head, words)), None)
    if top is None or not (_is_quoted(p, top) or (passes_on and _names(p, top))):
        yield decision
        return
    if not _is_top(p, top.head, words):  # met the king | and stressed the need for it, according to a readout
        conjunction = p.before[top.head]
        yield decision._replace(option=decision.option._replace(content=((first, conjunction),)))
    for r in inner:
        own = {i for a, b in r.content for i in range(a, b) if not p.gap[i]}
        if r.source_head is not None and r.source_head == top.source_head and (own <= words or r.rule == "answer"):
            words -= own
            option = decision.option._replace(cue=r.head, source=r.source_head, proposal=r, content=r.content)
            yield decision._replace(option=option)


def _names(p: Parse, r: Reading) -> bool:
    """Whether a reading names who says something."""
    return any(p.pos[i] == "PROPN" and p.quote[i] < 0 for i in range(*r.source or (0, 0)))


def _is_quoted(p: Parse, r: Reading) -> bool:
    """Whether words that a reading takes for said stand in quotation marks."""
    return any(p.quote[i] >= 0 for a, b in r.content for i in range(a, b))


def _is_top(p: Parse, i: int, words: AbstractSet[int]) -> bool:
    """Whether a verb hangs on none of some words."""
    return p.head[i] not in words or p.head[i] == i


def _governs(p: Parse, i: int, words: AbstractSet[int]) -> bool:
    """Whether a verb hangs on none of some words, or is the second of two that do."""
    first = p.head[i]
    joined = p.dep[i] == "conj" and p.form(first) == p.form(i) and p.before[i] > first and p.dep[p.before[i]] == "cc"
    return _is_top(p, i, words) or (joined and _is_top(p, first, words))


def _begins_at(p: Parse, r: Reading, first: int) -> bool:
    """Whether a report begins at a token, with its source, its content or when or where it was made."""
    parts = ((p.left[c], p.right[c] + 1) for c in p.children[r.head] if p.dep[c] in ("advcl", "npadvmod", "prep"))
    return any(a <= first < b for a, b in (*r.content, r.source or (0, 0), *parts))


def _passes_on(p: Parse, known: Reading) -> bool:
    """Whether a reading tells but where something was read: according to a statement; …, an agency reports; as X reported."""
    if known.source_head is None:
        return False
    if known.rule == "according":
        return p.lemma[known.source_head] in READOUTS
    source = known.source_head
    credited = known.lemma in limits.CREDITING and (
        p.pos[source] == "PROPN" or p.lemma[source] in ("agency", "newspaper")
    )
    return credited and not any(p.dep[c] == "ccomp" and c > known.head for c in p.children[known.head])


READOUTS = frozenset(("announcement", "communique", "communiqué", "post", "readout", "release", "statement"))
"""Documents that tell what was said, and accuse nobody of having said it."""


def _up_to_mark(p: Parse, a: int, b: int) -> Range:
    """A piece up to the end of its last words in quotation marks: shouted | “shame” | at the mayor."""
    return a, next((i + 1 for i in range(b - 1, a - 1, -1) if p.quote[i] >= 0), b)


def _adds_as(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds but “which”, “in what” and “as” to what is said of something: | which he described as | too slow."""
    words, own = (
        {i for a, b in content for i in range(a, b) if not p.gap[i]} for content in (option.content, known.content)
    )
    return own < words and all(p.lower[i] in ("as", "in", "something", *RELATIVES) for i in words - own)


def _lacks_judgement(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option leaves out what somebody or something was called, or accused of: described | as unsafe by engineers."""
    judged = known.rule == "thing" and any(p.lower[a] in objects.REASONS for a, _ in known.content[1:])
    return judged and any(all(b <= c or d <= a for c, d in option.content) for a, b in known.content)


def _only_dates(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds to what a rule reads but when it was said: defended the closure | at a meeting on Monday."""
    words, own = (
        {i for a, b in content for i in range(a, b) if not p.gap[i]} for content in (option.content, known.content)
    )
    dated = {
        i
        for c in (*p.children[option.cue], *(c for o in p.children[option.cue] for c in p.children[o]))
        if c > option.cue and p.dep[c] in ("npadvmod", "prep") and _is_on_day(p, p.left[c], p.right[c] + 1)
        for i in range(p.left[c], p.right[c] + 1)
    }
    return known.act not in AHEAD and own < words and words - own <= dated


def _adds_occasion(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds but what was so when somebody was accused: accused them of bad faith | as the two sides met."""
    (a, b), (c, d) = option.content[0], known.content[0]
    behind = p.skip_right(d, b)
    return known.act == "accuse" and a == c and behind < b and p.lower[behind] == "as"


def _is_short_of_modal(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option lacks but what a rule reads behind the reporting clause: it would close, she said, | but could …."""
    start, _ = known.content[-1]
    could = p.lower[start] in ("and", "but") and p.tag[start + 1 : start + 2] == ["MD"]
    return option.content == known.content[:-1] and (could or p.lower[start] in ("because", "that"))


def _lacks_quoted(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option ends before words in quotation marks that nobody else says: it was “a mess” | and should “go now”."""
    (a, b), (c, d) = option.content[0], known.content[0]
    if known.rule != "clause" or len(option.content) + len(known.content) != 2 or not a == c < b < d or known.head > a:
        return False
    others = any(p.tag[i] in (*TENSED, "VBG") and p.quote[i] < 0 and limits.is_saying(p, i) for i in range(b, d))
    return not others and any(not runs.is_title(p, run) for run in runs.quoted_in(p, p.after[b], d))


def _adds_it(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds but the subject of a cue that names no source: it will pass, | it | was announced."""
    words, own = (
        {i for a, b in content for i in range(a, b) if not p.gap[i]} for content in (option.content, known.content)
    )
    added = words - own
    return own < words and all(p.head[i] == known.head and p.dep[i] in SUBJECTS and p.lower[i] == "it" for i in added)


def _adds_deed(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds what else somebody did who said something of a thing: reported a loss | and cut 90 jobs."""
    (a, b), (c, d) = option.content[-1], known.content[-1]
    behind = p.skip_right(d, b)
    joins = known.rule == "thing" or (known.rule == "clause" and p.tag[c] == "VBG")  # admitted stealing it | and fled
    joins = joins and a == c and behind < b and p.lower[behind] in ("and", "but")
    joins = joins and p.pos[d - 1] != "ADJ"  # not: mourned the dead and wounded guards
    deeds = (i for i in range(behind + 1, b) if p.dep[i] == "conj" and p.head[i] == known.head)
    return joins and any(
        p.tag[p.left[i]] not in ("IN", "WP", "WRB") for i in deeds
    )  # not: spoke of it and how it began


def _begins_in_cue(option: Option, known: Reading) -> bool:
    """Whether an option begins with words that belong to its cue: sounded | the alarm about | the dam."""
    (a, b), (c, d) = option.content[0], known.content[0]
    return known.head < a < known.cue[1] <= c and b == d


def _lacks_condition(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option lacks but on what condition it will be so: | if nothing is done, | she says the dam will burst."""
    first, end = known.content[0]
    asked = "?" in p.lower[end - 2 : end + 1]  # “If it rains, will you go?” He answered, “No.”
    return option.content == known.content[1:] and p.lower[first] in ("if", "unless") and not asked


def _lacks_clause(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option lacks the clause that its words are set beside: | prices rose, | she reported, the most since May."""
    before, behind = known.content[0][1] <= known.head, option.content == known.content[1:]
    return (
        known.rule == "clause" and before and behind and all(p.tag[i] not in FINITE for i in range(*option.content[0]))
    )


def _lacks_verb(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option ends before the verb of what is told behind it: the mayor, Ada Holt, | left, according to Lind.

    And what somebody says behind it: the mayor, Ada Holt, | has left, her deputy confirmed.
    """
    (a, b), (c, d) = option.content[0], known.content[0]
    behind = b <= p.head[known.head] < d if known.rule == "according" else b < d <= option.cue
    return a == c and behind and len(option.content) == 1 and not any(p.tag[i] in TENSED for i in range(a, b))


def _lacks_subject(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option has but the verb of what is told around its cue: | members, | Holt said, | are to pay."""
    if known.rule != "aside" or len(known.content) != 2:
        return False
    verb = p.skip_right(*known.content[1])
    return (
        p.tag[verb] in FINITE
        and known.content[0][1] <= known.head < verb
        and option.content[0][0] > known.content[0][0]
    )


def _holds_hearer(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option adds but whom something was said to: informed | the deputies | that it would close."""
    (a, b), (start, end) = option.content[0], known.content[0]
    hearer = known.addressee
    adds = hearer is not None and known.head < a <= p.after[hearer[0]] < start < b == end
    return adds and known.rule in ("clause", "that", "thing") and p.tag[start] != "TO"


def _lacks_thing(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option lacks but what was voiced, before its day: voiced | concern on Monday | about the fee."""
    (a, b), (c, d) = option.content[0], known.content[0]
    denied = known.act == "deny" and p.lower[a] == "that"  # dismissed | rumours | that it was late
    return known.rule == "thing" and c < a < b == d and (denied or p.lower[a] in ("about", "over"))


def _lacks_hearer(p: Parse, option: Option, known: Reading) -> bool:
    """Whether an option lacks but whom something is bidden: urged | them | to go."""
    (a, b), (c, d) = option.content[0], known.content[0]
    return known.act == "demand" and p.before[b] == p.before[d] and c < a and p.tag[a] == "TO"


def _is_on_day(p: Parse, a: int, b: int) -> bool:
    """Whether a phrase is a date, ends in a day or tells how soon: Monday, at a meeting on Monday, within hours.

    Not: in 2019.
    """
    return (
        p.is_soon(a, b)
        or p.ent[a] == "DATE"
        or any(p.lower[i] == "on" and p.ent[i + 1] == "DATE" for i in range(a, b - 1))
    )


def ends_sentence(p: Parse, q: int) -> bool:
    """Whether a quotation ends as a sentence does, or has no end in its paragraph."""
    return runs.is_whole(p, q) or not p.quotations[q].closed
