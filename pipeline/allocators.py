"""What the allocators do with memory that is free: keep it for what comes next, or give it back to the machine.

Only the C library of GNU can be told, and where it can, Linux is told to use no huge pages for this process and those it
starts; elsewhere nothing happens. Nothing here changes any result.
"""

import ctypes
import sys
from contextlib import suppress
from functools import _lru_cache_wrapper, cache
from types import ModuleType
from typing import Any

FREE, LARGE = -1, -3
"""Bytes of free memory that are kept, and of an array for which the machine is asked, as `malloc.h` numbers them
(`M_TRIM_THRESHOLD`, `M_MMAP_THRESHOLD`)."""


NO_HUGE_PAGES = 41
"""As `prctl.h` numbers it (`PR_SET_THP_DISABLE`)."""


def keep() -> None:
    """Let large arrays be made where others were: else the machine is asked to clear new memory for each of them.

    That is more than the parser ever has free, and the most that may be set.
    """
    _set(2**30, 2**25)


def keep_little() -> None:
    """Let what is freed go back to the machine soon: for steps that hold much and work with ever other libraries.

    Of itself the C library comes to keep up to 64 MiB. Only arrays of a MiB and more are made in new memory: of smaller ones
    there are so many that clearing it would be a sixth of what connecting costs.
    """
    _set(2**17, 2**20)


def _set(free: int, large: int) -> None:
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        library.mallopt(FREE, free)
        library.mallopt(LARGE, large)
        # numpy asks for pages of 2 MiB: of memory that was given back, a byte used again would have a whole one cleared.
        library.prctl(NO_HUGE_PAGES, 1, 0, 0, 0)


def give_back() -> None:
    """Give back what a step has used and no longer needs, so that the next one, in other libraries, does not need more.

    Functions that remember their last results forget them: one small object keeps a MiB of Python's memory from going back.
    """
    for name, module in [*sys.modules.items()]:
        if name.startswith("pipeline."):
            for function in _remembering(module):
                function.cache_clear()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def _remembering(module: ModuleType) -> list["_lru_cache_wrapper[Any]"]:
    """Functions of a module that remember their last results."""
    functions = [value for value in vars(module).values() if isinstance(value, _lru_cache_wrapper)]
    return [function for function in functions if function.cache_parameters()["maxsize"]]
