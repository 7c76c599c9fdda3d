// map: places, courses, areas and values under one camera a state.

import type { Plain } from "../../schemas/text.ts";
import { type Path as At, type CellStyle, defineFigure, type Surroundings, type Table } from "../figure.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { withPanels } from "../kit/panelled.ts";
import { answersOf, MARKS } from "./answers.ts";
import { check } from "./check.ts";
import { joined } from "./ground.ts";
import { live } from "./live.ts";
import { IN_PANELS } from "./panels.ts";
import { columnsOf, fileOf, isMeasured, type MapSpec, type Spec, schema } from "./schema.ts";

function files(spec: MapSpec | Plain<MapSpec>): { path: At; id: string }[] {
  const drawn = Object.entries(spec.layers).flatMap(([name, layer]): { path: At; id: string }[] => {
    const id = fileOf(layer);
    return id === undefined ? [] : [{ path: ["layers", name, "geo"], id }];
  });
  return typeof spec.locator === "string" ? [...drawn, { path: ["locator"], id: spec.locator }] : drawn;
}

/** How the columns of values are written, but those of which a share is drawn. */
function cells(spec: Plain<MapSpec>): Record<string, CellStyle> {
  const layers = Object.entries(spec.layers).flatMap(([name, layer]) =>
    isMeasured(layer) && layer.per === undefined ? [cellsOf(layer, columnsOf(name, layer, spec))] : [],
  );
  return Object.assign({}, ...layers);
}

/** The spec with all its selections as lists of ids, and the rows of its dataset called as the features that they are of. */
function prepared(spec: Plain<MapSpec>, table: Table, { atlas }: Surroundings): [Spec, Table] {
  const own = joined(spec, table, atlas);
  const layers = Object.entries(spec.layers).flatMap(([name, layer]) =>
    isMeasured(layer) ? [[name, columnsOf(name, layer, spec)] as const] : [],
  );
  return [{ ...resolved(spec, own), columns: Object.fromEntries(layers) }, own];
}

const KEY_LAYERS = ["panel", "classes", "hatches", "scale", "leaders", "key"];

export const map = defineFigure({
  schema,
  words: ["states.*.callouts.*.text"],
  numbers: [],
  spans: [],
  cells,
  answers: {
    marks: MARKS,
    walk: () => "down",
    of: (spec, table, around) => answersOf(...prepared(spec, table, around), { ...around, styles: cells(spec) }),
  },
  map: {
    files,
    approval: (spec) => spec.approval,
    // Several maps cannot be explored at once.
    live: (spec, table, around) => (spec.panels ? undefined : live(...prepared(spec, table, around), around)),
  },
  mirrored: () => (layer) => KEY_LAYERS.includes(layer),
  check,
  layout: (spec, table, options) => withPanels(IN_PANELS, ...prepared(spec, table, options), options),
});
