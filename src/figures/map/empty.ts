// States of a map that look where nothing of what they show lies.

import type { Bounds } from "../../maps/camera.ts";
import { boundsAround } from "../../maps/seam.ts";
import { say } from "../../messages/index.ts";
import type { Atlas, Report } from "../figure.ts";
import { fileOf, type MapSpec } from "./schema.ts";

/** Whether a stretch of degrees reaches into another: both in latitude, and in longitude, where a stretch may cross the antimeridian. */
function meets([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean {
  if (north < bottom || south > top) return false;
  const [wide, width] = [east < west ? east + 360 : east, right < left ? right + 360 : right];
  return [-360, 0, 360].some((turn) => west + turn <= width && wide + turn >= left);
}

/** Advises against views that are given in degrees and in which nothing shows; what features cannot be known is said elsewhere. */
export function adviseViews(spec: MapSpec, atlas: Atlas, report: Report): void {
  const layers = Object.entries(spec.layers);
  for (const [name, { focus, show }] of Object.entries(spec.states)) {
    const [first] = focus;
    // What a column selects, and a grid of tiles, may lie anywhere.
    if (typeof first !== "number" || !Array.isArray(show)) continue;
    const shown = layers.flatMap(([id, layer]) => {
      const file = atlas[fileOf(layer) ?? ""];
      const listed = "features" in layer ? layer.features : undefined;
      const drawn = file?.features.filter((one) => listed?.includes(one.id) ?? true) ?? [];
      return drawn.filter((one) => show.includes(id) || show.includes(one.id)).map(({ geometry }) => geometry);
    });
    const view = focus as Bounds;
    if (shown.length === 0 || shown.some((geometry) => meets(view, boundsAround([geometry])))) continue;
    report.advise(["states", name, "focus"], say.emptyView(JSON.stringify(show)));
  }
}
