"""What a named person is and to whom that belongs: titles, appositions, `X is the head of Y`."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.article import Actor, Article, Reference, is_body
from pipeline.actors.belonging import SPOKESPEOPLE
from pipeline.actors.name_words import (
    NOT_NAMES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PLACE_WORDS,
    PORTFOLIOS,
    PORTFOLIOS_OF,
    words,
)
from pipeline.actors.names.form import is_shouted
from pipeline.actors.names.heads import explained_office, head_of_name
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import MILITARY, SUBJECTS, is_constable, is_of_minister, is_role, start_of_portfolio
from pipeline.actors.names.reader import QUOTES
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS, titles
from pipeline.tokens import root_of

PRESENT = ("VBP", "VBZ")
"""Tags of verbs in the present tense."""

TITLE_LIMIT = 12
"""Tokens of the longest title read before a name."""

LONGEST_OWNER = 4
"""Tokens of the longest name of a state before an office, with its mark: `Bosnia and Herzegovina 's`."""

OF_BODIES = ("of", "for", "from")
"""What joins an office to what its holder is of."""

SEATED_IN = words("in at")
"""What joins an office to where its holder is."""

ROLE_PREPOSITIONS = words("of for at with in to from on")
LOOSE_ENDS = ROLE_PREPOSITIONS | words("- , and & the a an Dr Dr.") | titles("courtesy") | POSSESSIVE
NO_ROLE_TAGS = ("DT", "PRP$", "VBN", "VBD", "RB", "CD")
"""Tags of words that open a phrase about a role and are no part of it: `named its chairman`."""

WORKING = words("work teach study research lecture practise practice play serve train specialise specialize")
"""Verbs of which the body at which it is done is that of who does it."""

EMPLOYED = words(
    "analyst economist strategist professor lecturer researcher scientist fellow trader engineer surgeon historian"
)
"""Who is told of with the body that he is at."""

NAMING = words("name appoint hire elect promote")
"""Verbs whose object is given an office."""

YEAR = 4
"""Digits of a year."""

LEADING = words("lead head run chair direct manage edit")
"""Verbs whose subject belongs to the body that is their object."""

FORMER = words("former ex then late acting interim incoming outgoing onetime ex-")
ROLE_ADJECTIVES = FORMER | words(
    """senior chief deputy vice first prime foreign permanent presidential assistant associate executive general
    top military political financial chairman national lead principal managing junior professional honorary
    medical public regional international corporate commercial technical scientific clinical legal
    basic higher tertiary primary secondary rural urban internal external economic indigenous religious
    maritime retired editorial creative artistic digital strategic academic industrial environmental municipal federal provincial
    parliamentary diplomatic judicial naval agricultural marine nuclear social
    humanitarian special"""
)
EXECUTIVES = re.compile(
    r"(?:(?:chairman|president) and )?(?:c[efo]o|chief (?:executive|financial|operating)(?: officer)?)|managing director"
)
"""Titles that only companies give."""

OF_OFFICES = ORGANIZATION_WORDS | PORTFOLIOS | PLACE_WORDS
"""Words that are part of an office: `police chief`."""

ADDRESS = titles("address") | words("he she friend star colleague others family brother")
"""Forms of address, which say nothing of an office."""

TITLES = titles("aside") | ADDRESS
"""What stands between an office with its comma and the name: `the minister, Professor Ann Reed`."""

RANKING = TITLES | MILITARY
ADDRESSING = RANKING | HONORIFICS

OF_STATES = words("country nation state government region world week month year today yesterday")
"""Possessors beside which the adjective still tells of which state an office is: `the country's Peruvian envoy`."""

BEFORE_NAMES = frozenset(word for word in ADDRESS if word[0].isupper()) - {"Chief", "Lady"} | words(
    "Cllr Coun Cr Councillor"
)
"""Of these, those that end no office: `Deputy Chief` and `First Lady` are some."""


ENVOYS = words("ambassador envoy commissioner consul delegate representative attaché")
"""Who is sent to a state or body."""

OF_RANKS = words(
    """Chief Deputy Assistant Detective Det Senior Sub Inspector Director Attorney Secretary Solicitor Auditor Governor
    Surgeon Advocate Controller Comptroller Accountant Consul Registrar Field Air Rear Vice Staff Acting Ch Ch."""
)
"""Words that make one office of what stands behind them: `Chief Superintendent`, `Attorney General`."""


def read_roles(article: Article) -> None:
    """Titles before names, appositions after and before them, and `X is the head of Y`."""
    _Roles(article).read()


class _Roles:
    """Reads the roles of an article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at

    def read(self) -> None:
        """Titles before names, appositions after and before them, and `X is the head of Y`."""
        for ref in [
            ref
            for ref in self.article.refs
            if ref.form == "name" and ref.actor.kind == PERSON and not self.article.headline[ref.start]
        ]:
            for start, end in self._role_phrases(ref):
                role, affiliation = self._read_role(start, end, ref)
                if role is None:
                    continue
                if affiliation is None and end == ref.start:
                    affiliation = self._body_in_brackets(start)
                ref.role = ref.role or role
                if end == ref.start:
                    self.article.titles.update(range(start, end))
                ref.actor.roles.append(role)
                if affiliation is not None:
                    ref.actor.affiliations.append(affiliation)
                elif (owner := self._possessor(start, end)) is not None:
                    self.article.owned.append((ref.actor, owner))
            if (body := self._body_after(ref)) is not None:
                ref.actor.affiliations.append(body)
            for body in (self._body_before(ref), self._workplace(ref)):
                if body is not None:
                    ref.actor.affiliations.append(body)

    def _role_phrases(self, ref: Reference) -> Iterator[tuple[int, int]]:
        """Noun phrases that say what a named person is."""
        start = self._title_start(ref.start)
        title = set(self.text[start : ref.start])
        before = self._apposition_before(ref) if title <= ADDRESSING else None
        if before and title <= RANKING:
            yield before  # `the guild's president, Sir Basil Crome`
        if start < ref.start:
            yield start - (start > 0 and self.text[start - 1].lower() == "its"), ref.start
        if before and not title <= RANKING:
            yield before  # `her boss, President Basil Crome`
        if after := self._apposition_after(ref):
            yield after
        root = root_of(self.doc, ref.start, ref.end)
        if named := self._named_as(root):
            yield named
        if root.dep_ == "nsubj" and root.head.lemma_ == "be":
            for child in root.head.children:
                if child.dep_ == "attr" and is_role(child.text) and child.i > ref.end and root.head.tag_ in PRESENT:
                    yield child.left_edge.i, self._phrase_end(child.i + 1)

    def _named_as(self, name: Token) -> tuple[int, int] | None:
        """Office to which somebody is said to have been named, without when: `Kelda has named NAME as its chief executive`."""
        verb = name.head
        if name.dep_ not in ("dobj", "oprd", "nsubjpass") or verb.lemma_ not in NAMING:
            return None
        offices = [child for by in verb.rights if by.lower_ == "as" for child in by.rights if child.dep_ == "pobj"]
        offices += [child for child in verb.rights if child.dep_ == "oprd"]
        office = next((child for child in offices if is_role(child.text)), None)
        if office is None or any(token.like_num and len(token) == YEAR for token in verb.subtree):
            return None
        return office.left_edge.i, self._phrase_end(office.i + 1)

    def _possessor(self, start: int, end: int) -> int | None:
        """Token of the noun or pronoun whose somebody is: `its chairwoman`, `the agency's director`."""
        for i in range(start, end):
            if self.text[i].lower() == "its":
                return i
            if self.text[i] in POSSESSIVE and i > start and self.doc[i - 1].pos_ in ("NOUN", "PROPN"):
                return i - 1
        return None

    def _body_after(self, ref: Reference) -> Actor | None:
        """Body that somebody is of: `NAME of Tarn Securities`, and where he has a title also `NAME, of the university`."""
        i = ref.end + (self.text[ref.end : ref.end + 1] == [","])
        at = i == ref.end and self.text[i : i + 1] == ["at"] and bool(set((ref.role or "").lower().split()) & EMPLOYED)
        if self.text[i : i + 1] not in (["of"], ["from"]) and not at:
            return None
        of = self.doc[i]
        i += 1 + (self.text[i + 1 : i + 2] == ["the"])
        body = self.at.get(i)
        if body is None or body.actor.kind not in (GOVERNMENT, ORGANIZATION):
            return None
        own = of.i == ref.end and ref.start <= of.head.i < ref.end  # not `they accused Reed | of Tarn's fraud`
        whole = (
            own
            and body.end - body.start > 1
            and self.text[body.end : body.end + 1] not in [[end] for end in POSSESSIVE]
        )
        return body.actor if ref.role is not None or whole else None

    def _body_in_brackets(self, title: int) -> Actor | None:
        """Body whose letters stand in brackets right before a title: `the Tarn Labour Congress (TLC) | president NAME`."""
        behind = title > 2 and self.text[title - 1] == ")" and self.text[title - 3] == "("
        ref = self.at.get(title - 2) if behind else None
        return ref.actor if ref is not None and is_body(ref.actor) else None

    def _workplace(self, ref: Reference) -> Actor | None:
        """Body that somebody is said to be at or to lead: `NAME, who studies frogs at the institute`."""
        name = head_of_name(self.doc, ref.start, ref.end)
        for verb in (child for child in name.rights if child.dep_ == "relcl" and child.tag_ in PRESENT):
            if verb.i < ref.end or not any(child.lower_ == "who" for child in verb.lefts):
                continue
            at = (
                [child for child in verb.rights if child.lower_ in ("at", "for", "with")]
                if verb.lemma_ in WORKING
                else []
            )
            objects = [child for child in verb.rights if child.dep_ == "dobj"] if verb.lemma_ in LEADING else []
            for token in (*objects, *(child for preposition in at for child in preposition.rights)):
                body = self.at.get(token.i)
                if body is not None and body.actor.kind in (GOVERNMENT, ORGANIZATION):
                    return body.actor
        return None

    def _body_before(self, ref: Reference) -> Actor | None:
        """Body or party whose possessive stands right before a name: `the Bureau of Roads's NAME`, `Labour's NAME`."""
        owned = ref.start > 1 and self.text[ref.start - 1] in POSSESSIVE
        body = self.at.get(ref.start - 2) if owned else None
        return body.actor if body is not None and (is_body(body.actor) or body.actor.kind == GROUP) else None

    def _title_start(self, end: int) -> int:
        """Where the title that stands right before a name begins; `end` when there is none."""
        i = last = start_of_portfolio(self.text, end)  # `District Relief Officer | (DRO) NAME`
        letters = 0
        while i > 0 and end - i < TITLE_LIMIT:
            word, token = self.text[i - 1], self.doc[i - 1]
            ref = self.at.get(i - 1)
            apart = token.ent_type_ == "DATE" and (word in NOT_NAMES or token.dep_ == "npadvmod")
            # `the worst crisis | President NAME has faced`
            apart = apart or any(child.dep_ == "relcl" and child.left_edge.i < end for child in token.rights)
            if word == ")" and i > 3 and self.text[i - 3] == "(" and self.text[i - 2].isalpha():
                letters, i = i, i - 3  # `Head of the Safety Bureau (TSB) NAME`
                continue
            if word.isspace() or (word[0] == "/" != word) or apart or (ref is not None and ref.actor.kind == PERSON):
                break
            if word == "and" and ref is None:
                goes_on = i < end and not is_role(self.text[i]) and is_of_minister(self.text, i - 1)
                of_minister = goes_on or self._is_of_office(i - 2, i, end)
                if i - 2 < 0 or not (is_role(self.text[i - 2]) or of_minister):
                    break
            elif word == "," and "and" in self.text[i:end]:
                if i < 2 or not self._is_of_office(i - 2, i, end):
                    break  # `Culture, Sport and Tourism Minister`
            elif word in POSSESSIVE:
                if not (i < end):
                    break
            elif word in OF_BODIES and ref is None:
                if self._is_served(i, end) or not self._is_office_of(i - 2, i, end):
                    break
            elif word == "to" and self.text[i - 2].lower() in ENVOYS and self.at.get(i) is not None:
                pass  # `Ambassador to Ostreva NAME`
            elif word in SEATED_IN and self._is_seat(i, end):
                pass  # `Representative in Ostreva NAME`
            elif word == "the" and self.text[i - 2] in SEATED_IN and self._is_seat(i - 1, end):
                pass  # `Representative in the Tarn Islands NAME`
            elif word == "the" and self.text[i - 2] in OF_BODIES and self._is_office_of(i - 3, i, end):
                pass  # `Leader of the Opposition`
            elif word == "-" or word in ("/", "&"):
                if self.doc[i - 1].whitespace_ and ref is None:
                    break
            elif not (
                token.pos_ in ("NOUN", "PROPN", "ADJ")
                or token.tag_ in ("NN", "NNP", "JJ")
                or ref is not None
                or is_role(word)
                or word.lower() in ROLE_ADJECTIVES
            ):
                break
            i -= 1
        if not any(is_role(word) for word in self.text[i:letters]):
            i = max(i, letters)  # `the Safety Bureau (TSB) | chief NAME`
        if 0 < i < end and self.text[i] == "-":
            i = self._compound_start(i)  # `Left-arm spinner`, whatever the tag of the first word
        while i < end and (self.text[i] in ("and", "-", *OF_BODIES) or self.text[i] in POSSESSIVE):
            i += 1
        if not any(is_role(word) for word in self.text[i:end]):
            return end
        word = self.text[last - 1]
        if (
            is_constable(self.text, last - 1)
            or (is_role(word) and (word[0].isupper() or self.doc[last - 1].pos_ != "ADJ"))
            or any(word in ("to", *OF_BODIES, *SEATED_IN) for word in self.text[i:end])
        ):
            return i
        return end

    def _is_served(self, i: int, end: int) -> bool:
        """Whether a title that ends with an office is of whom somebody speaks for: `Spokesman for | Chief Secretary NAME`."""
        office = self.text[end - 1]
        served = self.text[i] != "the" and is_role(office) and office not in MILITARY
        return served and self.text[i - 2].lower() in SPOKESPEOPLE

    def _is_seat(self, i: int, end: int) -> bool:
        """Whether an office and the preposition before a token tell of the place that a name stands right behind."""
        i += self.text[i] == "the"
        tie = i - 1 - (self.text[i - 1] == "the")
        office = self._office_with_of(tie - 1)
        body = self.at.get(i)
        place = (
            self.doc[i].ent_type_ in ("GPE", "LOC") or knowledge.capital(self.text[i]) or knowledge.town(self.text[i])
        )
        place = place or self.text[i] in OF_OFFICES or (body is not None and body.actor.kind != PERSON)
        return i < end and bool(place) and is_role(office)

    def _office_with_of(self, i: int) -> str:
        """Last word of an office that ends at a token, without what it is of: `Leader of the | Opposition`."""
        of = i - 1 - (i > 1 and self.text[i - 1] == "the")
        if of > 0 and self.text[i][0].isupper() and not is_role(self.text[i]) and self.text[of] == "of":
            i = of - 1
        return self.text[i] if i >= 0 else ""

    def _is_office_of(self, office: int, of: int, end: int) -> bool:
        """Whether a name behind an `of` is an office's: `Minister of | Works NAME`, `the head of the | Tarn Authority NAME`.

        Behind a `from` only a body that the name of a person follows is: `the MP from the | Tarn Alliance NAME`.
        """
        office -= 3 * (office > 3 and self.text[office] == ")" and self.text[office - 2] == "(")  # `of State (MoS) for`
        if office > 1 and self.text[office].lower() == "state" and self.text[office - 1] == "of":
            office -= 2  # `minister of state | for roads`
        if office < 0 or not is_role(self.text[office]):
            return False
        where = "from" in self.text[max(of - 2, 0) : of]
        of += self.text[of] == "the"
        body = self.at.get(of)
        glued = body is not None and (body.start, body.end) == (of, end) and is_body(body.actor)
        return glued or (
            not where and (self.text[office][0].isupper() or self.text[office] in ("minister", "secretary"))
        )

    def _is_of_office(self, i: int, after: int, end: int) -> bool:
        """Whether a noun before an `and` tells what an office is for, as the one after it does: `work and pensions secretary`."""
        token, other = self.doc[i], self.doc[after]
        if self.text[i][0].isupper() and i not in self.at and self.text[i] not in NOT_NAMES:
            return (
                token.head.lower_ in PORTFOLIOS_OF and after < token.head.i < end and knowledge.is_common(token.lower_)
            )
        nouns = token.tag_ in ("NN", "NNS") and other.tag_ in ("NN", "NNS") and other.dep_ == "compound"
        governed = token.dep_ in ("compound", "nmod") and after < token.head.i and other.head.i < end
        return nouns and governed and not is_role(other.text) and token.lower_ not in ORGANIZATION_NOUNS

    def _apposition_before(self, ref: Reference) -> tuple[int, int] | None:
        """Find the noun phrase that a name is in apposition to: `the group's founder, NAME,`."""
        root = root_of(self.doc, ref.start, ref.end)
        comma = ref.start - 1
        while comma > 0 and self.text[comma] in HONORIFICS:
            comma -= 1
        head = explained_office(root, ref.start)
        if comma < ref.start - 1 and (head is None or not is_role(head.text)) and self.text[comma] == ",":
            return self._office_at(comma)
        if head is None or head.i >= comma or not is_role(head.text) or self.text[comma] not in (",", "–", "—"):
            return None
        if root.head.i < head.i and is_role(root.head.text):
            return None  # `a lawyer for the captain, NAME` may be either
        quoted = (i + 1 for i in range(head.i - 1, head.left_edge.i - 1, -1) if self.text[i] in QUOTES)
        return self._compound_start(next(quoted, head.left_edge.i)), comma  # `“It is late,” | the envoy, NAME, said`

    def _office_at(self, comma: int) -> tuple[int, int] | None:
        """Office in capitals right before a comma and a title: `no confidence in the | Commissioner for Works, Engr. NAME`."""
        start = comma
        while (
            start > 0
            and self.text[start - 1] != "The"
            and (self.text[start - 1][0].isupper() or self.text[start - 1] in ("of", "for", "and"))
        ):
            start -= 1
        definite = start > 0 and self.text[start - 1].lower() == "the" and start < comma
        return (start, comma) if definite and is_role(self.text[start]) else None

    def _compound_start(self, i: int) -> int:
        """Where a word begins that hyphens join to what stands before it: `vice-president` is no president."""
        while i > 1:
            joint = i if self.text[i] == "-" else i - 1
            if self.text[joint] != "-" or self.doc[joint - 1].whitespace_ or self.doc[joint].whitespace_:
                break
            i = joint - 1
        return i

    def _apposition_after(self, ref: Reference) -> tuple[int, int] | None:
        """`NAME, founder of the group,`: the noun phrase after the comma (or in parentheses)."""
        i = ref.end
        if i < len(self.text) and self.text[i] in POSSESSIVE:
            return None
        if i + 1 >= len(self.text) or self.text[i] not in (",", "("):
            return None
        start = i = i + 1
        if self.doc[i].tag_ == "WP$":
            return None  # `NAME, whose son is`
        if self.text[i].isdigit() and i + 2 < len(self.text) and self.text[i + 1] == ",":  # an age stands between
            start = i = i + 2
        while i < len(self.text) and i - start < 12:
            token = self.doc[i]
            word = self.text[i]
            if is_role(word) and token.pos_ in ("NOUN", "PROPN", "ADJ"):
                titled = i + 1
                while titled < len(self.text) and self.text[titled] in HONORIFICS:
                    titled += 1
                follows = self.at.get(titled)
                if follows is not None and follows.actor.kind == PERSON:
                    return None  # the title of the next person
                end = self._phrase_end(i + 1)
                follows = self.at.get(end)
                if follows is not None and follows.actor.kind == PERSON and self._title_start(follows.start) <= i:
                    return None  # `from Tarn, the head of the Tarn Authority | Paul Orlin`
                whose = token.head if token.dep_ == "poss" else token
                says = whose.dep_ in SUBJECTS and end < len(self.text)
                says = says and whose.head in (self.doc[end], self.doc[end].head)
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
            if word.isspace() or word[0] in ",.;:()–—|" or (word in QUOTES and token.tag_ != "POS"):
                break
            if (
                (
                    token.pos_ in ("VERB", "AUX", "PRON", "SCONJ")
                    and not (token.tag_ == "VBN" and self.text[i - 1] == "-")
                )
                or token.tag_.startswith("W")
                or (token.pos_ == "ADP" and word.lower() not in ROLE_PREPOSITIONS)
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

    def _read_role(self, start: int, end: int, named: Reference) -> tuple[str | None, Actor | None]:
        """Role and affiliation that a noun phrase states."""
        start, end = self._of_nobody_else(start, end)
        heads, end = self._offices(start, end)
        if not heads:
            return None, None
        prepositions = [i for i in range(heads[0], end) if self.text[i].lower() in ROLE_PREPOSITIONS]
        stop = prepositions[0] if prepositions else end
        head = max((i for i in heads if i < stop), default=heads[0])
        before, begin = self._affiliation_before(start, head, end)
        affiliation, finish = self._affiliation_behind(prepositions, end, before)
        owned = [i + 1 for i in range(begin, head) if self.text[i] in POSSESSIVE]
        begin = max([begin, *owned])
        former = [i for i in range(start, begin) if self.text[i].lower() in FORMER and not owned]
        begin = former[0] if former else begin
        begin, finish = self._trimmed(begin, head, self._whole(head, finish, end, named))
        role = self.article.surface(begin, finish) if begin < finish else ""
        of_body = role == "Chief" and before is not None and is_body(before)
        addressed = all(word in ADDRESS for word in role.split()) and not of_body
        if not re.search(r"\w", role) or "%" in role or addressed:
            return None, affiliation  # `Kelda Police | Chief NAME` is no form of address
        return role, affiliation

    def _of_nobody_else(self, start: int, end: int) -> tuple[int, int]:
        """The part of a noun phrase that tells no other person's role: `President X's | lawyer`, `a | spokesman | for X`."""
        while start < end and (
            self.doc[start].tag_ in ("DT", "PRP", "PRP$", "WP$", "IN", "RB") or self.text[start] in QUOTES
        ):
            start += 1
        others = [i for i in range(start, end) if i in self.at and self.at[i].actor.kind == PERSON]
        served = next((i for i in others if self.text[i - 1] in ("for", "to", "of") and is_role(self.text[i - 2])), end)
        if start + 1 < served < end:
            end = served - 1
        return max([start, *(i + 1 for i in others if i < end)]), end

    def _offices(self, start: int, end: int) -> tuple[list[int], int]:
        """Words of a phrase that name an office or occupation, and its end without a title behind them."""
        heads = [
            i for i in range(start, end) if is_role(self.text[i]) and not (i in self.at and self.at[i].form == "name")
        ]
        while heads and heads[0] < end - 1 and self.text[end - 1] in BEFORE_NAMES:
            end -= 1  # `Transport Minister Datuk NAME`
        rank = end
        while rank > start and (self.text[rank - 1] in MILITARY or self.text[rank - 1] in BEFORE_NAMES):
            rank -= 1
        hyphened = self.text[rank - 1] == "-"  # `Secretary-General`
        if any(i < rank for i in heads) and not hyphened and self.text[rank - 1] not in OF_RANKS:
            end = rank  # `the director Brig Gen NAME`
        return [i for i in heads if i < end], end

    def _affiliation_before(self, start: int, head: int, end: int) -> tuple[Actor | None, int]:
        """Actor that the words before an office name, and where they end."""
        affiliation, begin = None, start
        for i in range(start, head):
            found, width = self._affiliation_at(i, head)
            if found is not None:
                of_firm = found.kind == COUNTRY and EXECUTIVES.fullmatch(self.article.surface(i + width, end).lower())
                of_owner = found.kind == COUNTRY and self.at.get(i) is None and self._is_owned(start, i)
                affiliation, begin = affiliation if of_firm or of_owner else found, max(begin, i + width)
        return affiliation, begin + (begin > start and self.text[begin] in POSSESSIVE)

    def _affiliation_behind(self, prepositions: list[int], end: int, before: Actor | None) -> tuple[Actor | None, int]:
        """Actor that an office belongs to by what a preposition behind it brings, or else by what stands before it.

        With it, where the office ends: at that preposition.
        """
        for i in prepositions:
            owner, _ = self._owner_after(i, end)
            if owner is None:
                continue
            if owner.kind == COUNTRY and before is not None and before.kind == ORGANIZATION:
                continue  # `the firm's head of Peru operations`
            belongs = before is None or self.text[i].lower() in ("of", "at", "for", "with")
            return owner if belongs else before, i
        return before, end

    def _trimmed(self, begin: int, head: int, finish: int) -> tuple[int, int]:
        """A role without what only says how somebody is, how old, or is left over at either end."""
        while (
            begin < head
            and self.doc[begin].pos_ == "ADJ"
            and self.text[begin].islower()
            and self.text[begin] not in ROLE_ADJECTIVES
            and self.text[begin + 1] != "-"
        ):
            begin += 1
        while begin < head and is_shouted(self.text[begin]) and self._qualifies(self.text[begin].lower()):
            begin += 1  # `EXHAUSTED nurse`
        if begin < finish and self.text[begin][0].isdigit() and "old" in self.text[begin : begin + 6]:
            begin = self.text.index("old", begin) + 1  # `a 26-year-old trader`
        if begin + 1 < finish and self.doc[begin].tag_ == "VBG" and self.doc[begin + 1].tag_ == "DT":
            begin += 1
        while begin < finish and (
            self.text[begin] in ("-", ",", "and", "&")
            or (self.doc[begin].tag_ in NO_ROLE_TAGS and self.text[begin + 1 : begin + 2] != ["-"])
            or self.text[begin][0].isdigit()
        ):
            begin += 1
        while finish > begin and (
            self.text[finish - 1] in LOOSE_ENDS
            or self.text[finish - 1].isspace()
            or (finish > head + 1 and self.text[finish - 1] in HONORIFICS and self.text[finish - 2] != "the")
        ):
            finish -= 1
        return begin, finish

    def _is_owned(self, start: int, i: int) -> bool:
        """Whether a possessor stands before a nation's adjective, whose office it is: `the union's | Welsh secretary`."""
        owner = next((j for j in range(i - 1, start - 1, -1) if self.text[j] in POSSESSIVE), start)
        return owner > start and self.doc[owner - 1].lower_ not in OF_STATES

    @staticmethod
    def _qualifies(word: str) -> bool:
        """Whether a word says how somebody is, and is no part of an office."""
        return not is_role(word) and word not in ROLE_ADJECTIVES and word.capitalize() not in OF_OFFICES

    def _whole(self, head: int, finish: int, end: int, named: Reference) -> int:
        """End of a role without a last part that is broken off: `spokesman for the | NAME`, `governor and a key | ...`."""
        follows = self.at.get(end)
        cut = follows is not None and follows is not named and follows.start == end and finish == end
        for i in range(finish - 1, head, -1):
            joins = (
                self.text[i] == "and"
                and "(" not in self.text[head:i]
                and not is_of_minister(self.text, i)
                and not any(is_role(word) for word in self.text[i + 1 : finish])
            )
            if joins or (cut and self.text[i].lower() in ROLE_PREPOSITIONS):
                return i
        return finish

    def _affiliation_at(self, i: int, limit: int) -> tuple[Actor | None, int]:
        """Actor that a modifier beginning at a token names, and how many tokens it takes."""
        ref = self.at.get(i)
        if ref is not None and ref.actor.kind != PERSON and ref.start == i:
            return ref.actor, ref.end - ref.start
        for end in range(min(i + LONGEST_OWNER, limit), i, -1) if ref is None else ():
            owner = self.article.owner(end)
            if owner is not None and owner[1] == i:
                return self.article.known(owner[0], i), end - i
        return None, 1

    def _owner_after(self, i: int, end: int) -> tuple[Actor | None, int]:
        """Actor named by the object of a preposition, within a few words and before the next preposition."""
        few = 6 + 3 * ("-" in self.text[i + 1 : i + 6])  # `with the UK-based consultancy NAME`
        for j in range(i + 1, min(end, i + few)):
            if self.text[j].lower() in ROLE_PREPOSITIONS or self.text[j] in (",", "("):
                break
            ref = self.at.get(j)
            based = ref is not None and self.text[ref.end : ref.end + 1] == ["-"]  # `an analyst at UK-based NAME`
            if ref is not None and ref.actor.kind != PERSON and not based:
                name = head_of_name(self.doc, ref.start, ref.end)
                behind = (
                    self.at.get(up.i) for up in name.ancestors if name.dep_ in ("compound", "nmod") and up.i < end
                )
                bodies = [
                    other.actor for other in behind if other is not None and other.start > j and is_body(other.actor)
                ]
                return (bodies or [ref.actor])[0], j  # `a partner at Vesna shipbroker NAME`
        return None, i
