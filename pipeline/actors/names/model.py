"""What a name is: its tokens, and the kind of thing it names."""

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.actors.knowledge import Known
from pipeline.actors.nations import Nations

PERSON, ORGANIZATION, GOVERNMENT, COUNTRY, GROUP, PLACE, OTHER = (
    "person",
    "organization",
    "government",
    "country",
    "group",
    "place",
    "other",
)
ACTORS = frozenset((PERSON, ORGANIZATION, GOVERNMENT, COUNTRY, GROUP))


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `start` to `end` (half-open), what it names, and its actor where it is a known one."""

    start: int
    end: int
    kind: str
    known: Known | None = None


class Names(NamedTuple):
    """Names of one document in order, and what was learned on the way.

    `acronyms` gives long forms, `headline` tells for each token whether it is in one.
    """

    names: list[Name]
    acronyms: dict[str, str]
    headline: list[bool]
    nations: Nations


Span = tuple[int, int]


"""First and last token of a name, half-open."""

CAPITAL = "capital"
"""Kind of the name of a capital city, which may stand for its state."""

REPEATS = 3
"""A name's first so many places are heard; later ones say the same again."""

PLACES_READ = 20
"""Places of one name that are read where a reading looks around."""
