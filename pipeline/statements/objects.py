"""What a reporting verb has for its object, or a reporting noun for its clause: denied any transfer, her claim that it was late.

Every function gives half-open token ranges, as those of `contents` do.
"""

from pipeline.cues import Cue, lexicon
from pipeline.grammar import DOCUMENTS, MEDIA
from pipeline.statements import limits, runs
from pipeline.statements.contents import (
    CALLED,
    CHARGING,
    TRUST,
    VERDICTS,
    WHOLE,
    is_charged_on,
    is_for_press,
    is_on_platform,
)
from pipeline.statements.parse import Parse
from pipeline.statements.reading import thing_of_phrase
from pipeline.statements.sources import (
    CALLING,
    CIRCUMSTANCE,
    RELATIVES,
    SUBJECTS,
    TENSED,
    WRITING,
    Range,
    agent_of,
    is_dated,
    is_infinitive,
)

OBJECTS = frozenset(("dobj", "oprd", "ccomp", "xcomp", "attr", "prep", "acomp", "dative"))
FEELINGS = frozenset(
    """alarm anger anguish concern delight disappointment dismay frustration fury horror joy outrage pleasure regret relief
    sadness satisfaction shock sorrow surprise""".split()
)
"""Nouns whose object “at” brings: voiced regret at the outcome."""
WAYS = frozenset(
    """air background behalf camera condition facebook instagram linkedin radio stage telegram television tiktok
    tv twitter x youtube""".split()
)
"""What a preposition of a topic brings that is none: commented on Facebook, agreed on behalf of the bank."""
AGAIN = frozenset(("reiterate", "repeat"))
"""Verbs that say once more what a noun behind them says."""
URGING = frozenset(("advise", "counsel", "urge"))
"""Verbs whose object without an article is what they want, not whom they speak to: urged restraint."""
DEEDS = frozenset(("action", "effort", "measure", "reform", "sanction", "step", "talk"))
"""What is urged of somebody, in the plural, too."""
UNHEARD = frozenset(("appeal", "plead"))
"""Verbs that, with whom they are said to and nothing more, tell nothing of what is said: appealed to the court."""
TURNS = frozenset(("first", "second", "third", "fourth", "last"))
"""Which time it is that something is said."""
TURNING = WRITING | {"take"}
"""Verbs that, with “to”, tell by what and to whom something is said: took to the radio to praise them."""


def _is_urged(p: Parse, c: int) -> bool:
    """Whether an object is what is urged and not who: urged | restraint, urged | all-out rescue efforts."""
    plain = all(p.dep[d] in ("amod", "compound", "punct") or d > c for d in p.children[c])
    return (p.tag[c] == "NN" and not p.children[c]) or (p.lemma[c] in DEEDS and plain)


def _is_venue(p: Parse, preposition: int, end: int) -> bool:
    """Whether what ends a phrase is where something was said, and not part of it: announced the cut | in Parliament."""
    place = next((o for o in p.children[preposition] if p.dep[o] == "pobj"), preposition)
    if p.lower[preposition] == "outside":
        return place == end - 1
    if p.lower[preposition] == "on":
        return place == end - 1 and is_on_platform(p, preposition)
    if p.lower[preposition] == "at":
        behind = p.right[preposition] + 1
        return is_for_press(p, place) and (behind >= end or is_dated(p, behind))
    return place == end - 1 and (p.lower[place] == "parliament" or (p.lower[place] in MEDIA and p.left[place] < place))


def quoted_object(p: Parse, v: int, cue: Cue | None, *, passive: bool) -> list[Range]:
    """Find the object phrase of “called it ‘…’”, when there are quoted words in it; “it was called by …  ‘…’”."""
    if cue is not None and (said := judged(p, v, cue)):
        return said
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
    return [*described, (start, limits.cut_right(p, v, start, _unless(p, v, end)))]


def _unless(p: Parse, v: int, end: int) -> int:
    """Where a content ends with the condition of what somebody warns of: warned of a famine | unless aid came."""
    for c in p.children[v] if p.lemma[v] in THREATENING else ():
        if p.dep[c] == "advcl" and p.left[c] == p.after[end] and p.lower[p.left[c]] in ("if", "unless"):
            return p.right[c] + 1
    return end


THREATENING = frozenset(("threaten", "warn"))
"""Verbs that tell of what will be on a condition."""


def plain_object(p: Parse, v: int, cue: Cue, *, passive: bool) -> list[Range]:
    """Find the noun phrase that was confirmed, denied, announced, or warned of."""
    finite = (
        p.tag[v] in (*TENSED, "VBN")
        or p.dep[v] in ("advcl", "conj")
        or (p.dep[v] == "ROOT" and any(p.dep[c] == "nsubj" for c in p.children[v]))
        or any(p.dep[c] == "aux" and p.tag[c] != "TO" for c in p.children[v])
    )
    # refused, appeared | to confirm the deal
    finite = finite or (p.dep[v] == "xcomp" and (limits.refuses(p, p.head[v]) or p.lemma[p.head[v]] in limits.HEDGING))
    taken = (
        p.dep[v] in ("advcl", "xcomp") and p.lemma[p.head[v]] in TURNING
    )  # took to the radio, wrote to them to accuse her
    finite = finite or (taken and any(p.lower[c] == "to" and p.dep[c] == "prep" for c in p.children[p.head[v]]))
    beside = (
        p.dep[v] == "pcomp" and p.lower[p.head[v]] == "with"
    )  # the deal fell through, with Oslo accusing Norvane of fraud
    finite = finite or (beside and any(p.dep[c] == "nsubj" for c in p.children[v]))
    finite = finite or limits.besides(p, v) > 0
    letter = (
        p.head[v] if p.dep[v] == "acl" else v
    )  # sent a letter praising it; a petition calling for a vote was signed
    finite = finite or (p.tag[v] == "VBG" and p.lemma[letter] in DOCUMENTS)
    opening = p.tag[v] == "VBG" and p.dep[v] == "advcl" and v < p.head[v]  # “Speaking of rain, he …”
    particle = " " not in cue.lemma and any(p.dep[c] == "prt" for c in p.children[v])
    if passive and "thing" in cue.constructions:
        return _passive_object(p, v)
    if passive and cue.lemma in CALLED:
        return _called_by(p, v)
    if passive or opening or not finite:
        return []
    if cue.lemma in CALLED and (named := _called(p, v)):
        return named
    if "thing" in cue.constructions and (charged := _charged(p, v, cue) or _kept_back(p, v)):
        return charged
    thing = thing_of_phrase(p, v)  # cast doubt | on the plan
    for c in (*p.children[v], *(p.children[thing] if thing else ())):
        if c < v:
            continue
        dep = p.dep[c]
        counted = cue.lemma == "say" or ("thing" in cue.constructions and cue.act == "confirm")
        somebody = any(p.dep[s] == "nsubj" and limits.is_somebody(p, s) for s in p.children[v])
        counted |= cue.lemma == "claim" and somebody
        answer = cue.lemma == "say" and p.lower[c] in ("no", "yes") and c == p.skip_left(p.last[v] - 1, v) == v + 1
        if answer and not any(p.dep[s] == "nsubj" and p.ent[s] in ("CARDINAL", "PERCENT") for s in p.children[v]):
            return [(c, c + 1)]  # the ministry said no
        if dep == "dobj" and p.pos[c] == "NUM" and counted and p.right[c] == p.skip_left(p.last[v] - 1, v):
            return [(p.left[c], p.right[c] + 1)]  # the ministry says 214, has confirmed six
        if (
            dep == "dobj"
            and cue.act not in ("accuse", "confirm", "deny")
            and p.lemma[c] in lexicon("noun")
            and noun_content(p, c, lexicon("noun")[p.lemma[c]], done=cue.lemma in AGAIN) is not None
        ):
            return []  # voiced fears that …; not “rejected claims that …”
        if (
            dep == "dobj"
            and (p.lower[p.left[c] - 1] != "," or p.left[c] == v + 1)
            and (
                ("thing" in cue.constructions and not cue.things)
                or p.lemma[c] in cue.things
                or (cue.lemma in URGING and _is_urged(p, c))
            )
            and (
                p.pos[c] in ("NOUN", "PROPN")
                or p.ent[c] == "MONEY"
                or (
                    p.pos[c] == "NUM"
                    and any(p.lower[d] == "of" or (d > c and p.dep[d] == "amod") for d in p.children[c])
                )
                or _is_each_other(p, c, cue)
                or (p.pos[c] == "PRON" and cue.act in ("accuse", "praise") and _is_told_why(p, v))
            )
            and (p.ent[c] != "DATE" or any(p.dep[d] == "nummod" for d in p.children[c]))  # demanded six years
            and (
                p.ent[c] != "PERSON"
                or any(p.lower[d] in _charging(cue) and d > c for d in (*p.children[v], *p.children[c]))
            )
        ):
            end = _object_end(p, v, c, cue)
            start = (
                v + 1 if p.lower[v + 1] == "as" and p.before[p.left[c]] > v + 1 else p.left[c]
            )  # hailed | as new the deal
            return [(start, limits.cut_right(p, v, start, end))]
        if (dep == "prep" or (thing and dep == "dative")) and not particle:
            for b in (c, *_behind_date(p, c)):
                for o in p.children[b] if p.lower[b] in cue.prepositions else ():
                    dated = p.ent[o] == "DATE" and p.left[o] == o  # called a strike for Monday
                    dated |= tells_which_time(p, o)
                    own = p.dep[o] == "pcomp" or not cue.prepositions[p.lower[b]]
                    listed = own or not cue.things or p.lemma[o] in cue.things
                    if (
                        p.dep[o] in ("pobj", "pcomp")
                        and listed
                        and not dated
                        and not (p.lower[o] in WAYS and p.left[o] == o)
                    ):
                        end = p.right[o] + 1
                        behind = _with_infinitive(p, v, end)
                        end = behind if p.ent[end : end + 1] != ["DATE"] or p.ent[behind - 1] != "DATE" else end
                        if ascribed := _ascribed(p, v, cue):  # …, which it attributed to storms | in June
                            end = next(
                                (p.right[d] + 1 for d in p.children[v] if p.dep[d] == "prep" and p.left[d] == end), end
                            )
                        if cue.lemma in UNHEARD and p.lower[b] in CALLING[cue.lemma] and not _is_bidden(p, o, end):
                            continue  # appealed to the court, pleaded with them; appealed to the public | for help
                        end = _unless(p, v, end)
                        if cue.act == "accuse":  # hit out at the council | for its silence
                            reasons = (d for d in p.children[v] if p.left[d] == end and p.lower[d] in ("for", "over"))
                            end = next((p.right[d] + 1 for d in reasons), end)
                        doing = (
                            p.dep[o] == "pcomp" or p.tag[o] == "VBG"
                        )  # warned | against going, argued | against the tax
                        opposes = p.lower[b] == "against" and (doing or cue.act == "claim")
                        start = b if opposes else p.left[o]
                        return [*ascribed, (start, limits.cut_right(p, v, start, end))]
        if dep == "advcl" and p.lower[p.left[c]] == "to" and thing and p.lower[thing] == "guilty":
            return [
                (p.left[c] + 1, limits.cut_right(p, v, p.left[c] + 1, p.right[c] + 1))
            ]  # pleaded guilty to wire fraud
        if dep == "advcl" and p.lower[p.left[c]] == "for" and "for" in cue.prepositions and is_infinitive(p, c):
            return [
                (p.left[c] + 1, limits.cut_right(p, v, p.left[c] + 1, p.right[c] + 1))
            ]  # appealed for | the driver to …
    return [(p.left[thing], thing + 1)] if thing and p.lower[thing] == "guilty" else []  # pleaded | not guilty


def tells_which_time(p: Parse, o: int) -> bool:
    """Whether a noun tells which time it is that something is said: asked | for the second time | whether it was safe."""
    return p.lower[o] == "time" and any(p.lower[d] in TURNS for d in p.children[o])


def _object_end(p: Parse, v: int, c: int, cue: Cue) -> int:
    """Where the object of a verb ends, with what the parser hung on the verb, and without where and when it was said."""
    end = p.right[c] + 1
    if cue.act in ("accuse", "confirm", "deny", "praise"):  # rejected the criticism | within hours
        soon = (d for d in p.children[c] if d > c and p.is_soon(d, end))
        end = next(soon, end)
    for d in p.children[v]:  # “announced steps | to tighten sales”: what the parser hung on the verb
        charged = p.right[d] + 1
        if p.left[d] == end and is_charged_on(p, v, c, d) and p.head[charged] == v:
            end = charged  # accused them | in May | of lying
            continue
        day = p.dep[d] == "npadvmod" and p.ent[d] == "DATE"
        about = p.lower[charged] in ("about", "over") and p.head[charged] == v if charged < p.n else False
        if p.left[d] == end and about and (day or is_dated(p, d)):
            end = charged  # voiced concern | on Monday | about the fee
            continue
        if d >= end and p.left[d] == end and p.quote[end] < 0:
            purpose = p.dep[d] in ("advcl", "xcomp") and p.lower[p.left[d]] == "to"
            told = p.lower[d] not in CIRCUMSTANCE or (p.lower[d] == "in" and p.lemma[c] in TRUST)
            told |= p.lower[d] == "at" and p.lemma[c] in FEELINGS
            told |= p.lower[d] == "on" in _charging(cue) and not is_dated(p, d)
            told &= not p.is_soon(d, p.right[d] + 1)
            hearer = p.lower[d] == "to" and "to" not in cue.prepositions and p.lemma[c] not in LINKS
            judged = p.dep[d] == "advcl" and p.pos[d] == "ADJ" and p.lower[p.left[d]] == "as"  # as welcome
            if purpose or judged or (p.dep[d] == "prep" and told and not hearer):
                end = p.right[d] + 1
    if cue.act == "accuse":  # accused them of negotiating in bad faith | as the two sides met
        circumstances = (p.left[d] for d in range(c + 1, end) if _tells_when(p, d))
        end = min(end, next(circumstances, end))
    end = _unless(p, v, end)
    where = ("at", "in", "outside", *(["on"] if cue.act in ("accuse", "deny", "praise") else []))
    venues = (i for i in range(c + 1, end) if p.lower[i] in where and _is_venue(p, i, end))
    return next(venues, end)


def _tells_when(p: Parse, d: int) -> bool:
    """Whether a clause with “as” and a subject of its own hangs on what somebody is accused of doing."""
    named = any(p.dep[c] in SUBJECTS and p.pos[c] in ("NOUN", "PROPN") for c in p.children[d])
    return named and p.dep[d] == "advcl" and p.lower[p.left[d]] == "as" and p.dep[p.head[d]] == "pcomp"


def _is_told_why(p: Parse, v: int) -> bool:
    """Whether somebody is thanked, blamed for or accused of something: thanked him for his support."""
    why = ("for", "of") if p.lemma[v] == "accuse" else ("for",)
    return any(p.dep[d] == "prep" and p.lower[d] in why and d > v for d in p.children[v])


def _called(p: Parse, v: int) -> list[Range]:
    """What “called the plan reckless”, “called that a lie” says of a thing; not the name that it gives it."""
    small = (c for c in p.children[v] if p.dep[c] == "ccomp" and p.pos[c] == "ADJ" and p.tag[v] == "VBG")
    second = (c for c in [c for c in p.children[v] if p.dep[c] == "dobj" and c > v][1:])  # terming it | a relief
    what = next((c for c in p.children[v] if p.dep[c] == "oprd"), next(small, next(second, None)))
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
    joined = p.dep[v] == "conj" or any(p.dep[c] == "nsubj" for c in p.children[v])
    beside = p.dep[v] == "pcomp" and p.lower[p.head[v]] == "with"  # with one critic calling the plan reckless
    judged = judged and (p.dep[v] == "advcl" or ((p.tag[v] != "VBG" or beside) and joined))
    return [(p.left[thing], limits.cut_right(p, v, what, p.right[what] + 1))] if judged else []


def _called_by(p: Parse, v: int) -> list[Range]:
    """What “the remark was called a lie by Halden” says, without who calls it that."""
    thing = next((c for c in p.children[v] if p.dep[c] == "nsubjpass" and p.lower[c] not in RELATIVES), None)
    what = next((c for c in p.children[v] if p.dep[c] in ("dobj", "oprd") and c > v), None)
    by = agent_of(p, v)
    if thing is None or what is None or by is None or p.ent[what] or p.pos[what] not in ("ADJ", "NOUN"):
        return []
    end = by if by in p.children[what] else p.right[what] + 1
    rated = p.pos[what] == "ADJ" or p.lower[p.left[what]] in ("a", "an")
    return [(p.left[thing], p.skip_left(p.right[thing], thing) + 1), (p.left[what], end)] if rated else []


def judged(p: Parse, v: int, cue: Cue) -> list[Range]:
    """What is said of what stands before: it was shut, which he described as | too slow, in what she called | a farce."""
    which = p.left[v]
    in_what = p.lower[which] == "what" and p.dep[v] in ("ccomp", "pcomp")  # after, in, praised what she called
    relative = (p.lower[which] == "which" or in_what) and p.dep[which] == "dobj" and p.head[which] == v
    beside = relative or limits.is_set_beside(p, v)
    if not beside and not _is_of_critics(p, v):
        return []
    top = v
    while p.head[top] != top and p.dep[top] != "ccomp":
        top = p.head[top]
    if p.dep[top] == "ccomp" and p.skip_right(p.right[v] + 1, p.last[v]) < p.last[v]:
        return []  # said the law, which she called a farce, | would be scrapped
    calls, rates = cue.lemma in CALLED, cue.act in limits.RATING
    for c in (c for c in p.children[v] if c > v):
        k = p.left[c]
        if rates and p.lower[k] == "as" and k < p.right[c]:
            return [(p.after[k + 1], p.right[c] + 1)]
        rated = p.lower[k] in ("a", "an") and (beside or p.lemma[c] in VERDICTS | OUTCOMES)
        rated |= p.pos[c] == "ADJ"
        if calls and p.dep[c] in ("oprd", "dobj") and not p.ent[c] and rated:
            return [(k, p.right[c] + 1)]
    return []


def _is_of_critics(p: Parse, v: int) -> bool:
    """Whether a relative clause tells what somebody calls the thing: a vote | the union called a farce."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubj"), v)
    own = subject < v and p.lower[subject] not in RELATIVES and p.left[subject] > p.head[v]
    somebody = limits.is_somebody(p, subject) or p.lower[subject] in ("he", "she", "they")
    return p.dep[v] == "relcl" and own and somebody and not any(p.dep[c] == "ccomp" for c in p.children[v])


OUTCOMES = frozenset(("disaster", "scandal", "triumph"))
"""and what something also is for those whom it befalls: for the Reds, the match was a disaster."""


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


def _charged(p: Parse, v: int, cue: Cue) -> list[Range]:
    """What “the firm, which unions accuse of fraud” says of what stands before, as “accuse the firm of fraud” does."""
    which, h = p.left[v], p.head[v]
    relative = p.lower[which] in ("which", "who", "whom") and p.dep[which] == "dobj" and p.head[which] == v
    # men it accuses of fraud
    relative |= (
        which == h + 1 and p.head[which] == v and not any(p.dep[c] in ("auxpass", "dobj") for c in p.children[v])
    )
    if cue.act not in ("accuse", "praise") or p.dep[v] != "relcl" or not relative:
        return []
    charges = (c for c in p.children[v] if c > v and p.lower[c] in _charging(cue) and p.right[c] > c)
    charges = (c for c in charges if p.dep[c] == "prep")
    return next(([(p.left[h], which), (p.left[c], p.right[c] + 1)] for c in charges), [])


def _kept_back(p: Parse, v: int) -> list[Range]:
    """What a relative clause tells that somebody would not tell: two firms, which he declined to name."""
    refused = p.head[v]
    which = p.left[v] if p.left[v] < refused else p.left[refused]
    relative = p.lower[which] in ("which", "whom") and p.head[which] == v and p.dep[which] == "dobj"
    told = p.dep[v] == "xcomp" and p.dep[refused] == "relcl" and limits.refuses(p, refused) and relative
    return [(p.left[p.head[refused]], p.before[which] + 1)] if told and p.head[refused] < which else []


def _charging(cue: Cue) -> tuple[str, ...]:
    """Prepositions that tell what is said of whom or what a verb has for its object: blamed the loss | on storms."""
    return (*CHARGING, "on") if cue.lemma in ("blame", "congratulate") else tuple(CHARGING)


def _passive_object(p: Parse, v: int) -> list[Range]:
    """What “the plan was criticised by Halden | for its cost” says of the subject; and “as costly by Halden”."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubjpass"), None)
    relative = subject is not None and p.lower[subject] in RELATIVES
    beside = p.dep[v] == ("relcl" if relative else "acl")
    reasons = [c for c in p.children[v] if c > v and p.dep[c] == "prep" and p.lower[c] in REASONS]
    by, first = agent_of(p, v), v
    while p.dep[first] == "conj" and p.tag[p.head[first]] == "VBN":
        first = p.head[first]  # hailed by ministers | but dismissed by critics as a sham
    if subject is None and first != v:
        subject = next((c for c in p.children[first] if p.dep[c] == "nsubjpass"), None)
        relative = subject is not None and p.lower[subject] in RELATIVES
        beside = p.dep[first] == ("relcl" if relative else "acl")
    if by is None:
        return []
    ends = ((c, by if c < by <= p.right[c] else p.right[c] + 1) for c in reasons)
    said = [(p.left[c], end) for c, end in ends]
    if subject is None or relative:  # Halden, accused by the court of theft, left
        h = p.head[first]
        told = beside and said and p.pos[h] != "PRON"
        return [(p.left[h], p.skip_left(p.left[first] - 1, p.left[h]) + 1), *said] if told else []
    nothing = p.lower[p.left[subject]] == "no"  # no details were reported by officials
    if nothing or (p.ent[subject] == "PERSON" and not reasons):
        return []
    return [(p.left[subject], p.right[subject] + 1), *said]


REASONS = frozenset((*CHARGING, "about", "over"))
"""Prepositions that tell what was said of somebody or something, and what somebody was criticised for."""


def _behind_date(p: Parse, preposition: int) -> list[int]:
    """Prepositions that the parser gave to a date or a place, and are no part of its name.

    “warned on Monday of a flood”, “spoke in Norvane of one”; not: spoke in the Isle of Man.
    """
    dates = [o for o in p.children[preposition] if p.dep[o] == "pobj" and p.ent[o] in ("DATE", "GPE")]
    return [b for o in dates for b in p.children[o] if b > o and p.dep[b] == "prep" and not p.ent[b]]


LINKS = frozenset(("connection", "link", "objection", "opposition", "response", "solution", "threat", "tie"))
"""What there is to something: denied any link | to the attack."""


def _with_infinitive(p: Parse, v: int, end: int) -> int:
    """Where “called on the council | to resign” ends, the infinitive hanging on the verb, with a day between or none."""
    while end < p.last[v] and p.ent[end] == "DATE":
        end += 1
    to = end + (p.lower[end : end + 1] == ["not"])
    behind = (c for c in p.children[v] if p.left[c] == end and p.dep[c] in ("advcl", "xcomp") and p.tag[to] == "TO")
    return next((p.right[c] + 1 for c in behind), end)


def noun_clause(p: Parse, n: int, cue: Cue) -> int | None:
    """Find the that-clause (or infinitive) that tells what a noun of saying says."""
    for c in p.children[n]:
        if c > n and p.dep[c] in ("acl", "ccomp", "relcl"):
            mark = p.left[c]
            marked = p.dep[mark] == "mark"
            if p.dep[c] == "relcl":  # not: the view that he holds
                marked = p.tag[mark] == "IN" and any(p.dep[d] in WHOLE for d in p.children[c] if d != mark)
            that = p.lower[mark] == "that" and marked
            if that or (p.lower[mark] == "to" and "to" in cue.constructions and p.dep[c] == "acl"):
                return c
    return None


def noun_content(p: Parse, n: int, cue: Cue, *, done: bool) -> Range | None:
    """What a noun of saying says: its clause or, of what is made (`done`), what its preposition brings: an appeal for | calm."""
    if (clause := noun_clause(p, n, cue)) is not None:
        return p.left[clause], p.right[clause] + 1
    h = p.head[n]
    behind = (*p.children[n], *(c for c in p.children[h] if p.left[c] == p.right[n] + 1))
    for c in (c for c in behind if done and c > n and p.lower[p.left[c]] in cue.prepositions):
        if p.dep[c] in ("acl", "advcl") and is_infinitive(p, c):
            return p.left[c] + 1, p.right[c] + 1  # a call for | all sides to stop
        things = [o for o in p.children[c] if p.dep[o] == "pobj" and p.lower[o] not in WAYS | {"comment"}]
        if p.dep[c] == "prep" and things:
            end = p.right[c] + 1
            where = (d for d in (*p.children[n], *p.children[h]) if p.left[d] == end)
            where = (d for d in where if p.dep[d] == "prep" or is_infinitive(p, d))
            told = (d for d in where if p.lower[d] not in CIRCUMSTANCE or p.lemma[things[0]] == "witness")
            return c + 1, _with_infinitive(p, h, next((p.right[d] + 1 for d in told), end))
    return None
