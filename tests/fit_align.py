"""Fit and cross-validate how statements are aligned; writes the weights of `pipeline.connect.align`.

They go to `pipeline/data/alignment.json`, and how far their confidence is to be believed to `pipeline/data/calibration.json`.

`data/aligned_pairs.jsonl` holds pairs of statements by one speaker in one story, from different articles; `same` says
whether they report one utterance. All of it is invented for this purpose: quotes lightly edited, translated back, reworded,
quoted in part, put into indirect speech, with other numbers; against other statements of the speaker on the subject,
many of them built to mislead (negated, opposite, the same words with another content).

`data/paraphrased_pairs.jsonl` holds harder ones, of the same form: an utterance as two reporters tell it, each in words of
his own, against what else the speaker said in the two articles.

`data/misleading_pairs.jsonl` holds pairs of the second kind, beside what shares the same rare words and says something else, and
quotes of two sentences that share one or only seem to. Nothing is fitted on them; how sentences are compared was chosen by them.

`data/ordinary_pairs.jsonl` holds what a speaker says in two ordinary articles, every statement of one beside every one of the
other; `data/unseen_pairs.jsonl` holds pairs of both kinds, the worst of them: what is the same shares hardly a word, what is not
shares many. Nothing is fitted on either, and nothing was chosen by them.
"""

import json
import sys
from collections import defaultdict
from itertools import combinations_with_replacement
from pathlib import Path

import numpy as np
import pyarrow as pa

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT.parent))

from pipeline.connect import align, likeness  # noqa: E402
from pipeline.statements.measure import CALIBRATION, record, reliability  # noqa: E402

ALIGNED, PARAPHRASED, MISLEADING, ORDINARY, UNSEEN = (
    [json.loads(line) for line in (ROOT / "data" / f"{name}_pairs.jsonl").read_text("utf-8").splitlines()]
    for name in ("aligned", "paraphrased", "misleading", "ordinary", "unseen")
)
PAIRS = ALIGNED + PARAPHRASED
SPEAKERS = sorted({pair["speaker"] for pair in PAIRS})
FOLDS = 13
RIDGE = 1.0
NUMBERS = ["1", *likeness.Likeness._fields, "reported"]
TERMS = [b if a == "1" else f"{a} × {b}" for a, b in combinations_with_replacement(NUMBERS, 2)]
STATEMENTS = pa.schema(
    [
        ("statement_id", pa.string()),
        ("article_id", pa.string()),
        ("start_char", pa.int32()),
        ("wording", pa.string()),
        ("kind", pa.string()),
        ("speaker_id", pa.string()),
        ("speaker_ids", pa.list_(pa.string())),
        ("speaker_affiliation_id", pa.string()),
    ]
)


def sides(pair):
    return tuple((pair["speaker"], pair[f"{side}_article"], pair[side], pair[f"{side}_kind"]) for side in "ab")


def tables(pairs):
    """Statements and articles of the pairs, each speaker a story; and the id of each side."""
    ids = {side: f"q{n}" for n, side in enumerate(sorted({side for pair in pairs for side in sides(pair)}))}
    articles = {(speaker, article): f"{speaker}/{article}" for speaker, article, *_ in ids}
    rows = [
        {
            "statement_id": key,
            "article_id": articles[speaker, article],
            "start_char": 0,
            "wording": text,
            "kind": kind,
            "speaker_id": speaker,
            "speaker_ids": [speaker],
        }
        for (speaker, article, text, kind), key in ids.items()
    ]
    about = {
        "article_id": list(articles.values()),
        "story_id": [speaker for speaker, _ in articles],
        "published_day": pa.nulls(len(articles), pa.date32()),
        "published_at": pa.nulls(len(articles), pa.timestamp("us", "UTC")),
    }
    return pa.Table.from_pylist(rows, schema=STATEMENTS), pa.table(about), ids


def judged(pairs):
    """(confidence, right) of each alignment of `group` that is among the pairs, and how many pairs are the same."""
    statements, articles, ids = tables(pairs)
    gold = {frozenset(ids[side] for side in sides(pair)): pair["same"] for pair in pairs}
    found = (
        (frozenset((row["statement_id_a"], row["statement_id_b"])), row["confidence"])
        for row in align.group(statements, articles).alignments.to_pylist()
    )
    return [(confidence, gold[pair]) for pair, confidence in found if pair in gold], sum(gold.values())


def score(pairs):
    """Right and wrong alignments of `group`, and how many there should be."""
    rows, same = judged(pairs)
    right = sum(ok for _, ok in rows)
    return right, len(rows) - right, same


def features():
    """Terms of all that is compared of the pairs, and where each pair begins: its whole contents come first."""
    cut = {text: likeness.wording(text) for text in {pair[side] for pair in PAIRS for side in "ab"}}
    reported = [(pair["a_kind"] == "indirect") != (pair["b_kind"] == "indirect") for pair in PAIRS]
    parts = [list(align.compared(cut[pair["a"]], cut[pair["b"]])) for pair in PAIRS]
    starts = np.cumsum([0, *map(len, parts[:-1])])
    return np.array([likeness.terms(one, r) for of, r in zip(parts, reported, strict=True) for one in of]), starts


def leads(value):
    """How far each pair is ahead of its rivals: the other statements of one of its articles beside the other side."""
    rivals = defaultdict(list)
    groups = [
        [(pair["speaker"], pair[side], pair[f"{other}_article"]) for side, other in ("ab", "ba")] for pair in PAIRS
    ]
    for i, beside in enumerate(groups):
        for group in beside:
            rivals[group].append(i)
    return np.array(
        [
            value[i] - max([align.NO_RIVAL, *(value[j] for group in beside for j in rivals[group] if j != i)])
            for i, beside in enumerate(groups)
        ]
    )


def fit(x, same):
    """Weights of a logistic regression by Newton's method; a ridge on all but that of the first term, which is 1."""
    middle, scale = x.mean(0), x.std(0) + 1e-9
    middle[0], scale[0] = 0, 1
    x = (x - middle) / scale
    ridge = RIDGE * np.diag([0.0] + [1.0] * (x.shape[1] - 1))
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - same) + ridge @ w)
    w /= scale
    w[0] -= w[1:] @ middle[1:]
    return tuple(w.tolist())


def models(x, starts, same, train):
    """Both regressions, fitted on the training pairs."""
    alone = fit(x[starts][train], same[train])
    value = np.clip(x @ alone, -align.SURE, align.SURE) - align.SENTENCE_ALONE
    value[starts] += align.SENTENCE_ALONE
    value = np.maximum.reduceat(value, starts)
    ahead = np.column_stack([np.ones(len(value)), value, leads(value)])
    return align._Weights(alone, fit(ahead[train], same[train]))


weights_as_written = align._weights


def named(weights, names):
    return dict(zip(names, (round(w, 3) for w in weights), strict=True))


def report(name, pairs, rows, same):
    right = sum(ok for _, ok in rows)
    print(f"{len(pairs)} {name} pairs, {same} the same: precision {right / len(rows):.3f} recall {right / same:.3f}")


def main():
    (x, starts), same = features(), np.array([pair["same"] for pair in PAIRS], float)
    fold = np.array([SPEAKERS.index(pair["speaker"]) % FOLDS for pair in PAIRS])
    fitted = [models(x, starts, same, fold != k) for k in range(FOLDS)]
    found = []
    for name, pairs in (("aligned", ALIGNED), ("paraphrased", PARAPHRASED)):
        rows, there = [], 0
        for k, weights in enumerate(fitted):
            align._weights = lambda weights=weights: weights
            one, more = judged([pair for pair in pairs if SPEAKERS.index(pair["speaker"]) % FOLDS == k])
            rows, there = rows + one, there + more
        report(name, pairs, rows, there)
        found += rows
    measured_on = f"{len(PAIRS)} invented pairs, cross-validated over {len(SPEAKERS)} speakers"
    measured = {"alignments": {**reliability(found), "measured_on": measured_on}}
    record(ROOT.parent / "pipeline" / "data" / CALIBRATION, measured)
    alone, among_rivals = models(x, starts, same, fold >= 0)
    weights = {"alone": named(alone, TERMS), "among_rivals": named(among_rivals, ["1", "alone", "lead"])}
    align.WEIGHTS.write_text(json.dumps(weights, indent=1, ensure_ascii=False) + "\n", "utf-8")
    align._weights = weights_as_written
    for name, pairs in (("misleading", MISLEADING), ("ordinary", ORDINARY), ("unseen", UNSEEN)):
        report(name, pairs, *judged(pairs))


if __name__ == "__main__":
    main()
