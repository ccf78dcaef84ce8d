"""Statements on hand-built parses where a rule is at stake, on the trained model where the whole is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.statements import find_statements


def parsed(*rows):
    """A Doc of (word, tag, pos, dep, head) rows; lemma is a sixth value where it is not the word."""
    words = [r[0] for r in rows]
    spaces = [i + 1 < len(words) and words[i + 1] not in {",", ".", "”"} and words[i] != "“" for i in range(len(words))]
    return Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        tags=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=[r[4] for r in rows],
        lemmas=[r[5] if len(r) > 5 else r[0].lower() for r in rows],
    )


def said(text_or_doc, nlp=None):
    doc = nlp(text_or_doc) if nlp else text_or_doc
    text = doc.text
    return [
        (" … ".join(text[a:b] for a, b in s.segments), s.speaker and text[slice(*s.speaker)], s.cue_lemma)
        for s in find_statements(doc)
    ]


def test_clause_after_the_verb():
    doc = parsed(
        ("Oslo", "NNP", "PROPN", "nsubj", 1),
        ("said", "VBD", "VERB", "ROOT", 1, "say"),
        ("that", "IN", "SCONJ", "mark", 5),
        ("ships", "NNS", "NOUN", "nsubj", 5, "ship"),
        ("had", "VBD", "AUX", "aux", 5, "have"),
        ("left", "VBN", "VERB", "ccomp", 1, "leave"),
        (".", ".", "PUNCT", "punct", 1),
    )
    assert said(doc) == [("ships had left", "Oslo", "say")]


def test_quotation_is_taken_whole_whatever_the_parser_made_of_it():
    doc = parsed(
        ("“", "``", "PUNCT", "punct", 2),
        ("We", "PRP", "PRON", "nsubj", 2),
        ("won", "VBD", "VERB", "ROOT", 2, "win"),
        (".", ".", "PUNCT", "punct", 2),
        ("Go", "VB", "VERB", "ccomp", 8),
        (",", ",", "PUNCT", "punct", 8),
        ("”", "''", "PUNCT", "punct", 8),
        ("she", "PRP", "PRON", "nsubj", 8),
        ("said", "VBD", "VERB", "ROOT", 8, "say"),
        (".", ".", "PUNCT", "punct", 8),
    )
    assert said(doc) == [("We won. Go", "she", "say")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is safe,” Mira Halden said. “We tested it twice.”",
            [("The bridge is safe … We tested it twice.", "Mira Halden", "say")],
        ),
        (
            "“The bridge,” she said, “is safe.”",
            [("The bridge … is safe.", "she", "say")],
        ),
        (
            "According to the ministry, the bridge was closed on Monday.",
            [("the bridge was closed on Monday", "the ministry", "according to")],
        ),
        (
            "The bridge will be closed until May, officials warned.",
            [("The bridge will be closed until May", "officials", "warn")],
        ),
        (
            "“One step at a time.\n\n“Then we rest,” the coach said.",
            [("One step at a time. … Then we rest", "the coach", "say")],
        ),
        ("She read “The Long Road Home” on the train.", []),
        ("Nobody said that the road was closed.", []),
    ],
)
def test_forms(nlp, text, expected):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert said(doc) == expected


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "said", "he", "that", "Oslo", ".", ",", "\n\n", "according", "to", "won", ":"]
        ),
        max_size=25,
    )
)
def test_nothing_raises_and_evidence_is_unique(nlp, text):
    from pipeline.annotate import annotate

    (doc,) = annotate([" ".join(text)], nlp)
    evidence = [(s.segments[0][0], s.segments[-1][1]) for s in find_statements(doc)]
    assert len(evidence) == len(set(evidence))
    for s in find_statements(doc):
        for (a, b), (c, _) in zip(s.segments, [*s.segments[1:], (len(doc.text) + 1, 0)], strict=True):
            assert 0 <= a < b < c


def test_marks_without_end_are_read_in_linear_time():
    for unit in ('. "', "“a.” ", '" '):
        words = (unit * 20_000).split()
        find_statements(Doc(Vocab(), words=words))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor said on Monday that the pier was closed.", "Monday"),
        ("Mira Oduya, who resigned on Monday, said the pier was closed.", None),
        ("Speaking after the vote on Monday, Mira Oduya said on Tuesday the pier was closed.", "Tuesday"),
        ("Speaking in Oslo on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("Reviewing work since the congress in late 2012, Mira Oduya told reporters that the pier was closed.", None),
        ("Elected in 2012, Mira Oduya said the pier was closed.", None),
        ("Since January 2014, Mira Oduya has said that the pier is closed.", None),
        ("The World's Bridges 2020 says that the pier is closed.", None),
        ("In 2020 Mira Oduya said that the pier was closed.", "2020"),
        ("The mayor said the pier was closed on Monday.", None),
        ("Asked about the pier on Thursday, a harbour spokesman said divers had found nothing.", "Thursday"),
    ],
)
def test_the_day_of_saying_is_the_cue_s_own(nlp, text, day):
    from pipeline.annotate import annotate
    from pipeline.dates import find_dates

    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc, find_dates(doc, None))
    assert (statement.said and text[statement.said.start_char : statement.said.end_char]) == day


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Neither Iceland nor Norway has confirmed that the ferry sank.", True),
        ("The ministry did not deny that the ferry sank.", True),
        ("The ministry confirmed that no ferry sank.", False),
    ],
)
def test_a_negated_saying_is_marked(nlp, text, negated):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert [statement.negated for statement in find_statements(doc)] == [negated]
