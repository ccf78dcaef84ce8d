import pandera.errors
import pytest
from handmade import A, evidence, rows, tables

from pipeline.publish import metadata
from schemas import RELEASED, TABLES, Entities, Failures, Mentions, Statements, table


@pytest.mark.parametrize("model", [*TABLES, Entities, Failures])
def test_every_table_and_column_is_described(model):
    assert model.description()
    for name, column in model.columns().items():
        assert column.description, name
        assert column.description.endswith((".", "`")), name


@pytest.mark.parametrize("model", [*TABLES, Entities, Failures])
def test_published_schema_changes_only_on_purpose(model, golden):
    golden(f"schemas/{model.table_name()}.txt", model.arrow_schema().to_string(truncate_metadata=False) + "\n")


def test_the_dictionary_beside_the_cookbook_is_current(golden):
    golden("../../warehouse/dictionary.md", metadata.dictionary())


def test_every_reference_points_at_a_key():
    keys = {model.table_name(): model.key_column() for model in RELEASED}
    for model in RELEASED:
        for column, (target, key) in model.references().items():
            assert keys[target] == key, f"{model.table_name()}.{column}"


@pytest.mark.parametrize("model", TABLES)
def test_handmade_tables_are_valid(model):
    model.validate(tables()[model.table_name()], lazy=True)


def test_unknown_column_is_an_error():
    with pytest.raises(ValueError, match=r"mentions has no column \['typo'\]"):
        Mentions.from_rows([{**rows()["mentions"][0], "typo": 1}])


def broken(**change):
    return [{**rows()["statements"][0], **change}]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "shouted"},
        {"confidence": 1.5},
        {"start_char": -1},
        {"text": ""},
        {"text": "longer than its offsets say"},
        {"cue_text": None, "speaker_named": None},
        {"statement_id": None},
    ],
)
def test_a_bad_row_is_caught(change):
    with pytest.raises(pandera.errors.SchemaErrors):
        Statements.validate(Statements.from_rows(broken(**change)), lazy=True)


def test_a_repeated_key_is_caught():
    twice = Statements.from_rows(rows()["statements"][:1] * 2)
    with pytest.raises(pandera.errors.SchemaErrors):
        Statements.validate(twice, lazy=True)


def test_statements_may_not_share_evidence():
    other = broken(statement_id="another")
    with pytest.raises(pandera.errors.SchemaErrors):
        Statements.validate(Statements.from_rows(rows()["statements"] + other), lazy=True)


def test_length_is_counted_in_code_points():
    sea = {**evidence("mention", A, "🌊 It"), "actor_id": "person/mira-oduya", "form": "name"}
    Mentions.validate(Mentions.from_rows([sea]), lazy=True)


def test_values_are_explained_where_their_meanings_are_declared():
    declared = table.column("What it is.", values={"pier": "in the sea", "quay": "beside it"})
    assert declared.description == "What it is. `pier`: in the sea; `quay`: beside it."
    assert declared.metadata["values"] == ("pier", "quay")


@pytest.mark.parametrize("model", TABLES)
def test_every_value_is_explained_but_for_names_of_units_and_formats(model):
    plain = {"granularity", "source_format"}
    for name, column in model.columns().items():
        for value in () if name in plain else column.metadata["values"] or ():
            assert f"`{value}`" in column.description, f"{model.table_name()}.{name}"
