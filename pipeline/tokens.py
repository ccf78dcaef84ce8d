"""What all readers of a `Doc` ask of it, at the price of one question: spaCy makes every answer anew."""

import functools

from spacy.tokens import Doc


@functools.lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """`doc.text`, which spaCy joins at every call, of the document that is being read."""
    return doc.text


@functools.lru_cache(maxsize=8)
def strings(doc: Doc, attribute: int) -> tuple[str, ...]:
    """An attribute of every token (`spacy.attrs`) as a string, each string looked up but once."""
    keys = doc.to_array(attribute).tolist()
    known = doc.vocab.strings
    found = {key: known[key] for key in set(keys)}
    return tuple([found[key] for key in keys])
