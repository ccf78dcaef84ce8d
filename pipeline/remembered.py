"""What was worked out in the build before, by a key that says what it was worked out from: a rerun works out only what is new.

For what costs little beside reading an article (cleaning it, comparing it with others); what was read in articles is kept by
`engine`. Everything is worked out anew when the program changes.
"""

import fcntl
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.ipc

from pipeline import fingerprint
from pipeline.files import sync
from pipeline.growing import Filed, rows_of

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


Keys = npt.NDArray[np.uint64]


def keys_of(texts: Iterable[str]) -> Keys:
    """A key for each text: 64 bits of its hash."""
    return np.frombuffer(b"".join(hashlib.sha256(text.encode()).digest()[:8] for text in texts), np.uint64)


def pair_keys(a: Keys, b: Keys) -> Keys:
    """A key for each two keys, in this order: SplitMix64 of the first, the second and what that gives."""
    return _mixed(_mixed(a) ^ b)


def _mixed(keys: Keys) -> Keys:
    keys = keys + np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        keys = (keys ^ (keys >> np.uint64(shift))) * np.uint64(factor)
    return keys ^ (keys >> np.uint64(31))


class Memory:
    """Rows of one kind by their keys: those that the last build has left, and those worked out since, in files both."""

    def __init__(self, kept: pa.Table | None = None, folder: Path | None = None) -> None:
        """`folder` is where new rows lie; by default where temporary files do."""
        self._tables = [] if kept is None else [kept]
        self._folder = folder
        self._asked = np.zeros(0 if kept is None else kept.num_rows, bool)
        self._index()

    def _index(self) -> None:
        every = [chunk.to_numpy() for table in self._tables for chunk in table[KEY].chunks]
        known = np.concatenate([np.zeros(0, np.uint64), *every])
        self._rows = np.argsort(known).astype(np.int32)
        self._keys = known[self._rows]

    def learn(self, keys: Keys, work: Callable[[npt.NDArray[np.int64]], pa.Table]) -> npt.NDArray[np.int32]:
        """The number of the row of each key; `work` gives the rows of those, by their places, that are not known.

        Keys are distinct. `work` is asked for few rows at a time.
        """
        found = self._find(keys)
        missing = np.flatnonzero(found < 0)
        if len(missing) or not self._tables:
            self._add(keys, missing, work)
            found = self._find(keys)
        return found

    def rows(self, numbers: npt.NDArray[np.int32], names: Sequence[str] | None = None) -> pa.Table:
        """Rows by their numbers, in this order; they are kept for the next build. `names` are the columns that are wanted."""
        self._asked[numbers] = True
        return rows_of(pa.concat_tables(table.select(names or self.names) for table in self._tables), numbers)

    def _find(self, keys: Keys) -> npt.NDArray[np.int32]:
        """The number of the row of each key, or -1."""
        places = np.searchsorted(self._keys, keys)
        places[places == len(self._keys)] = 0
        return (
            np.where(self._keys[places] == keys, self._rows[places], -1)
            if len(self._keys)
            else np.full(len(keys), -1, np.int32)
        )

    def _add(
        self, keys: Keys, missing: npt.NDArray[np.int64], work: Callable[[npt.NDArray[np.int64]], pa.Table]
    ) -> None:
        new: Filed | None = None
        for start in range(0, max(len(missing), 1), BATCH):
            batch = missing[start : start + BATCH]
            rows = work(batch).append_column(KEY, pa.array(keys[batch], pa.uint64()))
            new = new or Filed(rows.schema, self._folder)
            new.extend(rows)
        assert new is not None
        self._tables.append(new.table())
        self._asked = np.concatenate([self._asked, np.zeros(len(missing), bool)])
        self._index()

    @property
    def names(self) -> list[str]:
        """Columns of a row, but for its key."""
        return [name for name in self._tables[0].column_names if name != KEY]

    def asked(self) -> Iterator[pa.Table]:
        """The rows that were asked for, with their keys, some at a time."""
        start = 0
        for table in self._tables:
            for batch in table.to_batches():
                yield pa.table(batch.filter(pa.array(self._asked[start : start + batch.num_rows])))
                start += batch.num_rows


@contextmanager
def memory(file: Path | None) -> Iterator[Memory]:
    """Rows as `remembered` keeps results, many at a time."""
    if file is None:
        yield Memory()
        return
    with _renewed(file) as (kept, write):
        found = Memory(kept, file.parent)
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
            sync(unfinished)
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
