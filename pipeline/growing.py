"""Tables that are built piece by piece and may become large: they lie in a file, not in memory."""

import mmap
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.ipc

from schemas.table import AT_A_TIME, Table


class Filed:
    """A table to which tables are added.

    Its file has no name, so that it is gone with the process, however that ends; it is mapped into memory, and the machine may
    drop its pages.
    """

    def __init__(self, schema: pa.Schema, folder: Path | None = None) -> None:
        """`folder` is where the file lies; by default where temporary files do."""
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as the table
        self._stream = pa.ipc.new_stream(self._file, schema)
        self.rows = 0

    def extend(self, rows: pa.Table) -> None:
        """Add the rows of a table."""
        self._stream.write_table(rows)
        self.rows += rows.num_rows

    def table(self) -> pa.Table:
        """All rows; none can be added any more."""
        self._stream.close()
        self._file.flush()
        return pa.ipc.open_stream(pa.py_buffer(mmap.mmap(self._file.fileno(), 0, prot=mmap.PROT_READ))).read_all()


def filed(table: pa.Table, folder: Path | None = None) -> pa.Table:
    """The same table in a file; `folder` is that of the file."""
    file = Filed(table.schema, folder)
    file.extend(table)
    return file.table()


def blank(count: int, folder: Path | None = None) -> npt.NDArray[np.int64]:
    """So many numbers, to be filled, in a file; `folder` is that of the file."""
    return np.memmap(TemporaryFile(dir=folder), np.int64, shape=(max(count, 1),))[:count]


def rows_of(table: pa.Table, rows: npt.NDArray[np.integer[Any]]) -> pa.Table:
    """Some rows of a table; Arrow's own `take` makes one chunk of the whole table first."""
    batches = table.to_batches()
    ends = np.cumsum([batch.num_rows for batch in batches])
    of = np.searchsorted(ends, rows, "right")
    order = np.argsort(of, kind="stable")
    numbers, firsts = np.unique(of[order], return_index=True)
    taken = [
        batches[number].take(pa.array(rows[own] - ends[number] + batches[number].num_rows))
        for number, own in zip(numbers.tolist(), np.split(order, firsts)[1:], strict=True)
    ]
    return pa.Table.from_batches(taken, table.schema).combine_chunks().take(pa.array(np.argsort(order)))


class Growing(Filed):
    """A table to which rows are added; few of them are Python objects at a time."""

    def __init__(self, model: type[Table], folder: Path | None = None) -> None:
        """`folder` is that of the file."""
        super().__init__(model.arrow_schema(), folder)
        self._model = model
        self._waiting: list[Mapping[str, object]] = []

    def add(self, row: Mapping[str, object]) -> None:
        """Add a row."""
        self._waiting.append(row)
        self.rows += 1
        if len(self._waiting) == AT_A_TIME:
            self._settle()

    def extend(self, rows: pa.Table) -> None:
        """Add the rows of a table."""
        self._settle()
        super().extend(rows)

    def table(self) -> pa.Table:
        """All rows; none can be added any more."""
        self._settle()
        return super().table()

    def _settle(self) -> None:
        self._stream.write_table(self._model.from_rows(self._waiting))
        self._waiting = []
