"""What spaCy is told before and corrected in after it parses a paragraph: titles, surnames, words it misreads, lost subjects.

Each mends a mistake of the model that costs statements, and only where no other reading is possible. Nothing here knows what
the parse is used for.
"""

import re
from typing import Any

import numpy as np
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline.grammar import FINITE

TITLES = (
    "Adv Amb Atty Barr Brig Capt Cllr Cmdr Col Cpl Det Eng Engr Fr Hon Insp Lt Maj Mdm Pres Pvt Sgt Smt Supt".split()
)
"""Titles whose point ends no sentence, besides those that spaCy knows: `Capt. Reed`."""

LETTER_OF_NOTHING = re.compile(r"[A-Z]\.")
"""A letter and the point behind it, which spaCy takes for an initial."""

SURNAMES = frozenset({"Im"})
"""Surnames that spaCy takes for a pronoun and a verb without the apostrophe."""


def mend(nlp: Language) -> None:
    """Add to a pipeline what is told it before, and put right after, it parses."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word not in SURNAMES}
    for title in TITLES:
        tokenizer.add_special_case(f"{title}.", [{attrs.ORTH: f"{title}."}])
    nlp.add_pipe("end_at_letters", first=True)
    nlp.add_pipe("lend_norms", first=True)
    nlp.add_pipe("mend_dependencies", last=True)


@Language.component("end_at_letters")
def end_at_letters(doc: Doc) -> Doc:
    """End a sentence at a letter that is nobody's initial, since a small word stands before and a quotation follows.

    `in a post on X. "It is late," he wrote`; at the end of a line nothing needs to be said. Of what the parser is told so, it
    makes a boundary.
    """
    for token in doc[1:-2]:
        if LETTER_OF_NOTHING.fullmatch(token.text) and token.nbor(-1).is_lower:
            mark = token.nbor()
            inside = doc[mark.i + 2 : mark.i + LONGEST_NICKNAME]
            nickname = any(word.text in QUOTATION_MARKS and word.nbor(-1).text.isalpha() for word in inside)
            if mark.text in QUOTATION_MARKS and not nickname:
                mark.is_sent_start = True
                mark.nbor().is_sent_start = False
    return doc


@Language.component("lend_norms")
def lend_norms(doc: Doc) -> Doc:
    """Let the model read a word as it reads another: `think tank` as `research tank`, which thinks not; `WHO` as no who."""
    strings = doc.vocab.strings
    for i in np.flatnonzero(doc.to_array(attrs.LOWER)[:-1] == strings["think"]).tolist():
        if doc[i + 1].lower_ in ("tank", "tanks"):
            doc[i].norm_ = "research"
    for i in np.flatnonzero(doc.to_array(attrs.ORTH)[:-1] == strings["WHO"]).tolist():
        if not (doc[i + 1].is_alpha and doc[i + 1].is_upper):
            doc[i].norm_ = "unicef"
    return doc


@Language.component("mend_dependencies")
def mend_dependencies(doc: Doc) -> Doc:
    """Put right what the parser gets wrong around words of saying, where no other reading is possible."""
    dep = doc.to_array(attrs.DEP)
    strings = doc.vocab.strings
    names = np.isin(doc.to_array(attrs.TAG), [strings["NNP"], strings["NNPS"]])
    lost = names & np.isin(dep, [strings["advmod"], strings["intj"], strings["npadvmod"]])
    for i in np.flatnonzero(lost).tolist():
        verb = doc[i].head
        if verb.tag_ == "RB" and verb.i < i:  # `Outside, Reed, for the defence, | promised`
            verb = verb.head
        if _is_lost_subject(doc[i], verb):
            doc[i].head, doc[i].dep_ = verb, "nsubj"
    for i in np.flatnonzero(dep == strings["relcl"]).tolist():
        if _is_told(doc[i]):
            doc[i].head, doc[i].dep_ = doc[i].head.head, "ccomp"
    for i in np.flatnonzero(dep == strings["ccomp"]).tolist():
        if (subject := _glued_to_hearer(doc[i])) is not None:
            hearer = doc[subject.i - 1]
            hearer.head, hearer.dep_ = subject.head, "dobj"
            for child in [child for child in subject.lefts if child.i < hearer.i]:
                child.head = hearer
            subject.head, subject.dep_ = doc[i], "nsubj"
    for i in np.flatnonzero(np.isin(doc.to_array(attrs.ORTH), [strings[day] for day in WEEKDAYS])).tolist():
        if i and (clause := _clause_behind_day(doc[i])) is not None:
            subject = doc[i].head
            doc[i].head, doc[i].dep_ = doc[i - 1], "pobj"
            subject.head, subject.dep_ = clause, "nsubj"
    for i in np.flatnonzero(doc.to_array(attrs.LOWER) == strings["that"]).tolist():
        if i > 1 and _is_of_the_verb_before(doc[i - 1]):
            doc[i - 1].head = doc[i - 2]
    return doc


def _is_lost_subject(token: Token, verb: Token) -> bool:
    """Whether a name is a verb's subject taken for a circumstance: `Reed, however, | told them`, `Reed on Monday | left`."""
    children = list(verb.children)
    finite = any(word.tag_ in FINITE for word in (verb, *children) if word is verb or word.dep_ in ("aux", "auxpass"))
    named = token.ent_type_ in ("", "PERSON", "ORG", "GPE", "NORP")
    own = verb.dep_ not in ("conj", "relcl", "acl") and not any("subj" in child.dep_ for child in children)
    return named and finite and own and token.i < verb.i


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _clause_behind_day(day: Token) -> Token | None:
    """Verb whose subject the parser took for a part of the day before it: `said on Monday | prices would fall`."""
    noun = day.head
    if (
        day.dep_ not in ("nmod", "compound")
        or noun.dep_ != "pobj"
        or noun.head.i != day.i - 1
        or noun.head.lower_ != "on"
    ):
        return None
    clauses = (child for child in noun.head.head.rights if child.dep_ == "ccomp" and child.i > noun.i)
    clause = next(clauses, None)
    opened = clause is None or any("subj" in child.dep_ or child.dep_ in ("expl", "mark") for child in clause.lefts)
    return None if opened or (noun.ent_type_ in ("DATE", "TIME") and noun.lower_ in HOURS) else clause


HOURS = frozenset(("afternoon", "evening", "morning", "night"))


def _is_told(verb: Token) -> bool:
    """Whether a clause is what somebody was told, and no relative one: `told the Herald | he had seen it`."""
    hearer = verb.head
    told = hearer.head.lemma_ == "tell" and hearer.dep_ in ("dobj", "dative") and hearer.i > hearer.head.i
    named = hearer.tag_ in ("NNP", "NNPS") or hearer.lower_ in HEARERS
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    return told and named and subject is not None and subject.tag_ == "PRP" and subject.left_edge.i == hearer.i + 1


HEARERS = frozenset(
    "agency broadcaster channel court newspaper outlet paper police programme reporters station".split()
)


def _glued_to_hearer(verb: Token) -> Token | None:
    """Subject of a clause that the parser took for a part of the medium's name before it: `told the BBC | women were free`."""
    noun = verb.nbor(-1) if verb.i else verb
    while noun.dep_ in ("aux", "auxpass", "neg", "advmod") and noun.i > verb.sent.start:
        noun = noun.nbor(-1)
    told = noun.dep_ == "dobj" and noun.head == verb.head and verb.head.lemma_ == "tell" and noun.tag_ in ("NNS", "NN")
    if not told or any("subj" in child.dep_ for child in verb.children):
        return None
    named = noun.nbor(-1)
    return (
        noun
        if named.dep_ == "compound" and named.head == noun and named.tag_ == "NNP" and noun.i > verb.head.i + 1
        else None
    )


def _is_of_the_verb_before(adverb: Token) -> bool:
    """Whether an adverb before `that` belongs to the verb before it, and not to its clause: `reported earlier | that`."""
    verb = adverb.nbor(-1)
    clause = adverb.head
    manner = adverb.tag_ in ("RB", "RBR") and adverb.lower_ not in ("now", "so")
    return manner and verb.pos_ == "VERB" and clause.dep_ == "ccomp" and clause.head == verb and clause.i > adverb.i


QUOTATION_MARKS = frozenset('"“”«»„')

LONGEST_NICKNAME = 4
"""Tokens from a quotation mark on in which a nickname would end: `said J. “Red” Orlin`."""
