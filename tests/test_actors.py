"""Actors of an article: names, roles, references and sources, on invented people."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline import actors, annotate
from pipeline.actors import pronouns
from pipeline.actors.short_names import People


@pytest.fixture(scope="module")
def read(nlp):
    def find(text):
        (doc,) = annotate.annotate([text], nlp)
        return doc, actors.find_actors(doc)

    return find


def named(found, name):
    return next(entity for entity in found.entities if entity.name == name)


def mentions_of(doc, found, name):
    index = found.entities.index(named(found, name))
    return [(doc.text[m.start_char : m.end_char], m.form) for m in found.mentions if m.entity == index]


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


NOBODY_ELSE = [
    ("“I was cold. So was I,” said Ann Reed. “So was I.”", ["Ann Reed"]),
    ("Riders were left FUMING and said they were GUTTED. HEARTBROKEN Ann Reed said no.", ["Ann Reed"]),
    ("Valley farmer Ned Orme said the rain had ruined the crop.", ["Ned Orme"]),
    ("Farmer Ned Orme, who lost 80 sheep, said he owed them it all.", ["Ned Orme"]),
    ("Her novel The Long Winter sold well. She wrote Salt Room in a shed, said Ann Reed.", ["Ann Reed"]),
    ("The Westmark Call to Action is a plan, said Ann Reed. She went to COP 21.", ["Ann Reed"]),
    ("Turnout was put at 67%, said Ann Reed.", ["Ann Reed"]),
    ("The meeting was led by Cabinet Secretary Ann Reed.", ["Ann Reed"]),
    ("“Mum knew,” said Ann Reed. Then Dad said he was tired, and Grandma laughed.", ["Ann Reed"]),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "names"), NOBODY_ELSE)
def test_words_with_capitals_make_nobody(read, text, names):
    _, found = read(text)
    assert [entity.name for entity in found.entities] == names


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


@pytest.mark.slow
def test_letters_after_a_name_are_no_part_of_it(read):
    _, found = read(
        "Quentin Ashdown KC said it was fair. Dame Helen Orr MBE agreed. Jill Parr PhD, Ruth Adler, QC, and Tom Vane OBE "
        "KC spoke. Ashdown left. Robert Kane Jr. said no."
    )
    assert [entity.name for entity in found.entities] == [
        "Quentin Ashdown",
        "Helen Orr",
        "Jill Parr",
        "Ruth Adler",
        "Tom Vane",
        "Robert Kane Jr.",
    ]


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


@pytest.mark.slow
def test_company_is_called_by_its_first_word(read):
    doc, found = read(
        "Lorrimer Foods recalled soup on Monday. Lorrimer said it was sorry. Shares in Lorrimer fell.\n\n"
        "A shop in Lorrimer Street shut. Lorrimer’s workers wept."
    )
    assert [text for text, form in mentions_of(doc, found, "Lorrimer Foods") if form == "name"] == [
        "Lorrimer Foods",
        "Lorrimer",
        "Lorrimer",
        "Lorrimer",
    ]
    doc, found = read("Calder Holdings Ltd cut jobs. Calder said it had no choice.")
    assert [entity.name for entity in found.entities] == ["Calder Holdings Ltd"]


@pytest.mark.slow
def test_place_that_a_company_is_named_after_is_no_company(read):
    _, found = read("Norvel Island Lines cut jobs. Lorrimer Foods did so too. Ann Reed said the plant in Norvel shut.")
    assert all("Norvel" not in entity.names for entity in found.entities)
    _, found = read("Lorrimer Foods cut jobs. Two men were arrested in Lorrimer, Ann Reed said.")
    assert all("Lorrimer" not in entity.names for entity in found.entities)


@pytest.mark.slow
def test_name_of_a_company_that_a_person_bears_is_the_persons(read):
    doc, found = read("Calder Holdings Ltd cut jobs. Its founder, Mina Calder, wept. Calder said she had no choice.")
    assert ("Calder", "name") in mentions_of(doc, found, "Mina Calder")


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
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Reed, known to all as La Roja, died. “La Roja was kind,” said Paul Orlin.", ["Ann Reed", "Paul Orlin"]),
        ("Ann Reed, who was known as Mama Kelp, died. Mama Kelp was kind.", ["Ann Reed"]),
        ("Ann Reed (née Orlin) left. Paul Reed, who married her, wept.", ["Ann Reed", "Paul Reed"]),
        ("Ann Reed left. Ann Orlin was born in Kelda. She married Paul Reed.", ["Ann Reed", "Paul Reed"]),
        ("Ann Reed left. Ann Orlin was born in Kelda. Paul Reed wept.", ["Ann Reed", "Ann Orlin", "Paul Reed"]),
        ("Ann Reed left. Ann Orlin was born in Kelda. She married Paul Vesh.", ["Ann Reed", "Ann Orlin", "Paul Vesh"]),
        ("Paul Reed, alias 'CHILLY', told the court he was late. Chilly said he was in Kelda.", ["Paul Reed"]),
        ("Paul Reed (alias Chilly) spoke. Chilly said it was late.", ["Paul Reed"]),
        ("Paul Reed, nicknamed Big Tom, spoke. Big Tom said no.", ["Paul Reed"]),
        ("Paul Reed is known as Tom Orlin's friend.", ["Paul Reed", "Tom Orlin"]),
        # surnames that are countries
        ("“No,” said Christine Monaco. Monaco left.", ["Christine Monaco"]),
        ("Paola France, a nurse, said no. France left.", ["Paola France"]),
        ("With Paola Tarn France won.", ["Paola Tarn", "France"]),
        # letters of a body of the article are no other body's; a club's manager
        ("The Canal Harbour Patrol left. The CHP said no.", ["Canal Harbour Patrol"]),
        (
            "California Highway Patrol Officer Ray Orlin left. The CHP said no.",
            ["California Highway Patrol", "Ray Orlin"],
        ),
        ("Kern County Sheriff Ray Orlin left. The driver said no.", ["Ray Orlin"]),
        ("The road was closed, DGP Ranjit Singh said.", ["Ranjit Singh"]),
        ("The phone is slow, PC World said on Monday.", []),
        (
            "The Iowa Medical Foundation met. The IMF said no.",
            ["Iowa Medical Foundation", "International Monetary Fund"],
        ),
        ("Red Sox GM Theo Orlin left.", ["Red Sox", "Theo Orlin"]),
        # father and son
        ("Paul Reed said no. Paul Reed Jr. said it was late.", ["Paul Reed", "Paul Reed Jr."]),
        ("Paul Reed Jr. said no. His father, Paul Reed, said it was late.", ["Paul Reed Jr.", "Paul Reed"]),
        ("Paul Reed Jr. said no. Paul Reed said it was late. Reed left.", ["Paul Reed Jr."]),
        (
            "Paul Reed Sr. said no. Paul T. Reed Jr. said it was late. Reed Jr. left.",
            ["Paul Reed Sr.", "Paul T. Reed Jr."],
        ),
        ("Paul Reed, known for his songs, met Ann Orlin as Tom Marsh left.", ["Paul Reed", "Ann Orlin", "Tom Marsh"]),
    ],
)
def test_another_name_that_a_sentence_gives_is_the_same_person(read, text, names):
    _, found = read(text)
    assert [entity.name for entity in found.entities] == names


@pytest.mark.slow
def test_possessor_that_is_no_actor_affiliates_nobody(read):
    _, found = read("The Kelda Bank lost. The port's chief engineer, Dr Emeka Solberg, said so.")
    person = named(found, "Emeka Solberg")
    assert (person.roles, person.affiliation) == (("chief engineer",), None)


@pytest.mark.slow
def test_surname_title_and_pronoun_are_one_actor(read):
    doc, found = read(
        "Kenyan Finance Minister Grace Wambui resigned on Monday. Wambui said she was tired.\n\n"
        "The minister thanked her staff."
    )
    assert mentions_of(doc, found, "Grace Wambui") == [
        ("Grace Wambui", "name"),
        ("Wambui", "name"),
        ("she", "pronoun"),
        ("The minister", "nominal"),
        ("her", "pronoun"),
    ]
    assert named(found, "Grace Wambui").country_code == "KE"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Francie Orlin voted no. “It rained,” said Mr Orlin.", ["Francie Orlin"]),
        ("Mary Orlin voted no. She left. “It rained,” said Mr Orlin.", ["Mary Orlin", "Orlin"]),
        ("Mr Orlin voted no. The first lady, Mary Orlin, left. Mr Orlin wept.", ["Orlin", "Mary Orlin"]),
        ("Mary Orlin voted no. Mrs Orlin left. “It rained,” said Mr Orlin.", ["Mary Orlin", "Orlin"]),
        ("Paul Marsh left. Tom Marsh left. They will miss Marsh.", ["Paul Marsh", "Tom Marsh"]),
        ("Paul Marsh died. His widow, Joanne, left. Mrs Marsh wept.", ["Paul Marsh", "Joanne Marsh"]),
        ("Paul Marsh died. His widow, Joanne, left. Mr Marsh was kind.", ["Paul Marsh", "Joanne"]),
        ("Gary and Sheila Marsh left. Mr Marsh wept.", ["Gary Marsh", "Sheila Marsh"]),
        ("Gary and Sheila Marsh left. Gary Orlin wept. So did Mr Marsh.", ["Gary Orlin", "Sheila Marsh"]),
        ("Idris al-Tayeb left. Tayeb said it was late.", ["Idris al-Tayeb"]),
    ],
)
def test_a_first_name_alone_makes_no_second_person(read, text, persons):
    _, found = read(text)
    assert [entity.name for entity in found.entities if entity.kind == "person"] == persons


@pytest.mark.slow
def test_who_is_called_by_the_first_name_is_not_meant_by_the_surname(read):
    doc, found = read("Juan Marsh is the father of Gil Marsh, six. Gil was found. Gil is well. Marsh says it was late.")
    assert [text for text, _ in mentions_of(doc, found, "Juan Marsh")] == ["Juan Marsh", "Marsh"]


@pytest.mark.slow
def test_acronym_is_its_expansion(read):
    doc, found = read("The National Harbour Authority (NHA) fined two ships. The NHA said the fines were fair.")
    assert [text for text, _ in mentions_of(doc, found, "National Harbour Authority")] == [
        "National Harbour Authority",
        "NHA",
        "NHA",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Kyiv said the talks had failed.", "metonym"),
        ("For Kyiv, the talks were a failure.", "metonym"),
        ("Critics see it as a sign of Moscow's aggression.", "metonym"),
        ("Baku, meanwhile, issued a warning.", "metonym"),
        ("She met reporters in Kyiv on Monday.", None),
        ("They drove to Moscow on Monday.", None),
    ],
)
def test_a_capital_is_its_state_only_where_it_acts(read, text, form):
    _, found = read(text)
    assert [m.form for m in found.mentions if found.entities[m.entity].kind == "country"] == ([form] if form else [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Voters in Georgia, Ohio and Texas chose their governors on Tuesday.", []),
        ("Georgia signed the pact in Tbilisi on Tuesday.", ["GE"]),
        ("Relations between the Bank of China and the Peruvian firm improved.", []),
        ("New Mexico borders the sea of sand.", []),
        ("The Kenyan government asked Uganda for help.", ["KE", "UG"]),
        ("Three Ukrainians and two Danes were hurt.", []),
    ],
)
def test_countries_and_their_namesakes(read, text, countries):
    _, found = read(text)
    named = {m.entity for m in found.mentions}
    assert (
        sorted(e.country_code for i, e in enumerate(found.entities) if i in named and e.kind == "country") == countries
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Kenya said on Friday it was ready to talk.", ("it", "Kenya")),
        ("Tavistock Group closed its office. It said trade was slow.", ("It", "Tavistock Group")),
        (
            "Mara Ellison left.\n\nThe 33-year-old actress’s lawyer told us so.\n\nA friend of the actress said she left.",
            ("she", "Mara Ellison"),
        ),
        (
            "Mara Ellison, a former secretary of state, spoke.\n\nThe former secretary of state left.",
            (
                "The former secretary of state",
                "Mara Ellison",
            ),
        ),
        ("Mayor Ann Reed spoke.\n\nA banker said he was sad.", ("Ann Reed", "Ann Reed")),
        ("First Lady Ann Reed spoke. The First Lady said no.", ("The First Lady", "Ann Reed")),
        (
            "Paul Orlin, president of the Republic, met former President Ann Reed. The president left.",
            ("The president", "Paul Orlin"),
        ),
        ("Antonio Carlos dos Santos spoke. Dos Santos said no.", ("Dos Santos", "Antonio Carlos dos Santos")),
        ("“Trade is slow,” said Tavistock Group. “We close,” it added.", ("it", "Tavistock Group")),
        ("Tavistock Group said trade was slow.\n\nTwo shops are closed, it said.", ("it", "Tavistock Group")),
        ("Tavistock Group demanded an answer, although it said trade was slow.", ("it", "Tavistock Group")),
        ("Tavistock Group spoke and demanded that it end, although it said trade was slow.", ("it", "Tavistock Group")),
        ("Retired general Ann Reed left. “Help us,” the retired general said.", ("the retired general", "Ann Reed")),
        (
            "Uganda's army chief, General Ann Reed, met Kenya's army chief, General Tom Orlin. The Kenyan general said no.",
            ("The Kenyan general", "Tom Orlin"),
        ),
        ("Ann Reed spoke. Army chief Gen. Paul Orlin left. The general said no.", ("The general", "Paul Orlin")),
        ("Prime Minister Ann Reed left. “Help us,” the premier said.", ("the premier", "Ann Reed")),
        ("A fair was opened by the mayor of Derrow, Mr. Paul Orlin. The mayor left.", ("The mayor", "Paul Orlin")),
        (
            "Ned Marsh met some guests, including the mayor of Derrow, Paul Orlin. The mayor left.",
            ("The mayor", "Paul Orlin"),
        ),
        ("A lawyer for the captain, Paul Orlin, left. The captain wept.", ("The captain", "Paul Orlin")),
        (
            "The president of the union, Ann Reed, left. “Help us,” the union leader said.",
            ("the union leader", "Ann Reed"),
        ),
        ("Tavistock Group cut jobs, although it said so.", ("Tavistock Group", "Tavistock Group")),
        (
            "Tavistock Group said trade was slow.\n\nTea is cheap in May.\n\nTwo shops are closed, it said.",
            ("it", "Tavistock Group"),
        ),
        (
            "Tavistock Group said no.\n\nMayor Ann Reed said yes.\n\nTwo shops are closed, it said.",
            ("Ann Reed", "Ann Reed"),
        ),
        ("Trade is slow, according to Tavistock Group. It said two shops were closed.", ("It", "Tavistock Group")),
        ("Father Paul Orlin, a priest, spoke. “It rains,” added the priest, who left.", ("the priest", "Paul Orlin")),
        ("District Relief Officer (DRO) Ann Reed spoke. The DRO said no.", ("The DRO", "Ann Reed")),
        ("Ann Reed said yes. The Westmark-born singer said no.", ("The Westmark-born singer", "Ann Reed")),
        ("Ann Reed said yes. Paul Orlin said no. The singer said maybe.", ("Paul Orlin", "Paul Orlin")),
        (
            "Ann Reed, President of the Republic, spoke in Kenya. The Kenyan president said no.",
            ("The Kenyan president", "Ann Reed"),
        ),
        ("Sen. Ann Reed spoke. “It rains,” the Ohio senator said.", ("the Ohio senator", "Ann Reed")),
        (
            "Sen. Paul Orlin left. Sen. Ann Reed spoke. The Ohio senator said no.",
            ("The Ohio senator", "Ann Reed"),
        ),
        ("Ann Reed and Mara Ellison came. The actress said no.", ("Mara Ellison", "Mara Ellison")),
        ("Carlos Reed Orlin spoke. Carlos Reed left. Reed said no.", ("Reed", "Carlos Reed Orlin")),
        ("Paul Orlin met John Lee Ka-chiu. Lee said no.", ("Lee", "John Lee Ka-chiu")),
        ("Ann Reed and Paul Orlin came. The latter said no.", ("The latter", "Paul Orlin")),
        (
            "French Foreign Minister Ann Reed spoke. Her Kenyan counterpart, Paul Orlin, left. The minister spoke.",
            ("The minister", "Paul Orlin"),
        ),
        (
            "Minister of Power Paul Orlin spoke. Kenyan Minister of Energy Ned Marsh left. The Kenyan official said no.",
            ("The Kenyan official", "Ned Marsh"),
        ),
        ("Shadow chancellor Paul Orlin spoke. The chancellor left.", ("Paul Orlin", "Paul Orlin")),
        (
            "A Kenyan court sat. Ann Reed may turn to the Supreme Court. The court wrote that it was late.",
            ("Supreme Court", "Supreme Court"),
        ),
        (
            "Prices rose, the chancellor has said.\n\nAnn Reed told reporters it was late.\n\nThe chancellor left.",
            ("The chancellor", "Ann Reed"),
        ),
        (
            "The mayor has banned cars.\n\nNed Marsh, 34, said he was angry. The mayor left.",
            ("he", "Ned Marsh"),
        ),
        (
            "Kelda Foods fell. The Kenyan government did not reply; in the past it has said that rain came.",
            ("it", "Kenya"),
        ),
        ("Labour's Ann Reed said yes. The MP for Mid Tarn said no.", ("The MP for Mid Tarn", "Ann Reed")),
        ("Labour's Ann Reed said yes. The Tarn MP called for payments.", ("The Tarn MP", "Ann Reed")),
        ("The club met coach Radomir Reed. The 57-year-old Serb said no.", ("The 57-year-old Serb", "Radomir Reed")),
        ("Taoiseach Paul Reed spoke. The Taoiseach left.", ("The Taoiseach", "Paul Reed")),
        ("The trial of Leonel Zamora Quirós ended. Zamora, 67, left.", ("Zamora", "Leonel Zamora Quirós")),
        ("According to Ann Reed, the cost is hard to know. “It rains,” she noted.", ("she", "Ann Reed")),
        ("UNESCO met Kenya. The agency urged them to act.", ("The agency", "UNESCO")),
        (
            "A fund will be set up, the power minister said.\n\nMinister Paul Orlin made the remarks in May. The minister left.",
            ("The minister", "Paul Orlin"),
        ),
        (
            "French Minister Ann Reed met Kenyan Minister Paul Orlin. Reed said yes, while her Kenyan counterpart said no.",
            ("her Kenyan counterpart", "Paul Orlin"),
        ),
        ("President Ann Reed came. The leftist leader said no.", ("The leftist leader", "Ann Reed")),
        (
            "Prime Minister Paul Orlin left. His deputy, Ned Marsh, was blunt: the party, he said, was over.",
            ("he", "Ned Marsh"),
        ),
        (
            "The Minority spokesperson on Energy, Paul Orlin, said yes. The Ofoase MP said no.",
            ("The Ofoase MP", "Paul Orlin"),
        ),
        (
            "Viktor Orlin called it late. “It rains,” the Marovian grandmaster enthused.",
            ("the Marovian grandmaster", "Viktor Orlin"),
        ),
        ("President Ann Reed spoke. The head of state thanked Kenya.", ("Kenya", "Kenya")),
        ("President Ann Reed spoke. The head of state thanked them.", ("The head of state", "Ann Reed")),
        (
            "Member of Parliament Ann Reed spoke. The opposition lawmaker said no.",
            ("The opposition lawmaker", "Ann Reed"),
        ),
        ("Governor Ann Reed spoke. The Democrat said no.", ("The Democrat", "Ann Reed")),
        (
            "Cars will be banned, the Minister for Roads has said.\n\nAnn Reed told reporters it was late. The minister left.",
            ("The minister", "Ann Reed"),
        ),
        ("“No,” said her rep Paul Orlin. The rep left.", ("The rep", "Paul Orlin")),
        ("Kelda Foods plc fell. The FTSE 250 group said it was late.", ("it", "Kelda Foods plc")),
        ("Ned Marsh came. Ann Reed left. “Deputy Marsh may think so,” she told them.", ("she", "Ann Reed")),
        ("Paul Orlin asked why. “Deputy Orlin may think so,” he told them.", ("Orlin", "Paul Orlin")),
        ("Ned Marsh, a porter, left. “Who pays?” asked the father of two.", ("the father of two", "Ned Marsh")),
        ("Senator Paul Orlin said yes. “It rains,” the lawmaker quipped.", ("the lawmaker", "Paul Orlin")),
        ("Senator Paul Orlin spoke. “No,” the Ohio Democrat said.", ("the Ohio Democrat", "Paul Orlin")),
        (
            "Its commander spoke.\n\nRear Admiral Paul Orlin said yes.\n\n“It rains,” the commander said.",
            ("the commander", "Paul Orlin"),
        ),
        (
            "Power Minister Paul Orlin spoke. Health Minister Ann Reed spoke. Asked about his past, the minister smiled.",
            ("the minister", "Paul Orlin"),
        ),
        ("Kelda Foods fell. Analysts at Orlin Bank cut it. The firm left.", ("The firm", "Kelda Foods")),
        ("Kelda Foods bought Orlin Ltd. The Dutch firm said it was glad.", ("it", "Kelda Foods")),
        ("Ann Reed met Kelda Foods. The Dutch firm said no.", ("Kelda Foods", "Kelda Foods")),
        ("French Ambassador to Kenya Ann Reed spoke. The ambassador left.", ("The ambassador", "Ann Reed")),
        (
            "Ned Marsh, a porter, said yes. “My father slept,” the 44-year-old said.",
            ("the 44-year-old", "Ned Marsh"),
        ),
        (
            "Ned Marsh left. Prof Paul Orlin said that Marsh would have stayed, although he stressed that it was late.",
            ("he", "Paul Orlin"),
        ),
        (
            "The Health Ministry met. Finance Minister Ann Reed spoke. Rain came, according to the ministry.",
            ("Ann Reed", "Ann Reed"),
        ),
        (
            "Kelda Foods fell. “A shock,” said Ann Reed at Tavistock Securities. The company left.",
            ("The company", "Kelda Foods"),
        ),
        ("President Paul Orlin met Judge President Ann Reed. The president left.", ("The president", "Paul Orlin")),
        ("Governor Ann Reed met Vice Governor Paul Orlin. The governor left.", ("The governor", "Ann Reed")),
        ("Tavistock Savings Bank fell. The thrift announced a plan.", ("The thrift", "Tavistock Savings Bank")),
        ("A singer sang. Ann Reed said yes. The singer said no.", ("Ann Reed", "Ann Reed")),
        (
            "Kenya’s army is near. Kenyan President Ann Reed left. The Kenyan leader said no.",
            ("The Kenyan leader", "Ann Reed"),
        ),
        ("Japan accuses Kenya of arming the rebels, which it denies.", ("it", "Kenya")),
        ("The reactions from Kenya and its request to talk came late.", ("its", "Kenya")),
        ("The reactions from Kenya and its friends came late.", ("Kenya", "Kenya")),
        ("Coach Marco Orlin spoke. “We slept,” the Dane said.", ("the Dane", "Marco Orlin")),
        ("Ann Reed left.\n\nCoach Marco Orlin spoke. “We slept,” the Italian said.", ("the Italian", "Marco Orlin")),
        ("Ann Reed said yes. Marco Orlin said no. “We slept,” the Italian said.", ("Marco Orlin", "Marco Orlin")),
        # by what only one spoken of in the paragraph can be, whoever spoke before
        (
            "Ned Marsh said no.\n\nPaul Orlin took another view. The striker admitted the team slept.",
            ("The striker", "Paul Orlin"),
        ),
        (
            "Ned Marsh said no.\n\nPaul Orlin praised the captain. The striker admitted the team slept.",
            ("Paul Orlin", "Paul Orlin"),
        ),
        (
            "Ned Marsh said no.\n\nA passenger, Mr Paul Orlin, said it rained. “I heard it,” the 31-year-old welder said.",
            ("the 31-year-old welder", "Paul Orlin"),
        ),
        (
            "Paul Orlin met Ned Marsh. Marsh said it rained. “I heard it,” the 31-year-old welder said.",
            ("Marsh", "Ned Marsh"),
        ),
        # by an age, by children or by any office, who is alone
        (
            "Paul Orlin from the Kelda Institute spoke. “It rains,” the researcher said.",
            ("the researcher", "Paul Orlin"),
        ),
        ("Kelda Workers met the ministry. The group said no.", ("The group", "Kelda Workers")),
        ("The BJP won in India. The party said no.", ("The party", "Bharatiya Janata Party")),
        ("Kelda Foods fell. The Toronto-listed company said no.", ("The Toronto-listed company", "Kelda Foods")),
        ("Paul Orlin scored twice. “I was lucky,” the 22-year-old said.", ("the 22-year-old", "Paul Orlin")),
        ("Paul Orlin praised Ned Marsh. “I was lucky,” the 22-year-old said.", ("Ned Marsh", "Ned Marsh")),
        (
            "Ann Reed saw a book.\n\nIt was written by the late Paul Orlin. She read it. “I was lucky,” the 22-year-old said.",
            ("She", "Ann Reed"),
        ),
        ("Ann Reed sued.\n\nPaul Orlin left. The dad-of-four insisted it rained.", ("The dad-of-four", "Paul Orlin")),
        ("Paul Orlin left.\n\nMrs Ann Reed sued. The dad-of-four insisted it rained.", ("Ann Reed", "Ann Reed")),
        ("The star Ann Reed is at war. The former actress, 61, says it rained.", ("The former actress", "Ann Reed")),
        (
            "Ann Reed left.\n\nThe mayor, Paul Orlin, is ill. According to the official, it rained.",
            ("the official", "Paul Orlin"),
        ),
        ("Paul Orlin, a painter, is ill. According to the official, it rained.", ("Paul Orlin", "Paul Orlin")),
        (
            "An official left. The mayor, Paul Orlin, is ill. According to the official, it rained.",
            ("Paul Orlin", "Paul Orlin"),
        ),
        (
            "The foreign minister, Paul Orlin, spoke. The head of diplomacy indicated that it rained.",
            ("The head of diplomacy", "Paul Orlin"),
        ),
        ("The mayor, Paul Orlin, spoke. The head of diplomacy indicated that it rained.", ("Paul Orlin", "Paul Orlin")),
        # by the parliament of which he is an officer
        (
            "The head of the State Duma’s defence committee, Paul Orlin, left. The MP said it was late.",
            ("The MP", "Paul Orlin"),
        ),
        (
            "Federation Council deputy speaker Paul Orlin left. The senator said it was late.",
            ("The senator", "Paul Orlin"),
        ),
        # by his age
        ("Kelda signed Paul Orlin. The 22-year-old has penned a deal.", ("The 22-year-old", "Paul Orlin")),
        ("Paul Orlin said it rained. The 15-year-old has left.", ("Paul Orlin", "Paul Orlin")),
        ("Kelda signed Paul Orlin. A man left. The 22-year-old has penned a deal.", ("Paul Orlin", "Paul Orlin")),
        ("Cabinet Secretary for Health Paul Orlin left. “No,” the CS said.", ("the CS", "Paul Orlin")),
        # by the body that he heads
        ("Tarn Party Chairman Paul Orlin left. The Tarn Party chief said it was late.", ("chief", "Paul Orlin")),
        ("Paul Orlin, coach of Tarn United, left. The Tarn United boss said it was late.", ("boss", "Paul Orlin")),
        (
            "Paul Orlin, coach of Tarn United, left. The Tarn United chief said it was late.",
            ("Tarn United", "Tarn United"),
        ),
        ("Tarn Party leader Paul Orlin left. The Tarn Party leader said it rained. He smiled.", ("He", "Paul Orlin")),
        (
            "Paul Orlin, vice chair of the Tarn Party (TP), said it rained. The TP leader said it was late.",
            ("TP", "Tarn Party"),
        ),
        ("Police Commissioner Paul Orlin left. The police chief said it was late.", ("The police chief", "Paul Orlin")),
        ("UN Secretary-General Paul Orlin left. The UN chief said it was late.", ("chief", "Paul Orlin")),
        (
            "UN Secretary-General Paul Orlin left. The Secretary-General said it was late.",
            ("The Secretary-General", "Paul Orlin"),
        ),
        (
            "Attorney-General Paul Orlin left. The attorney-general said it was late.",
            ("The attorney-general", "Paul Orlin"),
        ),
        # by what somebody does
        ("Ned Marsh, who is testifying for them, left. “I am late,” the witness said.", ("the witness", "Ned Marsh")),
        (
            "A witness fled. Ned Marsh, who is testifying, left. “I am late,” the witness said.",
            ("Ned Marsh", "Ned Marsh"),
        ),
        ("Ann Reed said her client was late. “It rained,” the lawyer told reporters.", ("the lawyer", "Ann Reed")),
        ("Ann Reed said her bus was late. “It rained,” the lawyer told reporters.", ("her", "Ann Reed")),
        (
            "Its administrator, Paul Orlin, left the inn. It closed, according to its administrator.",
            ("its administrator", "Paul Orlin"),
        ),
    ],
)
def test_last_mention(read, text, last):
    doc, found = read(text)
    mention = found.mentions[-1]
    assert (doc.text[mention.start_char : mention.end_char], found.entities[mention.entity].name) == last


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "speaker", "entities", "affiliation"),
    [
        (
            "Kelda Water said it was safe. A spokeswoman told the Herald it would pay.",
            "A spokeswoman",
            [],
            "Kelda Water",
        ),
        ("Kelda Water said Northline Rail would pay. A spokeswoman said so.", "A spokeswoman", [], None),
        (
            "The Tarn Front Brigades left the talks. A senior official in the group said it was late.",
            "A senior official in the group",
            [],
            "Tarn Front Brigades",
        ),
        (
            "Amnesty International wrote to the Tarn Front Brigades. An official of the group said it was late.",
            "An official of the group",
            [],
            None,
        ),
        ("A survey by the pollster Kelda Dati found so.", "A survey by the pollster Kelda Dati", ["Kelda Dati"], None),
        (
            "A bench of Justice Ann Reed and Justice Paul Orlin met. The bench said it was late.",
            "The bench",
            ["Ann Reed", "Paul Orlin"],
            None,
        ),
        (
            "Kenya’s army left. Its finance ministry said it was late.",
            "Its finance ministry",
            ["finance ministry"],
            None,
        ),
        ("The Interior Ministry left. Its finance ministry said no.", "Its finance ministry", [], None),
        (
            "Kelda Water said it was safe. A spokeswoman for the mayor denied it.",
            "A spokeswoman for the mayor",
            [],
            None,
        ),
        ("Ukrainian officials said the bridge was closed.", "Ukrainian officials", [], "Ukraine"),
        (
            "A bench of Justice Paul Orlin and Justice Ann Reed said no.",
            "A bench of Justice Paul Orlin and Justice Ann Reed",
            ["Paul Orlin", "Ann Reed"],
            None,
        ),
        ("A friend of Paul Orlin and Ann Reed said no.", "A friend of Paul Orlin and Ann Reed", [], "Paul Orlin"),
        ("Officials from the White House said it was over.", "Officials from the White House", [], "White House"),
        ("A Kenyan official at the United Nations said no.", "A Kenyan official at the United Nations", [], "Kenya"),
        ("Analysts said the price would fall.", "Analysts", [], None),
        ("The price fell, statistics by the White House said.", "statistics by the White House", ["White House"], None),
        ("Kenyan and Ugandan officials said no.", "Kenyan and Ugandan officials", [], "Kenya"),
        (
            "An official at Kenya’s Foreign Ministry said no.",
            "An official at Kenya’s Foreign Ministry",
            [],
            "Foreign Ministry",
        ),
        ("The Chinese government said it was ready.", "The Chinese government", ["China"], None),
        ("The government of Japan said it was ready.", "The government of Japan", ["Japan"], None),
        (
            "The Kenyan and Ugandan governments said yes.",
            "The Kenyan and Ugandan governments",
            ["Kenya", "Uganda"],
            None,
        ),
        ("Mara Ellison lost. Ellison’s campaign said no.", "Ellison’s campaign", [], "Mara Ellison"),
        ("Kenya and Uganda say the lake is safe.", "Kenya and Uganda", ["Kenya", "Uganda"], None),
        ("Ann Reed left. It was Reed who said the bridge was closed.", "who", ["Ann Reed"], None),
        (
            "The Tavistock Institute think tank said no.",
            "The Tavistock Institute think tank",
            ["Tavistock Institute"],
            None,
        ),
        (
            "The Tavistock Watch human rights group said no.",
            "The Tavistock Watch human rights group",
            ["Tavistock Watch"],
            None,
        ),
        ("Tokyo’s metropolitan government said no.", "Tokyo’s metropolitan government", [], None),
        ("There was no comment from Moscow, which denies it is late.", "which", ["Russia"], None),
        (
            "Tavistock Foods fell. In May Tavistock Foods, the retailer that bought the mill, said no.",
            "the retailer that bought the mill",
            ["Tavistock Foods"],
            None,
        ),
        (
            "President of Ukraine Volodymyr Orlin said no.",
            "President of Ukraine Volodymyr Orlin",
            ["Volodymyr Orlin"],
            None,
        ),
        ("Minister for Health Niamh Orlin said no.", "Minister for Health Niamh Orlin", ["Niamh Orlin"], None),
        (
            "The head of the district military administration Vasyl Orlin said no.",
            "The head of the district military administration Vasyl Orlin",
            ["Vasyl Orlin"],
            None,
        ),
        (
            "The chairman of the Central Tarn Commission Ella Orlin said no.",
            "The chairman of the Central Tarn Commission Ella Orlin",
            ["Ella Orlin"],
            None,
        ),
        (
            "The spokesman for the Ministry of Emergencies Anton Orlin said no.",
            "The spokesman for the Ministry of Emergencies Anton Orlin",
            ["Anton Orlin"],
            None,
        ),
        (
            "He wrote to Treasury Cabinet Secretary Paul Orlin. The CS said no.",
            "The CS",
            ["Paul Orlin"],
            None,
        ),
        (
            "Energy Minister Ella Orlin met Peruvian Foreign Minister Paul Reed. “No,” the Bolivian minister said.",
            "the Bolivian minister",
            ["Ella Orlin"],
            None,
        ),
        (
            "Magistrate Ann Orlin sentenced Paul Reed. The boy’s mother told them she slept no more. “No,” she said.",
            "she said",
            [],
            None,
        ),
        (
            "Magistrate Ann Orlin left. A former pupil told them she slept no more. “No,” she said.",
            "she said",
            [],
            None,
        ),
        ("Judge Ann Orlin sentenced Paul Reed. “No,” her Honour said.", "her Honour", [], None),
        (
            "Labour minister Paul Orlin left. The minister, who spoke through his aide, Mrs. Ann Reed, said no.",
            "The minister",
            ["Paul Orlin"],
            None,
        ),
        (
            "Tarn Airways lost money. The Tarn Pilots Association agreed. The airline said no.",
            "The airline",
            ["Tarn Airways"],
            None,
        ),
        ("Fire Chief Tom Orlin said no.", "Fire Chief Tom Orlin", ["Tom Orlin"], None),
        ("Tom Orlin, the coast guard spokesman, left. The coast guard said no.", "The coast guard", [], None),
        (
            "Commodore Danilo Verzosa, the spokesman, said 14 people died.",
            "Commodore Danilo Verzosa",
            ["Danilo Verzosa"],
            None,
        ),
        ("Justice Ibinabo Orlin ordered it. “No,” Justice Orlin said.", "Justice Orlin", ["Ibinabo Orlin"], None),
        (
            "The Department of Tarn’s Nelson operations manager, Fleur Orlin, said it rained.",
            "The Department of Tarn’s Nelson operations manager",
            ["Fleur Orlin"],
            None,
        ),
        ("It was late. A statement by Tarn Foods said no.", "A statement by Tarn Foods", ["Tarn Foods"], None),
        (
            "It was late. A statement attributable to Superintendent Paul Reed said no.",
            "A statement attributable to Superintendent Paul Reed",
            ["Paul Reed"],
            None,
        ),
        ("It was late. A letter signed by Paul Reed said no.", "A letter signed by Paul Reed", ["Paul Reed"], None),
        ("It was late. A letter from Ann Orlin to the mayor said no.", "A letter from Ann Orlin", ["Ann Orlin"], None),
        (
            "The M62 was shut, National Highways has warned. The agency said no.",
            "The agency",
            ["National Highways"],
            None,
        ),
        (
            "Tarn MP Tom Orlin spoke on Friday. The Labour backbencher said no.",
            "The Labour backbencher",
            ["Tom Orlin"],
            None,
        ),
        (
            "The Tarn Budget Office agreed. Last month, the watchdog warned of it.",
            "the watchdog",
            ["Tarn Budget Office"],
            None,
        ),
        ("It was late. Logistics UK said it rained.", "Logistics UK", ["Logistics UK"], None),
        ("The Tarn Bank said it rained. It named no firms and said it was late.", "It named", ["Tarn Bank"], None),
        ("A retired executive named Marcus Orlin wrote it. “No,” he said.", "he said", ["Marcus Orlin"], None),
        (
            "Education minister Ann Orlin defended it. She left. I asked my daughter what she thought. “No,” she said.",
            "she said",
            [],
            None,
        ),
        ("Deputy Prime Minister Tom Orlin spoke. The prime minister had left.", "The prime minister", [], None),
        ("Justice Ann Orlin found that it leaked. The judge said no.", "The judge", ["Ann Orlin"], None),
        (
            "The Tarn Relief Presidency agreed. It rained, the institution added.",
            "the institution",
            ["Tarn Relief Presidency"],
            None,
        ),
        ("Tarn Shire mayor Tom Orlin spoke. “No,” Cr Orlin said.", "Cr Orlin", ["Tom Orlin"], None),
        (
            "The Special Office for Public Integrity agreed. The Office said no.",
            "The Office",
            ["Special Office for Public Integrity"],
            None,
        ),
        ("Emma Orlin scored. “No,” said the Dutchwoman.", "the Dutchwoman", ["Emma Orlin"], None),
        ("Maria Orlin, 34, lost her home. “No,” the woman said.", "the woman", ["Maria Orlin"], None),
        ("Judge Maria Orlin sentenced him. The woman told them no.", "The woman", [], None),
        ("Paul Orlin met Ann Reed in June. The woman said no.", "The woman", [], None),
        ("Maria Orlin lost her home. “No,” the mother of two said.", "the mother of two", ["Maria Orlin"], None),
        (
            "Head of the State Duma Committee on Defense Andrey Orlov said no.",
            "Head of the State Duma Committee on Defense Andrey Orlov",
            ["Andrey Orlov"],
            None,
        ),
        (
            "Speaking on RTÉ's Morning Ireland, Minister for Housing Eoin Brannigan said 40,000 homes would do. “No,” he said.",
            "he said",
            ["Eoin Brannigan"],
            None,
        ),
        (
            "Deputy Foreign Minister Oleg Orlin said no. It rained, according to the senior diplomat.",
            "the senior diplomat",
            ["Oleg Orlin"],
            None,
        ),
        (
            "Rents rose, the Tarn Policy Centre said. The Lima-based think tank found that wages fell.",
            "The Lima-based think tank",
            ["Tarn Policy Centre"],
            None,
        ),
        (
            "Rents rose, according to a report released on Monday by the Tarn Policy Centre.",
            "a report released on Monday by the Tarn Policy Centre",
            ["Tarn Policy Centre"],
            None,
        ),
        (
            "The peace force in Peru, known as TARNFOR, urged restraint.",
            "The peace force in Peru",
            ["TARNFOR"],
            None,
        ),
        (
            "Chief Justice Tom Orlin asked for a report. “No,” the CJI remarked.",
            "the CJI",
            ["Tom Orlin"],
            None,
        ),
        (
            "Captain Tom Orlin, who scored the winner, was calm. “No,” said the 31-year-old midfielder.",
            "the 31-year-old midfielder",
            ["Tom Orlin"],
            None,
        ),
        ("Det Insp Tom Orlin said it rained. “No,” the detective said.", "the detective", ["Tom Orlin"], None),
        ("Sgt Ann Orlin told them it rained. The sergeant said no.", "The sergeant", ["Ann Orlin"], None),
        ("PC Ann Orlin told them it rained. The officer said no.", "The officer", ["Ann Orlin"], None),
        ("Prof. Ann Orlin said it rained. The professor said no.", "The professor", ["Ann Orlin"], None),
        ("Ann Orlin SC said her client was ill. Counsel said no.", "Counsel", ["Ann Orlin"], None),
        ("Defence counsel Ann Orlin said it rained. Counsel for the plaintiff said no.", "Counsel", [], None),
        (
            "The vice president of operations of Tarn Foods, Tom Orlin, said no. “No,” the executive said.",
            "the executive",
            ["Tom Orlin"],
            None,
        ),
        (
            "The president of the Bakers Union, Tom Orlin, said no. “No,” the leader said.",
            "the leader",
            ["Tom Orlin"],
            None,
        ),
        ("Tom Orlin, chairman of Tarn Foods, spoke. “No,” the union boss said.", "the union boss", [], None),
        ("Tom Orlin, chairman of Tarn Foods, spoke. The boss of the regulator said no.", "The boss", [], None),
        ("Manager Tom Orlin spoke. “No,” the hotel manager said.", "the hotel manager", [], None),
        ("Manager Tom Orlin spoke on Friday. “No,” the coach said.", "the coach", ["Tom Orlin"], None),
        ("Novelist Ann Orlin died. “No,” the author said in May.", "the author", ["Ann Orlin"], None),
        ("The Tavistock League club said no.", "The Tavistock League club", [], "Tavistock League"),
        ("The Tavistock Watch owners group said no.", "The Tavistock Watch owners group", [], "Tavistock Watch"),
        ("Ann Reed left. It was clear to the diver who said the bridge was closed.", "who", [], None),
        (
            "It rained in Marovia. Marovia’s prime minister left. Marovia said it was over.",
            "Marovia said",
            ["Marovia"],
            None,
        ),
        ("It rained in Marovia. A Marovian official told the Marovian army.", "A Marovian official", [], "Marovia"),
        ("The Kelda Foods union, which has 30 members, said no.", "The Kelda Foods union", [], "Kelda Foods"),
        ("The price rose, according to Tidewater News magazine.", "Tidewater News magazine", ["Tidewater News"], None),
        (
            "Tidewater Union spokesman Paul Orlin left. The Tidewater Union spokesman said no.",
            "The Tidewater Union spokesman",
            ["Paul Orlin"],
            None,
        ),
        (
            "“Trade is slow,” said Tidewater Union President and Chief Executive Officer, Paul Orlin.",
            "Tidewater Union President and Chief Executive Officer",
            ["Paul Orlin"],
            None,
        ),
        ("The price rose, says Tidewater News magazine, which warned of it.", "which", ["Tidewater News"], None),
        (
            "“Trade is slow,” said Harriers chief executive Paul Orlin.",
            "Harriers chief executive Paul Orlin",
            ["Paul Orlin"],
            None,
        ),
        (
            "Other members, like Ann Reed and Paul Orlin, said no.",
            "Other members, like Ann Reed and Paul Orlin",
            ["Ann Reed", "Paul Orlin"],
            None,
        ),
        (
            "Kenya’s foreign minister said no. Kenyan Foreign Minister Ann Reed left.",
            "Kenya’s foreign minister",
            ["Ann Reed"],
            None,
        ),
        ("President Ann Reed’s threat to resign shocked Kenya.", "President Ann Reed", ["Ann Reed"], None),
        ("Several Democrats said no.", "Several Democrats", [], "Democrats"),
        ("The Democrats said no.", "The Democrats", ["Democrats"], None),
        ("It rained, said one Democrat.", "one Democrat", [], None),
        ("Six in 10 Republican said no.", "Six in 10 Republican", [], None),
        ("In the indictment, the State alleged that it rained.", "the State", [], None),
        ("A baker named Paul Orlin said no.", "A baker named Paul Orlin", ["Paul Orlin"], None),
        (
            "It rained, said a porter who gave her name only as Ann Reed.",
            "a porter who gave her name only as Ann Reed",
            ["Ann Reed"],
            None,
        ),
        (
            "It rained, said a porter who gave only her first name, Edith.",
            "a porter who gave only her first name",
            ["Edith"],
            None,
        ),
        ("A porter who gave a false name, Ann Reed, said no.", "A porter who gave a false name", [], None),
        ("A man who knew Ann Reed said no.", "A man who knew Ann Reed", [], None),
        (
            "It rained, said one of them, a porter who gave her name only as Ann Reed.",
            "one of them",
            ["Ann Reed"],
            None,
        ),
        ("The Sarpanch, Ann Reed, said no.", "The Sarpanch, Ann Reed", ["Ann Reed"], None),
        (
            "Ann Reed, Paul Orlin and Mara Ellison all said no.",
            "Ann Reed, Paul Orlin and Mara Ellison all",
            ["Ann Reed", "Paul Orlin", "Mara Ellison"],
            None,
        ),
        # who answers for a report, and who only prints it or let it be made
        ("A survey by Kelda Polling showed no rise.", "A survey by Kelda Polling", ["Kelda Polling"], None),
        ("Data from the World Bank show no rise.", "Data from the World Bank", ["World Bank"], None),
        ("A UN report said no.", "A UN report", ["United Nations"], None),
        (
            "The Health Ministry's latest report said no.",
            "The Health Ministry's latest report",
            ["Health Ministry"],
            None,
        ),
        (
            "A report by the Tarn Policy Centre said no. The report added it.",
            "The report",
            ["Tarn Policy Centre"],
            None,
        ),
        ("A report by the Tarn Policy Centre said no. It warned of more.", "It", ["Tarn Policy Centre"], None),
        ("A report by a UN panel said no.", "A report by a UN panel", [], "United Nations"),
        ("Data from China show no rise.", "Data from China", [], "China"),
        ("A commentary in the Kelda Daily said no.", "A commentary in the Kelda Daily", [], "Kelda Daily"),
        ("A report commissioned by Kelda Foods said no.", "A report commissioned by Kelda Foods", [], None),
        ("A report to the UN said no.", "A report to the UN", [], None),
        # who is one of those told of
        ("Three clerics left. One of them, Hojjat Nikzad, said no.", "One of them", ["Hojjat Nikzad"], None),
        ("Both banks left. One of them, Kelda Savings, said no.", "One of them", ["Kelda Savings"], None),
        ("Two of them, Ann Reed and Paul Orlin, said no.", "Two of them", ["Ann Reed", "Paul Orlin"], None),
        ("One of them, a friend of Ann Reed, said no.", "One of them", [], None),
        # call signs
        ("A commander with the call sign Bereza left. She said no.", "She", ["Bereza"], None),
        ("A medic, call sign Luna, said no.", "A medic, call sign Luna", ["Luna"], None),
        ("Tom Reed, whose call sign is Wolf, left. Wolf said no.", "Wolf", ["Tom Reed"], None),
        # whoever a body has that a who stands for
        ("“No,” said Ann Reed, a fellow with the Horn Institute, who said more.", "who", ["Ann Reed"], None),
        ("Ann Reed, of the Horn Institute, who said no, left.", "who", ["Ann Reed"], None),
        ("He met the chairman of Kelda Foods, who said no.", "who", [], "Kelda Foods"),
        ("He came to Kelda Foods, who said no.", "who", ["Kelda Foods"], None),
        # ministries known by their ministers, and electoral commissions
        ("Energy Minister Ann Reed left. The ministry said no.", "The ministry", ["energy ministry"], None),
        ("Prime Minister Ann Reed left. The ministry said no.", "The ministry", [], None),
        ("Energy Minister Ann Reed met Trade Minister Tom Orlin. The ministry said no.", "The ministry", [], None),
        (
            "The Independent Electoral and Boundaries Commission met. The electoral commission said no.",
            "The electoral commission",
            ["Independent Electoral and Boundaries Commission"],
            None,
        ),
        ("Ohio voted. The electoral commission said no.", "The electoral commission", [], None),
        (
            "South Korea's presidential office held a meeting, it said in a release.",
            "it",
            ["South Korea's presidential office"],
            None,
        ),
        # communiqués, and letters told of before
        ("Kenya and Uganda met. The communiqué said no.", "The communiqué", [], None),
        ("Kelda Foods met the union. The statement said no.", "The statement", [], None),
        (
            "Kelda Foods issued a letter. The letter said no. Later the letter asked for more.",
            "the letter",
            ["Kelda Foods"],
            None,
        ),
        ("Kelda Foods issued a letter. The letter said no. It added more.", "It", ["Kelda Foods"], None),
        # some of those told of
        (
            "Officials from the White House came. One of the officials said no.",
            "One of the officials",
            [],
            "White House",
        ),
        ("Kenyan officials met traders. The officials said no.", "The officials", [], "Kenya"),
        ("Kenya’s government met.\n\nIt rained. The finance minister said no.", "The finance minister", [], "Kenya"),
        ("Kenya’s government met.\n\nIt rained. A cabinet minister said no.", "A cabinet minister", [], "Kenya"),
        ("Kenya’s government met.\n\nIt rained. The church minister said no.", "The church minister", [], None),
        ("Scientists from Oxfam counted eels. The team said no.", "The team", [], "Oxfam"),
        ("Scientists from Oxfam and Greenpeace counted eels. The team said no.", "The team", [], None),
        ("Oxfam’s team lost. The team said no.", "The team", [], None),
        ("Ann Reed left Oxfam. An official there said no.", "An official there", [], "Oxfam"),
        ("Oxfam sued Greenpeace. An official there said no.", "An official there", [], None),
        (
            "Oxfam closed a shop. A spokeswoman for the group in Oslo said no.",
            "A spokeswoman for the group in Oslo",
            [],
            "Oxfam",
        ),
        ("Kenyan officials met Ugandan officials. The officials said no.", "The officials", [], None),
        ("An official in the White House said no. The official added it.", "The official", [], "White House"),
        ("An American witness said no. The witness added it.", "The witness", [], None),
        # what somebody is called, and a place before an organ
        (
            "Labour TD Niamh Reed left.\n\nSinn Féin's housing spokesman Eoghan Marsh said no. “It is late,” the Louth TD said.",
            "the Louth TD",
            ["Eoghan Marsh"],
            None,
        ),
        ("Captain Jordan Reed said no. “It is late,” the midfielder said.", "the midfielder", ["Jordan Reed"], None),
        ("Captain Jordan Reed said no. “It is late,” the flanker said.", "the flanker", ["Jordan Reed"], None),
        (
            "Conflict of Interest and Ethics Commissioner Ann Reed said it was late.",
            "Conflict of Interest and Ethics Commissioner Ann Reed",
            ["Ann Reed"],
            None,
        ),
        ("Controller of Budget Ann Reed said no.", "Controller of Budget Ann Reed", ["Ann Reed"], None),
        ("Treasury CS Ann Reed left. The CS said no.", "The CS", ["Ann Reed"], None),
        ("Bloc MP Luc Marsh said no.", "Bloc MP Luc Marsh", ["Luc Marsh"], None),
        (
            "Conservative ethics critic Tom Marsh said no. The Alberta MP called for calm.",
            "The Alberta MP",
            ["Tom Marsh"],
            None,
        ),
        ("Committee chair Mo Reed left. “It is late,” the chairman said.", "the chairman", ["Mo Reed"], None),
        (
            "The council's director of housing, Coilín Roche, said no.",
            "The council's director of housing",
            ["Coilín Roche"],
            None,
        ),
        (
            "They have no faith in the Commissioner for Works, Engr. Sola Reed, over it. The commissioner said no.",
            "The commissioner",
            ["Sola Reed"],
            None,
        ),
        (
            "A community leader, the Olu of Igbara, Oba Festus Adekunle, said the road was late.",
            "A community leader, the Olu of Igbara",
            ["Festus Adekunle"],
            None,
        ),
        ("NEW DELHI: The Centre told the Indian court no.", "The Centre", ["India"], None),
        ("The Tarn Centre met in India, the Centre said.", "the Centre", ["Tarn Centre"], None),
        (
            "Business mogul Tarek Hosni left. He said no. “It is late,” the magnate said.",
            "the magnate",
            ["Tarek Hosni"],
            None,
        ),
        ("Judge Tom Reed said Paul Orlin lied. The former boxer said no.", "The former boxer", [], None),
        (
            "The Gaza-based Health Ministry said no.",
            "The Gaza-based Health Ministry",
            ["Gaza-based Health Ministry"],
            None,
        ),
        (
            "The Gaza-based health ministry said no.",
            "The Gaza-based health ministry",
            ["Gaza Health Ministry"],
            None,
        ),
        # for whom something is
        ("Tom Reed left. For Xabiel Orla, it is a mistake. In his view, it is late.", "his", ["Xabiel Orla"], None),
        # who leads a part of a body, without commas
        *(
            (
                f"{owner} head of {part} Tomasz Orlin said no.",
                f"{owner} head of {part} Tomasz Orlin",
                ["Tomasz Orlin"],
                None,
            )
            for owner in ("Brightwell's", "Kelda Foods'", "The charity's", "Its")
            for part in ("engineering", "policy", "software sales")
        ),
        ("Kelda's head of security for Tom Orlin said no.", "Kelda's head of security for Tom Orlin", [], "Kelda"),
        # who speaks for the one body of a kind
        *(
            (f"The {body} met.\n\n“It is safe,” {who} wrote.", who, [], body)
            for body, who in (
                ("Dutch Hospitals Federation", "a federation spokesman"),
                ("Tarn Teachers' Union", "a union official"),
                ("University of Tarn", "a university spokeswoman"),
                ("Ministry of Transport", "a ministry official"),
            )
        ),
        ("The Tarn Union and the Kelda Union met. A union spokesman said no.", "A union spokesman", [], None),
        ("The Tarn Union helped a miners' union. A union spokesman said no.", "A union spokesman", [], None),
        ("The European Union fined banks. A union spokesman said no.", "A union spokesman", [], None),
        ("The Tarn Union met. A rail union spokesman said no.", "A rail union spokesman", [], None),
        # whose minister `the country's minister` is
        *(
            (f"{told}, {who} warned.", who, [], owner)
            for told, who, owner in (
                ("Fuel may run out in East Timor", "the country's petroleum minister", "East Timor"),
                ("Zambia may run out of copper", "its mines minister", "Zambia"),
                ("Zambia will leave talks with Malawi", "the country's mines minister", "Zambia"),
                ("Talks between Zambia and Malawi failed", "the country's mines minister", None),
                ("Malawi waits. Trucks from Zambia are late", "the country's transport minister", None),
                ("Kenyan ships will leave Zambia", "the country's transport minister", None),
                ("Kelda Foods will leave Zambia", "its president", None),
            )
        ),
        # whose statement is read
        (
            "Kelda Foods has apologised in a statement. “No,” reads the statement.",
            "the statement",
            ["Kelda Foods"],
            None,
        ),
        ("Kelda Foods got a letter. “No,” reads the letter.", "the letter", [], None),
        # as whose government `Government` is told of
        ("LILONGWE, Malawi (AP) — Fuel is scarce.\n\nGovernment has denied it.", "Government", ["Malawi"], None),
        ("Fuel is scarce in Malawi and Zambia.\n\nGovernment has denied it.", "Government", [], None),
        ("LILONGWE, Malawi (AP) — Fuel is scarce.\n\nLocal government said no.", "Local government", [], None),
        # what is called a group, and whose pages something is on
        ("The Lazarus group said no.", "The Lazarus group", ["Lazarus"], None),
        ("The Labour group said no.", "The Labour group", [], "Labour"),
        (
            "Kelda Water left. Kelda Water’s Twitter account said no.",
            "Kelda Water’s Twitter account",
            [],
            "Kelda Water",
        ),
        ("Ann Reed left. Her Facebook page said no.", "Her Facebook page", [], "Ann Reed"),
        ("Facebook was down. A Facebook user said no.", "A Facebook user", [], None),
        # of no body is who is told of in a clause of whom he is of
        (
            "Kelda Water was late. The mother of a boy hit by a Kelda Water van said no.",
            "The mother of a boy hit by a Kelda Water van",
            [],
            None,
        ),
        ("It is late, said Ned Orme 3rd, a lawyer.", "Ned Orme 3rd", ["Ned Orme"], None),
        ("It is late, said the Tarn Democrat newspaper.", "the Tarn Democrat newspaper", ["Tarn Democrat"], None),
        ("It is late, said the Greek Communist newspaper.", "the Greek Communist newspaper", [], "Greece"),
        (
            "Sales fell, according to figures from Kelda Research.",
            "figures from Kelda Research",
            ["Kelda Research"],
            None,
        ),
        (
            "It rained, according to senior figures from Kelda Water.",
            "senior figures from Kelda Water",
            [],
            "Kelda Water",
        ),
        ("Kelda Water CTO Ann Reed said no.", "Kelda Water CTO Ann Reed", ["Ann Reed"], None),
        (
            "“No,” reads a statement signed by its commercial director, Ann Reed.",
            "a statement signed by its commercial director, Ann Reed",
            ["Ann Reed"],
            None,
        ),
        ("Minister of Trade Wezi Orlin-Moyo said no.", "Minister of Trade Wezi Orlin-Moyo", ["Wezi Orlin-Moyo"], None),
        (
            "Azerbaijan's ecology ministry said no.",
            "Azerbaijan's ecology ministry",
            ["Azerbaijan's ecology ministry"],
            None,
        ),
        (
            "Jordan's prime minister's office said no.",
            "Jordan's prime minister's office",
            ["Jordan's prime minister's office"],
            None,
        ),
        ("Jordan closed the prime minister's office. A colleague said no.", "the prime minister's office", [], None),
        # whose government it is, and who is in a capital
        ("Malawi waits. Government has assured growers that it rained.", "Government", ["Malawi"], None),
        (
            "AMMAN - Jordan freed a crew.\n\nTwo flew to Kenya.\n\nThe government said no.",
            "The government",
            ["Jordan"],
            None,
        ),
        (
            "WARSAW - Poland tightened its rules.\n\nUkraine waits.\n\nThe government assured Ukrainians it would stay open.",
            "The government",
            ["Poland"],
            None,
        ),
        ("TOKYO - Japan will act.\n\nThe government said in Beijing it was late.", "The government", ["Japan"], None),
        ("AMMAN - Jordan and Kenya met.\n\nTwo flew home.\n\nThe government said no.", "The government", [], None),
        ("Jordan and Kenya met. In Havana, the government said no.", "the government", ["Cuba"], None),
        ("Kazakhstan waits. Authorities in Astana said no.", "Authorities in Astana", [], "Kazakhstan"),
        ("Kazakhstan waits. Hospital officials in Astana said no.", "Hospital officials in Astana", [], None),
        ("Rugby officials in London said no.", "Rugby officials in London", [], None),
        ("Officials in London said the city was safe.", "Officials in London", [], None),
        ("Astana flooded. Officials in Astana said no.", "Officials in Astana", [], None),
        ("Kazakhstan waits. Authorities in Kelda said no.", "Authorities in Kelda", [], None),
        (
            "AMMAN - It rained.\n\nThe president's office said no.",
            "The president's office",
            ["president's office"],
            None,
        ),
        ("AMMAN - Kelda Foods left.\n\nThe president's office said no.", "The president's office", [], None),
        ("AMMAN - It rained.\n\nThe club president's office said no.", "The club president's office", [], None),
        ("Jordan's royal court said no.", "Jordan's royal court", ["Jordan's royal court"], None),
        (
            "The Kelda Police Facebook page said no.",
            "The Kelda Police Facebook page",
            [],
            "Kelda Police",
        ),
        # who holds a seat or leads a party without an article
        ("PPP leader Ann Reed left. “No,” veteran PPP leader said.", "veteran PPP leader", ["Ann Reed"], None),
        ("PPP leader Ann Reed left. A veteran PPP leader said no.", "A veteran PPP leader", [], "PPP"),
        (
            "A dealer was jailed, with a judge calling the plan “a fraud”.\n\nJustice Ann Reed told Paul Orlin that it rained.",
            "a judge",
            ["Ann Reed"],
            None,
        ),
        # who is told of again
        ("Kenyan government sources said no. “Yes,” they said.", "they", [], "Kenya"),
        ("Kenyan authorities said no. They added that it rained.", "They", [], "Kenya"),
        ("Kenya's water agency said it rained, which Oslo denies. It added that it was wet.", "It", [], "Kenya"),
        ("“The rain is late,” Kenya's water agency said. It added that it was wet.", "It", [], "Kenya"),
        (
            "The Kenyan senator, Ann Reed, said no. An official of her party said yes.",
            "An official of her party",
            [],
            None,
        ),
        ("Driver Ann Reed has left, a spokesman said.", "a spokesman", [], None),
        ("Health Minister Ann Reed has left, a spokesman said.", "a spokesman", [], None),
        ("The opposition left. Prime Minister Ann Reed must go, a spokesman said.", "a spokesman", [], None),
        # a foreign minister in Latin America
        ("Chilean Foreign Minister Ann Reed left. The chancellor said no.", "The chancellor", ["Ann Reed"], None),
        ("German Foreign Minister Ann Reed left. The chancellor said no.", "The chancellor", [], None),
        (
            "Chile's Foreign Minister Ann Reed met German Chancellor Paul Orlin. The chancellor said no.",
            "The chancellor",
            ["Paul Orlin"],
            None,
        ),
        # whose officials an agency carries
        (
            "SEOUL (AP) — It rained. In an article carried by KCNA, a foreign ministry official of North Korea said no.",
            "a foreign ministry official of North Korea",
            [],
            "North Korea",
        ),
        (
            "SEOUL (AP) — It rained. North Korea's state media quoted a foreign ministry official as saying no.",
            "a foreign ministry official",
            [],
            "North Korea",
        ),
        ("Paul Reed's kidnappers said it was late.", "Paul Reed's kidnappers", [], None),
        ("A friend of Paul Reed's killer said it was late.", "A friend of Paul Reed's killer", [], None),
        ("Paul Reed fell. Anti-Reed marchers said it was late.", "Anti-Reed marchers", [], None),
        ("Kenyan critics of Paul Reed said it was late.", "Kenyan critics of Paul Reed", [], "Kenya"),
        ("A Spanish version of the letter said it was late.", "A Spanish version of the letter", [], None),
        ("The island nation of Fiji said it was late.", "The island nation of Fiji", ["Fiji"], None),
        ("It is late, said the Kenyan nation", "the Kenyan nation", [], "Kenya"),
        (
            "White House and Republican sources said it was late.",
            "White House and Republican sources",
            [],
            "White House",
        ),
        ("A statement today by Mayor Ann Reed said it was late.", "A statement", ["Ann Reed"], None),
        (
            "Officials at Kelda Foods said the mill was safe, but they denied that it was late.",
            "they",
            [],
            "Kelda Foods",
        ),
        ("Officials at Kelda Foods said guards had left, but they denied that it was late.", "they", [], None),
        (
            "Ann Reed and Paul Orlin said the mill was safe, but they denied it.",
            "they",
            ["Ann Reed", "Paul Orlin"],
            None,
        ),
        ("Peru said Chile had shut the mill, but they denied that it was late.", "they", [], None),
        (
            "SEOUL (AP) — It rained, a foreign ministry official told Reuters.",
            "a foreign ministry official",
            [],
            "South Korea",
        ),
    ],
)
def test_source(read, text, speaker, entities, affiliation):
    doc, found = read(text)
    start = doc.text.index(speaker)
    source = found.source(doc, start, start + len(speaker))
    assert [found.entities[i].name for i in source.entities] == entities
    assert source.named == bool(entities)
    assert (None if source.affiliation is None else found.entities[source.affiliation].name) == affiliation


PIECES = (
    "Mr President former minister of the al - Kyiv Nairobi Kenyan Kenya U.S. government said it he her Mara Ellison’s "
    "Ellison , ( ) “ ” \" . — \n\n and 26-year-old spokesman for Secretary State Defense NATO (NATO) company é 中 😀 's"
).split(" ")


@pytest.mark.slow
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_mentions_are_in_order_and_slices_on_any_text(nlp, text):
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    ends = 0
    for mention in found.mentions:
        assert ends <= mention.start_char < mention.end_char <= len(text)
        assert mention.form in ("name", "nominal", "pronoun", "metonym")
        assert 0 <= mention.entity < len(found.entities)
        ends = mention.end_char
    for entity in found.entities:
        assert entity.name
        assert entity.affiliation is None or 0 <= entity.affiliation < len(found.entities)
    found.source(doc, 0, len(text))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Paul Reed left the harbour. For his part, Tom Ellison said no.", [("his", "Tom Ellison")]),
        ("Paul Reed left the harbour. In his part of town, Tom Ellison said no.", [("his", "Paul Reed")]),
        ("Paul Reed left the harbour with His Eminence the bishop.", []),
    ],
)
def test_parts_and_forms_of_address(read, text, meant):
    doc, found = read(text)
    pronoun = [mention for mention in found.mentions if mention.form == "pronoun"]
    assert [(doc.text[m.start_char : m.end_char], found.entities[m.entity].name) for m in pronoun] == meant


def test_a_pronoun_is_not_the_coargument_of_its_own_verb():
    words = ["Ann", "met", "Eve", ".", "Eve", "thanked", "her", "."]
    heads = [1, 1, 1, 1, 5, 5, 5, 5]
    deps = ["nsubj", "ROOT", "dobj", "punct", "nsubj", "ROOT", "dobj", "punct"]
    doc = Doc(
        spacy.blank("en").vocab,
        words=words,
        heads=heads,
        deps=deps,
        sent_starts=[True, *[False] * 3, True, *[False] * 3],
    )
    people = [pronouns.Person([(0, 1)], "f"), pronouns.Person([(2, 3), (4, 5)], "f")]
    assert pronouns.resolve(doc, people, [False] * len(doc)) == {6: 0}


def test_gender_decides_between_two_persons():
    words = ["Ann", "met", "Bob", ".", "He", "left", "."]
    doc = Doc(
        spacy.blank("en").vocab,
        words=words,
        heads=[1, 1, 1, 1, 5, 5, 5],
        deps=["nsubj", "ROOT", "dobj", "punct", "nsubj", "ROOT", "punct"],
        sent_starts=[True, False, False, False, True, False, False],
    )
    people = [pronouns.Person([(0, 1)], "f"), pronouns.Person([(2, 3)], "m")]
    assert pronouns.resolve(doc, people, [False] * len(doc)) == {4: 1}


@pytest.mark.parametrize("verb", ["said", "met"])
def test_pronoun_after_a_quotation_means_its_speaker_named_after_the_verb(verb):
    words = [*"Bob left . Bob ate . Bob slept . “ It holds , ”".split(), verb, *"Taro . For him , it rained .".split()]
    deps = [*["nsubj", "ROOT", "punct"] * 3, "punct", "nsubj", "ccomp", "punct", "punct"]
    heads = [1, 1, 1, 4, 4, 4, 7, 7, 7, 14, 11, 14, 14, 14, 14, 14, 14, 21, 17, 21, 21, 21, 21]
    deps += ["ROOT", "nsubj", "punct", "prep", "pobj", "punct", "nsubj", "ROOT", "punct"]
    lemmas = ["say" if word == "said" else "meet" if word == "met" else word for word in words]
    starts = [i in (0, 3, 6, 9, 17) for i in range(len(words))]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, lemmas=lemmas, sent_starts=starts)
    people = [pronouns.Person([(0, 1), (3, 4), (6, 7)], "m", certain=False), pronouns.Person([(15, 16)], None)]
    quoted = [9 <= i < 14 for i in range(len(doc))]
    assert pronouns.resolve(doc, people, quoted) == {18: 1 if verb == "said" else 0}


@pytest.mark.slow
def test_a_ship_with_a_title_is_nobody(read):
    _, found = read("Mara Ellison, the mayor, inspected the Lady Corvane on Monday. She said the ship was sound.")
    assert [entity.name for entity in found.entities if entity.kind == "person"] == ["Mara Ellison"]


@pytest.mark.slow
def test_whom_a_thing_is_named_after_is_not_meant(read):
    doc, found = read("Derek Reed left. It lay at Reed Haulage’s yard. The Derek Reed Race began.")
    assert mentions_of(doc, found, "Derek Reed") == [("Derek Reed", "name")]


@pytest.mark.slow
def test_a_body_of_many_keeps_its_possessive(read):
    _, found = read(
        "The mayor met the Potters’ Guild on Friday. Members of the Potters’ Guild said that the talks went well."
    )
    assert named(found, "Potters’ Guild").kind == "organization"


@pytest.mark.slow
def test_a_board_is_not_the_company(read):
    text = "The Marine Safety Board opened an inquiry on Friday. The company denied that there was a fault."
    doc, found = read(text)
    start = text.index("The company")
    assert found.source(doc, start, start + len("The company")).entities == ()


REED = (
    "Ann Reed was jailed on Monday.\n\nReed, 44, kept the books of a bakery. Reed told police that she knew nothing. "
    "Reed wept. Reed will serve half of it. Reed said nothing.\n\n"
)
"""Somebody named often."""

SUBJECTS_BEFORE = [
    # unknown first name, subject of the sentence before, against an older person of known gender
    (
        (
            "Helen Marsh opened the fair. She thanked the town.\n\nMinister Inesh Calder said the bridge was safe. "
            "“Nobody should worry,” she said."
        ),
        ["Helen Marsh", "Inesh Calder"],
    ),
    # an unnamed subject before means nobody
    (
        (
            "Helen Marsh opened the fair. She thanked the town.\n\nA spokeswoman for the port rejected the idea. "
            "“We have no ship,” she said."
        ),
        ["Helen Marsh"],
    ),
    (
        (
            "Paul Reed, the mayor, said that the gate was shut. “It will stay shut,” Reed said. He left early.\n\n"
            "A ministry spokesman confirmed it. He said that the rest would follow."
        ),
        ["Paul Reed"],
    ),
    (
        "Paul Reed, the mayor, said no.\n\nA spokesman for Reed, Radu Orlin, denied it. “The wall held,” he said.",
        ["Radu Orlin"],
    ),
    # nobody is named in what he says himself
    ("Paul Reed, the mayor, opposed it. “Radu Orlin is wrong. Orlin cannot win,” he said.", ["Paul Reed"]),
    ("Paul Reed spoke of Mr. Orlin. Basil Crome, who served Orlin, was curt: ''It rains,'' he said.", ["Basil Crome"]),
    ("Xia Baolong, the mayor, spoke. Xia said Paul Reed was wrong. He said it rained.", ["Xia Baolong"]),
    ("Paul Reed opposed it. As he left the hall, Tom Ellison said no.", ["Tom Ellison"]),
    ("Paul Reed opposed it. If Radu Orlin wins, he said, the town is lost.", ["Paul Reed"]),
    (
        "Mayor Ann Reed left.\n\nAsked whether she would stay, Mary Orlin laughed. “Ask me later,” she said.",
        ["Mary Orlin", "Mary Orlin"],
    ),
    ("Mayor Ann Reed left.\n\nAsked whether she had stayed, her deputy Mary Orlin laughed.", ["Ann Reed", "Ann Reed"]),
    (
        "Mayor Paul Reed left.\n\nThe Bureau of Roads's Simon Orlin said it was late. He said the worst was over.",
        ["Simon Orlin"],
    ),
    (
        "Paul Reed was furious with referee Simon Orlin. “It was late,” he said. “I saw it. He got it wrong.”",
        ["Paul Reed", "Simon Orlin"],
    ),
    # a life is told of whom the article is about
    (
        (
            "The singer Ann Dube died on Sunday. She was 84. The minister, Mary Orlin, said the town was sad.\n\n"
            "Born in Vesna in 1941, she began to sing at six. “They were kind,” she said in 1994."
        ),
        ["Ann Dube", "Ann Dube", "Ann Dube"],
    ),
    (
        "The minister, Mary Orlin, opened the fair. The singer Ann Dube spoke. Born in Vesna, she began to sing at six.",
        ["Ann Dube"],
    ),
    # `who` makes somebody of any noun
    (
        (
            "The director, Ann Reed, said she was pleased. One attendant, who has worked there for years, would say only "
            "that she would miss it. “I say good morning,” she added."
        ),
        ["Ann Reed"],
    ),
    # a sentence that the parse leaves without a verb
    (
        (
            "The spinner Paul Reed took seven wickets.\n\nReed's father, Simon, a driver who retired in 2019, watched from "
            "the stands. “The wall never got a run,” he said."
        ),
        ["Simon"],
    ),
    # the parse lists her with the body before
    (
        (
            "Paul Reed of Volta Bank said prices could rise. His counterpart at Emerald Bank, Mary Orlin, disagreed. "
            "“There is room,” she said."
        ),
        ["Paul Reed", "Mary Orlin"],
    ),
    # the first name of a lone person may mislead
    ("Justice Peter Orlin ruled on Friday that it was late. “Two days are short,” she said.", ["Peter Orlin"]),
    ("Justice Peter Orlin ruled on Friday that it was late.\n\n“Two days are short,” she said.", ["Peter Orlin"]),
    ("Peter Orlin came with Basil Crome. “Two days are short,” she said.", []),
    # whose is what somebody is accused of dealing with
    ("Paul Reed accused Mr Orlin of hiding his shares and using others on his behalf.", ["Orlin", "Orlin"]),
    ("Paul Reed accused Mr Orlin of stealing his car.", ["Paul Reed"]),
    ("Ann Reed accused Mr Orlin of hiding her shares.", ["Ann Reed"]),
    ("Ann Reed accused Mr Orlin of trying to win by decree what his party had lost.", ["Orlin"]),
    # somebody without a name, to whom a clause of his own belongs
    (
        "Paul Orlin spoke. But a member of the board, who asked not to be named because he feared for his post, said no.",
        [],
    ),
    # too far back, or somebody without a name is nearer to what is quoted
    (
        "Paul Orlin left.\n\nIt rained.\n\nIt was late.\n\nAnn Reed spoke. “The boy is small,” she said. “He cries.”",
        ["Ann Reed"],
    ),
    (
        "Mary Orlin, the chairwoman, spoke.\n\nPaul Reed said he had warned a guard. “She laughed,” Reed said.",
        ["Paul Reed"],
    ),
    ("Paul Orlin left.\n\n“My son sings,” said Mary Reed. “He is loud.”", []),
    # called the same often, and the first part of a double first name
    (
        "Inesh Calder sang. She waved. She left. She slept. “She asked the judge whether he knew,” Ann Reed said.",
        ["Inesh Calder"] * 4,
    ),
    ("Marc-Antoine Tarn spoke to Inesh Calder. It rained, according to her.", ["Inesh Calder"]),
    # a phrase before the subject is about the subject, unless it tells of a loss
    ("Paul Orlin spoke.\n\nFollowing his return, Basil Crome left.", ["Basil Crome"]),
    ("Paul Orlin spoke.\n\nAfter his death, Basil Crome left.", ["Paul Orlin"]),
    # the one who spoke last is not named
    ("Paul Orlin left. Veteran Kelda leader said it was late.\n\nIt would rain, he said.", []),
    ("Paul Orlin left. “It is late,” said the leader.\n\nIt would rain, he said.", ["Paul Orlin"]),
    # who heads a body, named behind it, and what is said in the midst of what is said
    (
        (
            "Olga Sorin left. She said no.\n\nThe head of the harbour commission, Valka Bonder, dismissed it. Nine had been "
            "sent away, not ten, she said, and two more had left."
        ),
        ["Olga Sorin", "Valka Bonder"],
    ),
    # an object is not the subject of its clause, and who says something is not named in it
    ("Paul Reed praised Tom Orlin. He said Orlin had saved him. He thanked him.", ["Paul Reed"] * 3 + ["Tom Orlin"]),
    ("Tom Orlin wept. Paul Reed left after calling him a liar.", ["Tom Orlin"]),
    ("Paul Reed asked Tom Orlin to help him. Orlin thanked Reed for helping him.", ["Paul Reed", "Tom Orlin"]),
    ("Ann Reed won, making her the first. She gave her last concert.", ["Ann Reed"] * 3),
    ("Others paid, but Ann Reed said hers put her off.", ["Ann Reed"] * 2),
    ("Paul Reed kept the dog beside him, and hurt himself.", ["Paul Reed"] * 2),
    ("Coach Paul Reed praised his young striker, calling him the best.", ["Paul Reed"]),
    ("Sheriff Paul Reed said a man was missing. He identified him as Tom Orlin, 82.", ["Paul Reed", "Tom Orlin"]),
    ("Ann Reed met Mary Orlin. When the press asked her, Orlin laughed.", ["Mary Orlin"]),
    # who opens the next paragraph is the subject, not the object of the sentence before
    (
        (
            "Tom Orlin won. Orlin is 19. “I was late,” Orlin said.\n\nCoach Paul Reed was full of praise for Orlin. He liked "
            "him, calling him the best.\n\nHis rival, Ann Marsh, saw it otherwise."
        ),
        ["Paul Reed", "Tom Orlin", "Tom Orlin", "Paul Reed"],
    ),
    # whom a lawyer speaks for
    ("Mary Reed's lawyer, Zhang Wei, said she would appeal.", ["Mary Reed"]),
    ("Zhang Li's lawyer, Zhang Wei, said she would appeal.", []),
    ("Mary Reed's lawyer, Anna Orlin, said she would appeal.", ["Anna Orlin"]),
    # who insists on something goes on to speak
    (
        "Ned Orlin ran and he sang and he left.\n\nOscar Reed was furious, insisting that Orlin had cheated. He claimed no more.",
        ["Ned Orlin", "Ned Orlin", "Oscar Reed"],
    ),
    ("Ann Reed was furious, insisting that Ned Orlin had cheated. He claimed no more.", ["Ned Orlin"]),
    # what his other pronouns tell of somebody
    (
        (
            "Inesh Calder sued a neighbour over a ship he built. She was angry. She wept. “It is ugly,” she said.\n\n"
            "The owner told the press. He said: “It is small.”"
        ),
        ["Inesh Calder"] * 3,
    ),
    ("Mary Orlin voted no. He said he was tired.", ["Mary Orlin"] * 2),
    ("Mary Orlin voted no. She was alone. He said it was late.", ["Mary Orlin"]),
    ("Francie Orlin, the member, left. “I was told,” said Mr Orlin. He wept.", ["Francie Orlin"]),
    ("Coach Tom Orlin was angry. He claimed that Ned Marsh had “fallen” and said he would sue.", ["Tom Orlin"] * 2),
    (
        "Coach Ann Reed was angry. She claimed that Ned Marsh had “fallen” and said he would sue.",
        ["Ann Reed", "Ned Marsh"],
    ),
    # whose family is told, and who is called by an age only
    ("Paul Orlin died.\n\nInspector Tom Marsh said his family had been told.", ["Paul Orlin"]),
    ("Paul Orlin died.\n\nInspector Tom Marsh said his family had left.", ["Tom Marsh"]),
    ("Paul Orlin praised Ned Marsh. “I was lucky,” the 22-year-old said. He slept.", []),
    ("Paul Orlin scored. “I was lucky,” the 22-year-old said. He slept.", ["Paul Orlin"]),
    # whose is what a clause tells right before a pronoun
    (
        (
            "The minister, Paul Orlin, spoke.\n\nTom Marsh left and demanded that the minister resign. If his party won, he "
            "told the crowd, it would rain."
        ),
        ["Tom Marsh"] * 2,
    ),
    ("Paul Orlin spoke. If Tom Marsh lost his seat, he said, it would rain.", ["Tom Marsh", "Paul Orlin"]),
    # a title with a name behind it that is read, or not
    (
        "The leader, Ann Reed, left. Deputy Commissioner of Police Mary Orlin said it rained. “It rained,” she said.",
        ["Mary Orlin"],
    ),
    (
        "Ann Reed, the leader, left.\n\nThe minister of state, Mary Orlin, informed on her side that it rained.",
        ["Mary Orlin"],
    ),
    ("Paul Orlin died.\n\nSentencing Tom Marsh, Judge Ann Reed told him: “You knew.”", ["Tom Marsh"]),
    ("Paul Orlin died.\n\nMeeting Tom Marsh and Ned Calder, Judge Ann Reed told him: “You knew.”", ["Paul Orlin"]),
    # a relative without a name, or with one
    (
        "Coach Tom Orlin said no.\n\nPaul Reed spoke of his late father. “He told me to run,” Reed said.",
        ["Paul Reed"],
    ),
    ("Paul Reed is dead. Reed's son, Tom, spoke of his father. “He ran,” Tom said.", ["Tom", "Paul Reed"]),
    ("Ann Reed is dead. Reed's mother, Sue, spoke of their father. “He ran,” Sue said.", []),
    ("Ann Reed spoke of her mother. Mary Orlin wept. “She was kind,” Reed said.", ["Ann Reed", "Mary Orlin"]),
    # who is named just now, against whom the article has named most
    (
        REED + "Olwen Prys, of the charity, called it a joke and wanted more.\n\nShe was angry.",
        ["Ann Reed", "Olwen Prys"],
    ),
    (
        REED + "It was left to the youngest member, Mina Okafor, to read the verdict. She said it was late.",
        ["Ann Reed", "Mina Okafor"],
    ),
    (REED + "She met Mina Okafor at school. She said they were friends.", ["Ann Reed"] * 3),
    (
        REED + "Her cousin, Mina Okafor, was fined as well. Police think she is away.",
        ["Ann Reed"] * 2 + ["Mina Okafor"],
    ),
    (REED + "Her mother, Edith, kept hens. She had owned one coat.", ["Ann Reed"] * 3),
    (REED + "Her sister, Edith, said it rained. She had brought a coat.", ["Ann Reed"] * 2 + ["Edith"]),
    # whose is what somebody does in a relative clause
    (REED + "She met the owner, Mina Okafor, who had just sold her mill.", ["Ann Reed"] * 2 + ["Mina Okafor"]),
    (REED + "It rained, said a porter who gave her name as Edith.", ["Ann Reed", "Edith"]),
    (REED + "Reed was a woman who paid wages from her savings.", ["Ann Reed"] * 2),
    # who is told of does not speak, and what others say of somebody does not go on behind their words
    (
        "Coach Ann Reed denied that Bruno Keller, who has scored twice, had asked to go. “He has not told me,” she said.",
        ["Bruno Keller", "Ann Reed"],
    ),
    # who says `my client`; an unnamed spokeswoman, whatever she is quoted with; whose statement was read
    (
        "Ned Marsh's lawyer, Naomi Orlin, denied that it rained.\n\n“My client is a pupil,” she said.",
        ["Naomi Orlin"],
    ),
    (
        REED + "She left.\n\nA spokeswoman for Tarn Homes said: “We won. Work goes on.”\n\nShe added that it rained.",
        ["Ann Reed"] * 2,
    ),
    (
        "Paul Orlin left.\n\nA spokesman for Tarn Homes said: “We won. Ned Marsh lost.”\n\nHe added that it rained.",
        [],
    ),
    (
        "Ade Orlin left. His aide, Ned Marsh, disclosed it in a letter.\n\n“Orlin is ill,” the letter read. He added more.",
        ["Ade Orlin", "Ned Marsh"],
    ),
    (
        "Alice Reed fell. A friend said no. Alice wept.\n\nThe friend said she “slept” when she saw her.\n\nShe added that.",
        ["Alice Reed"],
    ),
    # who is named behind what he says goes on
    (
        (
            "Tom Reed shot two managers.\n\n“He hid,” said Lt. Gerry Orlin.\n\nThe man was not there.\n\n"
            "Reed had left and bought a gun, Orlin said.\n\nHe said police found Reed's box."
        ),
        ["Tom Reed", "Gerry Orlin"],
    ),
    # another resident is not who spoke before, and nobody is meant whose first name tells otherwise
    ("“It was loud,” said Tamta Orlin. “My cellar filled.”\n\nAnother resident said that he had left.", []),
    ("Grant Orlin told the minister that she was wrong. He left.", ["Grant Orlin"]),
    # one of several persons, without a name
    ("Paul Orlin left.\n\nDrivers wait.\n\nOne of them, who fled, said it rained. “I left,” he said.", []),
    ("Paul Orlin left.\n\nDrivers wait.\n\nOne of the drivers said it rained. “I left,” he said.", []),
    ("Paul Orlin left.\n\nDrivers wait.\n\nAnother said it rained. He added that it snowed.", []),
    ("Paul Orlin left.\n\nFirms wait.\n\nOne of the firms said it rained. “I left,” he said.", ["Paul Orlin"]),
    ("Paul Orlin, who left, said no. One of the laws forbids it. He said it would go.", ["Paul Orlin"]),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "meant"), SUBJECTS_BEFORE)
def test_pronoun_of_a_quotation_means_the_subject_before(read, text, meant):
    _, found = read(text)
    assert [found.entities[m.entity].name for m in found.mentions if m.form == "pronoun"] == meant


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Tidewater Foods has agreed to buy Kelda Foods, the companies said on Friday.",
            ["Tidewater Foods", "Kelda Foods"],
        ),
        ("Tidewater Foods and Kelda Foods will merge, the companies said.", ["Tidewater Foods", "Kelda Foods"]),
        ("Tidewater Foods has bought Kelda Foods and Marsh Brands, the companies said.", []),
        ("Tidewater Foods cut jobs, the companies said on Friday.", []),
        ("Tidewater Foods, Orlin Foods and Marsh Brands cut jobs, the companies said on Friday.", []),
    ],
)
def test_the_companies_are_the_two_of_the_sentence(read, text, speakers):
    doc, found = read(text)
    start = text.index("the companies")
    source = found.source(doc, start, start + len("the companies"))
    assert [found.entities[i].name for i in source.entities] == speakers


IT_SPEAKS = [
    ("Kenya's energy minister said it was late. Davis Orlin said the grid was weak.", "energy minister", "Davis Orlin"),
    ("Kenya's energy minister met farmers. Davis Orlin said the grid was weak.", "energy minister", None),
    ("The energy minister said it was late. Paul Orlin, 43, said he had no power.", "The energy minister", None),
    (
        "Shares in Kelda Foods fell after the Norwegian retailer said it was late.",
        "the Norwegian retailer",
        "Kelda Foods",
    ),
    ("Kelda Foods fell. A French airline left. The French airline said it was late.", "The French airline", None),
    ("Paul Orlin said no. The Taoiseach replied that it was late. He added that it was hard.", "He", None),
    (
        "The Minister for Health has said it was late.\n\nSpeaking in Kelda, Ann Orlin said no.",
        "The Minister",
        "Ann Orlin",
    ),
    (
        "The Minister for Health has said it was late.\n\nSpeaking in Kelda, opposition leader Ann Orlin said no.",
        "The Minister",
        None,
    ),
    (
        "A federal bankruptcy judge blocked the sale.\n\nU.S. Bankruptcy Judge Ann Orlin said it was late.",
        "A federal bankruptcy judge",
        "Ann Orlin",
    ),
    ("A minister has resigned.\n\nPrime Minister Ann Orlin said it was late.", "A minister", None),
    ("A senator has been arrested.\n\nSenator Ann Orlin said it was late.", "A senator", None),
    ("The EU met on Monday. Brussels said it was late.", "Brussels", "European Union"),
    ("The Tarn Union left. The Oslo-based union said it was late.", "The Oslo-based union", "Tarn Union"),
    ("The Tarn Union left. The UK-based union said it was late.", "union", "Tarn Union"),
    ("The Tarn Union left. The Oslo union said it was late.", "The Oslo union", None),
    ("Qatar left the talks. The Gulf state said it was late.", "The Gulf state", "Qatar"),
    ("Qatar left the talks. The country said it was late.", "The country", "Qatar"),
    ("Taiwan's army left. The island said it was late.", "The island", "Taiwan"),
    ("Taiwan's army left. The island's government said it was late.", "The island's government", "Taiwan"),
    ("Kenya has helped Oman, and Qatar accuses the country of lying.", "the country", "Kenya"),
    ("Kenya left, and Ann Reed accuses the country of lying.", "the country", None),
    ("Qatar met Fiji. The country said it was late.", "The country", None),
    ("Qatar left the talks. The state said it was late.", "The state", None),
    ("It rained in Qatar. The island said it was late.", "The island", None),
    ("Taiwan told of jets. Beijing disputed the account.", "Beijing", "China"),
    ("Peru left the talks. Lima said it was late.", "Lima", "Peru"),
    ("Ohio left the talks. Lima said it was late.", "Lima", None),
    ("A town of Peru is like Lima, Ohio. It rained. “No,” Lima said.", "Lima said", None),
    ("Libya aids Tripoli in Lebanon. It rained. “No,” Tripoli said.", "Tripoli said", None),
    ("Libya left the talks in Tripoli. It rained. “No,” Tripoli said.", "Tripoli said", "Libya"),
    ("Chile beat Peru. Santiago Orlin left. “No,” Santiago said.", "Santiago said", "Santiago Orlin"),
    ("Seoul left the talks. The North said it was late.", "North", "North Korea"),
    ("Pyongyang left the talks. The South said it was late.", "South", "South Korea"),
    ("A Korean firm left the talks. The South said it was late.", "South", None),
    ("A South Korean firm left the talks. The North said it was late.", "North", "North"),
    ("North Korea left the talks. The South said it was late.", "South", "South Korea"),
    ("Seoul left the talks. The North Sea Board said it was late.", "North Sea Board", "North Sea Board"),
    ("Sudan left the talks in Seoul. The North said it was late.", "North", "North"),
    ("The IAEA said no. The U.N. food agency said it was late.", "food agency", None),
    (
        "The U.N. human rights office said it was late.",
        "human rights office",
        "Office of the United Nations High Commissioner for Human Rights",
    ),
    (
        "The U.N. humanitarian office said it was late.",
        "humanitarian office",
        "UN Office for the Coordination of Humanitarian Affairs",
    ),
    (
        "The IAEA left. The UN nuclear watchdog said it was late.",
        "nuclear watchdog",
        "International Atomic Energy Agency",
    ),
    (
        "The EU left. The European Commission stayed. The EU executive said it was late.",
        "executive",
        "European Commission",
    ),
    ("The EU met in Belgium on Monday. Brussels said it was late.", "Brussels", None),
    ("Tidewater League accused Kelda Foods of waste. It pointed out that the dam was old.", "It", "Tidewater League"),
    ("Tidewater League saw the risk. Prices would have to rise, it found.", "it found", "Tidewater League"),
    ("Tidewater League lost a boat. It found a harbour.", "It", None),
    ("Tidewater Steel will close a mill, it said on Friday.", "it said", "Tidewater Steel"),
    ("Kelda Foods fell in May. It rained. Tidewater Steel will close a mill, it said.", "it said", None),
    (
        "Tidewater Steel closed a mill. It rained. Tidewater Steel’s order book is full, it said.",
        "it said",
        "Tidewater Steel",
    ),
    ("Kelda Foods fell in May. It rained. Tidewater Steel’s order book is full, it said.", "it said", None),
    ("It rained. Ghana’s debt is a risk, it said.", "it said", None),
    ("A report by Oxfam shows that hunger fell.\n\nIt said war was near.", "It said", "Oxfam"),
    ("A report on Oxfam shows that hunger fell.\n\nIt said war was near.", "It said", None),
    ("Although Oxfam saw no risk, it warned of a slump.", "it warned", "Oxfam"),
    ("Democrats said the plan was late. They noted that it was old.", "They noted", "Democrats"),
    ("Democrats met Republicans. Both said no. They noted that it was old.", "They noted", None),
    ("Ann Reed ran the mill. A widow got a bill for a loan she said was old.", "she said", None),
    ("Ann Reed ran the mill. Mira Holt got a bill for a loan she said was old.", "she said", "Mira Holt"),
    ("The prime minister said it was late.\n\nPrime Minister Ann Reed left.", "The prime minister", "Ann Reed"),
    ("The prime minister said it was late.\n\nFormer prime minister Ann Reed left.", "The prime minister", None),
    (
        "Kenya's prime minister left. The prime minister said it was late.\n\nPrime Minister Ann Reed left.",
        "The prime minister",
        None,
    ),
    ("Schools will shut, the mayor said.\n\nMayor Ann Reed spoke.", "the mayor", "Ann Reed"),
    ("Schools will shut, the mayor said.\n\nTom Orlin met Mayor Ann Reed.", "the mayor", None),
    ("Schools will shut, the mayor said.\n\nDeputy mayor Ann Reed met a mayor.", "the mayor", None),
    (
        "Marsh Foods met Orlin Foods.\n\nTidewater League accused Marsh Foods of waste. It found that the company leaked.",
        "the company",
        "Marsh Foods",
    ),
    (
        "Orlin Foods left.\n\nTidewater League accused Marsh Foods and Orlin Foods of waste. It found that the company leaked.",
        "the company",
        None,
    ),
    ("Tidewater Fund said the price was low. It accused the board of waste.", "It", "Tidewater Fund"),
    ("Tidewater Fund said the price was low. It asked for a meeting.", "It", "Tidewater Fund"),
    ("Tidewater Fund sold a ship. It sank.", "It", None),
    ("The union of the staff, Tidewater Guild, said no. It asked for a meeting.", "It", "Tidewater Guild"),
    ("Vesna's central bank cut its rate. The IMF welcomed it. The bank said no more.", "The bank", None),
    ("Volta Bank cut its rate. The bank said no more.", "The bank", "Volta Bank"),
    ("The IMF urged caution. The bank said no more.", "The bank", None),
    ("Tidewater Fund is a company in Vesna. The company sold a ship.", "The company", "Tidewater Fund"),
    ("Tidewater Gas & Water found a leak. The utility said no more.", "The utility", "Tidewater Gas & Water"),
    ("A Kenyan company, Kelda Copper Ltd, digs. The company said no more.", "The company", "Kelda Copper Ltd"),
    (
        "The caterer, Kelda Foods Ltd, left. Ann Reed wept. The caterer said no more.",
        "The caterer said",
        "Kelda Foods Ltd",
    ),
    (
        "Police fined contractor Kelda Steel Ltd today. The contractor said it was glad.",
        "The contractor",
        "Kelda Steel Ltd",
    ),
    ("A caterer left. The caterer, Kelda Foods Ltd, came. The caterer said no more.", "The caterer said", None),
    ("Kelda Copper Ltd digs. Mayor Ann Reed told this newspaper so.", "this newspaper", None),
    ("Kelda Copper Ltd digs. Mayor Ann Reed told this company so.", "this company", "Kelda Copper Ltd"),
    (
        "Police fined contractor Kelda Steel Ltd today. The company's owner, Mary Orlin, left. The contractor said she won.",
        "The contractor",
        None,
    ),
    ("“It fell,” said Ann Reed, an analyst with Kelda Securities. The company is late.", "The company", None),
    ("Kelda Securities fell, said Ann Reed, its analyst. The company is late.", "The company", "Kelda Securities"),
    ("The Health Ministry paid. Education Minister Ann Reed said the ministry was late.", "the ministry", None),
    (
        "The Health Ministry paid. Health Minister Ann Reed said the ministry was late.",
        "the ministry",
        "Health Ministry",
    ),
    (
        "The Interior Ministry paid. Health Ministry spokesman Paul Reed said the ministry was late.",
        "the ministry",
        "Health Ministry",
    ),
    ("Parliament met. Minister Ann Reed said the ministry was late.", "the ministry", None),
    # the body of who just spoke, but not that of who speaks of others
    (
        "“It fell,” said Ann Reed of the Clean Borders Network. The group urged them to act.",
        "The group",
        "Clean Borders Network",
    ),
    (
        "“It fell,” said Ann Reed of the Clean Borders Network. It urged them to act.",
        "It urged",
        "Clean Borders Network",
    ),
    ("“It fell,” said Ann Reed of the Rivers Trust. The charity said no.", "The charity", "Rivers Trust"),
    ("“It fell,” said Ann Reed of Tarn City Council. The charity said no.", "The charity", None),
    ("The Rivers Trust has opened a shelter. The Swiss charity said no.", "The Swiss charity", "Rivers Trust"),
    ("The Rivers Trust has opened a shelter. The Catholic charity said no.", "The Catholic charity", "Rivers Trust"),
    ("The Rivers Trust has opened a shelter. The local charity said no.", "The local charity", None),
    (
        "Ann Reed, a researcher at the Orlin Institute, said it fell. The think tank said no.",
        "The think tank",
        "Orlin Institute",
    ),
    (
        "Ann Reed, a researcher at the Orlin Institute, a think tank, said it fell. The think tank said no.",
        "The think tank",
        "Orlin Institute",
    ),
    ("Ann Reed of the Orlin Institute met a think tank. The think tank said no.", "The think tank", None),
    ("“It fell,” said Ann Reed of Kelda Securities. The group warned of losses.", "The group", None),
    ("A spokesman for Orlin Mills said: “It fell. We are late.” It added that it rained.", "It added", "Orlin Mills"),
    (
        "Kelda Foods said wheat was dear. Kenya closed its border. It added that bread was dear.",
        "It added",
        "Kelda Foods",
    ),
    ("Kelda Foods said wheat was dear. Kenya owes $3 billion. It said that bread was dear.", "It said", "Kelda Foods"),
    ("Kelda Foods said wheat was dear. Norvane Bank bought a mill. It added 40 jobs.", "It added", "Norvane Bank"),
    ("Kelda Foods said wheat was dear. Kenya closed its border. It said that bread was dear.", "It said", "Kenya"),
    # whom a surname means by the pronoun in what its bearer says
    ("Paul Vesh came. Ann Vesh said it rained. Vesh said that he was late.", "Vesh said that", "Paul Vesh"),
    ("Paul Vesh came. Ann Vesh said it rained. Vesh told them he was late.", "Vesh told", "Paul Vesh"),
    ("Paul Vesh came. Ann Vesh said it rained. Vesh said it was late.", "Vesh said it was", "Ann Vesh"),
    ("Paul Vesh came. Ann Vesh said it rained. Vesh said Orlin said he was late.", "Vesh said Orlin", "Ann Vesh"),
    # by another word for what it is
    (
        "The Chinese embassy said no. The diplomatic mission said it was late.",
        "The diplomatic mission",
        "Chinese embassy",
    ),
    (
        "The Ministry of Mining said no. The department's press office said it was late.",
        "The department",
        "Ministry of Mining",
    ),
    ("The Ministry of Health blamed its fire department. The department said no.", "The department", None),
    ("The charity Safer Later Life says no. According to its survey, it rained.", "its survey", "Safer Later Life"),
    # what a body's name ends with
    ("The Volta Research Council met. The research council said no.", "The research council", "Volta Research Council"),
    ("The Volta Research Council met. The town council said no.", "The town council", None),
    ("It rained, said the Andean Seismic Centre. The centre said no.", "The centre", "Andean Seismic Centre"),
    ("“It fell,” said the director of the Centre for Alpine Risk, Ann Reed. “The company wrote.”", "The company", None),
    ("The Centre for Honest Trade has sued. The centre says no.", "The centre", "Centre for Honest Trade"),
    ("The Center for Fair Taxes met. In a letter, the center said no.", "the center", "Center for Fair Taxes"),
    ("The Centre for Honest Trade met in the centre of Leeds.", "the centre", None),
    ("The Centre for Honest Trade visited a prison centre. The centre said no.", "The centre", None),
    ("Oakmere, the Leeds company whose locks are sold, left. The firm apologised.", "The firm", None),
    ("Tomkin, a Denver startup, left. The firm apologised.", "The firm", "Tomkin"),
    ("Orla Mills fell. It rained, the Santa Maria da Feira-based group said.", "Maria", None),
    (
        "Peru wrote. Brazil's reply came from its energy ministry. The ministry said no.",
        "The ministry",
        "energy ministry",
    ),
    # who acts is called by his office, and not whom he wrote to
    (
        "President Reed left. “I wrote to President Orlin,” Reed said.\n\nThe president confirmed that it was late.",
        "The president",
        "Reed",
    ),
    (
        "Its minister, Ann Reed, wrote to her Kenyan counterpart, Paul Orlin. The minister said no.",
        "The minister",
        "Ann Reed",
    ),
    (
        "President Reed met the Kenyan president, Paul Orlin. Orlin said no. The president said so twice.",
        "The president",
        "Paul Orlin",
    ),
    # which refuses something
    ("The Kerala high court refused to wait. The court said it was late.", "The court", "Kerala high court"),
    ("Peru wrote. Brazil's ships came from its energy ministry. The ministry said no.", "The ministry", None),
    ("Ridge Power Ltd owns the dam. “The ministry wrote,” Ann Reed said.", "The ministry", None),
    ("Paul Reed is the prosecutor. A ship left, the prosecutor's office said.", "the prosecutor", None),
    ("Orlinshire Council shut a pier. The authority said it was late.", "The authority", "Orlinshire Council"),
    ("The Press Council shut a paper. The authority said it was late.", "The authority", None),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "name"), IT_SPEAKS)
def test_body_that_is_meant_without_its_name(read, text, words, name):
    _, found = read(text)
    start = text.index(words)
    meant = [found.entities[mention.entity].name for mention in found.mentions if mention.start_char == start]
    assert meant == ([] if name is None else [name])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "The Kenyan government and the dissident group known as the Eastern Front announced a truce.",
            "The Kenyan government and the dissident group known as the Eastern Front",
            ["Kenya", "Eastern Front"],
        ),
        (
            "Kenya, Chad and Peru met in Rome. The three countries said no.",
            "The three countries",
            ["Kenya", "Chad", "Peru"],
        ),
        ("Kenya and Peru met. It rained. Both governments said no.", "Both governments", ["Kenya", "Peru"]),
        ("Kenya accused Peru of it. The two neighbours said no.", "The two neighbours", ["Kenya", "Peru"]),
        ("Kenya, Chad and Peru met. The two countries said no.", "The two countries", []),
        ("Kenya said no. Peru said yes. The two countries said no.", "The two countries", []),
        ("Two states met. The two states said no.", "The two states", []),
        ("Kenya and Peru met. Both sides said no.", "Both sides", ["Kenya", "Peru"]),
        ("Israel and Hamas met. The two sides said no.", "The two sides", ["Israel", "Hamas"]),
        ("Egypt and Qatar said Israel and Hamas had met. Both sides said no.", "Both sides", []),
        ("Kenya and Peru met.\n\nIn a joint statement they said no.", "they", ["Kenya", "Peru"]),
        ("Kenya and Peru met.\n\nThey said no.", "They", []),
        (
            "President Ann Reed met Kenya's prime minister, Tom Orlin. The two leaders said no.",
            "The two leaders",
            ["Ann Reed", "Tom Orlin"],
        ),
        ("Nurse Ann Reed met Kenya's prime minister, Tom Orlin. The two leaders said no.", "The two leaders", []),
        ("UNRWA left. The UN agency said no.", "The UN agency", ["UNRWA"]),
        (
            "Tom Reed, 40, and his wife, Ann Orlin, 38, left.\n\nThe couple said no.",
            "The couple",
            ["Tom Reed", "Ann Orlin"],
        ),
        ("Tom Reed and Ann Orlin left. The couple said yes. They said no.", "They", ["Tom Reed", "Ann Orlin"]),
        ("Tom Reed met Ann Orlin. The couple said no.", "The couple", []),
        ("Tom Reed and Ann Orlin met Basil Crome. The pair said no.", "The pair", []),
        ("A couple met Tom Reed and Ann Orlin. The couple said no.", "The couple", []),
        ("NATO met. The alliance said no.", "The alliance", ["NATO"]),
        ("ASEAN met. The bloc said no.", "The bloc", ["ASEAN"]),
        ("The EU and Mercosur met. The bloc said no.", "The bloc", []),
    ],
)
def test_two_bodies_say_it_together(read, text, words, names):
    doc, found = read(text)
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[i].name for i in source.entities] == names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "speakers"),
    [
        ("Ann Reed came. She and her counterpart, Paul Orlin, left.", ["Ann Reed", "Paul Orlin"]),
        ("Ann Reed and Paul Orlin left with Basil Crome.", ["Ann Reed", "Paul Orlin"]),
        ("Ann Reed and a guard left.", []),
        ("Ann Reed, Basil Crome and Paul Orlin left.", []),
        ("Ann Reed and Paul Orlin left.\n\nIt rained.", []),
    ],
)
def test_both_are_the_two_of_the_sentence_before(read, before, speakers):
    doc, found = read(f"{before} Both said it was late.")
    start = doc.text.index("Both")
    assert [found.entities[i].name for i in found.source(doc, start, start + 4).entities] == speakers


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "speakers"),
    [
        ("Ann Reed and Paul Orlin said in a letter that it was late.", ["Ann Reed", "Paul Orlin"]),
        ("The heads of the schools, Ann Reed and Paul Orlin, said no.", ["Ann Reed", "Paul Orlin"]),
        ("Ann Reed, Basil Crome and Paul Orlin said no.", ["Ann Reed", "Basil Crome", "Paul Orlin"]),
        (
            "The heads of the two schools, Mr Paul Orlin and Mdm Ann Li Tarn, said in a joint letter that they were sorry.",
            ["Paul Orlin", "Ann Li Tarn"],
        ),
        ("Ann Reed, Paul Orlin and a guard said no.", []),
        ("Ann Reed and her colleagues said no.", ["Ann Reed"]),
        ("Ann Reed and Paul Orlin met the guards.", []),
        ("Ann Reed said Basil Crome and Paul Orlin left.", []),
        ("“No,” said Ann Reed, the mayor, and Paul Orlin, her deputy.", ["Ann Reed", "Paul Orlin"]),
        ("“No,” said Ann Reed, a nurse and mother of two.", []),
        ("Ann Reed and Paul Orlin met in Rome.", ["Ann Reed", "Paul Orlin"]),
        ("Ann Reed and Paul Orlin met Basil Crome and Tom Tarn.", []),
        ("Kenya and Peru met in Rome. The two countries said no.", ["Kenya", "Peru"]),
        ("Kenya and Peru sent Danes.", []),
    ],
)
def test_they_are_those_who_spoke_together(read, before, speakers):
    doc, found = read(f"{before} “It was late. It rained,” they added.")
    start = doc.text.index("they added")
    assert [found.entities[i].name for i in found.source(doc, start, start + 4).entities] == speakers


@pytest.mark.slow
def test_name_after_a_definite_office_is_not_the_unnamed_speaker(read):
    doc, found = read("A lawyer for the captain, Paul Reed, said it was late.")
    source = found.source(doc, 0, doc.text.index(", said"))
    assert (source.named, source.affiliation) == (False, None)  # he may be the lawyer or the captain
    assert found.entities[0].roles == ()


@pytest.mark.slow
def test_places_and_datelines_are_nobody_but_states_are_actors(read):
    _, found = read(
        "PORT VESNA, May 3 (ZPA) — A ship sank off Korrel on Tuesday. The Korrelan prime minister, Anna Bell, "
        "spoke in Korrel. “We mourn,” said Bell, who was born near Korrel. Marovia's prime minister called her."
    )
    assert [entity.name for entity in found.entities] == ["Korrel", "Anna Bell", "Marovia"]


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


@pytest.mark.slow
def test_mr_is_he_whose_name_is_no_womans_where_she_is_the_other(read):
    doc, found = read(
        "Bill Reed came on Monday. What Mr. Reed did is what Robin Reed needs. Robin Reed spoke. Mr. Reed left. "
        "He speaks for Mrs. Reed."
    )
    names = [(doc.text[m.start_char - 4 : m.end_char], found.entities[m.entity].name) for m in found.mentions]
    assert [name for words, name in names if words == "Mr. Reed"] == ["Bill Reed", "Bill Reed"]
    assert ("rs. Reed", "Robin Reed") in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will Reed stay in Halden?", "Reed"),
        ("May Reed go home now?", "Reed"),
        ("Will Reed stays in Halden.", "Will Reed"),
    ],
)
def test_the_verb_that_asks_is_no_first_name(read, text, name):
    assert [entity.name for entity in read(text)[1].entities if entity.kind == "person"] == [name]


def test_first_word_of_a_company_is_the_company(read):
    _, found = read("Farrow Harbor Foods cut its forecast. Farrow now expects to earn less, Farrow said on Friday.")
    assert [(entity.kind, entity.name) for entity in found.entities] == [("organization", "Farrow Harbor Foods")]


@pytest.mark.slow
def test_the_company_is_not_the_broker_that_judges_it(read):
    doc, found = read(
        "Varna Coast Lines fell on Tuesday. Rival broker Hume & Lyle was calm, arguing that margins had held up.\n\n"
        "Sales dropped 2 per cent, the company said."
    )
    assert mentions_of(doc, found, "Varna Coast Lines")[1:] == [("the company", "nominal")]


@pytest.mark.slow
def test_the_company_is_the_only_company(read):
    doc, found = read(
        "Varna Coast Lines ran the ferry. The Sailors’ Guild said on Monday that crews had complained about the radar "
        "for months, and that nobody had listened.\n\nMinister Anna Bell said the ship was safe.\n\n"
        "The company denied that there had been any complaints. It said 198 passengers were on board."
    )
    assert mentions_of(doc, found, "Varna Coast Lines")[1:] == [("The company", "nominal"), ("It", "pronoun")]


COMPOSED = [
    (
        "Members of the Digital, Kelp and Sport Committee met. The committee said no.",
        "Digital, Kelp and Sport Committee",
    ),
    ("The Kelp and Dulse Federation (KDF) met on Friday. The KDF said no.", "Kelp and Dulse Federation"),
    ("They eat kelp. The World Kelp and Dulse Assembly met on Friday.", "World Kelp and Dulse Assembly"),
    ("St Orla’s Hospital treated 40 people on Friday.", "St Orla’s Hospital"),
    ("The Atlantic Growers’ Circle met on Friday.", "Atlantic Growers’ Circle"),
    ("The Sailors' Guild, a trade union, said no.", "Sailors' Guild"),
    ("Orlin's Inc. said it was late. Orlin's said no.", "Orlin's Inc."),
    ("Gretel’s International Ltd. said it was late. Gretel’s said no.", "Gretel’s International Ltd."),
    ("McOrr Cellular Communications Inc. fell. McOrr urged its board to go.", "McOrr Cellular Communications Inc."),
    (
        "Tarnvale Savings Bank fell. Tarnvale Savings lost money. Tarnvale expects to post a loss.",
        "Tarnvale Savings Bank",
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tavistock Foundation Kenya said no.", "Tavistock Foundation Kenya"),
        ("Police asked the former Kenya Defence Forces Spokesperson about it.", "Kenya Defence Forces"),
    ],
)
def test_a_country_is_part_of_a_name_and_a_post_is_not(read, text, name):
    doc, found = read(text)
    assert [doc.text[mention.start_char : mention.end_char] for mention in found.mentions] == [name]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name"), COMPOSED)
def test_name_of_an_organization_is_whole(read, text, name):
    _, found = read(text)
    assert [(entity.kind, entity.name) for entity in found.entities] == [("organization", name)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bolarin Corp. fell. Bolarin left its Bolarin Foods Inc. unit.",
            ["Bolarin Corp.", "Bolarin Corp.", "Bolarin Corp.", "Bolarin Foods Inc."],
        ),
        ("Kelda's Tarn Corp. fell.", ["Kelda", "Tarn Corp."]),
    ],
)
def test_a_company_named_with_its_legal_form_is_no_other_one(read, text, names):
    _, found = read(text)
    assert [found.entities[mention.entity].name for mention in found.mentions] == names


@pytest.mark.slow
def test_pronoun_of_an_unnamed_source_keeps_what_it_belongs_to(read):
    doc, found = read(
        "Helen Marsh opened the fair.\n\nA spokeswoman for Varna Coast Lines rejected the idea. "
        "“We have no ship,” she said."
    )
    at = doc.text.rindex("she")
    source = found.source(doc, at, at + 3)
    assert (source.named, source.form) == (False, "pronoun")
    assert found.entities[source.affiliation].name == "Varna Coast Lines"


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


SPEAKERS = [
    # whose a writing is
    (
        "Reed cut his target, writing in a note that trust was gone. It was late, according to the note.",
        "the note",
        "Reed",
    ),
    # whoever was named last with a noun bears it
    (
        "One minister said no. The minister, Paul Reed, left. “It is late,” the minister said.",
        "the minister",
        "Paul Reed",
    ),
    # family names come first
    (
        "Analysts expect it to last. Park Jun-ho of Meridian Securities said trust was gone.",
        "Park Jun-ho of Meridian Securities",
        "Park Jun-ho",
    ),
    # in a title or before a dash
    (
        "Philadelphia 76ers President and General Manager Ed Orlin announced that the team had signed a guard.",
        "Philadelphia 76ers President and General Manager Ed Orlin",
        "Ed Orlin",
    ),
    (
        "Ann Reed - director of wholesale products at Orlinoute which runs a part of it - told us it was late.",
        "Ann Reed - director of wholesale products at Orlinoute which runs a part of it",
        "Ann Reed",
    ),
    ("Prosecutor Mary Orlin KC said it was greed.", "Prosecutor Mary Orlin KC", "Mary Orlin"),
    ("The Bureau of Roads's Paul Reed said it was late.", "The Bureau of Roads's Paul Reed", "Paul Reed"),
    ("It is Paul Reed, the housing minister, who told a fair that it was late.", "who", "Paul Reed"),
    (
        "The leader of “Democratic Choice”, Plamen Gerin, said it was late.",
        "The leader of “Democratic Choice”, Plamen Gerin",
        "Plamen Gerin",
    ),
    (
        "The head of “Civic Renewal” Desislava Orlin said no. The chairwoman of “Civic Renewal” Ann Reed said no.",
        "The chairwoman of “Civic Renewal” Ann Reed",
        "Ann Reed",
    ),
    (
        "Also speaking, a village leader in Vesna, Chief Sunday Orlin, said it was late.",
        "Also speaking, a village leader in Vesna, Chief Sunday Orlin",
        "Sunday Orlin",
    ),
    (
        "On his part, the State Coordinator of the Kelp Growers Federation, Dr. Paul Reed, assured that it was late.",
        "the State Coordinator of the Kelp Growers Federation, Dr. Paul Reed",
        "Paul Reed",
    ),
    (
        "The deputy of the regional duma Sergei Reed considers it late.",
        "The deputy of the regional duma Sergei Reed",
        "Sergei Reed",
    ),
    ("The brother of the late Paul Reed said it was late.", "The brother of the late Paul Reed", None),
    ("The KM Metall union called it a slap.", "The KM Metall union", "KM Metall"),
    ("Kelda Foods cut 40 jobs. The Kelda union said it was bad.", "The Kelda union", None),
    ("Superintendent of Police Rosa Reed denied it.", "Superintendent of Police Rosa Reed", "Rosa Reed"),
    (
        "Reacting, the Press Secretary to the governor, Comrade Paul Reed, called it late.",
        "Reacting, the Press Secretary to the governor",
        "Paul Reed",
    ),
    ("Chief Minister Rosa Reed spoke. The CM said it was late.", "The CM", "Rosa Reed"),
    ("Chief Minister Rosa Reed spoke. The KM said it was late.", "The KM", "KM"),
    ("In May the Fiscal Watch thinktank said no.", "the Fiscal Watch thinktank", "Fiscal Watch"),
    ("Ann Reed left. Her co-star, Paul Orlin, wrote that it was late.", "Her co-star, Paul Orlin", "Paul Orlin"),
    ("His co-author, the hydrologist Rosa Reed, said the figures were late.", "His co-author", "Rosa Reed"),
    (
        "Paul Reed, the deputy speaker, had met with the leadership. Reed later told newsmen that it was late.",
        "Reed",
        "Paul Reed",
    ),
    ("One of the organizers, student leader Rosa Reed, said it was late.", "One of the organizers", "Rosa Reed"),
    ("A member of the board, retired teacher Rosa Reed, said so.", "A member of the board", "Rosa Reed"),
    ("One of the organizers, Paul Reed's aunt, said it was late.", "One of the organizers", None),
    ("In a statement to the court, Paul Reed said no. “No,” the statement went on.", "the statement", "Paul Reed"),
    ("Kelda Foods said in a letter that it was late. The letter added no more.", "The letter", "Kelda Foods"),
    ("Paul Reed spoke of a statement by Kelda Foods. The statement said it was late.", "The statement", "Kelda Foods"),
    ("The Western Australian government said no.", "The Western Australian government", None),
    (
        "Infrastructure Minister Paul Orlin left. Asked why, the Christian Democrat said it was late.",
        "the Christian Democrat",
        "Paul Orlin",
    ),
    ("It rained, Kelda Foods reported on Telegram. The report reads so.", "The report", "Kelda Foods"),
    ("Kelda Foods announced on its website that it was late. The statement read so.", "The statement", "Kelda Foods"),
    (
        "In a letter, Kelda Foods expressed its regret and said it was late. The letter went on.",
        "The letter",
        "Kelda Foods",
    ),
    (
        "In a letter, Kelda Foods maintained that it was late. The letter went on.",
        "The letter",
        "Kelda Foods",
    ),
    ("The owner of the MV Santa Tarna, Kelda Lines, denied it.", "The owner of the MV Santa Tarna", "Kelda Lines"),
    ("Its General Manager, Public Affairs, Mrs Rosa Reed, said no.", "Its General Manager", "Rosa Reed"),
    ("The Executive Director, Kelp Rights Initiative, Mrs Rosa Reed, said no.", "The Executive Director", "Rosa Reed"),
    ("The General Manager, Public Affairs, Ndidi Mba, said no.", "The General Manager", "Ndidi Mba"),
    (
        "Leader of the Opposition Sajan Perera yesterday said no.",
        "Leader of the Opposition Sajan Perera",
        "Sajan Perera",
    ),
    (
        "Speaker of the National Assembly Woo Won-sik said no.",
        "Speaker of the National Assembly Woo Won-sik",
        "Woo Won-sik",
    ),
    (
        "Minister of State (MoS) for Housing Kaushik Rathore said no.",
        "Minister of State (MoS) for Housing Kaushik Rathore",
        "Kaushik Rathore",
    ),
    (
        "Nam Gi-tae, presidential spokesperson for foreign press, told a briefing that it was late.",
        "Nam Gi-tae, presidential spokesperson for foreign press",
        "Nam Gi-tae",
    ),
    (
        "Head of the Kelp Safety Bureau (KSB) Jacek Siwiec left. The KSB chief said no.",
        "The KSB chief",
        "Jacek Siwiec",
    ),
    ("The Tarn Fire Bureau (TFB) board chair Ann Reed left. The TFB chief said no.", "The TFB chief", "Ann Reed"),
    (
        "National Assembly Minority Whip Junet Farah said no.",
        "National Assembly Minority Whip Junet Farah",
        "Junet Farah",
    ),
    ("EAM Raghavan said no.", "EAM Raghavan", "Raghavan"),
    ("The Chairman, House Committee on Media, Akin Rotimi, said no.", "The Chairman", "Akin Rotimi"),
    (
        "The Director, Press and Public Relations, Adamu Bello, said no.",
        "The Director, Press and Public Relations",
        "Adamu Bello",
    ),
    (
        "The chairman, Tarn Valley Growers Union, Musa Danjuma, said no.",
        "The chairman, Tarn Valley Growers Union",
        "Musa Danjuma",
    ),
    (
        "Inspector General of Police, Kashmir, Vijay Kumar, said no.",
        "Inspector General of Police, Kashmir, Vijay Kumar",
        "Vijay Kumar",
    ),
    ("The director, Ann Reed, Kelda Foods, said no.", "The director, Ann Reed", "Ann Reed"),
    (
        "Analyst Rosa Reed of Kelda Securities estimated the cost at nil.",
        "Analyst Rosa Reed of Kelda Securities",
        "Rosa Reed",
    ),
    (
        "The man who found the boat, Paul Orlin, said he was cold.",
        "The man who found the boat, Paul Orlin",
        "Paul Orlin",
    ),
    (
        "Outside the court, lead petitioner and farmer leader Rosa Reed said no.",
        "lead petitioner and farmer leader Rosa Reed",
        "Rosa Reed",
    ),
    (
        "Kelda Foods said in a statement that it was late. Ann Reed wrote a statement, too. The statement said no.",
        "The statement",
        None,
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "name"), SPEAKERS)
def test_who_is_named_by_the_words_of_a_speaker(read, text, words, name):
    doc, found = read(text)
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[entity].name for entity in source.entities] == ([] if name is None else [name])


@pytest.mark.slow
def test_a_double_name_and_a_nickname_are_one_person(read):
    _, found = read("Dr. Grace Ode-Orlin met Paul “Red” Tarn. Ode-Orlin said Tarn was late. Anti-Kelp groups left.")
    assert [entity.name for entity in found.entities] == ["Grace Ode-Orlin", "Paul “Red” Tarn"]


WHAT_NAMES_ARE = [
    # with what it is for
    (
        "The Tarn Network for the Defence of Human Rights said no.",
        [("organization", "Tarn Network for the Defence of Human Rights")],
    ),
    (
        "The Committee for the Re-election of the Mayor said no.",
        [("organization", "Committee for the Re-election of the Mayor")],
    ),
    ("The Forum for Women, Law and Equality said no.", [("organization", "Forum for Women, Law and Equality")]),
    (
        "The Fund for Peace and Kenya signed a deal.",
        [("organization", "Fund for Peace"), ("country", "Kenya")],
    ),
    ("Researchers at OpenAI said it was late.", [("organization", "OpenAI")]),
    ("A spokesperson for Northam Police said it was late.", [("government", "Northam Police")]),
    ("The Rev Paul Marsh said it was late.", [("person", "Paul Marsh")]),
    ("It rained after Northam United beat Vesna City.", [("organization", "Northam United")]),
    # what somebody does before his name is none of it, and makes no body of him
    (
        "Importer Maria Marl said no. Exporter Rosa Orlin said yes.",
        [("person", "Maria Marl"), ("person", "Rosa Orlin")],
    ),
    ("Importer Kelda Foods said no.", [("organization", "Kelda Foods")]),
    ("Baker Rosa Orlin said no. Peter Mary Orlin left.", [("person", "Rosa Orlin"), ("person", "Peter Mary Orlin")]),
    ("Director for Roads Wezi Orlin-Moyo said no. It was late on Monday.", [("person", "Wezi Orlin-Moyo")]),
    ("Director of Human Rights Watch said no.", [("organization", "Human Rights Watch")]),
    ("COAS Ann Reed said no. COAS Paul Orlin left.", [("person", "Ann Reed"), ("person", "Paul Orlin")]),
    ("The NSA said it was legal.", [("organization", "NSA")]),
    ("Corran Pacific (CP) cut jobs. CP said no.", [("organization", "Corran Pacific")]),
    ("Hibakusha Ann Reed said no.", [("person", "Ann Reed")]),
    ("He Lifeng said no. He left.", [("person", "He Lifeng")]),
    ("The project manager, Khamsone Vilayphet, said no.", [("person", "Khamsone Vilayphet")]),
    ("The asset manager, Khamsone Vilayphet, said no.", [("organization", "Khamsone Vilayphet")]),
    # what is no person, and no body
    ("A Nova Scotia lobster dealer was jailed.", []),
    ("The Sheikh Hussein bridge is shut.", []),
    ("The river's flow at Adasiya had fallen.", []),
    ("Ann Reed, a skipper from Fogo with two boats, said no.", [("person", "Ann Reed")]),
    ("Grimsby skipper Ann Reed said no.", [("person", "Ann Reed")]),
    (
        "Rijeka coach Ann Reed said no. Rijeka's budget is small.",
        [("organization", "Rijeka"), ("person", "Ann Reed")],
    ),
    ("The Ministry of Agriculture 14 said no.", [("government", "Ministry of Agriculture")]),
    ("Sukhumi said the road was shut.", []),
    ("Lydmark said profit fell. The company cut 40 jobs.", [("organization", "Lydmark")]),
    ("Lydmark reported a net profit of 20 million euros.", [("organization", "Lydmark")]),
    ("The pollster Kelda Dati said voters were tired.", [("organization", "Kelda Dati")]),
    ("“It is late,” said Zanthe Marl, a pollster.", [("person", "Zanthe Marl")]),
    ("Tuareg rebels took the town. The West Papuan fighters left.", []),
    ("The Pensions Ombudsman said it was late.", [("organization", "Pensions Ombudsman")]),
    (
        "The Director of Public Prosecutions, Ann Reed, said no. The DPP added that it was late.",
        [("person", "Ann Reed")],
    ),
    (
        "The Mexico City-based Finance Ministry said no.",
        [("country", "Mexico"), ("government", "Finance Ministry")],
    ),
    (
        "Ann Orlin (Lab, Kelda East) said no. Tom Marsh (Con, Dunmore) left.",
        [("person", "Ann Orlin"), ("person", "Tom Marsh")],
    ),
    ("Crews from Kelda Fire and Rescue left.", [("organization", "Kelda Fire and Rescue")]),
    ("The Danube rose by two metres. Danube levels fell on Tuesday.", []),
    ("The Okavar burst its banks. Homes along the Okavar were flooded.", []),
    ("Farmers in Thanh Hà said prices had doubled.", []),
    ("The Orlin rose to the challenge. The Orlin said it would pay.", [("organization", "Orlin")]),
    ("A sand miner from Kelda Village, Sukarno, said that he was late.", [("person", "Sukarno")]),
    (
        "The United Nations Interim Force in Lebanon, known as UNIFIL, said it was late.",
        [("organization", "United Nations Interim Force in Lebanon")],
    ),
    (
        "The Kenyan Army in Somalia said it was late.",
        [("government", "Kenyan Army"), ("country", "Kenya"), ("country", "Somalia")],
    ),
    ("The contractor, Konkan Vesh, was late. The company blamed the rain.", [("organization", "Konkan Vesh")]),
    ("Lyon Métropole said it was late.", [("organization", "Lyon Métropole")]),
    ("Orla Vesh said it was late. It added that fares would rise.", [("person", "Orla Vesh")]),
    ("The engineers Calder Vesh said it was late.", [("organization", "Calder Vesh")]),
    ("Calder Vesh, an engineering firm, said it was late.", [("organization", "Calder Vesh")]),
    ("The engineers Calder Vesh and Ann Reed said it was late.", [("person", "Calder Vesh"), ("person", "Ann Reed")]),
    ("He told engineers Calder Vesh was late.", [("person", "Calder Vesh")]),
    ("Vesna Orlak said sales fell. The company added that it was late.", [("person", "Vesna Orlak")]),
    ("Stratus Vesh said its shares were cheap.", [("organization", "Stratus Vesh")]),
    ("Campaigners from Save Our Shelves said no.", [("organization", "Save Our Shelves")]),
    (
        "Campaigners from Residents for Clean Air met. Tenants for Rents says no. She met Farmers Without Towns.",
        [
            ("organization", "Residents for Clean Air"),
            ("organization", "Tenants for Rents"),
            ("organization", "Farmers Without Towns"),
        ],
    ),
    (
        "Lawyers for Tom Hale said no. Americans for Rents claims it is so.",
        [("person", "Tom Hale"), ("organization", "Americans for Rents")],
    ),
    ("Tom Hale was jailed. Lawyers for Hale said no.", [("person", "Tom Hale")]),
    (
        "Ann Vesh left Norvane Women for Brandt.",
        [("person", "Ann Vesh"), ("organization", "Norvane Women"), ("person", "Brandt")],
    ),
    ("Rights group Justice Sans Vesh said no.", [("organization", "Justice Sans Vesh")]),
    ("Justice Ann Vesh said no. The group left.", [("person", "Ann Vesh")]),
    ("Rowing Victoria said the regatta was late.", [("organization", "Rowing Victoria")]),
    ("An official of the Islands Football Union said it was late.", [("organization", "Islands Football Union")]),
    (
        "It was late. The coach said the goal in the match was late. Real Castellana said the striker scored for the team.",
        [("organization", "Real Castellana")],
    ),
    ("It was late, said Sunday Orlin, a village leader. “No,” Orlin said.", [("person", "Sunday Orlin")]),
    ("Mayor Paul Reed told reporters Sunday Reed, a teacher, had left.", [("person", "Paul Reed")]),
    (
        "“No,” Friday Nwosu said. Governor Sunday Adebola agreed.",
        [("person", "Friday Nwosu"), ("person", "Sunday Adebola")],
    ),
    (
        "June Ashby said the pool would close. On Thursday Corrigan left.",
        [("person", "June Ashby"), ("person", "Corrigan")],
    ),
    ("Thamir al-Jabari said no. “It is late,” al-Jabari said.", [("person", "Thamir al-Jabari")]),
    ("The teacher Per Hansen said no. “It is late,” Hansen said.", [("person", "Per Hansen")]),
    ("Union No. 4 said it was late. Union No. 4 left.", [("organization", "Union No. 4")]),
    ("The bureau raised Signal No. 2 over Vesna. Decree No. 5 bans fires.", []),
    ("La Gaceta reported a fire.", [("organization", "La Gaceta")]),
    ("Amelia Strand, an analyst, said no.", [("person", "Amelia Strand")]),
    ("Sofia Beach, an economist, said prices fell.", [("person", "Sofia Beach")]),
    ("Tankers sailed through the Khor Abdullah waterway on Monday. Paul Orlin left.", [("person", "Paul Orlin")]),
    (
        "Lifeguard Jake Ormerod said no. Signalman Paul Orlin left.",
        [("person", "Jake Ormerod"), ("person", "Paul Orlin")],
    ),
    ("The junior coalition partner, Civic Renewal, said no.", [("organization", "Civic Renewal")]),
    ("The party “Civic Renewal” said no. He wrote “Great Leap” in May.", [("organization", "Civic Renewal")]),
    (
        "The MP from the “Union for Peru” Plamen Orlin said no.",
        [("organization", "Union for Peru"), ("person", "Plamen Orlin")],
    ),
    ("The naira fell to N1,720 to the dollar. DCP (Zone VII) Paul Reed said no.", [("person", "Paul Reed")]),
    ("Vesnet Gov. Paul Reed said roads were shut.", [("person", "Paul Reed")]),
    (
        "The deal was awarded to Auvella Nordin. The company said it would hire. Auvella Nordin will build a bridge.",
        [("organization", "Auvella Nordin")],
    ),
    ("The secretary, KT Rama Orlin, said no.", [("person", "KT Rama Orlin")]),
    ("On Monday K.D. Senvarne said rice was short.", [("person", "K.D. Senvarne")]),
    ("The President’s Media Division said no.", [("government", "President’s Media Division")]),
    ("The Central Bank of Norvane said no.", [("government", "Central Bank of Norvane")]),
    ("The Electoral Commission said no.", [("government", "Electoral Commission")]),
    ("The Bureau of Meteorology said no.", [("government", "Bureau of Meteorology")]),
    ("Minister of Mines K.D. Senvarne said rice was short.", [("person", "K.D. Senvarne")]),
    ("Minister of Mines K. D. Senvarne said rice was short.", [("person", "K. D. Senvarne")]),
    ("The Kelda Traders’ Welfare Society said no.", [("organization", "Kelda Traders’ Welfare Society")]),
    ("Joel Sseny-Orlin left. “It is theft,” Sseny-Orlin told a court.", [("person", "Joel Sseny-Orlin")]),
    ("The weather bureau, Pagaso, warned of rain.", [("organization", "Pagaso")]),
    ("The National Mining Agency, AKN, said no.", [("government", "National Mining Agency")]),
    ("Fisheries had shrunk, Folhe reported.", [("organization", "Folhe")]),
    (
        "Sponsor Nagata Foods withdrew. Collector Alex Varghese IAS left.",
        [("organization", "Nagata Foods"), ("person", "Alex Varghese")],
    ),
    ("Minera Alto Orlo left. A union of Alto Orlo said no.", [("organization", "Minera Alto Orlo")]),
    ("Carla Venn sold a bus. The firm said no. Carla Venn sued.", [("person", "Carla Venn")]),
    (
        "Vesna Rovers 2-1 Aldo Town\n\nThe match was late.",
        [("organization", "Vesna Rovers"), ("organization", "Aldo Town")],
    ),
    (
        "The match was late. Vesna Rovers had a goal, a penalty, a striker and a referee. Rovers insist that it was late.",
        [("organization", "Vesna Rovers")],
    ),
    ("The fishermen's federation Samara said no.", [("organization", "Samara")]),
    ("Officials at Oxfam Kenya said it was late.", [("organization", "Oxfam Kenya")]),
    ("The Under-21 winger Paul Reed bought 256GB of music.", [("person", "Paul Reed")]),
    (
        "Kelp First came second. The Greens had 29 seats, and Kelp First 22.",
        [("organization", "Kelp First"), ("group", "Greens")],
    ),
    ("The Collector said no.", []),
    ("The MP for Tarnvale, Sir Paul Reed, said no.", [("person", "Paul Reed")]),
    ("Tarnvale Care, which runs the home, said no.", [("organization", "Tarnvale Care")]),
    ("Halden Robotics Inc. cut jobs. Halden also said no.", [("organization", "Halden Robotics Inc.")]),
    (
        "In May the Liberal Democrat leader, Ann Reed, left. Paul Orlin, a Liberal Democrat, stayed.",
        [("organization", "Liberal Democrat"), ("person", "Ann Reed"), ("person", "Paul Orlin")],
    ),
    ("Her daughter, the film-maker Thandi Reyes, spoke.", [("person", "Thandi Reyes")]),
    ("He spoke in the capital, Brenna. Brenna is quiet.", []),
    ("It grew in communities such as New Vesna and Madina.", []),
    ("The charity Clean Water Now said no.", [("organization", "Clean Water Now")]),
    ("Ann Reed, chief executive of Age Matters, said no.", [("person", "Ann Reed"), ("organization", "Age Matters")]),
    ("The Donald Tarn administration fell.", [("person", "Donald Tarn")]),
    ("An aide-de-camp (ADC) spoke. The ADC left.", []),
    ("Rosa Quispe Huanca spoke. Quispe told a crowd that it was late.", [("person", "Rosa Quispe Huanca")]),
    ("Its chair, Ato Tavro Vesnin-Orlin, said no.", [("person", "Tavro Vesnin-Orlin")]),
    (
        "The state accused Golden Arch Builders Corp. of theft. Golden Arch blamed a truck.",
        [("organization", "Golden Arch Builders Corp.")],
    ),
    ("Her sister-in-law Lensa lost a baby.", [("person", "Lensa")]),
    ("Speaker You Si-kun is in Kelda Town. On Friday, You met a guest. You said so.", [("person", "You Si-kun")]),
    ("He told Speaker You Si-kun: “You must go.”", [("person", "You Si-kun")]),
    ("Labour activist Do Ngoc Bich doubted that it had been done.", [("person", "Do Ngoc Bich")]),
    (
        "The Under-Secretary of the Ministry of Sport, Youth and National Service left.",
        [("government", "Ministry of Sport, Youth and National Service")],
    ),
    (
        "The South Kelp Water Energy Association (Skwea) met. Skwea CEO Ann Reed left.",
        [("organization", "South Kelp Water Energy Association"), ("person", "Ann Reed")],
    ),
    ("It was so under the Soviet Union and in Yugoslavia.", []),
    ("Her producer, the Frenchwoman Isabelle Tarn, denied that.", [("person", "Isabelle Tarn")]),
    (
        "Kelp Nurses Forum secretary general Beatrice Orlin said no.",
        [("organization", "Kelp Nurses Forum"), ("person", "Beatrice Orlin")],
    ),
    ("She grows rubber in the hamlet of Sungai Rambai.", []),
    ("Labor Minister Oh Hye-jin spoke. Oh told lawmakers of it. Oh, no.", [("person", "Oh Hye-jin")]),
    ("A driver, who gave only his first name, Cem, left.", [("person", "Cem")]),
    ("The auditor, Clearwell Asia, did not reply to questions.", [("organization", "Clearwell Asia")]),
    ("The Bay Now Pay Later (BNPL) group spoke.", []),
    ("Police Wales have confirmed that a man died on Monday night.", [("government", "Police Wales")]),
    ("The Ceann Comhairle, Ann Reed, called for order.", [("person", "Ann Reed")]),
    ("He drove a Kelda Strider. The Strider had false plates. Her 2008 Varano was dear.", []),
    ("The dust reached the floor of the Kelda Trench and the Vesna Channel.", []),
    ("There are bunkers in Singapore, Gdynia and Ulsan.", [("country", "Singapore")]),
    ("Dial in at 4:30 p.m. ET EDT on Tuesday.", []),
    (
        "Legislator Rosa Tarn, of the bench Nuevo Norte, left.",
        [("person", "Rosa Tarn"), ("organization", "Nuevo Norte")],
    ),
    (
        "She is one of the partners of Umoja wa Wavuvi. Umoja wa Wavuvi chairperson Ann Reed said no.",
        [("organization", "Umoja wa Wavuvi"), ("person", "Ann Reed")],
    ),
    (
        "The Ministry of Fisheries, Marine Education, Science and Technology organised a contest.",
        [("government", "Ministry of Fisheries, Marine Education, Science and Technology")],
    ),
    (
        "They joined the Agency for Tribal Co-operation and Development in 1961.",
        [("organization", "Agency for Tribal Co-operation and Development")],
    ),
    (
        "They joined the Organisation for Economic Co-operation and Development. The jets are for the United States Air Force.",
        [("organization", "OECD"), ("country", "United States"), ("government", "US Air Force")],
    ),
    (
        "It was late. Volunteers Jean and Robert Hollis said no.",
        [("person", "Jean Hollis"), ("person", "Robert Hollis")],
    ),
    ("Det Con Ann Reed said no.", [("person", "Ann Reed")]),
    (
        "The leader of the Coalition for Freedom, Ilvane Dzidroviri, announced a rally.\n\nDzidroviri has rejected the charge.",
        [("organization", "Coalition for Freedom"), ("person", "Ilvane Dzidroviri")],
    ),
    (
        "The plant is run by Siam Polytech, a joint venture.\n\nSiam Polytech apologized. Burma President Paul Orlin did not.",
        [("organization", "Siam Polytech"), ("country", "Myanmar"), ("person", "Paul Orlin")],
    ),
    ("The Nurses and Midwives' Alliance said no.", [("organization", "Nurses and Midwives' Alliance")]),
    ("The Bakers and Millers' Union said no.", [("organization", "Bakers and Millers' Union")]),
    ("The Spanish Town Chamber of Commerce also said no.", [("organization", "Spanish Town Chamber of Commerce")]),
    ("The Diocese of Wenlock, which owns the hall, said no.", [("organization", "Diocese of Wenlock")]),
    (
        "The deal for Kelp Ridge Forest Products was closed.\n\nKelp Ridge will pay 148 crowns.\n\nIt was late, Kelp Ridge said.",
        [("organization", "Kelp Ridge Forest Products")],
    ),
    ("Taoiseach Orla Hegarty said she would resign. Ms Hegarty left.", [("person", "Orla Hegarty")]),
    (
        "Donna Leckonby wept. Sentencing Leckonby, Judge Ann Orlin said no.",
        [("person", "Donna Leckonby"), ("person", "Ann Orlin")],
    ),
    (
        "The dead are Paul Orlin and Ann Reed, both of Gordon Pen.\n\nThe post is in Gordon Pen.",
        [("person", "Paul Orlin"), ("person", "Ann Reed")],
    ),
    ("The leak is at the vast Map Ta Phut industrial estate.", []),
    ("“Folk just want a cup of tea,” said Monsignor Paul Orlin.", [("person", "Paul Orlin")]),
    (
        "Neighbours Tom and Grace Hollis said no. “It was loud,” said Tom. Mr Hollis left.",
        [("person", "Tom Hollis"), ("person", "Grace Hollis")],
    ),
    (
        "Timothy D. Reed was asked. I have confidence in Tim Reed. Tim said no.",
        [("person", "Timothy D. Reed")],
    ),
    (
        "Mo Orlin will take over as coach.\n\nMaurice Orlin is running the show. Orlin said no.",
        [("person", "Maurice Orlin")],
    ),
    (
        "It was late, Kenya and Malawi Affairs Office director Ann Reed said.",
        [("organization", "Kenya and Malawi Affairs Office"), ("person", "Ann Reed")],
    ),
    ("The Orlin administration was late, despite the fact Orlin campaigned.", [("person", "Orlin")]),
    (
        "Orlin's speech was late.\n\nIt was said beside Ann Orlin. It was said beside Paul Orlin.",
        [("person", "Ann Orlin"), ("person", "Paul Orlin")],
    ),
    ("William Reed and his son Bill Reed left.", [("person", "William Reed"), ("person", "Bill Reed")]),
    (
        "There were local exchanges, including Keldabit, Vesnacoin and Tarnex.",
        [("organization", "Keldabit"), ("organization", "Vesnacoin"), ("organization", "Tarnex")],
    ),
    ("The host met the Czech Senate in Brno.", [("government", "Czech Senate"), ("country", "Czechia")]),
    (
        "The quarterback had two touchdowns in a 31-24 victory over Tarnvale in the playoff.",
        [("organization", "Tarnvale")],
    ),
    (
        "It was won by Sierra Leonean Joseph Kanu and Sri Lankan Dinesh Orla.",
        [("person", "Joseph Kanu"), ("person", "Dinesh Orla")],
    ),
    (
        "The Coalition of West African Civic Groups and the Alliance of Latin American Teachers left.",
        [
            ("organization", "Coalition of West African Civic Groups"),
            ("organization", "Alliance of Latin American Teachers"),
        ],
    ),
    ("Paul Orlin said Mill Lane was late.", [("person", "Paul Orlin")]),
    ("Paul Orlin left the old Dunkeld Mill site.", [("person", "Paul Orlin")]),
    (
        "The Ministry of Electronics and IT left. It was filed by the Digital Rights Collective, which said no.",
        [("government", "Ministry of Electronics and IT"), ("organization", "Digital Rights Collective")],
    ),
    ("The B.C. Ferry Authority said no.", [("organization", "B.C. Ferry Authority")]),
    ("Kelda plc said profits fell.", [("organization", "Kelda plc")]),
    ("DCP (East) Ravi Orlin spoke. DCP Orlin said it was late.", [("person", "Ravi Orlin")]),
    ("Leader of the Opposition R Ashoka said it was late.", [("person", "R Ashoka")]),
    ("Adam Hobbs, of Elm Court, Dereford, said it was late.", [("person", "Adam Hobbs")]),
    (
        "Adam Hobbs, of Dereford Crown Court, said it was late.",
        [("person", "Adam Hobbs"), ("government", "Dereford Crown Court")],
    ),
    ("Adam Hobbs (Con) and Ann Reed (Lib Dem, Hill) spoke.", [("person", "Adam Hobbs"), ("person", "Ann Reed")]),
    ("They met outside Fenby Town Hall. Fenby is cold.", []),
    ("The claim by Ngāti Hira failed.", [("organization", "Ngāti Hira")]),
    ("The Stanwick-based charity left.", []),
    ("The Director of Public Prosecutions said it was late.", []),
    (
        "The Farmers’ Voice and the Patients’ Forum left.",
        [("organization", "Farmers’ Voice"), ("organization", "Patients’ Forum")],
    ),
    ("VMC counsel V Kumaran said it was late.", [("organization", "VMC"), ("person", "V Kumaran")]),
    ("HUGE OFFER TO ORLIN\n\nThe club made an offer to Paul Orlin.", [("person", "Paul Orlin")]),
    ("Peter and Jane Holm said no.", [("person", "Peter Holm"), ("person", "Jane Holm")]),
    ("Kelda Credit said no.", [("organization", "Kelda Credit")]),
    ("They work at Kelda Credit, he said.", [("organization", "Kelda Credit")]),
    ("Peter is old. Peter and Jane Holm said no.", [("person", "Peter"), ("person", "Jane Holm")]),
    ("Peter and Jane Holm said no. Peter Tarn left.", [("person", "Peter Tarn"), ("person", "Jane Holm")]),
    ("Paul and Peter Holm said no.", [("person", "Paul"), ("person", "Peter Holm")]),
    (
        "Neither Kelda Foods nor Norvane Power has disclosed it.",
        [("organization", "Kelda Foods"), ("organization", "Norvane Power")],
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "names"), WHAT_NAMES_ARE)
def test_what_a_name_is(read, text, names):
    _, found = read(text)
    assert [(entity.kind, entity.name) for entity in found.entities] == names


@pytest.mark.slow
def test_two_ministers_are_the_two_who_hold_the_office(read):
    words = "The two ministers"
    doc, found = read(f"French Minister Ann Reed met her Kenyan counterpart, Paul Orlin. {words} said no.")
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[entity].name for entity in source.entities] == ["Ann Reed", "Paul Orlin"]


HOMES = [
    ("KAMPALA (Reuters) - The foreign ministry said it was late.", "The foreign ministry", "Uganda"),
    ("KAMPALA (Reuters) - Mali is poor. The foreign ministry said it was late.", "The foreign ministry", None),
    ("KAMPALA - Uganda has warned Mali. The foreign ministry said it was late.", "The foreign ministry", "Uganda"),
    ("KAMPALA - Mali has warned Uganda. The foreign ministry said it was late.", "The foreign ministry", None),
    ("SEOUL (Yonhap) - Mali is poor. The foreign ministry said it was late.", "The foreign ministry", "South Korea"),
    (
        "South Korea's army said no. Peru left. The presidential office said it was late.",
        "The presidential office",
        "South Korea",
    ),
    ("Kenya's army said no. Uganda's army left. The foreign ministry said it was late.", "The foreign ministry", None),
    (
        "It rained.\n\nReed left.\n\nHe cited the Kenyan government. The foreign ministry said no.",
        "The foreign ministry",
        None,
    ),
    ("Kenya's army said no. The regional government said it was late.", "The regional government", None),
    ("Floods killed two in Kenya, the interior ministry said.", "the interior ministry", "Kenya"),
    ("Kenya's grid broke down, the energy ministry said.", "the energy ministry", "Kenya"),
    ("Two Britons died in Kenya, the interior ministry said.", "the interior ministry", None),
    ("A Briton died in Kenya, the interior ministry said.", "the interior ministry", None),
    ("Two tourists died in Kenya, the foreign ministry said.", "the foreign ministry", None),
    ("Beef from Kenya was banned, the health ministry said.", "the health ministry", None),
    ("Two soldiers died in Kenya, the army said.", "the army", None),
    ("It rained in Kenya. The interior ministry said no.", "The interior ministry", None),
    ("PORT VESNA, Kenya (AP) - Ten were saved, the coast guard said.", "the coast guard", "Kenya"),
    ("PORT VESNA, Kenya (AP) - Uganda is poor, the coast guard said.", "the coast guard", None),
    ("NAIROBI (AP) - Uganda is poor, Kenya's army said. The central bank said no.", "The central bank", "Kenya"),
    ("NAIROBI (AP) - The Bank of Kenya is poor. The central bank said no.", "The central bank", "Kenya"),
    ("NAIROBI (AP) - It rained. A coast guard official said no.", "A coast guard official", "Kenya"),
    ("Kenya said through its foreign ministry that it rained. “No,” the ministry said.", "the ministry", "Kenya"),
    ("Kenya reacted sharply. Its embassy in Lima called it wrong.", "Its embassy in Lima", "Kenya"),
    ("Kenya's foreign office said it was late.", "Kenya's foreign office", "Kenya"),
    ("The United Nations mission in Kenya urged restraint. It said ten left.", "It", "United Nations"),
    ("The EU delegation to Kenya expressed concern.", "The EU delegation to Kenya", "European Union"),
]

GOES_ON = [
    ("Ann Reed, 44, runs a shop. Her father Paul Orlin, 78, left. The 44-year-old said no.", "The 44-year-old"),
    ("Then 31-year-old welder Ann Reed met Paul Orlin, 44. The 31-year-old said it was late.", "The 31-year-old"),
    ("Ann Reed beat Mia Orlin on Monday. “I was tired,” the left-hander said.", "the left-hander"),
    (
        "Ann Reed, head of the Tarn Institute, said it rained. The former Navy captain warned of hail.",
        "The former Navy captain",
    ),
    (
        "Ann Reed, a baker's wife, said she had one letter. “Of course I cried,” the mother of two shared.",
        "the mother of two",
    ),
    (
        "Ann Reed, a member of the assembly, said no. She said the director of roads had lied. “No,” the lawmaker noted.",
        "the lawmaker",
    ),
    ("His Peruvian counterpart, Ann Reed, highlighted the frank talks.\n\nThe diplomat rejected it.", "The diplomat"),
    ("According to Dr. Ann Reed from the Tarn Centre, it rains. As the expert explained, it snows.", "the expert"),
    ("Det Con Ann Reed described Paul Orlin as a thief. The officer urged them to look.", "The officer"),
    (
        "Ann Reed, a senator, said that Paul Orlin, the mayor, had lied. The lawmaker added that he should go.",
        "The lawmaker",
    ),
    ("Ann Reed, an official, told Reuters that it rains.\n\n“It must,” the former banker said.", "the former banker"),
    (
        "Ann Reed left. In the street, she said it rained.\n\n“I lost,” the former magistrate told reporters.",
        "the former magistrate",
    ),
    ("It is late, the Kenyan foreign minister said.\n\nForeign Minister Ann Reed left.", "the Kenyan foreign minister"),
    ("Ann Reed joined on Monday. The 24-year-old Dane said she could not wait.", "The 24-year-old Dane"),
    ("Ann Reed joined on Monday. The tall Swede said she could not wait.", "The tall Swede"),
    ("Ann Reed had no sympathy. “They missed three chances,” said the Englishwoman.", "the Englishwoman"),
]
STOPS = [
    ("Ann Reed joined on Monday. The Dutchman said he could not wait.", "The Dutchman"),
    ("Ann Reed beat Marco Sala. “I am tired,” the Italian said.", "the Italian"),
    (
        "Ann Reed, a baker, said it rained. A former captain agreed. The former captain warned of hail.",
        "The former captain",
    ),
    ("Ann Reed said it rained. Paul Orlin said no. The lawmaker said maybe.", "The lawmaker"),
    ("Paul Orlin said it rained. The mother of two shared the view.", "The mother of two"),
    ("Ann Reed said it rained. A diplomat left. The diplomat said no.", "The diplomat"),
    ("Ann Reed, the mayor, said it rained. The diplomat said no.", "The diplomat"),
    ("Ann Reed said it rained.\n\nSnow fell.\n\nThe retired judge said no.", "The retired judge"),
    ("Ann Reed said it rained. A spokesman for the army said no. The retired judge denied it.", "The retired judge"),
    ("A lawyer for Ann Reed said it rained. The former minister denied it.", "The former minister"),
    ("Ann Reed said it rained. The former captain and the mayor said no.", "The former captain"),
    (
        "It is late, the Kenyan foreign minister said.\n\nPeru's Foreign Minister Ann Reed left.",
        "the Kenyan foreign minister",
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words"), GOES_ON + STOPS)
def test_who_spoke_last_is_called_by_what_else_he_is(read, text, words):
    doc, found = read(text)
    start = text.index(words)
    source = found.source(doc, start, start + len(words))
    names = [found.entities[number].name for number in source.entities]
    assert names == (["Ann Reed"] if (text, words) in GOES_ON else [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "It left two men of the NGO Clear Water. It rained.\n\nThe NGO, based in Lyon, denied it.",
            "The NGO",
            "NGO Clear Water",
        ),
        ("The Tarn Party and the Orlin Party left. The NGO said no.", "The NGO", None),
        ("An NGO left the Tarn Observatory. The NGO said no.", "The NGO", None),
        (
            "The Rapid Relief Forces, or RRF, rejected it. On Telegram, the movement said no.",
            "the movement",
            "Rapid Relief Forces",
        ),
        ("Oxfam said it was late. The aid agency said it rained.", "The aid agency", "Oxfam"),
        ("Ann Reed, head of mission at Oxfam, said it was late. “No,” the aid group said.", "the aid group", "Oxfam"),
        ("Kelda Foods plc said it was late. The aid group said it rained.", "The aid group", None),
        ("Oxfam said it was late. An aid group left. The aid group said it rained.", "The aid group", None),
        ("Hamas left Israel. The militant group said it rained.", "The militant group", "Hamas"),
        ("Oxfam said it was late. The armed group said it rained.", "The armed group", None),
        ("Hamas said it was late. The Palestinian group said it rained.", "The Palestinian group", "Hamas"),
        ("Hamas said no. Egypt denied it. The Palestinian movement said no.", "The Palestinian movement", "Hamas"),
        ("Hamas said it was late. The Indian group said it rained.", "The Indian group", None),
        ("Hamas and Islamic Jihad said no. The Palestinian group said it rained.", "The Palestinian group", None),
        ("Hamas left. The Tarn Rights Centre said no. The Palestinian group said so.", "The Palestinian group", None),
        ("Hezbollah said it was late. Hamas left. The Lebanese group said no.", "The Lebanese group", "Hezbollah"),
        ("The Houthis left. The Iran-backed group said it rained.", "The Iran-backed group", "Houthis"),
        ("Oxfam left. The UN-backed group said it rained.", "The UN-backed group", None),
        ("Hamas left. Israel said no. The Islamist group said it rained.", "The Islamist group", "Hamas"),
        ("NATO Secretary General Ann Reed left. The NATO chief said no.", "The NATO chief", "Ann Reed"),
        (
            "Prime Minister Paul Orlin left. Chief Cabinet Secretary Ann Reed said no. The top government spokesman said so.",
            "The top government spokesman",
            "Ann Reed",
        ),
        (
            "Government spokeswoman Ann Reed left. The top government spokeswoman said no.",
            "The top government spokeswoman",
            "Ann Reed",
        ),
        ("Cabinet Secretary Ann Reed left. The government spokesman said no.", "The government spokesman", None),
        # a state's forces are its army and its military, where no other body is called so
        (
            "The Sudanese Armed Forces said no. It rained. The army said it was late.",
            "The army",
            "Sudanese Armed Forces",
        ),
        ("The Israel Defense Forces left. The military said it was late.", "The military", "Israel Defense Forces"),
        ("Jordan's army left. The Lebanese Armed Forces said no. The army said so.", "The army", "Jordan's army"),
        ("The Salvation Army said no. The military said it was late.", "The military", None),
        ("The Tarn Air Force said no. The army said it was late.", "The army", None),
        # anybody with an office in a party of the subcontinent is its leader
        ("Congress MP Ann Reed left India. The Congress leader said no.", "The Congress leader", "Ann Reed"),
        (
            "BJP spokesperson Ann Reed and Congress MP Paul Orlin left India. The BJP leader said no.",
            "The BJP leader",
            "Ann Reed",
        ),
        ("Labour MP Ann Reed left Britain. The Labour leader said no.", "The Labour leader", None),
        ("The Hamas leadership said it was late. The group said it rained.", "The group", "Hamas"),
        ("According to a statement issued by Oxfam, it rained. “No,” it said.", "it said", "Oxfam"),
        ("The Taliban administration in Kabul rejected it.", "The Taliban administration in Kabul", "Taliban"),
        ("The Taliban officials in Kabul rejected it.", "The Taliban officials in Kabul", None),
        ("The mayor's administration rejected it.", "The mayor's administration", None),
        # what a body is called by what it does
        (
            "The Care Standards Commission came in May. A trust apologised. The watchdog said it was late.",
            "The watchdog",
            "Care Standards Commission",
        ),
        (
            "The Fen Agency and the Health Commission met. A trust apologised. The watchdog said it was late.",
            "The watchdog",
            None,
        ),
        (
            "The Tarn Municipal Corporation met. Ann Reed left. The civic body said it was late.",
            "The civic body",
            "Tarn Municipal Corporation",
        ),
        (
            "Shares in Debnam rose after the department store chain reported a gain.",
            "the department store chain",
            "Debnam",
        ),
        (
            "Shares in Debnam fell after the Belgian frozen-fries maker cut its goal, blaming rivals.",
            "the Belgian frozen-fries maker",
            "Debnam",
        ),
        ("Shares in Debnam rose. Ann Reed left. The group said it was late.", "The group", "Debnam"),
        (
            "Shares in Debnam rose as Kelda Bank left. The Aarhus-based group said so.",
            "The Aarhus-based group",
            "Debnam",
        ),
        ("Shares in Debnam fell after the Danish confectioner said so.", "the Danish confectioner", "Debnam"),
        ("Shares in Orrex fell. Ann Reed left. The FTSE 100 miner said it was late.", "The FTSE 100 miner", "Orrex"),
        ("Shares in Orrex fell. Ann Reed left. The miner said he was late.", "The miner", None),
        ("Shares in Debnam rose. The rival chain said it was late.", "The rival chain", None),
        ("Shares in Debnam and Kelda Foods rose. Ann Reed left. The chain said it was late.", "The chain", None),
        (
            "Retailer Orlex was fined. Ann Reed of the Fen Commission left. The company said it was late.",
            "The company",
            "Orlex",
        ),
        (
            "The phone maker Samex fell. Ann Reed, an analyst with UK-based KLP Insight, said it was late. The company said no.",
            "The company",
            "Samex",
        ),
        ("Search giant Orlex said it was late. It has until June, the commission said.", "the commission", None),
        (
            "The Harbour Committee met.\n\nThe State Border Committee said it was calm. “It is late,” the committee said.",
            "the committee",
            "State Border Committee",
        ),
        ("The Harbour Council met the Vesna Council. The council said it was late.", "The council", None),
        ("The Vesna Bank sued a residents’ group. The group said it was late.", "The group", None),
        ("UCU members voted to strike. The union said it was late.", "The union", "UCU"),
        (
            "The Harbour Party left. The Tarn Party’s leader, Ann Reed, said no. The party said it was late.",
            "The party",
            "Tarn Party",
        ),
        (
            "Debnam Energy Inc. said it sold a mill to Orrex Bank Ltd. The Dallas oil and gas concern said it was late.",
            "The Dallas oil and gas concern",
            "Debnam Energy Inc.",
        ),
        (
            "Debnam Inc. said it bought a mill of Orrex Ltd. The thrift holding company said it was late.",
            "The thrift holding company",
            "Debnam Inc.",
        ),
        (
            "Debnam Corp. cut jobs with Orrex Ltd. A spokesman for the Toronto cable concern said it was late.",
            "the Toronto cable concern",
            None,
        ),
        (
            "Debnam Corp. said jobs went at Orrex Ltd. A spokesman for the Toronto cable concern said it was late.",
            "the Toronto cable concern",
            "Debnam Corp.",
        ),
        (
            "Debnam Inc. cut jobs. The Dutch maker of hair accessories said it was late.",
            "The Dutch maker of hair accessories",
            "Debnam Inc.",
        ),
        (
            "Debnam Corp. has a stake in a rope maker. The truck maker said it was late.",
            "The truck maker",
            "Debnam Corp.",
        ),
        ("Debnam Foods sued Orrex Dairies. The dairy company said it was late.", "The dairy company", None),
        (
            "Debnam Foods fell. Orrex Dairies has closed. The dairy company said it was late.",
            "The dairy company",
            None,
        ),
        ("Debnam Foods said no. The crane operator said it was late.", "The crane operator", None),
        ("Debnam Foods hired Orrex. The parent company said it was late.", "The parent company", None),
        ("The council met Debnam Foods. The security company said it was late.", "The security company", None),
        ("Shares in Vexo fell. The game maker said it was late.", "The game maker", "Vexo"),
        ("The Ifor institute said it was late.", "The Ifor institute", "Ifor"),
        ("Ann Reed of the Tarn Valley School Board spoke. The school said it was late.", "The school", None),
    ],
)
def test_which_body_goes_on_under_another_name(read, text, words, name):
    doc, found = read(text)
    start = text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[number].name for number in source.entities] == ([name] if name else [])


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "country"), HOMES)
def test_what_only_a_country_has_is_that_of_which_the_article_plainly_tells(read, text, words, country):
    doc, found = read(text)
    start = text.index(words)
    source = found.source(doc, start, start + len(words))
    assert source.affiliation is None or source.entities == ()
    bodies = [found.entities[number].affiliation for number in source.entities] or [source.affiliation]
    assert [None if owner is None else found.entities[owner].name for owner in bodies] == [country]


INTRODUCED = [
    ("A woman says she is lucky.\n\nAmy Orlin, 29, was hit by a van in March.", "A woman", ["Amy Orlin"]),
    (
        "A former commander told judges it was late.\n\nFirmin Orlin, 51, faces 14 counts.",
        "A former commander",
        ["Firmin Orlin"],
    ),
    ("A nurse has said she was sacked.\n\nMary Orlin, 44, worked in Kelda.", "A nurse", ["Mary Orlin"]),
    ("A farmer says it was late.\n\nTom Orlin, who runs a farm, said it was dear.", "A farmer", ["Tom Orlin"]),
    ("A shopkeeper said his till was robbed.\n\nPaul Orlin, 34, was arrested on Monday.", "A shopkeeper", []),
    ("A police officer said it was late.\n\nMark Orlin said the road was wet.", "A police officer", []),
    ("A teacher said a pupil had been hit.\n\nTom Orlin, 14, was in hospital.", "A teacher", []),
    ("A judge said it was late.\n\nPaul Orlin, 34, was jailed for two years.", "A judge", []),
    ("Peru's leader said no.\n\nPrime Minister Ann Orlin said it was late.", "Peru's leader", ["Ann Orlin"]),
    ("Peru's prime minister said no.\n\nPrime Minister Ann Orlin left.", "Peru's prime minister", ["Ann Orlin"]),
    ("The Peruvian premier said no.\n\nPremier Ann Orlin left.", "The Peruvian premier", ["Ann Orlin"]),
    ("Peru's trade minister said no.\n\nPrime Minister Ann Orlin left.", "Peru's trade minister", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "persons"), INTRODUCED)
def test_who_opens_an_article_without_a_name_has_it_in_the_next_paragraph(read, text, words, persons):
    doc, found = read(text)
    source = found.source(doc, 0, len(words))
    assert [found.entities[entity].name for entity in source.entities] == persons


@pytest.mark.slow
def test_coast_guards_of_two_countries_are_two(read):
    _, found = read("The Philippine Coast Guard left. China's Coast Guard said it was late.")
    assert {"Philippine Coast Guard", "Coast Guard"} <= {entity.name for entity in found.entities}


@pytest.mark.slow
@pytest.mark.parametrize("other", ["Kenya’s", "Kenya's", "South Korea's", "The Kenyan"])
def test_ministries_of_two_countries_are_two(read, other):
    _, found = read(f"{other} foreign ministry said it was late. Uganda’s foreign ministry said it rained.")
    ministries = [entity for entity in found.entities if entity.kind == "government"]
    assert len({entity.affiliation for entity in ministries}) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Malaysia’s Defence Ministry said no. Indonesia denied it. Its Defence Ministry said it was late.",
        "Malaysia’s Defence Ministry said no. Indonesia denied it, and its Defence Ministry said it was late.",
        "Malaysia’s Defence Ministry said no. Indonesia, whose Defence Ministry said it was late, denied it.",
    ],
)
def test_its_ministry_is_that_of_the_state_that_acts(read, text):
    _, found = read(text)
    ministries = [entity for entity in found.entities if entity.kind == "government"]
    assert [entity.country_code for entity in ministries] == ["MY", "ID"]


@pytest.mark.slow
def test_a_ministry_in_capitals_is_of_its_own_country(read):
    _, found = read("Kenya’s Foreign Ministry said it was late. The Ugandan foreign ministry said it rained.")
    assert {"Foreign Ministry", "Ugandan foreign ministry"} <= {entity.name for entity in found.entities}


@pytest.mark.slow
def test_he_is_not_who_was_named_before_a_pontiff(read):
    _, found = read(
        "The minister, Paul Orlin, welcomed it. The 87-year-old pontiff told reporters it was late. “No,” he quipped."
    )
    assert [m.form for m in found.mentions] == ["name"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        (
            "An official said it was safe, but Robert Hanley, the mayor, told CNN it was late. He left.",
            "He",
            "Robert Hanley",
        ),
        (
            "A clerk spoke, while the chair, Robert Hanley, said Kelda was late. He said he would ask.",
            "He",
            "Robert Hanley",
        ),
        ("The Kelda Institute said some bridges were shut. It called on people to wait.", "It", "Kelda Institute"),
        ("The Kelda Institute closed two labs. It called the plan reckless.", "It", "Kelda Institute"),
        ("The Kelda Institute closed two labs. It put the cost at 4 million.", "It", "Kelda Institute"),
        ("The Kelda Institute closed two labs. It voiced concern over the plan.", "It", "Kelda Institute"),
        ("The council passed a plan for the Kelda Institute. It calls for a cut of 20%.", "It", None),
        ("Edward Hanley asked Paul Reed if it was late. “No,” he replied.", "he", "Paul Reed"),
        ("Edward Hanley asked Paul Reed if it was late. He said that it was.", "He", "Edward Hanley"),
        ("The secretary, Phil Ní Orla, has called it urgent. She said it was late.", "She", "Phil Ní Orla"),
    ],
)
def test_who_spoke_last_goes_on(read, text, pronoun, name):
    doc, found = read(text)
    meant = [found.entities[m.entity].name for m in found.mentions if doc.text[m.start_char : m.end_char] == pronoun]
    assert meant == ([] if name is None else [name])


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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The owner of the Zenith, Kelda Lines, said no. In a statement it blamed a tug.", ["Kelda Lines"]),
        ("The owner of the Zenith, a lawyer, said no. In a statement it blamed a tug.", []),
        ("The owner of the Zenith, Ann Reed, said no. In a statement it blamed a tug.", []),
        ("Kelda Lines blamed a tug, which it said had no lights.", ["Kelda Lines"]),
        ("Kelda Lines warned that floods were near in Norvane, where it said roads were shut.", ["Kelda Lines"]),
        ("Kelda Lines sued Orlin Foods, which it said had lied.", ["Kelda Lines"]),
        ("Kelda Lines said no. It blamed a tug, which it said had no lights.", ["Kelda Lines"]),
        ("A drone hit Kelda Lines, which it said was late.", []),
    ],
)
def test_it_that_says_what_a_relative_clause_tells_is_the_subject(read, text, names):
    doc, found = read(text)
    start = doc.text.rindex(" it ") + 1
    source = found.source(doc, start, start + 2)
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


@pytest.mark.slow
def test_a_pronoun_means_who_was_said_to_be_called_so(read):
    doc, found = read("Her neighbour, a retired driver called Petru, has other ideas. “We had work,” he says.")
    start = doc.text.index("he says")
    source = found.source(doc, start, start + 2)
    assert ([found.entities[i].name for i in source.entities], source.form) == (["Petru"], "pronoun")


MEANT = [
    (
        "Leader of the Opposition in the Council Ravi Deshkar alleged it. “Nobody repairs them,” he said.",
        "he",
        ["Ravi Deshkar"],
    ),
    (
        "Deputy Leader of the Opposition in the Assembly Meera Nambiar said the bill was bad.",
        "Deputy Leader of the Opposition in the Assembly Meera Nambiar",
        ["Meera Nambiar"],
    ),
    (
        "On Monday, minister of state for labour and mines Rajan Deshkar said the law was ready.",
        "minister of state for labour and mines Rajan Deshkar",
        ["Rajan Deshkar"],
    ),
    ("“It dies,” said Ann Reed of the group Tarn Reef Watch, who called for a ban.", "who", ["Ann Reed"]),
    ("The letter came from the group Tarn Reef Watch, who said that it was dying.", "who", ["Tarn Reef Watch"]),
    ("The Sarpanch of Tarnpur, Ravi Deshkar, said it was dirty.", "The Sarpanch of Tarnpur", ["Ravi Deshkar"]),
    ("“It is sold,” said the Oba of Keldaland, Adewale Orlin.", "the Oba of Keldaland", ["Adewale Orlin"]),
    ("The Bank of Kelda, Ann Reed's employer, said rates would rise.", "The Bank of Kelda", ["Bank of Kelda"]),
    ("Dar es Salaam announced that it would send 300 soldiers.", "Dar es Salaam", ["Tanzania"]),
    ("Port of Spain said it would help.", "Port of Spain", ["Trinidad and Tobago"]),
    (
        "Senator Ann Reed spoke. The Deputy Speaker of the Senate called for calm.",
        "The Deputy Speaker of the Senate",
        [],
    ),
    (
        "The opposition senator Clara Ibanez argued so. ¶“It is late,” said the legislator, from the Frente Sur party.",
        "the legislator, from the Frente Sur party",
        ["Clara Ibanez"],
    ),
    (
        "MP Reza Orlin said so. ¶The governor, Ali Moradi, was in Tarn. ¶“It is late,” the lawmaker noted.",
        "the lawmaker",
        ["Reza Orlin"],
    ),
    (
        "It was late, said Lucia Marengo, secretary general of the Tarn-Unidos union. ¶The union leader said so again.",
        "The union leader",
        ["Lucia Marengo"],
    ),
    (
        "The Tarn-Unidos union voted, its secretary general, Lucia Marengo, reported. ¶The union leader said so again.",
        "The union leader",
        ["Lucia Marengo"],
    ),
    ("In a message posted on Telegram, the group declared that it was late.", "the group", []),
    (
        "The Tarn Liberation Front fled. On Facebook, the movement said its fighters were ready.",
        "the movement",
        ["Tarn Liberation Front"],
    ),
    ("In a letter to Kelda Foods, the union said wages were low.", "the union", []),
    ("An aide to Mayor Paul Orlin said the plan was dead.", "An aide to Mayor Paul Orlin", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "names"), MEANT)
def test_person_named_beside_an_office_and_nobody_else_is_meant(read, text, words, names):
    doc, found = read(text.replace("¶", "\n\n"))
    start = doc.text.rindex(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[i].name for i in source.entities] == names


OF_STATES = [
    ("The Port of Spain High Court said no.", ["Port of Spain High Court", "Trinidad and Tobago"]),
    ("Iran seized a tanker. The country's judiciary said no.", ["judiciary", "Iran"]),
    ("Kenya and Uganda met. The country's judiciary said no.", []),
    ("Taiwan has asked to join. Its economy ministry said it would wait.", ["economy ministry", "Taiwan"]),
    ("Britain warned Kenya. Its army said no.", []),
    ("its foreign ministry said no.", []),
    ("The army in Nairobi described the claim as false.", ["army", "Kenya"]),
    ("The French army in Bamako said no.", ["French army", "France"]),
    ("The bank in Nairobi said no. The embassy in Nairobi said no. The army in the town said no.", []),
    (
        "Vietnam objected, Foreign Ministry spokeswoman Hoa Orla said. China's Foreign Ministry did not.",
        ["Foreign Ministry"],
    ),
    ("Peru objected. The Foreign Ministry said so. Chile's Foreign Ministry did not.", ["Foreign Ministry"]),
    (
        "Russia will act, the Foreign Ministry said. The Russian Foreign Ministry wrote it.",
        ["Russian Foreign Ministry", "Russia"],
    ),
    ("Kenya's Coast Guard sank it. Uganda's Coast Guard said no.", ["Coast Guard", "Kenya"]),
    ("Saudi Arabia executed a man, the interior ministry said.", ["interior ministry", "Saudi Arabia"]),
    ("A Saudi man left, the interior ministry said.", []),
    ("Kenya's general staff said no.", ["Kenya's general staff", "Kenya"]),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "body"), OF_STATES)
def test_body_is_of_the_state_that_the_text_tells_and_of_no_other(read, text, body):
    _, found = read(text)
    bodies = [entity for entity in found.entities if entity.kind in ("government", "organization")]
    assert [entity.name for entity in bodies[:1]] == body[:1]
    owners = [found.entities[one.affiliation].name for one in bodies[:1] if one.affiliation is not None]
    assert owners == body[1:]


BODIES_THAT_SPEAK = [
    ("Oregon State Police came. It rained. State police said no.", "State police", ["Oregon State Police"]),
    ("Bangkok has lodged a protest, the foreign ministry said.", "the foreign ministry", ["foreign ministry"]),
    ("Haiti's government met. The state department said no.", "The state department", ["State Department"]),
    ("Haiti's government met. The state department of health said no.", "The state department of health", []),
    (
        "Kenya's army has taken the town. It put the number of rebels killed at 37.",
        "It",
        ["Kenya's army"],
    ),
    # a body of the country told of that is accused, and then speaks
    (
        "Kenya's main opposition accused the election commission of counting in secret. The commission said no.",
        "The commission",
        ["election commission"],
    ),
    (
        "Kenya's president, Ann Reed, won. A New York-based charity asked Kenya to wait. The home ministry said no.",
        "The home ministry",
        ["home ministry"],
    ),
    # what it does may stand between its name and what it is
    ("Norway's NKPD cycling federation said no. The federation met.", "Norway's NKPD cycling federation", ["NKPD"]),
    ("Norway's NKPD cycling federation met. The federation said no.", "The federation", ["NKPD"]),
    ("The Tarnu press freedom watchdog said no.", "The Tarnu press freedom watchdog", ["Tarnu"]),
    ("The EU trade bloc said no.", "The EU trade bloc", []),
    ("Leeds council said no. The council met.", "Leeds council", ["Leeds council"]),
    ("Leeds council said it was late. The council said no.", "The council", ["Leeds council"]),
    ("Egypt, which is ready, and Oman said no.", "Egypt, which is ready, and Oman", ["Egypt", "Oman"]),
    ("The UN refugee agency said no.", "The UN refugee agency", ["UNHCR"]),
    # what it is called by its work is as good as its name
    ("The UN refugee agency met. Its aide, Ann Reed, left. The agency said no.", "The agency", ["UNHCR"]),
    (
        "The United Nations' migration agency said no.",
        "The United Nations' migration agency",
        ["International Organization for Migration"],
    ),
    ("The UN food agency said no.", "The UN food agency", []),
    ("The UN refugee agency for Palestinians met. The agency said no.", "The agency", ["UNRWA"]),
    ("The UN agency for Palestinian refugees met. The agency said no.", "The agency", ["UNRWA"]),
    # fighters who rule have ministries
    (
        "The Houthi group's health ministry said no.",
        "The Houthi group's health ministry",
        ["Houthi group's health ministry"],
    ),
    ("Hamas's health ministry met. It rained. The ministry said no.", "The ministry", ["Hamas's health ministry"]),
    # and are called so
    ("Fighters of the Vesna Front took it. The rebel group said no.", "The rebel group", ["Vesna Front"]),
    ("Fighters of the Vesna Front took it. The rebels said no.", "The rebels", ["Vesna Front"]),
    ("The Vesna Front, an armed group, took it. The rebels said no.", "The rebels", ["Vesna Front"]),
    ("The Houthis fired at it. The rebels said no.", "The rebels", ["Houthis"]),
    ("The Houthis fired at it. In Ghana, rebels left. The rebels said no.", "The rebels", []),
    ("The Vesna Front met. The rebels said no.", "The rebels", []),
    ("The Vesna Front met. The paramilitary force said no.", "The paramilitary force", []),
    (
        "The Rapid Support Forces met. The paramilitary force said no.",
        "The paramilitary force",
        ["Rapid Support Forces"],
    ),
    # what a name ends with, as many
    ("The Vesna Guards sank it. The Guards said no.", "The Guards", ["Vesna Guards"]),
    ("The Vesna Guards and the Orlin Guards left. The Guards said no.", "The Guards", []),
    ("The Vesna Guards left. The guards said no.", "The guards", []),
    # whose government tells of a decision
    ("Kenya has cut ties with Ghana, the government said on Monday.", "the government", ["Kenya"]),
    ("Kenya expelled the envoy of Ghana, a move the government said was late.", "the government", ["Kenya"]),
    # one of several bodies is called what a noun beside its name says
    ("Ann told the BBC it was late. Peru's tax agency, Sunat, came. The agency said no.", "The agency", ["Sunat"]),
    ("Airline Kelda Air left Vesna Steel. Vesna Steel fell. The airline said no.", "The airline", ["Kelda Air"]),
    ("Their company Kelda Air fell. Vesna Steel rose. The company said no.", "The company", ["Vesna Steel"]),
    ("Airline Kelda Air and airline Vesna Air left. The airline said no.", "The airline", []),
    # common words that a noun behind them tells to be a name
    ("The Open Courts advocacy group said it was late.", "The Open Courts advocacy group", ["Open Courts"]),
    ("The Clean Rivers nonprofit said it was late.", "The Clean Rivers nonprofit", ["Clean Rivers"]),
    ("The Bay Area nonprofit said it was late.", "The Bay Area nonprofit", []),
    ("The Western aid group said it was late.", "The Western aid group", []),
    ("The election group Fair Vote Ghana said it was late.", "The election group Fair Vote Ghana", ["Fair Vote Ghana"]),
    ("The Pan-African Lawyers' Network said no.", "The Pan-African Lawyers' Network", ["Pan-African Lawyers' Network"]),
    # who gives a name
    ("It was late, said one woman, who gave her name only as Tiina.", "one woman", ["Tiina"]),
    ("A nurse, who identified herself as Dr. Salwa, said it was late.", "A nurse", ["Salwa"]),
    ("A man who described himself as a friend of Reed said no.", "A man who described himself as a friend of Reed", []),
    ("A baker who gave his name as Adil left. The baker said it was late.", "The baker", ["Adil"]),
    (
        "Adil Reed left. A baker who identified himself as Reed’s cousin came. The baker said it was late.",
        "The baker",
        [],
    ),
    ("A baker who gave his name as Adil left. Another baker wept. The baker said it was late.", "The baker", []),
    # or who goes on behind his words
    ("Kenya's president said it was late. “Never,” Ann Reed told reporters.", "Kenya's president", ["Ann Reed"]),
    ("Kenya's president said it was late. “Never,” Ann Reed, 34, told reporters.", "Kenya's president", []),
    # whose name stands beside the same noun next
    ("A local official said no. The official, Ann Reed, left.", "A local official", ["Ann Reed"]),
    ("Kenya's foreign minister said no. The minister, Ann Reed, left.", "Kenya's foreign minister", ["Ann Reed"]),
    ("An official said no. Another official said yes. The official, Ann Reed, left.", "Another official", []),
    ("A local official said no. The official left. The official, Ann Reed, said yes.", "A local official", []),
    ("A local charity said no. The charity, Kelda Care, left.", "A local charity", ["Kelda Care"]),
    ("The Vesna Front claimed responsibility. The rebels said no.", "The rebels", ["Vesna Front"]),
    # agencies of a state in small letters, without a name beside them
    ("Kenya's tax agency came. It told Orlin Foods. The agency said no.", "The agency", ["Kenya's tax agency"]),
    ("Kenya's tax agency, Taxora, came. The agency said no.", "The agency", ["Taxora"]),
    ("Kenya's travel agency came. The agency said no.", "The agency", []),
    ("Russia's FSB security service said it was late.", "Russia's FSB security service", ["Federal Security Service"]),
    ("Nurse Ann Reed said no. The 40-year-old nurse said it was late.", "The 40-year-old nurse", ["Ann Reed"]),
    ("Nurse Ann Reed said no. A 40-year-old nurse said it was late.", "A 40-year-old nurse", []),
    # few states have a ruler; a legislature; who wrote what goes on
    ("Sudan left, Saudi Arabia said. The kingdom said no.", "The kingdom", ["Saudi Arabia"]),
    ("Jordan and Saudi Arabia met. The kingdom said no.", "The kingdom", []),
    ("Iran and Qatar met. The sultanate said no.", "The sultanate", []),
    ("Iran and Qatar met. The emirate said no.", "The emirate", ["Qatar"]),
    ("Iran left. Dubai, in the United Arab Emirates, did not. The emirate said no.", "The emirate", []),
    ("Kenya's parliament met. It rained. The legislature said no.", "The legislature", ["Kenya's parliament"]),
    ("A statement from Orlin Foods said no. It added that it rained.", "It", ["Orlin Foods"]),
    ("The EU declaration said it was late.", "The EU declaration", ["European Union"]),
    # an army tells of its own dead
    ("Two Kenyan soldiers were killed in Ghana, the army said. Oman left.", "the army", ["army"]),
    # unions by whose they are, and bodies by where they sit
    (
        "The Kelda Union of Teachers met. It rained. The teachers' union said no.",
        "The teachers' union",
        ["Kelda Union of Teachers"],
    ),
    ("The Kelda Union of Miners met. It rained. The teachers' union said no.", "The teachers' union", []),
    (
        "The World Kelp Federation met. The Geneva-based body said no.",
        "The Geneva-based body",
        ["World Kelp Federation"],
    ),
    ("Kenya met. The Geneva-based body said no.", "The Geneva-based body", []),
    # a mark of possession that owns nothing
    ("Orlin's said it was late.", "Orlin's", ["Orlin's"]),
    ("Orlin's also said it was late.", "Orlin's", ["Orlin's"]),
    ("Orlin met Ann. Orlin’s sit down with Ann is late, Orlin said.", "Orlin", ["Orlin"]),
    ("The EU met.¶The 27-member bloc said no.", "The 27-member bloc", ["European Union"]),
    ("NATO met.¶The Western military alliance said no.", "The Western military alliance", ["NATO"]),
    ("NATO met.¶The Atlantic alliance said no.", "The Atlantic alliance", ["NATO"]),
    ("NATO met.¶The West African bloc said no.", "The West African bloc", []),
    ("The government of Kenya met.¶The government said no.", "The government", ["Kenya"]),
    ("The Government of Kenya met.¶The Government said no.", "The Government", ["Kenya"]),
    ("It rained in Tarn. The Government met.¶The Government said no.", "The Government", []),
    # a company told of long before, no town and no outlet
    (
        f"Pump maker Lapua Pumps cut jobs.¶It rained{' and rained' * 35}.¶The company said no.",
        "The company",
        ["Lapua Pumps"],
    ),
    (f"A ship sank, Lapua News wrote.¶It rained{' and rained' * 35}.¶The company said no.", "The company", []),
    ("Orders were slow. The Leeds closure will hurt. The company said it was late.", "The company", []),
    (
        "Sundvik Valve cut its forecast.¶Sundvik now expects an operating margin of 7% this year.",
        "Sundvik",
        ["Sundvik Valve"],
    ),
    # a report that finds something
    ("A report by Oxfam, presented in May, found that it was late. It warned of rain.", "It", ["Oxfam"]),
    ("A report by Oxfam, which came out in May, found cracks in 14 columns. It warned of rain.", "It", ["Oxfam"]),
    # the police of a town with its state
    ("Troy, Mich. police said the driver was drunk.", "Troy, Mich. police", ["Troy, Mich. police"]),
    # counsel for a minister
    (
        "Counsel for the Home Secretary, Sir Paul Orlin KC, said no.",
        "Counsel for the Home Secretary, Sir Paul Orlin KC",
        ["Paul Orlin"],
    ),
    # a ministry and what it is of
    ("The ministry of defense in Taipei saw planes. Forty crossed the line, it added.", "it", ["ministry of defense"]),
    (
        "The ministry of health in Peru said no. “No,” the ministry of health said.",
        "the ministry of health",
        ["ministry of health"],
    ),
    (
        "Kenya's ministry of water and irrigation said no.",
        "Kenya's ministry of water and irrigation",
        ["Kenya's ministry of water and irrigation"],
    ),
    ("Ontario's ministry of health said no.", "Ontario's ministry of health", ["Ontario's ministry of health"]),
    ("The new ministry of health said no.", "The new ministry of health", []),
    ("The ministry of truth in Kenya said no.", "The ministry of truth in Kenya", []),
    # who made a report
    (
        "A poll which was published last week by Vesna Polling found no.",
        "A poll which was published last week by Vesna Polling",
        ["Vesna Polling"],
    ),
    ("A study that was carried out by Oxfam found no.", "A study that was carried out by Oxfam", ["Oxfam"]),
    ("Research carried out by Oxfam suggests prices fell.", "Research carried out by Oxfam", ["Oxfam"]),
    ("A report, published by the Harwell Centre, found no.", "A report", ["Harwell Centre"]),
    ("A report, seen by the Harwell Centre, found no.", "A report", []),
    ("A study which was funded by Oxfam found no.", "A study which was funded by Oxfam", []),
    # what any organisation is called
    (
        "Mill owner Brandt Foods has cut its forecast.¶The group said it would close a mill.",
        "The group",
        ["Brandt Foods"],
    ),
    ("Brandt Foods has cut its forecast. The business said it would close a mill.", "The business", ["Brandt Foods"]),
    ("A group of growers met Brandt Foods.¶The group said it would sue.", "The group", []),
    ("Brandt Foods met growers.¶The group said they would sue.", "The group", []),
    ("Derrow Council has closed the path.¶The group said it was unsafe.", "The group", []),
    ("Ten growers sued Brandt Foods.¶The group said it was late.", "The group", []),
    (
        "Brandt Foods fell.¶“Costs rose,” Ann Reed said.¶Milk costs more.¶The group also said it was late.",
        "The group",
        ["Brandt Foods"],
    ),
    ("Brandt Foods fell.¶Orlin Foods rose.¶Milk costs more.¶The group also said it was late.", "The group", []),
    (
        "Orlin Mills was asked.¶The fee, which Tavolo Foods says is small, is due. The company estimates that 40 will pay.",
        "The company",
        ["Tavolo Foods"],
    ),
    (
        "It was mocked by the Popular Dawn movement, an Iran-aligned faction, which said it was late.¶The group wrote so.",
        "The group",
        ["Popular Dawn"],
    ),
    # a movement, a regulator
    ("The Bold Future movement, a Kenyan faction, said it would march.", "The Bold Future movement", ["Bold Future"]),
    ("The Civil Rights movement won. It rained.", "The Civil Rights movement", []),
    ("The Charities Regulator said it was late.", "The Charities Regulator", ["Charities Regulator"]),
    ("The Rail Regulator told reporters no.", "The Rail Regulator", ["Rail Regulator"]),
    ("The Energy Regulator, Ann Reed, said no.", "The Energy Regulator, Ann Reed", ["Ann Reed"]),
    ("The Regulator said no.", "The Regulator", []),
    # a body of a town or a part of a state
    ("Victoria's fire service said no. “No,” the fire service said.", "the fire service", ["Victoria's fire service"]),
    ("London's fire brigade said no.", "London's fire brigade", ["London's fire brigade"]),
    ("The Nairobi fire department said no.", "The Nairobi fire department", ["Nairobi fire department"]),
    ("Kenya's wildlife service said no.", "Kenya's wildlife service", ["Kenya's wildlife service"]),
    ("Ann Reed's fire service said no.", "Ann Reed's fire service", []),
    ("The local police force said no.", "The local police force", []),
    ("Oslo police said no.", "Oslo police", ["Oslo police"]),
    ("The Mumbai police said no. Police said so.", "Police", ["Mumbai police"]),
    ("West Tarn Police said no. The force said so.", "The force", ["West Tarn Police"]),
    ("Riot police said no. Police said so.", "Police", []),
    ("The Delhi high court said no. The court said so.", "The court", ["Delhi high court"]),
    ("A Shanghai court said no.", "A Shanghai court", []),
    ("Oslo city council said no. The council said so.", "The council", ["Oslo city council"]),
    ("In May Lowdale town council said no.", "Lowdale town council", ["Lowdale town council"]),
    ("Addis Ababa city government said no.", "Addis Ababa city government", ["Addis Ababa city government"]),
    ("The Karnataka government said no.", "The Karnataka government", ["Karnataka government"]),
    ("The Orlin government said no.", "The Orlin government", []),
    (
        "The Kherson regional administration said no.",
        "The Kherson regional administration",
        ["Kherson regional administration"],
    ),
    (
        "The Zaporizhzhia prosecutor's office said no.",
        "The Zaporizhzhia prosecutor's office",
        ["Zaporizhzhia prosecutor's office"],
    ),
    ("The Kelda Zoo said no. The zoo said so.", "The zoo", ["Kelda Zoo"]),
    # who is called by what is told of him
    (
        "Kelda Tribune called on Brandt to go.¶“No,” the left-wing daily wrote.",
        "the left-wing daily",
        ["Kelda Tribune"],
    ),
    ("Kelda Radio said no. The state-owned broadcaster said so.", "The state-owned broadcaster", ["Kelda Radio"]),
    ("Kelda Foods said no. The left-wing daily said so.", "The left-wing daily", []),
    ("Singer Ama Kente fell ill. “No,” the Ghanaian singer said.", "the Ghanaian singer", ["Ama Kente"]),
    ("Singers Ama Kente and Eva Orlin fell ill. A Ghanaian singer said no.", "A Ghanaian singer", []),
    ("Minister Ama Kente fell ill. The Ghanaian minister said no.", "The Ghanaian minister", []),
    ("Health CS Peter Kago hailed it.¶The Health CS also said it was late.", "The Health CS", ["Peter Kago"]),
    ("Governor Tom Orlin came. The governor who spoke on Monday said no.", "The governor", ["Tom Orlin"]),
    ("Minister Tom Orlin resigned. The minister who replaces him said no.", "The minister", []),
    ("He ran past Kelda Zoo. The zoo said no.", "The zoo", []),
    ("The Town of Banff said no.", "The Town of Banff", ["Town of Banff"]),
    ("Orlin Vaz closed its plant. The union called it late.", "The union", []),
    (
        "Orlin Vaz shares fell. Orlin was slow.¶Activists of the group Kimberley Watch left.¶The company said it was late.",
        "The company",
        [],
    ),
    (
        "Zuma Mobility has recalled it. Zuma was told by retailer FairBuy.¶The company said it was late.",
        "The company",
        [],
    ),
    # who is of a party or on duty somewhere
    (
        "The MP from the Socialist Bloc Fiodor Marin said no.",
        "The MP from the Socialist Bloc Fiodor Marin",
        ["Fiodor Marin"],
    ),
    (
        "The deputy of the Civic Platform Jan Kowal said no.",
        "The deputy of the Civic Platform Jan Kowal",
        ["Jan Kowal"],
    ),
    ("The envoy from Kenya Ann Reed said no.", "The envoy from Kenya Ann Reed", ["Ann Reed"]),
    ("“They burn,” Station Officer Bela Marsh said.", "Station Officer Bela Marsh", ["Bela Marsh"]),
    ("“They burn,” Crew Manager Craig Delaney said.", "Crew Manager Craig Delaney", ["Craig Delaney"]),
    # who advises
    ("The Tarn Association said it rained. It advises people to stay inside.", "It", ["Tarn Association"]),
    ("The Tarn Association said it rained. It advised against sailing.", "It", ["Tarn Association"]),
    ("It rained. It advises people to stay inside.", "It", []),
    # who goes on under his name, after the office of a state
    ("Two fell.¶Kenya's roads minister said it was late. Tom Orlin told reporters.", "roads minister", ["Tom Orlin"]),
    ("Two fell.¶Kenya's roads minister said it was late. Tom Orlin, 34, told reporters.", "Kenya's roads minister", []),
    ("Two fell.¶Kenya's roads minister said no. Banker Tom Orlin said yes.", "Kenya's roads minister", []),
    ("Two fell.¶The roads minister said it was late. Tom Orlin told reporters.", "The roads minister", []),
    ("Kenya's president, Paul Reed, said no. Tom Orlin told reporters.", "Kenya's president, Paul Reed", ["Paul Reed"]),
    ("Two fell.¶A Kenyan minister said it was late. Tom Orlin told reporters.", "A Kenyan minister", []),
    (
        "It is off, an aide said. The aide told us.¶Kenya's president said it was late. Tom Orlin told reporters.",
        "The aide",
        [],
    ),
    # what is said of an office
    (
        "Justice Minister Ann Reed fell. The suspended justice minister said no.",
        "The suspended justice minister",
        ["Ann Reed"],
    ),
    ("President Ann Reed fell. The outgoing president said no.", "The outgoing president", ["Ann Reed"]),
    (
        "President-elect Tom Orlin met outgoing president Ann Reed. The outgoing president said no.",
        "The outgoing president",
        ["Ann Reed"],
    ),
    ("Peru's Ann Reed called it late.¶The Kenyan minister said no.", "The Kenyan minister", []),
    ("Party leader Ann Reed termed it a gimmick. The former minister said no.", "The former minister", ["Ann Reed"]),
    # the one so far that is of a kind, and what it makes, owns or does
    ("Kelda United sold Ann Reed.¶Reed left.¶The club said no.", "The club", ["Kelda United"]),
    ("The Football Association fined Kelda United. The club said no.", "The club", ["Kelda United"]),
    ("Kelda United met Orlin United.¶Ann Reed left.¶The club said no.", "The club", []),
    ("The Football Association left. The governing body said no.", "The governing body", ["Football Association"]),
    ("Hill Lane Academy will close.¶It rained.¶The school said no.", "The school", ["Hill Lane Academy"]),
    ("The Supreme Court will sit.¶It rained.¶The top court said no.", "The top court", ["Supreme Court"]),
    ("NASA left. The space agency said no.", "The space agency", ["National Aeronautics and Space Administration"]),
    ("NASA left. The health agency said no.", "The health agency", []),
    ("Apple said yes. The iPhone maker said no.", "The iPhone maker", ["Apple"]),
    ("Shares in Pharmex fell. The Slimvia maker said no.", "The Slimvia maker", ["Pharmex"]),
    ("Kelda Foods fell. A Northam pub owner left. The pub owner said no.", "The pub owner", []),
    ("Netflix said yes. The streaming giant said no.", "The streaming giant", ["Netflix"]),
    ("Samsung said yes. The South Korean firm said no.", "The South Korean firm", ["Samsung"]),
    ("Tarn Hospitals Trust said yes. The hospital trust said no.", "The hospital trust", ["Tarn Hospitals Trust"]),
    (
        "The Tarn County Sheriff's Office said yes. The sheriff's office said no.",
        "The sheriff's office",
        ["Tarn County Sheriff's Office"],
    ),
    ("Sheriff Ann Reed said yes. The sheriff's office said no.", "The sheriff's office", []),
    (
        "NASA said yes. The US space agency said no.",
        "The US space agency",
        ["National Aeronautics and Space Administration"],
    ),
    ("NASA said yes. The Chinese space agency said no.", "The Chinese space agency", ["Chinese space agency"]),
    ("The NFL said yes. The league said no.", "The league", ["National Football League"]),
    ("Anthropic said yes. The AI firm said no.", "The AI firm", ["Anthropic"]),
    ("The EU's executive arm said no.", "The EU's executive arm", ["European Commission"]),
    ("The EU met in Oslo. The bloc's executive said no.", "The bloc's executive", ["European Commission"]),
    (
        "Iran's Islamic Revolutionary Guard Corps left. The Guards said no.",
        "The Guards",
        ["Islamic Revolutionary Guard Corps"],
    ),
    ("Iran's Islamic Revolutionary Guard Corps left. Two guards wept. The guards said no.", "The guards", []),
    ("ASEAN met in Oslo. The bloc's executive said no.", "The bloc's executive", []),
    ("The EU's border agency said no.", "The EU's border agency", ["Frontex"]),
    ("Airbnb said yes. The home-sharing company said no.", "The home-sharing company", ["Airbnb"]),
    ("Kelda Foods said yes. The holding company said no.", "The holding company", []),
    ("Northam Infirmary said yes. The hospital said no.", "The hospital", ["Northam Infirmary"]),
    ("Kelda Capital said yes. The hedge fund said no.", "The hedge fund", ["Kelda Capital"]),
    ("Kelda United left. A club statement said no.", "A club statement", ["Kelda United"]),
    ("Kelda United left. A statement from the club said no.", "A statement from the club", ["Kelda United"]),
    ("It rained. A club statement said no.", "A club statement", []),
    (
        "The Tarn Department of Health said yes. The health department said no.",
        "The health department",
        ["Tarn Department of Health"],
    ),
    ("The Tarn Department of Health said yes. The police department said no.", "The police department", []),
    # the central bank of a state, whatever its name, and who rules
    ("The Bank of Japan met.¶It rained.¶The central bank said no.", "The central bank", ["Bank of Japan"]),
    ("The Fed met. The US central bank said no.", "The US central bank", ["Federal Reserve"]),
    ("The Bundesbank met. Germany's central bank said no.", "Germany's central bank", ["Bundesbank"]),
    ("The Fed met Kelda Bank. Kelda Bank fell. The bank said no.", "The bank", ["Kelda Bank"]),
    ("Kelda Bank met. The central bank said no.", "The central bank", []),
    ("The ruling Tarn First won. The party said no.", "The party", ["Tarn First"]),
    ("The far-right Tarn First said yes. The party said no.", "The party", ["Tarn First"]),
    ("The opposition Tarn First won. The ruling party said no.", "The ruling party", []),
    (
        "The opposition Tarn First met the Labour Party. The Labour Party left. The party said no.",
        "The party",
        ["Labour Party"],
    ),
    ("Niger's junta left. The ruling junta said no.", "The ruling junta", ["Niger"]),
    ("Tarn Refugee Council left. The aid group said no.", "The aid group", ["Tarn Refugee Council"]),
    # who holds an office of the country or town told of
    (
        "Kenya's health minister, Ann Reed, left. The country's health minister said no.",
        "The country's health minister",
        ["Ann Reed"],
    ),
    (
        "Kenya's health minister, Ann Reed, left. Peru voted. The country's health minister said no.",
        "The country's health minister",
        [],
    ),
    ("Kenya's former president, Ann Reed, left. The country's president said no.", "The country's president", []),
    ("The mayor of Tarn, Ann Reed, left. The town's mayor said no.", "The town's mayor", ["Ann Reed"]),
    ("The mayor of Tarn, Ann Reed, met Kelda's mayor, Tom Orlin. The town's mayor said no.", "The town's mayor", []),
    # offices by other words
    ("Tarn chief financial officer Ann Reed left. The finance chief said no.", "The finance chief", ["Ann Reed"]),
    ("Tarn co-founder Ann Reed left. The founder said no.", "The founder", ["Ann Reed"]),
    ("Tarn vice-president Ann Reed left. The vice-president said no.", "The vice-president", ["Ann Reed"]),
    ("Tarn vice-president Ann Reed left. The president said no.", "The president", []),
    (
        "Tom Orlin, the finance minister, wrote to Ann Reed, the health minister. The minister said that it would cost her dear.",
        "The minister",
        ["Ann Reed"],
    ),
    ("Head teacher Ann Reed left. The headteacher said no.", "The headteacher", ["Ann Reed"]),
    ("Deputy head teacher Ann Reed left. The headteacher said no.", "The headteacher", []),
    (
        "Kelda Foods named Ann Reed as chief executive. The chief executive said no.",
        "The chief executive",
        ["Ann Reed"],
    ),
    ("Kelda Foods named Ann Reed as editor in 2011. The editor said no.", "The editor", []),
    ("Paul Reed pleaded guilty to fraud. The defendant said no.", "The defendant", ["Paul Reed"]),
    ("Paul Reed and Ann Orlin pleaded guilty to fraud. The defendant said no.", "The defendant", []),
    ("Paul Reed denies murdering Ann Orlin. The defendant said no.", "The defendant", ["Paul Reed"]),
    ("Paul Reed denied the report. The defendant said no.", "The defendant", []),
    ("Teacher Paul Reed was jailed for six years. The defendant said no.", "The defendant", ["Paul Reed"]),
    ("Paul Reed was jailed and Tom Orlin was fined. The judge said no. The defendant left.", "The judge", []),
    ("Ann Reed, prosecuting, said it was late. The prosecutor said no.", "The prosecutor", ["Ann Reed"]),
    ("Ann Reed, defending, said it was late. The prosecutor said no.", "The prosecutor", []),
    ("Ann Reed, who runs a cafe in Kelda, left. The cafe owner said no.", "The cafe owner", ["Ann Reed"]),
    ("Ann Reed, who runs a cafe in Kelda, left. The mill owner said no.", "The mill owner", []),
    ("Mother-of-two Ann Reed left. The mother said no.", "The mother", ["Ann Reed"]),
    ("Lord Reed left. The peer said no.", "The peer", ["Reed"]),
    ("Cold Tarn Records left. The label said no.", "The label", ["Cold Tarn Records"]),
    ("Kelda Chamber of Commerce left. The chamber said no.", "The chamber", ["Kelda Chamber of Commerce"]),
    ("Kelda Foods left. The studio said no.", "The studio", []),
    ("The band The Low Roads left. The band said no.", "The band", ["Low Roads"]),
    ("Danish oil group Maerlund left. The Danish group said no.", "The Danish group", ["Maerlund"]),
    ("Danish oil group Maerlund left. The Swedish group said no.", "The Swedish group", []),
    ("Mr Reed left. The peer said no.", "The peer", []),
    ("Paul Reed, 87, left. The pensioner said no.", "The pensioner", ["Paul Reed"]),
    ("Paul Reed, 37, left. The pensioner said no.", "The pensioner", []),
    ("Paul Reed, 87, left. The teenager said no.", "The teenager", []),
    ("Tarn manager Paul Reed said it was late. The striker said no.", "The striker", []),
    # whose governor, which group, which watchdog
    (
        "Two were hurt in Mykolaiv, according to regional governor Tom Orlin. A mill burned in Sumy, its governor said.",
        "its governor",
        [],
    ),
    (
        "Two were hurt in Sumy, according to regional governor Tom Orlin. A mill burned in Sumy, its governor said.",
        "its governor",
        ["Tom Orlin"],
    ),
    ("Hezbollah said it won. The Israeli military said no.¶The group said it was late.", "The group", ["Hezbollah"]),
    ("Hezbollah freed two men. The UN praised it. The movement said it was late.", "The movement", ["Hezbollah"]),
    ("Hezbollah said it won. The faction said it was late.", "The faction", ["Hezbollah"]),
    ("Ann Reed of the Tarn Commission met the telecom watchdog.¶It rained.¶The watchdog said no.", "The watchdog", []),
    # who is something to somebody
    (
        "It was signed by the Special Adviser to the Governor on Media, Ann Reed.¶The governor said no.",
        "The governor",
        [],
    ),
    # what somebody is besides, who goes on, and of which state
    ("According to Dr Orlin, it works. The epidemiologist, who came, said no.", "The epidemiologist", ["Orlin"]),
    (
        "According to Dr Orlin, an epidemiologist is ill. The epidemiologist, who came, said no.",
        "The epidemiologist",
        [],
    ),
    ("Party chair Ann Reed said no. The historian said it was late.", "The historian", ["Ann Reed"]),
    ("Party chair Ann Reed said Tom Orlin had come. The historian said no.", "The historian", []),
    ("Party chair Ann Reed disagreed. The former energy minister said no.", "The former energy minister", ["Ann Reed"]),
    ("Coach Tom Reed made no excuses. “No,” the South African said.", "the South African", ["Tom Reed"]),
    ("It was Nadia Kent who talked him out of it. “No,” she said.", "she", ["Nadia Kent"]),
    ("The actor Nadia Kent was out. “No,” she said.", "she", ["Nadia Kent"]),
    # the officer in charge of a station
    ("OC Shahid Orlin of Tarn Police Station called it late.¶“No,” the OC said.", "the OC", ["Shahid Orlin"]),
    ("“No,” said Tarn Police Station OC Kamrul Orlin.", "Tarn Police Station OC Kamrul Orlin", ["Kamrul Orlin"]),
    ("The OC Register said no.", "The OC Register", ["OC Register"]),
    # who goes by letters and those of a wing
    ("The CPI(M) said it was late.", "The CPI(M)", ["CPI(M)"]),
    ("The JD(U) called it late. It said no.", "It", ["JD(U)"]),
    # nobody tells himself
    ("The Fraud Bureau left. The bureau told the agency that it was late.", "the agency", []),
    ("The Fraud Bureau left. The vicar told the agency that it was late.", "the agency", ["Fraud Bureau"]),
    # a body, or who holds an office, itself
    (
        "The Finance Ministry opened a check. The ministry itself said it was late.",
        "The ministry itself",
        ["Finance Ministry"],
    ),
    ("The Bakers' Union left. The union itself told us it was late.", "The union itself", ["Bakers' Union"]),
    ("Texas Sen. Ann Reed left. The Ohio senator said it was late.", "The Ohio senator", []),
    (
        "Former Texas governor Ann Reed left. The former Ohio governor himself said no.",
        "The former Ohio governor himself",
        [],
    ),
    # one seat under several names
    ("Opposition MP Ann Reed met Tom Orlin. “No,” the deputy said.", "the deputy", ["Ann Reed"]),
    ("State lawmaker Ann Reed left. Paul Orlin hit a deputy in the jail. “No,” the deputy said.", "the deputy", []),
    ("MP Ann Reed left. Paul Orlin hit a deputy in the jail. “No,” the deputy said.", "the deputy", []),
    ("Senator Ann Reed met lawmaker Paul Orlin. “No,” the lawmaker said.", "the lawmaker", ["Paul Orlin"]),
    ("Lawmaker Ann Reed met the vicar Tom Orlin. “No,” the MP said.", "the MP", ["Ann Reed"]),
    ("U.S. Rep. Ann Reed met the vicar Tom Orlin. “No,” the lawmaker said.", "the lawmaker", ["Ann Reed"]),
    ("MP Ann Reed left. Deputy Mayor Paul Orlin stayed. “No,” the deputy said.", "the deputy", ["Paul Orlin"]),
    ("UN representative Ann Reed left. Tom Orlin stayed. “No,” the lawmaker said.", "the lawmaker", []),
    # by the words under which somebody was introduced
    (
        "“Yes,” said goal shooter Ann Reed. Tom Orlin left. “No,” the goal shooter said.",
        "the goal shooter",
        ["Ann Reed"],
    ),
    ("“Yes,” said goal shooter Ann Reed. Tom Orlin left. “No,” the gang shooter said.", "the gang shooter", []),
    ("Ann Reed, a goldsmith from Tarn, met Tom Orlin. “No,” the goldsmith said.", "the goldsmith", ["Ann Reed"]),
    ("The vicar met a goldsmith. “No,” the goldsmith said. The goldsmith Paul Orlin came.", "the goldsmith", []),
    # a company by what it does
    (
        "Ferry operator Vesh cut jobs.¶Ann Reed, an analyst at Kelda Bank, left.¶It is cold.¶The company said it was late.",
        "The company",
        ["Vesh"],
    ),
    (
        "Norden Ferries cut jobs.¶Ann Reed, an analyst at Kelda Bank, left.¶It is cold.¶The company said it was late.",
        "The company",
        ["Norden Ferries"],
    ),
    # who speaks last, or not by name
    (
        "Tom Orlin confirmed it.¶A source said it was late. The source said it was hot. He added that it was dry.",
        "He",
        [],
    ),
    ("Tom Orlin confirmed it.¶An aide told us of it.¶He said on condition of anonymity that it was late.", "He", []),
    ("Ann Reed spoke. Nika Gvara was detained hours later, his lawyer said.", "his", ["Nika Gvara"]),
    # a body behind a noun; firms of two names; governments of two states
    (
        "The former chief officer of collapsed toy maker Bramblewick testified that it was late.",
        "The former chief officer of collapsed toy maker Bramblewick",
        [],
    ),
    (
        "Auditor Pell & Stroud, which settled with investors, has denied wrongdoing.",
        "Auditor Pell & Stroud",
        ["Pell & Stroud"],
    ),
    (
        "The governments of Kenya and Uganda said it was late.",
        "The governments of Kenya and Uganda",
        ["Kenya", "Uganda"],
    ),
    # speakers of a transcript, and notes between their turns; letters that are a word, too
    (
        "Ann Pence was asked on Sunday.¶WADE: Is it late?¶(BEGIN CLIP)¶PENCE: I think it is late.¶WADE: Thank you.",
        "PENCE",
        ["Ann Pence"],
    ),
    (
        "Ann Pence was asked on Sunday.¶ORLAND: Is it late?¶PENCE: I think it is late.¶ORLAND: Thank you.",
        "ORLAND",
        ["ORLAND"],
    ),
    ("The Pence bridge is shut.¶NOTE: It is late.¶UPDATE: It is open.", "NOTE", []),
    (
        "The Institute for Careful Economics (ICE) met. ICE said it was late.",
        "ICE",
        ["Institute for Careful Economics"],
    ),
    # a paper that has its article's capital inside a sentence; a programme; a state of two words
    ("They were late, The Hill reported. He is late.", "The Hill", ["Hill"]),
    ("They were late, according to The Morning Beast, and nobody came.", "The Morning Beast", ["Morning Beast"]),
    ("He said it of the hill. The Hill said it was late.", "The Hill", []),
    ("She was on Ann Vesh Live. It was cold. Ann Vesh said it was late.", "Ann Vesh", ["Ann Vesh"]),
    (
        "Sen. Lin Graham (R-S.C.) said it was late. Ann Reed left. In June, the South Carolina senator said it was hot.",
        "the South Carolina senator",
        ["Lin Graham"],
    ),
    (
        "Texas Sen. Lin Graham left. Ann Reed said no. The South Carolina senator said no.",
        "The South Carolina senator",
        [],
    ),
    # towns, called so in small letters; unions, by whose they are
    ("The city of Calder said it was late.", "The city of Calder", ["City of Calder"]),
    ("The town of Vesh has sued. The town said it was late.", "The town", ["Town of Vesh"]),
    ("The City of Calder said no. The city said it was late.", "The city", ["City of Calder"]),
    ("Ann lives in the city of Calder. The bridge is shut. She likes the city.", "the city", []),
    ("The town of Vesh and the town of Orm have sued. The town said it was late.", "The town", []),
    ("The City University of Vesh met. The city said it was late.", "The city", []),
    ("The Kelda Nurses Association met. The union said it was late.", "The union", ["Kelda Nurses Association"]),
    ("The Kelda Growers Association met. The union said it was late.", "The union", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "names"), BODIES_THAT_SPEAK)
def test_body_that_speaks(read, text, words, names):
    doc, found = read(text.replace("¶", "\n\n"))
    start = doc.text.rindex(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[i].name for i in source.entities] == names


BELONGING = [
    ("Haiti's government met. A state department official said no.", "A state department official", "State Department"),
    (
        "In Madagascar ten people died, Madagascar's army said. It is over, according to the national disaster office now.",
        "the national disaster office",
        "Madagascar",
    ),
    ("Kenya's main opposition rejected it. The country's teachers said no.", "The country's teachers", "Kenya"),
    ("Kenya and Oman signed a deal. The country's teachers said no.", "The country's teachers", None),
    ("The Vesna Pilots sued Kelda Air. The Kelda Air pilot union said no.", "The Kelda Air pilot union", "Kelda Air"),
    ("Kelda Foods sacked forty. Company staff said no.", "Company staff", "Kelda Foods"),
    ("Kelda Foods sacked forty. Three company employees said no.", "Three company employees", "Kelda Foods"),
    ("Kelda Foods sacked forty. Factory workers said no.", "Factory workers", None),
    # who spoke last without a name goes on
    ("Paul Reed left. Kenya said so. Its foreign minister laughed and said no. “No,” he said.", "he", "Kenya"),
    (
        "Paul Reed left. Kenya said so. Its foreign minister said no. ¶“No,” he said. He added that it was late.",
        "He",
        "Kenya",
    ),
    ("Prime Minister Paul Reed left. One minister said he was tired. “No,” the minister said.", "the minister", None),
    ("One minister said Prime Minister Paul Reed was tired. “No,” the minister said.", "the minister", None),
    ("A UN refugee agency official said no.", "A UN refugee agency official", "UNHCR"),
    ("The Vesna Guards sank it. A spokesman for the Guards said no.", "A spokesman for the Guards", "Vesna Guards"),
    # whose government tells of a decision
    ("Kenya's parliament has banned ships from Ghana. The presidency said no.", "The presidency", "Kenya"),
    ("Kenya has struck a port in Ghana, the government said on Monday.", "the government", None),
    ("Kenya will ban ships from Ghana. Oman was angry. The government said no.", "The government", None),
    ("Kenya will ban ships from Ghana. The army said no.", "The army", None),
    ("A U.S. official said no. The official, briefing reporters, said yes.", "The official,", "United States"),
    ("A U.S. official said no. The official involved said yes.", "The official involved", None),
    # who is sent somewhere is of nobody there
    ("A diplomat in Kenya said no.", "A diplomat in Kenya", None),
    ("A Western force in Kenya said no.", "A Western force in Kenya", None),
    ("An official in Kenya said no.", "An official in Kenya", "Kenya"),
    ("Syria's army left. An official in Damascus said no.", "An official in Damascus", "Syria"),
    # envoys are of whom they come from, advisers of whom they go to
    ("The envoy to Kenya said no.", "The envoy to Kenya", None),
    ("The U.S. envoy to Kenya said no.", "The U.S. envoy to Kenya", "United States"),
    ("An adviser to the Kenyan president said no.", "An adviser to the Kenyan president", "Kenya"),
    ("A letter to the Kenyan president said no.", "A letter to the Kenyan president", None),
    ("Sources in Kelda Bank said no. The sources said yes.", "The sources", "Kelda Bank"),
    ("A source in Kelda Bank said no. The source said yes.", "The source", "Kelda Bank"),
    ("A source in Kelda Bank said no. A highly placed source did not. The source said yes.", "The source", None),
    ("Sources in Kelda Bank said no. Sources in Vesna Bank did not. The sources said yes.", "The sources", None),
    # whose lawyer or family speaks
    ("Joel Reed was jailed. Chief Sam Orlin said he lied. His lawyer said no.", "His lawyer", "Joel Reed"),
    ("Joel Reed was jailed. Chief Sam Orlin said he lied. His wife said no.", "His wife", "Joel Reed"),
    ("Joel Reed was met. Chief Sam Orlin said he lied. His lawyer said no.", "His lawyer", "Sam Orlin"),
    ("Joel Reed was jailed. Chief Sam Orlin said he lied. His spokesman said no.", "His spokesman", "Sam Orlin"),
    ("The Vesna Front claimed responsibility. An aide of the rebels said no.", "An aide of the rebels", "Vesna Front"),
    ("Kenyan soldiers killed two men in Ghana, the army said.", "the army", None),
    ("Kenyan coast guard officials said no.", "Kenyan coast guard officials", "Kenyan coast guard"),
    ("Analysts at Vero Bank expect rates to fall, they wrote.", "they", "Vero Bank"),
    ("Officers at Vero Bank beat them, they wrote.", "they", None),
    # for what somebody speaks who is told of by its kind alone
    ("The Harbour Party will march. A party official said no.", "A party official", "Harbour Party"),
    ("The Harbour Party will march. The Tarn Party will not. A party official said no.", "A party official", None),
    ("Tarn Police held a man. “No,” a police spokeswoman said.", "a police spokeswoman", "Tarn Police"),
    ("Tarn Police held a man.¶A force spokesman said no.", "A force spokesman", "Tarn Police"),
    ("Kenyan police held a man. It rained. A police spokesman said no.", "A police spokesman", "Kenya"),
    ("Police in Kenya held a man.¶A police spokesman said no.", "A police spokesman", "Kenya"),
    ("Ghana's president left.¶The president said no.", "The president", "Ghana"),
    ("Ghana's army chief left.¶The army chief said no.", "The army chief", "Ghana's army"),
    ("Ghana's army chief left.¶The police chief said no.", "The police chief", None),
    ("Authorities in Ghana met.¶The authorities said no.¶They added that it was late.", "They", "Ghana"),
    ("Ghana's opposition met.¶The opposition said no.", "The opposition", "Ghana"),
    ("A Ghanaian welder came.¶The welder said no.", "The welder", None),
    ("Kenya voted. Kenya's vote was fair.¶Authorities said no.", "Authorities", "Kenya"),
    ("Kenya voted. Kenya's vote was fair.¶Port authorities said no.", "Port authorities", None),
    (
        "Kenya voted. Kenya's vote was fair. Al Jazeera told of it.¶Kenya waited. Authorities said no.",
        "Authorities",
        "Kenya",
    ),
    ("Ghana's minister met the Kenyan minister.¶The minister said no.", "The minister", None),
    ("Kenyan police met Haitian police. A police spokesman said no.", "A police spokesman", None),
    ("Kenyan police held a man. In Ohio, police shot one. A police spokesman said no.", "A police spokesman", None),
    ("Tarn Airways cut flights. The airline said no. Airline officials said yes.", "Airline officials", "Tarn Airways"),
    ("Tarn Airways cut flights. An airline analyst said no.", "An airline analyst", None),
    ("Kenya's parliament met. A parliament spokesman said no.", "A parliament spokesman", "Kenya's parliament"),
    ("Tarn Council will mend the pier.¶A spokesperson said no.", "A spokesperson", "Tarn Council"),
    ("Tarn Council was fined by Tarn Police.¶A spokesperson said no.", "A spokesperson", None),
    # whose members those are, and who spoke for what
    ("The Supreme Court will sit.¶It rained. The justices said no.", "The justices", "Supreme Court"),
    ("The Supreme Court asked the High Court.¶It rained. The justices said no.", "The justices", None),
    ("Tarn Council will sit.¶It rained. Local councillors said no.", "Local councillors", None),
    (
        "Tarn Fire Service put it out. A fire service spokesman said no.",
        "A fire service spokesman",
        "Tarn Fire Service",
    ),
    ("A spokesman for Kelda Foods said yes.¶It rained.¶A spokeswoman said no.", "A spokeswoman", "Kelda Foods"),
    ("A spokesman for Kelda Foods left.¶A police spokesman came.¶A spokeswoman said no.", "A spokeswoman", None),
    ("A spokesperson for Kelda Foods said yes.¶They added that it was late.", "They", "Kelda Foods"),
    ("A spokesman for Kelda Foods thanked the nurses.¶They added that it was late.", "They", None),
    ("Apple fell. An iPhone maker said no.", "An iPhone maker", None),
    # what known bodies are called
    (
        "The WHO said no. A spokeswoman for the UN health agency said yes.",
        "A spokeswoman for the UN health agency",
        "World Health Organization",
    ),
    (
        "The UN said no. A spokeswoman for the world body said yes.",
        "A spokeswoman for the world body",
        "United Nations",
    ),
    # what a state is called, and a team
    (
        "Vanuatu will return a ship to Kenya, officials of the archipelago said.",
        "officials of the archipelago",
        "Vanuatu",
    ),
    ("Kenya will leave Haiti, officials of the country said.", "officials of the country", "Kenya"),
    ("The United States aids Hawaii, officials of the archipelago said.", "officials of the archipelago", None),
    ("Kenya and Haiti will meet, officials of the country said.", "officials of the country", None),
    ("A team at the University of Tarn found it. The team said it was old.", "The team", "University of Tarn"),
    (
        "The UN peacekeeping mission said two were hurt. In a statement, it added that both had left.",
        "it",
        "United Nations",
    ),
    ("Rates rose, the central bank said. It said that it was sorry.", "It", None),
    ("The Tarn Authority disputes it. A spokeswoman said no.", "A spokeswoman", "Tarn Authority"),
    ("The Dutch harbour inspectorate said no.", "The Dutch harbour inspectorate", "Netherlands"),
    ("Analysts at Kelda Securities called it dear. They said no.", "They", "Kelda Securities"),
    ("Boats and nets were dear. They said no.", "They", None),
    ("Kelda Foods fell. It rained. A company spokesman said no.", "A company spokesman", "Kelda Foods"),
    ("The European Commission left. A Commission spokesman said no.", "A Commission spokesman", "European Commission"),
    ("Kelda Foods and Tarn Airlines fell. It rained. A company spokesman said no.", "A company spokesman", None),
    ("Kelda Foods fell. It rained. A company spokesman told Kelda Foods it was late.", "A company spokesman", None),
    ("Hamas has rejected it. The group's military wing said no.", "The group's military wing", "Hamas"),
    ("Kelda Foods fell. Its labor union said no.", "Its labor union", "Kelda Foods"),
    ("Kelda Care, which runs Orlin House, said it was late. “No,” a spokeswoman said.", "a spokeswoman", "Kelda Care"),
    ("Kelda Care and Orlin House said it was late. “No,” a spokeswoman said.", "a spokeswoman", None),
    ("Officers of the Kenyan water service said no.", "Officers of the Kenyan water service", "Kenya"),
    ("A fighter of an Iran-aligned faction said no.", "A fighter of an Iran-aligned faction", None),
    ("Officials of the US-based faction said no.", "Officials of the US-based faction", "United States"),
    ("Prime Minister Tom Reed left. His media office said no. The office said so.", "The office", "Tom Reed"),
    ("The union SINTCOR fell out. The company said no. “No,” a spokesman said.", "a spokesman", None),
    ("The US Trade Representative's office said no.", "The US Trade Representative's office", "United States"),
    ("The Iran-backed group said no.", "The Iran-backed group", None),
    ("A Kenya-based group said no.", "A Kenya-based group", "Kenya"),
    ("A study of farmers in Kenya found no harm.", "A study of farmers in Kenya", None),
    ("A UN official said two were hurt. In a statement, it added that both had left.", "it", None),
    # somebody of a nation who speaks for a body, or is sent to one
    ("A Thai executive of Kelda Power said no.", "A Thai executive of Kelda Power", "Kelda Power"),
    ("A US spokesman for Kelda Power said no.", "A US spokesman for Kelda Power", "Kelda Power"),
    ("An Irish nurse who works for Kelda Power said no.", "An Irish nurse who works for Kelda Power", "Kelda Power"),
    ("A French diplomat at the UN said no.", "A French diplomat at the UN", "France"),
    ("A senior US official at NATO said no.", "A senior US official at NATO", "United States"),
    # unions of states by what they are
    ("NATO met. An alliance official said no.", "An alliance official", "NATO"),
    ("NATO met. An alliance official said no. “Yes,” the official said.", "the official", "NATO"),
    ("NATO met. The alliance's spokesman said no.", "The alliance's spokesman", "NATO"),
    ("The EU met. A spokesman for the bloc said no.", "A spokesman for the bloc", "European Union"),
    ("The EU met Mercosur. A bloc official said no.", "A bloc official", None),
    ("The Orlin Alliance for Peace met NATO. An alliance official said no.", "An alliance official", None),
    # some of those before
    ("Two officials at Kelda Power said no. One of them called it late.", "One of them", "Kelda Power"),
    ("Two officials at Kelda Power said no. One called it late. The other left.", "The other", "Kelda Power"),
    ("It is late, according to two officials at Kelda Power. One said no.", "One", "Kelda Power"),
    ("Kelda Power said no. One called it late.", "One", None),
    ("Energy Ministry officials left. One official said no.", "One official", "Energy Ministry"),
    ("Israeli officials left. “No,” said one official who was not named .", "one official who was not named", "Israel"),
    ("Israeli officials left. Kenyan officials came. One official said no.", "One official", None),
    ("An Israeli official left. Another official said no.", "Another official", None),
    ("An Israeli official said no. Another official said it rained.", "Another official", "Israel"),
    ("An Israeli official said no. A second official said it rained.", "A second official", "Israel"),
    ("An Israeli official said no. Another said it rained.", "Another", "Israel"),
    ("An Israeli official said no. Another said it was late. A third said it rained.", "A third", "Israel"),
    ("An Israeli official said no. Another lawyer said it rained.", "Another lawyer", None),
    ("An Israeli official said no. A Kenyan official left. Another official said it rained.", "Another official", None),
    ("An OPEC delegate said no. A second delegate said it rained.", "A second delegate", "OPEC"),
    ("An Israeli baker said no. Another said it rained.", "Another", None),
    # whose parliament leads an article from its own capital
    (
        "ATHENS, March 3 — Greece's parliament rejected a pact with Turkey.¶The presidency said it was late.",
        "The presidency",
        "Greece",
    ),
    (
        "ATHENS, March 3 — Greece's parliament rejected a pact with Turkey.¶The presidency said it was late. It said no.",
        "It",
        "Greece",
    ),
    (
        "ATHENS, March 3 — Turkey's parliament rejected a pact with Greece.¶The presidency said it was late.",
        "The presidency",
        None,
    ),
    # in whose capital it is said
    (
        "ATHENS, March 3 — Greece moved a ship. Turkey was angry. It was late, a foreign ministry aide said in Ankara.",
        "a foreign ministry aide",
        "Turkey",
    ),
    (
        "ATHENS, March 3 — Greece moved a ship. Turkey was angry. It was late, a foreign ministry aide told reporters in Ankara.",
        "a foreign ministry aide",
        "Turkey",
    ),
    (
        "ATHENS, March 3 — Greece moved a ship. Turkey was angry. Speaking in Ankara, a foreign ministry aide said it was late.",
        "a foreign ministry aide",
        "Turkey",
    ),
    (
        "ATHENS, March 3 — Greece moved a ship. It was late in Ankara, a foreign ministry aide said.",
        "a foreign ministry aide",
        "Greece",
    ),
    # what the state of an office is
    ("Kenyan Prime Minister Ann Reed left. Kenya's finance minister said no.", "Kenya's finance minister", "Kenya"),
    ("Kenyan Prime Minister Ann Reed left. Kenya's far-right leader said no.", "Kenya's far-right leader", "Kenya"),
    (
        "The Diocese of Kelda closed it. A spokesman for the diocese said no.",
        "A spokesman for the diocese",
        "Diocese of Kelda",
    ),
    # police, lawmakers and officials where all happens in one country
    ("Gunmen killed nine people in northern Benin, police said.", "police", "Benin"),
    ("A bus burned in New Zealand. A police spokesman said it was full.", "A police spokesman", "New Zealand"),
    ("A boat sank in the Gambian port of Tarnda, local officials said.", "local officials", "Gambia"),
    ("A boat sank off Benin's coast. Two security sources said it was full.", "Two security sources", "Benin"),
    ("Benin votes on Sunday. The opposition said it was late.", "The opposition", "Benin"),
    ("The president of Benin left. Opposition MPs said it was late.", "Opposition MPs", "Benin"),
    (
        "PARIS — Four people were hurt.¶The general prosecutor's office said it was late.",
        "The general prosecutor's office",
        "France",
    ),
    ("A boat sank in Papua New Guinea, police said.", "police", "Papua New Guinea"),
    ("A boat sank in Northern Ireland, police said.", "police", None),
    ("A shop burned in Wellington, police said.", "police", None),
    ("A shop burned in Wellington. New Zealand waits. Police said it was late.", "Police", "New Zealand"),
    ("A man who worked in Benin was shot, police said.", "police", None),
    ("A Kenyan runner was found dead in his flat, police said.", "police", None),
    ("LEEDS — A Kenyan runner was found dead, police said.", "police", None),
    ("A bus burned in Benin. A French man died. Police said it was late.", "Police", None),
    ("A bus burned in Mexico. Texas was wet. Police said it was late.", "Police", None),
    ("Kelda Foods shut its mill in Benin. Officials said it was late.", "Officials", None),
    ("A jet crashed in Benin, airline officials said.", "airline officials", None),
    ("A jet crashed in Benin, officials at the club said.", "officials at the club", None),
    ("The US votes on Sunday. Police said it was late.", "Police", None),
    ("Kenya and Uganda met. In Uganda, police said it was late.", "police", "Uganda"),
    ("Kenya ran out of fuel, the energy minister said.", "the energy minister", "Kenya"),
    ("Kenyan troops killed a man, the defence minister said.", "the defence minister", "Kenya"),
    ("A bus burned in Kenya. The energy minister said it was late.", "The energy minister", None),
    ("Two Britons died. Kenya waits. The energy minister said it was late.", "The energy minister", None),
    ("A bus burned in Kenya. Health officials said it was late.", "Health officials", "Kenya"),
    ("Kelda Police left. It rained. State police said it was late.", "State police", None),
    ("Tunisia's national guard left. A coast guard official said it was late.", "A coast guard official", "Tunisia"),
    ("The US court met. Kenya waits. Kenya votes. A coast guard official said no.", "A coast guard official", None),
    ("Venezuela's electoral authority met. The opposition said it was late.", "The opposition", "Venezuela"),
    ("The Thai cabinet approved it, a government spokesman said. The spokesman said no.", "The spokesman", "Thailand"),
    ("Kenya and Uganda met. In Kampala on Friday, officials said it was late.", "officials", "Uganda"),
    ("Kenya and Uganda met. In Kenya's capital, opposition MPs said it was late.", "opposition MPs", "Kenya"),
    ("Kenya and Mexico met. In Washington, police said it was late.", "police", None),
    ("Kenya and Mexico met. In Uganda, where Kenya has a bank, police said it was late.", "police", None),
    ("A Surrey Police spokeswoman said it was late.", "A Surrey Police spokeswoman", "Surrey Police"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "owner"), BELONGING)
def test_what_an_unnamed_source_belongs_to(read, text, words, owner):
    doc, found = read(text.replace("¶", "\n\n"))
    start = doc.text.index(f"{words} ")
    source = found.source(doc, start, start + len(words))
    assert source.entities == ()
    assert (None if source.affiliation is None else found.entities[source.affiliation].name) == owner


@pytest.mark.slow
def test_a_town_that_has_an_edge_is_no_person(read):
    _, found = read(
        "At a camp on the edge of Goma, Neema Baraka, a mother of five, said she had fled. M23 seized Goma in January."
    )
    assert "Goma" not in [entity.name for entity in found.entities]


@pytest.mark.slow
def test_a_country_of_two_words_has_its_own_coast_guard(read):
    _, found = read("The South African Coast Guard left. South Korea's Coast Guard said it was late.")
    guards = {entity.name: entity.country_code for entity in found.entities if "Guard" in entity.name}
    assert guards == {"South African Coast Guard": None, "Coast Guard": "KR"}


@pytest.mark.slow
@pytest.mark.parametrize("text", ["Tom and Ann Reed, whose", "Kenyan Police Service officers left. He came in"])
def test_a_text_may_end_anywhere(read, text):
    assert read(text)[1].entities


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name"), [("European fans left.", None), ("The EU met.", "European Union")])
def test_brussels_is_the_union_where_that_is_at_issue(read, text, name):
    doc, found = read(f"{text} Brussels said it was late.")
    start = doc.text.index("Brussels")
    source = found.source(doc, start, start + len("Brussels"))
    assert [found.entities[i].name for i in source.entities] == ([] if name is None else [name])


PLACES_AND_PEOPLE = [
    ("A customs officer at Mchinda said no. A nurse at Heathmoor said no.", []),
    ("A loan officer at Kelda said no.", ["Kelda"]),
    ("The plant at Kuchugan closed. The mine at Kelda Foods closed.", ["Kelda Foods"]),
    ("Opposition legislator Bwalya Kunda (Mchinda) said no.", ["Bwalya Kunda"]),
    ("MP Ann Reed (Fidesz) said no.", ["Ann Reed", "Fidesz"]),
    ("Tom Orlin, of Tralee, Co Kerry, said no. Kelda Co fell.", ["Tom Orlin", "Kelda Co"]),
    ("The price is EUR 412 per ton, the EUR Group said.", ["EUR Group"]),
    ("Fishermen in Masinda said no.", []),
    ("Fishermen in Masinda, Zambales, said no.", []),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "names"), PLACES_AND_PEOPLE)
def test_places_and_what_people_do_are_no_actors(read, text, names):
    _, found = read(text)
    assert [entity.name for entity in found.entities] == names


WHOLE = [
    ("Health NZ said one man was stable. Doctors at Health NZ said so.", ["Health NZ"]),
    ("NZ said no. The NZ Herald wrote it.", ["New Zealand", "NZ Herald"]),
    ("The Samahang Bukid ng mga Magsasaka sa Bulacan said no.", ["Samahang Bukid ng mga Magsasaka sa Bulacan"]),
    ("The Persatuan Nelayan di Johor said the mud killed fish.", ["Persatuan Nelayan di Johor"]),
    ("The Movimento dos Trabalhadores da Serra said no.", ["Movimento dos Trabalhadores da Serra"]),
    ("The da Silva family said no. The Rio de Janeiro police said no.", ["Rio de Janeiro police"]),
    ("Company lawyer Ma. Teresa Dimaano-Cruz said it was dry.", ["Ma. Teresa Dimaano-Cruz"]),
    ("He met Jack Ma. Teresa Cruz said no.", ["Jack Ma", "Teresa Cruz"]),
    ("He greeted Ma. Teresa Cruz said no. Ma said no.", ["Ma", "Teresa Cruz"]),
    ("A panel of the 9th U.S. Circuit Court of Appeals ruled.", ["9th U.S. Circuit Court of Appeals", "United States"]),
    ("The 3rd Tarn Infantry Brigade said no.", ["3rd Tarn Infantry Brigade"]),
    ("The 2nd Council meeting said no.", []),
    ("The Ministry of Parks and Recreation said no.", ["Ministry of Parks and Recreation"]),
    ("The Department of Parks and Recreation said no.", ["Department of Parks and Recreation"]),
    ("The Ministry of Health and Malawi said no.", ["Ministry of Health", "Malawi"]),
    (
        "The Seoul Southern District Prosecutors Office said no. Seoul denied it.",
        ["Seoul Southern District Prosecutors Office", "South Korea"],
    ),
    ("The former Vice Adm Kulwant Dev Sekhon, who leads it, said no.", ["Kulwant Dev Sekhon"]),
    ("Gen Motors said no. The General Assembly said no.", ["Gen Motors", "General Assembly"]),
    ("The Portuguese Order of Nurses said no. The Order of Merit was cold.", ["Portuguese Order of Nurses"]),
    ("The Order of Lawyers said no. The Order of Business was read.", ["Order of Lawyers"]),
    ("Vesh Oyj fell. Orlo Tarn Tbk said no.", ["Vesh Oyj", "Orlo Tarn Tbk"]),
    (
        "Beds are free, the deputy head of the Ministry of the Interior Marek Zielczak informed.",
        ["Ministry of the Interior", "Marek Zielczak"],
    ),
    (
        "The deputy head of the Ministry of the Interior Jan Zielczak spoke.",
        ["Ministry of the Interior", "Jan Zielczak"],
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "names"), WHOLE)
def test_a_name_is_not_cut(read, text, names):
    _, found = read(text)
    assert [entity.name for entity in found.entities] == names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # who was called so before another came goes on to be called so
        (
            "Tom Reed won. Reed is 20. Reed thanked his father, coach Paul Reed.\n\nPaul Reed said no. Reed left.",
            ["Tom Reed", "Tom Reed", "Tom Reed"],
        ),
        ("Tom Reed won. He thanked his father, coach Paul Reed.\n\nPaul Reed said no. Reed left.", ["Paul Reed"]),
        ("The wife of Tom Reed fled. Reed is 20.\n\nAnn Reed said no. Reed left.", ["Tom Reed", "Ann Reed"]),
    ],
)
def test_a_surname_is_of_who_was_called_so_alone(read, text, meant):
    doc, found = read(text)
    alone = [one for one in found.mentions if doc.text[one.start_char : one.end_char] == "Reed"]
    assert [found.entities[one.entity].name for one in alone] == meant


def test_what_only_tells_a_generation_has_no_words():
    people = People()
    people.tell_generations([("Paul Reed", False), ("Paul Reed Jr.", False)])
    assert people.words("Jr. III") == ()
    assert people.words("Paul Reed Jr.") == ("paul", "reedjr")
