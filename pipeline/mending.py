"""What spaCy is told before and corrected in after it parses a paragraph: titles, surnames, words it misreads, lost subjects.

Each mends a mistake of the model that costs statements, and only where no other reading is possible. Nothing here knows what
the parse is used for.
"""

import re
from collections.abc import Callable, Collection, Mapping
from itertools import takewhile
from string import ascii_uppercase
from typing import Any

import numpy as np
from spacy import attrs
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from pipeline.grammar import DOCUMENTS, FINITE, MEDIA, PAST_LIKE_PRESENT, ROLES

TITLES = "Adv Amb Atty Barr Brig Capt Cllr Cmdr Col Cpl Det Eng Engr Fr Hon Insp Lt Maj Mdm Pres Pvt Rt Sgt Smt Supt hab".split()
"""Titles whose point ends no sentence, besides those that spaCy knows: `Capt. Reed`."""

LETTER_OF_NOTHING = re.compile(r"[A-Z]\.")
"""A letter and the point behind it, which spaCy takes for an initial."""

SURNAMES = frozenset({"Im"})
"""Surnames that spaCy takes for a pronoun and a verb without the apostrophe."""


type Mends = Mapping[int, Mapping[str, tuple[Callable[[Token], None], ...]]]
"""What looks at a token: by an attribute, by its value."""

type Numbered = Mapping[int, tuple[Callable[[Token], None], ...]]
"""The same of one attribute, by the number that spaCy has for the value."""


def mend(nlp: Language) -> None:
    """Add to a pipeline what is told it before, and put right after, it parses."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word not in SURNAMES}
    for title in TITLES:
        tokenizer.add_special_case(f"{title}.", [{attrs.ORTH: f"{title}."}])
    nlp.add_pipe("end_at_letters", first=True)
    nlp.add_pipe("join_numbers", first=True)
    nlp.add_pipe("lend_norms", first=True)
    nlp.add_pipe("part_reports", before="parser")
    nlp.add_pipe("join_reports", after="parser")
    nlp.add_pipe("mend_dependencies", last=True)


@Language.component("end_at_letters")
def end_at_letters(doc: Doc) -> Doc:
    """End a sentence at a letter that is nobody's initial, since a small word stands before and a quotation follows.

    `in a post on X. "It is late," he wrote`; at the end of a line nothing needs to be said. Of what the parser is told so, it
    makes a boundary. Nor does spaCy end a sentence behind millions: `It cost £9m. One mill`.
    """
    words = doc.to_array(attrs.ORTH).tolist()[1:-2]
    for token in [doc[i] for i, word in enumerate(words, 1) if word in WITH_POINT]:
        number = token.nbor(-1)
        if token.text == "m." and number.text[-1].isdigit() and not number.whitespace_ and token.nbor().is_title:
            token.nbor().is_sent_start = True
        if token.text in ("a.m.", "p.m.") and _begins(token.nbor()):
            token.nbor().is_sent_start = True  # struck a reef at 3 a.m. | Six people
        if LETTER_OF_NOTHING.fullmatch(token.text) and token.nbor(-1).is_lower:
            mark = token.nbor()
            if (
                token.text == "X."
                and token.nbor(-1).text == "on"
                and mark.is_title
                and not LETTER_OF_NOTHING.match(mark.text)
            ):
                mark.is_sent_start = True  # wrote in a post on X. | Norvane said
                mark.nbor().is_sent_start = False
            inside = doc[mark.i + 2 : mark.i + LONGEST_NICKNAME]
            nickname = any(word.text in QUOTATION_MARKS and word.nbor(-1).text.isalpha() for word in inside)
            if mark.text in QUOTATION_MARKS and not nickname:
                mark.is_sent_start = True
                mark.nbor().is_sent_start = False
    return doc


WITH_POINT = frozenset(map(get_string_id, ("m.", "a.m.", "p.m.", *(f"{letter}." for letter in ascii_uppercase))))
"""Words whose point may end a sentence all the same."""


def _begins(word: Token) -> bool:
    """Whether a small word has its capital from the beginning of a sentence, for it is in no name: `The`, `Six`; not: `May 3`."""
    return word.is_title and word.is_stop and word.text not in {"I", *FIRST_NAMES} and word.nbor().is_lower


@Language.component("join_numbers")
def join_numbers(doc: Doc) -> Doc:
    """Make one token of what stands before a name's number, which neither denies nor ends a sentence, and of `co-operate`.

    `Union No. 1`, `N° 1`.
    """
    words = doc.to_array(attrs.ORTH).tolist()
    marks = [
        doc[i : i + 2]
        for i, word in enumerate(words[:-2])
        if (sign := NUMBER_SIGNS.get(word))
        if doc[i + 1].text == sign and not doc[i].whitespace_ and doc[i + 2].text[0].isdigit()
    ]
    hyphens = [doc[i : i + 3] for i, word in enumerate(words[1:-1]) if word == HYPHEN]
    again = [word for word in hyphens if AGAIN.fullmatch(word.text)]
    if not marks and not again:
        return doc
    with doc.retokenize() as retokenizer:
        for mark in marks:
            retokenizer.merge(mark, attrs={"NORM": "number"})
        for word in filter_spans(again):  # re-re-open
            retokenizer.merge(word, attrs={"NORM": word.text.replace("-", "").lower()})
    return doc


NUMBER_SIGNS = {get_string_id("No"): ".", get_string_id("N"): "°"}
"""What makes a word stand before a number."""

HYPHEN = get_string_id("-")

AGAIN = re.compile(r"(?:[Cc]o-(?:oper|ordin|opt|exist)|[Rr]e-)[a-z]+(?<!ion)(?<!ions)")
"""Words that spaCy cuts at their hyphen, and other papers write without: co-operate, re-open, re-entry."""


@Language.component("lend_norms")
def lend_norms(doc: Doc) -> Doc:
    """Let the model read a word as it reads another: `think tank` as `research tank`, which thinks not; `WHO` as no who."""
    for attribute, mends in LENDERS.items():
        _mend_each(doc, attribute, mends)
    return doc


def _mend_each(doc: Doc, attribute: int, mends: Numbered) -> None:
    """Mend the tokens at whose attribute a mend looks, mend by mend."""
    found = doc.to_array(attribute).tolist()
    if mends.keys().isdisjoint(found):
        return
    present = set(found)
    for value, told in mends.items():
        for i in [i for i, other in enumerate(found) if other == value] if value in present else ():
            for mend_token in told:
                mend_token(doc[i])


def _think_tank(think: Token) -> None:
    if think.i + 1 < len(think.doc) and think.nbor().lower_ in ("tank", "tanks"):
        think.norm_ = "research"


def _to_state(state: Token) -> None:
    """`went on to | state that`."""
    amid = 0 < state.i < len(state.doc) - 1
    if amid and state.nbor(-1).lower_ == "to" and state.nbor().lower_ == "that":
        state.norm_ = "say"


def _lead(lead: Token) -> None:
    """Who leads nobody: `| lead petitioner Ann Reed`."""
    if lead.i + 1 < len(lead.doc) and lead.nbor().lower_ in LED:
        lead.norm_ = "chief"


def _balinese(name: Token) -> None:
    """`I Made Reed` has four names, and no subject."""
    if name.i + 1 < len(name.doc) and name.nbor().text in BALINESE:
        name.norm_ = "peter"


def _small_name(word: Token) -> None:
    if word.i + 2 < len(word.doc) and _is_first_name(word):
        word.norm_ = NORMS_OF_NAMES[word.text]


def _told_behind(mark: Token) -> None:
    """`“It is late,| ” affirmed Reed`."""
    doc, i = mark.doc, mark.i
    if not 0 < i < len(doc) - 2:
        return
    verb = doc[i + 1 + (doc[i + 1].text == ",")]
    if "," in (doc[i - 1].text, doc[i + 1].text) and _says(verb):
        verb.norm_ = "said"


def _stated(verb: Token) -> None:
    """`It will be sold, | stated Reed in an interview`."""
    amid = 0 < verb.i < len(verb.doc) - 1
    if amid and verb.nbor(-1).text == "," and _ends_in_name(verb.doc[verb.i + 1 :]):
        verb.norm_ = "said"


def _save_the_children(save: Token) -> None:
    """Who saves nobody."""
    doc, i = save.doc, save.i
    if i + 2 < len(doc) and doc[i + 1].lower_ == "the" and doc[i + 2].text == "Children":
        for k, norm in enumerate(("human", "rights", "watch")):
            doc[i + k].norm_ = norm


def _health_body(who: Token) -> None:
    if who.i + 1 < len(who.doc) and not (who.nbor().is_alpha and who.nbor().is_upper):
        who.norm_ = "unicef"


LED = frozenset(
    "actor analyst architect attorney author counsel designer detective developer economist engineer investigator "
    "lawyer negotiator petitioner plaintiff prosecutor researcher scientist singer".split()
)
"""Those of whom one is the lead one."""

BALINESE = frozenset("Dewa Gede Gusti Kadek Ketut Komang Made Nengah Nyoman Putu Wayan".split())
"""Names of Balinese men behind `I`."""

FIRST_NAMES = {"Per": "peter", "May": "mary", "Will": "william"}
"""Small words that are first names, too, and a name that the model knows for each."""

SURNAMES_TOO = {"An": "kim", "He": "wang", "No": "kim", "You": "wang"}
"""Small words that are surnames before a first name, too: `spokesman | He Zhao`, `the minister, | No Kwang-jin`."""


NORMS_OF_NAMES = FIRST_NAMES | SURNAMES_TOO

CLOSING_MARKS = ('"', "”", "»", "’", "'")
"""Marks that end a quotation."""


def _says(verb: Token) -> bool:
    """Whether a past behind a quotation has a name, or a noun, and nothing else behind it: its subject, whatever it tells."""
    doc, end = verb.doc, verb.i + 1
    if not verb.is_lower or not verb.lower_.endswith("ed") or end >= len(doc):
        return False
    known = doc[end].lower_ in ARTICLES
    end += known
    begin = end
    while end < len(doc) and end - begin < LONGEST_SUBJECT and (doc[end].is_title or (known and doc[end].is_lower)):
        end += 1
    return end > begin and (end == len(doc) or doc[end].text in (".", ",") or doc[end].is_space)


LONGEST_SUBJECT = 5
"""Tokens of a subject behind its verb."""


def _ends_in_name(words: Span) -> bool:
    """Whether a name of two words or more ends a clause, but for when and where: `Ann Reed in May`; not: `Ann Reed from jail`."""
    name = list(takewhile(lambda word: word.is_title, words))
    return len(name) > 1 and (len(name) == len(words) or words[len(name)].lower_ in BEHIND_SPEAKER)


BEHIND_SPEAKER = frozenset((".", ",", "in", "on", "at", "during", "after", "\n"))

ARTICLES = frozenset("the a an his her its their".split())

STATED = frozenset(
    "affirmed asserted assured clarified concluded declared emphasised emphasized explained noted remarked specified stated "
    "stressed underlined underscored".split()
)
"""Pasts that report what stands before them, and that the model reads as `said` is read where their subject is behind them."""


def _is_first_name(word: Token) -> bool:
    """Whether a small word has its capital from a name: amid a sentence, or before a surname and what its bearer did."""
    end = word.i + 1
    while end < len(word.doc) - 1 and end - word.i < LONGEST_SURNAME and word.doc[end].is_title:
        end += 1
    before = word.doc[word.i - 1] if word.i else None
    amid = before is not None and (before.is_lower or before.text == ",") and not word.nbor(-1).is_quote
    does = word.doc[end].lower_.endswith("ed") or word.doc[end].lower_ in DONE
    if word.text in SURNAMES_TOO:
        return end > word.i + 1 and (amid or (before is not None and before.text in OFFICES))
    return end > word.i + 1 and (does or (amid and word.text == "Per"))


LONGEST_SURNAME = 4
"""Tokens of a first name and the surnames behind it, and one."""

DONE = frozenset("has is left met said says sees spoke thinks told took was went won writes wrote".split())
"""Verbs behind a name, besides those with the ending of the past: none follows `per` or an auxiliary and a name."""


@Language.component("part_reports")
def part_reports(doc: Doc) -> Doc:
    """Have who says something behind it parsed apart from it, whose words are none of his sentence.

    `“What we saw is a crime,” | Reed, who lost two cousins, told us`; `It is shut for a day, | the head of the port, Reed, said.`
    """
    for subject in _behind_quotations(doc):
        doc[subject].is_sent_start = True
    for office, _ in _behind_reports(doc):
        doc[office].is_sent_start = True
    return doc


@Language.component("join_reports")
def join_reports(doc: Doc) -> Doc:
    """Make one sentence again of who says it, and of the last one of what is said, which hangs on his verb."""
    for subject in _behind_quotations(doc):
        said, says = doc[subject - 1].sent.root, doc[subject].sent.root
        said.head = next((word for word in doc[subject].ancestors if word.tag_ in FINITE), says)
        said.dep_ = "ccomp"
    for office, tells in _behind_reports(doc):
        if not doc[office].is_sent_start:
            continue
        said, holder, verb = doc[office - 1].sent.root, doc[office].sent.root, doc[tells]
        if holder != verb:  # for the parser, it is a participle
            verb.head = verb
            holder.head, holder.dep_, verb.dep_ = verb, "nsubj", "ROOT"
        verb.tag_, said.head, said.dep_ = "VBD", verb, "ccomp"
    return doc


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


@Language.component("mend_dependencies")
def mend_dependencies(doc: Doc) -> Doc:
    """Put right what the parser gets wrong around words of saying, where no other reading is possible."""
    for i, start in enumerate(doc.to_array(attrs.SENT_START).tolist()):
        if start == 1 and doc[i].tag_ == "RB" and doc[i].is_title and doc[i].is_oov:
            doc[i].tag_ = "NNP"  # `Biely | said`
    names = {i for i, tag in enumerate(doc.to_array(attrs.TAG).tolist()) if tag in NAME_TAGS}
    labels = doc.to_array(attrs.DEP).tolist()
    for label, told in BY_LABEL.items():
        at = [i for i, other in enumerate(labels) if other == label] if label in labels else []
        if label in LABELS_OF_NAMES:
            at = [i for i in at if i in names]
        for i in at:
            for mend_token in told:
                mend_token(doc[i])
        if at:
            labels = doc.to_array(attrs.DEP).tolist()  # which a mend may have changed
    for attribute, mends in BY_WORD.items():
        _mend_each(doc, attribute, mends)
    return doc


def _lost_subject(name: Token) -> None:
    """A name taken for a circumstance is its verb's subject: `Reed, however, | told them`, `Reed on Monday | left`."""
    verb = name.head
    if verb.tag_ == "RB" and verb.i < name.i:  # `Outside, Reed, for the defence, | promised`
        verb = verb.head
    children = list(verb.children)
    finite = any(word.tag_ in FINITE for word in (verb, *children) if word is verb or word.dep_ in AUXILIARY)
    named = name.ent_type_ in ("", "PERSON", "ORG", "GPE", "NORP")
    if named and finite and verb.dep_ not in ("conj", "relcl", "acl") and not _has_subject(verb) and name.i < verb.i:
        name.head, name.dep_ = verb, "nsubj"


def _behind_office(name: Token) -> None:
    """A person's name is no part of what his office is of: `Minister for Housing | Ann Reed`, `President of Peru | Ann Reed`."""
    preposition, office = name.head, name.head.head
    first = name.i
    while first > 0 and name.doc[first].ent_iob_ == "I":
        first -= 1
    if name.ent_type_ != "PERSON" or name.doc[first].ent_type_ != "PERSON" or office.i != preposition.i - 1:
        return
    what = [child for child in name.lefts if child.i < first]
    if not what or office.text not in OFFICES or preposition.lower_ not in ("of", "for") or what[-1].i != first - 1:
        return
    whole = list(office.lefts)
    name.head, name.dep_ = (office.head if office.head != office else name), office.dep_
    office.head, office.dep_ = name, "compound"
    for child in whole:
        child.head = name
    for child in what:
        child.head, child.dep_ = (preposition, "pobj") if child is what[-1] else (what[-1], "compound")


def _of_body(name: Token) -> None:
    """Who is of a body is not a part of its name: `Ann Reed of | Kelda Securities said`."""
    body, preposition = name.head, name.nbor() if name.i + 1 < len(name.doc) else name
    inside = [child for child in preposition.rights if child.dep_ == "pobj"]
    person = name.ent_type_ == "PERSON" and body.ent_type_ == "ORG" and body.i > preposition.i
    if not person or preposition.lower_ not in ("of", "at", "from") or preposition.head != name or len(inside) != 1:
        return
    if inside[0].right_edge.i >= body.i or inside[0].ent_type_ != "ORG":
        return
    name.head, name.dep_ = (body.head if body.head != body else name), body.dep_
    body.head, body.dep_, inside[0].head, inside[0].dep_ = preposition, "pobj", body, "compound"


def _of_list(name: Token) -> None:
    """A name before another one's “and” is no other name of the first: `Ann Reed, | Paul Orlin, and Tom Marsh said`."""
    first, end = name.head, name.right_edge.i + 1
    third = next((child for child in first.rights if child.dep_ == "conj" and child.i > name.i), None)
    several = third is not None and {name.ent_type_, first.ent_type_, third.ent_type_} == {"PERSON"}
    if several and name.doc[end : end + 2].text.lower() in (", and", ", or"):
        name.dep_ = "conj"


def _beside_name(name: Token) -> None:
    """Of two persons with their offices none is a part of the other: `Labour MP Ann Reed and | MP Paul Orlin`."""
    other = name.head
    conjunction = next((child for child in name.rights if child.dep_ == "cc" and child.i == name.i + 1), None)
    office = next((child for child in name.rights if child.dep_ == "conj" and child.i < other.i), None)
    if name.ent_type_ != other.ent_type_ or name.ent_type_ != "PERSON" or conjunction is None or office is None:
        return
    name.head, name.dep_ = (other.head if other.head != other else name), other.dep_
    other.head, other.dep_, office.head, office.dep_ = name, "conj", other, "compound"


def _two_offices(name: Token) -> None:
    """Who is two things is one: `Author and former mayor | Tom Reed hailed it`; a noun without an article is what he is."""
    what = name.head
    conjunction = next((child for child in what.rights if child.dep_ == "cc" and child.i == what.i + 1), None)
    bare = what.tag_ == "NN" and not what.n_lefts and not what.ent_type_
    office = any(child.dep_ == "compound" and child.tag_ == "NN" for child in name.lefts)
    if (
        conjunction is None
        or not bare
        or not office
        or name.ent_type_ != "PERSON"
        or name.left_edge.i != what.i + 2
        or "subj" not in what.dep_
    ):
        return
    name.head, name.dep_ = what.head, what.dep_
    conjunction.head = name
    what.head, what.dep_ = name, "nmod"


OFFICES = frozenset(
    "Minister Secretary President Speaker Head Chief Director Governor Commissioner Chairman Chair Leader Spokesperson".split()
)


def _of_clause_before(name: Token) -> None:
    """A name explains the noun at the end of the relative clause before it: `the minister, who met the mayor, | Ann Reed,`."""
    comma = name.left_edge.i - 1
    clause = next((child for child in name.head.rights if child.dep_ == "relcl" and child.i < name.i), None)
    if clause is None or name.tag_ != "NNP" or name.doc[comma].text != "," or clause.right_edge.i != comma - 1:
        return
    if name.doc[clause.left_edge.i - 1].text != ",":
        return  # the man who met the mayor, Paul Orlin, said
    noun = clause.right_edge
    known = any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.lefts)
    if known and noun.tag_ == "NN" and noun.dep_ in ("dobj", "pobj", "attr"):
        name.head = noun


def _behind_opening(noun: Token) -> None:
    """Who says something is no part of the participle that opens his sentence.

    `Reacting, | the minister said`; `Speaking on Morning Marovia, | the minister, Ann Reed, said`; `Announcing it on Monday, the
    governor, | Ann Reed, said`.
    """
    doc, comma, end = noun.doc, noun.left_edge.i - 1, noun.right_edge.i + 1
    if noun.dep_ == "nsubj":
        verb = noun.head
    elif noun.head.is_sent_start:
        verb = noun.head.head
    else:
        end += end < len(doc) and doc[end].text == ","
        verb = doc[end] if end < len(doc) else noun
    opens = next((child for child in verb.lefts if child.is_sent_start and child.lower_.endswith("ing")), None)
    if opens is None or opens.ent_type_ or opens.i > comma or doc[comma].text != ",":
        return
    if opens.dep_ in ("csubj", "nsubj"):
        opens.dep_, noun.head, noun.dep_ = "advcl", verb, "nsubj"
        for child in [child for child in opens.rights if child.i > noun.i]:
            child.head = noun
    office = doc[comma - 1]
    first = office.left_edge
    holds = office.dep_ in ("appos", "conj") and not any(child.dep_ == "cc" for child in office.head.rights)
    if noun.dep_ == "nsubj" and noun.tag_ == "NNP" and holds and first.dep_ == "det" and first.nbor(-1).text == ",":
        office.head, office.dep_, noun.head, noun.dep_ = verb, "nsubj", office, "appos"


def _behind_occasion(name: Token) -> None:
    """Who says something is no part of the phrase that opens his sentence.

    `In the book, | Reed — who served there — states that`; `In an interview with Rubin, | the MP Ann Reed, a critic, said that`;
    `According to data released by Kelda Water, | leaks had fallen`.
    """
    comma, top = name.left_edge.i - 1, name.head
    if top.tag_ == "NN" and top.dep_ == "appos":
        return  # her adviser, Ann Reed, said
    joined = comma > 0 and name.doc[comma].text == "," and not any(c.dep_ == "cc" for c in top.rights if c.i < name.i)
    while top.dep_ in ("acl", "agent", "appos", "compound", "pobj") or (
        top.dep_ in ("conj", "prep") and not top.is_sent_start
    ):
        top = top.head
    verb = top.head
    told = any(child.dep_ in ("ccomp", "dobj") for child in verb.rights) and name.tag_ in NAMES
    thing = top.lower_ == "according" and name.tag_ == "NNS"
    if not joined or not top.is_sent_start or top.dep_ != "prep" or verb.i < name.i or not (told or thing):
        return
    finite = verb.tag_ in FINITE or (thing and any(child.dep_ in AUXILIARY for child in verb.lefts))
    if not finite or _has_subject(verb) or name.ent_type_ not in ("", "PERSON", "ORG"):
        return
    for child in [child for child in name.head.rights if name.i < child.i < verb.i]:
        child.head = name
    name.head, name.dep_ = verb, "nsubj"


def _signed(name: Token) -> None:
    """Who signed it is not who says it: `the union, in a letter signed by its chief, | Ann Reed, | said`."""
    verb, comma = name.head, name.left_edge.i - 1
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj" and child.i < name.i]
    if not subjects or name.tag_ != "NNP" or name.i > verb.i or name.doc[comma].text != ",":
        return
    noun = name.doc[comma - 1]
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.i > subjects[-1].i:
        name.head, name.dep_ = noun, "appos"


def _past_comma(noun: Token) -> Token:
    """Token behind a phrase, past a comma that closes it; the last of the text where nothing follows."""
    doc, end = noun.doc, noun.right_edge.i + 1
    return doc[min(end + (end < len(doc) and doc[end].text == ","), len(doc) - 1)]


def _of_relative(noun: Token) -> None:
    """Whose office is told by “its” behind a report says it: `by Kelda, which employs 900, | its chairman, Ann Reed, | said`."""
    first = noun.left_edge
    if noun.tag_ != "NN" or first.tag_ != "PRP$" or first.i == 0 or first.nbor(-1).text != ",":
        return
    verb = _past_comma(noun)
    joined = noun.dep_ == "appos" or not any(c.dep_ == "cc" for c in noun.head.rights)
    reported = any(child.dep_ == "ccomp" and child.i < noun.i for child in verb.lefts)
    if joined and reported and verb.lemma_ in REPORTING | {"tell"} and not _has_subject(verb) and verb.i > noun.i:
        noun.head, noun.dep_ = verb, "nsubj"


def _ends_report(noun: Token) -> None:
    """Who reports the sentence that he ends explains no noun in it: `shut the quays south of the town, | an officer there said`.

    `had left their flats, | its chairman, Ann Reed, told the Herald`; `from the south, | the head of the Ministry Ann Reed said`.
    """
    doc, comma, end = noun.doc, noun.left_edge.i - 1, noun.right_edge.i + 1
    if comma < 1 or doc[comma].text != "," or end >= len(doc):
        return
    if any(child.dep_ == "appos" for child in noun.rights):
        end += doc[end].text == ","
    name = doc[min(end, len(doc) - 1)]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    if (
        name.dep_ != "nsubj"
        or name.tag_ not in NAMES
        or name.left_edge.i != end
        or name.right_edge.i + 1 != name.head.i
    ):
        name = noun
    verb = doc[min(end, len(doc) - 1)] if name == noun else name.head
    told = verb.lemma_ in ("tell", "inform")
    if verb.tag_ not in ("VBD", "VBZ") or not (told or verb.lemma_ in REPORTING) or not _closes(verb, told=told):
        return
    first = verb.sent.start
    subject = next((child for child in verb.lefts if "subj" in child.dep_ and child != name), None)
    clause = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < comma), None)
    if subject is not None:
        # cleared | less than half of the posts south of the Litani, an officer
        if clause is None or subject.i > comma or subject.left_edge.i != clause.right_edge.i + 1:
            return
        for child in [child for child in verb.lefts if clause.i < child.i < comma]:
            child.head = clause
        subject.dep_ = "dobj"
    elif clause is None:
        root = verb.sent.root
        whole = root.tag_ in FINITE or any(child.dep_ in AUXILIARY for child in root.lefts)
        if verb == root or root.i > comma or not whole or not _has_subject(root) or doc[first].dep_ == "mark":
            return
        for child in [child for child in root.rights if child.i > verb.right_edge.i and child.dep_ == "advcl"]:
            child.head = verb
        verb.head, verb.dep_ = root, "parataxis"
    noun.head, noun.dep_ = verb, "nsubj"
    if name != noun:
        name.head, name.dep_ = noun, "appos"


def _closes(verb: Token, *, told: bool) -> bool:
    """Whether nothing stands behind a verb, to the end of its sentence, but when, where, how and to whom it was said.

    Or what was added behind a comma.
    """
    doc, things = verb.doc, ("dobj", "dative") if told else ()
    added = [child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG"]
    outer = [child for child in verb.rights if child.dep_ != "punct" and child not in added]
    last = outer[-1].right_edge if outer else verb
    behind, adding = doc[min(last.i + 1, len(doc) - 1)], doc[min(last.i + 2, len(doc) - 1)]
    ends = last.text == "." or behind.text in (".", "”", '"') or (behind.text == "," and adding.tag_ == "VBG")
    apart = any(doc[child.left_edge.i - 1].text == "," for child in outer)  # reported, days before the vote
    return ends and not apart and all(child.dep_ in ("prep", "npadvmod", "advmod", *things) for child in outer)


def _whose(whose: Token) -> None:
    """What belongs to a subject is not who says something: `the fund, | whose work ends this month, | has urged them`."""
    own = whose.head
    behind = _past_comma(own)
    apart = behind.i > own.i and not behind.is_ancestor(own)
    if own.dep_ == "appos" and behind.tag_ in FINITE and apart and not _has_subject(behind):
        behind.head, behind.dep_, own.head, own.dep_ = own.head, "relcl", behind, "nsubj"
        return
    verb = own.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < whose.i), None)
    report = next((child for child in verb.rights if child.dep_ == "conj"), verb.head if verb.dep_ == "advcl" else None)
    if subject is None or report is None or own.dep_ != "nsubj" or any(child.dep_ == "cc" for child in verb.rights):
        return
    if report.i < verb.i or _has_subject(report) or whose.nbor(-1).text != ",":
        return
    if report.head == verb:
        report.head, report.dep_ = (report if verb.dep_ == "ROOT" else verb.head), verb.dep_
    for child in [child for child in verb.children if child.i > report.left_edge.i or child == subject]:
        child.head = report
    verb.head, verb.dep_ = subject, "relcl"


def _clause_of_participle(opens: Token) -> None:
    """A participle of saying behind a comma is no subject: `Reed said, while acknowledging | the pattern was hard to read`."""
    verb, first = opens.head, opens.left_edge
    first = opens if first.lower_ != "while" else first
    thing = next((child for child in opens.rights if child.dep_ == "dobj"), None)
    if (
        opens.lemma_ not in ADMITTING
        or thing is None
        or first.i == 0
        or first.nbor(-1).text != ","
        or verb.head.i > opens.i
    ):
        return
    if (
        thing.right_edge.i < verb.i
        and verb.dep_ in ("ccomp", "conj", "advcl")
        and not any(c.tag_ == "TO" for c in verb.lefts)
    ):
        opens.head, opens.dep_, thing.head, thing.dep_ = verb.head, "advcl", verb, "nsubj"
        for child in [child for child in verb.lefts if child.i < opens.i]:
            child.head = opens
        verb.head, verb.dep_ = opens, "ccomp"


ADMITTING = frozenset(
    "acknowledge add admit argue claim concede emphasize explain insist note stress underline warn".split()
)
"""Verbs of saying whose participle follows another one's report."""


def _told(verb: Token) -> None:
    """A clause is what somebody was told, and no relative one: `told the Herald | he had seen it`."""
    hearer = verb.head
    told = hearer.head.lemma_ == "tell" and hearer.dep_ in ("dobj", "dative") and hearer.i > hearer.head.i
    named = hearer.tag_ in NAMES or hearer.tag_ == "NNS" or hearer.lower_ in HEARERS
    if any(child.dep_ in ("ccomp", "dative", "dobj") and child != hearer for child in hearer.head.rights):
        return  # told them things he had seen
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is not None and subject.left_edge.tag_ in ("PRP", "PRP$")  # told them | his men had gone
    whole = any(child.dep_ in ("dobj", "acomp", "attr", "ccomp", "auxpass") for child in verb.children)
    own = own or (subject is not None and subject.left_edge.tag_ == "DT" and hearer.lower_ in HEARERS and whole)
    if told and named and own and subject is not None and subject.left_edge.i == hearer.i + 1:
        behind = [child for child in hearer.head.rights if child.i > verb.right_edge.i]
        verb.head, verb.dep_ = hearer.head, "ccomp"
        for child in behind:  # told the agency | the group had taken it “badly”
            if child.text in QUOTATION_MARKS or child.dep_ == "advmod":
                child.head = verb


HEARERS = frozenset(
    """agency assembly audience board broadcaster channel commission committee conference council court crowd hearing inquest
    inquiry jury meeting newspaper outlet panel paper parliament police programme rally reporters senate station
    tribunal""".split()
)


def _on_x(name: Token) -> None:
    """The place that somebody says something on is no part of who is told of: `said on X | he and his wife were ready`."""
    on, who = name.nbor(-1) if name.i else name, name.nbor() if name.i + 1 < len(name.doc) else name
    if on.lower_ == "on" and who.text == "," and name.dep_ in ("compound", "nmod"):
        name.head, name.dep_ = on, "pobj"  # in a post on X, | adviser Ann Reed said
    if on.lower_ != "on" or who.tag_ != "PRP":
        return
    if name.dep_ == "compound":
        name.head, name.dep_ = on, "pobj"
    clause = next((child for child in on.head.rights if child.dep_ == "ccomp" and child.i > who.i), who)
    if who.head == on and who != clause and not _has_subject(clause):
        who.head, who.dep_ = clause, "nsubj"


def _reports_all(verb: Token) -> None:
    """A clause says who reported the sentence that it ends: `fire hit the port, wounding two people, | Reed said`.

    `it will shut if it rains, | Reed told them`.
    """
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    told = verb.lemma_ == "tell"
    if (
        subject is None
        or verb.tag_ not in ("VBD", "VBN")
        or not (told or verb.lemma_ in REPORTING)
        or subject.tag_[0] == "W"
    ):
        return
    before, last = subject.left_edge.i - 1, verb.right_edge
    ends = last.text == "." or (last.i + 1 < len(verb.doc) and last.nbor().text == ".")
    inside = any(
        child.dep_ in (("ccomp", "cc", "xcomp", "mark") if told else ("dobj", "ccomp", "xcomp", "mark"))
        for child in verb.children
    )
    if ends and not inside and before > verb.sent.start and verb.doc[before].text == ",":
        root = verb.sent.root
        for child in [child for child in verb.lefts if child.dep_ == "advcl" and child.i < before and root.i < child.i]:
            child.head = root
        verb.head, verb.dep_, verb.tag_ = root, "parataxis", "VBD"


def _credit(verb: Token) -> None:
    """An agency that is named at the end of a sentence tells nothing of it: `Reed said it was safe, | Northline reported`."""
    told = verb.head
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if (
        subject is None
        or subject.i != verb.i - 1
        or subject.tag_ != "NNP"
        or verb.lemma_ not in ("inform", "report", "write")
    ):
        return
    said = [child for child in verb.lefts if child.dep_ == "ccomp" and child.i > told.i]
    ends = verb.i + 1 == len(verb.doc) or verb.nbor().text == "."
    if told.i < verb.i and said and ends and verb.doc[subject.left_edge.i - 1].text == ",":
        for child in said:
            child.head = told
        verb.dep_ = "parataxis"


INVERTED = ADMITTING | {"add", "announce", "confirm", "declare", "report", "say"}
"""Verbs of saying whose subject may stand behind them and their day."""

REPORTING = frozenset(("add", "announce", "inform", "report", "say", "state", "write"))

REPORTED_IN = (
    REPORTING | INVERTED | {"affirm", "assert", "clarify", "deny", "indicate", "maintain", "reiterate", "reveal"}
)
"""Verbs of what is said in a statement, a letter, an interview."""


def _behind_modal(verb: Token) -> None:
    """A verb whose past looks like its infinitive is one behind a modal: `said it would close the mill and | cut 90 jobs`."""
    like_past = verb.lower_ in PAST_LIKE_PRESENT or (
        verb.lower_ == "lay" and any(c.dep_ == "dobj" for c in verb.rights)
    )
    joined = verb.nbor(-1).dep_ == "cc" if verb.i else False
    parts = ("prt", "advmod")  # hit out at his critics, put on his coat
    apart = any(c.dep_ in parts and c.i == verb.i + 1 and c.lower_ in ("back", "on", "out") for c in verb.rights)
    modal = any(child.tag_ == "MD" for child in verb.head.lefts)
    if like_past and verb.tag_ == "VBD" and joined and modal and not apart and verb.nbor(-2).text != ",":
        verb.tag_ = "VB"


def _behind_infinitive(verb: Token) -> None:
    """A past is joined to no infinitive, but to the verb before it: `asked the council to wait and | blamed the builders`."""
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    aux = [child.dep_ for child in first.lefts if child.dep_ in AUXILIARY or child.dep_ == "mark"]
    infinitive = first.tag_ == "VB" and aux == ["aux"] and any(child.tag_ == "TO" for child in first.lefts)
    if verb.tag_ not in PAST or not infinitive or any(child.dep_ in AUXILIARY for child in verb.lefts):
        return
    governor = first.head
    while governor.tag_ not in (*PAST, "VBZ") and governor.head != governor:
        governor = governor.head
    if governor.pos_ != "VERB" or governor.i > first.i or (governor.tag_ == "VBZ") != (verb.tag_ == "VBZ"):
        return
    for child in [c for c in verb.head.rights if c.dep_ in ("cc", "punct") and verb.i - 3 < c.i < verb.i]:
        child.head = governor
    verb.head = governor
    if verb.tag_ == "VBN" and governor.tag_ == "VBD":
        verb.tag_ = "VBD"


def _behind_inner_clause(verb: Token) -> None:
    """What a person alone does, behind the clause of a thing inside a report, is the reporter's own, and no thing's.

    `said there was no sign that the ship had sunk, and | called for help`; `told us it would end “once the rain stops” and |
    accused Norvane`.
    """
    inner, doc = verb.head, verb.doc
    past = verb.tag_ in PAST and verb.lemma_ in ACCUSING and not any(c.dep_ in AUXILIARY for c in verb.lefts)
    if not past or _has_subject(verb) or verb.i < inner.i + 2 or verb.nbor(-1).dep_ != "cc":
        return
    apart = doc[verb.i - 2].text == "," or doc[verb.i - 2].text in QUOTATION_MARKS
    subject = next((child for child in inner.lefts if "subj" in child.dep_), None)
    thing = (
        subject is not None
        and subject.tag_ in ("NN", "NNS")
        and subject.lower_ not in HOLDERS
        and not subject.ent_type_
    )
    report = inner.head
    while report.dep_ in ("acl", "advcl", "attr", "dobj", "pobj", "prep", "relcl") and report.head.i < report.i:
        report = report.head
    told = report.head
    if (
        inner.dep_ not in ("advcl", "relcl", "acl")
        or not (thing and apart)
        or report.dep_ != "ccomp"
        or told.tag_ != "VBD"
    ):
        return
    if told.i < report.i:
        verb.nbor(-1).head, verb.head, verb.tag_ = told, told, "VBD"


ACCUSING = frozenset(
    """accuse blame call condemn criticise criticize demand deny insist pledge praise promise reject stress thank urge vow
    warn""".split()
)
"""Verbs of which a person is the subject."""


def _behind_object(noun: Token) -> None:
    """A noun behind “and” is joined to the object before it, and not to the verb: `citing weak demand and | rising costs`."""
    verb, conjunction = noun.head, noun.left_edge.i - 1
    if verb.pos_ != "VERB" or noun.tag_ not in ("NN", "NNS") or noun.i < verb.i or noun.doc[conjunction].dep_ != "cc":
        return
    if noun.left_edge.text in QUOTATION_MARKS:
        return
    things = [child for child in verb.rights if child.dep_ == "dobj" and child.i < conjunction]
    alone = not any("subj" in child.dep_ or child.dep_ == "dobj" for child in noun.children)
    if len(things) == 1 and alone and things[0].tag_ in ("NN", "NNS"):
        noun.head, noun.dep_ = things[0], "conj"
        noun.doc[conjunction].head = things[0]


def _reports_too(word: Token) -> None:
    """A plural before a clause is a second verb of the subject: `denies murder and | claims Reed took his life`."""
    thing, verb = word.head, word.head.head
    joined = word.i > 0 and word.nbor(-1).dep_ == "cc" and not word.n_lefts
    behind = (child for child in (*verb.rights, *thing.rights) if child.left_edge.i == word.i + 1)
    clause = next((child for child in behind if child.dep_ == ("ccomp" if child.head == verb else "relcl")), None)
    present = word.tag_ == "NNS" or (word.tag_ == verb.tag_ == "VBZ")
    if present and joined and clause is not None and thing.dep_ == "dobj" and verb.tag_ in ("VBZ", "VBP"):
        word.tag_, word.pos_, word.head = "VBZ", "VERB", verb
        word.nbor(-1).head, clause.head, clause.dep_ = verb, word, "ccomp"


def _of_one(article: Token) -> None:
    """A noun with “a” ends before who tells something of it: `closed it, a move | critics say is reckless`.

    So it does before a plural, which has no “a”, and behind a comma: `a step European critics characterised as reckless`.
    """
    doc, thing, after = article.doc, article, article
    if article.i + 2 < len(doc):
        thing, after = article.nbor(), article.nbor(2)
    apart = article.i > 0 and article.nbor(-1).text == ","
    glued = article.head == after and after.tag_ == "NNS" and (thing.tag_, thing.dep_) == ("NN", "compound")
    calls = next((child for child in after.rights if child.dep_ == "acl" and child.tag_ == "VBN"), article)
    if glued and apart and calls.i == after.i + 1 and _rates(calls):  # a move | critics called reckless
        thing.head, thing.dep_, article.head = after.head, after.dep_, thing
        calls.head, calls.dep_, calls.tag_, after.head, after.dep_ = thing, "relcl", "VBD", calls, "nsubj"
        return
    subject = after
    while not glued and subject.dep_ in ("amod", "compound", "det", "nmod") and subject.head.i > subject.i:
        subject = subject.head
    verb = subject.head
    told = any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.rights) and verb.tag_ == "VBP"
    told = glued and (told or (verb.lemma_ == "dispute" and not any(child.dep_ == "dobj" for child in verb.rights)))
    rated = apart and thing.tag_ == "NN" and verb.head != thing and _rates(verb)
    if not (told or rated) or subject.dep_ != "nsubj" or thing.i == 0 or subject.i > verb.i:
        return
    main = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < article.i), verb.head)
    if main == verb:
        return
    if main != verb.head:
        for child in [
            child for child in verb.children if child != main and (child.i < article.i or child.dep_ == "punct")
        ]:
            child.head = main
        main.head, main.dep_ = (main if verb.head == verb else verb.head), verb.dep_
    for child in [child for child in verb.lefts if child.i < article.i and child.dep_ == "punct"]:
        child.head = main
    objects = [child for child in main.rights if child.dep_ == "dobj" and child.i < article.i]
    thing.head, thing.dep_ = (objects[-1], "appos") if objects and apart else (main, "appos" if apart else "dobj")
    article.head, verb.head, verb.dep_ = thing, thing, "relcl"
    if verb.tag_ == "VBN" and not any(child.dep_ in AUXILIARY for child in verb.lefts):
        verb.tag_ = "VBD"


def _rates(verb: Token) -> bool:
    """Whether a verb tells what something is called, which stands before it: critics called | reckless, described | as weak."""
    rights = list(verb.rights)
    return any(child.dep_ == "oprd" or child.left_edge.lower_ == "as" for child in rights) and not any(
        child.dep_ in ("agent", "dobj", "ccomp") for child in rights
    )


def _in_a_medium(article: Token) -> None:
    """A plural has no “a”, and is the subject of what was said in something: `said in a statement | prices would rise`."""
    plural, thing = article.head, article.nbor() if article.i + 1 < len(article.doc) else article
    preposition = article.nbor(-1) if article.i else article
    glued = (
        plural.tag_ == "NNS" and (thing.lower_ in MEDIA, thing.dep_) == (True, "compound") and plural.dep_ == "nsubj"
    )
    if glued and preposition.dep_ == "prep" and not preposition.n_rights:
        article.head, thing.head, thing.dep_ = thing, preposition, "pobj"


def _plain_present(verb: Token) -> None:
    """An infinitive that nothing brings is one more present of a plural: `they dispute that figure and | say it is late`."""
    before, first = verb.nbor(-1) if verb.i else verb, verb.head
    bare = not any(child.dep_ in AUXILIARY for child in (*verb.lefts, *first.lefts))
    tells = any(child.dep_ == "ccomp" for child in verb.rights)
    if verb.tag_ == "VB" and first.tag_ == "VBP" and before.dep_ == "cc" and before.head == first and bare and tells:
        verb.tag_ = "VBP"


def _after_which(verb: Token) -> None:
    """A noun behind “after” is the subject of the verb behind it: `fell after | advisers to the agency | voted against it`."""
    top = verb.head
    parts = [child for child in top.rights if child.dep_ == "prep" and child.i < verb.i]
    start = next((part for part in parts if part.lower_ in ("after", "before", "since")), None)
    if start is None or verb.i < top.i or verb.tag_ not in (*PAST, "VBZ", "VBP") or _has_subject(verb):
        return
    phrase = [part for part in parts if part.i >= start.i]
    nouns = [child for child in start.rights if child.dep_ == "pobj"]
    ends = [part.right_edge.i + 1 for part in phrase]
    if len(nouns) != 1 or ends != [*(part.left_edge.i for part in phrase[1:]), verb.left_edge.i]:
        return
    for part in phrase[1:]:
        part.head = nouns[0]
    nouns[0].head, nouns[0].dep_, start.head, start.dep_ = verb, "nsubj", verb, "mark"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" and not any(child.dep_ in AUXILIARY for child in verb.lefts) else verb.tag_


def _behind_adjective(verb: Token) -> None:
    """What has an object is joined to no adjective, but to its verb: `that it had been slow but | blamed the rain`."""
    adjective, conjunction = verb.head, verb.nbor(-1) if verb.i else verb
    if adjective.left_edge.lower_ == "than":  # the cut was larger than feared and | lowered their target
        adjective = adjective.head
    while adjective.dep_ == "conj" and adjective.tag_ == "JJ":
        adjective = adjective.head
    acts = any(child.dep_ == "dobj" for child in verb.rights) and conjunction.dep_ == "cc"
    if acts and adjective.dep_ == "acomp" and not any(child.dep_ in AUXILIARY for child in verb.lefts):
        verb.head, conjunction.head = adjective.head, adjective.head
        verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_


def _plural_verb(noun: Token) -> None:
    """What has a clause and a name before it is a verb: `Jean-Paul Reed | counters that it is late`."""
    that = next((child for child in noun.rights if child.dep_ == "ccomp"), None)
    name = noun.nbor(-1) if noun.i else noun
    if noun.tag_ != "NNS" or that is None or that.left_edge.lower_ != "that" or name.tag_ != "NNP":
        return
    if name.head == noun and name.dep_ in ("compound", "nmod") and noun.left_edge.i == name.left_edge.i:
        noun.tag_, noun.pos_, name.dep_ = "VBZ", "VERB", "nsubj"


def _behind_predicate(verb: Token) -> None:
    """A past behind what a thing is has the noun behind it for its object: `said the day was calm but | criticised delays`.

    The parser takes both for what the noun is like: calm, but criticised.
    """
    first, conjunction = verb.head, verb.nbor(-1) if verb.i else verb
    while first.dep_ == "conj":
        first = first.head
    noun = first.head
    be = noun.head
    if first.dep_ != "amod" or noun.dep_ != "attr" or be.lemma_ != "be" or be.dep_ != "ccomp":
        return
    bare = noun.left_edge == first.left_edge and be.i < first.i < verb.i < noun.i
    past = verb.lower_.endswith("ed") and conjunction.dep_ == "cc" and be.head.tag_ in PAST
    number = be.lower_ == "was" and noun.tag_ == "NNS"
    if not bare or not past or not (number or verb.lemma_ in ACCUSING):
        return
    first.head, first.dep_, conjunction.head = be, "acomp", be
    verb.head, verb.tag_, verb.pos_, noun.head, noun.dep_ = be, "VBD", "VERB", verb, "dobj"


def _second_verb(verb: Token) -> None:
    """A participle or infinitive that nothing brings is finite behind a finite verb, if it has an object.

    `said things were improving but | voiced concern`, `could fail and | called for help`, `say it is costly and | accuse him`.
    """
    first = verb.head
    joined = verb.i > 0 and verb.nbor(-1).dep_ == "cc" and not any(child.dep_ in AUXILIARY for child in verb.lefts)
    acts = joined and any(child.dep_ == "dobj" for child in verb.rights)
    going = first.tag_ == "VBG" and any(child.dep_ == "aux" and child.tag_ == "VBD" for child in first.lefts)
    was = first.lemma_ == "be" and (first.tag_ == "VBD" or (first.lower_ == "been" and verb.lemma_ in ACCUSING))
    modal = first.tag_ == "VB" and any(child.tag_ == "MD" for child in first.lefts) and verb.lemma_ in ACCUSING
    if verb.tag_ == "VBN" and ((acts and (going or was)) or (joined and modal)):
        verb.tag_ = "VBD"
    if verb.tag_ == "VB" and acts and first.tag_ == "VBZ" and first.dep_ == "ccomp" and first.head.tag_ == "VBP":
        verb.tag_ = "VBP"


def _plain_past(verb: Token) -> None:
    """A participle with a subject and nothing else is a past: `the mayor, Ann Reed, | considered that it was late`."""
    children = list(verb.lefts)
    alone = any(c.dep_ == "nsubj" for c in children) and not any(c.dep_ in AUXILIARY for c in children)
    if verb.dep_ == "relcl" and verb.tag_ == "VBN" and alone:
        verb.tag_ = "VBD"  # a step they | characterised as limited
    if verb.tag_ == "VBN" and alone and any(c.dep_ == "ccomp" and c.left_edge.lower_ == "that" for c in verb.rights):
        verb.tag_ = "VBD"


def _of_office(name: Token) -> None:
    """Who holds an office explains it, and not what it is of: `the head of the port authority, | Ann Reed, said`."""
    top = name.head
    while top.dep_ in ("pobj", "prep", "compound"):
        top = top.head
    inside = name.head != top and name.tag_ == "NNP" and name.ent_type_ in ("", "PERSON")
    if inside and top.lower_ in HOLDERS and name.doc[name.left_edge.i - 1].text == ",":
        name.head = top


HOLDERS = frozenset({office.lower() for office in OFFICES} | {"chairwoman", "commander", "mayor", "representative"})
"""Those of which a place or a body has one."""


def _second_subject(name: Token) -> None:
    """A name right behind a noun ends the phrase of the subject: `Ann Reed of the opposition | Harbour Party said`."""
    verb, last = name.head, name.doc[max(name.left_edge.i - 1, 0)]
    first = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < last.i), None)
    if first is None or first.right_edge.i != last.i or last.dep_ != "pobj":
        return
    if name.ent_type_ == "PERSON" and first.text in OFFICES and any(child.lower_ == "of" for child in first.rights):
        first.head, first.dep_ = name, "compound"  # Chairman of the State Committee on Trade | Ann Reed said
        return
    if last.tag_ != "NN":
        return
    name.head, name.dep_ = last.head, "pobj"
    for child in list(last.lefts):
        child.head = name
    last.head, last.dep_ = name, "compound"


def _of_several(name: Token) -> None:
    """Names behind those of whom somebody speaks for one: `the ministers of Norvane, | Ostreva and Halden said`."""
    verb, last = name.head, name.doc[max(name.left_edge.i - 2, 0)]
    several = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < last.i), None)
    joined = any(child.dep_ == "conj" for child in name.rights) and any(child.dep_ == "cc" for child in name.rights)
    if several is None or several.tag_ not in ("NNS", "NNPS") or not joined or name.nbor(-1).text != ",":
        return
    if last.tag_ in NAMES and last.dep_ in ("pobj", "conj") and several.right_edge == last:
        name.head, name.dep_ = last, "conj"


def _explained(name: Token) -> None:
    """A noun between commas behind a name explains it, and is no second subject: `Reed, | the only mayor to object, said`."""
    verb, doc = name.head, name.doc
    for noun in [child for child in verb.lefts if child.dep_ == "nsubj" and child.i > name.i]:
        begin, end = noun.left_edge.i, noun.right_edge.i
        end += doc[end].text != ","
        between = begin == name.right_edge.i + 2 and end < verb.i and {doc[begin - 1].text, doc[end].text} == {","}
        if between and noun.tag_ == "NN" and doc[begin].lower_ in ("the", "a", "an"):
            noun.head, noun.dep_ = name, "appos"


def _in_medium(clause: Token) -> None:
    """What was said in or put to something is no clause of that: `wrote in a note | that it was late`."""
    medium, preposition = clause.head, clause.head.head
    verb = preposition.head
    put = verb.lemma_ == "put" and preposition.lower_ == "to" and any(child.lower_ == "it" for child in verb.rights)
    if put and medium.dep_ == "pobj" and clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark":
        clause.head, clause.dep_ = verb, "ccomp"
    said = medium.dep_ == "pobj" and preposition.lower_ == "in" and verb.lemma_ in REPORTED_IN
    that = clause.left_edge
    lost = that.dep_ == "pobj" and any(child.dep_ == "pobj" and child != that for child in that.head.children)
    if said and lost and that.lower_ == "that":
        that.tag_, that.dep_, that.head = "IN", "mark", clause  # `in a release | that it stood for fair prices`
    marked = that.lower_ == "that" and that.dep_ == "mark"
    free = not any(child.dep_ in ("ccomp", "dobj") for child in verb.rights)
    if said and marked and free and medium.lower_ in MEDIA | {"report"}:
        clause.head, clause.dep_ = verb, "ccomp"


def _subject_behind_verb(clause: Token) -> None:
    """What follows a verb of saying is the subject of the clause: `he said | the view, as set out in May, had changed`."""
    verb = clause.head
    finite = clause.tag_ in FINITE or any(child.dep_ in AUXILIARY for child in clause.lefts)
    if not finite or clause.i < verb.i or _has_subject(clause) or not any("subj" in child.dep_ for child in verb.lefts):
        return
    behind = [child for child in verb.rights if child.dep_ in ("nsubj", "nsubjpass") and child.i < clause.i]
    if len(behind) == 1 and behind[0].left_edge.i == verb.i + 1:
        for child in [child for child in verb.rights if behind[0].i <= child.i < clause.i]:
            child.head = clause


def _behind_preposition(clause: Token) -> None:
    """What seems to tell where something was said opens the clause that was said, if that lacks its subject.

    `said | past sanctions had failed`, `told us | despite the rain ferries ran`. Some never tell of a saying: `said | unlike last
    year it was full`.
    """
    verb, first = clause.head, clause.left_edge
    finite = clause.tag_ in FINITE or any(child.dep_ in AUXILIARY and child.tag_ in FINITE for child in clause.lefts)
    says = verb.lemma_ in REPORTED_IN | ADMITTING | {"tell"} and verb.tag_ in FINITE
    if clause.i < verb.i or not finite or not says or not any("subj" in child.dep_ for child in verb.lefts):
        return
    opening = next((child for child in verb.rights if child.dep_ == "prep" and child.right_edge.i == first.i - 1), None)
    nouns = [] if opening is None else [child for child in opening.rights if child.dep_ == "pobj"]
    if opening is None or len(nouns) != 1 or opening.lower_ == "on":
        return
    hearer = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    before = hearer.right_edge if hearer is not None and verb.lemma_ == "tell" else verb
    if opening.i != before.i + 1:
        return
    if _has_subject(clause):
        if opening.lower_ in INSIDE:
            opening.head = clause
    elif opening.lower_ in ADJECTIVES and nouns[0].left_edge.tag_ not in ("DT", "PRP$") and opening.n_lefts == 0:
        opening.head, opening.dep_, opening.tag_, opening.pos_ = nouns[0], "amod", "JJ", "ADJ"
        nouns[0].head, nouns[0].dep_ = clause, "nsubj"
    elif all(word.tag_ != "WP" for word in verb.doc[verb.left_edge.i : verb.i]) and nouns[0].ent_type_ not in (
        "DATE",
        "TIME",
    ):
        opening.head = clause


ADJECTIVES = frozenset(("opposite", "past"))
"""Prepositions that may be adjectives."""

INSIDE = frozenset(("barring", "considering", "despite", "given", "like", "unlike"))
"""Prepositions that tell nothing of how, where or when something is said."""


def _glued_to_hearer(clause: Token) -> None:
    """A noun behind the name of a medium is the subject of what it was told: `told the BBC | women were free`."""
    verb, noun = clause.head, clause.nbor(-1) if clause.i else clause
    while noun.dep_ in (*AUXILIARY, "neg", "advmod") and noun.i > clause.sent.start:
        noun = noun.nbor(-1)
    beside = noun.dep_ == "appos" and noun.head.dep_ == "dobj" and noun.head.head == verb and verb.lemma_ == "tell"
    if (
        beside
        and noun.doc[noun.left_edge.i - 1].text != ","
        and not any("subj" in child.dep_ for child in clause.children)
    ):
        noun.head, noun.dep_ = clause, "nsubj"  # told Judge Reed | the Crown could wait
        return
    first = verb.nbor() if verb.i < clause.i else clause
    if verb.lemma_ == "tell" and first.lower_ in HEARERS and first.dep_ == "compound" and first.head.head == clause:
        first.head, first.dep_ = verb, "dobj"  # told reporters | officers were called
        return
    told = noun.dep_ == "dobj" and noun.head == verb and verb.lemma_ == "tell" and noun.tag_ in ("NNS", "NN")
    if not told or noun.i < verb.i + 2 or any("subj" in child.dep_ for child in clause.children):
        return
    hearer = noun.nbor(-1)
    if hearer.dep_ == "compound" and hearer.head == noun and hearer.tag_ == "NNP":
        hearer.head, hearer.dep_ = verb, "dobj"
        for child in [child for child in noun.lefts if child.i < hearer.i]:
            child.head = hearer
        noun.head, noun.dep_ = clause, "nsubj"


def _behind_day(day: Token) -> None:
    """A noun behind a day is the subject of what was said: `said on Monday | prices would fall`; and no day is part of it."""
    noun, preposition = day.head, day.head.head
    verb = noun.head.head
    before = verb.i == noun.i - 1 or (verb.lemma_ == "tell" and verb.i < noun.i)
    if noun.lower_ == "on" and noun.head.dep_ == "ccomp" and before and noun.head.left_edge == noun:
        noun.head = verb
        return
    on = noun.dep_ == "pobj" and preposition.i == day.i - 1 and preposition.lower_ == "on"
    if day.dep_ not in ("nmod", "compound") or not on or (noun.ent_type_ in ("DATE", "TIME") and noun.lower_ in HOURS):
        return
    clause = next((child for child in preposition.head.rights if child.dep_ == "ccomp" and child.i > noun.i), None)
    if clause is not None and not _has_subject(clause):
        day.head, day.dep_, noun.head, noun.dep_ = preposition, "pobj", clause, "nsubj"


def _said_on_day(day: Token) -> None:
    """Who stands behind a report, its verb and its day says it: `It is shut, announced this Monday (3) | the mayor`."""
    doc, end = day.doc, day.i + 1
    verb = doc[max(day.i - 1 - (day.i > 1 and day.nbor(-1).lower_ in ("on", "this")), 0)]
    if (
        verb.i < 2
        or verb.tag_ not in PAST
        or verb.lemma_ not in INVERTED
        or verb.nbor(-1).text != ","
        or _has_subject(verb)
    ):
        return
    if doc[end : end + 3].text.startswith("(") and end + 2 < len(doc) and doc[end + 2].text == ")":
        for word in doc[end : end + 3]:
            word.head, word.dep_ = day, "punct"
        end += 3
    beside = doc[end : end + LONGEST_OFFICE]
    nouns = (w for w in beside if w.left_edge.i == end and w.pos_ in ("NOUN", "PROPN") and w.dep_ != "compound")
    noun = next((w for w in nouns if not end <= w.head.i <= w.right_edge.i), None)
    if noun is None:
        return
    office = beside[0].lower_ == "the" and noun.lower_ in {*HOLDERS, "director"}
    named = noun.ent_type_ in ("ORG", "PERSON") or any(child.ent_type_ == "PERSON" for child in noun.rights)
    top = verb.head
    clause = (
        top
        if verb.dep_ in ("advcl", "conj") and top.i < verb.i and not any(c.dep_ == "cc" for c in top.rights)
        else None
    )
    if not (office or named) or not (clause is not None or any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.lefts)):
        return
    noun.head, noun.dep_, verb.tag_, verb.pos_ = verb, "nsubj", "VBD", "VERB"
    if clause is not None:
        verb.head, verb.dep_ = (verb if clause.head == clause else clause.head), clause.dep_
        for child in [child for child in clause.rights if child.i >= verb.i - 1]:
            child.head = verb
        clause.head, clause.dep_ = verb, "ccomp"


LONGEST_OFFICE = 8
"""Tokens up to the noun of who says something behind its day."""

HOURS = frozenset(("afternoon", "evening", "morning", "night"))


def _last_week(last: Token) -> None:
    """When something was said is no part of it, which has a subject of its own: `said last week | it would close`."""
    time, verb = last.head, last.nbor(-1) if last.i else last
    clause = time.head
    reports = clause.dep_ == "ccomp" and clause.head == verb and verb.lemma_ in REPORTING and verb.tag_ in FINITE
    subject = any("subj" in child.dep_ and child.left_edge.i == time.i + 1 for child in clause.lefts)
    if time.dep_ == "npadvmod" and time.left_edge == last and time.lower_ in SPANS and reports and subject:
        time.head = verb


SPANS = frozenset(("autumn", "fall", "month", "night", "spring", "summer", "week", "weekend", "winter", "year"))


def _behind_adverb(that: Token) -> None:
    """An adverb before `that` belongs to the verb before it, and not to its clause: `reported earlier | that`."""
    adverb = that.nbor(-1) if that.i > 1 else that
    verb, clause = adverb.doc[max(adverb.i - 1, 0)], adverb.head
    manner = adverb.tag_ in ("RB", "RBR") and adverb.lower_ not in ("now", "so")
    if manner and verb.pos_ == "VERB" and clause.dep_ == "ccomp" and clause.head == verb and clause.i > adverb.i:
        adverb.head = verb


def _quoted_of(as_: Token) -> None:
    """Where somebody quoted works is told of him, not of the quoting: `quoted an aide | at the Treasury as saying it`."""
    verb = as_.head
    person = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < as_.i), None)
    if person is None or verb.lemma_ not in ("cite", "quote") or not any(child.tag_ == "VBG" for child in as_.rights):
        return
    for child in [child for child in verb.rights if child.dep_ == "prep" and person.i < child.i < as_.i]:
        if child.left_edge.i == person.right_edge.i + 1:
            child.head = person


def _judged(as_: Token) -> None:
    """A noun with an article behind an adjective is what is called so: `rejected as absurd | the charge`."""
    verb, adjective = as_.head, as_.nbor() if as_.i + 1 < len(as_.doc) else as_
    noun = next((child for child in as_.rights if child.dep_ == "pobj" and child.i > adjective.i), None)
    if noun is None or adjective.tag_ != "JJ" or verb.pos_ != "VERB" or verb.i != as_.i - 1:
        return
    article = next((child for child in noun.lefts if child.dep_ in ("det", "poss")), None)
    if article is not None and article.left_edge.i == adjective.i + 1:
        adjective.head, adjective.dep_, noun.head, noun.dep_ = as_, "amod", verb, "dobj"


def _by_author(by: Token) -> None:
    """Who is named behind what he wrote wrote it: `carried a statement | by Reed`."""
    verb = by.head
    thing = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < by.i), None)
    if by.dep_ == "prep" and thing is not None and thing.lower_ in DOCUMENTS and thing.right_edge.i == by.i - 1:
        by.head = thing


def _to_fact(fact: Token) -> None:
    """To draw attention to a fact is to say it: `they draw attention to the | fact that the mill is old`."""
    preposition, verb = fact.head, fact.head.head
    while verb.dep_ in ("dobj", "prep"):
        verb = verb.head
    drawn = next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ == "attention"), None)
    clause = next(
        (child for child in fact.rights if child.dep_ in ("acl", "ccomp") and child.left_edge.lower_ == "that"), None
    )
    if drawn is None or clause is None or preposition.lower_ != "to" or verb.lemma_ not in ("call", "draw"):
        return
    clause.head, clause.dep_ = verb, "ccomp"


def _behind_adjunct(that: Token) -> None:
    """What is said is no clause of the occasion told before it.

    `said while visiting the town | that it was safe`; `told the Herald in an interview that aired on Friday | that`; `said when
    asked about the bridge | that`.
    """
    clause, inner = that.head, that.head.head
    if that.dep_ != "mark" or clause.left_edge.i != that.i or inner.i > that.i or clause.dep_ not in OF_CLAUSES:
        return
    verb = inner
    while verb.dep_ in WITHIN and verb.head.i < verb.i and not (verb.pos_ == "VERB" and verb != inner and _takes(verb)):
        verb = verb.head
    apart = verb not in (inner, inner.head) or inner.dep_ in ("advcl", "dobj", "relcl")
    if not apart or not _takes(verb) or verb.i > inner.i or any(c.dep_ in ("ccomp", "xcomp") for c in verb.rights):
        return
    things = {child.dep_ for child in inner.rights if child.i < that.i}
    plain = inner.pos_ == "VERB" and "dobj" in things and inner.lemma_ not in TELLING
    shown = inner.lemma_ in SHOWN or (inner.dep_ == "pobj" and inner.head.head.lemma_ in ("ask", "press"))
    hearer = inner.dep_ == "dobj" and verb.lemma_ == "tell" and clause.dep_ == "acl"  # told state-run ERT | that
    medium = inner.lower_ in MEDIA | {"report"} and any(
        child.dep_ in ("relcl", "acl") and child != clause for child in inner.rights
    )
    if plain or shown or medium or hearer:
        clause.head, clause.dep_ = verb, "ccomp"


def _takes(verb: Token) -> bool:
    """Whether a verb of saying may still have its clause behind it: it has a hearer if it is `tell`, else no object."""
    told = any(child.dep_ in ("dobj", "dative") for child in verb.rights)
    return told if verb.lemma_ == "tell" else verb.lemma_ in REPORTING | ADMITTING and not told


OF_CLAUSES = frozenset(("acl", "advcl", "ccomp", "relcl"))
WITHIN = frozenset(("acl", "advcl", "dative", "dobj", "pcomp", "pobj", "prep", "relcl"))
SHOWN = frozenset("air broadcast obtain post print publish record release see send tape".split())
"""Verbs that tell how what was said came to be known, and have no clause."""
TELLING = frozenset("advise assure convince inform notify persuade promise remind show teach tell warn".split())
"""Verbs that have an object and a clause."""


def _hyphen(hyphen: Token) -> None:
    """What a hyphen joins is one noun, and not three beside each other: `wrote the | ex-president`."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_:
        return
    before, noun = hyphen.nbor(-1), hyphen.nbor()
    if noun.lower_ == "general" and noun.head == before and noun.dep_ == "appos":
        noun.dep_ = "amod"  # its director-general, | Ann Reed,
    if before.dep_ == hyphen.dep_ == noun.dep_ and before.head == hyphen.head == noun.head and not before.whitespace_:
        for child in list(before.children):
            child.head = noun
        before.head, before.dep_, hyphen.head, hyphen.dep_ = noun, "compound", noun, "punct"


def _surname_of(word: Token) -> None:
    """A small word that is a surname belongs to the name behind it: `the minister, | No Kwang-jin`."""
    behind = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.tag_ not in NAMES or word.ent_type_ or behind.ent_iob_ != "B" or behind.ent_type_ != "PERSON":
        return
    end = behind.i + 1
    while end < len(word.doc) and word.doc[end].ent_iob_ == "I":
        end += 1
    word.doc.set_ents([Span(word.doc, word.i, end, label="PERSON")], default="unmodified")


def _negation(word: Token) -> None:
    """A curly apostrophe makes no adverb of a negation: `she isn’t calling for it`."""
    if word.dep_ == "advmod":
        word.dep_ = "neg"


def _has_subject(verb: Token) -> bool:
    return any("subj" in child.dep_ or child.dep_ in ("expl", "mark") for child in verb.children)


def _of_them(word: Token) -> None:
    """How many of some do something explains them, and is not who says it: `close ten mills, | most of them old, | Reed said`."""
    verb, comma = word.head, word.doc[max(word.left_edge.i - 1, 0)]
    them = any(
        child.lower_ == "of" and any(c.lower_ in ("them", "which") for c in child.rights) for child in word.rights
    )
    own = [child for child in verb.lefts if child.dep_ == "nsubj" and child.i > word.right_edge.i]
    if word.dep_ == "nsubj" and them and own and comma.text == "," and comma.i:
        word.head, word.dep_ = comma.nbor(-1), "appos"


def _emphatic(word: Token) -> None:
    """Beside its noun, a reflexive pronoun is no subject: `Reed | herself also hinted that she may run`."""
    verb, noun = word.head, word.doc[max(word.i - 1, 0)]
    beside = noun.i < word.i and noun.head == verb and noun.pos_ in ("NOUN", "PROPN")
    if word.dep_ == "nsubj" and beside and noun.dep_ in ("dep", "npadvmod", "nsubj"):
        noun.dep_ = "nsubj"
        word.head, word.dep_ = noun, "appos"


def _asked(participle: Token) -> None:
    """A participle behind who is asked tells of him, and not what is asked: `Reed asked the man | standing there`."""
    verb, man = participle.head, participle.nbor(-1) if participle.i else participle
    bare = participle.tag_ == "VBG" and not any(
        child.dep_ in AUXILIARY or child.dep_ == "mark" for child in participle.lefts
    )
    if bare and verb.lemma_ == "ask" and man.dep_ == "dobj" and man.head == verb:
        participle.head, participle.dep_ = man, "acl"


def _called_upon(clause: Token) -> None:
    """Whom somebody calls upon is the object of “on”, with what he is to do: `called on | drivers to stay`."""
    verb = clause.head
    on = next((child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("on", "upon")), None)
    noun = next((child for child in clause.lefts if child.dep_ == "nsubj"), None)
    bids = verb.lemma_ == "call" and clause.tag_ == "VB" and any(child.tag_ == "TO" for child in clause.lefts)
    if bids and on is not None and noun is not None and noun.left_edge.i == on.i + 1 and not on.n_rights:
        noun.head, noun.dep_, clause.dep_ = on, "pobj", "xcomp"


def _inverted(noun: Token) -> None:
    """Who stands right behind a report and its verb says it: `“Who pays?” asked | Reed`, `it is safe, stressed | the society`."""
    verb = noun.head
    if verb.i == 0 or noun.left_edge.i != verb.i + 1 or _has_subject(verb):
        return
    last = verb.i - 1 - (verb.nbor(-1).text == "," and verb.i > 1)  # “…”, fired the president
    quoted = verb.doc[last].text in QUOTATION_MARKS
    asks = quoted and (verb.lemma_ == "ask" or _ends_with(verb, noun))
    report = verb.tag_ == "VBD" and verb.nbor(-1).text == ","
    said = any(child.dep_ == "ccomp" for child in verb.lefts)
    if asks or (report and said and verb.lemma_ in ADMITTING and noun.ent_type_ in ("ORG", "PERSON")):
        noun.dep_ = "nsubj"
    elif report and verb.lower_ in STATED and noun.lower_ in ROLES | HOLDERS and _closes(verb, told=True):
        noun.dep_ = "nsubj"
        if not said and verb.dep_ == "conj":
            verb.dep_ = "parataxis"


def _ends_with(verb: Token, noun: Token) -> bool:
    """Whether a sentence ends with a past behind a quotation, and whose that is: `“It rains,” | sighed the 42-year-old.`, say."""
    marks = {word.text for word in verb.doc[max(verb.i - 2, 0) : verb.i]}
    end = noun.right_edge.i + 1
    after = verb.doc[end] if end < len(verb.doc) else None
    ends = after is None or after.is_sent_start or after.text == "." or after.lower_ in ("at", "in", "on")
    known = noun.left_edge.lower_ in ("the", "a", "an")
    return verb.tag_ == "VBD" and bool(marks & {",", "?", "!"}) and known and ends


def _named_medium(noun: Token) -> None:
    """What follows it is the name of the medium that was told: `told the channel | Nova Plus that he had left`."""
    verb = noun.head if noun.head.lemma_ == "tell" else noun.head.head
    end = noun.i + 1
    while end < len(noun.doc) and noun.doc[end].is_title and noun.doc[end].text.isalnum():
        end += 1
    name = noun.doc[noun.i + 1 : end]
    if verb.lemma_ != "tell" or not verb.i < noun.i < verb.i + 6 or not name or noun.dep_ == "compound":
        return
    last = name[-1]
    noun.head, noun.dep_ = verb, "dobj"
    for word in name:
        word.tag_ = "NNP"
        word.head, word.dep_ = (noun, "appos") if word.i == last.i else (last, "compound")
    for clause in [child for child in verb.rights if child.i >= end and child.dep_ in ("conj", "ccomp", "advcl")]:
        if clause.left_edge.lower_ == "that":
            clause.dep_ = "ccomp"


def _no_relative(that: Token) -> None:
    """What somebody is told begins with “that”, which is no relative of the hearer: `told our man | that N4bn was lost`."""
    clause = that.head
    verb = clause.head.head
    late = [child for child in verb.rights if child.dep_ == "ccomp" and child.i > clause.i and not _has_subject(child)]
    things = [child for child in clause.rights if child.dep_ == "dobj"]
    if clause.dep_ == "relcl" and verb.lemma_ == "tell" and late and len(things) == 1 and clause.i == that.i + 1:
        # told him | that repeated calls to it had failed
        clause.tag_, clause.pos_, clause.head, clause.dep_ = "JJ", "ADJ", things[0], "amod"
        things[0].head, things[0].dep_ = late[0], "nsubj"
        that.tag_, that.dep_, that.head = "IN", "mark", late[0]
        return
    told = clause.dep_ == "ccomp" and clause.head.lemma_ == "tell" and clause.head.i < that.i
    if not told or that.tag_ != "WDT" or clause.left_edge.i != that.left_edge.i:
        return
    within = [child for child in that.children if child.i > that.i]
    own = any("subj" in child.dep_ for child in clause.lefts if child.i != that.i)
    if within and not own and "subj" in that.dep_:
        for child in within:
            child.head, child.dep_ = clause, that.dep_
    elif not own:
        return
    that.tag_, that.dep_ = "IN", "mark"


NAMES = ("NNP", "NNPS")
NAME_TAGS = frozenset(map(get_string_id, NAMES))
PAST = ("VBD", "VBN")
AUXILIARY = ("aux", "auxpass")

MENDS: Mends = {
    attrs.DEP: {
        **dict.fromkeys(("advmod", "intj", "npadvmod"), (_lost_subject,)),
        "pobj": (_behind_office,),
        "nmod": (_of_body, _beside_name),
        "appos": (
            _of_list,
            _of_relative,
            _ends_report,
            _behind_occasion,
            _of_clause_before,
            _behind_opening,
            _of_office,
        ),
        "acl": (_in_medium,),
        "nsubj": (_signed, _of_several, _explained, _behind_opening, _second_subject),
        "relcl": (_plain_past, _told, _reports_all, _in_medium),
        "advcl": (_after_which,),
        "conj": (
            _two_offices,
            _of_relative,
            _behind_occasion,
            _plain_present,
            _behind_predicate,
            _behind_adjective,
            _second_verb,
            _reports_all,
            _behind_modal,
            _behind_infinitive,
            _behind_inner_clause,
            _behind_object,
            _reports_too,
        ),
        "csubj": (_clause_of_participle,),
        "ROOT": (_plain_past, _plural_verb),
        "dobj": (_inverted, _behind_object),
        "ccomp": (_credit, _asked, _called_upon, _subject_behind_verb, _behind_preposition, _glued_to_hearer),
    },
    attrs.ORTH: {
        "-": (_hyphen,),
        "X": (_on_x,),
        **dict.fromkeys(SURNAMES_TOO, (_surname_of,)),
        "n’t": (_negation,),
        **dict.fromkeys(
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), (_said_on_day, _behind_day)
        ),
    },
    attrs.LOWER: {
        **dict.fromkeys(("a", "an"), (_of_one, _in_a_medium)),
        "as": (_quoted_of, _judged),
        **dict.fromkeys(("by", "from"), (_by_author,)),
        "fact": (_to_fact,),
        "last": (_last_week,),
        **dict.fromkeys(("herself", "himself", "itself", "themselves"), (_emphatic,)),
        "that": (_behind_adverb, _no_relative, _behind_adjunct),
        "whose": (_whose,),
        **dict.fromkeys(("all", "both", "half", "many", "most", "some"), (_of_them,)),
        **dict.fromkeys(
            ("agency", "broadcaster", "channel", "daily", "newspaper", "programme", "station"), (_named_medium,)
        ),
    },
}
"""What is looked at again, by the parser's label or by word, and what may be wrong there; each mends its token or leaves it."""


def _numbered(mends: Mends) -> dict[int, Numbered]:
    return {by: {get_string_id(value): told for value, told in some.items()} for by, some in mends.items()}


LENDERS = _numbered(
    {
        attrs.LOWER: {
            "think": (_think_tank,),
            "state": (_to_state,),
            "lead": (_lead,),
            **dict.fromkeys((*STATED, "recalled"), (_stated,)),
        },
        attrs.ORTH: {
            "I": (_balinese,),
            **dict.fromkeys(NORMS_OF_NAMES, (_small_name,)),
            **dict.fromkeys(CLOSING_MARKS, (_told_behind,)),
            "Save": (_save_the_children,),
            "WHO": (_health_body,),
        },
    }
)
"""What may lend a word the norm of another before the parse."""

BY_WORD = _numbered(MENDS)
BY_LABEL = BY_WORD.pop(attrs.DEP)

OF_NAMES = frozenset(("advmod", "intj", "npadvmod", "nmod", "pobj", "nsubj"))
"""Labels under which only names are looked at: the others are most of a text."""

LABELS_OF_NAMES = frozenset(map(get_string_id, OF_NAMES))

QUOTATION_MARKS = frozenset('"“”«»„')

LONGEST_NICKNAME = 4
"""Tokens from a quotation mark on in which a nickname would end: `said J. “Red” Orlin`."""
