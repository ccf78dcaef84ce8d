from datetime import date

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.dates import find_dates

BLANK = spacy.blank("en")
FRIDAY = date(2024, 10, 25)


def read(text, published=FRIDAY):
    return [(text[x.start_char : x.end_char], x.value) for x in find_dates(BLANK(text), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Oct. 18.", [("Oct. 18", "2024-10-18")]),
        ("It opened in February 2022.", [("February 2022", "2022-02")]),
        ("They spoke last week.", [("last week", "2024-W42")]),
        ("They meet this weekend.", [("this weekend", "2024-W43-WE")]),
        ("He resigned late last year.", [("late last year", "2023")]),
        ("The 20-month conflict", [("20-month", "P20M")]),
        ("Every Friday they sing.", [("Every Friday", "XXXX-WXX-5")]),
        ("between March and May 2023", [("March", "2023-03"), ("May 2023", "2023-05")]),
        ("from Oct. 3 to 5", [("Oct. 3 to 5", "2024-10-03/2024-10-05")]),
        ("About 1,500 troops flew in a Boeing 747.", []),
    ],
)
def test_news(text, expected):
    assert read(text) == expected


def test_without_a_publication_day_weekdays_stay_relative():
    (found,) = find_dates(BLANK("They met on Friday."), None)
    assert (found.value, found.first_day, found.basis) == ("XXXX-WXX-5", None, "unanchored")


@given(st.text())
def test_no_text_raises(text):
    find_dates(Doc(BLANK.vocab, words=text.split() or ["x"]), FRIDAY)
