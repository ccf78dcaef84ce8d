"""Actors over all articles."""

import pytest
from entities import article_id, ids, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.connect.identity import resolve


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jin-ho Park", "Park Jin-ho"),
        ("J. Wexford", "Jonathan Wexford"),
        ("Betty Corrigan", "Bettie Corrigan"),
        ("Will Corrigan", "Bill Corrigan"),
        ("Sergei Volnenko", "Serhiy Volnenko"),
        ("Nikolai Volnensky", "Mykola Volnenskyi"),
    ],
)
def test_weaker_variants_need_the_same_story(one, other):
    pair = [(1, "person", [one]), (2, "person", [other])]
    assert len(set(ids(*pair, stories={1: "s", 2: "s"}))) == 1
    assert len(set(ids(*pair))) == 2
    offices = [{"roles": [role]} for role in ("harbour master", "head of the harbour", "trumpeter")]
    one, same, different = ((*row, office) for row, office in zip([*pair, (3, *pair[1][1:])], offices, strict=True))
    assert len(set(ids(one, same))) == 1
    assert len(set(ids(one, different))) == 2


@pytest.mark.parametrize(
    ("other", "office", "story", "same"),
    [
        ("Wilber Quispe", "union leader", "s", True),
        ("Wilber Quispe", "union leader", "t", False),
        ("Wilber Quispe", "judge", "s", True),
        ("Wilber Quispe", "judge", "t", False),
        ("Wilber Mamani", "union leader", "s", True),
        ("Rosa Quispe", "union leader", "s", False),
        ("Wilber Quispe Huanca", "union leader", "s", False),
    ],
)
def test_the_second_of_two_surnames_is_often_left_out(other, office, story, same):
    one = (1, "person", ["Wilber Quispe Mamani"], {"roles": ["union leader"]})
    assert (len(set(ids(one, (2, "person", [other], {"roles": [office]}), stories={1: "s", 2: story}))) == 1) is same


def test_one_surname_of_two_bearers_or_two_first_names_join_nobody():
    row = {"roles": ["judge"]}
    whole = [(1, "person", ["Wilber Quispe Mamani"], row), (1, "person", ["Wilber Quispe Huanca"], row)]
    assert len(set(ids(*whole, (2, "person", ["Wilber Quispe"], row), stories={1: "s", 2: "s"}))) == 3
    given = ids((1, "person", ["Mary Ann Tarn"]), (2, "person", ["Mary Ann"]), stories={1: "s", 2: "s"})
    assert len(set(given)) == 2


def test_father_and_son_are_two_where_both_are_told_of():
    one = (1, "person", ["Orlin Reed Jr."])
    same = ids(one, (2, "person", ["Orlin Reed"]), stories={1: "s", 2: "s"})
    assert len(set(same)) == 1
    both = [(2, "person", ["Orlin Reed"]), (2, "person", ["Orlin Reed Jr.", "Reed Jr."]), (3, "person", ["Orlin Reed"])]
    son, father, again, once_more = ids(one, *both, stories=dict.fromkeys((1, 2, 3), "s"))
    assert son == again != father == once_more
    others = ids(
        one, (2, "person", ["Orlin Reed Sr."]), (3, "person", ["Orlin P. Reed Sr."]), stories={1: "s", 2: "s", 3: "s"}
    )
    assert others[0] != others[1] == others[2]


def test_a_team_goes_by_its_town_and_a_body_does_not():
    """Though the rest of its name is a name by itself."""
    for whole, rest, same in (("Jacksonville Warblers", "Warblers", True), ("Jacksonville Water", "Water", False)):
        rows = [(1, "organization", [whole, rest]), (2, "organization", ["Jacksonville"]), (3, "organization", [rest])]
        team, town, _ = ids(*rows, stories={1: "s", 2: "s", 3: "s"})
        assert (team == town) is same


def test_a_lone_surname_joins_the_one_bearer_in_its_story():
    entities = [(1, "person", ["Lena Marsh"]), (2, "person", ["Marsh"]), (3, "person", ["Marsh"])]
    one, two, elsewhere = ids(*entities, stories={1: "s", 2: "s"})
    assert one == two == "person/lena-marsh"
    assert elsewhere != one


def test_a_lone_surname_is_not_whom_its_own_article_tells_apart():
    assert len(set(ids((1, "person", ["Lena Marsh"]), (1, "person", ["Marsh"])))) == 2


@pytest.mark.parametrize(("others", "office", "one"), [(1, "judge", True), (2, "judge", False), (1, "singer", False)])
def test_a_lone_surname_is_that_of_who_is_in_the_news_far_more(others, office, one):
    much = [(n, "person", ["Lena Marsh"], {"roles": ["judge"]}) for n in range(5)]
    less = [(n + 5, "person", ["Otto Marsh"], {"roles": ["singer"]}) for n in range(others)]
    found = ids(*much, *less, (9, "person", ["Marsh"], {"roles": [office]}))
    assert (found[-1] == "person/lena-marsh") is one


def test_a_lone_surname_with_two_bearers_in_its_story_joins_none():
    entities = [(1, "person", ["Lena Marsh"]), (1, "person", ["Otto Marsh"]), (2, "person", ["Marsh"])]
    assert len(set(ids(*entities, stories={1: "s", 2: "s"}))) == 3


def test_what_one_article_misreads_is_put_right_by_the_others():
    found = ids(
        *[(n, "person", ["Lena Marsh"]) for n in (1, 2, 3)],
        (4, "person", ["Lena Marsh Resigns"]),
        (5, "organization", ["Lena Marsh"]),
        (6, "person", ["Otto Vance"]),
        (6, "organization", ["Vance"]),
    )
    assert set(found[:5]) == {"person/lena-marsh"}
    assert set(found[5:]) == {"person/otto-vance"}


def test_namesakes_in_different_walks_of_life_are_two_people():
    coach, again, judge = ids(
        (1, "person", ["Dana Fell"], {"roles": ["coach"]}),
        (2, "person", ["Dana Fell"], {"roles": ["head coach"]}),
        (3, "person", ["Dana Fell"], {"roles": ["judge"]}),
    )
    assert coach == again == "person/dana-fell-coach"
    assert judge == "person/dana-fell-judge"


def test_organisations_by_spelling_legal_form_and_acronym():
    found = ids(
        (1, "organization", ["Centre for Coastal Defence"]),
        (2, "organization", ["the Center for Coastal Defense"]),
        (3, "organization", ["Brightwater Corp."]),
        (4, "organization", ["Brightwater"]),
        (5, "organization", ["National Harbour Inspectorate", "NHI"]),
        (6, "organization", ["NHI"]),
        stories={5: "s", 6: "s"},
    )
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert found[4] == found[5]
    assert len(set(found)) == 3


@pytest.mark.parametrize(
    ("long", "short", "others"),
    [
        ("University of Ambry", "AMBRY", ()),
        ("Board of Tidal Power", "Tidal Power", ()),
        ("Norwegian Tidal Directorate", "Norwegian", ()),
        ("Lisbon Tram Company", "LISBON", ()),
        ("Skarran Tidal Directorate", "Skarran", ("Tidal Directorate",)),
    ],
)
def test_a_place_is_no_short_name(long, short, others):
    together = [(n, "organization", [name]) for n, name in enumerate([long, short, *others], start=1)]
    found = ids(*together, stories=dict.fromkeys(range(1, 9), "s"))
    assert found[0] != found[1]
    both, alone, place, *_ = ids((0, "organization", [long, short]), *together, stories=dict.fromkeys(range(9), "s"))
    assert both == alone != place, "what one article takes for one is not so in the others"


def test_the_head_of_a_name_is_a_short_name():
    for long, short in (
        ("Skarran Tidal Directorate", "Tidal Directorate"),
        ("Brightwater Salmon Farms", "Brightwater"),
    ):
        found = ids((1, "organization", [long]), (2, "organization", [short]), stories={1: "s", 2: "s"})
        assert found[0] == found[1]


def test_an_institution_every_country_has_needs_its_country():
    france, spain, again = ids(
        (1, "government", ["Foreign Ministry"], {"country_code": "FR"}),
        (2, "government", ["Foreign Ministry"], {"country_code": "ES"}),
        (3, "government", ["Ministry of Foreign Affairs", "Foreign Ministry"], {"country_code": "FR"}),
    )
    assert france != spain
    assert again != spain


def test_an_office_and_its_country_in_the_name_are_one_per_country():
    france, spain, french, spanish, ministry, nowhere = ids(
        (1, "government", ["Finance Ministry"], {"country_code": "FR"}),
        (2, "government", ["Finance Ministry"], {"country_code": "ES"}),
        (3, "government", ["French Finance Ministry"]),
        (4, "government", ["Spanish Ministry of Finance"]),
        (5, "government", ["Ministry of Finance of France"]),
        (6, "government", ["Finance Ministry"]),
        stories=dict.fromkeys(range(1, 7), "s"),
    )
    assert france == french == ministry
    assert spain == spanish
    assert len({france, spain, nowhere}) == 3


@pytest.mark.parametrize(
    "extra", [{}, {"country_code": "ES"}], ids=["official in an article that says the country", "official's country"]
)
def test_an_office_has_the_country_of_its_official(extra):
    rows = [
        (1, "government", ["Finance Ministry"]),
        (1, "person", ["Aitor Landaburu"], {"affiliation": f"{article_id(1)}#0"}),
        (2, "government", ["Spanish Finance Ministry"]),
        (2, "person", ["Aitor Landaburu"], extra),
    ]
    ministry, _, spanish, _ = ids(*rows, stories={1: "s", 2: "s"})
    assert ministry == spanish
    ministry, _, spanish = ids(*rows[:3], stories={1: "s", 2: "s"})
    assert ministry != spanish


def test_an_office_has_the_only_country_whose_office_its_article_names():
    spanish, short, french = (1, "government", ["Spanish Navy"]), (1, "government", ["Navy"]), ["French Navy"]
    assert len(set(ids(spanish, short))) == 1
    assert len(set(ids(spanish, short, (1, "government", french)))) == 3


def test_what_every_town_has_is_not_one_per_country():
    one, other = ids(*((n, "organization", ["Police Department"], {"country_code": "US"}) for n in (1, 2)))
    assert one != other
    state, country = ids((1, "government", ["Georgia Supreme Court"]), (2, "government", ["Georgian Supreme Court"]))
    assert state != country


def test_what_the_knowledge_base_knows_is_one_actor_under_its_id():
    known = {"known_id": "country/ua", "country_code": "UA", "wikidata_id": "Q212", "name": "Ukraine"}
    rows, articles = tables((1, "country", ["Ukraine"], known), (2, "country", ["Kyiv"], known))
    (actor,) = resolve(rows, articles).actors.to_pylist()
    assert actor["actor_id"] == "country/ua"
    assert actor["wikidata_id"] == "Q212"
    assert actor["aliases"] == ["Kyiv", "Ukraine"]


def test_an_actor_has_its_commonest_role_and_its_affiliation():
    rows, articles = tables(
        (1, "person", ["Ines Calder"], {"roles": ["analyst", "founder"], "affiliation": f"{article_id(1)}#1"}),
        (1, "organization", ["Calder Advisory"]),
        (2, "person", ["Ines Calder"], {"roles": ["founder"]}),
    )
    person = next(row for row in resolve(rows, articles).actors.to_pylist() if row["kind"] == "person")
    assert person["role"] == "founder"
    assert person["affiliation_id"] == "organization/calder-advisory"


NAMES = [
    "Lena Marsh",
    "Marsh",
    "Otto Marsh",
    "L. Marsh",
    "Marsh Group",
    "MG",
    "Kim Su-jin",
    "Kim Su Jin",
    "Kim",
    "—",
    "Ж",
]
ENTITY = st.tuples(
    st.integers(0, 5),
    st.sampled_from(["person", "organization", "country", "group"]),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
    st.fixed_dictionaries({"roles": st.lists(st.sampled_from(["coach", "judge", "minister"]), max_size=1)}),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(ENTITY, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(entities, shuffle):
    rows, articles = tables(*entities, stories={0: "s", 1: "s", 2: "t", 3: "t"})
    expected = resolve(rows, articles)
    assert set(expected.links["actor_id"].to_pylist()) == set(expected.actors["actor_id"].to_pylist())
    order = list(range(len(rows)))
    shuffle.shuffle(order)
    assert resolve(rows.take(order), articles.take(list(reversed(range(len(articles)))))) == expected


def test_an_acronym_that_one_article_explains_means_nothing_in_another_story():
    explained = (1, "organization", ["Varna Kelp Authority", "VKA"])
    assert len(set(ids(explained, (2, "organization", ["VKA"])))) == 2
    assert len(set(ids(explained, (2, "organization", ["VKA"]), stories={1: "s", 2: "s"}))) == 1
    again = (3, "organization", ["Varna Kelp Authority", "VKA"])
    assert len(set(ids(explained, (2, "organization", ["VKA"]), again))) == 1


def test_whom_a_title_calls_by_the_first_name_is_no_namesake_by_surname():
    son = (1, "person", ["Tavro bin Vesnin"], {"roles": ["prince"]})
    king = (2, "person", ["Vesnin"], {"roles": ["King"]})
    minister = (2, "person", ["Vesnin"], {"roles": ["minister"]})
    story = {1: "s", 2: "s"}
    assert len(set(ids(son, king, stories=story))) == 2
    assert len(set(ids(son, minister, stories=story))) == 1
    assert len(set(ids((1, "person", ["Vesnin Tarn"], {"roles": ["king"]}), king, stories=story))) == 1


def test_a_name_that_institutions_of_several_countries_share_is_nobody_elses():
    us = (1, "government", ["Congress", "US Congress"], {"known_id": "government/us-congress", "country_code": "US"})
    assert len(set(ids(us, (2, "organization", ["Congress"])))) == 2
