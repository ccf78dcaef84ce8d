"""What a file system is asked of beyond reading and writing."""

import os
from pathlib import Path


def sync(*paths: Path) -> None:
    """Wait until files and folders are on the disk, so that they outlive a power cut."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
