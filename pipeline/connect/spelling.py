"""Names as they are compared across articles: cut, folded, and judged alike or not.

Knows nothing of articles, candidates or actors; `identity` decides with it who is who.
"""

import functools
import re
from collections.abc import Iterator

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from pipeline.actors.knowledge import are_one_given, untied
from pipeline.persons import GENERATION, titles

NAME_TOKEN = re.compile(r"[a-z0-9]+")
COURTESY = frozenset(title.lower() for title in titles("courtesy", "style"))
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le"}
)
"""Parts of a surname that are often left out or written together with it."""


LEGAL_FORMS = frozenset(
    {"inc", "corp", "corporation", "co", "company", "ltd", "plc", "llc", "ag", "nv", "sa", "gmbh", "holdings"}
)
SMALL_WORDS = frozenset({"the", "of", "and", "for", "in", "on", "a", "an"})
BRITISH = (
    (re.compile(r"(?<=[a-z]{2}[bt])re$"), "er"),
    (re.compile(r"(?<=[a-z]{3})our$"), "or"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"isation"), "ization"),
)
"""British to American endings: centre, labour, defence."""


@functools.lru_cache(maxsize=5_000)
def tokens(name: str) -> tuple[str, ...]:
    """Lower-case ASCII tokens of a name; points vanish, hyphens join: `Kim Jong-un` → `kim`, `jongun`."""
    flat = anyascii(re.sub(r"[’'`]s\b", "", untied(name))).casefold()
    flat = re.sub(r"(?<=\w)\s*-\s*(?=\w)", "", flat)
    return tuple(NAME_TOKEN.findall(re.sub(r"['.’`](?=\w)|\.", "", flat))) or (name.casefold(),)


@functools.lru_cache(maxsize=5_000)
def person_tokens(name: str) -> tuple[str, ...]:
    """Tokens of a person's name without courtesy titles and generation (`Jr.`)."""
    parts = [token for token in tokens(name) if token not in GENERATION]
    while len(parts) > 1 and parts[0] in COURTESY:
        parts = parts[1:]
    return tuple(parts)


def generation(name: str) -> str:
    """What a name tells of father and son, at its end: `jr` of `Ann Reed Jr.`; empty where it tells nothing."""
    last = tokens(name)[-1]
    return last if last in GENERATION else ""


@functools.lru_cache(maxsize=5_000)
def organization_tokens(name: str) -> tuple[str, ...]:
    """Tokens of an organisation's name in American spelling, singular, without articles and legal forms."""
    parts = []
    for token in tokens(name.replace("&", " and ").replace("-", " ")):
        if token in SMALL_WORDS or token in LEGAL_FORMS:
            continue
        word = token.removesuffix("s") if len(token) > 4 and not token.endswith("ss") else token
        for pattern, replacement in BRITISH:
            word = pattern.sub(replacement, word)
        parts.append(word)
    return tuple(parts) or tokens(name)


TRANSLITERATIONS = (
    ("ph", "f"),
    ("kh|ch|q|ck", "k"),
    ("zh", "z"),
    ("dj|dzh", "j"),
    ("tz|ts", "s"),
    ("w", "v"),
    ("ou|oo", "u"),
    ("ii|iy|yi|ij|yy|ey|ei|ai|ay|y|ee|ie|j(?=[aeou])", "i"),
    ("h(?![aeiou])", ""),
    (r"(.)\1", r"\1"),
    ("(?<=.)[eoa]", "a"),
    (r"(.)\1", r"\1"),
)
"""What romanisations of one name differ in, applied in order."""


@functools.lru_cache(maxsize=5_000)
def skeleton(token: str) -> str:
    """Reduce a name to what its transliterations share: consonants folded, vowels reduced, doubles single."""
    for pattern, replacement in TRANSLITERATIONS:
        token = re.sub(pattern, replacement, token)
    return token


def acronyms(name: str) -> set[str]:
    """List the initials a name may be shortened to: of its capitalised words, and of all words."""
    parts = [part for part in re.split(r"[\s\-/]+", name) if part[:1].isalpha()]
    while len(parts) > 2 and parts[-1].lower().rstrip(".") in LEGAL_FORMS:
        parts = parts[:-1]
    if parts and parts[0].lower() in SMALL_WORDS:
        parts = parts[1:]
    capital = "".join(part[0] for part in parts if part[0].isupper())
    every = "".join(part[0].upper() for part in parts)
    return {initials.casefold() for initials in (capital, every) if len(initials) > 1}


def is_acronym(name: str) -> bool:
    """Two to six capitals, with or without points."""
    return bool(re.fullmatch(r"(?:the )?(?:[A-Z]\.?){2,6}", name))


def person_likeness(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Can two full names be one person's: 2 by themselves, 1 if something else agrees, 0 not."""
    if "".join(a) == "".join(b):
        return 2
    if (a[-1] in GENERATION or b[-1] in GENERATION) and a[-1] != b[-1]:
        return 0  # father and son
    if sorted(a) == sorted(b) or {"".join(turn) for turn in _turns(a)} & {"".join(turn) for turn in _turns(b)}:
        return 1
    plain_a, plain_b = (tuple(part for part in name if part not in PARTICLES) for name in (a, b))
    if min(len(plain_a), len(plain_b)) > 1 and "".join(plain_a) == "".join(plain_b):
        return 2
    if begins(a, b):
        return 1
    same_surname = a[-1] == b[-1]
    if not same_surname and not (
        len(a[-1]) > 3
        and len(b[-1]) > 3
        and (
            skeleton(a[-1]) == skeleton(b[-1])
            or (min(len(a[-1]), len(b[-1])) > 5 and JaroWinkler.similarity(a[-1], b[-1]) >= 0.95)
        )
    ):
        return 0
    if not _middles_agree(a, b):
        return 0
    # A name may begin with an initial that is never spoken: W. Mark Felt.
    firsts_a, firsts_b = ({name[0], name[1] if len(name[0]) == 1 and len(name) > 2 else name[0]} for name in (a, b))
    if firsts_a & firsts_b:
        return 2 if same_surname or len(a[-1]) + len(b[-1]) > 11 else 1
    first_a, first_b = a[0], b[0]
    if first_a.startswith(first_b) or first_b.startswith(first_a) or skeleton(first_a) == skeleton(first_b):
        return 1
    if same_surname and first_a[:4] == first_b[:4] and len(first_a) > 4 and len(first_b) > 4:
        return 1  # Alexis, Alexandros
    if same_surname and min(len(first_a), len(first_b)) > 3 and JaroWinkler.similarity(first_a, first_b) >= 0.9:
        return 1
    alike_surname = same_surname or skeleton(a[-1]) == skeleton(b[-1])
    if alike_surname and are_one_given(first_a, first_b):
        return 1
    return int(same_surname and len(a[-1]) > 2 and holds(a, b))


def holds(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the end of the other: `Lo Presti`."""
    return a[-len(b) :] == b or b[-len(a) :] == a


def begins(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one full name is the beginning of the other, which has a second surname: `Rosa Quill Tarn`, `Rosa Quill`."""
    short, long = sorted((a, b), key=len)
    return 1 < len(short) < len(long) and long[: len(short)] == short


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """No middle name of one contradicts those of the other; an initial stands for its name, a missing one for any."""
    middle_a, middle_b = a[1:-1], b[1:-1]
    if not middle_a or not middle_b:
        return True
    short, long = sorted((middle_a, middle_b), key=len)
    return all(
        any(
            x.startswith(y) or y.startswith(x) or (min(len(x), len(y)) > 2 and skeleton(x) == skeleton(y)) for y in long
        )
        for x in short
    ) and (len(short) == len(long) or any(len(x) > 1 for x in short))


def _turns(name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Rotations of a name: family name last, or first."""
    return (name[i:] + name[:i] for i in range(len(name)))


def person_keys(name: tuple[str, ...]) -> set[str]:
    """Blocking keys of a full name: names that may be one person's share at least one."""
    keys = {"".join(turn) for turn in _turns(name)} | {"".join(part for part in name if part not in PARTICLES)}
    surname = skeleton(name[-1])
    keys |= {f"{surname} {part[0]}" for part in name[:2]}
    if len(name) > 2:
        keys |= {f"{skeleton(name[i])} {name[0][0]}" for i in range(1, len(name) - 1)}  # the first of two surnames
    return keys
