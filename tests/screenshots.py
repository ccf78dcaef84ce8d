"""Pictures for the README: what a reader of the latest release sees in the browser.

python -m tests.screenshots WAREHOUSE [explorer|dagster]
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.explorer import questions
from pipeline.orchestration.automation import ALL_BATCHES
from pipeline.publish import release, warehouse
from tests.browser import browser
from tests.served import served
from tests.ui import IN_PROCESS, ROOT, dagster_dev, environment

FOLDER = ROOT / ".screenshots"

DESKTOP = {"width": 1200, "height": 800}
WIDE = {"width": 1400, "height": 860}
TALL = {"width": 1400, "height": 1240}
PHONE = {"width": 390, "height": 800}


def explorer(folder: Path) -> None:
    """The explorer over a release: search, evidence, wordings, figures, an actor; on a desktop, on a phone, in the dark."""
    with warehouse.open_database(folder) as con:
        loudest = questions.ask(con, "actors", {})[0]["actor_id"]
        group = questions.ask(con, "groups", {})[0]["group_id"]
        told = questions.ask(con, "statements", {"group": group, "order": "text"})
    statement = max(told, key=lambda row: (row["kind"] == "direct", row["wording"]))["statement_id"]
    shots = [
        ("explorer-search", "#/statements?q=radar", DESKTOP, "light"),
        ("explorer-evidence", f"#/statement/{statement}", DESKTOP, "light"),
        ("explorer-wordings", f"#/wording/{group}", DESKTOP, "light"),
        ("explorer-figures", "#/figures", DESKTOP, "light"),
        ("explorer-actor-dark", f"#/actor/{loudest}", DESKTOP, "dark"),
        ("explorer-phone", f"#/statement/{statement}", PHONE, "light"),
    ]
    with served(folder) as address, browser() as running:
        for name, view, size, scheme in shots:
            page = running.new_page(viewport=size, color_scheme=scheme)
            page.goto(address + view)
            page.wait_for_selector("main:not([aria-busy]) h1")
            page.wait_for_timeout(300)  # a chart is drawn when its place is known
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()


def dagster(raw: Path) -> None:
    """The Dagster UI over a folder of articles: the graph, pages of tables, a batch that failed, checks, jobs and watch."""
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        fault = room / "unreadable"
        env = environment(raw, room / "warehouse", room / "home", ONRECORD_FAULTS=room)
        with dagster_dev(env, "-f", "tests/planted.py") as running, browser() as opened:
            running.stop_sensors()
            fault.write_text("kelp")
            failed = running.launch(tags=ALL_BATCHES, config=IN_PROCESS)
            running.wait(failed)
            page = opened.new_page(viewport=WIDE)
            page.set_default_timeout(120_000)

            def shot(view: str, name: str, ready: str, act: Callable[[Any], None] = lambda _: None) -> None:
                page.goto(running.url + view)
                page.get_by_text(ready).first.wait_for()
                page.wait_for_timeout(5000)  # it loads in pieces
                act(page)
                page.screenshot(path=FOLDER / f"dagster-{name}.png")

            shot("/assets/read/statements?view=partitions", "batch", "Failed (1)")
            fault.unlink()
            running.wait(running.again(failed))
            page.set_viewport_size(TALL)
            shot("/asset-groups", "graph", "1_gather", _open_groups)
            page.set_viewport_size(WIDE)
            shot("/assets/statements", "table", "One row per thing")
            shot("/assets/actors", "picture", "Show Markdown", _open_picture)
            shot("/assets/candidate?view=checks&checkDetail=statements_with_source", "checks", "statements_with_source")
            shot("/automation", "watch", "new_raw_files")


def _open_groups(page: Any) -> None:
    page.keyboard.press("Alt+e")
    page.wait_for_timeout(6000)


def _open_picture(page: Any) -> None:
    page.get_by_text("Show Markdown").first.click()
    page.wait_for_timeout(1500)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    what = sys.argv[2] if len(sys.argv) > 2 else ""
    if what != "dagster":
        explorer(release.latest(Path(sys.argv[1])))
    if what != "explorer":
        dagster(ROOT / "raw")
