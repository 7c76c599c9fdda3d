// A chapter's plate: the mountains of the whole scroll, of which it shows its part, and before them the chapter's own data as a scene.

import { seeded } from "../marks/seeded.ts";
import type { Manner, Scene } from "../schemas/plate.ts";
import { type Ridge, type RidgePlan, reliefOf, ridgeOf } from "./ridges.ts";
import { drawRiver } from "./scenes/river.ts";
import { drawRoads } from "./scenes/roads.ts";
import type { Canvas, Shape } from "./scenes/shape.ts";
import { drawTown } from "./scenes/town.ts";
import { drawWorks } from "./scenes/works.ts";

/** What a plate tells: its scene, and how each row of its data is drawn, in their order. */
export interface PlateSubject {
  scene: Scene;
  things: readonly Manner[];
}

/** Where a plate stands in the scroll. */
export interface Position {
  /** From 0, among the plates of the story. */
  index: number;
  count: number;
}

export interface Plate {
  width: number;
  height: number;
  /** From the farthest to the nearest. */
  ridges: Ridge[];
  /** From the back to the front. */
  shapes: Shape[];
}

/** px of a plate on phones and on desks. */
export const PLATE_SIZES = { narrow: { width: 420, height: 300 }, wide: { width: 1280, height: 400 } } as const;

export type PlateSize = keyof typeof PLATE_SIZES;

/** How each scene is drawn. */
const SCENES: Record<Scene, (canvas: Canvas, things: readonly Manner[]) => Shape[]> = {
  roads: drawRoads,
  works: drawWorks,
  town: drawTown,
  river: drawRiver,
};

const RIDGES: RidgePlan[] = [
  { base: 0.4, rise: 0.3, stride: 190, hue: 0 },
  { base: 0.47, rise: 0.22, stride: 150, hue: 1 },
  { base: 0.53, rise: 0.14, stride: 170, hue: 0 },
];

/** Draws a plate. Plates of one story join: where one ends the mountains of the next begin. */
export function drawPlate(seed: string, { scene, things }: PlateSubject, { index, count }: Position, size: PlateSize): Plate {
  const { width, height } = PLATE_SIZES[size];
  const chance = seeded(`${seed} ${index} ${size}`);
  const ridges = RIDGES.map((plan, range) => {
    const relief = reliefOf(seeded(`${seed} range ${range}`), count * width, plan.stride);
    return ridgeOf(relief, { from: index * width, width, height }, plan, chance);
  });
  return { width, height, ridges, shapes: SCENES[scene]({ width, height, chance }, things) };
}
