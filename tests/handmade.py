"""A whole release's tables, made by hand: two articles about invented people, small enough to know by heart."""

import datetime
import hashlib

from schemas import TABLES

SHA = "0" * 64
DAY = datetime.date(2031, 5, 6)
WORDS = (
    "“We lost 30 boats,” Mira Oduya said on Tuesday. 🌊 It rained.",
    "Ms. Oduya said that they had lost about 45 boats.",
)
TEXTS = {"a" + hashlib.sha256(text.encode()).hexdigest()[:16]: text for text in WORDS}
A, B = TEXTS


def evidence(table, article, text, after=0):
    start = TEXTS[article].index(text, after)
    end = start + len(text)
    return {
        f"{table}_id": f"{table}-{article}-{start}",
        "article_id": article,
        "start_char": start,
        "end_char": end,
        "text": text,
    }


def part(stem, article, text):
    row = evidence("x", article, text)
    return {f"{stem}_text": text, f"{stem}_start_char": row["start_char"], f"{stem}_end_char": row["end_char"]}


def statement(article, text, kind, speaker, **more):
    row = evidence("statement", article, text)
    return {
        **row,
        "segments": [{"start_char": row["start_char"], "end_char": row["end_char"]}],
        "wording": text,
        "kind": kind,
        "speaker_id": "person/mira-oduya",
        "speaker_ids": ["person/mira-oduya"],
        **part("speaker", article, speaker),
        "speaker_confidence": 0.95,
        "speaker_form": "name",
        "speaker_named": True,
        **part("cue", article, "said"),
        "cue_lemma": "say",
        "speech_act": "state",
        "negated": False,
        "group_id": "g1",
        "confidence": 0.9,
        **more,
    }


def figure(article, text, counted, said, qualifier, value):
    return {
        **evidence("figure", article, text),
        "kind": "count",
        "value": value,
        "value_low": value,
        "value_high": value,
        "qualifier": qualifier,
        "counted": "boat",
        **part("counted", article, counted),
        "statement_id": said["statement_id"],
        "source_id": "person/mira-oduya",
        "confidence": 0.9,
    }


def rows():
    """Rows of every published table, by table name."""
    date = {
        **evidence("date", A, "Tuesday"),
        "kind": "date",
        "value": "2031-05-06",
        "first_day": DAY,
        "last_day": DAY,
        "granularity": "day",
        "basis": "published",
        "confidence": 0.9,
    }
    quote = statement(
        A,
        "We lost 30 boats,",
        "direct",
        "Mira Oduya",
        said_day_first=DAY,
        said_day_last=DAY,
        said_date_id=date["date_id"],
    )
    report = statement(B, "they had lost about 45 boats", "indirect", "Ms. Oduya")
    found = {model.table_name(): [] for model in TABLES}
    found["articles"] = [
        {
            "article_id": article,
            "text": TEXTS[article],
            "outlet": outlet,
            "authors": [],
            "language": "en",
            "published_day": DAY,
            "published_basis": "metadata",
            "source_file": f"{outlet}.txt",
            "source_sha256": SHA,
            "source_format": "text",
            "word_count": 9,
            "story_id": "s1",
        }
        for article, outlet in ((A, "The Quay"), (B, "Harbour Post"))
    ]
    found["sightings"] = [
        {
            "article_id": row["article_id"],
            "source_file": row["source_file"],
            "source_sha256": SHA,
            "outlet": row["outlet"],
            "published_day": DAY,
            "authors": [],
        }
        for row in found["articles"]
    ]
    found["rejects"] = [{"source_file": "x.bin", "reason": "unsupported_format", "detail": "not an article: .bin"}]
    found["actors"] = [
        {
            "actor_id": "person/mira-oduya",
            "name": "Mira Oduya",
            "kind": "person",
            "aliases": ["Mira Oduya", "Oduya"],
            "article_count": 2,
            "mention_count": 2,
            "statement_count": 2,
            "first_seen_day": DAY,
            "last_seen_day": DAY,
        }
    ]
    found["mentions"] = [
        {**evidence("mention", A, "Mira Oduya"), "actor_id": "person/mira-oduya", "form": "name"},
        {**evidence("mention", B, "Oduya"), "actor_id": "person/mira-oduya", "form": "name"},
    ]
    found["statements"] = [quote, report]
    found["figures"] = [
        figure(A, "30", "boats", quote, "exact", 30.0),
        figure(B, "about 45", "boats", report, "about", 45.0),
    ]
    found["dates"] = [date]
    found["statement_groups"] = [
        {
            "group_id": "g1",
            "speaker_id": "person/mira-oduya",
            "text": "We lost 30 boats,",
            "article_count": 2,
            "variant_count": 2,
            "first_published_day": DAY,
        }
    ]
    found["alignments"] = [
        {
            "alignment_id": "l1",
            "group_id": "g1",
            "statement_id_a": quote["statement_id"],
            "statement_id_b": report["statement_id"],
            "relation": "reported",
            "similarity": 0.7,
            "changes": [{"op": "replace", "a_text": "30", "b_text": "about 45"}],
            "confidence": 0.9,
        }
    ]
    return found


def tables(found=None):
    """The same as Arrow tables."""
    found = found or rows()
    return {model.table_name(): model.from_rows(found[model.table_name()]) for model in TABLES}
