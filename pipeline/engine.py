"""Runs `extract` over many articles, and never twice over one.

Articles are divided into a fixed number of *shards* by what is in them, so a new article touches one shard, and copies of one
text are read together. What was read before is read again from disk; of a shard only new articles are read, in batches. A
finished batch is a *part*: a folder named after its articles, holding the tables of `schemas.EXTRACTED`, that appears whole or
not at all. So a crash loses at most the batches under way, and a rerun does only what is new or failed. What `extract` does
is not known here, and who runs it is `workers`' business.
"""

import fcntl
import hashlib
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.fingerprint import fingerprint
from pipeline.publish import warehouse
from pipeline.workers import Tables, run
from schemas import EXTRACTED, Table

SHARDS = tuple("0123456789abcdef")
"""Names of the shards, however many articles there are."""

BATCH = 64
"""Articles in a part: enough to keep the parser busy, few enough to keep a worker's memory flat and a crash cheap."""

MEMBERS = "members.parquet"
"""File of a part that lists its articles; written last."""

PLACING_LENGTH = 40
"""Characters from which a paragraph says which text an article is a copy of: shorter ones are bylines, places, headings."""

Progress = Callable[[int, int], None]
"""Called with the number of new articles read so far, and of all new ones; first before any is read."""

Article = tuple[str, object]
"""What decides how an article is read, beside the code: its id, which is its text's, and its publication day."""


class ShardsFailed(Exception):
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
            _remove(part)
        missing = wanted.filter(pa.array([key not in held for key in _keys(wanted)], pa.bool_()))
        batches = list(_batches(missing))
        if engine is None:
            engine = "process" if len(batches) <= 1 or workers == 1 else "pool"
        handed_out: dict[int, pa.Table] = {}

        def texts() -> Iterator[pa.Table]:
            for number, (_, rows) in enumerate(batches):
                handed_out[number] = articles.select(["article_id", "text", "published_day"]).take(rows)
                yield handed_out[number]

        done = 0
        if progress and batches:
            progress(done, missing.num_rows)
        failed: defaultdict[str, list[str]] = defaultdict(list)
        for number, outcome in run(engine, texts(), workers):
            shard, batch = batches[number][0], handed_out.pop(number)
            if isinstance(outcome, Exception):
                failed[shard].append(f"{batch.num_rows} articles: {_reason(outcome)}")
                continue
            _keep(batch, outcome, folder / shard)
            done += batch.num_rows
            if progress:
                progress(done, missing.num_rows)
    if failed:
        raise ShardsFailed({shard: "; ".join(reasons) for shard, reasons in failed.items()})


def collect(articles: pa.Table, store: Path, *, shards: Sequence[str] = SHARDS) -> Tables:
    """Tables of `EXTRACTED` for the articles of some shards, as `read` has kept them; raises NotRead if it has not."""
    folder = _folder(store)
    held = _held(folder, shards)
    needed: dict[Path, list[str]] = {}
    missing: Counter[str] = Counter()
    for key, shard in zip(*_keys_and_shards(_placed(articles, shards)), strict=True):
        if key in held:
            needed.setdefault(held[key], []).append(key[0])
        else:
            missing[shard] += 1
    if missing:
        raise NotRead(", ".join(f"{count} articles of shard {shard}" for shard, count in sorted(missing.items())))
    return {
        model.table_name(): pa.concat_tables(
            [model.from_rows([])] + [_rows_of(_read(model, part), needed[part]) for part in sorted(needed)]
        )
        for model in EXTRACTED
    }


def _read(model: type[Table], part: Path) -> pa.Table:
    """A table of a part; parts have the present schema, and are read faster than a release of any age."""
    return pq.ParquetFile(part / f"{model.table_name()}.parquet").read(use_threads=False).cast(model.arrow_schema())


def forget(store: Path, shards: Sequence[str] = SHARDS) -> None:
    """Remove what is kept of some shards, so that they are read anew."""
    folder = _folder(store)
    for shard in shards:
        with _exclusive(folder / shard):
            for members in (folder / shard).glob(f"*/{MEMBERS}"):
                _remove(members.parent)


def _remove(part: Path) -> None:
    """Remove a part: after a crash it is either whole or swept up by the next who holds its shard."""
    shutil.rmtree(part.rename(part.with_suffix(".tmp")))


def place(text: str) -> str:
    """Where an article stands among others: the hash of one of its paragraphs, chosen so that copies mostly choose the same.

    Its first digit names the shard. Two texts choose the same paragraph with a probability that is the share of paragraphs
    they have in common (min-wise hashing).
    """
    pieces = [piece for piece in text.split("\n") if len(piece) >= PLACING_LENGTH] or [text]
    smallest = min(_digest(piece.encode("utf-8", "surrogatepass")) for piece in pieces)
    return _digest(smallest).hex()


def shard_of(text: str) -> str:
    """Name of the shard of an article."""
    return place(text)[0]


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
            shutil.rmtree(unfinished)
        yield


def _placed(articles: pa.Table, shards: Sequence[str]) -> pa.Table:
    """The articles of some shards, with their `shard` and their `row` in the table; copies beside each other."""
    places = pa.array([place(text.as_py()) for text in articles["text"]], pa.string())
    table = articles.select(["article_id", "published_day"]).append_column("place", places)
    table = table.append_column("shard", pc.utf8_slice_codeunits(places, 0, 1))
    table = table.append_column("row", pa.array(range(articles.num_rows), pa.int64()))
    return table.filter(pc.is_in(table["shard"], pa.array(shards, pa.string()))).sort_by(
        [("place", "ascending"), ("article_id", "ascending")]
    )


def _keys(articles: pa.Table) -> list[Article]:
    return list(zip(articles["article_id"].to_pylist(), articles["published_day"].to_pylist(), strict=True))


def _keys_and_shards(placed: pa.Table) -> tuple[list[Article], list[str]]:
    return _keys(placed), placed["shard"].to_pylist()


def _batches(placed: pa.Table) -> Iterator[tuple[str, pa.ChunkedArray]]:
    """Batches to read, each the rows of articles of one shard."""
    for shard in pc.unique(placed["shard"]).to_pylist():
        rows = placed.filter(pc.equal(placed["shard"], shard))["row"]
        for start in range(0, len(rows), BATCH):
            yield shard, rows.slice(start, BATCH)


def _held(folder: Path, shards: Sequence[str]) -> dict[Article, Path]:
    """The part that holds each article already read; the same one whatever order the folder lists them in."""
    held: dict[Article, Path] = {}
    for shard in sorted(shards):
        for members in sorted((folder / shard).glob(f"*/{MEMBERS}")):
            if members.parent.suffix != ".tmp":
                held |= dict.fromkeys(_keys(pq.read_table(members)), members.parent)
    return held


def _keep(batch: pa.Table, tables: Tables, folder: Path) -> None:
    """Keep what was read in a batch as a part of a shard; where that fails nothing of it is left."""
    name = hashlib.sha256(repr(_keys(batch)).encode()).hexdigest()[:16]
    unfinished = folder / f"{name}.tmp"
    unfinished.mkdir()
    try:
        for model in EXTRACTED:
            warehouse.write_table(model, tables[model.table_name()], unfinished)
        pq.write_table(batch.drop_columns("text"), unfinished / MEMBERS)
        warehouse.sync(*unfinished.iterdir(), unfinished)
        unfinished.rename(folder / name)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _reason(error: Exception) -> str:
    return " ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", [])])


def _rows_of(table: pa.Table, article_ids: list[str]) -> pa.Table:
    return table.filter(pc.is_in(table["article_id"], pa.array(article_ids, pa.string())))
