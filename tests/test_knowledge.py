"""The knowledge base: what it knows, and that its fact file hangs together."""

import csv
import json
from collections import Counter

import pytest

from pipeline.actors import knowledge


@pytest.mark.parametrize(
    ("lookup", "name", "actor_id"),
    [
        (knowledge.country, "the U.S.", "country/us"),
        (knowledge.country, "Cote d’Ivoire", "country/ci"),
        (knowledge.country, "NORTH KOREA", "country/kp"),
        (knowledge.country, "Việt Nam", "country/vn"),
        (knowledge.country, "us", None),
        (knowledge.country, "Congo", None),  # which of the two is a guess
        (knowledge.adjective, "South Korean", "country/kr"),
        (knowledge.adjective, "U.S.", "country/us"),
        (knowledge.people, "Danes", "country/dk"),
        (knowledge.people, "Ukrainians", "country/ua"),
        (knowledge.people, "Chinese", None),
        (knowledge.capital, "Kiev", "country/ua"),
        (knowledge.capital, "Brussels", None),  # Belgium or the European Union
        (knowledge.institution, "the Kremlin", "government/kremlin"),
        (knowledge.institution, "North Atlantic Treaty Organisation", "organization/nato"),
        (knowledge.institution, "Senate", None),
        (knowledge.institution, "", None),
    ],
)
def test_lookup(lookup, name, actor_id):
    found = lookup(name)
    assert (found and found.id) == actor_id


@pytest.mark.parametrize("word", ["N'Djamena", "N’Djamena", "North", "U.S", "the"])
def test_a_name_may_begin_with_a_word(word):
    assert knowledge.begins_name(word)


def test_towns_are_known_with_and_without_accents():
    assert knowledge.town("Bogotá")
    assert knowledge.province("Mato Grosso")
    assert not knowledge.province("Bogotá")
    assert knowledge.town("Bogota")
    assert not knowledge.town("Calvora")


@pytest.mark.parametrize(
    ("name", "sex"), [("Anna", "f"), ("Andrea", "x"), ("Marian", "x"), ("Kim", "x"), ("Paul", "m"), ("Kelp", None)]
)
def test_a_first_name_of_both_sexes_in_some_country_tells_none(name, sex):
    assert knowledge.first_name(name) == sex


def test_shared_names_need_to_be_asked_for():
    assert [found.id for found in knowledge.sharing("Senate")] == ["government/us-senate"]
    assert knowledge.institution("Senate") is None
    assert knowledge.sharing("US Senate") == ()
    assert {found.country_code for found in knowledge.sharing("Democratic Party")} == {"US", "KR"}


@pytest.mark.parametrize(
    ("word", "begins"), [("U.S.", True), ("Al", True), ("The", True), ("People", True), ("Kelda", False)]
)
def test_words_with_which_known_names_begin(word, begins):
    assert knowledge.begins_name(word) is begins


def test_no_name_is_that_of_two_institutions():
    records = json.loads(knowledge.DATA.read_text(encoding="utf-8"))["actors"]
    names = Counter(name for record in records for name in set(map(knowledge.key, record["names"])))
    assert [name for name, count in names.items() if count > 1] == []
    assert len({record["id"] for record in records}) == len(records)


def test_institutions_belong_to_known_countries():
    record = knowledge.institution("White House")
    assert record.country_code == "US"
    assert knowledge.known(record.affiliation_id).name == "United States"


def test_slug_is_ascii_and_one_word():
    assert knowledge.slug("Élysée Palace (Paris)") == "elysee-palace-paris"
    assert knowledge.slug("People’s Congress") == knowledge.slug("People's Congress") == "peoples-congress"


@pytest.mark.parametrize("field", ["names", "capitals", "adjectives", "people"])
def test_no_name_has_two_meanings(field):
    records = json.loads(knowledge.DATA.read_text(encoding="utf-8"))["actors"]
    owner = {}
    for record in records:
        for name in record.get(field, ()):
            assert owner.setdefault(knowledge.key(name), record["id"]) == record["id"]


def test_fact_file_is_built_from_the_tables():
    records = {record["id"]: record for record in json.loads(knowledge.DATA.read_text(encoding="utf-8"))["actors"]}
    with (knowledge.DATA.parent / "facts" / "countries.psv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))
    for row in table:
        record = records["country/" + row["code"]]
        assert record["name"] == row["name"]
        shared = [f"{city}?" for city in record.get("shared_capitals", ())]
        assert "; ".join([*record["capitals"], *shared]) == row["capitals"]
        assert "; ".join(record["names"][1:]) == row["other names"]


def test_institutions_are_known_in_either_spelling():
    for name in ("World Food Program", "World Food Programme", "World Health Organisation"):
        assert knowledge.institution(name), name
