"""Tables that are built row by row and may become large: they lie in a file, not in memory."""

import mmap
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

import pyarrow as pa
import pyarrow.ipc

from schemas.table import AT_A_TIME, Table


class Growing:
    """A table to which rows are added; few of them are Python objects at a time.

    Its file has no name, so that it is gone with the process, however that ends; it is mapped into memory, and the machine may
    drop its pages.
    """

    def __init__(self, model: type[Table], folder: Path | None = None) -> None:
        """`folder` is where the file lies; by default where temporary files do."""
        self._model = model
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as the table
        self._stream = pa.ipc.new_stream(self._file, model.arrow_schema())
        self._waiting: list[Mapping[str, object]] = []
        self.rows = 0

    def add(self, row: Mapping[str, object]) -> None:
        """Add a row."""
        self._waiting.append(row)
        self.rows += 1
        if len(self._waiting) == AT_A_TIME:
            self._settle()

    def extend(self, rows: pa.Table) -> None:
        """Add the rows of a table."""
        self._settle()
        self._stream.write_table(rows)
        self.rows += rows.num_rows

    def table(self) -> pa.Table:
        """All rows; none can be added any more."""
        self._settle()
        self._stream.close()
        self._file.flush()
        return pa.ipc.open_stream(pa.py_buffer(mmap.mmap(self._file.fileno(), 0, prot=mmap.PROT_READ))).read_all()

    def _settle(self) -> None:
        self._stream.write_table(self._model.from_rows(self._waiting))
        self._waiting = []
