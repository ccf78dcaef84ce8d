"""Pronouns that mean an actor: he and she, it where the grammar leaves no choice."""

import functools
from collections.abc import Iterator

from spacy.attrs import LOWER, TAG
from spacy.tokens import Doc, Span, Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article, Reference, is_body
from pipeline.actors.authorities import AUTHORITIES
from pipeline.actors.name_words import DAUGHTERS, FAMILY, NOT_NAMES, ORGANIZATION_NOUNS, SAY, words
from pipeline.actors.names.heads import explained_office, head_of_name, last_of_the_called
from pipeline.actors.names.model import COUNTRY, GOVERNMENT, GROUP, ORGANIZATION, PERSON
from pipeline.actors.names.offices import SUBJECTS, is_role
from pipeline.actors.names.reader import QUOTES
from pipeline.actors.reports import REPORTS
from pipeline.actors.sources import OWNERS
from pipeline.actors.writings import POSTED
from pipeline.cues import lexicon
from pipeline.grammar import DOCUMENTS
from pipeline.persons import HONORIFICS
from pipeline.statements.quotations import find_quotations
from pipeline.tokens import is_cited, places_of, root_of, sentence_of, strings, text_of, word_before

SPEAKER_REACH = 120
"""Tokens, and"""

PARAGRAPHS_BACK = 2
"""breaks of paragraphs, within which the body that spoke last is the `it` that speaks."""

LEAD_SENTENCES = 8
"""Sentences, headline and dateline counted, within which a lead names the person it describes."""

IMPERSONAL = words(
    """up important necessary likely unlikely clear unclear possible impossible hard difficult easy good bad best
    better time true essential vital crucial critical wrong right fair premature early too unfortunate obvious
    inevitable imperative enough pointless useless sad ironic"""
)
"""Predicates of an `it` that means nobody: `it was important to`."""

DENYING = words("deny reject dispute refute")

ACCUSING = words("accuse blame suspect criticise criticize condemn charge")

ONLY_SPEAKERS = (
    ACCUSING
    | DENYING
    | words(
        """ask demand appeal welcome pledge threaten thank praise condemn slam hail laud commend congratulate denounce apologise
    apologize voice express attribute cite highlight regret deplore lament"""
    )
)
"""Verbs, besides those of saying, of which only who speaks is the subject."""

FINDING = words(
    """find point estimate calculate reckon forecast caution contend complain assert propose recommend hope expect indicate
    maintain reiterate emphasise emphasize assure inform"""
)
"""Verbs of which only who speaks is the subject, where a clause behind or before them says what."""

COMMANDING = words("direct order instruct command advise counsel remind")
"""Verbs of which only who speaks is the subject, where somebody is told to do something."""

WRITINGS = REPORTS | DOCUMENTS
"""What is somebody's, and says something in his stead."""

SPEECH_NOUNS = words(
    """announcement request statement claim decision warning denial demand promise pledge refusal threat proposal offer
    accusation assertion assurance declaration insistence recommendation vow"""
)
"""What only somebody who speaks or decides gives."""


def refer_by_pronoun(article: Article) -> None:
    """He and she by ranking; it and its only where the grammar leaves no choice."""
    _Pronouns(article).refer()


class _Pronouns:
    """Resolves the pronouns of an article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.doc, self.text, self.at = article.doc, article.text, article.at

    def refer(self) -> None:
        """He and she by ranking; it and its only where the grammar leaves no choice."""
        persons = [actor for actor in self.article.cast if actor.kind == PERSON]
        for actor in persons:
            actor.gender, actor.certain = self._gender(actor)
        persons.sort(key=lambda actor: actor.first)
        people = [pronouns.Person(actor.spans, actor.gender, actor.certain) for actor in persons]
        roots = [(head_of_name(self.doc, start, end), start) for actor in persons for start, end in actor.spans]
        apposed = {noun.i for root, start in roots if (noun := explained_office(root, start)) is not None}
        apposed |= self.article.titles.union(root.i for root, _ in roots)
        tags = strings(self.doc, TAG)
        likely = places_of(self.doc, ONE_OF_SEVERAL | {"old", "official"}, LOWER)
        nouns = sorted({*likely, *(i for i, tag in enumerate(tags) if tag in ("NN", "NNP"))})
        people += [
            pronouns.Person([(i, i + 1)], pronouns.GENDERED.get(token.lower_), named=False)
            for i, token in ((i, self.doc[i]) for i in nouns if not (i in self.at or i in apposed))
            if (
                self._is_unread(token) or self._is_office(token)
                if tags[i] == "NNP" and self.text[i] not in FAMILY
                else ((tags[i] == "NN" or token.dep_ in SUBJECTS) and self._is_unnamed(token))
                or self._is_age(token)
                or _is_one_of_several(token)
            )
        ]
        found = pronouns.resolve(self.doc, people, quoted(self.doc))
        named_at = [(actor, self.at[actor.first]) for actor in persons[:LEAD_SENTENCES]]
        for i, index in found.items():
            meant = persons[index] if index < len(persons) else self._named_later(people[index], named_at)
            if meant:
                self.article.refer(i, i + 1, meant, "pronoun")
            else:
                self.article.unnamed[i] = people[index].spans[0][0]
        for i, actor in self._its():  # one by one: an `it` may be the subject before the next
            self.article.refer(i, i + 1, actor, "pronoun")

    def _named_later(self, person: pronouns.Person, named_at: list[tuple[Actor, Reference]]) -> Actor | None:
        """Person whom a lead describes before naming: `A banker lost his licence. Paul Reed, 51, had ...`.

        Only the first person of the article, named soon after as the subject of a main clause that is not of saying,
        without a title of its own.
        """
        start = person.spans[0][0]
        if any(child.lower_ == "the" for child in self.doc[start].lefts) and not any(self.doc[start].rights):
            return None  # `the governor` is known already
        if self.doc[start].lower_ in pronouns.SPEAKING_FOR | ONE_OF_SEVERAL | {"official", "diplomat", "source"}:
            return None  # who speaks for others, or without a name, is not whom the article is about
        for actor, name in named_at:
            if quoted(self.doc)[name.start]:
                continue
            root = head_of_name(self.doc, name.start, name.end)
            if root.dep_ not in SUBJECTS:
                continue
            sentences = sum(token.is_sent_start is True for token in self.doc[: name.start + 1])
            clash = actor.certain and actor.gender != (person.gender or actor.gender)
            apart = sentence_of(self.doc[start]).start < sentence_of(self.doc[name.start]).start
            fits = apart and not clash and name.role is None and root.head.lemma_ not in SAY
            return actor if fits and sentences <= LEAD_SENTENCES else None
        return None

    def _is_unnamed(self, token: Token) -> bool:
        """Whether a noun introduces a person without a name: `a resident`, `her husband`."""
        if token.dep_ in ("compound", "appos", "attr", "amod", "nmod"):
            return False
        known = token.lower_ in pronouns.GENDERED or token.lower_ in pronouns.WITNESSES or is_role(token.text)
        if not (known or pronouns.is_some_person(token)):
            return False
        after = self.at.get(token.i + 1)
        return not (after and after.actor.kind == PERSON) and not any(
            child.dep_ == "appos" and child.i in self.at for child in token.children
        )

    @staticmethod
    def _is_age(token: Token) -> bool:
        """Whether somebody is called by his age only: `the 22-year-old said`."""
        return token.lower_ == "old" and token.dep_ in SUBJECTS and pronouns.is_aged(token)

    @staticmethod
    def _is_unread(token: Token) -> bool:
        """Whether a title and a name that was not read are the subject: `Commissioner of Police X said`."""
        if token.dep_ not in SUBJECTS:
            return False
        lefts = list(token.lefts)
        titled = is_role(token.text) or any(is_role(child.text) for child in lefts)
        bare = not any(child.dep_ in ("det", "poss") for child in lefts)
        return titled and bare and any(word.tag_ == "NNP" and not is_role(word.text) for word in token.subtree)

    @staticmethod
    def _is_office(token: Token) -> bool:
        """Whether an office with a capital is a subject for whoever holds it: `The Taoiseach replied`."""
        if token.dep_ not in SUBJECTS or not is_role(token.text):
            return False
        bare = not any(child.dep_ in ("appos", "prep", "poss") for child in token.children)
        return bare and next(token.lefts, token).lower_ == "the"

    def _gender(self, actor: Actor) -> tuple[str | None, bool]:
        """`m` or `f`, and whether a title or role tells it rather than a first name."""
        votes = {"m": 0, "f": 0}
        titles = [self.text[start - 1] for start, _ in actor.spans if start and self.text[start - 1] in HONORIFICS]
        heard = [title.rstrip(".").lower() for title in titles]
        for word in (*heard, *(word for role in actor.roles for word in role.lower().split())):
            if gender := pronouns.GENDERED.get(word):
                votes[gender] += 1
        if votes["m"] != votes["f"]:
            return max(votes, key=lambda gender: votes[gender]), True
        full = max(actor.names, key=len).split()
        if not DAUGHTERS.isdisjoint(full[1:-1]):
            return "f", True  # `Phil Ní Orla`
        if full[0] in actor.names and full[-1] not in actor.names:
            return None, False  # `Xia Baolong`, called `Xia`: the family name comes first
        given = full[0] if knowledge.first_name(full[0]) else full[0].split("-")[0]  # `Marc-Antoine`
        gender = None if full[0] in NOT_NAMES else knowledge.first_name(given)  # boys and girls are named after days
        return (gender if gender in ("m", "f") else None), False

    def _its(self) -> Iterator[tuple[int, Actor]]:
        """Find it and its whose actor is the subject of the clause that governs them, or of saying."""
        for i in places_of(self.doc, {"it", "its", "they"}, LOWER):
            if i in self.at:
                continue
            token = self.doc[i]
            kinds = (GROUP,) if token.lower_ == "they" else (COUNTRY, GOVERNMENT, ORGANIZATION)
            verb = token.head
            goes_on = (child for child in verb.conjuncts if not any(left.dep_ in SUBJECTS for left in child.lefts))
            speaks = verb.dep_ == "ROOT" and (does_speak(verb) or any(map(does_speak, goes_on)))  # it left and said no
            speaks |= verb.dep_ == "parataxis" and does_speak(verb)  # its sales fell, it said, and costs rose
            if token.lower_ == "it" and token.dep_ == "nsubj" and speaks:
                body = (
                    self._subject_so_far(token)
                    or self._subject_of_aside(token)
                    or self._told_in_writing(token)
                    or subject_before(self.article, token)
                    or body_of_speaker(self.article, token)
                )
                if body is not None and self._is_set_between(token, body):
                    body = None
                if body is None and (unnamed := _unnamed_before(self.article, token)) is not None:
                    self.article.unnamed[token.i] = unnamed.i
                elif body := body or self._spoke_last(token) or self._of_itself(token) or self._acted_last(token):
                    yield token.i, body
                elif (unnamed := self._unnamed_acted_last(token)) is not None:
                    self.article.unnamed[token.i] = unnamed.i
                continue
            if token.lower_ == "they" and token.dep_ == "nsubj" and speaks:
                group = subject_before(self.article, token, groups=True)
                if group is not None and group.kind == GROUP:
                    yield token.i, group
                continue
            if token.lower_ == "it" and (accused := self._accused(token)):
                yield token.i, accused
                continue
            subjects = [
                self.at[child.i]
                for ancestor in token.ancestors
                for child in ancestor.lefts
                if child.dep_ == "nsubj"
                and child.i < token.i
                and child.i in self.at
                and root_of(self.doc, self.at[child.i].start, self.at[child.i].end).i == child.i
            ]
            if not subjects and token.lower_ == "its" and (only := self._only_one_to_act(token)):
                yield token.i, only
                continue
            if not subjects and token.lower_ == "its" and (author := self._author(token)):
                yield token.i, author
                continue
            if not subjects or subjects[0].actor.kind not in kinds:
                continue
            subject = subjects[0]
            if token.lower_ != "its" and not (token.dep_ in ("nsubj", "nsubjpass") and self._reports(token)):
                continue
            between = {
                id(self.at[i].actor) for i in range(subject.end, token.i) if i in self.at and is_body(self.at[i].actor)
            }
            says = token.lower_ == "it" and token.head.dep_ == "ccomp" and self._reports(token)
            if _is_set_into_relative(token) and (told := self.at.get(verb.head.i)) is not None:
                between.discard(id(told.actor))  # who is said to do something does not say it
            if between - {id(subject.actor)} and not says:
                continue
            if any(child.dep_ == "conj" for child in self.doc[subject.start : subject.end].root.children):
                continue
            if any(self._is_another_body(self.doc[i]) for i in range(subject.end, token.i)):
                continue
            yield token.i, subject.actor

    def _is_another_body(self, token: Token) -> bool:
        """Whether a capital that is taken for a place is what is acted upon: `China slammed | Washington for its deeds`."""
        return token.dep_ == "dobj" and token.i not in self.at and knowledge.capital(token.text) is not None

    def _subject_so_far(self, token: Token) -> Actor | None:
        """Body that is the subject of the clause before a semicolon: `The ministry did not reply; in the past it has said no`."""
        for clause in token.head.lefts:
            end = clause.right_edge.i + 1
            if clause.dep_ in ("ccomp", "parataxis") and end < token.i and self.text[end] == ";":
                found = [
                    self.at[child.i].actor for child in clause.lefts if child.dep_ == "nsubj" and child.i in self.at
                ]
                return found[0] if found and is_body(found[0]) else None
        return None

    def _subject_of_aside(self, token: Token) -> Actor | None:
        """Body of which a clause tells that its sentence begins with: `While the fund had no doubts, | it warned of a slump`."""
        asides = [child for child in token.head.lefts if child.dep_ == "advcl" and child.i < token.i]
        told = [self.at.get(child.i) for aside in asides for child in aside.lefts if child.dep_ == "nsubj"]
        ref = told[0] if len(told) == 1 else None
        return ref.actor if ref is not None and is_body(ref.actor) else None

    def _accused(self, token: Token) -> Actor | None:
        """Body accused of what it denies: `the US accuses Ostreva of arming them, which it denies`."""
        if token.dep_ != "nsubj" or token.head.lemma_ not in DENYING or token.head.dep_ != "relcl":
            return None
        for verb in token.head.ancestors:
            if verb.lemma_ in ACCUSING:
                met = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass") and child.i < token.i]
                ref = self.at.get(met[0].i) if met else None
                return ref.actor if ref is not None and is_body(ref.actor) else None
        return None

    def _only_one_to_act(self, token: Token) -> Actor | None:
        """The one body of its sentence so far, where `its` owns what only bodies give: `Ostreva’s fear and its request`."""
        if token.head.lemma_ not in SPEECH_NOUNS:
            return None
        met = {
            id(ref.actor): ref.actor
            for i in range(sentence_of(token).start, token.i)
            if (ref := self.at.get(i)) and (is_body(ref.actor) or ref.actor.kind == GROUP)
        }
        return next(iter(met.values())) if len(met) == 1 and all(map(is_body, met.values())) else None

    def _author(self, token: Token) -> Actor | None:
        """Body whose report speaks behind the sentence that it is the subject of: `Kelda said so. According to | its survey`."""
        writing = token.head
        cited = is_cited(writing)
        speaks = writing.dep_ == "nsubj" and writing.head.dep_ == "ROOT" and does_speak(writing.head)
        if writing.lower_ not in WRITINGS or not (cited or speaks):
            return None
        nearer = any(i in self.at and is_body(self.at[i].actor) for i in range(sentence_of(token).start, token.i))
        return None if nearer else subject_before(self.article, token)

    def _spoke_last(self, token: Token) -> Actor | None:
        """Body that was the last to speak, a few sentences before: `…, the agency said. Tea is sold there. …, it said`."""
        breaks = 0
        for i in range(sentence_of(token).start - 1, max(sentence_of(token).start - SPEAKER_REACH, -1), -1):
            breaks += "\n" in self.text[i]
            if breaks > PARAGRAPHS_BACK:
                return None
            subject = self.doc[i]
            if subject.dep_ == "nsubj" and does_speak(subject.head):
                ref = self.at.get(i)
                return ref.actor if ref is not None and is_body(ref.actor) else None
        return None

    def _acted_last(self, token: Token) -> Actor | None:
        """Body that acts in the paragraph before, where no other spoke: `Kelda shut two mills. ¶ They were too old, | it said`.

        Or in the sentence before its last one, where that tells of no body.
        """
        last = told_before(self.article, token)
        if last is None or not self._is_alone_to_speak(token, last):
            return None
        begins = sentence_of(token).start
        here = [self.at[i].actor for i in range(begins, token.i) if i in self.at]
        body = subject_before(self.article, token, acts=True)
        if body is None and not any(i in self.at and is_body(self.at[i].actor) for i in range(last.start, last.end)):
            first = last[0]
            last, body = told_before(self.article, first), subject_before(self.article, first, acts=True)
        is_so = body is not None and last is not None and last.root.tag_ in ("VBZ", "VBP") and body.kind == COUNTRY
        new = any(actor.kind != COUNTRY and is_body(actor) and actor.first >= begins for actor in here)
        return None if is_so or new else body

    def _unnamed_acted_last(self, token: Token) -> Token | None:
        """The same of one without a name: `A court in Kenya struck down the law. ¶ It was vague, | it said`."""
        last = told_before(self.article, token)
        subjects = [] if last is None else [child for child in last.root.lefts if child.dep_ in SUBJECTS]
        plain = len(subjects) == 1 and subjects[0].tag_ == "NN" and subjects[0].i not in self.at
        if last is None or not plain or subjects[0].conjuncts or not self._is_alone_to_speak(token, last):
            return None
        return subjects[0] if subjects[0].lower_ in ORGANIZATION_NOUNS | AUTHORITIES.keys() else None

    def _is_alone_to_speak(self, token: Token, last: Span) -> bool:
        """Whether a sentence is the last one or in the paragraph before, and nobody speaks before there but persons."""
        breaks = sum("\n" in self.text[i] for i in range(last.end - 1, token.i))
        start = max(last.start - SPEAKER_REACH, 0)
        spoke = (
            word
            for word in self.doc[start : sentence_of(token).start]
            if word.dep_ == "nsubj" and does_speak(word.head)
        )
        return breaks < PARAGRAPHS_BACK and all(
            (ref is not None and ref.actor.kind == PERSON)
            or (is_role(word.lemma_) and word.lower_ not in ORGANIZATION_NOUNS | AUTHORITIES.keys())
            or word.tag_ == "PRP"
            for word in spoke
            for ref in (self.at.get(word.i),)
        )

    def _is_set_between(self, token: Token, body: Actor) -> bool:
        """Whether a sentence only tells how a country is, behind what somebody said: `Kelda said so. Ghana is poor. | It said`.

        So does any sentence before an `It added`: who adds something has spoken; not who adds a thing, `It added two mills`.
        """
        before = told_before(self.article, token)
        last = self._spoke_last(token)
        if before is None or last in (None, body) or does_speak(before.root):
            return False
        adds = token.head.lemma_ == "add" and all(child.dep_ not in ("dobj", "prep") for child in token.head.rights)
        return adds or (body.kind == COUNTRY and before.root.tag_ in ("VBZ", "VBP"))

    def _told_in_writing(self, token: Token) -> Actor | None:
        """Body of which a writing of its own tells, where no other spoke before: `The ministry met, | it said in a release`."""
        inside = (child for child in token.head.rights if child.dep_ == "prep" and child.lower_ in ("in", "on"))
        written = any(child.lower_ in DOCUMENTS | POSTED for by in inside for child in by.rights)
        last = word_before(sentence_of(token))
        if not written or (
            last is not None and does_speak(sentence_of(last).root) and subject_before(self.article, token)
        ):
            return None
        told = [
            self.at.get(subject.i)
            for clause in token.head.lefts
            if clause.dep_ in ("ccomp", "parataxis")
            for subject in clause.lefts
            if subject.dep_ == "nsubj"
        ]
        ref = told[0] if len(told) == 1 else None
        return ref.actor if ref is not None and is_body(ref.actor) else None

    def _of_itself(self, token: Token) -> Actor | None:
        """The only body told of, where a sentence tells what it or something of its own does.

        `The mill's owner X will close it, | it said`; `X's sales fell, | it said`, where no other body is told of shortly before.
        """
        told = [clause for clause in token.head.lefts if clause.dep_ == "ccomp"]
        told += [token.head.head] if token.head.dep_ == "parataxis" else []
        subjects = [child for clause in told for child in clause.lefts if child.dep_ == "nsubj"]
        owners = [child for subject in subjects for child in subject.lefts if child.dep_ == "poss"]
        for subject in (*subjects, *owners):
            ref = self.at.get(subject.i)
            own = subject.dep_ == "poss"
            if ref is None or (own and ref.actor.kind == COUNTRY):
                continue
            met = {
                id(other.actor): other.actor
                for i in range(max(token.i - SPEAKER_REACH, 0) if own else 0, token.i)
                if (other := self.at.get(i)) and is_body(other.actor)
            }
            if met.keys() - {id(owner) for owner in ref.actor.affiliations} == {id(ref.actor)}:
                return ref.actor
        return None

    def _reports(self, token: Token) -> bool:
        """Whether a subject stands in what its own clause's governor says: `France said it was concerned`."""
        verb = token.head
        if (
            verb.dep_ == "advcl" and token.dep_ == "nsubj"
        ):  # `France accused him and wanted an answer, although it said`
            above = [verb.head]
            while above[-1].dep_ in ("ccomp", "conj"):
                above.append(above[-1].head)
            return above[-1].dep_ == "ROOT" and does_speak(verb) and any(map(does_speak, above))
        if _is_set_into_relative(token):
            return does_speak(verb)
        if not any(child.dep_ == "nsubj" and child.i < token.i for child in verb.head.children):
            return False
        if verb.dep_ != "ccomp" or verb.head.lemma_ not in SAY:
            return False
        predicates = [
            child for child in token.head.children if child.dep_ in ("acomp", "attr", "advmod", "prt", "prep")
        ]
        cleft = any(grand.dep_ == "relcl" for child in predicates for grand in child.children)
        return not cleft and not any(child.lower_ in IMPERSONAL for child in predicates)


ONE_OF_SEVERAL = words("one another")
"""Who is told apart of others without a name: `One of them said`."""


PERSONS = pronouns.WITNESSES | pronouns.GENDERED.keys()


def _is_one_of_several(token: Token) -> bool:
    """Whether somebody speaks who is only told to be one of several persons: `One of the drivers, who fled, said`."""
    speaks = is_cited(token) or (token.dep_ in SUBJECTS and does_speak(token.head))
    if token.lower_ not in ONE_OF_SEVERAL or not speaks:
        return False
    of = [part for by in token.rights if by.lower_ == "of" for part in by.rights if part.dep_ == "pobj"]
    apposed = [child for child in token.rights if child.dep_ == "appos"]
    return all(part.lower_ == "them" or is_role(part.lemma_) or part.lemma_ in PERSONS for part in (*of, *apposed))


WHERE_SAID = words("which that who whom where")
"""Relative words behind which a clause may be set that tells who says the rest."""


def _is_set_into_relative(token: Token) -> bool:
    """Whether a subject says what a relative clause tells: `Kelda blamed a carrier, which | it said had no lights`."""
    return token.head.dep_ == "relcl" and token.i > 0 and token.nbor(-1).lower_ in WHERE_SAID


def does_speak(verb: Token) -> bool:
    """Whether the subject of a verb speaks."""
    if verb.lemma_ in SAY or verb.lemma_ in ONLY_SPEAKERS:
        return True
    doc, start = verb.doc, max(verb.left_edge.i - 2, 0)  # `“It rains,” the envoy | enthused`
    if verb.i - start > 2 and doc[start].text in (",", "!", "?") and doc[start + 1].text in QUOTES:
        return True  # `“Of course,” the mother of two | shared`
    commands = verb.lemma_ in COMMANDING and {"dobj", "xcomp"} <= {child.dep_ for child in verb.rights}
    claused = verb.lemma_ in FINDING or verb.lemma_ in COMMANDING or verb.lemma_ in _quoting()
    refuses = verb.lemma_ in ("decline", "refuse") and any(child.dep_ == "xcomp" for child in verb.rights)
    clause = claused and (
        any(child.dep_ == "ccomp" for child in verb.children)
        or any(word.text in QUOTES for word in doc[start : verb.i])
    )
    return commands or refuses or clause or _does_call(verb) or _goes_on_to_say(verb)


def _goes_on_to_say(verb: Token) -> bool:
    """Whether somebody says something by what he does: `highlighted the danger, | warning that it grew`, `| blaming Reed`."""
    goes_on = (child for child in verb.rights if child.dep_ == "advcl" and child.tag_ == "VBG")
    return any(
        (child.lemma_ in SAY and one.dep_ == "ccomp") or (child.lemma_ in ACCUSING and one.dep_ == "dobj")
        for child in goes_on
        for one in child.rights
    )


def _does_call(verb: Token) -> bool:
    """Whether somebody calls for something, calls it something, puts it at so much, or advises against it."""
    behind = {"put": "at", "advise": "against", "caution": "against"}.get(verb.lemma_)
    if behind is None and verb.lemma_ not in CALLING:
        return False
    prepositions = {child.lower_ for child in verb.rights if child.dep_ == "prep"}
    so = any(child.dep_ == "oprd" for child in verb.rights)
    called = so or prepositions & {"on", "upon", "for"}
    if verb.lemma_ == "put":  # put the number of those | killed at 37
        things = (word for child in verb.rights if child.dep_ == "dobj" for word in child.subtree)
        prepositions |= {word.lower_ for word in things if any(child.like_num for child in word.rights)}
    named = so and verb.lemma_ != "call" and behind is None  # `termed it a gimmick`
    return bool(verb.lemma_ == "call" and called) or named or behind in prepositions


CALLING = words("call brand dub label term")
"""Verbs by which something is called something else."""


@functools.cache
def _quoting() -> frozenset[str]:
    """Verbs that stand beside a quotation: quip, lament."""
    return frozenset(lemma for lemma, cue in lexicon("verb").items() if "quote" in cue.constructions)


def told_before(article: Article, token: Token) -> Span | None:
    """Sentence before a token's that is not quoted as a whole: `Kelda said: “It rains. It pours.” | It added`."""
    last = word_before(sentence_of(token))
    inside = quoted(article.doc)
    while last is not None and inside[sentence_of(last).root.i] and inside[sentence_of(last).start]:
        last = word_before(sentence_of(last))
    return None if last is None else sentence_of(last)


def subject_before(article: Article, token: Token, *, groups: bool = False, acts: bool = False) -> Actor | None:
    """Body (or one of the `groups`) that is the subject of the sentence before, or its source: `It rained, according to X.`.

    A paragraph ends its reach, unless that body spoke there, or whoever `acts` is looked for.
    """
    last, sentence = word_before(sentence_of(token)), told_before(article, token)
    if last is None or sentence is None:
        return None
    root = sentence.root
    sources = [
        article.at[author.i].actor
        for word in sentence
        if is_cited(word)
        for author in (word, *(_authors(word) if word.lower_ in DOCUMENTS else ()))
        if author.i in article.at
    ]
    heads = [_whole(child) for child in root.children if child.dep_ == "nsubj"]
    written = [author for head in heads if head.lower_ in WRITINGS for author in _authors(head)]
    if last.i < sentence_of(token).start - 1 and not (acts or does_speak(root) or sources or written):
        return None
    joined = {
        id(ref.actor)
        for head in heads
        for one in (head, *head.conjuncts)
        if (ref := article.at.get(one.i)) and (is_body(ref.actor) or ref.actor.kind == GROUP)
    }
    if len(joined) > 1:
        return None  # `The Tarn Agency and the Vesna Fund met. The watchdog said`
    if root.tag_ in ("NNP", "NNPS") and any(
        child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") for child in root.rights
    ):
        heads.append(root)  # `The Tarn Institute estimated in its report that`, as the parse may have it
    held = [name for head in heads if head.lower_ in OWNERS for of in head.rights for name in of.rights]
    called = [article.doc[i] for head in heads if (i := last_of_the_called(head)) is not None]
    named = [
        *(*heads, *called, *written),
        *(child for head in (*heads, *held) for child in head.rights if child.dep_ == "appos"),
    ]
    subjects = list({id(ref.actor): ref.actor for child in named if (ref := article.at.get(child.i))}.values())
    found = sources or subjects
    fits = len(found) == 1 and (is_body(found[0]) or (groups and found[0].kind == GROUP))
    return found[0] if fits else None


def person_before(article: Article, token: Token) -> Actor | None:
    """Person who is the subject of the sentence before a token's, in its paragraph or the one before."""
    last = word_before(sentence_of(token))
    subjects = (
        [] if last is None else [c for c in sentence_of(last).root.lefts if c.dep_ == "nsubj" and c.i in article.at]
    )
    person = article.at[subjects[-1].i].actor if subjects else None
    return person if person is not None and person.kind == PERSON else None


def _authors(document: Token) -> Iterator[Token]:
    """Whoever issued a document: `a statement issued by | Kelda`, `a | Kelda statement`."""
    yield from document.lefts
    for by in document.subtree:
        if by.lower_ in ("by", "from") and by.head in (document, *document.rights):
            yield from by.rights


def speaker_inside(article: Article, token: Token) -> Actor | None:
    """The only body besides states that the sentence before names, if it speaks there: `The fee, Kelda says, is due.`."""
    sentence = told_before(article, token)
    inside = quoted(article.doc)
    refs = [ref for word in sentence or () if (ref := article.at.get(word.i)) and not inside[word.i]]
    named = {id(ref.actor): ref.actor for ref in refs if ref.actor.kind in (GOVERNMENT, ORGANIZATION)}
    only = next(iter(named.values())) if len(named) == 1 else None
    heads = [head_of_name(article.doc, ref.start, ref.end) for ref in refs if ref.actor is only]
    speaks = any(says(head) for name in heads for head in (name, name.head if name.dep_ == "appos" else name))
    return only if speaks else None


def says(noun: Token) -> bool:
    """Whether a noun is the subject of a verb that speaks, or a clause with `which` tells that it does."""
    return (noun.dep_ == "nsubj" and does_speak(noun.head)) or says_in_clause(noun)


def says_in_clause(noun: Token) -> bool:
    """Whether a clause behind a noun tells that it speaks: `the ministry, which | said`."""
    verbs = (
        verb
        for part in (noun, *noun.rights)
        if part is noun or part.dep_ == "appos"
        for verb in part.rights
        if verb.dep_ == "relcl"
        and any(word.dep_ == "nsubj" and word.lower_ in ("which", "who", "that") for word in verb.lefts)
    )
    return any(map(does_speak, verbs))


def body_of_speaker(article: Article, token: Token, *, groups: bool = False) -> Actor | None:
    """Body of whoever speaks in the sentence before, if no other is named there: `…,” said Ann Reed of Kelda. | The group`.

    What is quoted there names none. With `groups`, one of fighters, too: `The Hamas leadership said so. | The group added`.
    """
    sentence = told_before(article, token)
    if sentence is None:
        return None
    verb = sentence.root
    speaker = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if speaker is None or verb.lemma_ not in SAY or speaker.conjuncts:
        return None
    inside = quoted(article.doc)

    def may_be(actor: Actor) -> bool:
        return is_body(actor) or (groups and actor.kind == GROUP)

    named = {
        id(ref.actor): ref.actor
        for word in sentence
        if (ref := article.at.get(word.i)) and may_be(ref.actor) and not inside[word.i]
        if word.head != verb or word.dep_ not in ("dobj", "dative")  # told the Herald
    }
    own = [ref.actor for word in speaker.subtree if (ref := article.at.get(word.i)) and may_be(ref.actor)]
    only = next(iter(named.values())) if len(named) == 1 else None
    if only is None or only not in own or only.kind == COUNTRY:
        return None
    apposed = (child.i for child in speaker.rights if child.dep_ == "appos")  # `the party's leader, Ann Reed, said`
    ref = next(filter(None, map(article.at.get, (speaker.i, *apposed))), None)
    if ref is None:
        return only if speaker.lower_ in pronouns.SPEAKING_FOR or only.kind == GROUP else None
    return only if ref.actor.kind == PERSON and not _is_expert(ref.actor, only) else None


def _is_expert(person: Actor, body: Actor) -> bool:
    """Whether somebody speaks of others than the body that he is with: an analyst, a professor, who has no office at a bank."""
    offices = {role.split()[-1].lower() for role in person.roles}
    learned = any(not LEARNED.isdisjoint(name.split()) for name in body.names)
    return bool(offices & EXPERTS) or (learned and not offices)


EXPERTS = words(
    """analyst economist strategist commentator expert professor researcher lecturer fellow scientist academic scholar historian
    specialist broker trader lawyer attorney pollster"""
)
"""Offices of those who are asked about others."""

LEARNED = words(
    """University College School Institute Institution Securities Capital Bank Markets Management Research Investments Advisors
    Partners"""
)
"""Words of the names of bodies that they are with."""


def _unnamed_before(article: Article, token: Token) -> Token | None:
    """Body without a name that spoke in the sentence before: `The UN mission said two were hurt. | It added that`."""
    before = word_before(sentence_of(token))
    if before is None:
        return None
    verb = sentence_of(before).root
    subject = max((child for child in verb.lefts if child.dep_ == "nsubj"), default=None)
    named = subject is not None and subject.tag_ != "NN" and not (subject.tag_ == "NNP" and subject.text.islower())
    if subject is None or named or subject.i in article.at:
        return None
    does = (one.lemma_ for one in (verb, *verb.conjuncts)) if subject.lower_ in REPORTS else ()
    finds = any(
        lemma in FINDING or lemma in SAY or lemma == "show" for lemma in does
    )  # `A report by Kelda found cracks`
    if not (finds or does_speak(verb)):
        return None
    person = is_role(subject.text) or subject.lower_ in pronouns.GENDERED or subject.lower_ in pronouns.WITNESSES
    return None if person or subject.conjuncts else subject


def _whole(part: Token) -> Token:
    """Body of which a noun names a part that acts for it: `the state chapter of the | Union`, `| UCU members`; else the noun."""
    if part.lower_ not in PARTS:
        return part
    of = next((child for child in part.rights if child.lower_ == "of"), None)
    before = (child for child in part.lefts if child.dep_ in ("compound", "nmod") and child.tag_ == "NNP")
    return next((child for child in of.rights if child.dep_ == "pobj"), part) if of is not None else next(before, part)


PARTS = words("chapter branch arm wing leadership board management secretariat headquarters members")
"""What a body has that acts for the whole."""


@functools.lru_cache(maxsize=1)
def quoted(doc: Doc) -> list[bool]:
    """For each token, whether it stands inside quotation marks."""
    inside = [False] * len(doc)
    for run in find_quotations(text_of(doc)):
        if span := doc.char_span(run.start, run.end, alignment_mode="expand"):
            inside[span.start : span.end] = [True] * len(span)
    return inside
