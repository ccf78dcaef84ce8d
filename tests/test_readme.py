"""The README's questions have the answers it prints, and its picture of the tables is the schemas'.

`pytest tests/test_readme.py --update` rewrites both.
"""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from schemas import TABLES

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r'```console\n\$ (onrecord sql "[^"]+")\n((?:(?!```).*\n)*)```\n')
SNIPPET = re.compile(r"```python\n(.*?)```\n", re.DOTALL)
PICTURE = re.compile(r"```mermaid\n.*?```\n", re.DOTALL)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    from pipeline.cli import main

    folder = tmp_path_factory.mktemp("project") / "warehouse"
    assert main(["build", str(ROOT / "raw"), "--warehouse", str(folder)]) == 0
    return folder


def answer(command, warehouse):
    """What a command prints."""
    from pipeline.cli import main

    name, *arguments = shlex.split(command)
    assert name == "onrecord"
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert main([*arguments, "--warehouse", str(warehouse)]) == 0
    return "".join(line.rstrip() + "\n" for line in printed.getvalue().rstrip().splitlines())


def picture():
    """Mermaid diagram of the tables: what each tells (places in the text left out), and a line for every reference."""
    lines = ["erDiagram"]
    for table in TABLES:
        fields = [field for field in table.arrow_schema() if not field.name.endswith(("_char", "sha256"))]
        told = [field for field in fields if field.name not in table.references()]
        lines += [f"  {table.table_name()} {{", *(f"    {_kind(field.type)} {field.name}" for field in told), "  }"]
    for table in TABLES:
        for name, (target, _) in table.references().items():
            many, may_lack = name.endswith("_ids"), table.columns()[name].nullable
            end = "o{" if many else "o|" if may_lack else "||"
            lines.append(f"  {table.table_name()} }}o--{end} {target} : {name}")
    return "\n".join(lines)


def _kind(arrow_type):
    return re.match(r"[a-z]+", str(arrow_type))[0]


@pytest.mark.slow
def test_every_question_has_the_answer_printed(warehouse, request):
    readme = README.read_text(encoding="utf-8")
    assert len(SESSION.findall(readme)) >= 5
    fresh = SESSION.sub(lambda found: f"```console\n$ {found[1]}\n{answer(found[1], warehouse)}```\n", readme)
    if request.config.getoption("--update"):
        README.write_text(fresh, encoding="utf-8")
    assert fresh == README.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_python_example_runs(warehouse, monkeypatch):
    monkeypatch.chdir(warehouse.parent)
    for code in SNIPPET.findall(README.read_text(encoding="utf-8")):
        found = {}
        exec(code, found)
        assert found["quotes"]


def test_the_picture_of_the_tables_is_the_schemas(request):
    readme = README.read_text(encoding="utf-8")
    fresh = PICTURE.sub(f"```mermaid\n{picture()}\n```\n", readme)
    assert PICTURE.search(readme)
    if request.config.getoption("--update"):
        README.write_text(fresh, encoding="utf-8")
    assert fresh == README.read_text(encoding="utf-8")


def test_no_command_block_escapes_the_test():
    readme = README.read_text(encoding="utf-8")
    assert readme.count("$ onrecord sql") == len(SESSION.findall(readme))
