// Draws the parts of a table in one state: heads, rows with their names and cells, groups, zero, and what is said below.

import { packOf } from "../../locale/index.ts";
import { type Key, markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { fitText, middle, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { washOf } from "../kit/compare.ts";
import { fitLabel, LEADING, stackLines } from "../kit/label.ts";
import { isMuted } from "../kit/lit.ts";
import { headPath } from "../kit/shapes.ts";
import type { Stage } from "../kit/stage.ts";
import { drawCell, edgeOf, type Marks, trackOf } from "./cells.ts";
import type { Content } from "./content.ts";
import { BOLD, headFont, headIn } from "./measure.ts";
import { CARD, FOOT, type RowPlace, type Seat, type Shown, type Standing, UNDER_HEAD } from "./plan.ts";
import type { Scale } from "./scales.ts";
import type { Spec } from "./schema.ts";

/** What a state is drawn by. */
export interface Scene {
  spec: Spec;
  content: Content;
  scales: Scale[];
  cards: boolean;
  shown: Shown;
  standing: Standing;
  stage: Stage;
  /** Upper edge of the table, px. */
  top: number;
  size: Size;
  locale: string;
}

/** px that a lit row's wash reaches beyond its words. */
const BLEED = 4;
/** Em of the mark that says by what rows are sorted. */
const ARROW = 0.46;
/** px of the height of rules, and their looks: below heads, below a group's name, and between rows. */
const RULES = {
  head: [1.3, { hue: "ink" }],
  group: [0.8, { hue: "ash" }],
  row: [0.9, { hue: "ash", muted: true }],
} as const;

function drawRule(key: Key, y: number, kind: keyof typeof RULES, { stage, standing }: Scene, into: Marks): void {
  const [height, style] = RULES[kind];
  into.rules.push({ key, x: stage.x, y: y - height / 2, width: standing.width, height, style });
}

/** Where a column's head stands over its cells: where their words do. */
function headPlace(seat: Seat, size: Size): { x: number; anchor: "start" | "middle" | "end" } {
  const { kind } = seat.column;
  if (kind === "flag" || kind === "heat") return { x: seat.x + seat.width / 2, anchor: "middle" };
  if (kind === "number") return { x: edgeOf(seat, seat), anchor: "end" };
  return { x: kind === "line" ? trackOf(seat, seat, size).from : seat.x, anchor: "start" };
}

/** Points the way in which values go, from most to least downwards. */
function drawArrow({ shown, size }: Scene, x: number, foot: number, into: Marks): void {
  const half = ARROW * size.text;
  const [base, tip] = shown.sorted?.order === "ascending" ? [foot, foot - half] : [foot - half, foot];
  const d = headPath({ x, y: tip }, { x: 0, y: Math.sign(tip - base) }, half * 1.14);
  into.arrows.push({ key: markKey("axis", "sorted"), d, style: { hue: "ink", area: true } });
}

/** The heads over a grid, with the line below them; gives the names of columns whose head is cut. */
export function drawHeads(scene: Scene, into: Marks): string[] {
  const { cards, content, shown, standing, stage, top, size } = scene;
  if (cards || standing.head === 0) return [];
  const font = headFont(size);
  const foot = top + standing.head;
  const half = ARROW * size.text;
  const cut = standing.seats.flatMap((seat) => {
    const { name, index, head } = seat.column;
    const isSorted = shown.sorted?.by === name;
    const { x, anchor } = headPlace(seat, size);
    const { lines, whole, height } = headIn(head, seat.width, size);
    const style: Style = isSorted || shown.state.lit?.includes(name) ? { hue: "ink", weight: "bold" } : { hue: "ash" };
    const y = foot - UNDER_HEAD * size.text - height / 2;
    into.heads.push(...stackLines(markKey("head", name, index), lines, x, y, { size: font, anchor, style }));
    if (isSorted) drawArrow(scene, x + { start: half, middle: 0, end: -half }[anchor], foot - 2.5, into);
    return whole ? [] : [name];
  });
  const isByName = shown.sorted && !content.columns.some(({ name }) => name === shown.sorted?.by);
  if (isByName) drawArrow(scene, stage.x + half, foot - 2.5, into);
  drawRule(markKey("axis", "rule"), foot, "head", scene, into);
  return cut;
}

/** Zero in columns of bars, from the first row to the last. */
export function drawZeros({ scales, cards, standing, top, size }: Scene, into: Marks): void {
  if (cards || standing.rows.length === 0) return;
  for (const seat of standing.seats) {
    const { kind, name, index } = seat.column;
    if (kind !== "bar") continue;
    const { from, to } = trackOf(seat, seat, size);
    const x = from + sure(scales[index]).along(0) * (to - from) - 0.5;
    const y = top + standing.head + 2;
    into.zeros.push({ key: markKey("zero", name, index), x, y, width: 1, height: standing.height - 4, style: { hue: "ash" } });
  }
}

/** Draws a row; gives where what stands beside its name may begin, px. */
export function drawRow(scene: Scene, { row, name, words, from, height }: RowPlace, into: Marks): { x: number; y: number } {
  const { spec, content, scales, cards, shown, standing, stage, size } = scene;
  const { lit } = shown.state;
  const y = scene.top + standing.head + from;
  const isLit = lit?.includes(row.id) ?? false;
  drawRule(markKey("rule", row.id), y + height, "row", scene, into);
  const wash = { x: stage.x - BLEED, y: y + 0.5, width: standing.width + 2 * BLEED, height: height - 1 };
  if (isLit) into.washes.push(washOf(markKey("wash", row.id), wash));
  const pitch = CARD * size.text;
  const lines = Math.max(0, ...standing.seats.map(({ line }) => line));
  const first = y + (height - (1 + lines) * pitch) / 2;
  for (const seat of standing.seats) {
    const { column, x, width, line, label } = seat;
    const muted = isMuted(lit, [row.id, column.name]);
    const box = cards ? { x: x + label, y: first + line * pitch, width: width - label, height: pitch } : { x, y, width, height };
    if (cards) {
      const font = headFont(size);
      const at = { x, y: middle(box.y + pitch / 2, font), size: font };
      const weight = shown.sorted?.by === column.name ? ({ weight: "bold" } as const) : {};
      const key = markKey("label", row.id, column.index);
      into.heads.push({ key, text: column.head, ...at, style: { hue: "ash", muted, ...weight } });
    }
    const by = {
      scale: sure(scales[column.index]),
      unknown: spec.unknown,
      decimal: content.decimal,
      isTurned: content.isTurned,
      size,
    };
    drawCell({ row: row.id, seat, box, cell: sure(row.cells[column.index]), lines: words.get(column.index), muted, ...by }, into);
  }
  // A state that brings out columns leaves the names as they are.
  const muted = isMuted(lit, [row.id]) && content.rows.some(({ id }) => lit?.includes(id));
  const style: Style = { hue: "ink", muted, ...(isLit || cards ? { weight: "bold" } : {}) };
  const middleY = cards ? first + pitch / 2 : y + height / 2;
  into.names.push(...stackLines(markKey("name", row.id), name.lines, stage.x, middleY, { size: size.text, style }));
  const end = textWidth(name.lines.at(-1) ?? "", size.text, style.weight === "bold");
  return { x: stage.x + end, y: middleY + ((name.lines.length - 1) / 2) * size.text * LEADING };
}

export function drawGroups(scene: Scene, into: Marks): void {
  const { standing, stage, top, size } = scene;
  for (const { name, from, height } of standing.groups) {
    const y = top + standing.head + from + height;
    const [words = ""] = fitText(name, size.text * BOLD, stage.width, 1);
    const at = { x: stage.x, y: y - size.text * 0.5, size: size.text };
    into.groups.push({ key: markKey("group", name), text: words, ...at, style: { hue: "ink", weight: "bold" } });
    drawRule(markKey("group", name), y, "group", scene, into);
  }
}

/** Says below the rows how many more there are, and which columns have no room. */
export function drawFoot({ content, shown, standing, stage, top, size, locale }: Scene, into: Marks): void {
  const { say } = content;
  const { text } = size;
  const style: Style = { hue: "ash" };
  const count = standing.undrawn.length + shown.beyond;
  const y = top + standing.head + standing.height;
  const at: Pick<Text, "x" | "y" | "size" | "style"> = { x: stage.x, y: middle(y + (FOOT * text) / 2, text), size: text, style };
  if (count > 0) into.names.push({ key: markKey("rest"), text: say("andMore", { n: count }), ...at });
  if (standing.without.length === 0) return;
  const font = headFont(size);
  const names = [...new Set(standing.without.map(({ head }) => head))].join(packOf(locale).joints.list);
  const named = fitLabel(say("columnsBelow", { names }), font, stage.width, 2);
  const said = named.whole ? named : fitLabel(say("moreColumns", { n: standing.without.length }), font, stage.width, 2);
  const from = y + (count > 0 ? FOOT * text : 0) + text * 0.3;
  into.heads.push(...stackLines(markKey("axis", "without"), said.lines, stage.x, from + said.height / 2, { size: font, style }));
}
