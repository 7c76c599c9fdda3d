// What is told of a feature of a live map, on a sheet.

import type { Card } from "../../maps/live.ts";
import { make, makeCloseButton } from "../parts.ts";
import { bindSheet, openSheet } from "../sheet.ts";

/** One sheet for all features; `show` opens it. To be removed with the map. */
export function createCards(words: { shut: string }): { show(card: Card): void; destroy(): void } {
  const title = make("p", "sheet-title");
  const body = make("div", "card");
  const dialog = make("dialog", "sheet", make("div", "sheet-body", title, body, makeCloseButton(words.shut)));
  bindSheet(dialog);
  document.body.append(dialog);
  return {
    show(card) {
      title.textContent = card.title;
      dialog.setAttribute("aria-label", card.title);
      const rows = card.rows.flatMap(([label, value]) => [make("dt", "", label), make("dd", "", value)]);
      body.replaceChildren(
        ...(rows.length > 0 ? [make("dl", "", ...rows)] : []),
        ...(card.note ? [make("p", "", card.note)] : []),
      );
      openSheet(dialog);
    },
    destroy: () => dialog.remove(),
  };
}
