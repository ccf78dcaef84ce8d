"""A release: a folder that appears whole or not at all, and can prove that it is intact.

`stage` writes a complete candidate, `broken_rules` says what is wrong with it, `publish` makes it the latest version in one
rename, `verify` finds any later damage. What a table looks like on disk is `warehouse`'s business.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandera.errors
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import __version__
from pipeline.explorer import static
from pipeline.publish import rules, warehouse
from schemas import TABLES
from schemas.table import Table
from schemas.views import VIEWS

MANIFEST = "datapackage.json"
CHECKSUMS = "SHA256SUMS"
DICTIONARY = "dictionary.md"


class Busy(Exception):
    """Another build holds the warehouse."""


class InvalidTable(Exception):
    """A table does not satisfy its schema."""


class NoRelease(Exception):
    """The warehouse has no published release."""


class RulesBroken(Exception):
    """A candidate release breaks a rule; it is not published."""


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Hold the warehouse for one build, and sweep up what a crashed one left; raises Busy if another build holds it.

    The lock is the kernel's, so it ends with the process however the process ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(f"another build is writing to {folder}; wait for it to end") from None
        for left in (*folder.glob(".staging-*"), *folder.glob(".latest-*")):
            _remove(left)
        yield


def validate(model: type[Table], table: pa.Table) -> None:
    """Check a table against its schema; raises InvalidTable with the failures."""
    try:
        model.validate(table, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        raise InvalidTable(f"{model.table_name()}: {json.dumps(errors.message, default=str)[:2000]}") from errors


def stage(tables: Mapping[str, pa.Table], folder: Path) -> Path:
    """Write a complete candidate release into a new folder: Parquet, database, dictionary, manifest, checksums.

    `tables` has every published table by name; raises InvalidTable before anything of that table is written.
    """
    folder.mkdir(parents=True)
    for model in TABLES:
        validate(model, tables[model.table_name()])
        warehouse.write_table(model, tables[model.table_name()], folder)
    warehouse.write_database(folder)
    (folder / DICTIONARY).write_text(dictionary(), encoding="utf-8")
    manifest = json.dumps(describe(folder), indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    static.place(folder)
    lines = [f"{sha256(folder / name)}  {name}\n" for name in _files(folder)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")
    return folder


def _files(folder: Path) -> list[str]:
    """Every file of a release folder, those in folders of it included, by its path in it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def broken_rules(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Rules that a candidate breaks, each with a sample of the rows that break it."""
    with warehouse.open_database(folder) as con:
        found = {rule.name: rules.broken(rule, con).to_pylist() for rule in rules.RULES}
    return {name: rows for name, rows in found.items() if rows}


def check(folder: Path) -> None:
    """Raise RulesBroken, naming each broken rule and a row that breaks it, unless a candidate keeps them all."""
    if found := broken_rules(folder):
        raise RulesBroken("; ".join(f"{name}: {rows[0]}" for name, rows in found.items()))


def publish(staged: Path, folder: Path) -> Path:
    """Make a staged candidate the latest release of a warehouse; the release folder.

    The order matters: everything is on disk before the rename, and the rename before the link, so a reader sees the old
    release or the new one, whole, whenever the machine stops. A candidate equal to a published version changes nothing but
    the link.
    """
    for path in sorted(staged.rglob("*")):
        _sync(path)
    _sync(staged)
    versions = folder / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    target = versions / release_version(staged)
    if target.exists() and not verify(target):
        _remove(staged)
    else:
        if target.exists():  # damaged since it was published: the new copy replaces it
            target.rename(folder / f".staging-damaged-{os.getpid()}")
        staged.rename(target)
        _sync(versions)
    link = folder / f".latest-{os.getpid()}"
    link.symlink_to(f"versions/{target.name}")
    link.replace(folder / "latest")
    _sync(folder)
    return target


def latest(folder: Path) -> Path:
    """Folder of the latest release of a warehouse, or the folder itself if it is a release; raises NoRelease."""
    if (folder / CHECKSUMS).exists():
        return folder
    try:
        return (folder / "latest").resolve(strict=True)
    except FileNotFoundError:
        raise NoRelease(f"{folder} holds no release; build one with: onrecord build RAW --warehouse {folder}") from None


def previous(folder: Path) -> Path | None:
    """Folder of the latest release of a warehouse, if it has one."""
    try:
        return latest(folder)
    except NoRelease:
        return None


def verify(folder: Path) -> list[str]:
    """What is wrong with a release folder, in words; an empty list says it is whole and every row keeps the rules."""
    problems = damaged(folder)
    if problems:  # the files are not what was published: their contents say nothing
        return problems
    if folder.parent.name == "versions" and folder.name != release_version(folder):
        problems.append(f"the folder is called {folder.name}, but its contents are version {release_version(folder)}")
    for model in TABLES:
        schema, published = pq.read_schema(folder / f"{model.table_name()}.parquet"), model.arrow_schema()
        if not schema.equals(published) or [f.metadata for f in schema] != [f.metadata for f in published]:
            problems.append(f"{model.table_name()}.parquet does not have the published schema")
    if not problems:
        problems += _compare_database(folder)
        problems += [f"rule {name} is broken, e.g. {rows[0]}" for name, rows in broken_rules(folder).items()]
    return problems


def damaged(folder: Path) -> list[str]:
    """Files of a release folder that are not as they were published, in words."""
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
        expected = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except (OSError, ValueError) as error:
        return [f"{CHECKSUMS} cannot be read: {error}"]
    needed = {f"{model.table_name()}.parquet" for model in TABLES} | {warehouse.DATABASE, MANIFEST, DICTIONARY}
    present = set(_files(folder)) - {CHECKSUMS}
    problems = [f"{name} is not listed in {CHECKSUMS}" for name in sorted((present | needed) - set(expected))]
    for name, digest in sorted(expected.items()):
        if name not in present:
            problems.append(f"{name} is missing")
        elif sha256(folder / name) != digest:
            problems.append(f"{name} has changed since it was published")
    return problems


def _compare_database(folder: Path) -> list[str]:
    problems = []
    with warehouse.open_database(folder) as con:
        con.execute("SET TimeZone = 'UTC'")
        for model in TABLES:
            table = model.table_name()
            columns = ", ".join(
                f"{name}::VARCHAR" if column.metadata["values"] else name for name, column in model.columns().items()
            )
            plain = ", ".join(
                f"{name}::TIMESTAMP" if pa.types.is_timestamp(model.arrow_schema().field(name).type) else name
                for name in model.columns()
            )
            file = warehouse.quote(str(folder / f"{table}.parquet"))
            ours, theirs = f"SELECT {columns} FROM {table}", f"SELECT {plain} FROM read_parquet({file})"
            if con.execute(f"({ours} EXCEPT ALL {theirs}) UNION ALL ({theirs} EXCEPT ALL {ours}) LIMIT 1").fetchone():
                problems.append(f"table {table} of {warehouse.DATABASE} differs from {table}.parquet")
    return problems


def release_version(folder: Path) -> str:
    """Hash of a release's contents: 16 hex digits over the Parquet files and the definitions of tables and views.

    The database is left out because its bytes differ by nature; the definitions stand for it.
    """
    digest = hashlib.sha256()
    for model in TABLES:
        digest.update(f"{model.table_name()} {sha256(folder / f'{model.table_name()}.parquet')}\n".encode())
    for model in TABLES:
        digest.update("\n".join(warehouse.create_table_sql(model, frozenset())).encode())
    for view in VIEWS:
        digest.update((view.create() + view.comment()).encode())
    return digest.hexdigest()[:16]


def describe(folder: Path) -> dict[str, Any]:
    """Frictionless Data Package (version 2) of a candidate's tables; every figure in it is computed."""
    resources = []
    for model in TABLES:
        path = folder / f"{model.table_name()}.parquet"
        resources.append(
            {
                "name": model.table_name().replace("_", "-"),
                "path": path.name,
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "description": model.description(),
                "bytes": path.stat().st_size,
                "hash": f"sha256:{sha256(path)}",
                "onrecord:rows": pq.read_metadata(path).num_rows,
                "schema": _frictionless_schema(model),
            }
        )
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "onrecord",
        "title": "onrecord: who said what in the news",
        "description": "Actors, statements, figures and dates read from news articles, each with its evidence.",
        "version": release_version(folder),
        "onrecord:software": __version__,
        "resources": resources,
    }


FRICTIONLESS_TYPES = {
    pa.string(): {"type": "string"},
    pa.int32(): {"type": "integer"},
    pa.float64(): {"type": "number"},
    pa.bool_(): {"type": "boolean"},
    pa.date32(): {"type": "date"},
    pa.timestamp("us", tz="UTC"): {"type": "datetime"},
}


def _frictionless_schema(model: type[Table]) -> dict[str, Any]:
    fields = []
    for name, column in model.columns().items():
        kind = model.arrow_schema().field(name).type
        field = {"name": name, "description": column.description, **FRICTIONLESS_TYPES.get(kind, {"type": "array"})}
        constraints: dict[str, Any] = {} if column.nullable else {"required": True}
        if column.metadata["values"]:
            constraints["enum"] = list(column.metadata["values"])
        if constraints:
            field["constraints"] = constraints
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields}
    if model.key_column():
        schema["primaryKey"] = [model.key_column()]
    foreign = [
        {
            "fields": [name],
            "reference": {"resource": "" if table == model.table_name() else table.replace("_", "-"), "fields": [key]},
        }
        for name, (table, key) in model.references().items()
        if not pa.types.is_list(model.arrow_schema().field(name).type)
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def dictionary() -> str:
    """The data dictionary, as Markdown: every table, column, view and macro."""
    lines = ["# Data dictionary", ""]
    for model in TABLES:
        lines += [f"## {model.table_name()}", "", model.description(), ""]
        lines += ["| column | type | meaning |", "| --- | --- | --- |"]
        references = model.references()
        for name, column in model.columns().items():
            kind = warehouse.sql_type(model, name)
            if values := column.metadata["values"]:
                kind = " / ".join(f"`{value}`" for value in values)
            notes = ["key"] if column.metadata["key"] else []
            notes += [f"→ `{'.'.join(references[name])}`"] if name in references else []
            notes += ["may be NULL"] if column.nullable else []
            lines.append(f"| `{name}` | {'; '.join([kind, *notes])} | {column.description} |")
        lines.append("")
    lines += ["## Views and macros", "", "| name | what it gives |", "| --- | --- |"]
    lines += [
        f"| `{view.name}{'' if view.arguments is None else f'({view.arguments})'}` | {view.description} |"
        for view in VIEWS
    ]
    return "\n".join(lines) + "\n"


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def row_counts(folder: Path) -> dict[str, int]:
    """Rows of every table of a release."""
    return {model.table_name(): pq.read_metadata(folder / f"{model.table_name()}.parquet").num_rows for model in TABLES}
