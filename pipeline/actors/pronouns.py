"""Whom he and she mean: a linear ranking of the persons named before, over syntactic features.

Knows nothing of names or roles: it is given, for each person, the places that mean them and their gender where known.
"""

import bisect
import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from spacy.attrs import LOWER, ORTH
from spacy.tokens import Doc, Span, Token

from pipeline.actors.name_words import SAY, is_address, words
from pipeline.actors.names.heads import explained_noun
from pipeline.actors.names.offices import SUBJECTS, is_family_name, is_role
from pipeline.actors.names.reader import QUOTES
from pipeline.actors.writings import is_same_writing, writers
from pipeline.grammar import FINITE, OPINIONS
from pipeline.persons import GENDERS, WHOSE, relatives
from pipeline.tokens import index_of, is_cited, places_of, sentence_of, strings, word_before

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))

GENDERED = {
    **GENDERS,
    **dict.fromkeys(
        words("""boyfriend chairman spokesman congressmen businessman policeman gunman statesman salesman clergyman
        postmaster monk boy man gentleman headmaster sportsman fisherman craftsman anchorman"""),
        "m",
    ),
    **dict.fromkeys(
        words("""girlfriend chairwoman spokeswoman businesswoman policewoman actress nun waitress heiress girl woman
        headmistress sportswoman anchorwoman matriarch hostess"""),
        "f",
    ),
}
"""Titles and nouns that tell a person's gender."""

WEIGHTS: Mapping[str, float] = {
    # learned
    "gender_same": 2.26,  # a named person of the pronoun's gender
    "gender_same_unnamed": 0.82,  # an unnamed one, whose noun tells it
    "gender_unknown": 1.43,  # a named one, told of before, whose gender nothing tells
    "called_same": 0.75,  # of unknown gender, and last called by this pronoun
    "called_other": -2.01,  # of unknown gender, and last called by the other one
    "same_sentence": 0.85,  # told of last in the pronoun's sentence
    "previous_sentence": 0.24,  # told of last in the one before
    "sentences_apart": -0.44,  # for each sentence since, up to six
    "subject_before": 0.79,  # subject of the sentence before
    "subject_before_in_paragraph": 0.79,  # the same within a paragraph, if nobody's mere relative
    "rank": -0.06,  # for each one of the gender told of nearer, up to four
    "last_is_subject": 0.50,  # a subject, where told of last
    "last_is_main_subject": -0.34,  # and that of a sentence
    "last_is_possessor": -0.01,  # a possessor, where told of last
    "last_is_object": -0.09,  # an object, where told of last
    "governing_subject": 1.42,  # subject of a verb above the pronoun, or whom its relative clause is about
    "governing_speaker": 0.48,  # and that verb says something
    "coargument": -4.00,  # with the pronoun at one verb, which would need a reflexive
    "continues": 0.30,  # meant by the last pronoun
    "same_role": 0.51,  # a subject, or an object, where told of last as the pronoun is here
    "quoted_by": -2.46,  # who says the quotation in which the pronoun stands
    "said_before": 0.77,  # subject of a verb that says, where told of last as the pronoun is here
    "mentions": 0.45,  # for the logarithm of how often told of
    "first_named": 0.44,  # first person of the article
    "later": -2.52,  # named only behind the pronoun
    "unnamed": -0.95,  # without a name
    # set by hand
    "gender_other": -4.00,  # another gender, by the first name or by the pronouns so far
    "gender_other_certain": -6.00,  # another, by a title or noun
    "introduced_before": 1.20,  # alone named in full for the first time in the sentence before
    "introduced_in_paragraph": 1.00,  # the same, and alone told of in the paragraph
    "unnamed_subject_before": 2.50,  # subject of the sentence before, without a name
    "quotation_closed_by": 2.00,  # named behind the verb of the quotation before: `“…,” said Ann Reed. She`
    "own_of_subject": 0.80,  # whom a relative clause is about in which something is his own
    "beside_quotation": 2.00,  # told of in the paragraph of a quotation that another one says
    "contested": -3.00,  # named, where somebody without a name is introduced beside the quotation
    "named_in_report": -2.50,  # named in what is reported, before the pronoun in it
    "last_is_quoted": -1.50,  # told of last in a quotation, and the pronoun is in none
    "only_one": 1.25,  # nobody else may be meant, and subject of the sentence before
    "unnamed_governing": 1.50,  # without a name, and governing
}
"""What each feature of a person says for or against his being meant.

The first were learned on 22 November 2026 by ranking those who may be meant by pronouns of news under CC BY; the history of
this file says no more of these, and of the corpora at hand the development half of GUM, MEANTIME and ECB+ is such news.
Cross-validated, the weights alone put the right one first in .83 to .87 of them. The program was not kept: to learn them anew,
rank what `candidates` gives for annotated pronouns. The others are round, and were set by hand when their features were added.
"""

LEAST = -0.9
"""Below this score nobody is meant: an unnamed person, or one whose name was not found."""

LEAST_OTHER = 1.5
"""Below this score nobody is meant whose first name tells another gender."""

FAR, LEAST_FAR = 3, 1.5
"""Sentences back from which on more must speak for somebody, or nobody is meant."""

EITHER = -1
"""What grammar tells where two may be meant and nothing tells which."""


@dataclass(slots=True, eq=False)
class Person:
    """A candidate: the places that mean it, as token spans in order, and `m` or `f` where known.

    The gender is `certain` when a title or role tells it, not when only a first name does. It is `called` by the other
    pronouns of the article where nothing else tells it.
    """

    spans: list[tuple[int, int]]
    gender: str | None
    certain: bool = True
    named: bool = True
    called: str | None = None
    resolved: list[int] = field(default_factory=list)


def find_pronouns(doc: Doc) -> Iterator[tuple[Token, str]]:
    """He and she in all their cases, in order, each with its gender; not in forms of address: `His Eminence`."""
    text = strings(doc, ORTH)
    for i in places_of(doc, MALE | FEMALE, LOWER):
        if not is_address(text, i + 1) and not (text[i] == "He" and is_family_name(doc[i])):
            yield doc[i], "m" if doc[i].lower_ in MALE else "f"


def resolve(doc: Doc, people: Sequence[Person], quoted: Sequence[bool]) -> dict[int, int]:
    """Index of the person meant, named or not, for the tokens of the pronouns whose person is clear.

    A first reading tells the gender of persons whose names do not tell it, or tell the wrong one, for a second reading.
    """
    reading = _Reading(doc, people, quoted)
    found = reading.read()
    told = reading.told_genders()
    if not told:
        return found
    again = [
        replace(person, gender=None if index in told else person.gender, called=told.get(index), resolved=[])
        for index, person in enumerate(people)
    ]
    return _Reading(doc, again, quoted).read()


class _Reading:
    """What the features of one document are computed from."""

    def __init__(self, doc: Doc, people: Sequence[Person], quoted: Sequence[bool]) -> None:
        self.doc = doc
        self.people = people
        self.quoted = quoted
        self.sentence = [0] * len(doc)
        self.told: list[Token | None] = []  # for each sentence the root of the last one before that is told, not quoted
        self.paragraph: list[int] = []
        told: Token | None = None
        for number, sentence in enumerate(doc.sents):
            self.sentence[sentence.start : sentence.end] = [number] * (sentence.end - sentence.start)
            self.told.append(told)
            breaks = sentence.start > 0 and doc[sentence.start - 1].is_space
            self.paragraph.append(self.paragraph[-1] + breaks if number else 0)
            if not quoted[sentence.root.i]:
                told = sentence.root
        self.last_pronoun: dict[tuple[str, bool], tuple[int, int]] = {}
        self.resolved: list[int] = []
        self.owner = {span: index for index, person in enumerate(people) for span in person.spans}
        self.head = {span: explained_noun(doc, *span) for person in people for span in person.spans}
        self.means = {head.i: self.owner[span] for span, head in self.head.items()}
        self.called: dict[int, list[str]] = defaultdict(list)
        self.named = sorted(span for person in people if person.named for span in person.spans)
        self.places = sorted((end, index) for index, person in enumerate(people) for _, end in person.spans)
        self.misnamed: dict[int, str] = {}

    def read(self) -> dict[int, int]:
        """Index of the person meant for the tokens of the pronouns, those first that others depend on."""
        found: dict[int, int] = {}
        for token, gender in sorted(find_pronouns(self.doc), key=lambda found: self.turn(*found)):
            best, score, far = self.by_grammar(token, gender), LEAST, False
            if best == EITHER:
                continue
            possible: list[tuple[int, dict[str, float]]] = []
            for index, features in () if best is not None else self.candidates(token, gender):
                possible.append((index, features))
                total = sum(WEIGHTS[name] * value for name, value in features.items())
                if total > max(score, LEAST_OTHER if features.get("gender_other") else score):
                    best, score, far = index, total, features["sentences_apart"] >= FAR
            if best is not None and (speaker := self._spoke_unnamed(token, gender, best, possible)) is not None:
                best = self.means.get(speaker.i)
                if best is None:
                    continue
            if best is not None and not (far and score < LEAST_FAR):
                self.people[best].resolved.append(token.i)
                self.resolved.append(best)
                self.means[token.i] = best
                self.called[best].append(gender)
                found[token.i] = best
                self.last_pronoun[gender, self.quoted[token.i]] = (token.i, best)
            else:
                near = [row for row in possible if row[1]["sentences_apart"] < FAR]
                if len(near) == 1 and near[0][1].keys() & {"subject_before", "governing_subject"}:
                    self.misnamed[near[0][0]] = gender
        return found

    def _spoke_unnamed(
        self, token: Token, gender: str, best: int, possible: Sequence[tuple[int, dict[str, float]]]
    ) -> Token | None:
        """Who spoke last and goes on, where he has no name: `Reed left. … The guard said so. | He added`.

        Who is not named in that sentence is not meant then.
        """
        told = self.told[self.sentence[token.i]]
        if best not in dict(possible) or not self.people[best].named:
            return None
        speaks = token.dep_ in SUBJECTS and token.head.lemma_ in SAY and _opens_anew(token) and not self.quoted[token.i]
        if told is None or not speaks:
            return None
        before = sentence_of(told)
        if any(before.start <= start < token.i for start, _ in self.people[best].spans):
            return None
        first = told.head if told.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in told.lefts) else told
        sources = [word for word in before if is_cited(word)]
        sources += [child for child in first.lefts if child.dep_ in SUBJECTS] if told.lemma_ in SAY else []
        return next((word for word in sources if self._has_no_name(word, token, gender)), None)

    def _has_no_name(self, source: Token, pronoun: Token, gender: str) -> bool:
        """Whether a source is one person without a name, who may be he or she."""
        if source.i in self.means and self.people[self.means[source.i]].named:
            return False
        office = is_role(source.text) and source.left_edge.lower_ in INDEFINITE | OF_BODIES
        known = source.i in self.means and source.lower_ in INDEFINITE  # `one of them`
        one = source.tag_ not in ("NNS", "NNPS", "PRP") and (source.lower_ in SOURCES or office or known)
        fits = GENDERED.get(source.lower_, gender) == gender
        return (
            one and fits
        ) or source.lower_ == pronoun.lower_  # `The guard said so. He added that it rained. | He said`

    def told_genders(self) -> dict[int, str]:
        """Genders that pronouns tell of persons whose names tell none, or another one that no pronoun bears out."""
        told: dict[int, str] = {}
        for index, person in enumerate(self.people):
            called = self.called[index]
            if person.named and not person.gender and len(called) > 1:
                gender = max("mf", key=called.count)
                if called.count(gender) >= MOST * len(called):
                    told[index] = gender
            elif person.named and not person.certain and index in self.misnamed and person.gender not in called:
                told[index] = self.misnamed[index]
        return told

    def _near(self, i: int) -> set[int]:
        """Persons meant at the nearest places: only so many, so that the cost does not grow with the article."""
        at = bisect.bisect_right(self.places, (i, len(self.people)))
        near = self.places[max(0, at - PLACES_BEFORE) : at + PLACES_AFTER]
        return {index for _, index in near} | set(self.resolved[-PLACES_AFTER:])

    def turn(self, token: Token, gender: str) -> tuple[int, bool, int, bool]:
        """Who speaks is settled before whom he speaks of, a subject before what is his in the clause that it follows."""
        follows = self._same_behind(token, gender)
        at = token.i if follows is None else follows.i
        return self.paragraph[self.sentence[token.i]], self.quoted[token.i], at, follows is not None

    def _same_behind(self, token: Token, gender: str) -> Token | None:
        """Pronoun right behind the clause that a sentence begins with and that names nobody: `if his party won, | he said`."""
        fronted = next((up for up in token.ancestors if up.dep_ == "advcl"), None)
        if fronted is None or not sentence_of(token).start <= fronted.left_edge.i <= token.i <= fronted.right_edge.i:
            return None
        end = fronted.right_edge.i + 1
        follows = self.doc[end + 1] if end + 1 < sentence_of(token).end and self.doc[end].text == "," else None
        if follows is None or follows.dep_ not in SUBJECTS or follows.lower_ not in ("he", "she"):
            return None
        same = (follows.lower_ in MALE) == (gender == "m") and self.quoted[follows.i] == self.quoted[token.i]
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (sentence_of(token).start, follows.i))
        return follows if same and first == last else None

    def _report(self, token: Token) -> tuple[int, bool]:
        """Where the words begin that a pronoun is said to say, and whether they are quoted; else the pronoun itself.

        Nobody is named in what he says himself: `“Reed must go,” he said`, `if Reed stayed, he said, it would rain`.
        """
        verb, before = token.head, token.i - 1
        if token.dep_ not in SUBJECTS or self.quoted[token.i]:
            return token.i, False
        start = sentence_of(token).start
        if before <= start:
            return token.i, False
        if QUOTES.issuperset(self.doc[before].text) and self.quoted[before - 1]:
            start = before - 1
            while start > 0 and (self.quoted[start - 1] or QUOTES.issuperset(self.doc[start - 1].text)):
                start -= 1
            while (
                start == sentence_of(self.doc[start]).start
                and start > 1
                and self.quoted[sentence_of(self.doc[start - 2]).root.i]
            ):
                start = sentence_of(self.doc[start - 2]).start
            return start, True
        after = self.doc[verb.i + 1] if verb.i + 1 < len(self.doc) else None
        tells = any(child.dep_ == "ccomp" for child in verb.rights) and (after is None or after.text != ",")
        if self.doc[before].text == "," and verb.i == token.i + 1 and verb.lemma_ in SAY and not tells:
            return start, False
        return token.i, False

    def candidates(self, token: Token, gender: str) -> Iterator[tuple[int, dict[str, float]]]:
        """Persons who may be meant, with their features."""
        start, verbatim = self._report(token)
        here = self.sentence[start]
        anew = _opens_anew(token)
        tells = token.dep_ in SUBJECTS and anew and not self.quoted[token.i]
        last_told = self.told[here] if tells else None
        told_last = None if last_told is None else self.sentence[last_told.i]
        rows = []
        speakers = self._speakers(token.i) if self.quoted[token.i] else set()
        for index in sorted(self._near(token.i) - speakers - self._others(token) - self._told_of(start, token.i)):
            person = self.people[index]
            count = _count_before(person.spans, start)
            if not count and not verbatim:
                count = _count_before(person.spans, token.i)
            if count:
                last = self.head[person.spans[count - 1]]
            elif person.named and self.sentence[person.spans[0][0]] == here and person.spans[0][0] > token.i:
                last = self.head[person.spans[0]]
            else:
                continue
            resolved = [i for i in person.resolved[-RESOLVED:] if i < start and not (tells and self.quoted[i])]
            latest = max([last.i, *resolved]) if count else last.i
            distance = abs(here - self.sentence[latest])
            if (not person.named and distance > 1 and self.sentence[latest] != told_last) or distance > REACH:
                continue  # but not behind a long quotation: `a spokesman said: “It rains. It pours.” | He added`
            if (
                last_told is not None
                and token.head.lemma_ in CONTINUING
                and self.quoted[last.i]
                and last.i > last_told.i
            ):
                continue  # a spokesman said: “Reed was wrong.” | He added
            rows.append((index, person, count, last, latest, distance))
        rows.sort(key=lambda row: -row[4] if row[2] else 1)
        rank = 0
        clause = _Clause.of(token)
        told = self.told[here] if anew else None
        subject_before = None if told is None else self._subject(told)
        if verbatim and start > sentence_of(token).start:  # Ann Reed kept quiet: “It rains,” she said
            subject_before = self._subject(self.doc[sentence_of(token).start : start].root)
        closed_by = None if self.quoted[token.i] else self._inverted_speaker(self.told[here])
        governed = any(last.dep_ in SUBJECTS and last.head in clause.above for _, _, _, last, _, _ in rows)
        same_paragraph = told is not None and self.paragraph[self.sentence[told.i]] == self.paragraph[here]
        in_paragraph = {
            index for index, _, _, _, latest, _ in rows if self.paragraph[self.sentence[latest]] == self.paragraph[here]
        }
        rival = self.quoted[token.i] and any(
            not person.named
            and self.paragraph[self.sentence[last.i]] == self.paragraph[here]
            and any(child.lower_ in INDEFINITE or child.dep_ == "poss" for child in last.lefts)
            for _, person, _, last, _, _ in rows
        )
        if subject_before is not None and not self.people[subject_before].named and told is not None:
            behind = (last for _, person, _, last, _, _ in rows if person.named and person.gender in (gender, None))
            if any(self._speaks_behind(last, told) for last in behind):
                subject_before = None  # an official said it was safe, but Ann Reed told them it was not: she
        new, continued = self._introduced(told), self._continued(token, gender, anew=anew)
        for index, person, count, last, latest, distance in rows:
            features = self._features(token, gender, person, count, last, clause)
            if index == subject_before:
                features["subject_before"] = 1
                features["subject_before_in_paragraph"] = same_paragraph and not self._is_side_figure(
                    person, last, told
                )
                owned = any(child.dep_ == "poss" for child in last.lefts)
                known = last.left_edge.lower_ == "the" and not owned
                goes_on = told is not None and told.lemma_ in SAYING and not known
                features["unnamed_subject_before"] = not person.named and (same_paragraph or goes_on)
                features["only_one"] = verbatim and len(rows) == 1  # whatever a first name tells
            if index == closed_by and not governed:
                features["quotation_closed_by"] = 1
            called = self.called[index]
            if called and not person.gender:
                features["called_same" if called[-1] == gender else "called_other"] = 1
                if len(called) >= OFTEN and gender not in called:
                    features["gender_other"], features["gender_unknown"] = 1, 0
            introduced = subject_before in (None, index) and new == index
            features["introduced_before"] = introduced
            features["introduced_in_paragraph"] = introduced and same_paragraph and in_paragraph == {index}
            features["continues"] = continued == index
            features["first_named"] = index == 0
            features["beside_quotation"] = (
                bool(speakers) and self.paragraph[self.sentence[latest]] == self.paragraph[here]
            )
            features["contested"] = (
                rival and person.named and ("quoted_by" in features or not features["beside_quotation"])
            )
            features["later"] = not count
            introduced = last.i == self.head[person.spans[0]].i and last.dep_ in SUBJECTS and last.head.dep_ != "advcl"
            features["last_is_quoted"] = self.quoted[last.i] and not self.quoted[token.i]
            features["named_in_report"] = start <= last.i < token.i and not introduced
            features["same_sentence"] = distance == 0
            features["previous_sentence"] = distance == 1
            features["sentences_apart"] = min(distance, 6)
            features["mentions"] = math.log1p(count + len(person.resolved))
            features["rank"] = min(rank, 4)
            rank += person.gender in (gender, None)
            yield index, features

    def _speaks_behind(self, last: Token, told: Token) -> bool:
        """Whether somebody is named as who says something behind the main verb of a sentence, and in it."""
        subject = last.head if last.dep_ == "appos" else last
        speaks = subject.dep_ in SUBJECTS and subject.head.lemma_ in SAY and subject.head.dep_ != "ccomp"
        return speaks and subject.head.i > told.i and self.sentence[subject.i] == self.sentence[told.i]

    def _told_of(self, start: int, end: int) -> set[int]:
        """Persons whom a quotation that a pronoun follows names, who do not say it: `“Reed may think so,” | he told them`."""
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (start, end))
        return {
            self.owner[span]
            for span in self.named[first:last]
            if self.quoted[span[0]] and self.doc[span[0] - 1].lower_ not in ("am", "’m", "'m", "is")
        }

    def _speakers(self, i: int) -> set[int]:
        """Persons who say the quotation around a token: `“He is wrong,” Reed said. “He will go.”`; he is none of them.

        Named behind it in its sentence, or before it: in its sentence, or in the one between it and another quotation.
        """
        start, end = i, i + 1
        while start > 0 and (self.quoted[start - 1] or self.doc[start - 1].text in QUOTES):
            start -= 1
        while end < len(self.doc) and (self.quoted[end] or self.doc[end].text in QUOTES):
            end += 1
        last = sentence_of(self.doc[end - 1])
        if end < last.end and (found := self._sayers(last, i)):
            return found
        if start == 0 or self.doc[start - 1].is_space:
            return set()
        before = sentence_of(self.doc[start - 1])
        follows = start < before.end or any(self.quoted[before.start : before.end])
        return self._sayers(before, i) if follows else set()

    def _sayers(self, sentence: Span, i: int) -> set[int]:
        """Persons who are said to say something in a sentence, a quotation mark away from a token."""
        return {
            self.means[token.i]
            for token in sentence
            if token.i in self.means
            and token.dep_ in SUBJECTS
            and not self.quoted[token.i]
            and token.head.lemma_ in SAY
            and any(other.text in QUOTES for other in self.doc[min(token.i, i) : max(token.i, i)])
        }

    def _others(self, token: Token) -> set[int]:
        """Persons whom grammar tells from a pronoun: the subject of its verb, and who is named in what it governs.

        `He identified him`; `Reed left after hitting him`; `he said Reed had left`.
        """
        if token.dep_ == "poss":
            own = {self.means[token.head.i]} if token.head.i in self.means else set()  # `her sister Nora`
            return own | self._who_tells_of_kin(token)
        if token.lower_.endswith("self"):
            return set()
        verb = token.head
        if token.dep_ in SUBJECTS and token.lower_ in ("he", "she"):
            return {
                self.means[word.i]
                for child in verb.rights
                if child.dep_ in GOVERNED and child.i > token.i
                for word in child.subtree
                if word.pos_ == "PROPN" and word.i in self.means and _is_governed(word, verb)
            }
        if token.dep_ in SUBJECTS and token.lower_ in ("him", "her"):  # `calling him the best`, as the parse has it
            verb = verb.head
        elif token.lower_ in ("he", "she") or token.dep_ in SUBJECTS:
            return set()
        elif token.lower_ == "her" and any(
            word.pos_ in ("ADJ", "NOUN") for word in self.doc[token.i + 1 : token.i + 2]
        ):
            return set()  # `she gave her last concert`, as the parse has it
        elif token.dep_ == "pobj" and token.head.lower_ in ("to", "for", "about", "against"):
            verb = token.head.head
        elif token.dep_ not in ("dobj", "dative", "iobj"):
            return set()
        subject = _understood_subject(verb)
        if subject is None and verb.dep_ == "relcl" and verb.head.dep_ == "attr":
            subject = verb.head  # `It was Ann Reed who talked him out of it`
        return (
            set()
            if subject is None
            else {self.means[word.i] for word in (subject, *subject.conjuncts) if word.i in self.means}
        )

    def _who_tells_of_kin(self, token: Token) -> set[int]:
        """Who says that somebody's family knows of it, which is another one's: `police chief Reed said | his family was told`."""
        knows, says = token.head.head, token.head.head.head
        told = token.head.dep_ == "nsubjpass" and knows.lemma_ in INFORMING and knows.dep_ == "ccomp"
        if not told or token.head.lower_ not in KIN_OF_THE_DEAD:
            return set()
        return {self.means[child.i] for child in says.lefts if child.dep_ in SUBJECTS and child.i in self.means}

    def by_grammar(self, token: Token, gender: str) -> int | None:
        """Person whom a pronoun that opens a sentence can only mean: the subject named behind it."""
        if (follows := self._same_behind(token, gender)) is not None:
            return self.means.get(follows.i, EITHER)
        owner = _owner_told_of(token)
        if owner is not None and not {owner.i, _explained(owner).i} & self.means.keys() and self._is_somebody(owner):
            return EITHER
        lawyer = self._who_has_client(token, gender)
        if lawyer is None and self._is_client(token):
            return EITHER
        for meant in (
            lawyer,
            self._of_relative(token, gender),
            self._anonymous(token, gender),
            self._spoken_for(token, gender),
            self._defended(token, gender),
            self._asked_before(token, gender),
            self._for_their_part(token),
            self._told_thus(token),
            self._says_of_himself(token, gender),
            self._accused(token, gender),
            self._identified(token),
            self._client(token, gender),
            self._relative(token, gender),
            self._goes_on(token, gender),
            self._qualifies(token, gender),
            self._according(token, gender),
            self._wrote(token, gender),
            self._behind_colon(token, gender),
            self._told_of_alone(token, gender),
            self._met_by_writer(token, gender),
        ):
            if meant is not None:
                return meant
        opening = self._opening(sentence_of(token))
        if opening in ASKED:
            return self._answers(sentence_of(token), token.i)
        return self._born(token, gender) if opening in BORN else self._fronted(token, gender)

    def _is_somebody(self, noun: Token) -> bool:
        """Whether a noun introduces one person who is not named: `a trader who gave his name`."""
        named = any(child.i in self.means for child in noun.children)
        new = noun.tag_ == "NN" and noun.dep_ != "attr"  # not `Reed was a man who left his job`
        return new and not named and any(child.lower_ in INDEFINITE for child in noun.lefts)

    def _fits(self, meant: int | None, gender: str) -> bool:
        """Whether a person was found whose gender is the asked one, or not known."""
        return meant is not None and self.people[meant].gender in (gender, None)

    def _accused(self, token: Token, gender: str) -> int | None:
        """Whose is what somebody is accused of dealing with: `Reed accused Orlin of hiding his shares`."""
        for up in token.ancestors if token.dep_ == "poss" else ():
            if up.dep_ not in CONTROLLED or up.lemma_ in HARMING:
                return None
            if up.dep_ == "pcomp" and up.head.head.lemma_ in ACCUSED_OF:
                met = [child for child in up.head.head.children if child.dep_ in ("dobj", "nsubjpass")]
                meant = self.means.get(met[0].i) if met else None
                return meant if self._fits(meant, gender) else None
        return None

    def _of_relative(self, token: Token, gender: str) -> int | None:
        """Somebody without a name who tells something of what he deals with: `A widow got a bill that | she said was old`."""
        before = token.nbor(-1) if token.i else token
        if token.dep_ not in SUBJECTS or token.head.lemma_ not in SAY or before.pos_ not in ("NOUN", "PRON"):
            return None
        subject = next(
            (word for word in reversed(self.doc[sentence_of(token).start : before.i]) if word.dep_ in SUBJECTS), None
        )
        if subject is None or not self._is_somebody(subject):
            return None
        if not (is_role(subject.text) or subject.lower_ in GENDERED or subject.lower_ in WITNESSES):
            return None
        meant = self.means.get(subject.i)
        return meant if self._fits(meant, gender) else EITHER

    def _for_their_part(self, token: Token) -> int | None:
        """Subject of the clause with a `for his part` in it."""
        if token.head.text + token.head.head.lower_ not in ("partfor", "sideon"):
            return None
        verb = token.head.head.head
        subjects = [child for child in (*verb.lefts, verb.head) if child.dep_ in SUBJECTS or child == verb.head]
        return next((self.means[subject.i] for subject in subjects if subject.i in self.means), None)

    def _says_of_himself(self, token: Token, gender: str) -> int | None:
        """Who says what has a pronoun for its subject: `he said | he would go`, `a former pupil said | he was beaten`.

        Where he is one of the same gender, or somebody introduced here, who speaks for nobody else.
        """
        verb = token.head.head
        told = not self.quoted[token.i] and verb.i < token.i and verb.lemma_ in SAY
        if not told or token.dep_ not in SUBJECTS or token.head.dep_ != "ccomp":
            return None
        speaker = _understood_subject(verb)
        if speaker is None or sentence_of(speaker) != sentence_of(token):
            return None
        same = speaker.lower_ in ("he", "she") and (speaker.lower_ in MALE) == (gender == "m")
        meant = self.means.get(speaker.i)
        if not same and self._is_somebody(speaker) and meant is not None:
            same = speaker.lower_ in WITNESSES and self.people[meant].gender in (gender, None)
        return meant if same else None

    def _told_thus(self, token: Token) -> int | None:
        """Who is named by what his speaker does to him first: `Sentencing Reed, the judge told him`."""
        if token.dep_ not in ("dobj", "dative"):
            return None
        sentence, verb = sentence_of(token), token.head
        if self.doc[sentence.start].tag_ != "VBG":
            return None
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (sentence.start, token.i))
        if last - first != 2:
            return None
        met, speaker = self.named[first:last]
        same = self.owner[met] == self.owner[speaker] or self.head[speaker].head != verb
        opens = met[0] - sentence.start <= ARTICLE and self.doc[met[1]].text == ","
        return self.owner[met] if opens and not same and self.head[speaker].dep_ in SUBJECTS else None

    def _identified(self, token: Token) -> int | None:
        """Who is named behind what identifies him: `police identified him as Paul Reed`."""
        if token.dep_ not in ("dobj", "nsubjpass") or token.head.lemma_ not in IDENTIFYING:
            return None
        named = [
            self.means[child.i]
            for preposition in token.head.rights
            if preposition.lower_ == "as"
            for child in preposition.rights
            if child.i in self.means and self.people[self.means[child.i]].named
        ]
        return named[0] if named else None

    def _is_client(self, token: Token) -> bool:
        """Whether somebody told of his client before in the sentence, who is as likely: `for his client, saying | he was ill`.

        Who says `my client` in quotation marks before the pronoun is no client: `“My client is ill,” | he said`.
        """
        start = sentence_of(token).start
        clients = [self.doc[i] for i in places_of(self.doc, {"client"}, LOWER) if start <= i < token.i]
        owners = (child for word in clients for child in word.lefts if child.dep_ == "poss")
        return any(self.quoted[token.i] or child.lower_ not in ("my", "our") for child in owners)

    def _who_has_client(self, token: Token, gender: str) -> int | None:
        """The one lawyer named so far, who tells of a client: `| Her client was ill, | she said`."""
        spoken = token.dep_ in SUBJECTS and token.head.lemma_ in SAY
        own = token.dep_ == "poss" and token.head.lower_ == "client" and token.is_sent_start
        if self.quoted[token.i] or not (own or spoken):
            return None
        before = self.doc[sentence_of(token).start : token.i] if spoken else ()
        told = (
            child.head.lower_ == "client" and child.lower_ in (MALE if gender == "m" else FEMALE) for child in before
        )
        if not (own or any(told)):
            return None
        lawyers = {owner for span, owner in self.owner.items() if span[0] < token.i and _is_lawyer(self.head[span])}
        meant = lawyers.pop() if len(lawyers) == 1 else None
        return meant if self._fits(meant, gender) else None

    def _client(self, token: Token, gender: str) -> int | None:
        """Who is spoken for, where no gender is known of who speaks: `Reed's lawyer, X, said he was ill`."""
        verb = token.head.head
        if token.dep_ not in SUBJECTS or token.head.dep_ != "ccomp" or verb.lemma_ not in SAY:
            return None
        for subject in (child for child in verb.lefts if child.dep_ in SUBJECTS and child.i in self.means):
            speaker = self.people[self.means[subject.i]]
            clients = [self.means[child.i] for child in subject.lefts if child.dep_ == "poss" and child.i in self.means]
            unknown = speaker.named and not (speaker.gender or self.called[self.means[subject.i]])
            if subject.lower_ in SPEAKING_FOR and clients and unknown:
                known = {gender: clients[0], None: EITHER}
                return known.get(self.people[clients[0]].gender)
        return None

    def _relative(self, token: Token, gender: str) -> int | None:
        """Relative of whom its speaker spoke last, right before a quotation: `Reed praised his father. “He saved me.”`."""
        if not self.quoted[token.i]:
            return None
        here = sentence_of(token)
        if here.start == 0:
            return None
        start = here.start - 1
        while start > 0 and (self.doc[start].is_space or self.doc[start].text in QUOTES):
            start -= 1
        before = sentence_of(self.doc[start])
        found = None
        for word in self.doc[before.start : token.i]:
            index = self.means.get(word.i)
            if word.i in self.means and index is not None and not self.people[index].named:
                owned = any(child.lower_ in OWNED for child in word.lefts)
                if owned and word.lower_ in RELATIVES and self.people[index].gender == gender:
                    found = self._named_by_kin(before, gender, word)
            elif found is not None and index is not None and self.people[index].gender in (gender, None):
                return None
        return found

    def _goes_on(self, token: Token, gender: str) -> int | None:
        """Who goes on to speak behind what he is told to insist on, or who is named behind what he says.

        `Reed was angry, insisting that Orlin lied. He claimed`; `Orlin had left, Reed said. He said`.
        """
        told = self.told[self.sentence[token.i]]
        if told is None or not token.is_sent_start or not _opens_anew(token) or token.head.lemma_ not in SAY:
            return None
        if self.quoted[token.i] or sentence_of(told).end != sentence_of(token).start:
            return None
        insists = any(
            clause.dep_ == "advcl"
            and clause.tag_ == "VBG"
            and clause.lemma_ in SAY
            and any(child.dep_ == "ccomp" for child in clause.rights)
            for clause in told.rights
        )
        closes = told.lemma_ in SAY and any(child.dep_ == "ccomp" and child.i < told.i for child in told.lefts)
        meant = self._subject(told) if insists or closes else None
        named = meant is not None and (insists or self.people[meant].named)
        return meant if named and self._fits(meant, gender) else None

    def _behind_colon(self, token: Token, gender: str) -> int | None:
        """Of whom a sentence tells up to a colon: `Reed's deputy, Orlin, was blunt: the party, | he said, was over`."""
        if self.quoted[token.i] or token.dep_ not in SUBJECTS or token.head.lemma_ not in SAY:
            return None
        start = sentence_of(token).start
        colon = next((i for i in range(token.i - 1, start, -1) if self.doc[i].text == ":"), start)
        if colon == start:
            return None
        told = (
            word.i for word in self.doc[start:colon] if word.dep_ in SUBJECTS and word.head.dep_ in ("ROOT", "ccomp")
        )
        meant = self.means.get(next(told, colon))
        other = any(colon < i < token.i for i, _ in self.named)
        return meant if self._fits(meant, gender) and not other else None

    def _according(self, token: Token, gender: str) -> int | None:
        """According to whom the sentence before is, if it names nobody else: `According to Reed, it rained. | “…,” he noted`."""
        told = self.told[self.sentence[token.i]]
        if told is None or self.quoted[token.i] or token.dep_ not in SUBJECTS or token.head.lemma_ not in SAY:
            return None
        before = sentence_of(told)
        if self.paragraph[self.sentence[told.i]] != self.paragraph[self.sentence[token.i]]:
            return None
        sources = [word.i for word in before if is_cited(word)]
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (before.start, token.i))
        named = {self.owner[span] for span in self.named[first:last]}
        meant = self.means.get(sources[0]) if len(sources) == 1 else None
        return meant if self._fits(meant, gender) and named == {meant} else None

    def _wrote(self, token: Token, gender: str) -> int | None:
        """Whose the statement is that was quoted last: `Reed said so in a statement. … “…,” the statement read. | He added`."""
        told = self.told[self.sentence[token.i]]
        if told is None or self.quoted[token.i] or not _opens_anew(token) or token.head.lemma_ not in SAY:
            return None
        quoted = [child for child in told.lefts if child.dep_ in SUBJECTS and is_same_writing(child)]
        meant = (self.means.get(author.i) for writing in quoted for author in writers(writing))
        return next((index for index in meant if self._fits(index, gender)), None)

    def _qualifies(self, token: Token, gender: str) -> int | None:
        """Who takes back something of what he says: `Reed said that Orlin would have lived, although | he stressed that`."""
        verb = token.head
        if verb.dep_ != "advcl" or verb.lemma_ not in SAY:
            return None
        told = sentence_of(token).root
        clause = any(child.dep_ == "ccomp" for child in verb.rights)
        opens = any(child.lower_ in ("although", "though") and child.dep_ == "mark" for child in verb.lefts)
        if self.quoted[token.i] or token.dep_ not in SUBJECTS or not (clause and opens) or verb.i < told.i:
            return None
        if told.lemma_ not in SAY or told.tag_ != verb.tag_:
            return None
        meant = self._subject(told)
        return meant if self._fits(meant, gender) else None

    def _told_of_alone(self, token: Token, gender: str) -> int | None:
        """Subject of the sentence before in a paragraph, if it names nobody else: `The mayor, NAME, refused. | She said`.

        Where no first name tells that it is a she, or she is whose opinion is told then.
        """
        told = self.told[self.sentence[token.i]]
        opinion = token.dep_ == "poss" and token.head.lower_ in OPINIONS and token.i == sentence_of(token).start + 1
        if told is None or self.quoted[token.i] or not (opinion or _opens_anew(token)):
            return None
        here, before = self.sentence[token.i], self.sentence[told.i]
        meant, whom = self._subject(told), _for_whom(told)
        if opinion and meant is None and whom is not None and self.paragraph[before] == self.paragraph[here]:
            named = whom.tag_ == "NNP" and whom.ent_type_ in ("PERSON", "ORG", "")
            return EITHER if named or is_role(whom.text) else None  # `For Xoltl, it is a mistake. In his view`
        if meant is None or self.paragraph[before] != self.paragraph[here] or not self.people[meant].named:
            return None
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (sentence_of(told).start, token.i))
        alone = {self.owner[span] for span in self.named[first:last]} == {meant}
        known, called = self.people[meant].gender, self.called[meant]
        unknown = known is None and gender in (called or [gender])
        return meant if alone and (unknown or (opinion and known == gender)) else None

    def _met_by_writer(self, token: Token, gender: str) -> int | None:
        """Whom the writer asked in the sentence before: `I rang a headteacher in Leeds. “It is late,” | she said`."""
        told = self.told[self.sentence[token.i]]
        if told is None or self.quoted[token.i] or not _opens_anew(token):
            return None
        if not any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in told.lefts):
            return None
        beside = [child for child in told.rights if child.dep_ == "prep" and child.lower_ in ("to", "with")]
        for noun in (child for verb in (told, *beside) for child in verb.rights):
            meant = self.means.get(noun.i) if noun.dep_ in ("dobj", "dative", "pobj") else None
            if self._fits(meant, gender):
                return meant
        return None

    def _anonymous(self, token: Token, gender: str) -> int | None:
        """Who is not named, and so is nobody who is: `an official told reporters. | He said on condition of anonymity`."""
        told = (self.doc[i] for i in places_of(self.doc, {"anonymity"}, LOWER)) if token.dep_ in SUBJECTS else ()
        if not any(word == token.head or token.head.is_ancestor(word) for word in told):
            return None
        here = self.sentence[token.i]
        unnamed = [
            index
            for index in self._near(token.i)
            if not self.people[index].named
            and self.people[index].gender in (gender, None)
            and here - 2 < self.sentence[self.people[index].spans[0][0]] <= here
            and self.people[index].spans[0][0] < token.i
        ]
        return max(unnamed, key=lambda index: self.people[index].spans[0], default=EITHER)

    def _spoken_for(self, token: Token, gender: str) -> int | None:
        """Of whom a lawyer or the family of his own tells: `Reed was detained, | his lawyer said`."""
        verb = token.head.head
        own = token.dep_ == "poss" and token.head.lower_ in SPEAKING_FOR | KIN_OF_THE_DEAD and not self.quoted[token.i]
        if not own or token.head.dep_ not in SUBJECTS or verb.lemma_ not in SAY:
            return None
        clauses = (child for child in verb.lefts if child.dep_ == "ccomp" and child.i < token.i)
        subjects = (word.i for clause in clauses for word in clause.lefts if word.dep_ in SUBJECTS)
        meant = next((self.means[i] for i in subjects if i in self.means), None)
        clash = meant is not None and self.people[meant].certain and not self._fits(meant, gender)
        return None if clash else meant

    def _defended(self, token: Token, gender: str) -> int | None:
        """Whose lawyer or family speaks behind who told of him: `Reed was held. Judge Orlin said he lied. | His lawyer`.

        The one person so far to whom that was done.
        """
        own = token.dep_ == "poss" and token.head.lower_ in DEFENDING | KIN_OF_THE_DEAD and token.head.dep_ in SUBJECTS
        if not own or token.i != sentence_of(token).start or self.quoted[token.i]:
            return None
        last = word_before(sentence_of(token))
        told = [] if last is None or sentence_of(last).root.lemma_ not in SAY else sentence_of(last).root.lefts
        if not any(child.dep_ in SUBJECTS and child.i in self.means for child in told):
            return None
        heads = ((owner, _explained(self.head[span])) for span, owner in self.owner.items() if span[0] < token.i)
        held = {owner for owner, head in heads if head.dep_ == "nsubjpass" and head.head.lemma_ in HELD}
        meant = held.pop() if len(held) == 1 else None
        return meant if meant is not None and self.people[meant].named and self._fits(meant, gender) else None

    def _asked_before(self, token: Token, gender: str) -> int | None:
        """Whom somebody asked in the sentence before, where the pronoun answers: `Reed asked Orlin why. “No,” | he replied`."""
        told = self.told[self.sentence[token.i]]
        answers = token.dep_ in SUBJECTS and token.head.lemma_ in ("answer", "reply", "respond")
        if told is None or self.quoted[token.i] or not answers or told.lemma_ != "ask":
            return None
        asked = (self.means.get(child.i) for child in told.rights if child.dep_ in ("dobj", "dative"))
        return next((meant for meant in asked if meant is not None and self._fits(meant, gender)), None)

    def _named_by_kin(self, sentence: Span, gender: str, relative: Token) -> int:
        """Who is named as whose relative the subject is, and is then the relative: `Reed's son praised his father`."""
        for subject in (child for child in sentence.root.lefts if child.dep_ in SUBJECTS):
            named = (child for child in subject.lefts if child.dep_ == "poss" and child.pos_ == "PROPN")
            owners = [self.means[child.i] for child in named if child.i in self.means]
            mutual = subject.lower_ in WHOSE.get(relative.lower_, ())
            if mutual and owners and self.people[owners[0]].gender in (gender, None):
                return owners[0]
        return self.means[relative.i]

    def _born(self, token: Token, gender: str) -> int | None:
        """Whom the article is about, where a paragraph begins with a birth: the one named first, and spoken of most."""
        start = sentence_of(token).start
        if not _opens_anew(token) or start < 1 or not self.doc[start - 1].is_space:
            return None
        if not self.people or not self.people[0].named or self.people[0].gender not in (gender, None):
            return None
        counts = [
            _count_before(person.spans, start) + len(person.resolved) if person.named else 0 for person in self.people
        ]
        return 0 if counts[0] > max(counts[1:], default=0) else None

    def _fronted(self, token: Token, gender: str) -> int | None:
        """Subject of the sentence that a clause or phrase begins with somebody in it: `as he left the hall, Reed said`."""
        if token.dep_ not in (*SUBJECTS, "poss", "dobj"):
            return None
        opens = ("advcl", "prep") if token.head.lower_ in OF_SUBJECTS else ("advcl",)
        fronted = next((up for up in token.ancestors if up.dep_ in opens and up.head.dep_ == "ROOT"), None)
        if fronted is None or sentence_of(token).start < fronted.left_edge.i:
            return None
        subject = self._subject_after(token, fronted.head)
        if subject is None or subject.i < fronted.right_edge.i or any(child.dep_ == "poss" for child in subject.lefts):
            return None
        meant = self.means[subject.i]
        person = self.people[meant]
        called = self.called[meant][-1:]
        return meant if person.named and person.gender in (gender, None) and called in ([], [gender]) else None

    def _subject_after(self, token: Token, verb: Token) -> Token | None:
        """Name behind a token that is the subject of a verb."""
        found = (child for child in verb.lefts if child.dep_ in SUBJECTS and child.i > token.i)
        return next((child for child in found if child.i in self.means), None)

    @staticmethod
    def _opening(sentence: Span) -> str:
        """Participle with which a sentence begins, in small letters: `Asked whether she would, Reed laughed.`."""
        opening = itertools.islice((token for token in sentence if token.is_alpha), 2)
        return next((token.lower_ for token in opening if token.tag_ in ("VBN", "VBG")), "")

    def _answers(self, sentence: Span, i: int) -> int | None:
        """Who is the subject behind the comma after a token, if nobody is named before, and is no one's own."""
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (sentence.start, sentence.end))
        comma = next((j for j in range(i + 1, sentence.end) if self.doc[j].text == ","), sentence.end)
        for start, end in self.named[first:last]:
            if start < i or end + 1 >= len(self.doc):
                return None
            head, follows = self.head[(start, end)], self.doc[end + (self.doc[end].text == ",")]
            if start > comma and (head.dep_ in SUBJECTS or follows.tag_ in FINITE):
                owned = any(child.dep_ == "poss" for child in head.lefts)
                return None if owned else self.owner[(start, end)]
        return None

    @staticmethod
    def _is_side_figure(person: Person, noun: Token, told: Token | None) -> bool:
        """Whether somebody is only told of as one's relative, and has no name but a first one: `her mother, Ruth, sewed`.

        Not of who says something, or is something now: `her daughter, Jean, is a nurse`.
        """
        owned = noun.lower_ in RELATIVES and any(child.lower_ in OWNED for child in noun.lefts)
        leads = told is not None and (told.lemma_ in SAY or told.tag_ in ("VBZ", "VBP"))
        return owned and person.named and not leads and all(end - start == 1 for start, end in person.spans)

    def _introduced(self, told: Token | None) -> int | None:
        """Whose full name a sentence gives for the first time, where it gives nobody else's so."""
        if told is None:
            return None
        first, last = (bisect.bisect(self.named, (at, 0)) for at in (sentence_of(told).start, sentence_of(told).end))
        new = {self.owner[span] for span in self.named[first:last] if span == self.people[self.owner[span]].spans[0]}
        if len(new) != 1:
            return None
        (index,) = new
        start, end = self.people[index].spans[0]
        return index if end - start > 1 else None

    def _continued(self, token: Token, gender: str, *, anew: bool) -> int | None:
        """Whom the pronoun before meant, of the same gender and not far off, where it was no mere object.

        Of whom others speak in what is quoted nothing goes on outside of it.
        """
        said = [self.last_pronoun.get((gender, quoted)) for quoted in {False, self.quoted[token.i]}]
        previous = max(filter(None, said), default=None)
        if previous is None or (anew and self.doc[previous[0]].dep_ == "dobj"):
            return None
        return previous[1] if self.sentence[token.i] - self.sentence[previous[0]] <= 1 else None

    def _subject(self, root: Token) -> int | None:
        """Person that is the subject of a sentence."""
        subjects = [
            child.i for child in root.children if child.dep_ in SUBJECTS and (child.i < root.i or root.lemma_ in SAYING)
        ]
        found = self.means.get(subjects[-1] if subjects else root.i)  # a sentence without a verb is about its noun
        if found is None and (whom := _for_whom(root)) is not None:
            found = self.means.get(whom.i)
        sentence = sentence_of(root)
        return self._answers(sentence, sentence.start) if found is None and self._opening(sentence) else found

    def _inverted_speaker(self, root: Token | None) -> int | None:
        """Person named after the verb that closes a quotation: `“…,” said Ann Reed`."""
        if root is None or root.lemma_ not in SAYING:
            return None
        speakers = [child.i for child in root.rights if child.dep_ in SUBJECTS]
        return self.means.get(speakers[0]) if speakers else None

    def _features(
        self, token: Token, gender: str, person: Person, count: int, last: Token, clause: "_Clause"
    ) -> dict[str, float]:
        """Features of gender and syntax."""
        here = self.sentence[token.i]
        found: dict[str, float] = {}
        if person.gender and not person.named:
            found["gender_same_unnamed" if person.gender == gender else "gender_other_certain"] = 1
        elif person.gender:
            other = "gender_other_certain" if person.certain else "gender_other"
            found["gender_same" if person.gender == gender else other] = 1
        elif person.called not in (None, gender):
            found["gender_other"] = 1
        elif person.named and count:
            found["gender_unknown"] = 1
        if last.dep_ in SUBJECTS:
            found["last_is_subject"] = 1
            if last.head.dep_ == "ROOT":
                found["last_is_main_subject"] = 1
        elif last.dep_ == "poss":
            found["last_is_possessor"] = 1
        elif last.dep_ in ("dobj", "pobj", "dative"):
            found["last_is_object"] = 1
        same = [self.head[span] for span in person.spans[max(0, count - 4) : count] if self.sentence[span[0]] == here]
        reflexive = token.lower_.endswith("self")
        relative = any(who in same or _explained(who) in same for who in clause.about)
        if relative:
            found["governing_subject"] = 1
        for head in same:
            if head.dep_ in SUBJECTS and head.head in clause.above:
                if head.head in (token.head, clause.controller) and token.dep_ != "poss" and not reflexive:
                    found["coargument"] = 1
                else:
                    found["governing_subject"] = 1
                    if head.head.lemma_ in SAYING and not self.quoted[token.i]:
                        found["governing_speaker"] = 1
            elif head.head == token.head and token.dep_ not in ("poss", "nsubj", "nsubjpass") and not reflexive:
                found["coargument"] = 1
            elif (head == token or head in clause.above) and token.dep_ == "poss":
                found["coargument"] = 1 if head.head == token else 0
        if clause.owner is not None and (clause.owner in same or _explained(clause.owner) in same):
            found["own_of_subject"] = 1
        if last.dep_ == token.dep_ or (last.dep_ in SUBJECTS and token.dep_ in SUBJECTS):
            found["same_role"] = 1
        if self.quoted[token.i]:
            speaking = [
                self.head[span]
                for span in person.spans[max(0, count - 3) : count + 2]
                if abs(self.sentence[span[0]] - here) <= 1 and not self.quoted[span[0]]
            ]
            speaking += [
                self.doc[i]
                for i in person.resolved[-RESOLVED:]
                if abs(self.sentence[i] - here) <= 1 and not self.quoted[i]
            ]
            if any(  # whatever the verb above: `“He is well,” Reed pointed out`
                head.dep_ in SUBJECTS
                and (head.head.lemma_ in SAYING or head.head in clause.above)
                and not _is_reported(head.head)
                for head in speaking
            ):
                found["quoted_by"] = 1
        elif (
            last.dep_ in SUBJECTS
            and last.head.lemma_ in SAYING
            and token.dep_ in SUBJECTS
            and token.head.lemma_ in SAYING
        ):
            found["said_before"] = 1
        if not person.named:
            found["unnamed"] = 1
            of_another = any(child.lower_ in ("of", "for", "to") and child.i == last.i + 1 for child in last.rights)
            found["unnamed_governing"] = (
                is_some_person(last) and (relative or not of_another) and "governing_subject" in found
            )
        return found


class _Clause(NamedTuple):
    """Where a pronoun stands, whoever it means."""

    above: list[Token]
    """What it hangs on, and what that hangs on."""
    controller: Token | None
    about: list[Token]
    """Nouns that the relative clauses are about in which it stands."""
    owner: Token | None
    """Whom a relative clause is about in which something is his own."""

    @classmethod
    def of(cls, token: Token) -> "_Clause":
        """Look around a pronoun."""
        above = list(token.ancestors)
        about = [verb.head for verb in above if verb.dep_ == "relcl" and _has_relative_subject(verb)]
        return cls(above, _controller(token), about, _owner_told_of(token))


def _has_relative_subject(verb: Token) -> bool:
    """Whether the subject of a relative clause is the pronoun that it begins with."""
    return any(child.dep_ in SUBJECTS and child.lower_ in ("who", "that", "which") for child in verb.children)


def _explained(name: Token) -> Token:
    """Noun that a name is in apposition to, else the name."""
    return name.head if name.dep_ == "appos" else name


def _owner_told_of(token: Token) -> Token | None:
    """Whom a relative clause is about in which something stands as his own: `Reed, who left his job`."""
    if token.dep_ != "poss":
        return None
    verb = token.head
    while verb.dep_ in ("pobj", "prep", "dobj", "dative"):
        verb = verb.head
    who = any(child.dep_ in SUBJECTS and child.lower_ == "who" for child in verb.lefts)
    return verb.head if who and verb is not token.head and verb.dep_ == "relcl" else None


def is_some_person(noun: Token) -> bool:
    """Whether `who` makes a noun somebody who is not named: `one attendant, who added`."""
    indefinite = any(child.lower_ in INDEFINITE for child in noun.lefts)
    relatives = (child for child in noun.rights if child.dep_ == "relcl")
    return indefinite and any(word.lower_ == "who" for verb in relatives for word in verb.lefts)


def is_aged(noun: Token) -> bool:
    """Whether a noun is said to be so many years old, or is what is left of one: `the 31-year-old welder`, `the 22-year-old`."""
    return noun.i in aged(noun.doc)


@functools.lru_cache(maxsize=1)
def aged(doc: Doc) -> frozenset[int]:
    """Tokens of all such nouns."""
    old = [doc[i] for i in places_of(doc, {word for word in index_of(doc, LOWER) if word.endswith("old")}, LOWER)]
    told = [token for token in old if "year" in doc[token.left_edge.i : token.i + 1].text]
    return frozenset(max(i, token.i) for token in told for i in (token.i, token.head.i))


def _is_plural(noun: Token) -> bool:
    """Whether a noun means several people, whom no he or she means: `prosecutors believe he fled`."""
    return noun.tag_ == "NNS" or noun.lower_ in ("police", "they")


def _is_reported(verb: Token) -> bool:
    """Whether a clause is what somebody else says: `she denied that Reed had asked`."""
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.lemma_ in SAY


def _is_lawyer(name: Token) -> bool:
    """Whether somebody is named with a noun for who speaks for others: `defence lawyer NAME`, `Reed's lawyer, NAME`."""
    nouns = [child for child in name.children if child.dep_ in ("compound", "nmod", "appos")]
    nouns += [name.head] if name.dep_ == "appos" else [name]
    return any(noun.lower_ in SPEAKING_FOR for noun in nouns)


def _opens_anew(token: Token) -> bool:
    """Whether a pronoun is a main subject or source, so that nothing in its own sentence governs it: `..., she said`."""
    if token.head.lower_ == "to" and token.head.head.lower_ == "according":
        return True
    if token.dep_ == "poss" and token.is_sent_start and token.head.dep_ in SUBJECTS:
        return token.head.head.dep_ == "ROOT"  # `Her rival saw it otherwise`
    if token.dep_ not in SUBJECTS or token.lower_ not in ("he", "she"):
        return False
    verb, doc = token.head, token.doc
    told = [
        child.right_edge.i
        for child in verb.rights
        if child.dep_ in ("dobj", "dative") and child.i == verb.i + 1 + (child.left_edge.i < child.i)
    ]
    end = max(told, default=verb.i) + 1
    if (
        verb.i == token.i + 1
        and end < len(doc)
        and verb.lemma_ in SAY
        and doc[token.i - 1].text == "," == doc[end].text
    ):
        return True  # `Nine had been sent away, she told the court, and two arrested`
    governors = [child for up in verb.ancestors for child in up.lefts if child.dep_ in SUBJECTS]
    return verb.dep_ == "ROOT" or all(_is_plural(child) for child in governors)


def _controller(token: Token) -> Token | None:
    """Verb whose subject is also that of the verb an object pronoun belongs to: `Ann fell, hurting her` is not Ann."""
    verb = token.head
    if token.dep_ not in ("dobj", "dative", "iobj") or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    return verb.head if verb.dep_ in ("advcl", "conj") else None


OF_SUBJECTS = words(
    """speech statement address remarks remark letter interview comments message testimony declaration presentation report
    response reply promotion appointment election arrival return visit time tenure term career years youth capacity role"""
)
"""What is the subject's in a phrase before it: `in his speech, Reed said`, but not `in his street, Reed said`."""

CONTROLLED = ("dobj", "pobj", "prep", "conj", "xcomp", "pcomp", "ccomp", "nsubj")
"""How words hang together that are all of one subject."""

ACCUSED_OF = words("accuse suspect convict acquit clear")
"""Verbs whose object is who does what follows."""

HARMING = words("steal take copy attack kill murder harass threaten insult damage betray defame harm target undermine")
"""What is done to somebody else and what is his."""


def _for_whom(root: Token) -> Token | None:
    """For whom something is what a sentence says, which it begins with: `For | Reed, the plan is a mistake`."""
    fronted = next((child for child in root.lefts if child.lower_ == "for" and child.is_sent_start), None)
    whom = next((child for child in fronted.rights if child.dep_ == "pobj"), None) if fronted is not None else None
    end = whom.right_edge.i + 1 if whom is not None else 0
    return whom if 0 < end < root.i and (root.doc[end].text == "," or root.doc[end - 1].text == ",") else None


def _understood_subject(verb: Token) -> Token | None:
    """Subject of a verb, said or not: `Reed left, thanking | him`, `they asked Reed to call | him`."""
    while True:
        subject = max((child for child in verb.lefts if child.dep_ in SUBJECTS), default=None)
        if subject is not None:
            return None if subject.lower_ in ("who", "that", "which", "hers", "his") else subject
        above = verb.head
        if verb.dep_ == "pcomp":
            preposition, above = verb.head, verb.head.head
            if preposition.lower_ in ("for", "of", "from", "into", "with"):
                return next((child for child in above.rights if child.dep_ == "dobj"), None) or _understood_subject(
                    above
                )
        elif verb.dep_ == "xcomp":
            if (met := next((child for child in above.rights if child.dep_ == "dobj"), None)) is not None:
                return met
        elif verb.dep_ not in ("advcl", "conj") or (verb.dep_ == "advcl" and verb.lemma_ in RESULTING):
            return None
        verb = above


RESULTING = words("make leave give earn bring win cost turn force allow enable help put prompt lead let keep")
"""Verbs of which not the subject but what happened is that of a participle behind it: `she won, making her the first`."""


def _is_governed(name: Token, verb: Token) -> bool:
    """Whether only complements lie between a name and a verb."""
    for up in (name, *name.ancestors):
        if up == verb:
            return True
        if up.dep_ not in GOVERNED:
            return False
    return False


GOVERNED = ("nsubj", "nsubjpass", "dobj", "dative", "ccomp", "xcomp", "attr", "acomp", "prep", "pobj", "pcomp", "agent")
"""Dependents of a verb of which none means its subject pronoun."""

IDENTIFYING = words("identify name recognise recognize describe know unmask introduce")
"""Verbs whose object is who is named behind `as`."""

SPEAKING_FOR = words(
    "lawyer attorney solicitor barrister counsel advocate agent spokesman spokeswoman spokesperson publicist"
)
"""Who speaks for another one."""

WITNESSES = words(
    """witness survivor victim complainant pupil student resident villager patient customer shopper passenger commuter worker
    labourer laborer miner farmer fisherman trader shopkeeper vendor driver migrant refugee evacuee protester demonstrator voter
    pensioner retiree tourist homeowner tenant man woman boy girl teenager mother father widow widower"""
)
"""Who tells of what befell himself."""

RELATIVES = relatives()
INFORMING = words("tell inform notify alert")
KIN_OF_THE_DEAD = RELATIVES | words("family relatives parents kin")
"""Who is told what has happened to somebody."""

DEFENDING = words("lawyer lawyers attorney attorneys solicitor solicitors barrister")
HELD = words("arrest detain jail imprison charge indict convict sentence try remand abduct kidnap seize")
"""What is done to those for whom lawyers and their families speak."""

OWNED = words("my his her our their")


SOURCES = (
    words("source insider official diplomat officer friend neighbour neighbor colleague bystander classmate")
    | WITNESSES
)
"""Who speaks without a name more often than not."""

ASKED = words("asked pressed questioned quizzed challenged")
"""Participles that open a sentence about who answers."""

CONTINUING = words("add continue")
"""What only who spoke last does."""

INDEFINITE = words("a an one another")
"""What stands before a noun that introduces somebody or something."""

OF_BODIES = words("its their")
"""What stands before an office of a body: `Its foreign minister`."""

BORN = words("born raised orphaned")
"""Participles that open the telling of a life."""


PLACES_BEFORE = 40
PLACES_AFTER = 6
"""Places of persons considered before and after a pronoun."""

RESOLVED = 8
"""Pronouns of a person looked at, the last ones."""

OFTEN = 3
"""Pronouns of one gender from which on somebody of unknown gender is taken to be of it."""

ARTICLE = 3
"""Tokens before a noun within which the article stands that says it is known already: `the ex-president`."""

MOST = 0.7
"""Share of the pronouns of somebody from which on they tell the gender."""

REACH = 12
"""Sentences over which a pronoun may reach back."""

SAYING = words(
    """say tell add note claim argue write state announce think believe explain insist admit warn ask reply answer
    recall"""
)


def _count_before(spans: Sequence[tuple[int, int]], i: int) -> int:
    """How many of the ordered spans end at or before a token."""
    return bisect.bisect_right(spans, i, key=lambda span: span[1])
