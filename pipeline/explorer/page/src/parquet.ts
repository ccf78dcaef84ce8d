// Answers from the release's Parquet files, read here in the browser: for a release on a disk or on any static web server.
// The questions are those of `../../questions.py`; a test asks both the same.
import { decompress } from "fzstd";
import { type AsyncBuffer, parquetReadObjects } from "hyparquet";
import { type Actor, type Answers, type Article, type Ask, type Asked, type Conflict, type Facet, type Group, PAGE_ROWS, type Statement } from "./rows";
import { fold, matcher } from "./words";

/** Bytes of a file of the release, by its path in the release folder. */
export type Files = (path: string) => Promise<ArrayBuffer>;

export const overHttp: Files = async (path) => {
  const response = await fetch(`../${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
};

interface Mention {
  article_id: string;
  actor_id: string;
  start_char: number;
  end_char: number;
  role: string | null;
}

const MOST_FACETS = 200;

const days = new Map<number, string>();
function isoDay(sinceEpoch: number): string {
  let day = days.get(sinceEpoch);
  if (!day) days.set(sinceEpoch, (day = new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10)));
  return day;
}

const compressors = { ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)) };

function reader(files: Files) {
  const bytes = new Map<string, Promise<AsyncBuffer>>();
  const rows = new Map<string, Promise<unknown[]>>();
  return <Row>(table: string, columns: (keyof Row & string)[]): Promise<Row[]> => {
    const path = `${table}.parquet`;
    if (!bytes.has(path)) bytes.set(path, files(path));
    const key = `${path} ${columns}`;
    if (!rows.has(key)) {
      rows.set(
        key,
        bytes.get(path)!.then((file) => parquetReadObjects({ file, columns, compressors, parsers: { dateFromDays: isoDay } })),
      );
    }
    return rows.get(key) as Promise<Row[]>;
  };
}

const by = <Row, Key>(rows: Row[], key: (row: Row) => Key): Map<Key, Row> => new Map(rows.map((row) => [key(row), row]));

function listed<Row, Key>(rows: Row[], key: (row: Row) => Key): Map<Key, Row[]> {
  const lists = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = lists.get(key(row));
    if (list) list.push(row);
    else lists.set(key(row), [row]);
  }
  return lists;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Order by these keys, one after the other; null is last whichever the direction. */
function order<Row>(...keys: [(row: Row) => string | number | null, ("old" | "new")?][]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const [key, direction = "old"] of keys) {
      const [x, y] = [key(a), key(b)];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? 1 : -1;
      return x < y === (direction === "old") ? -1 : 1;
    }
    return 0;
  };
}

const page = <Row>(rows: Row[], asked: Asked): Row[] => {
  const offset = Number(asked.offset ?? 0);
  return rows.slice(offset, offset + PAGE_ROWS);
};

export async function answers(files: Files): Promise<Ask> {
  const read = reader(files);
  const [plain, articleRows, actorRows, groupRows] = await Promise.all([
    read<Statement>("statements", [
      "statement_id", "article_id", "start_char", "end_char", "wording", "segments", "kind", "speaker_ids", "speaker_text",
      "speaker_start_char", "speaker_end_char", "speaker_form", "speaker_named", "speaker_affiliation_id", "cue_text",
      "cue_start_char", "cue_end_char", "speech_act", "negated", "addressee_text", "said_day_first", "said_day_last",
      "said_date_id", "group_id", "confidence",
    ]),
    read<Article>("articles", ["article_id", "title", "url", "outlet", "authors", "published_day", "published_basis", "license"]),
    read<Actor>("actors", [
      "actor_id", "name", "kind", "role", "affiliation_id", "country_code", "wikidata_id", "aliases", "article_count",
      "mention_count", "statement_count", "first_seen_day", "last_seen_day",
    ]),
    read<Group>("statement_groups", ["group_id", "speaker_id", "text", "article_count", "variant_count", "first_published_day"]),
  ]);
  const articles = by(articleRows, (row) => row.article_id);
  const actors = by(actorRows, (row) => row.actor_id);
  const groups = by(groupRows, (row) => row.group_id);
  const name = (id: string | null): string | null => (id === null ? null : (actors.get(id)?.name ?? null));
  const articleOrder: Parameters<typeof order<Statement>> = [
    [(row) => row.article_id],
    [(row) => row.start_char],
    [(row) => row.end_char],
    [(row) => row.statement_id],
  ];
  for (const row of plain) {
    const article = articles.get(row.article_id)!;
    const group = row.group_id === null ? undefined : groups.get(row.group_id);
    Object.assign(row, {
      speaker_names: row.speaker_ids.map(name),
      affiliation_name: name(row.speaker_affiliation_id),
      day: row.said_day_first ?? article.published_day,
      outlet: article.outlet,
      published_day: article.published_day,
      title: article.title,
      url: article.url,
      group_articles: group?.article_count ?? null,
      group_variants: group?.variant_count ?? null,
    });
  }
  const statements = plain.sort(order<Statement>([(row) => row.day, "new"], ...articleOrder));
  const byId = once(() => by(statements, (row) => row.statement_id));
  const byArticle = once(() => listed(statements, (row) => row.article_id));
  const byGroup = once(() => listed(statements, (row) => row.group_id));
  const folded = new WeakMap<object, string>();
  const mentions = once(() =>
    read<Mention>("mentions", ["article_id", "actor_id", "start_char", "end_char", "role"]).then((rows) => listed(rows, (row) => row.actor_id)),
  );
  const texts = once(() => read<{ article_id: string; text: string | null }>("articles", ["article_id", "text"]).then((rows) => by(rows, (row) => row.article_id)));
  const figures = once(() =>
    read<Answers["figures"] & { article_id: string }>("figures", [
      "figure_id", "article_id", "start_char", "end_char", "text", "kind", "value", "value_low", "value_high", "qualifier",
      "unit", "counted_text", "statement_id",
    ]).then((rows) => listed(rows.sort(order([(row) => row.start_char], [(row) => row.end_char], [(row) => row.figure_id])), (row) => row.article_id)),
  );
  const dates = once(() =>
    read<Answers["dates"] & { article_id: string }>("dates", [
      "date_id", "article_id", "start_char", "end_char", "text", "kind", "value", "first_day", "last_day", "basis", "statement_id",
    ]).then((rows) => listed(rows.sort(order([(row) => row.start_char], [(row) => row.end_char], [(row) => row.date_id])), (row) => row.article_id)),
  );
  const conflicts = once(() =>
    files("explorer/figure_conflicts.json").then((bytes) =>
      [...listed(JSON.parse(new TextDecoder().decode(bytes)) as Conflict[], (row) => row.group_id).values()],
    ),
  );

  const matching = <Row extends object>(words: string | undefined, text: (row: Row) => string): ((row: Row) => boolean) => {
    if (!words) return () => true;
    const matches = matcher(words);
    return (row) => {
      let plainText = folded.get(row);
      if (plainText === undefined) folded.set(row, (plainText = fold(text(row))));
      return matches(plainText);
    };
  };

  async function about(actor: string): Promise<(row: Statement) => boolean> {
    const places = listed((await mentions()).get(actor) ?? [], (row) => row.article_id);
    return (row) =>
      !row.speaker_ids.includes(actor) &&
      (places.get(row.article_id) ?? []).some((m) => m.start_char >= row.start_char && m.end_char <= row.end_char);
  }

  async function chosen(asked: Asked): Promise<Statement[]> {
    const { id, article, group, actor, body, outlet, from, to, kind, act, source } = asked;
    let rows = statements;
    if (article) rows = byArticle().get(article) ?? [];
    if (group) rows = byGroup().get(group) ?? [];
    if (id) rows = [byId().get(id)].filter((row) => row !== undefined);
    const tests: ((row: Statement) => boolean)[] = [];
    if (article) tests.push((row) => row.article_id === article);
    if (group) tests.push((row) => row.group_id === group);
    if (actor) tests.push((row) => row.speaker_ids.includes(actor));
    if (body) tests.push((row) => row.speaker_affiliation_id === body);
    if (outlet) tests.push((row) => row.outlet === outlet);
    if (from) tests.push((row) => row.day !== null && row.day >= from);
    if (to) tests.push((row) => row.day !== null && row.day <= to);
    if (kind) tests.push((row) => row.kind === kind);
    if (act) tests.push((row) => row.speech_act === act);
    if (source) tests.push((row) => sourceOf(row) === source);
    if (asked.about) tests.push(await about(asked.about));
    tests.push(matching(asked.q, (row: Statement) => row.wording));
    return rows.filter((row) => tests.every((test) => test(row)));
  }

  const answer: { [Q in keyof Answers]: (asked: Asked) => Promise<Answers[Q][]> | Answers[Q][] } = {
    release: () => {
      const published = articleRows.map((row) => row.published_day).filter((day) => day !== null).sort();
      return [
        {
          articles: articleRows.length,
          statements: statements.length,
          speakers: actorRows.filter((row) => row.statement_count > 0).length,
          outlets: new Set(articleRows.map((row) => row.outlet).filter((outlet) => outlet !== null)).size,
          first_day: published[0] ?? null,
          last_day: published.at(-1) ?? null,
        },
      ];
    },
    statements: async (asked) => {
      const rows = await chosen(asked);
      if (asked.order === "text") return rows.sort(order(...articleOrder));
      return page(asked.order === "old" ? rows.sort(order([(row) => row.day], ...articleOrder)) : rows, asked);
    },
    facets: async (asked) => {
      const rows = await chosen(asked);
      const counts = new Map<Facet["facet"], Map<string, number>>();
      const add = (facet: Facet["facet"], value: string | null) => {
        if (value === null) return;
        if (!counts.has(facet)) counts.set(facet, new Map());
        const values = counts.get(facet)!;
        values.set(value, (values.get(value) ?? 0) + 1);
      };
      for (const row of rows) {
        add("kind", row.kind);
        add("act", row.speech_act);
        add("source", sourceOf(row));
        add("outlet", row.outlet);
        add("day", row.day);
        for (const id of row.speaker_ids) add("actor", id);
      }
      const facets: Facet[] = [{ facet: "total", value: "", n: rows.length, label: "" }];
      for (const [facet, values] of counts) {
        const all = [...values]
          .map(([value, n]) => ({ facet, value, n, label: facet === "actor" ? (name(value) ?? value) : value }))
          .sort(order<Facet>([(row) => row.n, "new"], [(row) => row.value]));
        facets.push(...(facet === "day" ? all : all.slice(0, MOST_FACETS)));
      }
      return facets.sort(order<Facet>([(row) => row.facet]));
    },
    spread: async (asked) => {
      const cells = new Map<string, Answers["spread"]>();
      for (const { day, outlet } of await chosen(asked)) {
        if (day === null) continue;
        const key = `${day} ${outlet}`;
        const cell = cells.get(key);
        if (cell) cell.n += 1;
        else cells.set(key, { day, outlet, n: 1 });
      }
      return [...cells.values()].sort(order([(row) => row.day], [(row) => row.outlet]));
    },
    actors: (asked) => {
      const matches = matching(asked.q, (row: Actor) => [row.name, ...row.aliases].join(" / "));
      const rows = actorRows
        .filter((row) => !asked.id || row.actor_id === asked.id)
        .filter((row) => !asked.body || row.affiliation_id === asked.body)
        .filter((row) => !asked.kind || row.kind === asked.kind)
        .filter(matches)
        .map((row) => ({ ...row, affiliation_name: name(row.affiliation_id) }));
      return page(rows.sort(order([(row) => row.statement_count, "new"], [(row) => row.mention_count, "new"], [(row) => row.actor_id])), asked);
    },
    roles: async ({ id = "" }) => {
      const printed = listed(((await mentions()).get(id) ?? []).filter((row) => row.role !== null), (row) => row.role!);
      return [...printed]
        .map(([role, rows]) => ({ role, n: new Set(rows.map((row) => row.article_id)).size }))
        .sort(order([(row) => row.n, "new"], [(row) => row.role]));
    },
    article: async ({ id = "" }) => {
      const row = articles.get(id);
      return row ? [{ ...row, text: (await texts()).get(id)!.text }] : [];
    },
    figures: async ({ article = "" }) => (await figures()).get(article)?.map(({ article_id: _, ...row }) => row) ?? [],
    dates: async ({ article = "" }) => (await dates()).get(article)?.map(({ article_id: _, ...row }) => row) ?? [],
    groups: (asked) => {
      const rows = groupRows
        .filter((row) => !asked.id || row.group_id === asked.id)
        .filter((row) => !asked.actor || row.speaker_id === asked.actor)
        .filter(matching(asked.q, (row: Group) => row.text))
        .map((row) => ({ ...row, speaker_name: name(row.speaker_id) }));
      return page(rows.sort(order([(row) => row.variant_count, "new"], [(row) => row.article_count, "new"], [(row) => row.group_id])), asked);
    },
    conflicts: async (asked) => page(await conflicts(), asked).flat(),
  };
  return async (question, asked = {}) => answer[question](asked);
}

function sourceOf(row: Statement): string {
  if (row.speaker_named) return "named";
  return row.speaker_form === "none" ? "none" : "unnamed";
}
