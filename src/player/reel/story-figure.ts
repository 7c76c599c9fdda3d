// <story-figure>: a figure that can be asked for another state. A picture until its reel has come, a player from then on.

import type { Reel } from "../../marks/reel.ts";
import { find } from "../dom.ts";
import { bindExplore, type Explorer } from "../map/explore.ts";
import { root } from "../root.ts";
import { savesData } from "../settings/save-data.ts";
import { type Player, playReel } from "./play-reel.ts";

/** How far away a figure begins to load what it needs: more than a screen, less than a fling. */
const NEAR = "120% 0px";

/** ms without its reel after which a figure shows its picture. */
const LATE = 400;

const reels = new Map<string, Promise<Reel>>();

/** A reel whose pictures are named from the page on, and no longer from where it stands itself. */
function located(reel: Reel, from: string): Reel {
  for (const { kind, columns } of reel.layers)
    if (kind === "image")
      for (const column of columns.source ?? [])
        for (const [row, cell] of column.entries()) if (typeof cell === "string") column[row] = new URL(cell, from).href;
  return reel;
}

/** Resolves when the pictures in a drawing have come; rejects when one does not. */
function pictured(svg: SVGSVGElement): Promise<unknown> {
  const images = [...svg.querySelectorAll("image")].map((image) => {
    const copy = new Image();
    copy.src = image.href.baseVal;
    return copy.decode();
  });
  return Promise.all(images);
}

function loadReel(url: string): Promise<Reel> {
  let reel = reels.get(url);
  if (!reel) {
    reel = fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json().then((read: Reel) => located(read, answer.url));
    });
    reel.catch(() => reels.delete(url)); // so that a later wish may try again
    reels.set(url, reel);
  }
  return reel;
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

export class StoryFigure extends HTMLElement {
  #state = "";
  #lit = "";
  #near = false;
  #players = new Map<string, Player>();
  #playing: { player: Player; size: string } | undefined;
  #explorer: Explorer | undefined;
  /** The picture that the build has put in its place. */
  #still: Element | null = null;
  /** Its reel cannot be played: the picture stands in from then on. */
  #failed = false;

  connectedCallback(): void {
    this.#state ||= this.dataset.state ?? "";
    // A picture that is seen because there was no player stays until the reel has come; none is fetched for that farther away.
    const stage = find(".stage", this);
    this.#still ??= stage.querySelector("picture");
    if ("waiting" in root.dataset && isSeen(stage)) stage.classList.add("plain");
    const approach = () => {
      this.#near = true;
      this.#update();
    };
    addEventListener("online", () => this.#update());
    if (!("IntersectionObserver" in window)) {
      approach();
      return;
    }
    const button = this.querySelector<HTMLElement>(".explore");
    if (button) this.#explorer ??= bindExplore({ figure: this, button, playing: () => this.#playing });
    this.#watch(NEAR, () => (savesData() ? this.#watch("0px", approach) : approach()));
  }

  /** Calls `come` once, when the figure comes within `margin` of the screen. */
  #watch(rootMargin: string, come: () => void): void {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        come();
      },
      { rootMargin },
    );
    watch.observe(this);
  }

  /** The state on show, or on its way. */
  get state(): string {
    return this.#state;
  }

  /** Shows another state; `still` sets it at once, as for a figure that nobody sees. */
  show(state: string, options: { still?: boolean } = {}): void {
    if (state === this.#state) return;
    this.#state = state;
    this.dataset.state = state;
    for (const note of this.querySelectorAll<HTMLElement>("[data-note]"))
      note.classList.toggle("on", note.dataset.note === state);
    this.#update(options.still);
  }

  /** Brings out the marks of the items that a marked phrase names; none puts all back. */
  light(written: string): void {
    this.#lit = written;
    for (const player of this.#players.values()) player.light(written);
    this.#explorer?.relight();
  }

  /** To be called when the page may have changed its shape: the figure's other size may be due. */
  reshape(): void {
    this.#update();
  }

  async #update(still = false): Promise<void> {
    if (!this.#near) return;
    const stage = find(".stage", this);
    const size = getComputedStyle(stage).getPropertyValue("--size").trim();
    const player = this.#players.get(size);
    if (!player || this.#failed) {
      this.#picture(stage);
      if (!this.#failed) await this.#load(stage, size);
      return;
    }
    try {
      const changed = this.#playing?.player !== player;
      if (changed) {
        this.#explorer?.stop(); // a live map is one size's
        stage.replaceChildren(player.svg);
        stage.classList.remove("plain");
        this.#playing = { player, size };
      }
      player.light(this.#lit);
      player.show(this.#state, { still: still || changed });
    } catch {
      this.#fail(stage);
    }
  }

  /** Loads the reel of a size and begins to play it. Until it comes, and if it does not, the picture stands in, and without it its words. */
  async #load(stage: HTMLElement, size: string): Promise<void> {
    const late = setTimeout(() => stage.classList.add("plain"), LATE);
    const reel = await loadReel((this.dataset.reels ?? "").replace("*", size)).catch(() => undefined);
    clearTimeout(late);
    if (!reel) {
      stage.classList.add("plain");
      return;
    }
    try {
      if (!this.#players.has(size)) {
        const player = playReel(reel, size, this.#state);
        // The still holds what it shows of a photograph: it stands until the player's has come, and stays where it does not.
        if (player.svg.querySelector("image")) await pictured(player.svg);
        player.svg.addEventListener("error", () => this.#fail(stage), { capture: true, once: true });
        this.#players.set(size, player);
      }
    } catch {
      this.#fail(stage);
      return;
    }
    this.#update();
  }

  /** A reel that cannot be played: one figure keeps to its pictures, the others move. */
  #fail(stage: HTMLElement): void {
    this.#failed = true;
    this.#playing = undefined;
    if (this.#still) stage.replaceChildren(this.#still);
    stage.classList.add("plain");
    this.#picture(stage);
  }

  /** Until the reel has come the picture shows the state, at both sizes. */
  #picture(stage: HTMLElement): void {
    const state = this.#state;
    const alt = this.closest(".scene")
      ?.querySelector(`.step[data-state="${CSS.escape(state)}"] img`)
      ?.getAttribute("alt");
    const rename = (url: string) => url.replace(/[^/]+(-[a-z]+\.svg(#.*)?)$/, `${state}$1`);
    const image = stage.querySelector("img");
    const source = stage.querySelector("source");
    const address = image?.getAttribute("src");
    if (!image || !source || !address || address === rename(address)) return;
    source.srcset = rename(source.srcset);
    image.src = rename(address);
    if (alt) image.alt = alt;
  }
}
