"""Whether a capital stands for its state: `Kyiv said`, but not `in Kyiv`."""

from spacy.tokens import Doc, Token

from pipeline.actors import knowledge
from pipeline.actors.name_words import SAY, words
from pipeline.cues import lexicon
from pipeline.grammar import POSSESSIVE
from pipeline.tokens import sentence_of

STATE_VERBS = SAY | words(
    """fund finance build pump penetrate embrace spend invest develop test fire hack jail release free arrest
    reassure retain undermine ignore dismiss denounce veto tolerate shelter arm train equip promote protest
    complain apologize apologise object resist concede compromise retreat intervene interfere escalate mobilize
    mobilise defend protect accuse condemn oppose support back criticize criticise reject welcome
    impose sanction ban lift call demand seek want try hope plan intend decide refuse fail need
    pledge sign ratify negotiate recognize recognise withdraw deploy send supply provide sell buy invade
    attack retaliate respond react view see consider regard fear hold expel summon threaten offer
    propose approve block push press pressure move act join leave face blame maintain
    signal launch cut suspend resume expect allow let help play mediate broker annex host lobby appear
    seem begin start pursue adopt reassess accept rule control pay owe break violate side ally
    normalise normalize voice express reiterate abstain amass balk baulk boycott brand bristle brush commit congratulate
    consult cooperate coordinate counter covet decline detain disagree dispatch downplay dub freeze hail halt intercept invite
    issue label lambast lambaste lash lodge notify opt order rebuff refrain refute retort scrap seize sever shrug sidestep slam
    term"""
)
STATE_VERBS |= {
    verb for verb, cue in lexicon("verb").items() if cue.act in ("confirm", "demand", "deny", "promise", "warn")
}
"""Verbs whose subject, when it is the name of a capital, is the state that sits there."""

STATE_ADJECTIVES = words(
    """aware ready willing unwilling concerned worried keen opposed committed alone able unable reluctant eager
    satisfied dissatisfied happy unhappy furious angry wary cautious determined prepared responsible silent
    convinced confident open hostile serious interested weak isolated desperate nervous pleased alarmed"""
)
"""What a state is said to be: `Beijing was not aware`."""

GIVING_VERBS = words("supply provide sell give transfer lend owe export offer deliver")

STATE_THINGS = words(
    """failure failures policy policies government stance position claim claims decision demand demands ally allies
    support interests interest involvement role influence ambassador envoy denial response reaction strategy
    aggression invasion war military army troops forces sanctions aid threat threats relations relationship ties
    leaders officials diplomats abuses nuclear missile spy intelligence concerns concern refusal willingness
    efforts plan plans protector request requests hand pressure service agency agencies approach goals
    goal ambitions sovereignty rulers regime help backing actions behavior behaviour commitment offer"""
)
"""Nouns that a state owns: `Moscow's aggression` is the state's, `Moscow's streets` the city's."""

STATE_PREPOSITIONS = words("with between against by for from to on over of")
DISPOSED = words(
    """according committed loyal hostile close closer dependent friendly allied aligned sympathetic subservient
    answerable beholden"""
)
PARTNER_NOUNS = words(
    """pressure influence tie ties sanction relation talk headache sign part patience relations relationship
    alliance talks deal pact war sanctions support reliance dependence aid tensions agreement cooperation
    message trust threat criticism"""
)
PARTNER_VERBS = words(
    """negotiate sign side cooperate talk agree pressure push prompt urge accuse blame help provide supply arm back
    support sideline commit alarm anger force allow ally share warn tell ask give send sell align"""
)

MOST_CONJUNCTS = 4
"""Capitals joined by `and` that act together; longer chains are lists of places."""


def acts_as_state(doc: Doc, start: int, end: int) -> bool:
    """Whether a capital stands for its state here rather than for the place."""
    token = doc[start:end].root
    for _ in range(MOST_CONJUNCTS):  # `Washington and Seoul have warned`
        if token.dep_ == "conj" and token.head.i < token.i and _is_state(token.head.text):
            token = token.head
    if any(child.dep_ in ("det", "amod", "nummod") for child in doc[start:end].root.children):
        return False  # `an undivided Jerusalem`
    head = token.head
    after = doc[end].text if end < len(doc) else ""
    if any(child.dep_ == "acl" and child.i == end and child.lemma_ in STATE_VERBS for child in token.rights):
        return True  # `and Ankara insisting it was late`
    if token.dep_ in ("nsubj", "nsubjpass"):
        passive = token.dep_ == "nsubjpass"
        feels = any(child.dep_ == "acomp" and child.lower_ in STATE_ADJECTIVES for child in head.children)
        return not passive and (head.lemma_ in STATE_VERBS or feels or _has_infinitive(head))
    if token.dep_ == "poss" or after in POSSESSIVE:
        if any(word.lower_ in OF_TOWNS for word in doc[end : head.i + 1]):
            return False  # `Tokyo's metropolitan government`
        return any(word.lower_ in STATE_THINGS for word in doc[end : head.i + 1]) or head.lemma_.lower() in STATE_THINGS
    if token.dep_ in ("dobj", "dative", "iobj"):
        return head.lemma_ in PARTNER_VERBS
    if token.dep_ == "pobj":
        owner = head.head
        if head.lower_ == "from" and owner.lower_ in ANSWERS:
            return True
        if head.lower_ not in STATE_PREPOSITIONS:
            return False
        if head.lower_ == "for" and head.i in (0, sentence_of(head).start) and after == ",":
            return True
        if head.lower_ == "to" and owner.lower_ in DISPOSED:
            return True
        verbs = {"to": GIVING_VERBS, "by": STATE_VERBS | PARTNER_VERBS}.get(head.lower_, PARTNER_VERBS)
        if head.lower_ in ("with", "by", "against", "to") and owner.lemma_ in verbs:
            return True
        return owner.lemma_.lower() in PARTNER_NOUNS or owner.lower_ in PARTNER_NOUNS
    return False


OF_TOWNS = words("metropolitan city municipal local district borough provincial regional town")
"""Adjectives of what belongs to a town and no state."""

ANSWERS = words("comment confirmation denial reaction reply response")
"""What comes from a state: `there was no comment from Moscow`."""


def _is_state(name: str) -> bool:
    """Whether a word names a state or its capital."""
    return (knowledge.capital(name) or knowledge.country(name)) is not None


def _has_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" for child in verb.children)
