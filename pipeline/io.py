"""Where Dagster meets the tables: storage, documentation and checks of an asset, all derived from its schema.

No asset is defined here, and nothing here knows what a table is filled with.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline import build
from pipeline.publish import quality, release, rules, settings, warehouse
from schemas.table import Table

SAMPLE_ROWS = 5
SAMPLE_WIDTH = 60
"""Characters of a cell shown in a sample: a page of whole articles is no page."""


class Folders(dg.ConfigurableResource[Any]):
    """Where raw files are read and releases are published."""

    raw: str
    warehouse: str

    @property
    def work(self) -> Path:
        """Tables between two steps of a run; a release never reads from it."""
        return Path(self.warehouse) / build.WORK

    @property
    def candidate(self) -> Path:
        """The release to be, while it is checked."""
        return self.work / "candidate"


class ParquetTables(dg.ConfigurableIOManager):
    """Keeps the table of each asset as one Parquet file in the work folder."""

    folders: dg.ResourceDependency[Folders]

    def handle_output(self, context: dg.OutputContext, obj: pa.Table) -> None:
        """Write the table, and show its size and first rows on the asset's page."""
        model = model_of(context.definition_metadata)
        path = warehouse.write_table(model, obj, self._folder(context.asset_key))
        context.add_output_metadata(
            {
                "dagster/row_count": obj.num_rows,
                "path": dg.MetadataValue.path(str(path.resolve())),
                "sample": dg.MetadataValue.md(sample(obj)),
            }
        )

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """Read the table of an upstream asset."""
        upstream = context.upstream_output
        assert upstream is not None
        return warehouse.read_table(model_of(upstream.definition_metadata), self._folder(context.asset_key))

    def _folder(self, key: dg.AssetKey) -> Path:
        return self.folders.work.joinpath(*key.path[:-1])


MODELS: dict[str, type[Table]] = {}
"""Schemas by class name, as `spec` met them: asset metadata can only hold text."""


def model_of(metadata: Any) -> type[Table]:
    """Schema of an asset made with `out`."""
    return MODELS[metadata["schema"]]


def out(model: type[Table], group: str, *, prefix: Sequence[str] = (), note: str = "") -> dg.AssetOut:
    """An output that holds a table: its asset page shows what the schema says of it."""
    MODELS[model.__name__] = model
    columns = [
        dg.TableColumn(
            name,
            warehouse.sql_type(model, name),
            column.description,
            dg.TableColumnConstraints(
                nullable=column.nullable,
                unique=column.unique,
                other=[str(check.error or check.name) for check in column.checks],
            ),
        )
        for name, column in model.columns().items()
    ]
    return dg.AssetOut(
        key=dg.AssetKey([*prefix, model.table_name()]),
        description=model.description() + (f"\n\n{note}" if note else ""),
        group_name=group,
        kinds={"parquet", "pyarrow"},
        metadata={"dagster/column_schema": dg.TableSchema(columns), "schema": model.__name__},
    )


def sample(table: pa.Table) -> str:
    """First rows of a table as Markdown."""

    def cell(value: object) -> str:
        text = "" if value is None else " ".join(str(value).split()).replace("|", "\\|")
        return text if len(text) <= SAMPLE_WIDTH else text[: SAMPLE_WIDTH - 1] + "…"

    names = table.column_names
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    rows = table.slice(0, SAMPLE_ROWS).to_pylist()
    lines += ["| " + " | ".join(cell(row[name]) for name in names) + " |" for row in rows]
    return "\n".join(lines)


def schema_check(model: type[Table], prefix: Sequence[str] = ()) -> dg.AssetChecksDefinition:
    """A check that stops a run: every row of an asset satisfies its schema."""
    key = dg.AssetKey([*prefix, model.table_name()])

    @dg.asset_check(
        asset=key, name="schema", blocking=True, description=f"Every row of {model.table_name()} satisfies its schema."
    )
    def check(folders: Folders) -> dg.AssetCheckResult:
        table = warehouse.read_table(model, folders.work.joinpath(*prefix))
        try:
            release.validate(model, table)
        except release.InvalidTable as error:
            return dg.AssetCheckResult(passed=False, metadata={"failures": str(error)})
        return dg.AssetCheckResult(passed=True, metadata={"rows": table.num_rows})

    return check


def rule_check(rule: rules.Rule, asset: str) -> dg.AssetChecksDefinition:
    """A check that stops a run: the candidate release keeps a rule."""

    @dg.asset_check(asset=asset, name=rule.name, blocking=True, description=rule.description)
    def check(folders: Folders) -> dg.AssetCheckResult:
        with warehouse.open_database(folders.candidate) as con:
            found = rules.broken(rule, con)
        metadata = {"failing rows": dg.MetadataValue.md(sample(found))} if found.num_rows else {}
        return dg.AssetCheckResult(passed=not found.num_rows, metadata=metadata)

    return check


def limit_check(measure: quality.Measure, asset: str) -> dg.AssetChecksDefinition:
    """A check that a share of the candidate release keeps its limits: below a minimum it stops a run, else it warns."""

    @dg.asset_check(asset=asset, name=measure.name, blocking=True, description=f"Share of {measure.description}.")
    def check(folders: Folders) -> dg.AssetCheckResult:
        chosen, before = settings.read(Path(folders.raw)), release.previous(Path(folders.warehouse))
        found = [item for item in release.findings(folders.candidate, chosen, before) if item.name == measure.name]
        share = quality.share(release.report(folders.candidate), measure.name)
        severity = dg.AssetCheckSeverity.ERROR if any(item.stops for item in found) else dg.AssetCheckSeverity.WARN
        metadata: dict[str, Any] = {"rows": share.of, "have it": share.having}
        if share.value is not None:
            metadata["share"] = share.value
        description = "; ".join(item.message for item in found) or None
        return dg.AssetCheckResult(passed=not found, severity=severity, description=description, metadata=metadata)

    return check
