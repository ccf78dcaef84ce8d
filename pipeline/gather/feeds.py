"""RSS and Atom feeds → records, one entry at a time. No entity is expanded and nothing is fetched."""

import functools
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pipeline.gather.characters import Unfit
from pipeline.gather.publication import parse_published
from pipeline.gather.records import Outcome, Record, Reject, Stream, author_names, guarded


def read_feed(name: str, stream: Stream) -> Iterator[Outcome]:
    """Read the entries of an RSS or Atom feed; no entity is expanded and nothing is fetched."""
    number = 0
    try:
        tags = ("{*}item", "{*}entry")
        for _, entry in etree.iterparse(stream, tag=tags, resolve_entities=False, no_network=True, huge_tree=False):
            number += 1
            yield guarded(
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


def _feed_record(entry: Any, name: str, data: bytes, sha256: str) -> Record:  # noqa: ARG001
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
        authors=author_names(authors),
        published=parse_published(when) if when else None,
    )


FEED_BODIES = ("{*}encoded", "{*}content", "{*}description", "{*}summary")
"""Elements that hold an entry's text, the fullest first (RSS content module, Atom, RSS)."""
