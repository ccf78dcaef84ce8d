"""Where and when a text says that it was written: its dateline, and a line above it that tells the day."""

import functools
import re
from datetime import date

from pipeline.gather.furniture import AGENCY, FURNITURE, LINE_CHARACTERS, has_full_stop
from pipeline.gather.publication import WRITTEN, WRITTEN_DATE, parse_published, written_day
from pipeline.patterns import MONTHS
from pipeline.towns import town

_TIME = r"\d\d?[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,5}\)?)?"
DATE_LINE = re.compile(
    r"(?:(?P<label>[a-z ]{2,20}?)\s*[:|–—-]?\s*(?:on|at)?\s*)??"
    rf"(?:{_TIME},?\s+(?:on\s+)?)?{WRITTEN_DATE}(?:\s*(?:[,|/–—-]|at)?\s*{_TIME})?(?:\s*(?:[|,/–—•·(-]|updated).*)?$",
    re.IGNORECASE,
)
_NAMES = r"[A-ZÀ-ÖØ-Þ][\w.'’]*(?:(?:\s*[,/|–—-]\s*| )[A-ZÀ-ÖØ-Þ][\w.'’]*){0,5}"
_FIGURES = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})"
TIMED_LINE = re.compile(
    rf"(?:(?P<label>{_NAMES})\s*[|,/:–—•·-]?\s*)?"
    rf"(?P<when>(?i:{WRITTEN_DATE}|{_FIGURES}))(?i:\s*(?:[,|/–—-]|at)?\s*{_TIME})(?:\s*[|,/–—•·-]?\s*{_NAMES})?$"
)
"""A day and a time, with town and outlet: `2026-05-31 14:22 Port Mersa - Tidings`."""

PUBLISHED = frozenset(FURNITURE["published"])

_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ'’.]|-(?=[A-ZÀ-ÖØ-Þ]))"
_CAPITALS = rf"[A-ZÀ-ÖØ-Þ]{_CAPITAL}+(?: [A-ZÀ-ÖØ-Þ]{_CAPITAL}*){{0,4}}"
_REGION = r"(?:,\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}?)"
_LAND = r"(?:\s\((?:[A-Z][\w.'’-]++\s?){1,4}\))?(?:\s\[(?:[A-Z][\w.'’-]++\s?){1,4}\])?"
_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
_SHORT_DATE = rf"(?i:(?:\w{{3,9}},?\s)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:,?\s\d{{4}})?)"
_FULL_DATE = rf"(?i:{_MONTH}\s\d{{1,2}},\s\d{{4}}|\d{{1,2}}\s{_MONTH},?\s\d{{4}})"
_SIGNED = rf"\s?\((?:[A-Z]{{2,6}}|{AGENCY})[^)]{{0,20}}\)"
_NAMED = (
    r"\s?\((?:[A-Z][\w&.'’/-]* ){0,3}(?:Agency|Bulletin|Correspondent|Herald|Journal|Media|News|News Service|Newswire|Post|Press"
    r"|Service|Times|Tribune|Wire)\)"
)
_CALLED_ONE = r"(?:[A-Z][\w&.'’/-]* ){0,3}(?:Agency|News|Press|Service|Wire)"
_WIRE = r"[A-Z][\w&.'’/-]*(?: [A-Z&][\w&.'’/-]*){0,3}"
_AGENCY_FIRST = rf"(?:\((?:[A-Z]{{2,6}}|{AGENCY})\)\s?[–—-]\s?)"
DATELINE = re.compile(
    rf"(?:{_AGENCY_FIRST}(?=[^–—-]{{1,60}}\s{_SHORT_DATE}\s?[–—-]))?"
    rf"(?:(?P<place>{_CAPITALS}(?:(?:/| and | & ){_CAPITALS})?)(?:{_REGION}{{0,2}}?|(?=\s\[){_LAND})"
    rf"(?:(?P<day>,?\s{_SHORT_DATE})(?:,\s(?:[A-Z]{{2,6}}|{_CALLED_ONE})(?=\s[–—-]))?|\s?[–—-]\s?{_FULL_DATE})?"
    rf"(?:{_SIGNED}|\s?\({_SHORT_DATE}\)|\s?\((?P<agency>{_WIRE})\)|--\({_WIRE}\)(?:--{_SHORT_DATE})?(?=--))?|"
    rf"(?P<town>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,2}})(?:{_REGION}{{0,2}}?|{_LAND})"
    rf"(?:(?P<signed>,?\s{_SHORT_DATE})?(?:{_SIGNED}|{_NAMED})|"
    rf"(?P<bare>,\s{_SHORT_DATE}\s\({_WIRE}\)|\s?\({_SHORT_DATE}\)|[.,]\s{_SHORT_DATE}(?=\.\s|\s--))|"
    rf"(?:,\s|\s?[–—-]\s?){_FULL_DATE}(?:\s?\({_WIRE}\))?(?!\s?[–—-]+\s?\d))|"
    rf"(?<=[–—-]\s)(?P<third>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,2}}){_REGION}{{0,2}}?,?\s{_SHORT_DATE}(?=\s))"
    r"\s?(?:--|\.?[–—]|(?<=[\s.)])-|\.?-(?=\s|$)|[:_]|(?:\.\s)?/[A-Z][A-Za-z ]+/(?:\s?-{1,2}|\.(?=\s))"
    r"|(?(day)(?<=\))(?=\s)|(?(signed)(?<=\))(?=\s)|(?!)))|(?(day)\.(?=\s)|(?(bare)\.(?=\s)|(?!))))\s?(?=[^\sa-z]|$)"
)
"""`HONG KONG –`, `KYIV, Ukraine (AP) —`, `GENEVA, Oct 25 (Reuters) -`; in small letters only with an agency (known, or
called one: `Graz (Northline News) –`, `Graz (Austria) (NLN) -`), a whole date: `Graz, 3 March 2031 –`, or, before a paragraph and
of a known town, a day: `Graz, 3 Mar (Northline).-`, `Graz (Mar 3): `. The agency may come
first, before a dash of its own: `(NLN) - Graz, March 3 -`, or behind the day: `GRAZ, March 3, Northline News -`.

What follows begins a sentence: “NASA – the agency – said” has none.
"""

_TOWN = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+){0,2}"
TOWN_ALONE = re.compile(
    rf"(?P<place>{_TOWN})(?:\s?/\s?{_TOWN})?"
    rf"(?:\.\s?[–—-]{{1,2}}|:|(?:{_REGION}|{_LAND})?\s(?:[–—]|--?)|(?<=[A-ZÀ-ÖØ-Þ]{{3}})\.)\s(?!{_SHORT_DATE}\s?[(–—-])(?=[\"“‘A-ZÀ-ÖØ-Þ])"
)
"""`LIMA. `, `Lucknow: `, `Lima.- `, `Lima, Peru — `, `Lima/Quito: ` before the first paragraph: a dateline where a town
has this name."""

LONG_LINE = 80
"""Characters from which on a line is a paragraph, and no headline or name of a page's part."""

NO_PLACES = re.compile(rf"(?:{'|'.join(FURNITURE['no_places'])})\b")

HEAD_LINES = 6
"""Lines in which a dateline or the day of publication stands, if anywhere."""


def dateline(text: str) -> tuple[str | None, date | None]:
    """Place of the dateline, as printed, and the publication day stated in it or on a line of its own above it."""
    match, _, day = _dateline(text)
    if match is None:
        return None, day
    written = WRITTEN.search(match[0])
    place = next(name for name in map(match.groupdict().get, ("place", "town", "third")) if name)
    return ABBREVIATED.sub("", place), day or (written and written_day(written))


ABBREVIATED = re.compile(r"(?<=[A-ZÀ-ÖØ-Þ]{3})\.$")
"""The point after a place that is no abbreviation: `LIMA.-`."""


def dateline_extent(text: str) -> tuple[int, int]:
    """Where the dateline begins, and where the prose behind its dash; both 0 where there is none."""
    match, line, _ = _dateline(text)
    return (line + match.start(), line + match.end()) if match else (0, 0)


@functools.lru_cache(maxsize=64)  # the texts of a batch: all are asked for theirs before any is read
def _dateline(text: str) -> tuple[re.Match[str] | None, int, date | None]:
    """The dateline, in a line that begins at this character, and the publication day stated on a line above it."""
    day, start = None, 0
    begun = False
    for row in text[:5000].split("\n", 2 * HEAD_LINES)[: 2 * HEAD_LINES]:
        line = row.strip()
        day = day or stated_day(line)[1]
        if not begun and len(line) > LONG_LINE and (alone := TOWN_ALONE.match(line)) and _is_town_alone(alone, text):
            return alone, start + row.index(line), day
        begun |= len(line) > LONG_LINE and " " in line  # an address is no prose
        match = DATELINE.match(line)
        if match and not (
            NO_PLACES.match(match[0])
            or _recurs(match["place"], text)
            or _is_spelt_out(match["place"], match["agency"])
            or _is_transcript(match[0], text)
            or (match["bare"] and not (len(line) > LONG_LINE and town(match["town"])))
            or (_is_day_alone(match) and not town(match["place"].title()))
        ):
            return match, start + row.index(line), day
        start += len(row) + 1
    return None, 0, day


def _is_town_alone(match: re.Match[str], text: str) -> bool:
    """Whether it is a town that stands by itself before the prose, and no speaker: no other paragraph opens in the same way."""
    place = match["place"]
    turns = re.findall(r"^[A-Z][\w.'’ -]{0,30}: ", text, re.MULTILINE)
    return len(turns) < 2 and not NO_PLACES.match(place.upper()) and town(place.title() if place.isupper() else place)


def _is_day_alone(match: re.Match[str]) -> bool:
    """Whether a word in capitals is parted from the prose by a day and a full stop, without region, agency or dash."""
    return match["place"] is not None and DAY_ALONE.fullmatch(match[0]) is not None


DAY_ALONE = re.compile(
    rf"{_CAPITALS},?\s(?i:{_MONTH}\s\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:,?\s\d{{4}})?\.\s?"
)


def _is_spelt_out(place: str | None, agency: str | None) -> bool:
    """Whether what stands in brackets has the word in capitals for its initials: NATO (North Atlantic Treaty Organization)."""
    return bool(place and agency) and "".join(re.findall(r"\b[A-Z]", agency or "")) == place


def _is_transcript(opening: str, text: str) -> bool:
    """Whether a name in capitals before a colon is that of a speaker: other paragraphs open in the same way."""
    return opening.rstrip().endswith(":") and len(re.findall(r"^[A-Z][A-Z .'’-]+:", text, re.MULTILINE)) > 1


def _recurs(place: str | None, text: str) -> bool:
    """Whether a word in capitals is met again: so an acronym and no place of a dateline."""
    return place is not None and len(re.findall(rf"\b{re.escape(place)}\b", text)) > 1


def stated_day(text: str) -> tuple[bool, date | None]:
    """Whether a line only tells a date, and the day of publication if that is what it tells."""
    if len(text) > LINE_CHARACTERS or has_full_stop(text):
        return False, None
    match, timed = DATE_LINE.match(text), TIMED_LINE.match(text)
    label = ((match or timed or {"label": ""})["label"] or "").strip().casefold()
    if label.removeprefix("last ").startswith(("updated", "modified")):
        return True, None
    if match and (not label or label in PUBLISHED):
        return True, written_day(match)
    stated = timed and parse_published(timed["when"])
    return timed is not None, stated.day if stated else None
