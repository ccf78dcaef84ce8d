// A statement where it was read: the article with content, speaker, cue, figures and dates marked, and what is known of it.
import { type Child, count, day, h, number, outward, period, unseen } from "../dom";
import { ACTS, heading, KINDS, nothing, saying, speaker, type View, wording } from "../parts";
import { to } from "../route";
import type { Answers, Article, Ask, Statement, TimeExpression } from "../rows";
import { CodePoints } from "../words";

type Mark = "content" | "speaker" | "cue" | "figure" | "date" | "other";

interface Marked {
  mark: Mark;
  start_char: number;
  end_char: number;
}

const LEGEND: [Exclude<Mark, "other">, string][] = [
  ["content", "What was said"],
  ["speaker", "Speaker"],
  ["cue", "Reporting word"],
  ["figure", "Figure"],
  ["date", "Date"],
];

const NEARBY = 2; // paragraphs shown before and after the statement's own until the whole article is asked for

const BASES: Record<string, string> = {
  explicit: "stated in full",
  published: "counted from the day of publication",
  text: "counted from another date in the text",
  unanchored: "no calendar day is settled",
};

const FORMS: Record<string, string> = {
  name: "by name",
  nominal: "by a description",
  pronoun: "by a pronoun",
  implicit: "carried over from the quotation before",
  none: "not at all",
};

export async function statement(ask: Ask, id: string): Promise<View> {
  const [row] = await ask("statements", { id });
  if (!row) return { title: "No such statement", content: [heading("No such statement"), nothing("This release has no statement with this address.")] };
  const article = row.article_id;
  const [[source], figures, dates, all, same] = await Promise.all([
    ask("article", { id: article }),
    ask("figures", { article }),
    ask("dates", { article }),
    ask("statements", { article, order: "text" }),
    row.group_id ? ask("statements", { group: row.group_id, order: "text" }) : Promise.resolve([]),
  ]);
  const said = dates.find((date) => date.date_id === row.said_date_id);
  const who = row.speaker_names.join(" and ") || row.speaker_text || "Source not given";
  return {
    title: `${who}: ${row.wording.slice(0, 60)}`,
    content: [
      h("p", { class: "kicker" }, "Statement", row.day ? [" · ", day(row.day)] : null, row.outlet ? [" · ", h("bdi", {}, row.outlet)] : null),
      heading(speaker(row), " ", saying(row)),
      h("blockquote", { class: "lede" }, wording(row)),
      h(
        "div",
        { class: "columns reading" },
        clipping(source!, row, figures, dates, all),
        h(
          "aside",
          { class: "facts", "aria-label": "What was read" },
          facts(row, said, source!.text),
          inside(row, figures, dates),
          elsewhere(row, same),
          inArticle(row, all),
        ),
      ),
    ],
  };
}

function clipping(article: Article, row: Statement, figures: Answers["figures"][], dates: TimeExpression[], all: Statement[]): HTMLElement {
  const head = [
    h("p", { class: "masthead" }, h("bdi", {}, article.outlet ?? "Outlet unknown")),
    h("h2", {}, h("bdi", {}, article.title ?? "Without a headline")),
    h(
      "p",
      { class: "quiet" },
      article.authors.length ? [h("bdi", {}, article.authors.join(", ")), " · "] : null,
      article.published_day ? day(article.published_day) : "Day unknown",
      article.url ? [" · ", outward(article.url, "Read it there", unseen(" (opens another site)"))] : null,
    ),
  ];
  if (article.text === null) {
    return h(
      "article",
      { class: "clipping" },
      head,
      h("p", { class: "withheld" }, "The licence of this article does not allow its text to be published here. These are the words of the statement:"),
      h("p", { class: "prose" }, h("span", { class: "m content" }, row.wording)),
    );
  }
  const marks: Marked[] = [
    ...all.filter((other) => other.statement_id !== row.statement_id).flatMap((other) => other.segments.map((part) => ({ mark: "other" as const, ...part }))),
    ...row.segments.map((part) => ({ mark: "content" as const, ...part })),
    ...figures.map((part) => ({ mark: "figure" as const, ...part })),
    ...dates.map((part) => ({ mark: "date" as const, ...part })),
  ];
  if (row.speaker_start_char !== null) marks.push({ mark: "speaker", start_char: row.speaker_start_char, end_char: row.speaker_end_char! });
  if (row.cue_start_char !== null) marks.push({ mark: "cue", start_char: row.cue_start_char, end_char: row.cue_end_char! });
  const paragraphs = prose(article.text, marks);
  const last = Math.max(...row.segments.map((part) => part.end_char));
  const own = (at: number) => paragraphs[at]!.end > row.start_char && paragraphs[at]!.start < last;
  const [from, until] = [paragraphs.findIndex((_, at) => own(at)), paragraphs.findLastIndex((_, at) => own(at))];
  const far = paragraphs.filter((_, at) => at < from - NEARBY || at > until + NEARBY);
  for (const { node } of far) node.hidden = true;
  const body = h("div", { class: "prose", dir: "auto" }, paragraphs.map(({ node }) => node));
  const before = Math.max(0, from - NEARBY);
  const more = h(
    "button",
    {
      type: "button",
      class: "whole",
      click: () => {
        for (const { node } of far) node.hidden = false;
        body.tabIndex = -1;
        body.focus({ preventScroll: true });
        paragraphs[from]?.node.scrollIntoView({ block: "center" });
        more.remove();
        gap.remove();
      },
    },
    `Show the whole article (${count(far.length, "more paragraph")})`,
  );
  const gap = h("p", { class: "gap" }, `${count(before, "paragraph")} before`);
  return h("article", { class: "clipping" }, head, legend(body), before > 0 && gap, body, far.length > 0 && more);
}

function legend(body: HTMLElement): HTMLElement {
  const toggle = (mark: Mark, text: string, on: boolean) =>
    h(
      "label",
      {},
      h("input", { type: "checkbox", checked: on, change: (event) => body.classList.toggle(`hide-${mark}`, !(event.target as HTMLInputElement).checked) }),
      h("span", { class: `m ${mark}` }, text),
    );
  body.classList.add("hide-other");
  return h(
    "fieldset",
    { class: "legend" },
    h("legend", {}, "Marked"),
    LEGEND.map(([mark, text]) => toggle(mark, text, true)),
    toggle("other", "Other statements", false),
  );
}

/** Paragraphs of an article with its marks; a stretch with several marks carries them all. */
function prose(text: string, marks: Marked[]): { node: HTMLElement; start: number; end: number }[] {
  const points = new CodePoints(text);
  const cuts = [...new Set([0, points.length, ...marks.flatMap((mark) => [mark.start_char, mark.end_char])])].sort((a, b) => a - b);
  const paragraphs: { node: HTMLElement; start: number; end: number }[] = [];
  let node = h("p");
  let start = 0;
  const close = (end: number) => {
    if (node.textContent?.trim()) paragraphs.push({ node, start, end });
    node = h("p");
    start = end;
  };
  for (const [at, from] of cuts.slice(0, -1).entries()) {
    const until = cuts[at + 1]!;
    const over = marks.filter((mark) => mark.start_char <= from && mark.end_char >= until);
    const begins = new Set(over.filter((mark) => mark.start_char === from).map((mark) => mark.mark));
    let place = from;
    for (const [part, piece] of points.slice(from, until).split(/(\n\s*\n)/).entries()) {
      place += Array.from(piece).length;
      if (part % 2) {
        close(place);
        continue;
      }
      if (!piece) continue;
      if (!over.length) {
        node.append(piece);
        continue;
      }
      const names = [...new Set(over.map((mark) => mark.mark))];
      const told = LEGEND.filter(([mark]) => begins.has(mark) && part === 0).map(([, name]) => name.toLowerCase());
      node.append(h("span", { class: `m ${names.join(" ")}` }, told.length > 0 && unseen(`[${told.join(", ")}:] `), piece));
    }
  }
  close(points.length);
  return paragraphs;
}

const fact = (name: string, ...value: Child[]): Child => [h("dt", {}, name), h("dd", {}, value)];

const LONGEST_PHRASE = 60; // characters around a reporting word that are shown with it

/** The words around the reporting word, as printed: `was quoted as saying`, `went on`; where they are not to be had, the word. */
export function phrase(text: string | null, row: Statement): string {
  const cue = row.cue_text!;
  if (text === null || row.cue_start_char === null) return cue;
  const points = new CodePoints(text);
  const contents = row.segments.map((part) => part.start_char).filter((start) => start >= row.cue_end_char!);
  const stop = Math.min(points.length, row.cue_end_char! + LONGEST_PHRASE, ...contents);
  const behind = /^[^.,;:!?“”"«»\n]*/.exec(points.slice(row.cue_end_char!, stop))![0];
  const led = row.speaker_end_char !== null && row.speaker_end_char <= row.cue_start_char;
  const start = led ? Math.max(row.speaker_end_char!, row.cue_start_char - LONGEST_PHRASE) : row.cue_start_char;
  const before = /[^.,;:!?“”"«»\n]*$/.exec(points.slice(start, row.cue_start_char))![0];
  return `${before}${cue}${row.speaker_start_char !== null && row.speaker_start_char >= row.cue_end_char! ? "" : behind}`.trim();
}

function facts(row: Statement, said: TimeExpression | undefined, text: string | null): HTMLElement {
  const printed = row.speaker_text ? [h("bdi", {}, h("q", {}, row.speaker_text)), `, ${FORMS[row.speaker_form] ?? row.speaker_form}`] : FORMS[row.speaker_form];
  return h(
    "section",
    {},
    h("h2", {}, "As it was read"),
    h(
      "dl",
      {},
      fact("Speaker", speaker(row)),
      fact("Named here", printed),
      row.cue_text && fact("Reporting word", h("bdi", {}, h("q", {}, phrase(text, row))), row.speech_act === "other" ? null : [" → ", row.negated && "not ", ACTS[row.speech_act]]),
      row.addressee_text && fact("Said to", h("bdi", {}, row.addressee_text)),
      fact("Wording", KINDS[row.kind]),
      fact(
        "Said on",
        row.said_day_first
          ? [period(row.said_day_first, row.said_day_last), said ? [h("br"), h("span", { class: "quiet" }, h("q", {}, said.text), `, ${BASES[said.basis] ?? said.basis}`)] : null]
          : h("span", { class: "quiet" }, "The text does not tell"),
      ),
      fact(
        "Confidence",
        h("meter", { min: 0, max: 1, value: row.confidence, "aria-hidden": "true" }),
        ` ${row.confidence > 0.99 ? "over 99" : Math.floor(row.confidence * 100)} of 100`,
        h("br"),
        h("span", { class: "quiet" }, "that it was said, and by whom in the words of the text; not which person or body these mean"),
      ),
      fact("Evidence", h("span", { class: "quiet" }, `characters ${number(row.start_char)}–${number(row.end_char)} of ${row.article_id}`)),
    ),
  );
}

function inside(row: Statement, figures: Answers["figures"][], dates: TimeExpression[]): Child {
  const numbers = figures.filter((figure) => figure.statement_id === row.statement_id);
  const times = dates.filter((date) => date.statement_id === row.statement_id);
  if (!numbers.length && !times.length) return null;
  return h(
    "section",
    {},
    h("h2", {}, "Figures and dates in it"),
    h(
      "ul",
      { class: "plain" },
      numbers.map((figure) => h("li", {}, h("span", { class: "m figure" }, figure.text), " ", h("span", { class: "quiet" }, worth(figure)))),
      times.map((date) => h("li", {}, h("span", { class: "m date" }, date.text), " ", h("span", { class: "quiet" }, date.first_day ? period(date.first_day, date.last_day) : date.kind === "duration" ? "a length of time" : "no calendar day"))),
    ),
  );
}

const QUALIFIERS: Record<string, string> = {
  about: "about ",
  at_least: "at least ",
  at_most: "at most ",
  more_than: "more than ",
  less_than: "less than ",
};

function worth(figure: Answers["figures"]): Child {
  const { value, value_low: low, value_high: high } = figure;
  const amount = value !== null ? number(value) : low !== null && high !== null ? `${number(low)}–${number(high)}` : low !== null ? `from ${number(low)}` : high !== null ? `to ${number(high)}` : "";
  const plain = amount === figure.text && figure.qualifier === "exact"; // 34 people, not 34: 34 people
  const unit = figure.kind === "money" || figure.kind === "percent" || !figure.counted_text ? figure.unit : null;
  return [QUALIFIERS[figure.qualifier] ?? "", !plain && amount, unit && ` ${unit}`, figure.counted_text && [" ", h("bdi", {}, figure.counted_text)]];
}

function elsewhere(row: Statement, same: Statement[]): Child {
  const others = same.filter((other) => other.article_id !== row.article_id);
  if (!others.length) return null;
  return h(
    "section",
    {},
    h("h2", {}, "The same elsewhere"),
    h(
      "ul",
      { class: "plain" },
      others.slice(0, 6).map((other) => h("li", {}, h("a", { href: to("statement", other.statement_id) }, h("bdi", {}, other.outlet ?? "Outlet unknown")), ": ", wording(other))),
    ),
    h("p", {}, h("a", { class: "button", href: to("wording", row.group_id!, { base: row.statement_id }) }, "Compare the wordings")),
  );
}

function inArticle(row: Statement, all: Statement[]): Child {
  if (all.length < 2) return null;
  return h(
    "details",
    {},
    h("summary", {}, `All ${number(all.length)} statements in this article`),
    h(
      "ol",
      { class: "plain" },
      all.map((other) =>
        h(
          "li",
          {},
          h("a", { href: to("statement", other.statement_id), "aria-current": other.statement_id === row.statement_id && "true" }, other.speaker_names.join(" and ") || other.speaker_text || "Source not given"),
          ": ",
          wording(other),
        ),
      ),
    ),
  );
}
