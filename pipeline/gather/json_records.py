"""JSON → records: one object, an array, or one object a line; one record in memory at a time."""

import codecs
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.gather.characters import BOMS, Unfit, decode
from pipeline.gather.records import (
    CHUNK,
    RECORD_LIMIT,
    Outcome,
    Record,
    Reject,
    Stream,
    guarded,
    lines,
    record_of,
    whole,
)


def read_json(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read one object, an array of objects, or JSON Lines under the wrong suffix."""
    lead = stream.peek(CHUNK)
    encoding = next((encoding for bom, encoding in BOMS if lead.startswith(bom)), "utf-8")
    text = lead.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    first, _, rest = text.partition("\n")
    if text.startswith("["):
        yield from _read_array(name, stream)
    elif first.startswith("{") and first.strip() != "{" and rest.lstrip().startswith("{"):
        yield from read_json_lines(name, stream)
    else:
        yield whole(name, stream, _json_record)


def read_json_lines(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read one object a line; a broken line costs its record only."""
    number = 0
    for line in lines(stream):
        if line is None or line.strip():
            number += 1
            record = f"{name}#{number}"
            if line is None:
                yield Reject(record, None, "too_large", f"a record of more than {RECORD_LIMIT} bytes")
            else:
                yield guarded(record, line.strip(), _json_record)
    if not number:
        yield Reject(name, None, "empty", "no records")


def _read_array(name: str, stream: Stream) -> Iterator[Outcome]:
    number = 0
    for data in _array_items(stream):
        number += 1
        record = f"{name}#{number}"
        if isinstance(data, bytes):
            yield guarded(record, data, _json_record)
        else:
            yield replace(data, source_file=record, detail=f"{data.detail}; the rest of the file was not read")
    if not number:
        yield Reject(name, None, "empty", "no records")


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


def _json_record(name: str, data: bytes, sha256: str) -> Record:
    try:
        value = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise Unfit("malformed", _json_error(error)) from None
    if not isinstance(value, dict):
        raise Unfit("malformed", "not a JSON object")
    return record_of(name, sha256, "json", value)
