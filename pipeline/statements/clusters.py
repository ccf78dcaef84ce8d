"""Groups of words with like vectors: what the models know of verbs and nouns that the training data hardly has.

The vectors are the parser's own. Nothing here knows what the groups are used for.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.vocab import Vocab

ROUNDS = 30
"""Rounds of k-means: groups hardly change after twenty."""


class Clusters:
    """Centres of groups of word vectors."""

    def __init__(self, centres: NDArray[np.float32]) -> None:
        """`centres` has one row of length 1 for each group."""
        self.centres = centres
        self._known: dict[str, int] = {}

    def of(self, vocab: Vocab, word: str) -> int:
        """Number of the group of a word, from 1; 0 where the parser has no vector for it."""
        found = self._known.get(word)
        if found is None:
            vector = direction(vocab, word)
            if vector is None or len(vector) != self.centres.shape[1]:
                vector = None
            found = self._known[word] = 0 if vector is None else 1 + int(np.argmax(self.centres @ vector))
        return found


def direction(vocab: Vocab, word: str) -> NDArray[np.float32] | None:
    """Vector of a word at length 1, or None."""
    if not vocab.has_vector(word):
        return None
    vector = np.asarray(vocab.get_vector(word), dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else None


def learn(vocab: Vocab, words: Sequence[str], count: int) -> Clusters:
    """Groups of words, the commonest first, by k-means on directions; the first centres are the commonest words."""
    vectors = np.unique([v for v in (direction(vocab, word) for word in words) if v is not None], axis=0)
    first = [v for v in (direction(vocab, word) for word in words[: 3 * count]) if v is not None]
    centres = np.stack(first[:count])
    for _ in range(ROUNDS):
        group = np.argmax(vectors @ centres.T, axis=1)
        for k in range(len(centres)):
            if (group == k).any():
                mean = vectors[group == k].mean(axis=0)
                centres[k] = mean / np.linalg.norm(mean)
    return Clusters(centres.astype(np.float16).astype(np.float32))
