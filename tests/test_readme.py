"""What the pages print is what their commands, queries and programs give, and the picture of the tables is the schemas'.

`pytest tests/test_readme.py --update` prints all of it anew.
"""

import contextlib
import csv
import io
import re
import shlex
import shutil
import tomllib
from pathlib import Path

import pytest

from schemas import TABLES

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COOKBOOK = ROOT / "warehouse" / "README.md"
PAGES = pytest.mark.parametrize("page", [README, COOKBOOK], ids=["README", "cookbook"])
SESSION = re.compile(r'```console\n\$ (onrecord sql "[^"]+")\n((?:(?!```).*\n)*)```\n')
PROGRAM = re.compile(r"```python\n((?:(?!```).*\n)*)```\n(?:\n```text\n((?:(?!```).*\n)*)```\n)?")
COMMANDS = re.compile(r"```sh\n(.*?)```\n", re.DOTALL)
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


def written(page, fresh, request):
    """Compare a page with what it should print; with `--update`, print it so."""
    if request.config.getoption("--update"):
        page.write_text(fresh, encoding="utf-8")
    assert fresh == page.read_text(encoding="utf-8")


@pytest.mark.slow
@PAGES
def test_every_question_has_the_answer_printed(page, warehouse, request):
    text = page.read_text(encoding="utf-8")
    assert len(SESSION.findall(text)) >= 5
    written(
        page, SESSION.sub(lambda found: f"```console\n$ {found[1]}\n{answer(found[1], warehouse)}```\n", text), request
    )


@pytest.mark.slow
@PAGES
def test_every_program_prints_what_is_printed(page, warehouse, request, monkeypatch):
    monkeypatch.chdir(warehouse.parent)

    def run(found):
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(found[1], {})
        shown = f"\n```text\n{printed.getvalue()}```\n" if printed.getvalue() else ""
        return f"```python\n{found[1]}```\n{shown}"

    text = page.read_text(encoding="utf-8")
    assert PROGRAM.search(text)
    written(page, PROGRAM.sub(run, text), request)


@pytest.mark.slow
@PAGES
def test_every_command_can_be_given_as_it_is_printed(page, warehouse, tmp_path, monkeypatch, capsys):
    from pipeline.cli import main

    monkeypatch.chdir(tmp_path)
    shutil.copytree(warehouse, tmp_path / "warehouse", symlinks=True)
    (tmp_path / "my-articles").mkdir()
    shutil.copy(ROOT / "raw" / "skerrow-courier-cup.txt", tmp_path / "my-articles" / "my-article.txt")
    given = 0
    for block in COMMANDS.findall(page.read_text(encoding="utf-8")):
        for line in block.splitlines():
            program, *arguments = shlex.split(line, comments=True)
            if program == "onrecord":
                assert main(arguments) == 0, line
                given += 1
            else:  # `make`, which sets up an environment of its own
                assert re.search(rf"^{arguments[0]}:", (ROOT / "Makefile").read_text(), re.MULTILINE), line
    assert given >= 4


def test_the_files_shown_are_accepted(tmp_path):
    from pipeline.connect.overrides import Overrides
    from pipeline.publish import settings

    text = COOKBOOK.read_text(encoding="utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / settings.NAME).write_text(shown)
    assert settings.read(tmp_path).about.title == tomllib.loads(shown)["about"]["title"]
    (shown,) = re.findall(r"```csv\n(.*?)```", text, re.DOTALL)
    (tmp_path / "overrides.csv").write_text(shown)
    read = Overrides.read(tmp_path / "overrides.csv")
    assert [row.action for row in read.rows] == [row["action"] for row in csv.DictReader(io.StringIO(shown))]


def test_the_picture_of_the_tables_is_the_schemas(request):
    readme = README.read_text(encoding="utf-8")
    fresh = PICTURE.sub(f"```mermaid\n{picture()}\n```\n", readme)
    assert PICTURE.search(readme)
    written(README, fresh, request)


def test_every_module_is_named_on_a_page():
    """On the page of its folder, or on the README; one in a subfolder also on that of the folder around it."""
    unnamed = []
    for module in sorted((ROOT / "pipeline").rglob("*.py")):
        if module.stem.startswith("__"):
            continue
        pages = [folder / "README.md" for folder in module.parents if folder.is_relative_to(ROOT)]
        named = "".join(page.read_text(encoding="utf-8") for page in pages if page.is_file())
        if not re.search(rf"`(?:[a-z_/]*/)?{module.stem}(?:\.py)?`", named):
            unnamed.append(module.relative_to(ROOT).as_posix())
    assert unnamed == []


@PAGES
def test_no_command_block_escapes_the_test(page):
    text = page.read_text(encoding="utf-8")
    assert text.count("$ onrecord sql") == len(SESSION.findall(text))
    assert text.count("```python") == len(PROGRAM.findall(text))


def test_the_cookbook_has_twenty_questions_and_every_file_of_a_release():
    from pipeline.publish import release

    text = COOKBOOK.read_text(encoding="utf-8")
    assert re.findall(r"^### (\d+)\.", text, re.MULTILINE) == [str(number) for number in range(1, 21)]
    for name in (*release.DOCUMENTS, release.CHECKSUMS, "onrecord.duckdb"):
        assert f"`{name}`" in text
