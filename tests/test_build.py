import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from handmade import A, B, rows, tables
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline import build, workers
from pipeline.publish import release, warehouse
from schemas import EXTRACTED, TABLES, Articles, Mentions, Statements

ROOT = Path(__file__).parent.parent


def articles(*changes):
    """Articles that differ from a handmade one."""
    return Articles.from_rows([{**rows()["articles"][0], **change} for change in changes])


LONG = (
    "The harbour board of Tarn Head voted on Monday to close the old pier after divers found cracks in nine of its piles. "
    "Fishing crews were told to move their boats to the north basin by the end of the month, and the board promised to pay "
    "for the move. Repairs would take two winters, its engineer wrote, and cost more than a new pier."
)


def test_an_undated_near_copy_borrows_its_original_s_day():
    day = dt.date(2031, 5, 6)
    lent = build.lend_days(
        articles(
            {"article_id": A, "text": LONG, "published_day": day},
            {"article_id": B, "text": LONG + " Boats moved.", "published_day": None, "published_basis": "none"},
        )
    )
    copy = next(row for row in lent.to_pylist() if row["article_id"] == B)
    assert (copy["published_day"], copy["published_basis"], copy["duplicate_of"]) == (day, "story", A)


def test_an_undated_article_of_another_text_borrows_nothing():
    lent = build.lend_days(
        articles(
            {"article_id": A, "text": LONG},
            {"article_id": B, "text": "It rained all night.", "published_day": None, "published_basis": "none"},
        )
    )
    other = next(row for row in lent.to_pylist() if row["article_id"] == B)
    assert (other["published_day"], other["published_basis"], other["duplicate_of"]) == (None, "none", None)


def test_each_sighting_keeps_what_its_own_record_says(tmp_path):
    records = [
        {
            "text": LONG,
            "title": f"{outlet} says",
            "outlet": outlet,
            "authors": [f"{outlet} desk"],
            "published_at": f"2031-05-0{day}",
            "license": licence,
        }
        for outlet, day, licence in (("Quay", 7, "CC0-1.0"), ("Post", 6, None))
    ]
    (tmp_path / "wire.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    found = build.gather(tmp_path)
    names = ["outlet", "title", "authors", "published_day", "license"]
    quay = ("Quay", "Quay says", ["Quay desk"], dt.date(2031, 5, 7), "CC0-1.0")
    post = ("Post", "Post says", ["Post desk"], dt.date(2031, 5, 6), None)
    kept = {
        name: [tuple(row[n] for n in names) for row in found[name].to_pylist()] for name in ("articles", "sightings")
    }
    assert kept == {"articles": [post], "sightings": [quay, post]}


def test_relink_replaces_entities_in_every_actor_column():
    found = rows()
    found["statements"][0] |= {"speaker_id": "a#1", "speaker_ids": ["a#1", "a#2"], "speaker_affiliation_id": None}
    links = pa.table({"entity_id": ["a#1", "a#2"], "actor_id": ["x", "x"]})
    statements = build.relink("statements", Statements.from_rows(found["statements"][:1]), links)
    row = statements.to_pylist()[0]
    assert (row["speaker_id"], row["speaker_ids"], row["speaker_affiliation_id"]) == ("x", ["x"], None)
    assert statements.schema == Statements.arrow_schema()


def test_actors_nobody_refers_to_are_left_out_and_the_others_counted():
    found = rows()
    person = found["actors"][0] | {"affiliation_id": "organization/port", "mention_count": 0}
    port = {**person, "actor_id": "organization/port", "kind": "organization", "affiliation_id": "country/is"}
    found["actors"] = [
        person,
        port,
        {**port, "actor_id": "country/is", "kind": "country", "affiliation_id": None},
        {**port, "actor_id": "group/unseen", "kind": "group", "affiliation_id": None},
    ]
    made = tables(found)
    counted = build.count_actors(made["actors"], made, made["articles"])
    assert {row["actor_id"]: (row["mention_count"], row["statement_count"]) for row in counted.to_pylist()} == {
        "person/mira-oduya": (2, 2),
        "organization/port": (0, 0),
        "country/is": (0, 0),
    }
    assert counted.filter(pa.compute.equal(counted["actor_id"], "person/mira-oduya"))["first_seen_day"].to_pylist() == [
        dt.date(2031, 5, 6)
    ]


def test_an_actor_whose_mentions_moved_is_redirected(tmp_path):
    for model in TABLES:
        warehouse.write_table(model, tables()[model.table_name()], tmp_path)
    now = Mentions.from_rows([{**row, "actor_id": "person/m-oduya"} for row in rows()["mentions"]])
    assert build.redirects(tmp_path, now) == [
        {"old_id": "person/mira-oduya", "new_id": "person/m-oduya", "reason": "renamed"}
    ]
    assert build.redirects(None, now) == []


FRAGMENTS = st.sampled_from(
    "“|”|\"|‘|’|'|``|''|«|»| |\n\n|\n|—|, |. |: |said |she said|told|according to |did not deny that |Mira Oduya|Dr. Oduya|"
    "Ukraine|Kyiv|Washington|officials|he|The minister|Tuesday|last week|May 2031|a day earlier|3,000 boats|$2.3bn|"
    "between 3 and 5 million|52-48|the U.S.|🌊|e\u0301|\u200b|\u202e|İ|ß|\x0b|\u2028".split("|")
)


@pytest.mark.slow
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(FRAGMENTS | st.text(max_size=8, alphabet=st.characters(exclude_categories=["Cs"])), min_size=1).map(
        "".join
    )
)
def test_every_row_is_the_slice_it_says(nlp, text):
    from pipeline.annotate import annotate
    from pipeline.extract import read_article
    from pipeline.publish.rules import slices
    from schemas import Dates, Figures

    (doc,) = annotate([text], nlp)
    assert doc.text == text
    found = read_article("a" + "0" * 16, doc, dt.date(2031, 5, 6))
    for model in (Mentions, Statements, Figures, Dates):
        for row in found[model.table_name()]:
            for words, start, end in slices(model):
                if row.get(start) is not None:
                    assert 0 <= row[start] < row[end] <= len(text)
                    assert row[words] == text[row[start] : row[end]]
    spans = [(row["start_char"], row["end_char"]) for row in found["statements"]]
    assert len(spans) == len(set(spans))


@pytest.mark.slow
def test_same_files_in_any_order_under_any_hash_seed_are_the_same_bytes(tmp_path):
    """The same articles, written in another order, read by processes with other hash seeds."""
    names = sorted(path.name for path in (ROOT / "raw").iterdir() if path.is_file())
    folders = []
    for seed in (1, 2):
        raw = tmp_path / f"raw{seed}"
        raw.mkdir()
        for name in names if seed == 1 else reversed(names):
            shutil.copy(ROOT / "raw" / name, raw)
        command = [sys.executable, "-m", "pipeline", "build", str(raw), "--warehouse", str(tmp_path / f"out{seed}")]
        env = os.environ | {"PYTHONHASHSEED": str(seed)}
        subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
        folders.append((tmp_path / f"out{seed}" / "latest").resolve())
    assert folders[0].name == folders[1].name
    for path in sorted(folders[0].glob("*.parquet")):
        assert path.read_bytes() == (folders[1] / path.name).read_bytes(), path.name
    assert release.verify(folders[0]) == []


@pytest.mark.slow
def test_without_a_publication_day_nothing_is_guessed(nlp):
    from pipeline.annotate import annotate
    from pipeline.extract import read_article

    text = (
        "Mira Oduya said on Friday that the pier would close next week. A day earlier, divers had found cracks. "
        "It opened on 3 May 2019 and was repaired last year, in March and again this summer."
    )
    (doc,) = annotate([text], nlp)
    found = read_article("a" + "0" * 16, doc, None)
    settled = {row["text"]: str(row["first_day"]) for row in found["dates"] if row["first_day"]}
    assert settled == {"3 May 2019": "2019-05-03"}
    assert len(found["dates"]) >= 6
    assert {row["said_day_first"] for row in found["statements"]} == {None}
    (friday,) = (row for row in found["dates"] if row["text"] == "Friday")
    assert (friday["value"], friday["basis"]) == ("XXXX-WXX-5", "unanchored")


@pytest.fixture
def nothing_said(monkeypatch):
    """Articles in which nothing is found; how often the raw files are read."""
    reads = []
    gather = build.gather
    monkeypatch.setattr(build, "gather", lambda raw, work: reads.append(raw) or gather(raw, work))
    monkeypatch.setattr(workers, "extract", lambda batch: {t.table_name(): t.from_rows([]) for t in EXTRACTED})
    return reads


def test_a_rerun_with_nothing_new_reads_nothing(tmp_path, nothing_said, caplog):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "a.txt").write_text(f"Pier closes\n\n{LONG}\n")
    first = build.build(raw, out, engine_name="process")
    assert build.build(raw, out, engine_name="process") == first
    assert len(nothing_said) == 1
    (raw / "b.txt").write_text("Boats sail again\n\nThe boats of Tarn Head sailed again on Friday after nine months.\n")
    second = build.build(raw, out, engine_name="process")
    assert (second != first, len(nothing_said)) == (True, 2)
    (raw / "overrides.csv").write_text("action,actor,other,reason\n")
    assert build.build(raw, out, engine_name="process") == second
    assert len(nothing_said) == 3
    (raw / "overrides.csv").write_text("action,actor,other,reason\nmerge,person/nobody-here,person/sam,typo\n")
    assert build.build(raw, out, engine_name="process") == second
    assert (
        "overrides.csv, line 2: merge of person/nobody-here and person/sam has no effect: there is no actor"
        in caplog.text
    )


def test_a_damaged_release_is_built_again(tmp_path, nothing_said):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "a.txt").write_text(f"Pier closes\n\n{LONG}\n")
    first = build.build(raw, out, engine_name="process")
    (first / "articles.parquet").write_bytes(b"")
    assert build.build(raw, out, engine_name="process") == first
    assert len(nothing_said) == 2
    assert release.verify(first) == []


def test_files_of_which_none_is_an_article_make_a_release_of_rejects(tmp_path, nothing_said):
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_text(
        "Le conseil municipal a décidé lundi de fermer le vieux port après la découverte de fissures.\n"
    )
    found = release.row_counts(build.build(raw, tmp_path / "out", engine_name="process"))
    assert (found["articles"], found["rejects"]) == (0, 1)
