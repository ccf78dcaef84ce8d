"""Build `pipeline/data/knowledge.json` from the fact tables beside it: `python -m pipeline.knowledge_build`.

The tables under `pipeline/data/facts` are ours (who is called what). Wikidata ids of countries come from `rigour` (MIT),
and every country name is held against `countrynames` (MIT): a name that it gives to another country stops the build. Both
are in the dependency group `knowledge` and are needed only here. Nothing here runs in a build of the dataset.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.knowledge import DATA, slug

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
    """One record per country; ValueError where the table and the packages disagree."""
    import countrynames  # noqa: PLC0415
    from rigour.territories import get_territory  # noqa: PLC0415

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
            "capitals": row["capitals"],
        }


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
    from rigour.territories import get_territories  # noqa: PLC0415

    return sorted(
        {territory.name.removesuffix(" (USA)") for territory in get_territories() if territory.code.startswith("us-")}
    )


def main() -> None:
    """Write the fact file."""
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
