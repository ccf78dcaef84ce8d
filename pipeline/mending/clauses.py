"""What is said: the clause or noun that belongs to a verb of saying, and not to another verb or noun beside it."""

from spacy.tokens import Token

from pipeline.cues import lexicon
from pipeline.grammar import AUDIENCES, CHARGES, DOCUMENTS, FINITE, MEDIA
from pipeline.mending.shared import (
    HEARERS,
    NAMES,
    PAST,
    QUOTATION_MARKS,
    SAYING,
    has_auxiliary,
    has_subject,
    is_finite,
)


def without_that(verb: Token) -> None:
    """A clause is what somebody was told, and no relative one: `told the Herald | he had seen it`."""
    hearer = verb.head
    if hearer.head.lemma_ != "tell" or hearer.dep_ not in ("dobj", "dative") or hearer.i <= hearer.head.i:
        return
    named = hearer.tag_ in NAMES or hearer.tag_ == "NNS" or hearer.lower_ in HEARERS
    if any(child.dep_ in ("ccomp", "dative", "dobj") and child != hearer for child in hearer.head.rights):
        return  # told them things he had seen
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is not None and subject.left_edge.tag_ in ("PRP", "PRP$")  # told them | his men had gone
    whole = any(child.dep_ in ("dobj", "acomp", "attr", "ccomp", "auxpass") for child in verb.children)
    whole |= any(child.tag_ == "MD" for child in verb.lefts) and all(child.dep_ != "xcomp" for child in verb.rights)
    own = own or (subject is not None and subject.left_edge.tag_ == "DT" and hearer.lower_ in HEARERS and whole)
    named = named or (own and whole and hearer.left_edge.lower_ == "the")  # told the exchange | its cars use no oil
    thing = any(child.dep_ == "dobj" for child in verb.rights)
    bare = hearer.tag_ == "NNS" and hearer.lower_ in AUDIENCES and not hearer.n_lefts
    own = own or (
        subject is not None and subject.tag_ in NAMES and bare and thing
    )  # told reporters | Kelda had paid it
    if named and own and subject is not None and subject.left_edge.i == hearer.i + 1:
        behind = [child for child in hearer.head.rights if child.i > verb.right_edge.i]
        verb.head, verb.dep_ = hearer.head, "ccomp"
        for child in behind:  # told the agency | the group had taken it “badly”
            if child.text in QUOTATION_MARKS or child.dep_ == "advmod":
                child.head = verb


def ruled_out(verb: Token) -> None:
    """What somebody rules out is not how: `Reed, a lawyer, ruled out | stepping down`."""
    ruled = verb.head
    if ruled.lemma_ == "rule" and ruled.i == verb.i - 2 and verb.nbor(-1).lower_ == "out" and verb.tag_ == "VBG":
        verb.dep_ = "xcomp"


def asked_why(why: Token) -> None:
    """A question word before a comma is all that was asked: `Asked | why, Reed shrugged: “Ask the bank.”`."""
    verb, asked = why.head, why.nbor(-1) if why.i else why
    apart = why.i + 1 < len(why.doc) and why.nbor().text == ","
    begins = asked.is_sent_start and asked.tag_ == "VBN" and asked.dep_ == "ROOT"
    if begins and apart and verb.head == asked and verb.dep_ == "ccomp" and has_subject(verb):
        verb.head, verb.dep_, why.head, why.dep_ = verb, "ROOT", asked, "ccomp"
        asked.head, asked.dep_ = verb, "advcl"
        for child in [child for child in asked.rights if child.dep_ == "punct"]:
            child.head = verb


def bidden(verb: Token) -> None:
    """What somebody is to do is no part of what tells who is to: `urged anyone who saw it | to call`.

    So with `encouraged anyone paying a fee | to ask for it back` and `appealed to anyone with footage | to call`.
    """
    if not any(child.tag_ == "TO" for child in verb.lefts):
        return
    behind, does = verb.head, verb.head
    while does.dep_ in ("advcl", "conj", "dobj", "xcomp") and does.head.i < does.i:
        does = does.head
    hearer = does.head
    if does.dep_ == "ROOT" and verb.dep_ == "advcl":
        _with_something(behind, verb)
    takes = behind.lemma_ in WANTING or (behind.tag_ in ("NN", "NNS") and behind.lemma_ not in EVIDENCE)
    bids = None if takes or does.dep_ not in ("acl", "relcl") else _bidding(hearer)
    ends = verb.right_edge.i == does.right_edge.i and does.i < verb.i
    if bids is None or not ends or any(child.dep_ in ("ccomp", "xcomp") for child in bids.rights):
        return
    for thing in [child for child in verb.lefts if child.dep_ == "nsubj"]:  # who saw the crash | to call
        thing.head, thing.dep_ = behind, "dobj"
    if hearer.dep_ == "pobj":
        hearer.head.dep_ = "prep"
    verb.head, verb.dep_ = bids, "xcomp"


def _with_something(bids: Token, verb: Token) -> None:
    """What those have who are to do something is theirs: `asked anyone | with footage | to call`."""
    having = next((child for child in bids.rights if child.right_edge.i + 1 == verb.left_edge.i), verb)
    hearer = having.nbor(-1)
    if (
        having.lower_ == "with"
        and hearer.lower_ in ("anybody", "anyone", "people", "those")
        and _bidding(hearer) == bids
    ):
        having.head, verb.dep_ = hearer, "xcomp"


def _bidding(hearer: Token) -> Token | None:
    """The verb that bids somebody do something: asked | them, appealed | to them, called | on them."""
    verb = hearer.head
    if hearer.dep_ == "pobj":
        return verb.head if verb.lower_ in BIDDING.get(verb.head.lemma_, ()) else None
    return verb if hearer.dep_ in ("dative", "dobj") and verb.lemma_ in BIDDING else None


BIDDING = {
    **dict.fromkeys(
        ("advise", "ask", "beg", "encourage", "instruct", "order", "remind", "request", "tell", "urge", "warn"), ()
    ),
    "appeal": ("for", "to"),
    "call": ("on", "upon"),
}
"""Verbs that bid somebody do something, with the prepositions that bring him."""
WANTING = frozenset(
    """able agree aim allow ask attempt begin choose come continue decide expect fail force go have hope intend like love
    manage mean need plan prefer prepare promise refuse seek seem start threaten try wait want willing wish""".split()
)
"""Words that tell of what those do of whom they are told: who want to help, who came to see it."""
EVIDENCE = frozenset(("detail", "evidence", "footage", "information", "knowledge", "picture", "video"))
"""What those have who are asked to come forward."""


def of_number(participle: Token) -> None:
    """How those are who are counted is part of what is reported: `the police reported 14 | injured`."""
    number = participle.nbor(-1) if participle.i else participle
    first = number.head if number.dep_ == "conj" else number
    counted = number.tag_ == "CD" and first.dep_ == "dobj" and first.head == participle.head
    if counted and participle.tag_ == "VBN" and not participle.n_lefts:
        participle.head, participle.dep_ = number, "amod"


def of_won(won: Token) -> None:
    """Korean money is no victory: `a profit of 96 billion | won in May`."""
    number = won.nbor(-1) if won.i else won
    paid = number.ent_type_ == "MONEY" and not any(child.tag_ == "$" for child in number.lefts)
    if won.pos_ != "VERB" or won.head.i > number.i or number.head == won or not paid or has_subject(won):
        return  # not: those who paid $5 million | won
    behind = list(won.rights)
    won.tag_, won.pos_, won.dep_, won.head = "NN", "NOUN", number.dep_, number.head
    number.dep_, number.head = "nummod", won
    for child in behind:
        child.head = won.head


def of_hour(half: Token) -> None:
    """What tells the half of the day belongs to its hour and is no full stop: `between 1 and 3 | a.m.` they fell."""
    hour = half.nbor(-1) if half.i else half
    if half.dep_ == "punct" and hour.like_num and not half.is_sent_start:
        half.head, half.dep_ = hour, "npadvmod"


def of_one(article: Token) -> None:
    """A noun with “a” ends before who tells something of it: `closed it, a move | critics say is reckless`.

    So it does before a plural, which has no “a”, and behind a comma: `a step European critics characterised as reckless`.
    """
    doc, thing, after = article.doc, article, article
    if article.i + 2 < len(doc):
        thing, after = article.nbor(), article.nbor(2)
    apart = article.i > 0 and article.nbor(-1).text == ","
    glued = article.head == after and after.tag_ == "NNS" and (thing.tag_, thing.dep_) == ("NN", "compound")
    if not (apart or glued):
        return
    calls = next((child for child in after.rights if child.dep_ == "acl" and child.tag_ == "VBN"), article)
    if glued and apart and calls.i == after.i + 1 and _rates(calls):  # a move | critics called reckless
        thing.head, thing.dep_, article.head = after.head, after.dep_, thing
        calls.head, calls.dep_, calls.tag_, after.head, after.dep_ = thing, "relcl", "VBD", calls, "nsubj"
        return
    subject = after
    while not glued and subject.dep_ in ("amod", "compound", "det", "nmod") and subject.head.i > subject.i:
        subject = subject.head
    verb = subject.head
    told = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.rights) and verb.tag_ == "VBP"
    told = glued and (told or (verb.lemma_ in DISPUTING and not any(child.dep_ == "dobj" for child in verb.rights)))
    rated = apart and thing.tag_ == "NN" and verb.head != thing and _rates(verb)
    if not (told or rated) or subject.dep_ != "nsubj" or thing.i == 0 or subject.i > verb.i:
        return
    main = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < article.i), verb.head)
    if main == verb:
        return
    if main != verb.head:
        for child in [
            child for child in verb.children if child != main and (child.i < article.i or child.dep_ == "punct")
        ]:
            child.head = main
        main.head, main.dep_ = (main if verb.head == verb else verb.head), verb.dep_
    for child in [child for child in verb.lefts if child.i < article.i and child.dep_ == "punct"]:
        child.head = main
    objects = [child for child in main.rights if child.dep_ == "dobj" and child.i < article.i]
    thing.head, thing.dep_ = (objects[-1], "appos") if objects and apart else (main, "appos" if apart else "dobj")
    article.head, verb.head, verb.dep_ = thing, thing, "relcl"
    if verb.tag_ == "VBN" and not has_auxiliary(verb):
        verb.tag_ = "VBD"


DISPUTING = frozenset(("challenge", "contest", "contradict", "deny", "dispute", "reject"))


def _rates(verb: Token) -> bool:
    """Whether a verb tells what something is called, which stands before it: critics called | reckless, described | as weak."""
    rights = list(verb.rights)
    return any(child.dep_ == "oprd" or child.left_edge.lower_ == "as" for child in rights) and not any(
        child.dep_ in ("agent", "dobj", "ccomp") for child in rights
    )


def of_bare_thing(says: Token) -> None:
    """What is told of behind a comma is no part of who tells it: `stole a million, money | police said was spent on boats`."""
    who = next((child for child in says.lefts if child.dep_ == "nsubj"), says)
    thing = who.left_edge
    told = next((child for child in says.rights if child.dep_ == "ccomp"), says)
    apart = thing.i > 0 and thing.nbor(-1).text == "," and thing.i + 1 == who.i == says.i - 1
    if (
        not apart
        or thing.lower_ not in BARE
        or told.left_edge.i != says.i + 1
        or has_subject(told)
        or who.tag_ != "NNS"
    ):
        return
    host = next((child for child in says.lefts if child.dep_ == "ccomp" and child.i < thing.i), says.head)
    if host == says:
        return
    if host.head == says:
        for child in [
            child for child in says.children if child != host and (child.i < thing.i or child.dep_ == "punct")
        ]:
            child.head = host
        host.head, host.dep_ = (host if says.head == says else says.head), says.dep_
    thing.head, thing.dep_, says.head, says.dep_ = host, "npadvmod", thing, "relcl"


BARE = frozenset("cash evidence funds guns money property weapons".split())
"""What stands without an article where something is told of it."""


def in_medium(clause: Token) -> None:
    """What was said in or put to something is no clause of that: `wrote in a note | that it was late`.

    `told staff in a letter | the cuts were painful`: what has its own subject and what is told of that lacks nothing; not:
    `said in a letter she sent them`.
    """
    medium, preposition = clause.head, clause.head.head
    verb = preposition.head
    put = verb.lemma_ == "put" and preposition.lower_ == "to" and any(child.lower_ == "it" for child in verb.rights)
    if put and medium.dep_ == "pobj" and clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark":
        clause.head, clause.dep_ = verb, "ccomp"
    said = medium.dep_ == "pobj" and preposition.lower_ == "in" and verb.lemma_ in SAYING | {"deny"}
    that = clause.left_edge
    lost = that.dep_ == "pobj" and any(child.dep_ == "pobj" and child != that for child in that.head.children)
    if said and lost and that.lower_ == "that":
        that.tag_, that.dep_, that.head = "IN", "mark", clause  # `in a release | that it stood for fair prices`
    marked = that.lower_ == "that" and that.dep_ == "mark"
    told = verb.lemma_ == "tell" and medium.dep_ == "pobj" and preposition.lower_ == "in"
    told = (told or (said and clause.lemma_ not in GIVING)) and _is_whole(clause, medium)
    free = not any(child.dep_ in ("ccomp", "dobj") and (child.dep_ == "ccomp" or not told) for child in verb.rights)
    if ((said and marked) or told) and free and medium.lower_ in MEDIA | {"report"}:
        clause.head, clause.dep_ = verb, "ccomp"


def of_medium(verb: Token) -> None:
    """What is done with that in which something is said is no clause of the saying: `she said in a video | viewed by many`."""
    said, medium = verb.head, verb.nbor(-1) if verb.i else verb
    preposition = medium.head
    told = preposition.lower_ == "in" and preposition.head == said and said.lemma_ in SAYING
    if told and medium.dep_ == "pobj" and medium.lower_ in MEDIA and verb.tag_ in PAST and not has_subject(verb):
        verb.head, verb.dep_, verb.tag_ = medium, "acl", "VBN"


GIVING = frozenset(("give", "hand", "offer", "send", "show", "write"))
"""What is done with what is said in it, to somebody."""


def _is_whole(clause: Token, noun: Token) -> bool:
    """Whether a clause right behind a noun has a subject and is told of it, so that the noun has no place in it."""
    subject = next((child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    is_so = clause.lemma_ == "be" and any(child.dep_ in ("acomp", "attr") for child in clause.rights)
    passive = any(child.dep_ == "auxpass" for child in clause.lefts)
    whole = is_so or passive or any(child.dep_ == "dobj" for child in clause.rights)
    return subject is not None and subject.tag_[0] != "W" and subject.left_edge.i == noun.i + 1 and whole


def judged(as_: Token) -> None:
    """A noun with an article behind an adjective is what is called so: `rejected as absurd | the charge`."""
    verb, adjective = as_.head, as_.nbor() if as_.i + 1 < len(as_.doc) else as_
    if adjective.tag_ != "JJ" or verb.pos_ != "VERB" or verb.i != as_.i - 1:
        return
    noun = next((child for child in as_.rights if child.dep_ == "pobj" and child.i > adjective.i), None)
    if noun is None:
        return
    article = next((child for child in noun.lefts if child.dep_ in ("det", "poss")), None)
    if article is not None and article.left_edge.i == adjective.i + 1:
        adjective.head, adjective.dep_, noun.head, noun.dep_ = as_, "amod", verb, "dobj"


def behind_words(clause: Token) -> None:
    """What “it” is in quotation marks is told behind them: `adding it was “quite likely” | more would come`."""
    told, first = clause.head, clause.left_edge
    mark = first if first.is_quote else first.nbor(-1) if first.i else first
    if not mark.is_quote or told.i > mark.i or not mark.i:
        return
    so = mark.nbor(-1)
    while so.dep_ not in ("acomp", "attr", "ROOT") and so.head.i < so.i:
        so = so.head
    expletive = any(child.lower_ == "it" for child in so.head.lefts)
    if (
        so.dep_ in ("acomp", "attr")
        and so.head.lemma_ == "be"
        and expletive
        and told.i < so.head.i
        and has_subject(clause)
    ):
        clause.head = so.head


def around_report(clause: Token) -> None:
    """What a report is set into goes on behind it: `it was clear, he said, | that the wall would fall`."""
    said, that = clause.head, clause.left_edge
    host = said.head
    inserted = (
        said.dep_ == "parataxis" and host.i < said.left_edge.i and said.lemma_ in SAYING and said.left_edge.text == ","
    )
    marked = that.lower_ == "that" and that.dep_ == "mark" and that.i == said.i + 2 and that.nbor(-1).text == ","
    if inserted and marked and all(child.dep_ != "ccomp" for child in host.rights):
        clause.head = host


def before_report(clause: Token) -> None:
    """When or if something is so is no part of a report behind it: `though | it is old, he said, waiting would be worse`."""
    said = clause.head
    host = said.head
    inserted = said.dep_ == "parataxis" and clause.i < said.i < host.i and said.lemma_ in SAYING
    if (
        inserted
        and has_subject(said)
        and clause.lemma_ not in ("ask", "press")
        and clause.right_edge.nbor().text == ","
    ):
        clause.head = host


def of_infinitive(that: Token) -> None:
    """What is said behind an aside is the clause of the infinitive: `continues to insist, most recently in May, | that`."""
    clause, verb = that.head, that.head.head
    says = next((child for child in verb.rights if child.dep_ == "xcomp" and child.i < that.i), verb)
    free = says.lemma_ in SAYING and not any(child.dep_ in ("ccomp", "xcomp") for child in says.rights)
    apart = (
        that.dep_ == "mark" and clause.dep_ == "ccomp" and clause.left_edge.i == that.i and that.nbor(-1).text == ","
    )
    if says != verb and free and apart and verb.lemma_ not in SAYING:
        clause.head = says


def another_says(verb: Token) -> None:
    """What another says behind a semicolon or comma is no part of a report: `some say it is safe, others | say it is not`."""
    said, subject = verb.head, next((child for child in verb.lefts if child.dep_ == "nsubj"), verb)
    mark = subject.left_edge.nbor(-1) if subject.left_edge.i else verb
    if mark.text not in (";", ",") or subject.pos_ == "PRON" or not {verb.lemma_, said.lemma_} <= SAYING | {"tell"}:
        return
    told = any(child.dep_ == "ccomp" and said.i < child.i < mark.i for child in (*said.rights, *verb.lefts))
    alike = verb.tag_ == said.tag_ or {verb.tag_, said.tag_} == {"VBP", "VBZ"}
    if not told or not alike or not any(child.dep_ == "ccomp" for child in verb.rights):
        return
    for child in [child for child in verb.lefts if child.i <= mark.i]:
        child.head = said
    verb.dep_ = "parataxis"


def told_whole(verb: Token) -> None:
    """What is told has its own last part: `Reed took cash from Kelda, some of it | paid in gold, a witness told the court`.

    Or is told without a conjunction: `keeping it | costs a lot, Reed wrote`.
    """
    told = verb.head
    who = next((child for child in told.lefts if child.dep_ == "nsubj"), told)
    bare = verb.i < who.left_edge.i and is_finite(verb) and has_subject(verb) and who.left_edge.nbor(-1).text == ","
    if bare and told.lemma_ in SAYING and verb.left_edge.tag_ not in ("IN", "WRB", "RB", "VBD") and is_finite(told):
        marked = any(child.dep_ == "mark" for child in verb.lefts)
        if not marked and not any(child.dep_ in ("ccomp", "dobj") for child in told.children):
            verb.dep_ = "ccomp"
    whole = has_subject(verb) and any(child.dep_ == "ccomp" for child in verb.lefts)
    if whole and verb.i < told.i and told.lemma_ in TELLING and verb.left_edge.tag_ not in ("IN", "WRB"):
        verb.dep_ = "ccomp"


def included(participle: Token) -> None:
    """Who is counted, too, is told beside those who are: `a trial with 600 volunteers, | men included, in May`."""
    doc, noun = participle.doc, participle.nbor(-1) if participle.i else participle
    start = noun.left_edge.i
    apart = noun.head == participle and start > 1 and doc[start - 1].text == "," and participle.i + 1 < len(doc)
    counted = doc[start - 2] if apart and participle.nbor().text == "," else participle
    if counted.pos_ not in ("NOUN", "PROPN"):
        return
    for main in [child for child in participle.lefts if child == counted or child.is_ancestor(counted)]:
        main.dep_ = "nsubj" if main == counted else participle.dep_
        main.head = main if participle.head == participle else participle.head
    participle.head, participle.dep_ = counted, "acl"


def to_fact(fact: Token) -> None:
    """To draw attention to a fact is to say it: `they draw attention to the | fact that the mill is old`."""
    preposition, verb = fact.head, fact.head.head
    while verb.dep_ in ("dobj", "prep"):
        verb = verb.head
    drawn = next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ == "attention"), None)
    clause = next(
        (child for child in fact.rights if child.dep_ in ("acl", "ccomp") and child.left_edge.lower_ == "that"), None
    )
    if drawn is None or clause is None or preposition.lower_ != "to" or verb.lemma_ not in ("call", "draw"):
        return
    clause.head, clause.dep_ = verb, "ccomp"


def to_sound(sound: Token) -> None:
    """What hearers are heard with is nothing that somebody is told to do: `“Who paid?” she asked, | to boos from the gallery`."""
    doc, first, says = sound.doc, sound.left_edge.i, sound.sent.root
    to = doc[first] if doc[first].lower_ == "to" else doc[first - 1] if first else sound
    apart = to.i > 0 and to.lower_ == "to" and to.nbor(-1).text == ","
    ends = sound.i + 1 == len(doc) or not sound.nbor().is_alpha or sound.nbor().tag_ in ("CC", "IN")
    if apart and ends and says.i < to.i and says.lemma_ in SAYING | {"ask", "tell"}:
        to.head, to.dep_, to.tag_ = says, "prep", "IN"
        sound.head, sound.dep_, sound.tag_ = to, "pobj", "NN"


def now_that(that: Token) -> None:
    """“Now that” tells when something is done, and not what is said: `asked for help | now that the names were known`.

    Right behind a verb of saying, it may be what is said: `says now | that she was wrong`.
    """
    now, clause = that.nbor(-1) if that.i > 1 else that, that.head
    before = now.nbor(-1) if now.lower_ == "now" else that
    if before == that or that.dep_ != "mark" or clause.dep_ != "ccomp" or now in clause.ancestors:
        return
    hearer = before.dep_ in ("dative", "dobj") and before.head == clause.head and clause.head.lemma_ in TELLING
    if before != clause.head and not hearer and before.dep_ != "prt":
        clause.dep_, now.head = "advcl", clause


def of_noun(that: Token) -> None:
    """What a noun of saying says is its clause, and not its verb's: `offered the explanation | that he was late`."""
    clause, noun = that.head, that.nbor(-1) if that.i else that
    verb = clause.head
    thing = noun.dep_ == "dobj" and noun.head == verb and noun.lemma_ in lexicon("noun")
    if thing and that.dep_ == "mark" and clause.dep_ == "ccomp" and verb.lemma_ in GIVING and has_subject(clause):
        clause.head, clause.dep_ = noun, "acl"


GIVING = frozenset("give issue level make offer raise repeat voice".split())
"""Verbs that have nouns of saying for their objects, and no clause."""


def whom_named(verb: Token) -> None:
    """A name right before a verb without a subject is its subject: `the army, which the UN | accuses of torture`."""
    name = verb.nbor(-1) if verb.i else verb
    if verb.tag_ not in FINITE or name.dep_ != "compound" or name.head != verb or name.tag_ not in NAMES:
        return
    if any("subj" in child.dep_ for child in verb.lefts):
        return
    for child in [child for child in verb.lefts if child.dep_ in ("amod", "compound", "det") and child != name]:
        child.head = name
    name.dep_ = "nsubj"


def charge_answered(verb: Token) -> None:
    """Who answers a charge that an article brings behind a comma is part of neither: `of arming them, a charge | Oslo denies`."""
    doc, start = verb.doc, verb.i
    while start > 3 and doc[start - 1].tag_ in NAMES:
        start -= 1
    comma, article, noun, name = doc[start - 3], doc[start - 2], doc[start - 1], doc[verb.i - 1]
    told = start < verb.i and comma.text == "," and article.lower_ in ("a", "an") and noun.lemma_ in CHARGES
    if not told or verb.tag_ not in FINITE or (name.head == verb and name.dep_ == "nsubj" and verb.head == noun):
        return
    own = range(comma.i, verb.i + 1)
    if verb.dep_ == "ROOT":
        host = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < comma.i), verb)
    else:
        host = next((word.head for word in (noun, verb) if word.head.i not in own), verb)
    if host == verb:
        return
    if verb.dep_ == "ROOT":
        host.head, host.dep_ = host, "ROOT"
        for child in [child for child in verb.children if child.i not in own]:
            child.head = host
    comma.head, noun.head, noun.dep_ = host, host, "npadvmod"
    verb.head, verb.dep_, article.head, article.dep_ = noun, "relcl", noun, "det"
    name.head, name.dep_ = verb, "nsubj"
    for part in doc[start : name.i]:
        part.head, part.dep_ = name, "compound"


def of_subject(noun: Token) -> None:
    """A noun of saying with its clause is no sentence, but the subject of the verb behind it.

    `her claim that the wall was unsafe | angered engineers`; `the warning that it could burst | led many to flee`; `his view that
    the plan works | has puzzled them`.
    """
    clause = next((child for child in noun.rights if child.dep_ == "acl" and child.left_edge.lower_ == "that"), noun)
    if noun.tag_ not in ("NN", "NNS") or noun.lemma_ not in lexicon("noun") or clause.left_edge.dep_ != "mark":
        return
    subject = next((child for child in clause.lefts if "subj" in child.dep_), clause)
    inner = next(
        (child for child in clause.lefts if child.dep_ == "auxpass" and child.lemma_ not in ("be", "get")), subject
    )
    main = clause
    if inner == subject and not (inner.tag_ in FINITE or any(child.dep_ == "nsubj" for child in inner.lefts)):
        like = next(
            (word for word in clause.doc[clause.i + 1 : clause.i + 4] if word.tag_ not in ("RB", "RBR")), clause
        )
        main = like.nbor() if like.tag_ == "JJ" and like.i + 1 < len(like.doc) else clause
        past = main.tag_ in PAST or (main.tag_ == "JJ" and main.lower_.endswith("ed"))
        if clause.lemma_ != "be" or main == clause or not past or main.i > clause.right_edge.i:
            return
        inner = clause
        for child in [child for child in clause.rights if child.i > like.i or child == main]:
            child.dep_ = "dobj" if child.dep_ == "attr" else child.dep_
            child.head = main if child != main else clause
        like.head, like.dep_ = clause, "acomp"
    for child in [child for child in clause.lefts if child.i < inner.i and child.head != inner]:
        child.head = inner
    for child in [child for child in inner.lefts if child.dep_ == "compound"]:
        child.dep_ = "nsubj"
    inner.head, inner.dep_, inner.pos_ = noun, "acl", "AUX" if inner.lemma_ == "be" else "VERB"
    main.head, main.dep_, main.pos_ = main, "ROOT", "VERB"
    main.tag_ = "VBD" if not has_auxiliary(main) and main.tag_ in ("VBN", "JJ") else main.tag_
    for child in [child for child in noun.rights if child.i > main.i]:
        child.head = main
    noun.head, noun.dep_ = main, "nsubjpass" if any(child.dep_ == "auxpass" for child in main.lefts) else "nsubj"


def of_letter(verb: Token) -> None:
    """Who is urged in a letter does not urge: `sent letters to the ministries | urging them to act`."""
    noun, to = verb.head, verb.head.head
    sends = to.head
    letter = next((child for child in sends.rights if child.dep_ == "dobj" and child.lemma_ in DOCUMENTS), None)
    whom = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    hears = noun.dep_ == "pobj" and to.lower_ == "to" and letter is not None and letter.i < to.i
    if letter is not None and hears and verb.tag_ == "VBG" and whom is not None and whom.tag_ == "PRP":
        verb.head = letter


def behind_adjunct(that: Token) -> None:
    """What is said is no clause of the occasion told before it.

    `said while visiting the town | that it was safe`; `told the Herald in an interview that aired on Friday | that`; `said when
    asked about the bridge | that`; `announced this in a letter on Friday | that`.
    """
    clause, inner = that.head, that.head.head
    if that.dep_ != "mark" or clause.left_edge.i != that.i or inner.i > that.i or clause.dep_ not in OF_CLAUSES:
        return
    verb = inner
    while verb.dep_ in WITHIN and verb.head.i < verb.i and not (verb.pos_ == "VERB" and verb != inner and _takes(verb)):
        verb = verb.head
    apart = verb not in (inner, inner.head) or inner.dep_ in ("advcl", "dobj", "relcl")
    if not apart or not _takes(verb) or verb.i > inner.i or any(c.dep_ in ("ccomp", "xcomp") for c in verb.rights):
        return
    things = {child.dep_ for child in inner.rights if child.i < that.i}
    plain = inner.pos_ == "VERB" and "dobj" in things and inner.lemma_ not in TELLING
    shown = inner.lemma_ in SHOWN or (inner.dep_ == "pobj" and inner.head.head.lemma_ in ("ask", "press"))
    hearer = inner.dep_ == "dobj" and verb.lemma_ == "tell" and clause.dep_ == "acl"  # told state-run ERT | that
    medium = inner.lower_ in MEDIA | {"report"} and any(
        child.dep_ in ("relcl", "acl") and child != clause for child in inner.rights
    )
    whom = (
        verb.lemma_ in TELLING
        and has_subject(clause)
        and any(
            up.dep_ == "relcl" and up.head.dep_ in ("dobj", "dative") and up.head.head == verb
            for up in (inner, *inner.ancestors)
        )
    )  # warned men who block roads | that they would be fined
    if plain or shown or medium or hearer or whom or any(_is_this(child) for child in verb.rights):
        clause.head, clause.dep_ = verb, "ccomp"


def _takes(verb: Token) -> bool:
    """Whether a verb of saying may still have its clause behind it: it has a hearer if it is like `tell`, else no object."""
    told = any(child.dep_ in ("dobj", "dative") and not _is_this(child) for child in verb.rights)
    return verb.lemma_ in (TELLING if told else SAYING)


def _is_this(thing: Token) -> bool:
    """Whether an object only points to what a clause behind it tells: announced | this | in a letter that it would close."""
    return thing.lower_ == "this" and thing.dep_ == "dobj" and thing.left_edge == thing.right_edge


OF_CLAUSES = frozenset(("acl", "advcl", "ccomp", "relcl"))

WITHIN = frozenset(("acl", "advcl", "dative", "dobj", "pcomp", "pobj", "prep", "relcl"))

SHOWN = frozenset("air broadcast obtain post print publish record release see send tape".split())
"""Verbs that tell how what was said came to be known, and have no clause."""

TELLING = frozenset("advise assure convince inform notify persuade promise remind show teach tell warn".split())
"""Verbs that have an object and a clause."""


def negation(word: Token) -> None:
    """A curly apostrophe makes no adverb of a negation: `she isn’t calling for it`."""
    if word.dep_ == "advmod":
        word.dep_ = "neg"


def asked(participle: Token) -> None:
    """A participle behind who is asked tells of him, and not what is asked: `Reed asked the man | standing there`."""
    verb, man = participle.head, participle.nbor(-1) if participle.i else participle
    if participle.tag_ != "VBG" or verb.lemma_ != "ask" or man.dep_ != "dobj" or man.head != verb:
        return
    if not has_auxiliary(participle) and all(child.dep_ != "mark" for child in participle.lefts):
        participle.head, participle.dep_ = man, "acl"


def asked_first(participle: Token) -> None:
    """What somebody does when asked is the sentence, and not what is asked: `Asked if she would go, the mayor | laughed`."""
    doc = participle.doc
    main = next((child for child in participle.rights if child.dep_ == "ccomp" and is_finite(child)), participle)
    subject = next((child for child in main.lefts if "subj" in child.dep_), participle)
    opens = participle.dep_ == "ROOT" and participle.tag_ == "VBN" and participle.left_edge == participle
    if not opens or participle == subject or doc[subject.left_edge.i - 1].text != ",":
        return
    main.head, main.dep_, participle.head, participle.dep_ = main, "ROOT", main, "advcl"
    for child in [child for child in main.lefts if participle.i < child.i < subject.left_edge.i - 1]:
        child.head, child.dep_ = participle, "ccomp" if child.dep_ == "advcl" else child.dep_
    for child in [child for child in participle.rights if child.i > main.i]:
        child.head = main


def while_so(as_: Token) -> None:
    """What happens meanwhile is a clause: `offered to host the talks as a truce | shows signs of fraying`."""
    noun = next((child for child in as_.rights if child.dep_ == "pobj"), as_)
    end = min(noun.right_edge.i + 1, len(as_.doc) - 1)
    verb = as_.doc[end]
    if as_.dep_ != "prep" or noun == as_ or verb.tag_ not in FINITE or verb.left_edge.i != end or has_subject(verb):
        return
    if verb.dep_ != "conj" or verb.head.i > as_.i or noun.right_edge.dep_ in ("cc", "punct"):
        return
    verb.head, verb.dep_ = as_.head, "advcl"
    noun.head, noun.dep_, as_.head, as_.dep_ = verb, "nsubj", verb, "mark"


def rated(verb: Token) -> None:
    """What somebody says of a thing is a clause: `a move Reed says | breaches the law`, `a step that he said | broke it`."""
    says = verb.nbor(-1) if verb.i else verb
    if says.dep_ != "relcl" or says.lemma_ not in SAYING or verb.left_edge.i != verb.i:
        return
    who = next(
        (child for child in says.lefts if child.dep_ == "nsubj" and child.lower_ not in ("that", "which", "who")), None
    )
    which = next((child for child in says.lefts if child.lower_ in ("that", "which")), None)
    plain = verb.dep_ == "xcomp" and verb.head == says and verb.lower_.endswith("s")
    past = verb.dep_ == "conj" and verb.tag_ == "VBD" and which is not None
    if who is None or not (plain or past):
        return
    verb.head, verb.dep_, verb.tag_, verb.pos_ = says, "ccomp", "VBD" if past else "VBZ", "VERB"
    if which is not None:
        which.dep_ = "dobj"


OF_THINGS = frozenset("admit agree object point refer respond".split())
"""Verbs of saying that have “to” before things."""


def no_relative(that: Token) -> None:
    """What somebody is told begins with “that”, which is no relative of the hearer: `told our man | that N4bn was lost`."""
    clause = that.head
    verb = clause.head.head
    own = any("subj" in child.dep_ and child != that for child in clause.lefts)
    to = verb if clause.head.dep_ in ("dative", "pobj") and verb.lower_ == "to" else None
    says = verb if to is None else to.head
    takes = says.lemma_ == "tell" if to is None else says.pos_ == "VERB" and says.lemma_ in SAYING - OF_THINGS
    lacking = takes and says.i < clause.head.i and not any(child.dep_ in ("ccomp", "xcomp") for child in says.rights)
    if clause.dep_ == "relcl" and own and lacking and that.tag_ == "WDT" and clause.left_edge.i == that.i:
        # told a local radio | that the wells were dry
        that.tag_, that.dep_, clause.head, clause.dep_ = "IN", "mark", says, "ccomp"
        return
    if clause.dep_ == "relcl" and clause.i == that.i + 1 and _part_of_subject(that, clause):
        return
    told = clause.dep_ == "ccomp" and clause.head.lemma_ == "tell" and clause.head.i < that.i
    if not told or that.tag_ != "WDT" or clause.left_edge.i != that.left_edge.i:
        return
    within = [child for child in that.children if child.i > that.i]
    if within and not own and "subj" in that.dep_:
        for child in within:
            child.head, child.dep_ = clause, that.dep_
    elif not own:
        return
    that.tag_, that.dep_ = "IN", "mark"


def _part_of_subject(that: Token, word: Token) -> bool:
    """Whether a word behind “that” is part of the subject of what was said, and no verb; what hangs on it is mended then.

    `told him | that repeated calls to it had failed`; `confirmed at the meeting | that badge holders would pay`.
    """
    noun = next((t for t in word.doc[word.i + 1 : word.i + 4] if t.dep_ in ("dobj", "nsubj", "nsubjpass")), word)
    above = next(t for t in word.ancestors if t.dep_ not in ("dative", "dobj", "pobj", "prep"))
    says = above.head if above.dep_ == "ccomp" else above
    late = (
        noun.head if noun.head != word else next((t for t in says.rights if t.dep_ == "ccomp" and t.i > word.i), word)
    )
    beside = late.dep_ == "relcl" and late.head == word.head
    if noun == word or noun.left_edge.i != word.i + 1 or late == word or not is_finite(late):
        return False
    if says.lemma_ not in SAYING | {"tell"} or not (beside or (late.dep_ == "ccomp" and not has_subject(late))):
        return False
    for child in [child for child in late.lefts if child.i < that.i]:
        child.head = says  # confirmed | at the meeting
    kind = ("JJ", "ADJ", "amod") if word.tag_ == "VBN" else ("NN", "NOUN", "compound")
    word.tag_, word.pos_, word.dep_ = kind
    word.head, noun.head = noun, late
    noun.dep_ = "nsubj" if noun.dep_ == "dobj" else noun.dep_
    that.tag_, that.dep_, that.head = "IN", "mark", late
    late.head, late.dep_ = says, "ccomp"
    return True
