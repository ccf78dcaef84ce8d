"""What a speaker without a name belongs to: `a Kenyan official`, `police in Norvane`, `a spokesman for the bank`."""

import bisect
import re
from collections.abc import Iterator, Mapping

from spacy.attrs import LOWER, ORTH
from spacy.tokens import Span, Token

from pipeline.actors import knowledge
from pipeline.actors.authorities import AUTHORITIES
from pipeline.actors.capitals import OF_TOWNS
from pipeline.actors.home import decided_by, is_bare_government, is_national, office_of_state, told_by
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import (
    BODIES_OF_STATES,
    SAY,
    UNIONS_OF_STATES,
    words,
)
from pipeline.actors.names.form import DIRECTIONS
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import LEFT_OFFICE, SUBJECTS, is_role
from pipeline.actors.passage import Passage
from pipeline.actors.reports import NOMINAL, PUBLISHING, REPORTS
from pipeline.actors.scene import is_at_home, is_public
from pipeline.actors.writings import POSTED, WRITING_REACH, printed_in
from pipeline.grammar import DOCUMENTS
from pipeline.tokens import is_cited, places_of, sentence_of, strings, word_before

GOVERNMENTS = words("government regime junta")

SEATED_IN_CAPITALS = words("authorities official officials lawmaker lawmakers legislators")
"""Who in the capital of a state is that state's: `authorities in Cairo`."""

OWN_TOWN = words("city town mayor residents")
"""What tells near the name of a capital that the town itself is spoken of."""

ACCOUNTS = words("account accounts channel feed page pages post posts profile")
"""What somebody has with those on whose pages he says something: `the firm’s Facebook page`."""

SENT = words("mission delegation office team panel")
"""Who is somewhere for a body, or somebody's, and speaks."""

OTHER_FORCES = words("state county city federal national provincial regional municipal military border transit campus")
"""What tells of a police that it is no town's, or another one's."""

OWNING = words("of from at for with in to by")
"""Prepositions that say what an unnamed source belongs to."""

OWN_BODIES = words("ministry department government party company firm club union school team agency university")
"""What somebody is with, and belongs to him no more than he does: `his ministry`."""

MEMBERS_OF: Mapping[str, frozenset[str]] = {
    "justice": words("Court"),
    "councillor": words("Council"),
    "councilor": words("Council"),
    "officer": words("Police Constabulary"),
    "deputy": words("Sheriff Sheriff's Sheriff’s"),
    "firefighter": words("Fire"),
}
"""What those are called who are members of bodies, and words in the names of these."""

SPOKESPEOPLE = words("spokesman spokeswoman spokesperson")

COUNTRIES = words("country nation archipelago kingdom republic state")
"""What a country is called of which an article has told."""

OF_COUNTRIES = words("minister president premier ambassador chancellor")
"""Whom a country has: `the country's energy minister`."""

STATES = words("country nation state")
"""What the members of a union of states are."""

UNIONS = frozenset().union(*UNIONS_OF_STATES.values()) | {"organization/united-nations"}
UNIONS_AT_BRUSSELS = words("organization/european-union organization/european-commission organization/nato")
"""Unions of states, and those that sit in the capital of Belgium."""

SENT_BY_STATES = words("diplomat ambassador envoy delegate negotiator minister")
"""Whose country tells more than where he is sent."""

SENT_TO_STATES = words("force mission delegation peacekeeper")
"""Who is in a state that sends others."""

THINKING = words("anticipate assume believe doubt estimate expect forecast foresee predict project reckon see think")
"""What nobody tells but those who do it."""

WORKING = words("at by for from in of to with")
"""Prepositions behind which the body of somebody stands, or who made a report."""

ADVISING = words("adviser advisor aide assistant")
"""Who is with whom he is one to: `an adviser to the Kenyan president`."""

ADVERSARIES = words(
    """abductor accuser assailant assassin attacker captor critic detractor enemy foe kidnapper killer murderer opponent rapist
    rival"""
)
"""Who is somebody's because he is against him, and belongs to him by no means."""

IN_LANGUAGES = words("edition translation version")
"""What an adjective of a nation tells the language of."""

USERS = words("user users maker makers")
"""Who is no more of what he uses, or makes, than anybody."""

UNNAMED = words(
    "official spokesman spokeswoman spokesperson diplomat analyst aide adviser advisor source executive lawyer researcher officer"
)
"""Whom papers quote without a name, for what they belong to."""

RESEARCHERS = words("academic engineer researcher scientist")
"""Who make a team that finds something out."""

ONE_OF_THEM = frozenset(
    (
        "one of them",
        "one",
        "another of them",
        "another",
        "the other",
        "the others",
        "a second",
        "the second",
        "a third",
        "the third",
        "both of them",
    )
)
"""Who is one of those told of in the sentence before."""

ONE_OF = words("one another")
"""Who is one of those told of, and named behind a comma: `one of them, NAME,`."""

MORE = words("another second third")
"""Who is one more of those told of."""

ONE_MORE = (["another"], ["a", "second"], ["a", "third"])
"""What stands with a noun for one who is of the same kind as one told of: `a Kenyan official … | Another | official`."""

WHICH_OF_THEM = (["the"], ["these"], ["one"], *ONE_MORE)
"""What stands with a noun for some of those told of, or all."""

BY_ITSELF = AUTHORITIES.keys() | words("army authorities military opposition prosecutors")
"""Nouns for those of a state or town who are told of again by the noun alone."""


def _says(noun: Token) -> bool:
    """Whether somebody says something, or it is according to him."""
    return is_cited(noun) or (noun.dep_ in SUBJECTS and noun.head.lemma_ in SAY)


def _outside_clauses(top: Token) -> Iterator[Token]:
    """What hangs on a word but is in no clause of a noun: `the mother of a girl | killed on a Kelda street` is of no body."""
    inside: set[int] = set()
    for token in top.subtree:
        if token.dep_ in ("acl", "relcl") and token.lemma_ not in CALLED:
            inside.update(word.i for word in token.subtree)
    return (token for token in top.subtree if token.i not in inside)


CALLED = words("call know name")
"""Verbs of clauses that tell what something is called."""


TOP_OFFICE = re.compile(
    r"^(?!.*\b(?:vice|deputy|assistant|former|acting)\b).*\b(?:president|(?:secretary|director)[- ]general|managing director|"
    r"chief executive|chair\w*|governor|head|chief)$"
)
"""Offices by which somebody heads a body."""


SOME = words("some many several most few other another certain one")
"""Words by which some of a group are meant."""

PARTS = words("board bureau cabinet caucus committee council executive jury leadership management panel politburo")
"""What a body has whose members speak for it."""


class Belonging(Passage):
    """Reads what those belong to who are told of by a noun."""

    def of_one_of_two(self, body: Token, span: Span) -> int | None:
        """Body whose are, with another one's, those of whom no more is told: `White House | and Republican sources`."""
        behind = body.nbor() if body.i + 1 < span.end else body
        several = next((token for token in body.conjuncts if span.start <= token.i < span.end), None)
        if behind.lower_ not in ("and", "or") or several is None or several.tag_ != "NNS" or several.n_lefts != 1:
            return None
        mention = self.mention_at(body)
        plain = several.left_edge.dep_ in NOMINAL and body.left_edge.tag_ != "DT" and several.lemma_ in UNNAMED
        ours = mention is not None and mention.form == "name" and self.actors.entities[mention.entity].kind != PERSON
        return mention.entity if mention is not None and ours and plain else None

    def teller_here(self, they: Token) -> Token | None:
        """Who says something in the main clause of the sentence, before those who are `they`."""
        says = sentence_of(they).root
        tellers = (child for child in says.lefts if child.dep_ in SUBJECTS and child.i < they.i)
        return next(tellers, None) if says.lemma_ in SAY else None

    def _thinker_here(self, they: Token) -> Token | None:
        """Who thinks what those tell who are `they`: `| Analysts at Kelda expect rates to fall, they wrote`."""
        thinks = next((child for child in they.head.lefts if child.dep_ == "ccomp" and child.lemma_ in THINKING), None)
        thinkers = thinks.lefts if thinks is not None and they.dep_ in SUBJECTS else ()
        return next((child for child in thinkers if child.dep_ == "nsubj" and not child.conjuncts), None)

    def is_teller_alone(self, teller: Token, they: Token) -> bool:
        """Whether nobody else of whom is told there may be `they`."""
        told = [word for word in self.doc[teller.head.i : they.i] if word.dep_ in (*SUBJECTS, "dobj", "dative")]
        named = [mention for word in told if (mention := self.mention_at(word))]
        bodies = any(self.actors.entities[mention.entity].kind != PERSON for mention in named)
        return not (bodies or any(word.tag_ in ("NNS", "NNPS") for word in told))

    def whose_they_are(self, they: Token) -> int | None:
        """Body of those of whom the sentence before tells: `Analysts at Kelda said no. | They added`.

        Or the one before that, where the last tells only of one of them: `One called it late. | The other said`. Or of those
        who say something in the same sentence, where nobody else is told of: `Analysts at Kelda said no, but | they added`.
        """
        if (teller := self.teller_here(they)) is not None and they.lower_ == "they":
            sole = self.is_teller_alone(teller, they) and not teller.conjuncts
            return self._owner_of_many(teller) if sole else None
        if (thinker := self._thinker_here(they)) is not None:
            return self._owner_of_many(thinker)
        before = word_before(sentence_of(they))
        adds = they.dep_ in SUBJECTS and they.head.lemma_ == "add"  # who has spoken in the paragraph before
        if before is None or (before.i < sentence_of(they).start - 1 and they.lower_ == "they" and not adds):
            return None
        reach = they.i - WRITING_REACH
        while True:
            sentence = sentence_of(before)
            subject = next(filter(is_cited, sentence), None)
            subject = subject or max((child for child in sentence.root.lefts if child.dep_ in SUBJECTS), default=None)
            if subject is None or subject.conjuncts:
                return None
            phrase = self.doc[subject.left_edge.i : subject.right_edge.i + 1]
            if they.lower_ == "they" or phrase.text.lower() not in ONE_OF_THEM:
                break
            before = word_before(sentence)
            if before is None or before.i < reach:
                return None
        return self._owner_of_one(subject) if they.lower_ in MORE else self._owner_of_many(subject)

    def _owner_of_many(self, subject: Token) -> int | None:
        """What several unnamed people belong to who hold some office: `analysts at | Kelda`; or one who is `they`, too."""
        office = is_role(subject.lemma_) or subject.lemma_ in UNNAMED or subject.lower_ in ("authorities", "police")
        many = (subject.tag_ == "NNS" and office) or subject.lower_ == "spokesperson"
        phrase = self.doc[subject.left_edge.i : subject.right_edge.i + 1]
        owner = self.owner(subject, phrase) if many else None
        owner = self.whose_part(subject, phrase) if many and owner is None else owner
        return self.whose_some_are(subject, phrase) if many and owner is None else owner

    def _owner_of_one(self, subject: Token) -> int | None:
        """What one belongs to of whose kind one more speaks: `A Kenyan | official said no. Another said yes`."""
        unnamed = is_role(subject.lemma_) and subject.left_edge.lower_ in ("a", "an", *ONE_OF)
        if subject.tag_ != "NN" or not (unnamed and _says(subject)):
            return self._owner_of_many(subject)
        phrase = self.doc[subject.left_edge.i : subject.right_edge.i + 1]
        owner = self.owner(subject, phrase)
        return self.whose_some_are(subject, phrase) if owner is None else owner

    def seat(self, head: Token, span: Span) -> int | None:
        """Country in whose capital a government is said to be, or whose article it is in: `The government in Cairo`."""
        governs = head.lower_ in GOVERNMENTS
        behind = (
            place for child in head.rights if child.lower_ == "in" and child.i < span.end for place in child.rights
        )
        places = (place for place in behind if governs or self._is_for_its_state(head, place))
        known = next(filter(None, (knowledge.capital(place.text) for place in places)), None)
        if known is not None or not governs:
            return None if known is None else self.country(known)
        return self.home(head, span)

    def _is_for_its_state(self, head: Token, place: Token) -> bool:
        """Whether nothing tells that officials in a capital may be a hospital's, or the town's own."""
        near = self.doc[sentence_of(self.doc[max(sentence_of(head).start - 1, 0)]).start : sentence_of(head).end]
        bare = all(child.dep_ == "det" or child.lower_ in ("opposition", "ruling", "senior") for child in head.lefts)
        return bare and not any(
            token.lower_ in OF_TOWNS | OWN_TOWN or (token.text == place.text and token.i != place.i) for token in near
        )

    def spoken_for(self, head: Token, span: Span) -> int | None:
        """Body, alone what a sentence tells of, whose bare spokesman speaks next: `Kelda disputes it. | A spokeswoman told`.

        Or person, or the organisation that he heads: `Ann Reed declined to comment. | An aide said`. Or country, alone what it
        tells of, that says something: `Ostreva said no. | A trade ministry official told`.
        """
        begins = span[0].lower_ in ("a", "an", "the", head.lower_)
        speaks_for = SPOKESPEOPLE if span[0].lower_ == "the" else SPOKESPEOPLE | ADVISING
        bare = all(child.dep_ == "det" for child in head.children) and head.lower_ in speaks_for and begins
        national = head.lower_ in UNNAMED and begins and any(map(is_national, head.lefts))
        before = word_before(sentence_of(head))
        if not (bare or national) or before is None:
            return None
        tellers = [
            token
            for token in sentence_of(before)
            if token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "ccomp") and self.mention_at(token)
        ]
        aside = {
            word.i
            for one in tellers
            for clause in one.rights
            if clause.dep_ in ("relcl", "acl")
            for word in clause.subtree
        }  # `Kelda Care, which runs Orlin House, said`
        mentions = [
            found for token in sentence_of(before) if token.i not in aside and (found := self.mention_at(token))
        ]
        kinds = {mention.entity: self.actors.entities[mention.entity].kind for mention in mentions}
        others = {
            mention.entity for mention in mentions if mention.form != "pronoun" and kinds[mention.entity] != COUNTRY
        }
        if bare and span[0].lower_ != "the" and [kinds[number] for number in others] == [PERSON]:
            person = others.pop()
            return self._headed_by(person) if self._leads(sentence_of(before), person) else None
        first, last = (self.mention_at(tellers[i]) if tellers else None for i in (0, -1))
        if first is None or last is None:
            return None
        if national:
            states = [number for number, kind in kinds.items() if kind == COUNTRY]
            return first.entity if states == [first.entity] and tellers[0].head.lemma_ in SAY else None
        bodies = [number for number, kind in kinds.items() if kind not in (PERSON, COUNTRY)]
        return last.entity if bodies == [last.entity] and head.lower_ in SPOKESPEOPLE else None

    def _leads(self, sentence: Span, person: int) -> bool:
        """Whether a sentence is about a person: `| Ann Reed left`, `The senator, | Ann Reed, left`."""
        subjects = [child for child in sentence.root.lefts if child.dep_ in SUBJECTS]
        named = (
            word for child in subjects[-1:] for word in (child, *child.rights) if word.dep_ in (*SUBJECTS, "appos")
        )
        return any((mention := self.mention_at(word)) is not None and mention.entity == person for word in named)

    def _headed_by(self, person: int) -> int:
        """Organisation that somebody heads, else himself."""
        told = self.actors.entities[person]
        body = told.affiliation
        heads = any(TOP_OFFICE.search(role.lower()) for role in told.roles)
        return body if heads and body is not None and self.actors.entities[body].kind == ORGANIZATION else person

    def told_whose(self, head: Token, span: Span) -> int | None:
        """What a report or mission belongs to of which it was told: `according to a report by Kelda. | The report added`."""
        if head.lower_ not in REPORTS | SENT or [token.lower_ for token in span] not in (
            ["the", head.lower_],
            ["that", head.lower_],
        ):
            return None
        last = self.report_before(head)
        return None if last is None else self.owner(last, self.doc[last.left_edge.i : last.right_edge.i + 1])

    def whose_some_are(self, head: Token, span: Span) -> int | None:
        """What those belong to of whom one is meant, or all: `Officials from Kelda came. | One of the officials`, `The other`.

        Or who holds an office, told of without a name: `Kenya's president came. | The president`.
        """
        if span.text.lower() in ONE_OF_THEM:
            return self.whose_they_are(head)
        many = head
        if head.lower_ in ONE_OF:
            inside = (child for of in head.rights if of.lower_ == "of" and of.i < span.end for child in of.rights)
            many = next((child for child in inside if child.tag_ == "NNS"), head)
        marks = [
            child for child in many.lefts if child.dep_ in NOMINAL and child.text.islower() and child.text not in MORE
        ]
        opened = ((child, child.left_edge.i) for child in many.rights if child.dep_ in ("acl", "appos"))
        aside = [child for child, i in opened if self.doc[i].lower_.endswith("ing") and self.doc[i - 1].text == ","]
        aside += [
            child for child in many.rights if aside and child.text == ","
        ]  # `The official, briefing reporters, said`
        which = [child.lower_ for child in many.children if child.dep_ != "relcl" and child not in (*marks, *aside)]
        speaks_for = which == ["a"] and many.lower_ in SPOKESPEOPLE  # `Kelda's spokesman came. | A spokeswoman said`
        all_of_them = many.lower_ in BY_ITSELF and which in ([], ["the"])
        one_only = many.tag_ == "NN" and (many.lower_ in UNNAMED or which == ["the"] or which in ONE_MORE)
        many_told = is_role(many.lemma_) or many.lemma_ in UNNAMED
        some = (many.tag_ == "NNS" or one_only) and many_told and which in WHICH_OF_THEM
        team = many.lower_ == "team" and which == ["the"]  # `Scientists at Kelda counted them. | The team`
        if not (some or all_of_them or speaks_for or team):
            return None
        start = max(sentence_of(head).start - WRITING_REACH, 0)
        called = SPOKESPEOPLE if many.lower_ in SPOKESPEOPLE else RESEARCHERS if team else {many.lemma_}
        again = {child.lower_ for child in marks}
        told = [
            one
            for one in self.doc[start : sentence_of(head).start]
            if one.lemma_ in called
            and (one.tag_ in ("NN", "NNS")[team:] or (all_of_them and one.text.islower()))
            and again <= {word.lower_ for word in one.subtree}
        ]
        if any(where.conjuncts for one in told for by in one.rights if by.dep_ == "prep" for where in by.rights):
            return None  # `Scientists at Kelda and Orlin`
        phrases = {one: self.doc[one.left_edge.i : one.right_edge.i + 1] for one in told}
        owner_of = {one: self.owner(one, phrase) for one, phrase in phrases.items()}
        owner_of |= {one: self.home(one, phrases[one]) for one, owner in owner_of.items() if owner is None}
        owners = set(owner_of.values()) - {None}
        alone = many.tag_ == "NN" and span[0].lower_ not in ONE_OF
        alone |= which in ONE_MORE and any(_says(one) for one in told[-1:])
        same = any(one.tag_ != "NNS" for one in told[-1:] if alone) or any(one.tag_ == "NNS" for one in told)
        unknown = (one for one, owner in owner_of.items() if owner is None)
        other = any(child.dep_ in (*NOMINAL, "poss", "prep") for one in unknown for child in one.children)
        # `Another source said so. The source`
        new = many.lemma_ == "source" and many.tag_ == "NN" and any(owner_of[one] is None for one in told[-1:])
        if len(owners) != 1 or not same or new or (speaks_for and other):
            return None
        private = (
            many.tag_ == "NN"
            and which == ["the"]
            and not (again or all_of_them or many.lower_ in UNNAMED | OF_COUNTRIES)
        )
        kinds = {self.actors.entities[owner].kind for owner in owners if owner is not None}
        return None if private and kinds == {COUNTRY} else owners.pop()  # not: `An American witness`

    def of_whom_members_are(self, head: Token) -> int | None:
        """The one body so far whose members bear a name of their own: `the justices` of the Supreme Court."""
        words_of = MEMBERS_OF.get(head.lemma_.lower()) if head.tag_ in ("NNS", "NNPS") else None
        if words_of is None or any(child.lower_ != "the" for child in head.children):
            return None
        named = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, head.idx)]}
        kinds = (GOVERNMENT, ORGANIZATION)
        bodies = [
            number
            for number in named
            if (entity := self.actors.entities[number]).kind in kinds and words_of & set(entity.name.split())
        ]
        return bodies[0] if len(bodies) == 1 else None

    def whose_part(self, head: Token, span: Span) -> int | None:
        """What a part is of whose members speak: `The union's board agreed. Two members of the | board said`."""
        ofs = (of for of in head.rights if of.lower_ == "of" and of.i < span.end)
        parts = (noun for of in ofs for noun in of.rights if noun.lower_ in PARTS)
        part = next((noun for noun in parts if [child.lower_ for child in noun.children] == ["the"]), None)
        if part is None:
            return None
        reach = self.doc[max(sentence_of(head).start - WRITING_REACH, 0) : part.i]
        told = [one for one in reach if one.lower_ == part.lower_ and one.dep_ != "compound"]
        owners = {self.owner(one, self.doc[one.left_edge.i : one.right_edge.i + 1]) for one in told} - {None}
        return owners.pop() if len(owners) == 1 else None

    def of_sole_body_before(self, head: Token) -> int | None:
        """Body, alone what the sentence before tells of as acting, whose members speak: `The Council met. Several | members`."""
        before = word_before(sentence_of(head))
        plain = [child for child in head.lefts if child.tag_ == "CD" or child.lower_ in SOME]
        if (
            head.lower_ != "members"
            or len(plain) != max(head.n_lefts, 1)
            or before is None
            or before.i < sentence_of(head).start - 1
        ):
            return None
        named = {entity for entity, _ in self.named_of(sentence_of(before), (GOVERNMENT, GROUP, ORGANIZATION))}
        acting = (child for child in sentence_of(before).root.lefts if child.dep_ in SUBJECTS)
        found = [
            mention.entity for child in acting if (mention := self.mention_at(child)) and mention.form != "pronoun"
        ]
        more = any(child.dep_ in ("prep", "acl", "relcl") for child in head.rights)
        return found[0] if len(found) == 1 and named == set(found) and not more else None

    def of_union(self, head: Token) -> int | None:
        """The one union of states so far of whose members, or officials at its seat, is told: `several | member states`."""
        before = [child for child in head.lefts if child.dep_ in (*NOMINAL, "poss") and child.lower_ not in SOME]
        members = head.tag_ in ("NN", "NNS") and [child.lower_ for child in before] == ["member"]
        where = [place.text for by in head.rights if by.lower_ == "in" for place in by.rights]
        seated = head.lemma_ in ("diplomat", "official") and not before and where == ["Brussels"]
        if not (members and head.lemma_ in STATES) and not seated:
            return None
        ids = UNIONS_AT_BRUSSELS if seated else UNIONS
        so_far = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, head.idx)]}
        named = {number: self.actors.entities[number] for number in so_far}
        unions = [number for number, entity in named.items() if entity.known_id in ids]
        at_home = seated and any(entity.known_id == "country/be" for entity in named.values())
        return unions[0] if len(unions) == 1 and not at_home else None

    def who_is_there(self, head: Token) -> int | None:
        """The only body or state of the sentence before, where somebody is: `Reed left Oxfam. An official | there said`."""
        before = word_before(sentence_of(head))
        there = any(child.lower_ == "there" and child.dep_ == "advmod" for child in head.rights)
        if before is None or not there or not (is_role(head.lemma_) or head.lemma_ in UNNAMED):
            return None
        named = {entity for entity, _ in self.named_of(sentence_of(before), (COUNTRY, GOVERNMENT, ORGANIZATION))}
        named -= {self.actors.entities[entity].affiliation for entity in named}
        return named.pop() if len(named) == 1 else None

    def whose_police(self, head: Token) -> int | None:
        """State whose police was told of before, and no other one's: `Kenyan police held two. | A police spokesman said`."""
        force = next((word for word in (head, *head.lefts) if word.lower_ == "police"), None)
        if force is None or any(child.dep_ in ("poss", "prep") for word in (head, force) for child in word.children):
            return None
        places = places_of(self.doc, {"police"}, LOWER)
        so_far = [self.doc[i] for i in places[: bisect.bisect_right(places, force.i)]]
        owner_of = {
            word: self.owner(word, self.doc[word.left_edge.i : word.right_edge.i + 1])
            for word in so_far
            if word != force
            and (word.n_lefts or word.n_rights)
            and all(by.lower_ in ("in", "of") for by in word.rights)
        }
        owners = set(owner_of.values()) - {None}
        if len(owners) != 1 or any(map(self._acts_elsewhere, (one for one in so_far if owner_of.get(one) is None))):
            return None
        owner = owners.pop()
        body = None if owner is None else self.actors.entities[owner]
        called = set() if body is None else set(body.name.lower().split())
        others = OTHER_FORCES - called if body is not None and body.kind != COUNTRY else frozenset()
        # `Kelda Police left. State | police`
        return None if any(child.lower_ in others for child in force.lefts) else owner

    def _acts_elsewhere(self, force: Token) -> bool:
        """Whether the sentence of a force opens with a place that is told of as no state's: `In Ohio, | police said`."""
        opening = sentence_of(force).root.lefts
        places = (place for by in opening if by.lower_ in ("in", "at") and by.i < force.i for place in by.rights)
        return any(place.ent_type_ == "GPE" and self.mention_at(place) is None for place in places)

    def only_country_here(self, head: Token) -> int | None:
        """The one country so far that its sentence tells of: `Ostreva may starve, the country's | farm minister said`.

        Beside others the one of which something is told there: `Ostreva will leave talks with Kenya, its | farm minister said`.
        """
        owners = [child for child in head.lefts if child.dep_ == "poss"]
        owners += [child for by in head.rights if by.lower_ in ("of", "from") for child in by.rights]
        its = len(owners) == 1 and owners[0].lower_ == "its"
        country = len(owners) == 1 and owners[0].lower_ in COUNTRIES and owners[0].left_edge.lower_ == "the"
        if not (country or its) or head.lower_ not in OF_COUNTRIES | SEATED_IN_CAPITALS:
            return None
        before = self.doc[sentence_of(head).start : owners[0].left_edge.i]
        found = {mention.entity for token in before if (mention := self.mention_at(token))}
        named = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, head.idx)]}
        states = {number for number in named if self.actors.entities[number].kind == COUNTRY}
        bodies = {number for number in found if self.actors.entities[number].kind in (GOVERNMENT, ORGANIZATION, GROUP)}
        own = {self.actors.entities[number].known_id for number in states}
        others = any(known.id not in own for token in before if token.is_title and (known := self._country(token.text)))
        parts = owners[0].lower_ not in ("its", "country", "nation") and any(
            token.ent_type_ in ("GPE", "LOC") and not self.mention_at(token) for token in before
        )  # `The US sent aid to Hawaii, officials of the archipelago said`
        clauses = [clause for clause in head.head.lefts if clause.dep_ == "ccomp"]
        clauses += [head.head.head] if head.head.dep_ == "parataxis" else []
        told = [child for clause in clauses for child in clause.lefts if not child.conjuncts]
        leads = {mention.entity for child in told if child.dep_ == "nsubj" and (mention := self.mention_at(child))}
        if len(leads) == 1 and leads <= states and (its or not parts):
            return leads.pop()
        return (
            states.pop() if len(states) == 1 and states <= found and not (others or parts or (its and bodies)) else None
        )

    def home(self, head: Token, span: Span) -> int | None:
        """Country of which the article tells, whose is what only a country has: `the foreign ministry`, `an army spokesman`.

        Or who sits in its government: `the finance minister`. Or where all happens, whose are the police there.
        """
        if head.i in self.actors.opened:
            return self.actors.opened[head.i]
        own = self._home_of_body(head, span)
        own = self._where_all_happens(head) if own is None else own
        return self._home_of_whose(head) if own is None else own

    def _home_of_whose(self, head: Token) -> int | None:
        """Country whose is the one body or officer for whom somebody speaks: `a spokesman for the | police`."""
        told = is_role(head.lemma_) or head.lemma_.lower() in UNNAMED or head.lower_ in REPORTS | DOCUMENTS
        whose = [child for child in head.lefts if child.dep_ == "poss"]
        whose += [body for by in head.rights if by.lower_ in WORKING for body in by.rights if by.dep_ == "prep"]
        plain = (
            told and head.lemma_.lower() not in ADVERSARIES and len(whose) == 1 and whose[0].left_edge.lower_ == "the"
        )
        former = not LEFT_OFFICE.isdisjoint(child.lower_ for child in head.lefts)
        if not plain or former or whose[0].conjuncts:
            return None
        phrase = self.doc[whose[0].left_edge.i : whose[0].right_edge.i + 1]
        return self.home(whose[0], phrase[:-1] if whose[0].dep_ == "poss" else phrase)

    def _home_of_body(self, head: Token, span: Span) -> int | None:
        """Country of which the article tells where a body of a country is meant, who speaks for it, or a minister."""
        unnamed = head.lemma_.lower() in UNNAMED
        leads = (child for child in head.lefts if is_national(child) or (unnamed and child.lower_ == "presidential"))
        minister = bool(office_of_state(head))
        body = head if minister or is_national(head) else next(leads, None)
        bare = is_bare_government(head) or head.lower_ == "authorities" or minister
        definite = body is not None and (body != head or span[0].lower_ == "the" or bare)
        places = {
            child: place.text
            for child in (head.rights if body != head else ())
            for place in child.rights
            if child.lower_ == "in" and place.ent_type_ == "GPE" and not knowledge.country(place.text)
        }  # `a foreign ministry spokesman in Dakar`
        others = any(
            child.dep_ in ("prep", "poss")
            and child.lower_ not in (("of", "for") if minister else ("of",))
            and child not in places
            for child in head.children
        )
        if not definite or others:
            return None
        state = told_by(head) or next(filter(None, map(knowledge.capital, places.values())), None)
        if state is not None:
            return self.country(state)
        home = self.actors.home if head.i < self.actors.home_until else None
        if home is None and body is not None and (state := decided_by(body)) is not None:
            return self.country(state)
        if home is None and body is not None and is_at_home(body, acts=self.actors.scene_acts):
            return self._scene_at(head)
        presidential = home is None and body is not None and body.lower_ == "presidential"
        return self._land_of_president() if presidential else home

    def _where_all_happens(self, head: Token) -> int | None:
        """Country where all happens, whose are the police, lawmakers or officials there, unless another one is told of near them.

        Officials of whom no more is told may be those of a body.
        """
        theirs = head.lemma_.lower() not in ADVERSARIES  # `critics of the road agency`
        scene = self._scene_at(head) if theirs and is_public(head) else None
        before = word_before(sentence_of(head))
        near = self.doc[
            sentence_of(head).start if before is None else sentence_of(before).start : sentence_of(head).end
        ]
        return None if head.lower_ == "officials" and self.named_of(near, (ORGANIZATION,)) else scene

    def _scene_at(self, head: Token) -> int | None:
        """Country where all happens, unless another one is told of in the sentence or the one before in its paragraph."""
        start = sentence_of(head).start
        goes_on = start > 0 and not self.doc[start - 1].is_space
        near = self.doc[sentence_of(self.doc[start - 1]).start if goes_on else start : sentence_of(head).end]
        elsewhere = self.actors.elsewhere
        other = bisect.bisect_left(elsewhere, near.start) < bisect.bisect_left(elsewhere, near.end)
        return None if other or head.i >= self.actors.scene_until else self.actors.scene

    def _land_of_president(self) -> int | None:
        """Country of the one president of a country who is told of: `Kenya's president, NAME, left. | A presidential aide`."""
        presidents = (
            entity for entity in self.actors.entities if entity.kind == PERSON and "president" in entity.roles
        )
        lands = {entity.affiliation for entity in presidents if entity.affiliation is not None}
        return lands.pop() if len(lands) == 1 and self.actors.entities[min(lands)].kind == COUNTRY else None

    def owners(self, head: Token, span: Span) -> Iterator[int]:
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

    def governed(self, head: Token) -> Iterator[int]:
        """Countries whose governments a noun tells of: `the governments of | Kenya and Uganda`."""
        for name in (
            name for of in head.rights if of.lower_ == "of" for first in of.rights for name in (first, *first.conjuncts)
        ):
            known = self._country(self.doc[name.left_edge.i : name.i + 1].text) or self._country(name.text)
            if known and (found := self.country(known)) is not None:
                yield found

    def _country(self, name: str) -> Known | None:
        """State of this name or adjective."""
        nations = self.actors.nations
        return nations.adjective(name) or knowledge.country(name) or nations.names.get(name)

    def _backs(self, token: Token) -> bool:
        """Whether a name is only that of who backs, leads or arms somebody, or is opposed: `the | Iran-backed group`."""
        behind = self.doc[token.i + 1 : token.i + 3]
        against = token.i > 1 and self.doc[token.i - 1].text == "-" and self.doc[token.i - 2].lower_ == "anti"
        whole = token.head if token.dep_ == "compound" else token
        if against or (whole.dep_ == "poss" and whole.head.lemma_.lower() in ADVERSARIES):
            return True  # `anti-Reed marchers`, `a friend of Reed's killer`
        participle = len(behind) == 2 and behind[0].text == "-" and behind[1].tag_ in ("VBN", "VBD", "JJ")
        return participle and behind[1].lower_.endswith("ed") and behind[1].lower_ not in ("based", "owned")

    def _body_behind(self, head: Token, span: Span) -> int | None:
        """Body that somebody is of, from or with, whatever his nation: `a Thai | executive of Kelda Power`.

        Not whom a state sends: `a French diplomat at the UN`.
        """
        if not is_role(head.lemma_) or head.lemma_.lower() in SENT_BY_STATES:
            return None
        for prep in head.rights:
            works = prep.dep_ == "relcl" and prep.lemma_ == "work"  # `who works for Kelda Power`
            by = next((child for child in prep.rights if child.dep_ == "prep"), prep) if works else prep
            for name in by.rights if by.lower_ in ("of", "from", "for", "at", "with") and by.i < span.end else ():
                mention = self.mention_at(name) if name.dep_ == "pobj" and name.i < span.end else None
                entity = self.actors.entities[mention.entity] if mention and mention.form == "name" else None
                if mention and entity and entity.kind in (ORGANIZATION, GOVERNMENT, GROUP):
                    seated = by.lower_ == "at" and entity.name in BODIES_OF_STATES  # `a US official at NATO`
                    return None if seated else mention.entity
        return None

    def owner(self, head: Token, span: Span) -> int | None:
        """Entity that an unnamed source belongs to: by adjective, possessor, compound or `of`, `from`, `at`, `for`.

        Who is against somebody belongs to a nation at most: `Kenyan critics of Reed`; a `Spanish version` is of a language, and
        `a Facebook user` of nobody.
        """
        if head.lower_ in IN_LANGUAGES | USERS:
            return None
        if head.lemma_.lower() in ADVERSARIES:
            nations = (self.actors.nations.adjective(token.text) for token in head.lefts if token.dep_ == "amod")
            return next((self.country(known) for known in nations if known), None)
        left = max(span.start, head.left_edge.i)
        joint = list(self.owners(head, span)) if any(token.lower_ == "and" for token in self.doc[left : head.i]) else []
        if len(joint) > 1:
            return joint[0]  # as with joint speakers, the first one
        text = strings(self.doc, ORTH)
        for end in range(head.i, left, -1):
            token = self.doc[end - 1]
            if self._backs(token) or (head.lower_ in ACCOUNTS and token.lower_ in POSTED):
                continue
            if (mention := self.mention_at(token)) and self.actors.entities[mention.entity].kind != PERSON:
                nation = token.dep_ != "poss" and self.actors.entities[mention.entity].kind == COUNTRY
                return (self._body_behind(head, span) if nation else None) or mention.entity
            known, begin = self.actors.nations.adjective_before(text, end, left) or (None, end - 1)
            if begin == end - 1 > left and text[begin - 1] in DIRECTIONS:
                continue  # `the Western Australian government` is not the country's
            if known := known or (knowledge.capital(token.text) if token.dep_ == "poss" else None):
                return self._body_behind(head, span) or self.country(known)
        # `a report to Kelda`, `the envoy to Kenya`
        owning = OWNING - {"to"} if head.lower_ in REPORTS | DOCUMENTS or head.lemma_ in SENT_BY_STATES else OWNING
        after = [
            mention.entity
            for child in head.children
            if child.dep_ == "prep" and child.lower_ in owning and child.i < span.end
            for token in [
                *child.children,
                *_outside_clauses(child),
            ]  # the object first: `at Kenya's Treasury` is at the Treasury
            if token.i < span.end and (mention := self.mention_at(token)) and mention.form != "pronoun"
            if not self._backs(token)
            if not (
                (head.lower_ in REPORTS and child.lower_ not in ("by", "from"))
                or (head.lemma_ in SENT_BY_STATES | SENT_TO_STATES and child.lower_ == "in")
            )
            or self.actors.entities[mention.entity].kind != COUNTRY
        ]  # `a study of farmers in Kenya`
        after += [
            mention.entity
            for clause in head.rights
            if clause.dep_ == "acl" and clause.tag_ == "VBN" and clause.lemma_ in PUBLISHING
            for by in clause.rights
            if by.dep_ == "agent"
            for token in by.children
            if token.i < span.end and (mention := self.mention_at(token)) and mention.form == "name"
        ]
        after += [
            mention.entity
            for token in self.doc[head.i + 1 : head.right_edge.i + 1]
            if not after and token.text[0].isupper() and printed_in(token) == head
            if (mention := self.mention_at(token)) and self.actors.entities[mention.entity].kind == ORGANIZATION
        ]
        after += [
            number
            for child in head.children
            if child.dep_ == "prep" and child.i < span.end
            if child.lower_ in ("of", "from", "at", "for") or (child.lower_ == "to" and head.lemma_ in ADVISING)
            for noun in child.rights
            if not after and noun.tag_ == "NN"
            for one in noun.lefts
            if (known := self.actors.nations.adjective(one.text)) and (number := self.country(known)) is not None
        ]  # `officials of the Kenyan water service`
        before = [
            mention.entity
            for token in self.doc[left : head.i]
            if (mention := self.mention_at(token)) and not (mention.form == "pronoun" and head.lower_ in OWN_BODIES)
            if not self._backs(token) and not (head.lower_ in ACCOUNTS and token.lower_ in POSTED)
        ]
        bodies = [entity for entity in after if self.actors.entities[entity].kind != PERSON]
        return next(iter([*bodies, *before, *after]), None)  # failing a body, the person
