"""The asset graph, which reads as the story of the data: raw files → texts → what was read in them → one world → a release.

Each asset calls one step of a build; nothing is decided here.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import dagster as dg
import pyarrow as pa

from pipeline import build, engine
from pipeline.connect.overrides import Effect
from pipeline.io import Folders, out
from pipeline.publish import release, settings
from schemas import (
    EXTRACTED,
    TABLES,
    Actors,
    Articles,
    Entities,
    Failures,
    Rejects,
    Sightings,
)

GATHERED = ["gathered"]
READ = ["read"]

NOT_YET = "Before identities and stories are settled: its actor columns hold entity ids."


@dg.multi_asset(
    outs={
        "texts": out(Articles, "gather", prefix=GATHERED, note="Before stories are settled: `story_id` is empty."),
        "sightings": out(Sightings, "gather", prefix=GATHERED),
        "rejects": out(Rejects, "gather", prefix=GATHERED),
    },
)
def gather(context: dg.AssetExecutionContext, folders: Folders) -> Iterator[dg.Output[pa.Table]]:
    """Raw files → clean texts, where each was met, and what could not be used."""
    found = build.gather(Path(folders.raw))
    context.log.info("%d articles, %d rejects", found["articles"].num_rows, found["rejects"].num_rows)
    yield dg.Output(found["articles"], "texts")
    yield dg.Output(found["sightings"], "sightings")
    yield dg.Output(found["rejects"], "rejects")


@dg.multi_asset(
    outs={
        model.table_name(): out(model, "read", prefix=READ, note="" if model in (Entities, Failures) else NOT_YET)
        for model in EXTRACTED
    },
    ins={"texts": dg.AssetIn([*GATHERED, "articles"])},
)
def read(context: dg.AssetExecutionContext, folders: Folders, texts: pa.Table) -> Iterator[dg.Output[pa.Table]]:
    """Clean texts → what each says: actor candidates, mentions, statements, figures and dates."""

    def progress(done: int, total: int) -> None:
        context.log.info("read %d of %d articles", done, total)

    store = folders.work / build.PARTS
    engine.read(texts, store, progress=progress)
    for name, table in engine.collect(texts, store).items():
        yield dg.Output(table, name)


@dg.multi_asset(
    outs={model.table_name(): out(model, "connect") for model in TABLES},
    ins={
        "texts": dg.AssetIn([*GATHERED, "articles"]),
        "seen": dg.AssetIn([*GATHERED, "sightings"]),
        "refused": dg.AssetIn([*GATHERED, "rejects"]),
        **{f"read_{model.table_name()}": dg.AssetIn([*READ, model.table_name()]) for model in EXTRACTED},
    },
)
def connect(
    folders: Folders, texts: pa.Table, seen: pa.Table, refused: pa.Table, **tables: pa.Table
) -> Iterator[dg.Output[pa.Table]]:
    """Who is who, which articles tell the same story, and where the same utterance is reported twice."""
    extracted = {name.removeprefix("read_"): table for name, table in tables.items()}
    previous = release.previous(Path(folders.warehouse))
    gathered = {"articles": texts, "sightings": seen, "rejects": refused}
    connected, effects = build.connect(gathered, extracted, previous, Path(folders.raw) / build.OVERRIDES)
    for model in TABLES:
        metadata = {"overrides": dg.MetadataValue.md(_effects(effects))} if model is Actors and effects else {}
        yield dg.Output(connected[model.table_name()], model.table_name(), metadata=metadata)


def _effects(effects: Sequence[Effect]) -> str:
    """What each reviewed decision changed, as a Markdown table."""
    lines = ["| action | actor | other | reason | before | now |", "| --- | --- | --- | --- | --- | --- |"]
    for effect in effects:
        row = effect.override
        before, after = (", ".join(ids) or "nobody" for ids in (effect.before, effect.after))
        lines.append(f"| {row.action} | {row.actor} | {row.other} | {row.reason} | {before} | {after} |")
    return "\n".join(lines)


@dg.asset(
    group_name="publish", kinds={"duckdb"}, ins={model.table_name(): dg.AssetIn(model.table_name()) for model in TABLES}
)
def candidate(folders: Folders, **tables: pa.Table) -> dg.MaterializeResult[None]:
    """The release to be: every table as Parquet and in one DuckDB database. Its checks decide whether it is published."""
    warehouse = Path(folders.warehouse)
    with release.exclusive(warehouse):
        shutil.rmtree(folders.candidate, ignore_errors=True)
        release.stage(tables, folders.candidate, settings.read(Path(folders.raw)), release.previous(warehouse))
    return dg.MaterializeResult(metadata=_shown(folders.candidate))


@dg.asset(group_name="publish", kinds={"parquet", "duckdb"}, deps=[candidate])
def published(folders: Folders) -> dg.MaterializeResult[None]:
    """The latest release of the warehouse: `warehouse/latest`. It appears whole or not at all."""
    warehouse = Path(folders.warehouse)
    with release.exclusive(warehouse):
        staged = Path(shutil.copytree(folders.candidate, warehouse / f".staging-{os.getpid()}"))
        try:
            folder = release.publish(staged, warehouse)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
        release.prune(warehouse, settings.read(Path(folders.raw)).keep)
    return dg.MaterializeResult(metadata={"version": folder.name, **_shown(folder)})


def _shown(folder: Path) -> dict[str, dg.MetadataValue]:
    """What the page of a release folder shows: where it is, and how many rows each table has, to be plotted over time."""
    pages = {
        name: dg.MetadataValue.md((folder / name).read_text("utf-8"))
        for name in (release.QUALITY_PAGE, release.CHANGES)
    }
    counts = {f"rows of {name}": dg.MetadataValue.int(rows) for name, rows in release.row_counts(folder).items()}
    return {"path": dg.MetadataValue.path(str(folder.resolve())), **counts, **pages}
