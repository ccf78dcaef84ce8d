"""Where an article names somebody: spans of proper names, each with what it names (person, organisation, country, ...).

spaCy's entities are the evidence to begin with; they are given clean edges, and the whole document then decides what a
name means, so that one name has one kind. Who is who, titles and pronouns are the business of `pipeline.actors`.
"""

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Doc, Token

from pipeline.actors import knowledge
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import (
    COMPOUND_PREFIXES,
    COMPOUND_SUFFIXES,
    EVENT_WORDS,
    GEORGIA_COUNTRY,
    GEORGIA_STATE,
    GOVERNMENT_WORDS,
    HONORIFICS,
    KEEPS_POSSESSIVE,
    KIN,
    NAMED_THINGS,
    NAMESAKE_AFTER,
    NAMESAKE_BEFORE,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTIES,
    PEOPLES,
    PLACE_FIRST,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    PORTFOLIOS,
    PORTFOLIOS_OF,
    ROLES,
    SAY,
    SPORT,
    STATE_ORGANS,
    words,
)
from pipeline.actors.nations import Nations, find_nations

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


SPACY_KINDS = {
    "PERSON": PERSON,
    "ORG": ORGANIZATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": GROUP,
    "PRODUCT": OTHER,
    "WORK_OF_ART": OTHER,
    "EVENT": OTHER,
    "LAW": OTHER,
    "LANGUAGE": OTHER,
}


QUOTES = frozenset("\"'“”‘’«»„`‹›")
BREAKS = frozenset("()[]{};:/|,–—•*") | {"--", "...", "…", "-"}
POSSESSIVE = frozenset(("'s", "’s", "'", "’", "s'", "'S", "’S"))


NAME_SHAPE = re.compile(r"(?:[DOL]['’]|Mc|Mac)[A-Z][a-zà-ž]+")
"""Words that are names whatever their tag: `O’Hara`, `McBride`."""


DASHES = frozenset("–—-―") | {"--"}
LONGEST_DATELINE = 14
"""Tokens of a dateline."""


class _Reader:
    """One document while its names are found: token attributes as lists, read often."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = [token.text for token in doc]
        self.proper = [token.tag_ in ("NNP", "NNPS") or bool(NAME_SHAPE.fullmatch(token.text)) for token in doc]
        self.space = [bool(token.whitespace_) for token in doc]
        self.label = [token.ent_type_ for token in doc]
        self.capital = [_is_capital(word) for word in self.text]
        self.headline = self._headlines()
        self.dateline: list[bool] = [False] * len(doc)
        self.capitals = {word for word in self.text if word[0].isupper()}
        self.datelines = set(self._find_datelines())
        self.common = {token.text for token in doc if token.tag_ in ("NN", "NNS", "JJ", "VBG") and token.text.islower()}

    def _headlines(self) -> list[bool]:
        """For each token, whether its line is in title case, so that a capital says nothing."""
        found: list[bool] = []
        start = 0
        for end in [*(i for i, word in enumerate(self.text) if "\n" in word), len(self.text)]:
            long = [i for i in range(start, end) if len(self.text[i]) > 3 and self.text[i].isalpha()]
            small = any(not self.capital[i] and self.text[i] not in SMALL_IN_TITLES for i in long)
            title = not small and LEAST_TITLE <= len(long) <= MOST_TITLE
            found += [title] * (min(end + 1, len(self.text)) - start)
            start = end + 1
        return found

    def _find_datelines(self) -> Iterator[str]:
        """Mark the places in capitals, with agency and day, that open a line before a dash: `GENEVA, May 2 (AP) —`."""
        for start in [0, *(i + 1 for i, word in enumerate(self.text) if "\n" in word)]:
            for i in range(start, min(start + LONGEST_DATELINE, len(self.text))):
                word = self.text[i]
                if word in DASHES and i > start:
                    self.dateline[start:i] = [True] * (i - start)
                    yield " ".join(itertools.takewhile(str.isupper, self.text[start:i]))
                    break
                capitals = word.isupper() and len(word) > 2
                if not capitals and (i == start or not (self.capital[i] or word[0].isdigit() or word in "(),.")):
                    break

    @functools.cached_property
    def is_georgia_a_state(self) -> bool:
        """Whether Georgia is the state of the US here: other states or its cities are named, the Caucasus is not."""
        words_here = set(self.text)
        states = any(knowledge.us_state(word) for word in words_here - {"Georgia", "Washington"})
        return not words_here & GEORGIA_COUNTRY and (states or bool(words_here & GEORGIA_STATE))

    @functools.cached_property
    def is_sport(self) -> bool:
        """Whether the article reports a game, in which countries are sides."""
        found = [word for word in self.text if word in SPORT]
        return len(set(found)) >= SPORT_WORDS and len(found) > SPORT_SHARE * len(self.text)

    def surface(self, start: int, end: int) -> str:
        """Give the printed form of a span, white space made one blank."""
        pairs = zip(self.text[start:end], self.space[start:end], strict=True)
        return " ".join("".join(word + " " if space else word for word, space in pairs).split())

    def before(self, start: int) -> str:
        """Word before a span, an opening quotation mark skipped; empty at the edge of a line."""
        i = start - 1
        if i >= 0 and self.text[i] in QUOTES:
            i -= 1
        return "" if i < 0 or self.text[i].isspace() else self.text[i]

    def after(self, end: int, offset: int = 0) -> str:
        """Word after a span; empty at the edge of a line."""
        i = end + offset
        return "" if i >= len(self.text) or self.text[i].isspace() else self.text[i]


SPORT_WORDS, SPORT_SHARE = 5, 0.012
"""Different words of sport, and their share of all words, from which on an article reports a game."""

LEAST_TITLE, MOST_TITLE = 4, 25
"""Longer words of a headline: with fewer it may be a name, with more it is a list."""

SMALL_IN_TITLES = words("with from over into after than that amid upon about until before between against during")
"""Longer words that stay small in a headline in title case."""


def _is_capital(word: str) -> bool:
    """Whether a word begins like a name: `Kim`, `3M`, `al-Sisi`, `eBay`."""
    first = word[:1]
    if first.islower():
        return not word.islower() and bool(re.match(r"(?:[ei]|al-|el-|d['’])[A-Z]", word))
    return first.isupper() or (first.isdigit() and word[-1:].isupper())


Span = tuple[int, int]


def find_names(doc: Doc) -> Names:
    """Find proper names in reading order, not overlapping.

    A capital city comes as kind `capital` with its country; other places and things are left out. Raises nothing on
    any text.
    """
    reader = _Reader(doc)
    fixed = _known_names(reader)
    spans = _candidates(reader, fixed)
    kinds = _kinds(reader, spans)
    nations = find_nations(reader.text, (surface for surface, kind in kinds.items() if kind == PLACE))
    covered = [False] * len(doc)
    names: list[Name] = []

    def add(name: Name) -> None:
        if not any(covered[name.start : name.end]):
            covered[name.start : name.end] = [True] * (name.end - name.start)
            names.append(name)

    for start, end in spans:
        surface = reader.surface(start, end)
        kind = kinds[surface]
        if surface in nations.names:
            add(Name(start, end, COUNTRY, nations.names[surface]))
        elif kind in ACTORS:
            add(Name(start, end, kind))
        elif kind != PLACE:
            for name in _inside(reader, start, end, kinds):
                add(name)
    surnames: dict[str, int] = {}
    for name in names:
        if name.kind == PERSON and name.end - name.start > 1:
            surnames.setdefault(reader.text[name.end - 1], name.end)
    for name in fixed:
        if not _is_namesake(reader, name, kinds, surnames):
            add(name)
    for name in _surnames(reader, names):
        add(name)
    names.sort(key=lambda name: name.start)
    return Names(names, _acronyms(reader, [(name.start, name.end) for name in names]), reader.headline, nations)


def _surnames(reader: _Reader, names: list[Name]) -> Iterator[Name]:
    """Surnames of persons of the document where neither label nor tag shows a name: `Jobs resigned`."""
    surnames = {
        reader.text[name.end - 1]
        for name in names
        if name.kind == PERSON and name.end - name.start > 1 and len(reader.text[name.end - 1]) > 2
    }
    for i, word in enumerate(reader.text):
        if word in surnames and reader.capital[i]:
            token = reader.doc[i]
            if token.pos_ in ("NOUN", "PROPN") or (not token.is_sent_start and token.pos_ != "ADJ"):
                yield Name(i, i + 1, PERSON)


# --- names that the knowledge base has


LONGEST = 7
"""Tokens of the longest name looked up."""


def _known_names(reader: _Reader) -> list[Name]:
    """Longest names of the knowledge base, in order."""
    found = []
    i, size = 0, len(reader.text)
    weight = _countries_at_issue(reader)
    while i < size:
        step = 1
        if reader.capital[i] or reader.text[i].isdigit():
            for end in range(min(size, i + LONGEST), i, -1):
                if not (reader.capital[end - 1] or reader.text[end - 1][0].isdigit()) or (
                    end - i > 1 and _breaks(reader, i, end)
                ):
                    continue
                surface = reader.surface(i, end)
                known = knowledge.country(surface) or knowledge.institution(surface)
                kind = known.kind if known else None
                if known is None and (known := knowledge.institution(surface, shared=True)):
                    kind = known.kind
                    if weight[known.country_code] < SHARE_AT_ISSUE * weight.total() or not weight.total():
                        known = None
                if known is None and (known := knowledge.capital(surface)):
                    kind = CAPITAL
                if known and kind:
                    if not reader.dateline[i]:
                        found.append(Name(i + (reader.text[i].lower() == "the" and end - i > 1), end, kind, known))
                    step = end - i
                    break
        i += step
    return found


CAPITAL = "capital"
SHARE_AT_ISSUE = 0.34
"""Share of the countries' names in an article from which on `Congress` is that country's."""


def _breaks(reader: _Reader, start: int, end: int) -> bool:
    return any(word.isspace() or word in '()"“”;:' for word in reader.text[start:end])


def _countries_at_issue(reader: _Reader) -> Counter[str | None]:
    """How often each country is named, by name, adjective or capital."""
    count: Counter[str | None] = Counter()
    for i, word in enumerate(reader.text):
        if not reader.capital[i]:
            continue
        pair = reader.surface(i, i + 2) if i + 1 < len(reader.text) and reader.capital[i + 1] else ""
        for name in (pair, word):
            if name and (found := knowledge.country(name) or knowledge.adjective(name) or knowledge.capital(name)):
                count[found.country_code] += 1
                break
            if name and knowledge.us_state(name):
                count["US"] += 1
                break
    return count


def _is_namesake(reader: _Reader, name: Name, kinds: dict[str, str], surnames: dict[str, int]) -> bool:
    """Whether something else of the same name is meant: a state of the US, a sports side, a person, a larger place."""
    if name.kind not in (COUNTRY, CAPITAL):
        return kinds.get(reader.surface(name.start, name.end)) == PERSON
    surface = reader.surface(name.start, name.end)
    before, after = reader.before(name.start), reader.after(name.end)
    if surnames.get(surface, name.start) < name.start and before.lower() not in PLACE_PREPOSITIONS:
        return True
    if kinds.get(surface) == PERSON and (reader.label[name.start] == "PERSON" or before in HONORIFICS):
        return True
    if before in NAMESAKE_BEFORE or after in NAMESAKE_AFTER:
        return True
    if after == "," and knowledge.us_state(reader.after(name.end, 1)) and name.kind == COUNTRY:
        return True
    if surface == "Georgia":
        return reader.is_georgia_a_state
    return name.kind == COUNTRY and before.lower() not in PLACE_PREPOSITIONS and reader.is_sport


# --- candidates


def _candidates(reader: _Reader, fixed: list[Name]) -> list[Span]:
    """Spans that may be names: spaCy's entities with clean edges, and runs of proper nouns that it left out.

    A fixed name inside a larger candidate gives way to it (`Bank of China`, `Chad Johnson`): it leaves `fixed`.
    """
    at = {i: name for name in fixed for i in range(name.start, name.end)}
    taken = [False] * len(reader.text)
    spans: list[Span] = []
    gone: set[int] = set()

    def take(start: int, end: int, label: str) -> None:
        inner = {id(at[i]): at[i] for i in range(start, end) if i in at}.values()
        for name in inner:
            if (name.start, name.end) == (start, end) or name.start < start or name.end > end:
                taken[name.start : name.end] = [True] * (name.end - name.start)
                return  # the knowledge base knows better
        if any(taken[start:end]):
            return
        if label in ("PERSON", "PRODUCT", "WORK_OF_ART", "LAW", "") and any(
            _is_no_first_name(reader, name) for name in inner
        ):
            return
        gone.update(id(name) for name in inner)
        taken[start:end] = [True] * (end - start)
        spans.append((start, end))

    for start, end in _initialled(reader):
        take(start, end, "PERSON")
    pieces = []
    for entity in reader.doc.ents:
        if entity.label_ in SPACY_KINDS:
            pieces += [(*piece, entity.label_) for piece in _pieces(reader, entity.start, entity.end, entity.label_)]
    for i, inside in enumerate(reader.dateline):
        taken[i] = inside
    for start, end in _composed(reader):
        take(start, end, "ORG")
    for start, end, label in _joined(reader, pieces):
        take(start, end, label)
    fixed[:] = [name for name in fixed if id(name) not in gone]
    for name in fixed:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    for start, end in _runs(reader, taken):
        take(start, end, "")
    fixed[:] = [name for name in fixed if id(name) not in gone]
    return sorted(spans)


def _composed(reader: _Reader) -> Iterator[Span]:
    """Names of organisations around a saint's possessive (`St Ann’s Hospital`) or an `and` (`the Kelp and Dulse Union`).

    What stands before the `and` is of the name where it is a common noun or the acronym that follows has its letter.
    """
    text = reader.text
    for i in range(2, len(text) - 2):
        if text[i] in POSSESSIVE and text[i - 2] in ("St", "St.", "Saint") and text[i + 1] in ORGANIZATION_WORDS:
            yield i - 2, i + 2
        if text[i + 1] in BODIES_OF_MANY and reader.capital[i - 1] and _belongs_to_many(reader, i, i + 2):
            start = i - 1
            while start > 0 and reader.capital[start - 1] and reader.proper[start - 1] and i - start < NAME_SIDE:
                start -= 1
            if span := _trimmed(reader, start, i + 2, "ORG"):
                yield span
        if text[i] != "and" or not (reader.capital[i - 1] and reader.capital[i + 1]):
            continue
        start, end = i - 1, i + 2
        while start > 0 and reader.capital[start - 1] and text[start - 1].lower() != "the" and i - start < NAME_SIDE:
            start -= 1
        while end < len(text) and reader.capital[end] and end - i <= NAME_SIDE:
            end += 1
        if text[end - 1] not in ORGANIZATION_WORDS or end - i < 3 or reader.before(start).lower() != "the":
            continue
        letters = "".join(word[0] for word in text[start:end] if word[0].isupper())
        acronym = reader.after(end, 1) if reader.after(end) == "(" else ""
        if acronym == letters or text[i - 1].lower() in reader.common:
            yield start, end


def _initialled(reader: _Reader) -> Iterator[Span]:
    """Persons whose short first name is tied to the surname by a point: `Yu.Boldtar`."""
    text = reader.text
    for i in range(len(text) - 2):
        tied = not (reader.space[i] or reader.space[i + 1]) and text[i + 1] == "."
        if tied and re.fullmatch(r"[A-Z][a-z]?", text[i]) and re.fullmatch(r"[A-Z][a-zà-ž]{2,}", text[i + 2]):
            yield i, i + 3


BODIES_OF_MANY = words("Guild Association Union Federation Society Circle Alliance League Forum Syndicate Cooperative")
NAME_SIDE = 4
"""Words on one side of the `and` inside a name."""


def _is_no_first_name(reader: _Reader, name: Name) -> bool:
    """Whether a known name cannot be a part of a person's name, as `Chad` and `Jordan` can."""
    return name.kind in (COUNTRY, CAPITAL) and not (
        name.end - name.start == 1 and knowledge.first_name(reader.text[name.start])
    )


def _pieces(reader: _Reader, start: int, end: int, label: str) -> Iterator[Span]:
    """Cut an entity where two names are glued together, and trim what is left."""
    if label == "ORG" and (name := _person_at_end(reader, start, end)) is not None:
        reader.label[name:end] = ["PERSON"] * (end - name)
        while name > start and is_role(reader.text[name - 1]):
            name -= 1
        yield from (
            piece for piece in [_trimmed(reader, start, name, label), _trimmed(reader, name, end, "PERSON")] if piece
        )
        return
    text, cut = reader.text, start
    organization = label == "ORG" and any(word in ORGANIZATION_WORDS for word in text[start:end])
    for i in range(start, end + 1):
        if i < end and not _parts(reader, i, start, end, label, organization=organization):
            continue
        if cut < i and (piece := _trimmed(reader, cut, i, label)):
            yield piece
        cut = i + 1


def _person_at_end(reader: _Reader, start: int, end: int) -> int | None:
    """Where a person's name begins that is glued to the end of an organisation's: `World Forum Ann Reed`."""
    if end - start > 1 and GLUED_INITIAL.fullmatch(reader.text[end - 1]):
        return end - 1
    if _is_led(reader, start) and (name := _after_body(reader, start, end)):
        return name
    office = start > 1 and reader.text[start - 1] == "of" and reader.text[start - 2].lower() in PORTFOLIOS_OF
    for i in range(max(start + 1, end - 3), end - 1):
        own = office or reader.text[i - 1] in ORGANIZATION_WORDS | POSTS or reader.text[i - 1] in ("Inc.", "Corp.")
        names = all(reader.capital[j] and reader.text[j].isalpha() for j in range(i, end))
        if (
            own
            and names
            and knowledge.first_name(reader.text[i]) in ("m", "f")
            and not (ORGANIZATION_WORDS | PLACE_WORDS) & set(reader.text[i:end])
        ):
            return i
    return None


GLUED_INITIAL = re.compile(r"[A-Z][a-z]?\.[A-Z][a-zà-ž]{2,}(?:-[A-Z][a-zà-ž]+)?")
"""A person's initial and name written as one word: `G.Tumurbat`."""


def _is_led(reader: _Reader, start: int) -> bool:
    """Whether a name stands after the office of its head: `President of the`."""
    office = start - 1
    if office > 0 and reader.text[office].lower() == "the":
        office -= 1
    elif reader.text[start].lower() != "the":
        return False
    return office > 0 and reader.text[office] == "of" and is_role(reader.text[office - 1])


def _after_body(reader: _Reader, start: int, end: int) -> int | None:
    """Where the two last words of a span follow the word that tells what the body before them is."""
    name = end - 2
    plain = all(
        reader.capital[i] and reader.text[i].isalpha() and reader.text[i][1:].islower() for i in (name, end - 1)
    )
    if not plain or name - start < 2 or reader.text[name - 1] not in ORGANIZATION_WORDS:
        return None
    known = (knowledge.country, knowledge.adjective, knowledge.capital, knowledge.us_state)
    parts = reader.text[name:end]
    if (ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS) & set(parts):
        return None
    return None if any(look(part) for look in known for part in (*parts, " ".join(parts))) else name


def _parts(reader: _Reader, i: int, start: int, end: int, label: str, *, organization: bool) -> bool:
    """Whether the token parts two names rather than joining them."""
    text, word = reader.text, reader.text[i]
    if word.isspace() or word in '()[]{};:|•*“”"':
        return True
    if word in POSSESSIVE:
        return i + 1 < end and text[i - 1] not in KEEPS_POSSESSIVE and not _belongs_to_many(reader, i, end)
    if word == "-":
        left, right = reader.text[max(i - 1, 0)], text[i + 1] if i + 1 < len(text) else ""
        spaced = reader.space[i] or (i > 0 and reader.space[i - 1])
        return (
            spaced
            or (left in COMPOUND_PREFIXES and not (label == "ORG" and left[0].isupper()))
            or right in COMPOUND_SUFFIXES
            or (
                any(knowledge.country(side) or knowledge.adjective(side) for side in (left, right))
                and not (organization and i - 1 == start and _are_countries(left, right))
            )
            or (label == "PERSON" and i - start > 2 and right[:1].isupper())
        )
    if word in ",/–—":
        return not (word == "," and i + 1 < end and text[i + 1] in ("Inc.", "Inc", "Ltd.", "Ltd", "LLC"))
    if word in ("and", "&"):
        return label in ("PERSON", "GPE", "NORP") or (word == "and" and not organization)
    joins = PARTICLES if label == "PERSON" else CONNECTORS
    return word.islower() and word.isalpha() and word not in joins and start < i < end - 1


def _are_countries(*names: str) -> bool:
    """Whether all are names of countries, which may share a chamber or a society: `Peru-Kenya Chamber`."""
    return all(knowledge.country(name) for name in names)


def _belongs_to_many(reader: _Reader, i: int, end: int) -> bool:
    """Whether a possessive is part of the name of a body of many: `Bakers’ Guild`, but not `Kurds’ Parliament`."""
    owner = reader.text[i - 1]
    return (
        reader.text[i] in ("'", "’")
        and owner.endswith("s")
        and bool(ORGANIZATION_WORDS.intersection(reader.text[i + 1 : end]))
        and not (knowledge.people(owner) or knowledge.adjective(owner) or knowledge.country(owner) or owner in PEOPLES)
    )


CONNECTORS = PARTICLES | words("of for and the on in to at with by sans et und for as")


APPOSITION = 12
"""Tokens within which a name is in apposition to a noun before it: `a spokesman for the ministry, Paul Reed`."""


def apposed_noun(name: Token, start: int) -> Token | None:
    """Noun before that a name, with its head and its start, is in apposition to by its place; None where it is not.

    In `a lawyer for the captain, Paul Reed,` the name is the captain's: a definite office right before it is nearer
    than an indefinite one.
    """
    noun = name.head
    if name.dep_ != "appos" or not 0 < start - noun.i < APPOSITION:
        return None
    doc = noun.doc
    nearest = doc[start - 2] if start > 2 and doc[start - 1].text == "," else noun
    definite = {"the", "her", "his", "their", "its"}
    if (
        nearest.i != noun.i
        and is_role(nearest.text)
        and any(child.lower_ in definite for child in nearest.lefts)
        and not any(child.lower_ in definite or child.dep_ == "poss" for child in noun.lefts)
    ):
        return nearest
    if noun.pos_ == "PROPN" and noun.dep_ == "pobj" and is_role(noun.head.head.text):
        return noun.head.head  # `a spokesman for Reed, Paul Orlin,`: no name stands for another one
    return noun


def is_role(word: str) -> bool:
    """Whether a word names somebody by an office or occupation: `spokesman`, `President`, `speechwriter`."""
    lower = word.lower()
    return lower in ROLES or word in HONORIFICS or (len(lower) > 7 and lower.endswith(ROLE_ENDINGS))


ROLE_ENDINGS = (
    "writer",
    "maker",
    "worker",
    "holder",
    "leader",
    "keeper",
    "fighter",
    "broker",
    "logist",
    "nomist",
    "woman",
)


def _trimmed(reader: _Reader, start: int, end: int, label: str) -> Span | None:
    """Span without what stands at its edges and is no part of a name; None when nothing is left."""
    while start < end and (skip := _loose_start(reader, start, end, label)):
        start += skip
    while start < end and _loose_end(reader, start, end, label):
        end -= 1
    if start >= end or (end - start == 1 and (reader.text[start] in NOT_NAMES | HONORIFICS)):
        return None
    return start, end


def _loose_start(reader: _Reader, start: int, end: int, label: str) -> int:
    """How many tokens at the start of a span are no part of the name."""
    word, size = reader.text[start], end - start
    if not word[0].isalnum() or word in POSSESSIVE or word.lower() in ("the", "a", "an"):
        return 1
    if not reader.capital[start]:
        return 0 if word in PARTICLES and size > 1 and reader.capital[start + 1] else 1
    if size == 1:
        return 0
    if word in NOT_NAMES and not (label == "PERSON" and word in NAMES_TOO and reader.proper[start]):
        return 0 if label == "ORG" and _is_first_of_name(reader, start, start + size) else 1
    if label == "ORG" and is_role(word) and reader.text[start + 1] in ("of", "for"):
        return 2  # `Minister of Trade` is no organisation
    if label != "PERSON":
        return 0
    if size > 2 and knowledge.adjective(reader.surface(start, start + 2)):
        return 2
    named = size == 2 and word in FIRST_NAMES_TOO and word.lower() not in reader.text  # the article has no dean
    if ((is_role(word) or is_role(word.removesuffix("s"))) and not named) or knowledge.adjective(word):
        return 1 + (reader.text[start + 1] in ("-", "of"))
    return 0


def _is_first_of_name(reader: _Reader, start: int, end: int) -> bool:
    """Whether a determiner has its capital from the name that it begins, not from the sentence: `with All Coast Radio`."""
    before = reader.before(start)
    return (
        reader.text[start] in ("All", "One", "Every", "Our")
        and before.islower()
        and not reader.headline[start]
        and end - start > 2
        and bool(ORGANIZATION_WORDS & set(reader.text[start:end]))
    )


NAMES_TOO = words("You He May An A Day Most")
"""Words that are names in other languages, where they are tagged as such."""

FIRST_NAMES_TOO = words("Dean Earl Duke Marshal Angel Major")
"""Titles that are also first names: `Dean Foster`."""


def _loose_end(reader: _Reader, start: int, end: int, label: str) -> bool:
    """Whether the last token of a span is no part of the name."""
    word = reader.text[end - 1]
    if word in QUOTES or word in POSSESSIVE or word == "." or not (word[-1].isalnum() or word[-1] == "."):
        return True
    if word[0].isdigit():
        return label == "PERSON"
    if not reader.capital[end - 1]:
        return True
    if end - start == 1:
        return False
    if word in CAPTIONS:
        return True
    if label == "PERSON":
        return word in DEGREES or knowledge.institution(word) is not None
    return label == "ORG" and (
        word in POSTS or (word in HONORIFICS and reader.text[end - 2] not in ("of", "the", "for"))
    )


PARTY_AND_STATE = re.compile(r"[DRI]-(?:[A-Z][A-Za-z.]*)+")
"""How a lawmaker's party and state are printed after the name: `R-Fla.`."""

SHIP_TITLES = words("Lady Lord Queen King Princess Prince Empress")
"""Titles that take no article before a person's name, and do before a ship's, a hotel's or an inn's."""

CAPTIONS = words("Image Photo Photograph Picture Credit File Getty Courtesy Illustration")
DEGREES = words("MP MPs MLA CEO CFO QC KC SC PhD MD OBE CBE MBE JP CS DG")
POSTS = words("MP MPs MLA MLAs CEO CFO CS PS DG Spokesman Spokesperson Spokeswoman")
"""Posts that stand between an organisation and a person: `Health CS Mutahi`, in which none is a name."""


def _joined(reader: _Reader, pieces: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Join pieces of one name that spaCy left apart: `… Institute` + `for Gender Studies`, `Yasir` + `Garcia`."""
    owner = {start: (end, label) for start, end, label in pieces}
    used: set[int] = set()
    for start, end, label in pieces:
        if start in used:
            continue
        if end - start == 1 and owner.get(end, (0, ""))[0] == end + 1 and _is_split_name(reader, start):
            used.add(end)
            yield start, end + 1, "PERSON"
            continue
        if label == "GPE" and end - start == 1 and _follows_first_name(reader, start):
            yield (*_person_edges(reader, start - 1, end, owner, used), "PERSON")
        elif label == "PERSON":
            yield (*_person_edges(reader, start, end, owner, used), label)
        elif label == "ORG" or reader.text[end - 1] in ORGANIZATION_WORDS:
            yield (*_organization_edges(reader, start, end, owner, used), label)
        else:
            yield start, end, label


def _follows_first_name(reader: _Reader, last: int) -> bool:
    """Whether an unlabelled first name makes a person of a place's name: `Bhupinder | Singh`."""
    first = last - 1
    known = (knowledge.country, knowledge.capital, knowledge.adjective, knowledge.us_state)
    return (
        first >= 0
        and reader.space[first]
        and not reader.label[first]
        and reader.proper[first]
        and reader.doc[first].head.i == last
        and knowledge.first_name(reader.text[first]) in ("m", "f")
        and not any(look(reader.text[last]) for look in known)
        and not is_role(reader.text[first])
    )


def _is_split_name(reader: _Reader, start: int) -> bool:
    """Whether a first name and the word after it, two entities to spaCy, are one person: `Jan` + `Holm`."""
    first, last = reader.text[start : start + 2]
    known = (
        knowledge.country(last) or knowledge.capital(last) or knowledge.adjective(last) or knowledge.institution(last)
    )
    plain = last.isalpha() and not last.isupper() and last not in ORGANIZATION_WORDS | NOT_NAMES and not is_role(last)
    return reader.space[start] and knowledge.first_name(first) in ("m", "f") and plain and known is None


def _organization_edges(
    reader: _Reader, start: int, end: int, owner: dict[int, tuple[int, str]], used: set[int]
) -> Span:
    """Edges of an organisation's name that goes on with `of` or `for` and a capital, or begins with a nation."""
    text = reader.text
    while end + 1 < len(text) and text[end - 1] in ORGANIZATION_WORDS and text[end] in ("of", "for", "on"):
        follows = end + 1 + (text[end + 1] == "the")
        if follows >= len(text) or reader.label[follows] in ("DATE", "TIME", "PERSON"):
            break
        if follows in owner:
            used.add(follows)
            end = owner[follows][0]
        elif reader.proper[follows] and reader.capital[follows]:
            end = follows + 1
            while end < len(text) and reader.proper[end] and reader.capital[end]:
                end += 1
        else:
            break
    own = set(text[start:end])
    if end + 1 in owner and text[end] == "and" and {"for", "of"} & own and ORGANIZATION_WORDS & own:
        last, label = owner[end + 1]
        if label == "ORG" and not ORGANIZATION_WORDS & set(text[end + 1 : last]) and not text[end + 1].isupper():
            used.add(end + 1)
            end = last
    end = _coordinated_end(reader, start, end)
    if (
        start > 1
        and text[start - 1] == "-"
        and not (reader.space[start - 1] or reader.space[start - 2])
        and reader.capital[start - 2]
        and not reader.label[start - 2]
    ):
        start -= 2  # `High-|Level Council`
    if (
        end + 1 < len(text)
        and text[end] == "-"
        and not (reader.space[end - 1] or reader.space[end])
        and re.fullmatch(r"[A-Z]{1,3}", text[end + 1])
        and text[end - 1].isupper()
        and reader.after(end + 2) != "-"
    ):
        used.add(end + 1)
        end += 2  # `PML|-N`
    if start > 0 and knowledge.adjective(text[start - 1]) and reader.space[start - 1] and STATE_ORGANS & own:
        start -= 1
    return start, end


def _coordinated_end(reader: _Reader, start: int, end: int) -> int:
    """Where an organisation's name ends that goes on with what its `of` or `for` also governs.

    `Agency for Water | and Harbours`, by the parse; `Ministry of Kelp|, Youth and Sport`, by the list that an `and` ends.
    """
    text, size = reader.text, len(reader.text)
    prepositions = [i for i in range(start + 1, end) if text[i] in ("of", "for")]
    if not prepositions or not any(word in ORGANIZATION_WORDS for word in text[start : prepositions[0]]):
        return end
    stop, joined = end, end
    while stop + 1 < size and text[stop] in (",", "and", "&") and reader.capital[stop + 1] and reader.proper[stop + 1]:
        last, token = text[stop] != ",", stop + 1
        stop += 1
        while stop < size and reader.capital[stop] and reader.proper[stop]:
            stop += 1
        parts = text[token:stop]
        if (
            reader.label[token] in ("PERSON", "GPE", "DATE")
            or ORGANIZATION_WORDS & set(parts)
            or parts[0].isupper()
            or not knowledge.is_common(parts[0])
        ):
            return joined
        if last:
            head = reader.doc[token:stop].root
            lists = stop - end > stop - token + 1
            if lists or (head.dep_ == "conj" and prepositions[0] < head.head.i < end):
                joined = stop
            return joined
    return joined


def _person_edges(reader: _Reader, start: int, end: int, owner: dict[int, tuple[int, str]], used: set[int]) -> Span:
    """Edges of a person's name with the parts that spaCy labelled otherwise or not at all."""
    text, size = reader.text, len(reader.text)
    while (
        end + 1 < size
        and text[end] in PARTICLES
        and text[end].islower()
        and reader.capital[end + 1]
        and reader.proper[end + 1]
    ):
        end = max(end + 2, owner.get(end + 1, (0, ""))[0])
        used.update(range(end - 2, end))
    while (
        end < size
        and reader.space[end - 1]
        and reader.proper[end]
        and reader.capital[end]
        and text[end - 1][-1].isalpha()
    ):
        last = owner.get(end, (end + 1, ""))[0]
        if (
            last - end > 1
            or text[end] in NOT_NAMES
            or is_role(text[end])
            or text[end] in ORGANIZATION_WORDS
            or reader.label[end] in ("DATE", "TIME", "EVENT", "WORK_OF_ART", "LAW")
            or knowledge.country(text[end])
            or knowledge.adjective(text[end])
            or knowledge.capital(text[end])
            or knowledge.institution(text[end])
        ):
            break
        used.add(end)
        end += 1
    if (
        end + 1 < size
        and text[end] == "-"
        and not reader.space[end]
        and not reader.space[end - 1]
        and text[end + 1].isalpha()
        and end + 1 not in owner
        and text[end + 1] not in COMPOUND_SUFFIXES
    ):
        used.add(end + 1)
        end += 2
    if end + 2 < size and text[end].lower() in ("al", "el") and text[end + 1] == "-" and reader.capital[end + 2]:
        used.update((end, end + 2))
        end += 3  # `Abdel Fattah | el-Sisi`
    if start > 1 and text[start - 1] == "-" and text[start - 2].lower() in ("al", "el") and not reader.space[start - 1]:
        start -= 2
        while start > 0 and reader.proper[start - 1] and reader.capital[start - 1] and not reader.label[start - 1]:
            start -= 1
    while start > 0 and reader.space[start - 1]:
        word = text[start - 1]
        if (
            not (
                word in LEADING_PARTICLES
                or (word.lower() in LEADING_PARTICLES and reader.proper[start - 1] and not reader.label[start - 1])
                or (
                    reader.capital[start - 1]
                    and reader.proper[start - 1]
                    and not reader.label[start - 1]
                    and knowledge.first_name(word)
                    and not is_role(word)
                )
            )
            or word in NOT_NAMES
        ):
            break
        start -= 1
    return start, end


LEADING_PARTICLES = words("de dos della van von bin ibn al-")
"""Particles with which a surname may begin: `van Houten said`."""


def _runs(reader: _Reader, taken: list[bool]) -> Iterator[Span]:
    """Find runs of proper nouns in no candidate yet."""
    i, size = 0, len(reader.text)
    while i < size:
        if taken[i] or not (reader.proper[i] and reader.capital[i]):
            i += 1
            continue
        end = i + 1
        while end < size and not taken[end]:
            joins = reader.text[end] == "-" and not reader.space[end - 1] and not reader.space[end]
            if not (
                (reader.proper[end] and reader.capital[end])
                or (joins and end + 1 < size and not taken[end + 1] and reader.text[end + 1].isalpha())
            ):
                break
            end += 2 if joins else 1
        start = i
        while start < end and (
            reader.text[start] in HONORIFICS
            or reader.text[start].lower() in ROLES
            or knowledge.adjective(reader.text[start])
        ):
            start += 1
        last = end
        while start < last and end < size and taken[end] and is_role(reader.text[last - 1]):
            last -= 1  # `Union General Secretary` before a name
        if last - start == 1 and end < size and reader.label[end] == "PERSON":
            last -= reader.text[start].removesuffix("s") in HONORIFICS  # `Brigadiers` before two names
        if span := _trimmed(reader, start, last, "PERSON" if start > i else ""):
            yield span
        i = end


# --- what a name means, from all its places in the document


VOTES = {
    "PERSON": (PERSON, 2.0),
    "ORG": (ORGANIZATION, 2.0),
    "GPE": (PLACE, 2.0),
    "LOC": (PLACE, 1.5),
    "FAC": (PLACE, 1.5),
    "NORP": (GROUP, 2.0),
}
"""Weight of spaCy's label at one place; any other label and none speak for `OTHER`."""

NO_NAME = 1.5
"""What speaks for a run of capitals being no actor's name at a place that spaCy did not label as one."""

REPEATS = 3
"""A name's first so many places are heard; later ones say the same again."""


def _kinds(reader: _Reader, spans: list[Span]) -> dict[str, str]:
    """Decide what each printed form names in this document."""
    places: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        places[reader.surface(*span)].append(span)
    acronyms = _acronyms(reader, spans)
    common = set(_common_acronyms(reader))
    scores: dict[str, dict[str, float]] = {}
    for surface, every in places.items():
        found = [span for span in every if not reader.headline[span[0]]] or every
        score = scores[surface] = dict.fromkeys((PERSON, ORGANIZATION, GROUP, PLACE, OTHER), 0.0)
        for start, end in found:
            for kind, weight in _evidence_here(reader, start, end):
                score[kind] += weight
        for kind in score:
            score[kind] *= min(len(found), REPEATS) / len(found)
        if reader.headline[found[0][0]] and found[0][1] - found[0][0] > 2:
            score[OTHER] += 6.0  # the words of a headline, unless they are a name elsewhere
        for kind, weight in (*_evidence_of_form(reader, *found[0]), *_evidence_of_place(reader, every)):
            score[kind] += weight
        if surface in common:
            score[OTHER] += 12.0
    kinds = {surface: _decide(score) for surface, score in scores.items()}
    for surface, weight in _called_he_or_she(reader, places, kinds):
        scores[surface][PERSON] += weight
        kinds[surface] = _decide(scores[surface])
    for surface, kind, weight in (
        *_shares_of_persons(reader, places, kinds),
        *_shares_of_others(reader, places, kinds),
    ):
        scores[surface][kind] += weight
        kinds[surface] = _decide(scores[surface])
    for acronym, long in acronyms.items():
        if kinds.get(long) in (ORGANIZATION, GOVERNMENT, GROUP):
            kinds[acronym] = kinds[long]
        elif long in kinds and acronym in kinds and long.split()[-1] in EVENT_WORDS:
            kinds[acronym] = OTHER
        elif long in kinds and acronym in kinds and _letters(long, acronym):
            kinds[acronym] = kinds[long] = ORGANIZATION
    return {
        surface: _refined(reader.text[places[surface][0][0] : places[surface][0][1]], kind, surface)
        if surface in places and not _is_of_body(surface, kinds)
        else kind
        for surface, kind in kinds.items()
    }


def _is_of_body(surface: str, kinds: dict[str, str]) -> bool:
    """Whether an organisation is a part of another one of the article that no state has: `Calvora Kelp Department`."""
    parts = surface.split()
    owners = [" ".join(parts[:i]) for i in range(1, len(parts))]
    owners += [" ".join(parts[i:]) for i in range(2, len(parts)) if parts[i - 1] == "of"]
    return kinds[surface] == ORGANIZATION and any(
        kinds.get(owner) == ORGANIZATION and owner not in ORGANIZATION_WORDS and not is_government(owner.split())
        for owner in owners
    )


def _decide(score: dict[str, float]) -> str:
    return max(score, key=lambda kind: score[kind])


def _evidence_here(reader: _Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what one place says about its name."""
    if reader.after(end).lower() in PORTFOLIOS_OF or (
        reader.before(start) in ("of", "for") and start > 1 and reader.text[start - 2].lower() in PORTFOLIOS_OF
    ):
        yield OTHER, 6.0  # `Defense Minister`, `Secretary of State`
    label = Counter(reader.label[i] for i in range(start, end)).most_common(1)[0][0]
    yield VOTES.get(label, (OTHER, NO_NAME))
    before, after, then = reader.before(start), reader.after(end), reader.after(end, 1)
    if (before == "," and reader.surface(start, end) in DEGREES) or (
        before == ":" and start > 1 and reader.text[start - 2] in CAPTIONS
    ):
        yield OTHER, 8.0  # letters after a name, or who took the picture
    if before == "(" and after == ")" and start > 1 and is_role(reader.text[start - 2]):
        yield OTHER, 4.0  # an office's letters
    if before in SHIP_TITLES and start > 1 and reader.text[start - 2].lower() == "the":
        yield OTHER, 6.0  # `the Lady Ann` sails; `Lady Ann` does not
    elif before in HONORIFICS or (is_role(before) and (start == 0 or reader.space[start - 1])):
        yield PERSON, 3.0
    if after == "," and then.isdigit() and 1 < len(then) < 3 and reader.after(end, 2) == ",":
        yield PERSON, 4.0
    if after == "(" and then.isdigit() and len(then) < 3 and reader.after(end, 2) == ")":
        yield PERSON, 3.0
    if after == "as" and before.lower() in NAMED_AS:
        yield PERSON, 3.0
    if after == "," and then in ("a", "an", "the") and _is_kind_of_body(reader, end + 2):
        yield ORGANIZATION, 3.0
        yield PERSON, -2.0
    if after == "," and then == "which":
        yield PERSON, -2.0
    if after in ("who", "whose", "whom") or (after == "," and then in ("who", "whose", "whom")):
        yield PERSON, 3.0
    head = reader.doc[start:end].root
    if before == "," and (noun := apposed_noun(head, start)) is not None and noun.lower_ in ROLES - ALSO_OF_BODIES:
        yield PERSON, 2.5  # `the director of the agency, Ann Reed`
    if after == "," and then in ("a", "an") and _is_kind_of_person(reader, end + 2):
        yield PERSON, 3.0  # `Ann Reed, a primary school teacher,`
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.lemma_ in SAY:
        yield PERSON, 2.0
        yield ORGANIZATION, 1.0
    if before == "to" and start > 1 and reader.text[start - 2].lower() == "according":
        yield PERSON, 1.0
        yield ORGANIZATION, 1.5
    if before.lower() in PLACE_PREPOSITIONS:
        yield PLACE, 2.0 if before.lower() == "in" else 1.0
        yield PERSON, -1.0
    if before.lower() == "the":
        yield ORGANIZATION, 1.0
        yield PERSON, -3.0
    if before.lower() in ("a", "an") and end - start == 1 and not head.text.islower():
        yield (ORGANIZATION, 1.0) if head.dep_ in ("compound", "amod", "nmod", "poss") else (OTHER, 4.5)
        yield PERSON, -3.0  # `an NTV reporter`; `an MOU`
    yield from _evidence_of_thing(reader, start, end)
    if (after.lower() in ROLES and label != "GPE") or after in ORGANIZATION_HEADS:
        yield ORGANIZATION, 1.5
        yield PERSON, -1.0
    if after in ("'s", "’s"):
        if then.lower() in KIN:
            yield PERSON, 2.5
        elif then.lower() in ROLES:
            yield ORGANIZATION, 1.0
    if before == "(" and after == ")" and start > 1 and reader.label[start - 2] == "PERSON":
        yield ORGANIZATION, 2.5  # a player's club, a speaker's party
        yield PERSON, -2.0
    if before in ORGANIZATION_NOUNS and reader.space[start - 1]:
        yield ORGANIZATION, 3.0
    if before in ("of", "at") and start > 1 and reader.text[start - 2].lower() in ROLES:
        yield ORGANIZATION, 1.5
    if after == "," and (knowledge.country(then) or knowledge.us_state(then)):
        yield PLACE, 1.5


def _evidence_of_thing(reader: _Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what one place says against a name's being anybody's: a thing, a place, a people, a portfolio is named."""
    before, after = reader.before(start), reader.after(end)
    head = reader.doc[start:end].root
    owned = before == "of" and start > 1
    if before.lower() in VESSELS:
        yield OTHER, 6.0  # `the yacht Rubicon`
    if after == "(" and YEAR.fullmatch(reader.after(end, 1)) and reader.after(end, 2) == ")":
        yield OTHER, 6.0  # a film and its year
    if owned and reader.text[start - 2].lower() in REGIONS:
        yield PLACE, 5.0  # `the town of Santa Rosa`
    if owned and end - start > 1 and reader.text[start - 2].lower() in HEADS_OF and _is_portfolio(reader, start, end):
        yield OTHER, 4.0  # `the head of Strategic Communications`
    if after == "-" and not reader.space[end - 1] and not reader.space[end] and end - start > 1:
        rest = reader.after(end, 1)
        if rest.islower() and rest.isalpha() and rest not in COMPOUND_SUFFIXES:
            yield OTHER, 3.0  # cut within a word: `the National Follow|-up Plan`
    if head.dep_ == "compound" and head.head.i >= end:
        noun = head.head.lower_
        if noun in NAMED_THINGS:
            yield OTHER, 4.0
            yield PERSON, -2.0
        elif noun in PEOPLE_OF and noun == after.lower():
            yield OTHER, 4.0  # `a Nukari woman`
            yield PERSON, -4.0
        elif noun in REGIONS | STRETCHES and noun == after:
            yield PLACE, 4.0  # `Zaruna province`


VESSELS = words(
    "yacht ship vessel ferry trawler tanker warship frigate destroyer submarine boat uss hms hmas ins rms mv ss"
)
"""Words that stand before the name of a ship."""

YEAR = re.compile(r"(?:1[89]|20)\d\d")

REGIONS = words(
    """village town city district province prefecture region municipality county department suburb neighbourhood
    neighborhood governorate canton commune oblast aimag upazila upazilla taluk township outskirts state island port"""
)
"""Kinds of places: the name after their `of`, and the one right before them, is a place's."""

STRETCHES = words(
    "river lake valley desert mountains peninsula highway road railway railroad mine junction beach coast bay"
)
"""Kinds of places that are named by the word before them alone."""

HEADS_OF = words("head chief director professor officer manager minister secretary undersecretary spokesperson lead")
"""Offices that are followed by what they are for where no body is named."""

PEOPLE_OF = words(
    "woman man women men people elder elders tribe tribes clan language ancestry descent heritage girl boy"
)
"""What is of a people."""


def _is_portfolio(reader: _Reader, start: int, end: int) -> bool:
    """Whether all words are common nouns with a capital, none of which tells of a body: `Strategic Communications`."""
    parts = [word for word in reader.text[start:end] if word not in ("and", "&")]
    return not ORGANIZATION_WORDS.intersection(parts) and all(map(knowledge.is_common, parts))


def _evidence_of_form(reader: _Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what a name's own words say."""
    parts = reader.text[start:end]
    surface = reader.surface(start, end)
    first, last = parts[0], parts[-1]
    if knowledge.us_state(surface) or surface in NOT_NAMES:
        yield PLACE, 8.0
    if surface in DEGREES | POSTS or PARTY_AND_STATE.fullmatch(surface):
        yield OTHER, 8.0
    if surface in PARTIES:
        yield GROUP, 6.0
    elif len(parts) > 1 and last in PARTIES:
        yield ORGANIZATION, 3.0
    elif len(parts) > 1 and last in PEOPLES:
        yield OTHER, 6.0
    elif surface in PEOPLES:
        yield OTHER, 8.0
    if knowledge.people(surface) or knowledge.adjective(surface):
        yield OTHER, 20.0  # who is of a country, and no body
    organization = [i for i, word in enumerate(parts) if word in ORGANIZATION_WORDS]
    if organization and len(parts) > 1 and last in EVENT_WORDS:
        yield OTHER, 5.0  # `Suffolk University Poll`
    elif organization and len(parts) > 1:
        yield ORGANIZATION, 5.0 if organization[-1] == len(parts) - 1 or "of" in parts or "for" in parts else 2.5
    elif len(parts) > 1 and last in EVENT_WORDS:
        yield OTHER, 4.0
    elif (last in PLACE_WORDS or first in PLACE_FIRST) and len(parts) > 1:
        yield PLACE, 3.0
    elif len(parts) > 1 and all(word[0].isupper() or word in PARTICLES or not word[0].isalpha() for word in parts):
        given = knowledge.first_name(first)
        if given:
            yield PERSON, 2.5
        if re.fullmatch(r"[A-Z]\.", parts[1]) and len(parts) > 2:
            yield PERSON, 4.0
        if "-" in parts and parts.index("-") > 1 and parts[parts.index("-") + 1][0].islower():
            yield PERSON, 3.0
        if PARTICLES & set(parts[1:-1]):
            yield PERSON, 1.0
        if first in DIRECTIONS or (knowledge.country(first) and not given):
            yield PERSON, -6.0  # `China Life`, `West Orla Nagar`
            yield (PLACE if first in DIRECTIONS else ORGANIZATION), 1.0
    elif len(parts) == 1 and knowledge.first_name(first) in ("m", "f"):
        yield PERSON, 0.5
    if re.fullmatch(r"[A-Z][A-Z&0-9.]{1,6}s?", surface) or re.fullmatch(r"[A-Z]{2,6}-[A-Z]{1,3}", surface):
        yield ORGANIZATION, 2.0
        yield PERSON, -2.0
    if len(parts) == 1 and surface in ORGANIZATION_WORDS | PORTFOLIOS and surface not in STATE_ORGANS:
        yield OTHER, 5.0 if surface in PORTFOLIOS else 3.0
    plural = surface.endswith("s") and surface[:-1].lower() in ROLES
    if MONEY.fullmatch(surface) or (plural and not any(word in SPORT for word in reader.text)):  # no team
        yield OTHER, 8.0  # `RM750mil`, `Directors`
    if re.fullmatch(r"[A-Z]{2,}s", surface):
        yield OTHER, 4.0  # `NGOs`
    if len(parts) == 1 and (ROMAN.fullmatch(surface) or reader.doc[start].tag_ == "NNPS"):
        yield PERSON, -4.0
        yield OTHER, 6.0 if ROMAN.fullmatch(surface) else 0.0
    if len(parts) == 1 and re.search(r"(?:phobia|ism|xit|ity|ness)$", surface):
        yield OTHER, 5.0
    if len(parts) == 1 and first.lower() in reader.common:
        yield OTHER, 5.0  # a common noun that opens a sentence
    if "&" in parts:
        yield ORGANIZATION, 3.0
    if any(char.isdigit() for char in surface):
        yield PERSON, -4.0
    if len(parts) > 6:
        yield PERSON, -4.0


NAMED_AS = words("appoint appointed appointing appoints name named naming names elect elected hired promoted nominated")
"""Verbs whose object becomes something: `appointed Ann Reed as`."""

ALSO_OF_BODIES = words(
    """owner co-owner operator maker partner sponsor publisher leader member developer producer promoter organiser organizer
    agent broadcaster broker champion contractor donor backer employer founder investor lender manager pioneer player rival
    regulator shareholder successor predecessor supplier victim winner counterpart creator defender contender candidate
    ally party associate observer guard broker trader trustee host"""
)
"""Roles that organisations, things and places have as well as persons."""

BODY_REACH = 4
"""Words of an apposition in which the noun is looked for that tells what something is."""


def _is_kind_of_person(reader: _Reader, start: int) -> bool:
    """Whether the words from here on say that somebody is a person: `primary school teacher`."""
    for i in range(start, min(start + BODY_REACH, len(reader.text))):
        token = reader.doc[i]
        if not reader.text[i].replace("-", "").isalpha() or token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return False
        if token.pos_ == "NOUN" and token.lower_ in (ROLES - ALSO_OF_BODIES) | PEOPLE_OF:
            return reader.doc[i + 1].pos_ != "NOUN" if i + 1 < len(reader.text) else True
    return False


def _is_kind_of_body(reader: _Reader, start: int) -> bool:
    """Whether the words from here on say that something is a company or the like: `parent company of`."""
    for i in range(start, min(start + BODY_REACH, len(reader.text))):
        word = reader.text[i]
        if is_role(word) or not (word.isalpha() or word == "-"):
            return False
        if word in ORGANIZATION_NOUNS:
            return not (i + 1 < len(reader.text) and reader.doc[i + 1].pos_ in ("NOUN", "PROPN"))
    return False


ROMAN = re.compile(r"[IVX]{2,6}")
"""A number: `Class XII`."""

MONEY = re.compile(r"[A-Z]{1,3}\d+(?:\.\d+)?(?:mil|m|bn|b|k)|[A-Z]{1,3}\d{3,}")
"""An amount with the letters of its currency, written as one word."""

DIRECTIONS = words("North South East West Northern Southern Eastern Western Upper Lower Central")

STANDING_IN = words("in off near below outside around neighbouring neighboring")
STANDING_AT = words("from to of at across between")
GOVERNED = words("mayor governor town city village island port capital county parish")
STATE_ORGANS_SMALL = words(
    "minister ministry directorate coastguard parliament embassy ambassador capital border coast"
)
"""What is a place's after its possessive: `Marovia's prime minister`."""


def _evidence_of_place(reader: _Reader, found: list[Span]) -> Iterator[tuple[str, float]]:
    """Weigh all places of a short name that no title or first name makes a person's: where it is a place's."""
    start, end = found[0]
    parts = reader.text[start:end]
    if end - start > 2 or any(word.isupper() or word in ORGANIZATION_WORDS for word in parts):
        return
    score, weak = 0.0, 0
    for start, end in found[:PLACES_READ]:
        before, after, then = reader.before(start).lower(), reader.after(end), reader.after(end, 1)
        if (
            is_role(before)
            or reader.before(start) in HONORIFICS
            or {after, then if after == "," else ""} & RELATIVES_OF_PERSONS
        ):
            return
        weak += before in STANDING_AT
        if after in POSSESSIVE:  # what stands there is what it owns
            score += any(
                word.lower() in STATE_ORGANS_SMALL
                for word in itertools.takewhile(str.isalpha, reader.text[end + 1 : end + 4])
            )
            continue
        score += before in STANDING_IN
        score += before == "of" and start > 1 and reader.text[start - 2].lower() in GOVERNED
        score += after == "," and then == "which"
    surface = reader.surface(*found[0])
    if surface.upper() in reader.datelines:
        score += 2.0
    if surface.endswith("a") and surface + "n" in reader.capitals:
        score += 1.0  # `Marovia`, `Marovian`
    given = knowledge.first_name(parts[0]) and (end - start == 1 or reader.label[found[0][0]] == "PERSON")
    if score + (0.5 if weak else 0.0) >= (2.0 if given else 1.0):
        yield PLACE, 8.0
        yield PERSON, -4.0


RELATIVES_OF_PERSONS = {"who", "whose", "whom"}
PLACES_READ = 20
"""Places of one name that are asked whether it is a place's."""


def _shares_of_others(
    reader: _Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, str, float]]:
    """First words of the names of organisations, adjectives of places, and what is coordinated with a place."""
    first = {name.split()[0] for name in places if kinds[name] == ORGANIZATION and " " in name}
    stems = {name.rstrip("aeo") for name in places if kinds[name] == PLACE and " " not in name and len(name) > 4}
    for surface in places:
        if kinds[surface] == PERSON and " " not in surface and not knowledge.first_name(surface):
            if surface in first:
                yield surface, ORGANIZATION, 8.0
            for start, end in places[surface][:PLACES_READ]:
                beside = {reader.after(end, 1) if reader.after(end) == "and" else ""}
                beside.add(reader.text[start - 2] if reader.before(start) == "and" and start > 1 else "")
                if any(kinds.get(name) == PLACE for name in beside):
                    yield surface, PLACE, 8.0
                    break
        for suffix in ("an", "ian", "ese", "ish"):
            if surface.endswith(suffix) and surface.removesuffix(suffix) in stems:
                yield surface, OTHER, 12.0


def _acronyms(reader: _Reader, spans: list[Span]) -> dict[str, str]:
    """`National Relief Agency (NRA)` and `NRA (National Relief Agency)`: short form → long form."""
    found = {}
    before = {end: (start, end) for start, end in spans}
    for start, end in spans:
        if reader.before(start) != "(" or reader.after(end) != ")" or start < 2:
            continue
        short = reader.surface(start, end)
        i = start - 1
        if reader.text[i - 1] in POSSESSIVE:
            i -= 1
        if i in before:
            long = reader.surface(*before[i])
            if _letters(long, short) or (
                short.isupper() and 2 < len(short) < 9 and short.isalpha() and not knowledge.country(short)
            ):
                found[short] = long
            elif _letters(short, long):
                found[long] = short
    return found


def _common_acronyms(reader: _Reader) -> Iterator[str]:
    """Acronyms that an article explains by common nouns or an office: `independent power producer (IPP)`."""
    for i in range(2, len(reader.text) - 1):
        short = reader.text[i]
        if reader.text[i - 1] != "(" or reader.text[i + 1] != ")" or not re.fullmatch(r"[A-Z]{2,6}s?", short):
            continue
        long = [word for word in reader.text[max(i - 10, 0) : i - 1] if word.isalpha() and word not in SMALL][
            -len(short.rstrip("s")) :
        ]
        initials = "".join(word[0] for word in long).upper()
        noun = reader.text[i - 2]
        body = noun.capitalize() in ORGANIZATION_WORDS
        if initials == short.rstrip("s") and (is_role(noun) or (noun.islower() and not body)):
            yield short


SMALL = words("of the for and in on to a an de")
"""Words without a letter in an acronym."""


def _letters(long: str, short: str) -> bool:
    """Whether the letters of an acronym are found in order in a longer name, beginning with its first."""
    letters = [char.lower() for char in short if char.isalnum()]
    if (
        not 2 <= len(letters) <= 10
        or " " in short
        or len(long) < len(short) + 3
        or not sum(char.isupper() for char in short) > 1
    ):
        return False
    initials = [word[0].lower() for word in re.findall(r"\w+", long)]
    if letters[0] != initials[0] and letters[0] not in initials:
        return False
    at = iter(re.sub(r"\W", "", long.lower()))
    return all(letter in at for letter in letters)


PRONOUNS_OF_PERSONS = words("he she him her his himself herself")
PRONOUN_REACH = 45
"""Tokens after a name in which he or she speaks for its being a person's."""


def _called_he_or_she(
    reader: _Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, float]]:
    """Names that look like an organisation's and are a person's to the article.

    The next he or she of the paragraph has nobody else before it, or the name goes on as its last word alone.
    """
    persons = [
        entity.start for entity in reader.doc.ents if entity.label_ == "PERSON" and not reader.headline[entity.start]
    ]
    for surface, found in places.items():
        parts = reader.text[found[0][0] : found[0][1]]
        named = {reader.before(start).lower() for start, _ in found}
        if kinds[surface] not in (ORGANIZATION, OTHER) or not _may_be_of_person(parts) or "the" in named:
            continue
        called = sum(_is_called(reader, start, end, persons) for start, end in found[:PLACES_READ])
        last, first = places.get(parts[-1], ()), places.get(parts[0], ())
        if len(parts) > 1 and last and not first and last[0][0] > found[0][0]:
            called += sum(_is_called(reader, start, end, persons) for start, end in last[:PLACES_READ])
        if called:
            yield surface, min(called, REPEATS) * 3.0


def _may_be_of_person(parts: list[str]) -> bool:
    """Whether words can be a person's name by their form: one to three, with a capital each, none telling what a body is."""
    plain = all(word[0].isupper() and word.isalpha() and not word.isupper() for word in parts)
    known = (knowledge.country, knowledge.adjective, knowledge.people, knowledge.institution, knowledge.capital)
    said = ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS | PARTIES | PEOPLES | NOT_NAMES
    return (
        plain and len(parts) < 4 and not said & set(parts) and not any(look(word) for look in known for word in parts)
    )


def _is_called(reader: _Reader, start: int, end: int, persons: list[int]) -> bool:
    """Whether the next he or she of a paragraph can mean only this subject."""
    token = reader.doc[start:end].root
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    stop = end
    for i in range(end, min(end + PRONOUN_REACH, len(reader.text))):
        if "\n" in reader.text[i] or reader.text[i] in QUOTES:
            return False
        if reader.text[i].lower() in PRONOUNS_OF_PERSONS:
            stop = i
            break
        if reader.text[i].islower() and is_role(reader.text[i]):
            return False
    line = start
    while line > 0 and "\n" not in reader.text[line - 1]:
        line -= 1
    return stop > end and not any(line <= i < stop and not start <= i < end for i in persons)


OWN_SURNAME = 20.0
"""What speaks for a person where a name is the surname of somebody named in full: more than all labels together."""


def _shares_of_persons(
    reader: _Reader, places: dict[str, list[Span]], kinds: dict[str, str]
) -> Iterator[tuple[str, str, float]]:
    """Names that are a part of some person's full name: surname, first name, or the family name that comes first."""
    parts: dict[str, float] = {}
    for surface, found in places.items():
        if kinds[surface] != PERSON or found[0][1] - found[0][0] < 2:
            continue
        tokens = reader.text[found[0][0] : found[0][1]]
        for i in range(1, len(tokens)):
            tail = reader.surface(found[0][0] + i, found[0][1])
            parts[tail] = OWN_SURNAME
        head = tokens[0]
        parts[head] = max(parts.get(head, 0), 4.0 if "-" in tokens or not knowledge.first_name(head) else 2.0)
        if len(tokens) > 2:
            parts[" ".join(tokens[:2])] = 3.0
    for surface in places:
        if surface in parts and surface not in NOT_NAMES:
            yield surface, PERSON, parts[surface]
        elif surface[-1] == "s" and parts.get(surface[:-1]) == OWN_SURNAME:
            yield surface, OTHER, OWN_SURNAME  # a family


def _refined(parts: list[str], kind: str, surface: str) -> str:
    """Kind of a name once it is known to be an organisation's: a state's organ is `government`."""
    if kind == PERSON and len(parts) == 1 and (len(surface) < 2 or surface.lower() in PARTICLES):
        return OTHER
    if kind == ORGANIZATION and is_government(parts):
        return GOVERNMENT
    if (
        kind == GROUP
        and surface not in PARTIES
        and not (surface.endswith("s") and " " not in surface and surface not in PEOPLES)
    ):
        return OTHER
    return kind


COUNCILS = words("City County State Security National Supreme Borough Municipal Town District Privy Ruling Legislative")


def is_government(parts: list[str]) -> bool:
    """Whether these words name an organ of a state."""
    held = set(parts)
    if "Council" in held and held & COUNCILS:
        return True
    if "Congress" in held and held & words("Labour Labor Trade Trades Unions Workers"):
        return False
    if held & words(
        "University School Party Club Hotel Bank Union College League Association Church Foundation Institute Hospital"
    ):
        return False
    if held & STATE_ORGANS:
        return True
    nation = any(knowledge.adjective(word) or knowledge.country(word) for word in parts) or bool(
        held & words("National Federal State Royal Supreme Central")
    )
    return bool(held & GOVERNMENT_WORDS) and (nation or "Department" in held)


def _inside(reader: _Reader, start: int, end: int, kinds: dict[str, str]) -> Iterator[Name]:
    """Names of actors known from elsewhere in the document inside a span that as a whole is none."""
    i = start
    while i < end:
        for stop in range(end, i, -1):
            kind = kinds.get(reader.surface(i, stop)) if stop - i < end - start else None
            if kind in ACTORS and kind is not None:
                yield Name(i, stop, kind)
                i = stop - 1
                break
        i += 1
