"""Folders in an object store (`s3://…`, `gs://…`, `abfs://…`): what a build needs is brought here, what it publishes put there.

An object store has neither rename nor lock. So a release is put into `versions/<version>/`, its checksums last, and then one
small object, `latest`, that names it: whoever goes by `latest` finds the old release or the new one, whole. Two builders at
once do no damage, but the last one wins. Nothing here knows what is in a file.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from pyarrow import fs

from pipeline.failures import Refused
from pipeline.publish import release

LATEST = "latest"
"""Object of a warehouse that holds the name of its latest version."""


class UnsafeName(Refused):
    """An object's name would lead out of the folder that it is brought to."""


def here(place: str) -> Path:
    """The folder on this machine for a place: itself, or where the copy of one in an object store is kept."""
    return _workplace(place) if is_url(place) else Path(place)


def is_url(place: str) -> bool:
    """Whether a place is in an object store."""
    return "://" in place


def entries(url: str) -> Iterator[tuple[str, int, int]]:
    """Name in the folder, size, and time of change in ns of every object; raises FileNotFoundError."""
    store, root = fs.FileSystem.from_uri(url)
    for info in store.get_file_info(fs.FileSelector(root, recursive=True)):
        if info.type == fs.FileType.File:
            yield str(_inside(info.path, root)), info.size, info.mtime_ns or 0


def bring_folder(url: str) -> Path:
    """A copy of a folder on this machine, which is brought up to date: only objects of another size or time are fetched."""
    folder = _workplace(url)
    store, root = fs.FileSystem.from_uri(url)
    wanted = {folder / name: (size, stamp) for name, size, stamp in entries(url)}
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(
        folder.rglob("*"), reverse=True
    ):  # what is in a folder before the folder, which may be a file now
        if path.is_file() and path not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for path, (size, stamp) in wanted.items():
        if not path.exists() or (path.stat().st_size, path.stat().st_mtime_ns) != (size, stamp):
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f"{path.name}.{os.getpid()}")
            name = path.relative_to(folder).as_posix()
            fs.copy_files(f"{root}/{name}", str(unfinished), store, fs.LocalFileSystem())
            os.utime(unfinished, ns=(stamp, stamp))
            unfinished.replace(path)
    return folder


def bring_warehouse(url: str) -> Path:
    """A warehouse on this machine whose latest release is that of the object store; what builds keep stays in it.

    Raises release.Busy when a build on this machine holds it.
    """
    folder = _workplace(url)
    store, root = fs.FileSystem.from_uri(url)
    if store.get_file_info(f"{root}/{LATEST}").type != fs.FileType.File:
        (folder / LATEST).unlink(missing_ok=True)
        return folder
    with store.open_input_stream(f"{root}/{LATEST}") as stream:
        version = _inside(f"{root}/{stream.read().decode().strip()}", root).name
    with release.exclusive(folder):
        previous = release.previous(folder)
        if previous and previous.name == version and not release.damaged(previous):
            return folder
        with release.staging(folder) as staged:
            source = f"{root}/versions/{version}"
            for info in store.get_file_info(fs.FileSelector(source, recursive=True)):
                if info.type == fs.FileType.File:
                    path = staged / _inside(info.path, source)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    fs.copy_files(info.path, str(path), store, fs.LocalFileSystem())
            if problems := release.damaged(staged):
                raise OSError(f"version {version} of {url}: {problems[0]}")
            release.publish(staged, folder)
    return folder


def put_release(folder: Path, url: str) -> None:
    """Make a release folder the latest release of a warehouse in an object store."""
    store, root = fs.FileSystem.from_uri(url)
    target = f"{root}/versions/{folder.name}"
    checksums = f"{target}/{release.CHECKSUMS}"
    if store.get_file_info(checksums).type != fs.FileType.File:
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        for path in sorted(files, key=lambda path: path.name == release.CHECKSUMS):
            fs.copy_files(str(path), f"{target}/{path.relative_to(folder).as_posix()}", fs.LocalFileSystem(), store)
    with store.open_output_stream(f"{root}/{LATEST}") as stream:
        stream.write(f"{folder.name}\n".encode())


def _inside(name: str, root: str) -> PurePosixPath:
    path = PurePosixPath(name[len(root) :].lstrip("/"))
    if not path.parts or ".." in path.parts:
        raise UnsafeName(f"{name} does not name a file inside {root}")
    return path


def _workplace(url: str) -> Path:
    """Where this machine keeps its copy of a folder in an object store."""
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "onrecord" / hashlib.sha256(url.encode()).hexdigest()[:16]
