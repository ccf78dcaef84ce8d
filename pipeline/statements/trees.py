"""Sums of small decision trees over numbers, with numpy only. Nothing here knows what is decided; training is in `train`."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

FIELDS = ("feature", "threshold", "left", "right", "value", "roots")
"""Arrays that make up a model: one entry per node of any tree but for `roots`, one per tree. A leaf is its own children."""


class Trees:
    """Gradient-boosted trees: the log-odds of a row are the sum of the leaves that it falls into."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the arrays of `FIELDS`."""
        self.feature = np.asarray(arrays["feature"], dtype=np.int64)
        self.threshold = np.asarray(arrays["threshold"], dtype=np.float32)
        self.left = np.asarray(arrays["left"], dtype=np.int64)
        self.right = np.asarray(arrays["right"], dtype=np.int64)
        self.value = np.asarray(arrays["value"], dtype=np.float32)
        self.roots = np.asarray(arrays["roots"], dtype=np.int64)
        self._children = np.column_stack([self.right, self.left]).ravel()

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The arrays of `FIELDS`, as small as they can be."""
        small = {"feature": np.uint8, "left": np.uint16, "right": np.uint16, "value": np.float32, "roots": np.uint16}
        return {name: getattr(self, name).astype(small.get(name, np.float32)) for name in FIELDS}

    def score(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Log-odds of each row of numbers."""
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        numbers, first = rows.ravel(), np.arange(len(rows))[:, None] * rows.shape[1]
        while True:
            left = numbers.take(first + self.feature.take(node)) <= self.threshold.take(node)
            below = self._children.take(2 * node + left)
            if np.array_equal(below, node):
                scores: NDArray[np.float64] = self.value.take(node).sum(axis=1, dtype=np.float64)
                return scores
            node = below


def grown(trees: Sequence[Mapping[str, object]]) -> Trees:
    """Trees as nested nodes (`feature`, `threshold`, `left`, `right`; a leaf is a `value`) laid out as arrays."""
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[float] = []

    def lay(node: Mapping[str, object]) -> int:
        k = len(feature)
        feature.append(0)
        threshold.append(0.0)
        left.append(k)
        right.append(k)
        value.append(0.0)
        if "value" in node:
            value[k] = float(node["value"])  # type: ignore[arg-type]
        else:
            feature[k], threshold[k] = int(node["feature"]), float(node["threshold"])  # type: ignore[call-overload,arg-type]
            left[k], right[k] = lay(node["left"]), lay(node["right"])  # type: ignore[arg-type]
        return k

    roots = [lay(tree) for tree in trees]
    columns = (feature, threshold, left, right, value, roots)
    return Trees({name: np.array(column) for name, column in zip(FIELDS, columns, strict=True)})
