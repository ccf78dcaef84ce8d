"""Whom a noun means that does not name him: the minister, the company, the army."""

import pytest

from tests.mentions import mentions_of


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
def test_a_board_is_not_the_company(read):
    text = "The Marine Safety Board opened an inquiry on Friday. The company denied that there was a fault."
    doc, found = read(text)
    start = text.index("The company")
    assert found.source(doc, start, start + len("The company")).entities == ()


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
    ("Tidewater Steel closed two mills.\n\nThey were too old, it said.", "it said", "Tidewater Steel"),
    ("Tidewater Steel closed two mills.\n\nIt said they were too old.", "It said", "Tidewater Steel"),
    ("Tidewater Steel shut a mill. The walls are old.\n\nIt was too late, it said.", "it said", "Tidewater Steel"),
    ("Tidewater Steel shut a mill. “Oh,” said Ann Reed.\n\nIt was too late, it said.", "it said", "Tidewater Steel"),
    ("Tidewater Steel shut a mill.\n\nThe union said no.\n\nIt was too late, it said.", "it said", None),
    ("The regulator said no. Tidewater Steel shut a mill.\n\nIt was too late, it said.", "it said", None),
    ("Tidewater Steel shut a mill.\n\nOxfam was too late, it said.", "it said", None),
    ("Ghana is a big grower.\n\nPrices will rise, it said.", "it said", None),
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
    ("A Briton died in Kenya, the interior ministry said.", "the interior ministry", "Kenya"),
    ("Two tourists died in Kenya, the foreign ministry said.", "the foreign ministry", None),
    ("Two soldiers died in Kenya, the defence ministry said.", "the defence ministry", None),
    ("Two soldiers left for Kenya, the army said.", "the army", None),
    ("Beef from Kenya was banned, the health ministry said.", "the health ministry", None),
    ("Two soldiers died in Kenya, the army said.", "the army", "Kenya"),
    ("It rained in Kenya. The interior ministry said no.", "The interior ministry", "Kenya"),
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
        ("Tunisia's powerful UGTT labour union called a strike.\n\nThe union said it was late.", "The union", "UGTT"),
        ("The UKW teachers' union called a strike.\n\nThe union said it was late.", "The union", "UKW"),
        ("The Kelda Foods bakers' union called a strike.\n\nThe union said it was late.", "The union", None),
        (
            "Kelda Watch said it would sue.\n\nThe group, which says it has 40 members, wants a ban.",
            "The group",
            "Kelda Watch",
        ),
        ("Kelda Watch said it would sue.\n\nThe group, which has 40 members, wants a ban.", "The group", None),
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
    # whom a clause gives a name
    ("A rebel commander, known as Tigre, said no.", "A rebel commander, known as Tigre,", ["Tigre"]),
    ("Police met a faction known as the Vesna Column. The rebels said no.", "The rebels", ["Vesna Column"]),
    (
        "A militia calling itself the Sons of the Valley said no.",
        "A militia calling itself the Sons of the Valley",
        ["Sons of the Valley"],
    ),
    ("A group that calls itself the Kelp Guard left. The group said no.", "The group", ["Kelp Guard"]),
    ("A network of nurses known as Kelp Watch met. The network said no.", "The network", ["Kelp Watch"]),
    ("A group that goes by the name Black Kelp said no.", "A group that goes by the name Black Kelp", ["Black Kelp"]),
    (
        "A rebel commander who goes by the alias of Samuel said no.",
        "A rebel commander who goes by the alias of Samuel",
        ["Samuel"],
    ),
    ("Netball Jamaica sent a team. The federation said no.", "The federation", ["Netball Jamaica"]),
    ("Netball Orlin sent a team. The federation said no.", "The federation", []),
    ("The canton of Vesna met. The canton said no.", "The canton said", ["Canton of Vesna"]),
    ("Rents rose, data from the province of Orlin show.", "data from the province of Orlin", ["Province of Orlin"]),
    ("The state of the roads said no.", "The state of the roads", []),
    ("The rebels, known as the Kelp Alliance, left. The rebels said no.", "The rebels said", ["Kelp Alliance"]),
    ("A film called The Long Kelp opened. The film said no.", "The film", []),
    ("A region known as the Kelp Belt is dry. The region said no.", "The region", []),
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
    ("Aid group Doctors Across Borders said it was late.", "Doctors Across Borders", ["Doctors Across Borders"]),
    ("Rights group Lawyers Beyond Walls said it was late.", "group Lawyers Beyond Walls", ["Lawyers Beyond Walls"]),
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
    # an army that fights the state's is a group, and is told of again as one
    ("The Tarn Liberation Army took a town.¶The group said it was late.", "The group", ["Tarn Liberation Army"]),
    ("The Tarn Liberation Army took a town.¶The rebels said it was late.", "The rebels", ["Tarn Liberation Army"]),
    ("Hezbollah fired rockets.¶Israel struck back.¶The group said it was late.", "The group", ["Hezbollah"]),
    ("The Tarn Peoples Army took a town.¶The group said it was late.", "The group", []),
    ("The Tarn Liberation Army and Hezbollah met.¶It rained.¶The group said it was late.", "The group", []),
    ("The Tarn Independence Army took a town in Kenya.¶The army said it was late.", "The army", ["army"]),
    # the one body that may be a party is the party
    ("The Greens lost.¶The party said it was late.", "The party", ["Greens"]),
    ("Fidesz lost.¶The party said it was late.", "The party", ["Fidesz"]),
    ("Kelda Foods paid the Greens.¶The party said it was late.", "The party", ["Greens"]),
    ("The Greens and the Liberals lost.¶The party said it was late.", "The party", []),
    ("The Greens said no. The Liberals said no.¶The party said it was late.", "The party", ["Liberals"]),
    ("A party lost. The Greens won.¶The party said it was late.", "The party", []),
    ("The BBC reported it.¶The party said it was late.", "The party", []),
    ("The Kelda Times reported it.¶The party said it was late.", "The party", []),
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


@pytest.mark.slow
def test_a_country_of_two_words_has_its_own_coast_guard(read):
    _, found = read("The South African Coast Guard left. South Korea's Coast Guard said it was late.")
    guards = {entity.name: entity.country_code for entity in found.entities if "Guard" in entity.name}
    assert guards == {"South African Coast Guard": None, "Coast Guard": "KR"}
