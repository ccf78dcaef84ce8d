"""What one article says an actor is (a candidate), and candidates held to be one actor (a cluster).

Before anything is joined, the articles settle together what each name names and which of its forms is no misreading.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.connect.spelling import generation, organization_tokens, person_tokens, tokens


class _Selves[T](dict[T, T]):
    def __missing__(self, item: T) -> T:
        return item


class Groups[T]:
    """Disjoint sets; the representative is that of the first set of the last union."""

    def __init__(self, count: int | None = None) -> None:
        """`count` is given where the items are the numbers below it, which then take four bytes each."""
        self.parent: Any = _Selves() if count is None else array("i", range(count))

    def find(self, item: T) -> T:
        """Find the representative of an item's set."""
        root = item
        while (up := self.parent[root]) != root:
            root = up
        while item != root:
            self.parent[item], item = root, self.parent[item]
        return root

    def join(self, a: T, b: T) -> T:
        """Unite two sets under the first one's representative."""
        a, b = self.find(a), self.find(b)
        self.parent[b] = a
        return a


@dataclass(slots=True)
class Candidate:
    """An actor candidate of one article, with what identity needs of it."""

    number: int  # its place among all
    ids: pa.Array  # of all
    article: str
    story: str
    family: str  # person, organization or country: what is never mixed
    kind: str
    name: str
    names: tuple[str, ...]  # as printed, each once
    prints: tuple[int, ...]  # how often each
    roles: tuple[str, ...]
    affiliation: int | None  # number of a candidate
    country: str | None
    known: str | None
    wikidata: str | None
    full: tuple[str, ...] = ()  # normalised tokens of the name it goes by

    @property
    def id(self) -> str:
        """Its `entity_id`."""
        return str(self.ids[self.number])

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
    stories: set[str] | frozenset[str] = NOTHING
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
    about = articles.select(["article_id", "story_id"]).to_pydict()
    place = pc.index_in(entities["article_id"], articles["article_id"])
    if place.null_count:
        raise KeyError(entities["article_id"].filter(pc.is_null(place))[0].as_py())
    ids = entities["entity_id"]
    keys = {"day": pc.fill_null(articles["published_day"].take(place), date.max), "article": entities["article_id"]}
    keys |= {"length": pc.utf8_length(ids), "id": ids}
    order = pc.sort_indices(pa.table(keys), [(name, "ascending") for name in keys])
    del keys
    ids, place = ids.take(order).combine_chunks(), place.take(order).to_pylist()
    above = pc.index_in(entities["affiliation"].take(order), ids)
    same: dict[Any, Any] = {}  # what many candidates hold is one object

    def one_of[T](value: T) -> T:
        return same.setdefault(value, value)

    found: list[Candidate] = []
    for start in range(0, len(order), BATCH):
        batch = entities.take(order[start : start + BATCH])
        for row, affiliation in zip(batch.to_pylist(), above[start : start + BATCH].to_pylist(), strict=True):
            printed, number = row["names"], len(found)
            names = tuple(dict.fromkeys(map(one_of, printed)))
            found.append(
                Candidate(
                    number=number,
                    ids=ids,
                    article=about["article_id"][place[number]],
                    story=about["story_id"][place[number]],
                    family=FAMILY.get(row["kind"], "organization"),
                    kind=one_of(row["kind"]),
                    name=one_of(row["name"]),
                    names=one_of(names),
                    prints=one_of(tuple(map(printed.count, names))),
                    roles=one_of(tuple(map(one_of, row["roles"]))),
                    affiliation=affiliation,
                    country=one_of(row["country_code"]),
                    known=one_of(row["known_id"]),
                    wikidata=one_of(row["wikidata_id"]),
                )
            )
    _settle_families(found)
    support: Counter[tuple[str, ...]] = Counter()
    surnames: Counter[str] = Counter()
    for one in found:
        forms = [same.get(form) or one_of(tuple(map(one_of, form))) for form in one.forms()]
        support.update(set(forms))
        one.full = max(forms, key=_fullness)
        if one.family == "person" and len(one.full) > 1:
            surnames[one.full[-1]] += 1
    for one in found:
        one.full = one_of(_supported(one, one.full, support, surnames))
    _part_generations(found)
    return found


def _part_generations(candidates: Sequence[Candidate]) -> None:
    """Make `Jr.` a part of the names of fathers and sons who are two.

    Two they are where two generations of a name are told (`Sr.`, `Jr.`), or one article has two persons of that name.
    """
    bearers: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        if one.family == "person" and len(one.full) > 1:
            bearers[one.full[0], one.full[-1]].append(one)
    for members in bearers.values():
        told = [max(map(generation, (one.name, *one.names))) for one in members]
        if not any(told):
            continue
        of_article: dict[str, set[str]] = defaultdict(set)
        for one, own in zip(members, told, strict=True):
            of_article[one.article].add(own)
        if len(set(told) - {""}) > 1 or any(len(own) > 1 for own in of_article.values()):
            for one, own in zip(members, told, strict=True):
                one.full = (*one.full, own) if own else one.full


def _fullness(name: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """By which the fullest of an actor's names is chosen."""
    return min(len(name), 5), len("".join(name)), name


class _Votes:
    """In how many articles each name is taken for what (family, kind)."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._first: dict[tuple[str, ...], tuple[str, str]] = {}
        self._agreed: Counter[tuple[str, ...]] = Counter()
        self._disputed: dict[tuple[str, ...], Counter[tuple[str, str]]] = {}  # few are
        for one in candidates:
            for name in {tokens(name) for name in one.names}:
                ballot = (one.family, one.kind)
                first = self._first.setdefault(name, ballot)
                if first == ballot and name not in self._disputed:
                    self._agreed[name] += 1
                else:
                    self._disputed.setdefault(name, Counter({first: self._agreed[name]}))[ballot] += 1

    def of(self, name: tuple[str, ...]) -> Counter[tuple[str, str]]:
        """Those for a name."""
        return self._disputed.get(name) or Counter(
            {self._first[name]: self._agreed[name]} if name in self._first else {}
        )

    def families(self, name: tuple[str, ...]) -> Collection[str]:
        """What a name is taken for."""
        disputed = self._disputed.get(name)
        return [family for family, _ in disputed] if disputed else [self._first[name][0]] if name in self._first else ()


def _settle_families(candidates: Sequence[Candidate]) -> None:
    """Settle one family per name: what nearly every article takes for an organisation is no person in one more."""
    votes = _Votes(candidates)
    products = [
        one
        for one in candidates
        if one.family == "person" and not one.known and all(_is_product(tokens(name), votes) for name in one.names)
    ]
    if products:
        for one in products:
            one.family = one.kind = "organization"
        votes = _Votes(candidates)
    for one in candidates:
        if one.known or one.family == "country":
            continue
        if all(family == one.family for name in one.names for family in votes.families(tokens(name))):
            continue
        names = [tokens(name) for name, count in zip(one.names, one.prints, strict=True) for _ in range(count)]
        poll: dict[tuple[str, str], float] = defaultdict(float)
        for name in names:
            cast = votes.of(name)
            total = cast.total()
            for ballot, count in cast.items() if total >= SETTLED_ARTICLES else [((one.family, one.kind), total)]:
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


def _is_product(name: tuple[str, ...], votes: _Votes) -> bool:
    """Whether a person's name is rather an organisation's and a word: `Apple Computer`."""
    if len(name) != 2 or "person" in votes.families(name[1:]):
        return False
    poll = votes.of(name[:1])
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
