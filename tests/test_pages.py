"""Saved pages of many publishing systems: what is the article, and what the page says about it."""

import json
from datetime import UTC, date, datetime

import pytest
from saved_pages import OUTLET, PAGES, STORY, TITLE, URL, document, json_ld, paragraphs

from pipeline.gather.clean import clean
from pipeline.gather.publication import Published, local, parse_published
from pipeline.gather.records import Record


def row_of(html):
    return clean(Record("a.html", "0" * 64, "html", html=html))


@pytest.mark.parametrize("name", PAGES)
def test_page(name):
    page, row = PAGES[name], row_of(PAGES[name].html)
    assert row["text"].split("\n\n") == page.text
    found = {field: row[field] for field in ("title", "authors", "outlet", "url")}
    assert found == {field: getattr(page, field) for field in found}
    assert (row["published_day"], row["published_at"]) == (page.day, page.at)


HOSTILE = {
    "objects of wrong kinds": '<script type="application/ld+json">{"@type": "NewsArticle", "author": 7, "publisher": [1], "datePublished": {"a": 1}, "@graph": 3}</script>',  # noqa: E501
    "no JSON": '<script type="application/ld+json">{"@type": "NewsArticle", "author": </script>',
    "an address that is none": '<link rel="canonical" href="http://[::1/2026/99/99/x">',
    "dates that are none": '<meta name="date" content="0000-00-00"><time datetime="soon">x</time>',
    "SQL and formula text": '<meta name="author" content="=cmd|calc">',
}


@pytest.mark.parametrize("head", HOSTILE.values(), ids=HOSTILE.keys())
def test_metadata_that_is_none_costs_no_article(head):
    row = row_of(document(head, f"<article>{''.join(paragraphs())}</article>"))
    assert row["text"].split("\n\n") == STORY
    assert row["published_day"] is None


def test_script_and_formula_text_is_text():
    texts = [
        *STORY[:3],
        "The note said: &lt;script&gt;alert(1)&lt;/script&gt; and '; DROP TABLE articles; --",
        "=SUM(A1:A9)",
    ]
    row = row_of(
        document("<script>document.write('<p>never</p>')</script>", f"<article>{''.join(paragraphs(texts))}</article>")
    )
    assert "The note said: <script>alert(1)</script> and '; DROP TABLE articles; --\n\n=SUM(A1:A9)" in row["text"]
    assert "never" not in row["text"]


def test_a_publisher_s_name_is_in_the_page():
    assert row_of(PAGES["microdata"].html)["outlet"] == OUTLET


ADDRESSED = {
    "a text": {"mainEntityOfPage": URL},
    "a thing": {"mainEntityOfPage": {"@type": "WebPage", "@id": URL}},
    "the article's own": {"mainEntityOfPage": True, "url": URL},
    "a thing of the page": {"mainEntityOfPage": {"@id": f"{URL}#webpage"}, "url": URL},
    "not whole": {"mainEntityOfPage": "/harbour/2026", "url": ["x"], "@id": URL},
}


@pytest.mark.parametrize("fields", ADDRESSED.values(), ids=ADDRESSED.keys())
def test_the_address_is_in_what_the_page_tells_of_the_article(fields):
    body = f"<article>{''.join(paragraphs())}</article>"
    assert row_of(document(json_ld(**fields), body))["url"] == URL
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": TITLE, **fields},
            {"@type": "Person", "url": "https://x.example"},
        ]
    }
    assert row_of(document(f'<script type="application/ld+json">{json.dumps(graph)}</script>', body))["url"] == URL


def test_a_page_without_an_address_has_none():
    assert (
        row_of(document(json_ld(mainEntityOfPage="#", url=7), f"<article>{''.join(paragraphs())}</article>"))["url"]
        is None
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026/03/12 15:42", date(2026, 3, 12)),
        ("2026-3-2", date(2026, 3, 2)),
        ("2026-03-12T15:42:00Z[UTC]", date(2026, 3, 12)),
        ("Thursday 12 March 2026 15.42 GMT", date(2026, 3, 12)),
        ("10:42 AM EST, March 12, 2026", date(2026, 3, 12)),
        ("Thu Mar 12 2026 10:42:00 GMT+0000 (Coordinated Universal Time)", date(2026, 3, 12)),
        ("2026-W11", None),
        ("March 2026", None),
        ("12.03.2026", None),
        ("between March 12, 2026 and later", None),
    ],
)
def test_dates_as_pages_write_them(text, day):
    found = parse_published(text)
    assert (found and found.day) == day


def test_the_outlet_s_own_day_wins_over_the_day_in_utc():
    moment = datetime(2026, 3, 11, 22, 30, tzinfo=UTC)
    utc, there = Published(date(2026, 3, 11), moment), Published(date(2026, 3, 12), moment)
    assert local(utc, [there]) == there
    assert local(utc, [Published(date(2026, 3, 12))]) == there
    assert local(utc, [Published(date(2026, 3, 15)), Published(date(2026, 3, 12), moment.replace(hour=1))]) == utc
    assert local(there, [utc]) == there


def test_the_title_of_a_live_blog_is_its_own_and_not_that_of_a_post():
    posts = [{"@type": "BlogPosting", "headline": "The bridge is shut", "articleBody": "It is shut since noon."}]
    head = json_ld(**{"@type": "LiveBlogPosting", "headline": TITLE, "liveBlogUpdate": posts})
    heading = "<h3>The bridge is shut</h3>"
    row = row_of(document(head, f"<main><h1>{TITLE}</h1>{paragraphs()[0]}{heading}{''.join(paragraphs()[1:])}</main>"))
    assert row["title"] == TITLE
    assert row["text"].split("\n\n") == [STORY[0], "The bridge is shut", *STORY[1:]]
