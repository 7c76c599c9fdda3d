// The random figures of every type.

import type { FigureName } from "../../src/figures/index.ts";
import { areas } from "./areas.ts";
import { bars } from "./bars.ts";
import { dots } from "./dots.ts";
import { flow } from "./flow.ts";
import { lines } from "./lines.ts";
import type { Maker } from "./maker.ts";
import { map } from "./map.ts";
import { network } from "./network.ts";
import { picture } from "./picture.ts";
import { scatter } from "./scatter.ts";
import { shares } from "./shares.ts";
import { slope } from "./slope.ts";
import { spread } from "./spread.ts";
import { table } from "./table.ts";
import { timeline } from "./timeline.ts";
import { units } from "./units.ts";
import { waterfall } from "./waterfall.ts";

export const MAKERS: Record<FigureName, Maker> = {
  areas,
  bars,
  dots,
  flow,
  lines,
  map,
  network,
  picture,
  scatter,
  shares,
  spread,
  slope,
  table,
  timeline,
  units,
  waterfall,
};
