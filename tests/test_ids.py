"""What actors are called, and that their ids hold."""

from collections import Counter, defaultdict

import pyarrow as pa
import pyarrow.compute as pc
from entities import actors_of, article_id, ids, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.connect.identity import resolve
from pipeline.connect.ids import common_print, common_role, redirects


def redirected(held, links):
    """Redirects from what actors held before to those that hold it by `links`."""
    heirs = {actor: Counter(links[one] for one in ones if one in links) for actor, ones in held.items()}
    return redirects(heirs, links.values())


def test_redirects_say_where_ids_went():
    previous = {"person/a": {"1", "2"}, "person/b": {"3"}, "person/c": {"4"}, "person/d": {"5", "6"}, "person/e": {"7"}}
    links = {"1": "person/a", "2": "person/a", "3": "person/a", "5": "person/x", "6": "person/y", "7": "person/z"}
    assert redirected(previous, links) == [
        {"old_id": "person/b", "new_id": "person/a", "reason": "merged"},
        {"old_id": "person/c", "new_id": None, "reason": "gone"},
        {"old_id": "person/d", "new_id": "person/x", "reason": "split"},
        {"old_id": "person/e", "new_id": "person/z", "reason": "renamed"},
    ]


def test_articles_added_later_leave_ids_as_they_were():
    first = [(1, "person", ["Lena Marsh"]), (2, "person", ["Marsh"]), (2, "organization", ["Brightwater Corp."])]
    more = [(3, "person", ["Otto Marsh"]), (4, "person", ["Dana Fell"]), (4, "organization", ["Brightwater Harbour"])]
    stories = {1: "s", 2: "s", 3: "t", 4: "u"}
    assert ids(*first, *more, stories=stories)[: len(first)] == ids(*first, stories=stories)


def test_namesakes_all_carry_what_tells_them_apart():
    coach, judge = (1, "person", ["Ana Lark"], {"roles": ["coach"]}), (2, "person", ["Ana Lark"], {"roles": ["judge"]})
    assert ids(coach) == ["person/ana-lark"]
    assert ids(coach, judge) == ["person/ana-lark-coach", "person/ana-lark-judge"]


def test_what_every_town_has_is_told_by_its_article_and_what_every_country_has_by_its_country():
    entities = [
        (1, "organization", ["District Police"]),
        (2, "organization", ["District Police"]),
        (3, "government", ["Foreign Ministry"], {"country_code": "NO"}),
        (4, "government", ["Norwegian Foreign Ministry"]),
    ]
    assert ids(*entities)[2:] == ["government/foreign-ministry-no"] * 2
    assert ids(*entities)[:2] == [f"organization/district-police-{article_id(n)[1:]}" for n in (1, 2)]


def test_an_id_that_means_somebody_else_now_is_redirected():
    previous = {"person/a": {"1", "2"}}
    links = {"1": "person/b", "2": "person/b", "3": "person/a"}
    assert redirected(previous, links) == [{"old_id": "person/a", "new_id": "person/b", "reason": "renamed"}]


NAMES = [
    "Ana Lark",
    "Ana M. Lark",
    "Ana Maria Lark",
    "Lark",
    "Lark Group",
    "Harbour Ministry",
    "Navy",
    "Norwegian Navy",
]
ENTITY = st.tuples(
    st.integers(0, 9),
    st.sampled_from(["person", "organization", "government"]),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=2),
    st.fixed_dictionaries(
        {
            "roles": st.lists(st.sampled_from(["coach", "judge", "minister"]), max_size=1),
            "country_code": st.sampled_from([None, "NO", "CL"]),
        }
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTITY, min_size=1, max_size=10), st.lists(ENTITY, max_size=10))
def test_articles_added_anywhere_leave_an_id_with_its_actor_or_redirect_it(before, added):
    """Numbers of articles are their days: what is added may be published before what was there."""
    first = [row for row in before if row[0] % 2]
    rows, articles = tables(*first, *(row for row in added if not row[0] % 2), stories={1: "s", 2: "s", 3: "t", 4: "t"})
    known = rows.filter(pc.is_in(rows["article_id"], pa.array({article_id(row[0]) for row in first}, pa.string())))
    held = defaultdict(set)
    for entity, actor in actors_of(resolve(known, articles)).items():
        held[actor].add(entity)
    links = actors_of(resolve(rows, articles))
    moved = {row["old_id"]: row["new_id"] for row in redirected(held, links)}
    for actor, entities in held.items():
        now = [links[entity] for entity in entities]
        assert (actor in now and actor not in moved) or now.count(moved[actor]) == max(map(now.count, now))


def test_a_role_is_the_same_whatever_its_capitals():
    roles = ["mayor", "mayor", "Prime Minister", "prime minister", "Prime Minister"]
    assert common_print(roles) == "Prime Minister"
    assert common_print([]) is None


def test_role_is_an_office_before_a_rank_and_what_somebody_is_to_others():
    assert common_role(["ally of the president", "ally of the president", "Gov."]) == "Gov."
    assert common_role(["ally of the president"]) == "ally of the president"
    assert common_role(["Colonel", "Colonel", "spokesman"]) == "spokesman"
    assert common_role(["friendship minister", "friend"]) == "friendship minister"
    assert common_role([]) is None
