"""Which words of a text name the source of a reporting word, and whom it addresses. No reading of contents here."""

import functools

from pipeline.cues import Cue, lexicon
from pipeline.grammar import AUDIENCES, DOCUMENTS, FINITE, MEDIA
from pipeline.persons import ROLES
from pipeline.statements.parse import Parse

Range = tuple[int, int]
"""Half-open range of tokens."""

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
RELATIVES = frozenset(("who", "which", "that", "whom", "what"))
TENSED = FINITE - {"MD"}
ASIDE_MARKS = frozenset((",", "(", "—", "–", "-", "--"))
CIRCUMSTANCE = frozenset(("on", "during", "after", "before", "at", "in", "via", "through"))
"""Prepositions that, behind a person, tell of the saying and not of the person: said Mr. Holt on Monday."""

MESSAGES = frozenset(
    (
        "advice",
        "answer",
        "comment",
        "explanation",
        "motto",
        "reaction",
        "reply",
        "response",
        "slogan",
        "verdict",
        "word",
    )
)
PERCEIVING = frozenset(("catch", "hear", "keep", "leave", "record", "see", "set", "show", "watch"))
"""Verbs whose object does what a participle behind it tells: leaving families wondering, heard her saying."""
CAUSING = frozenset(("allow", "cause", "drive", "force", "inspire", "lead", "prompt", "provoke", "push"))
"""Verbs whose object does what an infinitive behind it tells: led her to declare that …"""
REFUTING = frozenset(("deny", "dismiss", "reject", "rule"))
"""Verbs behind whose object “saying” tells why, comma or none: he ruled out a probe saying it would cost too much."""
QUOTING = frozenset(("quote", "cite"))
CARRYING = frozenset("air broadcast carry circulate cite issue post print publish read release run share".split())
"""Verbs that tell how what somebody else wrote came out."""
REPORTING = QUOTING | {"report"}
"""Verbs whose passive lets somebody speak: was quoted as saying, is reported as telling them."""
MEASURES = frozenset(("DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"))
"""Kinds of names that hear nothing: promised $5 million."""
CALLING = {"appeal": ("to",), "call": ("on", "upon"), "plead": ("with",)}
"""Verbs that tell somebody to do something, with the prepositions that bring whom."""
WRITING = frozenset("address apologise apologize email message phone reply respond speak talk text write".split())
"""Verbs that tell whom one speaks to, in what way soever: speaking to reporters, wrote to the council, saying …"""
CARRIERS = MEDIA | {"answer", "comment", "evidence", "remark", "reply", "response", "submission", "testimony"}
"""What is somebody's whom it is for: in a letter to parents, in evidence to the committee."""
PUBLISHES = frozenset(
    "air broadcast circulate date deliver file give issue leak post print publish record release send share stream submit "
    "televise upload write".split()
)
"""What is done with what says something, or in which it is said, on the day of the saying: figures released on Monday showed."""
RECEIVES = frozenset("confirm discover find get have ignore obtain quote read receive recover review see".split())
"""What is done with a letter or statement on another day than it was made: found a letter saying."""
BODIES = frozenset(
    """agency aide army article assembly association authority baby bank bench board body boy builder charity chief child
    church club coalition college commission committee company council country court crew crowd department family federation
    firm force foundation girl government group jury letter man media ministry nation navy office opposition organisation
    organization pair panel parliament party people person police press public regime school side squad staff state study team
    tribunal union university woman youth""".split()
)
"""Nouns for those, and for what, may accuse somebody, besides those for people by what they do."""
PEOPLE = frozenset(
    """adult boy child client couple customer fan follower girl household individual listener man parent patient people person
    relative respondent teenager user voter woman""".split()
)
"""Who is questioned, or told something, besides persons by what they do."""
LISTENERS = (
    ROLES
    | BODIES
    | PEOPLE
    | frozenset("audience conference congregation hearing inquest inquiry meeting newspaper rally".split())
) - {"article", "letter", "study"}
"""Nouns for those who are told something."""
SPOKESMEN = frozenset(
    """report poll study survey newspaper sources police officials official experts expert minister ministry
    spokesman spokeswoman camp campaign president lawyer governor senator moderator host anchor presenter
    interviewer reporter""".split()
)


def agent_of(p: Parse, v: int) -> int | None:
    """The “by” of a passive verb, also where the parser hung it on what something is called: called a lie | by Halden."""
    names = [
        o
        for c in p.children[v]
        for o in ((c,) if p.dep[c] in ("dobj", "oprd") else p.children[c] if p.lower[c] == "as" else ())
    ]
    behind = (c for o in names for c in p.children[o] if p.lower[c] == "by" and c > o > v)
    hung = (c for c in behind if any(p.left[o] < o or p.tag[o] != "NN" for o in p.children[c]))  # not: a clown by night
    return next((c for c in p.children[v] if p.dep[c] == "agent"), next(hung, None))


def subject_of(p: Parse, v: int, controllers: dict[int, int], *, passive: bool = False, depth: int = 0) -> int | None:
    """Head of the noun phrase that does the saying of a verb, or None.

    A participle, infinitive or conjoined verb without a subject of its own takes the one of the verb it hangs on.
    """
    children = p.children[v]
    if passive:
        by = agent_of(p, v)
        if by is not None:
            return next((o for o in p.children[by] if p.dep[o] == "pobj"), None)
        if depth == 0:
            return None
    helping = (c for a in children if p.dep[a] == "aux" for c in p.children[a])  # Officials have | in the past said
    own = [c for c in (*children, *helping) if p.dep[c] in ("nsubj", "nsubjpass") and p.quote[c] < 0]
    if own:
        c = min(own, key=lambda c: abs(c - v))
        return _antecedent(p, v) if p.lower[c] in RELATIVES and p.dep[v] == "relcl" else c
    if depth > 5:
        return None
    if v in controllers:
        return subject_of(p, controllers[v], controllers, depth=depth + 1)
    h, dep = p.head[v], p.dep[v]
    if h == v or p.quote[h] >= 0:
        return None
    if dep == "conj" and (beside := _behind_colon(p, h, v)) is not None:
        return beside
    if dep == "conj" and (possessed := _possessed(p, v)) is not None:
        return possessed
    if dep == "conj" and p.tag[v] in TENSED:
        near = v - 1
        while near > h and p.dep[near] in ("advmod", "aux", "neg"):
            near -= 1
        near -= p.lower[near] == ","  # off the port of Halden, its owner, Mira Brandt, said
        if p.dep[near] == "conj" and p.pos[near] == "PROPN":
            return near  # “has won a state and Holt suggested”: the name was taken for one more object
        if p.dep[near] == "appos" and p.head[near] > h and p.lower[p.left[near] - 1] == "," and near > p.head[near]:
            return None  # “sank off the port of Halden, the agency said”: `nominal_before` finds the agency
    refuted = explained(p, v)
    if refuted is not None:
        return subject_of(p, refuted, controllers, depth=depth + 1)
    if dep == "acl" and p.pos[h] in ("NOUN", "PROPN", "PRON"):
        return _author(p, h, controllers, depth) if p.lemma[h] in DOCUMENTS else h
    if dep in ("pcomp", "xcomp") and p.pos[h] in ("ADP", "SCONJ", "ADJ"):  # began by saying; was quick to say
        quoted = quoted_as(p, p.head[h]) or quoted_as(p, p.head[p.head[h]]) if p.lower[h] == "as" else None
        if quoted is not None:
            return quoted
        h, dep = p.head[h], "xcomp"
        for _ in range(3):  # talked of plans for a museum before saying …
            if p.pos[h] in ("VERB", "AUX") or p.head[h] == h:
                break
            h = p.head[h]
    if dep in ("xcomp", "ccomp") and p.tag[v] == "VBG" and p.lemma[h] in PERCEIVING:
        seen = next((c for c in p.children[h] if p.dep[c] == "dobj" and h < c < v), None)
        if seen is not None:
            return seen
    if dep in ("xcomp", "ccomp", "advcl") and p.tag[v] == "VB" and p.lemma[h] in CAUSING:
        moved = next((c for c in p.children[h] if p.dep[c] == "dobj" and h < c < v), None)
        if moved is not None:
            return moved
    if dep == "advcl" and p.tag[v] == "VBG" and "," in p.lower[p.before[p.left[v]] + 1 : p.left[v]]:
        letter = next((c for c in p.children[h] if p.dep[c] == "dobj" and c < v and p.lemma[c] in DOCUMENTS), None)
        if (
            letter is not None
            and p.lemma[h] in CARRYING
            and any(p.lower[c] in ("by", "from") for c in p.children[letter])
        ):
            # carried a statement by Holt, slamming it
            return _author(p, letter, controllers, depth)
        if p.pos[h] in ("NOUN", "PROPN") and p.dep[h] == "ROOT":
            return h  # the parser lost the verb: Holt, who came late, said …, adding …
        while _is_set_off(p, h):  # she resigned, six days after the ship sank, saying …
            h = p.head[h]
    if dep == "conj" and p.tag[v] in TENSED and p.pos[h] == "ADJ":  # described it as orderly | but noted …
        while p.pos[h] not in ("VERB", "AUX") and p.head[h] != h:
            h = p.head[h]
    open_clause = dep in ("conj", "xcomp", "dep") or (dep in ("advcl", "ccomp") and p.tag[v] in ("VBG", "VB"))
    if open_clause and p.pos[h] in ("VERB", "AUX") and p.quote[h] < 0 and h != v:
        return subject_of(p, _joined_to(p, v, h), controllers, depth=depth + 1)
    return None


def _joined_to(p: Parse, v: int, h: int) -> int:
    """The verb whose subject is that of `v`, by its form: put off deciding whether they may sue | but said; else `h`."""
    top, form = h, p.form(v)
    alike = p.tag[h] in TENSED or p.form(h)[0] == "have"  # had met and asked: the past and the participle look alike
    if p.dep[v] != "conj" or p.tag[v] not in TENSED or alike:
        return h
    while p.form(top) != form and p.dep[top] in ("ccomp", "conj", "pcomp", "prep", "xcomp") and p.head[top] < top:
        top = p.head[top]
    return top if p.form(top) == form else h


def _antecedent(p: Parse, v: int) -> int:
    """Whom the relative word of the clause of `v` stands for: of “the union and its ally, who say …” both."""
    h = p.head[v]
    while (
        is_plural(p, v) and p.dep[h] == "conj" and p.tag[h] in ("NN", "NNP") and p.pos[p.head[h]] in ("NOUN", "PROPN")
    ):
        h = p.head[h]
    return h


def is_plural(p: Parse, v: int) -> bool:
    """Whether a verb has the form of several subjects: they say, they have said."""
    return p.tag[v] == "VBP" or any(p.dep[c] == "aux" and p.tag[c] == "VBP" for c in p.children[v])


def _possessed(p: Parse, v: int) -> int | None:
    """Who of somebody speaks in a clause that the parser did not see: the agency, whose | director, Ada Holt, | said."""
    i = p.before[v]
    for _ in range(6):
        if i < p.first[v] or p.pos[i] not in ("ADP", "NOUN", "PROPN"):
            return None
        if p.tag[p.left[i]] == "WP$":
            return i
        i = p.head[i]
    return None


def _behind_colon(p: Parse, h: int, v: int) -> int | None:
    """The subject of a clause that a colon parts from the verb `h` that the parser joined it to (it is late: Holt said …)."""
    colon = next((i for i in range(v - 1, h, -1) if p.lower[i] == ":" and p.quote[i] < 0), v)
    nominal = (i for i in range(colon + 1, v) if p.pos[i] in ("NOUN", "PROPN", "PRON") and p.quote[i] < 0)
    return next((i for i in nominal if p.head[i] < colon or p.head[i] >= v), None)


def explained(p: Parse, i: int) -> int | None:
    """The verb that a participle explains, though the parser gave it to a noun behind it.

    Ruled out a probe | saying …; wrote to residents | urging them to …
    """
    h = p.head[i]
    written = p.head[h] if p.lower[p.head[h]] != "to" else p.head[p.head[h]]
    tells = p.lemma[i] == "say" or not {"hearer", "whom"}.isdisjoint(_constructions(p.lemma[i]))
    hearer = p.dep[h] in ("dative", "dobj", "pobj") and written < h and p.lemma[written] in WRITING and _listens(p, h)
    if p.dep[i] == "acl" and p.tag[i] == "VBG" and tells and hearer:
        return written
    if (
        p.dep[i] != "acl"
        or p.lower[i] != "saying"
        or p.dep[h] != "dobj"
        or p.lemma[h] in (*DOCUMENTS, *lexicon("noun"))
    ):
        return None
    return p.head[h] if p.lemma[p.head[h]] in REFUTING and p.ent[h] != "PERSON" else None


def is_turn(p: Parse, source: int) -> bool:
    """Whether a source is but the letter of a turn of an interview: Q: Will it reopen? A: In May."""
    letter = p.text[p.start[source] : p.end[source]].rstrip(".")
    return letter in ("A", "Q") and source + 1 < p.n and p.lower[source + 1] in (":", ".")


def quoted_as(p: Parse, v: int) -> int | None:
    """Whom “the paper quoted Holt | as saying …” and “Holt was quoted by the paper | as saying …” let speak."""
    if p.lemma[v] not in REPORTING:
        return None
    passive = any(p.dep[c] in ("nsubjpass", "auxpass") for c in p.children[v])
    if not passive and p.lemma[v] not in QUOTING:
        return None
    wanted = ("nsubjpass", "nsubj") if passive else ("dobj",)
    person = next((c for c in p.children[v] if p.dep[c] in wanted), None)
    near = p.children[v] if person is None else (*p.children[v], *p.children[person])
    if any(p.lower[c] == "as" and any(p.tag[s] == "VBG" for s in p.children[c]) for c in near):
        return person
    if person is None:
        return None
    begin = p.left[person] if passive else next((p.left[c] for c in p.children[v] if p.dep[c] == "nsubj" and c < v), v)
    behind = begin > 0 and p.quote[p.before[begin]] >= 0 > p.quote[person]  # “…,” she was cited by the agency
    said = p.pos[person] == "PROPN" or any(p.dep[c] == "poss" for c in p.children[person])
    return person if behind and (passive or (p.lemma[v] == "quote" and said)) else None  # “…,” the paper quotes Holt


def _constructions(lemma: str) -> frozenset[str]:
    cue = lexicon("verb").get(lemma)
    return cue.constructions if cue is not None else frozenset()


def _is_set_off(p: Parse, h: int) -> bool:
    """Whether a verb is that of a clause of time or reason between commas, behind the verb that it hangs on."""
    edge = p.left[h]
    marked = any(p.dep[c] == "mark" for c in p.children[h])
    return p.dep[h] == "advcl" and marked and p.head[h] < edge and p.lower[edge - 1] == ","


def nominal_before(p: Parse, v: int) -> int | None:
    """Head of the noun phrase right before a verb, for where the parser did not see that it is the subject."""
    first = p.first[v]
    i = v - 1
    while (
        i > first
        and (p.dep[i] in ("aux", "neg", "advmod") or p.lower[i] in (",", ")") or p.pos[i] == "ADV")
        and p.quote[i] < 0
    ):
        i -= 1
    if i < first or p.quote[i] >= 0 or p.gap[i]:
        return None
    chain: list[int] = []
    if (possessed := _possessed(p, v)) is not None:
        return possessed
    for _ in range(12):
        name = p.pos[i] in ("INTJ", "X", "ADJ") and p.text[p.start[i]].isupper()
        if name or p.pos[i] in ("NOUN", "PROPN", "PRON", "NUM"):
            chain.append(i)
        h = p.head[i]
        if h == i or h >= v or p.quote[h] >= 0:
            break
        if p.pos[h] in ("VERB", "AUX"):
            reached = p.dep[h] == "advcl" and p.tag[h] == "VBN" and p.lower[h - 1] == ","  # Holt, reached at home, said
            if p.head[h] == v and (p.dep[h] in ("ccomp", "relcl", "acl") or reached):
                return next((c for c in p.children[h] if p.dep[c] == "nsubj" and c < h), None)
            break
        i = h
    if chain and p.dep[chain[-1]] in ("dobj", "pobj"):
        # “In a letter to the paper, her aide, Ada Holt, said”: the aide was set beside the paper
        beside = (i for i in reversed(chain) if p.dep[i] in ("appos", "conj") and p.lower[p.left[i] - 1] == ",")
        manner = (
            p.dep[chain[-1]] == "pobj"
            and p.lower[v - 1] == ","
            and p.lower[p.head[chain[-1]] - 1] in (",", "and", "but")
        )
        return next(beside, None if manner else chain[-1])  # and, in a careful phrase, | said
    return chain[-1] if chain and p.pos[chain[-1]] != "NUM" else None


def nominal_after(p: Parse, v: int) -> int | None:
    """Head of the noun phrase that begins right after a verb: “…,” said a former spokesman."""
    begin = v + 1 + (v + 1 < p.n and p.dep[v + 1] == "prt")  # pointed out | Holt
    for i in range(begin, min(v + 12, p.last[v])):
        if p.quote[i] >= 0 or p.lower[i] in (",", ":"):
            return None
        noun = p.pos[i] in ("NOUN", "PROPN", "PRON") or p.lower[i] == "one" or p.lower[i - 1 : i + 1] == ["-", "old"]
        if noun and p.left[i] == begin and p.dep[i] not in ("compound", "poss"):
            return i
    return None


def author(p: Parse, noun: int) -> int:
    """Whose message, answer, … a noun names; else the noun itself."""
    if p.lemma[noun] not in DOCUMENTS | MESSAGES:
        return noun
    for c in p.children[noun]:
        if p.dep[c] == "poss" and p.pos[c] in ("PROPN", "NOUN", "PRON"):
            return c
        if p.dep[c] == "prep" and p.lower[c] in ("by", "from", "of"):
            return next((o for o in p.children[c] if p.dep[o] == "pobj" and p.pos[o] in ("PROPN", "PRON")), noun)
    return noun


def _author(p: Parse, noun: int, controllers: dict[int, int], depth: int) -> int | None:
    """Whose letter or statement it is, when it is said; else the document itself."""
    for c in p.children[noun]:
        if p.dep[c] == "poss":
            return c
        if p.dep[c] == "prep" and p.lower[c] in ("by", "from") and c < noun + 4:
            return next((o for o in p.children[c] if p.dep[o] == "pobj"), noun)
    h = p.head[noun]
    if p.dep[noun] == "dobj" and p.pos[h] == "VERB":
        passive = any(p.dep[c] == "auxpass" for c in p.children[h])
        author = None if passive else subject_of(p, h, controllers, depth=depth + 1)
        return noun if author is None else author
    return noun


def controllers(p: Parse, verbs: dict[str, Cue], new_report: dict[int, int]) -> dict[int, int]:
    """Verbs of saying inside a reported clause that belong to its reporter, each with that reporter's verb.

    “said it would fall, adding that …” hangs *adding* on *fall*. `new_report`: verbs known to begin another report.
    """
    found: dict[int, int] = {}
    for i in [i for i, lemma in enumerate(p.lemma) if lemma in verbs or lemma == "put" or i in new_report]:
        if p.quote[i] >= 0:
            continue
        begin = p.left[i]
        after_comma = p.tag[i] == "VBG" and p.dep[i] == "advcl" and "," in p.lower[p.before[begin] + 1 : begin]
        if not after_comma and i not in new_report:
            continue
        h = p.head[i]
        asides = (c for c in p.children[h] if after_comma and p.dep[c] == "parataxis" and h < c and p.right[c] < i)
        if (aside := next((c for c in asides if p.lemma[c] in verbs), None)) is not None:
            found[i] = aside  # firms have come, a source said, | adding
            continue
        for _ in range(8):
            up = p.head[h]
            if up == h or p.quote[up] >= 0 or p.dep[h] == "relcl":
                break
            inserted = after_comma and h < up < i  # it is late, she said, | adding
            if (
                p.dep[h] == "ccomp"
                and (up < h or inserted)
                and p.pos[up] in ("VERB", "AUX")
                and (p.lemma[up] in verbs or after_comma)
            ):
                found[i] = up
                if p.lemma[up] in verbs:
                    break
            elif p.dep[h] == "acl" and after_comma and p.pos[p.head[up]] == "VERB" and p.head[up] < up:
                found[i] = p.head[up]
            h = up
    return found


@functools.lru_cache(maxsize=64)
def noun_phrase(p: Parse, head: int, stop: int | None = None) -> Range:
    """Take the words that name a source, with titles, modifiers and joint speakers; nothing from token `stop` on.

    What is only set beside it (appositions, relative clauses after a comma) is left out, unless it holds the name.
    """
    a, b = p.left[head], p.right[head] + 1
    if stop is not None and stop > head:
        b = min(b, stop)
    named = max((c for c in p.children[head] if p.dep[c] == "appos" and p.pos[c] == "PROPN"), default=0)
    joint = max((c for c in p.children[head] if p.dep[c] == "conj" and p.pos[c] in ("NOUN", "PROPN")), default=0)
    second = joint if p.pos[joint] == "PROPN" else 0  # a noun may be told of in the clause before it
    stack = [head]
    while stack:
        t = stack.pop()
        for c in p.children[t]:
            if c < t:
                continue
            edge = p.left[c]
            glued = p.lower[edge - 1] == "-" and p.end[edge - 1] == p.start[edge]  # the editor-in-chief
            if glued and p.lower[c] == "in":
                stack.append(c)
                continue
            aside = edge > 0 and p.lower[edge - 1] in ASIDE_MARKS
            dep = p.dep[c]
            role = p.pos[t] == "NOUN" or p.text[p.start[t]].islower() or (p.ent[c] == "PERSON" and p.ent[t] != "PERSON")
            joined = p.pos[c] == p.pos[t] == "PROPN" and any(
                p.dep[k] == "conj" and p.pos[k] == "PROPN" for k in p.children[c]
            )
            listed = dep == "appos" and joined and p.lower[p.right[c] + 1 : p.right[c] + 2] != [","]
            if listed and t == head:  # Reed, Orlin and Marsh said
                stack.append(c)
            elif dep == "appos" and t == head and p.right[c] < joint:
                continue  # Reed, the mayor, and her deputy, Ora, said
            elif dep in ("acl", "relcl") and t == head and p.right[c] < second:
                continue  # Egypt, which is in talks, and Oman, which is not, said
            elif dep == "appos" and role and p.pos[c] == "PROPN" and t == head:
                b = min(b, p.right[c] + 1)
                stack.append(c)
            elif dep == "appos" and t != head and p.lower[edge - 1] == "(" and p.right[c] < named:
                continue  # the head of the Farmers’ Union (NFU), Ann Reed
            elif (
                (dep == "appos" and aside)
                or (dep in ("relcl", "acl") and aside)
                or (dep == "prep" and aside and p.lower[c] in ("after", "before", "during", "in", "on"))
                or (dep in ("relcl", "acl") and p.right[c] - edge > 12)
                or (dep == "prep" and p.lower[c] in CIRCUMSTANCE and (_is_person(p, t) or is_dated(p, c)))
                or (dep == "prep" and p.lower[c] == "in" and any(p.lemma[o] == "interview" for o in p.children[c]))
                or (dep == "npadvmod" and p.ent[c] == "DATE")
            ):
                b = min(b, edge)
            elif dep in ("conj", "prep", "pobj", "appos"):
                stack.append(c)
    for i in range(a, head):
        if p.quote[i] >= 0 and p.quote[i] != p.quote[head]:
            a = max(a, p.runs[p.quote[i]][1])
    for i in range(head + 1, b):
        aside = p.dep[i] in ("acl", "relcl") and head < p.left[i] and p.lower[p.left[i] - 1] in ASIDE_MARKS
        if aside and not (p.head[i] == head and p.right[i] < second):
            b = min(b, p.left[i])
    if p.lower[b : b + 1] != [")"]:  # Councillor Ann Reed | (Ind, Kelda)
        b = next((i for i in range(head + 1, b) if p.lower[i] == "(" and ")" not in p.lower[i:b]), b)
    for i in range(head + 1, b):
        quoted = p.quote[i] >= 0 and p.quote[i] != p.quote[head] and not _is_quoted_name(p, i)
        if quoted or p.lower[i] in (":", ";"):
            b = i
            break
    while b > head + 1 and ((p.gap[b - 1] and p.lower[b - 1] not in (".", ")")) or p.lower[b - 1] in ("and", "or")):
        b -= 1
    if p.quote[b - 1] >= 0 and p.quote[b - 1] != min(p.quote[a], p.quote[head]) and b < p.n:
        b += p.gap[b]  # the mark at the end of a quoted name
    while b > head + 1 and (p.dep[b - 1] == "case" or _is_cut(p, b)):  # Holt | 's; the office in Oslo | at first
        b -= 1
    a = max([a, *(i + 1 for i in range(a, head) if p.lower[i] == ":")])
    while a < head and (p.gap[a] or p.dep[a] in ("cc", "mark") or p.tag[a] == "WP$"):
        a += 1
    if p.quote[a] == p.quote[head] >= 0:
        b = min(b, p.runs[p.quote[a]][1])  # all of it stands in quotation marks
    return (a, b) if b > a else (head, head + 1)


def _is_quoted_name(p: Parse, i: int) -> bool:
    """Whether a token is in the name of a body in quotation marks: the leader of “Civic Renewal”, Ada Holt, said."""
    a, b = p.runs[p.quote[i]]
    inside = range(a, b)
    named = all(
        p.text[p.start[k]].isupper() or p.lower[k] in ("of", "for", "and", "the")
        for k in inside
        if p.lower[k].isalpha()
    )
    before = p.before[a]
    behind = p.lower[before] in ("of", "from", "the", "for", "'s", "’s") or p.pos[before] == "NOUN"
    behind |= p.lemma[before] == "tell" or p.dep[before] == "poss"  # told “Meet the Makers”, Nordpress' “Today”
    return named and b - a < LONGEST_NAME and behind


LONGEST_NAME = 9
"""Tokens that are too many for a name in quotation marks."""


def _is_cut(p: Parse, b: int) -> bool:
    """Whether a phrase that ends before token `b` ends in a preposition of what stands behind it."""
    return p.dep[b - 1] == "prep" and b < p.n and p.pos[b] == "ADV" and not p.children[b - 1]


def _is_person(p: Parse, i: int) -> bool:
    return p.ent[i] == "PERSON" or p.pos[i] == "PRON"


def is_dated(p: Parse, preposition: int) -> bool:
    """Whether a preposition brings the day of the saying: the ministry | on Monday."""
    days = [o for o in p.children[preposition] if p.dep[o] == "pobj"]
    return bool(days) and p.lower[preposition] == "on" and all(p.ent[o] in ("DATE", "TIME") for o in days)


def _hearer(p: Parse, v: int, head: int) -> Range | None:
    """The object of “ordered the crew to leave”; none of “ordered every ferry to be inspected”."""
    for c in (*p.children[v], *p.children[head]):
        infinitive = c > head and p.dep[c] in ("xcomp", "ccomp", "relcl", "acl", "advcl") and is_infinitive(p, c)
        if infinitive and any(p.dep[a] == "auxpass" for a in p.children[c]):
            return None
        if infinitive and p.head[c] == head:
            return noun_phrase(p, head, stop=p.left[c])
    return noun_phrase(p, head)


def is_infinitive(p: Parse, c: int) -> bool:
    """Whether a verb has “to” before it."""
    return any(p.tag[a] == "TO" for a in p.children[c])


def addressee(p: Parse, v: int, *, hearer: bool, passive: bool) -> Range | None:
    """Whom the saying is addressed to: the object of a verb whose object hears (`hearer`), or “to reporters”, called “on us”.

    Also: speaking to reporters, she | said …; asked by reporters why, | she said ….
    """
    if hearer:
        wanted = ("nsubjpass",) if passive else ("dobj", "dative")
        opening = passive and p.dep[v] == "advcl" and p.tag[v] == "VBN" and v < p.head[v]
        asked = (c for c in p.children[p.head[v]] if p.dep[c] == "nsubj" and _is_someone(p, c)) if opening else ()
        for c in (*p.children[v], *asked):
            title = p.quote[c] >= 0 and _is_quoted_name(p, c)  # told HTV's “Meet the Makers” that it was late
            heard = p.dep[c] in wanted and (title or p.pos[c] in ("PROPN", "NOUN", "PRON"))
            if (heard or p.head[c] != v) and (title or p.quote[c] < 0):
                if p.lower[c] in RELATIVES or p.ent[c] in MEASURES:
                    return None
                return _hearer(p, v, c)
    for c in p.children[v]:
        if p.lower[c] in CALLING.get(p.lemma[v], ()) and c > v and p.dep[c] == "prep":
            return next(
                (_hearer(p, v, o) for o in p.children[c] if p.dep[o] == "pobj" and p.ent[o] not in MEASURES), None
            )
    for way in (v, *_ways(p, v)):
        for c in p.children[way]:
            brings = ("to", "with") if p.lemma[way] == "interview" else ("to",)
            to = p.lower[c] in brings and p.dep[c] in ("prep", "dative") and c > way
            spoken = way != v and p.dep[c] in ("dative", "dobj") and c > way
            for o in p.children[c] if to else (c,) if spoken else ():
                if (spoken or p.dep[o] == "pobj") and p.quote[o] < 0 and _listens(p, o):
                    done = (k for k in p.children[o] if p.tag[k] == "VBN" and p.lemma[k] in PUBLISHES | RECEIVES)
                    carried = p.lemma[way] in CARRIERS  # wrote in a note to them | sent
                    sent = min((p.left[k] for k in done), default=p.n) if carried else p.n
                    return noun_phrase(p, o, stop=min(sent, p.left[v] if p.left[v] > o else p.n))
    return None


def _ways(p: Parse, v: int) -> list[int]:
    """Words besides a reporting verb that tell whom it is said to.

    Speaking to reporters, she | said …; wrote to the council | asking …; said | in a letter to parents that …
    """
    below = [c for c in p.children[v] if p.dep[c] == "advcl" and p.tag[c] == "VBG" and p.lemma[c] in WRITING]
    written = p.head[v] if p.dep[v] in ("advcl", "xcomp") and p.tag[v] in ("VB", "VBG") else explained(p, v)
    above = [] if written is None or p.lemma[written] not in WRITING or written > v else [written]
    carried = [o for c in p.children[v] if p.lower[c] == "in" for o in p.children[c] if p.lemma[o] in CARRIERS]
    return below + above + carried


def _listens(p: Parse, o: int) -> bool:
    """Whether a noun or pronoun is for those who are told things."""
    if p.tag[o] == "PRP":
        return p.lower[o] not in ("it", "itself", "himself", "herself", "themselves", "myself", "ourselves")
    return p.ent[o] in ("PERSON", "ORG", "NORP", "GPE") or p.lower[o] in AUDIENCES or p.lemma[o] in LISTENERS


def _is_someone(p: Parse, c: int) -> bool:
    return p.ent[c] in ("PERSON", "ORG", "NORP", "GPE") or p.lemma[c] in ROLES or p.lower[c] in ("he", "she", "they")
