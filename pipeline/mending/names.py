"""Names and nouns: to which phrase one belongs, which names are one, and what explains what."""

from itertools import islice

from spacy.tokens import Span, Token

from pipeline.cues import lexicon
from pipeline.grammar import DOCUMENTS
from pipeline.mending.shared import HOLDERS, NAMES, OFFICES, behind_comma
from pipeline.persons import ROLES


def behind_office(name: Token) -> None:
    """A person's name is no part of what his office is of: `Minister for Housing | Ann Reed`, `President of Peru | Ann Reed`."""
    preposition, office = name.head, name.head.head
    first = name.i
    while first > 0 and name.doc[first].ent_iob_ == "I":
        first -= 1
    if name.ent_type_ != "PERSON" or name.doc[first].ent_type_ != "PERSON" or office.i != preposition.i - 1:
        return
    what = [child for child in name.lefts if child.i < first]
    if not what or office.text not in OFFICES or preposition.lower_ not in ("of", "for") or what[-1].i != first - 1:
        return
    whole = list(office.lefts)
    name.head, name.dep_ = (office.head if office.head != office else name), office.dep_
    office.head, office.dep_ = name, "compound"
    for child in whole:
        child.head = name
    for child in what:
        child.head, child.dep_ = (preposition, "pobj") if child is what[-1] else (what[-1], "compound")


def of_body(name: Token) -> None:
    """Who is of a body is not a part of its name: `Ann Reed of | Kelda Securities said`."""
    body, preposition = name.head, name.nbor() if name.i + 1 < len(name.doc) else name
    inside = [child for child in preposition.rights if child.dep_ == "pobj"]
    person = name.ent_type_ == "PERSON" and body.ent_type_ == "ORG" and body.i > preposition.i
    if not person or preposition.lower_ not in ("of", "at", "from") or preposition.head != name or len(inside) != 1:
        return
    if inside[0].right_edge.i >= body.i or inside[0].ent_type_ != "ORG":
        return
    name.head, name.dep_ = (body.head if body.head != body else name), body.dep_
    body.head, body.dep_, inside[0].head, inside[0].dep_ = preposition, "pobj", body, "compound"


def of_list(name: Token) -> None:
    """A name before another one's “and” is no other name of the first: `Ann Reed, | Paul Orlin, and Tom Marsh said`."""
    first, end = name.head, name.right_edge.i + 1
    third = next((child for child in first.rights if child.dep_ == "conj" and child.i > name.i), None)
    several = third is not None and {name.ent_type_, first.ent_type_, third.ent_type_} == {"PERSON"}
    if several and name.doc[end : end + 2].text.lower() in (", and", ", or"):
        name.dep_ = "conj"


def beside_holder(name: Token) -> None:
    """Who is named behind an “and” is no office of who is named before: `Ann Reed, the mayor, and | Paul Orlin, her deputy`."""
    office, person, doc = name.head, name.head.head, name.doc
    conjunction = next((child for child in office.rights if child.dep_ == "cc" and child.i < name.i), None)
    if conjunction is None or office.dep_ != "appos" or {name.tag_, person.tag_} - set(NAMES) or name.lower_ in ROLES:
        return
    common = office.tag_ == "NN" or office.lower_ in ROLES
    apart = behind_comma(office) and doc[conjunction.i - 1].text == ","
    if common and apart and name.ent_type_ == person.ent_type_ == "PERSON":
        name.head, conjunction.head = person, person


def beside_name(name: Token) -> None:
    """Of two persons with their offices none is a part of the other: `Labour MP Ann Reed and | MP Paul Orlin`.

    The first is read as a part of the other's name or of an office before it: `Trade Minister Ann Reed and | Mayor Paul Orlin`.
    """
    conjunction = next((child for child in name.rights if child.dep_ == "cc" and child.i == name.i + 1), None)
    above = [name, *islice(name.ancestors, 3)]
    other = next((word for word in above if word.i > name.i and word.ent_type_ == name.ent_type_ == "PERSON"), None)
    if conjunction is None or other is None:
        return
    inside = above[: above.index(other)]
    if any(word.dep_ not in ("appos", "compound", "nmod") for word in inside):
        return
    name.head, name.dep_ = (other.head if other.head != other else name), other.dep_
    other.head, other.dep_ = name, "conj"
    for word in inside[1:]:
        word.dep_ = "compound"
    for word in [*inside[1:], *other.lefts]:
        if word.i < name.i < word.head.i:
            word.head = name
    for office in [child for child in name.rights if child.dep_ == "conj" and child.i < other.i]:
        office.head, office.dep_ = other, "compound"


def two_offices(name: Token) -> None:
    """Who is two things is one: `Author and former mayor | Tom Reed hailed it`; a noun without an article is what he is."""
    what = name.head
    if what.tag_ != "NN" or "subj" not in what.dep_ or name.ent_type_ != "PERSON":
        return
    conjunction = next((child for child in what.rights if child.dep_ == "cc" and child.i == what.i + 1), None)
    bare = not what.n_lefts and not what.ent_type_
    office = any(child.dep_ == "compound" and child.tag_ == "NN" for child in name.lefts)
    if conjunction is None or not bare or not office or name.left_edge.i != what.i + 2:
        return
    name.head, name.dep_ = what.head, what.dep_
    conjunction.head = name
    what.head, what.dep_ = name, "nmod"


def joined_subject(name: Token) -> None:
    """Two subjects of one verb with “and” between them are joined: `UN envoy Ann Reed and | Mayor Paul Orlin agreed`."""
    conjunction = name.left_edge.i - 1
    first = next((child for child in name.head.lefts if child.dep_ == name.dep_ and child.i < name.i), None)
    if first is None or conjunction != first.right_edge.i or name.doc[conjunction].dep_ != "cc":
        return
    if name.doc[conjunction].head == first and first.tag_ in NAMES:
        name.head, name.dep_ = first, "conj"


def of_clause_before(name: Token) -> None:
    """A name explains the noun at the end of the relative clause before it: `the minister, who met the mayor, | Ann Reed,`."""
    comma = name.left_edge.i - 1
    clause = next((child for child in name.head.rights if child.dep_ == "relcl" and child.i < name.i), None)
    if clause is None or name.tag_ != "NNP" or not behind_comma(name) or clause.right_edge.i != comma - 1:
        return
    if not behind_comma(clause):
        return  # the man who met the mayor, Paul Orlin, said
    noun = clause.right_edge
    known = any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.lefts)
    if known and noun.tag_ == "NN" and noun.dep_ in ("dobj", "pobj", "attr"):
        name.head = noun


def of_office(name: Token) -> None:
    """Who holds an office explains it, and not what it is of: `the head of the port authority, | Ann Reed, said`.

    Nor what he does: `the prosecutor leading the case, | Ann Reed, said`.
    """
    top = name.head
    while top.dep_ in ("pobj", "prep", "compound") or (top.dep_ == "dobj" and top.head.dep_ == "acl"):
        top = top.head.head if top.dep_ == "dobj" else top.head
    inside = name.head != top and name.tag_ == "NNP" and name.ent_type_ in ("", "PERSON")
    does = name.head.dep_ == "dobj" and top.lower_ in ROLES and name.head.lower_ not in ROLES | HOLDERS
    if inside and (does or (top.lower_ in HOLDERS and name.head.dep_ != "dobj")) and behind_comma(name):
        name.head = top


def of_role_before(name: Token) -> None:
    """A name explains who stands right before its comma, not the subject: `The team was led by a baker, | Ann Reed,`."""
    role = name.doc[max(name.left_edge.i - 2, 0)]
    introduced = role.lower_ in ROLES and any(child.lower_ in ("a", "an") for child in role.lefts)
    subject = name.head.dep_ in ("nsubj", "nsubjpass") and name.head.i < name.head.head.i < role.i
    if introduced and subject and behind_comma(name) and role.dep_ in ("dobj", "pobj") and name.ent_type_ == "PERSON":
        name.head = role


def denied(charges: Token) -> None:
    """What somebody is accused of is a noun where its clause denies it: `accused them of theft, | charges the army rejects`."""
    clause = next((child for child in charges.rights if child.dep_ in ("ccomp", "relcl")), None)
    behind = charges.i > 0 and charges.nbor(-1).text == ","
    if charges.tag_ != "VBZ" or clause is None or clause.lemma_ not in DENYING or not behind:
        return
    main = charges.head
    if main == charges:
        main = next((child for child in charges.lefts if child.dep_ == "ccomp"), charges)
        main.head, main.dep_ = main, "ROOT"
    if main == charges or clause.left_edge.i != charges.i + 1:
        return
    charges.head, charges.dep_, charges.tag_, charges.pos_ = main, "npadvmod", "NNS", "NOUN"
    charges.lemma_, clause.dep_ = charges.lower_.removesuffix("s"), "relcl"


DENYING = frozenset("call contest deny describe dismiss dispute refute reject".split())


def of_body_before(name: Token) -> None:
    """A name right behind a noun for a body is that body's, not whose office is told of: `the head of toy maker | Vesh`."""
    body = name.doc[max(name.left_edge.i - 1, 0)]
    behind = body.dep_ == "pobj" and body.i > name.head.i and name.head.is_ancestor(body)
    if behind and body.lower_ in BODIES and name.tag_ == "NNP" and name.ent_type_ != "PERSON":
        name.head = body


BODIES = frozenset(
    "airline bank brewer broadcaster carmaker charity company firm giant group insurer lender maker retailer startup".split()
)
"""Nouns of bodies whose names follow them."""


def second_subject(name: Token) -> None:
    """A name right behind a noun, or a preposition, ends the phrase of the subject: `Ann Reed of the opposition | Harbour Party`.

    `A spokesman for | Norvane Health Minister Ann Reed said`. Or it is what the noun names: `the state news agency | Tarn Wire`.
    """
    verb, last = name.head, name.doc[max(name.left_edge.i - 1, 0)]
    if last.head == verb and last.dep_ == name.dep_ == "nsubj" and last.tag_ == "NN" and last.i < name.i:
        last.head, last.dep_ = name, "compound"
        return
    first = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < last.i), None)
    if first is None or first.right_edge.i != last.i:
        return
    if last.dep_ == "prep" and last.head == first:
        name.head, name.dep_ = last, "pobj"
    if last.dep_ != "pobj":
        return
    if name.ent_type_ == "PERSON" and first.text in OFFICES and any(child.lower_ == "of" for child in first.rights):
        first.head, first.dep_ = name, "compound"  # Chairman of the State Committee on Trade | Ann Reed said
        return
    if last.tag_ != "NN":
        return
    name.head, name.dep_ = last.head, "pobj"
    for child in list(last.lefts):
        child.head = name
    last.head, last.dep_ = name, "compound"


def of_several(name: Token) -> None:
    """Names behind those of whom somebody speaks for one: `the ministers of Norvane, | Ostreva and Halden said`."""
    verb, last = name.head, name.doc[max(name.left_edge.i - 2, 0)]
    several = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.i < last.i), None)
    joined = any(child.dep_ == "conj" for child in name.rights) and any(child.dep_ == "cc" for child in name.rights)
    if several is None or several.tag_ not in ("NNS", "NNPS") or not joined or name.nbor(-1).text != ",":
        return
    if last.tag_ in NAMES and last.dep_ in ("pobj", "conj") and several.right_edge == last:
        name.head, name.dep_ = last, "conj"


def explained(name: Token) -> None:
    """A noun between commas behind a name explains it, and is no second subject: `Reed, | the only mayor to object, said`."""
    verb, doc = name.head, name.doc
    for noun in [child for child in verb.lefts if child.dep_ == "nsubj" and child.i > name.i]:
        begin, end = noun.left_edge.i, noun.right_edge.i
        end += doc[end].text != ","
        between = begin == name.right_edge.i + 2 and end < verb.i and {doc[begin - 1].text, doc[end].text} == {","}
        if between and noun.tag_ == "NN" and doc[begin].lower_ in ("the", "a", "an"):
            noun.head, noun.dep_ = name, "appos"


def of_source(article: Token) -> None:
    """A noun between commas behind who tells explains him: `According to Kelda, | a body run by the state, rents fell`."""
    noun, doc = article.head, article.doc
    if noun.dep_ != "nsubj" or article.i < 3 or article.nbor(-1).text != ",":
        return
    name, end = doc[max(article.i - 2, 0)], doc[min(noun.right_edge.i + 1, len(doc) - 1)]
    apart = end.text == "," and noun.left_edge == article
    own = any("subj" in child.dep_ and child.i > end.i for child in noun.head.lefts)
    if apart and own and name.dep_ == "pobj" and name.tag_ in NAMES:
        noun.head, noun.dep_ = name, "appos"


def quoted_of(as_: Token) -> None:
    """Where somebody quoted works is told of him, not of the quoting: `quoted an aide | at the Treasury as saying it`."""
    verb = as_.head
    person = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < as_.i), None)
    if person is None or verb.lemma_ not in ("cite", "quote") or not any(child.tag_ == "VBG" for child in as_.rights):
        return
    for child in [child for child in verb.rights if child.dep_ == "prep" and person.i < child.i < as_.i]:
        if child.left_edge.i == person.right_edge.i + 1:
            child.head = person


def by_author(by: Token) -> None:
    """Who is named behind what he wrote wrote it: `carried a statement | by Reed`."""
    verb = by.head
    if by.dep_ != "prep":
        return
    thing = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < by.i), None)
    if thing is not None and thing.lower_ in DOCUMENTS and thing.right_edge.i == by.i - 1:
        by.head = thing


def called_by(by: Token) -> None:
    """Who stands behind what somebody was called called him so: `was called “a liar” | by Reed`, `hailed as “new” | by …`."""
    named, whom = by.head, next(by.rights, by)
    verb = named.head.head if named.dep_ == "pobj" and named.head.lower_ == "as" else named.head
    if by.dep_ != "prep" or verb.tag_ != "VBN" or not verb.i < named.i < by.i or not by.nbor(-1).is_quote:
        return
    known = lexicon("verb").get(verb.lemma_)
    active = any(child.lemma_ == "have" for child in verb.lefts) and all(
        child.dep_ != "auxpass" for child in verb.lefts
    )
    calls = known is not None and "words" in known.constructions and not active
    if calls and whom.ent_type_ not in ("DATE", "TIME") and whom.lower_ not in BESIDE:
        for child in [child for child in named.rights if child.i >= by.i]:
            child.head = verb
        by.dep_ = "agent"


BESIDE = frozenset(
    "accident beach chance coast default design end lake mistake name river road sea shore side water".split()
)
"""What something is by without its doing it."""


def bidden_by(by: Token) -> None:
    """Who stands behind what somebody was told to do told him: `were urged to stay at home | by the police`."""
    deed, whom = by.head, next(by.rights, by)
    verb = deed.head
    aux = [child.dep_ for child in (*verb.lefts, *verb.rights) if child.dep_ in ("auxpass", "agent")]
    if by.dep_ not in ("agent", "prep") or deed.dep_ != "xcomp" or verb.tag_ != "VBN" or aux != ["auxpass"]:
        return
    known = lexicon("verb").get(verb.lemma_)
    bids = known is not None and not known.constructions.isdisjoint(("hearer", "whom"))
    plain = [child.tag_ for child in deed.lefts if child.dep_ in ("aux", "auxpass")] == ["TO"]
    speaks = whom.ent_type_ in ("ORG", "PERSON") or whom.lemma_ in ROLES or whom.lower_ in BIDDING
    if bids and plain and speaks and whom.right_edge.i == deed.right_edge.i:
        by.head, by.dep_ = verb, "agent"


BIDDING = frozenset(
    "agency authorities board company council court firm government ministry office officials parliament police union".split()
)
"""Those who tell people what to do, besides persons by what they are."""


def past_agent(word: Token) -> None:
    """What somebody is told, or accused of, is not of who does so: `was accused by her | of lying`, `told by them | that`.

    Also `was accused by the court | of fraud`, `praised by the mayor | for its work`, `raised by residents | about the noise`;
    not: by survivors of torture, by the ministry of defence, by the minister for health.
    """
    charge = word.lower_ in ("about", "for", "of", "over")
    phrase = word if charge else word.head
    who = phrase.head
    while charge and who.dep_ == "pobj" and who.head.dep_ == "prep":
        who = who.head.head  # by a court in Velm, by the union on Monday | of bad faith
    if charge and (agent := next((child for child in who.rights if child.dep_ == "agent"), None)) is not None:
        who = next(agent.rights, who)
    by, verb = who.head, who.head.head
    if by.dep_ != "agent" or who.dep_ != "pobj" or phrase.i < who.i:
        return
    if phrase.right_edge != who.right_edge and verb not in phrase.ancestors:
        return
    what = next(word.rights, word)
    if charge and word.lower_ == "of" and verb.lemma_ in ("accuse", "suspect"):
        bare = what.left_edge == what and what.tag_ == "NN" and not what.ent_type_
        wrong = what.lemma_ in WRONGS and who.lemma_ not in ("survivor", "victim")
        if what.tag_ == "VBG" or wrong or (bare and who.pos_ in ("PRON", "PROPN")):
            word.head = verb
    elif charge and word.lower_ == "for":
        known = lexicon("verb").get(verb.lemma_)
        office = who.tag_ in ("NN", "NNS") and what.left_edge == what and what.tag_ != "VBG"
        if known is not None and known.act in ("accuse", "praise") and not office:
            word.head = verb
    elif charge and verb.lemma_ in VOICING and word.lower_ in ("about", "over"):
        word.head = verb
    if charge:
        return
    told = word.dep_ == "mark" and phrase.left_edge == word and verb.lemma_ in HEARING
    if told and any("subj" in child.dep_ for child in phrase.lefts):
        phrase.head, phrase.dep_ = verb, "ccomp"


def of_portfolio(word: Token) -> None:
    """What a minister is for does not do what he is told to: `called on the Minister | for Housing to publish it`."""
    office, clause = word.nbor(-1) if word.i else word, word.head
    if office.dep_ == "pobj" and office.head.lower_ == "of":
        office = office.head.head  # the Secretary of State | for Trade
    what = next((child for child in clause.lefts if child.i > word.i and child.tag_ in NAMES), clause)
    what = next((child for child in word.rights if child.tag_ in NAMES), what)
    verb = office.head.head if office.dep_ == "pobj" else office.head
    told = word.dep_ == "mark" and clause.dep_ in ("advcl", "ccomp", "xcomp") and clause.head == verb
    if not told or what == clause or what.left_edge.i != word.i + 1 or office.lower_ not in PORTFOLIOS:
        return
    word.head, word.dep_, word.tag_ = office, "prep", "IN"
    what.head, what.dep_, clause.dep_ = word, "pobj", "xcomp"


PORTFOLIOS = frozenset(
    "ambassador commissioner director minister rapporteur secretary spokesman spokesperson spokeswoman".split()
)
"""Who is for something, by his office."""
VOICING = frozenset(("express", "raise", "voice"))
"""Verbs that tell that somebody told of a feeling."""


def charged_by(by: Token) -> None:
    """Who stands behind what somebody did is not of that, where it has its owner: `was criticised for her silence | by them`."""
    deed, whom = by.head, next(by.rights, by)
    preposition, verb = deed.head, deed.head.head
    known = lexicon("verb").get(verb.lemma_)
    owned = deed.dep_ == "pobj" and any(child.tag_ == "PRP$" for child in deed.lefts)
    done = deed.dep_ == "pcomp" and deed.tag_ == "VBG" and all(child.dep_ != "auxpass" for child in deed.lefts)
    rates = known is not None and known.act in ("accuse", "praise") and preposition.lower_ in ("for", "of", "over")
    passive = [child.dep_ for child in (*verb.lefts, *verb.rights) if child.dep_ in ("auxpass", "agent")] == ["auxpass"]
    speaks = whom.ent_type_ in ("ORG", "PERSON", "NORP") or whom.lemma_ in ROLES or whom.lower_ in BIDDING | CRITICS
    if (owned or done) and rates and passive and speaks and by.dep_ in ("agent", "prep") and whom.dep_ == "pobj":
        by.head, by.dep_ = verb, "agent"


CRITICS = frozenset("campaigners charities critics experts fans groups opposition players rivals unions".split())
"""Those who find fault with somebody, besides."""


def told_of(of: Token) -> None:
    """What somebody is told of is no part of who he is, where nothing else is told: `assured voters | of her support`."""
    hearer, verb = of.head, of.head.head
    clauses = {child.dep_ for child in verb.rights} & {"ccomp", "xcomp", "conj"}
    told = hearer.dep_ == "dobj" and verb.lemma_ in ("assure", "inform", "notify", "reassure")
    if told and not clauses and hearer.tag_ != "NNP" and verb.pos_ == "VERB":
        of.head = verb


WRONGS = frozenset(
    """abuse aggression antisemitism arrogance arson assault bias blackmail blasphemy bribery brutality bullying censorship
    cheating collusion complicity conspiracy corruption cowardice crime cruelty discrimination dishonesty embezzlement
    espionage extortion faith favouritism forgery fraud genocide harassment hypocrisy incitement incompetence interference
    killing libel manslaughter misconduct mismanagement murder neglect negligence nepotism obstruction offence offense
    perjury plagiarism profiteering racism rape sabotage sedition sexism slander spying terrorism theft treason vandalism
    violation""".split()
)
"""What somebody is accused of; of faith, a bad one."""

HEARING = frozenset("advise assure caution inform notify reassure remind tell warn".split())
"""Verbs of which the passive has who is told for its subject."""


def hyphen(hyphen: Token) -> None:
    """What a hyphen joins is one noun, and not three beside each other: `wrote the | ex-president`."""
    if not 0 < hyphen.i < len(hyphen.doc) - 1 or hyphen.whitespace_:
        return
    before, noun = hyphen.nbor(-1), hyphen.nbor()
    if noun.lower_ == "general" and noun.head == before and noun.dep_ == "appos":
        noun.dep_ = "amod"  # its director-general, | Ann Reed,
    alike = before.dep_ == hyphen.dep_ == noun.dep_ and before.head == hyphen.head == noun.head
    prefixed = before.lower_ in PREFIXES and before.head != noun and noun.pos_ in ("NOUN", "PROPN")
    if (alike or prefixed) and not before.whitespace_:
        for part in (hyphen, before):
            if part.is_ancestor(noun):  # or each would hang on the other
                noun.head, noun.dep_ = (part.head if part.head != part else noun), part.dep_
            for child in list(part.children):
                child.head = noun
        before.head, before.dep_, hyphen.head, hyphen.dep_ = noun, "compound", noun, "punct"


PREFIXES = frozenset(("co", "ex", "vice"))
"""What makes another office of one."""


def surname_of(word: Token) -> None:
    """A small word that is a surname belongs to the name behind it: `the minister, | No Kwang-jin`."""
    behind = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.tag_ not in NAMES or word.ent_type_ or behind.ent_iob_ != "B" or behind.ent_type_ != "PERSON":
        return
    end = behind.i + 1
    while end < len(word.doc) and word.doc[end].ent_iob_ == "I":
        end += 1
    word.doc.set_ents([Span(word.doc, word.i, end, label="PERSON")], default="unmodified")


def of_them(word: Token) -> None:
    """How many of some do something explains them, and is not who says it: `close ten mills, | most of them old, | Reed said`."""
    verb, comma = word.head, word.doc[max(word.left_edge.i - 1, 0)]
    them = any(
        child.lower_ == "of" and any(c.lower_ in ("them", "which") for c in child.rights) for child in word.rights
    )
    own = [child for child in verb.lefts if child.dep_ == "nsubj" and child.i > word.right_edge.i]
    if word.dep_ == "nsubj" and them and own and comma.text == "," and comma.i:
        word.head, word.dep_ = comma.nbor(-1), "appos"


def programme(word: Token) -> None:
    """A title in quotation marks is one name, whatever it looks like: `told NBC's “Meet | the Press” that he had left`."""
    doc, opening = word.doc, word.i + 1
    while opening < len(doc) and (doc[opening].tag_ in (*NAMES, "DT") or doc[opening].dep_ == "case"):
        opening += 1
    behind = doc[opening + 1 : opening + 1 + LONGEST_TITLE] if opening < len(doc) and doc[opening].is_quote else ()
    closing = next((token.i for token in behind if token.is_quote), 0)
    words = [token for token in doc[opening + 1 : closing] if not token.is_punct]
    owned = doc[opening - 1].dep_ == "case"
    if not words or not (owned or opening == word.i + 1) or not _is_titled(words):
        return
    after = doc[closing + 1] if closing + 1 < len(doc) else doc[closing]
    ended = after.lower_ in ("that", "on", "in") or after.is_punct or after.is_space or after.tag_ in ("DT", "PRP")
    holders = {*words, doc[opening - 1].head} if owned else {*words}
    if not ended or not holders.isdisjoint((word, *word.ancestors)):
        return
    last, verb = words[-1], word if word.pos_ == "VERB" else word.head
    for clause in [child for token in words for child in token.rights if child.i > closing]:
        clause.head, clause.dep_ = verb, "ccomp" if clause.pos_ in ("VERB", "AUX") else clause.dep_
    if owned:
        owner = doc[opening - 1].head
        owner.head, owner.dep_ = last, "poss"
    last.head, last.dep_ = word, "dobj" if word.pos_ == "VERB" else "pobj"
    for token in doc[opening : closing + 1]:
        if token in words:
            token.tag_, token.pos_, token.ent_type_ = "NNP", "PROPN", "WORK_OF_ART"
        if token != last:
            token.head, token.dep_ = last, "compound" if token in words else "punct"


def _is_titled(words: list[Token]) -> bool:
    """Whether words have the capitals of a title: Meet the Press, 60 Minutes."""
    capital = [word.is_title or word.is_upper or word.is_digit for word in words]
    return capital[0] and capital[-1] and all(c or len(w) < SHORT for c, w in zip(capital, words, strict=True))


LONGEST_TITLE = 8
SHORT = 4
"""Letters of a word that may have no capital in a title."""


def of_outlet(report: Token) -> None:
    """What ends the name of an outlet is no verb: `told Local Democracy | Reporting that it was shut`."""
    told = report.head
    named = report.tag_ == "VBG" and report.is_title and report.i > told.i + 1 and report.nbor(-1).tag_ in NAMES
    if not named or told.lemma_ != "tell" or report.nbor(-1).head != report:
        return
    report.tag_, report.pos_ = "NNP", "PROPN"
    for child in list(report.rights):
        child.head = told
