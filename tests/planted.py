"""The project as Dagster loads it, with faults planted in its steps while files of these names lie in the raw folder's
neighbour, ONRECORD_FAULTS: `unreadable` (a word: articles that have it fail) and `bad_row`. Loaded by tests only.
"""

import os
from pathlib import Path

from pipeline import build, workers
from pipeline.orchestration import assets

FAULTS = Path(os.environ["ONRECORD_FAULTS"])
honest_extract, honest_connect = workers.extract, build.connect
assets.RETRY_SECONDS = 0.1


def extract(batch):
    """The unit of work, which fails at a word."""
    word = (FAULTS / "unreadable").read_text() if (FAULTS / "unreadable").exists() else None
    if word and any(word in text for text in batch["text"].to_pylist()):
        raise OSError(f"the disk does not give back {word!r}")
    return honest_extract(batch)


def connect(*args):
    """The step, with the first statement's text off by one character."""
    tables, effects = honest_connect(*args)
    if not (FAULTS / "bad_row").exists():
        return build.Connected(tables, effects)
    statements = tables["statements"]
    for name in ("text", "wording"):
        texts = statements[name].to_pylist()
        texts[0] = "X" + texts[0][1:]
        at = statements.column_names.index(name)
        statements = statements.set_column(at, statements.schema.field(name), [texts])
    return build.Connected({**tables, "statements": statements}, effects)


workers.extract, build.connect = extract, connect

from pipeline.definitions import defs  # noqa: E402, F401
