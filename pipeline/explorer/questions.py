"""The questions that the explorer asks of a release, each with its SQL. Values only ever enter as parameters.

`page/src/parquet.ts` answers the same questions from the Parquet files where there is no server; a test holds the two together.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import duckdb

PAGE_ROWS = 50
"""Rows of a list that are answered at once; the page asks for the next ones with `offset`."""

MOST_FACETS = 200
"""Values of one facet that are answered at most, the most frequent ones. Days are all answered."""

Row = dict[str, Any]
Asked = Mapping[str, str]


class BadQuestion(Exception):
    """There is no such question, it does not take this parameter, or not with this value."""


DAY = "coalesce(s.said_day_first, a.published_day)"
"""When it was said where the text tells, else the day of publication: as in the macro `timeline`."""

SOURCE = "CASE WHEN s.speaker_named THEN 'named' WHEN s.speaker_form = 'none' THEN 'none' ELSE 'unnamed' END"

FILTERS = {
    "id": "s.statement_id = $id",
    "article": "s.article_id = $article",
    "group": "s.group_id = $group",
    "actor": "list_contains(s.speaker_ids, $actor)",
    "body": "s.speaker_affiliation_id = $body",
    "about": """NOT list_contains(s.speaker_ids, $about) AND EXISTS (
        SELECT 1 FROM mentions m WHERE m.actor_id = $about AND m.article_id = s.article_id
        AND m.start_char >= s.start_char AND m.end_char <= s.end_char)""",
    "outlet": "a.outlet = $outlet",
    "from": f"{DAY} >= $from::DATE",
    "to": f"{DAY} <= $to::DATE",
    "kind": "s.kind::VARCHAR = $kind",
    "act": "s.speech_act::VARCHAR = $act",
    "source": f"{SOURCE} = $source",
}
"""What statements can be asked for by, besides `q`, the words in them."""


def patterns(words: str) -> list[str]:
    """Regular expressions, all of which folded text matches that has these words: each the beginning of a word.

    Words in quotation marks, and the parts of a word with a hyphen or an apostrophe, must follow one another.
    """
    decomposed = unicodedata.normalize("NFD", words.lower())
    folded = "".join(c for c in decomposed if not unicodedata.combining(c))
    chunks = re.findall(r'"[^"]*"|[^\s"]+', folded)
    parts = [re.findall(r"[^\W_]+", chunk) for chunk in chunks]
    return [r"(?:^|[^\p{L}\p{N}])" + r"[^\p{L}\p{N}]+".join(part) for part in parts if part]


def _where(text: str, filters: Mapping[str, str], asked: Asked) -> tuple[str, Row]:
    """Condition with its parameters: an expression has the words of `q`, and of the filters those asked for hold."""
    words = {f"word{number}": pattern for number, pattern in enumerate(patterns(asked.get("q", "")))}
    conditions = [f"regexp_matches(lower(strip_accents({text})), ${name})" for name in words]
    given = {name: asked[name] for name in filters if name in asked}
    return " AND ".join(["true", *conditions, *(filters[name] for name in given)]), words | given


def _offset(asked: Asked) -> int:
    offset = int(asked.get("offset", "0"))
    if not 0 <= offset < 10**9:
        raise BadQuestion(f"there is no row {offset}")
    return offset


def _page(asked: Asked) -> Row:
    return {"limit": PAGE_ROWS, "offset": _offset(asked)}


def statements(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Statements with everything that is shown of one, the newest first; `order=old` the oldest first, `order=text` as printed.

    In the order of the text all are answered, else a page of them.
    """
    where, values = _where("s.wording", FILTERS, asked)
    direction = "ASC" if asked.get("order") == "old" else "DESC"
    order = f"day {direction} NULLS LAST, article_id, start_char, end_char, statement_id"
    limit = "LIMIT $limit OFFSET $offset"
    if asked.get("order") == "text":
        order, limit = "article_id, start_char, end_char, statement_id", ""
    else:
        values |= _page(asked)
    return _rows(
        con,
        f"""
        WITH found AS (
            SELECT s.*, {DAY} AS day, a.outlet, a.published_day, a.title, a.url
            FROM statements s JOIN articles a USING (article_id) WHERE {where} ORDER BY {order} {limit}
        ), names AS (
            SELECT statement_id, list(name ORDER BY place) AS speaker_names
            FROM (SELECT statement_id, unnest(speaker_ids) AS actor_id, unnest(range(len(speaker_ids))) AS place FROM found)
            JOIN actors USING (actor_id) GROUP BY statement_id
        )
        SELECT found.statement_id, article_id, start_char, end_char, wording, segments, found.kind::VARCHAR AS kind,
               speaker_ids, coalesce(speaker_names, []) AS speaker_names, speaker_text, speaker_start_char, speaker_end_char,
               speaker_form::VARCHAR AS speaker_form, speaker_named, speaker_affiliation_id, body.name AS affiliation_name,
               cue_text, cue_start_char, cue_end_char, speech_act::VARCHAR AS speech_act, negated, addressee_text,
               said_day_first, said_day_last, said_date_id, found.group_id, confidence, day, outlet, published_day, title, url,
               groups.article_count AS group_articles, groups.variant_count AS group_variants
        FROM found LEFT JOIN names USING (statement_id)
        LEFT JOIN actors body ON body.actor_id = speaker_affiliation_id
        LEFT JOIN statement_groups groups ON groups.group_id = found.group_id
        ORDER BY {order}
        """,
        values,
    )


def facets(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """How many of the statements asked for there are, and how many by outlet, day, kind, speech act, source and speaker."""
    where, values = _where("s.wording", FILTERS, asked)
    return _rows(
        con,
        f"""
        WITH found AS MATERIALIZED (
            SELECT s.speaker_ids, s.kind::VARCHAR AS kind, s.speech_act::VARCHAR AS act, {SOURCE} AS source, a.outlet,
                   {DAY}::VARCHAR AS day
            FROM statements s JOIN articles a USING (article_id) WHERE {where}
        ), counted AS (
            SELECT 'total' AS facet, '' AS value, count(*) AS n FROM found
            UNION ALL SELECT 'kind', kind, count(*) FROM found GROUP BY kind
            UNION ALL SELECT 'act', act, count(*) FROM found GROUP BY act
            UNION ALL SELECT 'source', source, count(*) FROM found GROUP BY source
            UNION ALL SELECT 'outlet', outlet, count(*) FROM found GROUP BY outlet
            UNION ALL SELECT 'day', day, count(*) FROM found GROUP BY day
            UNION ALL SELECT 'actor', id, count(*) FROM (SELECT unnest(speaker_ids) AS id FROM found) GROUP BY id
        )
        SELECT facet, value, n, coalesce(actors.name, value) AS label
        FROM counted LEFT JOIN actors ON facet = 'actor' AND actor_id = value WHERE value IS NOT NULL
        QUALIFY facet = 'day' OR row_number() OVER (PARTITION BY facet ORDER BY n DESC, value) <= {MOST_FACETS}
        ORDER BY facet, n DESC, value
        """,
        values,
    )


def spread(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """How many of the statements asked for there are by day and outlet, which may be unknown: a timeline."""
    where, values = _where("s.wording", FILTERS, asked)
    return _rows(
        con,
        f"""
        SELECT {DAY} AS day, a.outlet, count(*) AS n FROM statements s JOIN articles a USING (article_id)
        WHERE {where} AND day IS NOT NULL GROUP BY ALL ORDER BY day, a.outlet NULLS LAST
        """,
        values,
    )


def actors(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Actors by `id`, by words in any form of their name (`q`), by kind, or of a `body`; who says most comes first."""
    names = "list_aggregate(list_prepend(c.name, c.aliases), 'string_agg', ' / ')"
    filters = {"id": "c.actor_id = $id", "body": "c.affiliation_id = $body", "kind": "c.kind::VARCHAR = $kind"}
    where, values = _where(names, filters, asked)
    return _rows(
        con,
        f"""
        SELECT c.actor_id, c.name, c.kind::VARCHAR AS kind, c.role, c.affiliation_id, body.name AS affiliation_name,
               c.country_code, c.wikidata_id, c.aliases, c.article_count, c.mention_count, c.statement_count,
               c.first_seen_day, c.last_seen_day
        FROM actors c LEFT JOIN actors body ON body.actor_id = c.affiliation_id
        WHERE {where} ORDER BY c.statement_count DESC, c.mention_count DESC, c.actor_id LIMIT $limit OFFSET $offset
        """,
        values | _page(asked),
    )


def roles(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Roles that are printed with an actor (`id`), with the number of articles that print them."""
    return _rows(
        con,
        """
        SELECT role, count(DISTINCT article_id) AS n FROM mentions WHERE actor_id = $id AND role IS NOT NULL
        GROUP BY role ORDER BY n DESC, role
        """,
        {"id": asked.get("id", "")},
    )


def article(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """An article by `id`; its text is NULL in a public export where the licence does not allow it."""
    return _rows(
        con,
        """
        SELECT article_id, title, text, url, outlet, authors, published_day, published_basis::VARCHAR AS published_basis,
               license FROM articles WHERE article_id = $id
        """,
        {"id": asked.get("id", "")},
    )


def figures(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Figures in an `article`, as printed from its beginning to its end."""
    return _rows(
        con,
        """
        SELECT figure_id, start_char, end_char, text, kind::VARCHAR AS kind, value, value_low, value_high,
               qualifier::VARCHAR AS qualifier, unit, counted_text, statement_id
        FROM figures WHERE article_id = $article ORDER BY start_char, end_char, figure_id
        """,
        {"article": asked.get("article", "")},
    )


def dates(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Time expressions in an `article`, as printed from its beginning to its end."""
    return _rows(
        con,
        """
        SELECT date_id, start_char, end_char, text, kind::VARCHAR AS kind, value, first_day, last_day, basis::VARCHAR AS basis,
               statement_id
        FROM dates WHERE article_id = $article ORDER BY start_char, end_char, date_id
        """,
        {"article": asked.get("article", "")},
    )


def groups(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Utterances that several articles report, by `id`, `actor` or words; the one with most wordings comes first."""
    where, values = _where("g.text", {"id": "g.group_id = $id", "actor": "g.speaker_id = $actor"}, asked)
    return _rows(
        con,
        f"""
        SELECT g.group_id, g.speaker_id, name AS speaker_name, g.text, g.article_count, g.variant_count, g.first_published_day
        FROM statement_groups g LEFT JOIN actors ON actor_id = g.speaker_id
        WHERE {where} ORDER BY g.variant_count DESC, g.article_count DESC, g.group_id LIMIT $limit OFFSET $offset
        """,
        values | _page(asked),
    )


def conflicts(con: duckdb.DuckDBPyConnection, asked: Asked) -> list[Row]:
    """Pairs of figures that cannot both be right (`figure_conflicts`) of a page of utterances, the newest first."""
    offset = _offset(asked)
    found: dict[str, list[Row]] = {}
    for row in all_conflicts(con):
        found.setdefault(row["group_id"], []).append(row)
    return [row for rows in list(found.values())[offset : offset + PAGE_ROWS] for row in rows]


def all_conflicts(con: duckdb.DuckDBPyConnection) -> list[Row]:
    """Every such pair, each figure with the statement it stands in."""
    return _rows(
        con,
        """
        SELECT c.group_id, c.counted, c.unit, g.text AS utterance,
               if(a.source_id IS NULL AND b.source_id IS NOT NULL, c.second_source, c.first_source) AS source,
               coalesce(a.source_id, b.source_id) AS source_id,
               c.first_figure, c.first_counted, c.first_value, c.first_outlet, c.first_day, a.statement_id AS first_statement,
               c.second_figure, c.second_counted, c.second_value, c.second_outlet, c.second_day,
               b.statement_id AS second_statement
        FROM figure_conflicts c JOIN figures a ON a.figure_id = c.figure_id_a JOIN figures b ON b.figure_id = c.figure_id_b
        JOIN statement_groups g ON g.group_id = c.group_id
        ORDER BY max(coalesce(c.first_day, c.second_day)) OVER (PARTITION BY c.group_id) DESC NULLS LAST,
                 c.group_id, c.counted, c.figure_id_a, c.figure_id_b
        """,
        {},
    )


def release(con: duckdb.DuckDBPyConnection, _: Asked) -> list[Row]:
    """What the release holds: one row."""
    return _rows(
        con,
        """
        SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM statements) AS statements,
               (SELECT count(*) FROM actors WHERE statement_count > 0) AS speakers,
               (SELECT count(DISTINCT outlet) FROM articles) AS outlets,
               (SELECT min(published_day) FROM articles) AS first_day, (SELECT max(published_day) FROM articles) AS last_day
        """,
        {},
    )


_LISTED = {"q", "offset"}
_CHOSEN = {"q", *FILTERS}

QUESTIONS: dict[str, tuple[Callable[[duckdb.DuckDBPyConnection, Asked], list[Row]], set[str]]] = {
    "release": (release, set()),
    "statements": (statements, {*_CHOSEN, "order", "offset"}),
    "facets": (facets, _CHOSEN),
    "spread": (spread, _CHOSEN),
    "actors": (actors, {*_LISTED, "id", "body", "kind"}),
    "roles": (roles, {"id"}),
    "article": (article, {"id"}),
    "figures": (figures, {"article"}),
    "dates": (dates, {"article"}),
    "groups": (groups, {*_LISTED, "id", "actor"}),
    "conflicts": (conflicts, {"offset"}),
}
"""Every question by name, with the parameters it takes."""


def ask(con: duckdb.DuckDBPyConnection, name: str, asked: Asked) -> list[Row]:
    """Answer a question, as rows that JSON can hold; raises BadQuestion."""
    if name not in QUESTIONS:
        raise BadQuestion(f"there is no question {name!r}")
    answer, takes = QUESTIONS[name]
    if unknown := set(asked) - takes:
        raise BadQuestion(f"{name} does not take {', '.join(sorted(unknown))}")
    for parameter in ("from", "to"):
        if parameter in asked and not _is_day(asked[parameter]):
            raise BadQuestion(f"{parameter} is no day written as 2026-03-10: {asked[parameter]!r}")
    try:
        return answer(con, asked)
    except ValueError as error:
        raise BadQuestion(f"offset is no whole number: {asked.get('offset')!r}") from error
    except (duckdb.ConversionException, duckdb.OutOfRangeException) as error:
        raise BadQuestion("a value is not of its parameter's kind") from error


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _rows(con: duckdb.DuckDBPyConnection, query: str, values: Row) -> list[Row]:
    found = con.execute(query, values)
    names = [column[0] for column in found.description or ()]
    return [{name: _plain(value) for name, value in zip(names, row, strict=True)} for row in found.fetchall()]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
