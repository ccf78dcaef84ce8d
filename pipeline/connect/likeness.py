"""How alike two wordings are: rare words weigh more, and words of near meaning match in part."""

import functools
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from text_to_num import alpha2digit

from pipeline.connect import words
from pipeline.connect.meanings import Vectors, cosines, vectors
from schemas.statements import GAP

FUNCTION_WORDS = frozenset(
    """a about after again against all also am an and any are aren't as at be because been before being both but by can
    cannot could couldn't did didn't do does doesn't doing don't down during each few for from further get got
    had hadn't has hasn't have haven't having he her here hers him his how i i'd i'll i'm i've if in into is
    isn't it it's its itself just let may me might more most must my myself no nor not of off on once only or
    other our ours out over own really same shall she should so some such than that that's the their theirs them
    then there these they they're this those through to too under until up upon us very was wasn't we we'll
    we're we've were weren't what when where which while who whom why will with won't would wouldn't yet you
    you're your yours""".split()
)
"""Words that carry grammar; they count little and are never matched by meaning."""

NEGATIONS = frozenset(
    """against not no never none nobody nowhere neither nor cannot without unable deny denied denies
    refuse refused refuses nothing hardly""".split()
)
FAILING = frozenset({"fail", "fails", "failed", "failing", "failure"})
"""What negates before `to`: they failed to come; but not: the brakes failed."""

OPPOSITE_PAIRS = """accept/reject accept/refuse accept/decline agree/disagree allow/ban allow/forbid alive/dead
    appear/vanish approve/reject arrive/leave begin/end begin/stop better/worse big/small buy/sell
    close/open confirm/deny cut/raise decrease/increase decline/grow decline/rise drop/rise
    early/late easy/hard easy/difficult enemy/friend fail/succeed fake/genuine fall/rise fall/grow
    fast/slow fewer/more fast/slowly finish/start first/last for/against free/jail gain/lose
    gain/loss genuine/forged good/bad guilty/innocent happy/sad high/low hire/fire hot/cold
    hostile/friendly import/export inside/outside increase/reduce join/leave keep/drop large/small
    lend/borrow less/more lift/impose lift/lower long/short loss/profit lose/win lower/raise
    narrow/wide new/old night/day oppose/support peace/war possible/impossible public/private
    push/pull remain/leave resign/stay resume/suspend rich/poor right/wrong safe/dangerous
    same/different shrink/grow start/stop strengthen/weaken strong/weak strong/weaker thin/thick
    true/false up/down victory/defeat well/badly win/defeat withdraw/deploy yes/no"""
"""Words of which one says the opposite of the other; vectors take them for near."""

OPPOSITES: dict[str, set[str]] = defaultdict(set)
for _pair in OPPOSITE_PAIRS.split():
    _one, _other = (words.stem(word) for word in _pair.split("/"))
    OPPOSITES[_one].add(_other)
    OPPOSITES[_other].add(_one)

SUBJECTS = frozenset("he i it she that they this we you".split())
"""Words with which a clause begins behind a comma."""

CLAUSE_END = frozenset(".;:!?")
OF_DEGREE = frozenset("ever even longer nearly quite yet".split())
"""Words behind a negation that say how far it goes: `not even`."""

NEGATION_REACH = 3
"""Words that carry content after a negation, in its clause, that it is taken to negate."""

SYNONYM_COSINE = 0.3
"""Cosine of static word vectors from which two words count as possible rewordings of one another."""

SAME_FAMILY = 0.85
"""Credit for words that share their first letters: `inspectors` for `inspected`, `Polish` for `Poland`."""

OTHER_NUMBER = 0.5
"""Credit for another number: reports of one utterance may disagree on it."""

NEAR_NUMBER = 0.8
"""Credit for a number nearly as large, which is more often a count of the same: 97 rescued, 98 rescued."""

NEAR = 0.8
"""Share of the larger number that the smaller one must reach to be near it."""


@functools.lru_cache(maxsize=1000)
def _stacked(words: Sequence[str]) -> Vectors:
    return vectors(words)


class Wording(NamedTuple):
    """A content, cut for comparison."""

    text: str
    folded: tuple[str, ...]  # all words
    stems: tuple[str, ...]  # of the words that carry content, numbers in digits
    names: frozenset[str]  # stems with a capital that does not start a sentence
    negated: tuple[bool, ...]  # whether a negation reaches each stem
    meanings: tuple[str, ...]  # word whose synonyms each stem may match, else empty
    weights: npt.NDArray[np.float64]  # of each stem
    total: float  # of the weights
    pairs: frozenset[tuple[str, str]]  # of words that follow each other
    initials: Mapping[str, Sequence[int]]  # places of the stems by their first letter, numbers under `NUMBER`
    tells: frozenset[str]  # of what may or will be, of what has been


NUMBER = "0"

LONGEST = 400
"""Words of a content that are compared: bounds the cost of whole speeches."""


@functools.lru_cache(maxsize=2000)
def wording(text: str) -> Wording:
    """Cut a content into words."""
    folded = tuple(words.fold(word) for word in words.words(text))
    stems: list[str] = []
    negated: list[bool] = []
    meanings: list[str] = []
    names: set[str] = set()
    reach, end, before = 0, 0, ""
    digits = _digits(text)
    for match in itertools.islice(words.WORD.finditer(digits), LONGEST):
        gap, word = digits[end : match.start()], words.fold(match.group())
        starts = end == 0 or not CLAUSE_END.isdisjoint(gap) or (GAP in gap and match.group()[0].isupper())
        end = match.end()
        if starts or word == "but" or ("," in gap and word in SUBJECTS):
            reach = 0  # not an accident, it was a decision
        if word in NEGATIONS or word.endswith("n't") or (word == "to" and before in FAILING):
            reach = NEGATION_REACH + (word not in FUNCTION_WORDS)
        before = word
        if word not in FUNCTION_WORDS:
            stem = words.stem(word)
            stems.append(stem)
            negated.append(reach > 0)
            name = match.group()[0].isupper() and not starts
            if name:
                names.add(stem)
            meanings.append("" if name or word[0].isdigit() else word)
            reach -= word not in OF_DEGREE
    heavy = [weight(stem) for stem in stems]
    initials: dict[str, list[int]] = defaultdict(list)
    for place, stem in enumerate(stems):
        initials[NUMBER if stem[0].isdigit() else stem[0]].append(place)
    return Wording(
        text,
        folded,
        tuple(stems),
        frozenset(names),
        tuple(negated),
        tuple(meanings),
        np.array(heavy),
        sum(heavy),
        frozenset(itertools.pairwise(folded)),
        initials,
        _tells(folded),
    )


EXPECTED = frozenset(
    """will won't i'll we'll you'll he'll she'll it'll they'll would wouldn't shall shan't can could may might should""".split()
)
HAPPENED = frozenset(
    """have haven't has hasn't had hadn't i've we've you've they've was wasn't were weren't did didn't already""".split()
)


def _tells(folded: Sequence[str]) -> frozenset[str]:
    """Whether the auxiliaries of a content tell of what is expected, of what has happened, or of both."""
    expected = not EXPECTED.isdisjoint(folded) or ("going", "to") in itertools.pairwise(folded)
    told = {"expected": expected, "happened": not HAPPENED.isdisjoint(folded)}
    return frozenset(what for what, is_told in told.items() if is_told)


def _digits(text: str) -> str:
    """Write number words as digits."""
    return alpha2digit(text, "en")


LEAST_SIZE = math.log(1 + 5)
"""What still smaller wordings count as, that of one rare word: there are too few of them to learn from."""


class Likeness(NamedTuple):
    """How alike two wordings are."""

    whole: float  # weight matched, of the weight of both
    part: float  # weight matched, of the weight of the lighter one
    meaning: float  # mean nearness of each word to its nearest one, by weight
    order: float  # share of equal word pairs of the shorter one
    polarity: float  # weight matched where one negates or says the opposite, of the weight of both
    tense: float  # whether one tells only of what is expected, the other only of what has happened
    names: float  # share of the lighter one's names that the other lacks
    size: float  # weight of the lighter one (log), but `LEAST_SIZE`


def likeness(a: Wording, b: Wording) -> Likeness:
    """Compare two wordings word by word: rare words weigh more, and words of near meaning match in part."""
    if not a.stems or not b.stems:
        return Likeness(0, 0, 0, 0, 0, 0, 0, 0)
    near = nearness(a, b)
    totals = (a.total, b.total)
    matched = [0.0, 0.0]
    opposed = 0.0
    flat = near.ravel()
    places = np.flatnonzero(flat >= SYNONYM_COSINE)
    places = places[np.lexsort((places, -np.array(_neighbours(a, b, places), np.int64), -flat[places]))]
    free_rows, free_columns = set(range(len(a.stems))), set(range(len(b.stems)))
    for place, value in zip(places.tolist(), flat[places].tolist(), strict=True):
        row, column = divmod(place, len(b.stems))
        if row in free_rows and column in free_columns:
            free_rows.remove(row)
            free_columns.remove(column)
            heavy = float(a.weights[row]), float(b.weights[column])
            matched[0] += value * heavy[0]
            matched[1] += value * heavy[1]
            if (a.negated[row] != b.negated[column]) != (b.stems[column] in OPPOSITES.get(a.stems[row], ())):
                opposed += value * (heavy[0] + heavy[1])
    light = 0 if totals[0] <= totals[1] else 1
    shorter, longer = ((a, b), (b, a))[light]
    lone = sum(not _known_in(name, longer) for name in shorter.names - longer.names)
    nearest = np.concatenate([near.max(axis=1) * a.weights, near.max(axis=0) * b.weights])
    return Likeness(
        whole=sum(matched) / sum(totals),
        part=matched[light] / totals[light],
        meaning=sum(nearest.tolist()) / sum(totals),
        order=_order(a, b),
        polarity=opposed / sum(totals),
        tense=len(a.tells) == len(b.tells) == 1 and a.tells != b.tells,
        names=lone / (len(shorter.names) or 1),
        size=max(math.log(1 + min(totals)), LEAST_SIZE),
    )


def _order(a: Wording, b: Wording) -> float:
    return len(a.pairs & b.pairs) / (min(len(a.pairs), len(b.pairs)) or 1)


def _neighbours(a: Wording, b: Wording, places: npt.NDArray[np.int64]) -> list[int]:
    """How many of the words before and behind two words are the same: tells which of two equal words answers a third.

    A place is that of a word of the one × words of the other + that of a word of the other.
    """
    one, two, width = ("", *a.stems, ""), ("", *b.stems, ""), len(b.stems)
    pairs = (divmod(place, width) for place in places.tolist())
    return [(one[row] == two[column] != "") + (one[row + 2] == two[column + 2] != "") for row, column in pairs]


VERBATIM = 0.6
"""Share of equal word pairs from which wordings count as the same words, and"""

MOSTLY = 0.6
"""share of the weight of both that is matched, from which they do whatever the rest is. Below it one is a part of the other at
most, and must hold"""

LEAST_COMMON = 3
"""common words of it, for lists of the same names are said in many ways, and all its numbers."""


def repeats(a: Wording, b: Wording) -> bool:
    """Whether two wordings are the same words to such a degree that they need no common speaker."""
    if _order(a, b) < VERBATIM:
        return False
    shorter, longer = sorted((set(a.stems), set(b.stems)), key=len)
    lacking = any(stem[0].isdigit() for stem in shorter - longer)
    common = [stem for stem in shorter & longer - a.names - b.names if not stem[0].isdigit()]
    return (len(common) >= LEAST_COMMON and not lacking) or likeness(a, b).whole >= MOSTLY


def _known_in(name: str, other: Wording) -> bool:
    return any(name == stem or _one_family(name, stem) for stem in other.stems)


def weight(stem: str) -> float:
    """Weight of a word in general English, so that two statements compare alike in every corpus."""
    return min(max(words.rarity(stem), 1.0), 5.0)


def nearness(a: Wording, b: Wording) -> npt.NDArray[np.float32]:
    """Nearness of each word of one to each of the other, 0..1."""
    near = np.clip(cosines(_stacked(a.meanings), _stacked(b.meanings)), 0.0, 0.95)
    for initial in a.initials.keys() & b.initials.keys():
        for row in a.initials[initial]:
            one = a.stems[row]
            for column in b.initials[initial]:
                other = b.stems[column]
                if one == other:
                    near[row, column] = 1.0
                elif initial == NUMBER:
                    near[row, column] = NEAR_NUMBER if _are_near(one, other) else OTHER_NUMBER
                elif _one_family(one, other):
                    near[row, column] = max(near[row, column], SAME_FAMILY)
    return near


@functools.lru_cache(maxsize=5_000)
def _are_near(one: str, other: str) -> bool:
    """Whether two numbers may be counts of the same; years are not."""
    counts = [
        float(number) if re.fullmatch(r"\d+(\.\d+)?", number) and not YEAR.fullmatch(number) else 0.0
        for number in (one, other)
    ]
    return min(counts) > NEAR * max(counts)


YEAR = re.compile(r"1[89]\d\d|20\d\d")


@functools.lru_cache(maxsize=5_000)
def _one_family(one: str, other: str) -> bool:
    """Whether two stems share enough first letters to be forms of one word."""
    least = max(4, math.ceil(0.6 * max(len(one), len(other))))
    return one[:least] == other[:least] and min(len(one), len(other)) >= least and one.isalpha() and other.isalpha()


def terms(alike: Likeness, reported: bool) -> list[float]:
    """What is weighed of two statements: 1, the numbers of their likeness, whether only one quotes; and the products of two."""
    numbers = (1.0, *alike, float(reported))
    return [one * other for one, other in itertools.combinations_with_replacement(numbers, 2)]
