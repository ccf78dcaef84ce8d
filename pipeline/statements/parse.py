"""A `Doc` as plain lists: what rules that walk over the parse many times read instead of spaCy tokens.

Reading an attribute of a spaCy token makes Python objects every time; these lists are made once per article. Nothing
here knows what they are used for.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from spacy import attrs
from spacy.tokens import Doc

from pipeline.gather.datelines import dateline_extent
from pipeline.grammar import FINITE
from pipeline.statements.quotations import Quotation, find_quotations
from pipeline.tokens import strings, text_of

LONGEST = 400
"""Words of a sentence beyond which it is none (a list, a table, nonsense) and not read for reports, which takes square time."""

MISTAKEN = {
    **dict.fromkeys(("hoped", "hopes", "hoping"), "hope"),
    **dict.fromkeys(("hated", "hates", "hating"), "hate"),
    **dict.fromkeys(("retweeted", "retweeting"), "retweet"),
    "griped": "gripe",
    "texted": "text",
}
"""Verbs that the parser takes for forms of another or no word (hop, hat): their dictionary form."""

COMPLETING = frozenset({"ccomp", "dobj", "nsubj", "prt", "xcomp"})
"""Dependencies of what a past form takes and a participle of the passive does not."""


class Parse:
    """Tokens, dependencies, sentences, paragraphs and quoted runs of one article; every list is indexed by token.

    `lower` word in lower case; `gap` no word but punctuation or white space; `before[i]` last word before a token or -1,
    `after[i]` first word from it on or `n`; `lemma` in lower case; `left` and `right` first and last token of the
    subtree; `first` and `last` of the sentence (`last` is one past); `paragraph` number; `quote` number of the quoted run
    or -1. `dateline` is the half-open token range of the dateline; empty without one. `runs[k]` is the half-open token range of
    quoted run k, `quotations[k]` its characters.
    """

    def __init__(self, doc: Doc) -> None:
        self.vocab = doc.vocab
        self.n = n = len(doc)
        self.text = text_of(doc)
        start = doc.to_array(attrs.IDX)
        self.start: list[int] = start.tolist()
        self.end: list[int] = (start + doc.to_array(attrs.LENGTH)).tolist()
        words, lemmas = strings(doc, attrs.ORTH), strings(doc, attrs.LEMMA)
        small = {word: word.lower() for word in {*words, *lemmas}}
        self.lower = [small[word] for word in words]
        self.lemma = [MISTAKEN.get(word) or small[lemma] for word, lemma in zip(self.lower, lemmas, strict=True)]
        self.pos = list(strings(doc, attrs.POS))
        gaps = {word: _is_gap(word) for word in set(self.lower)}
        self.gap = [gaps[word] for word in self.lower]
        self.tag = list(strings(doc, attrs.TAG))
        self.dep = list(strings(doc, attrs.DEP))
        self.ent = list(strings(doc, attrs.ENT_TYPE))
        self.head: list[int] = (doc.to_array(attrs.HEAD).view(np.int64) + np.arange(n)).tolist()
        begin, prose = dateline_extent(self.text)
        self.dateline = (bisect_left(self.start, begin), bisect_left(self.start, prose))
        self.children: list[list[int]] = [[] for _ in range(n)]
        for i, h in enumerate(self.head):
            if h != i and self.pos[i] != "SPACE":
                self.children[h].append(i)
        self._words()
        self._edges()
        self._sentences((doc.to_array(attrs.SENT_START) == 1).tolist())
        breaks = [pos == "SPACE" and "\n" in word for word, pos in zip(self.lower, self.pos, strict=True)]
        self.paragraph: list[int] = list(itertools.accumulate(breaks, initial=0))[:n]
        self.quotations: Sequence[Quotation] = find_quotations(self.text)
        self._quotes()

    def behind_dateline(self, i: int) -> int:
        """Token `i`, or the first behind the dateline that it is in."""
        begin, prose = self.dateline
        return prose if begin <= i < prose else i

    def _edges(self) -> None:
        """First and last token under each token; heads are walked before their children."""
        self.left = list(range(self.n))
        self.right = list(range(self.n))
        order: list[int] = [i for i, h in enumerate(self.head) if h == i]
        for i in order:  # grows while it is walked: heads before children
            order.extend(self.children[i])
        left, right = self.left, self.right
        for i in reversed(order):
            h = self.head[i]
            if left[i] < left[h]:
                left[h] = left[i]
            if right[i] > right[h]:
                right[h] = right[i]

    def _sentences(self, starts: Sequence[bool]) -> None:
        self.first: list[int] = []
        bounds = [i for i in range(self.n) if i == 0 or (starts[i] and not self._in_brackets(i))] + [self.n]
        self.last: list[int] = []
        for a, b in itertools.pairwise(bounds):
            self.first += [a] * (b - a)
            self.last += [b] * (b - a)

    def _in_brackets(self, i: int) -> bool:
        """Whether a token begins or stands in brackets that hold no clause: at 4:52 a.m. | (0152 GMT)."""
        opened = i if self.lower[i] == "(" else i - 1
        closed = next((k for k in range(i, min(i + 6, self.n)) if self.lower[k] == ")"), None)
        if (
            self.lower[opened] != "("
            or closed is None
            or closed + 1 >= self.n
            or self.lower[closed + 1] in (".", "!", "?")
        ):
            return False
        return "\n" not in self.lower[i - 1] and not any(t in ("VERB", "AUX") for t in self.pos[i:closed])

    def _quotes(self) -> None:
        self.quote = [-1] * self.n
        self.runs: list[tuple[int, int]] = []
        kept: list[Quotation] = []
        i = 0
        for quotation in self.quotations:
            while i < self.n and self.start[i] < quotation.start:
                i += 1
            a = i
            while i < self.n and self.start[i] < quotation.end:
                if self.pos[i] != "SPACE":
                    self.quote[i] = len(kept)
                i += 1
            if i > a:
                kept.append(quotation)
                self.runs.append((a, i))
        self.quotations = kept

    def _words(self) -> None:
        """For each token the nearest word before it, and the nearest from it on."""
        word, places = ~np.array(self.gap, dtype=bool), np.arange(self.n)
        self.before: list[int] = [-1, *np.maximum.accumulate(np.where(word, places, -1)).tolist()]
        self.after: list[int] = [*np.minimum.accumulate(np.where(word, places, self.n)[::-1])[::-1].tolist(), self.n]

    def is_soon(self, a: int, b: int) -> bool:
        """Whether tokens `a` to `b` tell how soon something was: within hours; not: within the law."""
        return self.lower[a] == "within" and self.right[a] + 1 == b and self.ent[b - 1] in ("DATE", "TIME")

    def form(self, verb: int) -> tuple[str, str]:
        """First auxiliary (`""` for none) and tag of a verb: what verbs of one subject that are joined by “and” share."""
        aux = next((self.lemma[c] for c in self.children[verb] if self.dep[c] in ("aux", "auxpass")), "")
        tag, head = self.tag[verb], self.head[verb]
        if aux or self.dep[verb] != "conj":
            return aux, tag
        passive = any(self.dep[c] == "auxpass" for c in self.children[head])
        active = any(self.dep[c] in COMPLETING for c in self.children[verb])
        if tag == "VBN" and (self.tag[head] == "VB" or (passive and active)):
            return aux, "VBD"  # would pay, was late | and rejected a fee: no participle
        if tag == "VB" and self.tense(head) in ("VBD", "VBP"):
            return aux, "VBP"  # say prices fell | and warn of more
        if tag == "VBD" and self.lower[verb].endswith("ed") and passive and not active:
            return self.form(head)  # was fried | and served later
        return aux, tag

    def tense(self, verb: int) -> str:
        """Tag of a verb, or of the auxiliary that carries its tense."""
        aux = (self.tag[c] for c in self.children[verb] if self.dep[c] in ("aux", "auxpass"))
        return next((tag for tag in aux if tag in FINITE), self.tag[verb])

    def skip_right(self, i: int, stop: int) -> int:
        """First token from `i` on, before `stop`, that holds a word; else `stop`."""
        return i if i >= stop else min(self.after[i], stop)

    def skip_left(self, i: int, stop: int) -> int:
        """Last token up to `i`, not before `stop`, that holds a word; else `stop - 1`."""
        return min(i, stop - 1) if i < stop else max(self.before[i + 1], stop - 1)


def _is_gap(word: str) -> bool:
    return not (word.isalnum() or any(map(str.isalnum, word)))
