"""Which lines of a scraped text are the article's prose, and which are furniture of the page around it.

Here: what furniture looks like (buttons, captions, photo credits, related headlines, bylines), and the head of a text.
Not here: its dateline (`datelines`), files, metadata, HTML, and any language beyond English newspaper habits. The words are
those of `furniture`. No wording is ever changed: a paragraph is kept, cut off where a caption was glued to it, or
dropped. When unsure it is kept.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pipeline.gather.datelines import DATELINE, stated_day
from pipeline.gather.furniture import AGENCY, CLOSERS, FURNITURE, LINE_CHARACTERS, STOCK, any_of, has_full_stop
from pipeline.gather.publication import WRITTEN, written_day
from pipeline.patterns import SCORE

CAPTION_WORDS = 60
CAPTION_SENTENCES = 3
"""A photo caption is not longer; what is longer and ends in a credit is a paragraph with a caption glued to it."""

HEADLINE_WORDS = range(9, 26)
"""Words of a related headline dropped between two paragraphs. A subheading of the article itself is shorter."""

CAPITALS_WORDS = 6
"""Words from which on a line in capitals is such a headline."""

TITLE_WORDS = 22
"""Words of the longest headline."""


class Line(NamedTuple):
    """A paragraph or loose line; `apart` tells whether a blank line stands before it."""

    text: str
    apart: bool = True


class Page(NamedTuple):
    """A scraped text taken apart."""

    title: str | None
    paragraphs: list[str]
    authors: tuple[str, ...]
    day: date | None


# Lines

BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\n]+")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Control characters, soft hyphens, zero-width marks and marks of direction: no reader sees them, and they split words."""


LINK_NOTE = re.compile(r", opens (?:in )?(?:a )?new (?:tab|window)\b")
"""What a page reads out to blind visitors after a link, and no word of its author."""


def lines_of(text: str) -> list[Line]:
    """Lines with single blanks between words; lines that only the width of a page had broken are whole again."""
    raw = LINK_NOTE.sub("", BREAKS.sub("\n", INVISIBLE.sub("", BREAKS.sub("\n", text)))).split("\n")
    margin = all(row[:1].isspace() for row in raw if row.strip())
    rows = [Row(SPACES.sub(" ", row).strip(), len(row.rstrip()), row[:1].isspace() and not margin) for row in raw]
    width = _wrap_width(rows)
    lines: list[list[str]] = []
    aparts: list[bool] = []
    before = Row("", 0, inset=False)
    for row in rows:
        if row.text and before.text and _continues(before, row, width):
            lines[-1].append(row.text)
        elif row.text:
            lines.append([row.text])
            aparts.append(not before.text)
        before = row
    return [Line(" ".join(parts), apart) for parts, apart in zip(lines, aparts, strict=True)]


class Row(NamedTuple):
    """A line as it stands in the file, its length with the blanks before it, and whether these begin a paragraph."""

    text: str
    length: int
    inset: bool


def _overflows(row: Row, following: Row, width: int) -> bool:
    """Whether the first word of the next row had no room left on this one."""
    return row.length + 1 + len(following.text.split(" ", 1)[0]) > width


def _wrap_width(rows: Sequence[Row]) -> int:
    """Width to which the text is wrapped; 0 where it is not: then its line breaks are those of its author."""
    pairs = [(row, after) for row, after in itertools.pairwise(rows) if " " in row.text and after.text]
    width = max((row.length for row, _ in pairs), default=0)
    unclosed = [_overflows(row, after, width) for row, after in pairs if not _is_closed(row.text)]
    return width if 30 <= width <= 130 and len(unclosed) >= 3 and sum(unclosed) >= 0.8 * len(unclosed) else 0


def _continues(before: Row, row: Row, width: int) -> bool:
    """Whether a row goes on with the sentence of the row before it."""
    if row.inset or URL_LINE.match(before.text):
        return False
    if width:
        return _overflows(before, row, width)
    if any(is_interface(line) or is_credit(line) or BYLINE.match(line) for line in (before.text, row.text)):
        return False
    return row.text[0].islower() and not _is_closed(before.text) and before.text[-1] not in ":;"


# Sentences

CLOSED = re.compile(rf"[.!?…]{CLOSERS}")
BOUNDARY = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…]['\"”’)\]]*\s+(?=['\"“‘(\[]?[A-Z0-9])")
"""End of a sentence before another; not after an initial or a short capitalised abbreviation (`J.`, `Mr.`, `Gen.`)."""

NARRATION = re.compile(
    r"\b(?:said|told|added|asked|came|went|took|was|were|had|did|been|has|have|is|are|should|that|who|he|she|I|we|they)\b"
    r"|^(?:This|That|These|Those|There|It|But|And|So|If)\b|^\w+,\s(?=[a-z])|^(?:The|An?)\b.*\b(?:\w{2,}ed|brought|spoke|lost|made|won|held|led)\b",
    re.IGNORECASE,
)
"""Words of a story rather than of a headline or caption: a line that has one may be a paragraph without its full stop."""

SPEECH = re.compile(
    r"[,.!?…][\"”]|[“\"]$|\b(?:he|she|they|who|[A-Z][\w'’-]+),? (?:said|says|told|added|asked|warned)\b|"
    r"\b(?:said|says|added) (?:he|she|they|[A-Z])"
)
"""Somebody speaks: so a sentence of the article rather than a caption."""


def _is_closed(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return CLOSED.search(text, max(0, len(text) - 10)) is not None


def _words(text: str) -> int:
    return len(text.split())


def is_title_like(text: str) -> bool:
    """Whether a line can be a headline: short, one clause, no full stop."""
    return (
        _words(text) <= TITLE_WORDS
        and text[-1] not in ":;,"
        and not (has_full_stop(text) or BOUNDARY.search(text) or DATELINE.match(text))
    )


SOURCE = re.compile(r"^[^.!?]{10,150} \((?:[A-Z][\w.'’-]+ ?){2,5}\)$")
"""A caption that ends in the name of who gave the picture, without full stop: `… in court (Courts Service)`."""


def is_headline(text: str) -> bool:
    """Whether a line without full stop is, with some certainty, the headline of another article or a caption."""
    if SOURCE.search(text):
        return True
    return (
        (_words(text) in HEADLINE_WORDS or (text.isupper() and _words(text) >= CAPITALS_WORDS))
        and is_title_like(text)
        and not _is_closed(text)
        and not NARRATION.search(text)
        and text[-1] not in ":;,"
        and not re.match(r"[^\w'\"“‘$€£]|[a-z]|.*(?:[a-z]{3}[.!?](?:\s|$)|\b\d{4}$)", text)
        and not re.match(r"['\"“‘].*['\"”’]$", text)
    )


# Interface words

BUTTONS = frozenset(FURNITURE["buttons"])
SHARING = frozenset(FURNITURE["sharing"])
NOTICES = any_of(FURNITURE["notices"])
EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def is_interface(text: str) -> bool:
    """Whether a whole line is a button, counter or notice of the page."""
    if len(text) > LINE_CHARACTERS:
        return False
    bare = EDGES.sub("", text).casefold().replace("’", "'")
    if not bare:
        return True  # a rule of stars or dashes
    if text[-1] == "." and not text.endswith(".."):
        return NOTICES.fullmatch(bare) is not None and bare.startswith(("please", "advert", "enable", "you need"))
    return (
        bare in BUTTONS
        or NOTICES.fullmatch(bare) is not None
        or all(word in SHARING for word in re.findall(r"[\w-]+", bare))
    )


HEADINGS = any_of(FURNITURE["headings"])
LABELLED = re.compile(rf"(?:{any_of(FURNITURE['labels']).pattern})\s*(?::|\||>>?|»|→|▶)\s*\S", re.IGNORECASE)
APPEALS = any_of(FURNITURE["appeals"])
_WORK = "reporting|writing|editing|compiled|edited|written|translated|translation"
STAFF = re.compile(
    rf"[(\[]?(?:(?i:additional|with|further) )?(?i:{_WORK})\b(?: and \w+)?(?: by\b|:)"
    rf"(?:[\s:;,.&/]|[A-Z][\w.'’-]*|(?i:and|in|for|from|the|by|at|additional|{_WORK})\b)+"
    r"[)\]]?\.?$|"
    r".{3,160}\bcontributed (?:reporting |to )?(?:to )?(?:this|the) (?:report|story|article)\b.{0,60}$|"
    r".{3,160}\bcontributed (?:reporting|research)\b.{0,120}$|"
    r"\(?[Ww]ith (?:inputs?|files|agency inputs|reporting|additional reporting)(?: (?:from|by) .{2,80})?\)?$|"
    r"\([A-Z][\w ]{1,20} (?:with|and) (?:agencies|[A-Z][\w, ]{1,30})\)$|[a-z]{2,4}(?:[/,] ?[a-z]{2,4})+ \([A-Z][\w, ]{1,60}\)$|"
    r"\([a-z]{2,4}(?:[/,] ?[a-z]{2,4})+\)$"
)
"""Who wrote and edited it, after the end."""


def is_heading(text: str) -> bool:
    """Whether a line is the heading over a list of other articles."""
    return len(text) <= LINE_CHARACTERS and HEADINGS.fullmatch(EDGES.sub("", text)) is not None


def is_appeal(text: str) -> bool:
    """Whether a whole paragraph advertises, gives legal notice or names the staff."""
    if _words(text) > 60 or SPEECH.search(text):
        return False
    return bool(APPEALS.match(text) or STAFF.match(text) or (LABELLED.match(text) and not has_full_stop(text)))


# Photo credits

CREDIT_CHARACTERS = 170
"""A credit is not longer, with the brackets around it."""

LABEL = re.compile(
    r"(?:(?:main|feature|featured|file|cover|lead|header|top)\s+)?(?:(?:photo|image|picture|photograph|pic|video|illustration|graphic|map|chart|screenshot|screengrab|"
    r"cover|still|file)s?(?:/video)?(?:\s+(?:credit|source|courtesy|illustration|by|from|via))*|credits?|photography|handout|courtesy|photo\s+courtesy|"
    r"source|image\s+source|supplied|provided)(?P<mark>\s*(?:[:/|,]|\.{3}|…)|\s+(?:by|via|from)|(?<=courtesy)\s+of)\s*(?P<rest>.+)$",
    re.IGNORECASE,
)

ALONE = any_of(FURNITURE["credits"])
CONNECTORS = frozenset(FURNITURE["connectors"])

PLATFORMS = "Twitter|X|Facebook|Instagram|Telegram|YouTube|Storyful|Social Media|social media"
VIA = re.compile(rf"(?:\S+ ){{0,7}}(?:via|Via|VIA) (?:{AGENCY}|{PLATFORMS})(?:\W.{{0,40}})?$")
NAMED_AGENCIES = re.compile(rf"(?:(?:{AGENCY})(?:\s*(?:[/|,&–—-]|and|via)\s*|$))+")
HAS_STOCK = re.compile(rf"(?<!\w)(?:{STOCK})(?!\w)")
HAS_AGENCY = re.compile(rf"(?<!\w)(?:{AGENCY})(?!\w)")
COLON = re.compile(rf"(?:{AGENCY}|Supplied): \S")
SLASH = re.compile(r"(?P<left>[^/]+)\s?/\s?(?P<right>[^/]+)(?:/[^/]+)*$")


def _is_names(text: str, most: int = 12) -> bool:
    """Whether a text is nothing but names and the small words between them."""
    words = [word for word in re.split(r"[\s/,]+", text) if word]
    return 0 < len(words) <= most and all(
        word[0].isupper()
        or word[0] in "@“\"'(©"
        or word.casefold() in CONNECTORS
        or word.isdigit()
        or word.rstrip(".") == ""
        for word in words
    )


def is_credit(text: str, *, photo: bool = False) -> bool:
    """Whether a stretch of text is a credit; with `photo`, not the signature of an agency."""
    bare = text.strip(" ()[]|–—-•·,").removesuffix(".")
    if not bare or len(bare) > CREDIT_CHARACTERS or bare[-1] in "?!":
        return False
    if bare[0] == "©" or re.match(r"\(c\)|copyright\b", bare, re.IGNORECASE):
        return _words(bare) <= 10
    if ALONE.fullmatch(bare):
        return True
    if label := LABEL.match(bare):
        rest = label["rest"]
        named = _is_names(rest) or VIA.match(rest)
        return bool(named) and (label["mark"].strip() != "," or bool(HAS_STOCK.search(rest) or HAS_AGENCY.search(rest)))
    if VIA.match(bare):
        return True
    if not _is_names(bare):
        return False
    if HAS_STOCK.search(bare):
        return True
    if slash := SLASH.match(bare):
        sides = (slash["left"].strip(), slash["right"].strip())
        return bool(HAS_AGENCY.search(bare)) or (_words(sides[0]) in (2, 3) and "," not in sides[0])
    if COLON.match(bare):
        return True
    return not photo and NAMED_AGENCIES.fullmatch(bare) is not None


BRACKETED = re.compile(r"(?:\s*[(\[][^()\[\]]{2,160}[)\]])+\.?$")
GLUE = re.compile(r"(?<=[a-z0-9)][.!?])['\"”’]?(?=[A-Z©]|dpa\b|picture alliance\b)|(?<=[a-z])(?=[A-Z])")
GLUED_NAME = re.compile(
    rf"(?:(?:{STOCK}|AFP|Reuters|REUTERS|AP Photo)\b|(?:Image|Photo|Picture|Pic|Photograph|Credit)s?:)"
)
STEPS = re.compile(
    r"(?<=[.!?”\"’)])\s+(?=[A-Z©(])|\s+[|–—-]\s+|\s(?=(?:REUTERS|Reuters|AFP|AP Photo)/)|"
    r"\s(?=(?:[Pp]hoto|PHOTO|Image|Picture|Photograph|Credit|Courtesy)s?(?: [Cc]redit)?(?::| [Bb]y )|Courtesy of )"
)
"""Where a credit can begin: after a sentence or a dash, or at a word that only credits begin with."""

ENDS_IN_STOCK = re.compile(rf"\s(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}\s?/\s?)?(?:{STOCK})$")
_PICTURE = r"(?:photos?|pictures?|images?|photographs?|grab|screengrab|frame|sketch)"
_MADE = (
    r"(?:undated|file|handout|combination|aerial|satellite|recent|combo|video|screen|frame|composite|drone|image|still)"
)
CAPTION_LABEL = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE| PICTURE)?|File (?:photo|image)|Pictured|Caption|(?:Image|Media|Photo) caption)"
    r"\s*(?:[:,–—-]|-+)\s|(?:Image|Photo|Picture|Pic)s?:\s|\[\d+/\d+\]|\d+ of \d+ \| "
)
CAPTION = re.compile(
    rf"(?:In )?[Tt]h(?:is|ese) (?:{_MADE} )*{_PICTURE}\b"
    r".{0,60}?\b(?:shows?|provided|taken|released|made|from|by|issued|obtained|dated|,)",
)
"""How captions, and hardly anything else, begin."""


def _glues(text: str, start: int = 0) -> list[int]:
    """Where a new line was glued to what stood before it: `in June.Getty Images`, `in JuneGetty Images`."""
    found = (match.end() for match in GLUE.finditer(text, start))
    return [place for place in found if not text[place - 1].islower() or GLUED_NAME.match(text, place)]


RIGHTS = re.compile(r"(?: (?:Purchase|Acquire) Licensing Rights)+$")
BULLET = re.compile(r"[-–—•*·▪►]\s?\w")


def credit_start(text: str) -> int | None:
    """Where the credit at the end of a line begins; None where there is none."""
    if BULLET.match(text):
        return None
    text = RIGHTS.sub("", text)
    tail_from = max(0, len(text) - CREDIT_CHARACTERS)
    bracket = BRACKETED.search(text, tail_from)
    if bracket:
        before = text[: bracket.start()]
        closed = _is_closed(before)
        parts = re.split(r"[)\]]\s*[(\[]", bracket[0].strip(" .()[]"))
        if (closed or not text.endswith(".")) and any(is_credit(part, photo=closed) for part in parts):
            return bracket.start()
    for place in reversed(_glues(text, tail_from)):
        tail = text[place:]
        if is_credit(tail) or (_words(tail) in (2, 3) and _is_names(tail) and not _is_closed(tail)):
            return place
    closed = has_full_stop(text)
    for step in STEPS.finditer(text, tail_from):
        tail = text[step.end() :]
        if (not closed or LABEL.match(tail)) and is_credit(tail, photo=True):
            return step.start()
    stock = None if closed else ENDS_IN_STOCK.search(text, tail_from)
    return stock.start() if stock else None


def without_caption(text: str) -> str:
    """Return what is prose of a line: all of it, the part before a caption glued to it, or nothing."""
    if _words(text) <= CAPTION_WORDS and (
        CAPTION_LABEL.match(text) or (CAPTION.match(text) and not SPEECH.search(text))
    ):
        return ""
    start = credit_start(text)
    if start is None:
        return text
    rest = text[:start].rstrip(" |–—-")
    if not rest:
        return ""
    glued = _glues(rest)
    if glued:
        return rest[: glued[-1]]
    if _is_loose(rest):
        return ""
    ends = [match.end() for match in BOUNDARY.finditer(rest)]
    last = rest[ends[-1] :] if ends else rest
    if SPEECH.search(last) or (ends and NARRATION.search(last)):
        return rest
    if len(ends) < CAPTION_SENTENCES and _words(rest) <= CAPTION_WORDS and not SPEECH.search(rest):
        return ""
    return rest[: ends[-1]].rstrip() if ends else rest


INSIDE = re.compile(
    rf"(?<=[a-z0-9)][.!?])['\"”’]?\s?(?P<credit>(?:[A-Z][^.!?“”\"]{{0,60}}?)?{STOCK}|[(\[][^()\[\]]{{3,100}}[)\]])"
    r"\s?(?=[A-Z“\"])"
)


def _split_inside(line: Line) -> list[Line]:
    """Cut a line after each photo credit that stands within it."""
    parts = []
    start = 0
    for match in INSIDE.finditer(line.text):
        if is_credit(match["credit"], photo=True):
            parts.append(Line(line.text[start : match.end("credit")], line.apart or start > 0))
            start = match.end()
    return [*parts, Line(line.text[start:], line.apart or start > 0)]


# The head of a text

BYLINE = re.compile(
    r"(?:(?:written |reported |posted |published |submitted |words |story |text )?by):?\s+(?P<names>.+)$", re.IGNORECASE
)
ROLE = re.compile(
    r"\s*(?:,|\||–|—| - |\bin [A-Z]|\bfor [A-Z]|\bwith [A-Z]|\bon [A-Z][a-z]+day\b|\bon [A-Z][a-z]{2},|@|\(|•|·|/).*$|"
    r"\s+(?:staff|senior|chief|political|foreign|special|our|associated press|correspondent|reporter|editor)\b.*$",
    re.IGNORECASE,
)
URL_LINE = re.compile(r"(?:https?://|www\.)\S+$")


COMMA_LIST = re.compile(r"((?:[A-Z][\w.'’-]+ [A-Z][\w.'’ -]+?, )+[A-Z][\w.'’-]+ [A-Z][\w.'’ -]+?),? and ([A-Z].+)$")


def byline(text: str) -> tuple[str, ...]:
    """Names in a byline (`By Ann Lee and Bo Ray, Staff Writers`); none where the line is no byline."""
    match = BYLINE.match(text)
    if not match or len(text) > LINE_CHARACTERS or has_full_stop(text) or match["names"][0].islower():
        return ()
    several = COMMA_LIST.match(match["names"])
    parts = [*several[1].split(", "), several[2]] if several else re.split(r",? and |; | & ", match["names"])
    names = [ROLE.sub("", part).strip() for part in parts]
    if not all(name and _is_names(name, most=5) for name in names):
        return ()
    return tuple(name.title() if name.isupper() else name for name in names)


# A page


def take_apart(text: str, title: str | None = None, authors: Sequence[str] = (), *, loose: bool = True) -> Page:
    """Take a scraped text apart.

    `title` and `authors` are what is known of it already.
    `loose`: the lines come without markup, as in a text file, so the headline and related headlines are known by their
    shape alone; else `title`, where there is one, is all that is known not to be prose.
    """
    lines = _without_furniture(lines_of(text))
    head, zone, named, day = _masthead(lines)
    signed = [number for number, line in enumerate(lines[:MASTHEAD_LINES]) if _is_signature(line, authors)]
    lines = [line for number, line in enumerate(lines) if number not in head and number not in signed]
    if loose or not title:
        own, lines = _headline(lines, zone)
        title = title or (own and SITE.sub("", own))
    same = title and _key(title)
    lines = [line for line in lines if has_full_stop(line) or _key(line) != same]
    if loose:
        lines = _without_headlines(lines)
    else:
        lines = lines[next((number for number, line in enumerate(lines) if not _is_topic(line)), 0) :]
    return Page(title, _without_biographies(_without_topics(lines), [*authors, *named]), named, day)


def _key(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


FURNITURE_CHARACTERS = 500
"""No line of furniture is longer, legal notices and lists of staff included."""


def _is_furniture(text: str) -> bool:
    """Whether a line is none of the article's prose, captions apart."""
    return len(text) <= FURNITURE_CHARACTERS and bool(
        is_interface(text) or is_heading(text) or is_appeal(text) or URL_LINE.match(text)
    )


SOURCED = re.compile(r"(?:Quote|Details)(?: from [^:]+)?: ")
"""What begins a paragraph of an article that names its source in one of its own."""


def _sources(lines: Iterable[str]) -> frozenset[str]:
    """Lines that name the source of what an article quotes (Source: Ada Holt on Telegram), where it quotes in such lines."""
    lines = list(lines)
    sourced = any(map(SOURCED.match, lines))
    return frozenset(line for line in lines if sourced and line.startswith("Source: "))


def _without_furniture(lines: Sequence[Line]) -> list[str]:
    """Lines that are no buttons, credits, captions or lists of other articles."""
    kept: list[Line] = []
    listing = False  # below a heading such as `Related posts`
    credited = False  # below a line that is a credit
    long = [line.apart for line in lines if _words(line.text) > TITLE_WORDS // 2]
    spaced = sum(long) > 0.7 * len(long)  # blank lines stand between the paragraphs
    parts = [part for line in lines for part in _split_inside(line)]
    final = max((number for number, part in enumerate(parts) if _is_closed(part.text)), default=0)
    sources = _sources(part.text for part in parts)
    for number, line in enumerate(parts):
        if line.text in sources:
            kept.append(line)
            continue
        listing = is_heading(line.text) or (listing and is_title_like(line.text))
        if listing or _is_furniture(line.text):
            continue
        under_credit, credited = credited, is_credit(line.text)
        if credited:
            if len(kept) > 1 and kept[-1].text == kept[-2].text:
                del kept[-2:]  # the description of a picture, and the caption with the same words
            elif kept and _belongs_to(kept[-1], line, kept[:-1], spaced=spaced):
                kept.pop()
            continue
        prose = "" if number < final and _is_signed(line.text) else without_caption(line.text)
        if prose != line.text and kept and _describes(kept[-1].text, Line(line.text[len(prose) :], line.apart)):
            kept.pop()
        if prose and not (under_credit and _is_loose(prose)):
            kept.append(Line(prose, line.apart))
    return [line.text for line in kept]


def _is_loose(text: str) -> bool:
    """Whether a line can be a caption without full stop."""
    return 5 <= _words(text) <= CAPTION_WORDS and not _is_closed(text) and text[-1] not in ':"”'


def _describes(above: str, caption: Line) -> bool:
    """Whether a line describes the picture whose caption is below: in the same words, or as `A man in a street.`."""
    if _words(above) >= 3 and _key(caption.text).startswith(_key(above)):
        return True
    short = not caption.apart and _words(above) <= 15 and re.match(r"An? ", above)
    return bool(short) and not NARRATION.search(above) and not re.search(r"\bsays?\b", above)


SIGNED = re.compile(rf"\((?:{AGENCY})(?:[-/](?:{AGENCY}))*\)$")


def _is_signed(text: str) -> bool:
    """Whether a line ends in the name of an agency in brackets: above the last paragraph that is a caption."""
    return SIGNED.search(text) is not None and _words(text) <= CAPTION_WORDS and not SPEECH.search(text)


def _belongs_to(line: Line, credit: Line, before: Sequence[Line], *, spaced: bool) -> bool:
    """Whether a line is the caption of the credit below it, rather than a paragraph or the headline."""
    if _key(line.text).startswith(_key(credit.text) + " "):
        return True
    if has_full_stop(line.text):
        glued = spaced and line.apart and not credit.apart
        return glued and _words(line.text) <= CAPTION_WORDS and not SPEECH.search(line.text)
    return _is_loose(line.text) and any(has_full_stop(other.text) for other in before[-3:])


def masthead(lines: Sequence[str]) -> tuple[tuple[str, ...], date | None]:
    """Authors and day of publication that the lines around a headline tell."""
    _, _, authors, day = _masthead(lines)
    return authors, day


MASTHEAD_LINES = 12
"""Lines among which headline, standfirst, byline and date stand."""


def _masthead(lines: Sequence[str]) -> tuple[set[int], int, tuple[str, ...], date | None]:
    """Which lines are bylines and dates, how many others stand above the last of them, and what they tell.

    Looked at are the first lines, the last ones, and those that say what they are (`Published: ...`).
    """
    found: set[int] = set()
    zone = sentences = 0
    authors: list[str] = []
    day: date | None = None
    for number, line in enumerate(lines):
        top = number < MASTHEAD_LINES and sentences <= MASTHEAD_SENTENCES
        sentences += has_full_stop(line) + (_words(line) > MASTHEAD_WORDS)
        if not (top or number >= len(lines) - MASTHEAD_SENTENCES or DATED.match(line)):
            continue
        names, (dated, stated) = byline(line), stated_day(line)
        if names or (dated and (top or DATED.match(line))):
            zone = number - len(found) if top else zone
            found.add(number)
            authors += names
            written = WRITTEN.search(line) if names else None
            day = day or stated or (written and written_day(written))
    return found, zone, tuple(dict.fromkeys(authors)), day


MASTHEAD_SENTENCES = 2
"""Sentences of a standfirst; below more of them the article has begun."""

MASTHEAD_WORDS = 45
"""Words of the longest standfirst."""

DATED = re.compile(r"(?:last )?(?:updated|published|posted|modified|first published)\b", re.IGNORECASE)


def _headline(lines: list[str], zone: int) -> tuple[str | None, list[str]]:
    """Headline and what is left: of the lines above the first paragraph those that may be prose.

    `zone` lines stand above a byline or date; below them the head goes on as long as lines look like titles.
    """
    end = next(
        (
            number
            for number, line in enumerate(lines)
            if number >= zone and (not is_title_like(line) or (number and _is_closed(line)))
        ),
        0,
    )
    head = [line for line in lines[:end] if is_title_like(line)]
    if not head:
        return None, lines
    named = [line for line in head if not SCORE.fullmatch(line)] or head
    title = next((line for line in named if _words(line) >= 4), None) or max(named, key=_words)
    rest = [line for line in lines[:end] if line != title and _is_standfirst(line)]
    return title, [*rest, *lines[end:]]


STANDFIRST_WORDS = 9
"""Words from which on a line below the headline is kept although it has no full stop: it may be a first paragraph."""


def _is_standfirst(line: str) -> bool:
    sentence = has_full_stop(line) and _words(line) >= 5
    paragraph = _words(line) >= STANDFIRST_WORDS and not is_headline(line)
    return sentence or paragraph or SCORE.fullmatch(line) is not None


SITE = re.compile(r"\s[|–—-]\s(?:[A-Z][\w.'’&]*\s?){1,4}$")


RUN_LINES = 3
"""More lines without full stop in a row are a list of the article."""

TAG_WORDS = 4
"""A topic named below the article is not longer."""


TOPIC = re.compile(r"[^\W\d_](?:[^\d:“”\"]*[^\W\d_])?")


def _is_topic(line: str) -> bool:
    """Whether a line is a few words without full stop."""
    return _words(line) <= TAG_WORDS and TOPIC.fullmatch(line) is not None


def _without_topics(lines: list[str]) -> list[str]:
    """Lines but for the topics below the last paragraph; a text of nothing but such lines is left alone."""
    last = next((number for number in range(len(lines), 0, -1) if not _is_topic(lines[number - 1])), len(lines))
    return lines[:last]


SIGNATURE_WORDS = 9
"""Words of the longest byline without `By`: the author, and from where."""


def _is_signature(line: str, authors: Iterable[str]) -> bool:
    """Whether a line is the byline of authors that are known: `Ana Ilic at Mill Lane`, `Ana Ilic and Bo Ray`."""
    rest = line
    for author in authors:
        rest = rest.replace(author, "", 1)
    return rest != line and _words(line) <= SIGNATURE_WORDS and SIGNED_FROM.fullmatch(rest) is not None


SIGNED_FROM = re.compile(r"(?:,? (?:and|&) |, )*(?: (?:at|in|for) (?:[A-Z][\w.'’-]*(?:, | )?)+|, [a-z][a-z -]+)?")
"""What stands beside the names in such a line."""


BIOGRAPHY = re.compile(
    r"(?:,.{1,60},)? (?:covers|writes|reports|edits|tweets|joined|can be|is (?:an?|the|our|based)|has (?:covered|written))\b"
)


def _without_biographies(lines: list[str], authors: Iterable[str]) -> list[str]:
    """Lines but for those at the end that tell who their author is."""
    last = len(lines)
    while last > 1 and any(
        lines[last - 1].startswith(author) and BIOGRAPHY.match(lines[last - 1], len(author)) for author in authors
    ):
        last -= 1
    return lines[:last]


def _without_headlines(lines: Sequence[str]) -> list[str]:
    """Lines but for related headlines and captions between two paragraphs."""
    kept: list[str] = []
    long = [_is_closed(line) for line in lines if _words(line) >= HEADLINE_WORDS[0]]
    sparse = 2 * sum(long) < len(long)  # a text that does without full stops
    sources = _sources(lines)
    runs = [
        (prose, list(run)) for prose, run in itertools.groupby(lines, lambda line: _is_closed(line) or line in sources)
    ]
    for number, (closed, run) in enumerate(runs):
        between = 0 < number < len(runs) - 1 and _words(runs[number + 1][1][0]) >= 6
        if closed or sparse or not between or len(run) > RUN_LINES or any(line[-1] in ":;," for line in run):
            kept += run
        else:
            kept += [] if all(map(is_headline, run)) else run
    return kept
