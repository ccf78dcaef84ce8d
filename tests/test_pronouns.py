"""Whom a pronoun means."""

import pytest
import spacy
from spacy.tokens import Doc

from pipeline.actors import pronouns


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
    ("Paul Orlin left. According to one of the drivers, who fled, it rained. He said it was late.", []),
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
def test_mr_is_he_whose_name_is_no_womans_where_she_is_the_other(read):
    doc, found = read(
        "Bill Reed came on Monday. What Mr. Reed did is what Robin Reed needs. Robin Reed spoke. Mr. Reed left. "
        "He speaks for Mrs. Reed."
    )
    names = [(doc.text[m.start_char - 4 : m.end_char], found.entities[m.entity].name) for m in found.mentions]
    assert [name for words, name in names if words == "Mr. Reed"] == ["Bill Reed", "Bill Reed"]
    assert ("rs. Reed", "Robin Reed") in names


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


@pytest.mark.slow
def test_a_pronoun_means_who_was_said_to_be_called_so(read):
    doc, found = read("Her neighbour, a retired driver called Petru, has other ideas. “We had work,” he says.")
    start = doc.text.index("he says")
    source = found.source(doc, start, start + 2)
    assert ([found.entities[i].name for i in source.entities], source.form) == (["Petru"], "pronoun")
