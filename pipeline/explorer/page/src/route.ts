// Addresses of views: `#/actor/person/jane-doe` or `#/statements?q=pier&outlet=…`.
import type { Asked } from "./rows";

export interface Route {
  view: string;
  id: string;
  asked: Asked;
}

export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  const [view, ...id] = path.split("/").map(safely);
  const asked = Object.fromEntries([...new URLSearchParams(query)].filter(([name, value]) => value && possible(name, value)));
  return { view: view || "statements", id: id.join("/"), asked };
}

/** An address typed by hand can ask for a day that is none. */
function possible(name: string, value: string): boolean {
  if (name === "from" || name === "to") return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
  return name !== "offset" || /^\d{1,9}$/.test(value);
}

function safely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function to(view: string, id = "", asked: Asked = {}): string {
  const path = [view, ...(id ? id.split("/") : [])].map(encodeURIComponent).join("/");
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();
  return `#/${path}${query ? "?" + query : ""}`;
}
