"""Whose a report, a letter or a statement is that says something: `a study by NAME`, `the letter said`."""

from typing import TYPE_CHECKING

from spacy.tokens import Span, Token

from pipeline.actors.name_words import (
    words,
)
from pipeline.actors.names.model import GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import SUBJECTS
from pipeline.actors.passage import Passage
from pipeline.actors.writings import signers, writers

if TYPE_CHECKING:
    from pipeline.actors import Mention

REPORTS = words(
    """report study survey poll analysis paper data figure figures statistic statistics estimate estimates review audit
    investigation research assessment projection projections forecast forecasts tally index bulletin declaration"""
)
"""What is somebody's, and says something in his stead."""

NAMELESS_MEDIA = words("media press newspapers outlets television tv radio broadcaster newspaper agency")
"""Who passes on what somebody else said."""

NOMINAL = ("compound", "nmod", "amod")
"""Places of a noun before another one."""

COMMUNIQUES = words("communique communiqué")
"""What a body issues that has met."""

ASCRIBED = words("attributable attributed")
"""What a writing is to whose it is: a statement attributable to Reed."""

PUBLISHING = words("publish release conduct compile write prepare produce issue carry author")
"""What who answers for a study does: `a survey | conducted by NAME`; who commissions it says nothing."""


def _is_made(made: Token, report: Token) -> bool:
    """Whether a participle tells who made a report: `a survey | conducted by`, `a survey which was | carried out by`."""
    finite = made.dep_ == "relcl" and made.tag_ == "VBN" and not any(child.dep_ == "neg" for child in made.lefts)
    told = finite or (made.dep_ == "acl" and made.tag_ in ("VBN", "VBD"))
    publishes = made.lemma_ in PUBLISHING or (made.lemma_ == "carry" and made.nbor().lower_ == "out")
    return made.head == report and told and publishes


def _end_of_report(report: Token, span: Span) -> int:
    """Where the words for a report end, with a clause between commas that tells who made it: `A report, | published by NAME,`."""
    doc, end = report.doc, span.end
    made = (child for child in report.rights if child.left_edge.i == end + 1 and _is_made(child, report))
    clause = next(made, None) if end < len(doc) and doc[end].text == "," else None
    return end if clause is None else clause.right_edge.i + 1


class Reports(Passage):
    """Reads who made the reports and wrote the documents of an article."""

    def writer(self, writing: Token, span: Span) -> int | None:
        """Who is named with a writing of his: `a statement from the ministry`, `attributable to Reed`, `the mayor's letter`."""
        by_whom = ("by", "from", "of") if writing.lower_ in COMMUNIQUES else ("by", "from")
        by = [child for child in writing.rights if child.dep_ in ("prep", "agent") and child.lower_ in by_whom]
        by += [to for word in writing.rights if word.lower_ in ASCRIBED for to in word.rights if to.lower_ == "to"]
        bodies = [child for child in writing.lefts if child.dep_ == "compound" and self._is_body(child)]
        names = [
            *(child for child in writing.lefts if child.dep_ == "poss"),
            *bodies,
            *(c for one in by for c in one.rights),
        ]
        for name in signers(writing):  # by its director, NAME
            apposed = next((child for child in name.rights if child.dep_ == "appos"), name)
            names.append(apposed if self.mention_at(name) is None else name)
        end = span.end
        for behind in by:  # a statement | today by NAME
            if all(
                token.ent_type_ in ("DATE", "TIME") or token.lower_ == "on" for token in self.doc[span.end : behind.i]
            ):
                end = max(end, behind.right_edge.i + 1)
        found = [mention for name in names if name.i < end and (mention := self.mention_at(name)) is not None]
        one = len(found) == 1 and not any(name.conjuncts for name in names)
        return found[0].entity if one and found[0].form != "metonym" else None

    def _is_body(self, name: Token) -> bool:
        """Whether a word before a writing means a body: `a | club statement`."""
        mention = self.mention_at(name)
        return mention is not None and self.actors.entities[mention.entity].kind in (GOVERNMENT, ORGANIZATION)

    def authors(self, report: Token, span: Span) -> tuple[int, ...]:
        """Who answers for a report: `a survey by Kelda Polling`, `the bank's data`, `figures released by | NAME`, `a UN report`.

        Not where it was printed, nor who let it be made, nor the country that it tells of; of `the report` those told before.
        """
        if not REPORTS & {report.lower_, report.lemma_} or any(token.i < span.end for token in report.conjuncts):
            return ()
        phrase, end = [token.lower_ for token in span], _end_of_report(report, span)
        if end == span.end and phrase in (["the", report.lower_], ["that", report.lower_]):
            last = self.report_before(report)
            return () if last is None else self.authors(last, self.doc[last.left_edge.i : last.right_edge.i + 1])
        by = [
            name
            for word in self.doc[report.i + 1 : end]
            if word.lower_ in ("by", "from")
            and (word.head == report or (word.lower_ == "by" and _is_made(word.head, report)))
            for child in word.rights
            if child.dep_ == "pobj"
            for name in (child, *child.conjuncts)
        ]
        cited = report.head.lower_ == "to" and all(
            child.dep_ != "amod" for child in report.lefts
        )  # according to figures
        numbers = report.head.lemma_ == "show" or cited
        if report.lower_ == "figures" and not numbers and not any(one.head.lower_ == "by" for one in by):
            return ()  # `party figures said`
        owners = by or [child for child in report.lefts if child.dep_ in ("poss", *NOMINAL)]
        for owner in owners if not by else ():
            owners += [
                one for one in owner.lefts if one.dep_ in NOMINAL and one.nbor().text in ("/", "-")
            ]  # a CNN/ORC poll
        found = [mention for name in sorted(owners) if name.i < end and (mention := self._named_at(name))]
        kinds = [self.actors.entities[mention.entity].kind for mention in found]
        stated = (GOVERNMENT, GROUP, ORGANIZATION, PERSON) if by else (GOVERNMENT, GROUP, ORGANIZATION)
        named = found and all(kind in stated for kind in kinds) and all(one.form != "metonym" for one in found)
        return tuple(dict.fromkeys(one.entity for one in found)) if named and (not by or len(found) == len(by)) else ()

    def cited(self, media: Token) -> tuple[int, ...]:
        """Who is named by media that are not as the one whom they cite: `State media reported, citing | Ann Reed, that`."""
        if media.lower_ not in NAMELESS_MEDIA or self.mention_at(media) is not None:
            return ()
        citing = [word for word in (*media.rights, *media.head.children) if word.lower_ in ("citing", "quoting")]
        whom = [child for verb in citing for child in verb.rights if child.dep_ == "dobj"]
        found = [mention for noun in whom[:1] for one in (noun, *noun.conjuncts) if (mention := self.mention_at(one))]
        persons = all(mention.form == "name" for mention in found)
        return tuple(dict.fromkeys(mention.entity for mention in found)) if persons and len(whom) == 1 else ()

    def _named_at(self, noun: Token) -> "Mention | None":
        """Mention at a noun, or right behind it by what the noun is: `the | pollster Kelda`."""
        mention = self.mention_at(noun)
        named = (
            self.mention_at(child) for child in noun.rights if child.dep_ == "appos" and child.left_edge.i == noun.i + 1
        )
        return mention or next(filter(None, named), None)

    def author(self, writing: Token) -> int | None:
        """Who said something in a writing of this kind, or issued it: `in a letter, Reed said. The letter`."""
        author = next(writers(writing), None)
        if author is None:
            return None
        apposed = (
            child for child in author.rights if child.dep_ == "appos"
        )  # `the mayor's aide, NAME, said so in a letter`
        found = (self.mention_at(token) for token in (author, *apposed))
        mention = next(filter(None, found), None)
        return mention.entity if mention and (author.dep_ in SUBJECTS or mention.form != "metonym") else None
