"""How good a release is, as far as it can tell by itself: shares, limits they must keep, confidence beside what was right.

A share says what part of some rows has what a reader wants of them. Accuracy cannot be counted without somebody's annotation;
what was measured on annotated news is in `calibration.json` and is repeated here.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from pipeline.publish.metadata import escaped
from pipeline.publish.settings import Settings

CALIBRATION = Path(__file__).parent.parent / "data" / "calibration.json"

DOUBTFUL = 0.7
"""A statement below this confidence is counted as doubtful."""

Z = 2.5758
"""Standard score of the 99 % interval within which a share is not told from its limit."""

LISTED = 20
"""Outlets listed in words; `quality.json` has them all."""

BAR = 40
"""Characters of a full bar in a reliability diagram."""


class Measure(NamedTuple):
    """A share. `rows` is SQL that gives one row for each that counts: the article, and whether it has what is asked."""

    name: str
    description: str
    rows: str


MEASURES = (
    Measure(
        "articles_with_statements",
        "articles in which somebody is reported to have said something",
        "SELECT article_id, article_id IN (SELECT article_id FROM statements) AS has FROM articles",
    ),
    Measure(
        "articles_undated",
        "articles without a publication day",
        "SELECT article_id, published_day IS NULL AS has FROM articles",
    ),
    Measure(
        "statements_with_source",
        "statements whose source is named or described",
        "SELECT article_id, speaker_text IS NOT NULL OR speaker_id IS NOT NULL AS has FROM statements",
    ),
    Measure(
        "speakers_identified",
        "statements whose speaker is an actor",
        "SELECT article_id, speaker_id IS NOT NULL AS has FROM statements",
    ),
    Measure(
        "statements_doubtful",
        f"statements whose confidence is below {DOUBTFUL}",
        f"SELECT article_id, confidence < {DOUBTFUL} AS has FROM statements",
    ),
    Measure(
        "dates_resolved",
        "dates and times, in articles with a publication day, that have calendar days",
        "SELECT article_id, first_day IS NOT NULL AS has FROM dates JOIN articles USING (article_id) "
        "WHERE kind IN ('date', 'time') AND published_day IS NOT NULL",
    ),
    Measure(
        "figures_explained",
        "figures with a unit or with what they count",
        "SELECT article_id, unit IS NOT NULL OR counted IS NOT NULL AS has FROM figures",
    ),
    Measure(
        "records_rejected",
        "raw records that gave no article",
        "SELECT article_id, false AS has FROM sightings UNION ALL SELECT NULL, true FROM rejects",
    ),
    Measure(
        "records_failed",
        "raw records at which the program itself failed",
        "SELECT article_id, false AS has FROM sightings UNION ALL SELECT NULL, reason = 'extraction_failed' FROM rejects",
    ),
)

WITHOUT_OUTLET = frozenset({"records_rejected", "records_failed"})
"""Measures that count what is no article, so has neither outlet nor month."""


class Share(NamedTuple):
    """`having` of `of` rows."""

    having: int
    of: int

    @property
    def value(self) -> float | None:
        """The share; None of no rows."""
        return round(self.having / self.of, 4) if self.of else None

    def interval(self) -> tuple[float, float]:
        """Wilson score interval: what the share may be, seeing no more rows than these."""
        if not self.of:
            return 0.0, 1.0
        n, share = self.of, self.having / self.of
        middle = share + Z * Z / (2 * n)
        width = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
        low = (middle - width) / (1 + Z * Z / n) if self.having else 0.0  # without the rounding
        return low, (middle + width) / (1 + Z * Z / n)


ROWS_KEPT = "rows_kept"
"""Name of what is found of the rows of tables against the release before; other findings have the name of a measure."""


class Finding(NamedTuple):
    """A limit that is not kept: `stops` a release, or only warns."""

    name: str
    stops: bool
    message: str


def measure(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The report on a release's database, ready for JSON."""
    report: dict[str, Any] = {"shares": {}}
    for item in MEASURES:
        count, of = con.execute(f"SELECT count(*) FILTER (has), count(*) FROM ({item.rows})").fetchone() or (0, 0)
        share = Share(count, of)
        report["shares"][item.name] = {"share": share.value, "count": count, "of": of, "is": item.description}
    reasons = con.execute(
        "SELECT reason::VARCHAR, count(*) FROM rejects GROUP BY ALL ORDER BY count(*) DESC, 1"
    ).fetchall()
    report["rejects"] = dict(reasons)
    report |= _by(con)
    report["calibration"] = calibration()
    return report


GROUPS = {"outlet": "outlet", "month": "strftime(published_day, '%Y-%m')"}

GROUPINGS = {"by_outlet": ["outlet"], "by_month": ["month"], "by_outlet_and_month": ["outlet", "month"]}

Names = tuple[str | None, ...]


def _by(con: duckdb.DuckDBPyConnection) -> dict[str, list[dict[str, Any]]]:
    """Articles, statements and shares of each group of articles, in the order of their names, for each of `GROUPINGS`."""
    named = ", ".join(f"{sql} AS {group}" for group, sql in GROUPS.items())

    def counted(sql: str) -> Iterator[tuple[Names, int, int]]:
        for *names, one, other in con.execute(sql).fetchall():
            yield tuple(names), one, other

    totals = [
        *counted(
            f"SELECT {named}, count(*), coalesce(sum(statements), 0)::BIGINT FROM articles "
            "LEFT JOIN (SELECT article_id, count(*) AS statements FROM statements GROUP BY ALL) USING (article_id) GROUP BY ALL"
        )
    ]
    shares = {
        item.name: [
            *counted(
                f"SELECT {named}, count(*) FILTER (has), count(*) FROM ({item.rows}) "
                "JOIN articles USING (article_id) GROUP BY ALL"
            )
        ]
        for item in MEASURES
        if item.name not in WITHOUT_OUTLET
    }
    found = {}
    for by, groups in GROUPINGS.items():
        rows: dict[Names, dict[str, Any]] = {
            names: {**dict(zip(groups, names, strict=True)), "articles": articles, "statements": statements}
            for names, (articles, statements) in _summed(totals, groups).items()
        }
        for item, counts in shares.items():
            for names, (having, of) in _summed(counts, groups).items():
                rows[names][item] = Share(having, of).value
        found[by] = [
            rows[names] for names in sorted(rows, key=lambda names: [(name is None, name or "") for name in names])
        ]
    return found


def _summed(counts: Iterable[tuple[Names, int, int]], groups: Sequence[str]) -> dict[Names, tuple[int, int]]:
    """Two counts of each group, of those by all of `GROUPS`."""
    found: dict[Names, tuple[int, int]] = {}
    for names, *more in counts:
        of = tuple(name for name, group in zip(names, GROUPS, strict=True) if group in groups)
        one, other = found.get(of, (0, 0))
        found[of] = one + more[0], other + more[1]
    return found


def calibration() -> dict[str, Any]:
    """Confidence beside the share that was right, by kind of row, as measured on annotated news."""
    return json.loads(CALIBRATION.read_text(encoding="utf-8"))


def share(report: Mapping[str, Any], name: str) -> Share:
    """A share of a report."""
    found = report["shares"].get(name, {"count": 0, "of": 0})
    return Share(found["count"], found["of"])


def findings(report: Mapping[str, Any], settings: Settings, before: Mapping[str, Any] | None) -> list[Finding]:
    """Limits that a release does not keep; `report` and that of the release `before` are `quality.json` as published."""
    found = []
    for name, least in settings.minimum.items():
        value = share(report, name)
        if value.interval()[1] < least:
            found.append(
                Finding(name, True, f"{_said(value)} are {DESCRIPTIONS[name]}; at least {_percent(least)} must")
            )
    stopped = {finding.name for finding in found}
    for name, usual in settings.expected.items():
        value = share(report, name)
        if name not in stopped and value.interval()[1] < usual:
            message = f"{_said(value)} are {DESCRIPTIONS[name]}; news gives at least {_percent(usual)}"
            found.append(Finding(name, False, message))
    for name, most in settings.maximum.items():
        value = share(report, name)
        if value.interval()[0] > most:
            found.append(Finding(name, False, f"{_said(value)} are {DESCRIPTIONS[name]}; more than {_percent(most)}"))
    if before is None:
        return found
    for item in MEASURES:
        now, then = share(report, item.name), share(before, item.name)
        (low, high), (old_low, old_high) = now.interval(), then.interval()
        tolerance = settings.change["share"]
        if low > old_high + tolerance or high < old_low - tolerance:
            found.append(
                Finding(item.name, False, f"{_said(now)} {item.description}; {_said(then)} in the release before")
            )
    for table, count in before["rows"].items():
        kept = Share(min(report["rows"].get(table, 0), count), count)
        if kept.interval()[1] < 1 - settings.change["rows_lost"]:
            message = f"{report['rows'].get(table, 0):,} rows of {table}; {count:,} in the release before"
            found.append(Finding(ROWS_KEPT, False, message))
    return found


DESCRIPTIONS = {item.name: item.description for item in MEASURES}


def _said(value: Share) -> str:
    return f"{value.having:,} of {value.of:,} ({_percent(value.value)})"


def _percent(value: float | None) -> str:
    return "none" if value is None else f"{100 * value:.1f} %"


FEW_ROWS = (
    "One is missed only when the share's whole Wilson interval of 99 % lies beyond it: "
    "below, a share of few rows may be beyond."
)


def page(report: Mapping[str, Any], settings: Settings, before: Mapping[str, Any] | None) -> str:
    """The report in words, as Markdown."""
    found = findings(report, settings, before)
    lines = [f"# Quality of release `{report['version']}`", ""]
    lines += [f"- **{'Stops' if finding.stops else 'Warning'}**: {finding.message}." for finding in found] or [
        f"Every limit is kept, as far as this many rows can tell. {FEW_ROWS}"
    ]
    lines += ["", "## Shares", "", "| of these | rows | have it | share | limit |" + (" before |" if before else "")]
    lines.append("| --- | ---: | ---: | ---: | ---: |" + (" ---: |" if before else ""))
    for item in MEASURES:
        value = share(report, item.name)
        row = [
            item.description,
            f"{value.of:,}",
            f"{value.having:,}",
            _percent(value.value),
            _limit(item.name, settings),
        ]
        if before:
            row.append(_percent(share(before, item.name).value))
        lines.append("| " + " | ".join(row) + " |")
    if before:
        lines += ["", f"“Before” is release `{before['version']}`."]
    lines += ["", "## Rejected records", ""]
    lines += [f"- {reason}: {count:,}" for reason, count in report["rejects"].items()] or ["None."]
    by_size = sorted(report["by_outlet"], key=lambda row: (-row["articles"], row["outlet"] or ""))
    for title, rows in (("outlet", by_size[:LISTED]), ("month", report["by_month"])):
        lines += ["", f"## By {title}", "", *_table(title, rows)]
    if len(by_size) > LISTED:
        lines += ["", f"The {LISTED} with most articles, of {len(by_size):,}; `quality.json` has them all."]
    lines += ["", "## What confidence means", ""]
    lines.append(
        "Of the rows with a confidence of about 0.9, about nine in ten should be right. Below, for news annotated by people: "
        "rows by their confidence, and the share of them that was right. The distance between the two, over all rows, is the "
        "expected calibration error (ECE). “statements” is `statements.confidence` (content and source right), “speakers” "
        "`statements.speaker_confidence` (source right where the content is), “alignments” `alignments.confidence`. That of "
        "figures and dates is itself the share that was right of all of a kind or form, so it has no diagram."
    )
    lines.append("")
    for kind, measured in sorted(report["calibration"].items()):
        lines += [f"### {kind}: ECE {measured['ece']:.3f}", "", *_diagram(measured), ""]
    return "\n".join(lines).rstrip() + "\n"


def _limit(name: str, settings: Settings) -> str:
    bounds = []
    least = max(settings.minimum.get(name, 0), settings.expected.get(name, 0))
    if least:
        bounds.append(f"≥ {_percent(least)}")
    if name in settings.maximum:
        bounds.append(f"≤ {_percent(settings.maximum[name])}")
    return " ".join(bounds)


def _table(title: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    names = [item.name for item in MEASURES if any(item.name in row for row in rows)]
    yield f"| {title} | articles | statements | " + " | ".join(name.replace("_", " ") for name in names) + " |"
    yield "| --- |" + " ---: |" * (len(names) + 2)
    for row in rows:
        name = escaped(row[title] or "not known")
        shares = " | ".join(_percent(row[n]) if row.get(n) is not None else "" for n in names)
        yield f"| {name} | {row['articles']:,} | {row['statements']:,} | {shares} |"


def _diagram(measured: Mapping[str, Any]) -> Iterator[str]:
    """Reliability diagram: a bar for what was right in each bin, and `|` where its mean confidence is."""
    yield "```text"
    yield f"confidence   {'right':<{BAR + 1}}           rows"
    for part in measured["bins"]:
        bar = list("█" * round(BAR * part["right"]) + " " * (BAR - round(BAR * part["right"]) + 1))
        bar[round(BAR * part["confidence"])] = "|"
        yield f"      {part['confidence']:.3f}  {''.join(bar)}  {part['right']:.3f}  {part['rows']:>7,}"
    yield "```"
    yield ""
    yield f"Measured on {measured['measured_on']}, {sum(part['rows'] for part in measured['bins']):,} rows."
