"""The steps of a build, from raw files to the tables of a release, as functions from tables to tables.

The command line runs them one after another (`build`); Dagster runs the same functions as assets. What a step does is in the
modules it calls; here is only what follows what. What takes long to import is imported by the step that needs it.
"""

import gc
import hashlib
import itertools
import logging
import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from pipeline import allocators, engine, fingerprint
from pipeline.connect.columns import distinct
from pipeline.connect.overrides import OVERRIDES, Effect
from pipeline.failures import NotPublished
from pipeline.gather.clean import clean
from pipeline.gather.ingest import read
from pipeline.gather.records import Reject
from pipeline.growing import Growing, filed
from pipeline.publish import changes, metadata, release, settings, warehouse
from pipeline.remembered import Known, anew, remembered
from schemas import (
    MODELS,
    ActorRedirects,
    Actors,
    Articles,
    Mentions,
    Rejects,
    Sightings,
)
from schemas.table import AT_A_TIME

Tables = dict[str, pa.Table]

log = logging.getLogger(__name__)

WORK = ".work"
"""Folder in a warehouse for what a build keeps for the next one; a release never reads from it."""

MADE_OF = "made-of"
"""File in it that names the latest release and the hash of what it was made of."""

PARTS = "parts"
"""Folder in it for what was read in articles."""


GATHERED = "gathered.arrow"
"""File in it for what was made of raw records."""


def gather(raw: Path, work: Path | None = None) -> Tables:
    """Raw files → `articles` (stories not yet known), `sightings`, `rejects`; raises ingest.NoInput when there are none.

    `work` is the folder in which a build keeps what the next one need not do again.
    """
    allocators.keep_little()
    chosen: dict[str, tuple[Precedence, int]] = {}
    with remembered(work and work / GATHERED) as known:
        articles, sightings, rejects = (Growing(model, work) for model in (Articles, Sightings, Rejects))
        for record in read(raw):
            row = record if isinstance(record, Reject) else clean(record, known)
            if isinstance(row, Reject):
                rejects.add({name: getattr(row, name) for name in Rejects.columns()})
                continue
            sightings.add({name: row.get(name) for name in Sightings.columns()})
            first = chosen.get(row["article_id"])
            if first is None or _precedence(row) < first[0]:
                chosen[row["article_id"]] = _precedence(row), articles.rows
                articles.add({**row, "story_id": ""})
        texts = lend_days(_picked(articles.table(), [row for _, row in chosen.values()], work), known)
    return {"articles": texts, "sightings": sightings.table(), "rejects": rejects.table()}


def _picked(articles: pa.Table, rows: Sequence[int], work: Path | None) -> pa.Table:
    """Some rows of a table of articles that lies in a file, in another file."""
    picked = Growing(Articles, work)
    for some in itertools.batched(rows, AT_A_TIME):
        picked.extend(articles.take(pa.array(some)))
    return picked.table()


Precedence = tuple[bool, object, str]


def _precedence(row: Mapping[str, object]) -> Precedence:
    """Of several sightings of a text the earliest published is the article; undated ones last, then the file name decides."""
    day = row.get("published_day")
    return day is None, day or "", str(row["source_file"])


def lend_days(articles: pa.Table, known: Known = anew) -> pa.Table:
    """Fill `duplicate_of`, and lend an undated near-copy the publication day of its original."""
    from pipeline.connect import stories

    copies = stories.near_copies(articles, known)
    ids, days, bases = (articles[name].to_pylist() for name in ("article_id", "published_day", "published_basis"))
    day_of = dict(zip(ids, days, strict=True))
    for row, article in enumerate(ids):
        lent = day_of[copies[article]] if article in copies else None
        if days[row] is None and lent is not None:
            days[row], bases[row] = lent, "story"
    articles = _with_column(articles, "duplicate_of", [copies.get(article) for article in ids])
    return _with_column(_with_column(articles, "published_day", days), "published_basis", bases)


class ExtractionFailed(NotPublished):
    """The program failed at most of the articles."""


def without_failed(gathered: Tables, failures: pa.Table) -> Tables:
    """Turn the articles at which the program failed into rejects, under every name that they were met by.

    Raises ExtractionFailed where they are the larger part: that is no matter of odd articles.
    """
    if not failures.num_rows:
        return gathered
    detail = dict(zip(failures["article_id"].to_pylist(), failures["detail"].to_pylist(), strict=True))
    if 2 * failures.num_rows > gathered["articles"].num_rows:
        raise ExtractionFailed(
            f"the program failed at {failures.num_rows} of {gathered['articles'].num_rows} articles, "
            f"first with {min(detail.values())}; please report it"
        )
    failed = failures["article_id"].combine_chunks()
    kept = {
        name: gathered[name].filter(pc.invert(pc.is_in(gathered[name]["article_id"], failed)))
        for name in ("articles", "sightings")
    }
    originals = [None if i in detail else i for i in kept["articles"]["duplicate_of"].to_pylist()]
    lost = gathered["sightings"].filter(pc.is_in(gathered["sightings"]["article_id"], failed)).to_pylist()
    rejects = [
        {
            "source_file": row["source_file"],
            "source_sha256": row["source_sha256"],
            "reason": "extraction_failed",
            "detail": f"the program failed at this article: {detail[row['article_id']]}",
        }
        for row in lost
    ]
    return {
        "articles": _with_column(kept["articles"], "duplicate_of", originals),
        "sightings": kept["sightings"],
        "rejects": pa.concat_tables([gathered["rejects"], Rejects.from_rows(rejects)]),
    }


WORKING = ("entities", "failures")
"""Extracted tables that are not published."""


class Connected(NamedTuple):
    """Every published table by name, and what each override changed."""

    tables: Tables
    effects: tuple[Effect, ...]


@contextmanager
def uncollected() -> Iterator[None]:
    """Spare Python's search for cycles, of which rows and columns make none: it looks at every object again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@uncollected()
def connect(
    gathered: Tables, extracted: Tables, previous: Path | None, overrides: Path, work: Path | None = None
) -> Connected:
    """Join what the articles say into one world: every published table by name.

    `previous` is the release before this one, for `actor_redirects`; `overrides` a reviewed file of identity decisions, which
    need not exist; `work` the folder in which a build keeps what the next one need not do again.
    """
    allocators.keep_little()
    gathered = without_failed(gathered, extracted["failures"])
    from pipeline.connect import align, identity, stories
    from pipeline.connect.overrides import Overrides

    articles, entities = gathered["articles"], extracted["entities"]
    both = zip(articles["article_id"].to_pylist(), articles["duplicate_of"].to_pylist(), strict=True)
    copies = {article: original for article, original in both if original}
    story_of = stories.stories(articles, entities, copies, work)
    articles = _with_column(articles, "story_id", [story_of.pop(i) for i in articles["article_id"].to_pylist()])
    allocators.give_back()
    who = identity.resolve(entities, articles, Overrides.read(overrides), work)
    allocators.give_back()
    if entities.num_rows >= identity.MANY:
        # Python keeps free tuples, which lie scattered over what the candidates have left, and nothing of that would go back.
        gc.collect()
    linked = {
        name: filed(relink(name, table, who.links), work) for name, table in extracted.items() if name not in WORKING
    }
    actors, effects = who.actors, who.effects
    del who
    allocators.give_back()
    groups = align.group(linked["statements"], articles, actors, work)
    group_ids = [groups.links.pop(i, None) for i in linked["statements"]["statement_id"].to_pylist()]
    linked["statements"] = _with_column(linked["statements"], "group_id", group_ids)
    del group_ids
    allocators.give_back()
    actors = count_actors(actors, linked, articles)
    overridden = {old for effect in effects if effect.before != effect.after for old in effect.before}
    tables = {
        **gathered,
        **linked,
        "articles": articles,
        "statement_groups": groups.groups,
        "alignments": groups.alignments,
        "actors": actors,
        "actor_redirects": ActorRedirects.from_rows(redirects(previous, linked["mentions"], overridden=overridden)),
    }
    return Connected(tables, effects)


def redirects(
    previous: Path | None, mentions: pa.Table, *, overridden: Collection[str] = ()
) -> list[dict[str, object]]:
    """Rows of `actor_redirects` against a release: an actor's heir is the one who holds most of its mentions now.

    `overridden` are ids that an override changed.
    """
    if previous is None:
        return []
    held = warehouse.read_table(Mentions, previous).select(["mention_id", "actor_id"])
    here = mentions["actor_id"].take(pc.index_in(held["mention_id"], mentions["mention_id"]))
    pairs = pa.table({"old": held["actor_id"], "new": here}).group_by(["old", "new"]).aggregate([([], "count_all")])
    heirs: dict[str, Counter[str]] = {
        i: Counter() for i in warehouse.read_table(Actors, previous)["actor_id"].to_pylist()
    }
    for row in pairs.filter(pc.field("new").is_valid()).to_pylist():
        heirs[row["old"]][row["new"]] = row["count_all"]
    from pipeline.connect import ids

    return ids.redirects(heirs, pc.unique(mentions["actor_id"]).to_pylist(), overridden=overridden)


def relink(name: str, table: pa.Table, links: pa.Table) -> pa.Table:
    """Replace entity ids by actor ids in every column that refers to `actors`; `links` are those of `identity.Identities`."""

    def linked(ids: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
        at = pc.index_in(ids, links["entity_id"])
        if at.null_count > ids.null_count:
            raise KeyError(f"an entity of {name} that belongs to no actor")
        return links["actor_id"].take(at)

    for column, (target, _) in MODELS[name].references().items():
        if target != "actors":
            continue
        field = table.schema.field(column)
        if pa.types.is_list(field.type):
            # Two entities of an article can turn out to be one actor: each speaker is listed once.
            flat, done, chunks = linked(pc.list_flatten(table[column])), 0, []
            for batch in table.select([column]).to_batches(AT_A_TIME):
                lengths = pc.list_value_length(batch[column]).to_pylist()
                names = iter(flat.slice(done, sum(lengths)).to_pylist())
                lists = [list(dict.fromkeys(itertools.islice(names, length))) for length in lengths]
                chunks.append(pa.array(lists, field.type))
                done += sum(lengths)
            ids = pa.chunked_array(chunks, field.type)
        else:
            ids = linked(table[column])
        table = table.set_column(table.column_names.index(column), field, ids)
    return table


def _with_column(table: pa.Table, name: str, values: Sequence[object] | pa.ChunkedArray) -> pa.Table:
    field = table.schema.field(name)
    column = values if isinstance(values, pa.ChunkedArray) else pa.array(values, field.type)
    return table.set_column(table.column_names.index(name), field, column)


def count_actors(actors: pa.Table, linked: Tables, articles: pa.Table) -> pa.Table:
    """Keep the actors that some row refers to, and fill in how often and when they are seen."""
    ids, mentions, statements = actors["actor_id"], linked["mentions"], linked["statements"]

    def numbers(column: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.int64]:
        """Places of actors, -1 for none."""
        return pc.fill_null(pc.index_in(column, ids), -1).to_numpy().astype(np.int64)

    def count(places: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        return np.bincount(places, minlength=len(ids))

    who, where = numbers(mentions["actor_id"]), pc.index_in(mentions["article_id"], articles["article_id"])
    days = pa.table({"who": who, "day": articles["published_day"].take(where)})
    days = days.group_by("who", use_threads=False).aggregate([("day", "min"), ("day", "max")])
    days = days.take(pc.index_in(pa.array(range(len(ids)), pa.int64()), days["who"]))
    in_articles = distinct(who * articles.num_rows + where.to_numpy()) // max(articles.num_rows, 1)
    said = numbers(pc.list_flatten(statements["speaker_ids"]))
    counts = {"article_count": in_articles, "mention_count": who, "statement_count": said}
    for name, places in counts.items():
        actors = _with_column(actors, name, count(places))
    actors = _with_column(actors, "first_seen_day", days["day_min"])
    actors = _with_column(actors, "last_seen_day", days["day_max"])
    needed = np.zeros(len(ids) + 1, bool)  # the last one is none
    above = numbers(actors["affiliation_id"])
    reached = np.concatenate([who, said, numbers(statements["speaker_affiliation_id"])])
    while not needed[reached].all():
        needed[reached] = True
        reached = above[np.flatnonzero(needed[:-1])]
    return actors.filter(pa.array(needed[:-1]))


def build(
    raw: Path,
    folder: Path,
    *,
    engine_name: str | None = None,
    workers: int | None = None,
    progress: engine.Progress | None = None,
) -> Path:
    """Build and publish a release of the files under `raw` in the warehouse `folder`; the release's own folder.

    Raises settings.SettingsError or OverrideError on a wrong file of the user's, ingest.NoInput when there is nothing to read,
    release.Busy when another build holds the warehouse, engine.ShardsFailed when batches of articles could not be read (the
    others are not read again), ExtractionFailed when most articles cannot be read, and release.RulesBroken when the result
    breaks a rule or misses a minimum; then nothing is published.
    """
    chosen = settings.read(raw)
    with release.exclusive(folder):
        inputs = _inputs(raw)
        before = release.previous(folder)
        if before and _is_made_of(before, inputs, folder):
            return before
        with release.staging(folder) as staged:
            release.stage(_tables(raw, folder, before, engine_name, workers, progress), staged, chosen, before)
            for warning in release.check(staged, chosen, before):
                log.warning("%s", warning)
            published = release.publish(staged, folder)
        (folder / WORK / MADE_OF).write_text(f"{published.name} {inputs}\n", encoding="utf-8")
        release.prune(folder, chosen.keep)
        return published


def _tables(
    raw: Path,
    folder: Path,
    before: Path | None,
    engine_name: str | None,
    workers: int | None,
    progress: engine.Progress | None,
) -> Tables:
    """Every published table by name; nobody else holds them."""
    gathered = gather(raw, folder / WORK)
    store = folder / WORK / PARTS
    engine.read(gathered["articles"], store, engine=engine_name, workers=workers, progress=progress)
    extracted = engine.collect(gathered["articles"], store)
    connected = connect(gathered, extracted, before, raw / OVERRIDES, folder / WORK)
    for effect in connected.effects:
        if effect.idle:
            log.warning("%s", effect.warning)
    return connected.tables


def _inputs(raw: Path) -> str:
    """Hash of all that a release is made of but the release before it: every file under `raw`, and the program."""
    digest = hashlib.sha256(fingerprint.of_everything().encode())
    for path in sorted(raw.rglob("*")):
        if path.is_symlink():  # is not followed: what it leads to is hashed where it lies, if that is in the folder
            content = str(path.readlink())
        elif path.is_file():
            content = metadata.sha256(path) if os.access(path, os.R_OK) else "unreadable"
        else:
            continue
        digest.update(f"{path.relative_to(raw).as_posix()!r} {content!r}\n".encode())
    return digest.hexdigest()


def _is_made_of(published: Path, inputs: str, folder: Path) -> bool:
    """Whether a release of a warehouse was the last one made, of these inputs."""
    try:
        return (folder / WORK / MADE_OF).read_text(encoding="utf-8") == f"{published.name} {inputs}\n"
    except OSError:
        return False


def diff(old: Path, new: Path) -> str:
    """What is different between two releases, as Markdown, whether or not one was made after the other."""
    moved = ActorRedirects.from_rows(redirects(old, warehouse.read_table(Mentions, new)))
    compared = changes.between(old, new, moved)
    versions = (str(release.manifest(folder)["version"]) for folder in (old, new))
    return changes.page(compared, moved, *versions)
