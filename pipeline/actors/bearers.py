"""Which nouns the actors of an article bear: by their roles, the words of their names, what is beside these, and their deeds."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article, Reference, is_body
from pipeline.actors.belonging import SPOKESPEOPLE
from pipeline.actors.descriptions import (
    COMMENTATORS,
    NO_REFERENT,
    OF_WHAT,
    PARLIAMENTARIANS,
    describes,
)
from pipeline.actors.name_words import (
    COMPANY_WORDS,
    ORGANIZATION_NOUNS,
    RANKS,
    SAY,
    words,
)
from pipeline.actors.names.acronyms import SMALL, initials
from pipeline.actors.names.evidence import SHARES
from pipeline.actors.names.heads import head_of_name, last_of_the_called, named_in_clause
from pipeline.actors.names.kinds import is_insurgent
from pipeline.actors.names.model import GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import MILITARY, SUBJECTS, apposed_noun, is_role
from pipeline.actors.references import does_speak
from pipeline.actors.sources import HEADS_OF_STATE, PEERS
from pipeline.actors.state_bodies import is_central_bank
from pipeline.grammar import POSSESSIVE
from pipeline.persons import FULL, ROLES, titles
from pipeline.tokens import index_of, is_cited, places_of, root_of

COMPANIES = words(
    """company firm airline carrier automaker carmaker retailer insurer brewer lender thrift manufacturer startup conglomerate
    drugmaker chipmaker utility brewery supermarket shipbuilder planemaker steelmaker wholesaler telco brokerage
    consultancy chain grocer housebuilder homebuilder bookmaker toymaker truckmaker"""
)

NO_COMPANIES = words(
    """Centre Center Institute Institution Observatory Museum Foundation Society Chamber Federation
    Board Ministry Commission Committee Council Court Party Police Parliament Congress Senate Assembly Union Guild
    University College School Hospital Church Navy Army Force Authority Department Directorate Coastguard League Coalition
    Alliance Forum Association"""
)
"""Last words of the names of bodies that nobody calls a company."""

NO_COMPANY = words("union party charity association federation ngo movement militia club school hospital university")
"""Nouns beside the name of a body that nobody calls one: `the union NAME`."""

ROADS = words("Route Highway Interstate Road Street Avenue Motorway")
"""Words of names that are no company's."""

BODIES = words(
    """agency ministry department organization organisation commission bureau bank university newspaper network magazine
    paper daily weekly broadcaster tank institution ngo nonprofit"""
)

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
    "authority": words("Council"),
    "local authority": words("Council"),
    "school": words("Academy Primary Grammar Infants Juniors"),
    "hospital": words("Infirmary"),
    "chamber": words("Chamber"),
    "label": words("Records Recordings"),
    "studio": words("Studios Pictures"),
    **dict.fromkeys(("fund", "hedge fund", "investor"), words("Capital Partners Management Investments")),
    "governing body": words("Federation Association FIFA UEFA Athletics Aquatics Rugby Cycling"),
    **dict.fromkeys(("top court", "highest court", "apex court"), words("Supreme Court")),
}
"""What a body is called by what it does, and which are."""

OF_PARTIES = words("ruling governing opposition far-right far-left")
"""What tells right before its name that a body is a party."""

CENTRES = words("centre center")
"""What a body may be called only where it speaks: else they are a place, or a middle."""

INTRODUCED = 400
"""Tokens before a noun within which a body that it introduced is the one meant."""

SPOKEN_BEFORE = 100
"""Tokens before a noun within which somebody without a name who spoke is the one meant."""

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

ALSO_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("police", "constabulary", "guard"), "force"),
    **dict.fromkeys(("parliament", "congress", "assembly"), "legislature"),
}
"""By which noun a body is called, too, that has a word in its name."""

LEAGUES = words("association federation brotherhood confederation guild congress alliance")
"""Words of the names of unions whose other words tell whose they are: `the Association of Kelda Nurses`."""

EMPLOYEES = words(
    """workers employees staff officers nurses teachers professors doctors physicians midwives attendants pilots drivers
    engineers machinists electricians carpenters firefighters seafarers seamen dockers longshoremen miners steelworkers
    farmworkers journalists actors writers musicians players teamsters controllers"""
)
"""Whom unions are of, as their names tell."""

ARMY = words("army military")
"""What a state's forces are called, whichever of these words is in their name."""

ARMED_FORCES = re.compile(r"\b(?:armed|defen[cs]e) forces?\b", re.IGNORECASE)
"""What else they are called in it."""

SEATED_IN_CONGRESS = words("senator representative congressman congresswoman governor")
"""Who is called by his party"""

CHAMBERS = words("bundestag duma knesset majlis parliament rada sejm seimas")
"""Words in the names of parliaments, whose officers are members, too: `the lawmaker`."""

PARTISANS = words("democrat republican")
"""in this way: `the Ohio Democrat said`."""

HELD_FOR = words("spokesman spokeswoman spokesperson chief boss official representative")
"""Words of a role before which stands what its holder is of: `coast guard | spokesman`."""

LATIN_AMERICA = frozenset(
    f"country/{code}" for code in "ar bo br cl co cr cu do ec gt hn mx ni pa pe py sv uy ve".split()
)
"""States that call their foreign minister chancellor."""

LAWMAKERS = words("lawmaker legislator parliamentarian")
"""What a member of a parliament is called, of whichever it is."""

LAWYERS = words("lawyer attorney solicitor barrister counsel")

DEFENDING = words("represent defend")
"""What lawyers do for somebody."""

IN_COURT = {"prosecuting": LAWYERS | {"prosecutor"}, "defending": LAWYERS}
"""What lawyers are who do so: `Ann Reed, prosecuting, said`."""

CHARGING = words("accuse acquit charge convict indict jail sentence try")
"""What is done to a defendant."""

CRIMES = words(
    """arson assault attack battery blackmail bribery burglary charge charges conspiracy corruption count counts extortion fraud
    harassment kidnapping manslaughter murder negligence offence offense perjury possession rape robbery stalking theft"""
)
"""What a defendant denies or admits."""

OWNING = words("own run")
"""What an owner does."""

PEERAGE = titles("peer")

CHILDREN_OF = re.compile(r"\b(mother|father|mum|dad|mom)(?: ?- ?| )of(?: ?- ?| )\w+,?$", re.IGNORECASE)
"""Before a name: `mother-of-two Ann Reed`."""

ROLES_OF_BODIES = words(
    "contractor subcontractor developer operator regulator publisher broadcaster producer promoter organiser lender broker"
)
"""What a body may be as well as a person."""

TRADING = words("giant operator developer producer publisher lender")
"""What only a company is called right before its name."""

CALLED_COMPANIES = (COMPANIES | TRADING) - {"company", "chain"}
"""Those that stand right before a name: `retailer NAME`."""

BROKERS = words("brokerage broker bank")
"""Before its name, a body that is asked about others, where another is told of first."""

RELATIVE = words("rival ally partner parent owner member part unit subsidiary sponsor affiliate spin-off successor")
"""What a body is only to another one."""

REBELS = words("rebels militants insurgents guerrillas jihadists separatists militiamen fighters paramilitaries")
"""Who fights, as many."""

FIGHTING = REBELS | words("rebel militant insurgent guerrilla jihadist separatist militia paramilitary armed")
"""What stands beside the name of a body of them: `the NAME rebels`, `the rebel group NAME`, `fighters from the NAME`."""

BETWEEN_FIGHTERS = words("group groups movement alliance coalition the of from with , a an")
"""Words between that and the name."""

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

JOINED = re.compile(r"\b(vice|co|deputy)-")
"""What a hyphen joins to an office that is told with it or without: `the co-founder`, `the founder`."""

SOLE = words("president premier governor chancellor mayor chairman chairwoman chair prosecutor headteacher")
"""Offices of which a deputy is never called by the bare word."""

SOMEBODY = pronouns.WITNESSES | pronouns.GENDERED.keys() | words("thief robber burglar gunman attacker suspect raider")
"""Nouns for persons besides their roles."""


class Bearers:
    """Who bears which nouns in an article, and what it tells of bodies: which are companies, which comment or act."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at
        self.of: dict[str, list[tuple[Actor, str]]] = defaultdict(list)
        """Who bears a noun, each with the role or name of which it is a part."""
        self.introduced: set[str] = set()
        """Nouns by which bodies are introduced: `the charity, NAME`."""
        self.called: dict[str, set[int]] = defaultdict(set)
        """Bodies that a noun beside their name tells to be a company, or an agency: `the tax agency, NAME`."""
        self.no_companies: set[int] = set()
        """Bodies that such a noun tells to be no company: `the union NAME`."""
        self.named: set[int] = set()
        """Tokens of nouns of which a clause says how it is called: `a | group that calls itself NAME`."""
        self.ends: set[str] = set()
        """Last words of the names of bodies, in small letters: `the Andean Seismic | Centre`."""
        self.shorts: set[str] = set()
        """Acronyms of offices, in small letters: `District Relief Officer (DRO) NAME`."""
        self._index_bodies()
        self._index_introduced()
        self._index_deeds()
        for actor in article.cast:
            self._index_actor(actor)
        self._index_in_other_words()

    def _index_bodies(self) -> None:
        """Note who acts, and of which bodies the article tells that they comment, or are companies."""
        self.acting = {
            id(ref.actor) for ref in self.article.refs if root_of(self.doc, ref.start, ref.end).dep_ in SUBJECTS
        }
        """Who is the subject of a verb somewhere, by name."""
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
        """Bodies that only those belong to who speak of others, or that ask them: an analyst's bank, a pollster."""
        self.fighting = {
            id(ref.actor)
            for ref in self.article.refs
            if ref.actor.kind in (GROUP, ORGANIZATION) and ref.form == "name" and self._fights(ref)
        }
        """Bodies that the article tells to fight."""
        self.held = {id(ref.actor) for ref in self.article.refs if ref.form == "name" and self._is_held(ref)}
        """Bodies that the article tells to be companies, whatever their names."""
        self.companies = [
            actor
            for actor in self.article.cast
            if actor.kind == ORGANIZATION
            and (is_company(actor) or id(actor) in self.held)
            and id(actor) not in self.commenting
        ]

    def _index_actor(self, actor: Actor) -> None:
        """Note the nouns that somebody bears: a person by his roles, others by the words of their names."""
        if actor.kind == PERSON:
            told = {role.lower() for role in (*actor.roles, *self._titles(actor))}
            whole = {" ".join(FULL.get(word.rstrip("."), word) for word in role.split()) for role in told}
            whole |= {JOINED.sub(r"\1 ", role) for role in told} | {
                said for role in told for said in _said_otherwise(role)
            }
            self.shorts |= {
                word.lower()
                for role in actor.roles
                for word in (role, role.split()[-1], *RANKS.intersection(role.split()))
                if word.isupper() and word.isalpha()
            }  # `Treasury CS`, `Kelda ACP`
            borne = sorted(whole | {role for role in told if " " not in role and role.isalpha()})  # `the rep`, too
        else:
            named = {part.lower() for name in actor.names for part in name.split()}
            called = {ALSO_CALLED[word] for word in named & ALSO_CALLED.keys()}
            called |= {"union"} if named & LEAGUES and {word.rstrip("'’") for word in named} & EMPLOYEES else set()
            called |= {"guards"} if {"revolutionary", "guard"} <= named else set()
            borne = sorted(named | called)
            self.ends |= {name.split()[-1].lower() for name in actor.names if " " in name} | called & {"guards"}
        if any(role.lower().endswith("chief cabinet secretary") for role in actor.roles):  # Japan's
            for word in SPOKESPEOPLE:
                self.of[word].append((actor, f"government {word}"))
        for title in sorted(self._office_of_peer(actor)) if actor.kind == PERSON else ():
            self.of[title].append((actor, title))
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
                self.of[word].append((actor, role))

    def _index_in_other_words(self) -> None:
        """Note by what other words whole kinds of actors are called, where nobody bears these himself."""
        abroad = [one for one in self.of.get("minister", ()) if "foreign" in one[1].split()]
        abroad = [one for one in abroad if countries_of(one[0]) & LATIN_AMERICA]
        if abroad and "chancellor" not in self.of:
            self.of["chancellor"] = abroad
        forces = [actor for actor in self.article.cast if actor.kind == GOVERNMENT and _are_forces(actor)]
        for word in sorted(ARMY - self.of.keys()):
            self.of[word] += [(actor, word) for actor in forces]
        known = [actor for actor in self.article.cast if actor.known is not None and is_body(actor)]
        banks = [actor for actor, _ in self.of.get("bank", ()) if is_central_bank(actor.known)]
        for bank in banks:
            self.of["bank"].append((bank, "central bank"))
        words_of = {id(actor): {part.lower() for part in actor.known.name.split()} for actor in known if actor.known}
        unborne = set().union(*words_of.values()) - self.of.keys() - {"union"}  # `the union` is no European one
        for actor in known:
            for word in sorted(words_of[id(actor)] & unborne):  # `the party` is the BJP, where none is called so
                self.of[word].append((actor, word))
        if "party" not in self.of:
            self.of["party"] += self._parties()

    def _parties(self) -> list[tuple[Actor, str]]:
        """Bodies that are told to rule, or to be against who does, and are called so: `the ruling | NAME`."""
        told = (
            (ref.actor, self.article.surface(max(ref.start - 3, 0), ref.start).lower().split()[-1:])
            for ref in self.article.refs
            if ref.form == "name" and ref.actor.kind == ORGANIZATION
        )
        return [(actor, f"{side[0]} party") for actor, side in told if not OF_PARTIES.isdisjoint(side)]

    def _is_held(self, ref: Reference) -> bool:
        """Whether somebody has shares in what is named, or a noun beside the name tells that it is a company: `retailer NAME`."""
        first = self.at.get(head_with_form(self.doc, ref).head.i)
        if first is not None and first.end < ref.start and head_with_form(self.doc, ref).dep_ == "conj":
            return self._is_held(first)  # `shares in Kelda and NAME`
        before = self.text[ref.start - 1].lower() if ref.start else ""
        held = before == "in" and ref.start > 1 and self.text[ref.start - 2].lower() in SHARES
        end = ref.end + (self.text[ref.end : ref.end + 1] in [[mark] for mark in POSSESSIVE])
        named = before in CALLED_COMPANIES and ref.start - 1 not in self.at
        return held or named or self.text[end : end + 1] in (["shares"], ["stock"])

    def _fights(self, ref: Reference) -> bool:
        """Whether words right beside a name tell that its body fights: `the NAME | rebels`, `NAME, a | rebel group`.

        Or it claims an attack: `NAME claimed responsibility`. Or its name tells so: `the Kelda Liberation Army`.
        """
        if is_insurgent(self.text[ref.start : ref.end]):
            return True
        claims = head_of_name(self.doc, ref.start, ref.end).head
        if claims.lemma_ == "claim" and any(child.lower_ == "responsibility" for child in claims.rights):
            return True
        if (told := named_in_clause(self.doc, ref.start)) is not None and self._are_fighters(told):
            return True
        before = itertools.takewhile(
            BETWEEN_FIGHTERS.__contains__, reversed(self.text[max(ref.start - 4, 0) : ref.start])
        )
        behind = itertools.takewhile(
            (BETWEEN_FIGHTERS - {"from", "with"}).__contains__, self.text[ref.end : ref.end + 2]
        )
        first, end = ref.start - sum(1 for _ in before) - 1, ref.end + sum(1 for _ in behind)
        near = {word.lower() for word in (*self.text[max(first, 0) : max(first, 0) + 1], *self.text[end : end + 1])}
        return not near.isdisjoint(FIGHTING)

    def _are_fighters(self, noun: Token) -> bool:
        """Whether a noun, here or at another place, tells of those who fight: `the militia`, `a | rebel faction`."""
        same = (self.doc[i] for i in places_of(self.doc, {noun.lower_}, LOWER))
        return noun.lower_ in FIGHTING | {"faction"} or any(
            child.lower_ in FIGHTING for one in same for child in one.lefts
        )

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
        """Titles that are no roles: `Prof.`, `Dr`, `mother-of-two`, and behind a name those of barristers (`Ann Reed SC`).

        Ranks, too, where an office stands before them: `Army chief | Gen. Ann Reed`.
        """
        for start, end in person.spans:
            if start and self.text[start - 1] in MILITARY:
                yield self.text[start - 1]
            if start and self.text[start - 1].rstrip(".") in ("Prof", "Professor", "Dr"):
                yield self.text[start - 1]
            if self.text[end : end + 1] and self.text[end] in ("SC", "KC", "QC"):
                yield "barrister"
            if start and self.text[start - 1] in PEERAGE:
                yield "peer"
            of = "of" in [word.lower() for word in self.text[max(start - 6, 0) : start]]
            children = CHILDREN_OF.search(self.doc[max(start - 6, 0) : start].text) if of else None
            if children is not None:
                yield children.group(1).lower()

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
        for ref in list(self.article.refs):
            person = ref.actor.kind == PERSON
            if ref.form != "name" or not (person or is_body(ref.actor)):
                continue
            root = head_of_name(self.doc, ref.start, ref.end)
            article = ref.start > 1 and self.text[ref.start - 1] == "The"  # `the band The Low Roads`
            before = self.doc[ref.start - 1 - article] if ref.start else None
            nouns = [child for child in root.rights if child.dep_ == "appos" and child.i >= ref.end]
            if root.i >= ref.end and not person:
                nouns.append(root)
            if before is not None and (
                before.head.i in range(ref.start, ref.end) or (before.lower_ in ORGANIZATION_NOUNS and not person)
            ):
                nouns.append(before)
            if (apposed := apposed_noun(root, ref.start)) is not None:
                nouns.append(apposed)
            if not person and (told := named_in_clause(self.doc, ref.start)) is not None:
                nouns.append(told)
                self.named.add(told.i)
            whole = self.article.text[ref.end : ref.end + 1] not in [[mark] for mark in POSSESSIVE]
            called = _who_gave(self.doc, ref.start) if person and whole else None  # not: `as Reed's cousin`
            if called is not None and called.i not in self.at:
                self.article.refer(called.i, called.i + 1, ref.actor, "nominal")
                self.introduced.add(called.lower_)
                self.of[called.lower_].append((ref.actor, called.lower_))
            if not ref.actor.known and any(noun.lower_ in NO_COMPANY for noun in nouns):
                self.no_companies.add(id(ref.actor))
            for noun in nouns:
                word = noun.lower_
                self.called[word] |= {id(ref.actor)} if not person and (word in COMPANIES or word in BODIES) else set()
                if ref.actor.known:
                    continue
                common = noun.tag_ == "NN" if noun.text.islower() else noun.is_sent_start and not noun.is_upper
                office = is_role(word) and (person or word not in ROLES_OF_BODIES)
                office = office or (person and (describes(noun) or word in SOMEBODY))
                other = word in RELATIVE or word in COMPANIES or word in BODIES
                other = other or (person and (word in ORGANIZATION_NOUNS or word in NOUNS))
                if common and noun.i not in self.at and not office and not other:
                    first = ref.end if noun is root else noun.left_edge.i if person else noun.i
                    phrase = " ".join(token.lower_ for token in self.doc[first : noun.i + 1])
                    self.introduced.add(word)
                    self.of[word].append((ref.actor, phrase))

    def _index_deeds(self) -> None:
        """Note the nouns for what persons without an office do here: `NAME, who represents Reed`, `NAME testified`."""
        for ref in self.article.refs:
            if ref.form != "name" or ref.actor.kind != PERSON:
                continue
            root = head_of_name(self.doc, ref.start, ref.end)
            if root.dep_ == "nsubjpass" and root.head.lemma_ in CHARGING and not root.conjuncts:
                self.of["defendant"].append((ref.actor, "defendant"))
            if ref.actor.roles:
                continue
            beside = (*root.rights, *root.head.lefts)
            verbs = [child for child in root.rights if child.dep_ == "relcl" and child.i >= ref.end]
            verbs += [root.head] if root.dep_ == "nsubj" else []
            borne: set[str] = set().union(*(IN_COURT.get(child.lower_, ()) for child in beside))
            for verb in verbs:
                for thing in (child for child in verb.rights if child.dep_ == "dobj" and verb.lemma_ in OWNING):
                    self.of["owner"].append((ref.actor, f"{thing.lower_} owner"))
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
                pleads = any(word.lemma_ == "plead" or _denies_crime(word) for word in (verb, *verb.conjuncts))
                if pleads and not root.conjuncts:
                    borne.add("defendant")
            for word in sorted(borne):
                self.introduced.add(word)
                self.of[word].append((ref.actor, word))

    def is_no_company(self, actor: Actor) -> bool:
        """Whether a body's name, or a noun beside it, tells that nobody calls it a company."""
        return id(actor) in self.no_companies or any(
            kind_of(name) in NO_COMPANIES or not ROADS.isdisjoint(name.split()) for name in actor.names
        )

    def is_introduced(self, noun: Token, *, needs_trade: bool = False) -> bool:
        """Whether a body without a name was introduced by the same noun: `Vesna's central bank`, `an airline`.

        With `needs_trade`, not by what another one makes: `a rope maker`, beside `the truck maker`.
        """
        told = {child.lower_ for child in noun.lefts if child.dep_ == "compound"} if needs_trade else set()
        for token in (self.doc[i] for i in index_of(self.doc, LOWER)[noun.lower_] if noun.i - INTRODUCED <= i < noun.i):
            if token.i in self.at or token.i in self.named or token.dep_ in NO_REFERENT or token.i + 1 in self.at:
                continue
            lefts = list(token.lefts)
            if any(child.dep_ == "appos" and child.i in self.at for child in token.rights):
                continue  # `a company, NAME,`
            if token.dep_ == "appos" and token.head.i in self.at and is_body(self.at[token.head.i].actor):
                continue  # `NAME, a company,`
            if last_of_the_called(token) in self.at:
                continue  # `Norway's NAME cycling federation`
            if told and told.isdisjoint(child.lower_ for child in lefts) and any(c.dep_ == "compound" for c in lefts):
                continue
            if any(child.lower_ in pronouns.INDEFINITE or child.dep_ == "poss" for child in lefts):
                return True
            if noun.lower_ in BODIES | CENTRES | WATCHING.keys() and any(
                child.dep_ == "compound" or (child.dep_ == "amod" and self.article.adjective(child.text) is None)
                for child in lefts
            ):
                return True
        return False

    def is_unnamed_speaker(self, noun: Token) -> bool:
        """Whether who bears a noun was last told of as one without a name, who spoke: `One minister said no. | The minister`."""
        before = (i for i in index_of(self.doc, LOWER)[noun.lower_] if max(noun.i - SPOKEN_BEFORE, 0) < i < noun.i)
        for i in sorted(before, reverse=True):
            last = self.doc[i]
            if last.dep_ in NO_REFERENT:
                continue
            named = [child for child in last.rights if child.dep_ == "appos" and child.i in self.at]
            if i in self.at or i + 1 in self.at or named:
                if any(child.dep_ in ("compound", "amod") for child in last.lefts):
                    continue  # `the prime minister` is another one
                return False
            spoke = is_cited(last) or (last.dep_ in SUBJECTS and does_speak(last.head))
            return spoke and any(child.lower_ in pronouns.INDEFINITE for child in last.lefts)
        return False


def _who_gave(doc: Doc, start: int) -> Token | None:
    """Noun for somebody who gives a name that begins at a token: `a | baker who gave her name as NAME`."""
    i = start - 1
    if i < 0 or doc[i].lower_ != "as":
        return None
    given = doc[i - 1 - (doc[i - 1].lower_ in ("only", "just", "simply"))]
    gives = given.head if given.lower_ in ("name", "himself", "herself") else given
    own = gives.dep_ == "relcl" and gives.lemma_ in ("give", "identify")
    return gives.head if own else None


def _denies_crime(verb: Token) -> bool:
    """Whether somebody denies or admits a crime or charge: `Reed denies murdering him`, `Reed admitted theft`."""
    done = [child for child in verb.rights if verb.lemma_ in ("admit", "deny") and child.dep_ in ("dobj", "xcomp")]
    return any(child.tag_ == "VBG" or child.lemma_ in CRIMES for child in done)


def head_with_form(doc: Doc, ref: Reference) -> Token:
    """Head of a name, or of the legal form right behind it: `Kelda Foods | plc`."""
    head = head_of_name(doc, ref.start, ref.end)
    return head.head if head.dep_ == "compound" and head.head.i == ref.end else head


def countries_of(actor: Actor) -> set[str]:
    """Countries that somebody belongs to, by their ids, also through a body of one that is not known: `Kenya's army`."""
    owners = (one for owner in actor.affiliations for one in ((owner,) if owner.known else owner.affiliations))
    return {owner.known.affiliation_id or owner.known.id for owner in owners if owner.known}


def _asks(name: Token) -> bool:
    """Whether a body only asked others or gives figures: `analysts polled by NAME`."""
    by = name.head if name.dep_ == "pobj" else name.head.head
    return by.dep_ == "agent" and by.head.lemma_ in ("poll", "survey", "compile", "collect")


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
    called |= LAWMAKERS if head & {*LAWMAKERS, *PARLIAMENTARIANS} else set()
    called |= {"deputy"} if head & {*PARLIAMENTARIANS} else set()  # a US lawmaker is none, a sheriff has some
    called |= {"mp"} if head & LAWMAKERS else set()
    called |= LAWMAKERS if head & {"senator", "congressman", "congresswoman"} or "Rep." in actor.roles else set()
    if head & (CHAIRS | {"head", "speaker", "member"}):
        names = (role, *(name for owner in actor.affiliations for name in (*owner.names, owner.full())))
        told = set(" ".join(names).lower().replace("'s", " ").replace("’s", " ").split())
        upper = "senate" in told or {"federation", "council"} <= told
        called |= {"senator"} if upper else set()
        called |= {"lawmaker", "legislator", "parliamentarian", "mp"} if upper or told & CHAMBERS else set()
    called |= {"cji", "cj"} if "chief justice" in role else set()
    called |= {"head"} if "headteacher" in head else set()
    called |= {"ceo"} if "chief executive" in role else set()
    called |= {"chief", "head", "boss", "leader"} if "secretary general" in role else set()
    return called | ({"premier"} if "prime minister" in role else set())


def _said_otherwise(role: str) -> Iterator[str]:
    """An office by other words that mean the same: the chief financial officer is `the finance chief`."""
    if (chief := re.search(r"chief (\w+) officer", role)) is not None:
        field = chief.group(1)
        yield f"{ {'financial': 'finance', 'operating': 'operations'}.get(field, field) } chief"
    yield role.replace("headteacher", "head teacher")
    yield role.replace("head teacher", "headteacher")


def _are_forces(body: Actor) -> bool:
    """Whether a body is the forces of a state by one of its names: `the Tarsovan Armed Forces`, `the Tarsovan military`."""
    named = [set(re.findall(r"\w+", name)) for name in body.names]
    return any(ARMY & name for name in named) or any(map(ARMED_FORCES.search, body.names))


def is_company(actor: Actor) -> bool:
    """Whether a name of an actor ends as companies' names do."""
    return any(" " in name and name.split()[-1] in COMPANY_WORDS for name in actor.names)


def kind_of(name: str) -> str:
    """Word of a name that says what bears it: `Centre` of `Centre for Alpine Risk`."""
    return re.split(r" (?:of|for|on) ", name)[0].split()[-1]
