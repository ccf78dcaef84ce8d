"""Verbs of saying that report nothing, or that it was not said: nobody says it, it is left open, done and not said, or denied."""

from pipeline.cues import lexicon
from pipeline.grammar import FINITE, MEDIA, NOBODY
from pipeline.persons import ROLES
from pipeline.statements import limits, runs
from pipeline.statements.parse import Parse
from pipeline.statements.reading import thing_of_phrase
from pipeline.statements.sources import (
    PEOPLE,
    RELATIVES,
    SUBJECTS,
    is_dated,
    is_infinitive,
)

ANYONE = frozenset(("those", "people", "anyone", "someone", "everyone", "one", "anybody", "person", "some"))
MENTAL = frozenset(("believe", "intend"))
HYPOTHETICAL = frozenset(("could", "should", "might", "must", "may"))
HOW_NAMED = frozenset(("identify", "interview", "name", "photograph", "quote"))
"""What sources do not want done to them."""
NAMELESS = {
    "agree": frozenset(("anonymity", "anonymously", "condition")),
    "ask": frozenset(("anonymity", "identified", "named")),
    "insist": frozenset(("anonymity", "anonymously")),
}
"""Words that tell on what terms a source speaks to a reporter, by the verb they stand behind."""
RECALLED = frozenset(
    """airbag ambassador appliance batch battery bicycle bike bus car cereal charger cheese chocolate device
    diplomat drug envoy food formula hatchback helmet injunction legislature machine meat medicine milk model
    motorcycle parliament phone player product reservist staff suv tablet toy truck troop van vehicle worker""".split()
)
"""What is recalled in deed."""
CLAIMED = frozenset(
    """benefit bronze championship crown gold lead life medal point pole prize scalp silver spot title trophy victim
    wicket""".split()
)
"""What is claimed in deed."""
DEFENDED = frozenset("belt championship crown lead medal title trophy".split())
"""What is defended in deed."""
NOMINATED = frozenset(("candidate", "cardinal", "envoy", "judge", "justice", "nominee"))
"""Who is confirmed in deed."""
MAKERS = frozenset(
    ("army", "automaker", "carmaker", "club", "company", "firm", "government", "maker", "manufacturer", "ministry")
)
"""What recalls things and people, and remembers none."""
SHIFTED = 6
"""Tokens behind a verb where its “that” stands: informed on her side | that."""
DOING = frozenset("accept assess certify command depose direct flag judge pronounce ratify sustain volunteer".split())
"""Verbs that say something with a clause, and do something to a thing."""
COURTS = frozenset(
    """bench committee conference councillor court delegate hearing inquest inquiry judge jury juror magistrate meeting
    member mp panel trial tribunal""".split()
)
"""Those to whom what they hear is said: the inquest heard that …"""
ASKED = frozenset(("how", "if", "what", "when", "where", "whether", "who", "why"))
"""Words that begin what somebody could not say."""
CALLING_UPON = frozenset(("advise", "ask", "encourage", "request", "tell", "urge"))
"""Verbs whose passive with an infinitive may be a notice of the writer's."""
SETTING = frozenset(("challenge", "charge", "dare", "task"))
"""Verbs that, in the passive and nobody being named, set a task."""
NOTHING = frozenset(("neither", "none", "nothing"))
"""With what a verb has for its object, they tell that nothing was said of it."""
FIGURES = frozenset(("calculations", "data", "estimates", "figures", "poll", "survey"))
"""What a figure comes from that a report is set beside."""
DOUBT = "doubt"
"""The word for a belief that negates by itself: “doubts that it is safe” is “does not believe”."""
EXPERTS = frozenset(
    """academic admiral ambassador analyst columnist diplomat economist expert geologist historian internationalist jurist lawyer
    lecturer professor researcher scholar scientist sociologist specialist strategist""".split()
)
"""Those of whose judgement is told by “for” alone: for the geologist Ada Holt, it is no surprise."""
MOVED = frozenset(("amendment", "bill", "marriage", "motion", "toast"))
"""What is proposed in deed."""
POINTING = frozenset(("emphasize", "emphasise", "highlight", "stress", "underline", "underscore"))
"""Verbs that say something of whoever speaks, and of what happens that it shows something."""
ACCUSING = frozenset("accuse blame criticise criticize praise rebuke slam".split())
"""Verbs that do not stand without whom they name."""
EVIDENT = frozenset("demonstrate illustrate indicate mean prove reflect reveal show signal suggest".split())
"""Verbs that tell what a report or a poll says, and what somebody takes from what happens."""
WITHOUT_WORDS = limits.HAPPENINGS - {"result"} | frozenset(
    """absence action aftermath appointment arrest arrival attack attempt behavior behaviour choice comment conduct debate
    departure development effort election episode experience gesture impact intent intention outcome pattern posture reluctance
    remark sign silence success summit timing tone trip word""".split()
)
"""What shows something without a word, besides what happens, and what somebody takes from another's words; a result is told."""
TRACES = frozenset(
    """bone crack footprint fossil ice mud remains rock ruin sediment shell skeleton skull smell smoke snow soil stain stone
    tooth track trail tree wound wreck wreckage""".split()
)
"""What is found, and tells something to who looks at it."""
ALARMS = frozenset("alarm bell detector light noise sensor siren smell smoke sound".split())
"""What warns of something without a word."""
HABITS = frozenset(("do", "does", "generally", "normally", "often", "rarely", "seldom", "typically", "usually"))
"""Words that make a comment a habit."""


def _is_of_people(p: Parse, v: int, number: int) -> bool:
    """Whether a number stands for those who say something: 4 in 10 say …; not: 60 | pledged delegates; 1 | in 5 said …."""
    says = p.lemma[v] != "pledge" and any(p.dep[c] == "ccomp" and c > v for c in p.children[v])
    cut = p.right[number] == number and p.lower[number + 1 : number + 2] == ["in"]
    return says and not cut and p.dep[number] == "nsubj" and p.ent[number] in ("CARDINAL", "PERCENT")


def does_not_say(p: Parse, v: int, subject: int) -> bool:
    """Whether the subject of a verb says nothing by it: it is nobody, the verb stands in no report, or means something else."""
    return _is_nobody(p, v, subject) or _is_no_report(p, v, subject) or means_else(p, v, subject)


def _is_nobody(p: Parse, v: int, subject: int) -> bool:
    """Whether a subject is nobody in particular: few expected it, no ministry, those who say, 138 votes, you; or the writer."""
    word, (first, *rest) = p.lower[subject], p.lower[p.left[subject] : p.right[subject] + 1]
    two = first == "neither" and p.left[subject] < subject and p.pos[subject] in ("NOUN", "PROPN")  # neither side said
    none = not NOBODY.isdisjoint((first, word)) and not two and "nor" not in rest
    few = first == "few" or (
        first == "not" and rest[:1] and rest[0] in ("all", "every", "everybody", "everyone", "many")
    )
    who = p.lower[p.head[v]] if word in RELATIVES else word
    number = word[0].isdigit() and not any(map(str.isalpha, word))
    cue = lexicon("verb").get(p.lemma[v])
    reported = cue is not None and cue.act not in MENTAL and p.tag[v] in ("VBD", "VBN")
    return bool(
        none
        or few
        or (who in ANYONE and p.dep[v] == "relcl")
        or (number and not _is_of_people(p, v, subject))  # the minister, asked how many, said | 2,400
        or (word in ("fate", "history", "vote", "votes") and p.pos[subject] != "PROPN")  # Clean Vote said
        or word in ("you", "me", "this", "that", "these", "what", "whatever")
        or (word in ("i", "we") and not reported)  # the writer's own voice, or that of an interview
    )


def _is_no_report(p: Parse, v: int, subject: int) -> bool:
    """Whether a verb stands where it tells of nothing that was said: she could say, if she says, it is safe to say."""
    word, h = p.lower[subject], p.head[v]
    possible = any(p.dep[c] == "aux" and p.lower[c] in HYPOTHETICAL for c in p.children[v])
    marks = {p.lower[c] for c in p.children[v] if p.dep[c] in ("mark", "advmod")} if p.dep[v] == "advcl" else set()
    given = p.head[h] if p.dep[v] == "acl" and p.dep[h] == "dobj" else h
    others = (
        c for c in p.children[given] if p.dep[c] in ("dative", "dobj") and given < c < v and p.lemma[c] not in MEDIA
    )
    return (
        (possible and not _is_unable(p, v))
        or _is_unproven(p, v)
        or _is_aside(p, v, subject)
        or _is_left(p, v)
        or ("if" in marks or (word in ANYONE and not marks.isdisjoint(("when", "whenever"))))
        # gave the ministry a week, the right to explain how …: others may speak
        or (p.lemma[given] in ("give", "grant") and is_infinitive(p, v) and any(others))
        or (word == "it" and p.dep[v] == "xcomp" and (p.pos[h] == "ADJ" or p.lemma[h] == "be"))
        or (word == "it" and p.dep[v] == "pcomp" and p.lower[h] == "without" and p.lemma[p.head[h]] == "go")
    )


def _is_left(p: Parse, v: int) -> bool:
    """Whether a participle tells how something leaves somebody: left shopkeepers | wondering where the flour will come from."""
    h = p.head[p.head[v]] if p.dep[v] == "acl" and p.dep[p.head[v]] == "dobj" else p.head[v]
    left = p.lemma[h] in ("keep", "leave") and p.dep[v] in ("acl", "advcl", "ccomp", "xcomp")
    return left and p.tag[v] == "VBG" and p.lemma[v] in ("ask", "ponder", "question", "wonder")


def means_else(p: Parse, v: int, subject: int) -> bool:  # noqa: C901
    """Whether a verb that may tell what its subject says tells, of this subject or with this object, something else."""
    word, children = p.lower[subject], p.children[v]
    things = {p.lemma[c] for c in children if p.dep[c] == "dobj"}
    if any(p.dep[c] == "dobj" and v < c and p.lower[p.left[c]] in NOTHING for c in children):
        return True  # has confirmed neither figure
    phrase = thing_of_phrase(p, v) or v
    if p.lemma[v] == "raise" or phrase != v:  # the crash raised, cast doubts
        many = p.lower[phrase] == "tribute" and p.tag[subject] in ("NNS", "NNPS")  # fans paid tribute: with flowers
        leads = p.tag[v] == "VBG" and p.dep[v] == "advcl"  # she left the talks, casting doubt on the deal
        return many or leads or not (limits.is_somebody(p, subject) or (p.tag[subject] == "PRP" and word != "it"))
    match p.lemma[v]:
        case "add" if things:  # the retreat adds doubt to the talks, which …
            behind = (p.lower[c] for c in children if p.dep[c] == "prep")
            return "to" in behind and not any(runs.quoted_in(p, c, c + 1) for c in children if p.dep[c] == "dobj")
        case "agree" | "ask" | "decline" | "insist" | "prefer" | "refuse" | "request":
            return _tells_reporter(p, v)
        case "alert" | "warn" if p.lemma[subject] in ALARMS:  # a fire alarm alerted them
            return True
        case "assess" | "evaluate":  # the board evaluates whether it is safe
            return _leaves_open(p, v)
        case "assure":  # rest assured that …
            return word == "rest"
        case "beg":  # her critics beg to differ
            return any(p.dep[c] == "xcomp" and p.lemma[c] in ("differ", "disagree") for c in children)
        case "believe" | "think":  # some thought to be old
            return any(p.dep[c] == "xcomp" and p.lower[p.left[c]] == "to" for c in children)
        case "call" if p.dep[subject] == "pobj" and p.lower[p.head[subject]] != "by":
            return True  # within his party, | calls for him to go are growing
        case "call":  # called up 200 reservists; the accord calls for a cut
            who = p.lemma[p.head[v]] if word in RELATIVES else p.lemma[subject]
            fetched = any(p.dep[c] == "prt" and p.lower[c] in ("back", "in", "off", "up") for c in children)
            return fetched or (who in PROVIDING and any(p.lower[c] == "for" or p.dep[c] == "advcl" for c in children))
        case "charge":  # charged the board with verifying that …
            given = (
                o for c in children if p.lower[c] == "with" for o in p.children[c] if p.dep[o] in ("pcomp", "pobj")
            )
            return any(p.lower[o] in TASKS for o in given)
        case "cite":  # citing an example, she said …; the paper reported it, citing two officials
            bare = any(p.lemma[c] in ("case", "example", "instance") and _is_bare(p, c) for c in children)
            whom = [c for c in children if p.dep[c] == "dobj"]
            somebody = any(p.lemma[c] in CITED or p.ent[c] in ("ORG", "PERSON") for c in whom)
            return bare or (somebody and not any(p.lower[c] == "as" for c in children))
        case "comment":  # the panel does not comment on single studies, it rarely comments: a habit
            return not HABITS.isdisjoint(p.lower[c] for c in children)
        case "confirm":  # the election that confirmed his rule
            who = p.lemma[p.head[v]] if word in RELATIVES else p.lemma[subject]
            return who in WITHOUT_WORDS | TRACES
        case "consider":
            return _weighs(p, v)
        case "encourage" | "show" if p.tag[v] == "VB":  # it was meant to show that …
            return True
        case "show" if any(p.dep[c] == "dobj" and p.lemma[c] in SHOWN for c in children):  # has shown no hesitation
            return word not in FIGURES and p.lemma[subject] not in INQUIRERS  # not: the survey shows no interest
        case "show" if p.lemma[subject] in limits.SCREENS and not any(
            p.dep[c] == "ccomp" and p.tense(c) in FINITE for c in children
        ):
            return "that" not in p.lower[v + 1 : v + SHIFTED]  # state television showed the march; not: showed she fell
        case "show" if any(p.dep[c] == "dobj" and p.lower[c + 1 : c + 2] == ["that"] for c in children):
            return True  # showed no sign that …
        case "encourage":  # the programme encourages farmers to …
            return p.pos[subject] == "NOUN" and p.tag[v] == "VBZ"
        case "explain":  # the finding, the rise explains why sales fell; the study helps explain it
            helps = p.dep[v] in ("ccomp", "xcomp") and p.lemma[p.head[v]] == "help"
            mute = WITHOUT_WORDS | limits.PLANS | limits.COUNTED | (limits.INQUIRIES if helps else set())
            return p.lemma[subject] in mute
        case "find":  # of studies and courts it is a statement, of people a discovery
            judge = not COURTS.isdisjoint(p.lower[p.left[subject] : subject])  # Judge Holt found that …
            somebody = p.pos[subject] == "PRON" and word != "it" and not (word == "they" and _study(p, v))
            return somebody or (p.ent[subject] == "PERSON" and not judge)
        case "hold":  # they hold 14 ships to ransom; not: hold the law to be void, to have been broken
            deeds = (c for c in children if is_infinitive(p, c) and p.lemma[c] != "be")
            return any(
                all(p.tag[a] == "TO" or p.dep[a] not in ("aux", "auxpass") for a in p.children[c]) for c in deeds
            )
        case "inform" | "notify":  # science that informs the law | protects it
            hears = any(p.dep[c] in ("auxpass", "dative", "dobj") for c in children)
            told = [p.lower[p.left[c]] for c in children if p.dep[c] == "ccomp" and c > v]
            return bool(told) and not hears and "that" not in told
        case "list":  # which lists the lake as a heritage site
            return p.dep[v] == "relcl" and any(p.lower[c] == "as" for c in children)
        case "point" if any(p.lower[c] == "to" for c in children) and not any(p.quote[c] >= 0 for c in children):
            return p.lemma[subject] in WITHOUT_WORDS | limits.PLANS  # the arrival points to closer ties
        case "plead":  # pleaded innocent to charges that …
            return any(p.lower[c] in ("guilty", "innocent") for c in children)
        case "propose":  # who proposed the motion
            return not MOVED.isdisjoint(things)
        case "refer":  # she added, | referring to the strike: the writer explains it
            return p.tag[v] == "VBG"
        case "report":  # reports results in May, on a visit; he said it was late, as reported by an agency
            credited = p.lower[v - 2 : v] == [",", "as"] and limits.is_saying(p, _top(p, v))
            topic = p.lower[v + 1 : v + 2] == ["on"] and not things and not any(p.dep[c] == "ccomp" for c in children)
            return credited or topic or not things.isdisjoint(("earning", "result"))
        case "share":  # the two towns share a border, the firm a hub
            clause = any(p.dep[c] == "ccomp" or p.quote[c] >= 0 for c in children)
            return not clause and bool(things) and things.isdisjoint(TELLING)
        case "tell":  # time will tell; all told, 40 people were hurt; the smell told them that it leaked
            return (
                p.lemma[subject] in TRACES
                or word == "time"
                or (word == "all" and not any(p.dep[c] in ("dobj", "dative") for c in children))
            )
        case (
            "congratulate" | "thank"
        ):  # thanked the crew, who only hear it; not: thanked them for their help, said she thanked God
            whom = [c for c in children if p.dep[c] in ("dobj", "nsubjpass")]
            why = any(
                (p.lower[c] in ("for", "on") and not is_dated(p, c)) or p.dep[c] == "ccomp"
                for o in (v, *whom)
                for c in p.children[o]
            )
            why |= any("for" in p.lower[o : p.right[o] + 1] for o in whom)
            return not why and not any(runs.quoted_in(p, p.left[o], o + 1) for o in whom)
        case "threaten":  # the demand threatens to derail the talks
            who = p.lemma[p.head[v]] if word in RELATIVES else p.lemma[subject]
            return who in WITHOUT_WORDS | limits.PLANS or p.lemma[subject] in lexicon("noun")
        case lemma if lemma in POINTING:  # the crash highlighted the danger
            return p.lemma[subject] in limits.HAPPENINGS or _is_event(p, v, subject)
        case lemma if lemma in EVIDENT:  # the decision shows how divided they are
            return p.lemma[subject] in WITHOUT_WORDS | TRACES or _is_event(p, v, subject)
        case lemma if lemma in ACCUSING:  # MINISTER ACCUSED OF LYING: the headline leaves out `is`
            bare = p.dep[subject] == "nsubj" and p.dep[v] != "relcl" and not things
            return bare and p.lower[v + 1 : v + 2] in (["for"], ["of"], ["over"])
        case _:
            return False


CITED = frozenset(
    """agency aide analyst army broadcaster channel diplomat expert insider lawyer media military ministry navy newspaper official
    people person police source spokesman spokesperson spokeswoman television witness""".split()
)
"""Whom a report cites for what it tells; what it cites else is what it tells of."""
PROVIDING = frozenset(
    """accord agreement arrangement budget contract covenant deal forecast formula job law pact plan policy program programme
    recipe rule schedule scheme situation strategy tactic term timetable treaty weather""".split()
)
"""What calls for something without a word, as it provides for it or needs it."""
TASKS = frozenset(
    """checking coordinating developing drafting ensuring establishing finding guarding implementing investigating keeping leading
    maintaining making managing monitoring overseeing preparing protecting providing reviewing running supervising
    verifying""".split()
)
"""What somebody is charged with who has to do it."""
TELLING = frozenset(
    """account advice anecdote assessment belief comment concern detail doubt experience fear feeling figure finding footage
    image information insight knowledge letter link memory message news note opinion optimism photo photograph picture post
    remark screenshot sentiment statement story tale testimony thought tip truth update video view vision worry""".split()
)
"""What is told where it is shared."""
SHOWN = frozenset(
    """appetite compassion contempt courage disdain disregard enthusiasm hesitation inclination interest kindness leniency mercy
    patience qualm reluctance remorse respect restraint shame sign skill willingness""".split()
)
"""What somebody shows by what he does."""


def _tells_reporter(p: Parse, v: int) -> bool:
    """Whether somebody tells the reporter but how to name him: refused to be named, asked it not to publish her name."""
    lemma, inner = p.lemma[v], [c for c in p.children[v] if p.dep[c] == "xcomp"]
    speaks = lemma in ("ask", "insist") or any(p.lemma[c] in ("speak", "talk") for c in inner)
    said = p.lower[v : p.right[v] + 1]
    terms = not NAMELESS.get(lemma, frozenset()).isdisjoint(said) or "remain anonymous" in " ".join(said)
    passive = (c for c in inner if any(p.dep[d] == "auxpass" for d in p.children[c]))
    done = any(p.lemma[c] in HOW_NAMED or (p.lemma[c] == "draw" and p.right[c] == c) for c in passive)
    name = any(p.dep[d] == "dobj" and p.lemma[d] in ("identity", "name") for c in inner for d in p.children[c])
    return (speaks and terms) or (done and lemma in limits.REFUSALS) or (name and lemma != "agree")


def _is_event(p: Parse, v: int, subject: int) -> bool:
    """Whether a participle tells what an event shows that is “it”: it was the third fire in May, | highlighting the danger."""
    be = p.head[v]
    events = (c for c in p.children[be] if p.dep[c] == "attr" and p.lemma[c] in WITHOUT_WORDS)
    return p.tag[v] == "VBG" and p.lower[subject] == "it" and p.lemma[be] == "be" and any(events)


def _leaves_open(p: Parse, v: int) -> bool:
    """Whether a verb has a question for its object: evaluates | whether it is safe."""
    return any(p.dep[c] == "ccomp" and p.lower[p.left[c]] in ASKED for c in p.children[v])


def _top(p: Parse, v: int) -> int:
    """The verb of saying nearest above a verb, else the root of its sentence."""
    h = p.head[v]
    while p.head[h] != h and not limits.is_saying(p, h):
        h = p.head[h]
    return h


def _is_bare(p: Parse, c: int) -> bool:
    """Whether nothing is told of a noun but that there is one or several: an example, two cases."""
    return p.right[c] == c and all(
        p.dep[d] in ("det", "nummod") or p.lower[d] in ("one", "another") for d in p.children[c]
    )


def _weighs(p: Parse, v: int) -> bool:
    """Whether somebody has yet to decide: will consider offers to buy it, whether to sell it; not: considers it fair."""
    deps = [p.dep[c] for c in p.children[v]]
    held = [c for c in p.children[v] if p.dep[c] in ("ccomp", "oprd")]
    to = any(is_infinitive(p, c) and "have" not in p.lower[p.left[c] : c] and p.lemma[c] != "be" for c in held)
    return to or any(p.lower[p.left[c]] in ASKED for c in held) or (not held and ("dobj" in deps or "xcomp" in deps))


def names_work(p: Parse, v: int, subject: int) -> bool:
    """Whether a participle gives the name of what somebody made: a painting | called “Dawn” by Ada Holt."""
    thing, q = p.head[v], p.quote[p.after[v + 1]] if p.after[v + 1] < p.n else -1
    made = p.dep[v] == "acl" and thing == v - 1 and p.lemma[v] == "call" and not limits.is_somebody(p, thing)
    return made and p.ent[subject] != "" and q >= 0 and runs.is_title(p, p.runs[q])


def _study(p: Parse, v: int) -> bool:
    """Whether those told of in the sentence before, who are `they`, look into things: scientists, inspectors."""
    before = p.first[v] - 1
    first = next((i for i in range(p.first[v], v) if p.dep[i] in SUBJECTS), v)
    if before < 0 or p.paragraph[before] != p.paragraph[v] or (p.lower[first], p.head[first]) != ("they", v):
        return False
    root = next(i for i in range(p.first[before], before + 1) if p.head[i] == i)
    subjects = [c for c in p.children[root] if p.dep[c] in SUBJECTS]
    joined = [c for subject in subjects for c in p.children[subject] if p.dep[c] == "conj"]  # Holt and his team
    return any(p.lemma[c] in EXPERTS | INQUIRERS for c in (*subjects, *joined))


INQUIRERS = frozenset("auditor author colleague examiner inspector investigator panel study team".split())
"""Those whose finding is what they report, besides the learned."""


def _is_unable(p: Parse, v: int) -> bool:
    """Whether somebody could not answer what was asked: she couldn't say whether it was safe."""
    return _leaves_open(p, v) and p.lemma[v] in ("confirm", "say") and any(p.dep[c] == "neg" for c in p.children[v])


PROVING = frozenset(("authenticate", "confirm", "corroborate", "substantiate", "verify"))
"""Verbs of which nothing is said where it has not been done."""


def _is_unproven(p: Parse, v: int) -> bool:
    """Whether nobody has said yet that something is so, or his own: has not confirmed the deal, has yet to claim the attack."""
    perfect = any(p.dep[c] == "aux" and p.lemma[c] == "have" for c in p.children[v])
    yet = p.lower[v - 2 : v] == ["yet", "to"]
    owned = p.lemma[v] == "claim" and any(p.dep[c] == "dobj" for c in p.children[v])
    return (p.lemma[v] in PROVING or owned) and (perfect or yet) and _is_denied(p, v)


def is_called_upon(p: Parse, v: int) -> bool:
    """Whether the writer passes on what people are to do: drivers are asked to call, staff have been told not to speak.

    Not: the minister has been urged to resign.
    """
    if p.lemma[v] in SETTING:
        return True  # the crew was challenged to do better
    if p.lemma[v] == "ask" and any(p.dep[c] == "xcomp" and p.lemma[c] in ("comment", "respond") for c in p.children[v]):
        return True  # the council was asked to comment: by the writer
    tensed = ("aux", "auxpass") if p.lemma[v] == "tell" else ("auxpass",)
    present = any(p.dep[c] in tensed and p.tag[c] in ("VBP", "VBZ") for c in p.children[v])
    return present and any(p.dep[c] == "xcomp" and c > v and p.lemma[v] in CALLING_UPON for c in p.children[v])


def _is_aside(p: Parse, v: int, subject: int) -> bool:
    """Whether the parser takes for the verb of a subject what is none.

    “The pier, said to be the oldest, …”; “Holt, asked whether it was safe, …”; “could neither confirm nor deny it”; “everything
    Holt says is a lie”.
    """
    if p.pos[subject] == "PROPN" and p.lower[p.left[subject]] in WHATEVER:
        return True
    known = lexicon("verb").get(p.lemma[v])
    nobody = known is not None and "impersonal" in known.constructions and not known.constructions & {"to", "whom"}
    children = p.children[v]
    if nobody and any(p.dep[c] == "xcomp" and p.left[c] == v + 1 and p.tag[v + 1] == "TO" for c in children):
        return True
    heard = p.lemma[v] == "ask" or (p.lemma[v] == "tell" and not any(p.dep[c] in ("dobj", "dative") for c in children))
    if heard and subject < v and p.lower[v - 1] == "," and "," not in p.lower[p.left[subject] : v - 1]:
        return p.before[v] == p.before[p.right[subject] + 1]
    possible = any(p.dep[c] == "aux" and p.lower[c] in HYPOTHETICAL for c in p.children[p.head[v]])
    alone = not any(p.dep[c] in ("aux", "nsubj") for c in p.children[v])
    return p.dep[v] == "conj" and possible and alone and p.tag[v] != "VBD"


WHATEVER = frozenset("anybody anyone anything everybody everyone everything nothing somebody someone something".split())
"""Words that the parser takes for a part of the name behind them."""


def is_done_not_said(p: Parse, head: int) -> bool:
    """Whether nothing was said, or done to a thing by a verb that also says: accepted the resignation; not “accepted that …”."""
    things = [c for c in p.children[head] if p.dep[c] in ("dobj", "nsubjpass")]
    if p.lemma[head] == "recall":
        return any(_is_called_back(p, head, c) for c in things if p.quote[c] == p.quote[head])
    if p.lemma[head] == "dismiss":
        return any(_is_decided(p, head, c) for c in things if p.quote[c] == p.quote[head])
    if p.lemma[head] == "reject" and any(_is_turned_down(p, head, c) for c in things if p.quote[c] == p.quote[head]):
        return True
    if p.lemma[head] == "welcome" and any(limits.is_guest(p, c) and p.quote[c] == p.quote[head] for c in things):
        return True
    if p.lemma[head] == "question" and any(_is_asked(p, c) for c in things if p.quote[c] == p.quote[head]):
        return True
    if p.lemma[head] == "point" and any(p.lower[o] == "spot" for c in p.children[head] for o in p.children[c]):
        return True  # the referee pointed to the spot
    if p.lemma[head] == "confirm" and any(p.lemma[c] in NOMINATED for c in things):
        return True
    if p.lemma[head] == "report" and any(_is_own(p, c) for c in things):
        return True
    if p.lemma[head] == "comment" and p.tag[head] == "VBG" and any(p.lower[c] == "on" for c in p.children[head]):
        return any(p.dep[c] == "aux" for c in p.children[head])  # was commenting on a letter: the occasion
    taken = p.lemma[head] == "claim" and any(
        p.lemma[c] in CLAIMED or (p.lemma[c] == "victory" and p.left[c] < c) for c in things
    )
    held = p.lemma[head] == "defend" and any(p.lemma[c] in DEFENDED for c in things)
    if p.lemma[head] == "raise":  # raised the tax, the matter; not: raised doubts
        return all(p.lemma[c] not in lexicon("verb")["raise"].things for c in things)
    return taken or held or any(p.lower[c] == "nothing" or p.lemma[head] in DOING for c in things)


def _is_own(p: Parse, c: int) -> bool:
    """Whether but the kind of a thing of their own is told: reported their diet by telephone; not: their worst harvest."""
    bare = p.lower[c - 1] == "their" and p.head[c - 1] == c and p.quote[c] < 0
    return bare and not any(p.dep[d] in ("acl", "ccomp", "relcl", "amod") for d in p.children[c])


def _is_asked(p: Parse, c: int) -> bool:
    """Whether who is questioned is asked, and not doubted: questioned three men, 1,206 adults; not: the ban, her motives."""
    counted = p.pos[c] == "NUM" and p.ent[c] == "CARDINAL"
    return counted or p.ent[c] == "PERSON" or p.lemma[c] in ROLES | PEOPLE


def _is_decided(p: Parse, v: int, thing: int) -> bool:
    """Whether something is dismissed in deed: the judge dismissed the appeal, the club its manager; not: dismissed it as late."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubj"), v)
    judged = any(p.lower[c] == "as" and c > v for k in (v, thing) for c in p.children[k])
    court = p.lemma[subject].lower() in COURTS or not COURTS.isdisjoint(p.lower[p.left[subject] : subject])
    legal = p.lemma[thing] in DECIDED or (court and p.lemma[thing] in CLAIMS)
    return not judged and (legal or p.ent[thing] == "PERSON" or p.lemma[thing] in ROLES)


def _is_turned_down(p: Parse, v: int, thing: int) -> bool:
    """Whether something is rejected in deed: lawmakers rejected the bill; by 79 votes to 61; the court rejected the appeal."""
    subject = next((c for c in p.children[v] if p.dep[c] in ("nsubj", "agent")), v)
    counted = any(
        p.lower[by] == "by" and any(p.lemma[i] in ("majority", "margin", "vote") for i in range(by, p.right[by] + 1))
        for k in (v, thing)
        for by in p.children[k]
        if by > v
    )
    who = p.lemma[subject].lower()
    ruled = who in COURTS and p.lemma[thing] in DECIDED | ATTEMPTS
    return counted or (who in VOTERS and p.lemma[thing] in VOTED_ON) or ruled


VOTERS = frozenset(
    """assembly chamber congress council councillor house lawmaker legislator legislature mp parliament senate senator shareholder
    voter""".split()
)
VOTED_ON = frozenset(
    "amendment application bill budget deal law measure merger motion nomination plan proposal resolution".split()
)


DECIDED = frozenset("action appeal application case charge lawsuit motion petition plea suit writ".split())
"""What is dismissed in deed."""
ATTEMPTS = frozenset("attempt bid challenge effort".split())
CLAIMS = ATTEMPTS | {"claim", "complaint"}
"""What a court dismisses in deed, and others in words."""


def _is_called_back(p: Parse, v: int, thing: int) -> bool:
    """Whether a thing is recalled in deed: recalled its envoy, 300 vans; the firm recalled it; not: recalled the winter."""
    subject = next((c for c in p.children[v] if p.dep[c] == "nsubj"), v)
    counted = p.ent[thing] not in ("DATE", "TIME") and any(p.dep[c] == "nummod" for c in p.children[thing])
    return counted or p.lemma[subject] in MAKERS or p.ent[thing] == "PERSON" or p.lemma[thing] in RECALLED


def is_negated(p: Parse, v: int) -> bool:
    """Whether a saying is negated, or a belief; “does not doubt” is a belief."""
    return _is_denied(p, v) != (p.lemma[v] == DOUBT)


def _is_denied(p: Parse, v: int) -> bool:
    for c in p.children[v]:
        if p.quote[c] != p.quote[v]:
            continue  # she replied: “Never.”
        if p.dep[c] == "neg" or (p.dep[c] == "advmod" and p.lower[c] in ("never", "nowhere")):
            return True
        if p.lower[p.left[c] : c + 1] == ["no", "longer"]:
            return True
        if p.dep[c] == "aux" and any(p.dep[d] == "neg" for d in p.children[c]):
            return True  # Never has she said
        if (
            p.dep[c] == "nsubj"
            and p.quote[c] == p.quote[v]
            and NOBODY & {p.lower[c], *(p.lower[d] for d in p.children[c] if d < c)}
        ):
            return True
    before = p.lower[v - 2 : v]
    if before == ["yet", "to"] and p.lemma[v - 3] in ("have", "be"):
        return True
    silent = p.dep[v] == "pcomp" and (
        p.lower[p.head[v]] == "without" or before == ["short", "of"]
    )  # voted without saying why
    first = p.head[v] if p.dep[v] == "conj" else v
    # would neither confirm nor deny, would not confirm or deny
    nor = any(p.dep[c] == "preconj" and p.lower[c] == "neither" for c in p.children[first])
    nor |= p.lower[v - 1] == "or" and first < v and any(p.dep[c] == "neg" for c in p.children[first])
    able, be = p.head[v], p.head[p.head[v]]  # was unable, was not able, failed to confirm it
    unable = p.lower[able] == "unable" or (p.lower[able] == "able" and any(p.dep[c] == "neg" for c in p.children[be]))
    unable |= p.lemma[able] == "fail" and all(p.dep[c] != "neg" for c in p.children[able])  # not: never failed to say
    unable = unable and p.dep[v] == "xcomp"
    return silent or nor or unable or limits.refuses(p, v) or refuser_of(p, v) is not None


def refuser_of(p: Parse, v: int) -> int | None:
    """The verb of “declined to say”, “refused to confirm or deny”, “did not want to confirm”."""
    first = p.head[v] if p.dep[v] == "conj" and p.head[v] == v - 2 and p.lower[v - 1] == "or" else v
    return p.head[first] if p.dep[first] == "xcomp" and limits.refuses(p, p.head[first]) else None


def is_seen_as(p: Parse, v: int) -> bool:
    """Whether a verb of seeing tells for what somebody holds something: sees the deal as a threat, sees that it is one."""
    said = [c for c in p.children[v] if c > v]
    held = any(p.dep[c] in ("acomp", "ccomp", "oprd") for c in said)
    inner = [c for o in said if p.dep[o] == "dobj" for c in p.children[o]]
    return held or any(p.lower[p.left[c]] in ("as", "for") for c in (*said, *inner))
