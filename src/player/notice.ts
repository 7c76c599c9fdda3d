// A line for the reader about something that is not as they asked: a step that is gone, a part that did not come.

import { bindActions, copyTemplate } from "./dom.ts";

/** Says what a template of the page holds (components/SlideBar.astro), above a sheet where one is open, until one has read on or taken note. */
export function showNotice(template: "#step-moved" | "#part-missing"): void {
  for (const before of document.querySelectorAll(".resume.moved")) before.remove();
  const line = copyTemplate(template);
  const withdraw = () => {
    removeEventListener("scroll", onScroll);
    line.remove();
  };
  const from = scrollY;
  const onScroll = () => Math.abs(scrollY - from) > innerHeight && withdraw();
  bindActions(line, { dismiss: withdraw });
  addEventListener("scroll", onScroll, { passive: true });
  (document.querySelector("dialog[open]") ?? document.body).prepend(line);
}

/** What a reader asked for, and what does not come, in whole or in part: they are told. */
export const tellMissing = () => showNotice("#part-missing");
