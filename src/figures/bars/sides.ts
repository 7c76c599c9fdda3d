// Which side of the centre each group of a bar stands on, and how it looks there.

import type { Hue, Style } from "../../marks/style.ts";
import type { Table } from "../figure.ts";
import { valuesOf } from "../kit/columns.ts";
import type { Spec } from "./schema.ts";

interface Grouped {
  group?: string | undefined;
  sides?: Two | undefined;
}

/** What of `sides` says where groups stand. */
interface Two {
  left: { groups: readonly string[] };
  right: { groups: readonly string[] };
  middle?: string | undefined;
  aside: readonly string[];
}

type Place = "left" | "middle" | "right" | "aside";

/** Where a group stands; one that is named nowhere is set aside, so that it is seen. */
export function placeOf({ left, right, middle }: Two, group: string): Place {
  if (left.groups.includes(group)) return "left";
  if (right.groups.includes(group)) return "right";
  return group === middle ? "middle" : "aside";
}

/** Whether two groups stand back to back: what each is, its head says. */
export const isPair = ({ left, right }: Two) => left.groups.length === 1 && right.groups.length === 1;

/** The groups of a figure in the order in which they stand: from the left to the right, then those set aside. */
export function groupsOf({ group, sides }: Grouped, table: Table): string[] {
  if (group === undefined) return [];
  const all = valuesOf(table, group);
  if (!sides) return all;
  const named = [...sides.left.groups, ...(sides.middle === undefined ? [] : [sides.middle]), ...sides.right.groups];
  const held = new Set(table.rows.map((row) => String(row[group] ?? "")));
  const others = all.filter((one) => held.has(one) && !sides.aside.includes(one));
  return [...new Set([...named, ...sides.aside, ...others])];
}

const DEPTHS: Style["fill"][] = ["solid", "mid", "soft"];
/** The middle, and after it what is set aside, lest two of them look alike. */
const NEITHER: Style["fill"][] = ["soft", "hollow", "mid"];

/** A hue that is told from the accent, whatever that is. */
const otherHue = (accent: Hue | undefined): Hue => (accent === "azurite" ? "ochre" : "azurite");

/** How a group looks on its side: the deeper the farther out; undefined where a figure has no sides. */
export function sideStyle({ sides, accent }: Pick<Spec, "sides" | "accent">, group: string): Style | undefined {
  if (!sides) return undefined;
  const out = (place: number): Style["fill"] => DEPTHS[place] ?? "hollow";
  const { left, right, middle, aside } = sides;
  switch (placeOf(sides, group)) {
    case "left":
      return { hue: otherHue(accent), fill: out(left.groups.indexOf(group)) };
    case "right":
      return { hue: "accent", fill: out(right.groups.length - 1 - right.groups.indexOf(group)) };
    case "middle":
      return { hue: "ash", fill: NEITHER[0] };
    case "aside":
      return { hue: "ash", fill: NEITHER[Math.max(0, aside.indexOf(group)) + (middle === undefined ? 0 : 1)] ?? "hollow" };
  }
}
