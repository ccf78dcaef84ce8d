import json

import pytest

from pipeline.publish import quality, settings


def report(**shares):
    """A report with these shares, each (count, of)."""
    return {
        "version": "v",
        "rows": {"articles": 100},
        "shares": {name: {"count": count, "of": of} for name, (count, of) in shares.items()},
        "rejects": {},
        "by_outlet": [],
        "by_month": [],
        "calibration": {},
    }


LIMITS = settings.default()._replace(
    minimum={"dates_resolved": 0.5},
    expected={"dates_resolved": 0.9, "articles_with_statements": 0.3},
    maximum={"records_rejected": 0.2},
    change={"share": 0.05, "rows_lost": 0.2},
)


@pytest.mark.parametrize(
    ("count", "of", "stops"),
    [
        (0, 0, False),
        (0, 3, False),
        (1, 5, False),
        (0, 10, True),
        (400, 1000, True),
        (480, 1000, False),
        (600, 1000, False),
    ],
)
def test_a_minimum_stops_only_where_the_rows_can_tell(count, of, stops):
    found = quality.findings(report(dates_resolved=(count, of)), LIMITS, None)
    assert [item.stops for item in found if item.stops] == ([True] if stops else [])


def test_less_than_news_gives_only_warns_and_is_told_once():
    (item,) = quality.findings(report(dates_resolved=(800, 1000)), LIMITS, None)
    assert not item.stops
    assert item.message.endswith("that have calendar days; news gives at least 90.0 %")
    (item,) = quality.findings(report(dates_resolved=(10, 1000)), LIMITS, None)
    assert item.stops
    assert quality.findings(report(dates_resolved=(950, 1000)), LIMITS, None) == []


def test_a_collection_in_which_hardly_anybody_speaks_is_published():
    shares = report(articles_with_statements=(12, 967), speakers_identified=(0, 12), statements_with_source=(12, 12))
    found = quality.findings(shares, settings.default(), None)
    assert {item.name: item.stops for item in found} == {"articles_with_statements": False}


def test_a_maximum_only_warns():
    (item,) = quality.findings(report(records_rejected=(400, 1000)), LIMITS, None)
    assert not item.stops
    assert item.message == "400 of 1,000 (40.0 %) are raw records that gave no article; more than 20.0 %"
    assert quality.findings(report(records_rejected=(1, 2)), LIMITS, None) == []


@pytest.mark.parametrize("records", [1, 7, 1000, 123457])
def test_a_single_failure_of_the_program_is_said(records):
    def found(failed):
        return quality.findings(report(records_failed=(failed, records)), settings.default(), None)

    assert [(item.name, item.stops) for item in found(1)] == [("records_failed", False)]
    assert found(0) == []


def test_a_share_that_moved_and_rows_that_are_lost_are_told():
    before = {**report(speakers_identified=(800, 1000)), "rows": {"articles": 1000}}
    now = {**report(speakers_identified=(600, 1000)), "rows": {"articles": 100}}
    share, rows = quality.findings(now, LIMITS, before)
    assert [(item.name, item.stops) for item in (share, rows)] == [("speakers_identified", False), ("rows_kept", False)]
    assert "600 of 1,000 (60.0 %)" in share.message
    assert rows.message == "100 rows of articles; 1,000 in the release before"
    assert quality.findings(before, LIMITS, before) == []


def test_the_default_limits_are_of_measures_that_exist():
    names = {item.name for item in quality.MEASURES}
    chosen = settings.default()
    assert {*chosen.minimum, *chosen.expected, *chosen.maximum} <= names
    assert set(chosen.change) == {"share", "rows_lost"}


def test_the_reliability_diagram_shows_what_was_right_beside_what_was_claimed(monkeypatch, tmp_path):
    measured = {"ece": 0.05, "bins": [{"confidence": 0.5, "right": 0.25, "rows": 4}], "measured_on": "a corpus"}
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps({"statements": measured}))
    monkeypatch.setattr(quality, "CALIBRATION", path)
    page = quality.page({**report(), "calibration": quality.calibration()}, LIMITS, None)
    assert "### statements: ECE 0.050" in page
    bar = "█" * 10 + " " * 10 + "|" + " " * 20
    assert f"      0.500  {bar}  0.250        4" in page
    assert "Measured on a corpus, 4 rows." in page


def test_the_shipped_calibration_can_be_shown():
    page = quality.page({**report(), "calibration": quality.calibration()}, LIMITS, None)
    for kind in ("alignments", "speakers", "statements"):
        assert f"### {kind}: ECE" in page


def test_a_page_on_which_a_share_of_few_rows_is_beyond_a_kept_limit_says_why():
    few = report()
    few["shares"]["dates_resolved"] = {"share": 0.0, "count": 0, "of": 1, "is": "dates"}
    page = quality.page({**few, "calibration": quality.calibration()}, settings.default(), None)
    assert "Every limit is kept" in page
    assert "a share of few rows may be beyond" in page
