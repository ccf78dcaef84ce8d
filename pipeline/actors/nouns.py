"""Nouns that mean an actor without naming it: `the minister`, `the company`."""

import bisect
from collections.abc import Mapping

from spacy.attrs import DEP, LOWER, TAG
from spacy.tokens import Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article, Reference, is_body
from pipeline.actors.bearers import (
    CENTRES,
    EMPLOYEES,
    LAWMAKERS,
    LEAGUES,
    NOUNS,
    PARTISANS,
    REBELS,
    SOLE,
    WATCHING,
    Bearers,
    countries_of,
)
from pipeline.actors.belonging import GOVERNMENTS, UNNAMED
from pipeline.actors.descriptions import (
    CALLED_BY_OFFICE,
    DESCRIPTIONS,
    OF_ANOTHER,
    PARLIAMENTARIANS,
    Descriptions,
    describes,
    is_former,
    is_profession,
    nation_of,
    parent_end,
)
from pipeline.actors.name_words import BODIES_OF_STATES, SAY, UNIONS_OF_STATES, words
from pipeline.actors.named_behind import PRESENT_BY, NamedBehind
from pipeline.actors.names.model import COUNTRY, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import LEFT_OFFICE, SUBJECTS, is_role
from pipeline.actors.references import (
    body_of_speaker,
    does_speak,
    person_before,
    says_in_clause,
    subject_before,
    told_before,
)
from pipeline.actors.state_bodies import REALMS, TOWNS, realm_before, state_before
from pipeline.actors.unnamed_bodies import (
    ANY_BODY,
    GIANTS,
    GROUPS,
    INDICES,
    KINDS,
    MAKERS,
    NO_FIELDS,
    UnnamedBodies,
    is_product,
    member_of,
)
from pipeline.grammar import DOCUMENTS
from pipeline.tokens import is_cited, places_of, sentence_of, strings

SEATS = words("office presidency mission delegation")
"""What a body is called only where it speaks: else they are a post, or rooms."""

OUTLETS = words(
    "newspaper magazine paper daily weekly website site broadcaster network channel publication outlet reporter"
)
"""What an article calls itself or its author behind a `this`: `told this newspaper`."""

BESIDE = 25
"""Tokens behind a noun within which a pronoun tells the gender of whom it means."""

OF_PLACES = words("governor mayor prefect head chief commissioner administrator")
"""Offices in places, of which each has its own."""

HEADS_CALLED = words("leader chief boss head")
"""What the head of a body is called with its name, whatever his office."""

OF_STATES = words("senator governor congressman congresswoman representative lawmaker democrat republican")
"""Who is of a state of the US: `the Ohio senator`."""

NEED_NO_ARTICLE = words("counsel police")
"""What is definite without an article: `counsel said`."""

OWN = words("doctor gp teacher")
"""Whom everybody has one of his own of: `ask their doctor`."""

STAFF = words("boss bosses employee employees executives insiders managers representatives staff worker workers")
"""Who is a body's, told of with what it is: `council staff`."""

STAFFED = words("agency board commission committee company council department ministry party regulator university")
"""Bodies of which an article tells of one, other than of banks, funds and hospitals: `fund managers` are anybody's."""

OF_STATES_IN_FIELDS = words("ministry department army military police")
"""What several states have in the same field, or one in several: `a defence ministry spokesman`."""

INCLINED = words(
    """leftist left-wing rightist right-wing conservative liberal populist socialist centrist nationalist veteran embattled
    beleaguered incumbent outgoing suspended ousted deposed toppled sacked dismissed jailed imprisoned detained"""
)
"""What a politician is told to be besides his office."""

LEFT = {"ex": "former"}

REFLEXIVES = words("himself herself itself themselves")
"""What stands beside a noun that means the same without it."""

MOST_BEARERS = 200
"""Actors looked at for a noun; only lists of officials have as many with one title."""

OF_OFFICES = words("sheriff prosecutor attorney coroner ombudsman auditor registrar")
"""Whose office is not that of one of them: `the prosecutor's office`."""

OWNED = words("School Schools University College Hospital Hospitals Court Bank")

OWNERS = words(
    "Board District Trust Union Association Service Services Council Federation Commission Authority Press Committee Department"
)
"""Words behind these in the names of bodies that own, run or watch them."""


class _Nouns:
    """Resolves the nouns of an article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at
        self.bearers = Bearers(article)
        self.bodies = UnnamedBodies(article, self.bearers)
        self.behind = NamedBehind(article, self.bearers)
        self.descriptions = Descriptions(article)
        self.called: dict[str, Actor] = {}
        """Whom a noun was taken for that told what somebody is: `the actress`."""

    def refer(self) -> None:
        """Resolve definite nouns that the role or name of somebody before bears: `the minister`, `the ministry`."""
        others = {*pronouns.aged(self.doc), *places_of(self.doc, REBELS, LOWER)}
        looks = (
            self.doc[i]
            for i, (tag, label) in enumerate(zip(strings(self.doc, TAG), strings(self.doc, DEP), strict=True))
            if tag in ("NN", "NNP", "NNPS") or label in SUBJECTS or i in others
        )
        for token in looks:
            if token.lower_ == "latter" and token.dep_ in SUBJECTS:
                self._refer_latter(token)
            elif token.i not in self.at and _tells_of_what(token):
                self._refer_kind(token)
            elif (token.n_lefts or token.lower_ in NEED_NO_ARTICLE) and token.i not in self.at:
                self._refer_noun(token)

    def _refer_noun(self, noun: Token) -> None:
        """Take a definite noun for whom it means."""
        if noun.lower_ in REBELS and [child.lower_ for child in noun.children] == ["the"]:
            member = member_of(noun)
            if not (_speaks(noun) or (member is not None and _speaks(member))):
                return
            if (rebels := self.bodies.rebels(noun)) is not None:
                self.article.refer(noun.i - 1, noun.i + 1, rebels, "nominal")
            return
        if not (_may_mean_one(noun) or self._is_end_of_name(noun)):
            return
        first, *modifiers = list(noun.lefts) or [noun]
        modifiers = [first, *modifiers] if first.dep_ in ("compound", "amod", "nmod") else modifiers  # `| State police`
        if (named := self._named_in_small(noun) or self._holder_at_home(noun)) is not None:
            self.article.refer(noun.left_edge.i, noun.i + 1, named, "nominal")
            return
        if noun.lower_ in GOVERNMENTS and noun.dep_ not in ("compound", "poss"):
            self._refer_government(noun, first)
            return
        speaks = _speaks(noun.head if noun.dep_ == "poss" else noun)  # `the group's prisoners committee said`
        told = noun.dep_ != "poss" or first.is_sent_start  # not: its ships left Zambia, the country's minister said
        if speaks and told and noun.lower_ in REALMS and first.lower_ == "the":
            self._refer_state(noun, first)
            return
        if noun.lower_ in LANDS and first.lower_ == "the" and (accused := self._accused_state(noun)) is not None:
            self.article.refer(first.i, noun.i + 1, accused, "nominal")
            return
        for_it = speaks or ((member := member_of(noun)) is not None and _speaks(member))
        acts = noun.dep_ in SUBJECTS
        if not self._is_for_an_actor(noun, first, speaks=speaks, for_it=for_it):
            if acts and first.lower_ == "the" and (sole := self.descriptions.only_one_aged(noun)):
                self.article.refer(first.i, noun.i + 1, sole, "nominal")
            return
        if noun.lower_ == "counterpart" and acts and first.tag_ == "PRP$":
            if (peer := self.descriptions.of_nation(noun)) is not None:
                self.article.refer(first.i, noun.i + 1, peer, "nominal")  # `her Kenyan counterpart said`
            return
        if (named := self.behind.next_to(noun, speaks=speaks)) is not None:
            owned_by = [child.right_edge.i + 1 for child in noun.lefts if child.dep_ == "poss"]
            self.article.refer(max([first.i, *owned_by]), noun.i + 1, named, "nominal")
            self.bearers.of[noun.lower_].append((named, noun.lower_))
            self.bearers.introduced |= {noun.lower_} if first.lower_ in ("a", "an") else set()
            return
        owned = first.lower_ in ("its", "their") and is_role(noun.text) and noun.lower_ not in OWN
        itself = first.lower_ == "this" and noun.lower_ in OUTLETS  # told this newspaper
        definite = first.lower_ in ("the", "this") or owned or (speaks and noun.lower_ in NEED_NO_ARTICLE)
        end = self._end_of(noun, first) if definite and not itself else None
        if end is None:
            return
        complement = self.article.surface(noun.i, end).lower() if end > noun.i + 1 else ""
        based = next((child.i for child in modifiers if child.lower_ == "based" and self.text[child.i - 1] == "-"), -1)
        unseated = [child for child in modifiers if child.i > based]
        actor = self._bearer(noun, unseated, complement, alone=owned)  # `the Oslo-based union`
        if owned and actor is not None and actor.kind == PERSON and self._is_with_another(noun, actor):
            return  # `Kelda's lawyer, Ann Reed, left. Orlin Foods denied it. | Its lawyer said`
        if actor is None and speaks and not owned:
            described = self._described(noun, modifiers, complement)
            if described is not None:
                self.article.refer(first.i, end, described, "nominal")
                self.called |= {noun.lower_: described} if noun.lower_ in DESCRIPTIONS else {}
                return
        if actor is None and not (owned or modifiers or complement or self.bearers.is_introduced(noun)):
            actor = self.called.get(noun.lower_)  # `The actress said no. A friend of | the actress said`
        if actor is None and (not complement or noun.lower_ in MAKERS):
            actor = self.bodies.meant(noun, modifiers, speaks=for_it, owned=owned)
        if actor is not None and not (is_body(actor) and is_role(noun.text) and _says_of_person(noun)):
            self._refer_phrase(first.i, noun, end, actor)

    def _is_with_another(self, noun: Token, person: Actor) -> bool:
        """Whether the sentence before a noun is about another organisation than who a person is told to be with."""
        body = subject_before(self.article, noun, groups=True)
        own = [one for one in person.affiliations if one.kind != COUNTRY]
        for i in (owner for one, owner in self.article.owned if one is person):
            ref = self.at.get(i)
            own += filter(None, [subject_before(self.article, self.doc[i], groups=True) if ref is None else ref.actor])
        return body is not None and body.kind in (GROUP, ORGANIZATION) and bool(own) and body not in own

    def _is_end_of_name(self, noun: Token) -> bool:
        """Whether a plural in capitals is what the name of a body ends with: `the Revolutionary Guards`, `the | Guards`."""
        return noun.tag_ in ("NNS", "NNPS") and noun.text.istitle() and noun.lower_ in self.bearers.ends

    def _named_in_small(self, noun: Token) -> Actor | None:
        """The one body so far whose name ends with a noun and whose it is, in small letters: `the sheriff's office`."""
        if not any(child.dep_ == "poss" for child in noun.lefts) or noun.left_edge.lower_ != "the":
            return None
        phrase = self.article.surface(noun.left_edge.i + 1, noun.i + 1).replace("’", "'")
        if not phrase.islower():
            return None
        so_far = (one for one in self.article.cast if is_body(one) and one.first < noun.i)
        named = [body for body in so_far if _ends_with(body, phrase) or _is_union_of(body, phrase)]
        return named[0] if len(named) == 1 else None

    def _holder_at_home(self, noun: Token) -> Actor | None:
        """The one person so far who holds an office of the country or town told of: `the country's | health minister`."""
        place, *modifiers = list(noun.lefts) or [noun]
        plain = place.left_edge.lower_ == "the" and place.n_lefts == 1 and not noun.n_rights
        if place.dep_ != "poss" or not plain or not is_role(noun.text) or noun.i + 1 in self.at:
            return None
        of_town = place.lower_ in TOWNS and noun.lower_ in OF_PLACES
        if not of_town and place.lower_ not in REALMS:
            return None
        holder = self._bearer(noun, modifiers, "", alone=True)
        if of_town:
            return holder
        state = state_before(self.article, noun, of_bodies=True, alone=place.lower_ in LANDS)
        if holder is None or state is None or state.id not in countries_of(holder):
            return None
        held = (role.lower().split() for role in holder.roles)
        return holder if any(noun.lower_ in role and LEFT_OFFICE.isdisjoint(role) for role in held) else None

    def _refer_kind(self, noun: Token) -> None:
        """Take what somebody unnamed speaks for as the body that it alone would mean: `a | company spokesman`."""
        told = list(noun.lefts)  # `a | fire service spokesman`
        named = None if self.bearers.is_introduced(noun) else self._bearer(noun, told, "", alone=True)
        meant = self.bodies.meant(noun, told, speaks=True, owned=False)
        bodies = [body for body in (named, meant) if body is not None]
        union = noun.lower_ == "union" and any(body.known for body in bodies)  # nobody says so of the European one
        hearers = [
            self.at[child.i].actor for child in noun.head.head.rights if child.dep_ == "dobj" and child.i in self.at
        ]
        if bodies and bodies[0] is bodies[-1] and is_body(bodies[0]) and not (union or bodies[0] in hearers):
            self.article.refer(noun.left_edge.i, noun.i + 1, bodies[0], "nominal")

    def _is_for_an_actor(self, noun: Token, first: Token, *, speaks: bool, for_it: bool) -> bool:
        """Whether a noun is one for somebody, or for a body that speaks, or (`for_it`) whose member does."""
        word = noun.lower_
        if (
            word in NOUNS
            or nation_of(noun)
            or self._is_end_of_name(noun)
            or (noun.is_upper and word in self.bearers.shorts)
        ):
            return True
        if not speaks:
            return for_it and (word in GROUPS | ANY_BODY | GIANTS or (word == "body" and first.lower_ == "the"))
        return (
            word in WHERE_THEY_SPEAK | self.bearers.introduced | self.bearers.ends
            or first.lower_ in ("a", "an")
            or describes(noun)
            or is_former(noun)
        )

    def _end_of(self, noun: Token, first: Token) -> int | None:
        """Where the words for an actor end that begin with an article; None where they are for more, or name somebody."""
        if first.i != first.left_edge.i or noun.dep_ in ("compound", "nmod", "appos", "attr") or noun.i + 1 in self.at:
            return None
        return parent_end(noun) or self._complement_end(noun)

    def _refer_phrase(self, start: int, noun: Token, end: int, actor: Actor) -> None:
        """Take the words for somebody, but for the name of his body in them, for him: `the Harbour Party | leader`."""
        inside = [ref for i in range(start, end) if self.doc[i].lower_ not in INDICES and (ref := self.at.get(i))]
        inside = [] if is_product(self.doc[noun.i - 1], noun) and is_body(actor) else inside
        backs = bool(inside) and all(self.text[ref.end] == "-" for ref in inside)  # `the Iran-backed | group`
        seat = all(self.text[ref.end : ref.end + 2] == ["-", "based"] for ref in inside)
        if not inside or seat or (backs and actor.kind == GROUP):
            self.article.refer(noun.i if inside else start, end, actor, "nominal")
        elif all(self._is_of(actor, ref) and ref.end <= noun.i for ref in inside):
            self.article.refer(max(ref.end for ref in inside), end, actor, "nominal")

    def _is_of(self, person: Actor, ref: Reference) -> bool:
        """Whether somebody belongs to a body, or to one that has the words of its name in its own, or in his office.

        Or a known body to a union of states, or its own: `the UN health agency`, `the US space agency`.
        """
        if person.kind != PERSON:
            land = ref.actor.known if ref.actor.kind == COUNTRY else None
            own = land is not None and person.known is not None and person.known.country_code == land.country_code
            return own or (person.known is not None and ref.actor.full() in BODIES_OF_STATES)
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
        described = self.descriptions.described(noun, borne=bool(self.bearers.of[noun.lower_]))
        described = described or self.descriptions.goes_on(noun, {actor for actor, _ in self.bearers.of[noun.lower_]})
        return described or (None if complement else self.behind.holder_of(noun, modifiers))

    def _complement_end(self, noun: Token) -> int | None:
        """Where a noun ends with what it is of (`secretary of state`); None where more is said of it."""
        end = noun.i + 1
        for child in noun.children:
            of = child.lower_ == "of" or (child.lower_ == "for" and noun.lower_ in PARLIAMENTARIANS)
            if child.dep_ == "prep" and of and child.i == noun.i + 1:
                end = child.right_edge.i + 1
            elif child.dep_ == "conj" and self.text[noun.i + 1] in ("and", "or"):
                continue  # `the guild and the committee`
            elif (
                child.lower_ == "in"
                and child.i == noun.i + 1
                and noun.head.lower_ == "for"
                and member_of(noun) is not None
            ):
                continue  # `a spokeswoman for the lender in Nairobi`
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
        sentence = sentence_of(self.doc[max(sentence_of(token).start - 1, 0)])
        named = [ref for i in range(sentence.start, sentence.end) if (ref := self.at.get(i)) and ref.start == i]
        persons = [ref.actor for ref in named if ref.actor.kind == PERSON]
        if len({id(actor) for actor in persons}) == 2 and self.text[token.i - 1].lower() == "the":
            self.article.refer(token.i - 1, token.i + 1, persons[-1], "nominal")

    def _refer_government(self, token: Token, first: Token) -> None:
        """Take `the Kenyan government` for its country, and `the government of Kenya`."""
        start = first.i if first.tag_ == "DT" else first.left_edge.i
        inner = start + (first.tag_ == "DT")
        country = self.article.adjective(self.article.surface(inner, token.i)) if inner < token.i else None
        whose = [child.lower_ for child in token.lefts if child.dep_ == "poss"]
        if self.text[start].lower() == "the" and whose and whose[0] in REALMS:  # `the island's government`
            country = state_before(self.article, token, of_bodies=True, alone=whose[0] in LANDS)
        if (
            first.lower_ == "the"
            and inner == token.i
            and (behind := self.article.owner_behind(token.i + 1)) is not None
        ):
            country = behind[0]
        if country and not any(i in self.at for i in range(start, token.i + 1)):
            self.article.refer(start, token.i + 1, self.article.known(country, start), "nominal")

    def _refer_state(self, noun: Token, first: Token) -> None:
        """Take what a state is called that speaks for the one told of: `the country said`, `the Gulf state added`."""
        plain = not any(self.article.adjective(child.text) for child in noun.lefts)
        plain = plain and (noun.lower_ != "state" or noun.n_lefts > 1)  # `the state said`: maybe one of the US
        told = realm_before(self.article, noun) or state_before(
            self.article, noun, of_bodies=True, alone=noun.lower_ in LANDS
        )
        state = told if plain else None
        if state is not None and not any(i in self.at for i in range(first.i, noun.i + 1)):
            self.article.refer(first.i, noun.i + 1, self.article.known(state, first.i), "nominal")

    def _accused_state(self, noun: Token) -> Actor | None:
        """Country of which a clause tells that another accuses in the next: `Kenya left, and Oman accuses the | country`."""
        accuses, clause = noun.head, noun.head.head
        if noun.dep_ != "dobj" or accuses.lemma_ not in ("accuse", "blame") or accuses.dep_ != "conj":
            return None
        told = [self.at.get(child.i) for verb in (clause, accuses) for child in verb.lefts if child.dep_ == "nsubj"]
        states = [ref.actor for ref in told if ref is not None and ref.actor.kind == COUNTRY]
        return states[0] if len(states) == 2 and states[0] is not states[1] else None

    def _state_among(self, modifiers: list[Token]) -> str:
        """State of the US that one or two words before a noun name: `the | South Carolina | senator`."""
        names = (self.article.surface(start, child.i + 1) for child in modifiers for start in (child.i - 1, child.i))
        return next(filter(knowledge.us_state, names), "")

    def _bearer(self, noun: Token, modifiers: list[Token], complement: str, *, alone: bool) -> Actor | None:
        """Actor named before a noun that the noun fits, with its modifiers and complement: the person named last.

        `alone` asks for only one that fits.
        """
        nations = {found.id for child in modifiers if (found := self.article.adjective(child.text))}
        state = self._state_among(modifiers) if noun.lower_ in OF_STATES else ""
        others = (child for child in modifiers if child.text not in state.split() and child.text != "-")
        extra = {LEFT.get(child.lower_, child.lower_) for child in others if self.article.adjective(child.text) is None}
        extra -= INCLINED - {word for _, role in self.bearers.of[noun.lower_] for word in role.split()}
        extra -= {"retired", "top"}  # which are left out where a role is read
        extra -= {"old"} if pronouns.is_aged(noun) else set()  # `the 40-year-old nurse`
        if (
            noun.lower_ in self.bearers.introduced or noun.lower_ in CENTRES or noun.lower_ == "deputy"
        ) and self.bearers.is_introduced(noun):
            return None
        if is_role(noun.text) and self.bearers.is_unnamed_speaker(noun):
            return None
        known = any(noun.lower_ in nouns for nouns in (NOUNS, SEATS, CENTRES, self.bearers.introduced))
        known |= self._is_end_of_name(noun)
        fits: dict[int, tuple[bool, int, Actor]] = {}
        for actor, role in self.bearers.of[noun.lower_][:MOST_BEARERS]:
            before = bisect.bisect_left(actor.spans, (noun.i, 0))
            if not before or actor.spans[before - 1][1] > noun.i:
                continue
            if actor.kind == PERSON:
                held = complement in role and not (state and _is_of_another_state(role, state))
                if not (held and self._holds(actor, role, noun, nations, extra)):
                    continue
            elif noun.lower_ == "court" and id(actor) not in self.bearers.acting and self.bearers.is_introduced(noun):
                continue  # `the court` is the one that ruled, not one that may be asked
            else:  # `the think tank`, but not `the old think tank`
                whole = (
                    known
                    and all(child.lower_ in role.split() or self._is_beside(child, actor) for child in modifiers)
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
        if state and len(fits) > 1:
            last = self.descriptions.led_last(noun)
            return last if id(last) in fits else None  # `the Ohio senator`
        fits = self._of_gender(noun, fits)
        if noun.lower_ in LAWMAKERS:  # a senator is one only where nobody is called so
            exact = {id(actor) for actor, role in self.bearers.of[noun.lower_] if noun.lower_ in role.split()}
            fits = {key: fit for key, fit in fits.items() if key in exact} or fits
        told = person_before(self.article, noun) if len(fits) > 1 and not nations else None
        if told is not None and id(told) in fits and fits[id(told)][0]:
            return told  # `President Reed met Kenya's president, Paul Orlin. | The president said`
        acting = {k: fit for k, fit in fits.items() if fit[0] and self._acts_before(fit[2], noun)}
        if len(acting) == 1:
            return next(iter(acting.values()))[2]  # `Reed wrote to President Orlin. | The president said`
        return max(fits.values(), key=_place)[2]  # `the president` is no former one beside one who holds the office

    def _is_beside(self, nation: Token, body: Actor) -> bool:
        """Whether the adjective of a state stood before the name of a body: `Danish oil group NAME … the | Danish | group`."""
        adjective = self.article.adjective(nation.text) is not None
        return adjective and any(
            nation.text in self.text[max(start - BEFORE_NAME, 0) : start] for start, _ in body.spans if start < nation.i
        )

    def _is_of_another_place(self, noun: Token, holder: Actor) -> bool:
        """Whether places are named before the office of one, and none of them in the sentences that name somebody."""
        told = {
            token.text for token in sentence_of(noun) if token.i < noun.i and token.ent_type_ in ("GPE", "LOC", "FAC")
        }
        told = {word for word in told if word[0].isupper()}
        around = (token.text for start, _ in holder.spans if start < noun.i for token in sentence_of(self.doc[start]))
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

    def _holds(self, person: Actor, role: str, noun: Token, nations: set[str], extra: set[str]) -> bool:
        """Whether a noun, of these nations and with the words before it (`extra`), fits a role of a person."""
        if not (is_role(noun.text) or noun.lower_ in self.bearers.shorts | self.bearers.introduced | PARTISANS):
            return False
        owners, told = countries_of(person), set(role.split())
        of_body = {word for owner in person.affiliations for name in owner.names for word in name.lower().split()}
        unions = {owner.known.id for owner in person.affiliations if owner.known}
        of_body |= {word for called, ids in UNIONS_OF_STATES.items() if ids & unions for word in called.split()}
        inclined = any(child.lower_ in INCLINED for child in noun.lefts)
        heads = noun.lower_ in HEADS_CALLED
        leads = heads and (bool(extra) or inclined) and extra <= of_body | told
        by_body = extra <= of_body and noun.lower_ in told
        if not (extra <= told or leads or by_body) or (heads and noun.lower_ not in told and not (nations or leads)):
            return False
        republic = "republic" in role and not owners
        profession = is_profession(noun) or noun.lower_ in DESCRIPTIONS
        sole = not owners and profession and len({id(one) for one, _ in self.bearers.of[noun.lower_]}) == 1
        return bool(
            nations <= owners or nations & owners or republic or sole or self._is_of_the_other(person, noun, nations)
        )

    def _of_gender(self, noun: Token, fits: dict[int, tuple[bool, int, Actor]]) -> dict[int, tuple[bool, int, Actor]]:
        """The one of several holders whose gender a pronoun tells beside the noun: `Asked about his rival, | the minister`."""
        genders = {key: knowledge.first_name(fit[2].full().split()[0]) for key, fit in fits.items()}
        if sorted(filter(None, genders.values())) != ["f", "m"]:
            return fits
        near = [*range(sentence_of(noun).start, noun.i), *range(noun.i + 1, min(noun.i + BESIDE, len(self.doc)))]
        told = (self.doc[i].lower_ for i in near if not self.descriptions.quoted[i])
        gender = next(
            ("m" if word in pronouns.MALE else "f" for word in told if word in pronouns.MALE | pronouns.FEMALE), None
        )
        return {key: fit for key, fit in fits.items() if gender is None or genders[key] == gender}

    def _is_of_the_other(self, person: Actor, noun: Token, nations: set[str]) -> bool:
        """Whether all others of an office are of other countries: `the Peruvian minister` beside `Chile's Minister Reed`."""
        others = [actor for actor, _ in self.bearers.of[noun.lower_] if actor.kind == PERSON and actor is not person]
        abroad = all(actor.affiliations and nations.isdisjoint(countries_of(actor)) for actor in others)
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


LANDS = words("country nation")
"""What a country is called that is the only one told of."""

CALLED = frozenset(called.split()[-1] for called in UNIONS_OF_STATES)
"""Nouns that known bodies are called."""

BEFORE_NAME = 4
"""Tokens before a name among which the adjective of its state stands."""

WHERE_THEY_SPEAK = WATCHING.keys() | GROUPS | ANY_BODY | GIANTS | KINDS | SEATS | CENTRES | PARTISANS | CALLED
"""Nouns for actors only where they speak."""


def refer_by_noun(article: Article) -> None:
    """Resolve definite nouns that the role or name of somebody before bears: `the minister`, `the ministry`."""
    _Nouns(article).refer()


def _place(fit: tuple[bool, int, Actor]) -> tuple[bool, int]:
    return fit[:2]


def _is_of_another_state(role: str, state: str) -> bool:
    """Whether a role tells of a state of the US, and not of this one: a Texas senator is not `the Ohio senator`."""
    told = role.title().split()
    places = {" ".join(told[i : i + width]) for width in (1, 2) for i in range(len(told))}
    return any(map(knowledge.us_state, places)) and state not in places


def _may_mean_one(noun: Token) -> bool:
    """Whether a noun is singular, or for people of a nation or age, and is not whose office alone is meant."""
    if noun.dep_ == "poss" and noun.head.lower_ == "office" and noun.lower_ in OF_OFFICES:
        return False
    singular = noun.tag_ in ("NN", "NNP") or noun.lower_ in NEED_NO_ARTICLE
    return singular or bool(nation_of(noun)) or pronouns.is_aged(noun)


def _tells_of_what(noun: Token) -> bool:
    """Whether a noun alone tells for what an unnamed source speaks: `a | company spokesman said`, `| party officials`."""
    if noun.dep_ != "compound" or noun.lower_ in GOVERNMENTS:
        return False
    source = noun.head
    alone = all(
        child == noun or child.dep_ in ("det", "nummod") or child.lower_ in ("senior", "several", "top")
        for child in source.lefts
    )
    alone &= all(child.dep_ == "compound" and child.text.islower() for child in noun.lefts)
    alone &= not noun.n_lefts or noun.lower_ not in OF_STATES_IN_FIELDS
    common = noun.tag_ in ("NN", "NNP") and (
        noun.text.islower() or bool(noun.is_sent_start) or (noun.text.istitle() and noun.lower_ in NOUNS)
    )  # `A | Commission spokesman`
    staff = source.lower_ in STAFF and noun.lower_ in STAFFED
    return common and alone and (staff or source.lemma_.lower() in UNNAMED - {"analyst"} | DOCUMENTS)


def _speaks(noun: Token) -> bool:
    """Whether a noun is for somebody who says something, demands it, or is its source."""
    acts = noun.dep_ in SUBJECTS and (does_speak(noun.head) or _demands(noun.head))
    return acts or is_cited(noun) or says_in_clause(noun)


def _says_of_person(noun: Token) -> bool:
    """Whether what a noun says has he or she for its subject, which its speaker may be: `the contractor said she`."""
    said = [child for child in noun.head.rights if child.dep_ == "ccomp"] if noun.dep_ in SUBJECTS else []
    return any(word.dep_ in SUBJECTS and word.lower_ in ("he", "she") for verb in said for word in verb.lefts)


def _demands(verb: Token) -> bool:
    """Whether somebody rules something out, or calls for it."""
    behind = {"rule": ("out",), "call": ("for", "on")}.get(verb.lemma_, ())
    return bool(behind) and any(child.lower_ in behind for child in verb.rights)


def _is_short_for(phrase: list[Token], body: Actor) -> bool:
    """Whether words in small letters are what a body's name ends with, or all in it: `the research council`.

    `the electoral commission` is the Independent Electoral and Boundaries Commission, `the health department` that of Health.
    """
    end = [token.lower_ if token.is_sent_start else token.text for token in phrase]  # `| State police`
    behind = {f" {end[-1]} {of} {' '.join(end[:-1])}" for of in ("of", "for")} if len(end) > 1 else set()
    spaced = "".join(f" {word}" for word in end)
    names = (name.lower() for name in body.names)
    return spaced.islower() and any(
        name.endswith((spaced, *behind)) or (len(end) > 1 and _keeps(name.split(), end)) for name in names
    )


def _ends_with(body: Actor, phrase: str) -> bool:
    """Whether a name of a body is, or ends with, a noun and what it is of: `the ministry of health`, of Kenya."""
    return any(f" {name.lower()}".replace("’", "'").endswith(f" {phrase}") for name in body.names)


def _is_union_of(body: Actor, phrase: str) -> bool:
    """Whether a name of a body tells that it is the union of those told of: `the | nurses' union`."""
    owners, _, noun = phrase.rpartition(" ")
    names = (set(name.lower().split()) for name in body.names)
    whose = {owners.rstrip("'")} & EMPLOYEES
    return noun == "union" and any(whose & name and name & (LEAGUES | {"union"}) for name in names)


def _keeps(name: list[str], words_of: list[str]) -> bool:
    """Whether a name ends with the last of some words and has the others before it, in their order, of one or several."""
    before = (word.removesuffix("s") for word in name)
    return name[-1] == words_of[-1] and all(word.removesuffix("s") in before for word in words_of)


def _is_of_owner(body: Actor, noun: str) -> bool:
    """Whether a noun tells in a body's names only what it owns: `the school` is no School Board."""
    owned = noun.capitalize()
    return owned in OWNED and all(
        owned not in name.split() or not OWNERS.isdisjoint(name.split()[name.split().index(owned) + 1 :])
        for name in body.names
    )
