// Marked phrases light the marks of their item while they are pointed at or focused, and, once pressed, until they are left.

import { all } from "../dom.ts";
import type { StoryFigure } from "../reel/story-figure.ts";

/** Binds the phrases of a scene. Returns what makes buttons of them, or, where its figure is not to be seen, words. */
export function bindPhrases(scene: HTMLElement, figure: StoryFigure): (pressable: boolean) => void {
  const phrases = all("[data-of]", scene);
  const buttons = phrases.filter((phrase) => !phrase.querySelector("a")); // a number within one is the thing to press
  let pressed: HTMLElement | undefined;

  const light = (lit: HTMLElement | undefined) => {
    figure.light(lit?.dataset.of ?? "");
    for (const phrase of phrases) phrase.classList.toggle("lights", phrase === lit);
  };
  const press = (next?: HTMLElement) => {
    pressed?.setAttribute("aria-pressed", "false");
    next?.setAttribute("aria-pressed", "true");
    pressed = next;
    light(next);
  };
  const held = () => pressed ?? phrases.find((phrase) => phrase.contains(document.activeElement));

  for (const phrase of phrases) {
    phrase.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && light(phrase));
    phrase.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && light(held()));
    phrase.addEventListener("focusin", () => light(phrase));
    phrase.addEventListener("focusout", () => press());
  }
  for (const button of buttons) {
    button.addEventListener("click", () => button.hasAttribute("role") && press(pressed === button ? undefined : button));
    button.addEventListener("keydown", (event) => {
      if (event.key === "Escape") button.blur();
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      button.click();
    });
  }
  return (pressable) => {
    for (const button of buttons) {
      for (const [name, value] of [
        ["role", "button"],
        ["aria-pressed", "false"],
      ] as const) {
        if (pressable) button.setAttribute(name, value);
        else button.removeAttribute(name);
      }
    }
  };
}
