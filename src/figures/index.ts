// The registry of figure types: one line each. A missing entry is a compile error wherever a type is used.

import type { z } from "zod";
import { areas } from "./areas/layout.ts";
import { bars } from "./bars/layout.ts";
import { dots } from "./dots/layout.ts";
import type { FigureType } from "./figure.ts";
import { flow } from "./flow/layout.ts";
import { lines } from "./lines/layout.ts";
import { map } from "./map/layout.ts";
import { network } from "./network/layout.ts";
import { picture } from "./picture/layout.ts";
import { scatter } from "./scatter/layout.ts";
import { shares } from "./shares/layout.ts";
import { slope } from "./slope/layout.ts";
import { spread } from "./spread/layout.ts";
import { table } from "./table/layout.ts";
import { timeline } from "./timeline/layout.ts";
import { units } from "./units/layout.ts";
import { waterfall } from "./waterfall/layout.ts";

export const FIGURES = {
  areas,
  bars,
  dots,
  flow,
  lines,
  map,
  network,
  table,
  picture,
  scatter,
  shares,
  spread,
  slope,
  timeline,
  units,
  waterfall,
} satisfies Record<string, FigureType>;

/** The figure type of a name, whatever its own schema is. */
export const typeOf = (name: FigureName): FigureType => FIGURES[name];

export type FigureName = keyof typeof FIGURES;
export type FigureSpec = { [Name in FigureName]: z.output<(typeof FIGURES)[Name]["schema"]> }[FigureName];
