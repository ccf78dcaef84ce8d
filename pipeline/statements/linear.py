"""Linear models that need numpy only: a logistic model over named values, and chains of yes/no choices.

Nothing here knows what is modelled. Training is in `train`.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Value = str | int
Row = tuple[Value, ...]


class Model:
    """A logistic model over conjunctions of named values; weights are held by exact integer keys, so nothing collides."""

    def __init__(
        self,
        fields: Sequence[str],
        templates: Sequence[str],
        values: Sequence[Sequence[Value]],
        keys: NDArray[np.uint64],
        weights: NDArray[np.float32],
        bias: float,
    ) -> None:
        """`templates` join field names with `+`; `values[f]` lists the values known of field f; `keys` are sorted."""
        self.fields = tuple(fields)
        self.templates = tuple(templates)
        self.values = [{v: k + 1 for k, v in enumerate(known)} for known in values]
        self.columns = [tuple(self.fields.index(name) for name in template.split("+")) for template in self.templates]
        nothing = len(self.fields)  # the number of a column of zeros
        self._places = [
            np.array([fields[place] if place < len(fields) else nothing for fields in self.columns])
            for place in range(max(map(len, self.columns)))
        ]
        """Number of the first field of each template, of the second, …"""
        self._templates = (np.arange(len(self.columns), dtype=np.uint64) << np.uint64(48))[:, None]
        self.keys, self.weights, self.bias = keys, weights, bias

    def encode(self, rows: Sequence[Row]) -> NDArray[np.uint64]:
        """Rows × templates: template number and up to three value numbers (0 = unknown), 16 bits each."""
        columns = np.zeros((len(self.fields) + 1, len(rows)), dtype=np.uint64)
        for number, (known, column) in enumerate(zip(self.values, zip(*rows, strict=True), strict=True)):
            columns[number] = np.fromiter(map(known.get, column, itertools.repeat(0)), dtype=np.uint64, count=len(rows))
        out = columns[self._places[0]]
        for place, fields in enumerate(self._places[1:], 1):
            out |= columns[fields] << np.uint64(16 * place)
        out |= self._templates
        return out.T

    def score(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """Log-odds of each row."""
        if not rows:
            return np.zeros(0)
        keys = self.encode(rows).T
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return self.bias + np.where(self.keys[place] == keys, self.weights[place], np.float32(0)).sum(
            axis=0, dtype=np.float64
        )


def bucket(value: float, *edges: float) -> int:
    """How many of the edges are not above the value."""
    return bisect_left(edges, value + 1e-9)


def sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probability of log-odds."""
    return 1 / (1 + np.exp(-np.clip(x, -50, 50)))


class Chain(NamedTuple):
    """What a chain of yes/no choices with a bonus for two yeses in a row comes to."""

    chance: NDArray[np.float64]
    """Probability of yes, each."""
    both: NDArray[np.float64]
    """Probability of yes here and before."""
    total: NDArray[np.float64]
    """Log of the sum over all ways to choose, one per chain."""
    best: NDArray[np.bool_]
    """The likeliest way to choose."""
    loss: NDArray[np.float64]
    """By how much the log of the score falls when this choice is made the other way, the others as likely as can be."""
    back: NDArray[np.bool_]
    """Rows no and yes: the likeliest choice before a no or a yes here."""
    ahead: NDArray[np.bool_]
    """Rows no and yes: the likeliest choice after a no or a yes here."""

    def otherwise(self, start: int, end: int, k: int) -> NDArray[np.bool_]:
        """The likeliest way to choose in the chain from `start` to `end` with choice `k` made the other way."""
        chosen = np.zeros(end - start, dtype=bool)
        chosen[k - start] = now = not self.best[k]
        for i in range(k, start, -1):
            chosen[i - 1 - start] = now = self.back[int(now), i]
        now = chosen[k - start]
        for i in range(k, end - 1):
            chosen[i + 1 - start] = now = self.ahead[int(now), i]
        return chosen


def chains(single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sequence[int] | NDArray[np.int64]) -> Chain:
    """Sum and maximise over chains laid end to end; all chains go one step at a time together (forward-backward, Viterbi)."""
    n = len(single)
    size = np.asarray(sizes, dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(size)[:-1]]).astype(np.int64)
    order = np.argsort(-size, kind="stable")
    starts, size = starts[order], size[order]
    no, yes, best_no, best_yes = (np.zeros(n) for _ in range(4))
    back, ahead = np.zeros((2, n), dtype=bool), np.zeros((2, n), dtype=bool)
    longest = int(size[0]) if len(size) else 0
    alive = [int(np.searchsorted(-size, -t, side="left")) for t in range(longest + 1)]  # chains longer than t
    for t in range(longest):
        here = starts[: alive[t]] + t
        if t == 0:
            yes[here] = best_yes[here] = single[here]
            continue
        last = here - 1
        no[here] = np.logaddexp(no[last], yes[last])
        yes[here] = single[here] + np.logaddexp(no[last], yes[last] + pair[here])
        back[0, here] = best_yes[last] > best_no[last]
        best_no[here] = np.maximum(best_no[last], best_yes[last])
        linked = best_yes[last] + pair[here]
        back[1, here] = linked > best_no[last]
        best_yes[here] = single[here] + np.maximum(best_no[last], linked)
    ends = starts + size - 1
    total = np.zeros(len(size))
    some = size > 0
    total[order[some]] = np.logaddexp(no[ends[some]], yes[ends[some]])
    after_no, after_yes, rest_no, rest_yes = (np.zeros(n) for _ in range(4))
    chance, both, best = np.zeros(n), np.zeros(n), np.zeros(n, dtype=bool)
    norm = np.zeros(n)
    norm_sorted = total[order]
    for t in range(longest - 1, -1, -1):
        k = alive[t]
        here = starts[:k] + t
        inner = alive[t + 1]
        best[here[inner:]] = best_yes[here[inner:]] > best_no[here[inner:]]
        if inner:
            now, then = here[:inner], here[:inner] + 1
            after_no[now] = np.logaddexp(after_no[then], single[then] + after_yes[then])
            after_yes[now] = np.logaddexp(after_no[then], single[then] + pair[then] + after_yes[then])
            best[now] = np.where(best[then], back[1, then], back[0, then])
            chosen = single[then] + rest_yes[then]
            ahead[0, now] = chosen > rest_no[then]
            rest_no[now] = np.maximum(rest_no[then], chosen)
            ahead[1, now] = chosen + pair[then] > rest_no[then]
            rest_yes[now] = np.maximum(rest_no[then], chosen + pair[then])
        norm[here] = norm_sorted[:k]
        chance[here] = np.exp(yes[here] + after_yes[here] - norm[here])
        if t:
            both[here] = np.exp(yes[here - 1] + pair[here] + single[here] + after_yes[here] - norm[here])
    with_yes, with_no = best_yes + rest_yes, best_no + rest_no
    return Chain(chance, both, total, best, np.abs(with_yes - with_no), back, ahead)
