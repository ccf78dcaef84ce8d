"""The figure grammar. Values, units and bounds need no parse; nouns and names get hand-built ones."""

from datetime import date
from typing import NamedTuple

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.annotate import annotate
from pipeline.dates import find_dates
from pipeline.figures import find_figures

BLANK = spacy.blank("en")
KENYA = "It rained in Kenya. " * 30


class Span(NamedTuple):
    start_char: int
    end_char: int
    kind: str


def read(text, dates=()):
    return find_figures(BLANK(text), dates)


def one(text):
    (figure,) = read(text)
    return figure


def parsed(rows):
    """Doc from rows of `word tag dep head`, the head an index."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words, tags, deps, heads = zip(*cells, strict=True)
    pos = [{"N": "NOUN", "V": "VERB", "J": "ADJ", "C": "NUM", "I": "ADP", "D": "DET"}.get(tag[0], "X") for tag in tags]
    pos = ["PROPN" if tag.startswith("NNP") else p for tag, p in zip(tags, pos, strict=True)]
    lemmas = [
        word.lower().removesuffix("s") if tag == "NNS" else word.lower() for word, tag in zip(words, tags, strict=True)
    ]
    heads = [int(head) for head in heads]
    spaces = ["-" not in pair for pair in zip(words, [*words[1:], ""], strict=True)]
    return Doc(BLANK.vocab, words=words, spaces=spaces, tags=tags, pos=pos, deps=deps, heads=heads, lemmas=lemmas)


VALUES = [
    # digits and words
    ("They sent 12,000 letters", "12,000", 12000, None, "count"),
    ("They sent 1.5 million letters", "1.5 million", 1.5e6, None, "count"),
    ("They sent twenty-one letters", "twenty-one", 21, None, "count"),
    ("They sent two hundred and six letters", "two hundred and six", 206, None, "count"),
    ("They sent a hundred letters", "a hundred", 100, None, "count"),
    ("They sent two dozen letters", "two dozen", 24, None, "count"),
    ("They sent 30-odd letters", "30", 30, None, "count"),
    ("They sent 13 lakh letters", "13 lakh", 1.3e6, None, "count"),
    ("They sent 40k letters", "40k", 40000, None, "count"),
    ("They sent 10 000 letters", "10 000", 10000, None, "count"),
    # several units in one, what recurs, what goes on
    ("She weighed 15st 4lb", "15st 4lb", 15 + 4 / 14, "[stone_av]", "measure"),
    ("It weighed 7lb 8oz", "7lb 8oz", 7.5, "[lb_av]", "measure"),
    ("He served three years and six months", "three years and six months", 3.5, "a", "duration"),
    ("It took 2 hours 15 minutes", "2 hours 15 minutes", 2.25, "h", "duration"),
    ("They meet every two weeks", "two weeks", 2, "wk", "duration"),
    ("It lasted three more months", "three more months", 3, "mo", "duration"),
    ("It runs for two or more years", "two or more years", 2, "a", "duration"),
    ("her now-18-month-old son", "18-month-old", 18, "mo", "age"),
    ("a man, 34, was held", "34", 34, "a", "age"),
    ("a girl of two months", "two months", 2, "mo", "age"),
    ("a sentence of two months", "two months", 2, "mo", "duration"),
    ("a boy of 12.", "12", 12, "a", "age"),
    ("A boy of 12 was held.", "12", 12, "a", "age"),
    ("A widow of 81 said no.", "81", 81, "a", "age"),
    ("A teacher of 40 said no.", "40", 40, "a", "age"),
    ("A grandmother of 12 said no.", "12", 12, None, "count"),
    ("a mother of 12.", "12", 12, None, "count"),
    ("they called on 500 to leave", "500", 500, None, "count"),
    # fractions and multiples
    ("A third of the letters came back", "A third", 1 / 3, None, "other"),
    ("Two-thirds of the letters came back", "Two-thirds", 2 / 3, None, "other"),
    ("Half of the letters came back", "Half", 0.5, None, "other"),
    ("It costs half a million euros", "half a million euros", 5e5, "EUR", "money"),
    ("It took two and a half years", "two and a half years", 2.5, "a", "duration"),
    ("It took a year longer, or 3½ hours", "3½ hours", 3.5, "h", "duration"),
    ("It weighs 2 1/4 tonnes", "2 1/4 tonnes", 2.25, "t", "measure"),
    # metric prefixes
    ("It used 110 megalitres a day", "110 megalitres a day", 110, "ML/d", "measure"),
    ("It used 3 gigajoules", "3 gigajoules", 3, "GJ", "measure"),
    ("It ran at 5 gigabits", "5 gigabits", 5, "Gbit", "measure"),
    ("It fell to 3 bits", "3", 3, None, "count"),
    ("It held 500 acre-feet of water", "500 acre-feet", 500, "[acr_us].[ft_i]", "measure"),
    ("It fell by a percentage point", "a percentage point", 1, "{percentage_point}", "percent"),
    # money
    ("It cost $2.3bn", "$2.3bn", 2.3e9, "USD", "money"),
    ("It cost A$40", "A$40", 40, "AUD", "money"),
    ("It fell by 3 mmHg", "3 mmHg", 3, "mm[Hg]", "measure"),
    ("It fell by 3 mm Hg", "3 mm Hg", 3, "mm[Hg]", "measure"),
    ("It cost GH¢2.1 billion", "GH¢2.1 billion", 2.1e9, "GHS", "money"),
    ("It cost US$ 40 billion", "US$ 40 billion", 4e10, "USD", "money"),
    ("It cost 40 million euros", "40 million euros", 4e7, "EUR", "money"),
    ("It cost 5,000 rupees", "5,000 rupees", 5000, "INR", "money"),
    ("It cost £5m", "£5m", 5e6, "GBP", "money"),
    ("It cost 7.5 million Danish kroner", "7.5 million Danish kroner", 7.5e6, "DKK", "money"),
    ("It cost USD10m", "USD10m", 1e7, "USD", "money"),
    ("It cost 19 cents", "19 cents", 19, "{cent}", "money"),
    ("It lost -$5m", "-$5m", -5e6, "USD", "money"),
    # percent, durations, ages, measures
    ("It fell 15 per cent", "15 per cent", 15, "percent", "percent"),
    ("It fell 0.2%", "0.2%", 0.2, "percent", "percent"),
    ("It fell two percentage points", "two percentage points", 2, "{percentage_point}", "percent"),
    ("the 20-month talks", "20-month", 20, "mo", "duration"),
    ("It took three weeks", "three weeks", 3, "wk", "duration"),
    ("It took two decades", "two decades", 2, "10.a", "duration"),
    ("the 50-year-old bridge", "50-year-old", 50, "a", "age"),
    ("aged 21", "21", 21, "a", "age"),
    ("It runs 35 miles", "35 miles", 35, "[mi_i]", "measure"),
    ("It covers 12 sq km", "12 sq km", 12, "km2", "measure"),
    ("It reached minus 4 degrees Celsius", "minus 4 degrees Celsius", -4, "Cel", "measure"),
    ("It ran at 87 mph", "87 mph", 87, "[mi_i]/h", "measure"),
    # rates
    ("They cost $6 each", "$6 each", 6, "USD/{each}", "rate"),
    ("They pay $58.24 per barrel", "$58.24 per barrel", 58.24, "USD/[bbl_us]", "rate"),
    ("They pay 5 pesos", "5 pesos", 5, "{peso}", "money"),
    ("They lost $76 US", "$76 US", 76, "USD", "money"),
    ("It cost N450 million", "N450 million", 4.5e8, "NGN", "money"),
    ("It cost N5bn", "N5bn", 5e9, "NGN", "money"),
    ("It cost R200-million", "R200-million", 2e8, "ZAR", "money"),
    ("Manila, Philippines, paid P200-million", "P200-million", 2e8, "PHP", "money"),
    ("The Philippines paid P2.3B", "P2.3B", 2.3e9, "PHP", "money"),
    ("Rice in the Philippines costs P65.50", "P65.50", 65.5, "PHP", "money"),
    ("Botswana paid P1,500", "P1,500", 1500, "BWP", "money"),
    ("They paid Php 3,000", "Php 3,000", 3000, "PHP", "money"),
    ("They pay R2,500 a month", "R2,500 a month", 2500, "ZAR/mo", "rate"),
    ("It cost Kč 40 million", "Kč 40 million", 4e7, "CZK", "money"),
    ("She owes £70 grand", "£70 grand", 70000, "GBP", "money"),
    ("She owes two grand", "two grand", 2000, None, "money"),
    ("A magnitude 6.7 quake", "6.7", 6.7, "{magnitude}", "measure"),
    ("quakes of a magnitude of 5.1", "5.1", 5.1, "{magnitude}", "measure"),
    ("the 6.7-magnitude quake", "6.7-magnitude", 6.7, "{magnitude}", "measure"),
    ("At 81 she rows, and she sings", "81", 81, "a", "age"),
    ("It killed 112 of them", "112", 112, None, "count"),
    ("She is 5 feet 6 inches tall", "5 feet 6 inches", 5.5, "[ft_i]", "measure"),
    ("It takes a year and a half", "a year and a half", 1.5, "a", "duration"),
    ("by three-tenths of 1 percent", "three-tenths of 1 percent", 0.3, "percent", "percent"),
    ("plus or minus 3 percentage points", "3 percentage points", 3, "{percentage_point}", "percent"),
    ("twice the price", "twice", 2, None, "other"),
    ("one in five of them", "one in five", 0.2, None, "other"),
    ("the child turned 6.", "6", 6, "a", "age"),
    ("They earn 300 euros a month", "300 euros a month", 300, "EUR/mo", "rate"),
    ("It weighs 5 pounds", "5 pounds", 5, "[lb_av]", "measure"),
    ("It weighs 100,000 pounds", "100,000 pounds", 100000, "[lb_av]", "measure"),
    ("It cost a London firm 900 pounds", "900 pounds", 900, "GBP", "money"),
    ("They pay £1,295 per calendar month", "£1,295 per calendar month", 1295, "GBP/mo", "rate"),
    ("It cost RM1bil", "RM1bil", 1e9, "MYR", "money"),
    ("It cost DKr1.1bn", "DKr1.1bn", 1.1e9, "DKK", "money"),
    ("It cost SFr40m", "SFr40m", 4e7, "CHF", "money"),
    ("It cost Rs 500 cr", "Rs 500 cr", 5e9, "INR", "money"),
    ("It cost N$13 billion", "N$13 billion", 1.3e10, "NAD", "money"),
    ("It cost COP 500 million", "COP 500 million", 5e8, "COP", "money"),
    ("Prices fell by a fifth", "a fifth", 0.2, None, "other"),
    ("nearly a third of them did so", "a third", 1 / 3, None, "other"),
    ("voters under 30.", "30", 30, "a", "age"),
    ("those 45 or older", "45", 45, "a", "age"),
    # parts of a percentage point, and how far a poll may be off
    ("They cut rates by a quarter point", "a quarter point", 0.25, "{percentage_point}", "percent"),
    ("They made a quarter-point cut", "quarter-point", 0.25, "{percentage_point}", "percent"),
    (
        "They cut the rate by three-quarters of a point",
        "three-quarters of a point",
        0.75,
        "{percentage_point}",
        "percent",
    ),
    ("They cut the rate by half a point", "half a point", 0.5, "{percentage_point}", "percent"),
    ("They lead the league by half a point", "half", 0.5, None, "other"),
    ("They lead the league by three points", "three", 3, None, "count"),
    ("She won the 400m hurdles", "400m", 400, "m", "measure"),
    ("with a margin of error of plus or minus 3 points", "3 points", 3, "{percentage_point}", "percent"),
    ("They won by a margin of 3 points", "3", 3, None, "count"),
    # how many times as much
    ("Exports rose tenfold", "tenfold", 10, None, "other"),
    ("a 10-fold rise", "10-fold", 10, None, "other"),
    ("a five-fold rise", "five-fold", 5, None, "other"),
    # a magnitude with a hyphen, ounces of metals, letters of millions of people
    ("A magnitude-6.1 quake hit it", "6.1", 6.1, "{magnitude}", "measure"),
    ("Gold fell to $2,640.10 an ounce", "$2,640.10 an ounce", 2640.1, "USD/[oz_tr]", "rate"),
    ("They found 12 ounces of cannabis", "12 ounces", 12, "[oz_av]", "measure"),
    ("a city of 3.4m", "3.4m", 3.4e6, None, "count"),
    ("a height of 3.4m", "3.4m", 3.4, "m", "measure"),
    # ranks
    ("in 14th place", "14th", 14, None, "ordinal"),
]


@pytest.mark.parametrize(("text", "span", "value", "unit", "kind"), VALUES)
def test_values(text, span, value, unit, kind):
    figure = one(text)
    assert text[figure.start_char : figure.end_char] == span
    assert figure.value == pytest.approx(value)
    assert (figure.unit, figure.kind) == (unit, kind)


RANGES = [
    ("between 3 and 5 million people", "3 and 5 million", 3e6, 5e6, None),
    ("10 to 15 % of them", "10 to 15 %", 10, 15, "percent"),
    ("for 3-5 weeks", "3-5 weeks", 3, 5, "wk"),
    ("a 70-to-75 percent share", "70-to-75 percent", 70, 75, "percent"),
    ("between $62 and $68 per share", "$62 and $68 per share", 62, 68, "USD/{share}"),
    ("four or five hundred people", "four or five hundred", 400, 500, None),
    ("the 8- to 16-metre boats", "8- to 16-metre", 8, 16, "m"),
    ("between -18 °C and -34 °C", "-18 °C and -34 °C", -34, -18, "Cel"),
    ("hundreds of thousands of people", "hundreds of thousands", 1e5, 1e6, None),
    ("several hundred people", "several hundred", 100, 1000, None),
    ("10,000 to 12,000 soldiers and up to", "10,000 to 12,000", 10000, 12000, None),
    ("between one hundred and two hundred people", "one hundred and two hundred", 100, 200, None),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "unit"), RANGES)
def test_ranges(text, span, low, high, unit):
    figure = one(text)
    assert text[figure.start_char : figure.end_char] == span
    assert (figure.value_low, figure.value_high, figure.unit, figure.qualifier) == (low, high, unit, "between")


BOUNDS = [
    ("at least 76 people", "at_least", 76, None),
    ("as many as 76 people", "at_most", None, 76),
    ("up to an estimated 76 people", "at_most", None, 76),
    ("more than $76", "more_than", 76, None),
    ("fewer than 76 people", "less_than", None, 76),
    ("nearly 76 people", "about", None, None),
    ("some 76 people", "about", None, None),
    ("76 years or more", "at_least", 76, None),
    ("76 or so", "about", None, None),
    ("76 people", "exact", 76, 76),
]


@pytest.mark.parametrize(("text", "qualifier", "low", "high"), BOUNDS)
def test_bounds(text, qualifier, low, high):
    figure = one(text)
    assert (figure.value, figure.qualifier, figure.value_low, figure.value_high) == (76, qualifier, low, high)


NO_FIGURES = [
    "the F-16 and the G7 met",
    "about COVID-19 and MH17",
    "call +44-20-5550-1234",
    "at 10:30 or 5 p.m. or 5pm",
    "the 1990s",
    "open 24/7 since 9/11",
    "see https://example.org/2/34",
    "they rang at five",
    "a ratio of 1:9",
    "a 401(k) plan",
    "the class of ’08",
    'id="672138506081275904"',
    "a multi-million plan",
    "chapter\n\n12\n\nApples",
    "1. Apples",
    "a few friends, several enemies",
    "the first time, and second",
    "no one and everyone",
    "in a second a man",
    "the COP29 talks, COP 27 and a TOP10",
    "call 0800 123 4567, (555) 555-0123 or +44 20 5550 1234",
    "a 911 call to No 10 and reactor No. 4",
    "multiple 999 calls, and dial 112",
    "call the police on 101, or the helpline on 1300",
    "a number that starts with a two",
    "an N95 mask on the N1 road and the R2 road",
    "zero hour at a five-star hotel",
    "the 6’2” forward won 3-to-1",
    "read Luke 3:1-5 [538]",
    "UPDATE: 5/12",
    "between days 14 and 20",
    "runway 27L",
    "(1) for roads, (2) for schools",
    "“1- Any grave. 2- The church. 3 – In all”",
    "one of them, at one point",
    "at 22 Elm Street, 358 El Norvane Way and 9 E 71st St",
    "under s177(3) and section 8(2)",
    "the Group of 20 and the 787 “Dreamer”",
    "4- Seeking peace",
    "a five-and-dime, one Sunday",
    "COVID -19 tests",
    "the half joking lower half",
    "Scores were level",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figures(text):
    assert read(text) == []


@pytest.mark.parametrize("text", ["Scores were injured", "It left scores injured", "Scores of them left"])
def test_scores_of_people(text):
    figure = one(text)
    assert (figure.value, figure.value_low, figure.value_high) == (None, 20, 200)


def test_the_result_above_the_report_of_a_match():
    text = "Pelmir Rovers 2 Oster Town 1\n\nPelmir Rovers won with 10 men."
    found = [(text[f.start_char : f.end_char], f.kind, f.value_low, f.value_high) for f in read(text)]
    assert found == [("2 Oster Town 1", "score", 1, 2), ("10", "count", 10, 10)]
    assert [f.kind for f in read("Pelmir Rovers 2 Oster Town 1 was the score")] == ["count", "count"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the age at which something befell somebody
        ("Ada Lind, who was told at 14 that she was too tall, laughed.", [("14", "age", "exact", None)]),
        ("She married at 19.", [("19", "age", "exact", None)]),
        ("He left at 10.", [("10", "count", "exact", None)]),  # o'clock
        ("The index began at 45.", [("45", "count", "exact", None)]),
        # what a noun reaches over, and a bound
        ("The firm holds a concession over two thirds of the valley.", [("two thirds", "other", "exact", "valley")]),
        ("A rule over 20 years old fell.", [("20 years old", "age", "more_than", "year")]),
        ("They control over two thirds of the valley.", [("two thirds", "other", "more_than", "valley")]),
        # what is shown of a sum is not its size
        ("The firm had shown the union proof of only $96 million.", [("$96 million", "money", "exact", None)]),
        ("The firm paid a fine of only $96 million.", [("$96 million", "money", "exact", "fine")]),
        # a bound that the verb denies
        ("None of them lasted longer than 90 years.", [("90 years", "duration", "at_most", "year")]),
        ("The fee does not exceed $40.", [("$40", "money", "at_most", "fee")]),
        ("None of the banks lent less than 3 percent.", [("3 percent", "percent", "at_least", None)]),
        ("She has not been seen for more than two days.", [("two days", "duration", "more_than", "day")]),
        ("No town with more than 900 people was spared.", [("900", "count", "more_than", "people")]),
        # what somebody is under
        ("They slept under 50 lux.", [("50 lux", "measure", "exact", None)]),
        ("She will open her season over 60m in Velm.", [("60m", "measure", "exact", None)]),
        ("The tower is over 60m tall.", [("60m", "measure", "more_than", None)]),
        (
            "Support fell three points to 28 percent.",
            [("three points", "percent", "exact", "point"), ("28 percent", "percent", "exact", "support")],
        ),
        ("The hall had under 50 lux.", [("50 lux", "measure", "less_than", None)]),
        ("Temperatures under 40 degrees are rare.", [("40 degrees", "measure", "less_than", "degree")]),
        # no hours
        ("The union put the number at four.", [("four", "count", "exact", None)]),
        ("Officials put it at seven.", [("seven", "count", "exact", None)]),
        ("The count stood at six.", [("six", "count", "exact", None)]),
        ("He put the kettle on at four.", []),
        ("He set it at seven.", []),
        # days of work
        ("It has 10 business days to answer.", [("10 business days", "duration", "exact", "day")]),
        # shares of every so many
        ("Nine of every ten tons of maize leave by river.", [("Nine of every ten", "other", "exact", "ton")]),
        ("About one in every four women agreed.", [("one in every four", "other", "about", "woman")]),
        ("Two out of every five homes lost power.", [("Two out of every five", "other", "exact", "home")]),
        (
            "Two of them leave every ten days.",
            [("Two", "count", "exact", None), ("ten days", "duration", "exact", "day")],
        ),
        # what the sentence before is set against
        (
            "It made €21 million. Analysts had expected 19.7 million.",
            [("€21 million", "money", "exact", None), ("19.7 million", "money", "exact", None)],
        ),
        (
            "It made €21 million. Analysts had expected five.",
            [("€21 million", "money", "exact", None), ("five", "count", "exact", None)],
        ),
        # ages
        ("They freed 26 men. The oldest was 71.", [("26", "count", "exact", "man"), ("71", "age", "exact", None)]),
        ("The eldest is 15, the youngest 4.", [("15", "age", "exact", None), ("4", "age", "exact", None)]),
        ("The largest was 71.", [("71", "count", "exact", None)]),
        ("The median age of the patients was 41.", [("41", "age", "exact", None)]),
        ("It may be wrong by as much as a third.", [("a third", "other", "at_most", None)]),
        ("It was wrong by as much as a third man was.", []),
        ("They took a win over 14 rivals.", [("14", "count", "exact", "rival")]),
        ("The trial followed participants under 55.", [("55", "age", "less_than", None)]),
        ("Patients over 65 were ill.", [("65", "age", "more_than", None)]),
        ("The shop lost customers over 70 complaints.", [("70", "count", "more_than", "complaint")]),
        ("It covers anyone over 18.", [("18", "age", "more_than", None)]),
        ("His pupil, Brun Ilic, is 26 and plays the flute.", [("26", "age", "exact", None)]),
        ("The tower is 31 and the bridge taller.", [("31", "count", "exact", None)]),
        ("They robbed Ana Lund, 87 - and fled.", [("87", "age", "exact", None)]),
        # how often
        ("She needs care three times a day after a stroke.", [("three", "rate", "exact", "time")]),
        # a guess between two
        ("He expects five, maybe six years.", [("five, maybe six years", "duration", "between", "year")]),
        (
            "We need five, not six years.",
            [("five", "count", "exact", "year"), ("six years", "duration", "exact", "year")],
        ),
        # one after a conjunction
        ("The mayor promised that one school would close.", [("one", "count", "exact", "school")]),
        ("Holm said that one would close.", []),
        ("Six deputies left and one stayed.", [("Six", "count", "exact", "deputy"), ("one", "count", "exact", None)]),
        ("Two were saved while one drowned.", [("Two", "count", "exact", None), ("one", "count", "exact", None)]),
        ("It has two parts and one must ask why.", [("two", "count", "exact", "part")]),
        ("He saw it, and one knew why.", []),
        # verbs that the parser takes for nouns, and nouns
        ("At least four relate to mergers.", [("four", "count", "at_least", None)]),
        ("About 30 claim they were never paid.", [("30", "count", "about", None)]),
        (
            "Of the 61 cases, at least four relate to the board.",
            [("61", "count", "exact", "case"), ("four", "count", "at_least", "case")],
        ),
        ("Two staff were hurt.", [("Two", "count", "exact", "staff")]),
        ("The boat had 14 crew the day it sank.", [("14", "count", "exact", "crew")]),
        (
            "Of the mill's 1,100 workers, 400 will move.",
            [("1,100", "count", "exact", "worker"), ("400", "count", "exact", "worker")],
        ),
        ("They rushed in, with six fighting for their lives.", [("six", "count", "exact", None)]),
        ("In the Republican Hospital 29 injured are being treated.", [("29", "count", "exact", "injured")]),
        # the currency of the sum before
        (
            "The firm asked for 12 billion shillings ($93 million) for repairs and received 3.5 billion.",
            [
                ("12 billion shillings", "money", "exact", None),
                ("$93 million", "money", "exact", None),
                ("3.5 billion", "money", "exact", None),
            ],
        ),
        (
            "He spent $2 billion to reach 40 million people.",
            [("$2 billion", "money", "exact", None), ("40 million", "count", "exact", "people")],
        ),
        # three of them, or a part
        ("It buys them two or three quarters.", [("two or three", "count", "between", "quarter")]),
        ("It lost three quarters of its voters.", [("three quarters", "other", "exact", "voter")]),
        ("The office has a staff of 46.", [("46", "count", "exact", "staff")]),
        ("He led a team of nine.", [("nine", "count", "exact", None)]),
        ("He walked from 12 km to 10 farms.", [("12 km", "measure", "exact", None), ("10", "count", "exact", "farm")]),
        # what is no noun, and no source of an amount
        ("He called it one of the most complex the unit had seen.", [("one", "count", "exact", None)]),
        ("It was one of the most complex cases.", [("one", "count", "exact", "case")]),
        ("She said each lost week would cost $24 million.", [("$24 million", "money", "exact", None)]),
        ("The ministry recovered $5 million.", [("$5 million", "money", "exact", None)]),
        # the sum of whom or what, told of by which
        ("The debt of Ghana, which was $30 billion, will grow.", [("$30 billion", "money", "exact", "debt")]),
        ("The price of the house, which was $3 million, fell.", [("$3 million", "money", "exact", "house")]),
        # tonnes of what is used for something
        ("It left 640 tonnes of coking coal stranded at the border.", [("640 tonnes", "measure", "exact", "coal")]),
        # those over an age, by their country
        ("Half of Britons under 30 vote.", [("Half", "other", "exact", "Britons"), ("30", "age", "less_than", None)]),
        ("The Saints won 4 over 30 games.", [("4", "count", "exact", None), ("30", "count", "more_than", "game")]),
        # the ends of a range of time, in the finer unit
        ("It has 18 months to two years left.", [("18 months to two years", "duration", "between", "month")]),
        ("It took between six months and two years.", [("six months and two years", "duration", "between", "month")]),
        ("It takes six months to a year.", [("six months to a year", "duration", "between", "month")]),
        (
            "The ban was raised from 18 months to two years.",
            [("18 months", "duration", "exact", "month"), ("two years", "duration", "exact", "year")],
        ),
        # an article that counts
        ("It lasted more than an hour.", [("an hour", "duration", "more_than", "hour")]),
        ("The game lasted just under two hours.", [("two hours", "duration", "less_than", "hour")]),
        ("They waited for over an hour.", [("an hour", "duration", "more_than", "hour")]),
        ("They waited for under two hours.", [("two hours", "duration", "less_than", "hour")]),
        ("It lasted nearly a decade.", [("a decade", "duration", "about", "decade")]),
        ("The cost is spread over a year.", []),
        ("They talked over a day out.", []),
        ("It costs more than a year's pay.", []),
        ("It costs more than a year earlier.", []),
        ("Shares recovered 5%.", [("5%", "percent", "exact", "share")]),
        # degrees that end a sentence
        (
            "It fell to -31 C. Nineteen people fled.",
            [("-31 C", "measure", "exact", None), ("Nineteen", "count", "exact", "people")],
        ),
        # a rule by which nothing is let pass
        ("It has a zero-tolerance rule.", []),
        ("Not one farmer will pay.", []),
        ("It has zero rules.", [("zero", "count", "exact", "rule")]),
        # a part of a sum, and of something else
        (
            "The fine is 2 million euros, of which it paid 300,000 in May.",
            [("2 million euros", "money", "exact", "fine"), ("300,000", "money", "exact", None)],
        ),
        (
            "The fine is 2 million euros, of which 300 workers got a part.",
            [("2 million euros", "money", "exact", "fine"), ("300", "count", "exact", "worker")],
        ),
        # what begins another figure bounds none
        (
            "They seized files in three towns and more than 9,000 letters.",
            [("three", "count", "exact", "town"), ("9,000", "count", "more_than", "letter")],
        ),
        ("Two towns and more were hit.", [("Two", "count", "at_least", "town")]),
        # as much as a share of what another has
        ("The budget is a fifth of Oster's.", [("a fifth", "other", "exact", "budget")]),
        ("It has a tenth of Oster's.", [("a tenth", "other", "exact", None)]),
        ("They drank a third of Oster's beer.", [("a third", "other", "exact", "beer")]),
        # a fraction before a date
        ("The group expects sales to fall by a tenth next spring.", [("a tenth", "other", "exact", "sale")]),
        ("Sales fell by a third last month.", [("a third", "other", "exact", "sale")]),
        ("He scored a third last month.", []),
        ("They had read his letters and a third was missing.", [("a third", "other", "exact", None)]),
        ("They had read two letters and a third was missing.", [("two", "count", "exact", "letter")]),
        ("One ship sank, a second was hit and a third was towed.", [("One", "count", "exact", "ship")]),
        # the unit stands only with what takes its place
        (
            "Trains run at 100 kilometres per hour instead of the current 40 to 60.",
            [
                ("100 kilometres per hour", "measure", "exact", "kilometre"),
                ("40 to 60", "measure", "between", "kilometre"),
            ],
        ),
        (
            "The bread costs 30 euros rather than the usual 19.",
            [("30 euros", "money", "exact", "bread"), ("19", "money", "exact", "bread")],
        ),
        (
            "They hired three judges instead of five lawyers.",
            [("three", "count", "exact", "judge"), ("five", "count", "exact", "lawyer")],
        ),
        # of other things, the same
        (
            "He faces 19 counts of theft and two of bribery.",
            [("19", "count", "exact", "count"), ("two", "count", "exact", "count")],
        ),
        (
            "He ate three of the pies and two of the cakes.",
            [("three", "count", "exact", "pie"), ("two", "count", "exact", "cake")],
        ),
        ("No decision had been made about two shops.", [("two", "count", "exact", "shop")]),
        ("A decision had been made by about two shops.", [("two", "count", "about", "shop")]),
        ("It has brought about two changes.", [("two", "count", "exact", "change")]),
        (
            "Three weeks of strikes would cost the town $300m.",
            [("Three weeks", "duration", "exact", "week"), ("$300m", "money", "exact", None)],
        ),
        # what it rose to or fell from
        (
            "Output fell to 1.2 million barrels a day from 1.4 million in May.",
            [
                ("1.2 million barrels a day", "measure", "exact", "output"),
                ("1.4 million", "measure", "exact", "output"),
            ],
        ),
        (
            "The price rose to $85 a barrel from $80.",
            [("$85 a barrel", "rate", "exact", "price"), ("$80", "rate", "exact", "price")],
        ),
        (
            "It pumps 1.2 million barrels a day to 1.1 million homes.",
            [
                ("1.2 million barrels a day", "measure", "exact", "barrel"),
                ("1.1 million", "count", "exact", "home"),
            ],
        ),
        ("Each one was costing its owner 300 euros a day.", [("300 euros a day", "rate", "exact", None)]),
        # of what a measure is
        ("Capacity had dropped to 441 megawatts.", [("441 megawatts", "measure", "exact", "capacity")]),
        ("It has a peak demand of 690 megawatts.", [("690 megawatts", "measure", "exact", "demand")]),
        ("The bus fell 20 metres into a river.", [("20 metres", "measure", "exact", "metre")]),
        # who is younger
        ("The plan helps people under 30 engage in sport.", [("30", "age", "less_than", None)]),
        ("It lies over people under 30 metres of rubble.", [("30 metres", "measure", "less_than", "rubble")]),
        # over so many years, and what is told about
        (
            "It would cost the Treasury $3 billion over 10 years because it would encourage investors.",
            [("$3 billion", "money", "exact", None), ("10 years", "duration", "exact", "year")],
        ),
        ("She wanted to learn more about 20 plans.", [("20", "count", "exact", "plan")]),
        ("He paid no tax for 15-plus years.", [("15-plus years", "duration", "at_least", "year")]),
        ("He has paid it for 30-odd years.", [("30-odd years", "duration", "about", "year")]),
        (
            "Bonuses were $500 every three months.",
            [("$500", "money", "exact", "bonus"), ("three months", "duration", "exact", "month")],
        ),
        # money by what it consists of, or where it was told what it is; one vague number, said twice
        (
            "She had 2 million euros in fees and 58 million in dividends.",
            [("2 million euros", "money", "exact", "fee"), ("58 million", "money", "exact", "dividend")],
        ),
        (
            "It cost 3 million euros. Savings of 140 million do not come from coffee.",
            [("3 million euros", "money", "exact", None), ("140 million", "money", "exact", "saving")],
        ),
        ("They are spending millions and millions of dollars.", [("millions of dollars", "money", "between", None)]),
        # what is a share, an age, an hour
        ("She leads, 50 to 48 percent.", [("50", "percent", "exact", None), ("48 percent", "percent", "exact", None)]),
        ("All of them are younger than 50.", [("50", "age", "less_than", None)]),
        ("The tower is older than 50 others.", [("50", "count", "more_than", "other")]),
        ("He spoke on Saturday between 10-11 a.m. with others.", []),
        ("He put the chances at no better than one in three.", [("one in three", "other", "at_most", None)]),
        ("A majority of such statements (54%) were true.", [("54%", "percent", "exact", "statement")]),
        ("Most voters (54%) agreed.", [("54%", "percent", "exact", "voter")]),
        ("Some voters (54%) agreed.", [("54%", "percent", "exact", None)]),
        # how many there are, however the verb tells it
        (
            "The number of delivery requests has recorded an increase from 238,000 to 577,000.",
            [("238,000", "count", "exact", "request"), ("577,000", "count", "exact", "request")],
        ),
        (
            "The number of postal items increased over the past three years from 8 million to 28 million.",
            [
                ("three years", "duration", "exact", "year"),
                ("8 million", "count", "exact", "item"),
                ("28 million", "count", "exact", "item"),
            ],
        ),
        (
            "It would hit 8 million low- and middle-income workers.",
            [("8 million", "count", "exact", "worker")],
        ),
        # the injured of a sentence that told of the dead
        (
            "At least 61 people died and more than 140 were injured.",
            [("61", "count", "at_least", "people"), ("140", "count", "more_than", "people")],
        ),
        (
            "About 61 homes burned and 140 were injured.",
            [("61", "count", "about", "home"), ("140", "count", "exact", None)],
        ),
        (
            "The death toll stands at 61, with 140 injured.",
            [("61", "count", "exact", "toll"), ("140", "count", "exact", "injured")],
        ),
        # in another unit
        (
            "The fire burned 4,000 hectares (9,900 acres) of forest.",
            [("4,000 hectares", "measure", "exact", "forest"), ("9,900 acres", "measure", "exact", "forest")],
        ),
        (
            "It lies 30 km (19 miles) from the town.",
            [("30 km", "measure", "exact", None), ("19 miles", "measure", "exact", "mile")],
        ),
        # a large number that is no length
        (
            "Passenger numbers rose 12% to 3.4m.",
            [("12%", "percent", "exact", "number"), ("3.4m", "count", "exact", "number")],
        ),
        ("The river rose to 3.4m.", [("3.4m", "measure", "exact", None)]),
        # names
        ("She has type 2 diabetes.", []),
        ("Formula 1 returns on Sunday.", []),
        ("Anyone who saw it should call 101.", []),
        ("Call police on 101 quoting reference 4821.", []),
        ("They may call 101 witnesses.", [("101", "count", "exact", "witness")]),
    ],
)
def test_what_the_parse_says_of_a_figure(text, found, nlp):
    (doc,) = annotate([text], nlp)
    figures = find_figures(doc, find_dates(doc, date(2024, 10, 25)))
    assert [(text[f.start_char : f.end_char], f.kind, f.qualifier, f.counted) for f in figures] == found


def test_ages_of_as_many_people():
    kinds = [
        (figure.kind, figure.value) for figure in read("Two boys, 5 and 7, ran; girls, 8 and 9, and children 6-12.")
    ]
    assert kinds == [("count", 2), ("age", 5), ("age", 7), ("count", 8), ("count", 9), ("age", 9)]


def test_a_bound_between_number_and_unit():
    assert one("jailed for two or more years").qualifier == "at_least"


def test_ages_between():
    figure = one("between the ages of 18 and 29")
    assert (figure.kind, figure.unit, figure.value_low, figure.value_high) == ("age", "a", 18, 29)


def test_around_a_modified_noun_is_no_bound():
    assert one("arms around a 6-year-old boy").qualifier == "exact"
    assert one("about a dozen boys").qualifier == "about"


def bound(rows):
    doc = parsed(rows)
    for token in doc:
        token.lemma_ = token.lemma_.removesuffix("d") if token.tag_ == "VBN" else token.lemma_
    return next(figure.qualifier for figure in find_figures(doc))


@pytest.mark.parametrize("word", ["over", "about", "under"])
def test_a_bound_before_an_article_is_a_preposition(word):
    assert one(f"{word} a $3.6 million contract").qualifier == one(f"{word} an 8% tax").qualifier == "exact"
    assert one(f"{word} a million letters").qualifier != "exact"
    assert one(f"just {word} a 5% rise").qualifier != "exact"


SUED_OVER_20_BILLS = """\
She PRP nsubjpass 2
was VBD auxpass 2
sued VBN ROOT 2
over IN quantmod 4
20 CD nummod 5
bills NNS dobj 2"""


@pytest.mark.parametrize(
    ("of", "rows"),
    {
        "verb, as the parser sees it": ("exact", SUED_OVER_20_BILLS.replace("quantmod 4", "prep 2")),
        "verb, given to the number": ("exact", SUED_OVER_20_BILLS),
        "verb that takes none": ("more_than", SUED_OVER_20_BILLS.replace("sued", "sent")),
        "verb with an object of its own": (
            "exact",
            "We PRP nsubj 1\nsue VBP ROOT 1\nfirms NNS dobj 1\nover IN quantmod 4\n20 CD nummod 5\nbills NNS dep 1",
        ),
        "verb whose object is counted": (
            "more_than",
            "We PRP nsubj 1\nsue VBP ROOT 1\nover IN quantmod 3\n20 CD nummod 4\nfirms NNS dobj 1",
        ),
        "noun": ("exact", "A DT det 1\nrow NN ROOT 1\nover IN prep 1\n20 CD nummod 4\nbills NNS pobj 2"),
        "noun, about": ("exact", "A DT det 1\nbook NN ROOT 1\nabout RB advmod 3\n7 CD nummod 4\nbills NNS pobj 1"),
        "verb of the same form": (
            "about",
            "We PRP nsubj 1\nbook VBP ROOT 1\nabout RB advmod 3\n7 CD nummod 4\nbills NNS dobj 1",
        ),
        "adjective": ("exact", "She PRP nsubj 1\nangry JJ ROOT 1\nabout IN advmod 3\n20 CD nummod 4\nbills NNS pobj 1"),
        "a bound within": (
            "about",
            SUED_OVER_20_BILLS.replace("over IN quantmod 4", "over IN prep 2\nabout RB advmod 5")
            .replace("20 CD nummod 5", "20 CD nummod 6")
            .replace("bills NNS dobj 2", "bills NNS pobj 3"),
        ),
    }.values(),
)
def test_over_and_about_of_a_word_that_takes_them_are_no_bounds(of, rows):
    assert bound(rows) == of


def named(rows, spans):
    """Parsed rows with (label, start, end) entities."""
    doc = parsed(rows)
    doc.ents = [spacy.tokens.Span(doc, start, end, label) for label, start, end in spans]
    return doc


def test_age_beside_a_surname():
    (figure,) = find_figures(
        named("Sproule NN nsubj 4\n, , punct 0\n33 CD appos 0\n, , punct 0\ndenies VBZ ROOT 4", [("ORG", 0, 1)])
    )
    assert figure.kind == "age"
    later = "Ada NNP compound 1\nFinch NNP nsubj 2\nleft VBD ROOT 2\nFinch NNP nsubj 4\nis be ROOT 4\n84 CD attr 4"
    doc = named(later, [("PERSON", 0, 2)])
    doc[4].lemma_ = "be"
    assert [figure.kind for figure in find_figures(doc)] == ["age"]
    doc = named(later.replace("Finch NNP nsubj 4", "Arle NNP nsubj 4"), [("PERSON", 0, 2)])
    doc[4].lemma_ = "be"
    assert [figure.kind for figure in find_figures(doc)] == ["count"]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It cost 250 million crowns", "money", "{crown}"),
        ("It cost 250 crowns ($11)", "money", "{crown}"),
        ("The Czech firm paid 250 million crowns", "money", "CZK"),
        ("Danish and Czech firms paid 250 million crowns", "money", "{crown}"),
        ("She won 20 crowns", "count", None),
        ("It cost 5,000 soles", "money", "PEN"),
        ("In Peru it cost 20 soles", "money", "PEN"),
        ("It cost 20 quetzals ($3)", "money", "GTQ"),
        ("She mended 20 soles", "count", None),
        ("About 5,000 Afghanis fled", "count", None),
        ("It cost 20 tenge", "money", "KZT"),
        ("It cost 20 kwacha", "money", "ZMW"),
        ("In Malawi it cost 20 kwacha", "money", "MWK"),
        ("In Egypt it cost 300 billion pounds", "money", "EGP"),
        ("In Lebanon it cost 5,000 pounds", "money", "LBP"),
        ("In Syria it was 500 pounds of grain", "measure", "[lb_av]"),
        ("In Egypt, clerks earn 5,000 pounds", "money", "EGP"),
        ("Planes dropped 2,000-pound bombs on Beirut, Lebanon", "measure", "[lb_av]"),
        ("A 1,500-pound bull killed a man in Egypt", "measure", "[lb_av]"),
        ("The crane lifts 44,000 pounds in the port of Beirut, Lebanon", "measure", "[lb_av]"),
        ("A 600-pound bull escaped in London", "measure", "[lb_av]"),
        ("She got a 600-pound fine in London", "money", "GBP"),
        ("It cost 5 million pounds", "money", "GBP"),
        ("In Egypt 4 million pounds (£3 million) were paid", "money", "GBP"),
        ("It cost 5,000 lei", "money", "{leu}"),
        ("Romania paid 5,000 lei", "money", "RON"),
        ("They gave 2,000 marks", "count", None),
    ],
)
def test_names_of_money_that_are_names_of_things(text, kind, unit):
    figure = read(text)[0]
    assert (figure.kind, figure.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Halden paid $5 million.", "USD"),
        ("CANBERRA (Northline News) - The levy raised $50 million.", "AUD"),
        ("The levy raised $50 million in colours, and the Australian team left.", "AUD"),
        ("The levy raised $50 million, or 3 per cent more.", "{dollar}"),
        ("The levy raised $50 million. It rained. NSW councillors were sorry.", "AUD"),
        ("The levy raised $50 million, its organisers said of a firm in Ontario.", "CAD"),
        ("The levy raised $50 million, as promised. It was advertised in Ontario.", "{dollar}"),
        ("Crown prosecutor Ada Lind said he took $50 million.", "{dollar}"),
        ("Defense lawyer Ada Lind said he took $50 million.", "USD"),
        ("Canada's banks and New Zealand’s banks paid $50 million.", "{dollar}"),
        ("New Zealand's banks and New Zealand’s courts paid $50 million.", "NZD"),
        ("A Rotorua club said a Tauranga man took $50 million.", "NZD"),
        ("The levy raised $50 million, or 3 percent more.", "USD"),
        ("TARN, Ore. — Australians sold a ship near Hobart to an Australian for $5 million.", "USD"),
        ("Queensland paid $5 million, and Australians 5 million dollars.", "AUD"),
        ("A mine near Perth, New South Wales said, cost $5 million.", "AUD"),
        ("Perth Lind, said Perth Lind, paid $5 million.", "USD"),  # a person's name
        ("Lind of Toronto paid $5 million.", "{dollar}"),  # one word settles nothing
        ("Canada paid $5 million, New Zealand 20 bucks.", "{dollar}"),
        ("Canada and Ontario paid $5 million, the United States and New York 20 bucks.", "USD"),
        ("Canada, Ontario and Alberta gave the United States $5 million.", "{dollar}"),
        ("Australian miners in Queensland paid $5 million for A$9 million.", "USD"),
        ("SINGAPORE – The ministry paid $5 million and 20 dollars.", "{dollar}"),  # whose paper it is is not said
        ("A port in Jamaica paid $5 million and 20 dollars.", "{dollar}"),
        ("Trinidad and Tobago's ministry paid $5 million, the Port of Spain court heard.", "{dollar}"),
        ("PORT OF SPAIN — The ministry paid $5 million.", "{dollar}"),
        ("Jamaican farmers paid $5 million.", "{dollar}"),
        ("Jamaican farmers paid America, and the United States, $5 million.", "USD"),
        ("SINGAPORE – The ministry paid $5 million for S$9 million.", "USD"),
        ("Singapore and the United States paid $5 million and 20 dollars.", "USD"),
        ("The bank paid $5 million. " + "It rained. " * 40 + "It has a branch in Singapore. It paid $2.", "USD"),
        ("Latin America and Quebec, and Canada, paid $5 million.", "CAD"),
        # what other money comes to is told to readers anywhere
        (f"{KENYA} They cost ($2) 9 million shillings ($7) in Canada. Canada paid.", "USD"),
        (f"{KENYA} They cost ($2) KSh9m ($7) in Canada. Canada paid.", "USD"),
        (f"{KENYA} They cost ($2) 9 goats ($7) in Canada. Canada paid.", "CAD"),
        ("Canada sold seeds. Canada was paid ($2) 9 million shillings ($7).", "CAD"),
    ],
)
def test_a_mere_dollar_is_of_the_country_spoken_of(text, unit):
    assert read(text)[0].unit == unit


def test_a_mere_dollar_after_a_marked_one_is_the_same():
    assert [(f.value_low, f.value_high, f.unit) for f in read("It cost C$148 to $153 in Canada.")] == [
        (148, 153, "CAD")
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Halden were 46 for 2 at stumps", 2, 46),
        ("After lunch Lind took 5-112 in the first innings", 5, 112),
        ("The bowler finished with 4-37", 4, 37),
        ("The hosts made 284 for seven off the bowlers", 7, 284),
        ("The bowler claimed four for 36", 4, 36),
        ("They paid 46 for 2", None, None),
    ],
)
def test_runs_and_wickets(text, low, high):
    scores = [(f.value_low, f.value_high) for f in read(text) if f.kind == "score"]
    assert scores == ([(low, high)] if low else [])


def test_a_number_in_brackets_is_no_age_in_cricket(nlp):
    texts = ["Ned Kemble (76) fell. The hosts lost six wickets.", "Ned Kemble (76) fell. The hosts lost."]
    assert [find_figures(doc)[0].kind for doc in annotate(texts, nlp)] == ["count", "age"]


def test_handing_over_so_many_is_no_bound(nlp):
    docs = annotate(["It handed over 12 men.", "It must hand over nearly 100.", "It sold over 100 shirts."], nlp)
    assert [find_figures(doc)[0].qualifier for doc in docs] == ["exact", "about", "more_than"]


def test_hours_before_a_time_are_no_figures(nlp):
    docs = annotate(["Rush hour lasts from 3 to 7 p.m.", "It lasts from 3 to 7 km."], nlp)
    assert [len(find_figures(doc, find_dates(doc, date(2024, 10, 25)))) for doc in docs] == [0, 1]


def test_an_age_beside_a_year(nlp):
    (doc,) = annotate(["In 1974, at 40, he won the contract."], nlp)
    assert [f.kind for f in find_figures(doc, find_dates(doc, date(2024, 10, 25)))] == ["age"]


def test_grand_before_what_it_describes_is_no_money():
    doc = parsed("Two CD nummod 2\ngrand JJ amod 2\npianos NNS ROOT 2")
    assert [f.kind for f in find_figures(doc)] == ["count"]


def test_share_beside_a_year():
    text = "It was 1.4 in 2018 and 2.1 last year"
    dates = [Span(14, 18, "date"), Span(27, 36, "date")]
    assert [figure.value for figure in read(text, dates)] == [1.4, 2.1]


def test_verb_and_noun_left_out():
    reds = """
        Reds NNPS nsubj 1
        win VBP ROOT 1
        57 CD nummod 3
        seats NNS dobj 1
        and CC cc 3
        the DT det 6
        Blues NNPS conj 3
        41 CD nummod 6
    """
    counted = [(f.value, f.counted) for f in find_figures(parsed(reds), ())]
    assert counted == [(57, "seat"), (41, "seat")]
    assert [f.value for f in find_figures(parsed(reds.replace("win VBP", "fly VBP")), ())] == [57]


def test_a_number_after_a_date_that_ends_like_a_label():
    text = "Last week three of their letters came"
    assert [f.value for f in read(text, [Span(0, 9, "date")])] == [3]
    week = parsed("Week NN nsubj 5\nthree CD nummod 0\nof IN prep 1\nthe DT det 4\nletters NNS pobj 2\ncame VBD ROOT 5")
    assert find_figures(week) == []


def test_noun_cut_at_its_hyphen():
    doc = parsed("three CD nummod 3\nbreak NN compound 3\n- HYPH punct 3\nins NNS ROOT 3")
    assert [(f.counted, f.counted_start_char, f.counted_end_char) for f in find_figures(doc)] == [("break-in", 6, 15)]


def test_of_what_a_body_so_many_strong_has_them_is_not_said():
    doc = parsed("a DT det 4\n60 CD advmod 3\n- HYPH punct 3\nstrong JJ amod 4\nmission NN ROOT 4")
    assert [(f.value, f.counted) for f in find_figures(doc)] == [(60, None)]


def test_the_dead_and_the_wounded_count_as_such():
    losses = "They PRP nsubj 1\nput VBD ROOT 1\nlosses NNS dobj 1\nat IN prep 1\n11 CD pobj 3\ndead JJ amod 4"
    doc = parsed(f"{losses}\nand CC cc 4\n30 CD conj 4\nwounded VBN advcl 1\n. . punct 1")
    assert [f.counted for f in find_figures(doc)] == ["dead", "wounded"]
    bodies = parsed("They PRP nsubj 1\nmet VBD ROOT 1\n11 CD nummod 4\ndead JJ amod 4\nmen NNS dobj 1")
    assert [f.counted for f in find_figures(bodies)] == ["men"]


def test_out_of_all_is_what_each_number_after_it_is_of():
    doc = parsed(
        """Out IN prep 7
        of IN prep 0
        the DT det 4
        300 CD nummod 4
        letters NNS pobj 1
        , , punct 7
        12 CD nsubj 7
        came VBD ROOT 7"""
    )
    assert [f.counted for f in find_figures(doc)] == ["letter", "letter"]


@pytest.mark.parametrize(("before", "noun"), [("“ ``", "letter"), ("then RB", None)])
def test_of_all_at_the_start_of_a_quotation(before, noun):
    doc = parsed(
        f"""Now RB advmod 6
        {before} punct 6
        Of IN prep 6
        300 CD nummod 4
        letters NNS pobj 2
        12 CD nsubj 6
        came VBD ROOT 6"""
    )
    assert [f.counted for f in find_figures(doc)] == ["letter", noun]


def test_another_number_is_of_the_same_things():
    rows = """They PRP nsubj 1
        sent VBD ROOT 1
        100 CD nummod 3
        letters NNS dobj 1
        now RB advmod 1
        and CC cc 3
        another DT det 7
        250 CD conj 3
        later RB advmod 1"""
    assert [f.counted for f in find_figures(parsed(rows))] == ["letter", "letter"]
    assert [f.counted for f in find_figures(parsed(rows.replace("another DT", "about IN")))] == ["letter", None]


def test_numbers_in_dates_are_no_figures_but_durations_are():
    text = "On 12 May they met for 12 days."
    dates = [Span(3, 9, "date"), Span(23, 30, "duration")]
    assert [text[f.start_char : f.end_char] for f in read(text, dates)] == ["12 days"]


def test_unit_shows_that_a_number_is_no_year():
    (figure,) = read("The 1520 sq m hall opened.", [Span(4, 8, "date")])
    assert (figure.value, figure.unit) == (1520, "m2")


def test_goals_and_points():
    assert [(f.kind, f.value_low, f.value_high) for f in read("They won the hurling, 1-11 to 0-6.")] == [
        ("score", 1, 11),
        ("score", 0, 6),
    ]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("At two-nil they sat back", "two-nil", 0, 2),
        ("It ended one-all", "one-all", 1, 1),
        ("They were three-one down", "three-one", 1, 3),
        ("A five-four vote", "five-four", 4, 5),
        ("They lost one-two", "one-two", 1, 2),
    ],
)
def test_score_in_words(text, span, low, high):
    figure = one(text)
    assert (text[figure.start_char : figure.end_char], figure.kind) == (span, "score")
    assert (figure.value_low, figure.value_high) == (low, high)


def test_no_score_in_words():
    assert "duration" in {f.kind for f in read("He waited two-three hours.")}
    assert "score" not in {f.kind for f in read("He waited two-three hours; fifty-fifty; a twenty-one gun salute")}


@pytest.mark.parametrize("text", ["The motion passed 52-48", "A 52-to-48 split", "They lost the match 52 to 48"])
def test_score(text):
    figure = one(text)
    assert (figure.kind, figure.value, figure.value_low, figure.value_high) == ("score", None, 48, 52)


def test_from_to_under_a_change_is_two_figures():
    doc = parsed("""
        Output NN nsubj 1
        rise VBP ROOT 1
        from IN prep 1
        4.7 CD pobj 2
        to IN prep 1
        4.8 CD nummod 6
        percent NN pobj 4
    """)
    assert [(f.value, f.unit) for f in find_figures(doc)] == [(4.7, "percent"), (4.8, "percent")]


def counted(doc):
    return [
        (f.counted, doc.text[f.counted_start_char : f.counted_end_char]) if f.counted else None
        for f in find_figures(doc)
    ]


def test_counted_noun_phrase():
    doc = parsed("""
        The DT det 4
        1,200 CD nummod 4
        North JJ amod 3
        Norlandish JJ amod 4
        troops NNS nsubj 5
        left VBD ROOT 5
    """)
    assert counted(doc) == [("troop", "North Norlandish troops")]


def test_counted_across_of():
    doc = parsed("""
        Two CD nummod 2
        - HYPH punct 2
        thirds NNS nsubj 7
        of IN prep 2
        the DT det 6
        older JJ amod 6
        voters NNS pobj 3
        left VBD ROOT 7
    """)
    assert counted(doc) == [("voter", "older voters")]


@pytest.mark.parametrize("last", ["including CD", "of them"])
def test_elided_noun_in_the_same_sentence(last):
    tail = {
        "including CD": "including VBG prep 4\n12 CD pobj 5",
        "of them": "12 CD appos 4\nof IN prep 5\nthem PRP pobj 6",
    }
    doc = parsed(f"The DT det 2\n30 CD nummod 2\nboats NNS nsubj 3\nsank VBD ROOT 3\n, , punct 3\n{tail[last]}")
    assert counted(doc) == [("boat", "boats"), ("boat", "boats")]


SHARED = {
    "those hurt": ("12 CD nsubj 6\ninjured VBN conj 3", "boat"),
    "of whom": ("of IN prep 4\nwhom WP pobj 5\n12 CD nsubj 8\nsank VBD relcl 1", "boat"),
}


@pytest.mark.parametrize(("tail", "noun"), SHARED.values(), ids=SHARED)
def test_elided_noun_of_those_told_of(tail, noun):
    doc = parsed(f"The DT det 2\n30 CD nummod 2\nboats NNS nsubj 3\nsank VBD ROOT 3\nand CC cc 3\n{tail}")
    assert counted(doc) == [(noun, "boats"), (noun, "boats")]


def test_a_whole_and_its_part():
    doc = parsed("""
        Of IN prep 4
        the DT det 2
        30 CD nummod 3
        boats NNS pobj 0
        12 CD nsubj 5
        sank VBD ROOT 5
    """)
    assert counted(doc) == [("boat", "boats"), ("boat", "boats")]


def test_the_same_verb_again_has_the_same_object():
    doc = parsed("""
        Mill NN nsubj 1
        has VBZ ROOT 1
        30 CD nummod 3
        boats NNS dobj 1
        . . punct 1
        Quay NN nsubj 6
        has VBZ ROOT 6
        12 CD dobj 6
    """)
    assert counted(doc) == [("boat", "boats"), ("boat", "boats")]


def test_total_number():
    doc = parsed("""
        the DT det 1
        number NN nsubj 4
        of IN prep 1
        injured VBN pobj 2
        reached VBD ROOT 4
        430 CD dobj 4
    """)
    assert counted(doc) == [("injured", "injured")]


def test_amount_of_a_bare_number():
    doc = parsed("The DT det 2\ndeath NN compound 2\ntoll NN nsubj 3\nreached VBD ROOT 3\n34 CD dobj 3")
    doc[3].lemma_ = "reach"
    assert counted(doc) == [("toll", "death toll")]


def test_noun_that_modifies_another():
    doc = parsed("190 CD nummod 1\nharbour NN compound 2\nchiefs NNS nsubj 3\nmet VBD ROOT 3")
    assert counted(doc) == [("chief", "harbour chiefs")]


def test_unit_of_a_change_is_lent():
    doc = parsed("""
        Use NN nsubj 1
        fell VBD ROOT 1
        from IN prep 1
        21 CD nummod 4
        tonnes NNS pobj 2
        to IN prep 1
        19 CD pobj 5
    """)
    doc[1].lemma_ = "fall"
    assert [(f.value, f.unit) for f in find_figures(doc)] == [(21, "t"), (19, "t")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They cut the shift from 12 hours to 10.", ["h", "h"]),
        ("The wait went from 40 minutes to 25 in a year.", ["min", "min"]),
        ("The fleet went from 12 ships to 15.", [None, None]),
    ],
)
def test_unit_of_what_it_was_before(text, units):
    assert [figure.unit for figure in read(text)][:2] == units


def test_a_small_sum_behind_a_letter_needs_a_large_one_beside_it():
    assert [(f.value, f.unit) for f in read("Petrol in Nigeria went to N700 of N5bn, and an N95 mask.")] == [
        (700, "NGN"),
        (5e9, "NGN"),
    ]
    assert not read("A P500 stood in the Philippines, and a P51.")


def test_a_letter_is_money_in_news_of_its_country_alone():
    assert [f.value for f in read("Growers in Zambia sell at K270 per bag, others at K410.")] == [270, 410]
    assert not read("Growers in Peru sell at K270 per bag.")
    assert not read("The M15 in Lesotho was shut, and so was the road along M20.")
    assert not read("A K20 stood in Zambia.")


def test_up_to_after_a_rise_is_no_bound():
    doc = parsed("Rates NNS nsubj 1\nedged VBD ROOT 1\nup RP prt 1\nto IN prep 1\n4.3 CD nummod 5\npercent NN pobj 3")
    doc[1].lemma_ = "edge"
    assert [f.qualifier for f in find_figures(doc)] == ["exact"]


def test_unit_of_the_sum_before():
    (now, before) = read("It fell to 1.2 billion euros from 1.9 billion.")
    assert (now.unit, before.value, before.unit) == ("EUR", 1.9e9, "EUR")


def test_a_change_in_percent_says_nothing_of_the_level():
    doc = parsed("Use NN nsubj 1\nrose VBD ROOT 1\n7 CD nummod 3\npercent NN dobj 1\nto IN prep 1\n18 CD pobj 4")
    doc[1].lemma_ = "rise"
    assert [(f.value, f.unit) for f in find_figures(doc)] == [(7, "percent"), (18, None)]


def test_unit_of_a_sum_compared():
    (now, before) = read("It made 7.4 billion rubles, up from 5.1 billion.")
    assert (now.unit, before.value, before.unit) == ("RUB", 5.1e9, "RUB")


def test_the_unit_of_another_number_is_no_part_of_the_noun():
    doc = parsed("a DT det 3\n512 CD nummod 2\nGB NN compound 3\nmodel NN nsubj 4\ncost VBD ROOT 4\n$9 CD dobj 4")
    assert counted(doc)[-1] == ("model", "model")


def test_a_part_of_all_is_what_each_number_after_it_is_of():
    doc = parsed("""
        Reds NNP nsubj 1
        win VBD ROOT 1
        29 CD dobj 1
        of IN prep 2
        100 CD nummod 5
        seats NNS pobj 3
        , , punct 1
        Homeland NNP conj 0
        First RB advmod 9
        22 CD appos 7
        . . punct 1
    """)
    assert counted(doc) == [("seat", "seats")] * 3


@pytest.mark.parametrize(("number", "kinds"), [("five", ["other"]), ("2019", ["count"])])
def test_a_share_around_its_noun(number, kinds):
    doc = parsed(f"""
        One CD nummod 1
        teacher NN nsubj 4
        in IN prep 1
        {number} CD pobj 2
        left VBD ROOT 4
    """)
    figures = find_figures(doc, find_dates(doc, None))
    assert [(f.kind, f.counted) for f in figures] == [(kind, "teacher") for kind in kinds]
    assert figures[0].value == (0.2 if kinds == ["other"] else 1)


def test_the_oldest_are_people():
    doc = parsed("The DT det 2\noldest JJS amod 2\nvictim NN nsubj 3\nwas VBD ROOT 3\n97 CD attr 3\n. . punct 3")
    doc[3].lemma_ = "be"
    assert [f.kind for f in find_figures(doc)] == ["age"]


def test_plurals_that_the_lemmatizer_gets_wrong():
    doc = parsed("Two CD nummod 1\ndoses NNS ROOT 1")
    doc[1].lemma_ = "dos"
    assert counted(doc) == [("dose", "doses")]


def test_noun_behind_another_number():
    doc = parsed(
        "a DT det 4\n52 CD nummod 3\n- HYPH punct 3\nweek NN compound 4\nhigh NN ROOT 4\nof IN prep 4\n$5 CD pobj 5"
    )
    assert counted(doc)[-1] == ("high", "high")


def test_number_word_in_a_name_is_no_figure():
    doc = parsed("the DT det 1\nGroup NNP nsubj 4\nof IN prep 1\nSeven NNP pobj 2\nmet VBD ROOT 4")
    assert find_figures(doc) == []


def test_noun_of_a_bare_number_that_a_sentence_does_not_settle():
    doc = parsed("30 CD nummod 1\nboats NNS nsubj 2\nsank VBD ROOT 2\nand CC cc 2\n12 CD nsubj 5\ndrowned VBD conj 2")
    assert counted(doc) == [("boat", "boats"), None]


def test_number_of_a_model_is_no_figure():
    doc = parsed("""
        A DT det 1
        Kestrel NNP nsubj 3
        737 CD nummod 1
        landed VBD ROOT 3
    """)
    assert find_figures(doc) == []


def test_rank():
    doc = parsed(
        "The DT det 4\nthird JJ advmod 3\n- HYPH punct 3\nlargest JJS amod 4\ndam NN nsubj 5\nbroke VBD ROOT 5"
    )
    assert [(f.kind, f.value) for f in find_figures(doc)] == [("ordinal", 3)]


def test_one_counts_only_before_its_noun():
    counts = parsed("One CD nummod 1\nshell NN nsubj 2\nfell VBD ROOT 2")
    pronoun = parsed("One CD nsubj 1\nfell VBD ROOT 1")
    assert [f.value for f in find_figures(counts)] == [1]
    assert find_figures(pronoun) == []


GROUPED = {
    "plain": str,
    "comma": lambda n: f"{n:,}",
    "thin space": lambda n: f"{n:,}".replace(",", "\u2009"),
    "no-break space": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "apostrophe": lambda n: f"{n:,}".replace(",", "’"),
}
MONEY = [
    ("$", "", "USD"), ("€", "", "EUR"), ("£", "", "GBP"), ("A$", "", "AUD"), ("US$ ", "", "USD"), ("HK$", "", "HKD"),
    ("¥", "", "JPY"), ("₹", "", "INR"), ("Rs ", "", "INR"), ("RM", "", "MYR"), ("CHF ", "", "CHF"),
    ("", " euros", "EUR"), ("", " Danish kroner", "DKK"), ("", " Australian dollars", "AUD"), ("", " yen", "JPY"),
]  # fmt: skip
SCALES = [("", 1), (" million", 10**6), (" billion", 10**9), ("m", 10**6), ("bn", 10**9)]


@settings(max_examples=300)
@given(st.integers(1, 10**9), st.sampled_from(sorted(GROUPED)), st.sampled_from(MONEY), st.sampled_from(SCALES))
def test_money_in_any_style_is_itself(number, style, money, scale):
    before, after, code = money
    word, factor = scale
    if after and word == "m":
        word = "mn"
    figure = one(f"It cost {before}{GROUPED[style](number)}{word}{after}.")
    assert (figure.value, figure.unit) == (float(number * factor), code)


@given(st.integers(0, 99999), st.integers(0, 99), st.sampled_from(["%", " %", " percent", " per cent"]), st.booleans())
def test_percent_in_any_style_is_itself(whole, hundredths, sign, negative):
    text = f"{'-' if negative else ''}{whole}.{hundredths:02d}{sign}"
    figure = one(f"It moved {text} there")
    assert (figure.value, figure.unit) == (float(text.removesuffix(sign)), "percent")


@given(
    st.text(alphabet=st.sampled_from("12,.-–/$€%½ \nabetofortwandhilsxé“\u00a0"), max_size=80) | st.text(max_size=80)
)
@settings(max_examples=500)
def test_nothing_raises_and_spans_are_in_order(text):
    end = 0
    for figure in read(text):
        assert end <= figure.start_char < figure.end_char <= len(text)
        end = figure.end_char
        if figure.value_low is not None and figure.value_high is not None:
            assert figure.value_low <= figure.value_high


PIECES = "two 5 12 2019 and or to - , . ( of won seats boys aged 34 weeks ’ % $ about more a the Monday stone st years".split()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(PIECES),
            st.sampled_from("CD NN NNS NNP VBD VBG IN CC DT JJ SYM".split()),
            st.sampled_from("nummod dobj pobj nsubj conj appos prep ROOT".split()),
            st.integers(0, 30),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_nothing_raises_whatever_the_parse(tokens):
    words, tags, deps, heads = zip(*tokens, strict=True)
    heads = [min(head, i) for i, head in enumerate(heads)]  # a word hangs on one before it: no circles
    doc = Doc(BLANK.vocab, words=words, tags=tags, deps=deps, heads=heads, lemmas=words)
    find_figures(doc, find_dates(doc, date(2024, 2, 29)))


@pytest.mark.parametrize(
    "text", ["It cost $5 " + "trillion " * 40, "It cost $" + "9" * 400, "from $1 to $" + "9" * 400]
)
def test_what_nothing_can_amount_to_is_no_figure(text):
    assert read(text) == []
    assert [figure.value for figure in read(f"{text}. It sank with 30 boats.")] == [30]


@pytest.mark.parametrize(
    "words", [[], ["“"] * 50_000, ["one"] * 20_000, ["1" * 5000], ["2", "-"] * 10_000, ["½", "to"] * 9000]
)
def test_long_odd_texts(words):
    find_figures(Doc(BLANK.vocab, words=words))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It was cut to 300 billion won this year from 500 billion.", ["KRW", "KRW"]),
        ("It was cut to 8 million tons last year, from 9 million.", ["{ton}", "{ton}"]),
        ("It was cut to 8 tons last year, from 12 farms.", ["{ton}", None]),
        ("a mill of 600,000 t/yr", ["t/a"]),
        ("a load of 600 t/box", [None]),
        ("a ship of 82,000 dwt", ["{deadweight_ton}"]),
    ],
)
def test_units_of_trade(text, units, nlp):
    (doc,) = annotate([text], nlp)
    assert [figure.unit for figure in find_figures(doc, find_dates(doc, date(2030, 1, 9)))] == units


def test_won_is_the_verb_unless_the_sum_or_the_country_says_money():
    rows = "{} CD nsubj 1\nwon VBD ROOT 1\nmedals NNS dobj 1"
    assert find_figures(parsed(rows.format("2,000")))[0].unit is None
    korean = "{} CD nsubj 1\nwon VBD ROOT 1\nin IN prep 1\nSouth NNP compound 4\nKorea NNP pobj 2"
    assert find_figures(parsed(korean.format("2,000")))[0].unit == "KRW"
    assert find_figures(parsed(korean.format("20")))[0].unit is None


def test_classes_are_numbered_and_persons_are_people(nlp):
    numbered, persons = annotate(["She taught classes 1 to 3.", "In all 52 persons and 49 people left 2 classes."], nlp)
    assert find_figures(numbered) == []
    assert [figure.counted for figure in find_figures(persons)] == ["people", "people", "class"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The former actress, 61, says the ship is ugly.", [("61", "age")]),
        ("The suspect, 19, and a driver, 28, were held.", [("19", "age"), ("28", "age")]),
        ("The total, 61, was a record.", [("61", "count")]),
        ("Their daughter, now three, laid a place.", [("three", "age")]),
        ("The toll, now 45, has doubled.", [("45", "count")]),
        ("The hose had to be back by six.", []),
        ("At a quarter to six the fog was on the river.", []),
        ("Rovers won by six.", [("six", "count")]),
        ("The toll stood at six.", [("six", "count")]),
        ("They were seen at nine of the sites.", [("nine", "count")]),
        ("Pots of between 5100 and 4900 B.C. were found, with 5100 beads.", [("5100", "count")]),
        ("It is above the band of 1.5-3.5%, at 4-4.5%.", [("1.5-3.5%", "percent"), ("4-4.5%", "percent")]),
        ("Version 1.2.3 came on 555-123-4567.", []),
        ("Ores fell to 18 million tons, from 24 million.", [("18 million tons", "measure"), ("24 million", "measure")]),
        ("They sold 18 tons, from 24 people.", [("18 tons", "measure"), ("24", "count")]),
    ],
)
def test_ages_hours_and_years_of_antiquity_are_no_counts(text, found, nlp):
    (doc,) = annotate([text], nlp)
    assert [(text[x.start_char : x.end_char], x.kind) for x in find_figures(doc)] == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("QUITO - Ecuador and Peru will pay $4 million. The mine is run by a Canadian firm.", "USD"),
        ("OTTAWA - Canada will pay $4 million, the Canadian minister said.", "CAD"),
        ("We met in Wellington, New Zealand. The lab is in New Zealand and has $4 million.", "NZD"),
        ("We met in Wellington, New Zealand, 90 kilometers off. The lab in New Zealand has $4 million.", "USD"),
        ("MANILA - The fund has 4 million pesos.", "PHP"),
        ("NAIROBI - The fund has 4 million shillings. Uganda has none.", "KES"),
        ("Chile and Argentina have 4 million pesos.", "{peso}"),
        ("The mine in Senegal paid 4 million CFA francs.", "XOF"),
        ("The mine in Cameroon paid 4 million FCFA to a Swiss firm.", "XAF"),
        ("The mines in Cameroon and Senegal paid 4 million francs CFA.", "{CFA_franc}"),
        ("The Dutch firm had 4 million guilders.", "NLG"),
        ("Traders in Kampala, Uganda, charge Sh2,500.", "UGX"),
        ("Traders in Nairobi charge Sh2,500.", "KES"),
        ("Traders in Kenya and Uganda charge Shs2,500.", "{shilling}"),
        ("Growers in Zambia are paid K270.", "ZMW"),
        ("Growers in Zambia, near Malawi, are paid K270.", "{K}"),
        ("Growers in Malawi are paid MK270,000.", "MWK"),
        ("The fare in Gaborone, Botswana, is P20.", "BWP"),
        ("A loaf in Maseru, Lesotho, costs M15.", "LSL"),
        ("A loaf in Mbabane, Eswatini, costs E15.", "SZL"),
    ],
)
def test_a_currency_is_that_of_the_country_spoken_of(text, unit):
    assert find_figures(BLANK(text))[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # what rises and falls, is sent up and down, or is put at an amount
        ("Burglaries fell to 212 from 340.", ["Burglaries"] * 2),
        ("The visitors slumped to 45.", [None]),
        ("The split raises the number of shares to 10 million.", ["shares"]),
        ("Profit fell by more than a third.", ["Profit"]),
        ("The strike cost the port $40 million in lost revenue.", ["lost revenue"]),
        ("The bridge cost the port $40 million in May.", ["bridge"]),
        ("The news sent shares down 5%.", ["shares"]),
        ("They drove him down 5%.", [None]),
        ("The offering has increased its debt to $8 million.", ["debt"]),
        ("The repair bill was put at $4,500.", ["repair bill"]),
        ("It was put at $5 million.", [None]),
        ("A loss estimated at $40,000 was booked.", ["loss"]),
        ("Council tax will go up by 4.99%.", ["Council tax"]),
        ("Sales are expected to rise only 8 percent.", ["Sales"]),
        ("Turnover grew by a tenth and reached $4 million.", ["Turnover"] * 2),
        ("He stood up and reached $3 million.", [None]),
        ("Exports rose 3% while those to Asia fell 2%.", ["Exports"] * 2),
        ("Inflation, which soared to 9.1 per cent in June, is easing.", ["Inflation"]),
        # beside the one before: restated, of the same kind, compared
        ("Revenue rose to 40 million kroner ($4 million).", ["Revenue"] * 2),
        ("About 38 million Varians, or roughly one in nine, smoke.", ["Varians"] * 2),
        ("It would cut one in eight jobs, or about 210, by March.", ["jobs"] * 2),
        ("They imposed fines of $50 and $20.", ["fines"] * 2),
        ("He won $50 and $20.", [None] * 2),
        ("There were 30 strikes last year, up from 12.", ["strikes"] * 2),
        ("It has 900 staff, down from a high of 1,400.", ["staff"] * 2),
        ("Fines for speeding will rise from $120 to $160.", ["Fines"] * 2),
        ("The office issued 300 permits. Of those, fewer than 40 percent were used.", ["permits"] * 2),
        ("The office issued 300 permits. Of the rest, 12 were used.", ["permits", None]),
        ("They won 12 seats with a turnout of 40%, and the Greens won three.", ["seats", "turnout", "seats"]),
        ("We planned 40 trips and managed 12.", ["trips"] * 2),
        # what it was to be, a part of the same, what else the verb is told of
        ("The staff had gone from nine to two.", ["staff"] * 2),
        ("They had a 28% higher risk of flu.", ["risk"]),
        ("Rents are 5% higher than before.", ["Rents"]),
        ("The shares closed 5% higher.", ["shares"]),
        # beside the clause
        ("The paint and tiles unit had a bad year, with sales down 14%.", ["sales"]),
        ("The inn had a good year, with bookings up by 9%.", ["bookings"]),
        ("With exports 5% lower, the port was quiet.", ["exports"]),
        ("The index closed with gains, up 3%.", ["index"]),
        # what is listed beside it, and elsewhere
        ("They seized $2 million and 300 guns.", [None, "guns"]),
        ("Nine of the houses were in Lekki, three in Abuja and two in Oyo.", ["houses"] * 3),
        ("It has 14 shops: nine in Leeds, and in 2019 three in York.", ["shops"] * 2 + [None]),
        ("There were 14 admissions, against 37 in Leeds.", ["admissions"] * 2),
        ("She ran 14 times against 37 men.", ["times", "men"]),
        # about as much, and what it came to
        ("The grant is in the region of £70,000 to £90,000.", ["grant"]),
        ("Repairs will cost something in the order of $3 million.", ["Repairs"]),
        ("Helped by aid to the tune of $3 million, it grew.", ["aid"]),
        ("The shop had an order of $3 million.", ["order"]),
        # the sentence after is another
        ("It made a loss of €31m. Analysts had expected a profit.", ["loss"]),
        ("It lost €31m. Analysts had expected a profit.", [None]),
        ("She expects rental growth in the range of 2% to 4%.", ["rental growth"]),
        ("Net profit came in at €21 million, compared with 18 million a year earlier.", ["Net profit"] * 2),
        # the sentence after
        ("Profit fell to $41 million, down 5%. Analysts had expected 44 million.", ["Profit"] * 3),
        ("It sold 2.1 million cars. That compares with 2.3 million in 2022.", ["cars"] * 2),
        ("It sold 900 cars. Analysts had expected losses of 44 million.", ["cars", None]),
        ("They reached the last eight of a regional cup.", [None]),
        ("They freed the last two of the four captives.", ["captives"] * 2),
        ("Some 58 percent of voters support the plan, while 23 percent oppose it.", ["voters"] * 2),
        ("Some 58 percent of voters support the plan, while among drivers 23 percent do.", ["voters", None]),
        ("Some 58 percent of voters support the plan, while 23 percent overall oppose it.", ["voters", None]),
        (
            "Some 58 percent of voters wait for more than five years, while 23 percent do not.",
            ["voters", "years", "voters"],
        ),
        ("Turnover grew 12% thanks to exports.", ["Turnover"]),
        ("Turnover climbed to $4 million thanks to exports.", ["Turnover"]),
        ("It raised £40,000 thanks to donors.", [None]),
        ("Some 54 per cent of residents liked the plan, 33 per cent preferred repairs.", ["residents"] * 2),
        ("Some 54 per cent of residents wanted a rink and 33 per cent favoured repairs.", ["residents"] * 2),
        ("It found that 33 per cent preferred repairs.", [None]),
        ("It sold 6 per cent preferred shares.", ["preferred shares"]),
        ("It lost 3 percent disabled voters.", ["disabled voters"]),
        ("It holds 218 million litres. This is 30 million more than it held last year.", ["litres"] * 2),
        ("It holds 218 million litres. This is 30 million more people than it fed.", ["litres", "people"]),
        ("She sold 300 loaves a day, while her rival sold up to 900.", ["loaves"] * 2),
        (
            "Adult tickets rise from £9 to £12, child tickets from £5 to £7.",
            ["Adult tickets"] * 2 + ["child tickets"] * 2,
        ),
        ("The pass will rise from £9 to £12 and a season ticket to £70.", ["pass", "pass", "season ticket"]),
        ("Wages rose from £9 to £12 and profits fell from £5 to £4.", ["Wages"] * 2 + ["profits"] * 2),
        ("Sales were 40,000 cars in 2022 and 52,000 in 2023.", ["cars"] * 2),
        ("They sold 5,000 tonnes last year and barely 2,000 this year.", ["tonnes"] * 2),
        ("They sold 30 tonnes last year and 20 people this year left.", ["tonnes", "people"]),
        # what a sum consists of, and heads of cattle
        ("It gave $3 million in emergency aid and $5 million in Texas.", ["emergency aid", None]),
        ("It gave 40 million dinars ($3 million) in aid.", ["aid"] * 2),
        ("They lost 300 head of dairy cattle.", ["dairy cattle"]),
        ("Two heads of state met.", ["heads"]),
        ("It holds assets worth $3 million.", ["assets"]),
        ("An individual worth $3 million came.", [None]),
        (
            "Profit fell 12% to £48m on revenue up 2% at £1.13bn.",
            ["Profit", "Profit", "revenue", "revenue"],
        ),
        ("Turnover fell 5% with orders up 12%.", ["Turnover", "orders"]),
        ("Prices rose on the year, up 2%.", ["Prices"]),
        # what went up by so much: the subject before the comma, else what the figure before is of
        ("The stock, up 12 percent so far this year, rose.", ["stock"]),
        ("It mined 11 million tonnes of ore, up 5 percent.", ["ore", "ore"]),
        ("It closed at $74.20 a share, up 3%.", [None, None]),
        ("The index ended 117 points, or 1.4 percent, higher.", ["points", None]),
        ("Oil fell 96 cents to settle at $43.88 a barrel.", ["Oil", "Oil"]),
        ("Settling at $43.88, oil fell 96 cents.", [None, "oil"]),
        ("Annual inflation quickened to 7.1% from 6.8%.", ["Annual inflation", "Annual inflation"]),
        (
            "Group revenue up 5% to £2m and operating profit up 14% to £1m",
            ["Group revenue"] * 2 + ["operating profit"] * 2,
        ),
        ("Prices are 2.1% up on a year ago.", ["Prices"]),
        ("Robberies (up 22%) rose, as backers of gun rights (31%) said.", ["Robberies", None]),
        ("Turnout is seen at 71 percent.", ["Turnout"]),
        ("It sold 2 million cars last year, down 5%.", ["cars", "cars"]),
        ("He came in May, up 5%.", [None]),
        ("The crash left three dead and seven wounded.", ["dead", "wounded"]),
        ("Spending will be halved to $300 million.", ["Spending"]),
        ("Unit costs have come down 18 percent.", ["Unit costs"]),
        ("Shares gained 3% and bonds lost 2%.", ["Shares", "bonds"]),
        ("The party gained 5 percent.", [None]),
        ("It has 300 buses, the first 60 of them new.", ["buses", "buses"]),
        # those whom the same deed hurt, the others, those of whom a number is told
        ("It killed 34 people, injuring more than 200.", ["people", "people"]),
        ("Ten cases were found in a plague that killed 300.", ["cases", None]),
        ("Gunmen killed nine people and abducted 17 others.", ["people", "people"]),
        ("Of the dead, 19 were children.", ["dead"]),
        ("Of the new cases, 61 were mild.", ["new cases"]),
        ("The Reds won 75 seats, nine fewer than before.", ["seats", "seats"]),
        ("The army has 90 tanks, of which barely half are ready.", ["tanks", "tanks"]),
        ("Eight deputies voted for it, three were against and one abstained.", ["deputies"] * 3),
        ("Two were against.", [None]),
        ("They hold 90% of Port-au-Prince and half of Rolls-Royce.", ["Port-au-Prince", "Rolls-Royce"]),
        # so much more or less; what a share of that is of; what something was compared with
        ("The plots held around a third less carbon and a quarter more water.", ["carbon", "water"]),
        ("It has 4,000 litres of milk and sold 85 percent of that.", ["milk", "milk"]),
        ("Three people said it was half of that.", ["people", None]),
        ("It stored 86 grams of carbon, compared with the 130 grams used before.", ["carbon", "carbon"]),
        ("The dam makes 19,000 gigawatt-hours.", ["hours"]),
        ("They planned a scheme estimated to cost $5 million and a road costing $3 million.", ["scheme", "road"]),
        ("It hit towns hard hit by 3 percent inflation.", ["inflation"]),
        ("They called it a gift and estimated the losses at 35 to 40 million euros.", ["losses"]),
        ("It was 19.4 million tonnes of the previous season.", ["tonnes"]),
        ("The homicide rate fell to 25.4 per 100,000 people.", ["homicide rate"]),
        ("Year 11 pupils and Windows 11 users like Version 17.2 fixes.", []),
        ("Teamsters Local 20 said so, as did Local 1343 President Ada Lind.", []),
        ("They bought 11 windows.", ["windows"]),
    ],
)
def test_what_is_counted_though_it_stands_elsewhere(text, counted, nlp):
    (doc,) = annotate([text], nlp)
    spans = [(f.counted_start_char, f.counted_end_char) for f in find_figures(doc, find_dates(doc, date(2024, 10, 25)))]
    assert [None if start is None else text[start:end] for start, end in spans] == counted


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Danish firm pays 5 crowns, not 5.50 crowns.", [(5, "DKK"), (5.5, "DKK")]),
        ("The Danish skater has won 12 crowns.", [(12, None)]),
        ("The actress paid 50 crowns.", [(50, None)]),
        ("It expects an operating margin of 7% to 8%.", [(7.5, "percent")]),
        ("He lost the state 36 percent to 51 percent.", [(36, "percent"), (51, "percent")]),
        ("It expects rents to grow 2% to 3%.", [(2.5, "percent")]),
        ("Rents rose 2% to 3%.", [(2, "percent"), (3, "percent")]),
        ("A ticket goes up from £2 to £3.", [(2, "GBP"), (3, "GBP")]),
        ("The figure is one in 12.", [(1 / 12, None)]),
        ("He put one in nine.", [(9, None)]),
        ("She has zero tolerance for graft.", []),
        ("They saw zero deaths.", [(0, None)]),
        ("It paid 3 million euros. The land is worth 2 million.", [(3e6, "EUR"), (2e6, "EUR")]),
        ("It paid 3 million euros. The city has 2 million.", [(3e6, "EUR"), (2e6, None)]),
        ("It lost $2 billion as users fell to 3 million.", [(2e9, "USD"), (3e6, None)]),
        ("Income of $3.1 million was below the 3.4 million forecast.", [(3.1e6, "USD"), (3.4e6, "USD")]),
        ("They raised £45,000, short of the 50,000 hoped for.", [(45e3, "GBP"), (50e3, "GBP")]),
        ("They raised £45,000, short of the 50,000 planned.", [(45e3, "GBP"), (50e3, "GBP")]),
        ("It got 30 million litres last year, compared with an agreed 200 million.", [(3e7, "L"), (2e8, "L")]),
        ("It shipped 3 million tonnes to Asia, down from 5 million.", [(3e6, "t"), (5e6, "t")]),
        ("It shipped 3 million tonnes to Asia, compared with about 5 million.", [(3e6, "t"), (5e6, "t")]),
        ("It shipped 3 million tonnes to Asia, compared with 5 million visitors.", [(3e6, "t"), (5e6, None)]),
        ("It shipped 3 million tonnes as users fell, compared with 5 million in May.", [(3e6, "t"), (5e6, None)]),
        ("It made $9 million, beating the 8 million analysts had expected.", [(9e6, "USD"), (8e6, "USD")]),
        ("It cost $3 million and drew fewer than the 2 million expected visitors.", [(3e6, "USD"), (2e6, None)]),
        ("Tickets cost $20 and drew more than the 3,000 expected.", [(20, "USD"), (3000, None)]),
        (
            "It made 5 million euros, compared with 3 million to 4 million a year before.",
            [(5e6, "EUR"), (3.5e6, "EUR")],
        ),
        ("It pays $400,000 annually for the site.", [(4e5, "USD/a")]),
        ("The $30 monthly fee rose.", [(30, "USD")]),
        ("The mine uses 40 litres daily.", [(40, "L/d")]),
        ("They run 30 daily flights.", [(30, None)]),
        ("Gas costs 412 euros per thousand cubic metres.", [(412, "EUR/(1000.m3)")]),
        ("Meadows store 86 grams of carbon per square metre each year.", [(86, "g/(m2.a)")]),
        ("Homes use 50 litres per person per day.", [(50, "L/({person}.d)")]),
        ("The cups cost $40 each.", [(40, "USD/{each}")]),
        ("The naira fell to 1,540 to the dollar.", [(1540, "/USD")]),
        ("The rouble traded at 92.3 per US dollar.", [(92.3, "/USD")]),
        ("It was quoted at 122 taka to the euro.", [(122, "BDT/EUR")]),
        ("He gave 500 to the pound shop.", [(500, None)]),
        ("There were 13 deaths per 100,000 people.", [(13, "/(100000.{people})")]),
        ("It fell by 4% to 40,100 thefts, an average of 110 a day.", [(4, "percent"), (40100, None), (110, "/d")]),
        ("The yield was 2.9 t/ha.", [(2.9, "t/har")]),
        ("Pre-tax profit was 24.3 mln stg vs 20.1 mln.", [(24.3e6, "GBP"), (20.1e6, "GBP")]),
        ("He was fined R20 000 on Monday.", [(20000, "ZAR")]),
        ("A $5 million reward was beside an A$3 million one.", [(5e6, "USD"), (3e6, "AUD")]),
        ("Homicides rose 14% from 630 to 719.", [(14, "percent"), (630, None), (719, None)]),
        ("It sold 3.2m cars, up from 2.9m a year ago.", [(3.2e6, None), (2.9e6, None)]),
        (
            "It put stocks at 2.2 million tonnes, output at 1.86 million and exports at 1.45 million.",
            [(2.2e6, "t"), (1.86e6, "t"), (1.45e6, "t")],
        ),
        ("It mined 3 million tonnes, and its users grew to 2 million people.", [(3e6, "t"), (2e6, None)]),
        (
            "Two quakes measuring 5.1 and 4.8 on the Richter scale struck.",
            [(2, None), (5.1, "{magnitude}"), (4.8, "{magnitude}")],
        ),
        ("The stock jumped 23c to $2.14 in Sydney, Australia. Australia won.", [(23, "{cent}"), (2.14, "AUD")]),
        ("The wall rose from 3m to 5m.", [(3, "m"), (5, "m")]),
        ("The polls gave the Reds 25.9 percent and their rivals 15.4.", [(25.9, "percent"), (15.4, "percent")]),
        ("Deliveries fell by four to 40.", [(4, None), (40, None)]),
        ("Rates fell by 2 to 4 percent.", [(3, "percent")]),
        ("He took 4 million euros for deals worth 28 million.", [(4e6, "EUR"), (28e6, "EUR")]),
        ("He was fined 375,000 euros. She got a fine of 75,000.", [(375000, "EUR"), (75000, "EUR")]),
        ("The rupee strengthened by 19 paise to 84.11.", [(19, "{paisa}"), (84.11, None)]),
        ("Tickets rose from 16 pence to 17.", [(16, "{penny}"), (17, "{penny}")]),
        ("The quake had magnitudes ranging from 4.3 to 5.2.", [(4.75, "{magnitude}")]),
        (
            "Profit rose to 312 million euros, or 2.14 euros a share, from 148 million, beating the 287 million forecast.",
            [(312e6, "EUR"), (2.14, "EUR/{share}"), (148e6, "EUR"), (287e6, "EUR")],
        ),
        (
            "It made 112 million euros. Analysts had expected a net profit of 165 million.",
            [(112e6, "EUR"), (165e6, "EUR")],
        ),
        ("It lost 3 million euros. It has an audience of 2 million.", [(3e6, "EUR"), (2e6, None)]),
        ("The bomb was a third bigger. They found a third bigger bomb.", [(1 / 3, None)]),
        ("It burns 7 litres per 100 km.", [(7, "L/(100.km)")]),
        ("Growers get €27 per 50kg bag.", [(27, "EUR"), (50, "kg")]),
        ("Power costs €90 per megawatt hour.", [(90, "EUR/(MW.h)")]),
        ("Prices went from $5 to $9.", [(5, "USD"), (9, "USD")]),
        ("Waits rose by a fifth to 54,000.", [(0.2, None), (54000, None)]),
        ("The dollar was buying 65.42 US cents and 61 euro cents.", [(65.42, "{cent}"), (61, "{cent}")]),
        ("It earned 43 Canadian cents a share.", [(43, "{cent}/{share}")]),
        ("Tickets go from $5 to $9.", [(7, "USD")]),
    ],
)
def test_values_that_the_sentence_settles(text, values, nlp):
    (doc,) = annotate([text], nlp)
    assert [(figure.value, figure.unit) for figure in find_figures(doc)] == [
        (pytest.approx(value), unit) for value, unit in values
    ]
