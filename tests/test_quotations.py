import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.statements.quotations import find_quotations
from tests.growth import growth


def inside(text):
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("No marks here.", []),
        ("“Leave now,” she said.", ["Leave now,"]),
        ('"Leave now," she said. "Or stay."', ["Leave now,", "Or stay."]),
        ("``Leave now,'' she said.", ["Leave now,"]),
        ("«Leave now», she said.", ["Leave now"]),
        ('“Leave now," she said. “Or stay.”', ["Leave now,", "Or stay."]),
        ("“He told me ‘go away’ twice,” she said.", ["He told me ‘go away’ twice,"]),
        # An opening mark without a closing one ends with its paragraph; the next one opens again.
        ("“One.\n\n“Two,” she said.", ["One.", "Two,"]),
        # A closing mark lost before a reporting clause.
        ("“It was hard, Ada Holt said. “We lost two boats.”", ["It was hard,", "We lost two boats."]),
        ("“It was hard, and so on. “We lost two boats.”", ["It was hard, and so on. “We lost two boats."]),
        # A mark that is never closed, and a reporting clause; and where the next paragraph goes on.
        ("“It was hard, says Ada Holt. She rows.", ["It was hard,"]),
        (
            "“It was hard, she said. We lost.\n\n“Now it is late.”",
            ["It was hard, she said. We lost.", "Now it is late."],
        ),
        ("“It was hard, she told us. We lost.", ["It was hard, she told us. We lost."]),
        # A closing mark alone, an inch mark, and nothing but marks.
        ("are unpleasant” and so on", []),
        ("a 6'2\" man spoke", []),
        ('""', []),
        # Single marks: apostrophes are no marks.
        ("'The workers' rights are safe,' she said.", ["The workers' rights are safe,"]),
        ("It's the dogs' dinner and the cats' home.", []),
        ("‘Don’t go,’ he said, ‘it’s late.’", ["Don’t go,", "it’s late."]),
        ("back in the '90s they sang rock 'n' roll", []),
        ("‘She said “no” to me,’ he recalled.", ["She said “no” to me,"]),
        ("the ‘old’ and the ‘new’ rules", ["old", "new"]),
        ("‘It’s one.\n\n‘Two,’ she said.", ["It’s one.", "Two,"]),
        ("‘It’s one.\n\nTwo.", []),
    ],
)
def test_runs(text, runs):
    assert inside(text) == runs


def test_unclosed_is_marked():
    first, second = find_quotations("“One.\n\n“Two,” she said.")
    assert not first.closed
    assert second.closed


@given(st.text(alphabet="“”\"'‘’«»`ab .,\n", max_size=80))
def test_any_text_gives_ordered_runs_inside_one_paragraph(text):
    end = 0
    for q in find_quotations(text):
        assert end <= q.start < q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
        end = q.end


@pytest.mark.parametrize("unit", ['"', "'", "“", "' ", " 'a", "'a' ", "“a, he said. "])
def test_many_marks_are_read_in_linear_time(unit):
    assert growth(lambda count: find_quotations(unit * count), 4_000) < 10
