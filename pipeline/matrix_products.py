"""The parser's matrix products, done by numpy's library: several times as fast as by spaCy's own on common processors.

A product is computed in blocks of one size, so that a row of it does not depend on how many rows there are, or on which: what the
parser says of a text is the same to the last bit whatever is parsed beside it. Libraries compute the columns of a matrix alike,
but for those at its edges, and not always its rows (OpenBLAS on Haswell and Zen: not every second six), so rows are handed over
as columns between idle ones. Nothing else of spaCy's arithmetic is touched.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits

BLOCK = 192
"""Rows of a block; larger ones are no faster."""

EDGE = 8
"""Idle columns on either side of a block: those that OpenBLAS computes otherwise than the rest, which tests show."""


class BlockOps(NumpyOps):
    """spaCy's arithmetic, but for products of matrices."""

    def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """`x @ y`, of either its transpose if so asked; only learning asks for other forms than `x @ y.T`."""
        if trans1 or out is not None or x.dtype != np.float32:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        y = y.T if trans2 else y
        product = np.empty((len(x), y.shape[1]), np.float32)
        block = np.zeros((BLOCK + 2 * EDGE, x.shape[1]), np.float32)
        for start in range(0, len(x), BLOCK):
            rows = x[start : start + BLOCK]
            block[EDGE : EDGE + len(rows)] = rows
            product[start : start + BLOCK] = (y.T @ block.T)[:, EDGE : EDGE + len(rows)].T
        return product


def hasten(nlp: Language) -> None:
    """Let every model of a pipeline compute so, and numpy's library in one thread: articles are shared out over the cores."""
    threadpool_limits(1, user_api="blas")
    ops = BlockOps()
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            layer.ops = ops
