// The random figures of every type.

import type { FigureName } from "../../src/figures/index.ts";
import { bars } from "./bars.ts";
import type { Maker } from "./maker.ts";
import { map } from "./map.ts";

export const MAKERS: Partial<Record<FigureName, Maker>> = { bars, map };
