import datetime as dt
import os
import signal

import pyarrow as pa
import pytest
from handmade import rows

from pipeline import engine
from pipeline.extract import EXTRACTED
from schemas import Articles, Entities

DAY = dt.date(2031, 5, 6)


def articles(count, day=DAY):
    first = rows()["articles"][0]
    return Articles.from_rows(
        {**first, "article_id": f"a{number:016x}", "text": f"Boat {number} sank.", "published_day": day}
        for number in range(count)
    )


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

    monkeypatch.setattr(engine, "extract", counted)
    return sizes


def names(tables):
    return sorted(tables["entities"]["name"].to_pylist())


def test_nothing_is_read_twice(tmp_path, calls):
    first = engine.read(articles(100), tmp_path, workers=1)
    again = engine.read(articles(100), tmp_path, workers=1)
    assert calls == [64, 36]
    assert names(first) == names(again)
    assert len(names(first)) == 100


def test_only_what_is_new_is_read_and_what_is_gone_is_left_out(tmp_path, calls):
    engine.read(articles(100), tmp_path, workers=1)
    calls.clear()
    grown = engine.read(articles(103), tmp_path, workers=1)
    assert calls == [3]
    full = engine.read(articles(103), tmp_path / "other", workers=1)
    assert names(grown) == names(full)
    assert len(names(engine.read(articles(5), tmp_path, workers=1))) == 5


def test_another_publication_day_is_another_reading(tmp_path, calls):
    engine.read(articles(2), tmp_path, workers=1)
    moved = engine.read(articles(2, dt.date(2031, 5, 7)), tmp_path, workers=1)
    assert calls == [2, 2]
    assert names(moved) == ["Boat 0 sank. 2031-05-07", "Boat 1 sank. 2031-05-07"]


def test_changed_code_reads_everything_again(tmp_path, calls, monkeypatch):
    engine.read(articles(2), tmp_path, workers=1)
    monkeypatch.setattr(engine, "fingerprint", lambda: "changed")
    engine.read(articles(2), tmp_path, workers=1)
    assert calls == [2, 2]
    assert [path.name for path in tmp_path.iterdir()] == ["changed"]


def test_a_half_written_part_is_swept_and_read_again(tmp_path, calls):
    left = tmp_path / engine.fingerprint() / "0123.77.tmp"
    left.mkdir(parents=True)
    assert len(names(engine.read(articles(2), tmp_path, workers=1))) == 2
    assert not left.exists()


def test_progress_counts_what_is_kept_as_done(tmp_path, calls):
    seen = []
    engine.read(articles(64), tmp_path, workers=1)
    engine.read(articles(70), tmp_path, workers=1, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(70, 70)]


def test_no_article_is_no_row(tmp_path, calls):
    tables = engine.read(articles(0), tmp_path)
    assert {table.num_rows for table in tables.values()} == {0}
    assert list(tables) == [model.table_name() for model in EXTRACTED]


def test_the_fingerprint_covers_what_shapes_extraction_and_nothing_else():
    root = engine.Path(engine.__file__).parent.parent
    used = {path.as_posix() for path in engine._imported(root, engine.Path("pipeline/extract.py"), set())}
    assert {
        "pipeline/extract.py",
        "pipeline/statements/__init__.py",
        "pipeline/annotate.py",
        "schemas/table.py",
    } <= used
    assert (
        not {"pipeline/publish/release.py", "pipeline/cli.py", "pipeline/connect/align.py", "schemas/views.py"} & used
    )


def die_once(batch, folder):
    """A worker that is killed the first time it is given the batch that begins with article 0."""
    marker = folder.parent / "died"
    if batch["article_id"][0].as_py().endswith("0" * 16) and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    engine.extract = fake_extract  # this process is a worker: nobody else sees it
    return real_make_part(batch, folder)


def always_die(batch, folder):
    os.kill(os.getpid(), signal.SIGKILL)


real_make_part = engine.make_part


@pytest.mark.slow
def test_workers_give_the_same_rows_and_a_killed_one_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "make_part", die_once)
    folder = tmp_path / "pool"
    pooled = engine.read(articles(200), folder, workers=2)
    assert (folder / "died").exists()
    monkeypatch.setattr(engine, "make_part", real_make_part)
    monkeypatch.setattr(engine, "extract", fake_extract)
    serial = engine.read(articles(200), tmp_path / "serial", workers=1)
    for name in serial:
        assert pooled[name].sort_by("article_id").equals(serial[name].sort_by("article_id"))
    assert isinstance(pooled["entities"], pa.Table)


@pytest.mark.slow
def test_workers_that_keep_dying_end_the_build_with_words(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "make_part", always_die)
    with pytest.raises(engine.WorkerDied, match="died 3 times"):
        engine.read(articles(130), tmp_path, workers=2)
