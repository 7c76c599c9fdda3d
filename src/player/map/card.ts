// What is told of a feature of a live map, on a sheet.

import type { Card } from "../../maps/live.ts";
import { bindSheet, openSheet } from "../sheet.ts";

const made = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...inner: (Node | string)[]) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...inner);
  return element;
};

/** One sheet for all features; `show` opens it. To be removed with the map. */
export function createCards(words: { shut: string }): { show(card: Card): void; destroy(): void } {
  const title = made("p", "sheet-title");
  const body = made("div", "card");
  const shut = made("button", "button", words.shut);
  shut.type = "button";
  shut.dataset.close = "";
  const dialog = made("dialog", "sheet", made("div", "sheet-body", title, body, shut));
  bindSheet(dialog);
  document.body.append(dialog);
  return {
    show(card) {
      title.textContent = card.title;
      dialog.setAttribute("aria-label", card.title);
      const rows = card.rows.flatMap(([label, value]) => [made("dt", "", label), made("dd", "", value)]);
      body.replaceChildren(
        ...(rows.length > 0 ? [made("dl", "", ...rows)] : []),
        ...(card.note ? [made("p", "", card.note)] : []),
      );
      openSheet(dialog);
    },
    destroy: () => dialog.remove(),
  };
}
