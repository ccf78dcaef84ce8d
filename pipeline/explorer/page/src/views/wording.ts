// The same utterance in every outlet: a list of utterances, and one of them side by side with the changed words marked.
import { diffWordsWithSpace } from "diff";
import { append, type Child, count, day, h, unseen } from "../dom";
import { go, heading, KINDS, nothing, pager, searchField, searchForm, type View } from "../parts";
import { to } from "../route";
import type { Ask, Asked, Group, Statement } from "../rows";

export async function wordings(ask: Ask, first: Asked): Promise<View> {
  let asked = first;
  let turn = 0;
  const words = searchField("Search", "Words in what was said", (q, goesOn) => go(to("wording", "", { ...asked, q, offset: "" }), goesOn));
  const status = h("p", { class: "unseen", role: "status" });
  const whose = h("p", { class: "lead" });
  const results = h("div");
  async function show(): Promise<void> {
    const mine = ++turn;
    const [rows, [speaker]] = await Promise.all([ask("groups", asked), asked.actor ? ask("actors", { id: asked.actor }) : Promise.resolve([])]);
    if (mine !== turn) return;
    if (document.activeElement !== words) words.value = asked.q ?? "";
    whose.replaceChildren();
    append(whose, [
      speaker ? ["What ", h("a", { href: to("actor", speaker.actor_id) }, h("bdi", {}, speaker.name)), " said and several articles report. "] : "Utterances that several articles report. ",
      "Those with most wordings come first; open one to see what changed.",
    ]);
    status.textContent = count(rows.length, "utterance") + " shown";
    results.replaceChildren(
      rows.length
        ? h("ul", { class: "utterances" }, rows.map(utterance))
        : nothing("No such utterance is reported by more than one article.", h("p", {}, h("a", { href: to("wording") }, "Show all"))),
    );
    const pages = pager(rows.length, asked, null, (more) => to("wording", "", more));
    if (pages) results.append(pages);
  }
  await show();
  return {
    title: "The same words, outlet by outlet",
    content: [heading("The same words, outlet by outlet"), whose, searchForm(words), status, results],
    update: async (next) => {
      asked = next;
      await show();
    },
  };
}

export const utterance = (row: Group): HTMLElement =>
  h(
    "li",
    {},
    h("p", { class: "who" }, h("bdi", {}, row.speaker_name ?? "Source not identified"), row.first_published_day ? [h("span", { class: "quiet" }, " from ", day(row.first_published_day))] : null),
    h("p", { class: "what" }, h("a", { class: "evidence", href: to("wording", row.group_id) }, h("span", { class: "words", dir: "auto" }, row.text))),
    h("p", { class: "tags" }, h("span", { class: "tag" }, count(row.article_count, "article")), h("span", { class: "tag" }, count(row.variant_count, "wording"))),
  );

/** Reports with the same words, which are shown as one. */
interface Wording {
  text: string;
  kind: Statement["kind"];
  reports: Statement[];
}

export async function wordingOf(ask: Ask, id: string, asked: Asked): Promise<View> {
  const [[group], statements] = await Promise.all([ask("groups", { id }), ask("statements", { group: id, order: "text" })]);
  if (!group || !statements.length) return { title: "No such utterance", content: [heading("No such utterance"), nothing("This release has no utterance with this address.")] };
  const found = new Map<string, Wording>();
  const early = (row: Statement) => row.published_day ?? "9999";
  for (const row of statements.sort((a, b) => (early(a) < early(b) ? -1 : early(a) > early(b) ? 1 : 0))) {
    const text = row.wording.replace(/[,.]$/, "");
    const key = `${row.kind} ${text}`;
    const wording = found.get(key);
    if (wording) wording.reports.push(row);
    else found.set(key, { text, kind: row.kind, reports: [row] });
  }
  const all = [...found.values()];
  const holds = (wording: Wording, statement: string | undefined) => wording.reports.some((row) => row.statement_id === statement);
  const base =
    all.find((wording) => holds(wording, asked.base)) ??
    all.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const ordered = [base, ...all.filter((wording) => wording !== base)];
  const outlets = new Set(statements.map((row) => row.outlet)).size;
  return {
    title: `Wordings: ${group.text.slice(0, 60)}`,
    content: [
      h("p", { class: "kicker" }, "The same words, outlet by outlet"),
      heading(
        group.speaker_id ? h("a", { href: to("actor", group.speaker_id) }, h("bdi", {}, group.speaker_name ?? group.speaker_id)) : h("bdi", {}, statements[0]!.speaker_text ?? "Source not given"),
        `: one utterance, ${count(all.length, "wording")}`,
      ),
      h("p", { class: "lead" }, `Reported by ${count(statements.length, "article")} in ${count(outlets, "outlet")}. Each is compared with the first; choose another to compare with it.`),
      h(
        "p",
        { class: "legend" },
        h("span", {}, h("del", {}, "struck through"), " only in the first wording"),
        h("span", {}, h("ins", {}, "underlined"), " only in this one"),
      ),
      h("ul", { class: "wordings" }, ordered.map((wording, at) => card(wording, base, at === 0, id))),
    ],
  };
}

/** Quoted wordings before reported ones, then the longer. */
const rank = (wording: Wording): number => ({ direct: 2e9, mixed: 1e9, indirect: 0 })[wording.kind] + wording.text.length;

/** Share of the words of the first wording that another must keep for what it leaves out to be worth marking. */
const KEPT = 0.4;

function card(wording: Wording, base: Wording, first: boolean, group: string): HTMLElement {
  const compared = first ? null : changes(base.text, wording.text);
  const text: Child = compared?.text ?? wording.text;
  return h(
    "li",
    { class: first ? "wording first" : "wording" },
    h(
      "h2",
      {},
      wording.reports.map((row, at) => [at ? ", " : null, h("a", { href: to("statement", row.statement_id) }, h("bdi", {}, row.outlet ?? "Outlet unknown"))]),
    ),
    h(
      "p",
      { class: "tags" },
      wording.reports[0]!.published_day ? h("span", { class: "tag plain" }, day(wording.reports[0]!.published_day)) : null,
      h("span", { class: `tag kind-${wording.kind}` }, KINDS[wording.kind]),
    ),
    h("p", {}, wording.kind === "direct" ? h("q", { class: "words", dir: "auto" }, text) : h("span", { class: "words", dir: "auto" }, text)),
    compared?.note ? h("p", { class: "quiet note" }, compared.note) : null,
    h(
      "p",
      { class: "tags" },
      first ? h("strong", {}, "The others are compared with this") : h("a", { class: "tag more", href: to("wording", group, { base: wording.reports[0]!.statement_id }) }, "Compare with this one"),
    ),
  );
}

function changes(before: string, after: string): { text: Child; note: string | null } {
  if (before === after) return { text: after, note: "The same words" };
  const runs = changedRuns(before, after);
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const kept = runs.reduce((sum, run) => sum + letters(run.kept), 0);
  const retold = kept < KEPT * letters(before);
  const text = runs.map((run) => [
    run.gone && !retold && changed("del", "left out", run.gone),
    run.gone && run.come && !retold && " ",
    run.come && changed("ins", "added", run.come),
    run.kept,
  ]);
  return { text, note: retold ? "Told in other words: what it leaves out is not shown" : null };
}

/** Changed words, marked without the space around them. */
function changed(tag: "ins" | "del", told: string, text: string): Child {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return [before, words && h(tag, {}, unseen(`[${told}:] `), words, unseen(" [end]")), after];
}

interface Run {
  gone: string;
  come: string;
  kept: string; // what follows the change unchanged
}

/** Word-level changes; words with only a space between them that change together are one change. */
function changedRuns(before: string, after: string): Run[] {
  const runs: Run[] = [{ gone: "", come: "", kept: "" }];
  for (const part of diffWordsWithSpace(before, after)) {
    let run = runs.at(-1)!;
    if (!part.added && !part.removed) {
      run.kept += part.value;
      continue;
    }
    if (run.kept.trim() || (run.kept && !run.gone && !run.come)) {
      runs.push((run = { gone: "", come: "", kept: "" }));
    } else {
      run.gone += run.kept;
      run.come += run.kept;
      run.kept = "";
    }
    if (part.added) run.come += part.value;
    else run.gone += part.value;
  }
  return runs.map(({ gone, come, kept }) => {
    const space = gone.trim() && come.trim() && /\s$/.test(gone) && /\s$/.test(come) ? " " : "";
    return space ? { gone: gone.trimEnd(), come: come.trimEnd(), kept: space + kept } : { gone, come, kept };
  });
}
