// What is wrong, in words, over the last good page: each with a way to its place in the editor's own program.

import { speakerOf } from "../../locale/index.ts";
import sheet from "./overlay.css?inline";
import type { Report, Told } from "./report.ts";

const FOLDED = "desk-folded";

/** Asks the server to open a place in the editor's program. */
export const openInEditor = (place: string) => fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`);

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

let overlay: HTMLElement | undefined;

function entry({ text, open }: Told, say: ReturnType<typeof speakerOf>): HTMLElement {
  const [where, ...rest] = text.split("\n");
  const head = open
    ? make("p", { className: "where" }, [
        make("code", { textContent: where! }),
        make("button", { type: "button", textContent: say("deskOpen"), onclick: () => openInEditor(open) }),
      ])
    : make("p", { className: "said", textContent: where! });
  const words = rest.map((line) => line.replace(/^ {2}/, ""));
  const said = make("p", { className: open ? "said" : "hint", textContent: words[0] ?? "" });
  const hint = make("pre", { className: "hint", textContent: words.slice(1).join("\n") });
  return make("li", {}, [head, said, ...(words.length > 1 ? [hint] : [])]);
}

/** Shows the errors of a report; takes the overlay away if there are none. Warnings are for the toolbar. */
export function showReport({ problems, locale, page }: Report): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  // The phone-width preview has the overlay beside it.
  if (errors.length === 0 || window !== window.top) {
    overlay?.remove();
    overlay = undefined;
    return;
  }
  const say = speakerOf(locale);
  if (!overlay) {
    overlay = document.createElement("desk-problems");
    overlay.attachShadow({ mode: "open" });
    document.body.append(overlay);
  }
  overlay.lang = locale;
  const list = make(
    "ul",
    {},
    errors.map((one) => entry(one, say)),
  );
  const box = make("details", { open: !page || sessionStorage.getItem(FOLDED) === null, className: page ? "over" : "alone" }, [
    make("summary", {}, [
      make("b", { textContent: say("deskErrors", { n: errors.length }) }),
      make("span", { className: "fold", ariaHidden: "true" }),
    ]),
    make("p", { className: "lead", textContent: say(page ? "deskLastGood" : "deskNoPage") }),
    list,
  ]);
  box.addEventListener("toggle", () => {
    if (box.open) sessionStorage.removeItem(FOLDED);
    else sessionStorage.setItem(FOLDED, "");
  });
  const region = make("section", { ariaLive: "polite", ariaLabel: say("deskErrors", { n: errors.length }) }, [box]);
  overlay.shadowRoot!.replaceChildren(make("style", { textContent: sheet }), region);
}
