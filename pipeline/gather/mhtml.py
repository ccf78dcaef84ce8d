"""Web pages that a browser saved as one file (`.mhtml`, RFC 2557) → records."""

import email
from collections.abc import Iterator

from pipeline.gather.characters import Unfit, codec, declared_charset, decode
from pipeline.gather.records import Outcome, Record, Stream, whole


def read_mhtml(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the page that the file was made of: its first part that is HTML."""
    yield whole(name, stream, _record)


def _record(name: str, data: bytes, sha256: str) -> Record:
    try:
        message = email.message_from_bytes(data)
        page = next(
            (part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
        )
        html = page.get_payload(decode=True) if page else None
        label = page.get_content_charset() if page else None
    except (ValueError, RecursionError) as error:  # a NUL in the charset, parts in parts in parts
        raise Unfit("malformed", f"not a web page saved as one file: {error}") from None
    if page is None or not isinstance(html, bytes) or not html.strip():
        raise Unfit("malformed", "no page in it: not a web page saved as one file")
    url = page["Content-Location"] or message["Snapshot-Content-Location"]
    charset = codec(label or "") or declared_charset(html)
    return Record(name, sha256, "html", html=decode(html, charset), url=str(url).strip() if url else None)
