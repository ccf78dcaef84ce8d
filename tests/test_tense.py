"""Every form of a verb that `TENSE` knows, on hand-built sentences: the last word is the date."""

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.dates.tense import TENSE, is_awaited, is_of_saying, tense_of, will_be

VOCAB = spacy.blank("en").vocab


def parsed(rows):
    """Doc from `word/lemma/tag/dependency/head` items."""
    words, lemmas, tags, deps, heads = zip(*(row.split("/") for row in rows.split()), strict=True)
    pos = ["VERB" if tag[0] == "V" else {"MD": "AUX", "TO": "PART"}.get(tag, "NOUN") for tag in tags]
    return Doc(VOCAB, words=words, lemmas=lemmas, tags=tags, pos=pos, deps=deps, heads=[int(head) for head in heads])


FORMS = {
    "modal": ("future", "will/will/MD/aux/1 meet/meet/VB/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "modal perfect": (
        "past",
        "would/would/MD/aux/2 have/have/VB/aux/2 met/meet/VBN/ROOT/2 Friday/Friday/NNP/npadvmod/2",
    ),
    "infinitive ahead": (
        "future",
        "agreed/agree/VBD/ROOT/0 to/to/TO/aux/2 meet/meet/VB/xcomp/0 Friday/Friday/NNP/npadvmod/2",
    ),
    "infinitive after had": (
        "past",
        "had/have/VBD/aux/1 planned/plan/VBN/ROOT/1 to/to/TO/aux/3 meet/meet/VB/xcomp/1 Friday/Friday/NNP/npadvmod/3",
    ),
    "infinitive": ("", "to/to/TO/aux/1 meet/meet/VB/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "perfect": ("past", "has/have/VBZ/aux/1 met/meet/VBN/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "past auxiliary": ("past", "was/be/VBD/auxpass/1 held/hold/VBN/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "was planned": ("", "was/be/VBD/auxpass/1 scheduled/schedule/VBN/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "present be": ("present", "is/be/VBZ/aux/1 meeting/meet/VBG/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "present do": ("present", "does/do/VBZ/aux/1 meet/meet/VB/ROOT/1 Friday/Friday/NNP/npadvmod/1"),
    "planned": ("future", "talk/talk/NN/ROOT/0 scheduled/schedule/VBN/acl/0 Friday/Friday/NNP/npadvmod/1"),
    "beginning": ("future", "talk/talk/NN/ROOT/0 starting/start/VBG/acl/0 Friday/Friday/NNP/npadvmod/1"),
    "report": ("past", "says/say/VBZ/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "if it met": (
        "future",
        "if/if/IN/mark/1 met/meet/VBD/advcl/3 would/would/MD/aux/3 win/win/VB/ROOT/3 Friday/Friday/NNP/npadvmod/1",
    ),
    "order": ("future", "Call/call/VB/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "reported expectation": (
        "future",
        "said/say/VBD/ROOT/0 he/he/PRP/nsubj/2 expected/expect/VBD/ccomp/0 Friday/Friday/NNP/npadvmod/2",
    ),
    "VBD": ("past", "met/meet/VBD/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "VBN": ("past", "held/hold/VBN/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "VBZ": ("present", "begins/begin/VBZ/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "VBP": ("present", "begin/begin/VBP/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
    "MD": ("future", "can/can/MD/ROOT/0 Friday/Friday/NNP/npadvmod/0"),
}
"""A sentence of each form, and where the day beside it lies: nowhere, where the verb above has to be asked."""


def test_each_form_has_a_sentence():
    assert FORMS.keys() == TENSE.keys()


@pytest.mark.parametrize("form", FORMS)
def test_each_form(form):
    tense, sentence = FORMS[form]
    assert tense_of(parsed(sentence)[-1]) == tense


def test_what_is_expected_is_ahead():
    assert (
        tense_of(parsed("is/be/VBZ/auxpass/1 expected/expect/VBN/ROOT/1 overnight/overnight/RB/advmod/1")[-1])
        == "future"
    )


@pytest.mark.parametrize(
    ("verb", "tense"),
    [("go/go/VB", "present"), ("meet/meet/VBP", "present"), ("set/set/VBP", "past"), ("hit/hit/VB", "past")],
)
def test_plural_verbs(verb, tense):
    assert tense_of(parsed(f"voters/voter/NNS/nsubj/1 {verb}/ROOT/1 Friday/Friday/NNP/npadvmod/1")[-1]) == tense


def test_the_verb_above_is_asked():
    doc = parsed("will/will/MD/aux/1 try/try/VB/ROOT/1 meeting/meet/VBG/xcomp/1 Friday/Friday/NNP/npadvmod/2")
    assert tense_of(doc[-1]) == "future"


def test_since_looks_back():
    doc = parsed("rises/rise/VBZ/ROOT/0 since/since/IN/prep/0 Friday/Friday/NNP/pobj/1")
    assert tense_of(doc[-1]) == "past"


def test_a_level_that_was_is_past():
    doc = parsed("rises/rise/VBZ/ROOT/0 from/from/IN/prep/0 5/5/CD/pobj/1 in/in/IN/prep/2 March/March/NNP/pobj/3")
    assert tense_of(doc[-1]) == "past"


def test_an_event_that_will_be():
    doc = parsed("debate/debate/NN/nsubj/2 will/will/MD/aux/2 be/be/VB/ROOT/2 Friday/Friday/NNP/npadvmod/2")
    assert will_be(doc[0])
    assert not will_be(doc[2])


def test_what_has_been_when_something_else_is():
    after = "after/after/IN/prep/2 Friday/Friday/NNP/pobj/0 {}"
    assert tense_of(parsed(after.format("rests/rest/VBZ/ROOT/2"))[1]) == "past"
    assert (
        tense_of(parsed("despite/despite/IN/prep/0 winning/win/VBG/pcomp/0 Friday/Friday/NNP/npadvmod/1")[-1]) == "past"
    )
    final = "{} in/in/IN/prep/0 final/final/NN/pobj/1"
    assert will_be(parsed(final.format("plays/play/VBZ/ROOT/0"))[-1])
    assert not will_be(parsed(final.format("played/play/VBD/ROOT/0"))[-1])
    assert will_be(parsed("heading/head/VBG/ROOT/0 into/into/IN/prep/0 vote/vote/NN/pobj/1")[-1])


def test_what_is_expected_lies_ahead_in_any_tense():
    vote = "{} vote/vote/NN/dobj/0 before/before/IN/prep/1 May/May/NNP/pobj/2"
    assert is_awaited(parsed(vote.format("expected/expect/VBD/ROOT/0"))[-1])
    assert not is_awaited(parsed(vote.format("lost/lose/VBD/ROOT/0"))[-1])


def test_the_day_of_a_saying():
    assert is_of_saying(parsed("said/say/VBD/ROOT/0 on/on/IN/prep/0 Friday/Friday/NNP/pobj/1")[-1])
    assert not is_of_saying(parsed("died/die/VBD/ROOT/0 on/on/IN/prep/0 Friday/Friday/NNP/pobj/1")[-1])
