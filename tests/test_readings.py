"""What each rule reads, on sentences of invented people."""

import pytest

from pipeline.statements.parse import Parse
from pipeline.statements.readings import find_readings

SAFE = "the bridge was safe"

TABLE = [
    # rule, sentence, source, content
    ("clause", "Mira Halden said the bridge was safe and that trains could use it again.", "Mira Halden",
     "the bridge was safe and that trains could use it again"),
    ("clause", "Mira Halden, who runs the port, told Harbour Radio on Tuesday that the bridge was safe.", "Mira Halden",
     "that the bridge was safe"),
    ("clause", "Halden was quoted as saying that the bridge was safe.", "Halden", "that the bridge was safe"),
    ("clause", "The ministry issued a statement saying the bridge was safe.", "The ministry", SAFE),
    ("clause", "Police closed the road, saying it was up to the mayor to decide.", "Police",
     "it was up to the mayor to decide"),
    ("clause", "Halden and her deputy Ole Brandt say the bridge is safe.", "Halden and her deputy Ole Brandt",
     "the bridge is safe"),
    ("clause", "Ole Brandt urged the council to act.", "Ole Brandt", "the council to act"),
    ("clause", "Halden denied taking money from the company.", "Halden", "taking money from the company"),
    ("clause", "“It's over,” he said as he left the hall, adding that he would not return.", "he",
     "that he would not return"),
    ("clause", "It is unclear whether the bridge is safe, said a spokesman for the ministry, who asked not to be named.",
     "a spokesman for the ministry", "It is unclear whether the bridge is safe"),
    ("clause", "The head of the port authority, Jonas Lind, said on Thursday the crane had been inspected.",
     "The head of the port authority, Jonas Lind", "the crane had been inspected"),
    ("clause", "Halden did not deny that the bridge was closed and quickly changed the subject when a reporter asked about it.",
     "Halden", "that the bridge was closed"),
    ("clause", "The Ledger quoted Ole Brandt as saying the bridge was safe.", "Ole Brandt", SAFE),
    ("clause", "Mira Halden resigned on Sunday, six days after the ferry sank, saying she had lost the trust of the crew.",
     "Mira Halden", "she had lost the trust of the crew"),
    ("clause", "In a letter to the council, Brandt, the harbour master, said the bridge was safe.",
     "Brandt", SAFE),
    ("clause", "In an interview with the Ledger, Brandt, the harbour master, said the bridge was safe.",
     "Brandt", SAFE),
    ("clause", "Prices rose, with families wondering who would help.", "families", "who would help"),
    ("clause", "Officials said that the bridge was safe, with Ole Brandt saying “The steel is new.”", "Officials",
     "that the bridge was safe"),
    ("clause", "Halden said the bridge is safe and opened it to the public.", "Halden", "the bridge is safe"),
    ("clause", "Halden has said the bridge is safe and has praised the engineers.", "Halden", "the bridge is safe"),
    ("clause", "Halden said the bridge was safe and carried trains.", "Halden", "the bridge was safe and carried trains"),
    ("clause", "The report led her to declare that the bridge was safe.", "her", "that the bridge was safe"),
    ("clause", "Mira Halden -- who runs the port -- said the bridge was safe.", "Mira Halden", SAFE),
    ("clause", "Halden hoped to reopen the bridge by May.", "Halden", "to reopen the bridge by May"),
    ("clause", "Records show that the bridge was safe.", "Records", "that the bridge was safe"),
    ("clause", "Halden said the bridge was safe and urged people to cross it.", "Halden", SAFE),
    ("clause", "The court refused to hear the case.", "The court", "to hear the case"),
    ("according", "According to conservative talk radio host Ole Brandt, the move reeks of “fear” and despair.",
     "conservative talk radio host Ole Brandt", "the move reeks of “fear” and despair"),
    ("aside", "The council could embrace a new plan, but only if it is cheap, Sen. Mira Halden (R-N.C.) told the Ledger.",
     "Sen. Mira Halden (R-N.C.)", "The council could embrace a new plan, but only if it is cheap"),
    ("clause", "The company agreed to pay for the bridge.", "The company", "to pay for the bridge"),
    ("clause", "Halden's close friends and allies have in the past said the bridge was safe.",
     "Halden's close friends and allies", SAFE),
    ("clause", "The two were called in and told that the bridge was safe.", None, "that the bridge was safe"),
    ("clause", "Halden is telling voters that the bridge is safe and says she will repair it.", "Halden",
     "that the bridge is safe"),
    ("according", "According to the Ledger, quoting two officials, the bridge was safe.", "the Ledger", SAFE),
    ("thing", "Halden blamed Ole Brandt for the delay.", "Halden", "Ole Brandt for the delay"),
    ("thing", "The Ledger has verified the date of the video.", "The Ledger", "the date of the video"),
    ("thing", "Halden thanked Ole Brandt for the bridge.", "Halden", "Ole Brandt for the bridge"),
    ("thing", "The plan was criticised by Halden for its cost.", "Halden", "The plan / for its cost"),
    ("thing", "The closure was first reported by the Ledger.", "the Ledger", "The closure"),
    ("thing", "Halden apologised for the delay.", "Halden", "the delay"),
    ("thing", "Halden apologized for the delay.", "Halden", "the delay"),
    ("thing", "Two companies have expressed interest in the bridge.", "Two companies", "interest in the bridge"),
    ("thing", "Asked about the bridge, Brandt pointed to the cost of steel.", "Brandt", "the cost of steel"),
    ("quote", "“Stop!” shouted the guard.", "the guard", "Stop!"),
    ("quote", "“We closed the bridge,” Halden was quoted as saying by the Ledger.", "Halden", "We closed the bridge,"),
    ("message", "Halden’s message was simple: “We will rebuild the bridge.”", "Halden", "We will rebuild the bridge."),
    ("answer", "Critics have accused Halden of doing too little, a charge she rejects.", "she", "doing too little"),
    ("that", "Halden told reporters in the capital that talks would resume.", "Halden", "talks would resume"),
    ("thing", "Residents have complained of noise.", "Residents", "noise"),
    ("answer", "Brandt accuses the company of dumping oil in the bay, which it denies.", "it", "dumping oil in the bay"),
    ("answer", "Officials say the bridge was safe. Brandt denies this.", "Brandt", "the bridge was safe"),
    ("according", "Brandt praised the roads that were paid for and, according to Halden, never built.", "Halden",
     "the roads / never built"),
    ("colon", "Halden laughed: “We tried.”", "Halden", "We tried."),
    ("words", "Ole Brandt called the bridge “a disgrace” and left.", "Ole Brandt", "the bridge “a disgrace"),
    ("thing", "Oslo has confirmed the closure of the bridge.", "Oslo", "the closure of the bridge"),
    ("thing", "The mayor warned of delays on Monday.", "The mayor", "delays"),
    ("thing", "Both Oslo and Bergen deny any fault.", "Both Oslo and Bergen", "any fault"),
    ("thing", "Halden called on the council to resign over the bridge.", "Halden",
     "the council to resign over the bridge"),
    ("thing", "The Harbour Office on June 18 called for a new bridge.", "The Harbour Office", "a new bridge"),
    ("thing", "Brandt accused Halden of hiding the report.", "Brandt", "Halden of hiding the report"),
    ("noun", "Her claim that the bridge was safe was not tested.", "Her", "that the bridge was safe"),
    ("impersonal", "The company is said to be in talks with two banks.", None, "The company / to be in talks with two banks"),
    ("aside", "The plan, as Halden put it, is a monument to patience.", "Halden",
     "The plan / is a monument to patience"),
    ("aside", "The pier, insists Halden, is safe.", "Halden", "The pier / is safe"),
    ("according", "In the words of the mayor, the bridge is a disgrace.", "the mayor", "the bridge is a disgrace"),
    ("according", "So far we have a mill, a bridge and, according to Halden, a farm.", "Halden", "a farm"),
    ("according", "Per the ministry, the bridge will be closed until May.", "the ministry",
     "the bridge will be closed until May"),
    ("transcript", "Mira Halden: Time for “honesty” about the bridge\n\nThe mayor spoke on Monday.", "Mira Halden",
     "Time for “honesty” about the bridge"),
    ("transcript", "Bowers: Tests prove the bridge 'is safe'\n\nThe mayor spoke on Monday.", "Bowers",
     "Tests prove the bridge 'is safe"),
    ("transcript", "HALDEN: The bridge is safe, and I will say it again.", "HALDEN",
     "The bridge is safe, and I will say it again"),
    ("signature", "“The bridge is safe.” — Mira Halden", "Mira Halden", "The bridge is safe."),
]  # fmt: skip

SILENT = [
    "Nobody would question that the bridge is safe.",
    "Needless to say, the bridge is safe.",
    "Rest assured that the bridge is safe.",
    "The programme encourages farmers to plant trees.",
    "The test was meant to show that the bridge was safe.",
    "The council needs, say, ten engineers.",
    "“Safe” bridges are rare.",
    "She read “The Long Road Home” on the train.",
    "He plays a guard in “Night Train”.",
    "Only time will tell whether the bridge is safe.",
    "It is safe to say that the bridge will last.",
    "MIDFIELDERS: Jorge Lind (Oslo), Mira Halden (Bergen), Ole Brandt (Oslo), Ada Holt (Bergen)",
    "Ada Holt (Dark Water: Bergen) will play the queen and Ole Brandt will play her cousin.",
    "Halden’s cross from the right found Ada Holt racing into the box.",
    "Mira Halden: An Interview with the Engineer of the Year",
    "Mira Halden: An Interview with the “Engineer of the Year”",
    "Flood Alert: Roads are closed\n\nMira Halden saw it.",
    "When people say that the bridge is old, they are right.",
    "If Halden says that the bridge is closed, take the ferry.",
    "We have seen strikes all over the country.",
    "The bridge, said to be the oldest in Norvane, burned down.",
    "The ministry could neither confirm nor deny the report.",
    "Halden, asked whether the bridge was safe, left the room.",
    "I cannot comment on how the council prepared for the storm.",
    "Few expected the bridge to last.",
    "The council does not comment on single bridges.",
    "Anyone with information is asked to call the harbour.",
    "Staff have been told not to speak to the council.",
    "The bridge appealed to younger visitors.",
]


def read(nlp, sentence):
    from pipeline.annotate import annotate

    (doc,) = annotate([sentence], nlp)
    p = Parse(doc)

    def words(span):
        return sentence[p.start[span[0]] : p.end[span[1] - 1]]

    return [
        (r.rule, r.source and words(r.source), " / ".join(words(piece) for piece in r.content))
        for r in find_readings(p)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("rule", "sentence", "source", "content"), TABLE)
def test_rule(nlp, rule, sentence, source, content):
    assert (rule, source, content) in read(nlp, sentence)


@pytest.mark.slow
@pytest.mark.parametrize("sentence", SILENT)
def test_no_statement(nlp, sentence):
    assert read(nlp, sentence) == []


@pytest.mark.slow
def test_negation_and_hearer(nlp):
    from pipeline.annotate import annotate

    (doc,) = annotate(
        ["The company did not deny that it had paid the mayor. Halden told reporters the bridge was safe."], nlp
    )
    p = Parse(doc)
    denied, told = find_readings(p)
    assert denied.negated
    assert denied.act == "deny"
    assert doc[told.addressee[0] : told.addressee[1]].text == "reporters"
