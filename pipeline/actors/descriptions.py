"""What somebody is called besides by name and office: `the singer`, `the coach`, `the 22-year-old`, `the Serb`.

Who is meant is judged by who was told of before; nouns that an actor bears are read in `nouns`.
"""

import re
from collections.abc import Iterator, Mapping

from spacy.attrs import LEMMA, LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article, Reference
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import ORGANIZATION_NOUNS, SAY, words
from pipeline.actors.names.heads import explained_noun, head_of_name
from pipeline.actors.names.model import COUNTRY, PERSON
from pipeline.actors.names.offices import SUBJECTS, is_role, office_head
from pipeline.actors.references import SPEAKER_REACH, does_speak, quoted
from pipeline.actors.sources import PEERS
from pipeline.persons import relatives
from pipeline.tokens import index_of, is_cited, sentence_of

NO_REFERENT = ("compound", "nmod", "appos", "attr", "npadvmod")
"""Places of a noun that says what something else is."""

OF_WHAT = re.compile(" (?:of|to|for|at|in|with) ")
"""Where a role goes on with what it is of."""

OF_ANOTHER = words("vice deputy judge assistant shadow")
"""Words that make another office of one: `the president` is no vice president beside the president."""

DESCRIPTIONS = words(
    """singer actor actress rapper star striker midfielder defender goalkeeper winger player quarterback athlete golfer
    forward centre-back fullback full-back centre-half flanker fly-half scrum-half playmaker wicketkeeper
    batsman batter bowler sprinter swimmer cyclist
    boxer novelist writer poet playwright comedian filmmaker tycoon mogul magnate industrialist financier
    billionaire millionaire businessman
    businesswoman entrepreneur philanthropist politician lawmaker legislator parliamentarian congressman congresswoman
    candidate nominee frontrunner front-runner contender veteran activist dissident academic scholar economist historian
    scientist physicist astronaut grandmaster celebrity pastor cleric priest rabbi imam leader speaker
    hander spinner seamer runner marathoner jockey gymnast skier wrestler rower surfer judoka nun preacher undergraduate
    international all-rounder keeper champion oligarch campaigner reformist strongman warlord blogger vlogger influencer"""
)
"""What journalists call somebody in turn with the name; no offices."""

PEOPLE = words("woman man teenager pensioner")
"""What anybody is, and who is alone in a paragraph may be called."""

AGES_OF = {"teenager": range(13, 20), "pensioner": range(60, 120)}
"""How old those are whom a noun tells to be young or old."""

PARENTS = relatives("parent")
"""Of whom a tabloid tells how many children they have: `the father-of-three`."""

PARLIAMENTARIANS = ("backbencher", "frontbencher", "parliamentarian", "td", "mp", "msp", "mep")
"""Nouns that go with any party and place: `the Labour backbencher`, `the Waterford TD`."""

SCHOLARS = ("expert", "specialist", "researcher")
"""Nouns that go with any field: `the flood expert`."""

GENERAL = words("police government state army military company opposition")
"""What the offices of many belong to: `the police officer`."""

UNIQUE = frozenset(("head of state", "head of government", "monarch", "pontiff", "premier"))
"""What a state, or the church, has one of."""

SIDES = words("minority majority opposition shadow")
"""Words in the offices of members of a parliament."""

PARTISAN = words("critic whip conservative liberal labour democrat republican green socialist nationalist")
"""Words in what members of a parliament are called by their parties."""

CALLED_BY_OFFICE: Mapping[str, frozenset[str]] = {
    "official": words(
        """minister secretary undersecretary governor mayor commissioner director president vice-president premier chief head
        chancellor vice-chancellor ambassador envoy spokesman spokeswoman spokesperson superintendent inspector officer
        prosecutor administrator registrar comptroller auditor prefect magistrate commander general treasurer"""
    ),
    "head of state": words("president king queen emir sultan emperor empress"),
    "head of government": words("premier minister chancellor"),
    **dict.fromkeys(
        ("head of the department", "head of the ministry", "head of department"), words("minister secretary director")
    ),
    **dict.fromkeys(("prime minister", "premier"), words("government")),
    **dict.fromkeys(("diplomat", "envoy"), words("ambassador consul envoy attaché emissary foreign")),
    **dict.fromkeys(
        ("lawmaker", "legislator"),
        words(
            """senator representative rep sen congressman congresswoman member mp deputy td mep msp mla mna assemblyman
            assemblywoman committee"""
        ),
    ),
    "officer": words(
        """pc commander commissioner superintendent inspector captain colonel major lieutenant sergeant constable detective
        general admiral brigadier det con sgt insp supt dc ds di dci pcso"""
    ),
    **dict.fromkeys(
        SCHOLARS,
        words(
            """analyst expert specialist researcher scientist professor lecturer economist epidemiologist virologist biologist
            geologist seismologist climatologist meteorologist hydrologist sociologist historian engineer strategist physicist
            chemist ecologist psychologist scholar fellow"""
        ),
    ),
    **dict.fromkeys(
        ("doctor", "physician", "medic"),
        words(
            """doctor surgeon physician paediatrician pediatrician cardiologist neurologist oncologist dermatologist
            gynaecologist gynecologist pathologist radiologist psychiatrist anaesthetist anesthesiologist gp"""
        ),
    ),
    "executive": words("president vice-president chairman chairwoman chair director manager chief ceo officer head"),
    "leader": words(
        "president chairman chairwoman chair chief head secretary premier minister chancellor governor mayor"
    ),
    "boss": words(
        "executive ceo manager coach chairman chairwoman director president governor secretary secretary-general"
    ),
    **dict.fromkeys(("coach", "manager", "tactician"), words("coach manager")),
    **dict.fromkeys(
        ("author", "writer"), words("author novelist writer poet playwright historian biographer essayist")
    ),
    **dict.fromkeys(("director", "filmmaker"), words("director filmmaker film-maker")),
    "educator": words("teacher professor lecturer principal headteacher headmaster headmistress"),
    "commander": words("commander general colonel admiral brigadier captain major marshal"),
    **dict.fromkeys(PARLIAMENTARIANS, words("mp td mep msp ms mla mpp deputy senator lawmaker teachta")),
    "monarch": words("king queen emperor empress sultan emir"),
    "pontiff": words("pope"),
    **dict.fromkeys(("clergyman", "prelate"), words("bishop archbishop cardinal priest imam vicar rabbi")),
    **dict.fromkeys(
        ("head of diplomacy", "chief of diplomacy", "chief diplomat", "top diplomat"),
        words("minister secretary chancellor"),
    ),
}
"""What holders of offices are called in turn with their names, and the last words of those offices."""

OF_OFFICES = frozenset(word for called in CALLED_BY_OFFICE for word in called.split())
"""Words of what such a holder is called."""

AGREEING = words("agree disagree concur differ dissent")
"""Verbs of who speaks, of which nobody says what: `Reed disagreed. | The former minister said`."""

OF_BODIES = words(
    """president chairman chairwoman chairperson chair leader head director chief representative member founder secretary
    spokesman spokeswoman spokesperson coordinator delegate fellow envoy"""
)
"""Offices in a body, which do not tell the profession of who holds them."""

PROFESSIONS = words(
    """doctor physician surgeon nurse midwife paediatrician pediatrician engineer architect economist lawyer jurist historian
    scientist physicist chemist researcher academic journalist teacher banker diplomat veteran general colonel admiral expert"""
)
"""What somebody is besides such an office."""

PLAYERS = words(
    """striker midfielder defender goalkeeper keeper winger player quarterback forward centre-back fullback full-back
    centre-half flanker fly-half scrum-half playmaker wicketkeeper batsman batter bowler spinner seamer all-rounder"""
)
"""Who plays, and does not lead those who do"""

COACHES = words("coach manager boss referee umpire")
"""or judge them."""

OF_COURTS = words(
    """judge justice magistrate prosecutor coroner detective inspector sergeant superintendent constable sheriff recorder
    spokesman spokeswoman spokesperson"""
)
"""Who speaks of others, that are called by what they are."""

COMMENTATORS = words(
    "analyst economist strategist professor lecturer researcher lawyer attorney consultant pollster expert"
)
"""Who is asked about others than the body that they are with."""


YEARS_OLD = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b")
AGE_BEHIND = re.compile(r"(?:, (?:aged )?|\()(\d{1,3})(?:[,.;)]|$)")
"""Ages, before a noun and behind a name."""

AGE_REACH = 4
"""Tokens behind a name, and but for two before its titles, in which its bearer's age is looked for."""


class Descriptions:
    """Resolves what the persons of an article are called by what they are."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at
        self.quoted = quoted(self.doc)
        self.says: dict[tuple[int, int], bool] = {}

    def described(self, noun: Token, *, borne: bool) -> Actor | None:
        """The one person who has spoken so far, whom a sentence after his own calls by what he is: `the singer said`.

        Not by a noun that somebody else was introduced with, or that is an actor's own (`borne`); by an age, children or any
        office only who is alone.
        """
        if not describes(noun):
            return None
        nation, offices = nation_of(noun), _called_by_office(noun)
        if (aged := self._of_age(noun)) is not None:
            return aged
        alone = offices is None or noun.lower_ in CALLED_BY_OFFICE  # `the head of the ministry` is no head of a school
        if (borne and offices is None) or (alone and not pronouns.is_aged(noun) and self._is_used_before(noun)):
            return None
        before = [ref for ref in self.article.refs if ref.start < noun.i and ref.actor.kind == PERSON]
        spoke = {id(ref.actor) for ref in before if self._says(ref.start, ref.end)}
        compatriot = self.of_nation(noun)
        sole = self._sole_holder(noun, offices)
        last = compatriot or sole or self.led_last(noun) or self._only_person(noun, nation)
        if nation is not None:  # who is named in the paragraph, whoever else spoke before it
            begins = next((i for i in range(noun.i, -1, -1) if self.doc[i].is_space), -1)
            spoke = {id(ref.actor) for ref in before if ref.start > begins} or spoke
        here = [ref for ref in before if sentence_of(noun).start <= ref.start < noun.left_edge.i]
        if (
            last is None
            or (_is_unique(noun) and not _may_head_a_state(last))
            or self._is_another_told_of(last, noun)
            or any(ref.actor is last or not self.quoted[ref.start] for ref in here)
        ):
            return None
        profession = is_profession(noun)
        anybody = noun.lower_ in PEOPLE
        weak = pronouns.is_aged(noun) or parent_end(noun) is not None or offices is not None or profession or anybody
        weak = weak or is_former(noun)  # who may be the one told of: `Judge Reed said Orlin lied. The former boxer`
        if (not spoke <= {id(last)} or weak) and compatriot is None and sole is None and not self._is_alone(last, noun):
            return None
        heads = {word for role in last.roles for word in OF_WHAT.split(role.lower())[0].split()}
        held = heads | {role.lower().split()[-1] for role in last.roles}
        fits = offices is not None and bool(held & offices) and not _is_second(noun, held)
        if offices is None and held & OF_COURTS and noun.lower_ in DESCRIPTIONS - held:
            return None
        if (noun.lower_ in PLAYERS and held & COACHES) or self._is_too_young_or_old(last, noun):
            return None
        words_of = {word for role in last.roles for word in role.lower().split()}
        partisan = (bool(last.affiliations) and not last.roles) or bool(words_of & SIDES)  # Labour's Ann Reed
        seated = noun.lower_ in PARLIAMENTARIANS and partisan
        other = offices is not None and bool(last.roles) and not fits  # a governor is no lawmaker
        told = ((pronouns.is_aged(noun) or noun.lower_ in DESCRIPTIONS) and not other) or seated
        if (offices is not None or profession) and not (told or fits or (profession and self._may_also_be(last, noun))):
            return None
        bodies = {word for owner in last.affiliations for name in owner.names for word in name.lower().split()}
        bodies |= set(self._called_bodies(last))
        fields = {child.lower_ for child in noun.lefts if child.dep_ in ("compound", "nmod")}
        if (
            offices is not None
            and noun.lower_ not in (*SCHOLARS, *PARLIAMENTARIANS)
            and not fields <= words_of | bodies | GENERAL
        ):
            return None  # `the union boss` beside `the chairman of Kelda Foods`
        genders = {pronouns.GENDERED.get(word) for word in words_of} - {None}
        given = knowledge.first_name(last.full().split()[0])
        genders |= {given} & {"m", "f"}
        gender = _gender_of(noun)
        if anybody and (last.roles or (gender is not None and not genders)):
            return None  # a judge is not called `the woman`
        return last if gender is None or genders <= {gender} else None

    def goes_on(self, noun: Token, bearers: set[Actor]) -> Actor | None:
        """Who was the last to speak, in this paragraph or the one before, and goes on under another name: `the diplomat added`.

        Nobody else of whom was told there may be the one who is called so, but for who holds another office.
        """
        offices = _called_by_office(noun)
        goes_on = noun.lower_ in DESCRIPTIONS and self._ends_quotation(noun)
        goes_on = goes_on or (is_profession(noun) and noun.lower_ != "lawyer" and self._opens_behind_speaker(noun))
        epithet = offices is not None or is_former(noun) or parent_end(noun) is not None or goes_on
        ref = self._last_to_speak(noun) if epithet and not noun.conjuncts and not self.quoted[noun.i] else None
        if ref is None or nation_of(noun) is not None or self._is_of_another_nation(ref.actor, noun):
            return None
        sides = {word for role in ref.actor.roles for word in role.lower().split()} & (SIDES | PARTISAN)
        of_party = bool(ref.actor.affiliations or sides)
        seated = noun.lower_ in PARLIAMENTARIANS and of_party and any(one.is_title for one in noun.lefts)
        if is_former(noun):
            bearers = {one for one in bearers if any("former" in role.lower().split() for role in one.roles)}
        if bearers - {ref.actor} and not seated:  # `Labour spokesman Ann Reed said no. “No,” the Louth TD said`
            return None
        if not self._is_of_gender(ref.actor, noun) or any(
            self._introduces(token, noun) for token in self.doc[: noun.i]
        ):
            return None
        held = self._offices(ref.actor)
        fits = seated or bool(offices and held & offices and not _is_second(noun, held))
        if (held & OF_COURTS - {noun.lower_} and not fits) or (noun.lower_ in PLAYERS and held & COACHES):
            return None
        if offices and held and not fits and not is_former(noun):
            return None
        begins = ref.end
        while not fits and begins and not self.doc[begins - 1].is_space:
            begins -= 1
        others = [
            other for other in self.article.refs if begins <= other.start < noun.i and other.actor is not ref.actor
        ]
        persons = (other for other in others if other.actor.kind == PERSON)
        return ref.actor if all(self._is_no(other, noun, fits=fits, offices=offices) for other in persons) else None

    def _is_of_another_nation(self, person: Actor, noun: Token) -> bool:
        """Whether adjectives tell another country than somebody's: `the top Turkish | diplomat` is no Greek minister."""
        told = {known.id for child in noun.lefts if (known := self.article.adjective(child.text))}
        own = {owner.known.id for owner in person.affiliations if owner.known and owner.kind == COUNTRY}
        return bool(told and own) and told.isdisjoint(own)

    def _opens_behind_speaker(self, noun: Token) -> bool:
        """Whether a noun opens a sentence inside a paragraph, and is nowhere before: `Reed said no. | The historian added`."""
        start = sentence_of(noun).start
        opens = noun.left_edge.i == start > 0 and not self.doc[start - 1].is_space and noun.dep_ == "nsubj"
        return opens and not any(token.lemma_.lower() == noun.lower_ for token in self.doc[:start])

    def _ends_quotation(self, noun: Token) -> bool:
        """Whether a noun tells who says a quotation with which no paragraph begins: `Reed left. “No,” | the midfielder said`."""
        start = sentence_of(noun).start
        return any(self.quoted[start : start + 2]) and start > 0 and not self.doc[start - 1].is_space

    def _is_no(self, other: Reference, noun: Token, *, fits: bool, offices: frozenset[str] | None) -> bool:
        """Whether somebody is not called by a noun that means holders of these offices: who holds others, or did not speak."""
        held = self._offices(other.actor)
        root = self.doc[other.start : other.end].root
        acts = root.dep_ in SUBJECTS and not self.quoted[root.i]
        if self.quoted[root.i] and not any("\n" in word for word in self.text[root.i : noun.i]):
            return True
        return bool(offices and ((held and not held & offices) or (fits and not held and not acts)))

    def _last_to_speak(self, noun: Token) -> Reference | None:
        """The last person before a noun who is the subject of a sentence, where he, or a he or she behind him, says something."""
        spoke, breaks, pronoun = False, 0, ""
        for i in range(noun.left_edge.i - 1, -1, -1):
            token = self.doc[i]
            breaks += token.is_space and "\n" in token.text
            if breaks > 1:
                return None
            if token.lower_ in ("he", "she") and token.dep_ == "nsubj" and not self.quoted[i]:
                spoke, pronoun = spoke or does_speak(token.head), token.lower_
                continue
            source = is_cited(token)
            subject = token.dep_ == "nsubj" and token.head.dep_ in ("ROOT", "ccomp", "conj", "parataxis")
            if self.quoted[i] or not (source or subject) or _is_told(token.head):
                continue
            says = source or token.head.lemma_ in AGREEING or any(map(does_speak, (token.head, *token.head.conjuncts)))
            apposed = (child.i for child in token.rights if child.dep_ == "appos")
            ref = next(filter(None, map(self.at.get, (i, *apposed))), None)
            if ref is not None and ref.actor.kind == PERSON:
                gender = {"she": "m", "he": "f"}.get(pronoun)
                other = gender is not None and knowledge.first_name(ref.actor.full().split()[0]) == gender
                return ref if (spoke or says) and not other else None
            if says:
                return None  # somebody else spoke last
        return None

    def _offices(self, person: Actor) -> set[str]:
        """Words for the offices of somebody, but for what he is to another: `her Kenyan counterpart`."""
        heads = {word for role in person.roles for word in OF_WHAT.split(role.lower())[0].split()}
        return (heads | {role.lower().split()[-1] for role in person.roles}) - PEERS

    def _is_of_gender(self, person: Actor, noun: Token) -> bool:
        """Whether nothing tells that somebody is not of the gender of a noun."""
        told = {pronouns.GENDERED.get(word) for role in person.roles for word in role.lower().split()} - {None}
        told |= {knowledge.first_name(person.full().split()[0])} & {"m", "f"}
        return _gender_of(noun) in (None, *told) or not told

    def _introduces(self, token: Token, noun: Token) -> bool:
        """Whether a token means somebody without a name by the noun: `a diplomat said`, and not `Reed is a diplomat`."""
        same = noun.lower_ in (token.lemma_.lower(), token.lower_) and token.i not in self.at
        named = token.i + 1 in self.at and self.at[token.i + 1].actor.kind == PERSON  # `the Labour TD Ann Reed`
        return same and not named and token.dep_ not in NO_REFERENT and not pronouns.is_aged(noun)

    def _called_bodies(self, person: Actor) -> Iterator[str]:
        """Nouns for the bodies of somebody: `secretary of the Tarn | union`, `the union voted, its secretary, NAME, said`."""
        for owner in person.affiliations:
            yield from (self.doc[end].lower_ for _, end in owner.spans if end < len(self.doc))
        for owned, i in self.article.owned:
            if owned is person:
                before = self.doc[sentence_of(self.doc[i]).start : i]
                yield from (token.lower_ for token in before if token.lower_ in ORGANIZATION_NOUNS)

    def of_nation(self, noun: Token) -> Actor | None:
        """The one person named before who is of the country that an adjective tells: `the Omani | official`."""
        nations = {known.id for child in noun.lefts if (known := self.article.adjective(child.text))}
        of_it = [
            one
            for one in self._persons_before(noun)
            if any(owner.known and owner.known.id in nations for owner in one.affiliations)
        ]
        return of_it[0] if len(of_it) == 1 else None

    def _sole_holder(self, noun: Token, offices: frozenset[str] | None) -> Actor | None:
        """The one person named before who holds an office of which a state has one: `the former head of state`."""
        if offices is None or not _is_unique(noun):
            return None
        held = [
            one
            for one in self._persons_before(noun)
            if any(role.lower().split()[-1] in offices for role in one.roles) and _may_head_a_state(one)
        ]
        return held[0] if len(held) == 1 else None

    def _of_age(self, noun: Token) -> Actor | None:
        """The one person named before of whom the age is told by which a noun calls him: `Ann Reed, 22, … the 22-year-old`."""
        told = YEARS_OLD.search(self.doc[noun.left_edge.i : noun.i + 1].text) if pronouns.is_aged(noun) else None
        of_it = [one for one in self._persons_before(noun) if told is not None and told[1] in self._ages(one)]
        return of_it[0] if len(of_it) == 1 else None

    def _ages(self, person: Actor) -> Iterator[str]:
        """Ages told right beside the name of somebody: `Ann Reed, 22,`, `the 22-year-old singer Ann Reed`."""
        for start, end in person.spans:
            first = start
            while first > 0 and self.doc[first - 1].tag_ in ("JJ", "NN", "NNP") and self.doc[first - 1].lower_ != "old":
                first -= 1
            told = AGE_BEHIND.match(self.doc[end : end + AGE_REACH].text)
            titled = [*YEARS_OLD.finditer(self.doc[max(first - AGE_REACH - 2, 0) : first].text)][-1:]
            yield from ([told[1]] if told else [])
            yield from (age[1] for age in titled if self.doc[first - 1].lower_.endswith("old"))

    def _is_too_young_or_old(self, person: Actor, noun: Token) -> bool:
        """Whether the age told of somebody is not one of those whom a noun means: no `teenager` is 87."""
        ages = [int(age) for age in self._ages(person)] if noun.lower_ in AGES_OF else []
        return bool(ages) and all(age not in AGES_OF[noun.lower_] for age in ages)

    def only_one_aged(self, noun: Token) -> Actor | None:
        """The one person named so far, and the only one in the paragraph, whom his age alone tells: `the 22-year-old | left`.

        Who has spoken may have spoken of another one.
        """
        if (aged := self._of_age(noun)) is not None:
            return aged
        named = self._persons_before(noun) if noun.lower_ == "old" and pronouns.is_aged(noun) else []
        if len(named) != 1 or self.quoted[noun.i] or not self._is_alone(named[0], noun):
            return None
        heads = [head_of_name(self.doc, *span) for span in named[0].spans if span[0] < noun.i]
        speaks = any(head.dep_ in SUBJECTS and does_speak(head.head) for head in heads)
        return None if speaks else named[0]

    def _only_person(self, noun: Token, nation: Known | None) -> Actor | None:
        """The one person named so far, whom nothing but his nation and his age tell: `the 57-year-old Serb`."""
        if nation is None and not pronouns.is_aged(noun):
            return None
        named = self._persons_before(noun)
        return named[0] if len(named) == 1 else None

    def _persons_before(self, noun: Token) -> list[Actor]:
        """The persons named before a noun, each once."""
        before = (ref.actor for ref in self.article.refs if ref.actor.kind == PERSON and ref.start < noun.i)
        return list({id(person): person for person in before}.values())

    def _is_another_told_of(self, person: Actor, noun: Token) -> bool:
        """Whether a he or she that the person is not is a subject between the two: `by Paul Orlin. She read it. | The girl`."""
        named = max(span[1] for span in person.spans if span[0] < noun.i)
        other = {"m": "she", "f": "he"}.get(knowledge.first_name(person.full().split()[0]) or "")
        return any(
            self.doc[i].lower_ == other and self.doc[i].dep_ in SUBJECTS and not self.quoted[i]
            for i in range(named, noun.left_edge.i)
        )

    def _may_also_be(self, person: Actor, noun: Token) -> bool:
        """Whether somebody who speaks for a body, or is with one, has a profession besides, and speaks of nobody else here."""
        offices = {office_head(re.split(" (?:in|at|with) ", role)[0]) for role in person.roles}
        spoken_of = any(word.lower_ in ("he", "she") for word in self.doc[sentence_of(noun).start : noun.i])
        studies = not offices and bool(person.affiliations) and noun.lower_ in COMMENTATORS
        return (studies or (bool(offices) and offices <= OF_BODIES)) and not spoken_of

    def _says(self, start: int, end: int) -> bool:
        """Whether whom a name calls says something there."""
        if (start, end) not in self.says:
            root = self.doc[start:end].root
            self.says[start, end] = root.dep_ == "nsubj" and root.head.lemma_ in SAY
        return self.says[start, end]

    def _is_used_before(self, noun: Token) -> bool:
        """Whether somebody else may have been called by a noun before."""
        places = {i for attribute in (LOWER, LEMMA) for i in index_of(self.doc, attribute).get(noun.lower_, ())}
        return any(self._is_used(noun, self.doc[i]) for i in places if i < noun.i)

    def _is_used(self, noun: Token, token: Token) -> bool:
        """Whether a token calls somebody, who may be another one, by the noun; of several professions do not."""
        known = noun.lower_ in (token.lemma_, token.lower_) and token.i not in self.at
        if known and noun.lower_ in CALLED_BY_OFFICE and token.dep_ in SUBJECTS and _is_definite(token):
            return False  # `its commander announced`, who may be the one named behind
        return known and not (token.tag_ == "NNS" and is_profession(noun))

    def _is_alone(self, person: Actor, noun: Token) -> bool:
        """Whether nobody else is spoken of in the paragraph before a noun, or in the one before it that it opens."""
        begins = next((i for i in range(noun.i, -1, -1) if self.doc[i].is_space), -1)
        if not any(ref.actor is person and begins < ref.start for ref in self.article.refs):
            if begins < 1:
                return False
            begins = next((i for i in range(begins - 1, -1, -1) if self.doc[i].is_space), -1)
        own = [explained_noun(self.doc, *span) for span in person.spans if begins < span[0] < noun.i]
        explained = {head.i for head in own}
        acts = {head.head.i for head in own if head.dep_ in SUBJECTS}
        for token in self.doc[begins + 1 : sentence_of(noun).start]:
            if any(up.dep_ == "relcl" and up.head.i in explained for up in token.ancestors):
                continue  # `Reed, who scored the winner, said`
            ref = self.at.get(token.i)
            if ref is not None and ref.actor.kind == PERSON and ref.actor is not person:
                return False
            someone = is_role(token.text) or token.lower_ in pronouns.GENDERED or token.lower_ in DESCRIPTIONS
            if (
                ref is None
                and token.tag_ == "NN"
                and someone
                and token.dep_ not in NO_REFERENT
                and not self.quoted[token.i]
            ):
                beside = (
                    token.dep_ in SUBJECTS and token.head.i in acts
                )  # `a survivor, NAME, said` as the parse may have it
                if not (token.i in explained or beside):
                    return False
        return True

    def led_last(self, noun: Token) -> Actor | None:
        """Person who was the last to be the main subject of a sentence before."""
        start = sentence_of(noun).start
        led = [
            ref
            for ref in self.article.refs
            if start - SPEAKER_REACH < ref.start < start
            and ref.actor.kind == PERSON
            and _leads(root := explained_noun(self.doc, ref.start, ref.end))
            and not any(child.dep_ == "conj" for child in root.children)
        ]
        return max(led, key=lambda ref: ref.start).actor if led else None


def _is_unique(noun: Token) -> bool:
    """Whether a noun is for an office of which a state has one: `the head of state`."""
    return noun.lower_ in UNIQUE or noun.doc[noun.i : noun.i + 3].text.lower() in UNIQUE


def _may_head_a_state(person: Actor) -> bool:
    """Whether somebody is of no body but a state: the president of a party is no head of state."""
    return not person.affiliations or any(owner.kind == COUNTRY for owner in person.affiliations)


def _is_second(noun: Token, held: set[str]) -> bool:
    """Whether somebody with these words in his offices is only next to who is called so: a vice chair is no `leader`."""
    return noun.lower_ in ("leader", "boss") and not held.isdisjoint(OF_ANOTHER)


def _is_definite(noun: Token) -> bool:
    """Whether a noun without a name means a certain holder: `its commander`, `the commander`."""
    named = any(child.dep_ == "appos" for child in noun.rights)
    return not named and next(noun.lefts, noun).lower_ in ("the", "its", "their")


def nation_of(noun: Token) -> Known | None:
    """Country whose citizen a noun means: `the Serb`, `the South African`."""
    if noun.dep_ not in SUBJECTS or not noun.text[0].isupper():
        return None
    return knowledge.compatriot(f"{noun.doc[max(noun.i - 1, 0)].text} {noun.text}") or knowledge.compatriot(noun.text)


def _gender_of(noun: Token) -> str | None:
    """`m` or `f` where a noun tells it: `the businesswoman`, `the Dutchman`; not: `the German`."""
    if (gender := pronouns.GENDERED.get(noun.lower_)) or nation_of(noun) is None or knowledge.adjective(noun.text):
        return gender
    return "f" if noun.lower_.endswith("woman") else "m" if noun.lower_.endswith("man") else None


def describes(noun: Token) -> bool:
    """Whether a noun tells what somebody is besides an office of his: `the singer`, `the dad-of-four`, `the 22-year-old`."""
    called = (
        noun.text in DESCRIPTIONS | PROFESSIONS | PEOPLE  # `the Speaker` holds an office
        or _called_by_office(noun) is not None
        or is_profession(noun)
    )
    return called or bool(nation_of(noun)) or pronouns.is_aged(noun) or parent_end(noun) is not None


def _is_told(verb: Token) -> bool:
    """Whether a clause is in what somebody says."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ not in ("ROOT", "parataxis") and any(map(does_speak, verb.ancestors))


def is_former(noun: Token) -> bool:
    """Whether a noun tells what somebody was: `the former Navy | captain`, `the retired judge`."""
    return is_role(noun.text) and any(child.lower_ in ("former", "retired", "ex") for child in noun.lefts)


def parent_end(noun: Token) -> int | None:
    """Where a noun ends that tells how many children somebody has: `the dad-of-four`."""
    behind = noun.doc[noun.i + 1 : noun.i + 4]
    if noun.lower_ not in PARENTS or len(behind) < 2:
        return None
    if behind[0].lower_ == "of" and behind[1].tag_ == "CD":
        return noun.i + 3  # `the mother of two`
    return noun.i + 5 if [token.lower_ for token in behind] == ["-", "of", "-"] else None


def is_profession(noun: Token) -> bool:
    """Whether a noun tells a profession that somebody with an office in a body may have besides."""
    return noun.lower_ in PROFESSIONS or (noun.lower_.endswith("ologist") and is_role(noun.text))


def _called_by_office(noun: Token) -> frozenset[str] | None:
    """Offices whose holder a noun may mean that names none of them: `the official`, `the head of diplomacy`."""
    if noun.lower_ not in OF_OFFICES:
        return None
    doc = noun.doc
    before = doc[max(noun.i - 1, 0) : noun.i + 1].text.lower()
    phrases = (before, *(doc[noun.i : noun.i + length].text.lower() for length in (4, 3, 1)))
    return next((CALLED_BY_OFFICE[phrase] for phrase in phrases if phrase in CALLED_BY_OFFICE), None)


def _leads(noun: Token) -> bool:
    """Whether a noun is the main subject of its sentence, or by whom something is told there: `reported by Reed`."""
    if noun.head.dep_ == "agent":
        return noun.head.head.dep_ in ("ROOT", "ccomp") and does_speak(noun.head.head)
    return noun.head.dep_ == "ROOT" and noun.dep_ in (*SUBJECTS, "ROOT")
