"""Persons whom an article names only behind a noun for them: `The mayor has resigned. ¶ Mayor Ann Reed told reporters`."""

from spacy.attrs import LOWER
from spacy.tokens import Token

from pipeline.actors import knowledge, pronouns
from pipeline.actors.article import Actor, Article
from pipeline.actors.bearers import BODIES, COMPANIES, NO_COMPANY, SOMEBODY, Bearers, countries_of
from pipeline.actors.belonging import SPOKESPEOPLE
from pipeline.actors.descriptions import (
    NO_REFERENT,
)
from pipeline.actors.name_words import (
    SAY,
    words,
)
from pipeline.actors.names.heads import head_of_name
from pipeline.actors.names.model import COUNTRY, PERSON
from pipeline.actors.names.offices import SUBJECTS, is_role, office_head
from pipeline.actors.names.reader import QUOTES
from pipeline.actors.references import does_speak, quoted
from pipeline.tokens import lines, places_of, sentence_of

PRESENT_BY = words("speak address represent")
"""What is told of somebody to say where he was: `the governor who spoke on Monday`."""

TAKEN = words("arrest charge jail imprison sentence convict detain accuse name identify find fine ban kill")
"""What is done to those whom somebody tells of, rather than to who tells."""

NAMED_AGAIN = 80
"""Tokens behind a noun within which the same one stands with a name."""

AUDIENCES = words("judge judges juror jurors jury court inquest reporters police detectives magistrates mps inquiry")
"""To whom somebody tells something whom an article is not about."""


class NamedBehind:
    """Finds who is meant by the nouns that stand before the name of somebody."""

    def __init__(self, article: Article, bearers: Bearers) -> None:
        self.article, self.bearers = article, bearers
        self.doc, self.text, self.at = article.doc, article.text, article.at
        headline = article.headline
        self.opening = next((i for i in lines(article.doc) if not headline[i]), len(self.text))
        """Token at which the paragraph ends that opens the article below its headline."""

    def next_to(self, noun: Token, *, speaks: bool) -> Actor | None:
        """Who is named next, and told or seen to be whom an article begins with: `A judge ruled it. ¶ Judge Ann Reed said`."""
        if speaks and (named := self._named_again(noun)) is not None:
            return named
        if noun.dep_ in SUBJECTS and next(noun.lefts, noun).lower_ in ("a", "an"):
            named = self._titled_behind_lead(noun) or (self._named_behind_lead(noun) if speaks else None)
            if named is not None:
                return named
        opens = noun.dep_ in SUBJECTS and self._opens_article(noun)
        named = self._named_next(noun) if opens else None
        return self._holder_next(noun) if named is None and speaks else named

    def _named_again(self, noun: Token) -> Actor | None:
        """Whose name stands beside the same noun where it comes next: `An aide said no. The | aide, Ann Reed, said`."""
        person = is_role(noun.text) or noun.lower_ in SOMEBODY
        if not (person or noun.lower_ in COMPANIES | BODIES | NO_COMPANY) or noun.tag_ not in ("NN", "NNP"):
            return None
        if noun.conjuncts or any(child.dep_ == "appos" for child in noun.rights):
            return None
        places = places_of(self.doc, {noun.lower_, noun.text.capitalize()})
        again = next((self.doc[i] for i in places if i > noun.i), None)
        before = any(
            noun.i - NAMED_AGAIN < i < noun.i for i in places
        )  # `An official said no. Another | official said`
        if before or again is None or again.i > noun.i + NAMED_AGAIN or sentence_of(again) == sentence_of(noun):
            return None
        refs = [self.at.get(child.i) for child in again.rights if child.dep_ == "appos"]
        the = [child.lower_ for child in again.lefts] == ["the"]
        named = refs[0] if len(refs) == 1 else None
        one = named is not None and (named.actor.kind == PERSON) == person and self.text[again.i + 1] == ","
        return named.actor if named is not None and one and the and noun.i < named.actor.first else None

    def holder_of(self, noun: Token, modifiers: list[Token]) -> Actor | None:
        """The one holder of an office in the article, which names him after it: `the prime minister said … Prime Minister X`.

        By a bare noun (`the mayor`) nobody is meant but the first person that is named.
        """
        nations = {known.id for child in modifiers if (known := self.article.adjective(child.text))}
        plain = [child for child in modifiers if self.article.adjective(child.text) is None]
        office = " ".join(token.lower_ for token in (*plain, noun))
        borne = {
            id(actor): (actor, role)
            for actor, role in self.bearers.of[noun.lower_]
            if office in role and not (nations and countries_of(actor) - nations)
        }
        others = (self.doc[i] for i in places_of(self.doc, {noun.lower_}, LOWER) if i != noun.i)
        if len(borne) != 1 or any(self._is_another(token, office, nations) for token in others):
            return None
        if nations and (noun.i > self.opening or not plain):
            return None  # `the Kenyan foreign minister said … Foreign Minister NAME`, in the country that the article opens with
        actor, role = next(iter(borne.values()))
        if actor.kind != PERSON:
            return None
        if not modifiers:
            first = min(other.first for other in self.article.cast if other.kind == PERSON)
            return actor if noun.i < actor.first == first and office_head(role) == noun.lower_ else None
        return (
            actor if role == office and countries_of(actor) <= nations and (nations or not actor.affiliations) else None
        )

    def _opens_article(self, noun: Token, *, definite: bool = True) -> bool:
        """Whether an office stands in the paragraph that opens an article: `The chancellor has announced`."""
        opens = noun.i <= self.opening
        states = (self.at.get(child.i) for child in noun.lefts if child.dep_ == "poss")
        of_state = any(ref is not None and ref.actor.kind == COUNTRY for ref in states)  # `Kenya's energy minister`
        the = not definite or of_state or next(noun.lefts, noun).lower_ in ("the", "its")
        return opens and is_role(noun.text) and noun.tag_ in ("NN", "NNP") and the

    def _named_next(self, noun: Token) -> Actor | None:
        """Who speaks first behind the sentence that tells what an office says, under a bare name of which nothing is told.

        `The mayor has resigned, he said. ¶ Ann Reed told reporters`; not `Ann Reed, 34, said`, who is somebody else.
        """
        persons = [actor for actor in self.article.cast if actor.kind == PERSON]
        actor = min(persons, key=lambda actor: actor.first, default=None)
        own = actor is not None and {role.lower() for role in actor.roles} == {
            noun.lower_
        }  # `the trade minister … Minister NAME`
        if actor is None or (actor.roles and not own) or actor.affiliations or actor.first < sentence_of(noun).end:
            return None
        if any(token.lower_ == noun.lower_ and self._is_new(token) for token in self.doc[: noun.i]):
            return None  # `An official said it was late. | The official told … Ann Reed said`
        ref = self.at[actor.first]
        name = self.doc[ref.start : ref.end].root
        breaks = sum("\n" in self.text[i] for i in range(noun.i, ref.start))
        bare = ref.end - ref.start > 1 and not any(child.i >= ref.end for child in name.children)
        speaks = name.dep_ in SUBJECTS and (own or name.head.lemma_ in SAY)
        opens = (
            own
            or sentence_of(name).start == name.left_edge.i
            or self._is_where_said(sentence_of(name).start, ref.start)
        )
        next_to = (
            not breaks and does_speak(noun.head) and sentence_of(self.doc[sentence_of(noun).end]) == sentence_of(name)
        )
        return actor if (breaks == 1 or next_to) and (bare or own) and speaks and opens else None

    def _holder_next(self, noun: Token) -> Actor | None:
        """Who goes on to speak for the office of a state, under a name of which no office is told.

        `Kenya's president said it was late. Ann Reed told reporters that`; not: `Kenya's president, Paul Orlin,`, `a minister`.
        """
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        ref = self.at.get(owner.i) if owner is not None else None
        adjective = any(self.article.adjective(child.text) for child in noun.lefts)
        of_state = adjective or (ref is not None and ref.actor.kind == COUNTRY)
        told = noun.i in self.at or any(child.dep_ == "appos" for child in noun.rights) or self._is_new(noun)
        if (
            told
            or not of_state
            or noun.tag_ not in ("NN", "NNP")
            or not is_role(noun.text)
            or noun.lower_ in SPOKESPEOPLE
        ):
            return None
        follows, inside = sentence_of(noun).end, quoted(self.doc)
        while follows < len(self.doc) - 1 and (inside[follows] or self.text[follows] in QUOTES):
            follows += 1  # `“No,” Ann Reed told reporters`
        named = self.at.get(follows)
        if named is None or named.start != follows or named.actor.kind != PERSON or named.start != named.actor.first:
            return None
        name = head_of_name(self.doc, named.start, named.end)
        speaks = name.dep_ in SUBJECTS and (name.head.lemma_ in SAY or name.head.lemma_ in PRESENT_BY)
        bare = named.end - named.start > 1 and not (named.actor.roles or named.actor.affiliations)
        aged = any(child.dep_ == "nummod" or child.text.isdigit() for child in name.rights)
        return named.actor if speaks and bare and not aged else None

    def _is_new(self, noun: Token) -> bool:
        """Whether somebody without a name is introduced by a noun: `a Western | official said`."""
        indefinite = any(child.lower_ in pronouns.INDEFINITE for child in noun.lefts)
        return indefinite and noun.i not in self.at and noun.dep_ not in NO_REFERENT

    def _is_where_said(self, start: int, end: int) -> bool:
        """Whether a sentence opens with where or when somebody speaks, who is named behind: `Speaking in Athlone, | NAME`."""
        told = self.text[start].lower() in ("speaking", "addressing") or self.doc[start].tag_ == "IN"
        return told and self.text[end - 1] == "," and not any(map(is_role, self.text[start:end]))

    def _named_behind_lead(self, noun: Token) -> Actor | None:
        """Who opens the paragraph behind the one in which an article begins with somebody who speaks, and with nobody else.

        `A former commander told judges … ¶ Firmin Orlin, 51, faces 14 counts`; who is only said to speak there, too, is another.
        """
        actor = min((one for one in self.article.cast if one.kind == PERSON), key=lambda one: one.first, default=None)
        if (
            actor is None
            or actor.roles
            or actor.affiliations
            or actor.first < sentence_of(noun).end
            or not self._is_sole(noun)
        ):
            return None
        if noun.lower_ in SPOKESPEOPLE:
            return None
        ref = self.at[actor.first]
        name = head_of_name(self.doc, ref.start, ref.end)
        opens = (
            sentence_of(name).start == ref.start and sum("\n" in word for word in self.text[noun.i : ref.start]) == 1
        )
        told = any(child.dep_ in ("relcl", "nummod") and child.i >= ref.end for child in name.rights)
        told = told or (
            self.text[ref.end : ref.end + 1] == [","] and "".join(self.text[ref.end + 1 : ref.end + 2]).isdigit()
        )
        genders = {knowledge.first_name(actor.full().split()[0]), pronouns.GENDERED.get(noun.lower_)} & {"m", "f"}
        does = name.dep_ == "nsubj" and (told or not does_speak(name.head))
        does = does or (name.dep_ == "nsubjpass" and told and name.head.lemma_ not in TAKEN)
        return actor if opens and does and ref.end - ref.start > 1 and len(genders) < 2 else None

    def _titled_behind_lead(self, noun: Token) -> Actor | None:
        """Who speaks first in the paragraph behind an article's opening, by the title told there: `A bankruptcy judge ruled`.

        Others of that office may be asked: what it is for has to be told in both places, but for a judge's.
        """
        actor = min((one for one in self.article.cast if one.kind == PERSON), key=lambda one: one.first, default=None)
        if (
            actor is None
            or not actor.roles
            or actor.first < sentence_of(noun).end
            or not self._opens_article(noun, definite=False)
        ):
            return None
        lead = {token.lower_ for token in noun.lefts}
        roles = [role.lower().split() for role in actor.roles]
        called = {noun.lower_} | ({"justice"} if noun.lower_ == "judge" else set())
        same = all(role[-1] in called and set(role[:-1]) <= lead for role in roles)
        told = noun.lower_ in ("judge", "magistrate", "coroner") or any(len(role) > 1 for role in roles)
        breaks = sum("\n" in self.text[i] for i in range(noun.i, actor.first))
        name = head_of_name(self.doc, actor.first, self.at[actor.first].end)
        alone = len({id(one) for one, _ in self.bearers.of[noun.lower_]}) == 1
        return actor if same and told and alone and breaks == 1 and name.dep_ == "nsubj" else None

    def _is_sole(self, noun: Token) -> bool:
        """Whether a noun that opens an article is the only one for somebody in its paragraph, but for those who are told."""
        end = next((i for i in range(noun.i, len(self.text)) if "\n" in self.text[i]), len(self.text))
        if noun.i > self.opening:
            return False
        return not any(
            token.tag_ in ("NN", "NNS", "NNP")
            and token != noun
            and token.dep_ not in ("compound", "amod", "nmod")
            and token.lower_ not in AUDIENCES
            and (is_role(token.lemma_) or token.lemma_ in SOMEBODY or pronouns.is_some_person(token))
            for token in self.doc[:end]
        )

    def _is_another(self, noun: Token, office: str, nations: set[str]) -> bool:
        """Whether a noun means one holder of an office among several: `Ostreva's prime minister`, `a finance minister`.

        Beside the one of these nations those of others are none.
        """
        own = {known.id for child in noun.lefts if (known := self.article.adjective(child.text))}
        if nations and own and own.isdisjoint(nations):
            return False
        of_one = any(
            child.dep_ == "poss" or child.lower_ in pronouns.INDEFINITE or self.article.adjective(child.text)
            for child in noun.lefts
        )
        return of_one and self.doc[noun.left_edge.i : noun.i + 1].text.lower().endswith(office)
