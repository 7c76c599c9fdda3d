// Binds scrollies to their figures: looks where the steps are and asks the figure for the state of the one being read.

import { activeStep, triggerLine } from "./active.ts";
import type { StoryFigure } from "./story-figure.ts";

export interface Scrolly {
  element: HTMLElement;
  steps: HTMLElement[];
  /**
   * Looks where things are; what it returns shows what is due, unless the page is in `flight`: then it says true, that it
   * wants to be woken again. All must have looked before any shows, for showing moves things.
   */
  look(): (flight: boolean) => boolean;
}

/** A scrolly farther from the screen than this many screens keeps the state it has. */
const FAR = 1;

const nothing = () => false;

export function bindScrolly(element: HTMLElement): Scrolly {
  // The scene's own box is known even while what is in it is staged; asking for anything inside would lay it out.
  const scene = element.closest(".scene")!;
  const figure = element.querySelector<StoryFigure>("story-figure")!;
  const pin = element.querySelector<HTMLElement>(".pin")!;
  const column = element.querySelector<HTMLElement>(".steps")!;
  const steps = [...element.querySelectorAll<HTMLElement>(".step")];
  let shown = false;

  function look(): (flight: boolean) => boolean {
    const { top, bottom } = scene.getBoundingClientRect();
    if (bottom < -FAR * innerHeight || top > (1 + FAR) * innerHeight) return nothing;
    const line = triggerLine(pin.getBoundingClientRect(), column.getBoundingClientRect(), innerHeight);
    const next = activeStep(
      steps.map((step) => step.getBoundingClientRect().top),
      line,
    );
    const step = steps[next]!;
    // Asked of the page, for the step edition may have shown another.
    if (step.classList.contains("active") && figure.state === step.dataset.state) return nothing;
    return (flight) => {
      if (flight && shown) return true;
      for (const one of steps) one.classList.toggle("active", one === step);
      shown = true;
      figure.show(step.dataset.state!);
      return false;
    };
  }

  bindPhrases(element, figure);
  return { element, steps, look };
}

/** Marked phrases light their marks while pointed at, focused, or once tapped. */
function bindPhrases(element: HTMLElement, figure: StoryFigure): void {
  for (const phrase of element.querySelectorAll<HTMLElement>("[data-of]")) {
    const items = phrase.dataset.of!.split(/[\s,，、]+/).filter(Boolean);
    const light = (on: boolean) => {
      figure.light(on ? items : []);
      phrase.classList.toggle("lights", on);
    };
    phrase.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && light(true));
    phrase.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && light(false));
    phrase.addEventListener("focusin", () => light(true));
    phrase.addEventListener("focusout", () => light(false));
    if (phrase.querySelector("a")) continue; // a number within it is the thing to press
    phrase.tabIndex = 0;
    phrase.setAttribute("role", "button");
    phrase.addEventListener("keydown", (event) => {
      if (event.key === "Escape") phrase.blur();
    });
  }
}
