// A line for whoever comes by the link of a step that is no longer there.

import { bindActions, copyTemplate } from "../parts.ts";

/** Says so until one has read on, or taken note. */
export function tellMoved(): void {
  const line = copyTemplate("#step-moved");
  const withdraw = () => {
    removeEventListener("scroll", onScroll);
    line.remove();
  };
  const from = scrollY;
  const onScroll = () => Math.abs(scrollY - from) > innerHeight && withdraw();
  bindActions(line, { dismiss: withdraw });
  addEventListener("scroll", onScroll, { passive: true });
  document.body.prepend(line);
}
