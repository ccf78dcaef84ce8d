"""What must hold when a build is killed, a disk fills, two build at once, or a release is damaged.

`pytest tests/test_faults.py --campaign -rP` tries everything in its full number, and prints how often.
"""

import random
import shutil
import signal
import threading
from pathlib import Path

import duckdb
import faults
import pytest
from handmade import rows, tables

from pipeline.publish import release, warehouse

ROOT = Path(__file__).parent.parent


def article(number, version):
    return (
        f"The harbour board of Tarn Head voted on Monday to close pier {number}, in its {version} session.\n\n"
        f"“It cannot be saved,” Mira Oduya told reporters. She said {number + 3} boats must move by the end of the month.\n"
    )


class Newsroom:
    """A warehouse, and two folders of raw files that give different releases: each build publishes the other one."""

    def __init__(self, folder):
        self.warehouse = folder / "warehouse"
        self.raws = [folder / "first", folder / "second"]
        for raw, version in zip(self.raws, ("first", "second"), strict=True):
            raw.mkdir()
            for number in range(3):
                (raw / f"{number}.txt").write_text(article(number, version))
        self.versions = []
        for raw in self.raws:
            assert faults.forked(faults.build, raw, self.warehouse) == (0, 0)
            self.versions.append(release.latest(self.warehouse).name)
        self.forget()
        code, (self.seconds, self.calls) = faults.forked(faults.timed, self.raws[0], self.warehouse)
        assert (code, release.latest(self.warehouse).name) == (0, self.versions[0])
        self.killed = 0

    def forget(self):
        """Leave nothing but the latest release, so that the next build does all that there is to do."""
        latest = release.latest(self.warehouse).name
        for version in self.versions:
            if version != latest:
                shutil.rmtree(self.warehouse / "versions" / version, ignore_errors=True)
        shutil.rmtree(self.warehouse / ".work", ignore_errors=True)

    def kill(self, function, *arguments):
        """Kill a build, look at the release, and let the next build finish unaided; what the build gave that was over before."""
        now = self.versions.index(release.latest(self.warehouse).name)
        other = 1 - now
        self.forget()
        code, given = faults.forked(function, self.raws[other], self.warehouse, *arguments)
        assert code in (0, -signal.SIGKILL)
        self.killed += code != 0
        left = release.latest(self.warehouse)
        assert left.name == self.versions[other] or (code and left.name == self.versions[now])
        assert release.verify(left) == []
        assert faults.forked(faults.build, self.raws[other], self.warehouse) == (0, 0)
        assert release.latest(self.warehouse).name == self.versions[other]  # verified when the next build is killed
        assert leavings(self.warehouse) == []
        return given


def leavings(folder):
    return [
        path.relative_to(folder).as_posix()
        for pattern in (".staging*", ".latest-*", "*.tmp", "*.wal")
        for path in folder.rglob(pattern)
    ]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    return Newsroom(tmp_path_factory.mktemp("newsroom"))


@pytest.mark.slow
@pytest.mark.parametrize("step", faults.STEPS)
def test_a_kill_in_any_step(newsroom, campaign, step):
    repeats = 25 if campaign else 1
    for number in range(repeats):
        newsroom.kill(faults.killed_in_step, step, newsroom.seconds[step] * number / repeats)
    print(f"{repeats} kills in {step}")


@pytest.mark.slow
def test_a_kill_at_any_call_of_publication(newsroom, campaign):
    count = len(newsroom.calls)
    assert {"fsync", "rename", "symlink", "replace"} == set(newsroom.calls)
    ends = [newsroom.calls.index(call) for call in ("rename", "symlink", "replace")]
    places = [(number, where) for number in range(count) for where in ("before", "behind")]
    before = newsroom.killed
    for number, where in places if campaign else [(ends[0], "before"), (ends[1], "before"), (ends[2], "behind")]:
        newsroom.kill(faults.killed_at_call, number, where)
    assert newsroom.killed - before == (len(places) if campaign else 3)
    print(f"{newsroom.killed - before} kills before and behind the {count} calls of publication")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_kill_at_any_moment(newsroom, campaign, seed):
    """Moments are drawn from a little more than the time that a build takes, as told by the last one that was over before."""
    chance = random.Random(seed)
    before, wanted, builds = newsroom.killed, 50 if campaign else 1, 0
    while newsroom.killed - before < wanted and builds < 4 * wanted:
        over = newsroom.kill(faults.killed_after, chance.uniform(0.0, 1.25 * newsroom.seconds[""]))
        newsroom.seconds[""] = over or newsroom.seconds[""]
        builds += 1
    assert newsroom.killed - before == wanted
    print(f"{wanted} kills at random moments of {builds} builds")


@pytest.mark.slow
def test_a_full_disk(newsroom, tmp_path, campaign):
    (tmp_path / "disk").mkdir()
    rooms = [k * 160_000 for k in range(25)] if campaign else [0, 300_000]
    full = 0
    for room in rooms:
        code, found = faults.forked(faults.on_a_small_disk, *newsroom.raws, tmp_path / "disk", room)
        if code == 0 and found is None:
            pytest.skip("no file system can be mounted here")
        assert (code, found["first"], found["then"], found["new"], found["problems"]) == (0, 0, 0, True, [])
        if found["full"]:
            assert (found["full"], found["same"], found["left"]) == (1, True, [])
            assert "nothing was published: the disk is full" in found["said"]
            full += 1
    assert full > 0
    print(f"{full} of {len(rooms)} builds met a full disk")


@pytest.mark.slow
@pytest.mark.parametrize("size", [0, 5_000, 50_000, 500_000])
def test_files_that_may_not_grow(newsroom, size):
    before = release.latest(newsroom.warehouse)
    newsroom.forget()
    raw = newsroom.raws[1 - newsroom.versions.index(before.name)]
    assert faults.forked(faults.limited, raw, newsroom.warehouse, size) == (0, 1)
    assert release.latest(newsroom.warehouse) == before
    assert release.verify(before) == []
    assert leavings(newsroom.warehouse) == []


@pytest.mark.slow
def test_of_two_builds_at_once_one_wins(newsroom):
    newsroom.forget()
    codes = []
    pair = [
        threading.Thread(target=lambda: codes.append(faults.forked(faults.build, newsroom.raws[0], newsroom.warehouse)))
        for _ in range(2)
    ]
    for one in pair:
        one.start()
    for one in pair:
        one.join()
    assert sorted(codes) == [(0, 0), (0, 3)]
    assert release.verify(release.latest(newsroom.warehouse)) == []


def other_version(number):
    found = rows()
    found["actors"][0]["name"] = f"Mira Oduya {number}"
    return found


def test_a_reader_over_many_releases(tmp_path, campaign):
    """One reader holds its release open, others open the latest again and again; none meets an error or a mixture."""
    repeats = 100 if campaign else 5
    seen, errors, stop = set(), [], threading.Event()
    release.publish(release.stage(tables(other_version(0)), tmp_path / ".staging-0"), tmp_path)

    def read():
        while not stop.is_set():
            try:
                folder = release.latest(tmp_path)
                with warehouse.open_database(folder) as con:
                    ((name,),) = con.execute("SELECT name FROM actors").fetchall()
                    ((again,),) = con.execute(f"SELECT name FROM '{folder}/actors.parquet'").fetchall()
                assert name == again
                seen.add(name)
            except Exception as error:  # noqa: BLE001
                errors.append(error)

    reader = threading.Thread(target=read)
    with duckdb.connect(str(tmp_path / "latest" / warehouse.DATABASE), read_only=True) as held:
        reader.start()
        for number in range(1, repeats + 1):
            release.publish(release.stage(tables(other_version(number)), tmp_path / f".staging-{number}"), tmp_path)
            assert held.execute("SELECT name FROM actors").fetchall() == [("Mira Oduya 0",)]
        stop.set()
        reader.join()
    assert errors == []
    assert len(seen) > 1
    print(f"{repeats} releases under an open reader, {len(seen)} of them met by another")


def test_verify_finds_every_flip_and_cut(tmp_path, campaign):
    chance = random.Random(1)
    folder = release.publish(release.stage(tables(), tmp_path / ".staging-0"), tmp_path)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    repeats = 1000 if campaign else 30
    for number in range(repeats):
        path = files[number % len(files)]
        data = path.read_bytes()
        at = chance.randrange(len(data))
        flip = number // len(files) % 2 == 0
        path.write_bytes(
            data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :] if flip else data[:at]
        )
        assert release.verify(folder), (path.name, at, flip)
        path.write_bytes(data)
    assert release.verify(folder) == []
    print(f"{repeats} flips and cuts")
