"""How fast the parts are, beside what they stand on, in one run on one core: `make bench`.

Ratios hold from machine to machine, absolute figures do not. The articles are the samples of raw/, repeated with their names
and numbers kept: what is measured is cost, not quality.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates

from pipeline import engine
from pipeline.actors import find_actors
from pipeline.annotate import annotate, load, paragraphs
from pipeline.build import gather
from pipeline.dates import find_dates
from pipeline.extract import extract
from pipeline.figures import find_figures
from pipeline.statements import find_statements

REPEAT = 4


def cpu(work: Callable[[], object]) -> tuple[float, object]:
    """CPU seconds of this process, and the result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main(raw: Path) -> None:
    """Print one line for each part."""
    articles = gather(raw)["articles"]
    texts, days = articles["text"].to_pylist(), articles["published_day"].to_pylist()
    words = sum(len(text.split()) for text in texts)
    nlp = load()
    list(nlp.pipe(texts[:2]))
    print(f"{len(texts)} articles, {words:,} words, {REPEAT} times; CPU seconds of one core")

    whole, _ = cpu(lambda: [list(nlp.pipe(texts)) for _ in range(REPEAT)])
    bare, _ = cpu(lambda: [list(nlp.pipe(p for t in texts for p in paragraphs(t))) for _ in range(REPEAT)])
    parse, docs = cpu(lambda: [list(annotate(texts, nlp)) for _ in range(REPEAT)][-1])
    read, _ = cpu(lambda: [extract(articles) for _ in range(REPEAT)])
    print(f"bare nlp.pipe, by article          {whole:7.2f}  {REPEAT * words / whole:10,.0f} words/s")
    print(f"bare nlp.pipe, by paragraph        {bare:7.2f}  {bare / whole:10.2f} of it by article")
    print(f"annotate                           {parse:7.2f}  {parse / whole:10.2f}")
    print(f"extract, parse included            {read:7.2f}  {read / whole:10.2f}")

    pairs = list(zip(docs, days, strict=True))
    seconds, found = cpu(lambda: [[find_dates(doc, day) for doc, day in pairs] for _ in range(REPEAT)][-1])
    mentions = sum(map(len, found))
    ours = REPEAT * mentions / seconds
    base = [datetime(day.year, day.month, day.day) if day else None for day in days]  # noqa: DTZ001
    theirs_seconds, theirs = cpu(
        lambda: [
            search_dates(text, languages=["en"], settings={"RELATIVE_BASE": start} if start else {}) or []
            for text, start in zip(texts, base, strict=True)
        ]
    )
    rate = sum(map(len, theirs)) / theirs_seconds
    print(f"dates                              {seconds:7.2f}  {ours:10,.0f} mentions/s, {mentions} found")
    print(
        f"  dateparser.search, once          {theirs_seconds:7.2f}  {rate:10,.0f} mentions/s, ours {ours / rate:.0f} × as fast"
    )
    dated = [(doc, times) for (doc, _), times in zip(pairs, found, strict=True)]
    seconds, figures = cpu(lambda: [[find_figures(doc, times) for doc, times in dated] for _ in range(REPEAT)][-1])
    print(
        f"figures                            {seconds:7.2f}  {REPEAT * sum(map(len, figures)) / seconds:10,.0f} figures/s"
    )
    seconds, _ = cpu(lambda: [[find_statements(doc, times) for doc, times in dated] for _ in range(REPEAT)])
    rate = REPEAT * words / seconds
    print(
        f"statements                         {seconds:7.2f}  {rate:10,.0f} words/s, {seconds / parse:.2f} of annotate"
    )
    seconds, _ = cpu(lambda: [[find_actors(doc) for doc in docs] for _ in range(REPEAT)])
    print(f"actors                             {seconds:7.2f}  {REPEAT * words / seconds:10,.0f} words/s")

    with tempfile.TemporaryDirectory() as store:
        first, _ = cpu(lambda: engine.read(articles, Path(store), engine="process"))
        again, _ = cpu(lambda: engine.read(articles, Path(store), engine="process"))
    print(f"a rerun with nothing new           {again:7.2f}  {100 * again / first:10.1f} % of the first")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "raw"))
