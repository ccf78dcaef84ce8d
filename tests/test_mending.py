"""What is put right around words of saying before and after spaCy parses, and what beside it stays."""

import pytest
import spacy
from spacy.tokens import Doc

from pipeline import annotate
from pipeline.mending import names


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('She thanked them in a post on X. "The bridge is open," she wrote.', 2),
        ("She thanked them on the social network X. Norvane did not.", 2),
        ('She thanked them, said J. "Red" Orlin.', 1),
        ('It was met by Ann J. "Red" Orlin.', 1),
        ("Pupils got grades from A* to C. Mr Orme praised the staff.", 2),
        ("It fell to -31 C. Nineteen people fled.", 2),
        ("It fell to -31 F. The wind rose.", 2),
        ("They played with 7 C. Ronaldo up front.", 1),
    ],
)
def test_a_sentence_ends_at_a_letter_before_a_quotation(nlp, text, sentences):
    (doc,) = annotate.annotate([text], nlp)
    assert len(list(doc.sents)) == sentences


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Tavistock Foundation think tank said the bridge would cost more.", "tank"),
        ("I think tanks rust.", "I"),
        ("Kenya's state news agency KNA said it was late.", "KNA"),
        ("In May WHO said it was late.", "WHO"),
        ("Opposition leader Wanjiru Otieno on Wednesday dismissed the report.", "Otieno"),
        ("Olde, however, told analysts that orders were up.", "Olde"),
        ("On Wednesday Olde told analysts that orders were up.", "Olde"),
        ("In Leeds Judge Olde said it was late.", "Olde"),
        ("In an open letter residents said they were late.", "residents"),
        ("In recent days transport officials said it was late.", "officials"),
        ("Biely appealed to tourists not to leave.", "Biely"),
        ("Per Lund said the ferry would sail.", "Lund"),
        ("May Lindgren said the bank had failed.", "Lindgren"),
        ("Will Reed resign?", "Reed"),
        ("Holt herself also hinted that she may run.", "Holt"),
        ("School No. 7 said pupils were safe.", "No."),
        ("Author and former laureate Tom Reed hailed it.", "Reed"),
        ("Author and laureate fell.", "Author"),
        ("Growers in Tarn, Ohio said it was late.", "Growers"),
        ("The mayor of Tarn, Ohio said it was late.", "mayor"),
        ("The minister, No Kwang-jin, said it was late.", "minister"),
        ("Jean-Paul Orlin counters that it is late.", "Orlin"),
    ],
)
def test_first_subject(nlp, text, subject):
    (doc,) = annotate.annotate([text], nlp)
    assert next(token.text for token in doc if token.dep_ == "nsubj") == subject


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The agency reported earlier that leader Kim Jong Un had left.", "earlier", "reported"),
        ("Investors in Solara and Luna say they were cheated.", "Luna", "Solara"),
        ("Investors in Solara and Ann Luna say they were cheated.", "Luna", "Investors"),
        ("The agency said no leader knew earlier that Kim had left.", "earlier", "knew"),
        ("Another survivor told the Herald he had dug with his hands.", "dug", "told"),
        ("She told the story he had dug out of a paper.", "dug", "story"),
        ("“I told them two things I am not going to repeat to you.”", "going", "things"),
        ("Cortex said on Wednesday fourth-quarter revenue would be low.", "revenue", "be"),
        ("In recent days transport officials said it was late.", "transport", "officials"),
        ("Pell denied theft and hiding a body.", "hiding", "theft"),
        ("Pell lost his job and being poor was hard.", "being", "was"),
        ("Residents moved to the hall say it is cold.", "Residents", "say"),
        ("In a post on Facebook Mr Olde said it was late.", "Facebook", "on"),
        ("He said at 7pm that guards were late.", "at", "said"),
        ("He told IRNA on Thursday night there has been progress.", "night", "on"),
        ("He told the BBC women were free to work.", "women", "were"),
        ("He told the BBC women that they were free to work.", "women", "told"),
        ("In a letter, the group said past sanctions had only enriched thieves.", "sanctions", "had"),
        ("Holt said in a statement prices would rise.", "statement", "in"),
        ("The firm announced it would cut 300 jobs, a decision unions called shameful.", "called", "decision"),
        ("They said voting day was largely peaceful but criticised delays in opening it.", "delays", "criticised"),
        ("Norvane rejected as absurd the charge that it armed them.", "charge", "rejected"),
        ("Halden said the problem was small but repeated delays made it worse.", "delays", "made"),
        ("Outside, Faiz Marikkar, for the defence, promised an appeal.", "Marikkar", "promised"),
        ("He said, adding that he had written to Treasury Cabinet Secretary Moses Orlin three times.", "Orlin", "to"),
        (
            "The minister, Ann Orlin, said Tarn's policy on arms, as agreed in the 1972 joint accord, had not changed.",
            "policy",
            "changed",
        ),
        (
            "Police detained 47 people, as part of a bribery probe, state-run Tarn Agency reported.",
            "Agency",
            "reported",
        ),
        ("Reacting, the minister of works, Mr. Paul Orlin, appealed to the crew to leave.", "minister", "appealed"),
        ("The minister, who spoke through his media aide, Mrs. Ann Orlin, added that it was late.", "Orlin", "aide"),
        ("“No,” wrote the ex-president.", "the", "president"),
        (
            "Announcing the cut on Monday, the Governor, Dr Ann Orlin, explained that it rained.",
            "Governor",
            "explained",
        ),
        (
            "The Minority, in a letter signed by its spokesperson on finance, Dr Ann Orlin, said no.",
            "Orlin",
            "spokesperson",
        ),
        ("The Marovian Fund, whose $3 billion plan for it expires this month, has urged them to go.", "Fund", "urged"),
        ("Minister for Housing Eoin Brannigan said 40,000 homes would be built.", "Brannigan", "said"),
        ("It was signed by President of Peru Ann Orlin on Friday.", "Orlin", "by"),
        (
            "Speaking on RTÉ's Morning Ireland, Minister for Housing Eoin Brannigan said 40,000 homes would be completed.",
            "Brannigan",
            "said",
        ),
        ("The minister, who took office in May, said it was late.", "minister", "said"),
        ("Growers in Tarn, Ohio said it was late.", "Ohio", "Tarn"),
        ("Troops in Mali, France said on Monday, would leave.", "France", "said"),
        ("She urged drivers to stay at home and pledged more patrols.", "pledged", "urged"),
        ("She urged drivers to stay at home and keep warm.", "keep", "stay"),
        ("The firm cut its forecast, citing slow growth in the east and growing debts at home.", "debts", "growth"),
        ("He told the channel Nova Plus that his country had opened the dam.", "Plus", "channel"),
        ("He told our correspondent that N54bn had been paid.", "N54bn", "paid"),
        ("The mayor of Valdorosa, Ann Reed, assured them that it was late.", "Reed", "mayor"),
        ("Rep. Jo Orlin of the main opposition New Horizon Party criticized the reply.", "Party", "of"),
        ("Ann Orlin wrote in a note that the forecast was late.", "was", "wrote"),
        ("Halden complained in a note that it was late.", "was", "complained"),
        ("The mill was sold to Kelda, which employs 900, its chairman, Ann Reed, boasts.", "chairman", "boasts"),
        ("He revealed to the newspaper that the number exceeds 300.", "exceeds", "revealed"),
        ("She denies murder and claims Orlin took his own life.", "claims", "denies"),
        ("She denies murder and lesser claims.", "claims", "murder"),
        (
            "The tests are printed in the journal, whose editor, Professor Ann Orlin, called them late.",
            "editor",
            "called",
        ),
        ("Ann Reed of Halden Energy Securities said it was late.", "Securities", "of"),
        ("Ann Reed, the mayor, and Paul Orlin, her deputy, said it was late.", "Orlin", "Reed"),
        ("Ann Reed, a nurse and mother of two, said it was late.", "mother", "nurse"),
        ("Trade Minister Ken Silva and Finance Minister Gary Lomo announced the rules.", "Silva", "announced"),
        ("NATO Secretary General Ken Silva and Energy Minister Ines Rocha agreed to hold talks.", "Rocha", "Silva"),
        ("UN envoy Nguyen Van Minh and Energy Minister Ines Rocha agreed to hold talks.", "Rocha", "Minh"),
        ("The commissioner, who was represented by his deputy, Tom Marsh, urged them to leave.", "Marsh", "deputy"),
        ("Reed, the only mayor to object, said it was late.", "mayor", "Reed"),
        ("The firm will cut 300 jobs, most of them in Tarn, Reed said.", "most", "jobs"),
        ("Reed asked the man standing there if it was late.", "standing", "man"),
        ("She again called on leaders to talk.", "leaders", "on"),
        ("The mayor said the port was safe, KTN reported.", "was", "said"),
        (
            "The bridge was built by Norlund, which employs 900 people, its chairman, Ole Brandt, says.",
            "chairman",
            "says",
        ),
        ("In a statement signed by her media aide, Mr Tom Orme, the mayor said it was late.", "Orme", "aide"),
        ("In a statement signed by her media aide, Mr Tom Orme, the mayor said it was late.", "mayor", "said"),
        ("In a call with his lawyer, Ann Orme, the director, said it was late.", "Orme", "said"),
        (
            "Chairman of the State Duma Committee on International Affairs Ann Orlin said it was late.",
            "Chairman",
            "Orlin",
        ),
        ("A spokeswoman for Ontario Health Minister Ada Holt said the application was late.", "Holt", "for"),
        ("The prosecutor leading the case, Leonel Barrera, said it was late.", "Barrera", "prosecutor"),
        ("The lawyer defending the minister, Leonel Barrera, said it was late.", "Barrera", "minister"),
        ("The crew was led to the wreck by a fisherman, Hernán Vidal, who had heard frogs.", "Vidal", "fisherman"),
        ("Outside court, the sister of one of them, Ada Holt, said it was late.", "sister", "said"),
        ("Outside counsel said it was late.", "counsel", "said"),
        (
            "The rebels have accused staff of spying for Norvane, charges the U.N. has called baseless.",
            "charges",
            "accused",
        ),
        ("The rebels accused the army of theft, claims the army rejects.", "rejects", "claims"),
        ("Drivers were urged to stay at home by the police.", "by", "urged"),
        ("Staff were told to travel by bus.", "by", "travel"),
        ("Brandt was accused by the union of ignoring the report.", "of", "accused"),
        ("Brandt was accused by members of parliament.", "of", "members"),
        ("Brandt was accused by survivors of torture.", "of", "survivors"),
        ("Brandt was warned by engineers that the bridge could fall.", "fall", "warned"),
    ],
)
def test_head(nlp, text, word, head):
    (doc,) = annotate.annotate([text], nlp)
    assert next(token.head.text for token in doc if token.text == word) == head


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        (
            "Two hikers have been found alive, the Mountain Rescue Service (MRS) informed on Sunday.",
            "informed",
            "parataxis",
        ),
        (
            "They hit the town, wounding two people, the head of the Tarn Authority Ann Orlin informed them.",
            "informed",
            "conj",
        ),
        ("Ann Reed, Paul Orlin, and Tom Marsh said it was late.", "Orlin", "conj"),
        (
            "The charity welcomed the deal, with its chief, Ann Reed, telling reporters that it was late.",
            "telling",
            "pcomp",
        ),
        ("The bank met the head, Ann Reed, telling us that it was late.", "telling", "advcl"),
        ("She isn’t calling for it.", "n’t", "neg"),
        ("The co-founder and former chief executive officer of Kelda Inc.", "founder", "ROOT"),
    ],
)
def test_label(nlp, text, word, label):
    (doc,) = annotate.annotate([text], nlp)
    assert next(token.dep_ for token in doc if token.text == word) == label


@pytest.mark.slow
def test_a_participle_with_a_subject_is_a_past(nlp):
    (doc,) = annotate.annotate(["The court, led by Orlin, considered that it was late."], nlp)
    assert next(token.tag_ for token in doc if token.text == "considered") == "VBD"


@pytest.mark.slow
def test_a_small_word_may_be_a_surname(nlp):
    (doc,) = annotate.annotate(["The minister, No Kwang-jin, said it was late."], nlp)
    assert "No Kwang-jin" in [entity.text for entity in doc.ents]


def test_a_noun_that_hangs_on_its_hyphen_is_no_head_of_what_it_hangs_on():
    words = ["the", "ex", "-", "wife", "Hughes", "is"]
    deps = ["det", "nmod", "ROOT", "compound", "nsubj", "relcl"]
    doc = Doc(
        spacy.blank("en").vocab, words, [True, False, False, True, True, False], heads=[3, 4, 2, 4, 5, 2], deps=deps
    )
    doc[3].pos_ = "NOUN"
    names.hyphen(doc[2])
    assert [token.text for token in doc if token.head == token] == ["wife"]
    assert [token.head.text for token in doc] == ["wife", "wife", "wife", "wife", "is", "wife"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "In Asia an interview with Reuters showed growth Reed said.",
        "Ann Reed data from Reuters show a truce Ann Reed said Foreign Minister Li Wen UN envoy.",
    ],
)
def test_a_mended_tree_has_no_cycle(nlp, text):
    (doc,) = annotate.annotate([text], nlp)
    for token in doc:
        seen, up = {token.i}, token
        while up.head != up:
            up = up.head
            assert up.i not in seen
            seen.add(up.i)


@pytest.mark.slow
def test_who_speaks_behind_a_quotation_is_no_adverb(nlp):
    (doc,) = annotate.annotate(["“It was late, I'll be honest,” Olumide told Sky Sports."], nlp)
    (name,) = (token for token in doc if token.text == "Olumide")
    assert (name.dep_, name.head.text) == ("nsubj", "told")
