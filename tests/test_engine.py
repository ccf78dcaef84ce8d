import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from handmade import rows
from hypothesis import given
from hypothesis import strategies as st

from pipeline import engine, workers
from schemas import EXTRACTED, Articles, Entities

ROOT = Path(__file__).parent.parent

DAY = dt.date(2031, 5, 6)


def articles(count, day=DAY):
    first = rows()["articles"][0]
    return Articles.from_rows(
        {**first, "article_id": f"a{number:016x}", "text": f"Boat {number} sank.", "published_day": day}
        for number in range(count)
    )


def shard(text):
    """Shard of an article that shares nothing with others."""
    return engine.places([text])[0][0]


def in_shards(table):
    """Articles in each shard that has some."""
    return Counter(engine.shards_of(table).values())


def unread(table, store):
    """Shards of which something has not been read."""
    found = []
    for shard in in_shards(table):
        try:
            engine.collect(table, store, shards=[shard])
        except engine.NotRead:
            found.append(shard)
    return found


def fake_extract(batch):
    """One entity for each article, as `extract` would give it."""
    found = [
        {
            "entity_id": f"{row['article_id']}#0",
            "article_id": row["article_id"],
            "kind": "group",
            "name": f"{row['text']} {row['published_day']}",
            "names": [],
            "roles": [],
        }
        for row in batch.to_pylist()
    ]
    return {model.table_name(): model.from_rows(found if model is Entities else []) for model in EXTRACTED}


@pytest.fixture
def calls(monkeypatch):
    """Sizes of the batches that were extracted, not read from disk."""
    sizes = []

    def counted(batch):
        sizes.append(batch.num_rows)
        return fake_extract(batch)

    monkeypatch.setattr(workers, "extract", counted)
    return sizes


def read(articles, store, **options):
    """Read and collect."""
    engine.read(articles, store, **{"engine": "process"} | options)
    return engine.collect(articles, store)


def names(tables):
    return sorted(tables["entities"]["name"].to_pylist())


def one_shard(count, wanted="0", day=DAY):
    """Articles of one shard."""
    placed = [row for row in articles(40 * count, day).to_pylist() if shard(row["text"]) == wanted]
    return Articles.from_rows(placed[:count])


def test_more_parts_than_are_in_memory_at_a_time_are_collected_whole(tmp_path, calls):
    rows = one_shard(engine.AT_A_TIME + 2)
    for count in range(1, rows.num_rows + 1):
        engine.read(rows.slice(0, count), tmp_path, engine="process")
    assert calls == [1] * rows.num_rows == [1] * len(list(tmp_path.rglob("*" + engine.PART)))
    assert names(engine.collect(rows, tmp_path)) == sorted(fake_extract(rows)["entities"]["name"].to_pylist())
    wanted = rows.slice(1, engine.AT_A_TIME)
    assert names(engine.collect(wanted, tmp_path)) == sorted(fake_extract(wanted)["entities"]["name"].to_pylist())


def test_nothing_is_read_twice(tmp_path, calls):
    first = read(one_shard(100), tmp_path)
    again = read(one_shard(100), tmp_path)
    assert calls == [64, 36]
    assert names(first) == names(again)
    assert len(names(first)) == 100


def test_only_what_is_new_is_read_and_what_is_gone_is_left_out(tmp_path, calls):
    read(articles(100), tmp_path)
    calls.clear()
    grown = read(articles(103), tmp_path)
    assert sum(calls) == 3
    full = read(articles(103), tmp_path / "other")
    assert names(grown) == names(full)
    assert len(names(read(articles(5), tmp_path))) == 5
    calls.clear()
    read(articles(103), tmp_path)
    assert sum(calls) < 98  # a part is kept as long as one of its articles is wanted


def test_another_publication_day_is_another_reading(tmp_path, calls):
    read(one_shard(2), tmp_path)
    moved = read(one_shard(2, day=dt.date(2031, 5, 7)), tmp_path)
    assert calls == [2, 2]
    assert [name.split(". ")[1] for name in names(moved)] == ["2031-05-07", "2031-05-07"]


def test_changed_code_reads_everything_again(tmp_path, calls, monkeypatch):
    read(one_shard(2), tmp_path)
    monkeypatch.setattr(engine, "fingerprint", lambda: "changed")
    read(one_shard(2), tmp_path)
    assert calls == [2, 2]
    assert [path.name for path in tmp_path.iterdir()] == ["changed"]


def test_a_part_is_on_the_disk_before_it_is_named(tmp_path, calls, monkeypatch):
    synced, missed = set(), []
    fsync, rename = os.fsync, Path.rename

    def note(descriptor):
        synced.add(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    def look(path, target):
        missed.extend([path.name] if path.stat().st_ino not in synced else [])
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr(Path, "rename", look)
    read(articles(2), tmp_path)
    assert (len(synced) > 0, missed) == (True, [])


def test_a_half_written_part_is_swept_and_read_again(tmp_path, calls):
    left = tmp_path / engine.fingerprint() / "0" / "0123.tmp"
    left.parent.mkdir(parents=True)
    left.touch()
    assert len(names(read(articles(2), tmp_path))) == 2
    assert not left.exists()


def test_progress_counts_what_is_new(tmp_path, calls):
    seen = []
    for _ in range(2):
        read(one_shard(64), tmp_path, progress=lambda done, total: seen.append((done, total)))
    read(one_shard(70), tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 64), (64, 64), (0, 6), (6, 6)]


def test_no_article_is_no_row(tmp_path, calls):
    tables = read(articles(0), tmp_path, engine=None)
    assert {table.num_rows for table in tables.values()} == {0}
    assert list(tables) == [model.table_name() for model in EXTRACTED]


def test_a_shard_can_be_read_alone(tmp_path, calls):
    everything = articles(100)
    engine.read(everything, tmp_path, shards=["3"], engine="process")
    there = in_shards(everything)
    assert set(there) - set(unread(everything, tmp_path)) == {"3"}
    assert there["3"] == sum(calls)
    assert len(names(engine.collect(everything, tmp_path, shards=["3"]))) == sum(calls)
    with pytest.raises(engine.NotRead, match=f"{there['5']} articles of shard 5"):
        engine.collect(everything, tmp_path)


def test_a_batch_that_fails_stops_no_other_and_says_why(tmp_path, monkeypatch):
    broken = articles(100)["text"][42].as_py()

    def poisoned(batch):
        if broken in batch["text"].to_pylist():
            raise ValueError("too many boats")
        return fake_extract(batch)

    monkeypatch.setattr(workers, "extract", poisoned)
    with pytest.raises(engine.ShardsFailed, match="articles: ValueError: too many boats") as failure:
        engine.read(articles(100), tmp_path, engine="process")
    assert list(failure.value.reasons) == [shard(broken)]
    assert unread(articles(100), tmp_path) == [shard(broken)]
    calls = []
    monkeypatch.setattr(workers, "extract", lambda batch: calls.append(batch.num_rows) or fake_extract(batch))
    assert len(names(read(articles(100), tmp_path))) == 100
    assert calls == [in_shards(articles(100))[shard(broken)]]


@given(st.integers(0, 2**64))
def test_the_shard_of_a_text_is_one_of_the_shards(number):
    assert shard(str(number)) in engine.SHARDS


def test_shards_are_of_like_size():
    sizes = in_shards(articles(1600)).values()
    assert len(sizes) == len(engine.SHARDS)
    assert min(sizes) > 60
    assert max(sizes) < 140


def test_a_copy_is_read_beside_its_original():
    paragraphs = [f"Paragraph {number} of a long story about the boats of Tarn Head." for number in range(12)]
    advert = "Every weekend the boats of Tarn Head, free by electronic mail."
    texts = []
    for number in range(70):
        story = [advert, *(f"{paragraph} {number}" for paragraph in paragraphs)]
        texts += ["\n\n".join(story), "\n\n".join([f"By hand {number}", *story[9:], *story[:1]])]
    places = engine.places(texts)
    assert places[::2] == places[1::2]
    assert len(set(places)) == 70
    assert engine.places(reversed(texts)) == places[::-1]


@pytest.mark.slow
def test_workers_give_the_same_rows_and_a_killed_one_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "extract", DieOnce(tmp_path / "died"))
    pooled = read(articles(200), tmp_path / "pool", engine="pool", workers=2)
    assert (tmp_path / "died").exists()
    monkeypatch.setattr(workers, "extract", fake_extract)
    serial = read(articles(200), tmp_path / "serial")
    for name in serial:
        assert pooled[name].equals(serial[name])


class DieOnce:
    """A worker that is killed the first time it is given article 0."""

    def __init__(self, marker):
        self.marker = marker

    def __call__(self, batch):
        if "a" + "0" * 16 in batch["article_id"].to_pylist() and not self.marker.exists():
            self.marker.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return fake_extract(batch)


def die_of_article_0(batch):
    if "a" + "0" * 16 in batch["article_id"].to_pylist():
        os.kill(os.getpid(), signal.SIGKILL)
    return fake_extract(batch)


@pytest.mark.slow
def test_a_batch_that_kills_its_workers_fails_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "extract", die_of_article_0)
    with pytest.raises(engine.ShardsFailed, match="WorkerDied: worker processes died under it 3 times") as failure:
        engine.read(articles(130), tmp_path, engine="pool", workers=2)
    assert list(failure.value.reasons) == [shard("Boat 0 sank.")]
    assert unread(articles(130), tmp_path) == list(failure.value.reasons)


class FailAtFirst:
    """A worker that lacks memory or a file the first times that it is given article 0, in whatever process."""

    def __init__(self, folder, times, error):
        self.folder, self.times, self.error = folder, times, error

    def __call__(self, batch):
        if "a" + "0" * 16 in batch["article_id"].to_pylist():
            tries = len(list(self.folder.iterdir()))
            (self.folder / str(tries)).touch()
            if tries < self.times:
                raise self.error
        return fake_extract(batch)


@pytest.mark.parametrize("error", [MemoryError(), OSError("the disk does not answer")])
def test_what_may_pass_is_tried_again(tmp_path, monkeypatch, error):
    (tmp_path / "tries").mkdir()
    monkeypatch.setattr(workers, "PAUSE", 0)
    monkeypatch.setattr(workers, "extract", FailAtFirst(tmp_path / "tries", 2, error))
    assert len(names(read(articles(100), tmp_path / "store"))) == 100
    assert len(list((tmp_path / "tries").iterdir())) == 3


def test_what_does_not_pass_is_tried_so_often_and_no_more(tmp_path, monkeypatch):
    (tmp_path / "tries").mkdir()
    monkeypatch.setattr(workers, "PAUSE", 0)
    monkeypatch.setattr(workers, "extract", FailAtFirst(tmp_path / "tries", 99, MemoryError()))
    with pytest.raises(engine.ShardsFailed, match="MemoryError"):
        engine.read(one_shard(2, shard("Boat 0 sank.")), tmp_path / "store", engine="process")
    assert len(list((tmp_path / "tries").iterdir())) == workers.ATTEMPTS


def test_where_everything_fails_little_is_tried_again(tmp_path, monkeypatch):
    calls = []

    def full(batch):
        calls.append(batch.num_rows)
        raise OSError("No space left on device")

    monkeypatch.setattr(workers, "PAUSE", 0)
    monkeypatch.setattr(workers, "MOST_AGAIN", 2)
    monkeypatch.setattr(workers, "extract", full)
    with pytest.raises(engine.ShardsFailed, match="No space left"):
        engine.read(articles(100), tmp_path / "store", engine="process")
    shards = len(in_shards(articles(100)))
    assert calls[:6] == [64, 36] * 3, "the batches, all of which are tried again"
    assert len(calls) == 6 + shards + 2 + 2, "then shard by shard, of which few are tried again"


@pytest.mark.slow
def test_a_worker_of_a_pool_that_lacks_memory_loses_nothing(tmp_path, monkeypatch):
    (tmp_path / "tries").mkdir()
    monkeypatch.setattr(workers, "PAUSE", 0)
    monkeypatch.setattr(workers, "extract", FailAtFirst(tmp_path / "tries", 1, MemoryError()))
    pooled = read(articles(200), tmp_path / "pool", engine="pool", workers=2)
    assert len(list((tmp_path / "tries").iterdir())) == 2
    monkeypatch.setattr(workers, "extract", fake_extract)
    serial = read(articles(200), tmp_path / "serial")
    assert all(pooled[name].equals(serial[name]) for name in serial)


@pytest.fixture(scope="module")
def cluster():
    """Two machines of one core each, as far as Ray can tell: two raylets."""
    ray = pytest.importorskip("ray", reason="the extra onrecord[ray] is not installed")
    from ray.cluster_utils import Cluster

    node = {"num_cpus": 1, "object_store_memory": 100 * 2**20}
    machines = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
    machines.add_node(**node)
    paths = {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    ray.init(address=machines.address, logging_level="error", log_to_driver=False, runtime_env={"env_vars": paths})
    yield ray
    ray.shutdown()
    machines.shutdown()


@pytest.mark.slow
def test_a_cluster_reads_the_same_and_a_killed_worker_loses_nothing(tmp_path, monkeypatch, cluster):
    assert len({node["NodeID"] for node in cluster.nodes()}) == 2
    monkeypatch.setattr(workers, "extract", DieOnce(tmp_path / "died"))
    spread = read(articles(200), tmp_path / "ray", engine="ray")
    assert (tmp_path / "died").exists()
    monkeypatch.setattr(workers, "extract", fake_extract)
    serial = read(articles(200), tmp_path / "serial")
    for name in serial:
        assert spread[name].equals(serial[name])


@pytest.mark.slow
def test_a_machine_with_other_code_reads_nothing(tmp_path, monkeypatch, cluster):
    monkeypatch.setattr(workers, "fingerprint", lambda: "changed")
    monkeypatch.setattr(workers, "extract", fake_extract)
    with pytest.raises(engine.ShardsFailed, match="OtherCode"):
        engine.read(one_shard(3), tmp_path, engine="ray")


def test_an_engine_that_is_not_installed_says_how_to_get_it(tmp_path, monkeypatch, calls):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(workers.EngineMissing, match="pip install"):
        engine.read(one_shard(3), tmp_path, engine="ray")


ORPHANS = """
import sys, time
from pathlib import Path
from pipeline import workers
sys.path.insert(0, "tests")
from test_engine import articles, tell_and_wait
workers.extract = tell_and_wait
list(workers.run("pool", [articles(1), articles(1)], 2))
"""


def tell_and_wait(batch):
    """A worker that says who it is and takes its time."""
    os.write(1, f"{os.getpid()}\n".encode())  # in one piece: `print` may mix the lines of two workers
    time.sleep(600)


@pytest.mark.slow
def test_workers_end_when_their_parent_is_killed():
    with subprocess.Popen([sys.executable, "-c", ORPHANS], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        try:
            pids = [int(parent.stdout.readline()) for _ in range(2)]
        finally:
            parent.kill()
        for pid in pids:
            for _ in range(300):
                if not Path(f"/proc/{pid}").exists():
                    break
                time.sleep(0.1)
            else:
                pytest.fail("a worker outlived its parent by half a minute")
