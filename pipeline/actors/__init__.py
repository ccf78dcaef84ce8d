"""Who is in an article: names joined to entities, with role and affiliation, and every place that means them.

Names are found by `names`; he and she are resolved by `pronouns`. Identity across articles is the
business of `pipeline.connect.identity`. Nothing here knows what was said.
"""

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import HONORIFICS, ORGANIZATION_WORDS, ROLES, SAY, words
from pipeline.actors.names import (
    CAPITAL,
    COUNTRY,
    GOVERNMENT,
    GROUP,
    ORGANIZATION,
    PERSON,
    POSSESSIVE,
    QUOTES,
    Name,
    apposed_noun,
    find_names,
    is_role,
)
from pipeline.actors.nations import NO_NATIONS, Nations


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
class Source:
    """Who is meant by the words that name a speaker: actors, or what an unnamed one belongs to."""

    entities: tuple[int, ...]
    named: bool
    affiliation: int | None
    form: str


@dataclass(frozen=True, slots=True)
class Actors:
    """Entities of one article and their mentions, in order and not overlapping."""

    entities: list[Entity]
    mentions: list[Mention]
    nations: Nations = field(default=NO_NATIONS, repr=False, compare=False)
    unnamed: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    """Tokens of pronouns that mean an unnamed person, each with the token that introduced it."""
    starts: list[int] = field(init=False, repr=False, compare=False)
    known: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [mention.start_char for mention in self.mentions])
        ids = {entity.known_id: i for i, entity in enumerate(self.entities) if entity.known_id}
        object.__setattr__(self, "known", ids)

    def adjective(self, word: str) -> Known | None:
        """State that an adjective belongs to, in general or in this article."""
        return knowledge.adjective(word) or self.nations.adjectives.get(word)

    def source(self, doc: Doc, start_char: int, end_char: int) -> Source:
        """Who is meant by the speaker words between these offsets; joint speakers are several entities."""
        return _Sources(doc, self).read(start_char, end_char)


def find_actors(doc: Doc) -> Actors:
    """Find the actors of an article; raises nothing on any text."""
    article = _Article(doc)
    article.join_names()
    article.see_adjectives()
    article.read_roles()
    article.refer_by_noun()
    article.refer_by_pronoun()
    return article.actors()


@dataclass(slots=True, eq=False)
class _Actor:
    """An entity while the article is read."""

    kind: str
    names: list[str] = field(default_factory=list)
    known: Known | None = None
    roles: list[str] = field(default_factory=list)
    affiliations: list["_Actor"] = field(default_factory=list)
    first: int = 1 << 30
    spans: list[tuple[int, int]] = field(default_factory=list)
    gender: str | None = None
    certain: bool = False

    def full(self) -> str:
        """Fullest form by which it is named."""
        if self.known:
            return self.known.name
        return max(self.names, key=lambda name: (min(len(name.split()), 4), not name.isupper(), len(name)))


@dataclass(slots=True, eq=False)
class _Ref:
    """A mention while the article is read, in tokens."""

    start: int
    end: int
    actor: _Actor
    form: str
    role: str | None = None


STATE_VERBS = SAY | words(
    """fund finance build pump penetrate embrace spend invest develop test fire hack jail release free arrest
    reassure retain undermine ignore dismiss denounce veto tolerate shelter arm train equip promote protest
    complain apologize apologise object resist concede compromise retreat intervene interfere escalate mobilize
    mobilise defend protect accuse condemn oppose support back denounce criticize criticise reject welcome
    impose sanction ban lift urge call demand seek want try hope plan intend decide agree refuse fail need vow
    pledge promise sign ratify negotiate recognize recognise withdraw deploy send supply provide sell buy invade
    attack retaliate respond react view see consider regard fear hold expel recall summon threaten warn offer
    propose approve block veto push press pressure move act join leave face deny confirm insist blame maintain
    signal launch cut suspend resume expect allow let help play mediate broker annex host lobby declare appear
    seem begin start continue pursue adopt reassess ask accept rule control pay owe break violate side ally
    normalise normalize"""
)
"""Verbs whose subject, when it is the name of a capital, is the state that sits there."""

STATE_ADJECTIVES = words(
    """aware ready willing unwilling concerned worried keen opposed committed alone able unable reluctant eager
    satisfied dissatisfied happy unhappy furious angry wary cautious determined prepared responsible silent
    convinced confident open hostile serious interested weak isolated desperate nervous pleased alarmed"""
)
"""What a state is said to be: `Beijing was not aware`."""

GIVING_VERBS = words("supply provide sell give transfer lend owe export offer deliver")

STATE_THINGS = words(
    """failure failures policy policies government stance position claim claims decision demand demands ally allies
    support interests interest involvement role influence ambassador envoy denial response reaction strategy
    aggression invasion war military army troops forces sanctions aid threat threats relations relationship ties
    leaders officials diplomats abuses nuclear missile spy intelligence concerns concern refusal willingness
    efforts plan plans protector request requests demand hand pressure service agency agencies approach goals
    goal ambitions sovereignty rulers regime help backing actions behavior behaviour commitment offer"""
)
"""Nouns that a state owns: `Moscow's aggression` is the state's, `Moscow's streets` the city's."""

STATE_PREPOSITIONS = words("with between against by for from to on over of")
DISPOSED = words(
    """according committed loyal hostile close closer dependent friendly allied aligned sympathetic subservient
    answerable beholden"""
)
PARTNER_NOUNS = words(
    """pressure influence tie ties sanction relation talk headache sign part patience relations relationship
    alliance talks deal pact war sanctions support reliance dependence aid tensions agreement cooperation
    message trust threat criticism"""
)
PARTNER_VERBS = words(
    """negotiate sign side cooperate talk agree pressure push prompt urge accuse blame help provide supply arm back
    support sideline commit alarm anger force allow ally share negotiate warn tell ask give send sell align"""
)


class _People:
    """Full names of the persons of an article, and which of them a shorter name means."""

    def __init__(self) -> None:
        self.full: dict[str, tuple[str, ...]] = {}  # identity → words
        self.by_first: dict[str, list[str]] = defaultdict(list)
        self.by_last: dict[str, list[str]] = defaultdict(list)
        self.recent: dict[str, int] = {}
        self.clock = 0

    @staticmethod
    def words(surface: str) -> tuple[str, ...]:
        """Words of a name in the form in which they are compared."""
        parts = [re.sub(r"\W", "", part) for part in surface.lower().split()]
        return tuple(part for part in parts if part and part not in ("jr", "sr", "ii", "iii"))

    def learn(self, surface: str) -> None:
        """Take in a name; longer names come first."""
        parts = self.words(surface)
        if len(parts) > 1 and self._match(parts) is None and not self._ends(parts):
            identity = "".join(parts)
            self.full[identity] = parts
            self.by_first[parts[0]].append(identity)
            self.by_last[parts[-1]].append(identity)

    def _match(self, parts: tuple[str, ...]) -> str | None:
        """Identity of a name of several words: the same name, one with an initial or a middle name less."""
        joined = "".join(parts)
        if joined in self.full:
            return joined
        found = {
            identity
            for identity in (*self.by_first[parts[0]], *self.by_last[parts[-1]])
            if _is_shorter(parts, self.full[identity])
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

    def identify(self, surface: str, before: str) -> str:
        """Identity of the person whom a name means: its own where no full name fits."""
        parts = self.words(surface)
        if not parts:
            return surface
        if len(parts) > 1 and (found := self._match(parts)):
            return found
        size = len(parts)
        fits = self._ends(parts)
        if not fits and parts[0] in TITLES_TOO:
            fits = self._ends(parts[1:])
        fits = fits or [identity for identity in self.by_first[parts[0]] if self.full[identity][:size] == parts]
        if len(fits) > 1 and (gender := pronouns.GENDERED.get(before.rstrip(".").lower())):
            fits = [
                identity for identity in fits if knowledge.first_name(self.full[identity][0]) in (gender, None, "x")
            ] or fits
        if fits:
            return max(fits, key=lambda identity: (self.recent.get(identity, -1), identity))
        return "".join(parts)

    def seen(self, surface: str, identity: object) -> None:
        """Note that a person was just named by a full name: the next bare surname is that person's."""
        self.clock += 1
        if len(self.words(surface)) > 1 or str(identity) not in self.recent:
            self.recent[str(identity)] = self.clock


def _is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is another one with words left out or cut to initials, first or last word kept."""
    if len(short) > len(full):
        return False
    at = iter(full)
    if not all(any(part == word or (len(part) == 1 and word.startswith(part)) for word in at) for part in short):
        return False
    return short[0][0] == full[0][0] and (short[-1] == full[-1] or short[0] == full[0])


TITLES_TOO = words("dean earl duke marshal major judge chief king prince")
"""First words of names that are titles where the rest is the surname of somebody named in full: `Dean Foster`."""

SPELLINGS = {
    "defence": "defense",
    "centre": "center",
    "organisation": "organization",
    "labour": "labor",
    "programme": "program",
}
SMALL_WORDS = words("""the of for and on in at to inc inc. corp corp. co co. ltd ltd. plc llc company corporation""")


class _Organizations:
    """Names of the organisations of an article, and which of them a shorter name means."""

    def __init__(self, long_of: dict[str, str]) -> None:
        self.long_of = {self.words(short): self.words(long) for short, long in long_of.items()}
        self.long_known = {
            self.words(short): found for short, long in long_of.items() if (found := knowledge.institution(long))
        }
        self.full: dict[tuple[str, ...], str] = {}
        self.known: dict[tuple[str, ...], Known] = {}
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
        if parts in self.full:
            return
        self.full[parts] = surface
        for edge in {surface.split(maxsplit=1)[0], surface.rsplit(maxsplit=1)[-1]}:
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
            if full != parts and set(parts) < set(full) and _is_edge(key, self.full[full])
        }
        parts = longer.pop() if len(longer) == 1 else parts
        return self.known.get(parts, parts)


def _is_edge(short: str, long: str) -> bool:
    """Whether a name is the beginning of another, its end of at least two words, or what it is: `the Ministry`."""
    generic = short in ORGANIZATION_WORDS
    return long.startswith(short + " ") or ((" " in short or generic) and long.endswith(" " + short))


COLLECTIVES = words(
    """official authority government administration regime military army navy force police intelligence agency
    service ministry media press state troop side delegation source prosecutor parliament court team company"""
)
"""Nouns, besides those for persons, that speak or act for what their adjective names."""

ABBREVIATIONS = {
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "gen.": "general",
    "col.": "colonel",
    "capt.": "captain",
    "lt.": "lieutenant",
    "sgt.": "sergeant",
    "prof.": "professor",
    "prof": "professor",
    "dr.": "doctor",
    "rev.": "reverend",
    "pm": "minister",
}
"""Titles that are printed short before a name and in full without it."""

COMPANIES = words("company firm")
COMPANY_WORDS = words(
    """Inc Inc. Corp Corp. Corporation Company Co Co. Ltd Ltd. Limited LLC LLP PLC Plc AG GmbH SA NV SE Group Holdings
    Industries Enterprises Lines Airlines Airways Foods Motors Electronics Software Pharmaceuticals Technologies
    Systems Stores Steel Petroleum Mining Brewing Logistics Semiconductor Aerospace Shipping Railways Entertainment
    Ventures Partners Securities Insurance Energy Hotels Telecom"""
)
"""Words with which the name of a company ends."""
NO_COMPANIES = words(
    """Board Ministry Commission Committee Council Court Party Police Parliament Congress Senate Assembly Union Guild
    University College School Hospital Church Navy Army Force Authority Department Directorate Coastguard"""
)
"""Last words of the names of bodies that nobody calls a company."""
BODIES = words(
    """agency ministry department organization organisation commission bureau bank university newspaper network"""
)
BODY_REACH = 60
"""Tokens before its sentence within which the one organisation named is `the company`."""

MOST_CONJUNCTS = 4
"""Capitals joined by `and` that act together; longer chains are lists of places."""

MOST_BEARERS = 200
"""Actors looked at for a noun; only lists of officials have as many with one title."""

LEAD_SENTENCES = 8
"""Sentences, headline and dateline counted, within which a lead names the person it describes."""

PRESENT = ("VBP", "VBZ")
"""Tags of verbs in the present tense."""

TITLE_LIMIT = 12
"""Tokens of the longest title read before a name."""

ROLE_PREPOSITIONS = words("of for at with in to from on")
LOOSE_ENDS = ROLE_PREPOSITIONS | words("- , and & Mr Mr. Mrs Mrs. Ms Ms. Dr Dr.") | POSSESSIVE
NO_ROLE_TAGS = ("DT", "PRP$", "VBN", "VBD", "RB", "CD")
"""Tags of words that open a phrase about a role and are no part of it: `named its chairman`."""

FORMER = words("former ex then late acting interim incoming outgoing onetime ex-")
ROLE_ADJECTIVES = FORMER | words(
    """senior chief deputy vice first prime foreign permanent presidential assistant associate executive general
    top military political financial chairman national lead principal managing junior professional honorary
    military medical public"""
)
ADDRESS = words(
    """Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Madam Dame Hon Hon. Lord Lady Dr Dr. Prof Prof. he she friend star colleague
    others family brother Shri Tan Sri Datuk"""
)
"""Forms of address, which say nothing of an office."""


class _Article:
    """Entities and references of one article, gathered step by step."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.names, self.acronyms, self.headline, self.nations = find_names(doc)
        self.text = [token.text for token in doc]
        self.refs: list[_Ref] = []
        self.cast: list[_Actor] = []
        self.by_id: dict[str, _Actor] = {}
        self.bearers: dict[str, list[tuple[_Actor, str]]] = defaultdict(list)
        self.at: dict[int, _Ref] = {}
        self.companies: list[_Actor] = []
        self.unnamed: dict[int, int] = {}

    def adjective(self, word: str) -> Known | None:
        """State that an adjective belongs to, in general or in this article."""
        return knowledge.adjective(word) or self.nations.adjectives.get(word)

    def surface(self, start: int, end: int) -> str:
        """Give the printed form of a span on one line."""
        return " ".join(self.doc[start:end].text.split())

    def _refer(self, start: int, end: int, actor: _Actor, form: str, role: str | None = None) -> _Ref:
        ref = _Ref(start, end, actor, form, role)
        self.refs.append(ref)
        for i in range(start, end):
            self.at[i] = ref
        actor.first = min(actor.first, start)
        bisect.insort(actor.spans, (start, end))
        if form == "name":
            actor.names.append(self.surface(start, end))
        return ref

    def _known(self, known: Known, at: int) -> _Actor:
        """Entity of an actor of the knowledge base."""
        actor = self.by_id.get(known.id)
        if actor is None:
            actor = self.by_id[known.id] = _Actor(known.kind, known=known)
            self.cast.append(actor)
        actor.first = min(actor.first, at)
        return actor

    # --- names to entities

    def join_names(self) -> None:
        """One entity for all names of one actor."""
        people = _People()
        groups = _Organizations(self.acronyms)
        for name in sorted(self.names, key=lambda name: -(name.end - name.start)):  # full names first
            if name.kind == PERSON:
                people.learn(self.surface(name.start, name.end))
            elif name.kind not in (CAPITAL, COUNTRY):
                groups.learn(self.surface(name.start, name.end), name.known)
        made: dict[object, _Actor] = {}
        for name in self.names:
            surface = self.surface(name.start, name.end)
            if name.kind == CAPITAL:
                if name.known and self._acts_as_state(name):
                    self._refer(name.start, name.end, self._known(name.known, name.start), "metonym")
                continue
            if name.known and self._is_adjective(name):
                continue
            if name.known is None and name.kind == GOVERNMENT and (country := _own_country(surface)):
                self._refer(name.start, name.end, self._known(country, name.start), "nominal")
                continue
            if name.known:
                self._refer(name.start, name.end, self._known(name.known, name.start), "name")
                continue
            if name.kind == PERSON:
                identity: object = people.identify(surface, self.text[name.start - 1] if name.start else "")
            else:
                identity = groups.identify(surface)
                if isinstance(identity, Known):
                    self._refer(name.start, name.end, self._known(identity, name.start), "name")
                    continue
            actor = made.get(identity)
            if actor is None:
                actor = made[identity] = _Actor(name.kind)
                self.cast.append(actor)
            self._refer(name.start, name.end, actor, "name")
            if name.kind == PERSON:
                people.seen(surface, identity)

    def see_adjectives(self) -> None:
        """Countries that only an adjective names: `Ukrainian officials` belong to one without a mention of it."""
        for token in self.doc:
            if (
                token.i in self.at
                or not token.text[:1].isupper()
                or token.dep_ not in ("amod", "compound", "nmod", "nsubj", "conj")
            ):
                continue
            width = 2 if token.i and self.adjective(self.surface(token.i - 1, token.i + 1)) else 1
            known = self.adjective(self.surface(token.i + 1 - width, token.i + 1))
            head = token.head
            if token.dep_ == "conj" and self.adjective(head.text) is not None:  # `Kenyan and Ugandan officials`
                head = head.head
            if (
                known
                and head.i > token.i
                and (head.lemma_.lower() in COLLECTIVES or is_role(head.lemma_) or is_role(head.text))
            ):
                self._known(known, token.i + 1 - width)

    def _is_adjective(self, name: Name) -> bool:
        """Whether a country's name that is also its adjective (`US`, `New Zealand`) only qualifies a noun here."""
        if name.kind != COUNTRY or self.adjective(self.surface(name.start, name.end)) is None:
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

    def _acts_as_state(self, name: Name) -> bool:
        """Whether a capital stands for its state here rather than for the place."""
        token = self.doc[name.start : name.end].root
        for _ in range(MOST_CONJUNCTS):  # `Washington and Seoul have warned`
            if token.dep_ == "conj" and token.head.i < token.i and _is_state(token.head.text):
                token = token.head
        if any(child.dep_ in ("det", "amod", "nummod") for child in self.doc[name.start : name.end].root.children):
            return False  # `an undivided Jerusalem`
        head = token.head
        after = self.text[name.end] if name.end < len(self.text) else ""
        if token.dep_ in ("nsubj", "nsubjpass"):
            passive = token.dep_ == "nsubjpass"
            feels = any(child.dep_ == "acomp" and child.lower_ in STATE_ADJECTIVES for child in head.children)
            return not passive and (head.lemma_ in STATE_VERBS or feels or _has_infinitive(head))
        if token.dep_ == "poss" or after in POSSESSIVE:
            return (
                any(word.lower() in STATE_THINGS for word in self.text[name.end : head.i + 1])
                or head.lemma_.lower() in STATE_THINGS
            )
        if token.dep_ in ("dobj", "dative", "iobj"):
            return head.lemma_ in PARTNER_VERBS
        if token.dep_ == "pobj":
            owner = head.head
            if head.lower_ not in STATE_PREPOSITIONS:
                return False
            if head.lower_ == "for" and head.i in (0, head.sent.start) and after == ",":
                return True
            if head.lower_ == "to" and owner.lower_ in DISPOSED:
                return True
            verbs = {"to": GIVING_VERBS, "by": STATE_VERBS | PARTNER_VERBS}.get(head.lower_, PARTNER_VERBS)
            if head.lower_ in ("with", "by", "against", "to") and owner.lemma_ in verbs:
                return True
            return owner.lemma_.lower() in PARTNER_NOUNS or owner.lower_ in PARTNER_NOUNS
        return False

    # --- roles and affiliations

    def read_roles(self) -> None:
        """Titles before names, appositions after and before them, and `X is the head of Y`."""
        for ref in [
            ref for ref in self.refs if ref.form == "name" and ref.actor.kind == PERSON and not self.headline[ref.start]
        ]:
            for start, end in self._role_phrases(ref):
                role, affiliation = self._read_role(start, end, ref)
                if role is None:
                    continue
                ref.role = ref.role or role
                ref.actor.roles.append(role)
                if affiliation is not None:
                    ref.actor.affiliations.append(affiliation)

    def _role_phrases(self, ref: _Ref) -> Iterator[tuple[int, int]]:
        """Noun phrases that say what a named person is."""
        if (start := self._title_start(ref.start)) < ref.start:
            yield start, ref.start
        elif before := self._apposition_before(ref):
            yield before
        if after := self._apposition_after(ref):
            yield after
        root = self.doc[ref.start : ref.end].root
        if root.dep_ == "nsubj" and root.head.lemma_ == "be":
            for child in root.head.children:
                if child.dep_ == "attr" and is_role(child.text) and child.i > ref.end and root.head.tag_ in PRESENT:
                    yield child.left_edge.i, self._phrase_end(child.i + 1)

    def _title_start(self, end: int) -> int:
        """Where the title that stands right before a name begins; `end` when there is none."""
        i = end
        while i > 0 and end - i < TITLE_LIMIT:
            word, token = self.text[i - 1], self.doc[i - 1]
            ref = self.at.get(i - 1)
            if word.isspace() or (ref is not None and ref.actor.kind == PERSON):
                break
            if word == "and":
                if i - 2 < 0 or not is_role(self.text[i - 2]):
                    break
            elif word in POSSESSIVE:
                if not (i < end):
                    break
            elif word in ("of", "for") and ref is None:
                if not (i >= 2 and is_role(self.text[i - 2]) and self.text[i - 2][0].isupper()):
                    break
            elif word == "-" or word in ("/", "&"):
                if self.doc[i - 1].whitespace_:
                    break
            elif not (
                token.pos_ in ("NOUN", "PROPN", "ADJ")
                or token.tag_ in ("NN", "NNP", "JJ")
                or ref is not None
                or is_role(word)
                or word in ("former", "then", "ex", "acting")
            ):
                break
            i -= 1
        while i < end and (self.text[i] in ("and", "of", "for", "-") or self.text[i] in POSSESSIVE):
            i += 1
        if not any(is_role(word) for word in self.text[i:end]):
            return end
        last = self.text[end - 1]
        if (is_role(last) and (last[0].isupper() or self.doc[end - 1].pos_ != "ADJ")) or any(
            word in ("of", "for") for word in self.text[i:end]
        ):
            return i
        return end

    def _apposition_before(self, ref: _Ref) -> tuple[int, int] | None:
        """Find the noun phrase that a name is in apposition to: `the group's founder, NAME,`."""
        root = self.doc[ref.start : ref.end].root
        comma = ref.start - 1
        while comma > 0 and self.text[comma] in HONORIFICS:
            comma -= 1
        head = apposed_noun(root, ref.start)
        if head is None or head.i >= comma or not is_role(head.text) or self.text[comma] not in (",", "–", "—"):
            return None
        return head.left_edge.i, comma

    def _apposition_after(self, ref: _Ref) -> tuple[int, int] | None:
        """`NAME, founder of the group,`: the noun phrase after the comma (or in parentheses)."""
        i = ref.end
        if i < len(self.text) and self.text[i] in POSSESSIVE:
            return None
        if i + 1 >= len(self.text) or self.text[i] not in (",", "("):
            return None
        start = i = i + 1
        if self.text[i].isdigit() and i + 2 < len(self.text) and self.text[i + 1] == ",":  # an age stands between
            start = i = i + 2
        while i < len(self.text) and i - start < 12:
            token = self.doc[i]
            word = self.text[i]
            if is_role(word) and token.pos_ in ("NOUN", "PROPN", "ADJ"):
                follows = self.at.get(i + 1)
                if follows is not None and follows.actor.kind == PERSON:
                    return None  # the title of the next person
                end = self._phrase_end(i + 1)
                says = end < len(self.text) and token.dep_ in pronouns.SUBJECTS and self.doc[end].i == token.head.i
                return None if says else (start, end)  # `..., the spokesman said` begins anew
            ref_here = self.at.get(i)
            if ref_here is not None and ref_here.actor.kind == PERSON:
                return None
            if not (
                token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "CCONJ")
                or token.tag_ in ("PRP$", "VBN", "VBG", "RB")
                or word in ("-", "&")
                or ref_here
            ):
                return None
            if word == "and" and not any(is_role(w) for w in self.text[start:i]):
                return None
            i += 1
        return None

    def _phrase_end(self, i: int) -> int:
        """Where a noun phrase that goes on from a role noun ends: at a comma, a verb or a clause."""
        start = i
        while i < len(self.text) and i - start < 14:
            token, word = self.doc[i], self.text[i]
            if word.isspace() or word in (",", ".", ";", ":", "(", ")", "–", "—", "|") or word in QUOTES:
                break
            if token.pos_ in ("VERB", "AUX", "PRON", "SCONJ") or (
                token.pos_ == "ADP" and word.lower() not in ROLE_PREPOSITIONS
            ):
                break
            ref = self.at.get(i)
            if ref is not None and ref.actor.kind == PERSON:
                break
            if (
                word == "and"
                and i + 1 < len(self.text)
                and not (is_role(self.text[i + 1]) or self.doc[i].head.pos_ in ("NOUN", "PROPN"))
            ):
                break
            i += 1
        return i

    def _read_role(self, start: int, end: int, named: _Ref) -> tuple[str | None, _Actor | None]:
        """Role and affiliation that a noun phrase states."""
        while start < end and (
            self.doc[start].tag_ in ("DT", "PRP", "PRP$", "WP$", "IN", "RB") or self.text[start] in QUOTES
        ):
            start += 1
        possessors = [i for i in range(start, end) if i in self.at and self.at[i].actor.kind == PERSON]
        served = next(
            (i for i in possessors if self.text[i - 1] in ("for", "to", "of") and is_role(self.text[i - 2])), end
        )
        if start + 1 < served < end:  # `a spokesman for X`
            end = served - 1
            possessors = [i for i in possessors if i < end]
        start = max([start, *(i + 1 for i in possessors)])  # `President X's lawyer` is no president's office
        heads = [
            i for i in range(start, end) if is_role(self.text[i]) and not (i in self.at and self.at[i].form == "name")
        ]
        if not heads:
            return None, None
        prepositions = [i for i in range(heads[0], end) if self.text[i].lower() in ROLE_PREPOSITIONS]
        stop = prepositions[0] if prepositions else end
        head = max(i for i in heads if i < stop) if any(i < stop for i in heads) else heads[0]
        affiliation, begin = None, start
        for i in range(start, head):
            found, width = self._affiliation_at(i, head)
            if found is not None:
                affiliation, begin = found, max(begin, i + width)
        if begin > start and self.text[begin] in POSSESSIVE:
            begin += 1
        finish = end
        for i in prepositions:
            owner, _ = self._owner_after(i, end)
            if owner is not None:
                affiliation = (
                    owner if affiliation is None or self.text[i].lower() in ("of", "at", "for", "with") else affiliation
                )
                finish = i
                break
        owned = [i + 1 for i in range(begin, head) if self.text[i] in POSSESSIVE]
        begin = max([begin, *owned])
        finish = self._whole(head, finish, end, named)
        before = [i for i in range(start, begin) if self.text[i].lower() in FORMER and not owned]
        if before:
            begin = before[0]
        while (
            begin < head
            and self.doc[begin].pos_ == "ADJ"
            and self.text[begin].islower()
            and self.text[begin] not in ROLE_ADJECTIVES
            and self.text[begin + 1] != "-"
        ):
            begin += 1
        if begin < finish and self.text[begin][0].isdigit() and "old" in self.text[begin : begin + 6]:
            begin = self.text.index("old", begin) + 1  # `a 26-year-old trader`
        if begin + 1 < finish and self.doc[begin].tag_ == "VBG" and self.doc[begin + 1].tag_ == "DT":
            begin += 1
        while begin < finish and (
            self.text[begin] in ("-", ",", "and", "&")
            or self.doc[begin].tag_ in NO_ROLE_TAGS
            or self.text[begin][0].isdigit()
        ):
            begin += 1
        while finish > begin and (
            self.text[finish - 1] in LOOSE_ENDS
            or self.text[finish - 1].isspace()
            or (finish > head + 1 and self.text[finish - 1] in HONORIFICS)
        ):
            finish -= 1
        role = self.surface(begin, finish) if begin < finish else ""
        if not role or "%" in role or all(word in ADDRESS for word in role.split()):
            return None, affiliation
        return role, affiliation

    def _whole(self, head: int, finish: int, end: int, named: _Ref) -> int:
        """End of a role without a last part that is broken off: `spokesman for the | NAME`, `governor and a key | ...`."""
        follows = self.at.get(end)
        cut = follows is not None and follows is not named and follows.start == end and finish == end
        for i in range(finish - 1, head, -1):
            joins = self.text[i] == "and" and not any(is_role(word) for word in self.text[i + 1 : finish])
            if joins or (cut and self.text[i].lower() in ROLE_PREPOSITIONS):
                return i
        return finish

    def _affiliation_at(self, i: int, limit: int) -> tuple[_Actor | None, int]:
        """Actor that a modifier beginning at a token names, and how many tokens it takes."""
        ref = self.at.get(i)
        if ref is not None and ref.actor.kind != PERSON and ref.start == i:
            return ref.actor, ref.end - ref.start
        for width in (2, 1):
            if i + width <= limit and ref is None:
                surface = self.surface(i, i + width)
                if surface[:1].isupper() and (
                    found := self.adjective(surface)
                    or (knowledge.capital(surface) if self.text[i + width] in POSSESSIVE else None)
                ):
                    return self._known(found, i), width
        return None, 1

    def _owner_after(self, i: int, end: int) -> tuple[_Actor | None, int]:
        """Actor named by the object of a preposition, within a few words and before the next preposition."""
        for j in range(i + 1, min(end, i + 6)):
            if self.text[j].lower() in ROLE_PREPOSITIONS or self.text[j] in (",", "("):
                break
            ref = self.at.get(j)
            if ref is not None and ref.actor.kind != PERSON:
                return ref.actor, j
        return None, i

    # --- role nouns and pronouns

    def refer_by_noun(self) -> None:
        """Resolve definite nouns that the role or name of somebody before bears: `the minister`, `the ministry`."""
        self._index_bearers()
        for token in self.doc:
            if token.i in self.at or token.tag_ not in ("NN", "NNP"):
                continue
            left = list(token.lefts)
            if token.lower_ in GOVERNMENTS and left and token.dep_ not in ("compound", "poss"):
                self._refer_government(token, left)
                continue
            if token.lower_ not in NOUNS or not left or left[0].lower_ not in ("the", "this"):
                continue
            end = self._complement_end(token)
            if left[0].i != left[0].left_edge.i or end is None or token.dep_ in ("compound", "nmod", "appos", "attr"):
                continue
            follows = self.at.get(token.i + 1)
            if follows is not None and follows.start == token.i + 1:
                continue
            complement = self.surface(token.i, end).lower() if end > token.i + 1 else ""
            actor = self._bearer(token, left[1:], complement)
            if actor is None and token.lower_ in COMPANIES | BODIES and not left[1:] and not complement:
                actor = self._only_body(token)
            if actor and not any(i in self.at for i in range(left[0].i, end)):
                self._refer(left[0].i, end, actor, "nominal")

    def _complement_end(self, noun: Token) -> int | None:
        """Where a noun ends with what it is of (`secretary of state`); None where more is said of it."""
        end = noun.i + 1
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ == "of" and child.i == noun.i + 1:
                end = child.right_edge.i + 1
            elif child.dep_ in ("prep", "relcl", "appos", "acl", "poss", "nummod", "conj"):
                return None
        return end

    def _refer_government(self, token: Token, left: list[Token]) -> None:
        """Take `the Kenyan government` for its country."""
        start = left[0].i if left[0].tag_ == "DT" else left[0].left_edge.i
        inner = start + (left[0].tag_ == "DT")
        country = self.adjective(self.surface(inner, token.i)) if inner < token.i else None
        if country and not any(i in self.at for i in range(start, token.i + 1)):
            self._refer(start, token.i + 1, self._known(country, start), "nominal")

    def _index_bearers(self) -> None:
        """Note which actors bear which nouns: persons by their roles, others by the words of their names."""
        self.companies = [actor for actor in self.cast if actor.kind == ORGANIZATION and _is_company(actor)]
        for actor in self.cast:
            if actor.kind == PERSON:
                borne = sorted(
                    {" ".join(ABBREVIATIONS.get(word, word) for word in role.lower().split()) for role in actor.roles}
                )
            else:
                borne = sorted({part.lower() for name in actor.names for part in name.split()})
            for role in borne:
                for word in set(re.split(r" (?:of|to|for|at|in|with) ", role)[0].split()):
                    self.bearers[word].append((actor, role))

    def _bearer(self, noun: Token, modifiers: list[Token], complement: str) -> _Actor | None:
        """Actor named before a noun that the noun fits, with its modifiers and complement: the person named last."""
        nations = {found.id for child in modifiers if (found := self.adjective(child.text))}
        extra = {child.lower_ for child in modifiers if self.adjective(child.text) is None}
        fits: dict[int, tuple[int, _Actor]] = {}
        for actor, role in self.bearers[noun.lower_][:MOST_BEARERS]:
            before = bisect.bisect_left(actor.spans, (noun.i, 0))
            if not before or actor.spans[before - 1][1] > noun.i:
                continue
            if actor.kind == PERSON:
                owners = {owner.known.affiliation_id or owner.known.id for owner in actor.affiliations if owner.known}
                if not is_role(noun.text) or not extra <= set(role.split()) or (nations and not nations & owners):
                    continue
                if complement not in role:
                    continue
            elif modifiers or complement:
                continue
            fits[id(actor)] = (actor.spans[before - 1][0], actor)
        if not fits or (len(fits) > 1 and any(actor.kind != PERSON for _, actor in fits.values())):
            return None
        return max(fits.values(), key=lambda fit: fit[0])[1]

    def _only_body(self, noun: Token) -> _Actor | None:
        """The one company of the article, or the one organisation named shortly before, for `the company` and its like."""
        kinds = (ORGANIZATION,) if noun.lower_ in COMPANIES else (ORGANIZATION, GOVERNMENT)
        if noun.lower_ in COMPANIES and len(self.companies) == 1 and self.companies[0].first < noun.i:
            return self.companies[0]
        start = max(noun.sent.start - BODY_REACH, 0)
        near = {
            id(ref.actor): ref.actor
            for i in range(start, noun.i)
            if (ref := self.at.get(i))
            and ref.actor.kind in (*kinds, GROUP)
            and not (noun.lower_ in COMPANIES and _is_no_company(ref.actor))
        }
        found = next(iter(near.values()), None)
        return found if found and len(near) == 1 and found.kind in kinds else None

    def refer_by_pronoun(self) -> None:
        """He and she by ranking; it and its only where the grammar leaves no choice."""
        persons = [actor for actor in self.cast if actor.kind == PERSON]
        for actor in persons:
            actor.gender, actor.certain = self._gender(actor)
        persons.sort(key=lambda actor: actor.first)
        people = [pronouns.Person(actor.spans, actor.gender, actor.certain) for actor in persons]
        roots = [(self.doc[start:end].root, start) for actor in persons for start, end in actor.spans]
        apposed = {noun.i for root, start in roots if (noun := apposed_noun(root, start)) is not None}
        people += [
            pronouns.Person([(token.i, token.i + 1)], pronouns.GENDERED.get(token.lower_), named=False)
            for token in self.doc
            if token.tag_ == "NN" and token.i not in self.at and token.i not in apposed and self._is_unnamed(token)
        ]
        found = pronouns.resolve(self.doc, people, quoted(self.doc))
        named_at = [(actor, self.at[actor.first]) for actor in persons[:LEAD_SENTENCES]]
        for i, index in found.items():
            meant = persons[index] if index < len(persons) else self._named_later(people[index], named_at)
            if meant:
                self._refer(i, i + 1, meant, "pronoun")
            else:
                self.unnamed[i] = people[index].spans[0][0]
        for i, actor in list(self._its()):
            self._refer(i, i + 1, actor, "pronoun")

    def _named_later(self, person: pronouns.Person, named_at: list[tuple[_Actor, _Ref]]) -> _Actor | None:
        """Person whom a lead describes before naming: `A banker lost his licence. Paul Reed, 51, had ...`.

        Only the first person of the article, named soon after as the subject of a main clause that is not of saying,
        without a title of its own.
        """
        start = person.spans[0][0]
        for actor, name in named_at:
            root = self.doc[name.start : name.end].root
            if root.dep_ not in pronouns.SUBJECTS:
                continue
            sentences = sum(token.is_sent_start is True for token in self.doc[: name.start + 1])
            clash = actor.certain and actor.gender != (person.gender or actor.gender)
            apart = self.doc[start].sent.start < self.doc[name.start].sent.start
            fits = apart and not clash and name.role is None and root.head.lemma_ not in SAY
            return actor if fits and sentences <= LEAD_SENTENCES else None
        return None

    def _is_unnamed(self, token: Token) -> bool:
        """Whether a noun introduces a person without a name: `a resident`, `her husband`."""
        if not (is_role(token.text) or token.lower_ in pronouns.GENDERED) or token.dep_ in (
            "compound",
            "appos",
            "attr",
            "amod",
            "nmod",
        ):
            return False
        after = self.at.get(token.i + 1)
        return not (after and after.actor.kind == PERSON) and not any(
            child.dep_ == "appos" and child.i in self.at for child in token.children
        )

    def _gender(self, actor: _Actor) -> tuple[str | None, bool]:
        """`m` or `f`, and whether a title or role tells it rather than a first name."""
        votes = {"m": 0, "f": 0}
        titles = [self.text[start - 1] for start, _ in actor.spans if start and self.text[start - 1] in HONORIFICS]
        heard = [title.rstrip(".").lower() for title in titles]
        for word in (*heard, *(word for role in actor.roles for word in role.lower().split())):
            if gender := pronouns.GENDERED.get(word):
                votes[gender] += 1
        if votes["m"] != votes["f"]:
            return max(votes, key=lambda gender: votes[gender]), True
        full = max(actor.names, key=len).split()
        gender = knowledge.first_name(full[0])
        return (gender if gender in ("m", "f") else None), False

    def _its(self) -> Iterator[tuple[int, _Actor]]:
        """Find it and its whose actor is the subject of the clause that governs them, or of saying."""
        for token in self.doc:
            if token.lower_ not in ("it", "its", "they") or token.i in self.at:
                continue
            kinds = (GROUP,) if token.lower_ == "they" else (COUNTRY, GOVERNMENT, ORGANIZATION)
            if (
                token.lower_ == "it"
                and token.dep_ == "nsubj"
                and token.head.lemma_ in SAY
                and token.head.dep_ == "ROOT"
            ):
                if body := self._subject_before(token):
                    yield token.i, body
                continue
            subjects = [
                self.at[child.i]
                for ancestor in token.ancestors
                for child in ancestor.lefts
                if child.dep_ == "nsubj"
                and child.i < token.i
                and child.i in self.at
                and self.doc[self.at[child.i].start : self.at[child.i].end].root.i == child.i
            ]
            if not subjects or subjects[0].actor.kind not in kinds:
                continue
            subject = subjects[0]
            if token.lower_ != "its" and not (token.dep_ in ("nsubj", "nsubjpass") and self._reports(token)):
                continue
            between = {
                id(self.at[i].actor) for i in range(subject.end, token.i) if i in self.at and _is_body(self.at[i].actor)
            }
            if between - {id(subject.actor)} and not (token.lower_ == "it" and self._reports(token)):
                continue
            if any(child.dep_ == "conj" for child in self.doc[subject.start : subject.end].root.children):
                continue
            yield token.i, subject.actor

    def _subject_before(self, token: Token) -> _Actor | None:
        """Body that is the subject of the sentence before: `The bank closed. It said ...`.

        A paragraph ends its reach, unless that body spoke there.
        """
        before = token.sent.start - 1
        while before >= 0 and self.text[before].isspace():
            before -= 1
        if before < 0:
            return None
        root = self.doc[before].sent.root
        if before < token.sent.start - 1 and root.lemma_ not in SAY:
            return None
        subjects = [self.at[child.i].actor for child in root.children if child.dep_ == "nsubj" and child.i in self.at]
        return subjects[0] if len(subjects) == 1 and _is_body(subjects[0]) else None

    def _reports(self, token: Token) -> bool:
        """Whether a subject stands in what its own clause's governor says: `France said it was concerned`."""
        verb = token.head
        if not any(child.dep_ == "nsubj" and child.i < token.i for child in verb.head.children):
            return False
        if verb.dep_ != "ccomp" or verb.head.lemma_ not in SAY:
            return False
        predicates = [
            child for child in token.head.children if child.dep_ in ("acomp", "attr", "advmod", "prt", "prep")
        ]
        cleft = any(grand.dep_ == "relcl" for child in predicates for grand in child.children)
        return not cleft and not any(child.lower_ in IMPERSONAL for child in predicates)

    # --- the result

    def actors(self) -> Actors:
        """Entities in order of first appearance and mentions in order."""
        for actor in self.cast:
            self._place(actor)
        cast = [actor for actor in self.cast if actor.spans or actor.first < 1 << 30]
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
                    names=tuple(
                        self.surface(*span)
                        for span in sorted(ref_span for ref_span in actor.spans)
                        if self.at[span[0]].form == "name"
                    ),
                    roles=tuple(actor.roles),
                    affiliation=index.get(id(owner)) if owner is not None else None,
                    country_code=code,
                    known_id=actor.known.id if actor.known else None,
                    wikidata_id=actor.known.wikidata_id if actor.known else None,
                )
            )
        mentions: list[Mention] = []
        read = 0
        for ref in sorted(self.refs, key=lambda ref: (ref.start, -ref.end)):
            if ref.start < read:  # two readings of the same words: the wider one holds
                continue
            read = ref.end
            first, last = self.doc[ref.start], self.doc[ref.end - 1]
            mentions.append(Mention(first.idx, last.idx + len(last), index[id(ref.actor)], ref.form, ref.role))
        return Actors(entities, mentions, self.nations, self.unnamed)

    def _place(self, actor: _Actor) -> None:
        """Give an institution the country that its name, or the possessor before it, states."""
        if actor.known:
            if (
                actor.known.affiliation_id
                and (country := knowledge.known(actor.known.affiliation_id))
                and not actor.affiliations
            ):
                actor.affiliations.append(self._known(country, actor.first))
            return
        if actor.kind not in (GOVERNMENT, ORGANIZATION):
            return
        for start, end in actor.spans:
            found = None
            if start > 1 and self.text[start - 1] in POSSESSIVE and start - 2 in self.at:
                owner = self.at[start - 2].actor
                found = owner.known if owner.kind == COUNTRY else None
            if found is None and start > 0 and actor.kind == GOVERNMENT:
                found = self.adjective(self.text[start - 1]) or (
                    self.adjective(self.surface(start - 2, start)) if start > 1 else None
                )
            if found is None and actor.kind == GOVERNMENT:
                found = next(
                    (
                        country
                        for width in (2, 1)
                        for i in range(start, end - width + 1)
                        if (
                            country := self.adjective(self.surface(i, i + width))
                            or knowledge.country(self.surface(i, i + width))
                        )
                    ),
                    None,
                )
            if found is not None:
                actor.affiliations.append(self._known(found, start))
                return


def _commonest(owners: list[_Actor]) -> _Actor | None:
    """Actor that is stated most often, the first of equals."""
    count = Counter(id(owner) for owner in owners)
    return max(owners, key=lambda owner: count[id(owner)], default=None)


def _own_country(surface: str) -> Known | None:
    """Country whose government a name means as a whole: `Government of Kenya`, `Kenyan Government`."""
    if match := re.fullmatch(r"(?:Government|Republic|State|Kingdom) of (?:the )?(.+)", surface):
        return knowledge.country(match.group(1))
    if match := re.fullmatch(r"(.+?)(?:['’]s)? Government", surface):
        return knowledge.adjective(match.group(1)) or knowledge.country(match.group(1))
    return None


def _country_of(actor: _Actor, depth: int = 0) -> str | None:
    """Country code of an actor or of what it belongs to."""
    if actor.known and actor.known.country_code:
        return actor.known.country_code
    return _country_of(actor.affiliations[0], depth + 1) if actor.affiliations and depth < 3 else None


def _is_body(actor: _Actor) -> bool:
    return actor.kind in (COUNTRY, GOVERNMENT, ORGANIZATION)


def _is_state(name: str) -> bool:
    """Whether a word names a state or its capital."""
    return (knowledge.capital(name) or knowledge.country(name)) is not None


def _is_company(actor: _Actor) -> bool:
    return any(" " in name and name.split()[-1] in COMPANY_WORDS for name in actor.names)


def _is_no_company(actor: _Actor) -> bool:
    return any(name.split()[-1] in NO_COMPANIES for name in actor.names)


def _has_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" for child in verb.children)


NOUNS = words(
    """ministry agency commission court bank university party council committee department parliament senate
    assembly police army navy group company firm institute association union fund foundation authority club
    school hospital federation guild coastguard directorate organization organisation bureau newspaper network"""
) | frozenset(
    word
    for word in ROLES
    if word not in ("friend", "member", "star", "partner", "witness", "victim", "suspect", "host", "family")
)
"""Nouns by which somebody named before is referred to."""


def quoted(doc: Doc) -> list[bool]:
    """For each token, whether it stands inside double quotation marks of its own line."""
    inside, opened = [], False
    for token in doc:
        word = token.text
        if word.isspace() and "\n" in word:
            opened = False
        if word in ("“", "«", "„"):
            opened = True
        elif word in ("”", "»"):
            opened = False
        elif word in ('"', "``", "''"):
            opened = not opened
        inside.append(opened)
    return inside


IMPERSONAL = words(
    """up important necessary likely unlikely clear unclear possible impossible hard difficult easy good bad best
    better time true essential vital crucial critical wrong right fair premature early too unfortunate obvious
    inevitable imperative enough pointless useless sad ironic"""
)
"""Predicates of an `it` that means nobody: `it was important to`."""

GOVERNMENTS = words("government regime")
OWNING = words("of from at for with in to")
"""Prepositions that say what an unnamed source belongs to."""

CALLED = words(
    """magazine newspaper daily weekly tabloid broadcaster network channel website company firm bloc party militia airline
    carrier club"""
)
"""Nouns that follow the name of what they say something of: `the Forbes magazine`."""

DEFINITE = words("the its their his her")

INDEFINITE_HEADS = words("who which that whom")


class _Sources:
    """Reads the words that name a speaker against the mentions of an article."""

    def __init__(self, doc: Doc, actors: Actors) -> None:
        self.doc = doc
        self.actors = actors

    def mention_at(self, token: Token) -> Mention | None:
        """Mention that covers a token."""
        i = bisect.bisect_right(self.actors.starts, token.idx) - 1
        if i >= 0 and (mention := self.actors.mentions[i]).end_char > token.idx:
            return mention
        return None

    def country(self, known: Known) -> int | None:
        """Entity of a country of the knowledge base, where the article has it."""
        return self.actors.known.get(known.id)

    def read(self, start_char: int, end_char: int) -> Source:
        """Source named between two offsets."""
        span = self.doc.char_span(start_char, end_char, alignment_mode="expand")
        if span is None or not len(span):
            return Source((), named=False, affiliation=None, form="nominal")
        root = span.root
        if root.lower_ in INDEFINITE_HEADS and root.head.dep_ in ("relcl", "acl"):
            root = root.head.head
        elif root.pos_ in ("ADP", "PUNCT", "VERB", "AUX"):  # `according to X`, or a span cut across its phrase
            nouns = [token for token in span if token.pos_ in ("PROPN", "NOUN", "PRON")]
            root = nouns[0] if nouns else root
        heads = [root, *(token for token in root.conjuncts if span.start <= token.i < span.end and token.i > root.i)]
        entities: list[int] = []
        affiliation = None
        forms = []
        for head in heads:
            if head.lower_ == "governments":  # `the Kenyan and Ugandan governments`
                entities += [owner for owner in self._owners(head, span) if owner not in entities]
            found, owner, form = self._read_head(head, span)
            forms.append(form)
            if found is not None and found not in entities:
                entities.append(found)
            elif found is None and affiliation is None:
                affiliation = owner
        return Source(
            tuple(entities), named=bool(entities), affiliation=None if entities else affiliation, form=forms[0]
        )

    def _read_head(self, head: Token, span: Span) -> tuple[int | None, int | None, str]:
        """Entity that a noun phrase means, else what it belongs to; and its form."""
        mention = self.mention_at(head)
        if mention is not None:
            return mention.entity, None, {"metonym": "name"}.get(mention.form, mention.form)
        if head.pos_ == "PRON":
            noun = self.doc[self.actors.unnamed[head.i]] if head.i in self.actors.unnamed else None
            phrase = None if noun is None else self.doc[noun.left_edge.i : noun.right_edge.i + 1]
            return None, None if phrase is None or noun is None else self._owner(noun, phrase), "pronoun"
        for child in head.children:  # `the spokesman, NAME`
            if child.dep_ == "appos" and child.i < span.end and (mention := self.mention_at(child)):
                if apposed_noun(child, child.left_edge.i) not in (None, head):
                    return None, mention.entity, "nominal"  # `a lawyer for the captain, NAME`
                return mention.entity, None, "name"
        if head.i + 1 < span.end and head.pos_ == "NOUN" and (mention := self.mention_at(self.doc[head.i + 1])):
            return mention.entity, None, "name"  # `the newspaper NAME`
        if (called := self._called(head, span)) is not None:
            return called, None, "name"
        if is_role(head.text) and head.i + 1 < len(self.doc) and (mention := self.mention_at(self.doc[head.i + 1])):
            return mention.entity, None, "name"  # `its ally NAME`, cut short
        owner = self._owner(head, span)
        if head.lower_ in GOVERNMENTS and owner is not None and self.actors.entities[owner].kind == COUNTRY:
            return owner, None, "nominal"
        if owner is not None and (holder := self._holder(head, owner)) is not None:
            return holder, None, "nominal"
        return None, owner, "nominal"

    def _called(self, head: Token, span: Span) -> int | None:
        """Organisation whose name stands right before the noun that says what it is: `Forbes magazine`."""
        last = head.i - 1 - (head.lower_ in ("agency", "service") and self.doc[head.i - 1].lower_ == "news")
        if last < span.start or not (head.lower_ in CALLED or last < head.i - 1):
            return None
        mention = self.mention_at(self.doc[last])
        kinds = (ORGANIZATION, GROUP)
        return mention.entity if mention and self.actors.entities[mention.entity].kind in kinds else None

    def _holder(self, head: Token, owner: int) -> int | None:
        """The one person named before who holds this office there: `the Greens leader`, `the ministry's spokesman`."""
        definite = any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in head.lefts)
        if not definite or head.tag_ not in ("NN", "NNP") or not is_role(head.text):
            return None
        before = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, head.idx)]}
        holders = [
            number
            for number in before
            if (entity := self.actors.entities[number]).kind == PERSON
            and entity.affiliation == owner
            and any(head.lower_ == role.lower().split()[-1] for role in entity.roles)
        ]
        return holders[0] if len(holders) == 1 else None

    def _owners(self, head: Token, span: Span) -> Iterator[int]:
        """Countries whose adjectives or names stand before a noun, in order."""
        i = max(span.start, head.left_edge.i)
        while i < head.i:
            known, width = None, 1
            for width in (2, 1):
                surface = self.doc[i : i + width].text
                if i + width <= head.i and (known := self._country(surface)):
                    break
            if known and (found := self.country(known)) is not None:
                yield found
            i += width

    def _country(self, name: str) -> Known | None:
        """State of this name or adjective."""
        return self.actors.adjective(name) or knowledge.country(name) or self.actors.nations.names.get(name)

    def _owner(self, head: Token, span: Span) -> int | None:
        """Entity that an unnamed source belongs to: by adjective, possessor, compound or `of`, `from`, `at`, `for`."""
        left = max(span.start, head.left_edge.i)
        for i in range(head.i - 1, left - 1, -1):
            token = self.doc[i]
            if (mention := self.mention_at(token)) and self.actors.entities[mention.entity].kind != PERSON:
                return mention.entity
            for width in (2, 1):
                if i - width + 1 >= left and (
                    known := self.actors.adjective(self.doc[i - width + 1 : i + 1].text)
                    or (knowledge.capital(token.text) if width == 1 and token.dep_ == "poss" else None)
                ):
                    return self.country(known)
        after = [
            mention.entity
            for child in head.children
            if child.dep_ == "prep" and child.lower_ in OWNING and child.i < span.end
            for token in [*child.children, *child.subtree]  # the object first: `at Kenya's Treasury` is at the Treasury
            if token.i < span.end and (mention := self.mention_at(token)) and mention.form != "pronoun"
        ]
        before = [mention.entity for token in self.doc[left : head.i] if (mention := self.mention_at(token))]
        bodies = [entity for entity in after if self.actors.entities[entity].kind != PERSON]
        return next(iter([*bodies, *before, *after]), None)  # failing a body, the person: a campaign's, an aide's
