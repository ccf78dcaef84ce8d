"""Imported by the process from which builds are forked (see `faults`): a first build there loads and works out everything."""

import contextlib
import io
import tempfile
from pathlib import Path

import faults

with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
    for name in "ab":
        (Path(folder) / f"{name}.txt").write_text(
            f"The board of Pier {name} met.\n\n“It is cold,” Mira Oduya said on Monday.\n"
        )
    faults.build(folder, Path(folder) / "warehouse")
