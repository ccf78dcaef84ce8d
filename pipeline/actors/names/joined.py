"""Edges of a name that goes on where spaCy's entity ends: `… Institute` + `for Gender Studies`, `Yasir` + `Garcia`."""

import re
from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    COMPOUND_SUFFIXES,
    GAELIC,
    KEEPS_POSSESSIVE,
    NOT_NAMES,
    OLD_COUNTRIES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTY_MEMBERS,
    PEOPLES,
    PLACE_WORDS,
    PORTFOLIOS,
    SAY,
    STATE_ORGANS,
    words,
)
from pipeline.actors.names.evidence import ROLES_OF_PERSONS, SERVED
from pipeline.actors.names.heads import is_called
from pipeline.actors.names.model import Span
from pipeline.actors.names.offices import SUBJECTS, apposed_noun, is_behind_portfolio, is_constable, is_role
from pipeline.actors.names.pieces import DEGREES, SERVICES, TOLD_BEFORE, is_gerund, party_before
from pipeline.actors.names.reader import Reader
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS


def join(reader: Reader, pieces: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Join pieces of one name that spaCy left apart: `… Institute` + `for Gender Studies`, `Yasir` + `Garcia`."""
    owner = {start: (end, label) for start, end, label in pieces}
    used: set[int] = set()
    for start, end, label in pieces:
        if start in used:
            continue
        last, kind = owner.get(end, (0, ""))
        organ = kind == "ORG" and reader.space[start] and not STATE_ORGANS.isdisjoint(reader.text[end:last])
        if organ and end - start == 1 and knowledge.adjective(reader.text[start]):
            used.add(end)
            yield start, last, "ORG"  # `Kenyan | Senate`
            continue
        double = kind == "PERSON" and last == end + GIVEN and reader.text[end + 1] == "-"  # `Ursula | Owusu-Tarn`
        if end - start == 1 and (last == end + 1 or double) and _is_split_name(reader, start):
            used.add(end)
            yield (*_person_edges(reader, start, last, owner, used), "PERSON")
            continue
        if label == "NORP" and end - start == 1 and knowledge.town(f"{reader.text[start]} {reader.after(end)}"):
            last = _end_of_unlabelled(reader, end)
            kind = "ORG" if reader.text[last - 1] in ORGANIZATION_WORDS else "GPE"
            reader.label[start:last] = [kind] * (last - start)
            yield (*_organization_edges(reader, start, last, owner, used), kind)  # `Spanish | Town Chamber of Commerce`
        elif label == "NORP" and end - start == 1 and _goes_on_as_person(reader, end):
            yield (*_person_edges(reader, start, end, owner, used), "PERSON")
        elif label == "GPE" and end - start == 1 and _begins_company(reader, start):
            last = owner.get(end, (end + 1, ""))[0]
            used.add(end)
            yield (*_organization_edges(reader, start, last, owner, used), "ORG")  # `Siam | Polytech`
        elif label != "PERSON" and end - start == 1 and _is_before_particle(reader, start):
            reader.label[start] = "PERSON"
            yield (*_person_edges(reader, start, end, owner, used), "PERSON")  # `Willem | ten Brink`
        elif label == "GPE" and end - start == 1 and _is_first_of_speaker(reader, start):
            yield (*_person_edges(reader, start, end + 1, owner, used), "PERSON")
        elif label == "GPE" and end - start == 1 and _follows_first_name(reader, start):
            reader.label[start - 1 : end] = ["PERSON"] * 2
            yield (*_person_edges(reader, start - 1, end, owner, used), "PERSON")
        elif label in ("LOC", "GPE", "FAC") and end - start > 1 and _are_first_names(reader, start - 1, end):
            reader.label[start - 1 : end] = ["PERSON"] * (end - start + 1)
            yield (*_person_edges(reader, start - 1, end, owner, used), "PERSON")
        elif label == "ORG" and _is_double_behind_first(reader, start, end):
            reader.label[start - 1 : end] = ["PERSON"] * (end - start + 1)
            yield start - 1, end, "PERSON"
        elif label != "PERSON" and (first := _start_of_apposed(reader, start, end)) is not None:
            reader.label[first:end] = ["PERSON"] * (end - first)
            yield first, end, "PERSON"
        elif label in ("PERSON", "ORG") and _follows_letters(reader, start, end):
            reader.label[start - 1 : end] = ["ORG"] * (end - start + 1)
            yield start - 1, end, "ORG"
        elif label in ("FAC", "GPE", "LOC") and (last := _end_of_employer(reader, end)):
            reader.label[start:last] = ["ORG"] * (last - start)
            yield (*_organization_edges(reader, start, last, owner, used), "ORG")
        elif label in ("PERSON", "ORG", "GPE") and _is_before_police(reader, start, end):
            reader.label[start : end + 1] = ["ORG"] * (end + 1 - start)
            used.add(end)
            yield (*_organization_edges(reader, start, end + 1, owner, used), "ORG")
        elif label == "PERSON" and _is_body_of_country(reader, start, end):
            reader.label[start:end] = ["ORG"] * (end - start)
            yield (*_organization_edges(reader, start, end, owner, used), "ORG")
        elif label == "PERSON":
            yield (*_person_edges(reader, start, end, owner, used), label)
        elif label == "ORG" or reader.text[end - 1] in ORGANIZATION_WORDS:
            yield (*_organization_edges(reader, start, end, owner, used), label)
        else:
            yield start, end, label


def _follows_letters(reader: Reader, start: int, end: int) -> bool:
    """Whether letters that spaCy leaves out begin the name of what a noun says to be a body: `the IF | Tarn union`."""
    letters = reader.text[start - 1] if start > 1 and not reader.label[start - 1] and reader.proper[start - 1] else ""
    if not re.fullmatch(r"[A-Z]{2,4}", letters) or reader.before(start - 1).lower() != "the":
        return False
    known = (knowledge.country, knowledge.adjective, knowledge.institution, knowledge.us_state)
    return is_called(reader, end) and not any(look(letters) for look in known)


def _end_of_employer(reader: Reader, end: int) -> int:
    """Where a body's name ends that begins with a place, before the title of its officer: `Kelda County | Fire Department Capt.`.

    0 where there is none.
    """
    last = _end_of_unlabelled(reader, end)
    name = last
    while last > end and is_role(reader.text[last - 1]):
        last -= 1
    titled = last < name < len(reader.text) and reader.label[name] == "PERSON"
    body = titled and last > end and reader.text[last - 1] in ORGANIZATION_WORDS
    return last if body and not reader.headline[end] else 0


def _is_before_police(reader: Reader, start: int, end: int) -> bool:
    """Whether what spaCy takes for a name of its own is a place before its police: `a spokesman for Kelda | Police`."""
    alone = end - start == 1 and reader.after(end) in ("Police", "Constabulary") and not reader.label[end]
    alone &= not reader.after(end, 1).istitle()  # `Kelda Police Chief Ann Reed`
    heads = (
        (end, reader.doc[end].head.i) if alone and reader.doc[end].dep_ == "compound" else (end,)
    )  # `| Police officer`
    return alone and reader.doc[start].dep_ == "compound" and reader.doc[start].head.i in heads


def _is_body_of_country(reader: Reader, start: int, end: int) -> bool:
    """Whether what spaCy takes for a person is a body with its country: `Law Society | of Kenya`."""
    of = end - start > 1 and reader.text[end - 1] in ORGANIZATION_WORDS and reader.after(end) == "of"
    return of and knowledge.country(reader.after(end, 1)) is not None


def _end_of_unlabelled(reader: Reader, end: int) -> int:
    """Where the proper nouns end that spaCy left without a label behind a name."""
    while end < len(reader.text) and not reader.label[end] and reader.capital[end] and reader.proper[end]:
        end += 1
    return end


def _goes_on_as_person(reader: Reader, end: int) -> bool:
    """Whether a word that spaCy takes for a people's is a first name before an unlabelled surname: `Shazia` + `Khan`."""
    if (
        end >= len(reader.text)
        or reader.label[end]
        or not (reader.proper[end] and reader.capital[end] and reader.space[end - 1])
    ):
        return False
    first, word = reader.doc[end - 1], reader.text[end - 1]
    people = knowledge.adjective(word) or knowledge.people(word) or knowledge.is_common(word)
    return first.head.i == end and first.tag_ == "NNP" and people in (None, False) and not is_role(reader.text[end])


def _is_before_particle(reader: Reader, first: int) -> bool:
    """Whether a first name stands before a surname with a particle, which may look like a number: `Willem | ten Brink`."""
    particle, last = reader.after(first + 1), first + 2
    return bool(
        knowledge.first_name(reader.text[first])
        and particle in LEADING_PARTICLES & PARTICLES
        and last < len(reader.text)
        and reader.capital[last]
        and reader.doc[last].tag_ == "NNP"
        and not (knowledge.adjective(reader.text[last]) or reader.text[first] in NOT_NAMES)
        and not reader.after(last + 1).endswith("s")
    )


def _begins_company(reader: Reader, i: int) -> bool:
    """Whether the old name of a country stands, by the parse, before the rest of a body's name, and no office or person."""
    then = reader.after(i + 1)
    body = then.istitle() and then.isalpha() and reader.proper[i + 1] and reader.label[i + 1] != "PERSON"
    own = reader.text[i] in OLD_COUNTRIES and reader.doc[i].dep_ == "compound" and reader.doc[i].head.i == i + 1
    people = then in PEOPLES or then in NOT_NAMES or knowledge.people(then) or is_role(then)
    return own and body and not (people or reader.headline[i])


def _is_first_of_speaker(reader: Reader, first: int) -> bool:
    """Whether a word that spaCy takes for a place is the first name of who says something: `wrote Amelia | Strand`."""
    last = first + 1
    if last >= len(reader.text) or reader.label[last] or not (reader.capital[last] and reader.space[first]):
        return False
    head = next((token for token in reader.doc[first : last + 1] if token.dep_ in SUBJECTS), None)
    told = (knowledge.country, knowledge.adjective, knowledge.capital, knowledge.institution, knowledge.us_state)
    plain = not any(look(word) for look in told for word in reader.text[first : last + 1])
    named = knowledge.first_name(reader.text[first]) in ("m", "f") and reader.text[last].istitle()
    tells = ORGANIZATION_WORDS | PLACE_WORDS | NOT_NAMES
    speaks = head is not None and head.head.lemma_ in SAY and not reader.after(last + 1)[:1].isupper()
    if not (speaks and plain and named) or reader.text[last] in tells or is_role(reader.text[last]):
        return False
    reader.label[first : last + 1] = ["PERSON"] * 2
    return True


def _follows_first_name(reader: Reader, last: int) -> bool:
    """Whether an unlabelled first name makes a person of a place's name: `Bhupinder | Singh`."""
    first = last - 1
    known = (knowledge.country, knowledge.capital, knowledge.adjective, knowledge.us_state)
    return (
        first >= 0
        and reader.space[first]
        and not reader.label[first]
        and reader.proper[first]
        and reader.doc[first].head.i == last
        and (
            knowledge.first_name(reader.text[first]) in ("m", "f")
            or (_is_surname(reader, last) and _is_first_of_two(reader, first, last + 1))
            or _is_strange_speaker(reader, first)
        )
        and not any(look(reader.text[last]) for look in known)
        and not is_role(reader.text[first])
    )


def _is_strange_speaker(reader: Reader, first: int) -> bool:
    """Whether two words that say something are no place, of which nothing is known of the first: `said Bhupreet | Singh`."""
    last = reader.doc[first + 1]
    speaks = last.dep_ in SUBJECTS and last.head.lemma_ in SAY and not reader.after(first + 2)[:1].isupper()
    name = reader.text[first : first + 2]
    place = knowledge.town(" ".join(name)) or knowledge.town(name[1]) or knowledge.is_common(name[0])
    return speaks and not place and _is_first_of_two(reader, first, first + 2)


def _are_first_names(reader: Reader, first: int, end: int) -> bool:
    """Whether words of which spaCy leaves the first one out can all be given to persons: `Nguyễn | Thị Hoa`."""
    if first < 0 or reader.label[first] or not (reader.proper[first] and reader.capital[first] and reader.space[first]):
        return False
    given = all(knowledge.first_name(word) for word in reader.text[first:end])
    return given and first < reader.doc[first].head.i < end and not is_role(reader.text[first])


def _is_double_behind_first(reader: Reader, start: int, end: int) -> bool:
    """Whether an unlabelled first name makes a person of two halves behind an office: `president Faith | Odhiambo-Kerr`."""
    first = start - 1
    if first < 1 or reader.label[first] or end - start != GIVEN or reader.text[start + 1] != "-":
        return False
    names = [reader.text[start], reader.text[end - 1]]
    tells = ORGANIZATION_WORDS | PLACE_WORDS | NOT_NAMES
    plain = all(name.istitle() and name.isalpha() and not knowledge.is_common(name) for name in names)
    given = reader.proper[first] and knowledge.first_name(reader.text[first]) and is_role(reader.text[first - 1])
    return bool(given and plain and tells.isdisjoint(names)) and start <= reader.doc[first].head.i < end


def _start_of_apposed(reader: Reader, start: int, end: int) -> int | None:
    """Where the name of a person begins that explains an office: `the union's secretary, Iestyn | Marrow, said`; else None.

    So does one behind what the office is for in parentheses: `Secretary (Health) Iestyn | Marrow`.
    """
    first = start
    while first > 0 and reader.capital[first - 1] and reader.proper[first - 1] and not reader.label[first - 1]:
        first -= 1
    parts = reader.text[first:end]
    known = (knowledge.country, knowledge.capital, knowledge.adjective, knowledge.us_state, knowledge.institution)
    plain = 1 < len(parts) < LONGEST_APPOSED and all(word.istitle() and word.isalpha() for word in parts)
    titled = is_behind_portfolio(reader.text, first)
    if not plain or not (titled or (reader.before(first) == "," and reader.after(end) in (",", "."))):
        return None
    tells = ORGANIZATION_WORDS | PLACE_WORDS | PORTFOLIOS | NOT_NAMES | HONORIFICS
    if not tells.isdisjoint(parts) or any(look(word) for look in known for word in (*parts, " ".join(parts))):
        return None
    if all(map(knowledge.is_common, parts)) or any(map(is_role, parts)):
        return None
    if titled:
        return first
    noun = apposed_noun(reader.doc[first:end].root, first)
    person = noun is not None and noun.lower_ in ROLES_OF_PERSONS and noun.tag_ in ("NN", "NNP")
    return first if person else None


LONGEST_APPOSED = 5
"""Words that are too many for such a name."""


def _is_surname(reader: Reader, last: int) -> bool:
    """Whether the last word of some person of the article is the same."""
    return any(reader.label[i] == "PERSON" == reader.label[i - 1] for i in reader.at(reader.text[last]))


def _is_split_name(reader: Reader, start: int) -> bool:
    """Whether a first name and the word after it, two entities to spaCy, are one person: `Jan` + `Holm`."""
    first, last = reader.text[start : start + 2]
    known = (
        knowledge.country(last) or knowledge.capital(last) or knowledge.adjective(last) or knowledge.institution(last)
    )
    plain = last.isalpha() and not last.isupper() and not is_role(last)
    plain = plain and last not in ORGANIZATION_WORDS | NOT_NAMES | PARTY_MEMBERS
    if not (reader.space[start] and plain and known is None):
        return False
    return knowledge.first_name(first) in ("m", "f") or (_is_first_of_two(reader, start, start + 2))


def _organization_edges(
    reader: Reader, start: int, end: int, owner: dict[int, tuple[int, str]], used: set[int]
) -> Span:
    """Edges of an organisation's name that goes on with `of` or `for` and a capital, or begins with a nation."""
    text = reader.text
    while (
        end + 1 < len(text)
        and text[end - 1] in ORGANIZATION_WORDS
        and (text[end] in ("of", "for", "on") or _is_sent(reader, start, end))
    ):
        follows = end + 1 + (text[end + 1] == "the")
        if follows >= len(text) or reader.label[follows] in ("DATE", "TIME", "PERSON"):
            break
        if follows in owner:
            used.add(follows)
            end = owner[follows][0]
        elif reader.proper[follows] and reader.capital[follows]:
            end = follows + 1
            while end < len(text) and reader.proper[end] and reader.capital[end] and reader.label[end] != "PERSON":
                end += 1
        else:
            break
    if _is_common_first(reader, start, end):
        start -= 1  # `Nation | Media Group`
    own = set(text[start:end])
    if end + 1 in owner and text[end] == "and" and {"for", "of"} & own and ORGANIZATION_WORDS & own:
        last, label = owner[end + 1]
        if label == "ORG" and not ORGANIZATION_WORDS & set(text[end + 1 : last]) and not text[end + 1].isupper():
            used.add(end + 1)
            end = last
    end = _coordinated_end(reader, start, end)
    if (
        end in owner
        and owner[end] == (end + 1, "GPE")
        and reader.space[end - 1]
        and reader.doc[end - 1].head.i == end
        and knowledge.country(text[end])
        and not knowledge.country(text[end - 1])
    ):
        used.add(end)
        end += 1  # `Kelp Nation | Kenya`
    if (
        start > 0
        and owner.get(start - 1) == (start, "GPE")
        and reader.space[start - 1]
        and start <= reader.doc[start - 1].head.i < end
        and text[end - 1] in ORGANIZATION_WORDS
        and end - start > 1
    ):
        used.add(start - 1)
        start -= 1  # `Westmark | Southern District Court`
    if (
        end + 1 < len(text)
        and text[end] == "-"
        and not (reader.space[end - 1] or reader.space[end])
        and re.fullmatch(r"[A-Z]{1,3}", text[end + 1])
        and text[end - 1].isupper()
        and reader.after(end + 2) != "-"
    ):
        used.add(end + 1)
        end += 2  # `PML|-N`
    if end - start > 2 and text[start] in KEEPS_POSSESSIVE and text[start + 1] in POSSESSIVE:
        while start > 0 and reader.proper[start - 1] and reader.capital[start - 1] and not reader.label[start - 1]:
            start -= 1  # `Attorney | General’s Office`
    return start, end + _keeps_mark(reader, start, end)


def _keeps_mark(reader: Reader, start: int, end: int) -> bool:
    """Whether a mark of possession behind a name is part of it: it owns nothing, but acts, or its body is known by it."""
    if reader.after(end) not in ("'s", "’s"):
        return False
    name = reader.doc[end - 1]
    then = next((token for token in reader.doc[end + 1 : end + 3] if token.pos_ != "ADV"), name)
    acts = (
        end - start == 1 and name.dep_ == "nsubj" and reader.doc[end].head == name and then.tag_ in ("VBD", "VBZ", "MD")
    )
    acts = acts and name.head in (then, then.head)
    return acts or knowledge.institution(reader.surface(start, end + 1)) is not None


def _is_sent(reader: Reader, start: int, end: int) -> bool:
    """Whether the country where a body was sent to is part of its name: `United Nations Interim Force | in Lebanon`."""
    sent = reader.text[end - 1] in SENT and not SENDING.isdisjoint(reader.text[start:end]) and reader.text[end] == "in"
    place = end + 1 + (reader.text[end + 1] == "the")
    return sent and any(
        knowledge.country(reader.surface(place, min(place + width, len(reader.text)))) for width in (1, 2, 3)
    )


SENDING = words(
    "Nations Union UN Interim Assistance Multinational Stabilization Stabilisation Monitoring Observer Support"
)
"""Words in those names that tell so."""

SENT = words("Force Mission Operation")
"""Last words of the names of what is sent to a country."""


def _is_common_first(reader: Reader, start: int, end: int) -> bool:
    """Whether a noun that opens a sentence is the first word of a body's name by the parse, and tells not what the body is."""
    first = start - 1
    if first < 0 or reader.label[first] or reader.proper[first] or not reader.space[first]:
        return False
    word, token = reader.text[first], reader.doc[first]
    own = token.dep_ == "compound" and start <= token.head.i < end and reader.text[end - 1] in ORGANIZATION_WORDS
    if not own or not token.is_sent_start or token.tag_ != "NN" or end - start == 1:
        return False
    return not (word.lower() in ORGANIZATION_NOUNS or word in TOLD_BEFORE or word in NOT_NAMES or is_role(word))


def _coordinated_end(reader: Reader, start: int, end: int) -> int:
    """Where an organisation's name ends that goes on with what its `of` or `for` also governs.

    `Agency for Water | and Harbours`, by the parse; `Ministry of Kelp|, Youth and Sport`, by the list that an `and` ends.
    """
    text, size = reader.text, len(reader.text)
    prepositions = [i for i in range(start + 1, end) if text[i] in ("of", "for")]
    if not prepositions or not any(word in ORGANIZATION_WORDS for word in text[start : prepositions[0]]):
        return end
    stop, joined = end, end
    while stop + 1 < size and text[stop] in (",", "and", "&") and reader.capital[stop + 1] and reader.proper[stop + 1]:
        last, token = text[stop] != ",", stop + 1
        stop += 1
        while stop < size and reader.capital[stop] and reader.proper[stop]:
            stop += 1
        parts = text[token:stop]
        if last and parts in (["IT"], ["ICT"]):
            return stop  # `Ministry of Electronics | and IT`
        head = reader.doc[token:stop].root
        governed = head.dep_ == "conj" and prepositions[0] < head.head.i < token
        place = reader.label[token] == "GPE" and not (governed and _is_matter(parts))
        if (
            place
            or reader.label[token] in ("PERSON", "DATE")
            or (ORGANIZATION_WORDS - SERVED - MATTERS) & set(parts)
            or parts[0].isupper()
        ):
            return joined
        inside = not reader.label[token] or reader.doc[token].ent_iob_ == "I"
        if not (
            any(knowledge.is_common(part) or knowledge.is_common(part.removesuffix("s")) for part in parts)
            or (governed and inside)
        ):
            return joined
        if last:
            lists = stop - end > stop - token + 1
            if lists or governed:
                joined = stop
                if stop + 1 < size and text[stop] == "of" and knowledge.country(text[stop + 1]):
                    joined = stop + 2
            return joined
    return joined


def _is_matter(parts: list[str]) -> bool:
    """Whether a word is what a body is for rather than a place: `Ministry of Parks and | Recreation`."""
    (word, *more) = parts
    return not more and knowledge.is_common(word) and not (knowledge.country(word) or knowledge.town(word))


MATTERS = PORTFOLIOS | words("Technology Media Communications Community")
"""Words of bodies that are also what a ministry is for."""


def _person_edges(reader: Reader, start: int, end: int, owner: dict[int, tuple[int, str]], used: set[int]) -> Span:
    """Edges of a person's name with the parts that spaCy labelled otherwise or not at all."""
    end = _end_of_person(reader, start, end, owner, used)
    return _start_of_person(reader, start, end), end


def _end_of_person(reader: Reader, start: int, end: int, owner: dict[int, tuple[int, str]], used: set[int]) -> int:
    """Where a person's name ends, with surnames, particles and halves behind what spaCy labelled; those are `used` then."""
    text, size = reader.text, len(reader.text)
    while (
        end + 1 < size
        and text[end] in PARTICLES
        and text[end].islower()
        and reader.capital[end + 1]
        and reader.proper[end + 1]
    ):
        end = max(end + 2, owner.get(end + 1, (0, ""))[0])
        used.update(range(end - 2, end))
    if reader.after(end) in GAELIC and owner.get(end, (0, ""))[1] == "PERSON":
        used.add(end)
        end = owner[end][0]  # `Sinéad | Ní Rua`
    while (
        end < size
        and reader.space[end - 1]
        and reader.proper[end]
        and reader.capital[end]
        and text[end - 1][-1].isalpha()
    ):
        last, label = owner.get(end, (end + 1, ""))
        if _ends_person(reader, start, end, last, label):
            break
        used.add(end)
        end = last
    if end < size and REGNAL.fullmatch(text[end]) and end - start == 1 and reader.before(start) in REIGN:
        end += 1  # `Emperor Yohannes | IV`
    if (
        end + 1 < size
        and text[end] == "-"
        and not reader.space[end]
        and not reader.space[end - 1]
        and text[end + 1].isalpha()
        and end + 1 not in owner
        and text[end + 1] not in COMPOUND_SUFFIXES
    ):
        used.add(end + 1)
        end += 2
    if end + 2 < size and text[end].lower() in ("al", "el") and text[end + 1] == "-" and reader.capital[end + 2]:
        used.update((end, end + 2))
        end += 3  # `Abdel Fattah | el-Sisi`
    return end


def _ends_person(reader: Reader, start: int, end: int, last: int, label: str) -> bool:
    """Whether a person's name ends before what stands there, up to `last` and with its label."""
    word = reader.text[end]
    whole = label == "PERSON" and knowledge.first_name(reader.text[start]) and reader.doc[end - 1].head.i == last - 1
    titled = start and is_role(reader.text[start - 1]) and reader.doc[end - 1].head.i == end
    other_name = last - end > 1 and not whole and any(reader.space[end : last - 1])
    no_word = word in NOT_NAMES or is_role(word) or word in ORGANIZATION_WORDS | DEGREES | SERVICES
    known = knowledge.adjective(word) or knowledge.capital(word) or knowledge.institution(word)
    acts = end - start == 1 and reader.doc[start].head.i == end and reader.doc[end].dep_ in SUBJECTS
    acts = acts and not knowledge.is_common(reader.text[start])
    return bool(
        other_name
        or no_word
        or reader.label[end] in ("DATE", "TIME", "EVENT", "WORK_OF_ART", "LAW")
        or (knowledge.country(word) and not (titled or acts))
        or known
    )


def _start_of_person(reader: Reader, start: int, end: int) -> int:
    """Where a person's name begins, with first names and particles before what spaCy labelled."""
    text = reader.text
    hyphened = end - start == GIVEN and text[start + 1] == "-" and text[end - 1].islower()
    given = hyphened or end - start == TWO_GIVEN
    of_office = start > 1 and text[start - 1] in ALSO_PRONOUNS and is_role(text[start - 2])
    if (given and of_office) or (start > 1 and _is_family_name(reader, start - 1)):
        start -= 1  # `Speaker You | Si-kun`, `activist Do | Ngoc Bich`
        reader.label[start] = "PERSON"
    while start > 0 and reader.space[start - 1]:
        word = text[start - 1]
        particle = word in LEADING_PARTICLES or (
            word.lower() in LEADING_PARTICLES and reader.proper[start - 1] and not reader.label[start - 1]
        )
        no_name = word in NOT_NAMES or is_constable(text, start - 1) or party_before(reader, start - 1)
        if no_name or not (particle or _is_first_name(reader, start, end)):
            break
        start -= 1
        reader.label[start] = "PERSON"
    return start


def _is_first_name(reader: Reader, start: int, end: int) -> bool:
    """Whether the word before a person's name is a first name or initial of it, though it has no label."""
    before = start - 1
    word = reader.text[before]
    plain = reader.capital[before] and reader.proper[before] and not reader.label[before]
    if not plain or is_role(word) or is_role(word.removesuffix("s")):
        return False
    return bool(
        knowledge.first_name(word)
        or (INITIAL.fullmatch(word) and not reader.doc[before].is_sent_start)
        or _is_first_of_two(reader, before, end)
        or _is_strange_first(reader, before, end)
        or (end - start == 1 and _is_always_before(reader, before))
        or (start > 1 and reader.text[start - 2] in HONORIFICS)
    )


def _is_first_of_two(reader: Reader, first: int, end: int) -> bool:
    """Whether an unlabelled word before a lone surname is its first name by the parse: `Pulat | Ahunov`."""
    word = reader.text[first]
    known = (knowledge.country, knowledge.capital, knowledge.adjective, knowledge.institution, knowledge.us_state)
    return (
        end - first == 2
        and word.isalpha()
        and word[1:].islower()
        and reader.doc[first].dep_ == "compound"
        and reader.doc[first].head.i == end - 1
        and not reader.headline[first]
        and word not in ORGANIZATION_WORDS | PLACE_WORDS | PORTFOLIOS | HONORIFICS
        and not is_role(word)
        and word.lower() not in reader.common
        and (not knowledge.is_common(word) or _introduces(reader, first))
        and not (is_gerund(word) and reader.doc[first].is_sent_start and not _introduces(reader, first))
        and not any(look(word) for look in known)
    )


def _introduces(reader: Reader, first: int) -> bool:
    """Whether a surname stands for the first time, and never behind another word with a capital: `Courage | Dzidzor`."""
    word, last = reader.text[first : first + 2]
    names = [i for i in reader.at(last) if not reader.headline[i]]
    before = {reader.text[i - 1] for i in names if reader.capital[i - 1] and reader.proper[i - 1]} - HONORIFICS
    return names[0] == first + 1 and before == {word}


def _is_family_name(reader: Reader, i: int) -> bool:
    """Whether a word that looks like a small one is a family name, with a capital inside a sentence: `but He | Qinghua said`."""
    inside = i > 0 and reader.text[i - 1].islower() and reader.text[i - 1].isalpha()
    role = i > 0 and is_role(reader.text[i - 1])
    return reader.text[i] in ALSO_PRONOUNS and (inside or role) and not (reader.label[i] or reader.headline[i])


def _is_strange_first(reader: Reader, first: int, end: int) -> bool:
    """Whether an unlabelled word that nothing is known of opens a name of several words: `Hinemoa | Te Aho-Ngata`."""
    word, then = reader.text[first : first + 2]
    head = reader.doc[first].head.i
    strange = not (
        knowledge.is_common(word)
        or knowledge.town(word)
        or knowledge.country(word)
        or knowledge.adjective(word)
        or knowledge.capital(word)
        or knowledge.institution(word)
        or knowledge.us_state(word)
    )
    own = (
        reader.doc[first].dep_ == "compound"
        and head == end - 1
        and end - first > 2
        and word.istitle()
        and len(word) > 2
    )
    tells = word in ORGANIZATION_WORDS | PLACE_WORDS | PORTFOLIOS | HONORIFICS
    given = knowledge.first_name(then) in ("m", "f")  # `Kelda | Ann Reed` is a body and its head
    return own and strange and not (tells or given) and reader.text.count(word) == 1 and not reader.headline[first]


def _is_always_before(reader: Reader, first: int) -> bool:
    """Whether a word stands before another one at all places of that one, of which there are several: `Old | Pier`."""
    word, last = reader.text[first : first + 2]
    names = [i for i in reader.at(last) if not reader.headline[i]]
    return (
        len(names) > 1
        and word not in HONORIFICS
        and all(reader.text[i - 1] == word and reader.proper[i - 1] and not reader.label[i - 1] for i in names)
    )


REGNAL = re.compile(r"[IVX]{1,5}")
REIGN = words("King Queen Emperor Empress Pope Tsar Sultan Prince Shah Kaiser")
"""Titles of those who are told apart by a number."""

INITIAL = re.compile(r"[A-Z]\.")

GIVEN, TWO_GIVEN = 3, 2
"""Tokens of a given name with a hyphen (`Si-kun`), and of two without."""

ALSO_PRONOUNS = words("You He My So Do In No To")
"""Family names that look like small words."""

LEADING_PARTICLES = words("de dos della van von ter ten bin ibn al-")
"""Particles with which a surname may begin: `van Houten said`."""
