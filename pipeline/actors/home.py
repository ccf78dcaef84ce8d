"""Of which country an article plainly tells, so that `the foreign ministry` in it is that country's.

It is the one whose ministry or army the article names as such, where it is also the first country named and the one named
most; else the one that the capital in the dateline is of, where the lead names no other; else the one that the lead names and
no other is named as often as half of it. No other country may have such a body in the article. Up to where an article tells of a
second one, it is the first that it tells of, more than once, or once where its own body says what happened there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.attrs import LOWER
from spacy.tokens import Span, Token

from pipeline.actors import knowledge
from pipeline.actors.article import Actor, Article
from pipeline.actors.capitals import OF_TOWNS
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import FIELDS, SAY, words
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP
from pipeline.actors.names.offices import SUBJECTS, is_role
from pipeline.gather.datelines import dateline
from pipeline.grammar import POSSESSIVE
from pipeline.tokens import entities, lines, places_of, sentence_of, text_of, word_before

LEAD = 2
"""Paragraphs, a headline counted, in which a country is named that an article is about."""

DATELINE_REACH = 15
"""Tokens behind the first line within which a dateline names its agency, where the first line is a headline."""

NATIONAL = words("ministry presidency military army navy government cabinet junta treasury")
"""Bodies of which a country has one of each kind."""

AGAINST_CORRUPTION = words("anti - corruption graft")
"""Words of what fights corruption, hyphen and all."""

ONE_WITH = {
    "guard": words("coast"),
    "bank": words("central"),
    "forces": words("armed"),
    "court": words("constitutional supreme"),
    "assembly": words("national"),
    **dict.fromkeys(
        ("agency", "authority", "bureau", "service"),
        words("disaster weather meteorological tax statistics customs") | AGAINST_CORRUPTION,
    ),
    **dict.fromkeys(("board", "commission", "council"), words("electoral election elections") | AGAINST_CORRUPTION),
}
"""Those that are one with a word before them."""

ASKED = NATIONAL | {"authorities", "office", "parliament"} | ONE_WITH.keys()
"""Nouns that may mean such a body, or all that a state has."""

ORGANS = words("police parliament guard force authority agency commission court prosecutor prosecutors")
"""Bodies that tell whose an article's others are where it names none of those that a country has one of."""

OFFICES_WITH: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(words("minister ministers"), FIELDS | words("prime deputy cabinet government and")),
    "general": words("attorney prosecutor auditor solicitor comptroller"),
    "justice": words("chief"),
    "president": words("vice"),
    "chief": words("cabinet"),
    "speaker": words("parliament"),
}
"""Who holds an office of which a country has one, or sits in its government, with words for what he is, or is for."""

LED_BY = [["the", "president"], ["the", "king"], ["the", "prime", "minister"], ["the", "ombudsman"]]
"""Whose office is a country's, too."""

RULING = words("vice ruling military new interim transitional outgoing caretaker")
"""What may be told of a government, or of a president's deputy, without its being another one."""

OFFICES = words("disaster presidential presidency statistics weather")
"""Before `office` they tell that it is a country's."""


class Home(NamedTuple):
    """Country of which an article tells, up to a token."""

    country: Actor | None
    until: int

    def at(self, token: int) -> Actor | None:
        """The country whose national bodies are meant at a token."""
        return self.country if token < self.until else None


def home(article: Article) -> Home:
    """Country of which an article plainly tells, or tells first; none where nobody asks."""
    asked = (article.doc[i] for i in places_of(article.doc, ASKED | OFFICES_WITH.keys(), LOWER))
    if not any(is_national(noun) or office_of_state(noun) for noun in asked):
        return Home(None, 0)
    plainly = plainly_told(article)
    if plainly is not None:
        return Home(plainly, len(article.text))
    return Home(None, 0) if is_told_in_america(article) else _told_first(article)


def plainly_told(article: Article) -> Actor | None:
    """Country of which an article tells from beginning to end."""
    owners = list(owners_of_bodies(article))
    capital = state_of_dateline(article)
    if capital is None and not owners:
        if is_told_in_america(article):
            return None
        if (most := _told_of_most(article)) is not None:
            return most
        owners = list(owners_of_bodies(article, ORGANS))
    own = capital or (owners[0] if owners else None)
    if own is None:
        return None
    if any(owner.id != own.id for owner in owners):
        return None
    others = [actor for actor in article.cast if actor.known and actor.kind == COUNTRY and actor.known.id != own.id]
    ends = lines(article.doc)[:LEAD]
    lead = ends[-1] if len(ends) == LEAD else len(article.text)
    if not owners:  # agencies tell of one country from the capital of another, but for its own
        own_agency = carried_by(article.doc[: sum(ends[: LEAD - 1]) + DATELINE_REACH]) == own
        alone = all(other.first > lead for other in others) or _leads(article, own, others)
        return article.known(own, 0) if own_agency or alone else None
    country = article.by_id.get(own.id)
    if capital is not None:  # whatever other country it writes about
        return article.known(own, 0)
    if country is None:
        return None if others else article.known(own, 0)
    times = Counter(state for _, state in article.states)
    named_most = all(
        other.first > country.first and other.known and times[other.known.id] < times[own.id] + len(owners)
        for other in others
    )
    return country if named_most and country.first < lead else None


def _told_of_most(article: Article) -> Actor | None:
    """Country that the lead names, and none beside it, and the article again and again, and every other at most half as often."""
    (own, most), *others = Counter(state for _, state in _named(article)).most_common(2) or [("", 0)]
    lead = end_of_lead(article)
    first = {state for i, state in article.states if i < lead}
    plain = most >= AGAIN and all(2 * times <= most for _, times in others)
    return article.by_id.get(own) if plain and first == {own} else None


def is_told_in_america(article: Article) -> bool:
    """Whether a state of the US is named: its papers do not name the country whose army is `the army`."""
    places = {entity.text for label, entity in entities(article.doc) if label == "GPE"}
    ambiguous = (knowledge.country, knowledge.town, CITIES_TOO.__contains__)
    return any(knowledge.us_state(place) and not any(look(place) for look in ambiguous) for place in places)


CITIES_TOO = frozenset(("New York",))
"""Names of states of the US that mostly mean a city, of which papers everywhere tell, and that no list of towns has."""


def _told_first(article: Article) -> Home:
    """Country that the lead names, up to where another one is named."""
    named = sorted(set(_named(article)))
    own = article.by_id.get(named[0][1]) if named else None
    until = next((i for i, state in named if state != named[0][1]), len(article.text))
    again = sum(i < until for i, _ in named) >= TWICE or (own is not None and _is_told_by_itself(article, named[0][0]))
    return Home(own, until) if own is not None and again and own.first < end_of_lead(article) else Home(None, 0)


def _is_told_by_itself(article: Article, place: int) -> bool:
    """Whether what happens in a country is told by the government or a ministry: `Floods hit Chad, | the government said`.

    Not where an army, foreign or defence ministry tells it, which may be of another country; nor of what comes or goes.
    """
    pair = article.text[place : place + 2]
    several = len(pair) > 1 and knowledge.country(" ".join(pair)) is not None
    name = article.doc[place + several]  # `Saudi | Arabia`
    there = name.dep_ in (*SUBJECTS, "dobj", "poss") or (name.dep_ == "pobj" and name.head.lower_ in ("in", "across"))
    people = (
        word.text if word.text.endswith("s") else f"{word.text}s" for word in sentence_of(name) if word.i != place
    )
    own = there and (several or article.adjective(name.text) is None) and not any(map(knowledge.people, people))
    bodies = (
        noun for noun in sentence_of(name) if noun.lower_ in CIVIL and noun.dep_ in SUBJECTS and is_national(noun)
    )
    return own and any(
        noun.i > place and noun.head.lemma_ in SAY and ABROAD.isdisjoint(child.lower_ for child in noun.lefts)
        for noun in bodies
    )


ABROAD = words("foreign defence defense")
"""What ministries are of that tell of other countries, too."""

CIVIL = words("government ministry")
"""National bodies that are at home."""


def _named(article: Article) -> list[tuple[int, str]]:
    """Tokens at which a country, or a body of it that is known, is named, and which country; not its media, nor who plays."""
    own = [
        (start, f"country/{body.known.country_code.lower()}")
        for body in article.cast
        if body.kind in (GOVERNMENT, GROUP) and body.known and body.known.country_code
        for start, _ in body.spans
    ]
    return [*article.states, *own]


def end_of_lead(article: Article) -> int:
    """Token at which the first paragraph behind the headline ends."""
    ends = lines(article.doc)
    told = [end for number, end in enumerate(ends) if not number or article.text[end - 1] in ENDS]
    return told[LEAD - 1] if len(told) >= LEAD else len(article.text)


AGAIN = 3
"""Times that an article tells of its country, at least, where nothing else says that it is its own."""

TWICE = 2
"""Times that it tells of the first one before it tells of another."""

ENDS = frozenset((".", "!", "?", "”", '"', "’", "'"))
"""What a paragraph ends with, and a headline or a line that tells who wrote it does not."""


def _leads(article: Article, own: Known, others: list[Actor]) -> bool:
    """Whether a country, or a body of its, is the first one named, and there the subject.

    `KUWAIT CITY - | Kuwait has handed Iraq a note`, `Kuwait's parliament has sent Iraq a note`.
    """
    country = article.by_id.get(own.id)
    if country is None or any(other.first < country.first for other in others):
        return False
    ref = article.at.get(country.spans[0][0]) if country.spans else None
    root = None if ref is None else article.doc[ref.start : ref.end].root
    if root is not None and root.dep_ == "poss":
        root = root.head
    return root is not None and root.dep_ == "nsubj" and not root.conjuncts


def state_of_dateline(article: Article) -> Known | None:
    """State whose capital the town of a dateline is, or which stands behind it: `PORT VESNA, Kenya (AP) -`."""
    place = dateline(text_of(article.doc))[0]
    if not place or (known := knowledge.capital(place.title())):
        return known if place else None
    behind = re.match(r", (?:[A-Z][\w.'’-]+,? ?)+", text_of(article.doc).partition(place)[2])
    return knowledge.country(behind[0].split(",")[-1].strip()) if behind else None


def is_national(noun: Token) -> bool:
    """Whether a noun means a body of which a country has one: `the defence ministry`, `the presidential office`."""
    if noun.lower_ not in ASKED:
        return False
    before = [child.lower_ for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")]
    before = before[1:] if before[:1] == ["national"] and len(before) > 1 else before  # the national | tax agency
    if noun.lower_ == "authorities":
        return not before
    if noun.lower_ in ONE_WITH:
        return noun.text.islower() and len(before) == 1 and before[0] in ONE_WITH[noun.lower_]
    if noun.lower_ == "office":
        leaders = [child for child in noun.lefts if child.dep_ == "poss"]  # `the president's office`
        led = [word.lower_ for leader in leaders for word in leader.subtree if word.text not in POSSESSIVE]
        return before in [[word] for word in OFFICES] or before == ["vice", "presidential"] or led in LED_BY
    if noun.text[0].isupper():
        return is_bare_government(noun)
    plain = noun.lower_ == "ministry" or before in [[], *([word] for word in RULING)]
    return plain and OF_TOWNS.isdisjoint(before) and not any(map(str.istitle, before))


def office_of_state(noun: Token) -> list[str]:
    """Words for an office that a noun means somebody holds in a country: `the | prime | minister`, `the minister of | health`.

    None where it means no such one, or a minister of whom no more is told.
    """
    if noun.lower_ not in OFFICES_WITH or noun.dep_ in ("compound", "nmod"):
        return []
    told = [child.lower_ for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")]
    told += [
        word.lower_
        for of in noun.rights
        if of.lower_ in ("of", "for")
        for word in of.subtree
        if word not in (of, of.head) and word.dep_ not in ("det", "punct")
    ]
    return told if OFFICES_WITH[noun.lower_].issuperset(told) else []


def is_bare_government(noun: Token) -> bool:
    """Whether a government is told of as by its name, as papers of its own country do: `(the) Government has denied it`."""
    bare = all(child.lower_ == "the" for child in noun.children)
    return noun.text == "Government" and noun.dep_ in SUBJECTS and bare


def told_by(noun: Token) -> Known | None:
    """State by whose media a sentence is told, or in whose capital one of many says it: `a foreign ministry aide said in Dakar`.

    What a body itself says abroad is still its own state's: `The foreign ministry said in Dakar`.
    """
    verb = next((up for up in noun.ancestors if up.pos_ == "VERB"), noun)
    heard = [
        verb,
        *(child for child in verb.children if child.dep_ == "dobj" or child.lemma_ == "speak"),
    ]  # told a briefing
    one = is_role(noun.lemma_) and noun.left_edge.lower_ in ("a", "an")
    told = (child for word in heard if one and verb.lemma_ in SAY for child in word.children if child.lower_ == "in")
    places = (noun.doc[place.left_edge.i : place.i + 1].text for child in told for place in child.rights)
    return carried_by(sentence_of(noun)) or next(filter(None, map(knowledge.capital, places)), None)


def decided_by(noun: Token) -> Known | None:
    """State of whose decision its government tells, or its army of its dead: `Kenya will ban it, the | government said`.

    Or in the next sentence: `Kenya has banned it. The | government said`; or to what end: `a move the | government said`.
    """
    armed = noun.lower_ in ARMED
    noun = noun.head if noun.dep_ == "compound" and is_role(noun.head.lemma_) else noun  # `a | government spokesman`
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.lemma_ not in SAY:
        return None
    if verb.dep_ == "relcl" and verb.head.lower_ in MOVES and verb.head.i < noun.i:
        told = [sentence_of(noun).root]
    else:
        before = word_before(sentence_of(noun)) if noun.left_edge == sentence_of(noun)[0] else None
        told = [child for child in verb.lefts if child.dep_ == "ccomp"] + (
            [] if before is None else [sentence_of(before).root]
        )
        told = [clause for clause in told if armed or _decides(clause)]
    state = (_state_of_fallen if armed else _state_that_acts)(told[0]) if told else None
    place = dateline(text_of(noun.doc))[0] if state is not None else ""
    told_from = knowledge.capital(place.title()) if place else None
    return state if told_from in (None, state) else None


def _state_that_acts(verb: Token) -> Known | None:
    """State that is the subject of a verb, by its name or as the owner of its parliament."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    owners = [child for child in subjects[-1].lefts if child.dep_ in ("poss", "amod")] if subjects else []
    acting = owners if owners and subjects[-1].lower_ in LEGISLATING else subjects
    phrase = verb.doc[acting[-1].left_edge.i : acting[-1].i + 1].text if acting else ""
    alone = bool(subjects) and not subjects[-1].conjuncts
    phrase = phrase.removeprefix("The ").removeprefix("the ")
    return knowledge.country(phrase) or knowledge.adjective(phrase) or knowledge.capital(phrase) if alone else None


def _state_of_fallen(verb: Token) -> Known | None:
    """State whose soldiers are told to have been killed or hurt, which their own army tells: `Two Kenyan soldiers died`."""
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS and child.lower_ in SOLDIERS]
    fell = (noun for noun in subjects if verb.lemma_ == "die" or (noun.dep_ == "nsubjpass" and verb.lemma_ in FELLING))
    told = (child.text for noun in fell for child in noun.lefts)
    return next((known for word in told if (known := knowledge.adjective(word) or knowledge.country(word))), None)


SOLDIERS = words("soldier soldiers troops sailor sailors pilot pilots marine marines airman airmen officer officers")
FELLING = words("kill wound injure hurt")
"""What their own army tells that soldiers have suffered."""


def _decides(verb: Token) -> bool:
    """Whether a verb tells what its subject has decided, or will do."""
    will = any(child.lower_ in ("will", "would", "'ll", "’ll") and child.dep_ == "aux" for child in verb.lefts)
    return will or verb.lemma_ in DECIDING


ARMED = words("military army navy guard forces")
"""Bodies that tell of what others did to their state, and of their own dead."""

MOVES = words("move step decision measure plan policy ban")
"""What a state has done or will do, of which its government tells why."""

LEGISLATING = words("parliament government cabinet senate president")
"""Whose decision is their state's."""

DECIDING = words(
    """abolish adopt agree allow announce approve ban cancel cut decide devalue dissolve ease expel extend freeze halt impose
    intend introduce legalise legalize lift lodge nationalise nationalize plan postpone quit raise ratify recall recognise
    recognize refuse reject relax reopen restore resume revoke scrap sever shelve summon suspend tighten withdraw"""
)
"""Verbs of what states decide for themselves: they ban and lift, where others may tell that they struck or seized."""


def carried_by(sentence: Span) -> Known | None:
    """State by whose agency, or other media of its own, a sentence is told: `a foreign ministry official told KCNA`."""
    found = {known.country_code for known in _agencies(sentence) if known.country_code}
    found |= {owner.country_code for owner in _owners_of_media(sentence) if owner.country_code}
    return knowledge.known(f"country/{found.pop().lower()}") if len(found) == 1 else None


def _agencies(sentence: Span) -> Iterator[Known]:
    for i, token in enumerate(sentence):
        if token.text[0].isupper():
            names = (sentence[i : i + width].text for width in range(LONGEST_AGENCY, 0, -1))
            known = next(filter(None, map(knowledge.institution, names)), None)
            if known is not None and known.name in AGENCIES:
                yield known


def _owners_of_media(sentence: Span) -> Iterator[Known]:
    """States whose own media are named: `North Korea's | state media`, `the official Syrian news agency`."""
    for i, token in enumerate(sentence):
        if token.lower_ not in OF_STATE_MEDIA:
            continue
        before = [word for word in sentence[max(i - 5, 0) : i] if word.text not in POSSESSIVE]
        if not any(word.lower_ in ("state", "official", "government") for word in before):
            continue
        for first in range(len(before)):
            surfaces = (" ".join(word.text for word in before[first : first + width]) for width in (2, 1))
            known = next(
                (one for name in surfaces for one in [knowledge.adjective(name) or knowledge.country(name)] if one),
                None,
            )
            if known is not None:
                yield known
                break


OF_STATE_MEDIA = words("media television tv agency radio newspaper broadcaster")
"""What a state has that carries what its officials say."""

AGENCIES = frozenset(
    (
        "Korean Central News Agency",
        "Xinhua",
        "Yonhap",
        "Kyodo News",
        "TASS",
        "RIA Novosti",
        "Interfax",
        "Anadolu Agency",
        "Press Trust of India",
        "Tasnim",
        "Fars News Agency",
        "IRNA",
        "Press TV",
        "Saudi Press Agency",
        "WAFA",
        "SANA",
        "Ukrinform",
    )
)
"""Agencies that carry what the officials of their own country say."""

LONGEST_AGENCY = 4
"""Tokens of the name of an agency."""


def owners_of_bodies(article: Article, bodies: frozenset[str] = NATIONAL) -> Iterator[Known]:
    """Countries whose bodies an article names as theirs: `Kenya's army`, `the Kenyan defence ministry`, `the army of Kenya`."""
    for i in places_of(article.doc, bodies, LOWER):
        if (behind := article.owner_behind(i + 1)) is not None:
            yield behind[0]
        for child in article.doc[i].lefts:
            owner = article.owner(child.right_edge.i + 1)
            if owner is not None:
                yield owner[0]
