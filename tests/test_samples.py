"""The sample articles are what their note says: ours, readable, and several outlets on the same two events."""

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

RAW = Path(__file__).parent.parent / "raw"
FILES = sorted(path for path in RAW.iterdir() if path.suffix in {".txt", ".html", ".json", ".jsonl"})
NOTE = (RAW / "README.md").read_text(encoding="utf-8")
EVENTS = {"ferry": "Lady Brannoch", "dam": "Halvic Dam"}


def read(path):
    """Text of a file, in the one encoding that differs where the page says so."""
    data = path.read_bytes()
    return data.decode("cp1252" if b"charset=windows-1252" in data else "utf-8-sig")


def sources():
    with (RAW / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row for row in csv.DictReader(lines)}


def records():
    """Each record's outlet, address and whole source text."""
    for path in FILES:
        text = read(path)
        if path.suffix == ".jsonl":
            rows = [json.loads(line) for line in text.splitlines()]
            yield from ((row["outlet"], row["url"], row["text"]) for row in rows)
        elif path.suffix == ".json":
            row = json.loads(text)
            yield row["outlet"], row["url"], row["text"]
        elif path.suffix == ".html":
            outlet = re.search(r'og:site_name" content="([^"]+)"', text)
            url = re.search(r'rel="canonical" href="([^"]+)"', text)
            assert outlet, path.name
            assert url, path.name
            yield outlet[1], url[1], text
        else:
            row = sources()[path.name]
            yield row["outlet"], row["url"], text


def test_the_note_says_that_all_is_invented_and_names_every_file():
    assert "Everything here is invented" in NOTE
    assert "CC0 1.0" in NOTE
    assert [path.name for path in FILES if f"`{path.name}`" not in NOTE] == []


def test_sources_names_only_files_that_exist():
    assert set(sources()) <= {path.name for path in FILES}


@pytest.mark.parametrize("event", EVENTS)
def test_at_least_four_outlets_cover_each_event(event):
    assert len({outlet for outlet, _, text in records() if EVENTS[event] in text}) >= 4


def test_every_format_and_a_windows_1252_page_are_there():
    assert {path.suffix for path in FILES} == {".txt", ".html", ".json", ".jsonl"}
    with pytest.raises(UnicodeDecodeError):
        (RAW / "meridian-dispatch-ferry.html").read_bytes().decode()


def test_no_address_is_real():
    addresses = [url for _, url, _ in records()]
    addresses += [url for path in FILES for url in re.findall(r'https?://[^\s"<>()\\]+', read(path))]
    hosts = {urlsplit(url).hostname or "" for url in addresses}
    real = {host for host in hosts if not host.endswith(".example")}
    assert real <= {"schema.org", "ogp.me", "www.drupal.org", "www.w3.org"}  # vocabularies, as every page has them
    assert len(set(addresses)) > len(FILES)


def test_one_text_stands_at_two_addresses():
    texts = [text for _, _, text in records()]
    assert len(texts) - len(set(texts)) == 1


def test_one_article_has_no_date():
    undated = [name for name, row in sources().items() if name.endswith(".txt") and not row["published_at"]]
    assert undated == ["riverbank-bulletin-dam.txt"]


@pytest.mark.skipif(
    shutil.which("git") is None or not (RAW.parent / ".git").exists(), reason="the project is no checkout of git"
)
def test_git_keeps_nothing_that_it_is_told_to_ignore():
    """A link to an environment, once kept, takes the place of the environment itself wherever it is checked out."""
    command = ["git", "ls-files", "--cached", "--ignored", "--exclude-standard"]
    kept = subprocess.run(command, cwd=RAW.parent, capture_output=True, text=True, check=True)
    assert kept.stdout == ""
