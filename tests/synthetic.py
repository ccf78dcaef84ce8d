"""Articles that nobody wrote, for measuring: as many, as long, as much copied as asked for, the same for the same seed.

They are news in form (people, offices, quotations, figures, weekdays, a story told by several outlets) and mean nothing. Every
person, place and body in them is invented.
"""

import datetime as dt
import html
import json
import random
from collections.abc import Iterator
from pathlib import Path

FIRST = "Mira Ilse Petra Anders Tomas Lena Oskar Ines Davin Marta Pavel Sofia Jonas Edda Ruben Klara Emil Nora".split()
LAST_A = "Odu Brand Lind Mar Quill Vol Cal Ond Hest Tarn Sker Bran Norv Amb Ost Ker Fal Wick Dun Aske".split()
LAST_B = "ya voort say lowe er enko loway rik ner holm row noch ane ra eva mode ton ham gate by".split()
OFFICES = (
    "mayor of {place}|head of the {place} harbour board|spokesman for {body}|chief engineer of {body}|minister for the coast|"
    "director of {body}|a lawyer for the families|chairwoman of {body}|police chief of {place}|an economist at {body}"
).split("|")
BODIES = "Water Board|Ferry Company|Fishing Union|Regional Council|Grid Agency|Hospital Trust|Rail Authority".split("|")
THINGS = "pier|bridge|tunnel|clinic|dam|ferry|school|power line|market hall|sea wall|library|airfield".split("|")
TROUBLES = (
    "cracks|delays|a fire|rising costs|a strike|flooding|a court ruling|missing permits|corrosion|a power cut".split(
        "|"
    )
)
NOUNS = "residents engineers fishermen passengers workers teachers patients farmers drivers shopkeepers voters inspectors".split()
ADJECTIVES = "local senior unhappy former elderly regional exhausted careful angry independent seasonal foreign".split()
VERBS = (
    "inspected closed repaired postponed reopened evacuated rebuilt searched surveyed sealed extended abandoned".split()
)
CUES = "said warned added insisted promised admitted announced argued".split()
PARTS = (
    "sluice|north pylon|boiler room|east gate|signal box|pumping station|slipway|loading bay|roof|control room".split(
        "|"
    )
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
OUTLETS = (
    "Harbour Post|The Coast Courier|Valley Herald|Northern Wire|The Evening Ledger|Island Dispatch|Meridian News".split(
        "|"
    )
)

SENTENCES = (
    "{noun} and {noun} near the {thing} were told on {day} that the {adj} {noun} had {verb} it after {trouble}.",
    "{person}, {office}, {cue} on {day} that the {thing} would be {verb} within {small} months at a cost of ${money} million.",
    "“We have {verb} the {thing} and we will not wait for {trouble},” {person} {cue}.",
    "“Nobody told the {noun} about {trouble},” {last} {cue}. “That was a mistake, and it cost us {money} million crowns.”",
    "According to {body}, {big} {noun} in {place} have been hit since {month}, {percent} per cent more than a year earlier.",
    "{last} denied that {body} had known of {trouble} before the {thing} was {verb}.",
    "The {thing}, which was {verb} in {year}, serves {big} {noun} and has had {small} inspections in the past {small} years.",
    "But {adj} {noun} who spoke to reporters {cue} they had seen {trouble} at the {thing} as early as last {month}.",
    "{body} {cue} in a statement that between {small} and {big} {noun} would be moved to {place2} by the end of the week.",
    "A report published {day} found {small} faults, among them {trouble}, and urged {body} to act before winter.",
    "Asked whether the {adj} {noun} would be paid, {person} told the council that “the money is there, the will is not”.",
    "In {place2}, {small} kilometres away, {noun} {verb} a second {thing} with the help of {adj} {noun}.",
    "{last}, who has led the inquiry since {month} {year}, {cue} the figures for {place} were “far too low”.",
    "Rain fell for {small} hours on {day}, and water stood in the streets around the {thing} until the next morning.",
    "The {thing} was built in {year} on a narrow spit of land, and the road to it floods in most winters.",
    "{noun} carried sandbags from lorries while {adj} {noun} watched from the steps of the {thing}.",
    "The work began in {month} with {small} {noun} and two machines, and was meant to be over in {small} weeks.",
    "By noon the line of cars reached from {place} to the edge of {place2}, and shops near the {thing} stayed shut.",
    "Last year the council spent ${money} million on the {thing}, which had been {verb} after {trouble}.",
    "The road along the shore is narrow there, and lorries have to wait at the {thing} until the {noun} have passed.",
    "For the {adj} {noun} of {place} the {thing} is the only way to reach the shops, the school and the station.",
    "Nets, crates and ropes lay on the quay, and the {noun} who usually fill the cafés had gone home.",
    "The {thing} stands on clay that moves when it is wet, which makes every repair slow and every plan uncertain.",
    "Some of the {adj} {noun} carried what they could; others locked their doors and stayed with their animals.",
    "In {place2} the {noun} opened the {thing} to those who had nowhere to sleep, and neighbours brought soup and blankets.",
    "The {adj} {noun} have long depended on the {thing}, whose keeper lives in a small house behind it.",
    "Behind the {thing} the hill falls steeply to the water, and nothing but grass and a few low trees hold the soil.",
    "The two sides are to meet again next {day}, when {person} is expected to present a plan worth {money} million.",
)


def articles(
    count: int, *, words: int = 400, copies: float = 0.0, stories: float = 0.3, seed: int = 1
) -> Iterator[dict[str, str]]:
    """Records (`text`, `title`, `url`, `outlet`, `published_at`).

    `words` is the mean length; `copies` the share of articles taken from another outlet, every other one word for word, the rest
    under another headline, with a paragraph changed and the end cut; `stories` the number of events told, for each article.
    """
    rng = random.Random(seed)
    events = [_event(rng) for _ in range(max(1, round(count * stories)))]
    written: list[dict[str, str]] = []
    originals = count - round(count * copies)
    for number in range(count):
        if number < originals:
            article = _article(rng, rng.choice(events), words)
            written.append(article)
        else:
            article = dict(rng.choice(written))
            if number % 2:
                paragraphs = article["text"].split("\n\n")
                paragraphs[0] = _headline(rng, rng.choice(events))
                paragraphs[rng.randrange(1, 4)] = _paragraph(rng, rng.choice(events))
                article["text"] = "\n\n".join(paragraphs[: max(4, len(paragraphs) - rng.randrange(3))])
        outlet = rng.choice(OUTLETS)
        yield article | {"outlet": outlet, "url": f"https://{outlet.split()[-1].lower()}.example/{seed}/{number}"}


def write(records: Iterator[dict[str, str]], folder: Path, *, pages: bool = False) -> Path:
    """Write records into a folder as one JSON Lines file, or each as a web page with a menu and a footer."""
    folder.mkdir(parents=True, exist_ok=True)
    if not pages:
        with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in records)
        return folder
    for number, record in enumerate(records):
        title, *paragraphs = record["text"].split("\n\n")
        body = "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
        (folder / f"{number:06}.html").write_text(
            f'<!doctype html><html lang="en"><head><title>{html.escape(title)}</title>'
            f'<meta property="og:site_name" content="{record["outlet"]}"><meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="{record["published_at"]}">'
            f'<link rel="canonical" href="{record["url"]}"></head><body><nav><ul>'
            + "".join(f'<li><a href="/{thing}">{thing}</a></li>' for thing in THINGS)
            + f"</ul></nav><main><article><h1>{html.escape(title)}</h1>{body}</article></main>"
            f"<aside><h2>More news</h2><ul>"
            + "".join(f'<li><a href="/{i}">Read more about {thing}s</a></li>' for i, thing in enumerate(THINGS))
            + "</ul></aside><footer><p>All rights reserved.</p></footer></body></html>",
            encoding="utf-8",
        )
    return folder


def _event(rng: random.Random) -> dict[str, list[str]]:
    """What articles of one story have in common.

    Its places, people, things and troubles have names of their own: as in the news, words that nobody has printed before come
    with every story, and what is said in one is seldom said of another.
    """
    places = [_name(rng) + rng.choice(("haven", "mouth", " Bay", "stad", " Ferry", "dale")) for _ in range(2)]
    bodies = [f"the {places[0]} {rng.choice(BODIES)}", f"the {rng.choice(BODIES)} of {places[1]}"]
    people = [(rng.choice(FIRST), _name(rng)) for _ in range(4)]
    day = dt.date(2031, 1, 1) + dt.timedelta(rng.randrange(365))
    return {
        "places": places,
        "bodies": bodies,
        "people": [f"{first} {last}" for first, last in people],
        "lasts": [last for _, last in people],
        "things": [f"{_name(rng)} {thing}" for thing in rng.sample(THINGS, 2)],
        "troubles": [f"{trouble} at the {_name(rng)} {rng.choice(PARTS)}" for trouble in rng.sample(TROUBLES, 3)],
        "day": [day.isoformat()],
    }


def _name(rng: random.Random) -> str:
    return "".join(rng.choice(syllables) for syllables in (LAST_A, LAST_B, LAST_B))


def _slots(rng: random.Random, event: dict[str, list[str]]) -> dict[str, str]:
    slots = {
        "place": event["places"][0],
        "place2": event["places"][1],
        "body": rng.choice(event["bodies"]),
        "person": rng.choice(event["people"]),
        "last": rng.choice(event["lasts"]),
        "thing": rng.choice(event["things"]),
        "trouble": rng.choice(event["troubles"]),
        "noun": rng.choice(NOUNS),
        "adj": rng.choice(ADJECTIVES),
        "verb": rng.choice(VERBS),
        "cue": rng.choice(CUES),
        "day": rng.choice(DAYS),
        "month": rng.choice("January March April June July October December".split()),
        "year": str(rng.randrange(1960, 2030)),
        "small": str(rng.randrange(2, 30)),
        "big": f"{rng.randrange(1, 90)},{rng.randrange(1000):03}",
        "money": f"{rng.randrange(2, 400)}.{rng.randrange(10)}",
        "percent": str(rng.randrange(2, 60)),
    }
    return slots | {"office": rng.choice(OFFICES).format_map(slots)}


def _sentence(rng: random.Random, event: dict[str, list[str]]) -> str:
    sentence = rng.choice(SENTENCES).format_map(_slots(rng, event))
    return sentence[0].upper() + sentence[1:]


def _paragraph(rng: random.Random, event: dict[str, list[str]]) -> str:
    return " ".join(_sentence(rng, event) for _ in range(rng.randrange(1, 4)))


def _headline(rng: random.Random, event: dict[str, list[str]]) -> str:
    return "{place} {thing} {verb} after {trouble}, {noun} told".format_map(_slots(rng, event))


def _article(rng: random.Random, event: dict[str, list[str]], words: int) -> dict[str, str]:
    title = _headline(rng, event)
    paragraphs = [title]
    length = rng.uniform(0.4, 1.6) * words
    while sum(len(paragraph.split()) for paragraph in paragraphs) < length or len(paragraphs) < 5:
        paragraphs.append(_paragraph(rng, event))
    return {"title": title, "text": "\n\n".join(paragraphs), "published_at": f"{event['day'][0]}T09:30:00Z"}
