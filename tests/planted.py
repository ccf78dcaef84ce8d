"""The project as Dagster loads it, with one bad row planted in a step: loaded by tests only."""

from pipeline import build

honest = build.connect


def connect(*args):
    """The step, with the first statement's text off by one character."""
    tables, effects = honest(*args)
    statements = tables["statements"]
    texts = statements["text"].to_pylist()
    texts[0] = "X" + texts[0][1:]
    at = statements.column_names.index("text")
    damaged = statements.set_column(at, statements.schema.field("text"), [texts])
    return build.Connected({**tables, "statements": damaged}, effects)


build.connect = connect

from pipeline.definitions import defs  # noqa: E402, F401
