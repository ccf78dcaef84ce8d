"""The asset graph, which reads as the story of the data: raw files → texts → what was read in them → one world → a release.

Each asset calls one step of a build; nothing is decided here.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa
from pydantic import Field

from pipeline import build, engine
from pipeline.connect.overrides import OVERRIDES, Effect
from pipeline.orchestration import pages
from pipeline.orchestration.io import Folders, out, page_metadata
from pipeline.publish import release, settings
from schemas import EXTRACTED, MODELS, TABLES, Actors, Articles, Entities, Failures, Rejects, Sightings

GATHERED = ["gathered"]
READ = ["read"]

GATHER, READING, CONNECT, PUBLISH = "1_gather", "2_read", "3_connect", "4_publish"
"""Groups, numbered because the UI lists them by name."""

OWNERS = ["team:data"]
EDITORS = ["team:editors", "team:data"]
"""Who answers for identities: the people who keep `overrides.csv`."""

BATCHES = dg.StaticPartitionsDefinition(list(engine.SHARDS))
"""An article is in the same batch in every run, so a batch that failed can be read again alone."""

ONE_RUN = dg.BackfillPolicy.single_run()
"""Any number of batches is one run: the model is loaded once."""

TRANSIENT = (OSError, MemoryError, release.Busy, engine.ShardsFailed)
"""What may be better in a moment. A second try costs little: batches that could be read are kept."""

RETRIES = 2
RETRY_SECONDS = 10


@contextmanager
def retried(context: dg.AssetExecutionContext) -> Iterator[None]:
    """Try the step again, after a while, when it fails for a reason that may pass."""
    try:
        yield
    except TRANSIENT as error:
        if context.retry_number >= RETRIES:
            raise
        context.log.warning("trying again in %d s: %s: %s", RETRY_SECONDS, type(error).__name__, error)
        raise dg.RetryRequested(max_retries=RETRIES, seconds_to_wait=RETRY_SECONDS) from error


raw_files = dg.AssetSpec(
    "raw_files",
    group_name=GATHER,
    kinds={"html", "json"},
    owners=OWNERS,
    description="""
The folder of articles as they were saved: web pages, text, JSON, feeds, web archives, and what people know about them
(`sources.csv`) and correct (`overrides.csv`). Files are never changed. Put new ones there: the sensor `new_raw_files` sees them.
""",
)

NOT_YET_TOLD = "As gathered: `story_id` is empty until [`articles`](/assets/articles)."
NOT_YET_LINKED = "As read, article by article: actor columns hold ids of [`read/entities`](/assets/read/entities)."


@dg.multi_asset(
    outs={
        name: out(model, prefix=GATHERED, note=note, group_name=GATHER, kinds={"parquet", "python"}, owners=OWNERS)
        for name, model, note in (
            ("texts", Articles, NOT_YET_TOLD),
            ("seen", Sightings, "As gathered."),
            ("refused", Rejects, "As gathered."),
        )
    },
    deps=[raw_files],
    backfill_policy=ONE_RUN,
)
def gather(context: dg.AssetExecutionContext, folders: Folders) -> Iterator[dg.Output[pa.Table]]:
    """Raw files → clean texts, where each was met, and what could not be used."""
    with retried(context):
        folders.bring()
        found = build.gather(folders.raw_here, folders.work)
    context.log.info("%d articles, %d rejects", found["articles"].num_rows, found["rejects"].num_rows)
    yield dg.Output(found["articles"], "texts")
    yield dg.Output(found["sightings"], "seen")
    yield dg.Output(found["rejects"], "refused")


class Reading(dg.Config):
    """How batches are read."""

    engine: str | None = Field(None, description="Who reads: as `onrecord build --engine`; empty lets it choose.")
    workers: int | None = Field(None, ge=1, description="Processes that read; empty is one for each core.")
    again: bool = Field(False, description="Read also what was read before.")


@dg.multi_asset(
    outs={
        model.table_name(): out(
            model,
            prefix=READ,
            note="" if model in (Entities, Failures) else NOT_YET_LINKED,
            group_name=READING,
            kinds={"spacy", "parquet"},
            owners=OWNERS,
        )
        for model in EXTRACTED
    },
    ins={"texts": dg.AssetIn([*GATHERED, "articles"])},
    partitions_def=BATCHES,
    backfill_policy=ONE_RUN,
)
def read(
    context: dg.AssetExecutionContext, config: Reading, folders: Folders, texts: pa.Table
) -> Iterator[dg.MaterializeResult[None]]:
    """Clean texts → what each says, batch by batch. Of a batch only what is new is read, unless asked to read it again."""
    store = folders.work / build.PARTS
    batches = list(context.partition_keys)

    def progress(done: int, total: int) -> None:
        context.log.info("read %d of %d new articles", done, total)

    if config.again and not context.retry_number:
        engine.forget(store, batches)
    try:
        with retried(context):
            engine.read(texts, store, shards=batches, engine=config.engine, workers=config.workers, progress=progress)
    except engine.ShardsFailed as error:
        raise _failure(context, error.reasons, batches) from error
    batch_of = engine.shards_of(texts)
    for name, rows in engine.collect(texts, store, shards=batches).items():
        release.validate(MODELS[name], rows)
        counts = dict.fromkeys(batches, 0)
        for row in rows.group_by("article_id").aggregate([([], "count_all")]).to_pylist():
            counts[batch_of[row["article_id"]]] += row["count_all"]
        for batch, count in counts.items():
            context.add_asset_metadata({"rows of this batch": count}, asset_key=_read(name), partition_key=batch)
        yield dg.MaterializeResult(
            asset_key=_read(name),
            metadata={"rows of all batches read": rows.num_rows, **page_metadata(MODELS[name], rows)},
        )


def _failure(context: dg.AssetExecutionContext, failed: Mapping[str, str], batches: Sequence[str]) -> dg.Failure:
    """The end of a step in which batches failed: only those are red in the UI, and it says why."""
    for batch in (batch for batch in batches if batch not in failed):
        for model in EXTRACTED:
            context.log_event(dg.AssetMaterialization(_read(model.table_name()), partition=batch))
    reasons = pa.Table.from_pylist([{"batch": batch, "why": reason} for batch, reason in sorted(failed.items())])
    return dg.Failure(
        f"{len(failed)} of {len(batches)} batches could not be read: "
        + "; ".join(f"batch {batch}: {reason}" for batch, reason in sorted(failed.items())),
        metadata={"failed batches": dg.MetadataValue.md(pages.markdown_table(reasons))},
        allow_retries=False,
    )


def _gathered(name: str) -> dg.AssetKey:
    return dg.AssetKey([*GATHERED, name])


def _read(name: str) -> dg.AssetKey:
    return dg.AssetKey([*READ, name])


WHO = {dg.AssetKey("articles"), _read("entities")}
"""What tells who is who."""

INPUTS_OF: Mapping[str, set[dg.AssetKey]] = {
    "articles": {_gathered("articles"), _read("entities"), _read("failures")},
    "sightings": {_gathered("sightings"), _read("failures")},
    "rejects": {_gathered("rejects"), _gathered("sightings"), _read("failures")},
    "mentions": {_read("mentions"), *WHO},
    "figures": {_read("figures"), *WHO},
    "dates": {_read("dates")},
    "statement_groups": {_read("statements"), *WHO},
    "alignments": {_read("statements"), *WHO},
    "statements": {_read("statements"), *WHO, dg.AssetKey("statement_groups")},
    "actors": {*WHO, dg.AssetKey("mentions"), dg.AssetKey("statements")},
    "actor_redirects": {dg.AssetKey("mentions")},
}
"""What each published table is made of: the picture of `build.connect` that the graph draws."""


@dg.multi_asset(
    outs={
        model.table_name(): out(model, group_name=CONNECT, kinds={"parquet", "python"}, owners=EDITORS)
        for model in TABLES
    },
    ins={
        "texts": dg.AssetIn(_gathered("articles")),
        "seen": dg.AssetIn(_gathered("sightings")),
        "refused": dg.AssetIn(_gathered("rejects")),
    },
    deps=[_read(model.table_name()) for model in EXTRACTED],
    internal_asset_deps=dict(INPUTS_OF),
    backfill_policy=ONE_RUN,
)
def connect(
    context: dg.AssetExecutionContext, folders: Folders, texts: pa.Table, seen: pa.Table, refused: pa.Table
) -> Iterator[dg.Output[pa.Table]]:
    """Who is who, which articles tell the same story, and where the same utterance is reported twice."""
    previous = release.previous(folders.warehouse_here)
    gathered = {"articles": texts, "sightings": seen, "rejects": refused}
    with retried(context):
        extracted = engine.collect(texts, folders.work / build.PARTS)
        connected, effects = build.connect(gathered, extracted, previous, folders.raw_here / OVERRIDES, folders.work)
    for effect in effects:
        if effect.idle:
            context.log.warning("%s", effect.warning)
    inside = {
        table: {key.to_user_string() for key in made if key.to_user_string() in connected}
        for table, made in INPUTS_OF.items()
    }
    for table in TopologicalSorter(inside).static_order():
        about = (
            {"overrides": dg.MetadataValue.md(_effects(effects))} if table == Actors.table_name() and effects else {}
        )
        yield dg.Output(connected[table], table, metadata=about)


def _effects(effects: Sequence[Effect]) -> str:
    """What each reviewed decision changed, as a Markdown table, and below it what is to be said of those that could not."""
    rows = [
        {
            "action": effect.override.action,
            "actor": effect.override.actor,
            "other": effect.override.other,
            "reason": effect.override.reason,
            "before": ", ".join(effect.before) or "nobody",
            "now": ", ".join(effect.after) or "nobody",
        }
        for effect in effects
    ]
    warnings = [f"- {pages.escaped(effect.warning)}" for effect in effects if effect.idle]
    return "\n\n".join([pages.markdown_table(pa.Table.from_pylist(rows)), "\n".join(warnings)]).rstrip()


@dg.asset(
    group_name=PUBLISH,
    kinds={"duckdb", "parquet"},
    owners=OWNERS,
    ins={model.table_name(): dg.AssetIn(model.table_name()) for model in TABLES},
    backfill_policy=ONE_RUN,
)
def candidate(context: dg.AssetExecutionContext, folders: Folders, **tables: pa.Table) -> dg.MaterializeResult[None]:
    """The release to be: every table as Parquet and in one DuckDB database.

    Its **checks** decide whether it is published: each is a query that may find no row, and shows the rows it finds. Where one
    fails, the release before stays as it is.
    """
    warehouse = folders.warehouse_here
    with retried(context), release.exclusive(warehouse):
        shutil.rmtree(folders.candidate, ignore_errors=True)
        release.stage(tables, folders.candidate, settings.read(folders.raw_here), release.previous(warehouse))
    return dg.MaterializeResult(metadata=_shown(folders.candidate))


@dg.asset(group_name=PUBLISH, kinds={"duckdb", "parquet"}, owners=OWNERS, deps=[candidate], backfill_policy=ONE_RUN)
def published(context: dg.AssetExecutionContext, folders: Folders) -> dg.MaterializeResult[None]:
    """The latest release: `warehouse/latest`, which appears whole or not at all.

    Ask it questions with `onrecord sql "FROM who_said_what"`, or open `onrecord.duckdb` and the Parquet files in it with any
    program. The same raw files always give the same version.
    """
    warehouse = folders.warehouse_here
    with retried(context), release.exclusive(warehouse):
        with release.staging(warehouse) as staged:
            shutil.copytree(folders.candidate, staged)
            folder = release.publish(staged, warehouse)
        release.prune(warehouse, settings.read(folders.raw_here).keep)
        folders.put(folder)
    return dg.MaterializeResult(metadata={"version": folder.name, **_shown(folder)})


def _shown(folder: Path) -> dict[str, Any]:
    """What the page of a release folder shows: where it is, and how many rows each table has, to be plotted over time."""
    reports = {
        name: dg.MetadataValue.md((folder / name).read_text("utf-8"))
        for name in (release.QUALITY_PAGE, release.CHANGES)
    }
    counts = {f"rows of {name}": dg.MetadataValue.int(rows) for name, rows in release.row_counts(folder).items()}
    return {"path": dg.MetadataValue.path(str(folder.resolve())), **reports, **counts}
