"""Names that the knowledge base has, and where something else of the same name is meant."""

import itertools
from collections import Counter
from collections.abc import Sequence

from pipeline.actors import knowledge
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import NAMESAKE_AFTER, NAMESAKE_BEFORE, PLACE_PREPOSITIONS
from pipeline.actors.names.model import CAPITAL, COUNTRY, PERSON, Name
from pipeline.actors.names.reader import Reader
from pipeline.grammar import POSSESSIVE

LONGEST = 12
"""Tokens of the longest name looked up."""


def known_names(reader: Reader) -> list[Name]:
    """Longest names of the knowledge base, in order."""
    found = []
    size, behind, owned = len(reader.text), 0, dict[str, Known]()
    weight = _countries_at_issue(reader)
    opens = {word for word, capital in zip(reader.text, reader.capital, strict=True) if capital or word.isdigit()}
    begins = {word for word in opens if knowledge.begins_name(word) or _seated(reader, word)}
    for i in reader.where(begins):
        if i >= behind and (reader.capital[i] or reader.text[i].isdigit()):
            for end in range(min(size, i + LONGEST), i, -1):
                if not (reader.capital[end - 1] or reader.text[end - 1][0].isdigit()) or (
                    end - i > 1 and _breaks(reader, i, end)
                ):
                    continue
                surface = reader.surface(i, end)
                known = knowledge.country(surface) or knowledge.institution(surface) or _korea(reader, i, end)
                if known is None and (sharing := knowledge.sharing(surface)):
                    name = surface.removeprefix("The ").removeprefix("the ")
                    if state := _state_before(reader, i):
                        known = next((one for one in sharing if one.country_code == state.country_code), None)
                        owned |= {name: known} if known else {}
                    else:
                        known = (
                            owned.get(name) or _at_issue(sharing, weight) or _of_united_nations(reader, sharing, name)
                        )
                kind = known.kind if known else None
                if known is None and (known := knowledge.capital(surface) or _seated(reader, surface)):
                    kind = CAPITAL
                if known and kind:
                    if not reader.dateline[i]:
                        found.append(Name(i + (reader.text[i].lower() == "the" and end - i > 1), end, kind, known))
                    behind = end
                    break
    return found


def _seated(reader: Reader, name: str) -> Known | None:
    """Union of states that stands for its seat's name where it is at issue, and the seat's own state is not.

    Or the state whose capital has the name of other towns, where it is told of.
    """
    if (state := knowledge.shared_capital(name)) is not None:
        names = (state.name, *knowledge.adjectives_of(state))
        told = any(reader.words.issuperset(word.split()) for word in names)
        return state if told and not _is_another_town(reader, name, state) else None
    if name != "Brussels" or not reader.words.isdisjoint(("Belgium", "Belgian")):
        return None
    bodies = zip(reader.text, reader.text[1:], strict=False)
    union = "EU" in reader.words or any(body in EUROPEAN for body in bodies)
    return knowledge.institution("European Union") if union else None


def _is_another_town(reader: Reader, name: str, state: Known) -> bool:
    """Whether a name is once a town's elsewhere, or begins a person's: `San Jose, California`, `Santiago Orlin`."""
    first, *rest = name.split()
    for i in reader.where({first}):
        end = i + 1 + len(rest)
        if list(reader.text[i + 1 : end]) != rest:
            continue
        where = reader.after(end, 1)
        land = knowledge.country(where) if reader.after(end) in (",", "in") else None
        abroad = land is not None and land != state
        surname = reader.label[i] == "PERSON" and reader.label[end : end + 1] == ["PERSON"]
        if abroad or surname or (reader.after(end) == "," and knowledge.us_state(where)):
            return True
    return False


def _korea(reader: Reader, start: int, end: int) -> Known | None:
    """One of the Koreas, for the half that it is called where an article tells of one: `Seoul blamed the | North`."""
    state, seats = KOREAS.get(reader.text[end - 1], ("", ()))
    article = reader.text[start if end - start > 1 else max(start - 1, 0)].lower()
    alone = end - start <= 2 and article == "the" and not (end < len(reader.text) and reader.capital[end])
    if not (state and alone and reader.words.isdisjoint(("Sudan", "Sudanese"))):
        return None
    told = not reader.words.isdisjoint(seats) or any(reader.before(i) == "North" for i in reader.where(KOREAN))
    return knowledge.country(state) if told else None


KOREAS = {"North": ("North Korea", ("Pyongyang", "Seoul")), "South": ("South Korea", ("Pyongyang",))}
"""The Koreas by their halves, each with the capitals that tell that it is one: the south of what has a `Korean firm` is not.

So does North Korea: nobody calls the other half the South but beside it.
"""

KOREAN = frozenset(("Korea", "Korean", "Koreans"))

EUROPEAN = frozenset(("European", body) for body in ("Union", "Commission", "Council", "Parliament"))
"""Names that tell that the union is at issue."""


def _at_issue(sharing: Sequence[Known], weight: Counter[str | None]) -> Known | None:
    """Of institutions that share a name, the one of the country that the article is about."""
    found = max(sharing, key=lambda known: weight[known.country_code], default=None)
    return found if found and weight[found.country_code] >= max(SHARE_AT_ISSUE * weight.total(), 1) else None


def _state_before(reader: Reader, start: int) -> Known | None:
    """The state whose a name is: `Britain's | Foreign Office`, `Peruvian | Congress`."""
    whose = reader.before(start - (reader.before(start) in POSSESSIVE))
    return knowledge.country(whose) or knowledge.adjective(whose)


def _of_united_nations(reader: Reader, sharing: Sequence[Known], name: str) -> Known | None:
    """The council of the United Nations, where these are named and the text gives no state one of the same name."""
    known = next((known for known in sharing if known.name.startswith("United Nations ")), None)
    pairs = zip(reader.text, reader.text[1:], strict=False)
    if known is None or (reader.words.isdisjoint(("UN", "U.N.")) and ("United", "Nations") not in pairs):
        return None
    first, *rest = name.split()
    for i in reader.where({first}):
        a_state = reader.before(i) == "National" or _state_before(reader, i)
        if a_state and list(reader.text[i + 1 : i + 1 + len(rest)]) == rest:
            return None
    return known


SHARE_AT_ISSUE = 0.34
"""Share of the countries' names in an article from which on `Congress` is that country's."""


def _breaks(reader: Reader, start: int, end: int) -> bool:
    return any(word.isspace() or word in '()"“”;:' for word in reader.text[start:end])


def _countries_at_issue(reader: Reader) -> Counter[str | None]:
    """How often each country is named, by name, adjective, capital or an institution of its own."""
    count: Counter[str | None] = Counter()
    for i in itertools.compress(range(len(reader.text)), reader.capital):
        word = reader.text[i]
        paired = i + 1 < len(reader.text) and reader.capital[i + 1]
        paired = paired and (knowledge.begins_land(word) or knowledge.begins_name(word))
        for name in (reader.surface(i, i + 2), word) if paired else (word,):
            found = knowledge.country(name) or knowledge.adjective(name) or knowledge.capital(name)
            if found or (knowledge.begins_name(word) and (found := knowledge.institution(name))):
                count[found.country_code] += found.country_code is not None
                break
            if knowledge.us_state(name):
                count["US"] += 1
                break
    return count


def is_namesake(reader: Reader, name: Name, kinds: dict[str, str], surnames: dict[str, int]) -> bool:
    """Whether something else of the same name is meant: a state of the US, a sports side, a person, a larger place."""
    if name.kind not in (COUNTRY, CAPITAL):
        return kinds.get(reader.surface(name.start, name.end)) == PERSON
    surface = reader.surface(name.start, name.end)
    before, after = reader.before(name.start), reader.after(name.end)
    if surnames.get(surface, name.start) < name.start and before.lower() not in PLACE_PREPOSITIONS:
        return True
    if before in NAMESAKE_BEFORE or after in NAMESAKE_AFTER:
        return True
    if after == "state" and before.lower() == "in" and not reader.after(name.end, 1).isalpha():
        return True  # `in Niger state, police said`, but `in Iran state media said`
    if after == "," and knowledge.us_state(reader.after(name.end, 1)) and name.kind == COUNTRY:
        return True
    if surface == "Georgia":
        return reader.is_georgia_a_state
    return name.kind == COUNTRY and before.lower() not in PLACE_PREPOSITIONS and reader.is_sport
