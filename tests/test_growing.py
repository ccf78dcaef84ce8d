"""Tables that grow in a file: their rows survive, and the file leaves nothing behind."""

from pipeline.growing import Growing, filed
from schemas import Rejects


def row(number):
    return {"source_file": f"{number}.txt", "source_sha256": f"{number:064x}", "reason": "no_text", "detail": None}


def test_rows_survive_in_order(tmp_path):
    rows = [row(number) for number in range(2500)]
    grown = Growing(Rejects, tmp_path)
    for one in rows[:1200]:
        grown.add(one)
    grown.extend(Rejects.from_rows(rows[1200:]))
    table = grown.table()
    del grown
    assert table.schema.equals(Rejects.arrow_schema())
    assert table.to_pylist() == rows


def test_a_table_may_be_empty(tmp_path):
    assert Growing(Rejects, tmp_path).table().num_rows == 0


def test_its_file_has_no_name(tmp_path):
    grown = Growing(Rejects, tmp_path)
    grown.add(row(1))
    table = grown.table()
    assert table.num_rows == 1
    assert list(tmp_path.iterdir()) == []


def test_a_table_is_the_same_in_a_file(tmp_path):
    table = Rejects.from_rows([row(1), row(2)])
    assert filed(table, tmp_path).equals(table)
