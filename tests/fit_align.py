"""Fit and cross-validate how statements are aligned; prints the coefficients of `pipeline.connect.align`.

Writes how far their confidence is to be believed to `pipeline/data/calibration.json`.

`data/aligned_pairs.jsonl` holds pairs of statements by one speaker in one story, from different articles; `same` says
whether they report one utterance. All of it is invented for this purpose: quotes lightly edited, translated back, reworded,
quoted in part, put into indirect speech, with other numbers; against other statements of the speaker on the subject,
many of them built to mislead (negated, opposite, the same words with another content).

`data/paraphrased_pairs.jsonl` holds harder ones, of the same form: an utterance as two reporters tell it, each in words of
his own, against what else the speaker said in the two articles. Nothing is fitted on them: with them, precision on the
others falls below .94.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import pyarrow as pa

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT.parent))

from pipeline.connect import align, likeness  # noqa: E402
from pipeline.statements.measure import CALIBRATION, record, reliability  # noqa: E402

PAIRS, PARAPHRASED = (
    [json.loads(line) for line in (ROOT / "data" / f"{name}_pairs.jsonl").read_text("utf-8").splitlines()]
    for name in ("aligned", "paraphrased")
)
SPEAKERS = sorted({pair["speaker"] for pair in PAIRS})
FOLDS = 13
RIDGE = 0.3
COUNT = 1 + len(likeness.Likeness._fields)
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
    texts = sorted({pair[side] for pair in PAIRS for side in "ab"})
    cut = {text: likeness.wording(text) for text in texts}
    alike = [likeness.likeness(cut[pair["a"]], cut[pair["b"]]) for pair in PAIRS]
    reported = [(pair["a_kind"] == "indirect") != (pair["b_kind"] == "indirect") for pair in PAIRS]
    return np.column_stack([np.array(alike), reported])


def leads(chance):
    """How far each pair is ahead of its rivals: the other statements of one of its articles beside the other side."""
    rivals = defaultdict(list)
    for i, pair in enumerate(PAIRS):
        rivals[pair["speaker"], pair["a"], pair["b_article"]].append(i)
        rivals[pair["speaker"], pair["b"], pair["a_article"]].append(i)
    found = []
    for i, pair in enumerate(PAIRS):
        near = (
            rivals[pair["speaker"], pair["a"], pair["b_article"]]
            + rivals[pair["speaker"], pair["b"], pair["a_article"]]
        )
        found.append(chance[i] - max([align.NO_RIVAL, *(chance[j] for j in near if j != i)]))
    return np.array(found)


def fit(x, y):
    """Logistic regression by Newton's method, with a ridge on everything but the intercept."""
    x = np.column_stack([np.ones(len(x)), x])
    ridge = np.diag([0.0] + [RIDGE] * (x.shape[1] - 1))
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ w)
    return w


def models(x, y, train):
    """Both models, fitted on the training rows."""
    alone = fit(x[train], y[train])
    lead = leads(1 / (1 + np.exp(-np.column_stack([np.ones(len(x)), x]) @ alone)))
    rivals = fit(np.column_stack([x, lead])[train], y[train])
    return [
        likeness.Model(w[0], likeness.Likeness(*w[1:COUNT]), w[COUNT], w[COUNT + 1] if len(w) > COUNT + 1 else 0.0)
        for w in (alone, rivals)
    ]


def main():
    right, wrong, same = score(PARAPHRASED)
    print(f"{len(PARAPHRASED)} paraphrased pairs: precision {right / (right + wrong):.3f} recall {right / same:.3f}")
    x, y = features(), np.array([pair["same"] for pair in PAIRS], float)
    fold = np.array([SPEAKERS.index(pair["speaker"]) % FOLDS for pair in PAIRS])
    found, same = [], 0
    for k in range(FOLDS):
        align.ALONE, align.AMONG_RIVALS = models(x, y, fold != k)
        rows, there = judged([pair for pair, of in zip(PAIRS, fold, strict=True) if of == k])
        found, same = found + rows, same + there
    right = sum(ok for _, ok in found)
    measured_on = f"{len(PAIRS)} invented pairs, cross-validated over {len(SPEAKERS)} speakers"
    measured = {"alignments": {**reliability(found), "measured_on": measured_on}}
    record(ROOT.parent / "pipeline" / "data" / CALIBRATION, measured)
    print(f"{len(PAIRS)} pairs, {int(y.sum())} of them the same, {len(SPEAKERS)} speakers, {FOLDS} folds by speaker")
    print(f"cross-validated precision {right / len(found):.3f} recall {right / same:.3f}")
    for name, model in zip(("ALONE", "AMONG_RIVALS"), models(x, y, fold >= 0), strict=True):
        numbers = ", ".join(f"{field}={value:.2f}" for field, value in model.alike._asdict().items())
        print(f"{name} = Model({model.intercept:.2f}, Likeness({numbers}), {model.reported:.2f}, {model.lead:.2f})")


if __name__ == "__main__":
    main()
