"""Reviewed decisions about actors, which win over every rule: `overrides.csv`, read, checked and obeyed."""

from __future__ import annotations

import csv
import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.failures import Refused
from schemas.actors import ACTOR_ID

if TYPE_CHECKING:
    from pipeline.connect.candidates import Candidate, Groups

OVERRIDES = "overrides.csv"
"""Name of the file, beside the articles that it is about."""

ACTIONS = ("merge", "split", "link", "rename")
FIELDS = {"link": "wikidata", "rename": "name"}
"""What an action says of the actor, as `Forced` calls it."""

WIKIDATA_ID = re.compile(r"Q[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Override:
    """One line of the overrides file."""

    action: str
    actor: str
    other: str
    reason: str
    line: int = 0

    @property
    def place(self) -> str:
        """Where it stands, for messages."""
        return f"{OVERRIDES}, line {self.line}"


@dataclass(frozen=True, slots=True)
class Effect:
    """What one override changed: the ids of the actors it concerned under the rules alone, and now."""

    override: Override
    before: tuple[str, ...]
    after: tuple[str, ...]
    idle: str = ""
    """Why it could do nothing; empty where it could."""

    @property
    def warning(self) -> str:
        """What to tell who wrote a line that could do nothing; empty for any other."""
        row = self.override
        both = f"{row.actor} {'to' if row.action in FIELDS else 'and'} {row.other}"
        said = f"{row.place}: {row.action} of {both} has no effect: {self.idle}"
        return said if self.idle else ""


class OverrideError(Refused):
    """The overrides file is malformed or contradicts itself."""


@dataclass(frozen=True, slots=True)
class Overrides:
    """Reviewed decisions about actors, which win over every rule.

    Columns of the CSV file: `action`, `actor`, `other`, `reason`. An actor is given by its id as the rules alone make
    it (`person/ian-bremmer`), by a printed name (every actor candidate that bears it), or by a name in one article
    (`Ana Silva@a0123456789abcdef`).

    - `merge`: `actor` and `other` are one; the id and name are those of `actor`
    - `split`: those called `other` are not `actor`, whatever their names
    - `link`: `actor` is Wikidata item `other`
    - `rename`: the canonical name of `actor` is `other`, and its id is made of that
    """

    rows: tuple[Override, ...] = ()

    def __post_init__(self) -> None:
        """Raise OverrideError where a row is malformed."""
        for row in self.rows:
            self._check(row)

    def agree(self, absent: Collection[str]) -> None:
        """Raise OverrideError where the rows cannot all be obeyed; `absent` are selectors that mean nobody."""
        from pipeline.connect.candidates import Groups  # a build begins before its libraries are loaded

        merged = Groups[str]()
        said: dict[tuple[str, str], Override] = {}
        for row in self.rows:
            if row.action == "merge":
                merged.join(row.actor, row.other)
        for row in self.rows:
            if row.action == "split" and merged.find(row.actor) == merged.find(row.other):
                raise _contradiction(row, f"{row.actor} and {row.other} are both merged and split", absent)
            if row.action == "merge" and len(heads := self._heads(merged, row.actor)) != 1:
                message = (
                    f"which of {', '.join(sorted(heads))} keeps its id" if heads else "each is merged into another"
                )
                raise _contradiction(row, f"{row.actor} and {row.other} are one, but {message}", absent)
            if row.action in ("link", "rename"):
                first = said.setdefault((row.action, merged.find(row.actor)), row)
                if first.other != row.other:
                    message = f"{row.action} of {row.actor} to {row.other} contradicts line {first.line}: {first.other}"
                    raise _contradiction(row, message, absent)

    def merged_away(self) -> set[str]:
        """Selectors of actors that are merged into another one, whose id they take."""
        return {row.other for row in self.rows if row.action == "merge"}

    def _heads(self, merged: Groups[str], actor: str) -> set[str]:
        """Selectors merged with an actor that are merged into no other."""
        group = {
            row.actor for row in self.rows if row.action == "merge" and merged.find(row.actor) == merged.find(actor)
        }
        return group - self.merged_away()

    @staticmethod
    def _check(row: Override) -> None:
        if row.action not in ACTIONS:
            raise OverrideError(f"{row.place}: action {row.action!r} is none of {', '.join(ACTIONS)}")
        missing = [name for name in ("actor", "other", "reason") if not getattr(row, name)]
        if missing:
            raise OverrideError(f"{row.place}: {' and '.join(missing)} missing")
        if row.action == "link" and not WIKIDATA_ID.fullmatch(row.other):
            raise OverrideError(f"{row.place}: {row.other!r} is not a Wikidata item (Q and a number)")
        if row.actor == row.other:
            raise OverrideError(f"{row.place}: {row.action} of {row.actor} with itself")

    @classmethod
    def read(cls, path: Path) -> Overrides:
        """Read the CSV file; one that is not there holds no overrides."""
        if not path.exists():
            return cls()
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if set(reader.fieldnames or ()) != {"action", "actor", "other", "reason"}:
                raise OverrideError(f"{path.name}: the header must be action,actor,other,reason")
            rows = []
            for line in reader:
                if None in line:
                    raise OverrideError(
                        f"{path.name}, line {reader.line_num}: more than four fields (quote a reason with commas)"
                    )
                cells = {name: (cell or "").strip() for name, cell in line.items()}
                rows.append(Override(cells["action"], cells["actor"], cells["other"], cells["reason"], reader.line_num))
        return cls(tuple(rows))


@dataclass(slots=True)
class Forced:
    """What overrides say about a cluster, by the id of its first member."""

    actor_id: str | None = None
    name: str | None = None
    wikidata: str | None = None


def chosen(selector: str, candidates: Sequence[Candidate], ids: Mapping[str, str]) -> list[Candidate]:
    """Candidates an override's `actor` or `other` means."""
    if re.fullmatch(ACTOR_ID, selector):
        return [one for one in candidates if ids.get(one.id) == selector]
    name, _, article = selector.partition("@")
    return [one for one in candidates if (name == one.name or name in one.names) and article in ("", one.article)]


def _nobody(row: Override, absent: Collection[str]) -> str:
    """Say which actors that a row names do not exist; empty where all do."""
    named = (row.actor, row.other) if row.action in ("merge", "split") else (row.actor,)
    return " and ".join(f"there is no actor {name}" for name in named if name in absent)


def _contradiction(row: Override, message: str, absent: Collection[str]) -> OverrideError:
    nobody = _nobody(row, absent)
    return OverrideError(f"{row.place}: {message}{f' ({nobody})' if nobody else ''}")


class Applied(NamedTuple):
    """What overrides make of clusters."""

    clusters: list[list[Candidate]]
    forced: dict[str, Forced]
    """What they say about ids, names and items, by the id of a cluster's first member."""
    idle: dict[Override, str]
    """Rows that could do nothing, and why."""


def apply(
    overrides: Overrides, candidates: Sequence[Candidate], clusters: list[list[Candidate]], before: Mapping[str, str]
) -> Applied:
    """Clusters as the overrides want them.

    `before` are the ids under the rules alone. Raises OverrideError where rows that read well contradict each other on
    these candidates.
    """
    owner = {one.id: i for i, members in enumerate(clusters) for one in members}
    fresh = itertools.count(len(clusters))
    remaining = dict(before)  # what an id still means once others are split off
    said: dict[int, Forced] = defaultdict(Forced)
    apart: list[tuple[Override, list[str], list[str]]] = []

    def meant(selector: str) -> list[str]:
        return [one.id for one in chosen(selector, candidates, remaining)]

    selectors = {name for row in overrides.rows for name in (row.actor, row.other)}
    absent = frozenset(name for name in selectors if not meant(name))
    overrides.agree(absent)
    idle = {row: nobody for row in overrides.rows if (nobody := _nobody(row, absent))}
    for row in overrides.rows:
        if row.action == "split":
            actor = meant(row.actor)
            kept = {owner[one] for one in actor}
            moved = [one for one in meant(row.other) if owner[one] in kept]
            target = next(fresh)
            for one in moved:
                owner[one] = target
                remaining.pop(one, None)
            stay = [one for one in actor if owner[one] != target]
            apart.append((row, stay, moved))
            if not moved:
                idle.setdefault(row, f"nobody called {row.other} was taken for {row.actor}")
            elif not stay:
                idle.setdefault(row, f"everybody taken for {row.actor} is called {row.other}")
            if re.fullmatch(ACTOR_ID, row.actor) and stay:
                said[owner[stay[0]]].actor_id = row.actor
    for row in overrides.rows:
        if row.action == "merge" and (targets := sorted({owner[one] for one in meant(row.actor)})):
            taken = {*targets, *(owner[one] for one in meant(row.other))}
            if re.fullmatch(ACTOR_ID, row.actor) and row.actor not in overrides.merged_away():
                said[targets[0]].actor_id = row.actor
            for entity, number in owner.items():
                if number in taken:
                    owner[entity] = targets[0]
    for row, stay, moved in apart:
        if {owner[one] for one in stay} & {owner[one] for one in moved}:
            raise _contradiction(row, f"{row.actor} and {row.other} are split here and merged by another line", absent)
    for row in overrides.rows:
        if row.action not in FIELDS:
            continue
        field = FIELDS[row.action]
        for target in {owner[one] for one in meant(row.actor)}:
            if getattr(said[target], field) not in (None, row.other):
                message = f"another line says {getattr(said[target], field)} of {row.actor}"
                raise _contradiction(row, message, absent)
            setattr(said[target], field, row.other)
    regrouped: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        regrouped[owner[candidate.id]].append(candidate)
    forced = {members[0].id: said[n] for n, members in regrouped.items() if n in said}
    return Applied(list(regrouped.values()), forced, idle)
