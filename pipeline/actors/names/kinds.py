"""What each printed form names in this document, from all its places."""

import itertools
from collections import defaultdict
from collections.abc import Sequence

from spacy.attrs import LOWER

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    EVENT_WORDS,
    GOVERNMENT_WORDS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PARTIES,
    PEOPLES,
    RANKS,
    STATE_ORGANS,
    WORKPLACES,
    words,
)
from pipeline.actors.names.acronyms import acronyms_of_nouns, acronyms_of_offices, explained_acronyms, is_acronym_of
from pipeline.actors.names.bodies import evidence_of_body
from pipeline.actors.names.evidence import evidence_here, explanation, is_named_behind
from pipeline.actors.names.form import evidence_of_form
from pipeline.actors.names.model import (
    GOVERNMENT,
    GROUP,
    ORGANIZATION,
    OTHER,
    PERSON,
    PLACE,
    PLACES_READ,
    REPEATS,
    Span,
)
from pipeline.actors.names.pieces import is_rank
from pipeline.actors.names.places import evidence_of_place
from pipeline.actors.names.reader import Reader
from pipeline.actors.names.shares import called_he_or_she, shares_of_others, shares_of_persons
from pipeline.tokens import places_of


def settle_kinds(reader: Reader, spans: list[Span], settled: Sequence[tuple[Span, str]]) -> dict[str, str]:
    """Decide what each printed form names in this document; what its place alone tells is `settled` already."""
    places: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        places[reader.surface(*span)].append(span)
    acronyms = explained_acronyms(reader, spans)
    ranks = {reader.text[i] for i in reader.where(RANKS) if is_rank(reader, i) or is_named_behind(reader, i + 1)}
    common = {*acronyms_of_nouns(reader), *acronyms_of_offices(reader), *ranks}
    scores: dict[str, dict[str, float]] = {}
    for surface, every in places.items():
        found = [span for span in every if not reader.headline[span[0]]] or every
        score = scores[surface] = dict.fromkeys((PERSON, ORGANIZATION, GROUP, PLACE, OTHER), 0.0)
        for start, end in found:
            for kind, weight in evidence_here(reader, start, end):
                score[kind] += weight
        for kind in score:
            score[kind] *= min(len(found), REPEATS) / len(found)
        for kind, weight in {pair for span in found[:PLACES_READ] for pair in explanation(reader, *span)}:
            score[kind] += weight * min(len(found), REPEATS)
        if reader.headline[found[0][0]] and found[0][1] - found[0][0] > 2:
            score[OTHER] += 6.0  # the words of a headline, unless they are a name elsewhere
        for kind, weight in (
            *evidence_of_form(reader, *found[0]),
            *evidence_of_body(reader, found, places),
            *evidence_of_place(reader, every),
        ):
            score[kind] += weight
        if surface in common:
            score[OTHER] += 12.0
    kinds = {surface: _decide(score) for surface, score in scores.items()}
    for surface, weight in called_he_or_she(reader, places, kinds):
        scores[surface][PERSON] += weight
        kinds[surface] = _decide(scores[surface])
    for surface, kind, weight in (
        *shares_of_persons(reader, places, kinds),
        *shares_of_others(reader, places, kinds),
    ):
        scores[surface][kind] += weight
        kinds[surface] = _decide(scores[surface])
    for span, kind in settled:
        if (surface := reader.surface(*span)) in kinds:
            kinds[surface] = kind
    for acronym, long in acronyms.items():
        if kinds.get(long) in (ORGANIZATION, GOVERNMENT, GROUP):
            kinds[acronym] = kinds[long]
        elif long in kinds and acronym in kinds and long.split()[-1] in EVENT_WORDS:
            kinds[acronym] = OTHER
        elif kinds.get(long) == PLACE and acronym in kinds:
            kinds[acronym] = PLACE
        elif long in kinds and acronym in kinds and acronym not in common and is_acronym_of(long, acronym):
            kinds[acronym] = kinds[long] = ORGANIZATION
    refined = {
        surface: _refined(reader, reader.text[places[surface][0][0] : places[surface][0][1]], kind, surface)
        if surface in places and not _is_of_body(surface, kinds)
        else kind
        for surface, kind in kinds.items()
    }
    for party in called_a_party(reader):
        if party in refined:
            refined[party] = ORGANIZATION
    return refined


def called_a_party(reader: Reader) -> set[str]:
    """Words that mean a party here, since it is named in full: `Labour` beside `the Labour Party`, `the Congress party`."""
    before = {reader.text[i - 1] for i in places_of(reader.doc, {"party"}, LOWER) if i}
    return before & (PARTIES | {"Congress"})


def _is_of_body(surface: str, kinds: dict[str, str]) -> bool:
    """Whether an organisation is a part of another one of the article that no state has: `Calvora Kelp Department`."""
    parts = surface.split()
    owners = [" ".join(parts[:i]) for i in range(1, len(parts))]
    owners += [" ".join(parts[i:]) for i in range(2, len(parts)) if parts[i - 1] == "of"]
    return kinds[surface] == ORGANIZATION and any(
        kinds.get(owner) == ORGANIZATION and owner not in ORGANIZATION_WORDS and not is_government(owner.split())
        for owner in owners
    )


def _decide(score: dict[str, float]) -> str:
    return max(score, key=lambda kind: score[kind])


def _refined(reader: Reader, parts: list[str], kind: str, surface: str) -> str:
    """Kind of a name once it is known to be an organisation's: a state's organ is `government`."""
    if len(parts) == 1 and (
        sum(map(str.isalnum, surface)) < 2 or surface.lower() in PARTICLES or surface.lower() in ARTICLES
    ):
        return OTHER
    if kind == ORGANIZATION and is_government(parts):
        return GOVERNMENT
    if kind == ORGANIZATION and is_insurgent(parts):
        return GROUP
    if kind == GROUP and reader.is_game and surface.endswith("s") and not (surface in PARTIES or surface in PEOPLES):
        return ORGANIZATION  # a team
    if (
        kind == GROUP
        and surface not in PARTIES
        and not (surface.endswith("s") and " " not in surface and surface not in PEOPLES)
    ):
        return OTHER
    return kind


INSURGENT = words("Liberation Independence Resistance Freedom Free")
"""What is in the names of armies that fight those of states."""

ARTICLES = words("el la los las le les il")

OF_NATIONS = words("US U.S. National People's People 's ’s Peoples State General Federal")
"""What besides a nation stands before `Congress` where it is a parliament."""

COUNCILS = words("City County State Security National Supreme Borough Municipal Town District Privy Ruling Legislative")


MEMBERS = words("Churches Doctors Employers Farmers Lawyers Nurses Students Teachers Union Unions Workers")
"""Whose a council is that is none of a state: `the National Council of Churches`, `the National Workers' Council`."""


def is_insurgent(parts: list[str]) -> bool:
    """Whether these words name an army that fights those of states: `the Kelda Liberation Army`; not China's."""
    state = not {"People's", "People’s", "People"}.isdisjoint(parts)
    return parts[-1] in ("Army", "Force", "Forces") and not INSURGENT.isdisjoint(parts) and not state


def is_government(parts: list[str]) -> bool:
    """Whether these words name an organ of a state; where something was sent to is not its state."""
    parts = parts[: parts.index("in")] if "in" in parts[1:] else parts
    held = {*parts, parts[-1].capitalize()}
    if "Council" in held and held & COUNCILS and not held & MEMBERS:
        return True
    if parts[-1] == "Congress" and not all(word in OF_NATIONS or knowledge.adjective(word) for word in parts[:-1]):
        return False  # `the United Kelp Congress` is a party
    if is_insurgent(parts):
        return False
    pairs = {*itertools.pairwise(parts)}
    if pairs & {("Central", "Bank"), ("Reserve", "Bank")} and "European" not in held:
        return True
    if held & words(
        "University School Party Club Hotel Bank Union College League Association Church Foundation Institute Hospital"
    ):
        return False
    ministry = parts[-2:] in (["Foreign", "Office"], ["Home", "Office"])
    held_by = held & {"Minister", "President", "Prosecutor", "Prosecutors", "General", "Governor", "Mayor"}
    owned = not held.isdisjoint(("'s", "’s")) and held & WORKPLACES
    if held & STATE_ORGANS or ministry or (held_by and ("Office" in held or owned)):
        return True
    nation = (
        any(knowledge.adjective(word) or knowledge.country(word) for word in parts)
        or any(knowledge.country(" ".join(parts[:size])) for size in range(2, len(parts)))
        or bool(held & words("National Federal State Royal Supreme Central Election Elections Electoral Statistics"))
        or not held.isdisjoint(("Meteorology", "Meteorological"))
    )
    return bool(held & GOVERNMENT_WORDS) and (nation or "Department" in held)
