"""States that only an article shows to be some."""

import pytest

from pipeline.actors.nations import find_nations, is_adjective


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Orland 's prime minister left", {"Orland"}),
        ("the Orlandian Foreign Ministry said", {"Orland"}),
        ("Orland and Vesk agree . The Orlandian army left", {"Orland", "Vesk"}),
        ("Orland and Vesk agree", set()),
        ("Orland denies it . An Orlandian official left", {"Orland"}),
        ("Orland denies it", set()),
        ("Orland 's health minister left", set()),  # provinces have one, too
        ("Georgia and Texas 's prime minister", set()),
        ("Kyiv 's prime minister left", set()),
    ],
)
def test_a_place_with_what_only_states_have_is_one(text, states):
    found = find_nations(text.split(), ["Orland", "Vesk", "Texas", "Georgia", "Kyiv"])
    assert set(found.names) == states
    assert {known.id for known in found.names.values()} == {f"country/{name.lower()}" for name in states}


def test_adjectives_mean_their_state():
    assert find_nations("an Orlandian ambassador".split(), ["Orland"]).adjectives["Orlandian"].name == "Orland"
    assert is_adjective("Galdovan", "Galdova")
    assert not is_adjective("Galdovas", "Galdova")
    assert not is_adjective("Galdova", "Galdova")
