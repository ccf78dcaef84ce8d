"""Actors of an article: which names there are, and which are the same, on invented people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import actors, annotate
from pipeline.actors.short_names import People
from tests.mentions import mentions_of, named

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
def test_places_and_datelines_are_nobody_but_states_are_actors(read):
    _, found = read(
        "PORT VESNA, May 3 (ZPA) — A ship sank off Korrel on Tuesday. The Korrelan prime minister, Anna Bell, "
        "spoke in Korrel. “We mourn,” said Bell, who was born near Korrel. Marovia's prime minister called her."
    )
    assert [entity.name for entity in found.entities] == ["Korrel", "Anna Bell", "Marovia"]


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
    ("The Tarn Liberation Army said it was late.", [("group", "Tarn Liberation Army")]),
    ("The Tarn People’s Liberation Army said it was late.", [("government", "Tarn People’s Liberation Army")]),
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
    ("Airvesna's pilots will strike. The airline said no.", [("organization", "Airvesna")]),
    ("Stratus Vesh said its shares were cheap.", [("organization", "Stratus Vesh")]),
    (
        "Turva Marine slashed its forecast on Tuesday. Paul Reed owns shares in Turva. Turva said it was late.",
        [("organization", "Turva Marine"), ("person", "Paul Reed")],
    ),
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
def test_a_town_that_has_an_edge_is_no_person(read):
    _, found = read(
        "At a camp on the edge of Goma, Neema Baraka, a mother of five, said she had fled. M23 seized Goma in January."
    )
    assert "Goma" not in [entity.name for entity in found.entities]


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
