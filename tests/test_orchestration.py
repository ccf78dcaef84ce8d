"""The Dagster side without a server: graph, checks, pages, the watch on the raw folder, failed batches, the launcher."""

import base64
import datetime as dt
import logging
import os
import re
import subprocess
import time
import xml.etree.ElementTree as ET

import dagster as dg
import pyarrow as pa
import pytest
from handmade import A, B, rows, tables
from test_engine import fake_extract

from pipeline import build, engine, workers
from pipeline.connect.overrides import Effect, Override
from pipeline.definitions import defs
from pipeline.gather import ingest
from pipeline.orchestration import assets, automation, io, launcher, pages
from pipeline.publish import release, warehouse
from pipeline.publish.quality import MEASURES
from pipeline.publish.rules import RULES
from schemas import EXTRACTED, MODELS, TABLES

BATCHES = list(engine.SHARDS)


def test_the_graph_reads_as_the_story_of_the_data(golden):
    graph = defs().resolve_asset_graph()
    lines = []
    for key in sorted(graph.get_all_asset_keys()):
        node = graph.get(key)
        assert node.description, key
        assert node.owners, key
        parents = ", ".join(sorted(parent.to_user_string() for parent in node.parent_keys))
        lines.append(f"{node.group_name}: {key.to_user_string()} <- {parents or 'nothing'}")
    golden("graph.txt", "\n".join(sorted(lines)) + "\n")


SILENT = "a" + "3" * 16


def inputs():
    """What `build.connect` is given: two articles as they were read, and one in which nothing was found."""
    found = rows()
    found["articles"].append({**found["articles"][0], "article_id": SILENT, "text": "It rained.", "story_id": "s2"})
    found["sightings"].append({**found["sightings"][0], "article_id": SILENT, "source_file": "silent.txt"})
    for name, column in (("mentions", "actor_id"), ("statements", "speaker_id"), ("figures", "source_id")):
        for row in found[name]:
            row[column] = f"{row['article_id']}#0"
    for row in found["statements"]:
        row |= {"speaker_ids": [row["speaker_id"]], "group_id": None}
    found["entities"] = [
        {
            "entity_id": f"{article}#0",
            "article_id": article,
            "kind": "person",
            "name": name,
            "names": [name],
            "roles": [],
        }
        for article, name in ((A, "Mira Oduya"), (B, "Oduya"))
    ]
    return {
        **{("gathered", name): found[name] for name in ("articles", "sightings", "rejects")},
        **{("read", model.table_name()): found.get(model.table_name(), []) for model in EXTRACTED},
    }


LATER = dt.date(2031, 5, 7)
CHANGES = {
    ("gathered", "articles"): lambda found: found[1].update(outlet="Another", published_day=LATER),
    ("gathered", "sightings"): lambda found: found[1].update(outlet="Another"),
    ("gathered", "rejects"): list.pop,
    ("read", "entities"): lambda found: found[1].update(name="Lena Voss", names=["Lena Voss"]),
    ("read", "mentions"): list.pop,
    ("read", "statements"): list.pop,
    ("read", "figures"): list.pop,
    ("read", "dates"): list.pop,
    ("read", "failures"): lambda found: found.append({"article_id": SILENT, "detail": "a fault"}),
}


@pytest.mark.parametrize("changed", CHANGES, ids="/".join)
def test_what_changes_with_a_table_is_made_of_it_in_the_graph(changed, tmp_path):
    before = tmp_path / "before"
    for model in TABLES:
        warehouse.write_table(model, tables()[model.table_name()], before)

    def connected(given):
        of = {part: {} for part, _ in given}
        for (part, name), found in given.items():
            of[part][name] = MODELS[name].from_rows(found)
        return build.connect(of["gathered"], of["read"], before, tmp_path / "none.csv").tables

    def made_of(name):
        parents = [tuple(key.path) for key in assets.INPUTS_OF[name]]
        return set(parents).union(*(made_of(parent[0]) for parent in parents if len(parent) == 1))

    given = inputs()
    usual = connected(given)
    CHANGES[changed](given[changed])
    reached = {name for name, table in connected(given).items() if table != usual[name]}
    assert reached
    assert reached <= {name for name in assets.INPUTS_OF if changed in made_of(name)}


def test_every_table_has_its_checks_and_they_block():
    graph = defs().resolve_asset_graph()
    names = {(key.asset_key.to_user_string(), key.name) for key in graph.asset_check_keys}
    assert {(model.table_name(), "schema") for model in TABLES} <= names
    assert {("candidate", rule.name) for rule in RULES} <= names
    assert {("candidate", measure.name) for measure in MEASURES} <= names
    assert all(graph.get_check_spec(key).blocking for key in graph.asset_check_keys)


@pytest.mark.parametrize(
    "model",
    sorted({*TABLES, *EXTRACTED} - {assets.Failures}, key=lambda model: model.table_name()),
    ids=lambda model: model.table_name(),
)
def test_every_table_has_a_page_and_it_works_without_rows(model):
    assert model.table_name() in pages.PAGES
    empty = pages.shown(model.table_name(), model.from_rows([]))
    assert "sample" not in empty.markdown
    for label, (table, _) in model.references().items():
        assert table == model.table_name() or f"`{label}` → [`{table}`]" in pages.about(model)


def test_a_page_shows_numbers_a_table_a_picture_and_a_sample():
    shown = pages.shown("actors", tables()["actors"])
    assert shown.numbers == {"persons": 1, "who said something (%)": 100.0}
    assert shown.markdown["by kind"].splitlines()[2] == "| person | 1 |"
    assert "Mira Oduya" in shown.markdown["sample"]
    svg = svg_of(shown.markdown["statements per actor"])
    assert "Mira Oduya" in "".join(svg.itertext())


def svg_of(markdown):
    return ET.fromstring(base64.b64decode(re.fullmatch(r"!\[.*\]\(data:image/svg\+xml;base64,(.*)\)", markdown)[1]))


def test_articles_are_counted_by_day_days_without_one_included():
    (first, second) = tables()["articles"].to_pylist()
    rows = [
        first,
        second,
        {**second, "article_id": "a" + "3" * 16, "published_day": first["published_day"].replace(day=9)},
    ]
    svg = svg_of(pages.shown("articles", assets.Articles.from_rows(rows)).markdown["articles by publication day"])
    labels = [text for text in svg.itertext() if "2031" in text]
    assert sorted(labels) == ["Fri 09 May 2031", "Thu 08 May 2031", "Tue 06 May 2031", "Wed 07 May 2031"]


def test_words_of_an_article_bring_no_markup_into_a_page():
    hostile = "![x](http://example.org/x.png) <img src=x> [a](b) `c` | d"
    text = pages.markdown_table(pa.table({"title": [hostile]})).splitlines()[-1]
    assert text == r"| !\[x](http://example.org/x.png) \<img src=x> \[a](b) \`c\` \| d |"
    svg = svg_of(pages.picture("t", [(hostile + "\x01", 1), (hostile, 2)]))
    assert {element.tag.split("}")[-1] for element in svg.iter()} <= {"svg", "g", "rect", "text", "line"}


def test_a_sample_is_short_enough_to_be_seen_without_a_click():
    wide = pa.table({"a": ["long " * 40] * 9, "b": ["words " * 40] * 9, "c": ["and more " * 40] * 9})
    text = pages.sample(wide)
    assert len(text) < pages.INLINE
    assert len(text.splitlines()) > 3


@pytest.fixture
def raw(tmp_path):
    folder = tmp_path / "raw"
    (folder / "deeper").mkdir(parents=True)
    (folder / "one.txt").write_text("The pier will close, Mira Oduya said on Tuesday.")
    return folder


@pytest.fixture
def look(raw, tmp_path):
    """One look of the sensor: the run keys it asks for."""
    cursor = None

    def tick():
        nonlocal cursor
        context = dg.build_sensor_context(cursor=cursor, definitions=defs())
        found = automation.new_raw_files(context, folders=io.Folders(raw=str(raw), warehouse=str(tmp_path / "out")))
        cursor = found.cursor
        asked = found.run_requests or []
        assert all(set(automation.ALL_BATCHES.items()) <= set(run.tags.items()) for run in asked)
        return [run.run_key for run in asked]

    return tick


def test_files_are_read_when_they_stand_still_and_once(look, raw):
    assert look() == []
    assert len(look()) == 1
    assert [look(), look()] == [[], []]
    (raw / "deeper" / "two.html").write_text("<p>More")
    assert look() == []
    (raw / "deeper" / "two.html").write_text("<p>More of it")
    assert look() == []
    (second,) = look()
    (raw / "deeper" / "two.html").unlink()
    assert look() == []
    (third,) = look()
    assert look() == []
    assert second != third


def test_a_state_that_comes_back_is_read_again(look, raw):
    look(), look()
    (raw / "two.txt").write_text("x")
    stamp = (raw / "two.txt").stat()
    look(), look()
    (raw / "two.txt").rename(raw.parent / "away")
    look()
    assert len(look()) == 1
    (raw.parent / "away").rename(raw / "two.txt")
    os.utime(raw / "two.txt", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    look()
    assert len(look()) == 1


def test_an_empty_or_missing_folder_asks_for_nothing(look, raw):
    (raw / "one.txt").unlink()
    assert [look(), look()] == [[], []]
    (raw / "deeper").rmdir()
    raw.rmdir()
    assert [look(), look()] == [[], []]


def test_the_schedule_is_off_until_it_is_switched_on():
    assert automation.nightly.default_status is dg.DefaultScheduleStatus.STOPPED
    assert automation.new_raw_files.default_status is dg.DefaultSensorStatus.RUNNING


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Twenty articles, read by a stand-in that needs no model; gives a function that runs a job."""
    raw = tmp_path / "raw"
    raw.mkdir()
    for number in range(20):
        (raw / f"{number:02}.txt").write_text(
            f"Boat number {number} sank off Tarn Head, Mira Oduya said on Tuesday. It rained."
        )
    monkeypatch.setenv("ONRECORD_RAW", str(raw))
    monkeypatch.setenv("ONRECORD_WAREHOUSE", str(tmp_path / "out"))
    monkeypatch.setattr(assets, "RETRY_SECONDS", 0.01)
    calls = []

    def extract(batch):
        calls.append(batch["article_id"].to_pylist())
        return fake_extract(batch)

    monkeypatch.setattr(workers, "extract", extract)
    with dg.DagsterInstance.ephemeral() as instance:

        def run(job="update", tags=automation.ALL_BATCHES, selection=None, engine="process"):
            return (
                defs()
                .resolve_job_def(job)
                .execute_in_process(
                    instance=instance,
                    tags=dict(tags),
                    asset_selection=selection,
                    raise_on_error=False,
                    run_config={"ops": {"read": {"config": {"engine": engine, "again": job == "rebuild"}}}},
                )
            )

        run.instance, run.calls, run.raw, run.warehouse = instance, calls, raw, tmp_path / "out"
        yield run


READ = [dg.AssetKey(["read", model.table_name()]) for model in EXTRACTED]


def batches_read(instance, key=READ[0]):
    return instance.get_materialized_partitions(key)


def test_only_what_is_new_is_read_and_a_rebuild_reads_all(project):
    """Only gathering and reading: the rest of a run costs more than the question."""
    half = [dg.AssetKey(["gathered", name]) for name in ("articles", "sightings", "rejects")] + READ
    assert project(selection=half).success
    assert sum(map(len, project.calls)) == 20
    project.calls.clear()
    (project.raw / "new.txt").write_text(
        "A new boat was launched at Tarn Head, Mira Oduya said on Wednesday. It was blue."
    )
    assert project(selection=half).success
    assert sum(map(len, project.calls)) == 1
    project.calls.clear()
    assert project("rebuild", selection=half).success
    assert sum(map(len, project.calls)) == 21


def test_a_failed_batch_is_told_from_the_others_and_read_again_alone(project, monkeypatch):
    good = workers.extract

    def poisoned(batch):
        if any("number 7 " in text for text in batch["text"].to_pylist()):
            raise OSError("a bad block on the disk")
        return good(batch)

    monkeypatch.setattr(workers, "extract", poisoned)
    failed = project()
    assert not failed.success
    (event,) = [event for event in failed.all_events if event.is_step_failure]
    assert "1 of 16 batches could not be read" in event.step_failure_data.error_display_string
    assert "a bad block on the disk" in event.step_failure_data.user_failure_data.metadata["failed batches"].value
    assert sum(event.is_step_restarted for event in failed.all_events) == assets.RETRIES
    (bad,) = set(BATCHES) - batches_read(project.instance)
    assert bad == engine.places(["Boat number 7 sank off Tarn Head, Mira Oduya said on Tuesday. It rained."])[0][0]
    assert not (project.warehouse / "latest").exists()

    monkeypatch.setattr(workers, "extract", good)
    project.calls.clear()
    assert project(tags={"dagster/partition": bad}, selection=READ).success
    assert project.calls
    assert batches_read(project.instance) == set(BATCHES)
    project.calls.clear()
    assert project().success
    assert project.calls == []
    assert release.verify(release.latest(project.warehouse)) == []


class Attempt:
    """What a step knows of how often it was tried."""

    log = logging.getLogger("step")

    def __init__(self, retry_number):
        self.retry_number = retry_number


@pytest.mark.parametrize(
    "passing", [release.Busy("another build"), OSError("disk"), engine.ShardsFailed({"0": "died"})]
)
def test_what_may_pass_is_tried_again_and_not_for_ever(passing):
    with pytest.raises(dg.RetryRequested) as asked, assets.retried(Attempt(0)):
        raise passing
    assert (asked.value.max_retries, asked.value.seconds_to_wait) == (assets.RETRIES, assets.RETRY_SECONDS)
    with pytest.raises(type(passing)), assets.retried(Attempt(assets.RETRIES)):
        raise passing


def test_what_no_second_try_mends_is_not_tried_twice():
    with pytest.raises(ingest.NoInput), assets.retried(Attempt(0)):
        raise ingest.NoInput("nothing there")


def test_the_process_of_a_run_is_known_to_be_alive_or_gone():
    alive, gone = launcher.WorkerStatus.RUNNING, launcher.WorkerStatus.NOT_FOUND
    assert launcher._health(os.getpid(), time.time()).status is alive
    assert launcher._health(os.getpid(), 86_400.0).status is gone, "a younger process with the same number"
    with subprocess.Popen(["true"]) as dead:
        dead.wait()
    assert launcher._health(dead.pid, time.time()).status is gone


def test_the_page_of_actors_says_which_override_can_do_nothing():
    row = Override("merge", "person/nobody_here", "person/sam", "typo", line=2)
    shown = assets._effects([Effect(row, ("person/sam",), ("person/sam",), "there is no actor person/nobody_here")])
    assert "| merge | person/nobody\\_here | person/sam | typo | person/sam | person/sam |" in shown
    assert shown.endswith(
        "line 2: merge of person/nobody\\_here and person/sam has no effect: there is no actor person/nobody\\_here"
    )
