"""A saved web page → the text of its article, and what the page says about it.

Here: where text and metadata are in HTML. Not here: what of a text is prose whatever it came from (`boilerplate`).
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lxml.html
import trafilatura
from lxml import etree

from pipeline.gather.boilerplate import byline, take_apart
from pipeline.gather.characters import CONTROLS
from pipeline.gather.publication import Published, parse_published
from pipeline.gather.records import Record, Reject, reject


class Content(NamedTuple):
    """What a record's own text or page tells."""

    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    day: date | None = None
    language: str | None = None
    license: str | None = None


def read_page(record: Record) -> Content | Reject:
    """Content of an HTML page."""
    try:
        tree = lxml.html.document_fromstring(CONTROLS.sub(" ", record.html or "").encode(), parser=_parser())
        facts = _facts(tree)
        _prune(tree)
        document = trafilatura.bare_extraction(
            tree,
            url=record.url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except etree.ParserError:
        document = None
    except (ValueError, TypeError, AttributeError, LookupError, etree.LxmlError, RecursionError) as error:
        return reject(record, "malformed", f"not HTML that can be read: {type(error).__name__}")
    if document is None or isinstance(document, dict):
        return reject(record, "empty", "no article text on the page")
    page = take_apart(_blocks(document.body), document.title, loose=False)
    authors = facts.authors or page.authors or byline("By " + " and ".join((document.author or "").split("; ")))
    return Content(
        "\n\n".join(page.paragraphs),
        title=page.title,
        url=document.url,
        outlet=document.sitename,
        authors=authors,
        published=facts.published,
        day=page.day,
        language=facts.language,
        license=document.license,
    )


def _parser() -> lxml.html.HTMLParser:
    """Parse UTF-8, whatever the page declares: it is decoded already; a fragment becomes a page."""
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)


class Facts(NamedTuple):
    """What a page's machine-readable parts say, where they say it plainly."""

    published: Published | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


DATE_META = frozenset(
    {
        "article:published_time", "og:article:published_time", "article.published", "og:pubdate", "datepublished",
        "date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "parsely-pub-date",
        "sailthru.date",
        "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued",
        "rnews:datepublished", "citation_publication_date", "cxenseparse:recs:publishtime",
    }
)  # fmt: skip
"""Names of `<meta>` elements that hold the publication time (lower case), as content management systems write them."""

URL_DAY = re.compile(r"/(\d{4})/(\d\d?)/(\d\d?)(?:/|$)")

FURNITURE_CLASS = re.compile(
    r"(?:\w+[-_])*(?:caption|credit|credits|photocredit|imagecredit|attribution|related|recirc|recommended|pull[-_]?quote|readmore|read[-_]more|newsletter|"
    r"mostread|most[-_]read|trending|share|sharing|social|breadcrumbs?|cookie|promo|advert|advertisement|paywall)"
    r"(?:[-_](?:text|line|box|container|wrapper|wrap|block|content|links?|list|posts?|articles?|stories|bar|buttons?|signup|banner|item))?",
    re.IGNORECASE,
)
"""Class names of captions, credits, related links and the like in common templates."""

FURNITURE_TAGS = ("figcaption", "caption", "nav", "button", "noscript")


def _prune(tree: Any) -> None:
    """Take out of a page what its markup says is no prose; an element that holds much of the page is never taken."""
    whole = sum(map(len, tree.itertext()))
    for element in list(tree.iter(etree.Element)):
        if element.getparent() is None or element.tag in (
            "html",
            "body",
            "main",
            "article",
            "head",
            "meta",
            "link",
            "script",
        ):
            continue
        classes = (element.get("class") or "").split()
        if element.tag in FURNITURE_TAGS or any(map(FURNITURE_CLASS.fullmatch, classes)):
            own = sum(map(len, element.itertext()))
            if own < 1500 and 3 * own < whole:
                element.drop_tree()


def _facts(tree: Any) -> Facts:
    """Read JSON-LD, `<meta>`, `<time>` and the address, in this order of trust."""
    objects = [
        item
        for script in tree.iterfind(".//script[@type='application/ld+json']")
        for item in _articles(_json(script.text))
    ]
    metas = [
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "", meta.get("content") or "")
        for meta in tree.iter("meta")
    ]
    dates = [item.get("datePublished") for item in objects]
    dates += [content for name, content in metas if name.lower() in DATE_META]
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [time for time in times if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None]
    named = [time for time in times if re.search(r"publish|posted|entry-date", time.get("class") or "", re.IGNORECASE)]
    only = times if len({time.get("datetime")[:10] for time in times}) == 1 else []
    dates += [time.get("datetime") for time in (marked or named or only)[:1]]
    addresses = [link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']")]
    addresses += [content for name, content in metas if name == "og:url"]
    dates += [
        "-".join((y, m.zfill(2), d.zfill(2)))
        for address in addresses
        for y, m, d in URL_DAY.findall(urlsplit(address).path)
    ]
    published = next((found for text in dates if isinstance(text, str) and (found := parse_published(text))), None)
    authors = next((names for item in objects if (names := tuple(_author_names(item.get("author"))))), ())
    root = tree.getroottree().getroot()
    return Facts(published, authors, root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))


def _json(source: str | None) -> Any:
    try:
        return json.loads(source or "null", strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    """Articles that JSON-LD describes, but not those in lists of others."""
    if isinstance(value, list):
        for item in value:
            yield from _articles(item)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            str(kind).endswith(("Article", "BlogPosting", "Report"))
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for key in ("@graph", "mainEntity"):
            if isinstance(value.get(key), list | dict):
                yield from _articles(value[key])


def _author_names(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and "/" not in name:
            yield " ".join(name.split())


BLOCKS = frozenset({"p", "head", "item", "quote", "list", "table", "row", "cell", "div", "ab", "code", "body", "fw"})


def _blocks(body: Any) -> str:
    """Text of an extracted page, a blank line between its blocks; table cells only where they hold paragraphs."""
    pieces: list[str] = []

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str):
            return
        block = element.tag in BLOCKS
        start = len(pieces)
        if block:
            pieces.append("\n\n")
        if element.tag == "lb":
            pieces.append("\n")
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if block:
            pieces.append("\n\n")
        if element.tag == "cell" and len("".join(pieces[start:]).split()) < CELL_WORDS:
            del pieces[start:]

    walk(body)
    return "".join(pieces)


CELL_WORDS = 15
"""Words from which on a table cell is a paragraph of a page laid out by tables, and no datum."""
