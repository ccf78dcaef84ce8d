"""What a quoted run looks like: a title, speech, running on into a reporting clause. Nothing about parses of clauses."""

from pipeline.cues import lexicon
from pipeline.statements.parse import Parse
from pipeline.statements.sources import TENSED, Range

CONJUNCTIONS = frozenset(("and", "but", "while", "though", "although", "however", "or", "whereas"))


def quoted_in(p: Parse, a: int, b: int) -> list[Range]:
    """Quoted runs that begin or lie in a range of tokens."""
    found = set(p.quote[a:b])
    return [p.runs[q] for q in sorted(found) if q >= 0] if found != {-1} else []


def is_title(p: Parse, run: Range) -> bool:
    """Tell a name in quotation marks (“Morning Edition”): capitals, and no mark at its end but a full stop behind a long one."""
    words = [p.text[p.start[i] : p.end[i]] for i in range(*run) if not p.gap[i]]
    stop = p.lower[run[1] - 1]
    whose = p.lower[p.before[run[0]]] in ("'s", "’s")  # on Nova's “Face the News.”
    named = (whose or len(words) > LEAST_TITLED) and all(word[0].isupper() or len(word) < LONG for word in words)
    shouted = all(word.isupper() for word in words)  # wrote: “STOP THE COUNT NOW.”
    if not words or len(words) > 7 or stop in ("?", "!") or (stop == "." and (shouted or not named)):
        return False  # a show called “The Face of Medicine.” has a full stop in its name
    first, last = words[0][0], words[-1][0]
    return (first.isupper() and (last.isupper() or last.isdigit())) or (
        first.isdigit() and last.isupper()
    )  # “60 Minutes”


LONG = 4
"""Letters of a word that has a capital in a title."""

LEAST_TITLED = 3
"""Words of a title with a full stop in it, which as few may be the beginning of a sentence."""


def is_speech(p: Parse, q: int) -> bool:
    """Whether a quotation behind a comma or colon is speech by its looks: a capital, a few words, the end of a sentence."""
    a, b = p.runs[q]
    quotation = p.quotations[q]
    words = sum(not p.gap[i] for i in range(a, b))
    apart = p.lower[a - 1] in (",", ":") or (a > 1 and p.lower[a - 2] in (",", ":"))
    ends = p.text[quotation.start : quotation.end].rstrip()[-1:] in (".", "!", "?", "…", ",")
    return words >= 3 and apart and ends and p.text[p.start[a]].isupper()


def is_whole(p: Parse, q: int) -> bool:
    """Whether a quotation ends in the mark that ends a sentence."""
    quotation = p.quotations[q]
    return p.text[quotation.start : quotation.end].rstrip()[-1:] in (".", "!", "?", "…")


def opens_sentence(p: Parse, q: int) -> bool:
    """Whether a quotation begins its sentence or its paragraph, or follows another quotation or a colon."""
    i = p.runs[q][0] - 1
    while i >= 0 and p.gap[i] and p.paragraph[i] == p.paragraph[i + 1] and not any(c in ".!?…:" for c in p.lower[i]):
        i -= 1
    return i < 0 or p.gap[i] or p.quote[i] >= 0 or p.last[i] <= p.runs[q][0]


def behind_abbreviation(p: Parse, q: int) -> bool:
    """Whether a quotation begins a sentence that the parser joined to the one before: wrote a post on X. | “We won,” she said."""
    a, b = p.runs[q]
    i = p.before[a]
    if i < 0 or p.quote[i] >= 0 or p.paragraph[i] != p.paragraph[a]:
        return False
    stop = p.lower[i].endswith(".") and p.text[p.end[i] : p.quotations[q].start].strip("\"“„«'‘`") == " "
    return stop and p.text[p.start[a]].isupper() and sum(not p.gap[k] for k in range(a, b)) > 2 and runs_on(p, q)


def after_full_stop(p: Parse, i: int) -> bool:
    """Whether a full stop, and nothing else but marks, stands before a token."""
    k = i - 1
    while k >= 0 and p.gap[k] and p.paragraph[k] == p.paragraph[i]:
        if any(c in ".!?…" for c in p.lower[k]):
            return True
        k -= 1
    return False


def opens_paragraph(p: Parse, a: int) -> bool:
    """Whether no word of its paragraph stands before a token."""
    i = p.before[a]
    return i < 0 or p.paragraph[i] != p.paragraph[a]


def runs_on(p: Parse, q: int) -> bool:
    """Whether a quotation ends as one that its reporting clause follows: comma, question mark, dash."""
    quotation = p.quotations[q]
    last = p.text[quotation.start : quotation.end].rstrip()[-1:]
    return last in ",?!-–—…" or p.text[quotation.end : quotation.end + 3].strip("\"'”’» ")[:1] in (",", "—", "–")


def reported_behind(p: Parse, q: int) -> bool:
    """Whether a reporting clause follows a quotation that ends in a comma: “…,” she wrote."""
    if not runs_on(p, q):
        return False
    end = p.runs[q][1]
    last = p.last[end - 1]
    i = p.skip_right(end, last)
    for k in range(i, min(i + 7, last)):
        if p.gap[k] or p.quote[k] >= 0 or p.lower[k] in CONJUNCTIONS:
            return False
        if p.pos[k] == "VERB":
            return p.tag[k] in TENSED and p.lemma[k] in lexicon("verb")
    return False


def signed(p: Parse, q: int) -> bool:
    """Whether a dash and a name stand right behind a quotation: “…” — Ada Holt."""
    behind = p.text[p.quotations[q].end : p.quotations[q].end + 8].lstrip("\"'”’»").lstrip()
    return behind[:1] in ("—", "―", "–", "-") and behind[1:].lstrip()[:1].isupper()


def within_brackets(p: Parse, v: int) -> Range:
    """The sentence of a verb, or the part of it in the round brackets that the verb stands in."""
    first, last = p.first[v], p.last[v]
    for i in range(v, first - 1, -1):
        if p.lower[i] == ")":
            break
        if p.lower[i] == "(":
            end = next((k for k in range(v, last) if p.lower[k] == ")"), last)
            return i + 1, end
    return first, last
