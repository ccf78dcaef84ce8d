"""Raw files → records, or rejects with their reason.

Here: which files of a folder are read, and by which reader. A reader is a generator `(name, stream) → records or rejects` that
holds one record in memory at a time; each format has a module (`json_records`, `csv_records`, `feeds`, `warc`, `archives`).
Not here: what of a text is the article (`clean`), and anything that knows language.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BufferedReader
from pathlib import Path, PurePath
from typing import Any

from pipeline.failures import Refused
from pipeline.gather.archives import COMPRESSED, expanded, read_zip
from pipeline.gather.characters import Unfit, declared_charset, decode
from pipeline.gather.csv_records import read_csv
from pipeline.gather.feeds import read_feed
from pipeline.gather.json_records import read_json, read_json_lines
from pipeline.gather.mhtml import read_mhtml
from pipeline.gather.records import CHUNK, Outcome, Reader, Record, Reject, Stream, whole
from pipeline.gather.sources import SOURCES, is_companion, read_sources
from pipeline.gather.warc import read_warc


class NoInput(Refused):
    """There is nothing to read; the message is for a person."""


def read(folder: Path) -> Iterator[Outcome]:
    """Read every article of a folder and the folders in it, in the order of their names.

    Raises at once NoInput where the folder is missing or holds no article file, and OSError where it cannot be listed.
    Nothing in a file raises.
    """
    root = Path(os.path.realpath(folder))
    if not root.is_dir():
        raise NoInput(
            f"{folder} is {'not a folder' if root.exists() else 'missing'}: put articles into a folder and name it"
        )
    files = sorted((_name(path, root), path) for path in _walk(root))
    if all(Path(name).name == SOURCES for name, _ in files):
        raise NoInput(f"{folder} holds no article files ({SUFFIXES})")
    return _read(root, files)


def _read(root: Path, files: list[tuple[str, Path]]) -> Iterator[Outcome]:
    known = {name for name, _ in files}
    supplied: dict[str, dict[str, Any]] = {}
    complaints: dict[str, list[Reject]] = {}
    for name, path in reversed(files):  # a folder's own file comes after, and so wins over, one further up
        if path.name == SOURCES:
            rows, complaints[name] = read_sources(name, path, known)
            supplied |= rows
    for name, path in files:
        if path.name == SOURCES:
            yield from complaints[name]
            continue
        for outcome in _read_file(root, name, path):
            if isinstance(outcome, Record):  # what is told of one record goes before what is told of its file
                yield replace(outcome, **(supplied.get(name, {}) | supplied.get(outcome.source_file, {})))
            else:
                yield outcome


def _walk(root: Path) -> Iterator[Path]:
    """Every file that may be an article, and every `sources.csv`.

    Links to folders are given, not followed, and so are folders that cannot be listed.
    """
    unlisted: list[Path] = []

    def note(error: OSError) -> None:
        if not error.filename or Path(error.filename) == root:
            raise error
        unlisted.append(Path(error.filename))

    for folder, folders, files in os.walk(root, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in [*files, *links]:
            if name == SOURCES or not is_companion(name):
                yield Path(folder) / name
    yield from unlisted


def _name(path: Path, root: Path) -> str:
    """Path under the folder, with `/`; bytes that are no UTF-8 are shown as escapes."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")


def _read_file(root: Path, name: str, path: Path) -> Iterator[Outcome]:
    reader = _reader(path)
    try:
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
            yield Reject(name, None, "unreadable", "a symbolic link that leads out of the folder is not followed")
        elif path.is_dir():
            why = (
                "a symbolic link to a folder is not followed" if path.is_symlink() else "a folder that cannot be listed"
            )
            yield Reject(name, None, "unreadable", why)
        elif not stat.S_ISREG(path.stat().st_mode):
            yield Reject(name, None, "unreadable", "not a regular file")
        elif reader is None:
            yield Reject(name, None, "unsupported_format", f"{path.suffix or 'no suffix'}: not one of {SUFFIXES}")
        else:
            with BufferedReader(path.open("rb", buffering=0), CHUNK) as stream:
                yield from reader(name, stream)
    except OSError as error:
        yield Reject(name, None, "unreadable", error.strerror or type(error).__name__)
    except UnicodeDecodeError as error:  # UTF-16 that is read in pieces and breaks off within a character
        yield Reject(
            name, None, "unreadable", f"not {error.encoding}, which its byte order mark promises: {error.reason}"
        )
    except Unfit as error:
        yield Reject(name, None, error.reason, str(error))


def _read_text(name: str, stream: Stream) -> Iterator[Outcome]:
    yield whole(name, stream, _text_record)


def _text_record(name: str, data: bytes, sha256: str) -> Record:
    return Record(name, sha256, "text", text=decode(data))


def _read_html(name: str, stream: Stream) -> Iterator[Outcome]:
    yield whole(name, stream, _html_record)


def _html_record(name: str, data: bytes, sha256: str) -> Record:
    return Record(name, sha256, "html", html=decode(data, declared_charset(data)))


READERS: Mapping[str, Reader] = {
    ".txt": _read_text,
    ".text": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".mhtml": read_mhtml,
    ".mht": read_mhtml,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".warc": read_warc,
}
"""What reads a file inside an archive, by suffix."""

ARCHIVE = ".zip"

SUFFIXES = f"{', '.join([*READERS, ARCHIVE])}, all but the last also with {' or '.join(COMPRESSED)} after it"


def _reader(path: PurePath) -> Reader | None:
    """Return the reader for a file name; None where there is none."""
    if path.suffix.lower() == ARCHIVE:
        return lambda name, stream: read_zip(name, stream, _member_reader)
    return _member_reader(path)


def _member_reader(path: PurePath) -> Reader | None:
    """Return the reader for a file in an archive: an archive in an archive is not read."""
    *_, inner, last = ["", "", *(suffix.lower() for suffix in path.suffixes)]
    if last not in COMPRESSED:
        return READERS.get(last)
    reader = READERS.get(inner)
    if reader is None or (reader is read_warc and last == ".gz"):  # compressed record by record: the reader knows
        return reader
    return lambda name, stream: reader(name, expanded(stream, last))
