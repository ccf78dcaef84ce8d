"""Runs `extract` over many articles, and never twice over one.

What was read before is read again from disk; the rest is cut into batches and shared out over processes.

A finished batch is a *part*: a folder named after its articles, holding the tables of `extract.EXTRACTED`, that appears whole
or not at all. So a crash loses at most the batches under way, a rerun does only what is new, and it does not matter who made
a part. What `extract` does is not known here.
"""

import ast
import functools
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline import annotate
from pipeline.extract import EXTRACTED, extract
from pipeline.publish import warehouse

BATCH = 64
"""Articles in a part: enough to keep the parser busy, few enough to keep a worker's memory flat and a crash cheap."""

ATTEMPTS = 3
"""Times a batch is tried when a worker dies under it, before the build gives up."""

MEMBERS = "members.parquet"
"""File of a part that lists its articles; written last."""

Progress = Callable[[int, int], None]
"""Called with the number of articles read so far, and of all."""

Article = tuple[str, object]
"""What decides how an article is read, beside the code: its id, which is its text's, and its publication day."""


class WorkerDied(Exception):
    """Worker processes kept dying; most often the machine has run out of memory."""


def read(
    articles: pa.Table, store: Path, *, workers: int | None = None, progress: Progress | None = None
) -> dict[str, pa.Table]:
    """Tables of `EXTRACTED` for all articles; parts are kept in `store`.

    The rows are the same whatever was kept and however many workers there are (default: one for each core). Raises WorkerDied.
    """
    folder = store / fingerprint()
    for stale in store.glob("*"):
        if stale != folder:
            shutil.rmtree(stale)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = articles.select(["article_id", "text", "published_day"]).sort_by("article_id")
    held = _held(folder)
    missing = wanted.filter(pa.array([article not in held for article in _keys(wanted)], pa.bool_()))
    done = wanted.num_rows - missing.num_rows
    for count in _make_parts(list(_batches(missing)), folder, workers or os.cpu_count() or 1):
        done += count
        if progress:
            progress(done, wanted.num_rows)
    return _collect(wanted, folder)


def _keys(articles: pa.Table) -> list[Article]:
    return list(zip(articles["article_id"].to_pylist(), articles["published_day"].to_pylist(), strict=True))


def _batches(articles: pa.Table) -> Iterator[pa.Table]:
    for start in range(0, articles.num_rows, BATCH):
        yield articles.slice(start, BATCH)


def _held(folder: Path) -> dict[Article, Path]:
    """The part that holds each article already read; the same one whatever order the folder lists them in."""
    held: dict[Article, Path] = {}
    for part in sorted(folder.iterdir()):
        if part.suffix == ".tmp":
            shutil.rmtree(part)
            continue
        held |= dict.fromkeys(_keys(pq.read_table(part / MEMBERS)), part)
    return held


def _make_parts(batches: list[pa.Table], folder: Path, workers: int) -> Iterator[int]:
    """Read batches, saying how many articles each had as it is finished."""
    if len(batches) <= 1 or workers == 1:
        yield from (make_part(batch, folder) for batch in batches)
        return
    waiting = batches
    for _ in range(ATTEMPTS):
        with ProcessPoolExecutor(min(workers, len(waiting)), get_context("spawn")) as pool:
            running = {pool.submit(make_part, batch, folder): batch for batch in waiting}
            waiting = []
            for future in as_completed(running):
                try:
                    yield future.result()
                except BrokenProcessPool:  # one dead worker fails every batch that is not finished
                    waiting.append(running[future])
        if not waiting:
            return
    raise WorkerDied(f"{len(waiting)} batches of articles could not be read: worker processes died {ATTEMPTS} times")


def make_part(batch: pa.Table, folder: Path) -> int:
    """Read a batch and keep the result as a part; the number of its articles. Making a part twice does no harm."""
    name = hashlib.sha256(repr(_keys(batch)).encode()).hexdigest()[:16]
    unfinished = folder / f"{name}.{os.getpid()}.tmp"
    tables = extract(batch)
    unfinished.mkdir()
    for model in EXTRACTED:
        warehouse.write_table(model, tables[model.table_name()], unfinished)
    pq.write_table(batch.drop_columns("text"), unfinished / MEMBERS)
    try:
        unfinished.rename(folder / name)
    except OSError:  # another worker has made it meanwhile
        shutil.rmtree(unfinished)
    return batch.num_rows


def _collect(wanted: pa.Table, folder: Path) -> dict[str, pa.Table]:
    """Rows of the wanted articles from all parts; a part that holds none of them is removed."""
    held = _held(folder)
    needed: dict[Path, list[str]] = {}
    for article in _keys(wanted):
        needed.setdefault(held[article], []).append(article[0])
    for part in set(held.values()) - set(needed):
        shutil.rmtree(part)
    return {
        model.table_name(): pa.concat_tables(
            [model.from_rows([])]
            + [_rows_of(warehouse.read_table(model, part), needed[part]) for part in sorted(needed)]
        )
        for model in EXTRACTED
    }


def _rows_of(table: pa.Table, article_ids: list[str]) -> pa.Table:
    return table.filter(pc.is_in(table["article_id"], pa.array(article_ids, pa.string())))


@functools.cache
def fingerprint() -> str:
    """Hash of everything that shapes what is read in an article: our code and data that `extract` uses, spaCy and the model.

    A change of anything else leaves what was read before valid.
    """
    root = Path(__file__).parent.parent
    files = sorted(_imported(root, Path("pipeline/extract.py"), set()))
    files += sorted(path.relative_to(root) for path in (root / "pipeline/data").rglob("*") if path.is_file())
    digest = hashlib.sha256(f"spacy {version('spacy')} {annotate.MODEL} {version(annotate.MODEL)}\n".encode())
    for path in files:
        digest.update(f"{path.as_posix()} {hashlib.sha256((root / path).read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


def _imported(root: Path, module: Path, seen: set[Path]) -> set[Path]:
    """Our own modules that a module imports, directly or through others, and itself."""
    seen.add(module)
    for node in ast.walk(ast.parse((root / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for name in names:
            base = Path(*name.split("."))
            for path in (base.with_suffix(".py"), base / "__init__.py"):
                if path not in seen and (root / path).is_file():
                    _imported(root, path, seen)
    return seen
