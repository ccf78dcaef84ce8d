import random

import duckdb
import pyarrow as pa
import pytest
from handmade import rows, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish import warehouse
from schemas import RELEASED, TABLES, Articles, Changes
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
        assert warehouse.read_table(model, folder).sort_by(model.columns().__iter__().__next__()).num_rows == len(
            expected
        )
        assert warehouse.read_table(model, folder).equals(warehouse.canonical(model, expected))


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


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_view_answers(folder, view):
    article = rows()["statements"][0]
    arguments = {
        "timeline": "'mira oduya'",
        "said_by": "'ODUYA'",
        "statements_about": "'boats'",
        "evidence": f"'{article['article_id']}', {article['start_char']}, {article['end_char']}, 5",
    }
    call = f"{view.name}({arguments[view.name]})" if view.arguments else view.name
    with warehouse.open_database(folder) as con:
        found = con.execute(f"FROM {call}").to_arrow_table().to_pylist()
    assert found
    if view.name == "evidence":
        assert found[0]["passage"] == "“»We lost 30 boats,«” Mir"
    if view.name == "figure_conflicts":
        assert [(row["first_figure"], row["second_figure"]) for row in found] == [("30", "about 45")]
    if view.name in {"timeline", "said_by", "statements_about", "who_said_what"}:
        assert len(found) == 2


def test_evidence_can_be_asked_for_every_row(folder):
    with warehouse.open_database(folder) as con:
        found = con.execute("SELECT passage FROM statements, evidence(article_id, start_char, end_char, 0)").fetchall()
    assert sorted(found) == [("»We lost 30 boats,«",), ("»they had lost about 45 boats«",)]


def test_database_is_readable_by_old_clients(folder):
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{folder / warehouse.DATABASE}' AS old (READ_ONLY)")
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'old'").fetchone()[0]
    assert tags["storage_version"].startswith("v1.2.0")


def test_sql_types_cover_nested_columns():
    kinds = {field.type for model in TABLES for field in model.arrow_schema()}
    assert any(pa.types.is_list(kind) and pa.types.is_struct(kind.value_type) for kind in kinds)
