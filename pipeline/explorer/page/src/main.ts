// The page: finds out who answers, then shows the view that the address names.
import { append, h, period } from "./dom";
import { type View, heading } from "./parts";
import { parse } from "./route";
import type { Ask, Asked, Release } from "./rows";
import { ask as server } from "./server";
import { answers, type Files, overHttp } from "./parquet";
import { actor, actors, timeline } from "./views/actors";
import { figures } from "./views/figures";
import { statement } from "./views/statement";
import { statements } from "./views/statements";
import { wordingOf, wordings } from "./views/wording";

const main = document.querySelector("main")!;

type Show = (ask: Ask, id: string, asked: Asked, release: Release) => Promise<View>;

const VIEWS: Record<string, Show> = {
  statements: (ask, _, asked, release) => statements(ask, asked, release),
  statement: (ask, id) => statement(ask, id),
  actors: (ask, _, asked) => actors(ask, asked),
  actor: (ask, id) => actor(ask, id),
  timeline: (ask, id, asked) => timeline(ask, id, asked),
  wording: (ask, id, asked) => (id ? wordingOf(ask, id, asked) : wordings(ask, asked)),
  figures: (ask, _, asked) => figures(ask, asked),
};

/** Which entry of the navigation a view stands under. */
const PLACES: Record<string, string> = { statement: "statements", actor: "actors", timeline: "actors" };

function run(ask: Ask, release: Release): void {
  let shown: { view: string; id: string; now: View } | undefined;
  let turn = 0;
  let followed = false; // by a link, and not back or forward
  const scrolled = new Map<string, number>();
  let here = location.hash;
  history.scrollRestoration = "manual";
  document.addEventListener("click", (event) => {
    followed = (event.target as Element).closest("a") !== null;
  });
  document.addEventListener("scroll", () => scrolled.set(here, scrollY), { passive: true });
  const show = async (first: boolean) => {
    const mine = ++turn;
    const { view, id, asked } = parse(location.hash);
    main.setAttribute("aria-busy", "true");
    try {
      if (shown && shown.view === view && shown.id === id && shown.now.update) {
        await shown.now.update(asked);
        here = location.hash;
        return;
      }
      const make = VIEWS[view];
      const now = make ? await make(ask, id, asked, release) : missing();
      if (mine !== turn) return;
      shown = { view, id, now };
      main.replaceChildren(...now.content);
      document.title = `${now.title} · onrecord`;
      if (!first) {
        main.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
        here = location.hash;
        scrollTo(0, followed ? 0 : (scrolled.get(here) ?? 0));
        followed = false;
      }
    } catch (error) {
      if (mine !== turn) return;
      shown = undefined;
      main.replaceChildren(heading("This could not be shown"), h("p", { role: "alert" }, String(error instanceof Error ? error.message : error)));
    } finally {
      if (mine === turn) {
        main.removeAttribute("aria-busy");
        main.dataset.shown = location.hash;
      }
      const place = PLACES[view] ?? view;
      for (const link of document.querySelectorAll("header nav a")) {
        if (link.getAttribute("href") === `#/${place}`) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
    }
  };
  addEventListener("hashchange", () => void show(false));
  void show(true);
}

const missing = (): View => ({ title: "No such view", content: [heading("No such view"), h("p", {}, h("a", { href: "#/" }, "To the statements"))] });

document.querySelector(".skip")!.addEventListener("click", (event) => {
  event.preventDefault(); // the address names the view
  main.focus();
});

async function start(ask: Ask): Promise<void> {
  const [release] = await ask("release");
  append(document.querySelector("#release")!, [
    `${release!.statements.toLocaleString("en-GB")} statements, ${release!.articles.toLocaleString("en-GB")} articles`,
    release!.first_day ? `, ${period(release!.first_day, release!.last_day)}` : null,
  ]);
  run(ask, release!);
}

/** Opened from a disk, a page may not read the files beside it; it is handed them instead. */
function fromDisk(): void {
  const choose = h("input", {
    type: "file",
    id: "folder",
    webkitdirectory: true,
    change: () => {
      const files = new Map([...(choose.files ?? [])].map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file]));
      const read: Files = async (path) => {
        const file = files.get(path);
        if (!file) throw new Error(`the folder has no ${path}: choose the folder of a release, in which explorer is`);
        return file.arrayBuffer();
      };
      void begin(answers(read));
    },
  });
  main.replaceChildren(
    heading("Open a release"),
    h("p", { class: "lead" }, "A page opened from a disk may not read the files beside it by itself. Choose the folder of the release; nothing is sent anywhere."),
    h("p", { class: "field wide" }, h("label", { for: "folder" }, "Folder of the release"), choose),
    h("p", { class: "quiet" }, "Or run ", h("code", {}, "onrecord explore"), ", which opens this page with the data."),
  );
}

async function begin(ready: Promise<Ask>): Promise<void> {
  try {
    await start(await ready);
  } catch (error) {
    main.replaceChildren(heading("The release cannot be read"), h("p", { role: "alert" }, String(error instanceof Error ? error.message : error)));
  }
}

if (document.documentElement.dataset.answers === "server") void begin(Promise.resolve(server));
else if (location.protocol === "file:") fromDisk();
else void begin(answers(overHttp));
