// Makes one frame of the pictures of several panels: moved to their boxes, their marks told apart, what is said once said once.

import { geoIdentity, geoPath } from "d3-geo";
import type { Geometry } from "geojson";
import type { Spot } from "../../marks/answers.ts";
import { faultsOf } from "../../marks/fit.ts";
import { itemOf, keyInPanel, readKey } from "../../marks/key.ts";
import type { Frame, Kind, Layer, Listed, Mark, MarkOf, Text } from "../../marks/marks.ts";
import { type Command, type Commands, mapPoints, type Point, parsePath } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox } from "../../marks/text.ts";
import { frameOf } from "./layers.ts";
import type { Panel } from "./panels.ts";

/** A picture and where it stands; without a place it is drawn as it is. */
export interface Placed {
  frame: Frame;
  panel: Panel;
  /** px of the figure. */
  box: Box;
  /** At which edges of the panels it stands: what scales say is said there. */
  edges: { left: boolean; top: boolean; bottom: boolean };
  /** Whether it is the first: what the figure is compared with is named there. */
  first: boolean;
  /** Items whose marks keep their keys. */
  items: ReadonlySet<string>;
}

type Picture = Placed | { frame: Frame };
const isPlaced = (picture: Picture): picture is Placed => "panel" in picture;

/** How a mark of each kind is moved, px. */
const MOVED: { [K in Kind]: (mark: MarkOf[K], dx: number, dy: number) => MarkOf[K] } = {
  image: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
  rect: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
  circle: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
  line: (mark, dx, dy) => ({ ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }),
  path: (mark, dx, dy) => ({ ...mark, d: mapPoints(mark.d, ([x, y]) => [x + dx, y + dy]) }),
  text: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
};

const COMPARED = new Set(["reference", "band", "reference-value", "band-value"]);

/** Whether a mark names what the figure is compared with: by its words, or by a number. */
function namesCompared({ key }: Mark, kind: Kind): boolean {
  const { part, index = "" } = readKey(key);
  if (part.startsWith("annotation")) return COMPARED.has(index.split(".")[0] ?? "");
  return kind === "text" && COMPARED.has(part);
}

/** Whether words of a scale, which stand beyond the box, have their place at this panel. */
function isSaidHere(mark: Text, { box: { height }, edges }: Placed): boolean {
  const words = textBox(mark);
  if (words.x + words.width <= 0) return edges.left;
  if (words.y >= height - mark.size * 0.2) return edges.bottom;
  return words.y + words.height > mark.size * 0.2 || edges.top;
}

/** What of a path lies within a box: closed parts are areas, with what is cut out of them, and others lines. */
function clipped(d: Commands, { width, height }: Box): Command[] {
  const chains: { points: Point[]; closed: boolean }[] = [];
  for (const { type, points } of d) {
    if (type === "M") chains.push({ points: [...points], closed: false });
    const last = chains.at(-1);
    if (!last) continue;
    if (type === "Z") last.closed = true;
    else if (type !== "M") last.points.push(...points);
  }
  const within = geoPath(
    geoIdentity().clipExtent([
      [0, 0],
      [width, height],
    ]),
  );
  const written = (geometry: Geometry) => parsePath(within(geometry) ?? "");
  const copied = (points: readonly Point[]) => points.map(([x, y]) => [x, y]);
  const rings = chains.filter(({ closed }) => closed).map(({ points }) => copied([...points, ...points.slice(0, 1)]));
  const lines = chains.filter(({ closed }) => !closed).map(({ points }) => copied(points));
  return [
    ...(rings.length > 0 ? written({ type: "Polygon", coordinates: rings }) : []),
    ...(lines.length > 0 ? written({ type: "MultiLineString", coordinates: lines }) : []),
  ];
}

/** A map's ground as far as it lies in its panel: the frame's edge, which else clips it, is not the panel's. */
const withinBox = (layer: Layer, box: Box): Layer =>
  layer.kind === "path" && layer.bleeds
    ? { ...layer, marks: layer.marks.map((mark) => ({ ...mark, d: clipped(mark.d, box) })) }
    : layer;

/** A layer's marks as they stand in the figure. */
function marksIn<K extends Kind>(kind: K, marks: readonly MarkOf[K][], picture: Picture): MarkOf[K][] {
  if (!isPlaced(picture)) return [...marks];
  const { panel, box, first, items } = picture;
  const kept = marks.filter((mark) => {
    if (!first && namesCompared(mark, kind)) return false;
    return kind !== "text" || isSaidHere(mark as Text, picture);
  });
  return kept.map((mark) => {
    const key = items.has(itemOf(mark.key)) ? mark.key : keyInPanel(mark.key, panel.rank);
    return { ...MOVED[kind](mark, box.x, box.y), key };
  });
}

/** All pictures' marks of a layer. */
function layerOf(layer: Layer, pictures: readonly Picture[]): Layer {
  const { kind, name } = layer;
  const marks = pictures.flatMap((picture) => {
    const own = picture.frame.layers.find((one) => one.name === name);
    if (!own) return [];
    const { marks } = isPlaced(picture) ? withinBox(own, picture.box) : own;
    return marksIn(kind, marks as MarkOf[typeof kind][], picture);
  });
  return { ...layer, marks } as Layer;
}

/** One frame of several pictures, in which further marks join the layers of their names or stand over all others. */
export function joined(
  pictures: readonly Picture[],
  over: readonly Layer[],
  { alt, undrawn, unnamed }: { alt: string; undrawn: readonly string[]; unnamed: readonly string[] },
): Frame {
  const frames = pictures.map(({ frame }) => frame);
  const layers = (frames[0]?.layers ?? []).map((layer) => layerOf(layer, pictures));
  for (const layer of over) {
    const there = layers.findIndex(({ name }) => name === layer.name);
    const marks = [...(layers[there]?.marks ?? []), ...layer.marks];
    if (there < 0) layers.push(layer);
    else layers[there] = { ...layer, marks } as Layer;
  }
  const lost = frames.flatMap(({ omitted }) => omitted?.unnamed ?? []);
  const left = frames.flatMap(({ omitted }) => omitted?.undrawn ?? []);
  const omitted = { unnamed: [...new Set([...unnamed, ...lost])], undrawn: toldApart([...undrawn, ...left]) };
  return frameOf(layers, { alt }, omitted, listedIn(frames), pictures.flatMap(spotsIn));
}

/** Where rows lie that have no mark of their own, as the figure has them. */
function spotsIn(picture: Picture): Spot[] {
  const { spots = [] } = picture.frame;
  if (!isPlaced(picture)) return spots;
  const { panel, box } = picture;
  return spots.map((spot) => ({ ...spot, panel: panel.id, x: spot.x + box.x, y: spot.y + box.y }));
}

/** Items of the same name that several panels do not draw are counted in each. */
function toldApart(items: readonly string[]): string[] {
  const known = new Map<string, number>();
  return items.map((item) => {
    const times = known.get(item) ?? 0;
    known.set(item, times + 1);
    return times === 0 ? item : `${item} ${times + 1}`;
  });
}

/** The texts under a figure, each once, in the order of their numbers. */
function listedIn(frames: readonly Frame[]): Listed[] {
  const all = new Map(frames.flatMap(({ listed = [] }) => listed.map((one) => [one.number, one] as const)));
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** A frame without the words that break the law of fit; they are told as having no room. */
export function withoutFaults(frame: Frame, size: Size): Frame {
  const faults = faultsOf(frame, size);
  if (faults.length === 0) return frame;
  // How many are not drawn must be said, and without its name nobody knows what a panel shows.
  const RANKS = ["panel", "rest"];
  const rank = (key: string) => RANKS.indexOf(readKey(key).part);
  const wrong = new Set(faults.map(({ other, key }) => (other === undefined || rank(other) > rank(key) ? key : other)));
  const layers = frame.layers.map(
    (layer): Layer => (layer.kind === "text" ? { ...layer, marks: layer.marks.filter(({ key }) => !wrong.has(key)) } : layer),
  );
  const { omitted } = frame;
  const unnamed = [...new Set([...(omitted?.unnamed ?? []), ...[...wrong].map((key) => itemOf(key) || key)])];
  return { ...frame, layers, omitted: { unnamed, undrawn: omitted?.undrawn ?? [] } };
}
