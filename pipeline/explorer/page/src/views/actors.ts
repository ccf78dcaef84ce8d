// People and bodies: a list of all, one of them, and what one said in order of time.
import { timeline as chart } from "../charts";
import { type Child, count, h, longDay, number, outward, period, unseen } from "../dom";
import { ACTOR_KINDS, ACTS, bars, go, heading, item, list, nothing, pager, searchField, searchForm, type View } from "../parts";
import { to } from "../route";
import type { Actor, Ask, Asked, Facet, Spread } from "../rows";
import { utterance } from "./wording";

export async function actors(ask: Ask, first: Asked): Promise<View> {
  let asked = first;
  let turn = 0;
  const words = searchField("Search by name", "A name, or a part of one", (q, goesOn) => go(to("actors", "", { ...asked, q, offset: "" }), goesOn));
  const kinds = h("nav", { class: "sorting kinds", "aria-label": "Kinds" });
  const status = h("p", { class: "unseen", role: "status" });
  const results = h("div");
  async function show(): Promise<void> {
    const mine = ++turn;
    const rows = await ask("actors", asked);
    if (mine !== turn) return;
    if (document.activeElement !== words) words.value = asked.q ?? "";
    kinds.replaceChildren(
      ...[["", "All"], ...Object.entries(ACTOR_KINDS)].map(([kind = "", text = ""]) =>
        h("a", { href: to("actors", "", { ...asked, kind, offset: "" }), "aria-current": (asked.kind ?? "") === kind && "true" }, text),
      ),
    );
    status.textContent = count(rows.length, "name") + " shown";
    results.replaceChildren(rows.length ? table(rows) : nothing("Nobody of this name speaks or is mentioned.", h("p", {}, h("a", { href: to("actors") }, "Show all"))));
    const pages = pager(rows.length, asked, null, (more) => to("actors", "", more));
    if (pages) results.append(pages);
  }
  await show();
  return {
    title: "People and bodies",
    content: [
      heading("People and bodies"),
      h("p", { class: "lead" }, "Everyone who is quoted or mentioned. Those who say most come first."),
      searchForm(words),
      kinds,
      status,
      results,
    ],
    update: async (next) => {
      asked = next;
      await show();
    },
  };
}

function table(rows: Actor[]): HTMLElement {
  const most = Math.max(...rows.map((row) => row.statement_count), 1);
  return h(
    "table",
    { class: "actors" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Name"), h("th", { scope: "col" }, "What they are"), h("th", { scope: "col", class: "n" }, "Statements"), h("th", { scope: "col", class: "n" }, "Articles"))),
    h(
      "tbody",
      {},
      rows.map((row) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, h("a", { href: to("actor", row.actor_id) }, h("bdi", {}, row.name))),
          h("td", {}, describe(row)),
          h("td", { class: "n" }, h("meter", { min: 0, max: most, value: row.statement_count, "aria-hidden": "true" }), h("span", {}, number(row.statement_count)), unseen(" statements")),
          h("td", { class: "n" }, number(row.article_count), unseen(" articles")),
        ),
      ),
    ),
  );
}

function describe(row: Actor): Child {
  const parts: Child[] = [row.role ? h("bdi", {}, row.role) : ACTOR_KINDS[row.kind]];
  if (row.affiliation_name) parts.push(", ", h("a", { href: to("actor", row.affiliation_id!) }, h("bdi", {}, row.affiliation_name)));
  return parts;
}

export async function actor(ask: Ask, id: string): Promise<View> {
  const [row] = await ask("actors", { id });
  if (!row) return missing();
  const [facets, latest, about, aboutFacets, unnamed, unnamedFacets, spread, roles, members, same] = await Promise.all([
    ask("facets", { actor: id }),
    ask("statements", { actor: id }),
    ask("statements", { about: id }),
    ask("facets", { about: id }),
    ask("statements", { body: id }),
    ask("facets", { body: id }),
    ask("spread", { actor: id }),
    ask("roles", { id }),
    ask("actors", { body: id }),
    ask("groups", { actor: id }),
  ]);
  const values = (facet: Facet["facet"]): Facet[] => facets.filter((value) => value.facet === facet);
  const total = (rows: Facet[]): number => rows.find((value) => value.facet === "total")?.n ?? 0;
  const several = same.filter((group) => group.variant_count > 1);
  const others = values("actor").filter((value) => value.value !== id);
  return {
    title: row.name,
    content: [
      h("p", { class: "kicker" }, ACTOR_KINDS[row.kind]),
      heading(h("bdi", {}, row.name)),
      h("p", { class: "lead" }, row.role || row.affiliation_name ? describe(row) : null, row.country_code ? h("span", { class: "quiet" }, ` (${row.country_code})`) : null),
      h(
        "dl",
        { class: "numbers" },
        tally(total(facets), "statement"),
        tally(row.article_count, "article"),
        values("outlet").length ? tally(values("outlet").length, "outlet that quotes", "outlets that quote") : null,
        row.first_seen_day ? [h("div", {}, h("dt", {}, "seen"), h("dd", { class: "small" }, period(row.first_seen_day, row.last_seen_day)))] : null,
      ),
      h(
        "div",
        { class: "columns profile" },
        h(
          "div",
          {},
          section(
            "When and where",
            spread.length ? [chart(spread, onDay(id)), h("p", {}, h("a", { class: "button", href: to("timeline", id) }, "Timeline"))] : null,
          ),
          section(`Said (${number(total(facets))})`, latest.length ? [list(latest.slice(0, 5)), all(latest.length > 5, "All that was said", { actor: id })] : null),
          section(`Said about (${number(total(aboutFacets))})`, about.length ? [list(about.slice(0, 5)), all(about.length > 5, "All that was said about", { about: id })] : null),
          section(`Said by unnamed sources of it (${number(total(unnamedFacets))})`, unnamed.length ? [list(unnamed.slice(0, 5)), all(unnamed.length > 5, "All that they said", { body: id })] : null),
          section(
            "The same words, outlet by outlet",
            several.length ? [h("ul", { class: "utterances" }, several.slice(0, 3).map(utterance)), several.length > 3 && h("p", {}, h("a", { class: "button", href: to("wording", "", { actor: id }) }, "All of them"))] : null,
          ),
        ),
        h(
          "aside",
          { "aria-label": "About" },
          section("Who quotes", values("outlet").length ? bars(values("outlet").slice(0, 12), (value) => to("statements", "", { actor: id, outlet: value.value }), (value) => value.value) : null),
          section("Manner", values("act").length ? bars(values("act"), (value) => to("statements", "", { actor: id, act: value.value }), (value) => ACTS[value.value] ?? value.value) : null),
          section("Roles as printed", roles.length ? h("ul", { class: "plain" }, roles.slice(0, 12).map((role) => h("li", {}, h("bdi", {}, role.role), h("span", { class: "quiet" }, ` in ${count(role.n, "article")}`)))) : null),
          section("Belongs to", row.affiliation_id ? h("p", {}, h("a", { href: to("actor", row.affiliation_id) }, h("bdi", {}, row.affiliation_name ?? row.affiliation_id))) : null),
          section("Belong to it", members.length ? h("ul", { class: "plain" }, members.slice(0, 15).map((member) => h("li", {}, h("a", { href: to("actor", member.actor_id) }, h("bdi", {}, member.name)), member.role ? h("span", { class: "quiet" }, ", ", h("bdi", {}, member.role)) : null))) : null),
          section("Spoken about by", total(aboutFacets) ? bars(aboutFacets.filter((value) => value.facet === "actor").slice(0, 8), (value) => to("statements", "", { about: id, actor: value.value }), (value) => value.label) : null),
          section("Speaks together with", others.length ? bars(others.slice(0, 8), (value) => to("actor", value.value), (value) => value.label) : null),
          section("Also called", row.aliases.some((alias) => alias !== row.name) ? h("ul", { class: "chips" }, row.aliases.filter((alias) => alias !== row.name).map((alias) => h("li", { class: "chip" }, h("bdi", {}, alias)))) : null),
          section("Elsewhere", row.wikidata_id ? h("p", {}, outward(`https://www.wikidata.org/wiki/${row.wikidata_id}`, `Wikidata ${row.wikidata_id}`, unseen(" (opens another site)"))) : null),
        ),
      ),
    ],
  };
}

const onDay = (actor: string) => (cell: Spread): void => {
  location.hash = to("statements", "", { actor, outlet: cell.outlet ?? "", from: cell.day, to: cell.day });
};

const tally = (n: number, one: string, many?: string): HTMLElement =>
  h("div", {}, h("dt", {}, count(n, one, many).replace(/^\S+ /, "")), h("dd", {}, number(n)));

const section = (title: string, content: Child): Child => content && h("section", {}, h("h2", {}, title), content);

const all = (more: boolean, text: string, asked: Asked): Child => more && h("p", {}, h("a", { class: "button", href: to("statements", "", asked) }, text));

export async function timeline(ask: Ask, id: string, asked: Asked): Promise<View> {
  const [row] = await ask("actors", { id });
  if (!row) return missing();
  const [spread, statements, facets] = await Promise.all([
    ask("spread", { actor: id }),
    ask("statements", { ...asked, actor: id, order: "old" }),
    ask("facets", { actor: id }),
  ]);
  const total = facets.find((value) => value.facet === "total")?.n ?? 0;
  const days = Map.groupBy(statements, (statement) => statement.day);
  const pages = pager(statements.length, asked, total, (more) => to("timeline", id, more));
  return {
    title: `Timeline of ${row.name}`,
    content: [
      h("p", { class: "kicker" }, "Timeline"),
      heading(h("a", { href: to("actor", id) }, h("bdi", {}, row.name))),
      h("p", { class: "lead" }, `${count(total, "statement")} in order of time: the day on which it was said where the text tells, else the day of publication.`),
      ...[spread.length ? chart(spread, onDay(id)) : null].filter((node) => node !== null),
      statements.length
        ? h(
            "div",
            { class: "timeline" },
            [...days].map(([on, rows]) => h("section", {}, h("h2", {}, on ? longDay(on) : "Day unknown"), h("ul", { class: "statements" }, rows.map((statement) => item(statement))))),
          )
        : nothing("Nothing that was said is attributed here."),
      ...(pages ? [pages] : []),
    ],
  };
}

const missing = (): View => ({
  title: "Nobody here",
  content: [heading("Nobody here"), nothing("This release has no person or body with this address.", h("p", {}, h("a", { href: to("actors") }, "People and bodies")))],
});
