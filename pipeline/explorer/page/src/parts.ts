// Pieces that several views show.
import { type Child, count, day, h, number, unseen } from "./dom";
import { to } from "./route";
import { type Asked, type Facet, PAGE_ROWS, type Statement } from "./rows";
import { found } from "./words";

/** What a view gives: its title, its content, and perhaps a way to show other parameters without starting afresh. */
export interface View {
  title: string;
  content: Node[];
  update?: (asked: Asked) => Promise<void>;
}

export const KINDS: Record<string, string> = { direct: "Quoted", mixed: "Partly quoted", indirect: "Reported" };

export const ACTS: Record<string, string> = {
  state: "said",
  claim: "claimed",
  deny: "denied",
  confirm: "confirmed",
  warn: "warned",
  promise: "promised",
  ask: "asked",
  demand: "demanded",
  accuse: "accused",
  praise: "praised",
  believe: "believed",
  intend: "intended",
  other: "other",
};

export const SOURCES: Record<string, string> = { named: "Named", unnamed: "Unnamed", none: "Not given" };

export const ACTOR_KINDS: Record<string, string> = {
  person: "Person",
  organization: "Organisation",
  government: "Government",
  country: "Country",
  group: "Group",
};

/** The words of a statement: in quotation marks where all are quoted. */
export function wording(statement: Statement, words = ""): HTMLElement {
  const text: Child[] = words
    ? found(statement.wording, words).map((piece) => (piece.hit ? h("mark", { class: "hit" }, piece.text) : piece.text))
    : [statement.wording];
  return statement.kind === "direct"
    ? h("q", { class: "words", dir: "auto" }, text)
    : h("span", { class: "words", dir: "auto" }, text);
}

/** Who says it: the actors, or the words for a source without a name. */
export function speaker(statement: Statement): Child {
  const names = statement.speaker_ids.map((id, at) => [
    at ? (at === statement.speaker_ids.length - 1 ? " and " : ", ") : null,
    h("a", { class: "speaker", href: to("actor", id) }, h("bdi", {}, statement.speaker_names[at] ?? id)),
  ]);
  if (names.length) return inferred(statement) ? [h("q", { class: "inferred", dir: "auto" }, short(statement.speaker_text!)), " (read as ", names, ")"] : names;
  const belongs = statement.affiliation_name
    ? [" (", h("a", { href: to("actor", statement.speaker_affiliation_id!) }, h("bdi", {}, statement.affiliation_name)), ")"]
    : null;
  if (!statement.speaker_text) return h("span", { class: "speaker nobody" }, "Source not given");
  return [h("bdi", { class: "speaker nobody" }, capital(statement.speaker_text)), belongs];
}

/** Whether who is meant by a pronoun or a description was worked out, so that a reader should see the words for it. */
const inferred = ({ speaker_form: form, speaker_text: text }: Statement): boolean => !!text && (form === "pronoun" || form === "nominal");

const LONGEST_SOURCE = 60; // characters of a description; what else it says stands in the article

const short = (text: string): string => (Array.from(text).length > LONGEST_SOURCE ? `${Array.from(text).slice(0, LONGEST_SOURCE).join("")}…` : text);

/** How it was said, and to whom: `told reporters`; in parentheses where the printed words do not stand beside each other:
 * of `was quoted as saying`, `quoted` is the reporting word, and nobody quoted anything. */
export function saying(statement: Statement): Child {
  const { cue_text: cue, addressee_text: addressee } = statement;
  if (!cue) return null;
  const said = addressee ? `${cue} ${addressee}` : cue;
  return h("bdi", { class: "cue" }, readsOn(statement) ? said : `(${said})`);
}

const SAY = new Set(["said", "says", "say"]); // active whatever stands between

function readsOn(statement: Statement): boolean {
  const { cue_text: cue, speaker_start_char: start, speaker_end_char: end, cue_start_char: from, cue_end_char: until } = statement;
  if (cue!.endsWith("ing")) return false;
  if (SAY.has(cue!) || start === null || from === null) return true;
  return from - end! === 1 || start - until! === 1;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One statement in a list. */
export function item(statement: Statement, words = ""): HTMLElement {
  const tags: Child[] = [h("span", { class: `tag kind-${statement.kind}` }, KINDS[statement.kind])];
  if (statement.speech_act !== "state") {
    tags.push(h("span", { class: "tag" }, statement.negated ? "not " : null, ACTS[statement.speech_act] ?? statement.speech_act));
  }
  const others = statement.group_articles ?? 0;
  return h(
    "li",
    { class: "statement" },
    h(
      "p",
      { class: "when" },
      statement.day ? day(statement.day) : h("span", {}, "Day unknown"),
      h("bdi", { class: "outlet" }, statement.outlet ?? "Outlet unknown"),
    ),
    h(
      "div",
      { class: "said" },
      h("p", { class: "who" }, speaker(statement), " ", saying(statement)),
      h("p", { class: "what" }, h("a", { href: to("statement", statement.statement_id), class: "evidence" }, wording(statement, words))),
      h(
        "p",
        { class: "tags" },
        tags,
        others > 1 && h("a", { class: "tag more", href: to("wording", statement.group_id!) }, `In ${count(others, "article")}, ${count(statement.group_variants!, "wording")}`),
      ),
    ),
  );
}

export const list = (statements: Statement[], words = ""): HTMLElement =>
  h("ul", { class: "statements" }, statements.map((statement) => item(statement, words)));

/** Values of a facet as bars with their counts, each a link. */
export function bars(rows: Facet[], link: (row: Facet) => string, label: (row: Facet) => string, current?: string): HTMLElement {
  const most = Math.max(...rows.map((row) => row.n));
  return h(
    "ul",
    { class: "bars" },
    rows.map((row) =>
      h(
        "li",
        {},
        h(
          "a",
          { href: link(row), "aria-current": row.value === current && "true", title: label(row) },
          h("bdi", { class: "label" }, label(row)),
          h("meter", { min: 0, max: most, value: row.n, "aria-hidden": "true" }),
          h("span", { class: "n" }, number(row.n)),
          row.value === current ? h("span", { class: "off" }, "×", unseen(" remove this filter")) : null,
        ),
      ),
    ),
  );
}

/** Links to the rows before and after these. */
export function pager(shown: number, asked: Asked, total: number | null, link: (asked: Asked) => string): HTMLElement | null {
  const offset = Number(asked.offset ?? 0);
  const more = total === null ? shown === PAGE_ROWS : offset + shown < total;
  if (!offset && !more) return null;
  const at = (to: number) => link({ ...asked, offset: to > 0 ? String(to) : "" });
  return h(
    "nav",
    { class: "pager", "aria-label": "More of the list" },
    offset ? h("a", { href: at(offset - PAGE_ROWS), rel: "prev" }, "← Previous") : h("span"),
    h("span", { class: "quiet" }, `${number(offset + 1)}–${number(offset + shown)}`, total === null ? null : ` of ${number(total)}`),
    more ? h("a", { href: at(offset + PAGE_ROWS), rel: "next" }, "Next →") : h("span"),
  );
}

const WAIT = 180; // milliseconds without a key before a search starts

/** A search field: `search` is told the words when keys pause, and whether they go on from a search just made. */
export function searchField(label: string, placeholder: string, search: (words: string, goesOn: boolean) => void): HTMLInputElement {
  let timer = 0;
  let goesOn = false;
  const words = h("input", {
    type: "search",
    id: "words",
    "aria-label": label,
    placeholder,
    autocomplete: "off",
    spellcheck: "false",
    input: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        search(words.value.trim(), goesOn);
        goesOn = true; // the next keys belong to the same search: one step back leaves it
      }, WAIT);
    },
    blur: () => (goesOn = false),
  });
  return words;
}

/** A form around a search field. */
export const searchForm = (words: HTMLInputElement, ...more: Child[]): HTMLElement =>
  h("form", { role: "search", class: "search", submit: (event) => event.preventDefault() }, h("div", { class: "field wide" }, h("label", { for: words.id }, words.ariaLabel), words), more);

/** Show another address of the view that is shown; `replace` takes the place of the last one. */
export function go(address: string, replace: boolean): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export const nothing = (text: string, ...more: Child[]): HTMLElement => h("div", { class: "nothing" }, h("p", {}, text), more);

export const heading = (...children: Child[]): HTMLElement => h("h1", { tabindex: -1 }, ...children);
