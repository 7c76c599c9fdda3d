// A town in elevation: a house for each row along a street, in the chapter's hue, among the roofs of all others.

import type { Manner } from "../../schemas/plate.ts";
import { type Point, stroke, tenths } from "../brush.ts";
import { box, type Canvas, type Shape, skyline, tree } from "./shape.ts";

/** A public building from the front: a middle block between two lower wings, of `width` and `height`. `y` is the ground. */
interface Building {
  x: number;
  y: number;
  width: number;
  height: number;
}

const blocks = ({ x, y, width, height }: Building) => ({
  middle: [x - width * 0.2, y - height, width * 0.4, height] as const,
  wings: [
    [x - width * 0.5, y - height * 0.62, width * 0.3, height * 0.62],
    [x + width * 0.2, y - height * 0.62, width * 0.3, height * 0.62],
  ] as const,
});

function walls(building: Building): string {
  const { middle, wings } = blocks(building);
  return [middle, ...wings].map((one) => box(...one)).join("");
}

/** Windows of all blocks below the height `from` over the ground, as a share of the whole. */
function windows(building: Building, from = 1): string {
  const { middle, wings } = blocks(building);
  const { y, height } = building;
  const storey = height * 0.155;
  return [middle, ...wings]
    .flatMap(([left, top, width]) => {
      const columns = 3;
      const rows = Math.floor((y - top - storey * 0.6) / storey);
      return Array.from({ length: rows * columns }, (_, index) => {
        const [column, row] = [index % columns, Math.floor(index / columns)];
        const sill = y - storey * (row + 1.25);
        return sill < y - height * from
          ? ""
          : box(left + (width * (column + 0.3)) / columns, sill, (width * 0.4) / columns, storey * 0.5);
      });
    })
    .join("");
}

/** Uprights and planks before a building. */
function scaffold({ x, y, width, height }: Building): string {
  const uprights = [-0.5, -0.2, 0, 0.2, 0.5].map(
    (at) => `M${x + width * at},${y}v${-height * (Math.abs(at) > 0.3 ? 0.66 : 1.06)}`,
  );
  const planks = [0.2, 0.42, 0.62].map((at) => `M${x - width * 0.54},${y - height * at}h${width * 1.08}`);
  return tenths([...uprights, ...planks, `M${x - width * 0.24},${y - height * 0.84}h${width * 0.48}`].join(""));
}

/** A crane that stands behind a building. */
function crane({ x, y, width, height }: Building): string {
  const [mast, top] = [x + width * 0.34, y - height * 1.34];
  return tenths(
    `M${mast},${y}V${top}M${mast - width * 0.52},${top + height * 0.06}H${mast + width * 0.2}` +
      `M${mast},${top - height * 0.07}L${mast - width * 0.5},${top + height * 0.06}M${mast - width * 0.44},${top + height * 0.06}v${height * 0.2}`,
  );
}

function draw(manner: Manner, building: Building): Shape[] {
  const back: Shape = { paint: "paper", d: walls(building) };
  const { x, y, width, height } = building;
  const flag: Shape = { paint: "line", d: tenths(`M${x},${y - height}v${-height * 0.16}`) };
  switch (manner) {
    case "whole":
      return [{ paint: "mineral", d: walls(building) }, { paint: "paper", d: windows(building) }, flag];
    case "half": {
      const storeys: Building = { x, y, width, height: height * 0.62 };
      return [
        { paint: "line", d: crane(building) },
        back,
        { paint: "pale", d: walls(building) },
        { paint: "mineral", d: box(x - width * 0.5, y - storeys.height, width, storeys.height) },
        { paint: "paper", d: windows(building, 0.6) },
      ];
    }
    case "dashed":
      return [
        { paint: "line", d: crane(building) },
        back,
        { paint: "pale", d: walls(building) },
        { paint: "broken", d: scaffold(building) },
      ];
    case "hollow":
      return [{ paint: "outline", d: walls(building) }];
  }
}

export function drawTown(canvas: Canvas, things: readonly Manner[]): Shape[] {
  const { width, height, chance } = canvas;
  const street = height * 0.9;
  const slot = (width * 0.94) / things.length;
  const size = Math.min(slot * 0.8, height * 0.44);
  const houses = things.map((manner, index) => {
    const x = width * 0.03 + slot * (index + 0.5);
    return draw(manner, { x, y: street, width: size, height: size * (0.66 + 0.08 * chance()) });
  });
  const trees = Array.from({ length: things.length + 1 }, (_, index) =>
    tree(canvas, width * 0.03 + slot * index + (chance() - 0.5) * slot * 0.1, street + 2, height * 0.13),
  );
  const way = stroke(
    [0, 0.25, 0.5, 0.75, 1].map(
      (at): Point => [at * (width + 40) - 20, street + height * 0.045 + Math.sin(at * 5) * height * 0.006],
    ),
    () => height * 0.03,
  );
  return [
    ...skyline(canvas, -10, width + 10, height * 0.6, height * 0.04),
    ...skyline(canvas, -20, width + 10, height * 0.67, height * 0.055),
    ...skyline(canvas, -15, width + 10, height * 0.76, height * 0.07),
    ...houses.flat(),
    ...trees.flat(),
    { paint: "wash", d: way },
  ];
}
