// What bars are compared with: lines and washes across them, where their labels stand, and where lines give way to words.

import { max, min } from "d3-array";
import { markKey, readKey } from "../../marks/key.ts";
import type { Line, Path, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import {
  centreOf,
  comparedIn,
  type Labels,
  labelsAbove,
  type Reference,
  referenceKey,
  type Stroke,
  standLabels,
  unlabelled,
} from "../kit/above.ts";
import { beyond } from "../kit/bar-ends.ts";
import { type Fitted, fitRows, type Plan, planColumns } from "../kit/bar-plan.ts";
import { clearOf } from "../kit/clear.ts";
import { washOf } from "../kit/compare.ts";
import { label, labelRoom } from "../kit/label.ts";
import type { Content } from "../kit/lengths.ts";
import type { State } from "./schema.ts";

interface Arranged extends Fitted {
  labels: Labels;
}

/** px beside columns for a reference's label and value. */
function besideRoom(line: Reference, area: Box, size: Size): number {
  return (
    beyond(size) + Math.max(labelRoom(line.label, size.text, area.width * 0.24).width, textWidth(line.value, size.text, true))
  );
}

/** At the end of its line, the value under the label. */
function besideColumns(line: Reference, plan: Plan, area: Box, size: Size): Text[][] {
  const at = plan.zero + centreOf(line) * plan.unit;
  const x = plan.span[1] + beyond(size);
  const options = { size: size.text, width: besideRoom(line, area, size) - beyond(size), style: { hue: "ink" } as const };
  const { height } = labelRoom(line.label, size.text, options.width);
  return [0, 1, -1, 2, -2, 3, -3, 4, -4].map((step) => {
    const y = at + step * size.text * 0.7;
    const value = label(markKey(`${readKey(referenceKey(line)).part}-value`, line.id), line.value, x, y + size.text * 0.6, {
      ...options,
      style: { hue: "ink", weight: "bold" },
    });
    return [...label(referenceKey(line), line.label, x, y - height / 2, options), ...value];
  });
}

/** Columns with their references' labels, or nothing where one of them has no room. */
export function arrangeColumns(content: Content, area: Box, size: Size): Arranged | undefined {
  const named = content.named ? content.references : [];
  const aside = max(named, (line) => besideRoom(line, area, size)) ?? 0;
  const plan = planColumns(content, area, size, aside);
  if (!plan) return undefined;
  const asked = named.map((line) => ({ item: referenceKey(line), places: besideColumns(line, plan, area, size) }));
  const labels = standLabels(asked, area);
  return labels.unnamed.length > 0 ? undefined : { plan, content, labels };
}

/** Rows with their references' labels above them. */
export function arrangeRows(content: Content, area: Box, size: Size): Arranged {
  return labelsAbove(content.named ? content.references : [], area, size, (below) => {
    const fitted = fitRows(content, below, size);
    const { zero, unit, span, edge } = fitted.plan;
    return { ...fitted, x: (value) => zero + value * unit, top: span[0] - edge };
  });
}

export function topOf({ marks }: Labels): number {
  return min([...marks.values()].flat(), (mark) => textBox(mark).y) ?? Number.POSITIVE_INFINITY;
}

/** A line, or the middle of a stretch: across rows from below its label to `foot`, across columns from one end to the other. */
function strokeOf(one: Reference, { plan, labels }: Arranged, foot: number): Stroke {
  const [from, to] = plan.span;
  const at = plan.zero + centreOf(one) * plan.unit;
  if (!plan.rows) return { x1: from, y1: at, x2: to, y2: at };
  const own = labels.marks.get(referenceKey(one)) ?? [];
  return { x1: at, y1: (max(own, (mark) => mark.y) ?? from - plan.edge - 4) + 4, x2: at, y2: foot + 4 };
}

/** What a state is compared with: the labels of it that have room over the bars, and what is to be said of the rest. */
export function comparedOf(state: State, arranged: Arranged, foot: number) {
  const { labels, content } = arranged;
  const compared = comparedIn(state, content.references);
  const marks = compared.flatMap((line) => labels.marks.get(referenceKey(line)) ?? []);
  const said = unlabelled(content.named ? compared : [], labels, content.references, (line) => strokeOf(line, arranged, foot));
  return { compared, marks, said };
}

/** The lines of what a state is compared with, cut where `words` stand, and its washes; across rows they end at `foot`. */
export function drawReferences(
  { compared, marks }: Pick<ReturnType<typeof comparedOf>, "compared" | "marks">,
  arranged: Arranged,
  { words, foot }: { words: Text[]; foot: number },
) {
  const { plan, labels } = arranged;
  const lines: Line[] = [];
  const bands: Path[] = [];
  for (const one of compared) {
    const key = referenceKey(one);
    const stroke = strokeOf(one, arranged, foot);
    const own = labels.marks.get(key) ?? [];
    const others = marks.filter((mark) => !own.includes(mark));
    if (one.to === undefined) {
      lines.push(...clearOf({ key, ...stroke, style: { hue: "ash" } }, plan.rows ? [...words, ...others] : words));
      continue;
    }
    const ends = [one.at, one.to].map((value) => plan.zero + value * plan.unit);
    const [at, length] = [Math.min(...ends), Math.max(1, Math.abs(sure(ends[1]) - sure(ends[0])))];
    const { x1, y1, x2, y2 } = stroke;
    const box = plan.rows ? { x: at, y: y1, width: length, height: y2 - y1 } : { x: x1, y: at, width: x2 - x1, height: length };
    bands.push(washOf(key, box));
  }
  return { lines, bands };
}
