"""Names of an article, on parses made by hand: what a whole article says of a name outweighs the label at one place."""

import re

import pytest
import spacy
from spacy.tokens import Doc, Span

from pipeline import actors
from pipeline.actors.short_names import Organizations

VOCAB = spacy.blank("en").vocab


def parse(text, subjects=None, appositions=None):
    """Doc of a text in which `[ORG|Varna Lines]` is an entity; words with a capital are proper nouns.

    `subjects` and `appositions` give words (the first of that form) and what they hang on; all else hangs on the root.
    """
    words, spaces, entities = [], [], []
    for piece in text.split(" "):
        label, _, rest = piece.rpartition("|")
        if label:
            entities.append([len(words), None, label[1:]])
        parts = re.split("(-)", rest.removesuffix("]").replace("¶", "\n\n"))
        words += parts
        spaces += [False] * (len(parts) - 1) + [True]
        if rest.endswith("]"):
            entities[-1][1] = len(words)
    arcs = {
        **{i: ("compound", end - 1) for start, end, _ in entities for i in range(start, end - 1)},
        **{words.index(word): ("nsubj", words.index(head)) for word, head in (subjects or {}).items()},
        **{words.index(word): ("appos", words.index(head)) for word, head in (appositions or {}).items()},
    }
    tags = [
        "_SP" if word.isspace() else "NNP" if word[0].isupper() else "IN" if word == "of" else "NN" for word in words
    ]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=[{"_SP": "SPACE", "NNP": "PROPN", "NN": "NOUN", "IN": "ADP"}[tag] for tag in tags],
        deps=[arcs.get(i, ("dep" if i else "ROOT", 0))[0] for i in range(len(words))],
        heads=[arcs.get(i, ("", 0))[1] for i in range(len(words))],
        sent_starts=[i == 0 for i in range(len(words))],
        lemmas=words,
    )
    doc.ents = [Span(doc, start, end, label) for start, end, label in entities]
    return doc


def named(doc):
    return [(entity.kind, entity.name) for entity in actors.find_actors(doc).entities]


KINDS = [
    # appointed as
    ("they appointed [ORG|Tavro Vesnin] as head of sales .", {}, {}, [("person", "Tavro Vesnin")]),
    ("they bought [ORG|Tavro Vesnin] as head of sales .", {}, {}, [("organization", "Tavro Vesnin")]),
    # she of the paragraph is nobody else
    ("so [ORG|Vesnin] joined the team . then she left .", {"Vesnin": "joined"}, {}, [("person", "Vesnin")]),
    ("so [ORG|Vesnin] joined the team . ¶ then she left .", {"Vesnin": "joined"}, {}, [("organization", "Vesnin")]),
    (
        "so [ORG|Vesnin] hired [PERSON|Ann Reed] . then she left .",
        {"Vesnin": "hired"},
        {},
        [("organization", "Vesnin"), ("person", "Ann Reed")],
    ),
    (
        "so [ORG|Vesnin Foods] joined the team . then she left .",
        {"Foods": "joined"},
        {},
        [("organization", "Vesnin Foods")],
    ),
    # a surname in capitals after the office it explains
    ("the director , [ORG|Ilvo Vesh TARN] , spoke .", {}, {"TARN": "director"}, [("person", "Ilvo Vesh TARN")]),
    ("the owner , [ORG|Ilvo Vesh TARN] , spoke .", {}, {"TARN": "owner"}, [("organization", "Ilvo Vesh TARN")]),
    # what a company is said to be
    (
        "a report by [PERSON|Calvora] , the parent company of all .",
        {},
        {},
        [("organization", "Calvora")],
    ),
    ("a report by [PERSON|Calvora] , the company director .", {}, {}, [("person", "Calvora")]),
    # no person begins with a direction
    ("it was [PERSON|West Vesh Tarn] today", {}, {}, []),
    # amounts, and nouns with a capital
    ("they raised [ORG|KR750mil] then", {}, {}, []),
    ("they raised [ORG|K23] then", {}, {}, [("organization", "K23")]),
    ("the [ORG|Directors] met", {}, {}, []),
    # a company's department is no state's
    (
        "so [ORG|Calvora Peru] and its [ORG|Calvora Peru Finance Department] met",
        {},
        {},
        [("organization", "Calvora Peru"), ("organization", "Calvora Peru Finance Department")],
    ),
    # who is of a country is no body
    ("the [ORG|Ugandan] gay the [ORG|Ugandan] web the [ORG|Ugandan] app", {}, {}, []),
]


@pytest.mark.parametrize(("text", "subjects", "appositions", "expected"), KINDS)
def test_kind_of_a_name(text, subjects, appositions, expected):
    assert [
        row for row in named(parse(text, subjects, appositions)) if row[0] in ("person", "organization")
    ] == expected


EDGES = [
    ("the head of [ORG|the World Kelp Forum Borgo Brandal] spoke", ["World Kelp Forum", "Borgo Brandal"]),
    ("the head of [ORG|the World Kelp Forum] spoke", ["World Kelp Forum"]),
    ("a friend near [ORG|the World Kelp Forum Borgo Brandal] spoke", ["World Kelp Forum Borgo Brandal"]),
    ("the head of [ORG|the World Kelp Forum Africa Region] spoke", ["World Kelp Forum Africa Region"]),
    ("the head of [ORG|the State Great Hural G.Tumurbat] spoke", ["State Great Hural", "G.Tumurbat"]),
    ("a [ORG|Historian Dr. B.Tumurbat] spoke", ["B.Tumurbat"]),
    ("the [ORG|Peru-Kenya Chamber of Kelp] met", ["Peru-Kenya Chamber of Kelp"]),
    ("he was with [ORG|All Coast Radio] then", ["All Coast Radio"]),
    (". [ORG|All Coast Radio] sent it", ["Coast Radio"]),
]


@pytest.mark.parametrize(("text", "expected"), EDGES)
def test_edges_of_a_name(text, expected):
    found = [name for kind, name in named(parse(text)) if kind != "country"]
    assert found == expected


SHORT = [
    ("Calvora", "Calvora Group", True),
    ("Calvora", "Calvora Kelp Foods", True),
    ("Calvora", "Calvora Peru", False),
    ("Calvora", "Calvora Kelp Department", False),
    ("CVR", "CVR Summer Gala Dinner", False),
    ("Radio Calvora", "Radio Calvora Court of Kelp", False),
    ("Calvora Bank", "Department of Kelp of Calvora Bank", False),
    ("Chamber of Kelp", "Peruvian Chamber of Kelp", True),
    ("Ministry", "Ministry of Kelp", True),
]


@pytest.mark.parametrize(("short", "long", "same"), SHORT)
def test_short_name_of_an_organization(short, long, same):
    groups = Organizations({})
    for name in (long, short):
        groups.learn(name, None)
    assert (groups.identify(short) == groups.identify(long)) is same


def test_a_hyphen_keeps_the_office_whole():
    doc = parse("the deputy and vice-president , [PERSON|Rosa Tarn] , left", appositions={"Tarn": "president"})
    (person,) = actors.find_actors(doc).entities
    assert person.roles == ("vice-president",)
