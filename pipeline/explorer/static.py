"""The built page as files: what a release carries of it in `explorer/`, and how it begins when a server answers."""

import json
import shutil
from pathlib import Path

import duckdb

from pipeline.explorer import questions

BUILT = Path(__file__).parent / "page" / "dist"
"""What `npm run build` writes; not there where the page was not built."""

FOLDER = "explorer"
CONFLICTS = "figure_conflicts.json"
"""The view of this name, which the page does not compute anew."""


def place(release: Path, con: duckdb.DuckDBPyConnection) -> None:
    """Put the page into a release folder, whose database is open, if the page was built."""
    if not is_built():
        return
    folder = release / FOLDER
    shutil.copytree(BUILT, folder)
    rows = questions.all_conflicts(con)
    (folder / CONFLICTS).write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def is_built() -> bool:
    """Whether there is a page to show."""
    return (BUILT / "index.html").is_file()


def served() -> str:
    """The page's HTML when a server answers its questions, and not the files beside it."""
    here, there = 'data-answers="parquet"', 'data-answers="server"'
    html = (BUILT / "index.html").read_text(encoding="utf-8")
    assert html.count(here) == 1, f"index.html does not say {here} once"
    return html.replace(here, there)
