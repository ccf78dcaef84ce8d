"""A batch of articles: what happens when the program fails at one of them."""

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest
import spacy
from handmade import A, B, rows, tables

from pipeline import build, extract
from pipeline.annotate import annotate
from pipeline.dates import find_dates
from pipeline.failures import MACHINE_ERRORS
from schemas import Failures, Rejects

C = "a" + "3" * 16


def batch(*texts):
    ids = [A, B, C][: len(texts)]
    return pa.table({"article_id": ids, "text": list(texts), "published_day": pa.nulls(len(texts), pa.date32())})


@pytest.fixture
def parser(monkeypatch):
    """A parser that fails at texts with the word `stumble`, as spaCy does: whenever it has read ahead to them."""
    nlp = spacy.blank("en")

    def annotate(texts):
        if any("stumble" in text for text in texts):
            raise ValueError("[E000] a fault of the parser")
        yield from map(nlp, texts)

    monkeypatch.setattr(extract, "annotate", annotate)


def reader(article_id, doc, day):
    if "trip" in doc.text:
        raise KeyError(f"a fault of ours at {id(doc)}")
    return {"entities": [{"entity_id": f"{article_id}#0", "article_id": article_id, "kind": "group", "name": doc.text, "names": [], "roles": []}]}  # fmt: skip  # noqa: E501


@pytest.mark.parametrize(
    ("word", "detail"),
    [
        ("trip", "KeyError in pipeline/extract.py, extract"),
        ("stumble", "ValueError in pipeline/extract.py, _parsed_alone"),
    ],
)
def test_one_article_costs_no_other(monkeypatch, caplog, parser, word, detail):
    monkeypatch.setattr(extract, "read_article", reader)
    found = extract.extract(batch("One.", f"They {word}.", "Three."))
    assert found["entities"]["name"].to_pylist() == ["One.", "Three."]
    assert found["failures"].to_pylist() == [{"article_id": B, "detail": detail}]
    (logged,) = caplog.records
    assert B in logged.getMessage()
    assert logged.exc_info


@pytest.mark.slow
def test_every_part_of_a_statement_has_its_place():
    text = "The pier is shut, Ida Rask told the Tarn Head Post on Monday. Rain fell."
    (row,) = extract.extract(batch(text))["statements"].to_pylist()
    parts = {"": "The pier is shut", "speaker_": "Ida Rask", "cue_": "told", "addressee_": "the Tarn Head Post"}
    assert {stem: row[f"{stem}text"] for stem in parts} == parts
    assert {stem: text[row[f"{stem}start_char"] : row[f"{stem}end_char"]] for stem in parts} == parts
    assert 0.5 < row["speaker_confidence"] <= 1


def test_the_place_of_a_failure_is_told(monkeypatch, caplog, parser):
    def find_dates(doc, published):
        raise ZeroDivisionError

    monkeypatch.setattr(extract, "find_dates", find_dates)
    (failure,) = extract.extract(batch("One."))["failures"].to_pylist()
    assert failure["detail"] == "ZeroDivisionError in pipeline/extract.py, read_article"


@pytest.mark.slow
@pytest.mark.parametrize(("published", "day"), [(date(2026, 4, 15), None), (date(2026, 4, 25), date(2026, 4, 20))])
def test_nothing_was_said_after_it_was_published(nlp, published, day):
    (doc,) = annotate(["On 20 April 2026 the mayor confirmed that the pier was closed."], nlp)
    (statement,) = extract.read_article(A, doc, published)["statements"]
    assert statement["said_day_first"] == day


@pytest.mark.slow
def test_what_is_quoted_counts_from_the_day_it_was_said(nlp):
    text = (
        "Mira Oduya said on Monday that the pier was closed. “It will open tomorrow,” she said. "
        "The council said: “It will open tomorrow.”\n\n“We won yesterday,” Oduya said."
    )
    (doc,) = annotate([text], nlp)
    dates = extract.read_article(A, doc, date(2026, 4, 22))["dates"]
    said = [(row["text"], row["value"], row["basis"]) for row in dates]
    assert said == [
        ("Monday", "2026-04-20", "published"),
        ("tomorrow", "2026-04-21", "text"),
        ("tomorrow", "2026-04-23", "published"),
        ("yesterday", "2026-04-21", "published"),
    ]


@pytest.mark.slow
def test_a_statement_is_said_on_the_days_of_its_date_though_that_is_counted_from_a_quotation(monkeypatch):
    text = "“The board said on Tuesday that the pier was shut,” Ida Rask told the inquiry on May 4."

    def moved(doc, published, spoken=()):
        found = find_dates(doc, published)
        return [replace(d, first_day=date(2031, 4, 29), last_day=date(2031, 4, 29)) for d in found] if spoken else found

    monkeypatch.setattr(extract, "find_dates", moved)
    read = extract.read_article(A, next(annotate([text])), date(2031, 5, 20))
    days = {row["date_id"]: row["first_day"] for row in read["dates"]}
    said = {row["said_date_id"]: row["said_day_first"] for row in read["statements"] if row["said_date_id"]}
    assert said
    assert said.items() <= days.items()


@pytest.mark.parametrize("error", MACHINE_ERRORS)
def test_what_is_the_machine_s_fault_is_no_article_s(monkeypatch, parser, error):
    def fails(*_):
        raise error

    monkeypatch.setattr(extract, "read_article", fails)
    with pytest.raises(error):
        extract.extract(batch("One."))


def gathered():
    """Two articles; the first has a copy, and was seen twice."""
    found = rows()
    found["articles"] += [{**found["articles"][0], "article_id": C, "text": "It rained.", "duplicate_of": A}]
    found["sightings"] += [{**row, "article_id": article} for row in found["sightings"][:1] for article in (A, C)]
    found["sightings"][2]["source_file"] = "again.txt"
    made = tables(found)
    return {name: made[name] for name in ("articles", "sightings", "rejects")}


def test_an_article_that_failed_is_a_reject_wherever_it_was_seen():
    failures = Failures.from_rows([{"article_id": A, "detail": "KeyError in x.py, f"}])
    left = build.without_failed(gathered(), failures)
    assert left["articles"]["article_id"].to_pylist() == [B, C]
    assert left["articles"]["duplicate_of"].to_pylist() == [None, None]
    assert left["sightings"]["article_id"].to_pylist() == [B, C]
    assert left["rejects"].schema == Rejects.arrow_schema()
    rejects = {row["source_file"]: (row["reason"], row["detail"]) for row in left["rejects"].to_pylist()}
    failed = ("extraction_failed", "the program failed at this article: KeyError in x.py, f")
    assert {name: rejects[name] for name in ("The Quay.txt", "again.txt")} == {
        "The Quay.txt": failed,
        "again.txt": failed,
    }
    assert len(rejects) == 3


def test_a_program_that_fails_at_most_articles_publishes_nothing():
    failures = Failures.from_rows([{"article_id": i, "detail": "KeyError in x.py, f"} for i in (A, B)])
    with pytest.raises(build.ExtractionFailed, match="2 of 3 articles, first with KeyError"):
        build.without_failed(gathered(), failures)
