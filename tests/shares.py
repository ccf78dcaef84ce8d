"""What reading an article costs beside its parse, reader by reader: `python -m tests.shares ARTICLES.jsonl…`.

Each line of a file holds an article's `text`; without a file, articles of `synthetic` are read.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import batched
from pathlib import Path
from unittest.mock import patch

from pipeline import annotate, extract
from tests.synthetic import articles

READERS = {
    "find_statements": "statements",
    "find_actors": "names, references, actors",
    "find_dates": "dates",
    "find_figures": "figures",
    "_statement_row": "rows of statements, and who their speakers are",
}
"""Functions of `extract` that are timed by themselves, and what they read."""


@contextmanager
def timed(seconds: Counter[str]) -> Iterator[None]:
    """Add what each of `READERS` takes, in CPU seconds."""

    def watch(name: str, reader: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object) -> object:
            start = time.process_time()
            found = reader(*arguments)
            seconds[name] += time.process_time() - start
            return found

        return run

    watched = {name: watch(name, getattr(extract, name)) for name in READERS}
    with patch.multiple(extract, **watched):
        yield


def shares(texts: Sequence[str]) -> Counter[str]:
    """CPU seconds of the parse and of every reader over the same articles, once everything is loaded."""
    seconds: Counter[str] = Counter()
    for some in batched(texts, 20):
        start = time.process_time()
        docs = list(annotate.annotate(some))
        parsed = time.process_time()
        inner: Counter[str] = Counter()
        with timed(inner):
            for doc in docs:
                extract.read_article("a", doc, date(2031, 5, 6))
        seconds["parse"] += parsed - start
        seconds["rest"] += time.process_time() - parsed - inner.total()
        seconds += inner
    return seconds


def main(paths: Sequence[str]) -> None:
    """Print the cost of every reader in per cent of the parse."""
    lines = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines] or [record["text"] for record in articles(150)]
    shares(texts[:20])
    seconds, words = shares(texts), sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words:,} words; parse: {words / seconds['parse']:,.0f} words per CPU second")
    for name, label in (READERS | {"rest": "rest"}).items():
        share, rate = 100 * seconds[name] / seconds["parse"], words / seconds[name]
        print(f"{label:<50}{share:>6.1f} % of the parse{rate:>12,.0f} words per CPU second")
    print(f"{'everything':<50}{100 * (seconds.total() / seconds['parse'] - 1):>6.1f} % of the parse")


if __name__ == "__main__":
    main(sys.argv[1:])
