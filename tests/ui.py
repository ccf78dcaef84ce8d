"""A running `dagster dev` on this machine, asked over GraphQL as its own pages ask: for tests and for screenshots."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent
ENDED = {"SUCCESS", "FAILURE", "CANCELED"}

IN_PROCESS = {"ops": {"read": {"config": {"engine": "process"}}}}
"""Faults are planted in the process of the run, not in others."""


def environment(raw, warehouse, home, **more):
    """Variables of a Dagster with this raw folder, warehouse and home; the home is made if it is not there."""
    home.mkdir(exist_ok=True)
    shutil.copy(ROOT / ".dagster" / "dagster.yaml", home)
    return os.environ | {
        "ONRECORD_RAW": str(raw),
        "ONRECORD_WAREHOUSE": str(warehouse),
        "DAGSTER_HOME": str(home),
        **{name: str(value) for name, value in more.items()},
    }


class Dagster:
    """What can be asked of a running Dagster."""

    def __init__(self, process, url):
        self.process, self.url = process, url

    def ask(self, query, **variables):
        """The data of a GraphQL answer."""
        request = urllib.request.Request(
            f"{self.url}/graphql",
            json.dumps({"query": query, "variables": variables}).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    def place(self):
        """Names of the repository and of its code location; waits until they are loaded."""
        found = self.ask("{ repositoriesOrError { ... on RepositoryConnection { nodes { name location { name } } } } }")
        (node,) = found["repositoriesOrError"]["nodes"]
        return {"repositoryName": node["name"], "repositoryLocationName": node["location"]["name"]}

    def launch(self, job="update", *, tags=(), assets=None, config=None):
        """Launch a run as the pages' buttons do; its id."""
        selector = {**self.place(), "jobName": job}
        if assets is not None:
            selector["assetSelection"] = [{"path": path} for path in assets]
        params = {
            "selector": selector,
            "runConfigData": config or {},
            "executionMetadata": {"tags": [{"key": key, "value": value} for key, value in dict(tags).items()]},
        }
        mutation = "mutation ($params: ExecutionParams!) { launchRun(executionParams: $params) { %s } }"
        return self._launched(self.ask(mutation % LAUNCHED, params=params)["launchRun"])

    def again(self, run_id, strategy="FROM_FAILURE"):
        """Launch a run again, as *Re-execute from failure* does; the new run's id."""
        mutation = "mutation ($params: ReexecutionParams!) { launchRunReexecution(reexecutionParams: $params) { %s } }"
        params = {"parentRunId": run_id, "strategy": strategy}
        return self._launched(self.ask(mutation % LAUNCHED, params=params)["launchRunReexecution"])

    def _launched(self, answer):
        assert answer["__typename"] == "LaunchRunSuccess", answer
        return answer["run"]["runId"]

    def status(self, run_id):
        """Status of a run."""
        query = "query ($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"
        return self.ask(query, id=run_id)["runOrError"]["status"]

    def wait(self, run_id, until=ENDED, seconds=300):
        """Wait for a run to come to one of these; its status then."""
        end = time.monotonic() + seconds
        while (status := self.status(run_id)) not in until:
            assert time.monotonic() < end, f"the run is still {status}"
            time.sleep(0.2)
        return status

    def events(self, run_id, fields):
        """Events of a run, the fields of a kind of event that are asked for."""
        query = "query ($id: ID!) { logsForRun(runId: $id) { ... on EventConnection { events { %s } } } }"
        return [event for event in self.ask(query % fields, id=run_id)["logsForRun"]["events"] if event]

    def stop_sensors(self):
        """Switch the watch on the raw folder off: runs start when somebody asks for them."""
        sensors = self.ask(
            "query ($place: RepositorySelector!) { sensorsOrError(repositorySelector: $place) "
            "{ ... on Sensors { results { name id sensorState { status } } } } }",
            place=self.place(),
        )["sensorsOrError"]["results"]
        assert [(sensor["name"], sensor["sensorState"]["status"]) for sensor in sensors] == [
            ("new_raw_files", "RUNNING")
        ]
        self.ask("mutation ($id: String!) { stopSensor(id: $id) { __typename } }", id=sensors[0]["id"])

    def kill(self):
        """`kill -9` of everything, as when the power fails."""
        for process in [*psutil.Process(self.process.pid).children(recursive=True), psutil.Process(self.process.pid)]:
            process.kill()
        self.process.wait()


LAUNCHED = """__typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message }
    ... on RunConfigValidationInvalid { errors { message } } ... on InvalidSubsetError { message }"""


@contextmanager
def dagster_dev(env, *target):
    """A running `dagster dev`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "dagster"), "dev", *target, "-h", "127.0.0.1", "-p", str(port)]
    log = Path(env["DAGSTER_HOME"]) / "dev.log"
    with log.open("w") as out, subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out) as process:
        dagster = Dagster(process, f"http://127.0.0.1:{port}")
        try:
            end = time.monotonic() + 400
            while True:
                try:
                    dagster.place()
                    break
                except OSError:
                    assert process.poll() is None, log.read_text()
                    assert time.monotonic() < end, log.read_text()
                    time.sleep(0.3)
            yield dagster
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
                try:
                    process.wait(15)
                except subprocess.TimeoutExpired:
                    dagster.kill()
