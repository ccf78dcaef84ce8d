"""Which readings of an article hold: logistic models over parse candidates, and one joint decision.

The rules (`readings`) propose: this cue, this content, this source. The models judge every candidate cue, every noun
phrase that could be its source and every piece of text that could be its content, with the proposals as evidence, and find what
the rules miss. Then each piece of text goes to one statement at most, and each statement gets a calibrated confidence.

The weights, and the tables that name them, lie in `pipeline/data/attribution.*`, described in `attribution.md`;
`train` makes them. Nothing here knows what a cue means (`speech_act`, …) or what is published.
"""

import functools
import itertools
import json
import math
import operator
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.statements import candidates as parts
from pipeline.statements.candidates import (
    Candidate,
    Frame,
    Span,
    View,
    cue_row,
    cues,
    pair_rows,
    piece_rows,
    pieces,
    source_rows,
    sources,
)
from pipeline.statements.clusters import Clusters
from pipeline.statements.limits import corrected, reach
from pipeline.statements.linear import Model, Row, Sizes, apart, likeliest, marginals, sigmoid
from pipeline.statements.parse import Parse
from pipeline.statements.reading import Reading as Proposal
from pipeline.statements.sources import noun_phrase
from pipeline.statements.trees import FIELDS as TREE_FIELDS
from pipeline.statements.trees import Trees

# --- options -------------------------------------------------------------------------------------------------------------

OPTION_FIELDS = (
    "lemma cuepos cue source piece worst second gaps quote length rule sameheads overlap place nosource sourcekind "
    "relation pieces rulecount lost origin cuequoted margin known behind first next nextdep tail tailend beside rest "
    "cluster swallowed within"
).split()

OPTION_TEMPLATES = (
    "lemma cuepos cue source piece worst second gaps quote length rule sameheads overlap place sourcekind relation "
    "pieces rulecount lost origin cuequoted margin cue+rule cue+quote rule+quote cue+source cue+piece piece+worst "
    "rule+overlap rule+overlap+sameheads overlap+sameheads origin+overlap origin+overlap+rule source+margin "
    "source+sameheads source+rule quote+overlap quote+length cue+quote+overlap source+relation relation+rule "
    "gaps+quote nosource nosource+rule nosource+quote lemma+quote lemma+rule cue+cuequoted quote+place worst+quote "
    "length+cue "
    "known known+rule known+quote known+cue known+source "
    "behind behind+quote behind+rule first first+rule next next+nextdep next+tail nextdep+tail nextdep+quote tailend "
    "tailend+next tail+tailend beside beside+rule beside+first rest rest+next rest+quote rest+rule next+rule lemma+next "
    "first+beside overlap+next overlap+nextdep overlap+rest overlap+behind behind+worst "
    "cluster cluster+quote cluster+rule cluster+cue cluster+next cluster+first "
    "swallowed swallowed+rule swallowed+overlap swallowed+origin swallowed+quote within within+rule within+cue within+origin"
).split()

SAYING_TEMPLATES = (
    "cluster cluster+quote cluster+cuepos cluster+rule known lemma cuepos "
    "quote length overlap rule lemma+quote lemma+length rule+quote cuepos+quote"
).split()


NUMBERS = (
    "cue source path behind worst second pieces length alike margin lost quoted beside completes spans proposals rest "
    "cue_quoted after paragraphs_first paragraphs_last paragraphs same_source from_rule best sentences sentences_away mean "
    "swallowed within right exact saying"
).split()
"""What the trees see of an option: numbers as `Case.row` gives them, how many likely cues its content holds, whether it stands
in another content, and what the logistic models say of it (log-odds)."""


class Draft(NamedTuple):
    """One cue with everything the models say of it; scores are log-odds."""

    cue: int
    score: float
    candidates: list[Candidate]
    source_scores: NDArray[np.float64]
    """Log of the probability that it is this one (they sum to 1)."""
    spans: list[tuple[Span, str]]
    single: NDArray[np.float64]
    """Log-odds of each piece as content by itself."""
    pair: NDArray[np.float64]
    """What two pieces in a row add when both are content."""
    chance: NDArray[np.float64]
    """Probability of each piece as content, all considered."""
    total: float
    """Log of the sum over all contents, to which `path` is compared."""


class Option(NamedTuple):
    """One way to read a cue: its content (tokens, in order) and source."""

    cue: int
    content: tuple[Span, ...]
    source: int
    """Head of the source, or -1."""
    speaker: float
    """Chance that this is the source, the cue being one."""
    proposal: Proposal | None
    """The rule's reading of this cue, if there is one."""
    row: Row
    """Features of the option as a whole."""
    numbers: tuple[float, ...]
    """More of them, by `NUMBERS`."""


def tokens(view: View, spans: Iterable[Span]) -> frozenset[int]:
    """Words of the spans, marks and blanks left out."""
    at, words = view.at, view.words
    return frozenset(itertools.chain.from_iterable(at[words[a] : words[b]] for a, b in spans))


def solid(view: View, chosen: Iterable[int]) -> tuple[Span, ...]:
    """Join chosen words that only marks and blanks of one paragraph separate into spans, with the marks of their quotation."""
    p = view.p
    out: list[list[int]] = []
    for i in sorted(chosen):
        if out and p.paragraph[out[-1][1] - 1] == p.paragraph[i] and all(p.gap[out[-1][1] : i]):
            out[-1][1] = i + 1
        else:
            out.append([i, i + 1])
    for span in out:
        while span[0] and p.gap[span[0] - 1] and p.quote[span[0] - 1] == p.quote[span[0]] >= 0:
            span[0] -= 1
        while span[1] < p.n and p.gap[span[1]] and p.quote[span[1]] == p.quote[span[1] - 1] >= 0:
            span[1] += 1
    return tuple((a, b) for a, b in out)


CLOSE, CLOSE_LOSS = 4, 2.5
"""How many other contents of a likely cue are judged, and how much less likely than the best they may be (log of the ratio)."""


SURE = 0.5
"""Probability of a piece from which words of it that a content leaves out count as lost."""


def _leaves_brackets(p: Parse, content: Collection[int]) -> bool:
    """Whether a content begins inside brackets and ends outside: at 4:52 a.m. (| 0152 GMT) in the north."""
    start, last = min(content, default=0), max(content, default=0)
    near = next(
        (p.lower[i] for i in range(start - 1, max(p.first[start], start - 6) - 1, -1) if p.lower[i] in "()"), ""
    )
    return near == "(" and ")" in p.lower[start:last]


def options(view: View, drafts: Sequence[Draft]) -> list[Option]:
    """Every reading worth judging: for each cue what the models make of it, and what the rules do."""
    if not drafts:
        return []
    p = view.p
    sizes = [len(d.spans) for d in drafts]
    chain = likeliest(np.concatenate(_contested(view, drafts)), np.concatenate([d.pair for d in drafts]), sizes)
    stops = list(itertools.accumulate(sizes))
    best = [chain.choice[end - size : end] for end, size in zip(stops, sizes, strict=True)]
    likely = {d.cue for d in drafts if d.score >= LIKELY}
    within = _within(drafts, best)
    found = []
    for d, favourite, end, size in zip(drafts, best, stops, sizes, strict=True):
        case = Case(view, d, favourite)
        versions: dict[frozenset[int], tuple[str, Proposal | None]] = {
            tokens(view, proposal.content): ("rule", proposal) for proposal in reversed(case.proposals)
        }
        start = end - size
        closest = sorted(range(start, end), key=chain.loss.__getitem__)[:CLOSE] if d.score >= LIKELY else ()
        others = [chain.otherwise(start, end, k) for k in closest if chain.loss[k] <= CLOSE_LOSS]
        within_reach = reach(p, d.cue)
        for origin, chosen in (("model", favourite), *(("other", other) for other in others)):
            mine = corrected(p, d.cue, case.words(chosen), within_reach) - {d.cue, *range(*case.named)}
            if not (case.proposals and _leaves_brackets(p, mine)):
                versions.setdefault(frozenset(mine), (origin, None))
        for content, (origin, proposal) in versions.items():
            if content:
                joined = solid(view, content)
                row, numbers = case.row(origin, content, len(joined))
                swallowed, around = len(content & likely), within.get(d.cue, 0)
                found.append(
                    Option(
                        d.cue,
                        proposal.content if proposal else joined,
                        case.source.head,
                        case.sure,
                        proposal or next(iter(case.proposals), None),
                        (*row, min(swallowed, 2), around),
                        (*numbers, swallowed, around),
                    )
                )
    return found


def _contested(view: View, drafts: Sequence[Draft]) -> list[NDArray[np.float64]]:
    """Log-odds of the pieces of each cue; a piece that two claim goes to the likelier one before either's content is chosen."""
    claims = []
    for k, d in enumerate(drafts):
        chance = 1 / (1 + math.exp(-d.score))
        claims += [(-chance * c, k, j) for j, c in enumerate(d.chance.tolist()) if c >= 0.3]
    owner: dict[int, int] = {}
    single = [d.single.copy() for d in drafts]
    for _, k, j in sorted(claims):
        for i in range(*drafts[k].spans[j][0]):
            if not view.p.gap[i] and owner.setdefault(i, k) != k:
                single[k][j] = -30.0
                break
    return single


def _within(drafts: Sequence[Draft], best: Sequence[Sequence[bool]]) -> dict[int, int]:
    """Cue → 1 where it stands in what a likelier cue would take for its content, 2 where in a less likely one's."""
    within: dict[int, int] = {}
    scores = {d.cue: d.score for d in drafts}
    inner = sorted(d.cue for d in drafts if d.score >= LIKELY)
    for d, chosen in zip(drafts, best, strict=True):
        for (a, b), _ in itertools.compress(d.spans, chosen):
            for i in inner[bisect_left(inner, a) : bisect_left(inner, b)]:
                if i != d.cue and within.get(i) != 1:
                    within[i] = 1 if d.score > scores[i] else 2
    return within


class Case:
    """A cue as all its options see it: its pieces, its best source, what the rules propose."""

    def __init__(self, view: View, d: Draft, favourite: Sequence[bool]) -> None:
        """`favourite` is the likeliest choice of its pieces."""
        p = view.p
        self.view, self.draft = view, d
        self.spans = [span for span, _ in d.spans]
        self.sizes = [view.words[b] - view.words[a] for a, b in self.spans]
        """Words of each piece."""
        self.single, self.pair, self.chance = d.single.tolist(), d.pair.tolist(), d.chance.tolist()
        self.best = self.path(favourite)
        self.proposals = view.by_cue.get(d.cue, [])
        self.proposed = tokens(view, self.proposals[0].content) if self.proposals else frozenset()
        self.source = d.candidates[int(d.source_scores.argmax())]
        self.named = span_of(view, self.source.head)
        ranked = sorted(d.source_scores.tolist())
        self.source_score = ranked[-1]
        self.sure = math.exp(self.source_score)
        """Chance that this is the source."""
        self.margin = ranked[-1] - ranked[-2] if len(ranked) > 1 else 9.0
        self.same_source = ""
        if self.proposals:
            head = self.proposals[0].source_head
            self.same_source = "yes" if (-1 if head is None else head) == self.source.head else "no"
        self.asides = [c for c in p.children[d.cue] if p.dep[c] == "advcl" and p.tag[c] == "VBG" and p.quote[c] < 0]
        """Participles of the reporting clause: “…,” she said, | smiling, | “…”."""

    def words(self, chosen: Sequence[bool]) -> frozenset[int]:
        """Words of some of the pieces; beside words in quotation marks not those of a participle of the reporting clause."""
        taken = list(itertools.compress(self.spans, chosen))
        if self.asides and any(self.view.p.quote[b - 1] >= 0 for _, b in taken):
            taken = [(a, b) for a, b in taken if not any(a <= i < b for i in self.asides)]
        return tokens(self.view, taken)

    def path(self, yes: Sequence[bool]) -> float:
        """Log-probability that exactly these pieces are the content."""
        both = [False, *map(operator.and_, yes, yes[1:])]
        return sum(itertools.compress(self.single, yes)) + sum(itertools.compress(self.pair, both)) - self.draft.total

    def row(self, origin: str, content: frozenset[int], spans: int) -> tuple[Row, tuple[float, ...]]:
        """Features of an option as a whole; `spans` is how many spans its content has."""
        view, d, p, cue, source = self.view, self.draft, self.view.p, self.draft.cue, self.source
        words = sorted(content)
        start, last = words[0], words[-1]
        held = [
            2 * (bisect_left(words, b) - bisect_left(words, a)) > size
            for (a, b), size in zip(self.spans, self.sizes, strict=True)
        ]
        """Whether it holds most words of each piece."""
        inside = list(itertools.compress(self.chance, held))
        outside = [(c, size) for c, size, yes in zip(self.chance, self.sizes, held, strict=True) if not yes]
        least, most = min(inside, default=0.0), max((c for c, _ in outside), default=0.0)
        lost = sum(size for c, size in outside if c >= SURE)
        """Words of likely pieces that it leaves out."""
        mine = self.path(held)
        alike = len(self.proposed & content) / max(1, len(self.proposed | content)) if self.proposals else -1.0
        quotes = len(content & view.quoted)
        _, end = view.sentences[view.sentence[last]]
        beside = start - cue if start > cue else cue - last
        numbers = (
            d.score,
            self.source_score,
            mine,
            mine - self.best,
            least,
            most,
            len(inside),
            len(content),
            alike,
            self.margin,
            lost,
            quotes / len(content),
            beside,
            p.skip_right(last + 1, end) == end,
            spans,
            len(self.proposals),
            end - last,
            p.quote[cue] >= 0,
            start > cue,
            p.paragraph[start] - p.paragraph[cue],
            p.paragraph[last] - p.paragraph[cue],
            p.paragraph[last] - p.paragraph[start],
            self.same_source == "yes",
            origin == "rule",
            max(self.chance),
            view.sentence[last] - view.sentence[start],
            view.sentence[start] - view.sentence[cue],
            sum(inside) / max(1, len(inside)),
        )
        row = (
            view.lemma[cue],
            p.pos[cue],
            bisect_right((-2.5, -1.5, -0.8, -0.2, 0.4, 1, 1.7, 2.5, 3.5), d.score),
            bisect_right((0.3, 0.45, 0.6, 0.75, 0.85, 0.92, 0.97), self.sure),
            bisect_right((-6, -4, -2.5, -1.6, -1, -0.6, -0.3, -0.1), mine),
            bisect_right((0.1, 0.3, 0.5, 0.7, 0.85, 0.95), least),
            bisect_right((0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7), most),
            min(spans, 5),
            "n" if not quotes else "q" if quotes == len(content) else "m",
            bisect_right((1, 2, 3, 5, 9, 20, 50), len(content)),
            view.rule(cue),
            self.same_source,
            bisect_right((0.3, 0.5, 0.7, 0.9, 0.999), alike) if self.proposals else -1,
            ("p" if p.paragraph[start] == p.paragraph[cue] else "o") + ("<" if start < cue else ">"),
            source.head < 0,
            view.kind[source.head] if source.head >= 0 else "",
            source.relation,
            min(len(inside), 6),
            min(len(self.proposals), 3),
            bisect_right((0, 2, 6), lost),
            origin,
            p.quote[cue] >= 0,
            bisect_right((0.3, 1, 2, 3, 5), self.margin),
            view.known(cue),
            bisect_right((0.05, 0.3, 0.7, 1.2, 1.8, 2.5, 4), self.best - mine),
            *ends(view, cue, content, start, last),
            view.cluster(cue),
        )
        return row, numbers


def ends(view: View, cue: int, content: frozenset[int], start: int, last: int) -> Row:
    """What a content begins and ends with, and what follows it in its sentence."""
    p = view.p
    _, end = view.sentences[view.sentence[last]]
    after = p.skip_right(last + 1, end)
    mark = next((p.lower[i] for i in range(last + 1, min(after + 1, end)) if p.gap[i] and p.quote[i] < 0), "")
    hangs = ""
    if after < end:
        h = p.head[after]
        hangs = p.dep[after] + ("c" if h == cue else "<" if h in content else ">" if h > after else "-")
    tail = last
    while (h := p.head[tail]) != tail and h in content and p.right[h] <= last and p.left[h] > start:
        tail = h
    beside = start - cue if start > cue else cue - last
    return (
        view.word[start],
        mark + " " + view.word[after] if after < end else mark,
        hangs,
        p.dep[tail],
        p.pos[last],
        bisect_right((1, 2, 3, 5, 9), beside) if start > cue else -bisect_right((1, 2, 3, 5, 9), beside),
        bisect_right((2, 3, 5, 9, 17), end - last),
    )


def settle(view: View, found: Sequence[Option], right: NDArray[np.float64], exact: NDArray[np.float64]) -> list[int]:
    """Numbers of the options to keep, in order of their words: best first, each if its cue and its words are still free.

    Of the options of one cue that is best whose boundaries are likeliest; between cues the likelier statement wins.
    """
    best: dict[int, int] = {}
    for k, option in enumerate(found):
        other = best.get(option.cue)
        if other is None or right[k] + exact[k] > right[other] + exact[other]:
            best[option.cue] = k
    word = bytes(map(operator.not_, view.p.gap))
    taken, cue = bytearray(view.n), bytearray(view.n)
    kept = []
    for k in sorted(best.values(), key=lambda k: (-right[k], found[k].cue)):
        spans = found[k].content
        if taken[found[k].cue] or any(1 in taken[a:b] or 1 in cue[a:b] for a, b in spans):
            continue
        cue[found[k].cue] = word[found[k].cue]
        for a, b in spans:
            taken[a:b] = word[a:b]
        kept.append(k)
    return sorted(kept, key=lambda k: (found[k].content, found[k].cue))


# --- decision -------------------------------------------------------------------------------------------------------------

FIELDS = {
    "cue": (parts.CUE_FIELDS, parts.CUE_TEMPLATES),
    "source": (parts.SOURCE_FIELDS, parts.SOURCE_TEMPLATES),
    "piece": (parts.PIECE_FIELDS, parts.PIECE_TEMPLATES),
    "pair": (parts.PAIR_FIELDS, parts.PAIR_TEMPLATES),
    "right": (OPTION_FIELDS, OPTION_TEMPLATES),
    "exact": (OPTION_FIELDS, OPTION_TEMPLATES),
    "saying": (OPTION_FIELDS, SAYING_TEMPLATES),
}
"""Fields and templates of every model by its name."""

WORTH_A_LOOK = -1.2
"""Log-odds of a cue (1 in 4) under which its source and content are not looked at: 1 in 600 of what is published, at -2.2."""

LIKELY = -0.4
"""Log-odds of a cue from which it counts as a competitor for the pieces around it."""


class Weights(NamedTuple):
    """Everything learned."""

    models: dict[str, Model]
    trees: dict[str, Trees]
    """What has the last word on `right` and `exact`."""
    clusters: Clusters
    lexicon: frozenset[str]
    """Verbs, and other words as `lemma|part of speech`, that were cues in the training data."""


class Decision(NamedTuple):
    """A statement found."""

    option: Option
    confidence: float
    """Chance that content and source are right."""
    saying: float
    """Chance that, being right, it reports something said or written, not a belief, a plan or an attitude."""


@functools.cache
def weights() -> Weights:
    """The weights in `pipeline/data`, read once per process."""
    data = resources.files("pipeline").joinpath("data")
    head = json.loads(data.joinpath("attribution.json").read_text(encoding="utf-8"))
    with data.joinpath("attribution.npz").open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        clusters = Clusters(arrays["clusters"].astype(np.float32))
        trees = {name: Trees({f: arrays[f"{name}_{f}"] for f in TREE_FIELDS}) for name in ("right", "exact")}
        models = {
            name: Model(
                *FIELDS[name],
                head["models"][name]["values"],
                np.cumsum(arrays[f"{name}_steps"], dtype=np.uint64),
                arrays[f"{name}_weights"].astype(np.float32),
                head["models"][name]["bias"],
            )
            for name in FIELDS
        }
    return Weights(models, trees, clusters, frozenset(head["lexicon"]))


def log_shares(scores: NDArray[np.float64], sizes: Sizes) -> list[NDArray[np.float64]]:
    """Scores of groups laid end to end → per group the log of each one's share of the probability."""
    starts = np.cumsum(sizes) - sizes
    shifted = scores - np.repeat(np.maximum.reduceat(scores, starts), sizes)
    shares = shifted - np.repeat(np.log(np.add.reduceat(np.exp(shifted), starts)), sizes)
    return apart(shares, sizes)


def draft(view: View, learned: Weights) -> list[Draft]:
    """Every cue worth a look, with what the models say of its sources and its pieces."""
    heads = cues(view, learned.lexicon)
    scores = learned.models["cue"].score([cue_row(view, i) for i in heads]).tolist()
    looked = [(i, s) for i, s in zip(heads, scores, strict=True) if s >= WORTH_A_LOOK]
    if not looked:
        return []
    active = [i for i, s in looked if s >= LIKELY]
    candidates = [sources(view, i) for i, _ in looked]
    source_scores = log_shares(
        learned.models["source"].score(
            [row for (i, _), c in zip(looked, candidates, strict=True) for row in source_rows(view, i, c)]
        ),
        [len(c) for c in candidates],
    )
    spans, singles, pairs = [], [], []
    for (i, _), c, s in zip(looked, candidates, source_scores, strict=True):
        frame, around = Frame(view, i), pieces(view, i)
        source = span_of(view, c[int(s.argmax())].head)
        spans.append(around)
        singles += piece_rows(view, frame, around, source, active)
        pairs += pair_rows(view, frame, around, source)
    sizes = [len(around) for around in spans]
    single, pair = learned.models["piece"].score(singles), learned.models["pair"].score(pairs)
    chain = marginals(single, pair, sizes)
    return [
        Draft(*what)
        for what in zip(
            (i for i, _ in looked),
            (s for _, s in looked),
            candidates,
            source_scores,
            spans,
            apart(single, sizes),
            apart(pair, sizes),
            apart(chain.chance, sizes),
            chain.total.tolist(),
            strict=True,
        )
    ]


def span_of(view: View, head: int) -> Span:
    """Words of a source, none for nobody (-1)."""
    return noun_phrase(view.p, head) if head >= 0 else (0, 0)


def decide(p: Parse, proposals: Sequence[Proposal], learned: Weights | None = None) -> list[Decision]:
    """The statements of an article, in order, that share no words; the caller chooses how sure he wants to be.

    `learned` are other weights than those in `pipeline/data`.
    """
    learned = learned or weights()
    view = View(p, proposals, learned.clusters)
    found = options(view, draft(view, learned))
    if not found:
        return []
    rows = [option.row for option in found]
    logits = {name: learned.models[name].score(rows) for name in ("right", "exact", "saying")}
    numbers = stacked(found, logits)
    right, exact = sigmoid(learned.trees["right"].score(numbers)), np.zeros(len(found))
    ways = Counter(option.cue for option in found)
    several = np.array(
        [ways[option.cue] > 1 for option in found]
    )  # boundaries are compared between readings of one cue
    exact[several] = sigmoid(learned.trees["exact"].score(numbers[several]))
    return choose(view, found, right, exact, sigmoid(logits["saying"]))


def stacked(found: Sequence[Option], logits: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float32]:
    """What the trees see of each option, by `NUMBERS`."""
    numbers = np.array([option.numbers for option in found], dtype=np.float32)
    return np.column_stack([numbers, *(logits[name].astype(np.float32) for name in ("right", "exact", "saying"))])


def choose(
    view: View,
    found: Sequence[Option],
    right: NDArray[np.float64],
    exact: NDArray[np.float64],
    saying: NDArray[np.float64],
) -> list[Decision]:
    """The options to keep, with what the models say of them."""
    return [Decision(found[k], float(right[k]), float(saying[k])) for k in settle(view, found, right, exact)]
