"""Whose office is at which body, where the text says so by a pronoun or elsewhere: `Its president`, `Chief executive`."""

from collections.abc import Iterable, Iterator

from spacy.attrs import LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge
from pipeline.actors.article import Actor, Article, is_body
from pipeline.actors.bearers import COMPANIES, is_company
from pipeline.actors.belonging import OF_COUNTRIES
from pipeline.actors.home import NATIONAL
from pipeline.actors.knowledge import Known
from pipeline.actors.names.model import GOVERNMENT, ORGANIZATION, PERSON
from pipeline.actors.names.offices import SUBJECTS, office_head
from pipeline.actors.references import does_speak, subject_before
from pipeline.actors.roles import EXECUTIVES
from pipeline.actors.sources import LEADING_STATES
from pipeline.tokens import lines, places_of, sentence_of


def affiliate(article: Article) -> None:
    """Affiliate whose office is somebody's to the body that the possessor means, once nouns and pronouns are read."""
    for person, i in article.owned:
        ref = article.at.get(i)
        token = article.doc[i]
        nearer = any(j in article.at and is_body(article.at[j].actor) for j in range(sentence_of(token).start, i))
        body = subject_before(article, token) or _its_before(article, token)
        if ref is None and token.lower_ == "its" and not nearer and body:
            ref = article.refer(i, i + 1, body, "pronoun")
        if ref is not None and is_body(ref.actor):
            person.affiliations.append(ref.actor)
    for i in places_of(article.doc, {"Its"}):
        token = article.doc[i]
        speaks = token.dep_ == "poss" and token.head.dep_ in SUBJECTS and does_speak(token.head.head)
        body = subject_before(article, token) if i not in article.at and speaks else None
        if body is not None and not (body.kind == GOVERNMENT and token.head.lower_ in NATIONAL):
            article.refer(i, i + 1, body, "pronoun")
    _affiliate_executives(article)


def affiliate_officials(article: Article) -> None:
    """Affiliate who has an office of a state, told without it, to the one that is told with the office elsewhere.

    `Kenya's president said no. ¶ President NAME added`: the article opens with the office, or named the state first, and no
    other before.
    """
    bare = [actor for actor in article.cast if actor.kind == PERSON and not actor.affiliations]
    for person in bare:
        roles = _offices(role for role in person.roles if office_head(role) in OF_COUNTRIES)
        if not roles or any(roles & _offices(other.roles) for other in bare if other is not person):
            continue
        held = {
            owner.known.id
            for other in article.cast
            if other.kind == PERSON and other not in bare and roles & _offices(other.roles)
            for owner in other.affiliations
            if owner.known
        }
        told = [(begin, known) for begin, known in _told_with_office(article, roles) if known.id not in held]
        if len({known.id for _, known in told}) != 1:
            continue
        begin, state = told[0]
        first, first_state = next(iter(article.states), (begin, state.id))
        if first_state == state.id and (
            first < person.first if begin > person.first else begin < _end_of_lead(article)
        ):
            person.affiliations.append(article.known(state, begin))


def _offices(roles: Iterable[str]) -> set[str]:
    """Roles in small letters, and that of a state's leader beside the office that makes him one."""
    roles = {role.lower() for role in roles}
    return roles | ({"leader"} if roles & LEADING_STATES else set())


def _told_with_office(article: Article, roles: set[str]) -> Iterator[tuple[int, Known]]:
    """States with which these offices are told, and where: `Kenya's | president`, `the Kenyan | leader`."""
    for i in places_of(article.doc, OF_COUNTRIES | {"leader"}, LOWER):
        for role in roles:
            start = i + 1 - len(role.split())
            named = (ref := article.at.get(i + 1)) is not None and ref.actor.kind == PERSON
            if start >= 0 and not named and article.surface(start, i + 1).lower() == role:
                owner = article.owner(start) or _only_state_before(article, start)
                if owner is not None:
                    yield owner[1], owner[0]


def _only_state_before(article: Article, start: int) -> tuple[Known, int] | None:
    """The one state that a sentence tells of before an `its`, or that acts there: `Chile will cut it, its | minister said`."""
    if not start or article.text[start - 1].lower() != "its":
        return None
    named = [(i, state) for i, state in article.states if sentence_of(article.doc[start]).start <= i < start]
    does = [
        (i, state)
        for i, state in named
        if article.doc[i].dep_ == "nsubj" and article.doc[i].head.dep_ in ("ccomp", "ROOT")
    ]
    named = does if len(does) == 1 else named
    known = knowledge.known(named[0][1]) if len({state for _, state in named}) == 1 else None
    return None if known is None else (known, named[0][0])


def _end_of_lead(article: Article) -> int:
    """Token at which the paragraph ends that opens an article below its headline."""
    return next((i for i in lines(article.doc) if not article.headline[i]), len(article.text))


def _its_before(article: Article, token: Token) -> Actor | None:
    """Body whose is what the sentence before is about: `Its president left. | Its spokesman said`."""
    before = sentence_of(token).start - 1
    ref = article.at.get(sentence_of(article.doc[before]).start) if before >= 0 else None
    its = ref is not None and article.text[ref.start].lower() == "its"
    return ref.actor if ref is not None and its and is_body(ref.actor) else None


def _affiliate_executives(article: Article) -> None:
    """Affiliate whose title says no body to the one that the article was about so far: `Chief executive NAME said`.

    A union's officer is of the body that the sentence before is about.
    """
    called = {id(ref.actor) for ref in article.refs if article.text[ref.end - 1].lower() in COMPANIES}
    companies: dict[int, Actor] = {}
    named: Actor | None = None
    for ref in sorted(article.refs, key=lambda ref: ref.start):
        if is_body(ref.actor):
            named = ref.actor
            if named.kind == ORGANIZATION and (is_company(named) or id(named) in called):
                companies[id(named)] = named
        elif ref.role and not ref.actor.affiliations:
            if EXECUTIVES.fullmatch(ref.role.lower()) and [id(named)] == [*companies]:
                ref.actor.affiliations.extend(companies.values())
            elif ref.role in OF_UNIONS and (body := subject_before(article, article.doc[ref.start])):
                ref.actor.affiliations.append(body)


OF_UNIONS = ("General secretary", "National officer", "National secretary", "Regional secretary")
"""Titles at the beginning of a sentence, in small letters otherwise, that unions and parties give."""
