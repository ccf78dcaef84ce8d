"""What is parted before the parse and joined after it: who says something from what he says, where nothing else is said."""

from collections.abc import Collection

import numpy as np
from spacy import attrs
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from pipeline.grammar import FINITE
from pipeline.mending.shared import CLOSING_MARKS, NAMES


@Language.component("part_reports")
def part_reports(doc: Doc) -> Doc:
    """Have who says something behind it parsed apart from it, whose words are none of his sentence.

    `“What we saw is a crime,” | Reed, who lost two cousins, told us`; `It is shut for a day, | the head of the port, Reed, said.`
    """
    quotations, reports = _behind_quotations(doc), _behind_reports(doc)
    for start in (*quotations, *(office for office, _ in reports)):
        doc[start].is_sent_start = True
    if quotations or reports:
        doc.user_data[PARTED] = quotations, reports
    return doc


PARTED = "parted reports"
"""Under what the starts are kept until the parse is made."""


@Language.component("join_reports")
def join_reports(doc: Doc) -> Doc:
    """Make one sentence again of who says it, and of the last one of what is said, which hangs on his verb."""
    quotations, reports = doc.user_data.pop(PARTED, ((), ()))
    for subject in quotations:
        _join_office(doc[subject])
        said, says = doc[subject - 1].sent.root, doc[subject].sent.root
        said.head = next((word for word in doc[subject].ancestors if word.tag_ in FINITE), says)
        said.dep_ = "ccomp"
    for office, tells in reports:
        if not doc[office].is_sent_start:
            continue
        said, holder, verb = doc[office - 1].sent.root, doc[office].sent.root, doc[tells]
        if holder != verb:  # for the parser, it is a participle
            verb.head = verb
            holder.head, holder.dep_, verb.dep_ = verb, "nsubj", "ROOT"
        verb.tag_, said.head, said.dep_ = "VBD", verb, "ccomp"
    return doc


def _join_office(first: Token) -> None:
    """A noun in small letters is no sentence before who holds the office: `“It is shut,” | union leader Ann Reed said`."""
    noun, end = first.sent.root, first.sent.end
    name = (
        next((child for child in first.doc[end].sent.root.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if end < len(first.doc)
        else None
    )
    nouns = all(word.tag_ in OFFICE_TAGS for word in first.sent)
    if name is not None and nouns and name.left_edge.i == end and name.tag_ in NAMES and name.left_edge != name:
        noun.head, noun.dep_ = name, "compound"


def _behind_quotations(doc: Doc) -> list[int]:
    """First tokens of subjects that have their verb and stand behind a quotation and its comma, with which a sentence begins."""
    strings, orth = doc.vocab.strings, doc.to_array(attrs.ORTH)
    if OPENING_MARKS.isdisjoint(orth.tolist()):
        return []
    opening = np.isin(orth, [strings[mark] for mark in CLOSED_BY])
    finite = np.isin(doc.to_array(attrs.TAG), [strings[tag] for tag in FINITE])
    subjects = []
    behind = 0  # the quotation before
    for opens in opening.nonzero()[0].tolist():
        if opens < behind or not _begins_sentence(doc[opens]):
            continue
        closing = CLOSED_BY[doc[opens].text]
        closes = (doc[i] for i in (np.flatnonzero(orth[opens + 1 : -2] == strings[closing]) + opens + 1).tolist())
        mark = next(
            (mark for mark in closes if closing not in APOSTROPHES or "," in (mark.nbor(-1).text, mark.nbor().text)),
            None,
        )
        if mark is None:
            continue
        behind = mark.i + 1
        comma = doc[behind].text == ","
        subject = doc[behind + comma]
        if (comma or mark.nbor(-1).text == ",") and subject.tag_ in SUBJECT_BEGINS and finite[opens:behind].any():
            end = next((i for i in range(subject.i, len(doc)) if doc[i].text in SENTENCE_ENDS or opening[i]), len(doc))
            if finite[subject.i + 1 : end].any():
                subjects.append(subject.i)
    return subjects


def _behind_reports(doc: Doc) -> list[tuple[int, int]]:
    """First tokens of offices whose holder, named between commas behind them, says no more than what stands before; his verb."""
    words = doc.to_array(attrs.LOWER).tolist()[:-1]
    reports = []
    for i in [i for i, word in enumerate(words) if word in REPORTING_PASTS]:
        name = _phrase_before(doc, i, {"NNP", "NNPS"})
        office = _phrase_before(doc, name, OFFICE_TAGS) if name else 0
        if not office or doc[office].tag_ not in SUBJECT_BEGINS or doc[office : name - 1].text.istitle():
            continue
        start = next((k + 1 for k in range(office - 1, -1, -1) if doc[k].text in SENTENCE_ENDS or doc[k].is_space), 0)
        end = next((k for k in range(i, len(doc)) if doc[k].text in SENTENCE_ENDS), len(doc))
        report, behind = doc[start : office - 1], doc[i + 1 : end]
        clause = next((k for k in range(office - 2, start, -1) if doc[k].lower_ in OPENS_CLAUSE), start)
        whole = any(word.tag_ in FINITE for word in doc[clause + 1 : office - 1])
        if (
            whole
            and report[0].tag_ not in OPENS_NO_REPORT
            and not any(word.tag_ in FINITE or word.text in NOT_BEHIND for word in behind)
        ):
            reports.append((office, i))
    return reports


def _phrase_before(doc: Doc, end: int, tags: Collection[str]) -> int:
    """First token of a phrase between commas, of words with these tags, that ends before a token; 0 if there is none."""
    first = end - 1
    while first > 0 and (doc[first - 1].tag_ in tags or doc[first - 1].lower_ in ("of", "for")):
        first -= 1
    apart = first > 1 and first < end - 1 and doc[first - 1].text == doc[end - 1].text == ","
    return first if apart and doc[first].tag_ in tags else 0


REPORTED = ("added", "announced", "confirmed", "declared", "reported", "said", "stated", "told", "warned", "wrote")
"""Pasts of saying behind which nothing need stand but a day, a place or a hearer."""

REPORTING_PASTS = frozenset(map(get_string_id, REPORTED))

OFFICE_TAGS = frozenset(("NN", "NNS", "NNP", "NNPS", "DT", "JJ", "POS", "PRP$"))

OPENS_CLAUSE = frozenset(
    (*REPORTED, "says", "that", "which", "who", "whose", "whether", "if", "when", "while", "because")
)
"""Words behind which there is a verb, if the clause that they open is whole."""

OPENS_NO_REPORT = frozenset(("IN", "WRB", "TO", "VBG", "VBN", "CC"))
"""Tags of first words of what is no sentence of its own: `As prices fell`."""

NOT_BEHIND = frozenset(':"“”') | {"that", "to", "whether"}
"""What begins something else that is said."""


def _begins_sentence(mark: Token) -> bool:
    """Whether nothing of its sentence stands before a mark: `It rains. | “Go,” he said`."""
    before = mark.i - 1
    if before > 0 and mark.doc[before].text in CLOSING_MARKS:
        before -= 1
    return before < 0 or mark.doc[before].is_space or mark.doc[before].text in SENTENCE_ENDS


CLOSED_BY = {'"': '"', "“": "”", "«": "»", "»": "«", "„": "“", "‘": "’", "'": "'"}
"""Marks that begin a quotation, and those that end it."""

OPENING_MARKS = frozenset(map(get_string_id, CLOSED_BY))

APOSTROPHES = frozenset("’'")
"""Marks that end a quotation, and may be in one, too."""

SENTENCE_ENDS = frozenset(".!?")

SUBJECT_BEGINS = frozenset("NN NNS NNP NNPS PRP PRP$ DT PDT JJ CD".split())
"""Tags of words with which a subject begins."""
