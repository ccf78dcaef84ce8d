"""Spans that may be names: spaCy's entities with clean edges, names it left in parts, and runs of proper nouns it left out."""

import itertools
import operator
import re
import string
from collections.abc import Iterator, Sequence

from anyascii import anyascii
from spacy.attrs import LOWER

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    KEEPS_POSSESSIVE,
    LEGAL_FORMS,
    NOT_NAMES,
    ORGANIZATION_WORDS,
    PARTIES,
    PARTS_OF_STATES,
    PEOPLES,
    PLACE_WORDS,
    RANKS,
    SAY,
    WORKPLACES,
    words,
)
from pipeline.actors.names.evidence import is_quoted_by_office
from pipeline.actors.names.form import (
    BODIES_OF_BRITAIN,
    CLUBS_FIRST,
    FIRE_BRIGADE,
    MATTERS_OF_STATES,
    PARTS_OF_BRITAIN,
    SHIP_TITLES,
    SPORTS,
    STATIONS,
    begins_club,
    is_place_of_sport,
    is_team,
)
from pipeline.actors.names.joined import join
from pipeline.actors.names.model import CAPITAL, COUNTRY, GROUP, ORGANIZATION, OTHER, PERSON, PLACE, Name, Span
from pipeline.actors.names.offices import MILITARY, SUBJECTS, is_family_name, is_of_minister, is_role
from pipeline.actors.names.pieces import (
    BEFORE_MEMBERS,
    CIVIL,
    DAYS_TOO,
    DEGREES,
    MEMBERS,
    OCCUPATIONS,
    POSTS,
    belongs_to_many,
    cut,
    is_called_by_day,
    is_titled,
    party_before,
    trimmed,
)
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS
from pipeline.tokens import entities, places_of

SPACY_KINDS = {
    "PERSON": PERSON,
    "ORG": ORGANIZATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": GROUP,
    "PRODUCT": OTHER,
    "WORK_OF_ART": OTHER,
    "EVENT": OTHER,
    "LAW": OTHER,
    "LANGUAGE": OTHER,
}


def find_candidates(reader: Reader, fixed: list[Name], settled: Sequence[tuple[Span, str]]) -> list[Span]:
    """Spans that may be names: those settled already, spaCy's entities with clean edges, and proper nouns that it left out.

    A fixed name inside a larger candidate gives way to it (`Bank of China`, `Chad Johnson`): it leaves `fixed`.
    """
    at = {i: name for name in fixed for i in range(name.start, name.end)}
    taken = [False] * len(reader.text)
    spans: list[Span] = []
    gone: set[int] = set()

    def take(start: int, end: int, label: str) -> None:
        start -= 2 * (
            reader.is_article(start - 2)
            or _is_double(reader, start - 2)
            or (label == "PERSON" and _is_shortened(reader, start - 2))
        )
        inner = {id(at[i]): at[i] for i in range(start, end) if i in at}.values()
        for name in inner:
            if (name.start, name.end) == (start, end) or name.start < start or name.end > end:
                taken[name.start : name.end] = [True] * (name.end - name.start)
                return  # the knowledge base knows better
        if any(taken[start:end]):
            return
        if label in ("PERSON", "PRODUCT", "WORK_OF_ART", "LAW", "") and any(
            _is_no_first_name(reader, name) and not _is_surname_here(reader, start, end, name) for name in inner
        ):
            return
        gone.update(id(name) for name in inner)
        taken[start:end] = [True] * (end - start)
        spans.append((start, end))

    for (start, end), _ in settled:
        take(start, end, "ORG")
    for start, end in (*_initialled(reader), *_called_by_days(reader), *_called_he(reader), *_ranked(reader)):
        take(start, end, "PERSON")
    pieces: list[tuple[int, int, str]] = []
    for label, entity in entities(reader.doc):
        start, end = _before_settled(entity.start, entity.end, settled)
        if label in SPACY_KINDS and start < end:
            pieces += cut(reader, start, end, label)
    taken[:] = map(operator.or_, taken, reader.dateline)
    for i in reader.where(MEMBERS | BEFORE_MEMBERS):
        if party := party_before(reader, i):
            taken[i : i + party] = [True] * party  # `German | Green | Ann Reed`
    for start, end in (
        *_ended_by_country(reader),
        *_governments_of_parts(reader),
        *_papers(reader),
        *_quoted_bodies(reader),
        *_around_small_word(reader),
        *_strange_bodies(reader),
        *_numbered_bodies(reader),
        *_composed(reader),
    ):
        take(start, end, "ORG")
    for start, end in _named_again(reader):
        take(start, end, "PERSON")
    for start, end, label in join(reader, pieces):
        take(start, end, label)
    fixed[:] = [name for name in fixed if id(name) not in gone]
    for name in fixed:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    for start, end in _runs(reader, taken):
        take(start, end, "")
    fixed[:] = [name for name in fixed if id(name) not in gone]
    return sorted(spans)


def _before_settled(start: int, end: int, settled: Sequence[tuple[Span, str]]) -> Span:
    """What is left of an entity beside the names that are settled already."""
    for (first, last), _ in settled:
        if start < first < end:
            end = first
        elif first <= start < last:
            start = last
    return start, end


def _is_double(reader: Reader, i: int) -> bool:
    """Whether a surname of two halves begins at a token that somebody of the document bears behind a first name: `Ode-Orla`."""
    parts = reader.text[i : i + 3] if i >= 0 else []
    if (
        len(parts) < 3
        or parts[1] != "-"
        or reader.space[i]
        or reader.space[i + 1]
        or not (reader.capital[i] and parts[0].isalpha())
    ):
        return False
    return any(
        reader.text[j : j + 3] == parts and {reader.label[j - 1], reader.label[j], reader.label[j + 2]} == {"PERSON"}
        for j in reader.at(parts[0])
        if 0 < j < i
    )


def _composed(reader: Reader) -> Iterator[Span]:
    """Names that spaCy cuts, told by a word or sign inside them: `St Ann’s Hospital`, `the Kelp and Dulse Union`, `FC Kelda`."""
    text = reader.text
    for i in range(2, len(text) - 2):
        if not (reader.capital[i] or text[i] in SMALL_IN_COMPOSED or text[i + 1] in BODIES_OF_MANY):
            continue
        if text[i] in POSSESSIVE and text[i - 2] in ("St", "St.", "Saint") and text[i + 1] in ORGANIZATION_WORDS:
            end = i + 2
            end += text[end] in ORGANIZATION_WORDS and reader.after(end + 1) != "of"
            yield i - 2, end  # `St Ann’s University Hospital`
        if text[i] in ("'", "’") and i + 3 < len(text) and text[i + 2] in BODIES_OF_MANY and reader.capital[i + 1]:
            start = _proper_before(reader, i)
            if belongs_to_many(reader, i, i + 3) and (span := trimmed(reader, start, i + 3, "ORG")):
                yield span  # `Kelda Traders' Welfare Society`
        if text[i + 1] in BODIES_OF_MANY and reader.capital[i - 1] and (span := _of_many(reader, i)):
            yield span
        if (
            text[i] in LEANINGS
            and text[i] not in NATIONAL
            and text[i + 1] in PARTIES_TOO
            and not reader.headline[i]
            and not reader.capital[i - 1]
        ):
            yield i, i + 2  # `the Progressive Convention`
        alone = text[i] in STATIONS and reader.space[i] and not (reader.label[i] or reader.headline[i])
        if alone and (span := _station(reader, i)):
            yield span
        if text[i] == "The" and not reader.headline[i] and reader.capital[i + 1]:
            end = i + 2
            while end < len(text) and reader.capital[end] and end - i < NAME_SIDE and not is_role(text[end - 1]):
                end += 1
            if end - i > 2 and text[end - 1] in PAPERS_AS_ROLES and not reader.capital[min(end, len(text) - 1)]:
                yield i + 1, end  # `The Kelp Reporter`
        if text[i] in AND_IN_SHORT and reader.capital[i - 2] and reader.text[i - 1] in QUOTES and reader.capital[i + 1]:
            yield i - 2, _proper_behind(reader, i + 1)  # `Touch ’n Go`
        if text[i] in POSSESSIVE and text[i - 1] in KEEPS_POSSESSIVE and reader.capital[i + 1]:
            start, end = _proper_before(reader, i), i + 2
            while end < min(len(text), i + NAME_SIDE) and text[end - 1] not in WORKPLACES and reader.capital[end]:
                end += 1
            if text[end - 1] in WORKPLACES and (span := trimmed(reader, start, end, "ORG")):
                yield span  # `Prime Minister’s Office`, `President’s Media Division`
        if text[i] in LEGAL_FORMS and reader.space[i] and reader.capital[i + 1] and reader.proper[i + 1]:
            yield i, _proper_behind(reader, i + 1)  # `PT Kelda Vesh`
        if text[i][-1] == "s" and not reader.label[i] and reader.capital[i] and reader.label[i - 1] == "GPE":
            start = i - 1
            while start > 0 and reader.label[start - 1] == "GPE":
                start -= 1
            if reader.proper[i] and is_team(text[start : i + 1]):
                yield start, i + 1  # `Baltimore | Kelpers`
        if (text[i] in CLUBS_FIRST or begins_club(reader, text[i])) and (span := _club(reader, i)):
            yield span
        if (
            text[i] in LEANINGS
            and text[i + 1].removesuffix("s") in OF_LEANINGS
            and text[i + 2] not in ORGANIZATION_WORDS
        ):
            yield i, i + 2  # `the Liberal Democrat leader`
        if text[i] in CIVIL and (span := _titled(reader, i + 1)):
            yield span
        if text[i] in TIES and (span := _joined_by(reader, i)):
            yield span
        if text[i] in SHIP_TITLES and text[i - 1].lower() == "the" and (span := _vessel(reader, i)):
            yield span
        if text[i] in QUOTES and (span := _nicknamed(reader, i)):
            yield span
        if text[i] in LEGAL_ENDINGS and (span := _incorporated(reader, i)):
            yield span
        if text[i - 1 : i + 2] == FIRE_BRIGADE and reader.capital[i - 2]:
            yield _proper_before(reader, i - 1), i + 2 + (text[i + 2] in ORGANIZATION_WORDS)  # `Kelda Fire and Rescue`
        elif text[i] in AROUND and (span := AROUND[text[i]](reader, i)):
            yield span


def _of_members(reader: Reader, of: int) -> Span | None:
    """Name of a body with its members, who are called after a place: `the Coalition | of West African Civic Groups`."""
    text, end = reader.text, of + 1
    while end < len(text) and reader.capital[end] and reader.proper[end] and reader.label[end] != "PERSON":
        end += 1
    places = {*text[of + 1 : of + 3], reader.surface(of + 1, min(of + 3, len(text)))}
    placed = any(word in PEOPLES or knowledge.adjective(word) for word in places)
    many = end - of > 2 and text[end - 1].endswith("s") and text[end - 1] not in PEOPLES
    body = text[of - 1] in ORGANIZATION_WORDS and not reader.headline[of] and reader.before(of - 1).lower() == "the"
    goes_on = end < len(text) and reader.doc[end].ent_iob_ == "I"  # `the Federation of Nepalese Chambers | of Commerce`
    return (of - 1, end) if body and placed and many and not goes_on else None


def _with_cause(reader: Reader, i: int) -> Span | None:
    """Name of a body with what it is for, and that of what: `the Kelp Network | for the Defence of Human Rights`."""
    text = reader.text
    end = i + 1 + (text[i + 1] == "the")
    if text[i - 1] not in WITH_CAUSES or not reader.capital[i - 1] or reader.headline[i] or not reader.capital[end]:
        return None
    whole = False
    while not whole:
        while end < len(text) and reader.capital[end] and reader.label[end] != "PERSON":
            end += 3 if reader.after(end + 1) == "-" and not reader.space[end] else 1  # `Re-election`
        behind = end + 1 + (reader.after(end, 1) == "the")
        listed = reader.after(end) == "," and reader.after(end, 2) == "and"  # `the Kelp Forum for Women, Law and Work`
        joins = (listed or reader.after(end) == "and") and not knowledge.country(reader.after(behind))
        more = reader.after(end) == "of" or (joins and knowledge.is_common(reader.after(behind)))
        whole = not (more and behind < len(text) and reader.capital[behind] and reader.label[behind] != "PERSON")
        end = end if whole else behind
    return _proper_before(reader, i), end


WITH_CAUSES = words(
    """Alliance Association Campaign Center Centre Coalition Committee Council Forum Foundation Front Fund Initiative Institute
    League Movement Network Observatory Organisation Organization Platform Society Union"""
)
"""Bodies that tell in their names what they are for."""


def _of_many(reader: Reader, i: int) -> Span | None:
    """Name of a body whose members own it, with whose possessive mark at a token: `the Kelp and Dulse Workers' Union`."""
    text = reader.text
    goes_on = i + 2 < len(text) and reader.doc[i + 2].ent_iob_ == "I"
    if goes_on or not belongs_to_many(reader, i, i + 2):
        return None
    start = _proper_before(reader, i)
    # `All Kenya Growers' Union`
    start -= text[start - 1] == "All" and knowledge.country(text[start]) is not None
    start -= 3 * (start > LEAST_JOINT and text[start - 3 : start - 1] == ["Pan", "-"])  # `Pan-African Growers' Union`
    first = start - 2 - text[start - 3].isupper()
    if start > LEAST_JOINT and text[start - 1] == "and" and text[start - 2] in ("'", "’"):
        # `Dyers' | and Fullers'`
        start -= LEAST_JOINT * (reader.capital[start - 3] and text[start - 3].endswith("s"))
    nouns = all(reader.capital[j] and _are_many(text[j]) for j in (start - 2, start))
    nouns = nouns and (reader.label[start - 2] != "ORG" or reader.label[start - 1] == "ORG")  # no club
    if nouns and text[start - 1] == "and" and text[first - 1].lower() == "the":
        start = first  # `the Kelp and Dulse Workers' Union`, `the NZ Growers and Dulse Workers' Union`
    end = i + 2
    if reader.after(end) == "of" and knowledge.country(reader.after(end, 1)):
        end += 2  # `Bakers' Forum of Kenya`
    return trimmed(reader, start, end, "ORG")


def _club(reader: Reader, i: int) -> Span | None:
    """Name of a club that begins with what it is: `FC | Kelda`."""
    if not (reader.space[i] and reader.capital[i + 1] and reader.proper[i + 1]) or reader.headline[i]:
        return None
    end = i + 2
    while end < len(reader.text) and reader.label[end] and reader.doc[end].ent_iob_ == "I" and reader.capital[end]:
        end += 1
    return (i, end) if reader.label[i] != "PERSON" or begins_club(reader, reader.text[i]) else None


def _around_and(reader: Reader, i: int) -> Span | None:
    """Name of a body around an `and`: `the Kelp and Dulse Union`.

    What stands before the `and` is of the name where it is a common noun or the acronym that follows has its letter.
    """
    text = reader.text
    if reader.headline[i] or not (reader.capital[i - 1] and reader.capital[i + 1]):
        return None
    start, end = i - 1, i + 2
    while start > 0 and reader.capital[start - 1] and text[start - 1].lower() != "the" and i - start < NAME_SIDE:
        start -= 1
    while end < len(text) and reader.capital[end] and end - i <= NAME_SIDE:
        end += 1
    if text[end - 1] in OF_LISTS and (first := _start_of_list(reader, start)) is not None:
        return first, end  # `the Kelp, Dulse and Harbours Committee`
    inside = reader.label[start] == "ORG" and reader.doc[start].ent_iob_ == "I" and text[start - 1].lower() != "the"
    countries = knowledge.country(reader.surface(start, i)) and knowledge.country(text[i + 1])
    if countries and end - i > COUNTRY_AND_BODY and text[end - 1] in ORGANIZATION_WORDS:
        return start, end  # `Kenya and Malawi Affairs Office`
    both = end - i == COUNTRY_AND_BODY and i - start == 1 and text[end - 1] in FORCES
    if both and not any(reader.label[j - 1] == "PERSON" for j in reader.at(text[start])):
        return start, end  # `Kelda and Tarn Police`
    if text[end - 1] not in ORGANIZATION_WORDS or end - i < 3 or inside:
        return None  # spaCy's name begins before, `the | Food and Kelp Research and Extension Institute`
    governed = i < reader.doc[i - 1].head.i < end and knowledge.is_common(text[i - 1])
    if governed and not ORGANIZATION_WORDS & set(text[start:i]):
        return start, end  # by the parse the last word is that of both
    if "the" not in reader.words_before(text[start:end]):
        return None
    matter = not reader.label[i - 1] and ORGANIZATION_WORDS.isdisjoint(text[start:i])
    if matter and i < reader.doc[i - 1].head.i < end:
        return start, end  # `the Meteorology and Kelp Agency`
    letters = "".join(word[0] for word in text[start:end] if word[0].isupper())
    acronym = reader.after(end, 1) if reader.after(end) == "(" else ""
    matter = text[i - 1].lower() in reader.common and ORGANIZATION_WORDS.isdisjoint(text[start:i])
    return (start, end) if acronym == letters or matter else None


def _start_of_list(reader: Reader, start: int) -> int | None:
    """Where a list of matters begins, behind an article or possessive, of which one begins at a token: `the | Kelp, Dulse |`."""
    text, first = reader.text, start
    while first > 1 and text[first - 1] == "," and reader.capital[first - 2]:
        last = first = first - 1
        while first > 0 and reader.capital[first - 1]:
            first -= 1
        first += text[first] == "The"
        if not all(
            knowledge.is_common(word) or knowledge.is_common(word.removesuffix("s")) for word in text[first:last]
        ):
            return None
    opens = text[first - 1].lower() == "the" or text[first - 1] in POSSESSIVE
    return first if first < start and opens else None


OF_LISTS = words("Committee Commission Ministry Department Agency Authority Board Council Office Directorate")
"""Last words of bodies that are named by several matters."""


def _governments_of_parts(reader: Reader) -> Iterator[Span]:
    """Governments of parts of a state, which are not the state's: `the Welsh government`, `the Northern Ireland executive`."""
    for i in (end - 1 for end in reader.where({"government", "executive"}) if end):
        word, noun = reader.text[i : i + 2]
        ireland = word in ("Ireland", "Irish") and reader.before(i) == "Northern"
        if (word in PARTS_OF_STATES and noun == "government") or (ireland and noun in ("executive", "government")):
            yield i - ireland, i + 2


def _is_shortened(reader: Reader, i: int) -> bool:
    """Whether a token is a Maria's first name as the Philippines shorten it, whose point spaCy ends a sentence with: `Ma. | Luz`.

    Somebody may be called Ma, too, at the end of a sentence.
    """
    if i < 0 or reader.text[i : i + 2] != ["Ma", "."] or reader.space[i] or not reader.space[i + 1]:
        return False
    before = reader.before(i)
    surname = before[:1].isupper() and not (is_role(before) or reader.doc[i].is_sent_start)
    bare = any(reader.after(j + 1) != "." for j in reader.at("Ma"))
    return not surname and not bare


def _numbered_bodies(reader: Reader) -> Iterator[Span]:
    """Courts and troops that have a number, and offices of a part of a capital.

    `The 9th U.S. Circuit Court of Appeals`, `the 12th Kelda Brigade`, `the Seoul Southern District Prosecutors Office`.
    """
    text = reader.text
    for i in (article + 1 for article in places_of(reader.doc, {"the"}, LOWER)):
        if i >= len(text) - 2 or reader.headline[i]:
            continue
        numbered = ORDINAL.fullmatch(text[i]) is not None
        of_part = text[i + 1] in PARTS_OF_TOWNS and knowledge.capital(text[i]) is not None
        if not (numbered or of_part):
            continue
        end = i + 1
        while end < len(text) and reader.capital[end] and reader.proper[end]:
            end += 1
        ends = NUMBERED if numbered else ORGANIZATION_WORDS
        if end - i > 2 and text[end - 1] in ends and (text[end - 2] not in NUMBERED or not numbered):
            if text[end : end + 2] == ["of", "Appeals"]:
                end += 2
            reader.label[i:end] = ["ORG"] * (end - i)
            yield i, end


def _ranked(reader: Reader) -> Iterator[Span]:
    """Persons behind a rank, whom spaCy left in parts: `Vice Adm Kulwant | Dev Sekhon`."""
    text = reader.text
    for i in reader.where(MILITARY):
        if not 0 < i < len(text) - 2 or text[i + 1] in MILITARY or reader.headline[i]:
            continue
        start = end = i + 1
        while end < len(text) and reader.capital[end] and reader.proper[end] and text[end].isalpha():
            end += 1
        parts = text[start:end]
        parted = not all(reader.label[start:end]) or any(reader.doc[j].ent_iob_ == "B" for j in range(start + 1, end))
        told = (knowledge.region, knowledge.capital, knowledge.adjective, knowledge.town, knowledge.institution)
        named = any(map(knowledge.first_name, parts)) or not any(look(word) for look in told for word in parts)
        tells = ORGANIZATION_WORDS | PLACE_WORDS | NOT_NAMES | HONORIFICS
        plain = tells.isdisjoint(parts) and not any(knowledge.is_common(word) or is_role(word) for word in parts)
        if parted and plain and named and 1 < len(parts) < LONGEST_RANKED:
            reader.label[start:end] = ["PERSON"] * len(parts)
            yield start, end


LONGEST_RANKED = 5
"""Words that are too many for such a name."""

PARTS_OF_TOWNS = words("Southern Northern Eastern Western Central")

ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")

NUMBERED = words("Court Division Brigade Regiment Battalion Corps Squadron Fleet")
"""Last words of the names of bodies of which a state has several, by number."""


def _strange_bodies(reader: Reader) -> Iterator[Span]:
    """Bodies named in another language, with its small words, that speak behind an article: `the Samahang | sa Tarn said`."""
    text = reader.text
    found: list[Span] = []
    for i in (article + 1 for article in places_of(reader.doc, {"the"}, LOWER)):
        if i >= len(text) - 3 or not reader.capital[i] or reader.headline[i]:
            continue
        end, joined = i, False
        while end < len(text) and (reader.capital[end] or text[end] in STRANGE) and text[end].isalpha():
            joined = joined or text[end] in STRANGE
            end += 1
        parts = text[i:end]
        plain = not any(knowledge.is_common(word) or is_role(word) for word in parts if word not in STRANGE)
        if not joined or parts[-1] in STRANGE or not plain or end >= len(text):
            continue
        surface = reader.surface(i, end)
        place = knowledge.town(surface) or knowledge.region(surface) or knowledge.institution(surface)
        if not place and knowledge.first_name(parts[0]) is None and reader.doc[end].lemma_ in SAY:
            found.append((i, end))
    names = {tuple(text[start:end]) for start, end in found}
    for name in names:
        for i in reader.at(name[0]):
            if tuple(text[i : i + len(name)]) == name:
                reader.label[i : i + len(name)] = ["ORG"] * len(name)
                yield i, i + len(name)


STRANGE = words("ng mga sa para dos das da do des du di del della dei degli delle de la las los el y e und für zur zum")
"""Small words inside the names of bodies in other languages."""


def _are_many(word: str) -> bool:
    """Whether a word with a capital is a common one or the plural of an occupation: `Midwives`."""
    one = word.removesuffix("s").removesuffix("ve")
    singular = (one, one + "f", one + "fe") if word.endswith("ves") else (one,)
    does = word.endswith("s") and (any(map(is_role, singular)) or one.endswith(OCCUPATIONS))
    return knowledge.is_common(word) or does


def _proper_before(reader: Reader, i: int) -> int:
    """Where the proper nouns begin that end before a token; the one right before it is taken whatever it is."""
    start = i - 1
    while start > 0 and reader.capital[start - 1] and reader.proper[start - 1] and i - start < NAME_SIDE:
        start -= 1
    return start


def _proper_behind(reader: Reader, i: int) -> int:
    """One past the proper nouns that begin with a token, which is taken whatever it is."""
    end = i + 1
    while end < len(reader.text) and reader.capital[end] and reader.proper[end]:
        end += 1
    return end


def _called_by_days(reader: Reader) -> Iterator[Span]:
    """First names and surnames of persons called by the day or month of their birth: `said Sunday Reed, a teacher`."""
    for i in reader.where(DAYS_TOO):
        named = i + 1 < len(reader.text) and reader.capital[i + 1] and reader.proper[i + 1]
        if named and (is_titled(reader, i) or is_called_by_day(reader, i)):
            reader.label[i : i + 2] = ["PERSON"] * 2
            yield i, i + 2


def _called_he(reader: Reader) -> Iterator[Span]:
    """Names of persons whose family is called He, which the parse tells from the pronoun: `He Lifeng said`."""
    for i in reader.where({"He"}):
        if is_family_name(reader.doc[i]) and reader.capital[i + 1]:
            reader.label[i : i + 2] = ["PERSON"] * 2
            yield i, i + 2


def _papers(reader: Reader) -> Iterator[Span]:
    """Names of papers before the noun that tells so, not a place's paper or a people's: `the Kelda Democrat | newspaper`."""
    for i in reader.where(PAPERS):
        start = _proper_before(reader, i) if i > 1 else i
        name = reader.text[start:i]
        plain = (
            len(name) > 1 and reader.capital[i - 1] and reader.proper[i - 1] and reader.before(start).lower() == "the"
        )
        whole = " ".join(name)
        place = (
            knowledge.town(whole) or knowledge.us_state(whole) or knowledge.country(whole) or knowledge.capital(whole)
        )
        labelled = {"GPE", "LOC", "PERSON"}.intersection(reader.label[start:i]) and len(set(reader.label[start:i])) == 1
        if plain and not (place or labelled or knowledge.adjective(name[0]) or reader.headline[start]):
            yield start, i


PAPERS = words("newspaper")
"""What tells the name before it to be a paper's; what is printed daily or weekly may be a thing of many."""


def _quoted_bodies(reader: Reader) -> Iterator[Span]:
    """Names of bodies in quotation marks, behind the office that somebody has in them: `MP from “Union for Kelda”`."""
    text = reader.text
    for i in reader.where(QUOTES):
        if i < len(text) - 2 and reader.capital[i + 1] and is_quoted_by_office(reader, i):
            end = i + 1
            while end < len(text) and (reader.capital[end] or text[end] in ("of", "for", "and", "the")):
                end += 1
            if end - i > LEAST_QUOTED and end < len(text) and text[end] in QUOTES:
                yield i + 1, end


def _around_small_word(reader: Reader) -> Iterator[Span]:
    """Names of bodies around a small word with a capital, behind what they are: `aid group | Doctors Across Borders`."""
    for i in reader.where(CALLED_BEFORE):
        end = start = i + 1
        while end < len(reader.text) and reader.capital[end] and reader.text[end].isalpha() and reader.space[end - 1]:
            end += 1
        inner = reader.doc[start + 1 : end - 1]
        if any(word.lower_ in AMID_NAMES for word in inner) and not reader.headline[start]:
            yield start, end


AMID_NAMES = words(
    "above across against amid around at behind below beneath beside beyond for in on over to under with without"
)
"""Small words around which names of charities and campaigns are made, in capitals."""


LEAST_JOINT = 3
"""Tokens of another possessive and an `and`."""

LEAST_QUOTED = 2
"""Tokens of a mark and a word, which by itself is seldom a body's name."""


def _named_again(reader: Reader) -> Iterator[Span]:
    """Full names of persons where spaCy sees only a part of them, or none: `By 2016, Ann | Reed went`."""
    full: dict[str, set[tuple[str, ...]]] = {}
    for label, entity in entities(reader.doc):
        if label == "PERSON" and (span := trimmed(reader, entity.start, entity.end, "PERSON")):
            name = tuple(reader.text[slice(*span)])
            if len(name) > 1 and all(word.istitle() and word.isalpha() for word in name) and name[-1] not in NOT_NAMES:
                full.setdefault(name[0], set()).add(name)
    for i in reader.where(full.keys()):
        for name in full[reader.text[i]]:
            end = i + len(name)
            labels = set(reader.label[i:end])
            seen = labels == {"PERSON"} or not labels <= {"", "PERSON", "ORG", "GPE", "NORP"}
            alone = not (reader.after(end)[:1].isupper() or reader.after(end) == "-" or reader.headline[i])
            within = i > 0 and reader.proper[i - 1] and reader.capital[i - 1] and not is_role(reader.text[i - 1])
            if alone and not seen and not within and tuple(reader.text[i:end]) == name:
                yield i, end


def _station(reader: Reader, first: int) -> Span | None:
    """Station of radio or television of which spaCy labelled the last word or none: `told TV | Kelda`."""
    end = first + 1
    other = NOT_NAMES | ORGANIZATION_WORDS
    while end < len(reader.text) and reader.capital[end] and reader.proper[end] and reader.text[end] not in other:
        end += 1
    named = end == first + 2 or (end > first + 1 and not knowledge.first_name(reader.text[first + 1]))
    return (first, end) if named and not (reader.capital[first - 1] and reader.proper[first - 1]) else None


def _ended_by_country(reader: Reader) -> Iterator[Span]:
    """Bodies whose name ends with a country, which by itself is none that is meant: `Kelp Growers | UK`, `Police | Scotland`."""
    text = reader.text
    ends = {word for word in reader.capitals if knowledge.country(word)} | PARTS_OF_BRITAIN | {"UK"}
    for last in sorted({*reader.where(ends), *(sport + 1 for sport in reader.where(SPORTS))}):
        if not 0 < last < len(text) or reader.headline[last]:
            continue
        if text[last] in PARTS_OF_BRITAIN and text[last - 1] in BODIES_OF_BRITAIN:
            if reader.doc[last - 1].head.i == last:
                yield last - 1, last + 1
        elif text[last - 1] in SPORTS and is_place_of_sport(text[last]) and reader.doc[last - 1].head.i == last:
            yield last - 1, last + 1  # `Hockey Manitoba`
        elif text[last] == "UK" and (start := _start_of_charity(reader, last)) is not None:
            yield start, last + 1
        elif knowledge.country(text[last]) and not reader.after(last + 1)[:1].isupper():
            start = _start_of_members(reader, last) if text[last - 1].endswith("s") else None
            start = _behind_what_it_is(reader, last) if start is None else start
            if start is None and reader.doc[last - 1].head.i == last and reader.space[last - 1]:
                start = _start_of_branch(reader, last)
            if start is not None:
                yield start, last + 1


def _behind_what_it_is(reader: Reader, last: int) -> int | None:
    """Where a name begins that ends with a country, behind what its body is: `rights group | Fair Vote Ghana`; else None."""
    start = last
    while start > 0 and reader.space[start - 1] and reader.capital[start - 1] and reader.text[start - 1].isalpha():
        start -= 1
    return start if start < last and reader.before(start) in CALLED_BEFORE else None


CALLED_BEFORE = words(
    "group charity ngo nonprofit coalition union watchdog movement network newspaper startup federation"
)
"""Nouns right before the name of what they say something of."""


def _start_of_charity(reader: Reader, last: int) -> int | None:
    """Where a name begins that ends with `UK`, small words with a capital among it: `Safe At Home | UK`; else None."""
    text, start = reader.text, last
    if reader.doc[last].dep_ in ("compound", "nmod", "poss") or text[last - 1] in PLACE_WORDS:
        return None
    while start > 0 and reader.space[start - 1] and reader.capital[start - 1] and text[start - 1].isalpha():
        small = text[start - 1] in NOT_NAMES
        if (small and not (start > 1 and reader.capital[start - 2] and reader.space[start - 2])) or text[
            start - 1
        ] in HONORIFICS:
            break
        start -= 1
    end = reader.doc[last]
    speaks = end.dep_ in SUBJECTS and end.head.lemma_ in SAY and reader.doc[start].head == end  # `Logistics | UK said`
    opens = reader.doc[start].is_sent_start and not (speaks and reader.doc[start].tag_ == "NNP")
    single = last - start == 1 and (opens or not reader.proper[start])
    return start if start < last and not single else None


def _start_of_branch(reader: Reader, last: int) -> int | None:
    """Where a body's name begins that ends with the country it is of: `KLP | Ghana`, `Health | Canada`."""
    text, start = reader.text, last - 1
    acronym = text[start].isupper() and len(text[start]) > 2 and text[start] not in HONORIFICS
    matter = text[start] in MATTERS_OF_STATES
    strange = _is_strange_branch(reader, start)
    if not (acronym or matter or strange or text[start] in ORGANIZATION_WORDS) or reader.dateline[start]:
        return None
    if strange:
        return start  # `Movistar | Peru`
    while (
        not acronym
        and start > 0
        and reader.capital[start - 1]
        and reader.proper[start - 1]
        and reader.space[start - 1]
        and not (is_role(text[start - 1]) or text[start - 1] in NOT_NAMES | HONORIFICS)
    ):
        start -= 1
    begins = reader.doc[start].is_sent_start or reader.before(start) in ("and", ",", "of", "by")
    return start if matter or (begins and (acronym or last - start > 1)) else None


def _is_strange_branch(reader: Reader, first: int) -> bool:
    """Whether a word names a body that is known, or is not known and before the same country twice: `Movistar | Peru`."""
    word, pair = reader.text[first], reader.text[first : first + 2]
    body = knowledge.institution(word)
    known = (
        knowledge.is_common,
        knowledge.first_name,
        knowledge.town,
        knowledge.province,
        knowledge.adjective,
        knowledge.country,
    )
    tells = NOT_NAMES | HONORIFICS | PLACE_WORDS | PEOPLES | words("Miss Team New")
    plain = word.istitle() and word.isalpha() and len(word) > 2 and word not in tells and not is_role(word)
    alone = not (first and reader.capital[first - 1] and reader.proper[first - 1] and reader.space[first - 1])
    again = sum(reader.text[i : i + 2] == pair for i in reader.at(word)) > 1
    strange = again and not any(look(word) for look in known)
    return plain and alone and (strange or (body is not None and body.kind == ORGANIZATION))


def _start_of_members(reader: Reader, last: int) -> int | None:
    """Where the words in front of a country begin that say who is a member, by the parse; None where they do not."""
    text, start = reader.text, last
    if text[last - 1] in PLACE_WORDS:
        return None
    while (
        start > 0
        and reader.space[start - 1]
        and reader.capital[start - 1]
        and (reader.proper[start - 1] or reader.doc[start - 1].tag_ == "JJ")
    ):
        if (
            not start <= reader.doc[start - 1].head.i <= last
            or text[start - 1] in NOT_NAMES
            or text[start - 1] in HONORIFICS
            or is_role(text[start - 1])
        ):
            return None
        start -= 1
    return start if last - start > 1 and not knowledge.town(text[start]) else None


def _incorporated(reader: Reader, ending: int) -> Span | None:
    """Company with its legal form at the end, of which spaCy labelled a part or none: `Kelda Vesh | Adventure Sdn Bhd`."""
    start, end = ending, ending + 1
    while start > 0 and reader.space[start - 1] and reader.capital[start - 1] and reader.proper[start - 1]:
        if reader.text[start - 1] in NOT_NAMES or reader.text[start - 1] in HONORIFICS:
            break
        start -= 1
    while end < len(reader.text) and reader.text[end] in LEGAL_ENDINGS:
        end += 1
    parted = len({reader.label[i] for i in range(start, end)}) > 1
    return (start, end) if parted and start < ending else None


LEGAL_ENDINGS = words("Sdn Bhd Bhd. Pte Ltd Ltd. Inc Inc. LLC Plc PLC GmbH")


def _joined_by(reader: Reader, i: int) -> Span | None:
    """Name around a small word of another language that spaCy takes for an English one: `Pontes | do | Sul`."""
    around = reader.text[i - 1 : i + 2]
    proper = any(
        reader.proper[j - 1] and reader.proper[j + 1]
        for j in reader.at(around[1])
        if reader.text[j - 1 : j + 2] == around
    )
    told = (knowledge.country, knowledge.people, knowledge.adjective, knowledge.institution, knowledge.is_common)
    known = around[0] in PARTIES | PEOPLES or any(look(around[0]) for look in told) or reader.is_sport
    person = reader.label[i - 1] == "PERSON" and (around[1] not in SWAHILI or knowledge.first_name(around[0]))
    if known or person or reader.label[i] or not (proper and reader.space[i - 1]):
        return None
    start, end = i - 1, i + 2
    label = next(filter(None, reader.label[start:end]), "")
    reader.label[start:end] = [label] * (end - start)
    return start, end


SWAHILI = words("ya wa")
TIES = SWAHILI | words("do da dos das del di della")
"""Small words inside names of Romance languages and Swahili, of which some are other words in English."""


def _vessel(reader: Reader, title: int) -> Span | None:
    """Vessel or the like that is named like a person and has an article: `the | Miss Odile`, but not `the Queen Ann bridge`."""
    end = title + 1
    while end < len(reader.text) and reader.capital[end] and reader.proper[end]:
        end += 1
    outside = reader.doc[title:end].root.dep_ in ("compound", "nmod", "poss")
    return (title, end) if end > title + 1 and not outside and not reader.headline[title] else None


def _titled(reader: Reader, start: int) -> Span | None:
    """Person behind a title that only persons have, whom spaCy left in parts: `Smt. V. Kelda | Vesh Tarn`; else None."""
    text, end = reader.text, start
    while (
        end < len(text)
        and reader.capital[end]
        and reader.proper[end]
        and text[end] not in ORGANIZATION_WORDS
        and text[end] not in HONORIFICS
        and not is_role(text[end])
    ):
        end += 1
    parted = len({reader.label[i] for i in range(start, end)}) > 1 and "PERSON" in reader.label[start:end]
    return (start, end) if parted and end - start > 2 else None


def _nicknamed(reader: Reader, quote: int) -> Span | None:
    """Person whose nickname stands in quotation marks amid the name: `Paul “Red” Orlin`; None where there is none."""
    text, first = reader.text, quote - 1
    close = next((i for i in (quote + 2, quote + 3) if i < len(text) - 1 and text[i] in QUOTES), 0)
    last = close + 1
    whole = [first, *range(quote + 1, close), last]
    if not close or not all(reader.capital[i] and (reader.proper[i] or reader.label[i]) for i in whole):
        return None
    given = reader.label[first] == "PERSON" or knowledge.first_name(text[first]) in ("m", "f")
    if not (given and reader.space[first] and reader.space[close]) or is_role(text[first]):
        return None
    while first > 0 and reader.label[first] == reader.label[first - 1] == "PERSON":
        first -= 1
    while last + 1 < len(text) and reader.label[last] == reader.label[last + 1] == "PERSON":
        last += 1
    if last + 2 < len(text) and text[last + 1] == "-" and not reader.space[last] and reader.capital[last + 2]:
        last += 2
    return first, last + 1


def _initialled(reader: Reader) -> Iterator[Span]:
    """Persons whose short first name is tied to the surname by a point (`Yu.Boldtar`), or who have initials without points.

    Of those (`H D Tarn`) there are two, or one behind an office (`counsel | V Tarn`), and a name or more behind them. So there
    is behind two with points that are no body's: `K.D. Tarn said`.
    """
    text = reader.text
    for i in reader.where(set(filter(POINTED.fullmatch, reader.capitals))):
        pair = i + 1 < len(text) and POINTED.fullmatch(text[i + 1]) is not None
        name = i + 1 + pair
        if (pair or len(text[i]) > len("K.")) and name < len(text) and _bears_initials(reader, i, name):
            reader.label[i : name + 1] = ["PERSON"] * (name + 1 - i)
            yield i, name + 1
    for i in reader.where(set(filter(SHORT.fullmatch, reader.capitals))):
        if i >= len(text) - 2:
            break
        office = is_role(reader.before(i)) or is_of_minister(text, i - 1) or text[max(i - 4, 0) : i] == OPPOSITION
        alone = reader.proper[i] and office and NAME.fullmatch(text[i + 1])
        if text[i] in INITIALS and (text[i + 1] in INITIALS or alone) and reader.space[i] and reader.space[i + 1]:
            end = i + 2
            while end < len(text) and reader.proper[end] and NAME.fullmatch(text[end]) and end - i < LONGEST_INITIALLED:
                end += 1
            if (end > i + 2 or alone) and text[i : i + 2] not in EXCELLENCIES and reader.after(end) != "-":
                reader.label[i:end] = ["PERSON"] * (end - i)
                yield i, end
        if INITIALS_IN_ONE.fullmatch(text[i]) and (end := _behind_initials(reader, i)):
            reader.label[i:end] = ["PERSON"] * (end - i)
            yield i, end
        tied = text[i + 1] == "." and not (reader.space[i] or reader.space[i + 1])
        if tied and re.fullmatch(r"[A-Z][a-z]?", text[i]) and NAME.fullmatch(text[i + 2]):
            yield i, i + 3


def _bears_initials(reader: Reader, first: int, name: int) -> bool:
    """Whether a surname stands behind initials with points, and they are no body together: `K.D. Tarn`; not `J.P. Morgan`."""
    word, letters = reader.text[name], "".join(reader.text[first:name]).replace(".", "")
    if not (reader.proper[name] and NAME.fullmatch(word)) or reader.text[name + 1 : name + 2] == ["-"]:
        return False
    office = is_role(reader.before(first)) or is_of_minister(reader.text, first - 1)
    whole = reader.doc[name].ent_iob_ == "I" and reader.label[name] == "ORG" and not office
    known = knowledge.institution(letters) or knowledge.country(letters) or knowledge.sharing(letters) or is_role(word)
    further = name + 1 < len(reader.text) and reader.proper[name + 1] and reader.capital[name + 1]
    behind_name = first > 0 and reader.label[first - 1] == "PERSON" and not office  # `George | H.W. Bush`
    return not (whole or known or further or behind_name or reader.headline[first] or reader.before(first) == "the")


def _behind_initials(reader: Reader, i: int) -> int:
    """Where the name of a person ends whose initials are printed as one word, as in India: `KT Rama Orla`; else 0."""
    word, end = reader.text[i], i + 1
    while end < len(reader.text) and reader.label[end] == "PERSON" and NAME.fullmatch(reader.text[end]):
        end += 1
    known = bool(knowledge.institution(word) or knowledge.sharing(word) or knowledge.country(word))
    known = known or any(word in told for told in (HONORIFICS, RANKS, DEGREES, POSTS))
    once = reader.text.count(word) == 1 and not reader.headline[i]
    head = reader.doc[i].head.i
    own = i + 2 < end <= i + LONGEST_INITIALLED and reader.doc[i].dep_ == "compound" and i < head < end
    return end if once and own and not known and not is_role(reader.before(i)) else 0


OPPOSITION = ["Leader", "of", "the", "Opposition"]

EXCELLENCIES = [["H", "E"], ["H", "H"], ["H", "M"]]
"""Forms of address in letters."""

INITIALS = frozenset(string.ascii_uppercase)
POINTED = re.compile(r"(?:[A-Z]\.){1,3}")
INITIALS_IN_ONE = re.compile(r"[A-Z]{2,3}")
SHORT = re.compile(r"[A-Z][A-Za-z]?|[A-Z]{3}")
"""Initials, and a first name that is tied to a surname by a point."""

NAME = re.compile(r"[A-Z][a-zà-ž]{2,}")
LONGEST_INITIALLED = 5
"""Tokens of a name that begins with two initials."""

PAPERS_AS_ROLES = words("Reporter Advocate Leader Examiner Citizen Observer")
"""Last words of the names of papers that are persons' roles elsewhere."""

LEANINGS = words("Liberal Social Christian Free Progressive National Democratic Ulster")
"""What the names of parties begin with."""

NATIONAL = words("National Democratic")
"""Those that the names of events and others begin with, too."""

PARTIES_TOO = words("Convention Front Movement")
"""What the names of parties end in, and of events and others too, that are rather `National`."""

OF_LEANINGS = words("Democrat Unionist")
"""Members of parties whose names begin with such a word: `Liberal Democrat`, `Ulster Unionists`."""

AND_IN_SHORT = words("n 'n ’n n' n’")
BODIES_OF_MANY = words(
    "Guild Association Union Federation Society Circle Alliance League Forum Syndicate Cooperative Council Chamber Congress "
    "Confederation Board Network Organisation Organization Party Committee"
)
AROUND = {"and": _around_and, "for": _with_cause, "of": _of_members}
"""Small words around which names are composed."""

SMALL_IN_COMPOSED = POSSESSIVE | QUOTES | AND_IN_SHORT | TIES | AROUND.keys()
"""Words and marks without a capital that tell of a name composed around them."""
OF_PLACES = ORGANIZATION_WORDS - words("Party Council Unit Team Group Union")
"""Last words of the names of bodies that go on with what the body is of."""

COUNTRY_AND_BODY = 3
"""Tokens from an `and` to the end of a name, of which the first is a country: two more tell what it is."""
FORCES = words("Police Constabulary")
"""Bodies of two counties."""
NAME_SIDE = 4
"""Words on one side of the `and` inside a name."""


def _is_no_first_name(reader: Reader, name: Name) -> bool:
    """Whether a known name cannot be a part of a person's name, as `Chad` and `Jordan` can."""
    return name.kind in (COUNTRY, CAPITAL) and not (
        name.end - name.start == 1 and knowledge.first_name(reader.text[name.start])
    )


def _is_surname_here(reader: Reader, start: int, end: int, name: Name) -> bool:
    """Whether a country's name is a person's surname, behind a first name that is no town's: `Ana Portugal told them`.

    Where spaCy has both for a person; and where an office stands before both, or the second is who does something and the first
    a part of it, if the first is no common word.
    """
    first = reader.text[start]
    given = knowledge.first_name(anyascii(first)) in ("m", "f")
    others = reader.text[start + 1 : name.start]
    only = name.end - name.start == 1 and end == name.end > start + 1 and all(map(knowledge.first_name, others))
    if not (given and only):
        return False
    labelled = set(reader.label[start:end]) == {"PERSON"}
    acts = reader.doc[start].head.i == end - 1 and reader.doc[end - 1].dep_ in SUBJECTS
    if not knowledge.town(first) and (labelled or (acts and not knowledge.is_common(first))):
        return True
    return is_role(reader.before(start)) and not knowledge.is_common(first)


def _runs(reader: Reader, taken: list[bool]) -> Iterator[Span]:
    """Find runs of proper nouns in no candidate yet."""
    size, behind = len(reader.text), 0
    for i in itertools.compress(range(size), map(operator.and_, reader.proper, reader.capital)):
        if i < behind or taken[i]:
            continue
        end = i + 1
        while end < size and not taken[end]:
            joins = reader.text[end] == "-" and not reader.space[end - 1] and not reader.space[end]
            if not (
                (reader.proper[end] and reader.capital[end])
                or (joins and end + 1 < size and not taken[end + 1] and reader.text[end + 1].isalpha())
            ):
                break
            if reader.text[end] in HONORIFICS and reader.text[end - 1] not in HONORIFICS:
                break  # `Kelp Corps | Lt Gen Reed`
            end += 2 if joins else 1
        start = i
        while start < end and (is_role(reader.text[start]) or knowledge.adjective(reader.text[start])):
            start += 1
        behind = end
        if end < size and reader.text[end] in HONORIFICS and all(map(knowledge.is_common, reader.text[start:end])):
            continue  # `Municipal Director Reed`
        last = end
        while start < last and end < size and taken[end] and is_role(reader.text[last - 1]):
            last -= 1  # `Union General Secretary` before a name
        if last - start == 1 and end < size and reader.label[end] == "PERSON":
            last -= reader.text[start].removesuffix("s") in HONORIFICS  # `Brigadiers` before two names
        if last == end:
            end = last = _end_of_seated(reader, start, end, taken)
        if span := trimmed(reader, start, last, "PERSON" if start > i else ""):
            yield span
        behind = end


def _end_of_seated(reader: Reader, start: int, end: int, taken: list[bool]) -> int:
    """Where a run ends that goes on with what its body is of: `Diocese | of Kelda`, `Kelda Chamber | of Commerce`."""
    if start >= end or reader.after(end) != "of" or reader.headline[start] or reader.text[end - 1] not in OF_PLACES:
        return end
    stop = end + 1
    while stop < len(reader.text) and not taken[stop] and reader.proper[stop] and reader.capital[stop]:
        stop += 1
    return stop if stop > end + 1 else end
