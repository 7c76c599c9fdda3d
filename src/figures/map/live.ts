// What a live map needs of a map beyond its reels.

import type { LiveMap } from "../../maps/live.ts";
import { commonMeridian } from "../../maps/seam.ts";
import { SIZES } from "../../marks/size.ts";
import type { Surroundings, Table } from "../figure.ts";
import { type Item, layItems, means } from "./ground.ts";
import { KINDS } from "./kinds.ts";
import { cameraOf, type Ground, groundOf, runsEver, turnedTo } from "./plan.ts";
import type { Drawn } from "./scene.ts";
import type { Spec } from "./schema.ts";

/** Shapes that a live map has at the most: each is a source of its own, and more of them would make a phone wait. */
const MOST_SHAPES = 240;

/**
 * Undefined where no flat world holds what all states show, as where one shows Europe and Africa whole and one the middle of the Pacific;
 * for a grid of tiles, which lies nowhere; and for more areas than a phone moves.
 */
export function live(spec: Spec, table: Table, around: Surroundings): LiveMap | undefined {
  const grounds = {
    narrow: groundOf(spec, table, { ...around, size: SIZES.narrow }),
    wide: groundOf(spec, table, { ...around, size: SIZES.wide }),
  };
  const written = grounds.narrow.items;
  if (written.some(({ draw }) => draw === "tiles")) return undefined;
  const states = Object.entries(spec.states);
  const camerasAt = (ground: Ground) => states.map(([name, state]) => [name, cameraOf(ground, state)] as const);
  const [narrow, wide] = [camerasAt(grounds.narrow), camerasAt(grounds.wide)];
  const meridian = commonMeridian([
    ...narrow.map(([, camera]) => [camera, SIZES.narrow] as const),
    ...wide.map(([, camera]) => [camera, SIZES.wide] as const),
  ]);
  if (meridian === undefined) return undefined;
  const items = layItems(written, meridian);
  const turn = (cameras: typeof narrow) =>
    Object.fromEntries(cameras.map(([name, camera]) => [name, turnedTo(camera, meridian)]));
  const zooms = [...narrow, ...wide].map(([, { zoom }]) => zoom);
  const drawnOf = (item: Item): Drawn => {
    const measure = grounds.narrow.measures.get(item.layer);
    return {
      runs: runsEver(Object.values(spec.states), item),
      lit: states.some(([, state]) => means(state.lit, item)),
      unknown: measure?.columns.some((column) => measure.valueIn(item.row, column) === null) ?? false,
      zooms,
    };
  };
  const shapes = items.flatMap((item) => KINDS[item.draw].shapes(item, drawnOf(item)));
  if (shapes.length > MOST_SHAPES && items.some(({ measured }) => measured)) return undefined;
  return {
    ...(meridian === 0 ? {} : { meridian }),
    cameras: { narrow: turn(narrow), wide: turn(wide) },
    rooms: { narrow: grounds.narrow.room, wide: grounds.wide.room },
    shapes: Object.fromEntries(shapes),
    places: Object.fromEntries(items.filter(({ draw }) => KINDS[draw].point).map((item) => [item.id, item.middle] as const)),
  };
}
