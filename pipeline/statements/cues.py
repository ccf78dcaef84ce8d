"""The lexicon of reporting words: `data/cues.tsv`, which explains its columns. No grammar here."""

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


def _prepositions(field: str) -> dict[str, str]:
    return {word: act for word, _, act in (item.partition("=") for item in field.split())}


@functools.cache
def lexicon(part: str) -> dict[str, Cue]:
    """Cues of one part of speech (`verb` or `noun`) by dictionary form."""
    table: dict[str, Cue] = {}
    data = resources.files("pipeline").joinpath("data", "cues.tsv").read_text(encoding="utf-8")
    for line in data.splitlines():
        if not line or line.startswith(("#", "cue\t")):
            continue
        lemma, kind, act, constructions, prepositions = (field.strip() for field in line.split("\t"))
        if kind == part:
            table[lemma] = Cue(lemma, act, frozenset(constructions.split()), _prepositions(prepositions))
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
