"""Entities cut where two names are glued together, and trimmed of what is no part of a name."""

import re
from collections.abc import Iterator, Sequence

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    COMPANY_WORDS,
    COMPOUND_PREFIXES,
    COMPOUND_SUFFIXES,
    EVENT_WORDS,
    FIRST_OF_RANKS,
    KEEPS_POSSESSIVE,
    NOT_NAMES,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTY_MEMBERS,
    PEOPLES,
    PLACE_WORDS,
    PORTFOLIOS,
    RANKS,
    SAY,
    is_address,
    words,
)
from pipeline.actors.names.model import Span
from pipeline.actors.names.offices import SUBJECTS, is_constable, is_of_minister, is_role
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.actors.writings import POSTED
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS, ROLES, titles
from pipeline.tokens import sentence_of


def cut(reader: Reader, start: int, end: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Cut an entity where two names are glued together, and trim what is left."""
    name = _behind_office(reader, start, end) if label in ("ORG", "PERSON", "GPE") else None
    if name is None and label == "ORG" and _are_of_person(reader, start, end):
        reader.label[start + 2 : end] = ["PERSON"]
        yield start + 2, end, "PERSON"
        return
    if name is None and label == "ORG":
        name = _person_at_end(reader, start, end)
    if name is not None:
        reader.label[name:end] = ["PERSON"] * (end - name)
        while name > start and is_role(reader.text[name - 1]):
            name -= 1
        if piece := trimmed(reader, start, name, label):
            yield *piece, label
        if piece := trimmed(reader, name, end, "PERSON"):
            yield *piece, label
        return
    text, cut = reader.text, start
    organization = label == "ORG" and any(word in ORGANIZATION_WORDS for word in text[start:end])
    for i in range(start, end + 1):
        if i < end and not _parts(reader, i, start, end, label, organization=organization):
            continue
        if cut < i and (piece := trimmed(reader, cut, i, label)):
            yield *piece, label
        cut = i + 1


def _behind_office(reader: Reader, start: int, end: int) -> int | None:
    """Where a person's name begins that is glued to what his office is of: `President of | Kenya Ann Reed`."""
    text, name = reader.text, start + 1
    if start < 2 or text[start - 1] not in ("of", "for") or not is_role(text[start - 2]):
        return None
    if text[start] in PORTFOLIOS:
        while name < end and (text[name] in PORTFOLIOS or text[name] in ("and", "&")):
            name += 1
    elif not (knowledge.country(text[start]) or knowledge.capital(text[start]) or knowledge.town(text[start])):
        return None
    words = text[name:end]
    plain = all(
        (word.isalpha() and word.istitle() and reader.capital[name + i]) or word == "-" for i, word in enumerate(words)
    )
    words = [word for word in words if word != "-"]
    body = ORGANIZATION_WORDS.isdisjoint(words) and PLACE_WORDS.isdisjoint(words) and not any(map(is_role, words))
    return name if 1 < len(words) < LONGEST_GLUED and plain and body else None


LONGEST_GLUED = 4
"""Words that are too many for the name of a person."""


def _are_of_person(reader: Reader, start: int, end: int) -> bool:
    """Whether those who are somebody's, whom the text names elsewhere, open a sentence: `Lawyers for | Reed`."""
    whose = end - start == LENGTH_OF_WHOSE and reader.text[start + 1] in ("for", "of")
    first = reader.text[start]
    people = first in ("Family", "Friends", "Relatives", "Supporters") or is_role(first.lower().removesuffix("s"))
    opens = bool(reader.doc[start].is_sent_start)
    return whose and opens and people and _is_surname_elsewhere(reader, reader.text[end - 1])


LENGTH_OF_WHOSE = 3
"""Tokens of `Lawyers for Reed`."""


def _person_at_end(reader: Reader, start: int, end: int) -> int | None:
    """Where a person's name begins that is glued to the end of an organisation's: `World Forum Ann Reed`."""
    if end - start > 1 and GLUED_INITIAL.fullmatch(reader.text[end - 1]):
        return end - 1
    led = _is_led(reader, start)
    if led and (name := _after_body(reader, start, end)):
        return name
    office = is_of_minister(reader.text, start - 1)
    for i in range(max(start + 1, end - 3), end - 1):
        of = i - start > 2 and reader.text[i - 2] in ("of", "on", "for") and reader.text[i - 3] in ORGANIZATION_WORDS
        own = (
            office or of or any(reader.text[i - 1] in known for known in (ORGANIZATION_WORDS, POSTS, ("Inc.", "Corp.")))
        )
        names = all(reader.capital[j] and reader.text[j].isalpha() for j in range(i, end))
        if (
            own
            and names
            and knowledge.first_name(reader.text[i]) in ("m", "f", "x" if led else "m")
            and ORGANIZATION_WORDS.isdisjoint(reader.text[i:end])
            and PLACE_WORDS.isdisjoint(reader.text[i:end])
        ):
            return i
    return None


GLUED_INITIAL = re.compile(r"[A-Z][a-z]?\.[A-Z][a-zà-ž]{2,}(?:-[A-Z][a-zà-ž]+)?")
"""A person's initial and name written as one word: `G.Tumurbat`."""


def _is_led(reader: Reader, start: int) -> bool:
    """Whether a name stands after the office of its head: `President of the`."""
    office = start - 1
    if office > 0 and reader.text[office].lower() == "the":
        office -= 1
    elif reader.text[start].lower() != "the":
        return False
    return office > 0 and reader.text[office] == "of" and is_role(reader.text[office - 1])


def _after_body(reader: Reader, start: int, end: int) -> int | None:
    """Where the two last words of a span follow the word that tells what the body before them is."""
    name = end - 2
    plain = all(
        reader.capital[i] and reader.text[i].isalpha() and reader.text[i][1:].islower() for i in (name, end - 1)
    )
    if not plain or name - start < 2 or reader.text[name - 1] not in ORGANIZATION_WORDS:
        return None
    known = (knowledge.country, knowledge.adjective, knowledge.capital, knowledge.us_state)
    parts = reader.text[name:end]
    if (ORGANIZATION_WORDS | PLACE_WORDS | EVENT_WORDS | PORTFOLIOS) & set(parts):
        return None
    return None if any(look(part) for look in known for part in (*parts, " ".join(parts))) else name


def _parts(reader: Reader, i: int, start: int, end: int, label: str, *, organization: bool) -> bool:
    """Whether the token parts two names rather than joining them."""
    text, word = reader.text, reader.text[i]
    if word.isspace() or word in '()[]{};:|•*“”"':
        return True
    if word in POSSESSIVE:
        own = text[i - 1] in KEEPS_POSSESSIVE or belongs_to_many(reader, i, end) or ends_as_company(text[i + 1 : end])
        return i + 1 < end and not own
    if word == "-":
        left, right = reader.text[max(i - 1, 0)], text[i + 1] if i + 1 < len(text) else ""
        spaced = reader.space[i] or (i > 0 and reader.space[i - 1])
        return (
            spaced
            or (left in COMPOUND_PREFIXES and not (label == "ORG" and left[0].isupper()))
            or right in COMPOUND_SUFFIXES
            or (knowledge.institution(left) is not None and right[:1].isupper() and not organization)
            or (
                any(knowledge.country(side) or knowledge.adjective(side) for side in (left, right))
                and not (organization and i - 1 == start and _are_countries(left, right))
            )
        )
    if label == "ORG" and word in HONORIFICS and word.endswith(".") and len(word) > 3 and start < i:
        return True  # `Coast Guard | Capt. | Reed`
    if word in ",/–—":
        return not (word == "," and i + 1 < end and text[i + 1] in ("Inc.", "Inc", "Ltd.", "Ltd", "LLC"))
    if word in ("and", "&"):
        joined = label == "ORG" and start < i and i < reader.doc[i - 1].head.i < end
        return label in ("GPE", "NORP") or (word == "and" and (label == "PERSON" or not (organization or joined)))
    if text[i - 1] == "-" and not reader.space[i - 1] and i - start > 1:
        return False  # `Co-operation`
    if word == "the" and (reader.before(start) == "told" or _is_of_other(reader, i, start, end)):
        return True  # `told Kelda | the Government could not pay`, `In Parliament | the Labour Party said`
    joins = PARTICLES if label == "PERSON" else CONNECTORS
    return word.islower() and word.isalpha() and word not in joins and start < i < end - 1


def _is_of_other(reader: Reader, article: int, start: int, end: int) -> bool:
    """Whether an article stands by the parse with the subject of a verb, and what is before it with a preposition."""
    noun, before = reader.doc[article].head, reader.doc[article - 1]
    return noun.dep_ in SUBJECTS and article < noun.i < end and before.dep_ == "pobj" and before.head.i < start


def _are_countries(*names: str) -> bool:
    """Whether all are names of countries, which may share a chamber or a society: `Peru-Kenya Chamber`."""
    return all(knowledge.country(name) for name in names)


def ends_as_company(words: list[str]) -> bool:
    """Whether words behind a possessive are the legal form of a company: `Orlin's | International Inc.`."""
    return len(words) > 0 and words[-1] in FORMS_BEHIND and all(word in FORMS_BEHIND | COMPANY_WORDS for word in words)


FORMS_BEHIND = frozenset("Inc Inc. Corp Corp. Co. Cos Cos. Ltd Ltd. LLC PLC Plc plc International".split())
"""Legal forms, and what stands before them, that nobody owns."""


def belongs_to_many(reader: Reader, i: int, end: int) -> bool:
    """Whether a possessive is part of the name of a body of many: `Bakers’ Guild`, but not `Kurds’ Parliament`."""
    owner = reader.text[i - 1]
    return (
        reader.text[i] in ("'", "’")
        and owner.endswith("s")
        and bool(ORGANIZATION_WORDS.intersection(reader.text[i + 1 : end]))
        and not (knowledge.people(owner) or knowledge.adjective(owner) or knowledge.country(owner) or owner in PEOPLES)
    )


CONNECTORS = PARTICLES | words("of for and the on in to at with by sans et und as ya wa")


def trimmed(reader: Reader, start: int, end: int, label: str) -> Span | None:
    """Span without what stands at its edges and is no part of a name; None when nothing is left."""
    while start < end and (skip := _loose_start(reader, start, end, label)):
        start += skip
    while start < end and _loose_end(reader, start, end, label):
        end -= 1
    if (label == "PERSON" or _is_called_by_office(reader, start, end, label)) and (
        office := _office_inside(reader, start, end)
    ):
        start = office
        reader.label[start:end] = ["PERSON"] * (end - start)
    if start >= end or LETTERS.issuperset(reader.text[start:end]) or is_address(reader.text, start):
        return None
    if end - start == 1 and _is_no_name_alone(reader, start):
        return None
    if label == "ORG" and end - start > LEAST_SEATED and reader.text[end - 2] == "in":
        seat = reader.text[end - 1]
        end -= 2 * bool(knowledge.town(seat) or knowledge.capital(seat))  # `Institute of Kelp | in Oslo`
    return start, end


def _is_called_by_office(reader: Reader, start: int, end: int, label: str) -> bool:
    """Whether what is labelled a work is an office and a full name, who says something: `“No,” | Port Warden Ann Reed said`."""
    if label not in MISREAD or end - start < LEAST_CALLED or not is_role(reader.text[end - 3]):
        return False
    name = reader.doc[end - 1]
    return name.dep_ == "nsubj" and name.head.lemma_ in SAY and _is_full_name(reader.text[end - 2 : end], titled=True)


LEAST_CALLED = 4
"""Tokens of an office of two words and a name of two."""


def _office_inside(reader: Reader, start: int, end: int) -> int:
    """One past an office inside a person's name that begins with its place: `Kelda District Head | Ann Reed`; else 0."""
    for i in range(end - 1, start, -1):
        before, named = reader.text[i - 1], i + 1 < end or reader.label[i + 1 : i + 2] == ["PERSON"]
        seated = reader.text[i] in SEATED  # `Bloc MP | Ann Reed`
        placed = before in PLACE_WORDS or before in ORGANIZATION_WORDS or seated
        placed |= i == end - 1 and reader.text[i] not in HONORIFICS and not knowledge.first_name(before)
        if named and placed and is_role(reader.text[i]) and before not in HONORIFICS:
            return i + 1
    return 0


SEATED = titles("seated")
"""Members of parliaments, before whose names their parties and seats stand."""


def _is_no_name_alone(reader: Reader, i: int) -> bool:
    """Whether a word is no name by itself: a title, `the Office`, a part of one (`Hereditary | Chief`)."""
    word = reader.text[i]
    short = word in SHORT_FOR_BODIES and reader.before(i).lower() == "the"
    short = short or (word in FIRST_OF_RANKS and is_role(reader.after(i + 1)))
    short = short or reader.after(i + 1) in MATTERS_OF_OFFICES.get(word, ()) or _is_second_of_adjective(reader, i)
    short = short or (word in CURRENCIES and reader.after(i + 1)[:1].isdigit())
    several = word.endswith(("men", "women")) and is_role(f"{word[:-2]}an")  # `Fishermen`
    return short or several or word in NOT_NAMES or word in HONORIFICS or is_constable(reader.text, i)


CURRENCIES = words(
    """AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR JPY KES KRW LKR MDL MXN MYR NGN NOK NZD PEN PHP PKR
    PLN RMB RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX USD VND ZAR ZMW"""
)
"""Letters of currencies, which are no name before a number."""

SHORT_FOR_BODIES = words("Office NGO")
"""What a body is called for short behind an article, which is no name: `the Office said`."""

LEAST_SEATED = 4
"""Tokens of the name of a body with the town where it is."""


def _loose_start(reader: Reader, start: int, end: int, label: str) -> int:
    """How many tokens at the start of a span are no part of the name."""
    word, size = reader.text[start], end - start
    korean = (
        word == "An" and label == "PERSON" and size > 1 and reader.proper[start] and not reader.doc[start].is_sent_start
    )
    if not word[0].isalnum() or word in POSSESSIVE or (word.lower() in ("the", "a", "an") and not korean):
        return 1
    if not reader.capital[start]:
        return 0 if word in PARTICLES and size > 1 and reader.capital[start + 1] else 1
    if size == 1:
        return 0
    by_day = word in DAYS_TOO and (is_titled(reader, start) or is_called_by_day(reader, start))
    also_name = word in NAMES_TOO or by_day
    if word in NOT_NAMES and not (label == "PERSON" and also_name and reader.proper[start]):
        return 0 if label != "PERSON" and _is_first_of_name(reader, start, start + size) else 1
    if label in ("ORG", "") and word in TOLD_BEFORE and reader.doc[start].is_sent_start:
        return 1  # `Sponsor Kelda Foods`
    if word == "Tan" and reader.text[start + 1] == "Sri":
        return 2
    ranked = is_rank(reader, start)
    if ranked and (
        label != "ORG"
        or knowledge.first_name(reader.text[start + 1])
        or (
            len(word) > 2 and size > 2 and reader.text[start + size - 1] not in ORGANIZATION_WORDS
        )  # `DGP | Ranu Taroth`
        or not word.isalpha()
        or not word.isupper()
        or _is_surname_elsewhere(reader, reader.text[start + 1])
    ):
        return 1
    if label == "PERSON" and (rank := next((i for i in range(start + 1, end - 1) if is_rank(reader, i)), 0)):
        return rank - start + 1  # `Kelda DCP | Ann Reed`
    if label == "ORG" and (office := _office(reader, start, start + size)):
        return office  # `Minister of Trade` is no organisation
    if (
        label == "ORG"
        and word in HONORIFICS
        and word not in MONIKERS
        and size > 2
        and _is_full_name(reader.text[start + 1 : start + size], titled=word in OF_PERSONS | CIVIL)
    ):
        return 1  # `Justice Ann Reed`
    short = (word.endswith(".") or f"{word}." in HONORIFICS) and word.rstrip(".") != "St"
    if (
        label == "ORG"
        and word in HONORIFICS
        and short
        and size in FULL
        and knowledge.first_name(reader.text[start + 1]) in ("m", "f")
    ):
        reader.label[start : start + size] = ["PERSON"] * size
        return 1  # `the Rev | Paul Marsh`
    if label == "ORG" and word in ("Rt", "Hon") and size > 2:
        reader.label[start : start + size] = ["PERSON"] * size
        return 1  # `Rt | Hon | Ann Reed`
    elsewhere = size == 2 and word in OF_PERSONS and _is_title_elsewhere(reader, word, reader.text[start + 1])
    if label == "ORG" and size == 2 and (word in CIVIL or elsewhere):
        reader.label[start : start + size] = ["PERSON"] * size
        return 1  # `Cr | Reed`
    if word in FIRST_OF_RANKS and is_role(reader.text[start + 1]) and size > 2:
        return 2  # `Lance Corporal`
    if is_constable(reader.text, start):
        return 1  # `Det Con | Ann Reed`
    works = word.lower() in ROLES and size == 3 and is_occupation(reader, start)
    if (
        label == "ORG"
        and works
        and not (reader.text[start + 2] in COMPANY_WORDS or reader.text[start + 2] in ORGANIZATION_WORDS)
    ):
        reader.label[start : start + size] = ["PERSON"] * size
        return 1  # `Farmer | Ned Orme`
    if label != "PERSON" and not (label in MISREAD and word in HONORIFICS):
        return 0
    if size > 2 and is_occupation(reader, start):
        return 1
    if size > 2 and _is_second_of_adjective(reader, start + 1):
        return 2  # `Sierra Leonean | Joseph Kanu`
    if _is_second_of_adjective(reader, start):
        return 1
    if size > 2 and (party := party_before(reader, start)):
        return party
    if label == "PERSON" and (_opens_with_gerund(reader, start) or _asks(reader, start, end)):
        return 1
    if word == "Don" and size > 2 and knowledge.first_name(reader.text[start + 1]) in ("m", "f"):
        return 1
    named = size == 2 and word in FIRST_NAMES_TOO and word.lower() not in reader.text  # the article has no dean
    named = named and not _is_title_elsewhere(reader, word, reader.text[start + 1])
    role = is_role(word) and (ranked or word not in RANKS)  # `PC World` is no constable
    if ((role or is_role(word.removesuffix("s"))) and not named) or knowledge.adjective(word):
        return 1 + (reader.text[start + 1] in ("-", "of"))
    return 0


def _is_second_of_adjective(reader: Reader, i: int) -> bool:
    """Whether a word is the last one of an adjective of two: `Sierra | Leonean`."""
    first = reader.text[i - 1] if i else "The"
    return first.lower() != "the" and first[0].isupper() and bool(knowledge.adjective(reader.surface(i - 1, i + 1)))


def party_before(reader: Reader, i: int) -> int:
    """How many tokens from this one on say of which party the person is whose full name follows; 0 where none do.

    `German | Green | Ann Reed`, `Christian Democrat | Paul Orlin`. Whose own name is Green has no other first name behind it.
    """
    party = i + (reader.text[i] in BEFORE_MEMBERS and reader.after(i + 1) in MEMBERS)
    member, given = reader.after(party), reader.after(party + 1)
    if member not in MEMBERS:
        return 0
    before = reader.before(i)
    named = given.istitle() and given.isalpha() and reader.after(party + 2)[:1].isupper()
    gender, common = knowledge.first_name(given), knowledge.is_common(given)
    first = gender in ("m", "f") or (
        not common and (gender or member in PARTY_MEMBERS or knowledge.adjective(before) is not None)
    )
    inside = (
        before in HONORIFICS or is_role(before) or (i > 0 and reader.proper[i - 1] and reader.label[i - 1] == "PERSON")
    )
    return party + 1 - i if named and first and not inside and not reader.headline[i] else 0


CALLED_AS_MEMBERS = words("Green Liberal Conservative Socialist Nationalist Dem")
"""Names of parties that are those of a member before his name, besides those that name nothing else."""

MEMBERS = PARTY_MEMBERS | CALLED_AS_MEMBERS
"""Names of parties, or last words of them, that are those of a member: before his name, or behind an article."""

BEFORE_MEMBERS = words(
    "Christian Social Lib Liberal Free National Scottish Welsh Flemish Catalan Backbench Former Fellow Senior Veteran"
)
"""What stands before them."""

TOLD_BEFORE = words(
    """Sponsor Owner Developer Retailer Carmaker Automaker Operator Insurer Lender Broadcaster Manufacturer Chipmaker Drugmaker
    Steelmaker Supplier Contractor Brewer Distributor Miner Refiner Shipper Haulier Grocer Utility Airline Startup Bookmaker
    Broker Brokerage Consultancy Housebuilder Homebuilder Publisher Wholesaler Exporter Importer Shipbuilder Caterer Brewery
    Distiller Bottler"""
)
"""Nouns that tell at the start of a sentence what the body named behind them is."""

CIVIL = titles("personal")
"""Titles that only persons have, and with which no body's name begins that is one word long besides."""

MONIKERS = titles("moniker")
"""Titles with which the names of firms and inns begin, too."""

MISREAD = words("WORK_OF_ART PRODUCT EVENT FAC LAW")
"""Labels of what begins with no title: `Brig Gen Reed` is a person's name under each of them."""


def _is_title_elsewhere(reader: Reader, title: str, surname: str) -> bool:
    """Whether a first name stands between the two somewhere: `Justice Reed`, where the text has `Justice Ann Reed`."""
    text = reader.text
    return any(
        text[i + 2] == surname and text[i + 1].istitle() and len(text[i + 1]) > 1
        for i in reader.at(title)
        if i < len(text) - 2
    )


def _is_surname_elsewhere(reader: Reader, surname: str) -> bool:
    """Whether a first name stands before a surname somewhere: `DCP Reed`, where the text has `DCP (East) Ann Reed`."""
    return any(i and knowledge.first_name(reader.text[i - 1]) and reader.capital[i - 1] for i in reader.at(surname))


def _is_full_name(names: list[str], *, titled: bool = False) -> bool:
    """Whether words are a first name and a surname, and nothing else that is known; behind a title any first name does."""
    first = knowledge.first_name(names[0]) in ("m", "f") or (
        titled and len(names) in (2, 3) and all(map(str.istitle, names))
    )
    return first and not any(
        word in ORGANIZATION_WORDS | PLACE_WORDS
        or knowledge.is_common(word.removesuffix("s"))
        or knowledge.is_common(word.lower())
        for word in names
    )


FULL = (3, 4)
"""Tokens of a title, a first name and a surname."""

OF_PERSONS = titles("leading")
"""Titles that are the beginning of a person's name where no common word follows."""


def _office(reader: Reader, start: int, end: int) -> int:
    """How many tokens an office takes with what joins it to its body: `State Coordinator of`; 0 where there is none."""
    for i in range(start, min(start + LONGEST_OFFICE, end - 1)):
        if not reader.capital[i] or (reader.text[i] in ORGANIZATION_WORDS and reader.text[i] not in PORTFOLIOS):
            return 0
        if is_role(reader.text[i]) and reader.text[i + 1] in ("of", "for"):
            return i + 2 - start
    return 0


LONGEST_OFFICE = 3
"""Words of an office in the name of a body that it is of."""


def is_occupation(reader: Reader, i: int) -> bool:
    """Whether a word that opens a sentence says what the person named behind it does: `Swimmer Ann Reed`."""
    word = reader.text[i]
    does = word.endswith(OCCUPATIONS) or word.lower() in ROLES
    given = reader.after(i + 1)
    hers = word in CRAFTS_AS_NAMES and knowledge.first_name(given) == "f"
    opens = bool(reader.doc[i].is_sent_start) and (hers or not knowledge.first_name(word))  # `Baker Maria Reed`
    named = bool(knowledge.first_name(given)) or (len(given) == 2 and given[1] == "." and given[0].isupper())
    return does and opens and named and reader.after(i + 2)[:1].isupper()


def _opens_with_gerund(reader: Reader, i: int) -> bool:
    """Whether a word that opens a sentence tells what is done to the body behind it: `Closing | Kelda would cost jobs`."""
    word = reader.text[i]
    common = word.endswith("ing") and knowledge.is_common(word) and not knowledge.first_name(word)
    return common and bool(reader.doc[i].is_sent_start) and not reader.headline[i]


def _asks(reader: Reader, start: int, end: int) -> bool:
    """Whether a span begins with the verb that asks what a person is going to do: `Will | Reed stay?`; not `Will Reed stays`."""
    opens = reader.text[start] in ("May", "Will") and bool(reader.doc[start].is_sent_start)
    asked = opens and end < len(reader.doc) and reader.doc[end].tag_ in ("VB", "VBP")
    return asked and sentence_of(reader.doc[start]).text.rstrip().endswith("?")


def is_gerund(word: str) -> bool:
    """Whether a word is made of a common verb and no first name: `Sentencing`."""
    stem = word.removesuffix("ing")
    verb = any(map(knowledge.is_common, (word, stem, stem + "e"))) and len(stem) > LEAST_STEM
    return stem != word and verb and not knowledge.first_name(word)


LEAST_STEM = 2
"""Letters of an English verb before its ending that are too few to tell it."""


CRAFTS_AS_NAMES = words("Baker Brewer Cooper Fisher Hunter Mason Miller Miner Porter Potter Sawyer")
"""What somebody does that is a man's first name, too, and no woman's."""

OCCUPATIONS = ("er", "or", "ist", "sman", "guard", "maid", "hand", "boy")
"""Endings of words for what somebody does."""


def is_rank(reader: Reader, i: int) -> bool:
    """Whether letters are the rank of the officer named behind them: `DC Ann Reed`."""
    follows = reader.after(i + 1)
    if reader.text[i] not in RANKS or not (follows[:1].isupper() and follows[1:].islower() and reader.proper[i + 1]):
        return False
    common = knowledge.is_common(follows) and knowledge.first_name(follows) not in ("m", "f")
    return reader.space[i] and follows not in ORGANIZATION_WORDS and not common


def _is_first_of_name(reader: Reader, start: int, end: int) -> bool:
    """Whether a determiner has its capital from the name that it begins, not from the sentence: `with All Coast Radio`."""
    before = reader.before(start)
    state = STATE_IN_LETTERS.fullmatch(reader.text[start]) and before.lower() == "the"
    if state and reader.text[end - 1] in ORGANIZATION_WORDS:
        return True  # `the B.C. Prosecution Service`
    if reader.text[start] in ("PC", "TV") and reader.label[start : start + 2] == ["ORG", "ORG"]:
        return end - start == 2 and not is_role(reader.text[start + 1])  # `PC Week`, `TV Kelda`
    return (
        reader.text[start] in ("All", "One", "Every", "Our")
        and (before.islower() or before == "The")
        and not reader.headline[start]
        and end - start > 2
        and bool(ORGANIZATION_WORDS & set(reader.text[start:end]))
    )


STATE_IN_LETTERS = re.compile(r"(?:[A-Z]\.){2,3}")

NAMES_TOO = words("You He May An A Day Most No")
"""Words that are names in other languages, where they are tagged as such."""

DAYS_TOO = words("Sunday Monday Tuesday Wednesday Thursday Friday Saturday January April May June July August October")
"""Days and months after which children are named."""


def is_titled(reader: Reader, start: int) -> bool:
    """Whether somewhere in the document a title stands at these two words: `Chief Sunday Reed`, `Sunday Reed, a teacher`."""
    pair = reader.text[start : start + 2]
    others = (i for i in reader.at(pair[-1]) if i)
    if any(reader.label[i] == reader.label[i - 1] == "PERSON" and reader.text[i - 1] != pair[0] for i in others):
        return False  # the surname of somebody else, behind a day
    return any(
        reader.text[i : i + 2] == pair
        and (
            reader.text[i - 1] in HONORIFICS
            or is_role(reader.text[i - 1])
            or (reader.after(i + 2) == "," and any(map(is_role, reader.text[i + 3 : i + 3 + LONGEST_OFFICE])))
        )
        for i in reader.at(pair[0])
        if 0 < i < len(reader.text) - 1
    )


def is_called_by_day(reader: Reader, start: int) -> bool:
    """Whether a day or month is the first name of who does what the sentence says: `“…,” | Sunday Orlin said`.

    It stands where no day does: first in its sentence or behind a comma or quotation mark, right before the name of a subject
    that is no common word and that nobody of another first name bears.
    """
    day, name = reader.doc[start], reader.after(start + 1)
    before = reader.text[start - 1] if start else ""
    opens = day.is_sent_start or before in QUOTES | {",", ":"} or before.lower() in BEFORE_NAMES
    if not opens or reader.headline[start] or not reader.space[start] or not name[1:].islower():
        return False
    last = reader.doc[start + 1]
    acts = (
        last.dep_ in ("nsubj", "nsubjpass", "appos", "attr", "conj", "pobj") or aged(reader, start + 2)
    ) and day.head == last
    other = any(
        reader.capital[i - 1] and reader.proper[i - 1] and reader.text[i - 1] != day.text
        for i in reader.at(name)
        if i and reader.text[i - 1] not in HONORIFICS
    )
    tells = any(
        name in known for known in (ORGANIZATION_WORDS, PLACE_WORDS, EVENT_WORDS, PORTFOLIOS, HONORIFICS, NOT_NAMES)
    )
    known = (
        knowledge.country,
        knowledge.adjective,
        knowledge.capital,
        knowledge.institution,
        knowledge.people,
        knowledge.town,
    )
    plain = not (tells or is_role(name) or knowledge.is_common(name) or any(look(name) for look in known))
    return acts and plain and not other


BEFORE_NAMES = words("and but as that of with to for against")
"""Words that stand before names, and before a day only where more than a name follows it."""


def aged(reader: Reader, end: int) -> bool:
    """Whether an age stands behind a name: `Ann Reed|, 47,`."""
    return reader.after(end) == "," and reader.after(end, 1).isdigit() and reader.after(end, 2) in (",", ".", "and")


FIRST_NAMES_TOO = words("Dean Earl Duke Marshal Angel Major")
"""Titles that are also first names: `Dean Foster`."""


def _follows_person(reader: Reader, start: int, i: int) -> bool:
    """Whether a word is letters after a person's name of two words or more: `Ann Reed | OBE`."""
    parts = [word for word in reader.text[start:i] if word not in LETTERS]
    return (
        reader.text[i] in LETTERS
        and len(parts) > 1
        and not ORGANIZATION_WORDS.intersection(parts)
        and not any(word.isupper() and len(word) > 1 for word in parts)
    )


def _loose_end(reader: Reader, start: int, end: int, label: str) -> bool:
    """Whether the last token of a span is no part of the name."""
    word = reader.text[end - 1]
    if word in QUOTES or word in POSSESSIVE or word == "." or not (word[-1].isalnum() or word[-1] == "."):
        return True
    if word[0].isdigit() and not reader.capital[end - 1]:
        of_state = not OF_STATES.isdisjoint(reader.text[start : end - 1])  # `the Ministry of Roads | 14`
        return label == "PERSON" or of_state or _is_counted(reader, start, end - 1)
    if end - start > 1 and word.lower() in POSTED and reader.after(end) in PAGES:
        return True  # `the Kelda Police | Facebook page`
    if not reader.capital[end - 1] and is_family_first(reader.text[start:end]):
        return False
    if not reader.capital[end - 1]:
        return not (word == "plc" and label == "ORG" and end - start > 1) and (
            end - start < LEAST_HYPHENED or reader.text[end - 2] != "-" or reader.text[end - 3] not in COMPOUND_PREFIXES
        )
    if end < len(reader.text) and reader.capital[end] and _is_second_of_adjective(reader, end):
        return True  # `Sierra` before `Leonean Joseph Kanu`
    if end - start == 1:
        return False
    if reader.after(end) in MATTERS_OF_OFFICES.get(word, ()):
        return True
    behind = reader.after(end)
    caption = word in CAPTIONS and not (behind.islower() or behind in (",", "."))  # `Kelda Credit said`
    if caption or _follows_person(reader, start, end - 1):
        return True
    if word in DEGREES and _is_lettered(reader, start, end):
        return True
    if label == "PERSON":
        rank = word in HONORIFICS and word.endswith(".") and reader.capital[min(end, len(reader.text) - 1)]
        held = word in DEGREES or word in POSTS or word in SERVICES
        last = reader.doc[end - 1]
        acts = last.tag_ == "VBZ" and any(child.dep_ == "nsubj" and child.i >= start for child in last.lefts)
        return rank or held or acts or knowledge.institution(word) is not None
    if (
        word == "Justice"
        and not {"of", "for"}.isdisjoint(reader.text[start:end])
        and not reader.after(end)[:1].isupper()
    ):
        return False  # `Centre for Criminal | Justice`
    return label != "GPE" and (
        word in POSTS
        or (word in HONORIFICS and word not in ("First", "Grand") and reader.text[end - 2] not in ("of", "the", "for"))
    )


OF_STATES = words("Ministry Department")
"""Words of bodies that have no numbers."""

PAGES = words("page pages account accounts post posts channel group feed")
"""What is on the pages of others, behind their name."""

MATTERS_OF_OFFICES = {
    **dict.fromkeys(("Hereditary", "Paramount", "Traditional"), words("Chief Chiefs")),
    "Cabinet": words("Secretary Secretaries"),
    "Country": words("Director Representative Manager Coordinator Head Lead"),
    "Resident": words("Representative Coordinator Commissioner Director"),
    "Press": words("Officer Officers Secretary Secretaries"),
}
"""Words of bodies that are no part of their names before these offices."""

LEAST_HYPHENED = 4
"""Tokens of a name that ends in a word with a hyphen: `Economic Co-operation`."""


def _is_lettered(reader: Reader, start: int, end: int) -> bool:
    """Whether letters that clubs have, too, stand behind a first name and a surname: `Ronan Reed | SC`."""
    names = reader.text[start : end - 1]
    plain = len(names) > 1 and all(word.istitle() and word.isalpha() for word in names) and len(names[0]) > 2
    given = plain and knowledge.first_name(names[0]) in ("m", "f")
    return given and not reader.is_sport and ORGANIZATION_WORDS.isdisjoint(names)


def _is_counted(reader: Reader, start: int, number: int) -> bool:
    """Whether a number after a name is no part of it: of a list of players, or the name stands elsewhere without it."""
    name = reader.text[start:number]
    if not name:
        return False
    if len(name) == 1:
        return reader.is_sport and reader.after(number + 1) in (")", ",")  # `(Reed 80)`
    return any(
        reader.text[i : i + len(name)] == name and not reader.after(i + len(name))[:1].isdigit()
        for i in reader.at(name[0])
    )


CAPTIONS = words("Image Photo Photograph Picture Credit File Getty Courtesy Illustration")
LETTERS = words("KC QC SAN BL SJ OFM FRS OAM MSP MEP MLC MBE OBE CBE KBE BEM QPM PhD DPhil MBBS LLB Esq Esq.")
"""What persons alone have after their names. `Jr.` is a part of the name, which tells a son from his father."""

DEGREES = LETTERS | words("MP MPs MLA CEO CFO COO CTO CIO CMO SC MD JP CS DG")
"""Letters after a name."""
SERVICES = words("IAS IPS IFS IRS")
"""Letters after the names of officials in India, which are those of bodies, too."""

POSTS = words(
    "OC OIC IG IGP MP MPs MLA MLAs MK MKs TD TDs MEP MEPs MSP MSPs CEO CFO COO CTO CIO CMO CS PS DG GM"
    " Spokesman Spokesperson Spokeswoman"
)
"""Posts that stand between an organisation and a person: `Health CS Mutahi`, in which none is a name."""


def is_family_first(parts: Sequence[str]) -> bool:
    """Whether the form of a given name says that the family name comes first: `Oh Hye-jin`, but not `Kelda Follow-up`."""
    if len(parts) != FAMILY_FIRST or parts[2] != "-" or not parts[1][0].isupper() or not parts[3].islower():
        return False
    longer = len(parts[3]) > LONGEST_SYLLABLE or knowledge.is_common(parts[1])
    return not (longer and knowledge.is_common(parts[3]))


FAMILY_FIRST = 4
"""Tokens of a family name before a given name with a hyphen."""

LONGEST_SYLLABLE = 3
"""Letters of a second part of such a given name that is an English word, too: Jae-in, Ji-won."""
