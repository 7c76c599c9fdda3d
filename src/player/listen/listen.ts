// Reads the story out with the browser's own voice, piece by piece, and keeps what is being read in view. Fetched when asked for.

import { prefersStill } from "../reel/tween.ts";
import { recall, remember } from "../settings/memory.ts";
import { type Piece, piecesOf } from "./utter.ts";
import { voiceFor } from "./voice.ts";

/** How fast the voice goes, by the words on the bar. */
const SPEEDS = [0.8, 1, 1.3];

const root = document.documentElement;

let stopRunning: (() => void) | undefined;

/** The piece the reader is at: a step being read, else the first whose end is still to come. */
function placeIn(pieces: Piece[]): number {
  const inView = ({ element }: Piece) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > innerHeight * 0.15 && top < innerHeight;
  };
  const step = pieces.findIndex((piece) => piece.element.classList.contains("active") && inView(piece));
  return Math.max(
    0,
    step >= 0 ? step : pieces.findIndex(({ element }) => element.getBoundingClientRect().bottom > innerHeight * 0.15),
  );
}

/** Shows a piece: in the step edition by turning to it. */
function bringIntoView(element: HTMLElement): void {
  element.dispatchEvent(new Event("turnto", { bubbles: true }));
  const { height } = element.getBoundingClientRect();
  const block = element.matches(".step") || height > innerHeight * 0.6 ? "start" : "center";
  if (!("step" in root.dataset)) element.scrollIntoView({ block, behavior: prefersStill() ? "auto" : "smooth" });
}

/** A piece that is taller than its room moves up as it is read: `share` of it is behind. */
function keepInView(element: HTMLElement, share: number): void {
  const { top, height } = element.getBoundingClientRect();
  const below = top + height * share - innerHeight * 0.8;
  if (below > 0) scrollBy({ top: below + innerHeight * 0.08, behavior: prefersStill() ? "auto" : "smooth" });
}

/** Starts where the reader is. A small bar pauses, goes on, skips, changes the speed and stops. */
export function listen(): void {
  stopRunning?.();
  const voice = voiceFor(root.lang);
  const pieces = piecesOf(document);
  if (!voice || pieces.length === 0) return;
  const template = document.querySelector<HTMLTemplateElement>("#listen-bar")!;
  const bar = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  let speed = SPEEDS.includes(recall().speed ?? 1) ? (recall().speed ?? 1) : 1;
  let place = placeIn(pieces);
  let sentence = 0;
  let turn = 0;
  /** Held on to: an utterance that nothing refers to may be collected before it says that it has ended. */
  let uttered: SpeechSynthesisUtterance | undefined;

  const mark = (on: boolean) => pieces[place]?.element.classList.toggle("spoken", on);

  function say(): void {
    const mine = ++turn;
    const { sentences } = pieces[place]!;
    uttered = new SpeechSynthesisUtterance(sentences[sentence]);
    Object.assign(uttered, { voice, lang: voice!.lang, rate: speed });
    uttered.onend = () => mine === turn && advance();
    uttered.onerror = () => mine === turn && pause();
    bar.dataset.mode = "playing";
    speechSynthesis.cancel();
    speechSynthesis.speak(uttered);
  }

  /** Goes to a piece, shows it and says it; past the last one the reading is over. */
  function goTo(next: number, saying: boolean): void {
    mark(false);
    if (next >= pieces.length) {
      stop();
      return;
    }
    [place, sentence] = [next, 0];
    mark(true);
    bringIntoView(pieces[place]!.element);
    if (saying) say();
  }

  function advance(): void {
    if (sentence + 1 >= pieces[place]!.sentences.length) {
      goTo(place + 1, true);
      return;
    }
    sentence += 1;
    keepInView(pieces[place]!.element, sentence / pieces[place]!.sentences.length);
    say();
  }

  /** Many phones cannot pause a voice: it is cut off, and starts its sentence again. */
  function pause(): void {
    turn += 1;
    bar.dataset.mode = "paused";
    speechSynthesis.cancel();
  }

  function stop(): void {
    turn += 1;
    speechSynthesis.cancel();
    mark(false);
    removeEventListener("pagehide", stop);
    document.removeEventListener("visibilitychange", leave);
    const focused = bar.contains(document.activeElement);
    bar.remove();
    delete root.dataset.listening;
    if (focused) document.querySelector<HTMLElement>(".corner")?.focus({ preventScroll: true });
    stopRunning = undefined;
  }

  function changeSpeed(): void {
    speed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
    bar.dataset.speed = String(speed);
    remember({ speed: speed === 1 ? undefined : speed });
    if (bar.dataset.mode === "playing") say();
  }

  const leave = () => {
    if (document.visibilityState === "hidden") pause();
  };
  const actions: Record<string, () => void> = {
    toggle: () => (bar.dataset.mode === "playing" ? pause() : say()),
    next: () => goTo(place + 1, bar.dataset.mode === "playing"),
    speed: changeSpeed,
    stop,
  };
  bar.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) actions[button.dataset.do!]!();
  });
  addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", leave);
  stopRunning = stop;
  bar.dataset.speed = String(speed);
  root.dataset.listening = "";
  document.body.append(bar);
  bar.querySelector<HTMLElement>("[data-do]")!.focus({ preventScroll: true });
  goTo(place, true);
}
