"""The words of time expressions: a grammar that finds them in a text and says what they say.

`RULES` are patterns over the lexical classes of `pieces`. What one matches is read into an `Expression`, and neighbours
that are one expression are joined (a weekday and a date, a day and a time of day). Which day is meant is not known
here: `dates` settles that. The parse is asked what a word is (`may` the verb, `fall` the noun) and, by
`readers`, which noun it is a part of.

Spans follow TimeML: prepositions stay outside, `late last year` is one expression, `as early as Sunday` is marked at
`Sunday`. The ends of a range that stand by themselves are two expressions (`between March and May`, `January 3 to
March 9`); a range of which one end cannot be read alone is one (`Oct. 3-5`, `2019-21`, `six to eight weeks`). Ages are left to
`figures`.
"""

import re
from collections.abc import Callable

from pipeline.dates import readers as read
from pipeline.dates.expression import Expression
from pipeline.dates.joining import joined, relate
from pipeline.dates.pieces import CLASSES, Text, pattern


class Rule:
    """A pattern over the classes of the pieces, and the reader of what it matches."""

    def __init__(self, name: str, source: str, read: Callable[[read.Match], read.Found]) -> None:
        self.name, self.read = name, read
        self.source = pattern(source)
        self.pattern = re.compile(self.source)


RULES = (
    Rule("iso", "ENDYEAR (?P<sep>JOINT) (?P<month>D12|AMONTH) (?P<again>JOINT) (?P<day>DAYNUM) (?! HYPHEN )", read.iso),
    Rule(
        "numeric", "ONWEEKDAY? (?P<a>DAYNUM) (?P<sep>JOINT) (?P<b>DAYNUM) (?P<again>JOINT) (?P<year>Y4)", read.numeric
    ),
    Rule("numeric", "ONWEEKDAY? (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) SLASH (?P<year>TWO)", read.numeric),
    Rule("numeric", "(?: ONWEEKDAY | (?<= ON|BY ) ) (?P<a>DAYNUM) SLASH (?P<b>DAYNUM) (?! SLASH )", read.numeric),
    Rule(
        "date",
        "PRE (?: (?P<weekday>AWEEKDAY) COMMA? OPEN? )? (?P<month>AMONTH)"
        "(?:HYPHEN|SLASH|COMMA (?= ORDINAL ))? THE? (?P<day>ORDDAY|DAYNUM (?! (?! SLASH DAYNUM ) NOTDAY ))"
        "(?: (?: (?P<to>TOWARD) THE? (?= DAYNUM|ORDDAY ) | (?P<and>AND|OR|SLASH) (?= DAYNUM|ORDINAL ) )"
        "(?P<other>DAYNUM|ORDDAY)"
        "(?! NOTDAY|DASH|OF|COMMA? DAYNUM|AMONTH ) )?"
        "(?: (?:COMMA|OF|IN|HYPHEN)? ENDYEAR )?",
        read.calendar,
    ),
    Rule(
        "date",
        "PRE ONWEEKDAY? THE? (?: (?P<other>DAYNUM|ORDDAY) (?: (?P<to>TOWARD) | (?P<and>AND|OR) ) THE? )?"
        "(?<! MONEY ) (?P<day>ORDDAY|DAYNUM) (?:OF|HYPHEN|SLASH)? (?P<month>AMONTH)"
        "(?: (?:COMMA|OF|IN|HYPHEN|SLASH)? ENDYEAR )?",
        read.calendar,
    ),
    Rule("month_year", "PRE (?P<month>AMONTH) (?:COMMA|OF|IN|SLASH|HYPHEN)? ENDYEAR", read.calendar),
    Rule(
        "weekday_date", "(?P<weekday>AWEEKDAY) COMMA? (?: THE (?P<day>ORDDAY) | (?P<other>ORDINAL) )", read.weekday_date
    ),
    Rule("weekday_date", "(?<= ON|THIS ) (?P<weekday>AWEEKDAY) OPEN (?P<other>DAYNUM) (?= CLOSED )", read.weekday_date),
    Rule("weekday_date", "(?<= ON ) (?P<weekday>AWEEKDAY) (?P<other>DAYNUM) (?! NOTDAY|AMONTH )", read.weekday_date),
    Rule("nth", "THE? (?P<nth>ORDDAY|LAST)? (?P<head>UNIT|AWEEKDAY) (?= OF|IN )", read.nth),
    Rule("year_end", "ABOUT? THE? YEARW HYPHEN? EDGE", read.year_end),
    Rule(
        "quarter",
        "(?: (?P<whose> (?:THE|DEIXIS|THIS){1,3} ) FISCAL? YEARW APOSTROPHE S )? PRE"
        "(?P<which> (?:THE|THIS|THAT|SAME){0,3} ) ADJECTIVE? FISCAL? (?P<early>Y4)?"
        "(?P<nth>NTH|LAST) HYPHEN? FISCAL? (?P<unit>QUARTER|HALF) (?: (?:OF|IN|COMMA)? FISCALYEAR | THEYEAR )?",
        read.quarter,
    ),
    Rule(
        "quarter",
        "THE? (?P<month>AMONTH) (?P<unit>QUARTER) (?: (?:OF|IN|COMMA)? ENDYEAR | THEYEAR )?",
        read.month_quarter,
    ),
    Rule(
        "quarter",
        "(?P<from>AMONTH) (?: (?:HYPHEN|DASH) (?P<month>AMONTH) QUARTER? | TO (?P<last>AMONTH) QUARTER )"
        "(?! DAYNUM|ORDDAY ) (?: (?:OF|IN|COMMA)? ENDYEAR | THEYEAR )?",
        read.months,
    ),
    Rule("quarter", "(?P<unit>Q|H) (?P<nth>D12) (?: (?:OF|HYPHEN|COMMA|SLASH)? FISCALYEAR | THEYEAR )?", read.quarter),
    Rule("quarter", "(?P<nth>D12) (?P<unit>Q|H) (?: (?:OF|HYPHEN|COMMA|SLASH)? FISCALYEAR | THEYEAR )?", read.quarter),
    Rule("quarter", "(?P<early>Y4) (?:HYPHEN|SLASH)? (?P<unit>Q|H) (?P<nth>D12)", read.quarter),
    Rule(
        "year_earlier",
        "THE? ADJECTIVE? YEARW HYPHEN (?:AGO|EARLIER|BEFORE)"
        "(?: (?P<nth>NTH)? HYPHEN? (?:QUARTER|UNIT) | CARDINAL UNITS )?",
        read.year_earlier,
    ),
    Rule(
        "decade",
        "PRE (?P<the>THE?) (?: MID HYPHEN )? (?P<quote>APOSTROPHE)?"
        "(?P<decade> DECADE | (?:Y4|TWO) (?= APOSTROPHE S ) | DECADE2 | TENSDECADE ) (?: APOSTROPHE S )?",
        read.decade,
    ),
    Rule("decade", "PRE THE? (?P<century>CENT) HYPHEN? (?P<decade>TENSDECADE)", read.decade),
    Rule("century", "PRE THE? (?P<nth>ORDDAY) HYPHEN? (?P<unit>UNIT)", read.century),
    Rule(
        "season",
        "PRE (?P<which> (?:THE|THIS|THAT|EVERY|DEIXIS){0,3} ) (?P<season>SEASON)"
        "(?: (?:OF|COMMA)? ENDYEAR (?: (?:HYPHEN|DASH|SLASH) TWO )? )?",
        read.season,
    ),
    Rule(
        "spoken_year",
        "(?: THE YEARW )? (?P<high>CENT|TWENTY) (?P<low> TEENS|CENT|TWENTY|TENS (?: HYPHEN? ONES )?|O ONES )",
        read.spoken_year,
    ),
    Rule(
        "spoken_year",
        "(?: THE YEARW | (?<= MONTH ) COMMA? ) (?P<high>ONES) THOUSAND AND?"
        "(?P<low> ONES|TEENS|CENT|TWENTY (?: HYPHEN? ONES )? )?",
        read.spoken_year,
    ),
    Rule(
        "pointed",
        "PRE (?P<which> (?:THE|THIS|THAT|EVERY)? DEIXIS{1,3} | THIS | THAT | EVERY ) FISCAL?"
        "(?P<head>YEARW|QUARTER|UNIT|PART|AWEEKDAY|AMONTH|HOLIDAY) (?! HYPHEN )",
        read.pointed,
    ),
    Rule(
        "bare",
        "(?P<which> THE? (?:RECENT|COMING|FUTURE) )? (?P<unit>UNITS) (?: HYPHEN LONG )? (?! HYPHEN OLD )",
        read.bare,
    ),
    Rule("set", "EVERY (?P<count>CARDINAL)? (?P<unit>UNITS)", read.repeated),
    Rule("set", "EVERY (?P<skips>OTHER|SECOND|ORDONES|EXTRA) (?: (?P<weekday>AWEEKDAY) | SINGLE )", read.repeated),
    Rule(
        "quantity",
        "(?P<hedge>HEDGE)? (?P<which> (?:THE|THIS|THAT)? (?:SPANNING|ORDONES (?= CARDINAL )) | THE )? HEDGE?"
        "(?P<count>COUNT) (?:MORE|EXTRA|FISCAL){0,3} HYPHEN? (?P<unit>UNITS|SINGLE) (?: HYPHEN? LONG )?"
        "(?! HYPHEN? OLD )",
        read.quantity,
    ),
    Rule(
        "quantity",
        "(?: THE|THIS|THAT )? (?P<count>CARDINAL) (?P<which>LAST|PAST|NEXT|COMING|PREVIOUS) (?P<unit>UNITS)",
        read.quantity,
    ),
    Rule("quantity", "(?P<count>CARDINAL) OTHER (?P<unit>UNITS)", read.working_days),
    Rule("reference", "(?P<which>THIS|LAST|NEXT) OTHER", read.season_of_sport),
    Rule("reference", "AT OTHER", read.at_present),
    Rule("dayword", "(?P<far> THE? UNIT (?:BEFORE|AFTER) (?= DAYWORD ) )? PRE (?P<word>DAYWORD)", read.dayword),
    Rule(
        "clock",
        "(?: (?P<noon>NOON) | (?P<military>HHMM|Y4) (?= ZONE ) | (?P<hour>HOURNUM) COLON (?P<minute>MINUTE)"
        "(?: COLON (?P<second>MINUTE) )? (?! COLON ) (?P<half>MERIDIEM)? ) (?P<zone>ZONE)?",
        read.clock,
    ),
    Rule("clock", "(?P<hour>HOURNUM) (?: POINT (?P<minute>MINUTE) )? (?P<half>MERIDIEM) (?P<zone>ZONE)?", read.clock),
    Rule(
        "clock",
        "(?P<hour>HOURNUM|ONES|TEENS) (?: POINT (?P<minute>MINUTE) )? ONTHEDOT? IN THE (?P<part>PART)",
        read.clock,
    ),
    Rule("clock", "(?P<hour>HOURNUM|ONES|TEENS) ONTHEDOT", read.clock),
    Rule(
        "clock",
        "(?<= AT|UNTIL|SINCE|BEFORE ) ART? (?P<part>QUARTER|TEENS|TWENTY) TO (?P<hour>ONES|TEENS)",
        read.to_the_hour,
    ),
    Rule(
        "clock", "ART? (?P<part>HALF|QUARTER|ONES|TEENS|TWENTY) PAST (?P<hour>HOURNUM|ONES|TEENS)", read.past_the_hour
    ),
    Rule(
        "year",
        "PRE (?P<said> THE? FISCAL? YEARW OF? | THE? FISCAL )? (?P<year>Y4)"
        "(?: (?P<to>HYPHEN|DASH|SLASH) (?P<other>TWO|Y4) (?! HYPHEN|POINT|SLASH ) )?",
        read.year,
    ),
    Rule("year", "FY APOSTROPHE? (?P<short>TWO)", read.fiscal_year),
    Rule("year", "(?<= IN|OF|SINCE|UNTIL|BY|FROM|DURING ) (?P<year>APOSTROPHE TWO)", read.short_year),
    Rule("set", "(?P<weekday>AWEEKDAY) PARTS", read.repeated),
    Rule("weekday", "PRE (?P<weekday>AWEEKDAY)", read.weekday),
    Rule("month", "PRE (?P<month>AMONTH)", read.month),
    Rule("holiday", "PRE (?P<holiday>HOLIDAY) UNIT? (?: (?:OF|COMMA)? ENDYEAR UNIT? )?", read.holiday),
    Rule(
        "definite",
        "(?P<mod> THE? (?:EARLY|LATE|MID|EARLIER|LATER) IN | THE? EDGE OF )? THE FISCAL? (?P<unit>SINGLE) (?! AHEAD )",
        read.definite,
    ),
    Rule("part_of_day", "(?<= IN THE ) PART", read.part_of_day),
    Rule("part_of_day", "(?<= AT|BEFORE|AFTER|UNTIL|SINCE|BY|FROM ) DAWN (?! OF|HYPHEN|TO|UNTIL )", read.dawn),
    Rule(
        "day_of_month",
        "(?: (?<= ON THE ) | (?<= UNTIL THE ) | (?<= UNIT OF THE ) ) (?P<day>ORDINAL)",
        read.day_of_month,
    ),
    Rule("set", "DAILY | (?P<weekday>WEEKDAYS) | PER SINGLE", read.repeated),
    Rule("reference", "NOW | VAGUE | THE FUTURE | THE PAST | THE NEAR TERM | THESE UNITS", read.reference),
)
"""In the order of trial: at a piece, the first rule whose reader finds something is taken. Repetitions are bounded, so
that the time taken grows with the text alone."""

NO_START = (
    "OTHER SIGN BREAK DOT COMMA DASH OPEN CLOSED MONEY PERCENTSIGN COLONS SLASHES HYPHEN POINT COLON SLASH OF IN ON TO "
    "AND OR FOR WITHIN DURING BY UNTIL SINCE BETWEEN FROM THAN AGO BEFORE AFTER S"
)

NOT_ALONE = "THE ART THAT APOSTROPHE"
"""With these before a word that is in no rule by name, none begins."""

ANY = re.compile(
    f"(?=[^{''.join(CLASSES[name] for name in NO_START.split())}])"
    f"(?![{''.join(CLASSES[name] for name in NOT_ALONE.split())}]{CLASSES['OTHER']})(?:"
    + "|".join(f"({re.sub(r'[(][?]P<[a-z]+>', '(?:', rule.source)})" for rule in RULES)
    + ")"
)
"""All rules at once: finds where one begins to match, and which is the first. No rule begins with a class of
`NO_START`."""


def expressions(text: Text) -> list[Expression]:
    """Find the time expressions of a text, in order and not overlapping."""
    found: list[Expression] = []
    position = 0
    while match := ANY.search(text.letters, position):
        here = _first_reading(text, match.start(), (match.lastindex or 1) - 1)
        position = max([x.last for x in here], default=match.start() + 1)
        found += here
    found = joined(text, found)
    relate(text, found)
    return found


def _first_reading(text: Text, start: int, first_rule: int) -> list[Expression]:
    """Give what the first rule that finds something reads at a piece."""
    for rule in RULES[first_rule:]:
        if (match := rule.pattern.match(text.letters, start)) and (found := list(rule.read(read.Match(text, match)))):
            for x in found:
                x.rule = x.rule or rule.name
            return found
    return []
