"""The lexicon of reporting words: `data/cues.tsv`, which explains its columns. No grammar here."""

import csv
import functools
from collections.abc import Iterable
from importlib import resources
from typing import NamedTuple


class Cue(NamedTuple):
    """What a reporting word does and where its content stands."""

    lemma: str
    act: str
    constructions: frozenset[str]
    prepositions: dict[str, str]
    """Prepositions whose phrase is content, each with the act that it makes of the word, or nothing."""
    things: frozenset[str]
    """Nouns that alone are content as its object; none where any is, or no object is."""


def _prepositions(field: str) -> dict[str, str]:
    return {word: act for word, _, act in (item.partition("=") for item in field.split())}


@functools.cache
def lexicon(part: str) -> dict[str, Cue]:
    """Cues of one part of speech (`verb` or `noun`) by dictionary form."""
    data = resources.files("pipeline").joinpath("data", "cues.tsv").read_text(encoding="utf-8")
    lines = (line for line in data.splitlines() if not line.startswith("#"))
    table = {
        row["cue"]: Cue(
            row["cue"],
            row["act"],
            frozenset(row["constructions"].split()),
            _prepositions(row["prepositions"]),
            frozenset(row["things"].split()),
        )
        for row in csv.DictReader(lines, delimiter="\t", restval="", quoting=csv.QUOTE_NONE)
        if row["part"] == part
    }
    return table | {british: table[lemma]._replace(lemma=british) for british, lemma in _in_ise(table).items()}


def _in_ise(lemmas: Iterable[str]) -> dict[str, str]:
    return {lemma[:-3] + "ise": lemma for lemma in lemmas if lemma.endswith("ize")}


@functools.cache
def spellings() -> dict[str, str]:
    """British spellings of verbs of the lexicon, each with the American one: criticise → criticize."""
    return _in_ise([*lexicon("verb"), *lexicon("attitude")])


def entry(lemma: str, *, verbal: bool) -> Cue | None:
    """What the lexicon says of a word, be it a cue that the rules read or an attitude."""
    return lexicon("verb" if verbal else "noun").get(lemma) or lexicon("attitude").get(lemma)
