"""Titles, relatives and roles: the tables say nothing twice and only what their first lines explain."""

import re
from importlib import resources

import pytest

from pipeline import persons


@pytest.mark.parametrize(("name", "rows"), [("titles.tsv", persons._TITLES), ("relatives.tsv", persons._RELATIVES)])
def test_a_table_says_nothing_twice_and_explains_its_kinds(name, rows):
    text = resources.files("pipeline").joinpath("data", name).read_text(encoding="utf-8")
    explained = set(re.findall(r"^#(?: kinds  )? +(\w+)  ", text, re.MULTILINE)) | set(
        re.findall(r"^# kinds +(\w+)", text, re.MULTILINE)
    )
    first = next(iter(rows[0]))
    forms = [form for row in rows for form in row[first].split()]
    assert len(forms) == len(set(forms))
    assert all(row.get("gender", "") in ("", "m", "f") for row in rows)
    assert {kind for row in rows for kind in row["kinds"].split()} <= explained
    assert all(None not in row for row in rows)  # no field too many


def test_roles_are_listed_once_in_order_and_are_no_relatives():
    listed = persons._lines("roles.txt")
    assert listed == sorted(set(listed))
    assert persons.relatives().isdisjoint(listed)


def test_relatives_are_relatives_of_relatives():
    assert all(whose <= persons.relatives() for whose in persons.WHOSE.values())


def test_what_is_a_name_besides_is_cut_from_none():
    assert {"Dr.", "Brig", "Señora", "Senator"} <= persons.HONORIFICS
    assert persons.HONORIFICS.isdisjoint({"Earl", "Tan", "DC"})


def test_a_short_title_is_known_with_and_without_its_point():
    assert persons.FULL["adm"] == "admiral"
    assert persons.FULL["dc"] == "detective constable"
    assert persons.GENDERS["smt"] == persons.GENDERS["grandmother"] == "f"
