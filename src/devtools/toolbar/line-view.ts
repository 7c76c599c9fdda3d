// What makes a step the active one, drawn over the page: its line, the steps' boxes with their ids and states. And where they are written.

import type { Speaker } from "../../locale/index.ts";
import { triggerLine } from "../../player/scroll/active.ts";
import { make, openInEditor } from "../preview/overlay.ts";
import type { View } from "./app.ts";
import type { Places } from "./places.ts";

interface Parts {
  /** Covers the screen, lets pointers through. */
  layer: HTMLElement;
  /** Where the panel says what is active. */
  where: HTMLElement;
  say: Speaker;
}

interface Scene {
  scrolly: HTMLElement;
  line: number;
}

/** The scrollies on the screen, each with the height of its line in px from the screen's top. */
function scenesOnScreen(): Scene[] {
  return [...document.querySelectorAll<HTMLElement>('[data-edition="scroll"] .scrolly')].flatMap((scrolly) => {
    const { top, bottom } = scrolly.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return [];
    const [pin, steps] = [".pin", ".steps"].map((part) => scrolly.querySelector(part)!.getBoundingClientRect());
    return [{ scrolly, line: triggerLine(pin!, steps!, innerHeight) }];
  });
}

function place(element: HTMLElement, box: { left: number; top: number; width: number; height: number }): HTMLElement {
  for (const [side, value] of Object.entries(box)) element.style.setProperty(side, `${value}px`);
  return element;
}

function drawScene({ scrolly, line }: Scene): HTMLElement[] {
  const { left, width, top, bottom } = scrolly.getBoundingClientRect();
  const boxes = [...scrolly.querySelectorAll<HTMLElement>(".step")].map((step) => {
    const { left, top, width, height } = step.getBoundingClientRect();
    const name = make("span", { textContent: `${step.id} · ${step.dataset.state}` });
    const className = step.classList.contains("active") ? "box active" : "box";
    return place(make("div", { className }, [name]), { left, top, width, height });
  });
  if (top > line || bottom < line) return boxes;
  return [...boxes, place(make("div", { className: "line" }), { left, top: line, width, height: 0 })];
}

/** The step being read, with the figure that is asked for its state. */
function activeStep(): { step: HTMLElement; figure: string; state: string } | undefined {
  const middle = innerHeight / 2;
  const scrolly = [...document.querySelectorAll<HTMLElement>(".scrolly")].find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top < middle && bottom > middle;
  });
  const step = scrolly?.querySelector<HTMLElement>(".step.active");
  const figure = /\/([^/.]+)\.[^/]+\/\*\.json/.exec(
    scrolly?.querySelector<HTMLElement>("story-figure")?.dataset.reels ?? "",
  )?.[1];
  return step && figure ? { step, figure, state: step.dataset.state! } : undefined;
}

/** Shows the line and boxes while on; says what is active whether on or off. */
export function bindLineView({ layer, where, say }: Parts): View {
  const ground = layer.appendChild(make("div"));
  let on = false;
  let places: Places | undefined;
  let named = "";

  function tellActive(): void {
    const found = activeStep();
    const name = found ? `${found.figure} · ${found.state}` : "";
    if (!places || (named === `${found?.step.id} ${name}` && where.childElementCount > 0)) return;
    named = `${found?.step.id} ${name}`;
    const button = (label: string, open: string | undefined) =>
      open ? [make("button", { type: "button", textContent: label, onclick: () => openInEditor(open) })] : [];
    where.replaceChildren(
      ...(found
        ? [
            make("p", {}, [say("deskNow"), make("b", { textContent: name })]),
            make("div", { className: "opens" }, [
              ...button(say("deskOpenStep"), places.steps[found.step.id]),
              ...button(say("deskOpenFigure"), places.states[`${found.figure}/${found.state}`]),
              ...button(say("deskOpenData"), places.data[found.figure]),
            ]),
          ]
        : [make("p", { textContent: say("deskNoStep") })]),
    );
  }

  const draw = () => {
    tellActive();
    ground.replaceChildren(...(on ? scenesOnScreen().flatMap(drawScene) : []));
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  return (wanted, known) => {
    on = wanted;
    places = known;
    named = "";
  };
}
