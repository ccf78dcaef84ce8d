"""What must hold of a table or of a release before it is published, as Dagster's asset checks.

A check is made from something declared elsewhere: a schema, a rule of `pipeline.publish.rules`, a measure of
`pipeline.publish.quality`. Nothing is decided here. Many checks are one step of a run, since a step costs more than a check;
the UI shows and runs each of them alone.
"""

from collections.abc import Iterator, Sequence

import dagster as dg

from pipeline.orchestration import pages
from pipeline.orchestration.io import Folders
from pipeline.publish import quality, release, rules, settings, warehouse
from schemas.table import Table


def schema_checks(models: Sequence[type[Table]], prefix: Sequence[str] = ()) -> dg.AssetChecksDefinition:
    """Checks that stop a run: every row of each table satisfies its schema."""
    keys = {dg.AssetKey([*prefix, model.table_name()]): model for model in models}

    @dg.multi_asset_check(
        name="_".join([*prefix, "schemas"]),
        specs=[
            dg.AssetCheckSpec(
                "schema",
                asset=key,
                blocking=True,
                description=f"Every row of `{model.table_name()}` satisfies its schema.",
            )
            for key, model in keys.items()
        ],
        can_subset=True,
    )
    def check(context: dg.AssetCheckExecutionContext, folders: Folders) -> Iterator[dg.AssetCheckResult]:
        for wanted in sorted(context.selected_asset_check_keys):
            model = keys[wanted.asset_key]
            table = warehouse.read_table(model, folders.work.joinpath(*prefix))
            metadata: dict[str, int | str] = {"rows": table.num_rows}
            try:
                release.validate(model, table)
            except release.InvalidTable as error:
                metadata["failures"] = str(error)
            yield dg.AssetCheckResult(
                passed="failures" not in metadata,
                check_name=wanted.name,
                asset_key=wanted.asset_key,
                metadata=metadata,
            )

    return check


def rule_checks(found: Sequence[rules.Rule], asset: str) -> dg.AssetChecksDefinition:
    """Checks that stop a run: the candidate release keeps every rule. A page shows rows that break its rule."""
    by_name = {rule.name: rule for rule in found}

    @dg.multi_asset_check(
        name="rules",
        specs=[
            dg.AssetCheckSpec(
                rule.name,
                asset=asset,
                blocking=True,
                description=f"{rule.description}\n\nThis may find no row:\n\n```sql\n{rule.sql.strip()}\n```",
            )
            for rule in found
        ],
        can_subset=True,
    )
    def check(context: dg.AssetCheckExecutionContext, folders: Folders) -> Iterator[dg.AssetCheckResult]:
        with warehouse.open_database(folders.candidate) as con:
            for wanted in sorted(context.selected_asset_check_keys):
                broken = rules.broken(by_name[wanted.name], con)
                metadata: dict[str, dg.MetadataValue] = {"failing rows": dg.MetadataValue.int(broken.num_rows)}
                if broken.num_rows:
                    metadata["rows that break it"] = dg.MetadataValue.md(pages.markdown_table(broken))
                yield dg.AssetCheckResult(
                    passed=not broken.num_rows, check_name=wanted.name, asset_key=wanted.asset_key, metadata=metadata
                )

    return check


def limit_checks(measures: Sequence[quality.Measure], asset: str) -> dg.AssetChecksDefinition:
    """Checks that shares of the candidate release keep their limits: below a minimum it stops a run, else it warns.

    A page shows the share, its limits, and what it was in the release before; the share is plotted over time.
    """
    shared = {measure.name for measure in measures}

    @dg.multi_asset_check(
        name="limits",
        specs=[
            dg.AssetCheckSpec(measure.name, asset=asset, blocking=True, description=f"Share of {measure.description}.")
            for measure in measures
        ]
        + [
            dg.AssetCheckSpec(
                quality.ROWS_KEPT,
                asset=asset,
                blocking=True,
                description="No table has lost many of its rows since the release before.",
            )
        ],
        can_subset=True,
    )
    def check(context: dg.AssetCheckExecutionContext, folders: Folders) -> Iterator[dg.AssetCheckResult]:
        chosen, before = settings.read(folders.raw_here), release.previous(folders.warehouse_here)
        found = release.findings(folders.candidate, chosen, before)
        now, then = release.report(folders.candidate), release.report(before) if before else None
        for wanted in sorted(context.selected_asset_check_keys):
            share = quality.share(now, wanted.name)
            shares: dict[str, float | None] = {}
            if wanted.name in shared:
                shares = {
                    "share": share.value,
                    "minimum": chosen.minimum.get(wanted.name),
                    "expected": chosen.expected.get(wanted.name),
                    "maximum": chosen.maximum.get(wanted.name),
                    "in the release before": quality.share(then, wanted.name).value if then else None,
                    "rows": share.of,
                    "have it": share.having,
                }
            ours = [item for item in found if item.name == wanted.name]
            stops = any(item.stops for item in ours)
            yield dg.AssetCheckResult(
                passed=not ours,
                check_name=wanted.name,
                asset_key=wanted.asset_key,
                severity=dg.AssetCheckSeverity.ERROR if stops else dg.AssetCheckSeverity.WARN,
                description="; ".join(item.message for item in ours) or None,
                metadata={label: value for label, value in shares.items() if value is not None},
            )

    return check
