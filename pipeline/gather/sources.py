"""What lies beside articles: files that are none, and `sources.csv`, which tells what is known about the others."""

import csv
import io
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from pipeline.gather.characters import Unfit, check_characters, decode
from pipeline.gather.records import RECORD_LIMIT, Reject, author_names, supplied_date

SOURCES = "sources.csv"

_COMPANION = re.compile(
    r"\.|(readme.*|(notes?|notice|licen[cs]e|copying)(\..*)?|(sources|overrides)\.csv|dataset\.toml)$", re.IGNORECASE
)
"""Names in a raw folder that are no articles: hidden files, what explains the folder, `sources.csv` and `overrides.csv`."""


def is_companion(name: str) -> bool:
    """Whether a file of this name is no article."""
    return _COMPANION.match(name) is not None


TOLD = ("url", "outlet", "title", "language", "license")


def read_sources(name: str, path: Path, known: Collection[str]) -> tuple[dict[str, dict[str, Any]], list[Reject]]:
    """Read a `sources.csv`: {source_file: record fields}, and a reject for each row that cannot be used.

    A value here wins over what the record or page says of itself: somebody wrote it for this purpose.
    """
    told: dict[str, dict[str, Any]] = {}
    rejects: list[Reject] = []
    folder = name.removesuffix(SOURCES)
    try:
        if path.is_symlink() or not path.is_file():
            raise Unfit("unreadable", "not a regular file")  # noqa: TRY301
        with path.open("rb") as stream:
            data = stream.read(RECORD_LIMIT + 1)
        if len(data) > RECORD_LIMIT:
            raise Unfit("too_large", f"more than {RECORD_LIMIT} bytes")  # noqa: TRY301
        rows = csv.DictReader(io.StringIO(decode(data), newline=""), restkey="rest", skipinitialspace=True, strict=True)
        if "file" not in (rows.fieldnames or ()):
            raise Unfit("malformed", "no column `file` in the first line")  # noqa: TRY301
        for number, row in enumerate(rows, start=1):
            place, file = f"{name}#{number}", folder + (row.get("file") or "").strip()
            if row.get("rest"):
                problems = ["more values than columns (quote commas)"]
            elif file == folder or file.split("#")[0] not in known:
                problems = ["there is no such file"]
            elif file in told:
                problems = ["the file is named twice"]
            else:
                told[file], problems = _told(row)
            rejects += [Reject(place, None, "malformed", f"row for {row['file']!r}: {text}") for text in problems]
    except Unfit as error:
        rejects.append(Reject(name, None, error.reason, str(error)))
    except csv.Error as error:
        rejects.append(Reject(name, None, "malformed", f"not CSV: {error}"))
    except OSError as error:
        rejects.append(Reject(name, None, "unreadable", error.strerror or type(error).__name__))
    return told, rejects


def _told(row: Mapping[str, str | None]) -> tuple[dict[str, Any], list[str]]:
    """Fields of a record from one row, and what is wrong with the others."""
    fields: dict[str, Any] = {}
    problems: list[str] = []
    for field in (*TOLD, "authors", "published_at"):
        value = (row.get(field) or "").strip()
        if not value:
            continue
        try:
            check_characters(value)
            if field == "authors":
                fields[field] = author_names(value)
            elif field == "published_at":
                fields["published"] = supplied_date(value)
            else:
                fields[field] = value
        except Unfit as error:
            problems.append(str(error))
    return fields, problems
