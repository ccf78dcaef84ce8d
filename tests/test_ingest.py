"""Raw files to records: formats, encodings, sources.csv, and what is refused."""

# ruff: noqa: E501  (a line of a table is an article)

import csv
import gzip
import json
import os
import zipfile
from collections import Counter
from datetime import UTC, date, datetime

import brotli
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.gather import csv_records, json_records, records
from pipeline.gather.characters import declared_charset, decode
from pipeline.gather.clean import clean
from pipeline.gather.ingest import NoInput, read
from pipeline.gather.publication import Published, parse_published
from pipeline.gather.records import Record, Reject
from schemas import Articles, Rejects
from schemas.articles import REJECT_REASONS

BODY = "The council of Tarnow voted on Monday to close the bridge. “It is not safe,” said Mayor Odile Brandt."


def outcomes(folder):
    return list(read(folder))


def only(folder):
    (outcome,) = read(folder)
    return outcome


@pytest.mark.parametrize("make", [lambda _path: None, lambda path: path.mkdir(), lambda path: path.write_text("x")])
def test_no_input_is_told_at_once(tmp_path, make):
    folder = tmp_path / "raw"
    make(folder)
    with pytest.raises(NoInput, match=str(folder)):
        read(folder)


def test_companions_alone_are_no_input(tmp_path):
    for name in ("README.md", "NOTE.txt", "LICENSE", ".gitkeep", "sources.csv"):
        (tmp_path / name).write_text("file\n")
    with pytest.raises(NoInput):
        read(tmp_path)


@pytest.mark.parametrize(
    ("encode", "text"),
    [
        (lambda text: text.encode("utf-8"), "Café “Zoë” – 5 €"),
        (lambda text: text.encode("utf-8-sig"), "Café “Zoë” – 5 €"),
        (lambda text: text.encode("utf-16"), "Café “Zoë” – 5 €"),
        (lambda text: b"\xfe\xff" + text.encode("utf-16-be"), "Café “Zoë” – 5 €"),
        (lambda text: text.encode("cp1252"), "Café “Zoë” – 5 €"),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be", "cp1252"],
)
def test_encodings(tmp_path, encode, text):
    (tmp_path / "a.txt").write_bytes(encode(text))
    (tmp_path / "b.jsonl").write_bytes(encode(json.dumps({"text": text}, ensure_ascii=False) + "\n"))
    (tmp_path / "c.json").write_bytes(encode(json.dumps([{"text": text}], ensure_ascii=False)))
    assert [record.text for record in read(tmp_path)] == [text] * 3


def test_damaged_utf8_stays_utf8():
    assert decode("“Zoë” – “Café” – “Ærø”".encode() + b"\xe2\x80") == "“Zoë” – “Café” – “Ærø”\ufffd"


def test_charset_of_a_page():
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мэр</p>'
    data = page.encode("windows-1251")
    assert decode(data, declared_charset(data)) == page
    wrong = page.encode("utf-8")
    assert decode(wrong, declared_charset(wrong)) == page
    assert declared_charset(b'<meta charset="unicode_escape">') is None


def test_a_bad_line_costs_its_record_only(tmp_path):
    lines = [
        json.dumps({"text": BODY}),
        "{broken",
        "[1]",
        "",
        json.dumps({"title": "no text"}),
        json.dumps({"text": BODY}),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = outcomes(tmp_path)
    assert [(item.source_file, type(item)) for item in found] == [
        ("a.jsonl#1", Record),
        ("a.jsonl#2", Reject),
        ("a.jsonl#3", Reject),
        ("a.jsonl#4", Reject),
        ("a.jsonl#5", Record),
    ]
    assert {item.reason for item in found if isinstance(item, Reject)} == {"malformed"}
    assert found[0].source_sha256 == found[4].source_sha256


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ('{"text": "A."}', ["a.json"]),
        ('{\n  "text": "A."\n}\n', ["a.json"]),
        ('[{"text": "A."}, {"text": "B."}]', ["a.json#1", "a.json#2"]),
        ('{"text": "A."}\n{"text": "B."}\n', ["a.json#1", "a.json#2"]),
    ],
)
def test_shapes_of_json(tmp_path, content, names):
    (tmp_path / "a.json").write_text(content)
    assert [record.source_file for record in read(tmp_path) if record.text] == names


def test_a_broken_array_keeps_what_came_before(tmp_path):
    (tmp_path / "a.json").write_text('[{"text": "A."}, {"text": "B."}, {"text')
    found = outcomes(tmp_path)
    assert [item.source_file for item in found] == ["a.json#1", "a.json#2", "a.json#3"]
    assert found[2].reason == "malformed"


def test_a_long_array_is_read_in_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(json_records, "CHUNK", 64)
    records = [{"text": f"{number} " * number} for number in range(1, 60)]
    (tmp_path / "a.json").write_text(json.dumps(records))
    assert [record.text for record in read(tmp_path)] == [record["text"] for record in records]


@pytest.mark.parametrize(
    ("name", "encoding", "delimiter"),
    [("a.csv", "utf-8", ","), ("a.csv", "utf-8-sig", ";"), ("a.csv", "cp1252", ";"), ("a.tsv", "utf-16", "\t")],
)
def test_rows_of_a_csv_file_are_records(tmp_path, name, encoding, delimiter):
    with (tmp_path / name).open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["Text", "outlet", "published_at", "authors", "rank"])
        writer.writerow([f"{BODY}\n\n“Café”, said Zoë; twice, 5 €.", "The Ferry", "2031-05-06", "Ann Lee; Bo Ray", "1"])
        writer.writerow([BODY])
    first, second = outcomes(tmp_path)
    assert (first.text, first.outlet) == (f"{BODY}\n\n“Café”, said Zoë; twice, 5 €.", "The Ferry")
    assert (first.published.day, first.authors) == (date(2031, 5, 6), ("Ann Lee", "Bo Ray"))
    assert (first.source_file, second.source_file) == (f"{name}#1", f"{name}#2")
    assert (second.text, second.outlet) == (BODY, None)
    assert clean(first)["text"] == first.text


PLAIN = "The council of Tarnow voted on Monday to close the bridge."


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (f"text,title\n{PLAIN}", [("#1", "read")]),
        ("name,title\nx,y\n", [("", "malformed")]),
        ("", [("", "malformed")]),
        ("text,title\n", [("", "empty")]),
        (f"text\n\n{PLAIN}\n ,\n{PLAIN}\n", [("#1", "read"), ("#2", "malformed"), ("#3", "read")]),
        (f'text,title\n,A\n{PLAIN},"B"C\n{PLAIN},D\n', [("#1", "empty"), ("#2", "malformed")]),
        (f"text,published_at\n{PLAIN},soon\n{PLAIN},\n", [("#1", "malformed"), ("#2", "read")]),
        (
            f"text,title\n{PLAIN},\0\n{PLAIN},C\n",
            [("#1", "unreadable"), ("#2", "read")],
        ),
    ],
)
def test_what_is_wrong_in_a_csv_file_is_said_of_its_row(tmp_path, content, found):
    (tmp_path / "a.csv").write_bytes(content.encode())
    shown = [(item.source_file, getattr(item, "reason", "read")) for item in read(tmp_path)]
    assert shown == [(f"a.csv{place}", outcome) for place, outcome in found]


def test_a_row_that_does_not_end_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(csv_records, "RECORD_LIMIT", 1000)
    (tmp_path / "a.csv").write_text(f'text\n{PLAIN}\n"' + f"{PLAIN}\n" * 100)
    (first, second) = outcomes(tmp_path)
    assert (type(first), second.source_file, second.reason) == (Record, "a.csv#2", "too_large")


def test_metadata_of_a_record(tmp_path):
    record = {
        "text": BODY, "title": "Bridge", "url": "https://example.org/1", "outlet": "The Ferry", "authors": ["Ann Lee", {"name": "Bo Ray"}],
        "published_at": "2024-10-25T23:30:00-04:00", "language": "en", "license": "CC0-1.0",
    }  # fmt: skip
    (tmp_path / "a.json").write_text(json.dumps(record))
    found = only(tmp_path)
    assert found.authors == ("Ann Lee", "Bo Ray")
    assert found.published == Published(date(2024, 10, 25), datetime(2024, 10, 26, 3, 30, tzinfo=UTC))
    assert (found.title, found.outlet, found.license, found.source_format) == ("Bridge", "The Ferry", "CC0-1.0", "json")


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("2024-10-25", date(2024, 10, 25), None),
        ("2024-10-25T14:30:00", date(2024, 10, 25), None),
        ("2024-10-25T14:30:00Z", date(2024, 10, 25), 14),
        ("2024-10-25 14:30 UTC", date(2024, 10, 25), 14),
        ("2024-10-25T00:30:00+09:00", date(2024, 10, 25), 15),
        ("Fri, 25 Oct 2024 14:30:00 GMT", date(2024, 10, 25), 14),
        ("Friday, Oct. 25, 2024", date(2024, 10, 25), None),
        ("25 October 2024", date(2024, 10, 25), None),
    ],
)
def test_dates(text, day, hour):
    found = parse_published(text)
    assert found is not None
    assert found.day == day
    assert (found.at and found.at.hour) == hour


@pytest.mark.parametrize(
    "text", ["10/11/2024", "yesterday", "2024", "0000-01-01", "2999-01-01", "2024-02-30", "31 June 2024", ""]
)
def test_no_dates(text):
    assert parse_published(text) is None


def test_sources_csv(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / name).write_text(BODY)
    (tmp_path / "sources.csv").write_text(
        "file,outlet,authors,published_at,language\n"
        "a.txt,The Ferry,Ann Lee; Bo Ray,2024-10-25,en\n"
        "b.txt,The Ferry,,next week,\n"
        "zzz.txt,The Ferry,,,\n"
        "c.txt,one,two,2024-10-25,en,too many\n",
        encoding="utf-8-sig",
    )
    found = {item.source_file: item for item in read(tmp_path)}
    assert (found["a.txt"].authors, found["a.txt"].published.day) == (("Ann Lee", "Bo Ray"), date(2024, 10, 25))
    assert (found["b.txt"].outlet, found["b.txt"].published) == ("The Ferry", None)
    assert found["c.txt"].outlet is None
    assert isinstance(found["d.txt"], Record)
    rejects = {name: item.detail for name, item in found.items() if isinstance(item, Reject)}
    assert list(rejects) == ["sources.csv#2", "sources.csv#3", "sources.csv#4"]
    for detail, word in zip(rejects.values(), ("next week", "zzz.txt", "more values"), strict=True):
        assert word in detail


def test_sources_csv_of_a_folder_names_its_own_files(tmp_path):
    (tmp_path / "may").mkdir()
    (tmp_path / "may" / "a.txt").write_text(BODY)
    (tmp_path / "may" / "sources.csv").write_text("file,outlet\na.txt,inner\n")
    (tmp_path / "sources.csv").write_text("file,outlet\nmay/a.txt,outer\n")
    assert only(tmp_path).outlet == "inner"


def test_sources_csv_tells_of_a_file_and_more_of_one_record_in_it(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"{json.dumps({'text': BODY})}\n" * 2)
    (tmp_path / "sources.csv").write_text("file,outlet,title\na.jsonl,The Ferry,\na.jsonl#2,,Bridge\n")
    assert [(record.outlet, record.title) for record in read(tmp_path)] == [
        ("The Ferry", None),
        ("The Ferry", "Bridge"),
    ]


def test_sources_csv_without_its_column(tmp_path):
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "sources.csv").write_text("name,outlet\na.txt,x\n")
    record, reject = read(tmp_path)
    assert isinstance(record, Record)
    assert (reject.source_file, reject.reason) == ("sources.csv", "malformed")


def test_links_out_of_the_folder_are_refused(tmp_path):
    (tmp_path / "secret.txt").write_text(BODY)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.txt").write_text(BODY)
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").symlink_to(tmp_path / "secret.txt")
    (raw / "b").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(raw / "c.txt")
    assert [(item.source_file, item.reason) for item in read(raw)] == [
        (n, "unreadable") for n in ("a.txt", "b", "c.txt")
    ]


def test_a_folder_that_cannot_be_listed_is_a_reject(tmp_path, monkeypatch):
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.txt").write_text(BODY)
    scandir = os.scandir

    def refusing(folder):
        if os.fspath(folder).endswith("shut"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    record, reject = read(tmp_path)
    assert isinstance(record, Record)
    assert (reject.source_file, reject.reason, reject.detail) == (
        "shut",
        "unreadable",
        "a folder that cannot be listed",
    )
    with pytest.raises(PermissionError):
        read(tmp_path / "shut")


def zstd(data):
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


def test_compressed_files(tmp_path):
    lines = "\n".join(json.dumps({"text": f"{BODY} {number}"}) for number in range(3)).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines))
    (tmp_path / "b.ndjson.zst").write_bytes(zstd(lines))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    (tmp_path / "d.json.gz").write_bytes(gzip.compress(b"[" + lines.replace(b"\n", b",") + b"]"))
    (tmp_path / "e.jsonl.gz").write_bytes(gzip.compress(lines)[:-20])
    (tmp_path / "f.gz").write_bytes(gzip.compress(lines))
    found = outcomes(tmp_path)
    assert [item.source_file for item in found if isinstance(item, Record)] == [
        *(f"a.jsonl.gz#{n}" for n in (1, 2, 3)), *(f"b.ndjson.zst#{n}" for n in (1, 2, 3)), "c.txt.gz", *(f"d.json.gz#{n}" for n in (1, 2, 3)),
    ]  # fmt: skip
    assert [(item.source_file, item.reason) for item in found if isinstance(item, Reject)] == [
        ("e.jsonl.gz", "malformed"),
        ("f.gz", "unsupported_format"),
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl", "a.html"])
@pytest.mark.parametrize(("suffix", "compress"), [(".gz", gzip.compress), (".zst", zstd)])
def test_bombs(tmp_path, name, suffix, compress):
    (tmp_path / (name + suffix)).write_bytes(compress(b'{"text": "' + b"a" * 100_000_000))
    assert only(tmp_path).reason == "too_large"


def test_feeds(tmp_path):
    (
        tmp_path / "a.rss"
    ).write_text(f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ferry</title>
        <item><title>Bridge closed</title><link>https://ferry.example/1</link><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 25 Oct 2024 14:30:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>{BODY}</p>]]></content:encoded></item>
        <item><title>No text</title></item></channel></rss>""")
    (
        tmp_path / "b.xml"
    ).write_text(f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ferry</title><entry><title>Bridge closed</title><link rel="alternate" href="https://ferry.example/1"/><link rel="self" href="x"/>
        <author><name>Ann Lee</name></author><published>2024-10-25T14:30:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p></div></content></entry><entry><ti""")
    (tmp_path / "c.xml").write_text("<note>no feed</note>")
    (tmp_path / "d.xml").write_text(
        '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>x</title><description>&b;&c;</description></item></channel></rss>'
    )
    found = {item.source_file: item for item in read(tmp_path)}
    for name in ("a.rss#1", "b.xml#1"):
        record = found[name]
        assert (record.title, record.url, record.outlet, record.authors) == (
            "Bridge closed",
            "https://ferry.example/1",
            "The Ferry",
            ("Ann Lee",),
        )
        assert record.published == Published(date(2024, 10, 25), datetime(2024, 10, 25, 14, 30, tzinfo=UTC))
        assert clean(record)["text"] == BODY
    assert {name: item.reason for name, item in found.items() if isinstance(item, Reject)} == {
        "a.rss#2": "empty",
        "b.xml#2": "malformed",
        "c.xml": "unsupported_format",
        "d.xml#1": "empty",
    }


def test_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.txt", BODY)
        archive.writestr("in/c.jsonl", json.dumps({"text": BODY}) + "\n{broken")
        archive.writestr("in/d.txt.gz", gzip.compress(BODY.encode()))
        archive.writestr("README.md", "not an article")
        archive.writestr("../e.txt", BODY)
        archive.writestr("/f.txt", BODY)
        archive.writestr("g.zip", b"PK")
        archive.writestr("h.txt", "a" * 10_000_000)
        link = zipfile.ZipInfo("i.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "b.zip").write_bytes(b"PK no archive")
    found = {item.source_file: getattr(item, "reason", "read") for item in read(tmp_path)}
    assert found == {
        "a.zip#../e.txt": "unreadable", "a.zip#/f.txt": "unreadable", "a.zip#b.txt": "read", "a.zip#g.zip": "unsupported_format",
        "a.zip#h.txt": "too_large", "a.zip#i.txt": "unreadable", "a.zip#in/c.jsonl#1": "read", "a.zip#in/c.jsonl#2": "malformed",
        "a.zip#in/d.txt.gz": "read", "b.zip": "malformed",
    }  # fmt: skip


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_member_of_a_zip_costs_no_other(tmp_path, method):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", method) as archive:
        archive.writestr("b.txt", os.urandom(2000).hex())
        archive.writestr("c.txt", BODY)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[300:600] = b"\xff" * 300
    (tmp_path / "a.zip").write_bytes(data)
    damaged, record = read(tmp_path)
    assert (damaged.source_file, damaged.reason) == ("a.zip#b.txt", "unreadable")
    assert record.text == BODY


def response(url, body, headers="", status="200 OK", kind="response"):
    http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=iso-8859-1\r\n{headers}\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize("compress", [bytes, gzip.compress], ids=["warc", "warc.gz"])
def test_warc(tmp_path, compress):
    page = f"<html><body><p>{BODY} Café.</p></body></html>".encode("cp1252")
    chunked = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, page[:9], len(page) - 9, page[9:])
    records = [
        response("https://ferry.example/1", page),
        response("https://ferry.example/2", gzip.compress(page), "Content-Encoding: gzip\r\n"),
        response("https://ferry.example/3", chunked, "Transfer-Encoding: chunked\r\n"),
        response("https://ferry.example/4", page, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        response("https://ferry.example/5", brotli.compress(page), "Content-Encoding: br\r\n"),
        response("https://ferry.example/6", b"", kind="revisit"),
        response("https://ferry.example/7", b"no such page", status="404 Not Found"),
        response("https://ferry.example/8", b"\x1f\x8bbroken", "Content-Encoding: gzip\r\n"),
        response("https://ferry.example/9", gzip.compress(b"0" * 50_000_000), "Content-Encoding: gzip\r\n"),
        response("https://ferry.example/10", page),
    ]
    suffix = ".warc" if compress is bytes else ".warc.gz"
    (tmp_path / f"a{suffix}").write_bytes(b"".join(map(compress, records))[:-60])
    found = outcomes(tmp_path)
    assert [item.source_file for item in found] == [f"a{suffix}#{number}" for number in range(1, 11)]
    pages = [item for item in found if isinstance(item, Record)]
    assert {item.html for item in pages} == {page.decode("cp1252")}
    assert [item.url for item in pages] == [f"https://ferry.example/{number}" for number in range(1, 6)]
    assert [item.reason for item in found[5:]] == ["empty", "empty", "malformed", "too_large", "malformed"]
    assert clean(pages[0])["source_format"] == "warc"


def test_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "RECORD_LIMIT", 300)
    monkeypatch.setattr(json_records, "RECORD_LIMIT", 300)
    (tmp_path / "a.txt").write_text("long " * 100)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "long " * 100}) + "\n" + json.dumps({"text": BODY}))
    assert [getattr(item, "reason", None) for item in read(tmp_path)] == ["too_large", "too_large", None]


def test_ten_malformed_files_among_good_ones(tmp_path):
    bad = {
        "1.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "unreadable"),
        "2.txt": (b" \n\t\n", "empty"),
        "3.json": (b'{"text": "cut off', "malformed"),
        "4.json": (json.dumps({"text": "half a pair \ud800 of surrogates"}).encode(), "malformed"),
        "5.json": (json.dumps({"text": BODY, "published_at": "2999-01-01"}).encode(), "malformed"),
        "6.html": (b"<html><body><nav>Home</nav></body></html>", "empty"),
        "7.txt": (
            "Der Rat stimmte am Montag dafür, die Brücke zu schließen, sagte die Bürgermeisterin.".encode(),
            "unsupported_language",
        ),
        "8.pdf": (b"%PDF-1.7", "unsupported_format"),
        "9.txt": (("‘’“”" * 1000).encode(), "empty"),
        "x.txt": (("word " * 200_000).encode(), "too_large"),
    }
    for name, (content, _) in bad.items():
        (tmp_path / name).write_bytes(content)
    for number in range(5):
        (tmp_path / f"good{number}.txt").write_text(f"{BODY} It was vote number {number} of the year.")
    rows = [clean(item) if isinstance(item, Record) else item for item in read(tmp_path)]
    rejects = [row for row in rows if isinstance(row, Reject)]
    assert {row.source_file: row.reason for row in rejects} == {name: reason for name, (_, reason) in bad.items()}
    assert all(row.detail for row in rejects)
    assert Counter(row["published_basis"] for row in rows if isinstance(row, dict)) == {"none": 5}
    Rejects.from_rows([{name: getattr(row, name) for name in Rejects.columns()} for row in rejects])
    assert Articles.from_rows([row | {"story_id": "s"} for row in rows if isinstance(row, dict)]).num_rows == 5


SNIPPETS = st.sampled_from(
    [
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"{",
        b"[",
        b'"text": "',
        b'"}',
        b"<p>",
        b"</p>",
        b"\n\n",
        b"By Ann Lee\n",
        b"\0",
        b" (AP) -- ",
    ]
)


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from([".txt", ".json", ".jsonl", ".html", ".xml", ".zip", ".warc", ".txt.gz", ".txt.zst"]),
    st.lists(st.binary(max_size=40) | SNIPPETS | st.text(max_size=40).map(str.encode)),
)
def test_any_bytes(tmp_path_factory, suffix, pieces):
    folder = tmp_path_factory.mktemp("raw")
    (folder / f"a{suffix}").write_bytes(b"".join(pieces))
    for item in read(folder):
        row = clean(item) if isinstance(item, Record) else item
        if isinstance(row, Reject):
            assert row.reason in REJECT_REASONS
        else:
            row["text"].encode()


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv"])
def test_utf16_that_breaks_off_within_a_character(tmp_path, suffix):
    (tmp_path / f"a{suffix}").write_bytes(b"\xfe\xff" + '[{"text": "It rained."}'.encode("utf-16-be") + b"\0")
    (found,) = read(tmp_path)
    assert (found.source_file, found.reason) in {(f"a{suffix}", "unreadable"), (f"a{suffix}#1", "malformed")}


def test_a_page_saved_as_one_file(tmp_path):
    quoted = f"<html><body><p>{BODY}</p></body></html>".encode("cp1252").replace(b"=", b"=3D")
    quoted = b"".join(b"=%02X" % byte if byte > 126 else bytes([byte]) for byte in quoted)
    (tmp_path / "a.mhtml").write_bytes(
        b'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://ferry.example/1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ferry.example/1\r\n\r\n"
        + quoted
        + b"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    (tmp_path / "b.mht").write_bytes(b"Subject: hello\r\n\r\nno page")
    (tmp_path / "c.mht").write_bytes(b"Content-Type: message/rfc822\r\n\r\n" * 3000)
    (tmp_path / "d.mht").write_bytes(b"Content-Type: text/html; charset*=\0utf-8''utf-8\r\n\r\n<p>x")
    page, other, *hostile = read(tmp_path)
    assert (clean(page)["text"], page.url) == (BODY, "https://ferry.example/1")
    assert (other.reason, other.detail) == ("malformed", "no page in it: not a web page saved as one file")
    assert [reject.reason for reject in hostile] == ["malformed", "malformed"]


def test_utf16_without_a_mark(tmp_path):
    assert decode(BODY.encode("utf-16-le")) == decode(BODY.encode("utf-16-be")) == BODY
