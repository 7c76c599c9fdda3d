// Words within the plot: what a state says of points, and what stands on the bridges over gaps.

import { markKey } from "../../marks/key.ts";
import type { Circle, Line, Listed, Text } from "../../marks/marks.ts";
import { type Box, middle, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { comparedWords } from "../kit/across.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import {
  alongLine,
  between,
  boxesAlong,
  discBox,
  distance,
  type Field,
  MOST_COVERED,
  placesAbout,
  RINGS,
  settle,
  stretchesOf,
} from "../kit/ground.ts";
import { lastOf } from "../kit/places.ts";
import type { Drawn, Marks } from "./draw.ts";
import { boundsOf, oneLine, type Plan, referenceWriter } from "./plan.ts";
import { isShown, type Spec, type State } from "./schema.ts";

/** Where words may stand: not on other words, nor on the lines that are brought out, nor on dots that do not step back; lines that step back count half. */
export function fieldOf(
  strokes: Drawn[],
  { words, points, leaders }: { words: Text[]; points: Circle[]; leaders: Line[] },
  plan: Plan,
): Field {
  const lines = strokes.map((stroke) => ({
    stroke,
    stretches: stretchesOf(stroke.spots.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]))),
    weight: stroke.style.muted ? 0.5 : 1,
  }));
  const firm = lines.filter(({ stroke }) => stroke.bold).flatMap(({ stretches }) => stretches.flatMap(boxesAlong));
  const boxes = words.map(textBox);
  const dots = points.filter(({ style }) => !style.muted).map(discBox);
  const taken = [...boxes, ...firm, ...dots, ...leaders.flatMap(alongLine)];
  return { bounds: boundsOf(plan), size: plan.size, ground: { lines, taken, solid: boxes } };
}

/** Where something that is said of a point belongs, and the value that stands over it. */
type Place = Pick<Annotation, "item" | "index" | "targets" | "value">;

/** Where a value that is not known would be: on the bridge over it, where one is drawn, else on the axis. No value is made up for it. */
function unknownSpot({ id, at, bridged }: { id: string; at: string; bridged: boolean }, strokes: Drawn[], plan: Plan) {
  const place = sure(plan.places.find((one) => one.id === at));
  const x = plan.x(place);
  const spots = strokes.find(({ line }) => line.id === id)?.spots ?? [];
  const known = spots.flatMap(({ x, y, point }) => (y === undefined ? [] : [{ x, y, at: point.place.at }]));
  const [before, after] = [known.findLast((one) => one.at < place.at), known.find((one) => one.at > place.at)];
  if (!bridged || !before || !after || after.x === before.x) return { x, y: plan.base };
  return { x, y: before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x) };
}

/** What a state says, each with the value of its point unless that stands beside it already; the points are drawn. */
function annotationsIn(
  spec: Spec,
  state: State,
  strokes: Drawn[],
  plan: Plan,
  { into, field, unknown }: Said,
): { said: Annotation[]; missed: string[] } {
  const drawn = new Set<string>();
  const missed: string[] = [];
  const last = lastOf(plan.places, state);
  const placeOf = (id: string, at: string, order: number, text: string): Place | undefined => {
    const line = plan.series.find((one) => one.id === id);
    const point = line?.points.find(({ place }) => place.id === at);
    if (!line || !point || point.place.at > last || !isShown(state, line)) return undefined;
    const key = markKey("named", id, at);
    const isFirst = !drawn.has(key);
    drawn.add(key);
    const index = isFirst ? at : `${at}~${order + 1}`;
    const target = ({ x, y }: { x: number; y: number }) => [{ x, y, width: 0, height: 0 }];
    if (point.value === null) {
      const spot = unknownSpot({ id, at, bridged: spec.unknown !== undefined }, strokes, plan);
      return { item: id, index, targets: target(spot), value: text === "" ? { words: unknown, hue: "ash" } : undefined };
    }
    const stroke = sure(strokes.find((one) => one.line.id === id));
    const spot = { x: plan.x(point.place), y: plan.y(point.value) };
    const { hue } = stroke.style;
    if (isFirst) {
      const circle = { key, ...spot, r: 5, style: { hue } };
      into.points.push(circle);
      field.ground.taken.push(discBox(circle));
    }
    const isWritten = point === stroke.end || (plan.slope && point === stroke.spots[0]?.point);
    const value = isFirst && !isWritten ? { words: plan.write(sure(point.said)), hue } : undefined;
    return { item: id, index, targets: target(spot), value };
  };
  const said = state.annotations.flatMap(({ at, series, text = "" }, order): Annotation[] => {
    const id = series ?? plan.series[0]?.id ?? "";
    if (at === undefined) return [{ item: series ?? "", index: order + 1, targets: [], text }];
    const place = placeOf(id, String(at), order, text);
    if (!place) missed.push(id);
    return place ? [{ ...place, text }] : [];
  });
  return { said, missed };
}

/** Where a state's words go. */
interface Said {
  into: Marks;
  field: Field;
  /** The word for what is not known. */
  unknown: string;
  /** What the state is compared with and has no room to name. */
  left: readonly Annotation[];
}

/** Draws what a state says of its lines; gives the texts that stand under the figure, and the lines whose words have no room. */
export function drawSaid(
  spec: Spec,
  state: State,
  strokes: Drawn[],
  plan: Plan,
  to: Said,
): { listed: Listed[]; unnamed: string[] } {
  const { said, missed } = annotationsIn(spec, state, strokes, plan, to);
  const numbers = numbersOf(spec.states, comparedWords(spec, referenceWriter(plan)));
  const { listed, unnamed } = drawAnnotations([...said, ...to.left], numbers, to.field, to.into);
  return { listed, unnamed: [...unnamed, ...missed] };
}

/** Em from a bridge up to which a word is read as its own. */
const NEAR = 1;

/** Bridges on each of which the word stands; of more, it stands on the widest of each line. */
const EACH = 4;

/** The bridges that the word is to stand on. */
function bridgesToName(bridges: Line[]): Line[] {
  if (bridges.length <= EACH) return bridges;
  const lineOf = ({ key }: Line) => key.slice(0, key.indexOf("."));
  const widest = new Map<string, Line>();
  for (const bridge of bridges) {
    const known = widest.get(lineOf(bridge));
    if (!known || bridge.x2 - bridge.x1 > known.x2 - known.x1) widest.set(lineOf(bridge), bridge);
  }
  return [...widest.values()];
}

/** The editor's word on bridges, close to them; once where there is room for it beside one of them only. */
export function drawUnknown(word: string, plan: Plan, into: Marks, field: Field): boolean {
  const { text } = plan.size;
  const words = oneLine(word, plan.size, plan.size.width * 0.4);
  const width = textWidth(words, text);
  const named = bridgesToName(into.bridges);
  const settled = named.filter((bridge) => {
    const style = { hue: "ash" as const, halo: true, muted: bridge.style.muted ?? false };
    const markIn = (box: Box): Text => {
      return { key: bridge.key, text: words, x: box.x, y: middle(box.y + text * 0.6, text), size: text, style };
    };
    const stretch = { from: { x: bridge.x1, y: bridge.y1 }, to: { x: bridge.x2, y: bridge.y2 } };
    const takes = (box: Box) => distance(box, stretch) <= text * NEAR;
    const places = [0.5, 0.3, 0.7].flatMap((t) => {
      const about = { ...between(stretch, t), width: 0, height: 0 };
      return placesAbout({ about, width, height: text * 1.2, rings: RINGS.near, most: MOST_COVERED }, field);
    });
    const box = settle(places, (one) => [textBox(markIn(one))], field, takes);
    if (box) into.notes.push(markIn(box));
    return box !== undefined;
  });
  return settled.length > 0 || named.length === 0;
}
