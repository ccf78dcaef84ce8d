"""Record → row of `articles`: the canonical text every offset refers to, and its metadata.

Here: what decides between sources of one value, and the identifier.
Not here: files and bytes (`ingest`), HTML (`pages`), what of a text is prose (`boilerplate`), languages (`language`).
"""

import hashlib
import json
import logging
import unicodedata
from dataclasses import astuple
from datetime import date, datetime
from typing import Any

from pipeline.failures import MACHINE_ERRORS, place
from pipeline.gather.boilerplate import take_apart
from pipeline.gather.datelines import dateline
from pipeline.gather.language import language_of
from pipeline.gather.pages import Content, read_page
from pipeline.gather.records import Record, Reject, reject
from pipeline.remembered import Known, anew

log = logging.getLogger(__name__)

TEXT_LIMIT = 500_000
"""Characters of one article: about 80,000 words, several times the longest reportage. More is no news article."""


def clean(record: Record, known: Known = anew) -> dict[str, Any] | Reject:
    """Return the row of `articles` that a record gives, or why it gives none; an error of ours is logged.

    Left out is what other articles decide: `story_id`, `duplicate_of`, and the `published_basis` `story`.
    """
    fields = json.dumps([getattr(record, field) for field in record.__slots__], default=str)
    key = hashlib.sha256(fields.encode()).hexdigest()[:32]
    return _unpacked(known(key, lambda: _packed(_cleaned(record))))


def _packed(row: dict[str, Any] | Reject) -> bytes:
    return json.dumps(astuple(row) if isinstance(row, Reject) else row, default=str).encode()


def _unpacked(data: bytes) -> dict[str, Any] | Reject:
    row = json.loads(data)
    if isinstance(row, list):
        return Reject(*row)
    for name, kind in (("published_at", datetime), ("published_day", date)):
        row[name] = row[name] and kind.fromisoformat(row[name])
    return row


def _cleaned(record: Record) -> dict[str, Any] | Reject:
    try:
        return _row(record)
    except MACHINE_ERRORS:
        raise
    except Exception as error:
        log.exception("%s could not be read", record.source_file)
        return reject(record, "extraction_failed", f"the program failed at this article: {place(error)}")


def _row(record: Record) -> dict[str, Any] | Reject:
    found = _content(record)
    if isinstance(found, Reject):
        return found
    text = unicodedata.normalize("NFC", found.text)
    if not any(map(str.isalnum, text)):
        return reject(record, "empty", "no words")
    if len(text) > TEXT_LIMIT:
        return reject(record, "too_large", f"{len(text)} characters of text, more than {TEXT_LIMIT}")
    language = language_of(record.language, found.language, text)
    if language.split("-")[0] != "en":
        how = "supplied" if record.language else "detected"
        return reject(record, "unsupported_language", f"language {how}: {language}")
    place, stated = dateline(text)
    published = record.published or found.published
    day = published.day if published else found.day or stated
    return {
        "article_id": "a" + hashlib.sha256(text.encode()).hexdigest()[:16],
        "title": _line(record.title or found.title),
        "text": text,
        "lead_place": place,
        "url": _line(record.url or found.url),
        "outlet": _line(record.outlet or found.outlet),
        "authors": list(record.authors or found.authors),
        "language": language,
        "published_at": published.at if published else None,
        "published_day": day,
        "published_basis": "metadata" if published else "text" if day else "none",
        "source_file": record.source_file,
        "source_sha256": record.source_sha256,
        "source_format": record.source_format,
        "word_count": len(text.split()),
        "license": _line(record.license or found.license),
    }


def _line(text: str | None) -> str | None:
    """One line in NFC; None for nothing."""
    return unicodedata.normalize("NFC", " ".join(text.split())) or None if text else None


def _content(record: Record) -> Content | Reject:
    if record.text is None:
        return read_page(record)
    if record.source_format in ("json", "csv"):
        return Content(record.text)
    if len(record.text) > TEXT_LIMIT:
        return reject(record, "too_large", f"{len(record.text)} characters, more than {TEXT_LIMIT}")
    page = take_apart(record.text)
    return Content("\n\n".join(page.paragraphs), page.title, authors=page.authors, day=page.day)
