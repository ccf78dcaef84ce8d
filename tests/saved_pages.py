"""Pages as browsers and crawlers save them, in the ways of many publishing systems: one invented story, many templates.

Each function gives a page around the same paragraphs; `PAGES` says what a reader must find in it.
"""

# ruff: noqa: E501  (markup is as long as it is)

import json
from datetime import UTC, date, datetime
from typing import NamedTuple

TITLE = "Harbour board of Tarn Head votes to close its oldest pier"
STORY = [
    "The harbour board of Tarn Head voted on Thursday to close the old pier, after divers found cracks in nine of its forty piles.",
    "“It cannot be saved,” the board’s engineer, Mira Oduya, told reporters after the vote. “We looked at every pile, and we would not let our own boats tie up there.”",
    "Fishing crews have until the end of the month to move to the north basin. About 60 boats are affected, the board said.",
    "“Where are we to go?” asked Piet Vandermolen, who has fished from the pier for 31 years.",
    "The north basin has berths for 45 boats. The board’s chairman, Desmond Achterberg, denied that anybody would be turned away, and said a floating jetty would be ready “by the first week of April”.",
    "Not everybody on the board agreed.",
    "Lena Brightwater, who voted against, said repairs would have cost 2.4 million crowns, less than half the price of a new pier. “We are throwing away a working pier because nobody wants to sign for it,” she wrote in a letter to the board.",
    "A decision on what will stand in its place is expected in the autumn.",
]
AUTHOR = "Ana Rothwell"
OUTLET = "The Tarn Head Ferry"
URL = "https://ferry.example/harbour/2026/03/12/old-pier-to-close"
DAY = date(2026, 3, 12)
AT = datetime(2026, 3, 12, 15, 42, tzinfo=UTC)
ISO = "2026-03-12T10:42:00-05:00"


class Page(NamedTuple):
    """A page and what a reader must find in it; None where the page does not say it."""

    html: str
    text: list[str] = STORY
    title: str | None = TITLE
    authors: list[str] = [AUTHOR]  # noqa: RUF012
    outlet: str | None = OUTLET
    url: str | None = URL
    day: date | None = DAY
    at: datetime | None = AT


def paragraphs(texts=STORY, attributes=""):
    return [f"<p{' ' if attributes else ''}{attributes}>{text}</p>" for text in texts]


def inside(blocks, **extra):
    """Paragraphs with other blocks after some of them: `after_1` follows the first."""
    out = []
    for number, block in enumerate(blocks, start=1):
        out.append(block)
        out.append(extra.get(f"after_{number}", ""))
    return "\n".join(out)


def json_ld(**fields):
    found = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": ISO,
        "dateModified": "2026-03-13T08:00:00-05:00",
        "author": [{"@type": "Person", "name": AUTHOR, "url": "https://ferry.example/people/ana"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": OUTLET, "logo": {"@type": "ImageObject", "url": "x"}},
        "mainEntityOfPage": URL,
    } | fields
    return f'<script type="application/ld+json">{json.dumps(found)}</script>'


def og(*, published=ISO, author=True):
    return (
        f'<meta property="og:type" content="article"><meta property="og:title" content="{TITLE}">'
        f'<meta property="og:site_name" content="{OUTLET}"><meta property="og:url" content="{URL}">'
        '<meta property="og:description" content="Divers found cracks in nine of forty piles.">'
        + (f'<meta property="article:published_time" content="{published}">' if published else "")
        + '<meta property="article:modified_time" content="2026-03-13T08:00:00-05:00">'
        + (f'<meta name="author" content="{AUTHOR}">' if author else "")
    )


CANONICAL = f'<link rel="canonical" href="{URL}">'


def document(head, body, attributes='lang="en-GB"'):
    return f'<!DOCTYPE html>\n<html {attributes}>\n<head><meta charset="utf-8"><title>{TITLE} | {OUTLET}</title>\n{head}\n</head>\n<body>\n{body}\n</body></html>'


def wordpress():
    """A block theme with an SEO plug-in's graph, sharing buttons, related posts and comments."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Article", "headline": TITLE, "author": {"name": AUTHOR, "@id": "x#person"}, "datePublished": "2026-03-12T15:42:00+00:00", "dateModified": "2026-03-13T08:00:00+00:00", "wordCount": 212, "articleSection": ["Harbour"]},
            {"@type": "WebPage", "@id": URL, "url": URL, "name": TITLE, "datePublished": "2026-03-12T15:42:00+00:00"},
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home"}]},
            {"@type": "Person", "name": AUTHOR},
        ],
    }  # fmt: skip
    related = '<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><div class="jp-relatedposts-items"><div class="jp-relatedposts-post"><h4><a href="/1">Ferry fares to rise again in May, says operator</a></h4><p class="jp-relatedposts-post-excerpt">The operator of the island ferry said fares would rise by a tenth in May.</p></div></div></div>'
    body = inside(
        paragraphs(),
        after_1='<figure class="wp-block-image size-large"><img src="pier.jpg" alt="The old pier at low tide"><figcaption class="wp-element-caption">The old pier at low tide on Wednesday. Photo: Jonas Wexford</figcaption></figure>',
        after_4='<div class="wp-block-group has-background newsletter-cta"><h3 class="wp-block-heading">Get the Ferry in your inbox</h3><p>All the news from the harbour, every morning at seven.</p><div class="wp-block-button"><a class="wp-block-button__link" href="/join">Subscribe</a></div></div>',
        after_8='<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div>'
        + related,
    )
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>{og()}{CANONICAL}'
    return document(
        head,
        f"""<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header class="wp-block-template-part"><nav class="wp-block-navigation"><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></nav></header>
<main class="wp-block-group"><h1 class="wp-block-post-title">{TITLE}</h1><div class="wp-block-post-date"><time datetime="{ISO}">12 March 2026</time></div><div class="wp-block-post-author-name">{AUTHOR}</div>
<div class="entry-content wp-block-post-content">{body}</div>
<div class="wp-block-post-terms">Tags: <a rel="tag">pier</a>, <a rel="tag">harbour board</a></div>
<div id="comments" class="wp-block-comments"><h2>3 responses to “{TITLE}”</h2><ol><li class="comment"><div class="comment-body"><p>Jo says: I walked on that pier every Sunday with my grandfather, and there was never anything wrong with it. The board should be ashamed of itself for what it does to this town.</p><p>Reply</p></div></li></ol><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></main>
<footer><p>Proudly powered by WordPress</p></footer>""",
    )


def next_js():
    """Hashed class names, the whole article once more as JSON in a script, boxes without telling names."""
    state = {
        "props": {"pageProps": {"article": {"title": TITLE, "body": [{"type": "p", "html": text} for text in STORY]}}}
    }
    body = inside(
        paragraphs(attributes='class="css-at9mc1 evys1bk0"'),
        after_2='<div class="css-13brihr" data-testid="imageblock-wrapper"><figure class="css-hmfdvc" aria-label="media" role="group"><img alt="" src="p.jpg"><figcaption class="css-1g9ic6e"><span class="css-jevhma">Mira Oduya at the harbour board on Thursday.</span><span class="css-1u46b97"><span class="css-1ly73wi">Credit...</span><span>Jonas Wexford for The Tarn Head Ferry</span></span></figcaption></figure></div>',
        after_3='<div class="css-1m50asq" id="story-ad-1-wrapper"><p class="css-1eyjkgz">Advertisement</p><a class="css-777zgl" href="#after-story-ad-1">SKIP ADVERTISEMENT</a></div>',
        after_5='<div data-testid="inline-message"><aside class="css-ew4tgv" aria-label="companion column"><h2>Editors’ Picks</h2><ul><li><a href="/a">The last lamp lighter of the north quay</a></li><li><a href="/b">Six soups for a cold spring</a></li></ul></aside></div>',
    )
    return document(
        json_ld() + CANONICAL + og(author=False),
        f"""<div id="__next"><div data-testid="masthead"><button>SEARCH</button><a>Log in</a></div><main id="site-content"><article id="story"><header class="css-1vkm6nb"><h1 data-testid="headline">{TITLE}</h1><p id="article-summary" class="css-1n0orw4">Divers found cracks in nine of forty piles. About 60 boats must move.</p></header>
<div class="css-1vkm6nb"><div class="css-vp77d3"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz last-byline" itemprop="name"><a href="/by/ana">{AUTHOR}</a></span></p></div><time class="css-1z1nqv e16638kd0" datetime="{ISO}"><span>March 12, 2026</span></time><div data-testid="share-tools" role="toolbar"><ul><li><button>Share full article</button></li></ul></div></div>
<section name="articleBody" class="meteredContent css-1r7ky0e">{body}</section>
<div class="css-k8fkhk"><div><p>Ana Rothwell covers the harbour and the fishing industry. <a>More about Ana Rothwell</a></p></div></div>
<div class="css-1wa7u5r"><span>A version of this article appears in print on March 13, 2026, Section A, Page 3 of the Island edition with the headline: Old Pier to Close. <a href="/reprints">Order Reprints</a> | <a>Today’s Paper</a> | <a>Subscribe</a></span></div></article></main></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>""",
    )


def broadcaster():
    """A broadcaster's blocks: labels read to blind visitors, pictures among the text, topics below."""
    blocks = [
        f'<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-eb7bd5f6-0">{text}</p></div>'
        for text in STORY
    ]
    body = inside(
        blocks,
        after_2='<div data-component="image-block"><figure class="sc-a34861b-0"><div><span><img alt="A wooden pier with boats beside it" src="a.jpg"><span class="sc-a34861b-2" role="text"><span class="visually-hidden">Image source, </span>Ferry Pictures</span></span></div><figcaption class="sc-8353772e-0"><span class="visually-hidden">Image caption, </span><p>The pier was built in 1911</p></figcaption></figure></div>',
        after_5='<div data-component="links-block"><ul><li><a href="/x">What is wrong with the old pier?</a></li><li><a href="/y">Ferry fares to rise in May</a></li></ul></div>',
        after_8='<div data-component="topic-list"><section><h2>Related topics</h2><ul><li><a>Tarn Head</a></li><li><a>Fishing industry</a></li></ul></section></div>',
    )
    return document(
        json_ld() + CANONICAL + og(author=False),
        f"""<div id="root"><header><div><span>Sign in</span></div><nav aria-label="Global"><ul><li>Home</li><li>News</li><li>Sport</li></ul></nav></header>
<main id="main-content"><article><div data-component="headline-block"><h1 class="sc-f98b1ad2-0">{TITLE}</h1></div>
<div data-component="byline-block"><div><time dateTime="2026-03-12T15:42:00.000Z">2 days ago</time><button>Share</button><button>Save</button></div><div><span class="sc-801dd632-7">{AUTHOR}</span><span>Harbour reporter</span></div></div>
{body}</article><div data-component="most-read"><h2>Most read</h2><ol><li>1 Storm warning for the weekend</li></ol></div></main>
<footer><p>Copyright 2026. The broadcaster is not responsible for the content of external sites. Read about our approach to external linking.</p></footer></div>""",
    )


def daily_with_islands():
    """Newsletter box in the middle with its own privacy notice; credits in captions; a list of related links as an aside."""
    body = inside(
        paragraphs(attributes='class="dcr-130mj7b"'),
        after_1='<figure id="f1" data-spacefinder-role="inline" class="dcr-173mewl"><picture><img alt="Boats" src="b.jpg"></picture><figcaption class="dcr-fd61eq"><span class="dcr-1inf02i"><svg></svg></span><span class="dcr-1qvd3m6">Boats beside the old pier last autumn.</span> Photograph: Jonas Wexford/The Ferry</figcaption></figure>',
        after_3='<gu-island name="EmailSignUpWrapper"><figure><a href="#skip-link" class="dcr-jzxpee">skip past newsletter promotion</a><aside aria-label="newsletter promotion" class="dcr-av0yhz"><div><p>Sign up to <span>Tide Tables</span></p><p>Free weekly newsletter</p><p>What the week brings to the islands, by those who live there</p></div><form><span>Enter your email</span><button>Sign up</button></form><span class="dcr-5sukyu"><strong>Privacy Notice: </strong>Newsletters may contain information about charities, online ads, and content funded by outside parties. For more information see our <a>Privacy Policy</a>. We protect our website by means of a puzzle.</span></aside><p id="skip-link" tabindex="0" class="dcr-jzxpee">after newsletter promotion</p></figure></gu-island>',
        after_6='<aside data-spacefinder-role="richLink" class="dcr-1k3t0s8"><div><a href="/r"><h4>Floating jetty: who pays, and who decides?</h4><span>Read more</span></a></div></aside>',
    )
    return document(
        json_ld() + og(),
        f"""<section id="bannerandheader"><nav><a>News</a><a>Opinion</a></nav></section><main data-layout="StandardLayout"><div data-gu-name="headline"><h1 class="dcr-y70er4">{TITLE}</h1></div>
<div data-gu-name="standfirst"><div class="dcr-1yi1cnj"><p>Crews have until the end of the month to move to the north basin</p></div></div>
<div data-gu-name="meta"><address aria-label="Contributor info"><div class="dcr-1cfpnlw"><a rel="author" href="/profile/ana">{AUTHOR}</a></div></address><details class="dcr-km9fgb"><summary><span>Thu 12 Mar 2026 15.42 GMT</span></summary>Last modified on Fri 13 Mar 2026 08.00 GMT</details><button>Share</button></div>
<div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector">{body}</div>
<div data-print-layout="hide"><span>Explore more on these topics</span><ul><li><a>Tarn Head</a></li><li><a>Fishing</a></li><li>news</li></ul><button>Reuse this content</button></div></main>
<section><h2>Most viewed</h2><ol><li><a>Storm warning for the weekend</a></li></ol></section>""",
        'lang="en"',
    )


def agency():
    """A news agency: dateline, the time of publication in milliseconds only, links to hubs, a list of stories in the text."""
    texts = [f"TARN HEAD, Norvane (TPA) — {STORY[0]}", *STORY[1:]]
    body = inside(
        paragraphs(texts),
        after_2='<div class="PageListEnhancementGeneric"><div class="PageListEnhancementGeneric-header"><div class="PageListEnhancementGeneric-title">Related Stories</div></div><ul class="PageListEnhancementGeneric-items"><li><div class="PagePromo"><h3 class="PagePromo-title"><a href="/q">Floating jetty delayed by a strike at the yard</a></h3><div class="PagePromo-byline">3 MIN READ</div></div></li></ul></div>',
        after_5='<div class="Enhancement"><div class="FreeStar"><div class="SovrnAd">ADVERTISEMENT</div></div></div>',
        after_8="<p>___</p><p>Associated writer Tom Hale in Skerrow contributed to this report.</p>",
    )
    return document(
        f'{og(published="", author=False)}{CANONICAL}<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": [{"@type": "Person", "name": AUTHOR}], "datePublished": "2026-03-12T15:42:00Z", "publisher": {"name": OUTLET}})}</script>',
        f"""<div class="Page"><div class="Page-header"><nav><a>World</a><a>Politics</a></nav></div><main class="Page-main"><bsp-story-page><div class="Page-twoColumn"><h1 class="Page-headline">{TITLE}</h1><div class="Page-byline"><div class="Page-authors">By&nbsp; <a class="Link">ANA ROTHWELL</a></div><div class="Page-dateModified">Updated <bsp-timestamp data-timestamp="1773388800000"></bsp-timestamp></div></div>
<div class="ActionBar"><span>Share</span></div><div class="RichTextStoryBody RichTextBody">{body}</div></div></bsp-story-page></main></div>""",
    )


def drupal():
    """Fields in nested divs, the date only in the `submitted` line and a meta element."""
    body = inside(
        paragraphs(),
        after_3='<div class="media media--image align-right"><div class="field field--name-field-media-image"><img src="a.jpg" alt="Piles"></div><div class="field field--name-field-caption field__item">One of the cracked piles. Picture: Harbour board</div></div>',
    )
    return document(
        f'<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><meta name="dcterms.date" content="{ISO}"><meta property="og:site_name" content="{OUTLET}">{CANONICAL}',
        f"""<div class="layout-container"><div class="region region-breadcrumb"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li><li>Harbour</li></ol></nav></div><div class="region region-content"><h1 class="page-title"><span class="field field--name-title">{TITLE}</span></h1>
<article role="article" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span>{AUTHOR}</span></span> on <span class="field field--name-created">Thu, 03/12/2026 - 10:42</span></div></footer>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{body}</div><div class="field field--name-field-tags field--label-inline clearfix"><h3 class="field__label inline">Tags</h3><ul class="links field__items"><li><a href="/t/1">harbour</a></li><li><a href="/t/2">pier</a></li></ul></div><ul class="links inline"><li class="comment-forbidden"><a href="/user/login">Log in</a> to post comments</li></ul></div></article></div></div>""",
    )


def chain_of_papers():
    """A publishing platform of regional papers: links to other stories as italic paragraphs, a taboola box below."""
    body = inside(
        paragraphs(attributes='class="article-text"'),
        after_1='<p class="interstitial-link block-margin-bottom"><i>[<a href="/m">Floating jetty: what we know so far</a>]</i></p>',
        after_4='<div class="gallery-promo"><a href="/gallery">SEE PHOTOS: The old pier through the years</a></div>',
        after_6='<p class="article-text"><strong>RELATED: <a href="/o">Storm damage at north basin worse than thought</a></strong></p>',
        after_8='<div id="taboola-below-article"><h4>Around the Web</h4><div>Doctors hate this one trick</div></div>',
    )
    return document(
        json_ld() + og() + CANONICAL,
        f"""<div id="fusion-app"><header class="page-header"><button>Sections</button></header><section class="main"><h1 class="headline">{TITLE}</h1><div class="byline-section"><span class="byline">By <a>{AUTHOR}</a></span> <span class="email-wrap"><a href="mailto:ana@ferry.example">ana@ferry.example</a></span> | The Ferry<div class="timestamp"><span>PUBLISHED: March 12, 2026 at 10:42 AM EST</span> | <span>UPDATED: March 13, 2026 at 8:00 AM EST</span></div></div>
<article class="default__ArticleBody"><div class="article-body">{body}</div></article><div class="author-bio"><p>Ana Rothwell writes about the harbour. Reach her at ana@ferry.example.</p></div></section></div>""",
    )


def amp():
    """An AMP page: its own elements for pictures, advertisements, consent and sharing."""
    body = inside(
        paragraphs(),
        after_2='<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Advertisement</div></amp-ad><figure><amp-img src="p.jpg" width="600" height="400" layout="responsive" alt="pier"></amp-img><figcaption>The old pier on Wednesday. (Jonas Wexford)</figcaption></figure>',
        after_7='<amp-iframe src="https://x.example/chart"><div placeholder>Loading chart</div></amp-iframe>',
    )
    return document(
        f'<script async src="https://cdn.ampproject.example/v0.js"></script>{json_ld()}{CANONICAL}<style amp-custom>p{{margin:0}}</style>',
        f"""<amp-consent id="consent" layout="nodisplay"><div id="consent-ui"><p>We and our partners store and access information on your device, such as cookies, to show you advertising and to measure it. You can accept or refuse below.</p><button on="tap:consent.accept">Accept</button></div></amp-consent>
<amp-sidebar id="menu"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article class="amp-wp-article"><header><h1>{TITLE}</h1><div class="amp-wp-byline">{AUTHOR}</div><time datetime="{ISO}">2 days ago</time></header><div class="amp-wp-article-content">{body}</div><amp-social-share type="twitter"></amp-social-share></article>
<footer><p>View Non-AMP Version</p></footer>""",
        'amp lang="en"',
    ).replace("<html amp", "<html ⚡")


def printed():
    """What `Print this page` gives: hardly any markup, the address, and a line that says when it was printed."""
    return f"""<html><head><title>{TITLE} - {OUTLET}</title><style>@media print {{ .noprint {{ display: none }} }}</style></head><body onload="window.print()"><div class="noprint"><a href="javascript:window.print()">Print</a> | <a href="javascript:window.close()">Close window</a></div>
<img src="logo.gif" alt="{OUTLET}"><hr><h2>{TITLE}</h2><p>By {AUTHOR}</p><p>12 March 2026</p>{"".join(paragraphs())}<hr><p>Printed from: {URL}</p><p>© 2026 {OUTLET}</p></body></html>"""


def live_blog():
    """Posts with a time each, newest first; the day is that of the blog, the texts are those of its posts."""
    posts = [(f"15.{50 - number}", STORY[number], STORY[number + 1]) for number in (0, 2, 4, 6)]
    updates = [{"@type": "BlogPosting", "headline": f"Post {t}", "datePublished": f"2026-03-12T{t.replace('.', ':')}:00Z", "articleBody": f"{a} {b}"} for t, a, b in posts]  # fmt: skip
    blocks = "".join(
        f'<article class="liveblog-post" id="block-{number}"><header><time datetime="2026-03-12T{time.replace(".", ":")}:00Z">{time} GMT</time><div class="share-bar"><button>Share</button></div></header><div class="liveblog-post__body"><p>{a}</p><p>{b}</p></div></article>'
        for number, (time, a, b) in enumerate(posts)
    )
    return document(
        json_ld(**{"@type": "LiveBlogPosting", "liveBlogUpdate": updates, "coverageStartTime": ISO}) + og() + CANONICAL,
        f"""<main><h1>{TITLE}</h1><div class="liveblog-status"><span>Live</span><span>Updated 4 minutes ago</span></div><p class="byline">{AUTHOR}</p><section class="liveblog-feed">{blocks}<button>Show more updates</button></section></main>""",
    )


def paywall():
    """The first paragraphs, and then a box that asks for money."""
    return document(
        json_ld(
            isAccessibleForFree=False,
            hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paywall"},
        )
        + og()
        + CANONICAL,
        f"""<article><h1>{TITLE}</h1><p class="author">By {AUTHOR}</p><div class="article__content">{"".join(paragraphs(STORY[:3]))}</div>
<div class="paywall subscription-wall"><h2>Keep reading for just 1 crown a week</h2><p>Get unlimited access to every article on our website and app.</p><ul><li>Daily puzzles</li><li>Cancel anytime</li></ul><a class="btn" href="/subscribe">Subscribe now</a><p>Already a subscriber? <a href="/login">Log in</a></p></div></article>""",
    )


def microdata():
    """schema.org as attributes; no JSON-LD, no OpenGraph."""
    return f"""<!DOCTYPE html><html><head><title>{TITLE}</title>{CANONICAL}</head><body><div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" content="{URL}"><h1 itemprop="headline">{TITLE}</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">{AUTHOR}</span></span> <meta itemprop="dateModified" content="2026-03-13T08:00:00-05:00"><time itemprop="datePublished" datetime="{ISO}">Mar 12</time><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{OUTLET}"></span>
<div itemprop="articleBody">{"".join(paragraphs())}</div></div><div class="sidebar"><h3>Popular</h3><ul><li><a>Storm warning for the weekend</a></li></ul></div></body></html>"""


def line_breaks():
    """A page of 2004: no paragraphs, only line breaks; the date in the text."""
    return f"""<html><head><title>{OUTLET}: {TITLE}</title><meta property="og:site_name" content="{OUTLET}"></head><body bgcolor="#ffffff"><table width="100%"><tr><td width="150" valign="top"><a href="/">Home</a><br><a href="/h">Harbour</a><br><a href="/s">Sport</a></td><td valign="top"><h1>{TITLE}</h1><b>By {AUTHOR}</b><br>Thursday, March 12, 2026<br><br>
{"<br><br>".join(STORY)}<br><br><font size="1">Copyright 2026 {OUTLET}. All rights reserved.</font></td></tr></table></body></html>"""


def hosted_blog():
    """A hosted blog: line breaks in the body, date as a header, label links, comments."""
    return document(
        f'<meta content="blogger" name="generator">{CANONICAL}<meta content="{TITLE}" property="og:title">',
        f"""<div class="main section"><h2 class="date-header"><span>Thursday, 12 March 2026</span></h2><div class="post hentry" itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">{TITLE}</h3><div class="post-body entry-content" itemprop="articleBody">{"<br /><br />".join(STORY)}<div style="clear: both;"></div></div>
<div class="post-footer"><span class="post-author vcard">Posted by <span class="fn" itemprop="author"><span itemprop="name">{AUTHOR}</span></span></span> at <abbr class="published" itemprop="datePublished" title="{ISO}">10:42</abbr><span class="post-labels">Labels: <a rel="tag">harbour</a></span></div></div>
<div class="comments" id="comments"><h4>1 comment:</h4><div class="comment-thread"><p>Anonymous said: My uncle built boats on that pier, and his uncle before him, and nobody asked us.</p></div></div></div>""",
    )


def member_blog():
    """A membership blog: bookmark cards, a gallery, and a call to join in the middle."""
    body = inside(
        paragraphs(),
        after_2='<figure class="kg-card kg-image-card kg-card-hascaption"><img class="kg-image" src="a.jpg" alt=""><figcaption><span style="white-space: pre-wrap;">Divers below the pier. Credit: Harbour board</span></figcaption></figure>',
        after_4=f'<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/b"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Who owns the north basin?</div><div class="kg-bookmark-description">A company that nobody in town has heard of holds the lease until 2040, our records show.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">{OUTLET}</span></div></div></a></figure>',
        after_6='<div class="kg-card kg-cta-card"><div class="kg-cta-content"><p>This story was paid for by readers. If you like what we do, become a member.</p><a class="kg-cta-button" href="#/portal/signup">Join now</a></div></div>',
    )
    return document(
        json_ld(**{"@type": "Article"}) + og() + CANONICAL,
        f"""<div class="gh-viewport"><header class="gh-head"><a class="gh-head-logo" href="/">{OUTLET}</a><a href="#/portal/signin">Sign in</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><h1 class="gh-article-title">{TITLE}</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a>{AUTHOR}</a></h4><time class="gh-article-meta-date" datetime="2026-03-12">Mar 12, 2026</time><span>2 min read</span></div></header><section class="gh-content gh-canvas">{body}</section></article>
<section class="gh-container is-grid gh-outer"><h2 class="gh-container-title">Read more</h2><article class="gh-card"><h3>Storm warning for the weekend</h3><p>Gusts of 110 km an hour are expected on Saturday night, forecasters say.</p></article></section></main></div>""",
    )


def letter():
    """A newsletter site: subscription boxes among the paragraphs, footnotes, a like button."""
    box = '<div class="subscription-widget-wrap" data-component-name="SubscribeWidget"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Tarn Head Ferry is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form><input type="email" placeholder="Type your email..."><input type="submit" value="Subscribe"></form></div></div>'
    body = inside(
        paragraphs(),
        after_1=box,
        after_5='<p class="button-wrapper" data-component-name="ButtonCreateButton"><a class="button primary" href="/share"><span>Share</span></a></p>',
        after_8='<div class="footnote"><a class="footnote-number">1</a></div>' + box,
    )
    return document(
        json_ld() + og() + CANONICAL,
        f"""<div class="main-menu"><a>Subscribe</a><a>Sign in</a></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">{TITLE}</h1><h3 class="subtitle">About 60 boats must move</h3><div class="byline-wrapper"><a>{AUTHOR}</a><div>Mar 12, 2026</div></div><div class="post-ufi"><a aria-label="Like">12</a><a>3</a><a>Share</a></div></div><div class="available-content"><div class="body markup">{body}</div></div></article>
<div id="discussion"><h4>Discussion about this post</h4><div class="comment-content"><p>Thank you for this, Ana. Nobody else writes about it, and it is the only thing that people talk about.</p></div></div>""",
    )


def portal():
    """A portal that shows the stories of others: `Story continues` between the paragraphs."""
    body = inside(
        paragraphs(),
        after_2='<div class="caas-readmore caas-readmore-collapse caas-readmore-section-collapse"><button class="link caas-button collapse-button" aria-label="Story continues">Story continues</button></div>',
        after_5='<div class="caas-da">Advertisement</div><p>Story continues below advertisement</p>',
    )
    return document(
        json_ld() + og(author=False) + CANONICAL,
        f"""<div class="caas-container"><article class="caas-container"><div class="caas-header"><div class="caas-logo"><a>The Ferry</a></div></div><header class="caas-title-wrapper"><h1>{TITLE}</h1></header><div class="caas-attr"><span class="caas-author-byline-collapse">{AUTHOR}</span><time datetime="2026-03-12T15:42:00.000Z">March 12, 2026 at 10:42 AM</time><span>2 min read</span></div><div class="caas-content-wrapper"><figure class="caas-figure"><img src="x" alt="Pier"><figcaption>The pier at dusk. (Photo by Jonas Wexford/Tidewater Press)</figcaption></figure><div class="caas-body">{body}</div></div></article>
<div class="comments-button"><button>View comments (14)</button></div><div class="recommendations"><h3>Recommended Stories</h3><ul><li><h4>Storm warning for the weekend</h4><p>Gusts of 110 km an hour are expected on Saturday night.</p></li></ul></div></div>""",
    )


def state_agency():
    """A site whose head line is source, date and editor, with no metadata but the address."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}-{OUTLET}</title><meta name="publishdate" content="2026-03-12"><meta name="source" content="{OUTLET}"><meta property="og:url" content="{URL}"></head><body><div class="domPC"><div class="header"><ul><li>World</li><li>Business</li></ul></div><div class="conTop"><h1 class="Btitle">{TITLE}</h1><div class="infoBox"><p class="source">Source: {OUTLET}</p><p class="time">2026-03-12 15:42:15</p><p class="editor">Editor: tidal</p></div></div>
<div id="detail" class="content"><p>TARN HEAD, March 12 (TPA) -- {STORY[0]}</p>{"".join(paragraphs(STORY[1:]))}<p>&#8195;■</p></div><div class="bookmark"><a>Share</a><a>Comments</a></div></div></body></html>"""


def saved_complete():
    """What a browser's `Save page as, complete` leaves: a comment with the address, local paths, no canonical link."""
    return f"""<!DOCTYPE html>
<!-- saved from url=({len(URL):04d}){URL} -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>{TITLE}</title><link rel="stylesheet" href="./Old pier_files/main.css"></head>
<body data-new-gr-c-s-check-loaded="14.1"><div id="app"><h1>{TITLE}</h1><p class="meta">By {AUTHOR} · Published March 12, 2026</p><img src="./Old pier_files/pier.jpg"><div class="story">{"".join(paragraphs())}</div></div><grammarly-desktop-integration></grammarly-desktop-integration></body></html>"""


def consent_wall():
    """A consent dialog longer than many an article, before the article."""
    purposes = "".join(
        f"<li><h4>{name}</h4><p>{name} can be used to show you advertising and content, to measure how it is received, and to learn about the people who see it. Vendors can ask for your consent, and you can object at any time below.</p></li>"
        for name in ("Store and access information on a device", "Personalised advertising", "Advertising measurement", "Audience research", "Precise location data", "Device scanning")
    )  # fmt: skip
    return document(
        json_ld() + og() + CANONICAL,
        f"""<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Privacy"><h2>We value your privacy</h2><p>We and our 842 partners store and/or access information on a device, such as unique IDs in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used.</p><ul>{purposes}</ul><button>Accept all</button><button>Reject all</button></div></div>
<article class="article"><h1>{TITLE}</h1><p class="article__byline">By {AUTHOR}</p><div class="article__body">{"".join(paragraphs())}</div></article>""",
    )


SECTIONS = [
    STORY[0],
    "What the divers found",
    STORY[1],
    "“The wood is gone in nine piles. What you see from above is a shell that stands because nobody has touched it,” the report of the divers says.",
    "Who has to move",
    "The 31 boats of the herring fleet, which leave first;",
    "The 18 boats of the crab fishers, which leave by 20 March;",
    "The harbour board’s own barge.",
    STORY[4],
    "What happens next?",
    STORY[7],
]


def sections():
    """Subheadings, a block quotation and a list belong to the article; the pull quote repeats what it says."""
    parts = [
        f"<p>{SECTIONS[0]}</p><h2>{SECTIONS[1]}</h2><p>{SECTIONS[2]}</p><blockquote><p>{SECTIONS[3]}</p></blockquote>",
        '<aside class="pull-quote"><p>It cannot be saved</p><cite>Mira Oduya</cite></aside>',
        f"<h2>{SECTIONS[4]}</h2><ul><li>{SECTIONS[5]}</li><li>{SECTIONS[6]}</li><li>{SECTIONS[7]}</li></ul><p>{SECTIONS[8]}</p><h2>{SECTIONS[9]}</h2><p>{SECTIONS[10]}</p>",
    ]
    return document(
        json_ld() + og() + CANONICAL,
        f'<main><article><h1>{TITLE}</h1><div class="byline">By {AUTHOR}</div>{"".join(parts)}</article></main>',
    )


INTERVIEW = [
    "Mira Oduya has been the engineer of the harbour board for six years. We met her on the pier that she wants to close.",
    "Ana Rothwell: How long have you known?",
    "Mira Oduya: Since January. A diver came up and said, “I can put my hand through it.”",
    "And nobody was told?",
    "The board was told the same day. Whether that was enough is for others to say.",
    "Can it be repaired?",
    "No.",
]


def interview():
    """Questions in bold, short answers."""
    body = "".join(
        f"<p>{f'<strong>{text}</strong>' if number in (1, 3, 5) else text}</p>" for number, text in enumerate(INTERVIEW)
    )
    return document(
        json_ld() + og() + CANONICAL,
        f'<article><h1>{TITLE}</h1><div class="byline">By {AUTHOR}</div><div class="body">{body}</div></article>',
    )


def divisions():
    """Paragraphs that are `<div>`s; empty ones between them."""
    body = "".join(f'<div class="text-paragraph">{text}</div><div class="spacer"></div>' for text in STORY)
    return document(
        json_ld() + CANONICAL + og(author=False),
        f'<div class="page"><div class="top"><div class="menu"><div>News</div><div>Sport</div></div></div><div class="article-view"><div class="article-title">{TITLE}</div><div class="article-text">{body}</div></div></div>',
    )


def loud_comments():
    """Comments that are longer than the article."""
    comments = "".join(
        f'<div class="comment" id="c{number}"><span class="comment-author">Islander{number}</span><p>I have read all of this twice and I still do not see who decided what, and when, and why it had to be in March of all months. In my day the board met in the open, and you could shout.</p><p>And another thing: the north basin is far too small, as everybody who ever sailed into it knows full well.</p></div>'
        for number in range(12)
    )
    return document(
        json_ld() + og() + CANONICAL,
        f'<article class="story"><h1>{TITLE}</h1><span class="byline">By {AUTHOR}</span><div class="story-body">{"".join(paragraphs())}</div></article><section class="comments" id="comments"><h2>Comments (12)</h2>{comments}</section>',
    )


def xhtml():
    """XHTML with an XML declaration and named entities."""
    text = "".join(paragraphs()).replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&rsquo;")
    return f"""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>{TITLE}</title><link rel="canonical" href="{URL}" /><meta name="DC.date.issued" content="2026-03-12" /><meta name="author" content="{AUTHOR}" /><meta property="og:site_name" content="{OUTLET}" /></head><body><div id="content"><h1>{TITLE}</h1>{text}</div></body></html>"""


def metered():
    """Every paragraph marked as metered, a drop cap, captions with hashed class names, links to other stories in bare lists."""
    texts = [f'<span class="dropcap">{STORY[0][0]}</span>{STORY[0][1:]}', *STORY[1:]]
    body = inside(
        paragraphs(texts, 'class="paywall"'),
        after_2='<div class="ImageBlock_wrapper__1xQ9z"><img src="a.jpg"><div class="ImageBlock_imageCaption__3fX2a">Mira Oduya on the pier on Wednesday, with two of the divers.</div></div>',
        after_4='<ul><li><a href="/1">Ferry fares to rise again in May, says operator</a></li><li><a href="/2">Why the north basin was never finished</a></li></ul>',
        after_6='<div class="PromoBox"><a href="/3">Listen to our podcast about the islands</a></div>',
    )
    graph = {"@graph": [{"@type": "Person", "@id": "#ana", "name": "Ana&nbsp;Rothwell"}, {"@type": ["NewsArticle", "CreativeWork"], "headline": TITLE, "author": {"@id": "#ana"}, "datePublished": "2026-03-12T15:42:00Z"}]}  # fmt: skip
    return document(
        f'<script type="application/ld+json">//<![CDATA[\n{json.dumps(graph)}\n//]]></script><meta property="og:site_name" content="{OUTLET}">{CANONICAL}',
        f'<article class="article main-content"><div class="ContentHeader"><h1>{TITLE}</h1></div><div class="body__inner-container">{body}</div></article>',
    )


def far_east():
    """The time in UTC; the address and the head tell that it was tomorrow already where the paper is."""
    return document(
        json_ld(datePublished="2026-03-11T22:30:00Z") + og(published="2026-03-12T09:30:00+11:00") + CANONICAL,
        f'<article><h1>{TITLE}</h1><div class="byline">By {AUTHOR}</div><div>{"".join(paragraphs())}</div></article>',
    )


PAGES = {
    "wordpress": Page(wordpress()),
    "next_js": Page(next_js(), text=["Divers found cracks in nine of forty piles. About 60 boats must move.", *STORY]),
    "broadcaster": Page(broadcaster()),
    "daily_with_islands": Page(daily_with_islands()),
    "agency": Page(agency(), text=[f"TARN HEAD, Norvane (TPA) — {STORY[0]}", *STORY[1:]]),
    "drupal": Page(drupal()),
    "chain_of_papers": Page(chain_of_papers()),
    "amp": Page(amp()),
    "printed": Page(printed(), at=None, url=None, outlet=None),
    "live_blog": Page(live_blog()),
    "paywall": Page(paywall(), text=STORY[:3]),
    "microdata": Page(microdata()),
    "line_breaks": Page(line_breaks(), at=None, url=None),
    "hosted_blog": Page(hosted_blog(), outlet="ferry.example"),
    "member_blog": Page(member_blog()),
    "letter": Page(letter()),
    "portal": Page(portal()),
    "state_agency": Page(state_agency(), text=[f"TARN HEAD, March 12 (TPA) -- {STORY[0]}", *STORY[1:]], authors=[], at=None, outlet="ferry.example"),
    "saved_complete": Page(saved_complete(), outlet=None, at=None),
    "consent_wall": Page(consent_wall()),
    "sections": Page(sections(), text=SECTIONS),
    "interview": Page(interview(), text=INTERVIEW),
    "divisions": Page(divisions()),
    "loud_comments": Page(loud_comments()),
    "xhtml": Page(xhtml(), at=None),
    "metered": Page(metered()),
    "far_east": Page(far_east(), at=datetime(2026, 3, 11, 22, 30, tzinfo=UTC)),
}  # fmt: skip
