"""What fails, and what becomes of it: a request that cannot be carried out, an article at which the program itself fails.

The first ends the command with a message and an exit code. The second is a reject, so that one article costs no other; it is
caught in two places only, around one article each: `gather.clean` and `extract`.
"""

import traceback
from pathlib import Path


class Refused(Exception):
    """What was asked for cannot be done as asked; the message is for the person who asked."""

    exit_code = 2


class NotPublished(Refused):
    """The release that was made may not be published; the one before it stays."""

    exit_code = 1


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
