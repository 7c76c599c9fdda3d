// The kinds of map layers: how each is drawn in a still, named, and drawn once more on a live map.

import { cornerPath, coursePath, ringPath, smoothCourse, smoothRing } from "../../maps/course.ts";
import { linesOf, polygonsOf } from "../../maps/geometry.ts";
import type { Shape } from "../../maps/live.ts";
import { type Key, partOf } from "../../marks/key.ts";
import { type Commands, flatten, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Item } from "./ground.ts";
import { alongOf, drawForms, drawStrokes, formsOf, rankOf, shapesOfForms, strokesOf } from "./land.ts";
import { choropleth, symbols, tiles } from "./measured.ts";
import { keyOf, type LayerKind, type View } from "./scene.ts";

/** Share of a line's length that what runs along it takes. */
const RUNNER = 0.05;

/** Room that the largest dot takes around its middle, px. */
const dotRoom = (size: Size) => size.text * 0.46;

/** Em of the radius of a dot that is not brought out; of towns by their rank. */
const DOT = 0.34;
const DOTS = [0.42, DOT, 0.27];

const isBroken = ({ look: { paint } }: Item) => paint === "dashed" || paint === "hollow";

/** The courses of an item at a camera, one path each. */
function coursesOf({ item, at }: View): Commands[] {
  const lines = linesOf(item.geometry).map((line) => line.map(at));
  return lines.map((line) => (item.sketch ? coursePath(line) : polyline(line)));
}

const area: LayerKind = {
  draw(view, into) {
    const { item, standing, at } = view;
    const forms = formsOf(item);
    if (forms) return drawForms(view, forms, into);
    if (standing === "absent") return;
    const { hue, paint } = item.look;
    const filled = paint === "wash" || paint === "solid";
    const heavy = !filled && (paint === "bold" || standing === "lit");
    const laid: Style = { hue, area: filled, fill: paint === "wash" ? paint : "solid", weight: heavy ? "bold" : undefined };
    const d = linesOf(item.geometry).flatMap((line) => (item.sketch ? ringPath : cornerPath)(line.map(at)));
    into.areas.push({
      key: keyOf("area", item),
      style: { ...laid, dashed: isBroken(item), muted: standing === "context" },
      d,
    });
  },
  home: ({ item, at }) => ({ point: at(item.middle), around: -1 }),
  hue: () => "ink",
  shapes(item) {
    const forms = formsOf(item);
    if (forms) return shapesOfForms(item, forms);
    const polygons = polygonsOf(item.geometry).map((rings) => (item.sketch ? rings.map(smoothRing) : rings));
    const [only] = polygons;
    const shape: Shape =
      only && polygons.length === 1 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: polygons };
    return [[keyOf("area", item), shape]];
  },
  point: true,
  clear: () => -1,
};

const line: LayerKind = {
  draw(view, into) {
    const { item, standing, runs } = view;
    const forms = formsOf(item);
    if (forms) return drawForms(view, forms, into);
    const courses = coursesOf(view);
    const strokes = strokesOf(item, standing);
    if (strokes) drawStrokes(view, courses, strokes, into);
    const weight = item.look.paint === "bold" || standing === "lit" ? "bold" : undefined;
    const style: Style = { hue: item.look.hue, dashed: isBroken(item), weight, muted: standing === "context" };
    const share = runs.now ? { from: 1 - RUNNER, to: 1 } : { from: 0, to: 0 };
    for (const [index, d] of courses.entries()) {
      const key = (part: string) => partOf(keyOf(part, item), index);
      if (!strokes) into.lines.push({ key: key("line"), style, d, from: 0, to: standing === "absent" ? 0 : 1 });
      if (runs.ever) into.runs.push({ key: key("run"), style: { hue: "ink", weight: "heavy" }, d, ...share });
    }
  },
  home: (view) => ({ lines: coursesOf(view).map(flatten), along: alongOf(view.item) }),
  hue: ({ look }) => look.hue,
  shapes(item, { runs }) {
    const forms = formsOf(item);
    if (forms) return shapesOfForms(item, forms);
    const drawn = strokesOf(item, "shown")?.map(({ part }) => part) ?? ["line"];
    return linesOf(item.geometry).flatMap((course, index) => {
      const shape: Shape = { type: "LineString", coordinates: item.sketch ? smoothCourse(course) : course };
      const parts = runs ? [...drawn, "run"] : drawn;
      return parts.map((part): [Key, Shape] => [partOf(keyOf(part, item), index), shape]);
    });
  },
  point: false,
  clear: () => -1,
};

const place: LayerKind = {
  draw({ item, standing, size, at }, into) {
    if (standing === "absent") return;
    const [x, y] = at(item.middle);
    const style: Style = { hue: item.look.hue, fill: isBroken(item) ? "hollow" : "solid", muted: standing === "context" };
    const r = standing === "lit" ? dotRoom(size) : size.text * (item.kind ? (DOTS[rankOf(item) - 1] ?? DOT) : DOT);
    into.dots.push({ key: keyOf("dot", item), x, y, r, style });
  },
  home: ({ item, size, at }) => ({ point: at(item.middle), around: dotRoom(size) }),
  hue: () => "ink",
  shapes: () => [],
  point: true,
  clear: ({ size }) => dotRoom(size),
};

const name: LayerKind = {
  draw() {},
  home: ({ item, size, at }) => ({ point: at(item.middle), around: size.text * 0.15 }),
  hue: () => "ink",
  shapes: () => [],
  point: true,
  clear: () => -1,
};

/** A kind of layer that the schema knows and that is not here does not compile. */
export const KINDS: Record<Item["draw"], LayerKind> = { area, line, place, name, choropleth, symbols, tiles };
