"""The noun that a figure counts or measures, from spaCy's parse: "1,200 North Norlandish troops", "a third of the voters".

Also where it is elided ("12 of them") and what an amount is the size of ("turnout was 58%"). Nouns are spans of tokens, the first
and the head.
"""

from spacy.attrs import LOWER
from spacy.tokens import Span, Token

from pipeline.figures.numerals import COLLECTIVE, HURT, NOUNS, STARTERS
from pipeline.figures.quantities import (
    AMOUNTS,
    CHANGES,
    EXPECTED,
    MAKES_GROW,
    MEASURING,
    MODIFIERS,
    PEOPLE,
    PERSONS,
    REACH,
    SUBJECTS,
    SUMS,
    Quantities,
    Quantity,
)
from pipeline.figures.units import DURATION, MEASURE, MONEY, PERCENT, unit_after
from pipeline.grammar import FINITE
from pipeline.persons import ROLES
from pipeline.tokens import strings

PARTS = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")})

WHOLES = frozenset({("in", "all"), ("in", "total"), ("all", "told")})

REACHING = frozenset("reach hit top exceed pass approach near".split())

TAKES = frozenset(
    "win take get give secure bag poll receive have hold gain claim earn capture score clinch contest lose add make".split()
)

CONTESTED = frozenset("seat vote constituency ward district delegate medal race".split())
"""Named once in a sentence, they are what each number after it is of: "of the 288 seats, the Reds won 57"."""

GAPS = frozenset({",", ";", "and", "while"})

CLAUSE_ENDS = frozenset({",", ".", ";", "and", "while", ")", "in", "", "\n"})
"""After a number whose verb stands only with the one before, so that nothing is counted by it there."""

DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WDT"})

QUANTIFIERS = frozenset("more fewer less other additional further extra such of".split())

PUTS = frozenset("put estimate set cap value keep see forecast project peg".split())

SENDS = frozenset("send push drive bring knock take lift".split())
"""With an object and the way it goes they tell by how much, or to what: "sending its shares down 14%"."""

NO_NOUN = frozenset("% percent cent do does did one".split())
"""What the parser may take for the noun of a number: "27% of its 7 billion dollars", "three or four do"."""

NOT_COUNTED = frozenset(
    "worth top range something excess total sum average maximum minimum record year month week quarter season half third "
    "proof evidence news word hint sign mention talk".split()
)

ROUGHLY = frozenset("extent order range region tune value vicinity".split())
"""They only say how much an amount is: `a grant in the region of $3 million`, `aid to the tune of $3 million`."""

MOVED = frozenset({"higher", "lower", "up", "down"})
"""With an amount they tell how something has changed."""

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
    if quantity.kind == MEASURE:
        end = _behind_conversion(p, end)
    if p.at(end) == "times" and p.near(end):  # 26 times its sales
        noun = p.token(end).i
        quantity.counted = (noun, noun)
        return
    if p.at(end) == "of" and p.near(end):
        if p.at(quantity.start - 1) != "within":  # "within 30 miles of the border"
            quantity.counted = _object(p, p.token(end)) or _as_much_as_of(p, quantity)
        if (
            quantity.counted is not None
            and quantity.kind in {MEASURE, MONEY}
            and p.doc[quantity.counted[1]].lower_ in TIMES
        ):
            quantity.counted = None  # the 19 million tonnes of last season
        if p.at(quantity.start - 1) in RANKED and quantity.kind == "count" and _is_whole(p, quantity):
            quantity.counted = None  # the last eight of the cup
    elif p.at(end) in {"-", "‑"} and p.at(end + 1) in {"odd", "plus"}:  # "30-odd trucks"
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
    elif p.at(end) == "head" and p.at(end + 1) == "of" and quantity.value != 1 and p.near(end):  # 300 head of cattle
        quantity.counted = _object(p, p.token(end + 1))
    elif quantity.kind == "age" and not quantity.unit_end and p.at(quantity.start - 1) in {"over", "under"}:
        return  # people under 30
    elif p.near(end) and not _thanks_to(p, end) and not _holds_opinion(p, quantity):
        quantity.counted = _modified(p, quantity)
    if quantity.kind == "score" and quantity.counted and p.doc[quantity.counted[1]].tag_ != "NN":
        quantity.counted = None  # "Rovers 2-1 United", "2-1 minutes later"
    if quantity.counted is None and (_is_amount(quantity) or quantity.kind == "count"):
        quantity.counted = measured(p, quantity)
    elif quantity.counted is None and quantity.kind == MEASURE:
        quantity.counted = _size(p, quantity)
    found = None if quantity.counted is None else p.doc[quantity.counted[1]]
    if found is not None and (found.lower_ in NO_NOUN or not found.text[0].isalpha()):
        quantity.counted = None
    if quantity.counted is None and (quantity.kind == PERCENT or quantity.number.form == "fraction"):
        quantity.counted = _higher(p, quantity)
    if quantity.counted is None and quantity.kind == PERCENT:
        quantity.counted = _told_in_words(p, quantity)
    if quantity.counted is None and quantity.kind == MONEY:
        quantity.counted = in_form(p, quantity)
    if quantity.counted is None or quantity.kind == DURATION:
        _count_unit(p, quantity)


def _behind_conversion(p: Quantities, end: int) -> int:
    """Give the piece behind the same amount in another unit: `4,000 hectares | (9,900 acres) | of forest`."""
    closing = next((k for k in range(end, end + 6) if p.at(k) == ")"), end) if p.at(end) in {"(", ")"} else end
    return closing + 1 if closing < end + 6 and p.at(closing) == ")" and p.at(closing + 1) == "of" else end


def _as_much_as_of(p: Quantities, share: Quantity) -> tuple[int, int] | None:
    """Find of what a share is that of another's: `The budget is a fifth of Oster's`."""
    root = p.token(share.end - 1)
    told = p.subjects(root.head, root.i) if share.number.form == "fraction" and root.head.lemma_ == "be" else []
    return _from_left(p, told[0]) if told and told[0].tag_ in NOUNS else None


def _size(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find of what a measure is: `demand of 690 megawatts`, `the level has dropped to 29 metres`; not of a bus that fell 20."""
    found = measured(p, quantity)
    return found if found is not None and p.doc[found[1]].lemma_.lower() in SIZES else None


SIZES = frozenset(
    "altitude area capacity consumption demand density depth difference distance elevation emission flow gap generation gust "
    "height inflow level length load magnitude mass outflow output power precipitation pressure production radius rainfall range "
    "reserve size snowfall speed supply temperature thickness use volume wavelength weight width wind wingspan".split()
)


def _told_in_words(p: Quantities, share: Quantity) -> tuple[int, int] | None:
    """Find of what a share is that words tell before it: `a majority of voters (54%)`, `most voters (54%)`."""
    last = p.token(share.start).i - 2
    if p.at(share.start - 1) != "(" or last < 1 or p.doc[last].tag_ not in {"NNS", "NNPS"}:
        return None
    first = last
    while (
        first > 1
        and p.doc[first - 1].tag_ in MODIFIERS - {"CC", "CD"} | DETERMINERS
        and p.doc[first - 1].lower_ != "most"
    ):
        first -= 1
    before, above = p.doc[first - 1].lower_, p.doc[max(0, first - 2)].lower_
    told = before == "most" or (before == "of" and above in {"majority", "minority", "most", "plurality"})
    return _trimmed(p, first, p.doc[last]) if told else None


def _thanks_to(p: Quantities, i: int) -> bool:
    """Tell `thanks to`, which the parser takes for a noun: `grew 12% thanks to orders`."""
    return p.at(i) == "thanks" and p.at(i + 1) == "to"


def _holds_opinion(p: Quantities, share: Quantity) -> bool:
    """Tell a verb of opinion after a share that the parser takes for an adjective: `33 per cent preferred repairs`."""
    verb, follows = p.following(share.end), p.following(share.end + 1)
    if share.kind != PERCENT or verb is None or follows is None or verb.lower_ not in OPINIONS or verb.tag_ in FINITE:
        return False
    noun = verb.head if verb.dep_ == "amod" else follows
    return noun.lower_ not in SECURITIES and not any(word.is_punct for word in p.doc[verb.i : noun.i])


OPINIONS = frozenset("preferred favoured favored opposed supported backed rejected wanted".split())

SECURITIES = frozenset(
    "share shares stock stocks equity security securities unit units note notes debt bond bonds loan loans".split()
)
"""What has preferred and backed ones: `6 per cent preferred shares`."""


def _higher(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find what is by so much higher: `a 28% higher risk of stroke`, `a third less carbon`."""
    more = p.following(quantity.end)
    if (
        more is None
        or more.tag_ != "JJR"
        or more.dep_ != "amod"
        or more.head.i < more.i
        or more.head.tag_ not in {"NN", "NNS"}
    ):
        return None
    head = _whole(p, more.head, fraction=False)
    return _trimmed(p, more.i + 1, head) if _one_phrase(p, more.i + 1, head.i) else None


RANKED = frozenset("last final top bottom best first leading".split())
"""Before a number they make it the best or the latest of something, which counts members that are not named."""


def _is_whole(p: Quantities, quantity: Quantity) -> bool:
    """Whether the noun found is one thing, not several."""
    noun = None if quantity.counted is None else p.doc[quantity.counted[1]]
    return noun is not None and noun.tag_ in {"NN", "NNP"} and noun.lower_ not in COLLECTIVE


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


def _is_amount(quantity: Quantity) -> bool:
    """Tell an amount of money, a share and a rate from a mere number."""
    return quantity.rate is not None or (
        quantity.unit is not None and (quantity.kind == MONEY or quantity.unit.code == PERCENT)
    )


def measured(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find what an amount is the size of: "a fine of $3bn", "prices rose by 5%", "turnout was 58%".

    Of a bare number only where the noun is known to be an amount ("a toll of 34"), or several things rose or fell to it.
    """
    first, last = p.token(quantity.start).i, p.token(quantity.end - 1).i
    bare = not _is_amount(quantity) and quantity.kind != MEASURE
    if not bare and (moved_on := _moved_beside(p, first)) is not None:
        return _from_left(p, moved_on)
    root = next((t for t in p.doc[first : last + 1] if not first <= t.head.i <= last), None)
    if (
        root is not None
        and root.dep_ == "conj"
        and root.head.i < first
        and p.doc[first - 1].lower_ in {"or", "some", "about"}
    ):
        root = root.head  # made up 1.7 percent of output, or some $400 million
    if root is not None and root.head.i > last and p.in_date(quantity.end):
        root = root.head  # by a tenth last year
    if root is not None and root.head.i == last + 1 and _thanks_to(p, quantity.end):
        root = root.head
    if root is None or (root.head.i > first and (root.head.i != last + 1 or root.head.lower_ not in MOVED)):
        return None
    head = root.head
    if root.dep_ == "pobj":
        about = head.head
        roughly = head.lower_ == "of" and about.lower_ in ROUGHLY and about.head.lower_ in {"in", "on", "by", "to"}
        roughly |= (about.head.lower_, about.lower_, head.lower_) == ("of", "order", "of")
        if roughly:
            head = about.head  # in the region of $3 million
        if (roughly or head.lower_ == "of") and head.head.tag_ in NOUNS and head.head.i == head.i - 1:
            known = head.head.lower_ in AMOUNTS if bare else head.head.lower_ not in NOT_COUNTED
            return _from_left(p, head.head) if known else None
        if not roughly and head.lower_ not in {"by", "to", "from", "at", "up", "below", "above", "past", "beyond"}:
            return None
        if head.lower_ == "at" and head.head.dep_ == "dobj" and head.head.head.lemma_ in PUTS and not bare:
            return _from_left(p, head.head)
        if head.lower_ == "at" and head.head.lemma_ in PUTS:
            return _object_of(p, head.head, first, bare=bare) or _put_at(p, head.head, first, bare=bare)
        if (
            head.lower_ == "from"
            and head.head.dep_ == "dobj"
            and head.head.head.lemma_.lower() in MAKES_GROW
            and not bare
        ):
            return _from_left(p, head.head)  # lowered the fee from $5 to $4
        head = head.head
    moved = head.lower_ in MOVED
    if moved and not bare and (own := _with(p, head, first)) is not None:
        return own
    if head.lower_ == "worth" and head.dep_ == "amod" and head.head.i == head.i - 1:
        owned = (
            head.head.tag_ in {"NN", "NNS"}
            and head.head.lower_ not in PEOPLE
            and head.head.lemma_ not in ROLES | OWNERS
        )
        return _from_left(p, head.head) if owned else None  # assets worth $3 million
    if moved or head.lower_ == "worth":
        head = head.head
    verb = head.lemma_.lower()
    if verb == "cost" and quantity.kind == MONEY and (lost := in_form(p, quantity)) is not None:
        return lost  # the strike cost the airline $40 million in revenue
    if verb in SENDS or (
        verb in CHANGES and any(p.doc[i].dep_ == "dobj" and p.doc[i].head.i == head.i for i in range(head.i, first))
    ):
        return _object_of(p, head, first, bare=bare and quantity.number.form != "fraction")
    phrasal = _with_particle(p, head)
    regained = verb == "recover" and quantity.kind == MONEY and root.dep_ == "dobj"  # the ministry recovered $3 million
    if regained or (verb in {"gain", "lose", "shed", "add"} and quantity.kind == PERCENT):
        traded = [noun for noun in _subjects(p, head, first) if noun.lemma_.lower() in TRADED]
        return _from_left(p, traded[0]) if traded else None
    if verb not in MEASURING | MAKES_GROW and not phrasal:
        return None
    rising = moved or phrasal or verb in CHANGES | REACHES
    grows = bare and rising and _may_be_risen_to(p, quantity)
    for found in _subjects(p, head, first):
        measured = found.dep_ == "nsubjpass" or verb in MEASURING | GROWN or phrasal
        subject = _stands_for(p, found)
        if (
            subject.tag_ in NOUNS
            and (subject.ent_type_ != "PERSON" or subject.lower_ in AMOUNTS)
            and subject.lemma_.lower() not in TIMES
            and (
                subject.lower_ in AMOUNTS or _numbers(subject) or (grows and _may_number(subject, quantity))
                if bare
                else measured
            )
        ):
            return _from_left(p, subject)
    return None


def _moved_beside(p: Quantities, first: int) -> Token | None:
    """What went up or down beside what the sentence tells: "profit fell on | revenue up 2% at £1.1bn", "with | orders up 3%"."""
    i = first - 1
    if p.doc[i].lower_ in {"at", "to"}:
        i -= 1
        while i > 0 and (p.doc[i].like_num or p.doc[i].lower_ in {"%", "percent", "per", "cent", ","}):
            i -= 1
    noun = p.doc[max(i - 1, 0)]
    moved = i > 1 and p.doc[i].lower_ in {"up", "down"} and noun.tag_ in {"NN", "NNS"} and noun.lower_ not in TIMES
    beside = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "with", "despite"} and noun.ent_type_ != "DATE"
    if noun.text == "," and i > 2 and p.doc[i].lower_ in {"up", "down"}:  # the stock, up 12 percent so far this year,
        noun = p.doc[i - 2]
        beside = moved = noun.dep_ in SUBJECTS and noun.tag_ in {"NN", "NNS"} and noun.lower_ not in TIMES
    return noun if moved and beside else None


OWNERS = PERSONS | {"couple", "family", "individual", "person"}
"""With roles they are those who are worth an amount, not what is."""


def _may_be_risen_to(p: Quantities, quantity: Quantity) -> bool:
    """Tell what things rise or fall to, or by: "arrests fell to 212", "profit fell by a third"."""
    if quantity.number.form == "fraction" and quantity.number.scale == 1:
        return True
    plain = quantity.number.form in {"digits", "words"} and quantity.value >= LEAST_RISEN_TO
    return plain and (p.ends_clause(quantity.end) or p.in_date(quantity.end))


LEAST_RISEN_TO = 13
"""Smaller numbers without a noun are ranks and points as often: "the hosts climbed to seven"."""


def _may_number(subject: Token, quantity: Quantity) -> bool:
    """Whether a noun is of things that can be many, or fall by a third: not of those who play or rank."""
    tags = {"NN", "NNS"} if quantity.number.form == "fraction" else {"NNS"}
    return subject.tag_ in tags and subject.lemma_.lower() not in ROLES | SIDES


TRADED = frozenset(
    "share stock index equity bond gilt future rupee dollar euro pound yen yuan peso rand rouble ruble franc crown price oil "
    "crude gold silver copper wheat bitcoin currency market cedi naira shilling lira baht ringgit rupiah zloty forint".split()
)
"""What gains or loses so many percent of itself, as a party or a firm does not."""

SIDES = frozenset(
    "side team club host visitor guest leader champion country nation city state town region company firm stock index "
    "temperature mercury price rate yield share bond future rupee dollar euro pound yen odds age".split()
)
"""What rises or falls to a rank, to points or to degrees that are not said."""


def _put_at(p: Quantities, verb: Token, before: int, *, bare: bool) -> tuple[int, int] | None:
    """Find what is put at an amount: "the loss was put at £4,000", "with losses estimated at $5 million"."""
    if verb.dep_ == "acl" and (verb.head.i == verb.i - 1 or (verb.head.i == verb.i - 2 and verb.nbor(-1).is_punct)):
        put = [verb.head]
    else:
        put = [subject for subject in p.subjects(verb, before) if subject.dep_ == "nsubjpass"]
    for noun in put:
        if noun.tag_ in NOUNS and (noun.lower_ in AMOUNTS or (noun.ent_type_ != "PERSON" and not bare)):
            return _from_left(p, noun)
    return None


def is_put(p: Quantities, i: int) -> bool:
    """Whether a number that nothing names stands after the `at` of piece `i`, no hour: `put the number at four`."""
    verb = p.token(i).head
    what = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "nsubj"} and child.i < p.token(i).i]
    if verb.lemma_ in PUTS:
        what = [child for child in what if child.dep_ != "nsubj"]
        it = verb.lemma_ in {"put", "estimate"} and any(child.lower_ == "it" and child.dep_ == "dobj" for child in what)
        return it or any(child.lower_ in AMOUNTS | HOW_MANY for child in what)
    return verb.lemma_ in {"stand", "remain"} and any(child.lower_ in AMOUNTS | HOW_MANY for child in what)


HOW_MANY = frozenset("number figure total count estimate".split())

GROWN = frozenset("widen double triple expand halve".split())
"""Verbs that tell what grows too, without an object: "the deficit widened to 3%"."""

REACHES = frozenset("reach hit top exceed surpass".split())

PARTICLES = {"make": ("up",), "go": ("up", "down", "from"), "come": ("in", "down")}


def _with(p: Quantities, moved: Token, before: int) -> tuple[int, int] | None:
    """Find what is up or down beside the clause, or without a verb: `a good year, with revenue up 9%`, `Exports 5% lower`."""
    i = max(0, min(before, moved.i) - 1)
    bracket = p.doc[i].text == "(" and i > 0  # thefts (up 22%)
    noun = p.doc[i - bracket]
    beside = noun.head.lower_ == "with" if noun.dep_ == "pobj" else noun.dep_ == "nsubj" and noun.head.i == moved.i
    own = moved.head.i in {noun.i, noun.head.i if noun.dep_ == "conj" else noun.i} and moved.head.tag_ in NOUNS
    beside |= noun.tag_ in {"NN", "NNS"} and (bracket or own)  # Revenue up 5% to £2m, thefts (up 22%)
    return _from_left(p, noun) if beside and noun.tag_ in NOUNS and noun.ent_type_ != "PERSON" else None


def _with_particle(p: Quantities, verb: Token) -> bool:
    """`makes up 3%`, `goes up by 3%`, `came in at 3%`, `went from nine to two`."""
    return verb.i + 1 < len(p.doc) and verb.nbor().lower_ in PARTICLES.get(verb.lemma_, ())


def _subjects(p: Quantities, verb: Token, before: int) -> list[Token]:
    """Give what an amount is told of by a verb that may have its subject elsewhere: "rents are set to rise 5%"."""
    if own := p.subjects(verb, before):
        return own
    up = verb.head
    participle = verb.dep_ == "acl" and verb.tag_ == "VBG"  # a scheme costing $3 million; not towns hit by 3 percent
    of = verb if participle else up if verb.dep_ == "xcomp" and up.dep_ == "acl" else None
    if of is not None:
        return [of.head] if of.head.i < of.i else []  # a project estimated to cost $5 million
    to = verb.i > 0 and verb.nbor(-1).lower_ == "to"
    if verb.dep_ in {"xcomp", "advcl"} and up.lemma_.lower() in CHANGES and to:
        return p.subjects(up, before)  # fell 96 cents to settle at $43.88
    if verb.dep_ == "xcomp" and (up.tag_ == "VBN" or up.lemma_ in LEADS_ON or up.pos_ == "ADJ"):
        return p.subjects(up if up.pos_ != "ADJ" else up.head, before) or p.subjects(up, before)
    if (
        verb.dep_ == "pcomp" and verb.tag_ == "VBG" and up.lower_ in {"before", "after"}
    ):  # rose to 3% before falling to 2%
        told = up.head
        return p.subjects(told, verb.i) if told.i < verb.i and told.lemma_.lower() in CHANGES | MEASURING else []
    return _shared_subject(p, verb)


LEADS_ON = frozenset("continue begin start seem appear tend go".split())
"""Verbs before an infinitive whose subject is that of what follows."""


def _shared_subject(p: Quantities, verb: Token) -> list[Token]:
    """Give the subject of the verb of change before "and": "trade had grown by a tenth and reached $3 billion"."""
    if verb.i < 1 or verb.nbor(-1).lower_ != "and" or verb.dep_ != "conj":
        return []
    for before in reversed(p.doc[max(0, verb.i - REACH) : verb.i - 1]):
        if before.is_sent_start and before.pos_ not in {"VERB", "AUX"}:
            return []
        if before.pos_ == "VERB" and before.tag_ != "VBG":
            return p.subjects(before, verb.i) if before.lemma_.lower() in CHANGES | MEASURING else []
    return []


def _stands_for(p: Quantities, subject: Token) -> Token:
    """Give the noun of "those", "which": "sales in Europe were flat, while those in China rose 4%", "inflation, which hit 9%"."""
    clause = subject.head
    if subject.tag_ == "WDT" and clause.dep_ == "relcl" and clause.head.i < subject.i:
        owner = clause.head.head
        of_sum = owner.lower_ == "of" and owner.head.lemma_.lower() in SUMS
        return owner.head if of_sum else clause.head
    followed = subject.i + 1 < len(p.doc) and subject.nbor().lower_ in {"in", "from", "of", "to", "for", "at", "by"}
    if subject.lower_ not in {"those", "that"} or not followed or clause.dep_ not in {"advcl", "conj"}:
        return subject
    nouns = [noun for noun in p.subjects(clause.head, subject.i) if noun.tag_ in NOUNS]
    plural = subject.lower_ == "those"
    return nouns[0] if len(nouns) == 1 and (nouns[0].tag_ == "NNS") == plural else subject


def _object_of(p: Quantities, verb: Token, before: int, *, bare: bool) -> tuple[int, int] | None:
    """Find what a verb puts at an amount, or moves to it: "put the toll at 34", "sent its shares down 4%", "cut rates to 2%"."""
    for token in p.doc[verb.i + 1 : before]:
        if token.dep_ == "dobj" and token.head.i == verb.i and token.tag_ in NOUNS and token.ent_type_ != "PERSON":
            return _from_left(p, token) if token.lower_ in AMOUNTS or _numbers(token) or not bare else None
    return None


def in_form(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find what a sum consists of: "$212 million in emergency funding"; not "in April", "in court", "in the bank"."""
    i = quantity.end
    if p.at(i) == "(":  # 40 million dinars ($370,000) in aid
        i = next((k for k in range(i, i + 7) if p.at(k) == ")"), i)
    i += p.at(i) == ")"
    if p.at(i) != "in" or p.in_date(i + 1):
        return None
    found = _object(p, p.token(i))
    if found is None or p.doc[found[1]].lemma_.lower() not in FORMS_OF_MONEY:
        return None
    return found


FORMS_OF_MONEY = frozenset(
    "aid allowance arrears asset assistance award backing benefit bond bonus bribe budget bill capital cash claim collateral "
    "commission commitment compensation contract contribution cost credit crypto cryptocurrency cut damage debt deposit dividend "
    "donation duty earning equity expense export fee finance financing fine fund funding gain gift good grant guarantee "
    "import income incentive interest investment kickback levy liability loan loss order overtime pay payment payout penalty "
    "pension pledge premium proceeds procurement profit purchase ransom rebate refund reimbursement relief remittance rent "
    "reparation restitution revenue reward royalty salary sale saving scholarship security settlement share sponsorship stimulus "
    "spending stock subsidy support tariff tax taxis toll trade transaction transfer wage".split()
)
"""What is paid, owed, earned or held as money, after a sum and "in"."""


def _numbers(noun: Token) -> bool:
    """`the number of`."""
    return noun.lower_ == "number" and noun.i + 2 < len(noun.doc) and noun.nbor().lower_ == "of"


def _from_left(p: Quantities, head: Token) -> tuple[int, int]:
    """Take in the modifiers left of a noun; of "the number of boats", give the boats."""
    if _numbers(head):
        return _object(p, head.nbor()) or _the_injured(p, head.i + 2) or (head.i, head.i)
    start = head.i
    while start > 0 and p.doc[start - 1].tag_ in MODIFIERS - {"CC"} and start - 1 >= head.left_edge.i:
        start -= 1
    return _trimmed(p, start, head)


def elided(p: Quantities, quantity: Quantity, previous: Quantity | None) -> tuple[int, int] | None:
    """Find the noun of a bare number in what has just been counted: "…, including 12 in Gaza", "12 of them".

    Also "the number of boats reached 12", "11 dead". Only where the words settle it.
    """
    of = (p.at(quantity.end), p.at(quantity.end + 1))
    if p.at(quantity.start - 1) in RANKED and of[0] == "of" and of not in PARTS:
        return None  # the final one of the season
    numbered = _number_of(p, p.token(quantity.number.start))
    before = _counted_before(p, quantity, previous) if previous is not None and previous.kind == "count" else None
    return numbered or before or _hurt(p, quantity) or _of_those(p, quantity)


def joined_of(p: Quantities, quantity: Quantity, previous: Quantity) -> tuple[int, int] | None:
    """Find what is counted twice, each time of another thing: `12 counts of theft and | two of bribery`; not `two of the men`."""
    start = _before_bound(p, quantity)
    if p.at(quantity.end) != "of" or previous.counted is None or p.at(start - 1) not in {"and", "or"}:
        return None
    of, last = p.token(quantity.end), p.token(start - 1)
    noun = p.doc[previous.counted[1]]
    same = any(child.lower_ == "of" and child.i == noun.i + 1 for child in noun.rights)
    near = noun.i < last.i and not any(word.pos_ == "VERB" or word.is_sent_start for word in p.doc[noun.i + 1 : last.i])
    plain = any(
        child.dep_ == "pobj" and child.tag_ == "NN" and child.left_edge.tag_ not in DETERMINERS for child in of.rights
    )
    return previous.counted if same and near and plain else None


def _of_those(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find those of whom a number is told at the start of a sentence: `Of the new cases, 61 were mild`, `Of the dead, 19 …`."""
    comma = p.token(_before_bound(p, quantity)).i - 1
    if comma < 2 or p.doc[comma].text != ",":
        return None
    first = comma - 1
    while first > 0 and p.doc[first].tag_ in MODIFIERS - {"CD", "CC"} | DETERMINERS and not p.doc[first].is_sent_start:
        first -= 1
    noun = p.doc[comma - 1]
    opens = p.doc[first].is_sent_start and p.doc[first].lower_ in {"of", "among"}
    those = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in COLLECTIVE | HURT
    return _trimmed(p, first + 1, noun) if opens and those else None


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
    if noun.lower_ in HURT | {"toll"} and p.at(quantity.end) in HURT:
        return None  # 11 dead and 30 wounded, a toll of 61, with 140 injured
    alike = token.dep_ == noun.dep_ == "dobj" and token.head.lemma_ == noun.head.lemma_  # "A has 11 seats, B has 10"
    alike |= (
        sentences == 0
        and noun.dep_ == "dobj"
        and p.ends_clause(quantity.end)
        and _verb_before(p, quantity) == noun.head.lemma_
    )
    settled = alike or (sentences == 0 and _same_things(p, quantity, previous, since))
    return previous.counted if settled else None


def others(p: Quantities, quantity: Quantity, previous: Quantity | None) -> tuple[int, int] | None:
    """Find who the others are in the same sentence: `killed nine people and abducted 17 others`."""
    if previous is None or previous.counted is None:
        return None
    since = p.since(previous, quantity)
    return None if len(since) > REACH or any(token.is_sent_start for token in since) else previous.counted


def _verb_before(p: Quantities, quantity: Quantity) -> str:
    """Give the lemma of the word before a number and the words that bound it: `the other side fires up to 9,000`."""
    start = _before_bound(p, quantity)
    start -= 2 * ((p.at(start - 2), p.at(start - 1)) in {("up", "to"), ("at", "least"), ("at", "most")})
    return p.token(start - 1).lemma_ if start else ""


def is_same_unit(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Whether a bare number is of the things of the figure before: `5,000 tonnes last year and barely 2,000 this year`."""
    start, end = _before_bound(p, quantity), quantity.end
    first = max(previous.end, after_noun(p, previous))
    if quantity.unit is None and (_is_instead(p, quantity, previous) or is_compared(p, quantity, previous)):
        return True
    if quantity.unit is not None or previous.rate or previous.kind not in {"count", MONEY, MEASURE, PERCENT}:
        return False
    if previous.kind == "count" and (previous.counted is None or previous.number.form == "fraction"):
        return False
    if _is_so_much_more(p, quantity, previous) or _is_set_against(p, quantity, previous):
        return True
    if _was_expected(p, quantity, previous):
        return True
    between = [p.at(i) for i in range(first, start) if not p.in_date(i) and p.at(i) not in {"in", "on"}]
    return (
        p.in_date(first + (p.at(first) in {"in", "on"}))
        and between in (["and"], ["but"], [",", "but"])
        and _is_of_then(p, end)
    )


def is_of_measure(p: Quantities, quantity: Quantity, before: Quantity) -> bool:
    """Whether a large bare number is in the unit before it: `stocks at 2.2 million tonnes and exports at 1.4 million`."""
    like = quantity.open and 10**6 <= quantity.number.scale == before.number.scale and not before.rate
    told = p.at(_before_bound(p, quantity) - 1) in {"to", "at", "from"} and p.ends_clause(quantity.end)
    own = quantity.counted is not None and quantity.counted[0] >= p.token(quantity.start).i
    return like and told and not own and not any(token.is_sent_start for token in p.since(before, quantity))


def is_compared(p: Quantities, quantity: Quantity, before: Quantity) -> bool:
    """Whether a number is what the one before it rose to or fell from: `from 60 miles an hour | to 50 in May`."""
    first, start, end = _before_bound(p, before) - 1, _before_bound(p, quantity) - 1, quantity.end
    apart = p.at(first) != p.at(start) and {p.at(first), p.at(start)} == {"from", "to"}
    own = quantity.counted is not None and quantity.counted[0] >= p.token(quantity.start).i
    alone = not own and (p.ends_clause(end) or _is_of_then(p, end))
    return apart and start == max(before.end, before.rate_end) and alone and before.kind != "count"


def _is_so_much_more(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Tell by how much the amount of the sentence before is more: `It has 218 million litres. This is 30 million more than …`."""
    start, end = quantity.start, quantity.end
    if previous.kind == "count" or not 1 < quantity.number.scale == previous.number.scale or start < 2:
        return False
    this = p.token(start - 2)
    since = p.doc[p.token(previous.end - 1).i + 1 : this.i + 1]
    apart = sum(1 for token in since if token.is_sent_start) == 1 and not any("\n" in token.text for token in since)
    said = this.is_sent_start is True and this.lower_ in {"this", "that"} and p.at(start - 1) in {"is", "was"}
    return said and apart and p.at(end) in {"more", "less"} and p.at(end + 1) == "than"


def _is_set_against(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Tell what a large amount is compared with: `30 million litres last year, compared with an agreed 200 million`."""
    i = _before_bound(p, quantity)
    i -= 2 * (p.at(i - 1) in AS_MEANT and p.at(i - 2) in {"a", "an", "the", "its", "their"})
    if previous.kind != MEASURE or not 1 < quantity.number.scale == previous.number.scale or p.at(i - 3) != ",":
        return False
    between = p.doc[p.token(previous.end - 1).i + 1 : p.token(i - 3).i]
    plain = not any(token.is_sent_start or token.pos_ in {"VERB", "AUX"} for token in between)
    ends = p.at(quantity.end) in {",", ".", ";", ")", ""} or _is_of_then(p, quantity.end)
    return plain and ends and (p.at(i - 2), p.at(i - 1)) in COMPARED


def _was_expected(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Tell what the amount of the sentence before was to be, or was: `They had expected 9 million`, `That compares with 8`."""
    root = p.token(quantity.end - 1)
    if not (quantity.open and quantity.counted is None and p.ends_clause(quantity.end)):
        return False
    since = p.since(previous, quantity)
    if p.is_apart(since) or not any(token.is_sent_start for token in since):
        return False
    verb = root.head if root.dep_ == "dobj" else root.head.head
    said = verb.lemma_ in EXPECTS if root.dep_ == "dobj" else verb.lemma_ == "compare" and root.head.lower_ == "with"
    return said and abs(previous.value) / 10 < abs(quantity.value) < abs(previous.value) * 10


def _is_instead(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Tell what a figure takes the place of: `at 100 km/h instead of the current 60`, `costs $30 rather than $19`."""
    i = _before_bound(p, quantity)
    i -= p.at(i - 1) in FORMERLY
    i -= p.at(i - 1) in {"the", "a", "its", "their"}
    instead = (p.at(i - 2), p.at(i - 1)) in {("instead", "of"), ("rather", "than")}
    return (
        instead
        and p.ends_clause(quantity.end)
        and not any(token.is_sent_start for token in p.since(previous, quantity))
    )


FORMERLY = frozenset("current earlier former normal old original planned present previous regular usual".split())

EXPECTS = frozenset("anticipate budget expect forecast plan predict project target".split())

AS_MEANT = EXPECTED | {"agreed", "pledged", "promised"}


def _is_of_then(p: Quantities, i: int) -> bool:
    """Whether a date, and nothing that could be counted, follows."""
    return p.near(i) and (p.in_date(i) or (p.at(i) in {"in", "on"} and p.in_date(i + 1)))


def gapped_noun(p: Quantities, quantity: Quantity, previous: Quantity) -> tuple[int, int] | None:
    """Find what changes by the verb told before: `a pass will rise from £9 to £12 and a season ticket from £50 to £70`."""
    alike = quantity.kind == previous.kind and quantity.unit == previous.unit and quantity.start >= 2
    if not alike or quantity.kind == "count" or p.at(quantity.start - 1) not in {"from", "to"}:
        return None
    if quantity.start == previous.end + 1 and p.at(previous.start - 1) == "from":
        return previous.counted
    noun, start = p.token(quantity.start - 2), p.token(previous.end - 1).i + 1
    if noun.tag_ not in {"NN", "NNS"} or noun.i <= start or p.at(previous.start - 1) not in {"from", "to"}:
        return None
    between = p.doc[start : noun.i]
    joined = between[0].lower_ in {",", ";", "and", "while"}
    plain = all(t.tag_ in MODIFIERS | DETERMINERS or t.lower_ in {",", ";", "and", "while"} for t in between)
    if not (joined and plain) or any(t.is_sent_start for t in between):
        return None
    head = noun.i
    while head - 1 > start and p.doc[head - 1].tag_ in {"NN", "NNS", "NNP", "JJ"}:
        head -= 1
    return _trimmed(p, head, noun)


def beside(p: Quantities, quantity: Quantity, previous: Quantity) -> tuple[int, int] | None:
    """Find the noun of a figure in that of the one before it, which it restates, goes with or is compared to.

    "1.4 billion crowns ($149 million)", "40 staff, or one in nine,", "fines of $50 and $20", "nine cases, up from five",
    "issued 3,174 cards. Of those, 40 percent …".
    """
    if previous.counted is None or quantity.gapped:
        return None
    start = _before_bound(p, quantity)
    first, last = p.token(previous.end - 1).i, p.token(quantity.start).i
    since = p.doc[first + 1 : last + 1]
    breaks = sum(1 for token in since if token.is_sent_start)
    if len(since) > REACH or breaks > 1 or any("\n" in token.text for token in since):
        return None
    noun = p.doc[previous.counted[1]]
    if breaks:
        of_those = p.at(start - 1) == "," and (p.at(start - 3), p.at(start - 2)) in PARTS
        opens = of_those and p.token(start - 3).is_sent_start
        many = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in COLLECTIVE
        return (
            previous.counted
            if opens and many and previous.kind == "count" and quantity.kind in {"count", PERCENT, "other"}
            else None
        )
    between = p.lower[max(previous.end, after_noun(p, previous)) : start]
    if p.doc[previous.counted[1]].lower_ in {"%", "percent"}:
        return None
    undated = [p.at(i) for i in range(max(previous.end, after_noun(p, previous)), start) if not p.in_date(i)]
    if [word for word in undated if word not in {"in", "on"}] in (
        [",", "up"],
        [",", "down"],
    ) and quantity.kind == PERCENT:
        return previous.counted  # 11 million tonnes of ore, up 5 percent
    if noun.lower_ in {"point", "points"}:
        return None  # 117 points, or 1.4 percent
    restated = between in (["("], [",", "or"]) or (between == ["or"] and quantity.kind == MONEY)
    sums = quantity.kind == previous.kind == MONEY
    many = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in COLLECTIVE
    share = many and (
        _is_share(quantity) if previous.kind == "count" else previous.kind == "other" and quantity.kind == "count"
    )
    if restated and (
        (sums and quantity.unit != previous.unit) or (share and between != ["("] and _is_aside(p, quantity))
    ):
        return previous.counted
    alike = quantity.kind == previous.kind and quantity.unit == previous.unit
    if alike and between in (["and"], [","], [",", "and"]) and quantity.kind == MONEY:
        each = (previous.rate and quantity.rate) or noun.tag_ == "NNS"
        return previous.counted if each and noun.i < p.token(previous.start).i else None
    if alike and between == ["to"] and p.at(previous.start - 1) == "from":
        return previous.counted
    return previous.counted if alike and _is_compared(p, quantity, start, since) else None


def own_unit(p: Quantities, quantity: Quantity) -> bool:
    """Whether a figure counts its own unit."""
    return quantity.counted is not None and quantity.counted[1] <= p.token(quantity.end - 1).i


def part_of_that(p: Quantities, quantity: Quantity, whole: Quantity) -> tuple[int, int] | None:
    """Find what a share is of in what the figure before told: `It has 4,000 litres and sells 85% of that`."""
    of_that = p.at(quantity.end) == "of" and p.at(quantity.end + 1) == "that" and p.ends_clause(quantity.end + 2)
    share = of_that and whole.kind in {MEASURE, MONEY} and _is_share(quantity)
    return whole.counted if share and not p.is_apart(p.since(whole, quantity)) else None


def other_share(p: Quantities, quantity: Quantity, whole: Quantity) -> tuple[int, int] | None:
    """Find those of whom a share is in what the share before it is of: `58% of voters back it, while 23% oppose it`."""
    start = _before_bound(p, quantity)
    opinion, told = _holds_opinion(p, quantity), p.at(start - 1)
    set_apart = told in OR_ELSE or (opinion and told in {",", ";"})
    if quantity.kind != PERCENT or p.at(whole.end) != "of" or not set_apart or whole.counted is None:
        return None
    if p.at(_before_bound(p, whole) - 1) in OR_ELSE:
        return None  # 55% of men and 45% of women vote, while 5% abstain
    share, before, verb = p.token(quantity.end - 1), p.token(whole.end - 1), p.following(quantity.end)
    agrees = share.dep_ == "nsubj" and verb is not None and verb.tag_ in FINITE
    if "nsubj" not in {before.dep_, p.token(whole.number.start).dep_} or not (agrees or opinion):
        return None  # 23 percent overall agree
    noun = p.doc[whole.counted[1]]
    people = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in COLLECTIVE or noun.ent_type_ == "NORP"
    since = p.doc[before.i + 1 : share.i + 1]
    return whole.counted if people and len(since) < REACH and not any(token.is_sent_start for token in since) else None


OR_ELSE = frozenset({"and", "but", "while", "whereas"})
"""Before a share they set it against the one before."""


def comes_from(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Whether the figure before one is where it comes from: "fines will rise from $120 to $160"."""
    if quantity.counted is None or previous.counted is not None or p.at(previous.start - 1) != "from":
        return False
    alike = quantity.kind == previous.kind and quantity.unit == previous.unit and quantity.start == previous.end + 1
    return alike and p.at(previous.end) == "to" and quantity.counted[1] < p.token(previous.start).i


def _before_bound(p: Quantities, quantity: Quantity) -> int:
    """Give the piece where a figure begins, with the words that bound it."""
    start = quantity.start
    while start and (p.at(start - 1) in ROUGH and p.near(start)):
        start -= 1 + (p.at(start - 2) == "an")
    return start


ROUGH = frozenset(
    "estimated about around some roughly approximately nearly almost barely just only fewer less more than over under".split()
)
"""Words before a figure that say how exact it is."""


def _is_share(quantity: Quantity) -> bool:
    """Tell `one in nine`, `a third`, `12 percent`."""
    return quantity.kind in {PERCENT, "other"} or quantity.number.form == "fraction"


def _is_aside(p: Quantities, quantity: Quantity) -> bool:
    """Whether a comma or the end of the sentence follows."""
    return p.at(quantity.end) in {",", ".", ";", ")", "", "—", "–"}


def _is_compared(p: Quantities, quantity: Quantity, start: int, since: Span) -> bool:
    """Whether a figure is what the one before it was before: "nine cases, up from five", "down from a peak of 680,000"."""
    i = start - 1
    i -= p.at(i) == "the" and p.at(i - 1) in {"with", "to"}  # compared with the 130 grams used before
    if p.at(i) == "of" and p.at(i - 1) in FORMER:
        i -= 2
        while p.at(i) in DESCRIBES_FORMER:
            i -= 1
    compared = (p.at(i - 1), p.at(i))
    if compared not in COMPARED or p.token(i - 1).i < since.start:
        return False
    follows = p.following(quantity.end)
    return p.ends_clause(quantity.end) or p.in_date(quantity.end) or (follows is not None and follows.dep_ == "acl")


COMPARED = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"), (",", "against")})

FORMER = frozenset("peak high low record total average estimate forecast maximum minimum level figure target".split())

DESCRIBES_FORMER = frozenset(
    "a an the its their previous earlier initial original all time - record annual seasonal revised".split()
)
"""Between "from" and "peak", "estimate"."""


def gapped(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Whether a bare number shares the verb of the one before: `the Reds won 57 seats and the Blues 41`."""
    first, last = after_noun(p, previous), quantity.start
    share = (
        previous.kind == PERCENT and quantity.number.form == "digits"
    )  # gave the Reds 26 percent and their rivals 15.4
    count = previous.kind == "count" and quantity.value == quantity.value.to_integral()
    if (
        not (quantity.open and (count or share))
        or p.in_date(last)
        or not 2 <= last - first <= 8
        or p.at(first) not in GAPS
        or not p.near(last)
    ):
        return False
    if not (previous.gapped or _takes(p, previous)) or p.at(quantity.end) not in CLAUSE_ENDS:
        return False
    between = [p.token(i) for i in range(first, last)]
    name = between[-1].tag_ in {"NNP", "NNPS", "NNS"} or between[-1].is_title or between[-1].text == ")"
    return name and not any(token.pos_ in {"VERB", "AUX", "ADP"} or token.is_sent_start for token in between)


def _takes(p: Quantities, quantity: Quantity) -> bool:
    """Whether a count is what somebody won or holds."""
    number = p.token(quantity.number.start)
    whole = number.head.head  # 29 of the 100 seats
    part = [whole.head] if number.head.dep_ == "pobj" and whole.lower_ == "of" else []
    taken = (number, number.head, *part)
    return any(token.dep_ in {"dobj", "npadvmod"} and token.head.lemma_ in TAKES for token in taken)


def _same_things(p: Quantities, quantity: Quantity, previous: Quantity, since: Span) -> bool:
    """Whether a bare number counts what the sentence has just counted."""
    token, start, end = p.token(quantity.number.start), quantity.start, quantity.end
    ahead, before = (p.at(end), p.at(end + 1)), (p.at(start - 2), p.at(start - 1))
    outer = _before_bound(p, quantity)
    first, noun = previous.counted or (0, 0)
    return (
        before[1] == "including"
        or ahead in PARTS  # 12 of them
        or (p.at(outer - 2), p.at(outer - 1)) in PARTS | {("of", "which")}  # of whom about 12 died
        or _hurts(p, quantity, previous)
        or (ahead[0] in {"more", "fewer"} and (ahead[1] == "than" or p.ends_clause(end + 1)))  # 75 seats, nine fewer
        or ahead in WHOLES
        or any(other.lower_ == "total" and other.pos_ == "NOUN" for other in since)
        or before[1] == "another"  # 100 people this year and another 250 next
        or ahead[0] in HURT  # 30 people were killed and 12 injured
        or (ahead[0] in {"are", "were"} and ahead[1] in HURT and _are_people(p.doc[noun]))
        or _votes(p, end)
        or (before[1] == "to" and token.i == noun + 2)  # 312 votes to 290
        or (token.dep_ == "dobj" and token.head.lemma_ in TAKES and p.doc[noun].lemma_ in CONTESTED)
        or (token.dep_ == "dobj" and token.head.lemma_ == "manage")  # to build 870 homes a year, and we managed 412
        or ((token.dep_ in SUBJECTS or _is_verb(p, token)) and _divided(p, previous))
        or (token.dep_ == "conj" and first <= token.head.i < token.i and ahead[0] in {"in", "from", "at"})
        or (before[1] in {",", "and", ":"} and _is_there_too(p, quantity, since))
    )


def _are_people(noun: Token) -> bool:
    """Tell people, of whom others were injured: `61 people died and more than 140 were injured`; not `61 homes burned`."""
    return noun.lower_ in PEOPLE | {"personnel", "police", "staff", "troops"} or noun.lemma_.lower() in ROLES | PERSONS


def _hurts(p: Quantities, quantity: Quantity, previous: Quantity) -> bool:
    """Tell those whom the same deed hurt: `killing 34 people and injuring more than 200`."""
    noun = p.doc[previous.counted[1]] if previous.counted else None
    deed = noun is not None and noun.dep_ == "dobj" and noun.head.lemma_ in HURTS | {"shoot", "stab"}
    return deed and _verb_before(p, quantity) in HURTS


HURTS = frozenset("abduct arrest detain displace hurt injure kill kidnap maim wound".split())


def _votes(p: Quantities, i: int) -> bool:
    """Tell how some of those counted voted: `eight deputies voted for it, three were against and one abstained`."""
    i += p.at(i) in {"was", "were"}
    return p.at(i) in VOTES or (p.at(i), p.at(i + 1)) in {("in", "favour"), ("in", "favor")}


VOTES = frozenset(
    "against abstained abstaining absent backing opposed opposing dissented dissenting supporting".split()
)


def _is_there_too(p: Quantities, quantity: Quantity, since: Span) -> bool:
    """Tell how many are elsewhere: `nine of the houses were in Lekki, three in Abuja and two in Ibadan`."""
    place = p.words[quantity.end + 1 : quantity.end + 2]
    plain = not any(token.pos_ == "VERB" for token in since)
    return (
        plain
        and p.at(quantity.end) == "in"
        and place != []
        and place[0][0].isupper()
        and not p.in_date(quantity.end + 1)
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
    start = max(0, token.i - 20)
    if "number" not in strings(p.doc, LOWER)[start : token.i]:
        return None
    verb = next((up for up in token.ancestors if up.pos_ in {"VERB", "AUX"}), token.head.head)
    for number in p.doc[start : token.i]:
        if number.lower_ != "number" or number.nbor(1).lower_ != "of":
            continue
        if number.head.i == verb.i or token.nbor(-1).lemma_ in REACHING:
            return _object(p, number.nbor(1)) or _the_injured(p, number.i + 2)
    return None


def _hurt(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """An adjective that stands for the people a bare number counts: "puts its losses at 11 dead", "left three dead"."""
    token, follows = p.token(quantity.number.start), p.following(quantity.end)
    if follows is None or follows.lower_ not in HURT:
        return None
    ends = token.dep_ in {"dobj", "pobj", "conj"} and p.at(quantity.end + 1) in CLAUSE_ENDS
    left = token.dep_ == "nsubj" and token.head.i == follows.i and follows.head.lemma_ in {"leave", "with"}
    return (follows.i, follows.i) if ends or left or follows.dep_ in SUBJECTS else None


def _the_injured(p: Quantities, i: int) -> tuple[int, int] | None:
    """An adjective that stands for people: "the number of injured"."""
    return (i, i) if p.doc[i].lower_ in HURT else None


def _modified(p: Quantities, quantity: Quantity) -> tuple[int, int] | None:
    """Find the noun to the right that the figure modifies."""
    if p.at(quantity.end) == "and" and not (
        p.numeric[quantity.end + 1 :][:1] == [True] or p.at(quantity.end + 1) in STARTERS
    ):
        return None  # a mother of three and manager
    if quantity.kind == MONEY and p.at(quantity.end) in {"and", "every", "each"}:
        return None  # $2 million and 300 guns, $500 every three months
    if quantity.number.form == "fraction" and p.in_date(quantity.end):
        return None  # by a tenth next spring
    first, last = p.token(quantity.start).i, p.token(quantity.end - 1).i
    if p.at(quantity.end) == "." and p.token(quantity.end).i == last and p.doc[last + 1 : last + 2].text[:1].isupper():
        return None  # a loss of €31m. Analysts had expected more
    last += last + 1 < len(p.doc) and p.doc[last + 1].text == "+"  # 4000+ workers
    for token in p.doc[first : last + 1]:
        head = token.head
        if head.i > last and head.dep_ == "amod" and head.tag_ == "JJ" and quantity.number.form != "multiple":
            head = head.head  # 8 million low- and middle-income workers
        if _is_verb(p, token):
            return None
        if head.i > last and head.tag_ in NOUNS and head.lower_ not in NOT_COUNTED and _one_phrase(p, last + 1, head.i):
            return _trimmed(p, last + 1, _whole(p, head, fraction=quantity.number.form == "fraction"))
    return None if p.in_date(quantity.end) else _chain(p, last + 1)


def _is_verb(p: Quantities, number: Token) -> bool:
    """Whether what a number seems to count is the verb of the clause: `at least four relate to mergers`."""
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
        stuff = child.dep_ == "dobj" and child.tag_ == "NN" and child.head.dep_ == "pcomp"
        unit = preposition.nbor(-1)
        if stuff and child.i == preposition.i + 2 and unit.tag_ == "NNS" and unit.lemma_ not in TIMES:
            return child.i, child.i  # tonnes of coking coal stranded there
        if child.dep_ == "pobj" and child.head.i == preposition.i:
            if child.tag_ == "NN" and child.nbor(-1).tag_ == "RBS":
                return None  # one of the most complex
            if child.i + 1 < len(p.doc) and child.nbor().tag_ == "POS":
                return None  # a fifth of Oster's
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
