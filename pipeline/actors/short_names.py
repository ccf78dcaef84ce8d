"""Which person or organisation of an article a shorter name means: surname, first name, acronym, first words."""

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from anyascii import anyascii

from pipeline.actors import knowledge, pronouns
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import COMPANY_WORDS, EVENT_WORDS, ORGANIZATION_WORDS, PORTFOLIOS, words
from pipeline.actors.names.shares import families_inside
from pipeline.persons import GENERATION, titles


class People:
    """Full names of the persons of an article, and which of them a shorter name means."""

    def __init__(self) -> None:
        self.full: dict[str, tuple[str, ...]] = {}  # identity → words
        self.by_first: dict[str, list[str]] = defaultdict(list)
        self.by_last: dict[str, list[str]] = defaultdict(list)
        self.inner: dict[str, list[str]] = defaultdict(list)  # family name between given names: `John Lee Ka-chiu`
        self.order: dict[str, int] = {}  # in which they are first named in full
        self.apart: set[frozenset[str]] = set()  # full names of which one sentence has both
        self.lone: Counter[str] = Counter()  # names that stand alone somewhere, and how often
        self.alone: set[str] = set()  # surnames of somebody whom the article never names in full
        self.borne_out: set[str] = set()  # of whose gender more than the first name tells
        self.told: dict[str, str] = {}  # genders that titles and relatives tell of whom the first name does not
        self.genders: dict[str, set[str]] = defaultdict(set)  # surname → genders of the titles before it
        self.recent: dict[str, tuple[bool, int]] = {}  # whether it led its clause, and when
        self.bare: Counter[str] = Counter()  # times a surname alone meant each before others who bear it came
        self.clock = 0
        self.parted: set[tuple[str, str]] = set()  # first names and surnames of fathers and sons who are two

    def words(self, surface: str) -> tuple[str, ...]:
        """Words of a name in the form in which they are compared; `Jr.` is one where the father is named as well."""
        parts, generation = _parts(surface)
        if not (parts and generation) or not any(
            last == parts[-1] and parts[0] in (first, last) for first, last in self.parted
        ):
            return parts
        return (*parts[:-1], parts[-1] + generation)

    def tell_generations(self, names: Iterable[tuple[str, bool]]) -> None:
        """Take in all names, in reading order, and whether a word for a relative stands before each.

        Fathers and sons of one name are two persons where the article tells of both: of two generations (`Sr.`, `Jr.`), or of
        somebody without any who is a relative, or whom it names first: who is named without `Jr.` first is no junior.
        """
        told: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
        for surface, related in names:
            parts, generation = _parts(surface)
            if len(parts) > 1:
                told[parts[0], parts[-1]].append((generation, related))
        for name, found in told.items():
            generations = {generation for generation, _ in found} - {""}
            plain = not found[0][0] or any(related and not generation for generation, related in found)
            if len(generations) > 1 or (generations and plain):
                self.parted.add(name)

    def learn(self, surface: str) -> None:
        """Take in a name; longer names come first."""
        parts = self.words(surface)
        self.lone.update(parts if len(parts) == 1 else ())
        match = self._match(parts) if len(parts) > 1 else None
        if match is not None and parts[-1] not in (self.full[match][0], self.full[match][-1]):
            self.inner[parts[-1]].append(match)  # `Carlos Alvarado Quesada`, `Carlos Alvarado`
        if match is not None and parts[0] != self.full[match][0] and len(parts[0]) > 1:
            self.inner[parts[0]].append(match)  # `William Reed`, `Bill Reed`, `Bill`
        if len(parts) > 1 and match is None and not self._ends(parts):
            identity = "".join(parts)
            self.full[identity] = parts
            self.by_first[parts[0]].append(identity)
            self.by_last[parts[-1]].append(identity)
            for i in families_inside(surface.split()):
                self.inner[parts[i]].append(identity)
            if article := ARABIC_ARTICLE.match(last := surface.rsplit(maxsplit=1)[-1]):
                self.inner[self.words(last[article.end() :])[0]].append(identity)  # `Omar al-Tarn`, `Tarn`

    def tell_apart(self, surfaces: list[str]) -> None:
        """Take in names that stand in one sentence: no two of them are one person under a familiar name."""
        joined = {"".join(self.words(surface)) for surface in surfaces}
        self.apart.update(map(frozenset, itertools.combinations(joined, 2)))

    def bear_out(self, surface: str, gender: str | None) -> None:
        """Note that a title, noun or pronoun beside a name is of the gender that the first name of its person tells.

        Names come in reading order.
        """
        parts = self.words(surface)
        found = [match] if len(parts) > 1 and (match := self._match(parts)) else self._ends(parts)
        if len(parts) > 1 and found:
            self.order.setdefault(found[0], len(self.order))
        self.borne_out.update(one for one in found if self._gender(one) == gender)

    def learn_title(self, surface: str, before: str) -> None:
        """Take in a lone surname behind a title: `Mr. Reed` is no Ann Reed who is a she. All full names are known by then.

        And of which gender that title tells somebody to be whose first name does not tell it.
        """
        parts = self.words(surface)
        if gender := gender_of_title(before):
            found = [match] if len(parts) > 1 and (match := self._match(parts)) else self._ends(parts)
            fits = [one for one in found if self._gender(one) in (gender, None, "x")]
            self.told.update((one, gender) for one in fits[:1] if len(fits) == 1 and one not in self.told)
        if len(parts) == 1 and (gender := gender_of_title(before)):
            self.genders[parts[0]].add(gender)
        if len(parts) == 1 and (fits := self._ends(parts)) and not self._agree(fits, before):
            self.alone.add(parts[0])

    def _agree(self, identities: list[str], before: str) -> list[str]:
        """Of some persons those whom the title before a name may mean by their first names, failing them by what is borne out.

        Where Mrs. Reed can only be Robin, whose name is anybody's, Mr. Reed is Bill.
        """
        names = {"m": "f", "f": "m"}
        gender = gender_of_title(before)
        known = {one: self._gender(one) for one in identities}
        sure = [one for one in identities if known[one] == gender]
        if (
            gender
            and sure
            and names[gender] in self.genders[self.full[sure[0]][-1]]
            and names[gender] not in known.values()
        ):
            return sure
        if gender and (titled := [one for one in sure if one in self.told]):
            return titled
        agree = [one for one in identities if not gender or known[one] != names[gender]]
        return agree or [one for one in identities if one not in self.borne_out and one not in self.told]

    def _gender(self, identity: str) -> str | None:
        """What the first name of somebody tells, or else a title."""
        first = knowledge.first_name(self.full[identity][0])
        return first if first in ("m", "f") else self.told.get(identity, first)

    def _match(self, parts: tuple[str, ...]) -> str | None:
        """Identity of a name of several words: the same name, one with an initial or a middle name less, or a familiar one."""
        joined = "".join(parts)
        if joined in self.full:
            return joined
        found = {
            identity
            for identity in (*self.by_first[parts[0]], *self.by_last[parts[-1]])
            if _is_shorter(parts, self.full[identity])
        } or {
            identity
            for identity in self.by_last[parts[-1]]
            if len(parts) == 2 and _is_familiar(parts, self.full[identity]) and {joined, identity} not in self.apart
        }
        return found.pop() if len(found) == 1 else None

    def _ends(self, parts: tuple[str, ...]) -> list[str]:
        """Identities of the full names that end in these words."""
        size = len(parts)
        return [
            identity
            for identity in (self.by_last[parts[-1]] if parts else ())
            if len(self.full[identity]) > size and self.full[identity][-size:] == parts
        ]

    def _begins(self, parts: tuple[str, ...]) -> list[str]:
        """Identities of the full names that begin with these words."""
        return [identity for identity in self.by_first[parts[0]] if self.full[identity][: len(parts)] == parts]

    def _inside(self, parts: tuple[str, ...]) -> list[str]:
        """Identity of the one full name with this word inside, whom nothing calls by the last: `Ana Zamora Tarn`, `Zamora`."""
        word = parts[0]
        found = [one for one, full in self.full.items() if len(parts) == 1 and len(word) > 2 and word in full[1:-1]]
        return found if len(found) == 1 and self.full[found[0]][-1] not in self.lone else []

    def _of_generations(self, parts: tuple[str, ...]) -> list[str]:
        """Identities of fathers and sons whose surname is this one, where each is told from the other by what follows it."""
        return [one for end in sorted(GENERATION) for one in self.by_last.get(parts[-1] + end, ()) if len(parts) == 1]

    def _misspelt(self, parts: tuple[str, ...]) -> list[str]:
        """Identities of the full names whose surname is this one but for a doubled letter: `Murrillo`."""
        if len(parts) > 1 or len(parts[0]) < LEAST_MISSPELT:
            return []
        single = _without_doubles(parts[0])
        return [found for last, ends in self.by_last.items() if _without_doubles(last) == single for found in ends]

    def identify(self, surface: str, before: str, said: str | None = None) -> str:
        """Identity of the person whom a name means: its own where no full name fits.

        A title may stand before it, and a pronoun behind it may have `said` of which gender its bearer is: `Reed said she`.
        """
        parts = self.words(surface)
        if not parts:
            return surface
        if len(parts) > 1 and (found := self._match(parts)):
            return found
        size = len(parts)
        fits = (
            []
            if before in REIGNING and size == 1
            else self._ends(parts) or [*self.inner[parts[0]], *self._begins(parts)] or self._misspelt(parts)
        )
        fits = fits or self._begins(parts) or self._inside(parts) or self._of_generations(parts)
        if size == 1 and len(fits) > 1:  # `Gil Reed and Ann Reed met Gil's aunt. | Reed said`
            fits = [one for one in fits if self.lone[self.full[one][0]] <= self.lone[parts[0]]] or fits
        agree = self._agree(fits, before)
        other = {"m": "f", "f": "m"}.get(said or "")
        agree = [one for one in agree if not other or self._gender(one) != other] or agree
        if size == 1 and parts[0] in self.alone and (not agree or gender_of_title(before) is None):
            return parts[0]
        fits = agree or fits
        if fits:
            return max(fits, key=self._is_meant)
        return "".join(parts)

    def _is_meant(self, identity: str) -> tuple[bool, tuple[bool, int], int, str]:
        """By which is chosen whom a bare name means: who was called so before others came, or who led a clause last.

        Before anybody is named, who is to be first.
        """
        recent = self.recent.get(identity, (False, 0))
        return self.bare[identity] >= OWN_SURNAME, recent, -self.order.get(identity, len(self.order)), identity

    def seen(self, surface: str, identity: object, *, leads: bool) -> None:
        """Note that a person was just named. The next bare surname is that person's if a full name led its clause.

        Who is only named beside (`a photo of Heidi Cruz`) comes behind those named before.
        """
        self.clock += 1
        parts = self.words(surface)
        key, full = str(identity), len(parts) > 1
        others = [one for one in self.by_last[parts[-1]] if one != key] if len(parts) == 1 else []
        if others and not self.recent.keys() & set(others):
            self.bare[key] += 1 + self.recent.get(key, (False, 0))[0]
        if (leads and full) or key not in self.recent or (full and not self.recent[key][0]):
            self.recent[key] = (leads and full, self.clock)


ARABIC_ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)-(?=\w)", re.IGNORECASE)
"""What a surname may be printed without where it stands alone."""


def gender_of_title(title: str) -> str | None:
    """`m` or `f` for a title or noun that tells it: `Mrs.`; not for a verb: `we | miss`."""
    return None if title == "miss" else pronouns.GENDERED.get(title.rstrip(".").lower())


REIGNING = titles("reigning")
"""Titles that stand before a first name: `King Salman` is no Mohammed bin Salman."""

OWN_SURNAME = 3
"""Times that a surname alone has meant somebody before others who bear it come: they have their first names beside it.

Twice is enough for who led a clause under a full name.
"""

LEAST_MISSPELT = 6
"""Letters of a surname from which on one doubled letter more or less is a slip."""


@functools.lru_cache(maxsize=knowledge.LOOKED_UP)
def _parts(surface: str) -> tuple[tuple[str, ...], str]:
    """Words of a name in the form in which they are compared, and the generation told behind it (`jr`)."""
    parts = [re.sub(r"\W", "", part) for part in anyascii(knowledge.untied(surface)).lower().split()]
    generation = next((part for part in parts[1:] if part in GENERATION), "")
    return tuple(part for part in parts if part and part not in GENERATION), generation


def _without_doubles(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is another one with words left out or cut to initials, first or last word kept."""
    if len(short) > len(full):
        return False
    at = iter(full)
    if not all(any(part == word or (len(part) == 1 and word.startswith(part)) for word in at) for part in short):
        return False
    return short[0][0] == full[0][0] and (short[-1] == full[-1] or short[0] == full[0])


def _is_familiar(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a first name and surname are a person's full name with the first name as friends say it: `Bill Reed`."""
    return len(full) > 1 and short[-1] == full[-1] and knowledge.are_one_given(short[0], full[0])


SPELLINGS = {
    "defence": "defense",
    "centre": "center",
    "organisation": "organization",
    "labour": "labor",
    "programme": "program",
    "democrat": "democrats",
    "unionist": "unionists",
}
FORMS = words("inc inc. corp corp. co co. cos cos. ltd ltd. plc llc company corporation")
"""Legal forms, with which the name of a company is whole."""

SMALL_WORDS = FORMS | words("the of for and on in at to")


class Organizations:
    """Names of the organisations of an article, and which of them a shorter name means."""

    def __init__(self, long_of: dict[str, str]) -> None:
        self.long_of = {self.words(short): self.words(long) for short, long in long_of.items()}
        self.long_known = {
            self.words(short): found for short, long in long_of.items() if (found := knowledge.institution(long))
        }
        self.full: dict[tuple[str, ...], str] = {}
        self.known: dict[tuple[str, ...], Known] = {}
        self.whole: set[tuple[str, ...]] = set()  # named with a legal form
        self.by_edge: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.initials: dict[str, set[tuple[str, ...]]] = defaultdict(set)

    @staticmethod
    def words(surface: str) -> tuple[str, ...]:
        """Words of a name in the form in which they are compared: in one order, without the small ones."""
        parts = [SPELLINGS.get(part, part) for part in knowledge.key(surface).lower().replace("'s", "").split()]
        return tuple(sorted(part for part in parts if part not in SMALL_WORDS)) or tuple(parts)

    def learn(self, surface: str, known: Known | None) -> None:
        """Take in a name; longer names come first."""
        parts = self.words(surface)
        if known:
            self.known[parts] = known
        if surface.rsplit(maxsplit=1)[-1].lower() in FORMS:
            self.whole.add(parts)
        if parts in self.full:
            return
        self.full[parts] = surface
        first = surface.split(maxsplit=1)[0].removesuffix("'s").removesuffix("’s")  # `Orlin` of `Orlin's Foods Inc.`
        for edge in {first, surface.rsplit(maxsplit=1)[-1]}:
            self.by_edge[edge].append(parts)
        letters = "".join(word[0] for word in re.split(r"[\s-]+", surface) if word[0].isupper())
        if len(letters) > 2:
            self.initials[letters].add(parts)

    def identify(self, surface: str) -> Known | tuple[str, ...]:
        """Identity of the organisation that a name means."""
        parts = self.words(surface)
        if parts in self.long_known:
            return self.long_known[parts]
        spelled = self.initials[surface.replace(".", "")]
        parts = self.long_of.get(parts) or (next(iter(spelled)) if len(spelled) == 1 else parts)
        key = knowledge.key(surface)
        longer = {
            full
            for edge in (key.split()[:1] + key.split()[-1:])
            for full in self.by_edge[edge]
            if full != parts
            and set(parts) < set(full)
            and not {parts, full} <= self.whole  # `Kelda Corp.` and its unit, `Kelda Foods Inc.`
            and _is_edge(key, self.full[full])
            and not _is_part_or_event(key, self.full[full])
        }
        fullest = [one for one in longer if not any(set(one) < set(other) for other in longer)]
        goes_by_first = len(fullest) == 1 and self.full[fullest[0]].split()[-1] in COMPANY_WORDS | {"Bank"}
        parts = fullest[0] if goes_by_first or len(longer) == 1 else parts  # `Kelda` of `Kelda Savings (Bank)`
        return self.known.get(parts, parts)

    def is_spelled_out(self, surface: str, known: Known, states: Collection[str]) -> bool:
        """Whether letters that mean somebody known are those of another body here: `Canal Harbour Patrol`, `CHP`.

        Where somebody of a country that the article does not name is known by them; the CIA is known to all.
        """
        spelled = self.initials.get(surface.replace(".", ""), ())
        code = known.country_code
        foreign = code not in (None, "US", "GB") and f"country/{code}".lower() not in states
        return foreign and len(spelled) == 1 and not any(set(one) & set(self.words(known.name)) for one in spelled)

    def country_of(self, identity: Known | tuple[str, ...]) -> str | None:
        """Id of the country that an organisation is known to be of, or that its name begins with: `Philippine Coast Guard`."""
        if isinstance(identity, Known):
            return identity.affiliation_id
        parts = self.full.get(identity, "").split()
        begins = (" ".join(parts[:width]) for width in (2, 1))
        known = next(
            (found for name in begins if (found := knowledge.adjective(name) or knowledge.country(name))), None
        )
        return known.id if known else None

    def country_left_out(self, identity: Known | tuple[str, ...], surface: str) -> str | None:
        """Id of the country whose adjective is all that an organisation's name has before this one: `Chilean | Coast Guard`."""
        whole = identity.name if isinstance(identity, Known) else self.full.get(identity, "")
        known = knowledge.adjective(whole.removesuffix(surface).strip()) if whole.endswith(f" {surface}") else None
        return known.id if known else None


PARTS = words(
    """Department Division Office Court Directorate Unit Branch Secretariat Dinner Gala Lunch Breakfast Awards
    Hall Council Police Constabulary NHS"""
)
"""What belongs to, is held by or is only named after the body, or the town, whose name its own begins with."""

NAMESAKES = words(
    """Committee Council Commission Board Team Tribunal Ministry Youth Museum Museums Hospital School Academy
    Institute Project Programme Program Initiative Society Studio Stadium Fair Exhibition Expo Concert
    Conference Congress Forum Festival Cup League Championship Show Magazine Party Parliament House Building
    Tower Headquarters Union Association Federation"""
)
"""The same after a name that is whole by itself, an acronym or several words; `Farrow` may still be the `Farrow Museum`."""


def _is_part_or_event(short: str, long: str) -> bool:
    """Whether a longer name is that of something else: a department, a dinner, the company in one country.

    One common word (`the Ministry`) tells what its body is, and the word that a company's name begins with is the company.
    """
    if short in ORGANIZATION_WORDS:
        return False
    if short in PORTFOLIOS and long != f"{short} Party":
        return True  # `the State` is no `State Capture Commission`
    before, _, rest = long.partition(short)
    if before:
        return before.rstrip().removesuffix(" the").endswith((" of", " at", " for"))  # what it names is the owner's
    other = EVENT_WORDS | PARTS | (NAMESAKES if " " in short or short.isupper() else frozenset())
    parts = rest.split(" of ")[0].split()
    return bool(knowledge.country(rest.strip())) or bool(other & set(parts))


def _is_edge(short: str, long: str) -> bool:
    """Whether a name is the beginning of another, its end of two words or what it is: `the Ministry`.

    Or its end behind a town's name or behind words that tell what it is: `Otavo` of `Banco Otavo`, `Compañía Minera Otavo`.
    """
    rest = long.removesuffix(short).rstrip()
    named = rest.split(" ")[0] in ORGANIZATION_WORDS and rest.istitle() and not knowledge.is_common(short)
    generic = short in ORGANIZATION_WORDS or named or knowledge.town(rest)
    begins = long.startswith(tuple(short + after for after in (" ", "'s ", "’s ")))
    return begins or ((" " in short or generic) and long.endswith(" " + short))
