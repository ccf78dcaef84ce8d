"""What Dagster loads: assets, their checks, where things are kept, and when they run."""

import os

import dagster as dg

from pipeline.orchestration import assets, automation, checks, io
from pipeline.publish.quality import MEASURES
from pipeline.publish.rules import RULES
from schemas import TABLES, Articles, Rejects, Sightings


@dg.definitions
def defs() -> dg.Definitions:
    """The project.

    Steps run in one process: a process each would load the model again, at many times the cost of the step.
    """
    folders = io.Folders(
        raw=os.environ.get("ONRECORD_RAW", "raw"), warehouse=os.environ.get("ONRECORD_WAREHOUSE", "warehouse")
    )
    return dg.Definitions(
        assets=dg.load_assets_from_modules([assets], include_specs=True),
        asset_checks=[
            checks.schema_checks([Articles, Sightings, Rejects], assets.GATHERED),
            checks.schema_checks(TABLES),
            checks.rule_checks(RULES, "candidate"),
            checks.limit_checks(MEASURES, "candidate"),
        ],
        jobs=[automation.update, automation.rebuild],
        sensors=[automation.new_raw_files],
        schedules=[automation.nightly],
        resources={"folders": folders, "io_manager": io.ParquetTables(folders=folders)},
        executor=dg.in_process_executor,
    )
