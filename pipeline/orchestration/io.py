"""Where Dagster meets the tables: the folders, the storage of an asset, and what its page says, all derived from its schema.

No asset is defined here, and nothing here knows what a table is filled with.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline import build, remote
from pipeline.orchestration import pages
from pipeline.publish import warehouse
from schemas import MODELS
from schemas.table import Table


class Folders(dg.ConfigurableResource[Any]):
    """Where raw files are read and releases are published: folders, or URLs of folders in an object store."""

    raw: str
    warehouse: str

    @property
    def raw_here(self) -> Path:
        """The raw folder, or the copy of it on this machine."""
        return remote.here(self.raw)

    @property
    def warehouse_here(self) -> Path:
        """The warehouse, or the one on this machine from which releases are put into it."""
        return remote.here(self.warehouse)

    @property
    def work(self) -> Path:
        """Tables between two steps of a run; a release never reads from it."""
        return self.warehouse_here / build.WORK

    @property
    def candidate(self) -> Path:
        """The release to be, while it is checked."""
        return self.work / "candidate"

    def bring(self) -> None:
        """Bring what is in an object store up to date on this machine."""
        if remote.is_url(self.raw):
            remote.bring_folder(self.raw)
        if remote.is_url(self.warehouse):
            remote.bring_warehouse(self.warehouse)

    def put(self, release: Path) -> None:
        """Make a release the latest of a warehouse in an object store, too."""
        if remote.is_url(self.warehouse):
            remote.put_release(release, self.warehouse)


class ParquetTables(dg.ConfigurableIOManager):
    """Keeps the table of each asset as one Parquet file in the work folder."""

    folders: dg.ResourceDependency[Folders]

    def handle_output(self, context: dg.OutputContext, obj: pa.Table) -> None:
        """Write the table, and show what its page shows of it."""
        model = MODELS[context.asset_key.path[-1]]
        path = warehouse.write_table(model, obj, self._folder(context.asset_key))
        context.add_output_metadata(
            {
                "dagster/row_count": obj.num_rows,
                **page_metadata(model, obj),
                "path": dg.MetadataValue.path(str(path.resolve())),
            }
        )

    def load_input(self, context: dg.InputContext) -> pa.Table:
        """Read the table of an upstream asset."""
        return warehouse.read_table(MODELS[context.asset_key.path[-1]], self._folder(context.asset_key))

    def _folder(self, key: dg.AssetKey) -> Path:
        return self.folders.work.joinpath(*key.path[:-1])


def out(model: type[Table], *, prefix: Sequence[str] = (), note: str = "", **asset: Any) -> dg.AssetOut:
    """An output that holds a table: its page shows what the schema and `pages` say of it; the rest is `AssetOut`'s."""
    columns = [
        dg.TableColumn(
            name,
            warehouse.sql_type(model, name),
            column.description,
            dg.TableColumnConstraints(
                nullable=column.nullable,
                unique=column.unique,
                other=[_in_words(check) for check in column.checks],
            ),
        )
        for name, column in model.columns().items()
    ]
    return dg.AssetOut(
        key=dg.AssetKey([*prefix, model.table_name()]),
        description=pages.about(model, note),
        metadata={"dagster/column_schema": dg.TableSchema(columns)},
        **asset,
    )


def _in_words(check: Any) -> str:
    """A pandera check as the page shows it."""
    given = check.statistics or {}
    match check.name:
        case "greater_than_or_equal_to":
            return f"≥ {given['min_value']}"
        case "less_than_or_equal_to":
            return f"≤ {given['max_value']}"
        case "isin":
            return " / ".join(given["allowed_values"])
        case "str_length":
            return "not empty"
        case "str_matches":
            return f"matches {getattr(given['pattern'], 'pattern', given['pattern'])}"
        case _:
            return str(check.error or check.name)


def page_metadata(model: type[Table], table: pa.Table) -> dict[str, Any]:
    """Numbers, short tables and picture of an asset's page."""
    shown = pages.shown(model.table_name(), table)
    numbers: dict[str, Any] = {label: dg.MetadataValue.float(float(value)) for label, value in shown.numbers.items()}
    texts = {label: dg.MetadataValue.md(text) for label, text in shown.markdown.items()}
    return {**numbers, **texts}
