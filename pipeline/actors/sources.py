"""Who is meant by the words that name a speaker: actors, or what an unnamed one belongs to."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span, Token

from pipeline.actors import knowledge
from pipeline.actors.belonging import (
    COUNTRIES,
    GOVERNMENTS,
    ONE_OF,
    OWN_BODIES,
    OWNING,
    SEATED_IN_CAPITALS,
    SOME,
    TOP_OFFICE,
    UNNAMED,
    Belonging,
)
from pipeline.actors.capitals import OF_TOWNS
from pipeline.actors.name_words import (
    ALSO_OF_BODIES,
    BODIES_OF_STATES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTIES,
    PLACE_WORDS,
    PORTFOLIOS_OF,
    SAY,
    words,
)
from pipeline.actors.names.heads import BODIES, last_of_the_called, named_in_clause
from pipeline.actors.names.holders import CALL_SIGN_MARKS, CALLED_BY_SIGNS, is_call_sign
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import LEFT_OFFICE, SUBJECTS, apposed_noun, is_role, office_of_body
from pipeline.actors.names.pieces import MEMBERS
from pipeline.actors.names.reader import QUOTES
from pipeline.actors.passage import Passage
from pipeline.actors.pronouns import WITNESSES
from pipeline.actors.reports import NOMINAL, Reports
from pipeline.actors.writings import WRITING_REACH
from pipeline.grammar import DOCUMENTS, POSSESSIVE
from pipeline.persons import HONORIFICS, titles
from pipeline.tokens import sentence_of, word_before

if TYPE_CHECKING:
    from pipeline.actors import Actors, Mention

STATES = words("government country nation state neighbour neighbor")
"""What states are called together that were told of: `the three countries`."""

HEADS_OF_STATE = words("president premier minister chancellor king queen emir sultan dictator")
"""Roles whose holder is a country's leader: `the Ostrevan leader`."""

PAIRS = words("couple pair duo")
"""What two people are called together."""

RULE = words("government regime administration")
"""What a group is that rules."""

DEFINITE = words("the its their his her")

TITLE_REACH = 8
"""Tokens of the longest title before a name in apposition."""

TEAMS = words("ally colleague team co-author collaborator family partner")
"""Those with somebody who speak by his mouth."""

CONCERNS = words(
    """affect alarm anger cause concern disturb divide draw fuel please prompt provoke puzzle raise rattle shock spark split
    stir trigger trouble unite unnerve unsettle worry"""
)
"""What something does to those who then speak of it."""

PEERS = words("counterpart colleague")
"""Who holds the same office elsewhere."""

LEADING_STATES = frozenset(("president", "prime minister", "premier", "chancellor", "king", "emir", "sultan"))
"""Offices of those who are a state's leader."""

HEADING = words("head chief director manager president")
"""Who leads a part of a body, which tells of what: `its head of engineering`."""

MADE_UP = words("bench panel pair duo trio")
"""What is nobody but those whom it is of."""

OWNERS = words("owner operator builder developer maker manufacturer publisher parent promoter organiser organizer")
"""What a body as well as a person may be of something."""

SEATED = {letters.lower() for letters in titles("seated")} | words(
    "senator lawmaker legislator congressman congresswoman councillor"
)
"""Who sits for a party and is called by it: `the Labour MP`."""

NAMED = words("named called nicknamed")

BEFORE_GIVEN = words("only just simply name himself herself identified")
"""Before `as` or `by` and the name that somebody gives."""

GIVEN = words("name surname nickname")
"""What somebody gives who tells how he is called."""

PROJECTS = words("programme program project initiative office centre center hospital college faculty campaign")
"""What somebody is with, besides the nouns of bodies."""

NUMBERS = ("none", "one", "two", "three", "four", "five")
"""Words for how many are meant of those told of."""

CHIEF = re.compile("chief|boss|head")
"""What those are called who head a body."""

DIPLOMAT = re.compile("^(?:top|chief) diplomat$|^(?:foreign )?policy chief$|^high representative")
"""Who speaks for a union of states to others."""

INDEFINITE_HEADS = words("who which that whom")


@dataclass(frozen=True, slots=True)
class Source:
    """Who is meant by the words that name a speaker: actors, or what an unnamed one belongs to."""

    entities: tuple[int, ...]
    named: bool
    affiliation: int | None
    form: str


def read_source(doc: Doc, actors: "Actors", start_char: int, end_char: int) -> Source:
    """Who is meant by the speaker words between these offsets; joint speakers are several entities."""
    return _Sources(doc, actors).read(start_char, end_char)


def _may_be_people(plural: Token) -> bool:
    """Whether a plural noun may be for people, whom a role, a nation or its ending tells."""
    called = is_role(plural.lemma_) or plural.lemma_ in UNNAMED | WITNESSES or knowledge.people(plural.text) is not None
    return called or plural.lemma_.endswith(("er", "or", "ist"))


def _opens(token: Token, span: Span) -> bool:
    """Whether a participle opens the words for a speaker, whatever its tag: `Reacting, the secretary`."""
    return token.i == span.start and len(span) > 1 and token.lower_.endswith("ing") and span[1].text == ","


def _antecedent(relative: Token) -> Token | None:
    """Noun before a relative pronoun that it stands for, also in a cleft sentence: `It was Reed | who said`."""
    verb = relative.head
    while verb.dep_ == "conj" and verb.head.i < verb.i and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head  # `Ann Reed, who teaches law and | who says`
    if verb.dep_ in ("relcl", "acl") and verb.head.i < relative.i:
        return verb.head
    children = list(verb.head.children) if verb.head.lemma_ == "be" else []
    cleft = any(child.lower_ == "it" and child.dep_ == "nsubj" for child in children)
    nouns = [child for child in children if child.dep_ == "attr" and child.i < relative.i]
    return nouns[-1] if cleft and nouns else None


def _is_given(name: Token) -> bool:
    """Whether somebody is told to give his name: `who gave only her first | name`, but not `gave a false | name`."""
    return name.lower_ in GIVEN and name.head.lemma_ == "give" and any(child.dep_ == "poss" for child in name.lefts)


def _is_bracketed(token: Token) -> bool:
    """Whether a bracket stands before a word, or before all that belongs to it."""
    first = token.left_edge
    return "(" in (first.text, token.doc[first.i - 1].text, token.doc[token.i - 1].text)


class _Sources(Passage):
    """Reads the words that name a speaker against the mentions of an article."""

    def __init__(self, doc: Doc, actors: "Actors") -> None:
        super().__init__(doc, actors)
        self._reports = Reports(doc, actors)
        self._belonging = Belonging(doc, actors)

    def read(self, start_char: int, end_char: int) -> Source:
        """Source named between two offsets."""
        span = self.doc.char_span(start_char, end_char, alignment_mode="expand")
        if span is None or not len(span):
            return Source((), named=False, affiliation=None, form="nominal")
        root = span.root
        apposed = self._apposed_to(span)
        if apposed is None:
            apposed = self._before_dash(span)
        if apposed is None and is_role(root.text):
            apposed = self._opening(root, span)
            apposed = self._holder_of_office(span) if apposed is None else apposed
        if apposed is not None:
            return Source((apposed,), named=True, affiliation=None, form="name")
        if root.lower_ in ("both", "they") and len(span) == 1:
            together = self._joint_before(root, said=root.lower_ == "they")
            if len(together) == 2 or (together and root.lower_ == "they"):
                return Source(together, named=True, affiliation=None, form="pronoun")
        if (
            root.lower_ in ("they", "both")
            and len(span) == 1
            and (owner := self._belonging.whose_they_are(root)) is not None
        ):
            return Source((), named=False, affiliation=owner, form="pronoun")
        plain = (root.lower_ == "report" or root.lower_ in DOCUMENTS) and span.text.lower() in (
            f"the {root.lower_}",
            f"that {root.lower_}",
        )
        if plain and (author := self._reports.author(root)) is not None:
            return Source((author,), named=True, affiliation=None, form="nominal")
        if root.lower_ in DOCUMENTS and (writer := self._reports.writer(root, span)) is not None:
            return Source((writer,), named=True, affiliation=None, form="nominal")
        together = self._companies_of(root, span) or self._office_holders(root, span) or self._listed(root)
        together = together or self._reports.authors(root, span) or self._reports.cited(root) or self._pair(root, span)
        if together:
            return Source(together, named=True, affiliation=None, form="nominal")
        if root.lower_ in INDEFINITE_HEADS and (antecedent := _antecedent(root)) is not None:
            end, root = root.i, antecedent
            if root.dep_ == "appos" and self.mention_at(root) is None:
                root = root.head  # `Paul Reed, the minister, who`
            if self.doc[end].lower_ == "who" and (member := self._member_of(root)) is not None:
                root = member  # `Ann Reed of the group Clean Rivers, who`
            span = self.doc[root.left_edge.i : end]
        elif root.lower_ in ("all", "both", "each") and (named := [token for token in span if self.mention_at(token)]):
            root = named[0]  # `Reed, Orlin and Marsh all`
        elif root.pos_ in ("ADP", "PUNCT", "VERB", "AUX") or _opens(root, span):
            # `according to X`, `Reacting, X`, or a span cut across its phrase
            nouns = [token for token in span if token.pos_ in ("PROPN", "NOUN", "PRON") and not _opens(token, span)]
            root = nouns[0] if nouns else root
            while root.dep_ == "compound" and root.head in nouns:
                root = root.head
        joint = [
            child for child in root.children if child.dep_ == "appos" and child.conjuncts and self.mention_at(child)
        ]  # `A, B and C`
        heads = [
            root,
            *(
                token
                for first in (root, *joint)
                for token in ((first, *first.conjuncts) if first in joint else first.conjuncts)
                if span.start <= token.i < span.end and token.i > root.i
            ),
        ]
        if (owner := self._belonging.of_one_of_two(root, span)) is not None:
            return Source((), named=False, affiliation=owner, form="nominal")
        entities: list[int] = []
        affiliation = None
        forms = []
        for head in heads:
            if head.lower_ == "governments":  # `the Kenyan and Ugandan governments`
                governed = [*self._belonging.owners(head, span), *self._belonging.governed(head)]
                entities += [owner for owner in governed if owner not in entities]
            found, owner, form = self._read_head(head, span)
            forms.append(form)
            if found is None and (examples := [*self._examples(head, span), *self._members(head, span)]):
                entities += [entity for entity in examples if entity not in entities]
                forms[-1] = "name"
                continue
            if found is not None and found not in entities:
                entities.append(found)
            elif found is None and affiliation is None:
                affiliation = owner
        return Source(
            tuple(entities), named=bool(entities), affiliation=None if entities else affiliation, form=forms[0]
        )

    def _apposed_to(self, span: Span) -> int | None:
        """Organisation right before a noun that says what it is: `Kelda, | the steelmaker that bought the mine, said`."""
        if span.start < 2 or self.doc[span.start - 1].text != "," or span[0].lower_ not in ("the", "a", "an"):
            return None
        if self.doc[span.start - 2].dep_ == "pobj":
            return None  # `In a letter to Kelda Foods, | the union said`
        mention = self.mention_at(self.doc[span.start - 2])
        noun = next((token for token in span[1:] if token.tag_ in ("NN", "NNP") and token.dep_ != "compound"), None)
        body = mention is not None and self.actors.entities[mention.entity].kind == ORGANIZATION
        return mention.entity if body and mention and noun is not None and noun.lower_ in ORGANIZATION_NOUNS else None

    def _before_dash(self, span: Span) -> int | None:
        """Whose name a speaker's words open with before a hyphen that is a dash: `Ann Reed - head of sales at Kelda | -`."""
        mention = self.mention_at(span[0])
        name = self.doc[0:0] if mention is None else self.span_of(mention)
        if mention is None or name.end > span.end - 2 or self.doc[name.end].text != "-" or not name[-1].whitespace_:
            return None
        return None if self.doc[name.end + 1].dep_ == "cc" else mention.entity

    def _companies_of(self, noun: Token, span: Span) -> tuple[int, ...]:
        """The organisations, or states, that a sentence so far tells of: `Orlin has bought Marsh Foods, | the companies said`.

        Or the sentence before, where this one tells of none. States are as many as are told: `the three countries`.
        """
        states = noun.lemma_.lower() in STATES | {"side"}
        kinds = (COUNTRY,) if noun.lemma_ != "side" else (COUNTRY, GROUP)
        plain = all(token == noun or token.lower_ in ("the", "both", *NUMBERS) for token in span)
        counted = [NUMBERS.index(token.lower_) for token in span if token.lower_ in NUMBERS]
        counted += [2 for token in span if token.lower_ == "both"]
        if not plain or len(span) < 2 or noun.tag_ != "NNS" or not (states or noun.lemma_ in ("company", "firm")):
            return ()
        if states and not counted:
            return ()
        told, reach = self.doc[sentence_of(noun).start : span.start], max(span.start - WRITING_REACH, 0)
        while not (named := self.named_of(told, kinds if states else (ORGANIZATION,))):
            before = word_before(told)
            if before is None or before.i < reach:
                return ()
            told = sentence_of(before)
        found = self._joined(named)
        return tuple(found) if len(found) == (counted or [2])[0] and (counted or len(named) == 2) else ()

    def _joined(self, named: list[tuple[int, Span]]) -> list[int]:
        """Those of some actors who are listed, else the two who act upon each other; none where there are two lists."""
        lists: list[list[int]] = []
        for i, (number, name) in enumerate(named):
            gap = self.doc[named[i - 1][1].end : name.start] if i else name
            listed = i and gap.text.removesuffix("the").strip() in (",", "and", ", and")
            lists = [*lists[:-1], [*lists[-1], number]] if listed else [*lists, [number]]
        several = [one for one in lists if len(one) > 1]
        acting = len(named) == 2 and any(
            token.pos_ == "VERB" for token in self.doc[named[0][1].end : named[1][1].start]
        )
        more = bool(named) and self.doc[named[-1][1].end : named[-1][1].end + 1].text.lower() in ("and", "or")
        if more or len(several) > 1:
            return []
        return several[0] if several else [number for number, _ in named] if acting else []

    def _listed(self, some: Token) -> tuple[int, ...]:
        """All who are named behind a number of those told of: `Two of them, | Ann Reed and Paul Orlin, said`."""
        apposed = [child for child in some.rights if child.dep_ == "appos" and child.conjuncts]
        if some.lower_ not in NUMBERS or len(apposed) != 1 or self.doc[apposed[0].left_edge.i - 1].text != ",":
            return ()
        names = [apposed[0], *apposed[0].conjuncts]
        found = [mention.entity for name in names if (mention := self.mention_at(name)) and mention.form == "name"]
        return tuple(found) if len(found) == len(names) == NUMBERS.index(some.lower_) else ()

    def _pair(self, noun: Token, span: Span) -> tuple[int, ...]:
        """The two persons named so far, where they are told of together: `Ann Reed and her husband, Paul, left. | The couple`."""
        if noun.lower_ not in PAIRS or span.text.lower() != f"the {noun.lower_}":
            return ()
        before = self.doc[: span.start]
        named = self.named_of(before, (PERSON,))
        if len(named) != 2 or any(token.lower_ in PAIRS and self.mention_at(token) is None for token in before):
            return ()  # `A couple met Ann Reed and Paul Orlin. The couple`
        (one, _), (other, _) = named
        heads = (token for token in before if (found := self.mention_at(token)) and found.entity == one)
        joint = ((*head.conjuncts, *(c for c in head.head.lefts if c.dep_ == "nsubj" == head.dep_)) for head in heads)
        beside = (word for several in joint for joined in several for word in (joined, *joined.rights))
        together = any((found := self.mention_at(word)) is not None and found.entity == other for word in beside)
        return (one, other) if together else ()

    def _office_holders(self, noun: Token, span: Span) -> tuple[int, ...]:
        """The two persons named before who hold an office: `Minister Reed met her peer, Orlin. | The two ministers`."""
        words_of = [token.lower_ for token in span]
        if (
            noun.tag_ != "NNS"
            or len(words_of) > 3
            or words_of[-1] != noun.lower_
            or not {"two", "both"} & set(words_of)
        ):
            return ()
        before = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, noun.idx)]}
        held: dict[int, set[str]] = {}
        for number in sorted(before):
            entity = self.actors.entities[number]
            if entity.kind == PERSON:
                held[number] = {word for role in entity.roles for word in role.lower().split()}
        office = {noun.lemma_.lower()} | (HEADS_OF_STATE if noun.lemma_ == "leader" else set())
        holders = [number for number, roles in held.items() if roles & office]
        holders += (
            [number for number, roles in held.items() if roles & PEERS and number not in holders] if holders else []
        )
        return tuple(holders) if len(holders) == 2 else ()

    def _joint_before(self, plural: Token, *, said: bool) -> tuple[int, ...]:
        """Those who are together the subject of the sentence before in its paragraph: `Reed and she met. | Both said`.

        With `said`, only if they say something there: `Reed and Orlin said no. “It is late,” | they added`; or in the same
        sentence: `Reed and Orlin said no, but | they hoped for more`; or if nobody else is told of: `Reed and Orlin met.
        | They said`.
        """
        start = sentence_of(plural).start
        if plural.i and self.doc[plural.i - 1].text in QUOTES:  # `“…. …,” they added`
            start = next((i for i in range(plural.i - 2, -1, -1) if self.doc[i].text in QUOTES), start)
        subject = self._belonging.teller_here(plural) if said else None
        if subject is not None and not self._belonging.is_teller_alone(subject, plural):
            return ()
        before = start - 1
        together = any(
            token.lower_ == "joint" for token in self.doc[start : plural.i]
        )  # `In a joint statement they said`
        together |= (
            said and before > 0 and sentence_of(self.doc[before - 1]).root.lemma_ in SAY and plural.head.lemma_ in SAY
        )
        if subject is None and (before < 0 or (self.doc[before].is_space and not together)):
            return ()
        verb = sentence_of(self.doc[before]).root if subject is None else subject.head
        subject = max((child for child in verb.children if child.dep_ in SUBJECTS), default=None)
        if said and subject is not None and (struck := self._struck_together(subject)):
            return struck
        if subject is None or (said and verb.lemma_ not in SAY and self._are_others_told(subject)):
            return ()
        apposed = [child for child in subject.rights if child.dep_ == "appos"]
        first, last = subject.left_edge, subject.right_edge
        found = self.read(first.idx, last.idx + len(last)).entities
        joint = sum(token.dep_ == "conj" for token in self.doc[first.i : last.i + 1])
        joint += subject.tag_ != "NNS" or bool(apposed)  # `the heads of the schools, A and B`
        joint += any(self._lists_as_apposition(child) for child in apposed)
        if subject.lower_ in PAIRS or (subject.lemma_ in STATES and not joint):
            return found  # `The couple`, `The two countries`
        if said and len(found) == 1 and any(child.dep_ == "conj" and child.lemma_ in TEAMS for child in subject.rights):
            return found  # `Reed and her colleagues say no. | They add`
        return found if 1 < len(found) == joint else ()

    def _struck_together(self, subject: Token) -> tuple[int, ...]:
        """Those whom something that is nobody concerns together: `The deal worried Chad and its allies. | They say`."""
        behind = self.doc[subject.head.i + 1 : sentence_of(subject).end]
        if subject.head.lemma_ not in CONCERNS or self.mention_at(subject) is not None or _may_be_people(subject):
            return ()
        firsts = [word for word in behind if word.dep_ in ("dobj", "pobj") and word.conjuncts and self.mention_at(word)]
        if len(firsts) != 1:
            return ()
        first, last = firsts[0].left_edge.i, firsts[0].right_edge.i
        if any(word.tag_ == "NNS" and _may_be_people(word) and not first <= word.i <= last for word in behind):
            return ()
        found = self.read(self.doc[first].idx, self.doc[last].idx + len(self.doc[last])).entities
        joined = firsts[0].conjuncts
        return found if len(found) == 1 + len(joined) or (found and joined[0].lemma_ in TEAMS) else ()

    def _are_others_told(self, subject: Token) -> bool:
        """Whether a sentence tells behind its subject of others who may be `they`: several people, or two who are named."""
        behind = self.doc[subject.right_edge.i + 1 : sentence_of(subject).end]
        return any(
            (token.dep_ == "conj" and self.mention_at(token) is not None)
            or (token.tag_ in ("NNS", "NNPS") and _may_be_people(token))
            for token in behind
        )

    def _lists_as_apposition(self, token: Token) -> bool:
        """Whether the parse takes the second of three names for an apposition to the first: `A, B and C`."""
        return bool(token.conjuncts) and self.mention_at(token.head) is not None

    def _read_head(self, head: Token, span: Span) -> tuple[int | None, int | None, str]:  # noqa: C901
        """Entity that a noun phrase means, else what it belongs to; and its form."""
        mention = self._possessed(head, span) or self._office_holder(head, span) or self.mention_at(head)
        if mention is not None and self._is_some_of(head, mention):
            return None, mention.entity, "nominal"
        if mention is not None and self._is_member(head, span, mention):
            return self._only_named_here(head), mention.entity, "nominal"
        if mention is not None and (holder := self._holder_behind(head, mention)) is not None:
            return holder, None, "name"
        if mention is not None:
            mention = self._titled(mention, span)
            return mention.entity, None, {"metonym": "name"}.get(mention.form, mention.form)
        if head.pos_ == "PRON" and head.lower_ not in ONE_OF:
            noun = self.doc[self.actors.unnamed[head.i]] if head.i in self.actors.unnamed else None
            phrase = None if noun is None else self.doc[noun.left_edge.i : noun.right_edge.i + 1]
            if noun is not None and phrase is not None:
                named = self._named_thus(noun, phrase)
                named = (
                    self._before_dash(phrase) if named is None else named
                )  # `Ann Reed - its head - left. | She said`
                if named is not None:
                    return named, None, "pronoun"  # `A driver called Petru came. | He said`
            if noun is None or phrase is None:
                return None, None, "pronoun"
            if authors := self._reports.authors(noun, phrase):
                return authors[0], None, "pronoun"  # `A report by Kelda said no. | It added`
            if noun.lower_ in DOCUMENTS:
                writer = self._reports.writer(noun, phrase)  # `A statement from Kelda said no. | It added`
                author = self._reports.author(noun) if writer is None else writer
                if author is not None:
                    return author, None, "pronoun"  # `Kelda issued a letter. The letter said no. | It added`
            owners = (
                whose(noun, phrase)
                for whose in (
                    self._belonging.owner,
                    self._belonging.spoken_for,
                    self._belonging.told_whose,
                    self._belonging.whose_some_are,
                    self._belonging.home,
                )
            )
            return None, next((owner for owner in owners if owner is not None), None), "pronoun"
        # the initials of his body stand in brackets
        for child in sorted(head.children, key=_is_bracketed):
            if child.dep_ == "appos" and child.i < span.end and (mention := self.mention_at(child)):
                body = self.actors.entities[mention.entity].kind != PERSON
                if self._is_governed(mention) or (body and is_role(head.text) and _is_bracketed(child)):
                    continue  # `members of Fix Our Roads`, `a member of the Harbour Party (HP)`
                if apposed_noun(child, child.left_edge.i) not in (None, head):
                    return None, None, "nominal"  # `a lawyer for the captain, NAME` may be either
                return mention.entity, None, "name"
        if head.i + 1 < span.end and head.pos_ == "NOUN" and (mention := self.mention_at(self.doc[head.i + 1])):
            return mention.entity, None, "name"  # `the newspaper NAME`
        if (called := self._called(head, span)) is not None:
            return called, None, "name"
        if is_role(head.text) and head.i + 1 < len(self.doc) and (mention := self.mention_at(self.doc[head.i + 1])):
            return mention.entity, None, "name"  # `its ally NAME`, cut short
        if (named := self._named_thus(head, span)) is not None:
            return named, None, "name"
        if (known := self._known_as(head)) is not None:
            return known, None, "name"
        if is_role(head.text) or head.lower_ in ALSO_OF_BODIES | ONE_OF:
            named = self._named_behind(span)
            named = self._named_last(head, span) if named is None else named
            if named is not None:
                return named, None, "name"
        if (titled := self._titled_at_end(head, span)) is not None:
            return titled, None, "name"
        owner = self._belonging.owner(head, span)
        behind = head.nbor() if head.i + 1 < span.end else head
        if head.lower_ in COUNTRIES and owner is not None and behind.lower_ == "of":
            state = self.mention_at(behind.right_edge)  # `the island nation of Fiji`
            if state is not None and state.entity == owner and self.actors.entities[owner].kind == COUNTRY:
                return owner, None, "nominal"
        if owner is None and head.lower_ in GOVERNMENTS | SEATED_IN_CAPITALS:
            owner = self._belonging.seat(head, span)
        local = any(child.lower_ in OF_TOWNS for child in head.lefts)
        if (
            head.lower_ in GOVERNMENTS
            and not local
            and owner is not None
            and self.actors.entities[owner].kind == COUNTRY
        ):
            return owner, None, "nominal"
        before = self.mention_at(self.doc[head.i - 1]) if head.i > span.start else None
        if head.lower_ in RULE and before is not None and self.actors.entities[before.entity].kind == GROUP:
            return before.entity, None, "nominal"  # `the Hamas government`
        if owner is not None and (holder := self._holder(head, owner)) is not None:
            return holder, None, "nominal"
        if owner is None:
            owner = self._belonging.of_union(head)
        if owner is None:
            owner = self._belonging.who_is_there(head)
        if owner is None:
            owner = self._belonging.spoken_for(head, span)
        if owner is None:
            owner = self._belonging.told_whose(head, span)
        if owner is None:
            owner = self._belonging.whose_some_are(head, span)
        if owner is None:
            owner = self._belonging.of_whom_members_are(head)
        if owner is None:
            owner = self._belonging.whose_part(head, span)
        if owner is None:
            owner = self._belonging.of_sole_body_before(head)
        if owner is None:
            owner = self._belonging.whose_police(head)
        if owner is None and (owner := self._belonging.only_country_here(head)) is not None:
            holder = self._holder(head, owner)
            if holder is not None:
                return holder, None, "nominal"
        return None, self._belonging.home(head, span) if owner is None else owner, "nominal"

    def _holder_behind(self, head: Token, mention: "Mention") -> int | None:
        """Person named behind an office that is a body, too: `the Press Ombudsman, NAME, said`."""
        if not is_role(head.text) or self.actors.entities[mention.entity].kind == PERSON:
            return None
        named = (self.mention_at(child) for child in head.rights if child.dep_ == "appos")
        return next((one.entity for one in named if one and self.actors.entities[one.entity].kind == PERSON), None)

    def _is_governed(self, mention: "Mention") -> bool:
        """Whether a preposition stands right before a name, whatever the parse makes of it."""
        named = self.span_of(mention)
        if named.start < 2:
            return False
        before = named.start - 1 - (self.doc[named.start - 1].lower_ == "the")
        return self.doc[before].lower_ in OWNING

    def _possessed(self, head: Token, span: Span) -> "Mention | None":
        """Person named right after the possessive of the phrase's head: `the Bureau of Roads's Ann Reed`."""
        for i in range(head.i + 1, span.end - 1):
            if self.doc[i].text in POSSESSIVE and (named := self.mention_at(self.doc[i + 1])) is not None:
                own = self.doc[i + 1].dep_ == "compound" and self.doc[i + 1].head.text.islower()  # `its Nelson manager`
                return named if self.actors.entities[named.entity].kind == PERSON and not own else None
        return None

    def _member_of(self, body: Token) -> Token | None:
        """Whoever a body has that a `who` stands for: `Ann Reed of | Clean Rivers`, `Ann Reed, a fellow at | Clean Rivers`.

        None where a person stands right before the `who`, or nobody of the body is told of.
        """
        mention = self.mention_at(body)
        thing = (
            body.lower_ in ORGANIZATION_NOUNS | OWN_BODIES | PROJECTS if mention is None else not self._is_person(body)
        )
        noun = body
        while thing:
            if noun.dep_ == "pobj" and noun.head.i:
                before = self.doc[noun.head.i - 1]
                before = before.nbor(-1) if before.text == "," and before.i else before
                if noun.head.head in (before, before.head) and self._is_person(before):
                    return before
                noun = noun.head.head if noun.head.head.dep_ != "prep" else noun.head.head.head
            elif noun.dep_ in ("appos", "compound", "nmod", "poss", "conj"):
                noun = noun.head
            else:
                return None
            if self._is_person(noun):
                return noun
            if is_role(noun.lemma_):
                return noun.head if noun.dep_ == "appos" and self._is_person(noun.head) else noun
        return None

    def _is_person(self, token: Token) -> bool:
        """Whether a person is named at a token."""
        mention = self.mention_at(token)
        return mention is not None and self.actors.entities[mention.entity].kind == PERSON

    def _office_holder(self, head: Token, span: Span) -> "Mention | None":
        """Person in apposition to an office that is taken for a body since nobody knows it.

        `The Sarpanch, | Ann Reed,` and `the Oba of Keldaland, | Adewale Orlin,`.
        """
        office = self.mention_at(head)
        if office is None or self.actors.entities[office.entity].kind != ORGANIZATION or head.i == span.start:
            return None
        name = self.span_of(office)
        if not 0 < name.end < len(self.doc) - 1 or self.doc[name.end].text != ",":
            return None
        known = len(name) > 1 and (name[0].text in ORGANIZATION_WORDS or name[1].lower_ != "of")
        if known or "the" not in (name[0].lower_, self.doc[name.start - 1].lower_):
            return None
        start = name.end + 1
        while start < len(self.doc) - 1 and self.doc[start].text in HONORIFICS:
            start += 1
        mention = self.mention_at(self.doc[start])
        if mention is None or self.actors.entities[mention.entity].kind != PERSON:
            return None
        named = self.span_of(mention)
        apposed = len(named) > 0 and named.root.dep_ == "appos" and named.root.head in name
        return mention if apposed and name.end <= span.end else None

    def _named_thus(self, head: Token, span: Span) -> int | None:
        """Person as whom a noun is said to be named: `a baker named Idris`, `a porter who gave her name only as Halima`."""
        nouns = [head, *(child for child in head.rights if child.dep_ == "appos")]  # `one of them, a porter who gave`
        soldier = is_role(head.lemma_) or head.lower_ in CALLED_BY_SIGNS
        for token in self.doc[head.i + 1 : max(head.right_edge.i, span.end - 1)]:
            asked = token.head.head in nouns and token.dep_ == "xcomp"  # `who asked to be called Ann`
            named = ((token.head in nouns or asked) and token.lower_ in NAMED) or (soldier and is_call_sign(token))
            gave = token.lower_ in ("as", "by") and token.nbor(-1).lower_ in BEFORE_GIVEN
            gave |= token.text == "," and _is_given(token.nbor(-1))
            gave |= token.lower_ == "alias" or (token.lower_ == "of" and token.nbor(-1).lower_ == "alias")
            own = token.i < span.end or token.head.head in nouns or token.head.head.head in nouns
            name = token.i + 1
            while name < len(self.doc) - 1 and self.doc[name].text in CALL_SIGN_MARKS | HONORIFICS:
                name += 1
            behind = self.mention_at(self.doc[name]) if named or (gave and own) else None
            if behind is not None and self.actors.entities[behind.entity].kind == PERSON:
                return behind.entity
        return None

    def _known_as(self, head: Token) -> int | None:
        """Whom a noun is said to be known as: `the bank's committee, known as | NAME`, `a group calling itself | NAME`."""
        for token in self.doc[head.i + 1 : head.right_edge.i + 1]:
            mention = self.mention_at(token) if token.text[0].isupper() else None
            named = mention is not None and named_in_clause(self.doc, self.span_of(mention).start) == head
            if mention is not None and named and mention.form == "name":
                return mention.entity
        return None

    def _is_member(self, head: Token, span: Span, mention: "Mention") -> bool:
        """Whether the name of a party means one of its members: `the Christian Democrat said`."""
        party = self.actors.entities[mention.entity].kind in (GROUP, ORGANIZATION)
        return party and head.text in MEMBERS and span[0].lower_ == "the"

    def _only_named_here(self, head: Token) -> int | None:
        """The one person who is named in the paragraph before a word, or before the quotation that opens it."""
        begins = next((i for i in range(head.i, 0, -1) if self.doc[i].is_space), 0)
        named = {
            found.entity
            for token in self.doc[begins : head.i]
            if (found := self.mention_at(token))
            and found.form == "name"
            and self.actors.entities[found.entity].kind == PERSON
        }
        return named.pop() if len(named) == 1 else None

    def _is_some_of(self, head: Token, mention: "Mention") -> bool:
        """Whether some of a group are meant, not the group: `several Greens`, `senior Liberals`."""
        if self.actors.entities[mention.entity].kind != GROUP:
            return False
        lefts = [child for child in head.lefts if child.i < head.i]
        return any(
            child.lower_ in SOME
            or child.dep_ == "nummod"
            or (head.text in PARTIES and child.dep_ in ("amod", "compound"))
            for child in lefts
        )

    def _titled(self, mention: "Mention", span: Span) -> "Mention":
        """Person named at the end of a title that begins with a body: `Kelda Foods chief executive | Ann Reed`."""
        last = self.mention_at(span[-1])
        if last is None or last is mention or self.actors.entities[last.entity].kind != PERSON:
            return mention
        between = self.doc.char_span(mention.end_char, last.start_char, alignment_mode="contract")
        title = between is not None and any(is_role(token.text) for token in between)
        plain = between is not None and all(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in between)
        return last if title and plain and self.actors.entities[mention.entity].kind != PERSON else mention

    def _examples(self, head: Token, span: Span) -> Iterator[int]:
        """Actors named as some of those who say something: `other members, like Ann Reed and Paul Orlin`."""
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in ("like", "as", "including") and child.i < span.end:
                if child.lower_ == "as" and not any(word.lower_ == "such" for word in child.children):
                    continue
                for token in child.children:
                    for name in (token, *token.conjuncts):
                        if name.i < span.end and (mention := self.mention_at(name)) and mention.form == "name":
                            yield mention.entity

    def _members(self, head: Token, span: Span) -> Iterator[int]:
        """Persons of whom a source is made up: `a bench of Justice Ann Reed and Justice Paul Orlin`, and later `the bench`."""
        if head.lower_ not in MADE_UP:
            return
        if len(span) == 2 and span[0].lower_ == "the" and (last := self.report_before(head)) is not None:
            head, span = last, self.doc[last.left_edge.i : last.right_edge.i + 1]
        for of in head.rights:
            if of.lower_ not in ("of", "comprising"):
                continue
            names = [name for child in of.children for name in (child, *child.conjuncts)]
            found = [self.mention_at(name) for name in names if name.i < span.end]
            if len(found) > 1 and all(one and self.actors.entities[one.entity].kind == PERSON for one in found):
                yield from (one.entity for one in found if one)

    def _opening(self, office: Token, span: Span) -> int | None:
        """Person named before his office that the parse makes the head: `Nam Gi-tae, | a spokesman for the army, said`."""
        first = self.mention_at(span[0])
        if first is None or self.actors.entities[first.entity].kind != PERSON or first.form != "name":
            return None
        end = self.span_of(first).end
        others = any(self.mention_at(token) for token in self.doc[end : span.end])
        return first.entity if end < office.i and self.doc[end].text == "," and not others else None

    def _holder_of_office(self, span: Span) -> int | None:
        """Person named behind an office and what it is of: `the Chairman, | House Committee on Works, Hon. NAME, said`."""
        behind = map(self.mention_at, self.doc[span.end : span.end + TITLE_REACH])
        person = next((one for one in behind if one and self.actors.entities[one.entity].kind == PERSON), None)
        named = person and self.span_of(person)
        return person.entity if person and named and office_of_body(named.root, named.start) == span.root else None

    def _named_behind(self, span: Span) -> int | None:
        """Person in apposition to a phrase that ends before the name: `said the harbour's director, | NAME.`."""
        if span.end >= len(self.doc) or self.doc[span.end].text != ",":
            return None
        name = span.end + 1
        while name < min(len(self.doc), span.end + TITLE_REACH) and self.mention_at(self.doc[name]) is None:
            token = self.doc[name]
            field = token.text == "," and self.doc[name - 1].is_title  # `Its manager, Public Affairs, Mrs NAME`
            if not (field or token.text in HONORIFICS or token.pos_ in ("NOUN", "PROPN", "ADJ", "DET")):
                return None
            name += 1
        if name >= len(self.doc) or (mention := self.mention_at(self.doc[name])) is None:
            return None
        root = self.doc[name]
        while root.head.i > root.i and root.head.idx < mention.end_char:
            root = root.head
        while root.dep_ == "appos" and root.head.i > span.end:
            root = root.head  # `a member, retired teacher NAME`
        apposed = root.dep_ == "appos" and span.start <= root.head.i < span.end
        kind = self.actors.entities[mention.entity].kind
        owner = (
            span.root.lower_ in OWNERS and kind == ORGANIZATION and root.head != span.root
        )  # the owner of the mine, NAME,
        owner = owner or (span.root.lower_ in ONE_OF and kind == ORGANIZATION)  # one of the banks, NAME,
        return mention.entity if apposed and (kind == PERSON or owner) else None

    def _named_last(self, head: Token, span: Span) -> int | None:
        """Person with whose name a phrase ends that the parse takes for a part of what stands before it.

        In apposition by its place (`a leader in Port Vesna, NAME`), or behind an article, which persons do not take
        (`the deputy of the regional duma NAME`).
        """
        mention = self.mention_at(span[-1])
        if mention is None or self.actors.entities[mention.entity].kind != PERSON:
            return None
        named = self.span_of(mention)
        if named.start <= head.i:
            return None
        start = named.start
        while start > head.i and self.doc[start - 1].text in HONORIFICS:
            start -= 1
        before = self.doc[start - 1]
        behind = self.mention_at(before)
        if behind is not None and self._is_glued(head, behind, before):
            return mention.entity  # `the MP from the Tarn Alliance NAME`
        if mention.role and head.text in mention.role.split() and "," not in self.doc[head.i : named.start].text:
            return mention.entity  # `Superintendent of Police NAME`
        if before.text == ",":
            if named.root.dep_ == "dep" and self.doc[start - 2] == head:
                return mention.entity  # `According to the finance secretary, NAME,`, as the parse has it
            noun = apposed_noun(named.root, start)
            return mention.entity if noun is not None and (noun == head or not is_role(noun.text)) else None
        if before.text in QUOTES and named.root.dep_ in ("pobj", "nsubj"):
            return mention.entity  # `the leader of “Kelp Renewal” NAME`
        led = any(child.dep_ == "det" for child in named.root.subtree) and named.root.head.dep_ == "prep"
        what = before.lower_ in BODIES or before.text.capitalize() in PLACE_WORDS  # `a resident of the town NAME`
        owned = any(child.dep_ == "poss" for child in head.lefts) and self.doc[head.i + 1].lower_ == "of"
        heads = owned and head.lower_ in HEADING  # `Kelda's head of engineering NAME`
        nominal = before.pos_ in ("NOUN", "PROPN") or (heads and before.tag_ == "VBG")
        common = before.text.islower() and nominal and not is_role(before.text)
        of = head.lower_ in PORTFOLIOS_OF  # `minister of state for roads NAME`
        return mention.entity if common and (what or led or of or heads) else None

    def _is_glued(self, head: Token, mention: "Mention", last: Token) -> bool:
        """Whether a noun for one person is of a body whose name ends with a token, and begins right behind the preposition."""
        named = self.span_of(mention)
        body = self.actors.entities[mention.entity].kind in (ORGANIZATION, GOVERNMENT) and mention.form == "name"
        if not body or not len(named) or named[-1] != last or head.tag_ not in ("NN", "NNP"):
            return False
        start = named.start - (self.doc[named.start - 1].lower_ == "the")
        return head.i == start - 2 and self.doc[start - 1].lower_ in ("of", "from", "at", "for")

    def _titled_at_end(self, head: Token, span: Span) -> int | None:
        """Person behind an office whose parts have capitals: `Conflict of Interest and Ethics Commissioner | Ann Reed`."""
        mention = self.mention_at(span[-1])
        if mention is None or self.actors.entities[mention.entity].kind != PERSON or not mention.role:
            return None
        before = self.doc.char_span(span.start_char, mention.start_char, alignment_mode="contract")
        if before is None or not len(before) or not is_role(before[-1].text):
            return None
        whole = all(not token.text[0].islower() or token.lower_ in ("of", "and", "for", "the") for token in before)
        return mention.entity if whole and head in before else None

    def _called(self, head: Token, span: Span) -> int | None:
        """Organisation whose name stands right before the noun that says what it is: `Forbes magazine`."""
        last = last_of_the_called(head)
        if last is None or last < span.start:
            return None
        mention = self.mention_at(self.doc[last])
        if mention is None or self.actors.entities[mention.entity].kind not in (ORGANIZATION, GOVERNMENT, GROUP):
            return None
        if last < head.i - 1 and self.actors.entities[mention.entity].name in BODIES_OF_STATES:
            return None  # `the EU trade bloc`
        if head.lower_ == "union":  # a firm’s own union is not the firm, which is named before without it
            first = self.span_of(next(one for one in self.actors.mentions if one.entity == mention.entity))
            return (
                mention.entity
                if any(token.lower_ == "union" for token in self.doc[first.end : first.end + 3])
                else None
            )
        return mention.entity

    def _holder(self, head: Token, owner: int) -> int | None:
        """The one person named before who holds this office there: `the Greens leader`, `the body's spokesman`, `Kelda MP`."""
        definite = any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in head.lefts)
        seat = head.lower_ in SEATED | {"leader"} and not any(child.dep_ in ("det", "nummod") for child in head.lefts)
        if not (definite or seat) or head.tag_ not in ("NN", "NNP") or not is_role(head.text):
            return None
        before = {mention.entity for mention in self.actors.mentions[: bisect.bisect(self.actors.starts, head.idx)]}
        persons = [
            (number, {role.lower() for role in entity.roles})
            for number, entity in enumerate(self.actors.entities)
            if entity.kind == PERSON and entity.affiliation == owner
        ]
        told = {
            child.lower_
            for child in head.lefts
            if child.dep_ in NOMINAL and self.actors.nations.adjective(child.text) is None
        }
        if told.isdisjoint(LEFT_OFFICE):
            persons = [(number, {r for r in roles if LEFT_OFFICE.isdisjoint(r.split())}) for number, roles in persons]
        fields = told if head.lower_ in ("minister", "secretary") else set()
        holders = [
            number
            for number, roles in persons
            if number in before and any(head.lower_ == role.split()[-1] and fields <= {*role.split()} for role in roles)
        ]
        if not holders and not told and head.lower_ == "leader" and self.actors.entities[owner].kind == COUNTRY:
            holders = [number for number, roles in persons if roles & LEADING_STATES]
        office = self.doc[head.i - 1 : head.i + 1].text.lower()
        named = {office} if told else {office, head.lower_}
        holders = holders or [number for number, roles in persons if named & roles]  # named in full further on
        if not holders and self.actors.entities[owner].kind == ORGANIZATION:
            own = {word for name in self.actors.entities[owner].names for word in name.lower().split()}
            phrase = [child.lower_ for child in head.lefts if child.dep_ in NOMINAL and child.lower_ not in own]
            holders = list(self._chiefs(owner, before, " ".join([*phrase, head.lower_])))
        if not holders and head.lower_ in SEATED and self.actors.entities[owner].kind in (GROUP, ORGANIZATION):
            holders = list(self._seated(head, before))
        return holders[0] if len(holders) == 1 else None

    def _chiefs(self, body: int, before: set[int], phrase: str) -> Iterator[int]:
        """Persons named before who head a body, or one of its own: `World Bank President Ann Reed … The bank's | chief`.

        Or who speak for it to other states: `The EU's foreign policy chief, Ann Reed, … The bloc's | top diplomat`.
        """
        office = DIPLOMAT if DIPLOMAT.search(phrase) else TOP_OFFICE if CHIEF.fullmatch(phrase) else None
        for number in sorted(before):
            entity = self.actors.entities[number]
            of = None if entity.affiliation is None else self.actors.entities[entity.affiliation]
            own = entity.affiliation == body or (of is not None and of.affiliation == body and of.kind != COUNTRY)
            if office and entity.kind == PERSON and own and any(office.search(role.lower()) for role in entity.roles):
                yield number

    def _seated(self, head: Token, before: set[int]) -> Iterator[int]:
        """Members of a parliament named before of whom no party is told: `Oster MP Ann Reed … The Labour | MP`."""
        for number in sorted(before):
            entity = self.actors.entities[number]
            seated = any(head.lower_ == role.lower().split()[-1] for role in entity.roles)
            of = None if entity.affiliation is None else self.actors.entities[entity.affiliation]
            apart = of is None or of.kind == COUNTRY or of.known_id is None  # at most his constituency
            if entity.kind == PERSON and seated and apart:
                yield number
