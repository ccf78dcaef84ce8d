"""Rows that are too many to be objects, column by column: places in tables, and runs of them.

Knows nothing of what the columns tell.
"""

from array import array
from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Places = npt.NDArray[np.integer[Any]]
"""Numbers of rows, or of what else is numbered."""


def numbered(values: pa.Array | pa.ChunkedArray) -> tuple[Places, pa.Array]:
    """The number of each value among the distinct ones, and these."""
    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    encoded = values.dictionary_encode()
    return encoded.indices.to_numpy().astype(np.int64), encoded.dictionary


def spread(starts: Places, lengths: Places) -> tuple[Places, Places]:
    """Runs of places, one after the other: the number of the run that each is of, and the place."""
    run = np.repeat(np.arange(len(lengths)), lengths)
    return run, np.arange(len(run)) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)


def distinct(values: Places) -> Places:
    """The values in order, each once; none is negative. Faster than numpy's `unique`, most of all where 32 bits suffice."""
    narrow = np.sort(values.astype(np.min_scalar_type(int(values.max(initial=0))), copy=False))
    return narrow[np.concatenate([[True], narrow[1:] != narrow[:-1]])[: len(narrow)]].astype(values.dtype)


def placed(values: Places, among: Places) -> tuple[Places, npt.NDArray[np.bool_]]:
    """Where values stand among distinct ones that are in order, and which of them do."""
    if not len(among):
        return np.zeros(len(values), np.int64), np.zeros(len(values), bool)
    places = np.searchsorted(among, values)
    places[places == len(among)] = 0
    return places, among[places] == values


class Lists:
    """Lists of numbers, as one."""

    def __init__(self, lists: Iterable[Collection[int]]) -> None:
        lengths, values = array("q"), array("q")
        for one in lists:
            lengths.append(len(one))
            values.extend(one)
        self.lengths, self.values = np.array(lengths), np.array(values)
        self.starts = np.cumsum(self.lengths) - self.lengths

    def of(self, numbers: Places) -> tuple[Places, Places]:
        """All values of some lists: which of the asked it is of, and the value."""
        run, places = spread(self.starts[numbers], self.lengths[numbers])
        return run, self.values[places]
