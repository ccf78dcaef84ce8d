"""Fit and cross-validate how statements are aligned: `python -m pipeline.connect.align_fit tests/data`.

Writes the weights of `align` to `pipeline/data/alignment.json`, and how far their confidence is to be believed to
`pipeline/data/calibration.json`. Same pairs, same weights: nothing is random.

`aligned_pairs.jsonl` holds pairs of statements by one speaker in one story, from different articles; `same` says
whether they report one utterance. All of it is invented for this purpose: quotes lightly edited, translated back, reworded,
quoted in part, put into indirect speech, with other numbers; against other statements of the speaker on the subject,
many of them built to mislead (negated, opposite, the same words with another content).

`paraphrased_pairs.jsonl` holds harder ones, of the same form: an utterance as two reporters tell it, each in words of
his own, against what else the speaker said in the two articles.

`misleading_pairs.jsonl` holds pairs of the second kind, beside what shares the same rare words and says something else, and
quotes of two sentences that share one or only seem to. Nothing is fitted on them; how sentences are compared was chosen by them.

`ordinary_pairs.jsonl` holds what a speaker says in two ordinary articles, every statement of one beside every one of the
other; `unseen_pairs.jsonl` holds pairs of both kinds, the worst of them: what is the same shares hardly a word, what is not
shares many. Nothing is fitted on either, and nothing was chosen by them.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from pipeline.connect import align, likeness
from pipeline.connect.align import Numbers, Weights
from pipeline.statements.measure import CALIBRATION, record, reliability

FITTED_ON = ("aligned", "paraphrased")
MEASURED_ON = ("misleading", "ordinary", "unseen")
FOLDS = 13
RIDGE = 1.0
NUMBERS = ["1", *likeness.Likeness._fields, "reported"]
TERMS = [b if a == "1" else f"{a} × {b}" for a, b in combinations_with_replacement(NUMBERS, 2)]
"""Names of `likeness.terms`."""

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
"""What `align.group` asks of statements."""

type Pair = dict[str, Any]
"""A line of a file of pairs: `speaker`, `same`, and of either side its words (`a`), `a_article` and `a_kind`."""

type Places = npt.NDArray[np.intp]

type Side = tuple[str, str, str, str]
"""Speaker, article, words and kind of one statement of a pair."""


class Judged(NamedTuple):
    """Alignments of pairs that are annotated."""

    found: list[tuple[float, bool]]
    """Confidence of each, and whether it is right."""
    same: int
    """How many there should be."""

    @property
    def right(self) -> int:
        """How many are right."""
        return sum(right for _, right in self.found)

    def told(self, name: str, pairs: Sequence[Pair]) -> str:
        """A line for people."""
        precision, recall = self.right / len(self.found), self.right / self.same
        return f"{len(pairs)} {name} pairs, {self.same} the same: precision {precision:.3f} recall {recall:.3f}"


def read(folder: Path, name: str) -> list[Pair]:
    """Pairs of a file, in its order."""
    return [json.loads(line) for line in (folder / f"{name}_pairs.jsonl").read_text("utf-8").splitlines()]


def judge(pairs: Sequence[Pair]) -> Judged:
    """Alignments of `align.group` that are among the pairs."""
    statements, articles, ids = _tables(pairs)
    gold = {frozenset(ids[side] for side in _sides(pair)): bool(pair["same"]) for pair in pairs}
    found = (
        (frozenset((row["statement_id_a"], row["statement_id_b"])), row["confidence"])
        for row in align.group(statements, articles).alignments.to_pylist()
    )
    return Judged([(confidence, gold[pair]) for pair, confidence in found if pair in gold], sum(gold.values()))


def _sides(pair: Pair) -> tuple[Side, Side]:
    a, b = ((pair["speaker"], pair[f"{side}_article"], pair[side], pair[f"{side}_kind"]) for side in "ab")
    return a, b


def _tables(pairs: Iterable[Pair]) -> tuple[pa.Table, pa.Table, dict[Side, str]]:
    """Statements and articles of the pairs, each speaker a story; and the id of each side."""
    ids = {side: f"q{n}" for n, side in enumerate(sorted({side for pair in pairs for side in _sides(pair)}))}
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


def _features(pairs: Sequence[Pair]) -> tuple[Numbers, Places]:
    """Terms of all that is compared of the pairs, and where each pair begins: its whole contents come first."""
    cut = {text: likeness.wording(text) for text in {pair[side] for pair in pairs for side in "ab"}}
    reported = [(pair["a_kind"] == "indirect") != (pair["b_kind"] == "indirect") for pair in pairs]
    parts = [list(align.compared(cut[pair["a"]], cut[pair["b"]])) for pair in pairs]
    starts = np.cumsum([0, *map(len, parts[:-1])])
    return np.array([likeness.terms(one, r) for of, r in zip(parts, reported, strict=True) for one in of]), starts


def _leads(pairs: Sequence[Pair], value: Numbers) -> Numbers:
    """How far each pair is ahead of its rivals: the other statements of one of its articles beside the other side."""
    rivals = defaultdict(list)
    groups = [
        [(pair["speaker"], pair[side], pair[f"{other}_article"]) for side, other in ("ab", "ba")] for pair in pairs
    ]
    for i, beside in enumerate(groups):
        for group in beside:
            rivals[group].append(i)
    best = [
        max([align.NO_RIVAL, *(value[j] for group in beside for j in rivals[group] if j != i)])
        for i, beside in enumerate(groups)
    ]
    return value - np.array(best)


def _fit(x: Numbers, same: Numbers) -> tuple[float, ...]:
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


def _models(pairs: Sequence[Pair], x: Numbers, starts: Places, same: Numbers, train: npt.NDArray[np.bool_]) -> Weights:
    """Both regressions, fitted on the training pairs."""
    alone = _fit(x[starts][train], same[train])
    value = np.clip(x @ alone, -align.SURE, align.SURE) - align.SENTENCE_ALONE
    value[starts] += align.SENTENCE_ALONE
    value = np.maximum.reduceat(value, starts)
    intercept, own, ahead = _fit(
        np.column_stack([np.ones(len(value)), value, _leads(pairs, value)])[train], same[train]
    )
    return Weights(alone, (intercept, own, ahead))


def _named(weights: Sequence[float], names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, (round(w, 3) for w in weights), strict=True))


def main() -> None:
    """Cross-validate over the speakers, then fit on all pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the files of pairs lie")
    folder = parser.parse_args().folder
    sets = {name: read(folder, name) for name in FITTED_ON}
    pairs = [pair for one in sets.values() for pair in one]
    speakers = sorted({pair["speaker"] for pair in pairs})
    fold_of = {speaker: place % FOLDS for place, speaker in enumerate(speakers)}
    (x, starts), same = _features(pairs), np.array([pair["same"] for pair in pairs], float)
    fold = np.array([fold_of[pair["speaker"]] for pair in pairs])
    fitted = [_models(pairs, x, starts, same, fold != k) for k in range(FOLDS)]
    found: list[tuple[float, bool]] = []
    for name, one in sets.items():
        folds = []
        for k, weights in enumerate(fitted):
            with mock.patch.object(align, "weights", return_value=weights):
                folds.append(judge([pair for pair in one if fold_of[pair["speaker"]] == k]))
        judged = Judged([row for part in folds for row in part.found], sum(part.same for part in folds))
        print(judged.told(name, one))
        found += judged.found
    measured_on = f"{len(pairs)} invented pairs, cross-validated over {len(speakers)} speakers"
    record(align.WEIGHTS.with_name(CALIBRATION), {"alignments": {**reliability(found), "measured_on": measured_on}})
    alone, among_rivals = _models(pairs, x, starts, same, fold >= 0)
    written = {"alone": _named(alone, TERMS), "among_rivals": _named(among_rivals, ["1", "alone", "lead"])}
    align.WEIGHTS.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", "utf-8")
    align.weights.cache_clear()
    for name in MEASURED_ON:
        one = read(folder, name)
        print(judge(one).told(name, one))


if __name__ == "__main__":
    main()
