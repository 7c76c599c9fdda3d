// <story-figure>: a printed figure that can be asked for another state. Loads its reel when it comes near.

import type { Reel } from "../marks/reel.ts";
import { type Player, playReel } from "./play-reel.ts";

/** How far away, in screens, a figure begins to load what it needs. */
const NEAR = "120% 0px";

const reels = new Map<string, Promise<Reel>>();

function loadReel(url: string): Promise<Reel> {
  let reel = reels.get(url);
  if (!reel) {
    reel = fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json() as Promise<Reel>;
    });
    reel.catch(() => reels.delete(url)); // so that a later wish may try again
    reels.set(url, reel);
  }
  return reel;
}

export class StoryFigure extends HTMLElement {
  #wanted = "";
  #lit: readonly string[] = [];
  #near = false;
  #players = new Map<SVGSVGElement, Player>();

  connectedCallback(): void {
    this.#wanted ||= this.dataset.state ?? "";
    if (!("IntersectionObserver" in window)) {
      this.#approach();
      return;
    }
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        this.#approach();
      },
      { rootMargin: NEAR },
    );
    watch.observe(this);
    addEventListener("online", () => this.#update());
  }

  /** The state on show, or on its way. */
  get state(): string {
    return this.#wanted;
  }

  show(state: string): void {
    if (state === this.#wanted) return;
    this.#wanted = state;
    this.dataset.state = state;
    for (const note of this.querySelectorAll<HTMLElement>("[data-note]"))
      note.classList.toggle("on", note.dataset.note === state);
    this.#update();
  }

  /** Brings out the marks of some items; none puts all back. */
  light(items: readonly string[]): void {
    this.#lit = items;
    for (const player of this.#players.values()) player.light(items);
  }

  /** To be called when the page may have changed its shape: the other size may be the one on show now. */
  reshape(): void {
    if (this.#near) this.#update();
  }

  #approach(): void {
    this.#near = true;
    this.#update();
  }

  /** The drawing that CSS shows at this width. */
  #visible(): SVGSVGElement | undefined {
    return [...this.querySelectorAll<SVGSVGElement>("svg.frame")].find((svg) => getComputedStyle(svg).display !== "none");
  }

  async #update(): Promise<void> {
    const svg = this.#visible();
    if (!this.#near || !svg) return;
    const player = this.#players.get(svg);
    if (player) {
      player.show(this.#wanted);
      return;
    }
    try {
      const reel = await loadReel(svg.dataset.reel!);
      let made = this.#players.get(svg);
      if (!made) {
        made = playReel(svg, reel, svg.dataset.state!);
        this.#players.set(svg, made);
        made.light(this.#lit);
      }
      this.#settle();
      made.show(this.#wanted);
    } catch {
      this.#fallBack(svg);
    }
  }

  /** Without its reel a figure shows the state's still; without that, its words. */
  #fallBack(svg: SVGSVGElement): void {
    const state = this.#wanted;
    const stage = svg.parentElement!;
    this.#settle();
    if (state === svg.dataset.state) return;
    const image = new Image();
    image.className = "stand-in";
    image.alt = this.closest(".scene")?.querySelector(`[data-state="${CSS.escape(state)}"] .alt`)?.textContent ?? "";
    image.src = svg.dataset.still!.replace("*", state);
    stage.classList.add("stands-in");
    stage.append(image);
  }

  #settle(): void {
    for (const image of this.querySelectorAll(".stand-in")) image.remove();
    for (const stage of this.querySelectorAll(".stands-in")) stage.classList.remove("stands-in");
  }
}
