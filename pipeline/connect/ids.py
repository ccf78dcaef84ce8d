"""What an actor is called: its canonical name, its id, and where an id of the previous release went."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.actors.knowledge import slug
from pipeline.actors.names.offices import is_office
from pipeline.connect.candidates import Candidate
from pipeline.connect.offices import is_national, without_country
from pipeline.connect.overrides import Forced
from pipeline.connect.spelling import is_acronym, organization_tokens, person_tokens


def common[T](values: Iterable[T | None]) -> T | None:
    """Most frequent value, the smaller one of equals; None where there is none."""
    given = [value for value in values if value is not None]
    if len(set(given)) < 2:
        return next(iter(given), None)
    counts = Counter(given)
    return min(counts, key=lambda value: (-counts[value], value))


def common_print(values: Sequence[str]) -> str | None:
    """Most frequent value whatever its capitals, in its most frequent print: `Prime Minister` and `prime minister` are one."""
    if len(set(values)) < 2:
        return next(iter(values), None)
    folded = common(value.casefold() for value in values)
    return common(value for value in values if value.casefold() == folded)


def common_role(roles: Sequence[str]) -> str | None:
    """Most frequent office; a rank, or what somebody is to others (`ally of the president`), only where none is known."""
    return common_print([role for role in roles if is_office(role)] or roles)


COMMON_SHARE = {"person": 0.25, "organization": 0.4, "country": 0.4}
"""A form is common when at least this share of an actor's articles print it; firms are often known by a short name."""


ARTICLE = re.compile(r"^[Tt]he (?=[A-Z])")


def canonical_name(members: Sequence[Candidate]) -> str:
    """Choose the fullest form that is common in an actor's articles; the knowledge base's name where it has one.

    A form that ends in small letters (`Japan's coast guard`) is chosen only where there is none in capitals.
    """
    known = common(one.name for one in members if one.known)
    if known:
        return known
    printed: Counter[str] = Counter()
    for one in members:
        printed.update({ARTICLE.sub("", name) for name in {one.name, *one.names}})
    if len(printed) == 1:
        return next(iter(printed))
    normal = person_tokens if members[0].family == "person" else organization_tokens
    least = COMMON_SHARE[members[0].family] * len(members)

    def worth(form: str) -> tuple[Any, ...]:
        parts = normal(form)
        shouted = form.isupper() and len(form) > 5
        full = (len(parts) if len(parts) < 5 else 2) if not is_acronym(form) else 1
        small = (
            1 + ("'" in form or "’" in form) if form.rsplit(maxsplit=1)[-1].islower() else 0
        )  # `Japan's coast guard`
        return (printed[form] < least, shouted, small, -min(full, 4), -printed[form], -len(form), form)

    return min(printed, key=worth)


class Called(NamedTuple):
    """What an actor is called."""

    id: str
    name: str


def name_all(clusters: Sequence[Sequence[Candidate]], forced: Mapping[str, Forced]) -> list[Called]:
    """Name the clusters, in their order. An id is that of the knowledge base or of an override, else kind and name.

    Where several would share one, each adds what tells it from the others, so that no id says who was seen first: its
    role, its country, else a hash of its first article.
    """
    settled: dict[int, str] = {}
    sharing: dict[str, list[int]] = defaultdict(list)
    names = []
    for i, members in enumerate(clusters):
        fixed = forced.get(members[0].id) or Forced()
        names.append(fixed.name or canonical_name(members))
        known = common(one.known for one in members)
        if (fixed.actor_id or known) and not fixed.name:
            settled[i] = fixed.actor_id or known or ""
        else:
            readable = slug(fixed.name) if fixed.name else _readable(members, names[i])
            sharing[f"{kind_of(members)}/{readable}"].append(i)
    fixed_ids = frozenset(settled.values())
    taken = {*fixed_ids, *sharing}
    for wish, several in sharing.items():
        if len(several) == 1 and wish not in fixed_ids:
            settled[several[0]] = wish
            continue
        marks = {i: _marks(clusters[i]) for i in several}
        for level in range(len(next(iter(marks.values())))):
            count = Counter(mark[level] for mark in marks.values())
            for i, mark in list(marks.items()):
                option = f"{wish}-{mark[level]}"
                if mark[level] and count[mark[level]] == 1 and option not in taken:
                    settled[i] = option
                    taken.add(option)
                    del marks[i]
            if not marks:
                break
    return [Called(settled[i], name) for i, name in enumerate(names)]


def _readable(members: Sequence[Candidate], name: str) -> str:
    """Readable part of an id. What every country has carries the country's code, whether its name tells it or not."""
    office, _ = without_country(name)
    country = common(one.country for one in members)
    if country and kind_of(members) == "government" and is_national(organization_tokens(office)):
        return f"{slug(office)}-{country.lower()}"
    return slug(name)


def _marks(members: Sequence[Candidate]) -> tuple[str, ...]:
    """What may tell an actor from its namesakes, the most readable first; empty where it has no such thing."""
    role = common(one_role for one in members for one_role in one.roles)
    country = common(one.country for one in members)
    first = members[0].article
    return (
        slug(role) if role else "",
        country.lower() if country else "",
        first[1:9],
        first[1:],
        hashlib.sha256(members[0].id.encode()).hexdigest()[:16],
    )


def kind_of(members: Sequence[Candidate]) -> str:
    """Kind of an actor: the knowledge base's, else that of most articles."""
    return common(one.kind for one in members if one.known) or common(one.kind for one in members) or "organization"


def redirects(
    heirs: Mapping[str, Mapping[str, int]], held: Iterable[str], *, overridden: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Rows of `actor_redirects`: where the ids of the previous release went that are gone or now mean somebody else.

    `heirs` says of each actor id of the previous release which actors have its mentions now, and how many each; `held` are the
    actors that have any mention now; `overridden` are ids that an override changed. Ids of mentions are stable, so the actor
    that has most of an old one's mentions is its heir.
    """
    current = set(held)
    claimed: Counter[str] = Counter()
    for old, found in heirs.items():
        claimed.update(new for new in found if old != new)
    rows = []
    for old, found in sorted(heirs.items()):
        if old in current and (old in found or not found):
            continue
        new = min(found, key=lambda actor: (-found[actor], actor), default=None)
        if new is None:
            reason = "gone"
        elif old in overridden:
            reason = "override"
        elif len(found) > 1:
            reason = "split"
        elif new in heirs or claimed[new] > 1:
            reason = "merged"
        else:
            reason = "renamed"
        rows.append({"old_id": old, "new_id": new, "reason": reason})
    return rows
