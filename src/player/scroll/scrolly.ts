// Binds scrollies to their figures: looks where the steps are and asks the figure for the state of the one being read.

import { all, find } from "../dom.ts";
import type { StoryFigure } from "../reel/story-figure.ts";
import { activeStep, triggerLine } from "./active.ts";
import { bindPhrases } from "./phrases.ts";

export interface Scrolly {
  element: HTMLElement;
  steps: HTMLElement[];
  /** Looks where things are, and tells what is due to be shown, if anything. All must have looked before any shows, for showing moves things. */
  look(): Due | undefined;
  /** Makes buttons of its marked phrases, or words. */
  offerPhrases(pressable: boolean): void;
}

/** A scene that shows another step than the one being read. */
export interface Due {
  /** px from the middle of the screen; 0 where it stands there. */
  distance: number;
  /** Whether it has shown none yet, and so must even while the page is in flight. */
  first: boolean;
  show(): void;
}

/** A scrolly farther from the screen than this many screens keeps the state it has. */
const FAR = 1;

export function bindScrolly(element: HTMLElement): Scrolly {
  // The scene's own box is known even while the layout of what is in it is deferred; asking for anything inside would lay it out.
  const scene = element.closest(".scene") ?? element;
  const figure = find<StoryFigure>("story-figure", element);
  const pin = find(".pin", element);
  const column = find(".steps", element);
  const steps = all(".step", element);
  let shown = false;

  function look(): Due | undefined {
    const { top, bottom } = scene.getBoundingClientRect();
    if (bottom < -FAR * innerHeight || top > (1 + FAR) * innerHeight) return undefined;
    const pinned = pin.getBoundingClientRect();
    const line = triggerLine(pinned, column.getBoundingClientRect(), innerHeight);
    const next = activeStep(
      steps.map((step) => step.getBoundingClientRect().top),
      line,
    );
    const step = steps[next];
    // Asked of the page, for the step edition may have shown another.
    if (!step || (step.classList.contains("active") && figure.state === step.dataset.state)) return undefined;
    const unseen = pinned.bottom <= 0 || pinned.top >= innerHeight;
    return {
      distance: Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom),
      first: !shown,
      show() {
        for (const one of steps) one.classList.toggle("active", one === step);
        shown = true;
        figure.show(step.dataset.state ?? "", { still: unseen });
      },
    };
  }

  return { element, steps, look, offerPhrases: bindPhrases(element, figure) };
}
