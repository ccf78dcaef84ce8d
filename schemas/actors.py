"""`actors` (one identity over all articles), their `mentions`, `actor_redirects`, and the in-article `entities`."""

import narwhals as nw

from schemas.table import Date, Evidence, Int32, List, String, Table, column, list_of

ACTOR_KINDS = {
    "person": "one human being",
    "organization": "a company, party, newspaper, association or other body",
    "government": "a government, or an office, body or seat of one: the Foreign Ministry, the Kremlin",
    "country": "a state, also where its capital stands for it",
    "group": "people of one kind or movement: the Houthis, Democrats",
}
ACTOR_ID = rf"({'|'.join(ACTOR_KINDS)})/[^\s/]+"
"""What ids of actors look like."""

MENTION_FORMS = {
    "name": "its name or a part of it",
    "nominal": "a description: the minister",
    "pronoun": "she, it",
    "metonym": "a capital for its state",
}
REDIRECT_REASONS = {
    "merged": "it and another are one actor now",
    "renamed": "the same actor has another id",
    "split": "its mentions are those of several actors now (`new_id` has most of them)",
    "override": "a line of `overrides.csv` changed it",
    "gone": "none of its mentions is there any more",
}


class Actors(Table):
    """One row per named person, organisation, government, country or group."""

    actor_id: String = column(
        "Readable and stable: `person/ian-bremmer`, `country/ua`. A pure function of the actor's identity.",
        key=True,
        str_matches=rf"^{ACTOR_ID}$",
    )
    name: String = column("Canonical name: the fullest common form, as printed.")
    kind: String = column("What it is.", values=ACTOR_KINDS)
    role: String = column("Most frequent role, as printed: `founder and president`.", null=True)
    affiliation_id: String = column("Actor it belongs to.", null=True, references="actors.actor_id")
    country_code: String = column("ISO 3166-1 alpha-2.", null=True, str_matches=r"^[A-Z]{2}$")
    wikidata_id: String = column(
        "Wikidata item, only when certain: of countries and some organisations. A person has one where an override gives it.",
        null=True,
        str_matches=r"^Q[1-9][0-9]*$",
    )
    aliases: List = list_of(nw.String(), "Every name form seen, sorted.")
    article_count: Int32 = column("Articles that mention it.", ge=0)
    mention_count: Int32 = column("Mentions of it.", ge=0)
    statement_count: Int32 = column("Statements attributed to it.", ge=0)
    first_seen_day: Date = column("First `published_day` of an article that mentions it.", null=True)
    last_seen_day: Date = column("Last `published_day` of an article that mentions it.", null=True)


class ActorRedirects(Table):
    """One row per actor id of the previous release that is gone or means somebody else now, and where its mentions went."""

    old_id: String = column("Id in the previous release.", key=True)
    new_id: String = column("Id in this release; NULL where it is gone.", null=True, references="actors.actor_id")
    reason: String = column("Why it changed.", values=REDIRECT_REASONS)


class Mentions(Evidence):
    """One row per place in an article where an actor is named or referred to."""

    mention_id: String = column("Identifier of the mention.", key=True)
    actor_id: String = column("Who is meant.", references="actors.actor_id")
    form: String = column("How it is referred to.", values=MENTION_FORMS)
    role: String = column("Title printed at this mention: `Defense Secretary`.", null=True)


class Entities(Table):
    """Working table, not published: one row per actor candidate of one article, before identities are joined.

    `mentions`, `statements` and `figures` carry `entity_id` in their actor columns until `pipeline.connect.identity` replaces it.
    """

    entity_id: String = column("`article_id#n`, n in order of first appearance.", key=True)
    article_id: String = column("The article.", references="articles.article_id")
    kind: String = column("What it is.", values=ACTOR_KINDS)
    name: String = column("Fullest form in the article, as printed; for a known actor the knowledge base's name.")
    names: List = list_of(nw.String(), "Every name form of it in the article, one item per mention by name, in order.")
    roles: List = list_of(nw.String(), "Every role printed with it, in order.")
    affiliation: String = column("Entity it belongs to.", null=True, references="entities.entity_id")
    country_code: String = column("ISO 3166-1 alpha-2 of the country it is or belongs to.", null=True)
    known_id: String = column("Its actor id where the knowledge base knows it: `country/ua`.", null=True)
    wikidata_id: String = column("Wikidata item from the knowledge base.", null=True)
