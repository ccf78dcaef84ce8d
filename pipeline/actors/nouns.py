"""Nouns that mean an actor without naming it: `the minister`, `the company`."""

import bisect
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.attrs import DEP, TAG
from spacy.tokens import Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article, Reference, is_body
from pipeline.actors.descriptions import (
    CALLED_BY_OFFICE,
    COMMENTATORS,
    DESCRIPTIONS,
    NO_REFERENT,
    OF_ANOTHER,
    OF_WHAT,
    PARLIAMENTARIANS,
    Descriptions,
    describes,
    is_former,
    is_profession,
    nation_of,
    parent_end,
)
from pipeline.actors.home import home
from pipeline.actors.name_words import (
    BODIES_OF_STATES,
    COMPANY_WORDS,
    ORGANIZATION_NOUNS,
    RANKS,
    SAY,
    UNIONS_OF_STATES,
    words,
)
from pipeline.actors.names.acronyms import SMALL, initials
from pipeline.actors.names.evidence import SHARES
from pipeline.actors.names.form import CLUBS, CLUBS_FIRST, CLUBS_LAST, NEWSPAPERS, PAPERS
from pipeline.actors.names.heads import head_of_name
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import SUBJECTS, apposed_noun, is_role, office_head
from pipeline.actors.references import (
    body_of_speaker,
    does_speak,
    speaker_inside,
    subject_before,
    told_before,
)
from pipeline.actors.sources import GOVERNMENTS, PEERS, SPOKESPEOPLE, UNNAMED
from pipeline.actors.state_bodies import WITH_FIELD, institution_of
from pipeline.actors.writings import POSTED
from pipeline.grammar import POSSESSIVE, ROLES
from pipeline.persons import FULL
from pipeline.tokens import is_cited, root_of, strings, word_before

COMPANIES = words(
    """company firm airline carrier automaker carmaker retailer insurer brewer lender thrift manufacturer startup conglomerate
    drugmaker chipmaker utility brewery supermarket shipbuilder planemaker steelmaker wholesaler telco brokerage
    consultancy chain grocer housebuilder homebuilder bookmaker"""
)

NO_COMPANIES = words(
    """Centre Center Institute Institution Observatory Museum Foundation Society Chamber Federation
    Board Ministry Commission Committee Council Court Party Police Parliament Congress Senate Assembly Union Guild
    University College School Hospital Church Navy Army Force Authority Department Directorate Coastguard League Coalition
    Alliance Forum Association"""
)
"""Last words of the names of bodies that nobody calls a company."""

GIANTS = words("giant miner heavyweight maker")
"""What a company is called only with its trade or index: `the tech giant`, `the FTSE 100 miner`."""

NO_COMPANY = words("union party charity association federation ngo movement militia club school hospital university")
"""Nouns beside the name of a body that nobody calls one: `the union NAME`."""

ROADS = words("Route Highway Interstate Road Street Avenue Motorway")
"""Words of names that are no company's."""

BODIES = words(
    """agency ministry department organization organisation commission bureau bank university newspaper network magazine
    paper daily weekly broadcaster tank institution ngo nonprofit"""
)

NGOS = words("ngo nonprofit")
"""What no state's body, company, party or armed group is called."""

TANKS = words(
    "Centre Center Institute Institution Foundation Council Forum Initiative Policy Project Observatory Society"
)
"""Last words of the names of think tanks."""

SEATED = words("based headquartered listed owned traded")
"""What is only told of where a company is: `the Toronto-listed company`."""

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

WORK = words("aid medical humanitarian relief rights human charity advocacy campaign environmental conservation")
"""which these words tell: `the aid group`, `the human rights organisation`;"""

FIGHT = words("militant armed rebel paramilitary islamist jihadist separatist insurgent resistance backed aligned")
"""and these of fighters."""

KINDS = words("charity campaign network association federation coalition alliance nonprofit organisation organization")
"""The same of bodies whose names tell no other kind."""

WATCHDOGS = words(
    "Commission Authority Inspectorate Ombudsman Commissioner Agency Ofcom Ofgem Ofqual Ofsted Ofwat HIQA Regulator"
)
"""Last words of the names of those that watch over others, and such names."""

MUNICIPALITIES = words("Corporation Council Municipality Palika Palike BMC BBMP GHMC MCD NMC PMC")

WATCHING = {
    "watchdog": WATCHDOGS,
    "regulator": WATCHDOGS,
    "inspectorate": WATCHDOGS,
    "civic body": MUNICIPALITIES,
    "civic agency": MUNICIPALITIES,
    "municipal body": MUNICIPALITIES,
}
"""What a body is called by what it does, and which are."""

TRADES = words("online low-cost budget mobile discount luxury regional")
"""Adjectives of what a company sells."""

MISSIONS = words("embassy consulate mission legation")
"""What a `diplomatic mission` is called elsewhere."""

SAME_KIND = {"department": "Ministry", "ministry": "Department"}
"""By which of these nouns a body is called, too, whose name has the other word."""

SEATS = words("office presidency mission delegation")
"""What a body is called only where it speaks: else they are a post, or rooms."""

CENTRES = words("centre center")
"""What a body may be called only where it speaks: else they are a place, or a middle."""

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

OUTLETS = words(
    "newspaper magazine paper daily weekly website site broadcaster network channel publication outlet reporter"
)
"""What an article calls itself or its author behind a `this`: `told this newspaper`."""

OF_OTHERS = words(
    """Ministry Commission Committee Council Court Party Police Parliament Congress Senate Assembly Union Nations Navy Army
    Force Forces Authority Department Directorate Coastguard Bank Agency Bureau Service University Government EU UN NATO"""
)
"""Last words of names of bodies that no NGO is."""

OTHER_KINDS = NO_COMPANIES | words("Fund Bank Agency Bureau Organization Organisation Service")
"""Last words of names that tell what a body is."""

INTRODUCED = 400
"""Tokens before a noun within which a body that it introduced is the one meant."""

MOST_BREAKS = 2
"""Paragraphs' ends before a noun within which its body was told of."""

BESIDE = 25
"""Tokens behind a noun within which a pronoun tells the gender of whom it means."""

BODY_REACH = 60
"""Tokens before its sentence within which the one organisation named is `the company`."""

OF_PLACES = words("governor mayor prefect head chief commissioner administrator")
"""Offices in places, of which each has its own."""

HEADS_OF_STATE = words("president premier minister chancellor king queen emir sultan dictator")
"""Roles whose holder is a country's leader: `the Ostrevan leader`."""

CHAIRS = words("chair chairman chairwoman chairperson")

HEADS_OF_BODIES = words("president chairman chairwoman chair head chief secretary-general director-general")
"""Roles whose holder is a body's leader: `the union leader`."""

HEADED_BY = HEADS_OF_BODIES | words("leader director manager commissioner governor ceo executive")
"""Roles whose holder is its chief or boss, too: `the bank chief`."""

SUBCONTINENT = ("IN", "PK", "BD", "NP", "LK")
"""Where anybody with an office in a party is its leader: `Congress MP NAME said … The Congress | leader added`."""

PARTY_MEMBERS = words(
    "mp mla mlc mna mpa spokesman spokeswoman spokesperson member secretary senator lawmaker convener treasurer"
)

HEADS_CALLED = words("leader chief boss head")
"""What the head of a body is called with its name, whatever his office."""

OF_STATES = words("senator governor congressman congresswoman representative lawmaker democrat republican")
"""Who is of a state of the US: `the Ohio senator`."""

NEED_NO_ARTICLE = words("counsel police")
"""What is definite without an article: `counsel said`."""

ALSO_CALLED: Mapping[str, str] = {"police": "force", "constabulary": "force"}
"""By which noun a body is called, too, that has a word in its name."""

ARMY = words("army military")
"""What a state's forces are called, whichever of these words is in their name."""

SEATED_IN_CONGRESS = words("senator representative congressman congresswoman governor")
"""Who is called by his party"""

CHAMBERS = words("bundestag duma knesset majlis parliament rada sejm seimas")
"""Words in the names of parliaments, whose officers are members, too: `the lawmaker`."""

PARTISANS = words("democrat republican")
"""in this way: `the Ohio Democrat said`."""

OWN = words("doctor gp teacher")
"""Whom everybody has one of his own of: `ask their doctor`."""

HELD_FOR = words("spokesman spokeswoman spokesperson chief boss official representative")
"""Words of a role before which stands what its holder is of: `coast guard | spokesman`."""

INCLINED = words(
    """leftist left-wing rightist right-wing conservative liberal populist socialist centrist nationalist veteran embattled
    beleaguered incumbent outgoing suspended ousted deposed jailed detained"""
)
"""What a politician is told to be besides his office."""

LEFT = {"ex": "former"}

LATIN_AMERICA = frozenset(
    f"country/{code}" for code in "ar bo br cl co cr cu do ec gt hn mx ni pa pe py sv uy ve".split()
)
"""States that call their foreign minister chancellor."""

REFLEXIVES = words("himself herself itself themselves")
"""What stands beside a noun that means the same without it."""

LAWMAKERS = words("lawmaker legislator parliamentarian")
"""What a member of a parliament is called, of whichever it is, and a deputy."""

AGAINST_OTHERS = words("accuse allege charge fine sue")
"""What nobody does to himself: `the watchdog alleges that the company ...`."""

LAWYERS = words("lawyer attorney solicitor barrister counsel")

DEFENDING = words("represent defend")
"""What lawyers do for somebody."""

MOST_BEARERS = 200
"""Actors looked at for a noun; only lists of officials have as many with one title."""

ROLES_OF_BODIES = words(
    "contractor subcontractor developer operator regulator publisher broadcaster producer promoter organiser lender broker"
)
"""What a body may be as well as a person."""

TRADING = words("giant operator developer producer publisher lender")
"""What only a company is called right before its name."""

CALLED_COMPANIES = (COMPANIES | TRADING) - {"company", "chain"}
"""Those that stand right before a name: `retailer NAME`."""

INDICES = words("ftse dax cac nasdaq ibex nikkei")
"""In what the shares of a firm are counted: `the FTSE 250 group`."""

BROKERS = words("brokerage broker bank")
"""Before its name, a body that is asked about others, where another is told of first."""

RELATIVE = words("rival ally partner parent owner member part unit subsidiary sponsor affiliate spin-off successor")
"""What a body is only to another one."""

MINISTRIES = {"ministry": frozenset({"minister"}), "department": words("minister secretary")}
"""Nouns for what a minister heads, and the last words of their offices."""

NO_FIELDS = words("minister prime deputy chief first cabinet state of for and the former junior assistant vice acting")
"""Words of a minister's title that do not tell of what."""

NOUNS = (
    COMPANIES
    | BODIES
    | words(
        """court party council committee parliament senate assembly police army military navy group institute association union
        fund foundation authority club school hospital federation guild directorate trust league coalition alliance
        consortium confederation embassy diocese archdiocese"""
    )
    | frozenset(ALSO_CALLED.values())
    | (ROLES - words("friend member star partner witness victim suspect host family"))
)
"""Nouns by which somebody named before is referred to."""

OF_OFFICES = words("prosecutor attorney coroner ombudsman auditor registrar")
"""Whose office is not that of one of them: `the prosecutor's office`."""


PRESENT_BY = words("speak address represent")
"""What is told of somebody to say where he was: `the governor who spoke on Monday`."""

SOLE = words("president premier governor chancellor mayor chairman chairwoman chair prosecutor")
"""Offices of which a deputy is never called by the bare word."""

LEFT_OFFICE = words("former ex onetime late")
"""Words with a role that somebody no longer has."""


TAKEN = words("arrest charge jail imprison sentence convict detain accuse name identify find fine ban kill")
"""What is done to those whom somebody tells of, rather than to who tells."""

AUDIENCES = words("judge judges juror jurors jury court inquest reporters police detectives magistrates mps inquiry")
"""To whom somebody tells something whom an article is not about."""


SOMEBODY = pronouns.WITNESSES | pronouns.GENDERED.keys() | words("thief robber burglar gunman attacker suspect raider")
"""Nouns for persons besides their roles."""


def refer_by_noun(article: Article) -> None:
    """Resolve definite nouns that the role or name of somebody before bears: `the minister`, `the ministry`."""
    _Nouns(article).refer()


def _place(fit: tuple[bool, int, Actor]) -> tuple[bool, int]:
    return fit[:2]


class _Nouns:
    """Resolves the nouns of an article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at
        self.bearers: dict[str, list[tuple[Actor, str]]] = defaultdict(list)
        self.companies: list[Actor] = []
        self.held: set[int] = set()
        """Companies that the article tells to be some, whatever their names."""
        self.commenting: set[int] = set()
        """Bodies that only those belong to who speak of others, or that ask them: an analyst's bank, a pollster."""
        self.acting: set[int] = set()
        """Who is the subject of a verb somewhere, by name."""
        self.introduced: set[str] = set()
        """Nouns by which bodies are introduced: `the charity, NAME`."""
        self.no_companies: set[int] = set()
        """Bodies that such a noun tells to be no company: `the union NAME`."""
        self.descriptions = Descriptions(article)
        headline = article.headline
        breaks = (i for i in article.lines() if not headline[i])
        self.opening = next(breaks, len(self.text))
        """Token at which the paragraph ends that opens the article below its headline."""
        self.ends: set[str] = set()
        """Last words of the names of bodies, in small letters: `the Andean Seismic | Centre`."""
        self.called: dict[str, Actor] = {}
        """Whom a noun was taken for that told what somebody is: `the actress`."""
        self.shorts: set[str] = set()
        """Acronyms of offices, in small letters: `District Relief Officer (DRO) NAME`."""

    def refer(self) -> None:
        """Resolve definite nouns that the role or name of somebody before bears: `the minister`, `the ministry`."""
        self._index_bearers()
        aged = pronouns.aged(self.doc)
        looks = (
            self.doc[i]
            for i, (tag, label) in enumerate(zip(strings(self.doc, TAG), strings(self.doc, DEP), strict=True))
            if tag in ("NN", "NNP") or label in SUBJECTS or i in aged
        )
        for token in looks:
            if token.lower_ == "latter" and token.dep_ in SUBJECTS:
                self._refer_latter(token)
            elif (token.n_lefts or token.lower_ in NEED_NO_ARTICLE) and token.i not in self.at:
                self._refer_noun(token)

    def _refer_noun(self, noun: Token) -> None:
        """Take a definite noun for whom it means."""
        if noun.dep_ == "poss" and noun.head.lower_ == "office" and noun.lower_ in OF_OFFICES:
            return
        nation = nation_of(noun)
        plural = noun.tag_ not in ("NN", "NNP") and noun.lower_ not in NEED_NO_ARTICLE
        if plural and not nation and not pronouns.is_aged(noun):
            return
        first, *modifiers = list(noun.lefts) or [noun]
        if noun.lower_ in GOVERNMENTS and noun.dep_ not in ("compound", "poss"):
            self._refer_government(noun, first)
            return
        whose = noun.head if noun.dep_ == "poss" else noun  # `the group's prisoners committee said`
        speaks = _speaks(whose)
        member = _member(noun)
        for_it = speaks or (member is not None and _speaks(member))
        known = (
            noun.lower_ in NOUNS
            or nation
            or (speaks and first.lower_ in ("a", "an"))
            or (speaks and noun.lower_ in PARTISANS)
            or (noun.is_upper and noun.lower_ in self.shorts)
        )
        spoken_of = speaks and (
            any(noun.lower_ in borne for borne in (self.introduced, self.ends, GIANTS, KINDS, SEATS, CENTRES))
            or describes(noun)
            or is_former(noun)
            or (noun.lower_ == "body" and first.lower_ == "the")
        )
        spoken_of = spoken_of or (for_it and noun.lower_ in GROUPS | ANY_BODY)
        if not known and not spoken_of:
            if noun.dep_ in SUBJECTS and first.lower_ == "the" and (sole := self.descriptions.only_one_aged(noun)):
                self.article.refer(first.i, noun.i + 1, sole, "nominal")
            return
        owned = first.lower_ in ("its", "their") and is_role(noun.text) and noun.lower_ not in OWN
        bare = speaks and noun.lower_ in NEED_NO_ARTICLE
        if noun.lower_ == "counterpart" and noun.dep_ in SUBJECTS and first.tag_ == "PRP$":
            if (peer := self.descriptions.of_nation(noun)) is not None:
                self.article.refer(first.i, noun.i + 1, peer, "nominal")  # `her Kenyan counterpart said`
            return
        told = first.lower_ in ("a", "an") and noun.dep_ in SUBJECTS
        if told and (named := self._titled_behind_lead(noun) or (self._named_behind_lead(noun) if speaks else None)):
            self.article.refer(first.i, noun.i + 1, named, "nominal")
            self.bearers[noun.lower_].append((named, noun.lower_))
            self.introduced.add(noun.lower_)
            return
        opens = noun.dep_ in SUBJECTS and self._opens_article(noun)
        holder = self._named_next(noun) if opens else None
        if holder is None and speaks:
            holder = self._holder_next(noun)
        if holder is not None:
            owned_by = [child.right_edge.i + 1 for child in noun.lefts if child.dep_ == "poss"]
            self.article.refer(max([first.i, *owned_by]), noun.i + 1, holder, "nominal")
            self.bearers[noun.lower_].append((holder, noun.lower_))
            return
        itself = first.lower_ == "this" and noun.lower_ in OUTLETS  # told this newspaper
        if itself or (first.lower_ not in ("the", "this") and not owned and not bare):
            return
        end = parent_end(noun) or self._complement_end(noun)
        if first.i != first.left_edge.i or end is None or noun.dep_ in ("compound", "nmod", "appos", "attr"):
            return
        follows = self.at.get(noun.i + 1)
        if follows is not None and follows.start == noun.i + 1:
            return
        complement = self.article.surface(noun.i, end).lower() if end > noun.i + 1 else ""
        actor = self._bearer(noun, modifiers, complement, alone=owned)
        if actor is None and speaks and not owned:
            described = self._described(noun, modifiers, complement)
            if described is not None:
                self.article.refer(first.i, end, described, "nominal")
                if noun.lower_ in DESCRIPTIONS:
                    self.called[noun.lower_] = described
                return
        if actor is None and not (owned or modifiers or complement or self._is_introduced(noun)):
            actor = self.called.get(noun.lower_)  # `The actress said no. A friend of | the actress said`
        if actor is None and not complement:
            actor = self._unnamed_body(noun, modifiers, speaks=for_it, owned=owned)
            actor = actor or (self._ministry(noun, modifiers) if for_it and not owned else None)
        if actor is None or (is_body(actor) and is_role(noun.text) and _says_of_person(noun)):
            return
        inside = [ref for i in range(first.i, end) if self.doc[i].lower_ not in INDICES and (ref := self.at.get(i))]
        backs = bool(inside) and all(self.text[ref.end] == "-" for ref in inside)  # `the Iran-backed | group`
        if not inside or (backs and actor.kind == GROUP):
            self.article.refer(noun.i if inside else first.i, end, actor, "nominal")
        elif actor.kind == PERSON and all(self._is_of(actor, ref) and ref.end <= noun.i for ref in inside):
            self.article.refer(max(ref.end for ref in inside), end, actor, "nominal")  # `the Harbour Party | leader`

    def _is_of(self, person: Actor, ref: Reference) -> bool:
        """Whether somebody belongs to a body, or to one that has the words of its name in its own, or in his office."""
        if ref.actor.kind == PERSON or ref.actor in person.affiliations:
            return ref.actor.kind != PERSON
        names = (*person.roles, *(name for owner in person.affiliations for name in (*owner.names, owner.full())))
        told = set(self.article.surface(ref.start, ref.end).lower().split())
        return told <= {word for name in names for word in name.lower().split()}

    def _described(self, noun: Token, modifiers: list[Token], complement: str) -> Actor | None:
        """Whom a noun that speaks describes, or names by the office that he is told to hold later."""
        elsewhere = noun.lower_ in CALLED_BY_OFFICE and noun.lower_ not in PARLIAMENTARIANS
        if complement and (elsewhere or not describes(noun)):
            return None  # `the boss of the regulator`
        described = self.descriptions.described(noun, borne=bool(self.bearers[noun.lower_]))
        described = described or self.descriptions.goes_on(noun, {actor for actor, _ in self.bearers[noun.lower_]})
        return described or (None if complement else self._named_later(noun, modifiers))

    def _unnamed_body(self, noun: Token, modifiers: list[Token], *, speaks: bool, owned: bool) -> Actor | None:
        """The body meant by a noun that its name does not bear: `the company`, `the group said`."""
        told = [child for child in modifiers if child.lower_ != "think"]
        seated = noun.lower_ in COMPANIES | {"tank"} and all(child.lower_ in SEATED for child in told)
        only = noun.lower_ in COMPANIES | BODIES and (seated or not told)
        actor = self._only_body(noun) if only and not owned and not self._is_introduced(noun) else None
        if actor is not None or not speaks:
            return actor
        if noun.lower_ == "mission" and [child.lower_ for child in told] == ["diplomatic"]:
            return self._only_mission(noun)
        if (body := self._only_of_kind(noun, told)) is not None:
            return body
        nations = {child for child in told if noun.lower_ in FIGHTERS and self.article.adjective(child.text)}
        work = {child.lower_ for child in told if child not in nations}
        if told and noun.lower_ in ACTIVE | FIGHTERS and work <= (FIGHT if nations else WORK | FIGHT):
            return None if self._is_introduced(noun) else self._at_work(noun, nations, fights=not work <= WORK)
        if told and noun.lower_ in COMPANIES | GROUPS | GIANTS:
            known = not self._is_introduced(noun)
            return (self._company_told_of(noun, told) or self._company_by_trade(noun, told)) if known else None
        if told and noun.lower_ in MEDIA:
            return self._outlet_told_of(noun, told)
        body = subject_before(self.article, noun, groups=noun.lower_ in GROUPS)
        if body is not None and noun.lower_ in FIGHTERS and _is_of_arms(body):
            return self._only_group(noun)  # `Hezbollah said so. The Israeli military denied it. | The group added`
        member = noun.lower_ in GROUPS and _member(noun) is not None
        if member and body is not None and self._are_others_told(noun, body):
            return None  # `Greenpeace wrote to Hamas. An official in the group said`
        if noun.lower_ in GROUPS and self._is_introduced(noun):
            return None  # `The bank sued a rebel group. The group said`
        if noun.lower_ in KINDS:
            body = body or body_of_speaker(self.article, noun)
            fits = (
                body is not None and body.kind == ORGANIZATION and not modifiers and not _is_of_another_kind(body, noun)
            )
            return body if fits and not self._is_introduced(noun) else None
        if body is None and noun.lower_ in GROUPS:
            body = body_of_speaker(self.article, noun, groups=True)
            body = None if body is not None and id(body) in self.commenting else body
        said = (word.lower_ for verb in noun.head.rights for word in verb.lefts if word.dep_ in SUBJECTS)
        several = "they" in said  # `Kelda Foods met growers. The group said they would sue`
        if body is None and noun.lower_ in ANY_BODY and not (modifiers or several or self._is_introduced(noun)):
            body = self._leader_before(noun) or self._only_company(noun)
        if body is not None and noun.lower_ in ("agency", "union"):
            letters = body.full().isupper() and (noun.lower_ == "agency" or body.known is None)  # `the RMT`
            return body if letters or "Agency" in body.full() else None
        if body is not None and noun.lower_ == "club":
            return body if any(_is_of_club(name.split()) for name in body.names) else None
        named = body is not None and body.kind in (ORGANIZATION, GOVERNMENT, GROUP)
        return body if named and noun.lower_ in GROUPS | ANY_BODY and not modifiers else None

    def _only_group(self, noun: Token) -> Actor | None:
        """The one group of fighters or believers named so far."""
        groups = [actor for actor in self.article.cast if actor.kind == GROUP and actor.first < noun.i]
        return groups[0] if len(groups) == 1 and not self._is_introduced(noun) else None

    def _are_others_told(self, noun: Token, body: Actor) -> bool:
        """Whether another organisation or group than a body is named from the sentence before on."""
        last = told_before(self.article, noun)
        refs = (self.at.get(i) for i in range(noun.sent.start if last is None else last.start, noun.i))
        return any(ref and ref.actor is not body and ref.actor.kind in (GROUP, ORGANIZATION) for ref in refs)

    def _outlet_told_of(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Outlet, by its name, that the sentence before is about, whatever is told of it: `the left-wing | daily`."""
        body = subject_before(self.article, noun)
        named = body is not None and any(not OUTLET_WORDS.isdisjoint(name.split()) for name in body.names)
        nations = {known.id for child in modifiers if (known := self.article.adjective(child.text))}
        own = _countries_of(body) if body is not None else set()
        plain = not any(child.text[0].isupper() and self.article.adjective(child.text) is None for child in modifiers)
        return body if named and plain and (nations <= own or not own) else None

    def _at_work(self, noun: Token, nations: set[Token], *, fights: bool) -> Actor | None:
        """The private body that spoke last, else the only one that does something so far, by what it does: `the aid | group`.

        By its nation only who fights is called so: `the Yemeni | group`.
        """
        fights |= bool(nations)
        own = {known.country_code for child in nations if (known := self.article.adjective(child.text))}

        def may_be(actor: Actor) -> bool:
            if fights:
                return actor.kind == GROUP and (not own or actor.known is None or actor.known.country_code in own)
            return _is_private(actor) or actor.full().endswith("Committee")

        spoke = subject_before(self.article, noun, groups=fights) or body_of_speaker(self.article, noun, groups=fights)
        if spoke is not None and may_be(spoke):
            return spoke
        so_far = [one for one in self.article.cast if one.first < noun.i and may_be(one)]
        bodies = so_far if nations else [one for one in so_far if id(one) in self.acting]
        other = nations and spoke is not None and _is_private(spoke)  # `Al-Haq said no. | The Palestinian group said`
        return bodies[0] if len(bodies) == 1 and not other else None

    def _is_no_company(self, actor: Actor) -> bool:
        """Whether a body's name, or a noun beside it, tells that nobody calls it a company."""
        return _is_no_company(actor) or id(actor) in self.no_companies

    def _leader_before(self, noun: Token) -> Actor | None:
        """The one organisation shortly before that the last sentence is about, or that speaks there, be it a paragraph before."""
        body = self._only_body(noun) or speaker_inside(self.article, noun)
        if body is None or body.kind != ORGANIZATION or not OF_OTHERS.isdisjoint(map(_kind_of, body.names)):
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
        told_of = self.acting | self.held
        active = [actor for actor in self.article.cast if actor.kind == ORGANIZATION and id(actor) in told_of]
        so_far = [actor for actor in active if actor.first < noun.i]
        return so_far[0] if len(so_far) == 1 and so_far[0] in self.companies else None

    def _ministry(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Ministry that is known only by its minister: `Energy Minister NAME said … The ministry | later said`."""
        heads = MINISTRIES.get(noun.lower_)
        others = (actor.first < noun.i for actor, _ in self.bearers[noun.lower_] if actor.kind == GOVERNMENT)
        if heads is None or any(others) or self._is_introduced(noun):
            return None
        ministers: dict[int, tuple[Actor, list[str]]] = {}
        for actor in self.article.cast:
            fields = next(filter(None, (_portfolio(role, heads) for role in actor.roles)), None)
            if actor.kind == PERSON and fields and actor.first < noun.i:
                ministers[id(actor)] = actor, fields
        last, before = self._person_before(noun), word_before(noun.sent)
        said = [] if before is None else [ref for i in range(before.sent.start, before.i) if (ref := self.at.get(i))]
        if last is not None and {id(ref.actor) for ref in said} & ministers.keys() == {id(last)}:
            minister, fields = ministers[id(last)]
        elif len(ministers) == 1:
            minister, fields = next(iter(ministers.values()))
        else:
            return None
        if not {child.lower_ for child in modifiers} <= {*fields}:
            return None
        core = " ".join((*fields, noun.lower_))
        own = home(self.article)
        state = next((owner for owner in minister.affiliations if owner.kind == COUNTRY), own)
        if state is not None and state.known and (known := institution_of(core, state.known)) is not None:
            return self.article.known(known, noun.i)
        ministry = Actor(GOVERNMENT, names=[core], affiliations=[state] if state else [])
        self.article.cast.append(ministry)
        self.bearers[noun.lower_].append((ministry, noun.lower_))
        return ministry

    def _company_by_trade(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """The one company of the article, by what it sells: `Shares in Kelda fell. The discount | chain said`."""
        only = self.companies[0] if len(self.companies) == 1 and noun.lower_ in COMPANIES | GIANTS else None
        told = TRADES | INDICES
        nations = {child.i: known.id for child in modifiers if (known := self.article.adjective(child.text))}
        trade = all(
            (child.tag_ in ("NN", "NNS") and child.dep_ == "compound") or child.lower_ in told or child.text.isdigit()
            for child in modifiers
            if child.i not in nations
        )
        if only is None or only.first >= noun.i or not trade:
            return None
        here = any(noun.sent.start <= start < noun.i for start, _ in only.spans)
        own = _countries_of(only)
        return only if not nations or (here and own <= set(nations.values())) else None

    def _only_of_kind(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """The one body so far of which a noun tells what it does, or is: `the watchdog`, `the civic body`, `the bloc`."""
        called = " ".join(child.lower_ for child in (*modifiers, noun))
        kinds, unions = WATCHING.get(called, frozenset()), UNIONS_OF_STATES.get(called, frozenset())
        so_far = [
            actor
            for actor in self.article.cast
            if (kinds or unions) and actor.kind in (GOVERNMENT, ORGANIZATION) and actor.first < noun.i
            if (actor.known is not None and actor.known.id in unions)
            or any(_kind_of(name) in kinds or name in kinds for name in actor.names)
        ]
        return so_far[0] if len(so_far) == 1 and not self._is_introduced(noun) else None

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

    def _complement_end(self, noun: Token) -> int | None:
        """Where a noun ends with what it is of (`secretary of state`); None where more is said of it."""
        end = noun.i + 1
        for child in noun.children:
            of = child.lower_ == "of" or (child.lower_ == "for" and noun.lower_ in PARLIAMENTARIANS)
            if child.dep_ == "prep" and of and child.i == noun.i + 1:
                end = child.right_edge.i + 1
            elif child.dep_ == "conj" and self.text[noun.i + 1] in ("and", "or"):
                continue  # `the guild and the committee`
            elif child.dep_ in ("relcl", "acl") and self.text[child.left_edge.i - 1] == ",":
                continue  # `the minister, who added`, `the coach, appointed in June`
            elif child.dep_ == "relcl" and child.lemma_ in PRESENT_BY and noun.lower_ in SOLE | {"minister", "lady"}:
                continue  # `the governor who spoke on Monday`
            elif child.lower_ in ("of", "from") and self.text[child.i - 1] == ",":
                continue  # `the lawmaker, from the Harbour Party`
            elif child.lower_ in REFLEXIVES:
                continue  # `the bureau itself`
            elif child.text.isdigit() and (self.text[child.i - 1] == "," or self.text[child.i - 1].lower() in INDICES):
                continue  # `the actress, 61, says`, `the FTSE 100 miner`
            elif child.dep_ in ("prep", "relcl", "appos", "acl", "poss", "nummod", "conj") and child.tag_ != "PRP$":
                return None
        return end

    def _refer_latter(self, token: Token) -> None:
        """Take `the latter` for the last of two persons of the sentence before."""
        sentence = self.doc[max(token.sent.start - 1, 0)].sent
        named = [ref for i in range(sentence.start, sentence.end) if (ref := self.at.get(i)) and ref.start == i]
        persons = [ref.actor for ref in named if ref.actor.kind == PERSON]
        if len({id(actor) for actor in persons}) == 2 and self.text[token.i - 1].lower() == "the":
            self.article.refer(token.i - 1, token.i + 1, persons[-1], "nominal")

    def _refer_government(self, token: Token, first: Token) -> None:
        """Take `the Kenyan government` for its country."""
        start = first.i if first.tag_ == "DT" else first.left_edge.i
        inner = start + (first.tag_ == "DT")
        country = self.article.adjective(self.article.surface(inner, token.i)) if inner < token.i else None
        if country and not any(i in self.at for i in range(start, token.i + 1)):
            self.article.refer(start, token.i + 1, self.article.known(country, start), "nominal")

    def _index_bearers(self) -> None:
        """Note which actors bear which nouns: persons by their roles, others by the words of their names."""
        self.acting = {
            id(ref.actor) for ref in self.article.refs if root_of(self.doc, ref.start, ref.end).dep_ in SUBJECTS
        }
        self.commenting = {
            id(owner)
            for actor in self.article.cast
            if any(role.split()[-1].lower() in COMMENTATORS for role in actor.roles)
            for owner in actor.affiliations
        } - self.acting
        self.commenting |= {
            id(ref.actor)
            for ref in self.article.refs
            if _asks(self.doc[ref.start]) or self._is_of_commentator(root_of(self.doc, ref.start, ref.end))
        } - self.acting
        companies = [actor.first for actor in self.article.cast if actor.kind == ORGANIZATION and is_company(actor)]
        self.commenting |= {
            id(ref.actor)
            for ref in self.article.refs
            if ref.start and self.text[ref.start - 1].lower() in BROKERS and min(companies, default=0) < ref.actor.first
        }
        self.held = {id(ref.actor) for ref in self.article.refs if ref.form == "name" and self._is_held(ref)}
        self.companies = [
            actor
            for actor in self.article.cast
            if actor.kind == ORGANIZATION
            and (is_company(actor) or id(actor) in self.held)
            and id(actor) not in self.commenting
        ]
        self._index_introduced()
        self._index_deeds()
        for actor in self.article.cast:
            if actor.kind == PERSON:
                told = {role.lower() for role in (*actor.roles, *self._titles(actor))}
                whole = {" ".join(FULL.get(word.rstrip("."), word) for word in role.split()) for role in told}
                self.shorts |= {
                    word.lower()
                    for role in actor.roles
                    for word in (role, role.split()[-1], *RANKS.intersection(role.split()))
                    if word.isupper() and word.isalpha()
                }  # `Treasury CS`, `Kelda ACP`
                borne = sorted(whole | {role for role in told if " " not in role and role.isalpha()})  # `the rep`, too
            else:
                named = {part.lower() for name in actor.names for part in name.split()}
                borne = sorted(named | {ALSO_CALLED[word] for word in named & ALSO_CALLED.keys()})
                self.ends |= {name.split()[-1].lower() for name in actor.names if " " in name}
            if any(role.lower().endswith("chief cabinet secretary") for role in actor.roles):  # Japan's
                for word in SPOKESPEOPLE:
                    self.bearers[word].append((actor, f"government {word}"))
            for title in sorted(self._office_of_peer(actor)) if actor.kind == PERSON else ():
                self.bearers[title].append((actor, title))
            for role in borne:
                office = OF_WHAT.split(role)[0].split()
                head = {word for word, then in itertools.pairwise([*office, ""]) if then not in HELD_FOR}
                short = {word.strip("()") for word in role.split() if word.startswith("(") and word.endswith(")")}
                if actor.kind == PERSON and 1 < len(role.split()) < 5:
                    letters = {initials(role.split()), initials(role.split()[-2:])}
                    letters |= {initials([word for word in role.split() if word not in SMALL])}  # `the DPP`
                    letters |= {initials(office)} if len(office) > 1 else set()  # `the CS` for health
                    short |= {word.lower() for word in letters if not knowledge.country(word)}  # `the CM`
                leads = _called_also(actor, role, head) if actor.kind == PERSON else set()
                self.shorts |= short | (leads & {"cji", "cj", "ceo"})
                for word in sorted(head | short | leads):
                    self.bearers[word].append((actor, role))
        abroad = [one for one in self.bearers.get("minister", ()) if "foreign" in one[1].split()]
        abroad = [one for one in abroad if _countries_of(one[0]) & LATIN_AMERICA]
        if abroad and "chancellor" not in self.bearers:
            self.bearers["chancellor"] = abroad
        forces = [actor for actor in self.article.cast if actor.kind == GOVERNMENT and _are_forces(actor)]
        for word in sorted(ARMY - self.bearers.keys()):
            self.bearers[word] += [(actor, word) for actor in forces]
        known = [actor for actor in self.article.cast if actor.known is not None and is_body(actor)]
        words_of = {id(actor): {part.lower() for part in actor.known.name.split()} for actor in known if actor.known}
        unborne = set().union(*words_of.values()) - self.bearers.keys() - {"union"}  # `the union` is no European one
        for actor in known:
            for word in sorted(words_of[id(actor)] & unborne):  # `the party` is the BJP, where none is called so
                self.bearers[word].append((actor, word))

    def _is_held(self, ref: Reference) -> bool:
        """Whether somebody has shares in what is named, or a noun beside the name tells that it is a company: `retailer NAME`."""
        first = self.at.get(self._head(ref).head.i)
        if first is not None and first.end < ref.start and self._head(ref).dep_ == "conj":
            return self._is_held(first)  # `shares in Kelda and NAME`
        before = self.text[ref.start - 1].lower() if ref.start else ""
        held = before == "in" and ref.start > 1 and self.text[ref.start - 2].lower() in SHARES
        end = ref.end + (self.text[ref.end : ref.end + 1] in [[mark] for mark in POSSESSIVE])
        named = before in CALLED_COMPANIES and ref.start - 1 not in self.at
        return held or named or self.text[end : end + 1] in (["shares"], ["stock"])

    def _office_of_peer(self, person: Actor) -> set[str]:
        """Offices of whoever is named before somebody as whose peer he is introduced: `her Ostrevan counterpart, NAME`."""
        first = person.first - 1 - (self.text[person.first - 1] == ",")
        if first < 1 or self.text[first].lower() not in PEERS:
            return set()
        before = [
            ref
            for ref in self.article.refs
            if ref.actor.kind == PERSON and ref.start < first and ref.actor is not person
        ]
        last = max(before, key=lambda ref: ref.start, default=None)
        roles = {word for role in last.actor.roles for word in role.lower().split()} if last else set()
        return roles & (SOLE | HEADS_OF_STATE | {"secretary", "ambassador"})

    def _titles(self, person: Actor) -> Iterator[str]:
        """Titles that are no roles: `Prof.`, `Dr`, and behind a name those of barristers (`Ann Reed SC`)."""
        for start, end in person.spans:
            if start and self.text[start - 1].rstrip(".") in ("Prof", "Professor", "Dr"):
                yield self.text[start - 1]
            if self.text[end : end + 1] and self.text[end] in ("SC", "KC", "QC"):
                yield "barrister"

    def _is_of_commentator(self, name: Token) -> bool:
        """Whether a body is only where somebody is who is quoted, without an office: `said Ann Reed at Kelda Foods`."""
        owns = name.dep_ == "poss"  # `Kelda Securities's Ann Reed said`
        person = name.head if owns else name.head.head
        ref = self.at.get(person.i)
        alone = ref is not None and ref.actor.kind == PERSON and not ref.actor.roles
        asked = person.lemma_.lower() in COMMENTATORS  # `analysts at Kelda Securities`
        at = name.dep_ == "pobj" and name.head.lower_ == "at"
        return (owns and alone and person.head.lemma_ in SAY) or (
            at and (asked or (alone and person.head.lemma_ in SAY))
        )

    def _index_introduced(self) -> None:
        """Note the nouns beside a body's name: `the charity, NAME`, `contractor NAME`, `NAME, a club`, `NAME think tank`."""
        for ref in self.article.refs:
            person = ref.actor.kind == PERSON
            if ref.form != "name" or not (person or is_body(ref.actor)) or ref.actor.known:
                continue
            root = head_of_name(self.doc, ref.start, ref.end)
            before = self.doc[ref.start - 1] if ref.start else None
            nouns = [child for child in root.rights if child.dep_ == "appos" and child.i >= ref.end]
            if root.i >= ref.end and not person:
                nouns.append(root)
            if before is not None and (
                before.head.i in range(ref.start, ref.end) or (before.lower_ in ORGANIZATION_NOUNS and not person)
            ):
                nouns.append(before)
            if (apposed := apposed_noun(root, ref.start)) is not None:
                nouns.append(apposed)
            if any(noun.lower_ in NO_COMPANY for noun in nouns):
                self.no_companies.add(id(ref.actor))
            for noun in nouns:
                word = noun.lower_
                common = noun.tag_ == "NN" if noun.text.islower() else noun.is_sent_start and not noun.is_upper
                office = is_role(word) and (person or word not in ROLES_OF_BODIES)
                office = office or (person and (describes(noun) or word in SOMEBODY))
                other = RELATIVE | COMPANIES | BODIES | (ORGANIZATION_NOUNS | NOUNS if person else frozenset())
                if common and noun.i not in self.at and not office and word not in other:
                    first = ref.end if noun is root else noun.left_edge.i if person else noun.i
                    phrase = " ".join(token.lower_ for token in self.doc[first : noun.i + 1])
                    self.introduced.add(word)
                    self.bearers[word].append((ref.actor, phrase))

    def _index_deeds(self) -> None:
        """Note the nouns for what persons without an office do here: `NAME, who represents Reed`, `NAME testified`."""
        for ref in self.article.refs:
            if ref.form != "name" or ref.actor.kind != PERSON or ref.actor.roles:
                continue
            root = head_of_name(self.doc, ref.start, ref.end)
            verbs = [child for child in root.rights if child.dep_ == "relcl" and child.i >= ref.end]
            verbs += [root.head] if root.dep_ == "nsubj" else []
            borne: set[str] = set()
            for verb in verbs:
                said = [child for child in verb.rights if child.dep_ == "ccomp"] if verb.lemma_ in SAY else []
                clients = [child for clause in said for child in clause.lefts if child.lower_ == "client"]
                met = [child for child in verb.rights if child.dep_ == "dobj"] if verb.lemma_ in DEFENDING else []
                if any(
                    child.dep_ == "poss" and child.tag_ == "PRP$" for noun in clients for child in noun.lefts
                ) or any(
                    is_role(word.text) or ((of := self.at.get(word.i)) is not None and of.actor.kind == PERSON)
                    for word in met
                ):
                    borne |= LAWYERS
                if any(word.lemma_ == "testify" for word in (verb, *verb.conjuncts)):
                    borne.add("witness")
            for word in sorted(borne):
                self.introduced.add(word)
                self.bearers[word].append((ref.actor, word))

    def _named_later(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """The one holder of an office in the article, which names him after it: `the prime minister said … Prime Minister X`.

        By a bare noun (`the mayor`) nobody is meant but the first person that is named.
        """
        nations = {known.id for child in modifiers if (known := self.article.adjective(child.text))}
        plain = [child for child in modifiers if self.article.adjective(child.text) is None]
        office = " ".join(token.lower_ for token in (*plain, noun))
        borne = {
            id(actor): (actor, role)
            for actor, role in self.bearers[noun.lower_]
            if office in role and not (nations and _countries_of(actor) - nations)
        }
        if len(borne) != 1 or any(self._is_another(token, office, nations) for token in self.doc if token != noun):
            return None
        if nations and (noun.i > self.opening or not plain):
            return None  # `the Kenyan foreign minister said … Foreign Minister NAME`, in the country that the article opens with
        actor, role = next(iter(borne.values()))
        if actor.kind != PERSON:
            return None
        if not modifiers:
            first = min(other.first for other in self.article.cast if other.kind == PERSON)
            return actor if noun.i < actor.first == first and office_head(role) == noun.lower_ else None
        return (
            actor
            if role == office and _countries_of(actor) <= nations and (nations or not actor.affiliations)
            else None
        )

    def _opens_article(self, noun: Token, *, definite: bool = True) -> bool:
        """Whether an office stands in the paragraph that opens an article: `The chancellor has announced`."""
        opens = noun.i <= self.opening
        states = (self.at.get(child.i) for child in noun.lefts if child.dep_ == "poss")
        of_state = any(ref is not None and ref.actor.kind == COUNTRY for ref in states)  # `Kenya's energy minister`
        the = not definite or of_state or next(noun.lefts, noun).lower_ in ("the", "its")
        return opens and is_role(noun.text) and noun.tag_ in ("NN", "NNP") and the

    def _named_next(self, noun: Token) -> Actor | None:
        """Who speaks first behind the sentence that tells what an office says, under a bare name of which nothing is told.

        `The mayor has resigned, he said. ¶ Ann Reed told reporters`; not `Ann Reed, 34, said`, who is somebody else.
        """
        persons = [actor for actor in self.article.cast if actor.kind == PERSON]
        actor = min(persons, key=lambda actor: actor.first, default=None)
        own = actor is not None and {role.lower() for role in actor.roles} == {
            noun.lower_
        }  # `the trade minister … Minister NAME`
        if actor is None or (actor.roles and not own) or actor.affiliations or actor.first < noun.sent.end:
            return None
        if any(token.lower_ == noun.lower_ and self._is_new(token) for token in self.doc[: noun.i]):
            return None  # `An official said it was late. | The official told … Ann Reed said`
        ref = self.at[actor.first]
        name = self.doc[ref.start : ref.end].root
        breaks = sum("\n" in self.text[i] for i in range(noun.i, ref.start))
        bare = ref.end - ref.start > 1 and not any(child.i >= ref.end for child in name.children)
        speaks = name.dep_ in SUBJECTS and (own or name.head.lemma_ in SAY)
        opens = own or name.sent.start == name.left_edge.i or self._is_where_said(name.sent.start, ref.start)
        next_to = not breaks and does_speak(noun.head) and self.doc[noun.sent.end].sent == name.sent
        return actor if (breaks == 1 or next_to) and (bare or own) and speaks and opens else None

    def _holder_next(self, noun: Token) -> Actor | None:
        """Who goes on to speak for the office of a state, under a name of which no office is told.

        `Kenya's president said it was late. Ann Reed told reporters that`; not: `Kenya's president, Paul Orlin,`, `a minister`.
        """
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        ref = self.at.get(owner.i) if owner is not None else None
        adjective = any(self.article.adjective(child.text) for child in noun.lefts)
        of_state = adjective or (ref is not None and ref.actor.kind == COUNTRY)
        told = noun.i in self.at or any(child.dep_ == "appos" for child in noun.rights) or self._is_new(noun)
        if (
            told
            or not of_state
            or noun.tag_ not in ("NN", "NNP")
            or not is_role(noun.text)
            or noun.lower_ in SPOKESPEOPLE
        ):
            return None
        follows = noun.sent.end
        named = self.at.get(follows)
        if named is None or named.start != follows or named.actor.kind != PERSON or named.start != named.actor.first:
            return None
        name = head_of_name(self.doc, named.start, named.end)
        speaks = name.dep_ in SUBJECTS and (name.head.lemma_ in SAY or name.head.lemma_ in PRESENT_BY)
        bare = named.end - named.start > 1 and not (named.actor.roles or named.actor.affiliations)
        aged = any(child.dep_ == "nummod" or child.text.isdigit() for child in name.rights)
        return named.actor if speaks and bare and not aged else None

    def _is_new(self, noun: Token) -> bool:
        """Whether somebody without a name is introduced by a noun: `a Western | official said`."""
        indefinite = any(child.lower_ in pronouns.INDEFINITE for child in noun.lefts)
        return indefinite and noun.i not in self.at and noun.dep_ not in NO_REFERENT

    def _is_where_said(self, start: int, end: int) -> bool:
        """Whether a sentence opens with where or when somebody speaks, who is named behind: `Speaking in Athlone, | NAME`."""
        told = self.text[start].lower() in ("speaking", "addressing") or self.doc[start].tag_ == "IN"
        return told and self.text[end - 1] == "," and not any(map(is_role, self.text[start:end]))

    def _named_behind_lead(self, noun: Token) -> Actor | None:
        """Who opens the paragraph behind the one in which an article begins with somebody who speaks, and with nobody else.

        `A former commander told judges … ¶ Firmin Orlin, 51, faces 14 counts`; who is only said to speak there, too, is another.
        """
        actor = min((one for one in self.article.cast if one.kind == PERSON), key=lambda one: one.first, default=None)
        if actor is None or actor.roles or actor.affiliations or actor.first < noun.sent.end or not self._is_sole(noun):
            return None
        if noun.lower_ in SPOKESPEOPLE:
            return None
        ref = self.at[actor.first]
        name = head_of_name(self.doc, ref.start, ref.end)
        opens = name.sent.start == ref.start and sum("\n" in word for word in self.text[noun.i : ref.start]) == 1
        told = any(child.dep_ in ("relcl", "nummod") and child.i >= ref.end for child in name.rights)
        told = told or (
            self.text[ref.end : ref.end + 1] == [","] and "".join(self.text[ref.end + 1 : ref.end + 2]).isdigit()
        )
        genders = {knowledge.first_name(actor.full().split()[0]), pronouns.GENDERED.get(noun.lower_)} & {"m", "f"}
        does = name.dep_ == "nsubj" and (told or not does_speak(name.head))
        does = does or (name.dep_ == "nsubjpass" and told and name.head.lemma_ not in TAKEN)
        return actor if opens and does and ref.end - ref.start > 1 and len(genders) < 2 else None

    def _titled_behind_lead(self, noun: Token) -> Actor | None:
        """Who speaks first in the paragraph behind an article's opening, by the title told there: `A bankruptcy judge ruled`.

        Others of that office may be asked: what it is for has to be told in both places, but for a judge's.
        """
        actor = min((one for one in self.article.cast if one.kind == PERSON), key=lambda one: one.first, default=None)
        if (
            actor is None
            or not actor.roles
            or actor.first < noun.sent.end
            or not self._opens_article(noun, definite=False)
        ):
            return None
        lead = {token.lower_ for token in noun.lefts}
        roles = [role.lower().split() for role in actor.roles]
        called = {noun.lower_} | ({"justice"} if noun.lower_ == "judge" else set())
        same = all(role[-1] in called and set(role[:-1]) <= lead for role in roles)
        told = noun.lower_ in ("judge", "magistrate", "coroner") or any(len(role) > 1 for role in roles)
        breaks = sum("\n" in self.text[i] for i in range(noun.i, actor.first))
        name = head_of_name(self.doc, actor.first, self.at[actor.first].end)
        alone = len({id(one) for one, _ in self.bearers[noun.lower_]}) == 1
        return actor if same and told and alone and breaks == 1 and name.dep_ == "nsubj" else None

    def _is_sole(self, noun: Token) -> bool:
        """Whether a noun that opens an article is the only one for somebody in its paragraph, but for those who are told."""
        end = next((i for i in range(noun.i, len(self.text)) if "\n" in self.text[i]), len(self.text))
        if noun.i > self.opening:
            return False
        return not any(
            token.tag_ in ("NN", "NNS", "NNP")
            and token != noun
            and token.dep_ not in ("compound", "amod", "nmod")
            and token.lower_ not in AUDIENCES
            and (is_role(token.lemma_) or token.lemma_ in SOMEBODY or pronouns.is_some_person(token))
            for token in self.doc[:end]
        )

    def _is_another(self, noun: Token, office: str, nations: set[str]) -> bool:
        """Whether a noun means one holder of an office among several: `Ostreva's prime minister`, `a finance minister`.

        Beside the one of these nations those of others are none.
        """
        own = {known.id for child in noun.lefts if (known := self.article.adjective(child.text))}
        if nations and own and own.isdisjoint(nations):
            return False
        phrase = self.doc[noun.left_edge.i : noun.i + 1]
        of_one = any(
            child.dep_ == "poss" or child.lower_ in pronouns.INDEFINITE or self.article.adjective(child.text)
            for child in noun.lefts
        )
        return of_one and phrase.text.lower().endswith(office)

    def _bearer(self, noun: Token, modifiers: list[Token], complement: str, *, alone: bool) -> Actor | None:
        """Actor named before a noun that the noun fits, with its modifiers and complement: the person named last.

        `alone` asks for only one that fits.
        """
        nations = {found.id for child in modifiers if (found := self.article.adjective(child.text))}
        states = [child for child in modifiers if knowledge.us_state(child.text) and noun.lower_ in OF_STATES]
        others = (child for child in modifiers if child not in states and child.text != "-")
        extra = {LEFT.get(child.lower_, child.lower_) for child in others if self.article.adjective(child.text) is None}
        extra -= INCLINED - {word for _, role in self.bearers[noun.lower_] for word in role.split()}
        extra -= {"retired", "top"}  # which are left out where a role is read
        if (noun.lower_ in self.introduced or noun.lower_ in CENTRES) and self._is_introduced(noun):
            return None
        known = any(noun.lower_ in nouns for nouns in (NOUNS, SEATS, CENTRES, self.introduced))
        fits: dict[int, tuple[bool, int, Actor]] = {}
        for actor, role in self.bearers[noun.lower_][:MOST_BEARERS]:
            before = bisect.bisect_left(actor.spans, (noun.i, 0))
            if not before or actor.spans[before - 1][1] > noun.i:
                continue
            if actor.kind == PERSON:
                held = complement in role and not (states and _is_of_another_state(role, states))
                if not (held and self._holds(actor, role, noun, nations, extra)):
                    continue
            elif noun.lower_ == "court" and id(actor) not in self.acting and self._is_introduced(noun):
                continue  # `the court` is the one that ruled, not one that may be asked
            else:  # `the think tank`, but not `the old think tank`
                whole = (
                    known
                    and {child.lower_ for child in modifiers} <= set(role.split())
                    and not _is_of_owner(actor, noun.text)
                )
                if complement and not (known and not modifiers and _ends_with(actor, complement)):
                    continue
                if not (complement or whole or _is_short_for([*modifiers, noun], actor)):
                    continue
            if alone and noun.lower_ in OF_PLACES and self._is_of_another_place(noun, actor):
                continue  # `It hit Tarn, the mayor, Ann Reed, said. It hit Kelda, | its mayor said`
            holds = LEFT_OFFICE.isdisjoint(role.split()) or not LEFT_OFFICE.isdisjoint(extra)
            other = not OF_ANOTHER.isdisjoint(set(role.split()) - extra - {noun.lower_})
            if other and actor.kind == PERSON and (extra or noun.lower_ in SOLE):
                continue  # `the prime minister` is no deputy one
            fits[id(actor)] = max(
                fits.get(id(actor), (False, 0, actor)),
                (holds and not other, actor.spans[before - 1][0], actor),
                key=_place,
            )
        fits = self._of_speaker(noun, self._of_portfolio(noun, fits))
        if len(fits) > 1 and not alone and any(actor.kind != PERSON for *_, actor in fits.values()):
            return self._leading(noun, fits)
        if not fits or (alone and len(fits) > 1):
            return None
        if states and len(fits) > 1:
            last = self.descriptions.led_last(noun)
            return last if id(last) in fits else None  # `the Ohio senator`
        fits = self._of_gender(noun, fits)
        told = self._person_before(noun) if len(fits) > 1 and not nations else None
        if told is not None and id(told) in fits and fits[id(told)][0]:
            return told  # `President Reed met Kenya's president, Paul Orlin. | The president said`
        acting = {k: fit for k, fit in fits.items() if fit[0] and self._acts_before(fit[2], noun)}
        if len(acting) == 1:
            return next(iter(acting.values()))[2]  # `Reed wrote to President Orlin. | The president said`
        return max(fits.values(), key=_place)[2]  # `the president` is no former one beside one who holds the office

    def _is_of_another_place(self, noun: Token, holder: Actor) -> bool:
        """Whether places are named before the office of one, and none of them in the sentences that name somebody."""
        told = {token.text for token in noun.sent if token.i < noun.i and token.ent_type_ in ("GPE", "LOC", "FAC")}
        told = {word for word in told if word[0].isupper()}
        around = (token.text for start, _ in holder.spans if start < noun.i for token in self.doc[start].sent)
        return bool(told) and told.isdisjoint(around)

    def _leading(self, noun: Token, fits: Mapping[int, tuple[bool, int, Actor]]) -> Actor | None:
        """The one of several bodies that a noun fits which the sentence before is about, or whose member speaks there.

        No other one of them is named since that sentence began: `The Vesna Council left. | The council said`.
        """
        body = subject_before(self.article, noun) or body_of_speaker(self.article, noun)
        last = told_before(self.article, noun)
        if body is None or id(body) not in fits or last is None:
            return None
        near = {id(ref.actor) for i in range(last.start, noun.i) if (ref := self.at.get(i)) is not None}
        return body if near & fits.keys() == {id(body)} else None

    def _acts_before(self, person: Actor, noun: Token) -> bool:
        """Whether a person is the subject of a clause before a noun, outside of quotation marks."""
        ends = (self.doc[end - 1] for start, end in person.spans if start < noun.i)
        told = ((end.head if end.dep_ == "appos" else end) for end in ends)
        return any(word.dep_ in SUBJECTS and not self.descriptions.quoted[word.i] for word in told)

    def _person_before(self, noun: Token) -> Actor | None:
        """Person who is the subject of the sentence before a noun's, in its paragraph or the one before."""
        last = word_before(noun.sent)
        subjects = [] if last is None else [c for c in last.sent.root.lefts if c.dep_ == "nsubj" and c.i in self.at]
        person = self.at[subjects[-1].i].actor if subjects else None
        return person if person is not None and person.kind == PERSON else None

    def _holds(self, person: Actor, role: str, noun: Token, nations: set[str], extra: set[str]) -> bool:
        """Whether a noun, of these nations and with the words before it (`extra`), fits a role of a person."""
        if not (is_role(noun.text) or noun.lower_ in self.shorts | self.introduced | PARTISANS):
            return False
        owners, told = _countries_of(person), set(role.split())
        of_body = {word for owner in person.affiliations for name in owner.names for word in name.lower().split()}
        inclined = any(child.lower_ in INCLINED for child in noun.lefts)
        heads = noun.lower_ in HEADS_CALLED
        leads = heads and (bool(extra) or inclined) and extra <= of_body | told
        by_body = extra <= of_body and noun.lower_ in told
        if not (extra <= told or leads or by_body) or (heads and noun.lower_ not in told and not (nations or leads)):
            return False
        republic = "republic" in role and not owners
        profession = is_profession(noun) or noun.lower_ in DESCRIPTIONS
        sole = not owners and profession and len({id(one) for one, _ in self.bearers[noun.lower_]}) == 1
        return bool(
            nations <= owners or nations & owners or republic or sole or self._is_of_the_other(person, noun, nations)
        )

    def _of_gender(self, noun: Token, fits: dict[int, tuple[bool, int, Actor]]) -> dict[int, tuple[bool, int, Actor]]:
        """The one of several holders whose gender a pronoun tells beside the noun: `Asked about his rival, | the minister`."""
        genders = {key: knowledge.first_name(fit[2].full().split()[0]) for key, fit in fits.items()}
        if sorted(filter(None, genders.values())) != ["f", "m"]:
            return fits
        near = [*range(noun.sent.start, noun.i), *range(noun.i + 1, min(noun.i + BESIDE, len(self.doc)))]
        told = (self.doc[i].lower_ for i in near if not self.descriptions.quoted[i])
        gender = next(
            ("m" if word in pronouns.MALE else "f" for word in told if word in pronouns.MALE | pronouns.FEMALE), None
        )
        return {key: fit for key, fit in fits.items() if gender is None or genders[key] == gender}

    def _is_of_the_other(self, person: Actor, noun: Token, nations: set[str]) -> bool:
        """Whether all others of an office are of other countries: `the Peruvian minister` beside `Chile's Minister Reed`."""
        others = [actor for actor, _ in self.bearers[noun.lower_] if actor.kind == PERSON and actor is not person]
        abroad = all(actor.affiliations and nations.isdisjoint(_countries_of(actor)) for actor in others)
        return bool(others) and abroad and not person.affiliations

    def _of_portfolio(
        self, noun: Token, fits: dict[int, tuple[bool, int, Actor]]
    ) -> dict[int, tuple[bool, int, Actor]]:
        """Ministries that may be meant: none where a minister of another field was named since, whose own may be."""
        if noun.lower_ not in ("ministry", "department"):
            return fits
        ministers = []
        for actor in self.article.cast:
            if actor.kind == PERSON and (before := bisect.bisect_left(actor.spans, (noun.i, 0))):
                roles = [role.lower().split() for role in actor.roles]
                fields = {
                    word for role in roles if "minister" in role and "prime" not in role for word in role
                } - NO_FIELDS
                ministers.append((actor.spans[before - 1][0], fields))
        return {
            key: fit
            for key, fit in fits.items()
            if not any(
                at > fit[1] and fields and not fields & set(" ".join(fit[2].names).lower().split())
                for at, fields in ministers
            )
        }

    def _of_speaker(self, noun: Token, fits: dict[int, tuple[bool, int, Actor]]) -> dict[int, tuple[bool, int, Actor]]:
        """Bodies that are left when somebody of one of them speaks of it, or a minister of his own: `the ministry`."""
        for verb in noun.ancestors:
            if verb.lemma_ not in SAY or not fits:
                continue
            speakers = [self.at[child.i] for child in verb.lefts if child.dep_ in SUBJECTS and child.i in self.at]
            if not speakers or speakers[0].start >= noun.i or speakers[0].actor.kind != PERSON:
                continue
            speaker = speakers[0].actor
            own = {key: fit for key, fit in fits.items() if fit[2] in speaker.affiliations}
            if own:
                return own
            fields = {word for role in speaker.roles if "minister" in role.lower() for word in role.lower().split()}
            fields -= NO_FIELDS
            if fields and noun.lower_ in ("ministry", "department"):
                return {key: fit for key, fit in fits.items() if fields & set(fit[2].full().lower().split())}
            return fits
        return fits

    def _is_introduced(self, noun: Token) -> bool:
        """Whether a body without a name was introduced by the same noun: `Vesna's central bank`, `an airline`."""
        for token in self.doc[max(noun.i - INTRODUCED, 0) : noun.i]:
            if token.lower_ != noun.lower_ or token.i in self.at or token.dep_ in NO_REFERENT or token.i + 1 in self.at:
                continue
            lefts = list(token.lefts)
            if any(child.dep_ == "appos" and child.i in self.at for child in token.rights):
                continue  # `a company, NAME,`
            if any(child.lower_ in pronouns.INDEFINITE or child.dep_ == "poss" for child in lefts):
                return True
            if noun.lower_ in BODIES | CENTRES | WATCHING.keys() and any(
                child.dep_ == "compound" or (child.dep_ == "amod" and self.article.adjective(child.text) is None)
                for child in lefts
            ):
                return True
        return False

    def _head(self, ref: Reference) -> Token:
        """Head of a name, or of the legal form right behind it: `Kelda Foods | plc`."""
        head = head_of_name(self.doc, ref.start, ref.end)
        return head.head if head.dep_ == "compound" and head.head.i == ref.end else head

    def _company_told_of(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """Organisation that the sentence before is about, by where it is: `Kelda has sued a rival. ¶ The Ostrevan | company`."""
        based = {child.i: child.lower_ in SEATED and self.text[child.i - 1] == "-" for child in modifiers}
        listed = {child.i for child in modifiers if child.lower_ in INDICES or child.text.isdigit()}
        if not all(based[child.i] or child.i in listed or self.article.adjective(child.text) for child in modifiers):
            return None
        nations = {known.id for child in modifiers if (known := self.article.adjective(child.text))}
        led = [
            ref
            for ref in self.article.refs
            if noun.sent.start - INTRODUCED < ref.start < noun.sent.start
            and (root := self._head(ref)).dep_ == "nsubj"
            and root.head.dep_ in ("ROOT", "ccomp")
        ]
        last = max(led, key=lambda ref: ref.start, default=None)
        if last is None or last.actor.kind != ORGANIZATION or _is_no_company(last.actor):
            return None
        breaks = sum("\n" in self.text[i] for i in range(last.start, noun.i))
        own = _countries_of(last.actor)
        elsewhere = bool(own and nations) and own.isdisjoint(nations)
        return last.actor if breaks < MOST_BREAKS and not elsewhere else None

    def _only_body(self, noun: Token) -> Actor | None:
        """The one company of the article, or the one organisation named shortly before, for `the company` and its like."""
        kinds = (ORGANIZATION,) if noun.lower_ in COMPANIES else (ORGANIZATION, GOVERNMENT)
        sole = self.companies[0] if len(self.companies) == 1 and is_company(self.companies[0]) else None
        if noun.lower_ in COMPANIES and sole is not None and sole.first < noun.i:
            return sole
        start = max(noun.sent.start - BODY_REACH, 0)
        above = [verb for verb in noun.ancestors if verb.lemma_ in AGAINST_OTHERS]
        above += [noun.head] if noun.dep_ in ("dobj", "dative") else []  # nobody told himself
        accusing = [child.i for verb in above for child in verb.lefts]
        accusers = {id(ref.actor) for i in accusing if (ref := self.at.get(i)) is not None}
        near = {
            id(ref.actor): ref.actor
            for i in range(start, noun.i)
            if (ref := self.at.get(i))
            and ref.actor.kind in (*kinds, GROUP)
            and not (noun.lower_ in COMPANIES and self._is_no_company(ref.actor))
            and not _is_channel(self.doc[ref.start : ref.end].root)
            and not (noun.lower_ == "tank" and TANKS.isdisjoint(map(_kind_of, ref.actor.names)))
            and id(ref.actor) not in self.commenting
            and id(ref.actor) not in accusers
            and not (noun.lower_ in OF_STATES_ONLY and ref.actor in self.companies)
        }
        if noun.lower_ in NGOS:
            near = {key: actor for key, actor in near.items() if _is_private(actor)}
        found = next(iter(near.values()), None)
        if len(near) > 1 and noun.lower_ in COMPANIES:
            found = subject_before(self.article, noun) or speaker_inside(self.article, noun)
            if found is None or found.kind != ORGANIZATION or not _is_no_company(found):
                return found if found is not None and found.kind == ORGANIZATION else None
            # `The League accused X of waste. It said that the company`
            start = self.doc[noun.sent.start - 1].sent.start
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
        if SAME_KIND.get(noun.lower_, "") in map(_kind_of, found.names):
            return found
        return None if noun.lower_ in OF_ONE_KIND and _is_of_a_kind(found) else found


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


def _is_of_another_state(role: str, states: list[Token]) -> bool:
    """Whether a role tells of a state of the US, and of none of these: a Texas senator is not `the Ohio senator`."""
    told = role.title().split()
    places = {" ".join(told[i : i + width]) for width in (1, 2) for i in range(len(told))}
    return any(map(knowledge.us_state, places)) and places.isdisjoint(state.text for state in states)


def _countries_of(actor: Actor) -> set[str]:
    """Countries that somebody belongs to, by their ids."""
    return {owner.known.affiliation_id or owner.known.id for owner in actor.affiliations if owner.known}


def _asks(name: Token) -> bool:
    """Whether a body only asked others or gives figures: `analysts polled by NAME`."""
    by = name.head if name.dep_ == "pobj" else name.head.head
    return by.dep_ == "agent" and by.head.lemma_ in ("poll", "survey", "compile", "collect")


def _speaks(noun: Token) -> bool:
    """Whether a noun is for somebody who says something, demands it, or is its source."""
    return (noun.dep_ in SUBJECTS and (does_speak(noun.head) or _demands(noun.head))) or is_cited(noun)


def _member(body: Token) -> Token | None:
    """Noun for somebody who is told to be of a body: `a senior official in the | group`."""
    noun = body.head.head if body.dep_ == "pobj" and body.head.lower_ in MEMBERS_BY else None
    return noun if noun is not None and (is_role(noun.lemma_) or noun.lemma_ in UNNAMED) else None


def _is_channel(name: Token) -> bool:
    """Whether a body is only where something is posted: `in a message posted on | Telegram`."""
    return name.lower_ in POSTED and name.dep_ == "pobj" and name.head.lower_ in ("on", "via", "through")


MEMBERS_BY = words("of in at from for")
"""Prepositions behind which the body of somebody stands."""


def _says_of_person(noun: Token) -> bool:
    """Whether what a noun says has he or she for its subject, which its speaker may be: `the contractor said she`."""
    said = [child for child in noun.head.rights if child.dep_ == "ccomp"] if noun.dep_ in SUBJECTS else []
    return any(word.dep_ in SUBJECTS and word.lower_ in ("he", "she") for verb in said for word in verb.lefts)


def _demands(verb: Token) -> bool:
    """Whether somebody rules something out, or calls for it."""
    behind = {"rule": ("out",), "call": ("for", "on")}.get(verb.lemma_, ())
    return any(child.lower_ in behind for child in verb.rights)


def _called_also(actor: Actor, role: str, head: set[str]) -> set[str]:
    """What the holder of an office is called by other words than its own: leaders, and ministers who head a ministry."""
    called = {"leader"} if head & (HEADS_OF_STATE | HEADS_OF_BODIES) else set()
    called |= {"chief", "boss", "head"} if head & HEADED_BY else {"boss"} if "coach" in head else set()
    ministries = any("Ministry" in name.split() for owner in actor.affiliations for name in owner.names)
    called |= {"minister"} if head & HEADS_OF_BODIES and ministries else set()
    called |= {"counsel", "lawyer"} if head & LAWYERS else set()
    called |= {"judge"} if head & {"justice", "magistrate"} else set()
    called |= CHAIRS if head & CHAIRS else set()
    called |= PARTISANS if head & SEATED_IN_CONGRESS else set()
    codes = {owner.known.country_code for owner in actor.affiliations if owner.known}
    called |= {"leader"} if head & PARTY_MEMBERS and codes.intersection(SUBCONTINENT) else set()
    called |= LAWMAKERS | {"deputy"} if head & {*LAWMAKERS, *PARLIAMENTARIANS} else set()
    called |= {"mp"} if head & LAWMAKERS else set()
    called |= LAWMAKERS if head & {"senator", "congressman", "congresswoman"} or "Rep." in actor.roles else set()
    if head & (CHAIRS | {"head", "speaker", "member"}):
        names = (role, *(name for owner in actor.affiliations for name in (*owner.names, owner.full())))
        told = set(" ".join(names).lower().replace("'s", " ").replace("’s", " ").split())
        upper = "senate" in told or {"federation", "council"} <= told
        called |= {"senator"} if upper else set()
        called |= {"lawmaker", "legislator", "parliamentarian", "mp"} if upper or told & CHAMBERS else set()
    called |= {"cji", "cj"} if "chief justice" in role else set()
    called |= {"ceo"} if "chief executive" in role else set()
    called |= {"chief", "head", "boss", "leader"} if "secretary general" in role else set()
    return called | ({"premier"} if "prime minister" in role else set())


def _is_short_for(phrase: list[Token], body: Actor) -> bool:
    """Whether words in small letters are what a body's name ends with, or all in it: `the research council`.

    `the electoral commission` is the Independent Electoral and Boundaries Commission.
    """
    end = [token.text for token in phrase]
    spaced = "".join(f" {word}" for word in end)
    names = (name.lower() for name in body.names)
    return spaced.islower() and any(
        name.endswith(spaced) or (len(end) > 1 and _keeps(name.split(), end)) for name in names
    )


def _ends_with(body: Actor, phrase: str) -> bool:
    """Whether a name of a body is, or ends with, a noun and what it is of: `the ministry of health`, of Kenya."""
    return any(f" {name.lower()}".endswith(f" {phrase}") for name in body.names)


def _keeps(name: list[str], words_of: list[str]) -> bool:
    """Whether a name ends with the last of some words and has the others before it, in their order."""
    before = iter(name)
    return name[-1] == words_of[-1] and all(word in before for word in words_of)


def _are_forces(body: Actor) -> bool:
    """Whether a body is the forces of a state by one of its names: `the Tarsovan Armed Forces`, `the Tarsovan military`."""
    named = [set(re.findall(r"\w+", name)) for name in body.names]
    return any(ARMY & name or ("Forces" in name and name & {"Armed", "Defense", "Defence"}) for name in named)


def _is_of_owner(body: Actor, noun: str) -> bool:
    """Whether a noun tells in a body's names only what it owns: `the school` is no School Board."""
    owned = noun.capitalize()
    return owned in OWNED and all(
        owned not in name.split() or not OWNERS.isdisjoint(name.split()[name.split().index(owned) + 1 :])
        for name in body.names
    )


OWNED = words("School Schools University College Hospital Hospitals Court Bank")
OWNERS = words(
    "Board District Trust Union Association Service Services Council Federation Commission Authority Press Committee Department"
)
"""Words behind these in the names of bodies that own, run or watch them."""


def is_company(actor: Actor) -> bool:
    """Whether a name of an actor ends as companies' names do."""
    return any(" " in name and name.split()[-1] in COMPANY_WORDS for name in actor.names)


def _is_of_arms(body: Actor) -> bool:
    """Whether a body is a state's forces, or commands them, or is one of states, which nobody calls a group or movement."""
    return body.full() in BODIES_OF_STATES or any(name.split()[-1].lower() in ARMS for name in body.names)


def _is_of_club(name: list[str]) -> bool:
    """Whether a name is a sports club's by its first or last word."""
    return len(name) > 1 and (name[0] in CLUBS | CLUBS_FIRST | {"Real"} or name[-1] in CLUBS_LAST)


def _is_of_a_kind(actor: Actor) -> bool:
    return any(_kind_of(name) in OTHER_KINDS for name in (actor.full(), *actor.names))


def _is_of_another_kind(actor: Actor, noun: Token) -> bool:
    """Whether a body's name tells a kind, and another one than a noun: `the union` is no council."""
    kinds = {kind.lower() for kind in map(_kind_of, (actor.full(), *actor.names)) if kind in OTHER_KINDS}
    return bool(kinds) and noun.lower_ not in kinds


def _is_private(actor: Actor) -> bool:
    """Whether an organisation may be one of citizens: no company, party or body of states."""
    return actor.kind == ORGANIZATION and not is_company(actor) and OF_OTHERS.isdisjoint(map(_kind_of, actor.names))


def _is_no_company(actor: Actor) -> bool:
    return any(_kind_of(name) in NO_COMPANIES or not ROADS.isdisjoint(name.split()) for name in actor.names)


def _kind_of(name: str) -> str:
    """Word of a name that says what bears it: `Centre` of `Centre for Alpine Risk`."""
    return re.split(r" (?:of|for|on) ", name)[0].split()[-1]
