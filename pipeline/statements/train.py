"""Learn the weights of `attribution` from annotated news: `python -m pipeline.statements.train TRAIN.jsonl`.

Each line of the training file is an article: `text`, and `attributions` with the character spans of `source`, `cue` and
`content`, the span of the source's head word (`source_head`) and whether it is a `statement`. The later models learn from
what the earlier ones say of articles they have not seen (cross-fitting over folds of articles), so that the last ones,
which judge whole statements, are calibrated. Same data, same weights: nothing is random. Corpora stay out of the
repository; only weights are kept.
"""

import argparse
import itertools
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags
from spacy.tokens import Doc, DocBin

from pipeline import annotate
from pipeline.statements import attribution, clusters, publish
from pipeline.statements.annotated import Article, Gold, read
from pipeline.statements.attribution import FIELDS, LIKELY, NUMBERS, WORTH_A_LOOK, Draft, Weights
from pipeline.statements.candidates import (
    NAMES,
    VERBS,
    Frame,
    View,
    cue_row,
    cues,
    pair_rows,
    piece_rows,
    pieces,
    source_rows,
    sources,
)
from pipeline.statements.clusters import Clusters
from pipeline.statements.linear import Model, Row, Value, likeliest, marginals, sigmoid
from pipeline.statements.measure import CALIBRATION, calibration, judge, record, report
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading
from pipeline.statements.readings import find_readings
from pipeline.statements.trees import Trees, grown

FOLDS = 4
RARE_VALUE = 5
"""A value met less often counts as unknown."""
RARE = {"cue": 5, "source": 5, "piece": 8, "pair": 8, "right": 8, "exact": 8, "saying": 4}
"""A conjunction met less often is no feature."""
PENALTY = {"cue": 20.0, "source": 4.0, "piece": 24.0, "pair": 16.0, "right": 30.0, "exact": 20.0, "saying": 1.0}
"""L2 penalties, chosen by cross-validation."""
ROUNDS = 150
BOOSTING = {
    "objective": "binary",
    "num_leaves": 15,
    "learning_rate": 0.06,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbose": -1,
}
"""How trees grow: many small ones, each on a part of the rows and numbers (chosen by the seed, always the same)."""
CLUSTERS = 96
"""Groups of words with like vectors."""
TINY = 0.04
"""Weights nearer to nothing are dropped."""
DATA = Path(__file__).parent.parent / "data"

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


class Problem:
    """The rows of one model, encoded once for several fits."""

    def __init__(self, name: str, rows: Sequence[Row], names: frozenset[str]) -> None:
        """Number the values and conjunctions that are common enough; `names` are unknown whatever the tagger says."""
        self.name = name
        self.fields, self.templates = FIELDS[name]
        self.values = [
            [
                v
                for v, c in sorted(Counter(column).items(), key=lambda x: (-x[1], str(x[0])))
                if c >= RARE_VALUE and v not in names
            ]
            for column in zip(*rows, strict=True)
        ]
        encoded = Model(
            self.fields, self.templates, self.values, np.zeros(1, np.uint64), np.zeros(1, np.float32), 0.0
        ).encode(rows)
        keys, inverse, counts = np.unique(encoded.ravel(), return_inverse=True, return_counts=True)
        keep = counts >= RARE[name]
        inverse = inverse.reshape(encoded.shape)
        known = keep[inverse]
        self.keys = keys[keep]
        columns = (np.cumsum(keep) - 1)[inverse[known]].astype(np.int32)
        starts = np.concatenate([[0], np.cumsum(known.sum(axis=1))])
        self.x = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(self.keys)))

    def model(self, learned: Floats, bias: float) -> Model:
        """Fitted weights as a model, the tiny ones dropped."""
        keep = np.abs(learned) >= TINY
        return Model(self.fields, self.templates, self.values, self.keys[keep], learned[keep].astype(np.float32), bias)

    def logistic(self, rows: Ints, y: Bools) -> tuple[Floats, float]:
        """Weights and bias that make the labels of the rows likeliest."""
        x = self.x[rows]
        back = x.T.tocsr()
        sign = np.where(y, 1.0, -1.0)
        penalty = PENALTY[self.name]

        def loss(v: Floats) -> tuple[float, Floats]:
            w, bias = v[:-1], v[-1]
            margin = sign * (x @ w + bias)
            slope = -sign / (1 + np.exp(np.clip(margin, -60, 60)))
            return float(np.logaddexp(0, -margin).sum() + 0.5 * penalty * (w @ w)), np.append(
                back @ slope + penalty * w, slope.sum()
            )

        v = _minimise(loss, x.shape[1] + 1, 80)
        return v[:-1], float(v[-1])

    def ranking(self, rows: Ints, sizes: Ints, y: Bools) -> tuple[Floats, float]:
        """Weights that make one of the right rows of each group likeliest to be picked."""
        x = self.x[rows]
        back = x.T.tocsr()
        penalty = PENALTY[self.name]
        starts = _starts(sizes)
        group = np.repeat(np.arange(len(sizes)), sizes)

        def loss(w: Floats) -> tuple[float, Floats]:
            z = x @ w
            e = np.exp(z - np.maximum.reduceat(z, starts)[group])
            total, right = np.add.reduceat(e, starts), np.add.reduceat(e * y, starts)
            value = float((np.log(total) - np.log(right + 1e-300)).sum() + 0.5 * penalty * (w @ w))
            return value, back @ (e / total[group] - e * y / (right[group] + 1e-300)) + penalty * w

        return _minimise(loss, x.shape[1], 80), 0.0


def fit_chain(piece: Problem, pair: Problem, rows: Ints, sizes: Ints, y: Bools) -> tuple[Floats, float, Floats, float]:
    """Weights and bias of both halves of the chain model that make the labels of whole chains likeliest."""
    first = _starts(sizes)
    linked = np.ones(len(rows))
    linked[first] = 0
    x, z = piece.x[rows], (diags(linked) @ pair.x[rows]).tocsr()
    x_back, z_back = x.T.tocsr(), z.T.tocsr()
    n, m = x.shape[1], z.shape[1]
    yes = y.astype(float)
    both = np.zeros(len(yes))
    both[1:] = yes[1:] * yes[:-1]
    both *= linked

    def loss(v: Floats) -> tuple[float, Floats]:
        w, bias, u, tie = v[:n], v[n], v[n + 1 : -1], v[-1]
        single, joint = x @ w + bias, z @ u + tie * linked
        r = marginals(single, joint, sizes)
        value = (
            r.total.sum() - single @ yes - joint @ both + 0.5 * (PENALTY["piece"] * (w @ w) + PENALTY["pair"] * (u @ u))
        )
        a, b = r.chance - yes, (r.both - both) * linked
        return float(value), np.concatenate(
            [x_back @ a + PENALTY["piece"] * w, [a.sum()], z_back @ b + PENALTY["pair"] * u, [b.sum()]]
        )

    v = _minimise(loss, n + m + 2, 160)
    return v[:n], float(v[n]), v[n + 1 : -1], float(v[-1])


def _minimise(loss: Any, size: int, iterations: int) -> Floats:
    result: Floats = minimize(
        loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 15}
    ).x
    return result


def _starts(sizes: Ints) -> Ints:
    return np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)


def _rows_of(groups: Ints, sizes: Ints) -> Ints:
    """Numbers of the rows of some groups laid end to end."""
    starts = _starts(sizes)
    return (
        np.concatenate([np.arange(starts[g], starts[g] + sizes[g]) for g in groups])
        if len(groups)
        else np.zeros(0, np.int64)
    )


# --- what words are worth knowing ------------------------------------------------------------------------------------------


def learn_lexicon(views: Sequence[View], articles: Sequence[Article]) -> frozenset[str]:
    """Words that are cues often enough to be looked at wherever they stand."""
    met: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for view, article in zip(views, articles, strict=True):
        p = view.p
        cue = {
            i
            for a in article["attributions"]
            for s, e in a["cue"]
            for i in range(int(np.searchsorted(p.end, s, "right")), int(np.searchsorted(p.start, e, "left")))
        }
        for i in range(view.n):
            if view.kind[i][0] != "@" and not p.gap[i]:
                word = view.lemma[i] if p.pos[i] in VERBS else f"{view.lemma[i]}|{p.pos[i]}"
                met[word] += 1
                used[word] += i in cue
    return frozenset(
        w
        for w, c in used.items()
        if (c >= 5 and c >= 0.12 * met[w]) or ("|" not in w and c >= 3 and c >= 0.04 * met[w])
    )


def learn_clusters(parses: Sequence[Parse]) -> Clusters:
    """Groups of the verbs, nouns and adjectives of the training articles, names left out."""
    met: Counter[str] = Counter()
    for p in parses:
        met.update(
            lemma
            for lemma, pos, kind in zip(p.lemma, p.pos, p.ent, strict=True)
            if pos in ("VERB", "NOUN", "ADJ") and kind not in NAMES
        )
    words = sorted((w for w, c in met.items() if c >= RARE_VALUE), key=lambda w: (-met[w], w))
    return clusters.learn(parses[0].vocab, words, CLUSTERS)


def learn_names(views: Sequence[View]) -> frozenset[str]:
    """Words that are mostly names in the training data; where the tagger takes one for a verb it must not become a value."""
    met: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for view in views:
        for kind, lower, lemma in zip(view.kind, view.p.lower, view.p.lemma, strict=True):
            for word in {lower, lemma}:
                met[word] += 1
                named[word] += kind[0] == "@"
    labels = {label for view in views for label in view.p.dep}
    return frozenset(word for word, count in met.items() if 2 * named[word] > count and word not in labels)


# --- the course of training -----------------------------------------------------------------------------------------------


class Learned(NamedTuple):
    """What training gives."""

    weights: Weights
    decided: list[list[attribution.Decision]]
    """Decisions on every training article by models that have not seen it."""


def train(parses: Sequence[Parse], readings: Sequence[list[Reading]], articles: Sequence[Article]) -> Learned:
    """Learn models and lexicon."""
    groups = learn_clusters(parses)
    views = [View(p, found, groups) for p, found in zip(parses, readings, strict=True)]
    golds = [Gold(p, article) for p, article in zip(parses, articles, strict=True)]
    fold = np.arange(len(views)) * 7 % FOLDS
    lexicon, names = learn_lexicon(views, articles), learn_names(views)
    lexicon = frozenset(word for word in lexicon if word.split("|")[0] not in names)
    models, drafts = _drafts(views, golds, fold, lexicon, names)
    judges, trees, decided = _judges(views, golds, fold, drafts, names)
    return Learned(Weights(models | judges, trees, groups, lexicon), decided)


def _drafts(
    views: Sequence[View], golds: Sequence[Gold], fold: Ints, lexicon: frozenset[str], names: frozenset[str]
) -> tuple[dict[str, Model], list[list[Draft]]]:
    """Models of cues, sources and contents, and what they say of articles that they have not seen."""
    models: dict[str, Model] = {}
    heads = [cues(view, lexicon) for view in views]
    of_cue = [
        gold.place(h, {i: attribution.tokens(view, read[0].content) for i, read in view.by_cue.items()})
        for gold, view, h in zip(golds, views, heads, strict=True)
    ]
    sizes = np.array([len(h) for h in heads])
    y = np.array([i in placed for placed, h in zip(of_cue, heads, strict=True) for i in h])
    problem = Problem("cue", [cue_row(view, i) for view, h in zip(views, heads, strict=True) for i in h], names)
    scores, models["cue"] = _cross_fit(problem, np.repeat(fold, sizes), y, np.ones(len(y), dtype=bool))
    _say("cue", problem, y, scores)

    by_doc = np.split(scores, np.cumsum(sizes)[:-1])
    looked = [
        [(i, float(s)) for i, s in zip(h, z, strict=True) if s >= WORTH_A_LOOK]
        for h, z in zip(heads, by_doc, strict=True)
    ]
    cue_gold = [placed.get(i) for placed, c in zip(of_cue, looked, strict=True) for i, _ in c]
    cue_view = [(view, gold, i) for view, gold, c in zip(views, golds, looked, strict=True) for i, _ in c]
    cue_fold = np.repeat(fold, [len(c) for c in looked])
    choices = [sources(view, i) for view, _, i in cue_view]
    sizes = np.array([len(c) for c in choices])
    y = np.array(
        [
            k is not None and gold.source_right(k, frozenset(range(*attribution.span_of(view, c.head))))
            for (view, gold, _), k, cs in zip(cue_view, cue_gold, choices, strict=True)
            for c in cs
        ]
    )
    problem = Problem(
        "source",
        [row for (view, _, i), cs in zip(cue_view, choices, strict=True) for row in source_rows(view, i, cs)],
        names,
    )
    reachable = np.add.reduceat(y, _starts(sizes)) > 0
    scores = np.zeros(len(y))
    for k in range(FOLDS):
        groups = np.flatnonzero((cue_fold != k) & reachable)
        rows = _rows_of(groups, sizes)
        w, _ = problem.ranking(rows, sizes[groups], y[rows])
        held_out = _rows_of(np.flatnonzero(cue_fold == k), sizes)
        scores[held_out] = problem.x[held_out] @ w
    groups = np.flatnonzero(reachable)
    rows = _rows_of(groups, sizes)
    models["source"] = problem.model(*problem.ranking(rows, sizes[groups], y[rows]))
    shares = attribution.log_shares(scores, sizes)
    right = [y[s + int(np.argmax(z))] for s, z in zip(_starts(sizes), shares, strict=True)]
    lost = [not r for r, k in zip(reachable, cue_gold, strict=True) if k is not None]
    print(f"source: right {np.mean(np.array(right)[reachable]):.4f}, no candidate {np.mean(lost):.4f}", flush=True)

    spans, singles, pairs = [], [], []
    active = [[i for i, s in c if s >= LIKELY] for c in looked]
    cue_active = [a for a, c in zip(active, looked, strict=True) for _ in c]
    for (view, _, i), cs, z, likely in zip(cue_view, choices, shares, cue_active, strict=True):
        frame, around = Frame(view, i), pieces(view, i)
        source = attribution.span_of(view, cs[int(np.argmax(z))].head)
        spans.append(around)
        singles += piece_rows(view, frame, around, source, likely)
        pairs += pair_rows(view, frame, around, source)
    sizes = np.array([len(s) for s in spans])
    labels: list[bool] = []
    for (view, gold, _), target, around in zip(cue_view, cue_gold, spans, strict=True):
        content = gold.content[target] if target is not None else frozenset()
        for (a, b), _ in around:
            own = [i for i in range(a, b) if not view.p.gap[i]]
            labels.append(2 * sum(i in content for i in own) > len(own))
    y = np.array(labels)
    piece, pair = Problem("piece", singles, names), Problem("pair", pairs, names)
    del singles, pairs
    usable = np.array([k is not None for k in cue_gold]) & (sizes > 0)
    single, joint = np.zeros(len(y)), np.zeros(len(y))
    for k in range(FOLDS):
        groups = np.flatnonzero((cue_fold != k) & usable)
        rows = _rows_of(groups, sizes)
        w, bias, u, tie = fit_chain(piece, pair, rows, sizes[groups], y[rows])
        held_out = _rows_of(np.flatnonzero(cue_fold == k), sizes)
        single[held_out], joint[held_out] = piece.x[held_out] @ w + bias, pair.x[held_out] @ u + tie
    groups = np.flatnonzero(usable)
    rows = _rows_of(groups, sizes)
    w, bias, u, tie = fit_chain(piece, pair, rows, sizes[groups], y[rows])
    models["piece"], models["pair"] = piece.model(w, bias), pair.model(u, tie)
    chain, choice = marginals(single, joint, sizes), np.array(likeliest(single, joint, sizes).choice)
    whole = [
        bool((choice[s : s + n] == y[s : s + n]).all())
        for s, n, use in zip(_starts(sizes), sizes, usable, strict=True)
        if use
    ]
    agree = (choice == y)[np.repeat(usable, sizes)]
    print(f"pieces: {piece.x.shape}, right {np.mean(agree):.4f}, whole contents {np.mean(whole):.4f}", flush=True)

    cuts = np.cumsum(sizes)[:-1]
    drafts = [
        Draft(*what)
        for what in zip(
            (i for _, _, i in cue_view),
            (s for c in looked for _, s in c),
            choices,
            shares,
            spans,
            np.split(single, cuts),
            np.split(joint, cuts),
            np.split(chain.chance, cuts),
            chain.total.tolist(),
            strict=True,
        )
    ]
    ends = np.cumsum([len(c) for c in looked])
    return models, [drafts[end - len(c) : end] for c, end in zip(looked, ends.tolist(), strict=True)]


def _judges(
    views: Sequence[View], golds: Sequence[Gold], fold: Ints, drafts: Sequence[list[Draft]], names: frozenset[str]
) -> tuple[dict[str, Model], dict[str, Trees], list[list[attribution.Decision]]]:
    """Models of whole options, and what all models together decide on articles that they have not seen."""
    found = [attribution.options(view, here) for view, here in zip(views, drafts, strict=True)]
    judged = np.array(
        [
            gold.judge(
                attribution.tokens(view, option.content), frozenset(range(*attribution.span_of(view, option.source)))
            )[:4]
            for view, gold, options in zip(views, golds, found, strict=True)
            for option in options
        ],
        dtype=bool,
    )
    option_rows = [option.row for options in found for option in options]
    option_fold = np.repeat(fold, [len(options) for options in found])
    models, out, labels = {}, {}, {}
    for name, y, use in (
        ("right", judged[:, 0] & judged[:, 1], np.ones(len(judged), dtype=bool)),
        ("exact", judged[:, 1] & judged[:, 2], np.ones(len(judged), dtype=bool)),
        ("saying", judged[:, 3], judged[:, 0] & judged[:, 1]),
    ):
        labels[name] = y
        problem = Problem(name, option_rows, names)
        out[name], models[name] = _cross_fit(problem, option_fold, y, use)
        _say(name, problem, y[use], out[name][use])
    numbers = attribution.stacked([option for options in found for option in options], out)
    trees = {}
    for name in ("right", "exact"):
        for k in range(FOLDS):
            out[name][option_fold == k] = boost(numbers[option_fold != k], labels[name][option_fold != k]).score(
                numbers[option_fold == k]
            )
        trees[name] = boost(numbers, labels[name])
        loss = np.logaddexp(0, np.where(labels[name], -out[name], out[name])).mean()
        print(f"{name}, by trees: log loss {loss:.4f}", flush=True)
    chances = [sigmoid(out[name]) for name in ("right", "exact", "saying")]
    cuts = np.cumsum([len(options) for options in found])[:-1]
    decided = [
        attribution.choose(view, *what)
        for view, *what in zip(views, found, *(np.split(x, cuts) for x in chances), strict=True)
    ]
    return models, trees, decided


def boost(numbers: NDArray[np.float32], y: Bools) -> Trees:
    """Gradient-boosted trees that make the labels likely."""
    grower = lightgbm.train(BOOSTING, lightgbm.Dataset(numbers, y.astype(float)), ROUNDS)

    def node(found: Mapping[str, Any]) -> dict[str, Any]:
        if "leaf_value" in found:
            return {"value": found["leaf_value"]}
        return {
            "feature": found["split_feature"],
            "threshold": found["threshold"],
            "left": node(found["left_child"]),
            "right": node(found["right_child"]),
        }

    return grown([node(tree["tree_structure"]) for tree in grower.dump_model()["tree_info"]])


def _cross_fit(problem: Problem, fold: Ints, y: Bools, use: Bools) -> tuple[Floats, Model]:
    """Scores of each row by a model that has not seen its article, and the model of all."""
    scores = np.zeros(len(y))
    for k in range(FOLDS):
        rows = np.flatnonzero((fold != k) & use)
        w, bias = problem.logistic(rows, y[rows])
        scores[fold == k] = problem.x[fold == k] @ w + bias
    rows = np.flatnonzero(use)
    return scores, problem.model(*problem.logistic(rows, y[rows]))


def _say(name: str, problem: Problem, y: Bools, scores: Floats) -> None:
    hit = int(((scores > 0) & y).sum())
    f1 = 2 * hit / max(1, int((scores > 0).sum() + y.sum()))
    loss = np.logaddexp(0, np.where(y, -scores, scores)).mean()
    print(f"{name}: {problem.x.shape}, F1 {f1:.4f}, log loss {loss:.4f}", flush=True)


def save(learned: Learned, folder: Path) -> None:
    """Write `attribution.npz` (keys as steps, weights in half precision) and `attribution.json` (what the keys stand for)."""
    arrays: dict[str, Any] = {"clusters": learned.weights.clusters.centres.astype(np.float16)}
    head: dict[str, Any] = {"lexicon": sorted(learned.weights.lexicon), "numbers": NUMBERS, "models": {}}
    for name, trees in learned.weights.trees.items():
        arrays |= {f"{name}_{field}": value for field, value in trees.arrays().items()}
    for name, model in learned.weights.models.items():
        arrays[f"{name}_steps"] = np.diff(model.keys, prepend=np.uint64(0))
        arrays[f"{name}_weights"] = model.weights.astype(np.float16)
        used = [set() for _ in model.fields]  # type: list[set[int]]
        for t, columns in enumerate(model.columns):
            own = model.keys[(model.keys >> np.uint64(48)) == t]
            for place, field in enumerate(columns):
                used[field].update(((own >> np.uint64(16 * place)) & np.uint64(0xFFFF)).tolist())
        known: list[list[Value]] = [sorted(values, key=values.__getitem__) for values in model.values]
        last = [max(u, default=0) for u in used]
        head["models"][name] = {
            "bias": model.bias,
            "fields": model.fields,
            "templates": model.templates,
            "values": [values[:n] for values, n in zip(known, last, strict=True)],
        }
    np.savez_compressed(folder / "attribution.npz", **arrays)
    (folder / "attribution.json").write_text(
        json.dumps(head, ensure_ascii=False, indent=None, separators=(",", ":")) + "\n", encoding="utf-8"
    )


def _docs(articles: Sequence[Article], parses: Path | None) -> list[Doc]:
    if parses:
        return list(DocBin().from_disk(parses).get_docs(annotate.load().vocab))
    return list(annotate.annotate(article["text"] for article in articles))


def main() -> int:
    """Train, write the weights, and write how far their confidence is to be believed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path, help="JSON Lines: annotated articles")
    parser.add_argument("held_out", type=Path, help="JSON Lines: other annotated articles, to measure confidence on")
    parser.add_argument("--parses", type=Path, nargs=2, help="parses of both, spaCy DocBins in the same order")
    parser.add_argument("--out", type=Path, default=DATA, help="folder for the weights")
    options = parser.parse_args()
    articles, held_out = read(options.articles), read(options.held_out)
    train_parses, held_out_parses = options.parses or (None, None)
    parses = [Parse(doc) for doc in _docs(articles, train_parses)]
    readings = [find_readings(p) for p in parses]
    learned = train(parses, readings, articles)
    save(learned, options.out)

    judged = [
        judge(p, article, publish(p, found, decisions))
        for p, article, found, decisions in zip(parses, articles, readings, learned.decided, strict=True)
    ]
    print("training articles, by models that have not seen them", report(judged, articles), sep="\n")
    judged = []
    for doc, article in zip(_docs(held_out, held_out_parses), held_out, strict=True):
        p = Parse(doc)
        found = find_readings(p)
        judged.append(judge(p, article, publish(p, found, attribution.decide(p, found, learned.weights))))
    print("held-out articles", report(judged, held_out), sep="\n")
    record(options.out / CALIBRATION, calibration(list(itertools.chain(*judged)), options.held_out.stem))
    return 0


if __name__ == "__main__":
    sys.exit(main())
