// What the drawing keeps over a live map: dots, names and callouts. They stay on their places when the reader moves the map, and
// those of which something is told can be pressed.

import type { LiveMap } from "../../maps/live.ts";
import { itemOf } from "../../marks/key.ts";
import type { Mark } from "../../marks/marks.ts";
import { round, turnOf } from "../../marks/print.ts";
import type { Drawn, Player } from "../reel/play-reel.ts";
import { locate, toWorld, unlocate, type View } from "./view.ts";

export interface Over {
  /** Moves every mark from where the story's view has it to where `view` does. */
  move(story: View, view: View): void;
  /** Makes buttons of what shows and has an answer; to be called whenever what shows has changed. */
  press(): void;
  /** The item with an answer whose dot is nearest to some px of the figure, no farther than `near` px. */
  nearest(point: readonly [number, number], near: number): string | undefined;
  /** Puts everything back as a drawing has it. */
  destroy(): void;
}

/** Layers of what says how the story's view lies and how large it is. */
const OF_VIEW = ["inset", "wider", "view", "bar", "face"];

interface Standing {
  key: string;
  drawn: Drawn;
}

const pointOf = (mark: Mark) => {
  const { x, y } = mark as unknown as { x: number; y: number };
  return [x, y] as const;
};

/** The item of an element of the drawing that is told of, if any. */
export function itemAt(target: EventTarget | null): string | undefined {
  const mark = target instanceof Element ? target.closest<SVGElement>("[role=button][data-k]") : null;
  return mark ? itemOf(mark.dataset.k!) : undefined;
}

/** Binds the marks of the player's drawing that do not belong to the map's ground. */
export function bindOver(
  player: Player,
  { places, titles }: Pick<LiveMap, "places"> & { titles: ReadonlyMap<string, string> },
): Over {
  const { svg } = player;
  // The word for "sketch" belongs to the map's face, not to a place: its key names no item.
  const keys = player.reel.layers
    .filter(({ bleeds }) => !bleeds)
    .flatMap(({ name, keys }) => keys.filter((key) => itemOf(key) !== "").map((key) => [name, key] as const));
  // The scale bar and the small map are true of the story's view only.
  const own = player.reel.layers
    .filter(({ name }) => OF_VIEW.includes(name))
    .flatMap(({ name, keys }) => keys.map((key) => [name, key] as const));
  const worlds = new Map(Object.entries(places).map(([item, place]) => [item, toWorld(place)]));
  let pressed = new Set<SVGElement>();

  const standing = (): Standing[] =>
    keys.flatMap(([layer, key]) => {
      const drawn = player.drawn(layer, key);
      return drawn ? [{ key, drawn }] : [];
    });

  /** Puts a mark where `by` says, beside its own turn. */
  function transform({ element, now }: Drawn, by?: string): void {
    const written = [by, turnOf(now)].filter((one) => one !== undefined).join(" ");
    if (written === "") element.removeAttribute("transform");
    else element.setAttribute("transform", written);
  }

  function release(element: SVGElement): void {
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
  }

  function shift({ key, drawn }: Standing, story: View, view: View): void {
    const world = worlds.get(itemOf(key)) ?? unlocate(story, pointOf(drawn.now));
    const [fromX, fromY] = locate(story, world);
    const [x, y] = locate(view, world);
    transform(drawn, `translate(${round(x - fromX)} ${round(y - fromY)})`);
  }

  svg.setAttribute("role", "group"); // an image has no buttons in it
  return {
    move(story, view) {
      for (const [layer, key] of own) player.drawn(layer, key)?.element.toggleAttribute("data-stale", story !== view);
      for (const one of standing()) {
        if (story === view) transform(one.drawn);
        else shift(one, story, view);
      }
    },
    press() {
      const before = pressed;
      pressed = new Set();
      const told = new Set<string>();
      for (const { key, drawn } of standing()) {
        const title = titles.get(itemOf(key));
        if (title === undefined) continue;
        pressed.add(drawn.element);
        before.delete(drawn.element);
        drawn.element.setAttribute("role", "button");
        drawn.element.setAttribute("aria-label", title);
        // One stop for the keyboard each, though dot and name can both be tapped.
        drawn.element.setAttribute("tabindex", told.has(itemOf(key)) ? "-1" : "0");
        told.add(itemOf(key));
      }
      for (const element of before) release(element);
    },
    nearest([x, y], near) {
      const dots = standing().flatMap(({ key, drawn }) => {
        const element = drawn.element as SVGGraphicsElement;
        if (element.tagName !== "circle" || !titles.has(itemOf(key))) return [];
        const { e, f } = element.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
        const [dotX, dotY] = pointOf(drawn.now);
        return [{ item: itemOf(key), distance: Math.hypot(dotX + e - x, dotY + f - y) }];
      });
      return dots.filter(({ distance }) => distance <= near).sort((a, b) => a.distance - b.distance)[0]?.item;
    },
    destroy() {
      svg.setAttribute("role", "img");
      for (const [layer, key] of own) player.drawn(layer, key)?.element.removeAttribute("data-stale");
      for (const element of pressed) release(element);
      for (const { drawn } of standing()) transform(drawn);
    },
  };
}
