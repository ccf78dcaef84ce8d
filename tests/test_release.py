import json
import multiprocessing
import os
import signal

import pytest
from handmade import rows, tables

from pipeline.explorer import static
from pipeline.publish import release, rules, warehouse


def staged(tmp_path, change=None, name=".staging-test"):
    found = rows()
    if change:
        change(found)
    return release.stage(tables(found), tmp_path / name)


def published(tmp_path, change=None):
    return release.publish(staged(tmp_path, change), tmp_path)


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


def test_manifest_tells_bytes_hashes_and_rows(tmp_path):
    folder = published(tmp_path)
    manifest = json.loads((folder / release.MANIFEST).read_text())
    assert manifest["version"] == folder.name
    for resource in manifest["resources"]:
        path = folder / resource["path"]
        assert resource["bytes"] == path.stat().st_size
        assert resource["hash"] == f"sha256:{release.sha256(path)}"
        assert resource["onrecord:rows"] == len(rows()[path.stem])


@pytest.mark.parametrize(
    "name", ["articles.parquet", "onrecord.duckdb", "dictionary.md", "datapackage.json", "SHA256SUMS"]
)
@pytest.mark.parametrize("damage", ["flip", "truncate", "remove"])
def test_verify_finds_damage(tmp_path, name, damage):
    path = published(tmp_path) / name
    data = bytearray(path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif damage == "truncate":
        path.write_bytes(data[: len(data) // 2])
    else:
        path.unlink()
    assert release.verify(path.parent)


def test_verify_finds_a_stranger_and_a_swapped_database(tmp_path):
    folder = published(tmp_path)
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


def test_verify_finds_a_database_that_disagrees_with_parquet(tmp_path):
    import duckdb

    folder = staged(tmp_path)
    with duckdb.connect(str(folder / warehouse.DATABASE)) as con:
        con.execute("UPDATE actors SET name = 'Somebody Else'")
        con.execute("CHECKPOINT")
    sums = folder / release.CHECKSUMS
    lines = [line.split("  ")[1] for line in sums.read_text().splitlines()]
    sums.write_text("".join(f"{release.sha256(folder / name)}  {name}\n" for name in lines))
    assert release.verify(folder) == ["table actors of onrecord.duckdb differs from actors.parquet"]


BREAKING = {
    "statements_text_is_verbatim": lambda found: found["statements"][0].update(text="We lost 31 boats,"),
    "statements_cue_text_is_verbatim": lambda found: found["statements"][0].update(cue_text="SAID"),
    "statements_speaker_ids_exists": lambda found: found["statements"][0].update(
        speaker_ids=["person/mira-oduya", "person/x"]
    ),
    "statements_speaker_is_the_first_of_all": lambda found: found["statements"][0].update(speaker_ids=[]),
    "statements_segments_fill_the_evidence": lambda found: found["statements"][0].update(segments=[]),
    "statements_said_days_are_ordered": lambda found: found["statements"][0].update(said_day_last=None),
    "statements_said_date_id_exists": lambda found: found["statements"][0].update(said_date_id="d0"),
    "articles_duplicate_of_exists": lambda found: found["articles"][0].update(duplicate_of="a" + "9" * 16),
    "published_day_has_a_basis": lambda found: found["articles"][0].update(published_basis="none"),
    "alignments_join_different_articles": lambda found: found["alignments"][0].update(
        statement_id_b=found["statements"][0]["statement_id"]
    ),
    "durations_and_sets_have_no_days": lambda found: found["dates"][0].update(kind="duration"),
    "every_article_was_sighted": lambda found: found["sightings"].pop(),
    "figures_values_are_ordered": lambda found: found["figures"][0].update(value_low=31.0),
}


@pytest.mark.parametrize("name", BREAKING)
def test_a_broken_rule_is_named(tmp_path, name):
    folder = staged(tmp_path, BREAKING[name])
    assert list(release.broken_rules(folder)) == [name]
    with pytest.raises(release.RulesBroken, match=name):
        release.check(folder)


def test_every_rule_is_a_query_that_runs(tmp_path):
    folder = staged(tmp_path)
    assert release.broken_rules(folder) == {}
    assert len({rule.name for rule in rules.RULES}) == len(rules.RULES)


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
    ("call", "step"), [("fsync", 0), ("fsync", 9), ("rename", 0), ("fsync", 16), ("symlink", 0), ("replace", 0)]
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
