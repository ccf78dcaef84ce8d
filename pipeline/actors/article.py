"""An article while its actors are read: who was found so far, and every place that means them."""

import bisect
import functools
from dataclasses import dataclass, field

from spacy.attrs import IDX, ORTH
from spacy.tokens import Doc

from pipeline.actors import knowledge
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import NAMESAKE_AFTER
from pipeline.actors.names import find_names
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, ORGANIZATION
from pipeline.grammar import POSSESSIVE
from pipeline.tokens import strings, text_of

LONGEST_COUNTRY = 3
"""Tokens of what names a country before a possessive."""

INSIDE_COUNTRIES = frozenset(("&", "and", "d'Ivoire", "d’Ivoire", "es", "la", "of", "territories"))
"""Second words, in small letters, of the names of countries and capitals."""


@dataclass(slots=True, eq=False)
class Actor:
    """An entity while the article is read."""

    kind: str
    names: list[str] = field(default_factory=list)
    whole: str | None = None  # a first name with the surname that stands with another one's
    known: Known | None = None
    roles: list[str] = field(default_factory=list)
    affiliations: list["Actor"] = field(default_factory=list)
    first: int = 1 << 30
    spans: list[tuple[int, int]] = field(default_factory=list)
    gender: str | None = None
    certain: bool = False

    def full(self) -> str:
        """Fullest form by which it is named."""
        if self.known:
            return self.known.name
        return self.whole or max(
            self.names, key=lambda name: (min(len(name.split()), 4), not name.isupper(), len(name))
        )


@dataclass(slots=True, eq=False)
class Reference:
    """A mention while the article is read, in tokens."""

    start: int
    end: int
    actor: Actor
    form: str
    role: str | None = None


class Article:
    """Actors and references of one article, gathered step by step."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.names, self.acronyms, self.headline, self.nations = find_names(doc)
        self.text = list(strings(doc, ORTH))
        self._printed = text_of(doc)
        self._offsets: list[int] = [*doc.to_array(IDX).tolist(), len(self._printed)]
        self.refs: list[Reference] = []
        self.cast: list[Actor] = []
        self.by_id: dict[str, Actor] = {}
        self.at: dict[int, Reference] = {}
        self.unnamed: dict[int, int] = {}
        self.titles: set[int] = set()
        """Tokens of the titles right before names."""
        self.owned: list[tuple[Actor, int]] = []
        """Persons with an office, and the token of the noun or pronoun whose it is: `the agency's director, NAME`."""

    def adjective(self, word: str) -> Known | None:
        """State that an adjective belongs to, in general or in this article."""
        return self.nations.adjective(word)

    @functools.cached_property
    def states(self) -> list[tuple[int, str]]:
        """Tokens at which a country is named, by its name, adjective or capital, and which one.

        `South Sudan` is not Sudan, nor `New Mexico` or `Northern Ireland` what they end with, nor `the Niger Delta` Niger.
        """
        found, read = [], 0
        for i in (i for i, word in enumerate(self.text) if word[0].isupper()):
            if i < read:
                continue
            behind = self.text[i + 1 : i + 2]
            longest = LONGEST_COUNTRY if behind and (behind[0][0].isupper() or behind[0] in INSIDE_COUNTRIES) else 1
            for end in range(min(i + longest, len(self.text)), i, -1):
                name = " ".join(self.text[i:end])
                known = self.adjective(name) or knowledge.country(name) or knowledge.capital(name.title())
                if known is not None or (end == i + 2 and knowledge.region(name)):
                    known = None if self._is_namesake(i, end) else known
                    found += [] if known is None else [(i, known.id)]
                    read = end
                    break
        return found

    def _is_namesake(self, start: int, end: int) -> bool:
        """Whether a part of another state bears the name of a country: `the Niger Delta`, `in Niger state,`."""
        named = knowledge.country(self.surface(start, end)) is not None and self.adjective(self.text[start]) is None
        behind = self.text[end : end + 2]
        part = behind[:1] == ["state"] and self.text[max(start - 1, 0)] == "in" and not behind[-1].isalpha()
        return named and (part or not NAMESAKE_AFTER.isdisjoint(behind[:1]))

    def possessor(self, token: int) -> tuple[Known, int] | None:
        """Country whose possessive stands right before a token, and where that begins: `Japan's | navy`, `Kyiv's | navy`."""
        end = token - 1
        if end < 1 or self.text[end] not in POSSESSIVE:
            return None
        if ref := self.at.get(end - 1):
            return (ref.actor.known, ref.start) if ref.actor.kind == COUNTRY and ref.actor.known else None
        named = (
            (known, begin)
            for begin in range(max(end - LONGEST_COUNTRY, 0), end)
            for surface in [self.surface(begin, end)]
            if (known := knowledge.country(surface) or knowledge.capital(surface))
        )
        return next(named, None)

    def owner(self, token: int) -> tuple[Known, int] | None:
        """Country right before a token, as a possessor or by its adjective, and where that begins: `the South Korean | army`."""
        return self.possessor(token) or self.nations.adjective_before(self.text, token)

    def owner_behind(self, token: int) -> tuple[Known, int] | None:
        """Country that what ends before a token is of, and where its name ends: `the army | of South Korea`."""
        if self.text[token : token + 1] != ["of"]:
            return None
        start = token + 1 + (self.text[token + 1 : token + 2] == ["the"])
        for end in range(min(start + LONGEST_COUNTRY, len(self.text)), start, -1):
            known = knowledge.country(self.surface(start, end))
            behind = "".join(self.text[end : end + 1])
            if known is not None and behind not in POSSESSIVE and behind != "-" and not behind[:1].isupper():
                return known, end
        return None

    def surface(self, start: int, end: int) -> str:
        """Give the printed form of a span on one line."""
        return " ".join(self._printed[self._offsets[start] : self._offsets[end]].split())

    def refer(self, start: int, end: int, actor: Actor, form: str, role: str | None = None) -> Reference:
        """Note that these tokens mean an actor."""
        ref = Reference(start, end, actor, form, role)
        self.refs.append(ref)
        for i in range(start, end):
            self.at[i] = ref
        actor.first = min(actor.first, start)
        bisect.insort(actor.spans, (start, end))
        if form == "name":
            actor.names.append(self.surface(start, end))
        return ref

    def known(self, known: Known, at: int) -> Actor:
        """Entity of an actor of the knowledge base."""
        actor = self.by_id.get(known.id)
        if actor is None:
            actor = self.by_id[known.id] = Actor(known.kind, known=known)
            self.cast.append(actor)
        actor.first = min(actor.first, at)
        return actor


def is_body(actor: Actor) -> bool:
    """Whether an actor is an organisation or a state."""
    return actor.kind in (COUNTRY, GOVERNMENT, ORGANIZATION)
