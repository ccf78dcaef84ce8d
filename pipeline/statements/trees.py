"""Sums of small decision trees over numbers, with numpy only. Nothing here knows what is decided; training is in `train`."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

FIELDS = ("feature", "threshold", "left", "right", "value", "roots")
"""Arrays that make up a model: one entry per node of any tree but for `roots`, one per tree. A leaf is its own children."""

EVERY_LEAF = np.uint32(2**32 - 1)


class Trees:
    """Gradient-boosted trees: the log-odds of a row are the sum of the leaves that it falls into."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the arrays of `FIELDS`; a tree lies in them as it is read, left before right, and has 32 leaves at most."""
        self.feature = np.asarray(arrays["feature"], dtype=np.int64)
        self.threshold = np.asarray(arrays["threshold"], dtype=np.float32)
        self.left = np.asarray(arrays["left"], dtype=np.int64)
        self.right = np.asarray(arrays["right"], dtype=np.int64)
        self.value = np.asarray(arrays["value"], dtype=np.float32)
        self.roots = np.asarray(arrays["roots"], dtype=np.int64)
        node = np.arange(len(self.feature))
        leaf = self.left == node
        before = np.cumsum(leaf) - leaf
        tests = np.flatnonzero(~leaf | np.isin(node, self.roots))
        """Nodes that test a number, and roots that are leaves: their tests change nothing."""
        self._first_test, self._first_leaf = np.searchsorted(tests, self.roots), before[self.roots]
        self._tested, self._most = self.feature[tests], self.threshold[tests][:, None]
        self._leaves = self.value[leaf]
        root = np.repeat(self._first_leaf, np.diff(self._first_test, append=len(tests)))
        on_left, on_right = (
            np.uint32(1) << (before[child[tests]] - root).astype(np.uint32) for child in (self.left, self.right)
        )
        self._kept = ~(on_right - on_left)[:, None]
        """Leaves of its tree, one bit each, that are still possible where a test fails: all but those on its left."""

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """The arrays of `FIELDS`, as small as they can be."""
        small = {"feature": np.uint8, "left": np.uint16, "right": np.uint16, "value": np.float32, "roots": np.uint16}
        return {name: getattr(self, name).astype(small.get(name, np.float32)) for name in FIELDS}

    def score(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Log-odds of each row of numbers."""
        passed = rows.T.take(self._tested, axis=0) <= self._most
        possible = np.bitwise_and.reduceat(np.where(passed, EVERY_LEAF, self._kept), self._first_test, axis=0)
        leaf = np.bitwise_count(~possible & (possible - 1)) + self._first_leaf[:, None]  # the first that is possible
        scores: NDArray[np.float64] = self._leaves.take(leaf.T).sum(axis=1, dtype=np.float64)
        return scores


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
