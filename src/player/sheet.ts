// A sheet that rises from the foot of the screen with the contents or with a fact's source. Native <dialog>.

import { closestTo, find, linkTarget } from "./dom.ts";

/** Opens `dialog` as a sheet; a tap beside it, Escape or its button closes it and focus returns. */
export function openSheet(dialog: HTMLDialogElement): void {
  if (typeof dialog.showModal !== "function" || dialog.open) return;
  dialog.showModal();
}

export function bindSheet(dialog: HTMLDialogElement): void {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || closestTo(event, "[data-close], a[href]")) dialog.close();
  });
}

/** Numbers open their source in a sheet; without script they are links to the list at the page's end. */
export function bindFacts(root: ParentNode, dialog: HTMLDialogElement): void {
  const body = find("[data-body]", dialog);
  root.addEventListener("click", (event) => {
    const link = closestTo<HTMLAnchorElement>(event, "a.fact");
    const entry = link && linkTarget(link);
    if (!entry) return;
    if (typeof dialog.showModal !== "function") {
      // Not every browser unfolds what a link leads to.
      entry.closest("details")?.setAttribute("open", "");
      return;
    }
    event.preventDefault();
    body.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    openSheet(dialog);
  });
}
