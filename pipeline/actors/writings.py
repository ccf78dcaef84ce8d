"""Whose a statement or letter is that is quoted: `Reed said so in a letter. … “…,” | the letter read`."""

from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.actors.name_words import SAY, words
from pipeline.actors.names.offices import SUBJECTS
from pipeline.cues import lexicon
from pipeline.grammar import DOCUMENTS
from pipeline.tokens import sentence_of

ISSUING = words("adopt issue publish release")

WRITING_REACH = 120
"""Tokens before a sentence within which a writing is the one that was quoted."""

POSTED = words("website site facebook instagram telegram twitter x weibo whatsapp youtube tiktok bluesky")
"""On what somebody says something that is a statement then."""

VOICING = words("express voice read disclose reveal")
"""What is done with a feeling or fact in a writing, besides saying something."""

CALLING = words(
    """accept accuse apologise apologize blame call condemn criticise criticize demand denounce pledge praise reaffirm reiterate
    reject request support urge welcome"""
)
"""What else is done in a writing that says it."""

SIGNING = ISSUING | words("sign")


PRINTED = DOCUMENTS | words(
    """account analysis article articles column commentary data editorial essay estimate feature findings interview investigation
    op-ed opinion paper poll report reports research results review story stories study studies survey work"""
)
"""What papers and journals print."""

PRINTING = words("appear carry detail describe document outline print publish release report run")
"""Verbs of clauses that tell where it was printed."""


def printed_in(outlet: Token) -> Token | None:
    """What is told to be printed in what a noun means: `a | study published in the journal NAME`, `| reports in NAME`."""
    by = outlet.head
    if outlet.dep_ == "appos" and by.dep_ == "pobj":
        outlet, by = by, by.head  # `in the journal | NAME`
    if outlet.dep_ != "pobj" or by.lower_ != "in" or by.dep_ != "prep":
        return None
    told = by.head
    if told.lemma_ in PRINTING:
        printed = "nsubj" if told.lemma_ == "appear" else "nsubjpass"
        subject = next((child for child in told.lefts if child.dep_ == printed), told)
        told = told.head if told.dep_ in ("acl", "relcl") else subject
    return told if told.lower_ in PRINTED else None


def is_same_writing(noun: Token) -> bool:
    """Whether a noun means a writing told of before: `the statement`, `that letter`."""
    lefts = [child.lower_ for child in noun.lefts]
    return noun.lower_ in DOCUMENTS | {"report"} and lefts in (["the"], ["that"])


def writers(writing: Token) -> Iterator[Token]:
    """Who said something in a writing of this kind shortly before, or issued it; then who is told to have signed it.

    `In a letter, Reed said. The | letter`, `the embassy issued a statement. The | statement`.
    """
    doc = writing.doc
    for token in reversed(doc[max(sentence_of(writing).start - WRITING_REACH, 0) : sentence_of(writing).start]):
        posted = writing.lower_ in ("statement", "report") and token.lower_ in POSTED and token.head.lower_ == "on"
        if (token.lower_ != writing.lower_ and not posted) or (is_same_writing(token) and token.dep_ in SUBJECTS):
            continue
        issued = token.dep_ == "dobj" and token.head.lemma_ in ISSUING
        verb = token.head if issued else token.head.head
        introduced = issued or ((posted or token.head.lower_ in ("in", "through", "by")) and _does_say(verb))
        own = any(child.tag_ == "PRP$" for child in token.children)
        if not own and any(child.dep_ == "poss" or child.lower_ in ("by", "of", "from") for child in token.children):
            yield from _named_with(token)
        elif introduced:
            subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
            while not subjects and verb.dep_ in ("advcl", "conj") and verb.tag_ == "VBG":
                verb = verb.head  # `Reed left, writing in a | note that …`
                subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
            yield from subjects if len(subjects) == 1 and not subjects[0].conjuncts else ()
        yield from signers(token)
        return


def _named_with(writing: Token) -> Iterator[Token]:
    """The one who is named as whose a writing is: `a statement from the ministry`, `the mayor's letter`."""
    by = [child for child in writing.rights if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from")]
    names = [*(child for child in writing.lefts if child.dep_ == "poss"), *(name for one in by for name in one.rights)]
    yield from names if len(names) == 1 and not names[0].conjuncts else ()


def _does_say(verb: Token) -> bool:
    """Whether somebody says something, or makes it known."""
    makes = verb.lemma_ == "make" and any(child.lower_ == "known" for word in verb.rights for child in word.subtree)
    tells = verb.lemma_ in lexicon("verb") and any(child.dep_ == "ccomp" for child in verb.rights)
    return makes or tells or any(one.lemma_ in SAY | VOICING | CALLING for one in (verb, *verb.conjuncts))


def signers(writing: Token) -> Iterator[Token]:
    """Who is told to have signed or issued a writing: `a statement signed by Reed`."""
    for clause in writing.rights:
        if clause.dep_ == "acl" and clause.lemma_ in SIGNING:
            yield from (name for by in clause.rights if by.dep_ == "agent" for name in by.rights if not name.conjuncts)
