"""Copies of a release for others: a public edition, and its tables as CSV or JSON Lines.

An export appears whole or not at all, in a folder that was not there before. What a release is, is `release`'s business.
"""

import csv
import datetime as dt
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TextIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.failures import Refused
from pipeline.publish import metadata, release, settings, warehouse
from schemas import RELEASED, Articles, Sightings


class FolderInUse(Refused):
    """The folder to export into holds something already."""


class OtherVersion(Refused):
    """The release has other tables or other words for them than this version of onrecord can describe."""


# Licences

OPEN_LICENSES = re.compile(
    r"""
    CC0(-1\.0)? | CC-PDDC | CC-PDM(-1\.0)? | PDDL(-1\.0)? | PUBLIC-DOMAIN | UNLICENSE
    | CC-BY(-SA)?(-[1-4]\.[05])?(-[A-Z]{2,4})?
    | ODC-BY(-1\.0)? | ODBL(-1\.0)? | GFDL-1\.[123](-.+)? | OGL-UK-[123]\.0 | OGL-CANADA-2\.0 | ETALAB-2\.0
    | APACHE-2\.0 | MIT | MIT-0 | 0BSD | BSD-[23]-CLAUSE
    """,
    re.VERBOSE,
)
"""SPDX identifiers, in capitals, of licences under which anybody may pass a text on, for any purpose, as a part of something.

So none with NC (some readers earn money) and none with ND (a text without its page is an adaptation).
"""


def allows_sharing(licence: str | None) -> bool:
    """Whether a licence as supplied (an SPDX identifier, its usual spelling, or a Creative Commons address) is an open one."""
    if licence is None:
        return False
    name = licence.strip().upper()
    if found := re.match(
        r"(?:HTTPS?://)?(?:WWW\.)?CREATIVECOMMONS\.ORG/(LICENSES|PUBLICDOMAIN)/([A-Z-]+)(?:/([1-4]\.[05]))?\b", name
    ):
        kind, code, version = found.groups()
        if kind == "PUBLICDOMAIN":
            return code in {"ZERO", "MARK"}
        name = "-".join(["CC", code, *([version] if version else [])])
    else:
        name = re.sub(r"[\s_]+", "-", name)
    return OPEN_LICENSES.fullmatch(name) is not None


# Public edition


def public(source: Path, target: Path) -> Path:
    """Write the public edition of a release into a new folder: texts only where their licence allows it, all else as it is.

    A text that was met under several licences needs all of them to allow it: who may give it away is not known.

    Raises FolderInUse, OtherVersion, and release.RulesBroken should the edition break a rule.
    """
    if not release.is_of_this_version(source):
        raise OtherVersion(f"another version of onrecord made {source}: build it anew, or export it with that version")
    package, report = release.manifest(source), release.report(source)
    with _appearing(target) as folder:
        for model in RELEASED:
            if model is not Articles:
                shutil.copyfile(source / f"{model.table_name()}.parquet", folder / f"{model.table_name()}.parquet")
        articles = warehouse.read_table(Articles, source)
        shared = pc.and_not(_open(articles["license"]), pc.is_in(articles["article_id"], _closed(source)))
        texts = pc.if_else(shared, articles["text"], pa.scalar(None, pa.string()))
        at = articles.column_names.index("text")
        warehouse.write_table(Articles, articles.set_column(at, articles.schema.field("text"), texts), folder)
        chosen = settings.restore(package["onrecord:about"], report)
        release.describe(folder, chosen, metadata.made_from(package))
        shutil.copyfile(source / release.CHANGES, folder / release.CHANGES)
        release.seal(folder)
        release.check(folder, chosen)
    return target


def _open(licences: pa.ChunkedArray) -> pa.Array:
    return pa.array([allows_sharing(licence) for licence in licences.to_pylist()], pa.bool_())


def _closed(source: Path) -> pa.ChunkedArray:
    """Articles that were met under a licence that does not allow to pass them on."""
    sightings = warehouse.read_table(Sightings, source)
    return sightings.filter(pc.and_not(sightings["license"].is_valid(), _open(sightings["license"])))["article_id"]


# CSV and JSON Lines

BATCH = 10_000
"""Rows in memory at a time."""

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a cell begins that a spreadsheet may run as a formula (OWASP, “CSV injection”)."""


def as_csv(source: Path, target: Path) -> Path:
    """Write each table of a release as `<table>.csv` into a new folder; raises FolderInUse.

    UTF-8 with a byte order mark, which spreadsheets need; lists and structs as JSON; NULL as an empty cell. Text that a
    spreadsheet could run as a formula has an apostrophe before it.
    """
    return _tables(source, target, "csv", _write_csv)


def as_jsonl(source: Path, target: Path) -> Path:
    """Write each table of a release as `<table>.jsonl`, one row a line, into a new folder; raises FolderInUse."""
    return _tables(source, target, "jsonl", _write_jsonl)


def _tables(source: Path, target: Path, kind: str, write: Callable[[Path, Path], None]) -> Path:
    package, report = release.manifest(source), release.report(source)
    about = settings.restore(package["onrecord:about"], report).about
    with _appearing(target) as folder:
        for model in RELEASED:
            write(source / f"{model.table_name()}.parquet", folder / f"{model.table_name()}.{kind}")
        for name in (release.DICTIONARY, release.CITATION, release.CHANGES, release.QUALITY_PAGE):
            shutil.copyfile(source / name, folder / name)
        with warehouse.open_database(source) as con:
            found = metadata.facts(con)
        described = metadata.datapackage(
            metadata.table_files(folder, kind), found, about, metadata.made_from(package), package["version"]
        )
        (folder / release.MANIFEST).write_text(metadata.as_json(described), encoding="utf-8")
        release.seal(folder)
    return target


def _write_csv(source: Path, target: Path) -> None:
    parquet = pq.ParquetFile(source)
    with target.open("w", encoding="utf-8", newline="") as file:
        write_csv(parquet.schema_arrow.names, parquet.iter_batches(batch_size=BATCH), file)


def _write_jsonl(source: Path, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as file:
        write_jsonl(pq.ParquetFile(source).iter_batches(batch_size=BATCH), file)


def write_csv(columns: Sequence[str], batches: Iterable[pa.RecordBatch], file: TextIO) -> None:
    """Write rows as CSV, with a line of column names; mark and cells as in `as_csv`."""
    file.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer = csv.writer(file)
    writer.writerow(map(_cell, columns))
    for batch in batches:
        writer.writerows(map(_cell, row) for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))


def write_jsonl(batches: Iterable[pa.RecordBatch], file: TextIO) -> None:
    """Write rows as JSON Lines, one object a row."""
    for batch in batches:
        file.writelines(json.dumps(row, ensure_ascii=False, default=_plain) + "\n" for row in batch.to_pylist())


def _cell(value: object) -> object:
    if isinstance(value, list | dict):
        value = json.dumps(value, ensure_ascii=False, default=_plain)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return "'" + value if FORMULA.match(value) else value
    return _plain(value)


def _plain(value: object) -> object:
    """What JSON has no type for: a date or a time as text, in ISO 8601, a decimal as a number, all else as it is printed."""
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, dt.datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else str(value)


@contextmanager
def _appearing(target: Path) -> Iterator[Path]:
    """A folder to fill, which takes its place when it is complete."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FolderInUse(f"{target} is not empty; export into a new folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = target.parent / f".{target.name}-{os.getpid()}"
    folder.mkdir()
    try:
        yield folder
        folder.rename(target)  # also over an empty folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
