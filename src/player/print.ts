// Gets a page ready for paper: every step's picture is fetched, and the tables stand open. Styles do the rest (print.css).

import { all } from "./dom.ts";

/** Fetches the pictures that were waiting to be scrolled to; on paper nobody scrolls. */
function fetchPictures(): void {
  for (const image of all<HTMLImageElement>("img[loading='lazy']")) image.loading = "eager";
}

/** Listens for the wish to print. Chrome prints once the pictures are there; for others the keys give a second's start. */
export function bindPrint(): void {
  const opened = new Set<HTMLDetailsElement>();
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") fetchPictures();
  });
  addEventListener("beforeprint", () => {
    fetchPictures();
    for (const details of all<HTMLDetailsElement>("details:not([open])")) {
      details.open = true;
      opened.add(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened.clear();
  });
}
