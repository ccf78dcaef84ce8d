"""The published tables, in the order a reader meets them."""

from schemas.actors import ActorRedirects, Actors, Entities, Mentions
from schemas.articles import Articles, Failures, Rejects, Sightings
from schemas.changes import Changes
from schemas.dates import Dates
from schemas.figures import Figures
from schemas.statements import Alignments, StatementGroups, Statements
from schemas.table import Evidence, Table

TABLES: tuple[type[Table], ...] = (
    Articles,
    Actors,
    Mentions,
    Statements,
    Figures,
    Dates,
    StatementGroups,
    Alignments,
    Sightings,
    Rejects,
    ActorRedirects,
)
"""What a build fills."""

RELEASED: tuple[type[Table], ...] = (*TABLES, Changes)
"""What a release holds: beside the tables of the build, how they differ from the release before."""

EXTRACTED: tuple[type[Table], ...] = (Entities, Mentions, Statements, Figures, Dates, Failures)
"""Tables of what was read in articles, before they are connected."""

MODELS: dict[str, type[Table]] = {model.table_name(): model for model in (*RELEASED, *EXTRACTED)}
"""All of them by name."""

__all__ = [
    "EXTRACTED",
    "MODELS",
    "RELEASED",
    "TABLES",
    "ActorRedirects",
    "Actors",
    "Alignments",
    "Articles",
    "Changes",
    "Dates",
    "Entities",
    "Evidence",
    "Failures",
    "Figures",
    "Mentions",
    "Rejects",
    "Sightings",
    "StatementGroups",
    "Statements",
    "Table",
]
