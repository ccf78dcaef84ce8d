import copy
import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys

import duckdb
import pyarrow.parquet as pq
import pytest
from handmade import TEXTS, A, rows, tables

from pipeline.explorer import static
from pipeline.publish import export, metadata, release, rules, settings, warehouse
from schemas import RELEASED, Articles, Changes
from schemas.views import VIEWS


def staged(tmp_path, change=None, name=".staging-test"):
    found = rows()
    if change:
        change(found)
    return release.stage(tables(found), tmp_path / name)


def published(tmp_path, change=None):
    return release.publish(staged(tmp_path, change), tmp_path)


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    """A published release, to be read or copied."""
    return published(tmp_path_factory.mktemp("pristine"))


def test_a_release_is_whole(tmp_path):
    folder = published(tmp_path)
    assert release.latest(tmp_path) == folder
    assert release.verify(folder) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["latest", "versions"]
    assert not list(folder.glob("*.wal"))


def test_same_content_is_the_same_version_and_changes_nothing(tmp_path):
    first = published(tmp_path)
    stamp = (first / warehouse.DATABASE).stat().st_mtime_ns
    assert published(tmp_path) == first
    assert (first / warehouse.DATABASE).stat().st_mtime_ns == stamp


def test_a_damaged_version_is_replaced_by_the_next_build(tmp_path):
    folder = published(tmp_path)
    (folder / "articles.parquet").write_bytes(b"PAR1")
    assert published(tmp_path) == folder
    assert release.verify(folder) == []


def test_other_content_is_another_version_and_the_old_one_stays(tmp_path):
    def rename(found):
        found["actors"][0]["name"] = "M. Oduya"

    first, second = published(tmp_path), published(tmp_path, rename)
    assert first != second
    assert release.verify(first) == release.verify(second) == []
    assert release.latest(tmp_path) == second


def test_manifest_tells_bytes_hashes_and_rows(pristine):
    folder = pristine
    manifest = json.loads((folder / release.MANIFEST).read_text())
    assert manifest["version"] == folder.name
    for resource in manifest["resources"]:
        path = folder / resource["path"]
        assert resource["bytes"] == path.stat().st_size
        assert resource["hash"] == f"sha256:{metadata.sha256(path)}"
        assert resource["onrecord:rows"] == len(rows().get(path.stem, []))


@pytest.mark.parametrize(
    "name",
    [
        "articles.parquet",
        "changes.parquet",
        "onrecord.duckdb",
        "schema.sql",
        "CHANGES.md",
        "datapackage.json",
        "SHA256SUMS",
    ],
)
@pytest.mark.parametrize("damage", ["flip", "truncate", "remove"])
def test_verify_finds_damage(tmp_path, pristine, name, damage):
    path = shutil.copytree(pristine, tmp_path / pristine.name) / name
    data = bytearray(path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif damage == "truncate":
        path.write_bytes(data[: len(data) // 2])
    else:
        path.unlink()
    assert release.verify(path.parent)


def test_verify_finds_a_stranger(tmp_path, pristine):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    (folder / "extra.txt").write_text("hello")
    assert release.verify(folder) == ["extra.txt is not listed in SHA256SUMS"]


def test_a_release_carries_the_built_page(tmp_path, monkeypatch):
    page = tmp_path / "dist"
    page.mkdir()
    (page / "index.html").write_text("<!doctype html>")
    monkeypatch.setattr(static, "BUILT", page)
    folder = published(tmp_path / "warehouse")
    assert release.verify(folder) == []
    (folder / "explorer" / "index.html").write_text("<script>alert(1)</script>")
    assert release.verify(folder) == ["explorer/index.html has changed since it was published"]


def test_the_page_is_no_part_of_the_version(tmp_path, monkeypatch):
    monkeypatch.setattr(static, "BUILT", tmp_path / "nothing")
    plain = published(tmp_path / "plain")
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").write_text("<!doctype html>")
    monkeypatch.setattr(static, "BUILT", tmp_path / "dist")
    paged = published(tmp_path / "paged")
    assert not (plain / "explorer").exists()
    assert (paged / "explorer").exists()
    assert plain.name == paged.name


def test_verify_finds_a_database_that_disagrees_with_parquet(tmp_path, pristine):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    with duckdb.connect(str(folder / warehouse.DATABASE)) as con:
        con.execute("UPDATE actors SET name = 'Somebody Else'")
        con.execute("CHECKPOINT")
    reseal(folder)
    assert release.verify(folder) == ["table actors of onrecord.duckdb differs from actors.parquet"]


def reseal(folder):
    (folder / release.CHECKSUMS).unlink()
    release.seal(folder)


@pytest.mark.parametrize(
    "name", [release.README, release.CITATION, release.DICTIONARY, release.QUALITY, warehouse.SCHEMA]
)
def test_verify_finds_a_document_that_is_not_of_this_version(tmp_path, pristine, name):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    (folder / name).write_text((folder / name).read_text().replace("e", "é", 1))
    reseal(folder)
    (problem,) = release.verify(folder)
    assert problem.startswith(f"the release calls itself {pristine.name}, but its contents are version ")


@pytest.fixture
def reworded(monkeypatch):
    """The program is another than the one that made `pristine`: of a column and a view it says something else."""
    columns = dict(Articles.columns())
    columns["title"] = copy.copy(columns["title"])
    columns["title"].description = "The headline, as printed."
    monkeypatch.setattr(Articles, "columns", lambda: columns)
    views = (VIEWS[0]._replace(description="Who said what."), *VIEWS[1:])
    monkeypatch.setattr(warehouse, "VIEWS", views)
    Articles.arrow_schema.cache_clear()
    yield
    monkeypatch.undo()
    Articles.arrow_schema.cache_clear()


@pytest.mark.usefixtures("reworded")
def test_a_release_of_another_version_of_the_program_is_whole(tmp_path, pristine):
    assert not release.is_of_this_version(pristine)
    assert release.verify(pristine) == []
    assert release.previous(pristine.parent.parent) == pristine
    with pytest.raises(export.OtherVersion, match="build it anew"):
        export.public(pristine, tmp_path / "edition")
    assert published(tmp_path).name != pristine.name


DISAGREEING = {
    "COMMENT ON COLUMN articles.title IS 'Boo'": "the columns of onrecord.duckdb are not those of schema.sql",
    "COMMENT ON TABLE articles IS 'Boo'": "the tables of onrecord.duckdb are not those of schema.sql",
    "DROP VIEW wording_drift": "the views of onrecord.duckdb are not those of schema.sql",
    "DROP MACRO TABLE said_by": "the macros of onrecord.duckdb are not those of schema.sql",
    "ALTER TABLE alignments ALTER similarity DROP NOT NULL": "the columns of onrecord.duckdb are not those of schema.sql",
}


@pytest.mark.parametrize("change", DISAGREEING)
def test_a_database_that_is_not_as_defined_is_found(tmp_path, pristine, change):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    with duckdb.connect(str(folder / warehouse.DATABASE)) as con:
        con.execute(change)
    assert warehouse.disagreements(folder)[0] == DISAGREEING[change]


def test_a_table_that_is_not_as_defined_is_found(tmp_path, pristine):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    path = folder / "rejects.parquet"
    table = pq.read_table(path)
    pq.write_table(table.replace_schema_metadata({"description": "Boo"}), path)
    assert warehouse.disagreements(folder) == ["the columns of rejects.parquet are not those of schema.sql"]
    pq.write_table(table.set_column(3, table.schema.field("detail"), [["another"]]), path)
    assert warehouse.disagreements(folder) == ["table rejects of onrecord.duckdb differs from rejects.parquet"]
    path.unlink()
    assert warehouse.disagreements(folder)[0].startswith("rejects.parquet cannot be read: ")


def test_definitions_from_elsewhere_can_do_nothing(tmp_path, pristine):
    folder = shutil.copytree(pristine, tmp_path / pristine.name)
    with (folder / warehouse.SCHEMA).open("a") as file:
        file.write(f"COPY articles TO '{tmp_path / 'out.csv'}';")
    (problem,) = warehouse.disagreements(folder)
    assert problem.startswith("schema.sql does not make a database: Permission Error")
    assert not (tmp_path / "out.csv").exists()


def test_the_version_does_not_depend_on_the_release_before(tmp_path, pristine):
    def rename(found):
        found["actors"][0]["name"] = "M. Oduya"

    other = published(tmp_path, rename)
    found = tables({**rows(), "actor_redirects": [{"old_id": "person/x", "new_id": None, "reason": "gone"}]})
    second = release.publish(release.stage(found, tmp_path / ".staging-2", before=other), tmp_path)
    assert second.name == pristine.name
    assert (second / release.CHANGES).read_text() != (pristine / release.CHANGES).read_text()
    assert release.verify(second) == []


def test_the_version_depends_on_what_is_said_of_the_data(tmp_path, pristine):
    chosen = settings.default()
    chosen = chosen._replace(about=chosen.about._replace(title="Harbour talk"))
    folder = release.stage(tables(), tmp_path / "staged", chosen)
    assert release.manifest(folder)["version"] != pristine.name


def files(folder):
    """Every file under a folder, by its path in it; the page is there where it was built."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_same_input_is_the_same_bytes_in_every_file_but_the_database(tmp_path, pristine):
    shuffled = {name: list(reversed(found)) for name, found in rows().items()}
    folder = release.stage(tables(shuffled), tmp_path / "staged")
    names = files(pristine)
    assert names == files(folder)
    for name in set(names) - {warehouse.DATABASE, release.CHECKSUMS}:
        assert (folder / name).read_bytes() == (pristine / name).read_bytes(), name


def versions(folder, count):
    """Publish versions that differ in an actor's name, each some time after the one before; their folders."""
    made = []
    for number in range(count):
        made.append(published(folder, lambda found, number=number: found["actors"][0].update(name=f"Oduya {number}")))
        os.utime(made[-1], ns=(number, number))
    return made


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    """A warehouse of four versions, to be copied."""
    folder = tmp_path_factory.mktemp("four")
    return folder, [version.name for version in versions(folder, 4)]


@pytest.fixture
def grown(four, tmp_path):
    """A warehouse of four versions, the oldest first, and its latest link."""
    folder, names = four
    shutil.copytree(folder, tmp_path / "grown", symlinks=True)
    return tmp_path / "grown", names


def kept(folder):
    return {path.name for path in (folder / "versions").iterdir()}


def test_the_newest_releases_are_kept(grown):
    folder, names = grown
    assert release.prune(folder, 0) == []
    assert sorted(release.prune(folder, 2)) == sorted(names[:2])
    assert kept(folder) == set(names[2:])
    assert sorted(path.name for path in folder.iterdir()) == ["latest", "versions"]


def test_the_live_release_is_kept_however_old(grown):
    folder, names = grown
    (folder / "latest").unlink()
    (folder / "latest").symlink_to(f"versions/{names[0]}")
    release.prune(folder, 1)
    assert kept(folder) == {names[0]}


READER = """
import sys, time, mmap
path, how = sys.argv[1:]
if how == "duckdb":
    import duckdb
    con = duckdb.connect(path, read_only=True)
elif how == "mapped":
    with open(path, "rb") as file:
        held = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
else:
    held = open(path, "rb")
print("open", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is removed")
@pytest.mark.parametrize(
    ("name", "how"), [("onrecord.duckdb", "duckdb"), ("articles.parquet", "mapped"), ("README.md", "open")]
)
def test_a_release_that_somebody_reads_is_kept(grown, name, how):
    folder, names = grown
    command = [sys.executable, "-c", READER, str(folder / "versions" / names[1] / name), how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout.readline() == "open\n"
        release.prune(folder, 1)
        assert kept(folder) == {names[1], names[3]}
        reader.terminate()
    release.prune(folder, 1)
    assert kept(folder) == {names[3]}


def test_the_release_before_is_the_latest_that_is_whole(grown):
    folder, names = grown
    assert release.previous(folder).name == names[3]
    (folder / "versions" / names[3] / "mentions.parquet").write_bytes(b"PAR1")
    assert release.previous(folder).name == names[2]


def test_a_release_is_found_by_folder_warehouse_or_version(grown):
    folder, names = grown
    version = folder / "versions" / names[0]
    assert release.find(str(version), folder) == release.find(names[0][:9], folder) == version
    assert release.find(str(folder), folder).name == names[3]
    with pytest.raises(release.NoRelease, match="no release and no version"):
        release.find("zz", folder)
    for name in ("zz1", "zz2"):
        (folder / "versions" / name).mkdir()
    with pytest.raises(release.NoRelease, match="several versions"):
        release.find("zz", folder)


def test_a_minimum_that_is_missed_stops_a_release_and_a_maximum_warns(tmp_path):
    def more(found):
        reject = found["rejects"][0]
        found["rejects"] = [{**reject, "source_file": f"{n}.bin"} for n in range(50)]

    folder = staged(tmp_path, more)
    (warning,) = release.check(folder)
    assert warning == "50 of 52 (96.2 %) are raw records that gave no article; more than 20.0 %"
    chosen = settings.default()._replace(maximum={}, minimum={"records_rejected": 0.999})
    with pytest.raises(release.RulesBroken, match=r"50 of 52 \(96\.2 %\) are raw records .*; at least 99\.9 % must"):
        release.check(folder, chosen)


BREAKING = {
    "statements_text_is_verbatim": lambda found: found["statements"][0].update(
        text="We lost 31 boats,", wording="We lost 31 boats,"
    ),
    "statements_cue_text_is_verbatim": lambda found: found["statements"][0].update(cue_text="SAID"),
    "statements_speaker_ids_exists": lambda found: found["statements"][0].update(
        speaker_ids=["person/mira-oduya", "person/x"]
    ),
    "statements_speaker_is_the_first_of_all": lambda found: (
        found["statements"][0].update(speaker_id=None),
        found["figures"][0].update(source_id=None),
    ),
    "statements_segments_fill_the_evidence": lambda found: found["statements"][0].update(segments=[]),
    "statements_wording_is_that_of_the_segments": lambda found: found["statements"][0].update(
        wording="What she never said"
    ),
    "statements_sources_have_a_confidence": lambda found: found["statements"][0].update(speaker_confidence=None),
    "statements_said_days_are_those_of_their_date": lambda found: found["statements"][0].update(said_day_last=None),
    "statements_said_date_id_exists": lambda found: found["statements"][0].update(
        said_date_id="d0", said_day_first=None, said_day_last=None
    ),
    "dates_days_are_ordered": lambda found: (
        found["dates"][0].update(last_day=None),
        found["statements"][0].update(said_day_last=None),
    ),
    "figures_are_given_by_the_speaker": lambda found: found["figures"][0].update(statement_id=None),
    "actors_are_counted": lambda found: found["mentions"].pop(),
    "groups_are_counted": lambda found: found["statement_groups"][0].update(article_count=3),
    "copies_are_of_originals": lambda found: [
        copy.update(duplicate_of=article["article_id"])
        for copy, article in zip(found["articles"], reversed(found["articles"]), strict=True)
    ],
    "articles_duplicate_of_exists": lambda found: found["articles"][0].update(duplicate_of="a" + "9" * 16),
    "published_day_has_a_basis": lambda found: found["articles"][0].update(published_basis="none"),
    "alignments_join_different_articles": lambda found: found["alignments"][0].update(
        statement_id_b=found["statements"][0]["statement_id"]
    ),
    "durations_and_sets_have_no_days": lambda found: found["dates"][0].update(kind="duration"),
    "articles_have_their_text": lambda found: found["articles"][0].update(text=None),
    "article_ids_are_of_their_texts": lambda found: found["articles"][0].update(
        text=TEXTS[A].replace("rained", "snowed")
    ),
    "every_article_was_sighted": lambda found: found["sightings"].pop(),
    "figures_values_are_ordered": lambda found: found["figures"][0].update(value_low=31.0),
}


@pytest.mark.parametrize("name", BREAKING)
def test_a_broken_rule_is_named(tmp_path, name):
    found = rows()
    BREAKING[name](found)
    made = {**tables(found), "changes": Changes.from_rows([])}
    for model in RELEASED:
        warehouse.write_table(model, made[model.table_name()], tmp_path)
    warehouse.write_database(tmp_path)
    (tmp_path / release.MANIFEST).write_text("{}")
    assert list(release.broken_rules(tmp_path)) == [name]


def test_a_release_that_breaks_a_rule_is_refused(tmp_path):
    folder = staged(tmp_path, BREAKING["figures_values_are_ordered"])
    with pytest.raises(release.RulesBroken, match="figures_values_are_ordered"):
        release.check(folder)


def test_every_rule_is_a_query_that_runs(tmp_path):
    folder = staged(tmp_path)
    assert release.broken_rules(folder) == {}
    names = {rule.name for rule in rules.RULES}
    assert len(names) == len(rules.RULES)
    assert names - set(BREAKING) <= {rule.name for rule in rules._derived()}, "a rule that no test breaks"


def test_an_invalid_table_is_named_before_it_is_written(tmp_path):
    found = rows()
    found["figures"][0]["confidence"] = 2.0
    with pytest.raises(release.InvalidTable, match="figures"):
        release.stage(tables(found), tmp_path / "staged")
    assert not (tmp_path / "staged" / "figures.parquet").exists()


def test_no_release_is_said_so(tmp_path):
    with pytest.raises(release.NoRelease, match="onrecord build"):
        release.latest(tmp_path)
    assert release.previous(tmp_path) is None


def test_the_second_build_is_told_that_it_is_second(tmp_path):
    with release.exclusive(tmp_path), pytest.raises(release.Busy), release.exclusive(tmp_path):
        pass


def test_leavings_of_a_crash_are_swept(tmp_path):
    (tmp_path / ".staging-1").mkdir()
    (tmp_path / ".latest-1").symlink_to("versions/none")
    with release.exclusive(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def _publish_until_killed(folder, call, step):
    """Publish another version and die at the given call of an operation on files."""
    real, calls = getattr(os, call), 0

    def dying(*args, **kwargs):
        nonlocal calls
        if calls == step:
            os.kill(os.getpid(), signal.SIGKILL)
        calls += 1
        return real(*args, **kwargs)

    setattr(os, call, dying)
    with release.exclusive(folder):
        published(folder, lambda found: found["actors"][0].update(name="Another Version"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("call", "step"), [("fsync", 0), ("fsync", 9), ("rename", 0), ("fsync", 23), ("symlink", 0), ("replace", 0)]
)
def test_a_kill_at_any_step_leaves_a_whole_release(tmp_path, call, step):
    first = published(tmp_path)
    child = multiprocessing.get_context("spawn").Process(target=_publish_until_killed, args=(tmp_path, call, step))
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    assert release.latest(tmp_path) == first
    assert release.verify(first) == []
    with release.exclusive(tmp_path):
        assert not [path for path in tmp_path.iterdir() if path.name.startswith((".staging", ".latest"))]
        assert published(tmp_path) == first


def test_a_rule_that_is_asked_of_some_articles_after_others_finds_every_row(tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "AT_A_TIME", 1)
    found = rows()
    for mention in found["mentions"]:
        mention["text"] = "x" * len(mention["text"])
    made = {**tables(found), "changes": Changes.from_rows([])}
    for model in RELEASED:
        warehouse.write_table(model, made[model.table_name()], tmp_path)
    warehouse.write_database(tmp_path)
    rule = next(rule for rule in rules.RULES if rule.name == "mentions_text_is_verbatim")
    with warehouse.open_database(tmp_path) as con:
        broken = rules.broken(rule, con)["mention_id"].to_pylist()
        assert con.execute("SELECT count(*) FROM articles").fetchone() == (len(found["articles"]),)
    assert len({row["article_id"] for row in found["mentions"]}) > 1
    assert sorted(broken) == sorted(row["mention_id"] for row in found["mentions"])
