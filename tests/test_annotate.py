import random

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline import annotate
from tests.growth import growth


@given(st.text(alphabet=st.sampled_from("ab \n”.") | st.characters(exclude_categories=["Cs"])))
def test_paragraphs_joined_are_the_text(text):
    assert "".join(annotate.paragraphs(text)) == text


def test_a_paragraph_keeps_the_line_breaks_behind_it():
    assert list(annotate.paragraphs("One.\n\nTwo.\nThree.")) == ["One.\n\n", "Two.\n", "Three."]


def test_the_dateline_is_a_piece_of_its_own():
    text = "Title\n\nPELMIR, Oct 6 (Northline) - Rain fell.\nIt rained."
    assert list(annotate.paragraphs(text)) == [
        "Title\n\n",
        "PELMIR, Oct 6 (Northline) - ",
        "Rain fell.\n",
        "It rained.",
    ]


@pytest.mark.parametrize(
    ("text", "longest"),
    [("word " * 20_000, annotate.PARAGRAPH_LIMIT), ("”" * 60_000, 500), ("a" * 501 + " b", 500), ("", 0)],
)
def test_long_pieces_are_cut(text, longest):
    pieces = list(annotate.paragraphs(text))
    assert "".join(pieces) == text
    assert max((len(piece) for piece in pieces), default=0) == pytest.approx(longest, abs=5)


def test_words_are_not_cut_where_there_is_a_blank():
    assert all(piece.endswith(" ") for piece in annotate.paragraphs("word " * 20_000))


@pytest.fixture(scope="module")
def blank():
    """A pipeline without a model that only splits sentences."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


@given(text=st.text(alphabet=st.sampled_from("ab \n”.") | st.characters(exclude_categories=["Cs"])))
def test_the_doc_is_the_text(blank, text):
    (doc,) = annotate.annotate([text], blank)
    assert doc.text == text


def test_docs_come_in_the_order_of_their_texts(blank):
    texts = ["One.\n\nTwo.", "", "Three."]
    assert [doc.text for doc in annotate.annotate(texts, blank)] == texts


def test_quotation_marks_without_a_blank_take_linear_time(blank):
    assert growth(lambda count: list(annotate.annotate(["”" * count], blank)), 10_000) < 10


@pytest.mark.slow
def test_the_trained_model_annotates_across_paragraphs(nlp):
    (doc,) = annotate.annotate(["Mira Oduya spoke.\n\nShe left Iceland."], nlp)
    assert [entity.text for entity in doc.ents] == ["Mira Oduya", "Iceland"]
    assert [token.head.text for token in doc if token.dep_ == "nsubj"] == ["spoke", "left"]
    assert all(token.sent.start <= token.head.i < token.sent.end for token in doc)


@pytest.mark.slow
def test_no_sentence_crosses_a_line_break(nlp):
    (doc,) = annotate.annotate(["Ferry runs\n\n\nIt was late. It rained hard\nAll night"], nlp)
    assert all("\n" not in sentence.text.rstrip("\n") for sentence in doc.sents)
    assert doc.text == "".join(sentence.text_with_ws for sentence in doc.sents)


@pytest.mark.slow
def test_a_parse_is_the_same_to_the_last_bit_whatever_is_parsed_beside_it(nlp, samples):
    lines = [line for text in samples[:6] for line in text.split("\n") if line]
    shuffled = random.Random(1).sample(lines, len(lines))
    alone = {line: _bits(nlp(line)) for line in lines}
    for batch_size in (2, 256):
        for doc in nlp.pipe(shuffled, batch_size=batch_size):
            assert all(map(np.array_equal, _bits(doc), alone[doc.text]))


def _bits(doc):
    """The vectors that decide, and what was decided."""
    return doc.tensor, doc.to_array(annotate.ATTRIBUTES)


@pytest.mark.slow
def test_a_paragraph_met_again_is_as_if_parsed_again(nlp, samples):
    text = "\n\n".join([samples[0], samples[1], samples[0]])
    once = [next(annotate.annotate([piece], nlp)) for piece in (text, samples[1])]
    again = list(annotate.annotate([samples[1], text, samples[1]], nlp))
    for doc, expected in zip(again, [once[1], once[0], once[1]], strict=True):
        assert np.array_equal(doc.to_array(annotate.ATTRIBUTES), expected.to_array(annotate.ATTRIBUTES))


def test_a_paragraph_met_again_is_not_parsed_again(blank):
    seen = []
    spy = spacy.blank("en")
    spy.add_pipe("sentencizer")
    spy.make_doc, make_doc = lambda text: seen.append(text) or make_doc(text), spy.make_doc
    list(annotate.annotate(["One.\n\nTwo.", "Two.\n\nOne.\n\nOne."], spy))
    assert sorted(seen) == ["One.", "Two."]
