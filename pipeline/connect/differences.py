"""How the words of one utterance differ between two reports, as a reader would mark it."""

import difflib
import re
from collections.abc import Sequence

from pipeline.connect import words
from pipeline.connect.likeness import FUNCTION_WORDS, LONGEST

PIECE = re.compile(rf"{words.WORD.pattern}(?:-(?:{words.WORD.pattern}))*|[$€£%]")
"""Words as a reader marks them: a hyphenated word is one, a currency or percent sign belongs to the number's change."""


MOVE = 3
"""Words around which others may move within one change: `arms transfer`, `transfer of arms`."""


def changes(a: str, b: str) -> list[dict[str, str | None]]:
    """Word-level differences from `a` to `b`, in reading order; letter case and punctuation apart.

    Runs separated by a single common function word, or by few words around which others moved, are one change, as a
    reader would mark them.
    """
    cut = [list(PIECE.finditer(text)) for text in (a, b)]
    keys = [[words.fold(match.group()) for match in side] for side in cut]
    # The library's shortcut for long texts keeps a speech that repeats itself from taking hours.
    matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=min(map(len, keys)) > LONGEST)
    runs: list[list[int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if runs:
            last = runs[-1]
            between = keys[0][last[1] : i1]
            moved = {*keys[0][last[0] : last[1]]} & {*keys[1][j1:j2]} | {*keys[1][last[2] : last[3]]} & {
                *keys[0][i1:i2]
            }
            if (len(between) == 1 and between[0] in FUNCTION_WORDS) or (len(between) <= MOVE and moved):
                last[1], last[3] = i2, j2
                continue
        runs.append([i1, i2, j1, j2])
    found = []
    for i1, i2, j1, j2 in runs:
        old, new = _slice(a, cut[0], i1, i2), _slice(b, cut[1], j1, j2)
        op = "replace" if old and new else "delete" if old else "insert"
        found.append({"op": op, "a_text": old, "b_text": new})
    return found


def _slice(text: str, pieces: Sequence[re.Match[str]], start: int, end: int) -> str | None:
    return text[pieces[start].start() : pieces[end - 1].end()] if end > start else None
