"""Web archives → records: the pages in them, whatever way a crawler stored them and wherever the file is damaged.

The libraries for this format end silently, or for good, at the first damaged place. Here each such place is a reject, and
reading goes on behind it.
"""

import functools
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import brotli

from pipeline.gather.archives import RATIO
from pipeline.gather.characters import Unfit, codec, declared_charset, decode
from pipeline.gather.records import CHUNK, RECORD_LIMIT, Outcome, Record, Reject, Stream, guarded

PAGES = frozenset({"response", "resource", "conversion", "revisit"})
"""Types of records that are, or stand for, a page. What an archive holds beside them (requests, its own description) is no
article and no reject."""

LINE_LIMIT = 64 * 1024
"""Bytes of one line of a header; addresses of some kilobytes are met."""

HEADER_LINES = 1000


def read_warc(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the pages of a web archive, plain or compressed record by record; `name#n` counts its pages and damaged places."""
    compressed = stream.peek(2)[:2] == GZIP[:2]
    source = _Source(_unzipped(stream) if compressed else iter(lambda: stream.read(CHUNK), b""))
    number = 0
    for found in _framed(source):
        number += 1
        place = f"{name}#{number}"
        if isinstance(found, str):
            yield Reject(place, None, "malformed", f"damaged archive: {found}")
        elif found.headers["warc-type"] == "revisit":
            yield Reject(place, None, "empty", "a revisit: the page did not change and is not stored again")
        elif len(found.data) > RECORD_LIMIT:
            yield Reject(place, None, "too_large", f"a page of more than {RECORD_LIMIT} bytes")
        elif found.headers["warc-type"] == "response":
            http, body = _http(found.data)
            yield guarded(place, body, functools.partial(_response, found.headers, http))
        else:
            yield guarded(place, found.data, functools.partial(_resource, found.headers))
    if not number:
        yield Reject(name, None, "empty", "no pages in the archive")


# Records


class _Framed(NamedTuple):
    """A record of the archive: its headers by lower-case name, and its data, of which no more is held than the limit."""

    headers: Mapping[str, str]
    data: bytes


def _framed(source: "_Source") -> Iterator[_Framed | str]:
    """Cut an archive into the records of PAGES; what is wrong, in words, where it is damaged."""
    while True:
        line = source.line()
        if line.startswith(b"WARC/"):
            found = _record(source)
            if isinstance(found, str):
                source.resume()
                yield found
            elif found.headers["warc-type"] in PAGES:
                yield found
        elif line.strip():
            source.skip_to_record()
            source.resume()
            yield "something else stands where a record should begin"
        elif not line and source.resume():
            yield "it cannot be decompressed here, or breaks off"
        elif not line:
            return


def _record(source: "_Source") -> _Framed | str:
    """Read the rest of a record whose first line was read."""
    headers = _headers(source)
    if headers is None:
        return "it breaks off in the header of a record"
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit()) or "warc-type" not in headers:
        source.skip_to_record()
        return "a record without type or length"
    data = source.read(min(int(length), RECORD_LIMIT + 1))
    if len(data) < int(length):
        read = len(data) + source.skip(int(length) - len(data))
        if read < int(length):
            return f"a record is cut off: {read} of {length} bytes"
    if swallowed := NEXT.search(data):
        source.unread(data[swallowed.start() :])
        source.skip_to_record()
        return "a record is shorter than it says"
    if source.line().strip():
        source.skip_to_record()
        return "a record is longer than it says"
    return _Framed(headers, data)


def _headers(source: "_Source") -> dict[str, str] | None:
    """Fields of a header, up to the blank line below it; None where that does not come."""
    headers: dict[str, str] = {}
    for _ in range(HEADER_LINES):
        line = source.line()
        if not line:
            return None
        if not line.strip():
            return headers
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return None


class _Source:
    """Bytes of an archive as they are needed. `read` and `line` end at a damaged place; `resume` goes on behind it."""

    def __init__(self, chunks: Iterator[bytes | None]) -> None:
        self._chunks = chunks
        self._buffer = bytearray()
        self._damaged = False

    def _more(self) -> bool:
        if self._damaged:
            return False
        chunk = next(self._chunks, b"")
        self._damaged = chunk is None
        self._buffer += chunk or b""
        return bool(chunk)

    def _take(self, size: int) -> bytes:
        data = bytes(self._buffer[:size])
        del self._buffer[:size]
        return data

    def read(self, size: int) -> bytes:
        while len(self._buffer) < size and self._more():
            pass
        return self._take(size)

    def unread(self, data: bytes) -> None:
        self._buffer[:0] = data

    def skip(self, size: int) -> int:
        """Pass over as many bytes; how many there were."""
        passed = 0
        while passed < size and (data := self.read(min(CHUNK, size - passed))):
            passed += len(data)
        return passed

    def line(self) -> bytes:
        """Next line with its end, or as much of it as a line may have; nothing at the end."""
        at = 0
        while (end := self._buffer.find(b"\n", at, LINE_LIMIT)) < 0 and len(self._buffer) < LINE_LIMIT:
            at = len(self._buffer)
            if not self._more():
                break
        return self._take(end + 1 if end >= 0 else LINE_LIMIT)

    def skip_to_record(self) -> None:
        """Pass over everything up to the next beginning of a record, or to the end."""
        while (start := RECORD.search(self._buffer)) is None:
            del self._buffer[: -len(b"WARC/1.0\r")]
            if not self._more():
                self._buffer.clear()
                return
        del self._buffer[: start.start()]

    def resume(self) -> bool:
        """Go on behind a damaged place; whether there was one."""
        damaged, self._damaged = self._damaged, False
        return damaged


RECORD = re.compile(rb"WARC/\d\.\d\r?\n")
NEXT = re.compile(rb"\r\n\r\nWARC/\d\.\d\r\nWARC-")

GZIP = b"\x1f\x8b\x08"


def _unzipped(stream: Stream) -> Iterator[bytes | None]:
    """Decompress an archive member by member; None stands for a place that cannot be, behind which the next member follows.

    Raises Unfit where it grows beyond measure.
    """
    taken = given = 0
    rest = b""
    while True:
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            while not member.eof:
                if not rest:
                    rest = stream.read(CHUNK)
                    taken += len(rest)
                    if not rest:
                        yield None  # cut off
                        return
                plain = member.decompress(rest, CHUNK)
                rest = member.unused_data if member.eof else member.unconsumed_tail
                given += len(plain)
                if given > RATIO * taken + CHUNK:
                    raise Unfit("too_large", f"grows more than {RATIO} times when decompressed")
                if plain:
                    yield plain
        except zlib.error:
            yield None
            rest = rest[1:]
            while (start := rest.find(GZIP)) < 0:
                more = stream.read(CHUNK)
                taken += len(more)
                if not more:
                    return
                rest = rest[-2:] + more
            rest = rest[start:]
            continue
        while not (rest := rest.lstrip(b"\0")):  # padding
            rest = stream.read(CHUNK)
            taken += len(rest)
            if not rest:
                return


# Pages


def _http(data: bytes) -> tuple[dict[str, str], bytes]:
    """Header of an HTTP response, its status under `:status`, and its body."""
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    status = re.match(r"HTTP/\S+ (\d{3})", first)
    if not status:
        return {}, data
    headers = {":status": status[1]}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers, body


def _response(headers: Mapping[str, str], http: Mapping[str, str], name: str, data: bytes, sha256: str) -> Record:
    if http.get(":status") != "200":
        raise Unfit("empty", f"HTTP status {http[':status']}" if http else "no HTTP response")
    if http.get("transfer-encoding", "").lower() == "chunked":
        data = _unchunked(data)
    data = _content_decoded(data, http.get("content-encoding", "").lower())
    kind = http.get("content-type", "").lower()
    if not ("html" in kind or (not kind and LOOKS_LIKE_HTML.match(data))):
        raise Unfit("unsupported_format", f"content type {kind or 'unknown'}")
    return _page(headers, name, data, sha256, kind)


def _resource(headers: Mapping[str, str], name: str, data: bytes, sha256: str) -> Record:
    """Make a record of a page that is stored without HTTP, or of the text that somebody has made of one."""
    kind = headers.get("content-type", "").lower()
    if "html" in kind:
        return _page(headers, name, data, sha256, kind)
    if kind.startswith("text/plain"):
        return Record(name, sha256, "warc", text=decode(data), url=_address(headers))
    raise Unfit("unsupported_format", f"content type {kind or 'unknown'}")


def _page(headers: Mapping[str, str], name: str, data: bytes, sha256: str, kind: str) -> Record:
    charset = CHARSET_PARAMETER.search(kind)
    html = decode(data, codec(charset[1] if charset else "") or declared_charset(data))
    return Record(name, sha256, "warc", html=html, url=_address(headers))


CHARSET_PARAMETER = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""")
LOOKS_LIKE_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|!--)", re.IGNORECASE)


def _address(headers: Mapping[str, str]) -> str | None:
    """Address of a page; some archives of version 1.0 set it in angle brackets."""
    return headers.get("warc-target-uri", "").strip("<> ") or None


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
