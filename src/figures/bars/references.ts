// What bars are compared with: lines and washes across them, where their labels stand, and where lines give way to words.

import { max, min } from "d3-array";
import { markKey, readKey } from "../../marks/key.ts";
import type { Line, Path, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox, textWidth } from "../../marks/text.ts";
import { centreOf, type Labels, labelsAbove, type Reference, referenceKey, standLabels } from "../kit/above.ts";
import { clearOf } from "../kit/clear.ts";
import { shownOf, washOf } from "../kit/compare.ts";
import { label, labelRoom } from "../kit/label.ts";
import { beyond, type Content, type Fitted, fitRows, type Plan, planColumns } from "./plan.ts";
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
  const aside = max(content.references, (line) => besideRoom(line, area, size)) ?? 0;
  const plan = planColumns(content, area, size, aside);
  if (!plan) return undefined;
  const asked = content.references.map((line) => ({ item: referenceKey(line), places: besideColumns(line, plan, area, size) }));
  const labels = standLabels(asked, area);
  return labels.unnamed.length > 0 ? undefined : { plan, content, labels };
}

/** Rows with their references' labels above them. */
export function arrangeRows(content: Content, area: Box, size: Size): Arranged {
  return labelsAbove(content.references, area, size, (below) => {
    const fitted = fitRows(content, below, size);
    const { zero, unit, span, edge } = fitted.plan;
    return { ...fitted, x: (value) => zero + value * unit, top: span[0] - edge };
  });
}

export function topOf({ marks }: Labels): number {
  return min([...marks.values()].flat(), (mark) => textBox(mark).y) ?? Number.POSITIVE_INFINITY;
}

const shownIn = ({ references, bands }: State, { content }: Arranged) => [
  ...shownOf(
    content.references.filter(({ to }) => to === undefined),
    references,
  ),
  ...shownOf(
    content.references.filter(({ to }) => to !== undefined),
    bands,
  ),
];

/** The labels of what a state is compared with, and the ids of what has no room for its own. */
export function referenceLabels(state: State, arranged: Arranged): { marks: Text[]; unnamed: string[] } {
  const { labels } = arranged;
  const shown = shownIn(state, arranged);
  const unnamed = shown.filter((line) => labels.unnamed.includes(referenceKey(line)));
  return { marks: shown.flatMap((line) => labels.marks.get(referenceKey(line)) ?? []), unnamed: unnamed.map(({ id }) => id) };
}

/** The lines of a state, cut where `words` stand, and its washes; across rows they end at `foot`. */
export function drawReferences(state: State, arranged: Arranged, { words, foot }: { words: Text[]; foot: number }) {
  const { plan, labels } = arranged;
  const [from, to] = plan.span;
  const lines: Line[] = [];
  const bands: Path[] = [];
  const { marks } = referenceLabels(state, arranged);
  for (const one of shownIn(state, arranged)) {
    const key = referenceKey(one);
    const own = labels.marks.get(key) ?? [];
    const head = (max(own, (mark) => mark.y) ?? from - plan.edge - 4) + 4;
    const [at, end] = [one.at, one.to ?? one.at].map((value) => plan.zero + value * plan.unit).sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [start, stop] = plan.rows ? [head, foot + 4] : [from, to];
    if (one.to !== undefined) {
      const [along, across] = [
        { at, length: Math.max(1, end - at) },
        { at: start, length: stop - start },
      ];
      const [x, y] = plan.rows ? [along, across] : [across, along];
      bands.push(washOf(key, { x: x.at, y: y.at, width: x.length, height: y.length }));
      continue;
    }
    const line = { key, style: { hue: "ash" as const } };
    if (!plan.rows) lines.push(...clearOf({ ...line, x1: start, y1: at, x2: stop, y2: at }, words));
    else {
      const others = marks.filter((mark) => !own.includes(mark));
      lines.push(...clearOf({ ...line, x1: at, y1: start, x2: at, y2: stop }, [...words, ...others]));
    }
  }
  return { lines, bands };
}
