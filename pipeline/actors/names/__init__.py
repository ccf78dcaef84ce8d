"""Where an article names somebody: spans of proper names, each with what it names (person, organisation, country, ...).

spaCy's entities are the evidence to begin with. `candidates` are spans that may be names: entities in `pieces` where several are
glued, `joined` where one is left apart. The whole document then decides what each name means, so that one name has one kind
(`kinds`, by `form`, `evidence` and `bodies`), and `known` has the names of the knowledge base. Who is who, titles and pronouns
are the business of `pipeline.actors`.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.actors.name_words import NOT_NAMES
from pipeline.actors.names.acronyms import explained_acronyms, wings
from pipeline.actors.names.candidates import find_candidates
from pipeline.actors.names.causes import causes
from pipeline.actors.names.holders import call_signs, holders
from pipeline.actors.names.kinds import settle_kinds
from pipeline.actors.names.known import is_namesake, known_names
from pipeline.actors.names.lineups import line_ups
from pipeline.actors.names.model import ACTORS, COUNTRY, ORGANIZATION, PERSON, PLACE, Name, Names
from pipeline.actors.names.offices import SUBJECTS
from pipeline.actors.names.pieces import is_family_first
from pipeline.actors.names.reader import QUOTES, Reader
from pipeline.actors.names.shares import first_words_of_companies
from pipeline.actors.names.turns import turns
from pipeline.actors.nations import find_nations


def find_names(doc: Doc) -> Names:
    """Find proper names in reading order, not overlapping.

    A capital city comes as kind `capital` with its country; other places and things are left out. Raises nothing on
    any text.
    """
    reader = Reader(doc)
    fixed = known_names(reader)
    settled = [
        *line_ups(reader),
        *holders(reader),
        *call_signs(reader),
        *causes(reader),
        *wings(reader),
        *turns(reader),
    ]
    spans = find_candidates(reader, fixed, settled)
    kinds = settle_kinds(reader, spans, settled)
    nations = find_nations(reader.text, (surface for surface, kind in kinds.items() if kind == PLACE))
    covered = [False] * len(doc)
    names: list[Name] = []

    def add(name: Name) -> None:
        if not any(covered[name.start : name.end]):
            covered[name.start : name.end] = [True] * (name.end - name.start)
            names.append(name)

    for start, end in spans:
        surface = reader.surface(start, end)
        kind = kinds[surface]
        if surface in nations.names:
            add(Name(start, end, COUNTRY, nations.names[surface]))
        elif surface == "Government":
            continue  # the state itself, which is told of in small letters, too
        elif kind in ACTORS:
            add(Name(start, end, kind))
        else:
            persons = _may_hold_persons(reader, start, end)
            for name in _inside(reader, start, end, kinds, persons=persons) if kind != PLACE else ():
                add(name)
            if end - start > 1 and not persons:
                covered[start:end] = [True] * (end - start)  # whom a place or thing is named after is not there
    surnames: dict[str, int] = {}
    for name in names:
        if name.kind == PERSON and name.end - name.start > 1:
            surnames.setdefault(reader.text[name.end - 1], name.end)
    for name in fixed:
        if not is_namesake(reader, name, kinds, surnames):
            add(name)
    for name in (*_surnames(reader, names), *_companies(reader, kinds)):
        add(name)
    names.sort(key=lambda name: name.start)
    return Names(
        names, explained_acronyms(reader, [(name.start, name.end) for name in names]), reader.headline, nations
    )


def _surnames(reader: Reader, names: list[Name]) -> Iterator[Name]:
    """Surnames of persons of the document where neither label nor tag shows a name: `Jobs resigned`."""
    full = [name for name in names if name.kind == PERSON and name.end - name.start > 1]
    surnames = {word for name in full if len(word := reader.text[name.end - 1]) > 2}
    first = {reader.text[name.start] for name in full if is_family_first(reader.text[name.start : name.end])}
    for i in reader.where(surnames | first):
        word = reader.text[i]
        if reader.capital[i]:
            token = reader.doc[i]
            if word in NOT_NAMES and (
                token.is_sent_start or not reader.before(i) or reader.text[i - 1] in QUOTES | {":"}
            ):
                continue  # `You` may be anybody
            acts = token.dep_ == "intj" and i + 1 < len(reader.doc) and reader.doc[i + 1].tag_ == "VBD"  # `Oh told`
            if token.dep_ in SUBJECTS or (word in surnames and _may_name(token)) or (word in first and acts):
                yield Name(i - 2 * (i > 1 and reader.is_article(i - 2)), i + 1, PERSON)


def _may_name(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") or (not token.is_sent_start and token.pos_ != "ADJ")


def _companies(reader: Reader, kinds: dict[str, str]) -> Iterator[Name]:
    """First words of the names of companies where neither label nor tag shows a name, and no longer one begins or ends."""
    for i in reader.where(first_words_of_companies(reader, kinds)):
        if not reader.dateline[i]:
            after = reader.after(i + 1)
            longer = (after[:1].isupper() or after == "-") and reader.space[i] is (after != "-")
            if not longer and not (reader.capital[i - 1] and reader.proper[i - 1] and i > 0 and reader.space[i - 1]):
                yield Name(i, i + 1, ORGANIZATION)


def _may_hold_persons(reader: Reader, start: int, end: int) -> bool:
    """Whether persons inside the name of a thing are meant: who leads it, not whom it is named after.

    `the Reed-Orlin government`; and in a headline, where all words have capitals, it may be no name: `Tarn Challenger Ann Reed`.
    """
    return reader.headline[start] or "-" in reader.text[start:end]


def _inside(reader: Reader, start: int, end: int, kinds: dict[str, str], *, persons: bool) -> Iterator[Name]:
    """Names of actors known from elsewhere in the document inside a span that as a whole is none; of `persons` or not."""
    i = start
    while i < end:
        for stop in range(end, i, -1):
            kind = kinds.get(reader.surface(i, stop)) if stop - i < end - start else None
            if kind in ACTORS and kind is not None and (kind != PERSON or persons):
                yield Name(i, stop, kind)
                i = stop - 1
                break
        i += 1
