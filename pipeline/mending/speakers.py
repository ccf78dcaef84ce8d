"""Who reports: the subject of a verb of saying that the parser has lost, or given to another phrase or sentence."""

from spacy.tokens import Token

from pipeline.grammar import FINITE, MEDIA
from pipeline.mending.clauses import without_that
from pipeline.mending.shared import (
    AUXILIARY,
    HEARERS,
    HOLDERS,
    NAMES,
    PAST,
    QUOTATION_MARKS,
    SAYING,
    STATED,
    TELLING,
    behind_comma,
    has_auxiliary,
    has_subject,
    is_finite,
)
from pipeline.persons import HONORIFICS, ROLES


def lost_subject(name: Token) -> None:
    """A name taken for a circumstance is its verb's subject: `Reed, however, | told them`, `Reed on Monday | left`."""
    verb = name.head
    opens = verb.tag_ == "VBG" and verb.dep_ == "advcl" and name.left_edge.i > 0 and name.left_edge.nbor(-1).text == ","
    if (
        opens or verb.tag_ == "RB"
    ) and verb.i < name.i:  # `Outside, | Speaking outside, Reed, for the defence, promised`
        verb = verb.head
    named = name.ent_type_ in ("", "PERSON", "ORG", "GPE", "NORP")
    if (
        named
        and is_finite(verb)
        and verb.dep_ not in ("conj", "relcl", "acl")
        and not has_subject(verb)
        and name.i < verb.i
    ):
        name.head, name.dep_ = verb, "nsubj"


def behind_opening(noun: Token) -> None:
    """Who says something is no part of the participle that opens his sentence.

    `Reacting, | the minister said`; `Speaking on Morning Marovia, | the minister, Ann Reed, said`; `Announcing it on Monday, the
    governor, | Ann Reed, said`.
    """
    doc, comma = noun.doc, noun.left_edge.i - 1
    aside = noun
    if noun.dep_ == "nsubj":
        verb = noun.head
    elif noun.head.is_sent_start:
        verb = noun.head.head
    else:
        verb = aside = _past_comma(noun)
        if aside.dep_ == "prep" and behind_comma(aside):  # an official, | on condition of anonymity, said
            verb = _past_comma(aside)
    opens = next((child for child in verb.lefts if child.is_sent_start and child.lower_.endswith("ing")), None)
    if opens is None or opens.ent_type_ or opens.i > comma or not behind_comma(noun):
        return
    if opens.dep_ in ("csubj", "nsubj"):
        opens.dep_, noun.head, noun.dep_ = "advcl", verb, "nsubj"
        for child in [child for child in opens.rights if child.i > noun.i]:
            child.head = noun
    elif aside != verb and noun.dep_ == "appos" and opens.dep_ == "advcl" and not has_subject(verb):
        noun.head, noun.dep_, aside.head = verb, "nsubj", noun
    office = doc[comma - 1]
    first = office.left_edge
    holds = office.dep_ in ("appos", "conj") and not any(child.dep_ == "cc" for child in office.head.rights)
    if noun.dep_ == "nsubj" and noun.tag_ == "NNP" and holds and first.dep_ == "det" and first.nbor(-1).text == ",":
        office.head, office.dep_, noun.head, noun.dep_ = verb, "nsubj", office, "appos"


def behind_aide(name: Token) -> None:
    """A name between a noun and who says something explains that noun: `In a note by her aide, | Ann Reed, the mayor said`.

    The office behind the name ends in no comma, and is no apposition.
    """
    verb, comma = name.head, name.left_edge.i - 1
    office = next((child for child in name.rights if child.dep_ == "appos" and child.i < verb.i), name)
    aide = name.doc[max(comma - 1, 0)]
    ends = next((child.left_edge.i for child in verb.lefts if child.i > office.i), verb.i)
    apart = behind_comma(name) and behind_comma(office) and office.right_edge.i + 1 == ends
    known = aide.dep_ == "pobj" and aide.lemma_ in ROLES and any(child.dep_ == "poss" for child in aide.lefts)
    opens = known and any(up.is_sent_start and up.head == verb for up in aide.ancestors)
    if opens and apart and name.tag_ in NAMES and office != name and office.left_edge.lower_ == "the":
        name.head, name.dep_, office.head, office.dep_ = aide, "appos", verb, "nsubj"


def behind_occasion(name: Token) -> None:
    """Who says something is no part of the phrase that opens his sentence.

    `In the book, | Reed — who served there — states that`; `In an interview with Rubin, | the MP Ann Reed, a critic, said that`;
    `According to data released by Kelda Water, | leaks had fallen`.
    """
    top = name.head
    if top.tag_ == "NN" and top.dep_ == "appos":
        return  # her adviser, Ann Reed, said
    if not behind_comma(name) or any(c.dep_ == "cc" for c in top.rights if c.i < name.i):
        return
    while top.dep_ in ("acl", "agent", "appos", "compound", "pobj") or (
        top.dep_ in ("conj", "prep") and not top.is_sent_start
    ):
        top = top.head
    verb = top.head
    if not top.is_sent_start or top.dep_ != "prep" or verb.i < name.i:
        return
    told = any(child.dep_ in ("ccomp", "dobj") for child in verb.rights) and name.tag_ in NAMES
    thing = top.lower_ == "according" and name.tag_ in ("NN", "NNS")
    if not (told or thing):
        return
    if not is_finite(verb) or has_subject(verb) or name.ent_type_ not in ("", "PERSON", "ORG"):
        return
    for child in [child for child in name.head.rights if name.i < child.i < verb.i]:
        child.head = name
    name.head, name.dep_ = verb, "nsubj"


def behind_place(name: Token) -> None:
    """Who stands behind a place, right before a verb that has no subject, is its subject: `when asked in Tarn, | Reed said`."""
    start, end = name.left_edge.i, name.right_edge.i + 1
    first = next((child for child in name.head.rights if child.dep_ == "pobj"), name)
    if first == name or end >= len(name.doc) or name.doc[start - 1].text != ",":
        return
    verb = name.doc[end]
    if is_finite(verb) and verb.pos_ == "VERB" and verb in name.ancestors and not has_subject(verb):
        name.head, name.dep_ = verb, "nsubj"


def behind_medium(verb: Token) -> None:
    """Who says something is no part of where he says it: `In a letter to parents | headteacher Ann Reed said`.

    `On Monday | Reed said`, `In a statement | residents said`.
    """
    doc, first, end = verb.doc, verb.sent.start, verb.i
    while doc[end - 1].head == verb and doc[end - 1].dep_ in (*AUXILIARY, "advmod"):
        end -= 1
    name, start = doc[end - 1], end - 1
    if (
        name.text in WEEKDAYS
        or verb.lemma_ not in TELLING
        or not is_finite(verb)
        or doc[first].dep_ != "prep"
        or start < first + 2
    ):
        return
    if any("subj" in child.dep_ and child != name for child in verb.lefts):
        return
    if name.tag_ in NAMES:
        while name.ent_type_ == "PERSON" and doc[start].ent_iob_ == "I" and start > first:
            start -= 1
        start += doc[start].text in WEEKDAYS
        while doc[start - 1].text in HONORIFICS:
            start -= 1
        if name.ent_type_ not in ("", "PERSON") and doc[start].text not in HONORIFICS:
            return  # an interview with the Herald
        while doc[start - 1].lower_ in ROLES or (
            start < name.i and doc[start].lower_ in ROLES and _qualifies(doc[start - 1])
        ):
            start -= 1
    what = doc[start - 1]
    on = next((token for token in reversed(doc[first : start - 1]) if token.tag_ in ("IN", "TO")), None)
    several = name.tag_ == "NNS" and (what.tag_ == "NNS" or what.lower_ in PLACES_OF_SPEECH)
    parts = [] if on is None else [*doc[on.i + 1 : start - 1]]
    if on is None or not (name.tag_ in NAMES or several) or what.tag_ not in ("NN", "NNS", *NAMES):
        return
    if any(word.is_ancestor(on) for word in (*parts, what)) or name.is_ancestor(verb):
        return  # a verb stands between: `an interview with Reuters showed growth Reed said`
    if on.dep_ not in ("agent", "prep") or any(
        part.text == "," or part.dep_ in ("acl", "cc", "relcl") for part in parts
    ):
        return
    for part in [part for part in parts if part.head == on or part.head.i >= start]:
        part.head, part.dep_ = what, part.dep_ if part.dep_ != "pobj" else "compound"
    for part in doc[start : name.i]:
        if not start <= part.head.i < end:
            part.head, part.dep_ = name, "compound"
    what.head, what.dep_, name.head, name.dep_ = on, "pobj", verb, "nsubj"


def _qualifies(word: Token) -> bool:
    """Whether a word before an office may be a part of it: `the inquest | deputy coroner`."""
    return word.tag_ in ("NN", "JJ") and word.lower_ not in PLACES_OF_SPEECH


PLACES_OF_SPEECH = (
    MEDIA
    | HEARERS
    | frozenset("article blog book case filing judgment opening post report review ruling speech submission".split())
)
"""In what, or at what, something is said: no office begins with these."""

WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def signed(name: Token) -> None:
    """Who signed it is not who says it: `the union, in a letter signed by its chief, | Ann Reed, | said`."""
    verb, comma = name.head, name.left_edge.i - 1
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj" and child.i < name.i]
    if not subjects or name.tag_ != "NNP" or name.i > verb.i or not behind_comma(name):
        return
    noun = name.doc[comma - 1]
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.i > subjects[-1].i:
        name.head, name.dep_ = noun, "appos"


def _past_comma(noun: Token) -> Token:
    """Token behind a phrase, past a comma that closes it; the last of the text where nothing follows."""
    doc, end = noun.doc, noun.right_edge.i + 1
    return doc[min(end + (end < len(doc) and doc[end].text == ","), len(doc) - 1)]


def in_brackets(party: Token) -> None:
    """What stands in brackets behind a name is not who says something: `the MP Ann Reed (Con) | accused them`."""
    doc, first = party.doc, party.left_edge
    opens = first.i - (first.text != "(")
    name = doc[max(opens - 1, 0)]
    closed = party.i + 1 < len(doc) and doc[party.i + 1].text == ")"
    if opens < 1 or doc[opens].text != "(" or not closed or name.tag_ not in NAMES or name.sent != party.sent:
        return
    top, verb = name, party.head
    while top.head != verb and top.head.i < party.i and top.dep_ in ("appos", "compound", "nmod"):
        top = top.head
    if top.head == verb:
        top.dep_, party.head, party.dep_ = "nsubj", name, "appos"


def of_relative(noun: Token) -> None:
    """Whose office is told by “its” behind a report says it: `by Kelda, which employs 900, | its chairman, Ann Reed, | said`."""
    first = noun.left_edge
    if noun.tag_ != "NN" or first.tag_ != "PRP$" or not behind_comma(noun):
        return
    verb = _past_comma(noun)
    joined = noun.dep_ == "appos" or not any(c.dep_ == "cc" for c in noun.head.rights)
    reported = any(child.dep_ == "ccomp" and child.i < noun.i for child in verb.lefts)
    if joined and reported and verb.lemma_ in TELLING and not has_subject(verb) and verb.i > noun.i:
        noun.head, noun.dep_ = verb, "nsubj"


def ends_report(noun: Token) -> None:
    """Who reports the sentence that he ends explains no noun in it: `shut the quays south of the town, | an officer there said`.

    `had left their flats, | its chairman, Ann Reed, told the Herald`; `from the south, | the head of the Ministry Ann Reed said`.
    """
    doc, comma, end = noun.doc, noun.left_edge.i - 1, noun.right_edge.i + 1
    if not behind_comma(noun) or end >= len(doc):
        return
    if any(child.dep_ == "appos" for child in noun.rights):
        end += doc[end].text == ","
    name = doc[min(end, len(doc) - 1)]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    if (
        name.dep_ != "nsubj"
        or name.tag_ not in NAMES
        or name.left_edge.i != end
        or name.right_edge.i + 1 != name.head.i
    ):
        name = noun
    verb = doc[min(end, len(doc) - 1)] if name == noun else name.head
    told = verb.lemma_ in ("tell", "inform")
    if verb.tag_ not in ("VBD", "VBZ") or not (told or verb.lemma_ in SAYING) or not _closes(verb, told=told):
        return
    first = verb.sent.start
    subject = next((child for child in verb.lefts if "subj" in child.dep_ and child != name), None)
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < comma), None)
    if subject is not None:
        # cleared | less than half of the posts south of the Litani, an officer
        beside = clause is not None and clause.right_edge.i + 1 == subject.left_edge.i
        if clause is None or subject.i > comma or not beside or clause.right_edge.is_punct:
            return
        for child in [child for child in verb.lefts if clause.i < child.i < comma]:
            child.head = clause
        subject.dep_ = "dobj"
    elif clause is None:
        root = verb.sent.root
        if verb == root or root.i > comma or not is_finite(root) or not has_subject(root) or doc[first].dep_ == "mark":
            return
        for child in [child for child in root.rights if child.i > verb.right_edge.i and child.dep_ == "advcl"]:
            child.head = verb
        verb.head, verb.dep_ = root, "parataxis"
    noun.head, noun.dep_ = verb, "nsubj"
    if name != noun:
        name.head, name.dep_ = noun, "appos"


def _closes(verb: Token, *, told: bool) -> bool:
    """Whether nothing stands behind a verb, to the end of its sentence, but when, where, how and to whom it was said.

    Or what was added behind a comma.
    """
    doc, things = verb.doc, ("dobj", "dative") if told else ()
    added = [child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG"]
    outer = [child for child in verb.rights if child.dep_ != "punct" and child not in added]
    last = outer[-1].right_edge if outer else verb
    behind, adding = doc[min(last.i + 1, len(doc) - 1)], doc[min(last.i + 2, len(doc) - 1)]
    ends = last.text == "." or behind.text in (".", "”", '"') or (behind.text == "," and adding.tag_ == "VBG")
    apart = any(behind_comma(child) for child in outer)  # reported, days before the vote
    return ends and not apart and all(child.dep_ in ("prep", "npadvmod", "advmod", *things) for child in outer)


def whose(whose: Token) -> None:
    """What belongs to a subject is not who says something: `the fund, | whose work ends this month, | has urged them`."""
    own = whose.head
    behind = _past_comma(own)
    apart = behind.i > own.i and not behind.is_ancestor(own)
    if own.dep_ == "appos" and behind.tag_ in FINITE and apart and not has_subject(behind):
        behind.head, behind.dep_, own.head, own.dep_ = own.head, "relcl", behind, "nsubj"
        return
    verb = own.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < whose.i), None)
    report = next((child for child in verb.rights if child.dep_ == "conj"), verb.head if verb.dep_ == "advcl" else None)
    if subject is None or report is None or own.dep_ != "nsubj" or any(child.dep_ == "cc" for child in verb.rights):
        return
    if report.i < verb.i or has_subject(report) or whose.nbor(-1).text != ",":
        return
    if report.head == verb:
        report.head, report.dep_ = (report if verb.dep_ == "ROOT" else verb.head), verb.dep_
    for child in [child for child in verb.children if child.i > report.left_edge.i or child == subject]:
        child.head = report
    verb.head, verb.dep_ = subject, "relcl"


def reports_all(verb: Token) -> None:
    """A clause says who reported the sentence that it ends: `fire hit the port, wounding two people, | Reed said`.

    `it will shut if it rains, | Reed told them`; `the results suggest that it will rain, | the authors write in a journal`.
    """
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    told = verb.lemma_ == "tell"
    if (
        subject is None
        or verb.tag_ not in ("VBD", "VBN", "VBP", "VBZ")
        or not (told or verb.lemma_ in SAYING)
        or subject.tag_[0] == "W"
    ):
        return
    root = verb.sent.root
    clauses = [child for child in verb.lefts if child.dep_ == "ccomp" and root.i < child.i < subject.left_edge.i]
    if verb.dep_ == "ccomp":
        whole = clauses or any(child.dep_ == "ccomp" and child.i < subject.left_edge.i for child in root.rights)
        if not whole or verb.head != root or root.i > verb.i or subject.pos_ == "PRON":
            return
    before, last = subject.left_edge.i - 1, verb.right_edge
    ends = last.text == "." or (last.i + 1 < len(verb.doc) and last.nbor().text == ".")
    inside = any(
        child.dep_ in (("ccomp", "cc", "xcomp", "mark") if told else ("dobj", "ccomp", "xcomp", "mark"))
        for child in verb.children
        if child not in clauses
    )
    if ends and not inside and before > verb.sent.start and behind_comma(subject):
        for child in clauses:
            child.head = root
        for child in [child for child in verb.lefts if child.dep_ == "advcl" and child.i < before and root.i < child.i]:
            child.head = root
        verb.head, verb.dep_ = root, "parataxis"
        verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def credit(verb: Token) -> None:
    """An agency that is named at the end of a sentence tells nothing of it: `Reed said it was safe, | Northline reported`."""
    told = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if (
        subject is None
        or subject.i != verb.i - 1
        or subject.tag_ != "NNP"
        or verb.lemma_ not in ("inform", "report", "write")
    ):
        return
    said = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i > told.i]
    ends = verb.i + 1 == len(verb.doc) or verb.nbor().text == "."
    if told.i < verb.i and said and ends and behind_comma(subject):
        for child in said:
            child.head = told
        verb.dep_ = "parataxis"


def said_today(day: Token) -> None:
    """A day behind a verb of saying tells when it was said, and not what of: `said today | conditions were worse`."""
    verb = day.nbor(-1) if day.i else day
    beside = day.dep_ in ("compound", "nmod") and day.head.i > day.i
    if beside and verb.lemma_ in SAYING and verb.tag_ in PAST and day.head.tag_ in ("NNS", *NAMES):
        day.head, day.dep_ = verb, "npadvmod"


def said_on_day(day: Token) -> None:
    """Who stands behind a report, its verb and its day says it: `It is shut, announced this Monday (3) | the mayor`."""
    doc, end = day.doc, day.i + 1
    verb = doc[max(day.i - 1 - (day.i > 1 and day.nbor(-1).lower_ in ("on", "this")), 0)]
    if (
        verb.i < 2
        or verb.tag_ not in PAST
        or verb.lemma_ not in SAYING
        or verb.nbor(-1).text != ","
        or has_subject(verb)
    ):
        return
    if doc[end : end + 3].text.startswith("(") and end + 2 < len(doc) and doc[end + 2].text == ")":
        for word in doc[end : end + 3]:
            word.head, word.dep_ = day, "punct"
        end += 3
    beside = doc[end : end + LONGEST_OFFICE]
    nouns = (w for w in beside if w.left_edge.i == end and w.pos_ in ("NOUN", "PROPN") and w.dep_ != "compound")
    noun = next((w for w in nouns if not end <= w.head.i <= w.right_edge.i), None)
    if noun is None:
        return
    office = beside[0].lower_ == "the" and noun.lower_ in {*HOLDERS, "director"}
    named = noun.ent_type_ in ("ORG", "PERSON") or any(child.ent_type_ == "PERSON" for child in noun.rights)
    top = verb.head
    clause = (
        top
        if verb.dep_ in ("advcl", "conj") and top.i < verb.i and not any(c.dep_ == "cc" for c in top.rights)
        else None
    )
    if not (office or named) or not (clause is not None or any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.lefts)):
        return
    noun.head, noun.dep_, verb.tag_, verb.pos_ = verb, "nsubj", "VBD", "VERB"
    if clause is not None:
        verb.head, verb.dep_ = (verb if clause.head == clause else clause.head), clause.dep_
        for child in [child for child in clause.rights if child.i >= verb.i - 1]:
            child.head = verb
        clause.head, clause.dep_ = verb, "ccomp"


LONGEST_OFFICE = 8
"""Tokens up to the noun of who says something behind its day."""


def emphatic(word: Token) -> None:
    """Beside its noun, a reflexive pronoun is no subject: `Reed | herself also hinted that she may run`."""
    verb, noun = word.head, word.doc[max(word.i - 1, 0)]
    beside = noun.i < word.i and noun.head == verb and noun.pos_ in ("NOUN", "PROPN")
    if word.dep_ == "nsubj" and beside and noun.dep_ in ("dep", "npadvmod", "nsubj"):
        noun.dep_ = "nsubj"
        word.head, word.dep_ = noun, "appos"


def set_apart(verb: Token) -> None:
    """What is told of who reports, between commas, is not what he says.

    `Reed, | sent off for it, said the ball was out`; `Reed, whose son Ned (9) | had been promised a bed, said they had waited`.
    """
    said, doc = verb.head, verb.doc
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or not subject.i < verb.i < said.i or said.lemma_ not in TELLING or has_subject(said):
        return
    first = doc[min(subject.i + 2, verb.i)]
    told = any(child.dep_ == "ccomp" and child.i > said.i and has_subject(child) for child in said.rights)
    if not told or said.tag_ not in FINITE or (doc[subject.i + 1].text, doc[said.i - 1].text) != (",", ","):
        return
    bare = not has_auxiliary(verb)
    participle = verb.tag_ in PAST and bare and (first == verb or (first.tag_ == "RB" and first.nbor() == verb))
    own = first.head if first.lower_ == "whose" else None
    if own is None and not participle:
        return
    verb.dep_, was = ("acl" if own is None else "relcl"), subject.dep_
    if own is None:
        verb.tag_ = "VBN"
    else:
        own.head, own.dep_ = verb, was
    for child in [child for child in verb.lefts if child.i < subject.i]:
        child.head = said
    subject.head, subject.dep_, verb.head = said, "nsubj", subject


def with_participle(participle: Token) -> None:
    """Whom a participle tells of is who says it: `Residents | hoping to stop the mill say they were not asked`."""
    said = participle.head
    noun = next((child for child in participle.lefts if child.dep_ == "nsubj"), None)
    finite = said.tag_ in ("VB", "VBP", "VBD", "VBZ") and not has_auxiliary(said)
    if noun is None or participle.tag_ != "VBG" or not finite or said.lemma_ not in TELLING:
        return
    told = any(child.dep_ == "ccomp" and child.i > said.i and has_subject(child) for child in said.rights)
    if (
        told
        and noun.tag_ in ("NN", "NNS", *NAMES)
        and noun.right_edge.i == participle.i - 1
        and participle.right_edge.i == said.i - 1
    ):
        said.tag_ = "VBP" if said.tag_ == "VB" else said.tag_
        noun.head, noun.dep_, participle.head, participle.dep_ = said, "nsubj", noun, "acl"


def besides(with_: Token) -> None:
    """Whom a “with” names beside a clause says what its participle tells: `fell, with its head, Ann Reed, | telling us why`.

    So he does with an auxiliary: `is not for sale, with her deputy having | said that it was`.
    """
    verb, doc = with_.head, with_.doc
    if with_.i == 0 or with_.nbor(-1).text != ",":
        return
    if with_.dep_ == "mark":
        having = any(child.dep_ == "aux" and child.lower_ == "having" for child in verb.lefts)
        if having and verb.dep_ == "advcl" and verb.lemma_ in TELLING and verb.left_edge == with_:
            with_.head, with_.dep_, verb.head, verb.dep_ = verb.head, "prep", with_, "pcomp"
        return
    person = next((child for child in with_.rights if child.dep_ == "pobj"), None)
    if person is None or with_.dep_ != "prep" or all(child.dep_ != "appos" for child in person.rights):
        return
    participle = doc[min(person.right_edge.i + 2, len(doc) - 1)]
    tells = participle.tag_ == "VBG" and participle.lemma_ in TELLING and participle.nbor(-1).text == ","
    if tells and participle.dep_ == "advcl" and participle.head == verb and not has_subject(participle):
        person.head, person.dep_, participle.head, participle.dep_ = participle, "nsubj", with_, "pcomp"


def shown(verb: Token) -> None:
    """A participle behind what shows something is not what it does: `Papers prepared for councillors | show it is late`."""
    participle = verb.head
    noun = next((child for child in participle.lefts if child.dep_ == "nsubj"), None)
    plain = participle.tag_ in PAST and not has_auxiliary(participle) and participle.dep_ == "ROOT"
    told = any(child.dep_ == "ccomp" and child.i > verb.i and has_subject(child) for child in verb.rights)
    if noun is None or not plain or not told or verb.tag_ not in (*FINITE, "VB") or verb.n_lefts or has_subject(verb):
        return
    if noun.right_edge.i == participle.i - 1 and verb.i > participle.i + 1 and verb.nbor(-1).text != ",":
        verb.tag_ = "VBP" if verb.tag_ == "VB" else verb.tag_
        verb.head, verb.dep_, noun.head, noun.dep_ = verb, "ROOT", verb, "nsubj"
        participle.head, participle.dep_, participle.tag_ = noun, "acl", "VBN"
        for child in [child for child in participle.rights if child.i > verb.i]:
            child.head = verb


def called_as(as_: Token) -> None:
    """Who gives a name as his own says something, and not the name: `“…,” a resident who gave her name as Oksana | told us`."""
    said, gave = as_.head, as_.head.head
    name = next((child for child in said.lefts if child.dep_ == "nsubj" and child.i > as_.i), None)
    noun = gave.head
    gives = gave.lemma_ == "give" and gave.dep_ == "relcl" and any(child.lower_ == "name" for child in gave.rights)
    if as_.dep_ != "mark" or name is None or not gives or said.lemma_ not in TELLING:
        return
    said.head, said.dep_ = (said if noun.dep_ == "ROOT" else noun.head), noun.dep_
    for child in [child for child in noun.children if child.dep_ in ("ccomp", "punct")]:
        child.head = said
    as_.head, as_.dep_, name.head, name.dep_ = gave, "prep", as_, "pobj"
    noun.head, noun.dep_ = said, "nsubj"


def blaming(verb: Token) -> None:
    """What a company earns blames nobody; the company does: `Norvane fell after profit slumped, | blaming tariffs`."""
    inner = verb.head
    subject = next((child for child in inner.lefts if child.dep_ == "nsubj"), None)
    blames = verb.tag_ == "VBG" and verb.lemma_ in ("accuse", "blame", "cite") and behind_comma(verb)
    behind = inner.dep_ == "advcl" and inner.left_edge.dep_ == "mark" and inner.head.i < inner.i < verb.i
    if subject is not None and subject.lemma_ in EARNED and blames and behind:
        verb.head = inner.head


EARNED = frozenset(
    "cost demand earnings income loss margin order output price profit revenue sale sales share turnover".split()
)


def of_place(name: Token) -> None:
    """A place behind a place is part of it, and not who speaks: `Farmers in Kelda, | Norvane said their yield had fallen`."""
    verb, comma = name.head, name.doc[max(name.left_edge.i - 1, 0)]
    noun = next((child for child in verb.lefts if child.dep_ in ("npadvmod", "nsubj") and child.i < comma.i), None)
    if noun is None or comma.text != "," or name.right_edge.i + 1 != verb.i:
        return
    place = comma.nbor(-1)
    several = noun.tag_ in ("NNS", "NNPS") or noun.lower_.endswith("men")
    there = several or name.ent_type_ in ("GPE", "LOC")  # `the mayor of Kelda, | Norvane said`
    inside = place.dep_ == "pobj" and place.tag_ in NAMES and place.head.head == noun and place.head.lower_ in SEATED
    told = any(child.dep_ == "ccomp" and child.i > verb.i and has_subject(child) for child in verb.rights)
    if there and inside and told and not name.n_rights and noun.ent_type_ not in ("DATE", "TIME", "PERSON"):
        noun.dep_, name.head, name.dep_ = "nsubj", place, "appos"


SEATED = ("at", "in", "of", "from", "near")
"""What stands before the place where somebody is."""


def outside_place(outside: Token) -> None:
    """A place that opens a sentence is no subject: `Outside court, | the sister of the victim, Ann Reed, said it was late`."""
    place = outside.head
    verb = place.head
    who = next((child for child in place.rights if child.dep_ == "appos" and behind_comma(child)), None)
    opens = outside.is_sent_start and outside.dep_ == "amod" and place.i == outside.i + 1 and place.dep_ == "nsubj"
    if not opens or who is None or who.i > verb.i:
        return
    place.head, place.dep_, who.head, who.dep_ = outside, "pobj", verb, "nsubj"
    outside.head, outside.dep_, outside.tag_, outside.pos_ = verb, "prep", "IN", "ADP"
    for comma in [child for child in place.rights if child.i > place.i]:
        comma.head = verb if comma.i < who.left_edge.i else who


def inverted(noun: Token) -> None:
    """Who stands right behind a report and its verb says it: `“Who pays?” asked | Reed`, `it is safe, stressed | the society`."""
    verb = noun.head
    if verb.i == 0 or noun.left_edge.i != verb.i + 1 or has_subject(verb):
        return
    last = verb.i - 1 - (verb.nbor(-1).text == "," and verb.i > 1)  # “…”, fired the president
    quoted = verb.doc[last].text in QUOTATION_MARKS
    asks = quoted and (verb.lemma_ == "ask" or _ends_with(verb, noun))
    report = verb.tag_ in ("VBD", "VBZ") and verb.nbor(-1).text == "," and verb.lemma_ in SAYING
    last_word = noun.right_edge.i + 1 == len(verb.doc) or noun.right_edge.nbor().text == "."
    joined = verb.dep_ == "conj" and verb.tag_ == "VBZ" and not any(child.dep_ == "cc" for child in verb.head.rights)
    behind = (verb.dep_ == "dep" or (joined and last_word)) and verb.head.i < verb.i
    behind = behind and (is_finite(verb.head) or any(child.tag_ == "MD" for child in verb.head.lefts))
    said = behind or any(child.dep_ == "ccomp" for child in verb.lefts)
    person = noun.ent_type_ in ("ORG", "PERSON") or (noun.tag_ == "NNS" and noun.lemma_ in ROLES)
    office = noun.lower_ in ROLES | HOLDERS
    known = person or noun.left_edge.dep_ in ("det", "poss")  # it is safe, insists | the mayor
    if asks or (report and said and known):
        noun.dep_, verb.tag_ = "nsubj", "VBD" if verb.tag_ == "VBN" else verb.tag_
        verb.dep_ = "parataxis" if behind else verb.dep_
    elif (
        report
        and verb.tag_ == "VBD"
        and (office or person)
        and (said or verb.lower_ in STATED)
        and _closes(verb, told=True)
    ):
        noun.dep_ = "nsubj"
        if not said and verb.dep_ == "conj":
            verb.dep_ = "parataxis"


def claims(word: Token) -> None:
    """Behind a name and a comma, “claims” is its verb: `Ann Reed, 31, | claims staff “fobbed her off”`."""
    noun = word.head
    verb = noun.head
    name = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < word.i), None)
    apart = word.i > 0 and word.nbor(-1).text == "," and word.dep_ == "compound" and noun.dep_ == "nsubj"
    if name is None or name == noun or not apart or name.tag_ not in NAMES or verb.i < noun.i or noun.left_edge != word:
        return
    word.head, word.dep_, word.tag_, word.pos_ = (word if verb.head == verb else verb.head), verb.dep_, "VBZ", "VERB"
    verb.head, verb.dep_, name.head = word, "ccomp", word
    for child in [child for child in verb.lefts if child.i < word.i]:
        child.head = word


SHOWING = frozenset(("data", "documents", "figures", "records", "statistics"))
"""What shows how things are."""


def figures_show(word: Token) -> None:
    """What figures do that end a sentence is no thing: `Prices fell, data from the harbour board | show`."""
    doc, i, root = word.doc, word.i, word.sent.root
    comma = next((k for k in range(i - 1, word.sent.start, -1) if doc[k].text == ","), i)
    noun = next((doc[k] for k in range(comma + 1, min(comma + 4, i)) if doc[k].lower_ in SHOWING), None)
    if noun is None or not word.tag_.startswith("N") or doc[min(i + 1, len(doc) - 1)].text != ".":
        return
    told = root if root.i < comma else next((child for child in root.lefts if child.dep_ == "ccomp"), root)
    last, source = word.nbor(-1), word.head
    inside = last == noun or noun.i < source.i < i
    if not inside or not is_finite(told) or not has_subject(told) or any(is_finite(k) for k in doc[comma:i]):
        return
    for child in [child for child in word.lefts if child != last]:
        child.head = last
    for child in [child for child in (*root.rights, *told.rights) if child.i >= comma and child.dep_ == "punct"]:
        child.head = word
    if last != noun:
        last.head, last.dep_ = source, "pobj"
    word.head, word.dep_, word.lemma_, word.pos_ = word, "ROOT", "show", "VERB"
    word.tag_ = "VBZ" if word.lower_ == "shows" else "VBP"
    noun.head, noun.dep_, told.head, told.dep_ = word, "nsubj", word, "ccomp"


def read(word: Token) -> None:
    """Behind what is written, “read” is its verb: `A statement from the harbour board | read: “…”`."""
    if word.tag_ in ("NN", "VB") and word.dep_ == "ROOT" and any(child.dep_ == "nsubj" for child in word.lefts):
        word.tag_, word.pos_ = "VBD", "VERB"


def of_age(told: Token) -> None:
    """Who is called by his age tells somebody something, and is no part of whom he tells: `“…,” | the 29-year-old told us`."""
    hearer, old = told.head, told.nbor(-1) if told.i else told
    if told.dep_ != "amod" or old.lower_ != "old" or old.head != hearer or hearer.i < told.i:
        return
    for child in [child for child in hearer.lefts if child != told]:
        apart = child.i < old.left_edge.i and child.dep_ not in ("det", "poss", "amod")
        child.head = told if apart or child == old else old
    told.head, told.dep_, told.tag_, told.pos_ = (
        hearer.head if hearer.dep_ != "ROOT" else told,
        hearer.dep_,
        "VBD",
        "VERB",
    )
    before = told.head
    if before != told and before.dep_ == "ROOT" and before.i < old.left_edge.i:
        before.head, before.dep_, told.head, told.dep_ = told, "ccomp", told, "ROOT"
    old.dep_, old.tag_, old.pos_, hearer.head, hearer.dep_ = "nsubj", "NN", "NOUN", told, "dobj"
    for child in list(hearer.rights):
        child.head = told if child.dep_ == "punct" else hearer
        if child.dep_ == "relcl":
            without_that(child)


def behind_name(verb: Token) -> None:
    """Whoever is named behind his office says something, which is not told of him: `the minister, Ann Reed, | announced that`."""
    noun = verb.head
    named = any(child.dep_ == "appos" and child.right_edge.i == verb.i - 2 for child in noun.rights)
    that = any(child.dep_ == "ccomp" and child.left_edge.lower_ == "that" for child in verb.rights)
    alone = (
        noun.dep_ == "ROOT"
        and verb.doc[max(verb.i - 1, 0)].text == ","
        and not any(child.dep_ == "agent" for child in verb.rights)
    )
    if named and that and alone and verb.tag_ in PAST and verb.lemma_ in SAYING:
        for child in [child for child in noun.rights if child.i > verb.i]:
            child.head = verb
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        noun.head, noun.dep_ = verb, "nsubj"


def _ends_with(verb: Token, noun: Token) -> bool:
    """Whether a sentence ends with a past behind a quotation, and whose that is: `“It rains,” | sighed the 42-year-old.`, say."""
    marks = {word.text for word in verb.doc[max(verb.i - 2, 0) : verb.i]}
    end = noun.right_edge.i + 1
    after = verb.doc[end] if end < len(verb.doc) else None
    ends = after is None or after.is_sent_start or after.text == "." or after.lower_ in ("at", "in", "on")
    named = noun.ent_type_ == "PERSON" and verb.tag_ in PAST  # charged activist Ann Reed
    known = named or (noun.left_edge.lower_ in ("the", "a", "an") and verb.tag_ == "VBD")
    return known and bool(marks & {",", "?", "!"}) and ends
