"""Record → row of `articles`: the canonical text every offset refers to, and its metadata.

Here: where the text and metadata of an HTML page are, language, publication day, identifier.
Not here: files and bytes (`ingest`), what of a text is prose (`boilerplate`), anything that parses.
"""

import functools
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lxml.html
import py3langid.langid
import trafilatura
from lxml import etree

from pipeline.gather.boilerplate import byline, dateline, take_apart
from pipeline.gather.ingest import CONTROLS, Published, Record, Reject, parse_published

TEXT_LIMIT = 500_000
"""Characters of one article: about 80,000 words, several times the longest reportage. More is no news article."""


def clean(record: Record) -> dict[str, Any] | Reject:
    """Return the row of `articles` that a record gives, or why it gives none.

    Left out is what other articles decide: `story_id`, `duplicate_of`, and the `published_basis` `story`.
    """
    found = _content(record)
    if isinstance(found, Reject):
        return found
    text = unicodedata.normalize("NFC", found.text)
    if not any(map(str.isalnum, text)):
        return _reject(record, "empty", "no words")
    if len(text) > TEXT_LIMIT:
        return _reject(record, "too_large", f"{len(text)} characters of text, more than {TEXT_LIMIT}")
    language = _language(record.language, found.language, text)
    if language.split("-")[0] != "en":
        how = "supplied" if record.language else "detected"
        return _reject(record, "unsupported_language", f"language {how}: {language}")
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


def _reject(record: Record, reason: str, detail: str) -> Reject:
    return Reject(record.source_file, record.source_sha256, reason, detail)


def _line(text: str | None) -> str | None:
    """One line in NFC; None for nothing."""
    return unicodedata.normalize("NFC", " ".join(text.split())) or None if text else None


# Content


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


def _content(record: Record) -> Content | Reject:
    if record.text is None:
        return _page(record)
    if record.source_format == "json":
        return Content(record.text)
    if len(record.text) > TEXT_LIMIT:
        return _reject(record, "too_large", f"{len(record.text)} characters, more than {TEXT_LIMIT}")
    page = take_apart(record.text)
    return Content("\n\n".join(page.paragraphs), page.title, authors=page.authors, day=page.day)


def _page(record: Record) -> Content | Reject:
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
        return _reject(record, "malformed", f"not HTML that can be read: {type(error).__name__}")
    if document is None or isinstance(document, dict):
        return _reject(record, "empty", "no article text on the page")
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


# HTML


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


# Language


ENGLISH = frozenset(
    {
        "the", "of", "and", "to", "that", "said", "with", "was", "has", "have", "were", "from", "which", "this", "by",
        "who", "will", "would", "not", "are", "been", "their", "about", "after",
    }
)  # fmt: skip
"""Frequent words of English that other languages hardly share: a quarter of the words of news."""


SAMPLE = 5_000
"""Characters that settle the language."""

DOUBT = 5.0
"""Difference of py3langid's log scores under which a language is no likelier than English: two or three words of
English stay below, two or three of another language are mostly above (9 to 50)."""


def _language(supplied: str | None, page: str | None, text: str) -> str:
    """BCP 47 tag: the supplied one, else detected; a page's own declaration only says which English it is."""
    if supplied:
        return _tag(supplied)
    language = detect(text)
    return _tag(page) if page and language == "en" and _tag(page).startswith("en-") else language


def _tag(name: str) -> str:
    language, *rest = name.strip().replace("_", "-").split("-")
    language = {"eng": "en", "english": "en"}.get(language.lower(), language.lower())
    return "-".join(
        [language, *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)]
    )


def detect(text: str) -> str:
    """Detect the language: English by its function words, else by what py3langid takes it for (ISO 639-1)."""
    sample = text[:SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if sum(word in ENGLISH for word in words) >= 0.1 * len(words):
        return "en"
    scores = dict(_identifier().rank(sample))
    best = max(scores, key=lambda language: scores[language])
    return "en" if scores[best] - scores["en"] < DOUBT else str(best)


@functools.cache
def _identifier() -> Any:
    return py3langid.langid._load_identifier()  # noqa: SLF001
