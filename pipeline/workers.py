"""Who runs the unit of work, `extract`: this process, a pool of processes, or a Ray cluster; the result is the same.

A worker is given the texts of one batch and gives back its tables: it reads and writes no file, so that a killed one leaves
nothing behind and a cluster needs no shared disk. Which articles make a batch and where results are kept is `engine`'s business.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import Any

import pyarrow as pa

from pipeline.failures import MACHINE_ERRORS, Refused
from pipeline.fingerprint import fingerprint

Tables = dict[str, pa.Table]

Batch = tuple[int, pa.Table]
"""The number of a batch, counted from 0, and its articles."""

Outcome = tuple[int, Tables | Exception]
"""The number of a batch, and what was read in it or why it could not be read."""

ATTEMPTS = 3
"""Times a batch is tried when its worker dies or lacks memory or a file, before it counts as failed."""

PAUSE = 5
"""Seconds after which batches are tried again that failed for want of memory or of a file."""

MOST_AGAIN = 16
"""Batches tried again: where more fail, it is not a matter of the moment."""

AHEAD = 2
"""Batches handed out for each worker: the next one is there when the last is done, and the rest stay with the caller."""


class EngineMissing(Refused):
    """An engine was asked for that is not installed."""


class OtherCode(Exception):
    """A machine of the cluster has another version of the program, the model or their data, and would read differently."""


class WorkerDied(Exception):
    """The process that read a batch was killed; most often the machine has run out of memory."""


def extract(batch: pa.Table) -> Tables:
    """`extract.extract`, whose libraries take seconds to import: only who has something to read waits for them."""
    from pipeline import extract

    return extract.extract(batch)


def run(engine: str, batches: Iterable[pa.Table], workers: int | None = None) -> Iterator[Outcome]:
    """Read every batch, in any order; a batch that fails says why and stops no other.

    `engine` is `process`, `pool` or `ray`; `workers` a number of processes (default: one for each core, of the machine or of the
    cluster). `batches` is asked for a batch only when a worker is free to read it. What fails because of the machine, and may
    pass, is tried again when the rest is done, by one worker.
    """
    how = {"process": _in_this_process, "pool": _in_a_pool, "ray": _on_ray}[engine]
    waiting: Iterator[Batch] = enumerate(batches)
    for attempt in range(ATTEMPTS):
        under_way: dict[int, pa.Table] = {}
        again: list[Batch] = []
        for number, outcome in how(_noting(waiting, under_way), workers):
            batch = under_way.pop(number)
            if isinstance(outcome, MACHINE_ERRORS) and attempt < ATTEMPTS - 1 and len(again) < MOST_AGAIN:
                again.append((number, batch))
            else:
                yield number, outcome
        if not again:
            return
        time.sleep(PAUSE)
        waiting, workers = iter(again), 1


def _noting(batches: Iterator[Batch], under_way: dict[int, pa.Table]) -> Iterator[Batch]:
    for number, batch in batches:
        under_way[number] = batch
        yield number, batch


def _in_this_process(batches: Iterator[Batch], _: int | None) -> Iterator[Outcome]:
    for number, batch in batches:
        try:
            yield number, extract(batch)
        except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
            yield number, error


def _in_a_pool(batches: Iterator[Batch], workers: int | None) -> Iterator[Outcome]:
    workers = workers or os.cpu_count() or 1
    while True:
        with _pool(workers) as pool:
            unfinished = yield from _until_broken(pool, batches, AHEAD * workers)
        if not unfinished:
            return
        # A dead worker takes the whole pool with it: only alone can the batch that killed it be told from the others.
        for number, batch in unfinished:
            yield number, _alone(batch)


def _until_broken(
    pool: ProcessPoolExecutor, waiting: Iterator[Batch], ahead: int
) -> Generator[Outcome, None, list[Batch]]:
    """Read batches until there is none left or a worker dies; those that were under way then."""
    running: dict[Future[Tables], Batch] = {}
    unfinished: list[Batch] = []
    while not unfinished:
        for task in islice(waiting, ahead - len(running)):
            try:
                running[pool.submit(extract, task[1])] = task
            except BrokenProcessPool:
                unfinished.append(task)
        if not running:
            break
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            task = running.pop(future)
            try:
                yield task[0], future.result()
            except BrokenProcessPool:
                unfinished.append(task)
            except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
                yield task[0], error
    return [*unfinished, *running.values()]


def _alone(batch: pa.Table) -> Tables | Exception:
    for _ in range(ATTEMPTS - 1):
        with _pool(1) as pool:
            try:
                return pool.submit(extract, batch).result()
            except BrokenProcessPool:
                continue
            except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
                return error
    return _died()


def _died() -> WorkerDied:
    return WorkerDied(f"worker processes died under it {ATTEMPTS} times; most often that is too little memory")


def _pool(workers: int) -> ProcessPoolExecutor:
    context = get_context("forkserver")
    context.set_forkserver_preload(["pipeline.extract"])  # imported once, not by each worker
    return ProcessPoolExecutor(workers, context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Let this worker end when the process that started it does, even if that is killed: nobody else would end it."""
    parent = parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _on_ray(batches: Iterator[Batch], workers: int | None) -> Iterator[Outcome]:
    """On the cluster that RAY_ADDRESS names, else the one of this machine, else on a new one that ends with this process."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would report to its makers
    try:
        ray: Any = import_module("ray")
    except ModuleNotFoundError:
        raise EngineMissing("the engine ray is not installed: pip install 'onrecord[ray]'") from None
    if not ray.is_initialized():
        ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.WARNING)
    task = ray.remote(num_cpus=1, max_retries=ATTEMPTS - 1)(_if_same_code)
    arguments = (extract, fingerprint())
    died = (ray.exceptions.WorkerCrashedError, ray.exceptions.OutOfMemoryError, ray.exceptions.NodeDiedError)
    running: dict[Any, int] = {}
    while True:
        # The cluster may grow and shrink meanwhile.
        ahead = AHEAD * (workers or int(ray.cluster_resources().get("CPU", 1)))
        for number, batch in islice(batches, max(0, ahead - len(running))):
            running[task.remote(batch, *arguments)] = number
        if not running:
            return
        for finished in ray.wait(list(running))[0]:
            number = running.pop(finished)
            try:
                yield number, ray.get(finished)
            except died:
                yield number, _died()
            except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
                yield number, error


def _if_same_code(batch: pa.Table, read: Callable[[pa.Table], Tables], expected: str) -> Tables:
    if fingerprint() != expected:
        raise OtherCode(f"this machine would read with {fingerprint()}, the build was started with {expected}")
    return read(batch)
