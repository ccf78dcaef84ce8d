"""CSV → records: a line with the names of columns, then an article a row; one row in memory at a time."""

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from pipeline.gather.characters import Unfit, decode
from pipeline.gather.records import RECORD_LIMIT, Outcome, Record, Reject, Stream, guarded, lines, record_of

DELIMITERS = ",;\t"
"""Of these the one that the first line has most of: spreadsheets write a semicolon where a comma marks decimals."""

csv.field_size_limit(RECORD_LIMIT)


def read_csv(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read an article a row, its columns named as the fields of a JSON record; what follows a broken row is not read."""
    source = _Lines(stream)
    number = 0
    try:
        first = next(source, "")
        rows = csv.reader(chain([first], source), delimiter=max(DELIMITERS, key=first.count), strict=True)
        columns = [column.strip().casefold() for column in next(rows, [])]
        if not {"text", "html"} & set(columns):
            yield Reject(name, None, "malformed", "no column `text` or `html` in the first line")
            return
        source.taken()
        for row in rows:
            data = source.taken()
            if row:
                number += 1
                yield guarded(f"{name}#{number}", data, _maker(columns, row))
        if not number:
            yield Reject(name, None, "empty", "no records")
    except csv.Error as error:
        yield Reject(f"{name}#{number + 1}", None, "malformed", f"not CSV: {error}; the rest of the file was not read")
    except Unfit as error:
        yield Reject(f"{name}#{number + 1}", None, error.reason, f"{error}; the rest of the file was not read")


def _maker(columns: Sequence[str], row: Sequence[str]) -> Callable[[str, bytes, str], Record]:
    """What makes a record of a row's values, whatever its bytes."""

    def make(name: str, _: bytes, sha256: str) -> Record:
        if len(row) > len(columns):
            raise Unfit("malformed", "more values than columns (quote commas)")
        return record_of(name, sha256, "csv", dict(zip(columns, row, strict=False)))

    return make


class _Lines:
    """Lines of a file as text, and the bytes of those that were read since it was last asked for them."""

    def __init__(self, stream: Stream) -> None:
        self._lines = lines(stream)
        self._read: list[bytes] = []
        self._size = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._size += RECORD_LIMIT + 1 if line is None else len(line)
        if line is None or self._size > RECORD_LIMIT:
            raise Unfit("too_large", f"a record of more than {RECORD_LIMIT} bytes")
        self._read.append(line)
        try:
            return decode(line)
        except Unfit:  # the row is refused for it, not the file
            return line.decode("utf-8", "surrogateescape")

    def taken(self) -> bytes:
        """Bytes of the lines read since the last call."""
        data = b"".join(self._read)
        self._read, self._size = [], 0
        return data
