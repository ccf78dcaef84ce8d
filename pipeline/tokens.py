"""What all readers of a `Doc` ask of it, at the price of one question: spaCy makes every answer anew."""

import functools
import itertools
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc, Span, Token


@functools.lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins at every call, of the document that is being read."""
    spaces = doc.to_array(SPACY).tolist()
    return "".join([word + " " if space else word for word, space in zip(strings(doc, ORTH), spaces, strict=True)])


WORDS: dict[int, str] = {}
"""Strings by the number that spaCy has for them, whatever its vocabulary: those met last."""

MOST_WORDS = 1 << 16
"""As many as a language has in use."""


@functools.lru_cache(maxsize=8)
def strings(doc: Doc, attribute: int) -> tuple[str, ...]:
    """An attribute of every token (`spacy.attrs`) as a string, each string looked up but once."""
    keys = doc.to_array(attribute).tolist()
    if new := set(keys).difference(WORDS):
        if len(WORDS) > MOST_WORDS:
            WORDS.clear()
            new = set(keys)
        known = doc.vocab.strings
        WORDS.update((key, known[key]) for key in new)
    return tuple(map(WORDS.__getitem__, keys))


def index_of(doc: Doc, attribute: int = ORTH) -> Mapping[str, list[int]]:
    """Tokens at which each value of an attribute stands, in order; what is not there is not to be asked for by `[]`."""
    return _index(doc, attribute)


@functools.lru_cache(maxsize=4)
def _index(doc: Doc, attribute: int) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for i, value in enumerate(strings(doc, attribute)):
        found[value].append(i)
    return dict(found)


def places_of(doc: Doc, wanted: AbstractSet[str], attribute: int = ORTH) -> list[int]:
    """Tokens whose attribute is one of these, in order: a rule looks at them, and not at all tokens for its words."""
    found = index_of(doc, attribute)
    return sorted(itertools.chain.from_iterable(found[value] for value in wanted & _values(doc, attribute)))


@functools.lru_cache(maxsize=4)
def _values(doc: Doc, attribute: int) -> frozenset[str]:
    """What stands in an index, as a set: to meet another one, Python walks through the smaller of two sets."""
    return frozenset(index_of(doc, attribute))


@functools.lru_cache(maxsize=1)
def lines(doc: Doc) -> list[int]:
    """Tokens that are line breaks."""
    return places_of(doc, {word for word in index_of(doc) if "\n" in word})


def sentence_of(token: Token) -> Span:
    """`token.sent`, which spaCy looks for from the token on at every call."""
    return _sentences(token.doc)[token.i]


@functools.lru_cache(maxsize=1)
def _sentences(doc: Doc) -> list[Span]:
    """The sentence of each token."""
    return [sentence for sentence in doc.sents for _ in range(len(sentence))]


@functools.lru_cache(maxsize=1)
def entities(doc: Doc) -> list[tuple[str, Span]]:
    """`doc.ents`, which spaCy makes anew at every call, each behind its label."""
    return [(entity.label_, entity) for entity in doc.ents]


def word_before(sentence: Span) -> Token | None:
    """Last token before a sentence that is no blank, in its paragraph or the one before; None where the text begins."""
    doc, last = sentence.doc, sentence.start - 1
    while last >= 0 and doc[last].is_space:
        last -= 1
    return doc[last] if last >= 0 else None


def is_cited(token: Token) -> bool:
    """Whether something is according to what a token says: `it rained, according to | Reed`."""
    return token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lower_ == "according"


def root_of(doc: Doc, start: int, end: int) -> Token:
    """The token of a span that the others hang on; most names are one token, of which no span need be made."""
    return doc[start] if end - start == 1 else _root(doc, start, end)


@functools.lru_cache(maxsize=256)
def _root(doc: Doc, start: int, end: int) -> Token:
    return doc[start:end].root
