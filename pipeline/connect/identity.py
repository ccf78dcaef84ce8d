"""One identity per actor over all articles: candidates of single articles become actors with readable, stable ids.

Evidence is names, roles, countries and the stories in which the names occur, never the text. Every step goes through
blocking keys (a normalised name, a surname within a story), so cost grows with the number of candidates, and works on
sorted keys, so the order of rows does not matter. `overrides.csv` wins over every rule.
"""

import itertools
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline import allocators
from pipeline.actors import knowledge
from pipeline.connect.candidates import (
    NOTHING,
    Candidate,
    Cluster,
    Groups,
    fields,
    read_candidates,
    role_words,
)
from pipeline.connect.ids import Called, common, common_role, name_all
from pipeline.connect.offices import is_generic, is_national, office_of
from pipeline.connect.overrides import Effect, Forced, Overrides, apply, chosen
from pipeline.connect.spelling import (
    PARTICLES,
    acronyms,
    begins,
    holds,
    is_acronym,
    organization_tokens,
    person_keys,
    person_likeness,
    person_tokens,
)
from pipeline.growing import Growing
from pipeline.persons import titles
from schemas import Actors

FAMOUS_STORIES = 3
"""Stories that must name a person in full before a lone surname elsewhere is taken for that person."""

DOMINANT = 5
"""Times the stories of all others with a surname in which somebody is named in full to whom the surname alone belongs."""

SHORT_SHARE = 0.8
"""Share of the articles that use a short name beside a long one which must mean the same long one."""

KNOWN_ACRONYM = 2
"""Articles that must explain an acronym before it means the same in another story."""

SHORT_SPREAD = 3
"""Articles that may use a short name for each that has the long one; a more frequent short name is one of its own."""

EXPANSION_SHARE = 0.75
"""Words shared, of all words, by two long names behind one acronym."""

REIGNING = frozenset(title.lower() for title in titles("reigning"))
"""Offices whose holders are called by the first name."""

BLOCK_LIMIT = 40
"""Names compared within one block; in larger blocks each is compared with its neighbours in order only."""


def _pairs[T](block: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Pairs of a block, bounded so that the cost stays linear."""
    for i, one in enumerate(block):
        for other in block[i + 1 : i + 1 + BLOCK_LIMIT]:
            yield one, other


def _union[T](a: frozenset[T], b: frozenset[T]) -> frozenset[T]:
    """Union of two sets: one of them itself where it holds the other, as most do, for that takes no memory."""
    return a if b <= a else b if a <= b else a | b


class _Resolver:
    """Joins candidates to clusters, one kind of evidence after the other, the surest first."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.groups = Groups[int](len(candidates))
        self.joined: dict[int, Cluster] = {}  # by representative; most candidates stay alone, and need none
        self.near = _near_stories(candidates)
        self.office: dict[int, tuple[str, ...]] = {}  # by number, for what every country has

    def _single(self, one: Candidate) -> Cluster:
        near = self.near[one.story]  # of most stories it is the story alone: one object for many clusters
        return Cluster(
            members=[one],
            known=one.known,
            fulls=frozenset([one.full]) if one.family == "person" and len(one.full) > 1 else NOTHING,
            articles={one.article},
            stories=near if len(near) == 1 else frozenset([one.story]),
            countries=frozenset([one.country]) if one.country else NOTHING,
            roles=role_words(one.roles),
        )

    def at(self, root: int) -> Cluster:
        """Find the cluster of a representative."""
        return self.joined.get(root) or self._single(self.candidates[root])

    def of(self, one: Candidate) -> Cluster:
        """Find the cluster a candidate is in."""
        return self.at(self.groups.find(one.number))

    def join(self, a: Candidate, b: Candidate) -> bool:
        """Unite the clusters of two candidates, unless names or the knowledge base forbid it."""
        x, y = self.groups.find(a.number), self.groups.find(b.number)
        if x == y:
            return True
        one, two = self.at(x), self.at(y)
        if one.known and two.known and one.known != two.known:
            return False
        if any(not person_likeness(m, n) for m in one.fulls for n in two.fulls):
            return False
        if a.number in self.office and b.number in self.office and len(one.countries | two.countries) > 1:
            return False
        if len(one.members) < len(two.members):
            one, two, x, y = two, one, y, x
        self.groups.join(x, y)
        one.members += two.members
        one.known = one.known or two.known
        one.articles |= two.articles
        if not two.stories <= one.stories:
            one.stories = {*one.stories} if isinstance(one.stories, frozenset) else one.stories
            one.stories |= two.stories
        one.fulls = _union(one.fulls, two.fulls)
        one.countries = _union(one.countries, two.countries)
        one.roles = _union(one.roles, two.roles)
        self.joined.pop(y, None)
        self.joined[x] = one
        return True

    def run(self) -> list[list[Candidate]]:
        """All steps; the clusters, members in order, in order of their first member."""
        self._known()
        people = [one for one in self.candidates if one.family == "person"]
        self._full_names([one for one in people if len(one.full) > 1])
        self._lone_names(people, self._mislabelled(people))
        self._organizations([one for one in self.candidates if one.family == "organization"])
        self._by_name([one for one in self.candidates if one.family == "country"])
        found: dict[int, list[Candidate]] = defaultdict(list)
        for one in self.candidates:
            found[self.groups.find(one.number)].append(one)
        return list(found.values())

    def _chain(self, members: Iterable[Candidate]) -> None:
        for first, second in itertools.pairwise(members):
            self.join(first, second)

    def _known(self) -> None:
        """Join what the knowledge base knows for one actor, and who bears the name of exactly one known actor."""
        by_id: dict[str, list[Candidate]] = defaultdict(list)
        by_name: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in self.candidates:
            if one.known:
                by_id[one.known].append(one)
                by_name[one.family, one.full].add(one.known)
        for members in by_id.values():
            self._chain(members)
        for one in self.candidates:
            known = by_name.get((one.family, one.full), ())
            if one.known or len(known) != 1 or (one.family == "person" and len(one.full) == 1):
                continue
            bearer = by_id[next(iter(known))][0]
            agree = one.family == "person" or not one.country or bearer.country in (None, one.country)
            if agree and not _is_shared(one.name):  # which country's Congress it is, its article has not told
                self.join(bearer, one)

    def _by_name(self, members: Iterable[Candidate]) -> None:
        """Equal names are one actor."""
        named: dict[tuple[str, ...], Candidate] = {}
        for one in members:
            self.join(named.setdefault(one.full, one), one)

    # people

    def _full_names(self, people: Sequence[Candidate]) -> None:
        """Equal full names, namesakes apart; then variants of one name."""
        named: dict[str, list[Candidate]] = defaultdict(list)
        for one in people:
            named["".join(one.full)].append(one)
        for members in named.values():
            for part in _namesakes(members):
                self._chain(part)
        del named
        pairs = {
            (a.number, b.number): (a, b)
            for block in self._alike(people)
            for a, b in _pairs(sorted(block, key=lambda one: (one.full, one.id)))
        }
        links = []
        wholes: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for first, second in pairs.values():
            level = person_likeness(first.full, second.full)
            x, y = self.of(first), self.of(second)
            shared = self._shared_stories(x, y)
            agree = bool(shared or x.roles & y.roles)
            if begins(first.full, second.full):  # the second of two surnames is left out
                short, long = sorted((first.full, second.full), key=len)
                wholes[short].add(long)
                agree = bool(shared and (x.roles & y.roles or not knowledge.first_name(short[1])))
            if x.articles & y.articles and not holds(first.full, second.full):
                agree = False  # an article that prints both names means two people
            if level and level + agree >= 2 and not _clash(x, y):
                rank = (-level, -shared, -len(x.articles | y.articles), first.full, second.full, first.id, second.id)
                links.append((rank, first, second))
        for _, first, second in sorted(links, key=lambda link: link[0]):
            meant = wholes[min(first.full, second.full, key=len)] if begins(first.full, second.full) else ()
            if all(person_likeness(a, b) for a, b in itertools.combinations(sorted(meant), 2)):
                self.join(first, second)

    def _alike(self, people: Sequence[Candidate]) -> Iterator[Collection[Candidate]]:
        """One candidate of each cluster whose names have a key in common, key by key, where there are several."""
        first: dict[str, Candidate] = {}
        blocks: dict[str, dict[int, Candidate]] = {}  # most keys are of one cluster, and need no block
        for one in people:
            root = self.groups.find(one.number)
            for key in person_keys(one.full):
                other = self.groups.find(first.setdefault(key, one).number)
                if other != root:
                    blocks.setdefault(key, {other: first[key]}).setdefault(root, one)
        yield from (block.values() for block in blocks.values())

    def _shared_stories(self, x: Cluster, y: Cluster) -> int:
        """In how many stories of one cluster, or stories near them, the other occurs."""
        few, many = sorted((x.stories, y.stories), key=len)
        return sum(not many.isdisjoint(self.near[story]) for story in few)

    def _lone_names(self, people: Sequence[Candidate], mislabelled: Sequence[Candidate]) -> None:
        """Join a lone surname (or first name) to the one person of its story who bears it, else by its role."""
        lone = [one for one in [*people, *mislabelled] if len(one.full) == 1]
        names = {one.full[0] for one in lone}
        bearers: dict[tuple[str, str], set[int]] = defaultdict(set)
        anywhere: dict[str, set[int]] = defaultdict(set)
        for one in people:
            if len(one.full) > 1:
                root = self.groups.find(one.number)
                if one.full[-1] in names:
                    anywhere[one.full[-1]].add(root)
                for token in names.intersection(one.full):
                    if len(token) > 1 and token not in PARTICLES:
                        bearers[one.story, token].add(root)
        first: dict[tuple[str, str], Candidate] = {}
        joins = []
        own = {one.number for one in mislabelled}
        for one in lone:
            surname = one.full[0]
            reigns = bool(REIGNING & role_words(one.roles))
            apart = one.number not in own and all(
                len(form) == 1 for form in one.forms()
            )  # no headline's `Marsh Resigns`
            meant = self._bearer(one, surname, bearers, first=reigns, apart=apart)
            if meant is None and not reigns:
                meant = self._famous(anywhere[surname], one)
            if meant is not None:
                joins.append((self.at(meant).members[0], one))
            else:
                contexts = (one.story, *sorted(role_words(one.roles)))
                joins += [(first.setdefault((surname, context), one), one) for context in contexts]
        for known, one in joins:
            self.join(known, one)
        self._famous_surnames([one for one in lone if not anywhere[one.full[0]]])

    def _famous_surnames(self, people: Sequence[Candidate]) -> None:
        """Join surnames that nobody in the corpus bears in full to the one who is in the news under it alone."""
        bearers: dict[str, dict[int, Cluster]] = defaultdict(dict)
        for one in people:
            bearers[one.full[0]][self.groups.find(one.number)] = self.of(one)
        for clusters in bearers.values():
            famous = [cluster for cluster in clusters.values() if len(cluster.stories) >= FAMOUS_STORIES]
            if len(famous) == 1:
                for cluster in clusters.values():
                    if cluster is not famous[0] and not _clash(famous[0], cluster):
                        self.join(famous[0].members[0], cluster.members[0])

    def _mislabelled(self, people: Sequence[Candidate]) -> list[Candidate]:
        """Organisations of one word that the same article, too, names as a person in full: `Ford` beside `Phil Ford`."""
        surnames: dict[tuple[str, str], set[int]] = defaultdict(set)
        for one in people:
            if len(one.full) > 1:
                surnames[one.article, one.full[-1]].add(self.groups.find(one.number))
        found = []
        for one in self.candidates:
            name = person_tokens(one.name)
            unknown = one.family == "organization" and not one.known and len(name) == 1 and not is_acronym(one.name)
            if unknown and len(surnames.get((one.article, name[0]), ())) == 1:
                one.family, one.kind, one.full = "person", "person", name
                found.append(one)
        return found

    def _bearer(
        self, one: Candidate, name: str, bearers: Mapping[tuple[str, str], set[int]], *, first: bool, apart: bool
    ) -> int | None:
        """The only person whom a lone name can mean in its story, by surname before first name; else in a story near it.

        Whom a title calls by the first name (`first`) is meant by no surname, and whom its own article tells `apart` not at all.
        """
        for stories in ((one.story,), self.near[one.story]):
            here = {root for story in stories for root in bearers.get((story, name), ())}
            if first:
                here = {root for root in here if any(full[0] == name for full in self.at(root).fulls)}
            if apart:
                here = {root for root in here if one.article not in self.at(root).articles}
            last = {root for root in here if any(full[-1] == name for full in self.at(root).fulls)}
            if last or here:
                choice = last or here
                return next(iter(choice)) if len(choice) == 1 else None
        return None

    def _famous(self, bearers: Collection[int], one: Candidate) -> int | None:
        """Whom a lone surname means outside the stories that name a bearer in full.

        It is the only bearer of the corpus, or the one who is in the news far more than all others together, unless another
        has the same office.
        """
        stories = {root: len(self.at(root).stories) for root in bearers}
        top = max(stories, key=lambda root: (stories[root], root), default=None)
        if top is None or not self._is_famous_as(self.at(top), one):
            return None
        rest = sum(stories.values()) - stories[top]
        rivals = any(self.at(root).roles & role_words(one.roles) for root in bearers if root != top)
        return top if stories[top] >= DOMINANT * rest and not (rest and rivals) else None

    @staticmethod
    def _is_famous_as(cluster: Cluster, one: Candidate) -> bool:
        """Tell whether a lone surname may mean its only bearer in the corpus: same office, or one in many stories."""
        return one.article not in cluster.articles and (
            bool(cluster.roles & role_words(one.roles)) or len(cluster.stories) >= FAMOUS_STORIES
        )

    # organisations

    def _organizations(self, members: Sequence[Candidate]) -> None:
        """Equal names; then short names and acronyms to the long name they stand for."""
        self._national(members)
        self._equal_names(members)
        self._word_order(members)
        self._expansions(members)
        self._short_names(members)

    def _equal_names(self, members: Sequence[Candidate]) -> None:
        """Join equal names; of what every country has, those of one country; of what many have, those of one story."""
        several: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in members:
            if one.number in self.office and one.country:
                several[one.story, self.office[one.number]].add(one.country)
        named: dict[tuple[Any, ...], list[Candidate]] = defaultdict(list)
        for one in members:
            office, place = self.office.get(one.number), None
            if office and one.country:
                named[office, one.country].append(one)
                continue
            if not one.known and is_generic(one.full):
                place = one.article if office and len(several.get((one.story, office), ())) > 1 else one.story
            named[one.full, place].append(one)
        for same in named.values():
            self._chain(same)

    def _national(self, members: Sequence[Candidate]) -> None:
        """Recognise offices that every country has, and give each the country that its name or its articles tell.

        The country is that of what it belongs to or of its officials, or the only one whose office of that name this
        article names, or another article of the story in which its official occurs. Fills `office`.
        """
        officials: dict[int, list[Cluster]] = defaultdict(list)
        for one in self.candidates:
            if one.family == "person" and one.affiliation is not None:
                officials[one.affiliation].append(self.of(one))
        there: dict[tuple[str, str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in members:
            office, country = office_of((one.name, *sorted(one.names)))
            if not is_national(office):
                continue
            self.office[one.number] = office
            above = None if one.affiliation is None else self.candidates[one.affiliation]
            self._place(one, one.country or country or (above.country if above else None))
            if one.country:
                there[one.story, one.article, office].add(one.country)
        told = []
        for one in members:
            if one.number in self.office and not one.country:
                people = officials.get(one.number, ())
                countries = {country for person in people for country in person.countries}
                countries = countries or {
                    country
                    for article in {one.article}.union(*(person.articles for person in people))
                    for country in there.get((one.story, article, self.office[one.number]), ())
                }
                told += [(one, next(iter(countries)))] if len(countries) == 1 else []
        for one, country in told:
            self._place(one, country)

    def _place(self, one: Candidate, country: str | None) -> None:
        one.country = country
        if country:
            self.of(one).countries |= {country}

    def _word_order(self, members: Sequence[Candidate]) -> None:
        """`Centre for X and Y` / `Y and X Center`: the same words, within a story or when there are three."""
        blocks: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        for one in members:
            if len(one.full) > 1 and not is_generic(one.full):
                blocks[tuple(sorted(one.full))].append(one)
        for block in blocks.values():
            first: dict[str, Candidate] = {}
            for one in block:
                self.join(first.setdefault("" if len(one.full) > 2 else one.story, one), one)

    def _expansions(self, members: Sequence[Candidate]) -> None:
        """Join long names of nearly the same words that articles shorten to the same acronym."""
        shortened: dict[str, dict[int, Candidate]] = defaultdict(dict)
        for one in members:
            if len(one.full) > 2:
                for name in filter(is_acronym, one.names):
                    shortened[name.replace(".", "")].setdefault(self.groups.find(one.number), one)
        for block in shortened.values():
            for a, b in _pairs(sorted(block.values(), key=lambda one: (one.full, one.id))):
                shared, every = set(a.full) & set(b.full), set(a.full) | set(b.full)
                if len(shared) >= EXPANSION_SHARE * len(every):
                    self.join(a, b)

    def _may_shorten(self, long: Candidate, short: tuple[str, ...], one: Candidate, bearers: int) -> bool:
        """Tell whether a story's long name may stand behind a short one, used by so many.

        First words alone often name the parent of what the long name means (`Apple`, `Apple Corps`): then the long name must
        be as frequent as the short one, and no article may use both apart. Last words and initials are safer.
        """
        articles = self.of(long).articles
        if one.country and long.country and one.country != long.country:
            return False
        if one.number in self.office and self.office[one.number] == self.office.get(long.number):
            return False  # the office of some country, and it is not known to be this one
        if long.full[: len(short)] == short:
            return bearers <= len(articles) and one.article not in articles
        return bearers <= SHORT_SPREAD * len(articles)

    def _short_names(self, members: Sequence[Candidate]) -> None:
        """Join a short name to the long one: where articles use both for one, or one long name of the story fits it."""
        shorts: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
        for one in members:
            if one.kind != "group":  # `Republicans` are not the `Republican Party`
                shorts[one.full].append(one)
        used: dict[tuple[str, ...], Counter[int]] = defaultdict(Counter)
        fitting: dict[tuple[str, tuple[str, ...]], set[int]] = defaultdict(set)
        example: dict[int, Candidate] = {}
        for one in members:
            root = self.groups.find(one.number)
            example.setdefault(root, one)
            for name in one.names:
                short = organization_tokens(name)
                if short in shorts and len("".join(short)) < len("".join(one.full)):
                    used[short][root] += 1
            if len(one.full) > 1:
                for short in filter(shorts.__contains__, _shortenings(one)):
                    fitting[one.story, short].add(root)
        places = {one.full for one in members if any(map(_is_place, one.names))}

        def qualifies(short: tuple[str, ...], root: int) -> bool:
            return _qualifies(short, example[root], shorts, places)

        for (_, short), roots in fitting.items():
            roots -= {root for root in roots if qualifies(short, root)}
        plan: list[tuple[Candidate, Candidate]] = []
        for short, bearers in shorts.items():
            generic = is_generic(short)
            own = {self.groups.find(one.number) for one in bearers}
            meant = used.get(short, Counter[int]())
            said = Counter({root: n for root, n in meant.items() if root not in own and not qualifies(short, root)})
            most = said.most_common(1)
            sure = most[0][0] if most and most[0][1] >= SHORT_SHARE * said.total() and not generic else None
            if sure is not None and said.total() < KNOWN_ACRONYM and all(is_acronym(one.name) for one in bearers):
                sure = None  # other bodies have these letters, too
            targets = {}
            for one in bearers:
                here: set[int] = set()
                for stories in ((one.story,),) if generic else ((one.story,), self.near[one.story]):
                    here = here or {root for story in stories for root in fitting.get((story, short), ())}
                here = {root for root in here - own if self._may_shorten(example[root], short, one, len(bearers))}
                if sure is not None or len(here) == 1:
                    targets[one.number] = sure if sure is not None else next(iter(here))
            agreed = set(targets.values()) if not generic else set()
            for one in bearers:
                target = next(iter(agreed)) if len(agreed) == 1 else targets.get(one.number)
                if target is not None:
                    plan.append((example[target], one))
        for long, one in plan:
            self.join(long, one)


NEAR_NAMES = 2
"""Names that two stories must share to count as near,"""

NEAR_SPREAD = 10
"""each in no more stories than this."""


def _near_stories(candidates: Iterable[Candidate]) -> dict[str, frozenset[str]]:
    """Find for each story those that share rare names with it: the same event under another look. It is near itself."""
    stories: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    near: dict[str, set[str]] = {one.story: {one.story} for one in candidates}
    for one in candidates:
        if not one.known and len(one.full) > 1 and not is_generic(one.full):
            stories[one.family, one.full].add(one.story)
    shared: Counter[tuple[str, str]] = Counter()
    for spread in stories.values():
        if 1 < len(spread) <= NEAR_SPREAD:
            shared.update(itertools.combinations(sorted(spread), 2))
    for (a, b), count in shared.items():
        if count >= NEAR_NAMES:
            near[a].add(b)
            near[b].add(a)
    return {story: frozenset(others) for story, others in near.items()}


def _shortenings(one: Candidate) -> set[tuple[str, ...]]:
    """Shorter names by which a story may call an organisation: initials, its first words, its last words."""
    full = one.full
    found: set[tuple[str, ...]] = {(initials,) for name in one.names for initials in acronyms(name)}
    for cut in range(1, len(full)):
        found |= {full[:cut], full[cut:]}
    return found


PREPOSITION = re.compile(r" (?:of|for|in|on|at) ")


def _qualifies(
    short: tuple[str, ...], long: Candidate, names: Collection[tuple[str, ...]], places: Collection[tuple[str, ...]]
) -> bool:
    """Whether part of a name only says where its bearer belongs: `Oslo`, of `Oslo Weather Office` or `University of Oslo`.

    First words do where they are a known place or its adjective, and where the rest is a name by itself, but for a team's,
    which goes by its town, too; last words do after a preposition, which may also make them the subject: `Trade` of
    `Board of Trade`.
    """
    if len(short) == len(long.full):
        return False
    if long.full[: len(short)] == short:
        return short in places or (long.full[len(short) :] in names and not _is_team(long.name))
    ends = (organization_tokens(name[match.end() :]) for name in long.names for match in PREPOSITION.finditer(name))
    return any(end[-len(short) :] == short for end in ends)


def _is_team(name: str) -> bool:
    """Whether a name is a town's or state's with a noun in the plural, as teams in America have it."""
    home, _, last = name.rpartition(" ")
    return last.endswith("s") and (knowledge.town(home) or knowledge.us_state(home))


def _is_shared(name: str) -> bool:
    """Whether institutions of several countries have this name, one of them in the knowledge base: `Congress`."""
    return bool(knowledge.sharing(name))


def _is_place(name: str) -> bool:
    """Whether this is a country or capital, or the adjective of one: never an organisation's own name."""
    known = knowledge.country(name) or knowledge.adjective(name) or knowledge.capital(name)
    return known is not None or knowledge.us_state(name)


def _clash(one: Cluster, two: Cluster) -> bool:
    """Countries or walks of life say that two people of like names are not one."""
    if one.stories & two.stories or one.roles & two.roles:
        return False
    if one.countries and two.countries and not one.countries & two.countries:
        return True
    a, b = fields(one.roles), fields(two.roles)
    return bool(a and b and not a & b)


def _namesakes(members: Sequence[Candidate]) -> list[list[Candidate]]:
    """Split the bearers of one full name into people.

    Bearers in one story are one person, and so are those whose roles agree; of the parts that then remain, each joins
    the first one with which neither country nor walk of life is at odds, or which is in the news so often that another
    bearer is less likely than another office.
    """
    groups: Groups[str | int] = Groups()
    for one in members:
        groups.join("story " + one.story, one.number)
        for word in role_words(one.roles):
            groups.join("role " + word, one.number)
    parts: dict[str | int, list[Candidate]] = defaultdict(list)
    for one in members:
        parts[groups.find(one.number)].append(one)
    people: list[tuple[Cluster, list[Candidate]]] = []
    for part in sorted(parts.values(), key=len, reverse=True):
        cluster = Cluster(part)
        for one in part:
            cluster.stories |= {one.story}
            cluster.roles |= role_words(one.roles)
            cluster.countries |= {one.country} if one.country else NOTHING
        for first, bearers in people:
            famous = len(first.stories) >= FAMOUS_STORIES > len(cluster.stories)
            if famous or not _clash(first, cluster):
                bearers.extend(part)
                first.roles |= cluster.roles
                first.countries |= cluster.countries
                first.stories |= cluster.stories
                break
        else:
            people.append((cluster, list(part)))
    return [bearers for _, bearers in people]


@dataclass(frozen=True, slots=True)
class Identities:
    """The actors of a corpus and who each candidate is.

    `actors` are rows of `schemas.Actors` with neither counts nor days, in order of id; `links` are the `actor_id` of each
    `entity_id`; `effects` says what each override changed, or why it could not.
    """

    actors: pa.Table
    links: pa.Table
    effects: tuple[Effect, ...] = ()


NO_OVERRIDES = Overrides()

FIRST = 500
"""Candidates that go before all others, where there are at least"""

MANY = 20 * FIRST
"""so many that little time is lost by it, and much memory would be."""


def resolve(
    entities: pa.Table, articles: pa.Table, overrides: Overrides = NO_OVERRIDES, work: Path | None = None
) -> Identities:
    """Join the actor candidates of all articles to actors.

    A pure function of the rows, whatever their order. `entities` are rows of `schemas.Entities`; of the articles it
    needs `article_id`, `story_id` and `published_day`. `work` is the folder for the file in which the actors lie. Raises KeyError
    for an entity of an unknown article.
    """
    knowledge.load()
    many = entities.num_rows >= MANY
    if many:
        # What Python keeps for good of the first use of a pattern or a type would lie scattered over what the candidates leave,
        # and as little as one object keeps a MiB from going back: few candidates go first.
        _resolve(read_candidates(entities.slice(0, FIRST), articles), NO_OVERRIDES, work)
        allocators.give_back()
    found = read_candidates(entities, articles)
    if many:
        allocators.give_back()
    return _resolve(found, overrides, work)


def _resolve(found: Sequence[Candidate], overrides: Overrides, work: Path | None) -> Identities:
    clusters = _Resolver(found).run()
    called = name_all(clusters, {})
    if not overrides.rows:
        return _identities(clusters, called, {}, work)
    before = {one.id: actor.id for actor, members in zip(called, clusters, strict=True) for one in members}
    clusters, forced, idle = apply(overrides, found, clusters, before)
    result = _identities(clusters, name_all(clusters, forced), forced, work)
    after = dict(zip(*(column.to_pylist() for column in result.links.columns), strict=True))
    effects = []
    for row in overrides.rows:
        touched = [one.id for side in (row.actor, row.other) for one in chosen(side, found, before)]
        old, new = (tuple(sorted({ids[one] for one in touched})) for ids in (before, after))
        effects.append(Effect(row, old, new, idle.get(row, "")))
    return Identities(result.actors, result.links, tuple(effects))


def _identities(
    clusters: Sequence[Sequence[Candidate]], called: Sequence[Called], forced: Mapping[str, Forced], work: Path | None
) -> Identities:
    """Rows and links of named clusters."""
    cluster_of = array("i", bytes(4 * sum(map(len, clusters))))
    for number, members in enumerate(clusters):
        for one in members:
            cluster_of[one.number] = number

    def above(actor: str, members: Sequence[Candidate]) -> str | None:
        found = (called[cluster_of[one.affiliation]].id for one in members if one.affiliation is not None)
        return common(other for other in found if other != actor)

    def row(number: int) -> dict[str, Any]:
        (actor, name), members = called[number], clusters[number]
        fixed = forced.get(members[0].id) or Forced()
        items = {one.wikidata for one in members if one.wikidata}
        return {
            "actor_id": actor,
            "name": name,
            "kind": actor.partition("/")[0],
            "role": common_role([role for one in members for role in one.roles]),
            "affiliation_id": above(actor, members),
            "country_code": common(one.country for one in members),
            "wikidata_id": fixed.wikidata or (items.pop() if len(items) == 1 else None),
            "aliases": sorted({name for one in members for name in one.names}),
            "article_count": 0,
            "mention_count": 0,
            "statement_count": 0,
        }

    order = sorted(range(len(called)), key=lambda number: called[number].id)
    ids = pa.array((actor.id for actor in called), pa.string()).take(pa.array(cluster_of, pa.int32()))
    entities = clusters[0][0].ids if clusters else pa.array([], pa.string())
    actors = Growing(Actors, work)
    for number in order:
        actors.add(row(number))
    return Identities(actors.table(), pa.table({"entity_id": entities, "actor_id": ids}))
