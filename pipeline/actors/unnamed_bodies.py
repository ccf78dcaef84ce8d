"""Bodies meant by a noun that their names do not bear: `the company`, `the watchdog said`, `the ministry` of a minister."""

import re

from spacy.attrs import LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.article import Actor, Article, Reference
from pipeline.actors.bearers import (
    BODIES,
    COMPANIES,
    INTRODUCED,
    NO_COMPANIES,
    RELATIVE,
    WATCHING,
    Bearers,
    countries_of,
    head_with_form,
    is_company,
    kind_of,
)
from pipeline.actors.belonging import UNNAMED
from pipeline.actors.descriptions import NO_REFERENT
from pipeline.actors.home import home
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import (
    BODIES_OF_STATES,
    CLUBS_LAST,
    PLACE_WORDS,
    UNIONS_OF_STATES,
    words,
)
from pipeline.actors.names.form import CLUBS, CLUBS_FIRST, NEWSPAPERS, PAPERS, SPORTS
from pipeline.actors.names.heads import head_of_name
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import LEFT_OFFICE, SUBJECTS, is_role
from pipeline.actors.pronouns import INDEFINITE
from pipeline.actors.references import (
    body_of_speaker,
    does_speak,
    person_before,
    speaker_inside,
    subject_before,
    told_before,
)
from pipeline.actors.state_bodies import WITH_FIELD, institution_of, is_central_bank
from pipeline.actors.writings import POSTED
from pipeline.grammar import DOCUMENTS, NAMED_MEDIA
from pipeline.tokens import lines, places_of, sentence_of, word_before
from pipeline.towns import town

MAKERS = words("maker operator producer supplier distributor")
"""What a company is called only with what it makes: `the truck maker`, `the maker of ropes`;"""

OWNING_GOODS = words("maker owner parent developer")
"""and with the name of what it makes or owns: `the Kelpie maker`;"""

GIANTS = MAKERS | words("platform app site service giant miner heavyweight concern confectioner distiller")
"""and with its trade or index: `the tech giant`, `the FTSE 100 miner`."""

CRAFTS = words(
    "camera crane decision film law machine movie music peace policy radio record show television theater theatre tv"
)
"""What a person makes or operates: `the film producer`, `the crane operator`."""

NGOS = words("ngo nonprofit")
"""What no state's body, company, party or armed group is called."""

TANKS = words(
    "Centre Center Institute Institution Foundation Council Forum Initiative Policy Project Observatory Society"
)
"""Last words of the names of think tanks."""

SEATED = words("based headquartered listed owned traded")
"""What is only told of where a company is: `the Toronto-listed company`."""

WORKING_IN_FIELDS = words("agency body organisation organization")
"""What a body is called with the field in which it works: `the space agency`,"""

AGENCIES = words(
    """Agency Administration Organization Organisation Institute Bureau Office Service Commission Council Association Federation
    Programme Program Fund"""
)
"""and words in the names of such bodies."""

GROUPS = words("group movement militia faction watchdog regulator bloc")
"""What a body is called that is the subject of the sentence before, or whose member speaks there."""

FIGHTERS = words("group movement militia faction")
"""What those of them are called who fight,"""

ARMS = words("military army navy police gendarmerie guard ministry government staff coastguard")
"""and last words of names of bodies that are none of them."""

ANY_BODY = words("group business")
"""What any organisation is called that the sentence before is about."""

ACTIVE = words("charity group agency organisation organization ngo watchdog movement")
"""What a body is called together with what it does,"""

WORK = words(
    "aid medical humanitarian relief rights human charity advocacy campaign environmental conservation monitoring"
)
"""which these words tell: `the aid group`, `the human rights organisation`;"""

FIGHT = words("militant armed rebel paramilitary islamist jihadist separatist insurgent resistance backed aligned")
"""and these of fighters."""

CALLED_AT_SEATS = GROUPS | BODIES | {"body", "association", "federation", "charity", "outlet"}
"""What a body is called with its seat that the sentence before is about: `the Geneva-based | body`."""

KINDS = words(
    "charity campaign network platform association federation coalition alliance nonprofit organisation organization"
)
"""The same of bodies whose names tell no other kind."""

FAITHS = words("anglican buddhist catholic christian evangelical hindu islamic jewish methodist muslim quaker sikh")
"""Of what faith a body is."""

TRADES = words(
    """online low-cost budget mobile discount luxury regional agricultural automotive chemical electrical electronic financial
    industrial medical pharmaceutical electric streaming"""
)
"""Adjectives of what a company sells."""

LETTERED = words("AI EV IT PC TV")
"""What a company sells, in letters: `the AI firm`."""

NO_TRADES = words("holding operating acquiring remaining managing owning merging existing competing")
"""What a company does to others, or is besides them, and does not sell as a `ride-hailing company` does."""

MISSIONS = words("embassy consulate mission legation")
"""What a `diplomatic mission` is called elsewhere."""

SAME_KIND = {"department": "Ministry", "ministry": "Department"}
"""By which of these nouns a body is called, too, whose name has the other word."""

OF_ONE_KIND = words(
    "ministry department commission bureau bank university newspaper network magazine paper daily weekly broadcaster"
)
"""Those of them that a body whose name tells another kind is never called: `the bank` is no fund and no council."""

MEDIA = words("newspaper paper daily weekly magazine broadcaster")
"""What an outlet is called with what is told of it: `the state-owned broadcaster`,"""

OUTLET_WORDS = (
    NEWSPAPERS | PAPERS | words("Times Post Journal News Radio Television TV Broadcasting Magazine Press Newspaper")
)
"""and words in the names of those that are."""

OF_STATES_ONLY = words("ministry department commission bureau")
"""Those that no company is called."""

OF_OTHERS = words(
    """Ministry Commission Committee Council Court Party Police Parliament Congress Senate Assembly Union Nations Navy Army
    Force Forces Authority Department Directorate Coastguard Bank Agency Bureau Service University Government EU UN NATO"""
)
"""Last words of names of bodies that no NGO is."""

OTHER_KINDS = NO_COMPANIES | words("Fund Bank Agency Bureau Organization Organisation Service")
"""Last words of names that tell what a body is."""

MOST_BREAKS = 2
"""Paragraphs' ends before a noun within which its body was told of."""

BODY_REACH = 60
"""Tokens before its sentence within which the one organisation named is `the company`."""

AGAINST_OTHERS = words("accuse allege charge fine sue")
"""What nobody does to himself: `the watchdog alleges that the company ...`."""

COUNTIES = words("Borough City County District Metropolitan Municipal Parish Town")
"""Words before `Council` in the names of those of places."""

NO_PARTIES = NAMED_MEDIA - {"PTI"}
"""Media that no party shares its letters with."""

OF_NO_PARTY = (OTHER_KINDS | PLACE_WORDS) - words("Party Congress Union Coalition Alliance Forum Assembly")
"""Last words of names that are no party's."""

INDICES = words("ftse dax cac nasdaq ibex nikkei")
"""In what the shares of a firm are counted: `the FTSE 250 group`."""

MINISTRIES = {"ministry": frozenset({"minister"}), "department": words("minister secretary")}
"""Nouns for what a minister heads, and the last words of their offices."""

NO_FIELDS = words("minister prime deputy chief first cabinet state of for and the former junior assistant vice acting")
"""Words of a minister's title that do not tell of what."""

MEMBERS_BY = words("of in at from for")
"""Prepositions behind which the body of somebody stands."""


GOVERNING_SPORT = frozenset(("federation", "association", "governing body", "body", "board"))
"""What those are called who run a sport in a country."""

WHATEVER_ELSE = re.compile(r"^.*-(?:based|member|nation|country|state|strong) ")
"""What is told of a body beside what it is called: `the 27-member | bloc`, `the Geneva-based | body`."""


class UnnamedBodies:
    """Finds the bodies of an article that nouns mean which their names do not bear."""

    def __init__(self, article: Article, bearers: Bearers) -> None:
        self.article, self.bearers = article, bearers
        self.doc, self.text, self.at = article.doc, article.text, article.at

    def meant(self, noun: Token, modifiers: list[Token], *, speaks: bool, owned: bool) -> Actor | None:
        """The body meant by a noun that its name does not bear, or the ministry that is known only by its minister."""
        body = self._body(noun, modifiers, speaks=speaks, owned=owned)
        return self._ministry(noun, modifiers) if body is None and speaks and not owned else body

    def _body(self, noun: Token, modifiers: list[Token], *, speaks: bool, owned: bool) -> Actor | None:
        """The body meant by a noun that its name does not bear: `the company`, `the group said`."""
        told = [child for child in modifiers if child.lower_ != "think"]
        at_seat = bool(told) and all(child.lower_ in SEATED for child in told)
        seated = noun.lower_ in COMPANIES | {"tank"} and (at_seat or not told)
        only = noun.lower_ in COMPANIES | BODIES and (seated or not told)
        actor = self._only_body(noun) if only and not owned and not self.bearers.is_introduced(noun) else None
        if actor is not None or not speaks:
            return actor
        if at_seat and noun.lower_ in CALLED_AT_SEATS and not self.bearers.is_introduced(noun):
            last = subject_before(self.article, noun)
            if last is not None and last.kind == ORGANIZATION:
                return last
        if noun.lower_ == "party":
            return None if told or self.bearers.is_introduced(noun) else self._only_party(noun)
        if noun.lower_ == "mission" and [child.lower_ for child in told] == ["diplomatic"]:
            return self._only_mission(noun)
        if (of_kind := self._of_kind(noun, told)) and not self.bearers.is_introduced(noun):
            last = subject_before(self.article, noun) if len(of_kind) > 1 else of_kind[0]
            several = len(of_kind) > 1 and last is not None and self._are_others_told(noun, last)
            return last if last in of_kind and not several else None
        nations = {child for child in told if noun.lower_ in FIGHTERS and self._nation(child)}
        work = {child.lower_ for child in told if child not in nations}
        force = noun.lower_ == "force" and bool(work) and work <= FIGHT  # `the paramilitary force`
        if told and (noun.lower_ in ACTIVE | FIGHTERS or force) and work <= (FIGHT if nations else WORK | FIGHT):
            return None if self.bearers.is_introduced(noun) else self._at_work(noun, nations, fights=not work <= WORK)
        if (told and noun.lower_ in COMPANIES | GROUPS | GIANTS | OWNING_GOODS) or (
            noun.lower_ in MAKERS and _is_of_goods(noun)
        ):
            known = not self.bearers.is_introduced(noun, needs_trade=noun.lower_ in GIANTS)
            return (self._company_told_of(noun, told) or self._company_by_trade(noun, told)) if known else None
        if told and noun.lower_ in MEDIA:
            return self._outlet_told_of(noun, told)
        body = subject_before(self.article, noun, groups=noun.lower_ in GROUPS)
        if body is not None and noun.lower_ in FIGHTERS and _is_of_arms(body):
            return self._only_group(noun)  # `Hezbollah said so. The Israeli military denied it. | The group added`
        member = noun.lower_ in GROUPS and member_of(noun) is not None
        if member and body is not None and self._are_others_told(noun, body):
            return None  # `Greenpeace wrote to Hamas. An official in the group said`
        if noun.lower_ in GROUPS and self.bearers.is_introduced(noun):
            return None  # `The bank sued a rebel group. The group said`
        if noun.lower_ in KINDS:
            body = body or body_of_speaker(self.article, noun)
            fits = (
                body is not None
                and body.kind == ORGANIZATION
                and all(self._may_be_told_of(body, child) for child in modifiers)
                and not _is_of_another_kind(body, noun)
            )
            return body if fits and not self.bearers.is_introduced(noun) else None
        if body is None and noun.lower_ in GROUPS:
            body = body_of_speaker(self.article, noun, groups=True)
            body = None if body is not None and id(body) in self.bearers.commenting else body
        if body is None and noun.lower_ in FIGHTERS and not modifiers:
            body = self._only_fighters(noun)
        said = (word.lower_ for verb in noun.head.rights for word in verb.lefts if word.dep_ in SUBJECTS)
        several = "they" in said  # `Kelda Foods met growers. The group said they would sue`
        if body is None and noun.lower_ in ANY_BODY and not (modifiers or several or self.bearers.is_introduced(noun)):
            body = self._leader_before(noun) or self._only_company(noun)
        if body is not None and noun.lower_ in ("agency", "union"):
            if any(child.lower_ in ("un", "u.n.") for child in told):
                return None  # another one than the one before: `The IAEA said so. The U.N. food | agency`
            letters = body.full().isupper() and (noun.lower_ == "agency" or body.known is None)  # `the RMT`
            return body if letters or "Agency" in body.full() else None
        named = body is not None and body.kind in (ORGANIZATION, GOVERNMENT, GROUP)
        return body if named and noun.lower_ in GROUPS | ANY_BODY and not modifiers else None

    def _may_be_told_of(self, body: Actor, told: Token) -> bool:
        """Whether a word before a noun tells of what nation or faith a body is, and it may be: `the | Swiss | charity`."""
        nation, own = self._nation(told), countries_of(body)
        return told.lower_ in FAITHS or (nation is not None and own <= {nation.id})

    def _nation(self, told: Token) -> Known | None:
        """State whose adjective ends with a word before a noun: `the South | Korean | firm`."""
        found = self.article.nations.adjective_before(self.text, told.i + 1)
        return None if found is None else found[0]

    def _land(self, told: Token) -> Known | None:
        """Country whose name stands before a noun: `the | US | space agency`."""
        ref = self.at.get(told.i)
        return ref.actor.known if ref is not None and ref.actor.kind == COUNTRY else None

    def _only_group(self, noun: Token) -> Actor | None:
        """The one group of fighters or believers named so far."""
        groups = [actor for actor in self.article.cast if self._may_fight(actor) and actor.first < noun.i]
        return groups[0] if len(groups) == 1 and not self.bearers.is_introduced(noun) else None

    def _are_others_told(self, noun: Token, body: Actor) -> bool:
        """Whether another organisation or group than a body is named from the sentence before on."""
        last = told_before(self.article, noun)
        refs = (self.at.get(i) for i in range(sentence_of(noun).start if last is None else last.start, noun.i))
        return any(ref and ref.actor is not body and ref.actor.kind in (GROUP, ORGANIZATION) for ref in refs)

    def _outlet_told_of(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Outlet, by its name, that the sentence before is about, whatever is told of it: `the left-wing | daily`."""
        body = subject_before(self.article, noun)
        named = body is not None and any(not OUTLET_WORDS.isdisjoint(name.split()) for name in body.names)
        nations = {known.id for child in modifiers if (known := self._nation(child))}
        own = countries_of(body) if body is not None else set()
        plain = not any(child.text[0].isupper() and self._nation(child) is None for child in modifiers)
        return body if named and plain and (nations <= own or not own) else None

    def _at_work(self, noun: Token, nations: set[Token], *, fights: bool) -> Actor | None:
        """The private body that spoke last, else the only one that does something so far, by what it does: `the aid | group`.

        By its nation only who fights is called so: `the Yemeni | group`.
        """
        fights |= bool(nations)
        own = {known.country_code for child in nations if (known := self._nation(child))}

        def may_be(actor: Actor) -> bool:
            if fights:
                return self._may_fight(actor) and (not own or actor.known is None or actor.known.country_code in own)
            return _is_private(actor) or actor.full().endswith(("Committee", "Refugee Council"))

        spoke = subject_before(self.article, noun, groups=fights) or body_of_speaker(self.article, noun, groups=fights)
        if spoke is not None and may_be(spoke):
            return spoke
        so_far = [one for one in self.article.cast if one.first < noun.i and may_be(one)]
        bodies = so_far if nations or fights else [one for one in so_far if id(one) in self.bearers.acting]
        other = nations and spoke is not None and _is_private(spoke)  # `Al-Haq said no. | The Palestinian group said`
        return bodies[0] if len(bodies) == 1 and not other else None

    def _may_fight(self, actor: Actor) -> bool:
        """Whether a body is a group, or one that the article tells to fight."""
        return actor.kind == GROUP or id(actor) in self.bearers.fighting

    def rebels(self, noun: Token) -> Actor | None:
        """The one body so far that is known, or told, to fight, for `the rebels`, where nobody else is called so before."""
        told = (self.doc[i] for i in places_of(self.doc, {noun.lower_}, LOWER) if i < noun.i and i not in self.at)
        told = (one for one in told if one.i not in self.bearers.named)
        others = any(not any(i in self.at for i in (one.i - 1, one.i + 1)) for one in told)
        return None if others else self._only_fighters(noun)

    def _only_fighters(self, noun: Token) -> Actor | None:
        """The one body so far that may fight, if it is known, or told, to."""
        so_far = [one for one in self.article.cast if one.first < noun.i and self._may_fight(one)]
        known = [one for one in so_far if one.known is not None or id(one) in self.bearers.fighting]
        return known[0] if len(so_far) == len(known) == 1 else None

    def _leader_before(self, noun: Token) -> Actor | None:
        """The one organisation shortly before that the last sentence is about, or that speaks there, be it a paragraph before."""
        body = self._only_body(noun) or speaker_inside(self.article, noun)
        if body is None or body.kind != ORGANIZATION or not OF_OTHERS.isdisjoint(map(kind_of, body.names)):
            return None
        last = told_before(self.article, noun)
        breaks = 0 if last is None else sum("\n" in word for word in self.text[last.end : noun.i])
        led = last is not None and any(
            (ref := self.at.get(child.i)) is not None and ref.actor is body
            for child in last.root.children
            if child.dep_ in SUBJECTS
        )
        return body if breaks < MOST_BREAKS and (led or speaker_inside(self.article, noun) is body) else None

    def _only_company(self, noun: Token) -> Actor | None:
        """The one organisation that does something so far, if it is a company: `Kelda Foods fell … The group | said`."""
        told_of = self.bearers.acting | self.bearers.held
        active = [actor for actor in self.article.cast if actor.kind == ORGANIZATION and id(actor) in told_of]
        so_far = [actor for actor in active if actor.first < noun.i]
        return so_far[0] if len(so_far) == 1 and so_far[0] in self.bearers.companies else None

    def _is_town(self, body: Actor) -> bool:
        """Whether a body that does nothing has the name of a town: `the Leeds | closure`."""
        active = id(body) in self.bearers.acting | self.bearers.held
        return body.known is None and not active and town(body.full())

    def _sole_company(self, noun: Token) -> Actor | None:
        """The one organisation that does something so far, if an article opens with it, however far back."""
        told_of = self.bearers.acting | self.bearers.held
        active = [one for one in self.article.cast if one.kind == ORGANIZATION and id(one) in told_of]
        so_far = [one for one in active if one.first < noun.i and id(one) not in self.bearers.commenting]
        if len(so_far) != 1 or self.bearers.is_no_company(so_far[0]):
            return None
        opening = next((i for i in lines(self.doc) if not self.article.headline[i]), len(self.text))
        opens = [head_of_name(self.doc, *span) for span in so_far[0].spans if span[0] < opening]
        if not any(
            name.dep_ in SUBJECTS and not any(child.dep_ == "ccomp" for child in name.head.lefts) for name in opens
        ):
            return None  # who only tells of it: `A plant has burned, Kelda News reported`
        another = any(
            token.lower_ in COMPANIES
            and token.dep_ not in NO_REFERENT
            and token.i not in self.at
            and any(child.lower_ in INDEFINITE for child in token.lefts)
            for token in self.doc[: noun.i]
        )
        return None if another or any(_is_of_club(name.split()) for name in so_far[0].names) else so_far[0]

    def _ministry(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Ministry that is known only by its minister: `Energy Minister NAME said … The ministry | later said`."""
        heads = MINISTRIES.get(noun.lower_)
        others = (actor.first < noun.i for actor, _ in self.bearers.of[noun.lower_] if actor.kind == GOVERNMENT)
        if heads is None or any(others) or self.bearers.is_introduced(noun):
            return None
        ministers: dict[int, tuple[Actor, list[str]]] = {}
        for actor in self.article.cast:
            fields = next(filter(None, (_portfolio(role, heads) for role in actor.roles)), None)
            if actor.kind == PERSON and fields and actor.first < noun.i:
                ministers[id(actor)] = actor, fields
        last, before = person_before(self.article, noun), word_before(sentence_of(noun))
        said = (
            []
            if before is None
            else [ref for i in range(sentence_of(before).start, before.i) if (ref := self.at.get(i))]
        )
        if last is not None and {id(ref.actor) for ref in said} & ministers.keys() == {id(last)}:
            minister, fields = ministers[id(last)]
        elif len(ministers) == 1:
            minister, fields = next(iter(ministers.values()))
        else:
            return None
        if not {child.lower_ for child in modifiers} <= {*fields}:
            return None
        core = " ".join((*fields, noun.lower_))
        own = home(self.article).at(noun.i)
        state = next((owner for owner in minister.affiliations if owner.kind == COUNTRY), own)
        if state is not None and state.known and (known := institution_of(core, state.known)) is not None:
            return self.article.known(known, noun.i)
        ministry = Actor(GOVERNMENT, names=[core], affiliations=[state] if state else [])
        self.article.cast.append(ministry)
        self.bearers.of[noun.lower_].append((ministry, noun.lower_))
        return ministry

    def _company_by_trade(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """The one company of the article, by what it sells: `Shares in Kelda fell. The discount | chain said`."""
        only = (
            self.bearers.companies[0]
            if len(self.bearers.companies) == 1 and noun.lower_ in COMPANIES | GIANTS
            else None
        )
        if only is None or only.first >= noun.i or id(only) not in self.bearers.acting | self.bearers.held:
            return None
        last = max(
            (ref for ref in self.article.refs if ref.actor is only and ref.start < noun.i), key=lambda ref: ref.start
        )
        if subject_before(self.article, noun) not in (None, only) or self._is_beside_another(noun, last):
            return None  # `Kelda Foods fell. Norvane Dairies closed. The dairy | company`
        told = TRADES | INDICES
        nations = {child.i: known.id for child in modifiers if (known := self._nation(child))}
        trade = all(
            (child.tag_ in ("NN", "NNS") and child.dep_ == "compound" and _is_trade(child))
            or child.lower_ in told
            or child.text.isdigit()
            for child in modifiers
            if child.i not in nations
        )
        if not trade:
            return None
        here = any(sentence_of(noun).start <= start < noun.i for start, _ in only.spans)
        own = countries_of(only)
        return only if not nations or (here and own <= set(nations.values())) else None

    def _of_kind(self, noun: Token, modifiers: list[Token]) -> list[Actor]:
        """The bodies so far of which a noun tells what they do, or are: `the watchdog`, `the club`, `the space agency`."""
        start = modifiers[0].left_edge.i if modifiers else noun.i
        called = self.article.surface(start, noun.i + 1).lower().replace("’", "'").replace("u.n.", "un")
        called = called if called in UNIONS_OF_STATES else WHATEVER_ELSE.sub("", called)
        kinds, unions = WATCHING.get(called, frozenset()), UNIONS_OF_STATES.get(called, frozenset())
        nations = {child: known for child in modifiers if (known := self._nation(child) or self._land(child))}
        codes = {known.country_code for known in nations.values()}
        plain = [child for child in modifiers if child not in nations]
        fields = {child.text.capitalize() for child in plain if child.dep_ in ("compound", "amod")}
        works = noun.lower_ in WORKING_IN_FIELDS and len(fields) == len(plain) > 0
        if not (kinds or unions or works or called in {"club", "central bank", *GOVERNING_SPORT}):
            return []
        so_far = [
            actor
            for actor in self.article.cast
            if actor.kind in (GOVERNMENT, ORGANIZATION) and actor.first < noun.i and not _is_of_matter(actor)
        ]
        return [
            actor
            for actor in so_far
            if (actor.known is not None and actor.known.id in unions)
            or any(kind_of(name) in kinds or name in kinds for name in actor.names)
            or (called == "club" and any(_is_of_club(name.split()) for name in actor.names))
            or (called == "central bank" and is_central_bank(actor.known))
            or (called in GOVERNING_SPORT and any(_is_of_sport(name.split()) for name in actor.names))
            or (
                works
                and _is_of_one(actor, codes)
                and any(_is_of_fields(name.split(), fields) for name in (*actor.names, actor.full()))
            )
        ]

    def _only_party(self, noun: Token) -> Actor | None:
        """The one body so far that may be a party, or the one of them that the sentence before is about."""
        if any(actor.first < noun.i for actor, _ in self.bearers.of["party"]):
            return None
        so_far = [one for one in self.article.cast if one.first < noun.i and one.kind in (GROUP, ORGANIZATION)]
        may_be = [one for one in so_far if not (one in self.bearers.companies or _is_of_no_party(one))]
        last = subject_before(self.article, noun, groups=True) if len(may_be) > 1 else None
        return may_be[0] if len(may_be) == 1 else next((one for one in may_be if one is last), None)

    def _only_mission(self, noun: Token) -> Actor | None:
        """The one embassy or consulate named so far, for `the diplomatic mission`."""
        missions = [
            actor
            for actor in self.article.cast
            if actor.kind == GOVERNMENT
            and actor.first < noun.i
            and any(not MISSIONS.isdisjoint(name.lower().split()) for name in actor.names)
        ]
        return missions[0] if len(missions) == 1 else None

    def _company_told_of(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Organisation that the sentence before is about, by where it is: `Kelda has sued a rival. ¶ The Ostrevan | company`.

        By what it sells, too, where the article first tells of it: `The Ostreva oil and gas | concern`.
        """
        trade = [child for child in modifiers if not (child.is_punct or self._is_seat(child))]
        if not (all(map(_is_trade, trade)) or all(is_product(child, noun) for child in modifiers)):
            return None
        nations = {known.id for child in modifiers if (known := self._nation(child))}
        led = [
            ref
            for ref in self.article.refs
            if ref.start < sentence_of(noun).start
            and (root := _of_shares(head_with_form(self.doc, ref))).dep_ == "nsubj"
            and root.head.dep_ in ("ROOT", "ccomp")
        ]
        first, last = (pick(led, key=lambda ref: ref.start, default=None) for pick in (min, max))
        if first is None or last is None or last.start <= sentence_of(noun).start - INTRODUCED:
            return None
        if last.actor.kind != ORGANIZATION or self.bearers.is_no_company(last.actor):
            return None
        if (trade or _is_of_goods(noun)) and (first.actor is not last.actor or self._is_beside_another(noun, last)):
            return None
        breaks = sum("\n" in self.text[i] for i in range(last.start, noun.i))
        own = countries_of(last.actor)
        elsewhere = bool(own and nations) and own.isdisjoint(nations)
        return last.actor if breaks < MOST_BREAKS and not elsewhere else None

    def _is_beside_another(self, noun: Token, last: Reference) -> bool:
        """Whether a body last named did something to another one there: `Kelda sued Norvane. The dairy | company`."""
        near = (ref.actor for i in range(last.end, sentence_of(noun).start) if (ref := self.at.get(i)) is not None)
        others = any(actor is not last.actor and actor.kind == ORGANIZATION for actor in near)
        return others and not does_speak(head_with_form(self.doc, last).head)

    def _is_seat(self, told: Token) -> bool:
        """Whether a word before a company's noun tells where it is, or is listed: `the | Ostreva-based, FTSE 100 | company`."""
        based = told.lower_ in SEATED and self.text[told.i - 1] == "-"
        based |= told.lower_.split("-")[-1] in SEATED and "-" in told.text  # `Calif.-based`
        listed = told.lower_ in INDICES or told.text.isdigit()
        place = told.ent_type_ == "GPE" and told.text[0].isupper() and told.i not in self.at
        return based or listed or place or self._nation(told) is not None

    def _only_body(self, noun: Token) -> Actor | None:
        """The one company of the article, or the one organisation named shortly before, for `the company` and its like."""
        kinds = (ORGANIZATION,) if noun.lower_ in COMPANIES else (ORGANIZATION, GOVERNMENT)
        sole = (
            self.bearers.companies[0]
            if len(self.bearers.companies) == 1 and is_company(self.bearers.companies[0])
            else None
        )
        if noun.lower_ in COMPANIES and sole is not None and sole.first < noun.i:
            return sole
        start = max(sentence_of(noun).start - BODY_REACH, 0)
        above = [verb for verb in noun.ancestors if verb.lemma_ in AGAINST_OTHERS]
        above += [noun.head] if noun.dep_ in ("dobj", "dative") else []  # nobody told himself
        accusing = [child.i for verb in above for child in verb.lefts]
        accusers = {id(ref.actor) for i in accusing if (ref := self.at.get(i)) is not None}
        near = {
            id(ref.actor): ref.actor
            for i in range(start, noun.i)
            if (ref := self.at.get(i))
            and ref.actor.kind in (*kinds, GROUP)
            and not (noun.lower_ in COMPANIES and self.bearers.is_no_company(ref.actor))
            and not _is_channel(self.doc[ref.start : ref.end].root)
            and not self._is_town(ref.actor)
            and not (noun.lower_ == "tank" and TANKS.isdisjoint(map(kind_of, ref.actor.names)))
            and (noun.lower_ == "tank" or id(ref.actor) not in self.bearers.commenting)
            and id(ref.actor) not in accusers
            and not (noun.lower_ in OF_STATES_ONLY and ref.actor in self.bearers.companies)
        }
        if noun.lower_ in NGOS:
            near = {key: actor for key, actor in near.items() if _is_private(actor)}
        called = [actor for key, actor in near.items() if key in self.bearers.called[noun.lower_]]
        told = [ref.actor for i in range(start, noun.i) if (ref := self.at.get(i)) and id(ref.actor) in near]
        if len(called) == 1 and (called[0] is told[-1] or noun.lower_ not in ("company", "firm")):
            return called[0]  # `the tax agency, NAME, told the BBC. The agency`
        found = next(iter(near.values()), None) or (self._sole_company(noun) if noun.lower_ in COMPANIES else None)
        if len(near) > 1 and noun.lower_ in COMPANIES:
            found = subject_before(self.article, noun) or speaker_inside(self.article, noun)
            if found is None or found.kind != ORGANIZATION or not self.bearers.is_no_company(found):
                return found if found is not None and found.kind == ORGANIZATION else None
            # `The League accused X of waste. It said that the company`
            start = sentence_of(self.doc[sentence_of(noun).start - 1]).start
            last = {
                id(ref.actor): ref.actor
                for i in range(start, noun.i)
                if (ref := self.at.get(i)) and id(ref.actor) in near
            }
            return next(iter(last.values())) if len(last) == 1 else None
        if found is None or len(near) > 1 or found.kind not in kinds:
            return None
        if noun.lower_ == "ministry" and found.kind != GOVERNMENT:
            return None
        if SAME_KIND.get(noun.lower_, "") in map(kind_of, found.names):
            return found
        return None if noun.lower_ in OF_ONE_KIND and _is_of_a_kind(found) else found


def _is_trade(told: Token) -> bool:
    """Whether a word before a company's noun tells what it sells: `the | oil and gas | concern`."""
    noun = told.dep_ in ("compound", "nmod") and told.lower_ not in RELATIVE
    noun = noun and not (told.lower_ in CRAFTS and told.head.lower_ in MAKERS)
    does = told.tag_ == "VBG" and told.head.lower_ in GIANTS | COMPANIES and told.lower_ not in NO_TRADES
    holds = told.lower_ == "holding" and told.n_lefts > 0  # `the utility holding company`
    return (told.text.islower() or told.text in LETTERED) and (noun or holds or does or told.lower_ in TRADES)


def is_product(told: Token, noun: Token) -> bool:
    """Whether a name before a company's noun is that of what it makes or owns: `the | Kelpie | maker`."""
    named = told.dep_ == "compound" and told.i == noun.i - 1 and not told.text.islower()
    return noun.lower_ in OWNING_GOODS and named


def _is_of_goods(noun: Token) -> bool:
    """Whether a maker's noun has behind it what is made: `the maker | of ropes`."""
    return any(child.lower_ == "of" and child.i == noun.i + 1 for child in noun.rights)


def _of_shares(company: Token) -> Token:
    """The shares that are a company's, else itself: `| Shares in Kelda fell`, `Kelda's | shares fell`."""
    shares = company.head.head if company.dep_ == "pobj" and company.head.lower_ in ("in", "of") else company.head
    own = company.dep_ in ("compound", "pobj", "poss") and shares.lower_ in ("shares", "stock")
    return shares if own else company


def _portfolio(role: str, heads: frozenset[str]) -> list[str] | None:
    """What a minister's office is for, where it is one of which states have a ministry: `Minister of | Water and Irrigation`."""
    told = role.lower().split()
    at = next((i for i, word in enumerate(told) if word in heads), None)
    if at is None or not LEFT_OFFICE.isdisjoint(told):
        return None
    behind = told[at + 1 :]
    if behind[:2] == ["of", "state"]:
        behind = behind[2:]
    fields = behind[1:] if behind[:1] in (["of"], ["for"]) else told[:at]
    fields = [word for word in fields if word not in NO_FIELDS - {"and"}]
    return fields if fields and set(fields) - {"and"} <= WITH_FIELD["ministry"] else None


def member_of(body: Token) -> Token | None:
    """Noun for somebody or a writing that is told to be of a body: `a senior official in the | group`."""
    noun = body.head.head if body.dep_ == "pobj" and body.head.lower_ in MEMBERS_BY else None
    told = noun is not None and (is_role(noun.lemma_) or noun.lemma_ in UNNAMED or noun.lower_ in DOCUMENTS)
    return noun if told else None


def _is_channel(name: Token) -> bool:
    """Whether a body is only where something is posted, or asked: `in a message on | Telegram`, `an interview with | NAME`."""
    if name.dep_ == "pobj" and name.head.lower_ == "with" and name.head.head.lemma_ == "interview":
        return True
    return name.lower_ in POSTED and name.dep_ == "pobj" and name.head.lower_ in ("on", "via", "through")


def _is_of_arms(body: Actor) -> bool:
    """Whether a body is a state's, as its forces, or one of states, which nobody calls a group or movement."""
    of_state = body.kind == GOVERNMENT or body.full() in BODIES_OF_STATES
    return of_state or any(name.split()[-1].lower() in ARMS for name in body.names)


def _is_of_club(name: list[str]) -> bool:
    """Whether a name is a sports club's by its first or last word."""
    return len(name) > 1 and (name[0] in CLUBS | CLUBS_FIRST | {"Real"} or name[-1] in CLUBS_LAST)


def _is_of_sport(name: list[str]) -> bool:
    """Whether a name is no more than a sport and the country that plays it: `Netball Jamaica`, `Swim Ireland`."""
    return name[0] in SPORTS and len(name) > 1 and knowledge.region(" ".join(name[1:]))


def _is_of_one(body: Actor, codes: set[str | None]) -> bool:
    """Whether a body is of one of these countries, where any is told."""
    return not codes or (body.known is not None and body.known.country_code in codes)


def _is_of_fields(name: list[str], fields: set[str]) -> bool:
    """Whether a body's name tells that it is one that works in these fields: the World Health Organization in health."""
    return not AGENCIES.isdisjoint(name) and fields <= set(name)


def _is_of_matter(body: Actor) -> bool:
    """Whether a body is a council, but none of a place: nobody calls the Press Council, or that of Europe, an authority."""
    before = body.full().partition("Council")[0].split()[-1:]
    return kind_of(body.full()) == "Council" and COUNTIES.isdisjoint(before) and all(map(knowledge.is_common, before))


def _is_of_no_party(body: Actor) -> bool:
    """Whether a body's name tells that it is no party: it is of states, an outlet, a club, or of another kind."""
    names = [name.split() for name in (body.full(), *body.names)]
    told = not NO_PARTIES.isdisjoint(body.names)
    of_states = body.known is not None and any(body.known.id in ids for ids in UNIONS_OF_STATES.values())
    other = any(name[-1] in OF_NO_PARTY or not OUTLET_WORDS.isdisjoint(name) or _is_of_club(name) for name in names)
    return told or of_states or other


def _is_of_a_kind(actor: Actor) -> bool:
    return any(kind_of(name) in OTHER_KINDS for name in (actor.full(), *actor.names))


def _is_of_another_kind(actor: Actor, noun: Token) -> bool:
    """Whether a body's name tells a kind, and another one than a noun: `the union` is no council."""
    kinds = {kind.lower() for kind in map(kind_of, (actor.full(), *actor.names)) if kind in OTHER_KINDS}
    return bool(kinds) and noun.lower_ not in kinds


def _is_private(actor: Actor) -> bool:
    """Whether an organisation may be one of citizens: no company, party or body of states."""
    return actor.kind == ORGANIZATION and not is_company(actor) and OF_OTHERS.isdisjoint(map(kind_of, actor.names))
