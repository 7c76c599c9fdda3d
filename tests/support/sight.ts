// Where words of a page stand on the screen: within the room that no pinned figure takes, or how far outside it.

import type { Page } from "playwright-core";

/** A character of a page: the way to its text node, as numbers of children from the body on, and its place in it. */
export interface TextPlace {
  path: number[];
  offset: number;
}

/** px by which a character lies above the room for words (negative) or below it; 0 where it is in sight. */
export function outOfSight(page: Page, { path, offset }: TextPlace): Promise<number> {
  return page.evaluate(
    ([way, at]) => {
      const node = way.reduce<Node>((parent, index) => parent.childNodes[index]!, document.body);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const scrolly = node.parentElement!.closest('[data-edition="scroll"] .scrolly');
      const pin = scrolly?.querySelector(".pin")?.getBoundingClientRect();
      const beside = pin && scrolly!.querySelector(".steps")!.getBoundingClientRect().right <= pin.left + 1;
      const top = pin && !beside ? Math.max(0, pin.bottom) : 0;
      return Math.round(box.top < top ? box.top - top : Math.max(0, box.bottom - innerHeight));
    },
    [path, offset] as const,
  );
}
