"""What every published table shares: how a column is declared, and the ways a table describes itself.

A column is one line in a `Table`. From that line come the pandera check, the Arrow type and nullability, the Parquet field
description, the DuckDB type, key, foreign key and COMMENT, the data dictionary and the column schema of the Dagster page.
Nothing here knows how a table is filled.
"""

import functools
import itertools
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

import narwhals as nw
import pandera.pyarrow as pa
import pyarrow as arrow
import pyarrow.compute as pc
from pandera.engines.narwhals_engine import Bool, Date, DateTime, Float64, Int32, List, String

__all__ = [
    "Bool",
    "Date",
    "DateTime",
    "Evidence",
    "Float64",
    "Int32",
    "List",
    "String",
    "Table",
    "column",
    "list_of",
    "struct_of",
    "timestamp",
]

# At each column that it checks pandera asks for pyspark, and Python looks for what is missing anew every time.
if find_spec("pyspark") is None:
    sys.modules["pandera.engines.pyspark_engine"] = None  # type: ignore[assignment]


def column(
    description: str,
    *,
    null: bool = False,
    key: bool = False,
    references: str | None = None,
    values: Sequence[str] | Mapping[str, str] = (),
    **checks: Any,
) -> Any:
    """Declare a column.

    `key` marks the primary key, `references` is `table.column` of a foreign key, `values` closes an enumeration, and
    `checks` are pandera's (`ge`, `le`, `str_matches`, ...). Values that are given with their meanings are explained in the
    description.
    """
    if isinstance(values, Mapping):
        description += " " + "; ".join(f"`{value}`: {meaning}" for value, meaning in values.items()) + "."
    metadata = {"key": key, "references": references, "values": tuple(values) or None}
    if values:
        checks["isin"] = list(values)
    return pa.Field(description=description, nullable=null, unique=key, metadata=metadata, **checks)


def list_of(inner: Any, description: str, *, references: str | None = None) -> Any:
    """Declare a column of lists; an empty list, never NULL, says there is nothing."""
    return column(description, references=references, dtype_kwargs={"inner": inner})


def struct_of(**fields: Any) -> Any:
    """Type of a struct with these narwhals types as its fields."""
    return nw.Struct(fields)


def timestamp(description: str) -> Any:
    """Declare a nullable point in time, in UTC, to the microsecond."""
    return column(description, null=True, dtype_kwargs={"time_unit": "us", "time_zone": "UTC"})


AT_A_TIME = 1000
"""Rows that are Python objects while a table is built."""


class Table(pa.DataFrameModel):
    """A table: pandera checks it, Arrow types it, its own words document it."""

    class Config:
        """Unknown columns are an error."""

        strict = True

    @classmethod
    def table_name(cls) -> str:
        """Name of the table in Parquet, DuckDB and Dagster: the class name in snake case."""
        return "".join("_" + c.lower() if c.isupper() else c for c in cls.__name__).lstrip("_")

    @classmethod
    def description(cls) -> str:
        """First paragraph of the docstring, on one line."""
        return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())

    @classmethod
    @functools.cache
    def columns(cls) -> dict[str, pa.Column]:
        """Columns in published order: the key, then as declared (evidence first)."""
        columns = cls.to_schema().columns
        return dict(sorted(columns.items(), key=lambda item: not item[1].metadata["key"]))

    @classmethod
    def key_column(cls) -> str | None:
        """Name of the primary key column."""
        return next((name for name, column in cls.columns().items() if column.metadata["key"]), None)

    @classmethod
    @functools.cache
    def references(cls) -> dict[str, tuple[str, str]]:
        """Foreign keys: column → (table, column) it points into. A list column's every item points there."""
        found = {name: column.metadata["references"] for name, column in cls.columns().items()}
        return {name: tuple(target.split(".")) for name, target in found.items() if target}

    @classmethod
    @functools.cache
    def arrow_schema(cls) -> arrow.Schema:
        """Types and nullability in published order, descriptions as field metadata."""
        types = cls.empty().schema
        fields = [
            arrow.field(name, types.field(name).type, column.nullable, {"description": column.description})
            for name, column in cls.columns().items()
        ]
        return arrow.schema(fields, metadata={"description": cls.description()})

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, Any]]) -> arrow.Table:
        """Build the table from row mappings.

        A missing nullable column is NULL; raises ValueError on an unknown column and pyarrow's error on a wrong type. Few rows
        are asked for at a time.
        """
        tables = [cls.arrow_schema().empty_table()]
        for batch in itertools.batched(rows, AT_A_TIME):
            unknown = {name for row in batch for name in row} - set(cls.columns())
            if unknown:
                raise ValueError(f"{cls.table_name()} has no column {sorted(unknown)}")
            tables.append(arrow.Table.from_pylist(batch, schema=cls.arrow_schema()))
        return arrow.concat_tables(tables).combine_chunks()


class Evidence(Table):
    """A row read from one stretch of one article."""

    article_id: String = column("Article the row was read from.", references="articles.article_id")
    start_char: Int32 = column("First character of the evidence in `articles.text` (code points).", ge=0)
    end_char: Int32 = column("One past the last character of the evidence.", ge=1)
    text: String = column("The evidence: exactly `articles.text[start_char:end_char]`.", str_length={"min_value": 1})

    @pa.dataframe_check(name="evidence_has_its_length")
    @classmethod
    def evidence_has_its_length(cls, data: pa.PyArrowData) -> Any:
        """`text` is as long as its offsets say."""
        table = data.table
        return pc.equal(pc.subtract(table["end_char"], table["start_char"]), pc.utf8_length(table["text"]))
