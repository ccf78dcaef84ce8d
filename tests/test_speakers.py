"""How speakers are counted, and that what a reader judged stands in the sample articles."""

import html
import re

import pytest
from test_samples import FILES, read

from tests.speakers import GOLD, judged, report

RIGHT = [
    {"file": "a.txt", "words": "the kelp", "speakers": ["person/tavro-vesnin"]},
    {"file": "a.txt", "words": "the kelp was dry", "speakers": []},
]


@pytest.mark.parametrize(
    ("file", "text", "right"),
    [
        ("a.txt", "the kelp was wet", ["person/tavro-vesnin"]),
        ("a.txt", "the kelp was dry today", []),
        ("a.txt", "kelp", None),
        ("b.txt", "the kelp was wet", None),
    ],
)
def test_a_statement_is_judged_by_the_longest_words_it_begins_with(file, text, right):
    found = [row[3] for row in judged(RIGHT, [(file, text, [])])]
    assert found == ([] if right is None else [right])


def test_the_report_counts_and_names_what_is_wrong():
    one, other = GOLD[0], GOLD[1]
    rows = [(one["file"], one["words"], one["speakers"]), (other["file"], other["words"], ["person/nobody"])]
    told = report(rows).splitlines()
    assert told[-1].startswith("1 of 2 speakers right (0.500)")
    assert len(told) == 2
    assert "person/nobody" in told[0]


def test_what_a_reader_judged_stands_in_the_samples():
    texts = {path.name: flat(read(path)) for path in FILES}
    missing = [row for row in GOLD if flat(row["words"]) not in texts[row["file"].partition("#")[0]]]
    assert missing == []


def flat(text):
    """Letters and figures of a text, whatever markup stands between them."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), html.unescape(text))
    return re.sub(r"\W", "", re.sub(r"<[^>]*>|\\[nr\"]", " ", text))
