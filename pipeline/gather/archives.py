"""Compressed files and ZIP archives: what is in them is handed to the reader of its own format, within bounds.

Nothing is unpacked to disk.
"""

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from lzma import LZMAError
from pathlib import PurePath, PurePosixPath
from typing import Any, cast

import pyarrow as pa

from pipeline.gather.characters import Unfit
from pipeline.gather.records import CHUNK, Outcome, Reader, Reject, Stream
from pipeline.gather.sources import is_companion

Choice = Callable[[PurePath], Reader | None]
"""What reads a file of this name; None where nothing does."""


def read_zip(name: str, stream: Stream, choose: Choice) -> Iterator[Outcome]:
    """Read the article files of a ZIP archive in the order of their names; `name#member` is the file of a record."""
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in sorted(archive.infolist(), key=lambda member: member.filename):
                place = f"{name}#{member.filename.encode('utf-8', 'backslashreplace').decode()}"
                path = PurePosixPath(member.filename)
                if member.is_dir() or any(is_companion(part) for part in path.parts if part != ".."):
                    continue
                reader = choose(path)
                if path.is_absolute() or ".." in path.parts or "\\" in member.filename:
                    yield Reject(place, None, "unreadable", "a path that leads out of the archive")
                elif stat.S_ISLNK(member.external_attr >> 16):
                    yield Reject(place, None, "unreadable", "a symbolic link is not followed")
                elif reader is None:
                    yield Reject(place, None, "unsupported_format", f"{path.suffix or 'no suffix'} in an archive")
                elif member.file_size > RATIO * member.compress_size + CHUNK:
                    yield Reject(place, None, "too_large", f"grows more than {RATIO} times when decompressed")
                else:
                    yield from _read_member(archive, member, place, reader)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield Reject(name, None, "malformed", f"not a ZIP archive that can be read: {error}")


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, place: str, reader: Reader) -> Iterator[Outcome]:
    try:
        with archive.open(member) as stream:
            yield from reader(place, BufferedReader(cast("io.RawIOBase", stream), CHUNK))
    except Unfit as error:
        yield Reject(place, None, error.reason, str(error))
    except (zipfile.BadZipFile, EOFError, OSError, zlib.error, LZMAError, RuntimeError, NotImplementedError) as error:
        yield Reject(place, None, "unreadable", f"cannot be read: {error}")  # broken, or encrypted


RATIO = 100
"""Times that a compressed file may grow. Text grows 3 to 20 times; a bomb, 1,000 times."""


COMPRESSED: Mapping[str, Callable[[Stream], Any]] = {
    ".gz": lambda source: gzip.GzipFile(fileobj=source),
    ".zst": lambda source: pa.CompressedInputStream(pa.PythonFile(source, mode="r"), "zstd"),
}
"""What decompresses a file of this suffix, as in `.jsonl.gz`."""


def expanded(source: Stream, suffix: str) -> Stream:
    """A compressed file as it was before; reading raises Unfit where it grows beyond measure or is broken."""
    return BufferedReader(_Expanded(source, COMPRESSED[suffix](source)), CHUNK)


class _Expanded(io.RawIOBase):
    def __init__(self, source: Stream, plain: Any) -> None:
        self._source = source
        self._expanded = plain
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._expanded.read(min(len(buffer), CHUNK))
        except (OSError, EOFError, zlib.error) as error:
            raise Unfit("malformed", f"cannot be decompressed: {error}") from None
        self._given += len(data)
        if self._given > RATIO * self._source.tell() + CHUNK:
            raise Unfit("too_large", f"grows more than {RATIO} times when decompressed")
        buffer[: len(data)] = data
        return len(data)
