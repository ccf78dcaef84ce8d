import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

STORY = {
    "north.txt": "Two ferries collide off Tarn Head\n\nTwo ferries collided off Tarn Head on Monday, the coast guard said.\n\n"
    "“Forty people are in hospital,” Captain Ilse Brandvoort told reporters.\n",
    "south.txt": "Ferries collide in fog\n\nCaptain Ilse Brandvoort of the coast guard said forty people were in hospital "
    "after two ferries collided on Monday.\n",
}


@pytest.fixture(scope="module")
def raw(tmp_path_factory):
    folder = tmp_path_factory.mktemp("raw")
    for name, text in STORY.items():
        (folder / name).write_text(text)
    (folder / "broken.json").write_text("{")
    (folder / "overrides.csv").write_text(
        "action,actor,other,reason\nrename,Ilse Brandvoort,Ilse van Brandvoort,her own spelling\n"
    )
    (folder / "sources.csv").write_text("file,published_at\nnorth.txt,2031-05-06\nsouth.txt,2031-05-06\n")
    return folder


def environment(raw, warehouse, home):
    home.mkdir(exist_ok=True)
    shutil.copy(ROOT / ".dagster" / "dagster.yaml", home)
    return os.environ | {"ONRECORD_RAW": str(raw), "ONRECORD_WAREHOUSE": str(warehouse), "DAGSTER_HOME": str(home)}


@contextmanager
def webserver(env, *target):
    """A running Dagster webserver; gives a function that asks it GraphQL."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "dagster-webserver"), *target, "-h", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:

        def ask(query, **variables):
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/graphql",
                json.dumps({"query": query, "variables": variables}).encode(),
                {"Content-Type": "application/json"},
            )
            with urllib.request.urlopen(request, timeout=60) as response:
                answer = json.load(response)
            assert "errors" not in answer, answer["errors"]
            return answer["data"]

        try:
            for _ in range(240):
                try:
                    ask("{ version }")
                    break
                except OSError:
                    assert server.poll() is None, "the webserver ended"
                    time.sleep(0.5)
            yield ask
        finally:
            server.terminate()


def rebuild(ask):
    """Launch the rebuild job as the UI's button does, and wait for its end; the status."""
    places = ask("{ repositoriesOrError { ... on RepositoryConnection { nodes { name location { name } } } } }")
    (place,) = places["repositoriesOrError"]["nodes"]
    selector = {
        "repositoryName": place["name"],
        "repositoryLocationName": place["location"]["name"],
        "jobName": "rebuild",
    }
    launched = ask(
        """
        mutation ($params: ExecutionParams!) {
            launchRun(executionParams: $params) {
                __typename
                ... on LaunchRunSuccess { run { runId } }
                ... on PythonError { message }
                ... on RunConfigValidationInvalid { errors { message } }
            }
        }
        """,
        params={"selector": selector, "runConfigData": {}},
    )["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess", launched
    for _ in range(360):
        run = ask("query ($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }", id=launched["run"]["runId"])[
            "runOrError"
        ]
        if run["status"] in {"SUCCESS", "FAILURE", "CANCELED"}:
            return run["status"], launched["run"]["runId"]
        time.sleep(0.5)
    pytest.fail("the run did not end")


def failed_checks(ask, run_id):
    events = ask(
        """
        query ($id: ID!) { logsForRun(runId: $id) { ... on EventConnection { events {
            ... on AssetCheckEvaluationEvent { evaluation { checkName success } } } } } }
        """,
        id=run_id,
    )["logsForRun"]["events"]
    return [event["evaluation"]["checkName"] for event in events if event and not event["evaluation"]["success"]]


def metadata(ask, table):
    """Labels and Markdown texts of what an asset's page shows of its last materialisation."""
    found = ask(
        """
        query ($key: AssetKeyInput!) { assetNodeOrError(assetKey: $key) { ... on AssetNode { assetMaterializations(limit: 1) {
            metadataEntries { label ... on MarkdownMetadataEntry { mdStr } } } } } }
        """,
        key={"path": [table]},
    )["assetNodeOrError"]["assetMaterializations"][0]["metadataEntries"]
    return {entry["label"]: entry.get("mdStr") for entry in found}


@pytest.mark.slow
def test_a_rebuild_from_the_ui_publishes_what_the_command_line_does(raw, tmp_path):
    env = environment(raw, tmp_path / "ui", tmp_path / "home")
    with webserver(env, "-m", "pipeline.definitions") as ask:
        status, run_id = rebuild(ask)
        assert (status, failed_checks(ask, run_id)) == ("SUCCESS", [])
        (asset,) = [
            node
            for node in ask("{ assetNodes { assetKey { path } description groupName hasMaterializePermission } }")[
                "assetNodes"
            ]
            if node["assetKey"]["path"] == ["statements"]
        ]
        assert asset["description"].startswith("One row per thing someone is reported to have said.")
        shown = metadata(ask, "actors")
        assert {"dagster/row_count", "sample", "path"} <= set(shown)
        assert "| rename | Ilse Brandvoort | Ilse van Brandvoort | her own spelling |" in shown["overrides"]
    command = [sys.executable, "-m", "pipeline", "build", str(raw), "--warehouse", str(tmp_path / "cli")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": "7"})
    ui, cli = ((tmp_path / side / "latest").resolve() for side in ("ui", "cli"))
    assert ui.name == cli.name
    for path in cli.glob("*.parquet"):
        assert path.read_bytes() == (ui / path.name).read_bytes()


@pytest.mark.slow
def test_a_planted_bad_row_stops_publication(raw, tmp_path):
    env = environment(raw, tmp_path / "warehouse", tmp_path / "home")
    with webserver(env, "-f", "tests/planted.py") as ask:
        status, run_id = rebuild(ask)
        assert status == "FAILURE"
        assert failed_checks(ask, run_id) == ["statements_text_is_verbatim"]
    assert not (tmp_path / "warehouse" / "latest").exists()


def test_the_graph_reads_as_the_story_of_the_data(golden):
    from pipeline.definitions import defs

    graph = defs().resolve_asset_graph()
    lines = []
    for key in sorted(graph.get_all_asset_keys()):
        node = graph.get(key)
        assert node.description, key
        parents = ", ".join(sorted(parent.to_user_string() for parent in node.parent_keys))
        lines.append(f"{node.group_name}: {key.to_user_string()} <- {parents or 'raw files'}")
    golden("graph.txt", "\n".join(sorted(lines)) + "\n")


def test_every_table_has_its_checks_and_they_block():
    from pipeline.definitions import defs
    from pipeline.publish.quality import MEASURES
    from pipeline.publish.rules import RULES
    from schemas import TABLES

    graph = defs().resolve_asset_graph()
    names = {(key.asset_key.to_user_string(), key.name) for key in graph.asset_check_keys}
    assert {(model.table_name(), "schema") for model in TABLES} <= names
    assert {("candidate", rule.name) for rule in RULES} <= names
    assert {("candidate", measure.name) for measure in MEASURES} <= names
    assert all(graph.get_check_spec(key).blocking for key in graph.asset_check_keys)
