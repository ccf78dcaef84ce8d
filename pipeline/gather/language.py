"""Which language a text is in, without asking anybody."""

import functools
import re
from typing import Any

import py3langid.langid

ENGLISH = frozenset(
    {
        "the", "of", "and", "to", "that", "said", "with", "was", "has", "have", "were", "from", "which", "this", "by",
        "who", "will", "would", "not", "are", "been", "their", "about", "after",
    }
)  # fmt: skip
"""Frequent words of English that other languages hardly share: a quarter of the words of news."""


SAMPLE = 5_000
"""Characters that settle the language."""

DOUBT = 5.0
"""Difference of py3langid's log scores under which a language is no likelier than English: two or three words of
English stay below, two or three of another language are mostly above (9 to 50)."""


def language_of(supplied: str | None, page: str | None, text: str) -> str:
    """BCP 47 tag: the supplied one, else detected; a page's own declaration only says which English it is."""
    if supplied:
        return tag(supplied)
    language = detect(text)
    return tag(page) if page and language == "en" and tag(page).startswith("en-") else language


def tag(name: str) -> str:
    """Language tag in the usual case: `en_gb` → `en-GB`."""
    language, *rest = name.strip().replace("_", "-").split("-")
    language = {"eng": "en", "english": "en"}.get(language.lower(), language.lower())
    return "-".join(
        [language, *(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest)]
    )


def detect(text: str) -> str:
    """Detect the language: English by its function words, else by what py3langid takes it for (ISO 639-1)."""
    sample = text[:SAMPLE]
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    if sum(word in ENGLISH for word in words) >= 0.1 * len(words):
        return "en"
    scores = dict(_identifier().rank(sample))
    best = max(scores, key=lambda language: scores[language])
    return "en" if scores[best] - scores["en"] < DOUBT else str(best)


@functools.cache
def _identifier() -> Any:
    return py3langid.langid._load_identifier()  # noqa: SLF001
