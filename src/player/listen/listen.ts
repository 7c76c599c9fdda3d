// Reads the story out with the browser's own voice, piece by piece, and keeps what is being read in view. Fetched when asked for.

import { PREFERENCES } from "../../preferences/preferences.ts";
import { bindActions, copyTemplate, find } from "../dom.ts";
import { prefersStill } from "../reel/tween.ts";
import { root } from "../root.ts";
import { recall, remember } from "../settings/memory.ts";
import { firstPiece, nextReading, nextSpeed, type Reading } from "./reading.ts";
import { type Piece, piecesOf } from "./utter.ts";
import { voiceFor } from "./voice.ts";

const SPEEDS = PREFERENCES.speed.choices.map(([speed]) => speed);
const USUAL = PREFERENCES.speed.default;

let stopRunning: (() => void) | undefined;

/** Shows a piece: in the step edition, which listens, its slide. */
function bringIntoView(element: HTMLElement): void {
  element.dispatchEvent(new Event("slideto", { bubbles: true }));
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

interface Speaker {
  say(sentence: string | undefined, rate: number): void;
  /** Many phones cannot pause a voice: it is cut off, and starts its sentence again. */
  hush(): void;
}

/** Says a sentence at a time. What comes of one that has been cut off is not told. */
function createSpeaker(voice: SpeechSynthesisVoice, { ended, failed }: { ended(): void; failed(): void }): Speaker {
  /** Held on to: an utterance that nothing refers to may be collected before it says that it has ended. */
  let current: SpeechSynthesisUtterance | undefined;
  return {
    say(sentence, rate) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      current = utterance;
      Object.assign(utterance, { voice, lang: voice.lang, rate });
      utterance.onend = () => current === utterance && ended();
      utterance.onerror = () => current === utterance && failed();
      speechSynthesis.cancel();
      speechSynthesis.speak(utterance);
    },
    hush() {
      current = undefined;
      speechSynthesis.cancel();
    },
  };
}

function pieceInView(pieces: readonly Piece[]): number {
  const standing = pieces.map(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom, active: element.classList.contains("active") };
  });
  return firstPiece(standing, innerHeight);
}

/** Starts where the reader is. A small bar pauses, goes on, skips, changes the speed and stops. */
export function listen(): void {
  stopRunning?.();
  const voice = voiceFor(root.lang);
  const pieces = piecesOf(document);
  if (voice && pieces.length > 0) stopRunning = readOut(pieces, voice);
}

function readOut(pieces: readonly Piece[], voice: SpeechSynthesisVoice): () => void {
  const bar = copyTemplate("#listen-bar");
  const speaker = createSpeaker(voice, { ended: () => goTo(nextReading(at, lengths), true), failed: pause });
  const lengths = pieces.map(({ sentences }) => sentences.length);
  let at: Reading = { piece: -1, sentence: 0 };
  let speed = recall().speed ?? USUAL;

  function say(): void {
    bar.dataset.mode = "playing";
    speaker.say(pieces[at.piece]?.sentences[at.sentence], speed);
  }

  /** Goes to what is to be read, shows it and says it; past the last piece the reading is over. */
  function goTo(next: Reading | undefined, saying: boolean): void {
    const piece = next && pieces[next.piece];
    if (!next || !piece) {
      stop();
      return;
    }
    if (next.piece !== at.piece) {
      mark(false);
      bringIntoView(piece.element);
    } else keepInView(piece.element, next.sentence / piece.sentences.length);
    at = next;
    mark(true);
    if (saying) say();
  }

  const mark = (on: boolean) => pieces[at.piece]?.element.classList.toggle("spoken", on);

  function pause(): void {
    bar.dataset.mode = "paused";
    speaker.hush();
  }

  function stop(): void {
    speaker.hush();
    mark(false);
    removeEventListener("pagehide", stop);
    document.removeEventListener("visibilitychange", pauseUnseen);
    const focused = bar.contains(document.activeElement);
    bar.remove();
    delete root.dataset.listening;
    if (focused) document.querySelector<HTMLElement>(".corner")?.focus({ preventScroll: true });
    stopRunning = undefined;
  }

  const pauseUnseen = () => {
    if (document.visibilityState === "hidden") pause();
  };
  const playing = () => bar.dataset.mode === "playing";
  bindActions(bar, {
    toggle: () => (playing() ? pause() : say()),
    next: () => goTo({ piece: at.piece + 1, sentence: 0 }, playing()),
    speed() {
      speed = nextSpeed(SPEEDS, speed);
      bar.dataset.speed = String(speed);
      remember({ speed: speed === USUAL ? undefined : speed });
      if (playing()) say();
    },
    stop,
  });
  addEventListener("pagehide", stop);
  document.addEventListener("visibilitychange", pauseUnseen);
  bar.dataset.speed = String(speed);
  root.dataset.listening = "";
  document.body.append(bar);
  find("[data-do]", bar).focus({ preventScroll: true });
  goTo({ piece: pieceInView(pieces), sentence: 0 }, true);
  return stop;
}
