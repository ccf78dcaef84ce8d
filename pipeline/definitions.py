"""What Dagster loads: assets, their checks, where things are kept, and one job that rebuilds everything."""

import os

import dagster as dg

from pipeline import assets, io
from pipeline.publish.quality import MEASURES
from pipeline.publish.rules import RULES
from schemas import EXTRACTED, TABLES, Articles, Rejects, Sightings


@dg.definitions
def defs() -> dg.Definitions:
    """The project.

    Steps run in one process: a process each would load the model again, at many times the cost of the step.
    """
    folders = io.Folders(
        raw=os.environ.get("ONRECORD_RAW", "raw"), warehouse=os.environ.get("ONRECORD_WAREHOUSE", "warehouse")
    )
    return dg.Definitions(
        assets=dg.load_assets_from_modules([assets]),
        asset_checks=[
            *(io.schema_check(model, assets.GATHERED) for model in (Articles, Sightings, Rejects)),
            *(io.schema_check(model, assets.READ) for model in EXTRACTED),
            *(io.schema_check(model) for model in TABLES),
            *(io.rule_check(rule, "candidate") for rule in RULES),
            *(io.limit_check(measure, "candidate") for measure in MEASURES),
        ],
        jobs=[dg.define_asset_job("rebuild", description="Everything, from raw files to a published release.")],
        resources={"folders": folders, "io_manager": io.ParquetTables(folders=folders)},
        executor=dg.in_process_executor,
    )
