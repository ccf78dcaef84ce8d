// Charts. Each is an image with a text alternative; what can be clicked in one can also be reached without it.
import * as Plot from "@observablehq/plot";
import { count, dayText, h, period, unseen } from "./dom";
import type { Spread } from "./rows";

type Unit = "day" | "week" | "month" | "year";

interface Bin {
  first: string;
  last: string;
  n: number;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

function unitFor(first: string, last: string): Unit {
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  if (span <= 62) return "day";
  if (span <= 420) return "week";
  return span <= 365 * 8 ? "month" : "year";
}

function bounds(day: string, unit: Unit): [Date, Date] {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === "year") return [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
  if (unit === "month") return [new Date(Date.UTC(year, month, 1)), new Date(Date.UTC(year, month + 1, 1))];
  const monday = unit === "week" ? (date.getUTCDay() + 6) % 7 : 0;
  const start = date.getTime() - monday * 86_400_000;
  return [new Date(start), new Date(start + (unit === "week" ? 7 : 1) * 86_400_000)];
}

/** Share of statements that may be left out of a histogram, so that what was said in 1946 does not squeeze this year. */
const OUTLYING = 0.02;
/** Up to so many days each is written below the histogram; a choice of the library's own would have hours between them. */
const LABELLED_DAYS = 10;

/** The days without the earliest few, where those would take up most of the width. */
function recent(days: { value: string; n: number }[]): { value: string; n: number }[] {
  const most = OUTLYING * days.reduce((sum, { n }) => sum + n, 0);
  const last = Date.parse(days.at(-1)!.value);
  const span = (i: number) => last - Date.parse(days[i]!.value);
  let from = 0;
  for (let i = 0, left = 0; i + 1 < days.length && (left += days[i]!.n) <= most; i++) if (span(i + 1) < span(from) / 2) from = i + 1;
  return days.slice(from);
}

/** Statements over time, as bars; choosing a bar calls `choose` with its first and last day. */
export function histogram(days: { value: string; n: number }[], choose: (first: string, last: string) => void): HTMLElement | null {
  if (days.length < 2) return null;
  const all = days.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const sorted = recent(all);
  const earlier = all.slice(0, all.length - sorted.length).reduce((sum, { n }) => sum + n, 0);
  const [first, last] = [sorted[0]!.value, sorted.at(-1)!.value];
  const unit = unitFor(first, last);
  const bins = new Map<string, Bin & { start: Date; end: Date }>();
  for (const { value, n } of sorted) {
    const [start, end] = bounds(value, unit);
    const key = iso(start);
    const bin = bins.get(key) ?? { start, end, first: key, last: iso(new Date(end.getTime() - 86_400_000)), n: 0 };
    bin.n += n;
    bins.set(key, bin);
  }
  const data = [...bins.values()];
  const [begin, end] = [bounds(first, unit)[0], bounds(last, unit)[1]];
  const few = end.getTime() - begin.getTime() <= LABELLED_DAYS * 86_400_000;
  const most = data.reduce((a, b) => (b.n > a.n ? b : a));
  const figure = draw(
    (width) => ({
      width,
      height: 110,
      marginLeft: 34,
      marginRight: 12,
      marginTop: 14,
      marginBottom: 24,
      x: { type: "utc", label: null, domain: [begin, end], ...(few && { ticks: "day" }) },
      y: { label: null, ticks: 2, grid: true, tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : "") },
      marks: [
        Plot.rectY(data, {
          x1: "start",
          x2: "end",
          y: "n",
          fill: "var(--accent)",
          insetLeft: 0.5,
          insetRight: 0.5,
          tip: { fill: "var(--paper)", stroke: "var(--line)" },
          title: (bin: Bin) => `${period(bin.first, bin.last)}\n${count(bin.n, "statement")}`,
        }),
        Plot.ruleY([0], { stroke: "var(--soft)" }),
      ],
    }),
    `Statements by ${unit}, ${period(first, last)}. Most: ${count(most.n, "statement")}, ${period(most.first, most.last)}.`,
    (bin) => choose((bin as Bin).first, (bin as Bin).last),
  );
  const undrawn = earlier > 0 && `Not drawn: ${count(earlier, "statement")} of earlier days, from ${dayText(all[0]!.value)}. `;
  figure.append(h("figcaption", {}, undrawn && h("span", { class: "quiet" }, undrawn), unseen("The filters “from” and “to” choose days.")));
  return figure;
}

/** Statements by day and outlet, as dots on a line for each outlet. */
export function timeline(spread: Spread[], choose: (cell: Spread) => void): HTMLElement | null {
  if (!spread.length) return null;
  const named = spread.map((cell) => ({ ...cell, line: cell.outlet ?? "Outlet unknown" }));
  const totals = new Map<string, number>();
  for (const { line: outlet, n } of named) totals.set(outlet, (totals.get(outlet) ?? 0) + n);
  const outlets = [...totals].sort((a, b) => b[1] - a[1]).map(([outlet]) => outlet).slice(0, 24);
  const shown = new Set(outlets);
  const data = named.filter((cell) => shown.has(cell.line)).map((cell) => ({ ...cell, at: new Date(cell.day) }));
  const [first, last] = [spread[0]!.day, spread.at(-1)!.day];
  const margin = 86_400_000 * Math.max(1, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000 / 40));
  return draw(
    (width) => {
      const narrow = width < 560;
      return {
        width,
        height: 44 + outlets.length * (narrow ? 46 : 34),
        marginLeft: narrow ? 12 : 190,
        marginRight: 16,
        marginTop: 12,
        marginBottom: 28,
        x: { type: "utc", label: null, grid: true, domain: [new Date(Date.parse(first) - margin), new Date(Date.parse(last) + margin)] },
        y: { domain: outlets, label: null, axis: null },
        r: { range: [3, 13], domain: [0, Math.max(...data.map((cell) => cell.n), 4)] },
        marks: [
          Plot.ruleY(outlets, { stroke: "var(--line)" }),
          narrow
            ? Plot.text(outlets, { y: (outlet: string) => outlet, text: clipped(40), frameAnchor: "left", dx: 2, dy: -15, textAnchor: "start" })
            : Plot.text(outlets, { y: (outlet: string) => outlet, text: clipped(26), frameAnchor: "left", dx: -14, textAnchor: "end" }),
          Plot.dot(data, {
            x: "at",
            y: "line",
            r: "n",
            fill: "var(--accent)",
            fillOpacity: 0.75,
            stroke: "var(--paper)",
            tip: { fill: "var(--paper)", stroke: "var(--line)" },
            title: (cell: (typeof data)[number]) => `${cell.line}\n${dayText(cell.day)}: ${count(cell.n, "statement")}`,
          }),
        ],
      };
    },
    `Statements by day and outlet, ${period(first, last)}: ` +
      outlets.map((outlet) => `${outlet} ${totals.get(outlet)}`).join(", ") + ". The list below has every one.",
    (cell) => choose(cell as Spread),
  );
}

const clipped = (most: number) => (text: string): string => (text.length > most ? text.slice(0, most - 1) + "…" : text);

function draw(options: (width: number) => Plot.PlotOptions, alternative: string, choose: (datum: unknown) => void): HTMLElement {
  const frame = h("figure", { class: "chart" });
  let drawn = 0;
  const redraw = () => {
    const width = Math.round(frame.clientWidth);
    if (!width || width === drawn) return;
    drawn = width;
    const plot = Plot.plot(options(width)) as (SVGSVGElement | HTMLElement) & { value?: unknown };
    plot.querySelector("style")?.remove(); // what it says is in style.css: the page allows no style but its own
    for (const part of plot.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label"); // an image has no parts
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", alternative);
    plot.addEventListener("click", () => plot.value && choose(plot.value));
    frame.querySelector("svg")?.remove();
    frame.prepend(plot);
  };
  new ResizeObserver(redraw).observe(frame);
  return frame;
}
