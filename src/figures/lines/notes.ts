// Words within the plot: what a state says of points, and what stands on the bridges over gaps.

import { markKey } from "../../marks/key.ts";
import type { Circle, Line, Listed, Text } from "../../marks/marks.ts";
import { type Box, middle, textBox, textWidth } from "../../marks/text.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import { between, boxesAlong, discBox, distance, type Field, placesAbout, RINGS, settle, stretchesOf } from "../kit/ground.ts";
import { sure } from "../kit/sure.ts";
import { type Drawn, hasReached, type Marks } from "./draw.ts";
import { boundsOf, oneLine, type Plan } from "./plan.ts";
import type { Spec, State } from "./schema.ts";

/** Where words may stand: not on other words, nor on the lines that are brought out, nor on dots that do not step back; lines that step back count half. */
export function fieldOf(strokes: Drawn[], { words, points }: { words: Text[]; points: Circle[] }, plan: Plan): Field {
  const lines = strokes.map((stroke) => ({
    stroke,
    stretches: stretchesOf(stroke.spots.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]))),
    weight: stroke.style.muted ? 0.5 : 1,
  }));
  const firm = lines.filter(({ stroke }) => stroke.bold).flatMap(({ stretches }) => stretches.flatMap(boxesAlong));
  const boxes = words.map(textBox);
  const dots = points.filter(({ style }) => !style.muted).map(discBox);
  return { bounds: boundsOf(plan), size: plan.size, ground: { lines, taken: [...boxes, ...firm, ...dots], solid: boxes } };
}

/** What a state says, each with the value of its point unless that stands beside it already; the points are drawn. */
function annotationsIn(
  state: State,
  strokes: Drawn[],
  plan: Plan,
  into: Marks,
  field: Field,
): { said: Annotation[]; missed: string[] } {
  const drawn = new Set<string>();
  const missed: string[] = [];
  const said = state.annotations.flatMap(({ at, series, text = "" }, order): Annotation[] => {
    const id = series ?? plan.series[0]?.id ?? "";
    if (at === undefined) return [{ item: series ?? "", index: order + 1, targets: [], text }];
    const stroke = strokes.find(({ line }) => line.id === id);
    const spot = stroke?.spots.find(({ point }) => point.place.id === String(at));
    if (!stroke || spot?.y === undefined || !hasReached(stroke, spot)) {
      missed.push(id);
      return [];
    }
    const { hue } = stroke.style;
    const key = markKey("named", stroke.line.id, spot.point.place.id);
    const isFirst = !drawn.has(key);
    if (isFirst) {
      const point = { key, x: spot.x, y: spot.y, r: 5, style: { hue } };
      into.points.push(point);
      field.ground.taken.push(discBox(point));
    }
    drawn.add(key);
    const isWritten = spot.point === stroke.end || (plan.slope && spot.point === stroke.spots[0]?.point);
    const value = isFirst && !isWritten ? { words: plan.write(sure(spot.point.said)), hue } : undefined;
    const targets = [{ x: spot.x, y: spot.y, width: 0, height: 0 }];
    const index = isFirst ? spot.point.place.id : `${spot.point.place.id}~${order + 1}`;
    return [{ item: stroke.line.id, index, targets, value, text }];
  });
  return { said, missed };
}

/** Draws what a state says of its lines; gives the texts that stand under the figure, and the lines whose words have no room. */
export function drawSaid(
  spec: Spec,
  state: State,
  strokes: Drawn[],
  plan: Plan,
  into: Marks,
  field: Field,
): { listed: Listed[]; unnamed: string[] } {
  const { said, missed } = annotationsIn(state, strokes, plan, into, field);
  const { listed, unnamed } = drawAnnotations(said, numbersOf(spec.states), field, into);
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
      return placesAbout({ about, width, height: text * 1.2, rings: RINGS.near, takes }, field);
    });
    const box = settle(places, (one) => [textBox(markIn(one))], field);
    if (box) into.notes.push(markIn(box));
    return box !== undefined;
  });
  return settled.length > 0 || named.length === 0;
}
