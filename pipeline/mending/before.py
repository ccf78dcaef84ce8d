"""What spaCy is told before it parses: which points end a sentence and which do not, and which tokens are one."""

import re
from string import ascii_uppercase

from spacy import attrs
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token
from spacy.util import filter_spans

from pipeline.mending.shared import FIRST_NAMES, QUOTATION_MARKS
from pipeline.persons import HONORIFICS, titles

ABBREVIATIONS = sorted({title for title in HONORIFICS if title.endswith(".")} | {"hab.", "Sr."})
"""Titles, and what stands behind a father's name, whose point ends no sentence: `Capt. Reed`, `Ann Reed Sr. said`."""

COURTESY = titles("courtesy")

LETTER_OF_NOTHING = re.compile(r"[A-Z]\.")
"""A letter and the point behind it, which spaCy takes for an initial."""

SURNAMES = frozenset({"Im"})
"""Surnames that spaCy takes for a pronoun and a verb without the apostrophe."""


@Language.component("end_at_letters")
def end_at_letters(doc: Doc) -> Doc:
    """End a sentence at a letter that is nobody's initial, since a small word stands before and a quotation follows.

    `in a post on X. "It is late," he wrote`; at the end of a line nothing needs to be said. Of what the parser is told so, it
    makes a boundary, and its point is a token of its own. Nor does spaCy end a sentence behind millions: `It cost £9m. One mill`.
    """
    words = doc.to_array(attrs.ORTH).tolist()[1:-2]
    for i in [i for i, word in enumerate(words, 1) if word == COLON and i > 1]:
        if doc[i - 2].lower_ in DENIED and doc[i - 1].lower_ in ("it", "that", "this") and doc[i + 1].text.isalpha():
            doc[i + 1].is_sent_start = True  # the union disputed that: | it said rosters were tight
    shapes = doc.to_array(attrs.SHAPE).tolist()[:-2]
    for token in [doc[i] for i, shape in enumerate(shapes) if shape in POINTED]:
        if _is_initialled(token):
            token.nbor().is_sent_start = False
    letters = []
    for token in [doc[i] for i, word in enumerate(words, 1) if word in WITH_POINT]:
        number = token.nbor(-1)
        if token.text == "m." and number.text[-1].isdigit() and not number.whitespace_ and token.nbor().is_title:
            token.nbor().is_sent_start = True
        if token.text in ("a.m.", "p.m.") and (_begins(token.nbor()) or _begins_behind_hour(token)):
            token.nbor().is_sent_start = True  # struck a reef at 3 a.m. | Six people
        degrees = token.text in ("C.", "F.") and number.text[-1].isdigit()
        if degrees and (token.nbor().like_num or _begins(token.nbor())):
            token.nbor().is_sent_start = True  # it fell to -31 C. | Nineteen people
            letters.append(token.i)
        if LETTER_OF_NOTHING.fullmatch(token.text) and token.nbor().text in COURTESY:
            token.nbor().is_sent_start = True  # pupils in Group B. | Mr Reed
        if LETTER_OF_NOTHING.fullmatch(token.text) and token.nbor(-1).is_lower:
            mark = token.nbor()
            on_x = token.text == "X." and token.nbor(-1).text in ON_X and mark.is_title
            inside = doc[mark.i + 2 : mark.i + LONGEST_NICKNAME]
            nickname = any(word.text in QUOTATION_MARKS and word.nbor(-1).text.isalpha() for word in inside)
            if (on_x and not LETTER_OF_NOTHING.match(mark.text)) or (mark.text in QUOTATION_MARKS and not nickname):
                mark.is_sent_start = True
                mark.nbor().is_sent_start = False
                letters.append(token.i)
    with doc.retokenize() as retokenizer:
        for token in [doc[i] for i in letters]:
            retokenizer.split(token, [token.text[0], "."], heads=[(token, 1), (token, 1)])
    for point in (doc[i + parted] for parted, i in enumerate(letters, 1)):
        point.is_sent_start = False
    return doc


ON_X = frozenset(("network", "on", "platform", "site"))
"""Words behind which X is one of the networks: on X. | Norvane said; on the social network X. | Norvane said."""

COLON = get_string_id(":")

POINTED = frozenset(map(get_string_id, ("X.X.", "X.X.X.")))
"""Shapes of two or three initials."""

DENIED = frozenset(("denied", "denies", "disputed", "disputes", "rejected", "rejects"))
"""Verbs behind which, and what points back, a colon begins what is said instead."""

WITH_POINT = frozenset(map(get_string_id, ("m.", "a.m.", "p.m.", *(f"{letter}." for letter in ascii_uppercase))))
"""Words whose point may end a sentence all the same."""


def _is_initialled(letters: Token) -> bool:
    """Whether letters with points are a person's: `Minister of Mines K.D. | Orlin said`; not: `in the U.S. | Orlin said`."""
    before, surname = letters.doc[max(letters.i - 1, 0)], letters.nbor()
    opens = (
        letters.i == 0 or before.is_space or before.text in ".,;" or before.text[0].isupper() or before.lower_ in SAID
    )
    return opens and surname.is_title and surname.is_alpha and not surname.is_stop and letters.text not in NO_INITIALS


SAID = frozenset(("says", "said", "told", "when", "while", "that", "as", "and", "but"))
"""Small words behind which somebody may be named by initials."""

NO_INITIALS = frozenset(
    """A.D. B.C. C.E.O. D.C. D.R.C. E.U. K.C. L.A. M.D. N.C. N.D. N.H. N.J. N.M. N.Y. P.O. P.R. P.S. Q.C. R.I. S.C. S.D. U.A.E.
    U.K. U.N. U.S. U.S.A.""".split()
)
"""Letters with points that are nobody's initials."""


def _begins(word: Token) -> bool:
    """Whether a small word has its capital from the beginning of a sentence, for it is in no name: `The`, `Six`; not: `May 3`."""
    return word.is_title and word.is_stop and word.text not in {"I", *FIRST_NAMES} and word.nbor().is_lower


def _begins_behind_hour(hour: Token) -> bool:
    """Whether a word with a capital tells no day or zone of an hour: `by 3 a.m. | Ostreva denied it`; not: `3 a.m. Friday`."""
    word, number = hour.nbor(), hour.nbor(-1)
    behind = hour.doc[word.i : word.i + LONGEST_ZONE]
    told = word.text in WITH_HOUR or any(one.lower_ in ("time", "eve", "day") for one in behind)
    clock = number.i > 0 and number.nbor(-1).text in BEFORE_HOUR
    return word.is_title and word.is_alpha and clock and not told


BEFORE_HOUR = frozenset("about after and around at before by from to until".split())
"""Small words before an hour at which something is; where none is, it may be that of a train: the 3 a.m. Ostreva express."""

LONGEST_ZONE = 4
"""Tokens of a zone with its `time`: `New York daylight time`."""

WITH_HOUR = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Eastern Central
    Mountain Pacific Atlantic Greenwich Easter Christmas Thanksgiving""".split()
)
"""What may stand behind an hour to tell its day or zone."""


@Language.component("join_numbers")
def join_numbers(doc: Doc) -> Doc:
    """Make one token of what stands before a name's number, which neither denies nor ends a sentence, and of `co-operate`.

    `Union No. 1`, `N° 1`; and of a party's letters with those of its wing, where spaCy cuts off the last bracket: `CPI(M)`.
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
    offices = [
        word
        for word in hyphens
        if OF_GENERALS.fullmatch(word.text) and (not word.start or doc[word.start - 1].text != "-")
    ]
    parties = [
        doc[i - 1 : i + 1]
        for i, word in enumerate(words)
        if word == BRACKET and i and not doc[i - 1].whitespace_ and WING.fullmatch(doc[i - 1].text)
    ]
    if not marks and not again and not offices and not parties:
        return doc
    with doc.retokenize() as retokenizer:
        for mark in marks:
            retokenizer.merge(mark, attrs={"NORM": "$" if mark[0].orth == RUPEES else "number"})
        for word in filter_spans(again):  # re-re-open
            retokenizer.merge(word, attrs={"NORM": word.text.replace("-", "").lower()})
        for party in parties:
            retokenizer.merge(party)
        for word in offices:
            retokenizer.merge(word, attrs={"NORM": word[0].norm_})
    return doc


RUPEES = get_string_id("Rs")

NUMBER_SIGNS = {get_string_id("No"): ".", get_string_id("N"): "°", RUPEES: "."}
"""What makes a word stand before a number, or a sum: `Rs. 110 billion`."""

HYPHEN = get_string_id("-")

AGAIN = re.compile(r"(?:[Cc]o-(?:oper|ordin|opt|exist)|[Rr]e-)[a-z]+(?<!ion)(?<!ions)")
"""Words that spaCy cuts at their hyphen, and other papers write without: co-operate, re-open, re-entry."""

OF_GENERALS = re.compile(r"(?:[Ss]ecretary|[Dd]irector|[Aa]ttorney|[Aa]uditor|[Gg]overnor|[Ss]olicitor)-[Gg]eneral")
"""Offices that spaCy cuts at their hyphen, which are no generals."""

BRACKET = get_string_id(")")

WING = re.compile(r"[A-Z]{2,4}\([A-Z]{1,4}")
"""A party's letters and those of its wing, up to the last bracket."""

LONGEST_NICKNAME = 4
"""Tokens from a quotation mark on in which a nickname would end: `said J. “Red” Orlin`."""
