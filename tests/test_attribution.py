"""The numeric models against brute force, the joint decision on small parses, and the whole on the trained model."""

import itertools
import json
import zipfile
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.statements import attribution, candidates, clusters, linear
from pipeline.statements.clusters import Clusters
from pipeline.statements.linear import Model, likeliest, marginals
from pipeline.statements.parse import Parse
from pipeline.statements.readings import find_readings
from pipeline.statements.trees import Trees, grown

NO_CLUSTERS = Clusters(np.zeros((1, 3), np.float32))
weights_of_any_size = st.floats(-4, 4, allow_nan=False)


@given(st.lists(st.lists(st.tuples(weights_of_any_size, weights_of_any_size), max_size=5), min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_chains_sum_and_maximise_over_every_choice(rows):
    single = np.array([s for chain in rows for s, _ in chain])
    pair = np.array([p for chain in rows for _, p in chain])
    sizes = [len(chain) for chain in rows]
    got, likely = marginals(single, pair, sizes), likeliest(single, pair, sizes)
    at = 0
    for number, chain in enumerate(rows):
        if not chain:
            assert got.total[number] == 0
            continue
        n = len(chain)
        score = {
            x: sum(single[at + i] * x[i] for i in range(n)) + sum(pair[at + i] * x[i] * x[i - 1] for i in range(1, n))
            for x in itertools.product((0, 1), repeat=n)
        }
        total = np.logaddexp.reduce(list(score.values()))
        assert got.total[number] == pytest.approx(total)
        for i in range(n):
            assert got.chance[at + i] == pytest.approx(sum(np.exp(v - total) for x, v in score.items() if x[i]))
            both = sum(np.exp(v - total) for x, v in score.items() if i and x[i] and x[i - 1])
            assert got.both[at + i] == pytest.approx(both)
        best = max(score.values())
        assert score[tuple(map(int, likely.choice[at : at + n]))] == pytest.approx(best)
        for i in range(n):
            other = max(v for x, v in score.items() if x[i] != likely.choice[at + i])
            assert likely.loss[at + i] == pytest.approx(best - other)
            assert score[tuple(map(int, likely.otherwise(at, at + n, at + i)))] == pytest.approx(other)
        at += n


def test_a_model_adds_the_weights_of_the_conjunctions_it_knows():
    blank = Model(
        ["word", "side"],
        ["word", "word+side"],
        [["say", "deny"], ["<", ">"]],
        np.zeros(1, np.uint64),
        np.zeros(1, np.float32),
        0.0,
    )
    keys = np.unique(blank.encode([("say", "<"), ("deny", ">")]))
    model = Model(
        ["word", "side"],
        ["word", "word+side"],
        [["say", "deny"], ["<", ">"]],
        keys,
        np.arange(1, 5, dtype=np.float32),
        0.5,
    )
    said, denied, mixed, unknown = model.score([("say", "<"), ("deny", ">"), ("say", ">"), ("hum", "?")])
    assert said + denied == pytest.approx(1 + 2 + 3 + 4 + 2 * 0.5)
    assert mixed == pytest.approx(0.5 + model.weights[0])
    assert unknown == 0.5
    assert model.score([]).size == 0


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_a_model_is_one_whether_weights_lie_in_a_table_or_are_looked_for(data):
    fields, templates = ["a", "b", "c"], ["a", "c+a", "a+b+c"]
    values = [["x", "y"], [1, 2, 3], [True, "z"]]
    row = st.tuples(*(st.sampled_from([*known, "unknown"]) for known in values))
    seen, rows = (data.draw(st.lists(row, min_size=1, max_size=6)) for _ in range(2))
    blank = Model(fields, templates, values, np.zeros(1, np.uint64), np.zeros(1, np.float32), 0.0)
    keys = np.unique(blank.encode(seen))
    weights = np.arange(1, len(keys) + 1, dtype=np.float32)
    expected = [0.5 + weights[np.isin(keys, key)].sum() for key in blank.encode(rows)]
    for dense in (linear.DENSE, 0):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(linear, "DENSE", dense)
            model = Model(fields, templates, values, keys, weights, 0.5)
            assert model.score(rows) == pytest.approx(expected)


NODES = st.recursive(
    st.builds(lambda value: {"value": value}, weights_of_any_size),
    lambda below: st.fixed_dictionaries(
        {"feature": st.integers(0, 2), "threshold": st.integers(-3, 3), "left": below, "right": below}
    ),
    max_leaves=8,
)


@given(st.lists(NODES, min_size=1, max_size=4), st.lists(st.tuples(*[st.integers(-4, 4)] * 3), min_size=1, max_size=5))
@settings(deadline=None, max_examples=60)
def test_trees_add_the_leaves_that_a_row_falls_into(trees, rows):
    def leaf(node, row):
        while "value" not in node:
            node = node["left"] if row[node["feature"]] <= node["threshold"] else node["right"]
        return node["value"]

    made = grown(trees)
    again = Trees(made.arrays())
    expected = [sum(leaf(tree, row) for tree in trees) for row in rows]
    assert made.score(np.array(rows, np.float32)) == pytest.approx(expected, abs=1e-4)
    assert again.score(np.array(rows, np.float32)) == pytest.approx(expected, abs=1e-4)


def test_words_with_like_vectors_are_one_group():
    vocab = Vocab(vectors_name="few")
    for word, vector in {"say": [1, 0.1, 0], "claim": [1, 0.2, 0], "eat": [0, 0.1, 1], "drink": [0, 0, 2]}.items():
        vocab.set_vector(word, np.array(vector, np.float32))
    groups = clusters.learn(vocab, ["say", "eat", "claim", "drink", "unheard"], 2)
    assert groups.of(vocab, "say") == groups.of(vocab, "claim") != groups.of(vocab, "eat") == groups.of(vocab, "drink")
    assert groups.of(vocab, "unheard") == 0
    assert NO_CLUSTERS.of(Vocab(), "say") == 0


def parsed(*rows):
    """A Doc of (word, tag, pos, dep, head, entity) rows."""
    return Doc(
        Vocab(),
        words=[r[0] for r in rows],
        tags=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=[r[4] for r in rows],
        lemmas=[r[0].lower() for r in rows],
        ents=["B-" + r[5] if len(r) > 5 else "O" for r in rows],
    )


def one_clause(name, entity):
    return parsed(
        (name, "NNP", "PROPN", "nsubj", 1, entity),
        ("says", "VBZ", "VERB", "ROOT", 1),
        ("ships", "NNS", "NOUN", "nsubj", 4),
        ("have", "VBP", "AUX", "aux", 4),
        ("left", "VBN", "VERB", "ccomp", 1),
        (name + "ville", "NNP", "PROPN", "dobj", 4, "GPE"),
        (".", ".", "PUNCT", "punct", 1),
    )


def rows_of(doc):
    parse = Parse(doc)
    view = candidates.View(parse, find_readings(parse), NO_CLUSTERS)
    frame, around = candidates.Frame(view, 1), candidates.pieces(view, 1)
    return [
        candidates.cue_row(view, 1),
        *candidates.source_rows(view, 1, candidates.sources(view, 1)),
        *candidates.piece_rows(view, frame, around, (0, 1), [1]),
        *candidates.pair_rows(view, frame, around, (0, 1)),
    ]


def test_no_feature_sees_a_name():
    assert rows_of(one_clause("Mira", "PERSON")) == rows_of(one_clause("Tarek", "PERSON"))
    assert rows_of(one_clause("Mira", "PERSON")) != rows_of(one_clause("Mira", "ORG"))


def test_options_are_kept_best_first_and_share_no_words():
    view = candidates.View(Parse(one_clause("Mira", "PERSON")), [], NO_CLUSTERS)

    def option(cue, *content):
        return attribution.Option(cue, content, 0, 0.9, None, (), ())

    found = [option(1, (2, 5)), option(1, (2, 6)), option(4, (5, 6)), option(6, (0, 1))]
    right, exact = np.array([0.8, 0.7, 0.9, 0.3]), np.array([0.3, 0.6, 0.1, 0.1])
    assert attribution.settle(view, found, right, exact) == [3, 2]
    assert attribution.settle(view, found[:2], right[:2], exact[:2]) == [1]


def test_weights_are_small_plain_and_complete():
    data = resources.files("pipeline").joinpath("data")
    sizes = [len(data.joinpath(name).read_bytes()) for name in ("attribution.npz", "attribution.json")]
    assert sum(sizes) < 1_000_000
    with data.joinpath("attribution.npz").open("rb") as file, zipfile.ZipFile(file) as arrays:
        assert {name.rsplit("_", 1)[0] for name in arrays.namelist()} == {"clusters.npy", *attribution.FIELDS}
    head = json.loads(data.joinpath("attribution.json").read_text(encoding="utf-8"))
    for name, (fields, templates) in attribution.FIELDS.items():
        assert head["models"][name]["fields"] == fields, f"{name}: train again"
        assert head["models"][name]["templates"] == templates, f"{name}: train again"
        assert {field for template in templates for field in template.split("+")} <= set(fields)


def test_nothing_said_in_nothing():
    assert attribution.decide(Parse(Doc(Vocab(), words=[])), []) == []


@pytest.mark.slow
def test_joint_decision_on_running_text(nlp):
    from pipeline.annotate import annotate

    text = (
        "The port of Velmark is safe, engineers told the council on Monday, adding that repairs would end in June. "
        "“We checked every beam,” said Ida Rostvik, who leads the team. “Twice.”\n\n"
        "Residents doubt it. The old pier collapsed last winter."
    )
    (doc,) = annotate([text], nlp)
    parse = Parse(doc)
    decisions = attribution.decide(parse, find_readings(parse))
    taken = [i for d in decisions for span in d.option.content for i in range(*span)]
    assert len(taken) == len(set(taken))
    assert all(0 <= d.confidence <= 1 and 0 <= d.saying <= 1 for d in decisions)
    sure = {parse.lemma[d.option.cue]: parse.lower[d.option.source] for d in decisions if d.confidence > 0.6}
    assert sure["say"] == "rostvik"
    assert sure["add"] == "engineers"


@pytest.mark.slow
def test_a_participle_of_the_reporting_clause_is_no_content(nlp):
    from pipeline.annotate import annotate

    text = "“It was a fine day,” Ida Rostvik said, smiling, “and we will do it again.”"
    (doc,) = annotate([text], nlp)
    parse = Parse(doc)
    (decision,) = attribution.decide(parse, find_readings(parse))
    assert all("smiling" not in parse.lower[a:b] for a, b in decision.option.content)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["“" * 3000, "said " * 500, ": “He said” : " * 200, "\n\n".join(["“A,” she said."] * 300)]
)
def test_odd_text_is_no_trouble(nlp, text):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    parse = Parse(doc)
    attribution.decide(parse, find_readings(parse))
