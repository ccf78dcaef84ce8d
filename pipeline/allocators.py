"""What the allocators do with memory that is free: give it back to the machine.

Only the C library of GNU can be told; elsewhere nothing happens. Nothing here changes any result.
"""

import ctypes
from contextlib import suppress

import pyarrow as pa


def give_back() -> None:
    """Give back what a step has used and no longer needs, so that the next one, in other libraries, does not need more."""
    pa.default_memory_pool().release_unused()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
