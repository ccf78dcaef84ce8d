"""What somebody is, and of what: titles, ranks and appositions."""

import pytest
import spacy
from spacy.tokens import Doc

from tests.mentions import mentions_of, named

TITLES = [
    ("Norvane Police Chief Ida Orlin spoke.", "Ida Orlin", "Chief", "Norvane Police"),
    ("The navy chief of Peru, Admiral Luis Vega, said so.", "Luis Vega", "navy chief", "Peru"),
    (
        "The UN humanitarian coordinator for Kenya, Ida Orlin, spoke.",
        "Ida Orlin",
        "humanitarian coordinator for Kenya",
        "United Nations",
    ),
    (
        "Tarn Labour Congress (TLC) general secretary Ida Orlin spoke.",
        "Ida Orlin",
        "general secretary",
        "Tarn Labour Congress",
    ),
    ("Southern Ports chief executive Ida Orlin spoke.", "Ida Orlin", "chief executive", "Southern Ports"),
    ("Pensions Ombudsman Ida Orlin spoke.", "Ida Orlin", "Pensions Ombudsman", None),
    (
        "Mara Ellison, founder and president of Tavistock Group, a London-based consultancy, said no.",
        "Mara Ellison",
        "founder and president",
        "Tavistock Group",
    ),
    ("U.S. Defense Secretary Paul Hartwell arrived on Friday.", "Paul Hartwell", "Defense Secretary", "United States"),
    ("French Foreign Minister Claire Dubreuil spoke to reporters.", "Claire Dubreuil", "Foreign Minister", "France"),
    (
        "U.S. Secretary of State Paul Hartwell arrived on Friday.",
        "Paul Hartwell",
        "Secretary of State",
        "United States",
    ),
    ("Foreign Ministry spokesman Pavel Orlin declined to comment.", "Pavel Orlin", "spokesman", "Foreign Ministry"),
    (
        "The former work and pensions secretary Paul Hartwell spoke.",
        "Paul Hartwell",
        "former work and pensions secretary",
        None,
    ),
    ("The minister of health, Professor Ann Orlin, spoke.", "Ann Orlin", "minister of health", None),
    ("The minister, Señora Ann Orlin, spoke.", "Ann Orlin", "minister", None),
    ("The wife of the mayor, Ann Orlin, spoke to her grandson, Paul Hartwell.", "Paul Hartwell", "grandson", None),
    (
        "UNICEF Country Representative in Sierra Leone Ama Orlin said the wells were clean.",
        "Ama Orlin",
        "Country Representative in Sierra Leone",
        "UNICEF",
    ),
    ("Head of the commune's Women's Union Lê Thị Orla said it was late.", "Lê Thị Orla", "Head", "Women's Union"),
    (
        "The Minister of Agriculture and Environment, Đỗ Thị Orla, said it was late.",
        "Đỗ Thị Orla",
        "Minister of Agriculture and Environment",
        None,
    ),
    (
        "Chairman of the People's Committee of Kelda Province Phạm Ngọc Orla said it was late.",
        "Phạm Ngọc Orla",
        "Chairman",
        "People's Committee of Kelda Province",
    ),
    (
        "Senior Minister of State for Digital Trade and Information, Ong Wei Orla, said it was late.",
        "Ong Wei Orla",
        "Senior Minister of State for Digital Trade and Information",
        None,
    ),
    ("Lumarang District Head Hari Orlin said it was late.", "Hari Orlin", "Lumarang District Head", None),
    (
        "Law Society of Kenya council member Naomi Orlin said the dispute was late.",
        "Naomi Orlin",
        "council member",
        "Law Society of Kenya",
    ),
    (
        "Director of the Department of Tourism Lê Văn Orla said it was late.",
        "Lê Văn Orla",
        "Director",
        "Department of Tourism",
    ),
    ("The party's candidate in Lisbon Ana Orlin said it was late.", "Ana Orlin", "candidate in Lisbon", None),
    (
        "The chairman of the traders' association, Paul Orlin, spoke.",
        "Paul Orlin",
        "chairman of the traders' association",
        None,
    ),
    ("Tarn & Vesnin analyst Paul Orlin spoke.", "Paul Orlin", "analyst", "Tarn & Vesnin"),
    (
        "Anil Rao, managing director of Hyderabad-based Lumora Biotech, said no.",
        "Anil Rao",
        "managing director",
        "Lumora Biotech",
    ),
    ("The union's Welsh secretary, Iestyn Marrow, said no.", "Iestyn Marrow", "secretary", None),
    ("ADGP (Law and Order) R.K. Sahoo said no.", "R.K. Sahoo", "ADGP (Law and Order)", None),
    ("The basic education minister, Paul Orlin, spoke.", "Paul Orlin", "basic education minister", None),
    ("The Left-arm spinner Paul Orlin took seven for 58 as Tarn won.", "Paul Orlin", "Left-arm spinner", None),
    ("Transport Minister Datuk Paul Orlin spoke.", "Paul Orlin", "Transport Minister", None),
    ("Managing director Paul Orlin spoke.", "Paul Orlin", "Managing director", None),
    ("It is the worst crisis President Paul Orlin has faced.", "Paul Orlin", "President", None),
    ("It is the hardest test Prime Minister Paul Orlin's team had.", "Paul Orlin", "Prime Minister", None),
    ("The opposition MP Paul Orlin spoke.", "Paul Orlin", "opposition MP", None),
    ("The company's maritime director, Rosa Orlin, spoke.", "Rosa Orlin", "maritime director", None),
    ("The angry director Rosa Orlin spoke.", "Rosa Orlin", "director", None),
    (
        "Rosa Orlin, a partner at Piraeus shipbroker Marsh & Vesnin, spoke.",
        "Rosa Orlin",
        "partner",
        "Marsh & Vesnin",
    ),
    ("Board chairwoman Smt. Rosa Orlin spoke.", "Rosa Orlin", "Board chairwoman", None),
    ("Prime Minister Datuk Seri Paul Orlin spoke.", "Paul Orlin", "Prime Minister", None),
    ("Water and Irrigation Minister Paul Orlin spoke.", "Paul Orlin", "Water and Irrigation Minister", None),
    (
        "Culture, Sport and Tourism Minister Paul Orlin spoke.",
        "Paul Orlin",
        "Culture, Sport and Tourism Minister",
        None,
    ),
    (
        "Minister of Energy and Mines Rosa Orlin Lopez spent the day in Vesna.",
        "Rosa Orlin Lopez",
        "Minister of Energy and Mines",
        None,
    ),
    ("Minister of Roads and Bridges Paul Orlin spoke.", "Paul Orlin", "Minister of Roads and Bridges", None),
    ("On Friday and Finance Minister Paul Orlin spoke.", "Paul Orlin", "Finance Minister", None),
    ("The harbour director Brig Gen Paul Orlin spoke.", "Paul Orlin", "harbour director", None),
    ("Yesterday Prime Minister Paul Orlin spoke.", "Paul Orlin", "Prime Minister", None),
    ("School Education Minister Paul Orlin spoke.", "Paul Orlin", "School Education Minister", None),
    ("Independent TD Paul Orlin spoke.", "Paul Orlin", "Independent TD", None),
    ("But Independent councillor Paul Orlin branded it a joke.", "Paul Orlin", "Independent councillor", None),
    ("Leader of the Opposition Paul Orlin spoke.", "Paul Orlin", "Leader of the Opposition", None),
    ("The end of the opposition Paul Orlin leads.", "Paul Orlin", None, None),
    ("“No,” said Paul Orlin, head of the bakers' union.", "Paul Orlin", "head of the bakers' union", None),
    ("The head of the Tarn Authority Paul Orlin spoke.", "Paul Orlin", "head", "Tarn Authority"),
    ("Director-General Dr Paul Orlin spoke.", "Paul Orlin", "Director-General", None),
    ("According to Paul Orlin, the minister’s allies had left.", "Paul Orlin", None, None),
    ("The widow of the mayor, Ann Orlin, demanded justice.", "Ann Orlin", "widow of the mayor", None),
    (
        "It was issued by the Spokesman for UN Secretary-General Ann Orlin.",
        "Ann Orlin",
        "Secretary-General",
        "United Nations",
    ),
    ("It was issued by the Spokesman for the Navy Captain Ann Orlin.", "Ann Orlin", "Spokesman", "Navy"),
    ("UN Special Rapporteur Francesca Albani told us.", "Francesca Albani", "Special Rapporteur", "United Nations"),
    ("Special Coordinator Tor Venneslund said it was late.", "Tor Venneslund", "Special Coordinator", None),
    ("Under-Secretary-General Paul Orlin spoke.", "Paul Orlin", "Under-Secretary-General", None),
    ("Its chairwoman, Justice Ann Orlin, spoke.", "Ann Orlin", "chairwoman", None),
    ("Her boss, President Paul Orlin, spoke.", "Paul Orlin", "President", None),
    ("Attorney General Paul Orlin spoke.", "Paul Orlin", "Attorney General", None),
    ("Detective Chief Superintendent Paul Orlin spoke.", "Paul Orlin", "Detective Chief Superintendent", None),
    ("Lt Gen Paul Orlin spoke.", "Paul Orlin", "Lt Gen", None),
    ("Kelda Foods Ltd cut jobs. Chief executive Paul Orlin spoke.", "Paul Orlin", "Chief executive", "Kelda Foods Ltd"),
    ("Paul Orlin, the jazz singer whose smoky voice was known to all, died.", "Paul Orlin", "jazz singer", None),
    ("The council’s leader, Cllr Ann Orlin, spoke.", "Ann Orlin", "leader", None),
    # a councillor who is more
    ("Labour group leader Cllr Ann Reed spoke.", "Ann Reed", "group leader", "Labour"),
    ("Mayor Cr Jo Vale spoke.", "Jo Vale", "Mayor", None),
    ("City Councillor Mary Fenby spoke.", "Mary Fenby", "City Councillor", None),
    ("Ann Orlin, an analyst with UK-based KLP Insight, spoke.", "Ann Orlin", "analyst", "KLP Insight"),
    ("Ann Orlin, an oceanographer at the Tarn Institute, spoke.", "Ann Orlin", "oceanographer", "Tarn Institute"),
    (
        "Ann Orlin, the director of the National Gallery of Vesna, spoke.",
        "Ann Orlin",
        "director",
        "National Gallery of Vesna",
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name", "role", "owner"), TITLES)
def test_role_and_affiliation(read, text, name, role, owner):
    _, found = read(text)
    person = named(found, name)
    assert person.kind == "person"
    assert next(iter(person.roles), None) == role
    assert (found.entities[person.affiliation].name if person.affiliation is not None else None) == owner


@pytest.mark.slow
def test_title_of_a_life_leaves_the_person(read):
    doc, found = read("Ann Williams left, said the author of “Ann Williams: A Life”. Williams wept.")
    assert [text for text, _ in mentions_of(doc, found, "Ann Williams")][-1] == "Williams"
    assert {entity.name for entity in found.entities} == {"Ann Williams"}


@pytest.mark.slow
def test_how_somebody_is_in_capitals_is_no_role(read):
    _, found = read("EXHAUSTED nurse Carla Mond said the ward was full. POLICE chief Ned Orme agreed.")
    assert named(found, "Carla Mond").roles == ("nurse",)
    assert named(found, "Ned Orme").roles == ("POLICE chief",)


RANKED = [
    ("DC Sunita Rao said the van was found.", "Sunita Rao", "DC"),
    ("Det Insp Carl Moss said more.", "Carl Moss", "Det Insp"),
    ("PC Dan Webb said he was hurt.", "Dan Webb", "PC"),
    ("DCI Jane Lowe said so.", "Jane Lowe", "DCI"),
    ("Taoiseach Jane Lowe said so.", "Jane Lowe", "Taoiseach"),
    ("On Friday DS Pell said it was late.", "Pell", "DS"),
    ("Det Con Neil Bassey said it was late.", "Neil Bassey", "Det Con"),
    ("Det Ch Insp Ruth Ollard said it was late.", "Ruth Ollard", "Det Ch Insp"),
    ("Det Chief Supt Moira Kell said it was late.", "Moira Kell", "Det Chief Supt"),
    ("On Tuesday Coun Moira Kell said it was late.", "Moira Kell", "Coun"),
    ("Const. Moira Kell said it was late.", "Moira Kell", "Const."),
    ("Asst. Comm. Moira Kell told reporters it was over.", "Moira Kell", "Asst. Comm."),
    ("On Friday PCC Moira Kell praised them.", "Moira Kell", "PCC"),
    ("DCP (North) Moira Kell said it was late. The DCP left.", "Moira Kell", "DCP (North)"),
    ("Her flatmate, Ed Lane, said it was late.", "Ed Lane", "flatmate"),
    ("Superintendent of Police (SP) Moira Kell said it was late.", "Moira Kell", "Superintendent of Police (SP)"),
    ("The town’s CAO, Moira Kell, told council it was late.", "Moira Kell", "CAO"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name", "rank"), RANKED)
def test_rank_before_a_name_is_a_role(read, text, name, rank):
    _, found = read(text)
    assert [(entity.name, entity.roles) for entity in found.entities] == [(name, (rank,))]


@pytest.mark.slow
def test_letters_of_a_rank_elsewhere_are_none(read):
    _, found = read("DC Comics said the game runs on a PC. In Washington, DC, Ann Reed agreed.")
    assert [(entity.name, entity.roles) for entity in found.entities] == [("DC Comics", ()), ("Ann Reed", ())]


POSSESSED = [
    (
        "The Orrin Growers' Association met. Its chairwoman, Mabel Stroud, said so.",
        "Mabel Stroud",
        "chairwoman",
        "Orrin Growers' Association",
    ),
    (
        "The Brewers' Guild lost. The guild's president, Sir Basil Crome, said so.",
        "Basil Crome",
        "president",
        "Brewers' Guild",
    ),
    (
        "The Tidal Flood Agency sent pumps. Barry Nance, the agency's regional director, said so.",
        "Barry Nance",
        "regional director",
        "Tidal Flood Agency",
    ),
    ("The Kelda Club met. Its president Paul Orlin said so.", "Paul Orlin", "president", "Kelda Club"),
    (
        "The Kelda Club met. Its president Paul Orlin left. Its spokesman, Tom Marsh, said so.",
        "Tom Marsh",
        "spokesman",
        "Kelda Club",
    ),
    (
        "Professor Anil Bhaskar of the University of Halbury said it was rare.",
        "Anil Bhaskar",
        "Professor",
        "University of Halbury",
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name", "role", "owner"), POSSESSED)
def test_office_is_of_the_body_that_its_possessor_means(read, text, name, role, owner):
    _, found = read(text)
    person = named(found, name)
    assert person.roles == (role,)
    assert found.entities[person.affiliation].name == owner


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name", "owner"),
    [
        ("Frogs are dying, said Ann Orlin, who studies them at the Kelda Institute.", "Ann Orlin", "Kelda Institute"),
        ("Ann Orlin, who leads the Kelda Union, said no.", "Ann Orlin", "Kelda Union"),
        ("Ann Orlin of the Kelda Coast Union said no.", "Ann Orlin", "Kelda Coast Union"),
        ("They accused Ann Orlin of Kelda Foods's fraud.", "Ann Orlin", None),
        ("The Sedge Trust owns the fen. The trust's director, Ann Orlin, said no.", "Ann Orlin", "Sedge Trust"),
        ("Kelda Foods's UK chief executive Ann Orlin said no.", "Ann Orlin", "Kelda Foods"),
        ("UK chief executive Ann Orlin said no.", "Ann Orlin", None),
        ("UK ambassador Ann Orlin said no.", "Ann Orlin", "United Kingdom"),
        ("Ann Orlin, who studied at the Kelda Institute, said no.", "Ann Orlin", None),
        ("Kelda Foods Ltd cut jobs. Marsh Foods Ltd did so. Chief executive Ann Orlin left.", "Ann Orlin", None),
        ("Kelda Foods Ltd cut jobs. The Kelda Union met. Chief executive Ann Orlin left.", "Ann Orlin", None),
        ("Kelda Foods Ltd cut jobs. Former chief executive Ann Orlin left.", "Ann Orlin", None),
        ("Kelda Foods Ltd fell. Chief executive Ann Orlin left. Marsh Foods Ltd rose.", "Ann Orlin", "Kelda Foods Ltd"),
        ("The Kelda Union met in May. General secretary Ann Orlin said no.", "Ann Orlin", "Kelda Union"),
        ("The Kelda Union met in May. Foreign secretary Ann Orlin said no.", "Ann Orlin", None),
        ("The state chapter of the Kelda Union met. Its chairman, Ann Orlin, said no.", "Ann Orlin", "Kelda Union"),
        ("The critics of the Kelda Union met. Its chairman, Ann Orlin, said no.", "Ann Orlin", None),
    ],
)
def test_body_of_whom_a_sentence_tells_the_work(read, text, name, owner):
    _, found = read(text)
    affiliation = named(found, name).affiliation
    assert (None if affiliation is None else found.entities[affiliation].name) == owner


@pytest.mark.slow
def test_office_goes_before_a_rank(read):
    _, found = read("The Kelda Club met. Its spokesman, Colonel Amir Saleh, said so.")
    person = named(found, "Amir Saleh")
    assert person.roles == ("spokesman", "Colonel")
    assert found.entities[person.affiliation].name == "Kelda Club"


@pytest.mark.slow
def test_possessor_that_is_no_actor_affiliates_nobody(read):
    _, found = read("The Kelda Bank lost. The port's chief engineer, Dr Emeka Solberg, said so.")
    person = named(found, "Emeka Solberg")
    assert (person.roles, person.affiliation) == (("chief engineer",), None)


@pytest.mark.slow
def test_name_after_a_definite_office_is_not_the_unnamed_speaker(read):
    doc, found = read("A lawyer for the captain, Paul Reed, said it was late.")
    source = found.source(doc, 0, doc.text.index(", said"))
    assert (source.named, source.affiliation) == (False, None)  # he may be the lawyer or the captain
    assert found.entities[0].roles == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Amit Reed spoke. Mr Reed's wife, Ola, left. Mrs Reed said no.", "Mrs Reed", "Ola Reed"),
        ("Amit Reed spoke. His wife, Ola, left. Mrs Reed said no.", "Mrs Reed", "Ola Reed"),
        ("Amit Reed spoke. Mr Reed left. Mrs Reed said no.", "Mrs Reed", "Reed"),
        ("Amit Reed spoke. Mr Reed left. Mrs Reed said no.", "Mr Reed", "Amit Reed"),
        ("Amit Reed and Ann Reed spoke. Mr Reed left. Ms Reed said no.", "Ms Reed", "Ann Reed"),
    ],
)
def test_a_title_is_not_of_both_sexes(read, text, title, name):
    _, found = read(text)
    end = text.rindex(title) + len(title)
    assert [found.entities[m.entity].name for m in found.mentions if m.end_char == end] == [name]


def test_two_nouns_that_explain_each_other_end():
    from pipeline.actors.names.heads import explained_noun

    doc = Doc(
        spacy.vocab.Vocab(),
        words=["A", "lawyer", ",", "the", "captain", ",", "Reed", ",", "spoke"],
        heads=[1, 8, 1, 4, 1, 1, 1, 1, 8],
        deps=["det", "nsubj", "punct", "det", "appos", "punct", "appos", "punct", "ROOT"],
        pos=["DET", "NOUN", "PUNCT", "DET", "NOUN", "PUNCT", "PROPN", "PUNCT", "VERB"],
    )
    assert explained_noun(doc, 6, 7).text in {"captain", "lawyer"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "The National President of the Kelda Fuel Marketers Association of Nigeria (KFMAN), Alhaji Musa Orlin, described it.",
            "The National President of the Kelda Fuel Marketers Association of Nigeria (KFMAN), Alhaji Musa Orlin",
            ["Musa Orlin"],
        ),
        (
            "The Chairman, Senate Committee on Navy, Senator Musa Orlin, said it was late.",
            "The Chairman",
            ["Musa Orlin"],
        ),
        (
            "Oster MP Ann Reed asked for an inquiry. The Conservative MP said it was late.",
            "The Conservative MP",
            ["Ann Reed"],
        ),
        (
            "Oster MP Ann Reed and Derry MP Paul Orlin asked for it. The Conservative MP said it was late.",
            "The Conservative MP",
            [],
        ),
        ("Ann Reed, the mayor, asked for it. The Conservative MP said it was late.", "The Conservative MP", []),
        ("Ann Reed, chair of the city’s health committee, left. The senator said it was late.", "The senator", []),
        (
            "Oster MP Ann Reed and Derry MP Paul Orlin asked for an inquiry.",
            "Oster MP Ann Reed and Derry MP Paul Orlin",
            ["Ann Reed", "Paul Orlin"],
        ),
        (
            "Amarjit and Mandip Orlin, whose daughter died in May, said it was late.",
            "Amarjit and Mandip Orlin",
            ["Amarjit Orlin", "Mandip Orlin"],
        ),
        *(
            (f"{office} Ann Reed left. {called} said it was late.", called, ["Ann Reed"] if named else [])
            for office, called, named in (
                ("NATO Secretary General", "The alliance chief", True),
                ("NATO Secretary General", "The head of the alliance", True),
                ("World Bank President", "The bank's chief", True),
                ("IMF managing director", "The fund's chief", True),
                ("EU foreign policy chief", "The bloc's top diplomat", True),
                ("World Bank Vice President", "The bank's chief", False),
                ("World Bank President", "The bank's climate chief", False),
                ("World Bank manager", "The bank's chief", False),
                ("Kenyan President", "The country's chief", False),
            )
        ),
    ],
)
def test_who_holds_a_seat_an_office_or_a_surname(read, text, words, names):
    doc, found = read(text)
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[i].name for i in source.entities] == names


OF_A_STATE = [
    (
        "Peru expects ships to Chilean ports to leave, its trade minister said.¶Trade Minister Ann Orlin left.",
        "its trade minister",
        ["Ann Orlin"],
    ),
    ("Peru will cut it, its trade minister said.¶Trade Minister Ann Orlin left.", "its trade minister", ["Ann Orlin"]),
    (
        "Peru will cut it, its trade minister said.¶Ann Orlin told reporters it was late.",
        "its trade minister",
        ["Ann Orlin"],
    ),
    ("Peru and Chad met, its trade minister said.¶Trade Minister Ann Orlin left.", "its trade minister", []),
    ("In Peru, President Ann Orlin spoke.¶Peru's president said no.", "Peru's president", ["Ann Orlin"]),
    ("President Ann Orlin spoke.¶Peru's president said no.", "Peru's president", []),
    ("Chad and Peru met. Peru's premier said no.¶It rained.¶Premier Ann Orlin left.", "Peru's premier", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "names"), OF_A_STATE)
def test_holder_of_an_office_of_the_state_that_is_told_with_it_elsewhere(read, text, words, names):
    doc, found = read(text.replace("¶", "\n\n"))
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[i].name for i in source.entities] == names
