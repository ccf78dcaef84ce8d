"""What several mends ask of a token alike, the words that they know alike, and how the tokens are found at which they look."""

from collections.abc import Callable, Mapping

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from pipeline.cues import lexicon
from pipeline.grammar import FINITE

type Mends = Mapping[int, Mapping[str, tuple[Callable[[Token], None], ...]]]
"""What looks at a token: by an attribute, by its value."""

type Numbered = Mapping[int, tuple[Callable[[Token], None], ...]]
"""The same of one attribute, by the number that spaCy has for the value."""


def numbered(mends: Mends) -> dict[int, Numbered]:
    """The same mends by the numbers that spaCy has for the values."""
    return {by: {get_string_id(value): told for value, told in some.items()} for by, some in mends.items()}


def mend_each(doc: Doc, attribute: int, mends: Numbered) -> None:
    """Mend the tokens at whose attribute a mend looks, mend by mend."""
    found = doc.to_array(attribute).tolist()
    if mends.keys().isdisjoint(found):
        return
    present = set(found)
    for value, told in mends.items():
        for i in [i for i, other in enumerate(found) if other == value] if value in present else ():
            for mend_token in told:
                mend_token(doc[i])


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject, or what stands in its place."""
    return any("subj" in child.dep_ or child.dep_ in ("expl", "mark") for child in verb.children)


def is_finite(verb: Token) -> bool:
    """Whether a verb is finite, or has a finite auxiliary."""
    return verb.tag_ in FINITE or any(child.dep_ in AUXILIARY and child.tag_ in FINITE for child in verb.lefts)


def has_auxiliary(verb: Token) -> bool:
    """Whether an auxiliary or “to” stands before a verb."""
    return any(child.dep_ in AUXILIARY for child in verb.lefts)


def behind_comma(phrase: Token) -> bool:
    """Whether a comma stands before the phrase of a token."""
    return phrase.left_edge.i > 0 and phrase.left_edge.nbor(-1).text == ","


NAMES = ("NNP", "NNPS")
"""Tags of names."""

PAST = ("VBD", "VBN")
"""Tags of pasts, and of participles that may be one."""

AUXILIARY = ("aux", "auxpass")
"""Labels of auxiliaries."""

QUOTATION_MARKS = frozenset('"“”«»„')

CLOSING_MARKS = ('"', "”", "»", "’", "'")
"""Marks that end a quotation."""

FIRST_NAMES = {"Per": "peter", "May": "mary", "Will": "william"}
"""Small words that are first names, too, and a name that the model knows for each."""

OFFICES = frozenset(
    "Minister Secretary President Speaker Head Chief Director Governor Commissioner Chairman Chair Leader Spokesperson".split()
)

HOLDERS = frozenset({office.lower() for office in OFFICES} | {"chairwoman", "commander", "mayor", "representative"})
"""Those of which a place or a body has one."""

HEARERS = frozenset(
    """agency assembly audience board broadcaster channel commission committee conference council court crowd hearing inquest
    inquiry jury meeting newspaper outlet panel paper parliament police programme rally reporters senate station
    tribunal""".split()
)

MEASURES = frozenset(
    """action agreement ban bill boycott budget ceasefire change curfew cut deal decision decree election guideline increase
    inquiry investigation law lockdown march measure meeting merger move order plan policy program programme project proposal
    protest rally reform regulation restriction rule sanction scheme standard strike summit talk tariff truce vote""".split()
)
"""What is made known and makes nothing known."""

STATED = frozenset(
    "affirmed asserted assured clarified concluded declared emphasised emphasized explained noted remarked specified stated "
    "stressed underlined underscored".split()
)
"""Pasts that report what stands before them, and that the model reads as `said` is read where their subject is behind them."""

SAYING = frozenset(
    word
    for word, cue in lexicon("verb").items()
    if {"that", "quote"} <= cue.constructions and cue.act in ("state", "claim", "confirm", "promise", "warn")
) - {"tell"}
"""Verbs of what is said in so many words, without those of asking; “tell” has its hearer before it."""

TELLING = SAYING | {"tell"}
"""The same, with or without a hearer."""
