"""Whose office is at which body, where the text says so by a pronoun or leaves it out: `Its president`, `Chief executive`."""

from spacy.tokens import Token

from pipeline.actors.article import Actor, Article, is_body
from pipeline.actors.names.model import ORGANIZATION
from pipeline.actors.nouns import COMPANIES, is_company
from pipeline.actors.references import subject_before
from pipeline.actors.roles import EXECUTIVES


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
    _affiliate_executives(article)


def _its_before(article: Article, token: Token) -> Actor | None:
    """Body whose is what the sentence before is about: `Its president left. | Its spokesman said`."""
    before = token.sent.start - 1
    ref = article.at.get(article.doc[before].sent.start) if before >= 0 else None
    its = ref is not None and article.text[ref.start].lower() == "its"
    return ref.actor if ref is not None and its and is_body(ref.actor) else None


def _affiliate_executives(article: Article) -> None:
    """Affiliate whose title says no company to the one that the article is about: `Chief executive NAME said`."""
    called = (ref for ref in article.refs if ref.form == "nominal" and article.text[ref.end - 1].lower() in COMPANIES)
    about = [*(ref.actor for ref in called), *(actor for actor in article.cast if is_company(actor))]
    companies = {id(actor): actor for actor in about if actor.kind == ORGANIZATION}
    named: Actor | None = None
    for ref in sorted(article.refs, key=lambda ref: ref.start) if len(companies) == 1 else ():
        if is_body(ref.actor):
            named = ref.actor
        elif (
            ref.role
            and EXECUTIVES.fullmatch(ref.role.lower())
            and not ref.actor.affiliations
            and id(named) in companies
        ):
            ref.actor.affiliations.extend(companies.values())
