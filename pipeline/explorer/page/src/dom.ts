// Making elements. Text is only ever set as text, so that nothing in an article can become markup.

export type Child = Node | string | number | null | undefined | false | Child[];
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: Child[]): void {
  for (const child of children.flat(Infinity as 1) as Child[]) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Heard by screen readers, not seen. */
export const unseen = (text: string): HTMLElement => h("span", { class: "unseen" }, text);

/** A link out of the page; anything but http is no link. */
export function outward(url: string | null, ...children: Child[]): Node {
  const safe = url !== null && /^https?:\/\//i.test(url);
  return safe ? h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, ...children) : h("span", {}, ...children);
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

export const day = (iso: string): HTMLElement => h("time", { datetime: iso }, DAY.format(new Date(iso)));
export const longDay = (iso: string): HTMLElement => h("time", { datetime: iso }, LONG_DAY.format(new Date(iso)));
export const dayText = (iso: string): string => DAY.format(new Date(iso));
export const number = (value: number): string => NUMBER.format(value);

export const count = (n: number, one: string, many = one + "s"): string => `${number(n)} ${n === 1 ? one : many}`;

/** "10–16 March 2026", as one reads it. */
export function period(first: string | null, last: string | null): string {
  if (!first || !last) return "";
  return first === last ? DAY.format(new Date(first)) : DAY.formatRange(new Date(first), new Date(last));
}
