"""Web archives → records: their HTML responses, whatever way a crawler stored them."""

import functools
import re
import zlib
from collections.abc import Iterator
from typing import Any

from pipeline.gather.characters import Unfit, codec, declared_charset, decode
from pipeline.gather.records import RECORD_LIMIT, Outcome, Record, Reject, Stream, guarded


def read_warc(name: str, stream: Stream) -> Iterator[Outcome]:
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
            yield guarded(record, data, functools.partial(_warc_record, response))
    except OSError as error:
        yield Reject(f"{name}#{number + 1}", None, "malformed", f"the archive breaks off: {error}")
    if not number:
        yield Reject(name, None, "empty", "no responses")


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
    declared = codec(response.http_charset or "") or declared_charset(data)
    return Record(name, sha256, "warc", html=decode(data, declared), url=response.headers.get("WARC-Target-URI"))


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
