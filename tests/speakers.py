"""Whether the speakers of the sample articles are the right actors, end to end: `python -m tests.speakers [WAREHOUSE]`.

`data/speakers.jsonl` says, for each statement of `raw/` by the words it begins with, which actors a reader takes it to be
from; none where the article names nobody. Without a warehouse the samples are built first. Prints the count and every error.
"""

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

ROOT = Path(__file__).parent
GOLD = [json.loads(line) for line in (ROOT / "data/speakers.jsonl").read_text("utf-8").splitlines()]


def judged(
    gold: Sequence[Mapping[str, Any]], statements: Iterable[tuple[str, str, list[str]]]
) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Each statement (file, text, speakers) that a reader has judged, with its speakers and the right ones."""
    right = {(row["file"], row["words"]): row["speakers"] for row in gold}
    lengths = sorted({len(row["words"]) for row in gold}, reverse=True)
    for file, text, speakers in statements:
        key = next((key for n in lengths if (key := (file, text[:n])) in right), None)
        if key is not None:
            yield file, text, speakers, right[key]


def published(warehouse: Path) -> list[tuple[str, str, list[str]]]:
    """Statements of the latest release."""
    with duckdb.connect(str(warehouse / "latest" / "onrecord.duckdb"), read_only=True) as database:
        return database.execute(
            "SELECT source_file, statements.text, speaker_ids FROM statements JOIN articles USING (article_id) ORDER BY ALL"
        ).fetchall()


def report(statements: Sequence[tuple[str, str, list[str]]]) -> str:
    """Count and errors."""
    rows = list(judged(GOLD, statements))
    wrong = [row for row in rows if sorted(row[2]) != sorted(row[3])]
    lines = [f"{file}: “{text[:60]}” is from {right}, not {found}" for file, text, found, right in wrong]
    share = (len(rows) - len(wrong)) / max(1, len(rows))
    lines.append(
        f"{len(rows) - len(wrong)} of {len(rows)} speakers right ({share:.3f}), {len(GOLD)} judged by a reader"
    )
    return "\n".join(lines)


def main() -> int:
    """Count and print."""
    if sys.argv[1:]:
        print(report(published(Path(sys.argv[1]))))
        return 0
    from pipeline.build import build

    with tempfile.TemporaryDirectory() as folder:
        build(ROOT.parent / "raw", Path(folder))
        print(report(published(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
