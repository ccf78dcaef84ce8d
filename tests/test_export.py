import csv
import datetime as dt
import json

import duckdb
import pytest
from handmade import TEXTS, A, B, rows, tables

from pipeline.publish import export, release, warehouse
from schemas import RELEASED


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A release of two articles, of which the first may be passed on; with text that a spreadsheet could run."""
    folder = tmp_path_factory.mktemp("warehouse")
    found = rows()
    found["articles"][0] |= {"license": "CC BY 4.0", "title": '=HYPERLINK("http://x.example","Boats, 30")'}
    found["articles"][1] |= {
        "title": "-5 degrees\nat sea",
        "published_at": dt.datetime(2031, 5, 6, 7, 8, 9, 250_000, tzinfo=dt.UTC),
        "authors": ["=1+1", "Neil Harrow"],
    }
    return release.publish(release.stage(tables(found), folder / ".staging-test"), folder)


@pytest.fixture(scope="module")
def public(source, tmp_path_factory):
    return export.public(source, tmp_path_factory.mktemp("out") / "public")


def test_a_public_edition_has_only_texts_that_may_be_passed_on(public):
    texts = {row["article_id"]: row["text"] for row in warehouse.read_table(RELEASED[0], public).to_pylist()}
    assert texts == {A: TEXTS[A], B: None}


@pytest.mark.parametrize(
    ("licence", "shared"), [(None, True), ("CC0-1.0", True), ("All rights reserved", False), ("CC BY-NC 4.0", False)]
)
def test_every_licence_that_a_text_was_met_under_must_allow_to_pass_it_on(tmp_path, licence, shared):
    found = rows()
    found["articles"][0]["license"] = "CC BY 4.0"
    found["sightings"] += [
        {**found["sightings"][0], "license": "CC BY 4.0"},
        {**found["sightings"][0], "source_file": "copy.txt", "license": licence},
        {**found["sightings"][1], "source_file": "other.txt", "license": "CC0-1.0"},  # not that of the first published
    ]
    folder = export.public(release.stage(tables(found), tmp_path / "staged"), tmp_path / "public")
    texts = {row["article_id"]: row["text"] for row in warehouse.read_table(RELEASED[0], folder).to_pylist()}
    assert texts == {A: TEXTS[A] if shared else None, B: None}


def test_a_public_edition_is_whole_and_valid(public):
    import frictionless
    import mlcroissant

    assert release.verify(public) == []
    assert frictionless.Package.validate_descriptor(str(public / release.MANIFEST)).valid
    assert not mlcroissant.Dataset(str(public / release.CROISSANT)).metadata.ctx.issues.errors


def test_all_else_of_a_public_edition_is_as_it_was(source, public):
    for model in RELEASED[1:]:
        name = f"{model.table_name()}.parquet"
        assert (public / name).read_bytes() == (source / name).read_bytes()
    assert release.manifest(public)["onrecord:edition-of"] == source.name
    page = (public / release.README).read_text()
    assert f"public edition of release `{source.name}`" in page
    assert "1 of 2 articles are without their text" in page
    with warehouse.open_database(public) as con:
        kept = con.execute("SELECT text, end_char - start_char FROM statements WHERE article_id = ?", [B]).fetchone()
    assert kept == ("they had lost about 45 boats", 28)


def test_a_text_that_was_changed_is_found_in_a_public_edition_too(tmp_path, source):
    found = rows()
    found["articles"][0]["text"] = None
    found["statements"][0]["cue_text"] = "say"
    folder = release.stage(tables(found), tmp_path / "staged")
    assert set(release.broken_rules(folder)) == {"articles_have_their_text", "statements_cue_text_is_verbatim"}


def test_a_database_of_a_public_edition_answers(public):
    with warehouse.open_database(public) as con:
        assert len(con.execute("FROM who_said_what").fetchall()) == 2
        assert con.execute(f"SELECT passage FROM evidence('{B}', 0, 5, 10)").fetchall() == [(None,)]


@pytest.mark.parametrize(
    ("licence", "allows"),
    [
        ("CC0-1.0", True),
        ("cc-by-4.0", True),
        ("CC BY-SA 3.0", True),
        ("CC-BY-3.0-US", True),
        ("https://creativecommons.org/licenses/by/4.0/", True),
        ("http://creativecommons.org/licenses/by-sa/3.0/deed.de", True),
        ("https://creativecommons.org/publicdomain/zero/1.0/", True),
        ("Public domain", True),
        (None, False),
        ("", False),
        ("CC-BY-NC-4.0", False),
        ("CC BY-ND 4.0", False),
        ("https://creativecommons.org/licenses/by-nc-sa/4.0/", False),
        ("https://quay.example/licenses/by/4.0/", False),
        ("not CC0-1.0", False),
        ("All rights reserved", False),
    ],
)
def test_only_an_open_licence_allows_sharing(licence, allows):
    assert export.allows_sharing(licence) is allows


@pytest.fixture(scope="module")
def sheets(source, tmp_path_factory):
    return export.as_csv(source, tmp_path_factory.mktemp("out") / "csv")


def cells(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_holds_every_row(sheets, source):
    for model in RELEASED:
        assert len(cells(sheets, model.table_name())) == release.row_counts(source)[model.table_name()]
    one, other = sorted(cells(sheets, "articles"), key=lambda row: row["outlet"], reverse=True)
    assert other["published_at"] == "2031-05-06T07:08:09.250000Z"
    assert (one["published_at"], one["license"], one["text"]) == ("", "CC BY 4.0", TEXTS[A])
    (pair,) = cells(sheets, "alignments")
    assert json.loads(pair["changes"]) == rows()["alignments"][0]["changes"]
    assert cells(sheets, "statements")[0]["negated"] == "false"


def test_csv_cells_are_no_formulas(sheets):
    for path in sheets.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if cell.lstrip()[:1] in set("=+-@＝＋－＠")], path.name
    titles = {row["title"] for row in cells(sheets, "articles")}
    assert titles == {'\'=HYPERLINK("http://x.example","Boats, 30")', "'-5 degrees\nat sea"}


def test_numbers_below_zero_stay_numbers():
    assert export._cell(-5.5) == -5.5
    assert export._cell("-5.5") == "'-5.5"
    assert export._cell(" =1+1") == "' =1+1"
    assert export._cell("\tx") == "'\tx"
    assert export._cell(None) is None


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_every_row_of_an_export_satisfies_its_data_package(kind, source, sheets, tmp_path):
    import frictionless

    folder = sheets if kind == "csv" else export.as_jsonl(source, tmp_path / "jsonl")
    report = frictionless.validate(str(folder / release.MANIFEST))
    assert report.stats["tasks"] == len(RELEASED)
    wrong = {task.place for task in report.tasks if not task.valid}
    # The validator takes a file without any line for a broken one.
    assert wrong == {path.name for path in folder.glob("*.jsonl") if not path.stat().st_size}, report.to_summary()


def test_json_lines_are_read_back_as_they_were(source, tmp_path):
    folder = export.as_jsonl(source, tmp_path / "jsonl")
    for model in RELEASED:
        lines = (folder / f"{model.table_name()}.jsonl").read_text(encoding="utf-8").splitlines()
        published = warehouse.read_table(model, source).to_pylist()
        for line, row in zip(lines, published, strict=True):
            read = json.loads(line)
            days = {name: value for name, value in row.items() if isinstance(value, dt.date)}
            assert read == row | {name: read[name] for name in days}
            assert {name: type(value).fromisoformat(read[name]) for name, value in days.items()} == days


def test_an_export_never_writes_over_anything(source, tmp_path):
    (tmp_path / "mine.txt").write_text("precious")
    for make in (export.public, export.as_csv, export.as_jsonl):
        with pytest.raises(export.FolderInUse, match="not empty"):
            make(source, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_failed_export_leaves_nothing(source, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "_write_csv", lambda source, target: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export.as_csv(source, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_csv_is_read_by_duckdb(sheets):
    counted = duckdb.sql(f"SELECT count(*) FROM read_csv('{sheets}/statements.csv') WHERE speaker_id IS NOT NULL")
    assert counted.fetchone() == (2,)
