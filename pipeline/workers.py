"""Who runs the unit of work, `extract`: this process, a pool of processes, or a Ray cluster; the result is the same.

A worker is given the texts of one batch and gives back its tables: it reads and writes no file, so that a killed one leaves
nothing behind and a cluster needs no shared disk. Which articles make a batch and where results are kept is `engine`'s business.
"""

import os
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context

import pyarrow as pa

from pipeline.extract import extract

Tables = dict[str, pa.Table]

Batch = tuple[int, pa.Table]
"""The number of a batch, counted from 0, and its articles."""

Outcome = tuple[int, Tables | Exception]
"""The number of a batch, and what was read in it or why it could not be read."""

ATTEMPTS = 3
"""Times a batch is tried when its worker dies, before it counts as failed."""

AHEAD = 2
"""Batches handed out for each worker: the next one is there when the last is done, and the rest stay with the caller."""


class WorkerDied(Exception):
    """The process that read a batch was killed; most often the machine has run out of memory."""


def run(engine: str, batches: Iterable[pa.Table], workers: int | None = None) -> Iterator[Outcome]:
    """Read every batch, in any order; a batch that fails says why and stops no other.

    `engine` is `process` or `pool`, `workers` a number of processes (default: one for each core). `batches` is asked for a
    batch only when a worker is free to read it.
    """
    workers = workers or os.cpu_count() or 1
    return {"process": _in_this_process, "pool": _in_a_pool}[engine](batches, workers)


def _in_this_process(batches: Iterable[pa.Table], _: int) -> Iterator[Outcome]:
    for number, batch in enumerate(batches):
        try:
            yield number, extract(batch)
        except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
            yield number, error


def _in_a_pool(batches: Iterable[pa.Table], workers: int) -> Iterator[Outcome]:
    waiting = iter(enumerate(batches))
    while True:
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            unfinished = yield from _until_broken(pool, waiting, AHEAD * workers)
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
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            try:
                return pool.submit(extract, batch).result()
            except BrokenProcessPool:
                continue
            except Exception as error:  # noqa: BLE001 - whatever the reason, the other batches are read
                return error
    return WorkerDied(f"worker processes died under it {ATTEMPTS} times; most often that is too little memory")
