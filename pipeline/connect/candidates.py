"""What one article says an actor is (a candidate), and candidates held to be one actor (a cluster).

Before anything is joined, the articles settle together what each name names and which of its forms is no misreading.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa

from pipeline.connect.spelling import organization_tokens, person_tokens, tokens
from schemas import Entities


class Groups[T]:
    """Disjoint sets; the representative is whatever the last union chose, so callers never show it."""

    def __init__(self) -> None:
        self.parent: dict[T, T] = {}

    def find(self, item: T) -> T:
        """Find the representative of an item's set."""
        root = item
        while (up := self.parent.get(root, root)) != root:
            root = up
        while item != root:
            self.parent[item], item = root, self.parent.get(item, item)
        return root

    def join(self, a: T, b: T) -> T:
        """Unite two sets under the first one's representative."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self.parent[b] = a
        return a


@dataclass(slots=True)
class Candidate:
    """An actor candidate of one article, with what identity needs of it."""

    id: str
    article: str
    story: str
    day: date | None
    family: str  # person, organization or country: what is never mixed
    kind: str
    name: str
    names: tuple[str, ...]  # as printed, each once
    prints: tuple[int, ...]  # how often each
    roles: tuple[str, ...]
    affiliation: str | None
    country: str | None
    known: str | None
    wikidata: str | None
    full: tuple[str, ...] = ()  # normalised tokens of the name it goes by

    def forms(self) -> list[tuple[str, ...]]:
        """Normalised tokens of each of its names."""
        normal = person_tokens if self.family == "person" else organization_tokens
        return [normal(name) for name in dict.fromkeys((self.name, *self.names))]


NOTHING: frozenset[Any] = frozenset()
"""One object for all that have none."""


@dataclass(slots=True)
class Cluster:
    """Candidates so far held to be one actor."""

    members: list[Candidate]
    known: str | None = None
    articles: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    fulls: frozenset[tuple[str, ...]] = NOTHING
    countries: frozenset[str] = NOTHING
    roles: frozenset[str] = NOTHING


FAMILY = {"person": "person", "country": "country"}
ROLE_STOP = frozenset(
    {"former", "the", "of", "and", "a", "an", "deputy", "acting", "chief", "senior", "new", "then", "late"}
)


def role_words(roles: Iterable[str]) -> frozenset[str]:
    """Telling words of roles, singular."""
    return frozenset(word for role in roles for word in organization_tokens(role) if word not in ROLE_STOP) or NOTHING


ROLE_FIELDS = {
    "politics": "minister senator lawmaker governor mayor premier chancellor congressman congresswoman ambassador "
    "diplomat representative candidate",
    "force": "colonel lieutenant captain sergeant major admiral detective commander soldier deputy sheriff",
    "business": "ceo analyst economist banker investor entrepreneur retailer cfo",
    "sport": "coach quarterback forward striker midfielder defender goalkeeper boxer pitcher baseman player receiver "
    "lineman guard driver golfer golf tennis skier sprinter",
    "arts": "actor actress singer comedian novelist poet painter rapper musician guitarist author",
    "law": "judge lawyer prosecutor justice defendant suspect gunman",
    "science": "professor researcher scientist physicist biologist geologist astronomer",
    "medicine": "surgeon physician doctor nurse",
    "religion": "pope bishop archbishop priest rabbi imam cardinal",
}
FIELD_OF = {word: name for name, listed in ROLE_FIELDS.items() for word in listed.split()}


def fields(roles: Collection[str]) -> set[str]:
    """Name the walks of life of role words."""
    return {FIELD_OF[word] for word in roles if word in FIELD_OF}


BATCH = 1000
"""Rows that are Python objects at a time."""

SETTLED_ARTICLES = 3
"""Articles that must use a name before they outvote another one about what it names."""

SETTLED_SHARE = 0.8
"""Share of the votes that settles it; a lone surname may well be a firm's name, too."""

SETTLED_SHARE_LONG = 0.6
"""The same for names of several words."""


def read_candidates(entities: pa.Table, articles: pa.Table) -> list[Candidate]:
    """Rows as candidates, in order of publication and first appearance: the one order everything below relies on."""
    about = articles.select(["article_id", "story_id", "published_day"]).to_pydict()
    places = {article: place for place, article in enumerate(about["article_id"])}
    same: dict[Any, Any] = {}  # what many candidates hold is one object

    def one_of[T](value: T) -> T:
        return same.setdefault(value, value)

    found = []
    for batch in entities.select(list(Entities.columns())).to_batches(BATCH):
        for row in batch.to_pylist():
            place = places[row["article_id"]]
            names = Counter(map(one_of, row["names"]))
            found.append(
                Candidate(
                    id=row["entity_id"],
                    article=about["article_id"][place],
                    story=about["story_id"][place],
                    day=about["published_day"][place],
                    family=FAMILY.get(row["kind"], "organization"),
                    kind=one_of(row["kind"]),
                    name=one_of(row["name"]),
                    names=one_of(tuple(names)),
                    prints=one_of(tuple(names.values())),
                    roles=one_of(tuple(map(one_of, row["roles"]))),
                    affiliation=row["affiliation"],
                    country=one_of(row["country_code"]),
                    known=one_of(row["known_id"]),
                    wikidata=one_of(row["wikidata_id"]),
                )
            )
    found.sort(key=lambda one: (one.day or date.max, one.article, len(one.id), one.id))
    _settle_families(found)
    support: Counter[tuple[str, ...]] = Counter()
    surnames: Counter[str] = Counter()
    for one in found:
        forms = one.forms()
        support.update(set(forms))
        one.full = one_of(max(forms, key=_fullness))
        if one.family == "person" and len(one.full) > 1:
            surnames[one.full[-1]] += 1
    for one in found:
        one.full = one_of(_supported(one, one.full, support, surnames))
    return found


def _fullness(name: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """By which the fullest of an actor's names is chosen."""
    return min(len(name), 5), len("".join(name)), name


def _votes(candidates: Iterable[Candidate]) -> dict[tuple[str, ...], Counter[tuple[str, str]]]:
    """In how many articles each name is taken for what."""
    votes: dict[tuple[str, ...], Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in candidates:
        for form in {tokens(name) for name in one.names}:
            votes[form][one.family, one.kind] += 1
    return votes


def _settle_families(candidates: Sequence[Candidate]) -> None:
    """Settle one family per name: what nearly every article takes for an organisation is no person in one more."""
    votes = _votes(candidates)
    products = [
        one
        for one in candidates
        if one.family == "person" and not one.known and all(_is_product(tokens(name), votes) for name in one.names)
    ]
    if products:
        for one in products:
            one.family = one.kind = "organization"
        votes = _votes(candidates)
    for one in candidates:
        if one.known or one.family == "country":
            continue
        names = [tokens(name) for name, count in zip(one.names, one.prints, strict=True) for _ in range(count)]
        if all(family == one.family for name in names for family, _ in votes[name]):
            continue
        poll: dict[tuple[str, str], float] = defaultdict(float)
        for name in names:
            total = votes[name].total()
            for ballot, count in (
                votes[name].items() if total >= SETTLED_ARTICLES else [((one.family, one.kind), total)]
            ):
                poll[ballot] += count / total
        shares: dict[str, float] = defaultdict(float)
        for (family, _), share in poll.items():
            shares[family] += share
        family = max(sorted(shares), key=shares.__getitem__, default=one.family)
        least = SETTLED_SHARE if max(map(len, names), default=1) == 1 else SETTLED_SHARE_LONG
        if family not in (one.family, "country") and shares[family] >= least * sum(shares.values()):
            kinds = sorted(kind for of, kind in poll if of == family)
            one.kind = max(kinds, key=lambda kind: poll[family, kind])
            one.family = family


def _is_product(name: tuple[str, ...], votes: Mapping[tuple[str, ...], Counter[tuple[str, str]]]) -> bool:
    """Whether a person's name is rather an organisation's and a word: `Apple Computer`."""
    if len(name) != 2 or any(family == "person" for family, _ in votes.get(name[1:], ())):
        return False
    poll = votes.get(name[:1], Counter())
    organizations = sum(count for (family, _), count in poll.items() if family == "organization")
    return poll.total() >= SETTLED_ARTICLES and organizations >= SETTLED_SHARE * poll.total()


def _supported(
    one: Candidate, full: tuple[str, ...], support: Mapping[tuple[str, ...], int], surnames: Mapping[str, int]
) -> tuple[str, ...]:
    """Fullest name of a candidate, less words that only a misreading of this article adds to what other articles call it."""
    if one.family == "person":
        parts = [full[i:j] for i in range(len(full)) for j in range(i + 2, len(full) + 1) if j - i < len(full)]
        named = [part for part in parts if support[part] >= max(SETTLED_ARTICLES, 3 * support[full])]
        if named:
            return max(named, key=lambda part: (len(part), support[part], part))
        lone = full[:1]  # a headline's `Marsh Resigns`
        known = support[full] == 1 and support[lone] >= SETTLED_ARTICLES and surnames[lone[0]] >= SETTLED_ARTICLES
        return lone if len(full) == 2 and known and surnames[full[1]] < 2 else full
    counts: Counter[tuple[str, ...]] = Counter()
    for name, count in zip(one.names, one.prints, strict=True):
        counts[organization_tokens(name)] += count
    shorter = [form for form in counts if form == full[: len(form)] != full and counts[form] >= counts[full]]
    shorter = [form for form in shorter if support[form] >= max(SETTLED_ARTICLES, 3 * support[full])]
    return max(shorter, key=lambda form: (support[form], form), default=full)
