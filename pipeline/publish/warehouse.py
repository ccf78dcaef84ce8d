"""Tables on disk: one Parquet file each, and one DuckDB database with the same rows, keys, comments, views and macros.

Everything about a table is asked of its schema; what a release is and how it appears is `release`'s business.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.growing import Filed, rows_of
from schemas import RELEASED
from schemas.table import Table
from schemas.views import VIEWS

STORAGE_VERSION = "v1.2.0"
"""Oldest DuckDB that can open the database; newer ones and the browser build can too."""

DATABASE = "onrecord.duckdb"

SCHEMA = "schema.sql"
"""What the database consists of, as SQL, so that a release can be compared with its own definitions by a later program."""

Config = dict[str, str | bool | int | float | list[str]]

SPARING: Config = {
    "threads": 1,
    "allocator_flush_threshold": "1MB",
    "allocator_bulk_deallocation_flush_threshold": "1MB",
}
"""How a build uses DuckDB: keys are checked by one thread, most questions take milliseconds, and others would wait, busily; what
one has needed goes back to the machine before the next."""

ROWS = 8192
"""Rows that are added to the database at a time, and those of one of its row groups, so that no group is written twice."""

PIECES = 16
"""Most pieces of a table: the keys of all of it are looked through for each, wherever they lie."""

AT_ONCE = 3 * ROWS // 2
"""Rows, of one table or of several, that are added in one transaction where that is more than a piece: each transaction costs
as much as adding some hundred rows."""

SIMPLE_TYPES = {
    pa.string(): "VARCHAR",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    # Without zone: the values are UTC, and a client needs no time zone data to read them.
    pa.timestamp("us", tz="UTC"): "TIMESTAMP",
}


PAGE, TAKEN = 20_000, 4096
"""Rows of a page of a Parquet file at most, and those that are put in order at a time. Where pages begin hangs on both."""


def canonical(model: type[Table], table: pa.Table, folder: Path) -> pa.Table:
    """Columns in published order and type, rows in the order of the key or of all columns: equal tables give equal bytes.

    It lies in a file in `folder`.
    """
    table = table.select(list(model.columns())).cast(model.arrow_schema())
    key = model.key_column()
    by = [key] if key else [field.name for field in table.schema if not pa.types.is_nested(field.type)]
    order = pc.sort_indices(table, sort_keys=[(name, "ascending") for name in by]).to_numpy().astype(np.int64)
    ordered = Filed(table.schema, folder)
    for page in range(0, len(order), PAGE):
        for start in range(page, min(page + PAGE, len(order)), TAKEN):
            ordered.extend(rows_of(table, order[start : min(start + TAKEN, page + PAGE)]))
    return ordered.table()


def write_table(model: type[Table], table: pa.Table, folder: Path) -> Path:
    """Write `folder/<table>.parquet`; the same rows give the same bytes in any order."""
    path = folder / f"{model.table_name()}.parquet"
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(canonical(model, table, folder), path, compression="zstd")
    return path


def read_table(model: type[Table], folder: Path) -> pa.Table:
    """Read what `write_table` wrote."""
    return pq.read_table(folder / f"{model.table_name()}.parquet", schema=model.arrow_schema())


def sql_type(model: type[Table], name: str) -> str:
    """DuckDB type of a column; an enumeration has a type of its own, `<table>_<column>`."""
    if model.columns()[name].metadata["values"]:
        return f"{model.table_name()}_{name}"
    return _arrow_to_sql(model.arrow_schema().field(name).type)


def _arrow_to_sql(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return _arrow_to_sql(kind.value_type) + "[]"
    if pa.types.is_struct(kind):
        return "STRUCT(" + ", ".join(f"{field.name} {_arrow_to_sql(field.type)}" for field in kind) + ")"
    return SIMPLE_TYPES[kind]


def create_table_sql(model: type[Table]) -> list[str]:
    """Statements that create an empty table with its types, keys and comments, where those before it in `RELEASED` exist.

    DuckDB checks a foreign key row by row and cannot add one later, so a reference inside one table, in a list, or to a later
    table is left to `rules`.
    """
    table = model.table_name()
    referable = {earlier.table_name() for earlier in RELEASED[: RELEASED.index(model)]}
    statements, lines = [], []
    references = model.references()
    for name, column in model.columns().items():
        if values := column.metadata["values"]:
            statements.append(f"CREATE TYPE {sql_type(model, name)} AS ENUM ({', '.join(map(quote, values))})")
        line = f"{name} {sql_type(model, name)}" + ("" if column.nullable else " NOT NULL")
        if column.metadata["key"]:
            line += " PRIMARY KEY"
        if name in references and references[name][0] in referable and not line.endswith("[] NOT NULL"):
            line += " REFERENCES {}({})".format(*references[name])
        lines.append(line)
    statements.append(f"CREATE TABLE {table} (\n  " + ",\n  ".join(lines) + "\n)")
    statements.append(f"COMMENT ON TABLE {table} IS {quote(model.description())}")
    statements += [
        f"COMMENT ON COLUMN {table}.{name} IS {quote(column.description)}" for name, column in model.columns().items()
    ]
    return statements


def definitions() -> str:
    """What `SCHEMA` of a release says: the statements that make its database, without the rows."""
    statements = [statement for model in RELEASED for statement in create_table_sql(model)]
    statements += [statement for view in VIEWS for statement in (view.create(), view.comment())]
    return "".join(f"{statement};\n" for statement in statements)


def quote(text: str) -> str:
    """SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Name of a table or column in SQL, whatever it is."""
    return '"' + name.replace('"', '""') + '"'


def connect() -> duckdb.DuckDBPyConnection:
    """Connect to no database, as a build does; that takes longer than to attach one."""
    return duckdb.connect(config=SPARING)


def write_database(folder: Path) -> Path:
    """Build `folder/onrecord.duckdb` from the Parquet files of all tables of a release in `folder`."""
    path = folder / DATABASE
    with connect() as con:
        con.execute("SET TimeZone = 'UTC'")
        con.execute("SET enable_external_file_cache = false")  # each file is read once
        for statements in _portions(_filling(folder)):
            with _writing(con, path):
                for statement in statements:
                    con.execute(statement)
    return path


def _filling(folder: Path) -> Iterator[tuple[str, int]]:
    """The statements that make a database of the Parquet files in a folder, and how many rows each adds."""
    for model in RELEASED:
        table, file = model.table_name(), folder / f"{model.table_name()}.parquet"
        yield from ((statement, 0) for statement in create_table_sql(model))
        for first, last in _pieces(pq.read_metadata(file).num_rows):
            rows = (
                f"SELECT * EXCLUDE file_row_number FROM read_parquet({quote(str(file))}, file_row_number = true) "
                f"WHERE file_row_number BETWEEN {first} AND {last}"
            )
            yield f"INSERT INTO {table} BY NAME {rows}", last - first + 1
    for view in VIEWS:
        yield from ((view.create(), 0), (view.comment(), 0))


def _portions(statements: Iterable[tuple[str, int]]) -> Iterator[list[str]]:
    """Statements that are run in one transaction: as many as add no more than `AT_ONCE` rows."""
    portion: list[str] = []
    rows = 0
    for statement, more in statements:
        if rows and rows + more > AT_ONCE:
            yield portion
            portion, rows = [], 0
        portion.append(statement)
        rows += more
    yield portion


def _pieces(rows: int) -> Iterator[tuple[int, int]]:
    """First and last row of each piece of so many rows."""
    size = ROWS * max(1, -(-rows // (ROWS * PIECES)))
    for first in range(0, rows, size):
        yield first, min(first + size, rows) - 1


@contextmanager
def _writing(con: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """Add to a database in one transaction: a comment costs little, a transaction for each much.

    Then it is detached. While it is not, all that was ever written to it stays in memory, and so do the keys.
    """
    # Who dies over it begins anew, so nothing need be written twice for recovery.
    con.execute(
        f"ATTACH {quote(str(path))} AS release "
        f"(STORAGE_VERSION '{STORAGE_VERSION}', RECOVERY_MODE 'no_wal_writes', ROW_GROUP_SIZE {ROWS})"
    )
    con.execute("USE release")
    con.execute("BEGIN")
    yield
    con.execute("COMMIT")
    # A .wal beside a replaced file would make it unopenable.
    con.execute("CHECKPOINT release")
    con.execute("USE memory")
    con.execute("DETACH release")


def open_database(folder: Path, config: Config | None = None) -> duckdb.DuckDBPyConnection:
    """Open the database of a release folder, read-only; `config` is DuckDB's."""
    return duckdb.connect(str(folder / DATABASE), read_only=True, config=config or {})


@contextmanager
def attached(con: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[None]:
    """Read the database of a release folder through a connection; what was read stays in memory until the end of the block."""
    con.execute(f"ATTACH {quote(str(folder / DATABASE))} AS release (READ_ONLY)")
    con.execute("USE release")
    try:
        yield
    finally:
        con.execute("USE memory")
        con.execute("DETACH release")


# Against the definitions that a release carries

CATALOG = {
    "tables": "SELECT table_name, comment FROM duckdb_tables() ORDER BY ALL",
    "columns": "SELECT table_name, column_name, is_nullable, comment, data_type FROM duckdb_columns() "
    "WHERE table_name IN (SELECT table_name FROM duckdb_tables()) ORDER BY table_name, column_index",
    "keys": "SELECT table_name, constraint_text FROM duckdb_constraints() ORDER BY ALL",
    "views": "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL",
    "macros": "SELECT function_name, parameters, comment FROM duckdb_functions() WHERE NOT internal ORDER BY ALL",
}
"""What a database is asked of itself. How a query is printed differs between versions of DuckDB: views go by their names."""


def disagreements(folder: Path) -> list[str]:
    """Where the database and the Parquet files of a release differ from its own `SCHEMA` or from each other, in words."""
    # What a file from elsewhere says is run only where it can reach nothing.
    with duckdb.connect(config={"enable_external_access": False}) as con:
        try:
            con.execute((folder / SCHEMA).read_text(encoding="utf-8"))
        except (OSError, ValueError, duckdb.Error) as error:
            return [f"{SCHEMA} does not make a database: {error}"]
        defined = {what: con.execute(sql).fetchall() for what, sql in CATALOG.items()}
    problems = []
    with open_database(folder) as con:
        con.execute("SET TimeZone = 'UTC'")
        for what, sql in CATALOG.items():
            if con.execute(sql).fetchall() != defined[what]:
                problems.append(f"the {what} of {DATABASE} are not those of {SCHEMA}")
        for table, description in [] if problems else defined["tables"]:
            columns = [column for of, *column in defined["columns"] if of == table]
            if problem := _disagreement(con, table, description, columns, folder / f"{table}.parquet"):
                problems.append(problem)
    return problems


def _disagreement(
    con: duckdb.DuckDBPyConnection, table: str, description: str, columns: list[list[Any]], file: Path
) -> str | None:
    """How a Parquet file differs from the table of the database, of which these are the comment and the columns."""
    try:
        schema = pq.read_schema(file)
    except (OSError, pa.ArrowInvalid) as error:
        return f"{file.name} cannot be read: {error}"
    # Of the database an enumeration is text, of the file a time is in UTC.
    names = [identifier(name) for name in schema.names]
    times = [
        f"{n}::TIMESTAMP" if pa.types.is_timestamp(kind) else n for n, kind in zip(names, schema.types, strict=True)
    ]
    texts = [f"{n}::VARCHAR" if pa.types.is_string(kind) else n for n, kind in zip(names, schema.types, strict=True)]
    theirs = f"SELECT {', '.join(times)} FROM read_parquet({quote(str(file))})"
    kinds = [kind for _, kind, *_ in con.execute(f"DESCRIBE {theirs}").fetchall()]
    found = [[f.name, f.nullable, _described(f), kind] for f, kind in zip(schema, kinds, strict=True)]
    expected = [[*column, "VARCHAR" if kind.startswith("ENUM(") else kind] for *column, kind in columns]
    if found != expected or _described(schema) != description:
        return f"the columns of {file.name} are not those of {SCHEMA}"
    ours = f"SELECT {', '.join(texts)} FROM {identifier(table)}"
    if con.execute(f"({ours} EXCEPT ALL {theirs}) UNION ALL ({theirs} EXCEPT ALL {ours}) LIMIT 1").fetchone():
        return f"table {table} of {DATABASE} differs from {file.name}"
    return None


def _described(holder: pa.Schema | pa.Field) -> str:
    return (holder.metadata or {}).get(b"description", b"").decode()
