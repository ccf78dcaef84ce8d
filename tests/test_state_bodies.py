"""Bodies of states in small letters: which words name one, of which state, and what does not."""

import pytest

from pipeline import actors, annotate

pytestmark = pytest.mark.slow

BODIES = [
    ("The French foreign ministry said it was late.", "The French foreign ministry", "French foreign ministry", "FR"),
    ("Japan's coast guard said it was late.", "coast guard", "Japan's coast guard", "JP"),
    ("Seoul's defence ministry said it was late.", "defence ministry", "Seoul's defence ministry", "KR"),
    ("The South Korean trade and energy ministry said no.", "The South Korean trade and energy ministry",
     "South Korean trade and energy ministry", "KR"),
    ("The ships left.\n\nIndian navy said it was late.", "Indian navy", "Indian navy", "IN"),
    ("A Kenyan army spokesman said it was late.", "Kenyan army", "Kenyan army", "KE"),
    ("The Kenyan military's chief spokesman said it was late.", "The Kenyan military", "Kenyan military", "KE"),
    ("The General Staff of the Armed Forces of Ukraine said no.", "The General Staff", "General Staff", "UA"),
    ("The Ukrainian General Staff said it was late.", "The Ukrainian General Staff", "Ukrainian General Staff", "UA"),
    ("Kenya's railways ministry said it was late.", "railways ministry", "Kenya's railways ministry", "KE"),
    ("The Polish wildlife ministry said it was late.", "The Polish wildlife ministry", "Polish wildlife ministry", "PL"),
    ("Kenya's wildlife and heritage ministry said no.", "wildlife and heritage ministry",
     "Kenya's wildlife and heritage ministry", "KE"),
    ("Kenya left. The country's wildlife ministry said no.", "wildlife ministry", "wildlife ministry", "KE"),
    ("SEOUL - South Korea will act.\n\nThe presidential office said in Washington it was late.", "The presidential office",
     "presidential office", "KR"),
    ("TOKYO - Japan will act.\n\nThe defence ministry told reporters in Canberra it was late.", "The defence ministry",
     "defence ministry", "JP"),
    ("Israel, which sells Jordan water, is uneasy. Its energy ministry said no.", "energy ministry", "energy ministry",
     "IL"),
    ("The French presidency said it was late.", "The French presidency", "French presidency", "FR"),
    ("Kenya has banned ships from Ghana. The presidency said it was late.", "The presidency", "presidency", "KE"),
    ("Kenya sent ships. A source in the presidency said no.", "the presidency", "presidency", "KE"),
    ("The US state department said it was late.", "The US state department", "State Department", "US"),
    ("The US embassy in Yerevan said it was late.", "The US embassy in Yerevan", "US embassy in Yerevan", "US"),
    ("Israel's intelligence agency said it was late.", "intelligence agency", "Israel's intelligence agency", "IL"),
    ("The Saudi defense ministry left. The Saudi defence ministry said no.", "The Saudi defence ministry",
     "Saudi defense ministry", "SA"),
    ("Morocco condemned it. The kingdom's foreign ministry said no.", "foreign ministry", "foreign ministry", "MA"),
    ("Egypt welcomed the talks in Libya, its foreign ministry said.", "foreign ministry", "foreign ministry", "EG"),
    ("Vietnam's army left. In Kampala on Monday, the defence ministry said no.", "the defence ministry", "defence ministry",
     "UG"),
    ("Kenya's debt fell, according to the central bank.", "the central bank", "Central Bank of Kenya", "KE"),
    ("Haiti's electoral council said it was late.", "electoral council", "Haiti's electoral council", "HT"),
    ("The Kenyan Foreign Ministry closed. The Kenyan foreign ministry said it was late.", "The Kenyan foreign ministry",
     "Kenyan Foreign Ministry", "KE"),
    ("The Kenyan army left. The military said no.", "The military", "Kenyan army", "KE"),
    ("The Kenyan Army left. The military said no.", "The military", "Kenyan Army", "KE"),
    ("Kenya's armed forces said no.", "armed forces", "Kenya's armed forces", "KE"),
    ("Israel's army said no.", "army", "Israel Defense Forces", "IL"),
    ("China's foreign ministry said no.", "foreign ministry", "Chinese Foreign Ministry", "CN"),
    ("Peru waits. Peru's miners left. The army said no. Kenya waits.", "The army", "army", "PE"),
    ("The parliament of Ghana passed it.\n\nThe parliament said no.", "The parliament", "parliament of Ghana", "GH"),
    ("The navy of India said no.", "The navy", "navy of India", "IN"),
    ("The armed forces of Ghana left.\n\nThe military said no.", "The military", "armed forces of Ghana", "GH"),
    ("The central bank of Ghana said no. Ghana's central bank is old.", "The central bank", "central bank of Ghana", "GH"),
    ("A Kenyan army statement said no.", "Kenyan army", "Kenyan army", "KE"),
    ("The embassy of Ghana in London said no.", "The embassy", "embassy of Ghana", "GH"),
    ("Peru waits. Peru voted.\n\nPeru's miners left. The central bank said no.", "The central bank", "central bank", "PE"),
    ("Peru waits. Peru voted.\n\nPeru's miners left. The disaster agency said no.", "The disaster agency",
     "disaster agency", "PE"),
    ("Peru waits. Peru voted.\n\nPeru's miners left. The statistics office said no.", "The statistics office",
     "statistics office", "PE"),
    ("Ghana's debt rose, the statistics office said.", "the statistics office", "statistics office", "GH"),
    ("Ghana's fisheries department said no.", "fisheries department", "Ghana's fisheries department", "GH"),
    ("Ghana's anti-corruption bureau said no.", "anti-corruption bureau", "Ghana's anti-corruption bureau", "GH"),
    ("Togo's national assembly said no.", "national assembly", "Togo's national assembly", "TG"),
    ("Togo's president left. The national assembly said no.", "The national assembly", "national assembly", "TG"),
    ("Togo's president left. The opposition wept, parliament said.", "parliament", "parliament", "TG"),
    ("The US space agency said no.", "The US space agency", "National Aeronautics and Space Administration", "US"),
    ("India's space agency said no.", "space agency", "Indian Space Research Organisation", "IN"),
    ("Ghana's space agency said no.", "space agency", "Ghana's space agency", "GH"),
    ("Peru waits. The miners left. The central bank said no.", "The central bank", "central bank", "PE"),
    ("Cuba's power grid failed. The energy ministry said no.", "The energy ministry", "energy ministry", "CU"),
    ("A bus burned in Togo. The supreme court said no.", "The supreme court", "supreme court", "TG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "code"), BODIES)
def test_body_of_a_state_is_an_actor(nlp, text, words, name, code):
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    at = text.rindex(words)
    (body,) = [m for m in found.mentions if (m.start_char, m.end_char) == (at, at + len(words))]
    entity = found.entities[body.entity]
    assert (entity.name, entity.kind, entity.country_code, body.form) == (name, "government", code, "nominal")
    assert found.entities[entity.affiliation].country_code == code


NONE = [
    "Peru waits. Peru voted.\n\nPeru's miners left Ohio. The central bank said it was late.",
    "Peru waits. Peru's miners left. The army said it was late. Ohio and Kenya wait.",
    "Peru waits. Kenya waits. Peru's miners left Peru. Kenya's left Kenya. The central bank said it was late.",
    "A bus burned in Peru. The miners left. The central bank said it was late.",
    "Peru waits. Peru's miners left Kenya. The central bank said it was late.",
    "It rained.\n\nIt snowed.\n\nPeru waits. Peru's miners left. The central bank said it was late.",
    "The Kenyan ministry said it was late.",
    "The ministry of a Kenyan town said it was late.",
    "Two Chinese navy ships left the harbour.",
    "The former Kenyan army left the town.",
    "The Kenyan and Ugandan army left the town.",
    "The Northern Irish parliament said it was late.",
    "Kenya held the Kenyan presidency of the club for a year.",
    "The Kenyan justice department said it was late.",
    "The army said it was late.",
    "The prayer ministry said it was late.",
    "The youth and music ministry said it was late.",
    "Peru's government ministry said it was late.",
    "Kenya's ministry of truth said it was late.",
    "Israel hit Jordan, which vowed revenge. Its energy ministry said it was late.",
    "In Kampala, the committee said it was late.",
    "Kenya and Uganda will act, the central bank said.",
    "Kenya sued Uganda. The supreme court said it was late.",
    "Peru waits. Peru voted.\n\nPeru's miners left. The travel agency said it was late.",
    "Kenya was hit, the defence ministry said.",
    "Crowds stormed the Kenyan embassy in Rome.",
]


def test_ministry_of_a_place_that_is_no_state_is_one_in_all_prints(nlp):
    text = "The Gaza Health Ministry closed. The Gaza health ministry said no. Gaza's education ministry said yes."
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    bodies = [(entity.name, entity.country_code) for entity in found.entities if entity.kind == "government"]
    assert bodies == [("Gaza Health Ministry", "PS"), ("Gaza's education ministry", None)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Gaza's health ministry", "Gaza Health Ministry"),
        ("The health ministry in Gaza", "Gaza Health Ministry"),
        ("The Hamas-run health ministry", "Gaza Health Ministry"),
        ("The Hamas-run health ministry in Gaza", "Gaza Health Ministry"),
        ("The Houthi-run health ministry", "Houthi-run health ministry"),
        ("The transport ministry in Gaza", "transport ministry in Gaza"),
    ],
)
def test_ministry_of_a_place_or_of_who_runs_it(nlp, words, name):
    (doc,) = annotate.annotate([f"{words} said it was late. The ministry said no."], nlp)
    found = actors.find_actors(doc)
    assert [found.entities[m.entity].name for m in found.mentions if m.form == "nominal"] == [name, name]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_body_of_one_state(nlp, text):
    (doc,) = annotate.annotate([text], nlp)
    assert {entity.kind for entity in actors.find_actors(doc).entities} <= {"country"}


@pytest.mark.parametrize(
    "text", ["It was late, said the army in Nairobi.", "They met the military in Kampala", "The army in"]
)
def test_a_body_may_end_a_text(nlp, text):
    (doc,) = annotate.annotate([text], nlp)
    assert {entity.country_code for entity in actors.find_actors(doc).entities} <= {"KE", "UG"}


def test_an_embassy_is_called_by_its_city_alone(nlp):
    (doc,) = annotate.annotate(["The French embassy in Kyiv Monday said it was late."], nlp)
    assert "French embassy in Kyiv" in [entity.name for entity in actors.find_actors(doc).entities]


def test_all_prints_of_a_body_are_one_actor_of_an_article(nlp):
    text = (
        "The Kenyan army said no. Kenya's army had said yes.\n\nThe Kenyan navy said no. “It was late,” the army said."
    )
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    assert [entity.name for entity in found.entities if entity.kind == "government"] == ["Kenya's army", "Kenyan navy"]
    army = [text[m.start_char : m.end_char] for m in found.mentions if found.entities[m.entity].name == "Kenya's army"]
    assert army == ["The Kenyan army", "army", "the army"]


def test_a_ministry_is_that_of_the_capital_its_sentence_opens_with(nlp):
    text = "In Beijing, the Foreign Ministry declined to comment.\n\nIn Hanoi, the Foreign Ministry said the boats had left."
    (doc,) = annotate.annotate([text], nlp)
    found = actors.find_actors(doc)
    assert [entity.country_code for entity in found.entities if entity.kind == "government"] == ["CN", "VN"]
