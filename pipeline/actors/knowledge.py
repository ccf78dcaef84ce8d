"""What is known before any article is read: countries, their capitals and adjectives, seats of power, institutions.

Facts only, looked up by name; whether a name at some place in a text means its actor is decided in `pipeline.actors`.
The fact files are built by `knowledge_build`.
"""

import functools
import hashlib
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from anyascii import anyascii

from pipeline.towns import province as province  # noqa: PLC0414
from pipeline.towns import town as town  # noqa: PLC0414

DATA = Path(__file__).parent.parent / "data" / "knowledge.json"
FIRST_NAMES = DATA.with_name("first_names.txt")
COMMON_WORDS = DATA.with_name("common_words.txt")
NICKNAMES = DATA.with_name("nicknames.txt")


class Known(NamedTuple):
    """An actor of the knowledge base; `id` is its `actor_id`."""

    id: str
    name: str
    kind: str
    country_code: str | None
    wikidata_id: str | None
    affiliation_id: str | None


class _Base(NamedTuple):
    actors: dict[str, Known]
    tables: dict[str, dict[str, Known]]
    shared: dict[str, tuple[Known, ...]]
    us_states: frozenset[str]


def untied(name: str) -> str:
    """Name with a blank after an initial tied to the surname (`G.Tumurbat` → `G. Tumurbat`), and `No.` where `N°` is printed."""
    name = name.replace("N°", "No.")
    return re.sub(r"\b([A-Z][a-z]?\.)(?=[A-Z][^\W\d_A-Z])", r"\1 ", name)


def slug(name: str) -> str:
    """Name as the readable part of an id, ASCII in lower case: `Sagi Öztürk` → `sagi-ozturk`.

    A name without letter or digit gets eight hex digits of its SHA-256.
    """
    flat = re.sub(r"['’`.]", "", anyascii(untied(name))).casefold()
    return "-".join(re.findall(r"[a-z0-9]+", flat)) or hashlib.sha256(name.encode()).hexdigest()[:8]


@functools.lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """Form under which a name is looked up: no article, no dots in acronyms, straight apostrophes, single blanks."""
    name = " ".join(name.replace("’", "'").split())
    name = name[4:] if name.startswith(("The ", "the ")) else name
    if "." in name:
        name = re.sub(r"\b(?:[A-Z]\.){1,5}(?:[A-Z]\b)?", lambda match: match.group().replace(".", ""), name)
    if len(name) > 5 and name.isupper():  # a headline in capitals
        name = name.title().replace(" And ", " and ").replace(" Of ", " of ").replace("'S", "'s")
    return name


AMERICAN = {
    "Programme": "Program",
    "Organisation": "Organization",
    "Centre": "Center",
    "Defence": "Defense",
    "Labour": "Labor",
}


def american(name: str) -> str:
    """Name of an institution in American spelling: `World Food Programme` → `World Food Program`."""
    return " ".join(AMERICAN.get(word, word) for word in name.split(" "))


@functools.cache
def _base() -> _Base:
    records: list[dict[str, Any]] = (raw := json.loads(DATA.read_text(encoding="utf-8")))["actors"]
    actors: dict[str, Known] = {}
    tables: dict[str, dict[str, Known]] = {
        field: {} for field in ("country", "institution", "adjectives", "people", "capitals", "shared_capitals")
    }
    shared: dict[str, tuple[Known, ...]] = {}
    for record in records:
        code = record["country"]
        own = f"country/{code.lower()}" if code and record["kind"] == "government" else None
        actor = Known(record["id"], record["name"], record["kind"], code, record["wikidata"], own)
        actors[actor.id] = actor
        names = tables["country" if actor.kind == "country" else "institution"]
        for name in record["names"]:
            names[key(name)] = names[american(key(name))] = actor
            if name.startswith(
                COUNTRY_PREFIXES
            ):  # "U.S. Department" and "US Department" are one key, "American" another
                names[key(name.replace("US ", "United States ", 1))] = actor
        for field in ("adjectives", "people", "capitals", "shared_capitals"):
            for name in record.get(field, ()):
                tables[field][key(name)] = actor
        for name in record.get("shared_names", ()):
            shared[key(name)] = (*shared.get(key(name), ()), actor)
    return _Base(actors, tables, shared, frozenset(raw["us_states"]))


COUNTRY_PREFIXES = ("US ",)


LOOKED_UP = 20_000
"""Words and names whose lookup is remembered: an article asks for the same ones again and again."""


def known(actor_id: str) -> Known | None:
    """Actor with this id."""
    return _base().actors.get(actor_id)


@functools.lru_cache(maxsize=LOOKED_UP)
def country(name: str) -> Known | None:
    """Country of this name, with the marks of its own language or without: `Ukraine`, `the U.S.`, `DPRK`, `Việt Nam`."""
    known = _base().tables["country"]
    return known.get(key(name)) or (None if name.isascii() else known.get(key(anyascii(name))))


@functools.lru_cache(maxsize=LOOKED_UP)
def adjective(word: str) -> Known | None:
    """Country that an adjective belongs to: `Ukrainian`, `North Korean`, `U.S.`."""
    return _base().tables["adjectives"].get(key(word))


@functools.cache
def adjectives_of(state: Known) -> tuple[str, ...]:
    """Adjectives of a country: `Argentine`, `Argentinian`."""
    return tuple(name for name, known in _base().tables["adjectives"].items() if known is state)


@functools.lru_cache(maxsize=LOOKED_UP)
def people(noun: str) -> Known | None:
    """Country whose people a plural noun names: `Ukrainians`, `Danes`."""
    return _base().tables["people"].get(key(noun))


@functools.lru_cache(maxsize=LOOKED_UP)
def compatriot(noun: str) -> Known | None:
    """Country whose citizen a noun or adjective names: `the Dane`, `the Frenchwoman`, `the Italian`."""
    noun = re.sub(r"(?<=[a-z])woman$", "man", noun)
    if noun in OF_HOME_NATIONS:
        return country("United Kingdom")
    plural = re.sub(r"man$", "men", noun) if noun.endswith("man") and not adjective(noun) else noun + "s"
    return people(plural) or adjective(noun)


OF_HOME_NATIONS = frozenset(("Englishman", "Scotsman", "Ulsterman", "Welshman", "Yorkshireman"))
"""Who is of a part of the United Kingdom."""


@functools.lru_cache(maxsize=LOOKED_UP)
def capital(name: str) -> Known | None:
    """Country whose capital (or seat of government) this is: `Kyiv`, `Washington`."""
    return _base().tables["capitals"].get(key(name))


@functools.lru_cache(maxsize=LOOKED_UP)
def shared_capital(name: str) -> Known | None:
    """Country whose capital has a name that other towns have, too: `Lima`, `Tripoli`; right only where that is told of."""
    return _base().tables["shared_capitals"].get(key(name))


@functools.lru_cache(maxsize=LOOKED_UP)
def institution(name: str) -> Known | None:
    """Institution or organisation of this name: `the Kremlin`, `NATO`."""
    known = _base().tables["institution"]
    return known.get(key(name)) or known.get(american(key(name)))


def sharing(name: str) -> tuple[Known, ...]:
    """Institutions that share this name, which is no other's alone: `Congress`, `Labour`.

    Each is right only where the text is about its country.
    """
    return _base().shared.get(key(name), ()) if institution(name) is None else ()


@functools.cache
def _first_words() -> frozenset[str]:
    base = _base()
    named = (
        *base.shared,
        *(name for table in ("country", "institution", "capitals", "shared_capitals") for name in base.tables[table]),
    )
    return frozenset(_folded(re.split(ends, name)[0]) for name in named for ends in ("[ '-]", "[ -]"))  # N'Djamena


def _folded(word: str) -> str:
    return word.replace(".", "").replace("’", "'").casefold()


@functools.lru_cache(maxsize=LOOKED_UP)
def begins_name(word: str) -> bool:
    """Whether the name of a country, a capital or an institution begins with a word, or may have this article before it."""
    return _folded(word) in _first_words() or word in ("The", "the")


@functools.cache
def _first_of_several() -> frozenset[str]:
    base = _base()
    tables = [base.tables[table] for table in ("country", "adjectives", "people", "capitals")]
    return frozenset(
        _folded(name.split(" ")[0]) for names in (*tables, base.us_states) for name in names if " " in name
    )


@functools.lru_cache(maxsize=LOOKED_UP)
def begins_land(word: str) -> bool:
    """Whether what a country, its people or its capital, or a state of the US is called has several words, this one first."""
    return _folded(word) in _first_of_several() or word.lower() == "the" or not word.isascii()


def us_state(name: str) -> bool:
    """Whether a state of the US has this name: `Georgia`, `Washington`."""
    return name in _base().us_states


def region(name: str) -> bool:
    """Whether a country, a state of the US or a province has this name: `Namibia`, `Ohio`, `Manitoba`."""
    return country(name) is not None or us_state(name) or province(name)


@functools.cache
def _first_names() -> dict[str, str]:
    return dict(line.split() for line in FIRST_NAMES.read_text(encoding="utf-8").splitlines())


@functools.lru_cache(maxsize=LOOKED_UP)
def first_name(word: str) -> str | None:
    """`m` or `f` for a first name of men or women, `x` for one of both, None for a word that is no known first name."""
    names, word = _first_names(), word.lower()
    return names.get(word) or (None if word.isascii() else names.get(anyascii(word)))


@functools.cache
def _nicknames() -> dict[str, set[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(NICKNAMES.read_text("utf-8").splitlines()):
        for name in line.split():
            groups.setdefault(name, set()).add(number)
    return groups


def are_one_given(name: str, other: str) -> bool:
    """Whether somebody may go by either of two first names, in small letters: `bill`, `william`."""
    groups = _nicknames()
    return not groups.get(name, set()).isdisjoint(groups.get(other, ()))


@functools.cache
def _common_words() -> frozenset[str]:
    return frozenset(COMMON_WORDS.read_text(encoding="utf-8").split())


def load() -> None:
    """Read now what is else read when it is first asked for: among what is alive then, it would lie scattered."""
    for read in (_base, _first_words, _first_names, _nicknames):
        read()


def is_common(word: str) -> bool:
    """Whether a word, whatever its capitals, is one of the 10,000 commonest of English."""
    return word.lower() in _common_words()
