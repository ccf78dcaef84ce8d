"""Short forms that an article explains in parentheses: `National Relief Agency (NRA)`."""

import re
from collections.abc import Iterator

from pipeline.actors import knowledge
from pipeline.actors.name_words import EVENT_WORDS, ORGANIZATION_WORDS, words
from pipeline.actors.names.model import ORGANIZATION, Span
from pipeline.actors.names.offices import is_role
from pipeline.actors.names.reader import Reader, speaks
from pipeline.grammar import POSSESSIVE


def wings(reader: Reader) -> Iterator[tuple[Span, str]]:
    """Parties that go by letters with those of their wing behind them: `CPI(M)`."""
    for i in reader.where(set(filter(WING.fullmatch, reader.capitals))):
        yield (i, i + 1), ORGANIZATION


WING = re.compile(r"[A-Z]{2,4}\([A-Z]{1,4}\)")


def explained_acronyms(reader: Reader, spans: list[Span]) -> dict[str, str]:
    """`National Relief Agency (NRA)` and `NRA (National Relief Agency)`: short form → long form."""
    found = {}
    before = {end: (start, end) for start, end in spans}
    for start, end in spans:
        short = reader.surface(start, end)
        if re.fullmatch(r"[A-Z]{2,6}", short) and start - 1 in before and _is_apposed(reader, *before[start - 1], end):
            found[short] = reader.surface(*before[start - 1])
            continue
        if reader.before(start) == "as" and start > 3 and reader.text[start - 2] == "known":
            called = start - 2 - (reader.text[start - 3].lower() in ("better", "also", "commonly"))
            long = reader.surface(*before[called - 1]) if called - 1 in before else ""
            if reader.text[called - 1] in (",", "(") and is_acronym_of(long, short):
                found[short] = long  # `National Relief Agency, known as NRA`
            continue
        if reader.before(start) != "(" or reader.after(end) != ")" or start < 2:
            continue
        short = reader.surface(start, end)
        i = start - 1
        if reader.text[i - 1] in POSSESSIVE:
            i -= 1
        if i in before:
            long = reader.surface(*before[i])
            if is_acronym_of(long, short) or (
                short.isupper() and 2 < len(short) < 9 and short.isalpha() and not knowledge.country(short)
            ):
                found[short] = long
            elif is_acronym_of(short, long):
                found[long] = short
    return found


def _is_apposed(reader: Reader, start: int, comma: int, end: int) -> bool:
    """Whether letters between commas are another name of the body before: `the National Kelp Agency, AKN, said`."""
    short = reader.doc[end - 1]
    own = short.dep_ == "appos" and start <= short.head.i < comma and short.head.head.i >= end
    between = (
        reader.text[comma] == ","
        and reader.text[end : end + 1] == [","]
        and not reader.capital[min(end + 1, len(reader.text) - 1)]
    )
    return (
        own
        and between
        and not knowledge.institution(short.text)
        and bool(ORGANIZATION_WORDS.intersection(reader.text[start:comma]))
    )


def acronyms_of_nouns(reader: Reader) -> Iterator[str]:
    """Acronyms that an article explains by common nouns, an office or a thing: `independent power producer (IPP)`."""
    for i in (bracket + 1 for bracket in reader.at("(") if bracket):
        if reader.text[i + 1 : i + 2] != [")"] or not re.fullmatch(r"[A-Z]{2,6}s?", reader.text[i]):
            continue
        short = reader.text[i]
        letters = short.rstrip("s")
        whole = [word for word in reader.text[max(i - 10, 0) : i - 1] if word.isalpha()]
        large = [word for word in whole if word not in SMALL]
        endings = (found[-len(letters) :] for found in (large, whole))  # `independent producer`, `aide-de-camp`
        long = next((words for words in endings if initials(words) == letters), None)
        if long is None:
            continue
        noun = reader.text[i - 2]
        body = noun.capitalize() in ORGANIZATION_WORDS
        thing = EVENT_WORDS.intersection(word.capitalize() for word in long)
        bodies = ORGANIZATION_WORDS.intersection(word.capitalize() for word in long)
        office = any(map(is_role, long[1:]))
        held = (
            whole[-2:-1] == ["of"] and is_role(long[0]) and reader.label[min(i + 2, len(reader.text) - 1)] == "PERSON"
        )
        common = all(map(knowledge.is_common, long)) and not speaks(reader, short)
        if (
            (noun.islower() and not body) or ((thing or office or common) and not bodies) or held
        ):  # `Head of Police (HP) Ann Reed`
            yield short


def initials(words: list[str]) -> str:
    """First letters of words, as an acronym has them."""
    return "".join(word[0] for word in words).upper()


def acronyms_of_offices(reader: Reader) -> Iterator[str]:
    """Letters of offices that an article prints in full: `CM` beside `Chief Minister`; not those of a known body.

    So are those of an office with its `of`: `DPP` beside `Director of Public Prosecutions`.
    """
    for i in reader.where(set(filter(is_role, reader.words))):
        start = i
        end = i + 2
        of = reader.capital[i] and reader.after(i + 1) == "of"
        while of and end < len(reader.text) and reader.capital[end] and reader.label[end] != "PERSON":
            end += 1
        if of and end - i > LEAST_OF_OFFICE:
            yield reader.text[i][0] + "".join(word[0] for word in reader.text[i + 2 : end])
        while reader.capital[i] and start > 0 and i - start < 3 and reader.capital[start - 1]:
            start -= 1
            short = "".join(word[0] for word in reader.text[start : i + 1])
            if short.isupper() and not (knowledge.institution(short) or knowledge.country(short)):
                yield short


LEAST_OF_OFFICE = 3
"""Tokens of an office and its `of` with more than one word behind."""


SMALL = words("of the for and in on to a an de")
"""Words without a letter in an acronym."""


SHORTEST_IN_SMALL = 3
"""Letters of an acronym from which on it may be printed in small ones."""


def _capitals(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper())


def is_acronym_of(long: str, short: str) -> bool:
    """Whether the letters of an acronym are found in order in a longer name, beginning with its first."""
    letters = [char.lower() for char in short if char.isalnum()]
    if len(letters) > SHORTEST_IN_SMALL and short[0].isupper() and _capitals(long) == short.upper():
        return True  # `South Kelp Water Energy Association (Skwea)`
    if (
        not 2 <= len(letters) <= 10
        or " " in short
        or len(long) < len(short) + 3
        or not sum(char.isupper() for char in short) > 1
    ):
        return False
    initials = [word[0].lower() for word in re.findall(r"\w+", long)]
    if letters[0] != initials[0] and letters[0] not in initials:
        return False
    at = iter(re.sub(r"\W", "", long.lower()))
    return all(letter in at for letter in letters)
