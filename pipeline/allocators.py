"""What the allocators do with memory that is free: keep it for what comes next, or give it back to the machine.

Only the C library of GNU can be told; elsewhere nothing happens. Nothing here changes any result.
"""

import ctypes
from contextlib import suppress

import pyarrow as pa

KEPT = {-1: 2**30, -3: 2**25}
"""Bytes of free memory that are kept, and bytes of the largest array that is made there, by their numbers in `malloc.h`
(`M_TRIM_THRESHOLD`, `M_MMAP_THRESHOLD`): more than the parser ever has free, and the most that may be set."""


def keep() -> None:
    """Let large arrays be made where others were: else the machine is asked to clear new memory for each of them."""
    with suppress(OSError, AttributeError):
        for parameter, size in KEPT.items():
            ctypes.CDLL(None).mallopt(parameter, size)


def give_back() -> None:
    """Give back what a step has used and no longer needs, so that the next one, in other libraries, does not need more."""
    pa.default_memory_pool().release_unused()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
