"""spaCy's rules for words, remembered: what its attribute ruler and lemmatizer say, at a fraction of the cost.

Both go by little more than a word and its tag, and yet try their rules anew on every token. Nothing is decided here: what is
not remembered is asked of spaCy's own components, which stay in the pipeline, disabled.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from spacy.attrs import DEP, LEMMA, LOWER, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

ASKED = {"LOWER", "TAG", "DEP", "IS_SPACE"}
"""What rules that can be remembered ask of a token; whether it is white space follows from `LOWER`."""

Rules = tuple[int, ...]
"""Numbers of rules of an attribute ruler, ascending: a later one overrules an earlier one."""


def remember(nlp: Language) -> None:
    """Put components that remember in the place of a pipeline's attribute ruler and lemmatizer, where their rules allow it."""
    for name, rememberer in (("attribute_ruler", RememberingRuler), ("lemmatizer", RememberingLemmatizer)):
        if name in nlp.pipe_names and rememberer.can_replace(nlp.get_pipe(name)):
            nlp.add_pipe(f"remembering_{name}", after=name)
            nlp.disable_pipe(name)


class RememberingRuler:
    """Tries the rules of an attribute ruler once for each word, tag and dependency."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        patterns = list(_patterns(ruler))
        self._longest = max(map(len, patterns), default=1)
        self._first = Matcher(ruler.vocab)
        """Finds tokens with which a rule over several tokens may begin."""
        if longer := [pattern[:1] for pattern in patterns if len(pattern) > 1]:
            self._first.add("first", longer)
        self._known: dict[tuple[int, ...], tuple[Rules, bool]] = {}
        """The rules that hold of a token by itself, and whether one over several tokens may begin with it."""
        self._said: dict[Rules, dict[int, Any]] = {}
        """What rules together say of a token."""

    @staticmethod
    def can_replace(ruler: Any) -> bool:
        """Whether each rule asks of tokens only what is remembered of them."""
        return isinstance(ruler, AttributeRuler) and all(
            token.keys() <= ASKED for pattern in _patterns(ruler) for token in pattern
        )

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of every token."""
        rules: list[Rules] = []
        longer: dict[int, set[int]] = defaultdict(set)
        for i, key in enumerate(map(tuple, doc.to_array([LOWER, TAG, DEP]).tolist())):
            known = self._known.get(key)
            if known is None:
                alone = doc[i : i + 1]
                own = tuple(sorted({rule for rule, _, _ in self._matches(alone)}))
                known = self._known[key] = own, bool(self._first(alone, allow_missing=True))
            rules.append(known[0])
            if known[1]:
                for rule, start, end in self._matches(doc[i : i + self._longest]):
                    if start == 0 and end > 1:
                        longer[i + range(end)[self._ruler.indices[rule]]].add(rule)
        for i, more in longer.items():
            rules[i] = tuple(sorted({*rules[i], *more}))
        for token, holding in zip(doc, rules, strict=True):
            if holding not in self._said:
                self._said[holding] = {k: v for rule in holding for k, v in self._ruler.attrs[rule].items()}
            set_token_attrs(token, self._said[holding])
        return doc

    def _matches(self, tokens: Any) -> Iterator[tuple[int, int, int]]:
        strings = self._ruler.vocab.strings
        for match, start, end in self._ruler.matcher(tokens, allow_missing=True, as_spans=False):
            yield int(strings[match]), start, end


class RememberingLemmatizer:
    """Asks a lemmatizer once for each word, part of speech and morphology."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, ...], int] = {}

    @staticmethod
    def can_replace(lemmatizer: Any) -> bool:
        """Whether it goes by the rules of a language, which ask for no more."""
        return isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule"

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token that has none."""
        strings = doc.vocab.strings
        for token, (lemma, *key) in zip(doc, doc.to_array([LEMMA, ORTH, POS, MORPH]).tolist(), strict=True):
            if lemma and not self._lemmatizer.overwrite:
                continue
            found = self._known.get(tuple(key))
            if found is None:
                found = self._known[tuple(key)] = strings.add(self._lemmatizer.lemmatize(token)[0])
            token.lemma = found
        return doc


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    rules: list[Any] = ruler.patterns
    for rule in rules:
        yield from rule["patterns"]


@Language.factory("remembering_attribute_ruler", default_config={"of": "attribute_ruler"})
def _ruler(nlp: Language, name: str, of: str) -> RememberingRuler:  # noqa: ARG001 - spaCy passes it
    ruler: Any = nlp.get_pipe(of)
    return RememberingRuler(ruler)


@Language.factory("remembering_lemmatizer", default_config={"of": "lemmatizer"})
def _lemmatizer(nlp: Language, name: str, of: str) -> RememberingLemmatizer:  # noqa: ARG001
    lemmatizer: Any = nlp.get_pipe(of)
    return RememberingLemmatizer(lemmatizer)
