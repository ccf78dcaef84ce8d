"""The Dagster UI as its user meets it: a real `dagster dev`, driven over GraphQL."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from ui import IN_PROCESS, ROOT, dagster_dev, environment

from pipeline.orchestration.automation import ALL_BATCHES

STORY = {
    "north.txt": "Two ferries collide off Tarn Head\n\nTwo ferries collided off Tarn Head on Monday, the coast guard said.\n\n"
    "“Forty people are in hospital,” Captain Ilse Brandvoort told reporters.\n",
    "south.txt": "Ferries collide in fog\n\nCaptain Ilse Brandvoort of the coast guard said forty people were in hospital "
    "after two ferries collided on Monday.\n",
    "west.txt": "Port closes\n\nThe port of Skerrow closed on Monday night, its harbourmaster Odd Varley said, because "
    "nobody could see the breakwater.\n",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def raw(tmp_path_factory):
    folder = tmp_path_factory.mktemp("raw")
    for name, text in STORY.items():
        (folder / name).write_text(text)
    (folder / "broken.json").write_text("{")
    (folder / "overrides.csv").write_text(
        "action,actor,other,reason\nrename,Ilse Brandvoort,Ilse van Brandvoort,her own spelling\n"
        "merge,person/nobody-here,Ilse Brandvoort,a slip\n"
    )
    (folder / "sources.csv").write_text("file,published_at\nnorth.txt,2031-05-06\nsouth.txt,2031-05-06\n")
    return folder


@pytest.fixture(scope="module")
def room(raw, tmp_path_factory):
    """Folders of one Dagster, and its variables."""
    folder = tmp_path_factory.mktemp("dagster")
    (folder / "faults").mkdir()
    env = environment(raw, folder / "warehouse", folder / "home", ONRECORD_FAULTS=folder / "faults")
    return folder, env


@pytest.fixture(scope="module")
def dagster(room):
    _, env = room
    with dagster_dev(env, "-f", "tests/planted.py") as running:
        running.stop_sensors()
        yield running


@pytest.fixture(scope="module")
def from_the_command(raw, tmp_path_factory):
    """The same files built by the command, under another hash seed: its release folder."""
    folder = tmp_path_factory.mktemp("command")
    command = [sys.executable, "-m", "pipeline", "build", str(raw), "--warehouse", str(folder), "--workers", "1"]
    env = os.environ | {"PYTHONHASHSEED": "7", "DAGSTER_HOME": "/proc/nowhere"}
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=env)
    return (folder / "latest").resolve()


def assert_same(release, other):
    assert release.name == other.name
    for path in other.glob("*.parquet"):
        assert path.read_bytes() == (release / path.name).read_bytes(), path.name


def assets(dagster):
    """Every asset by path: what it depends on, its step, what its page shows of the last time, and its batches."""
    nodes = dagster.ask(
        """{ assetNodes { assetKey { path } groupName description opNames dependedByKeys { path }
             assetMaterializations(limit: 1) { metadataEntries { label ... on MarkdownMetadataEntry { mdStr } } }
             assetPartitionStatuses { ... on DefaultPartitionStatuses { failedPartitions materializedPartitions } } } }"""
    )["assetNodes"]
    return {tuple(node["assetKey"]["path"]): node for node in nodes}


def batches(dagster):
    found = assets(dagster)["read", "statements"]["assetPartitionStatuses"]
    return set(found["failedPartitions"]), set(found["materializedPartitions"])


def downstream(nodes, first):
    """Paths of everything made from an asset, with whatever else the same steps make, and without the asset itself."""
    found, waiting = set(), {first}
    while waiting:
        reached = {tuple(key["path"]) for path in waiting for key in nodes[path]["dependedByKeys"]}
        steps = {tuple(nodes[path]["opNames"]) for path in reached}
        reached |= {path for path in nodes if tuple(nodes[path]["opNames"]) in steps}
        waiting = reached - found
        found |= reached
    return sorted(found - {first})


def test_a_failed_batch_is_shown_and_read_again_alone_and_the_failed_run_goes_on(dagster, room, from_the_command):
    folder, _ = room
    (folder / "faults" / "unreadable").write_text("breakwater")
    run = dagster.launch(tags=ALL_BATCHES, config=IN_PROCESS)
    assert dagster.wait(run) == "FAILURE"
    failed, done = batches(dagster)
    assert (len(failed), len(done)) == (1, 15)
    (message,) = (
        event["error"]["message"]
        for event in dagster.events(run, "... on ExecutionStepFailureEvent { error { message } }")
        if event.get("error")
    )
    assert "1 of 16 batches could not be read" in message
    assert "the disk does not give back 'breakwater'" in message
    assert not (folder / "warehouse" / "latest").exists()

    (folder / "faults" / "unreadable").unlink()
    alone = [path for path in assets(dagster) if path[0] == "read"]
    one = dagster.launch("__ASSET_JOB", assets=alone, tags={"dagster/partition": failed.pop()}, config=IN_PROCESS)
    assert dagster.wait(one) == "SUCCESS"
    failed, done = batches(dagster)
    assert (len(failed), len(done)) == (0, 16)

    rest = dagster.again(run)
    assert dagster.wait(rest) == "SUCCESS"
    steps = [event["stepKey"] for event in dagster.events(rest, "... on ExecutionStepStartEvent { stepKey }") if event]
    assert "gather" not in steps
    assert {"read", "connect", "published"} <= set(steps)
    assert_same((folder / "warehouse" / "latest").resolve(), from_the_command)


def test_everything_downstream_of_an_asset_is_made_again_and_a_bad_row_stops_it(dagster, room, from_the_command):
    folder, _ = room
    assert dagster.wait(dagster.launch(tags=ALL_BATCHES, config=IN_PROCESS)) == "SUCCESS"
    nodes = assets(dagster)
    after = downstream(nodes, ("read", "statements"))
    assert {("actors",), ("alignments",), ("published",)} <= set(after)
    assert {path[0] for path in after}.isdisjoint({"read", "gathered", "raw_files"})

    (folder / "faults" / "bad_row").touch()
    run = dagster.launch("__ASSET_JOB", assets=after)
    assert dagster.wait(run) == "FAILURE"
    (failed,) = (
        event["evaluation"]
        for event in dagster.events(
            run,
            "... on AssetCheckEvaluationEvent { evaluation { checkName success "
            "metadataEntries { label ... on MarkdownMetadataEntry { mdStr } } } }",
        )
        if event.get("evaluation") and not event["evaluation"]["success"]
    )
    assert failed["checkName"] == "statements_text_is_verbatim"
    shown = {entry["label"]: entry.get("mdStr") for entry in failed["metadataEntries"]}
    assert "| X" in shown["rows that break it"]
    assert_same((folder / "warehouse" / "latest").resolve(), from_the_command)

    (folder / "faults" / "bad_row").unlink()
    assert dagster.wait(dagster.launch("__ASSET_JOB", assets=after)) == "SUCCESS"
    shown = {
        entry["label"]: entry.get("mdStr")
        for entry in assets(dagster)["actors",]["assetMaterializations"][0]["metadataEntries"]
    }
    assert {"dagster/row_count", "sample", "path", "persons", "by kind"} <= set(shown)
    assert "| rename | Ilse Brandvoort | Ilse van Brandvoort | her own spelling |" in shown["overrides"]
    assert "- overrides.csv, line 3: merge of person/nobody-here and" in shown["overrides"]
    assert shown["statements per actor"].startswith("![Statements per actor](data:image/svg+xml;base64,")


def test_a_killed_ui_recovers_and_a_wiped_home_gives_the_same_data(raw, tmp_path, from_the_command):
    env = environment(raw, tmp_path / "warehouse", tmp_path / "home", ONRECORD_FAULTS=tmp_path)
    with dagster_dev(env, "-f", "tests/planted.py") as running:
        running.stop_sensors()
        run = running.launch(tags=ALL_BATCHES, config=IN_PROCESS)
        running.wait(run, until={"STARTED"})
        running.kill()
    with dagster_dev(env, "-f", "tests/planted.py") as running:
        assert running.wait(run, seconds=180) == "FAILURE"
        messages = [event.get("message") or "" for event in running.events(run, "... on RunFailureEvent { message }")]
        assert any("it or the whole UI was killed" in message for message in messages)
        assert running.wait(running.again(run)) == "SUCCESS"
    assert_same((tmp_path / "warehouse" / "latest").resolve(), from_the_command)
    shutil.rmtree(tmp_path / "home")
    shutil.rmtree(tmp_path / "warehouse")
    env = environment(raw, tmp_path / "warehouse", tmp_path / "home")
    command = [sys.executable, "-m", "dagster", "job", "execute", "-m", "pipeline.definitions", "-j", "update"]
    subprocess.run([*command, "--tags", json.dumps(ALL_BATCHES)], cwd=ROOT, env=env, check=True, capture_output=True)
    assert_same((tmp_path / "warehouse" / "latest").resolve(), from_the_command)
