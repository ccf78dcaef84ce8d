"""Every form in which news reports what somebody said, on invented sentences, read by rules and models together.

`¶` stands for a blank line. A case names the source, the cue, and the parts of the content.
"""

import re
from datetime import date

import pytest

from pipeline.annotate import annotate
from pipeline.extract import read_article
from pipeline.statements import find_statements
from pipeline.statements.parse import Parse
from pipeline.statements.readings import find_readings

NONE = None

FORMS = [
    # direct, mixed, indirect
    ("“The bridge is safe,” Mira Halden said.", "Mira Halden", "said", ["The bridge is safe"]),
    ("Halden said the bridge was “as safe as a church”.", "Halden", "said", ["the bridge was “as safe as a church”"]),
    ("Halden said that the bridge was safe.", "Halden", "said", ["the bridge was safe"]),
    ("Halden stated that “the bridge is safe!”", "Halden", "stated", ["the bridge is safe!"]),
    ("“The bridge is safe,” Brandt said in a speech, according to state-run Norvane News Agency.", "Brandt", "said",
     ["The bridge is safe"]),
    ("‘The bridge is safe,’ Halden said. ‘We tested it twice.’", "Halden", "said",
     ["The bridge is safe", "We tested it twice."]),
    ("“The bridge,” she said, “is safe.”", "she", "said", ["The bridge", "is safe."]),
    ("“We tested it twice.¶“And it was safe both times,” Halden said.", "Halden", "said",
     ["We tested it twice.", "And it was safe both times"]),
    ("“I told him, ‘Close the bridge,’ and he did not listen,” Halden said.", "Halden", "said",
     ["I told him, ‘Close the bridge,’ and he did not listen"]),
    ("Halden asserted that the bridge was committed to work by May and slammed the council for “playing games with boats”.",
     "Halden", "slammed", ["the council for “playing games with boats”"]),
    ("Halden termed the remarks “shameful”.", "Halden", "termed", ["the remarks “shameful”"]),
    ("Halden appealed to the public not to panic.", "Halden", "appealed", ["the public not to panic"]),
    ("The state weather bureau, PAGMET, said the bridge was safe.", "The state weather bureau, PAGMET", "said",
     ["the bridge was safe"]),
    ("The leader of “Civic Renewal”, Mira Halden, said the bridge was safe.", "The leader of “Civic Renewal”, Mira Halden",
     "said",
     ["the bridge was safe"]),
    ("The ministry said it had arrested five people, state media reported, days before the vote.", "The ministry", "said",
     ["it had arrested five people"]),
    ("Chief Engineer Mira Halden said in a press release that the EU was standing up for safe bridges while remaining open.",
     "Chief Engineer Mira Halden", "said", ["the EU was standing up for safe bridges while remaining open"]),
    ("“They promised us a bridge in 2019 too,” sighed the 42-year-old.", "the 42-year-old", "sighed",
     ["They promised us a bridge in 2019 too"]),
    ("The president of the Norvane Farmers Union (NFU), Mira Halden, said the bridge was safe.",
     "The president of the Norvane Farmers Union (NFU), Mira Halden", "said", ["the bridge was safe"]),
    ("The leader of the opposition Order and Reform (OaR), Mira Halden, accused the council of waiting.",
     "The leader of the opposition Order and Reform (OaR), Mira Halden", "accused", ["the council of waiting"]),
    ("The mayor celebrated that the bridge is open.", "The mayor", "celebrated", ["the bridge is open"]),
    ("Halden described the move as welcome but lamented that it was late.", "Halden", "described", ["the move as welcome"]),
    ("Mayor Mira Halden said on X he and his wife were ready.", "Mayor Mira Halden", "said", ["he and his wife were ready"]),
    ("A Norvane source told the agency the group had received the plan “positively”.", "A Norvane source", "told",
     ["the group had received the plan “positively”"]),
    ("Halden told the court the man had been warned.", "Halden", "told", ["the man had been warned"]),
    ("The Editor-in-Chief of the Ledger, Mira Halden, said the bridge was safe.",
     "The Editor-in-Chief of the Ledger, Mira Halden", "said", ["the bridge was safe"]),
    ("Halden told state-run ERT that the bridge was safe.", "Halden", "told", ["the bridge was safe"]),
    ("Her host, Mira Halden, thanked her for what she called her help.", "Her host, Mira Halden", "thanked",
     ["her for what she called her help"]),
    ("Halden, the first mayor to have closed the bridge, told reporters it was safe.", "Halden", "told", ["it was safe"]),
    ("Halden said the envoy was late and accused Norvane of delay.", "Halden", "said",
     ["the envoy was late and accused Norvane of delay"]),
    ("Halden said the draft was late and accused Norvane of delay.", "Halden", "accused", ["Norvane of delay"]),
    ("Norvane has welcomed the application.", "Norvane", "welcomed", ["the application"]),
    ("The union threatened to close the bridge.", "The union", "threatened", ["to close the bridge"]),
    ("The Northern Front claimed responsibility for the attack in a video posted on Telegram.", "The Northern Front",
     "claimed", ["responsibility for the attack"]),
    ("Norvane Lines did not admit wrongdoing.", "Norvane Lines", "admit", ["wrongdoing"]),
    ("All told the police that the bridge was safe.", "All", "told", ["the bridge was safe"]),
    ("The bridge was built by Norlund, which employs 900 people, its chairman, Ole Brandt, said at a briefing.",
     "its chairman, Ole Brandt", "said", ["The bridge was built by Norlund, which employs 900 people"]),
    ("The ministry said last month it would close two bridges.", "The ministry", "said", ["it would close two bridges"]),
    ("The ministry said last month was wet.", "The ministry", "said", ["last month was wet"]),
    ("The ferry sank shortly before 3 a.m. Six people were hurt, police said.", "police", "said", ["Six people were hurt"]),
    ("The minister, Mira Halden, on Monday expressed hope that both sides would meet.", "The minister, Mira Halden",
     "expressed hope", ["both sides would meet"]),
    ("The judge was of the view that the fine was too high.", "The judge", "was of the view", ["the fine was too high"]),
    ("In the minister's view the bridge is safe.", "the minister", "In the minister's view", ["the bridge is safe"]),
    ("In the engineer's evaluation, the bridge will last.", "the engineer", "In the engineer's evaluation",
     ["the bridge will last"]),
    ("According to Dr. hab. Ole Brandt from the River Institute in Norvane, the floats are cheap.", "Dr. hab. Ole Brandt",
     "According to", ["the floats are cheap"]),
    ("The army will send 300 engineers, announced this Thursday (20) the minister of bridges, Mira Halden.",
     "the minister of bridges, Mira Halden", "announced", ["The army will send 300 engineers"]),
    ("The bridge, say officials here, is safe.", "officials here", "say", ["The bridge", "is safe"]),
    ("It is dangerous, Halden told the Ledger, because the bridge may fall.", "Halden", "told",
     ["It is dangerous", "because the bridge may fall"]),
    ("It was urgent, according to the board, that a new bridge be built.", "the board", "according to",
     ["It was urgent", "a new bridge be built"]),
    ("Halden said it would pay, provided that councils raised fees.", "Halden", "said",
     ["it would pay, provided that councils raised fees"]),
    ("Halden said the bridge was “ready” and blamed the delay on bad wiring.", "Halden", "blamed",
     ["the delay on bad wiring"]),
    ("The ministry classified the bridge as “unsafe”.", "The ministry", "classified", ["the bridge as “unsafe”"]),
    ("The mayor again threatened “harsh steps” against speeders.", "The mayor", "threatened",
     ["“harsh steps” against speeders"]),
    ("The bridge was described as “vain” by the council.", "the council", "described", ["The bridge", "as “vain”"]),
    ("Halden evaluates that the risk is small.", "Halden", "evaluates", ["the risk is small"]),
    ("Principal Mira Halden declined to comment on the decision.", "Principal Mira Halden", "declined to comment",
     ["the decision"]),
    ("The union accused the council last month of breaking its promise.", "The union", "accused",
     ["the council", "of breaking its promise"]),
    ("The union accused the council of breaking its promise last month.", "The union", "accused",
     ["the council of breaking its promise last month"]),
    ("The court accused the bank in May of lying.", "The court", "accused", ["the bank", "of lying"]),
    ("Halden blamed the crash in May for the losses.", "Halden", "blamed", ["the crash"]),
    ("Trains will be late, the firm said, and staff have been told to wait.", "the firm", "said",
     ["Trains will be late", "and staff have been told to wait"]),
    # what the writer adds, what else the speaker does
    ("Halden told reporters that Norvane was not planning a retreat “at this point,” but she did not rule one out.",
     "Halden", "told", ["Norvane was not planning a retreat “at this point,”"]),
    ("She explained that the mill produced a third of its power, and appealed to residents to save it.", "She",
     "explained", ["the mill produced a third of its power"]),
    ("Halden told investors that accidents were down by half, though she gave no figures.", "Halden", "told",
     ["accidents were down by half"]),
    ("The mayor said the bridge was good, though it was expensive.", "The mayor", "said",
     ["the bridge was good, though it was expensive"]),
    ("Norvane told Ostreva that a blockade will be treated as an attack, even as envoys of both were meeting.", "Norvane",
     "told", ["a blockade will be treated as an attack"]),
    ("Critics say the bridge is a waste - a claim that the mayor has called “absurd”.", "Critics", "say",
     ["the bridge is a waste"]),
    ("Halden said the water was safe and called on residents to stay calm.", "Halden", "called",
     ["residents to stay calm"]),
    ("Halden said more arrests were likely and appealed for witnesses to call.", "Halden", "said",
     ["more arrests were likely"]),
    ("Halden declined to say how many jobs would go but acknowledged that there was overlap.", "Halden", "declined to say",
     ["how many jobs would go"]),
    ("Halden said he had never taken a bribe and thanked his voters.", "Halden", "said", ["he had never taken a bribe"]),
    # behind the occasion on which it was said
    ("Halden told the Ledger in an interview that aired on Sunday that the bridge was safe.", "Halden", "told",
     ["the bridge was safe"]),
    ("Halden said while visiting the town that the bridge was safe.", "Halden", "said", ["the bridge was safe"]),
    ("Halden said when asked about the bridge that it was safe.", "Halden", "said", ["it was safe"]),
    ("Halden told lawmakers who questioned her on Friday that the bridge was safe.", "Halden", "told",
     ["the bridge was safe"]),
    # according to, in the words of, as … put it
    ("According to the ministry, the bridge is safe.", "the ministry", "According to", ["the bridge is safe"]),
    ("The bridge is safe, according to a senior harbour official.", "a senior harbour official", "according to",
     ["The bridge is safe"]),
    ("In the words of the mayor, the bridge is “a disgrace”.", "the mayor", "In the words of",
     ["the bridge is “a disgrace”"]),
    ("Per the ministry, the bridge will be closed until May.", "the ministry", "Per",
     ["the bridge will be closed until May"]),
    ("As Halden put it, the bridge is “a monument to patience”.", "Halden", "put",
     ["the bridge is “a monument to patience”"]),
    ("The bridge, Halden says, is safe.", "Halden", "says", ["The bridge", "is safe"]),
    ("If elected, Halden said, she would close the bridge.", "Halden", "said",
     ["If elected", "she would close the bridge"]),
    # passives
    ("Halden was quoted as saying that the bridge was safe.", "Halden", "saying", ["the bridge was safe"]),
    ("The company is said to be in talks with two banks.", NONE, "said",
     ["The company", "to be in talks with two banks"]),
    ("The bridge was described by Halden as “a disgrace”.", "Halden", "described", ["The bridge", "as “a disgrace”"]),
    # nouns as cues
    ("Her claim that the bridge was safe was not tested.", "Her", "claim", ["the bridge was safe"]),
    ("The ministry released a statement saying the bridge was safe.", "The ministry", "saying", ["the bridge was safe"]),
    ("Mira Halden made the following comment: “The bridge is safe and will stay open.”", "Mira Halden", "made",
     ["The bridge is safe and will stay open."]),
    ("The union sent a letter urging the ministry to close the bridge.", "The union", "urging",
     ["the ministry to close the bridge"]),
    # colons, transcripts, signatures
    ("Asked about the bridge, Halden replied: “No comment.”", "Halden", "replied", ["No comment."]),
    ("HOLT: The bridge is closed.¶HALDEN: It is not, and you know it.", "HALDEN", ":", ["It is not, and you know it"]),
    ("Holt: Why did you close the bridge?¶Halden: Because it was not safe to cross.", "Halden", ":",
     ["Because it was not safe to cross"]),
    ("“The bridge is safe.” — Mira Halden", "Mira Halden", "—", ["The bridge is safe."]),
    ("“We were never asked.” ― Ole Brandt, ferry captain", "Ole Brandt", "―", ["We were never asked."]),
    ("“I am so ashamed. How did we get here?” ―\xa0Ada Holt¶“It is safe.” ― Jonas Lind", "Ada Holt", "―",
     ["I am so ashamed. How did we get here?"]),
    # quotations behind the full stop of an abbreviation; cues of several words
    ("Brandt greeted the crew in a post on X. “The bridge is safe,” he wrote.", "he", "wrote", ["The bridge is safe"]),
    ("Halden called the bridge on Gull St. “a monument to patience”.", "Halden", "called",
     ["the bridge on Gull St. “a monument to patience”"]),
    ("Brandt stopped short of rejecting the plan: “We will read it line by line.”", "Brandt",
     "stopped short of rejecting", ["We will read it line by line."]),
    ("“We tested it twice,” the statement went on. “It is safe.”", "the statement", "went on",
     ["We tested it twice", "It is safe."]),
    ("Halden went on television: “We tested it twice.”", "Halden", "went", ["We tested it twice."]),
    ("Halden hit back that the mayor had closed the bridge.", "Halden", "hit back",
     ["the mayor had closed the bridge"]),
    # opinions, and what somebody is sure of
    ("Halden spoke. In her opinion, the bridge is unsafe.", "her", "In her opinion", ["the bridge is unsafe"]),
    ("In the view of the mayor, Ada Holt, the bridge is unsafe.", "the mayor, Ada Holt", "In the view of",
     ["the bridge is unsafe"]),
    ("The engineer Ada Holt is convinced that the bridge is unsafe.", "The engineer Ada Holt", "is convinced",
     ["the bridge is unsafe"]),
    # what stands before is what was said
    ("The bridge was closed at noon. This was announced on Sunday by the mayor, Ada Holt.", "the mayor, Ada Holt",
     "announced", ["The bridge was closed at noon"]),
    ("The bridge was closed at noon. Mayor Ada Holt announced this on Sunday.", "Mayor Ada Holt", "announced",
     ["The bridge was closed at noon"]),
    ("The number of dead rose to 23, while 43 people remain missing, the mayor revealed.", "the mayor", "revealed",
     ["The number of dead rose to 23, while 43 people remain missing"]),
    ("Ole Brandt stole £40,000 from ferry passengers, Norvane Crown Court heard on Thursday.", NONE, "heard",
     ["Ole Brandt stole £40,000 from ferry passengers"]),
    ("As the spokeswoman of the ministry, Ada Holt, informed, two ferries will leave the port.",
     "the spokeswoman of the ministry, Ada Holt", "informed", ["two ferries will leave the port"]),
    ("Halden reached the village where, according to the mayor, most houses have collapsed.", "the mayor",
     "according to", ["most houses have collapsed"]),
    ("As reported by the newspaper Norvane Post with reference to its own sources, two ferries will leave the port.",
     "the newspaper Norvane Post", "reported", ["two ferries will leave the port"]),
    ("Norvane said it expected 300 passengers, above an average of 200, according to port data.", "Norvane", "said",
     ["it expected 300 passengers, above an average of 200"]),
    ("The director, Ada Holt, told AFP by telephone that 300 bridges had been shut three times since Friday.",
     "The director, Ada Holt", "told", ["300 bridges had been shut three times since Friday"]),
    ("The president, on a visit to Norvane, called the bridge “wise”.", "The president", "called", ["the bridge “wise”"]),
    ("As per the Norvane Port Council, the ferry was hit twice.", "the Norvane Port Council", "As per",
     ["the ferry was hit twice"]),
    ("At least 23 sailors died when a ferry sank on Wednesday, the country’s navy has communicated.",
     "the country’s navy", "communicated", ["At least 23 sailors died when a ferry sank on Wednesday"]),
    ("Halden let it be known that talks are over.", "Halden", "let it be known", ["talks are over"]),
    ("Norvane has leveled the accusation against Ostreva that a ferry was rammed.", "Norvane", "leveled the accusation",
     ["a ferry was rammed"]),
    ("“We cannot pay,” Olelenku told an investor briefing.", "Olelenku", "told", ["We cannot pay"]),
    ("“The ferries burned all night,” stated one of them, who asked not to be named.", "one of them", "stated",
     ["The ferries burned all night"]),
    ("“It was an act of war,” Ole Brandt, who speaks for the council, was quoted as saying by AFP.", "Ole Brandt",
     "saying", ["It was an act of war"]),
    ("The port said the ferry had “illegally entered” its waters and ignored warnings in a “dangerous manner”.",
     "The port", "said", ["the ferry had “illegally entered” its waters and ignored warnings in a “dangerous manner”"]),
    ("Halden said following a vote in 2001 that he had “very serious concerns about the bridge.”", "Halden", "said",
     ["he had “very serious concerns about the bridge.”"]),
    # words that the parser gives to something else
    ("Another passenger told the Herald he had dug with his hands.", "Another passenger", "told",
     ["he had dug with his hands"]),
    ("“Bridges do not read laws,” pointed out the engineer Ada Holt, who leads the inquiry.", "the engineer Ada Holt",
     "pointed out", ["Bridges do not read laws"]),
    ("“This is piracy,” the newspaper quotes the embassy’s statement.", "the embassy’s statement", "quotes",
     ["This is piracy"]),
    ("KATHMANDU: At least 19 people have died after a bridge fell in the north, officials said.¶It was old.",
     "officials", "said", ["At least 19 people have died after a bridge fell in the north"]),
    ("The ferry union welcomed the ruling on Friday.", "The ferry union", "welcomed", ["the ruling"]),
    # who is reported stands beside, between or in front
    ("Brandt called the mayor's reply inadequate.", "Brandt", "called", ["the mayor's reply inadequate"]),
    ("Neither side said the bridge was safe.", "Neither side", "said", ["the bridge was safe"]),
    ("Only 40 ferries are safe, registry data shows.", "registry data", "shows", ["Only 40 ferries are safe"]),
    ("Police sought the driver, who witnesses said had left the bridge.", "witnesses", "said",
     ["the driver", "had left the bridge"]),
    ("The court closed the bridge, holding that nobody had tested it.", "The court", "holding",
     ["nobody had tested it"]),
    # headlines
    ("Bridge Will Stay Closed, Minister Says¶The bridge will not open on Monday.", "Minister", "Says",
     ["Bridge Will Stay Closed"]),
    ("Norvane Says Ferries Are Safe¶The company had been silent for days.", "Norvane", "Says", ["Ferries Are Safe"]),
    ("Bridge to open in May, says mayor¶The bridge was closed in March.", "mayor", "says", ["Bridge to open in May"]),
    # tweets and posts
    ("“The bridge is safe,” Halden wrote on X.", "Halden", "wrote", ["The bridge is safe"]),
    ("Brandt posted on Facebook that the ferry would not sail.", "Brandt", "posted", ["the ferry would not sail"]),
    ("Halden tweeted: “The bridge is safe.”", "Halden", "tweeted", ["The bridge is safe."]),
    # confirmation, warnings, demands of things
    ("Washington has confirmed the deployment.", "Washington", "confirmed", ["the deployment"]),
    ("Halden accused the company of hiding the report.", "Halden", "accused", ["the company of hiding the report"]),
    # joint speakers
    ("The United States and South Korea say the ships have left the port.", "The United States and South Korea", "say",
     ["the ships have left the port"]),
    ("Mira Halden and Ole Brandt said the bridge was safe.", "Mira Halden and Ole Brandt", "said",
     ["the bridge was safe"]),
    # the words of reports that were written anew
    ("The head of the union conveyed that members were tired.", "The head of the union", "conveyed",
     ["members were tired"]),
    ("She articulated that a deal was possible.", "She", "articulated", ["a deal was possible"]),
    ("Officials from Norvane have refuted the claims.", "Officials from Norvane", "refuted", ["the claims"]),
    ("Halden admitted to hiding the report.", "Halden", "admitted", ["hiding the report"]),
    ("Police appealed for witnesses.", "Police", "appealed", ["witnesses"]),
    # a sentence that its reporting clause breaks
    ("“You have to laugh,” said one resident, who asked not to be named, “or you’d cry.”", "one resident", "said",
     ["You have to laugh", "or you’d cry."]),
    # what is signed is said by who signs
    ("Readers write:¶“Why was the pier never checked?” – Ada Holt, Norvane", "Ada Holt", "–",
     ["Why was the pier never checked?"]),
    ("I have lived by the river for forty years and never saw such water.¶— Jonas Lind, farmer, Ostreva", "Jonas Lind",
     "—", ["I have lived by the river for forty years and never saw such water"]),
    ("Mira Halden (@mirahalden) on X: “The ferry is safe.”", "Mira Halden", ":", ["The ferry is safe."]),
    # a subject beside a place that the parser takes it for a part of
    ("In a thread on Mastodon, the engineer Ida Rostvik called the plan “a fantasy”.", "the engineer Ida Rostvik",
     "called", ["the plan “a fantasy”"]),
    # what is not part of the content
    ("Brandt described the plan as “a farce” on Monday.", "Brandt", "described", ["the plan as “a farce”"]),
    ("Halden said the bridge was safe, citing two reports by engineers.", "Halden", "said", ["the bridge was safe"]),
    ("Halden, when pressed by reporters, said the bridge was safe.", "Halden", "said", ["the bridge was safe"]),
    ("The spokesman, who asked not to be named, said the bridge was safe.", "The spokesman", "said",
     ["the bridge was safe"]),
    # unnamed sources
    ("Officials warned on Monday of a shortage of fuel.", "Officials", "warned", ["a shortage of fuel"]),
    ("A few engineers said the bridge was safe.", "A few engineers", "said", ["the bridge was safe"]),
    ("Residents were told to leave the valley.", NONE, "told", ["to leave the valley"]),
    # whom and what a demand is for
    ("Halden appealed to the council to close the bridge.", "Halden", "appealed", ["the council to close the bridge"]),
    ("Police appealed for witnesses to come forward.", "Police", "appealed", ["witnesses to come forward"]),
    ("Some residents pleaded with both sides to end the strike.", "Some residents", "pleaded",
     ["both sides to end the strike"]),
    ("The council urged caution.", "The council", "urged", ["caution"]),
    ("The union has demanded $3 million.", "The union", "demanded", ["$3 million"]),
    ("Halden cautioned against crossing the bridge.", "Halden", "cautioned", ["against crossing the bridge"]),
    # what is denied, ascribed, found
    ("The envoy rejected that demand.", "The envoy", "rejected", ["that demand"]),
    ("He said the cost had risen to $9 million, and attributed the rise to dearer steel.", "He", "attributed",
     ["the rise to dearer steel"]),
    ("The effect was still visible after nine months, it found.", "it", "found",
     ["The effect was still visible after nine months"]),
    ("The two towns accused each other of closing the bridge.", "The two towns", "accused",
     ["each other of closing the bridge"]),
    ("Each town blames the other.", "Each town", "blames", ["the other"]),
    # a second verb of the speaker beside a modal one of the content; joint speakers; an agency behind a place
    ("She said the bridge would save $3 million a year and rejected suggestions that it was too dear.", "She", "said",
     ["the bridge would save $3 million a year"]),
    ("The suit was filed by the Port Union and the Ferry Union, who contend that the toll is unlawful.",
     "the Port Union and the Ferry Union", "contend", ["the toll is unlawful"]),
    ("The ferry went down on Monday about 12 miles from the port of Norvane, the rescue agency said in a report.",
     "the rescue agency", "said", ["The ferry went down on Monday about 12 miles from the port of Norvane"]),
    # verbs of other news than American politics
    ("Halden accepted that the bridge was closed too late.", "Halden", "accepted", ["the bridge was closed too late"]),
    ("The ministry reckons on a deficit of 6.9%.", "The ministry", "reckons", ["a deficit of 6.9%"]),
    ("He figures he has crossed the bridge 300,000 times.", "He", "figures",
     ["he has crossed the bridge 300,000 times"]),
    ("Halden described seeing people cling to the bridge before it fell.", "Halden", "described",
     ["seeing people cling to the bridge before it fell"]),
    ("The minister, Mira Halden, informed on her side that the tests of April had failed.", "The minister, Mira Halden",
     "informed", ["the tests of April had failed"]),
    ("The High Court directed the ministry to reopen the bridge.", "The High Court", "directed",
     ["the ministry to reopen the bridge"]),
    ("She flagged that the deadline had passed.", "She", "flagged", ["the deadline had passed"]),
    # said firmly; heard from somebody
    ("Halden made it clear that the bridge would stay closed.", "Halden", "made it clear",
     ["the bridge would stay closed"]),
    ("Halden is adamant that the bridge is safe.", "Halden", "is adamant", ["the bridge is safe"]),
    ("The council heard from Halden that the bridge was safe.", "Halden", "heard", ["the bridge was safe"]),
    # a dateline is nobody
    (("BUCHAREST (Orient Newswire) — Hungary's central bank surprised markets on Wednesday by lowering its main interest rate "
     "to 6.25%, its first cut in 14 months, and said inflation was falling."),
     "Hungary's central bank", "said", ["inflation was falling"]),
    ("PELMIR--(Northline)--July 23--Halden Foods Inc. said it would build a bridge.", "Halden Foods Inc.", "said",
     ["it would build a bridge"]),
    # whose director, who says it; a phrase does not end in half an adverb
    ("The plan was welcomed by the Harbour Office, whose Director for Bridges, Dr. Ole Brandt, said it was overdue.",
     "Director for Bridges, Dr. Ole Brandt", "said", ["it was overdue"]),
    ("The foreign department in Norvane at first denied that the ships had left.", "The foreign department in Norvane",
     "denied", ["the ships had left"]),
    # the reporting clause is a verb with an infinitive; a relative clause of a thing in a place; how soon it was said
    ("She learned to swim, she liked to say, “by being too stubborn to drown.”", "she", "say",
     ["She learned to swim", "by being too stubborn to drown."]),
    ("The company is building a plant in Norvane, which it said would employ 300 people.", "it", "said",
     ["a plant in Norvane", "would employ 300 people"]),
    ("Halden rejected the criticism within hours.", "Halden", "rejected", ["the criticism"]),
    ("Halden denied the claim within the meaning of the charter.", "Halden", "denied",
     ["the claim within the meaning of the charter"]),
    ("Halden announced a vote within weeks.", "Halden", "announced", ["a vote within weeks"]),
    ("Norvane said that the strait was its own, a claim both governments rejected.", "Norvane", "said",
     ["the strait was its own"]),
    ("“We waited for years,” said Ada Holt. “Nobody came.”¶‘It took years’¶The bridge opened.", "Ada Holt", "said",
     ["We waited for years", "Nobody came."]),
    ("‘It is a bridge, and I love the bridge.¶‘It was never closed,’ said Ole Brandt.", "Ole Brandt", "said",
     ["It is a bridge, and I love the bridge.", "It was never closed"]),
    # words with a hyphen
    ("The ex-president said the bridge was safe.", "The ex-president", "said", ["the bridge was safe"]),
    ("“The bridge is safe,” wrote the ex-president.", "the ex-president", "wrote", ["The bridge is safe"]),
    # a content ends where the saying does
    ("“The bridge is safe,” said Jonas Lind at broker Kelda, who set his rating to “hold”.", "Jonas Lind", "said",
     ["The bridge is safe"]),
    ("“The bridge is safe,” Halden said, while acknowledging the toll was “hard to bear”.", "Halden", "acknowledging",
     ["the toll was “hard to bear”"]),
    ("Halden said the work was slower than feared, and the owners said the union would lower their price.", "Halden", "said",
     ["the work was slower than feared"]),
    ("Analysts at Kelda said the cut was worse than feared, and lowered their target to 58 euros.", "Analysts at Kelda", "said",
     ["the cut was worse than feared"]),
    ("Halden said the owners were aware of the toll but would not be drawn on the sum.", "Halden", "said",
     ["the owners were aware of the toll"]),
    ("Halden said she had no plans to close it, but did not rule it out in future.", "Halden", "said",
     ["she had no plans to close it"]),
    ("Halden said it had doubts about the bridge, sending shares in Kelda down as much as 11%.", "Halden", "said",
     ["it had doubts about the bridge"]),
    ("Halden said the regulator would accept letters and expected to decide by June.", "Halden", "said",
     ["the regulator would accept letters and expected to decide by June"]),
    ("The works would take ten bridges, most of them old, Halden added.", "Halden", "added",
     ["The works would take ten bridges, most of them old"]),
    ("Halden announced the closure in Parliament yesterday.", "Halden", "announced", ["the closure"]),
    ("Halden put it to the guard that the bridge had been open.", "Halden", "put", ["the bridge had been open"]),
    ("Halden gave evidence that he had crossed the bridge.", "Halden", "gave evidence", ["he had crossed the bridge"]),
    ("Halden denied having crossed the bridge.", "Halden", "denied", ["having crossed the bridge"]),
    ("The mission, KORFA, said it had built a bridge and called on both sides to cross it.", "The mission, KORFA", "called",
     ["both sides to cross it"]),
    ("Halden told the court that repeated letters to the owners had gone unanswered.", "Halden", "told",
     ["repeated letters to the owners had gone unanswered"]),
    ("Halden said on Monday it had no plans for the bridge.", "Halden", "said", ["it had no plans for the bridge"]),
    ("Lawyers have said the bill could run to £9m. The owners said it was late.", "Lawyers", "said",
     ["the bill could run to £9m"]),
    ("“Is the bridge safe?” Halden asked the man standing by the gate.", "Halden", "asked", ["Is the bridge safe?"]),
    ("Halden remarked that “bridges do not swim” and granted the owners three days.", "Halden", "remarked",
     ["bridges do not swim"]),
    ("Asked whether it was safe, Halden shook her head. “It will fall by May.”", "Halden", "shook", ["It will fall by May."]),
    ("Halden lauded the “wise leadership” of both states.", "Halden", "lauded", ["the “wise leadership” of both states"]),
    ("Halden underlined the depth of ties between the two towns.", "Halden", "underlined",
     ["the depth of ties between the two towns"]),
    ("Halden urged all-out rescue efforts on the bridge.", "Halden", "urged", ["all-out rescue efforts on the bridge"]),
    ("Halden faulted the owners for not mending the bridge.", "Halden", "faulted", ["the owners for not mending the bridge"]),
    ("“The town does not want a bridge. It wants us to work,” Halden told the owners, her voice hoarse.", "Halden", "told",
     ["The town does not want a bridge. It wants us to work"]),
    ("Halden told the committee he had raised it in writing.", "Halden", "told", ["he had raised it in writing"]),
    ("“Who mends the bridge?” asked Halden, now a host. “We tested it twice.”", "Halden", "asked",
     ["Who mends the bridge?", "We tested it twice."]),
    ("“It is iron. It is memory,” Halden told the guests, some of whom wept.", "Halden", "told", ["It is iron. It is memory"]),
    ("Halden told Judge Ole Brandt the Crown could not open the bridge.", "Halden", "told",
     ["the Crown could not open the bridge"]),
    ("The council has welcomed the closure of the bridge, and called upon the owners to mend it.", "The council", "called",
     ["the owners to mend it"]),
    ("The council said it was “glad” of the vote and called for the works to be phased.", "The council", "called",
     ["the works to be phased"]),
    ("Halden denied press reports that the bridge was half shut, putting the toll at 71 percent.", "Halden", "denied",
     ["the bridge was half shut"]),
    ("Norvane would put forward a new plan for the bridge before Easter, Halden added, without elaborating.", "Halden", "added",
     ["Norvane would put forward a new plan for the bridge before Easter"]),
    ("Halden voiced regret at the outcome but played down talk of a closure.", "Halden", "voiced", ["regret at the outcome"]),
    ("Halden told members he took “grave exception” to the closure.", "Halden", "told",
     ["he took “grave exception” to the closure"]),
    ("Three firms have shown interest, one of the sources said, cautioning that the bridge may stay shut.", "one of the sources",
     "cautioning", ["the bridge may stay shut"]),
    ("Halden told commercial news channel Hír7 that the bridge had sunk.", "Halden", "told", ["the bridge had sunk"]),
    ("Halden warned that “rain does not mend bridges”, in what was seen as a message to the owners.", "Halden", "warned",
     ["rain does not mend bridges"]),
    ("Halden said the owners would appeal in court, and she did not rule out a strike.", "Halden", "said",
     ["the owners would appeal in court"]),
    ("Halden hit back, terming the claims baseless and diversionary.", "Halden", "terming",
     ["the claims baseless and diversionary"]),
    ("Halden wrote to parents to say that the bridge would be shut.", "Halden", "say", ["the bridge would be shut"]),
    ("The old bridge has already been put up for sale, the court was told.", NONE, "told",
     ["The old bridge has already been put up for sale"]),
    ("Halden told the board she had lived by the bridge for years.", "Halden", "told",
     ["she had lived by the bridge for years"]),
    ("Ada Halden, Ole Brandt and Mira Lind said they trusted the bridge.", "Ada Halden, Ole Brandt and Mira Lind", "said",
     ["they trusted the bridge"]),
    ("Halden acknowledged that help had been slow but blamed landslides.", "Halden", "acknowledged", ["help had been slow"]),
    ("Halden told reporters his members had known about the bridge for years.", "Halden", "told",
     ["his members had known about the bridge for years"]),
    ("10News in Norvane is reporting that the bridge was shut.", "10News in Norvane", "reporting", ["the bridge was shut"]),
    ("The bridge is safe, stressed the Norvane Society of Engineers.", "the Norvane Society of Engineers", "stressed",
     ["The bridge is safe"]),
    ("“It is the best bridge we have had,” highlighted Fontarra.", "Fontarra", "highlighted",
     ["It is the best bridge we have had"]),
    ("“It is the best bridge we have had,” celebrated the mayor.", "the mayor", "celebrated",
     ["It is the best bridge we have had"]),
    ("World Vision, Save the Children and Oxfam urged Norvane to act.", "World Vision, Save the Children and Oxfam", "urged",
     ["Norvane to act"]),
    ("Stating that the bridge was safe, Halden said, “We know who built it.”", "Halden", "Stating", ["the bridge was safe"]),
    ("Halden said 460 spans had been built, which she described as too few.", "Halden", "said", ["460 spans had been built"]),
    ("Halden said 460 spans had been built, which she described as too few.", "she", "described", ["too few"]),
    ("Members shouted “resign” at the mayor during the debate.", "Members", "shouted", ["resign"]),
    ("The residents dispute that figure and say the bridges were broken.", "The residents", "dispute", ["that figure"]),
    ("The residents dispute that figure and say the bridges were broken.", "The residents", "say",
     ["the bridges were broken"]),
    ("Halden disputes that version and claims he was asleep.", "Halden", "claims", ["he was asleep"]),
    ("Halden warned of a “summer of rust” unless the council acted.", "Halden", "warned",
     ["a “summer of rust” unless the council acted"]),
    ("Halden said the bridge was safe, as he left for the harbour.", "Halden", "said", ["the bridge was safe"]),
    ("Halden said the bridge was safe, as he had promised.", "Halden", "said", ["the bridge was safe, as he had promised"]),
    ("Interfax quoted Marsh as saying the bridge was safe.", "Marsh", "saying", ["the bridge was safe"]),
    ("Shares fell after advisers to the Halden Food and Drug Board voted against it, saying the bridge was not safe.",
     "advisers to the Halden Food and Drug Board", "saying", ["the bridge was not safe"]),
    ("According to a statement by the ministry, Halden told his counterpart that the bridge was safe.", "Halden", "told",
     ["the bridge was safe"]),
    ("According to prosecutors, Halden admitted that he had sold the bridge.", "prosecutors", "According to",
     ["Halden admitted that he had sold the bridge"]),
    ("Halden said 12 spans had been built, a figure he described as too small.", "he", "described", ["too small"]),
    ("The council closed the bridge, a move Halden called reckless.", "Halden", "called", ["reckless"]),
    ("The council closed the bridge, a move critics say is reckless.", "critics", "say", ["a move", "is reckless"]),
    ("The bridge was closed, the head of the district, Ivan Koval, said, Northline reports.",
     "the head of the district, Ivan Koval", "said", ["The bridge was closed"]),
    ("Halden said the bridge was closed, Northline reported.", "Halden", "said", ["the bridge was closed"]),
    ("Halden said at a dinner that the bridge was “quite safe,” the Norvane Courier reported.", "Halden", "said",
     ["the bridge was “quite safe,”"]),
    ("Halden said the bridge was “safe,” as the Courier wrote.", "Halden", "said", ["the bridge was “safe,”"]),
    ("Halden said: “It is closed,” the Courier reported.", "Halden", "said", ["It is closed"]),
    ("About 4 in 10 say they want the council to build the bridge.", "About 4 in 10", "say",
     ["they want the council to build the bridge"]),
    ("At least 21,000 said they would run for office.", "At least 21,000", "said", ["they would run for office"]),
    ("Halden set out her reasons for leaving the council.", "Halden", "set out", ["her reasons for leaving the council"]),
    ("Halden laid out what the council would do.", "Halden", "laid out", ["what the council would do"]),
    ("Brandt rebuked the council for its delay.", "Brandt", "rebuked", ["the council for its delay"]),
    ("Halden assailed the plan to close the bridge.", "Halden", "assailed", ["the plan to close the bridge"]),
    ("The bridge was closed, Northline reported.", "Northline", "reported", ["The bridge was closed"]),
    ("As reported by Northline, President Ivan Koval said that the bridge was closed.", "President Ivan Koval", "said",
     ["the bridge was closed"]),
    ("The bridge was destroyed.¶This was stated by Captain Ivan Koval, spokesman for the fleet, Northline reports.",
     "Captain Ivan Koval", "stated", ["The bridge was destroyed"]),
    ("Koval told his counterpart that the bridge was open and stressed that trade would grow, according to the statement.",
     "Koval", "stressed", ["trade would grow"]),
    ("According to the statement, Koval met Marsh and said the bridge was open.", "the statement", "According to",
     ["Koval met Marsh and said the bridge was open"]),
    ("Halden said Norvane would close the bridge, a remark that angered the port.", "Halden", "said",
     ["Norvane would close the bridge"]),
    ("Halden said the bridges “serve only the enemy,” stressing the depth of the river.", "Halden", "stressing",
     ["the depth of the river"]),
    ("Halden denounced the closure within an hour.", "Halden", "denounced", ["the closure"]),
    ("Halden dismissed her concerns in parliament.", "Halden", "dismissed", ["her concerns"]),
    ("Halden made clear she would not close the bridge.", "Halden", "made clear", ["she would not close the bridge"]),
    ("The government of Norvane let it be known that the bridge was closed.", "The government of Norvane", "let it be known",
     ["the bridge was closed"]),
    ("The embassy judged the bridge “contrary to the spirit of the times”.", "The embassy", "judged",
     ["the bridge “contrary to the spirit of the times”"]),
    ("Halden told reporters the port would co-operate fully.", "Halden", "told", ["the port would co-operate fully"]),
    ("According to the secretary of bridges, Ana Paula Reis, the cut of 9% is too high.",
     "the secretary of bridges, Ana Paula Reis", "According to", ["the cut of 9% is too high"]),
    ("For the geologist Otto Brandt, of the University of Norvane, the slide was foreseeable.",
     "the geologist Otto Brandt", "For", ["the slide was foreseeable"]),
    ("For Nubia Ortega, the port “confuses prudence with fear”.", "Nubia Ortega", "For",
     ["the port “confuses prudence with fear”"]),
    ("The board called it “late”. The statement went on to state that the bridge was safe.", "The statement", "state",
     ["the bridge was safe"]),
    ("The ports wait, Halden said in a post on X. Norvane’s mayor, Ole Brandt, denied the bridge was shut.",
     "Norvane’s mayor, Ole Brandt", "denied", ["the bridge was shut"]),
    ("Analysts said the cut was larger than feared and lowered their target price.", "Analysts", "said",
     ["the cut was larger than feared"]),
    ("Kurt expressed that the bridge was safe.", "Kurt", "expressed", ["the bridge was safe"]),
    ("Judge Ann Halden found that the owners had lied.", "Judge Ann Halden", "found", ["the owners had lied"]),
    ("Halden told reporters divers were called.", "Halden", "told", ["divers were called"]),
    ("Halden said it began at 2 a.m.", "Halden", "said", ["it began at 2 a.m."]),
    ("Halden insisted the draft was old and accused Norvane of delay.", "Halden", "insisted", ["the draft was old"]),
    ("Halden insisted the draft was old and accused Norvane of delay.", "Halden", "accused", ["Norvane of delay"]),
    ("Halden said the keeper was late and accused Norvane of delay.", "Halden", "said",
     ["the keeper was late and accused Norvane of delay"]),
    ("Halden urged drivers not to wait, telling broadcaster NRV that “nobody will drown”.", "Halden", "telling",
     ["nobody will drown"]),
    ("Halden said the firm would own 38% of the bridges, which could prompt a review.", "Halden", "said",
     ["the firm would own 38% of the bridges, which could prompt a review"]),
    ("Tolls fell 4%, according to the bank, the lowest level in a decade.", "the bank", "according to",
     ["Tolls fell 4%", "the lowest level in a decade"]),
    ("Two bridges fell, the navy said, leaving ten sailors missing.", "the navy", "said",
     ["Two bridges fell", "leaving ten sailors missing"]),
    ("52% of drivers said they used the bridge, while 38% were opposed.", "52% of drivers", "said", ["they used the bridge"]),
    ("Halden took to social media to accuse the owners of lying.", "Halden", "accuse", ["the owners of lying"]),
    ("The firm has left the bridges south of Norvane, a senior guard in the town said in a talk with reporters on Sunday.",
     "a senior guard in the town", "said", ["The firm has left the bridges south of Norvane"]),
    ("Many had given notice on their boats, its federal chairman, Colonel Detlef Holt, told the Herald.",
     "its federal chairman, Colonel Detlef Holt", "told", ["Many had given notice on their boats"]),
    ("The bridge will be sold in Norvane, a source familiar with the deal told the Herald, adding that no date had been set.",
     "a source familiar with the deal", "told", ["The bridge will be sold in Norvane"]),
    ("The bridge will be sold in Norvane, a source familiar with the deal told the Herald, adding that no date had been set.",
     "a source familiar with the deal", "adding", ["no date had been set"]),
    ("In the book, Holt — who ran the bridge for three years — states that the work was never done.", "Holt", "states",
     ["the work was never done"]),
    ("In an interview with the weekly Rubin, MP Mira Halden, a critic, expressed the opinion that the bridge was lost.",
     "MP Mira Halden", "expressed the opinion", ["the bridge was lost"]),
    ("In a statement to the Herald, her senior adviser, Mira Halden, said: “We will sue.”",
     "her senior adviser, Mira Halden", "said", ["We will sue."]),
    ("The navy's spokesman affirmed in a televised statement that the sailors were safe.", "The navy's spokesman", "affirmed",
     ["the sailors were safe"]),
    ("It rained for a week and, according to Halden, the bridge was flooded.", "Halden", "according to",
     ["the bridge was flooded"]),
    ("They closed the bridge and, according to the union, the quay beside it.", "the union", "according to",
     ["the quay beside it"]),
    ("The plan is, in her words, “a farce”.", "her", "in her words", ["The plan is", "a farce"]),
    ("The mayor left a council that, in her own words, “had lost its mind”, and founded a party.", "her", "in her own words",
     ["had lost its mind"]),
    ("For Aminata Holt-Lind, a researcher at the Harbour Institute, the deal illustrates the weakness of the owners.",
     "Aminata Holt-Lind", "For", ["the deal illustrates the weakness of the owners"]),
    ("Ostreva accuses Norvane of arming the rebels, a charge that Norvane denies.", "Norvane", "denies",
     ["arming the rebels"]),
    ("Guards say Halden took bribes, allegations she has denied.", "Guards", "say", ["Halden took bribes"]),
    ("The foreign ministers of Norvane, Ostreva and Halden said in a joint statement that the vote was void.",
     "The foreign ministers of Norvane, Ostreva and Halden", "said", ["the vote was void"]),
    ("Halden said there was “no evidence” that the boat had met another vessel, and called for an inquiry.", "Halden", "called",
     ["an inquiry"]),
    ("Halden told state television that it would be freed “once the courts have done their work” and accused Norvane of piracy.",
     "Halden", "accused", ["Norvane of piracy"]),
    ("The bridge “is safe and is not closed to any boat,” she told reporters, according to the Herald.", "she", "told",
     ["The bridge “is safe and is not closed to any boat,”"]),
    ("Halden did not exclude that the bridge would be closed.", "Halden", "exclude", ["the bridge would be closed"]),
    ("The bridge is a red line, Halden was quoted as saying by the Herald.", "Halden", "saying", ["The bridge is a red line"]),
    ("The analysts draw attention to the fact that Norvane has moved two bridges.", "The analysts", "draw",
     ["Norvane has moved two bridges"]),
    ("Its president, the Norvane lawyer Mira Halden, spoke in Paris of “a hand that remains outstretched”.",
     "Its president, the Norvane lawyer Mira Halden", "spoke", ["a hand that remains outstretched"]),
    ("Halden said the toll was small, a point echoed by the union.", "Halden", "said", ["the toll was small"]),
    ("The firm will pay “a fair toll” if Norvane goes ahead with the bridge near the town, owner Mira Halden told the Herald.",
     "owner Mira Halden", "told", ["The firm will pay “a fair toll” if Norvane goes ahead with the bridge near the town"]),
    ("“She was not elected to be queen”, fired the mayor in an interview with the Herald.", "the mayor", "fired",
     ["She was not elected to be queen"]),
    ("“The guards are where they must be,” was her only comment.", "her", "was her only comment",
     ["The guards are where they must be"]),
    ("Halden did not want to confirm that the bridge had been sold.", "Halden", "want to confirm", ["the bridge had been sold"]),
    ("Not everyone does: law expert Mira Halden warned against “piracy with a flag”.", "law expert Mira Halden", "warned",
     ["piracy with a flag"]),
    ("For the retired admiral Cem Halden, one of its fathers, Norvane is playing with fire.", "the retired admiral Cem Halden",
     "For", ["Norvane is playing with fire"]),
    ("The deal fell apart, with Norvane accusing Ostreva of bad faith.", "Norvane", "accusing", ["Ostreva of bad faith"]),
    ("Norvane has vowed countermeasures.", "Norvane", "vowed", ["countermeasures"]),
    ("Halden said 70 had died, a figure the navy denies.", "Halden", "said", ["70 had died"]),
    ("The Herald quoted a senior guard at the bridge as saying that it was shut.", "a senior guard at the bridge", "saying",
     ["it was shut"]),
    ("“They kept saying ‘stay calm, stay inside’ over the speakers,” guard Rowena Halden, 27, told Herald radio from a hospital.",
     "guard Rowena Halden", "told", ["They kept saying ‘stay calm, stay inside’ over the speakers"]),
    ("In a post on X, navy adviser Mira Halden dismissed the claims as “old”.", "navy adviser Mira Halden", "dismissed",
     ["the claims as “old”"]),
    ("The board attributed nine of the fires to arson.", "The board", "attributed", ["nine of the fires to arson"]),
    ("Halden said the bridge would close, in a move that critics called a retreat.", "Halden", "said",
     ["the bridge would close"]),
    ("There had been “some movement” on the bridge, Halden said, while acknowledging that the toll remained.", "Halden", "said",
     ["There had been “some movement” on the bridge"]),
    ("There had been “some movement” on the bridge, Halden said, while acknowledging that the toll remained.", "Halden",
     "acknowledging", ["the toll remained"]),
    ("According to data released by Statistics Norvane, tolls on the bridges had fallen by 18%.",
     "data released by Statistics Norvane", "According to", ["tolls on the bridges had fallen by 18%"]),
    ("The ministry confirmed receiving the letter.", "The ministry", "confirmed", ["receiving the letter"]),
    ("Norvane called on Ostreva Thursday to reopen the bridge.", "Norvane", "called", ["Ostreva Thursday to reopen the bridge"]),
    ("The group denied any link to the attack.", "The group", "denied", ["any link to the attack"]),
    ("“We are going to show it,” Halden promised, per the Herald.", "Halden", "promised", ["We are going to show it"]),
    ("“She was not elected to be queen”, said the mayor in an interview with the Herald.", "the mayor", "said",
     ["She was not elected to be queen"]),
    ("“If it rains, we wait. The bridge is old, says Halden. She adds that guards are trained.", "Halden", "says",
     ["If it rains, we wait. The bridge is old"]),
]  # fmt: skip


def statements(nlp, text):
    text = text.replace("¶", "\n\n")
    (doc,) = annotate([text], nlp)
    return text, find_statements(doc)


def spelled(text, span):
    return span and text[slice(*span)]


@pytest.mark.slow
@pytest.mark.parametrize(("text", "source", "cue", "content"), FORMS)
def test_form(nlp, text, source, cue, content):
    text, found = statements(nlp, text)
    read = [(spelled(text, s.speaker), spelled(text, s.cue), [spelled(text, x) for x in s.segments]) for s in found]
    assert (source, cue, content) in read


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [text for text, *_ in FORMS]
    + [
        "They plan to shut it, a move critics say she described as late, he said.",
        "The mayor wants it closed, a move critics say is reckless, she said.",
        "They re-re-opened the bridge.",
    ],
)
def test_every_word_hangs_on_the_root_of_its_sentence(nlp, text):
    (doc,) = annotate([text.replace("¶", "\n\n")], nlp)
    for token in doc:
        above = token
        for _ in range(len(doc)):
            above = above.head
        assert above.head == above


@pytest.mark.slow
def test_every_turn_of_a_conversation_is_one_statement(nlp):
    text = (
        "JUDY LARN, host: Ole Brandt joins us from Norvane.¶LARN: What did the ministry tell you?¶"
        "BRANDT: They told us that the ferry would not sail until June. I do not believe them."
    )
    text, found = statements(nlp, text)
    assert [(spelled(text, s.speaker), [spelled(text, x) for x in s.segments]) for s in found] == [
        ("JUDY LARN", ["Ole Brandt joins us from Norvane"]),
        ("LARN", ["What did the ministry tell you"]),
        ("BRANDT", ["They told us that the ferry would not sail until June. I do not believe them"]),
    ]


@pytest.mark.slow
def test_a_list_of_names_is_no_conversation(nlp):
    text, found = statements(nlp, "Norvane: Police said the pier was closed.¶Ostreva: Officials said the ferry sank.")
    assert {"Police", "Officials"} <= {spelled(text, s.speaker) for s in found}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        ("The ministry denied that the bridge had been closed.", "deny", False),
        ("The ministry did not deny that the bridge had been closed.", "deny", True),
        ("The company declined to say how many ferries it had lost.", "state", True),
        ("Halden refused to say whether the bridge was safe.", "state", True),
        ("“Nobody,” said Halden, “was warned.”", "state", False),
        ("Halden promised to reopen the bridge by May.", "promise", False),
        ("The company agreed to reopen the bridge by May.", "promise", False),
        ("The company agreed that the bridge was safe.", "confirm", False),
        ("Halden assured reporters that the bridge would be reopened by May.", "promise", False),
        ("Halden assured reporters that the bridge was safe.", "claim", False),
        ("Nowhere does it mention that the bridge was closed.", "state", True),
        ("Never has Halden said that the bridge was closed.", "state", True),
        ("Washington has confirmed the deployment.", "confirm", False),
        ("Halden could not say whether the bridge was safe.", "state", True),
        ("Halden would neither confirm nor deny that the bridge was closed.", "deny", True),
        ("The ministry stopped short of saying that the bridge was safe.", "state", True),
        ("The council closed the bridge without saying how the members had voted.", "state", True),
    ],
)
def test_what_is_done_by_saying_it(nlp, text, act, negated):
    _, found = statements(nlp, text)
    assert [(s.speech_act, s.negated) for s in found] == [(act, negated)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Halden could say whether the bridge was safe.",
        "It goes without saying that the bridge is safe.",
        "The players sustained injuries.",
        "The fall made it clear that the bridge was old.",
        "It is clear that the bridge was old.",
        "Police have said nothing about the driver.",
        "Halden heard that the bridge was closed.",
        "The president accepted the minister's resignation.",
        "She directed traffic to the bridge.",
    ],
)
def test_no_saying(nlp, text):
    assert statements(nlp, text)[1] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Halden stated that “the bridge is safe!”", "direct"),
        ("Halden stated that the bridge “is safe”.", "mixed"),
        ("Halden stated that “the bridge” was “safe”.", "mixed"),
        ("‘It is a bridge, and I love the bridge.¶‘It was never closed,’ said Ole Brandt.", "direct"),
    ],
)
def test_a_quotation_behind_that_is_direct(nlp, text, kind):
    _, found = statements(nlp, text)
    assert [s.kind for s in found] == [kind]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("She told the crowd, which chanted “Close the bridge!”", True),
        ("Nothing she sang “Will do” changed it.", False),
    ],
)
def test_a_subject_that_is_relative_may_have_a_quotation_behind(nlp, text, read):
    (doc,) = annotate([text], nlp)
    assert any(doc[r.head].text in ("chanted", "sang") for r in find_readings(Parse(doc))) == read


@pytest.mark.slow
def test_a_place_before_a_colon_is_no_speaker(nlp):
    text = (
        "PORT HALDEN: Ferry operator Norvane has become the largest buyer of bridges.¶The company said it was pleased."
    )
    text, found = statements(nlp, text)
    assert [spelled(text, s.speaker) for s in found] == ["The company"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Nobody would question that the bridge is safe.",
        "Needless to say, the bridge is safe.",
        "“Safe” bridges are rare.",
        "She read “The Long Road Home” on the train.",
        "There was no comment from the ministry.",
        "Neither of them moved, and nobody said the bridge was safe.",
        "Halden hit back at the council on Monday.",
        "She held that view for years.",
        "The train stopped short of the bridge.",
        "She sold the ferries, the cars and the data shows.",
        "The flood took the car first, then the barn.¶— Jonas Lind",
        "The mayor welcomed 300 guests to the new bridge.",
        "Make sure that the bridge is closed. It is certain that it is.",
        "In his opinion piece, Halden is mild.",
        "In his evaluation, the teacher found three errors.",
        "The board evaluates whether the bridge is safe.",
        "The firm cut jobs, announced on Monday the plan and left.",
        "The storm claimed the lives of 19 sailors.",
        "Norvane, which rarely comments on such claims, was silent.",
        "The demand, contained in a letter, threatens to derail the talks.",
        "The dispute threatens to delay the opening.",
        "Oster Town claimed the title with a late goal.",
        "All told, up to 900 people could be moved.",
        "Lind agreed to talk on the condition that his last name not be printed.",
        "The guard agreed to speak on condition of anonymity because she had signed a contract.",
        "Norvane claims the strait despite a ruling that its claims have no legal basis.",
        "It rained. He reported this to the police.",
        "There is evidence that the bridge was shut.",
        "The crash highlighted the dangers of the bridge.",
        "UNESCO, which lists the bridge as a World Heritage site, is in Paris.",
        "The bridges, some thought to be 400 years old, were shut.",
        "Halden, who proposed the motion, left the bridge.",
        "Within her own Harbour Party, however, calls for her to step down are growing.",
        "The motion was rejected by 138 votes to 71.",
        "2008 proved that the bridge was unsafe.",
        "Norvane, where 60 pledged delegates were at stake, is small.",
        "Residents laid out flowers on the bridge.",
        "He set out to find the bridge.",
        "The plan sets out targets for 2030.",
        "The guard, who preferred not to give his name, left.",
        "The guard, who asked the paper not to publish her name, left.",
        "Norvane, which reports results in May, fell.",
        "Halden apologised to the family of the guard outside court.",
        "He smiled at the “Green Door” cafe. The “Blue Door” was shut.",
        "The film, “The Long Bridge,” starred Mira Halden.",
        "She lives in Norvane, a town she calls home.",
        "The panel judged the contest.",
        "For Mira Halden, the bridge is a step back.",
        "For the historian Mira Halden, her bridge is a life's work.",
    ],
)
def test_no_statement(nlp, text):
    _, found = statements(nlp, text)
    assert found == []


@pytest.mark.slow
def test_a_text_may_end_behind_any_word(nlp):
    """What looks at the next token finds none: each way to report something, broken off behind each of its words."""
    whole = [text.replace("¶", "\n\n") for text, *_ in FORMS]
    cut = sorted({text[: end.start()] for text in whole for end in re.finditer(r"(?<=\S)\s", text)})
    for doc in annotate(cut, nlp):
        read_article("a" * 16, doc, date(2026, 3, 2))
