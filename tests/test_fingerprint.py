from pathlib import Path

from pipeline import fingerprint


def test_the_fingerprint_covers_what_shapes_extraction_and_nothing_else():
    root = Path(fingerprint.__file__).parent.parent
    used = {path.as_posix() for path in fingerprint._imported(root, Path("pipeline/extract.py"), set())}
    assert {
        "pipeline/extract.py",
        "pipeline/statements/__init__.py",
        "pipeline/annotate.py",
        "schemas/table.py",
    } <= used
    assert (
        not {"pipeline/publish/release.py", "pipeline/cli.py", "pipeline/connect/align.py", "schemas/views.py"} & used
    )
