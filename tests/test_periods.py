from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.periods import Period, containing, day_of, easter, nth_weekday, part_of_year

UNITS = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@pytest.mark.parametrize(
    ("unit", "day", "name", "first", "last"),
    [
        ("day", date(2024, 2, 29), "2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("week", date(2024, 12, 30), "2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("week", date(2021, 1, 3), "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("weekend", date(2024, 10, 25), "2024-W43-WE", date(2024, 10, 26), date(2024, 10, 27)),
        ("weekend", date(2024, 10, 27), "2024-W43-WE", date(2024, 10, 26), date(2024, 10, 27)),
        ("month", date(2023, 2, 10), "2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("season", date(2024, 1, 31), "2023-WI", date(2023, 12, 1), date(2024, 2, 29)),
        ("season", date(2024, 3, 1), "2024-SP", date(2024, 3, 1), date(2024, 5, 31)),
        ("quarter", date(2024, 12, 31), "2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("half", date(2024, 6, 30), "2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("decade", date(1999, 12, 31), "199", date(1990, 1, 1), date(1999, 12, 31)),
        ("century", date(1999, 12, 31), "19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_names_and_days(unit, day, name, first, last):
    period = containing(unit, day)
    assert (period.name, period.first, period.last) == (name, first, last)


@given(st.sampled_from(UNITS), st.dates(), st.integers(-20_000, 20_000))
def test_shifting_there_and_back(unit, day, count):
    period = containing(unit, day)
    there = period and period.shift(count)
    if there:
        assert there.shift(-count) == period
        assert there.first <= there.last


@given(st.sampled_from([u for u in UNITS if u != "weekend"]), st.dates(date(101, 1, 1), date(9800, 12, 31)))
def test_periods_of_a_unit_tile_the_calendar(unit, day):
    period = containing(unit, day)
    assert period.first <= day <= period.last
    assert period.shift(1).first == period.last + timedelta(days=1)


def test_the_ends_of_the_calendar():
    assert Period("day", date.max).shift(1) is None
    assert Period("month", date.min).shift(-1) is None
    assert containing("decade", date.max).last == date.max
    assert day_of(2023, 2, 29) is None
    assert part_of_year("season", 9999, 4).last == date.max


@pytest.mark.parametrize(
    ("year", "day"), [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2038, date(2038, 4, 25))]
)
def test_easter(year, day):
    assert easter(year) == day


def test_nth_weekday():
    assert nth_weekday(2024, 11, 3, 4) == date(2024, 11, 28)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)
