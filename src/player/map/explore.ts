// Whether and when a figure's live map runs: on the reader's tap, or by itself where it costs the reader nothing. One a page.

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
  const { connection } = navigator as { connection?: { effectiveType?: string } };
  if (prefersStill() || savesData() || (connection?.effectiveType ?? "4g") !== "4g") return false;
  // A software WebGL would take from the scrolling what it gives to the map.
  const gl = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  const name = gl?.getExtension("WEBGL_debug_renderer_info")?.UNMASKED_RENDERER_WEBGL ?? 0x1f01; // RENDERER
  const renderer = gl ? String(gl.getParameter(name)) : "software";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}

export function bindExplore({ figure, button, playing }: ExploreOptions): Explorer {
  const stage = figure.querySelector<HTMLElement>(".stage")!;
  let trip: AbortController | undefined;
  let map: MapPlayer | undefined;
  let away = false;
  /** The reader has sent the map away, or it has broken: it does not come by itself any more. */
  let declined = false;

  const say = (word: "explore" | "loading" | "back" | "close") => {
    button.dataset.mode = word;
  };

  const explorer: Explorer = {
    relight: () => map?.relight(),
    stop() {
      trip?.abort();
      trip = map = undefined;
      if (running === explorer) running = undefined;
      say("explore");
    },
  };

  async function start(): Promise<void> {
    const now = playing();
    if (!now) return;
    running?.stop();
    running = explorer;
    const mine = new AbortController();
    trip = mine;
    say("loading");
    try {
      const { playMap } = await import("./play-map.ts");
      mine.signal.throwIfAborted();
      const started = await playMap({
        ...now,
        url: figure.dataset.map!,
        stage,
        words: JSON.parse(button.dataset.words!),
        signal: mine.signal,
        moved(is) {
          away = is;
          if (map) say(is ? "back" : "close");
        },
        broken: fail,
      });
      if (trip !== mine) return;
      map = started;
      say("close");
    } catch {
      if (trip === mine) fail();
    }
  }

  function fail(): void {
    declined = true;
    explorer.stop();
  }

  button.addEventListener("click", () => {
    if (map && away) {
      map.back();
      return;
    }
    if (!trip) {
      void start();
      return;
    }
    declined = true;
    explorer.stop();
  });

  const far = new IntersectionObserver(([entry]) => !entry!.isIntersecting && trip && explorer.stop(), { rootMargin: FAR });
  far.observe(figure);
  let near = false;
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300));
  /** Starts by itself if the figure is still near when the page has nothing else to do. */
  const offer = () => later(() => near && !trip && !declined && playing()?.size === "wide" && affords() && void start());
  new IntersectionObserver(
    ([entry]) => {
      near = entry!.isIntersecting;
      if (near) setTimeout(offer, 400);
    },
    { rootMargin: NEAR },
  ).observe(figure);
  return explorer;
}
