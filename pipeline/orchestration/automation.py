"""When things run: jobs, the watch on the raw folder, the nightly schedule."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dagster as dg
from dagster._core.storage.tags import ASSET_PARTITION_RANGE_END_TAG, ASSET_PARTITION_RANGE_START_TAG

from pipeline import remote
from pipeline.orchestration.assets import BATCHES
from pipeline.orchestration.io import Folders

ALL_BATCHES = {
    ASSET_PARTITION_RANGE_START_TAG: BATCHES.get_first_partition_key() or "",
    ASSET_PARTITION_RANGE_END_TAG: BATCHES.get_last_partition_key() or "",
}
"""Tags of a run over every batch."""

WATCH_SECONDS = 30
"""Between two looks at the raw folder; files must have stood still for as long before they are read."""

update = dg.define_asset_job(
    "update",
    description="Read what is new in the raw folder and publish a release. Choose all batches: only new articles are read.",
)

rebuild = dg.define_asset_job(
    "rebuild",
    description="Read every article again, and publish a release. It gives the same release as `update`, at full cost.",
    config={"ops": {"read": {"config": {"again": True}}}},
)


@dg.schedule(job=update, cron_schedule="0 3 * * *", default_status=dg.DefaultScheduleStatus.STOPPED)
def nightly() -> dg.RunRequest:
    """`update` at three every night. Switched off until you switch it on."""
    return dg.RunRequest(tags=ALL_BATCHES)


class RawState(NamedTuple):
    """What the raw folder holds, without opening a file."""

    digest: str
    files: int
    size: int


def look(raw: str) -> RawState:
    """State of a raw folder, here or in an object store: it changes when a file comes, goes, or is written to."""
    digest = hashlib.sha256()
    files = size = 0
    for name, stat_size, changed in sorted(remote.entries(raw) if remote.is_url(raw) else _entries(Path(raw))):
        digest.update(json.dumps([name, stat_size, changed]).encode())
        files += 1
        size += stat_size
    return RawState(digest.hexdigest()[:16], files, size)


def _entries(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.rglob("*"):
        try:
            status = path.lstat()
        except FileNotFoundError:  # removed while we looked
            continue
        if not path.is_dir():
            yield str(path.relative_to(folder)), status.st_size, status.st_mtime_ns


class Cursor(NamedTuple):
    """What the watch remembers: the state it saw last, the one it asked a run for, and how often it asked."""

    seen: str = ""
    asked: str = ""
    times: int = 0


@dg.sensor(job=update, minimum_interval_seconds=WATCH_SECONDS, default_status=dg.DefaultSensorStatus.RUNNING)
def new_raw_files(context: dg.SensorEvaluationContext, folders: Folders) -> dg.SensorResult:
    """Ask for an `update` when files of the raw folder came, went or changed, and have stood still since the last look."""
    before = Cursor(*json.loads(context.cursor or "[]"))
    state = look(folders.raw)
    waiting = None
    if not state.files:
        waiting = f"{folders.raw} holds no files"
    elif state.digest == before.asked:
        waiting = f"nothing has changed in {folders.raw} ({state.files} files)"
    elif state.digest != before.seen:
        waiting = f"files have changed in {folders.raw}: they are read when they stand still"
    if waiting:
        return dg.SensorResult(skip_reason=waiting, cursor=json.dumps(before._replace(seen=state.digest)))
    return dg.SensorResult(
        # The key makes this one run even if the daemon is killed before it has noted the cursor.
        run_requests=[dg.RunRequest(run_key=f"{state.digest}-{before.times}", tags=ALL_BATCHES)],
        cursor=json.dumps(Cursor(state.digest, state.digest, before.times + 1)),
        asset_events=[
            dg.AssetObservation("raw_files", metadata={"files": state.files, "megabytes": round(state.size / 1e6, 3)})
        ],
    )
