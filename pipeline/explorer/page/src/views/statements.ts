// Search: words and filters, how the statements found spread over days, and the list of them.
import { append, type Child, count, dayText, h, number, period } from "../dom";
import { ACTS, bars, go, heading, KINDS, list, nothing, pager, searchField, searchForm, SOURCES, type View } from "../parts";
import { to } from "../route";
import type { Ask, Asked, Facet, Release } from "../rows";
import { histogram } from "../charts";

const FILTERS = ["actor", "about", "body", "outlet", "from", "to", "kind", "act", "source"] as const;
const link = (asked: Asked): string => to("statements", "", asked);

export async function statements(ask: Ask, first: Asked, release: Release): Promise<View> {
  let asked = first;
  let turn = 0;
  const change = (more: Asked, replace = false) => go(link({ ...asked, offset: "", ...more }), replace);

  const words = searchField("Search", "Words in what was said", (q, goesOn) => change({ q }, goesOn));
  const suggestions = h("datalist", { id: "actors" });
  const known = new Map<string, string>();
  const suggest = async (text: string) => {
    const rows = await ask("actors", text ? { q: text } : {});
    known.clear();
    for (const row of rows) known.set(known.has(row.name) ? `${row.name} (${row.actor_id})` : row.name, row.actor_id);
    suggestions.replaceChildren(...[...known.keys()].map((value) => h("option", { value })));
  };
  const who = h("input", {
    id: "who",
    list: "actors",
    placeholder: "Any",
    autocomplete: "off",
    spellcheck: "false",
    focus: () => void suggest(who.value),
    input: async () => {
      if (!known.has(who.value)) await suggest(who.value);
      if (known.has(who.value)) change({ actor: known.get(who.value)! });
    },
    change: async () => {
      if (!who.value.trim()) return change({ actor: "" });
      await suggest(who.value);
      const only = known.get(who.value) ?? [...known.values()][0];
      if (only) change({ actor: only });
    },
  });
  const range = { min: release.first_day, max: release.last_day };
  const from = h("input", { type: "date", id: "from", ...range, change: () => change({ from: from.value }) });
  const until = h("input", { type: "date", id: "to", ...range, change: () => change({ to: until.value }) });
  const facetBox = h("div", { class: "facets" });
  const filterCount = h("span", { class: "quiet" });
  const filters = h(
    "details",
    { class: "filters" },
    h("summary", {}, "Filters ", filterCount),
    h("div", { class: "field" }, h("label", { for: "who" }, "Who"), who, suggestions),
    h(
      "div",
      { class: "days" },
      h("div", { class: "field" }, h("label", { for: "from" }, "From"), from),
      h("div", { class: "field" }, h("label", { for: "to" }, "To"), until),
    ),
    facetBox,
  );
  filters.open = matchMedia("(min-width: 60rem)").matches;

  const total = h("p", { class: "total", role: "status" });
  const chips = h("ul", { class: "chips", "aria-label": "Filters in use" });
  const sorting = h("p", { class: "sorting" });
  const chart = h("div", { class: "chart-box" });
  const people = h("div", { class: "people" });
  const results = h("div", { class: "results" });

  async function show(): Promise<void> {
    const mine = ++turn;
    const { offset: _, order: __, ...filter } = asked;
    const [rows, facets, actors] = await Promise.all([
      ask("statements", asked),
      ask("facets", filter),
      asked.q ? ask("actors", { q: asked.q }) : Promise.resolve([]),
    ]);
    const names = new Map<string, string>();
    for (const id of [asked.actor, asked.about, asked.body]) {
      if (id) names.set(id, (await ask("actors", { id }))[0]?.name ?? id);
    }
    if (mine !== turn) return; // a later question was asked meanwhile
    const values = (facet: Facet["facet"]): Facet[] => facets.filter((row) => row.facet === facet);
    const n = values("total")[0]?.n ?? 0;
    if (document.activeElement !== words) words.value = asked.q ?? "";
    who.value = asked.actor ? names.get(asked.actor)! : "";
    from.value = asked.from ?? "";
    until.value = asked.to ?? "";
    total.replaceChildren(h("strong", {}, number(n)), n === 1 ? " statement" : " statements");
    const active = FILTERS.filter((name) => asked[name]);
    filterCount.textContent = active.length ? `(${active.length} in use)` : "";
    chips.replaceChildren(...active.map((name) => chip(label(name, asked[name]!, names), link({ ...asked, [name]: "", offset: "" }))));
    if (active.length > 1) chips.append(h("li", {}, h("a", { href: link({ q: asked.q ?? "", order: asked.order ?? "" }) }, "Clear all filters")));
    chips.hidden = !active.length;
    const old = asked.order === "old";
    sorting.replaceChildren(
      h("a", { href: link({ ...asked, order: "", offset: "" }), "aria-current": !old && "true" }, "Newest first"),
      h("a", { href: link({ ...asked, order: "old", offset: "" }), "aria-current": old && "true" }, "Oldest first"),
    );
    sorting.hidden = n < 2;
    const bars = histogram(values("day"), (first, last) => change({ from: first, to: last }));
    chart.replaceChildren(...(bars ? [bars] : []));
    people.replaceChildren();
    if (actors.length) {
      append(people, [
        h("span", { class: "quiet" }, "Named so: "),
        actors.slice(0, 5).map((row) => [h("a", { href: to("actor", row.actor_id) }, h("bdi", {}, row.name)), h("span", { class: "quiet" }, ` ${number(row.statement_count)} `)]),
      ]);
    }
    results.replaceChildren(
      rows.length
        ? list(rows, asked.q)
        : nothing(
            actors.length ? "Those named so are above; no statement has these words in it." : "No statement matches.",
            asked.q ? h("p", {}, "Words are found from their beginning: ", h("q", {}, "inspect"), " finds inspection. Words in quotation marks must follow one another.") : null,
            h("p", {}, h("a", { href: link({}) }, "Show all statements")),
          ),
    );
    const pages = pager(rows.length, asked, n, link);
    if (pages && rows.length) results.append(pages);
    facetBox.replaceChildren(
      ...[
        group("Said by", "actor", values("actor").slice(0, 10), (row) => row.label),
        group("Outlet", "outlet", values("outlet").slice(0, 10), (row) => row.value),
        group("Wording", "kind", values("kind"), (row) => KINDS[row.value] ?? row.value),
        group("Manner", "act", values("act"), (row) => ACTS[row.value] ?? row.value),
        group("Source", "source", values("source"), (row) => SOURCES[row.value] ?? row.value),
      ].filter((node) => node !== null),
    );
  }

  function group(title: string, name: (typeof FILTERS)[number], rows: Facet[], text: (row: Facet) => string): HTMLElement | null {
    if (!rows.length) return null;
    const toggle = (row: Facet) => link({ ...asked, offset: "", [name]: asked[name] === row.value ? "" : row.value });
    return h("section", {}, h("h2", {}, title), bars(rows, toggle, text, asked[name]));
  }

  const intro = h(
    "p",
    { class: "lead" },
    `${count(release.statements, "statement")} by ${count(release.speakers, "person or body", "people and bodies")} and by unnamed sources, `,
    `read from ${count(release.articles, "article")}`,
    release.outlets ? ` in ${count(release.outlets, "outlet")}` : null,
    release.first_day ? `, ${period(release.first_day, release.last_day)}` : null,
    ". Each shows the place where it was read.",
  );
  await show();
  return {
    title: "Who said what",
    content: [
      heading("Who said what"),
      intro,
      searchForm(words, people),
      h("div", { class: "columns" }, filters, h("section", { class: "found", "aria-label": "Statements found" }, chips, h("div", { class: "bar" }, total, sorting), chart, results)),
    ],
    update: async (next) => {
      const paged = next.offset !== asked.offset;
      asked = next;
      await show();
      if (paged) total.scrollIntoView({ block: "start" });
    },
  };
}

function label(name: (typeof FILTERS)[number], value: string, names: Map<string, string>): Child {
  switch (name) {
    case "actor":
      return ["Said by ", h("bdi", {}, names.get(value))];
    case "about":
      return ["About ", h("bdi", {}, names.get(value))];
    case "body":
      return ["Unnamed sources of ", h("bdi", {}, names.get(value))];
    case "from":
      return `From ${day(value)}`;
    case "to":
      return `To ${day(value)}`;
    case "kind":
      return KINDS[value] ?? value;
    case "act":
      return `Manner: ${ACTS[value] ?? value}`;
    case "source":
      return `Source: ${(SOURCES[value] ?? value).toLowerCase()}`;
    case "outlet":
      return h("bdi", {}, value);
  }
}

const day = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : dayText(iso));

const chip = (text: Child, href: string): HTMLElement =>
  h("li", {}, h("a", { class: "chip", href }, text, h("span", { class: "off", "aria-hidden": "true" }, " ×"), h("span", { class: "unseen" }, " remove this filter")));
