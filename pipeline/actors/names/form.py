"""What the words of a name say it names, whatever stands around it: a body, a person, a place, a thing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    CLUBS_LAST,
    EVENT_WORDS,
    FAMILY,
    GAELIC,
    LEGAL_FORMS,
    NAMESAKE_AFTER,
    NOT_NAMES,
    OLD_COUNTRIES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTIES,
    PARTS_OF_STATES,
    PARTY_MEMBERS,
    PEOPLES,
    PLACE_FIRST,
    PLACE_WORDS,
    PORTFOLIOS,
    STATE_ORGANS,
    words,
)
from pipeline.actors.names.model import GROUP, ORGANIZATION, OTHER, PERSON, PLACE
from pipeline.actors.names.offices import is_role
from pipeline.actors.names.pieces import DEGREES, POSTS, TOLD_BEFORE
from pipeline.actors.names.reader import Reader, speaks
from pipeline.persons import ROLES


class _Name(NamedTuple):
    """A name where it stands, with its words."""

    reader: Reader
    start: int
    end: int
    parts: list[str]
    surface: str
    first: str
    """First word of it."""
    last: str
    """Last word of it."""
    alone: bool
    """Whether it is a single word."""
    before: str
    """Word before it, in small letters."""
    subject: int
    """Which of its words joins what it is of to what it is: `of` in `Call of the Sea`; 0 where none does."""

    @property
    def behind_first(self) -> str:
        """Token behind its first word, be it a part of it or not."""
        return self.reader.after(self.start + 1)

    @property
    def is_of_profession(self) -> bool:
        """Whether it is that of all of a profession: `the Order of Nurses`."""
        of = self.subject
        order = of > 0 and self.parts[of - 1] == "Order" and self.parts[of] == "of" and self.last != "of"
        return order and self.parts[of + 1].endswith("s") and is_role(self.parts[of + 1].removesuffix("s"))


def evidence_of_form(reader: Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what a name's own words say."""
    parts, surface = reader.text[start:end], reader.surface(start, end)
    subject = next((i for i, word in enumerate(parts) if word in ("of", "for", "on", "against", "to")), 0)
    before = reader.before(start).lower()
    name = _Name(reader, start, end, parts, surface, parts[0], parts[-1], len(parts) == 1, before, subject)
    for weigh in (
        _from_numbers,
        _from_offices,
        _from_common_words,
        _from_common_word,
        _from_media,
        _from_bodies,
        _from_clubs,
        _from_peoples,
        _from_known_places,
        _from_things,
        _from_kind,
        _from_strangeness,
    ):
        yield from weigh(name)


def _from_numbers(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh numbers in it: amounts, years, ages, roads, what is told apart by a number."""
    has_digit = any(map(str.isdigit, name.surface))
    if has_digit and name.reader.after(name.end).lower() in LARGE:
        yield OTHER, 12.0  # `SR26 million`
    if re.fullmatch(r"(?:Under|Over|U)-\d+s?", name.surface):
        yield OTHER, 12.0  # who may play
    if not name.alone and YEAR.fullmatch(name.last):
        yield OTHER, 6.0  # `Kelp Week 2022`
    by_sign = len(name.parts) == 3 and name.parts[1] in NUMBER_SIGNS and name.first in NUMBERED | NUMBERED_BY_SIGN
    if by_sign or (name.first in NUMBERED and len(name.parts) == 2 and not name.last.islower()):
        yield OTHER, 12.0  # `COP 21`, `Grade XII`
    if MONEY.fullmatch(name.surface):
        yield OTHER, 8.0  # `RM750mil`
    if ROAD.fullmatch(name.surface) or (name.surface in ERAS and name.reader.text[name.start - 1][0].isdigit()):
        yield OTHER, 8.0  # `the A77`, `4900 B.C.`
    if name.alone and (ROMAN.fullmatch(name.surface) or name.reader.doc[name.start].tag_ == "NNPS"):
        yield PERSON, -4.0
        yield OTHER, 6.0 if ROMAN.fullmatch(name.surface) else 0.0
    if has_digit:
        yield PERSON, -4.0


def _from_offices(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh that it is a role, a relative or a degree, and names nobody by itself."""
    if name.first in JOINED_TO_OFFICES and (name.alone or name.parts[1] == "-") and name.behind_first == "-":
        yield OTHER, 12.0  # `Under-Secretary`
    if name.surface in ("Ph.D.", "Ph.D", "PhD", "MBA", "M.A.", "B.A.", "M.Sc.", "B.Sc."):
        yield OTHER, 9.0
    if name.surface in DEGREES or name.surface in POSTS or PARTY_AND_STATE.fullmatch(name.surface):
        yield OTHER, 8.0
    if name.surface in FAMILY:
        yield OTHER, 12.0  # `Dad said`
    if name.alone and name.surface.lower() in ROLES and name.surface not in PAPERS:
        yield OTHER, 6.0  # an office with a capital: `the Collector`
    owned = name.before in ("her", "his", "its", "their")
    office = not name.alone and name.last.lower() in ROLES and name.last not in PAPERS
    held = name.reader.after(name.end) == "," and name.reader.label[name.end + 1 : name.end + 2] == ["PERSON"]
    office = office and (name.last != "Ombudsman" or held)  # which is a body where nobody is named
    office = office and (owned or name.last not in ORGANIZATION_WORDS)
    if office and (owned or not knowledge.first_name(name.first)) and all(map(knowledge.is_common, name.parts[:-1])):
        yield OTHER, 8.0  # `her Special Adviser`
    plural = name.surface.endswith("s") and name.surface[:-1].lower() in ROLES
    named = name.end < len(name.reader.label) and name.reader.label[name.end] == "PERSON"
    if plural and (named or not name.reader.is_game):  # no team
        yield OTHER, 8.0  # `Directors`


def _from_common_words(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh that several words, or one in capitals, are none but for these."""
    capitals = name.reader.capitals
    if is_shouted(name.surface) and len(name.surface) >= LEAST_ALONE and name.surface.capitalize() not in capitals:
        yield OTHER, 8.0
    if not name.alone and ORGANIZATION_WORDS.isdisjoint(name.parts) and are_common_nouns(name.parts):
        yield OTHER, COMMON
    attributive = name.reader.doc[name.end - 1].dep_ == "compound"
    player = name.reader.is_game and is_team([*name.parts[:-1], name.last + "s"]) and attributive
    someone = name.last.lower() in ADDRESSED or (player and not knowledge.first_name(name.first))
    if len(name.parts) == 2 and knowledge.town(name.first) and someone:
        yield PERSON, -4.0  # `Kelda Teen Found`, `a Vesna Warbler victory`
        yield OTHER, 4.0


def _from_common_word(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh that a single word is none but for its capital: what opens a sentence, an adjective, a matter."""
    if name.surface in TOLD_BEFORE:
        yield OTHER, 6.0
    if re.fullmatch(r"[A-Z]{2,}s", name.surface):
        yield OTHER, 4.0  # `NGOs`
    if not name.alone:
        return
    token = name.reader.doc[name.start]
    adverb = name.first.endswith("ly") and name.reader.headline[name.start] and len(name.first) > LEAST_ALONE
    if adverb and knowledge.is_common(name.first[:-2]) and not knowledge.first_name(name.first):
        yield OTHER, 8.0  # `Pedestrian Fatally Hit`
    if name.first[1:].islower() and token.pos_ == "ADJ" and token.dep_ == "amod":
        yield OTHER, 4.0  # `the Atlantean term`
    matter = name.surface in PORTFOLIOS
    if name.surface not in STATE_ORGANS and (name.surface in ORGANIZATION_WORDS or matter):
        yield OTHER, 5.0 if matter else 3.0
    if re.search(r"(?:phobia|ism|xit|ity|ness)$", name.surface):
        yield OTHER, 5.0
    several = name.first.endswith("s") and name.first[:-1].lower() in ORGANIZATION_NOUNS and not name.reader.is_game
    if several and token.is_sent_start:
        yield OTHER, 6.0  # `Insurers have paid`
    opens = token.tag_ == "NNS" and token.is_sent_start and knowledge.is_common(name.first)
    if name.first.lower() in name.reader.common or opens:
        yield OTHER, 5.0  # a common noun that opens a sentence


def _from_media(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh words of stations, programmes and newspapers."""
    if len(name.parts) == 2 and name.first == "Channel" and (name.last.isdigit() or name.last in NUMBERS):
        yield ORGANIZATION, 9.0  # `told Channel Seven`
        yield PERSON, -6.0
    untitled = name.before != "the"  # no paper: `The Morning Sun`
    if name.first in PROGRAMMES and not name.alone and untitled and ORGANIZATION_WORDS.isdisjoint(name.parts):
        yield OTHER, 8.0  # `told Morning Panorama`
    person = knowledge.first_name(name.first) and name.reader.label[name.start] == "PERSON"
    if not name.alone and name.last in NEWSPAPERS and not (person or knowledge.is_common(name.first)):
        yield ORGANIZATION, 4.0  # `told Kelda Standard`
        yield PERSON, -3.0
    if name.first in STATIONS and not name.alone:
        yield ORGANIZATION, 5.0
        yield PERSON, -3.0


def _from_bodies(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh words of firms, agencies and parts of states, and letters."""
    if len(name.parts) == 2 and name.first in ("Liberal", "Progressive", "Social") and name.last == "Convention":
        yield ORGANIZATION, 9.0  # a party, not an event
    if (
        not name.alone
        and name.last in ("Health", "Care", "Research")
        and not any(map(knowledge.is_common, name.parts[:-1]))
    ):
        yield ORGANIZATION, 5.0  # `Tarnvale Care`
    if name.surface.endswith(("Red Cross", "Red Crescent")) or (name.first in LEGAL_FORMS and not name.alone):
        yield ORGANIZATION, 8.0
    if (
        not name.alone
        and name.last in TRADES
        and (knowledge.first_name(name.first) or not knowledge.is_common(name.first))
    ):
        yield ORGANIZATION, 5.0  # `Reed Haulage`
    if (
        not name.alone
        and name.last in PRODUCTS
        and not (knowledge.first_name(name.first) or knowledge.is_common(name.first))
    ):
        yield ORGANIZATION, 5.0  # `Kelda Sugar`
        yield PERSON, -2.0
    if name.surface in PARTS_OF_BRITAIN:
        yield PERSON, -4.0
    strange = name.before != "the" and not name.reader.headline[name.start]
    strange = strange and not (
        knowledge.is_common(name.first) or knowledge.first_name(name.first) or knowledge.town(name.first)
    )
    short = len(name.parts) == 2 and (
        (len(name.first) > 2 and name.first.isupper()) or name.first in MATTERS_OF_STATES or strange
    )
    if (knowledge.country(name.last) and (len(name.parts) > 2 or short)) or (
        name.last in PARTS_OF_BRITAIN and name.parts[-2:-1] and name.parts[-2] in BODIES_OF_BRITAIN
    ):
        yield ORGANIZATION, 4.0  # `Kelp Growers UK`
        yield PERSON, -2.0
    if name.parts[-3:] == FIRE_BRIGADE:
        yield ORGANIZATION, 12.0
    if name.first in PARTS_OF_STATES and name.last == "government":
        yield ORGANIZATION, 12.0
    if re.fullmatch(r"[A-Z][A-Z&0-9.]{1,6}s?", name.surface) or re.fullmatch(r"[A-Z]{2,6}-[A-Z]{1,3}", name.surface):
        yield ORGANIZATION, 2.0
        yield PERSON, -2.0
    if "&" in name.parts:
        yield ORGANIZATION, 3.0
    if name.surface.endswith(("'s", "’s")):  # a mark that is part of the name: `Orlin's said`
        yield ORGANIZATION, 20.0


def _from_clubs(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh words of clubs and teams."""
    if not name.alone and begins_club(name.reader, name.first):
        yield ORGANIZATION, 5.0
        yield PERSON, -3.0
    if not name.alone and name.last in ("Athletic", "Harriers") and not knowledge.first_name(name.first):
        yield ORGANIZATION, 4.0  # `supporters of Kelda Athletic`
    if not name.alone and name.last in OF_CLUBS_ONLY:
        yield ORGANIZATION, 2.0
        yield PERSON, -5.0  # `after Kelda United beat Vesna City`
    of_town = not knowledge.first_name(name.first) or name.before == "the"
    if (
        of_town
        and is_team(name.parts)
        and (name.reader.is_game or not knowledge.is_common(name.last.removesuffix("s")))
    ):
        yield ORGANIZATION, 5.0  # `Vesna Warblers`
        yield PERSON, -3.0
    if is_club(name.reader, name.surface):
        yield ORGANIZATION, 8.0
        yield PERSON, -3.0
    if len(name.parts) == 2 and name.first in SPORTS and is_place_of_sport(name.last):
        yield ORGANIZATION, 8.0


def _from_peoples(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh names of parties and peoples."""
    if name.surface in PARTIES:
        yield GROUP, 6.0
    elif name.surface in PARTY_MEMBERS:
        yield OTHER, 12.0  # `one Democrat`
    elif not name.alone and (name.last in PARTIES or name.last in PARTY_MEMBERS):
        yield ORGANIZATION, 3.0
    elif not name.alone and name.last in PEOPLES:
        yield OTHER, 6.0
    elif name.surface in PEOPLES or name.surface in CREEDS:
        yield OTHER, 8.0
    if knowledge.people(name.surface) or knowledge.adjective(name.surface):
        yield OTHER, 20.0  # who is of a country, and no body


def _from_known_places(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh that a place has this name."""
    if knowledge.us_state(name.surface) or name.surface in NOT_NAMES:
        yield PLACE, 8.0
    if len(name.parts) == 2 and name.first in ("Co", "Co."):
        yield PLACE, 12.0  # `Ennis, Co Clare`
    if name.surface in TERRITORIES:
        yield PLACE, 12.0
    elif (
        name.surface in PLACE_WORDS
        and name.surface not in STATE_ORGANS
        and (name.surface == "State" or name.surface not in PORTFOLIOS)
    ):
        yield ORGANIZATION, -6.0  # `Island councillor`
        yield OTHER, 4.0 * (name.surface in BUILDINGS)
    if ORGANIZATION_WORDS.isdisjoint(name.parts) and (knowledge.town(name.surface) or knowledge.province(name.surface)):
        yield PLACE, TOWN if not name.alone else TOWN_OR_SURNAME


def _from_things(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh words of ships, storms, and events of some matter."""
    if is_of_ship(name.reader, name.first):
        yield OTHER, 8.0
    if not STORMS.isdisjoint(word.lower() for word in name.parts[:-1][-2:]):
        yield OTHER, 8.0  # `Typhoon Kelda`, `Tropical Storm Kelda`
    if name.first in SHIP_TITLES and not name.alone and name.before == "the":
        yield OTHER, 8.0  # `the Lady Ann` sails; `Lady Ann` does not
    subject = name.subject
    event = subject > 0 and name.parts[subject - 1] in EVENT_WORDS and not name.is_of_profession
    if event and not ORGANIZATION_WORDS & set(name.parts[:subject]):
        yield (
            OTHER,
            4.0 if name.parts[subject - 1] in UNDERTAKINGS else 12.0,
        )  # `National Day of Vesk`, `Call to Action`
    if subject and name.parts[subject - 1] in ("Conference", "Congress") and name.parts[subject] == "on":
        yield OTHER, 8.0
    if name.surface in EVENT_WORDS:
        yield OTHER, 4.0  # `the Constitution`


def _from_kind(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh the word that tells its kind, the last or the first one, and failing that the first name."""
    organization = [i for i, word in enumerate(name.parts) if word in ORGANIZATION_WORDS]
    subject = name.subject
    strait = (
        name.parts[1:]
        and name.last == "Channel"
        and not (knowledge.is_common(name.parts[-2]) or "on" in name.reader.text[max(name.start - 2, 0) : name.start])
    )
    bodies = ORGANIZATION_WORDS & set(name.parts[:subject])
    of_region = subject and name.parts[subject] == "of" and bodies  # `People's Committee of Kelda Province`
    if strait or (not name.alone and name.last in REGIONS_IN_NAMES and not of_region):
        yield PLACE, 8.0  # `Federal Capital Territory`, `Kelda Channel`, but not `Weather Channel`
    elif organization and not name.alone and name.last in EVENT_WORDS:
        yield OTHER, 5.0  # `Suffolk University Poll`
    elif name.is_of_profession:
        yield ORGANIZATION, 5.0
    elif organization and not name.alone:
        whole = organization[-1] == len(name.parts) - 1 or "of" in name.parts or "for" in name.parts
        yield ORGANIZATION, 5.0 if whole else 2.5
    elif not name.alone and name.last in EVENT_WORDS:
        yield OTHER, 4.0
    elif len(name.parts) > 2 and name.last in SHOWS and knowledge.first_name(name.first):
        yield OTHER, 9.0  # `Ann Reed Tonight`
    elif (
        name.last in STREETS
        and not name.alone
        and not (knowledge.first_name(name.first) or speaks(name.reader, name.last))
    ):
        yield PLACE, 6.0  # `Mill Lane`
    elif name.first in TOWNSHIPS and name.parts[1:2] == ["of"] and speaks(name.reader, name.first):
        yield ORGANIZATION, 8.0  # `the City of Kelda said`
    elif name.first in WATERS and name.parts[1:2] == ["of"]:
        yield PLACE, 6.0  # `the Sea of Kelda`
    elif (name.last in PLACE_WORDS or name.first in PLACE_FIRST) and not name.alone:
        house = name.last in BUILDINGS and not speaks(name.reader, name.last)  # `Kelda Zoo said`
        yield PLACE, 5.0 if name.first in WATERS_AND_MOUNTAINS or house else 3.0
    elif _is_double_barrelled(name.parts) and name.reader.doc[name.end - 1].dep_ not in ("compound", "nmod"):
        yield PERSON, 4.0  # `Dayo Okafor-Bell`
        yield ORGANIZATION, -2.0
    elif not name.alone and all(word[0].isupper() or word in PARTICLES or not word[0].isalpha() for word in name.parts):
        no_name = name.first in ROMANCE_ARTICLES | OLD_COUNTRIES or name.reader.is_article(name.start)
        given = None if no_name else knowledge.first_name(name.first)
        if name.first in FEMININE_OR_MANY:
            yield ORGANIZATION, 2.0  # `La Gaceta`
            yield PERSON, -2.5
        if given and not (name.reader.label[name.start] in ("ORG", "FAC", "") and _is_no_surname(name.last)):
            yield PERSON, 2.5
        if re.fullmatch(r"[A-Z]\.", name.parts[1]) and len(name.parts) > 2:
            yield PERSON, 4.0
        if name.first in DIRECTIONS or (knowledge.country(name.first) and not given):
            yield PERSON, -6.0  # `China Life`, `West Orla Nagar`
            yield (PLACE if name.first in DIRECTIONS else ORGANIZATION), 1.0
            if name.first in OLD_COUNTRIES and name.last not in NAMESAKE_AFTER:
                yield ORGANIZATION, 4.0  # `Siam Polytech`
    elif name.alone and knowledge.first_name(name.first) in ("m", "f"):
        yield PERSON, 0.5


def _from_strangeness(name: _Name) -> Iterator[tuple[str, float]]:
    """Weigh what persons are hardly ever called, and what they are in Irish; and the names of Māori peoples."""
    if len(name.parts) > 2 and name.parts[1] in GAELIC and ORGANIZATION_WORDS.isdisjoint(name.parts):
        yield PERSON, 5.0  # `Seán Mac Giolla Rua`
    if len(name.parts) > 2 and name.parts[-2] in ("ter", "ten"):
        yield PERSON, 5.0  # `Sjoukje ten Brink`
    if name.first in IWI:
        yield ORGANIZATION, 9.0  # `Ngāti Hira`
        yield PERSON, -4.0
    if name.first in NEW or any(CAPITAL_INSIDE.search(word) for word in name.parts):
        yield PERSON, -2.5  # `Nuevo Norte`, `Kelda VPlus`
    if len(name.parts) > 6:
        yield PERSON, -4.0
    if name.alone and OF_MACHINES.search(name.first):
        yield ORGANIZATION, 4.0
        yield PERSON, -4.0


OF_MACHINES = re.compile(r"[a-z]AI$")
"""How the names of firms end that teach machines: `KeldaAI`."""

IWI = words("Ngāti Ngāi Ngati Ngai")
"""Words with which the names of Māori peoples begin."""


def _is_double_barrelled(parts: list[str]) -> bool:
    """Whether words are a first name and a surname of two halves, none of which is known to be anything else."""
    if len(parts) != DOUBLE_BARRELLED or parts[2] != "-":
        return False
    names = [parts[0], parts[1], parts[3]]
    known = (knowledge.country, knowledge.adjective, knowledge.capital, knowledge.us_state)
    plain = not (knowledge.town(names[0]) or knowledge.town("-".join(names[1:]))) and all(
        re.fullmatch(r"[A-ZÀ-Þ][a-zà-ž]{2,}", name) for name in names
    )
    tells = ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS | NOT_NAMES
    return plain and tells.isdisjoint(names) and not any(look(name) for look in known for name in names)


DOUBLE_BARRELLED = 4
"""Tokens of such a name."""

FEMININE_OR_MANY = words("La Las Los Les Il")
"""Articles with which names of papers and parties begin, and those of few persons."""

ROMANCE_ARTICLES = FEMININE_OR_MANY | words("El")

ADDRESSED = words("teen teenager woman girl couple toddler")
"""Words for persons in headlines, besides roles."""

CLUBS = words(
    "Deportivo Atlético Atletico Athletic Sporting Dynamo Dinamo Lokomotiv Spartak Borussia Olympique Hapoel Maccabi Racing"
)
"""First words of the names of clubs, with which no person's name begins."""

OF_CLUBS_ONLY = words("United Rovers Wanderers Hotspur FC AFC")
"""Last words of the names of clubs with which no person's name ends."""

CLUBS_FIRST = CLUBS - words("Athletic Racing") | words("FC AFC SC CD")
"""First words of the names of clubs, before the town."""


def begins_club(reader: Reader, word: str) -> bool:
    """Whether clubs' names begin with a word; with `Real` only where a game is told of."""
    return word in CLUBS or (word == "Real" and reader.is_sport)


NEW = words("Nuevo Nueva Nouveau Nouvelle Novo Neue Neues")
"""First words of the names of bodies and places in other languages: nobody is called so."""

CAPITAL_INSIDE = re.compile(
    r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|O)(?:[A-Z]+[a-z]+[A-Z]+[a-z]*|[A-Z]{2,}[a-z]+)$"
)
"""A word as no person is called: `KeldaPlus`, `VesU`."""

SHIP_TITLES = words("Miss Lady Lord Queen King Princess Prince Empress")
"""Titles that take no article before a person's name, and do before a ship's, a hotel's or an inn's."""


def is_club(reader: Reader, surface: str) -> bool:
    """Whether a name ends as those of clubs do, and is none of a town: `Kelda Town`, but not `Cape Town`."""
    ends = " " in surface and surface.rsplit(" ", 1)[1] in CLUBS_LAST
    county = ends and knowledge.town(surface.removesuffix(" County")) and f"the {surface}" in reader.printed
    return ends and reader.is_sport and not (county or knowledge.town(surface) or knowledge.capital(surface))


TRADES = words(
    """Waste Renewables Biotech Fintech Payments Homes Ferries Buses
    Transport Haulage Freight Recycling Construction Engineering Roofing Scaffolding Plumbing Demolition Catering Travel
    Coaches Bakery Brewery Farms"""
)
"""Last words of the names of firms that go by their owner's name."""

PRODUCTS = words(
    """Sugar Cement Tea Coffee Oil Gas Gold Copper Nickel Lithium Paper Glass Timber Rubber Cotton Dairy Beverages Bottlers
    Tobacco Fertiliser Fertilizer Poultry Tyre Telecoms Minerals Metals Aluminium Water Electric Electricity"""
)
"""Last words of the names of firms that go by what they make or sell."""

PARTS_OF_BRITAIN = words("England Scotland Wales")
"""What is a part of a body's name behind what it is: `Sport England`."""

BODIES_OF_BRITAIN = words(
    "Police Sport Historic Creative Healthcare Natural NHS Swim Transport Visit Cricket Athletics Hockey Rugby"
)
"""What a body is that goes by this and its part of Britain alone."""

FIRE_BRIGADE = ["Fire", "and", "Rescue"]
"""What is behind the county or town whose service it is, with or without a word for that."""

SPORTS = words(
    """Athletics Badminton Basketball Boxing Cricket Cycling Football Golf Gymnastics Hockey Netball Rowing Rugby Sailing Skate
    Softball Squash Swim Swimming Tennis Triathlon Volleyball"""
)
"""What is the matter of a body whose name is this and its country, state or province: `Hockey Manitoba`."""

MATTERS_OF_STATES = words(
    """Health Transport Environment Parks Statistics Business Education Agriculture Tourism Immigration Services Affairs Elections
    Sport Justice"""
)
"""What a state's agency is for whose name is this and the state's: `Health Canada`."""

PARTY_AND_STATE = re.compile(r"[DRI]-(?:[A-Z][A-Za-z.]*)+")
"""How a lawmaker's party and state are printed after the name: `R-Fla.`."""


def is_of_ship(reader: Reader, word: str) -> bool:
    """Whether letters stand before the name of a ship."""
    return word in SHIP_LETTERS or (word in SHIP_LETTERS_TOO and bool(VESSELS & reader.common))


def is_shouted(word: str) -> bool:
    """Whether a word is a common one for all its capitals, as tabloids print: `FUMING`, `HEARTBROKEN`.

    Common are the commonest words, what ends as participles and adjectives do, and what two common words make up.
    """
    if not (word.isalpha() and word.isupper() and len(word) >= LEAST_SHOUTED):
        return False
    joined = any(
        knowledge.is_common(word[:i]) and knowledge.is_common(word[i:])
        for i in range(LEAST_SHOUTED, len(word) - LEAST_SHOUTED + 1)
    )
    return knowledge.is_common(word) or joined or (len(word) >= LEAST_ALONE and word.endswith(ADJECTIVE_ENDINGS))


LEAST_SHOUTED = 4
"""Letters from which on a common word in capitals is no acronym where it stands as a predicate or before a noun."""

LEAST_ALONE = 6
"""Letters from which on it is none anywhere: few acronyms are as long."""

ADJECTIVE_ENDINGS = ("ED", "ING", "FUL", "LESS", "OUS")

VESSELS = words(
    """yacht ship vessel ferry trawler tanker warship frigate destroyer submarine boat lifeboat tug barge uss hms hmas ins rms
    mv ss"""
)
"""Words that stand before the name of a ship."""

LARGE = words("million billion trillion thousand crore lakh m bn")
"""Words of large numbers."""

SHIP_LETTERS = words("USS HMS HMAS HMCS INS RMS RSS MV SS KMP KRI")
"""What stands before the name of a ship as a part of it."""

SHIP_LETTERS_TOO = words("KM MT FV RV")
"""The same in an article that tells of a vessel; elsewhere they mean much else."""

STORMS = words("cyclone hurricane typhoon storm")

YEAR = re.compile(r"(?:1[89]|20)\d\d")


def _is_no_surname(word: str) -> bool:
    """Whether a word is a common noun and no name of anybody: `Fire`, but not `Stone`."""
    forms = {word, word.removesuffix("s")}
    return any(map(knowledge.is_common, forms)) and not any(map(knowledge.first_name, forms))


JOINED_TO_OFFICES = words("Under Vice Sub Ex Co")
"""What a hyphen joins to an office: `Under-Secretary`."""

NEWSPAPERS = words(
    """Standard Monitor Guardian Chronicle Echo Mercury Argus Courier Sentinel Bulletin Dispatch Enquirer Inquirer Punch Vanguard
    Mirror Express Mail Business Insider Digest Advertiser Tribune Telegraph Gazette Herald Examiner Observer"""
)
"""Last words of the names of newspapers, with or without an article."""

PAPERS = words("Reporter Advocate Leader Examiner Citizen Observer Economist Star")
"""Names of papers that are persons' roles elsewhere."""


def is_team(parts: list[str]) -> bool:
    """Whether words are the name of a team as they are in America: a town or state, and a noun in the plural."""
    home, last = " ".join(parts[:-1]), parts[-1]
    plural = (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is"))
        and not any(last in known for known in (ORGANIZATION_WORDS, EVENT_WORDS, PLACE_WORDS, PEOPLES, PARTIES))
    )
    return plural and bool(knowledge.town(home) or knowledge.us_state(home))


TOWN, TOWN_OR_SURNAME = 6.0, 1.9
"""What speaks for a place where a town or province has this name: few full names are those of towns, but many surnames are."""


def are_common_nouns(parts: list[str]) -> bool:
    """Whether words are no name but for their capitals: neither a person's nor a team's or paper's of some town."""
    heads = (" ".join(parts[:size]) for size in range(1, len(parts)))
    return (
        all(map(knowledge.is_common, parts))
        and not knowledge.first_name(parts[0])
        and not (parts[0] in MATTERS_OF_STATES and knowledge.country(parts[-1]))
        and not any(knowledge.town(head) or knowledge.us_state(head) or knowledge.country(head) for head in heads)
    )


COMMON = 4.0
"""What speaks against a name of common nouns alone: `Skills Crisis`, `Social Security`."""

CREEDS = words(
    """Islam Christianity Judaism Hinduism Buddhism Sikhism Catholicism Protestantism Bible Quran Koran Qur'an Torah Gospel
    Gospels Mass Eucharist Lent Sharia Shariah Allah"""
) | {"First Nations", "First Nation"}
"""What people believe in, and peoples of more than a word."""

TERRITORIES = frozenset(
    {"West Bank", "Gaza Strip", "West", "Soviet Union", "Czechoslovakia", "Yugoslavia", "Wales"}
) | words(
    """Africa Antarctica Asia Europe Oceania Alps Andes Apennines Carpathians Himalayas Pyrenees Rockies Urals Sukhumi
    Stepanakert Tskhinvali"""
)
"""Places that look like a body."""

NUMBERS = words("One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve")
"""Numbers of channels."""

STATIONS = words("TV Radio")
"""First words of the names of stations of radio and television."""

PROGRAMMES = words("Morning Breakfast Tonight Newsnight")
"""First words of the names of programmes, and of no person's."""

UNDERTAKINGS = words("Initiative Project Programme Program Campaign Plan Index Tour")
"""What also names the body that undertakes it: `the Initiative for Kelp`."""

NUMBER_SIGNS = words("No. N° Nº")
"""Signs before a number."""

NUMBERED_BY_SIGN = words(
    """Signal Bylaw Decree Order Law Act Bill Resolution Reactor Flight Route Platform Gate Motion Proposition Regulation Circular
    Category"""
)
"""What is told apart by a number behind such a sign, and is no body."""

NUMBERED = words("Sec COP Grade Class Form Title Article Chapter Phase Section Level")
"""What is told apart by a number or letter."""

STREETS = words("Avenue Boulevard Drive Lane Road Street")
"""Last words of the names of streets."""

WATERS = words("Bay Bight Gulf Sea Strait Straits")
"""With `of` behind them they begin the name of a water."""

WATERS_AND_MOUNTAINS = words("Lake Mount Mt. Mt Gulf Strait Lac Estadio Stade Puerto Playa")

REGIONS_IN_NAMES = words(
    """Territory Province Prefecture Governorate Oblast Street Avenue Ave Ave. Blvd Highway Peninsula Strait Straits Area Areas
    Trench Canyon Gorge Lagoon Archipelago Fjord Glacier Volcano Seamount"""
)
"""Last words of names that are always a place's, whatever stands before."""

BUILDINGS = words(
    "Guildhall Mosque Mosques Cathedral Palace Zoo Stadium Arena Airport Beach Boulevard Bridge Reservoir Valley"
)
"""First and last words of names that are hardly anything but a place's."""

SHOWS = words("Live Now Show Today Tonight Unfiltered")
"""What follows the name of a person in that of a show."""

TOWNSHIPS = words("City Town Township Village Borough County Municipality Corporation")
"""What towns call themselves as bodies: `the City of Kelda`."""

ROAD = re.compile(r"[ABEN]\d{1,4}|M(?!23$)\d{1,3}|(?:NH|SR|US)-?\d{1,4}")
"""A road; what else has a letter and a number is a plane, a vitamin, a grade. Armed groups are called by others: `M23`."""

ERAS = words("B.C. BC BCE A.D. AD CE")

ROMAN = re.compile(r"[IVX]{2,6}")
"""A number: `Class XII`."""

MONEY = re.compile(r"[A-Z]{1,3}\d+(?:\.\d+)?(?:mil|m|bn|b|k)|[A-Z]{1,3}(?:\d{3,}|\d{1,3}(?:,\d{3})+|\d+\.\d+)")
"""An amount with the letters of its currency, written as one word."""

DIRECTIONS = words("North South East West Northern Southern Eastern Western Upper Lower Central")
"""Words that make of a country, or of its adjective, a part of it."""


def is_place_of_sport(name: str) -> bool:
    """Whether a sport before a name makes that of a body: `Rowing Victoria`; `Union` is a town, too, and ends other names."""
    return name not in ORGANIZATION_WORDS and bool(knowledge.region(name) or knowledge.town(name))
