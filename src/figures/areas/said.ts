// What a state says in its picture: values at places that it chooses, annotations, and what bands are compared with.

import { group } from "d3-array";
import { itemOf, markKey, partOf, readKey } from "../../marks/key.ts";
import type { Circle, Line, Listed, Text } from "../../marks/marks.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { comparedWords, drawComparisons } from "../kit/across.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import { alongLine, discBox, type Field, stretchesOf } from "../kit/ground.ts";
import type { Marks } from "./draw.ts";
import { namesTaken } from "./names.ts";
import { edgeAt, type Plan, type Shape, scaleIn, writerOf } from "./plan.ts";
import { inkOn } from "./room.ts";
import type { Spec, State } from "./schema.ts";
import type { Pile } from "./stack.ts";

/** px that values keep from the plot's edges. */
const EDGE = 4;
/** px of the columns by which bands are told as boxes. */
const COLUMN = 8;

/** A state with its bands where they are drawn. */
export interface Scene {
  spec: Spec;
  state: State;
  pile: Pile;
  shapes: readonly Shape[];
  plan: Plan;
}

/** The bands that do not step back, as boxes in columns: words on them could not be read. */
function fillsOf(shapes: readonly Shape[], { plot }: Plan): Box[] {
  const fore = shapes.filter(({ muted }) => !muted);
  const columns = Array.from({ length: Math.ceil(plot.width / COLUMN) }, (_, index) => plot.x + index * COLUMN);
  return columns.flatMap((x) => {
    const boxes: Box[] = [];
    for (const { spots } of fore) {
      const at = Math.min(x + COLUMN / 2, plot.x + plot.width);
      const [low, high] = [edgeAt(spots, at, "low"), edgeAt(spots, at, "high")];
      if (low === undefined || high === undefined || low - high < 0.5) continue;
      const below = boxes.at(-1);
      // From the base up: what touches the one below goes on from it.
      if (below && Math.abs(below.y - low) < 0.5)
        boxes[boxes.length - 1] = { ...below, y: high, height: below.y + below.height - high };
      else boxes.push({ x, y: high, width: COLUMN, height: low - high });
    }
    return boxes;
  });
}

/** Where words may stand: not on other words, and not on bands that do not step back. */
export function fieldOf({ shapes, plan }: Scene, into: Marks): Field {
  const { plot, base, size } = plan;
  const words = namesTaken(into);
  const dots = into.points.map(discBox);
  const edges = shapes.map(({ spots, muted }) => ({
    stretches: stretchesOf(spots.flatMap(({ x, high, known }) => (known ? [{ x, y: high }] : []))),
    weight: muted ? 0.2 : 0.5,
  }));
  const bounds = { x: plot.x, y: plot.y - size.text * 0.4, width: plot.width, height: base - plot.y + size.text * 0.4 - 2 };
  return {
    bounds,
    size,
    ground: {
      lines: edges.slice(-1),
      taken: [...words, ...dots, ...into.leaders.flatMap(alongLine)],
      solid: [...words],
      fills: fillsOf(shapes, plan),
    },
  };
}

const ring = (key: Circle["key"], x: number, y: number): Circle => ({ key, x, y, r: 3.6, style: { hue: "ink", fill: "hollow" } });

/** A text centred at x as far as the plot allows. */
function centredIn({ plot, size }: Plan, key: Text["key"], words: string, x: number, y: number, style: Text["style"]): Text {
  const half = Math.min(plot.width / 2, textWidth(words, size.text, style.weight === "bold") / 2 + EDGE);
  const at = Math.min(Math.max(x, plot.x + half), plot.x + plot.width - half);
  return { key, text: words, x: at, y: middle(y, size.text), size: size.text, anchor: "middle", style };
}

/** Draws the sum and the values of what does not step back at places that a state chooses; gives what has no room over its band. */
export function drawValues({ state, pile, shapes, plan }: Scene, into: Marks): string[] {
  const { places, size } = plan;
  const writer = writerOf(plan, pile.as);
  const unnamed: string[] = [];
  const taken: Box[] = [];
  const add = (mark: Text) => {
    const box = textBox(mark);
    if (box.width > plan.plot.width || taken.some((other) => overlap(box, other, 1))) return false;
    taken.push(box);
    into.values.push(mark);
    return true;
  };
  for (const written of state.values) {
    const rank = places.findIndex(({ id }) => id === String(written));
    const x = plan.x(sure(places[rank]));
    const total = pile.totals[rank];
    if (rank > pile.last) continue;
    const top = shapes.at(-1)?.spots[rank];
    if (pile.as === "values" && top) {
      const isKnown = typeof total === "number";
      const words = isKnown ? plan.writers.values.bare(total) : plan.unknown;
      const style = { hue: isKnown ? "ink" : "ash", weight: isKnown ? "bold" : undefined, halo: true } as const;
      const y = isKnown ? top.high : plan.plot.y + plan.head;
      if (!add(centredIn(plan, markKey("total", places[rank]?.id), words, x, y - size.text * 0.95, style)))
        unnamed.push(String(written));
      if (isKnown) into.points.push(ring(markKey("total", places[rank]?.id), x, y));
    }
    for (const { part, spots, style: own, muted } of shapes) {
      const spot = sure(spots[rank]);
      const value = part.values[rank];
      if (muted || !spot.known || typeof value !== "number") continue;
      const share = pile.as === "share" && total ? value / total : undefined;
      const words = writer.bare(share ?? value);
      const key = markKey("value", part.id, rank);
      const half = textWidth(words, size.text) / 2 + 2;
      const within = [x - half, x, x + half].map((at) => {
        const inside = Math.min(Math.max(at, plan.plot.x), plan.plot.x + plan.plot.width);
        return { low: edgeAt(spots, inside, "low"), high: edgeAt(spots, inside, "high") };
      });
      const low = Math.min(...within.map((edge) => edge.low ?? Number.NEGATIVE_INFINITY));
      const high = Math.max(...within.map((edge) => edge.high ?? Number.POSITIVE_INFINITY));
      const style = { hue: inkOn(own) } as const;
      if (low - high >= size.text * 1.25) add(centredIn(plan, key, words, x, (low + high) / 2, style));
      else if (pile.as === "apart") {
        const over = centredIn(plan, key, words, x, spot.high - size.text * 0.8, { hue: "ink", halo: true });
        if (!add(over)) unnamed.push(part.id);
      }
    }
  }
  return unnamed;
}

/** Where at a place nothing is known any more, px: over the uppermost of what is. */
function openAt(shapes: readonly Shape[], rank: number, { base, size }: Plan): number {
  return (shapes.findLast(({ spots }) => spots[rank]?.known)?.spots[rank]?.high ?? base) - size.text;
}

/** What a state says of a part at a place, or of all there, with the value; and what it says of something that it does not show. */
function annotationsIn({ state, pile, shapes, plan }: Scene, into: Marks): { said: Annotation[]; missed: string[] } {
  const { places } = plan;
  const writer = writerOf(plan, pile.as);
  const missed: string[] = [];
  const said = state.annotations.flatMap(({ at, series, text = "" }, order): Annotation[] => {
    if (at === undefined) return [{ item: series ?? "", index: order + 1, targets: [], text }];
    const rank = places.findIndex(({ id }) => id === String(at));
    const shape = series === undefined ? shapes.at(-1) : shapes.find(({ part }) => part.id === series);
    const item = series ?? "";
    if (rank > pile.last || !shape) {
      missed.push(series ?? String(at));
      return [];
    }
    const spot = sure(shape.spots[rank]);
    const isKnown = spot.known;
    const y = series === undefined ? spot.high : (spot.low + spot.high) / 2;
    const target = { x: spot.x, y: isKnown ? y : openAt(shapes, rank, plan), width: 0, height: 0 };
    const key = markKey("named", item, `${at}`);
    if (isKnown && !into.points.some((point) => point.key === key)) into.points.push(ring(key, target.x, target.y));
    const total = pile.totals[rank];
    const own = series === undefined ? total : shape.part.values[rank];
    const value = pile.as === "share" && typeof own === "number" && total ? own / total : own;
    const isPlain = pile.as === "share" && series === undefined;
    // The hatch says already that it is not known.
    const isHatched = typeof value !== "number" && text !== "";
    const isWritten = isHatched || (series === undefined && state.values.some((one) => String(one) === String(at)));
    const words = typeof value === "number" ? writer.bare(value) : plan.unknown;
    const above =
      isPlain || isWritten ? undefined : { words, hue: typeof value === "number" ? ("ink" as const) : ("ash" as const) };
    return [{ item, index: `${at}~${order + 1}`, targets: [target], value: above, text }];
  });
  return { said, missed };
}

/** A line of paper under a line, so that it shows on any band. */
const grounded = (line: Line): Line => ({ ...line, style: { hue: "paper", weight: "bold" } });

/** Lines across that give way to all that is said, but not to their own labels, which stand over them. */
function givingWay(lines: readonly Line[], notes: readonly Text[]): Line[] {
  const isOwn = (mark: Text, line: Line) => readKey(mark.key).part === "reference" && itemOf(mark.key) === itemOf(line.key);
  const parts = lines.flatMap((line) =>
    clearOf(
      line,
      notes.filter((mark) => !isOwn(mark, line)),
    ),
  );
  return [...group(parts, ({ key }) => itemOf(key))].flatMap(([item, own]) =>
    own.map((line, index) => ({ ...line, key: partOf(markKey("reference", item), index) })),
  );
}

/** Draws what a state says and what it is compared with; gives the texts that stand under the figure, and what has no room. */
export function drawSaid(scene: Scene, field: Field, into: Marks): { listed: Listed[]; unnamed: string[] } {
  const { spec, state, pile, plan } = scene;
  const { said, missed } = annotationsIn(scene, into);
  field.ground.taken.push(...into.points.map(discBox));
  const share = pile.as === "share";
  const write = share ? (value: number) => plan.writers.share.bare(value / 100) : plan.writers.values.bare;
  const scale = scaleIn(plan, pile);
  const y = (value: number) => scale(share ? value / 100 : value);
  // On another scale than the figure's own a line across would say something else.
  const compared = pile.as === spec.stack ? spec : { references: [], bands: spec.bands };
  const top = { ...plan.plot, y: plan.plot.y };
  const words = [...into.axes, ...into.names, ...into.values];
  const leads = into.leaders.length;
  const lines: Line[] = [];
  const to = { washes: into.washes, lines, notes: into.notes, words };
  // Bands fill the plot: labels of what they are compared with find the paper over them.
  const open = { ...field, ground: { ...field.ground, taken: [...field.ground.taken, ...(field.ground.fills ?? [])] } };
  const left = drawComparisons(compared, state, { ...plan, plot: top, y, write }, to, open);
  field.ground.taken.push(...into.notes.map(textBox));
  const { listed, unnamed } = drawAnnotations(
    [...said, ...left],
    numbersOf(spec.states, comparedWords(spec, write)),
    field,
    into,
  );
  const across = givingWay(lines, into.notes);
  into.grounds.push(...across.map(grounded), ...into.leaders.map(grounded));
  into.leaders.splice(leads, 0, ...across.map((line): Line => ({ ...line, style: { hue: "ink", dashed: true } })));
  return { listed, unnamed: [...unnamed, ...missed] };
}
