// Whether and when a figure's live map runs: on the reader's tap, or by itself where it costs the reader nothing. One a page.

import { find, whenIdle } from "../dom.ts";
import type { Player } from "../reel/play-reel.ts";
import { prefersStill } from "../reel/tween.ts";
import { savesData } from "../settings/save-data.ts";
import type { MapPlayer } from "./play-map.ts";

export interface Explorer {
  /** Lets the map follow what has been lit. */
  relight(): void;
  /** Ends the map; the drawing stands in its place. */
  stop(): void;
}

export interface ExploreOptions {
  figure: HTMLElement;
  button: HTMLElement;
  /** What plays the figure now, once it has come. */
  playing(): { player: Player; size: string } | undefined;
}

/** How near a figure is when its map may start by itself, and how far when it is let go. */
const NEAR = "50% 0px";
const FAR = "300% 0px";

/** The explorer whose map runs or loads. */
let running: Explorer | undefined;

addEventListener("pagehide", () => running?.stop());

/** Whether the reader's device and line bear a map that was not asked for. */
function affords(): boolean {
  if (prefersStill() || savesData() || (navigator.connection?.effectiveType ?? "4g") !== "4g") return false;
  // A software WebGL would take from the scrolling what it gives to the map.
  const gl = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  const name = gl?.getExtension("WEBGL_debug_renderer_info")?.UNMASKED_RENDERER_WEBGL ?? 0x1f01; // RENDERER
  const renderer = gl ? String(gl.getParameter(name)) : "software";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}

/** Says whether an element is within `margin` of the screen, now and whenever that changes. */
function watch(element: HTMLElement, margin: string, tell: (is: boolean) => void): void {
  new IntersectionObserver(([entry]) => entry && tell(entry.isIntersecting), { rootMargin: margin }).observe(element);
}

export function bindExplore({ figure, button, playing }: ExploreOptions): Explorer {
  const stage = find(".stage", figure);
  /** Aborted when the map is no longer wanted; there as long as one runs or loads. */
  let wanted: AbortController | undefined;
  let map: MapPlayer | undefined;
  /** The reader has moved the map out of the story's view. */
  let moved = false;
  /** The reader has closed the map, or it has broken: it does not come by itself any more. */
  let declined = false;
  let near = false;

  const say = (word: "explore" | "loading" | "back" | "close") => {
    button.dataset.mode = word;
  };

  const explorer: Explorer = {
    relight: () => map?.relight(),
    stop() {
      wanted?.abort();
      wanted = map = undefined;
      if (running === explorer) running = undefined;
      say("explore");
    },
  };

  function decline(): void {
    declined = true;
    explorer.stop();
  }

  async function start(): Promise<void> {
    const now = playing();
    if (!now) return;
    running?.stop();
    running = explorer;
    const mine = new AbortController();
    const { signal } = mine;
    wanted = mine;
    say("loading");
    try {
      const { playMap } = await import("./play-map.ts");
      if (signal.aborted) throw new Error("called off");
      const { map: url = "", answers = "" } = figure.dataset;
      const words = JSON.parse(button.dataset.words ?? "");
      const onMove = (is: boolean) => {
        moved = is;
        if (map) say(is ? "back" : "close");
      };
      const started = await playMap({
        ...now,
        url,
        answers,
        holder: figure,
        stage,
        words,
        signal,
        moved: onMove,
        broken: decline,
      });
      if (wanted !== mine) return;
      map = started;
      say("close");
    } catch {
      if (wanted === mine) decline();
    }
  }

  button.addEventListener("click", () => {
    if (map && moved) map.back();
    else if (wanted) decline();
    else void start();
  });

  /** Starts by itself if the figure is still near when the page has nothing else to do. */
  const offer = () => near && !wanted && !declined && playing()?.size === "wide" && affords() && void start();
  watch(figure, NEAR, (is) => {
    near = is;
    if (is) setTimeout(() => whenIdle(offer), 400);
  });
  watch(figure, FAR, (is) => is || (wanted && explorer.stop()));
  return explorer;
}
