"""The same articles with other names in them: what a feature that knows names would lose, shows there.

Persons, places and peoples are renamed consistently within an article; annotated spans move along. No measuring here.
"""

from bisect import bisect_right
from typing import Any

from spacy.tokens import Doc

from pipeline.statements.annotated import Article

SUBSTITUTES = {
    "PERSON": (
        "Halden Rostvik Brandt Oduya Marlowe Quill Voinar Ondrik Lindqvist Tarek Mira Ole Ida Pavel Jonas Amadi Sorrel "
        "Petrov Niemi Okafor Varga Lund Castellan Duarte Ferro Hakala Ilves Joubert Kimura Lazar Mbeki Novak Ostrom "
        "Pereira Quist Ruiz Sato Tamm Ude Vasko Wirth Yilmaz Zeller"
    ).split(),
    "GPE": (
        "Norway Ghana Peru Latvia Oslo Accra Lima Riga Kenya Chile Nairobi Santiago Bergen Kumasi Cusco Jelgava Mombasa "
        "Iquique Estonia Bolivia Tallinn Sucre Botswana Gaborone Samoa Apia"
    ).split(),
    "NORP": "Norwegian Ghanaian Peruvian Latvian Kenyan Chilean Estonian Bolivian Samoan Tongan Fijian Zambian".split(),
}
"""Names to put in place of others, by kind of entity: none of them plays a part in any article that weights were learned from."""


def renamed(doc: Doc, article: Article) -> Article:
    """A copy of an annotated article, whose parse is `doc`, with every name replaced by another one of its kind."""
    kinds: dict[str, str] = {}
    for token in doc:
        if token.ent_type_ in SUBSTITUTES and token.text.isalpha() and token.text[0].isupper() and len(token) > 2:
            kinds.setdefault(token.text, token.ent_type_)
    chosen: dict[str, str] = {}
    used = dict.fromkeys(SUBSTITUTES, 0)
    text, starts, edits, at = "", [0], [(0, 0, 0, 0)], 0
    for token in doc:
        word = token.text
        if word not in kinds or not (token.ent_type_ or token.pos_ == "PROPN"):
            continue
        if word not in chosen:
            kind = kinds[word]
            names = SUBSTITUTES[kind]
            chosen[word] = names[used[kind] % len(names)] + ("s" if kind == "NORP" and word.endswith("s") else "")
            used[kind] += 1
        name = chosen[word].upper() if word.isupper() else chosen[word]
        text += article["text"][at : token.idx] + name
        at = token.idx + len(word)
        starts.append(token.idx)
        edits.append((token.idx, at, len(text) - len(name), len(text)))
    text += article["text"][at:]

    def moved(offset: int) -> int:
        start, end, new_start, new_end = edits[bisect_right(starts, offset) - 1]
        return new_end + offset - end if offset >= end else min(new_start + offset - start, new_end)

    def follow(value: Any) -> Any:
        """Move a span, or every span of a list."""
        if isinstance(value, list) and len(value) == 2 and all(isinstance(x, int) for x in value):
            return [moved(value[0]), moved(value[1])]
        return [follow(x) for x in value] if isinstance(value, list) else value

    spans = ("source", "cue", "content", "source_head")
    attributions = [{k: follow(v) if k in spans else v for k, v in a.items()} for a in article["attributions"]]
    return {**article, "text": text, "attributions": attributions}
