// What runs on every page: figures, scrolling, progress, sheets. The page is complete without it.

import type { Edition } from "../preferences/preferences.ts";
import { bindCorner } from "./corner.ts";
import { all, closestTo, currentEdition, isArrival, onceReading, whenIdle } from "./dom.ts";
import { showNotice, tellMissing } from "./notice.ts";
import { bindPrint } from "./print.ts";
import { StoryFigure } from "./reel/story-figure.ts";
import { prefersStill } from "./reel/tween.ts";
import { root } from "./root.ts";
import { AFTER } from "./scroll/address.ts";
import { hasBookmarks } from "./scroll/bookmark.ts";
import { layOutInSlices, layOutNow, pageWhole } from "./scroll/deferred-layout.ts";
import { addressElsewhere, findInPage, forgetNamed, namedInAddress } from "./scroll/named.ts";
import { createPace } from "./scroll/pace.ts";
import { bindProgress } from "./scroll/progress.ts";
import { bindScrolly } from "./scroll/scrolly.ts";
import { bindStops, setStops } from "./scroll/stops.ts";
import { wakeOnMove } from "./scroll/wake.ts";
import { bindFacts, bindSheet, openSheet } from "./sheet.ts";

/** Does something with a part that is fetched. If it does not come, the page stays as it is. */
const use = <Part>(part: Promise<Part>, work: (part: Part) => unknown) => void part.then(work).catch(() => undefined);

/** The same for what the reader has asked for: if it does not come, they are told. */
const open = <Part>(part: Promise<Part>, work: (part: Part) => unknown) => void part.then(work).catch(tellMissing);

/** The page has been asked for, not reloaded or come back to. */
const arriving = isArrival();
/** The place that the address names. Not only by its hash, which in-app browsers drop. */
const named = namedInAddress();

/** Looks where things are, now. */
let look = () => {};

/** ms until what could not be shown is looked at again: in flight, and in a page at rest, which shows one scene a turn. */
const LATER = { flight: 80, rest: 16 };

/** Figures answer to scrolling, in the scrolling edition only; so do the hairline and the corner's button. */
function bindLooking(): void {
  const scrollies = all(".scrolly").map(bindScrolly);
  bindStops();
  const hairline = document.querySelector<HTMLElement>(".progress");
  const corner = document.querySelector<HTMLElement>(".corner");
  const lookers = [...(hairline ? [bindProgress(hairline)] : []), ...(corner ? [bindCorner(corner)] : [])];
  const inFlight = createPace();
  let before: Edition | undefined;
  let width: number | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const steps = scrollies.flatMap((scrolly) => scrolly.steps);
  look = wakeOnMove(steps, pageWhole, () => {
    const edition = currentEdition();
    if (edition !== before) {
      for (const scrolly of scrollies) scrolly.offerPhrases(edition !== "flat");
      setStops();
    }
    before = edition;
    if (edition === "step")
      return () => {
        for (const figure of all<StoryFigure>(".pin.now story-figure")) figure.reshape();
      };
    // First all that asks the page, then all that changes it: each change of mind would be a layout.
    const flight = inFlight(performance.now(), scrollY);
    const resized = width !== undefined && width !== innerWidth;
    width = innerWidth;
    const due = edition === "scroll" ? scrollies.flatMap((scrolly) => scrolly.look() ?? []) : [];
    const shows = lookers.map((one) => one());
    return () => {
      for (const show of shows) show();
      // One scene a turn, and the one in the middle before its neighbours: on a slow phone each is a frame's work.
      due.sort((one, other) => one.distance - other.distance);
      const next = due.find(({ first }) => first || !flight);
      next?.show();
      clearTimeout(again);
      if (due.length > (next ? 1 : 0)) again = setTimeout(() => look(), flight ? LATER.flight : LATER.rest);
      if (resized) for (const figure of all<StoryFigure>("story-figure")) figure.reshape();
    };
  });
  // From now on a pinned figure is the player's; until then, and if this is never reached, it is the head's (preferences/head.ts).
  if (!customElements.get("story-figure")) return;
  root.dataset.started = "";
  delete root.dataset.waiting;
}

/** Scrolls to a step so that it is the one being read; figures below a jump have not been looked at yet. */
function goTo(step: Element, smooth: boolean): void {
  layOutNow();
  step.scrollIntoView({ block: "start", behavior: smooth && !prefersStill() ? "smooth" : "auto" });
  look();
}

/** The address names a step; a step's link, and tabbing to something in it, make it the one being read. */
function bindAddress(): void {
  // A link from the time when the step's chapter stood on this page, or one that was put together by hand.
  const elsewhere = arriving && named ? addressElsewhere(named) : undefined;
  if (elsewhere) {
    location.replace(elsewhere);
    return;
  }
  // Only on arriving: a reload returns to where one was, and who has begun to read a page whose player came too late goes on.
  const reading = currentEdition() === "flat" && scrollY > 0;
  const lands = arriving && !reading && currentEdition() !== "step";
  // From another language: a place between steps.
  if (lands && named?.includes(AFTER)) use(import("./scroll/piece.ts"), (part) => part.goToNamedPiece(named));
  const place = lands ? findInPage(named) : undefined;
  if (place) goTo(place.element, false);
  if (place?.instead) showNotice("#step-moved");
  forgetNamed();

  // A step's own link puts its address in the bar without loading the page again.
  addEventListener("click", (event) => {
    const link = closestTo<HTMLAnchorElement>(event, "a.step-link");
    const step = link?.closest(".step");
    if (!link || !step || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, "", link.href);
    goTo(step, true);
  });

  addEventListener("focusin", (event) => {
    const step = closestTo(event, ":focus-visible")?.closest(".step:not(.active)");
    if (step) goTo(step, false);
  });

  // A link within the page needs to know where its target is.
  addEventListener("click", (event) => closestTo(event, 'a[href*="#"]') && layOutNow(), true);
  layOutInSlices();
}

/** Marks answer to taps, to a mouse and to the button that leads from one to the next: what answers is fetched when one first asks. */
function bindAsking(): void {
  const kinds = ["click", "pointermove"];
  const begin = (event: Event) => {
    const isTap = event.type === "click";
    if (
      !closestTo(event, "[data-asks], :is(.stage, .view) > svg.frame") ||
      (!isTap && (event as PointerEvent).pointerType !== "mouse")
    )
      return;
    (isTap ? open : use)(import("./ask/ask.ts"), (part) => {
      for (const kind of kinds) removeEventListener(kind, begin);
      return part.bindAsking(event, tellMissing);
    });
  };
  for (const kind of kinds) addEventListener(kind, begin, { passive: true });
}

/** Contents, sources of facts, settings, figures looked at closely. */
function bindSheets(): void {
  for (const dialog of all<HTMLDialogElement>("dialog.sheet")) bindSheet(dialog);
  bindPrint();
  const facts = document.querySelector<HTMLDialogElement>("#fact-sheet");
  if (facts) bindFacts(document.body, facts);
  const contents = document.querySelector<HTMLDialogElement>("#contents-sheet");
  for (const opener of all("[data-opens-contents]")) {
    opener.addEventListener("click", (event) => {
      if (!contents || typeof contents.showModal !== "function") return;
      event.preventDefault();
      openSheet(contents);
      use(import("./scroll/contents.ts"), (part) => part.showInContents(contents));
    });
  }
  bindAsking();
  // A figure on a sheet of its own is fetched when it is asked for.
  addEventListener("click", (event) => {
    const figure = closestTo(event, "[data-opens-zoom]")?.closest<HTMLElement>(".figure");
    if (figure) open(import("./figure-zoom.ts"), (part) => part.openFigureZoom(figure));
  });
  // What may be taken away of a figure is told when the data under it is opened.
  addEventListener(
    "toggle",
    (event) => {
      const details = closestTo(event, "details.data[open]");
      if (details) use(import("./take-away.ts"), (part) => part.bindTakeAwayIn(details));
    },
    true,
  );
  // Passing the story on, too; where there are no sheets a row's links lead to what they would share.
  addEventListener("click", (event) => {
    const opener = closestTo(event, "[data-opens-share]");
    if (!opener || !window.HTMLDialogElement) return;
    event.preventDefault();
    open(import("./share/share.ts"), (part) => part.openShare(opener));
  });
  // What looks among the notes is fetched when a reader turns to its box.
  const box = document.querySelector<HTMLElement>(".search-box");
  const notes = box?.closest("section");
  box?.addEventListener("focusin", () => notes && open(import("./search.ts"), (part) => part.bindSearch(notes)), { once: true });
  // Pictures do not see the page's root: what has been chosen is told to each.
  if (root.dataset.theme || root.dataset.contrast) use(import("./reel/stills.ts"), (part) => part.dressStills());
  // The reading settings are fetched when they are asked for; a page that comes back from the browser's memory may have missed a change.
  const settings = document.querySelector<HTMLDialogElement>("#settings-sheet");
  const load = () => import("./settings/settings.ts");
  for (const opener of all("[data-opens-settings]"))
    opener.addEventListener("click", () => settings && open(load(), (part) => part.openSettings(settings)));
  addEventListener("pageshow", (event) => event.persisted && use(load(), (part) => part.reapplyPreferences()));
}

const loadEdition = () => import("./slides/edition.ts");

/** The other editions are fetched when they are chosen. If the one that was chosen before cannot be fetched, the page scrolls. */
function bindEditions(): void {
  if (currentEdition() === "step")
    loadEdition()
      .then(({ openAsSlides }) => openAsSlides())
      .catch(() => {
        delete root.dataset.step;
        look();
      });
  addEventListener("keydown", (event) => {
    const typing = closestTo(event, "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "p" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    open(loadEdition(), (part) => part.setEdition(currentEdition() === "step" ? "scroll" : "step"));
  });
}

/** What only who reads on needs: the offer to go on where the page was left comes sooner, if there is one. */
function bindReading(): void {
  const fresh = arriving && !location.hash && !named;
  const resume = () => use(import("./scroll/resume.ts"), (part) => part.bindResume(fresh));
  if (hasBookmarks()) whenIdle(resume);
  else onceReading(resume);
  // What a figure comes to show is said to who cannot see it, from the first move on; then, too, begins what counters may hear.
  onceReading(() => {
    use(import("./scroll/hold-position.ts"), (part) => part.bindPosition());
    use(import("./scroll/announce.ts"), (part) => part.announceStates());
    use(import("./analytics.ts"), (part) => part.bindAnalytics());
  });
  // Who has nearly read a chapter goes on to the next.
  const next = document.querySelector<HTMLAnchorElement>("[rel=next]");
  if (next) onceReading(() => use(import("./scroll/prefetch.ts"), (part) => part.prefetchNear(next)));
  // A story that may be kept is.
  const { offline } = document.body.dataset;
  if (offline) onceReading(() => use(import("./offline.ts"), (part) => part.keepStory(offline)));
}

/** The card in WeChat: only where a host signs for it. Elsewhere the build leaves this out (publish/index.ts). */
function bindWechat(): void {
  if (/MicroMessenger/i.test(navigator.userAgent)) use(import("./share/wechat.ts"), (part) => part.offerCard());
}

/** Each a task of its own, that a slow phone may paint, and answer a finger, in between. */
const parts = [
  () => customElements.define("story-figure", StoryFigure),
  bindLooking,
  bindAddress,
  bindSheets,
  bindEditions,
  bindReading,
];
for (const part of parts) setTimeout(part);
if (import.meta.env.WECHAT) setTimeout(bindWechat);
