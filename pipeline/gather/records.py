"""A record: one article as supplied, and what a reader of any format must do with its bytes.

Here: the shape of records and rejects, their bounds, and values that people supply (fields, names, dates).
Not here: what a format looks like (`feeds`, `json_records` …), what of a text is the article (`clean`).
"""

import codecs
import hashlib
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BufferedReader
from typing import Any

from pipeline.gather.characters import Unfit, check_characters
from pipeline.gather.publication import Published, parse_published

RECORD_LIMIT = 16 * 1024 * 1024
"""Bytes of one record. The largest saved pages, with images written into them, are a few MB."""


CHUNK = 1024 * 1024
"""Bytes read at a time where a file holds many records."""


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


def reject(record: Record, reason: str, detail: str) -> Reject:
    """Turn a record down."""
    return Reject(record.source_file, record.source_sha256, reason, detail)


type Outcome = Record | Reject


type Stream = BufferedReader[Any]


type Reader = Callable[[str, Stream], Iterator[Outcome]]


def whole(name: str, stream: Stream, make: Callable[[str, bytes, str], Record]) -> Outcome:
    """Read a file that is one record."""
    data = stream.read(RECORD_LIMIT + 1)
    if len(data) > RECORD_LIMIT:
        return Reject(name, None, "too_large", f"more than {RECORD_LIMIT} bytes")
    return guarded(name, data, make)


def guarded(name: str, data: bytes, make: Callable[[str, bytes, str], Record]) -> Outcome:
    """Make a record of its bytes; what is wrong with them becomes the reject."""
    sha256 = hashlib.sha256(data).hexdigest()
    if not data.strip():
        return Reject(name, sha256, "empty", "no content")
    try:
        record = make(name, data, sha256)
        for value in (record.text, record.html, record.title, record.url, record.outlet, *record.authors):
            check_characters(value or "")
    except Unfit as error:
        return Reject(name, sha256, error.reason, str(error))
    return record


def lines(stream: Stream) -> Iterator[bytes | None]:
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


def record_of(name: str, sha256: str, source_format: str, fields: Mapping[str, Any]) -> Record:
    """Make a record of fields as people supply them; raises Unfit where one cannot be used, or there is nothing to read."""
    strings = {
        field: _string(fields, field) for field in ("text", "html", "title", "url", "outlet", "language", "license")
    }
    if strings["text"] is None and strings["html"] is None:
        blank = "text" in fields or "html" in fields
        raise Unfit(
            "empty" if blank else "malformed", "`text` and `html` are empty" if blank else "neither `text` nor `html`"
        )
    return Record(
        name,
        sha256,
        source_format,
        authors=author_names(fields.get("authors")),
        published=supplied_date(fields.get("published_at")),
        **strings,
    )


def _string(fields: Mapping[str, Any], field: str) -> str | None:
    """Field of a record; blank is None."""
    found = fields.get(field)
    if found is not None and not isinstance(found, str):
        raise Unfit("malformed", f"`{field}` is not a string")
    return found if found and found.strip() else None


def author_names(value: Any) -> tuple[str, ...]:
    """Names from `Ann Lee; Bo Ray`, from a list of names, or from a list of objects that have a `name`."""
    items: Any = value.split(";") if isinstance(value, str) else value or []
    if not isinstance(items, list):
        raise Unfit("malformed", "`authors` is neither a string nor a list")
    names: list[Any] = [item.get("name") if isinstance(item, dict) else item for item in items]
    if not all(isinstance(name, str) for name in names):
        raise Unfit("malformed", "`authors` holds something that is not a name")
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def supplied_date(value: Any) -> Published | None:
    """Date of publication that somebody supplied; raises Unfit where it is none."""
    if value is None or value == "":
        return None
    found = parse_published(value) if isinstance(value, str) else None
    if found is None:
        raise Unfit(
            "malformed",
            f"`published_at` is not a date: {str(value)[:100]!r} (write 2024-10-25 or 2024-10-25T14:30:00Z)",
        )
    return found
