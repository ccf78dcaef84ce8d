"""Whom the words for a speaker name, and what an unnamed one belongs to."""

import pytest


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
        ("The mine is shut, state media reported, citing Governor Tom Reed.", "state media", ["Tom Reed"], None),
        ("Local media, quoting Tom Reed, said it was late.", "Local media", ["Tom Reed"], None),
        ("The mine is shut, state media reported, citing two men.", "state media", [], None),
        ("The mine is shut, state media reported, citing a law on Kelda Water.", "state media", [], None),
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
        ("Reports of war have sparked concern in Kenya and its allies. They say it rained.", "They", ["Kenya"], None),
        ("The deal has worried Kenya and Chad. They say it rained.", "They", ["Kenya", "Chad"], None),
        ("The soldiers have alarmed Kenya and Chad. They say it rained.", "They", [], None),
        ("The villages lie between Kenya and Chad. They say it rained.", "They", [], None),
        ("Kenya and its partners object. They say it rained.", "They", ["Kenya"], None),
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
def test_pronoun_of_an_unnamed_source_keeps_what_it_belongs_to(read):
    doc, found = read(
        "Helen Marsh opened the fair.\n\nA spokeswoman for Varna Coast Lines rejected the idea. "
        "“We have no ship,” she said."
    )
    at = doc.text.rindex("she")
    source = found.source(doc, at, at + 3)
    assert (source.named, source.form) == (False, "pronoun")
    assert found.entities[source.affiliation].name == "Varna Coast Lines"


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
def test_two_ministers_are_the_two_who_hold_the_office(read):
    words = "The two ministers"
    doc, found = read(f"French Minister Ann Reed met her Kenyan counterpart, Paul Orlin. {words} said no.")
    start = doc.text.index(words)
    source = found.source(doc, start, start + len(words))
    assert [found.entities[entity].name for entity in source.entities] == ["Ann Reed", "Paul Orlin"]


BELONGING = [
    (
        "Paraguay is poor. It will fail, opposition lawmakers in Asuncion said.",
        "opposition lawmakers in Asuncion",
        "Paraguay",
    ),
    ("A Tajik official said no. He would not say more. Earlier Otabek Rahimov left.", "He", "Tajikistan"),
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
    ("Kelda Foods's board met. Two members of the board said no.", "Two members of the board", "Kelda Foods"),
    ("Kelda Foods's board met. Two members of a board said no.", "Two members of a board", None),
    ("Kelda Foods's board met Halden Oil's board. Two members of the board said no.", "Two members of the board", None),
    ("The Kelda Foods board met. A member of the board spoke. One of them said no.", "One of them", None),
    ("The Security Council met on Monday. Several members said no.", "Several members", "Security Council"),
    ("The Security Council met the IAEA. Several members said no.", "Several members", None),
    ("The Security Council met on Monday. Several band members said no.", "Several band members", None),
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
    ("A bus burned in Kenya. The energy minister said it was late.", "The energy minister", "Kenya"),
    ("A bus burned in Kenya. The foreign minister said it was late.", "The foreign minister", None),
    ("A bus burned in Kenya. The Home Affairs Minister said no.", "The Home Affairs Minister", "Kenya"),
    (
        "A bus burned in Kenya. The minister for roads and transport said no.",
        "The minister for roads and transport",
        "Kenya",
    ),
    ("A bus burned in Kenya. The attorney general said no.", "The attorney general", "Kenya"),
    ("A bus burned in Kenya. The Opposition said no.", "The Opposition", "Kenya"),
    ("A bus burned in Kenya. The minister of the church said no.", "The minister of the church", None),
    (
        "Trinidad and Tobago will shut a mill. The Opposition Leader said no.",
        "The Opposition Leader",
        "Trinidad and Tobago",
    ),
    # who speaks for a body or officer, or is with one
    ("A bus burned in Kenya. A spokesman for the police said no.", "A spokesman for the police", "Kenya"),
    ("A bus burned in Kenya. A lawyer for the prosecution said no.", "A lawyer for the prosecution", "Kenya"),
    ("Kenya will sell its ports. An aide to the finance minister said no.", "An aide to the finance minister", "Kenya"),
    ("Kenya will sell its ports. The chief of cabinet said no.", "The chief of cabinet", "Kenya"),
    ("A bus burned in Kenya. A spokesman for the club said no.", "A spokesman for the club", None),
    ("A bus burned in Kenya. A critic of the police said no.", "A critic of the police", None),
    (
        "A bus burned in Kenya. A former aide to the attorney general said no.",
        "A former aide to the attorney general",
        None,
    ),
    # where a writing was printed
    ("A study published on Monday in the journal Kelp Letters said no.", "A study", "Kelp Letters"),
    ("A study that appeared in Kelp Rivers said no.", "A study that appeared in Kelp Rivers", "Kelp Rivers"),
    (
        "Her findings appeared in Dulse Rivers. The paper in Dulse Rivers said no.",
        "The paper in Dulse Rivers",
        "Dulse Rivers",
    ),
    ("Reports in the Vesna last week said no.", "Reports in the Vesna", "Vesna"),
    ("A study published in May in Leeds said no.", "A study published in May in Leeds", None),
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
    # bodies of the state in which all happens, known by what they do, and who is with them
    ("Floods cut two roads in northern Benin. The road agency said it was late.", "The road agency", "Benin"),
    ("A quake shook Chile. The seismological service said it was late.", "The seismological service", "Chile"),
    ("Goats die in Kenya's north. The drought authority said it was late.", "The drought authority", "Kenya"),
    ("A man died in a cell in Malawi. The ombudsman's office said no.", "The ombudsman's office", "Malawi"),
    ("Benin votes on Sunday. The electoral body said it was late.", "The electoral body", "Benin"),
    ("Floods hit Benin. A road agency official said no.", "A road agency official", "Benin"),
    ("Floods hit Benin. An official at the road agency said no.", "An official at the road agency", "Benin"),
    ("Floods hit Benin. The head of the road agency said no.", "The head of the road agency", "Benin"),
    ("Floods hit Benin. A report by the road agency said no.", "A report by the road agency", "Benin"),
    ("Floods hit Benin. The road agency said no. It rained. The agency said yes.", "The agency", "Benin"),
    (
        "Floods hit Benin. The agency that manages the roads said no.",
        "The agency that manages the roads",
        "Benin",
    ),
    ("Cholera struck Benin. A provincial health official said no.", "A provincial health official", "Benin"),
    ("Floods hit Benin. The travel agency said it was late.", "The travel agency", None),
    ("Floods hit Benin. The school board said it was late.", "The school board", None),
    ("Floods hit Benin. The advisory council said it was late.", "The advisory council", None),
    ("Floods hit Benin. The same agency said it was late.", "The same agency", None),
    ("Floods hit Benin. The nuclear agency said it was late.", "The nuclear agency", None),
    ("Floods hit Benin. The ferry's safety committee said it was late.", "The ferry's safety committee", None),
    ("Floods hit Benin. A former head of the road agency said no.", "A former head of the road agency", None),
    ("Floods hit Benin. Critics of the road agency said no.", "Critics of the road agency", None),
    ("Floods hit Benin. A hospital official said it was late.", "A hospital official", None),
    ("Floods hit Benin. Religious leaders said it was late.", "Religious leaders", None),
    (
        "A man fled.¶NAIROBI, Kenya (AP) - It rained.¶Chad sent aid.¶The road agency said no.",
        "The road agency",
        "Kenya",
    ),
    ("A man fled.¶NAIROBI, Kenya (AP) - It rained.¶Chad sent aid. The road agency said no.", "The road agency", None),
    ("Floods hit Benin.¶The judiciary council said no.¶It rained. The council said yes.", "The council", "Benin"),
    ("Floods hit Benin.¶The road agency said no.¶It said it was late.", "It", "Benin"),
    ("Kenyan farmers blocked roads. The grain board said it was late.", "The grain board", "Kenya"),
    ("A storm hit Kenya's coast. The weather office said it was late.", "The weather office", "Kenya"),
    (
        "A man fled.¶ABUJA, Nigeria (AP) - A bus burned in Niger state. The road agency said no.",
        "The road agency",
        "Nigeria",
    ),
    ("Oil was spilled in the Niger Delta. Police said it was late.", "Police", None),
    ("Floods hit Benin and Kenya. The road agency said it was late.", "The road agency", None),
    ("Floods hit Benin. The road agency said it was late. Kenya sent aid.", "The road agency", "Benin"),
    ("Reed won Benin's election. The road agency said it was late.", "The road agency", "Benin"),
    ("Floods hit Benin. Kenya sent aid.¶The road agency said it was late.", "The road agency", None),
    ("Floods hit Benin.¶The road agency said it was late in Kenya.", "The road agency", None),
    (
        "A bus burned in Benin. A senior interior ministry official said no.",
        "A senior interior ministry official",
        "Benin",
    ),
    ("Two soldiers died in Benin, an army source said.", "an army source", "Benin"),
    ("A bus burned in Benin. A court official said no.", "A court official", "Benin"),
    ("A bus burned in Benin. A ruling party official said no.", "A ruling party official", "Benin"),
    ("A bus burned in Benin. The police chief of the region said no.", "The police chief of the region", "Benin"),
    ("A bus burned in Benin. The police chief of the club said no.", "The police chief of the club", None),
    ("A bus burned in Benin. A foreign ministry official said no.", "A foreign ministry official", None),
    ("A bus burned in Benin. A party official said no.", "A party official", None),
    # what a body of the state is for, told behind it
    ("Floods hit Benin. The agency for food safety said no.", "The agency for food safety", "Benin"),
    (
        "Floods hit Benin. The cantonal office for water and waste said no.",
        "The cantonal office for water and waste",
        "Benin",
    ),
    ("Floods hit Benin. The commission on human rights said no.", "The commission on human rights", "Benin"),
    ("Floods hit Benin. The office of the ombudsman said no.", "The office of the ombudsman", "Benin"),
    ("Floods hit Benin. The commission of the bank said no.", "The commission of the bank", None),
    ("Floods hit Benin. The institute for the deaf said no.", "The institute for the deaf", None),
    ("Benin voted in May. The new cabinet said it was late.", "The new cabinet", "Benin"),
    # members of a union of states, and officials where it sits
    ("The African Union met. Several member states said no.", "Several member states", "African Union"),
    (
        "The EU has condemned it, with diplomats in Brussels saying it was late.",
        "diplomats in Brussels",
        "European Union",
    ),
    ("The EU and NATO met. Diplomats in Brussels said it was late.", "Diplomats in Brussels", None),
    ("The EU met. Belgium left. Diplomats in Brussels said it was late.", "Diplomats in Brussels", None),
    ("The African Union and NATO met. Member states said no.", "Member states", None),
    # whose lawyer or head its sentence before tells
    (
        "Orlin Bank lost. Its chairman, Ann Reed, left.¶Kelda Bank won. Its chairman said it was late.",
        "Its chairman",
        "Kelda Bank",
    ),
    ("Orlin Bank's lawyer, Ann Reed, left. Kelda Bank denied it. Its lawyer said no.", "Its lawyer", "Kelda Bank"),
    # with a person, or the body that he heads
    ("The senator, Ann Reed, has not commented. An aide said she was ill.", "An aide", "Ann Reed"),
    ("Ann Reed declined to comment. A spokesman said she was ill.", "A spokesman", "Ann Reed"),
    ("Kelda Foods cut 9 jobs. Its chief executive, Ann Reed, left. A spokesman said no.", "A spokesman", "Kelda Foods"),
    ("Ann Reed met Paul Orlin. An aide said it was late.", "An aide", None),
    ("Lawyers met Ann Reed. An aide said it was late.", "An aide", None),
    ("Ann Reed left. A spokesman for the bank said it was late.", "A spokesman for the bank", None),
    ("Pilgrims left Benin. The road agency said it was late.", "The road agency", None),
]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "words", "owner"), BELONGING)
def test_what_an_unnamed_source_belongs_to(read, text, words, owner):
    doc, found = read(text.replace("¶", "\n\n"))
    start = doc.text.index(f"{words} ")
    source = found.source(doc, start, start + len(words))
    assert source.entities == ()
    assert (None if source.affiliation is None else found.entities[source.affiliation].name) == owner
