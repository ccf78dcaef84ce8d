"""Fixtures that several test files share."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("shared", deadline=None)  # a machine that others use is slow at times
settings.load_profile("shared")

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--campaign", action="store_true", help="faults in their full number: takes an hour and more")
    parser.addoption("--update", action="store_true", help="rewrite the golden files with what the code gives now")


@pytest.fixture
def golden(request):
    """Compare text with tests/golden/<name>."""

    def check(name, actual):
        path = GOLDEN / name
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
        assert actual == path.read_text(encoding="utf-8")

    return check


@pytest.fixture(scope="session")
def campaign(request):
    """Whether faults are tried in their full number."""
    return request.config.getoption("--campaign")


@pytest.fixture(scope="session")
def nlp():
    """The trained model; tests that use it are marked slow."""
    from pipeline.annotate import load

    return load()


@pytest.fixture(scope="session")
def samples():
    """Texts of sample articles."""
    return [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "raw").glob("*.txt"))]


@pytest.fixture(scope="session")
def read(nlp):
    """Parse a text, and find the actors in it."""
    from pipeline import actors, annotate

    def find(text):
        (doc,) = annotate.annotate([text], nlp)
        return doc, actors.find_actors(doc)

    return find
