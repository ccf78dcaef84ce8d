"""`statements`, and the same utterance across articles: `statement_groups` and `alignments`."""

import narwhals as nw

from schemas.table import (
    Bool,
    Date,
    Evidence,
    Float64,
    Int32,
    List,
    String,
    Table,
    column,
    list_of,
    struct_of,
)

STATEMENT_KINDS = {"direct": "all in quotation marks", "indirect": "none", "mixed": "some"}
SPEAKER_FORMS = {
    "name": "`Ms. Oduya`",
    "nominal": "`the minister`, `officials`",
    "pronoun": "`she`, `they`",
    "implicit": "carried over from the quotation before, whose source `speaker_text` is",
    "none": "not named at all",
}
SPEECH_ACTS = {
    "state": "said, told, announced, without more",
    "claim": "with a word that leaves open whether it is so, or that insists on it: alleged, argued, suggested",
    "deny": "denied, rejected, dismissed (the content is what is denied)",
    "confirm": "confirmed, admitted, agreed",
    "warn": "warned, cautioned",
    "promise": "promised, vowed, threatened to",
    "ask": "asked, wondered (the content is the question)",
    "demand": "demanded, urged, advised, proposed",
    "accuse": "accused, criticised, condemned",
    "praise": "praised, welcomed, thanked",
    "believe": "a belief, hope, fear or judgement: thinks, expects, doubts",
    "intend": "a wish or plan, or a refusal to do something: wants, plans, refused to pay (`refused to say` is `state`, negated)",
    "other": "called it, described it as: a word for somebody or something",
}
GAP = " … "
"""Stands in `wording` for the words that interrupt a content."""
RELATIONS = {
    "identical": "the same words, letter case and punctuation apart",
    "reworded": "other words for all of it",
    "partial": "one holds only a part of the other",
    "reported": "one quotes, the other paraphrases",
}


class Statements(Evidence):
    """One row per thing someone is reported to have said. The evidence is the content, outer quotation marks not included."""

    statement_id: String = column("Identifier of the statement.", key=True)
    segments: List = list_of(
        struct_of(start_char=nw.Int32(), end_char=nw.Int32()),
        "Parts of a content that is interrupted (`“…,” she said, “…”`); one part when it is not.",
    )
    wording: String = column("What was said without what interrupts it: the segments, joined by ` … `.")
    kind: String = column("How its words are given.", values=STATEMENT_KINDS)
    speaker_id: String = column(
        "Who said it; NULL when the source is not identifiable; the first one of joint speakers. What a report, survey or "
        "statement by a body says is said by that body; a paper that only prints it is its `speaker_affiliation_id`.",
        null=True,
        references="actors.actor_id",
    )
    speaker_ids: List = list_of(nw.String(), "Every actor it is attributed to.", references="actors.actor_id")
    speaker_text: String = column("Words that name the source here: `he`, `a North Korean official`.", null=True)
    speaker_start_char: Int32 = column("First character of `speaker_text`.", null=True, ge=0)
    speaker_end_char: Int32 = column("One past the last character of `speaker_text`.", null=True, ge=1)
    speaker_confidence: Float64 = column(
        "Probability that `speaker_text` names the source, given that this was said; NULL where there is none. It does not tell "
        "whether `speaker_id` is the right actor for these words.",
        null=True,
        ge=0,
        le=1,
    )
    speaker_form: String = column("How the source is named.", values=SPEAKER_FORMS)
    speaker_named: Bool = column(
        "False for unnamed sources (`officials`, `experts`), and where it was not made out who is meant."
    )
    speaker_affiliation_id: String = column(
        "For unnamed sources, whom they belong to: `a North Korean official` → `country/kp`.",
        null=True,
        references="actors.actor_id",
    )
    cue_text: String = column("Reporting word, as printed: `told`, `according to`.", null=True)
    cue_lemma: String = column("Its dictionary form: `tell`.", null=True)
    cue_start_char: Int32 = column("First character of the cue.", null=True, ge=0)
    cue_end_char: Int32 = column("One past the last character of the cue.", null=True, ge=1)
    speech_act: String = column("What was done by saying it, as the cue has it.", values=SPEECH_ACTS)
    negated: Bool = column("The saying is negated: `did not deny`; or the belief: `doubts that`.")
    addressee_text: String = column("To whom: `told NBC News`.", null=True)
    addressee_start_char: Int32 = column("First character of `addressee_text`.", null=True, ge=0)
    addressee_end_char: Int32 = column("One past the last character of `addressee_text`.", null=True, ge=1)
    said_day_first: Date = column("First day on which it can have been said, by the date at the cue.", null=True)
    said_day_last: Date = column("Last such day.", null=True)
    said_date_id: String = column("The date at the cue.", null=True, references="dates.date_id")
    group_id: String = column("The same utterance elsewhere.", null=True, references="statement_groups.group_id")
    confidence: Float64 = column(
        "Probability that this was said, in the words of the evidence, and that `speaker_text` names the source "
        "(`speaker_confidence` is for the latter alone).",
        ge=0,
        le=1,
    )

    class Config(Evidence.Config):
        """No two statements share evidence."""

        unique = ["article_id", "start_char", "end_char"]  # noqa: RUF012


class StatementGroups(Table):
    """One row per utterance reported by more than one article."""

    group_id: String = column("Identifier of the group.", key=True)
    speaker_id: String = column("Who said it.", null=True, references="actors.actor_id")
    text: String = column("The fullest direct wording, or the fullest wording where none is direct.")
    article_count: Int32 = column("Articles that report it.", ge=1)
    variant_count: Int32 = column("Different wordings, letter case and punctuation apart.", ge=1)
    first_published_day: Date = column("First `published_day` among its articles.", null=True)


class Alignments(Table):
    """One row per pair of statements from different articles that report the same utterance."""

    alignment_id: String = column("Identifier of the pair.", key=True)
    group_id: String = column("The utterance.", references="statement_groups.group_id")
    statement_id_a: String = column(
        "One report; of the article published first, by time where both have one, else by day.",
        references="statements.statement_id",
    )
    statement_id_b: String = column("The other report.", references="statements.statement_id")
    relation: String = column("How one report stands to the other.", values=RELATIONS)
    similarity: Float64 = column(
        "How alike the wordings are: the share of the weight of the words of both that match. Rare words weigh more, words of "
        "near meaning match in part, and 1 is for identical wordings alone. It is no probability: that is `confidence`.",
        ge=0,
        le=1,
    )
    changes: List = list_of(
        struct_of(op=nw.String(), a_text=nw.String(), b_text=nw.String()),
        "Word-level differences in reading order: `replace`, `delete` (only in a), `insert` (only in b).",
    )
    confidence: Float64 = column("Probability that both report the same utterance.", ge=0, le=1)
