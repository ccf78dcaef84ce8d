"""What a person sees on the page of a table: what it is about, an example, numbers that are plotted, short tables, a picture.

Everything is text or SQL over the table, which a query finds under its own name. Dagster shows Markdown of up to
`INLINE` characters in place and a longer one behind a link.
"""

import base64
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import duckdb
import pyarrow as pa

from schemas.table import Table

INLINE = 1000
"""Characters of Markdown that the Dagster page shows without a click."""

SAMPLE_ROWS = 5
SAMPLE_WIDTH = 60
"""Characters of a cell shown in a sample: a page of whole articles is no page."""

BARS = 25
"""Bars in a picture: what can be read at a glance."""

BAR_HEIGHT, CHART_WIDTH = 24, 800
"""Pixels."""

INK = "#4f43dd"

MARKUP = re.compile(r"([\\`*_\[<|~])")
"""Characters that an article's text must not bring into Markdown: it would become markup, links and images there."""


class Picture(NamedTuple):
    """A bar chart: `sql` gives a label and a number for each bar, from the top."""

    title: str
    sql: str


class Page(NamedTuple):
    """What is shown of a table beside its schema."""

    about: str
    """Markdown: an example, and what the table is good for."""
    sample: str = "*"
    """Columns of the sample rows, as SQL."""
    numbers: Mapping[str, str] = {}
    """Label → SQL of one number; the page plots it over time."""
    tables: Mapping[str, str] = {}
    """Label → query of a short table."""
    picture: Picture | None = None


def _count_by(table: str, column: str) -> str:
    return f"SELECT {column}, count(*) AS rows FROM {table} GROUP BY ALL ORDER BY rows DESC, {column} NULLS LAST"


def _percent(table: str, condition: str) -> str:
    return f"SELECT round(100 * avg(({condition})::INT), 1) FROM {table}"


_PER_PERIOD = """
WITH days AS (SELECT published_day AS day FROM articles WHERE published_day IS NOT NULL),
unit AS (
    SELECT min(day) AS first, max(day) AS last,
           CASE WHEN last - first < {bars} THEN 'day' WHEN last - first < 30 * {bars} THEN 'month' ELSE 'year' END AS name
    FROM days
), periods AS (SELECT DISTINCT date_trunc(name, day)::DATE AS period, name
               FROM unit, unnest(generate_series(first::TIMESTAMP, last::TIMESTAMP, INTERVAL 1 DAY)) AS every(day)
), counted AS (SELECT date_trunc(name, day)::DATE AS period, count(*) AS articles FROM days, unit GROUP BY ALL)
SELECT CASE name WHEN 'day' THEN strftime(period, '%a %d %b %Y') WHEN 'month' THEN strftime(period, '%b %Y')
                 ELSE strftime(period, '%Y') END AS label, coalesce(articles, 0) AS articles
FROM periods LEFT JOIN counted USING (period) ORDER BY period
"""

PAGES: Mapping[str, Page] = {
    "articles": Page(
        about="""
A saved page, a text file or a record of a feed becomes one row when its text is new, and one more row of
[`sightings`](/assets/sightings) when the text is known. `text` is what every offset in the dataset refers to:
`text[start_char:end_char]` of a row's article *is* that row's `text`.

**Look here first** when something is missing: an article that is not here is in [`rejects`](/assets/rejects), with the reason.
""",
        sample="outlet, published_day, published_basis, title, word_count, source_file",
        numbers={
            "outlets": "SELECT count(DISTINCT outlet) FROM articles",
            "words": "SELECT coalesce(sum(word_count), 0)::BIGINT FROM articles",
            "with a publication day (%)": _percent("articles", "published_day IS NOT NULL"),
        },
        tables={"by outlet": _count_by("articles", "outlet") + " LIMIT 10"},
        picture=Picture("Articles by publication day", _PER_PERIOD.format(bars=BARS)),
    ),
    "sightings": Page(
        about="""
A text that two outlets print word for word is one article and two sightings: syndication is data. Ask who copies whom with
`SELECT outlet, count(*) FROM sightings GROUP BY ALL`.
""",
        sample="outlet, source_file, url",
        tables={"by outlet": _count_by("sightings", "outlet") + " LIMIT 10"},
    ),
    "rejects": Page(
        about="""
Nothing is lost silently: a file that cannot be read, an article in another language, a broken record each give a row here, with
the reason as a word (`reason`) and as a sentence (`detail`). Mend the file in the raw folder and read it again.
""",
        sample="source_file, reason, detail",
        tables={"by reason": _count_by("rejects", "reason")},
    ),
    "entities": Page(
        about="""
*“Mira Oduya, the harbour minister, … Ms. Oduya … she”* is one entity of one article, with the names and roles printed there.
Who is the same across articles is settled in the next step, as [`actors`](/assets/actors).
""",
        sample="name, kind, roles, country_code",
        tables={"by kind": _count_by("entities", "kind")},
    ),
    "actors": Page(
        about="""
One row for *Mira Oduya* however she is printed: `Oduya`, `Ms. Oduya`, `the harbour minister`. The id can be read
(`person/mira-oduya`) and stays from release to release; [`actor_redirects`](/assets/actor_redirects) tells where one went.

**Two people are one row, or one is two?** Write it into `overrides.csv` in the raw folder, with the reason: the decision wins
over every rule, and the table *overrides* below shows what it changed.
""",
        sample="name, kind, role, affiliation_id, article_count, statement_count",
        numbers={
            "persons": "SELECT count(*) FROM actors WHERE kind = 'person'",
            "who said something (%)": _percent("actors", "statement_count > 0"),
        },
        tables={"by kind": _count_by("actors", "kind")},
        picture=Picture(
            "Statements per actor",
            f"SELECT name, statement_count FROM actors WHERE statement_count > 0 "
            f"ORDER BY statement_count DESC, actor_id LIMIT {BARS}",
        ),
    ),
    "mentions": Page(
        about="""
Every place where somebody is named (`Mira Oduya`), described (`the minister`), meant by a pronoun (`she`) or by a capital
(`Kyiv denied …`), with the actor who is meant.
""",
        sample="text, form, role, actor_id",
        tables={"by form": _count_by("mentions", "form")},
    ),
    "statements": Page(
        about="""
From *“We lost 30 boats,” Mira Oduya told reporters on Tuesday* comes one row:
`text` = We lost 30 boats · `speaker_text` = Mira Oduya · `cue_text` = told · `addressee_text` = reporters ·
`kind` = direct · `said_day_first` = the day of that Tuesday.

What the text does not settle stays empty. `confidence` tells how sure the program is: of rows with .9, about nine in ten are
right. The view `who_said_what` of the database has the names, outlets and days beside it.
""",
        sample="speaker_text, cue_text, text, kind",
        numbers={
            "with a known speaker (%)": _percent("statements", "speaker_id IS NOT NULL"),
            "of unnamed sources (%)": _percent("statements", "NOT speaker_named"),
            "mean confidence": "SELECT round(avg(confidence), 3) FROM statements",
        },
        tables={"by kind": _count_by("statements", "kind"), "by speech act": _count_by("statements", "speech_act")},
        picture=Picture(
            "Reporting words",
            f"SELECT cue_lemma, count(*) AS rows FROM statements WHERE cue_lemma IS NOT NULL "
            f"GROUP BY ALL ORDER BY rows DESC, cue_lemma LIMIT {BARS}",
        ),
    ),
    "figures": Page(
        about="""
*About 45 boats* becomes `value` = 45 · `qualifier` = about · `counted` = boat. The view `figure_conflicts` finds reports of the
same utterance whose numbers disagree.
""",
        sample="text, value, qualifier, unit, counted_text",
        numbers={"with a source (%)": _percent("figures", "source_id IS NOT NULL")},
        tables={"by kind": _count_by("figures", "kind")},
    ),
    "dates": Page(
        about="""
*On Tuesday* in an article published on 6 May 2031 is `first_day` = `last_day` = 2031-05-06. In an article without a publication
day it is no calendar day, and none is guessed: `basis` is then `unanchored`.
""",
        sample="text, kind, value, first_day, last_day, basis",
        numbers={"with calendar days (%)": _percent("dates", "first_day IS NOT NULL")},
        tables={"by basis": _count_by("dates", "basis")},
    ),
    "statement_groups": Page(
        about="""
When four outlets report what one person said once, the four statements are one group. `variant_count` tells in how many
wordings.
""",
        sample="text, speaker_id, article_count, variant_count, first_published_day",
        numbers={"articles in the largest": "SELECT coalesce(max(article_count), 0) FROM statement_groups"},
        picture=Picture(
            "Utterances in most articles",
            f"SELECT text[:70] || CASE WHEN length(text) > 70 THEN '…' ELSE '' END, article_count FROM statement_groups "
            f"ORDER BY article_count DESC, group_id LIMIT {BARS}",
        ),
    ),
    "alignments": Page(
        about="""
Two reports of the same utterance, and the words in which they differ: `changes` holds *been warning → warned*. The view
`wording_drift` puts speaker, outlets and both wordings side by side.
""",
        sample="relation, similarity, changes",
        tables={"by relation": _count_by("alignments", "relation")},
    ),
    "actor_redirects": Page(
        about="""
An id that you noted last month and do not find today is here, with the id that has taken its place.
""",
        tables={"by reason": _count_by("actor_redirects", "reason")},
    ),
}
"""By table name."""


def about(model: type[Table], note: str = "") -> str:
    """The description of a table's page: what it is, an example, and which tables it refers to."""
    name = model.table_name()
    parts = [model.description(), note]
    if name in PAGES:
        parts.append(PAGES[name].about.strip())
    references = [
        f"`{column}` → [`{table}`](/assets/{table})"
        for column, (table, _) in model.references().items()
        if table != name
    ]
    if references:
        parts.append("**Refers to** " + " · ".join(references))
    return "\n\n".join(part for part in parts if part)


class Shown(NamedTuple):
    """What a page shows of the rows of a table: numbers by label, and Markdown by label."""

    numbers: dict[str, float]
    markdown: dict[str, str]


def shown(name: str, table: pa.Table) -> Shown:
    """What the page of a table says of these rows."""
    page = PAGES.get(name, Page(""))
    with duckdb.connect() as con:
        con.register(name, table)
        numbers = {label: con.execute(sql).fetchall()[0][0] for label, sql in page.numbers.items()}
        markdown = {label: markdown_table(con.execute(sql).to_arrow_table()) for label, sql in page.tables.items()}
        if page.picture and table.num_rows:
            bars = con.execute(page.picture.sql).fetchall()
            if bars:
                markdown[page.picture.title.lower()] = picture(page.picture.title, bars)
        if table.num_rows:
            markdown["sample"] = sample(con.execute(f"SELECT {page.sample} FROM {name}").to_arrow_table())
    return Shown({label: value for label, value in numbers.items() if value is not None}, markdown)


def sample(table: pa.Table) -> str:
    """First rows of a table as Markdown: as many of `SAMPLE_ROWS` as the page shows in place, and at least one."""
    for rows in range(SAMPLE_ROWS, 1, -1):
        text = markdown_table(table.slice(0, rows))
        if len(text) < INLINE:
            return text
    return markdown_table(table.slice(0, 1))


def escaped(text: str) -> str:
    """A text that is the same read as Markdown."""
    return MARKUP.sub(r"\\\1", text)


def markdown_table(table: pa.Table) -> str:
    """All rows of a table as Markdown; long cells are cut."""

    def cell(value: object) -> str:
        text = "" if value is None else " ".join(str(value).split())
        return escaped(text if len(text) <= SAMPLE_WIDTH else text[: SAMPLE_WIDTH - 1] + "…")

    names = table.column_names
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    lines += ["| " + " | ".join(cell(row[name]) for name in names) + " |" for row in table.to_pylist()]
    return "\n".join(lines)


def picture(title: str, bars: Sequence[tuple[str, float]]) -> str:
    """A bar chart as Markdown that holds its own image, so that it is kept with the run and nothing is fetched."""
    import leather

    chart = leather.Chart(title)
    # A label names one bar in the chart: equal ones are told apart.
    labels: dict[str, int] = {}
    rows = []
    for raw_label, value in bars:
        label = "".join(character for character in raw_label if character.isprintable())
        labels[label] = labels.get(label, 0) + 1
        rows.append((value, label if labels[label] == 1 else f"{label} ({labels[label]})"))
    chart.add_bars(rows, fill_color=INK)
    svg = chart.to_svg(width=CHART_WIDTH, height=BAR_HEIGHT * len(rows) + 120)
    return f"![{title}](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"
