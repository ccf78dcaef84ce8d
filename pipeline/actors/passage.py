"""Where in an article the words for a speaker stand, and which actors are mentioned there.

What these words mean is known to `sources`.
"""

import bisect
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span, Token

from pipeline.actors.knowledge import Known
from pipeline.actors.names.model import PERSON
from pipeline.actors.names.pieces import DEGREES
from pipeline.actors.writings import WRITING_REACH
from pipeline.persons import NUMBERED
from pipeline.tokens import sentence_of

if TYPE_CHECKING:
    from pipeline.actors import Actors, Mention


class Passage:
    """The words of an article beside its mentions."""

    def __init__(self, doc: Doc, actors: "Actors") -> None:
        self.doc = doc
        self.actors = actors

    def mention_at(self, token: Token) -> "Mention | None":
        """Mention that covers a token."""
        i = bisect.bisect_right(self.actors.starts, token.idx) - 1
        if i >= 0 and (mention := self.actors.mentions[i]).end_char > token.idx:
            return mention
        if token.i and (token.text in DEGREES or token.lower_ in NUMBERED):  # `Ann Reed KC`, `Ned Orme 3rd`
            named = self.mention_at(self.doc[token.i - 1])
            return named if named and self.actors.entities[named.entity].kind == PERSON else None
        return None

    def span_of(self, mention: "Mention") -> Span:
        """Tokens of a mention."""
        span = self.doc.char_span(mention.start_char, mention.end_char, alignment_mode="expand")
        return self.doc[0:0] if span is None else span

    def country(self, known: Known) -> int | None:
        """Entity of a country of the knowledge base, where the article has it."""
        return self.actors.known.get(known.id)

    def named_of(self, words_of: Span, kinds: tuple[str, ...]) -> list[tuple[int, Span]]:
        """Actors of some kinds that some words name, in order, each once and where it stands last."""
        last: dict[int, Span] = {}
        for token in words_of:
            found = self.mention_at(token)
            if found is not None and self.actors.entities[found.entity].kind in kinds:
                last.pop(found.entity, None)
                last[found.entity] = self.span_of(found)
        return list(last.items())

    def report_before(self, report: Token) -> Token | None:
        """The last report of this kind of which more was told shortly before: `a | report by Kelda. The report`."""
        start = max(sentence_of(report).start - WRITING_REACH, 0)
        same = (
            token for token in reversed(self.doc[start : sentence_of(report).start]) if token.lower_ == report.lower_
        )
        return next((token for token in same if any(token.rights) or token.n_lefts != 1), None)
