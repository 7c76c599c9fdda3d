// The editors' app in Astro's toolbar: what the page is made of, where that stands, and how it looks on a phone.

import { defineToolbarApp } from "astro/toolbar";
import { speakerOf } from "../../locale/index.ts";
import { make } from "../preview/overlay.ts";
import type { Report } from "../preview/report.ts";
import sheet from "./app.css?inline";
import { bindFactView } from "./fact-view.ts";
import { bindLineView } from "./line-view.ts";
import { bindPhone } from "./phone.ts";
import type { Places } from "./places.ts";

/** A part of the overlay that can be switched on. Called again with new places after each edit. */
export type View = (on: boolean, places: Places) => void;

/** What is on, over reloads and from page to page of a session. */
const KEY = "desk-views";

const recalled = () => new Set((sessionStorage.getItem(KEY) ?? "").split(" ").filter(Boolean));

/** Leaves in Astro's bar only what is for editors; says how many warnings there are. */
function tidyBar(count: number): void {
  const bar = document.querySelector("astro-dev-toolbar")?.shadowRoot;
  if (!bar) return;
  if (!bar.querySelector("style[data-desk]")) {
    const style = make("style", { textContent: '.item[data-app-id^="astro:"], .separator { display: none !important; }' });
    style.dataset.desk = "";
    bar.append(style);
  }
  const badge = bar.querySelector('.item[data-app-id="desk"] .notification');
  if (count > 0 && badge) badge.replaceChildren(make("span", { className: "desk-count", textContent: String(count) }));
}

export default defineToolbarApp({
  async init(canvas, app) {
    if (window !== window.top) {
      document.querySelector("astro-dev-toolbar")?.remove();
      return;
    }
    const say = speakerOf(document.documentElement.lang);
    const told = async <T>(path: string): Promise<T> => (await fetch(path)).json();
    let places = await told<Places | null>("/desk/places.json");
    const on = recalled();

    const where = make("div", { className: "where" });
    const layer = make("div", { className: "layer" });
    const warnings = make("p", { className: "warnings" });
    const views: Record<string, View> = {
      lines: bindLineView({ layer, where, say }),
      facts: bindFactView({ layer, say }),
      phone: bindPhone({ layer, say }),
    };
    const show = () => {
      if (places) for (const [name, view] of Object.entries(views)) view(on.has(name), places);
    };
    const names = { lines: say("deskLines"), facts: say("deskFacts"), phone: say("deskPhone") };
    const toggles = Object.entries(names).map(([name, label]) => {
      const box = make("input", { type: "checkbox", checked: on.has(name), name });
      box.addEventListener("change", () => {
        if (box.checked) on.add(name);
        else on.delete(name);
        sessionStorage.setItem(KEY, [...on].join(" "));
        show();
      });
      return make("label", {}, [box, label]);
    });
    const links = [
      make("a", { href: "/desk/", textContent: say("desk") }),
      make("a", { href: "/desk/camera/", textContent: say("camera") }),
    ];
    const panel = make("section", { className: "panel", ariaLabel: say("desk") }, [
      where,
      make("div", { className: "toggles" }, toggles),
      warnings,
      make("p", { className: "links" }, links),
    ]);
    canvas.append(make("style", { textContent: sheet }), panel);
    // What is switched on stays when the panel is shut, so it is not part of the app's canvas.
    const ground = document.body.appendChild(document.createElement("desk-views"));
    ground.attachShadow({ mode: "open" }).append(make("style", { textContent: sheet }), layer);

    const count = ({ problems }: Report) => {
      const told = problems.filter(({ severity }) => severity === "warning");
      app.toggleNotification({ state: told.length > 0, level: "warning" });
      tidyBar(told.length);
      warnings.replaceChildren();
      if (told.length === 0) return;
      const list = make("pre", { textContent: told.map(({ text }) => text).join("\n\n") });
      warnings.append(make("details", {}, [make("summary", { textContent: say("deskWarnings", { n: told.length }) }), list]));
    };
    addEventListener("desk:report", async (event) => {
      if (event instanceof CustomEvent) count(event.detail);
      places = (await told<Places | null>("/desk/places.json")) ?? places;
      show();
    });
    count(await told<Report>("/desk/report.json"));
    show();
  },
});
