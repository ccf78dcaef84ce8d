"""Which side of the publication day a date lies on, by the verb that governs it."""

from spacy.tokens import Token

from pipeline.grammar import FINITE, MEDIA, PAST_LIKE_PRESENT

TENSE = {
    "modal": "future",  # will meet, could meet
    "modal perfect": "past",  # would have met
    "infinitive ahead": "future",  # agreed to meet, is set to meet
    "infinitive after had": "past",  # had planned to meet
    "infinitive": "",  # to meet
    "perfect": "past",  # has met
    "past auxiliary": "past",  # was held, did meet
    "was planned": "",  # was scheduled for
    "present be": "present",  # is meeting, is held
    "present do": "present",  # does not meet
    "planned": "future",  # a talk scheduled for
    "beginning": "future",  # starting Monday
    "report": "past",  # the historical present of headlines: says
    "if it met": "future",
    "order": "future",  # “Ask me on Monday”
    "reported expectation": "future",  # said they expected a cut in March
    "VBD": "past",  # met
    "VBN": "past",  # held
    "VBZ": "present",  # the trial begins Monday
    "VBP": "present",
    "MD": "future",
}
"""Where a date beside a verb of this form lies; empty where the verb above it has to be asked. News puts a date to the present
tense only when it is to come (Quirk et al., A Comprehensive Grammar of the English Language, chapter 4, on future time), or
for what is so time and again (`they work overnight`)."""

FORWARD = frozenset(
    "able agree aim ask bail bind call decide due expect hop hope intend invite likely need offer order plan pledge poise "
    "prepare promise propose ready schedule seek set slate threaten try urge vow want".split()
)
"""Words whose infinitive lies ahead: `is set to meet Monday`, `agreed to resume talks Tuesday`.
The lemmatizer makes `hop` of `hoped`."""

EXPECTS = frozenset(
    "anticipate demand expect forecast foresee hop hope intend plan predict project promise require schedule vow want".split()
)
"""Words whose object lies ahead, in any tense: `did not expect another vote before May`."""

FORESEES = frozenset("anticipate expect forecast foresee hop hope predict".split())
"""Verbs of expecting, which a report puts into the past: `said they expected a cut in March`."""

LIKELY = frozenset("conceivable due likely possible probable unlikely".split())
"""What is said to be so is expected: `said a cut was likely in March`."""

PROSPECTS = frozenset("chance hope means plan possibility prospect way".split())
"""Of doing something, they lie ahead: `no way of reaching the valley before Monday`."""

INVITES = frozenset("convene convoke invite recall summon".split())
"""Verbs that bring somebody to what is still to be held: `has summoned the directors to a hearing on Monday`."""

CONVENES = INVITES | {"call"}
"""Verbs that set the day of what they name: `called a meeting for Monday`."""

FIXES = frozenset("fix reschedule schedule set".split())
"""They do, too, but in `was set for Monday`, which may be of what was then put off."""

VOTES = frozenset("choose elect opt resolve vote".split())
"""Verbs of deciding that are as often told with the day of deciding: `voted to impeach him on Dec. 3`."""

STOPS = frozenset("strike walk picket march rally".split())
"""Without an object, what workers vote to do on a day to come."""

HOLDS = frozenset("hold stage host call organise organize".split())

MODALS = frozenset("will 'll ’ll wo shall may might could should would must can ca".split())
WILL = frozenset("will 'll ’ll".split())
PERFECT = frozenset("have has had 've ’ve having".split())
PRESENT_BE = frozenset("is are 's ’s 're ’re am be".split())
PLANNED = frozenset("schedule expect set plan slate".split())
REPORTS = frozenset("say tell report write".split())
SAYINGS = REPORTS | frozenset("add announce confirm show".split())
DONE = frozenset("after despite since".split())
"""Before a verb in -ing, they put it in the past: `despite winning there in February`."""

DECREES = frozenset(
    "announce declare decree order promise approve agree propose pledge impose call issue extend put suspend ban".split()
)
"""What they name may begin on the day after `from`, or end on that after `until`: `declared a curfew until Wednesday`."""

AHEAD = frozenset("due effective scheduled slated upcoming".split())
"""What is no verb and yet looks ahead."""

ATTRIBUTES = ("compound", "nmod", "poss", "amod", "nummod")
"""Dependencies of a date that describes a noun: `Friday's ruling`, `a June agreement`. The verb's tense is not about
it."""

AGREES = frozenset("agree announce approve back declare decide order pass pledge promise".split())
"""What they name begins on the coming day after `from`, if that is not long over: `agreed a rise from April`."""

WISHES = frozenset("ask seek request propose demand recommend suggest want".split())
"""What they name is not yet: it begins on the coming day after `from`: `sought an increase from April 1`."""

MOVES = frozenset("adjourn defer delay extend give grant move postpone push put remand reschedule shift".split())
"""What they name is to be on the day after `to` or `until`, or till then: `the vote was put back to Friday`."""

PLAYS = frozenset("compete contest face go host meet open play race run start vote".split())
"""In the present tense they tell of what is to come: `they play in Friday's final`."""

READIES = frozenset("arrive gear prepare ready return take train travel wait".split())
"""In the present tense with `for` they tell of what is to come: `takes charge for Sunday's match`."""

EVENTS = frozenset(
    "ballot bout ceremony clash concert conference contest crossing deadline debate derby election encounter festival fight "
    "final fixture flight funeral game gathering hearing inauguration launch march match meeting parade plebiscite poll primary "
    "protest quarterfinal race rally referendum round runoff sailing semifinal session show showdown sitting strike summit talk "
    "test tie trip vigil visit vote walkout".split()
)
"""What is held on a day that is set before, and so is spoken of before it and after."""

CALLS_OFF = frozenset("call cancel postpone scrap threaten doubt jeopardise jeopardize imperil overshadow".split())
"""Whose day it is told of lies ahead as a rule: `Saturday's match was called off`."""

DOUBTS = frozenset("doubt jeopardy danger risk balance off uncertain unlikely doubtful".split())
"""What is said to be so lies ahead as a rule: `Saturday's crossings were in doubt`."""

FIT = frozenset("available back eligible fit out ready ruled set sidelined suspended unavailable".split())
"""With doubts, what a player is for a match to come: `is fit for Sunday's match`."""

HELD_AT = frozenset("at in during from after since following throughout despite".split())
"""Before an event, in the past tense, they tell that it has been held."""

NO_LONGER = frozenset("after since following".split())
"""Before an event they put it in the past of what the verb tells, be that to come or not."""

BEFOREHAND = frozenset(
    "announce plan organise organize promote preview discuss await schedule prepare sell arrange".split()
)
"""What they name has not been held when they are told."""

ARRANGES = (FORWARD | EXPECTS | AGREES | WISHES | MOVES | CONVENES | FIXES | BEFOREHAND | CALLS_OFF) - DECREES
"""Verbs beside which a date may be that of what they name, as it may with others that have an object."""

TAKES_PART = HOLDS | frozenset("attend boycott enter join leave lose miss play reach win".split())
"""With an event they tell what came about on its day."""

ADVISES = frozenset("advise warn recommend allow".split())
"""What they have people do is done on no certain day: `advised people to stay indoors after noon`."""

ORDERS = frozenset("tell instruct remind advise direct command".split())
"""What they have somebody do is still to be done: `told her to call back Monday`."""

OBJECTS = ("dobj", "nsubjpass")

DEEPEST = 12
"""Words between a date and the verb that tells; no sentence of news nests deeper."""


def tense_of(token: Token | None) -> str:
    """Tell whether the verb that governs a word puts it in the `past`, `present` or `future`; empty when nothing does."""
    after = False
    day_of_source = token is not None and (token.dep_ != "pobj" or token.head.lower_ in ("in", "on"))
    for depth in range(DEEPEST):
        if token is None or token.head.i == token.i:
            return ""
        if token.lower_ == "since" or (token.lower_ == "from" and depth > 1):
            return "past"  # up from 55 percent in March
        after |= token.lower_ == "after"
        token = token.head
        if token.lower_ == "according" and day_of_source:
            return "past"  # according to a poll on Monday, most voters back it
        if token.tag_ == "VBG" and any(
            word.lower_ in DONE for word in (token.head, *token.children) if word.dep_ in ("prep", "mark")
        ):
            return "past"
        if token.pos_ in ("VERB", "AUX"):
            if said := _verb_tense(token):
                if after and _form(token) in ("VBZ", "VBP", "present be"):
                    return "past"  # After Monday, few doubt it
                return said
        elif token.lower_ in AHEAD:
            return "future"
    return ""


def is_of_past_verb(date: Token | None) -> bool:
    """Whether it is the date that a verb in the past has itself: `died on Dec. 4`, `on the night of Dec. 4`; not what lay ahead.

    `backed a vote on Dec. 4` may be of either; so is what somebody said, whose `opened` may have been `opens`.
    """
    while date is not None and date.dep_ == "pobj" and date.head.lower_ == "of" and date.head.head.lower_ in NIGHTS:
        date = date.head.head
    if date is None or date.dep_ not in ("pobj", "npadvmod"):
        return False
    preposition = date.head if date.dep_ == "pobj" else None
    verb = preposition.head if preposition is not None else date.head
    if preposition is not None and preposition.lower_ not in ("in", "on", "at"):
        return False
    children = {child.dep_ for child in verb.children}
    if verb.pos_ != "VERB" and (verb.lemma_ != "be" or not children.isdisjoint(("acomp", "attr", "ccomp", "xcomp"))):
        return False
    named = verb.lemma_ in (ARRANGES if "auxpass" in children else ARRANGES | DECREES)
    if named or verb.dep_ in ("ccomp", "xcomp") or _form(verb) not in ("VBD", "past auxiliary"):
        return False
    between = {word.lower_ for word in verb.doc[verb.i + 1 : date.i]}
    return "for" not in between and (verb.lemma_ in TAKES_PART or between.isdisjoint(EVENTS | {"trial"}))


NIGHTS = frozenset("afternoon evening eve morning night".split())
"""Parts of a day, which a verb may have with the day behind them: `died on the night of Dec. 4`."""


def is_awaited(token: Token | None) -> bool:
    """Whether it is a date up to which something is expected, or is not, in whatever tense: `ruled out a vote before May`."""
    verb = _verb_above(token)
    if verb is not None and verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ in OBJECTS:
        verb = verb.head.head  # ruled out a rate | cut before March
    if verb is None:
        return False
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    done = verb.tag_ == "VBG" or _form(verb).startswith("infinitive")
    words = {word.lower_ for child in verb.children for word in (child, *child.children)}
    none = (verb.lemma_ == "rule" and "out" in words) or (verb.lemma_ == "see" and "no" in words)
    wished = verb.lemma_ == "call" and any(child.lower_ == "for" for child in verb.children)
    return none or wished or verb.lemma_.lower() in EXPECTS or (done and above.lemma_.lower() in EXPECTS | PROSPECTS)


def _verb_above(word: Token | None) -> Token | None:
    """Give the nearest verb that governs a word."""
    return next((up for up in word.ancestors if up.pos_ in ("VERB", "AUX")), None) if word is not None else None


def is_called_for(date: Token | None) -> bool:
    """Whether it is the date of an event that is called for: `has called for a summit in January`; not `for calm in May`."""
    verb = _verb_above(date)
    if verb is None or date is None or verb.lemma_ != "call" or any(child.lower_ == "had" for child in verb.children):
        return False
    wanted = (noun for of in verb.rights if of.lower_ == "for" for noun in of.rights if noun.i < date.i)
    return any(noun.lower_ in EVENTS for noun in wanted)


def was_awaited(token: Token | None) -> bool:
    """Whether it is a day that lay ahead of what is told: `was expected Friday`, `told her to call Monday`."""
    verb = _verb_above(token)
    if verb is None or token is None or token.head.lower_ == "since":
        return False
    if is_of_invitation(token) or _for(token):
        return True
    form, above, words = _form(verb), verb.head, {child.lower_ for child in verb.children}
    planned = form == "was planned" and (verb.lemma_ != "set" or token.head.lower_ == "for")
    due = verb.lower_ in ("was", "were") and not words.isdisjoint(AHEAD)
    bidden = form == "infinitive" and (above.lower_ in ("was", "were") or above.lemma_ in ORDERS)
    return planned or due or form == "beginning" or (bidden and words.isdisjoint(PERFECT))


def is_of_invitation(day: Token | None) -> bool:
    """Whether it is the day of that to which somebody is called: `invited them to talks on Monday`."""
    verb = _verb_above(day)
    if verb is None or day is None or verb.lemma_ not in INVITES:
        return False
    whom = [child.i for child in verb.children if child.dep_ in OBJECTS]
    return any(child.lower_ in ("to", "for") and max(whom, default=day.i) < child.i < day.i for child in verb.children)


def was_set_ahead(day: Token | None) -> bool:
    """Whether it is a day that was ahead when it was told: `has invited them to talks on Monday`, `set a hearing for Sept. 4`."""
    verb = _verb_above(day)
    if verb is None or day is None or "had" in {child.lower_ for child in verb.children}:
        return False
    of_date = day.dep_ == "pobj" and day.head.lower_ == "of" and day.head.head.lower_ == "date"
    fixed = verb.lemma_ in FIXES and {"was", "were"}.isdisjoint(child.lower_ for child in verb.children)
    return ((_for(day) or of_date) and (fixed or verb.lemma_ in CONVENES)) or (
        is_of_invitation(day) and is_in_perfect(day)
    )


def is_in_perfect(date: Token | None) -> bool:
    """Whether it is a date beside a verb in the present perfect, of which no past day can be said: `has been put back to May`."""
    verb = _verb_above(date)
    return verb is not None and _form(verb) == "perfect" and "had" not in {child.lower_ for child in verb.children}


def is_in_pluperfect(date: Token | None) -> bool:
    """Whether it is a date beside what had been done, before another time that the text tells of."""
    verb = _verb_above(date)
    return verb is not None and any(child.lower_ == "had" for child in verb.children)


def _for(day: Token) -> bool:
    return day.dep_ == "pobj" and day.head.lower_ == "for" and not any(child.dep_ == "det" for child in day.children)


def is_voted_for(day: Token | None) -> bool:
    """Whether it is the day of what was voted to be held: `voted to hold a plebiscite on Oct. 22`."""
    verb = _verb_above(day)
    if verb is None or _form(verb) != "infinitive" or verb.head.lemma_ not in VOTES or verb.head.i > verb.i:
        return False
    if any(child.lower_ == "had" for child in verb.head.children):
        return False
    held = [child for child in verb.children if child.dep_ == "dobj"]
    return any(noun.lower_ in EVENTS for noun in held) if verb.lemma_ in HOLDS else verb.lemma_ in STOPS and not held


def is_enacted_from(day: Token | None) -> bool:
    """Whether it is the day from which a decision holds: `voted to raise the fee | from April 1`."""
    verb = _verb_above(day)
    if verb is None or _form(verb) != "infinitive" or verb.head.i > verb.i:
        return False
    decided = verb.head if verb.head.pos_ == "VERB" else verb.head.head
    named = verb.head.pos_ == "NOUN" and decided.lemma_ in AGREES | DECREES
    past = any(child.lower_ == "had" for child in decided.children)
    return not past and (named or (decided.i == verb.head.i and decided.lemma_ in VOTES))


def promise_before(day: Token | None) -> Token | None:
    """Give the verb of a promise in the past with what was to be on a day: `promised them a slab by Christmas`."""
    for up in day.ancestors if day is not None else ():
        if up.pos_ not in ("VERB", "AUX"):
            continue
        words = {child.lower_ for child in up.children}
        if up.lemma_ in PROMISES:
            return up if _form(up) in ("VBD", "past auxiliary") else None
        if words.isdisjoint(("would", "'d", "’d", "to")):
            return None
    return None


PROMISES = frozenset("assure guarantee pledge promise swear tell vow".split())


def is_beginning(token: Token | None) -> bool:
    """Whether it is the day that something begins, whatever the verb above: `agreed on flights starting Sept. 1`."""
    verb = _verb_above(token)
    return verb is not None and _form(verb) == "beginning"


def is_followed(date: Token | None) -> bool:
    """Whether it is a date after which something is to be: `it reopens after Christmas`."""
    if date is None or date.dep_ != "pobj" or date.head.lower_ != "after":
        return False
    verb = date.head.head
    return verb.i < date.i and verb.pos_ in ("VERB", "AUX") and _form(verb) in ("VBZ", "VBP", "present be")


def is_in_same_clause(a: Token | None, b: Token) -> bool:
    """Whether these are two times of one verb, or of verbs joined: `In 2015 it closed in May and opened in June`."""
    first, second = (
        next((up for up in token.ancestors if up.pos_ in ("VERB", "AUX")), None) if token is not None else None
        for token in (a, b)
    )
    while second is not None and second.dep_ == "conj" and second != first and second.head.i < second.i:
        second = second.head
    return first is not None and first == second


def is_some_day(day: Token | None) -> bool:
    """Whether `one day` is some day to come, by the verb: `to explain it one day`; not `to wait one day`."""
    verb = _verb_above(day)
    return verb is not None and _form(verb).startswith(("modal", "infinitive")) and verb.lemma_ not in LASTS


LASTS = frozenset(
    "be continue fast get give go have last lose miss need remain rest run save serve spend stay take travel wait walk "
    "work".split()
)
"""Verbs that a length of time goes with."""


def is_counted_in(token: Token | None) -> bool:
    """Whether it is the time in which so many are counted, by a verb in the present tense: `loses three people in ten months`.

    In any tense, that in which something changes by so much: `will raise costs by 8% in three years`. And of what is always
    so, that in which it comes about: `children grow fast in three years`, `a lot can happen in two weeks`.
    """
    verb = _verb_above(token)
    if verb is None or token is None:
        return False
    by = [word for child in verb.children for word in (child, *child.children) if child.i < token.i]
    if any(word.lower_ in SHARES and (word.head.lower_ == "by" or word.dep_ == "npadvmod") for word in by):
        return True
    able = any(child.lower_ == "can" for child in verb.children)
    if verb.lemma_ in BECOMING and (able or _form(verb) in ("VBZ", "VBP")):
        return any(_is_anything(child) for child in verb.children if child.dep_ == "nsubj")
    if _form(verb) not in ("VBZ", "VBP"):
        return False
    if any(word.lower_ == "than" for word in token.doc[max(token.sent.start, token.i - COMPARISON) : token.i]):
        return True  # less than we earn in two years
    objects = (word for word in verb.children if word.dep_ == "dobj" and word.i > verb.i)
    return any(child.dep_ == "nummod" for word in objects for child in word.children)


def _is_anything(noun: Token) -> bool:
    """Whether it is a subject that is none in particular: `children`, `people's lives`, `a lot`, `much`."""
    own = any(child.tag_ in ("DT", "CD", "PRP$") for child in noun.lefts)
    return noun.lower_ in ("everything", "lot", "much", "things") or (noun.tag_ == "NNS" and not own)


BECOMING = frozenset("change develop grow happen learn".split())
"""What things do over time."""

SHARES = frozenset("% percent cent pc point points half third quarter fifth tenth".split())
"""Last words of the amounts by which something changes."""

COMPARISON = 8
"""Words from `than` to the end of what is compared."""


def is_of_saying(token: Token | None, sayings: frozenset[str] = SAYINGS) -> bool:
    """Whether it is the day of a saying, not of what is told: `police said on Wednesday`."""
    verb = _verb_above(token)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i < verb.head.i:
        verb = verb.head  # Passing sentence on Friday, the judge said
    return verb is not None and verb.lemma_ in sayings


def is_of_supposition(day: Token | None) -> bool:
    """Whether it is the day of what is only supposed: `even if she resigned tomorrow`."""
    verb = _verb_above(day)
    unreal = verb is not None and (verb.tag_ == "VBD" or any(child.lower_ == "were" for child in verb.children))
    return verb is not None and unreal and any(child.lower_ == "if" for child in verb.children)


def will_happen(day: Token | None) -> bool:
    """Whether it is the day of what will be: `she will be sentenced on Friday`."""
    verb = _verb_above(day)
    return verb is not None and any(child.lower_ in WILL for child in verb.children)


def is_to_come(token: Token | None) -> bool:
    """Whether a verb of what is still to be has the date itself: `plans to return in July`, not `will discuss the July raid`."""
    if token is None or token.head.i == token.i:
        return False
    verb = token.head.head if token.head.lower_ in ("in", "by", "until", "before", "from") else token.head
    if any(child.lower_ in WILL and child.dep_ == "aux" for child in verb.children) or is_ending(verb):
        return True
    above = verb.head
    present = above.tag_ in ("VBZ", "VBP") or any(child.lower_ in PRESENT_BE for child in above.children)
    return _form(verb) == "infinitive ahead" and present


def is_ending(verb: Token) -> bool:
    """Whether it is the end of what is so now: `the lease lapses in November`, `her term ends in June`."""
    out = {"run": "out", "fall": "due", "come": "due"}.get(verb.lemma_)
    over = verb.lemma_ in ENDS if out is None else any(child.lower_ == out for child in verb.children)
    return over and _form(verb) in ("VBZ", "VBP", "present be", "present do")


ENDS = frozenset("cease elapse end expire lapse mature terminate".split())


def is_habitual(token: Token | None) -> bool:
    """Whether it is a time at which something is done on no certain day: `they wake at 4am`, `people should be home by six`."""
    if token is None or token.dep_ == "nsubj":
        return False
    verb = next((up for up in token.ancestors if up.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    form = _form(verb)
    advised = form == "infinitive" and verb.head.lemma_ in ADVISES
    return advised or form in ("VBZ", "VBP", "present do") or any(child.lower_ == "should" for child in verb.children)


def is_allowed(time: Token | None) -> bool:
    """Whether it is a time at which something may be done on any day: `trucks are allowed only after 8pm`."""
    verb = _verb_above(time)
    if verb is None or verb.lemma_ not in PERMITS:
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return _form(verb) == "present be" or {"to", "be"} <= helpers


def is_ruled(time: Token | None) -> bool:
    """Whether it is a time of which a rule tells: `a ban on deliveries before 7am`, `must close by 9 p.m. under the new law`."""
    if time is None or not time.doc.has_annotation("SENT_START"):
        return False
    under = any(word.lemma_ in RULES and word.dep_ == "pobj" and word.head.lower_ == "under" for word in time.sent)
    for word in reversed(time.doc[time.sent.start : time.i]):
        if under or word.lemma_ in CURBS:
            return True
        if word.tag_ in FINITE or word.lower_ in ("at", "by"):
            break
    return False


RULES = frozenset("law rule regulation ordinance decree bylaw bill code plan proposal scheme restriction".split())

CURBS = frozenset("ban curfew limit restriction prohibition".split())
"""What holds daily between two times."""

PERMITS = frozenset("allow permit restrict limit ban bar forbid prohibit".split())


def is_time_and_again(date: Token | None) -> bool:
    """Whether it is a part of the year in which something is so every year or in none: `carp never die in January`."""
    verb = _verb_above(date)
    if verb is None or date is None or date.head.lower_ not in ("in", "during"):
        return False
    for _ in range(2):
        frequent = any(child.lower_ in FREQUENT for child in verb.children)
        if frequent and _form(verb) in ("VBZ", "VBP", "present do", "present be", "perfect"):
            return True
        verb = verb.head  # have never seen it rain in May
    return False


FREQUENT = frozenset("always generally never normally often rarely seldom sometimes typically usually".split())


def will_be(event: Token) -> bool:
    """Whether it is an event that takes part in what will be: `Monday's debate will be …`, `will speak at Monday's debate`."""
    above = event.head
    if event.dep_ == "pobj" and above.lower_ == "into" and above.head.lemma_ in ("head", "go"):
        return tense_of(event) != "past"  # heading into Tuesday's vote
    if event.dep_ == "pobj" and above.lower_ in ("at", "during", "in", "for"):
        event, above = above, above.head
        if event.dep_ != "prep":
            return False
        if above.tag_ in ("VBP", "VBZ") and above.lemma_ in PLAYS:
            return True
        if event.lower_ == "for" and above.lemma_ in READIES and tense_of(event) == "present":
            return True  # is preparing for May's election
    elif event.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return any(child.lower_ in WILL for child in above.children)


def is_over(event: Token) -> bool:
    """Whether it is what has been when it is spoken of: `the May 3 fire`; `breaches the March accord`, not `will sign` it."""
    if event.lemma_ in UNFORESEEN:
        return not _is_feared(event)
    makes = event.dep_ in OBJECTS and event.head.lemma_ in MAKES
    if event.dep_ == "pobj" and event.head.lower_ in ("at", "during") and tense_of(event) == "past":
        return True  # said at a March conference
    if event.lemma_ in MEDIA | PAPERS:
        told = tense_of(event) == "past" or (event.dep_ == "nsubj" and event.head.lemma_ in SAYINGS | FINDS)
        return told and (event.lemma_ != "poll" or event.head.lemma_ in SAYINGS | FINDS)
    return event.lemma_ in AGREEMENTS and not (makes and tense_of(event) != "past")


def is_unforeseen(noun: Token | None) -> bool:
    """Whether nobody foresees it, beside its day: `the massacre Tuesday shows`, not `will be tried for murder Tuesday`."""
    if noun is None or noun.tag_ not in ("NN", "NNS") or noun.lemma_ not in UNFORESEEN:
        return False
    about = noun.dep_ == "pobj" and noun.head.lower_ in ("about", "for", "on", "over", "to", "with")
    return not about and (noun.dep_ in ("nsubj", "nsubjpass") or tense_of(noun) != "future")


def _is_feared(event: Token) -> bool:
    """Whether it is what was planned or warned of, and need not have been: `plotted a Dec. 24 attack`; not `planned the` one."""
    if any(child.lower_ == "the" for child in event.children):
        return False
    if event.dep_ in OBJECTS:
        return event.head.lemma_ in PLOTS
    of = event.dep_ == "pobj" and event.head.lower_ in ("of", "for", "against")
    return of and event.head.head.lemma_ in PLOTS | {"call", "warn", "warning"}


PLOTS = frozenset("foil plan plot threaten threat".split())
"""Verbs whose object need not have come about, and nouns of it."""


def is_told_then(day: Token) -> bool:
    """Whether it is the day of a saying that the parser gives to what is said: `told voters this weekend he would run`."""
    verb = next((up for up in day.ancestors if up.pos_ in ("VERB", "AUX")), None)
    if verb is None or day.dep_ != "npadvmod" or verb.dep_ != "ccomp" or not verb.head.i < day.i < verb.i:
        return False
    before = any(child.dep_ in ("mark", "nsubj", "nsubjpass") and child.i < day.i for child in verb.children)
    return verb.head.lemma_ in SAYINGS and verb.head.tag_ == "VBD" and not before


UNFORESEEN = frozenset(
    "ambush arrest assassination assault attack blast bombing collapse coup crash death derailment disappearance earthquake "
    "explosion fire flood kidnapping killing massacre murder quake riot robbery shooting spill stabbing uprising".split()
)
"""What nobody speaks of by its day before it has been."""

AGREEMENTS = frozenset("accord agreement armistice ceasefire deal memorandum pact treaty truce".split())

PAPERS = frozenset("filing poll report ruling study survey".split())
"""With other media they are out when they are said to tell something: `a March report said`, `in a March interview, she said`."""

FINDS = frozenset("find indicate suggest warn".split())

MAKES = frozenset("agree complete conclude finalise finalize negotiate reach ratify seal sign".split())


def side_of_event(event: Token) -> str:
    """Tell whether an event on a day set before has been held: `past`, `future`, `near` for its nearest day, or `unknown`.

    Nothing where it is no such event, and of what is only spoken of when it has been: `Saturday's ruling`.
    """
    if _is_called_off(event):
        return "near"
    if event.lower_ not in EVENTS and event.lower_.removesuffix("s") not in EVENTS:
        return ""
    whole = event
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and whole.head.head.pos_ == "NOUN":
        whole = whole.head.head  # the winner of Saturday's match
    before = whole.head.lower_ if whole.dep_ in ("pobj", "pcomp") else ""
    tense, verb = tense_of(whole), whole.head
    above = verb.head if before else verb
    said = {above.lower_} | ({child.lower_ for child in above.children} if above.lemma_ == "be" else set())
    if before in ("for", "of") and tense == "present" and not said.isdisjoint(DOUBTS | FIT):
        return "future"  # is a doubt for Sunday's match
    if before == "for" and tense == "present" and above.lemma_ == "ticket":
        return "future"  # tickets for Friday's concert are on sale
    if before in ("for", "of") and "rule" in (above.lemma_, above.head.lemma_):
        return "near"  # has been ruled out of Sunday's match
    coming = above.lemma_ in PLAYS or (before == "for" and above.lemma_ in READIES)
    if coming and tense == "present" and above.tag_ in ("VBP", "VBZ") and before not in NO_LONGER:
        return "future"
    if tense == "future":
        held = before in NO_LONGER or _is_supposed(verb)
        return "unknown" if held else "future"
    if tense != "past" or (before and before not in HELD_AT):
        return "unknown"
    if verb.lemma_ == "be" and verb.dep_ == "ccomp":
        return "unknown"  # said Saturday's match was vital
    planned = whole.dep_ in OBJECTS and (
        verb.lemma_ in BEFOREHAND or whole.i != event.i
    )  # praised the host of Sunday's gala
    return "unknown" if planned else "past"


def is_proclaimed(day: Token | None) -> bool:
    """Whether it is the day that is made one of something, which lies ahead: `declared Thursday a day of mourning`."""
    verb = day.head if day is not None else None
    if day is None or verb is None or verb.i != day.i - 1 or verb.lemma_.lower() not in PROCLAIMS:
        return False
    behind = [word.lower_ for word in day.doc[day.i + 1 : day.i + 5]]
    return behind[:1] in (["a"], ["an"], ["as"]) and not {"day", "holiday"}.isdisjoint(behind)


PROCLAIMS = frozenset("declare proclaim designate announce name set".split())


def _is_called_off(event: Token) -> bool:
    """Whether it is what a verb calls off or into doubt."""
    verb = event.head
    if event.dep_ not in ("nsubj", *OBJECTS):
        return False
    if verb.lemma_ == "be":
        said = [word for child in verb.children for word in (child, *child.children)]
        return any(word.i > verb.i and word.lower_ in DOUBTS for word in said)
    off = verb.lemma_ != "call" or any(child.lower_ == "off" for child in verb.children)
    return off and verb.lemma_ in CALLS_OFF


def _is_supposed(verb: Token) -> bool:
    """Whether it is a verb that says what may be, which can be said of what has been, too: `the debate might not move voters`."""
    modals = {child.lower_ for child in verb.children} & MODALS
    said = verb.dep_ == "ccomp" and not modals.isdisjoint(("would", "'d", "’d"))  # said Saturday's strike would go on
    return bool(modals) and modals.isdisjoint(WILL) and not said


def is_of_match(day: Token | None) -> bool:
    """Whether it is the day of a match to come, by the verb between its sides, which seems a noun: `Rovers host City`."""
    before = day.doc[max(1, day.i - LONGEST_SIDE) : day.i] if day is not None else ()
    return any(
        word.lower_ in PLAYS and word.nbor().is_title and word.i + 1 < day.i for word in before if day is not None
    )


LONGEST_SIDE = 6
"""Words between such a verb and the day."""


def is_decreed(token: Token | None, verbs: frozenset[str] = DECREES) -> bool:
    """Whether it is a date from which something announced holds, beside its object: `ordered a curfew from Thursday`."""
    verb = next((up for up in token.ancestors if up.pos_ == "VERB"), None) if token is not None else None
    return verb is not None and verb.lemma_.lower() in verbs and any(word.dep_ in OBJECTS for word in verb.children)


def _verb_tense(verb: Token) -> str:
    """Tell what a verb says; empty when the verb above it has to be asked."""
    form = _form(verb)
    if form == "beginning":
        above = (_verb_tense(up) for up in verb.ancestors if up.pos_ in ("VERB", "AUX"))
        return next((said for said in above if said), TENSE[form])
    return TENSE.get(form, "")


def _form(verb: Token) -> str:
    """Give the form of a verb with its auxiliaries, a key of `TENSE` where it tells anything."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i}
    if verb.tag_ == "VBD" and any(child.lower_ == "if" for child in verb.children):
        above = verb.head
        return "if it met" if any(child.lower_ in ("would", "'d", "’d") for child in above.children) else "VBD"
    perfect, planned = bool(helpers & PERFECT), verb.lemma_ in PLANNED
    if helpers & MODALS:
        return "modal perfect" if perfect else "modal"
    if "to" in helpers:
        if verb.lower_ == "come" and (verb.head.i == verb.i or verb.head.pos_ != "VERB"):
            return "infinitive ahead"  # with a trip to the leaders to come on Tuesday
        if verb.head.tag_ in ("VBZ", "VBP") and verb.head.lemma_ == "be" and verb.dep_ == "xcomp":
            return "infinitive ahead"  # is to meet
        had = any(child.lower_ == "had" for up in (verb.head, verb.head.head) for child in up.children)
        if verb.head.lemma_.lower() in FORWARD:
            return "infinitive after had" if had else "infinitive ahead"
        return "perfect" if perfect else "infinitive"  # is believed to have met
    if perfect:
        return "perfect"
    if helpers & {"does", "do"}:
        return "present do"
    if helpers & {"was", "were", "did"}:
        return "was planned" if planned else "past auxiliary"
    if helpers & PRESENT_BE:
        return "planned" if planned else "present be"
    if verb.tag_ == "VBN" and planned:
        return "planned"
    if verb.tag_ == "VBG" and verb.lemma_ in ("start", "begin"):
        return "beginning"
    if verb.tag_ == "VB" and not helpers and _opens(verb):
        return "order"
    if verb.tag_ == "VBD" and verb.dep_ == "ccomp" and verb.head.lemma_ in SAYINGS and _foresees(verb):
        return "reported expectation"
    finite = verb.tag_ == "VB" and not helpers and any(child.dep_ == "nsubj" for child in verb.children)
    if finite or verb.tag_ == "VBP":  # the tagger takes plurals for infinitives: voters go
        return "VBD" if verb.lower_ in PAST_LIKE_PRESENT else "report" if verb.lemma_ in REPORTS else "VBP"
    return "report" if verb.tag_ == "VBZ" and verb.lemma_ in REPORTS else verb.tag_


def _foresees(verb: Token) -> bool:
    """Whether it is a verb of expecting, and `a cut was likely`; not `no cut was possible`, `it was likely that he fled`."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "expl")]
    vague = any(word.lower_ in ("it", "no") for subject in subjects for word in (subject, *subject.children))
    likely = any(child.dep_ == "acomp" and child.lower_ in LIKELY for child in verb.children)
    return verb.lemma_ in FORESEES or (likely and verb.lemma_ in ("be", "look", "seem", "remain") and not vague)


def _opens(verb: Token) -> bool:
    """Whether it is a verb with which a sentence or what somebody says begins."""
    before = verb.nbor(-1) if verb.i else None
    return before is None or verb.is_sent_start is True or before.is_quote or before.is_space
