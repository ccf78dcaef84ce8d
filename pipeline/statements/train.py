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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags
from spacy.tokens import Doc, DocBin

from pipeline import annotate
from pipeline.statements import attribution
from pipeline.statements.attribution import FIELDS, LIKELY, WORTH_A_LOOK, Draft
from pipeline.statements.candidates import (
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
from pipeline.statements.linear import Model, Row, Value, chains, sigmoid
from pipeline.statements.parse import Parse
from pipeline.statements.readings import find_readings
from pipeline.statements.sources import noun_phrase

FOLDS = 4
RARE_VALUE = 5
"""A value met less often counts as unknown."""
RARE = {"cue": 5, "source": 5, "piece": 8, "pair": 8, "right": 8, "exact": 8, "saying": 4}
"""A conjunction met less often is no feature."""
PENALTY = {"cue": 3.0, "source": 2.0, "piece": 3.0, "pair": 3.0, "right": 4.0, "exact": 4.0, "saying": 1.0}
"""L2 penalties, chosen by cross-validation."""
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
        r = chains(single, joint, sizes)
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


# --- what is right ----------------------------------------------------------------------------------------------------------


class Gold:
    """The annotation of one article, in words."""

    def __init__(self, view: View, article: dict[str, Any]) -> None:
        """Put every attribution on the word of its cue that is a candidate, once candidates are known."""
        self.view = view
        self.attributions = article["attributions"]
        self.content = [self._words(a["content"]) for a in self.attributions]
        self.source = [self._words(a["source"]) for a in self.attributions]
        self.source_head = [self._words([a["source_head"]] if a.get("source_head") else []) for a in self.attributions]
        self.of_cue: dict[int, int] = {}
        self.of_word = {i: k for k, content in enumerate(self.content) for i in content}

    def _words(self, spans: Sequence[Sequence[int]]) -> frozenset[int]:
        p = self.view.p
        out: list[int] = []
        for start, end in spans:
            a, b = np.searchsorted(p.end, start, "right"), np.searchsorted(p.start, end, "left")
            out += [i for i in range(int(a), int(b)) if not p.gap[i]]
        return frozenset(out)

    def place(self, heads: Sequence[int]) -> None:
        """Find the candidate word of each attribution's cue: the one that governs the others."""
        p, known = self.view.p, set(heads)
        for k, a in enumerate(self.attributions):
            words = [
                i
                for s, e in a["cue"]
                for i in range(int(np.searchsorted(p.end, s, "right")), int(np.searchsorted(p.start, e, "left")))
            ]
            inside = [i for i in words if i in known]
            if inside:
                governs = [i for i in inside if p.head[i] not in words or p.head[i] == i]
                self.of_cue.setdefault((governs or inside)[0], k)

    def source_right(self, k: int, head: int) -> bool:
        """Whether a candidate is the annotated source: the same head, or mostly the same words."""
        if head < 0 or not self.source[k]:
            return head < 0 and not self.source[k]
        if head in self.source_head[k]:
            return True
        words = set(range(*noun_phrase(self.view.p, head)))
        if self.source_head[k] and self.source_head[k] <= words and len(words) <= len(self.source[k]) + 8:
            return True
        return len(words & self.source[k]) > 0.5 * len(words | self.source[k])

    def judge(self, option: attribution.Option) -> tuple[bool, bool, bool]:
        """Whether an option is right in content (half the words in common) and source, exact in content, and a statement."""
        content = attribution.tokens(self.view, option.content)
        k, shared = (
            Counter(self.of_word[i] for i in content if i in self.of_word).most_common(1)[0]
            if content & self.of_word.keys()
            else (-1, 0)
        )
        if k < 0 or shared < 0.5 * len(content | self.content[k]):
            return False, False, False
        leading = {"that", "to", "whether", "if"}

        def core(words: frozenset[int]) -> frozenset[int]:
            return words - {min(words)} if self.view.p.lower[min(words)] in leading else words

        return (
            self.source_right(k, option.source),
            core(content) == core(self.content[k]),
            bool(self.attributions[k]["statement"]),
        )


def learn_lexicon(views: Sequence[View], articles: Sequence[dict[str, Any]]) -> frozenset[str]:
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


def train(
    docs: Sequence[Doc], articles: Sequence[dict[str, Any]]
) -> tuple[dict[str, Model], frozenset[str], dict[str, float]]:
    """Models by name, the lexicon, and what cross-fitting says of them."""
    parses = [Parse(doc) for doc in docs]
    views = [View(p, find_readings(p)) for p in parses]
    golds = [Gold(view, article) for view, article in zip(views, articles, strict=True)]
    fold = np.arange(len(views)) * 7 % FOLDS
    lexicon, names = learn_lexicon(views, articles), learn_names(views)
    lexicon = frozenset(word for word in lexicon if word.split("|")[0] not in names)
    models: dict[str, Model] = {}

    heads = [cues(view, lexicon) for view in views]
    for gold, h in zip(golds, heads, strict=True):
        gold.place(h)
    sizes = np.array([len(h) for h in heads])
    y = np.array([i in gold.of_cue for gold, h in zip(golds, heads, strict=True) for i in h])
    problem = Problem("cue", [cue_row(view, i) for view, h in zip(views, heads, strict=True) for i in h], names)
    scores, models["cue"] = _cross_fit(problem, np.repeat(fold, sizes), y, np.ones(len(y), dtype=bool))
    _say("cue", problem, y, scores)

    by_doc = np.split(scores, np.cumsum(sizes)[:-1])
    looked = [
        [(i, float(s)) for i, s in zip(h, z, strict=True) if s >= WORTH_A_LOOK]
        for h, z in zip(heads, by_doc, strict=True)
    ]
    cue_gold = [gold.of_cue.get(i) for gold, c in zip(golds, looked, strict=True) for i, _ in c]
    cue_view = [(view, gold, i) for view, gold, c in zip(views, golds, looked, strict=True) for i, _ in c]
    cue_fold = np.repeat(fold, [len(c) for c in looked])
    choices = [sources(view, i) for view, _, i in cue_view]
    sizes = np.array([len(c) for c in choices])
    y = np.array(
        [
            k is not None and gold.source_right(k, c.head)
            for (_, gold, _), k, cs in zip(cue_view, cue_gold, choices, strict=True)
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
        source = attribution.span_of(view, cs[int(np.argmax(z))])
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
    chain = chains(single, joint, sizes)
    whole = [
        bool((chain.best[s : s + n] == y[s : s + n]).all())
        for s, n, use in zip(_starts(sizes), sizes, usable, strict=True)
        if use
    ]
    agree = (chain.best == y)[np.repeat(usable, sizes)]
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
    found = [
        attribution.options(view, drafts[b - len(c) : b])
        for view, c, b in zip(views, looked, ends.tolist(), strict=True)
    ]
    judged = np.array([gold.judge(option) for gold, options in zip(golds, found, strict=True) for option in options])
    option_rows = [option.row for options in found for option in options]
    option_fold = np.repeat(fold, [len(options) for options in found])
    out = {}
    for name, y, use in (
        ("right", judged[:, 0], np.ones(len(judged), dtype=bool)),
        ("exact", judged[:, 0] & judged[:, 1], np.ones(len(judged), dtype=bool)),
        ("saying", judged[:, 2], judged[:, 0]),
    ):
        problem = Problem(name, option_rows, names)
        out[name], models[name] = _cross_fit(problem, option_fold, y, use)
        _say(name, problem, y[use], out[name][use])
    report = _report(views, golds, found, judged, *(sigmoid(out[name]) for name in ("right", "exact", "saying")))
    return models, lexicon, report


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


def _report(
    views: Sequence[View],
    golds: Sequence[Gold],
    found: Sequence[list[attribution.Option]],
    judged: Bools,
    right: Floats,
    exact: Floats,
    saying: Floats,
) -> dict[str, float]:
    """Quality on unseen folds of what is kept, at a few thresholds, and how far the confidence is off."""
    kept: list[int] = []
    offset = 0
    for view, options in zip(views, found, strict=True):
        part = slice(offset, offset + len(options))
        kept += [offset + k for k in attribution.settle(view, options, right[part], exact[part])]
        offset += len(options)
    chosen = np.array(kept)
    p, truth = right[chosen], judged[chosen, 0]
    statements = sum(bool(a["statement"]) for gold in golds for a in gold.attributions)
    every = sum(len(gold.attributions) for gold in golds)
    report = {"calibration_error": float(sum(abs(truth[b].mean() - p[b].mean()) * b.sum() for b in _bins(p)) / len(p))}
    for low, high in itertools.product((0.35, 0.45, 0.55), (0.45, 0.55, 0.65, 0.75)):
        keep = p >= np.where(saying[chosen] >= 0.5, low, high)
        hits, wrong = keep & truth & judged[chosen, 2], keep & ~truth
        f_all = 2 * (keep & truth).sum() / (keep.sum() + every)
        f_statements = 2 * hits.sum() / (hits.sum() + wrong.sum() + statements)
        report[f"{low}/{high}"] = float(f_statements)
        precision = hits.sum() / (hits.sum() + wrong.sum())
        print(
            f"saying ≥ {low}, else ≥ {high}: {f_statements:.4f} (precision {precision:.4f}), all {f_all:.4f}",
            flush=True,
        )
    return report


def _bins(p: Floats) -> list[Bools]:
    edges = np.linspace(0, 1, 11)
    return [b for b in ((p >= a) & (p < z if z < 1 else p <= z) for a, z in itertools.pairwise(edges)) if b.any()]


def save(models: dict[str, Model], lexicon: frozenset[str], report: dict[str, float], folder: Path) -> None:
    """Write `attribution.npz` (keys as steps, weights in half precision) and `attribution.json` (what the keys stand for)."""
    arrays: dict[str, Any] = {}
    head: dict[str, Any] = {"lexicon": sorted(lexicon), "report": report, "models": {}}
    for name, model in models.items():
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


def main() -> int:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path, help="JSON Lines: annotated articles")
    parser.add_argument("--parses", type=Path, help="their parses, a spaCy DocBin in the same order, to save parsing")
    parser.add_argument("--out", type=Path, default=DATA, help="folder for the weights")
    parser.add_argument("--limit", type=int, help="use only so many articles")
    options = parser.parse_args()
    with options.articles.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in itertools.islice(lines, options.limit)]
    if options.parses:
        docs = list(itertools.islice(DocBin().from_disk(options.parses).get_docs(annotate.load().vocab), options.limit))
    else:
        docs = list(annotate.annotate(article["text"] for article in articles))
    save(*train(docs, articles), options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
