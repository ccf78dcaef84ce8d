"""How good statements are on annotated articles: `python -m pipeline.statements.measure DEV.jsonl`.

Prints how many are found and right, and how far their confidence is to be believed (`reliability`), which `train` writes to
`data/calibration.json`. With `--renamed` it measures on the same articles with other names in them, to prove that nothing
learned hangs on names. Nothing is learned here.
"""

import argparse
import itertools
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from pipeline import annotate
from pipeline.statements import Statement, find_statements
from pipeline.statements.annotated import Article, Gold, Verdict, read
from pipeline.statements.parse import Parse
from pipeline.statements.rename import renamed

CALIBRATION = "calibration.json"
"""File of `pipeline/data` with the reliability of each kind of confidence: `ece` and `bins` (mean `confidence`, share
`right`, number of `rows`), and what it was `measured_on`."""
BINS = np.linspace(0, 1, 11)


class Judged(NamedTuple):
    """A published statement and what is right of it."""

    statement: Statement
    verdict: Verdict


def judge(p: Parse, article: Article, statements: Sequence[Statement]) -> list[Judged]:
    """What is right of the statements of one annotated article."""
    gold = Gold(p, article)
    return [
        Judged(s, gold.judge(gold.words(s.segments), gold.words([s.speaker] if s.speaker else []))) for s in statements
    ]


def reliability(rows: Iterable[tuple[float, bool]]) -> dict[str, Any]:
    """Expected calibration error of rows of (confidence, right), and the ten bins of confidence that it sums over."""
    confidence, right = (np.array(column) for column in zip(*rows, strict=True))
    bins = []
    for low, high in itertools.pairwise(BINS):
        inside = (confidence >= low) & ((confidence < high) | (high == 1))
        if inside.any():
            mean, share = float(confidence[inside].mean()), float(right[inside].mean())
            bins.append({"confidence": round(mean, 3), "right": round(share, 3), "rows": int(inside.sum())})
    error = sum(abs(b["confidence"] - b["right"]) * b["rows"] for b in bins) / len(confidence)
    return {"ece": round(error, 4), "bins": bins}


def calibration(judged: Sequence[Judged], measured_on: str) -> dict[str, Any]:
    """Reliability of statements (content and source right) and of speakers (source right where the content is)."""
    statements = [(j.statement.confidence, j.verdict.content and j.verdict.source) for j in judged]
    speakers = [(j.statement.speaker_confidence, j.verdict.source) for j in judged if j.verdict.content]
    return {
        "statements": {**reliability(statements), "measured_on": measured_on},
        "speakers": {**reliability(speakers), "measured_on": measured_on},
    }


def record(path: Path, measured: dict[str, Any]) -> None:
    """Put measurements into a calibration file; what others have put there stays."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.write_text(json.dumps(known | measured, indent=1, sort_keys=True) + "\n", encoding="utf-8")


class Quality(NamedTuple):
    """Precision, recall and F1 of attributions with content and source right."""

    precision: float
    recall: float
    f1: float


def quality(judged: Sequence[Sequence[Judged]], articles: Sequence[Article], *, every: bool) -> Quality:
    """Quality of the statements of each article; of `every` attribution, or of those by saying.

    In the second case rows that are other attributions are neither right nor wrong.
    """
    rows = [[j for j in row if every or j.verdict.statement or not j.verdict.content] for row in judged]
    right = sum(len({j.verdict.attribution for j in row if j.verdict.content and j.verdict.source}) for row in rows)
    published = sum(map(len, rows))
    wanted = sum(every or bool(a["statement"]) for article in articles for a in article["attributions"])
    return Quality(right / max(1, published), right / max(1, wanted), 2 * right / max(1, published + wanted))


def report(judged: Sequence[Sequence[Judged]], articles: Sequence[Article]) -> str:
    """A few lines that tell how good the statements of some articles are."""
    return "\n".join(
        f"{name}: precision {q.precision:.4f}, recall {q.recall:.4f}, F1 {q.f1:.4f}"
        for name, q in (
            ("statements", quality(judged, articles, every=False)),
            ("all attributions", quality(judged, articles, every=True)),
        )
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path, help="JSON Lines: annotated articles")
    parser.add_argument("--renamed", action="store_true", help="with other names in place of all that are found")
    options = parser.parse_args()
    articles = read(options.articles)
    docs = annotate.annotate(article["text"] for article in articles)
    if options.renamed:
        articles = [renamed(doc, article) for doc, article in zip(docs, articles, strict=True)]
        docs = annotate.annotate(article["text"] for article in articles)
    judged = [judge(Parse(doc), article, find_statements(doc)) for doc, article in zip(docs, articles, strict=True)]
    print(report(judged, articles))
    print(json.dumps(calibration(list(itertools.chain(*judged)), f"{len(articles)} articles"), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
