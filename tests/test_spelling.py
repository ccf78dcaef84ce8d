"""Names as they are compared."""

import pytest
from entities import ids

from pipeline.actors.knowledge import slug
from pipeline.connect.spelling import acronyms, organization_tokens, person_likeness, person_tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Su-jin", "Pak Su Jin"),
        ("Oleksandr Myrenko", "Oleksandr Myrenko Jr."),
        ("Maria dos Santos", "María dos Santos"),
        ("Anna van der Berg", "Anna Van der Berg"),
        ("T. Harold Bexley", "Harold Bexley"),
        ("Ivan Petrovych Dorenskyy", "Ivan Dorensky"),
        ("Sean O'Malloran", "Sean O’Malloran"),
        ("Dmytro Kovalenskyi", "Dmytro Kovalensky"),
    ],
)
def test_variants_of_one_name_need_no_more_evidence(one, other):
    assert person_likeness(person_tokens(one), person_tokens(other)) == 2
    assert len(set(ids((1, "person", [one]), (2, "person", [other])))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Su-jin", "Pak Su-min"),
        ("Ada Lorne", "Ida Lorne"),
        ("Peter A. Quill", "Peter B. Quill"),
        ("Nora Vance", "Nora Lance"),
        ("Sergei Volnenko", "Serhiy Volnov"),
    ],
)
def test_different_people_stay_apart(one, other):
    assert len(set(ids((1, "person", [one]), (2, "person", [other]), stories={1: "s", 2: "s"}))) == 2


def test_acronyms_and_slugs():
    assert "nhi" in acronyms("the National Harbour Inspectorate")
    assert organization_tokens("Centre for Ports & Harbours, Ltd.") == ("center", "port", "harbor")
    assert slug("Şebnem Öztürk") == "sebnem-ozturk"
    assert slug("Володимир") == "volodimir"
    assert slug("G.Tumurbat") == slug("G. Tumurbat") == "g-tumurbat"
    assert slug("U.S. Kelp") == "us-kelp"
    assert slug("—")


def test_numbers_of_bodies_are_printed_in_more_than_one_way():
    names = ("Union No. 1", "Union N° 1", "Union Nº 1")
    assert {organization_tokens(name) for name in names} == {("union", "no", "1")}
    assert {slug(name) for name in names} == {"union-no-1"}
