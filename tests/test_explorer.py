"""The explorer: its questions, its server, and the page itself in a real browser."""

import functools
import http.client
import http.server
import json
import re
import shutil
import subprocess
import threading
import urllib.parse
from contextlib import contextmanager
from pathlib import Path

import generated
import handmade
import pytest
from browser import CHROMIUM, browser
from playwright.sync_api import expect
from served import served

from pipeline import cli
from pipeline.explorer import questions, static
from pipeline.publish import export, release, warehouse

HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>&lt;\''
C = "a" + "3" * 16
ROOT = Path(__file__).parent.parent


def rows():
    """The handmade release, and an article that tries to be markup."""
    found = handmade.rows()
    text = f"{HOSTILE} is what it says, an official of {HOSTILE} told reporters."
    found["articles"].append(
        {
            **found["articles"][0],
            "article_id": C,
            "title": HOSTILE,
            "text": text,
            "outlet": HOSTILE,
            "authors": [HOSTILE],
            "url": "javascript:window.hacked=1",
            "source_file": "hostile.txt",
        }
    )
    found["sightings"].append(
        {**found["sightings"][0], "article_id": C, "source_file": "hostile.txt", "outlet": HOSTILE}
    )
    speaker = text.index("an official")
    end = text.index(" told")
    found["statements"].append(
        {
            **found["statements"][0],
            "statement_id": "hostile",
            "article_id": C,
            "start_char": 0,
            "end_char": len(HOSTILE),
            "text": HOSTILE,
            "segments": [{"start_char": 0, "end_char": len(HOSTILE)}],
            "wording": HOSTILE,
            "speaker_id": None,
            "speaker_ids": [],
            "speaker_text": text[speaker:end],
            "speaker_start_char": speaker,
            "speaker_end_char": end,
            "speaker_form": "nominal",
            "speaker_named": False,
            "speaker_affiliation_id": "organization/hostile",
            "cue_text": "told",
            "cue_start_char": end + 1,
            "cue_end_char": end + 5,
            "addressee_text": "reporters",
            "addressee_start_char": text.index("reporters"),
            "addressee_end_char": text.index("reporters") + len("reporters"),
            "speech_act": "deny",
            "said_day_first": None,
            "said_day_last": None,
            "said_date_id": None,
            "group_id": None,
        }
    )
    at = text.index(HOSTILE, 1)
    found["mentions"].append(
        {
            "mention_id": "hostile",
            "article_id": C,
            "start_char": at,
            "end_char": at + len(HOSTILE),
            "text": HOSTILE,
            "actor_id": "organization/hostile",
            "form": "name",
            "role": HOSTILE,
        }
    )
    found["actors"].append(
        {
            **found["actors"][0],
            "actor_id": "organization/hostile",
            "name": HOSTILE,
            "kind": "organization",
            "role": HOSTILE,
            "aliases": [HOSTILE],
            "article_count": 1,
            "mention_count": 1,
            "statement_count": 0,
        }
    )
    found["figures"][1] |= {"qualifier": "exact", "text": "45", "start_char": found["figures"][1]["start_char"] + 6}
    return found


def publish(tables, folder):
    return release.publish(release.stage(tables, folder / ".staging-test"), folder)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return publish(handmade.tables(rows()), tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def con(small):
    with warehouse.open_database(small) as con:
        yield con


def ids(rows):
    return [row["statement_id"] for row in rows]


QUOTE, REPORT = (row["statement_id"] for row in handmade.rows()["statements"])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "lost"}, {QUOTE, REPORT}),
        ({"q": "LOST boat"}, {QUOTE, REPORT}),
        ({"q": "ost"}, set()),
        ({"q": '"we lost"'}, {QUOTE}),
        ({"q": '"boats lost"'}, set()),
        ({"q": "%"}, {QUOTE, REPORT, "hostile"}),
        ({"q": "'; DROP TABLE statements; --"}, set()),
        ({"actor": "person/mira-oduya"}, {QUOTE, REPORT}),
        ({"body": "organization/hostile"}, {"hostile"}),
        ({"outlet": "The Quay", "kind": "direct"}, {QUOTE}),
        ({"outlet": "The Quay", "kind": "indirect"}, set()),
        ({"from": "2031-05-06", "to": "2031-05-06"}, {QUOTE, REPORT, "hostile"}),
        ({"from": "2031-05-07"}, set()),
        ({"act": "deny"}, {"hostile"}),
        ({"source": "unnamed"}, {"hostile"}),
        ({"source": "named"}, {QUOTE, REPORT}),
        ({"group": "g1"}, {QUOTE, REPORT}),
        ({"id": QUOTE}, {QUOTE}),
    ],
)
def test_statements_are_found_by(con, asked, found):
    assert set(ids(questions.ask(con, "statements", asked))) == found
    total = [row["n"] for row in questions.ask(con, "facets", asked) if row["facet"] == "total"]
    assert total == [len(found)]


def test_statements_about_somebody_are_those_that_mention_them(tmp_path):
    found = rows()
    found["mentions"].append(
        {**found["mentions"][0], "mention_id": "in", "start_char": 0, "end_char": 4, "text": "<img"}
    )
    found["mentions"][-1] |= {"article_id": C}
    with warehouse.open_database(publish(handmade.tables(found), tmp_path)) as con:
        assert ids(questions.ask(con, "statements", {"about": "person/mira-oduya"})) == ["hostile"]


def test_a_release_counts_as_speakers_those_who_speak(con):
    (row,) = questions.ask(con, "release", {})
    assert (row["statements"], row["speakers"], row["articles"], row["outlets"]) == (3, 1, 3, 3)


def test_words_are_found_whatever_their_accents_and_case():
    assert questions.patterns("Čapek") == questions.patterns("capek")
    assert questions.patterns('"don’t say"') == [r"(?:^|[^\p{L}\p{N}])don[^\p{L}\p{N}]+t[^\p{L}\p{N}]+say"]
    assert questions.patterns(' .*+ "" ') == []


@pytest.mark.parametrize(
    ("name", "asked", "said"),
    [
        ("nonsense", {}, "there is no question 'nonsense'"),
        ("statements", {"sql": "1"}, "statements does not take sql"),
        ("statements", {"from": "notadate"}, "from is no day written as 2026-03-10: 'notadate'"),
        ("facets", {"to": "2026-02-30"}, "to is no day written as 2026-03-10: '2026-02-30'"),
        ("statements", {"offset": "-1"}, "there is no row -1"),
        ("actors", {"offset": "x"}, "offset is no whole number: 'x'"),
        ("actors", {"offset": "9" * 30}, f"there is no row {'9' * 30}"),
    ],
)
def test_a_bad_question_is_said_so_in_a_sentence(con, name, asked, said):
    with pytest.raises(questions.BadQuestion) as error:
        questions.ask(con, name, asked)
    assert str(error.value) == said


@pytest.fixture
def page_of_its_own(tmp_path, monkeypatch):
    """A stand-in for the built page."""
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").write_text('<html data-answers="parquet">')
    monkeypatch.setattr(static, "BUILT", tmp_path / "dist")


def get(base, path, method="GET", **headers):
    """Status, headers and text of an answer."""
    address = urllib.parse.urlsplit(base)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()


def test_the_server_answers_only_its_own_names_and_is_framed_by_nobody(small, page_of_its_own):
    with served(small) as base:
        assert json.loads(get(base, "/api/statements?q=lost")[2])[0]["speaker_names"] == ["Mira Oduya"]
        assert get(base, "/api/statements?sql=1")[0] == 400
        assert get(base, "/api/statements", "POST")[0] == 405
        assert get(base, "/api/release", Host="evil.example")[0] == 400
        assert get(base, "/../../server.py")[0] == 404
        assert 'data-answers="server"' in get(base, "/")[2]
        for path in ("/", "/api/release", "/missing.js"):
            headers = get(base, path)[1]
            assert headers["content-security-policy"] == "frame-ancestors 'none'"
            assert headers["x-content-type-options"] == "nosniff"


def test_explore_says_when_there_is_no_page(small, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(static, "BUILT", tmp_path / "nothing")
    assert cli.main(["explore", "--warehouse", str(small)]) == 2
    assert "make page" in capsys.readouterr().err


def test_explore_says_when_the_port_is_taken(small, page_of_its_own, capsys):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert cli.main(["explore", "--warehouse", str(small), "--port", port, "--no-browser"]) == 2
    assert port in capsys.readouterr().err


def test_the_lock_file_names_no_host():
    lock = (static.BUILT.parent / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert "http" not in re.sub(r'"(url|funding)": "[^"]*"', "", lock)


# --- in the browser -----------------------------------------------------------------------------------------------------

NODE = static.BUILT.parent / "node_modules"

in_browser = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here"),
    pytest.mark.skipif(
        not static.is_built(), reason="the page is not built: there is no Node here, or no make page ran"
    ),
]


def seen_by_browser(test):
    return functools.reduce(lambda marked, mark: mark(marked), in_browser, test)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextmanager
def static_files(folder):
    """Address of the page among a release's files, on a web server that knows nothing of it."""
    files = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=files.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{files.server_address[1]}/explorer/"
    files.shutdown()


@pytest.fixture(scope="module")
def chromium():
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def addresses(small):
    with served(small) as one, static_files(small) as other:
        yield {"served": one, "static": other}


@pytest.fixture
def open_page(chromium):
    """Open a view; whatever a page of the test asked for, was refused or complained of is looked at when it ends."""
    contexts, asked, wrong = [], [], []

    def open_at(base, view="", **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append((base, request.url)))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))"
        )
        go(page, base, view)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert not wrong
    origins = [(base.split("/explorer")[0].rstrip("/"), url) for base, url in asked]
    assert [url for origin, url in origins if not url.startswith((origin, "data:"))] == []


def go(page, base, view):
    page.goto(base + view)
    expect(page.locator("main")).to_have_attribute("data-shown", view)


@pytest.fixture(params=["served", "static"])
def base(request, addresses):
    return addresses[request.param]


@seen_by_browser
def test_search_filter_open_evidence_and_come_back(base, open_page):
    page = open_page(base)
    status = page.get_by_role("status")
    assert status.inner_text() == "3 statements"
    page.get_by_label("Search").press_sequentially("lost")
    expect(page.locator(".total")).to_have_text("2 statements")
    assert page.locator(".hit").all_inner_texts() == ["lost", "lost"]
    assert "#/statements?q=lost" in page.url
    page.get_by_role("link", name=re.compile("^Quoted")).click()
    expect(page.locator(".total")).to_have_text("1 statement")
    page.get_by_role("link", name=re.compile("We lost 30 boats")).click()
    page.wait_for_selector(".clipping")
    assert page.title().startswith("Mira Oduya: We lost 30 boats")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    marked = {
        kind: page.locator(f".prose .m.{kind}").all_text_contents()
        for kind in ("content", "speaker", "cue", "figure", "date")
    }
    assert "".join(marked["content"]).replace("[what was said:] ", "").replace("[figure:] ", "") == "We lost 30 boats,"
    assert marked["speaker"] == ["[speaker:] Mira Oduya"]
    assert marked["cue"] == ["[reporting word:] said"]
    assert marked["figure"] == ["[figure:] 30"]
    assert marked["date"] == ["[date:] Tuesday"]
    page.go_back()
    page.wait_for_selector(".results")
    assert page.locator(".total").inner_text() == "1 statement"
    page.go_back()
    expect(page.locator(".total")).to_have_text("2 statements")
    assert page.get_by_label("Search").input_value() == "lost"


@seen_by_browser
def test_what_is_inferred_or_no_sentence_looks_so(tmp_path, open_page):
    found = handmade.rows()
    text = "She was quoted as saying they had lost about 45 boats."
    found["articles"][1]["text"] = text
    kept = ("mentions", "figures")
    found |= {table: [row for row in found[table] if row["article_id"] == handmade.A] for table in kept}
    row = found["statements"][1]
    content, cue = text.index("they"), text.index("quoted")
    row |= {
        "start_char": content,
        "end_char": content + len(row["text"]),
        "speaker_form": "pronoun",
        "speaker_text": "She",
    }
    row |= {"speaker_start_char": 0, "speaker_end_char": 3, "cue_text": "quoted", "cue_lemma": "quote"}
    row |= {
        "cue_start_char": cue,
        "cue_end_char": cue + 6,
        "segments": [{"start_char": content, "end_char": row["end_char"]}],
    }
    folder = publish(handmade.tables(found), tmp_path)
    with served(folder) as address:
        page = open_page(address, "#/statements?q=lost")
        assert sorted(page.locator(".who").all_inner_texts()) == [
            "Mira Oduya said",
            "She (read as Mira Oduya) (quoted)",
        ]
        go(page, address, f"#/statement/{row['statement_id']}")
        told = page.locator(".facts dd").all_inner_texts()
        assert "was quoted as saying" in " ".join(told)
        assert "not which person or body these mean" in " ".join(told)


@seen_by_browser
def test_filters_by_person_and_day(base, open_page):
    page = open_page(base)
    page.get_by_label("Who").fill("Mira Oduya")
    expect(page.locator(".total")).to_have_text("2 statements")
    page.get_by_label("From").fill("2031-05-07")
    expect(page.locator(".total")).to_have_text("0 statements")
    assert "from=2031-05-07" in page.url
    page.get_by_role("link", name=re.compile("^From 7 May 2031")).click()
    expect(page.locator(".total")).to_have_text("2 statements")
    page.get_by_role("link", name=re.compile("^Said by Mira Oduya")).click()
    expect(page.locator(".total")).to_have_text("3 statements")


@seen_by_browser
def test_nothing_found_says_how_to_go_on(base, open_page):
    page = open_page(base, "#/statements?q=zeppelin")
    assert page.locator(".total").inner_text() == "0 statements"
    assert "No statement matches" in page.locator(".nothing").inner_text()
    page.get_by_role("link", name="Show all statements").click()
    expect(page.locator(".total")).to_have_text("3 statements")


@seen_by_browser
def test_the_same_words_side_by_side(base, open_page):
    page = open_page(base, "#/wording")
    page.get_by_role("link", name=re.compile("We lost 30 boats")).click()
    page.wait_for_selector(".wordings")
    first, second = page.locator(".wording").all()
    assert "The Quay" in first.inner_text()
    assert second.locator("ins").all_text_contents() == ["[added:] they had [end]", "[added:] about 45 [end]"]
    assert [text.split()[-2] for text in second.locator("del").all_text_contents()] == ["We", "30"]
    second.get_by_role("link", name="Compare with this one").click()
    expect(page.locator(".wording.first")).to_contain_text("Harbour Post")
    assert "base=" in page.url


@seen_by_browser
def test_figures_that_disagree(base, open_page):
    page = open_page(base, "#/figures")
    assert page.locator(".figure-value").all_inner_texts() == ["30", "45"]
    page.locator(".side a").first.click()
    page.wait_for_selector(".clipping")


@seen_by_browser
@pytest.mark.parametrize(
    "view", ["#/statement/hostile", "#/actor/organization/hostile", "#/statements?q=img", "#/actors"]
)
def test_hostile_text_is_text(base, open_page, view):
    page = open_page(base, view)
    assert HOSTILE in page.locator("main").inner_text()
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main script").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0


@seen_by_browser
@pytest.mark.parametrize("serving", ["served", "static"])
def test_a_withheld_text_leaves_the_words_of_the_row(tmp_path, open_page, serving):
    found = rows()
    found["articles"][0]["url"] = "https://quay.example/boats"
    public = export.public(publish(handmade.tables(found), tmp_path / "whole"), tmp_path / "public")
    with served(public) if serving == "served" else static_files(public) as base:
        page = open_page(base, f"#/statement/{QUOTE}")
        assert "does not allow" in page.locator(".withheld").inner_text()
        assert "We lost 30 boats," in page.locator(".clipping").inner_text()
        link = page.get_by_role("link", name=re.compile("Read it there"))
        assert link.get_attribute("href") == "https://quay.example/boats"
        go(page, base, "#/statements?q=boats")
        assert page.locator(".total").inner_text() == "2 statements"


VIEWS = [
    "#/",
    "#/statements?q=boats&kind=direct&from=2031-05-06",
    "#/statements?q=zeppelin",
    f"#/statement/{QUOTE}",
    "#/statement/hostile",
    "#/actors",
    "#/actor/person/mira-oduya",
    "#/timeline/person/mira-oduya",
    "#/wording",
    "#/wording/g1",
    "#/figures",
    "#/nonsense",
]


@seen_by_browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_it(addresses, open_page, scheme):
    axe = (NODE / "axe-core" / "axe.min.js").read_text()
    page = open_page(addresses["served"], color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(axe)
    for view in VIEWS:
        go(page, addresses["served"], view)
        found = page.evaluate(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        )
        assert found["passes"]
        assert [(view, rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []


@seen_by_browser
def test_with_the_keyboard_alone(addresses, open_page):
    page = open_page(addresses["served"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "words"
    page.keyboard.type("30")
    expect(page.locator(".total")).to_have_text("1 statement")
    assert page.evaluate("document.activeElement.id") == "words"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "evidence":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".clipping")


@seen_by_browser
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_cut_off_on_a_narrow_screen(addresses, open_page, width):
    page = open_page(addresses["served"], viewport={"width": width, "height": 800}, has_touch=True)
    for view in VIEWS:
        go(page, addresses["served"], view)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
    go(page, addresses["served"], "#/")
    assert page.get_by_label("From").is_hidden()
    page.get_by_text("Filters").click()
    assert page.get_by_label("From").is_visible()


READ = """() => { // charts are drawn when there is time
    const main = document.querySelector("main").cloneNode(true);
    main.querySelectorAll("svg").forEach((chart) => chart.remove());
    return main.innerHTML;
}"""


@seen_by_browser
def test_the_page_of_files_says_what_the_served_one_says(tmp_path, addresses, open_page, small):
    large = publish(generated.tables(1500), tmp_path)
    views = [
        "#/",
        "#/statements?order=old&offset=50",
        "#/statements?q=ship+%22harbour+board%22",
        "#/statements?q=ship&kind=direct&act=deny",
        "#/statements?outlet=Outlet+1&from=2024-03-01&to=2025-11-30",
        "#/statements?actor=person/p-0&source=named",
        "#/statement/s0000000000030003",
        "#/actors?q=person+1",
        "#/actors?offset=50",
        "#/actor/person/p-0",
        "#/timeline/person/p-0",
        "#/wording?offset=50",
        "#/figures",
    ]
    with served(large) as one, static_files(large) as other:
        for bases, group in (((one, other), views), (tuple(addresses.values()), VIEWS)):
            texts = []
            for base in bases:
                page = open_page(base)
                for view in group:
                    go(page, base, view)
                    texts.append((view, page.evaluate(READ)))
            half = len(texts) // 2
            assert texts[:half] == texts[half:]
            assert all(len(text) > 20 for _, text in texts)


@seen_by_browser
def test_opened_from_a_disk_it_asks_for_the_folder(chromium, small):
    page = chromium.new_page()
    page.goto((small / "explorer" / "index.html").as_uri())
    page.get_by_label("Folder of the release").set_input_files(small)
    expect(page.locator(".total")).to_have_text("3 statements")
    page.close()


def test_without_node_the_page_is_left_out_and_said_so(tmp_path):
    make = shutil.which("make")
    done = subprocess.run(
        [make, "--always-make", "page"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "no Node" in done.stdout


@seen_by_browser
def test_the_page_type_checks():
    npx = shutil.which("npx")
    done = subprocess.run(
        [npx, "tsc", "--noEmit"], cwd=static.BUILT.parent, capture_output=True, text=True, check=False
    )
    assert done.stdout == ""
    assert done.returncode == 0
