"""What is known when an expression is settled: the publication day, the dates so far, what the words about it tell."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.dates.expression import Expression
from pipeline.dates.periods import Period, containing, part_of_year
from pipeline.dates.pieces import CLASSES, Text
from pipeline.dates.tense import (
    AGREES,
    ATTRIBUTES,
    MOVES,
    REPORTS,
    WILL,
    WISHES,
    is_awaited,
    is_called_for,
    is_decreed,
    is_enacted_from,
    is_followed,
    is_in_pluperfect,
    is_in_same_clause,
    is_of_invitation,
    is_of_match,
    is_of_past_verb,
    is_of_saying,
    is_over,
    is_proclaimed,
    is_told_then,
    is_unforeseen,
    promise_before,
    side_of_event,
    tense_of,
    was_set_ahead,
    will_be,
    will_happen,
)

ORDER = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""Units, finest first."""


@dataclass(slots=True)
class Context:
    """What is known when an expression is settled: the publication day, and the dates of the text so far."""

    text: Text
    published: date | None
    spoken: bool = False  # that is the day of a saying, in whose words the expression stands
    narrative: bool = False  # told of the past, from date to date
    news: bool = False  # its first date points at the publication day
    focus: Period | None = None  # the last date settled
    focus_at: int = 0  # the piece after it
    told_at: int = 0  # the piece after the last date that the text goes on from, or that was counted from it
    focus_aside: bool = False  # it stands in parentheses
    focus_of_saying: bool = False  # it is the date of a saying
    dated: bool = False  # its year was said, there or in the date that it was counted from
    day: Period | None = None  # the last day settled
    day_at: int = 0  # the piece after it
    undated: int = 0  # the piece after the last day that nothing settled
    days: set[date] = field(default_factory=set)  # all days settled so far, but for those to come
    day_bounds: bool = False  # it only bounds a time: since the beginning of the campaign on October 1
    events: set[date] = field(default_factory=set)  # the days settled so far, but for those of a saying
    clocked: bool = False  # the times of day are those of the publication day
    quarter: Period | None = None  # the quarter or half year that figures are compared with
    southern: bool = False  # it tells of a place where the seasons are other ones
    year: int = 0  # the last year settled by itself
    year_at: int = 0  # the piece after it
    ends_range: bool = False  # the last date settled is the end of a range

    def anchor(self, unit: str = "year", which: str = "", *, ahead: bool = False) -> tuple[date | None, str]:
        """Give the day that settles a date which lacks a `unit`, and the basis it then has.

        News counts from the publication day; a narrative from the date before, if that is fine enough to say the unit.
        What points (`this June`), and what is still `ahead`, counts from the publication day.
        """
        points = ahead or which in ("last", "past", "this", "coming", "next")
        if self.focus and self.is_told_from_focus() and not points:
            fine = ORDER.index(self.focus.unit) <= ORDER.index(unit)
            return (self.focus.first if fine else None), "text"
        return self.published, "published"

    def is_told_from_focus(self) -> bool:
        """Whether a date is told from the one before, as narratives do till they come to what is still to be."""
        coming = self.published is not None and self.focus is not None and self.focus.first > self.published
        return self.narrative and self.focus is not None and not coming

    def is_still_ahead(self, x: Expression) -> bool:
        """Whether it is a month, day, season or holiday that a narrative tells of as to come: `The trial will begin in March`.

        In news that tells of the past, so is what is to be in a paragraph with no date before: `She said it would open in May`.
        """
        if not self.narrative or x.joined or self.tense(x) != "future":
            return False
        beside = self.focus is not None and not self.text.has_between(self.focus_at, x.first, "BREAK")
        will = will_happen(self.text.root(x.first, x.last)) and self.text.quoted_since(x.first) is None
        return will or (self.news and not beside)

    def is_of_news(self, x: Expression) -> bool:
        """Whether it is a weekday that a narrative tells of today: of a saying, or with no day before it in its paragraph."""
        token = self.text.root(x.first, x.last)
        said = is_of_saying(token) or (will_happen(token) and self.text.quoted_since(x.first) is None)
        told = self.focus is not None and self.focus.unit == "day"
        beside = told and not self.text.has_between(self.focus_at, x.first, "BREAK")
        return said and not told if not self.news else said or not beside

    def same_sentence(self, x: Expression) -> bool:
        """Whether the last date stands in the same sentence, or so it looks."""
        return self.text.same_sentence(self.focus_at, x.first)

    def tense(self, x: Expression) -> str:
        """Tell on which side of the publication day the words about an expression put it, if they do."""
        text, before = self.text, x.first - 1
        ahead = text.has(before, "BEFORE") or (text.has(before, "OF") and text.has(before - 1, "AHEAD"))
        token = text.root(x.first, x.last)
        if token is not None and x.month and x.last - x.first == 1 and token.dep_ == "nummod":
            token = token.head  # on | 15 | and 16 May
        if x.weekday is not None and is_proclaimed(token):
            return "future"
        if token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i:
            bound = before != self.before(x) and text.has(self.before(x), "BEFORE UNTIL") and tense_of(token.head)
            coming = ahead or bound in ("present", "future") or will_be(token.head)
            return "future" if coming else ""
        if text.has(before, "BEFORE BY UNTIL") and is_awaited(token):
            return "future"
        if (text.has(before, "FROM") and is_enacted_from(token)) or (
            text.has(before, "IN ON") and is_called_for(token)
        ):
            return "future"
        if ((x.weekday is not None or x.day) and was_set_ahead(token)) or is_followed(token):
            return "future"
        if self.is_of_what_happened(x) or (token is not None and is_told_then(token)):
            return "past"
        said = tense_of(token)
        if said == "present" and (x.month or x.unit == "season") and self.compared_with(x):
            return "past"
        said = said.replace("present", "future")
        if not said and x.weekday is not None and is_of_match(token):
            return "future"
        if x.weekday is None and x.unit != "weekend" and text.has(before, "UNTIL BY"):
            return said if said == "future" else ""
        return said

    def was_ahead(self, x: Expression, day: date) -> bool:
        """Whether it lay ahead then, on a day told of before: `They met on Friday. Before Friday's talks she wrote`."""
        token = self.text.root(x.first, x.last)
        beside = token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i and day in self.events
        ahead = self.text.has(x.first - 1, "BEFORE") or (
            self.text.has(x.first - 1, "OF") and self.text.word(x.first - 2) == "ahead"
        )
        return beside and ahead and token is not None and tense_of(token.head) == "past"

    def compared_with(self, x: Expression) -> bool:
        """Whether it is the date of an earlier amount: `is up from $84 million in March`, `is lower than in May`."""
        i, token = x.first - 1, self.text.root(x.first, x.last)
        verb = next((up for up in token.ancestors if up.pos_ == "VERB"), None) if token is not None else None
        if verb is not None and verb.lemma_ in COMPARES:
            return True
        if not self.text.has(i, "IN ON AT"):
            return False
        while x.first - i < COMPARISON and self.text.has(i - 1, "DIGITS NUMWORD MONEY POINT PERCENT PERCENTSIGN OTHER"):
            i -= 1
        word = self.text.word
        return word(i - 1) in ("than", "against") or (word(i - 2), word(i - 1)) in COMPARED

    def before(self, x: Expression) -> int:
        """Give the piece before an expression, past the article of what it belongs to: `before | the April harvest`."""
        return x.first - 1 - (self.text.word(x.first - 1) == "the")

    def is_over(self, x: Expression) -> bool:
        """Whether it is the date of what has been when it is spoken of: `breaks the March accord`, `the Feb. 13 fire`."""
        token = self.text.root(x.first, x.last)
        if token is not None and token.dep_ in ATTRIBUTES and token.head.i > token.i:
            return is_over(token.head)
        return is_of_past_verb(token) or self.is_of_what_happened(x)

    def is_of_what_happened(self, x: Expression) -> bool:
        """Whether it is the date of what nobody foresees: `the massacre on Tuesday`, `the fire in May`."""
        return is_unforeseen(self.text.token(x.first - 1 - self.text.has(x.first - 1, "IN ON")))

    def is_opening_day(self, x: Expression) -> bool:
        """Whether these are the days on which something is open, week by week: `is open from 9am to 5pm, Monday to Friday`."""
        token = self.text.root(x.first, x.last)
        if token is None or not (x.until or x.joined == "range") or not token.doc.has_annotation("SENT_START"):
            return False
        once = any(word.tag_ == "VBD" or word.lower_ in WILL for word in token.sent)
        return not once and any(word.lower_ in HOURS for word in token.sent)

    def is_any(self, x: Expression) -> bool:
        """Whether it is any such day: `drew crowds on a Saturday night`, `for Friday programs`; not `in a Friday ruling`."""
        token = self.text.root(x.first, x.last)
        some = token is not None and any(child.lower_ in SOME for child in token.children)  # on a wet Saturday
        if some or self.text.has(x.first - 1, "ART") or self.text.word(x.first - 1) == "one":
            return token is None or token.dep_ not in ATTRIBUTES or tense_of(token) != "past"
        return self.text.word(x.last) in RECURRING and tense_of(token) != "past"

    def side_of_event(self, x: Expression) -> str:
        """Tell on which side lies what is held on a day set before: `Saturday's match`; `unknown` where nothing tells."""
        token = self.text.root(x.first, x.last)
        if token is None:
            return ""
        if token.dep_ == "pobj" and token.head.lower_ == "on" and token.head.head.pos_ == "NOUN":
            side = side_of_event(token.head.head)  # the match on Saturday was in doubt
            return side if side == "near" else ""
        return side_of_event(token.head) if token.dep_ in ATTRIBUTES and token.head.i > token.i else ""

    def is_new_from(self, x: Expression) -> bool:
        """Tell from when something is to be that is wished for, or was agreed lately: `agreed a 5% rise from April`."""
        token = self.text.root(x.first, x.last)
        told = self.focus is not None and self.published is not None and self.same_sentence(x)
        long_ago = told and self.focus and self.published and (self.published - self.focus.last).days > RECENT
        return is_decreed(token, WISHES) or (not long_ago and is_decreed(token, AGREES) and not is_in_pluperfect(token))

    def announced(self, x: Expression) -> bool:
        """Whether it is the first, the last or the new day of something announced: `a curfew until Friday`."""
        date, before = self.text.root(x.first, x.last), x.first - 1
        return self.moved(x) or (self.text.has(before, "FROM UNTIL") and is_decreed(date))

    def moved(self, x: Expression) -> bool:
        """Whether it is the day to which something is put off: `put back to Friday`, `delayed beyond Aug. 15`."""
        return self.text.has(x.first - 1, "TO UNTIL") and is_decreed(self.text.root(x.first, x.last), MOVES)

    def may_be_over(self, x: Expression, back: int, ahead: int) -> bool:
        """Whether it is a past or coming day, so many days away: `it was shut until Friday`."""
        until = self.text.has(x.first - 1, "UNTIL") and ahead < back and self.tense(x) == "past"
        asked = (
            ahead - back < CLEARLY_BACK
            and is_of_invitation(self.text.root(x.first, x.last))
            and self.tense(x) != "future"
        )
        return until or asked or self.announced(x)

    def goes_on(self, x: Expression) -> bool:
        """Whether it is the last day of what is not over: `will be shut until the 31st`."""
        over = tense_of(self.text.root(x.first, x.last)) == "past"
        return self.text.has(x.first - 1, "UNTIL") and (self.announced(x) or not over)

    def told_of(self, x: Expression) -> date | None:
        """Give the day in a year said before, in the same paragraph, from which the text goes on in the past tense."""
        focus = self.focus
        if not (focus and self.dated and self.published and x.day and focus.unit == "day"):
            return None
        if focus.first.year >= self.published.year or x.which or x.joined or self.tense(x) != "past":
            return None
        return None if self.text.has_between(self.told_at, x.first, "BREAK") else focus.first

    def year_told(self, x: Expression) -> int | None:
        """Give the past year with which the clause opens: `In 2015 exports fell in June`, `Ten years ago it froze in May`."""
        past = self.published is not None and 0 < self.year < self.published.year
        if not past or x.which or x.joined or not self.text.same_sentence(self.year_at, x.first):
            return None
        if self.text.has(x.first - 2, "THAN"):
            return None  # in 2020, prices rose faster than in January
        year, month = self.text.token(self.year_at - 1), self.text.root(x.first, x.last)
        opens = year is not None and year.i - year.sent.start <= OPENING_YEAR
        return self.year if opens and month is not None and is_in_same_clause(year, month) else None

    def said_elsewhere(self, x: Expression) -> bool:
        """Whether these are words of a quotation after a day of a paragraph before: `I knew that day` need not be that day."""
        since = self.text.quoted_since(x.first)
        before = since is not None and self.day is not None and self.text.ends[self.day_at - 1] <= since
        return before and self.text.has_between(self.day_at, x.first, "BREAK")

    def promised_then(self, x: Expression) -> bool:
        """Whether it is the day of a promise made in no certain year: `“You promised us a house by Easter,” she said`."""
        verb = promise_before(self.text.root(x.first, x.last)) if self.text.has(x.first - 1, "BY BEFORE") else None
        if verb is None:
            return False
        year = str(self.published.year) if self.published else "9999"
        years = [word.text for child in verb.children for word in (child, *child.children) if word.shape_ == "dddd"]
        return self.text.quoted_since(x.first) is not None or any(said < year for said in years)

    def told_beside(self, x: Expression) -> bool:
        """Whether the last date is not of what is told: it stands in parentheses, or is of a saying paragraphs before."""
        of_other = self.focus_of_saying and self.text.has_between(self.focus_at, x.first, "BREAK")
        return of_other or (self.focus_aside and not self.text.in_parentheses(x.first))

    def remember(self, x: Expression, period: Period, basis: str) -> None:
        """Note a date as the one `a year earlier` or `that day` may count from; a comparison leaves it where it was."""
        if period.unit == "year":
            bounds = self.text.has(x.first - 1, "SINCE BY AFTER UNTIL BEFORE FROM")
            self.year, self.year_at = 0 if bounds else period.first.year, x.last
        looks_back = x.form == "offset" and x.which in ("last", "previous")
        if looks_back or period.unit in ("decade", "century") or (x.form == "dayword" and x.clock):
            self.told_at = x.last if basis == "text" else self.told_at
            return
        self.told_at = x.last
        self.clocked |= x.form == "clock" and not x.base and basis == "published"
        self.dated = basis == "explicit" or (basis == "text" and self.dated)
        before, self.focus, self.focus_at = self.focus, period, x.last
        month, months = containing("month", period.first), self._months_to(x)
        self.ends_range = x.joined == "range" or months > 0 or x.end is not None
        self.focus_aside = self.text.in_parentheses(x.first)
        self.focus_of_saying = is_of_saying(self.text.root(x.first, x.last), REPORTS)
        if period.unit == "day":
            self.day, self.day_at = period, x.last
            if self.published is None or period.first <= self.published:
                self.days.add(period.first)
            clause = 1 + max(self.text.letters.rfind(CLASSES[sign], 0, x.first) for sign in ("COMMA", "DOT", "BREAK"))
            self.day_bounds = any(self.text.has_between(clause, x.first, word) for word in ("SINCE", "UNTIL"))
            if not is_of_saying(self.text.root(x.first, x.last)):
                self.events.add(period.first)
        if months and month:  # in the three months to June
            self.quarter = _months_compared(month.shift(1 - months), month)
        elif period.unit == "quarter":
            self.quarter = period
        elif period.unit == "month" and x.joined == "range":
            self.quarter = _months_compared(before, period)
        elif period.unit in ("month", "year") and self.text.word(x.last) != "period":  # the 1989 period
            self.quarter = None

    def _months_to(self, x: Expression) -> int:
        """Give how many months end with a date: `in the three months to June`, `the six months ended June 30`."""
        i = x.first - 1
        i -= self.text.word(i) == "the"  # to the end of June
        told = x.month is not None and self.text.word(i) in ("to", "through", "ended", "ending")
        return MONTHS.get(self.text.word(i - 2), 0) if told and self.text.word(i - 1) == "months" else 0


MONTHS = {"three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9}


def _months_compared(first: Period | None, last: Period) -> Period | None:
    """Give the quarter or half year that reaches from one month to another, if it is one: `July-September`."""
    if first is None or first.unit != "month" or first.first.year != last.first.year:
        return None
    start, end = first.first.month, last.first.month
    unit, months = ("quarter", 3) if end - start == 2 else ("half", 6)
    whole = end - start == months - 1 and start % months == 1
    return part_of_year(unit, last.first.year, end // months) if whole else None


SOME = frozenset("a an any another one some".split())
"""Before a weekday they make it any such day."""

RECURRING = frozenset("programs programmes prayers classes lessons services parking trading opening".split())
"""What is held week by week on the weekday before it."""

HOURS = frozenset("open opens opening hours".split())
"""What is told of the days from one to another is so every week."""

COMPARED = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})

COMPARES = frozenset("compare follow mark".split())
"""They set what has been against an earlier date: `the figures follow a rise in March`."""

COMPARISON = 8
"""Pieces from the words that compare to the date of what was before."""

OPENING_YEAR = 3
"""Words before the end of a year with which a sentence opens: `Back in 2015`, `Some ten years ago`."""

CLEARLY_BACK = 3
"""Days by which the last such weekday is nearer than the coming one where that to which somebody was invited is over."""

RECENT = 60
"""Days back from the publication day in which a date without a year is of these days, whatever years were told of before."""
