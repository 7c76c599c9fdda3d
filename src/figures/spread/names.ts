// The names that a state of a spread wants, each with its value, beside the marks of their rows.

import { descending } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { MOST_MARKS } from "../../marks/fit.ts";
import { markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { besideDots, type Dot, dotsOn } from "../kit/beside.ts";
import type { Field } from "../kit/ground.ts";
import { textBoxes } from "../kit/place.ts";
import { footOf } from "./draw.ts";
import type { Lane } from "./lanes.ts";
import { isBack, type Known, namedIn } from "./rows.ts";
import { marksIn } from "./said.ts";
import type { Marks, Scene } from "./scene.ts";

/** Names at most that lines lead to: of more, nobody follows them. */
const MOST_LED = 30;
/** Names at most that are placed in several orders, to find the one in which most stand. */
const MOST_TURNED = 8;
/** Em off a row's mark at which its name may stand, nearer and farther: over and under the marks there is much room. */
const NEAR = [1.2, 2.4, 3.8];
const FAR = [5.2, 6.6];
const FARTHEST = [...FAR, 8, 9.4];

/** The room of the names of each row: its own lane, for in another it would be read as that one's. */
function roomsOf({ view, plan }: Scene): Map<Known, Box> {
  const boxOf = (lane: Lane) => ({ ...plan.plot, y: lane.head, height: footOf(lane) - lane.head });
  return new Map(view.lanes.flatMap((lane) => lane.items.map((item) => [item, boxOf(lane)] as const)));
}

interface Placed {
  names: Text[];
  leaders: Line[];
  field: Field;
  /** Rows whose names have no room. */
  missed: string[];
  /** How many marks lie under names. */
  covered: number;
}

/** What places names one after the other, on a ground of its own. */
function placerOf(scene: Scene, dots: ReadonlyMap<Known, Dot>, asked: readonly Known[], into: Marks) {
  const { view, content } = scene;
  const keys = new Set<string>(asked.map(({ id }) => markKey("dot", id)));
  const others = marksIn(into).filter(({ item }) => view.isBars || !keys.has(item));
  const all = [...others, ...asked.flatMap((item) => dots.get(item) ?? [])];
  // Off all marks if they may, else on those that step back.
  const { size } = scene.plan;
  const off = dotsOn(
    all.map((dot) => ({ ...dot, muted: false })),
    size,
  );
  const on = dotsOn(all, size);
  const tried = [
    { some: off, far: NEAR },
    { some: off, far: FAR },
    { some: on, far: NEAR },
    { some: on, far: FARTHEST },
  ];
  const rooms = roomsOf(scene);
  const joint = packOf(content.locale).joints.label;
  const nameOf = (item: Known) => {
    const muted = isBack(view.state, item);
    const weight = !muted && view.state.lit !== undefined ? ("bold" as const) : undefined;
    // A number stays with its unit.
    const name = `${item.name}${joint}${content.writer.whole(item.said).replace(" ", "\u00a0")}`;
    return { item: item.id, name, style: { hue: muted ? "ash" : "ink", halo: true, weight } as const };
  };
  const place = (item: Known, led: boolean, { names, leaders, field }: Placed) => {
    const count = names.length;
    const own = { ...field, bounds: rooms.get(item) ?? field.bounds };
    for (const { some, far } of tried) {
      const words = textBoxes([...into.heads, ...into.references, ...names]);
      const isWhole = besideDots(some, { field: own, words, into: { names, leaders }, far })(nameOf(item), led);
      if (names.length > count) return isWhole;
    }
    return false;
  };
  return (items: readonly Known[], { bounds, size, ground }: Field): Placed => {
    const field = { bounds, size, ground: { ...ground, taken: [...ground.taken], solid: [...ground.solid] } };
    const placed: Placed = { names: [], leaders: [], field, missed: [], covered: 0 };
    for (const item of items) if (!place(item, items.length <= MOST_LED, placed)) placed.missed.push(item.id);
    const boxes = textBoxes(placed.names);
    placed.covered = all.filter(({ box }) => boxes.some((one) => overlap(one, box))).length;
    return placed;
  };
}

/** A name that is missing is worse than any number of marks under names. */
const costOf = ({ missed, covered }: Placed) => missed.length * MOST_MARKS + covered;

/** Draws the names that a state wants, each with its value; gives the rows whose names are owed and have no room. */
export function drawNames(scene: Scene, dots: ReadonlyMap<Known, Dot>, field: Field, into: Marks): string[] {
  const { view } = scene;
  const there = view.lanes.map(({ items }) => items.filter((item) => dots.has(item)));
  const { owed, offered } = namedIn(view.state, there);
  const asked = [...owed, ...offered];
  const place = placerOf(scene, dots, asked, into);
  // At the ends of the scale there are the fewest places.
  const middle = field.bounds.x + field.bounds.width / 2;
  const fromEnds = owed.toSorted((a, b) => descending(Math.abs(view.x(a.value) - middle), Math.abs(view.x(b.value) - middle)));
  // Which of them is placed first decides whether all find room.
  const turned = owed.length <= MOST_TURNED ? owed.map((_, index) => [...owed.slice(index), ...owed.slice(0, index)]) : [];
  const orders = owed.length > 0 ? [fromEnds, ...turned] : [offered];
  let best: Placed | undefined;
  for (const order of orders) {
    const placed = place(order, field);
    if (!best || costOf(placed) < costOf(best)) best = placed;
    if (costOf(best) === 0) break;
  }
  if (!best) return [];
  into.names.push(...best.names);
  into.leaders.push(...best.leaders);
  for (const list of ["taken", "solid"] as const)
    field.ground[list].push(...best.field.ground[list].slice(field.ground[list].length));
  return owed.length > 0 ? best.missed : [];
}
