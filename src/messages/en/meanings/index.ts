// What the fields of a story's files mean, in English.

import type { Catalogue } from "../../catalogue.ts";
import { annotations } from "./annotations.ts";
import { areas } from "./areas.ts";
import { bars } from "./bars.ts";
import { card } from "./card.ts";
import { chapter } from "./chapter.ts";
import { dataset } from "./dataset.ts";
import { describe } from "./describe.ts";
import { dots } from "./dots.ts";
import { facts } from "./facts.ts";
import { figure } from "./figure.ts";
import { flow } from "./flow.ts";
import { geo } from "./geo.ts";
import { lines } from "./lines.ts";
import { map } from "./map.ts";
import { names } from "./names.ts";
import { network } from "./network.ts";
import { numbers } from "./numbers.ts";
import { panels } from "./panels.ts";
import { picture } from "./picture.ts";
import { scatter } from "./scatter.ts";
import { shares } from "./shares.ts";
import { slope } from "./slope.ts";
import { spread } from "./spread.ts";
import { story } from "./story.ts";
import { table } from "./table.ts";
import { text } from "./text.ts";
import { timeline } from "./timeline.ts";
import { units } from "./units.ts";
import { waterfall } from "./waterfall.ts";

export const meanings: Catalogue["meanings"] = {
  annotations,
  areas,
  bars,
  card,
  chapter,
  dataset,
  describe,
  dots,
  facts,
  figure,
  flow,
  geo,
  lines,
  map,
  names,
  network,
  numbers,
  picture,
  panels,
  scatter,
  shares,
  spread,
  slope,
  story,
  table,
  text,
  timeline,
  units,
  waterfall,
};
