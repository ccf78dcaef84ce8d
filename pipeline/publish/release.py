"""A release: a folder that appears whole or not at all, and can prove that it is intact.

`stage` writes a complete candidate, `broken_rules` says what is wrong with it, `publish` makes it the latest version in one
rename, `verify` finds any later damage. What a table looks like on disk is `warehouse`'s business.
"""

import contextlib
import fcntl
import hashlib
import itertools
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any

import pandera.errors
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline import allocators
from pipeline.explorer import static
from pipeline.failures import NotPublished, Refused
from pipeline.files import sync
from pipeline.publish import changes, metadata, quality, rules, settings, warehouse
from pipeline.publish.settings import Settings
from schemas import RELEASED, TABLES, ActorRedirects, Changes
from schemas.table import Table

MANIFEST = "datapackage.json"
CROISSANT = "croissant.json"
CHECKSUMS = "SHA256SUMS"
DICTIONARY = "dictionary.md"
README = "README.md"
CITATION = "CITATION.cff"
QUALITY = "quality.json"
QUALITY_PAGE = "quality.md"
CHANGES = "CHANGES.md"

DOCUMENTS = (MANIFEST, CROISSANT, DICTIONARY, README, CITATION, QUALITY, QUALITY_PAGE, CHANGES)
"""What every release has beside its tables and their definitions."""

SIGNED = (README, CITATION, QUALITY)
"""Documents that name the version they belong to, and are part of what it is the hash of."""

UNVERSIONED = {
    *(f"{table}.parquet" for table in metadata.HISTORY),
    *(MANIFEST, CROISSANT, QUALITY_PAGE, CHANGES, CHECKSUMS, warehouse.DATABASE),
}
"""Files that are no part of what the version is the hash of; nor is the page of files, which only shows them.

A version is the hash of what was read from the articles and what is said of it, so that the same articles give the same version
in every warehouse. What tells of the release before (`metadata.HISTORY`, `CHANGES.md`, and what lists or compares these) would
give another version in another warehouse, or in the next build of the same. The database's bytes differ by nature; its
definitions (`warehouse.SCHEMA`) stand for it.
"""


class Busy(Refused):
    """Another build holds the warehouse."""

    exit_code = 3


class InvalidTable(NotPublished):
    """A table does not satisfy its schema."""


class NoRelease(Refused):
    """The warehouse has no published release."""


class RulesBroken(NotPublished):
    """A candidate release breaks a rule; it is not published."""


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Hold the warehouse for one build, and sweep up what a crashed one left; raises Busy if another build holds it.

    The lock is the kernel's, so it ends with the process however the process ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(f"another build is writing to {folder}; wait for it to end") from None
        for left in (*folder.glob(".staging-*"), *folder.glob(".latest-*")):
            _remove(left)
        yield


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Name a folder in a warehouse, not there yet, for a release in the making; what is not published of it is removed."""
    staged = folder / f".staging-{os.getpid()}"
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def validate(model: type[Table], table: pa.Table) -> None:
    """Check a table against its schema; raises InvalidTable with the failures."""
    try:
        model.validate(table, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        raise InvalidTable(f"{model.table_name()}: {json.dumps(errors.message, default=str)[:2000]}") from errors


def stage(
    tables: Mapping[str, pa.Table], folder: Path, chosen: Settings | None = None, before: Path | None = None
) -> Path:
    """Write a complete candidate release into a new folder: tables, database, and everything that describes them.

    `tables` has every table of a build by name; raises InvalidTable before anything of that table is written. `before` is the
    release to compare with (`previous`).
    """
    folder.mkdir(parents=True)
    redirects = tables[ActorRedirects.table_name()]
    tables = dict(tables)
    for model in TABLES:
        table = tables.pop(model.table_name())  # what is written needs no memory, if the caller does not hold it
        validate(model, table)
        warehouse.write_table(model, table, folder)
        del table
        allocators.give_back()
    compared = changes.between(before, folder, redirects) if before else None
    warehouse.write_table(Changes, compared.rows if compared else Changes.from_rows([]), folder)
    since = manifest(before)["version"] if before else None
    version = describe(folder, chosen or settings.default(), metadata.made(previous=since), before)
    page = changes.page(compared, redirects, since, version) if compared and since else changes.first_page(version)
    (folder / CHANGES).write_text(page, encoding="utf-8")
    seal(folder)
    return folder


def describe(folder: Path, chosen: Settings, made: metadata.Made, before: Path | None = None) -> str:
    """Write into a folder of tables the database, the page of files and all documents but the changes; its version."""
    warehouse.write_database(folder)
    (folder / warehouse.SCHEMA).write_text(warehouse.definitions(), encoding="utf-8")
    with warehouse.connect() as con:
        with warehouse.attached(con, folder):
            static.place(folder, con)
            found = metadata.facts(con)
        with warehouse.attached(con, folder):
            measured = quality.measure(con)

    def write(name: str, text: str) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    def sign(version: str) -> None:
        write(README, metadata.readme(found, chosen.about, made, version))
        write(CITATION, metadata.citation(chosen.about, version))
        write(
            QUALITY, metadata.as_json({"version": version, "rows": _lasting(found.rows), **measured, **chosen.limits()})
        )

    write(DICTIONARY, metadata.dictionary())
    sign("")
    version = release_version(folder, "")
    sign(version)
    files = metadata.table_files(folder)
    write(MANIFEST, metadata.as_json(metadata.datapackage(files, found, chosen.about, made, version)))
    write(CROISSANT, metadata.as_json(metadata.croissant(files, found, chosen.about, made, version)))
    compared = report(before) if before else None
    write(QUALITY_PAGE, quality.page(report(folder), chosen, compared))
    return version


def _lasting(rows: Mapping[str, int]) -> dict[str, int]:
    return {table: count for table, count in rows.items() if table not in metadata.HISTORY}


def report(folder: Path) -> dict[str, Any]:
    """The quality report of a release folder."""
    return json.loads((folder / QUALITY).read_text(encoding="utf-8"))


def manifest(folder: Path) -> dict[str, Any]:
    """The Data Package of a release folder."""
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))


def seal(folder: Path) -> None:
    """Write the checksums of every file of a folder into it."""
    lines = [f"{metadata.sha256(folder / name)}  {name}\n" for name in _files(folder)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def _files(folder: Path) -> list[str]:
    """Every file of a release folder, those in folders of it included, by its path in it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def broken_rules(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Rules that a candidate breaks, each with a sample of the rows that break it."""
    public = metadata.is_public(manifest(folder))
    asked = [rule for rule in rules.RULES if not (public and rule.needs_texts)]
    found: dict[str, list[dict[str, Any]]] = {}
    with warehouse.connect() as con:
        for _, of_table in itertools.groupby(sorted(asked, key=attrgetter("table")), attrgetter("table")):
            with warehouse.attached(con, folder):
                found |= {rule.name: rules.broken(rule, con).to_pylist() for rule in of_table}
    return {name: rows for name, rows in found.items() if rows}


def check(folder: Path, chosen: Settings | None = None, before: Path | None = None) -> list[str]:
    """Limits that a candidate oversteps but that only warn, in words.

    Raises RulesBroken, naming each broken rule with a row that breaks it and each minimum that is not reached, unless the
    candidate may be published.
    """
    problems = [f"{name}: {rows[0]}" for name, rows in broken_rules(folder).items()]
    found = findings(folder, chosen or settings.default(), before)
    problems += [finding.message for finding in found if finding.stops]
    if problems:
        raise RulesBroken("; ".join(problems))
    return [finding.message for finding in found]


def findings(folder: Path, chosen: Settings, before: Path | None) -> list[quality.Finding]:
    """Limits that a candidate does not keep."""
    return quality.findings(report(folder), chosen, report(before) if before else None)


def publish(staged: Path, folder: Path) -> Path:
    """Make a staged candidate the latest release of a warehouse; the release folder.

    The order matters: everything is on disk before the rename, and the rename before the link, so a reader sees the old
    release or the new one, whole, whenever the machine stops. A candidate equal to a published version changes nothing but
    the link.
    """
    sync(*sorted(staged.rglob("*")), staged)
    versions = folder / "versions"
    versions.mkdir(parents=True, exist_ok=True)
    target = versions / str(manifest(staged)["version"])
    if target.exists() and not verify(target):
        _remove(staged)
    else:
        if target.exists():  # damaged since it was published: the new copy replaces it
            target.rename(folder / f".staging-damaged-{os.getpid()}")
        staged.rename(target)
        sync(versions)
    os.utime(target)  # `prune` takes the oldest by the time they were last published
    link = folder / f".latest-{os.getpid()}"
    link.symlink_to(f"versions/{target.name}")
    link.replace(folder / "latest")
    sync(folder)
    return target


def latest(folder: Path) -> Path:
    """Folder of the latest release of a warehouse, or the folder itself if it is a release; raises NoRelease."""
    if (folder / CHECKSUMS).exists():
        return folder
    try:
        return (folder / "latest").resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError):
        raise NoRelease(f"{folder} holds no release; build one with: onrecord build RAW --warehouse {folder}") from None


def previous(folder: Path) -> Path | None:
    """Folder of the release that the next one is compared with: the latest that is whole, if there is one."""
    kept = _versions(folder)
    with contextlib.suppress(NoRelease):
        kept.insert(0, latest(folder))
    return next((version for version in kept if not damaged(version)), None)


def find(name: str, folder: Path) -> Path:
    """A release by its folder, its warehouse (the latest of it), or the beginning of a version in the warehouse `folder`.

    Raises NoRelease.
    """
    if Path(name).is_dir():
        return latest(Path(name))
    found = [version for version in _versions(folder) if version.name.startswith(name)]
    if len(found) != 1:
        several = ", ".join(version.name for version in found)
        raise NoRelease(
            f"{name}: {f'several versions ({several})' if found else 'no release and no version'} of {folder}"
        )
    return found[0]


def _versions(folder: Path) -> list[Path]:
    """Versions of a warehouse, the last published first."""
    found = [path for path in (folder / "versions").glob("*") if path.is_dir()]
    return sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name))


def prune(folder: Path, keep: int) -> list[str]:
    """Remove all but the newest `keep` versions of a warehouse (0 keeps all); the versions removed.

    Never the latest one, and never one of which a file is open anywhere. Call it while holding the warehouse (`exclusive`).
    """
    removed = []
    live = latest(folder)
    for version in [path for path in _versions(folder) if path != live][max(keep - 1, 0) :] if keep else []:
        if _in_use(version):
            continue
        # It goes as a whole; who opens a file of it before that is seen by the second look, and keeps it.
        away = folder / f".staging-pruned-{version.name}"
        version.rename(away)
        if _in_use(away):
            away.rename(version)
            continue
        shutil.rmtree(away)
        removed.append(version.name)
    return removed


def _in_use(folder: Path) -> bool:
    """Whether any process has a file of a folder open, or mapped into memory; also where that cannot be told."""
    if not hasattr(fcntl, "F_SETLEASE"):  # only Linux can tell
        return True
    for path in folder.rglob("*"):
        if path.is_dir():
            continue
        with path.open("rb") as file:
            try:  # the kernel grants a write lease on a file only to who is alone with it
                fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
                fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
            except OSError:
                return True
    return False


def verify(folder: Path) -> list[str]:
    """What is wrong with a release folder, in words; an empty list says it is whole and as it was published.

    Also that every row keeps the rules, where `is_of_this_version`: another version of onrecord had other rules.
    """
    problems = damaged(folder)
    if problems:  # the files are not what was published: their contents say nothing
        return problems
    named = str(manifest(folder)["version"])
    contents = release_version(folder, named)
    if named != contents:
        problems.append(f"the release calls itself {named}, but its contents are version {contents}")
    if folder.parent.name == "versions" and folder.name != contents:
        problems.append(f"the folder is called {folder.name}, but its contents are version {contents}")
    if not problems:
        problems += warehouse.disagreements(folder)
    if not problems and is_of_this_version(folder):
        problems += [f"rule {name} is broken, e.g. {rows[0]}" for name, rows in broken_rules(folder).items()]
    return problems


def is_of_this_version(folder: Path) -> bool:
    """Whether a release has the very definitions that this version of onrecord gives: then the rules are those it was made by."""
    file = folder / warehouse.SCHEMA
    return file.exists() and file.read_text(encoding="utf-8") == warehouse.definitions()


def damaged(folder: Path) -> list[str]:
    """Files of a release folder that are not as they were published, in words."""
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
        expected = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except (OSError, ValueError) as error:
        return [f"{CHECKSUMS} cannot be read: {error}"]
    needed = {f"{model.table_name()}.parquet" for model in RELEASED} | {warehouse.DATABASE, *DOCUMENTS}
    present = set(_files(folder)) - {CHECKSUMS}
    problems = [f"{name} is not listed in {CHECKSUMS}" for name in sorted((present | needed) - set(expected))]
    for name, digest in sorted(expected.items()):
        if name not in present:
            problems.append(f"{name} is missing")
        elif metadata.sha256(folder / name) != digest:
            problems.append(f"{name} has changed since it was published")
    return problems


def release_version(folder: Path, named: str) -> str:
    """Version of a release folder: 16 hex digits of the hash of its files (`UNVERSIONED` ones left out).

    `named` is the version that its signed documents name; it is left out where they do.
    """
    digest = hashlib.sha256()
    for name in _files(folder):
        if name in SIGNED:
            text = (folder / name).read_text(encoding="utf-8").replace(named, "")
            digest.update(f"{name} {hashlib.sha256(text.encode()).hexdigest()}\n".encode())
        elif name not in UNVERSIONED and not name.startswith(f"{static.FOLDER}/"):
            digest.update(f"{name} {metadata.sha256(folder / name)}\n".encode())
    return digest.hexdigest()[:16]


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def row_counts(folder: Path) -> dict[str, int]:
    """Rows of every table of a release."""
    return {
        model.table_name(): pq.read_metadata(folder / f"{model.table_name()}.parquet").num_rows for model in RELEASED
    }
