"""Statements on hand-built parses where a rule is at stake, on the trained model where the whole is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.statements import find_statements
from pipeline.statements.contents import outside_clause
from pipeline.statements.parse import Parse
from pipeline.statements.sources import addressee
from tests.growth import growth


def parsed(*rows):
    """A Doc of (word, tag, pos, dep, head) rows; lemma is a sixth value where it is not the word."""
    words = [r[0] for r in rows]
    spaces = [i + 1 < len(words) and words[i + 1] not in {",", ".", "”"} and words[i] != "“" for i in range(len(words))]
    return Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        tags=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=[r[4] for r in rows],
        lemmas=[r[5] if len(r) > 5 else r[0].lower() for r in rows],
    )


def said(text_or_doc, nlp=None):
    doc = nlp(text_or_doc) if nlp else text_or_doc
    text = doc.text
    return [
        (" … ".join(text[a:b] for a, b in s.segments), s.speaker and text[slice(*s.speaker)], s.cue_lemma)
        for s in find_statements(doc)
    ]


def test_clause_after_the_verb():
    doc = parsed(
        ("Oslo", "NNP", "PROPN", "nsubj", 1),
        ("said", "VBD", "VERB", "ROOT", 1, "say"),
        ("that", "IN", "SCONJ", "mark", 5),
        ("ships", "NNS", "NOUN", "nsubj", 5, "ship"),
        ("had", "VBD", "AUX", "aux", 5, "have"),
        ("left", "VBN", "VERB", "ccomp", 1, "leave"),
        (".", ".", "PUNCT", "punct", 1),
    )
    assert said(doc) == [("ships had left", "Oslo", "say")]


def test_quotation_is_taken_whole_whatever_the_parser_made_of_it():
    doc = parsed(
        ("“", "``", "PUNCT", "punct", 2),
        ("We", "PRP", "PRON", "nsubj", 2),
        ("won", "VBD", "VERB", "ROOT", 2, "win"),
        (".", ".", "PUNCT", "punct", 2),
        ("Go", "VB", "VERB", "ccomp", 8),
        (",", ",", "PUNCT", "punct", 8),
        ("”", "''", "PUNCT", "punct", 8),
        ("she", "PRP", "PRON", "nsubj", 8),
        ("said", "VBD", "VERB", "ROOT", 8, "say"),
        (".", ".", "PUNCT", "punct", 8),
    )
    assert said(doc) == [("We won. Go", "she", "say")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is safe,” Mira Halden said. “We tested it twice.”",
            [("The bridge is safe … We tested it twice.", "Mira Halden", "say")],
        ),
        (
            "“The bridge,” she said, “is safe.”",
            [("The bridge … is safe.", "she", "say")],
        ),
        (
            "According to the ministry, the bridge was closed on Monday.",
            [("the bridge was closed on Monday", "the ministry", "according to")],
        ),
        (
            "The bridge will be closed until May, officials warned.",
            [("The bridge will be closed until May", "officials", "warn")],
        ),
        (
            "“One step at a time.\n\n“Then we rest,” the coach said.",
            [("One step at a time. … Then we rest", "the coach", "say")],
        ),
        (
            "“It did not reach my desk,” she said on Friday. “That it did not is no defence.”",
            [("It did not reach my desk … That it did not is no defence.", "she", "say")],
        ),
        (
            "Of the bridge, he said, “In the end I will have one vote, like everybody else.”",
            [("In the end I will have one vote, like everybody else.", "he", "say")],
        ),
        (
            "Both Oslo and Bergen deny any transfer of boats.",
            [("any transfer of boats", "Both Oslo and Bergen", "deny")],
        ),
        (
            "“We tried,” she said, her voice breaking, “but nobody came.”",
            [("We tried … but nobody came.", "she", "say")],
        ),
        (
            "Halden told Harbour Radio that the pier “was an accident waiting to happen”, adding: “We all knew.”",
            [("the pier “was an accident waiting to happen”", "Halden", "tell"), ("We all knew.", "Halden", "add")],
        ),
        ("The bridge, says Halden, was never safe.", [("The bridge … was never safe", "Halden", "say")]),
        ("She read “The Long Road Home” on the train.", []),
        ("Nobody said that the road was closed.", []),
        ("He says that to everybody.", []),
        ("They argued about 40 sheep.", []),
        (
            "Q: Will the pier reopen?\n\nA: We hope so. The steel is new.\n\nQ: Who pays for it?\n\nA: The city pays.",
            [],
        ),
        ("The Coast Guard counted 212; the Harbour Ministry says 214.", [("214", "the Harbour Ministry", "say")]),
        (
            "The Coast Guard counted 212 passengers; the Harbour Ministry says there were 214.",
            [("there were 214", "the Harbour Ministry", "say")],
        ),
        (
            "The pier is closed; it will reopen in May, Halden said.",
            [("The pier is closed; it will reopen in May", "Halden", "say")],
        ),
        # whose verb it is shows by its form
        (
            "Halden put off deciding whether the union could sue the port but said it could come back later.",
            [("it could come back later", "Halden", "say")],
        ),
        (
            "The judges wanted Ostreva to draw up plans and asked it to finish them by May.",
            [("it to finish them by May", "The judges", "ask")],
        ),
        (
            "Halden led the protest, and the union had met the mayor and asked him to resign.",
            [("him to resign", "the union", "ask")],
        ),
    ],
)
def test_forms(nlp, text, expected):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert said(doc) == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She said talks with the Greens would begin on Tuesday and ruled out any cooperation with Harbour First.",
            ["talks with the Greens would begin on Tuesday", "any cooperation with Harbour First"],
        ),
        (
            "The ministry said fewer than 40 people had been affected and denied any fault.",
            ["fewer than 40 people had been affected", "any fault"],
        ),
        (
            "She was elected in a vote that a rival said had been rigged, and that monitors called “unfair in spirit”.",
            ["a vote … had been rigged", "unfair in spirit"],
        ),
        ("She said the road would open in May and was safe.", ["the road would open in May and was safe"]),
        ("She said the pier might have failed and killed people.", ["the pier might have failed and killed people"]),
        ("He ruled out a new vote saying it would cost too much.", ["a new vote", "it would cost too much"]),
        ("She rejected a video saying the vote was rigged.", ["a video saying the vote was rigged"]),
        (
            "The storm has killed at least 43 people, officials said, but a doctors’ group put the number at 75.",
            ["The storm has killed at least 43 people", "the number at 75"],
        ),
        (
            "The bridge was closed in May, the council said, and it would stay closed until July.",
            ["The bridge was closed in May … and it would stay closed until July"],
        ),
        (
            "Storms cost the port $45 million, Mira Halden said, and are likely to cost more next year.",
            ["Storms cost the port $45 million … and are likely to cost more next year"],
        ),
        (
            "The bridge was closed in May, the council said, but it reopened last week.",
            ["The bridge was closed in May … but it reopened last week"],
        ),
        # where a report without quotation marks goes on behind its reporting clause, and where not
        (
            "The bridge cost 3 million crowns, she argued, and 640 posts were vacant.",
            ["The bridge cost 3 million crowns … and 640 posts were vacant"],
        ),
        ("Turnout was 61 per cent, the board said, up from 54.", ["Turnout was 61 per cent … up from 54"]),
        (
            "The port had spent 3 million crowns, Halden said, and would ask for part of it back.",
            ["The port had spent 3 million crowns … and would ask for part of it back"],
        ),
        (
            "Work would start in May, he told a news conference, and 400 people would be employed.",
            ["Work would start in May … and 400 people would be employed"],
        ),
        ("The road was safe, Halden said, because it was new.", ["The road was safe … because it was new"]),
        ("The pier, Halden said, was safe.", ["The pier … was safe"]),
        ("The road was safe, Halden said, and left.", ["The road was safe"]),
        ("The road was safe, Halden said, but she warned of floods.", ["The road was safe", "floods"]),
        ("The road was safe, Mira Halden said, a claim that officials disputed.", ["The road was safe"]),
        ("The road was safe, Halden said, a day after the flood.", ["The road was safe"]),
        ("The road was safe, Halden said, her voice breaking.", ["The road was safe"]),
        ("The road was safe, Halden said, to applause.", ["The road was safe"]),
        ("“The road is safe,” Halden said, and the crowd cheered.", ["The road is safe"]),
        # a second verb of saying of the same speaker, or of another, in the tense of the first
        (
            "The port said it was a private decision but promised help for the town.",
            ["it was a private decision", "help for the town"],
        ),
        (
            "The union said the fire was the fifth this year and accused Halden of silence.",
            ["the fire was the fifth this year", "Halden of silence"],
        ),
        (
            "Halden said the fees would rise, and she accused Brandt of fraud.",
            ["the fees would rise", "Brandt of fraud"],
        ),
        (
            "Halden said voting was calm, although she expressed concern about the weather.",
            ["voting was calm", "concern about the weather"],
        ),
        (
            "Police said the man was drunk and accused his wife of theft.",
            ["the man was drunk and accused his wife of theft"],
        ),
        (
            "Police said the man entered the shop and he demanded cash.",
            ["the man entered the shop and he demanded cash"],
        ),
        ("Halden said the plan was sound and would go ahead.", ["the plan was sound and would go ahead"]),
        ("Halden said she was tired and wanted a new ferry.", ["she was tired and wanted a new ferry"]),
        ("Halden said voting was calm, although it was late.", ["voting was calm, although it was late"]),
        (
            "Halden said that the fees would rise and that she would accuse Brandt of fraud.",
            ["the fees would rise and that she would accuse Brandt of fraud"],
        ),
        # what it was said in
        ("The port rejected that claim in a statement.", ["that claim"]),
        ("Halden said the pier was safe in an interview with the radio.", ["the pier was safe"]),
        ("Mira Halden praised Ole Brandt at a press conference in Norvane.", ["Ole Brandt"]),
        ("The minister urged restraint at the annual conference in Norvane.", ["restraint"]),
        ("Halden said she had met Ole Brandt at a rally.", ["she had met Ole Brandt at a rally"]),
        ("Halden said the plan is in a statement.", ["the plan is in a statement"]),
        (
            "Halden said Brandt had confirmed the closure in a statement.",
            ["Brandt had confirmed the closure in a statement"],
        ),
        ("“We tried,” she said, her voice breaking. “But nobody came.”", ["We tried … But nobody came."]),
        ("The union called a strike for Monday.", []),
        ("Mira Halden declined to comment for this article.", []),
        ("A spokesman for Norvane declined to comment when reached by phone.", []),
        (
            "At 81 she is the last keeper, and she has no intention, she says, of moving now.",
            ["she has no intention … of moving now"],
        ),
        (
            "The towns signed a treaty in 2019, but according to the Institute, a think tank, it was never applied.",
            ["it was never applied"],
        ),
        (
            "According to the Institute, the bridge, the oldest in the country, is unsafe.",
            ["the bridge, the oldest in the country, is unsafe"],
        ),
        (
            "The quake hit at 4:52 a.m. (0152 GMT) at a depth of 11 km (7 miles) near Norvane, the Rescue Board (NRB) said.",
            ["The quake hit at 4:52 a.m. (0152 GMT) at a depth of 11 km (7 miles) near Norvane"],
        ),
        ("Officials put the death toll at 38 on Monday.", ["the death toll at 38"]),
        ("Officials put the pot at the door.", []),
        ("MPs and judges heard nothing.", []),
        ("Judges heard that the driver never braked.", ["the driver never braked"]),
        (
            "He said he respected the vote but did not think it would stand, and accused some colleagues of grandstanding.",
            ["he respected the vote but did not think it would stand", "some colleagues of grandstanding"],
        ),
        (
            "Her rival Ole Brandt was blunter: she stole his taxi in Norvane, he wrote, and he had never forgiven her.",
            ["she stole his taxi in Norvane … and he had never forgiven her"],
        ),
        ("Brandt told Radio Bay last year that Halden had been sacked.", ["Halden had been sacked"]),
        ("“Buy the rumour, sell the news,” as one trader put it.", ["Buy the rumour, sell the news"]),
        ("The neighbours heard that the road was closed.", []),
        ("The agency alerted 12 towns to the risk of flooding.", ["the risk of flooding"]),
        ("The mayor commented on Facebook.", []),
        ("The mayor agreed on behalf of the bank.", []),
        ("The mayor commented on the case.", ["the case"]),
        ("Mira Halden wrote that report in 2019.", []),
        ("Jurors at the court found her guilty of fraud.", []),
        (
            "Critics say it is a “vanity project”. The so-called “green wall” was built in 2010.",
            ["it is a “vanity project”"],
        ),
        (
            "Mira Halden denied that anyone had been dismissed but would not say whether warnings had been sent.",
            ["anyone had been dismissed", "whether warnings had been sent"],
        ),
        (
            "Halden told the council the firm was picked because it was cheap, drawing criticism from the union.",
            ["the firm was picked because it was cheap"],
        ),
        (
            "The port said the decision “was made under our rules”, which it declined to share.",
            ["the decision “was made under our rules”"],
        ),
        (
            "The inquest heard that he spent the money on a pool “as big as a lake”, as Ole Brandt put it.",
            ["he spent the money on a pool “as big as a lake”"],
        ),
        (
            "The cook, Ida Lund, said the fish was fried at noon and served an hour later.",
            ["the fish was fried at noon and served an hour later"],
        ),
        (
            "Ida Lund wrote 30 novels and, according to her editor, Karl Brandt, burned at least two others.",
            ["Ida Lund … burned at least two others"],
        ),
        (
            "Three clerks were silent when asked about roads that were paid for but, according to the union, were never built.",
            ["roads … were never built"],
        ),
        (
            "The line made a loss of 5 million crowns, which it attributed to storms.",
            ["a loss of 5 million crowns … storms"],
        ),
        (
            "Prices rose sharply in March, which the bank attributed to the weather.",
            ["Prices rose sharply in March … the weather"],
        ),
        ("“It was a bloodbath” is how one trader summed up the day.", ["It was a bloodbath"]),
        ("Police put the number of those held at 19.", ["the number of those held at 19"]),
        ("Halden called the remark irresponsible.", ["the remark irresponsible"]),
        ("Halden estimated the cost at 5 million crowns.", ["the cost at 5 million crowns"]),
        ("Halden called that a lie.", ["that a lie"]),
        ("Halden called the boat Sorrel.", []),
        ("Lawyers argued the case in court on Monday.", []),
        ("What worries the crew most is a storm.", []),
        (
            "Ida Lund told Karl Brandt, prosecuting, that the theft was noticed when a cheque bounced.",
            ["the theft was noticed when a cheque bounced"],
        ),
        # a verb behind a modal, an infinitive, a state; what was kept back
        (
            "The port said it would sell its tower and cut 400 posts at home.",
            ["it would sell its tower and cut 400 posts at home"],
        ),
        ("Halden said she would resign in May and put on her coat.", ["she would resign in May"]),
        (
            "Halden said she would resign in May but had no regrets about the pier.",
            ["she would resign in May but had no regrets about the pier"],
        ),
        (
            "Brandt asked the council to wait and blamed the builders.",
            ["the council to wait", "the builders"],
        ),
        ("Brandt asked the council to wait and left.", ["the council to wait"]),
        ("Brandt asked the council to be told and shown the plan.", ["the council to be told and shown the plan"]),
        ("Police confirmed that two men had been held but gave no names.", ["two men had been held"]),
        ("The port said the pier would close, without giving a date.", ["the pier would close"]),
        (
            "The port said it would pay, without admitting any fault.",
            ["it would pay, without admitting any fault"],
        ),
        (
            "The union said the pier had been closed, although the port has not confirmed it.",
            ["the pier had been closed"],
        ),
        (
            "Analysts say the port could buy the pier, though no such offer has been made public.",
            ["the port could buy the pier"],
        ),
        (
            "Halden says the pier is safe, although the report has not been published.",
            ["the pier is safe, although the report has not been published"],
        ),
        # what others say of it behind a comma, the occasion of a demand, what a company does besides
        (
            "The council urged Norvane to shut the pier, a step the mayor says would harm the town.",
            ["Norvane to shut the pier", "a step … would harm the town"],
        ),
        (
            "The minister said the fee would rise, a move that unions say will hurt the poor.",
            ["the fee would rise", "a move … will hurt the poor"],
        ),
        (
            "The minister said the fee would rise, a move that would hurt the poor.",
            ["the fee would rise, a move that would hurt the poor"],
        ),
        (
            "The man was asked to leave after telling councillors they were fools.",
            ["to leave", "they were fools"],
        ),
        ("Residents were told to wash their hands after touching soil.", ["to wash their hands after touching soil"]),
        (
            "Halden Corp. reported quarterly profit that beat expectations and raised its outlook for the year.",
            ["quarterly profit that beat expectations"],
        ),
        (
            "Halden Corp. announced a plan that closed two mills and raised prices.",
            ["a plan that closed two mills and raised prices"],
        ),
        # what goes on behind its source
        (
            "Three firms have bid, according to Ada Holt of the Norvane Port Authority, including two from abroad.",
            ["Three firms have bid … including two from abroad"],
        ),
        ("Three men have died, according to two doctors, including one in Orlin.", ["Three men have died"]),
        # what is left unsaid
        ("Which ambassador, the council would not say.", ["Which ambassador"]),
        ("How many jobs will go, the bank declined to say.", ["How many jobs will go"]),
        (
            "Halden said that the fund was empty and expressed regret that nobody had noticed.",
            ["the fund was empty", "nobody had noticed"],
        ),
        # what a report is set into, or opens
        (
            "The club would appeal, it said in a statement, and would not rule out going to court.",
            ["The club would appeal … and would not rule out going to court"],
        ),
        (
            "Fares will rise, the port has announced, while pensioners will pay nothing.",
            ["Fares will rise … while pensioners will pay nothing"],
        ),
        (
            "They mourned the years in which the club had, she said, lost its way.",
            ["the years in which the club had … lost its way"],
        ),
        (
            "Two days after the port announced that it would cut the subsidy, protests were spreading.",
            ["it would cut the subsidy"],
        ),
        (
            "Halden urged the council to publish its report, which she claimed had been “left to rot”.",
            ["the council to publish its report", "had been “left to rot”"],
        ),
        ("In the words of the mayor, the road is a death trap.", ["the road is a death trap"]),
        ("In other words, the road is a death trap.", []),
        ("The club was categorical that it had paid the fee.", ["it had paid the fee"]),
        ("The union challenged the agency to publish the list.", ["the agency to publish the list"]),
        ("The crew was challenged to build a bridge.", []),
        ("The firm recalled the baby food.", []),
        ("The port recalled 300 vans over faulty brakes.", []),
        ("Halden recalled the winter of 1963.", ["the winter of 1963"]),
        ("A banker refused to be named.", []),
        ("The minister refused to be drawn.", []),
        (
            "The port denied that the pier was shut: “It is open. I crossed it.”",
            ["the pier was shut", "It is open. I crossed it."],
        ),
        ("The port denied that the pier was “shut”.", ["the pier was “shut”"]),
        (
            "The judge said it was a miracle nobody had been hurt, and adjourned the case.",
            ["it was a miracle nobody had been hurt"],
        ),
        (
            "Mira Halden assured residents that the pier would open, just as she warned drivers to be careful.",
            ["the pier would open", "drivers to be careful"],
        ),
        ("A man who stole a van was told by a judge that he is lucky.", ["he is lucky"]),
        ("The union rubbished the report.", ["the report"]),
        (
            "Halden accused the guard of firing at the pier, a claim that Brandt has dismissed as “pure fabrication”.",
            ["the guard of firing at the pier"],
        ),
        (
            "A spokesman for Norvane declined to comment beyond saying the matter was under review.",
            ["the matter was under review"],
        ),
        ("The bench made it clear that no time would be given.", ["no time would be given"]),
        (
            "Police said the driver had left the road and crashed into a tree.",
            ["the driver had left the road and crashed into a tree"],
        ),
        ("Halden said she had finished, and walked out of the room.", ["she had finished"]),
        (
            "The bridge would open in May. Mira Halden stated this on Thursday while addressing newsmen in the port.",
            ["The bridge would open in May"],
        ),
        (
            "Norvane (Bay Wire) - Schools in the city will stay shut, the mayor announced on Tuesday.",
            ["Schools in the city will stay shut"],
        ),
    ],
)
def test_what_a_report_reaches(nlp, text, expected):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert [content for content, _, _ in said(doc)] == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("NAIROBI – Kenya on Monday summoned the envoy and demanded an explanation.", ["Kenya"]),
        (
            "The Commissioner, who told us while briefing newsmen in Makurdi, said 612 fell ill, adding that the worst is Guma.",
            ["The Commissioner", "The Commissioner"],
        ),
        ("The inquest heard that the pier had been closed for years.", [None]),
        (
            "But patience may be wearing thin: one patient, Ole Brandt, 66, said his operation had been put off.",
            ["one patient, Ole Brandt"],
        ),
        ("She regretted only one story, she said in an interview in 1998: the one she did not file.", ["she"]),
    ],
)
def test_who_speaks(nlp, text, speakers):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert [speaker for _, speaker, _ in said(doc)] == speakers


INTRODUCTION = "Mira Halden, who designed the pier, answered our questions about its future.\n\n"
LETTERS = "Q: Will the pier reopen?\n\nA: We hope so.\n\nQ: Who pays?\n\nA: The city pays, the mayor said."
LABELLED = (
    "Ledger: Did it shake?\n\nHalden: Yes. People screamed.\n\nHow do you know?\n\nYou look at the film.\n\n"
    "You said it was safe.\n\nSo did the city. They were wrong.\n\nAnd now?\n\nWe wait.\n\nAda Holt writes about ships."
)
QUESTIONS = (
    "Will the pier reopen?\n\nI think so. The steel is new.\n\nWho pays, in your view?\n\nI have asked the city.\n\n"
    "It has said no.\n\nAre you tired?\n\nI am not.\n\nThis interview was cut."
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (INTRODUCTION + LETTERS, ["We hope so", "The city pays, the mayor said"]),
        (
            INTRODUCTION + QUESTIONS,
            ["I think so. The steel is new", "I have asked the city … It has said no", "I am not"],
        ),
        (
            "Interview by Ada Holt\n\n" + INTRODUCTION + QUESTIONS,
            ["I think so. The steel is new", "I have asked the city … It has said no", "I am not"],
        ),
        ("Mira Halden and Ole Brandt met us.\n\n" + LETTERS, []),  # either may have answered
        (INTRODUCTION + QUESTIONS.replace("I ", "One "), []),  # not of “me”: an explanation
    ],
)
def test_answers_of_an_interview(nlp, text, answers):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert [content for content, speaker, cue in said(doc) if cue is None] == answers
    assert {speaker for _, speaker, cue in said(doc) if cue is None} <= {"Mira Halden"}


@pytest.mark.slow
def test_answers_of_an_interview_whose_first_turns_bear_names(nlp):
    from pipeline.annotate import annotate

    labelled, all_labelled = annotate(
        [INTRODUCTION + LABELLED, LABELLED.replace("\n\nYou look", "\n\nBrandt: You look")], nlp
    )
    assert [(content, speaker) for content, speaker, _ in said(labelled)] == [
        ("Yes. People screamed", "Halden"),
        ("You look at the film", "Halden"),
        ("So did the city. They were wrong", "Halden"),
        ("We wait", "Halden"),
    ]
    assert "We wait" not in [content for content, _, _ in said(all_labelled)]  # Halden may answer, or Brandt


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        ("Mira Halden doubted that the bridge was safe.", "believe", True),
        ("Mira Halden did not doubt that the bridge was safe.", "believe", False),
        ("Mira Halden did not say that the bridge was safe.", "state", True),
        ("Mira Halden defended the timing of the vote.", "claim", False),
        ("Mira Halden called it “irrelevant” on Monday.", "other", False),
        ("Mira Halden called on the council to vote.", "demand", False),
    ],
)
def test_acts(nlp, text, act, negated):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert [(s.speech_act, s.negated) for s in find_statements(doc)] == [(act, negated)]


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "said", "he", "that", "Oslo", ".", ",", "\n\n", "according", "to", "won", ":"]
        ),
        max_size=25,
    )
)
def test_nothing_raises_and_evidence_is_unique(nlp, text):
    from pipeline.annotate import annotate

    (doc,) = annotate([" ".join(text)], nlp)
    evidence = [(s.segments[0][0], s.segments[-1][1]) for s in find_statements(doc)]
    assert len(evidence) == len(set(evidence))
    for s in find_statements(doc):
        for (a, b), (c, _) in zip(s.segments, [*s.segments[1:], (len(doc.text) + 1, 0)], strict=True):
            assert 0 <= a < b < c


APPOSITION = [
    ("Oslo", "NNP", "PROPN", "nsubj", 4),
    (",", ",", "PUNCT", "punct", 0),
    ("threatened", "VBN", "VERB", "ccomp", 4, "threaten"),
    (",", ",", "PUNCT", "punct", 4),
    ("said", "VBD", "VERB", "ROOT", 4, "say"),
    ("it", "PRP", "PRON", "nsubj", 6),
    ("won", "VBD", "VERB", "ccomp", 4, "win"),
    ("and", "CC", "CCONJ", "cc", 4),
    ("ships", "NNS", "NOUN", "nsubj", 9, "ship"),
    ("left", "VBD", "VERB", "conj", 4, "leave"),
]
OPENING = [
    ("while", "IN", "SCONJ", "mark", 2),
    ("Oslo", "NNP", "PROPN", "nsubj", 2),
    ("agreed", "VBD", "VERB", "advcl", 7, "agree"),
    ("ships", "NNS", "NOUN", "nsubj", 4, "ship"),
    ("won", "VBD", "VERB", "ccomp", 2, "win"),
    (",", ",", "PUNCT", "punct", 7),
    ("he", "PRP", "PRON", "nsubj", 7),
    ("left", "VBD", "VERB", "ROOT", 7, "leave"),
]
SUBJECT = [
    ("reports", "NNS", "NOUN", "nsubj", 6, "report"),
    ("confirmed", "VBN", "VERB", "acl", 0, "confirm"),
    ("by", "IN", "ADP", "agent", 1),
    ("Oslo", "NNP", "PROPN", "pobj", 2),
    ("of", "IN", "ADP", "prep", 1),
    ("floods", "NNS", "NOUN", "pobj", 4, "flood"),
    ("spread", "VBD", "VERB", "ROOT", 6, "spread"),
]


@pytest.mark.parametrize(
    ("rows", "verb", "content", "source", "proposed", "left"),
    [
        (APPOSITION, 4, [(2, 3), (5, 7)], (0, 1), [(5, 7)], [(5, 7)]),  # what is set beside the subject
        (APPOSITION, 4, [(0, 3), (5, 7)], (0, 1), [(5, 7)], [(5, 7)]),  # the subject itself
        (APPOSITION, 4, [(5, 10)], (0, 1), [(5, 7)], [(5, 10)]),  # a second clause of what is said may stay
        (OPENING, 2, [(3, 8)], (1, 2), [(3, 5)], [(3, 5)]),  # the main clause behind
        (SUBJECT, 1, [(5, 7)], (3, 4), [(5, 6)], [(5, 6)]),  # the verb that the report is the subject of
    ],
)
def test_a_content_leaves_the_reporting_clause_alone(rows, verb, content, source, proposed, left):
    assert outside_clause(Parse(parsed(*rows)), verb, content, source, proposed) == left


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("The minister ordered the crew to leave.", "the crew"),
        ("The minister ordered every ferry in the islands to be inspected.", None),
        ("On Sunday the minister called on the council to resign.", "the council"),
        ("Speaking to reporters on Sunday, the minister called for calm.", "reporters"),
        ("Speaking to a half-empty hall, the minister called for calm.", None),
        ("Asked by reporters if she would go, the minister smiled.", "the minister"),
        ("Asked by reporters if she would go, the answer was no.", None),
    ],
)
def test_hearers(nlp, text, hearer):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    p = Parse(doc)
    verb = next(i for i in range(p.n) if p.lemma[i] in ("ask", "order", "call"))
    found = addressee(p, verb, hearer=p.lemma[verb] != "call", passive=p.tag[verb] == "VBN")
    assert (found and doc[slice(*found)].text) == hearer


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("The government promised 250 million crowns ($11 million) in aid.", None),
        ("The minister promised new ferries by 2030.", None),
        ("The minister promised new ferries to replace the old ones.", None),
        ("The minister promised residents a new pier.", "residents"),
        ("The minister promised the council that the pier would reopen.", "the council"),
        ("The officer warned drivers to stay away.", "drivers"),
        ("A source close to the council told AFP the outage was caused by a fire.", "AFP"),
        ("“We are finished,” Ada Brandt said to her husband.", "her husband"),
        ("“We are finished,” Ada Brandt said to him.", "him"),
        ("“We are finished,” Ada Brandt said to herself.", None),
        ("Ada Brandt said to loud applause that the pier was shut.", None),
        ("Ada Brandt admitted to officers that she had been drinking.", "officers"),
        ("In a letter to the council, Ada Brandt said the wall was unsafe.", "the council"),
        ("In a blow to the council, Ada Brandt said the pier was shut.", None),
        ("In an interview with the Tarn Head Post, Ada Brandt said the pier was shut.", "the Tarn Head Post"),
        ("Addressing the crowd, Ada Brandt said the pier was shut.", "the crowd"),
        ("Ada Brandt emailed staff saying the office would close.", "staff"),
        ("Ada Brandt wrote to the minister saying the road was unsafe.", "the minister"),
        ("Ada Brandt wrote to the minister to say the road was unsafe.", "the minister"),
        ("Ada Brandt has written to residents urging them to save water.", "them"),
        ("Ada Brandt wrote a book about her mother, saying she had been cruel.", None),
        ("Ada Brandt appealed to the council for help.", "the council"),
        ("Police are appealing to anyone who saw the crash to contact them.", "anyone who saw the crash"),
        ("Police asked anyone with information to call them.", "anyone with information"),
        ("Ada Brandt told the HTV’s Newsnight programme that the pier was shut.", "the HTV’s Newsnight programme"),
        ("The pier is shut, Ada Brandt told the German daily Nova.", "the German daily Nova"),
        ("The pier is shut, Ada Brandt wrote in a letter to the council leaked on Monday.", "the council"),
        ("In a letter to the council seen by Nova, Ada Brandt said the pier was shut.", "the council"),
        ("Ada Brandt told HTV's “Morning News” that the pier was shut.", "HTV's “Morning News”"),
        ('Ada Brandt told HTV\'s "This Week" that the pier was shut.', 'HTV\'s "This Week"'),
        ("In a letter to people hit by the storm, Ada Brandt said the pier was shut.", "people hit by the storm"),
    ],
)
def test_who_hears_and_what_is_promised(nlp, text, hearer):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc)
    assert (statement.addressee and text[slice(*statement.addressee)]) == hearer


@pytest.mark.slow
@pytest.mark.parametrize(
    "dateline",
    [
        "PELMIR, Tarsova, Oct 6 (Northline) - ",
        "KABUL, Afghanistan, Oct 6 (Reuters) - ",
        "KABUL, Oct 6 (Northline) - ",
        "PELMIR (Northline) - ",
        "KABUL, 6 October (Northline Wire) — ",
        "HONG KONG – ",
        "HUARANCA - ",
        "Pelmir (Northline News) - ",
    ],
)
def test_no_content_begins_inside_the_dateline(nlp, dateline):
    from pipeline.annotate import annotate

    prose = "An earthquake killed nine people and destroyed 40 houses on Tuesday, the governor, Mira Oduya, said."
    (doc,) = annotate([dateline + prose], nlp)
    (statement,) = find_statements(doc)
    assert statement.segments[0][0] == len(dateline)


def boards(count):
    """“the board said the board said …” as one sentence."""
    rows = []
    for k in range(0, 3 * count, 3):
        rows += [
            ("the", "DT", "DET", "det", k + 1),
            ("board", "NN", "NOUN", "nsubj", k + 2),
            ("said", "VBD", "VERB", "ccomp" if k else "ROOT", k - 1 if k else 2, "say"),
        ]
    return parsed(*rows)


def test_a_sentence_without_end_is_not_read():
    assert find_statements(boards(4)) != []
    assert find_statements(boards(1500)) == []


@pytest.mark.parametrize("unit", ['. "', "“a.” ", '" '])
def test_marks_without_end_are_read_in_linear_time(unit):
    assert growth(lambda count: find_statements(Doc(Vocab(), words=(unit * count).split())), 4_000) < 10


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor said on Monday that the pier was closed.", "Monday"),
        ("Mira Oduya, who resigned on Monday, said the pier was closed.", None),
        ("The mother of a boy killed by a stray bullet on a Bergen street last year said the pier was closed.", None),
        ("The mayor of Bergen on Monday said the pier was closed.", "Monday"),
        ("Ana Lind, who named a price in her budget statement on Monday, welcomed the decision.", None),
        ("Speaking after the vote on Monday, Mira Oduya said on Tuesday the pier was closed.", "Tuesday"),
        ("Visiting Bergen on Monday, Mira Oduya said the bridge would be closed.", "Monday"),
        ("Referring to Monday's vote, Mira Oduya said the pier was closed.", None),
        ("Speaking in Oslo on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("Reviewing work since the congress in late 2012, Mira Oduya told reporters that the pier was closed.", None),
        ("Elected in 2012, Mira Oduya said the pier was closed.", None),
        ("Since January 2014, Mira Oduya has said that the pier is closed.", None),
        ("The World's Bridges 2020 says that the pier is closed.", None),
        ("In 2020 Mira Oduya said that the pier was closed.", "2020"),
        ("The mayor said the pier was closed on Monday.", None),
        ("Asked about the pier on Thursday, a harbour spokesman said divers had found nothing.", "Thursday"),
        ("Mira Oduya laughed when pressed about it on Monday, insisting that the pier was safe.", "Monday"),
        ("Mira Oduya was silent on Monday, saying later that the pier was closed.", None),
        ("Mira Oduya spoke to the Ledger on Monday, saying the pier was closed.", "Monday"),
        ("Mira Oduya responded with scorn when pressed on Monday, insisting the pier was safe.", "Monday"),
        ("Mira Oduya did not rule out asking for help when the Ledger asked about it on Monday.", "Monday"),
        ("Mira Oduya defended the harbour chief when asked about the fire on Monday.", None),
        ("Asked about the visit on Monday, a spokeswoman said the pier was not ready.", "Monday"),
        ("Asked about the visit in May, a spokeswoman said the pier was not ready.", None),
        ("On Monday the council left the league and said that the pier was closed.", "Monday"),
        ("On Monday the council cut the fee and bought a boat, saying that the pier was closed.", "Monday"),
        (
            "On Monday the council met Holt, left the league and signed a deal, saying that the pier was closed.",
            "Monday",
        ),
        ("Speaking last week, the council praised nobody and reiterated that the pier was closed.", "last week"),
        ("In a letter late on Monday, the council left the league and said that the pier was closed.", "Monday"),
        ("On Monday the council left the league and later said that the pier was closed.", None),
        ("The council left the league on Monday and said that the pier was closed.", None),
        ("On Monday the council left the league and Mira Oduya said that the pier was closed.", None),
        ("The union accused the council of ignoring a 2021 report.", None),
        ("The ministry denied a March 2024 complaint.", None),
        ("The ministry confirmed the June figures.", None),
        ("The company warned of a March 2027 shutdown.", None),
        ("The union called for a Monday strike.", None),
        ("The governor announced a curfew beginning Wednesday.", None),
        ("Residents demanded the release of a 2018 survey.", None),
        ("Mira Oduya recalled a meeting in 2019.", None),
        ("In response to a fire on Monday, Mira Oduya said the pier was closed.", None),
        ("The mayor criticised a 2019 law on Tuesday.", "Tuesday"),
        ("The council on Tuesday denied a 2024 complaint.", "Tuesday"),
        ("The company warned on Monday of a shutdown in March 2027.", "Monday"),
        ("The mayor defended the closure at a meeting on Monday.", "Monday"),
        ("A statement issued on Friday said the pier was closed.", "Friday"),
        ("The pier was closed, the mayor said in an April 3 letter.", "April 3"),
        ("Mira Halden described the plan as a farce on Monday.", "Monday"),
        ("Mira Halden called it “a farce” on Monday and left on Tuesday.", "Monday"),
        ("Mira Halden called the vote “a farce” that would end on Monday.", None),
        ("The minister described the fire as the worst in a decade on Tuesday.", "Tuesday"),
        ("Asked about it by a television host in 1985, she said, “I play it. You cannot hear it.”", "1985"),
        ("Asked in 1985 about the fire, she said, “I was not there.”", "1985"),
        ("Asked about the fire in 1985, she said, “I was not there.”", None),  # the year of the fire, perhaps
        ("Struck by a car in 2019, she said, “I was lucky.”", None),
        ("Elected by the council in 2019, Mira Oduya said the pier was closed.", None),
        ("The mayor declined on Monday to say how many boats sank.", "Monday"),
        ("“It is not safe,” she said, speaking in Velm on Friday.", "Friday"),
        ("In comments published on Sunday, Mira Oduya said the pier was closed.", "Sunday"),
        ("In a complaint filed in March, Mira Oduya said the pier was closed.", "March"),
        ("In an interview that aired on Sunday, Mira Oduya said the pier was closed.", "Sunday"),
        ("In a letter to the council dated May 3, Mira Oduya said the pier was closed.", "May 3"),
        ("In a note to clients on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("Figures released on Sunday showed that the pier was closed.", "Sunday"),
        ("According to a survey carried out in March, the pier was closed.", None),
        ("Responding to a report published on Monday, Mira Oduya said the pier was closed.", None),
        ("Responding to Monday's report, Mira Oduya said the pier was closed.", None),
        ("Giving evidence in October, Mira Oduya said the pier was closed.", "October"),
        ("Giving evidence to the inquiry on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("Giving the boy a home in October, Mira Oduya said the pier was closed.", None),
        ("Appearing before the committee on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("At Saturday's rally, Mira Oduya said the pier was closed.", "Saturday"),
        ("Mira Oduya told Monday's meeting that the pier was closed.", "Monday"),
        ("Before Saturday's rally, Mira Oduya said the pier was closed.", None),
        ("“It is not safe,” she said as she left the court on Friday.", "Friday"),
        ("As she left the court on Friday, Mira Oduya said the pier was closed.", "Friday"),
        ("While visiting Velm on Friday, Mira Oduya said the pier was closed.", "Friday"),
        ("“It is not safe,” she said after she left the court on Friday.", None),
        ("Mira Oduya said ahead of the vote on Sunday that the pier was closed.", None),
        ("Mira Oduya resigned on Monday, saying the pier was closed.", "Monday"),
        ("At a news conference held in Velm on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("The council in March announced that the pier was closed.", "March"),
        ("The council issued a statement on Monday saying the pier was closed.", "Monday"),
        ("On Monday, the council issued a statement saying the pier was closed.", "Monday"),
        ("The council on Monday found a letter saying the pier was closed.", None),
        ("Mira Oduya visited a school on Monday where she once said the pier was closed.", None),
        ("The council on Monday left the league and said that the pier was closed.", "Monday"),
        ("Mira Oduya said at a Sunday press briefing that the pier was closed.", "Sunday"),
        ("Mira Oduya said at the Winter Games that the pier was closed.", None),
        ("Mira Oduya left on Monday without saying that the pier was closed.", "Monday"),
        ("Mira Oduya on Monday held a press conference where she said the pier was closed.", "Monday"),
        ("Mira Oduya held a press conference on Monday at which she said the pier was closed.", "Monday"),
        ("Mira Oduya visited Velm on Monday, where she had said the pier was closed.", None),
        ("Mira Oduya, who spoke on Monday at the town hall, said the pier was closed.", "Monday"),
        ("Mira Oduya, who spoke to a neighbour on Monday, said the pier was closed.", None),
        ("Mira Oduya, speaking in parliament on Monday, said the pier was closed.", "Monday"),
        ("Mira Oduya, campaigning in Velm on Monday, said the pier was closed.", None),
        ("Mira Oduya caused a stir last month when she told her party that the pier was closed.", "last month"),
        ("The roof fell on Monday when, Mira Oduya said, the pier was closed.", None),
        ("The council, which in July released two boats, said the pier was closed.", None),
        ("Mira Oduya laughed when reporters asked about the plan on Monday, insisting the pier was safe.", "Monday"),
        ("Inaugurating the bridge on Monday, Mira Oduya said the pier was closed.", "Monday"),
        ("Awaiting the vote on Monday, Mira Oduya said the pier was closed.", None),
        ("Mira Oduya was dismissed on Monday for saying the pier was closed.", None),
        ("Mira Oduya resigned on Monday after saying the pier was closed.", None),
        ("The mayor of Bergen in March 2019, Mira Oduya, said the pier was closed.", None),
        ("Mira Oduya, who testified on Monday, said on Thursday the pier was closed.", "Thursday"),
        ("Mira Oduya, who testified on Monday, said the pier was closed.", "Monday"),
        ("The council said this week it had closed the pier.", "this week"),
        ("Mira Oduya told staff this week they had closed the pier.", "this week"),
        ("The council said this year it would close the pier.", None),
        ("The council said earlier this year it would close the pier.", "earlier this year"),
        ("The council said two weeks ago it would close the pier.", "two weeks ago"),
        ("The trainer said after Tuesday's match that the team was tired.", "Tuesday"),
        ("The trainer said after the match on Tuesday that the team was tired.", "Tuesday"),
        ("Mira Oduya said after Tuesday's fire that the pier was closed.", None),
        ("Mira Oduya made a plea for calm on Monday.", "Monday"),
        ("The council says this week it will close the pier.", None),
        ("Launching the plan last week, Mira Oduya said the pier was closed.", "last week"),
        ("Citing a fire on Monday, Mira Oduya said the pier was closed.", None),
        ("Reporting a loss last quarter, the council said the pier was closed.", None),
        ("The council said in its quarterly report, published on Monday, that the pier was closed.", "Monday"),
        ("The council said in its quarterly report that the pier was closed.", None),
    ],
)
def test_the_day_of_saying_is_the_cue_s_own(nlp, text, day):
    from pipeline.annotate import annotate
    from pipeline.dates import find_dates

    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc, find_dates(doc, None))
    assert (statement.said and text[statement.said.start_char : statement.said.end_char]) == day


@pytest.mark.slow
def test_a_programme_with_a_full_stop_in_its_name_is_not_said(nlp):
    from pipeline.annotate import annotate

    text = "“The pier is not safe,” Ada Brandt told HTV’s “Morning News.”"
    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc)
    assert [text[a:b] for a, b in statement.segments] == ["The pier is not safe"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("“The pier is not safe,” he stressed, calling for a session to be held this week.", False),
        ("“The pier is not safe,” she added, announcing a vote next week.", False),
        ("“The pier is not safe,” she said, adding on Monday that it would be closed.", True),
    ],
)
def test_the_day_of_what_is_called_for_is_not_that_of_the_saying(nlp, text, dated):
    from pipeline.annotate import annotate
    from pipeline.dates import find_dates

    (doc,) = annotate([text], nlp)
    assert [bool(statement.said) for statement in find_statements(doc, find_dates(doc, None))] == [dated, dated]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mira Halden urged the council on Monday to reopen the pier.", ["the council", "to reopen the pier"]),
        ("The mayor criticised a 2019 law on Tuesday.", ["a 2019 law"]),
        ("The union promised that it would vote on Monday.", ["it would vote on Monday"]),
    ],
)
def test_the_day_of_saying_is_not_said(nlp, text, content):
    from pipeline.annotate import annotate
    from pipeline.dates import find_dates

    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc, find_dates(doc, None))
    assert [text[a:b] for a, b in statement.segments] == content


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The mayor commented on Sunday.",
        "The ministry did not immediately comment on Tuesday.",
        "Both governments agreed on March 3.",
        "The union commented on Monday night.",
        "The union declined to comment on Tuesday.",
    ],
)
def test_a_day_alone_is_nothing_said(nlp, text):
    from pipeline.annotate import annotate
    from pipeline.dates import find_dates

    (doc,) = annotate([text], nlp)
    assert find_statements(doc, find_dates(doc, None)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister said the rate would stay at 7%.", "the rate would stay at 7%"),
        ("The bank left its rate unchanged at 7 %, she said.", "The bank left its rate unchanged at 7 %"),
        ("The scientists asked for €11 million.", "€11 million"),
        ("Researchers said sharks lived for 12 weeks (p<0.001).", "sharks lived for 12 weeks (p<0.001)"),
        ("The harbour (which officials said was safe) closed.", "was safe"),
    ],
)
def test_signs_of_numbers_and_ends_of_brackets_belong_to_what_they_stand_at(nlp, text, content):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    (statement,) = find_statements(doc)
    assert " … ".join(text[a:b] for a, b in statement.segments).endswith(content)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Neither Iceland nor Norway confirmed that the ferry sank.", True),
        ("The ministry did not deny that the ferry sank.", True),
        ("While neither Iceland nor Norway has denied the closure officially, ferries have stopped.", True),
        ("The ministry declined to discuss other terms of the sale.", True),
        ("Asked if she would resign, Halden replied: “Never.”", False),
        ("The ministry confirmed that no ferry sank.", False),
    ],
)
def test_a_negated_saying_is_marked(nlp, text, negated):
    from pipeline.annotate import annotate

    (doc,) = annotate([text], nlp)
    assert {statement.negated for statement in find_statements(doc)} == {negated}
