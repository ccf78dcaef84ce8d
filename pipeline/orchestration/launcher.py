"""Tells runs that go on from runs whose process is gone.

Dagster's own launcher notices a run's process dying, but not after it was itself killed (a power cut, `kill -9`): such a run
would be "started" for ever, and the next one would wait for it for ever. With `run_monitoring` in `dagster.yaml`, Dagster
asks here at start-up and now and then, and marks the run as failed.
"""

import re

import dagster as dg
import psutil
from dagster._core.launcher import CheckRunHealthResult, WorkerStatus

STARTED = re.compile(r"Started process for run \(pid: (\d+)\)")


class LocalRunLauncher(dg.DefaultRunLauncher):
    """Dagster's launcher of runs on this machine, which also knows whether the process of a run is alive."""

    @property
    def supports_check_run_worker_health(self) -> bool:
        """Whether `check_run_worker_health` can be asked."""
        return True

    def check_run_worker_health(self, run: dg.DagsterRun) -> CheckRunHealthResult:
        """Whether the process of a run is alive, by what the run's log says of it."""
        for record in self._instance.all_logs(run.run_id, of_type=dg.DagsterEventType.ENGINE_EVENT):
            if found := STARTED.search(record.message):
                return _health(int(found[1]), record.timestamp)
        return CheckRunHealthResult(WorkerStatus.NOT_FOUND, "its process was never started")


def _health(pid: int, noted: float) -> CheckRunHealthResult:
    """`noted` is when the process was seen alive, in seconds since 1970."""
    try:
        process = psutil.Process(pid)
        # A younger process has been given the number of a dead one.
        if process.create_time() <= noted and process.status() != psutil.STATUS_ZOMBIE:
            return CheckRunHealthResult(WorkerStatus.RUNNING)
    except psutil.NoSuchProcess:
        pass
    return CheckRunHealthResult(WorkerStatus.NOT_FOUND, f"its process, {pid}, is gone: it or the whole UI was killed")
