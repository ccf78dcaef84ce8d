"""What spaCy is told before, and put right after, it parses a paragraph, where it misreads words around a report.

Each mend puts right one mistake of the model that costs statements, and only where no other reading is possible; it looks at one
token, and mends the tree around it or leaves it.

Before the parse, `before` tells which points end a sentence and which tokens are one, `norms` lends words the norm of others that
the model reads as it should, and `parting` parts who says something from what he says, to join them when they are parsed.

After it, the mends of `MENDS` follow each other: of `names` (what belongs to which name or noun), `speakers` (who reports),
`clauses` (what is said), `subjects` (of what is said) and `coordination` (what stands behind “and”). `shared` is under all.
"""

from typing import Any

from spacy import attrs
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc

from pipeline.grammar import SOUNDS
from pipeline.mending import before, clauses, coordination, names, norms, parting, speakers, subjects
from pipeline.mending.shared import NAMES, QUOTATION_MARKS, Mends, mend_each, numbered
from pipeline.tokens import places_of


def mend(nlp: Language) -> None:
    """Add to a pipeline what is told it before, and put right after, it parses."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if word not in before.SURNAMES}
    for title in before.ABBREVIATIONS:
        tokenizer.add_special_case(title, [{attrs.ORTH: title}])
    nlp.add_pipe(before.end_at_letters.__name__, first=True)
    nlp.add_pipe(before.join_numbers.__name__, first=True)
    nlp.add_pipe(norms.lend_norms.__name__, first=True)
    nlp.add_pipe(parting.part_reports.__name__, before="parser")
    nlp.add_pipe(parting.join_reports.__name__, after="parser")
    nlp.add_pipe(mend_dependencies.__name__, last=True)


MENDS: Mends = {
    attrs.DEP: {
        **dict.fromkeys(("advmod", "intj", "npadvmod"), (speakers.lost_subject,)),
        "pobj": (names.behind_office, speakers.behind_place),
        "nmod": (names.of_body, names.beside_name),
        "appos": (
            names.of_list,
            names.beside_name,
            speakers.of_relative,
            speakers.ends_report,
            speakers.behind_occasion,
            names.of_clause_before,
            speakers.behind_opening,
            names.of_office,
            names.of_role_before,
            names.of_body_before,
        ),
        "acl": (clauses.in_medium, clauses.of_letter, speakers.behind_name),
        "xcomp": (clauses.rated, clauses.bidden),
        "nsubj": (
            speakers.signed,
            speakers.in_brackets,
            speakers.of_place,
            speakers.behind_aide,
            names.of_several,
            names.explained,
            speakers.behind_opening,
            names.second_subject,
            names.joined_subject,
        ),
        "relcl": (
            coordination.plain_past,
            clauses.whom_named,
            clauses.without_that,
            speakers.reports_all,
            clauses.in_medium,
            clauses.bidden,
        ),
        "advcl": (
            speakers.set_apart,
            subjects.after_which,
            subjects.after_time,
            clauses.told_whole,
            clauses.before_report,
            clauses.ruled_out,
            clauses.of_number,
            clauses.bidden,
            speakers.blaming,
            speakers.shown,
            coordination.behind_phrase,
        ),
        "conj": (
            names.two_offices,
            names.beside_holder,
            speakers.of_relative,
            speakers.behind_occasion,
            clauses.rated,
            coordination.plain_present,
            coordination.behind_predicate,
            coordination.behind_adjective,
            coordination.second_verb,
            coordination.gerund_too,
            speakers.reports_all,
            coordination.names_too,
            coordination.behind_modal,
            coordination.behind_infinitive,
            coordination.past_behind_gerund,
            coordination.its_conjunction,
            coordination.behind_question,
            coordination.infinitive_too,
            coordination.behind_inner_clause,
            coordination.of_number,
            coordination.behind_object,
            coordination.behind_fragment,
            coordination.reports_too,
            coordination.behind_phrase,
        ),
        "csubj": (speakers.with_participle, subjects.clause_of_participle),
        "ROOT": (
            coordination.plain_past,
            coordination.plural_verb,
            speakers.behind_medium,
            clauses.asked_first,
            clauses.of_subject,
        ),
        "dobj": (names.of_outlet, speakers.inverted, coordination.behind_object),
        "ccomp": (
            speakers.set_apart,
            speakers.credit,
            clauses.bidden,
            clauses.of_medium,
            speakers.reports_all,
            clauses.asked,
            clauses.behind_words,
            clauses.around_report,
            clauses.another_says,
            coordination.behind_phrase,
            coordination.said_again,
            subjects.called_upon,
            subjects.made_known,
            subjects.subject_behind_verb,
            subjects.behind_preposition,
            subjects.glued_to_hearer,
        ),
    },
    attrs.ORTH: {
        "X": (subjects.on_x,),
        **dict.fromkeys(norms.SURNAMES_TOO, (names.surname_of,)),
        "n’t": (clauses.negation,),
        **dict.fromkeys(
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            (speakers.said_on_day, subjects.behind_day),
        ),
    },
    attrs.LOWER: {
        **dict.fromkeys(("a", "an"), (clauses.of_one, subjects.in_a_medium, names.of_source)),
        **dict.fromkeys(("a.m.", "p.m."), (clauses.of_hour,)),
        "as": (names.quoted_of, clauses.judged, speakers.called_as, clauses.while_so),
        **dict.fromkeys(("accusations", "allegations", "charges"), (names.denied,)),
        **dict.fromkeys(("inside", "near", "opposite", "outside"), (speakers.outside_place,)),
        "by": (names.by_author, names.called_by, names.bidden_by, names.charged_by),
        "for": (names.of_portfolio, names.past_agent),
        **dict.fromkeys(("about", "over"), (names.past_agent,)),
        "of": (names.past_agent, names.told_of),
        "from": (names.by_author,),
        "fact": (clauses.to_fact,),
        **dict.fromkeys(("after", "before", "upon"), (coordination.behind_gerund,)),
        "on": (coordination.behind_gerund, names.programme),
        "with": (speakers.besides, names.programme),
        "included": (clauses.included,),
        "won": (clauses.of_won,),
        **dict.fromkeys(SOUNDS, (clauses.to_sound,)),
        **dict.fromkeys(("how", "when", "where", "why"), (clauses.asked_why,)),
        **dict.fromkeys(("ago", "last", "this"), (subjects.last_week,)),
        **dict.fromkeys(("said", "say"), (clauses.of_bare_thing,)),
        "claims": (speakers.claims, names.denied),
        **dict.fromkeys(
            ("denied", "denies", "disputed", "disputes", "rejected", "rejects"), (clauses.charge_answered,)
        ),
        **dict.fromkeys(("show", "shows"), (speakers.figures_show,)),
        "read": (speakers.read,),
        "told": (speakers.of_age, names.programme),
        **dict.fromkeys(("today", "tonight", "yesterday"), (speakers.said_today,)),
        **dict.fromkeys(("herself", "himself", "itself", "themselves"), (speakers.emphatic,)),
        "that": (
            subjects.behind_adverb,
            clauses.no_relative,
            clauses.behind_adjunct,
            clauses.of_infinitive,
            clauses.now_that,
            clauses.of_noun,
            names.past_agent,
        ),
        "whose": (speakers.whose,),
        **dict.fromkeys(("all", "both", "half", "many", "most", "some"), (names.of_them,)),
        **dict.fromkeys(
            ("agency", "broadcaster", "channel", "daily", "newspaper", "programme", "station"), (subjects.named_medium,)
        ),
    },
}
"""What is looked at again, by the parser's label or by word, and what may be wrong there; each mends its token or leaves it.

Label follows label, and word follows word, in this order; of a token the mends follow each other. A token that a mend has given
another label is looked at under that one only if it comes later. The labels of names (`advmod` to `appos`) stand before those of
clauses, whose mends ask whether a verb has its subject.
"""

FIRST = numbered({attrs.ORTH: {"-": (names.hyphen,)}})
"""What is looked at before the others, to which a noun with a hyphen is one."""

BY_WORD = numbered(MENDS)

BY_LABEL = BY_WORD.pop(attrs.DEP)

SPOKE = frozenset(("added", "said", "says", "told"))
"""Verbs right before which, behind a quotation, who speaks stands."""

LABELS_OF_NAMES = frozenset(map(get_string_id, ("advmod", "intj", "npadvmod", "nmod", "pobj", "nsubj")))
"""Labels under which only names are looked at: the others are most of a text."""

NAME_TAGS = frozenset(map(get_string_id, NAMES))


@Language.component("mend_dependencies")
def mend_dependencies(doc: Doc) -> Doc:
    """Put right what the parser gets wrong around words of saying, where no other reading is possible."""
    _tag_unknown_words_as_names(doc)
    for attribute, mends in FIRST.items():
        mend_each(doc, attribute, mends)
    named = {i for i, tag in enumerate(doc.to_array(attrs.TAG).tolist()) if tag in NAME_TAGS}
    labels = doc.to_array(attrs.DEP).tolist()
    for label, told in BY_LABEL.items():
        at = [i for i, other in enumerate(labels) if other == label] if label in labels else []
        if label in LABELS_OF_NAMES:
            at = [i for i in at if i in named]
        for i in at:
            for mend_token in told:
                mend_token(doc[i])
        if at:
            labels = doc.to_array(attrs.DEP).tolist()  # which a mend may have changed
    for attribute, mends in BY_WORD.items():
        mend_each(doc, attribute, mends)
    return doc


def _tag_unknown_words_as_names(doc: Doc) -> None:
    """A word with a capital that the model does not know is a name, where it takes it for an adverb or adjective."""
    for i, start in enumerate(doc.to_array(attrs.SENT_START).tolist()):
        if start == 1 and doc[i].tag_ == "RB" and doc[i].is_title and doc[i].is_oov:
            doc[i].tag_ = "NNP"  # `Biely | said`
    for verb in [doc[i] for i in places_of(doc, SPOKE) if i > 1]:
        name = doc[verb.i - 1]
        if name.tag_ in ("RB", "JJ") and name.is_title and name.is_oov and doc[name.i - 1].text in QUOTATION_MARKS:
            name.tag_ = "NNP"  # `“I won,” | Okwele | told them`
