"""Linear models that need numpy only: a logistic model over named values, and chains of yes/no choices.

Nothing here knows what is modelled. Training is in `train`.
"""

import functools
import itertools
from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Value = str | int
Row = tuple[Value, ...]
"""Values in the order of the model's fields."""


DENSE = 1 << 18
"""Most conjunctions of known values that a template may have for its weights to be a table, not a sorted list."""


FIELDS_OF_A_TEMPLATE = 3
"""Most fields that a template may join: so many values a key holds."""


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
        self._used = [f for f, known in enumerate(self.values) if known]
        self._known = [self.values[f] for f in self._used]
        """Numbers of the values of each field that has any."""
        self.columns = [tuple(self.fields.index(name) for name in template.split("+")) for template in self.templates]
        nothing = len(self.fields)  # the number of a column of zeros
        places = range(max(map(len, self.columns)))
        if len(places) > FIELDS_OF_A_TEMPLATE:
            raise ValueError(f"a key holds {FIELDS_OF_A_TEMPLATE} values, a template has more: {self.templates}")
        self._places = [np.array([c[k] if k < len(c) else nothing for c in self.columns]) for k in places]
        """Number of the first field of each template, of the second, …"""
        self.keys, self.weights, self.bias = keys, weights, bias
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the weights of templates with few conjunctions into one table, where no key has to be looked for."""
        size = [len(known) + 1 for known in self.values] + [1]
        shape = np.array([[size[f] for f in fields] for fields in self._places])
        count = shape.prod(axis=0)
        few = count <= DENSE
        self._dense, self._sparse = np.flatnonzero(few), np.flatnonzero(~few)
        self._strides = [shape[:k, self._dense].prod(axis=0)[:, None] for k in range(len(shape))]
        self._first = (np.cumsum(count[self._dense]) - count[self._dense])[:, None]
        self._table = np.zeros(int(count[self._dense].sum()), dtype=np.float32)
        start = np.searchsorted(self.keys, np.arange(len(self.columns) + 1, dtype=np.uint64) << np.uint64(48))
        for k, t in enumerate(self._dense.tolist()):
            own = self.keys[start[t] : start[t + 1]]
            numbers = [((own >> np.uint64(16 * p)) & np.uint64(0xFFFF)).astype(np.int64) for p in range(3)]
            known = np.all([n < (shape[p, t] if p < len(shape) else 1) for p, n in enumerate(numbers)], axis=0)
            place = self._first[k, 0] + sum(n * stride[k, 0] for n, stride in zip(numbers, self._strides, strict=False))
            self._table[place[known]] = self.weights[start[t] : start[t + 1]][known]

    def numbers(self, rows: Sequence[Row]) -> NDArray[np.int64]:
        """Fields × rows: number of each value, 0 where it is unknown; the last row is of zeros."""
        out = np.zeros((len(self.fields) + 1, len(rows)), dtype=np.int64)
        columns = itertools.compress(zip(*rows, strict=True), self.values)
        found = (
            map(known.get, column, itertools.repeat(0)) for known, column in zip(self._known, columns, strict=True)
        )
        numbers = array("q", list(itertools.chain.from_iterable(found)))  # numpy would ask each of them what it is
        out[self._used] = np.frombuffer(numbers, np.int64).reshape(len(self._known), len(rows))
        return out

    def encode(self, rows: Sequence[Row]) -> NDArray[np.uint64]:
        """Rows × templates: template number and up to three value numbers (0 = unknown), 16 bits each."""
        return self._keys(self.numbers(rows), np.arange(len(self.columns))).T

    def _keys(self, numbers: NDArray[np.int64], templates: NDArray[np.int64]) -> NDArray[np.uint64]:
        out = np.repeat((templates.astype(np.uint64) << np.uint64(48))[:, None], numbers.shape[1], axis=1)
        for place, fields in enumerate(self._places):
            out |= numbers[fields[templates]].astype(np.uint64) << np.uint64(16 * place)
        return out

    def score(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """Log-odds of each row."""
        if not rows:
            return np.zeros(0)
        numbers = self.numbers(rows)
        place = numbers[self._places[0][self._dense]] + self._first
        for fields, stride in zip(self._places[1:], self._strides[1:], strict=True):
            place += numbers[fields[self._dense]] * stride
        scores: NDArray[np.float64] = self.bias + self._table.take(place).sum(axis=0, dtype=np.float64)
        if len(self._sparse):
            keys = self._keys(numbers, self._sparse)
            near = np.searchsorted(self.keys[:-1], keys)
            scores += (self.weights.take(near) * (self.keys.take(near) == keys)).sum(axis=0, dtype=np.float64)
        return scores


Sizes = Sequence[int] | NDArray[np.int64]


def apart(values: NDArray[np.float64], sizes: Sizes) -> list[NDArray[np.float64]]:
    """Values of groups laid end to end, group by group."""
    return [values[end - size : end] for size, end in zip(sizes, itertools.accumulate(sizes), strict=True)]


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

    choice: list[bool]
    loss: list[float]
    """By how much the log of the score falls when this choice is made the other way, the others as likely as can be."""
    back: list[list[bool]]
    """Rows no and yes: the likeliest choice before a no or a yes here; means nothing where a chain begins."""
    ahead: list[list[bool]]
    """Rows no and yes: the likeliest choice after a no or a yes here; means nothing where a chain ends."""

    def otherwise(self, start: int, end: int, k: int) -> list[bool]:
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
        return before[::-1] + after


@functools.lru_cache(maxsize=1)
def _side_by_side(sizes: tuple[int, ...]) -> tuple[NDArray[np.int64], list[tuple[slice, slice]]]:
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
    places, steps = _side_by_side(tuple(sizes))
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


def _before(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """What stands before each of some values; before the first, the last."""
    return np.concatenate([values[-1:], values[:-1]])


def marginals(single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sizes) -> Marginals:
    """Sum over chains laid end to end (forward-backward); `single` and `pair` are log-odds and what a link adds."""
    no, yes, _, after_yes = _both_ways(single, pair, sizes, np.logaddexp)
    size = np.asarray(sizes, dtype=np.int64)
    some = size > 0
    ends = np.cumsum(size)[some]
    total = np.zeros(len(size))
    total[some] = np.logaddexp(no[ends - 1], yes[ends - 1])
    norm = np.repeat(total, size)
    both = _before(yes) + pair + single + after_yes - norm
    both[ends - size[some]] = -np.inf
    return Marginals(np.exp(yes + after_yes - norm), np.exp(both), total)


def likeliest(single: NDArray[np.float64], pair: NDArray[np.float64], sizes: Sizes) -> Best:
    """Maximise over chains laid end to end (Viterbi, in both directions)."""
    no, yes, rest_no, rest_yes = _both_ways(single, pair, sizes, np.maximum)
    before, yes_before, chosen = _before(no), _before(yes), single + rest_yes
    back = [(yes_before > before).tolist(), (yes_before + pair > before).tolist()]
    ahead = [[*first[1:], *first[:1]] for first in ((chosen > rest_no).tolist(), (chosen + pair > rest_no).tolist())]
    ends = set(np.cumsum(sizes).tolist())
    picked = (yes > no).tolist()
    for i in reversed(range(1, len(picked))):
        if i not in ends:
            picked[i - 1] = back[picked[i]][i]
    return Best(picked, np.abs(yes + rest_yes - (no + rest_no)).tolist(), back, ahead)
