// A figure looked at closely, on a sheet that fills the screen: its drawing at twice its size, to be moved about, and its table.
// Fetched when it is asked for. Pinned, a figure cannot grow with the reader's type; here it need not fit.

import { closerName } from "../marks/source.ts";
import zoomUrl from "../styles/figure-zoom.css?url";
import { all, find } from "./dom.ts";
import { accentOf, make, makeCloseButton } from "./parts.ts";
import { bindSheet, openSheet } from "./sheet.ts";
import { loadStyle } from "./style.ts";

/** How much larger than it is laid out. */
const LARGER = 2;

/** The step of a pinned figure's state. */
function stepOf(figure: HTMLElement): Element | null | undefined {
  const state = figure.closest<HTMLElement>("[data-state]")?.dataset.state ?? "";
  return figure.closest(".scene")?.querySelector(`.step[data-state="${CSS.escape(state)}"]`);
}

/** A view of a copy of what the figure shows now: its drawing, else its picture, else (under a live map) the picture of the step. */
function viewOf(figure: HTMLElement): HTMLElement {
  const step = stepOf(figure)?.querySelector("picture");
  const shown = figure.querySelector(".stage > :is(svg.frame, picture)") ?? step;
  const view = make("div", "view", ...(shown ? [shown.cloneNode(true)] : []));
  for (const sized of all<Element>("svg, source, img", view)) {
    const { width, height } =
      sized instanceof SVGSVGElement
        ? sized.viewBox.baseVal
        : { width: Number(sized.getAttribute("width")), height: Number(sized.getAttribute("height")) };
    if (!width) continue;
    sized.setAttribute("width", String(width * LARGER));
    sized.setAttribute("height", String(height * LARGER));
  }
  for (const image of all<SVGImageElement>("image", view)) image.setAttribute("href", closerName(image.href.baseVal));
  view.querySelector("img")?.setAttribute("loading", "eager");
  return view;
}

/** Opens the sheet for a `.figure`. It goes from the page when it is closed, and the focus is back where it was. */
export async function openFigureZoom(figure: HTMLElement): Promise<void> {
  await loadStyle(zoomUrl).catch(() => undefined);
  const name = figure.querySelector(".figure-title")?.textContent ?? "";
  const view = viewOf(figure);
  const { answers } = figure.closest<HTMLElement>("[data-answers]")?.dataset ?? {};
  if (answers) view.dataset.answers = answers;
  view.tabIndex = 0;
  view.setAttribute("role", "group");
  view.setAttribute("aria-label", name);
  const close = makeCloseButton(find("[data-close]").textContent ?? "");
  const under = figure.closest(".scene")?.querySelector(":scope > .under");
  const listed = stepOf(figure)?.querySelector(".numbered");
  const table = [listed, under].flatMap((part) => (part ? [part.cloneNode(true)] : []));
  const words = [".notes .on", ".source > :first-child"].flatMap((part) => figure.querySelector(part)?.textContent?.trim() ?? []);
  const dialog = make(
    "dialog",
    "sheet figure-zoom",
    make("div", "head", make("p", "sheet-title", name), close),
    view,
    make("div", "sheet-body", ...words.map((one) => make("p", "", one)), ...table),
  );
  dialog.classList.add(...accentOf(figure));
  for (const details of all<HTMLDetailsElement>("details", dialog)) details.open = true;
  dialog.setAttribute("aria-label", name);
  const shown = figure.closest<HTMLElement>("[data-figure][data-state]");
  const takeAway = import("./take-away.ts").catch(() => undefined); // what it leads to is not to be had without a network either
  for (const row of all(".take", dialog)) takeAway.then((part) => shown && part?.bindTakeAway(row, shown));
  bindSheet(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  openSheet(dialog);
  view.scrollTo((view.scrollWidth - view.clientWidth) / 2, 0);
}
