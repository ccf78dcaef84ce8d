import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import fingerprint

ROOT = Path(fingerprint.__file__).parent.parent


def test_the_fingerprint_covers_what_shapes_extraction_and_nothing_else():
    used = {path.as_posix() for path in fingerprint._shaping(ROOT)}
    assert {
        "pipeline/extract.py",
        "pipeline/statements/__init__.py",
        "pipeline/annotate.py",
        "schemas/table.py",
        "pipeline/data/cues.tsv",
        "pipeline/data/knowledge.json",
        "pipeline/data/attribution.npz",
    } <= used
    assert not used & {
        "pipeline/publish/release.py",
        "pipeline/cli.py",
        "pipeline/connect/align.py",
        "schemas/views.py",
        "pipeline/data/alignment.json",
        "pipeline/data/meanings.npz",
        "pipeline/data/calibration.json",
        "pipeline/data/attribution.md",
    }


READING = """
import sys
opened = set()
sys.addaudithook(lambda event, arguments: event == "open" and opened.add(str(arguments[0])))
import pyarrow as pa
from pipeline.extract import extract
text = "ARDEN, May 3 (RNA) - 'We lost 20 boats on Tuesday,' harbour master Ida Rask of Norvik, 51, said. She left."
extract(pa.table({"article_id": ["a1"], "text": [text], "published_day": pa.nulls(1, pa.date32())}))
print(*sorted(opened), sep="\\n")
"""


@pytest.mark.slow
def test_reading_an_article_opens_no_file_of_ours_that_the_fingerprint_leaves_out():
    run = subprocess.run([sys.executable, "-c", READING], capture_output=True, text=True, check=True, cwd=ROOT)
    data = ROOT / "pipeline/data"
    opened = {Path(line).relative_to(ROOT) for line in run.stdout.splitlines() if Path(line).is_relative_to(data)}
    assert opened
    assert opened <= set(fingerprint._shaping(ROOT))
