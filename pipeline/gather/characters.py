"""Bytes → characters, and which characters a text may hold. Nothing here knows what a record is."""

import codecs
import contextlib
import re
import unicodedata

COMBINING_LIMIT = 100
"""Combining characters on one base. UAX #15 needs at most 30; normalisation takes time quadratic in their number."""


class Unfit(Exception):
    """Bytes or a value that can be no part of an article: the reason (of `REJECT_REASONS`) and words for a person."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


CHARSET = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


CHARSETS = re.compile(
    r"windows-125\d|cp125\d|iso-?8859-\d+|koi8-[ru]|gb2312|gbk|gb18030|big5|euc-(jp|kr)|shift[_-]jis|macintosh"
)
"""Charsets a page may declare; others of Python's codecs are no character sets, or UTF-8, which is tried before."""


def declared_charset(data: bytes) -> str | None:
    """Charset that an HTML page declares in its head."""
    found = CHARSET.search(data[:4096])
    return codec(found[1].decode("ascii", "replace") if found else "")


def codec(label: str) -> str | None:
    """Codec for a label; none for ISO 8859-1, which means Windows-1252 (WHATWG Encoding Standard, section 4.2)."""
    label = label.lower()
    return label if CHARSETS.fullmatch(label) and label not in ("iso-8859-1", "iso8859-1") else None


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode by what the bytes themselves show, in this order.

    A byte order mark; UTF-16 without one; valid UTF-8; UTF-8 with a few damaged bytes, which become U+FFFD; the declared charset;
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
    with contextlib.suppress(UnicodeDecodeError, LookupError):
        return _checked(data.decode(_unmarked_utf16(data) or "utf-8"))
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if len(NOT_ASCII.findall(damaged)) > 2 * lost:
        return _checked(damaged)
    for candidate in (declared, "cp1252"):
        with contextlib.suppress(UnicodeDecodeError, LookupError):
            if candidate:
                return _checked(data.decode(candidate))
    raise Unfit("unreadable", "neither UTF-8, UTF-16 nor Windows-1252")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 of either kind if every second byte of the beginning is mostly 0, as with Latin letters, and the others are not."""
    head = data[:200]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * max(even, odd) < len(head) or min(even, odd):
        return None
    return "utf-16-le" if odd else "utf-16-be"


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


def check_characters(text: str) -> None:
    """Refuse what can be no text of a table: NUL, half a surrogate pair, a tower of combining characters."""
    if "\0" in text:
        raise Unfit("unreadable", "holds NUL characters")
    try:
        beyond_ascii = len(text.encode("utf-8")) - len(text)
    except UnicodeEncodeError as error:
        raise Unfit("malformed", f"a lone surrogate at character {error.start}") from None
    for run in MARKS.findall(text) if beyond_ascii >= COMBINING_LIMIT else ():
        if sum(map(bool, map(unicodedata.combining, run))) > COMBINING_LIMIT:
            raise Unfit("malformed", f"more than {COMBINING_LIMIT} combining characters in a row")
