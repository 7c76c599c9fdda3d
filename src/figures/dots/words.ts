// The words of a row beside its dots: its values, and the figure's word for what is not known, with the rings that it stands by.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox, textWidth, widestWord } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { discBox } from "../kit/ground.ts";
import { fitEvenly, LEADING, stackLines } from "../kit/label.ts";
import { beyond } from "./plan.ts";
import { isBack } from "./rows.ts";
import { type Drawing, isBackIn } from "./scene.ts";
import { joinOf, reachOf, styleOf } from "./schema.ts";
import { edgeSpots, type Spot } from "./spots.ts";

/** Places of a value's words beside a dot: the ends of a row have theirs kept free, those between take what is left. */
function placesOf(index: number, drawing: Drawing): Text[] {
  const { scene, seat, spots } = drawing;
  const { size, writer, spec } = scene;
  const spot = sure(spots.known[index]);
  const last = spots.known.length - 1;
  const words = writer.whole(spot.dot.said);
  const bold = spec.values.length === 1 || (spec.as === "arrow" && spot.dot.index === spec.values.length - 1);
  const style: Style = { hue: "ink", halo: true, muted: isBackIn(scene, seat, [spot.dot]), ...(bold ? { weight: "bold" } : {}) };
  // At the ends of a row words stand beyond all that is drawn of it.
  const reach = reachOf(spots.known.map(({ dot }) => dot)) ?? { low: spot.dot.value, high: spot.dot.value };
  const low = index === 0 ? scene.plan.x(reach.low) : spot.x;
  const high = index === last ? scene.plan.x(reach.high) : spot.x;
  const off = spots.r + beyond(size);
  const at = (x: number, y: number, anchor: NonNullable<Text["anchor"]>): Text => ({
    key: markKey("value", seat.row.id, spot.dot.index),
    text: words,
    x,
    y: middle(y, size.text),
    size: size.text,
    anchor,
    style,
  });
  const [left, right] = [at(low - off, spots.y, "end"), at(high + off, spots.y, "start")];
  if (index === last) return [right, ...(last === 0 ? [left] : [])];
  if (index === 0) return [left];
  const over = spots.y - spots.r - size.text * 0.65;
  const top = spots.y - (seat.height - seat.head) / 2;
  const places = over - size.text * 0.58 >= top ? [at(spot.x, over, "middle")] : [];
  // Beside a dot, words would stand on what joins it with others.
  return joinOf(spec, seat.row) ? places : [right, left, ...places];
}

/** Draws the values of a row; the same words at both of its ends are said once. */
export function drawValues(drawing: Drawing, taken: Box[]): void {
  const { spots, into } = drawing;
  const said = new Set<string>();
  const order = spots.known.map((_, index) => index);
  const outer = order.length > 1 ? [order.length - 1, 0, ...order.slice(1, -1)] : order;
  for (const index of outer) {
    const places = placesOf(index, drawing);
    const words = places[0]?.text ?? "";
    if (said.has(words)) continue;
    const place = places.find((mark) => !taken.some((box) => overlap(textBox(mark), box, 1)));
    if (!place) continue;
    said.add(words);
    taken.push(textBox(place));
    into.values.push(place);
  }
}

/** The word for what is not known beside dots at an edge: in one line, or in two where the row is deep enough. */
function unknownWords({ scene, seat, spots }: Drawing, last: Spot, side: "left" | "right"): Text[][] {
  const { text } = scene.size;
  const off = spots.r + beyond(scene.size);
  const [x, anchor] = side === "left" ? [last.x + off, "start" as const] : [last.x - off, "end" as const];
  const style: Style = { hue: "ash", halo: true, muted: isBack(scene.state, seat.row) };
  const width = Math.max(widestWord(scene.unknown, text), textWidth(scene.unknown, text) * 0.55);
  const deep = seat.height - seat.head >= 2 * LEADING * text;
  const broken = deep ? fitEvenly(scene.unknown, text, width, 2) : undefined;
  const settings = [[scene.unknown], ...(broken?.whole ? [broken.lines] : [])];
  return settings.map((lines) => stackLines(markKey("unknown", seat.row.id), lines, x, spots.y, { size: text, anchor, style }));
}

/** Draws what is not known of a row at an edge of the scale, with the figure's word if it is wanted; gives whether that found room. */
export function drawUnknown(drawing: Drawing, taken: readonly Box[], worded: boolean): boolean {
  const { scene, seat, spots, into } = drawing;
  const [left = [], right = []] = edgeSpots(seat.row, spots, scene.plan.plot, scene.size);
  const [last, first] = [left.at(-1), right.at(-1)];
  if (!last || !first) return true;
  const [own, other] = [unknownWords(drawing, last, "left"), unknownWords(drawing, first, "right")];
  const asked = own.flatMap((words, index) => [
    { dots: left, words },
    { dots: right, words: other[index] ?? [] },
  ]);
  const isFree = (box: Box) => !taken.some((one) => overlap(box, one, 1));
  const places = worded ? asked : [left, right].map((dots) => ({ dots, words: [] }));
  const found = places.find(({ dots, words }) => [...words.map(textBox), ...dots.map(discBox)].every(isFree));
  for (const { dot, ...place } of found?.dots ?? left) {
    const { hue } = spots.known.length > 0 ? styleOf(scene.spec, dot) : ({ hue: "ash" } as const);
    const style: Style = { hue, fill: "hollow", dashed: true, muted: isBackIn(scene, seat, [dot]) };
    into.points.push({ key: markKey("dot", seat.row.id, dot.index), ...place, style });
  }
  into.values.push(...(found?.words ?? []));
  return !worded || found !== undefined;
}
