"""Reviewed decisions about actors."""

import pytest
from entities import article_id, ids, tables

from pipeline.connect.identity import resolve
from pipeline.connect.overrides import OverrideError, Overrides


def override(tmp_path, *lines):
    path = tmp_path / "overrides.csv"
    path.write_text("action,actor,other,reason\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return Overrides.read(path)


def test_overrides_win_and_say_what_they_changed(tmp_path):
    entities = [(1, "person", ["Rosa Helm"]), (2, "person", ["R. J. Helmont"]), (3, "person", ["Rosa Helm"])]
    overrides = override(
        tmp_path,
        "merge,person/rosa-helm,R. J. Helmont,pen name",
        f"split,person/rosa-helm,Rosa Helm@{article_id(3)},her niece",
        'rename,person/rosa-helm,Rosa Helmont,"married name, on record"',
        "link,person/rosa-helm,Q42424242,checked",
    )
    one, two, niece = ids(*entities, overrides=overrides)
    assert one == two == "person/rosa-helmont"
    assert niece == "person/rosa-helm"
    result = resolve(*tables(*entities), overrides)
    assert next(row for row in result.actors.to_pylist() if row["actor_id"] == one)["wikidata_id"] == "Q42424242"
    assert result.effects[0].before == ("person/r-j-helmont", "person/rosa-helm")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["join,person/a,person/b,x"], "overrides.csv, line 2: .* none of merge"),
        (["merge,person/a,person/b,"], "reason missing"),
        (["link,person/a,person/b,x"], "not a Wikidata item"),
        (["merge,person/a,person/b,x,y"], "more than four fields"),
    ],
)
def test_overrides_that_cannot_be_obeyed_are_errors(tmp_path, lines, message):
    with pytest.raises(OverrideError, match=message):
        override(tmp_path, *lines)


def test_no_file_holds_no_overrides(tmp_path):
    assert Overrides.read(tmp_path / "none.csv") == Overrides()


def test_what_is_split_off_leaves_the_id_to_the_other(tmp_path):
    entities = [(1, "person", ["Rosa Helm"]), (2, "person", ["Rosa Helm"])]
    overrides = override(tmp_path, f"split,person/rosa-helm,Rosa Helm@{article_id(1)},two people")
    assert ids(*entities, overrides=overrides) == ["person/rosa-helm-00000000", "person/rosa-helm"]


def test_a_chain_of_merges_has_the_id_of_its_head_in_any_order(tmp_path):
    entities = [(1, "person", ["Rosa Helm"]), (2, "person", ["Otto Vane"]), (3, "person", ["Una Brisk"])]
    lines = ["merge,person/rosa-helm,person/otto-vane,x", "merge,person/otto-vane,person/una-brisk,x"]
    for order in (lines, lines[::-1]):
        assert set(ids(*entities, overrides=override(tmp_path, *order))) == {"person/rosa-helm"}


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            ["merge,Otto,Una Brisk,x", "merge,Una Brisk,Rosa Helm,x", "split,Otto,Rosa Helm,x"],
            r"^overrides.csv, line 4: Otto and Rosa Helm are both merged and split \(there is no actor Otto\)$",
        ),
        (
            ["link,person/rosa-helm,Q1,x", "link,person/rosa-helm,Q2,x"],
            "^overrides.csv, line 3: link of person/rosa-helm to Q2 contradicts line 2: Q1$",
        ),
        (["split,person/rosa-helm,Rosa Helm@{2},x", "merge,person/una-brisk,Rosa Helm,x"], "merged by another line"),
        (["link,person/rosa-helm,Q1,x", "link,Rosa Helm,Q2,x"], "another line says Q1"),
        (["rename,person/rosa-helm,A,x", "rename,Rosa Helm,B,x"], "another line says A"),
    ],
)
def test_lines_that_contradict_each_other_on_the_articles_are_errors(tmp_path, lines, message):
    entities = [(1, "person", ["Rosa Helm"]), (2, "person", ["Rosa Helm"]), (3, "person", ["Una Brisk"])]
    overrides = override(tmp_path, *(line.replace("{2}", article_id(2)) for line in lines))
    with pytest.raises(OverrideError, match=message):
        resolve(*tables(*entities), overrides)


@pytest.mark.parametrize(
    ("line", "warning"),
    [
        ("merge,person/nobody-here,person/rosa-helm,typo", "there is no actor person/nobody-here"),
        ("merge,person/rosa-helm,Otto Vain,typo", "there is no actor Otto Vain"),
        ("merge,Ann,Bo,typo", "there is no actor Ann and there is no actor Bo"),
        ("rename,person/rosa-hel,Rosa,typo", "there is no actor person/rosa-hel"),
        ("link,Rosa,Q1,typo", "there is no actor Rosa"),
        ("split,person/rosa-helm,Una Brisk,never joined", "nobody called Una Brisk was taken for person/rosa-helm"),
        ("split,person/rosa-helm,Rosa Helm,all of her", "everybody taken for person/rosa-helm is called Rosa Helm"),
        ("rename,person/rosa-helm,Rosa Helmont,married", ""),
        ("link,Una Brisk,Q1,checked", ""),
        ("merge,person/rosa-helm,Una Brisk,pen name", ""),
    ],
)
def test_a_line_that_can_do_nothing_is_said_with_its_place(tmp_path, line, warning):
    entities = [(1, "person", ["Rosa Helm"]), (2, "person", ["Una Brisk"])]
    (effect,) = resolve(*tables(*entities), override(tmp_path, line)).effects
    action, actor, other, _ = line.split(",")
    both = f"{actor} {'to' if action in ('link', 'rename') else 'and'} {other}"
    assert effect.warning == (warning and f"overrides.csv, line 2: {action} of {both} has no effect: {warning}")
