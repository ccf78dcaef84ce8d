"""Which countries an article speaks of, by their names, peoples, capitals and towns: where it cannot say more than that.

Here: counting. Who acts for a country is for `pipeline.actors`, what follows for seasons and money for `dates` and `figures`.
"""

import functools
import re
from collections import Counter

from pipeline.actors import knowledge

LEAD = 400
"""Characters in which a report says where it is: dateline and first sentence."""

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_](?:[^\W\d_]|[’'-](?![sS]\b)(?=[^\W\d_]))*|\S")

LONGEST = 4
"""Words of the longest name: `United Arab Emirates`."""

TOWNS = {
    "AU": r"Melbourne|Brisbane|Canberra|Hobart|Queensland(?:ers?)?|Tasmania(?:ns?)?|New South Wales|NSW|Northern Territory"
    r"|Hunter Valley|Gold Coast|Pilbara|Kalgoorlie|Geelong|Ballarat|Bendigo"
    r"|Wollongong|Toowoomba|Alice Springs|(?:in|at|to|from|of|near|outside) (?:Sydney|Perth|Adelaide|Darwin|Cairns|Townsville)"
    r"|SYDNEY|PERTH|ADELAIDE|DARWIN",
    "CA": r"Toronto|Montr[eé]al|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|Ontario|Qu[eé]bec|Alberta|Manitoba|Saskatchewan"
    r"|British Columbia|Nova Scotia|New Brunswick|Newfoundland",
    "NZ": r"Auckland|Christchurch|Dunedin|Invercargill|M[aā]ori|Otago|Rotorua|Taranaki|Tauranga|Timaru|Waikato|Whang[aā]rei",
    "US": r"White House|Wall Street|FBI|Pentagon|Nasdaq|Dow Jones|Chicago|(?<=[A-Za-z], )(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla"
    r"|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[CDHJMY]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Va|Vt|W\.Va"
    r"|Wash|Wis|Wyo)(?=\.)",
    "ZA": r"Johannesburg|Durban|Soweto|Gauteng|KwaZulu-Natal",
}
"""Towns and the like that stand without their country's name; those that persons are named after only where a place stands."""

TOWN = re.compile(rf"\b(?=[A-Zafinot])(?:{'|'.join(f'(?P<{code}>{words})' for code, words in TOWNS.items())})\b")

CONTINENTS = frozenset(f"{part} America" for part in ("Latin", "South", "North", "Central"))


@functools.lru_cache(maxsize=4)
def countries_of(text: str, end: int | None = None) -> Counter[str]:
    """Count the mentions of each country up to a place in a text, by its ISO 3166 code; who asks leaves it as it is."""
    text = text[:end]
    words = WORD.findall(text)
    found: Counter[str] = Counter(match.lastgroup or "" for match in TOWN.finditer(text))
    behind = 0
    for i in [i for i, word in enumerate(words) if word[0].isupper()]:
        longest = LONGEST if knowledge.begins_land(words[i]) or words[i] == "Latin" else 1
        for size in range(min(longest, len(words) - i) if i >= behind else 0, 0, -1):
            name = " ".join(words[i : i + size])
            code = _country(name)
            if code or name in CONTINENTS:
                found[code] += 1
                behind = i + size
                break
    del found[""]
    return +found


def told_of(text: str) -> frozenset[str]:
    """List the countries that a text tells of: those named in its lead, and those named as often as any."""
    named = countries_of(text)
    most = max(named.values(), default=0)
    return frozenset(countries_of(text, LEAD)) | {code for code, count in named.items() if count == most}


@functools.lru_cache(maxsize=50_000)
def _country(name: str) -> str:
    """Give the code of the country of which this is the name, an adjective, the people or the capital; else nothing."""
    if name.isupper() and 3 < len(name) < 6 and "." not in name:
        name = name.title()  # a dateline; longer ones are known as they are
    lookups = (knowledge.country, knowledge.adjective, knowledge.people, knowledge.capital)
    known = next((known for lookup in lookups if (known := lookup(name))), None)
    if known is None and knowledge.us_state(name) and name not in NOT_ONLY_STATES:
        return "US"
    return (known.country_code or "") if known else ""


NOT_ONLY_STATES = frozenset("Georgia Virginia Washington".split())
"""States of the United States of whose name there are a country, women, a capital and men."""
