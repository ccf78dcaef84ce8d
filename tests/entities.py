"""Small corpora of actor candidates, for the tests of what happens across articles."""

from datetime import date

import pyarrow as pa

from pipeline.connect.identity import resolve
from pipeline.connect.overrides import Overrides
from schemas import Entities

ARTICLES = pa.schema([("article_id", pa.string()), ("story_id", pa.string()), ("published_day", pa.date32())])


def article_id(n):
    return f"a{n:016x}"


def tables(*entities, stories=None):
    """Entities given as (article number, kind, names, extras); each article its own story unless told otherwise."""
    counts, rows = {}, []
    for number, kind, names, *extra in entities:
        n = counts[number] = counts.get(number, -1) + 1
        rows.append(
            {
                "entity_id": f"{article_id(number)}#{n}",
                "article_id": article_id(number),
                "kind": kind,
                "name": max(names, key=len),
                "names": list(names),
                "roles": [],
                **(extra[0] if extra else {}),
            }
        )
    articles = [
        {
            "article_id": article_id(n),
            "story_id": (stories or {}).get(n, f"s{n}"),
            "published_day": date(2030, 1, 1 + n),
        }
        for n in sorted(counts)
    ]
    return Entities.from_rows(rows), pa.Table.from_pylist(articles, schema=ARTICLES)


def ids(*entities, stories=None, overrides=Overrides()):  # noqa: B008
    """Actor ids of the entities, in the order given."""
    rows, articles = tables(*entities, stories=stories)
    links = actors_of(resolve(rows, articles, overrides))
    return [links[row] for row in rows["entity_id"].to_pylist()]


def actors_of(identities):
    """The actor id of each entity id."""
    return dict(zip(*(column.to_pylist() for column in identities.links.columns), strict=True))
