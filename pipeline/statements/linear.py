"""Linear models that need numpy only: a logistic model over named values, and chains of yes/no choices.

Nothing here knows what is modelled. Training is in `train`.
"""

import itertools
from bisect import bisect_right
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
        out |= self._templates
        for fields in self._places[1:]:
            columns <<= np.uint64(16)
            out |= columns[fields]
        return out.T

    def score(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """Log-odds of each row."""
        if not rows:
            return np.zeros(0)
        keys = self.encode(rows).T
        place = np.searchsorted(self.keys[:-1], keys)
        known = self.keys.take(place) == keys
        return self.bias + (self.weights.take(place) * known).sum(axis=0, dtype=np.float64)


def bucket(value: float, *edges: float) -> int:
    """How many of the edges are not above the value."""
    return bisect_right(edges, value)


def sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probability of log-odds."""
    return 1 / (1 + np.exp(-np.clip(x, -50, 50)))


class Marginals(NamedTuple):
    """What chains of yes/no choices with a bonus for two yeses in a row come to, all ways to choose considered."""

    chance: NDArray[np.float64]
    """Probability of yes, each."""
    both: NDArray[np.float64]
    """Probability of yes here and before; 0 where a chain begins."""
    total: NDArray[np.float64]
    """Log of the sum over all ways to choose, one per chain."""


class Best(NamedTuple):
    """The likeliest way to choose in every chain, and the next likely ones."""

    choice: NDArray[np.bool_]
    loss: NDArray[np.float64]
    """By how much the log of the score falls when this choice is made the other way, the others as likely as can be."""
    back: list[list[bool]]
    """Rows no and yes: the likeliest choice before a no or a yes here; means nothing where a chain begins."""
    ahead: list[list[bool]]
    """Rows no and yes: the likeliest choice after a no or a yes here; means nothing where a chain ends."""

    def otherwise(self, start: int, end: int, k: int) -> NDArray[np.bool_]:
        """The likeliest way to choose in the chain from `start` to `end` with choice `k` made the other way."""
        now = turned = not self.choice[k]
        before, after = [], [turned]
        for i in range(k, start, -1):
            now = self.back[now][i]
            before.append(now)
        now = turned
        for i in range(k, end - 1):
            now = self.ahead[now][i]
            after.append(now)
        return np.array(before[::-1] + after, dtype=bool)


Sizes = Sequence[int] | NDArray[np.int64]


def _side_by_side(sizes: Sizes) -> tuple[NDArray[np.int64], list[tuple[slice, slice]]]:
    """Lay chains that lie end to end side by side, longest first, so that all go one step at a time together.

    The new place of each choice, and for each step but the first the places before it and its own.
    """
    size = np.asarray(sizes, dtype=np.int64)
    order = np.argsort(-size, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(size))
    step = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    alive = np.searchsorted(-size[order], -np.arange(size.max(initial=0)), side="left")  # chains longer than that
    first = np.cumsum(alive) - alive
    places = first[step] + np.repeat(rank, size)
    spans = list(zip(first.tolist(), alive.tolist(), strict=True))
    return places, [(slice(a, a + k), slice(b, b + k)) for (a, _), (b, k) in itertools.pairwise(spans)]


def _both_ways(
    single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sizes, join: np.ufunc
) -> tuple[NDArray[np.float64], ...]:
    """What stands before each choice and what comes after it, joined over all ways there (their sum or the best).

    Up to and with the choice if it is not made and if it is; then what comes after it, likewise.
    """
    places, steps = _side_by_side(sizes)
    alone, link = np.empty((2, len(single)))
    alone[places], link[places] = single, pair
    no, after_no, after_yes = np.zeros((3, len(single)))
    yes = alone.copy()
    for last, here in steps:
        no[here] = join(no[last], yes[last])
        yes[here] += join(no[last], yes[last] + link[here])
    for here, then in reversed(steps):
        chosen = alone[then] + after_yes[then]
        after_no[here] = join(after_no[then], chosen)
        after_yes[here] = join(after_no[then], chosen + link[then])
    return no[places], yes[places], after_no[places], after_yes[places]


def marginals(single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sizes) -> Marginals:
    """Sum over chains laid end to end (forward-backward); `single` and `pair` are log-odds and what a link adds."""
    no, yes, _, after_yes = _both_ways(single, pair, sizes, np.logaddexp)
    size = np.asarray(sizes, dtype=np.int64)
    some = size > 0
    ends = np.cumsum(size)[some]
    total = np.zeros(len(size))
    total[some] = np.logaddexp(no[ends - 1], yes[ends - 1])
    norm = np.repeat(total, size)
    both = np.roll(yes, 1) + pair + single + after_yes - norm
    both[ends - size[some]] = -np.inf
    return Marginals(np.exp(yes + after_yes - norm), np.exp(both), total)


def likeliest(single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sizes) -> Best:
    """Maximise over chains laid end to end (Viterbi, in both directions)."""
    no, yes, rest_no, rest_yes = _both_ways(single, pair, sizes, np.maximum)
    before, chosen = np.roll(no, 1), single + rest_yes
    back = [(np.roll(yes, 1) > before).tolist(), (np.roll(yes, 1) + pair > before).tolist()]
    ahead = [np.roll(chosen > rest_no, -1).tolist(), np.roll(chosen + pair > rest_no, -1).tolist()]
    ends = set(np.cumsum(sizes).tolist())
    picked = (yes > no).tolist()
    for i in reversed(range(1, len(picked))):
        if i not in ends:
            picked[i - 1] = back[picked[i]][i]
    return Best(np.array(picked, dtype=bool), np.abs(yes + rest_yes - (no + rest_no)), back, ahead)
