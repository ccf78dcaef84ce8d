"""A document while its names are read: token attributes as lists, headlines and datelines. Judges no name."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from spacy.attrs import ENT_TYPE, IDX, ORTH, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from pipeline.actors import knowledge
from pipeline.actors.name_words import (
    CLUBS_LAST,
    COMPOUND_PREFIXES,
    GAMES,
    GEORGIA_COUNTRY,
    GEORGIA_STATE,
    SAY,
    SPORT,
    words,
)
from pipeline.actors.names.model import Span
from pipeline.gather.datelines import dateline, dateline_extent
from pipeline.tokens import index_of, lines, places_of, strings, text_of

QUOTES = frozenset("\"'“”‘’«»„`‹›")


NAME_SHAPE = re.compile(r"(?:[DOL]['’]|Mc|Mac)[A-Z][a-zà-ž]+|\d\d+ers")
"""Words that are names whatever their tag: `O’Hara`, `McBride`, `49ers`."""


ARABIC_ARTICLES = words("al el ad an ar as ash at az")
"""As they are printed inside a sentence."""

OPEN_CLASSES = ("NN", "NNS", "JJ", "VB", "VBG", "VBN", "VBD", "RB", "FW", "UH")
"""Tags that the first word of a sentence may get though it is a name."""

DASHES = frozenset("–—-―") | {"--"}
LONGEST_DATELINE = 14
"""Tokens of a dateline."""


class Reader:
    """One document while its names are found: token attributes as lists, read often."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = list(strings(doc, ORTH))
        self._seen = ["" if word.isspace() else word for word in self.text]
        self._surfaces: dict[Span, str] = {}
        self.words = frozenset(self.text)
        tags = strings(doc, TAG)
        shaped = set(filter(NAME_SHAPE.fullmatch, self.words))
        self.proper = [tag in ("NNP", "NNPS") or word in shaped for tag, word in zip(tags, self.text, strict=True)]
        self.space: list[bool] = doc.to_array(SPACY).astype(bool).tolist()
        self.printed = text_of(doc)
        self.offsets: list[int] = [*doc.to_array(IDX).tolist(), len(self.printed)]
        self._see_double_names()
        self.label = list(strings(doc, ENT_TYPE))
        large = set(filter(_is_capital, self.words))
        self.capital = [word in large for word in self.text]
        for i in self.where(ARABIC_ARTICLES):
            self.capital[i] |= self.is_article(i)
        self.headline = self._headlines()
        self._see_names_again(tags)
        self._see_letters_again()
        begin, prose = dateline_extent(self.printed)
        self.dateline = [begin <= start < prose for start in self.offsets[:-1]]
        self.capitals = {word for word in self.words if word[0].isupper()}
        self.datelines = {(dateline(self.printed)[0] or "").upper(), *self._find_datelines()}
        nouns = (word for tag, word in zip(tags, self.text, strict=True) if tag in ("NN", "NNS", "JJ", "VBG"))
        self.common = {word for word in nouns if word.islower()}

    def _see_double_names(self) -> None:
        """Take the first half of a double name for a name whatever its tag: `Ode-Orlin said`."""
        for i in self.at("-"):
            inside = 0 < i < len(self.text) - 1
            if not inside or self.space[i - 1] or self.space[i] or not self.proper[i + 1]:
                continue
            first, last = self.text[i - 1], self.text[i + 1]
            capitals = all(re.fullmatch(r"[A-Z][a-zà-ž]+", word) for word in (first, last))
            if capitals and not (knowledge.is_common(first) or knowledge.adjective(first) or knowledge.people(first)):
                self.proper[i - 1] = self.proper[i - 1] or first not in COMPOUND_PREFIXES

    def _see_names_again(self, tags: Sequence[str]) -> None:
        """Take a word that opens a sentence for a name whatever its tag where it is one elsewhere: `Corvane said`.

        Where a game is told of, the last word of a club's name, too, that is a subject there: `Kelda Rovers lost. | Rovers say`.
        """
        names = [i for i, tag in enumerate(tags) if tag == "NNP" and not self.headline[i]]
        named = {word for word in {self.text[i] for i in names} if _is_printed_as_name(word)}
        named = {word for word in named if not knowledge.is_common(word)}
        named -= {word.capitalize() for word in self.words if word.islower()}
        pairs = {
            (self.text[i], self.text[i + 1])
            for i in names
            if tags[i + 1 : i + 2] == ("NNP",) and self.capital[i] and self.capital[i + 1]
        }
        clubs = {self.text[i] for i in self.where(CLUBS_LAST) if i and self.proper[i - 1] and self.capital[i - 1]}
        clubs = clubs if self.is_sport else set()
        for i, start in enumerate(self.doc.to_array(SENT_START)[:-1].tolist()):
            club = self.text[i] in clubs and self.doc[i].dep_ == "nsubj" and self.doc[i].n_lefts == 0
            if start == 1 and (club or self.text[i] in named or (self.text[i], self.text[i + 1]) in pairs):
                self.proper[i] |= tags[i] in OPEN_CLASSES

    def _see_letters_again(self) -> None:
        """Take letters for a name whatever their tag where brackets explain them: `Kelda Import Control (KIC)`."""
        explained = {
            self.text[i + 1] for i in self.at("(") if i and self.capital[i - 1] and self.text[i + 2 : i + 3] == [")"]
        }
        for i in self.where({word for word in explained if re.fullmatch("[A-Z]{2,8}", word)}):
            self.proper[i] = True

    def is_article(self, i: int) -> bool:
        """Whether a token is the Arabic article of the name that a hyphen joins to it: `al|-Tarn`."""
        if i < 0 or self.text[i] not in ARABIC_ARTICLES or self.text[i + 1 : i + 2] != ["-"]:
            return False
        return not (self.space[i] or self.space[i + 1]) and self.after(i + 2)[:1].isupper()

    def _headlines(self) -> list[bool]:
        """For each token, whether its line is in title case, so that a capital says nothing."""
        found: list[bool] = []
        start = 0
        for end in [*lines(self.doc), len(self.text)]:
            long = [i for i in range(start, end) if len(self.text[i]) > 3 and self.text[i].isalpha()]
            small = any(not self.capital[i] and self.text[i] not in SMALL_IN_TITLES for i in long)
            title = not small and LEAST_TITLE <= len(long) <= MOST_TITLE
            found += [title] * (min(end + 1, len(self.text)) - start)
            start = end + 1
        return found

    def _find_datelines(self) -> Iterator[str]:
        """Mark the places in capitals, with agency and day, that open a line before a dash: `GENEVA, May 2 (AP) —`."""
        for start in [0, *(i + 1 for i in lines(self.doc))]:
            for i in range(start, min(start + LONGEST_DATELINE, len(self.text))):
                word = self.text[i]
                if word in DASHES and i > start and (word != "-" or self.space[i - 1]):
                    self.dateline[start:i] = [True] * (i - start)
                    yield " ".join(itertools.takewhile(str.isupper, self.text[start:i]))
                    break
                capitals = word.isupper() and len(word) > 2
                if not capitals and (i == start or not (self.capital[i] or word[0].isdigit() or word in "(),.")):
                    break

    @functools.cached_property
    def is_georgia_a_state(self) -> bool:
        """Whether Georgia is the state of the US here: other states or its cities are named, the Caucasus is not."""
        states = any(knowledge.us_state(word) for word in self.words - {"Georgia", "Washington"})
        return not self.words & GEORGIA_COUNTRY and (states or bool(self.words & GEORGIA_STATE))

    @functools.cached_property
    def is_sport(self) -> bool:
        """Whether the article reports a game, in which countries are sides."""
        found = [self.text[i] for i in self.where(SPORT)]
        return len(set(found)) >= SPORT_WORDS and len(found) > SPORT_SHARE * len(self.text)

    @functools.cached_property
    def is_game(self) -> bool:
        """Whether the article reports a game of whatever sides, be it brief: a state is no side of those played at home."""
        found = [self.text[i] for i in self.where(SPORT | GAMES)]
        games = set(found) - METALS
        brief = len(games) >= SPORT_WORDS_BRIEF and len(found) > SPORT_SHARE_BRIEF * len(self.text)
        return brief or (len(games) >= SPORT_WORDS and len(found) > SPORT_SHARE * len(self.text))

    def surface(self, start: int, end: int) -> str:
        """Give the printed form of a span, white space made one blank."""
        found = self._surfaces.get((start, end))
        if found is None:
            found = " ".join(self.printed[self.offsets[start] : self.offsets[end]].split())
            self._surfaces[start, end] = found
        return found

    def before(self, start: int) -> str:
        """Word before a span, an opening quotation mark skipped; empty at the edge of a line."""
        i = start - 1
        if i >= 0 and self.text[i] in QUOTES:
            i -= 1
        return "" if i < 0 else self._seen[i]

    def at(self, word: str) -> list[int]:
        """All places of a word."""
        return index_of(self.doc).get(word, [])

    def where(self, wanted: AbstractSet[str]) -> list[int]:
        """All places of some words."""
        return places_of(self.doc, wanted)

    def words_before(self, name: list[str]) -> set[str]:
        """Words, in small letters, before all places of the document at which the words of a name stand."""
        return {self.before(i).lower() for i in self.at(name[0]) if self.text[i : i + len(name)] == name}

    def after(self, end: int, offset: int = 0) -> str:
        """Word after a span; empty at the edge of a line."""
        i = end + offset
        return "" if i >= len(self._seen) else self._seen[i]


def speaks(reader: Reader, word: str) -> bool:
    """Whether what a word names says something, as no town does."""
    return any(reader.doc[i].dep_ == "nsubj" and reader.doc[i].head.lemma_ in SAY for i in reader.at(word))


SPORT_WORDS, SPORT_SHARE = 5, 0.012
"""Different words of sport, and their share of all words, from which on an article reports a game."""

SPORT_WORDS_BRIEF, SPORT_SHARE_BRIEF = 3, 0.03
"""The same for a brief one, in which there are few words; metals are won, and traded."""

METALS = words("gold silver bronze")

LEAST_TITLE, MOST_TITLE = 4, 25
"""Longer words of a headline: with fewer it may be a name, with more it is a list."""

SMALL_IN_TITLES = words("with from over into after than that amid upon about until before between against during")
"""Longer words that stay small in a headline in title case."""


def _is_printed_as_name(word: str) -> bool:
    """Whether a word has one capital, or those of an acronym."""
    return word.istitle() or (word.isupper() and word.isalpha() and len(word) > 2)


def _is_capital(word: str) -> bool:
    """Whether a word begins like a name: `Kim`, `3M`, `49ers`, `al-Sisi`, `eBay`, `hÉireann`."""
    first = word[:1]
    if first.islower():
        return not word.islower() and bool(re.match(r"(?:[ehintm]|al-|el-|d['’])[A-ZÀ-Ý]", word))
    return first.isupper() or (first.isdigit() and (word[-1:].isupper() or word.endswith("ers")))
