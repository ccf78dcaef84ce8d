"""What is said of an article at which the program itself fails: it is a reject, so one article costs no other.

Caught in two places only, around one article each: `gather.clean` and `extract`.
"""

import traceback
from pathlib import Path

MACHINE_ERRORS = (MemoryError, OSError)
"""Errors that say nothing about an article: they are not caught, and the build ends or tries again."""

PACKAGE = Path(__file__).parent


def place(error: Exception) -> str:
    """Kind of an error and the function of ours it passed last: nothing that differs from run to run."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if PACKAGE in Path(frame.filename).parents]
    where = (
        f" in {Path(frames[-1].filename).relative_to(PACKAGE.parent).as_posix()}, {frames[-1].name}" if frames else ""
    )
    return f"{type(error).__name__}{where}"
