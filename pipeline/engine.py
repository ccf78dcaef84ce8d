"""Runs `extract` over many articles, and never twice over one.

Articles are divided into a fixed number of *shards* by what is in them, so a new article touches one shard, and copies of one
text are read together. What was read before is read again from disk; only new articles are read, in batches, which run on from
one shard into the next. What a batch gives for a shard is a *part*: a file named after its articles, holding these and the tables
of `schemas.EXTRACTED`, that appears whole or not at all. So a crash loses at most the batches under way, and a rerun does only
what is new or failed. What `extract` does is not known here, and who runs it is `workers`' business.
"""

import fcntl
import hashlib
import itertools
import shutil
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.ipc

from pipeline.failures import NotPublished
from pipeline.files import sync
from pipeline.fingerprint import fingerprint
from pipeline.growing import Filed
from pipeline.workers import Tables, run
from schemas import EXTRACTED

SHARDS = tuple("0123456789abcdef")
"""Names of the shards, however many articles there are."""

BATCH = 64
"""Articles in a batch: enough to keep the parser busy, few enough to keep a worker's memory flat and a crash cheap."""

PART = ".arrow"
"""Suffix of a part: one Arrow stream after the other, first its articles. It stays on disk, mapped into memory."""

AT_A_TIME = 32
"""Parts that are in memory at a time while they are collected."""

PLACING_LENGTH = 40
"""Characters from which a paragraph says which text an article is a copy of: shorter ones are bylines, places, headings."""

Progress = Callable[[int, int], None]
"""Called with the number of new articles read so far, and of all new ones; first before any is read."""

Article = tuple[str, object]
"""What decides how an article is read, beside the code: its id, which is its text's, and its publication day."""


class ShardsFailed(NotPublished):
    """Some shards could not be read whole; what could be is kept. `reasons` says why, by shard."""

    def __init__(self, reasons: dict[str, str]) -> None:
        super().__init__("; ".join(f"shard {shard}: {reason}" for shard, reason in sorted(reasons.items())))
        self.reasons = reasons


class NotRead(Exception):
    """Articles were asked for that have not been read yet."""


def read(
    articles: pa.Table,
    store: Path,
    *,
    shards: Sequence[str] = SHARDS,
    engine: str | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> None:
    """Read what is new among the articles of some shards, and keep it in `store` for `collect`.

    `engine` and `workers` are those of `workers.run` (default: a pool where there is work for more than one process). The rows
    are the same whoever reads and whatever was kept. A batch that fails stops no other; when all are done, raises ShardsFailed
    with the reasons.
    """
    folder = _folder(store)
    wanted = _placed(articles, shards)
    with ExitStack() as locks:
        for shard in sorted(shards):
            locks.enter_context(_exclusive(folder / shard))
        held = _held(folder, shards)
        for part in set(held.values()) - {held.get(key) for key in _keys(wanted)}:
            part.unlink()
        missing = wanted.filter(pa.array([key not in held for key in _keys(wanted)], pa.bool_()))
        batches = [missing.slice(start, BATCH) for start in range(0, missing.num_rows, BATCH)]
        if engine is None:
            engine = "process" if len(batches) <= 1 or workers == 1 else "pool"
        done = 0
        if progress and batches:
            progress(done, missing.num_rows)
        failed: defaultdict[str, list[str]] = defaultdict(list)
        while batches:
            # What failed of several shards is read again shard by shard, to tell which of them it is.
            mixed: list[pa.Table] = []
            texts = (articles.select(["article_id", "text", "published_day"]).take(batch["row"]) for batch in batches)
            for number, outcome in run(engine, texts, workers):
                of_shards = list(_by_shard(batches[number]))
                if isinstance(outcome, Exception) and len(of_shards) > 1:
                    mixed += [rows for _, rows in of_shards]
                    continue
                for shard, rows in of_shards:
                    if isinstance(outcome, Exception):
                        failed[shard].append(f"{rows.num_rows} articles: {_reason(outcome)}")
                    else:
                        _keep(rows, outcome, folder / shard)
                        done += rows.num_rows
                if progress:
                    progress(done, missing.num_rows)
            batches = mixed
    if failed:
        raise ShardsFailed({shard: "; ".join(reasons) for shard, reasons in failed.items()})


def collect(articles: pa.Table, store: Path, *, shards: Sequence[str] = SHARDS) -> Tables:
    """Tables of `EXTRACTED` for the articles of some shards, as `read` has kept them; raises NotRead if it has not."""
    folder = _folder(store)
    held = _held(folder, shards)
    # Where articles are placed costs a look at every text; of all shards, every article is wanted.
    wanted = articles if set(shards) == set(SHARDS) else _placed(articles, shards)
    keys = _keys(wanted)
    if any(key not in held for key in keys):
        missing = {
            shard: sum(key not in held for key in _keys(rows)) for shard, rows in _by_shard(_placed(articles, shards))
        }
        raise NotRead(
            ", ".join(f"{count} articles of shard {shard}" for shard, count in sorted(missing.items()) if count)
        )
    needed: dict[Path, list[str]] = defaultdict(list)
    for key in keys:
        needed[held[key]].append(key[0])
    # What Arrow must know of so many small tables would stay in memory: they are copied into a few larger ones.
    found = {model.table_name(): Filed(model.arrow_schema(), folder if needed else None) for model in EXTRACTED}
    for parts in itertools.batched(sorted(needed), AT_A_TIME):
        some: dict[str, list[pa.Table]] = defaultdict(list)
        for part in parts:
            members, *tables = _read(part, 1 + len(EXTRACTED))
            whole = members.num_rows == len(needed[part])
            for model, table in zip(EXTRACTED, tables, strict=True):
                some[model.table_name()].append(table if whole else _rows_of(table, needed[part]))
        for name, tables in some.items():
            found[name].extend(pa.concat_tables(tables).combine_chunks())
    return {name: file.table() for name, file in found.items()}


def _read(part: Path, tables: int) -> list[pa.Table]:
    """The first tables of a part."""
    with pa.memory_map(str(part)) as file:
        return [pa.ipc.open_stream(file).read_all() for _ in range(tables)]


def forget(store: Path, shards: Sequence[str] = SHARDS) -> None:
    """Remove what is kept of some shards, so that they are read anew."""
    folder = _folder(store)
    for shard in shards:
        with _exclusive(folder / shard):
            for part in (folder / shard).glob(f"*{PART}"):
                part.unlink()


def places(texts: Iterable[str]) -> list[str]:
    """Where each article stands among others: the hash of one of its paragraphs, chosen so that copies choose the same.

    Its first digit names the shard. A paragraph that most other articles have too is chosen; one that more have than there are
    in a batch is none of a story's.
    """
    digests, sizes = array("Q"), array("q")
    for text in texts:
        pieces = {piece for piece in text.split("\n") if len(piece) >= PLACING_LENGTH} or {text}
        digests.extend(int.from_bytes(_digest(piece.encode("utf-8", "surrogatepass"))) for piece in pieces)
        sizes.append(len(pieces))
    if not sizes:
        return []
    known, which, met = np.unique(np.asarray(digests), return_inverse=True, return_counts=True)
    order = np.lexsort((known, -np.where(met > BATCH, 0, met)))
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    first = np.cumsum(sizes) - sizes
    return [_digest(chosen.tobytes()).hex() for chosen in known[order[np.minimum.reduceat(rank[which], first)]]]


def shards_of(articles: pa.Table) -> dict[str, str]:
    """Name of the shard of each article, by its id."""
    placed = _placed(articles, SHARDS)
    return dict(zip(placed["article_id"].to_pylist(), placed["shard"].to_pylist(), strict=True))


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=8).digest()


def _folder(store: Path) -> Path:
    """Folder of what the present code has read; what other code has read is removed."""
    folder = store / fingerprint()
    for stale in store.glob("*"):
        if stale != folder:
            shutil.rmtree(stale, ignore_errors=True)
    return folder


@contextmanager
def _exclusive(folder: Path) -> Iterator[None]:
    """Hold a shard, waiting for another process that does, and sweep up what a crashed one left."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for unfinished in folder.glob("*.tmp"):
            unfinished.unlink()
        yield


def _placed(articles: pa.Table, shards: Sequence[str]) -> pa.Table:
    """The articles of some shards, with their `shard` and their `row` in the table; copies beside their originals."""
    own = pa.array(places(text.as_py() for text in articles["text"]), pa.string())
    original = pc.coalesce(articles["duplicate_of"], articles["article_id"])
    beside = own.take(pc.index_in(original, articles["article_id"]).combine_chunks())
    table = articles.select(["article_id", "published_day"]).append_column("place", beside)
    table = table.append_column("shard", pc.utf8_slice_codeunits(beside, 0, 1))
    table = table.append_column("row", pa.array(range(articles.num_rows), pa.int64()))
    return table.filter(pc.is_in(table["shard"], pa.array(shards, pa.string()))).sort_by(
        [("place", "ascending"), ("article_id", "ascending")]
    )


def _keys(articles: pa.Table) -> list[Article]:
    return list(zip(articles["article_id"].to_pylist(), articles["published_day"].to_pylist(), strict=True))


def _by_shard(placed: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    for shard in pc.unique(placed["shard"]).to_pylist():
        yield shard, placed.filter(pc.equal(placed["shard"], shard))


def _held(folder: Path, shards: Sequence[str]) -> dict[Article, Path]:
    """The part that holds each article already read; the same one whatever order the folder lists them in."""
    held: dict[Article, Path] = {}
    for shard in sorted(shards):
        for part in sorted((folder / shard).glob(f"*{PART}")):
            held |= dict.fromkeys(_keys(*_read(part, 1)), part)
    return held


def _keep(batch: pa.Table, tables: Tables, folder: Path) -> None:
    """Keep what was read in a batch of articles as a part of a shard; where that fails nothing of it is left."""
    name = hashlib.sha256(repr(_keys(batch)).encode()).hexdigest()[:16]
    unfinished = folder / f"{name}.tmp"
    ids = batch["article_id"].to_pylist()
    rows = [_rows_of(tables[model.table_name()], ids) for model in EXTRACTED]
    try:
        with pa.OSFile(str(unfinished), "wb") as file:
            for table in (batch.select(["article_id", "published_day"]), *rows):
                with pa.ipc.new_stream(file, table.schema) as stream:
                    stream.write_table(table)
        sync(unfinished)
        unfinished.rename(folder / f"{name}{PART}")
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _reason(error: Exception) -> str:
    return " ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", [])])


def _rows_of(table: pa.Table, article_ids: list[str]) -> pa.Table:
    return table.filter(pc.is_in(table["article_id"], pa.array(article_ids, pa.string())))
