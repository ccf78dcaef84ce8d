"""The subject of what is said, which the parser takes for a part of the hearer, the medium, the day or the place before it."""

import re

from spacy.tokens import Token

from pipeline.grammar import AUDIENCES, FINITE, MEDIA, NAMED_MEDIA
from pipeline.mending.shared import (
    AUXILIARY,
    HEARERS,
    MEASURES,
    NAMES,
    PAST,
    SAYING,
    TELLING,
    behind_comma,
    has_auxiliary,
    has_subject,
    is_finite,
)
from pipeline.persons import ROLES


def clause_of_participle(opens: Token) -> None:
    """A participle of saying behind a comma is no subject: `Reed said, while acknowledging | the pattern was hard to read`."""
    verb, first = opens.head, opens.left_edge
    first = opens if first.lower_ != "while" else first
    thing = next((child for child in opens.rights if child.dep_ == "dobj"), None)
    if (
        opens.lemma_ not in SAYING
        or thing is None
        or first.i == 0
        or first.nbor(-1).text != ","
        or verb.head.i > opens.i
    ):
        return
    if (
        thing.right_edge.i < verb.i
        and verb.dep_ in ("ccomp", "conj", "advcl")
        and not any(c.tag_ == "TO" for c in verb.lefts)
    ):
        opens.head, opens.dep_, thing.head, thing.dep_ = verb.head, "advcl", verb, "nsubj"
        for child in [child for child in verb.lefts if child.i < opens.i]:
            child.head = opens
        verb.head, verb.dep_ = opens, "ccomp"


def on_x(name: Token) -> None:
    """The place that somebody says something on is no part of who is told of: `said on X | he and his wife were ready`."""
    on, who = name.nbor(-1) if name.i else name, name.nbor() if name.i + 1 < len(name.doc) else name
    if on.lower_ == "on" and who.text == "," and name.dep_ in ("compound", "nmod"):
        name.head, name.dep_ = on, "pobj"  # in a post on X, | adviser Ann Reed said
    if on.lower_ != "on" or who.tag_ != "PRP":
        return
    if name.dep_ == "compound":
        name.head, name.dep_ = on, "pobj"
    clause = next((child for child in on.head.rights if child.dep_ == "ccomp" and child.i > who.i), who)
    if who.head == on and who != clause and not has_subject(clause):
        who.head, who.dep_ = clause, "nsubj"


def in_a_medium(article: Token) -> None:
    """A plural has no “a”, and is the subject of what was said in something: `said in a statement | prices would rise`."""
    plural, thing = article.head, article.nbor() if article.i + 1 < len(article.doc) else article
    preposition = article.nbor(-1) if article.i else article
    glued = (
        plural.tag_ == "NNS" and (thing.lower_ in MEDIA, thing.dep_) == (True, "compound") and plural.dep_ == "nsubj"
    )
    if glued and preposition.dep_ == "prep" and not preposition.n_rights:
        article.head, thing.head, thing.dep_ = thing, preposition, "pobj"


def after_which(verb: Token) -> None:
    """A noun behind “after” is the subject of the verb behind it: `fell after | advisers to the agency | voted against it`."""
    top = verb.head
    parts = [child for child in top.rights if child.dep_ == "prep" and child.i < verb.i]
    start = next((part for part in parts if part.lower_ in ("after", "before", "since")), None)
    if start is None or verb.i < top.i or verb.tag_ not in (*PAST, "VBZ", "VBP") or has_subject(verb):
        return
    phrase = [part for part in parts if part.i >= start.i]
    nouns = [child for child in start.rights if child.dep_ == "pobj"]
    ends = [part.right_edge.i + 1 for part in phrase]
    if len(nouns) != 1 or ends != [*(part.left_edge.i for part in phrase[1:]), verb.left_edge.i]:
        return
    for part in phrase[1:]:
        part.head = nouns[0]
    nouns[0].head, nouns[0].dep_, start.head, start.dep_ = verb, "nsubj", verb, "mark"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not has_auxiliary(verb) else verb.tag_


def subject_behind_verb(clause: Token) -> None:
    """What follows a verb of saying is the subject of the clause: `he said | the view, as set out in May, had changed`.

    `he said | Ms Reed, from Kelda, was asleep`; `he warned | the strikes “will not go unanswered”`.
    """
    verb = clause.head
    if (
        clause.i < verb.i
        or has_subject(clause)
        or not is_finite(clause)
        or not any("subj" in child.dep_ for child in verb.lefts)
    ):
        return
    behind = [child for child in verb.rights if child.dep_ in ("nsubj", "nsubjpass") and child.i < clause.i]
    behind += [
        child for child in verb.rights if child.dep_ == "npadvmod" and child.tag_ == "NNP" and child.i < clause.i
    ]
    if verb.lemma_ == "warn":
        behind += [
            child for child in verb.rights if child.dep_ == "dobj" and child.right_edge.i + 1 == clause.left_edge.i
        ]
    if len(behind) == 1 and behind[0].left_edge.i == verb.i + 1:
        behind[0].dep_ = "nsubj" if behind[0].dep_ == "dobj" else behind[0].dep_
        for child in [child for child in verb.rights if behind[0].i <= child.i < clause.i]:
            child.head = clause


def behind_preposition(clause: Token) -> None:
    """What seems to tell where something was said opens the clause that was said, if that lacks its subject.

    `said | past sanctions had failed`, `told us | despite the rain ferries ran`. Some never tell of a saying: `said | unlike last
    year it was full`.
    """
    verb = clause.head
    says = verb.lemma_ in TELLING and verb.tag_ in FINITE
    if not says or clause.i < verb.i or not is_finite(clause) or not any("subj" in child.dep_ for child in verb.lefts):
        return
    _at_clock(clause)
    first = clause.left_edge
    opening = next((child for child in verb.rights if child.dep_ == "prep" and child.right_edge.i == first.i - 1), None)
    nouns = [] if opening is None else [child for child in opening.rights if child.dep_ == "pobj"]
    if opening is None or len(nouns) != 1 or opening.lower_ == "on":
        return
    hearer = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    before = hearer.right_edge if hearer is not None and verb.lemma_ == "tell" else verb
    if opening.i != before.i + 1:
        return
    if has_subject(clause):
        clock = opening.lower_ == "at" and CLOCK.search(nouns[0].text) and first.lower_ != "that"
        if opening.lower_ in INSIDE or clock:
            opening.head = clause
    elif opening.lower_ in ADJECTIVES and nouns[0].left_edge.tag_ not in ("DT", "PRP$") and opening.n_lefts == 0:
        opening.head, opening.dep_, opening.tag_, opening.pos_ = nouns[0], "amod", "JJ", "ADJ"
        nouns[0].head, nouns[0].dep_ = clause, "nsubj"
    elif all(word.tag_ != "WP" for word in verb.doc[verb.left_edge.i : verb.i]) and nouns[0].ent_type_ not in (
        "DATE",
        "TIME",
    ):
        opening.head = clause


def _at_clock(clause: Token) -> None:
    """The time of day is no part of who does something then: `said at about | 7.30pm | officers were called`."""
    first = clause.left_edge
    at = first.nbor(-1) if first.i else first
    if at.lower_ != "at" or at.n_rights or at.head != clause.head:
        return
    time = next((token for token in at.doc[first.i : first.i + 3] if CLOCK.search(token.text)), None)
    if time is None or "subj" not in time.head.dep_ or time.head.head != clause:
        return
    for child in [child for child in time.head.lefts if child.i < time.i]:
        child.head = time
    time.head, time.dep_ = at, "pobj"


CLOCK = re.compile(r"\d?[ap]\.?m\.?$")
"""How the time of day ends."""

ADJECTIVES = frozenset(("opposite", "past"))
"""Prepositions that may be adjectives."""

INSIDE = frozenset(("barring", "considering", "despite", "given", "like", "unlike"))
"""Prepositions that tell nothing of how, where or when something is said."""


def glued_to_hearer(clause: Token) -> None:
    """A noun behind the name of a medium is the subject of what it was told: `told the BBC | women were free`."""
    verb, noun = clause.head, clause.nbor(-1) if clause.i else clause
    if verb.lemma_ != "tell":
        return
    while noun.dep_ in (*AUXILIARY, "neg", "advmod") and noun.i > clause.sent.start:
        noun = noun.nbor(-1)
    beside = noun.dep_ == "appos" and noun.head.dep_ == "dobj" and noun.head.head == verb
    if beside and not behind_comma(noun) and not any("subj" in child.dep_ for child in clause.children):
        noun.head, noun.dep_ = clause, "nsubj"  # told Judge Reed | the Crown could wait
        return
    first = verb.nbor() if verb.i < clause.i else clause
    hears = first.lower_ in HEARERS or first.text in NAMED_MEDIA
    glued = first.dep_ == "compound" and first.head.head == clause
    if hears and (glued or (first.dep_, first.head) == ("xcomp", verb)):
        first.head, first.dep_ = verb, "dobj"  # told reporters | officers were called, told AFP | Kelda had paid
        return
    if first.tag_ == "NNP" and first.dep_ == "compound" and first.i < clause.i - 1:
        _glued_name(first, clause)
    if _glued_plural(first, clause):
        return
    hearer = first.nbor() if first.tag_ == "DT" and first.i < clause.i else first
    name = hearer.head
    named = name.tag_ in NAMES and (name.dep_, name.head) == ("dobj", verb) and not has_subject(clause)
    if (
        named and hearer.lower_ in HEARERS and hearer.dep_ == "compound"
    ):  # told the court | Ms Lane, of Kelda, was asleep
        for child in [child for child in name.lefts if child.i < hearer.i]:
            child.head = hearer
        hearer.head, hearer.dep_, name.head, name.dep_ = verb, "dobj", clause, "nsubj"
        return
    told = noun.dep_ == "dobj" and noun.head == verb and noun.tag_ in ("NNS", "NN")
    if not told or noun.i < verb.i + 2 or any("subj" in child.dep_ for child in clause.children):
        return
    hearer = noun.nbor(-1)
    if hearer.dep_ == "compound" and hearer.head == noun and hearer.tag_ == "NNP":
        hearer.head, hearer.dep_ = verb, "dobj"
        for child in [child for child in noun.lefts if child.i < hearer.i]:
            child.head = hearer
        noun.head, noun.dep_ = clause, "nsubj"


def _glued_name(first: Token, clause: Token) -> None:
    """A plural behind a name is the subject of what that was told: `told Morning Report | parents had to wait`."""
    subject = next((child for child in clause.lefts if "subj" in child.dep_), None)
    last = first
    while last.nbor().tag_ == "NNP" and last.i < clause.i - 2:
        last = last.nbor()
    if subject is None or subject.tag_ != "NNS" or last.head != subject or subject.left_edge != first:
        return
    for child in [child for child in subject.lefts if child.i < last.i]:
        child.head = last
    last.head, last.dep_ = clause.head, "dobj"


def _glued_plural(first: Token, clause: Token) -> bool:
    """Several people are who was told, and no part of the subject behind them: `told union members | strike pay would be cut`."""
    verb, hearer = clause.head, first
    while (
        hearer.i < clause.i
        and hearer.tag_ in ("NN", "NNP")
        and hearer.dep_ == "compound"
        and hearer.lower_ not in AUDIENCES
    ):
        hearer = hearer.nbor()
    people = hearer.lemma_.lower() in ROLES or hearer.lower_ in AUDIENCES or hearer.lower_ in HEARERS
    plural = hearer.tag_ in ("NNS", "NNPS") or hearer.lower_ in AUDIENCES
    if not plural or hearer.dep_ != "compound" or hearer.i > clause.i or not people:
        return False
    noun = hearer.head
    while noun.dep_ == "compound":
        noun = noun.head
    thing = (noun.dep_, noun.head) == ("dobj", verb) and not has_subject(clause)
    subject = "subj" in noun.dep_ and noun.head == clause and noun.left_edge == first
    if not (thing or subject) or any(child.dep_ in ("dative", "dobj") and child != noun for child in verb.rights):
        return False
    for word in first.doc[first.i : hearer.i]:
        word.head = hearer
    hearer.head, hearer.dep_ = verb, "dobj"
    noun.head, noun.dep_ = clause, noun.dep_ if subject else "nsubj"
    return True


def behind_day(day: Token) -> None:
    """A noun behind a day is the subject of what was said: `said on Monday | prices would fall`; and no day is part of it."""
    noun, preposition = day.head, day.head.head
    verb = noun.head.head
    before = verb.i == noun.i - 1 or (verb.lemma_ == "tell" and verb.i < noun.i)
    if noun.lower_ == "on" and noun.head.dep_ == "ccomp" and before and noun.head.left_edge == noun:
        noun.head = verb
        return
    on = noun.dep_ == "pobj" and preposition.i == day.i - 1 and preposition.lower_ == "on"
    if day.dep_ not in ("nmod", "compound") or not on or (noun.ent_type_ in ("DATE", "TIME") and noun.lower_ in HOURS):
        return
    clause = next((child for child in preposition.head.rights if child.dep_ == "ccomp" and child.i > noun.i), None)
    if clause is not None and not has_subject(clause):
        day.head, day.dep_, noun.head, noun.dep_ = preposition, "pobj", clause, "nsubj"


HOURS = frozenset(("afternoon", "evening", "morning", "night"))


def last_week(last: Token) -> None:
    """When something was said is no part of it, which has a subject of its own: `said last week, two days ago | it would close`.

    Also `said earlier this week`; bare, “this week” is of the clause where it may be to come as well: `said this year | sales
    would fall`.
    """
    time = last if last.lower_ == "ago" else last.head
    clause, begin = time.head, time.left_edge
    verb = clause.head
    hearers = (child.right_edge.i for child in verb.rights if child.dep_ in ("dobj", "dative"))
    reports = clause.dep_ == "ccomp" and verb.lemma_ in SAYING and verb.tag_ in FINITE
    behind = begin.i - 1 in (verb.i, *hearers)
    subject = any("subj" in child.dep_ and child.left_edge.i == time.i + 1 for child in clause.lefts)
    only = begin.i == last.i - 1 and begin.lower_ in ("earlier", "just", "late", "only")
    if time == last:
        over = verb.tag_ == "VBD"
    elif last.lower_ == "last":
        over = (begin == last or only) and time.lower_ in SPANS
    else:
        lately = LATELY | {"year"} if begin.lower_ == "earlier" else LATELY
        over = (begin == last or only) and time.lower_ in lately and verb.tag_ == "VBD"
    if over and reports and behind and subject and time.dep_ in ("advmod", "npadvmod"):
        time.head = verb


LATELY = frozenset(("afternoon", "evening", "month", "morning", "week", "weekend"))
"""Times that are mostly over where something was said in them: `said this week`; of a year more may be to come."""

SPANS = frozenset(("autumn", "fall", "month", "night", "spring", "summer", "week", "weekend", "winter", "year"))


def behind_adverb(that: Token) -> None:
    """An adverb before `that` belongs to the verb before it, and not to its clause: `reported earlier | that`."""
    adverb = that.nbor(-1) if that.i > 1 else that
    verb, clause = adverb.doc[max(adverb.i - 1, 0)], adverb.head
    manner = adverb.tag_ in ("RB", "RBR") and adverb.lower_ not in ("now", "so")
    if manner and verb.pos_ == "VERB" and clause.dep_ == "ccomp" and clause.head == verb and clause.i > adverb.i:
        adverb.head = verb


def called_upon(clause: Token) -> None:
    """Whom somebody calls upon is the object of “on”, with what he is to do: `called on | drivers to stay`."""
    verb = clause.head
    if verb.lemma_ != "call" or clause.tag_ != "VB":
        return
    on = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("on", "upon")), None)
    noun = next((child for child in clause.lefts if child.dep_ == "nsubj"), None)
    bids = any(child.tag_ == "TO" for child in clause.lefts)
    if bids and on is not None and noun is not None and noun.left_edge.i == on.i + 1 and not on.n_rights:
        noun.head, noun.dep_, clause.dep_ = on, "pobj", "xcomp"


def made_known(clause: Token) -> None:
    """A clause without a subject has that of the past before it, which is a participle: `Rules announced Monday | would help`.

    `the march on the day of a strike called for May | was met by guards`: a past with a day and no thing behind it.
    """
    verb = clause.head
    thing = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    noun = verb.nbor(-1) if verb.i else verb
    if (
        thing is None
        or not (noun == thing or thing.is_ancestor(noun))
        or clause.i < verb.i
        or has_subject(clause)
        or not is_finite(clause)
        or has_auxiliary(verb)
    ):
        return
    between = verb.doc[verb.i + 1 : clause.i]
    plain = thing.tag_ in ("NN", "NNS") and thing.lemma_ in MEASURES
    passive = verb.tag_ in PAST and verb.lemma_ in ISSUING and all(child.dep_ != "dobj" for child in verb.rights)
    told = {word.ent_type_ for word in between if word.ent_type_} <= {"DATE", "TIME", "ORDINAL"}
    apart = any(word.is_punct or word.is_quote for word in between)
    if not (plain and passive and told and not apart) or noun.tag_ not in ("NN", "NNS") or not len(between):
        return
    rest = [child for child in verb.children if child not in (thing, clause) and not verb.i < child.i < clause.i]
    clause.head, clause.dep_ = (clause if verb.head == verb else verb.head), verb.dep_
    for child in rest:
        child.head = clause
    for child in [child for child in clause.lefts if verb.i < child.i and child.dep_ in ("npadvmod", "prep")]:
        child.head = verb
    thing.head, thing.dep_ = clause, "nsubjpass" if any(c.dep_ == "auxpass" for c in clause.lefts) else "nsubj"
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"


ISSUING = frozenset("agree announce call declare order plan propose publish release schedule unveil".split())
"""Verbs of what is done with a measure, and by a body with a clause: `The company announced | Monday would be the last`."""


def after_time(verb: Token) -> None:
    """How long it took is no part of those who say something: `was freed after five years and | detectives said that`."""
    time = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    mark = next((child for child in verb.lefts if child.dep_ == "mark"), None)
    if time is None or mark is None or time.ent_type_ not in ("DATE", "TIME") or verb.lemma_ not in TELLING:
        return
    cc = next((child for child in time.rights if child.dep_ == "cc"), None)
    people = next((child for child in time.rights if child.dep_ == "conj"), None)
    if cc is None or people is None or people.tag_ not in ("NNS", *NAMES) or people.ent_type_ in ("DATE", "TIME"):
        return
    main = verb.head
    mark.head, mark.dep_, time.head, time.dep_ = main, "prep", mark, "pobj"
    people.head, people.dep_, cc.head, verb.dep_ = verb, "nsubj", main, "conj"


def named_medium(noun: Token) -> None:
    """What follows it is the name of the medium that was told: `told the channel | Nova Plus that he had left`."""
    verb = noun.head if noun.head.lemma_ == "tell" else noun.head.head
    end = noun.i + 1
    while end < len(noun.doc) and noun.doc[end].is_title and noun.doc[end].text.isalnum():
        end += 1
    name = noun.doc[noun.i + 1 : end]
    if verb.lemma_ != "tell" or not verb.i < noun.i < verb.i + 6 or not name or noun.dep_ == "compound":
        return
    last = name[-1]
    noun.head, noun.dep_, noun.pos_ = verb, "dobj", "NOUN"
    for word in name:
        word.tag_ = "NNP"
        word.head, word.dep_ = (noun, "appos") if word.i == last.i else (last, "compound")
    for clause in [child for child in verb.rights if child.i >= end and child.dep_ in ("conj", "ccomp", "advcl")]:
        if clause.left_edge.lower_ == "that":
            clause.dep_ = "ccomp"
