// What runs on every page: figures, scrolling, progress, sheets. The page is complete without it.

import { createPace } from "./pace.ts";
import { bindProgress } from "./progress.ts";
import { bindScrolly } from "./scroll.ts";
import { bindFacts, bindSheet, openSheet } from "./sheet.ts";
import { StoryFigure } from "./story-figure.ts";
import { prefersStill } from "./tween.ts";
import { pageWhole, unstage, unstageNow } from "./unstage.ts";
import { wakeOnMove } from "./wake.ts";

customElements.define("story-figure", StoryFigure);

const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
const scrollies = all(".scrolly").map(bindScrolly);
const steps = scrollies.flatMap((scrolly) => scrolly.steps);
const hairline = document.querySelector<HTMLElement>(".progress");
const lookers = [...scrollies.map((scrolly) => scrolly.look), ...(hairline ? [bindProgress(hairline)] : [])];

const inFlight = createPace();
let width = innerWidth;
let again: ReturnType<typeof setTimeout> | undefined;
const look = wakeOnMove(steps, pageWhole, () => {
  const flight = inFlight(performance.now(), scrollY);
  const wanted = lookers.map((one) => one()).map((show) => show(flight));
  clearTimeout(again);
  if (wanted.includes(true)) again = setTimeout(() => look(), 80);
  if (innerWidth === width) return;
  width = innerWidth;
  for (const figure of all<StoryFigure>("story-figure")) figure.reshape();
});

/** Scrolls to a step so that it is the one being read; figures below a jump have not been looked at yet. */
function goTo(step: Element, smooth: boolean): void {
  unstageNow();
  step.scrollIntoView({ block: "start", behavior: smooth && !prefersStill() ? "smooth" : "auto" });
  look();
}

// ?s= names a step (in-app browsers drop hashes). Only on arriving: a reload returns to where one was.
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const wanted = new URLSearchParams(location.search).get("s");
const arriving = navigation === undefined || navigation.type === "navigate";
if (wanted && arriving) {
  const step = document.getElementById(wanted);
  if (step) goTo(step, false);
}

// A step's own link puts its address in the bar without loading the page again.
addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.step-link");
  const step = link?.closest(".step");
  if (!link || !step || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(history.state, "", link.href);
  goTo(step, true);
});

// Tabbing to something in a step makes that step the one being read.
addEventListener("focusin", (event) => {
  const target = event.target as HTMLElement;
  const step = target.closest<HTMLElement>(".step");
  if (step && !step.classList.contains("active") && target.matches(":focus-visible")) goTo(step, false);
});

// A link within the page needs to know where its target is.
addEventListener("click", (event) => (event.target as Element).closest('a[href*="#"]') && unstageNow(), true);
unstage();

for (const dialog of all<HTMLDialogElement>("dialog.sheet")) bindSheet(dialog);
const facts = document.querySelector<HTMLDialogElement>("#fact-sheet");
if (facts) bindFacts(document.body, facts);
const contents = document.querySelector<HTMLDialogElement>("#contents-sheet");
for (const opener of all("[data-opens-contents]")) {
  opener.addEventListener("click", (event) => {
    if (!contents || typeof contents.showModal !== "function") return;
    event.preventDefault();
    openSheet(contents);
  });
}
