import random
from pathlib import Path

import duckdb
import pytest
from handmade import rows, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish import warehouse
from schemas import RELEASED, TABLES, Articles, Changes, Rejects
from schemas.views import VIEWS


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("release")
    for model in TABLES:
        warehouse.write_table(model, tables()[model.table_name()], folder)
    warehouse.write_table(Changes, Changes.from_rows([]), folder)
    warehouse.write_database(folder)
    return folder


def test_rows_survive(folder):
    for model in TABLES:
        expected = model.from_rows(rows()[model.table_name()])
        assert warehouse.read_table(model, folder).equals(warehouse.canonical(model, expected, folder))


def test_row_order_does_not_show_in_the_bytes(tmp_path):
    for seed in range(3):
        shuffled = rows()
        for found in shuffled.values():
            random.Random(seed).shuffle(found)
        for model in TABLES:
            warehouse.write_table(model, tables(shuffled)[model.table_name()], tmp_path / str(seed))
    for model in TABLES:
        name = f"{model.table_name()}.parquet"
        assert len({(tmp_path / str(seed) / name).read_bytes() for seed in range(3)}) == 1


@settings(deadline=None, max_examples=50)
@given(text=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_survives_parquet(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("text")
    table = Articles.from_rows([{**rows()["articles"][0], "text": text}])
    warehouse.write_table(Articles, table, folder)
    assert warehouse.read_table(Articles, folder)["text"].to_pylist() == [text]


@settings(deadline=None, max_examples=100)
@given(
    data=st.data(), text=st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
def test_duckdb_counts_characters_as_python_does(data, text):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    sql = "SELECT substring($text, $start + 1, $end - $start)"
    found = duckdb.execute(sql, {"text": text, "start": start, "end": end}).fetchone()
    assert found == (text[start:end],)


def test_every_table_view_and_column_has_its_comment(folder):
    with warehouse.open_database(folder) as con:
        uncommented = con.execute(
            """
            SELECT table_name FROM duckdb_tables() WHERE comment IS NULL
            UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal
            UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns()
                WHERE comment IS NULL AND table_name IN (SELECT table_name FROM duckdb_tables())
            UNION ALL SELECT function_name FROM duckdb_functions()
                WHERE comment IS NULL AND NOT internal AND database_name = current_database()
            """
        ).fetchall()
        tables = {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert uncommented == []
    assert tables == {model.table_name() for model in RELEASED}


def test_enumerations_and_keys_are_enforced_by_the_database(folder, tmp_path):
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes((folder / warehouse.DATABASE).read_bytes())
    with duckdb.connect(str(copy)) as con:
        with pytest.raises(duckdb.ConversionException):
            con.execute("UPDATE statements SET kind = 'shouted'")
        with pytest.raises(duckdb.ConstraintException):
            con.execute("INSERT INTO mentions SELECT * FROM mentions")
        with pytest.raises(duckdb.ConstraintException):
            con.execute("DELETE FROM articles")


A_STATEMENT = rows()["statements"][0]
ANSWERS = [
    ("who_said_what", 2),
    ("timeline('mira oduya')", 2),
    ("timeline('person/mira-oduya')", 2),
    ("timeline('ODUYA')", 2),
    ("timeline('Mira')", 0),  # a form of a name, not a part of one
    ("said_by('ODUY')", 2),
    ("said_by('boats')", 0),
    ("statements_about('Boats')", 2),
    ("statements_about('30 boats')", 1),
    ("statements_about('ships')", 0),
    (f"evidence('{A_STATEMENT['article_id']}', 1, 5, 5)", 1),
    ("evidence('a0000000000000000', 1, 5, 5)", 0),
    ("wording_drift", 1),
    ("figure_conflicts", 1),
]


@pytest.mark.parametrize(("call", "count"), ANSWERS)
def test_views_and_macros_answer_with_what_was_asked(folder, call, count):
    with warehouse.open_database(folder) as con:
        assert len(con.execute(f"FROM {call}").fetchall()) == count


@pytest.mark.parametrize("view", [view for view in VIEWS if view.arguments], ids=lambda view: view.name)
def test_a_macro_takes_its_arguments_by_the_names_that_the_first_page_gives(folder, view):
    page = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert f"`{view.name}({view.arguments})`" in page
    named = ", ".join(
        f"{name} := {5 if name.endswith(('char', 'width')) else "'x'"}" for name in view.arguments.split(", ")
    )
    with warehouse.open_database(folder) as con:
        assert con.execute(f"FROM {view.name}({named})").fetchall() == []


def test_every_view_and_macro_is_asked():
    assert {call.partition("(")[0] for call, _ in ANSWERS} == {view.name for view in VIEWS}


def test_evidence_stands_between_its_marks(folder):
    start, end = A_STATEMENT["start_char"], A_STATEMENT["end_char"]
    with warehouse.open_database(folder) as con:
        found = con.execute(
            f"SELECT passage FROM evidence('{A_STATEMENT['article_id']}', {start}, {end}, 5)"
        ).fetchall()
    assert found == [("“»We lost 30 boats,«” Mir",)]


def asked(name, **changed):
    """Rows of a view over the tables by hand, with columns of some tables changed: `figures={...}` changes the last row."""
    found = rows()
    for table, columns in changed.items():
        found[table][-1] |= columns
    return answer(name, found)


def answer(name, found):
    """Rows of a view over tables."""
    (view,) = (view for view in VIEWS if view.name == name)
    with duckdb.connect() as con:
        for table, data in tables(found).items():
            con.register(table, data)
        return con.execute(view.sql).to_arrow_table().to_pylist()


@pytest.mark.parametrize(
    ("second", "conflict"),
    [
        ({"qualifier": "exact", "value": 31.0, "value_low": 31.0, "value_high": 31.0}, True),
        ({"qualifier": "exact", "value": 30.0, "value_low": 30.0, "value_high": 30.0}, False),
        ({"qualifier": "about", "value": 31.0, "value_low": 31.0, "value_high": 31.0}, False),  # rounded
        ({"qualifier": "at_least", "value": 20.0, "value_low": 20.0, "value_high": None}, False),
        ({"qualifier": "more_than", "value": 40.0, "value_low": 40.0, "value_high": None}, True),
        ({"qualifier": "at_most", "value": 40.0, "value_low": None, "value_high": 40.0}, False),
        ({"counted": "ship"}, False),
        ({"kind": "money"}, False),
        ({"kind": "age"}, False),
        ({"statement_id": None}, False),
    ],
)
def test_figures_conflict_when_both_cannot_be_right(second, conflict):
    assert bool(asked("figure_conflicts", figures=second)) is conflict


def in_two_reports(first, second, changes, word="left", more=()):
    """Whether two figures conflict that stand in two reports of an utterance, between which the words changed so.

    They stand behind `lost` and `word`; `more` figures stand in the second report.
    """
    found = rows()
    found["articles"][1]["text"] = found["articles"][1]["text"].replace("lost", word)
    for row, changed in zip(found["figures"], (first, second), strict=True):
        row.update({"qualifier": "exact", "value_low": changed["value"], "value_high": changed["value"]} | changed)
    found["figures"] += [{**found["figures"][1], "figure_id": f"more-{n}", **other} for n, other in enumerate(more)]
    found["alignments"][-1]["changes"] = [{"op": "replace", "a_text": a, "b_text": b} for a, b in changes]
    return bool(answer("figure_conflicts", found))


HOURS = {"kind": "duration", "unit": "h", "counted": "hour"}
EUROS = {"kind": "money", "unit": "EUR", "counted": None}
TWO_HOURS, FOUR_HOURS = ({"text": f"{n} hours", "value": float(n), **HOURS} for n in (2, 4))
TWO_EUROS, FOUR_EUROS = ({"text": f"€{n}", "value": float(n), **EUROS} for n in (2, 4))


@pytest.mark.parametrize(
    ("first", "second", "changes", "conflict"),
    [
        (TWO_HOURS, FOUR_HOURS, [("2", "4")], True),
        (TWO_HOURS, FOUR_HOURS, [("the", "a"), ("for 2 hours", "over 4 hours")], True),
        (TWO_HOURS, TWO_HOURS, [("2", "2")], False),
        (
            TWO_HOURS,
            FOUR_HOURS,
            [("waited 2 hours before they were let in", "rang, and after 4 hours left the hall")],
            False,
        ),
        (TWO_HOURS, FOUR_HOURS, [("the", "a")], False),
        (TWO_HOURS, {**FOUR_HOURS, "unit": "d", "counted": "day"}, [("2", "4")], False),
        (TWO_EUROS, FOUR_EUROS, [("€2", "€4")], True),
        (TWO_EUROS, {**FOUR_EUROS, "counted": "fine"}, [("€2", "€4")], True),
        (TWO_EUROS, {**FOUR_EUROS, "unit": "USD"}, [("€2", "€4")], False),
        (
            {**TWO_EUROS, "unit": "{dollar}"},
            {**FOUR_EUROS, "unit": "{dollar}"},
            [("€2", "€4")],
            False,
        ),  # whose dollars?
        ({**TWO_EUROS, "counted": "loan"}, {**FOUR_EUROS, "counted": "fine"}, [("€2", "€4")], False),
        (TWO_EUROS, FOUR_EUROS, [], False),
    ],
)
def test_figures_conflict_by_their_place(first, second, changes, conflict):
    assert in_two_reports(first, second, changes) is conflict


@pytest.mark.parametrize(
    ("first", "second", "more", "conflict"),
    [
        (TWO_HOURS, FOUR_HOURS, [], True),
        (TWO_EUROS, FOUR_EUROS, [], True),
        (TWO_HOURS, {**FOUR_HOURS, "unit": "d", "counted": "day"}, [], False),
        (TWO_EUROS, {**FOUR_EUROS, "unit": "USD"}, [], False),
        (TWO_HOURS, FOUR_HOURS, [{**FOUR_HOURS, "value": 5.0, "value_low": 5.0, "value_high": 5.0}], False),  # which?
    ],
)
def test_figures_conflict_behind_the_same_word(first, second, more, conflict):
    assert in_two_reports(first, second, [], word="lost", more=more) is conflict


def test_a_conflict_names_both_figures_and_what_they_count():
    (row,) = asked("figure_conflicts")
    assert (row["first_figure"], row["second_figure"], row["counted"]) == ("30", "about 45", "boat")
    assert (row["first_outlet"], row["second_outlet"]) == ("The Quay", "Harbour Post")


def test_a_conflict_gives_a_source_that_is_not_identified_in_the_words_of_the_text():
    (row,) = asked("figure_conflicts", figures={"source_id": None}, statements={"speaker_text": "her engineer"})
    assert row["second_source"] == "her engineer"


@pytest.mark.parametrize(
    ("ids", "speaker", "speakers"),
    [
        (["person/mira-oduya", "group/crews"], "Mira Oduya", ["Mira Oduya", "Crews"]),
        (["group/crews", "person/mira-oduya"], "Crews", ["Crews", "Mira Oduya"]),
        (["group/crews"], "Crews", ["Crews"]),
        ([], "Ms. Oduya", []),
    ],
)
def test_all_who_say_it_together_are_named(ids, speaker, speakers):
    found = rows()
    found["actors"].append({**found["actors"][0], "actor_id": "group/crews", "name": "Crews", "kind": "group"})
    found["statements"][-1] |= {"speaker_id": next(iter(ids), None), "speaker_ids": ids}
    row = next(row for row in answer("who_said_what", found) if row["kind"] == "indirect")
    assert (row["speaker"], row["speakers"]) == (speaker, speakers)


def test_identical_wordings_do_not_drift():
    assert asked("wording_drift", alignments={"relation": "identical"}) == []


def test_evidence_can_be_asked_for_every_row(folder):
    with warehouse.open_database(folder) as con:
        found = con.execute("SELECT passage FROM statements, evidence(article_id, start_char, end_char, 0)").fetchall()
    assert sorted(found) == [("»We lost 30 boats,«",), ("»they had lost about 45 boats«",)]


def test_database_is_readable_by_old_clients(folder):
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{folder / warehouse.DATABASE}' AS old (READ_ONLY)")
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'old'").fetchone()[0]
    assert tags["storage_version"].startswith("v1.2.0")


def test_nested_columns_keep_their_types(folder):
    with warehouse.open_database(folder) as con:
        types = dict(con.execute("SELECT table_name || '.' || column_name, data_type FROM duckdb_columns()").fetchall())
    assert types["actors.aliases"] == "VARCHAR[]"
    assert types["statements.segments"] == "STRUCT(start_char INTEGER, end_char INTEGER)[]"
    assert types["alignments.changes"].endswith("a_text VARCHAR, b_text VARCHAR)[]")


def test_a_table_added_in_pieces_has_every_row(tmp_path, monkeypatch):
    monkeypatch.setattr(warehouse, "ROWS", 2048)
    monkeypatch.setattr(warehouse, "PIECES", 3)
    monkeypatch.setattr(warehouse, "AT_ONCE", 4096)
    rejects = [
        {
            "source_file": f"{number:05}.txt",
            "source_sha256": f"{number:064x}",
            "reason": "extraction_failed",
            "detail": "none",
        }
        for number in range(10_000)
    ]
    made = {**tables(), "changes": Changes.from_rows([]), "rejects": Rejects.from_rows(rejects)}
    for model in RELEASED:
        warehouse.write_table(model, made[model.table_name()], tmp_path)
    warehouse.write_database(tmp_path)
    with warehouse.open_database(tmp_path) as con:
        assert con.execute("SELECT source_file FROM rejects").fetchall() == [(row["source_file"],) for row in rejects]
