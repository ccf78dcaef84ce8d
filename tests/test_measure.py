"""What is right of statements by an annotation, and how far confidence is to be believed; texts and people are invented."""

import json

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.statements import Statement
from pipeline.statements.annotated import Gold
from pipeline.statements.measure import calibration, judge, quality, record, reliability
from pipeline.statements.parse import Parse
from pipeline.statements.rename import renamed

TEXT = "Mira Halden said that the old bridge was safe . Ole Brandt hopes so too ."


def span(words, text=TEXT):
    start = text.index(words)
    return (start, start + len(words))


ARTICLE = {
    "text": TEXT,
    "attributions": [
        {
            "source": [list(span("Mira Halden"))],
            "source_head": list(span("Halden")),
            "cue": [list(span("said"))],
            "content": [list(span("that the old bridge was safe"))],
            "statement": True,
        },
        {
            "source": [list(span("Ole Brandt"))],
            "source_head": list(span("Brandt")),
            "cue": [list(span("hopes"))],
            "content": [list(span("so too"))],
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
    assert gold.place([0, said, hopes], {}) == {said: 0, hopes: 1}
    assert gold.place([0, hopes], {}) == {hopes: 1}


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


def test_names_are_changed_and_spans_follow():
    words = TEXT.split()
    kinds = {"Mira": "B-PERSON", "Halden": "I-PERSON", "Ole": "B-PERSON", "Brandt": "I-PERSON"}
    doc = Doc(Vocab(), words=words, ents=[kinds.get(word, "O") for word in words])
    other = renamed(doc, ARTICLE)

    def spelled(spans):
        return [other["text"][a:b] for a, b in spans]

    assert other["text"] == TEXT.replace("Mira Halden", "Halden Rostvik").replace("Ole Brandt", "Brandt Oduya")
    first, second = other["attributions"]
    assert spelled(first["source"]) == ["Halden Rostvik"]
    assert spelled(first["content"]) == ["that the old bridge was safe"]
    assert spelled([second["source_head"]]) == ["Oduya"]
    assert spelled(second["content"]) == ["so too"]


@pytest.mark.slow
def test_statements_are_the_same_whatever_the_people_are_called(nlp):
    """The masking check on invented text: what is found does not hang on who says it."""
    from pipeline.annotate import annotate
    from pipeline.statements import find_statements

    text = (
        "Donald Fenwood said on Monday that the pier was closed. “We had no choice,” Fenwood told Harbour Radio. "
        "Hilda Corbett, who runs the ferry, accused him of hiding the report and urged Americans to write to him.\n\n"
        "According to Paris, the pier will open in May. Corbett doubts that."
    )
    (doc,) = annotate([text], nlp)
    article = {"text": text, "attributions": [{"content": [list(s) for s in x.segments], "source": [list(x.speaker)],
               "cue": [list(x.cue)]} for x in find_statements(doc)]}  # fmt: skip
    assert len(article["attributions"]) >= 4
    other = renamed(doc, article)
    assert not {"Fenwood", "Corbett", "Americans", "Paris"} & set(other["text"].split())
    (doc,) = annotate([other["text"]], nlp)
    found = [([list(s) for s in x.segments], [list(x.speaker)]) for x in find_statements(doc)]
    assert found == [(a["content"], a["source"]) for a in other["attributions"]]
