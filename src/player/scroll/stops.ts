// What the Tab key stops at: once a paragraph and once a step. The arrow keys go through the links and phrases in it.

import { all, closestTo } from "../dom.ts";

const STOPS = ".step, .prose > :not(.scene)";

const itemsOf = (stop: Element) => all('a[href], [role="button"]', stop);

function setStop(items: readonly HTMLElement[], at: number): void {
  items.forEach((item, index) => {
    item.tabIndex = index === at ? 0 : -1;
  });
}

/** Sets every stop to the first of what is in it; to be called again when that changes. */
export function setStops(): void {
  for (const phrase of all(".phrase[tabindex]:not([role])")) phrase.removeAttribute("tabindex");
  for (const stop of all(STOPS)) setStop(itemsOf(stop), 0);
}

/** From then on a stop is where the reader last was in it. */
export function bindStops(): void {
  const around = (event: Event) => {
    const stop = closestTo(event, STOPS);
    const items = stop ? itemsOf(stop) : [];
    return { items, at: items.indexOf(event.target as HTMLElement) };
  };
  addEventListener("focusin", (event) => {
    const { items, at } = around(event);
    if (at >= 0) setStop(items, at);
  });
  addEventListener("keydown", (event) => {
    if (!/^Arrow(Left|Right)$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { items, at } = around(event);
    const next = at < 0 ? undefined : items[at + ((event.key === "ArrowRight") === (document.dir !== "rtl") ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
