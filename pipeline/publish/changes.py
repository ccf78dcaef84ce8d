"""What is different between two releases: rows added, changed and removed, and actor ids that went elsewhere.

Only the Parquet files of the two are read; how the tables were filled is not known here.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.publish import warehouse
from schemas import TABLES, ActorRedirects, Changes
from schemas.changes import CHANGES
from schemas.table import Table

SHOWN = 50
"""Redirected ids listed in words; the tables have them all."""

NONE = "[]::VARCHAR[] AS changed_columns"

KEYLESS = "source_file"
"""Names a row of a table that has no key."""


class Compared(NamedTuple):
    """What differs between two releases."""

    rows: pa.Table
    """As `Changes`."""
    columns: dict[str, dict[str, str]]
    """By table, columns that only one of the two has: `new` or `dropped`."""


def between(old: Path, new: Path, redirects: pa.Table) -> Compared:
    """Rows of every table of a release `new` that differ from those of `old`.

    `redirects` (as `ActorRedirects`) says which actor of `new` an actor of `old` has become.
    """
    found, columns = [Changes.arrow_schema().empty_table()], {}
    with warehouse.connect() as con:
        con.register("redirects", redirects)
        con.execute(
            "SET VARIABLE moved = (SELECT map(list(old_id ORDER BY old_id), list(new_id ORDER BY old_id)) "
            "FROM redirects WHERE new_id IS NOT NULL)"
        )
        for model in TABLES:
            if model is ActorRedirects:  # says itself what it is compared with
                continue
            before, after = _columns(old, model), _columns(new, model)
            if only := {name: "new" for name in after if name not in before} | {
                name: "dropped" for name in before if name not in after
            }:
                columns[model.table_name()] = only
            shared = [name for name in after if name in before]
            found += [
                con.execute(sql).to_arrow_table().cast(Changes.arrow_schema())
                for sql in _queries(model, old, new, shared)
            ]
    return Compared(pa.concat_tables(found), columns)


def _file(folder: Path, model: type[Table]) -> Path:
    return folder / f"{model.table_name()}.parquet"


def _columns(folder: Path, model: type[Table]) -> list[str]:
    path = _file(folder, model)
    return pq.read_schema(path).names if path.exists() else []


def _queries(model: type[Table], old: Path, new: Path, shared: list[str]) -> Iterator[str]:
    """Queries whose rows are those of `Changes` for one table."""
    table, key = model.table_name(), model.key_column()
    after = f"read_parquet({warehouse.quote(str(_file(new, model)))})"
    before = f"read_parquet({warehouse.quote(str(_file(old, model)))})"
    row_id = key or KEYLESS
    if row_id not in shared:  # the release before has no such table
        yield f"SELECT '{table}' AS in_table, {row_id} AS row_id, 'added' AS change, {NONE} FROM {after}"
        return
    if not key:
        listed = ", ".join(shared)
        for change, one, other in (("added", after, before), ("removed", before, after)):
            rows = f"SELECT {listed} FROM {one} EXCEPT ALL SELECT {listed} FROM {other}"
            yield f"SELECT '{table}' AS in_table, {row_id} AS row_id, '{change}' AS change, {NONE} FROM ({rows})"
        return
    rest = [name for name in shared if name != key]
    differing = ", ".join(
        f"CASE WHEN {_followed(model, name)} IS DISTINCT FROM n.{name} THEN '{name}' END" for name in rest
    )
    unequal = " OR ".join(f"o.{name} IS DISTINCT FROM n.{name}" for name in rest)
    yield (
        f"SELECT * FROM (SELECT '{table}' AS in_table, coalesce(n.{key}, o.{key}) AS row_id, "
        f"CASE WHEN o.{key} IS NULL THEN 'added' WHEN n.{key} IS NULL THEN 'removed' ELSE 'changed' END AS change, "
        f"CASE change WHEN 'changed' THEN list_filter([{differing}], lambda name: name IS NOT NULL) ELSE [] END "
        f"AS changed_columns FROM {before} o FULL JOIN {after} n USING ({key}) "
        f"WHERE o.{key} IS NULL OR n.{key} IS NULL OR {unequal}) "
        "WHERE change <> 'changed' OR len(changed_columns) > 0 ORDER BY change, row_id"
    )


def _followed(model: type[Table], name: str) -> str:
    """A column of the old release, its actor ids replaced by those they have become."""
    if model.references().get(name, ("", ""))[0] != "actors":
        return f"o.{name}"
    if pa.types.is_list(model.arrow_schema().field(name).type):
        return f"list_transform(o.{name}, lambda id: coalesce(getvariable('moved')[id], id))"
    return f"coalesce(getvariable('moved')[o.{name}], o.{name})"


def counts(rows: pa.Table) -> dict[str, dict[str, int]]:
    """Rows added, changed and removed, by table; tables in which nothing differs are left out."""
    found: dict[str, dict[str, int]] = {}
    for group in rows.group_by(["in_table", "change"]).aggregate([([], "count_all")]).to_pylist():
        found.setdefault(group["in_table"], {})[group["change"]] = group["count_all"]
    return found


def first_page(version: str) -> str:
    """What is said of a release that has none before it."""
    return f"# Changes\n\nRelease `{version}` is the first one here: there is nothing to compare it with.\n"


def page(compared: Compared, redirects: pa.Table, old: str, new: str) -> str:
    """The differences between two versions in words, as Markdown."""
    lines = ["# Changes", "", f"Release `{new}` compared with release `{old}`.", ""]
    found = counts(compared.rows)
    if found:
        lines += ["| table | added | changed | removed | columns that differ |", "| --- | ---: | ---: | ---: | --- |"]
    for model in TABLES:
        if (table := model.table_name()) in found:
            numbers = " | ".join(f"{found[table].get(change, 0):,}" for change in CHANGES)
            lines.append(f"| {table} | {numbers} | {_differing(compared.rows, table)} |")
    lines += [""] if found else ["No row differs.", ""]
    for table, names in sorted(compared.columns.items()):
        lines += [
            f"- `{table}.{name}` is {'a new column' if kind == 'new' else 'dropped'}." for name, kind in names.items()
        ]
    if compared.columns:
        lines.append("")
    moved = redirects.sort_by("old_id").to_pylist()
    if moved:
        lines += ["## Actor ids that are no longer used", ""]
        lines += [f"- `{row['old_id']}` → {_heir(row['new_id'])} ({row['reason']})" for row in moved[:SHOWN]]
        if len(moved) > SHOWN:
            lines.append(f"- and {len(moved) - SHOWN:,} more, in `actor_redirects`")
        lines.append("")
    return "\n".join(lines)


def _heir(new_id: str | None) -> str:
    return f"`{new_id}`" if new_id else "nobody"


def _differing(rows: pa.Table, table: str) -> str:
    """Columns that differ in a table, the most frequent first, with the number of rows."""
    changed = rows.filter((pc.field("in_table") == table) & (pc.field("change") == "changed"))["changed_columns"]
    found = Counter(name for row in changed.to_pylist() for name in row)
    return ", ".join(
        f"`{name}` {count:,}" for name, count in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    )
