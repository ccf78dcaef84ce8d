"""Pictures for the README: what a reader of the latest release sees in the browser.

python -m tests.screenshots WAREHOUSE
"""

import sys
from pathlib import Path

from pipeline.explorer import questions
from pipeline.publish import release, warehouse
from tests.browser import browser
from tests.served import served

FOLDER = Path(__file__).parent.parent / ".screenshots"

DESKTOP = {"width": 1200, "height": 800}
PHONE = {"width": 390, "height": 800}


def explorer(folder: Path) -> None:
    """The explorer over a release: search, evidence, wordings, figures, an actor; on a desktop, on a phone, in the dark."""
    with warehouse.open_database(folder) as con:
        loudest = questions.ask(con, "actors", {})[0]["actor_id"]
        group = questions.ask(con, "groups", {})[0]["group_id"]
        told = questions.ask(con, "statements", {"group": group, "order": "text"})
    statement = max(told, key=lambda row: (row["kind"] == "direct", row["text"]))["statement_id"]
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


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    explorer(release.latest(Path(sys.argv[1])))
