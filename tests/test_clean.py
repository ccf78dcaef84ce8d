"""Scraped text and pages to canonical text: what goes, what stays, and the metadata of the row."""

# ruff: noqa: E501  (a line of a table is an article)

import textwrap
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.gather.boilerplate import byline, is_credit, lines_of, take_apart, without_caption
from pipeline.gather.clean import _cleaned, clean
from pipeline.gather.datelines import dateline, dateline_extent, stated_day
from pipeline.gather.language import detect
from pipeline.gather.publication import Published, parse_published
from pipeline.gather.records import Record, Reject

SHA = "0" * 64
ONE = "The council of Tarnow voted on Monday to close the old bridge over the river."
TWO = "“It is not safe,” said Mayor Odile Brandt. She promised a new one within three years."
THREE = "Opponents of the plan, led by the baker Karim Osei, said they would go to court."
TITLE = "Tarnow votes to close its oldest bridge"


def page(text):
    return take_apart(text)


SCRAPED = {
    "buttons around the text": f"close\nMenu\n\n{TITLE}\n\nShare\nFacebook\nTwitter\n\n{ONE}\n\nAdvertisement\n\n{TWO}\n\n{THREE}\n\nRead more\n12 comments",
    "caption and agency glued to its end": f"{TITLE}\n\n{ONE}\n\nThe bridge on a foggy morning in March.Getty Images\n\n{TWO}\n\n{THREE}",
    "caption, photographer and agency glued": f"{TITLE}\n\n{ONE}\n\nThe mayor arrives for the vote.Ana Roth / Reuters\n\n{TWO}\n\n{THREE}",
    "caption with via": f"{TITLE}\n\n{ONE}\n\nThe bridge seen from the air.City of Tarnow via AFP – Getty Images\n\n{TWO}\n\n{THREE}",
    "caption on the line below a paragraph": f"{TITLE}\n\n{ONE}\nMayor Odile Brandt in the council chamber. Photo: Ana Roth/The Ferry\n\n{TWO}\n\n{THREE}",
    "caption in brackets": f"{TITLE}\n\n{ONE}\n\nWorkers look at a crack in a pillar on Sunday. (AP Photo/Ana Roth)\n\n{TWO}\n\n{THREE}",
    "file caption": f"{TITLE}\n\nFILE - The old bridge is seen in Tarnow, May 3, 2023. (Ana Roth/Pool Photo via AP, File)\n\n{ONE}\n\n{TWO}\n\n{THREE}",
    "label below the headline": f"{TITLE}\n\nOdile Brandt-Karim Osei\n\n{ONE}\n\n{TWO}\n\n{THREE}",
    "byline and date": f"{TITLE}\nBy Ana Roth and Ben Oyelaran, Staff Writers\nPublished: 25 October 2024\n\n{ONE}\n\n{TWO}\n\n{THREE}",
    "related headline between paragraphs": f"{TITLE}\n\n{ONE}\n\nRegion says cracked pillars in two more bridges could delay trains until spring\n\n{TWO}\n\n{THREE}",
    "labelled links": f"{TITLE}\n\n{ONE}\n\nRead more: Five bridges that need work\n\n{TWO}\n\nALSO READ | Trains to run late\n\n{THREE}",
    "list of related posts": f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\nRelated Posts\n\nTrains to run late\n\nBaker opens third shop",
    "credit lines of their own": f"{TITLE}\n\nGetty Images\n\n{ONE}\n\nImage source, Reuters\n\n{TWO}\n\n© 2024 The Ferry\n\n{THREE}",
    "translator and signs of the desk": f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\nTranslated by Ana Roth\n\n(bo/ar)",
    "legal notice and staff": f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n(Reporting by Ana Roth; Editing by Ben Oyelaran)\n\nCopyright 2024 The Ferry. All rights reserved.",
    "newsletter": f"{TITLE}\n\n{ONE}\n\nSign up for our newsletter and never miss a story\n\n{TWO}\n\nFollow us on Facebook and Instagram.\n\n{THREE}",
    "credit between two paragraphs on one line": f"{TITLE}\n\n{ONE}\n\nThe bridge at night.Getty Images{TWO}\n\n{THREE}",
    "hard-wrapped": f"{TITLE}\n\nThe council of Tarnow voted on Monday to\nclose the old bridge over the river.\n\n“It is not safe,” said Mayor Odile\nBrandt. She promised a new one within\nthree years.\n\nOpponents of the plan, led by the baker\nKarim Osei, said they would go to court.",
    "wrapped once": f"{TITLE}\n\nThe council of Tarnow voted on Monday to close\nthe old bridge over the river.\n\n{TWO}\n\n{THREE}",
    "caption above its photographer, one line each": f"{TITLE}\n\n{ONE}\n\n{TWO}\n\nThe bridge, seen in May. Its pillars date from 1911.\nAna Roth/AFP via Getty Images\nhide caption\n\ntoggle caption\nAna Roth/AFP via Getty Images\n\n{THREE}",
    "description of a picture, then its caption": f"{TITLE}\nFri 25 Oct 2024 18.30 BST\nShare\n{ONE}\nWorkers look at the bridge on Friday.\nView image in fullscreen\nWorkers look at the bridge on Friday. Photograph: Ana Roth/The Ferry\n{TWO}\n{THREE}",
    "credit, description, credit, caption": f"Home\nNews\n{TITLE}\n5 hours ago\n{ONE}\nPA Media Odile Brandt, with short grey hair, at a lectern\nPA Media\nOdile Brandt told the meeting the old bridge would go\n{TWO}\n{THREE}\nBridges\nTarnow\nRelated\nTrains to run late\n2 January",
    "standfirst, byline and date below": f"{TITLE}\nMarta Quill\nBy Ana Roth\nPublished On 25 Oct 2024\n25 Oct 2024\n{ONE}\n\nKeep reading\nlist of 2 items\nlist 1 of 2\nTrains to run late\nlist 2 of 2\nWhat is a pillar?\nend of list\n{TWO}\n\n{THREE}\nSource: The Ferry and news agencies",
    "caption signed by its agency, twice": f"{TITLE}\n\n{ONE}\n\nOdile Brandt (R) speaks in Tarnow on Oct. 25, 2024. (Pool photo) (Yonhap)\nOdile Brandt (R) speaks in Tarnow on Oct. 25, 2024. (Pool photo) (Yonhap)\n\n{TWO}\n\n{THREE}\n(END)",
    "two captions without full stop": f"{TITLE}\n{ONE}\nOdile Brandt, 56, leaves her home near the station on Friday morning\nThe old bridge below the castle hill in early March\n{TWO}\n{THREE}",
    "wire page with galleries and links": f"{TITLE}\n\nBy Ana Roth\n\nOctober 25, 20244:53 PM UTCUpdated 2 hours ago\n\n[1/2]A man walks over the bridge in Tarnow, October 24, 2024. REUTERS/Ana Roth Purchase Licensing Rights, opens new tab\n\n{ONE.replace('old bridge', 'old bridge, opens new tab')}\n\n[2/2]The bridge is seen in March. REUTERS/Ana Roth/File Photo Purchase Licensing Rights\n\nSign up here.\n\n{TWO}\n\n{THREE}\n\nReporting by Ana Roth in Tarnow; Editing by Ben Oyelaran\n\nOur Standards: The Example Trust Principles., opens new tab",
    "captions signed by agencies": f"{TITLE}\n\n{ONE}\n\nOpen image in gallery\nOdile Brandt outside her home on Friday (AFP/Getty)\n\nKarim Osei in his shop. (Yonhap)\n\n{TWO}\n\nA man in a navy coat.\nKarim Osei outside court in Tarnow. (Reuters: Ana Roth)\n\nThe council in session on MondayImage: Ana Roth/AFP\n\n{THREE}\n\n(With inputs from agencies)",
    "single line breaks": f"{TITLE}\n{ONE}\n{TWO}\n{THREE}",
    "windows line ends and odd blanks": f"{TITLE}\r\n\r\n\r\n{ONE.replace(' ', chr(0xA0), 2)}  \r\n\r\n{TWO}\r\n \t\r\n{THREE}\r\n",
}  # fmt: skip


@pytest.mark.parametrize("text", SCRAPED.values(), ids=SCRAPED.keys())
def test_scraped_text(text):
    found = page(text)
    assert found.paragraphs == [ONE, TWO, THREE]
    assert found.title == TITLE


@pytest.mark.parametrize("width", range(40, 121, 8))
@pytest.mark.parametrize(("indent", "between"), [("", "\n\n"), ("    ", "\n")])
def test_wrapped_text_is_whole_again(width, indent, between):
    paragraphs = [f"{ONE} {TWO} {THREE}", f"{THREE} {ONE} {TWO}", f"{TWO} {THREE} {ONE}"]
    text = between.join(textwrap.fill(paragraph, width, initial_indent=indent) for paragraph in paragraphs)
    assert [line.text for line in lines_of(text)] == paragraphs


def test_lists_and_timelines_are_kept():
    lines = [
        ONE,
        "9.05pm",
        "The ferry leaves Port Ellery with 214 people on board",
        "9.50pm",
        TWO,
        "Key questions:",
        "Who pays",
        "Who signs",
        THREE,
        "Dead: 4",
        "Hurt: 12",
    ]
    assert page(f"{TITLE}\n\n" + "\n".join(lines)).paragraphs == lines


def test_the_source_of_what_is_quoted_in_a_paragraph_of_its_own_stays():
    source = "Source: Ana Ilic, Head of the Norvane Military Administration, on Telegram"
    for behind in ("Quote: “It is safe.”", "Details: The ferry was hit."):
        assert page(f"{TITLE}\n\n{ONE}\n\n{source}\n\n{behind}").paragraphs == [ONE, source, behind]
    assert page(f"{TITLE}\n\n{ONE}\n\nSource: Ana Ilic\n\n{TWO}").paragraphs == [ONE, TWO]


@pytest.mark.parametrize("score", ["Pelmir Rovers 2 Oster Town 1", "Pelmir Rovers 2-1 Oster Town (aet)"])
def test_the_result_above_the_report_of_a_match_stays(score):
    prose = "Ada Lind rose in the last minute to send Pelmir Rovers into the final on Saturday."
    for above in (["Late header sinks visitors", score], [score, "Late header sinks visitors"]):
        found = page("\n\n".join([*above, prose]))
        assert (found.title, found.paragraphs) == ("Late header sinks visitors", [score, prose])
    assert page(f"{score}\n\n{prose}").title == score
    for other in ("October 25, November 3", "Section 2 Article 1", "Pelmir Rovers win again"):
        assert page(f"Late header sinks visitors\n\n{other}\n\n{prose}").paragraphs == [prose]


def test_a_standfirst_stays_and_the_byline_below_it_goes():
    found = page(f"{TITLE}\nThe vote comes after a year of doubt.\nBy Ana Roth\n10/25/2024 06:45 PM EDT\n{ONE}\n{TWO}")
    assert found.paragraphs == ["The vote comes after a year of doubt.", ONE, TWO]
    assert found.authors == ("Ana Roth",)


def test_the_head_tells_who_and_when():
    found = page(SCRAPED["byline and date"])
    assert (found.authors, found.day) == (("Ana Roth", "Ben Oyelaran"), date(2024, 10, 25))


KEPT = [
    "He left the council.",
    "The photo agency Getty Images sued the town over the picture.",
    "The minister spoke to Reuters.",
    "The ministry has not replied, according to AFP",
    "“Close,” she said.",
    "“We will share it with everyone who asks, and we will do so today”",
    "What happens next",
    "Mr. Osei told the court: “I baked bread that day.”",
    "- The bridge is closed to lorries",
    "The plan – backed by Reuters – was dropped (see below).",
    "The vote was close (Democrats 5, Greens 4)",
    "By Friday evening the bridge was closed to all traffic, police said.",
    "Read the letter, she asked him, and he did.",
    "Share prices fell on Monday.",
    "Photos of the crack were shown to the council by Ana Roth.",
    "Follow the money, he said, and you will find the mayor.",
    "The vote came after a video showed a lorry falling into the river (Video: police)",
    "In 2019 the bridge was painted blue",
    "Inside, piles of empty boxes testify to the hours that the men spent there",
    "The council approved the plan of the mayor for a bridge of steel and glass",
    "- The mayor leads in three of five districts [The Ferry, Tarnow Post/Roth, ARG]",
    "Why keep an old bridge if you can look at a photo of Odile Brandt?",
    "30,000.",
]


@pytest.mark.parametrize("line", KEPT)
def test_kept(line):
    assert page(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}").paragraphs == [ONE, line, TWO]


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        (f"{TWO} The mayor at her desk on Monday.Getty Images", TWO),
        (f"{TWO}The mayor at her desk on Monday.Getty Images", TWO),
        (f"{TWO}Getty Images", TWO),
    ],
)
def test_a_caption_glued_to_a_paragraph_is_cut_off(line, prose):
    assert without_caption(line) == prose


@pytest.mark.parametrize(
    "text",
    ["Getty Images", "Photo: Ana Roth", "Ana Roth/Reuters", "REUTERS/Ana Roth", "AP Photo/Ana Roth", "Photograph by Ana Roth", "File photo",
     "Image: Ana Roth / CC BY-SA", "Handout via Reuters", "Courtesy of the City of Tarnow", "Photo by Ana Roth on Unsplash", "© Ana Roth",
     "Ana Roth for The Ferry via Getty Images", "Ana Roth | AFP | Getty Images", "EPA-EFE/ANA ROTH"],
)  # fmt: skip
def test_credits(text):
    assert is_credit(text)


@pytest.mark.parametrize(
    "text", ["Ana Roth", "The bridge", "Reuters reported on Monday", "and/or", "Photo finish", "He went via Paris", ""]
)
def test_no_credits(text):
    assert not is_credit(text)


SINCE = " since the flood of last week, the council said in a note to those who live on its other side."


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("HONG KONG – The bridge is closed.", "HONG KONG", None),
        ("KYIV, Ukraine (AP) — The bridge is closed.", "KYIV", None),
        ("VELNA, March 14. /NLN/. The bridge is closed.", "VELNA", None),
        ("GENEVA, Oct 25 (Reuters) - The bridge is closed.", "GENEVA", None),
        ("HONG KONG, Oct. 25, 2024 — The bridge is closed.", "HONG KONG", date(2024, 10, 25)),
        ("Paris (AFP) – The bridge is closed.", "Paris", None),
        ("Pelmir (Northline News) - The bridge is closed.", "Pelmir", None),
        ("Oster Bay, Tarsova, 25 October (Agency) — The bridge is closed.", "Oster Bay", None),
        ("Ada Lind (Liberal) - She won 300 votes.", None, None),
        ("Northline (Press Agency of the North) - it reports.", None, None),
        ("GENEVA/ZURICH, Oct 25 (Reuters) - It is closed.", "GENEVA/ZURICH", None),
        ("LEON, GUANAJUATO.- The bridge is closed.", "LEON", None),
        ("PELMIR, Tarsova, Oct 6 (Northline) - An earthquake killed nine.", "PELMIR", None),
        ("PELMIR, Tarsova — An earthquake killed nine.", "PELMIR", None),
        ("KABUL, Afghanistan, Oct 6 (Reuters) - It is closed.", "KABUL", None),
        ("KABUL, 6 October (Northline Wire) — It is closed.", "KABUL", None),
        ("KABUL, Oct 6 (Northline) - “It is closed.”", "KABUL", None),
        ("PELMIR (Northline) - It is closed.", "PELMIR", None),
        (
            "PELMIR and OSTRAVA, Sept. 9, 2031 /Northline/ -- The bridge is closed.",
            "PELMIR and OSTRAVA",
            date(2031, 9, 9),
        ),
        ("Port Elm, NY – March 3, 2031 – The bridge is closed.", "Port Elm", date(2031, 3, 3)),
        ("Graz, 3 March 2031 – The bridge is closed.", "Graz", date(2031, 3, 3)),
        ("(NLN) - Port Elm, NY, May 3 - The bridge is closed.", "Port Elm", None),
        ("(NLN) - It is late - The bridge is closed.", None, None),
        ("Graz, May 3 - The bridge is closed.", None, None),
        ("GRAZ – 3 May 2031: The bridge is closed.", "GRAZ", date(2031, 5, 3)),
        ("Mira Oduya, 3 March 1931 – 5 May 2001", None, None),
        ("Born March 3, 1931 – The bridge is closed.", None, None),
        ("PELMIR--(Northline)--May 3--Norvane Foods Inc. said it is closed.", "PELMIR", None),
        ("PELMIR--(BUSINESS LINE)--Norvane Foods Inc. said it is closed.", "PELMIR", None),
        ("PELMIR.- The bridge is closed.", "PELMIR", None),
        ("PELMIR (Nov 6) - The bridge is closed.", "PELMIR", None),
        (
            "Lima (Peru) - The bridge of the old town was closed on Friday after a storm that lasted all night, police said.",
            "Lima",
            None,
        ),
        ("PELMIR, Nov 6, NLN - The bridge is closed.", "PELMIR", None),
        ("Pelmir (Tarsova) (NLN) - The bridge is closed.", "Pelmir", None),
        ("Pelmir (Tarsova) - The bridge is closed.", None, None),
        (f"Lima, 3 Jun (Northline).- The bridge is closed{SINCE}", "Lima", None),
        (f"Lima, Sep 18 (Northline) - The bridge is closed{SINCE}", "Lima", None),
        (f"Pelmir, Sep 18 (Northline) - The bridge is closed{SINCE}", None, None),
        ("Lima, Sep 18 (Northline) - The bridge", None, None),
        (f"Lima (Mar 11): The bridge is closed{SINCE}", "Lima", None),
        (f"Lima, Peru (11 March 2031) - The bridge is closed{SINCE}", "Lima", date(2031, 3, 11)),
        (f"Pelmir (Mar 11): The bridge is closed{SINCE}", None, None),
        ("Lima (Mar 11): The bridge", None, None),
        ("PELMIR, November 21 /Northline/. The bridge is closed.", "PELMIR", None),
        ("PELMIR, Nov. 21, Northline News - The bridge is closed.", "PELMIR", None),
        (f"LIMA. The bridge is closed{SINCE}", "LIMA", None),
        (f"LIMA. Dec 4 (Northline) - The bridge is closed{SINCE}", "LIMA", None),
        (f"Lucknow: The bridge is closed{SINCE}", "Lucknow", None),
        (f"Lima.- The bridge is closed{SINCE}", "Lima", None),
        (f"Lima. The bridge is closed{SINCE}", None, None),
        (f"Warning: The bridge is closed{SINCE}", None, None),
        (f"POLICE: The bridge is closed{SINCE}", None, None),
        (f"Lucknow: The bridge is closed{SINCE}\n\nIlic: It is not.", None, None),
        (f"The bridge over the Orla is closed{SINCE}\n\nLucknow: The bridge is closed{SINCE}", None, None),
        ("Lucknow: A city of bridges", None, None),
        (f"Lucknow / Lima: The bridge over the Orla is closed{SINCE}", "Lucknow", None),
        ("Lima [Peru], May 6 (NLN): The bridge is closed.", "Lima", None),
        ("Lima (Callao) [Peru], May 6 (NLN): The bridge is closed.", "Lima", None),
        ("PELMIR [Tarsova], May 6 (NLN): The bridge is closed.", "PELMIR", None),
        ("NLN [Tarsova] said that the bridge is closed.", None, None),
        ("Pelmir, May 6 (NLN) The bridge is closed.", "Pelmir", None),
        ("PELMIR, Aug 2 (Prensa Tarsa) The bridge is closed.", "PELMIR", None),
        ("Pelmir (NLN) The bridge is closed.", None, None),
        ("NATO, May 5 (Pelmir) has met.", None, None),
        ("PELMIR, Tarsova, July 29. The bridge is closed.", "PELMIR", None),
        ("PELMIR, 14th November, 2031 (NLN) -- The bridge is closed.", "PELMIR", date(2031, 11, 14)),
        ("LIMA, July 29. The bridge is closed.", "LIMA", None),
        ("BRIDGE DAY, July 29. It is closed to cars.", None, None),
        (
            f"https://tidings.example/news/{'the-bridge-is-closed-' * 5}\n\nLucknow: The bridge is closed{SINCE}",
            "Lucknow",
            None,
        ),
        (f"Lima. June 2. The bridge is closed{SINCE}", "Lima", None),
        (f"Pelmir. June 2. The bridge is closed{SINCE}", None, None),
        (f"Lima, 14 Nov -- The bridge is closed{SINCE}", "Lima", None),
        ("THE HAGUE - The bridge is closed.", "THE HAGUE", None),
        ("THE MINE - The bridge is closed.", None, None),
        ("NASA - the agency - said it is closed.", None, None),
        ("NATO (North Atlantic Treaty Organization) - The alliance met.", None, None),
        ("COVID-19 closed the bridge.", None, None),
        ("PELMIR (which is in Tarsova) - It is closed.", None, None),
        ("NATO – the alliance – met. NATO will meet again.", None, None),
        ("BREAKING — The bridge is closed.", None, None),
        ("Paris – that is where he lives.", None, None),
        ("The bridge – an old one – is closed.", None, None),
        ("Published: 25 October 2024\n\nThe bridge is closed.", None, date(2024, 10, 25)),
        ("Updated: 25 October 2024\n\nThe bridge is closed.", None, None),
    ],
)
def test_dateline(text, place, day):
    assert dateline(text) == (place, day)


def test_letters_without_end_are_soon_no_dateline():
    assert dateline("AB [" + "A." * 5000) == (None, None)


def test_prose_begins_behind_the_dateline():
    text = "Bridge closes\n\n PELMIR, Tarsova, Oct 6 (Northline) - It is closed."
    start, end = dateline_extent(text)
    assert text[start:end] == "PELMIR, Tarsova, Oct 6 (Northline) - "
    assert dateline_extent(f"LIMA. Dec 4 (Northline) - It is closed{SINCE}") == (0, len("LIMA. Dec 4 (Northline) - "))
    assert dateline_extent("NASA - the agency - said it is closed.") == (0, 0)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Roth", ("Ana Roth",)),
        ("By ANA ROTH and Ben Oyelaran | Reuters", ("Ana Roth", "Ben Oyelaran")),
        ("By Ana Roth, Ben Oyelaran and Karim Osei", ("Ana Roth", "Ben Oyelaran", "Karim Osei")),
        ("By Friday the bridge was closed.", ()),
        ("by the river", ()),
    ],
)
def test_byline(line, names):
    assert byline(line) == names


@pytest.mark.parametrize(
    ("line", "dated", "day"),
    [
        ("October 25, 2024", True, date(2024, 10, 25)),
        ("Posted on Friday, October 25, 2024 at 10:15 AM EDT", True, date(2024, 10, 25)),
        ("Published 10:15 BST, 25 October 2024 | Updated 26 October 2024", True, date(2024, 10, 25)),
        ("Last updated: Oct. 25, 2024", True, None),
        ("2024-10-25 14:22 Port Mersa - Tidings", True, date(2024, 10, 25)),
        ("Port Mersa | 25 October 2024, 14:22", True, date(2024, 10, 25)),
        ("25/10/2024 14:22 Velm, Norvane", True, None),
        ("Updated 2024-10-25 14:22 Tidings", True, None),
        ("2024-10-25 14:22 the pumps failed", False, None),
        ("Velm Vote, 25 October 2024: a Night in Tents", False, None),
        ("October 25, 2024 was a Friday.", False, None),
        ("The bridge was closed on October 25, 2024", False, None),
    ],
)
def test_stated_day(line, dated, day):
    assert stated_day(line) == (dated, day)


# Rows


def text_record(text, **fields):
    return Record("a.txt", SHA, "text", text=text, **fields)


def test_row_of_a_text():
    row = clean(text_record(f"{TITLE}\n\nTARNOW, Oct. 25, 2024 — {ONE}\n\n{TWO}"))
    assert row["text"] == f"TARNOW, Oct. 25, 2024 — {ONE}\n\n{TWO}"
    assert (row["lead_place"], row["published_day"], row["published_basis"]) == ("TARNOW", date(2024, 10, 25), "text")
    assert (row["published_at"], row["language"], row["word_count"]) == (None, "en", len(row["text"].split()))


def test_metadata_wins_over_text():
    told = Published(date(2024, 10, 26), datetime(2024, 10, 26, 3, tzinfo=UTC))
    row = clean(text_record(f"{TITLE}\n\nOctober 25, 2024\n\n{ONE}", published=told, title="Other"))
    assert (row["published_day"], row["published_at"], row["published_basis"]) == (*told, "metadata")
    assert row["title"] == "Other"


def test_the_text_of_a_json_record_is_left_alone():
    text = "close\nThe mayor of Cafe\u0301 Town.Getty Images\n\n\n  Read more \u200b"
    row = clean(Record("a.json", SHA, "json", text=text, language="en"))
    assert row["text"] == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("supplied", "language"), [("en", "en"), ("en_gb", "en-GB"), ("English", "en"), ("fr", None), (None, "en")]
)
def test_supplied_language_is_trusted(supplied, language):
    row = clean(text_record(ONE, language=supplied))
    assert (row["language"] if language else row.reason) == (language or "unsupported_language")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ONE, "en"),
        ("Mayor resigns after vote", "en"),
        ("Hello world", "en"),
        ("Le maire de Tarnow a fermé le vieux pont, selon un communiqué publié lundi par la mairie.", "fr"),
        ("El alcalde cerró el puente el lunes, según un comunicado del ayuntamiento de la ciudad.", "es"),
        ("Der Bürgermeister hat die Brücke am Montag geschlossen, teilte die Stadt mit.", "de"),
        ("De burgemeester heeft de brug maandag gesloten, meldt de gemeente in een verklaring.", "nl"),
        ("市长周一关闭了这座桥。", "zh"),
    ],
)
def test_detect(text, language):
    assert detect(text) == language


def test_a_page():
    row = clean(Record("a.html", SHA, "html", html=PAGE))
    assert row["text"] == f"{ONE}\n\nWhat happens next\n\n{TWO}\n\n{THREE}"
    assert (row["title"], row["outlet"], row["url"]) == (TITLE, "The Ferry", "https://ferry.example/2024/10/bridge")
    assert row["authors"] == ["Ana Roth", "Ben Oyelaran"]
    assert (row["published_day"], row["published_at"]) == (
        date(2024, 10, 25),
        datetime(2024, 10, 26, 3, 30, tzinfo=UTC),
    )
    assert (row["published_basis"], row["language"]) == ("metadata", "en-GB")


PAGE = f"""<!doctype html><html lang="en-GB"><head><title>{TITLE} | The Ferry</title>
<meta property="og:site_name" content="The Ferry"><link rel="canonical" href="https://ferry.example/2024/10/bridge">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2024-10-25T23:30:00-04:00", "author": [{{"@type": "Person", "name": "Ana Roth"}}, {{"name": "Ben Oyelaran"}}]}}</script>
</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><div class="cookie-banner">We use cookies.</div>
<article><h1>{TITLE}</h1><p class="byline">By Ana Roth and Ben Oyelaran</p>
<figure><img src="x.jpg"><figcaption>The bridge on Monday. Photo: Ana Roth/Reuters</figcaption></figure><p>{ONE}</p>
<div class="wp-caption"><img src="y.jpg"><p class="wp-caption-text">The mayor at her desk.</p></div><h2>What happens next</h2><p>{TWO}</p>
<p>Read more: <a href="/y">Five bridges that need work</a></p><p>{THREE}</p>
<aside class="related-posts"><h3>Related</h3><a href="/z">Trains to run late this spring</a></aside></article>
<footer>Copyright 2024 The Ferry. All rights reserved.</footer></body></html>"""


LONG = [
    f"{ONE} The vote ended a dispute that had split the town for eleven years.",
    f"{TWO} The rest of the money, about nine million, would have to be borrowed.",
    f"{THREE} They say the town has not shown that the pillars are cracked.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in LONG)
PAGES = {
    "blog": f"""<div id="page"><header><nav class="main-navigation"><ul><li><a href="/">Home</a></li></ul></nav></header><main><article class="post"><h1 class="entry-title">{TITLE}</h1>
        <div class="entry-meta">Posted on <time class="entry-date published" datetime="2024-10-25T09:30:00+02:00">October 25, 2024</time> by <a rel="author" href="/a">Ana Roth</a></div>
        <div class="entry-content"><p>{LONG[0]}</p><figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">The bridge on Sunday.</figcaption></figure><p>{LONG[1]}</p>
        <div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Twitter</a></li></ul></div><p>{LONG[2]}</p><div class="jp-relatedposts"><h3>Related</h3><p><a href="/z">Trains to run late this spring after all</a></p></div></div></article>
        <div id="comments"><h2>One thought on “{TITLE}”</h2><ol class="comment-list"><li><p>I have lived here for forty years and the bridge was always fine, so I do not believe a word.</p></li></ol></div></main>
        <aside class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/1">Baker opens third shop</a></li></ul></aside><footer>© 2024 The Ferry</footer></div>""",
    "layout by tables": f"""<table><tr><td><a href="/">Home</a> | <a href="/n">News</a></td></tr><tr><td><font size="5"><b>{TITLE}</b></font><br><i>By Ana Roth</i><br>October 25, 2024<br><br>{"<br><br>".join(LONG)}<br><br><a href="/">Back to home</a></td></tr></table>""",
    "nothing but paragraphs": f"<h1>{TITLE}</h1><p>By Ana Roth</p><p>Published: 25 October 2024</p>{BODY}<p>Related:</p><ul><li><a href='/a'>Trains to run late this spring after all</a></li></ul>",
    "address tells the day": f'<head><meta property="og:url" content="https://ferry.example/2024/10/25/bridge"><meta name="author" content="Ana Roth"></head><article><h1>{TITLE}</h1>{BODY}</article>',
    "boxes among the paragraphs": f"""<head><meta property="article:published_time" content="2024-10-25T09:30:00+02:00"></head><div class="cookie-notice">This site uses cookies. By continuing you agree to our cookie policy.</div><article><h1>{TITLE}</h1><div class="byline">By Ana Roth</div><p>{LONG[0]}</p>
        <div class="newsletter-signup"><h3>The morning briefing</h3><p>Sign up for our free newsletter and get the most important stories in your inbox.</p></div><p>{LONG[1]}</p><div class="recommended-box"><a href="/x">Trains to run late this spring after all, says minister</a></div>
        <table><tr><th>Pillar</th><th>State</th></tr><tr><td>One</td><td>Cracked</td></tr></table><p style="display:none">This hidden paragraph is for search engines only, and nobody else should read it.</p><p>{LONG[2]}</p><p><b>READ MORE: <a href="/z">Baker opens third shop in the old town</a></b></p></article>""",
}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES.keys())
def test_pages(html):
    row = clean(Record("a.html", SHA, "html", html=f"<!doctype html><html><body>{html}</body></html>"))
    assert row["text"] == "\n\n".join(LONG)
    assert (row["title"], row["published_day"]) == (TITLE, date(2024, 10, 25))
    assert row["authors"] in (["Ana Roth"], [])


def test_a_fragment_and_a_hostile_page():
    entities = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&z;&z;&z;">]>'
    row = clean(Record("a.json", SHA, "json", html=f"{entities}<p>&x;&y;&#0;&#xD800; \x01{ONE}</p>{BODY}"))
    assert "root:" not in row["text"]
    assert row["text"].endswith("\n\n".join(LONG))


# Properties

LINES = st.lists(
    st.sampled_from([ONE, TWO, TITLE, "Share", "Getty Images", "By Ana Roth", "“", "…", ".", "\t", "é"])
    | st.text(max_size=30)
)


@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n", "\u2028", ""]))
def test_any_text(lines, between):
    text = between.join(lines)
    row = clean(text_record(text))
    if not isinstance(row, Reject):
        assert row["text"] == unicodedata.normalize("NFC", row["text"])
        assert row["text"] == "\n\n".join(line.strip() for line in row["text"].split("\n\n"))
    assert (
        "".join("".join(line.text for line in lines_of(text)).split()) in "".join(text.split())
        or not text.isprintable()
    )


@given(LINES)
def test_nothing_is_put_in(lines):
    text = "\n\n".join(lines)
    letters = iter(text)
    assert all(
        letter in letters for paragraph in take_apart(text).paragraphs for letter in paragraph if not letter.isspace()
    )


@pytest.mark.parametrize(
    "record",
    [
        Record("a.txt", "0" * 64, "text", text="Boats sail from Tarn Head again.", authors=("Mira Oduya",)),
        Record("a.txt", "0" * 64, "text", text="Boats sail.", published=parse_published("2031-05-06T10:20:30.5Z")),
        Record(
            "a.txt", "0" * 64, "text", text="Boats sail \U0001f6a4 e\u0301.", published=parse_published("2031-05-06")
        ),
        Record("a.txt", "0" * 64, "text", text="..."),
    ],
)
def test_what_is_remembered_is_what_was_cleaned(record):
    kept = {}

    def known(key, work):
        if key not in kept:
            kept[key] = work()
        return kept[key]

    first = clean(record, known)
    assert clean(record, known) == first == _cleaned(record)
    assert len(kept) == 1
    clean(replace(record, outlet="Harbour Post"), known)
    assert len(kept) == 2


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Do you live near a bridge? Email us at news@ledger.example", False),
        ("For more information, contact Ana Roth at aroth@ledger.example.", False),
        ("She had written to roth@ledger.example before the bridge was closed.", True),
        ("Contact with the ferry was lost near the bridge.", True),
    ],
)
def test_an_address_to_write_to_is_no_prose(line, kept):
    page = take_apart(f"The bridge is closed.\n\nIt will open in May.\n\n{line}", "Bridge closes", loose=False)
    assert (line in page.paragraphs) is kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Ana Roth at Mill Lane", False),
        ("Ana Roth and Bo Ray", False),
        ("Ana Roth, bridge correspondent", False),
        ("Ana Roth", False),
        ("Ana Roth at Mill Lane was told that it is closed", True),
        ("Mira Oduya at Mill Lane", True),
    ],
)
def test_the_line_of_an_author_who_is_known_is_no_prose(line, kept):
    page = take_apart(f"{line}\n\nThe bridge is closed.", "Bridge closes", ("Ana Roth", "Bo Ray"), loose=False)
    assert (line in page.paragraphs) is kept
