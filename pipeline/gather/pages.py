"""A saved web page → the text of its article, and what the page says about it.

Here: where text and metadata are in HTML. Not here: what of a text is prose whatever it came from (`boilerplate`).
"""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import lxml.html
from lxml import etree

from pipeline.gather.boilerplate import byline, masthead, take_apart
from pipeline.gather.characters import CONTROLS
from pipeline.gather.publication import Published, local, parse_published
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


MARKUP_LIMIT = 200_000
"""Tags of a page. The largest live blogs have some 50,000; a page takes up to a second for each 10,000."""


def read_page(record: Record) -> Content | Reject:
    """Content of an HTML page."""
    source = CONTROLS.sub(" ", record.html or "")
    if source.count("<") > MARKUP_LIMIT:
        return reject(record, "too_large", f"a page with more than {MARKUP_LIMIT} tags")
    try:
        tree = lxml.html.document_fromstring(source.encode(), parser=_parser())
    except etree.ParserError:  # no element at all
        return reject(record, "empty", "no article text on the page")
    facts = _facts(tree)
    _forget_posts(tree)
    _prune(tree)
    if facts.live or len(tree.xpath(LIVE_POSTS)) > 1:
        for post in tree.iter("article"):  # of several, only the first would be taken for the article
            post.tag = "div"
    import trafilatura  # takes a tenth of the time in which the program starts

    try:
        document = trafilatura.bare_extraction(
            tree,
            url=record.url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, LookupError, etree.LxmlError, RecursionError) as error:
        return reject(record, "malformed", f"not HTML that can be read: {type(error).__name__}")
    if document is None or isinstance(document, dict):
        return reject(record, "empty", "no article text on the page")
    told = byline("By " + " and ".join((document.author or "").split("; ")))
    page = take_apart(_blocks(document.body), document.title, facts.authors or told, loose=False)
    authors = facts.authors or page.authors or told or facts.head_authors
    return Content(
        "\n\n".join(page.paragraphs),
        title=page.title,
        url=document.url or facts.url or _saved_from(source),
        outlet=facts.outlet or document.sitename,
        authors=authors,
        published=facts.published,
        day=page.day or facts.head_day,
        language=facts.language,
        license=document.license,
    )


def _parser() -> lxml.html.HTMLParser:
    """Parse UTF-8, whatever the page declares: it is decoded already; a fragment becomes a page."""
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)


class Facts(NamedTuple):
    """What a page's machine-readable parts say, where they say it plainly, and the lines of its head.

    `live` tells that the page calls itself a live blog.
    """

    published: Published | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    live: bool = False
    head_authors: tuple[str, ...] = ()
    head_day: date | None = None


SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)")
"""Comment in which browsers, and the SingleFile extension, note the address of a page that they save."""


def _saved_from(source: str) -> str | None:
    found = SAVED_FROM.search(source, 0, 2000)
    return found[1] if found else None


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
    r"mostread|most[-_]read|trending|cta|share|sharing|social|breadcrumbs?|cookie|promo|advert|advertisement)"
    r"(?:[-_](?:text|line|box|container|wrapper|wrap|block|content|links?|list|posts?|articles?|stories|bar|buttons?|signup|banner|item))?",
    re.IGNORECASE,
)
"""Class names of captions, credits, related links and the like in common templates."""

HEAD_CLASS = re.compile(
    r"byline|author|posted|submitted|publish|timestamp|dateline|(?:^|[-_])(?:date|meta|info|time)", re.IGNORECASE
)
"""Class names of the lines between headline and article."""

LIVE_POSTS = "//article[contains(translate(@class, 'LIVEBOG', 'livebog'), 'liveblog')]"

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
        if element.tag in FURNITURE_TAGS or _is_named_furniture(element):
            own = sum(map(len, element.itertext()))
            if own < 1500 and 3 * own < whole:
                element.drop_tree()
        elif element.tag in ("p", "li") and _is_link(element):
            element.drop_tree()


def _is_named_furniture(element: Any) -> bool:
    """Whether the class of an element says that it is none of the article: `imageCaption`, `Promo_box__3fX2a`."""
    names = [HASH.sub("", CAMEL.sub("-", name)) for name in (element.get("class") or "").split()]
    # Metered articles mark each of their paragraphs as behind the wall.
    return any(map(FURNITURE_CLASS.fullmatch, names)) or (
        element.tag != "p" and any(map(WALL_CLASS.fullmatch, names)) and bool(element.xpath(".//a|.//button|.//form"))
    )


CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
HASH = re.compile(r"(?:__|-)(?=[\w-]*(?:\d|[a-z]-?[A-Z]))[\w-]{5,12}$")
"""Suffix that style tools add to a class name."""

WALL_CLASS = re.compile(r"(?:\w+[-_])*(?:paywall|wall|meter)(?:[-_]\w+)*", re.IGNORECASE)


def _is_link(element: Any) -> bool:
    """Whether a paragraph or item is nothing but a link to something else: all of its words are, and they make no sentence."""
    text = " ".join(element.text_content().split()).strip("[]() ")
    linked = " ".join(" ".join(link.text_content().split()) for link in element.iter("a"))
    return len(text.split()) >= 4 and linked == text and not re.search(r"[.!?…][”\"’']?$", text)


def _facts(tree: Any) -> Facts:
    """Read what JSON-LD, microdata, `<meta>` and `<time>` say, in this order of trust, and the lines of the head."""
    values = [_json(script.text) for script in tree.xpath("//script[starts-with(@type, 'application/ld+json')]")]
    objects = [item for value in values for item in _articles(value)]
    told = [found for text in _dates(tree, objects) if isinstance(text, str) and (found := parse_published(text))]
    head_authors, head_day = masthead(_head_lines(tree))
    root = tree.getroottree().getroot()
    return Facts(
        published=local(told[0], told[1:]) if told else None,
        authors=_authors(objects, values),
        outlet=_publisher(tree, objects),
        url=_address(objects),
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        live=any("LiveBlogPosting" in str(item.get("@type")) for item in objects),
        head_authors=head_authors,
        head_day=head_day,
    )


def _dates(tree: Any, objects: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    """What may be the time of publication, the most trustworthy first; the day in the page's address last."""
    yield from (item.get("datePublished") for item in objects)
    for element in tree.xpath("//*[@itemprop='datePublished' or self::abbr[@class='published']]"):
        yield element.get("content") or element.get("datetime") or element.get("title")
    metas = [
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "", meta.get("content") or "")
        for meta in tree.iter("meta")
    ]
    yield from (content for name, content in metas if name.lower() in DATE_META)
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [time for time in times if time.get("pubdate") is not None]
    called = [time for time in times if re.search(r"publish|posted|entry-date", time.get("class") or "", re.IGNORECASE)]
    only = times if len({time.get("datetime")[:10] for time in times}) == 1 else []
    yield from (time.get("datetime") for time in (marked or called or only)[:1])
    addresses = [link.get("href") or "" for link in tree.iterfind(".//link[@rel='canonical']")]
    for address in [*addresses, *(content for name, content in metas if name == "og:url")]:
        for year, month, day in URL_DAY.findall(address.partition("?")[0]):
            yield f"{year}-{month}-{day}"


def _publisher(tree: Any, objects: Sequence[Mapping[str, Any]]) -> str | None:
    names = [_name(item.get("publisher")) for item in objects]
    marked = tree.xpath("//*[@itemprop='publisher']//*[@itemprop='name']")
    names += [element.get("content") or element.text_content() for element in marked]
    return next((name for name in names if name and name.strip()), None)


def _address(objects: Sequence[Mapping[str, Any]]) -> str | None:
    """Address of the article, as a text or as the `@id` of its page."""
    told = [item.get(key) for item in objects for key in ("mainEntityOfPage", "url", "@id")]
    addresses = [value.get("@id") or value.get("url") if isinstance(value, dict) else value for value in told]
    return next((value for value in addresses if isinstance(value, str) and ADDRESS.fullmatch(value)), None)


ADDRESS = re.compile(r"https?://[^\s#]+")
"""Whole address of a page; with a `#` it names a thing of the page."""


def _name(value: Any) -> str | None:
    """Name of a thing in JSON-LD, which may be given as the thing."""
    found = value.get("name") if isinstance(value, dict) else value
    return " ".join(html.unescape(found).split()) if isinstance(found, str) else None


def _authors(objects: Sequence[Mapping[str, Any]], values: Sequence[Any]) -> tuple[str, ...]:
    """Authors of the first article that has any; one given by `@id` alone is looked up among the page's other things."""
    graphs = [value.get("@graph") for value in values if isinstance(value, dict)]
    things = [thing for graph in graphs if isinstance(graph, list) for thing in graph if isinstance(thing, dict)]
    known = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str)}
    for item in objects:
        authors = item.get("author")
        names = [
            _name(author) or (_name(known.get(str(author.get("@id")))) if isinstance(author, dict) else None)
            for author in (authors if isinstance(authors, list) else [authors])
        ]
        found = [BY.sub("", name) for name in names if name and "/" not in name]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


BY = re.compile(r"^by:?\s+(?=[A-Z])", re.IGNORECASE)


HEAD_CHARACTERS = 120
"""A byline or a date is not longer."""


def _head_lines(tree: Any) -> list[str]:
    """Lines between headline and first paragraph that the markup calls byline, date and the like."""
    lines: list[str] = []
    for element in tree.iter("h1", "p", "div", "span", "address", "time", "li", "footer", "header"):
        called = HEAD_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if element.tag == "h1":
            lines = []
        elif called or element.tag == "p":
            line = " ".join(element.text_content().split())
            if called and 0 < len(line) <= HEAD_CHARACTERS:
                lines.append(line)
            elif element.tag == "p" and len(line) > HEAD_CHARACTERS:
                break
    return lines


def _forget_posts(tree: Any) -> None:
    """Take out of JSON-LD the posts of a live blog, of which the first that has a text would be taken for the article."""
    for script in tree.xpath("//script[starts-with(@type, 'application/ld+json')]"):
        value = _json(script.text)
        if [item for item in _articles(value) if item.pop("liveBlogUpdate", None)]:
            script.text = json.dumps(value)


def _json(source: str | None) -> Any:
    try:
        return json.loads(JSON_NOISE.sub("", source or "null"), strict=False)
    except (ValueError, RecursionError):
        return None


JSON_NOISE = re.compile(
    r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$|^\s*<!--|-->\s*$|/\*<!\[CDATA\[\*/|/\*\]\]>\*/|;\s*$"
)
"""What hides JSON-LD from very old programs, and the semicolon of somebody who took it for a script."""


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
