"""Whose office is at which body, where the text says so by a pronoun or leaves it out: `Its president`, `Chief executive`."""

from spacy.tokens import Token

from pipeline.actors.article import Actor, Article, is_body
from pipeline.actors.home import NATIONAL
from pipeline.actors.names.model import GOVERNMENT, ORGANIZATION
from pipeline.actors.names.offices import SUBJECTS
from pipeline.actors.nouns import COMPANIES, is_company
from pipeline.actors.references import does_speak, subject_before
from pipeline.actors.roles import EXECUTIVES
from pipeline.tokens import places_of


def affiliate(article: Article) -> None:
    """Affiliate whose office is somebody's to the body that the possessor means, once nouns and pronouns are read."""
    for person, i in article.owned:
        ref = article.at.get(i)
        token = article.doc[i]
        nearer = any(j in article.at and is_body(article.at[j].actor) for j in range(token.sent.start, i))
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


def _its_before(article: Article, token: Token) -> Actor | None:
    """Body whose is what the sentence before is about: `Its president left. | Its spokesman said`."""
    before = token.sent.start - 1
    ref = article.at.get(article.doc[before].sent.start) if before >= 0 else None
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
