"""What words mean, as vectors: those of near meaning point the same way.

The vectors are numbers of `pipeline/data/meanings.npz`, built by `meanings_build`. Knows nothing of statements.
"""

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipeline.connect.words import stem

FILE = Path(__file__).parent.parent / "data/meanings.npz"

SCALE = 127
"""Largest number of a vector."""

Vectors = npt.NDArray[np.float32]


@functools.cache
def _known() -> tuple[Mapping[str, int], Mapping[str, int], npt.NDArray[np.int8]]:
    """The row of each word, the row of the commonest word of each stem, and the rows."""
    with np.load(FILE) as file:
        words, vectors = file["words"].tobytes().decode().split("\n"), file["vectors"]
    stems: dict[str, int] = {}
    for row, word in enumerate(words):
        stems.setdefault(stem(word), row)
    return {word: row for row, word in enumerate(words)}, stems, vectors


def vectors(words: Sequence[str]) -> Vectors:
    """Vectors of lower-case words; zero for the empty word and for those that are not known, not even in another form."""
    rows, stems, known = _known()
    found = [rows.get(word, stems.get(stem(word), -1)) for word in words]
    return np.where(np.array(found, np.int64).reshape(-1, 1) < 0, 0, known[found]).astype(np.float32)


def cosines(a: Vectors, b: Vectors) -> Vectors:
    """Cosine of each vector of one with each of the other; 0 where one is zero.

    The same to the last bit on every machine: products of whole numbers so small are exact, in whatever order they are added up.
    """
    lengths = [np.sqrt(np.maximum((side * side).sum(axis=1), 1)) for side in (a, b)]
    return (a @ b.T) / np.outer(*lengths)
