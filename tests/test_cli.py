import json

import pytest
from handmade import rows, tables

from pipeline import cli
from pipeline.publish import release

GOOD = (
    "The harbour board voted on Monday to close the old pier, its engineer said. "
    "“It cannot be saved,” Mira Oduya told reporters."
)


@pytest.fixture
def warehouse(tmp_path):
    release.publish(release.stage(tables(), tmp_path / "out" / ".staging-test"), tmp_path / "out")
    return tmp_path / "out"


@pytest.mark.slow
def test_build_publishes_and_says_what(tmp_path, capsys):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "pier.txt").write_text(GOOD)
    (raw / "sources.csv").write_text("file,outlet,published_at\npier.txt,The Quay,2031-05-06\n")
    (raw / "broken.json").write_text('{"text": ')
    (raw / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (raw / "silence.txt").write_text("  \n")
    (raw / "french.json").write_text(
        json.dumps(
            {"text": "Le conseil du port a voté lundi la fermeture de la vieille jetée, a déclaré son ingénieur hier."}
        )
    )
    assert cli.main(["build", str(raw), "--warehouse", str(out)]) == 0
    shown = capsys.readouterr()
    assert f"published in {out}" in shown.out
    assert "4 files or records gave no article; to see all of them: " in shown.out
    assert "  broken.json: " in shown.out
    assert "  silence.txt: no content" in shown.out
    assert f' sql "FROM rejects" --warehouse {out}' in shown.out
    assert "reading new articles" in shown.err
    assert "1/1" in shown.err
    assert cli.main(["build", str(raw), "--warehouse", str(out)]) == 0
    again = capsys.readouterr()
    assert f"nothing has changed: the latest release stays, in {out}" in again.out
    assert "published in" not in again.out
    assert not again.err.strip()
    assert cli.main(["sql", "--warehouse", str(out), "SELECT reason FROM rejects ORDER BY ALL"]) == 0
    shown = capsys.readouterr().out
    for reason in ("malformed", "unsupported_format", "empty", "unsupported_language"):
        assert reason in shown
    assert cli.main(["sql", "--warehouse", str(out), "SELECT statement, speaker, said_day FROM who_said_what"]) == 0
    assert "It cannot be saved" in capsys.readouterr().out
    assert cli.main(["verify", "--warehouse", str(out)]) == 0


@pytest.mark.parametrize("folder", ["missing", "empty"])
def test_no_input_is_said_with_exit_code_2(tmp_path, capsys, folder):
    (tmp_path / "empty").mkdir()
    assert cli.main(["build", str(tmp_path / folder), "--warehouse", str(tmp_path / "out")]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith("onrecord: ")
    assert folder in shown
    assert not (tmp_path / "out" / "latest").exists()


def test_a_second_build_exits_3(tmp_path, capsys):
    (tmp_path / "pier.txt").write_text(GOOD)
    with release.exclusive(tmp_path / "out"):
        assert cli.main(["build", str(tmp_path), "--warehouse", str(tmp_path / "out")]) == 3
    assert "another build" in capsys.readouterr().err


def test_help_names_everything_that_is_read(capsys):
    with pytest.raises(SystemExit):
        cli.main(["build", "--help"])
    shown = capsys.readouterr().out
    for name in (
        *"html txt json jsonl csv mhtml warc rss atom xml zip gz zst".split(),
        "sources.csv",
        "overrides.csv",
        "dataset.toml",
    ):
        assert name in shown


def test_contradicting_overrides_exit_2(tmp_path, capsys):
    (tmp_path / "pier.txt").write_text(GOOD)
    (tmp_path / "overrides.csv").write_text("action,actor\nmerge,x\n")
    assert cli.main(["build", str(tmp_path), "--warehouse", str(tmp_path / "out")]) == 2
    assert "overrides.csv" in capsys.readouterr().err


def test_sql_answers(warehouse, capsys):
    assert cli.main(["sql", "--warehouse", str(warehouse), "SELECT count(*) AS n FROM statements"]) == 0
    assert "2" in capsys.readouterr().out


def test_a_wrong_query_is_said_so(warehouse, capsys):
    assert cli.main(["sql", "--warehouse", str(warehouse), "SELECT nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err


def test_sql_cannot_write(warehouse, capsys):
    assert cli.main(["sql", "--warehouse", str(warehouse), "DELETE FROM sightings"]) == 2
    assert "read-only" in capsys.readouterr().err


QUERY = """SELECT '=1+1' AS "first", 1.5::DECIMAL(4, 1) AS "of", ['x'] AS "list", DATE '2031-05-06' AS "day", NULL AS "none" """


def test_sql_prints_rows_for_spreadsheets_and_programs(warehouse, capsys):
    assert cli.main(["sql", "--csv", "--warehouse", str(warehouse), QUERY]) == 0
    assert capsys.readouterr().out == '\ufefffirst,of,list,day,none\r\n\'=1+1,1.5,"[""x""]",2031-05-06,\r\n'
    assert cli.main(["sql", "--jsonl", "--warehouse", str(warehouse), QUERY]) == 0
    row = {"first": "=1+1", "of": 1.5, "list": ["x"], "day": "2031-05-06", "none": None}
    assert json.loads(capsys.readouterr().out) == row


def test_no_release_is_said_with_exit_code_2(tmp_path, capsys):
    for command in (["sql", "SELECT 1"], ["verify"]):
        assert cli.main([*command, "--warehouse", str(tmp_path)]) == 2
        assert "onrecord build" in capsys.readouterr().err


def test_a_file_in_the_place_of_a_folder_is_said_with_exit_code_2(warehouse, tmp_path, capsys):
    (tmp_path / "file").write_text("x")
    for command in (["sql", "SELECT 1"], ["verify"], ["show", "a"]):
        assert cli.main([*command, "--warehouse", str(tmp_path / "file")]) == 2
        assert "holds no release" in capsys.readouterr().err
    assert cli.main(["export", "--csv", str(tmp_path / "file" / "csv"), "--warehouse", str(warehouse)]) == 2
    assert "file" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["sql", "SELECT 1"], ["show", "a"], ["export", "--csv", "csv"]])
def test_a_database_that_is_damaged_is_said_with_exit_code_2(warehouse, tmp_path, monkeypatch, capsys, command):
    monkeypatch.chdir(tmp_path)
    (warehouse / "latest" / "onrecord.duckdb").write_text("nothing")
    assert cli.main([*command, "--warehouse", str(warehouse)]) == 2
    assert "not a valid DuckDB database" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["build", "raw", "--workers", "0"], ["explore", "--port", "65536"], ["explore", "--port", "-1"]]
)
def test_a_number_out_of_bounds_is_said_with_exit_code_2(command, capsys):
    with pytest.raises(SystemExit, match="2"):
        cli.main(command)
    assert f"{command[-1]} is not" in capsys.readouterr().err


def test_verify_names_the_damage(warehouse, capsys):
    (warehouse / "latest" / "dictionary.md").write_text("nothing")
    assert cli.main(["verify", "--warehouse", str(warehouse)]) == 1
    assert "dictionary.md has changed" in capsys.readouterr().err


def test_help_needs_no_heavy_library():
    import subprocess
    import sys

    code = (
        "import sys; from pipeline import cli\ntry: cli.main(['--help'])\nexcept SystemExit: print(sorted(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=".").stdout
    assert "Who said what" in shown
    assert not {"spacy", "pandera", "duckdb", "dagster", "pyarrow"} & set(eval(shown.splitlines()[-1]))


def other(warehouse):
    """Publish another version; both."""
    found = rows()
    found["actors"][0]["name"] = "M. Oduya"
    first = release.latest(warehouse)
    staged = release.stage(tables(found), warehouse / ".staging-test", before=first)
    return first, release.publish(staged, warehouse)


def test_diff_tells_what_changed_between_two_releases(warehouse, capsys):
    first, second = other(warehouse)
    assert cli.main(["diff", first.name[:10], "--warehouse", str(warehouse)]) == 0
    shown = capsys.readouterr().out
    assert f"Release `{second.name}` compared with release `{first.name}`." in shown
    assert "| actors | 0 | 1 | 0 | `name` 1 |" in shown
    assert cli.main(["diff", str(first), str(warehouse)]) == 0
    assert capsys.readouterr().out == shown
    assert cli.main(["diff", "nothing", "--warehouse", str(warehouse)]) == 2
    assert "no release and no version" in capsys.readouterr().err


def test_exports_are_written_and_a_public_one_verifies(warehouse, tmp_path, capsys):
    for kind in ("public", "csv", "jsonl"):
        folder = tmp_path / "exported" / kind
        assert cli.main(["export", f"--{kind}", str(folder), "--warehouse", str(warehouse)]) == 0
        assert f"exported into {folder}" in capsys.readouterr().out
        assert cli.main(["export", f"--{kind}", str(folder), "--warehouse", str(warehouse)]) == 2
        assert "not empty" in capsys.readouterr().err
    assert cli.main(["verify", "--warehouse", str(tmp_path / "exported" / "public")]) == 0
    assert (
        cli.main(["export", "--csv", str(tmp_path / "again"), "--warehouse", str(tmp_path / "exported" / "public")])
        == 0
    )


def test_wrong_settings_exit_2(tmp_path, capsys):
    (tmp_path / "pier.txt").write_text(GOOD)
    (tmp_path / "dataset.toml").write_text("[about]\ntitel = 'Talk'\n")
    assert cli.main(["build", str(tmp_path), "--warehouse", str(tmp_path / "out")]) == 2
    assert "[about] has no titel" in capsys.readouterr().err


@pytest.mark.slow
def test_settings_beside_the_articles_are_obeyed(tmp_path, capsys, caplog):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "pier.txt").write_text(GOOD)
    (raw / "dataset.toml").write_text("[about]\ntitle = 'Harbour talk'\n[releases]\nkeep = 1\n")
    assert cli.main(["build", str(raw), "--warehouse", str(out)]) == 0
    assert (out / "latest" / "README.md").read_text().startswith("# Harbour talk\n")
    for number in range(9):
        (raw / f"{number}.txt").write_text(
            f"{number} boats were in the harbour on Monday, and the weather was fine. " * 5
        )
    assert cli.main(["build", str(raw), "--warehouse", str(out)]) == 0
    assert len(list((out / "versions").iterdir())) == 1
    assert "articles without a publication day" in caplog.text
    (raw / "dataset.toml").write_text("[minimum]\narticles_with_statements = 0.99\n")
    before = release.latest(out)
    assert cli.main(["build", str(raw), "--warehouse", str(out)]) == 1
    assert "is reported to have said something; at least 99.0 % must" in capsys.readouterr().err
    assert release.latest(out) == before
