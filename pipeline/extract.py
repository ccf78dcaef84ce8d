"""One batch of articles → what was read in them: the unit of work that every engine runs.

The actor columns of the tables it returns hold entity ids, since who is who is only known when all articles have been read
(`pipeline.connect.identity`). Which articles make a batch, and who runs it, is not known here.
"""

import hashlib
import logging
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from spacy.tokens import Doc

from pipeline.actors import Actors, Entity, Mention, find_actors
from pipeline.annotate import annotate
from pipeline.dates import Spoken, TimeExpression, find_dates
from pipeline.failures import MACHINE_ERRORS, place
from pipeline.figures import Figure, find_figures
from pipeline.statements import Statement, find_statements
from pipeline.tokens import text_of
from schemas import EXTRACTED
from schemas.statements import GAP

Row = dict[str, Any]

log = logging.getLogger(__name__)


def extract(articles: pa.Table) -> dict[str, pa.Table]:
    """Read a batch: rows of `articles` in (`article_id`, `text`, `published_day`), the tables of `EXTRACTED` by name out.

    An article at which our own code or the parser raises is a row in `failures` and in no other table; the error is logged.
    """
    rows: dict[str, list[Row]] = {model.table_name(): [] for model in EXTRACTED}
    ids, texts, days = (articles[name].to_pylist() for name in ("article_id", "text", "published_day"))
    for article_id, day, doc in zip(ids, days, _parsed(texts), strict=True):
        try:
            found = read_article(article_id, _unless_error(doc), day)
        except MACHINE_ERRORS:
            raise
        except Exception as error:
            log.exception("article %s could not be read", article_id)
            found = {"failures": [{"article_id": article_id, "detail": place(error)}]}
        for table, more in found.items():
            rows[table] += more
    return {model.table_name(): model.from_rows(rows[model.table_name()]) for model in EXTRACTED}


def _parsed(texts: Sequence[str]) -> Iterator[Doc | Exception]:
    """Each text's `Doc`, or the error that the parser raises over it."""
    docs = annotate(texts)
    for number in range(len(texts)):
        try:
            yield next(docs)
        except MACHINE_ERRORS:
            raise
        except Exception:  # noqa: BLE001  (the parser reads ahead: any text from here on may have raised it)
            yield from map(_parsed_alone, texts[number:])
            return


def _parsed_alone(text: str) -> Doc | Exception:
    try:
        return next(annotate([text]))
    except MACHINE_ERRORS:
        raise
    except Exception as error:  # noqa: BLE001  (is logged, with its article, by the caller)
        return error


def _unless_error(doc: Doc | Exception) -> Doc:
    if isinstance(doc, Exception):
        raise doc
    return doc


def read_article(article_id: str, doc: Doc, published: date | None) -> dict[str, list[Row]]:
    """Rows of every extracted table for one article."""
    article = _Article(article_id, text_of(doc))
    dates = find_dates(doc, published)
    figures = find_figures(doc, dates)
    actors = find_actors(doc)
    begun = [time for time in dates if published is None or time.first_day is None or time.first_day <= published]
    statements = find_statements(doc, begun)
    statement_rows = [_statement_row(article, doc, statement, actors) for statement in statements]
    quotations = _quotations(article.text, statement_rows)
    if any(spoken.day != published for spoken in quotations):
        dates = find_dates(doc, published, quotations)
        days = {row_id("date", article_id, d.start_char, d.end_char): (d.first_day, d.last_day) for d in dates}
        for row in statement_rows:
            if row["said_date_id"]:
                row["said_day_first"], row["said_day_last"] = days[row["said_date_id"]]
    within = _enclosing(len(article.text), statements)

    def spoken(start: int, end: int) -> Row | None:
        number = within[start]
        return statement_rows[number] if number >= 0 and number == within[end - 1] else None

    return {
        "entities": [_entity_row(article, number, entity) for number, entity in enumerate(actors.entities)],
        "mentions": [_mention_row(article, mention) for mention in actors.mentions],
        "statements": statement_rows,
        "figures": [_figure_row(article, figure, spoken(figure.start_char, figure.end_char)) for figure in figures],
        "dates": [_date_row(article, time, spoken(time.start_char, time.end_char)) for time in dates],
    }


def _quotations(text: str, statements: Sequence[Row]) -> list[Spoken]:
    """Quotations said on a day that the text gives: with them, or with what the same speaker says before in the paragraph."""
    spoken = []
    day, speaker, end = None, None, 0
    for row in statements:
        first, last = row["said_day_first"], row["said_day_last"]
        same = row["speaker_id"] == speaker is not None and "\n" not in text[end : row["start_char"]]
        day = (first if first == last else None) if first or not same else day
        speaker, end = row["speaker_id"], row["end_char"]
        if day and row["kind"] == "direct":
            spoken += [Spoken(segment["start_char"], segment["end_char"], day) for segment in row["segments"]]
    return spoken


def row_id(table: str, article_id: str, start_char: int, end_char: int) -> str:
    """Id of a row read from a stretch of text: the table's letter and 16 hex digits, a function of the evidence alone."""
    return table[0] + hashlib.sha256(f"{table} {article_id} {start_char} {end_char}".encode()).hexdigest()[:16]


class _Article:
    """What rows of one article have in common."""

    def __init__(self, article_id: str, text: str) -> None:
        self.article_id = article_id
        self.text = text

    def evidence(self, table: str, start: int, end: int) -> Row:
        return {
            f"{table}_id": row_id(table, self.article_id, start, end),
            "article_id": self.article_id,
            "start_char": start,
            "end_char": end,
            "text": self.text[start:end],
        }

    def slice(self, stem: str, span: tuple[int, int] | None) -> Row:
        if span is None:
            return {}
        start, end = span
        return {f"{stem}_text": self.text[start:end], f"{stem}_start_char": start, f"{stem}_end_char": end}

    def entity_id(self, number: int | None) -> str | None:
        return None if number is None else f"{self.article_id}#{number}"


def _enclosing(length: int, statements: Sequence[Statement]) -> np.ndarray:
    """For every character, the number of the innermost statement around it, or -1."""
    within = np.full(length, -1, dtype=np.int32)
    segments = [(*segment, number) for number, statement in enumerate(statements) for segment in statement.segments]
    for start, end, number in sorted(segments, key=lambda segment: segment[0] - segment[1]):
        within[start:end] = number
    return within


def _entity_row(article: _Article, number: int, entity: Entity) -> Row:
    return {
        "entity_id": article.entity_id(number),
        "article_id": article.article_id,
        "kind": entity.kind,
        "name": entity.name,
        "names": list(entity.names),
        "roles": list(entity.roles),
        "affiliation": article.entity_id(entity.affiliation),
        "country_code": entity.country_code,
        "known_id": entity.known_id,
        "wikidata_id": entity.wikidata_id,
    }


def _mention_row(article: _Article, mention: Mention) -> Row:
    return {
        **article.evidence("mention", mention.start_char, mention.end_char),
        "actor_id": article.entity_id(mention.entity),
        "form": mention.form,
        "role": mention.role,
    }


def _statement_row(article: _Article, doc: Doc, statement: Statement, actors: Actors) -> Row:
    speaker = actors.whole(*statement.speaker) if statement.speaker else None
    source = actors.source(doc, *speaker) if speaker else None
    speakers = [article.entity_id(number) for number in source.entities] if source else []
    said = statement.said
    return {
        **article.evidence("statement", statement.segments[0][0], statement.segments[-1][1]),
        "segments": [{"start_char": start, "end_char": end} for start, end in statement.segments],
        "wording": GAP.join(article.text[start:end] for start, end in statement.segments),
        "kind": statement.kind,
        "speaker_id": speakers[0] if speakers else None,
        "speaker_ids": speakers,
        "speaker_form": "none" if source is None else "implicit" if statement.implicit else source.form,
        "speaker_named": source is not None and source.named,
        "speaker_affiliation_id": article.entity_id(source.affiliation) if source and not source.named else None,
        "cue_lemma": statement.cue_lemma,
        "speech_act": statement.speech_act,
        "negated": statement.negated,
        "said_day_first": said.first_day if said else None,
        "said_day_last": said.last_day if said else None,
        "said_date_id": row_id("date", article.article_id, said.start_char, said.end_char) if said else None,
        "confidence": round(statement.confidence, 3),
        **article.slice("speaker", speaker),
        "speaker_confidence": round(statement.speaker_confidence, 3) if speaker else None,
        **article.slice("cue", statement.cue),
        **article.slice("addressee", actors.whole(*statement.addressee) if statement.addressee else None),
    }


def _figure_row(article: _Article, figure: Figure, spoken: Row | None) -> Row:
    counted = None
    if figure.counted_start_char is not None and figure.counted_end_char is not None:
        counted = (figure.counted_start_char, figure.counted_end_char)
    return {
        **article.evidence("figure", figure.start_char, figure.end_char),
        "kind": figure.kind,
        "value": figure.value,
        "value_low": figure.value_low,
        "value_high": figure.value_high,
        "qualifier": figure.qualifier,
        "unit": figure.unit,
        "counted": figure.counted,
        **article.slice("counted", counted),
        "statement_id": spoken["statement_id"] if spoken else None,
        "source_id": spoken["speaker_id"] if spoken else None,
        "confidence": round(figure.confidence, 3),
    }


def _date_row(article: _Article, time: TimeExpression, spoken: Row | None) -> Row:
    return {
        **article.evidence("date", time.start_char, time.end_char),
        "kind": time.kind,
        "value": time.value,
        "first_day": time.first_day,
        "last_day": time.last_day,
        "granularity": time.granularity,
        "basis": time.basis,
        "statement_id": spoken["statement_id"] if spoken else None,
        "confidence": round(time.confidence, 3),
    }
