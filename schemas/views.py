"""Views and macros that every release's database carries: the questions people ask most, ready to be asked.

A view is stored SQL over the published tables; a macro takes arguments (`FROM timeline('Jane Doe')`). Nothing here is
computed by the pipeline: what is in a view can be had from the tables alone.
"""

from typing import NamedTuple


class View(NamedTuple):
    """A named query. `arguments` is None for a view, a parameter list for a table macro."""

    name: str
    arguments: str | None
    description: str
    sql: str

    def create(self) -> str:
        """Statement that creates it."""
        if self.arguments is None:
            return f"CREATE VIEW {self.name} AS {self.sql}"
        return f"CREATE MACRO {self.name}({self.arguments}) AS TABLE {self.sql}"

    def comment(self) -> str:
        """Statement that stores its description in the database."""
        kind = "VIEW" if self.arguments is None else "MACRO TABLE"
        text = self.description.replace("'", "''")
        return f"COMMENT ON {kind} {self.name} IS '{text}'"


def _words_before(text: str, start: str) -> str:
    """SQL for the last two long words before a place, those left out that stand before any number."""
    passage = f"lower(substring({text}, greatest({start} - 40, 0) + 1, least({start}, 40)))"
    return (
        f"list_filter(regexp_extract_all({passage}, '[[:alpha:]]{{4,}}')[-2:], lambda word: word NOT IN ('about', 'after', "
        "'almost', 'around', 'been', 'from', 'have', 'least', 'less', 'more', 'most', 'nearly', 'only', 'over', 'some', 'than', "
        "'that', 'were', 'with', 'within'))"
    )


VIEWS = (
    View(
        "who_said_what",
        None,
        "Every statement with the speaker's name, the outlet and the day: the table most questions start from. `speaker` is "
        "the actor's name, or the words of the text for a source that is not identified; of several actors who say it together "
        "it is the first, and `speakers` names them all.",
        """
        SELECT coalesce(actors.name, statements.speaker_text) AS speaker, statements.cue_text AS cue,
               statements.wording AS statement, statements.kind, statements.speech_act, statements.negated,
               statements.addressee_text AS addressee,
               statements.said_day_first AS said_day, articles.outlet, articles.published_day, articles.title,
               statements.speaker_id, statements.speaker_named, statements.confidence,
               statements.statement_id, statements.group_id, statements.article_id,
               coalesce(joint.names, list_filter([actors.name], lambda name: name IS NOT NULL)) AS speakers
        FROM statements JOIN articles USING (article_id)
        LEFT JOIN actors ON actors.actor_id = statements.speaker_id
        LEFT JOIN (
            SELECT statement_id, list(name ORDER BY place) AS names
            FROM (SELECT statement_id, unnest(speaker_ids) AS actor_id, generate_subscripts(speaker_ids, 1) AS place
                  FROM statements WHERE len(speaker_ids) > 1)
            JOIN actors USING (actor_id) GROUP BY statement_id
        ) AS joint ON joint.statement_id = statements.statement_id
        """,
    ),
    View(
        "timeline",
        "actor",
        "What an actor said, in order of time. `actor` is an id or any form of a name, in any letter case. `day` is when it was "
        "said where the text tells, else the day of publication.",
        """
        SELECT coalesce(statements.said_day_first, articles.published_day) AS day, actors.name AS speaker, cue_text AS cue,
               statements.wording AS statement, statements.kind, articles.outlet, statements.statement_id
        FROM statements JOIN articles USING (article_id)
        JOIN actors ON list_contains(statements.speaker_ids, actors.actor_id)
        WHERE actors.actor_id = actor OR lower(actors.name) = lower(actor)
           OR list_contains(list_transform(actors.aliases, lambda form: lower(form)), lower(actor))
        ORDER BY day NULLS LAST, articles.article_id, statements.start_char
        """,
    ),
    View(
        "said_by",
        "name_part",
        "Statements of every actor whose name, or any form of it, contains these words, in any letter case.",
        """
        SELECT actors.actor_id, actors.name AS speaker, cue_text AS cue, statements.wording AS statement, statements.kind,
               articles.outlet, articles.published_day, statements.statement_id
        FROM statements JOIN articles USING (article_id)
        JOIN actors ON list_contains(statements.speaker_ids, actors.actor_id)
        WHERE contains(lower(actors.name), lower(name_part))
           OR len(list_filter(actors.aliases, lambda form: contains(lower(form), lower(name_part)))) > 0
        ORDER BY articles.published_day NULLS LAST, articles.article_id, statements.start_char
        """,
    ),
    View(
        "statements_about",
        "words",
        "Statements that contain these words, in any letter case.",
        """
        SELECT * FROM who_said_what WHERE contains(lower(statement), lower(words))
        ORDER BY published_day NULLS LAST, article_id, statement_id
        """,
    ),
    View(
        "evidence",
        "id_of_article, from_char, to_char, width",
        "A stretch of an article with `width` characters around it, the stretch itself between » and «: to see a row where it "
        "was read.",
        """
        SELECT substring(whole, greatest(from_char - width, 0) + 1, least(from_char, width)) || '»'
               || substring(whole, from_char + 1, to_char - from_char) || '«' || substring(whole, to_char + 1, width) AS passage,
               title, outlet, published_day
        -- Renamed, or an argument called `article_id` would be taken for the column in here.
        FROM (SELECT article_id AS this_article, text AS whole, title, outlet, published_day FROM articles)
        WHERE this_article = id_of_article
        """,
    ),
    View(
        "wording_drift",
        None,
        "The same utterance in two outlets, side by side, with the words that changed: `was` in the first, `became` in the "
        "second. Identical wordings are left out.",
        """
        SELECT actors.name AS speaker, a.wording AS first_wording, b.wording AS second_wording, relation, similarity, changes,
               article_a.outlet AS first_outlet, article_b.outlet AS second_outlet,
               article_a.published_day AS first_day, article_b.published_day AS second_day,
               alignments.group_id, alignment_id
        FROM alignments
        JOIN statements a ON a.statement_id = statement_id_a JOIN statements b ON b.statement_id = statement_id_b
        JOIN articles article_a ON article_a.article_id = a.article_id
        JOIN articles article_b ON article_b.article_id = b.article_id
        LEFT JOIN actors ON actors.actor_id = a.speaker_id
        WHERE relation <> 'identical'
        """,
    ),
    View(
        "figure_conflicts",
        None,
        "Pairs of figures for the same counted thing, in reports of the same utterance (`alignments`), that cannot both be "
        "right: their ranges do not meet, and neither has a figure in the other report that it agrees with. The first such "
        "figure is set against the first, the second against the second. Lengths of time, and sums of the same currency of which "
        "one report does not say what they are, are listed only where one stands in place of the other between the same words, "
        "or where each is the only one in its report and they stand behind the same word. A source that is not "
        "identified is given in the words of the text. `about` is read as five per cent either way, so rounding is no conflict.",
        """
        WITH bounded AS (
            SELECT figures.*,
                   CASE WHEN qualifier = 'about' THEN value * 0.95 WHEN qualifier IN ('at_most', 'less_than') THEN '-inf'
                        ELSE value_low END::DOUBLE AS low,
                   CASE WHEN qualifier = 'about' THEN value * 1.05 WHEN qualifier IN ('at_least', 'more_than') THEN 'inf'
                        ELSE value_high END::DOUBLE AS high
            FROM figures
            WHERE kind IN ('money', 'duration') OR (counted IS NOT NULL AND kind IN ('count', 'percent', 'measure'))
        ), aligned AS MATERIALIZED ( -- else figures may be joined by what they count first, which is each with nearly each
            SELECT alignment_id, group_id, changes, statement_id_b, bounded.*
            FROM alignments JOIN bounded ON statement_id = statement_id_a
        ), pairs AS (
            SELECT alignment_id, group_id, a.figure_id AS figure_id_a, b.figure_id AS figure_id_b,
                   a.low <= b.high AND b.low <= a.high AS agree,
                   a.kind <> 'duration' AND b.counted IS NOT DISTINCT FROM a.counted AND a.counted IS NOT NULL AS same_counted,
                   count(*) OVER (PARTITION BY alignment_id, a.kind, a.unit) = 1 AND a.unit NOT LIKE '{%' AS only_one,
                   a.unit NOT LIKE '{%' AND len(list_filter(changes, lambda change:
                       change.op = 'replace'
                       AND len(change.a_text) <= len(a.text) + 12 AND len(change.b_text) <= len(b.text) + 12
                       AND (contains(concat(' ', a.text, ' '), concat(' ', change.a_text, ' '))
                            OR contains(concat(' ', change.a_text, ' '), concat(' ', a.text, ' ')))
                       AND (contains(concat(' ', b.text, ' '), concat(' ', change.b_text, ' '))
                            OR contains(concat(' ', change.b_text, ' '), concat(' ', b.text, ' '))))) > 0 AS same_place
            FROM aligned a JOIN bounded b ON b.statement_id = a.statement_id_b
            AND b.kind = a.kind AND b.unit IS NOT DISTINCT FROM a.unit
            AND (b.counted = a.counted OR (a.kind = 'money' AND (a.counted IS NULL OR b.counted IS NULL)))
        ), open AS (
            SELECT *, bool_or(agree) OVER (PARTITION BY alignment_id, figure_id_a) AS a_settled,
                   bool_or(agree) OVER (PARTITION BY alignment_id, figure_id_b) AS b_settled
            FROM pairs
        )
        SELECT a.counted, a.text AS first_figure, b.text AS second_figure,
               a.counted_text AS first_counted, b.counted_text AS second_counted,
               coalesce(source_a.name, said_a.speaker_text) AS first_source,
               coalesce(source_b.name, said_b.speaker_text) AS second_source,
               article_a.outlet AS first_outlet, article_b.outlet AS second_outlet,
               article_a.published_day AS first_day, article_b.published_day AS second_day,
               a.value AS first_value, b.value AS second_value, a.unit, open.group_id, figure_id_a, figure_id_b
        FROM open JOIN bounded a ON a.figure_id = figure_id_a JOIN bounded b ON b.figure_id = figure_id_b
        JOIN articles article_a ON article_a.article_id = a.article_id
        JOIN articles article_b ON article_b.article_id = b.article_id
        JOIN statements said_a ON said_a.statement_id = a.statement_id
        JOIN statements said_b ON said_b.statement_id = b.statement_id
        LEFT JOIN actors source_a ON source_a.actor_id = a.source_id LEFT JOIN actors source_b ON source_b.actor_id = b.source_id
        WHERE NOT a_settled AND NOT b_settled AND (same_counted OR same_place OR (only_one AND list_has_any(
            """
        + _words_before("article_a.text", "a.start_char")
        + ", "
        + _words_before("article_b.text", "b.start_char")
        + """)))
        QUALIFY dense_rank() OVER (PARTITION BY alignment_id, a.counted, a.unit ORDER BY a.start_char)
              = dense_rank() OVER (PARTITION BY alignment_id, a.counted, a.unit ORDER BY b.start_char)
        """,
    ),
)
