// Figures that disagree: the same counted thing, in reports of the same utterance, with numbers that cannot both be right.
import { count, day, h } from "../dom";
import { heading, nothing, pager, type View } from "../parts";
import { to } from "../route";
import type { Ask, Asked, Conflict } from "../rows";

interface Report {
  statement: string;
  outlet: string | null;
  day: string | null;
}

export async function figures(ask: Ask, asked: Asked): Promise<View> {
  const rows = await ask("conflicts", asked);
  const utterances = new Set(rows.map((row) => row.group_id)).size;
  const pages = pager(utterances, asked, null, (more) => to("figures", "", more));
  const cases = Map.groupBy(rows, (row) => `${row.group_id} ${row.counted} ${row.unit}`);
  return {
    title: "Figures that disagree",
    content: [
      heading("Figures that disagree"),
      h(
        "p",
        { class: "lead" },
        "The same utterance, reported with numbers that cannot both be right. “About 3,000” against “3,000” is no disagreement and not listed. Which one is right, the data does not know.",
      ),
      cases.size
        ? h("ul", { class: "conflicts" }, [...cases.values()].map(conflict))
        : nothing("No figures disagree in this release."),
      ...(pages ? [pages] : []),
    ],
  };
}

function conflict(rows: Conflict[]): HTMLElement {
  const [first] = rows as [Conflict];
  const sides = new Map<string, Map<string, Report>>();
  const add = (figure: string, statement: string, outlet: string | null, on: string | null) => {
    if (!sides.has(figure)) sides.set(figure, new Map());
    sides.get(figure)!.set(statement, { statement, outlet, day: on });
  };
  for (const row of rows) {
    add(row.first_figure, row.first_statement, row.first_outlet, row.first_day);
    add(row.second_figure, row.second_statement, row.second_outlet, row.second_day);
  }
  const ordered = [...sides].sort((a, b) => b[1].size - a[1].size);
  return h(
    "li",
    { class: "conflict" },
    h(
      "h2",
      {},
      first.source_id ? h("a", { href: to("actor", first.source_id) }, h("bdi", {}, first.source ?? first.source_id)) : "In the reports",
      ": ",
      first.first_counted ?? first.second_counted ? h("q", {}, h("bdi", {}, first.first_counted ?? first.second_counted)) : "a sum",
    ),
    h(
      "div",
      { class: "sides" },
      ordered.map(([figure, reports]) =>
        h(
          "div",
          { class: "side" },
          h("p", { class: "figure-value" }, h("bdi", {}, figure)),
          h("p", { class: "quiet" }, count(reports.size, "report")),
          h(
            "ul",
            { class: "plain" },
            [...reports.values()].map((report) =>
              h("li", {}, h("a", { href: to("statement", report.statement) }, h("bdi", {}, report.outlet ?? "Outlet unknown")), report.day ? [h("span", { class: "quiet" }, ", ", day(report.day))] : null),
            ),
          ),
        ),
      ),
    ),
    h("p", { class: "quiet" }, h("a", { href: to("wording", first.group_id) }, "Compare the wordings"), " of ", h("q", { class: "words small", dir: "auto" }, first.utterance)),
  );
}
