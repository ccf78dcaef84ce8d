"""Web archives as crawlers leave them, whole and damaged: every page is read or rejected, and none is lost in silence."""

import gzip
import random

import pyarrow as pa
import pytest

from pipeline.gather.ingest import read
from pipeline.gather.records import Record

BODY = "The council of Tarnow voted on Monday to close the bridge. “It is not safe,” said Mayor Odile Brandt."
HTML = "Content-Type: text/html; charset=utf-8\r\n"


def page(number=1):
    return f"<html><body><p>{BODY} It was vote {number}.</p></body></html>".encode()


def record(number, body=None, http=HTML, *, status="HTTP/1.1 200 OK", kind="response", content="application/http", length=None, version="1.0"):  # fmt: skip  # noqa: E501
    body = page(number) if body is None else body
    data = f"{status}\r\n{http}\r\n".encode() + body if status else body
    head = f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://ferry.example/{number}\r\nContent-Type: {content}\r\nContent-Length: {len(data) if length is None else length}\r\n\r\n"  # noqa: E501
    return head.encode() + data + b"\r\n\r\n"


INFO = record(0, b"software: crawler", status=None, kind="warcinfo", content="application/warc-fields")
REQUEST = record(0, b"GET / HTTP/1.1\r\n\r\n", status=None, kind="request")
RECORDS = [record(number) for number in range(1, 11)]


def outcomes(tmp_path, data, name="a.warc"):
    (tmp_path / name).write_bytes(data)
    return list(read(tmp_path))


def told(found):
    """For each outcome the number of the page, or the reason."""
    return [item.url.rsplit("/")[-1] if isinstance(item, Record) else item.reason for item in found]


def zipped(records):
    return b"".join(map(gzip.compress, records))


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"".join([INFO, *(REQUEST + one for one in RECORDS)])),
        ("a.warc.gz", zipped([INFO, *RECORDS])),
        ("a.warc.gz", gzip.compress(b"".join(RECORDS))),
        ("a.warc.gz", zipped(RECORDS) + b"\0" * 512),
        ("a.warc.zst", pa.compress(b"".join(RECORDS), "zstd", asbytes=True)),
        ("a.warc", b"".join(record(number, version="1.1") for number in range(1, 11))),
    ],
    ids=["plain", "each compressed", "compressed as a whole", "padded", "zst", "1.1"],
)
def test_every_page_is_read(tmp_path, name, data):
    found = outcomes(tmp_path, data, name)
    assert told(found) == [str(number) for number in range(1, 11)]
    assert [item.source_file for item in found] == [f"{name}#{number}" for number in range(1, 11)]


BEFORE, DAMAGED, AFTER = RECORDS[:4], RECORDS[4], RECORDS[5:]
AROUND = ["1", "2", "3", "4", "malformed", "6", "7", "8", "9", "10"]
DAMAGE = {
    "a wrong length, too short": (b"".join([*BEFORE, record(5, length=50), *AFTER]), AROUND),
    "a wrong length, too long": (b"".join([*BEFORE, record(5, length=900), *AFTER]), AROUND),
    "no length": (b"".join([*BEFORE, record(5, length="many"), *AFTER]), AROUND),
    "a negative length": (b"".join([*BEFORE, record(5, length=-5), *AFTER]), AROUND),
    "other bytes in between": (b"".join([*BEFORE, random.Random(1).randbytes(5000), *AFTER]), AROUND),
    "a length beyond the file": (b"".join([*BEFORE, record(5, length=10**12), *AFTER]), ["1", "2", "3", "4", "malformed"]),
    "cut off in a page": (b"".join([*BEFORE, DAMAGED])[:-60], ["1", "2", "3", "4", "malformed"]),
    "cut off in a header": (b"".join(BEFORE) + DAMAGED[:60], ["1", "2", "3", "4", "malformed"]),
    "cut off below a header": (b"".join(BEFORE) + DAMAGED[: DAMAGED.index(b"\r\n\r\n") + 4], ["1", "2", "3", "4", "malformed"]),
    "no archive": (b"hello world\n" * 100, ["malformed"]),
    "nothing": (b"", ["empty"]),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), DAMAGE.values(), ids=DAMAGE.keys())
def test_damage_is_told_and_costs_no_other_page(tmp_path, data, expected):
    assert told(outcomes(tmp_path, data)) == expected


def test_a_damaged_member_costs_no_other_page(tmp_path):
    member = gzip.compress(DAMAGED)
    for at in range(0, len(member), 7):
        found = told(outcomes(tmp_path, zipped(BEFORE) + flipped(member, at) + zipped(AFTER), "a.warc.gz"))
        if found[4:5] == ["5"]:  # a field that nobody reads, such as its time
            assert found == [str(number) for number in range(1, 11)]
        else:
            assert found == AROUND, at


@pytest.mark.parametrize("compress", [bytes, gzip.compress], ids=["plain", "compressed"])
def test_wherever_an_archive_is_cut_off_the_loss_is_told(tmp_path, compress):
    first, second = compress(RECORDS[0]), compress(RECORDS[1])
    name = "a.warc" if compress is bytes else "a.warc.gz"
    needed = len(second) - (
        4 if compress is bytes else 8
    )  # without blank lines below, or the check sum, a page is whole
    for at in range(1, len(second) + 1, 3):
        found = told(outcomes(tmp_path, first + second[:at], name))
        whole = at >= needed
        assert found in (
            [["1", "2"], ["1", "2", "malformed"]] if whole else [["1", "malformed"], ["1", "2", "malformed"]]
        )
        assert whole or found != ["1", "2", "malformed"] or compress is not bytes, at


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        (record(1, status=None, kind="resource", content="text/html"), "1"),
        (record(1, BODY.encode(), status=None, kind="conversion", content="text/plain"), "1"),
        (record(1, http="Server: x\r\n"), "1"),
        (record(1, http="Content-Type: application/xhtml+xml\r\n"), "1"),
        (record(1, b"\xff\xfe" + page().decode().encode("utf-16-le")), "1"),
        (record(1, page().decode().encode("utf-16-le"), "Content-Type: text/html; charset=utf-16le\r\n"), "1"),
        (record(1, b"", kind="revisit"), "empty"),
        (record(1, status="HTTP/1.1 404 Not Found"), "empty"),
        (record(1, b"ferry.example. 300 IN A 192.0.2.1", status=None, content="text/dns"), "empty"),
        (record(1, b"{}", "Content-Type: application/json\r\n"), "unsupported_format"),
        (record(1, http=HTML + "Content-Encoding: zstd\r\n", body=b"\x28\xb5\x2f\xfd"), "unreadable"),
    ],
)
def test_kinds_of_records(tmp_path, stored, reason):
    (found,) = outcomes(tmp_path, stored)
    assert told([found]) == [reason]
    if isinstance(found, Record):
        assert BODY in (found.html or found.text)


def test_an_old_archive_s_address_in_brackets(tmp_path):
    (found,) = outcomes(tmp_path, record(1).replace(b"https://ferry.example/1", b"<https://ferry.example/1>"))
    assert found.url == "https://ferry.example/1"


def test_a_bomb_of_members_is_refused(tmp_path):
    found = outcomes(tmp_path, zipped([*RECORDS, record(11, b"a" * 60_000_000)]), "a.warc.gz")
    assert told(found) == [*(str(number) for number in range(1, 11)), "too_large"]
