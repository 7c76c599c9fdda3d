// What may be wrong with where things stand on a page: words that are cut, that lie over others, or that something covers.

import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Put there by `survey`, for the page's own script to be asked many times without a way to and fro. */
    surveyor: Surveyor;
  }
}

interface Surveyor {
  /** Words that leave the screen or their box, are cut, or lie over other words, as the page stands. */
  words(): string[];
  /** What a pinned figure that shows this step has wrong: its parts, its picture's height, its labels' size, the step's first line. */
  pinned(step: Element, foot: number): string[];
  /** Words under what stands before the page: the corner's button, a bar. */
  under(selector: string): string[];
  frame(): Promise<void>;
}

/** Runs in the page. */
function makeSurveyor(): Surveyor {
  const name = (element: Element) =>
    `${element.className || element.tagName} “${(element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 14)}”`;
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const box = (element: Element) => element.getBoundingClientRect();

  /** Lines of text, each cut to the height of its characters: what stands above and below in a line's box is air. */
  function linesIn(within: Element) {
    const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines: { element: HTMLElement; left: number; right: number; top: number; bottom: number }[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent!.trim() || element.closest(".alt, .table, svg, .skip, script, style, dialog:not([open])")) continue;
      if (!visible(element)) continue;
      const em = Number.parseFloat(getComputedStyle(element).fontSize);
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        const middle = (top + bottom) / 2;
        lines.push({ element, left, right, top: middle - em * 0.46, bottom: middle + em * 0.46 });
      }
    }
    return lines;
  }

  /** The nearest thing around that is seen as a box: it has an edge or a ground of its own. */
  function boxAround(element: HTMLElement): Element | undefined {
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
      const { display, backgroundColor, borderTopWidth, borderBottomWidth, borderRightWidth } = getComputedStyle(one);
      if (display.startsWith("inline") && !one.matches("button")) continue;
      const edged = [borderTopWidth, borderBottomWidth, borderRightWidth].every((width) => Number.parseFloat(width) > 0);
      if (edged || !["rgba(0, 0, 0, 0)", "transparent"].includes(backgroundColor)) return one;
    }
    return undefined;
  }

  function words(): string[] {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth - innerWidth} px wider than the screen`);
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (element.closest(".alt, .table, svg, .stage, .skip, .progress, dialog:not([open])") || !visible(element)) continue;
      const hides = (way: string) => way === "hidden" || way === "clip";
      const wide = element.scrollWidth > element.clientWidth + 1 && display !== "inline" && element.clientWidth > 0;
      const words = element.childElementCount === 0 && element.textContent!.trim() !== "";
      if (wide && (words || hides(overflowX)) && !element.matches(".opening-screen")) faults.push(`${name(element)} is cut`);
      if (hides(overflowY) && element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1)
        if (!element.matches(".opening-screen")) faults.push(`${name(element)} is cut at its foot`);
    }
    // What is fixed to the screen lies over what scrolls under it: `under` and the stops' ends look at that. What is unrolled sideways begins
    // on the screen and ends beyond it.
    const lines = linesIn(document.body).filter(
      ({ element }) => !element.closest(".slides, .corner, .listen-bar, .resume, .unroll"),
    );
    const boxes = new Map<HTMLElement, DOMRect | undefined>();
    for (const { element, left, right, top, bottom } of lines) {
      if (left < -1 || right > innerWidth + 1) faults.push(`${name(element)} leaves the screen`);
      if (!boxes.has(element)) {
        const around = boxAround(element);
        boxes.set(element, around && box(around));
      }
      const around = boxes.get(element);
      if (around && (left < around.left - 1 || right > around.right + 1 || top < around.top - 1 || bottom > around.bottom + 1))
        faults.push(`${name(element)} leaves its box`);
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= one.bottom - 2) break;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        // A reading stands in the leading above its characters, which belongs to both lines.
        if (across > 2 && one.element !== other.element && !other.element.closest("ruby"))
          faults.push(`${name(one.element)} lies over ${name(other.element)}`);
      }
    });
    return faults;
  }

  function pinned(step: Element, foot: number): string[] {
    const faults: string[] = [];
    const pin = step.closest(".scrolly")!.querySelector<HTMLElement>(".pin")!;
    const around = box(pin);
    const say = (fault: string) => faults.push(`${step.id}: ${fault}`);
    const parts = [...pin.querySelectorAll(".figure-title, .stage, .notes, .source")].filter((part) => box(part).height > 0);
    parts.forEach((part, index) => {
      const { top, bottom, height } = box(part);
      if (top < around.top - 1 || bottom > Math.min(around.bottom, foot) + 1) say(`${part.className} leaves the pinned figure`);
      const next = parts[index + 1];
      if (next && bottom > box(next).top + 1) say(`${part.className} lies over ${next.className}`);
      if (part.matches(".stage") && height < 120) say(`the picture is ${Math.round(height)} px high`);
    });
    for (const label of pin.querySelectorAll<SVGTextElement>("svg.frame text:not(.away)")) {
      const px = Number.parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM()!.a;
      // Held sideways there is a third less height than the drawing is laid out for: the sheet that it opens in has it larger.
      if (px < (innerHeight < 480 ? 7.5 : 10.95)) say(`the label “${label.textContent}” is ${px.toFixed(1)} px`);
    }
    const [first] = linesIn(step.querySelector(".step-text")!);
    const over = first && first.left < around.right && first.right > around.left && first.top < around.bottom - 1;
    if (!first) say("there are no words");
    else if (over || first.top < 0 || first.bottom > foot) say("the first line cannot be seen");
    return faults;
  }

  function under(selector: string): string[] {
    return [...document.querySelectorAll(selector)].filter(visible).flatMap((cover) => {
      const { left, right, top, bottom } = box(cover);
      return linesIn(document.body)
        .filter(({ element }) => !cover.contains(element))
        .filter((line) => line.left < right - 1 && line.right > left + 1 && line.top < bottom - 1 && line.bottom > top + 1)
        .map(({ element }) => `${name(element)} is under ${cover.className}`);
    });
  }

  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  return { words, pinned, under, frame };
}

/** Puts the surveyor into the page. */
export async function survey(page: Page): Promise<void> {
  await page.addInitScript(`window.surveyor = (${makeSurveyor})()`);
}

/** What is wrong with a page that scrolls, at its top, at each step and at its end. */
export function faultsOfScrolling(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { words, pinned, under, frame } = window.surveyor;
    const faults = [...words(), ...under(".corner:not(.offscreen)")];
    for (const step of document.querySelectorAll('[data-edition="scroll"] .step')) {
      step.scrollIntoView({ block: "start", behavior: "instant" });
      const there = () => step.classList.contains("active") && step.closest(".scrolly")!.querySelector("svg.frame");
      for (let wait = 0; wait < 60 && (wait === 0 || !there()); wait++) await frame();
      if (!step.classList.contains("active")) faults.push(`${step.id} is not the step being read`);
      faults.push(...pinned(step, innerHeight));
    }
    scrollTo({ top: 1e7, behavior: "instant" });
    await frame();
    for (let wait = 0; wait < 15; wait++) await frame(); // the button comes back
    faults.push(...under(".corner:not(.offscreen)"));
    return [...new Set(faults)];
  });
}

/** What is wrong with a page one stop a screen, at each stop: as it opens, and scrolled to its end. */
export function faultsOfSteps(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { words, pinned, frame } = window.surveyor;
    const bar = document.querySelector(".slides")!;
    const faults: string[] = [];
    const count = () => bar.querySelector("[data-count]")!.textContent;
    for (let before = ""; before !== count(); ) {
      before = count()!;
      const foot = bar.getBoundingClientRect().top;
      const step = document.querySelector(".step.now");
      const stop = `${before}: `;
      await frame();
      if (step) {
        const drawn = () => step.closest(".scrolly")!.querySelector("svg.frame");
        for (let wait = 0; wait < 40 && !drawn(); wait++) await frame();
        faults.push(...pinned(step, foot));
      }
      const head = document.querySelector(":is(h1, h2).now, .now :is(h1, h2)");
      if (head && head.getBoundingClientRect().bottom > foot) faults.push(`${stop}the title is under the bar`);
      faults.push(...words().map((fault) => stop + fault));
      scrollTo({ top: 1e7, behavior: "instant" });
      const end = Math.max(...[...document.querySelectorAll(".now")].map((one) => one.getBoundingClientRect().bottom));
      if (end > foot + 1) faults.push(`${stop}its end is under the bar`);
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    }
    return [...new Set(faults)];
  });
}
