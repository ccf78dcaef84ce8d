"""What the models of `attribution` look at: candidate cues, sources and pieces of content, each as a row of values.

Only words that anybody's news would use become values: function words, verbs, common nouns. Names are masked when an article is
read (`View`), so nothing learned from one country's politics can show. No weights and no decisions here.
"""

import functools
import itertools
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.cues import entry, spellings
from pipeline.grammar import NAME_LABELS
from pipeline.statements.clusters import Clusters
from pipeline.statements.linear import Row, Value
from pipeline.statements.parse import LONGEST, Parse
from pipeline.statements.reading import Reading as Proposal
from pipeline.statements.readings import is_for_figures
from pipeline.statements.runs import is_title
from pipeline.statements.sources import SUBJECTS

Span = tuple[int, int]

NAMES = NAME_LABELS | {"NORP"}
VERBS = frozenset({"VERB", "AUX"})
FUNCTION = frozenset({"aux", "auxpass", "neg", "punct", "prt", "expl", "det", "case", "intj"})
SMALL = FUNCTION | {"mark", "cc"}
CUTS = (
    frozenset({",", ";", ":", "—", "–", "-", "--", "(", ")", "...", "…", "[", "]", "|"})
    | frozenset("\"“”„«»‘’'")
    | {"``", "''"}
)
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "appos", "pcomp"})


class Piece(NamedTuple):
    """What a piece of a sentence looks like, whatever cue may take it for its content."""

    span: Span
    top: int
    """The word that hangs on a word outside it."""
    start: int
    end: int
    """Where its words begin and end, marks at its edges left out."""
    run: int
    """Number of the quoted run that it begins in, or -1."""
    width: int
    """How long it is with the marks at its edges, in steps."""
    looks: Row
    """Its top, the words at its edges, within and outside, how long it is without the marks there, and whether it stands in
    quotation marks: `n` none of it, `m` part of it, `t` a title, `q` all of it."""


class View:
    """One parsed article as the models see it: names masked, sentences cut into pieces, the rules' proposals by word."""

    def __init__(self, p: Parse, proposals: Sequence[Proposal], clusters: Clusters) -> None:
        """Read a parse and what the rules propose for it; `clusters` tell which words are alike."""
        n = self.n = p.n
        self.p = p
        self.clusters, self.has_vectors = clusters, len(p.vocab.vectors) > 0
        self.kind = [
            "@" + e if e in NAMES else "@NAME" if t == "PROPN" else t for e, t in zip(p.ent, p.pos, strict=True)
        ]
        """Part of speech; for a name its kind, which is all that any feature sees of it."""
        masks = {k for k in set(self.kind) if k.startswith("@")}
        self.word = [k if k in masks else w for k, w in zip(self.kind, p.lower, strict=True)]
        american = spellings()
        self.lemma = [k if k in masks else american.get(w, w) for k, w in zip(self.kind, p.lemma, strict=True)]
        self.words = list(itertools.accumulate(map(operator.not_, p.gap), initial=0))
        """How many words stand before each token."""
        self.at = [i for i, gap in enumerate(p.gap) if not gap]
        """Tokens that are words."""
        self.quoted = frozenset(i for i in self.at if p.quote[i] >= 0)
        """Words in quotation marks."""
        self.sentence: list[int] = []
        self.sentences: list[Span] = []
        while (a := len(self.sentence)) < n:
            self.sentence += [len(self.sentences)] * (p.last[a] - a)
            self.sentences.append((a, p.last[a]))
        self.runs: list[list[int]] = [[] for _ in self.sentences]
        """Numbers of the quoted runs that stand, wholly or partly, in each sentence."""
        for number, (a, b) in enumerate(p.runs):
            for s in range(self.sentence[a], self.sentence[b - 1] + 1):
                self.runs[s].append(number)
        self.title = [is_title(p, run) for run in p.runs]
        """Whether a quoted run looks like a title, not like speech."""
        self.pieces = self._pieces(proposals)
        self._looks: dict[Span, Piece] = {}
        self.by_cue: dict[int, list[Proposal]] = {}
        self.inside: list[Proposal | None] = [None] * n
        """The last proposal whose content holds the word."""
        for proposal in proposals:
            self.by_cue.setdefault(proposal.head, []).append(proposal)
            for a, b in proposal.content:
                self.inside[a:b] = [proposal] * (b - a)

    def _pieces(self, proposals: Sequence[Proposal]) -> list[list[Span]]:
        """Cut every sentence where a content can begin or end: at clauses, phrases of a verb, marks and proposed ends."""
        p = self.p
        edge = bytearray(self.n + 1)
        verbal = [t in VERBS for t in p.pos]
        for i, h in enumerate(p.head):
            if p.gap[i]:
                if p.lower[i] in CUTS and (i == 0 or p.start[i] > p.end[i - 1] or p.lower[i] not in {"-", "–"}):
                    edge[i] = edge[i + 1] = 1
            elif (
                (verbal[h] and h != i and p.dep[i] not in FUNCTION)
                or p.dep[i] in CLAUSES
                or (verbal[i] and p.dep[i] == "conj")
            ):
                edge[p.left[i]] = edge[p.right[i] + 1] = 1
            if verbal[i] and p.dep[i] not in {"aux", "auxpass"}:
                edge[i] = edge[i + 1] = 1
            if i and p.quote[i] != p.quote[i - 1]:
                edge[i] = 1
        for proposal in proposals:
            for a, b in proposal.content:
                edge[a] = edge[b] = 1
        pieces: list[list[Span]] = []
        for a, b in self.sentences:
            cuts = [a, *(i for i in range(a + 1, b) if edge[i]), b]
            pieces.append([(s, e) for s, e in itertools.pairwise(cuts) if p.after[s] < e])
        return pieces

    def piece(self, span: Span) -> Piece:
        """What a piece looks like; many cues ask for the same ones."""
        found = self._looks.get(span)
        if found is None:
            found = self._looks[span] = self._look(*span)
        return found

    def _look(self, a: int, b: int) -> Piece:
        p, gap, word = self.p, self.p.gap, self.word
        top = self.top(a, b)
        x = min(p.after[a], b - 1)
        y = max(p.before[b], x) + 1
        run, marked = p.quote[x], p.quote[x:y]
        if run >= 0 and marked.count(run) == y - x:
            quote = "t" if self.title[run] else "q"
        elif run < 0 and marked.count(-1) == y - x:
            quote = "n"
        else:
            quotes = [p.quote[i] >= 0 for i in range(x, y) if not gap[i]]
            quote = "n" if not any(quotes) else "m" if not all(quotes) else "t" if run >= 0 and self.title[run] else "q"
        before = "" if not a else word[a - 1] if not gap[a - 1] else p.lower[a - 1] if p.pos[a - 1] != "SPACE" else ""
        after = p.lower[y] if y < p.n and gap[y] and p.pos[y] != "SPACE" else ""
        length = bisect_right((1, 2, 4, 8, 16), y - x)
        looks = (p.dep[top], p.pos[top], p.tag[top], word[x], word[y - 1], before, after, length, quote)
        return Piece((a, b), top, x, y, run, bisect_right((1, 3, 6), b - a), looks)

    def pair(self, left: Piece, right: Piece) -> tuple[Row, int, str]:
        """What two pieces in a row look like, the last word of the first, and how their tops hang together.

        `>` the second on the first, `<` the first on the second, `=` both on one word, or nothing.
        """
        p, (s, e), (a, b) = self.p, left.span, right.span
        x, y = right.start, s if p.gap[left.end - 1] else left.end - 1
        mark = (
            p.lower[a] if p.gap[a] else p.lower[a - 1] if a and p.gap[a - 1] else p.lower[e - 1] if p.gap[e - 1] else ""
        )
        r, q = p.quote[x], p.quote[y]
        quotes = "n" if r < 0 and q < 0 else "=" if r == q else "x" if r >= 0 and q >= 0 else "(" if r >= 0 else ")"
        same = "s" if self.sentence[a] == self.sentence[e - 1] else "p" if p.paragraph[a] == p.paragraph[e - 1] else "o"
        looks = (
            *(mark, p.dep[left.top], p.dep[right.top], self.word[x], quotes, same, left.width, right.width),
            *(p.pos[right.top], p.pos[left.top], p.pos[y] == "VERB"),
        )
        h, g = p.head[right.top], p.head[left.top]
        return looks, y, ">" if s <= h < e else "<" if a <= g < b else "=" if h == g else ""

    def top(self, start: int, end: int) -> int:
        """The word of a span that hangs on a word outside it; function words only where there is nothing else."""
        p, best = self.p, -1
        for i in range(start, end):
            if not p.gap[i]:
                h = p.head[i]
                if h == i or not start <= h < end:
                    best = i
                    if p.dep[i] not in SMALL:
                        break
        return best if best >= 0 else start

    def subject(self, verb: int) -> int:
        """The subject or agent of a verb, or -1."""
        p = self.p
        for c in p.children[verb]:
            if p.dep[c] in SUBJECTS:
                return c
        for c in p.children[verb]:
            if p.dep[c] == "agent":
                for g in p.children[c]:
                    if p.dep[g] == "pobj":
                        return g
        return -1

    def cluster(self, i: int) -> Value:
        """Group of words like this one; of a name its kind; nothing for no word (-1)."""
        if i < 0:
            return ""
        if self.kind[i][0] == "@":
            return self.kind[i]
        return self.clusters.of(self.p.vocab, self.p.lemma[i]) if self.has_vectors else 0

    def known(self, i: int) -> str:
        """What the lexicon of reporting words says of a word: where its content stands, or its act."""
        known = entry(self.p.lemma[i], verbal=self.p.pos[i] in VERBS)
        if known is None:
            return ""
        return _listed(known.constructions) or known.act

    def rule(self, cue: int) -> str:
        """Name of the first rule that reads this cue, or nothing."""
        return self.by_cue[cue][0].rule if cue in self.by_cue else ""


@functools.cache
def _listed(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


# --- cues -----------------------------------------------------------------------------------------------------------------

CUE_FIELDS = (
    "lemma pos tag dep head headpos kids subject subjectword quoted prep aux object before2 before1 after1 after2 "
    "quote_before quote_after rule inrule outer outerdep mark compside comptag passive opening rest known outerrule "
    "cluster subjectcluster objectcluster"
).split()

CUE_TEMPLATES = (
    "lemma pos tag dep head headpos kids subject subjectword quoted prep aux object before2 before1 after1 after2 "
    "quote_before quote_after rule inrule outer outerdep mark compside comptag passive opening rest lemma+kids "
    "lemma+dep lemma+tag lemma+prep lemma+object lemma+subject lemma+quoted lemma+quote_before lemma+quote_after "
    "lemma+rule lemma+inrule lemma+outerdep lemma+passive lemma+mark lemma+comptag lemma+after1 lemma+before1 "
    "lemma+aux kids+subject kids+dep kids+mark+comptag head+dep headpos+dep tag+dep subject+tag pos+before1 rule+kids "
    "rule+quote_before rule+quote_after rule+dep rule+inrule rule+quoted rule+tag rule+subject rule+outerdep "
    "outer+outerdep quoted+dep quoted+kids quote_before+quote_after kids+quote_after kids+quote_before "
    "kids+compside+tag "
    "known known+kids known+quote_before known+quote_after known+rule known+subject known+dep known+object known+tag "
    "outerrule outerrule+outerdep outerrule+rule outerrule+known "
    "cluster cluster+kids cluster+dep cluster+tag cluster+subject cluster+quoted cluster+quote_before cluster+quote_after "
    "cluster+rule cluster+mark+comptag cluster+prep cluster+passive cluster+outerdep cluster+aux cluster+subjectcluster "
    "cluster+objectcluster subjectcluster subjectcluster+kids subjectcluster+rule objectcluster objectcluster+subject "
    "lemma+subjectcluster lemma+objectcluster cluster+known"
).split()

COMPLEMENTS = {
    "ccomp": "c",
    "xcomp": "x",
    "dobj": "o",
    "prep": "p",
    "advcl": "a",
    "parataxis": "r",
    "agent": "g",
    "oprd": "d",
    "attr": "t",
    "dative": "i",
    "acl": "l",
    "relcl": "w",
    "prt": "v",
    "neg": "n",
    "nsubjpass": "s",
    "acomp": "m",
}


def cues(view: View, lexicon: frozenset[str]) -> list[int]:
    """Words that may report: what a rule read, what the lexicon knows, verbs with a clause or near a quotation."""
    p, found = view.p, []
    spoken = {view.sentence[a] for a, _ in p.runs}
    for i, (lemma, pos) in enumerate(zip(view.lemma, p.pos, strict=True)):
        if i in view.by_cue:
            may_report = True
        elif pos == "VERB" or (pos == "AUX" and p.dep[i] not in {"aux", "auxpass"}):
            known = lemma in lexicon or view.sentence[i] in spoken
            may_report = known or any(p.dep[c] == "ccomp" for c in p.children[i])
        else:
            may_report = p.lower[i] == ":" or (pos != "PUNCT" and f"{lemma}|{pos}" in lexicon)
        of_figures = may_report and p.lower[i] == "according" and is_for_figures(p, i)
        if may_report and not of_figures and p.last[i] - p.first[i] <= LONGEST:
            found.append(i)
    return found


def cue_row(view: View, i: int) -> Row:
    """Features of a word as a cue."""
    p = view.p
    dep, lemma, pos, word, kind = p.dep, view.lemma, p.pos, view.word, view.kind
    kids = p.children[i]
    h = p.head[i]
    verbal = pos[i] in {"VERB", "AUX"}
    subject = view.subject(i) if verbal else -1
    if subject < 0 and dep[i] in {"conj", "xcomp"}:
        subject = view.subject(h)
        how = "^"
    else:
        how = "" if subject < i else ">"
    prep = aux = object_ = mark = side = comptag = ""
    object_at = -1
    for c in kids:
        d = dep[c]
        if d == "prep":
            prep = prep or word[c]
        elif d in {"aux", "neg", "auxpass"}:
            aux = lemma[c]
        elif d == "dobj":
            object_, object_at = lemma[c], c
        elif d in {"ccomp", "xcomp"}:
            comptag = p.tag[c]
            side = "<" if c < i else ">"
            for g in p.children[c]:
                if dep[g] == "mark" or p.tag[g] in {"WP", "WRB", "WDT"}:
                    mark = word[g]
                    break
    run = p.quote
    k = bisect_left(p.runs, (i, i))
    gap_after = gap_before = 0
    if k < len(p.runs) and p.paragraph[p.runs[k][0]] == p.paragraph[i]:
        a, b = p.runs[k]
        gap_after = 1 + 2 * bisect_right((3, 5, 8, 14), a - i) + (b - a > 4)
    if k and run[i] < 0 and p.paragraph[p.runs[k - 1][0]] == p.paragraph[i]:
        a, b = p.runs[k - 1]
        gap_before = 1 + 2 * bisect_right((2, 4, 7, 13), i - b) + (b - a > 4)
    outer = outerdep = outerrule = ""
    j = i
    for _ in range(6):
        g = p.head[j]
        if g == j:
            break
        outerdep = outerdep or dep[j]
        if dep[j] in {"ccomp", "xcomp", "acl", "pcomp", "advcl", "relcl", "parataxis"} and pos[g] in {
            "VERB",
            "NOUN",
            "AUX",
        }:
            outer = lemma[g]
            outerdep = dep[j] + ("" if j == i else "~")
            outerrule = view.rule(g)
            break
        j = g
    proposal = view.inside[i]
    inrule = "" if proposal is None else "self" if proposal.head == i else proposal.rule
    s, e = view.sentences[view.sentence[i]]
    return (
        lemma[i],
        pos[i],
        p.tag[i],
        dep[i],
        lemma[h],
        pos[h],
        "".join(sorted({COMPLEMENTS[dep[c]] for c in kids if dep[c] in COMPLEMENTS})),
        how + kind[subject] if subject >= 0 else "",
        "" if subject < 0 else word[subject] if kind[subject] == "PRON" else lemma[subject],
        run[i] >= 0,
        prep,
        aux,
        object_,
        word[i - 2] if i > s + 1 else "",
        word[i - 1] if i > s else "",
        word[i + 1] if i + 1 < e else "",
        word[i + 2] if i + 2 < e else "",
        gap_before,
        gap_after,
        view.rule(i),
        inrule,
        outer,
        outerdep,
        mark,
        side,
        comptag,
        any(dep[c] == "auxpass" for c in kids),
        bisect_right((1, 2, 3, 5, 9), i - s),
        bisect_right((1, 2, 3, 5, 9), e - i),
        view.known(i),
        outerrule,
        view.cluster(i),
        view.cluster(subject),
        view.cluster(object_at),
    )


# --- sources --------------------------------------------------------------------------------------------------------------

SOURCE_FIELDS = (
    "lemma cuepos cuedep cuetag rule passive cuecluster relation side kind headword order gap quotes agrees sentence cluster"
).split()

SOURCE_TEMPLATES = (
    "relation relation+side relation+lemma relation+kind headword kind relation+cuepos+cuedep relation+cuetag "
    "relation+order relation+gap relation+quotes relation+rule agrees agrees+rule agrees+relation agrees+kind "
    "relation+passive relation+headword relation+sentence lemma+agrees order+kind gap+kind side+kind cuepos+kind "
    "lemma+kind+side cluster cluster+relation cluster+agrees cluster+cuepos cluster+cuecluster cuecluster+relation "
    "cuecluster+agrees cuecluster+kind+side"
).split()


class Candidate(NamedTuple):
    """A noun phrase that may be the source of a cue: how it was reached, and its head; -1 = no source."""

    relation: str
    head: int


NOBODY = Candidate("nobody", -1)


def sources(view: View, cue: int) -> list[Candidate]:
    """Noun phrases that may be the source of a cue, nearest by grammar first; the last is `NOBODY`."""
    p = view.p
    found: dict[int, str] = {}
    dep, head = p.dep, p.head

    def add(relation: str, i: int) -> None:
        found.setdefault(i, relation)

    for c in p.children[cue]:
        d = dep[c]
        if d in {"nsubj", "nsubjpass", "dobj", "poss", "pobj", "compound", "nmod", "amod", "appos", "csubj", "attr"}:
            add(d, c)
        elif d in {"agent", "prep"}:
            for g in p.children[c]:
                if dep[g] == "pobj":
                    add(f"{d}:{view.word[c]}", g)
                elif dep[g] == "prep":
                    for k in p.children[g]:
                        if dep[k] == "pobj":
                            add(f"{d}:{view.word[c]} {view.word[g]}", k)
    j = cue
    for up in range(4):
        h = head[j]
        if h == j:
            break
        if dep[j] in {"acl", "relcl"}:
            add(f"up{up}:{dep[j]}", h)
        for c in p.children[h]:
            if c != j and dep[c] in SUBJECTS:
                add(f"up{up}:{dep[j]}:{dep[c]}", c)
            elif c != j and dep[c] == "poss":
                add(f"up{up}:poss", c)
            elif dep[c] == "agent":
                for g in p.children[c]:
                    add(f"up{up}:agent", g)
        j = h
    s, e = view.sentences[view.sentence[cue]]
    for i in range(cue - 1, max(s, cue - 14) - 1, -1):
        if dep[i] in SUBJECTS and p.quote[i] == p.quote[cue]:
            add("near", i)
            break
    if p.lower[cue] == ":" or p.pos[cue] not in {"VERB", "AUX"}:
        for i in range(cue - 1, max(s, cue - 9) - 1, -1):
            if p.pos[i] in {"PROPN", "PRON", "NOUN"} and dep[i] != "compound":
                add("nearname", i)
                break
    for i in range(cue + 1, min(e, cue + 5)):
        if p.pos[i] in {"PROPN", "PRON"} and p.quote[i] == p.quote[cue]:
            while dep[i] == "compound" and head[i] > i and head[i] < e:
                i = head[i]  # noqa: PLW2901
            add("after", i)
            break
    if not any(r in {"nsubj", "near"} for r in found.values()) and view.sentence[cue]:
        a, b = view.sentences[view.sentence[cue] - 1]
        for i in range(a, b):
            if dep[i] in SUBJECTS and p.quote[i] < 0:
                add("sentence before", i)
                break
    for proposal in view.by_cue.get(cue, ()):
        if proposal.source_head is not None:
            add("rule", proposal.source_head)
    return [*(Candidate(r, i) for i, r in found.items() if i != cue and (not p.gap[i] or p.lower[i] == "%")), NOBODY]


def source_rows(view: View, cue: int, candidates: Sequence[Candidate]) -> list[Row]:
    """Features of each candidate as the source of the cue."""
    p = view.p
    proposals = view.by_cue.get(cue, [])
    wanted = {-1 if proposal.source_head is None else proposal.source_head for proposal in proposals}
    passive = any(p.dep[c] == "auxpass" for c in p.children[cue])
    common = (view.lemma[cue], p.pos[cue], p.dep[cue], p.tag[cue], view.rule(cue), passive, view.cluster(cue))
    rows: list[Row] = []
    for order, (relation, i) in enumerate(candidates):
        agrees = i in wanted if proposals else ""
        if i < 0:
            rows.append((*common, relation, "", "", "", 0, 0, 0, agrees, 0, ""))
            continue
        a = p.left[i]
        gap = cue - i if i < cue else a - cue - 1
        rows.append(
            (
                *common,
                relation,
                "<" if i < cue else ">",
                view.kind[i],
                p.lower[i] if view.kind[i] == "PRON" else view.lemma[i],
                min(order, 6),
                bisect_right((1, 2, 4, 8), gap),
                2 * (p.quote[i] >= 0) + (p.quote[cue] >= 0),
                agrees,
                bisect_right((1, 3, 6), min(a, i) - p.first[i]),
                view.cluster(i),
            )
        )
    return rows


# --- pieces of content ----------------------------------------------------------------------------------------------------

PIECE_FIELDS = (
    "lemma cuepos cuedep cuetag rule complement cuequoted colon cluster "
    "topdep toppos toptag first last before after length quote "
    "climb branch side depth distance gap place between blocked inrule inother samerun edge runorder steps"
).split()

PIECE_TEMPLATES = (
    "lemma+place+branch climb+branch climb+branch+side climb+branch+depth climb+branch+topdep climb+cuedep+branch "
    "place+quote+side place+colon+side branch+first branch+toppos branch+toptag branch+quote branch+lemma "
    "branch+before branch+after topdep+first topdep+depth topdep+branch+side first before after before+first "
    "before+topdep first+depth distance+side distance+quote+side distance+place+side gap+side gap+branch "
    "gap+quote+side length+branch quote+branch+side quote+runorder+side quote+samerun+cuequoted place+between+side "
    "between+quote+side blocked blocked+branch blocked+quote rule rule+inrule inrule+topdep inrule+first "
    "inrule+branch inrule+edge inrule+edge+topdep inrule+quote+place inrule+before inrule+inother inother+branch "
    "inother+quote+place inother+place+between complement+branch complement+branch+side complement+quote+branch "
    "complement+place+quote cuepos+climb+branch cuetag+branch lemma+quote+side lemma+first cuequoted+place "
    "cuequoted+quote steps+side steps+branch steps+side+quote rule+branch+side rule+first rule+topdep "
    "rule+quote+place rule+edge+inrule colon+steps+quote topdep+first+before inrule+topdep+first edge+first+inrule "
    "last+branch cluster+place+branch cluster+first cluster+quote+side cluster+branch+side cluster+topdep"
).split()


class Frame:
    """What the pieces around one cue share: its ancestors, its complement, its rule."""

    def __init__(self, view: View, cue: int) -> None:
        """Look at the words a cue hangs on, and at what the rules say of it."""
        p = view.p
        self.cue = cue
        self.above: dict[int, str] = {}
        """Word that the cue is or hangs on → how far up, and by which dependency."""
        j, up, via = cue, 0, ""
        while j not in self.above and up < 40:
            self.above[j] = f"{min(up, 3)}{via}"
            via = p.dep[j]
            j = p.head[j]
            up += 1
        kids = {p.dep[c] for c in p.children[cue]}
        self.complement = "".join(c for d, c in COMPLEMENTS.items() if d in kids and c in "cxorg")
        proposals = view.by_cue.get(cue, [])
        self.rule = view.rule(cue)
        self.held: set[int] = set()
        """Words that the rules' readings of this cue hold in their content."""
        self.edges: set[int] = set()
        for proposal in proposals:
            for a, b in proposal.content:
                self.edges.update((a, b))
                self.held.update(range(a, b))


REACH_AFTER, REACH_BEFORE = 10, 3
"""Sentences of a quotation that a cue can claim after and before its own."""
REACH_PIECES = 40
"""Pieces of its own sentence that a cue can claim on either side: more than any sentence a person would write has."""


def pieces(view: View, cue: int) -> list[tuple[Span, str]]:
    """Pieces of text that may be content of a cue, with their place.

    `s` its own sentence, `p` its paragraph, `n` the next paragraph, `b` the one before.
    """
    p = view.p
    own = view.sentence[cue]
    near = bisect_left(view.pieces[own], (cue, cue))
    around = view.pieces[own][max(0, near - REACH_PIECES) : near + REACH_PIECES]
    found = [(span, "s") for span in around if span != (cue, cue + 1)]
    held = {view.sentence[i] for proposal in view.by_cue.get(cue, ()) for a, b in proposal.content for i in (a, b - 1)}
    colon = ":" in p.lower[cue : view.sentences[own][1]]
    here = p.paragraph[cue]
    low, high = min(held, default=own), max(held, default=own)
    for step in (1, -1):
        for reach in range(1, 400):
            k = own + step * reach
            if not 0 <= k < len(view.sentences):
                break
            a, b = view.sentences[k]
            paragraph = p.paragraph[a]
            wanted = low <= k <= high
            if not wanted and reach > (REACH_AFTER if step > 0 else REACH_BEFORE):
                break
            quoted = view.runs[k]
            if paragraph == here:
                place = "p"
            elif abs(paragraph - here) == 1 or wanted:
                place = "n" if step > 0 else "b"
                if not quoted and not wanted and not colon:
                    break
            else:
                break
            if quoted:
                s = a
                for r in quoted:
                    x, y = max(p.runs[r][0], a), min(p.runs[r][1], b)
                    if p.after[s] < x and (colon or wanted):
                        found.append(((s, x), place))
                    found.append(((x, y), place))
                    s = y
                if (colon or wanted) and p.after[s] < b:
                    found.append(((s, b), place))
            elif colon or wanted:
                if p.after[a] < b:
                    found.append(((a, b), place))
            elif place != "p":
                break
    found.sort()
    return found


GAPS = (1, 2, 4, 8, 16)
"""Steps in the number of tokens between a cue and a piece."""


def piece_rows(
    view: View, frame: Frame, spans: Sequence[tuple[Span, str]], source: Span, active: Sequence[int]
) -> list[Row]:
    """Features of each piece as content of the cue; `active` are the likely cues of the article, in order."""
    p, cue = view.p, frame.cue
    dep, head, held, edges = p.dep, p.head, frame.held, frame.edges
    rows: list[Row] = []
    right = bisect_left(spans, ((cue, 0), ""))
    end = p.last[cue]
    colon = ":" in (p.lower[cue], *p.lower[cue + 1 : min(cue + 2, end)], *p.lower[max(cue + 1, end - 2) : end])
    before_cue, likely = bisect_left(active, cue), set(active)
    run_here, run_of_cue, here = bisect_left(p.runs, (cue, cue)), p.quote[cue], view.sentence[cue]
    common = (
        *(view.lemma[cue], p.pos[cue], p.dep[cue], p.tag[cue]),
        *(frame.rule, frame.complement, run_of_cue >= 0, colon, view.cluster(cue)),
    )
    above, sentence, inside = frame.above, view.sentence, view.inside
    for k, (span, place) in enumerate(spans):
        a, b = span
        _, top, x, y, r, _, looks = view.piece(span)
        j, depth, branch, blocked = top, 0, "", 2 * (top in likely)
        while j not in above and depth < 30:
            branch = dep[j]
            blocked = blocked or int(j in likely)
            h = head[j]
            if h == j:
                break
            j = h
            depth += 1
        climb = above.get(j, "none")
        if not branch and climb != "none":
            branch = "^"
        edge = 0
        if edges:
            edge = 2 * (not edges.isdisjoint(range(a, x + 1))) + (not edges.isdisjoint(range(y, b + 2)))
        other = inside[top]
        if b <= cue:
            side, distance, gap, between = "<", right - 1 - k, cue - b, before_cue - bisect_left(active, a)
        else:
            side, distance, gap, between = (
                ">",
                k - right,
                a - cue - 1,
                bisect_left(active, a) - before_cue - (cue in likely),
            )
        if source[0] < b and a < source[1]:
            branch = "source" if source[0] <= x and y <= source[1] else branch + "*"
        rows.append(
            (
                *common,
                *looks,
                climb,
                branch,
                side,
                min(4, depth),
                min(6, distance),
                bisect_right(GAPS, gap),
                place,
                0 if between < 0 else min(3, between),
                blocked,
                2 * len(held.intersection(range(x, y))) > y - x if frame.rule else "",
                "" if other is None or other.head == cue else other.rule,
                r >= 0 and r == run_of_cue,
                edge,
                0 if r < 0 else min(abs(run_here - r) + 1, 4),
                min(abs(sentence[a] - here), 4),
            )
        )
    return rows


PAIR_FIELDS = (
    "rule complement mark leftdep rightdep first quotes same leftlength rightlength righttop lefttop leftverb "
    "relation held side cuebetween sourcebetween"
).split()

PAIR_TEMPLATES = (
    "mark mark+relation relation relation+rightdep relation+leftdep relation+first mark+first mark+rightdep "
    "mark+leftdep leftdep+rightdep leftdep+rightdep+relation rightdep+first+mark rightdep+first quotes "
    "quotes+same+mark quotes+mark+relation quotes+same+side same same+side held held+rule held+quotes held+mark "
    "held+relation held+rightdep cuebetween cuebetween+quotes cuebetween+complement cuebetween+mark sourcebetween "
    "sourcebetween+quotes side+mark leftlength+rightlength leftlength+mark rightlength+mark righttop+relation "
    "lefttop+righttop+mark rightlength+rightdep leftdep+rightdep+mark leftverb+relation leftverb+rightdep "
    "first+same+quotes"
).split()


def pair_rows(view: View, frame: Frame, spans: Sequence[tuple[Span, str]], source: Span) -> list[Row]:
    """Features of two pieces that follow each other, as both being content; the first row stands for no pair."""
    p, cue, held = view.p, frame.cue, frame.held
    head, common = p.head, (frame.rule, frame.complement)
    out: list[Row] = []
    looked = [view.piece(span) for span, _ in spans]
    for before, piece in zip(looked[:1] + looked, looked, strict=False):
        looks, y, relation = view.pair(before, piece)
        (_, e), (a, b) = before.span, piece.span
        out.append(
            (
                *common,
                *looks,
                relation or ("c" if head[piece.top] == cue else "-"),
                (piece.start in held) * 2 + (y in held),
                "<" if b <= cue else ">",
                e <= cue < a,
                e <= source[0] < a,
            )
        )
    return out
