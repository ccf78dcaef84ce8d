"""A large release made by arithmetic, for measuring what reads one: articles of a hundred outlets, statements in them.

python -m tests.generated FOLDER STATEMENTS
"""

import datetime
import random
import sys
from pathlib import Path

import pyarrow as pa

from pipeline.publish import release
from schemas import TABLES

PER_ARTICLE = 10
WORDS = (
    "the harbour board council minister ship inspection radar warning before after report families crew water dam river "
    "budget vote court strike school hospital price winter bridge promise nobody every people island capital".split()
)
ACTS = ("state", "state", "state", "state", "claim", "deny", "confirm", "warn", "promise", "demand")


def tables(statements: int, seed: int = 1) -> dict[str, pa.Table]:
    """Every published table, with this many statements, a tenth as many articles and a twentieth as many actors."""
    chance = random.Random(seed)
    first_day = datetime.date(2024, 1, 1)
    rows: dict[str, list[dict[str, object]]] = {model.table_name(): [] for model in TABLES}
    actors = [f"person/p-{number}" for number in range(max(2, statements // 20))]
    said = dict.fromkeys(actors, 0)
    groups: dict[str, list[str]] = {}
    for number in range(statements // PER_ARTICLE):
        article = f"a{number:016x}"
        text, mine = "", []
        for place in range(PER_ARTICLE):
            actor = actors[int(len(actors) * chance.random() ** 3)]
            said[actor] += 1
            speaker = f"Person {actor.rsplit('-')[-1]}"
            content = " ".join(chance.choices(WORDS, k=chance.randint(6, 24))) + f" {chance.randint(2, 900)} boats"
            lead = f"{speaker} said that "
            start = len(text) + len(lead)
            group = f"g{chance.randrange(max(1, statements // 20)):016x}" if chance.random() < 0.2 else None
            statement = f"s{number:012x}{place:04x}"
            if group:
                groups.setdefault(group, []).append(statement)
            mine.append(
                {
                    "statement_id": statement,
                    "article_id": article,
                    "start_char": start,
                    "end_char": start + len(content),
                    "text": content,
                    "segments": [{"start_char": start, "end_char": start + len(content)}],
                    "wording": content,
                    "kind": chance.choice(("direct", "indirect", "mixed")),
                    "speaker_id": actor,
                    "speaker_ids": [actor],
                    "speaker_text": speaker,
                    "speaker_start_char": len(text),
                    "speaker_end_char": len(text) + len(speaker),
                    "speaker_form": "name",
                    "speaker_named": True,
                    "cue_text": "said",
                    "cue_lemma": "say",
                    "cue_start_char": len(text) + len(speaker) + 1,
                    "cue_end_char": len(text) + len(speaker) + 5,
                    "speech_act": chance.choice(ACTS),
                    "negated": False,
                    "group_id": group,
                    "confidence": chance.random(),
                }
            )
            rows["mentions"].append(
                {
                    "mention_id": f"m{number:012x}{place:04x}",
                    "article_id": article,
                    "start_char": len(text),
                    "end_char": len(text) + len(speaker),
                    "text": speaker,
                    "actor_id": actor,
                    "form": "name",
                }
            )
            figure = content.split()[-2]
            at = start + len(content) - len(figure) - len(" boats")
            rows["figures"].append(
                {
                    "figure_id": f"f{number:012x}{place:04x}",
                    "article_id": article,
                    "start_char": at,
                    "end_char": at + len(figure),
                    "text": figure,
                    "kind": "count",
                    "value": float(figure),
                    "value_low": float(figure),
                    "value_high": float(figure),
                    "qualifier": "exact",
                    "counted": "boat",
                    "counted_text": "boats",
                    "counted_start_char": at + len(figure) + 1,
                    "counted_end_char": at + len(figure) + 6,
                    "statement_id": statement,
                    "source_id": actor,
                    "confidence": 0.9,
                }
            )
            text += lead + content + ".\n\n" + " ".join(chance.choices(WORDS, k=30)) + ".\n\n"
        rows["statements"] += mine
        rows["articles"].append(
            {
                "article_id": article,
                "title": " ".join(chance.choices(WORDS, k=6)),
                "text": text.strip(),
                "outlet": f"Outlet {int(100 * chance.random() ** 2)}",
                "authors": [],
                "language": "en",
                "published_day": first_day + datetime.timedelta(days=chance.randrange(900)),
                "published_basis": "metadata",
                "source_file": f"{number}.txt",
                "source_sha256": "0" * 64,
                "source_format": "text",
                "word_count": len(text.split()),
                "story_id": f"s{number:016x}",
            }
        )
    owner = {row["statement_id"]: row for row in rows["statements"]}
    for group, members in groups.items():
        if len(members) < 2:
            owner[members[0]]["group_id"] = None
            continue
        rows["statement_groups"].append(
            {
                "group_id": group,
                "speaker_id": owner[members[0]]["speaker_id"],
                "text": owner[members[0]]["text"],
                "article_count": len(members),
                "variant_count": len(members),
                "first_published_day": first_day,
            }
        )
        for other in members[1:]:
            rows["alignments"].append(
                {
                    "alignment_id": f"al{len(rows['alignments']):014x}",
                    "group_id": group,
                    "statement_id_a": members[0],
                    "statement_id_b": other,
                    "relation": "reworded",
                    "similarity": 0.5,
                    "changes": [],
                    "confidence": 0.9,
                }
            )
    rows["actors"] = [
        {
            "actor_id": actor,
            "name": f"Person {actor.rsplit('-')[-1]}",
            "kind": "person",
            "aliases": [f"Person {actor.rsplit('-')[-1]}"],
            "article_count": said[actor],
            "mention_count": said[actor],
            "statement_count": said[actor],
        }
        for actor in actors
    ]
    return {model.table_name(): model.from_rows(rows[model.table_name()]) for model in TABLES}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    print(release.publish(release.stage(tables(int(sys.argv[2])), folder / ".staging-generated"), folder))
