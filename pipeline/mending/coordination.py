"""What stands behind “and”: to which verb or noun it is joined, and in which tense; verbs that seem nouns or participles."""

from spacy.tokens import Token

from pipeline.cues import lexicon
from pipeline.grammar import FINITE, PAST_LIKE_PRESENT
from pipeline.mending.shared import (
    AUXILIARY,
    HOLDERS,
    MEASURES,
    NAMES,
    PAST,
    QUOTATION_MARKS,
    SAYING,
    TELLING,
    has_auxiliary,
    has_subject,
    is_finite,
)
from pipeline.persons import ROLES


def behind_modal(verb: Token) -> None:
    """A verb whose past looks like its infinitive is one behind a modal: `said it would close the mill and | cut 90 jobs`."""
    if verb.tag_ != "VBD" or not verb.i or verb.nbor(-1).dep_ != "cc":
        return
    like_past = verb.lower_ in PAST_LIKE_PRESENT or (
        verb.lower_ == "lay" and any(c.dep_ == "dobj" for c in verb.rights)
    )
    parts = ("prt", "advmod")  # hit out at his critics, put on his coat
    apart = any(c.dep_ in parts and c.i == verb.i + 1 and c.lower_ in ("back", "on", "out") for c in verb.rights)
    modal = any(child.tag_ == "MD" for child in verb.head.lefts)
    if like_past and modal and not apart and verb.i > 1 and verb.nbor(-2).text != ",":
        verb.tag_ = "VB"


def names_too(name: Token) -> None:
    """A bare name behind “and” is one more name of what they are of: `investors in Peru and | Luna say`."""
    those, cc = name.head, name.nbor(-1) if name.i else name
    first = cc.nbor(-1) if cc.dep_ == "cc" and cc.i else cc
    whole = first.dep_ == "pobj" and first.head.head == those and first.head.i == those.i + 1 and first.tag_ == "NNP"
    if whole and those.tag_ == "NNS" and name.tag_ == "NNP" and not any(name.children):
        name.head, cc.head = first, first


def behind_infinitive(verb: Token) -> None:
    """A past is joined to no infinitive, but to the verb before it: `asked the council to wait and | blamed the builders`."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    aux = [child.dep_ for child in first.lefts if child.dep_ in AUXILIARY or child.dep_ == "mark"]
    infinitive = first.tag_ == "VB" and aux == ["aux"] and any(child.tag_ == "TO" for child in first.lefts)
    # voiced hope that it would end and | urged calm
    modal = first.dep_ == "acl" and "auxpass" not in aux and any(child.tag_ == "MD" for child in first.lefts)
    infinitive |= modal and not has_subject(verb)
    if verb.tag_ not in PAST or not infinitive or has_auxiliary(verb):
        return
    governor = first.head
    while governor.tag_ not in (*PAST, "VBZ") and governor.head != governor:
        governor = governor.head
    if governor.pos_ != "VERB" or governor.i > first.i or (governor.tag_ == "VBZ") != (verb.tag_ == "VBZ"):
        return
    for child in [c for c in verb.head.rights if c.dep_ in ("cc", "punct") and verb.i - 3 < c.i < verb.i]:
        child.head = governor
    verb.head = governor
    if verb.tag_ == "VBN" and governor.tag_ == "VBD":
        verb.tag_ = "VBD"


def its_conjunction(verb: Token) -> None:
    """The conjunction of a finite verb hangs on no gerund before it: `accused them of pushing it on | and threatened it`."""
    before = verb.nbor(-1) if verb.i else verb
    gerund = before.head
    if before.dep_ == "cc" and gerund.tag_ == "VBG" and verb.tag_ in FINITE and verb.head in gerund.ancestors:
        before.head = verb.head


def past_behind_gerund(verb: Token) -> None:
    """A past is joined to no gerund, but to the verb before it: `accused the firm of lying and | threatened a strike`."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    past = verb.tag_ == "VBD" and not has_auxiliary(verb)
    past |= any(child.dep_ in AUXILIARY and child.tag_ == "VBD" for child in verb.lefts)
    gerund = first.tag_ == "VBG" and first.dep_ in ("pcomp", "xcomp") and not has_auxiliary(first)
    if not past or not gerund or has_subject(verb):
        return
    governor = next((word for word in first.ancestors if word.pos_ == "VERB"), verb)
    if governor.tag_ != "VBD" or governor.i > first.i:
        return
    for child in [c for c in verb.head.rights if c.dep_ in ("cc", "punct") and verb.i - 3 < c.i < verb.i]:
        child.head = governor
    verb.head = governor


def behind_question(verb: Token) -> None:
    """What somebody says who would not answer is no part of the question: `would not say who left but | ruled out a vote`."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    asked, but = first.head, verb.nbor(-1) if verb.i else verb
    left_open = first.dep_ == "ccomp" and asked.lemma_ == "say" and any(c.dep_ == "neg" for c in asked.lefts)
    says = verb.tag_ == "VBD" and verb.lemma_ in lexicon("verb") and not has_auxiliary(verb)
    if left_open and says and but.lower_ == "but" and but.head == verb.head and not has_subject(verb):
        for child in [child for child in verb.lefts if child.i < first.i]:
            child.head = first
        verb.head = but.head = asked


def infinitive_too(verb: Token) -> None:
    """An infinitive is joined to no past, but to the one before it: `promised to cut taxes, | build homes and mend roads`."""
    first = verb.head
    if verb.tag_ == "VBP" and first.tag_ == "VB" and first.dep_ == "conj" and not has_auxiliary(verb):
        verb.tag_ = verb.tag_ if has_subject(verb) else "VB"
        return
    listed = first.tag_ == "VBP" and verb.nbor(-1).lower_ == ","  # not: want to cut costs and say that
    if verb.tag_ != "VB" or not (listed or first.tag_ in (*PAST, "VBZ")) or has_auxiliary(verb) or has_subject(verb):
        return
    inner = [token for token in verb.doc[first.i + 1 : verb.i] if token.tag_ == "VB" and first in token.ancestors]
    inner = [token for token in inner if verb not in token.ancestors]
    told = [token for token in inner if token.dep_ in ("acl", "advcl", "ccomp", "xcomp")]
    modal = any(child.tag_ == "MD" for child in first.lefts)
    if not told or modal or (told[-1].dep_ == "ccomp" and any(child.tag_ == "MD" for child in told[-1].lefts)):
        return
    for child in [c for c in first.rights if c.dep_ in ("cc", "punct") and told[-1].i < c.i < verb.i]:
        child.head = told[-1]
    verb.head = told[-1]


def behind_gerund(preposition: Token) -> None:
    """What is said with or after a deed is no part of it: `met the guards and upon leaving | affirmed that it was safe`."""
    if not 0 < preposition.i < len(preposition.doc) - 2:
        return
    cc, gerund, verb, first = preposition.nbor(-1), preposition.nbor(), preposition.nbor(2), preposition.head
    told = verb.tag_ in PAST and verb.lemma_ in SAYING and verb.head in (gerund, preposition)
    if cc.dep_ != "cc" or gerund.tag_ != "VBG" or not told or first.tag_ != "VBD":
        return
    for child in [child for child in gerund.rights if child.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, cc.head = first, "conj", "VBD", first
    gerund.head, gerund.dep_, gerund.pos_, preposition.head = preposition, "pcomp", "VERB", verb


def behind_inner_clause(verb: Token) -> None:
    """What a person alone does, behind the clause of a thing inside a report, is the reporter's own, and no thing's.

    `said there was no sign that the ship had sunk, and | called for help`; `told us it would end “once the rain stops” and |
    accused Norvane`.
    """
    inner, doc = verb.head, verb.doc
    past = verb.tag_ in PAST and verb.lemma_ in ACCUSING and not has_auxiliary(verb)
    if not past or has_subject(verb) or verb.i < inner.i + 2 or verb.nbor(-1).dep_ != "cc":
        return
    apart = doc[verb.i - 2].text == "," or doc[verb.i - 2].text in QUOTATION_MARKS
    subject = next((child for child in inner.lefts if "subj" in child.dep_), None)
    thing = (
        subject is not None
        and subject.tag_ in ("NN", "NNS")
        and subject.lower_ not in HOLDERS
        and not subject.ent_type_
    )
    report = inner.head
    while report.dep_ in ("acl", "advcl", "attr", "dobj", "pobj", "prep", "relcl") and report.head.i < report.i:
        report = report.head
    told = report.head
    if _is_of_decree(inner):
        main = next(up for up in inner.ancestors if up.pos_ == "VERB")
        verb.nbor(-1).head, verb.head, verb.tag_ = main, main, "VBD"
        return
    if (
        inner.dep_ not in ("advcl", "relcl", "acl")
        or not (thing and apart)
        or report.dep_ != "ccomp"
        or told.tag_ != "VBD"
    ):
        return
    if told.i < report.i:
        verb.nbor(-1).head, verb.head, verb.tag_ = told, told, "VBD"


def _is_of_decree(inner: Token) -> bool:
    """Whether a verb tells of a thing that a person acts on, who alone can do what is joined to it.

    `Reed dropped decrees that hailed her and | vowed to go`.
    """
    thing, main = inner.head, next((up for up in inner.ancestors if up.pos_ == "VERB"), inner)
    actor = next((child for child in main.lefts if child.dep_ == "nsubj"), None)
    plain = (
        thing.tag_ in ("NN", "NNS") and thing.lemma_ in MEASURES
    )  # not: led a group that closed the mill and vowed to
    acts = actor is not None and (actor.tag_ in NAMES or actor.lower_ in HOLDERS | ROLES)
    plain = plain and thing.lemma_ not in lexicon("noun")
    return inner.dep_ == "relcl" and plain and acts and main.tag_ == "VBD" and main.dep_ == "ROOT" and main.i < inner.i


ACCUSING = frozenset(
    """accuse blame call condemn criticise criticize demand deny insist pledge praise promise reject stress thank urge vow
    warn""".split()
)
"""Verbs of which a person is the subject."""


def said_again(verb: Token) -> None:
    """A past without a subject is no clause of what is said, but a report: `said it was late, and, in a letter, | said no`."""
    said = verb.head
    first = next((child for child in said.rights if child.dep_ == "ccomp" and child.i < verb.i), None)
    cc = next((child for child in first.rights if child.dep_ == "cc"), None) if first is not None else None
    plain = verb.tag_ == said.tag_ == "VBD" and verb.lemma_ in SAYING and said.lemma_ in TELLING
    if cc is not None and plain and said.i < cc.i < verb.i and not has_subject(verb) and not has_auxiliary(verb):
        verb.dep_, cc.head = "conj", said


def behind_phrase(verb: Token) -> None:
    """Who says something besides says it behind “and” and a phrase, too: `says it is old and, in a note, | asked for help`."""
    if verb.i < 5 or verb.nbor(-1).text != "," or verb.tag_ not in ("VBD", "VBZ") or verb.lemma_ not in lexicon("verb"):
        return
    phrase = verb.doc[max(verb.sent.start, verb.i - LONGEST_PHRASE) : verb.i - 1]
    comma = next((t for t in reversed(phrase) if t.text == "," or t.tag_ in FINITE), verb)
    cc = comma.nbor(-1)
    if comma.text != "," or cc.dep_ != "cc" or has_subject(verb) or has_auxiliary(verb):
        return
    inner = cc.head.head if cc.head.dep_ == "conj" else cc.head
    if inner.lemma_ in TELLING:
        inner = next((child for child in inner.rights if child.dep_ == "ccomp" and child.i < cc.i), inner)
    said = inner.head
    told = inner.dep_ == "ccomp" and said.i < inner.i and said.lemma_ in TELLING and said.tag_ in (verb.tag_, "VBZ")
    perfect = any(
        child.dep_ == "aux" and child.lemma_ == "have" for child in inner.lefts
    )  # had lied and, in a speech, hid it
    if not told or perfect or (inner.tag_ == verb.tag_ and not has_auxiliary(inner)):
        return
    verb.head, verb.dep_, cc.head = said, "conj", said
    for word in verb.doc[comma.i : verb.i]:
        if not comma.i < word.head.i < verb.i:
            word.head = verb


LONGEST_PHRASE = 16
"""Tokens of a phrase between “and” and its verb."""


def of_number(verb: Token) -> None:
    """What has another number than who is told of is the reporter's own: `police say it was loaded but | have not said why`.

    A past is joined to no present inside the report of a past: `warned it may rain before it is mended and | said`.
    """
    if verb.tag_ not in (*FINITE, *PAST) or has_subject(verb) or not verb.i:
        return
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    report = first
    while report.dep_ == "advcl" and report.head.i < report.i:
        report = report.head
    told = report.head
    cc = next((child for child in verb.head.rights if child.dep_ == "cc" and child.i == verb.left_edge.i - 1), None)
    if report.dep_ != "ccomp" or told.i > report.i or told.lemma_ not in TELLING or cc is None:
        return
    own, others = _number(verb), _number(first)
    reporter, subject = (
        next((child for child in one.lefts if child.dep_ in ("nsubj", "nsubjpass")), None) for one in (told, first)
    )
    if reporter is None or subject is None or subject.tag_ not in ("NN", "NNS", *NAMES) or any(subject.conjuncts):
        return
    several = reporter.tag_ in ("NNS", "NNPS") or told.tag_ == "VBP"
    parted = {own, others} == {"one", "many"} and (own == "many") == several and own == _number(told, own)
    past = report != first and told.tag_ == "VBD" == verb.tag_ and verb.lemma_ in SAYING and _is_present(first)
    if parted or (past and not has_auxiliary(verb)):
        verb.head, cc.head = told, told


def _number(verb: Token, unknown: str = "") -> str:
    """Of how many a finite verb is by its form."""
    finite = next((child for child in verb.lefts if child.dep_ in AUXILIARY), verb)
    form = finite.lower_
    if form in ("are", "have", "do", "were") or finite.tag_ == "VBP":
        return "many"
    return "one" if form in ("is", "has", "does", "was") or finite.tag_ == "VBZ" else unknown


def _is_present(verb: Token) -> bool:
    return next((child for child in verb.lefts if child.dep_ in AUXILIARY), verb).tag_ in ("VBZ", "VBP")


def behind_object(noun: Token) -> None:
    """A noun behind “and” is joined to the object before it, and not to the verb: `citing weak demand and | rising costs`."""
    verb, conjunction = noun.head, noun.left_edge.i - 1
    if verb.pos_ != "VERB" or noun.tag_ not in ("NN", "NNS") or noun.i < verb.i or noun.doc[conjunction].dep_ != "cc":
        return
    if noun.left_edge.text in QUOTATION_MARKS:
        return
    things = [child for child in verb.rights if child.dep_ == "dobj" and child.i < conjunction]
    alone = not any("subj" in child.dep_ or child.dep_ == "dobj" for child in noun.children)
    if len(things) == 1 and alone and things[0].tag_ in ("NN", "NNS"):
        noun.head, noun.dep_ = things[0], "conj"
        noun.doc[conjunction].head = things[0]


def reports_too(word: Token) -> None:
    """A plural before a clause is a second verb of the subject: `denies murder and | claims Reed took his life`."""
    thing, verb = word.head, word.head.head
    present = word.tag_ == "NNS" or (word.tag_ == verb.tag_ == "VBZ")
    if not present or thing.dep_ != "dobj" or not word.i or word.nbor(-1).dep_ != "cc" or word.n_lefts:
        return
    behind = (child for child in (*verb.rights, *thing.rights) if child.left_edge.i == word.i + 1)
    clause = next((child for child in behind if child.dep_ == ("ccomp" if child.head == verb else "relcl")), None)
    if clause is not None and verb.tag_ in ("VBZ", "VBP"):
        word.tag_, word.pos_, word.head = "VBZ", "VERB", verb
        word.nbor(-1).head, clause.head, clause.dep_ = verb, word, "ccomp"


def plain_present(verb: Token) -> None:
    """An infinitive that nothing brings is one more present of a plural: `they dispute that figure and | say it is late`.

    Also behind what somebody wants: `they want to cut costs and | say it is late`.
    """
    before, first = verb.nbor(-1) if verb.i else verb, verb.head
    if first.dep_ == "xcomp" and first.head.lower_ == "want" and verb.lower_ == "say" and before.dep_ == "cc":
        before.head = verb.head = first = first.head
    if verb.tag_ != "VB" or first.tag_ != "VBP":
        return
    bare = not has_auxiliary(verb) and not has_auxiliary(first)
    tells = any(child.dep_ == "ccomp" for child in verb.rights)
    if before.dep_ == "cc" and before.head == first and bare and tells:
        verb.tag_ = "VBP"


def behind_adjective(verb: Token) -> None:
    """What has an object is joined to no adjective, but to its verb: `that it had been slow but | blamed the rain`."""
    adjective, conjunction = verb.head, verb.nbor(-1) if verb.i else verb
    if conjunction.dep_ != "cc":
        return
    if adjective.left_edge.lower_ == "than":  # the cut was larger than feared and | lowered their target
        adjective = adjective.head
    while adjective.dep_ == "conj" and adjective.tag_ == "JJ":
        adjective = adjective.head
    acts = any(child.dep_ == "dobj" for child in verb.rights)
    if adjective.dep_ == "acomp" and acts and not has_auxiliary(verb):
        verb.head, conjunction.head = adjective.head, adjective.head
        verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def behind_fragment(verb: Token) -> None:
    """A present is joined to no past, but to the words in quotation marks: `said its drills “risk war” and | harm trade`."""
    said, conjunction = verb.head, verb.nbor(-1) if verb.i else verb
    if verb.tag_ not in ("VB", "VBP") or said.tag_ not in (*PAST, "VBG") or conjunction.dep_ != "cc":
        return
    bare = not (has_subject(verb) or has_auxiliary(verb) or has_auxiliary(said))
    thing = next((child for child in said.rights if child.dep_ == "dobj" and child.i < conjunction.i), None)
    if thing is None or not bare or thing.tag_ != "NNS":
        return
    if said.lemma_ in SAYING and conjunction.nbor(-1).text in QUOTATION_MARKS:
        verb.head, conjunction.head = thing, thing


def plural_verb(noun: Token) -> None:
    """What has a clause and a name before it is a verb: `Jean-Paul Reed | counters that it is late`."""
    if noun.tag_ != "NNS":
        return
    if noun.i and noun.nbor(-1).dep_ == "nsubj" and noun.nbor(-1).head == noun and noun.n_rights:
        noun.tag_, noun.pos_ = "VBZ", "VERB"  # the manager, Ann Reed, | apologises for it
        return
    that = next((child for child in noun.rights if child.dep_ == "ccomp"), None)
    name = noun.nbor(-1) if noun.i else noun
    if that is None or that.left_edge.lower_ != "that" or name.tag_ != "NNP":
        return
    if name.head == noun and name.dep_ in ("compound", "nmod") and noun.left_edge.i == name.left_edge.i:
        noun.tag_, noun.pos_, name.dep_ = "VBZ", "VERB", "nsubj"


def gerund_too(gerund: Token) -> None:
    """What is done stands beside another deed, and not beside a finite verb: `denies murder and | hiding a body`.

    Also `criticised the firm for delays and | misleading customers`.
    """
    verb = gerund.head
    conjunction = next(
        (child for child in verb.rights if child.dep_ == "cc" and child.i == gerund.left_edge.i - 1), None
    )
    if gerund.tag_ != "VBG" or has_auxiliary(gerund) or conjunction is None:
        return
    clause = (
        verb.head if verb.dep_ in ("acomp", "attr") else verb
    )  # left, insisting it was safe and | dismissing her fears
    says = clause.head
    told = clause.dep_ == "ccomp" and says.tag_ == "VBG" and says.lemma_ in SAYING and says.i < clause.i
    if told and clause.tag_ != "VBG" and is_finite(clause):
        gerund.head = conjunction.head = says
        return
    things = [child for child in verb.rights if child.dep_ == "dobj" and child.i < gerund.i]
    if verb.tag_ not in ("VBZ", "VBP", "VBD", "VBN") or not is_finite(verb) or len(things) != 1:
        return
    beside = conjunction.nbor(-1)
    charge = beside.head.lower_ in ("for", "of") and beside.dep_ == "pobj" and beside.head.head in (verb, things[0])
    apart = gerund not in beside.ancestors
    if apart and beside.tag_ in ("NN", "NNS") and (charge or things[0].right_edge == beside == things[0]):
        gerund.head = conjunction.head = beside


def behind_predicate(verb: Token) -> None:
    """A past behind what a thing is has the noun behind it for its object: `said the day was calm but | criticised delays`.

    The parser takes both for what the noun is like: calm, but criticised.
    """
    first, conjunction = verb.head, verb.nbor(-1) if verb.i else verb
    while first.dep_ == "conj":
        first = first.head
    noun = first.head
    be = noun.head
    if first.dep_ != "amod" or noun.dep_ != "attr" or be.lemma_ != "be" or be.dep_ != "ccomp":
        return
    bare = noun.left_edge == first.left_edge and be.i < first.i < verb.i < noun.i
    past = verb.lower_.endswith("ed") and conjunction.dep_ == "cc" and be.head.tag_ in PAST
    number = be.lower_ == "was" and noun.tag_ == "NNS"
    if not bare or not past or not (number or verb.lemma_ in ACCUSING):
        return
    first.head, first.dep_, conjunction.head = be, "acomp", be
    verb.head, verb.tag_, verb.pos_, noun.head, noun.dep_ = be, "VBD", "VERB", verb, "dobj"
    bases = verb.lower_.removesuffix("ed"), verb.lower_.removesuffix("d")  # an adjective, it was its own lemma
    verb.lemma_ = next((base for base in bases if base in lexicon("verb")), verb.lemma_)


def second_verb(verb: Token) -> None:
    """A participle or infinitive that nothing brings is finite behind a finite verb, if it has an object.

    `said things were improving but | voiced concern`, `could fail and | called for help`, `say it is costly and | accuse him`.
    """
    if verb.tag_ not in ("VB", "VBN"):
        return
    first = verb.head
    joined = verb.i > 0 and verb.nbor(-1).dep_ == "cc" and not has_auxiliary(verb)
    acts = joined and any(child.dep_ == "dobj" for child in verb.rights)
    going = first.tag_ == "VBG" and any(child.dep_ == "aux" and child.tag_ == "VBD" for child in first.lefts)
    was = first.lemma_ == "be" and (first.tag_ == "VBD" or (first.lower_ == "been" and verb.lemma_ in ACCUSING))
    modal = first.tag_ == "VB" and any(child.tag_ == "MD" for child in first.lefts) and verb.lemma_ in ACCUSING
    if verb.tag_ == "VBN" and ((acts and (going or was)) or (joined and modal)):
        verb.tag_ = "VBD"
    if acts and first.tag_ == "VBD" and verb.lower_ in PAST_LIKE_PRESENT:
        verb.tag_ = "VBD"  # announced a loss and cut 90 jobs
    if verb.tag_ == "VB" and acts and first.tag_ == "VBZ" and first.dep_ == "ccomp" and first.head.tag_ == "VBP":
        verb.tag_ = "VBP"


def plain_past(verb: Token) -> None:
    """A participle with a subject and nothing else is a past: `the mayor, Ann Reed, | considered that it was late`."""
    if verb.tag_ != "VBN" or has_auxiliary(verb) or all(child.dep_ != "nsubj" for child in verb.lefts):
        return
    # a step they | characterised as limited
    if verb.dep_ == "relcl" or any(c.dep_ == "ccomp" and c.left_edge.lower_ == "that" for c in verb.rights):
        verb.tag_ = "VBD"
