"""One article with what was read in it marked in colour, for the terminal or as a page: the way to see errors."""

import io
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.text import Text

from pipeline.failures import Refused
from pipeline.publish import warehouse

STYLES = {
    "statement": "on #fff3bf",
    "speaker": "bold #0b5394",
    "cue": "underline #741b47",
    "figure": "#38761d",
    "date": "#b45f06",
}
"""What each mark looks like; later ones are drawn over earlier ones."""

SPANS = """
    SELECT 'statement', s.start_char, s.end_char FROM (SELECT unnest(segments) AS s FROM statements WHERE article_id = $id)
    UNION ALL SELECT 'speaker', speaker_start_char, speaker_end_char FROM statements WHERE article_id = $id
    UNION ALL SELECT 'cue', cue_start_char, cue_end_char FROM statements WHERE article_id = $id
    UNION ALL SELECT 'figure', start_char, end_char FROM figures WHERE article_id = $id
    UNION ALL SELECT 'date', start_char, end_char FROM dates WHERE article_id = $id
"""

LISTED = """
    SELECT speaker_ids, speaker_text, speaker_form, cue_text, kind, speech_act, negated, wording, confidence
    FROM statements WHERE article_id = $id ORDER BY start_char
"""

SPEAKERS = """
    SELECT actor_id, name FROM actors
    WHERE actor_id IN (SELECT unnest(speaker_ids) FROM statements WHERE article_id = $id)
"""


CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Characters that a terminal obeys, and that rich leaves out, so that all marks behind them would be out of place."""

WITHHELD = "The licence of this article does not allow its text to be in this edition."


BY_FILE = """
    SELECT DISTINCT source_file, article_id FROM sightings, (SELECT unnest($files) AS file)
    WHERE source_file = file OR starts_with(source_file, file || '#') ORDER BY ALL
"""

REJECTED = """
    SELECT DISTINCT source_file, reason, detail FROM rejects, (SELECT unnest($files) AS file)
    WHERE source_file = file OR starts_with(source_file, file || '#') ORDER BY ALL
"""

MOST_LISTED = 20
"""Records to choose from that a message lists: what a terminal shows at a glance."""


class NoSuchArticle(Refused):
    """No article, or more than one, is meant; the message says which there are, or why there is none."""


def marked(folder: Path, article: str) -> Text:
    """An article of a release, marked, with a legend before it and a list of its statements behind it.

    `article` is the beginning of an id, a file as in `sightings.source_file`, or the path of that file from the working
    folder; raises NoSuchArticle.
    """
    with warehouse.open_database(folder) as con:
        found = con.execute(
            "SELECT article_id, title, outlet, published_day, text FROM articles WHERE article_id = $id",
            {"id": _meant(con, article)},
        ).fetchall()
        article_id, title, outlet, day, text = map(_plain, found[0])
        spans = con.execute(SPANS, {"id": article_id}).fetchall() if text else []
        listed = con.execute(LISTED, {"id": article_id}).fetchall()
        names = dict(con.execute(SPEAKERS, {"id": article_id}).fetchall())
    body = Text(text or WITHHELD)
    for what, style in STYLES.items():
        for kind, start, end in spans:
            if kind == what and start is not None:
                body.stylize(style, start, end)
    head = Text(f"{title or article_id}\n", style="bold")
    head.append(f"{outlet or 'outlet unknown'}, {day or 'day unknown'}, {article_id}\n", style="not bold")
    for what, style in STYLES.items():
        head.append(what, style=style).append("  ")
    rows = Text()
    for number, row in enumerate(listed, start=1):
        ids, words, form, cue, kind, act, negated, content, confidence = map(_plain, row)
        rows.append(f"{number}. ")
        for place, actor_id in enumerate(ids):
            rows.append(" and " if place else "").append(_plain(names[actor_id]), STYLES["speaker"])
            rows.append(f" <{actor_id}>")  # the same name twice may be two actors
        if not ids:
            rows.append(words or "?", STYLES["speaker"])
        inferred = ids and words and form in ("nominal", "pronoun")
        rows.append(f" ({form} “{words}”) " if inferred else f" ({form}) ")
        rows.append(cue or "—", STYLES["cue"]).append(
            f" [{kind}, {act}{', negated' if negated else ''}, {confidence:.2f}] "
        )
        rows.append(" ".join(content.split()) + "\n")
    return Text("\n\n").join([head, body, rows])


def _meant(con: duckdb.DuckDBPyConnection, article: str) -> str:
    """Id of the article that is meant; raises NoSuchArticle."""
    ids = con.execute("SELECT article_id FROM articles WHERE starts_with(article_id, $id)", {"id": article}).fetchall()
    if len(ids) == 1:
        return str(ids[0][0])
    parts = Path(os.path.abspath(article)).parts[1:]  # noqa: PTH100 - a link stands under the raw folder by its own name
    for files in ([article], ["/".join(parts[i:]) for i in range(len(parts))]):
        read = con.execute(BY_FILE, {"files": files}).fetchall()
        if len({article_id for _, article_id in read}) == 1:
            return str(read[0][1])
        if read:
            raise NoSuchArticle(_choice(article, [file for file, _ in read]))
        if rejected := con.execute(REJECTED, {"files": files}).fetchall():
            reasons = "; ".join(f"{file} ({reason}): {detail}" for file, reason, detail in rejected[:MOST_LISTED])
            raise NoSuchArticle(f"no article was made of {article}, which is in rejects: {_plain(reasons)}")
    if ids:
        raise NoSuchArticle(f"{len(ids)} articles have an id that begins with {article!r}")
    raise NoSuchArticle(f"no article has an id that begins with {article!r} or was read from a file of that name")


def _choice(article: str, files: Sequence[str]) -> str:
    more = f"\n  and {len(files) - MOST_LISTED} more" if len(files) > MOST_LISTED else ""
    listed = "".join(f"\n  {_plain(file)}" for file in files[:MOST_LISTED])
    return f"{article} can be any of {len(files)} articles; choose one:{listed}{more}"


def _plain(value: Any) -> Any:
    """A value with a blank for each character that is not to reach a terminal."""
    return CONTROLS.sub(" ", value) if isinstance(value, str) else value


def page(text: Text) -> str:
    """The same as one HTML page that needs nothing else; what an article says is never taken for markup."""
    console = Console(record=True, file=io.StringIO(), width=110, force_terminal=True, color_system="truecolor")
    console.print(text)
    return console.export_html(inline_styles=True)
