"""Copies, stories, and the same utterance in several articles."""

import json
import random
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.connect import align, align_fit, likeness, stories, words
from pipeline.connect.align_fit import STATEMENTS
from pipeline.connect.differences import changes
from pipeline.remembered import Memory

ARTICLES = pa.schema(
    [
        ("article_id", pa.string()),
        ("title", pa.string()),
        ("text", pa.string()),
        ("published_at", pa.timestamp("us", "UTC")),
        ("published_day", pa.date32()),
        ("story_id", pa.string()),
    ]
)
NO_NAMES = pa.table({"article_id": pa.array([], pa.string()), "names": pa.array([], pa.list_(pa.string()))})


def articles(*rows):
    """Articles given as (id, text, day of January or None)."""
    return pa.Table.from_pylist(
        [
            {"article_id": a, "text": text, "published_day": day and date(2030, 1, day), "story_id": "s"}
            for a, text, day in rows
        ],
        schema=ARTICLES,
    )


def statements(*rows):
    """Statements given as (article id, speaker, text, kind)."""
    return pa.Table.from_pylist(
        [
            {
                "statement_id": f"q{n}",
                "article_id": article,
                "start_char": 10 * n,
                "wording": text,
                "kind": kind,
                "speaker_id": speaker,
                "speaker_ids": [speaker] if speaker else [],
            }
            for n, (article, speaker, text, kind) in enumerate(rows)
        ],
        schema=STATEMENTS,
    )


FERRY = (
    "The harbour ferry Solvei ran aground off Tarnholm on Tuesday with 212 passengers aboard, the coast guard says. "
    "No one was hurt. Captain Ivo Marek blamed a rudder that had failed twice since August. Its owner, Norrland Lines, "
    "said the ship had passed its inspection in September and that divers would examine the hull on Wednesday."
)
OTHER_FERRY = (
    "Divers will look on Wednesday at the hull of the Solvei, the Norrland Lines ferry that ran onto rocks off "
    "Tarnholm on Tuesday. All 212 passengers are unharmed. Its captain, Ivo Marek, pointed to a faulty rudder."
)
BUDGET = (
    "Parliament in Velm passed the budget by four votes after a night of debate. Finance Minister Petra Oss called the "
    "result narrow but clear. The opposition announced that it would take the pension clause to court."
)


def test_a_lightly_edited_reprint_is_a_copy_of_the_earliest_and_an_undated_one_comes_last():
    reprint = FERRY.replace("on Tuesday with", "Tuesday with")
    found = stories.near_copies(articles(("a3", FERRY, 9), ("a2", reprint, 8), ("a1", FERRY, None), ("a4", BUDGET, 8)))
    assert found == {"a3": "a2", "a1": "a2"}


def test_a_report_in_other_words_is_no_copy_but_the_same_story():
    table = articles(("a1", FERRY, 8), ("a2", OTHER_FERRY, 9), ("a3", BUDGET, 8), ("a4", OTHER_FERRY + " Again.", 9))
    copies = stories.near_copies(table)
    assert copies == {"a4": "a2"}
    found = stories.stories(table, NO_NAMES, copies)
    assert found["a1"] == found["a2"] == found["a4"] == stories.story_id("a1")
    assert found["a3"] != found["a1"]


def test_the_same_words_a_month_later_are_another_story():
    table = articles(("a1", FERRY, 1), ("a2", OTHER_FERRY, 30))
    assert len(set(stories.stories(table, NO_NAMES, {}).values())) == 2


def test_later_articles_do_not_rename_a_story():
    first = stories.stories(articles(("a5", FERRY, 8)), NO_NAMES, {})
    more = stories.stories(articles(("a5", FERRY, 8), ("a1", OTHER_FERRY, 9)), NO_NAMES, {})
    assert more["a1"] == more["a5"] == first["a5"]


@pytest.mark.parametrize("text", ["x", "“”", "你好", "\U0001f600", "1"])
def test_any_text_can_be_compared(text):
    table = articles(("a1", text, None), ("a2", text + " ", None))
    copies = stories.near_copies(table)
    assert copies == {"a2": "a1"}
    assert len(set(stories.stories(table, NO_NAMES, copies).values())) == 1
    assert changes(text, text) == []


def test_changes_are_whole_words_in_runs():
    assert changes(
        "That really, in many ways, supplants Velm as its most important protector.",
        "And that in many ways replaces Velm as its primary protector",
    ) == [
        {"op": "replace", "a_text": "That really", "b_text": "And that"},
        {"op": "replace", "a_text": "supplants", "b_text": "replaces"},
        {"op": "replace", "a_text": "most important", "b_text": "primary"},
    ]
    assert changes("about 3,000 troops", "3,500 troops") == [
        {"op": "replace", "a_text": "about 3,000", "b_text": "3,500"}
    ]
    assert changes("any arms transfer", "any transfer of arms") == [
        {"op": "replace", "a_text": "arms transfer", "b_text": "transfer of arms"}
    ]
    assert changes("We agree", "we do agree") == [{"op": "insert", "a_text": None, "b_text": "do"}]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_changes_name_words_that_are_there(a, b):
    for change in changes(a, b):
        assert (change["a_text"] or "") in a
        assert (change["b_text"] or "") in b
        assert (change["op"] == "insert") == (change["a_text"] is None)
        assert (change["op"] == "delete") == (change["b_text"] is None)


TWO = articles(("a1", FERRY, 8), ("a2", OTHER_FERRY, 9))
RUDDER = "The rudder had failed twice since August and nobody at headquarters wanted to hear about it"
REWORDED = "The rudder has broken down twice since August, and no one at headquarters wanted to hear it"
OTHER = "I have been at sea for thirty years and I will not be made a scapegoat"


def test_a_reworded_quote_is_aligned_and_another_statement_of_the_speaker_is_not():
    found = align.group(
        statements(
            ("a2", "person/x", REWORDED, "direct"),
            ("a1", "person/x", RUDDER, "direct"),
            ("a1", "person/x", OTHER, "direct"),
        ),
        TWO,
    )
    (row,) = found.alignments.to_pylist()
    assert (row["statement_id_a"], row["statement_id_b"], row["relation"]) == ("q1", "q0", "reworded")
    assert set(found.links) == {"q0", "q1"}
    (group,) = found.groups.to_pylist()
    assert group["article_count"] == group["variant_count"] == 2
    assert group["first_published_day"] == date(2030, 1, 8)


@pytest.mark.parametrize(
    ("one", "two", "first"),
    [
        ((8, "2030-01-08T16:00:00Z"), (8, "2030-01-08T12:10:00Z"), "q1"),  # of one day, by time
        ((8, "2030-01-09T03:00:00Z"), (9, "2030-01-08T22:00:00Z"), "q1"),  # by time, not by the outlets' own days
        ((8, "2030-01-08T16:00:00Z"), (9, None), "q0"),
        ((9, "2030-01-08T22:00:00Z"), (8, None), "q1"),  # a morning in the east is after the day before
        ((8, None), (8, None), "q0"),
        ((None, None), (8, None), "q1"),
    ],
)
def test_the_first_report_is_that_of_the_article_published_first(one, two, first):
    days = articles(("a1", FERRY, one[0]), ("a2", OTHER_FERRY, two[0]))
    times = pa.array([time and datetime.fromisoformat(time) for _, time in (one, two)], pa.timestamp("us", "UTC"))
    said = statements(("a1", "person/x", RUDDER, "direct"), ("a2", "person/x", REWORDED, "direct"))
    (row,) = align.group(
        said, days.drop_columns("published_at").append_column("published_at", times)
    ).alignments.to_pylist()
    assert row["statement_id_a"] == first


@pytest.mark.parametrize(
    ("other", "kind", "relation"),
    [
        (RUDDER.upper() + "!", "direct", "identical"),
        (REWORDED, "indirect", "reported"),
        ("The rudder had failed twice since August", "direct", "partial"),
        ("the rudder had failed twice since August", "indirect", "reported"),
        (REWORDED + ". " + OTHER, "direct", "partial"),
        (REWORDED + ". That is what they were like", "direct", "reworded"),
        (REWORDED.replace("since August, and", "since August. Yet"), "direct", "reworded"),
        (RUDDER.replace("had failed", "failed"), "direct", "reworded"),
    ],
)
def test_relations(other, kind, relation):
    found = align.group(statements(("a1", "person/x", RUDDER, "direct"), ("a2", "person/x", other, kind)), TWO)
    (row,) = found.alignments.to_pylist()
    assert row["relation"] == relation
    assert (row["similarity"] == 1.0) == (relation == "identical")


def test_a_sentence_that_both_have_is_found_whatever_stands_beside_it(monkeypatch):
    first = "I want to thank each crew on this coast that came to us. Diesel is dearer than it ever was, and no minister cares."
    second = "Courage is not what keeps an old lifeboat afloat in winter. Each crew on this coast that came to us has our thanks."
    said = statements(("a1", "person/x", first, "direct"), ("a2", "person/x", second, "direct"))
    assert len(align.group(said, TWO).alignments) == 1
    monkeypatch.setattr(align, "SENTENCES", 0)
    assert not len(align.group(said, TWO).alignments)


def test_contents_that_say_nothing_are_in_no_group():
    for content in ("that", "they would not be", "…"):
        assert not align.group(
            statements(("a1", "person/x", content, "indirect"), ("a2", "person/x", content, "indirect")), TWO
        ).links


def test_speakers_and_articles_are_respected():
    assert not align.group(
        statements(("a1", "person/x", RUDDER, "direct"), ("a2", "person/y", RUDDER, "direct")), TWO
    ).links
    assert not align.group(
        statements(("a1", "person/x", RUDDER, "direct"), ("a1", "person/x", RUDDER, "direct")), TWO
    ).links
    assert align.group(statements(("a1", "person/x", RUDDER, "direct"), ("a2", None, RUDDER, "direct")), TWO).links


def test_what_interrupts_a_quote_is_not_compared():
    assert changes("We knew … All of us.", "We knew. All of them!") == [
        {"op": "replace", "a_text": "us", "b_text": "them"}
    ]


WORDINGS = [RUDDER, REWORDED, OTHER, OTHER + " for anyone", "The rudder had failed twice", "No."]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a1", "a2", "a3"]),
            st.sampled_from(["person/x", "person/y", None]),
            st.sampled_from(WORDINGS),
            st.sampled_from(["direct", "indirect"]),
        ),
        max_size=10,
    ),
    st.integers(0, 10**6),
)
def test_groups_are_disjoint_and_do_not_depend_on_order(rows, seed):
    table, three = statements(*rows), articles(("a1", FERRY, 8), ("a2", OTHER_FERRY, 9), ("a3", BUDGET, None))
    found = align.group(table, three)
    order = pa.array(random.Random(seed).sample(range(len(table)), len(table)), pa.int64())
    assert align.group(table.take(order), three) == found
    article = dict(zip(table["statement_id"].to_pylist(), table["article_id"].to_pylist(), strict=True))
    for row in found.alignments.to_pylist():
        a, b = row["statement_id_a"], row["statement_id_b"]
        assert article[a] < article[b]
        assert found.links[a] == found.links[b] == row["group_id"]
        assert 0 <= row["similarity"] <= 1
    assert set(found.links.values()) == {row["group_id"] for row in found.groups.to_pylist()}
    assert all(row["article_count"] > 1 for row in found.groups.to_pylist())


def test_weights_tell_rare_words_from_common_ones_in_the_smallest_corpus():
    counts = words.document_counts([[words.stem(w) for w in words.words(FERRY)]])
    weight = words.weights(counts, 1)
    assert weight["rudder"] > weight["captain"] > weight["the"]
    assert words.stem("inspections") == words.stem("inspection")


def test_numbers_are_near_where_they_may_count_the_same():
    near = {
        pair: likeness.nearness(*(likeness.wording(f"{number} boats sank") for number in pair))[0, 0] for pair in NEARS
    }
    assert {pair: round(float(value), 2) for pair, value in near.items()} == NEARS


NEARS = {("97", "98"): 0.8, ("340", "400"): 0.8, ("3", "5"): 0.5, ("2019", "2020"): 0.5, ("97", "97"): 1.0}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "pairs", "precision", "recall"),
    [
        ("aligned", 2000, 0.95, 0.92),
        ("paraphrased", 300, 0.85, 0.4),
        ("misleading", 700, 0.55, 0.25),
        ("ordinary", 200, 0.8, 0.2),
        ("unseen", 200, 0.4, 0.15),
    ],
)
def test_annotated_pairs_are_aligned_no_worse_than_when_they_were_fitted(name, pairs, precision, recall):
    annotated = align_fit.read(Path(__file__).parent / "data", name)
    judged = align_fit.judge(annotated)
    assert len(annotated) > pairs
    assert judged.right / len(judged.found) >= precision
    assert judged.right / judged.same >= recall


def test_each_weight_stands_beside_what_it_weighs():
    weights = json.loads(align.WEIGHTS.read_text("utf-8"))
    assert list(weights["alone"]) == align_fit.TERMS
    alike = likeness.Likeness(*range(2, 10))
    assert dict(zip(align_fit.TERMS, likeness.terms(alike, True), strict=True))["part × size"] == 3 * 9


@given(st.sampled_from([RUDDER, REWORDED, OTHER, "Never", "He agreed with them", "97 of them"]), st.booleans())
def test_the_same_words_are_alike_and_other_words_are_not(text, reported):
    def alone(a, b):
        return align._alone(likeness.likeness(likeness.wording(a), likeness.wording(b)), reported=reported)

    assert alone(text, text) > 1.5
    assert alone(text, "Bread grew dear") < 0


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("None of the mill's gates would be shut", "No gates will be shut", False),
        ("We have no quarrel with the crew or the port", "The guild has no quarrel with the port or the crew", False),
        ("None of the mill's gates would be shut", "Some of the mill's gates would be shut", True),
        ("No gates will be shut", "The gates will be shut", True),
        ("It was no accident, it was a decision of the owner", "It was a decision of the owner", False),
        ("There was not even time to take the shoes", "There was no time to take shoes", False),
    ],
)
def test_a_negation_reaches_over_small_words(one, other, opposed):
    alike = likeness.likeness(likeness.wording(one), likeness.wording(other))
    assert (alike.polarity > alike.whole / 2) == opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We did not close the school … The council closed it.", "We did not close the school. The council closed it."),
        ("Nobody asked us … The mill paid each tax it owed.", "Nobody asked us. The mill paid each tax it owed."),
        ("We gave what we owed and never gave a bribe.", "We paid what we owed and never gave a bribe."),
        ("The buses ran late but trains never ran at all.", "The buses came late but trains never ran at all."),
        ("I voted for it and I will not vote for the tax.", "I backed it and I will not vote for the tax."),
    ],
)
def test_what_is_negated_in_one_place_is_not_taken_for_the_same_word_in_another(one, other):
    assert not likeness.likeness(likeness.wording(one), likeness.wording(other)).polarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will not … sell the harbour.", "We will sell the harbour."),
        ("We did not close the school … They closed it.", "We closed the school. They did not close it."),
        ("The painting is not a copy … The letter that calls it a copy lies.", "The painting is a copy."),
    ],
)
def test_what_one_denies_and_the_other_says_is_opposed(one, other):
    assert likeness.likeness(likeness.wording(one), likeness.wording(other)).polarity


@pytest.mark.parametrize(
    ("sentence", "found"),
    [("I was never asked to resign.", True), ("I do not know why.", False), ("We are doing our best.", False)],
)
def test_a_short_sentence_counts_where_it_is_repeated_and_says_something(sentence, found):
    first, second = "The papers lie with a judge in Velm, all of them.", "A rival of mine has spread that since spring."
    said = statements(
        ("a1", "person/x", f"{sentence} {first}", "direct"), ("a2", "person/x", f"{sentence} {second}", "direct")
    )
    assert len(align.group(said, TWO).alignments) == found


def test_failing_negates_only_what_was_to_be():
    assert not any(likeness.wording("The brakes failed twice").negated)
    assert likeness.wording("They failed to come").negated[-1]


@pytest.mark.parametrize(
    ("one", "other", "tense"),
    [
        ("they will close the pier", "they have closed the pier", True),
        ("we are going to close the pier", "the pier was closed", True),
        ("they would close the pier", "we will close the pier", False),
        ("we close the pier", "we have closed the pier", False),
        ("they have closed the pier and will sell it", "they will close the pier", False),
    ],
)
def test_what_is_expected_is_told_from_what_has_happened(one, other, tense):
    assert likeness.likeness(likeness.wording(one), likeness.wording(other)).tense == tense


def test_an_official_and_the_state_say_the_same_thing_together():
    table = statements(
        ("a1", "country/fi", RUDDER, "indirect"), ("a2", None, REWORDED, "indirect"), ("a3", None, RUDDER, "direct")
    )
    row = table.column_names.index("speaker_affiliation_id")
    table = table.set_column(row, "speaker_affiliation_id", pa.array([None, "organization/navy", "country/se"]))
    three = articles(("a1", FERRY, 8), ("a2", OTHER_FERRY, 9), ("a3", BUDGET, 9))
    navy = {"actor_id": "organization/navy", "affiliation_id": None, "country_code": "FI"}
    columns = pa.schema([(name, pa.string()) for name in navy])
    found = align.group(table, three, pa.Table.from_pylist([navy], schema=columns))
    assert set(found.links) == {"q0", "q1"}


def test_comparisons_grow_with_the_number_of_statements_not_with_its_square():
    def compared(n):
        said = [(f"a{i}", "person/x", f"The {RUDDER} on voyage {i}", "direct") for i in range(n)]
        table = articles(*((f"a{i}", FERRY, 8) for i in range(n)))
        reports = align._reports(statements(*said), table, {})
        return sum(len(one) for one, _ in align._candidates(reports, align._texts(reports.texts, Memory())))

    assert compared(400) <= 2.2 * compared(200)


def test_later_articles_do_not_change_how_earlier_ones_are_aligned():
    early = [("a1", "person/x", RUDDER, "direct"), ("a2", "person/x", REWORDED, "direct")]
    late = [("a3", "person/x", OTHER, "direct"), ("a3", "person/y", RUDDER, "direct")]
    three = articles(("a1", FERRY, 8), ("a2", OTHER_FERRY, 9), ("a3", BUDGET, 10))
    assert align.group(statements(*early), three) == align.group(statements(*early, *late), three)


CHECKED = "The old ferry was checked in March and found sound"
STORM = ", and then it sank in a storm off the northern coast near the town."
STATES = "Galdova, Ostreva and the Vesk Islands"
PLANNING = "can now join the planning, because every member has approved their entry into the old alliance of northern harbours."
INCOME = "quarterly net was 68 million crowns, or 83 cents a share"
HIGHER = "The company said net income rose to 238 million crowns, or 83 cents a share, as shoppers bought frozen kelp, prices"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (CHECKED, f"{CHECKED}.", True),
        (CHECKED + STORM, CHECKED, True),
        (f"it would accept {STATES}", f"{STATES} {PLANNING}", False),
        (
            INCOME,
            f"{HIGHER} of diesel climbed and the plant in Orrin closed before the hard winter of last year.",
            False,
        ),
    ],
)
def test_the_same_words_need_no_speaker_and_the_same_names_or_other_numbers_do(one, other, same):
    a, b = likeness.wording(one), likeness.wording(other)
    assert likeness.repeats(a, b) is same
