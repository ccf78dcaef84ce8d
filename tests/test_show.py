import pytest
from handmade import A, rows, tables

from pipeline import cli, show
from pipeline.publish import release


@pytest.fixture
def folder(tmp_path):
    found = rows()
    found["articles"][0]["title"] = "<script>alert(1)</script>"
    return release.stage(tables(found), tmp_path / "release")


def test_marks_are_where_the_rows_say(folder):
    text = show.marked(folder, A)
    body = text.plain.index("We lost 30 boats")
    marks = {(text.plain[span.start : span.end], span.style) for span in text.spans if span.start >= body - 1}
    assert ("We lost 30 boats,", show.STYLES["statement"]) in marks
    assert ("Mira Oduya", show.STYLES["speaker"]) in marks
    assert ("said", show.STYLES["cue"]) in marks
    assert ("30", show.STYLES["figure"]) in marks
    assert ("Tuesday", show.STYLES["date"]) in marks


def test_marks_stay_in_place_behind_what_a_terminal_would_obey(tmp_path):
    found = rows()
    text = found["articles"][0]["text"]
    gap = text.index("said")
    assert text[gap - 1] == " "
    found["articles"][0] |= {"text": f"{text[: gap - 1]}\r{text[gap:]}", "outlet": "The \x1b[31mQuay"}
    shown = show.marked(release.stage(tables(found), tmp_path / "release"), A)
    assert not {"\r", "\x1b"} & set(shown.plain)
    marks = {(shown.plain[span.start : span.end], span.style) for span in shown.spans}
    assert {("said", show.STYLES["cue"]), ("30", show.STYLES["figure"]), ("Tuesday", show.STYLES["date"])} <= marks


def test_an_article_whose_text_is_withheld_is_shown_without_it(tmp_path):
    found = rows()
    found["articles"][0]["text"] = None
    shown = show.marked(release.stage(tables(found), tmp_path / "release"), A).plain
    assert show.WITHHELD in shown
    assert "1. Mira Oduya <person/mira-oduya> (name) said" in shown


def test_a_speaker_who_is_not_named_there_is_shown_with_the_words_for_her(tmp_path):
    found = rows()
    found["statements"][0] |= {"speaker_form": "pronoun", "speaker_text": "she"}
    shown = show.marked(release.stage(tables(found), tmp_path / "release"), A).plain
    assert "1. Mira Oduya <person/mira-oduya> (pronoun “she”) said" in shown


def test_a_speaker_who_is_nobody_known_is_shown_as_printed(tmp_path):
    found = rows()
    found["statements"][0] |= {
        "speaker_form": "nominal",
        "speaker_text": "a clerk",
        "speaker_id": None,
        "speaker_ids": [],
    }
    shown = show.marked(release.stage(tables(found), tmp_path / "release"), A).plain
    assert "1. a clerk (nominal) said" in shown


def test_an_article_is_found_by_its_file(folder):
    assert "Ms. Oduya said" in show.marked(folder, "Harbour Post.txt").plain


@pytest.fixture
def many(tmp_path):
    """A release of files in folders and with several records each."""
    found = rows()
    for row, seen, file in zip(
        found["articles"], found["sightings"], ("wire/a.jsonl#1", "wire/a.jsonl#2"), strict=True
    ):
        row["source_file"] = seen["source_file"] = file
    found["sightings"] += [{**found["sightings"][1], "source_file": name} for name in ("copy.txt", "old/copy.txt")]
    found["rejects"].append({"source_file": "wire/a.jsonl#3", "reason": "malformed", "detail": "no JSON"})
    return release.stage(tables(found), tmp_path / "release")


@pytest.mark.parametrize(
    "path",
    ["copy.txt", "raw/copy.txt", "./raw/../raw/old/copy.txt", "/far/raw/copy.txt", "raw/wire/a.jsonl#2", "a.jsonl#2"],
)
def test_an_article_is_found_by_the_path_that_the_shell_completes(many, tmp_path, monkeypatch, path):
    (tmp_path / "raw" / "wire").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "raw" / "wire" if path.startswith("a.jsonl") else tmp_path)
    assert "Ms. Oduya said" in show.marked(many, path).plain


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("a9", "no article has an id that begins with 'a9' or was read"),
        ("a", "2 articles have an id that begins with 'a'"),
        ("nothing.txt", "no article .* a file of that name"),
        ("opy.txt", "no article"),
        ("raw/wire/a.jsonl", "any of 2 articles; choose one:\n  wire/a.jsonl#1\n  wire/a.jsonl#2$"),
        ("raw/x.bin", r"raw/x.bin, which is in rejects: x.bin \(unsupported_format\): not an article: .bin"),
        ("wire/a.jsonl#3", r"is in rejects: wire/a.jsonl#3 \(malformed\): no JSON"),
    ],
)
def test_what_is_no_single_article_is_said_so(many, article, said):
    with pytest.raises(show.NoSuchArticle, match=said):
        show.marked(many, article)


def test_a_page_takes_nothing_for_markup(folder):
    page = show.page(show.marked(folder, A))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>" not in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_the_command_shows_both(folder, capsys):
    assert cli.main(["show", A, "--warehouse", str(folder)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "1. Mira Oduya <person/mira-oduya> (name) said [direct, state, 0.90] We lost 30 boats," in shown
    assert cli.main(["show", A, "--html", "--warehouse", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")
    assert cli.main(["show", "a9", "--warehouse", str(folder)]) == 2
