"""In which country all happens that an article tells of, so that `police` in it, or `opposition lawmakers`, are of that country.

It is the one of which the article plainly tells (`home`), else the one that it names first, until it names another, where the
lead tells that something happened there or what the country did. Police of the United States are those of its towns and
states, and of no country.
"""

import itertools
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from spacy.attrs import LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.article import LONGEST_COUNTRY, Actor, Article
from pipeline.actors.authorities import AUTHORITIES, is_authority, is_with_authority
from pipeline.actors.home import (
    NATIONAL,
    OFFICES_WITH,
    ONE_WITH,
    ORGANS,
    end_of_lead,
    is_national,
    is_told_in_america,
    office_of_state,
    owners_of_bodies,
    plainly_told,
    state_of_dateline,
)
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import words
from pipeline.actors.names.offices import SUBJECTS, is_role
from pipeline.gather.datelines import dateline
from pipeline.grammar import FINITE, POSSESSIVE
from pipeline.tokens import places_of, sentence_of, text_of

PUBLIC = words("police prosecutor prosecutors prosecution lawmaker lawmakers legislators mps opposition officials")
"""Who is of the state in which he is where nothing more is told of him."""

WITH_BODY = words(
    "official officer officers spokesman spokeswoman spokesperson source sources chief leader leaders party parties figures"
    " politician politicians coalition media television"
)
"""Who is of that state with a word for what body of it he is of."""

BODIES = words(
    "police government security opposition election electoral intelligence immigration customs prison rescue"
    " enforcement health disaster judicial court ruling state"
)
"""Bodies that they are of."""

PLAIN = words(
    """senior top local provincial regional district federal state national main other some several many two three four
    unidentified unnamed public chief special"""
)
"""What else may be told of them."""

PROSECUTING = [
    ["prosecutor"],
    ["prosecutors"],
    ["public", "prosecutor"],
    ["state", "prosecutor"],
    ["attorney", "general"],
    ["prosecutor", "general"],
    ["general", "prosecutor"],
    ["chief", "prosecutor"],
    ["special", "prosecutor"],
]
"""Whose office is a state's."""

CIVIC = words("cabinet parliament assembly court board commission council army military guard forces junta presidency")
"""National bodies of which papers of another country tell with its name,"""

ABROAD_TOO = words("foreign external defence defense prime vice")
"""as of its ministries and ministers but of these, who tell of their people elsewhere."""

GOVERNING = words("government authorities")
"""Who is of the state in which a sentence is set, though papers call that of their own country so elsewhere."""

OFFICIALS_OF = words(
    """agriculture agricultural aviation customs defence defense economic education environment environmental finance fisheries
    foreign forestry health housing immigration interior justice tax tourism trade transport treasury veterinary wildlife"""
)
"""What officials and officers of a state are for."""

ASKED = PUBLIC | GOVERNING | WITH_BODY | CIVIC | NATIONAL | OFFICES_WITH.keys() | ONE_WITH.keys() | AUTHORITIES.keys()

ABROAD = words("team side squad club embassy ambassador fans")
"""What a country has that is elsewhere, too."""

WHERE = words("in across near inside off outside throughout")
"""Prepositions of where something happens."""

PARTS = words(
    """capital city town village province region state district port county coast island border prison jail market airport desert
    valley lake river mine mountains forest waters north south east west northeast northwest southeast southwest
    election elections referendum"""
)
"""Places of a country, and its votes: `in the Kenyan | port of Kelda`, `off Kenya's | coast`."""

RULERS = words(
    """president minister king parliament congress senate cabinet government junta opposition court leader party parties
    alliance coalition police prosecutor prosecutors authorities troops soldiers forces lawmakers legislators senators mps
    judges voters farmers teachers doctors protesters demonstrators rebels"""
)
"""Whose deeds are their country's: `Kenya's | president`."""


HITTING = words("batter devastate engulf grip hit lash plague pound ravage rock shake strike sweep")
"""What storms, unrest and disease do to a country: `A quake shook | Chile`."""

FIRST = 3
"""Sentences, a headline counted, in which an article that is one paragraph tells where something happens."""


class Scene(NamedTuple):
    """Country in which all happens that an article tells of, and the tokens at which it names another one.

    Whether the lead tells what it did itself, and so whose the government and the army are. And whose are the nouns in sentences
    that open with a country, or its capital: `In Lima, | lawmakers said`.
    """

    country: Actor | None = None
    elsewhere: tuple[int, ...] = ()
    acts: bool = False
    opened: Mapping[int, Actor] = MappingProxyType({})
    until: int = 0

    def at(self, token: int) -> Actor | None:
        """The country in which all happens of which is told up to a token."""
        return self.country if token < self.until else None


def scene(article: Article) -> Scene:
    """Where all happens that an article tells of, and where single sentences are set; none where nobody asks."""
    asked = [article.doc[i] for i in places_of(article.doc, ASKED, LOWER)]
    public = {noun for noun in asked if is_public(noun)}
    local = (noun for noun in asked if noun in public or noun.lower_ in GOVERNING)
    opened = {noun.i: state for noun in local if (state := _opened_in(article, noun)) is not None}
    if not (public or any(is_at_home(noun, acts=True) for noun in asked)):
        return Scene(opened=opened)
    own = plainly_told(article)
    known, until = (own.known, len(article.text)) if own is not None else _first_state(article)
    if known is None or known.country_code == "US" or not article.states:
        return Scene(opened=opened)
    there, acts = _is_set_in(article, known)
    elsewhere = tuple(i for i, state in article.states if state != known.id)
    return Scene(article.known(known, article.states[0][0]) if there else None, elsewhere, acts, opened, until)


def _is_set_in(article: Article, known: Known) -> tuple[bool, bool]:
    """Whether all happens in a state that an article tells of, and whether the lead tells what it did."""
    place, town = state_of_dateline(article), dateline(text_of(article.doc))[0]
    unknown = place is None and town is not None
    if unknown and text_of(article.doc).partition(town or "")[2].startswith(","):
        return False, False  # `BELFAST, Northern Ireland (AP) -`
    lead = end_of_lead(article)
    if lead == len(article.text) or unknown:
        lead = list(itertools.islice(article.doc.sents, FIRST - unknown))[-1].end
    if place != known and not any(state == known.id and _is_named_at(article, i) for i, state in article.states):
        return False, False  # `A shop burned in Wellington`
    there = place == known or any(owner.id == known.id for owner in owners_of_bodies(article, NATIONAL | ORGANS))
    names = [_named_at(article, i) for i, state in article.states if i < lead and state == known.id]
    acts = any(map(_acts, names))
    hit = (
        (name.dep_ == "nsubjpass" or (name.dep_ == "dobj" and name.head.lemma_ in HITTING))
        and name.head.dep_ in ("ROOT", "ccomp")
        for name in names
    )
    return there or acts or any(hit) or any(map(_is_where, names)), acts


def _opened_in(article: Article, noun: Token) -> Actor | None:
    """State, alone what a sentence names before a noun, in which or in whose capital it is set: `In Lima, | lawmakers said`.

    Police in Washington are of no country.
    """
    start = sentence_of(noun).start
    named = [(i, state) for i, state in article.states if start <= i < noun.i]
    if len(named) != 1 or article.text[start] != "In" or named[0][0] != start + 1:
        return None
    place, known = _named_at(article, start + 1), knowledge.known(named[0][1])
    place = place.head if place.dep_ == "poss" and place.head.lower_ in PARTS else place
    between = {
        word.dep_ for word in article.doc[place.i + 1 : noun.left_edge.i] if word.ent_type_ not in ("DATE", "TIME")
    }
    plain = place.dep_ == "pobj" and between <= {"punct", "prep", "advmod"} and noun.dep_ in SUBJECTS
    ours = known is not None and not (known.country_code == "US" and noun.lower_ not in GOVERNING | {"officials"})
    return article.known(known, start + 1) if known is not None and plain and ours else None


def _first_state(article: Article) -> tuple[Known | None, int]:
    """The state that an article not told in America names first, or whose people, and the token at which it names another."""
    told = [(i, state) for i, state in article.states]
    told += [
        (i, known.id) for i, word in enumerate(article.text) if word[0].isupper() and (known := knowledge.people(word))
    ]
    told.sort()
    until = next((i for i, state in told if state != told[0][1]), len(article.text))
    return (knowledge.known(told[0][1]) if told and not is_told_in_america(article) else None), until


def _is_named_at(article: Article, i: int) -> bool:
    """Whether a state is named at a token by its name or adjective, and not by a capital of which there are several."""
    names = (article.surface(i, end) for end in range(i + 1, min(i + LONGEST_COUNTRY, len(article.text)) + 1))
    return any(knowledge.country(name) or article.adjective(name) for name in names)


def _named_at(article: Article, i: int) -> Token:
    """Last word of a state's name or adjective that begins at a token: `New | Zealand`; or its first: `| Trinidad and Tobago`."""
    ends = range(min(i + LONGEST_COUNTRY, len(article.text)), i + 1, -1)
    names = (article.surface(i, end) for end in ends)
    whole = next((name for name in names if knowledge.country(name) or article.adjective(name)), "")
    last = article.doc[i + whole.count(" ")]
    return last.head if last.dep_ == "conj" and last.head.i >= i else last


def _is_where(name: Token) -> bool:
    """Whether a country's name or adjective tells where something happens: `in Kenya`, `off Kenya's coast`.

    Or what happens to a part of it: `A storm hit Kenya's | coast`, `The ferry left the Kenyan | port of Kelda`.
    """
    part = name.dep_ in ("amod", "compound", "poss", "nmod") and name.head.lower_ in PARTS
    place = name.head if part else name
    if part and place.dep_ == "dobj" and place.head.dep_ == "ROOT":
        return True
    place = place.head if place.dep_ == "appos" else place
    by = place.head
    of = by.head if place.dep_ == "pobj" and by.lower_ == "of" else None
    if of is not None and of.lower_ in PARTS:
        by = of.head
    where = place.dep_ == "pobj" and by.lower_ in WHERE
    return where and not any(
        up.dep_ in ("relcl", "acl") or (up.dep_ == "advcl" and up.tag_ not in FINITE) for up in by.ancestors
    )


def _acts(name: Token) -> bool:
    """Whether a country does something, or who rules or fights for it, or something happens to what it has: `Kenya votes`."""
    of = name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else None
    whose = name.head if name.dep_ in ("poss", "amod", "compound", "nmod") else of
    has = whose is not None and name.dep_ == "poss" and whose.text.islower() and whose.lower_ not in ABROAD
    has = has and whose is not None and not is_role(whose.text)
    subject = whose if whose is not None and (has or whose.lower_ in RULERS) else name
    does = subject.dep_ == "nsubj" or (subject != name and subject.dep_ == "nsubjpass")  # not `Kenya was hit`
    return does and subject.head.dep_ in ("ROOT", "ccomp", "advcl")


def is_at_home(noun: Token, *, acts: bool) -> bool:
    """Whether a noun means a body of which papers of another country tell with its name: `parliament`, `the army`.

    Or who holds an office there, but the highest. Where the country acts itself (`acts`), any body or office of which it has one.
    """
    national, office = is_national(noun), office_of_state(noun)
    civil = noun.text == "ministry" and ABROAD_TOO.isdisjoint(child.lower_ for child in noun.lefts)
    at_home = national and (noun.text in CIVIC or civil)
    return at_home or (bool(office) and ABROAD_TOO.isdisjoint(office)) or (acts and (national or bool(office)))


def is_public(noun: Token) -> bool:
    """Whether a noun means somebody who is of the state where he is: `police`, `a government official`, `lawmakers`.

    Or a body of it, or who is with one: `the road agency`, `an official at the road agency`.
    """
    if is_authority(noun) or is_with_authority(noun):
        return True
    if noun.lower_ == "office":
        owners = [
            [word.lower_ for word in child.subtree if word.text not in POSSESSIVE]
            for child in noun.lefts
            if child.dep_ == "poss"
        ]
        return len(owners) == 1 and [word for word in owners[0] if word != "the"] in PROSECUTING
    by_whom = any(child.dep_ == "prep" and not _is_of_part(child) for child in noun.rights)
    if by_whom or noun.lower_ not in PUBLIC | WITH_BODY:
        return False
    before = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod", "nummod", "poss")]
    fields = BODIES | OFFICIALS_OF if noun.lemma_ in ("official", "officer") else BODIES
    of = [child for child in before if child.lower_ in fields or _is_party_by_role(child)]
    rest = [child for child in before if child not in of]
    return (noun.lower_ in PUBLIC or bool(of)) and all(child.lower_ in PLAIN for child in rest)


def _is_of_part(of: Token) -> bool:
    """Whether somebody is told to be of a part of his country: `the police chief | of the region`."""
    return of.lower_ == "of" and all(
        place.lower_ in PARTS and all(child.lower_ == "the" for child in place.lefts) for place in of.rights
    )


def _is_party_by_role(party: Token) -> bool:
    """Whether a party is told of by whether it rules: `a | ruling party | official`."""
    return party.lower_ in ("party", "coalition") and [child.lower_ for child in party.lefts] in RULING


RULING = (["ruling"], ["governing"], ["opposition"])
