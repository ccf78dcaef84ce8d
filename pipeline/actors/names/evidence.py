"""What the words around one place of a name say of what it names."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    ALSO_OF_BODIES,
    COMPOUND_SUFFIXES,
    EVENT_WORDS,
    FIRST_OF_RANKS,
    KIN,
    NAMED_THINGS,
    ORGANIZATION_HEADS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTIES,
    PARTY_MEMBERS,
    PEOPLES,
    PLACE_PREPOSITIONS,
    PLACE_WORDS,
    PORTFOLIOS,
    PORTFOLIOS_OF,
    RANKS,
    SAY,
    words,
)
from pipeline.actors.names.form import (
    COMMON,
    LARGE,
    NUMBERED,
    STORMS,
    VESSELS,
    YEAR,
    are_common_nouns,
    is_of_ship,
    is_shouted,
)
from pipeline.actors.names.heads import head_of_name, is_called, named_in_clause, takes_plural
from pipeline.actors.names.model import GROUP, ORGANIZATION, OTHER, PERSON, PLACE
from pipeline.actors.names.offices import (
    SUBJECTS,
    apposed_noun,
    is_of_minister,
    is_of_office,
    is_owned,
    is_role,
    office_of_body,
)
from pipeline.actors.names.pieces import (
    CAPTIONS,
    DEGREES,
    LETTERS,
    MATTERS_OF_OFFICES,
    SERVICES,
    is_family_first,
    is_occupation,
    is_rank,
)
from pipeline.actors.names.reader import DASHES, QUOTES, Reader
from pipeline.actors.writings import printed_in
from pipeline.grammar import POSSESSIVE
from pipeline.persons import HONORIFICS, ROLES, relatives, titles
from pipeline.persons import KIN as KIN_OF_PERSONS
from pipeline.tokens import is_cited, root_of, sentence_of

VOTES = {
    "PERSON": (PERSON, 2.0),
    "ORG": (ORGANIZATION, 2.0),
    "GPE": (PLACE, 2.0),
    "LOC": (PLACE, 1.5),
    "FAC": (PLACE, 1.5),
    "NORP": (GROUP, 2.0),
}
"""Weight of spaCy's label at one place; any other label and none speak for `OTHER`."""

NO_NAME = 1.5
"""What speaks for a run of capitals being no actor's name at a place that spaCy did not label as one."""


class _Place(NamedTuple):
    """Where a name stands: its tokens, spaCy's label and head of it, the word before it and the two behind."""

    start: int
    end: int
    label: str
    head: Token
    before: str
    after: str
    then: str


def evidence_here(reader: Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what one place says about its name."""
    labels = reader.label[start:end]
    label = max(labels, key=labels.count)
    head = head_of_name(reader.doc, start, end)
    at = _Place(start, end, label, head, reader.before(start), reader.after(end), reader.after(end, 1))
    yield VOTES.get(label, (OTHER, NO_NAME))
    yield from _from_offices(reader, at)
    yield from _from_neighbours(reader, at)
    yield from _from_titles(reader, at)
    yield from _from_apposition(reader, at)
    yield from _from_sentence(reader, at)
    yield from _from_noun_behind(reader, at)
    yield from _from_ties(reader, at)


def _is_of_minister(reader: Reader, end: int) -> bool:
    """Whether a name before an office is what somebody is minister of: `Defense | Minister`, `Labour | Adviser`."""
    office, last = reader.after(end), reader.text[end - 1]
    local = reader.text[end - 2 : end] == ["Local", "Government"]
    body = last in ORGANIZATION_WORDS and last not in PORTFOLIOS | SERVED and not local
    advises = office in ("Adviser", "Advisor") and last in PORTFOLIOS
    return advises or (office.lower() in PORTFOLIOS_OF and not body)


def _from_offices(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh what tells that it is no name, but an office, letters behind one, an amount or a common noun."""
    start, end = at.start, at.end
    if reader.before(start) in ("of", "for") and start > 1 and reader.text[start - 2].lower() in PORTFOLIOS_OF:
        yield OTHER, 9.0  # `Secretary of State`
    elif reader.before(start) in ("and", "&", ",") and _is_also_of_minister(reader, start, end):
        yield OTHER, 9.0  # `Minister of Trade and Rural Affairs`
    elif _is_of_minister(reader, end) and not reader.text[end - 1].isupper():
        yield OTHER, 9.0  # `Defense Minister`, `Labour Adviser`, but `NKPD Commissioner`
    if end - start == 1 < start and reader.text[start] in SERVICES and reader.label[start - 1] == "PERSON":
        yield OTHER, 9.0  # `Ann Reed IAS`
    if (at.before == "," and reader.surface(start, end) in DEGREES) or (
        at.before == ":" and start > 1 and reader.text[start - 2] in CAPTIONS
    ):
        yield OTHER, 8.0  # letters after a name, or who took the picture
    if _is_before_amount(reader, start, end):
        yield OTHER, 12.0  # `Tk 300,000`
    if ZONES.issuperset(reader.text[start:end]) and (at.before in CLOCK or at.before[-1:].isdigit()):
        yield OTHER, 12.0  # `4 p.m. ET`
    if at.before in ("Fellow", "fellow") and at.after[:1].isupper():
        yield OTHER, 9.0  # `fellow Conservative Ann Reed`
    if reader.text[start] in ("St", "St.") and end - start == 2 and at.after in POSSESSIVE:
        yield OTHER, 6.0  # `St Ann's`: a school, a church, a place
    opening = start - 1 if start and reader.text[start - 1] in QUOTES else start
    tagged = reader.doc[start].tag_ in ("NN", "NNS", "VBN", "VBG") and not reader.proper[start]
    if end - start == 1 and reader.doc[opening].is_sent_start and tagged:
        yield OTHER, 2.5  # a common noun, or `Founded in 1920`, with the capital of its sentence
    if (
        end - start == 1
        and len(at.after) == 1
        and at.after.isdigit()
        and at.then not in DASHES | {"-"}
        and not reader.is_sport
    ):
        yield OTHER, 5.0  # the cable `Kelda 2`
    if _is_office_of(reader, start, end):
        yield OTHER, 9.0  # `The Alcalde, Pedro Orlin, said`


def _from_neighbours(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh the words right around it: `residents of Kelda`, a score, a number."""
    start, end = at.start, at.end
    if at.before == "for" and start > 1 and reader.text[start - 2].lower() in MEMBERS_FOR:
        yield PLACE, 9.0  # `the member for Kelda`
    if at.before == "of" and start > 2 and reader.label[start - 2] == "PERSON" and reader.text[start - 3] in PEERS:
        yield PLACE, 9.0  # `Lord Reed of Kelda`
    if (
        at.before in ("as", "and", ",")
        and re.fullmatch(r"[A-Z]{2,3}", reader.surface(start, end))
        and _is_identified(reader, start)
    ):
        yield OTHER, 9.0  # `two men, identified only as AR and DS`
    if at.before == "of" and start > 1 and reader.text[start - 2].lower() in LIVE_IN:
        yield PLACE, 6.0  # `residents of Kelda`
    if (
        at.label != "PERSON"
        and at.before in ("opposition", "ruling", "governing")
        and end - start > 1
        and not is_role(reader.text[end - 1])
    ):
        yield ORGANIZATION, 6.0  # `the opposition Progressive Kelp`
    if end - start == 1 and (
        is_rank(reader, start) or is_occupation(reader, start) or _is_first_of_rank(reader, start)
    ):
        yield OTHER, 9.0
    if end - start == 1 and _is_field(reader, start):
        yield OTHER, 9.0
    if end - start == 1 and (_is_unit(reader, start) or (reader.text[start] in NUMBERED and at.after.isdigit())):
        yield OTHER, 9.0  # `2,150 MW`, `a Form 3 student`
    if start > 0 and not reader.space[start - 1] and reader.text[start - 1][-1].isdigit():
        yield OTHER, 9.0  # `256GB`
    if _is_beside_score(reader, start, end) or _is_side(reader, start, end):
        yield ORGANIZATION, 6.0
        yield PERSON, -6.0
    lone = at.label != "PERSON" or knowledge.town(reader.surface(start, end))
    if reader.is_game and lone and _has_opponent(reader, start, end):
        yield ORGANIZATION, 9.0
    listed = (at.after, reader.after(end, 1)[:1].isupper()) == (":", True) or (at.before == ":" and at.after == ")")
    if listed and reader.surface(start, end).isupper() and "(" in reader.text[max(start - 3, 0) : start]:
        yield OTHER, 9.0  # where a share is listed: `(KSE: KLP)`


def _from_titles(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh titles, ages, relatives and relative clauses, which mostly persons have."""
    start, end = at.start, at.end
    if at.after in LETTERS or (at.after == "," and at.then in LETTERS):
        yield PERSON, 4.0
    if at.before == "(" and at.after == ")" and start > 1 and is_role(reader.text[start - 2]):
        yield OTHER, 4.0  # an office's letters
    if at.before == "(" and at.after in (")", ",") and reader.surface(start, end) in SHORT_FOR_PARTIES:
        yield OTHER, 9.0  # `Ann Reed (Con)`
    if at.before in RANKS and not is_rank(reader, start - 1):
        pass  # `PC World`
    elif at.before in HONORIFICS or (is_role(at.before) and (start == 0 or reader.space[start - 1])):
        either = at.before.lower() in ALSO_OF_BODIES and reader.text[start - 2] != "-"
        named = at.before in BESIDE_BODIES and start > 1 and reader.label[start - 2] == "ORG"
        if named and not knowledge.first_name(reader.text[start]):
            yield ORGANIZATION, 4.0  # `the Kelda rival Vesna`
            yield PERSON, -3.0
        yield PERSON, 1.0 if either else 3.0
        yield ORGANIZATION, 1.0 if either else 0.0
    if at.after == "," and at.then.isdigit() and 1 < len(at.then) < 3 and reader.after(end, 2) == ",":
        yield PERSON, 4.0
    if at.after == "(" and at.then.isdigit() and len(at.then) < 3 and reader.after(end, 2) == ")":
        yield PERSON, 3.0
    if _is_behind_office(reader, start):
        yield PERSON, 3.0  # `Commissioner of Police Ann Reed`
    if _is_hyphened_role(reader, start):
        yield PERSON, 3.0  # `officer-in-charge Ann Reed`
    if at.before in ("surname", "surnamed", "name") and end - start < 3:
        yield PERSON, 4.0  # `by his surname Reed`
    if (at.before == "as" or at.before in HONORIFICS) and end - start < 3 and _gives_name(reader, start):
        yield PERSON, 6.0  # `who gave her name only as Ann`
    if is_family_first(reader.text[start:end]):
        yield PERSON, 3.0
    if at.after in CHILDREN and at.then == "of":
        yield PERSON, 6.0
    in_law = reader.text[max(start - 4, 0) : start] == ["-", "in", "-", "law"]
    named = at.before in ("named", "called") and start > 1 and is_role(reader.text[start - 2])
    if in_law or named or (at.before == "," and start > 1 and reader.text[start - 2] == "name"):
        yield PERSON, 4.0  # `her sister-in-law Ann`, `who gave his first name, Paul`
    if at.before == "of" and start > 1 and reader.text[start - 2] in RELATIVES:
        yield PERSON, 4.0
    if at.after == "," and at.then == "which":
        yield PERSON, -2.0
    if _is_behind_quoted_body(reader, start):
        yield PERSON, 3.0  # `the leader of “Kelp Renewal” Ann Reed`
    whose = at.after in ("who", "whose", "whom") or (at.after == "," and at.then in ("who", "whose", "whom"))
    if whose and not takes_plural(reader.doc, start, end):
        yield PERSON, 3.0


def _from_apposition(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh the noun that it is in apposition to, or that is in apposition to it."""
    start, end = at.start, at.end
    noun = apposed_noun(at.head, start) if at.before == "," else None
    if noun is not None and is_of_office(reader.doc, end) and not knowledge.first_name(reader.text[start]):
        yield ORGANIZATION, 3.0  # `the director, Tarn Relief, Ann Reed`
        return
    told = noun is not None and (noun.dep_ != "pobj" or not is_role(noun.head.head.text))
    if noun is not None and (noun.lower_ in ROLES_OF_PERSONS or noun == office_of_body(at.head, start)):
        closed = end - start > 1 and at.after in (",", ".") and not any(map(_tells, reader.text[start:end]))
        yield PERSON, 4.0 if closed else 2.5  # `the director of the agency, Ann Reed`
    elif noun is not None and told and noun.lower_ in LEADING and _is_of_name(noun, start) and end - start > 1:
        strange = at.after in (",", ".") and not any(map(_tells, reader.text[start:end]))
        yield PERSON, 4.0 if strange else 0.0  # `the leader of the Kelp Coalition, Ann Reed,`
    elif noun is not None and told and noun.lower_ == "capital":
        yield PLACE, 5.0  # `the capital, Kelda`
    elif noun is not None and told and noun.lower_ == "partner" and _is_of_coalition(noun):
        yield ORGANIZATION, 3.0 + COMMON * are_common_nouns(reader.text[start:end])
        yield PERSON, -2.0  # `the junior coalition partner, Kelp Renewal`
    elif noun is not None and noun.lower_ in OFTEN_BODIES and told:
        strange = (
            noun.lower_ == "owner" and end - start == 2 and not any(_tells(word) for word in reader.text[start:end])
        )
        own = strange or at.label == "PERSON" or knowledge.first_name(reader.text[start])
        yield ORGANIZATION, 0.0 if own else 2.0  # `its owner`
        yield PERSON, 2.5 if strange else 0.0
    elif noun is not None and told and noun.lower_ in MOSTLY_PERSONS and at.after in (",", "."):
        of_money = any(child.lower_ in TRADED_IN for child in noun.lefts)
        plain = end - start == 2 and not of_money and not any(map(_tells, reader.text[start:end]))
        yield PERSON, 4.0 if plain else 0.0  # `the project manager, Ann Reed,`
    if noun is not None and (kind := _kind_of_members(noun)) is not None:
        yield kind, 3.0  # `One of the clerics, Ann Reed, said`
    if at.before == "," and at.after == "," and _is_somebody_from(at.head, start):
        yield PERSON, 5.0  # `a sand miner from Kelda, Orlin, said`
        yield ORGANIZATION, -2.0
    behind = _noun_behind(reader, at.head, end)
    if behind is not None and _is_of_somebody(behind):
        yield PERSON, 3.0  # `Ann Reed, a 22-year-old machine operator`
    elif behind is not None and behind.lower_ in ORGANIZATION_NOUNS - {"pollster"}:  # `Ann Reed, a pollster`
        alone = behind.lower_ not in ROLES | ALSO_OF_BODIES
        yield ORGANIZATION, (5.0 if alone else 3.0) + COMMON * are_common_nouns(reader.text[start:end])
        yield PERSON, -4.0 if alone else -2.0  # `Kelp Air, a carrier,`, `Calder Vesh, an engineering firm,`
    elif behind is not None and (behind.lower_ in ROLES_OF_PERSONS or behind.lower_ in PEOPLE_OF):
        yield PERSON, 3.0  # `Ann Reed, a primary school teacher,`
        if reader.text[end - 1] in PLACE_WORDS and knowledge.first_name(reader.text[start]):
            yield PERSON, 3.0  # `Ann Beach, an economist,`
    elif at.before.lower() == "the" and at.label == "NORP" and takes_plural(reader.doc, start, end):
        yield OTHER, 9.0  # `the Munduruku say`
    elif behind is not None and (behind.lower_ in THINGS or behind.lower_ in VESSELS):
        yield OTHER, 6.0  # `the Kelda Dawn, a supply ship,`


def _is_of_somebody(noun: Token) -> bool:
    """Whether a noun for bodies, too, is a person's, told who or how old: `a miner who left`, `a 22-year-old operator`.

    Who is so old and speaks is somebody by whatever noun: `Hedi, a 61-year-old baker, said`.
    """
    relatives = (child for child in noun.rights if child.dep_ == "relcl")
    who = any(word.lower_ == "who" for verb in relatives for word in verb.lefts)
    aged = any(child.lower_ == "old" for child in noun.lefts)
    speaks = noun.dep_ == "appos" and noun.head.dep_ == "nsubj" and noun.head.head.lemma_ in SAY
    return (who and noun.lower_ in ROLES | ALSO_OF_BODIES) or (aged and (speaks or noun.lower_ in ROLES))


def _is_outlet_here(reader: Reader, at: _Place) -> bool:
    """Whether a name that has its article's capital inside a sentence, as newspapers have, says something or is told it."""
    article = at.start - 1
    inside = not (
        reader.doc[article].is_sent_start or reader.headline[at.start] or reader.text[article - 1] in {*QUOTES, ":"}
    )
    speaks = at.head.dep_ == "nsubj" and at.head.head.lemma_ in SAY | {"call", "put", "publish"}
    told = at.head.dep_ in ("dobj", "dative") and at.head.head.lemma_ == "tell"
    town = knowledge.town(reader.surface(at.start, at.end))  # `The Hague said`
    return inside and not town and (speaks or told or is_cited(at.head))


def _from_sentence(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh the verb, the preposition and the article."""
    start, end = at.start, at.end
    if at.head.dep_ in ("nsubj", "nsubjpass") and at.head.head.lemma_ in SAY:
        yield PERSON, 2.0
        yield ORGANIZATION, 1.0
        if (
            at.head.head.lemma_ == "report"
            and reader.after(at.head.head.i + 1) in (".", ",", "that")
            and not knowledge.first_name(reader.text[start])
        ):
            yield ORGANIZATION, 3.0  # `…, Kelda reported`
            yield PERSON, -1.0
    if (
        at.after == ","
        and at.then == "the"
        and reader.after(end, 2) in ORGANIZATION_WORDS
        and reader.after(end, 3) in ("of", "for")
    ):
        yield ORGANIZATION, 4.0  # `Kelda, the Office of Roads, has`
        yield PERSON, -2.0
    if at.before == "to" and start > 1 and reader.text[start - 2].lower() == "according":
        yield PERSON, 1.0
        yield ORGANIZATION, 1.5
    given = end - start > 1 and knowledge.first_name(reader.text[start])
    if is_of_body(reader, start):
        yield ORGANIZATION, 4.0  # `shares in Kelda Air`, `a study published in Kelp and Dulse`
        yield PERSON, -3.0
    elif at.before.lower() in PLACE_PREPOSITIONS:
        yield PLACE, 2.0 if at.before.lower() == "in" else 1.0
        yield PERSON, -1.0
    elif at.before == "to" and not given and reader.doc[start - 1].head.lemma_ in MOTION and not reader.is_game:
        yield PLACE, 2.0
        yield PERSON, -3.0  # `was taken to Kelda`
    if at.before.lower() == "the" and reader.text[end - 1] in DISASTERS:
        yield OTHER, 6.0  # `the Kelda Ridge Fire`
    if at.after in GOVERNED_BY and at.head.dep_ in ("compound", "nmod") and at.label not in ("GPE", "NORP", "LOC"):
        yield PERSON, 5.0  # `the Ann Reed administration`
    elif at.before.lower() == "the":
        yield ORGANIZATION, 1.0
        yield PERSON, -3.0
    if at.before == "The" and _is_outlet_here(reader, at):
        yield ORGANIZATION, 9.0  # `…, The Kelda Evening reported`
    if at.before.lower() == "the" and start > 2 and reader.text[start - 2] == "at" and is_role(reader.text[start - 3]):
        yield ORGANIZATION, 1.5  # `an inspector at the Kelp and Water Executive`
    if (
        at.before.lower() == "the"
        and reader.text[end - 1] in PLACE_WORDS
        and reader.text[start - 2].lower() in PLACE_PREPOSITIONS
    ):
        yield PLACE, 1.0  # `in the Kelda Channel`
    if _is_team_acting(reader, start, end, at.head):
        yield ORGANIZATION, 1.5  # `the Warblers signed Reed`
    if _is_of_title(reader, start, end):
        yield ORGANIZATION, 3.0  # `told The Daily Kelp`
    if at.before.lower() in ("a", "an") and reader.text[end - 1] in PARTY_MEMBERS and at.head.i < end:
        yield OTHER, 6.0  # `a Liberal Democrat`
    if end - start == 1 and knowledge.compatriot(reader.text[start]) and _behind_article(reader, start):
        yield OTHER, 6.0  # `the Dane`, `the 24-year-old Dane`
    if at.before.lower() in ("a", "an") and end - start == 1 and not at.head.text.islower():
        yield (ORGANIZATION, 1.0) if at.head.dep_ in ("compound", "amod", "nmod", "poss") else (OTHER, 4.5)
        yield PERSON, -3.0  # `an NTV reporter`; `an MOU`
    if _is_owned_thing(reader, start, end, at.head, at.label):
        yield OTHER, 3.0
        yield PERSON, -4.0
    if is_shouted(reader.surface(start, end)) and at.head.dep_ in PREDICATES:
        yield OTHER, 4.0  # `was ANGRY`
    yield from _evidence_of_thing(reader, start, end)


def _behind_article(reader: Reader, i: int) -> bool:
    """Whether an article stands before a word, with nothing but adjectives and numbers between: `the injured | Dane`."""
    tags = ("CD", "HYPH", "JJ", "JJR", "JJS")
    while i > 0 and (reader.doc[i - 1].tag_ in tags or reader.text[i - 1] == "year") and not reader.capital[i - 1]:
        i -= 1
    return reader.before(i).lower() in ("the", "a", "an")


def _from_noun_behind(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh the office or thing behind it: `Kelda mayor Ann Reed`, `the Kelda Vesh index`."""
    start, end = at.start, at.end
    if (
        at.after in LOCAL_OFFICES
        and end < len(reader.text) - 1
        and reader.label[end + 1] == "PERSON"
        and at.label != "ORG"
    ):
        yield PLACE, 4.0  # `Kelda Gov. Ann Reed`
        yield PERSON, -3.0
    if at.after in ("mayor", "mayoress") and at.head.dep_ in ("compound", "nmod"):
        yield PLACE, 6.0  # `Kelda mayor Ann Reed`
        yield PERSON, -3.0
    if at.after == "council" and knowledge.town(reader.surface(start, end)):
        yield PLACE, 4.0  # `Leeds council`
    if at.after in ("family", "families") and at.before.lower() == "the" and at.head.head.i == end:
        yield OTHER, 4.0  # `the Kelda family`
        yield ORGANIZATION, -2.0
    if at.after == "(" and is_role(reader.text[end - 1]) and is_named_behind(reader, end):
        yield OTHER, 9.0  # `DCP (East) Ann Reed`, `District Magistrate (DM) Ann Reed`
    independent = reader.surface(start, end) == "Independent" and at.after in OF_NO_PARTY and at.before.lower() != "the"
    whole = end - start > 1 and reader.text[end - 1] in OFFICES.get(reader.surface(start, end - 1), ())
    if independent or whole or at.after in OFFICES.get(reader.surface(start, end), ()):
        yield OTHER, 12.0
    if at.after in OFFICERS and not any(
        word in ORGANIZATION_WORDS or word.isupper() for word in reader.text[start:end]
    ):
        yield OTHER, 4.0  # `Presiding Officer`
    elif (at.after.lower() in ROLES and at.label not in ("GPE", "LOC", "FAC")) or at.after in ORGANIZATION_HEADS:
        yield ORGANIZATION, 1.5
        yield PERSON, -1.0
    if (
        at.after in NAMED_BY_BODIES
        and at.head.dep_ == "compound"
        and at.head.head.i == end
        and at.label not in ("GPE", "LOC", "FAC")
    ):
        yield ORGANIZATION, 2.0
        yield PERSON, -3.0  # `the Kelda Vesh index`
    owned = at.before.lower() in ("the", "whose", "its", "their")
    called = owned and at.label in ("", "ORG", "PERSON") and is_called(reader, end)
    known = reader.text[end - 1] in PARTIES or knowledge.adjective(reader.text[end - 1])
    executive = end - start > 1 and _is_before_executive(reader, end)
    common = (called or executive) and are_common_nouns(reader.text[start:end])
    if called and not known and (not common or _is_movement(reader, start, end)):
        yield ORGANIZATION, 3.0 + COMMON * common  # `the Kelda union`
        yield PERSON, -2.0
    if at.after in SITED and at.head.dep_ in ("compound", "nmod") and at.head.head.i >= end and at.label != "ORG":
        yield PLACE, 5.0  # `the Mill Lane site`
        yield PERSON, -5.0
    if executive and common:
        yield ORGANIZATION, COMMON  # `Southern Ports chief executive Ann Reed`
    holder = end + 1 < len(reader.text) and reader.label[end + 1] == "PERSON"
    if holder and at.after in OF_TEAMS and end - start == 1 and knowledge.town(reader.text[start]):
        yield ORGANIZATION, 2.0  # `Kelda coach Ann Reed`
        yield PERSON, -4.0
    member = at.after in MEMBERS_OF and end - start > 1 and not knowledge.first_name(reader.text[start])
    if (holder and at.after in OF_BODIES) or (member and reader.after(end, 1)[:1].isupper()):
        yield ORGANIZATION, 2.5  # `Kelda Vesh leader Ann Reed`
        yield PERSON, -3.0
    body = at.before in POSSESSIVE and start > 1 and reader.label[start - 2] == "ORG"
    if body and end - start == 2 and not any(_tells(word) for word in reader.text[start:end]):
        yield PERSON, 2.0  # `KLP's Ann Reed`


def _from_ties(reader: Reader, at: _Place) -> Iterator[tuple[str, float]]:
    """Weigh what it owns, its parentheses, and the office or list that it belongs to."""
    start, end = at.start, at.end
    if at.after in ("'s", "’s"):
        if GOVERNING.intersection(reader.text[end + 1 : end + 4]) and at.label in ("GPE", "LOC"):
            yield PLACE, 3.0  # `Kelda-Vesna's economy minister`
        if at.then.lower() in KIN | OF_PERSONS:
            yield PERSON, 2.5
        elif at.then.lower() in ROLES:
            yield ORGANIZATION, 1.0
        elif end + 2 < len(reader.label) and reader.label[end + 1] == reader.label[end + 2] == "PERSON":
            yield ORGANIZATION, 2.0
            yield PERSON, -3.0  # `Kelda's Ann Reed said`
    if at.before == "(" and at.after == ")" and start > 1 and reader.label[start - 2] == "PERSON":
        none = reader.surface(start, end) in ("Ind", "Independent")
        seat = (
            end - start == 1
            and at.label != "ORG"
            and not reader.text[start].isupper()
            and _is_seated(reader, start - 2)
        )
        seat = (
            seat
            and not knowledge.institution(reader.text[start])
            and reader.text[start] not in PARTIES | PARTIES_IN_SHORT
        )
        yield (
            (OTHER, 9.0) if none else (PLACE, 2.5) if seat else (ORGANIZATION, 2.5)
        )  # a player's club, a speaker's party
        yield PERSON, -2.0
    if (_is_example_of_bodies(at.head) and reader.text[start - 1] not in POSSESSIVE) or (
        at.before == "of" and start > 1 and reader.text[start - 2] in PARTS_OF_FIRMS
    ):
        yield ORGANIZATION, 5.0  # `exchanges such as Kelda and Vesna`, `a subsidiary of Kelda`
        yield PERSON, -3.0
    if at.before == "," and at.after == ")" and start > 3 and _is_party_of_person(reader, start - 2):
        yield PLACE, 9.0  # `Ann Reed (Lab, Kelda East)`
        yield PERSON, -6.0
    post = _is_post(reader, at)
    if post:
        yield PLACE, 4.0  # `a border officer at Kelda`, `the mine at Kelda`
        yield PERSON, -4.0
    tie = _of_office(reader, at.head, start)
    common = tie is not None and are_common_nouns(reader.text[start:end])
    if tie is None or (end - start == 1 and common):
        pass  # `President of the Republic`
    elif tie.lower_ == "at" and not post:
        yield ORGANIZATION, 1.5 + 1.5 * COMMON * common  # `a teacher at the Fair Kelp Project`
        yield PERSON, -4.0
    elif tie.lower_ in ("of", "for") and tie.head.lower_ in OF_BODIES | SPEAKING_FOR:
        yield ORGANIZATION, 0.0 if common and tie.lower_ == "for" else 3.0  # `chief executive of Kelp Counts`
    elif tie.lower_ == "of":
        yield ORGANIZATION, 1.5
    if at.after == "," and (knowledge.country(at.then) or knowledge.us_state(at.then)):
        yield PLACE, 1.5


def _is_address(reader: Reader, start: int, end: int) -> bool:
    """Whether words may tell where somebody lives: a street, or a house whose town follows."""
    last, town = reader.text[end - 1], reader.after(end) == "," and reader.after(end, 1)[:1].isupper()
    street = last in STREETS and KINDS_OF_COURTS.isdisjoint(reader.text[start:end])
    return end - start > 1 and (street or (last in HOUSES and end - start == 2 and town))


SHORT_FOR_PARTIES = ("Con", "Ind", "Lab", "Lib Dem", "LD", "Lib", "Grn")
"""What tells a councillor's party behind his name."""

HOUSES = words("House Lodge Bank View Villas Cottages Flats Rise Row")
"""Last words of addresses that bodies' names have, too."""

KINDS_OF_COURTS = words("High Crown Supreme County District Family Labour Appeals Sheriff Magistrates Circuit")


def _is_movement(reader: Reader, start: int, end: int) -> bool:
    """Whether several words are the name of a movement, or group, that says something: `the Bold Dawn | movement said`."""
    noun = reader.doc[end - 1].head
    nouns = (noun, *(child for child in noun.rights if child.dep_ == "appos"))
    verbs = [noun.head] if noun.dep_ in SUBJECTS else []
    verbs += [
        child
        for one in nouns
        for child in one.rights
        if child.dep_ == "relcl"
        and any(who.lower_ in ("which", "that") and who.dep_ in SUBJECTS for who in child.lefts)
    ]
    moves = noun.lower_ in ("movement", "nonprofit") or noun.i > end  # `the Bold Dawn | rights group said`
    moves &= reader.text[end - 1] not in PLACE_WORDS | {"Area"}
    return moves and end - start > 1 and any(verb.lemma_ in SAY for verb in verbs)


def _is_post(reader: Reader, at: _Place) -> bool:
    """Whether a lone word is where somebody is on duty or from, or a site is or something is measured.

    `A nurse | at Kelda`, `the river's flow at Kelda`, `a skipper from Kelda`, but not `a loan officer at Kelda`.
    """
    name, who = reader.text[at.start], at.head.head.head
    lone = at.end - at.start == 1 and at.head.dep_ == "pobj" and at.head.head.i == at.start - 1
    if at.before == "from":
        return lone and who.lower_ in FROM_PLACES and not name.isupper()
    if at.before != "at" or not lone or name.isupper() or name in ORGANIZATION_WORDS or knowledge.institution(name):
        return False
    if who.lower_ in SITES or who.lower_ in MEASURED:
        return True
    fields = {child.lower_ for child in who.lefts if child.dep_ in ("compound", "nmod")}
    return who.lemma_.lower() in ON_DUTY and (who.lemma_.lower() != "officer" or fields <= OFFICERS_ON_DUTY)


ON_DUTY = words(
    """officer soldier guard sentry trooper policeman policewoman constable ranger nurse midwife medic paramedic porter
    firefighter"""
)
"""Who is posted to a place."""

SITES = words(
    "plant mine port camp base depot refinery crossing checkpoint quarry barracks airfield airbase dam reactor smelter substation"
)
"""What is at a place."""

MEASURED = words("flow discharge rainfall snowfall temperature humidity wind winds waves")
"""What is measured at a place, and is no body's."""

FROM_PLACES = words("skipper fisherman farmer herder shepherd villager resident shopkeeper trucker rancher grandmother")
"""Who is from a place, and of no body."""

OFFICERS_ON_DUTY = words("customs police border immigration army navy prison naval military duty port harbour harbor")
"""What such officers are of."""


def _is_seated(reader: Reader, last: int) -> bool:
    """Whether a person's name that ends with a token stands behind the office of a member of a parliament: `MP Ann Reed`."""
    while last > 0 and reader.label[last] == "PERSON":
        last -= 1
    return reader.text[last].lower() in OF_NO_PARTY or reader.text[last] in OF_NO_PARTY


def _is_party_of_person(reader: Reader, last: int) -> bool:
    """Whether a party stands in short in parentheses right behind a person's name: `Ann Reed (Lib Dem`."""
    opens = next((i for i in range(last, max(last - 3, 0), -1) if reader.text[i] == "("), 0)
    return opens > 0 and reader.text[last] in PARTIES_IN_SHORT and reader.label[opens - 1] == "PERSON"


PARTIES_IN_SHORT = words(
    "Lab Labour Con Conservative C L LD Dem Dems SNP PC Plaid Cymru DUP UUP SDLP Green Greens Reform UKIP Ind Independent D R"
)
"""Parties as they are printed behind the names of those who sit in a parliament or council."""


def _is_also_of_minister(reader: Reader, start: int, end: int) -> bool:
    """Whether common words tell what else a minister is for, and are no name: `Minister of Trade | and Rural Affairs`."""
    matters = all(word in PORTFOLIOS or knowledge.is_common(word) for word in reader.text[start:end])
    office = is_of_minister(reader.text, start - 1)
    return office and matters and not knowledge.first_name(reader.text[start])


def _is_office_of(reader: Reader, start: int, end: int) -> bool:
    """Whether a lone word with an article is the office of the person named behind it: `The Sarpanch, Smt. Reed,`."""
    surface = reader.surface(start, end)
    if reader.before(start) not in ("The", "the") or surface.isupper() or " " in surface:
        return False
    if (
        knowledge.institution(surface)
        or knowledge.country(surface)
        or not ORGANIZATION_WORDS.isdisjoint(reader.text[start:end])
    ):
        return False
    if reader.after(end) == "of":  # `the Olu of Igbara, Oba Festus Reed,`
        behind = end + 1
        while behind < len(reader.text) and reader.capital[behind]:
            behind += 1
        return behind > end + 1 and reader.after(behind) == "," and reader.after(behind, 1) in HONORIFICS
    if reader.after(end) != "," or reader.doc[start:end].root.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if reader.after(end, 1) in HONORIFICS:
        return True
    name = end + 1
    while name < len(reader.text) and reader.label[name] == "PERSON":
        name += 1
    last = reader.doc[name - 1]
    apposed = last.dep_ == "appos" and start <= last.head.i < end
    return name - end > LEAST_FULL and apposed and reader.after(name) == ","


def _is_of_name(office: Token, start: int) -> bool:
    """Whether an office has an `of` and a name before what explains it, and no noun as in `market leader of Kelda`."""
    plain = not any(child.dep_ == "compound" for child in office.lefts)
    return plain and any(
        child.lower_ == "of"
        and any(name.dep_ == "pobj" and name.pos_ == "PROPN" and name.i < start for name in child.rights)
        for child in office.rights
    )


LEADING = words("leader co-leader founder co-founder")
"""Offices that bodies have in a market, too, and persons alone in a body with a name."""


def _kind_of_members(one: Token) -> str | None:
    """What those are of whom one is meant, or who are told of in the sentence before: `One of the clerics`, `one of them`."""
    while one.dep_ == "pobj" and one.head.lower_ == "of":
        one = one.head.head
    if one.lower_ not in ONE_OF:
        return None
    of = [child for child in one.rights if child.lower_ == "of"]
    many = next((child for by in of for child in by.rights if child.dep_ == "pobj"), None)
    if (many is None or many.lower_ in ("them", "these", "those")) and sentence_of(one).start:
        before = sentence_of(one.doc[sentence_of(one).start - 1])
        many = next((token for token in before if token.tag_ == "NNS" and token.dep_ in (*SUBJECTS, "dobj")), None)
    lemma = "" if many is None or many.tag_ != "NNS" else many.lemma_
    if lemma in ROLES_OF_PERSONS or lemma in PEOPLE_OF or lemma == "leader":
        return PERSON
    return ORGANIZATION if lemma in ORGANIZATION_NOUNS else None


ONE_OF = words("one another two three four some others eldest youngest first second third")
"""Words for one or some of those told of."""


def _is_somebody_from(name: Token, start: int) -> bool:
    """Whether a name explains an indefinite noun for what somebody does, behind the place he is from."""
    place = name.head
    noun = place.head.head if place.dep_ == "pobj" and place.head.lower_ == "from" else None
    return (
        name.dep_ == "appos"
        and noun is not None
        and place.i < start
        and noun.tag_ == "NN"
        and noun.lower_ in ROLES | ALSO_OF_BODIES
        and next(noun.lefts, noun).lower_ in ("a", "an")
    )


def _is_of_coalition(partner: Token) -> bool:
    return any(child.lower_ in ("coalition", "governing", "junior", "ruling") for child in partner.lefts)


def _is_behind_quoted_body(reader: Reader, start: int) -> bool:
    """Whether a name stands right behind the quoted one of the body that its bearer has an office in, or behind its comma."""
    end = start - 1 - (start > 0 and reader.text[start - 1] == ",")
    if end < 1 or reader.text[end] not in QUOTES:
        return False
    opens = next((i for i in range(end - 1, max(end - LONGEST_QUOTED, 0), -1) if reader.text[i] in QUOTES), 0)
    return opens > 0 and is_quoted_by_office(reader, opens)


def is_quoted_by_office(reader: Reader, opens: int) -> bool:
    """Whether a quotation mark opens what an office is in or somebody is a member of: `leader of | “Kelp Renewal”`."""
    tie = opens - 1 - (reader.text[opens - 1] == "the")
    office = reader.text[tie - 1].lower() if tie > 0 and reader.text[tie] in ("of", "from") else ""
    return office.removesuffix("s") in OF_PARTIES


LONGEST_QUOTED = 8
"""Tokens of the longest name of a body in quotation marks."""

OF_PARTIES = words(
    """leader co-leader chairman chairwoman chairperson chair co-chair president mp deputy councillor lawmaker legislator member
    candidate spokesman spokeswoman spokesperson parliament group faction representative secretary"""
)
"""Whose party or other body is named in quotation marks behind an `of` or `from`; those of works are `director` and `author`."""

LEAST_FULL = 2
"""Tokens of a comma and a first name, to which a surname comes."""

RELATIVES = KIN_OF_PERSONS
"""Who is told of by whose relative he is."""

CHILDREN = relatives("child")
"""Whose parents stand behind an `of`."""

PEERS = titles("peer")
"""Titles of those who are called by a surname and a place."""


def _is_identified(reader: Reader, start: int) -> bool:
    """Whether letters stand behind `identified only as`, and so are the initials of persons, or in a list of such."""
    i = start - 1
    while i > 1 and (reader.text[i] in ("and", ",") or re.fullmatch(r"[A-Z]{2,3}", reader.text[i])):
        i -= 1
    behind = {word.lower() for word in reader.text[max(i - 2, 0) : i]}
    return reader.text[i] == "as" and not behind.isdisjoint(("identified", "named", "known")) and "only" in behind


def _gives_name(reader: Reader, start: int) -> bool:
    """Whether somebody calls himself by a name that begins at a token: `who gave her name only as | Ann`."""
    i = start - 1 - (reader.text[start - 1] in HONORIFICS)
    before = [word for word in reader.text[max(i - 3, 0) : i] if word not in ("only", "just", "simply")]
    return reader.text[i] == "as" and before[-1:] in (["name"], ["himself"], ["herself"], ["themself"], ["themselves"])


MEMBERS_FOR = {f"{letters.lower()}{s}" for letters in titles("seated") for s in ("", "s")} | words(
    "member members senator representative councillor"
)
"""Who is elected for a place."""

SITED = words(
    """constituency site road bypass estate district ward neighbourhood neighborhood suburb junction bridge crossing causeway
    dam tunnel checkpoint"""
)
"""Nouns of places behind their names."""

LIVE_IN = words("resident residents inhabitants villagers people village town hamlet suburb outskirts")
"""Before `of` they tell that a place follows."""

ZONES = words(
    "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST IST CET CEST EAT WAT PKT SGT HKT JST KST AEST AEDT NZST NZDT"
)
CLOCK = ZONES | words("a.m. p.m. am pm a.m p.m AM PM A.M. P.M. noon midnight")
"""Letters of the time of a place, and what they stand behind."""


def _noun_behind(reader: Reader, name: Token, end: int) -> Token | None:
    """Noun in apposition behind a name, with its head and end, that says what it names: `Kelp Air, the island's carrier,`.

    A title that bodies and persons have says nothing without an article: `Ann Reed, publisher of the Daily Kelp,`.
    """
    if reader.after(end) != ",":
        return None
    inside = (token for token in reader.doc[name.i : end] if token.tag_ in ("NNP", "NNPS"))
    explaining = (child for token in inside for child in token.rights if child.dep_ == "appos")
    nouns = (child for child in explaining if child.i > end and child.pos_ == "NOUN")
    noun = next(nouns, None)
    if noun is not None and noun.lower_ in ALSO_OF_BODIES:
        return noun if any(child.dep_ in ("det", "poss") for child in noun.lefts) else None
    return noun


def _is_owned_thing(reader: Reader, start: int, end: int, head: Token, label: str) -> bool:
    """Whether what a name names is one of many, of some year or somebody's: `a Kelda Vesh`, `her 2008 Kelda`, `his Kelda`."""
    if not start <= head.i < end or head.dep_ in ("compound", "amod", "nmod", "poss") or label == "GPE":
        return False
    if not all(known.isdisjoint(reader.text[start:end]) for known in (ORGANIZATION_WORDS, PARTY_MEMBERS)):
        return False
    if end < len(reader.doc) and reader.doc[end].pos_ == "NOUN":
        return False  # `his IBF title`
    before = reader.doc[start - 1] if start else head
    if before.head != head:
        return False
    one = end - start == 2 and reader.words_before(reader.text[start:end]) <= {"a", "an"}
    dated = bool(YEAR.fullmatch(before.text)) and start <= before.head.i < end
    owned = before.tag_ == "PRP$" and label in ("PERSON", "PRODUCT") and not reader.text[start].isupper()
    return one or dated or owned


MOTION = words("take move bring rush fly travel drive return airlift transfer deport extradite sail commute")
"""Verbs with the place behind their `to` where somebody or something gets."""

OF_TOWNS = ("ers", "ians", "ans", "ites", "is")
"""Endings of words for those who live in a town."""


PARTS_OF_FIRMS = words("subsidiary affiliate unit arm")
"""What a company is of another one."""


def _is_example_of_bodies(name: Token) -> bool:
    """Whether a name is one of some bodies of a kind: `exchanges, including Kelda, Vesna and Tarn`."""
    first = name
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    kind = first.head.head
    listed = first.dep_ == "pobj" and first.head.lower_ in ("as", "like", "including") and kind.i < first.i
    return listed and kind.tag_ == "NNS" and kind.lemma_ in ORGANIZATION_NOUNS | {"exchange", "institution", "agency"}


def _is_team_acting(reader: Reader, start: int, end: int, head: Token) -> bool:
    """Whether a plural that is no people and no common noun here does something: `the Warblers signed Reed`."""
    word = reader.text[start]
    return (
        end - start == 1
        and reader.before(start).lower() == "the"
        and head.tag_ == "NNPS"
        and head.dep_ == "nsubj"
        and head.head.pos_ == "VERB"
        and head.head.lemma_ not in ("begin", "start", "open", "end", "take")
        and word not in PEOPLES | EVENT_WORDS
        and knowledge.people(word) is None
        and not any(knowledge.town(word.removesuffix(ending)) for ending in OF_TOWNS)
        and word.lower() not in reader.common
    )


def _of_office(reader: Reader, name: Token, start: int) -> Token | None:
    """Preposition that ties a name, with its head and start, to an office before it: `leader | of the young Kelp Revival`."""
    tie = name.head
    if name.dep_ != "pobj" or not is_role(tie.head.text):
        return None
    between = reader.doc[tie.i + 1 : start]
    return None if any(token.is_quote or reader.capital[token.i] for token in between) else tie


def _tells(word: str) -> bool:
    """Whether a word is more than a name: a common one, a town, or one that tells what a body is."""
    return (
        not word.isalpha()
        or word.isupper()
        or word in ORGANIZATION_WORDS
        or knowledge.is_common(word)
        or knowledge.town(word)
        or knowledge.country(word) is not None
    )


def _is_field(reader: Reader, i: int) -> bool:
    """Whether a common word that opens a sentence says what the scholar behind it studies: `Kelp biologist Ann Reed`."""
    scholar = reader.after(i + 1)
    studies = scholar.endswith("ologist") or scholar in ("scientist", "ecologist", "physicist", "historian")
    return studies and bool(reader.doc[i].is_sent_start) and knowledge.is_common(reader.text[i])


def _is_before_amount(reader: Reader, start: int, end: int) -> bool:
    """Whether a name is the letters of a currency, with or before its amount: `Tk 300,000`, `Rs 5 lakh`."""
    amount = reader.text[start + 1] if end - start == 2 else reader.after(end) if end - start == 1 else ""
    then = reader.after(max(end, start + 2))
    if not amount[:1].isdigit() or not re.fullmatch(r"[A-Z][A-Za-z]{0,3}\.?", reader.text[start]):
        return False
    return reader.text[start] in CURRENCIES or "," in amount or then.lower() in LARGE


def _is_behind_office(reader: Reader, start: int) -> bool:
    """Whether an office with what it is of stands before a name: `Commissioner of Police`."""
    office = start > 3 and reader.text[start - 2] == "of" and is_role(reader.text[start - 3])
    return office and reader.capital[start - 3] and reader.doc[start - 1].head.i == start - 2


def _is_hyphened_role(reader: Reader, start: int) -> bool:
    """Whether an office of more words than one stands before a name: `officer-in-charge`."""
    first = start - 1
    while first > 1 and reader.text[first - 1] == "-" and not reader.space[first - 1] and not reader.space[first - 2]:
        first -= 2
    return first < start - 1 and is_role(reader.text[first]) and reader.space[start - 1]


def _is_first_of_rank(reader: Reader, i: int) -> bool:
    """Whether a word is the beginning of a rank, or a title, before a name: `Battalion Chief Ann Reed`, `Don Jorge Reed`."""
    if reader.text[i] == "Don":
        return knowledge.first_name(reader.after(i + 1)) in ("m", "f") and reader.after(i + 2)[:1].isupper()
    return reader.text[i] in FIRST_OF_RANKS and is_role(reader.after(i + 1)) and reader.after(i + 2)[:1].isupper()


def makes_as_person(reader: Reader, start: int) -> bool:
    """Whether the word before a name is the end of a hyphenated noun for a person: `film-maker`, but not `car-maker`."""
    return reader.text[start - 1] == "maker" and reader.text[start - 3 : start - 1] in MAKERS


MAKERS = [[made, "-"] for made in ("film", "policy", "peace", "dress", "shoe", "law")]
"""Beginnings of nouns for persons that end in `-maker`."""


def _is_unit(reader: Reader, i: int) -> bool:
    """Whether letters stand behind the digits that count them, and name nothing that follows."""
    token = reader.doc[i]
    counted = any(child.dep_ == "nummod" and child.i == i - 1 for child in token.lefts)
    return (
        counted
        and token.is_upper
        and reader.text[i - 1][0].isdigit()
        and token.dep_ not in ("compound", "nmod", "poss")
    )


def is_of_body(reader: Reader, start: int) -> bool:
    """Whether shares in what is named are told of, which companies alone have, or what is printed there."""
    name = reader.doc[start]
    name = name.head if name.dep_ in ("compound", "nmod", "amod") else name
    held = reader.before(start) == "in" and start > 1 and reader.text[start - 2].lower() in SHARES
    place = (knowledge.region, knowledge.town, knowledge.capital)
    return held or (printed_in(name) is not None and not any(look(reader.surface(start, name.i + 1)) for look in place))


SHARES = words("share shares stake stakes shareholding shareholder shareholders shareholdings")
"""What is held in a company, and who holds it."""

NAMED_BY_BODIES = words(
    """index indices restaurant restaurants outlets supermarkets branded brand subsidiary app party coalition newspaper survey
    poll"""
)
"""What stands behind the name of the body whose it is."""

OF_BODIES = words("leader chairman chairwoman chairperson president founder co-founder treasurer analyst coordinator")
"""Offices that are a body's where its name stands before them and a person's behind."""

OF_TEAMS = words("coach captain goalkeeper goalie manager striker midfielder defender winger forward")
"""Who is of the team that is called by its town."""

MEMBERS_OF = words("MP MK TD MSP MEP MLA councillor lawmaker legislator candidate activist")
"""Who is of a party whose name of several words stands before."""

BESIDE_BODIES = words(
    "rival supplier owner operator contractor partner subsidiary competitor customer distributor developer"
)
"""What a body is to the one that is named before."""

SPEAKING_FOR = words("spokesman spokeswoman spokesperson executive trustee")
"""Who heads or speaks for what is named behind the preposition: a body, where no other evidence says a person."""


def _is_of_title(reader: Reader, start: int, end: int) -> bool:
    """Whether the article before a name has a capital of its own, as in the names of papers."""
    article = start - 1
    return (
        article > 0
        and reader.text[article] == "The"
        and not reader.doc[article].is_sent_start
        and reader.text[article - 1] not in QUOTES
        and not reader.headline[article]
        and not knowledge.town(reader.surface(article, end))
        and reader.after(end) not in POSSESSIVE
    )


def explanation(reader: Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what one place says of the name wherever it stands: `the daily Kelpa`, `the yacht Rubicon`."""
    before, after = reader.before(start), reader.after(end)
    quoted = reader.text[start - 1] in QUOTES and any(word in QUOTES for word in reader.text[end : end + 1])
    given = end - start > 1 and knowledge.first_name(reader.text[start])
    called = before in ORGANIZATION_NOUNS or (before in FORMATIONS and (quoted or not given))
    called = called and not (given in ("m", "f") and is_owned(reader.doc[start - 1]))  # `Leader of the group Ann Reed`
    if (
        before == "station"
        and reader.text[start - 2 - quoted] in ON_AIR
        and root_of(reader.doc, start, end).dep_ == "appos"
    ):
        yield ORGANIZATION, 3.0  # `the radio station Kelda`
        yield PERSON, -3.0
    if called and reader.space[start - 1 - quoted] and not makes_as_person(reader, start):
        yield ORGANIZATION, 3.0 + COMMON * are_common_nouns(reader.text[start:end])  # `the airline Kelp Air`
    elif (whose := named_in_clause(reader.doc, start)) is not None:
        if whose.lower_ in ORGANIZATION_NOUNS | FORMATIONS:
            yield ORGANIZATION, 4.0 + COMMON * are_common_nouns(reader.text[start:end])  # `a group called Kelp Now`
            yield PERSON, -4.0
        elif whose.lower_ in THINGS or whose.lower_ in VESSELS:
            yield OTHER, 5.0  # `a film called Red Kelp`
    elif quoted and is_quoted_by_office(reader, start - 1):
        yield ORGANIZATION, 4.0 + COMMON * are_common_nouns(reader.text[start:end])
        yield PERSON, -2.0
    if before.lower() in VESSELS or is_of_ship(reader, before):
        yield OTHER, 6.0
    if quoted:
        qualified = list(itertools.takewhile(str.islower, reader.text[end + 1 : end + 4]))
        if NAMED_THINGS.intersection(qualified):
            yield OTHER, 5.0  # the “Kelpa” investment programme
    if after == "(" and YEAR.fullmatch(reader.after(end, 1)) and reader.after(end, 2) == ")":
        yield OTHER, 6.0  # a film and its year
    noun = _noun_before(reader, start)
    head = root_of(reader.doc, start, end)
    titled = noun is not None and (noun.lower_ in THINGS or noun.lower_ in VESSELS)
    titled = titled and noun is not None and (noun.pos_ == "NOUN" or noun.lower_ in STORMS)
    made = start > 0 and noun == reader.doc[start - 1] and head.dep_ == "nsubj" and head.head.dep_ == "relcl"
    if titled and not made:
        yield OTHER, 5.0  # `the film Red Kelp`, but not `the film Reed made`
    written = head.dep_ == "dobj" and head.head.lemma_ in WRITING and reader.capital[start]
    man_or_woman = knowledge.first_name(reader.text[start]) in ("m", "f")  # a life of Ann Reed
    if not man_or_woman and (written or (noun is not None and noun.lower_ == "of" and noun.head.lower_ in WRITERS)):
        yield OTHER, 5.0  # `wrote Red Kelp`, `the author of The Red Kelp`


ON_AIR = words("radio television TV")
"""Of what a station is that has a name."""

FORMATIONS = words("alliance association bloc coalition faction formation gang rebels sect")
"""Nouns before the name of a body that is quoted or begins with no first name, besides those before any."""


def _noun_before(reader: Reader, start: int) -> Token | None:
    """Word before a name, past a quotation mark, the article of a title and the comma of an apposition."""
    i = start - 1
    article = reader.text[i]
    if i > 0 and (article == "The" or (article == "the" and reader.text[i - 1] == ",")):
        i -= 1
    if i > 0 and reader.text[i] in QUOTES:
        i -= 1
    if i > 0 and reader.text[i] == ",":
        noun = reader.doc[i - 1]
        owned = article == "The" and any(child.dep_ == "poss" for child in noun.lefts)  # `her new novel, The Red Kelp`
        i -= owned or any(child.dep_ == "appos" and start <= child.i for child in noun.rights)
    return reader.doc[i] if i >= 0 else None


def _is_before_executive(reader: Reader, end: int) -> bool:
    """Whether an office that firms and the like give, and a person, stand behind a name: `| chief executive Ann Reed`."""
    if BEGIN_OF_FIRMS.isdisjoint(map(str.lower, reader.text[end : end + 2])):
        return False
    for width in (1, 2, 3):
        office, then = reader.surface(end, min(end + width, len(reader.text))).lower(), end + width
        if office in OF_FIRMS:
            return then < len(reader.text) and reader.label[then] == "PERSON"
    return False


OF_FIRMS = frozenset(
    (
        *("chief executive", "chief executive officer", "managing director", "chief operating officer"),
        *("chief financial officer", "ceo", "spokesman", "spokeswoman", "spokesperson"),
    )
)
"""Offices in small letters that firms and authorities give."""

BEGIN_OF_FIRMS = frozenset(office.split()[0] for office in OF_FIRMS)


LOCAL_OFFICES = words("Gov Gov. Governor Mayor Rep Rep. Councillor Councilor")
"""Offices before which the place stands that they are of."""


def is_named_behind(reader: Reader, opens: int) -> bool:
    """Whether a person stands right behind a parenthesis: `DCP | (East) Ann Reed`."""
    if reader.text[opens : opens + 1] != ["("]:
        return False
    closes = next(
        (i for i in range(opens + 1, min(opens + LONGEST_QUOTED, len(reader.text) - 1)) if reader.text[i] == ")"), 0
    )
    return closes > 0 and (reader.label[closes + 1] == "PERSON" or bool(knowledge.first_name(reader.text[closes + 1])))


PREDICATES = words("acomp amod advmod oprd xcomp ccomp advcl")
"""What no name is in its clause."""


OF_NO_PARTY = titles("seated") | words(
    "councillor councilor councilman senator Senator candidate lawmaker legislator peer"
)
"""Whom `Independent` tells to be of no party."""

OFFICES = {"Cabinet": MATTERS_OF_OFFICES["Cabinet"], "Fire": words("Chief Marshal"), "Police": words("Chief")}
"""Words that, alone before these offices, are no body's name."""


def _evidence_of_thing(reader: Reader, start: int, end: int) -> Iterator[tuple[str, float]]:
    """Weigh what one place says against a name's being anybody's: a thing, a place, a people, a portfolio is named."""
    before, after = reader.before(start), reader.after(end)
    head = root_of(reader.doc, start, end)
    owned = before == "of" and start > 1
    if owned and start > 3 and reader.text[start - 2] == ",":
        age = start - 3 - (reader.text[start - 3] == ")")
        aged = reader.text[age].isdigit() and reader.text[age - 1] in (",", "(")
        lives = _is_address(reader, start, end)
        if aged or reader.label[start - 3] == "PERSON" or lives:
            yield PERSON, -4.0
            yield PLACE, 9.0 if lives else 5.0 if aged else 2.0  # `Paul Reed, 47, of Vesna`
    if owned and reader.label[start - 2] == "PERSON" and reader.label[start] == "PERSON":
        yield ORGANIZATION, 1.5
        yield PERSON, -4.0  # `Ann Reed of Kelda`
    if owned and end - start == 1 and reader.text[start - 2] in OF_LANDS:
        yield PLACE, 4.0
        yield PERSON, -4.0  # `the Regional Assembly of Kelda`
    if before == "," and _goes_on_address(reader, start - 1):
        yield PLACE, 4.0  # `of Kelp Close, Vesna`
        yield PERSON, -4.0
    comes = start > 1 and (reader.doc[start - 1].head.lower_ in HAILING or reader.label[start - 2] == "PERSON")
    if before == "from" and comes and ORGANIZATION_WORDS.isdisjoint(reader.text[start:end]):
        yield PLACE, 4.0  # `a farmer from Vesna`
        yield PERSON, -4.0
    if owned and reader.text[start - 2].lower() in REGIONS:
        yield PLACE, 5.0  # `the town of Santa Rosa`
    kind = _noun_behind(reader, head, end)
    one = kind is not None and any(child.lower_ in ("a", "an") or child.dep_ == "poss" for child in kind.lefts)
    if (kind is not None and one and kind.lower_ in REGIONS) or _is_beside_place(reader, start, end, head):
        yield PLACE, 5.0  # `Kelda, a town of 900`, `in Vesna, Kelda and Tarn`
        yield PERSON, -4.0
    both = (
        owned
        and reader.label[start] == "PERSON"
        and reader.text[start - 2] == "both"
        and reader.before(start - 2) == ","
    )
    if both or (after, reader.after(end, 1)) in DEVELOPED:
        yield PLACE, 6.0  # `Ann Reed and Paul Orlin, both of Kelda`, `the Kelda Vesh industrial estate`
        yield PERSON, -4.0
    headed = before in ("of", "for") and start > 1 and reader.text[start - 2].lower() in HEADS_OF
    if headed and (_is_portfolio(reader, start, end) or reader.text[end - 1] == "Prosecutions"):
        yield OTHER, 9.0  # `the head of Strategic Communications`
    if after == "-" and not reader.space[end - 1] and not reader.space[end] and end - start > 1:
        rest = reader.after(end, 1)
        if rest.islower() and rest.isalpha() and rest not in COMPOUND_SUFFIXES:
            yield OTHER, 5.0  # cut within a word: `the National Follow|-up Plan`
    if (after == "court" and reader.text[end - 1] in ("Supreme", "High")) or (
        after == "Representative" and reader.text[end - 1] == "Trade"
    ):
        yield OTHER, 9.0  # `the Kelda High court`, `the US Trade Representative`
    ruling = reader.text[end : end + RULING_LIMIT]
    if (after in PARTS and not RULING.isdisjoint(ruling)) or (after in PROSECUTORS and "office" in ruling):
        yield PLACE, 5.0  # `Zaruna town council`, `the Zaruna prosecutor's office`
    if head.dep_ == "compound" and head.head.i >= end:
        noun = head.head.lower_
        inner = end < head.head.i and reader.doc[end].dep_ == "compound" and reader.doc[end].head == head.head
        if noun in NAMED_THINGS or (inner and after in NAMED_THINGS):
            yield OTHER, 4.0
            yield PERSON, -2.0
        elif noun in PEOPLE_OF and noun == after.lower():
            yield OTHER, 4.0  # `a Nukari woman`
            yield PERSON, -4.0
        elif noun == after and (noun in REGIONS or noun in STRETCHES):
            yield PLACE, 4.0  # `Zaruna province`
        elif (
            noun in NAMED_BY_PLACE
            and after in NAMED_BY_PLACE | {"opera", "health", "high", "bus"}
            and not reader.text[start].isupper()
        ):
            yield PLACE, 2.0  # `Zaruna police`


def _is_beside_place(reader: Reader, start: int, end: int, name: Token) -> bool:
    """Whether a name that a town has is in a list behind a preposition of place, of which a place is the first."""
    first = name
    while first.dep_ in ("conj", "appos") and first.head.i < first.i:
        first = first.head
    listed = first.i < start and first.dep_ == "pobj" and first.head.lower_ in PLACE_PREPOSITIONS
    return listed and reader.label[first.i] in ("GPE", "LOC") and knowledge.town(reader.surface(start, end))


OF_LANDS = words("Assembly Parliament Republic Diocese Archdiocese Court Senate Legislature Police Province")
"""Last words of the names of bodies that are of a town or land."""

GOVERNED_BY = words("administration presidency premiership campaign regime")
"""What is called by the name of the person who leads it."""

GOVERNING = words("minister ministers premier governor parliament capital coast population")
"""What a part of a state has, and no body."""

DISASTERS = words("Fire Wildfire Earthquake Quake Flood Floods Storm Tsunami Eruption Pandemic Crash")
"""Last words of what happened, behind an article; a body that goes by such a word has none: `Kelda Fire said`."""

STREETS = words(
    """Avenue Boulevard Lane Park Road Street Square Hill Close Court Terrace Drive Gardens Estate Crescent Heights Grove Walk
    Mews Manor Residence Colony Nagar Estates"""
)
"""Last words of addresses."""

HAILING = words(
    """grower farmer weaver fisherman herder trader shopkeeper teacher nurse student pupil resident woman man boy girl mother
    father couple family widow pensioner villager driver labourer laborer worker people residents farmers villagers youth
    tailor potter"""
)
"""Whom a place is told of behind their `from`, and no employer."""

OF_PERSONS = words("parents family relatives children funeral home house body death birthday career life trial")
"""What persons have, and bodies hardly ever."""

CURRENCIES = words("Tk Rs Ksh KSh Sh Shs Rp RM Ush Tsh Php")
"""Letters of currencies before an amount."""

THINGS = (
    words(
        """film movie novel novella memoir book trilogy song album sitcom musical series
    opera ballet token coin cryptocurrency app variant
    horse mare stallion stud"""
    )
    | STORMS
)
"""Works and other things: the name right after is theirs."""

WRITING = words("write author publish pen")

WRITERS = words("author authors writer")
"""Who is followed by the title of a work: `author of`."""

REGIONS = words(
    """village town city district province prefecture region municipality county department suburb neighbourhood
    neighborhood governorate canton commune oblast aimag upazila upazilla taluk township outskirts state island port
    hamlet settlement"""
)
"""Kinds of places: the name after their `of`, and the one right before them, is a place's."""

STRETCHES = words(
    """river lake valley desert mountains peninsula highway road railway railroad mine junction beach coast bay route crossing
    checkpoint pass strait waterway reef plateau basin estuary"""
)
"""Kinds of places that are named by the word before them alone."""

NAMED_BY_PLACE = words(
    "police court prison jail diocese residents village refinery market station bureau municipality branch library clinic"
)
"""What is named by the place that it is at."""

RULING = words("council administration government assembly court")
PARTS = words("city town county borough district parish village municipal regional provincial state high")
PROSECUTORS = words("prosecutor prosecutors")
RULING_LIMIT = 3
"""What places are ruled by, of which part it is, and within how many tokens: `Zaruna town council`."""

DEVELOPED = {
    (kind, land) for kind in ("industrial", "housing") for land in ("estate", "estates", "park", "zone", "area")
}
"""What is called by the place where it is, in two words."""

HEADS_OF = words("head chief director professor officer manager minister secretary undersecretary spokesperson lead")
"""Offices that are followed by what they are for where no body is named."""

PEOPLE_OF = words(
    "woman man women men people elder elders tribe tribes clan language ancestry descent heritage girl boy"
)
"""What is of a people."""


def _goes_on_address(reader: Reader, comma: int) -> bool:
    """Whether what stands before a comma is where somebody lives: `Ann Reed, of Kelp Close|,`."""
    first = comma
    while first > 1 and reader.capital[first - 1] and reader.proper[first - 1]:
        first -= 1
    lives = first > 2 and first < comma and reader.text[first - 1] == "of" and reader.text[first - 2] == ","
    return lives or (reader.text[comma - 1] in STREETS and comma - first > 1)


def _is_portfolio(reader: Reader, start: int, end: int) -> bool:
    """Whether all words are common nouns with a capital, none of which tells of a body: `Strategic Communications`."""
    parts = [word for word in reader.text[start:end] if word not in ("and", "&")]
    lacking = not knowledge.is_common(parts[0]) and parts[0].endswith(PARTICIPLES) and len(parts) > 1
    return not (ORGANIZATION_WORDS - SERVED).intersection(parts) and all(map(knowledge.is_common, parts[lacking:]))


PARTICIPLES = ("ed", "ing")
"""Endings of words that are no names, however rare: `Neglected Diseases`."""

ROLES_OF_PERSONS = ROLES - ALSO_OF_BODIES

SERVED = words("Service Services Operations Communications Research")
"""Words of bodies that are a matter where somebody is head of it, without an article: `head of Legal Services`."""


def _is_beside_score(reader: Reader, start: int, end: int) -> bool:
    """Whether a name stands beside the score of a game with another one on the other side: `Tarnvale 2-1 Vesna Town`."""
    for first, other in ((end, end + 3), (start - 3, start - 4)):
        if first > 0 and first + 3 < len(reader.text) and reader.text[first + 1] in ("-", "–"):
            goals = reader.text[first], reader.text[first + 2]
            if all(goal.isdigit() and len(goal) < 3 for goal in goals) and not reader.space[first]:
                return reader.capital[other]
    return False


def _is_side(reader: Reader, start: int, end: int) -> bool:
    """Whether a name is a side of a match in goals: `Tarnvale beat Vesna Town 3-2`; in games of two persons sets are counted."""
    if GOALS.isdisjoint(reader.words):
        return False
    head = head_of_name(reader.doc, start, end)
    if head.dep_ in ("nsubj", "nsubjpass"):
        verb = head.head
        sides = [child for child in verb.rights if child.dep_ in ("dobj", "pobj") and reader.capital[child.i]]
        last = sides[0].i + 1 if sides else len(reader.text)
    else:
        verb, last = head.head, end
    score = reader.text[last : last + 3]
    scored = (
        len(score) == 3 and score[1] in ("-", "–") and all(goals.isdigit() and len(goals) == 1 for goals in score[::2])
    )
    return verb.lemma_ in BEAT and scored and not reader.after(last + 3)[:1].isdigit() and reader.after(last + 3) != ","


def _has_opponent(reader: Reader, start: int, end: int) -> bool:
    """Whether a name is one of the sides of a game: `a win over Vesna`, `beat the Vesna Warblers`, `Vesna (10-0)`."""
    if RECORD.fullmatch(reader.surface(end, min(end + 5, len(reader.text)))):
        return True
    head = head_of_name(reader.doc, start, end)
    if head.dep_ == "pobj" and head.head.lower_ in OPPOSING:
        game = head.head.head
        return game.lemma_ in GAMES | BEAT or (game.dep_ == "prep" and game.head.lemma_ in GAMES)
    return head.dep_ in ("dobj", "nsubj", "nsubjpass") and head.head.lemma_ in BEAT - {"host"}


RECORD = re.compile(r"\(\d{1,3} ?[-–] ?\d{1,3}\W?.*")
"""Games won and lost, behind a side's name."""

OPPOSING = words("over against to versus vs vs.")
GAMES = words("win victory triumph loss defeat game match draw lead comeback rout upset lose")
"""What there is between two sides, and the words before the second one."""

BEAT = words("beat defeat thrash edge stun overcome host")
"""Verbs with one side of a match before them, and the other one with the score behind."""

GOALS = words("goal goals goalkeeper striker midfielder equaliser equalizer")
"""Words of games in which sides score goals."""

OFFICERS = words(
    "Officer Officers Inspector Superintendent Advocate Engineer Clerk Magistrate Registrar Protector Ombudsman"
)
"""Last words of offices that begin with what the officer does."""

MOSTLY_PERSONS = words(
    "manager leader founder co-founder organiser organizer trustee host champion pioneer creator winner"
)
"""What is told of persons more often than of bodies,"""

TRADED_IN = words("asset fund wealth money investment market industry world sector pension")
"""but not with these before it."""

OFTEN_BODIES = (ALSO_OF_BODIES & ORGANIZATION_NOUNS) | words("owner contractor supplier auditor")
"""What a body is more often than a person where its name explains the noun: `the auditor, Kelda Vesh`."""
