"""One identity per actor over all articles: candidates of single articles become actors with readable, stable ids.

Evidence is names, roles, countries and the stories in which the names occur, never the text. Every step goes through
blocking keys (a normalised name, a surname within a story), so cost grows with the number of candidates, and works on
sorted keys, so the order of rows does not matter. `overrides.csv` wins over every rule.
"""

import csv
import functools
import hashlib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from pipeline.actors import knowledge
from schemas import Entities

# --- names -----------------------------------------------------------------------------------------------------------

NAME_TOKEN = re.compile(r"[a-z0-9]+")
GENERATION = frozenset({"jr", "sr", "ii", "iii", "iv"})
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le"}
)
"""Parts of a surname that are often left out or written together with it."""

NICKNAME_GROUPS = """abigail/abby abraham/abe albert/al/bert alexander/alex/sandy alfred/fred/al andrew/andy/drew anthony/tony
    barbara/barb benjamin/ben bernard/bernie catherine/kate/katie/cathy/kathryn/katherine/kathy charles/charlie/chuck
    christine/christina/chris/tina christopher/chris daniel/dan/danny david/dave deborah/deb/debbie donald/don/donny
    dorothy/dot/dottie edward/ed/eddie/ted/ned elizabeth/liz/beth/betsy/betty/eliza eugene/gene frances/fran/fanny
    francis/frank/frankie franklin/frank frederick/fred/freddie/freddy gabriel/gabe gerald/gerry/jerry gregory/greg
    harold/harry/hal henry/hank/harry jacob/jake/jack james/jim/jimmy/jamie jeffrey/jeff jennifer/jen/jenny john/jack/johnny
    jonathan/jon joseph/joe/joey joshua/josh judith/judy kenneth/ken/kenny lawrence/larry leonard/len/lenny/leo
    louis/lou margaret/maggie/meg/peggy/marge martin/marty matthew/matt maurice/mo/moe mohammed/mo michael/mike/mick/mickey
    nathaniel/nathan/nate nicholas/nick/nicky pamela/pam patricia/pat/patty/tricia patrick/pat/paddy peter/pete
    philip/phil raymond/ray rebecca/becky richard/rick/dick/rich/ricky robert/bob/bobby/rob/bert ronald/ron/ronnie
    samuel/sam/sammy samantha/sam sandra/sandy stephen/steve/steven/stevie susan/sue/susie susanna/sue suzanne/sue
    theodore/ted/teddy/theo thomas/tom/tommy timothy/tim/timmy victoria/vicky/tori vincent/vince/vinny walter/walt
    william/bill/billy/will/willie zachary/zach/zack
    alexander/aleksandr/oleksandr/alexandr alexei/alexey/aleksei/oleksii/oleksiy anatoly/anatoliy andrei/andrey/andriy
    dmitry/dmitri/dmytro ekaterina/yekaterina/kateryna elena/yelena/olena evgeny/yevgeny/yevhen igor/ihor
    kirill/kyrylo maxim/maksym mikhail/mykhailo/mykhaylo nikolai/nikolay/mykola oleg/oleh pavel/pavlo pyotr/petr/petro
    sergei/sergey/serhiy/serhii svetlana/svitlana tatiana/tatyana/tetiana vasily/vasyl vladimir/volodymyr vladislav/vladyslav
    ahmed/ahmad abdullah/abdallah hussein/hussain/husayn khaled/khalid mahmoud/mahmud mohammed/mohamed/muhammad/mohammad
    osama/usama yusuf/yousef/youssef"""
NICKNAMES: dict[str, frozenset[str]] = {}
for _group in NICKNAME_GROUPS.split():
    for _name in _group.split("/"):
        NICKNAMES[_name] = NICKNAMES.get(_name, frozenset()) | {_group}
"""First name → the groups of names it may stand for."""

LEGAL_FORMS = frozenset(
    {"inc", "corp", "corporation", "co", "company", "ltd", "plc", "llc", "ag", "nv", "sa", "gmbh", "holdings"}
)
SMALL_WORDS = frozenset({"the", "of", "and", "for", "in", "on", "a", "an"})
GENERIC = frozenset(
    """administration agency air airport armed army assembly attorney bank border bureau cabinet center central chamber
    city coast command commission committee council court defense department district economy education election energy
    federal finance force foreign general government guard health high home house interior intelligence investigation
    justice labor legislature lower military ministry national navy office parliament party police power president prime
    prosecutor public security senate service state statistic supreme team trade transport treasury university
    upper""".split()
)
"""Words of which names of institutions are made that every country, or every city, has: `Foreign Ministry`."""

BRITISH = (
    (re.compile(r"(?<=[a-z]{2}[bt])re$"), "er"),
    (re.compile(r"(?<=[a-z]{3})our$"), "or"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"isation"), "ization"),
)
"""British to American endings: centre, labour, defence."""


@functools.lru_cache(maxsize=200_000)
def tokens(name: str) -> tuple[str, ...]:
    """Lower-case ASCII tokens of a name; points vanish, hyphens join: `Kim Jong-un` → `kim`, `jongun`."""
    flat = anyascii(re.sub(r"[’'`]s\b", "", name)).casefold()
    flat = re.sub(r"(?<=\w)\s*-\s*(?=\w)", "", flat)
    return tuple(NAME_TOKEN.findall(re.sub(r"['.’`](?=\w)|\.", "", flat))) or (name.casefold(),)


@functools.lru_cache(maxsize=200_000)
def person_tokens(name: str) -> tuple[str, ...]:
    """Tokens of a person's name without courtesy titles and generation (`Jr.`)."""
    parts = [token for token in tokens(name) if token not in GENERATION]
    while len(parts) > 1 and parts[0] in COURTESY:
        parts = parts[1:]
    return tuple(parts)


@functools.lru_cache(maxsize=200_000)
def organization_tokens(name: str) -> tuple[str, ...]:
    """Tokens of an organisation's name in American spelling, singular, without articles and legal forms."""
    parts = []
    for token in tokens(name.replace("&", " and ").replace("-", " ")):
        if token in SMALL_WORDS or token in LEGAL_FORMS:
            continue
        word = token.removesuffix("s") if len(token) > 4 and not token.endswith("ss") else token
        for pattern, replacement in BRITISH:
            word = pattern.sub(replacement, word)
        parts.append(word)
    return tuple(parts) or tokens(name)


TRANSLITERATIONS = (
    ("ph", "f"),
    ("kh|ch|q|ck", "k"),
    ("zh", "z"),
    ("dj|dzh", "j"),
    ("tz|ts", "s"),
    ("w", "v"),
    ("ou|oo", "u"),
    ("ii|iy|yi|ij|yy|ey|ei|ai|ay|y|ee|ie|j(?=[aeou])", "i"),
    ("h(?![aeiou])", ""),
    (r"(.)\1", r"\1"),
    ("(?<=.)[eoa]", "a"),
    (r"(.)\1", r"\1"),
)
"""What romanisations of one name differ in, applied in order."""


@functools.lru_cache(maxsize=200_000)
def skeleton(token: str) -> str:
    """Reduce a name to what its transliterations share: consonants folded, vowels reduced, doubles single."""
    for pattern, replacement in TRANSLITERATIONS:
        token = re.sub(pattern, replacement, token)
    return token


def acronyms(name: str) -> set[str]:
    """List the initials a name may be shortened to: of its capitalised words, and of all words."""
    parts = [part for part in re.split(r"[\s\-/]+", name) if part[:1].isalpha()]
    while len(parts) > 2 and parts[-1].lower().rstrip(".") in LEGAL_FORMS:
        parts = parts[:-1]
    if parts and parts[0].lower() in SMALL_WORDS:
        parts = parts[1:]
    capital = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0].upper() for part in parts)
    return {initials.casefold() for initials in (capital, every) if len(initials) > 1}


def is_acronym(name: str) -> bool:
    """Two to six capitals, with or without points."""
    return bool(re.fullmatch(r"(?:the )?(?:[A-Z]\.?){2,6}", name))


def slug(name: str) -> str:
    """ASCII id part of a name: `Sagi Öztürk` → `sagi-ozturk`."""
    flat = re.sub(r"['’`.]", "", anyascii(name).casefold())
    readable = "-".join(NAME_TOKEN.findall(flat))
    return readable or hashlib.sha256(name.encode()).hexdigest()[:8]


# --- overrides -------------------------------------------------------------------------------------------------------

ACTIONS = ("merge", "split", "link", "rename")
ACTOR_ID = re.compile(r"(person|organization|government|country|group)/\S+")
WIKIDATA_ID = re.compile(r"Q[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Override:
    """One line of the overrides file."""

    action: str
    actor: str
    other: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """What one override changed: the ids of the actors it concerned under the rules alone, and now."""

    override: Override
    before: tuple[str, ...]
    after: tuple[str, ...]


class OverrideError(ValueError):
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
    - `rename`: the canonical name of `actor` is `other`
    """

    rows: tuple[Override, ...] = ()

    def __post_init__(self) -> None:
        """Raise OverrideError where the rows cannot all be obeyed."""
        merged = _Groups[str]()
        said: dict[tuple[str, str], Override] = {}
        for row in self.rows:
            self._check(row)
            if row.action == "merge":
                merged.join(row.actor, row.other)
        for row in self.rows:
            if row.action == "split" and merged.find(row.actor) == merged.find(row.other):
                raise OverrideError(f"line {row.line}: {row.actor} and {row.other} are both merged and split")
            if row.action in ("link", "rename"):
                first = said.setdefault((row.action, merged.find(row.actor)), row)
                if first.other != row.other:
                    message = f"{row.action} of {row.actor} to {row.other} contradicts line {first.line}: {first.other}"
                    raise OverrideError(f"line {row.line}: {message}")

    @staticmethod
    def _check(row: Override) -> None:
        if row.action not in ACTIONS:
            raise OverrideError(f"line {row.line}: action {row.action!r} is none of {', '.join(ACTIONS)}")
        missing = [name for name in ("actor", "other", "reason") if not getattr(row, name)]
        if missing:
            raise OverrideError(f"line {row.line}: {' and '.join(missing)} missing")
        if row.action == "link" and not WIKIDATA_ID.fullmatch(row.other):
            raise OverrideError(f"line {row.line}: {row.other!r} is not a Wikidata item (Q and a number)")
        if row.actor == row.other:
            raise OverrideError(f"line {row.line}: {row.action} of {row.actor} with itself")

    @classmethod
    def read(cls, path: Path) -> "Overrides":
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
                    raise OverrideError(f"line {reader.line_num}: more than four fields (quote a reason with commas)")
                cells = {name: (cell or "").strip() for name, cell in line.items()}
                rows.append(Override(cells["action"], cells["actor"], cells["other"], cells["reason"], reader.line_num))
        return cls(tuple(rows))


# --- clustering ------------------------------------------------------------------------------------------------------


class _Groups[T]:
    """Disjoint sets; the representative is whatever the last union chose, so callers never show it."""

    def __init__(self) -> None:
        self.parent: dict[T, T] = {}

    def find(self, item: T) -> T:
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
class _Candidate:
    """An actor candidate of one article, with what identity needs of it."""

    id: str
    article: str
    story: str
    day: date | None
    family: str  # person, organization or country: what is never mixed
    kind: str
    name: str
    names: Counter[str]
    roles: list[str]
    affiliation: str | None
    country: str | None
    known: str | None
    wikidata: str | None
    full: tuple[str, ...] = ()  # normalised tokens of the name it goes by

    def forms(self) -> list[tuple[str, ...]]:
        """Normalised tokens of each of its names."""
        normal = person_tokens if self.family == "person" else organization_tokens
        return [normal(name) for name in {self.name: 0, **self.names}]

    def fullest(self) -> tuple[str, ...]:
        """Find the fullest of its names."""
        return max(self.forms(), key=lambda parts: (min(len(parts), 5), len("".join(parts)), parts))


@dataclass(slots=True)
class _Cluster:
    """Candidates so far held to be one actor."""

    members: list[_Candidate]
    known: str | None = None
    fulls: set[tuple[str, ...]] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)


FAMILY = {"person": "person", "country": "country"}
ROLE_STOP = frozenset(
    {"former", "the", "of", "and", "a", "an", "deputy", "acting", "chief", "senior", "new", "then", "late"}
)


def role_words(roles: Iterable[str]) -> set[str]:
    """Telling words of roles, singular."""
    return {word for role in roles for word in organization_tokens(role) if word not in ROLE_STOP}


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


def _candidates(entities: pa.Table, articles: pa.Table) -> list[_Candidate]:
    """Rows as candidates, in order of publication and first appearance: the one order everything below relies on."""
    about = {row["article_id"]: row for row in articles.select(["article_id", "story_id", "published_day"]).to_pylist()}
    found = []
    for row in entities.select(list(Entities.columns())).to_pylist():
        article = about[row["article_id"]]
        found.append(
            _Candidate(
                id=row["entity_id"],
                article=row["article_id"],
                story=article["story_id"],
                day=article["published_day"],
                family=FAMILY.get(row["kind"], "organization"),
                kind=row["kind"],
                name=row["name"],
                names=Counter(row["names"]),
                roles=row["roles"],
                affiliation=row["affiliation"],
                country=row["country_code"],
                known=row["known_id"],
                wikidata=row["wikidata_id"],
            )
        )
    found.sort(key=lambda one: (one.day or date.max, one.article, len(one.id), one.id))
    _settle_families(found)
    support = Counter(form for one in found for form in set(one.forms()))
    surnames = Counter(one.fullest()[-1] for one in found if one.family == "person" and len(one.fullest()) > 1)
    for one in found:
        one.full = _supported(one, support, surnames)
    return found


def _votes(candidates: Iterable[_Candidate]) -> dict[tuple[str, ...], Counter[tuple[str, str]]]:
    """In how many articles each name is taken for what."""
    votes: dict[tuple[str, ...], Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in candidates:
        for form in {tokens(name) for name in one.names}:
            votes[form][one.family, one.kind] += 1
    return votes


def _settle_families(candidates: Sequence[_Candidate]) -> None:
    """Settle one family per name: what nearly every article takes for an organisation is no person in one more."""
    votes = _votes(candidates)
    for one in candidates:
        if one.family == "person" and not one.known and all(_is_product(tokens(name), votes) for name in one.names):
            one.family = one.kind = "organization"
    votes = _votes(candidates)
    for one in candidates:
        if one.known or one.family == "country":
            continue
        names = [tokens(name) for name in one.names.elements()]
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


def _supported(one: _Candidate, support: Mapping[tuple[str, ...], int], surnames: Mapping[str, int]) -> tuple[str, ...]:
    """Fullest name of a candidate, less words that only a misreading of this article adds to what other articles call it."""
    full = one.fullest()
    if one.family == "person":
        parts = [full[i:j] for i in range(len(full)) for j in range(i + 2, len(full) + 1) if j - i < len(full)]
        named = [part for part in parts if support[part] >= max(SETTLED_ARTICLES, 3 * support[full])]
        if named:
            return max(named, key=lambda part: (len(part), support[part], part))
        lone = full[:1]  # a headline's `Marsh Resigns`
        known = support[full] == 1 and support[lone] >= SETTLED_ARTICLES and surnames[lone[0]] >= SETTLED_ARTICLES
        return lone if len(full) == 2 and known and surnames[full[1]] < 2 else full
    counts: Counter[tuple[str, ...]] = Counter()
    for name, count in one.names.items():
        counts[organization_tokens(name)] += count
    shorter = [form for form in counts if form == full[: len(form)] != full and counts[form] >= counts[full]]
    shorter = [form for form in shorter if support[form] >= max(SETTLED_ARTICLES, 3 * support[full])]
    return max(shorter, key=lambda form: (support[form], form), default=full)


def person_likeness(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Can two full names be one person's: 2 by themselves, 1 if something else agrees, 0 not."""
    if "".join(a) == "".join(b):
        return 2
    if sorted(a) == sorted(b) or {"".join(turn) for turn in _turns(a)} & {"".join(turn) for turn in _turns(b)}:
        return 1
    plain_a, plain_b = (tuple(part for part in name if part not in PARTICLES) for name in (a, b))
    if min(len(plain_a), len(plain_b)) > 1 and "".join(plain_a) == "".join(plain_b):
        return 2
    same_surname = a[-1] == b[-1]
    if not same_surname and not (
        len(a[-1]) > 3
        and len(b[-1]) > 3
        and (
            skeleton(a[-1]) == skeleton(b[-1])
            or (min(len(a[-1]), len(b[-1])) > 5 and JaroWinkler.similarity(a[-1], b[-1]) >= 0.95)
        )
    ):
        return 0
    if not _middles_agree(a, b):
        return 0
    # A name may begin with an initial that is never spoken: W. Mark Felt.
    firsts_a, firsts_b = ({name[0], name[1] if len(name[0]) == 1 and len(name) > 2 else name[0]} for name in (a, b))
    if firsts_a & firsts_b:
        return 2 if same_surname or len(a[-1]) + len(b[-1]) > 11 else 1
    first_a, first_b = a[0], b[0]
    if first_a.startswith(first_b) or first_b.startswith(first_a) or skeleton(first_a) == skeleton(first_b):
        return 1
    if same_surname and first_a[:4] == first_b[:4] and len(first_a) > 4 and len(first_b) > 4:
        return 1  # Alexis, Alexandros
    if same_surname and min(len(first_a), len(first_b)) > 3 and JaroWinkler.similarity(first_a, first_b) >= 0.9:
        return 1
    alike_surname = same_surname or skeleton(a[-1]) == skeleton(b[-1])
    if alike_surname and NICKNAMES.get(first_a, frozenset()) & NICKNAMES.get(first_b, frozenset()):
        return 1
    return int(same_surname and len(a[-1]) > 2 and _holds(a, b))


def _holds(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the end of the other: `Lo Presti`."""
    return a[-len(b) :] == b or b[-len(a) :] == a


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """No middle name of one contradicts those of the other; an initial stands for its name, a missing one for any."""
    middle_a, middle_b = a[1:-1], b[1:-1]
    if not middle_a or not middle_b:
        return True
    short, long = sorted((middle_a, middle_b), key=len)
    return all(any(x.startswith(y) or y.startswith(x) or skeleton(x) == skeleton(y) for y in long) for x in short) and (
        len(short) == len(long) or any(len(x) > 1 for x in short)
    )


def _turns(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Rotations of a name: family name last, or first."""
    return (name[i:] + name[:i] for i in range(len(name)))


def _person_keys(name: tuple[str, ...]) -> set[str]:
    """Blocking keys of a full name: names that may be one person's share at least one."""
    keys = {"".join(turn) for turn in _turns(name)} | {"".join(part for part in name if part not in PARTICLES)}
    surname = skeleton(name[-1])
    keys |= {f"{surname} {part[0]}" for part in name[:2]}
    return keys


SETTLED_ARTICLES = 3
"""Articles that must use a name before they outvote another one about what it names."""

SETTLED_SHARE = 0.8
"""Share of the votes that settles it; a lone surname may well be a firm's name, too."""

SETTLED_SHARE_LONG = 0.6
"""The same for names of several words."""

FAMOUS_STORIES = 3
"""Stories that must name a person in full before a lone surname elsewhere is taken for that person."""

SHORT_SHARE = 0.8
"""Share of the articles that use a short name beside a long one which must mean the same long one."""

SHORT_SPREAD = 3
"""Articles that may use a short name for each that has the long one; a more frequent short name is one of its own."""

EXPANSION_SHARE = 0.75
"""Words shared, of all words, by two long names behind one acronym."""

BLOCK_LIMIT = 40
"""Names compared within one block; in larger blocks each is compared with its neighbours in order only."""


def _pairs[T](block: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Pairs of a block, bounded so that the cost stays linear."""
    for i, one in enumerate(block):
        for other in block[i + 1 : i + 1 + BLOCK_LIMIT]:
            yield one, other


class _Resolver:
    """Joins candidates to clusters, one kind of evidence after the other, the surest first."""

    def __init__(self, candidates: Sequence[_Candidate]) -> None:
        self.candidates = candidates
        self.groups = _Groups[str]()
        self.clusters = {one.id: self._single(one) for one in candidates}
        self.near = _near_stories(candidates)
        self.office: dict[str, tuple[str, ...]] = {}  # by entity id, for what every country has

    @staticmethod
    def _single(one: _Candidate) -> _Cluster:
        return _Cluster(
            members=[one],
            known=one.known,
            fulls={one.full} if one.family == "person" and len(one.full) > 1 else set(),
            articles={one.article},
            stories={one.story},
            countries={one.country} if one.country else set(),
            roles=role_words(one.roles),
        )

    def of(self, one: _Candidate) -> _Cluster:
        """Find the cluster a candidate is in."""
        return self.clusters[self.groups.find(one.id)]

    def join(self, a: _Candidate, b: _Candidate) -> bool:
        """Unite the clusters of two candidates, unless names or the knowledge base forbid it."""
        x, y = self.groups.find(a.id), self.groups.find(b.id)
        if x == y:
            return True
        one, two = self.clusters[x], self.clusters[y]
        if one.known and two.known and one.known != two.known:
            return False
        if any(not person_likeness(m, n) for m in one.fulls for n in two.fulls):
            return False
        if a.id in self.office and b.id in self.office and len(one.countries | two.countries) > 1:
            return False
        if len(one.members) < len(two.members):
            one, two, x, y = two, one, y, x
        self.groups.join(x, y)
        one.members += two.members
        one.known = one.known or two.known
        one.fulls |= two.fulls
        one.articles |= two.articles
        one.stories |= two.stories
        one.countries |= two.countries
        one.roles |= two.roles
        del self.clusters[y]
        return True

    def run(self) -> list[list[_Candidate]]:
        """All steps; the clusters, members in order, in order of their first member."""
        self._known()
        people = [one for one in self.candidates if one.family == "person"]
        self._full_names([one for one in people if len(one.full) > 1])
        self._lone_names([*people, *self._mislabelled(people)])
        self._organizations([one for one in self.candidates if one.family == "organization"])
        self._by_name([one for one in self.candidates if one.family == "country"])
        rank = {one.id: i for i, one in enumerate(self.candidates)}
        found = [sorted(cluster.members, key=lambda one: rank[one.id]) for cluster in self.clusters.values()]
        return sorted(found, key=lambda members: rank[members[0].id])

    def _chain(self, members: Iterable[_Candidate]) -> None:
        for first, second in itertools.pairwise(members):
            self.join(first, second)

    def _known(self) -> None:
        """Join what the knowledge base knows for one actor, and who bears the name of exactly one known actor."""
        by_id: dict[str, list[_Candidate]] = defaultdict(list)
        by_name: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in self.candidates:
            if one.known:
                by_id[one.known].append(one)
                by_name[one.family, one.full].add(one.known)
        for members in by_id.values():
            self._chain(members)
        for one in self.candidates:
            known = by_name.get((one.family, one.full), ())
            if not one.known and len(known) == 1 and not (one.family == "person" and len(one.full) == 1):
                bearer = by_id[next(iter(known))][0]
                if one.family == "person" or not one.country or bearer.country in (None, one.country):
                    self.join(bearer, one)

    def _by_name(self, members: Iterable[_Candidate]) -> None:
        """Equal names are one actor."""
        named: dict[tuple[str, ...], _Candidate] = {}
        for one in members:
            self.join(named.setdefault(one.full, one), one)

    # people

    def _full_names(self, people: Sequence[_Candidate]) -> None:
        """Equal full names, namesakes apart; then variants of one name."""
        named: dict[str, list[_Candidate]] = defaultdict(list)
        for one in people:
            named["".join(one.full)].append(one)
        for members in named.values():
            for part in _namesakes(members):
                self._chain(part)
        blocks: dict[str, dict[str, _Candidate]] = defaultdict(dict)
        for one in people:
            for key in _person_keys(one.full):
                blocks[key].setdefault(self.groups.find(one.id), one)
        pairs = {
            (a.id, b.id): (a, b)
            for block in blocks.values()
            for a, b in _pairs(sorted(block.values(), key=lambda one: (one.full, one.id)))
        }
        links = []
        for first, second in pairs.values():
            level = person_likeness(first.full, second.full)
            x, y = self.of(first), self.of(second)
            shared = self._shared_stories(x, y)
            agree = bool(shared or x.roles & y.roles)
            if x.articles & y.articles and not _holds(first.full, second.full):
                agree = False  # an article that prints both names means two people
            if level and level + agree >= 2 and not _clash(x, y):
                rank = (-level, -shared, -len(x.articles | y.articles), first.full, second.full, first.id, second.id)
                links.append((rank, first, second))
        for _, first, second in sorted(links, key=lambda link: link[0]):
            self.join(first, second)

    def _shared_stories(self, x: _Cluster, y: _Cluster) -> int:
        """In how many stories of one cluster, or stories near them, the other occurs."""
        few, many = sorted((x.stories, y.stories), key=len)
        return sum(not many.isdisjoint(self.near[story]) for story in few)

    def _lone_names(self, people: Sequence[_Candidate]) -> None:
        """Join a lone surname (or first name) to the one person of its story who bears it, else by its role."""
        bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
        anywhere: dict[str, set[str]] = defaultdict(set)
        for one in people:
            if len(one.full) > 1:
                root = self.groups.find(one.id)
                anywhere[one.full[-1]].add(root)
                for token in one.full:
                    if len(token) > 1 and token not in PARTICLES:
                        bearers[one.story, token].add(root)
        first: dict[tuple[str, str], _Candidate] = {}
        joins = []
        for one in people:
            if len(one.full) != 1:
                continue
            surname = one.full[0]
            meant = self._bearer(one, surname, bearers)
            famous = anywhere[surname]
            if meant is None and len(famous) == 1 and self._is_famous_as(self.clusters[min(famous)], one):
                meant = min(famous)
            if meant is not None:
                joins.append((self.clusters[meant].members[0], one))
            else:
                contexts = (one.story, *sorted(role_words(one.roles)))
                joins += [(first.setdefault((surname, context), one), one) for context in contexts]
        for known, one in joins:
            self.join(known, one)

    def _mislabelled(self, people: Sequence[_Candidate]) -> list[_Candidate]:
        """Organisations of one word that the same article, too, names as a person in full: `Ford` beside `Phil Ford`."""
        surnames: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in people:
            if len(one.full) > 1:
                surnames[one.article, one.full[-1]].add(self.groups.find(one.id))
        found = []
        for one in self.candidates:
            name = person_tokens(one.name)
            unknown = one.family == "organization" and not one.known and len(name) == 1 and not is_acronym(one.name)
            if unknown and len(surnames.get((one.article, name[0]), ())) == 1:
                one.family, one.kind, one.full = "person", "person", name
                found.append(one)
        return found

    def _bearer(self, one: _Candidate, name: str, bearers: Mapping[tuple[str, str], set[str]]) -> str | None:
        """The only person whom a lone name can mean in its story, by surname before first name; else in a story near it."""
        for stories in ((one.story,), self.near[one.story]):
            here = {root for story in stories for root in bearers.get((story, name), ())}
            last = {root for root in here if any(full[-1] == name for full in self.clusters[root].fulls)}
            if last or here:
                choice = last or here
                return next(iter(choice)) if len(choice) == 1 else None
        return None

    @staticmethod
    def _is_famous_as(cluster: _Cluster, one: _Candidate) -> bool:
        """Tell whether a lone surname may mean its only bearer in the corpus: same office, or one in many stories."""
        return one.article not in cluster.articles and (
            bool(cluster.roles & role_words(one.roles)) or len(cluster.stories) >= FAMOUS_STORIES
        )

    # organisations

    def _organizations(self, members: Sequence[_Candidate]) -> None:
        """Equal names; then short names and acronyms to the long name they stand for."""
        self._national(members)
        several: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in members:
            if one.id in self.office and one.country:
                several[one.story, self.office[one.id]].add(one.country)
        named: dict[tuple[Any, ...], list[_Candidate]] = defaultdict(list)
        for one in members:
            office, place = self.office.get(one.id), None
            if office and one.country:
                named[office, one.country].append(one)
                continue
            if not one.known and all(token in GENERIC for token in one.full):
                place = one.article if office and len(several.get((one.story, office), ())) > 1 else one.story
            named[one.full, place].append(one)
        for same in named.values():
            self._chain(same)
        self._word_order(members)
        self._expansions(members)
        self._short_names(members)

    def _national(self, members: Sequence[_Candidate]) -> None:
        """Recognise offices that every country has, and give each the country that its name or its articles tell.

        The country is that of what it belongs to or of its officials, or the only one whose office of that name this
        article names, or another article of the story in which its official occurs. Fills `office`.
        """
        by_id = {one.id: one for one in self.candidates}
        officials: dict[str, list[_Cluster]] = defaultdict(list)
        for one in self.candidates:
            if one.family == "person" and one.affiliation:
                officials[one.affiliation].append(self.of(one))
        there: dict[tuple[str, str, tuple[str, ...]], set[str]] = defaultdict(set)
        for one in members:
            office, country = _office(one)
            if not _is_national(office):
                continue
            self.office[one.id] = office
            above = by_id.get(one.affiliation or "")
            self._place(one, one.country or country or (above.country if above else None))
            if one.country:
                there[one.story, one.article, office].add(one.country)
        told = []
        for one in members:
            if one.id in self.office and not one.country:
                people = officials.get(one.id, ())
                countries = {country for person in people for country in person.countries}
                countries = countries or {
                    country
                    for article in {one.article}.union(*(person.articles for person in people))
                    for country in there.get((one.story, article, self.office[one.id]), ())
                }
                told += [(one, next(iter(countries)))] if len(countries) == 1 else []
        for one, country in told:
            self._place(one, country)

    def _place(self, one: _Candidate, country: str | None) -> None:
        one.country = country
        if country:
            self.of(one).countries.add(country)

    def _word_order(self, members: Sequence[_Candidate]) -> None:
        """`Centre for X and Y` / `Y and X Center`: the same words, within a story or when there are three."""
        blocks: dict[tuple[str, ...], list[_Candidate]] = defaultdict(list)
        for one in members:
            if len(one.full) > 1 and not all(token in GENERIC for token in one.full):
                blocks[tuple(sorted(one.full))].append(one)
        for block in blocks.values():
            first: dict[str, _Candidate] = {}
            for one in block:
                self.join(first.setdefault("" if len(one.full) > 2 else one.story, one), one)

    def _expansions(self, members: Sequence[_Candidate]) -> None:
        """Join long names of nearly the same words that articles shorten to the same acronym."""
        shortened: dict[str, dict[str, _Candidate]] = defaultdict(dict)
        for one in members:
            if len(one.full) > 2:
                for name in filter(is_acronym, one.names):
                    shortened[name.replace(".", "")].setdefault(self.groups.find(one.id), one)
        for block in shortened.values():
            for a, b in _pairs(sorted(block.values(), key=lambda one: (one.full, one.id))):
                shared, every = set(a.full) & set(b.full), set(a.full) | set(b.full)
                if len(shared) >= EXPANSION_SHARE * len(every):
                    self.join(a, b)

    def _may_shorten(self, long: _Candidate, short: tuple[str, ...], one: _Candidate, bearers: int) -> bool:
        """Tell whether a story's long name may stand behind a short one, used by so many.

        First words alone often name the parent of what the long name means (`Apple`, `Apple Corps`): then the long name must
        be as frequent as the short one, and no article may use both apart. Last words and initials are safer.
        """
        articles = self.of(long).articles
        if one.country and long.country and one.country != long.country:
            return False
        if one.id in self.office and self.office[one.id] == self.office.get(long.id):
            return False  # the office of some country, and it is not known to be this one
        if long.full[: len(short)] == short:
            return bearers <= len(articles) and one.article not in articles
        return bearers <= SHORT_SPREAD * len(articles)

    def _short_names(self, members: Sequence[_Candidate]) -> None:
        """Join a short name to the long one: where articles use both for one, or one long name of the story fits it."""
        used: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        fitting: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        example: dict[str, _Candidate] = {}
        for one in members:
            root = self.groups.find(one.id)
            example.setdefault(root, one)
            for name in one.names:
                short = organization_tokens(name)
                if len("".join(short)) < len("".join(one.full)):
                    used[short][root] += 1
            if len(one.full) > 1:
                for short in _shortenings(one):
                    fitting[one.story, short].add(root)
        shorts: dict[tuple[str, ...], list[_Candidate]] = defaultdict(list)
        for one in members:
            shorts[one.full].append(one)
        places = {one.full for one in members if any(map(_is_place, one.names))}

        def qualifies(short: tuple[str, ...], root: str) -> bool:
            return _qualifies(short, example[root], shorts, places)

        for (_, short), roots in fitting.items():
            if short in shorts:
                roots -= {root for root in roots if qualifies(short, root)}
        plan: list[tuple[_Candidate, _Candidate]] = []
        for short, bearers in shorts.items():
            generic = all(token in GENERIC for token in short)
            own = {self.groups.find(one.id) for one in bearers}
            said = Counter(
                {root: n for root, n in used[short].items() if root not in own and not qualifies(short, root)}
            )
            most = said.most_common(1)
            sure = most[0][0] if most and most[0][1] >= SHORT_SHARE * said.total() and not generic else None
            targets = {}
            for one in bearers:
                here: set[str] = set()
                for stories in ((one.story,),) if generic else ((one.story,), self.near[one.story]):
                    here = here or {root for story in stories for root in fitting.get((story, short), ())}
                here = {root for root in here - own if self._may_shorten(example[root], short, one, len(bearers))}
                if sure is not None or len(here) == 1:
                    targets[one.id] = sure if sure is not None else next(iter(here))
            agreed = set(targets.values()) if not generic else set()
            for one in bearers:
                target = next(iter(agreed)) if len(agreed) == 1 else targets.get(one.id)
                if target is not None:
                    plan.append((example[target], one))
        for long, one in plan:
            self.join(long, one)


NEAR_NAMES = 2
"""Names that two stories must share to count as near,"""

NEAR_SPREAD = 10
"""each in no more stories than this."""


def _near_stories(candidates: Iterable[_Candidate]) -> dict[str, frozenset[str]]:
    """Find for each story those that share rare names with it: the same event under another look. It is near itself."""
    stories: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    near: dict[str, set[str]] = {one.story: {one.story} for one in candidates}
    for one in candidates:
        if not one.known and len(one.full) > 1 and not all(token in GENERIC for token in one.full):
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


def _shortenings(one: _Candidate) -> set[tuple[str, ...]]:
    """Shorter names by which a story may call an organisation: initials, its first words, its last words."""
    full = one.full
    found: set[tuple[str, ...]] = {(initials,) for name in one.names for initials in acronyms(name)}
    for cut in range(1, len(full)):
        found |= {full[:cut], full[cut:]}
    return found


LOCAL = frozenset(
    {"air", "airport", "attorney", "center", "chamber", "city", "district", "police", "prosecutor", "university"}
)
"""Words of offices that every town or district has, unless they are said to be the country's."""


def _is_national(office: tuple[str, ...]) -> bool:
    """Whether this is what every country has one of: `Foreign Ministry`, `Navy`."""
    if not LOCAL.isdisjoint(office) and not {"national", "federal"} & set(office):
        return False
    return bool(office) and ("ministry" in office or all(token in GENERIC for token in office))


def _office(one: _Candidate) -> tuple[tuple[str, ...], str | None]:
    """Name of an institution less the country in it, in no order, and that country: `Chilean Navy`, `Navy of Chile`."""
    for name in (one.name, *sorted(one.names)):
        parts = re.sub(r"^[Tt]he ", "", name).split()
        for width in range(min(3, len(parts) - 1), 0, -1):
            if known := _country(" ".join(parts[:width])):
                return _words_of_office(" ".join(parts[width:])), known.country_code
        head, preposition, end = name.rpartition(" of ")
        if preposition and (known := _country(end)):
            return _words_of_office(head), known.country_code
    return _words_of_office(" ".join(one.full)), None


def _country(words: str) -> knowledge.Known | None:
    """Country of a name or adjective, unless a state of the US has the name, too: `Georgia`."""
    words = re.sub(r"[’']s$", "", words)
    return None if knowledge.us_state(words) else knowledge.adjective(words) or knowledge.country(words)


def _words_of_office(name: str) -> tuple[str, ...]:
    return tuple(sorted({*organization_tokens(name)} - {"affair"}))


PREPOSITION = re.compile(r" (?:of|for|in|on|at) ")


def _qualifies(
    short: tuple[str, ...], long: _Candidate, names: Collection[tuple[str, ...]], places: Collection[tuple[str, ...]]
) -> bool:
    """Whether part of a name only says where its bearer belongs: `Oslo`, of `Oslo Weather Office` or `University of Oslo`.

    First words do where they are a known place or its adjective, and where the rest is a name by itself; last words do
    after a preposition, which may also make them the subject: `Trade` of `Board of Trade`.
    """
    if len(short) == len(long.full):
        return False
    if long.full[: len(short)] == short:
        return short in places or long.full[len(short) :] in names
    ends = (organization_tokens(name[match.end() :]) for name in long.names for match in PREPOSITION.finditer(name))
    return any(end[-len(short) :] == short for end in ends)


def _is_place(name: str) -> bool:
    """Whether this is a country or capital, or the adjective of one: never an organisation's own name."""
    known = knowledge.country(name) or knowledge.adjective(name) or knowledge.capital(name)
    return known is not None or knowledge.us_state(name)


def _clash(one: _Cluster, two: _Cluster) -> bool:
    """Countries or walks of life say that two people of like names are not one."""
    if one.stories & two.stories or one.roles & two.roles:
        return False
    if one.countries and two.countries and not one.countries & two.countries:
        return True
    a, b = fields(one.roles), fields(two.roles)
    return bool(a and b and not a & b)


def _namesakes(members: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Split the bearers of one full name into people.

    Bearers in one story are one person, and so are those whose roles agree; of the parts that then remain, each joins
    the first one with which neither country nor walk of life is at odds.
    """
    groups = _Groups[str]()
    for one in members:
        groups.join("story " + one.story, one.id)
        for word in role_words(one.roles):
            groups.join("role " + word, one.id)
    parts: dict[str, list[_Candidate]] = defaultdict(list)
    for one in members:
        parts[groups.find(one.id)].append(one)
    people: list[tuple[_Cluster, list[_Candidate]]] = []
    for part in sorted(parts.values(), key=len, reverse=True):
        cluster = _Cluster(part)
        for one in part:
            cluster.stories.add(one.story)
            cluster.roles |= role_words(one.roles)
            cluster.countries |= {one.country} if one.country else set()
        for first, bearers in people:
            if not _clash(first, cluster):
                bearers.extend(part)
                first.roles |= cluster.roles
                first.countries |= cluster.countries
                break
        else:
            people.append((cluster, list(part)))
    return [bearers for _, bearers in people]


# --- actors ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Identities:
    """The actors of a corpus and who each candidate is.

    `actors` are rows of `schemas.Actors` without the counts and days, in order of id; `links` maps `entity_id` to
    `actor_id`; `effects` says what each override changed.
    """

    actors: list[dict[str, Any]]
    links: dict[str, str]
    effects: tuple[Effect, ...] = ()


NO_OVERRIDES = Overrides()


def resolve(entities: pa.Table, articles: pa.Table, overrides: Overrides = NO_OVERRIDES) -> Identities:
    """Join the actor candidates of all articles to actors.

    A pure function of the rows, whatever their order. `entities` are rows of `schemas.Entities`; of the articles it
    needs `article_id`, `story_id` and `published_day`. Raises KeyError for an entity of an unknown article.
    """
    candidates = _candidates(entities, articles)
    clusters = _Resolver(candidates).run()
    ids = _name_all(clusters)
    if not overrides.rows:
        return _identities(clusters, ids, {})
    before = {one.id: actor for actor, members in zip(ids, clusters, strict=True) for one in members}
    clusters, forced = _apply(overrides, candidates, clusters, before)
    ids = _name_all(clusters, forced)
    result = _identities(clusters, ids, forced)
    effects = []
    for row in overrides.rows:
        touched = [one.id for side in (row.actor, row.other) for one in _chosen(side, candidates, before)]
        old, new = (tuple(sorted({ids[one] for one in touched})) for ids in (before, result.links))
        effects.append(Effect(row, old, new))
    return Identities(result.actors, result.links, tuple(effects))


@dataclass(slots=True)
class _Forced:
    """What overrides say about a cluster, by the id of its first member."""

    actor_id: str | None = None
    name: str | None = None
    wikidata: str | None = None


def _chosen(selector: str, candidates: Sequence[_Candidate], ids: Mapping[str, str]) -> list[_Candidate]:
    """Candidates an override's `actor` or `other` means."""
    if ACTOR_ID.fullmatch(selector):
        return [one for one in candidates if ids.get(one.id) == selector]
    name, _, article = selector.partition("@")
    return [one for one in candidates if (name == one.name or name in one.names) and article in ("", one.article)]


def _apply(
    overrides: Overrides, candidates: Sequence[_Candidate], clusters: list[list[_Candidate]], before: Mapping[str, str]
) -> tuple[list[list[_Candidate]], dict[str, _Forced]]:
    """Clusters as the overrides want them, and what they say about ids, names and items."""
    owner = {one.id: i for i, members in enumerate(clusters) for one in members}
    fresh = itertools.count(len(clusters))
    remaining = dict(before)  # what an id still means once others are split off
    for row in overrides.rows:
        if row.action == "split":
            kept = {owner[one.id] for one in _chosen(row.actor, candidates, before)}
            moved = [one for one in _chosen(row.other, candidates, before) if owner[one.id] in kept]
            target = next(fresh)
            for one in moved:
                owner[one.id] = target
                remaining.pop(one.id, None)
    said: dict[int, _Forced] = defaultdict(_Forced)
    for row in overrides.rows:
        targets = sorted({owner[one.id] for one in _chosen(row.actor, candidates, remaining)})
        if row.action == "split" or not targets:
            continue
        if row.action == "merge":
            taken = {owner[one.id] for one in _chosen(row.other, candidates, remaining)} | set(targets)
            first = targets[0]
            said[first].actor_id = row.actor if ACTOR_ID.fullmatch(row.actor) else None
            for entity, number in owner.items():
                if number in taken:
                    owner[entity] = first
        for target in targets:
            if row.action == "link":
                said[target].wikidata = row.other
            elif row.action == "rename":
                said[target].name = row.other
    regrouped: dict[int, list[_Candidate]] = defaultdict(list)
    for one in candidates:
        regrouped[owner[one.id]].append(one)
    ordered = sorted(regrouped.items(), key=lambda item: candidates.index(item[1][0]))
    return [members for _, members in ordered], {members[0].id: said[n] for n, members in ordered if n in said}


def _common[T](values: Iterable[T | None]) -> T | None:
    """Most frequent value, the smaller one of equals; None where there is none."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


COMMON_SHARE = {"person": 0.25, "organization": 0.4, "country": 0.4}
"""A form is common when at least this share of an actor's articles print it; firms are often known by a short name."""


def canonical_name(members: Sequence[_Candidate]) -> str:
    """Choose the fullest form that is common in an actor's articles; the knowledge base's name where it has one."""
    known = _common(one.name for one in members if one.known)
    if known:
        return known
    printed: Counter[str] = Counter()
    for one in members:
        printed.update({re.sub(r"^[Tt]he (?=[A-Z])", "", name) for name in one.names} or {one.name})
    normal = person_tokens if members[0].family == "person" else organization_tokens
    least = COMMON_SHARE[members[0].family] * len(members)

    def worth(form: str) -> tuple[Any, ...]:
        parts = normal(form)
        shouted = form.isupper() and len(form) > 5
        full = (len(parts) if len(parts) < 5 else 0) if not is_acronym(form) else 1
        return (printed[form] < least, shouted, -min(full, 4), -printed[form], -len(form), form)

    return min(printed, key=worth)


def _name_all(clusters: Sequence[Sequence[_Candidate]], forced: Mapping[str, _Forced] | None = None) -> list[str]:
    """Ids of the clusters. Of several that want one, the first seen has it; the others add role or first article."""
    taken: set[str] = set()
    ids: list[str] = [""] * len(clusters)
    wanted = []
    for i, members in enumerate(clusters):
        fixed = forced.get(members[0].id) if forced else None
        known = _common(one.known for one in members)
        kind = _kind(members)
        if fixed and fixed.name:
            wish = f"{kind}/{slug(fixed.name)}"
        else:
            wish = (fixed.actor_id if fixed else None) or known or f"{kind}/{slug(canonical_name(members))}"
        wanted.append((not known, i, wish, members))
    for _, i, wish, members in sorted(wanted, key=lambda item: item[:2]):
        role = _common(one_role for one in members for one_role in one.roles)
        first = members[0].article
        options = [wish, *([f"{wish}-{slug(role)}"] if role else []), f"{wish}-{first[1:9]}", f"{wish}-{first[1:]}"]
        options.append(f"{wish}-{hashlib.sha256(members[0].id.encode()).hexdigest()}")
        ids[i] = next(option for option in options if option not in taken)
        taken.add(ids[i])
    return ids


def _kind(members: Sequence[_Candidate]) -> str:
    return _common(one.kind for one in members if one.known) or _common(one.kind for one in members) or "organization"


def _identities(
    clusters: Sequence[Sequence[_Candidate]], ids: Sequence[str], forced: Mapping[str, _Forced]
) -> Identities:
    """Rows and links of named clusters."""
    links = {one.id: actor for actor, members in zip(ids, clusters, strict=True) for one in members}
    rows = []
    for actor, members in zip(ids, clusters, strict=True):
        fixed = forced.get(members[0].id) or _Forced()
        items = {one.wikidata for one in members if one.wikidata}
        rows.append(
            {
                "actor_id": actor,
                "name": fixed.name or canonical_name(members),
                "kind": actor.partition("/")[0],
                "role": _common(role for one in members for role in one.roles),
                "affiliation_id": _common(
                    links[one.affiliation]
                    for one in members
                    if one.affiliation in links and links[one.affiliation] != actor
                ),
                "country_code": _common(one.country for one in members),
                "wikidata_id": fixed.wikidata or (items.pop() if len(items) == 1 else None),
                "aliases": sorted({name for one in members for name in one.names}),
            }
        )
    return Identities(sorted(rows, key=lambda row: row["actor_id"]), links)


def redirects(
    previous: Mapping[str, Collection[str]], links: Mapping[str, str], *, overridden: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Rows of `actor_redirects`: where the ids of the previous release that no longer exist went.

    `previous` maps each actor id of the previous release to the entity ids it held then; `links` is this release's
    entity → actor; `overridden` are ids that an override changed. Entity ids are stable, so the actor that holds most
    of the old one's entities is its heir.
    """
    current = set(links.values())
    heirs = {old: Counter(links[entity] for entity in held if entity in links) for old, held in previous.items()}
    claimed: Counter[str] = Counter()
    for old, found in heirs.items():
        claimed.update(new for new in found if old != new)
    rows = []
    for old in sorted(set(previous) - current):
        found = heirs[old]
        new = min(found, key=lambda actor: (-found[actor], actor), default=None)
        if new is None:
            reason = "gone"
        elif old in overridden:
            reason = "override"
        elif len(found) > 1:
            reason = "split"
        elif new in previous or claimed[new] > 1:
            reason = "merged"
        else:
            reason = "renamed"
        rows.append({"old_id": old, "new_id": new, "reason": reason})
    return rows
