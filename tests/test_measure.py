"""What is right of statements by an annotation, and how far confidence is to be believed; texts and people are invented."""

import json

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.statements import Statement
from pipeline.statements.annotated import Gold
from pipeline.statements.measure import calibration, judge, quality, record, reliability
from pipeline.statements.parse import Parse

TEXT = "Mira Halden said that the old bridge was safe . Ole Brandt hopes so too ."


def span(words, text=TEXT):
    start = text.index(words)
    return (start, start + len(words))


ARTICLE = {
    "text": TEXT,
    "attributions": [
        {
            "source": [span("Mira Halden")],
            "source_head": span("Halden"),
            "cue": [span("said")],
            "content": [span("that the old bridge was safe")],
            "statement": True,
        },
        {
            "source": [span("Ole Brandt")],
            "source_head": span("Brandt"),
            "cue": [span("hopes")],
            "content": [span("so too")],
            "statement": False,
        },
    ],
}


def statement(content, speaker, confidence=0.9):
    return Statement(
        (span(content),), "indirect", speaker and span(speaker), False, None, None, "state", False, None, None,
        confidence, confidence,
    )  # fmt: skip


@pytest.fixture
def parse():
    return Parse(Doc(Vocab(), words=TEXT.split()))


@pytest.mark.parametrize(
    ("content", "speaker", "content_right", "source_right", "exact"),
    [
        ("the old bridge was safe", "Halden", True, True, True),
        ("bridge was safe", "Mira Halden", True, True, False),
        ("was safe", "Mira Halden", False, False, False),
        ("the old bridge was safe", "Ole Brandt", True, False, True),
        ("the old bridge was safe", None, True, False, True),
    ],
)
def test_a_statement_is_judged_by_the_attribution_most_like_it(
    parse, content, speaker, content_right, source_right, exact
):
    ((_, verdict),) = judge(parse, ARTICLE, [statement(content, speaker)])
    assert verdict[:3] == (content_right, source_right, exact)


def test_the_governing_word_of_an_annotated_cue_is_its_candidate(parse):
    gold = Gold(parse, ARTICLE)
    said, hopes = TEXT.split().index("said"), TEXT.split().index("hopes")
    assert gold.place([0, said, hopes]) == {said: 0, hopes: 1}
    assert gold.place([0, hopes]) == {hopes: 1}


def test_quality_of_statements_leaves_other_attributions_out_of_account(parse):
    found = [
        statement("the old bridge was safe", "Mira Halden"),
        statement("so too", "Ole Brandt"),
        statement("was", None),
    ]
    judged = [judge(parse, ARTICLE, found)]
    assert quality(judged, [ARTICLE], every=False) == pytest.approx((1 / 2, 1, 2 / 3))
    assert quality(judged, [ARTICLE], every=True) == pytest.approx((2 / 3, 1, 4 / 5))


def test_reliability_sums_what_confidence_is_off():
    measured = reliability([(0.95, True), (0.95, True), (0.95, True), (0.95, False), (0.3, False), (1.0, True)])
    assert measured["bins"] == [
        {"confidence": 0.3, "right": 0.0, "rows": 1},
        {"confidence": 0.96, "right": 0.8, "rows": 5},
    ]
    assert measured["ece"] == pytest.approx((0.3 * 1 + 0.16 * 5) / 6, abs=1e-4)


def test_calibration_of_speakers_counts_only_contents_that_are_right(parse):
    found = [statement("the old bridge was safe", "Ole Brandt", 0.75), statement("was", "Ole Brandt", 0.85)]
    measured = calibration(judge(parse, ARTICLE, found), "one invented article")
    assert [b["rows"] for b in measured["statements"]["bins"]] == [1, 1]
    assert measured["speakers"]["bins"] == [{"confidence": 0.75, "right": 0.0, "rows": 1}]
    assert measured["speakers"]["measured_on"] == "one invented article"


def test_a_record_keeps_what_others_have_put_there(tmp_path):
    path = tmp_path / "calibration.json"
    record(path, {"alignments": {"ece": 0.1}})
    record(path, {"speakers": {"ece": 0.2}})
    assert json.loads(path.read_text()) == {"alignments": {"ece": 0.1}, "speakers": {"ece": 0.2}}
