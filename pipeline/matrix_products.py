"""The parser's matrix products, done by numpy's library: several times as fast as by spaCy's own on common processors.

A product is computed in blocks of one size, so that a row of it does not depend on how many rows there are, or on which: what the
parser says of a text is the same to the last bit whatever is parsed beside it. Nothing else of spaCy's arithmetic is touched.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits

BLOCK = 192
"""Rows of a block: a multiple of the tiles in which libraries compute, so that every row of it is computed alike; larger ones
are no faster."""


class BlockOps(NumpyOps):
    """spaCy's arithmetic, but for products of matrices."""

    def gemm(self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """`x @ y`, of either its transpose if so asked; only learning asks for other forms than `x @ y.T`."""
        if trans1 or out is not None or x.dtype != np.float32:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        y = y.T if trans2 else y
        product = np.empty((len(x), y.shape[1]), np.float32)
        whole = len(x) - len(x) % BLOCK
        for start in range(0, whole, BLOCK):
            np.matmul(x[start : start + BLOCK], y, out=product[start : start + BLOCK])
        if whole < len(x):
            last = np.zeros((BLOCK, x.shape[1]), np.float32)
            last[: len(x) - whole] = x[whole:]
            product[whole:] = (last @ y)[: len(x) - whole]
        return product


def hasten(nlp: Language) -> None:
    """Let every model of a pipeline compute so, and numpy's library in one thread: articles are shared out over the cores."""
    threadpool_limits(1, user_api="blas")
    ops = BlockOps()
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            layer.ops = ops
