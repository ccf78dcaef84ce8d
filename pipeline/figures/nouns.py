"""The noun that a figure counts or measures, from spaCy's parse: "1,200 North Norlandish troops", "a third of the voters".

Also where it is elided ("12 of them") and what an amount is the size of ("turnout was 58%"). Nouns are spans of tokens, the first
and the head.
"""

from spacy.tokens import Span, Token

from pipeline.figures.numerals import COLLECTIVE, NOUNS, STARTERS
from pipeline.figures.quantities import AMOUNTS, MAKES_GROW, MEASURING, MODIFIERS, REACH, SUBJECTS, Quantities, Quantity
from pipeline.figures.units import DURATION, MONEY, PERCENT, unit_after

HURT = frozenset(
    "killed injured wounded dead missing hurt displaced homeless hospitalised hospitalized arrested detained".split()
)
"""After a bare number they say what became of those just counted: "40 people were killed and 12 injured"."""

PARTS = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})

WHOLES = frozenset({("in", "all"), ("in", "total"), ("all", "told")})

REACHING = frozenset("reach hit top exceed pass approach near".split())

TAKES = frozenset(
    "win take get secure bag poll receive have hold gain claim earn capture score clinch contest lose add make".split()
)

CONTESTED = frozenset("seat vote constituency ward district delegate medal race".split())
"""Named once in a sentence, they are what each number after it is of: "of the 288 seats, the Reds won 57"."""

GAPS = frozenset({",", ";", "and", "while"})

CLAUSE_ENDS = frozenset({",", ".", ";", "and", "while", ")", "in", "", "\n"})
"""After a number whose verb stands only with the one before, so that nothing is counted by it there."""

DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WDT"})

QUANTIFIERS = frozenset("more fewer less other additional further extra such of".split())

NOT_COUNTED = frozenset(
    "worth total sum average maximum minimum record year month week quarter proof evidence news word hint sign mention "
    "talk".split()
)

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl"})

TIMES = frozenset("hour day night week month quarter season year".split())
"""What one of costs or brings an amount is not what the amount is of: `each week would cost $24 million`."""

PHRASE_TAGS = frozenset("DRPW,`'_$")
"""First letters of the other tags that may stand between a number and its noun: "the 12, mostly young, men"."""


def find_noun(p: Quantities, quantity: Quantity) -> None:
    """Find what is counted: after "of", after a hyphen, or the noun that the number modifies."""
    end = quantity.end
    if quantity.counted is not None:
        return  # one teacher in five
    if p.at(end) == "times" and p.near(end):  # 26 times its sales
        noun = p.token(end).i
        quantity.counted = (noun, noun)
        return
    if p.at(end) == "of" and p.near(end):
        if p.at(quantity.start - 1) != "within":  # "within 30 miles of the border"
            quantity.counted = _object(p, p.token(end))
    elif p.at(end) in {"-", "‑"} and p.at(end + 1) == "odd":  # "30-odd trucks"
        quantity.counted = _chain(p, p.token(end + 1).i + 1)
    elif p.at(end) in {"-", "‑"} and p.at(end + 1) == "strong":
        return  # of what a 60-strong mission has 60 is not said
    elif p.at(end) in {"-", "‑"} and p.touching(end) and p.touching(end + 1):
        token = p.token(end + 1)
        head = token.head
        if token.tag_ in NOUNS:
            quantity.counted = (token.i, token.i)
        elif head.i > token.i and head.tag_ in NOUNS and token.dep_ == "amod":  # "the third-largest dam"
            quantity.counted = (head.i, head.i)
    elif p.near(end):
        quantity.counted = _modified(p, quantity)
    if quantity.kind == "score" and quantity.counted and p.doc[quantity.counted[1]].tag_ != "NN":
        quantity.counted = None  # "Rovers 2-1 United", "2-1 minutes later"
    money = quantity.unit is not None and (quantity.kind == MONEY or quantity.unit.code == PERCENT)
    if quantity.counted is None and (money or quantity.kind == "count"):
        quantity.counted = _measured(p, quantity, bare=not money)
    if quantity.counted is None or quantity.kind == DURATION:
        _count_unit(p, quantity)


def _count_unit(p: Quantities, quantity: Quantity) -> None:
    """Let a duration or measure that stands alone count its own unit: "two weeks", "14 percentage points"."""
    if quantity.unit is None or quantity.kind == MONEY or quantity.unit.code == PERCENT:
        return
    if quantity.kind == "age" and p.at(quantity.number.end) in {"-", "‑"}:
        return  # a 40-year-old
    tokens = [p.token(i) for i in range(quantity.number.end, quantity.unit_end)]
    nouns = [
        token
        for token in tokens
        if token.tag_ in NOUNS and token.is_lower and token.is_alpha and (len(token) > 3 or token.lower_ == "day")
    ]
    noun = next((token for token in nouns if token.tag_ == "NNS"), nouns[-1] if nouns else None)
    if noun is not None:
        quantity.counted = (noun.i, noun.i)


def _measured(p: Quantities, quantity: Quantity, *, bare: bool) -> tuple[int, int] | None:
    """Find what an amount is the size of: "a fine of $3bn", "prices rose by 5%", "turnout was 58%".

    Of a bare number only where the noun is known to be an amount: "a toll of 34".
    """
    first, last = p.token(quantity.start).i, p.token(quantity.end - 1).i
    root = next((t for t in p.doc[first : last + 1] if not first <= t.head.i <= last), None)
    if root is None or root.head.i > first:
        return None
    head = root.head
    if root.dep_ == "pobj":
        if head.lower_ == "of" and head.head.tag_ in NOUNS and head.head.i == head.i - 1:
            known = head.head.lower_ in AMOUNTS if bare else head.head.lower_ not in NOT_COUNTED
            return _from_left(p, head.head) if known else None
        if head.lower_ not in {"by", "to", "from", "at", "up"}:
            return None
        if head.lower_ == "at" and head.head.lemma_ in {"put", "estimate", "set", "cap", "value", "keep"}:
            return _object_of(p, head.head, first, bare=bare)
        head = head.head
    if head.lower_ in {"up", "down", "higher", "lower"}:
        head = head.head
    if head.lemma_.lower() not in MEASURING | MAKES_GROW:
        return None
    for subject in p.subjects(head, first):
        measured = subject.dep_ == "nsubjpass" or head.lemma_.lower() in MEASURING
        if (
            subject.tag_ in NOUNS
            and (subject.ent_type_ != "PERSON" or subject.lower_ in AMOUNTS)
            and subject.lower_ not in TIMES
            and (subject.lower_ in AMOUNTS if bare else measured)
        ):
            return _from_left(p, subject)
    return None


def _object_of(p: Quantities, verb: Token, before: int, *, bare: bool) -> tuple[int, int] | None:
    """Find what a verb puts at an amount: "put the toll at 34"."""
    for token in p.doc[verb.i + 1 : before]:
        if token.dep_ == "dobj" and token.head.i == verb.i and (token.lower_ in AMOUNTS or not bare):
            return _from_left(p, token)
    return None


def _from_left(p: Quantities, head: Token) -> tuple[int, int]:
    """Take in the modifiers left of a noun."""
    start = head.i
    while start > 0 and p.doc[start - 1].tag_ in MODIFIERS - {"CC"} and start - 1 >= head.left_edge.i:
        start -= 1
    return _trimmed(p, start, head)


def elided(p: Quantities, quantity: Quantity, previous: Quantity | None) -> tuple[int, int] | None:
    """Find the noun of a bare number in what has just been counted: "…, including 12 in Gaza", "12 of them".

    Also "the number of boats reached 12", "11 dead". Only where the words settle it.
    """
    numbered = _number_of(p, p.token(quantity.number.start))
    before = _counted_before(p, quantity, previous) if previous is not None and previous.kind == "count" else None
    return numbered or before or _hurt(p, quantity)


def _counted_before(p: Quantities, quantity: Quantity, previous: Quantity) -> tuple[int, int] | None:
    """Find the noun of a bare number in what the number before it counted."""
    if previous.counted is None:
        return None
    token = p.token(quantity.number.start)
    since = p.doc[p.token(previous.end - 1).i + 1 : token.i + 1]
    sentences = sum(1 for other in since if other.is_sent_start)
    if len(since) > REACH or sentences > 1:
        return None
    noun = p.doc[previous.counted[1]]
    if noun.lower_ in HURT and p.at(quantity.end) in HURT:
        return None  # 11 dead and 30 wounded
    alike = token.dep_ == noun.dep_ == "dobj" and token.head.lemma_ == noun.head.lemma_  # "A has 11 seats, B has 10"
    settled = alike or (sentences == 0 and _same_things(p, quantity, previous, since))
    return previous.counted if settled else None


def gapped(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Say whether a bare number shares the verb of the one before: `the Reds won 57 seats and the Blues 41`."""
    first, last = after_noun(p, previous), quantity.start
    plain = quantity.open and previous.kind == "count" and quantity.value == quantity.value.to_integral()
    if not plain or p.in_date(last) or not 2 <= last - first <= 8 or p.at(first) not in GAPS or not p.near(last):
        return False
    if not (previous.gapped or _takes(p, previous)) or p.at(quantity.end) not in CLAUSE_ENDS:
        return False
    between = [p.token(i) for i in range(first, last)]
    name = between[-1].tag_ in {"NNP", "NNPS", "NNS"} or between[-1].is_title or between[-1].text == ")"
    return name and not any(token.pos_ in {"VERB", "AUX", "ADP"} or token.is_sent_start for token in between)


def _takes(p: Quantities, quantity: Quantity) -> bool:
    """Say whether a count is what somebody won or holds."""
    number = p.token(quantity.number.start)
    whole = number.head.head  # 29 of the 100 seats
    part = [whole.head] if number.head.dep_ == "pobj" and whole.lower_ == "of" else []
    taken = (number, number.head, *part)
    return any(token.dep_ in {"dobj", "npadvmod"} and token.head.lemma_ in TAKES for token in taken)


def _same_things(p: Quantities, quantity: Quantity, previous: Quantity, since: Span) -> bool:
    """Say whether a bare number counts what the sentence has just counted."""
    token, start, end = p.token(quantity.number.start), quantity.start, quantity.end
    ahead, before = (p.at(end), p.at(end + 1)), (p.at(start - 2), p.at(start - 1))
    first, noun = previous.counted or (0, 0)
    return (
        before[1] == "including"
        or ahead in PARTS  # 12 of them
        or before in PARTS  # of whom 12 died
        or ahead in WHOLES
        or any(other.lower_ == "total" and other.pos_ == "NOUN" for other in since)
        or before[1] == "another"  # 100 people this year and another 250 next
        or ahead[0] in HURT  # 30 people were killed and 12 injured
        or (before[1] == "to" and token.i == noun + 2)  # 312 votes to 290
        or (token.dep_ == "dobj" and token.head.lemma_ in TAKES and p.doc[noun].lemma_ in CONTESTED)
        or ((token.dep_ in SUBJECTS or _is_verb(p, token)) and _divided(p, previous))
        or (token.dep_ == "conj" and first <= token.head.i < token.i and ahead[0] in {"in", "from", "at"})
    )


def _divided(p: Quantities, previous: Quantity) -> bool:
    """`Of the 300 passengers, 12 …`."""
    of = p.token(previous.start - 1) if previous.start else None
    owner = of is not None and of.tag_ == "POS"  # of the mill's 300 workers, 12
    while of is not None and of.i and (of.tag_ in DETERMINERS or (owner and of.tag_ in NOUNS | {"POS", "JJ"})):
        of = of.nbor(-1)
    of = of.nbor(-1) if of is not None and of.lower_ == "of" and of.i and of.nbor(-1).lower_ == "out" else of
    if of is None or of.lower_ not in {"of", "out", "among"}:
        return False
    return bool(of.is_sent_start) or of.nbor(-1).is_quote


def _number_of(p: Quantities, token: Token) -> tuple[int, int] | None:
    """Find the noun in "the number of boats reached 12", "with the number of injured reaching 12"."""
    verb = token.head if token.head.pos_ in {"VERB", "AUX"} else token.head.head
    for number in p.doc[max(0, token.i - 12) : token.i]:
        if number.lower_ != "number" or number.nbor(1).lower_ != "of":
            continue
        if number.head.i == verb.i or token.nbor(-1).lemma_ in REACHING:
            return _object(p, number.nbor(1)) or _the_injured(p, number.i + 2)
    return None


def _hurt(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """An adjective that stands for the people a bare number counts: "puts its losses at 11 dead"."""
    token, follows = p.token(quantity.number.start), p.following(quantity.end)
    if follows is None or follows.lower_ not in HURT:
        return None
    ends = token.dep_ in {"dobj", "pobj", "conj"} and p.at(quantity.end + 1) in CLAUSE_ENDS
    return (follows.i, follows.i) if ends or follows.dep_ in SUBJECTS else None


def _the_injured(p: Quantities, i: int) -> tuple[int, int] | None:
    """An adjective that stands for people: "the number of injured"."""
    return (i, i) if p.doc[i].lower_ in HURT else None


def _modified(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find the noun to the right that the figure modifies."""
    if p.at(quantity.end) == "and" and not (
        p.numeric[quantity.end + 1 :][:1] == [True] or p.at(quantity.end + 1) in STARTERS
    ):
        return None  # a mother of three and manager
    first, last = p.token(quantity.start).i, p.token(quantity.end - 1).i
    last += last + 1 < len(p.doc) and p.doc[last + 1].text == "+"  # 4000+ workers
    for token in p.doc[first : last + 1]:
        head = token.head
        if _is_verb(p, token):
            return None
        if head.i > last and head.tag_ in NOUNS and head.lower_ not in NOT_COUNTED and _one_phrase(p, last + 1, head.i):
            return _trimmed(p, last + 1, _whole(p, head, fraction=quantity.number.form == "fraction"))
    return None if p.in_date(quantity.end) else _chain(p, last + 1)


def _is_verb(p: Quantities, number: Token) -> bool:
    """Say whether what a number seems to count is the verb of the clause: `at least four relate to mergers`."""
    head = number.head
    bare = number.dep_ == "nummod" and head.i == number.i + 1 and number.lower_ not in {"one", "1"}
    participle = head.lower_.endswith("ing")  # with six fighting for their lives
    clause = head.tag_ == "NN" and (head.dep_ in CLAUSES or participle) and head.lower_ not in COLLECTIVE
    return bare and clause and head.i + 1 < len(p.doc) and not head.nbor().is_punct


def _whole(p: Quantities, head: Token, *, fraction: bool) -> Token:
    """Go on from a noun that modifies another to that one: "190 police precinct chiefs", "half the party's votes"."""
    while (
        head.dep_ in ({"compound", "nmod", "poss"} if fraction else {"compound", "nmod"})
        and head.i < head.head.i
        and head.head.tag_ in NOUNS
    ):
        if not _one_phrase(p, head.i, head.head.i):
            break
        head = head.head
    after = p.doc[head.i + 1 : head.i + 3]
    hyphened = len(after) == 2 and after[0].text == "-" and not head.whitespace_ and after[1].tag_ in NOUNS
    return after[1] if hyphened else head


def _object(p: Quantities, preposition: Token) -> tuple[int, int] | None:
    """Find the noun phrase that a preposition governs."""
    for child in p.doc[preposition.i + 1 : preposition.i + 1 + REACH]:
        if child.dep_ == "pobj" and child.head.i == preposition.i:
            if child.tag_ == "NN" and child.nbor(-1).tag_ == "RBS":
                return None  # one of the most complex
            if child.tag_ in NOUNS and _one_phrase(p, preposition.i + 1, child.i):
                return _trimmed(p, preposition.i + 1, child)
            if child.pos_ == "PRON":
                return None
            break
    return _chain(p, preposition.i + 1)


def _one_phrase(p: Quantities, start: int, head: int) -> bool:
    """Only modifiers stand before the head."""
    between = p.doc[start:head]
    return head - start < 12 and all(
        t.tag_ in MODIFIERS or t.tag_[:1] in PHRASE_TAGS or t.dep_ == "amod" for t in between
    )


def _chain(p: Quantities, start: int) -> tuple[int, int] | None:
    """Read a noun phrase by tags alone: modifiers up to the last noun in a row; only a plural is certain enough."""
    head: Token | None = None
    for token in p.doc[start : start + 10]:
        if token.is_space and "\n" not in token.text:
            continue
        if token.tag_ in NOUNS:
            head = token
        elif head is not None or token.tag_ in {"CC", "POS"} or token.tag_ not in MODIFIERS | DETERMINERS:
            break
    if head is None or not (
        head.tag_ == "NNS" or head.lower_ in COLLECTIVE or (head.i == start and head.tag_ == "NNPS")
    ):
        return None
    return _trimmed(p, start, head)


def _trimmed(p: Quantities, start: int, head: Token) -> tuple[int, int]:
    """Cut determiners and numbers, with their units, off the front."""
    after = max([token.i + 1 for token in p.doc[start : head.i] if token.tag_ == "CD"], default=None)
    if after is not None:  # the 512GB model, a 10 per cent deposit
        unit = unit_after([token.text for token in p.doc[after : head.i]], 0, touching=True)
        start = after + (unit[1] if unit else 0)
    if start + 2 <= head.i and start > 0 and p.doc[start].tag_ == "HYPH" and p.doc[start - 1].tag_ == "CD":
        start += 2  # a 52-week high
    for token in p.doc[start : head.i]:
        more = token.lower_ in QUANTIFIERS and token.tag_ != "RBR"
        if not (more or token.tag_ in DETERMINERS or token.tag_ in {"CD", "HYPH", "CC"} or not token.is_alpha):
            break
        start += 1
    return start, head.i


def after_noun(p: Quantities, quantity: Quantity) -> int:
    """Give the piece after the counted noun."""
    i = quantity.end
    if quantity.counted is not None:
        head = p.doc[quantity.counted[1]]
        while i < len(p.words) and p.starts[i] < head.idx + len(head):
            i += 1
    return i
