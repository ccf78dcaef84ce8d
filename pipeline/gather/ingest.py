"""Raw files → records, or rejects with their reason.

Here: which files are read, how bytes become characters, the shape of a record, and what `sources.csv` says about it.
Not here: what of a text is the article (`clean`), and anything that knows language.

A reader is a generator `(name, stream) → records or rejects`, chosen by the file's suffix, that holds one record in
memory at a time; an archive format is one more reader that hands its members to these.
"""

import codecs
import contextlib
import csv
import functools
import gzip
import hashlib
import io
import json
import os
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from io import BufferedReader
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, NamedTuple, cast

RECORD_LIMIT = 16 * 1024 * 1024
"""Bytes of one record. The largest saved pages, with images written into them, are a few MB."""

CHUNK = 1024 * 1024
"""Bytes read at a time where a file holds many records."""

SOURCES = "sources.csv"

COMPANION = re.compile(
    r"\.|(readme.*|(notes?|notice|licen[cs]e|copying)(\..*)?|(sources|overrides)\.csv)$", re.IGNORECASE
)
"""Names in a raw folder that are no articles: hidden files, what explains the folder, `sources.csv` and `overrides.csv`."""

YEARS = range(1605, 2101)
"""Years in which an article can have been published, from the first newspaper on. What lies outside is a slip. A bound
that followed the clock would give another release tomorrow."""

COMBINING_LIMIT = 100
"""Combining characters on one base. UAX #15 needs at most 30; normalisation takes time quadratic in their number."""


class NoInput(Exception):
    """There is nothing to read; the message is for a person."""


class Published(NamedTuple):
    """When something was published: the day in the outlet's own calendar, and the UTC instant where that is known."""

    day: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One article as supplied: `text` or `html`, and what is said about it; None where nothing is said."""

    source_file: str
    source_sha256: str
    source_format: str
    text: str | None = None
    html: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    language: str | None = None
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A raw file or record that gave no article; `reason` is one of `schemas.articles.REJECT_REASONS`."""

    source_file: str
    source_sha256: str | None
    reason: str
    detail: str


type Outcome = Record | Reject
type Stream = BufferedReader[Any]
type Reader = Callable[[str, Stream], Iterator[Outcome]]


def read(folder: Path) -> Iterator[Outcome]:
    """Read every article of a folder and the folders in it, in the order of their names.

    Raises NoInput at once where the folder is missing or holds no article file. Nothing in a file raises.
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
            rows, complaints[name] = _sources(name, path, known)
            supplied |= rows
    for name, path in files:
        if path.name == SOURCES:
            yield from complaints[name]
            continue
        for outcome in _read_file(root, name, path):
            if isinstance(outcome, Record):
                told = supplied.get(outcome.source_file) or supplied.get(name)
                yield replace(outcome, **told) if told else outcome
            else:
                yield outcome


def _walk(root: Path) -> Iterator[Path]:
    """Every file that may be an article, and every `sources.csv`; links to folders are given, not followed."""
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in [*files, *links]:
            if name == SOURCES or not COMPANION.match(name):
                yield Path(folder) / name


def _name(path: Path, root: Path) -> str:
    """Path under the folder, with `/`; bytes that are no UTF-8 are shown as escapes."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")


def _read_file(root: Path, name: str, path: Path) -> Iterator[Outcome]:
    reader = _reader(path)
    try:
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
            yield Reject(name, None, "unreadable", "a symbolic link that leads out of the folder is not followed")
        elif path.is_dir():
            yield Reject(name, None, "unreadable", "a symbolic link to a folder is not followed")
        elif not stat.S_ISREG(path.stat().st_mode):
            yield Reject(name, None, "unreadable", "not a regular file")
        elif reader is None:
            yield Reject(name, None, "unsupported_format", f"{path.suffix or 'no suffix'}: not one of {SUFFIXES}")
        else:
            with BufferedReader(path.open("rb", buffering=0), CHUNK) as stream:
                yield from reader(name, stream)
    except OSError as error:
        yield Reject(name, None, "unreadable", error.strerror or type(error).__name__)
    except Unfit as error:
        yield Reject(name, None, error.reason, str(error))


# Readers


def _read_text(name: str, stream: Stream) -> Iterator[Outcome]:
    yield _whole(name, stream, _text_record)


def _read_html(name: str, stream: Stream) -> Iterator[Outcome]:
    yield _whole(name, stream, _html_record)


def _read_json(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read one object, an array of objects, or JSON Lines under the wrong suffix."""
    lead = stream.peek(CHUNK)
    encoding = next((encoding for bom, encoding in BOMS if lead.startswith(bom)), "utf-8")
    text = lead.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    first, _, rest = text.partition("\n")
    if text.startswith("["):
        yield from _read_json_array(name, stream)
    elif first.startswith("{") and first.strip() != "{" and rest.lstrip().startswith("{"):
        yield from _read_json_lines(name, stream)
    else:
        yield _whole(name, stream, _json_record)


def _read_json_lines(name: str, stream: Stream) -> Iterator[Outcome]:
    number = 0
    for line in _lines(stream):
        if line is None or line.strip():
            number += 1
            record = f"{name}#{number}"
            if line is None:
                yield Reject(record, None, "too_large", f"a record of more than {RECORD_LIMIT} bytes")
            else:
                yield _guarded(record, line.strip(), _json_record)
    if not number:
        yield Reject(name, None, "empty", "no records")


def _read_json_array(name: str, stream: Stream) -> Iterator[Outcome]:
    number = 0
    for data in _array_items(stream):
        number += 1
        record = f"{name}#{number}"
        if isinstance(data, bytes):
            yield _guarded(record, data, _json_record)
        else:
            yield replace(data, source_file=record, detail=f"{data.detail}; the rest of the file was not read")
    if not number:
        yield Reject(name, None, "empty", "no records")


def _read_warc(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the HTML responses of a web archive; `name#n` counts its responses and revisits.

    What an archive holds beside them (requests, its own description) is no article and no reject.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    try:
        for response in ArchiveIterator(stream, WarcRecordType.response | WarcRecordType.revisit, parse_http=True):
            number += 1
            record = f"{name}#{number}"
            if response.record_type == WarcRecordType.revisit:
                yield Reject(record, None, "empty", "a revisit: the page did not change and is not stored again")
                continue
            data = response.reader.read(RECORD_LIMIT + 1)
            if len(data) > RECORD_LIMIT:
                yield Reject(record, None, "too_large", f"a response of more than {RECORD_LIMIT} bytes")
                continue
            yield _guarded(record, data, functools.partial(_warc_record, response))
    except OSError as error:
        yield Reject(f"{name}#{number + 1}", None, "malformed", f"the archive breaks off: {error}")
    if not number:
        yield Reject(name, None, "empty", "no responses")


def _read_feed(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the entries of an RSS or Atom feed; no entity is expanded and nothing is fetched."""
    from lxml import etree

    number = 0
    try:
        tags = ("{*}item", "{*}entry")
        for _, entry in etree.iterparse(stream, tag=tags, resolve_entities=False, no_network=True, huge_tree=False):
            number += 1
            yield _guarded(
                f"{name}#{number}", etree.tostring(entry, with_tail=False), functools.partial(_feed_record, entry)
            )
            entry.clear()
            while entry.getprevious() is not None and entry.getprevious().tag == entry.tag:
                del entry.getparent()[entry.getparent().index(entry) - 1]
    except etree.XMLSyntaxError as error:
        yield Reject(f"{name}#{number + 1}" if number else name, None, "malformed", f"not XML: {error.msg}")
    else:
        if not number:
            yield Reject(name, None, "unsupported_format", "XML without entries of an RSS or Atom feed")


def _read_zip(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the article files of a ZIP archive in the order of their names; `name#member` is the file of a record."""
    try:
        with zipfile.ZipFile(stream) as archive:
            for member in sorted(archive.infolist(), key=lambda member: member.filename):
                place = f"{name}#{member.filename.encode('utf-8', 'backslashreplace').decode()}"
                path = PurePosixPath(member.filename)
                if member.is_dir() or any(COMPANION.match(part) for part in path.parts if part != ".."):
                    continue
                reader = _reader(path)
                if path.is_absolute() or ".." in path.parts or "\\" in member.filename:
                    yield Reject(place, None, "unreadable", "a path that leads out of the archive")
                elif stat.S_ISLNK(member.external_attr >> 16):
                    yield Reject(place, None, "unreadable", "a symbolic link is not followed")
                elif reader is None or reader is _read_zip:
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
    except (zipfile.BadZipFile, EOFError, zlib.error, RuntimeError, NotImplementedError) as error:
        yield Reject(place, None, "unreadable", f"cannot be read: {error}")  # broken, or encrypted


READERS: Mapping[str, Reader] = {
    ".txt": _read_text,
    ".text": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".xhtml": _read_html,
    ".json": _read_json,
    ".jsonl": _read_json_lines,
    ".ndjson": _read_json_lines,
    ".rss": _read_feed,
    ".atom": _read_feed,
    ".xml": _read_feed,
    ".warc": _read_warc,
    ".zip": _read_zip,
}

COMPRESSED = {".gz": "gzip", ".zst": "zstd"}
"""Suffixes after one of READERS, as in `.jsonl.gz`."""

SUFFIXES = f"{', '.join(READERS)}, each also with {' or '.join(COMPRESSED)} after it"


def _reader(path: PurePath) -> Reader | None:
    """Return the reader for a file name; None where there is none."""
    *inner, last = ["", *(suffix.lower() for suffix in path.suffixes)]
    if last not in COMPRESSED:
        return READERS.get(last)
    reader = READERS.get(inner[-1])
    if reader is None or reader is _read_zip:
        return None
    if reader is _read_warc:  # is compressed record by record, and knows it
        return reader
    return lambda name, stream: reader(name, BufferedReader(_Expanded(stream, COMPRESSED[last]), CHUNK))


RATIO = 100
"""Times that a compressed file may grow. Text grows 3 to 20 times; a bomb, 1,000 times."""


class _Expanded(io.RawIOBase):
    """A compressed file as it was before; raises Unfit where it grows beyond measure or is broken."""

    def __init__(self, source: Stream, compression: str) -> None:
        self._source = source
        self._expanded = gzip.GzipFile(fileobj=source) if compression == "gzip" else _zstd(source)
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


def _zstd(source: Stream) -> Any:
    import pyarrow as pa

    return pa.CompressedInputStream(pa.PythonFile(source, mode="r"), "zstd")


def _whole(name: str, stream: Stream, make: Callable[[str, bytes, str], Record]) -> Outcome:
    """Read a file that is one record."""
    data = stream.read(RECORD_LIMIT + 1)
    if len(data) > RECORD_LIMIT:
        return Reject(name, None, "too_large", f"more than {RECORD_LIMIT} bytes")
    return _guarded(name, data, make)


def _guarded(name: str, data: bytes, make: Callable[[str, bytes, str], Record]) -> Outcome:
    """Make a record of its bytes; what is wrong with them becomes the reject."""
    sha256 = hashlib.sha256(data).hexdigest()
    if not data.strip():
        return Reject(name, sha256, "empty", "no content")
    try:
        record = make(name, data, sha256)
        for value in (record.text, record.html, record.title, record.url, record.outlet, *record.authors):
            _check_characters(value or "")
    except Unfit as error:
        return Reject(name, sha256, error.reason, str(error))
    return record


def _text_record(name: str, data: bytes, sha256: str) -> Record:
    return Record(name, sha256, "text", text=decode(data))


def _html_record(name: str, data: bytes, sha256: str) -> Record:
    return Record(name, sha256, "html", html=decode(data, declared_charset(data)))


class Unfit(Exception):
    """A record that gives no article: the reason and words for a person."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


# Bytes → characters

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

CHARSET = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)

CHARSETS = re.compile(
    r"windows-125\d|cp125\d|iso-?8859-\d+|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-(jp|kr)|shift[_-]jis|macintosh"
)
"""Charsets a page may declare; others of Python's codecs are no character sets, or UTF-8, which is tried before."""


def declared_charset(data: bytes) -> str | None:
    """Charset that an HTML page declares in its head."""
    found = CHARSET.search(data[:4096])
    return _charset(found[1].decode("ascii", "replace") if found else "")


def _charset(label: str) -> str | None:
    """Codec for a label; none for ISO 8859-1, which means Windows-1252 (WHATWG Encoding Standard, section 4.2)."""
    label = label.lower()
    return label if CHARSETS.fullmatch(label) and label not in ("iso-8859-1", "iso8859-1") else None


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode by what the bytes themselves show, in this order.

    A byte order mark; valid UTF-8; UTF-8 with a few damaged bytes, which become U+FFFD; the declared charset;
    Windows-1252. Raises Unfit where none fits or the result is no text.
    """
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return _checked(data[len(bom) :].decode(encoding))
            except UnicodeDecodeError as error:
                raise Unfit(
                    "unreadable", f"not {encoding}, which its byte order mark promises: {error.reason}"
                ) from None
    with contextlib.suppress(UnicodeDecodeError):
        return _checked(data.decode("utf-8"))
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if len(NOT_ASCII.findall(damaged)) > 2 * lost:
        return _checked(damaged)
    for candidate in (declared, "cp1252"):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            if candidate:
                return _checked(data.decode(candidate))
    raise Unfit("unreadable", "neither UTF-8, UTF-16 with a byte order mark nor Windows-1252")


NOT_ASCII = re.compile(r"[^\x00-\x7f]")

CONTROLS = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
"""Characters that no text needs."""


def _checked(text: str) -> str:
    if "\0" in text:
        raise Unfit("unreadable", "holds NUL characters: not a text file")
    if 100 * len(CONTROLS.findall(text)) > len(text):
        raise Unfit("unreadable", "holds many control characters: not a text file")
    return text


MARKS = re.compile(rf"[^\x00-\x7f\w\s]{{{COMBINING_LIMIT},}}")


def _check_characters(text: str) -> None:
    """Refuse what can be no text of a table: NUL, half a surrogate pair, a tower of combining characters."""
    if "\0" in text:
        raise Unfit("unreadable", "holds NUL characters")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Unfit("malformed", f"a lone surrogate at character {error.start}") from None
    for run in MARKS.findall(text):
        if sum(map(bool, map(unicodedata.combining, run))) > COMBINING_LIMIT:
            raise Unfit("malformed", f"more than {COMBINING_LIMIT} combining characters in a row")


# JSON


def _lines(stream: Stream) -> Iterator[bytes | None]:
    """Lines as UTF-8 or as they are; None for a line over the limit, of which no more is held than the limit."""
    bom = stream.peek(2)[:2]
    if bom in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        text = io.TextIOWrapper(stream, "utf-16", errors="surrogatepass", newline="\n")

        def readline(limit: int, /) -> bytes:
            return text.readline(limit).encode("utf-8", "surrogatepass")

    else:
        readline = stream.readline
    while line := readline(RECORD_LIMIT + 1):
        if len(line) <= RECORD_LIMIT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = readline(CHUNK)
        yield None


def _array_items(stream: Stream) -> Iterator[bytes | Reject]:
    """Source of each item of a JSON array, read in pieces; a Reject (without name) where it breaks off."""
    bom = stream.peek(2)[:2]
    encoding = "utf-16" if bom in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
    file = io.TextIOWrapper(stream, encoding, errors="surrogateescape")
    decoder = json.JSONDecoder()
    buffer, at, opened = file.read(CHUNK), 0, False
    while True:
        if separator := SEPARATORS[opened].match(buffer, at):
            at, opened = separator.end(), True
        if buffer.startswith("]", at):
            return
        try:
            _, end = decoder.raw_decode(buffer, at)
        except (ValueError, RecursionError) as error:
            buffer, at = buffer[at:], 0
            more = file.read(max(CHUNK, len(buffer))) if len(buffer) <= RECORD_LIMIT else ""
            if not more:
                reason = "too_large" if len(buffer) > RECORD_LIMIT else "malformed"
                yield Reject("", None, reason, _json_error(error))
                return
            buffer += more
        else:
            yield buffer[at:end].encode("utf-8", "surrogateescape")
            at = end


SEPARATORS = (re.compile(r"\s*\[?\s*"), re.compile(r"\s*,?\s*"))


def _json_error(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at character {error.pos}"
    return "not JSON: nested too deeply" if isinstance(error, RecursionError) else f"not JSON: {error}"


def _warc_record(response: Any, name: str, data: bytes, sha256: str) -> Record:
    kind = response.http_content_type or ""
    status = response.http_headers.status_code if response.http_headers else None
    if len(data) < response.content_length:
        raise Unfit("malformed", f"cut off: {len(data)} of {response.content_length} bytes")
    if status != 200:
        raise Unfit("empty", f"HTTP status {status}")
    if "html" not in kind:
        raise Unfit("unsupported_format", f"content type {kind or 'unknown'}")
    headers = {name.lower(): value.lower() for name, value in response.http_headers.items()}
    if headers.get("transfer-encoding") == "chunked":
        data = _unchunked(data)
    data = _content_decoded(data, headers.get("content-encoding", ""))
    declared = _charset(response.http_charset or "") or declared_charset(data)
    return Record(name, sha256, "warc", html=decode(data, declared), url=response.headers.get("WARC-Target-URI"))


def _feed_record(entry: Any, name: str, data: bytes, sha256: str) -> Record:  # noqa: ARG001
    from lxml import etree

    def told(*tags: str) -> str | None:
        texts = ("".join(found.itertext()).strip() for tag in tags for found in entry.iterfind(tag))
        return next((" ".join(text.split()) for text in texts if text), None)

    bodies = [found for tag in FEED_BODIES for found in entry.iterfind(tag)]
    markup = ["".join(etree.tostring(child, encoding="unicode") for child in body.iterchildren("*")) for body in bodies]
    html = next(
        (text for pair in zip(markup, bodies, strict=True) if (text := (pair[0] or pair[1].text or "").strip())), None
    )
    if html is None:
        raise Unfit("empty", "an entry without content")
    links = [
        link.get("href") or link.text
        for link in entry.iterfind("{*}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    authors = [
        "".join(found.itertext()) for tag in ("{*}creator", "{*}author/{*}name") for found in entry.iterfind(tag)
    ]
    when = told("{*}pubDate", "{*}published", "{*}date")
    feed = entry.getparent()
    return Record(
        name,
        sha256,
        "html",
        html=html,
        title=told("{*}title"),
        url=next((link.strip() for link in links if link and link.strip()), None),
        outlet=((feed.findtext("{*}title") or "") if feed is not None else "").strip() or None,
        authors=_authors(authors),
        published=parse_published(when) if when else None,
    )


FEED_BODIES = ("{*}encoded", "{*}content", "{*}description", "{*}summary")
"""Elements that hold an entry's text, the fullest first (RSS content module, Atom, RSS)."""


def _unchunked(data: bytes) -> bytes:
    """Undo HTTP's chunked transfer (RFC 9112, section 7.1); data that is not chunked, as many crawlers store it, stays."""
    pieces = []
    at = 0
    while match := CHUNK_HEAD.match(data, at):
        size = int(match[1], 16)
        pieces.append(data[match.end() : match.end() + size])
        at = match.end() + size
        if not size:
            break
        at += 2 * (data[at : at + 2] == b"\r\n")
    return b"".join(pieces) if pieces else data


CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,7})[^\S\r\n]*(?:;[^\r\n]*)?\r\n")


def _content_decoded(data: bytes, encoding: str) -> bytes:
    """Undo HTTP's content encoding, bounded; data that is plain already, as many crawlers store it, stays."""
    if encoding in ("", "identity") or data.lstrip()[:1] == b"<":
        return data
    if encoding not in ("gzip", "x-gzip", "deflate", "br"):
        raise Unfit("unreadable", f"content encoding {encoding}")
    import brotli

    try:
        if encoding == "br":
            plain = brotli.Decompressor().process(data, output_buffer_limit=RECORD_LIMIT + 1)
        else:
            unzip = zlib.decompressobj(zlib.MAX_WBITS | 32 if data[:1] in (b"\x1f", b"\x78") else -zlib.MAX_WBITS)
            plain = unzip.decompress(data, RECORD_LIMIT + 1)
    except (brotli.error, zlib.error) as error:
        raise Unfit("malformed", f"cannot be decompressed ({encoding}): {error}") from None
    if len(plain) > RECORD_LIMIT:
        raise Unfit("too_large", f"more than {RECORD_LIMIT} bytes when decompressed")
    return plain


def _json_record(name: str, data: bytes, sha256: str) -> Record:
    try:
        value = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise Unfit("malformed", _json_error(error)) from None
    if not isinstance(value, dict):
        raise Unfit("malformed", "not a JSON object")
    strings = {
        field: _string(value, field) for field in ("text", "html", "title", "url", "outlet", "language", "license")
    }
    if strings["text"] is None and strings["html"] is None:
        blank = "text" in value or "html" in value
        raise Unfit(
            "empty" if blank else "malformed", "`text` and `html` are empty" if blank else "neither `text` nor `html`"
        )
    return Record(
        name,
        sha256,
        "json",
        authors=_authors(value.get("authors")),
        published=_published(value.get("published_at")),
        **strings,
    )


def _string(value: Mapping[str, Any], field: str) -> str | None:
    """Field of a record; blank is None."""
    found = value.get(field)
    if found is not None and not isinstance(found, str):
        raise Unfit("malformed", f"`{field}` is not a string")
    return found if found and found.strip() else None


def _authors(value: Any) -> tuple[str, ...]:
    """Names from `Ann Lee; Bo Ray`, from a list of names, or from a list of objects that have a `name`."""
    items: Any = value.split(";") if isinstance(value, str) else value or []
    if not isinstance(items, list):
        raise Unfit("malformed", "`authors` is neither a string nor a list")
    names: list[Any] = [item.get("name") if isinstance(item, dict) else item for item in items]
    if not all(isinstance(name, str) for name in names):
        raise Unfit("malformed", "`authors` holds something that is not a name")
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def _published(value: Any) -> Published | None:
    if value is None or value == "":
        return None
    found = parse_published(value) if isinstance(value, str) else None
    if found is None:
        raise Unfit(
            "malformed",
            f"`published_at` is not a date: {str(value)[:100]!r} (write 2024-10-25 or 2024-10-25T14:30:00Z)",
        )
    return found


# Dates

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(MONTHS) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
WRITTEN_DATE = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+)?"
    rf"(?:{_MONTH}\s+{_DAY}|{_DAY.replace('day', 'day2')}\s+{_MONTH.replace('month', 'month2')})"
    r",?\s+(?P<year>\d{4})(?:\b|(?=\d\d?:\d\d))"
)
"""A full English date: `Friday, Oct. 25, 2024`, `25 October 2024`. All-figure dates other than ISO's are ambiguous."""

WRITTEN = re.compile(WRITTEN_DATE, re.IGNORECASE)


def written_day(match: re.Match[str]) -> date | None:
    """Day that a match of WRITTEN_DATE names; None where there is no such day."""
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    try:
        return _plausible(date(int(match["year"]), MONTHS[month.lower()], int(day)))
    except ValueError:
        return None


def parse_published(text: str) -> Published | None:
    """Read an ISO 8601, RFC 2822 or fully written English date, with or without time; None where it is none of these.

    The day is the date as written. The instant is known only where the text gives a time of day and its zone.
    """
    text = " ".join(text.split())
    if len(text) > 100:
        return None
    if match := WRITTEN.fullmatch(text):
        day = written_day(match)
        return Published(day) if day else None
    moment: datetime | None = None
    with contextlib.suppress(ValueError):
        moment = datetime.fromisoformat(
            text.upper().removesuffix(" UTC") + ("+00:00" if text.upper().endswith(" UTC") else "")
        )
    if moment is None:
        with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
            moment = parsedate_to_datetime(text)
    if moment is None or not _plausible(moment.date()):
        return None
    return Published(moment.date(), moment.astimezone(UTC) if moment.tzinfo else None)


def _plausible(day: date) -> date | None:
    return day if day.year in YEARS else None


# sources.csv

TOLD = ("url", "outlet", "title", "language", "license")


def _sources(name: str, path: Path, known: Iterable[str]) -> tuple[dict[str, dict[str, Any]], list[Reject]]:
    """Read a `sources.csv`: {source_file: record fields}, and a reject for each row that cannot be used.

    A value here wins over what the record or page says of itself: somebody wrote it for this purpose.
    """
    told: dict[str, dict[str, Any]] = {}
    rejects: list[Reject] = []
    folder = name.removesuffix(SOURCES)
    try:
        if path.is_symlink() or not path.is_file():
            raise Unfit("unreadable", "not a regular file")  # noqa: TRY301
        with path.open("rb") as stream:
            data = stream.read(RECORD_LIMIT + 1)
        if len(data) > RECORD_LIMIT:
            raise Unfit("too_large", f"more than {RECORD_LIMIT} bytes")  # noqa: TRY301
        rows = csv.DictReader(io.StringIO(decode(data), newline=""), restkey="rest", skipinitialspace=True, strict=True)
        if "file" not in (rows.fieldnames or ()):
            raise Unfit("malformed", "no column `file` in the first line")  # noqa: TRY301
        for number, row in enumerate(rows, start=1):
            place = f"{name}#{number}"
            file = folder + (row.get("file") or "").strip()
            if row.get("rest"):
                rejects.append(
                    Reject(
                        place, None, "malformed", f"row for {row['file']!r}: more values than columns (quote commas)"
                    )
                )
            elif file == folder or file.split("#")[0] not in known:
                rejects.append(Reject(place, None, "malformed", f"row for {row['file']!r}: there is no such file"))
            elif file in told:
                rejects.append(Reject(place, None, "malformed", f"row for {row['file']!r}: the file is named twice"))
            else:
                told[file], problems = _told(row)
                rejects += [
                    Reject(place, None, "malformed", f"row for {row['file']!r}: {problem}") for problem in problems
                ]
    except Unfit as error:
        rejects.append(Reject(name, None, error.reason, str(error)))
    except csv.Error as error:
        rejects.append(Reject(name, None, "malformed", f"not CSV: {error}"))
    except OSError as error:
        rejects.append(Reject(name, None, "unreadable", error.strerror or type(error).__name__))
    return told, rejects


def _told(row: Mapping[str, str | None]) -> tuple[dict[str, Any], list[str]]:
    """Fields of a record from one row, and what is wrong with the others."""
    fields: dict[str, Any] = {}
    problems = []
    for field in (*TOLD, "authors", "published_at"):
        value = (row.get(field) or "").strip()
        if not value:
            continue
        try:
            _check_characters(value)
            if field == "authors":
                fields[field] = _authors(value)
            elif field == "published_at":
                fields["published"] = _published(value)
            else:
                fields[field] = value
        except Unfit as error:
            problems.append(str(error))
    return fields, problems
