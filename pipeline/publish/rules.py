"""Rules that a release must satisfy beyond the schema of each table. A rule is a query that must return no rows.

Most are derived from the schemas: every reference points at a row, every evidence is the exact slice. A rule that only one
table knows stands in `RULES`.
"""

from collections.abc import Iterator
from typing import NamedTuple

import duckdb
import pyarrow as pa

from schemas import TABLES
from schemas.statements import GAP
from schemas.table import Evidence, Table

SAMPLE = 10
"""Failing rows shown."""


class Rule(NamedTuple):
    """A query that must return no rows."""

    name: str
    table: str
    description: str
    sql: str
    needs_texts: bool = False
    """A public edition, which withholds texts, need not keep it."""
    by_article: bool = False
    """A row and its article say whether it is kept: it may be asked of some articles after others."""


def slices(model: type[Table]) -> Iterator[tuple[str, str, str]]:
    """Groups of columns (text, start, end) of a table that quote the article."""
    names = model.columns()
    for start in names:
        if start.endswith("start_char"):
            stem = start.removesuffix("start_char")
            yield f"{stem}text", start, f"{stem}end_char"


def _derived() -> Iterator[Rule]:
    for model in TABLES:
        table = model.table_name()
        for column, (target, key) in model.references().items():
            values = f"unnest({column})" if pa.types.is_list(model.arrow_schema().field(column).type) else column
            yield Rule(
                f"{table}_{column}_exists",
                table,
                f"Every `{table}.{column}` is in `{target}.{key}`.",
                f"SELECT DISTINCT value FROM (SELECT {values} AS value FROM {table}) "
                f"WHERE value IS NOT NULL AND value NOT IN (SELECT {key} FROM {target})",
            )
        if issubclass(model, Evidence):
            for text, start, end in slices(model):
                yield Rule(
                    f"{table}_{text}_is_verbatim",
                    table,
                    f"`{table}.{text}` is exactly the article's text from `{start}` to `{end}`; as long, where that is withheld.",
                    f"SELECT {model.key_column()}, e.{text} FROM {table} e JOIN articles USING (article_id) "
                    f"WHERE CASE WHEN articles.text IS NULL THEN length(e.{text}) IS DISTINCT FROM e.{end} - e.{start} "
                    f"ELSE e.{text} IS DISTINCT FROM substring(articles.text, e.{start} + 1, e.{end} - e.{start}) END",
                    by_article=True,
                )


RULES: tuple[Rule, ...] = (
    *_derived(),
    Rule(
        "articles_have_their_text",
        "articles",
        "Every article has its text; only a public edition withholds some.",
        "SELECT article_id FROM articles WHERE text IS NULL",
        needs_texts=True,
    ),
    Rule(
        "article_ids_are_of_their_texts",
        "articles",
        "`article_id` is `a` and the first 16 hex digits of the SHA-256 of `text`.",
        "SELECT article_id FROM articles WHERE article_id <> 'a' || sha256(text)[:16]",
    ),
    Rule(
        "statements_segments_fill_the_evidence",
        "statements",
        "Segments are in order, apart, not empty, and begin and end where the evidence does.",
        """
        SELECT statement_id FROM statements
        WHERE len(segments) = 0 OR segments[1].start_char <> start_char OR segments[-1].end_char <> end_char
           OR len(list_filter(segments, lambda s, i: s.start_char >= s.end_char
                              OR (i > 1 AND s.start_char < segments[i - 1].end_char))) > 0
        """,
    ),
    Rule(
        "statements_wording_is_that_of_the_segments",
        "statements",
        "`wording` is the text of the segments, joined by ` … `.",
        f"""
        SELECT statement_id FROM statements
        WHERE len(segments) > 0 AND wording <> array_to_string(list_transform(segments, lambda s:
            substring(text, s.start_char - start_char + 1, s.end_char - s.start_char)), '{GAP}')
        """,
    ),
    Rule(
        "statements_speaker_is_the_first_of_all",
        "statements",
        "`speaker_id` is the first of `speaker_ids`.",
        "SELECT statement_id FROM statements WHERE speaker_id IS DISTINCT FROM speaker_ids[1]",
    ),
    Rule(
        "statements_sources_have_a_confidence",
        "statements",
        "`speaker_confidence` is there if and only if words name the source.",
        "SELECT statement_id FROM statements WHERE (speaker_confidence IS NULL) <> (speaker_text IS NULL)",
    ),
    Rule(
        "statements_said_days_are_those_of_their_date",
        "statements",
        "`said_day_first` and `said_day_last` are the days of the date `said_date_id`; without one there are none.",
        """
        SELECT statements.statement_id FROM statements LEFT JOIN dates ON date_id = said_date_id
        WHERE said_day_first IS DISTINCT FROM first_day OR said_day_last IS DISTINCT FROM last_day
        """,
    ),
    Rule(
        "figures_are_given_by_the_speaker",
        "figures",
        "`source_id` is the speaker of the statement in which the figure stands; outside of statements there is none.",
        """
        SELECT figure_id FROM figures LEFT JOIN statements USING (statement_id) WHERE source_id IS DISTINCT FROM speaker_id
        """,
    ),
    Rule(
        "actors_are_counted",
        "actors",
        "Counts and days of an actor are those of its mentions, of the articles they stand in, and of its statements.",
        """
        SELECT actor_id FROM actors
        LEFT JOIN (SELECT actor_id, count(*) AS mentions, count(DISTINCT article_id) AS places,
                          min(published_day) AS first_day, max(published_day) AS last_day
                   FROM mentions JOIN articles USING (article_id) GROUP BY actor_id) USING (actor_id)
        LEFT JOIN (SELECT actor_id, count(*) AS said FROM (SELECT unnest(speaker_ids) AS actor_id FROM statements)
                   GROUP BY actor_id) USING (actor_id)
        WHERE mention_count <> coalesce(mentions, 0) OR article_count <> coalesce(places, 0)
           OR statement_count <> coalesce(said, 0)
           OR first_seen_day IS DISTINCT FROM first_day OR last_seen_day IS DISTINCT FROM last_day
        """,
    ),
    Rule(
        "groups_are_counted",
        "statement_groups",
        "`article_count` and `first_published_day` of a group are those of the articles of its statements.",
        """
        SELECT group_id FROM statement_groups
        LEFT JOIN (SELECT group_id, count(DISTINCT article_id) AS places, min(published_day) AS first_day
                   FROM statements JOIN articles USING (article_id) GROUP BY group_id) USING (group_id)
        WHERE article_count IS DISTINCT FROM places OR first_published_day IS DISTINCT FROM first_day
        """,
    ),
    Rule(
        "dates_days_are_ordered",
        "dates",
        "`first_day` is not after `last_day`, and neither is there alone.",
        "SELECT date_id FROM dates WHERE first_day > last_day OR (first_day IS NULL) <> (last_day IS NULL)",
    ),
    Rule(
        "figures_values_are_ordered",
        "figures",
        "`value_low` is not above `value_high`.",
        "SELECT figure_id FROM figures WHERE value_low > value_high",
    ),
    Rule(
        "durations_and_sets_have_no_days",
        "dates",
        "A duration or a set is never given days.",
        "SELECT date_id FROM dates WHERE kind IN ('duration', 'set') AND first_day IS NOT NULL",
    ),
    Rule(
        "published_day_has_a_basis",
        "articles",
        "An article has a publication day if and only if its basis says why.",
        "SELECT article_id FROM articles WHERE (published_day IS NULL) <> (published_basis = 'none')",
    ),
    Rule(
        "copies_are_of_originals",
        "articles",
        "`duplicate_of` points at an article that is not itself a copy.",
        "SELECT a.article_id FROM articles a JOIN articles b ON a.duplicate_of = b.article_id WHERE b.duplicate_of IS NOT NULL",
    ),
    Rule(
        "alignments_join_different_articles",
        "alignments",
        "The two statements of an alignment are in different articles and in its group.",
        """
        SELECT alignment_id FROM alignments
        JOIN statements a ON a.statement_id = statement_id_a JOIN statements b ON b.statement_id = statement_id_b
        WHERE a.article_id = b.article_id OR a.group_id IS DISTINCT FROM alignments.group_id
           OR b.group_id IS DISTINCT FROM alignments.group_id
        """,
    ),
    Rule(
        "every_article_was_sighted",
        "sightings",
        "Every article has a sighting.",
        "SELECT article_id FROM articles WHERE article_id NOT IN (SELECT article_id FROM sightings)",
    ),
)


AT_A_TIME = 4096
"""Articles, more or less, whose texts are held beside what quotes them, but"""

PARTS = 16
"""this many parts of the articles at most: for each, all rows are looked through."""


def broken(rule: Rule, con: duckdb.DuckDBPyConnection) -> pa.Table:
    """Rows that break a rule, at most `SAMPLE`."""
    if not rule.by_article:
        return con.execute(rule.sql).to_arrow_table().slice(0, SAMPLE)
    (database, articles) = con.execute("SELECT current_database(), count(*) FROM articles").fetchone() or ("", 0)
    parts = min(PARTS, 1 + articles // AT_A_TIME)
    if parts == 1:
        return con.execute(rule.sql).to_arrow_table().slice(0, SAMPLE)
    found = []
    try:
        for part in range(parts):
            for table in ("articles", rule.table):  # stand before the tables of these names
                con.execute(
                    f"CREATE OR REPLACE TEMP VIEW {table} AS SELECT * FROM {database}.main.{table} "
                    f"WHERE hash(article_id) % {parts} = {part}"
                )
            found.append(con.execute(rule.sql).to_arrow_table().slice(0, SAMPLE))
    finally:
        for table in ("articles", rule.table):
            con.execute(f"DROP VIEW IF EXISTS temp.{table}")
    return pa.concat_tables(found).slice(0, SAMPLE)
