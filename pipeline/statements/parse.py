"""A `Doc` as plain lists: what rules that walk over the parse many times read instead of spaCy tokens.

Reading an attribute of a spaCy token makes Python objects every time; these lists are made once per article. Nothing
here knows what they are used for.
"""

import itertools
from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.statements.quotations import Quotation, find_quotations

LONGEST = 400
"""Words of a sentence beyond which it is none (a list, a table, nonsense) and not read for reports, which takes square time."""


class Parse:
    """Tokens, dependencies, sentences, paragraphs and quoted runs of one article; every list is indexed by token.

    `lower` word in lower case; `gap` no word but punctuation or white space; `before[i]` last word before a token or -1,
    `after[i]` first word from it on or `n`; `lemma` in lower case; `left` and `right` first and last token of the
    subtree; `first` and `last` of the sentence (`last` is one past); `paragraph` number; `quote` number of the quoted run
    or -1. `runs[k]` is the half-open token range of quoted run k, `quotations[k]` its characters.
    """

    def __init__(self, doc: Doc) -> None:
        tokens = list(doc)
        self.text = doc.text
        self.vocab = doc.vocab
        self.n = n = len(tokens)
        self.start: list[int] = [t.idx for t in tokens]
        self.lower: list[str] = [t.text.lower() for t in tokens]
        self.end: list[int] = [s + len(t) for s, t in zip(self.start, tokens, strict=True)]
        self.lemma: list[str] = [t.lemma_.lower() for t in tokens]
        self.pos: list[str] = [t.pos_ for t in tokens]
        self.gap: list[bool] = [not any(c.isalnum() for c in word) for word in self.lower]
        self.tag: list[str] = [t.tag_ for t in tokens]
        self.dep: list[str] = [t.dep_ for t in tokens]
        self.ent: list[str] = [t.ent_type_ for t in tokens]
        self.head: list[int] = [t.head.i for t in tokens]
        self.children: list[list[int]] = [[] for _ in range(n)]
        for i, h in enumerate(self.head):
            if h != i and self.pos[i] != "SPACE":
                self.children[h].append(i)
        self._words()
        self._edges()
        self._sentences([bool(t.is_sent_start) for t in tokens])
        self.paragraph: list[int] = []
        number = 0
        for i in range(n):
            self.paragraph.append(number)
            if self.pos[i] == "SPACE" and "\n" in self.lower[i]:
                number += 1
        self.quotations: list[Quotation] = find_quotations(self.text)
        self._quotes()

    def _edges(self) -> None:
        """First and last token under each token; heads are walked before their children."""
        self.left = list(range(self.n))
        self.right = list(range(self.n))
        order: list[int] = [i for i, h in enumerate(self.head) if h == i]
        for i in order:  # grows while it is walked: heads before children
            order.extend(self.children[i])
        for i in reversed(order):
            h = self.head[i]
            self.left[h] = min(self.left[h], self.left[i])
            self.right[h] = max(self.right[h], self.right[i])

    def _sentences(self, starts: Sequence[bool]) -> None:
        self.first: list[int] = []
        bounds = [i for i in range(self.n) if i == 0 or starts[i]] + [self.n]
        self.last: list[int] = []
        for a, b in itertools.pairwise(bounds):
            self.first += [a] * (b - a)
            self.last += [b] * (b - a)

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
        self.before = [-1] * (self.n + 1)
        self.after = [self.n] * (self.n + 1)
        for i in range(self.n):
            self.before[i + 1] = self.before[i] if self.gap[i] else i
        for i in reversed(range(self.n)):
            self.after[i] = self.after[i + 1] if self.gap[i] else i

    def skip_right(self, i: int, stop: int) -> int:
        """First token from `i` on, before `stop`, that holds a word; else `stop`."""
        return min(self.after[min(i, self.n)], max(i, stop))

    def skip_left(self, i: int, stop: int) -> int:
        """Last token up to `i`, not before `stop`, that holds a word; else `stop - 1`."""
        return max(self.before[i + 1], min(i, stop - 1))
