// What a state says within the plot: what its lines are compared with, its annotations, and the values between the ends of lines.

import { itemOf, markKey } from "../../marks/key.ts";
import type { Listed, Text } from "../../marks/marks.ts";
import { flatten, type Point } from "../../marks/path.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { comparedWords, drawComparisons } from "../kit/across.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import {
  alongLine,
  around,
  boxesAlong,
  discBox,
  type Field,
  type Ground,
  placesAbout,
  settle,
  stretchesOf,
} from "../kit/ground.ts";
import { fitLabel, stackLines } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { type Label, placeLabels, textBoxes } from "../kit/place.ts";
import { curveOf, MANY, type Marks } from "./draw.ts";
import { strayNames } from "./ends.ts";
import { baseOf, MOST_LINES, type Plan, spotOf } from "./plan.ts";
import { isKnown, type Known } from "./rows.ts";
import type { Spec } from "./schema.ts";
import { type View, wordsOf } from "./view.ts";

/** px beside a dot where the value of a steep line stands. */
const BESIDE = 3;
/** Share of the plot's width to which the name of a line that stops before the others is broken. */
const STRAY = 0.5;
/** Such names at most: among more lines nobody finds whose they are. */
const MOST_STRAYS = 30;

/** Where words may stand: not on words, dots, or lines that are brought out. */
function fieldOf(view: View, plan: Plan, into: Marks): Field {
  const { plot, size } = plan;
  const lines = view.strokes.map(({ known, bold, style }): Ground["lines"][number] & { bold: boolean } => {
    const spots = known.map((point): Point => {
      const { x, y } = spotOf(plan, view, point);
      return [x, y];
    });
    // Of many lines the curves are told well enough by their ends.
    const isCurved = view.mode === "rank" && view.strokes.length * view.times.length <= MANY * 2;
    const chain = isCurved ? flatten(curveOf(spots, view.mode)) : spots;
    return { stretches: stretchesOf(chain.map(([x, y]) => ({ x, y }))), weight: style.muted ? 0.5 : 1, bold };
  });
  const words = textBoxes([...into.values, ...into.names, ...into.key, ...into.axis, ...into.sketch]);
  const firm = lines.filter(({ bold }) => bold).flatMap(({ stretches }) => stretches.flatMap(boxesAlong));
  const dots = [...into.points, ...into.rings].filter(({ style }) => !style.muted).map(discBox);
  const top = plot.y - size.text * 0.7;
  const bounds = { x: plot.x, y: top, width: plot.width, height: baseOf(plan) - top };
  return {
    bounds,
    size,
    ground: { lines, taken: [...words, ...firm, ...dots, ...into.leaders.flatMap(alongLine)], solid: [...words, ...dots] },
  };
}

/** Points between the ends of a line that say more than where they lie: their values; among ranks those that are shared. */
const betweenOf = ({ mode }: View, known: readonly Known[]) => known.slice(1, -1).filter(({ tied }) => mode === "value" || tied);

/** Names of lines that stop before the others, beside their last point; gives those that have no room. */
function nameStrays(view: View, plan: Plan, field: Field, into: Marks): string[] {
  const { text } = plan.size;
  const strays = strayNames(view, plan).toSorted((a, b) => Number(b.bold) - Number(a.bold));
  return strays.flatMap(({ item, last, style }, index) => {
    if (index >= MOST_STRAYS) return [item.id];
    const { lines, width, height, whole } = fitLabel(item.name, text, field.bounds.width * STRAY, MOST_LINES);
    const own = into.rings.filter(({ key }) => itemOf(key) === item.id).map(discBox);
    const about = around([...own.slice(-1), discBox({ ...spotOf(plan, view, last), r: 4 })]);
    const marksIn = (box: Box) =>
      stackLines(markKey("name", item.id), lines, box.x, box.y + height / 2, {
        size: text,
        style: { hue: "ink", halo: true, muted: style.muted ?? false },
      });
    const places = placesAbout({ about, width, height, rings: [0, 1, 2], inRow: true }, field);
    const box = settle(
      places,
      (one) => textBoxes(marksIn(one)),
      field,
      (one) => !overlap(one, about),
    );
    if (box) into.names.push(...marksIn(box));
    return box && whole ? [] : [item.id];
  });
}

/** Values between the ends of the lines that are brought out, above or below their dots; where they have no room they are left out. */
function drawBetween(view: View, plan: Plan, field: Field, into: Marks): void {
  const { size, writing } = plan;
  const strokes = view.strokes.filter(({ bold, style }) => bold && wantsLabel(view.state.labels, style.muted ?? false));
  const asked = strokes.flatMap(({ item, known, style }) =>
    betweenOf(view, known).map((point): Label => {
      const { x, y } = spotOf(plan, view, point);
      const mark = (baseline: number, anchor: "start" | "middle" | "end", off: number): Text[] => [
        {
          key: markKey("between", item.id, point.place.id),
          text: wordsOf(writing, view.mode, point),
          x: x + off,
          y: baseline,
          size: size.text * 0.92,
          anchor,
          style: { ...style, weight: "bold", halo: true },
        },
      ];
      const [over, under] = [y - size.text * 0.7, y + size.text * 1.35];
      const steep = [
        mark(over, "end", -BESIDE),
        mark(under, "start", BESIDE),
        mark(over, "start", BESIDE),
        mark(under, "end", -BESIDE),
      ];
      return { item: item.id, places: [mark(over, "middle", 0), mark(under, "middle", 0), ...steep] };
    }),
  );
  const { placed } = placeLabels(asked, { bounds: field.bounds, taken: field.ground.taken, gap: 1 }, textBoxes);
  const words = placed.flatMap(({ place }) => place);
  field.ground.solid.push(...textBoxes(words));
  into.values.push(...words);
}

/** What a state's annotations are about: a line where it ends, or at a time. */
function annotationsIn(view: View, plan: Plan): { said: Annotation[]; missed: string[] } {
  const missed: string[] = [];
  const said = view.state.annotations.flatMap(({ at, time, text }, order): Annotation[] => {
    if (at === undefined) return [{ item: "", index: order + 1, targets: [], text }];
    const stroke = view.strokes.find(({ item }) => item.id === at);
    const asked = stroke?.points.find(({ place }) => place.id === String(time));
    const point = time === undefined ? stroke?.last : asked;
    if (!point || !isKnown(point)) {
      missed.push(at);
      return [];
    }
    const dot = discBox({ ...spotOf(plan, view, point), r: 4 });
    return [{ item: at, index: order + 1, targets: [dot], text }];
  });
  return { said, missed };
}

/** Draws all that stands within the plot; gives the texts that stand under the figure, and what has no room. */
export function sayAll(spec: Spec, view: View, plan: Plan, into: Marks): { listed: Listed[]; unnamed: string[] } {
  const field = fieldOf(view, plan, into);
  const write = plan.writing.value;
  // A value has no place among ranks.
  const compared = view.mode === "rank" ? { ...spec, references: [] } : spec;
  const axes = {
    plot: plan.plot,
    base: baseOf(plan),
    size: plan.size,
    places: view.times,
    x: (place: View["times"][number]) => plan.x(view, place),
    y: (value: number) => plan.y("value", value),
    write,
  };
  const words = [...into.values, ...into.names, ...into.axis];
  const to = { washes: into.washes, lines: into.ticks, notes: into.notes, words };
  const left = drawComparisons(compared, view.state, axes, to, field);
  const strays = nameStrays(view, plan, field, into);
  const { said, missed } = annotationsIn(view, plan);
  const { listed, unnamed } = drawAnnotations(
    [...said, ...left],
    numbersOf(spec.states, comparedWords(spec, write)),
    field,
    into,
  );
  drawBetween(view, plan, field, into);
  if (view.mode === "value") nameZero(plan, field, into);
  return { listed, unnamed: [...strays, ...unnamed, ...missed] };
}

/** The figure 0 over the line of zero, where it finds room. */
function nameZero({ plot, size, writer }: Plan, { bounds, ground }: Field, into: Marks): void {
  const zero = into.ticks.find(({ key }) => key === markKey("axis", "zero"));
  if (!zero) return;
  const mark = (x: number, anchor: "start" | "end"): Text[] => [
    { key: zero.key, text: writer.tick(0), x, y: zero.y1 - 3, size: size.text * 0.92, anchor, style: { hue: "ash", halo: true } },
  ];
  const places = [0.5, 0.25, 0.75].map((share) => mark(plot.x + plot.width * share, "start"));
  const { placed } = placeLabels([{ item: "zero", places }], { bounds, taken: ground.taken, gap: 1 }, textBoxes);
  into.axis.push(...placed.flatMap(({ place }) => place));
  const at = into.ticks.indexOf(zero);
  into.ticks.splice(at, 1, ...clearOf(zero, [...into.values, ...into.names, ...into.notes]));
}
