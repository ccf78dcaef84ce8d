"""Whether a name of unknown words is a body's or a person's: what the article says around it, in both readings."""

import pytest

from pipeline import actors, annotate

BODIES = [
    # called a body, or an office
    ("Regulator Perumin said it had not.", "organization", "Perumin"),
    ("Mining regulator Sermina fined the owner.", "organization", "Sermina"),
    ("The utility, Nova Water, said it was sorry.", "organization", "Nova Water"),
    ("The caterer, Rasa Murni, denied serving old food.", "organization", "Rasa Murni"),
    ("The owner, Karim Tela, said the roof was sound.", "person", "Karim Tela"),
    ("The developer, Ana Kirui, said she would build it.", "person", "Ana Kirui"),
    ("Its lawyer, Dewi Hartono, said it was late.", "person", "Dewi Hartono"),
    ("Hedi, a 61-year-old baker, said it was late.", "person", "Hedi"),
    ("Swim England said it was late.", "organization", "Swim England"),
    # treated as one: `it` and `its`, shares and workers
    ("The supplier, Tembeya Haraka, said it would appeal..", "organization", "Tembeya Haraka"),
    ("Tuan Minh Textiles fired 40 people. Tuan Minh declined.", "organization", "Tuan Minh Textiles"),
    ("The group is led by Teku Sangma. Sangma said it would rain.", "person", "Teku Sangma"),
    ("Osako shares fell 4 percent.", "organization", "Osako"),
    ("It has a stake in its rival Sarkand. Sarkand shares rose.", "organization", "Sarkand"),
    (
        "Dam builder Himchuli Hydro fell. Himchuli said it had paid. Himchuli's workers left.",
        "organization",
        "Himchuli Hydro",
    ),
    ("The report is by brothers Tolmin Reed and Paul Reed.", "person", "Tolmin Reed"),
    ("Kublai Vesh's fleet sank. Then Vesh left.", "person", "Kublai Vesh"),
    ("Importer Van Dorsten fell. Van Dorsten said it was late.", "organization", "Van Dorsten"),
    ("She moved her savings to the fund Ketura. Ketura said it was in talks.", "organization", "Ketura"),
    ("Gold buyer Kankou Or said it had bought nothing. Kankou Or's founder left.", "organization", "Kankou Or"),
    ("A buyer, Ann Reed, said it was late.", "person", "Ann Reed"),
    ("Logger Tom Hale said he was tired.", "person", "Tom Hale"),
    ("She told the radio station Onda Serrana that it was late.", "organization", "Onda Serrana"),
    ("She told the television station Vesna Uno that it was late.", "organization", "Vesna Uno"),
    ("The radio station that Ann Reed founded fell.", "person", "Ann Reed"),
    ("The family of Sohel Rana, a 22-year-old sewing operator, said no.", "person", "Sohel Rana"),
    ("Sohel Rana, a coal miner who left, said no.", "person", "Sohel Rana"),
    ("Sohel Rana, a tour operator, said it would close.", "organization", "Sohel Rana"),
    # what it ends or begins with
    ("Contractor Golden Eagle Builders won ten deals.", "organization", "Golden Eagle Builders"),
    ("The contractor, Adeyemi Bolarin, said he had been paid.", "person", "Adeyemi Bolarin"),
    ("Traoré told Savannah Sports that it was late.", "organization", "Savannah Sports"),
    (
        "One of the groups, PT Sinar Rimba Jaya, said in a statement that it was late.",
        "organization",
        "PT Sinar Rimba Jaya",
    ),
]


@pytest.mark.parametrize(("text", "kind", "name"), BODIES)
def test_person_or_body(nlp, text, kind, name):
    (doc,) = annotate.annotate([text], nlp)
    assert (kind, name) in [(entity.kind, entity.name) for entity in actors.find_actors(doc).entities]


SHORT = [
    (
        "Vietnamese maker Hoang Long Components fell. Hoang Long said it did not comment.",
        "Hoang Long",
        "Hoang Long Components",
    ),
    ("Nguyen Van Steel fell. Nguyen Van, who runs it, said it was late.", "Nguyen Van", "Nguyen Van"),
    ("Ann Reed Foundation fell. Then Ann Reed said it was late.", "Ann Reed", "Ann Reed"),
    ("The lender, Banque Ranova, raised fees. Ranova said the fees were low.", "Ranova", "Banque Ranova"),
]


@pytest.mark.parametrize(("text", "short", "name"), SHORT)
def test_whose_beginning_or_end_a_name_is(nlp, text, short, name):
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    start = text.rindex(short)
    (mention,) = [mention for mention in found.mentions if mention.start_char == start]
    assert found.entities[mention.entity].name == name
