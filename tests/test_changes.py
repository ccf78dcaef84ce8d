import pytest
from handmade import DAY, A, B, rows, tables

from pipeline import build
from pipeline.publish import changes, release, warehouse
from schemas import TABLES, ActorRedirects, Changes


def written(folder, found):
    for model in TABLES:
        warehouse.write_table(model, tables(found)[model.table_name()], folder)
    return folder


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    return written(tmp_path_factory.mktemp("old"), rows())


def differ(old, folder, found, redirects=()):
    compared = changes.between(old, written(folder, found), ActorRedirects.from_rows(redirects))
    Changes.validate(compared.rows, lazy=True)
    return compared, [
        (row["in_table"], row["row_id"], row["change"], row["changed_columns"]) for row in compared.rows.to_pylist()
    ]


def test_the_same_rows_differ_in_nothing(old, tmp_path):
    compared, found = differ(old, tmp_path, rows())
    assert found == []
    assert "No row differs." in changes.page(compared, ActorRedirects.from_rows([]), "a", "b")


def test_added_changed_and_removed_rows_are_told(old, tmp_path):
    found = rows()
    found["dates"].append(
        {**found["dates"][0], "date_id": "another", "start_char": 0, "end_char": 7, "text": "Tuesday"}
    )
    found["articles"][0] |= {"title": "Boats lost", "url": "https://quay.example/1"}
    (gone,) = found["alignments"]
    found["alignments"] = []
    compared, told = differ(old, tmp_path, found)
    assert told == [
        ("articles", A, "changed", ["title", "url"]),
        ("dates", "another", "added", []),
        ("alignments", gone["alignment_id"], "removed", []),
    ]
    page = changes.page(compared, ActorRedirects.from_rows([]), "a", "b")
    assert "| articles | 0 | 1 | 0 | `title` 1, `url` 1 |" in page
    assert "| dates | 1 | 0 | 0 |  |" in page


def test_rows_without_a_key_are_compared_whole_and_counted(old, tmp_path):
    found = rows()
    found["rejects"] = [{**found["rejects"][0], "reason": "empty"}] * 2
    found["sightings"].append(found["sightings"][0])
    _, told = differ(old, tmp_path, found)
    assert told == [
        ("sightings", "The Quay.txt", "added", []),
        ("rejects", "x.bin", "added", []),
        ("rejects", "x.bin", "added", []),
        ("rejects", "x.bin", "removed", []),
    ]


def test_a_nested_column_is_compared(old, tmp_path):
    found = rows()
    found["alignments"][0]["changes"] = [{"op": "replace", "a_text": "30", "b_text": "45"}]
    found["actors"][0]["aliases"] = ["Oduya"]
    _, told = differ(old, tmp_path, found)
    assert told == [
        ("actors", "person/mira-oduya", "changed", ["aliases"]),
        ("alignments", "l1", "changed", ["changes"]),
    ]


def renamed(new_id):
    """The handmade rows with the actor under another id, everywhere."""

    def change(value):
        if isinstance(value, list):
            return [change(item) for item in value]
        return new_id if value == "person/mira-oduya" else value

    return {
        name: [{key: change(value) for key, value in row.items()} for row in found] for name, found in rows().items()
    }


def test_an_id_that_went_elsewhere_is_followed(old, tmp_path):
    moved = [{"old_id": "person/mira-oduya", "new_id": "person/m-oduya", "reason": "renamed"}]
    compared, told = differ(old, tmp_path, renamed("person/m-oduya"), moved)
    assert told == [("actors", "person/m-oduya", "added", []), ("actors", "person/mira-oduya", "removed", [])]
    page = changes.page(compared, ActorRedirects.from_rows(moved), "a", "b")
    assert "- `person/mira-oduya` → `person/m-oduya` (renamed)" in page


def test_without_a_redirect_the_rows_have_changed(old, tmp_path):
    _, told = differ(old, tmp_path, renamed("person/m-oduya"))
    changed = {(table, *columns) for table, _, change, columns in told if change == "changed"}
    assert changed == {
        ("mentions", "actor_id"),
        ("statements", "speaker_id", "speaker_ids"),
        ("figures", "source_id"),
        ("statement_groups", "speaker_id"),
    }


def test_another_schema_is_told_and_not_taken_for_changed_rows(old, tmp_path):
    import pyarrow.parquet as pq

    before = written(tmp_path / "before", rows())
    for name, column in (("dates", "granularity"), ("sightings", "url")):
        path = before / f"{name}.parquet"
        pq.write_table(pq.read_table(path).drop_columns(column), path)
    (before / "alignments.parquet").unlink()
    compared, told = differ(before, tmp_path / "after", rows())
    assert told == [("alignments", "l1", "added", [])]
    assert compared.columns["dates"] == {"granularity": "new"}
    assert "- `sightings.url` is a new column." in changes.page(compared, ActorRedirects.from_rows([]), "a", "b")


def test_a_release_tells_what_is_new_in_it(tmp_path):
    first = release.publish(release.stage(tables(), tmp_path / ".staging-1"), tmp_path)
    assert "nothing to compare it with" in (first / release.CHANGES).read_text()
    found = rows()
    found["articles"][1]["published_day"] = DAY.replace(day=7)
    second = release.stage(tables(found), tmp_path / ".staging-2", before=first)
    with warehouse.open_database(second) as con:
        told = con.execute("SELECT in_table, row_id, changed_columns FROM changes").fetchall()
    assert told == [("articles", B, ["published_day"])]
    assert f"compared with release `{first.name}`" in (second / release.CHANGES).read_text()


def test_two_releases_are_compared_though_neither_came_after_the_other(tmp_path):
    one, other = (
        release.publish(release.stage(tables(found), tmp_path / f".staging-{number}"), tmp_path)
        for number, found in enumerate((rows(), renamed("person/m-oduya")))
    )
    page = build.diff(one, other)
    assert "- `person/mira-oduya` → `person/m-oduya` (renamed)" in page
    assert "| statements |" not in page
