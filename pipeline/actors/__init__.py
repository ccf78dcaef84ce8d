"""Who is in an article: names joined to entities, with role and affiliation, and every place that means them.

Names are found by `names`, and joined here by what `short_names` knows; `roles` reads titles, `nouns`, `descriptions` and
`references` what stands for a name, `sources` the words that name a speaker, `belonging` what one without a name is of.
Identity across articles is the business of `pipeline.connect.identity`. Nothing here knows what was said.
"""

import bisect
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.affiliations import affiliate, affiliate_officials
from pipeline.actors.article import Actor, Article
from pipeline.actors.capitals import acts_as_state
from pipeline.actors.home import Home, home
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import KIN, PARTS_OF_STATES, SAY, words
from pipeline.actors.names.heads import head_of_name
from pipeline.actors.names.holders import CALL_SIGN_MARKS, is_call_sign
from pipeline.actors.names.model import CAPITAL, COUNTRY, GOVERNMENT, ORGANIZATION, PERSON, Name
from pipeline.actors.names.offices import SUBJECTS, is_role
from pipeline.actors.nations import NO_NATIONS, Nations
from pipeline.actors.nouns import refer_by_noun
from pipeline.actors.references import does_speak, refer_by_pronoun
from pipeline.actors.roles import read_roles
from pipeline.actors.scene import Scene, scene
from pipeline.actors.short_names import Organizations, People, gender_of_title
from pipeline.actors.sources import Source, read_source
from pipeline.actors.state_bodies import (
    based_at,
    place_before,
    refer_to_agencies,
    refer_to_centre,
    refer_to_missions,
    refer_to_state_bodies,
    refer_to_towns,
    told_of,
)
from pipeline.grammar import FINITE, POSSESSIVE
from pipeline.persons import SEVERAL, relatives, titles
from pipeline.tokens import index_of, places_of, sentence_of

__all__ = ["Actors", "Entity", "Mention", "Source", "find_actors"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names or means an entity; `role` is the title printed there."""

    start_char: int
    end_char: int
    entity: int
    form: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor of one article. `affiliation` is an index into the entities of the article."""

    kind: str
    name: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    affiliation: int | None
    country_code: str | None
    known_id: str | None
    wikidata_id: str | None


@dataclass(frozen=True, slots=True)
class Actors:
    """Entities of one article and their mentions, in order and not overlapping."""

    entities: list[Entity]
    mentions: list[Mention]
    nations: Nations = field(default=NO_NATIONS, repr=False, compare=False)
    unnamed: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    """Tokens of pronouns that mean an unnamed person, each with the token that introduced it."""
    home: int | None = field(default=None, repr=False, compare=False)
    """Country of which the article tells, and up to which token."""
    home_until: int = field(default=0, repr=False, compare=False)
    scene: int | None = field(default=None, repr=False, compare=False)
    """Country in which all happens that the article tells of."""
    elsewhere: tuple[int, ...] = field(default=(), repr=False, compare=False)
    """Tokens at which another country is named than that one."""
    scene_acts: bool = field(default=False, repr=False, compare=False)
    """Whether that is told to do something itself."""
    opened: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    """Nouns in sentences that open with a country, each with that."""
    scene_until: int = field(default=0, repr=False, compare=False)
    """Token up to which that is the country in which all happens."""
    starts: list[int] = field(init=False, repr=False, compare=False)
    known: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [mention.start_char for mention in self.mentions])
        ids = {entity.known_id: i for i, entity in enumerate(self.entities) if entity.known_id}
        object.__setattr__(self, "known", ids)

    def whole(self, start_char: int, end_char: int) -> tuple[int, int]:
        """These offsets, moved outwards where they cut the name of an actor."""
        for mention in self.mentions[max(bisect.bisect_right(self.starts, start_char) - 1, 0) :]:
            if mention.start_char >= end_char:
                break
            if mention.form == "name" and mention.end_char > start_char:
                start_char, end_char = min(start_char, mention.start_char), max(end_char, mention.end_char)
        return start_char, end_char

    def source(self, doc: Doc, start_char: int, end_char: int) -> Source:
        """Who is meant by the speaker words between these offsets; joint speakers are several entities."""
        return read_source(doc, self, start_char, end_char)


def find_actors(doc: Doc) -> Actors:
    """Find the actors of an article; raises nothing on any text."""
    article = Article(doc)
    names = _Names(article)
    names.join()
    names.see_adjectives()
    refer_to_state_bodies(article)
    refer_to_towns(article)
    refer_to_missions(article)
    refer_to_agencies(article)
    refer_to_centre(article)
    read_roles(article)
    affiliate_officials(article)
    refer_by_noun(article)
    refer_by_pronoun(article)
    affiliate(article)
    return _Result(article).actors(home(article), scene(article))


NICKNAMED = words("nicknamed dubbed aka a.k.a. alias")
"""Words right before another name of whom a sentence names."""

CALL_SIGN_WORDS = words("call - sign callsign nom de guerre")
BEFORE_CALL_SIGNS = words(", ( whose who goes by under the with known his her")
"""Words and marks between a name and those for the call sign of its bearer."""

COUPLES = SEVERAL | words("couple twins newlyweds lovebirds")
"""Words right before two first names of one surname, besides the plurals of roles."""

SPOUSES = words("wife husband widow widower")
"""Who bears the surname of somebody of the other sex."""
CHILDREN = relatives("child") | words("child baby children sons daughters")

SURNAMED = titles("courtesy")
"""Titles before a surname."""

BESIDE, BEHIND = 4, 30
"""Tokens before and behind a name within which a noun or pronoun tells the gender of its person."""

BORN = words("née nee né")
"""Words before the name that somebody was born by."""

COLLECTIVES = words(
    """official authority government administration regime military army navy force police intelligence agency
    service ministry media press state troop side delegation source prosecutor parliament court team company embassy consulate"""
)
"""Nouns, besides those for persons, that speak or act for what their adjective names."""


class _Names:
    """Joins the names of an article to actors."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at

    def join(self) -> None:
        """One entity for all names of one actor."""
        shared = dict([*self._shared_surnames(), *self._married_surnames()])
        people, groups = self._people(shared), self._organizations()
        made: dict[object, Actor] = {}
        owners: dict[object, set[str]] = defaultdict(set)
        nicknames: dict[str, Actor] = {}
        states = {state for _, state in self.article.states}
        for name in self.article.names:
            surface = self.article.surface(name.start, name.end)
            bearer = (
                nicknames.get(surface.casefold()) or self._known_as(name) or self._born_as(name)
                if name.known is None
                else None
            )
            if bearer is not None:
                nicknames[surface.casefold()] = bearer
                self.article.refer(name.start, name.end, bearer, "nominal")  # its own name stays what it is called by
                continue
            if name.kind == CAPITAL:
                if name.known and acts_as_state(self.doc, name.start, name.end):
                    self.article.refer(name.start, name.end, self.article.known(name.known, name.start), "metonym")
                continue
            if name.known and self._is_adjective(name):
                continue
            if name.known is None and name.kind != PERSON and (country := _own_country(surface)):
                self.article.refer(name.start, name.end, self.article.known(country, name.start), "nominal")
                continue
            known = name.known or (knowledge.institution(surface) if name.kind == GOVERNMENT else None)
            if known and not groups.is_spelled_out(surface, known, states):
                self.article.refer(name.start, name.end, self.article.known(known, name.start), "name")
                continue
            if name.kind == PERSON:
                before = self.text[name.start - 1] if name.start else ""
                identity: object = people.identify(surface, before, self._gender_said(name.end))
            else:
                identity = groups.identify(surface)
                if owner := self._possessor(name):
                    state = owner[0].id
                    other = groups.country_of(identity) not in (None, state) or owners[identity] - {state}
                    bare = identity in made and not owners[identity] and self._tells_of_another(state)
                    if other or bare or (surface, state) in made:
                        identity = (surface, state)  # `China's Coast Guard` beside the Philippine one
                    else:
                        owners[identity].add(state)
                elif (nation := groups.country_left_out(identity, surface)) and (
                    (surface, None) in made or self._tells_of_another(nation, name.end)
                ):
                    identity = (surface, None)  # `Peru objected. The Foreign Ministry` beside the Chilean one
                if isinstance(identity, Known):
                    self.article.refer(name.start, name.end, self.article.known(identity, name.start), "name")
                    continue
            actor = made.get(identity)
            if actor is None:
                actor = made[identity] = Actor(name.kind)
                self.article.cast.append(actor)
            if name.start in shared:
                actor.whole = shared[name.start]
            self.article.refer(name.start, name.end, actor, "name")
            if name.kind == GOVERNMENT:
                self._place(actor, name)
            if name.kind == PERSON:
                leads = _leads(head_of_name(self.doc, name.start, name.end))
                people.seen(surface, identity, leads=leads)

    def _possessor(self, name: Name) -> tuple[Known, int] | None:
        """State whose a body is by the words before its name, or, as an organ, by what was told: `Kenya left. Its | Navy`."""
        owned = self.article.possessor(name.start)
        return owned or (told_of(self.article, name.start) if name.kind == GOVERNMENT else None)

    def _place(self, body: Actor, name: Name) -> None:
        """Note the state or place that is told before the name of an organ: `the Nairobi-based Foreign Ministry`.

        A place is a part of what it is called: `the Gaza-based Health Ministry`, `Ohio's Department of Health`.
        """
        seat = based_at(self.article, name.start)
        place = "" if seat is None else self.article.surface(seat, name.start - 2)
        state = knowledge.country(place) or knowledge.capital(place)
        told = told_of(self.article, name.start)
        if told is not None:
            body.affiliations.append(self.article.known(told[0], name.start))
        elif seat is not None and state is not None:
            body.affiliations.append(self.article.known(state, seat))
        elif seat is not None or self.text[name.start - 1] in POSSESSIVE:
            begin = place_before(self.article, name.start)
            if begin is not None:
                body.names.append(self.article.surface(begin, name.end))

    def _people(self, shared: Mapping[int, str]) -> People:
        """What the article as a whole tells of its persons' names; `shared` are those of which each stands in two parts."""
        people = People()
        persons = [name for name in self.article.names if name.kind == PERSON]
        people.tell_generations(
            (
                self.article.surface(name.start, name.end),
                not KIN.isdisjoint(self.text[max(name.start - 2, 0) : name.start]),
            )
            for name in persons
        )
        for sentence in self._persons_by_sentence():
            people.tell_apart(sentence)
        for name in sorted(persons, key=lambda name: name.start - name.end):  # full names first
            people.learn(self.article.surface(name.start, name.end))
        for start, whole in shared.items():
            people.learn(whole)
            people.learn_title(whole, self.text[start - 1 - (self.text[start - 1] == ",")])  # `his wife, Ann`
        lone: set[str] = set()
        ends = [*(name.start for name in persons[1:]), len(self.text)]
        for name, end in zip(persons, ends, strict=False):
            surface = self.article.surface(name.start, name.end)
            first, last = surface.split()[0], surface.split()[-1]
            gender = knowledge.first_name(first) if first != last and last in lone else self._gender_beside(name, end)
            people.bear_out(surface, gender)
            lone.update([last] if first == last else [])
        for name in persons:
            if name.start:
                people.learn_title(self.article.surface(name.start, name.end), self.text[name.start - 1])
        return people

    def _organizations(self) -> Organizations:
        """What the article as a whole tells of its bodies' names."""
        groups = Organizations(self.article.acronyms)
        bodies = [name for name in self.article.names if name.kind not in (PERSON, CAPITAL, COUNTRY)]
        for name in sorted(bodies, key=lambda name: name.start - name.end):  # full names first
            groups.learn(self.article.surface(name.start, name.end), name.known)
        return groups

    def _tells_of_another(self, country: str, end: int = 0) -> bool:
        """Whether another country than this one is the first that the article names, and this one is not named up to a token."""
        states = self.article.states
        return bool(states) and states[0][1] != country and all(i >= end for i, of in states if of == country)

    def _persons_by_sentence(self) -> Iterator[list[str]]:
        """Full names of persons that stand in one sentence, where there are several."""
        full = [name for name in self.article.names if name.kind == PERSON and name.end - name.start > 1]
        for _, names in itertools.groupby(full, key=lambda name: sentence_of(self.doc[name.start]).start):
            surfaces = [self.article.surface(name.start, name.end) for name in names]
            if len(surfaces) > 1:
                yield surfaces

    def _shared_surnames(self) -> Iterator[tuple[int, str]]:
        """Where a first name shares the surname of the full name behind it, with the whole of it: `siblings Tom and Ann Reed`."""
        for name, other in itertools.pairwise(self.article.names):
            first, *rest = self.text[other.start : other.end]
            lone = name.kind == other.kind == PERSON and name.end - name.start == 1 and bool(rest)
            if not lone or self.text[name.end : other.start] != ["and"]:
                continue
            several = self.text[name.start - 1].lower() if name.start else ""
            both = (several.endswith("s") and is_role(several[:-1])) or several in COUPLES
            both = both or self._is_titled_again(name, other) or self._is_couple(name, other)
            known = {knowledge.first_name(word) for word in (self.text[name.start], first)} <= {"m", "f", "x"}
            if (both and known) or self._is_of_a_couple(other):
                yield name.start, f"{self.text[name.start]} {self.article.surface(other.start + 1, other.end)}"

    def _is_of_a_couple(self, other: Name) -> bool:
        """Whether two are said to have a child: `Tom and Ann Reed, | whose son died`."""
        behind = self.text[other.end : other.end + 3]
        return behind[:2] == [",", "whose"] and not CHILDREN.isdisjoint(behind[2:])

    def _is_couple(self, name: Name, other: Name) -> bool:
        """Whether two of different sex are told of together at first, and nobody else bears either name: `Tom and Ann Reed`."""
        first, given, surname = self.text[name.start], self.text[other.start], self.text[other.end - 1]
        sexes = {knowledge.first_name(first), knowledge.first_name(given)}
        begins = places_of(self.doc, {first})[0] == name.start
        return begins and sexes == {"m", "f"} and self._bears_alone(first, surname, given)

    def _is_titled_again(self, name: Name, other: Name) -> bool:
        """Whether a title before the surname of the second tells that the first of two has it, too: `Tom and Ann Reed … Mr Reed`.

        So it does where the title is of the sex of the first and not of the second, and nobody else bears either name.
        """
        first, given, surname = self.text[name.start], self.text[other.start], self.text[other.end - 1]
        sexes = knowledge.first_name(first), knowledge.first_name(given)
        return (
            set(sexes) == {"m", "f"}
            and self._titled(surname, sexes[0], name.end)
            and self._bears_alone(first, surname, given)
        )

    def _titled(self, surname: str, gender: str | None, begin: int) -> bool:
        """Whether somebody of this sex is called by a title and a surname behind a token."""
        return any(
            self.text[i - 1] in SURNAMED and gender_of_title(self.text[i - 1]) == gender
            for i in places_of(self.doc, {surname})
            if i > begin
        )

    def _bears_alone(self, first: str, surname: str, *others: str) -> bool:
        """Whether nobody has this first name with another surname, nor this surname with a first name besides those given."""
        full = [self.text[name.start : name.end] for name in self.article.names if name.kind == PERSON]
        return all(
            (parts[0] != first and parts[-1] != first) and (parts[-1] != surname or parts[0] in others)
            for parts in full
            if len(parts) > 1
        )

    def _married_surnames(self) -> Iterator[tuple[int, str]]:
        """Where somebody is named by a first name as a relative, whom a title gives the surname: `his widow, Ann, … Mrs Reed`.

        The title is of her sex, and there is no other of that sex and surname in the article whom it may mean.
        """
        persons = [name for name in self.article.names if name.kind == PERSON]
        for name in persons:
            comma = name.start - 1 - (self.text[name.start - 1] == ",")
            kin = self.text[comma].lower() if name.end - name.start == 1 and comma > 0 else ""
            gender = gender_of_title(kin) if kin in KIN else None
            if gender is None:
                continue
            surnames = {
                self.text[other.end - 1]
                for other in persons
                if other.start != name.start and self._titled(self.text[other.end - 1], gender, name.end)
            }
            first, opposite = self.text[name.start], {"m": "f", "f": "m"}[gender]
            same = {
                self.text[other.start]
                for other in persons
                if other.end - other.start > 1
                and (
                    knowledge.first_name(self.text[other.start]) == opposite
                    or self._titled(self.text[other.end - 1], opposite, 0)
                    or (kin in SPOUSES and knowledge.first_name(self.text[other.start]) != gender)
                )
            }
            if len(surnames) == 1 and self._bears_alone(first, *surnames, *same):
                yield name.start, f"{first} {surnames.pop()}"

    def _gender_said(self, end: int) -> str | None:
        """Gender of who is named right before and says what has a pronoun for its subject: `Reed told them | she would go`."""
        verb = self.doc[min(end, len(self.doc) - 1)]
        clauses = (
            child for child in verb.rights if child.dep_ == "ccomp" and verb.lemma_ in SAY and verb.tag_ in FINITE
        )
        told = (child for clause in clauses for child in clause.lefts if child.dep_ in SUBJECTS)
        subject = next(
            (child for child in told if not any(word[0].isupper() for word in self.text[end : child.i])), None
        )
        return {"he": "m", "she": "f"}.get(subject.lower_) if subject is not None else None

    def _gender_beside(self, name: Name, end: int) -> str | None:
        """Gender told by a title or noun before a name, or by the first noun or pronoun behind it and before another one."""
        before = self.text[max(name.start - BESIDE, 0) : name.start]
        told = [gender_of_title(word) for word in reversed(before)]
        for word in self.text[name.end : min(end, name.end + BEHIND)]:
            lower = word.lower()
            noun = None if lower in KIN else gender_of_title(word)  # not `Ann Reed's husband`
            told.append("m" if lower in pronouns.MALE else "f" if lower in pronouns.FEMALE else noun)
        return next(filter(None, told), None)

    def _known_as(self, name: Name) -> Actor | None:
        """Who is called by another name here: `Ann Reed, known to all as La Roja`, `Paul Reed, nicknamed Chilly`."""
        i = name.start - 1 - (self.text[name.start - 1].lower() in ("the", "“", '"', "‘", "'"))
        if self.text[i] in BORN and i > 1:
            ref = self.at.get(i - 1 - (self.text[i - 1] in ("(", ",")))
            return ref.actor if ref is not None and ref.actor.kind == PERSON else None
        if (soldier := self._with_call_sign(name)) is not None:
            return soldier
        quoted = i < name.start - 1 and self.text[name.start - 1] != "the"
        owns = not quoted and self.text[name.end : name.end + 1] and self.text[name.end] in POSSESSIVE
        if i < 1 or owns or not (self.text[i] == "as" or self.text[i].lower() in NICKNAMED):
            return None
        beside = i - 2 * (self.text[i - 2 : i + 1] == ["also", "known", "as"]) - 1
        beside -= self.text[beside] in (",", "(")
        named = self.at.get(beside) if self.text[i].lower() in NICKNAMED or beside < i - 2 else None
        if named is not None and named.actor.kind == PERSON:
            return named.actor  # `Paul Reed, alias 'Chilly'`
        known = (up for up in self.doc[i].ancestors if up.text == "known")
        verb = next(known, None) if self.text[i] == "as" else self.doc[i]
        if verb is None:
            return None
        subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
        bearer = subject if subject is not None and subject.lower_ != "who" else verb.head
        ref = self.at.get(bearer.i)
        return ref.actor if ref is not None and ref.actor.kind == PERSON else None

    def _with_call_sign(self, name: Name) -> Actor | None:
        """Who is named right before his call sign: `Paul Reed, call sign Wolf`, `Paul Reed, whose call sign is Wolf`."""
        sign = name.start - 1
        while sign > 0 and self.text[sign] in CALL_SIGN_MARKS:
            sign -= 1
        if sign < 1 or not is_call_sign(self.doc[sign]):
            return None
        sign -= len(CALL_SIGN_WORDS.intersection(self.text[max(sign - 2, 0) : sign + 1])) - 1
        while sign > 0 and self.text[sign - 1] in BEFORE_CALL_SIGNS:
            sign -= 1
        ref = self.at.get(sign - 1)
        return ref.actor if ref is not None and ref.actor.kind == PERSON else None

    def _born_as(self, name: Name) -> Actor | None:
        """Who was born by this full name, and bears that of a spouse: `Ann Reed … Ann Orlin was born … married Paul Reed`."""
        head = head_of_name(self.doc, name.start, name.end)
        born = name.kind == PERSON and head.dep_ == "nsubjpass" and head.head.text == "born"
        if not born or name.end - name.start == 1 or "married" not in self.text:
            return None
        first, last = self.text[name.start], self.text[name.end - 1]
        others = [other for other in self.article.names if other.kind == PERSON and other.end - other.start > 1]
        surnames = {self.text[other.end - 1] for other in others if self.text[other.start] != first}
        bearers = [
            actor
            for actor in self.article.cast
            if actor.kind == PERSON
            and (parts := actor.full().split())[0] == first
            and parts[-1] != last
            and parts[-1] in surnames
        ]
        return bearers[0] if len(bearers) == 1 else None

    def see_adjectives(self) -> None:
        """Countries that only an adjective names: `Ukrainian officials` belong to one without a mention of it."""
        capitals = {word for word in index_of(self.doc) if word[0].isupper()}
        for token in [self.doc[i] for i in places_of(self.doc, capitals) if i not in self.at]:
            if token.dep_ not in ("amod", "compound", "nmod", "nsubj", "conj"):
                continue
            width = 2 if token.i and self.article.adjective(self.article.surface(token.i - 1, token.i + 1)) else 1
            known = self.article.adjective(self.article.surface(token.i + 1 - width, token.i + 1))
            head = token.head
            if token.dep_ == "conj" and self.article.adjective(head.text) is not None:  # `Kenyan and Ugandan officials`
                head = head.head
            if (
                known
                and head.i > token.i
                and (
                    head.lemma_.lower() in COLLECTIVES
                    or is_role(head.lemma_)
                    or is_role(head.text)
                    or (head.dep_ in SUBJECTS and does_speak(head.head))
                )
            ):
                self.article.known(known, token.i + 1 - width)

    def _is_adjective(self, name: Name) -> bool:
        """Whether a country's name that is also its adjective (`US`, `New Zealand`) only qualifies a noun here."""
        if name.kind != COUNTRY or self.article.adjective(self.article.surface(name.start, name.end)) is None:
            return False
        token = self.doc[name.end - 1]
        after = self.doc[name.end] if name.end < len(self.doc) else None
        return (
            token.dep_ in ("compound", "amod", "nmod")
            and after is not None
            and token.head.i >= name.end
            and after.pos_
            in (
                "NOUN",
                "PROPN",
                "ADJ",
            )
        )


def _leads(name: Token) -> bool:
    """Whether a clause is about whom it names here: its subject, or who is in apposition to that and no relative's relative."""
    head = name.head if name.dep_ == "appos" and name.head.lower_ not in KIN else name
    return head.dep_ in SUBJECTS or (head.dep_ == "pobj" and head.head.dep_ == "agent")


class _Result:
    """Makes the published form of what was read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at

    def actors(self, own: Home, there: Scene) -> Actors:
        """Entities in order of first appearance and mentions in order; with the country that is told of, and where it happens."""
        for actor in self.article.cast:
            self._place(actor)
        cast = [actor for actor in self.article.cast if actor.spans or actor.first < 1 << 30]
        cast.sort(key=lambda actor: (actor.first, actor.known.id if actor.known else ""))
        index = {id(actor): number for number, actor in enumerate(cast)}
        entities = []
        for actor in cast:
            owners = [owner for owner in actor.affiliations if owner is not actor]
            owner = _commonest(owners)
            code = actor.known.country_code if actor.known else None
            if code is None and owner is not None:
                code = _country_of(owner)
            entities.append(
                Entity(
                    kind=actor.kind,
                    name=actor.full() if actor.known or actor.names else "",
                    names=self._names_of(actor),
                    roles=tuple(actor.roles),
                    affiliation=index.get(id(owner)) if owner is not None else None,
                    country_code=code,
                    known_id=actor.known.id if actor.known else None,
                    wikidata_id=actor.known.wikidata_id if actor.known else None,
                )
            )
        mentions: list[Mention] = []
        read = 0
        for ref in sorted(self.article.refs, key=lambda ref: (ref.start, -ref.end)):
            if ref.start < read:  # two readings of the same words: the wider one holds
                continue
            read = ref.end
            first, last = self.doc[ref.start], self.doc[ref.end - 1]
            mentions.append(Mention(first.idx, last.idx + len(last), index[id(ref.actor)], ref.form, ref.role))
        country = None if own.country is None else index[id(own.country)]
        all_there = None if there.country is None else index[id(there.country)]
        opened = {i: index[id(state)] for i, state in there.opened.items()}
        where = all_there, there.elsewhere, there.acts, opened, there.until
        return Actors(entities, mentions, self.article.nations, self.article.unnamed, country, own.until, *where)

    def _names_of(self, actor: Actor) -> tuple[str, ...]:
        """Names of an actor as printed, in order; a body printed in small letters has those that tell its state."""
        printed = tuple(self.article.surface(*span) for span in actor.spans if self.at[span[0]].form == "name")
        return printed or (() if actor.known else tuple(actor.names))

    def _place(self, actor: Actor) -> None:
        """Give an institution the country that its name, or the possessor before it, states."""
        if actor.known:
            if (
                actor.known.affiliation_id
                and (country := knowledge.known(actor.known.affiliation_id))
                and not actor.affiliations
            ):
                actor.affiliations.append(self.article.known(country, actor.first))
            return
        if actor.kind not in (GOVERNMENT, ORGANIZATION):
            return
        for start, end in actor.spans:
            owner = self.article.owner(start)
            of_state = owner and (actor.kind == GOVERNMENT or owner[1] in self.at)  # not `Kyiv's College`
            found = owner[0] if owner and of_state else None
            if found is None and actor.kind == GOVERNMENT:
                found = next(
                    (
                        country
                        for width in (3, 2, 1)
                        for i in range(start, end - width + 1)
                        if (not i or self.text[i - 1] != "in")
                        and (
                            country := self.article.adjective(name := self.article.surface(i, i + width))
                            or knowledge.country(name)
                            or (knowledge.capital(name) if width > 2 else None)  # `Port of Spain High Court`
                        )
                    ),
                    None,
                )
            if found is not None:
                actor.affiliations.append(self.article.known(found, start))
                return


def _commonest(owners: list[Actor]) -> Actor | None:
    """Actor that is stated most often, the first of equals."""
    count = Counter(id(owner) for owner in owners)
    return max(owners, key=lambda owner: count[id(owner)], default=None)


def _own_country(surface: str) -> Known | None:
    """Country whose government a name means as a whole: `Government of Kenya`, `Kenyan Government`."""
    if match := re.fullmatch(r"(?:Government|Republic|State|Kingdom) of (?:the )?(.+)", surface):
        return knowledge.country(match.group(1))
    match = re.fullmatch(r"(.+?)(?:['’]s)? Government", surface)
    if match and match.group(1) not in PARTS_OF_STATES:
        return knowledge.adjective(match.group(1)) or knowledge.country(match.group(1))
    return None


def _country_of(actor: Actor, depth: int = 0) -> str | None:
    """Country code of an actor or of what it belongs to."""
    if actor.known and actor.known.country_code:
        return actor.known.country_code
    return _country_of(actor.affiliations[0], depth + 1) if actor.affiliations and depth < 3 else None
