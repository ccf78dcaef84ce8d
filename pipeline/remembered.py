"""What was worked out in the build before, by a key that says what it was worked out from: a rerun works out only what is new.

For what costs little beside reading an article (cleaning it, comparing it with others); what was read in articles is kept by
`engine`. Everything is worked out anew when the program changes.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.ipc

from pipeline import fingerprint
from pipeline.publish import warehouse

Known = Callable[[str, Callable[[], bytes]], bytes]
"""Gives the result of a key, and works it out where it is not known."""

KEY = "key"

BATCH = 1000
"""Results worked out, and written, at a time."""


def anew(_: str, work: Callable[[], bytes]) -> bytes:
    """Remember nothing."""
    return work()


@contextmanager
def remembered(file: Path | None) -> Iterator[Known]:
    """Results as the last build has left them in a file; those that are asked for now are left for the next one.

    They stay in the file, which is mapped into memory. When an error ends the block, the file is as before. Who is second to
    ask for a file waits for the first.
    """
    if file is None:
        yield anew
        return
    with _renewed(file) as (kept, write):
        rows = {key: row for row, key in enumerate(kept[KEY].to_pylist())} if kept else {}
        keys: list[str] = []
        results: list[bytes] = []

        def flush() -> None:
            write(pa.table({KEY: pa.array(keys, pa.string()), "result": pa.array(results, pa.binary())}))
            keys.clear()
            results.clear()

        def known(key: str, work: Callable[[], bytes]) -> bytes:
            row = rows.get(key)
            result = kept["result"][row].as_py() if kept and row is not None else work()
            keys.append(key)
            results.append(result)
            if len(keys) == BATCH:
                flush()
            return result

        yield known
        flush()


class Memory:
    """Rows of one kind by their keys: those that the last build has left, and those worked out since."""

    def __init__(self, kept: pa.Table | None = None) -> None:
        self._tables = [] if kept is None else [kept]
        self._asked = np.zeros(0 if kept is None else kept.num_rows, bool)

    def rows(self, keys: pa.Array, work: Callable[[npt.NDArray[np.int64]], pa.Table]) -> pa.Table:
        """The row of each key, in their order; `work` gives the rows of those, by their places, that are not known.

        Keys are strings and distinct. `work` is asked for few rows at a time.
        """
        known = pa.chunked_array([chunk for table in self._tables for chunk in table[KEY].chunks], pa.string())
        places = pc.fill_null(pc.index_in(keys, known), -1).to_numpy(zero_copy_only=False).astype(np.int64)
        missing = np.flatnonzero(places < 0)
        places[missing] = np.arange(len(known), len(known) + len(missing))
        for start in range(0, max(len(missing), 1), BATCH):
            batch = missing[start : start + BATCH]
            self._tables.append(work(batch).append_column(KEY, keys.take(pa.array(batch))))
        self._asked = np.concatenate([self._asked, np.zeros(len(missing), bool)])
        self._asked[places] = True
        return pa.concat_tables(self._tables).drop_columns(KEY).take(pa.array(places))

    def asked(self) -> Iterator[pa.Table]:
        """The rows that were asked for, with their keys."""
        start = 0
        for table in self._tables:
            yield table.filter(pa.array(self._asked[start : start + table.num_rows]))
            start += table.num_rows


@contextmanager
def memory(file: Path | None) -> Iterator[Memory]:
    """Rows as `remembered` keeps results, many at a time."""
    if file is None:
        yield Memory()
        return
    with _renewed(file) as (kept, write):
        found = Memory(kept)
        yield found
        for table in found.asked():
            write(table)


@contextmanager
def _renewed(file: Path) -> Iterator[tuple[pa.Table | None, Callable[[pa.Table], None]]]:
    """What is in a file, and how to write tables that replace it when the block ends without an error."""
    schema = pa.schema([], {"program": fingerprint.of_everything()})
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".tmp")
    with file.with_suffix(".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        writers: list[pa.ipc.RecordBatchFileWriter] = []
        try:
            with pa.OSFile(str(unfinished), "wb") as sink:

                def write(table: pa.Table) -> None:
                    table = table.replace_schema_metadata(schema.metadata)
                    if not writers:
                        writers.append(pa.ipc.new_file(sink, table.schema))
                    writers[0].write_table(table)

                yield _read(file, schema), write
                for writer in writers:
                    writer.close()
            warehouse.sync(unfinished)
            unfinished.replace(file)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def _read(file: Path, schema: pa.Schema) -> pa.Table | None:
    """What is in a file, if the present program wrote it and it is whole."""
    try:
        with pa.memory_map(str(file)) as source:
            table = pa.ipc.open_file(source).read_all()
    except (OSError, pa.ArrowInvalid):
        return None
    return table.replace_schema_metadata(None) if table.schema.metadata == schema.metadata else None
