"""How far a cue reaches: where in its sentence what it reports begins and ends, and what there is none of it.

That is what else the speaker did, what he kept to himself, what others say, and what the writer adds.
"""

import bisect
import functools
from collections.abc import Set as AbstractSet

from pipeline.cues import Cue, lexicon
from pipeline.grammar import CHARGES, FINITE, MEDIA, SOUNDS
from pipeline.persons import ROLES
from pipeline.statements import runs
from pipeline.statements.parse import COMPLETING, Parse
from pipeline.statements.sources import BODIES, RELATIVES, SUBJECTS, TENSED, Range, explained

BACKGROUND = frozenset(("which", "who", "whose", "where", "whom"))
"""Relative words after a comma: what they begin at the end of a report is the writer's background."""
CARING = frozenset(("clinic", "hospital"))
"""Where whoever tells that somebody was taken there tells how he fares, too."""
OPENING = frozenset(("after", "although", "because", "before", "since", "though", "when", "whereas", "while"))
"""Words that open a clause before the main one: although she agreed that it was so, | he left."""
CONTRASTING = frozenset(("although", "though", "whereas", "while"))
REFUSALS = frozenset(("decline", "refuse"))
HEDGING = frozenset(("appear", "seem"))
"""Verbs with which a writer tells that somebody says something, as far as he understands it: appeared | to confirm it."""
SILENT = frozenset(("comment", "disclose", "discuss", "elaborate", "identify", "name", "reveal", "say", "specify"))
"""Verbs whose negation tells what the speaker kept to himself: denied it | but would not say why."""
REACTIONS = frozenset(("draw", "prompt", "provoke", "spark", "trigger"))
"""Verbs of participles that tell what a saying led to: said it was cheap, | drawing criticism."""
TRADED = frozenset(("bond", "currency", "future", "market", "price", "share", "stock", "yield"))
"""What a saying sends up or down."""
YIELDING = frozenset(
    ("bow", "cave", "dash", "defy", "escalate", "fuel", "heighten", "pave", "reverse", "stoke", "yield")
)
"""Verbs of participles with which a writer weighs what somebody says he will do: it would scrap the tax, | bowing to protests."""
STIRRED = frozenset(
    "alarm blow clash concern confrontation doubt expectation eyebrow fear hope question stage stake tension".split()
)
"""What such a decision raises, deals and sets up."""
RATINGS = frozenset(("dividend", "estimate", "forecast", "guidance", "outlook", "price", "rating", "target"))
"""What analysts and companies raise and cut themselves: said the loss was larger than feared, | and trimmed their target."""
STAGED = frozenset(
    """accept address announce appear arrive attend begin board close conclude deliver enter go host inspect introduce
    kick launch leave lay mark meet open outline present receive resign return set sign start step tour unveil visit
    wrap""".split()
)
"""What a speaker does while he says something: said it was safe, | as she opened the bridge."""
GATHERING = frozenset("convene gather march meet protest rally".split())
"""What others do while a speaker tells what will be: said it would close, | as ministers met in the capital."""
COUNTED = frozenset("datum estimate evidence figure finding number outcome result statistic toll total".split())
TRENDS = frozenset(
    """change contraction cost cut decline decrease deficit demand dip downturn drop earnings ebit ebitda economy expansion
    expenditure fall gain growth impact improvement increase inflation jump loss margin output price production profit rate
    rebound recession recovery reduction revenue rise sale saving shortage shortfall slide slowdown slump spending spend
    stagnation surge surplus turnover turnout upturn wage""".split()
)
"""What is told of with figures."""
HAPPENINGS = frozenset(
    """accident attack blaze case clash collapse crash crisis death decision defeat delay disaster dispute drought event failure
    fire flood incident killing loss move murder outage pandemic protest raid result riot row scandal shooting shortage storm
    strike tragedy victory visit war""".split()
)
"""What happens, and shows something without a word."""
PLANS = frozenset(
    """advance ambition bid bill blockade change clampdown crackdown cut deadlock deal disagreement embargo expansion gap growth
    impasse increase inflation intervention law lawsuit plan policy price probe project pullout rise rivalry sanction shift
    spat stalemate standoff surge tariff tension violence virus withdrawal""".split()
)
"""What threatens to do something, besides what happens and what is said, without a word."""
THINGS = frozenset(
    """aid aircraft airport ballot bomb border bridge building bus camera ceasefire condition curfew dam drone drug election food
    fuel fund gas machine missile money oil plane port power rain river road rocket ship situation storm system talk test train
    truce tunnel vaccine vehicle vote water weather wind work""".split()
)
MUTE = COUNTED | TRENDS | HAPPENINGS | PLANS | THINGS
"""What accuses, praises and asks nobody."""
VIEWS = frozenset(("assessment", "concern", "conclusion", "opinion", "point", "position", "sentiment", "view"))
ACCOUNTS = frozenset(("account", "explanation", "version"))
CONTRADICTING = frozenset(("challenge", "contest", "contradict", "question"))
ECHOING = frozenset(
    "back challenge confirm contest corroborate deny dismiss dispute echo endorse refute reject repeat share".split()
)
"""What others do with what is said: said the fee was small, | a view shared by the union."""
REMARKS = frozenset(("comment", "remark", "statement"))
"""What a saying is: said they would leave, | remarks that drew protests."""
AS = frozenset(("characterise", "characterize", "denounce", "describe", "dismiss"))
"""Verbs that say with “as” what something is."""
JUDGING = AS | {"brand", "call", "label", "term"}
"""Verbs that say what something is: 12 men were free, a figure he described | as too small."""
RATING = frozenset(("accuse", "deny", "other", "praise"))
"""Acts of verbs that say what something is."""
REGARDING = frozenset(("consider", "deem", "regard", "see", "view"))
"""Verbs that tell for what somebody holds something."""
STATES = frozenset(("accept", "be", "expect", "feel", "have", "hope", "know", "regret", "respect", "understand"))
"""Verbs of what the speaker says of himself, beside which “and promised …” is a saying of its own."""
VOICING = frozenset(("express", "raise", "voice"))
DETAILS = frozenset(
    """breakdown comment date detail estimate evidence explanation figure indication information name number reason
    specific timeframe timeline timetable""".split()
)
"""What a speaker keeps to himself: said it would close | but gave no date."""
ASKED_OF = frozenset(("enquiry", "inquiry", "journalist", "query", "question", "reporter"))
"""What a speaker refers to others: said it was safe | and referred questions to the ministry."""
SCARE = 3
"""Most words of a phrase in quotation marks that may be a name or a doubt of the writer's: the so-called “green wall”."""


def refuses(p: Parse, v: int) -> bool:
    """Whether a verb tells that somebody would not say something: declined to confirm it, did not want to say why."""
    if p.lemma[v] in REFUSALS:
        return True
    if p.lemma[v] not in ("want", "wish") or all(p.dep[c] != "neg" for c in p.children[v]):
        return False
    return any(p.dep[c] == "xcomp" and p.lemma[c] in SILENT | {"confirm"} for c in p.children[v])


def reach(p: Parse, v: int) -> Range:
    """Tokens of its sentence that a cue can report, whatever its content: the same for all that may be one."""
    if parts := interrupted(p, v):
        return parts
    end = credit(p, v) or told_behind(p, v) or main_clause(p, v) or runs.within_brackets(p, v)[1]
    main, behind = p.head[p.head[v]], p.after[p.right[v] + 1]
    if p.dep[v] == "relcl" and p.dep[p.head[v]] in SUBJECTS and v < behind < end and main in (behind, p.head[behind]):
        end = behind  # a leak that he said had been mended | began again
    turns = _turns(p)
    behind_cue = turns[bisect.bisect_right(turns, v) : bisect.bisect_left(turns, end)]
    ends = (i - 1 if _is_taken_for(p, i) or _is_credit(p, i) else left_off(p, v, i) for i in behind_cue)
    return host(p, v), next(filter(None, ends), end)


@functools.lru_cache(maxsize=1)
def _turns(p: Parse) -> list[int]:
    """Tokens at which what a cue reports may end: verbs, what is joined to them, and small words that tell when, or how taken."""
    small = frozenset(("after", "another", "as", "in", "others", "to"))
    what = enumerate(zip(p.pos, p.dep, p.lower, strict=True))
    return [i for i, (pos, dep, word) in what if pos == "VERB" or dep in ("advcl", "conj") or word in small]


def host(p: Parse, v: int) -> int:
    """Where the clause begins that a report opens behind a conjunction or is set into; else where its sentence begins."""
    h = p.head[v]
    if k := opens_behind(p, v):
        return k
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


def opens_behind(p: Parse, v: int) -> int:
    """Where what a speaker says begins behind what is the writer's: what it is told to do, or how he takes it; else 0.

    In a blow to the mayor, | two aides will resign, officials said.
    """
    first = p.skip_right(p.first[v], v)
    phrase = p.right[first] + 1
    ends = phrase < v and p.lower[phrase] == "," and p.quote[first] < 0
    return phrase + 1 if ends and _is_in_a_move(p, first) else answer_behind(p, v)


def answer_behind(p: Parse, v: int) -> int:
    """Where what a speaker says begins, behind what it is told to do: Oslo rejects the claim: | it is safe, it said; else 0."""
    if ":" not in p.lower[p.first[v] : v]:
        return 0
    colon = next((i for i in range(v - 1, p.first[v], -1) if p.lower[i] == ":" and p.quote[i] < 0), 0)
    own = next((c for c in p.children[v] if p.dep[c] == "nsubj" and c > colon), v)
    clause = p.lower[own] in ("he", "it", "she", "they") and any(p.tag[i] in FINITE for i in range(colon, own))
    verbs = (i for i in range(p.first[v], colon) if p.pos[i] == "VERB" and p.quote[i] < 0 and is_saying(p, i))
    told = any(p.dep[c] == "nsubj" and p.pos[c] in ("NOUN", "PROPN") for i in verbs for c in p.children[i])
    return p.after[colon + 1] if colon and clause and told else 0


def corrected(p: Parse, v: int, words: AbstractSet[int], within: Range) -> set[int]:
    """Words of a likely content of the cue `v`, without those that it does not report; `within` is the cue's `reach`.

    That is: what else the speaker did (“said it would open | and ruled out a fee”); the clause before the one that the
    report is set into (“the lamp is old, | and it will, she says, go”); a clause behind it that tells what others say
    (“…, officials said, | but a union put it at 75”); what follows the brackets that the cue stands in; and in later
    sentences words in quotation marks that are no speech (“said it was ‘vain’. | The so-called ‘wall’ …”), and words without
    them behind one that ends a sentence (“said: ‘We are safe.’ | The dam held”).
    """
    first, last = p.first[v], p.last[v]
    start, end = within
    if min(words, default=v) < v:
        others = (
            k
            for k in range(v + 1, last)
            if p.lower[k - 1] == "," and ((k - 1 not in words and is_others(p, v, k)) or is_bearing(p, k, last))
        )
        end = min(end, next(others, last))
    quoted = {i for i in words if p.quote[i] >= 0}
    loose = {p.quote[i] for i in quoted if p.first[i] >= last}
    loose = {q for q in loose if p.runs[q][1] - p.runs[q][0] <= SCARE and not runs.opens_sentence(p, q)}
    loose |= {q for q in {p.quote[i] for i in quoted} if _is_labelled(p, v, q)}
    kept = {i for i in words if (start <= i < end or p.first[i] != first) and p.quote[i] not in loose}
    if any(p.first[i] == first and runs.is_whole(p, p.quote[i]) for i in quoted & kept):
        kept = {i for i in kept if p.first[i] < last or p.quote[i] >= 0}
    tail = max(kept, default=v)
    thing = next((c for c in p.children[tail] if p.dep[c] == "dobj" and p.left[c] == tail + 1), None)
    if thing is not None and tail > v and p.quote[tail] == p.quote[thing]:  # would spend | $18 million
        kept.update(i for i in range(tail + 1, p.right[thing] + 1) if not p.gap[i])
    return kept


def _is_labelled(p: Parse, v: int, q: int) -> bool:
    """Whether words and a colon in a later paragraph tell whose a quotation is: “…,” he said.¶The mayor's statement: | “…”."""
    start = p.runs[q][0]
    label = p.before[start]
    behind = p.paragraph[start] > p.paragraph[v] and label >= 0 and p.paragraph[label] == p.paragraph[start]
    return behind and p.quote[label] < 0 and ":" in p.text[p.end[label] : p.start[start]]


def cut_right(p: Parse, v: int, a: int, b: int) -> int:
    """Where a content that stands after its cue ends: before the next report."""
    verbs = lexicon("verb")
    if a < (main := credit(p, v) or main_clause(p, v)) < b:
        b = main
    for i in range(a + 1, b):
        if p.quote[i] >= 0:
            continue
        k = p.left[i]
        background = p.dep[i] == "relcl" and p.right[i] >= b - 2 and p.lower[k] in BACKGROUND and p.lower[k - 1] == ","
        cared = p.lower[k] == "where" and any(p.lemma[o] in CARING for o in range(max(a, k - 5), k))
        cared |= p.lower[k] == "where" and _goes_on_there(p, i)  # said they came to a flat, where they found him
        background = background and not cared  # said he was taken to hospital, where he died
        if background:  # said it had sold the firm, which would prompt a review; not: which will
            background = all(
                p.dep[c] != "aux" or p.lower[c] not in ("could", "may", "might", "would") for c in p.children[i]
            )
        if p.dep[i] in ("acl", "relcl") and (charge := p.left[p.head[i]]) > a + 1 and _is_answered(p, v, i):
            return charge - 1  # said it was safe | , a claim the union disputed
        if background and k - 1 > a and not runs.quoted_in(p, i, b):
            return k - 1
        if _is_taken_for(p, i):
            return i - 1
        if i > a + 1 and _is_in_a_move(p, i):
            return i - 1  # said it would close | , in what critics called a retreat
        if p.lower[i] == "according" and p.lower[i - 1] == "," and i > a + 1 and p.right[i] >= b - 2:
            return i - 1  # told her it was safe | , according to an aide
        if i > a + 1 and _is_credit(p, i):
            return i - 1  # said it was safe | , as quoted by the agency
        if others := _other_share(p, v, i) or _time_after(p, v, i):
            return max(others, a + 1)
        if p.pos[i] != "VERB":
            continue
        if explained(p, i) == v:
            return i
        says = p.lemma[i] in verbs and _takes(p, i, verbs[p.lemma[i]])  # raising doubts; not: raising the tax
        telling = p.tag[i] == "VBG" and p.dep[i] == "advcl" and (says or p.lemma[i] in ("echo", "allude"))
        if telling and k > a and (p.lower[k - 1] == "," or besides(p, i)):
            return k - (p.lower[k - 1] == ",")
        before = p.dep[i] == "pcomp" and p.lower[p.head[i]] == "before" and p.tag[i] == "VBG" and p.lemma[i] in verbs
        k = p.head[i] if before else k
        if before and besides(p, i) == v:
            return k - (p.lower[k - 1] == ",")
        if (telling or before) and p.quote[p.before[k]] >= 0 and "," in p.lower[p.before[k] + 1 : k]:
            return p.before[k] + 1  # said it “serves the owners,” | stressing …, | before praising …
        if _goes_with(p, v, i):
            return max(_and_did(p, i), a + 1)
        if k := left_off(p, v, i):
            return max(k, a + 1)
        h = p.head[i]
        told = p.tag[i] == "VBG" or any(p.lower[c] == "having" for c in p.children[i])
        if told and p.dep[i] == "pcomp" and says and p.lower[h] == "with" and h > a + 1:
            return h  # …, with the mayor saying …
        if p.dep[i] == "advcl" and p.lower[i] in ("asked", "pressed", "questioned") and p.lower[p.left[i]] == "when":
            return max(_and_did(p, p.head[i]) or p.left[i], a + 1)
        if p.lemma[i] in verbs and p.tag[i] in (*TENSED, "VBG") and (k := _new_report(p, v, i, a)):
            return k
    return b


def _goes_on_there(p: Parse, i: int) -> bool:
    """Whether a clause with “where” tells what whoever a past tells of did next: said he fled to Oslo, where he was held."""
    h = p.head[i]
    while p.pos[h] not in ("VERB", "AUX") and p.head[h] != h:
        h = p.head[h]
    again = any(p.dep[c] in SUBJECTS and p.lower[c] in ("he", "she", "they") for c in p.children[i])
    moved = p.dep[h] == "ccomp" and p.lemma[h] != "be" and p.form(h)[0] != "have"
    return again and moved and p.tense(i) == "VBD" == p.tense(h)


def _is_credit(p: Parse, i: int) -> bool:
    """Whether “as” brings who passed on what was said, or what shows it: it is safe, | as quoted by a paper, as seen on film."""
    if p.lower[i] != "as" or p.lower[i - 1] != "," or p.quote[i] >= 0:
        return False
    passed = p.lower[i + 1 : i + 2] in (["cited"], ["quoted"], ["reported"]) and p.lower[i + 2 : i + 3] == ["by"]
    shown = p.lower[i + 1 : i + 2] in (["captured"], ["heard"], ["seen"], ["shown"]) and any(
        p.lemma[o] in SCREENS for o in range(i + 3, p.right[i + 1] + 1)
    )
    return passed or shown


@functools.lru_cache(maxsize=1)
def new_reports(p: Parse) -> dict[int, int]:
    """Conjoined verbs of saying without a subject that may begin another report of the same reporter."""
    verbs, found = lexicon("verb"), {}
    drawn = {p.head[i] for i, dep in enumerate(p.dep) if dep == "auxpass" and p.lemma[p.head[i]] == "draw"}
    telling = verbs.keys() | {"put", "stop"}
    for i in [i for i, lemma in enumerate(p.lemma) if (lemma in telling or i in drawn) and p.quote[i] < 0]:
        if p.dep[i] == "conj" and not any(p.dep[c] in SUBJECTS for c in p.children[i]):
            h = _joined_to(p, i)
            v = p.head[h]
            reported = p.dep[h] == "ccomp" and v < h and p.lemma[v] in verbs
            own = _did_besides(p, v, i) or _goes_with(p, v, i)
            if reported and (own or (p.lemma[i] in verbs and i not in drawn and _new_report(p, v, i, v + 1))):
                found[i] = v
        elif i not in drawn and (v := besides(p, i)):
            found[i] = v
    return found


def _weighs(p: Parse, i: int) -> bool:
    """Whether a writer tells with a participle what becomes of somebody's own plan: said he would go, | dealing a blow to her."""
    plan = p.head[i]
    own = any(p.dep[c] == "nsubj" and p.lower[c] in ("he", "she", "it", "they") for c in p.children[plan])
    planned = any(p.dep[c] == "aux" and p.lower[c] in ("will", "would") for c in p.children[plan])
    planned &= own
    planned |= p.dep[plan] == "xcomp" and p.tag[p.left[plan]] == "TO"  # refused to pay, clearing the way for a sale
    things = {p.lemma[c] for c in p.children[i] if p.dep[c] == "dobj"}
    opens = p.lemma[i] in ("clear", "open") and not things.isdisjoint(("door", "path", "way"))
    return planned and (p.lemma[i] in YIELDING or opens or not things.isdisjoint(STIRRED))


def _has_no(p: Parse, h: int) -> bool:
    """Whether a verb tells what is not in somebody's mind: had no plans, has no intention of going; not: had no phones."""
    things = [c for c in p.children[h] if p.dep[c] == "dobj" and p.lower[p.left[c]] == "no"]
    return p.lemma[h] == "have" and any(p.lemma[c] in MINDED for c in things)


MINDED = frozenset(
    "confidence desire doubt intention intent knowledge objection plan reason recollection regret wish".split()
)
"""What somebody tells of himself that he has, or has not."""


def _has_said(p: Parse, h: int) -> bool:
    """Whether a verb in the perfect tells of a saying, beside which another is the same one's: has warned them and called …."""
    known = lexicon("verb").get(p.lemma[h])
    said = known is not None and known.constructions != {"words"}  # had attacked him
    return p.form(h)[0] == "have" and is_saying(p, h) and said


def besides(p: Parse, i: int) -> int:
    """The cue whose speaker says besides what a participle tells: said it was safe | while praising the guards; else 0.

    Or then: said it was safe | before praising them.
    """
    then = p.dep[i] == "pcomp" and p.lower[p.head[i]] == "before"
    h = p.head[p.head[i]] if then else p.head[i]
    while then and p.dep[h] in ("acomp", "attr", "advmod"):
        h = p.head[h]
    reported = p.dep[h] == "ccomp" and p.head[h] < h and is_saying(p, p.head[h])
    opening = p.head[i] if then else p.left[i]
    told = then or (p.dep[i] == "advcl" and p.lower[opening] == "while")
    told = told and p.tag[i] == "VBG" and h < i and is_saying(p, i)
    speaks = lexicon("verb")[p.lemma[i]].act in BIDDING or p.lemma[i] in OF_PERSONS if told else False
    return p.head[h] if reported and speaks and _is_of_mute(p, h, apart=p.lower[opening - 1] == ",") else 0


def left_off(p: Parse, v: int, i: int) -> int:
    """Where what a verb behind the cue `v` tells begins, if `v` does not report it: a deed, what the saying led to, …; else 0."""
    if p.dep[i] in ("advcl", "conj") and (k := _other_share(p, v, i) or other_source(p, v, i)):
        return k
    if i > v + 2 and _is_in_a_move(p, i):
        return i - 1
    if k := _time_after(p, v, i):
        return k
    if p.pos[i] != "VERB" or p.quote[i] >= 0:
        return 0
    if _did_besides(p, v, i):
        return _and_did(p, i)
    if _is_occasion(p, v, i):
        return min(p.left[i], p.head[i] if p.dep[i] == "pcomp" else i)
    if v < p.left[i] and p.lemma[i] in lexicon("verb") and besides(p, i) == v:
        return p.head[i] if p.dep[i] == "pcomp" else p.left[i]
    agrees = p.tag[i] in ("VBP", "VBZ") or p.lower[_and_did(p, i)] == "but"
    agrees = agrees or _is_of_mute(p, _joined_to(p, i), apart=False)
    if agrees and is_saying(p, i) and _goes_with(p, v, i):
        return _and_did(
            p, i
        )  # acknowledged that it had been late | but blamed the rain; say it is costly | and accuse him of waste
    if p.dep[v] == "xcomp" and p.lemma[p.head[v]] in REFUSALS and p.lower[_and_did(p, i)] in ("but", "and"):
        refused = p.head[v]  # declined to say when it would open | but added that it was safe
        alike = p.form(i) == p.form(refused) or (p.tag[i] == "VBN" and p.lower[_and_did(p, i)] == "but")
        if is_saying(p, i) and alike and _joined_to(p, i) > v:
            return _and_did(p, i)
    if p.dep[i] == "conj" and p.quote[p.head[i]] >= 0 and _goes_with(p, v, i):
        return _and_did(p, i)  # remarked that “the bridge is safe” | and left
    quotes = p.head[p.head[v]] if p.dep[v] == "pcomp" and p.lower[p.head[v]] == "as" else v
    if quotes != v and p.dep[i] == "conj" and is_saying(p, i) and p.form(i) == p.form(quotes) != p.form(p.head[i]):
        return _and_did(p, i)  # quoted them as saying that it would rain | and asked what they would do
    if _keeps(p, v, i):
        return p.head[i]
    if p.dep[i] in ("acl", "relcl") and (charge := p.left[p.head[i]]) > v + 1 and _is_answered(p, v, i):
        return charge - 1  # accused them of theft | , a claim that Holt dismissed
    beside = p.dep[i] == "acl" and p.dep[v] == "pcomp" and p.tag[i] == p.tag[v] == "VBG" and v < p.head[i] - 2
    if beside and p.lower[p.head[i] - 1] == "and":
        return p.head[i] - 1  # with bosses insisting it is late | and unions threatening a strike
    beside = p.dep[i] == "conj" and p.head[i] == v < i and p.form(i) == p.form(v)
    if beside and (_is_apart(p, i) or any(p.dep[c] == "xcomp" and v < c < i for c in p.children[v])):
        return _and_did(p, i)  # asked the council to wait | and left; said it was late, | and left
    if p.dep[i] == "conj" and p.tag[i] == p.tag[v] and is_saying(p, i) and (k := _new_report(p, v, i, v + 1)):
        return k
    k = p.left[i]
    beside = p.dep[i] == "conj" and v < k - 2 and p.lower[k] == "that" and p.lower[k - 1] in runs.CONJUNCTIONS
    if beside and p.dep[v] == "relcl" and p.head[i] < v and p.lower[k - 2] == ",":
        return k - 2  # a vote that a rival said had been rigged | , and that others called free
    own = any(p.dep[c] in SUBJECTS and c != k for c in p.children[i])
    if beside and own and _is_of_that(p, v) and p.lemma[i] in JUDGING | REGARDING | JUDGED:
        return k - 1  # rules that critics say do harm | but that the mayor defended as fair
    comma = k if p.lower[k] == "," else k - 1
    if comma > v + 1 and [p.lower[comma], *p.lower[i + 1 : i + 2]] == [",", ","] and _is_inserted(p, i):
        return comma  # said it had held five men | , state media reported, days before the vote
    own = p.dep[i] == "conj" and p.lower[k] in ("he", "she") and p.tense(i) == p.tense(v)
    kept = p.lemma[i] == "rule" and any(p.dep[c] == "neg" for c in p.children[i])
    if (
        own
        and kept
        and p.lower[k - 1] in runs.CONJUNCTIONS
        and "," in p.lower[p.before[k - 1] + 1 : k - 1] + p.lower[k - 3 : k - 1]
    ):
        # said it would sue | , and he did not rule out a strike; said it was not “for sale,” | but …
        return k - 2 if p.quote[k - 2] < 0 else k - 1
    noun = p.left[p.head[i]]
    remark = p.dep[i] == "relcl" and p.lemma[p.head[i]] in REMARKS and noun >= p.head[i] - 1 and p.tag[i] == "VBD"
    if remark and v + 1 < noun and p.lower[noun - 1] == ",":
        return noun - 1  # said they would leave | , remarks that drew protests
    if v + 1 < noun and is_set_beside(p, i):
        added = _adds(p, v, i) and (p.lemma[i] in JUDGING or _tells_of(p, i))
        others = _tells_of(p, i) and p.right[i] >= p.before[p.last[v]] and p.quote[i] == p.quote[v]
        if (
            added
            or _is_rated(p, v, i)
            or (others and any(p.dep[c] == "nsubj" and p.pos[c] != "PRON" for c in p.children[i]))
        ):
            return noun - 1  # said 12 men were free | , a figure he described as too small, a step unions say is late
    edge = p.before[k] + 1
    if edge <= v or "," not in p.lower[edge:k]:
        return 0
    if p.dep[i] == "advcl" and p.lower[k] in CONTRASTING and _is_unconfirmed(p, v, i):
        return edge  # though this could not be verified, although no such plan has been made public
    if p.tag[i] == "VBG" and p.lemma[i] == "put" and k == i and p.dep[i] == "advcl" and "at" in p.lower[i : p.right[i]]:
        return edge  # …, putting the level at 71 percent
    sent = any(p.dep[c] == "dobj" and p.lemma[c] in LEADING.get(p.lemma[i], ()) for c in p.children[i])
    led_to = p.dep[i] == "advcl" and p.tag[i] == "VBG" and (p.lemma[i] in REACTIONS or sent or _weighs(p, i)) and k == i
    # …, which he declined to share; not: two firms, which he declined to name, had left
    kept = p.dep[i] in ("ccomp", "relcl") and p.lemma[i] in REFUSALS and p.lower[k] in BACKGROUND
    kept = kept and p.head[p.head[i]] < i
    put = p.lemma[i] == "put" and p.lower[k] == "as" and p.lower[i + 1 : i + 2] == ["it"]  # …, as the judge put it
    likewise = p.lower[k : k + 2] in (["even", "as"], ["just", "as"])  # …, just as he warned drivers
    counts = p.lemma[i] == "put" and "at" in p.lower[i : p.right[i]]  # …, while organisers put the number at 11,000
    says = is_saying(p, i) or counts or _holds(p, i)
    against = p.dep[i] == "advcl" and (p.lower[k] in CONTRASTING or likewise) and says
    told = p.tense(v), p.tense(p.head[i])
    against = against and (
        likewise or p.tense(i) == p.tense(v) or (told == ("VBD", "VBD") and p.tense(i) in ("VBP", "VBZ"))
    )
    own = against and any(p.dep[c] in SUBJECTS for c in p.children[i])  # …, although she expressed concern
    staged = (
        p.dep[i] == "advcl" and p.lower[k] == "as" and p.lower[k + 1] in ("he", "she", "they") and p.tag[i] == "VBD"
    )
    staged = staged and p.lemma[i] in STAGED and p.tense(v) == "VBD"
    # …, though he gave no figures
    kept |= p.dep[i] == "advcl" and p.lower[k] in CONTRASTING and p.tense(v) == "VBD" and _is_scant(p, i)
    ahead = p.tense(p.head[i]) in ("MD", "VBP", "VBZ") and p.tense(v) == "VBD"
    then = p.lower[k : k + 2] == ["even", "as"] or (p.lower[k] == "as" and p.lemma[i] in GATHERING)
    meanwhile = p.dep[i] == "advcl" and then and ahead and p.tense(i) == "VBD"
    return edge if led_to or kept or put or own or staged or meanwhile or _adds(p, v, i) else 0


def _holds(p: Parse, i: int) -> bool:
    """Whether others hold something: while analysts expect it to fall, while the bank stuck to its view that it will."""
    subject = next((c for c in p.children[i] if p.dep[c] == "nsubj" and p.pos[c] in ("NOUN", "PROPN")), None)
    clauses = [c for c in range(i + 1, p.right[i] + 1) if p.dep[c] in ("acl", "ccomp", "xcomp")]
    believes = p.lemma[i] in lexicon("verb") and any(p.head[c] == i for c in clauses)
    views = p.lemma[i] == "stick" and any(p.lemma[p.head[c]] in lexicon("noun") for c in clauses)
    return subject is not None and is_somebody(p, subject) and (believes or views)


def _is_occasion(p: Parse, v: int, i: int) -> bool:
    """Whether a clause tells after which saying somebody was told to do something: was asked to leave | after telling them …."""
    if v > i or p.lower[p.head[i] if p.dep[i] == "pcomp" else p.left[i]] != "after" or not is_saying(p, i):
        return False
    told = any(p.dep[c] in ("ccomp", "xcomp") and c > i for c in p.children[i])
    bids = p.lemma[v] in ("ask", "tell") or lexicon("verb")[p.lemma[v]].act == "demand" if is_saying(p, v) else False
    passive = bids and {"auxpass", "xcomp"} <= {p.dep[c] for c in p.children[v]}
    past = p.tag[i] == ("VBG" if p.dep[i] == "pcomp" else "VBD")
    return told and passive and past


def _tells_of(p: Parse, i: int) -> bool:
    """Whether a relative clause tells what somebody says of what it stands behind: a step | unions say is late."""
    told = ([s for s in p.children[c] if p.dep[s] in (*SUBJECTS, "expl")] for c in p.children[i] if p.dep[c] == "ccomp")
    return is_saying(p, i) and any(all(s < i and p.lower[s] in RELATIVES for s in own) for own in told)


def _is_unconfirmed(p: Parse, v: int, i: int) -> bool:
    """Whether a clause tells that what is said is not confirmed, or not made known: the writer's, where its tense is his.

    That is: “although no such plan has been made public”; not: said it was safe, though no test had shown it.
    """
    clause = p.lower[p.left[i] : p.right[i] + 1]
    subject = next((p.left[c] for c in p.children[i] if p.dep[c] in SUBJECTS), i)
    none = "neg" in [p.dep[c] for c in p.children[i]] or p.lower[subject] in ("neither", "no", "none", "nothing")
    such = p.lower[subject : subject + 2] == ["no", "such"]
    shown = such or p.lemma[i] in SHOWING or (p.lemma[i] == "make" and "public" in clause)
    doubted = such or not {"evidence", "independently", "proof"}.isdisjoint(clause)
    told_now = p.tense(i) in ("VBP", "VBZ") or "could" in clause
    return none and shown and told_now and (doubted or p.tense(v) == "VBD")


SHOWING = frozenset(
    """announce confirm corroborate disclose emerge give name present produce prove publish release set show substantiate
    verify""".split()
)
"""What is done to, and by, what makes a report sure."""


def _is_of_that(p: Parse, v: int) -> bool:
    """Whether a report tells what a thing before it does: rules that critics say | do harm."""
    that = p.left[v]
    told = (c for c in p.children[v] if p.dep[c] == "ccomp" and c > v)
    bare = any(all(s == that for s in p.children[c] if p.dep[s] in SUBJECTS) for c in told)
    return bare and p.lower[that] in ("that", "which")


JUDGED = frozenset("defend dismiss hail oppose praise support welcome".split())
"""Verbs of which a thing told of before is the object."""


def _is_scant(p: Parse, i: int) -> bool:
    """Whether a verb tells that somebody kept the details to himself: he gave no figures, she did not say why."""
    own = any(p.dep[c] in SUBJECTS and p.lower[c] in ("he", "it", "she", "they") for c in p.children[i])
    details = [p.lower[p.left[c]] for c in p.children[i] if p.dep[c] == "dobj" and p.lemma[c] in DETAILS]
    denied = any(p.dep[c] == "neg" for c in p.children[i])
    told = p.tense(i) == "VBD" or (denied and "would" in (p.lower[c] for c in p.children[i]))
    return own and told and ("no" in details or (denied and (bool(details) or p.lemma[i] in SILENT)))


def _is_inserted(p: Parse, i: int) -> bool:
    """Whether a verb tells with nothing but a subject who reports what stands around it."""
    deps = [p.dep[c] for c in p.children[i] if not p.gap[c]]
    joined = p.dep[i] in ("ccomp", "conj", "parataxis") and is_saying(p, i)
    return joined and "nsubj" in deps and not {"ccomp", "dobj", "mark", "prep", "xcomp"} & set(deps)


def _other_share(p: Parse, v: int, i: int) -> int:
    """Where the writer tells what the others answered: 52% said they agreed | , while 38% did not; else 0."""
    k = p.left[i]
    if p.dep[i] != "advcl" or p.lower[k - 1 : k + 1] != [",", "while"] or k <= v + 1:
        return 0
    subjects = ([c for c in p.children[j] if p.dep[c] in SUBJECTS] for j in (v, i))
    return (k - 1) * all(any("%" in p.lower[p.left[c] : p.right[c] + 1] for c in own) for own in subjects)


def _time_after(p: Parse, v: int, i: int) -> int:
    """Where the writer tells how long after what something is said: said it would close | , days after it burned; else 0.

    What will be, and when is not told in it, is not timed by what has been; not: it would open in May, a year after it burned.
    """
    if p.lower[i] != "after" or p.lemma[i - 1] not in PERIODS or p.quote[i] >= 0:
        return 0
    start = p.left[i - 1]
    said = p.head[v] if p.dep[v] == "parataxis" else next((c for c in p.children[v] if p.dep[c] == "ccomp"), v)
    if start - 1 <= v or p.lower[start - 1] != "," or said in (v, i) or p.tense(v) != "VBD" or said > start:
        return 0
    own = {k for c in p.children[v] if p.dep[c] in ("npadvmod", "prep") for k in range(p.left[c], p.right[c] + 1)}
    dated = any(p.ent[k] in ("DATE", "TIME") and k not in own for k in range(min(p.left[said], v), start))
    ahead = p.tense(said) in ("VBP", "VBZ") or any(p.lower[c] in ("will", "wo", "would") for c in p.children[said])
    past = any(p.tag[k] in ("VBD", "VBG") for k in range(i + 1, min(i + LONGEST_PERIOD, p.last[v])))
    return (start - 1) * (ahead and past and not dated)


PERIODS = frozenset(("day", "hour", "minute", "month", "week", "year"))
LONGEST_PERIOD = 12
"""Tokens behind “after” among which the verb stands."""


def other_source(p: Parse, v: int, i: int) -> int:
    """Where another one's report begins: according to the firm, it is safe | , but the union maintains that it is not; else 0.

    A past behind a past may be told by the same, and what people say by a poll: according to the book, he left, but his wife
    said she would stay; according to the survey, most like it, but few say they will pay.
    """
    if p.lower[v] != "according" or p.dep[i] not in ("advcl", "conj") or p.quote[i] >= 0:
        return 0
    subject = next((c for c in p.children[i] if p.dep[c] == "nsubj" and c < i), None)
    if subject is None:
        return 0
    k = p.left[subject]
    k -= p.head[p.before[k]] == i or p.lower[p.before[k]] in runs.CONJUNCTIONS
    against = (p.lower[k] == "but" or p.lower[k] in CONTRASTING) and p.lower[k - 1] == "," and k - 1 > p.right[v]
    tells = is_saying(p, i) and p.tag[i] in TENSED and any(p.dep[c] == "ccomp" and c > i for c in p.children[i])
    source = next((c for to in p.children[v] for c in p.children[to] if p.dep[c] == "pobj"), v)
    same = (
        p.tense(i) == "VBD" == p.tense(p.head[i]) or p.pos[subject] == "PRON" or p.lemma[source] in WRITINGS | INQUIRIES
    )
    return (k - 1) * (against and tells and not same)


def main_clause(p: Parse, v: int) -> int:
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
    commas = (k for k in range(last - 1, v + 1, -1) if p.lower[k] == "," and p.quote[k] < 0)
    starts = (k for k in commas if any(p.left[c] == k + 1 and _is_subject(p, c) for c in range(k + 1, last)))
    return next(starts, 0)  # the parser took the main clause for a part of what was said


def credit(p: Parse, v: int) -> int:
    """Where the writer names the agency that he has a report from: told them it was safe | , Northline reports; else 0."""
    end = p.before[p.last[v]]
    if p.lemma[end] not in CREDITING and p.lower[end] != "report":
        return 0
    start = end
    while start > v and (p.pos[start - 1] == "PROPN" or p.lower[start - 1] in OF_AGENCIES):
        start -= 1
    told = p.before[start] + 1  # was “too high,” | Northline reports
    named = v < told < start < end and "," in p.lower[told:start] and p.quote[end] < 0
    several = p.lower[end] == "report" and p.lower[end - 1] in OF_AGENCIES  # news organisations report
    tells = p.lemma[end] in CREDITING and p.tag[end] in ("VBD", "VBP", "VBZ", "NNS")
    return told if named and (tells or several) else 0


OF_AGENCIES = frozenset(
    """- agencies agency as local media news newspaper newspapers organisations organizations outlets paper papers several state
    stations the""".split()
)
"""Words of which, besides names, the words for agencies and papers are made."""


def told_behind(p: Parse, i: int) -> int:
    """Where who tells all of a sentence is named: according to the army, it was hit | , a colonel said; else 0."""
    if p.lower[i] != "according":
        return 0
    clause, joins = i, ("advcl", "ccomp", "parataxis")
    while p.head[clause] != clause and p.dep[clause] not in joins:
        clause = p.head[clause]
    if p.head[clause] == clause:
        clause = next((c for c in p.children[clause] if p.dep[c] == "ccomp" and i < c < clause), clause)
    told = clause if p.dep[clause] == "parataxis" and clause > i else p.head[clause]
    marked = any(p.dep[c] == "mark" for c in p.children[clause])
    if told < i or p.dep[clause] not in joins or marked or not is_saying(p, told):
        return 0
    subject = next((c for c in p.children[told] if p.dep[c] == "nsubj"), told)
    start = min(told, p.left[subject])
    inside = any(p.pos[k] in ("VERB", "AUX") and p.quote[k] < 0 for k in range(p.right[told] + 1, p.last[i]))
    said = any(p.dep[c] in ("ccomp", "xcomp") and c > told for c in p.children[told])
    apart = start > i + 1 and p.lower[start - 1] == ","
    return start - 1 if subject != told and apart and not inside and not said else 0


CREDITING = frozenset(("inform", "report", "write"))
"""What an agency does that passes on what somebody says."""


def interrupted(p: Parse, v: int) -> Range | None:
    """The noun and clause that a report breaks behind an auxiliary: the years in which the club had, she said, fed the poor.

    Or behind the relative word: the dam, which, she said, was old.
    """
    if relative := told_of(p, p.left[v]):
        verb = p.head[relative]
        return p.left[p.head[verb]], p.right[verb] + 1
    aux, end = p.before[p.left[v]], p.before[p.right[v] + 1] + 1
    rest = p.after[end]
    noun = p.head[aux]
    if p.dep[aux] != "relcl" or p.lemma[aux] not in ("be", "have") or rest >= p.last[v] or p.lower[aux + 1] != ",":
        return None
    whole = p.tag[rest] in ("VBD", "VBN") and p.dep[rest] not in ("aux", "auxpass")
    return (p.left[noun], p.right[rest] + 1) if whole and p.lower[end] == "," and p.left[noun] < aux else None


def told_of(p: Parse, i: int) -> int:
    """The relative word of what a report at a token, which stands right behind it, tells; else 0.

    “the mill, | which, according to them, is old”; “the dam, | which, officials said, had leaked”.
    """
    relative = p.before[i]
    verb = p.head[relative]
    behind = relative > p.first[i] and p.dep[verb] == "relcl" and p.head[verb] < relative and p.right[verb] > i
    told = p.dep[relative] in (*SUBJECTS, "dobj", "mark") and p.lower[relative] in RELATIVES
    return relative if behind and told else 0


def is_others(p: Parse, v: int, k: int) -> bool:
    """Whether from a conjunction on, behind a comma, others are reported; behind results and counts it may be the writer."""
    if p.lower[k] not in runs.CONJUNCTIONS or p.lower[k - 1] != "," or p.quote[k] >= 0:
        return False
    clauses = (i for i in range(k + 1, p.last[v]) if any(p.dep[c] in SUBJECTS and k < c < i for c in p.children[i]))
    i = next(clauses, None)
    if i is None or p.quote[i] >= 0:
        return False
    counted = p.lemma[i] == "put" and any(p.dep[c] == "dobj" for c in p.children[i])
    written = p.lower[k] == "but" and (p.lemma[v] == "show" or p.pos[v] not in ("VERB", "AUX"))
    bidden = p.lemma[i] in ("ask", "tell", "urge", "warn") and "auxpass" in (deps := [p.dep[c] for c in p.children[i]])
    if bidden and "agent" not in deps:
        return False  # it will take a month, it said, | and staff have been told to wait
    return counted or written or (is_saying(p, i) and p.tense(i) != "MD")


def _new_report(p: Parse, v: int, i: int, a: int) -> int:
    """Where another report begins inside a content that the parser made too long; 0 where none does.

    “said they were worried, and two in three said …”, “says he respects her and calls her …”.
    """
    if p.dep[i] not in ("conj", "ccomp", "parataxis", "advcl") or _means_to(p, i):
        return 0
    children = p.children[i]
    if any(p.lower[c] == "that" and p.dep[c] == "mark" and c < i for c in children):
        return 0
    said = p.after[i + 1]
    quotes = said < p.n and p.quote[said] >= 0
    cue = lexicon("verb")[p.lemma[i]]
    upon = i + 1 < p.n and cue.prepositions.get(p.lower[i + 1]) == "demand"
    pleads = upon and any(p.dep[c] in SUBJECTS and p.pos[c] == "PRON" for c in p.children[p.head[i]])
    wants = "whom" in cue.constructions or pleads  # said it had grown | and called on them to stop
    whom = wants and any(p.dep[c] in ("xcomp", "advcl") and c > i for c in children)
    own = next((c for c in children if p.dep[c] in SUBJECTS and c < i), None)
    h, joined = p.head[i], own is not None and p.dep[i] == "conj" and p.tag[i] == p.tag[v]
    # said he came and he begged
    alike = p.form(h) == p.form(i) and p.lemma[h] != "be" and "," not in p.lower[i - 6 : i]
    told = joined and not alike and is_saying(p, i) and p.lemma[i] != "show"
    another = any(p.dep[c] == "nsubj" and p.pos[c] != "PRON" for c in p.children[h])
    if own is None and another and p.form(h) == p.form(i) and p.dep[h] == "ccomp" and is_saying(p, h) and not quotes:
        return 0  # said the mayor promised help and urged them to wait
    had = another and p.form(h)[0] == "have" and p.lower[i] not in PASTS and cue.act not in BIDDING
    had = had and not _is_of_mute(p, h, apart=False)  # said the man had left home and told his wife that he was ill
    if own is None and (_has_said(p, h) or had) and "," not in p.lower[i - 6 : i] and not quotes:
        return 0  # said the firm had warned them and urged them to leave
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
    if (own is None and p.tense(i) != p.tense(v) and not in_perfect(p, v, i)) or (
        own is not None and p.lower[own] in RELATIVES
    ):
        return 0
    return conjunction if conjunction > a else 0


def is_saying(p: Parse, i: int) -> bool:
    """Whether a verb tells that something was said, not believed or planned."""
    known = lexicon("verb").get(p.lemma[i])
    return known is not None and known.act not in ("believe", "intend")


def _did_besides(p: Parse, v: int, i: int) -> bool:
    """Whether a verb tells what else the speaker did.

    That is: behind a modal; behind a comma, or a state, where “he said he …” speaks of himself; behind what a thing is (“said it
    was a farce | and accused Holt”, not “said the man was drunk and accused Holt”); what he did not say
    (“denied it but would not say why”, “said it was safe but declined to show it”); and a denial with an object, behind a
    passive, which has none (“said 40 had been affected | and rejected the claim”).
    """
    if p.pos[i] != "VERB" or p.dep[i] != "conj" or p.quote[i] >= 0 or i < v:
        return False
    h, begun = _joined_to(p, i), _and_did(p, i)
    says, deps = lexicon("verb").get(p.lemma[i]), [p.dep[c] for c in p.children[i]]
    did, apart, beside = begun > 0, _is_apart(p, i), p.head[h] == v
    perfect = in_perfect(p, v, i)
    alike = p.tag[i] == p.tag[v] or perfect
    past = alike and (p.tag[v] == "VBD" or perfect)
    if beside:
        ruled_out = p.lemma[i] == "rule" and any(p.dep[c] == "prt" and p.lower[c] == "out" for c in p.children[i])
        drawn = p.lemma[i] == "draw" and "auxpass" in deps  # but would not be drawn on it, but did not rule it out
        silent = p.lemma[i] in SILENT | {"confirm"} or (p.lower[begun] == "but" and (ruled_out or drawn))
        could = p.lower[begun] == "but" and p.lemma[i] in ("confirm", "say") and _is_of_others(p, h, apart=apart)
        helped = {"would", "did"} | ({"could", "can", "ca"} if could else set())
        silent = silent and "neg" in deps and any(p.lower[c] in helped for c in p.children[i])
        silent = silent and not (p.lower[begun] == "and" and _is_explained(p, i))
        details = (c for c in p.children[i] if p.dep[c] == "dobj" and p.lemma[c] in DETAILS)
        kept = "aux" not in deps and "auxpass" not in deps and any(p.lower[p.left[c]] == "no" for c in details)
        kept |= p.lemma[i] == "refer" and any(p.dep[c] == "dobj" and p.lemma[c] in ASKED_OF for c in p.children[i])
        short = p.lower[i : i + 3] == ["stopped", "short", "of"] and i + 3 < p.n and is_saying(p, i + 3)
        refused = (p.lemma[i] in REFUSALS or short) and (
            alike or p.tense(i) == p.tense(v) == "VBD"
        )  # did not say if | and refused to
        if silent or refused or (alike and kept) or (past and _counts_it(p, h, i)):
            return did
        if p.lemma[i] in VOICING and past and _is_of_thing(p, h):
            return did and "dobj" in deps
        speaks = (
            says is not None and (_act_with(p, i, says) in BIDDING or p.lemma[i] in OF_PERSONS) and _takes(p, i, says)
        )
        # had been late but criticised it, had doubled and called for calm
        brings = says is not None and i + 1 < p.n and p.lower[i + 1] in says.prepositions
        undone = p.tag[i] == "VBN" and ("dobj" in deps or brings) and not {"aux", "auxpass"} & set(deps)
        told_of = past and _is_done_to(p, v, h, i)
        now = p.form(i)[0] == "have" and p.tense(i) in ("VBP", "VBZ")
        if (
            speaks
            and did
            and (told_of or ((past or now or (undone and p.tag[v] == "VBD")) and _is_of_mute(p, h, apart=apart)))
        ):
            # said the draft was old | and accused them of delay; it was safe | and called on them to stay
            return not {"advcl", "dobj", "prep", "xcomp"}.isdisjoint(deps)
        passive = any(p.dep[c] == "auxpass" for c in p.children[h])
        if passive and says is not None and says.act == "deny" and "dobj" in deps and "aux" not in deps:
            return did
    if says is not None and past:
        himself = any(p.dep[c] == "nsubj" and p.lower[c] in ("he", "she", "they") for c in p.children[h])
        never = any(p.dep[c] == "neg" for c in p.children[h]) and all(p.lower[c] != "never" for c in p.children[i])
        promised = did and h == p.head[i] and p.lemma[h] in STATES and says.act in ("demand", "promise")
        thing = any(p.dep[c] == "attr" or (p.dep[c] in SUBJECTS and p.pos[c] == "PRON") for c in p.children[h])
        stated = did and h == p.head[i] and ((p.lemma[h] == "be" and thing) or (himself and _has_no(p, h)))
        if is_saying(p, i) and beside and (stated or (himself and (apart or promised or (did and never)))):
            return True
        if apart:
            return False
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubj"), v)
    passive = any(p.dep[c] == "auxpass" for c in p.children[h])
    judges = any(p.lemma[c] in JUDGING_PERSONS for c in p.children[h] if p.dep[c] in SUBJECTS)
    # not: said a court had convicted him and jailed him
    sentenced = p.lemma[i] in SENTENCING and not (passive or judges)
    fined = p.lemma[subject] in WATCHING and _is_whom(p, h, i)
    if beside and sentenced and ((past and p.lemma[subject] in JUDGING_PERSONS) or (p.tag[v] == "VBD" and fined)):
        return did  # the judge said he had shown no remorse | and jailed him
    if beside and alike and apart and _is_of_many(p, h, i):
        return did
    rates = any(p.dep[c] == "dobj" and p.lemma[c] in RATINGS for c in p.children[i])
    thing = any(p.dep[c] in SUBJECTS and p.pos[c] == "NOUN" and not is_somebody(p, c) for c in p.children[h])
    rates = rates and p.lower[i].endswith(("ed", "cut")) and "auxpass" not in deps
    if beside and rates and (_is_of_many(p, h, i) or (thing and past)):
        return did  # said the cut was larger than feared | and trimmed their target price
    noun = p.head[h] if p.dep[h] == "relcl" and p.head[p.head[h]] == v else h
    own = any(p.tag[p.left[c]] == "PRP$" for c in p.children[i] if p.dep[c] == "dobj")
    if rates and past and own and p.pos[noun] == "NOUN" and not is_somebody(p, noun):
        return did  # reported a profit that beat forecasts | and raised its outlook
    if beside and p.head[i] == h and past and apart and p.lemma[h] == "be":
        it = any(p.dep[c] in (*SUBJECTS, "expl") and p.lower[c] in ("it", "there") for c in p.children[h])
        if it:
            return did  # said it was late, and adjourned the hearing
    return any(p.tag[c] == "MD" for c in p.children[p.head[i]]) and _goes_with(p, v, i)


def _counts_it(p: Parse, h: int, i: int) -> bool:
    """Whether a verb sets a number on what is told of: said the march was calm | and put the turnout at 6,500."""
    at = any(p.lower[o] == "at" and "NUM" in p.pos[o : p.right[o] + 1] for o in range(i + 1, p.right[i]))
    whom = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    counter = whom is None or is_somebody(p, whom) or p.lower[whom] in ("he", "she", "they", "who")
    return p.lemma[i] == "put" and at and (not counter or (whom is not None and p.ent[whom] in ("DATE", "TIME")))


def _is_whom(p: Parse, h: int, i: int) -> bool:
    """Whether an object is the subject before, who does nothing to himself: said the firm had lied | and fined it."""
    whom = next((p.lower[c] for c in p.children[i] if p.dep[c] in ("dative", "dobj") and p.tag[c] == "PRP"), "")
    told_of = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), i)
    nouns = (c for c in range(told_of + 1, i) if p.pos[c] in ("NOUN", "PROPN") and _pronoun(p, c) == whom)
    return told_of < i and _pronoun(p, told_of) == whom and not any(nouns)


def _is_done_to(p: Parse, v: int, h: int, i: int) -> bool:
    """Whether an object can be whom the verb before tells of, and not who speaks: said the firm broke the law | and accused it.

    Not: said the firm sacked her and accused her of theft.
    """
    whom = next((p.lower[c] for c in p.children[i] if p.dep[c] == "dobj" and p.tag[c] == "PRP" and c > i), "")
    speaker, told_of = ([c for c in p.children[k] if p.dep[c] in SUBJECTS] for k in (v, h))
    if whom not in ("her", "him", "it", "them") or not speaker or not told_of or p.pos[told_of[0]] == "PRON":
        return False
    before = any(p.lower[k] == whom for k in range(v, i))
    return not before and _pronoun(p, told_of[0]) == {"her": "him"}.get(whom, whom) != _pronoun(p, speaker[0])


def _pronoun(p: Parse, c: int) -> str:
    """The object pronoun for a noun; `him` for every person."""
    if (
        p.tag[c] in ("NNS", "NNPS")
        or any(p.dep[d] == "conj" for d in p.children[c])
        or p.lower[c] in ("police", "they", "we")
    ):
        return "them"
    return "him" if p.ent[c] == "PERSON" or p.lemma[c] in ROLES or p.lower[c] in ("he", "i", "she") else "it"


# To spaCy “fined” is of “fin”.
SENTENCING = frozenset("adjourn award ban convict fin fine imprison jail order remand sentence".split())
JUDGING_PERSONS = frozenset(("court", "judge", "magistrate", "sheriff", "tribunal"))
"""Those who do so in court."""


WATCHING = frozenset(("authority", "commission", "ombudsman", "regulator", "watchdog"))
"""Those who do so to whom they watch over."""


def _is_explained(p: Parse, i: int) -> bool:
    """Whether what is not done has a reason: would not comment | while the case is open; not: when it would end."""
    clauses = (p.lower[p.left[c]] for c in p.children[i] if p.dep[c] == "advcl")
    return not {"as", "because", "before", "since", "until", "while"}.isdisjoint(clauses)


def _goes_with(p: Parse, v: int, i: int) -> bool:
    """Whether a verb that the parser joined to the clause of `v` is joined to `v` by its form: said it is hot | and left."""
    h = _joined_to(p, i)
    form = p.form(i)
    finite = form[1] in (*TENSED, "VBN") or form[0]
    # had entered | and ignored warnings in a “wild manner”
    quoted = any(not runs.is_title(p, run) for run in runs.quoted_in(p, i, p.right[i] + 1)) and p.lemma[i] != "quote"
    same = form == p.form(v) and form != p.form(h)
    same |= in_perfect(p, v, i) and p.tag[h] != "VBD"  # has warned that wards are full | and called for help
    same = same and p.head[h] == v
    apart = _is_apart(p, i)
    if p.lemma[i] in STATES and p.lemma[i] != "accept" and any(p.tag[c] == "MD" for c in p.children[h]):
        return False  # would appeal and had every confidence in the court
    if _means_to(p, i) or _fails(p, h, i):
        return False
    # had summoned him and handed him a note: one perfect, as far as can be seen
    alike = p.form(h)[0] == "have" and p.lower[i] not in PASTS and not apart
    # had warned him and called for help, had left home and told his wife; not: prices had doubled | and blamed traders
    known = lexicon("verb").get(p.lemma[i])
    bids = known is not None and (known.act in BIDDING or p.lemma[i] in OF_PERSONS)
    alike = alike and (known is None or _has_said(p, h) or not (bids or _is_of_mute(p, h, apart=apart)))
    return bool(finite) and same and not alike and not quoted and _and_did(p, i) > 0


def _fails(p: Parse, h: int, i: int) -> bool:
    """Whether a verb tells what became of a thing, and not of who tells of it: a sale had been planned but came to nothing."""
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    thing = subject is not None and p.pos[subject] == "NOUN" and not is_somebody(p, subject)
    return thing and p.lemma[i] in FAILING and all(p.dep[c] != "dobj" for c in p.children[i])


FAILING = frozenset("collapse come fail fall fizzle founder stall".split())
"""What plans do that do not succeed."""


def in_perfect(p: Parse, v: int, i: int) -> bool:
    """Whether a second verb without an auxiliary can be in the perfect of a cue: has said it was fair | and dismissed reports."""
    have = p.form(v)[0] == "have" and p.tense(v) in ("VBP", "VBZ")
    bare = p.tag[i] in ("VBD", "VBN") and all(p.dep[c] not in ("aux", "auxpass") for c in p.children[i])
    passive = any(p.dep[c] == "auxpass" for c in p.children[_joined_to(p, i)])
    known = lexicon("verb").get(p.lemma[i])  # was held | and appealed for help; not: was held and accused of theft
    alone = known is not None and {"hearer", "thing", "whom"}.isdisjoint(known.constructions)
    active = not passive or alone or any(p.dep[c] in COMPLETING for c in p.children[i])
    return have and bare and active and p.lower[i] not in PASTS


PASTS = frozenset(
    """arose ate became began blew broke came chose did drank drew drove fell flew forgave forgot froze gave grew hid knew lay
    overcame overtook ran rang rode rose sang sank saw shook spoke sprang stole swam swore threw took tore undertook was
    went were withdrew woke wore wrote""".split()
)
"""Pasts that are no participles: said he had won the vote | and began to cry."""


def _means_to(p: Parse, i: int) -> bool:
    """Whether a plan is that of the nearest subject, which can have one: said Oslo stands by the deal and hoped to pay."""
    own = any(p.dep[c] in SUBJECTS and p.pos[c] != "PRON" and is_somebody(p, c) for c in p.children[_joined_to(p, i)])
    return own and p.lemma[i] in PLANNED and any(p.dep[c] == "xcomp" and c > i for c in p.children[i])


PLANNED = frozenset(("expect", "hope", "intend", "plan", "want"))
"""What is told of who does something himself: hopes to pay."""


def is_bearing(p: Parse, k: int, last: int) -> bool:
    """Whether the end of a sentence tells how it was said or of the hearers: …, | her voice hoarse; …, | some of whom wept."""
    apart = p.lower[k - 1] == "," and p.quote[k] < 0
    if apart and p.lower[k] == "without" and SILENT.intersection(p.lemma[k + 1 : k + 2]):
        return True
    if apart and p.lower[k + 1 : k + 3] == ["of", "whom"]:
        return True
    own = apart and p.tag[k] == "PRP$"
    return own and not any(p.tag[i] in TENSED or p.tag[i] == "MD" for i in range(k, last))


def is_record(p: Parse, i: int, last: int) -> bool:
    """Whether the end of a sentence sets what happened beside what was before: its highest since May, the most in a decade.

    And “in the worst attack since May”; not: in her first speech, in the clearest sign, since the vote.
    """
    k = i + (p.lower[i] == "in")
    first = next(
        (j for j in range(k + 1, min(k + 4, last)) if p.tag[j] in ("JJS", "RBS") or p.lower[j] == "first"), last
    )
    opens = (
        first < last and p.lower[i - 1] == "," and p.lower[k] in ("its", "the", "their") and p.lower[first] != "latest"
    )
    behind = (j for j in range(first + 1, last) if p.lower[j] in ("for", "in", "since") and p.quote[j] < 0)
    dated = any(p.ent[o] in ("DATE", "EVENT") for j in behind for o in range(j + 1, min(j + 4, last)))
    finite = any(p.tag[j] in FINITE for j in range(i, last))
    if k == i:
        return opens and dated and not finite
    noun = next((c for c in p.children[i] if p.dep[c] == "pobj"), i)
    told = p.lemma[noun] in lexicon("noun") or p.lemma[noun] in MEDIA | REMARKS | {"sign", "speech", "term", "word"}
    return opens and dated and not finite and p.lower[k] == "the" and p.lower[first] != "first" and not told


def _joined_to(p: Parse, i: int) -> int:
    """The first of the words that a word is joined to: said it was | late and cold and grey."""
    h = p.head[i]
    while p.dep[h] == "conj" and p.head[h] != h:
        h = p.head[h]
    return h


def _and_did(p: Parse, i: int) -> int:
    """Where “… | and changed the subject when asked” begins, which the speaker did; 0 where nothing was done."""
    if p.dep[i] != "conj" or any(p.dep[c] in SUBJECTS for c in p.children[i]):
        return 0
    k = i
    for c in reversed([c for c in p.children[i] if c < i]):  # but | a short time later | left
        if p.dep[c] in ("advmod", "aux", "auxpass", "neg") and p.right[c] + 1 == k:
            k = p.left[c]
    return k - 1 if p.lower[k - 1] in runs.CONJUNCTIONS else 0


def _is_apart(p: Parse, i: int) -> bool:
    """Whether a comma stands before the conjunction of what somebody did: said it was “late,” | and left."""
    begun = _and_did(p, i)
    return begun > 0 and "," in p.lower[p.before[begun] + 1 : begun]


def _keeps(p: Parse, v: int, i: int) -> bool:
    """Whether a phrase tells what the speaker kept to himself: said it would close, | without giving a date."""
    without = p.head[i]
    if p.dep[i] != "pcomp" or p.lower[without] != "without" or without < v:
        return False
    if "," not in p.lower[p.before[without] + 1 : without]:
        return False
    detail = any(p.dep[c] in ("dobj", "prep") and _brings_detail(p, c) for c in p.children[i])
    return p.lemma[i] in SILENT | {"explain"} or detail


def _brings_detail(p: Parse, c: int) -> bool:
    return p.lemma[c] in DETAILS or any(p.dep[o] == "pobj" and p.lemma[o] in DETAILS for o in p.children[c])


def _adds(p: Parse, v: int, i: int) -> bool:
    """Whether a relative clause that ends the sentence is a report: urged them to publish it, | which she said was late."""
    k, last = p.left[i], p.skip_left(p.last[v] - 1, v)
    relative = p.dep[i] in ("ccomp", "relcl") and p.lower[k] in ("which", "who", "whom")
    relative = p.right[i] >= last and (relative or is_set_beside(p, i))
    own = any(p.dep[c] in SUBJECTS and k <= c < i and p.lower[c] in ("he", "it", "she", "they") for c in p.children[i])
    return relative and own and is_saying(p, i) and p.tense(i) == p.tense(v)


def _is_rated(p: Parse, v: int, i: int) -> bool:
    """Whether a relative clause tells what others call what is said: said it would close | , a move critics called bold."""
    known = lexicon("verb").get(p.lemma[i])
    rates = (known is not None and known.act in RATING) or p.lemma[i] in REGARDING
    called = any(p.dep[c] == "oprd" or p.lower[p.left[c]] == "as" for c in p.children[i] if c > i)
    return rates and called and p.quote[i] == p.quote[v] and p.tense(i) != "MD" and p.right[i] >= p.before[p.last[v]]


def _is_in_a_move(p: Parse, i: int) -> bool:
    """Whether a phrase tells what a writer, or others, think of all that is told: in a move seen as …, in what many called …."""
    if p.lower[i] != "in" or p.quote[i] >= 0 or not (p.lower[i - 1] == "," or p.skip_right(p.first[i], i) == i):
        return False
    behind = p.lower[i + 1 : i + 2]
    if behind == ["what"]:
        return True
    moves = [c for c in p.children[i] if p.dep[c] == "pobj" and p.lemma[c] in MOVES]
    # in a shift of eight hours, an episode of the show
    parts = any(p.lemma[c] in ("episode", "shift") and p.lower[c + 1 : c + 2] == ["of"] for c in moves)
    return behind in (["a"], ["an"], ["another"]) and bool(moves) and not parts


MOVES = frozenset(
    "blow boost concession departure episode escalation move rebuke reversal setback shift sign step turnaround".split()
)


LEADING = {"mark": MOVES, "raise": STIRRED, "send": TRADED}
"""What a writer tells with a participle that a saying does, by the verb: said it would pay, | raising hopes of a recovery."""


def is_set_beside(p: Parse, i: int) -> bool:
    """Whether a verb tells what its subject calls a thing behind a comma: …, a move | she called reckless."""
    h = p.head[i]
    first = p.left[h]
    begin = h + 1 + (p.lower[h + 1 : h + 2] in (["that"], ["which"]))
    opens = p.left[i] == h + 1 and any(p.dep[c] in SUBJECTS and p.left[c] == begin for c in p.children[i])
    return p.dep[i] == "relcl" and opens and p.lower[first - 1] == "," and p.lower[first] in ("a", "an", "something")


def _is_answered(p: Parse, v: int, i: int) -> bool:
    """Whether a relative clause tells what others say of what is said: a claim that the union disputed, has called “absurd”."""
    h, verbs = p.head[i], lexicon("verb")
    apart = p.lower[p.left[h] - 1] in (",", "-", "–", "—")
    if p.tag[i] == "VBN" and any(p.dep[c] == "agent" for c in p.children[i]):  # …, a point echoed by the union
        one = p.lemma[h] in ANSWERED and p.lower[p.left[h]] in ("a", "an") and apart
        judged = p.lemma[h] in DEEDS and p.lower[p.left[h]] in ("a", "an") and apart  # …, a move condemned by the union
        judged = judged and p.lemma[i] in verbs and verbs[p.lemma[i]].act in ("accuse", "praise")
        return (judged or (one and p.lemma[i] in ECHOING)) and p.quote[i] == p.quote[h] == p.quote[v]
    plural = p.tag[h] == "NNS" and p.left[h] == h  # …, allegations she has denied
    act = verbs[p.lemma[i]].act if p.lemma[i] in verbs else ""
    counted = p.lemma[h] in COUNTED and act == "deny"  # …, a number the ministry disputes
    counted |= p.lemma[h] in DEEDS and act in ("accuse", "praise")  # …, a move the union condemned
    noun = (
        (p.lemma[h] in CHARGES | VIEWS | ACCOUNTS or counted)
        and (p.lower[p.left[h]] in ("a", "an") or plural)
        and apart
    )
    subject = next((c for c in p.children[i] if p.dep[c] in SUBJECTS), v)
    others = p.lower[subject] not in (*RELATIVES, "he", "she", "it", "they") or (
        act == "deny" and p.tag[subject] == "PRP"
    )
    others = others and p.quote[i] == p.quote[h] == p.quote[v]
    answers = act in ("deny", "confirm") or p.lemma[i] in JUDGING | CONTRADICTING or p.lemma[h] in DEEDS
    return noun and others and subject != v and answers


ANSWERED = CHARGES | VIEWS | ACCOUNTS | COUNTED
"""What somebody has said, and others may answer."""
DEEDS = frozenset(
    "act action attack change cut decision deal gesture measure move pact plan proposal step strike".split()
)
"""What somebody does, as the clause before tells."""


def _is_subject(p: Parse, c: int) -> bool:
    """Whether a token is the subject of a finite clause behind it."""
    h = p.head[c]
    finite = any(p.tag[i] in FINITE for i in (h, *p.children[h]) if i == h or p.dep[i] in ("aux", "auxpass"))
    return p.dep[c] in (*SUBJECTS, "expl") and c < h and finite


def _is_taken_for(p: Parse, i: int) -> bool:
    """Whether from here on the writer tells how something was taken: …, | in what was seen as a warning; …, | to boos.

    And what another one said, whose verb is left out: one critic said it was dull, | another that it was long.
    """
    if p.lower[i - 1] != "," or p.quote[i] >= 0:
        return False
    if p.lower[i : i + 2] in (["another", "that"], ["others", "that"]) and p.dep[i + 1] == "mark":
        return True  # not: has one plant, another that is to open
    if p.lower[i] not in ("in", "to"):
        return False
    received = p.lower[i] == "to" and any(p.dep[c] == "pobj" and p.lower[c] in SOUNDS for c in p.children[i])
    received = (
        received and max(p.quote[p.right[i] + 1 : p.last[i]], default=-1) < 0
    )  # “it,” she said, to jeers, “is late”
    return received or p.lower[i : i + 2] == ["in", "what"]


def _is_of_many(p: Parse, h: int, i: int) -> bool:
    """Whether what a verb does is done by several, as its object tells, and the subject before it is one thing.

    “said the cut was worse than feared, | and lowered their price target”.
    """
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    things = [o for o in p.children[i] if p.dep[o] == "dobj" and p.lower[p.left[o]] == "their"]
    return subject is not None and p.tag[subject] == "NN" and "and" not in p.lower[p.left[subject] : h] and bool(things)


def is_somebody(p: Parse, c: int) -> bool:
    """Whether a noun is for a person or a body."""
    return p.ent[c] != "" or p.lemma[c] in ROLES or p.lemma[c] in BODIES


def _is_of_mute(p: Parse, h: int, *, apart: bool) -> bool:
    """Whether a clause tells how a thing is that accuses nobody: the draft was old; not: the mayor, the court, the report was.

    Before a comma (`apart`), what it does, too (the mill produced less), and always what prices, plans and the like do.
    """
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    if subject is not None and p.lower[subject] in ("all", "half", "most", "much", "part", "some"):  # most of the money
        of = (o for c in p.children[subject] if p.lower[c] == "of" for o in p.children[c] if p.dep[o] == "pobj")
        subject = next(of, subject)
    if subject is None or any(p.lemma[subject] in voices for voices in (ROLES, BODIES, WRITINGS, lexicon("noun"))):
        return False
    acts = apart and p.pos[subject] == "NOUN" and not p.ent[subject] and p.lemma[h] in WORKING
    return _is_of_thing(p, h) or acts or (p.lemma[subject] in MUTE and not p.ent[subject])


def _is_of_others(p: Parse, h: int, *, apart: bool) -> bool:
    """Whether a clause is of whom or what does not speak, or not of the speaker, where a comma ends it (`apart`)."""
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    if subject is None or p.lower[subject] in ("he", "i", "it", "she", "they", "we"):
        return False
    return apart or not is_somebody(p, subject)


BIDDING = frozenset(("accuse", "demand", "praise", "warn"))
"""Acts of persons."""
OF_PERSONS = frozenset(
    """acknowledge add apologise apologize argue ask bemoan comment complain concede decry deplore dismiss dispute express insist
    lament note object plead pledge question reaffirm refute regret reiterate reject remark voice vow welcome wonder""".split()
)
"""Verbs, besides those of these acts, of which a thing is no subject."""

WORKING = frozenset(
    "collapse contain cost crack date drop end expire explode fall grow hold last leak produce rise shrink spread weigh".split()
)
"""What things do."""


def _takes(p: Parse, i: int, says: Cue) -> bool:
    """Whether the object of a verb is what it says something of: welcomed the truce; not: welcomed guests."""
    things = [c for c in p.children[i] if p.dep[c] == "dobj"]
    listed = not says.things or any(p.lemma[c] in says.things for c in things)
    return not things or (listed and not (says.lemma == "welcome" and any(is_guest(p, c) for c in things)))


def is_guest(p: Parse, c: int) -> bool:
    """Whether what is welcomed came, and was not judged: welcomed guests, Brandt, a son, the new year."""
    return p.pos[c] in ("PROPN", "PRON", "NUM") or is_somebody(p, c) or p.lemma[c] in ARRIVING


ARRIVING = frozenset(
    """arrival autumn boat bus calf couple crowd cub customer daughter delegation evacuee family fan fleet flight foal guest lamb
    newcomer passenger plane player pupil puppy refugee season ship shopper son spectator spring student summer thousand tourist
    train twin vessel viewer visitor winter year""".split()
)
"""Who, and what, is welcomed in deed, besides persons and bodies by what they are."""


WRITINGS = MEDIA | {
    *"audit book column dossier editorial film judgment judgement paper play resolution review ruling song survey".split(),
    *"verdict".split(),
}
"""What may accuse somebody as its author does."""


SCREENS = frozenset(
    "broadcaster camera cctv channel clip footage image map photo photograph picture scan screen television tv video".split()
)
"""What shows something to look at."""


INQUIRIES = frozenset("data datum figure poll report research study".split())
"""What tells what many do and say, besides writings."""


def _act_with(p: Parse, i: int, says: Cue) -> str:
    """What is done by a verb of saying and the preposition right behind it: called on them to go is a demand."""
    return says.prepositions.get(p.lower[i + 1], says.act) or says.act if i + 1 < p.n else says.act


def _is_of_thing(p: Parse, h: int) -> bool:
    """Whether a clause tells how a thing is, which can voice nothing: the fund was empty; not: the mayor had come."""
    subject = next((c for c in p.children[h] if p.dep[c] in SUBJECTS), None)
    be = any(p.lemma[c] == "be" for c in (h, *p.children[h]) if p.dep[c] in ("aux", "auxpass") or c == h)
    return be and subject is not None and p.pos[subject] == "NOUN" and p.ent[subject] in ("", "DATE", "TIME", "EVENT")
