"""Names of an article, on parses made by hand: what a whole article says of a name outweighs the label at one place."""

import re

import pytest
import spacy
from spacy.tokens import Doc, Span

from pipeline import actors, annotate
from pipeline.actors.names import candidates
from pipeline.actors.names.form import CLUBS
from pipeline.actors.short_names import Organizations, People

VOCAB = spacy.blank("en").vocab


def parse(text, subjects=None, appositions=None, compounds=None):
    """Doc of a text in which `[ORG|Varna Lines]` is an entity; words with a capital are proper nouns.

    `subjects`, `appositions` and `compounds` give words (the first of that form) and what they hang on; all else hangs on
    the root.
    """
    words, spaces, entities = [], [], []
    for piece in text.split(" "):
        parts = [part for part in re.split(r"(-|\[\w+\||\])", piece.replace("¶", "\n\n")) if part]
        for part in parts:
            if part.startswith("["):
                entities.append([len(words), None, part[1:-1]])
            elif part == "]":
                entities[-1][1] = len(words)
            else:
                words.append(part)
                spaces.append(False)
        spaces[-1] = True
    arcs = {
        **{i: ("compound", end - 1) for start, end, _ in entities for i in range(start, end - 1)},
        **{words.index(word): ("nsubj", words.index(head)) for word, head in (subjects or {}).items()},
        **{words.index(word): ("appos", words.index(head)) for word, head in (appositions or {}).items()},
        **{words.index(word): ("compound", words.index(head)) for word, head in (compounds or {}).items()},
    }
    tags = [
        "_SP" if word.isspace() else "NNP" if word[0].isupper() else "IN" if word in ("of", "in") else "NN"
        for word in words
    ]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=[{"_SP": "SPACE", "NNP": "PROPN", "NN": "NOUN", "IN": "ADP"}[tag] for tag in tags],
        deps=[arcs.get(i, ("dep" if i else "ROOT", 0))[0] for i in range(len(words))],
        heads=[arcs.get(i, ("", 0))[1] for i in range(len(words))],
        sent_starts=[i == 0 for i in range(len(words))],
        lemmas=words,
    )
    doc.ents = [Span(doc, start, end, label) for start, end, label in entities]
    return doc


def named(doc):
    return [(entity.kind, entity.name) for entity in actors.find_actors(doc).entities]


KINDS = [
    # she of the paragraph is nobody else
    ("so [ORG|Vesnin] joined the team . then she left .", {"Vesnin": "joined"}, {}, [("person", "Vesnin")]),
    ("so [ORG|Vesnin] joined the team . ¶ then she left .", {"Vesnin": "joined"}, {}, [("organization", "Vesnin")]),
    (
        "so [ORG|Vesnin] hired [PERSON|Ann Reed] . then she left .",
        {"Vesnin": "hired"},
        {},
        [("organization", "Vesnin"), ("person", "Ann Reed")],
    ),
    (
        "so [ORG|Vesnin Foods] joined the team . then she left .",
        {"Foods": "joined"},
        {},
        [("organization", "Vesnin Foods")],
    ),
    # a surname in capitals after the office it explains
    ("the director , [ORG|Ilvo Vesh TARN] , spoke .", {}, {"TARN": "director"}, [("person", "Ilvo Vesh TARN")]),
    ("the owner , [ORG|Ilvo Vesh TARN] , spoke .", {}, {"TARN": "owner"}, [("organization", "Ilvo Vesh TARN")]),
    # what a company is said to be
    (
        "a report by [PERSON|Calvora] , the parent company of all .",
        {},
        {"company": "Calvora"},
        [("organization", "Calvora")],
    ),
    ("a report by [PERSON|Calvora] , the company director .", {}, {}, [("person", "Calvora")]),
    # no person begins with a direction
    ("it was [PERSON|West Vesh Tarn] today", {}, {}, []),
    # amounts, and nouns with a capital
    ("they raised [ORG|KR750mil] then", {}, {}, []),
    ("they raised [ORG|K23] then", {}, {}, [("organization", "K23")]),
    ("the [ORG|Directors] met", {}, {}, []),
    # a company's department is no state's
    (
        "so [ORG|Calvora Peru] and its [ORG|Calvora Peru Finance Department] met",
        {},
        {},
        [("organization", "Calvora Peru"), ("organization", "Calvora Peru Finance Department")],
    ),
    # who leads is a body's
    (
        "senior [PERSON|Tavro Vesnin] leader [PERSON|Ilvo Tarn] left",
        {},
        {},
        [("organization", "Tavro Vesnin"), ("person", "Ilvo Tarn")],
    ),
    (
        "senior [PERSON|Ann Vesnin] aide [PERSON|Ilvo Tarn] left",
        {},
        {},
        [("person", "Ann Vesnin"), ("person", "Ilvo Tarn")],
    ),
    # shares are held in companies, and who says `its` is a body
    ("then shares in [GPE|Calvora] fell", {}, {}, [("organization", "Calvora")]),
    ("then rain in [GPE|Calvora] fell", {}, {}, []),
    # a dateline, units and levels, an office
    ("CALVORA : [ORG|Vesnin Foods] met . then it left", {}, {}, [("organization", "Vesnin Foods")]),
    ("a [ORG|Sec] 3 student left", {}, {}, []),
    ("so her [ORG|Special Adviser] left", {}, {}, []),
    # letters of a ship, where there is one, and of anybody
    ("the ferry [ORG|KM] Calvora sank", {}, {}, []),
    ("the [ORG|KM] met", {}, {}, [("organization", "KM")]),
    # things, places, peoples and portfolios
    ("the yacht [ORG|Calvora] left", {}, {}, []),
    ("she played in [PERSON|Tavro Vesnin] ( 2017 ) then", {}, {}, []),
    ("they met in the town of [PERSON|Tavro del Vesnin] then", {}, {}, []),
    ("the head of [ORG|Water Management] left", {}, {}, []),
    ("the head of [ORG|Vesnin Management] left", {}, {}, [("organization", "Vesnin Management")]),
    ("the new [ORG|National Follow]-up plan", {}, {}, []),
    ("they signed a [ORG|MDV] then", {}, {}, []),
    ("they signed [ORG|MDV] then", {}, {}, [("organization", "MDV")]),
    ("all exams of class [ORG|XII] today", {}, {}, []),
    ("the [ORG|Peruvian Labour Congress] met", {}, {}, [("organization", "Peruvian Labour Congress")]),
    ("an independent kelp producer ( [ORG|IKP] ) sold it . the [ORG|IKP] left .", {}, {}, []),
    ("the central kelp committee ( [ORG|CKC] ) sold it .", {}, {}, [("organization", "CKC")]),
    ("the paper [PERSON|La] said", {}, {}, []),
    ("they saw the film [PERSON|Tavro Vesnin] there", {}, {}, []),
    ("a professor of [ORG|Practice] said", {}, {}, []),
    ("the [NORP|Vesnins] high court said", {}, {}, []),
    ("they saw [PERSON|Lake Tavro] there", {}, {}, []),
    ("they sailed the [ORG|Sea of Tavro] then", {}, {}, []),
    ("trees burned in the Brazilian [ORG|Tavro] then", {}, {}, []),
    ("shares of Brazilian [ORG|Tavro] fell then", {}, {}, [("organization", "Tavro")]),
    ("all of [ORG|Grade XII] left", {}, {}, []),
    ("all of the [ORG|West Bank] left", {}, {}, []),
    ("all of the [PERSON|Vesnin Red Cross] left", {}, {}, [("organization", "Vesnin Red Cross")]),
    ("all of [ORG|Kelp Summit 2031] left", {}, {}, []),
    ("all of the [ORG|National Day of Kelp] there", {}, {}, []),
    (
        "he was identified as [ORG|Tavro Vesnin] son of [ORG|Ilvo Vesnin Foods]",
        {},
        {},
        [("person", "Tavro Vesnin"), ("organization", "Ilvo Vesnin Foods")],
    ),
    # what is said to be a person, and the paper that never is
    (
        "it was [ORG|Tavro Vesnin] , a school teacher in the north",
        {},
        {"teacher": "Vesnin"},
        [("person", "Tavro Vesnin")],
    ),
    ("so the [ORG|Ledger] joined . then she left .", {"Ledger": "joined"}, {}, [("organization", "Ledger")]),
    # said once, it holds everywhere
    (
        "the daily [GPE|Calvora] closed . [GPE|Calvora] was old . all of [GPE|Calvora] left",
        {},
        {},
        [("organization", "Calvora")],
    ),
    ("the [ORG|USS Calvora] left . the [ORG|Calvora] sailed . the [ORG|Calvora] sank", {}, {}, []),
    # towns, creeds, common nouns and what officers do
    ("they met [PERSON|San Pedro Sula] there", {}, {}, []),
    ("they read of [ORG|Islam] there", {}, {}, []),
    ("the new [ORG|Skills Crisis] here", {}, {}, []),
    ("the new [ORG|Skills Vesnin] here", {}, {}, [("organization", "Skills Vesnin")]),
    ("the [ORG|Boston Skills] here", {}, {}, [("organization", "Boston Skills")]),
    ("they told The [ORG|Kelp] Reporter so", {}, {}, [("organization", "Kelp Reporter")]),
    ("they told The [ORG|Morning Sun] so", {}, {}, [("organization", "Morning Sun")]),
    ("then [ORG|Presiding] Officer left", {}, {}, []),
    ("then [ORG|Kelp] Commissioner left", {}, {}, []),
    ("then [ORG|NKPD] Commissioner left", {}, {}, [("organization", "NKPD")]),
    ("the son of [ORG|Tavro Vesnin] left", {}, {}, [("person", "Tavro Vesnin")]),
    ("the head of [ORG|Legal Services] left", {}, {}, []),
    ("it grew to [ORG|KR23] million then", {}, {}, []),
    ("all of [ORG|COP 27] left", {}, {}, []),
    (
        "the [ORG|Vesnin Capital Territory] ( [ORG|VCT] ) grew",
        {},
        {},
        [],
    ),
    ("the third “ [ORG|KVD] ” investment programme ended . the [ORG|KVD] grew", {}, {}, []),
    ("all of the [ORG|Yearbook] says so", {}, {}, []),
    # a company goes by the words before its last one
    (
        "then [ORG|Tavra Life Insurance] fell . all of [PERSON|Tavra Life] left",
        {},
        {},
        [("organization", "Tavra Life Insurance")],
    ),
    # clubs of a match, firms that go by their owner, boats that are named like women
    (
        "a match of goals for the striker : [PERSON|Vesnin Town] scored . the referee left . [PERSON|Vesnin] won",
        {},
        {},
        [("organization", "Vesnin Town")],
    ),
    ("the [GPE|Vesnin Town] is old", {}, {}, []),
    ("he was at [FAC|Vesnin Haulage] then", {}, {}, [("organization", "Vesnin Haulage")]),
    ("he was at [FAC|Organic Haulage] then", {}, {}, []),
    ("the former [FAC|Canal Row] actress left", {}, {}, []),
    ("he steered the Miss [PERSON|Odile] to land", {}, {}, []),
    ("he steered Miss [PERSON|Odile] to land", {}, {}, [("person", "Odile")]),
    ("patrols in the [ORG|Vesnin Channel] left", {}, {}, []),
    ("a film on the [ORG|Vesnin Channel] left", {}, {}, [("organization", "Vesnin Channel")]),
    ("an inspector at the [ORG|Health Water] left", {}, {}, [("organization", "Health Water")]),
    ("an end of the [ORG|Health Water] left", {}, {}, []),
    # roads, eras and points
    # offices, stations and channels, places of people, parties, cables
    (
        "The [GPE|Vesnar] , Cllr [PERSON|Ana Reed] , spoke .",
        {"Vesnar": "spoke"},
        {"Reed": "Vesnar"},
        [("person", "Ana Reed")],
    ),
    (
        "in The [ORG|Vesnar] , Cllr [PERSON|Ana Reed] spoke .",
        {"Reed": "spoke"},
        {},
        [("organization", "Vesnar"), ("person", "Ana Reed")],
    ),
    ("he told TV [PERSON|Kelda] so", {}, {}, [("organization", "TV Kelda")]),
    ("he told TV [PERSON|Ana Kelda] so", {}, {}, [("person", "Ana Kelda")]),
    ("then [ORG|Channel Seven] left . then she left", {"Seven": "left"}, {}, [("organization", "Channel Seven")]),
    ("the member for [PERSON|Kelda] left", {}, {}, []),
    ("the spokesman for [ORG|Kelda] left", {}, {}, [("organization", "Kelda")]),
    ("the residents of [ORG|Kelda Vesh] left", {}, {}, []),
    ("the opposition [LAW|Progressive Kelda] left", {}, {}, [("organization", "Progressive Kelda")]),
    ("the cable [PERSON|Kelda] 2 broke", {}, {}, []),
    ("then [ORG|Kelda] 2 - 1 won", {}, {}, [("organization", "Kelda")]),
    ("the chief [LOC|Africa] economist left", {}, {}, []),
    ("so [PERSON|Ana Reed] ( [ORG|Ind] ) left", {}, {}, [("person", "Ana Reed")]),
    ("keep off the [ORG|A77] today", {}, {}, []),
    ("keep off the [ORG|M23] today", {}, {}, [("organization", "M23")]),
    ("in 4900 [ORG|B.C.] then", {}, {}, []),
    ("gusts at [ORG|Vesnin Point] then", {}, {}, []),
    # who is of a country is no body
    ("the [ORG|Ugandan] gay the [ORG|Ugandan] web the [ORG|Ugandan] app", {}, {}, []),
]


@pytest.mark.parametrize(("text", "subjects", "appositions", "expected"), KINDS)
def test_kind_of_a_name(text, subjects, appositions, expected):
    assert [
        row for row in named(parse(text, subjects, appositions)) if row[0] in ("person", "organization")
    ] == expected


EDGES = [
    ("the head of [ORG|the World Kelp Forum Borgo Brandal] spoke", ["World Kelp Forum", "Borgo Brandal"]),
    ("the head of [ORG|the World Kelp Forum] spoke", ["World Kelp Forum"]),
    ("a friend near [ORG|the World Kelp Forum Borgo Brandal] spoke", ["World Kelp Forum Borgo Brandal"]),
    ("the head of [ORG|the World Kelp Forum Africa Region] spoke", ["World Kelp Forum Africa Region"]),
    ("the head of [ORG|the State Great Hural G.Tumurbat] spoke", ["State Great Hural", "G.Tumurbat"]),
    ("a [ORG|Historian Dr. B.Tumurbat] spoke", ["B.Tumurbat"]),
    ("the [ORG|Peru-Kenya Chamber of Kelp] met", ["Peru-Kenya Chamber of Kelp"]),
    ("he was with [ORG|All Coast Radio] then", ["All Coast Radio"]),
    ("so [ORG|The All Kenya Tailors Union] met", ["All Kenya Tailors Union"]),
    ("the [ORG|Vesnin Institute of Kelp in Oslo] met", ["Vesnin Institute of Kelp"]),
    ("the [ORG|Bakers ' Forum] of [GPE|Kenya] met", ["Bakers ' Forum of Kenya"]),
    ("the [GPE|Kenya] Bakers ' Council met", ["Kenya Bakers ' Council"]),
    ("so [PERSON|Cllr Sinéad] [PERSON|Ní Rua] left", ["Sinéad Ní Rua"]),
    ("so Kelda Concern [GPE|UK] left", ["Kelda Concern UK"]),
    ("so the Progressive [LAW|Convention] left", ["Progressive Convention"]),
    (". [ORG|All Coast Radio] sent it", ["Coast Radio"]),
    ("all of [ORG|VKD]-N left", ["VKD-N"]),
    ("so [PERSON|Tavro arap Vesnin] left", ["Tavro arap Vesnin"]),
    ("so [PERSON|Tavro Vesnin el-Tarn] left", ["Tavro Vesnin el-Tarn"]),
    ("the [ORG|Ministry of Water] , Youth and Sport met there today", ["Ministry of Water , Youth and Sport"]),
    (
        "the [ORG|Ministry of Water] , [ORG|Vesnin] and [ORG|Tarn] met there today",
        ["Ministry of Water", "Vesnin", "Tarn"],
    ),
    (
        "the [ORG|Ministry of Water] , Coastal Youth and Sport met there",
        ["Ministry of Water , Coastal Youth and Sport"],
    ),
    ("the Attorney [ORG|General 's Office] met", ["Attorney General 's Office"]),
    ("the Prime Minister 's Office met", ["Prime Minister 's Office"]),
    ("so [ORG|Tavro] ' n Go Sdn Bhd met", ["Tavro ' n Go Sdn Bhd"]),
    ("the [ORG|Forum for Kelp Co-operation and Water] met", ["Forum for Kelp Co-operation and Water"]),
    ("the Kelp Corps Lt Gen Tavro [PERSON|Vesnin Tarn] left", ["Kelp Corps", "Tavro Vesnin Tarn"]),
    ("so Municipal Director [PERSON|Vesnin] left", ["Vesnin"]),
    ("my guru is H D Tavro Vesnin today", ["H D Tavro Vesnin"]),
    ("my plan is B [PERSON|Tavro Vesnin] said", ["Tavro Vesnin"]),
    ("so H E [PERSON|Tavro Vesnin] said", ["Tavro Vesnin"]),
    ("the [PERSON|Brigadiers Ann Reed] left", ["Ann Reed"]),
    ("the dean left . so [PERSON|Dean Vesnin] said", ["Vesnin"]),
    ("so [PERSON|Dean Vesnin] said", ["Dean Vesnin"]),
    ("so the [ORG|Bank of Tarn University] said", ["Bank of Tarn University"]),
    ("so [ORG|Údarás na hOrlin] said", ["Údarás na hOrlin"]),
    ("so the [GPE|Baltimore] Kelpers lost it then", ["Baltimore Kelpers"]),
    ("so the [GPE|Baltimore] Hills lost it then", []),
    ("so the [ORG|Baltimore 76ers] and [GPE|Baltimore] met", ["Baltimore 76ers"]),
    ("so the [ORG|Tarn Cabinet] left", ["Tarn Cabinet"]),
    ("so the Mining and [ORG|Energy Workers ' Union] met", ["Mining and Energy Workers ' Union"]),
    ("so [ORG|Vesnin] and the [ORG|Energy Workers ' Union] met", ["Vesnin", "Energy Workers ' Union"]),
    ("so [PERSON|Tan Sri Ilvo Vesnin] left", ["Ilvo Vesnin"]),
    ("so [PERSON|Tan Ilvo Vesnin] left", ["Tan Ilvo Vesnin"]),
    ("the chair , [ORG|Justice Agnes Vesnin] , left", ["Agnes Vesnin"]),
    ("the chair , [ORG|Justice Kelp Forum] , left", ["Justice Kelp Forum"]),
    ("the chair , [ORG|King Arthur Vesnin] , left", ["King Arthur Vesnin"]),
    ("so Senator [PERSON|Andrés Chile] left", ["Andrés Chile"]),
    ("so then [PERSON|Andrés Chile] left", ["Andrés Chile"]),
    ("he was at [ORG|the Kelp and Water Executive] then", ["Kelp and Water Executive"]),
]


LINE_UP = "Kelda Town ( 4-4-2 ) : Reed ; Best , Orlin , Marsh ; Lamb ( Vesh 75 ) , [ORG|Hale] , Tarn ; Cope"


def test_who_stands_in_a_line_up_is_a_person():
    players = ["Reed", "Best", "Orlin", "Marsh", "Lamb", "Vesh", "Hale", "Tarn", "Cope"]
    assert named(parse(f"the teams ¶ {LINE_UP} . ¶ all left")) == [
        ("organization", "Kelda Town"),
        *(("person", player) for player in players),
    ]


@pytest.mark.parametrize(
    "text",
    [
        LINE_UP.replace("( 4-4-2 )", "( 4 )"),
        LINE_UP.replace("Reed", "so the keeper Reed"),
        LINE_UP.replace(", Orlin , Marsh ; Lamb ( Vesh 75 )", ""),
        LINE_UP.replace("Reed", "Chile"),
    ],
)
def test_other_lists_are_no_line_ups(text):
    assert ("person", "Hale") not in named(parse(text))


def test_two_bodies_to_the_parser_are_two():
    doc = parse("he was at [ORG|Vesnin and Tarn] then", compounds={"Vesnin": "at"})
    assert [name for _, name in named(doc)] == ["Vesnin", "Tarn"]


@pytest.mark.parametrize(("text", "expected"), EDGES)
def test_edges_of_a_name(text, expected):
    found = [name for kind, name in named(parse(text)) if kind != "country"]
    assert found == expected


FIRST_OF_TWO = [
    ("he told Courage [PERSON|Vesnin] of it . Vesnin left", {"Courage": "Vesnin"}, "Courage Vesnin"),
    ("he told Critics [PERSON|Vesnin] of it . Ann [PERSON|Vesnin] left", {"Critics": "Vesnin"}, "Ann Vesnin"),
    # a place to the label, and somebody's surname
    ("the voice of Bhupinder [GPE|Tarn] and of [PERSON|Rosa Tarn]", {"Bhupinder": "Tarn"}, "Bhupinder Tarn"),
]


@pytest.mark.parametrize(("text", "compounds", "first"), FIRST_OF_TWO)
def test_a_first_name_without_a_label(text, compounds, first):
    assert named(parse(text, compounds=compounds))[0] == ("person", first)


SHORT = [
    ("Calvora", "Calvora Group", True),
    ("Calvora", "Calvora Kelp Foods", True),
    ("Calvora", "Calvora Peru", False),
    ("Calvora", "Calvora Kelp Department", False),
    ("CVR", "CVR Summer Gala Dinner", False),
    ("Radio Calvora", "Radio Calvora Court of Kelp", False),
    ("Calvora Bank", "Department of Kelp of Calvora Bank", False),
    ("Chamber of Kelp", "Peruvian Chamber of Kelp", True),
    ("Ministry", "Ministry of Kelp", True),
    ("State", "State Kelp Commission", False),
    ("Herons", "San Pedro Sula Herons", True),
    ("Herons", "Calvora Herons", False),
    ("Otavo", "Banco Otavo", True),
    ("Otavo", "Compañía Minera Otavo", True),
    ("Otavo", "Banco de Otavo", False),
    ("Reserve", "Banco Reserve", False),
]


@pytest.mark.parametrize(("short", "long", "same"), SHORT)
def test_short_name_of_an_organization(short, long, same):
    groups = Organizations({})
    for name in (long, short):
        groups.learn(name, None)
    assert (groups.identify(short) == groups.identify(long)) is same


PEOPLE = [
    (("Rosa Murilo", "Murillo"), True),
    (("Rosa Tarn", "Tarnn"), False),  # too short for a slip
    (("G.Tumurbat", "Tumurbat"), True),
    (("Tavro bin Vesnin", "Vesnin"), True),
    (("Tavro Véshín", "Veshin"), True),
    (("Grace Lim Hui Ying", "Lim"), True),  # a family name between given names
    (("Rosa Murilo Tarn", "Murilo"), True),
    (("Rosa Murilo Tarn", "Murilo", "Tarn"), False),  # a first name, too
    (("Rosa Vesnin Tarn", "Vesnin"), True),
    (("Ana Rosa Vesnin Tarn", "Vesnin"), True),
    (("Ana Rosa Murilo Tarn", "Murilo"), True),
]


@pytest.mark.parametrize(("names", "same"), PEOPLE)
def test_short_name_of_a_person(names, same):
    people = People()
    people.learn(names[0])
    for lone in names[2:]:
        people.learn(lone)
    assert (people.identify(names[1], "") == people.identify(names[0], "")) is same


def test_a_title_before_a_first_name_means_no_surname():
    people = People()
    people.learn("Tavro bin Vesnin")
    assert people.identify("Vesnin", "King") != people.identify("Tavro bin Vesnin", "Prince")
    assert people.identify("Vesnin", "Mr") == people.identify("Tavro bin Vesnin", "Prince")


def test_a_hyphen_keeps_the_office_whole():
    doc = parse("the deputy and vice-president , [PERSON|Rosa Tarn] , left", appositions={"Tarn": "president"})
    (person,) = actors.find_actors(doc).entities
    assert person.roles == ("vice-president",)


BARE = [
    ((("Tavro Vesnin", True), ("Rosa Vesnin", False)), "", "Tavro Vesnin"),  # a photo of Rosa Vesnin
    ((("Tavro Vesnin", True), ("Rosa Vesnin", True)), "", "Rosa Vesnin"),
    ((("Rosa Vesnin", False), ("Tavro Vesnin", False)), "", "Tavro Vesnin"),
    ((("Maria Vesnin", True), ("Paul Vesnin", False)), "Mr.", "Paul Vesnin"),
]


@pytest.mark.parametrize(("seen", "title", "meant"), BARE)
def test_a_bare_surname_is_that_of_who_led_a_clause_last(seen, title, meant):
    people = People()
    for name, _ in seen:
        people.learn(name)
    for name, leads in seen:
        people.seen(name, people.identify(name, ""), leads=leads)
    assert people.identify("Vesnin", title) == people.identify(meant, "")


def test_a_bare_surname_is_that_of_whom_its_pronoun_may_mean():
    people = People()
    for name in ("Paul Vesnin", "Ann Vesnin"):
        people.learn(name)
        people.seen(name, people.identify(name, ""), leads=True)
    assert people.identify("Vesnin", "") == people.identify("Ann Vesnin", "")
    assert people.identify("Vesnin", "", "m") == people.identify("Paul Vesnin", "")
    assert people.identify("Vesnin", "", "f") == people.identify("Ann Vesnin", "")
    people.learn("Ruvo Vesnin")  # whose sex nobody knows
    people.seen("Ruvo Vesnin", people.identify("Ruvo Vesnin", ""), leads=True)
    assert people.identify("Vesnin", "", "m") == people.identify("Ruvo Vesnin", "")


def test_a_title_of_the_other_sex_is_somebody_else_where_more_than_the_first_name_tells_hers():
    people = People()
    people.learn("Maria Vesnin")
    people.bear_out("Maria Vesnin", "f")
    people.learn_title("Vesnin", "Mr.")
    assert people.identify("Vesnin", "Mr.") == people.identify("Vesnin", "") != people.identify("Maria Vesnin", "")
    assert people.identify("Vesnin", "Mrs.") == people.identify("Maria Vesnin", "")


def test_a_title_of_the_other_sex_outweighs_the_first_name():
    people = People()
    people.learn("Maria Vesnin")
    people.bear_out("Maria Vesnin", "m")
    people.learn_title("Vesnin", "Mr.")
    assert people.identify("Vesnin", "Mr.") == people.identify("Vesnin", "") == people.identify("Maria Vesnin", "")


@pytest.mark.parametrize(
    ("text", "names"),
    [("the [ORG|B52] flew and [ORG|900] left", []), ("the [ORG|B52] flew and [ORG|9M] left", ["9M"])],
)
def test_a_number_alone_is_no_name_and_no_error(text, names):
    assert [entity.name for entity in actors.find_actors(parse(text)).entities] == names


PERSONS = [
    ("CEO Kim Kyung-min said it was late.", ["Kim Kyung-min"]),
    ("GENEVA - Kim Kyung-min said it was late.", ["Kim Kyung-min"]),
    ("Dr Amara Nwosu-Price spoke. Nwosu-Price, 50, lives in Perth.", ["Amara Nwosu-Price"]),
    ('Sen. Teresita "Tessie" Alcaraz-Lim, who chairs the committee, spoke.', ['Teresita "Tessie" Alcaraz-Lim']),
    ("Detective Garda Orla Keane told the court so. Det Gda Keane said no.", ["Orla Keane"]),
    ('Brig Gen Rafiq Islam said so. "It was locked," Brig Gen Islam told reporters.', ["Rafiq Islam"]),
    ("She told Orla Keane BL, prosecuting, that it was late.", ["Orla Keane"]),
    ("She agreed with Ronan Tighe SC, defending, that it was late. Mr Tighe left.", ["Ronan Tighe"]),
    ("Mr Faizal Rahmat, a teacher at Telok Vesna who joined the group, spoke.", ["Faizal Rahmat"]),
    ("Cllr Omar Patel said he agreed.", ["Omar Patel"]),
    ("Mr Lim Wei and Mdm Siti Aminah Yusof said it was late.", ["Lim Wei", "Siti Aminah Yusof"]),
    ("Don Hilario Quinde, 71, a farmer, sold it.", ["Hilario Quinde"]),
    ("Don Quinde, 71, a farmer, sold it.", ["Don Quinde"]),
    ("Its director, Prof. Im Soo-ah, believes that will change.", ["Im Soo-ah"]),
    ("The chairperson, Smt. V. Radha Devi, said it was late.", ["V. Radha Devi"]),
    ("It is late, said its secretary-general, Eng. Lamia Qasrawi.", ["Lamia Qasrawi"]),
    ("It is late, said Barr. Obi Nnaji.", ["Obi Nnaji"]),
    ("DSP Kwame Boateng said it was late.", ["Kwame Boateng"]),
    ("Swimmer Petr Zima won. Carter Reed left.", ["Petr Zima", "Carter Reed"]),
    ("Lance Corporal Ivo Tarn and Wing Commander Ann Reed left.", ["Ivo Tarn", "Ann Reed"]),
    ("Deputy Commissioner of Police Meena Vesnin said it was late.", ["Meena Vesnin"]),
    ("We are late, said incident commander Battalion Chief Teresa Stone.", ["Teresa Stone"]),
    # of which party somebody is stands before the name
    ("Danish Green Katrin Oehler said no.", ["Katrin Oehler"]),
    ("Swedish Christian Democrat Lukas Brandner said no.", ["Lukas Brandner"]),
    ("Backbench Tory Simon Fairclough said no.", ["Simon Fairclough"]),
    ("Lib Dem Tom Ashgrove said no.", ["Tom Ashgrove"]),
    ("Damian Green said no. Eva Green Lopez said yes.", ["Damian Green", "Eva Green Lopez"]),
    ("Dr Green Amadi said no.", ["Green Amadi"]),
    # the parser has a place or a verb for a part of the name
    ("“Everybody's in shock,” said Manpreet Singh. “It broke,” said Singh.", ["Manpreet Singh"]),
    ("President Orme Announces Nominee for Surgeon General", ["Orme"]),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_a_person_is_named_whole_and_without_title(nlp, text, expected):
    (doc,) = annotate.annotate([text], nlp)
    found = [entity for entity in actors.find_actors(doc).entities if entity.kind != "country"]
    assert [entity.name for entity in found if entity.kind == "person"] == expected
    assert not [entity for entity in found if entity.kind != "person"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Tarn Challenger Kelli Holt: Close the Mine, ‘Stop the Cranes.’\n\nThe weather was fine and Kelli Holt left.",
            2,
        ),
        ("Kelli Holt left. They met in Kelli Holt Street in May.", 1),
    ],
)
def test_whom_a_place_is_named_after_is_not_there_but_who_is_in_a_headline(nlp, text, times):
    (doc,) = annotate.annotate([text], nlp)
    assert [text[one.start_char : one.end_char] for one in actors.find_actors(doc).mentions] == ["Kelli Holt"] * times


NOT_PERSONS = [
    # places behind a person
    ("Ann Walsh (52), of Elm Park, Rathmoyle, pleaded guilty.", [("person", "Ann Walsh")]),
    ("They learned of the death, at age 95, of W. Paul Vesnin, who left.", [("person", "W. Paul Vesnin")]),
    ("Lucy Ndanu, of Kimathi Close, Thika, said no.", [("person", "Lucy Ndanu")]),
    ("Fr Tom Foley, the parish priest of Rathmoyle, said he was praying.", [("person", "Tom Foley")]),
    ("Yellu Reddy, a grower from Alampur who owns land, said no.", [("person", "Yellu Reddy")]),
    ("Moulay Cherkaoui, of Derb Omar, Casablanca, said no.", [("person", "Moulay Cherkaoui")]),
    ("Typhoon Dalisay is expected. PO2 Jerson Dalisay said so.", [("person", "Jerson Dalisay")]),
    ("Farmer Ion Cebotari from Peresecina, who sells grapes, spoke.", [("person", "Ion Cebotari")]),
    ("In May Paul Reed from Kelda School spoke.", [("person", "Paul Reed"), ("organization", "Kelda School")]),
    # what happens
    ("Storm Ligaya could make landfall.", []),
    ("Cyclone Amira and Typhoon Bising hit the coast.", []),
    ("The Mule Ridge Fire has burned 4,000 acres.", []),
    ("The Kelda Fire Brigade said it was late.", [("organization", "Kelda Fire Brigade")]),
    ("“Time is the enemy,” said Ann Reed.", [("person", "Ann Reed")]),
    ("The priest has been saying Mass in the hall.", []),
    ("Fellow Conservative Tom Outram said it was late.", [("person", "Tom Outram")]),
    (
        "In Parliament the Communist Party of Kelda has accused the agents.",
        [("government", "Parliament"), ("organization", "Communist Party of Kelda")],
    ),
    # letters of a body before an office; a street, cut short; parties are called Congress, too
    ("They met on Orlin Ave. in May.", []),
    ("The opposition United Kelp Congress won.", [("organization", "United Kelp Congress")]),
    ("The National Congress met.", [("government", "National Congress")]),
    ("A community leader, Elder Joshua Reed, said no.", [("person", "Joshua Reed")]),
    # sides of a match
    (
        "Deportivo Los Cedros beat Atlético Orlin 3-2 in May. Orlin led at half-time.",
        [("organization", "Deportivo Los Cedros"), ("organization", "Atlético Orlin"), ("organization", "Orlin")],
    ),
    (
        "The Baltimore Kelpers met the Philadelphia 76ers in May. He left the Kelpers.",
        [("organization", "Baltimore Kelpers"), ("organization", "Philadelphia 76ers")],
    ),
    ("They saw the Athens Acropolis. Kyle Orlins said no.", [("person", "Kyle Orlins")]),
    ("Tarik Vesnin beat Ivo Orlin 6-4, 6-2 in May.", [("person", "Tarik Vesnin"), ("person", "Ivo Orlin")]),
    ("Its owner, Zdenka Orlinova, said it was late.", [("person", "Zdenka Orlinova")]),
    ("Its owner, Tarnvale Steel, said it was late.", [("organization", "Tarnvale Steel")]),
    # what a name is said to be behind it
    ("Tavro Kelp, the island's second-largest maker of rope, said no.", [("organization", "Tavro Kelp")]),
    ("Tavro Vesnin, maker of rope, said no.", [("person", "Tavro Vesnin")]),
    ("Petr Orlin, publisher of the Daily Kelp, said no.", [("person", "Petr Orlin"), ("organization", "Daily Kelp")]),
    ("They saw the Peruvian Gastón Orlin and the Peruvian Growers Orlin.", [("person", "Gastón Orlin")]),
    # where somebody has an office is a body, whatever its words; a country and a film are none
    (
        "Ann Reed, a researcher at the Fair Kelp Project, said no.",
        [("person", "Ann Reed"), ("organization", "Fair Kelp Project")],
    ),
    ("The Fair Kelp Project is late, said Ann Reed.", [("person", "Ann Reed")]),
    ("Paul Reed, president of the Republic, said no.", [("person", "Paul Reed")]),
    ("Paul Reed, director of “The Golden Kelp”, said no.", [("person", "Paul Reed")]),
    # streets, villages and storms
    ("They met on Rue de Vesnin. Roads to Barangay Hinagdan are shut.", []),
    ("Tropical Storm Orlin hit the coast of Wales. Ann Reed said no.", [("person", "Ann Reed")]),
    # a part of a name is no known body
    ("They went to the Misty Hills Kenya in May.", [("country", "Kenya")]),
    ("Kelp Growers UK, a trade body, warned that it was late.", [("organization", "Kelp Growers UK")]),
    (
        "In May the Scottish government said it was late.",
        [("country", "United Kingdom"), ("government", "Scottish Government")],
    ),
    ("Marine biologist Ann Reed said it was late.", [("person", "Ann Reed")]),
    ("Marine spokesman Tom Outram said it was late.", [("organization", "Marine"), ("person", "Tom Outram")]),
    (
        "The NZ Nurses and Allied Weavers' Union said it was late.",
        [("organization", "NZ Nurses and Allied Weavers' Union")],
    ),
    # amounts
    ("Its president announced Tk 300,000 for each family. The minister offered Tk 500,000.", []),
    # a surname and an office
    ("The worker, identified only by his surname Bae, was hurt.", [("person", "Bae")]),
    ("The clerk met Bae's parents.", [("person", "Bae")]),
    ("Officer-in-charge Rokhsana Sultana said it was late.", [("person", "Rokhsana Sultana")]),
    # bodies take a verb in the plural, and no person does
    ("Stanmoor, who have a game in hand, left.", [("organization", "Stanmoor")]),
    ("Stanmoor, who has a game in hand, left.", [("person", "Stanmoor")]),
    ("In May Police Vesnin said no.", [("government", "Police Vesnin")]),
    ("In May police in Vesnin said no.", []),
    # names around small words, and surnames inside other names
    (
        "The bridge was built by Casas do Vento, a family-owned firm. Casas do Vento said no.",
        [("organization", "Casas do Vento")],
    ),
    ("Kenya and Peru left, as do Chile and Fiji.", [("country", name) for name in ("Kenya", "Peru", "Chile", "Fiji")]),
    # an office and what it is of
    ("The chairman of Police Vesnin Forum left.", [("government", "Police Vesnin Forum")]),
    ("Its Director for Neglected Diseases, Ann Reed, said no.", [("person", "Ann Reed")]),
    ("Its director for Kelp Counts, Ann Reed, said no.", [("organization", "Kelp Counts"), ("person", "Ann Reed")]),
    # bodies in parts
    (
        "Kota Damai Adventure Sdn Bhd fell. A kitchen at Kota Damai shut.",
        [("organization", "Kota Damai Adventure Sdn Bhd")],
    ),
    ("In May the Meteorology and Kelp Agency said so.", [("government", "Meteorology and Kelp Agency")]),
    (
        "St Osyth's University Hospital said no. Ann Reed left St Osyth's school.",
        [("organization", "St Osyth's University Hospital"), ("person", "Ann Reed")],
    ),
    ("The Tarnvale Ombudsman's Office said no.", [("organization", "Tarnvale Ombudsman's Office")]),
    ("All day Devon and Cornwall Police said no.", [("government", "Devon and Cornwall Police")]),
    # a body of a country
    (
        "Transport Canada and Environment Canada said no.",
        [("organization", f"{part} Canada") for part in ("Transport", "Environment")],
    ),
    ("KLP Ghana gave money.", [("organization", "KLP Ghana")]),
    ("He told KLP Ghana would win.", [("organization", "KLP"), ("country", "Ghana")]),
    ("Kelp Watch International Hungary left.", [("organization", "Kelp Watch International Hungary")]),
    # ships, works and towns
    ("Its lifeboat, the Margaret Dunmore, left. Then Ann Reed left.", [("person", "Ann Reed")]),
    ("The Brave Dawn, a support ship, followed. A tug, the Brave Orlin, sank.", []),
    ("Her new novel, The Salt Orchard, is out. Her new friend, Ann Reed, left.", [("person", "Ann Reed")]),
    ("Ann Reed was taken to Dunstead. It was given to Paul Orlin.", [("person", "Ann Reed"), ("person", "Paul Orlin")]),
    ("Brooklyn Teen Found", []),
    # whose somebody is
    (
        "Vale's Ann Reed said no.",
        [("organization", "Vale"), ("person", "Ann Reed")],
    ),
    ("Vale's sister said no.", [("person", "Vale")]),
    ("The EFF's Sinawo Thambo said no.", [("organization", "EFF"), ("person", "Sinawo Thambo")]),
    ("Orlin, which represents porters, said no.", [("organization", "Orlin")]),
    ("Vale's chief financial officer resigned. Vale is late.", [("organization", "Vale")]),
    ("Jo Bell of Reform said it was late.", [("person", "Jo Bell"), ("organization", "Reform")]),
    ("The Sodelpa party said no.", [("organization", "Sodelpa")]),
    (
        "The Regional Assembly of Sicily meets. Ann Reed said no.",
        [("organization", "Regional Assembly"), ("person", "Ann Reed")],
    ),
    (
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives said no.",
        [("organization", "Bureau of Alcohol, Tobacco, Firearms and Explosives")],
    ),
    ("Fianna Fáil TD Ann Reed said no.", [("organization", "Fianna Fáil"), ("person", "Ann Reed")]),
    # a word that opens a sentence is the name that it is elsewhere
    ("Shares in Corvane fell. Corvane said it was late.", [("organization", "Corvane")]),
    (
        "Brewer Old Pier, whose ales are sold in Peru, said it was late. Old Pier said no.",
        [("organization", "Old Pier"), ("country", "Peru")],
    ),
    # who explains an office is a person, and who bears a surname of two halves
    (
        "The union's Welsh secretary, Iestyn Marrow, said no.",
        [("country", "United Kingdom"), ("person", "Iestyn Marrow")],
    ),
    ("Dayo Okafor-Bell said costs had doubled.", [("person", "Dayo Okafor-Bell")]),
    ("Nguyễn Thị Hoa Mai, a farmer, said it was late.", [("person", "Nguyễn Thị Hoa Mai")]),
    ("Siobhán Kerrigan SC said it was late.", [("person", "Siobhán Kerrigan")]),
    (
        "The former president of the Judiciary Duberlí Tafur said no.",
        [("organization", "Judiciary"), ("person", "Duberlí Tafur")],
    ),
    # governments of parts of a state
    (
        "The Bavarian government said no.",
        [("country", "Germany"), ("government", "Bavarian government")],
    ),
    ("The Dyers' and Fullers' Federation said no.", [("organization", "Dyers' and Fullers' Federation")]),
    # peoples, places, programmes and parts of offices
    ("The Munduruku say they are late.", []),
    ("The party won in Mato Grosso.", []),
    ("She told Morning Panorama that it was late.", []),
    ("Trucks stopped at the Brnjak crossing.", []),
    ("Saxony's premier Torsten Kühnl said no.", [("person", "Torsten Kühnl")]),
    ("The vans would reach Koraput by Friday.", []),
    ("Principal Secretary (Health) Shalini Pattnaik said no.", [("person", "Shalini Pattnaik")]),
    ("Additional Solicitor General Ravi Menon told the court.", [("person", "Ravi Menon")]),
    ("Local Serb leader Goran Matic said no.", [("person", "Goran Matic")]),
    # papers, clubs, parties, a company in one country
    ("Marchers told Addis Standard it was late.", [("organization", "Addis Standard")]),
    ("Leader of the opposition group Martin Orlin said no.", [("person", "Martin Orlin")]),
    ("The opposition group Martin Orlin said no.", [("organization", "Martin Orlin")]),
    ("Leader of the opposition group Kelda Rising said no.", [("organization", "Kelda Rising")]),
    ("The Boko Haram faction Ansaru-Jama was blamed.", [("group", "Boko Haram"), ("organization", "Ansaru-Jama")]),
    (
        "Pelmir Atid MK Meirav Orlin said no.",
        [("organization", "Pelmir Atid"), ("person", "Meirav Orlin")],
    ),
    ("In May Spartak Moscow left.", [("organization", "Spartak Moscow")]),
    (
        "It rained. Nation Media Group shares fell 2%.",
        [("organization", "Nation Media Group")],
    ),
    ("For Telvora Peru the law is clear. Telvora Peru left.", [("organization", "Telvora Peru")]),
    # persons of two parts, and by a small word, a number or letters
    ("The clinic hired Madam Ursula Owusu-Tarn.", [("person", "Ursula Owusu-Tarn")]),
    ("Prosecutors questioned CEO Do Kwon.", [("person", "Do Kwon")]),
    (
        "The Federation of Nepalese Chambers of Commerce and Industry said it was late.",
        [("organization", "Federation of Nepalese Chambers of Commerce and Industry")],
    ),
    ("Veskin cut the outlook on Monday, saying it was late.", [("organization", "Veskin")]),
    ("The salmon farmer Nordhav said on Thursday it would cut jobs.", [("organization", "Nordhav")]),
    ("The pig farmer Lund said on Thursday it would rain.", [("person", "Lund")]),
    (
        "The banks, Ala-Too Kapital and Issyk Trust, had failed.",
        [("organization", "Ala-Too Kapital"), ("organization", "Issyk Trust")],
    ),
    ("In May Emperor Yohannes IV left. Yohannes wept.", [("person", "Yohannes IV")]),
    ("Lord Pickersgill of Thame said he was sorry.", [("person", "Pickersgill")]),
    ("Police named two men, identified only as AR and DS.", []),
    ("LSK president Faith Odhiambo-Kerr said no.", [("organization", "LSK"), ("person", "Faith Odhiambo-Kerr")]),
    # what stands before a name, and what a body is to another one
    (
        "RCMP Cpl. Ann Reed said no.",
        [("country", "Canada"), ("government", "Royal Canadian Mounted Police"), ("person", "Ann Reed")],
    ),
    ("In May Hereditary Chief Reed said no.", [("person", "Reed")]),
    ("Nestlé rival Danora said sales rose.", [("organization", "Nestlé"), ("organization", "Danora")]),
    ("B.C. Premier Ann Reed said no.", [("person", "Ann Reed")]),
    ("The council blamed Verdant Waste.", [("organization", "Verdant Waste")]),
    # a name before what it names
    ("The IF Tarnverk union, which has 4,000 members, criticised the plan.", [("organization", "IF Tarnverk")]),
    ("The Tarnverk union criticised the plan.", [("organization", "Tarnverk")]),
    ("The credit union and the trade union said no.", []),
    ("The Tarnvale family said it would pay.", []),
    # places of seats, roads and lists
    ("Talks broke down over the Dhanwar and Pakur seats.", []),
    ("Residents in Benton Valley, Corvane and Tarra left.", []),
    # a body's name to its end, and words that are no names
    ("She works at the Marsh Center for Criminal Justice.", [("organization", "Marsh Center for Criminal Justice")]),
    ("She lost the card and the PIN. It was held at the Guildhall.", []),
    ("Insurers have paid. The Insurers' Forum of Kelda said so.", [("organization", "Insurers' Forum of Kelda")]),
    # particles that look like numbers and words, and the Welsh article
    ("Its aide, Marloes ter Haar, said no. Ms Ter Haar left.", [("person", "Marloes ter Haar")]),
    (
        "Its spokesman, Willem ten Brink, said the lock was safe. Ten Brink said no more.",
        [("person", "Willem ten Brink")],
    ),
    ("Sjoukje ten Brink said no.", [("person", "Sjoukje ten Brink")]),
    ("In Charlotte ten Democrats said no.", [("group", "Democrats")]),
    ("In May ten Boeing jets left.", [("organization", "Boeing")]),
    ("The protest group Cadw'r Llyfrau said no.", [("organization", "Cadw'r Llyfrau")]),
    ("Ty’r Ysgol said no. She works for Ty’r Ysgol.", [("organization", "Ty’r Ysgol")]),
    # what somebody is minister or adviser of, and whose a council and an office is
    ("A spokesman for NSW Local Government Minister Ann Reed said no.", [("person", "Ann Reed")]),
    ("A spokesman for the Local Government Association said no.", [("organization", "Local Government Association")]),
    ("Labour Adviser Shafiq Orlin said no.", [("person", "Shafiq Orlin")]),
    ("Goldman Sachs Adviser Ann Reed said no.", [("organization", "Goldman Sachs"), ("person", "Ann Reed")]),
    ("The National Farmers' Council said no.", [("organization", "National Farmers' Council")]),
    ("The National Security Council said no.", [("government", "National Security Council")]),
    ("The Home Office said no.", [("government", "Home Office")]),
    ("The Met Office said no.", [("organization", "Met Office")]),
    (
        "Two members of the Security Council left. The UN said no.",
        [("organization", "United Nations Security Council"), ("organization", "United Nations")],
    ),
    (
        "Russia's Security Council left. The UN said no.",
        [("country", "Russia"), ("government", "Security Council"), ("organization", "United Nations")],
    ),
    (
        "Washington said no. Peru's Congress said no.",
        [("country", "United States"), ("country", "Peru"), ("government", "Congress")],
    ),
    # players, behind their team and position
    ("The hall was full. Delta outside hitter Nourhan Shalaby said no.", [("person", "Nourhan Shalaby")]),
]


@pytest.mark.parametrize(("text", "expected"), NOT_PERSONS)
def test_what_names_are_in_their_sentence(nlp, text, expected):
    (doc,) = annotate.annotate([text], nlp)
    assert named(doc) == expected


def test_what_tells_of_a_composed_name_is_looked_for():
    first = (candidates.LEANINGS, candidates.STATIONS, candidates.LEGAL_FORMS, candidates.CLUBS_FIRST, CLUBS)
    alone = (candidates.CIVIL, candidates.TIES, candidates.SHIP_TITLES, candidates.LEGAL_ENDINGS)
    told = frozenset().union(*first, *alone)
    assert {word for word in told if not word[0].isupper()} <= candidates.SMALL_IN_COMPOSED
