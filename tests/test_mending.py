"""What is put right around words of saying before and after spaCy parses, and what beside it stays."""

import pytest

from pipeline import annotate


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('She thanked them in a post on X. "The bridge is open," she wrote.', 2),
        ('She thanked them, said J. "Red" Orlin.', 1),
        ('It was met by Ann J. "Red" Orlin.', 1),
    ],
)
def test_a_sentence_ends_at_a_letter_before_a_quotation(nlp, text, sentences):
    (doc,) = annotate.annotate([text], nlp)
    assert len(list(doc.sents)) == sentences


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Tavistock Foundation think tank said the bridge would cost more.", "tank"),
        ("I think tanks rust.", "I"),
        ("In May WHO said it was late.", "WHO"),
        ("Opposition leader Wanjiru Otieno on Wednesday dismissed the report.", "Otieno"),
        ("Olde, however, told analysts that orders were up.", "Olde"),
        ("On Wednesday Olde told analysts that orders were up.", "Olde"),
    ],
)
def test_first_subject(nlp, text, subject):
    (doc,) = annotate.annotate([text], nlp)
    assert next(token.text for token in doc if token.dep_ == "nsubj") == subject


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The agency reported earlier that leader Kim Jong Un had left.", "earlier", "reported"),
        ("The agency said no leader knew earlier that Kim had left.", "earlier", "knew"),
        ("Another survivor told the Herald he had dug with his hands.", "dug", "told"),
        ("She told the story he had dug out of a paper.", "dug", "story"),
        ("Cortex said on Wednesday fourth-quarter revenue would be low.", "revenue", "be"),
        ("He told IRNA on Thursday night there has been progress.", "night", "on"),
        ("He told the BBC women were free to work.", "women", "were"),
        ("He told the BBC women that they were free to work.", "women", "told"),
        ("Outside, Faiz Marikkar, for the defence, promised an appeal.", "Marikkar", "promised"),
    ],
)
def test_head(nlp, text, word, head):
    (doc,) = annotate.annotate([text], nlp)
    assert next(token.head.text for token in doc if token.text == word) == head
