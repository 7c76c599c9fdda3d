// A figure looked at closely, on a sheet that fills the screen: its drawing at twice its size, to be moved about, and its table.
// Fetched when it is asked for. Pinned, a figure cannot grow with the reader's type; here it need not fit.

import zoomUrl from "../styles/figure-zoom.css?url";
import { bindSheet, openSheet } from "./sheet.ts";
import { loadStyle } from "./style.ts";

/** How much larger than it is laid out. */
const LARGER = 2;

/** A copy of what the figure shows now: its drawing, else its picture, else (under a live map) the picture of the step. */
function copyOf(figure: HTMLElement): Element {
  const state = figure.closest<HTMLElement>("[data-state]")!.dataset.state!;
  const shown =
    figure.querySelector(".stage > :is(svg.frame, picture)") ??
    figure.closest(".scene")!.querySelector(`.step[data-state="${CSS.escape(state)}"] picture`)!;
  const copy = shown.cloneNode(true) as Element;
  for (const sized of [copy, ...copy.querySelectorAll("source, img")]) {
    const width = sized instanceof SVGSVGElement ? sized.viewBox.baseVal.width : Number(sized.getAttribute("width"));
    const height = sized instanceof SVGSVGElement ? sized.viewBox.baseVal.height : Number(sized.getAttribute("height"));
    if (!width) continue;
    sized.setAttribute("width", String(width * LARGER));
    sized.setAttribute("height", String(height * LARGER));
  }
  copy.querySelector("img")?.setAttribute("loading", "eager");
  return copy;
}

function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...inner: (Node | string)[]) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...inner);
  return element;
}

/** Opens the sheet for a `.figure`. It goes from the page when it is closed, and the focus is back where it was. */
export async function openFigureZoom(figure: HTMLElement): Promise<void> {
  await loadStyle(zoomUrl).catch(() => undefined);
  const name = figure.getAttribute("aria-label")!;
  const view = made("div", "view", copyOf(figure));
  view.tabIndex = 0;
  view.setAttribute("role", "group");
  view.setAttribute("aria-label", name);
  const shut = made("button", "button", document.querySelector("[data-close]")!.textContent!);
  shut.type = "button";
  shut.dataset.close = "";
  const table = figure
    .closest(".scene")
    ?.querySelector<HTMLDetailsElement>(":scope > .data")
    ?.cloneNode(true) as HTMLDetailsElement;
  if (table) table.open = true;
  const words = [".notes .on", ".source > :first-child"].flatMap((part) => figure.querySelector(part)?.textContent?.trim() ?? []);
  const dialog = made(
    "dialog",
    "sheet figure-zoom",
    made("div", "head", made("p", "sheet-title", name), shut),
    view,
    made("div", "sheet-body", ...words.map((one) => made("p", "", one)), ...(table ? [table] : [])),
  );
  dialog.classList.add(...[...figure.classList].filter((one) => one.startsWith("accent-")));
  dialog.setAttribute("aria-label", name);
  bindSheet(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  openSheet(dialog);
  view.scrollTo((view.scrollWidth - view.clientWidth) / 2, 0);
}
