"""Bodies of a state that papers print in small letters: `the French foreign ministry`, `Japan's coast guard`.

Here: which they are and of which state. Not here: names in capitals (`names`), the government, which is the state itself, and
what stands for a body that is told of already, `the ministry` (both `nouns`).
"""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.article import Actor, Article
from pipeline.actors.belonging import UNNAMED
from pipeline.actors.home import AGAINST_CORRUPTION, NATIONAL, ONE_WITH, carried_by, decided_by, home, is_national
from pipeline.actors.knowledge import Known
from pipeline.actors.name_words import BODIES_OF_STATES, FIELDS, UNIONS_OF_STATES, words
from pipeline.actors.names.form import DIRECTIONS, TOWNSHIPS
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION
from pipeline.actors.names.offices import SUBJECTS, is_role
from pipeline.actors.references import does_speak, subject_before
from pipeline.actors.reports import REPORTS
from pipeline.actors.scene import is_at_home, scene
from pipeline.grammar import DOCUMENTS, POSSESSIVE
from pipeline.tokens import is_cited, places_of, sentence_of
from pipeline.towns import province, town

ALONE = words("military army navy parliament coastguard presidency embassy judiciary")
"""Nouns that with a state before them are one body."""

FORCES = words("military army") | {"armed forces"}
"""Those of them that the same forces are called where their state is not told again."""

POSTS = words("presidency embassy")
"""Those that are a body only where they speak, and a post, a term or a house elsewhere."""

CIVIL_AGENCIES = AGAINST_CORRUPTION | words(
    """disaster emergency weather meteorological tax statistics environment environmental drug health border aviation nuclear
    rescue customs immigration asylum space prison prisons"""
)
"""What agencies of states are for, besides their secrets."""

WITH_FIELD = {
    **ONE_WITH,
    "ministry": FIELDS,
    "Staff": words("General"),  # which is no person of that rank
    "staff": words("general"),
    "force": words("air"),
    "guard": ONE_WITH["guard"] | words("revolutionary national border presidential"),
    "court": words("supreme constitutional royal"),
    "office": words("presidential foreign statistics weather"),
    **dict.fromkeys(("agency", "service"), words("intelligence security spy") | CIVIL_AGENCIES),
    "department": words("state justice defence defense treasury commerce energy"),
}
"""Nouns that are one body with a word before them that tells of what, and those words."""

LOCAL = {
    "service": words("fire ambulance police prison wildlife forest parks weather health rescue probation"),
    "department": words(
        "health fire police education transport transportation corrections environment agriculture fisheries"
    ),
    "force": words("police"),
    "brigade": words("fire"),
    "authority": words(
        "health port ports housing water transport transit parks aviation maritime tax revenue electoral"
    ),
    "police": words("city town county district state provincial regional municipal metropolitan traffic riot border"),
    "council": words("city town county borough district parish village municipal regional provincial"),
    "court": words("high district county crown sessions appeal appeals magistrates municipal regional provincial"),
    "government": words("city county district state provincial regional municipal"),
    "administration": words("city district regional provincial state civil military"),
    "assembly": words("city county state regional provincial legislative"),
    "office": words("prosecutor prosecutors city district regional provincial"),
}
"""Nouns that with a word before them are a body of a country, of a part of it or of a town, whichever stands before."""

SPEAKING = words("police council court government administration assembly office")
"""Those that are one body of a town or part of a state, and of no state, where they speak or have officers: `Oslo | police`."""

BARE = words("police council government")
"""Those of them that need no word between them and their town."""

PLACE_LIMIT = 3
"""Words of the longest name of a place that is looked for."""

KNOWN_ONLY = words("department")
"""Those that are one body only in states of which it is known."""

NOT_BEFORE = DIRECTIONS | words("former ex old and")
"""What is before a state's adjective where the body is of a part of it, is no more, or is one of two."""


TOWNS = frozenset(word.lower() for word in TOWNSHIPS) | words("canton commune prefecture province state")
"""What a town or a part of a state calls itself, in small letters, where it acts: `the city of Kelda said`."""


def refer_to_towns(article: Article) -> None:
    """Make an actor of each town that speaks and is called one before its name, `the city of Kelda`, or after, `the city`."""
    doc, text = article.doc, article.text
    called: dict[str, list[tuple[int, int]]] = defaultdict(list)
    bare: list[Token] = []
    for noun in [doc[i] for i in places_of(doc, TOWNS)]:
        end = noun.i + 2
        while end < len(doc) and _is_proper(article, end):
            end += 1
        named = text[noun.i + 1 : noun.i + 2] == ["of"] and end > noun.i + 2
        if named and not any(i in article.at for i in range(noun.i, end)):
            called[f"{noun.text.capitalize()} {article.surface(noun.i + 1, end)}"].append((noun.i, end))
        elif not named and _acts(noun) and noun.n_rights == 0 and [child.lower_ for child in noun.lefts] == ["the"]:
            bare.append(noun)
    by_name = {name: actor for actor in article.cast for name in actor.names if _is_of_town(name)}
    kinds = Counter(name.split()[0] for name in {*called, *by_name})
    for name in sorted({*called, *by_name}):
        kind, spans = name.split()[0], called[name]
        town = by_name.get(name) or Actor(ORGANIZATION, [name])
        first = min([*spans, *town.spans], default=(len(doc), 0))[0]
        if kinds[kind] == 1:
            spans += [(noun.i, noun.i + 1) for noun in bare if noun.text.capitalize() == kind and noun.i > first]
        if any(_acts(doc[start]) for start, _ in spans):
            article.cast += [town] if name not in by_name else []
            for start, end in spans:
                article.refer(start - (text[max(start - 1, 0)].lower() == "the"), end, town, "nominal")


def _is_of_town(name: str) -> bool:
    """Whether a name is that of a town as a body: `City of Kelda`; not `City University of Kelda`."""
    kind, *rest = name.split()
    return kind.lower() in TOWNS and rest[:1] == ["of"]


def refer_to_state_bodies(article: Article) -> None:
    """Make an actor of each body of a state that is printed in small letters, and note where it is named."""
    found: dict[tuple[str, str], Actor] = {}
    for body in itertools.chain(_bodies(article), _local_bodies(article)):
        end = _end(article, body.noun)
        core = SPELT.sub("defence", _core(article, body.first, body.noun, end))
        place = "" if body.state else _place_of(article, body)
        known = institution_of(core, body.state) if body.state else _institution_at(place, core)
        if known is not None:
            actor = article.known(known, body.first)
            actor.names.append(article.surface(body.begin, end))
        elif body.noun.text in KNOWN_ONLY and article.text[body.noun.i - 1] not in LOCAL[body.noun.text]:
            continue
        else:
            of = body.state.id if body.state else place
            bare = core in FORCES and body.begin == body.first  # `Kenya's army left. The military`
            told = (
                found.get((of, own)) or _named(article, own, body) for own in (core, *sorted(FORCES if bare else ()))
            )
            actor = next(filter(None, told), None) or Actor(GOVERNMENT)
            found[of, core] = actor
            if not actor.names:
                article.cast.append(actor)
                ruler = article.at.get(body.begin)
                actor.affiliations += [article.known(body.state, body.begin)] if body.state else []
                actor.affiliations += [ruler.actor] if ruler is not None and ruler.actor.kind == GROUP else []
            of_state = article.owner_behind(end) if body.state else None
            if body.begin < body.first or of_state or not actor.names:
                actor.names.append(article.surface(body.begin, of_state[1] if of_state else end))
        owned = (
            body.first > 0 and article.text[body.first - 1] in POSSESSIVE
        )  # Japan is one actor, its coast guard another
        begin = body.first if owned else body.begin - (article.text[max(body.begin - 1, 0)].lower() == "the")
        article.refer(begin, end, actor, "nominal")


def institution_of(core: str, state: Known) -> Known | None:
    """Body of a state that is known by these words of its name: `foreign ministry`."""
    name = SPELT.sub("defence", core).title()
    named = (name, f"{state.name}'s {name}", *(f"{adjective} {name}" for adjective in knowledge.adjectives_of(state)))
    found = filter(None, map(knowledge.institution, named))
    return next((known for known in found if known.country_code == state.country_code), None)


def is_central_bank(body: Known | None) -> bool:
    """Whether a known body is the central bank of its state: the Federal Reserve, the Bank of Japan."""
    state = knowledge.known(f"country/{body.country_code.lower()}") if body and body.country_code else None
    return state is not None and institution_of("central bank", state) == body


def _institution_at(place: str, core: str) -> Known | None:
    """Body of a place that is no state, or of who runs it, that is known by these words: `Gaza's`, `Hamas-run`."""
    found = map(knowledge.institution, (f"{place}'s {core.title()}", f"{place.title()} {core.title()}"))
    return next(filter(None, found), None)


def refer_to_centre(article: Article) -> None:
    """Take `the Centre` for India, whose government its papers call so, where no body of the article has that name."""
    india = knowledge.country("India")
    told = any(state == india.id for _, state in article.states) if india else False
    told = told or any(one.known and one.known.country_code == "IN" for one in article.cast)
    named = any("Centre" in name.split() for actor in article.cast for name in actor.names)
    for i, word in enumerate(article.text) if india is not None and told and not named else ():
        alone = word == "Centre" and i > 0 and article.text[i - 1].lower() == "the" and i not in article.at
        if alone and article.doc[i].dep_ in (*SUBJECTS, "pobj", "dobj", "poss") and india is not None:
            article.refer(i - 1, i + 1, article.known(india, i), "metonym")


def refer_to_missions(article: Article) -> None:
    """Make an actor of each mission of a body of states somewhere: `the United Nations mission in Kenya`."""
    found: dict[tuple[int, str], Actor] = {}
    for noun in [article.doc[i] for i in places_of(article.doc, MISSIONS)]:
        if noun.i in article.at or article.text[noun.i + 1 : noun.i + 2] not in (["in"], ["to"]):
            continue
        first = noun.i
        while first and article.text[first - 1] in OF_MISSIONS:
            first -= 1
        owner = article.at.get(first - 1 - (first > 0 and article.text[first - 1] in POSSESSIVE))
        start = noun.i + 2
        place = article.doc[start : start + 1]
        if owner is None or owner.actor.full() not in BODIES_OF_STATES or not place or place[0].ent_type_ != "GPE":
            continue
        end = start + 1
        while end < len(article.text) and article.doc[end].ent_type_ == "GPE" and article.doc[end].ent_iob_ == "I":
            end += 1
        where = article.surface(start, end)
        actor = found.get((id(owner.actor), where))
        if actor is None:
            actor = found[id(owner.actor), where] = Actor(ORGANIZATION, affiliations=[owner.actor])
            article.cast.append(actor)
        actor.names.append(article.surface(owner.start, end))
        article.refer(noun.i, noun.i + 1, actor, "nominal")


def refer_to_agencies(article: Article) -> None:
    """Take what a body of a union of states is called by its work for it: `the UN | refugee agency`, `the EU's | executive`."""
    for end in (i + 1 for i in places_of(article.doc, {called.split()[-1] for called in OF_UNIONS})):
        for start in range(max(end - LONGEST_OF_UNIONS, 0), end - 1):
            told = article.surface(start, end)
            called = EU.sub("eu", UN.sub("un", told.lower()))
            known = OF_UNIONS.get(called)
            if article.text[end : end + 2] in FOR_PALESTINIANS:
                known = knowledge.institution("UNRWA") if called in ("un agency", "un refugee agency") else None
            other = article.text[start] == "bloc" and _blocs(article, start) != {"organization/european-union"}
            if known is not None and end - 1 not in article.at and not other:
                actor = article.known(known, start)
                actor.names.append(told)
                begin = start if start not in article.at else article.at[start].end
                begin += article.text[begin] in POSSESSIVE
                begin -= article.text[begin] == "bloc" and article.text[begin - 1].lower() == "the"
                article.refer(begin, end, actor, "nominal")


def _blocs(article: Article, token: int) -> set[str]:
    """Blocs of states named before a token."""
    ids = (actor.known.id for actor in article.cast if actor.known and actor.first < token)
    own = {"organization/european-commission": "organization/european-union"}
    return {own.get(known, known) for known in ids} & UNIONS_OF_STATES["bloc"]


OF_UNIONS = {
    called: known
    for called, ids in UNIONS_OF_STATES.items()
    if called.startswith(("un ", "eu ")) and len(ids) == 1
    for known in map(knowledge.known, ids)
    if known is not None
}
"""What single bodies of the United Nations and the European Union are called."""

FOR_PALESTINIANS = [["for", word] for word in ("Palestine", "Palestinian", "Palestinians")]
"""What tells the agency for these refugees from that for all others."""

UN = re.compile(r"^(?:un|u\.n\.|united nations)(?:['’]s?)?(?= )")
EU = re.compile(r"^(?:eu|european union|bloc)(?:['’]s?)?(?= )")
"""How they are written before that."""

LONGEST_OF_UNIONS = 6
"""Tokens of what one is called: `the United Nations' human rights office`."""

MISSIONS = words("mission delegation")
OF_MISSIONS = words(
    """peacekeeping humanitarian observer observers observation monitoring assistance training advisory special diplomatic
    election electoral support stabilisation stabilization fact-finding military police civilian"""
)
"""Words between the body and its mission."""

SPELT = re.compile("defense")


def _core(article: Article, first: int, noun: Token, end: int) -> str:
    """Words for a body, a ministry's in one order, whichever is printed: `ministry of foreign affairs` as `foreign ministry`."""
    if noun.text != "ministry" or end == noun.i + 1:
        return article.surface(first, end)
    if article.text[noun.i + 1] == "in":
        return article.surface(first, noun.i + 1)
    of = article.surface(noun.i + 2, end).removeprefix("the ").removesuffix(" affairs")
    return f"{of} {noun.text}"


def _end(article: Article, noun: Token) -> int:
    """Where the words for a body end: with its city for an embassy, of which a state has many, and a ministry's matter."""
    end = noun.i + 1
    if noun.text == "ministry" and article.text[end : end + 1] in (["of"], ["for"]):
        return _end_of_matter(article, end + 1) or end
    if noun.text == "ministry" and article.text[end : end + 1] == ["in"]:
        return _end_of_place(article, end + 1) or end
    city = "".join(article.text[end + 1 : end + 2])
    if noun.text == "embassy" and article.text[end : end + 1] in (["in"], ["to"]) and city[:1].isupper():
        end += 2
        while end < len(article.text) and article.doc[end].ent_type_ == "GPE" and article.doc[end].ent_iob_ == "I":
            end += 1
    return end


def _end_of_place(article: Article, start: int) -> int | None:
    """Where a place that is no state ends, which begins at a token: `the health ministry in | Gaza`; None where it is none."""
    end = start
    while end < len(article.text) and article.doc[end].ent_type_ == "GPE" and article.text[end][0].isupper():
        end += 1
    name = article.surface(start, end) if end > start else ""
    return end if name and not (knowledge.country(name) or knowledge.capital(name)) else None


def _end_of_matter(article: Article, start: int) -> int | None:
    """Where what a ministry is of ends, which begins at a token: `the ministry of | water and irrigation`; None if it is more."""
    text, fields = article.text, WITH_FIELD["ministry"]
    end = start + (text[start : start + 1] == ["the"])
    start = end
    while end < len(text) and (
        text[end] in fields
        or (end > start and text[end] in ("and", ",") and fields.intersection(text[end + 1 : end + 2]))
    ):
        end += 1
    behind = article.doc[end : end + 1]
    goes_on = any(one.tag_ in ("NN", "NNS") and not is_role(one.text) and one.dep_ != "npadvmod" for one in behind)
    return end if end > start and not goes_on else None


class _Body(NamedTuple):
    """A noun that is a body, the token its words begin at, its state (None for Gaza), and the token that begins at."""

    noun: Token
    first: int
    state: Known | None
    begin: int


def _bodies(article: Article) -> Iterator[_Body]:
    """Bodies of states that an article names in small letters."""
    at_home, there = home(article), scene(article)
    for noun in [article.doc[i] for i in places_of(article.doc, ALONE | WITH_FIELD.keys())]:
        if noun.tag_ not in ("NN", "NNP") and noun.text != "forces":
            continue
        part = noun.dep_ in ("compound", "nmod", "amod") and noun.head.i > noun.i
        part = part and not (is_role(noun.head.lemma_) or noun.head.lemma_ in UNNAMED or noun.head.lower_ in DOCUMENTS)
        speaks = noun.dep_ in SUBJECTS and any(map(does_speak, (noun.head, *noun.head.conjuncts)))
        post = (noun.text in POSTS or _is_of_leader(article, noun)) and not (
            speaks or is_cited(noun) or _has_source(noun)
        )
        hyphen = article.text[noun.i + 1 : noun.i + 2] == ["-"]  # `the army-backed government`
        named = article.text[noun.i - 1] in CIVIL_AGENCIES and _is_named_beside(article, noun)
        if noun.i in article.at or part or post or hyphen or named:  # part: `a Chinese navy ship`
            continue
        first, end = _first(article, noun), _end(article, noun)
        whole = first < noun.i or noun.text in ALONE or (noun.text == "ministry" and end > noun.i + 1)
        owner = _owner(article, first) if whole else None
        if owner is None and whole:
            owner = told_of(article, first)
        if owner is None and whole and (behind := article.owner_behind(end)) is not None:
            owner = behind[0], first
        if owner is None and whole and noun.text != "embassy":
            owner = (
                _seated_in(article, noun, first, end)
                or _through_which(article, noun, first)
                or _of_home(
                    article,
                    noun,
                    first,
                    end,
                    at_home.at(noun.i) or (there.at(noun.i) if is_at_home(noun, acts=there.acts) else None),
                )
            )
        if owner is not None:
            yield _Body(noun, first, *owner)
        elif noun.text == "Staff" and first < noun.i:
            yield _Body(noun, first, _state_behind(article, noun), first)
        elif noun.text == "ministry" and whole and (place := place_before(article, first)) is not None:
            yield _Body(noun, first, None, place)
        elif noun.text == "ministry" and whole and (run := _run_by(article, first)) is not None:
            yield _Body(noun, first, None, run)
        elif noun.text == "ministry" and whole and article.text[noun.i + 1 : noun.i + 2] == ["in"] and end > noun.i + 1:
            yield _Body(noun, first, None, first)


def _is_named_beside(article: Article, noun: Token) -> bool:
    """Whether the name of a body stands with a noun for it: `Kenya's tax agency, | NAME`, `NAME, | Kenya's tax agency`."""
    behind = noun.i + 1 + (article.text[noun.i + 1 : noun.i + 2] in ([","], ["("]))
    behind += article.text[behind : behind + 1] == ["the"]
    first = noun.left_edge.i - 1
    apposed = noun.dep_ == "appos" and article.text[first] in (",", "(") and first - 1 in article.at
    return apposed or behind in article.at or (noun.i - 1 in article.at and article.at[noun.i - 1].end == noun.i)


def _run_by(article: Article, first: int) -> int | None:
    """Where the words begin for who runs a body that begins at a token: `the | Hamas-run | health ministry`.

    Or who rules by it: `the | Houthi | health ministry`, `the | Taliban government's | health ministry`.
    """
    hyphen = article.text[max(first - 2, 0) : first - 1] == ["-"] and first > 2
    if hyphen and article.text[first - 1] in ("run", "controlled"):
        return first - 3
    last = first - 1 - (first > 1 and article.text[first - 1] in POSSESSIVE)
    last -= last > 0 and article.text[last] in RULING
    ref = article.at.get(last)
    return ref.start if ref is not None and ref.actor.kind == GROUP else None


RULING = words("group movement rebels militia government administration authorities")
"""What fighters are called who rule, behind their name."""


def _local_bodies(article: Article) -> Iterator[_Body]:
    """Bodies in small letters that a town or a part of a state has as well as a state: `Vesna's fire service`."""
    found = list(_possible_local_bodies(article))
    spoken = {article.surface(body.begin, body.noun.i + 1) for body in found if _acts(body.noun)}
    for body in found:
        if body.noun.text not in SPEAKING or article.surface(body.begin, body.noun.i + 1) in spoken:
            yield body


def _possible_local_bodies(article: Article) -> Iterator[_Body]:
    """Such bodies, those too that are no body if they speak nowhere."""
    for noun in [article.doc[i] for i in places_of(article.doc, LOCAL.keys())]:
        part = noun.dep_ in ("compound", "nmod", "amod") and noun.head.i > noun.i and not is_role(noun.head.text)
        first = noun.i
        while first and (article.text[first - 1] in LOCAL[noun.text] or _is_office_of(article, first, noun)):
            first -= 1
        whole = first < noun.i or noun.text in BARE
        if not whole or noun.tag_ not in ("NN", "NNS", "NNP") or noun.i in article.at or part:
            continue
        owned = first > 0 and article.text[first - 1] in POSSESSIVE
        if noun.text in SPEAKING:
            if (place := _town_before(article, first, noun)) is not None:
                yield _Body(noun, first, None, place)
            continue
        last = first - 1 - owned
        capital = last >= 0 and knowledge.capital(article.text[last]) is not None
        owner = None if capital else article.owner(first)
        if owner is not None and article.text[max(owner[1] - 1, 0)] not in NOT_BEFORE:
            yield _Body(noun, first, *owner)
        elif owner is None and (place := last if capital else place_before(article, first)) is not None:
            named = article.at.get(place)
            before = article.text[max(place - 1, 0)]
            if (named is None or named.form == "metonym") and (owned or before.lower() == "the"):
                yield _Body(noun, first, None, place)


def _is_office_of(article: Article, end: int, noun: Token) -> bool:
    """Whether a mark ends in what the words of a body begin with: `the Kelda | prosecutor's | office`."""
    before = article.text[max(end - 2, 0)]
    return end == noun.i and article.text[end - 1] in POSSESSIVE and before in ("prosecutor", "prosecutors")


def _acts(noun: Token) -> bool:
    """Whether a noun is the subject of a verb of saying, what something is according to, or what an office is of."""
    speaks = noun.dep_ in SUBJECTS and any(map(does_speak, (noun.head, *noun.head.conjuncts)))
    of_office = noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for") and is_role(noun.head.head.text)
    of_office |= noun.dep_ == "pobj" and noun.head.lower_ in ("from", "by") and noun.head.head.lower_ in REPORTS
    return speaks or is_cited(noun) or of_office or (noun.dep_ in ("compound", "poss") and is_role(noun.head.text))


def _has_source(noun: Token) -> bool:
    """Whether somebody unnamed speaks for what a noun means: `a source at the | presidency`."""
    source = noun.head.head
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and source.lemma_.lower() in UNNAMED


def _town_before(article: Article, first: int, noun: Token) -> int | None:
    """Token at which a town or a part of a state begins before a token: `Addis Ababa's | police`.

    A government whose name is a town's and no place here may be a person's: `the Orlin government`.
    """
    last = first - 1 - (first > 1 and article.text[first - 1] in POSSESSIVE)
    if last < 0:
        return None
    place = place_before(article, first)
    if place is None and first < noun.i and _is_proper(article, last):
        place = last
        while place and article.doc[place - 1].head.i == place and _is_proper(article, place - 1):
            place -= 1  # `the Upper Asher | regional council`
    for start in range(max(last + 1 - PLACE_LIMIT, 0), last + 1):
        name, before = article.surface(start, last + 1), article.text[max(start - 1, 0)]
        part = province(name) or knowledge.us_state(name)
        known = part or town(name) or knowledge.capital(name) is not None
        begins = not start or before == "The" or not before[0].isupper()
        if known and begins and article.text[start] not in ("The", "the"):
            sure = part or first < noun.i or noun.text != "government" or article.doc[start].ent_type_ == "GPE"
            place = start if sure else None
            break
    if place is not None and (state := article.doc[place]).dep_ == "appos" and article.text[place - 1] == ",":
        place = state.head.left_edge.i  # `Troy, Mich. | police`
    named = None if place is None else article.at.get(place)
    return place if named is None or named.form == "metonym" else None


def _is_proper(article: Article, i: int) -> bool:
    """Whether a word is printed as a name, and is one where it begins a sentence."""
    token = article.doc[i]
    dated = token.ent_type_ == "DATE"  # `In | May`
    return (
        token.tag_ == "NNP"
        and token.is_title
        and not dated
        and not (token.is_sent_start and knowledge.is_common(token.lower_))
    )


def _first(article: Article, noun: Token) -> int:
    """Token at which the words of a body begin, the state before them not included: `the Thai | trade and energy ministry`."""
    start = _start_of_leader(article, noun)
    first = _before_fields(article, noun, start, _is_any_field)
    of_state = article.owner(first) is not None or article.text[max(first - 2, 0) : first - 1] == ["country"]
    return first if of_state else _before_fields(article, noun, start, _is_field)


def _before_fields(article: Article, noun: Token, first: int, is_field: Callable[[Token, Token], bool]) -> int:
    while first and is_field(article.doc[first - 1], noun):
        first -= 1
        if first > 1 and article.text[first - 1] == "and" and is_field(article.doc[first - 2], noun):
            first -= 1
    return first


def _is_field(word: Token, body: Token) -> bool:
    """Whether a word tells of what a body is."""
    return word.text in WITH_FIELD.get(body.text, frozenset())


def _is_any_field(word: Token, body: Token) -> bool:
    """Whether a word tells of what a body is, for a ministry of a state whatever it be: `Kenya's | wildlife ministry`."""
    plain = body.text == "ministry" and word.text.islower() and word.tag_ in ("NN", "NNS") and word.is_alpha
    plain = plain and body in (word.head, word.head.head) and word.text not in NO_FIELDS and not is_role(word.text)
    return plain or _is_field(word, body)


NO_FIELDS = words("government state cabinet line parent sister partner sector super host")
"""Nouns before a ministry that do not tell of what it is."""


def _start_of_leader(article: Article, office: Token) -> int:
    """Where the words begin of the office of a state's leader: `the | prime minister's office`; at itself if it is another."""
    before = " ".join(article.text[max(office.i - 3, 0) : office.i])
    led = LEADERS.search(before) if office.text == "office" else None
    return office.i - len(led[0].split()) if led else office.i


LEADERS = re.compile(r"(?:prime minister|\b(?:president|king|chancellor|premier)) (?:'|’)s?$")
"""Who leads a state, with a mark of possession, that of an office of theirs."""


def _is_of_leader(article: Article, office: Token) -> bool:
    """Whether an office is that of a state's leader."""
    return _start_of_leader(article, office) < office.i


def _owner(article: Article, first: int) -> tuple[Known, int] | None:
    """State before a token, and where that begins, unless the body is of a part of it, or is no more."""
    owner = article.owner(first)
    before = article.text[owner[1] - 1] if owner and owner[1] else ""
    owned = first > 0 and article.text[first - 1] in POSSESSIVE
    if (seat := based_at(article, first)) is not None:
        place = article.surface(seat, first - 2)
        known = knowledge.country(place) or knowledge.capital(place)
        return (known, seat) if known else None  # `the Nairobi-based | foreign ministry`
    return owner if owned or before not in NOT_BEFORE else None


def based_at(article: Article, first: int) -> int | None:
    """Where the place begins at which a body is said to be that begins at a token: `the | Gaza City-based | Health Ministry`."""
    seat = first - 3
    if seat < 0 or article.text[seat + 1 : first] != ["-", "based"] or not article.text[seat][0].isupper():
        return None
    while seat > 0 and article.doc[seat].ent_type_ == "GPE" and article.doc[seat].ent_iob_ == "I":
        seat -= 1
    return seat


def told_of(article: Article, first: int) -> tuple[Known, int] | None:
    """State whose a body is by a pronoun or noun: `Taiwan asked to join. | Its economy ministry`, `the country's army`.

    Or by the capital that its sentence opens with: `In Beijing, the | foreign ministry`. A ministry is none of another one:
    `Taiwan's army left. | Its foreign ministry`.
    """
    if (seat := _opened_in(article, first)) is not None:
        return seat, first
    before = article.text[max(first - 3, 0) : first]
    its = [word.lower() for word in before[-1:]] == ["its"] and article.doc[first - 1].is_sent_start
    country = len(before) == 3 and before[1] in REALMS and before[0].lower() == "the" and before[2] in POSSESSIVE
    if before[-1:] == ["its"] and before[-2:-1] in ([","], ["and"], ["but"], ["while"]):
        return _only_subject(article, first)
    if before[-1:] == ["whose"]:
        ref = article.at.get(article.doc[first - 1].head.head.head.i)
        return (ref.actor.known, first) if ref is not None and ref.actor.kind == COUNTRY and ref.actor.known else None
    if not (its or country):
        return None
    own = country or article.doc[first - 1].head.lower_ in NATIONAL
    state = state_before(article, article.doc[first - 1], of_bodies=own, alone=country)
    return None if state is None else (state, first)


def realm_before(article: Article, token: Token) -> Known | None:
    """The one state so far that is what a noun calls it, as few are: `Kenya met Saudi Arabia. The | kingdom said`."""
    codes = REIGNED.get(token.lower_, frozenset())
    told = {ref.actor.known.id: ref.actor.known for ref in article.refs if ref.start < token.i and ref.actor.known}
    states = [known for known in told.values() if known.kind == COUNTRY and known.country_code in codes]
    one = len(states) == 1 and states[0].country_code != "AE"  # which is made up of several
    return states[0] if one else None


REIGNED = {
    "kingdom": words("BE BH BT DK ES GB JO KH LS MA NL NO SA SE SZ TH TO"),
    "emirate": words("AE KW QA"),
    "sultanate": words("BN OM"),
}
"""Which states are what only states with a ruler are called."""


def state_before(article: Article, token: Token, *, of_bodies: bool, alone: bool) -> Known | None:
    """State that the sentence before a token's is about, or (`of_bodies`) a body of it, where no other is named from there on.

    Or (`alone`) the only one of which the article tells so far.
    """
    start = sentence_of(token).start
    last = sentence_of(article.doc[max(start - 1, 0)]).start
    named = [ref for ref in article.refs if ref.start <= token.i and ref.actor.kind == COUNTRY and ref.actor.known]
    told = {ref.actor.known.id: ref.actor.known for ref in named if ref.actor.known}
    subject = subject_before(article, token)
    state = None if subject is None else _state_of(article, subject)
    aside = {
        word.i
        for start, end in (() if subject is None else subject.spans)
        if last <= start
        for clause in article.doc[start:end].root.rights
        if clause.dep_ == "relcl"
        for word in clause.subtree
    }  # `Kenya, which sells Uganda water, is uneasy. | Its energy ministry`
    near = {ref.actor.known.id for ref in named if ref.start >= last and ref.actor.known and ref.start not in aside}
    own = subject is not None and (subject.kind == COUNTRY or of_bodies)
    if own and state is not None and near <= {state.id}:
        return state
    return next(iter(told.values())) if alone and len(told) == 1 else None


def _opened_in(article: Article, first: int) -> Known | None:
    """State in whose capital a sentence is set that opens with it, before a ministry or forces: `In Beijing, the | army said`."""
    doc = article.doc
    start = sentence_of(doc[first]).start
    body = (word.lower() for word in article.text[first : first + MOST_WORDS])
    if article.text[start] != "In" or start + 2 >= first or NATIONAL.isdisjoint(body):
        return None
    end = next((i for i in range(start + 2, first) if article.text[i] == "," or doc[i].ent_type_ != "GPE"), first)
    between = (doc[i] for i in range(end, first))
    plain = all(t.lower_ in BEFORE_BODY or t.ent_type_ == "DATE" for t in between)
    return knowledge.capital(article.surface(start + 1, end)) if plain and "," in article.text[end:first] else None


MOST_WORDS = 4
"""Words of a body among which the one stands that tells what it is."""

BEFORE_BODY = words(", the a an on meanwhile however though")
"""Words, besides days, between a capital and a body that speaks there."""


def _state_of(article: Article, body: Actor) -> Known | None:
    """State that a body of one is of, or the state itself."""
    if body.kind == COUNTRY:
        return body.known
    if body.kind != GOVERNMENT:
        return None
    of = [owner.known for owner in body.affiliations if owner.kind == COUNTRY and owner.known]
    of += [owner[0] for start, _ in body.spans if (owner := article.owner(start))]
    known = knowledge.known(body.known.affiliation_id) if body.known and body.known.affiliation_id else None
    return known or next(iter(of), None)


REALMS = words("country kingdom emirate sultanate republic nation state island")
"""What a state calls itself."""


def _only_subject(article: Article, first: int) -> tuple[Known, int] | None:
    """State of which a sentence tells that its body reports: `Egypt welcomed the talks in Libya, | its foreign ministry said`."""
    begin = sentence_of(article.doc[first]).start
    refs = [
        ref
        for ref in article.refs
        if begin <= ref.start < first and article.doc[ref.start : ref.end].root.dep_ in SUBJECTS
    ]
    told = {id(ref.actor): ref.actor for ref in refs}
    state = next(iter(told.values())) if len(told) == 1 else None
    return (state.known, first) if state is not None and state.kind == COUNTRY and state.known else None


def _through_which(article: Article, noun: Token, first: int) -> tuple[Known, int] | None:
    """State that speaks by a body of its own: `Kenya said through its foreign ministry that`."""
    if not first or article.text[first - 1].lower() != "its":
        return None
    if (answering := _whose_answer(article, noun)) is not None:
        return answering, first
    verb = next((word for word in noun.ancestors if does_speak(word)), None)
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj" and child.i < first] if verb is not None else []
    ref = article.at.get(subjects[-1].i) if subjects else None
    by = (
        noun.head.dep_ == "prep"
        and noun.dep_ == "pobj"
        and verb is not None
        and verb in (noun.head.head, noun.head.head.head.head)
    )
    return (
        (ref.actor.known, first) if by and ref is not None and ref.actor.kind == COUNTRY and ref.actor.known else None
    )


def _whose_answer(article: Article, noun: Token) -> Known | None:
    """State whose answer comes from a body of its own: `Kenya's reply came from its | foreign ministry`."""
    came = noun.head.head
    if noun.head.lower_ != "from" or came.lemma_ != "come":
        return None
    answers = [child for child in came.lefts if child.dep_ == "nsubj" and child.lower_ in ANSWERS]
    refs = [
        ref for answer in answers for child in answer.lefts if (ref := article.at.get(child.i)) and child.dep_ == "poss"
    ]
    return refs[0].actor.known if len(refs) == 1 and refs[0].actor.kind == COUNTRY else None


ANSWERS = words("answer reply response reaction denial rejection warning rebuke criticism")
"""What comes from who speaks."""


def _of_home(article: Article, noun: Token, first: int, end: int, own: Actor | None) -> tuple[Known, int] | None:
    """Country of which the article tells, for a body of which it has one: `the foreign ministry`, `the coast guard`."""
    if article.text[first:end] == ["state", "department"] and article.text[end : end + 1] != ["of"]:
        america = knowledge.country("United States")  # other states call theirs a ministry
        return None if america is None else (america, first)
    definite = first > 0 and article.text[first - 1].lower() == "the"
    definite |= noun.text == "parliament" and noun.n_lefts == 0
    plain = not any(child.dep_ == "poss" or (child.dep_ == "prep" and child.i >= end) for child in noun.children)
    plain = plain and article.text[end : end + 1] != ["of"]  # `the ministry of health of Kenya`
    plain |= noun.dep_ == "dobj" and noun.head.lemma_ in ("accuse", "inform", "remind", "suspect", "warn")
    led = _is_of_leader(article, noun)
    known = own.known if own is not None else None
    named = noun.text == "bank" and any("Bank" in name for actor in article.cast for name in actor.names)
    if led and "president" in article.text[first : noun.i]:  # bodies have presidents, too
        named = any(actor.kind == ORGANIZATION and actor.first < first for actor in article.cast)
    if not (definite and (led or plain) and is_national(noun)) or named:
        return None
    known = carried_by(sentence_of(noun)) or known or _told_of_at_home(article, noun) or decided_by(noun)
    return (known, first) if known else None


def _told_of_at_home(article: Article, noun: Token) -> Known | None:
    """The one state that a sentence tells of, for a body that tells of no other: `Kenya's debt fell, the central | bank said`."""
    states = {state for i, state in article.states if sentence_of(noun).start <= i < noun.i}
    tells = next((i for i, _ in article.states if sentence_of(noun).start <= i < noun.i), noun.i)
    top = article.doc[tells]
    top = top.head if top.dep_ == "poss" else top
    only = len(states) == 1 and noun.lower_ in ONE_WITH.keys() - {"guard"} | {"office"} and top.dep_ in SUBJECTS
    return knowledge.known(states.pop()) if only else None


def _seated_in(article: Article, noun: Token, first: int, last: int) -> tuple[Known, int] | None:
    """State in whose capital a body is said to be whose words have these ends, and a ministry's: `the army in Nairobi`."""
    start = last + 1
    ministry = noun.text == "ministry"
    behind = (["in"], ["of"]) if ministry else (["in"],)
    if not first or article.text[first - 1].lower() != "the" or article.text[last:start] not in behind:
        return None
    ends = range(min(start + 3, len(article.text)), start, -1)
    places = [article.surface(start, end) for end in ends]
    capitals = map(knowledge.capital, places)
    states = map(knowledge.country, places if ministry else ())  # an army may be in another one's
    known = next(filter(None, (*capitals, *states)), None)
    return (known, first) if known else None


def _state_behind(article: Article, noun: Token) -> Known | None:
    """State in what a noun is of: `the General Staff of the Armed Forces of Ukraine`."""
    behind = article.text[noun.i + 1 : noun.right_edge.i + 1]
    return next(filter(None, map(knowledge.country, behind)), None) if behind[:1] == ["of"] else None


def place_before(article: Article, first: int) -> int | None:
    """Token at which a place that is no state begins before a token, as `Gaza` or `Gaza's`."""
    last = first - 1 - (first > 1 and article.text[first - 1] in POSSESSIVE)
    if (seat := based_at(article, first)) is not None:
        return seat
    while last > 0 and article.doc[last].ent_type_ == "GPE" and article.doc[last].ent_iob_ == "I":
        last -= 1
    known = knowledge.country(article.text[last]) or knowledge.capital(article.text[last])
    return last if last >= 0 and article.doc[last].ent_type_ == "GPE" and known is None else None


def _place_of(article: Article, body: _Body) -> str:
    """Name of the place that is no state with the words of a body: `Gaza`, `West Bank`; of who runs it: `Hamas-run`."""
    end = _end(article, body.noun)
    if article.text[body.noun.i + 1 : end][:1] == ["in"]:
        return article.surface(body.noun.i + 2, end)
    owned = article.text[body.first - 1] in POSSESSIVE
    seat = based_at(article, body.first)
    return article.surface(body.begin, body.first - owned) if seat is None else article.text[seat]


def _named(article: Article, core: str, body: _Body) -> Actor | None:
    """Body of this name in capitals elsewhere in the article, with its state or without any."""
    for actor in article.cast:
        if actor.kind not in (GOVERNMENT, ORGANIZATION) or actor.known is not None:
            continue
        states = {owner.known.id for owner in actor.affiliations if owner.kind == COUNTRY and owner.known}
        states |= {owner[0].id for start, _ in actor.spans if (owner := article.owner(start))}
        if body.state and states - {body.state.id}:
            continue  # `Kenya's foreign ministry` beside `Uganda's foreign ministry`
        for name in actor.names:
            own = name[: -len(core)].strip()
            same = article.adjective(own) == body.state if body.state else own == _place_of(article, body)
            if name.lower().endswith(core.lower()) and (same or not own):
                return actor
            if body.state and _is_fuller(article, name, core, body.state):
                return actor
    return None


def _is_fuller(article: Article, name: str, core: str, state: Known) -> bool:
    """Whether a name has all words of a body, and of no other state: `Independent Electoral and Boundaries Commission`."""
    fuller = SPELT.sub("defence", name.lower()).split()
    told = (known for word in name.split() for known in (article.adjective(word), knowledge.country(word)))
    return (
        " " in core and set(core.lower().split()) <= set(fuller) and {known.id for known in told if known} <= {state.id}
    )
