"""What was worked out in the build before, by a key that says what it was worked out from: a rerun works out only what is new.

For what costs little beside reading an article (cleaning it, comparing it with others); what was read in articles is kept by
`engine`. Everything is worked out anew when the program changes.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.ipc

from pipeline import fingerprint
from pipeline.publish import warehouse

Known = Callable[[str, Callable[[], bytes]], bytes]
"""Gives the result of a key, and works it out where it is not known."""

SCHEMA = pa.schema([("key", pa.string()), ("result", pa.binary())])

BATCH = 1000
"""Results written at a time."""


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
    schema = SCHEMA.with_metadata({"program": fingerprint.of_everything()})
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".tmp")
    with file.with_suffix(".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = _read(file, schema)
        rows, results = {key: row for row, key in enumerate(kept["key"].to_pylist())}, kept["result"]
        try:
            with pa.OSFile(str(unfinished), "wb") as sink, pa.ipc.new_file(sink, schema) as writer:
                keys: list[str] = []
                values: list[bytes] = []

                def flush() -> None:
                    writer.write_batch(pa.record_batch([pa.array(keys), pa.array(values, pa.binary())], schema))
                    keys.clear()
                    values.clear()

                def known(key: str, work: Callable[[], bytes]) -> bytes:
                    row = rows.get(key)
                    value = work() if row is None else results[row].as_py()
                    keys.append(key)
                    values.append(value)
                    if len(keys) == BATCH:
                        flush()
                    return value

                yield known
                flush()
            warehouse.sync(unfinished)
            unfinished.replace(file)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def _read(file: Path, schema: pa.Schema) -> pa.Table:
    """What is in a file, if the present program wrote it and it is whole."""
    try:
        with pa.memory_map(str(file)) as source:
            table = pa.ipc.open_file(source).read_all()
    except (OSError, pa.ArrowInvalid):
        return schema.empty_table()
    return table if table.schema.equals(schema, check_metadata=True) else schema.empty_table()
