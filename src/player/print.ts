// Gets a page ready for paper: the tables stand open, and every step's picture is there. Styles do the rest (print.css).

import { all } from "./dom.ts";

/**
 * Chromium (100) and Firefox fetch the pictures that were waiting to be scrolled to, and print once they are there; a picture that a script
 * has asked for meanwhile is one that they do not wait for. Safari (17) fetches none, and no feature tells it from the others.
 */
const needsHelp = () => navigator.vendor.startsWith("Apple");

/** Fetches the pictures that were waiting to be scrolled to; on paper nobody scrolls. */
function fetchPictures(): void {
  for (const image of all<HTMLImageElement>("img[loading='lazy']")) image.loading = "eager";
}

/** Listens for the wish to print; the keys give the pictures a second's start. */
export function bindPrint(): void {
  const opened = new Set<HTMLDetailsElement>();
  if (needsHelp()) {
    addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") fetchPictures();
    });
    addEventListener("beforeprint", fetchPictures);
  }
  addEventListener("beforeprint", () => {
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
