"""What words are lent the norm of another before the parse, since the model reads that one as it should read them."""

from itertools import takewhile

from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from pipeline.mending.shared import CLOSING_MARKS, FIRST_NAMES, OFFICES, STATED, mend_each, numbered


@Language.component("lend_norms")
def lend_norms(doc: Doc) -> Doc:
    """Let the model read a word as it reads another: `think tank` as `research tank`, which thinks not; `WHO` as no who."""
    for attribute, mends in LENDERS.items():
        mend_each(doc, attribute, mends)
    return doc


def _think_tank(think: Token) -> None:
    if think.i + 1 < len(think.doc) and think.nbor().lower_ in ("tank", "tanks"):
        think.norm_ = "research"


def _to_state(state: Token) -> None:
    """`went on to | state that`."""
    amid = 0 < state.i < len(state.doc) - 1
    if amid and state.nbor(-1).lower_ == "to" and state.nbor().lower_ == "that":
        state.norm_ = "say"


def _under_secretary(under: Token) -> None:
    """Who is under nobody: `said | Under Secretary for Trade Ann Reed`."""
    if under.i + 1 < len(under.doc) and under.nbor().text in ("Secretary", "Secretary-General"):
        under.norm_ = "deputy"


def _lead(lead: Token) -> None:
    """Who leads nobody: `| lead petitioner Ann Reed`."""
    if lead.i + 1 < len(lead.doc) and lead.nbor().lower_ in LED:
        lead.norm_ = "chief"


def _and_disputes(verb: Token) -> None:
    """`has acknowledged the letter but | disputes that she wrote it`."""
    amid = 0 < verb.i < len(verb.doc) - 2
    if amid and verb.nbor(-1).lower_ in ("and", "but") and verb.nbor().lower_ == "that":
        subject = verb.nbor(2)
        if subject.is_title or subject.lower_ in ARTICLES | SUBJECTS:
            verb.norm_ = "says"


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


def _informed(verb: Token) -> None:
    """Behind a name, no quality of who hears: `It will be sold, Ann Reed (Labour) | informed journalists`."""
    doc, i = verb.doc, verb.i
    if not 0 < i < len(doc) - 1 or not (doc[i - 1].is_title or doc[i - 1].text == ")"):
        return
    if not doc[i + 1].is_stop or any(word.lower_ == "that" for word in doc[i + 2 : i + 5]):
        verb.norm_ = "told"


def _save_the_children(save: Token) -> None:
    """Who saves nobody."""
    doc, i = save.doc, save.i
    if i + 2 < len(doc) and doc[i + 1].lower_ == "the" and doc[i + 2].text == "Children":
        for k, norm in enumerate(("human", "rights", "watch")):
            doc[i + k].norm_ = norm


def _briefing(word: Token) -> None:
    """What somebody does is no briefing: `| Briefing reporters in Kabul, the minister said`."""
    begins = word.i == 0 or word.nbor(-1).text in (".", "?", "!", *CLOSING_MARKS)
    if begins and word.i + 1 < len(word.doc) and word.nbor().is_lower and word.nbor().is_alpha:
        word.norm_ = "telling"


def _alleged(verb: Token) -> None:
    """`prosecutors | allege Reed lied`, `lawyers for the firm | alleged Reed lied`; not: `the alleged plot`."""
    plain = verb.i and verb.nbor(-1).is_alpha and verb.nbor(-1).lower_ not in ARTICLES
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if verb.lower_ == "allege" or (plain and (behind.is_title or behind.lower_ in SUBJECTS)):
        verb.norm_ = "say" if verb.lower_ == "allege" else "claimed"
        if plain and verb.nbor(-1).lower_ == "police":
            verb.nbor(-1).norm_ = "they"  # no part of a name: `police | allege Ole Reed, 61, opened fire`


def _called(verb: Token) -> None:
    """`| branded the move an act of piracy`, `| terming it a relief`; not: `branded goods`."""
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in CALLED_SO:
        verb.norm_ = "calling" if verb.lower_.endswith("ing") else "called"


def _forecast(verb: Token) -> None:
    """`the IMF | forecast growth of 3 percent`; not: `beat forecast growth`, `the forecast growth`."""
    if not 0 < verb.i < len(verb.doc) - 1 or verb.nbor().lower_ not in FORESEEN:
        return
    who = verb.nbor(-1)
    if who.lower_ in FORECASTERS or (who.is_alpha and who.text[0].isupper() and who.i and who.nbor(-1).text != "."):
        verb.norm_ = "expects"


FORECASTERS = frozenset(
    "agency analysts bank company economists experts firm forecasters fund government institute ministry office".split()
)
FORESEEN = frozenset("a an faster growth heavy higher inflation lower more rain slower snow strong weaker".split())
"""What begins what is forecast."""

CALLED_SO = frozenset("him his her it its that the their them these this those".split())
"""What begins the phrase of what is called something."""


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

SURNAMES_TOO = {"An": "kim", "He": "wang", "No": "kim", "You": "wang"}
"""Small words that are surnames before a first name, too: `spokesman | He Zhao`, `the minister, | No Kwang-jin`."""

NORMS_OF_NAMES = FIRST_NAMES | SURNAMES_TOO


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

SUBJECTS = frozenset(
    "any anybody anyone anything he it many more no nobody nothing she some there these they this those".split()
)
"""Words that begin a clause behind `that`, and none that its noun is part of."""


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

CALLING = tuple("branded branding dubbed dubbing labeled labeling labelled labelling termed terming".split())
"""Verbs that tell what something is called, which the model reads worse than `called`."""

LENDERS = numbered(
    {
        attrs.LOWER: {
            "think": (_think_tank,),
            "state": (_to_state,),
            "forecast": (_forecast,),
            "lead": (_lead,),
            "informed": (_informed,),
            **dict.fromkeys(("allege", "alleged"), (_alleged,)),
            **dict.fromkeys(("contests", "disputes"), (_and_disputes,)),
            **dict.fromkeys((*STATED, "recalled"), (_stated,)),
            **dict.fromkeys(CALLING, (_called,)),
        },
        attrs.ORTH: {
            "I": (_balinese,),
            **dict.fromkeys(NORMS_OF_NAMES, (_small_name,)),
            **dict.fromkeys(CLOSING_MARKS, (_told_behind,)),
            "Briefing": (_briefing,),
            "Under": (_under_secretary,),
            "Save": (_save_the_children,),
            "WHO": (_health_body,),
        },
    }
)
"""What may lend a word the norm of another before the parse."""
