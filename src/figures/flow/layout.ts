// flow: lanes, then the steps that cross them, then the arrows that lead from step to step.

import type { Frame, Layer, Line, Path, Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth, wrapText } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type Report, type Table } from "../figure.ts";
import { label, labelRoom, type Stage, stageOf } from "../stage.ts";
import { type FlowSpec, schema } from "./schema.ts";

type Spec = Plain<FlowSpec>;
type State = Spec["states"][string];
type Outcome = Spec["outcomes"][string][number];

interface Step {
  id: string;
  label: string;
  /** Absent: there is none, or there is no room for them. */
  detail?: string;
  /** Indices of the lanes it belongs to. */
  lanes: number[];
  /** Whether it is not known to whom it belongs. */
  unknown: boolean;
  outcomes: Outcome[];
}

function check(spec: FlowSpec, table: Table, report: Report): void {
  const lanes = spec.lanes.map((lane) => lane.id);
  const rows = table.rows.map((row) => row.id);
  const outcomes = Object.values(spec.outcomes).flatMap((list) => list.map((outcome) => outcome.id));
  report.column(["label"], spec.label);
  if (spec.detail) report.column(["detail"], spec.detail);
  if (spec.lane) {
    report.column(["lane"], spec.lane, ["text", "category"]);
    const known = [...lanes, ...Object.keys(spec.spans), "all"];
    for (const row of table.rows) if (row[spec.lane] !== null) report.name(["lane"], String(row[spec.lane]), known, "lane");
  }
  for (const [value, list] of Object.entries(spec.spans)) {
    list.forEach((lane, index) => report.name(["spans", value, index], lane, lanes, "lane"));
  }
  for (const step of Object.keys(spec.outcomes)) report.name(["outcomes", step], step, rows, "item");
  for (const [name, state] of Object.entries(spec.states)) {
    if (state.upto) report.name(["states", name, "upto"], state.upto, rows, "item");
    if (state.at) report.name(["states", name, "at"], state.at, rows, "item");
    if (state.outcome) report.name(["states", name, "outcome"], state.outcome, outcomes, "item");
  }
}

function stepsOf(spec: Spec, table: Table): Step[] {
  const every = spec.lanes.map((_, index) => index);
  return table.rows.map((row) => {
    const value = spec.lane ? row[spec.lane] : "all";
    const unknown = value === null || value === undefined;
    const names = spec.spans[String(value)] ?? [String(value)];
    const lanes = every.filter((index) => names.includes(spec.lanes[index]!.id));
    const written = spec.detail ? row[spec.detail] : null;
    const detail = unknown ? spec.unknown : String(written ?? "") || undefined;
    return {
      id: row.id,
      label: String(row[spec.label] ?? ""),
      detail,
      lanes: lanes.length > 0 ? lanes : every,
      unknown,
      outcomes: spec.outcomes[row.id] ?? [],
    };
  });
}

/** Lanes that lie side by side, as [first, last]: a step is one box for each. */
function runsOf(lanes: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const lane of lanes) {
    const last = runs.at(-1);
    if (last && last[1] === lane - 1) last[1] = lane;
    else runs.push([lane, lane]);
  }
  return runs;
}

/** One way to set the steps: whether with details, at what size, with how much air (in em). */
interface Way {
  detailed: boolean;
  font: number;
  pad: number;
  gap: number;
}

function waysOf(size: Size): Way[] {
  const airs = [
    { pad: 0.75, gap: 1.9 },
    { pad: 0.6, gap: 1.6 },
    { pad: 0.45, gap: 1.35 },
    { pad: 0.32, gap: 1.15 },
    { pad: 0.2, gap: 1 },
  ];
  const fonts = [1.08, 1, 0.92].map((share) => share * size.text);
  return [true, false].flatMap((detailed) => fonts.flatMap((font) => airs.map((air) => ({ detailed, font, ...air }))));
}

/** What stands in a step's box, measured: its words and, under them, a tree of outcomes. */
interface Content {
  width: number;
  height: number;
  label: number;
  detail: number;
  /** Height of the tree; its chips stand in a row, or, where that is too wide, in a stack. */
  tree: number;
  stacked: boolean;
  chips: { outcome: Outcome; x: number; y: number; width: number; height: number }[];
}

/** Letters of a step that is brought out are bold; all are measured as if they were. */
const BOLD = 1.06;

function measure(step: Step, inner: number, way: Way, small: number): Content {
  const words = labelRoom(step.label, way.font * BOLD, inner);
  const more = step.detail ? labelRoom(step.detail, small, inner) : { width: 0, height: 0 };
  const tree = treeOf(step.outcomes, inner, small);
  const width = Math.max(words.width, more.width, tree.width);
  return { ...tree, width, height: words.height + more.height + tree.tree, label: words.height, detail: more.height };
}

/** The chips of a step's outcomes, placed from the middle of the tree's upper edge. */
function treeOf(outcomes: Outcome[], inner: number, small: number): Pick<Content, "width" | "tree" | "stacked" | "chips"> {
  if (outcomes.length === 0) return { width: 0, tree: 0, stacked: false, chips: [] };
  const gap = small * 0.7;
  const stem = small * 0.95;
  const indent = small * 0.9;
  const sizes = outcomes.map((outcome) => {
    const room = labelRoom(outcome.label, small * BOLD, inner - indent - small);
    return { outcome, width: Math.max(room.width + small * 1.1, small * 2.6), height: room.height + small * 0.4 };
  });
  const row = sizes.reduce((sum, chip) => sum + chip.width + gap, -gap);
  if (row <= inner) {
    let x = -row / 2;
    const tallest = Math.max(...sizes.map((chip) => chip.height));
    const chips = sizes.map((chip) => {
      const placed = { ...chip, x, y: stem, height: tallest };
      x += chip.width + gap;
      return placed;
    });
    return { width: row, tree: stem + tallest, stacked: false, chips };
  }
  const widest = Math.max(...sizes.map((chip) => chip.width));
  let y = small * 0.5;
  const chips = sizes.map((chip) => {
    const placed = { ...chip, x: indent - (widest + indent) / 2, y, width: widest };
    y += chip.height + small * 0.4;
    return placed;
  });
  return { width: widest + indent, tree: y - small * 0.4, stacked: true, chips };
}

interface Plan {
  way: Way;
  /** Lanes as strips of wash, and the middle of the room for their names. */
  strips: Box[];
  heads: { x: number; y: number; width: number }[];
  /** Boxes of each step, one a run of lanes. */
  boxes: Box[][];
  /** Where a step's number stands. */
  numbers: { x: number; y: number }[];
}

interface Room {
  stage: Stage;
  size: Size;
  spec: Spec;
  steps: Step[];
}

/** Steps one under the other, lanes side by side; and by how much, px, that exceeds the room. */
function standDown({ stage, size, spec, steps }: Room, way: Way): { plan: Plan; excess: number } {
  const small = size.text * 0.92;
  const margin = spec.numbers ? size.text * 1.3 : 0;
  const between = size.text * 0.5;
  const inset = size.text * 0.4;
  const count = spec.lanes.length;
  const width = (stage.width - margin - between * (count - 1)) / count;
  const strips = spec.lanes.map((_, index) => ({
    x: stage.x + margin + index * (width + between),
    y: stage.y,
    width,
    height: stage.height,
  }));
  const names = Math.max(...spec.lanes.map((lane) => labelRoom(lane.label, size.text * BOLD, width - size.text).height));
  const first = stage.y + names + size.text * 1.1;
  const room = stage.y + stage.height - size.text * 0.7 - first;

  const spanOf = ([from, to]: [number, number]) => (to - from + 1) * width + (to - from) * between - 2 * inset;
  const contents = steps.map((step) =>
    runsOf(step.lanes).map((run) => ({ run, content: measure(step, spanOf(run) - size.text, way, small) })),
  );
  const heights = contents.map((list) => Math.max(...list.map(({ content }) => content.height)) + 2 * way.pad * way.font);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const gap = steps.length > 1 ? Math.min((room - total) / (steps.length - 1), size.text * 3.4) : 0;
  const wide = Math.max(...contents.flat().map(({ run, content }) => content.width - spanOf(run) + size.text * 0.5));
  let y = first + Math.max(0, (room - total - gap * (steps.length - 1)) / 2);
  const boxes: Box[][] = [];
  steps.forEach((step, index) => {
    boxes.push(
      runsOf(step.lanes).map((run) => ({ x: strips[run[0]]!.x + inset, y, width: spanOf(run), height: heights[index]! })),
    );
    y += heights[index]! + gap;
  });
  const numbers = boxes.map(([box]) => ({ x: stage.x + margin * 0.4, y: box!.y + box!.height / 2 }));
  const heads = strips.map((strip) => ({
    x: strip.x + width / 2,
    y: stage.y + (names + size.text * 0.9) / 2,
    width: width - size.text * 0.6,
  }));
  return { plan: { way, strips, heads, boxes, numbers }, excess: Math.max(way.gap * size.text - gap, wide) };
}

/** Steps side by side, lanes one under the other; and by how much, px, that exceeds the room. */
function standAcross({ stage, size, spec, steps }: Room, way: Way): { plan: Plan; excess: number } {
  const small = size.text * 0.92;
  const margin = spec.numbers ? size.text * 1.7 : 0;
  const between = size.text * 0.6;
  const inset = size.text * 0.6;
  const count = spec.lanes.length;
  const height = (stage.height - margin - between * (count - 1)) / count;
  const strips = spec.lanes.map((_, index) => ({
    x: stage.x,
    y: stage.y + margin + index * (height + between),
    width: stage.width,
    height,
  }));
  const names = Math.max(...spec.lanes.map((lane) => labelRoom(lane.label, size.text * BOLD, stage.width * 0.13).width));
  const first = stage.x + names + size.text * 1.6;
  const room = stage.x + stage.width - size.text * 0.8 - first;

  const gap = Math.max(way.gap * size.text * 1.3, (room - steps.length * size.text * 10.5) / steps.length);
  const width = Math.min((room - gap * (steps.length - 1)) / steps.length, size.text * 10.5);
  const left = first + (room - width * steps.length - gap * (steps.length - 1)) / 2;
  const spanOf = ([from, to]: [number, number]) => (to - from + 1) * height + (to - from) * between - 2 * inset;
  let excess = 0;
  const boxes = steps.map((step, index) =>
    runsOf(step.lanes).map((run) => {
      const content = measure(step, width - 2 * way.pad * way.font, way, small);
      const most = spanOf(run);
      const least = content.height + 2 * way.pad * way.font;
      excess = Math.max(excess, least - most, content.width - width + size.text * 0.5);
      const taken = run[0] === run[1] ? Math.min(most, Math.max(least, height * 0.56)) : most;
      const middle = strips[run[0]]!.y + inset + most / 2;
      return { x: left + index * (width + gap), y: middle - taken / 2, width, height: taken };
    }),
  );
  const numbers = boxes.map(([box]) => ({ x: box!.x + width / 2, y: stage.y + margin * 0.4 }));
  const heads = strips.map((strip) => ({ x: stage.x + size.text * 0.8 + names / 2, y: strip.y + height / 2, width: names + 1 }));
  return { plan: { way, strips, heads, boxes, numbers }, excess };
}

/** The most generous way that fits; the one that least overflows if none does. */
function planOf(room: Room): { plan: Plan; steps: Step[] } {
  const stand = room.size.name === "narrow" ? standDown : standAcross;
  let best: { plan: Plan; steps: Step[]; excess: number } | undefined;
  for (const way of waysOf(room.size)) {
    const steps = room.steps.map((step) => (way.detailed || step.unknown ? step : { ...step, detail: undefined }));
    const found = { ...stand({ ...room, steps }, way), steps };
    if (found.excess <= 0) return found;
    if (!best || found.excess < best.excess) best = found;
  }
  return best!;
}

/** How a step stands in a state: brought out, reached, reached but stepped back, or yet to come. */
type Phase = "lit" | "reached" | "past" | "coming";

function phaseOf(state: State, index: number, steps: Step[]): Phase {
  const at = steps.findIndex((step) => step.id === state.at);
  const upto = steps.findIndex((step) => step.id === state.upto);
  if (index === at) return "lit";
  const last = Math.max(at, upto);
  if (last >= 0 && index > last) return "coming";
  if (at >= 0) return "past";
  return index === upto ? "lit" : "reached";
}

interface Paint {
  box: string;
  words: string;
  quiet: string;
  branch: string;
  arrow: string;
}

function paintOf(phase: Phase, unknown: boolean): Paint {
  if (phase === "coming")
    return {
      box: `ash hollow${unknown ? " dashed" : ""} faint`,
      words: "ash faint",
      quiet: "ash faint",
      branch: "ash faint",
      arrow: "ash faint",
    };
  const away = phase === "past" ? " faint" : "";
  const bold = phase === "lit" ? " bold" : "";
  if (unknown)
    return {
      box: `ash hollow dashed${away}`,
      words: `ash${bold}${away}`,
      quiet: `ash${away}`,
      branch: `ash${away}`,
      arrow: `ink${away}`,
    };
  if (phase === "lit") return { box: "accent", words: "paper bold", quiet: "paper", branch: "paper", arrow: "ink" };
  return { box: `accent soft${away}`, words: `ink${away}`, quiet: `ash${away}`, branch: `accent${away}`, arrow: `ink${away}` };
}

interface Marks {
  strips: Path[];
  grounds: Rect[];
  joins: Line[];
  arrows: Path[];
  heads: Path[];
  boxes: Rect[];
  branches: Path[];
  chips: Rect[];
  words: Text[];
  names: Text[];
}

function layout(spec: Spec, table: Table, size: Size): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const { plan, steps } = planOf({ stage, size, spec, steps: stepsOf(spec, table) });
  return (name) => {
    const state = spec.states[name]!;
    const marks: Marks = {
      strips: [],
      grounds: [],
      joins: [],
      arrows: [],
      heads: [],
      boxes: [],
      branches: [],
      chips: [],
      words: [],
      names: [],
    };
    const lit = steps.find((step) => step.id === state.at);
    drawLanes(spec, plan, lit, size, marks);
    steps.forEach((step, index) => {
      const phase = phaseOf(state, index, steps);
      const paint = paintOf(phase, step.unknown);
      plan.boxes[index]!.forEach((box, run) => drawBox(step, { box, run, paint, phase, plan, size, state }, marks));
      drawJoins(step, plan.boxes[index]!, paint, size, marks);
      if (index > 0)
        drawArrows([steps[index - 1]!, step], [plan.boxes[index - 1]!, plan.boxes[index]!], plan, { paint, size }, marks);
      if (!spec.numbers) return;
      const at = plan.numbers[index]!;
      const tone = { lit: "accent bold", reached: "ash bold", past: "ash faint", coming: "ash faint" }[phase];
      marks.names.push(
        ...label(`number/${step.id}`, String(index + 1), at.x, at.y, { size: size.text, width: 99, anchor: "middle", tone }),
      );
    });
    return { layers: layersOf(marks, stage), notes: stage.notes(name), alt: state.alt };
  };
}

function layersOf(marks: Marks, stage: Stage): Layer[] {
  return [
    { kind: "path", name: "lanes", marks: marks.strips },
    { kind: "path", name: "arrows", marks: marks.arrows },
    { kind: "path", name: "heads", marks: marks.heads },
    { kind: "line", name: "joins", marks: marks.joins },
    { kind: "rect", name: "grounds", marks: marks.grounds },
    { kind: "rect", name: "steps", marks: marks.boxes },
    { kind: "path", name: "branches", marks: marks.branches },
    { kind: "rect", name: "outcomes", marks: marks.chips },
    { kind: "text", name: "words", marks: marks.words },
    { kind: "text", name: "names", marks: [...marks.names, ...stage.sketch] },
  ];
}

/** Lanes as strips of wash under their names; while one step is brought out, the names of those not in it step back. */
function drawLanes(spec: Spec, plan: Plan, lit: Step | undefined, size: Size, into: Marks): void {
  spec.lanes.forEach((lane, index) => {
    // A full wash of ash would muddy the paper; the mineral hues stay light.
    const wash = lane.hue === "ash" ? "ash area soft faint" : `${lane.hue} area soft`;
    into.strips.push({ key: `lane/${lane.id}`, d: roundedPath(plan.strips[index]!, size.text * 0.7), tone: wash });
    const { x, y, width } = plan.heads[index]!;
    const away = lit && !lit.lanes.includes(index) ? " faint" : "";
    into.names.push(
      ...label(`lane-name/${lane.id}`, lane.label, x, y, { size: size.text, width, anchor: "middle", tone: `ink bold${away}` }),
    );
  });
}

/** A rectangle with rounded corners, in absolute commands without arcs. */
function roundedPath({ x, y, width, height }: Box, r: number): string {
  const right = x + width;
  const bottom = y + height;
  return (
    `M${x + r},${y}L${right - r},${y}Q${right},${y} ${right},${y + r}L${right},${bottom - r}Q${right},${bottom} ${right - r},${bottom}` +
    `L${x + r},${bottom}Q${x},${bottom} ${x},${bottom - r}L${x},${y + r}Q${x},${y} ${x + r},${y}Z`
  );
}

interface Setting {
  box: Box;
  run: number;
  paint: Paint;
  phase: Phase;
  plan: Plan;
  size: Size;
  state: State;
}

/** A step in one run of its lanes: its box on a ground of paper, its words, its outcomes. */
function drawBox(step: Step, { box, run, paint, phase, plan, size, state }: Setting, into: Marks): void {
  const { way } = plan;
  const small = size.text * 0.92;
  const name = run === 0 ? step.id : `${step.id}.run-${run}`;
  const rx = size.text * 0.55;
  into.grounds.push({ key: `ground/${name}`, ...box, rx, tone: "paper" });
  into.boxes.push({ key: `step/${name}`, ...box, rx, tone: paint.box });
  const inner = size.name === "narrow" ? box.width - size.text : box.width - 2 * way.pad * way.font;
  const content = measure(step, inner, way, small);
  const x = box.x + box.width / 2;
  let top = box.y + (box.height - content.height) / 2;
  const words = evenWidth(step.label, way.font * BOLD, inner) / BOLD;
  into.words.push(
    ...label(`label/${name}`, step.label, x, top + content.label / 2, {
      size: way.font,
      width: words,
      anchor: "middle",
      tone: paint.words,
    }),
  );
  top += content.label;
  if (step.detail) {
    const more = evenWidth(step.detail, small, inner);
    into.words.push(
      ...label(`detail/${name}`, step.detail, x, top + content.detail / 2, {
        size: small,
        width: more,
        anchor: "middle",
        tone: paint.quiet,
      }),
    );
    top += content.detail;
  }
  if (run > 0) return;
  drawTree(step, content, { x, y: top }, { paint, phase, small, state }, into);
}

function drawTree(
  step: Step,
  content: Content,
  root: { x: number; y: number },
  how: { paint: Paint; phase: Phase; small: number; state: State },
  into: Marks,
): void {
  const { paint, phase, small, state } = how;
  const chosen = step.outcomes.some((outcome) => outcome.id === state.outcome);
  for (const { outcome, x, y, width, height } of content.chips) {
    const left = root.x + x;
    const top = root.y + y;
    const middle = left + width / 2;
    const trunk = root.x - content.width / 2 + small * 0.35;
    const d = content.stacked
      ? `M${root.x + content.chips[0]!.x - small * 0.5},${root.y + small * 0.15}L${root.x + content.chips[0]!.x - small * 0.5},${top + height / 2}L${left},${top + height / 2}`
      : `M${root.x},${root.y + small * 0.2}L${root.x},${root.y + small * 0.55}L${middle},${root.y + small * 0.55}L${middle},${top}`;
    void trunk;
    const isChosen = outcome.id === state.outcome;
    const away = phase === "coming" || phase === "past" || (chosen && !isChosen) ? " faint" : "";
    const hue = phase === "coming" ? "ash" : outcome.hue;
    into.branches.push({ key: `branch/${outcome.id}`, d, tone: `${paint.branch.split(" ")[0]}${away}` });
    into.chips.push({
      key: `outcome/${outcome.id}`,
      x: left,
      y: top,
      width,
      height,
      rx: Math.min(height / 2, small * 0.8),
      tone: `${hue}${isChosen ? "" : " hollow"}${away}`,
    });
    const tone = `${isChosen ? "paper bold" : hue}${away}`;
    into.words.push(
      ...label(`outcome-name/${outcome.id}`, outcome.label, middle, top + height / 2, {
        size: small,
        width,
        anchor: "middle",
        tone,
      }),
    );
  }
}

/** Between the boxes of one step: a bold stroke past the lanes that have no part in it. */
function drawJoins(step: Step, boxes: Box[], paint: Paint, size: Size, into: Marks): void {
  boxes.slice(1).forEach((box, index) => {
    const before = boxes[index]!;
    const key = `join/${step.id}.${index}`;
    const tone = `${paint.box.includes("ash") ? "ash" : "accent"} bold${paint.box.includes("faint") ? " faint" : ""}`;
    if (size.name === "narrow")
      into.joins.push({
        key,
        x1: before.x + before.width,
        y1: box.y + box.height / 2,
        x2: box.x,
        y2: box.y + box.height / 2,
        tone,
      });
    else
      into.joins.push({
        key,
        x1: box.x + box.width / 2,
        y1: before.y + before.height,
        x2: box.x + box.width / 2,
        y2: box.y,
        tone,
      });
  });
}

/** Arrows from one step to the next: in every lane that both have, else one from lane to lane. */
function drawArrows(
  [from, to]: [Step, Step],
  [before, after]: [Box[], Box[]],
  plan: Plan,
  how: { paint: Paint; size: Size },
  into: Marks,
): void {
  const { paint, size } = how;
  const down = size.name === "narrow";
  const head = size.text * 0.6;
  const middle = (lane: number) =>
    down ? plan.strips[lane]!.x + plan.strips[lane]!.width / 2 : plan.strips[lane]!.y + plan.strips[lane]!.height / 2;
  const start = down ? before[0]!.y + before[0]!.height + 2 : before[0]!.x + before[0]!.width + 2;
  const end = down ? after[0]!.y - 3 : after[0]!.x - 3;
  const point = (along: number, across: number) => (down ? `${across},${along}` : `${along},${across}`);
  const shared = to.lanes.filter((lane) => from.lanes.includes(lane));
  for (const [source, target] of shared.length > 0 ? shared.map((lane) => [lane, lane]) : [nearest(from.lanes, to.lanes)]) {
    const [a, b] = [middle(source!), middle(target!)];
    const turn = start + (end - head - start) * 0.5;
    const d = `M${point(start, a)}L${point(turn, a)}L${point(turn, b)}L${point(end - head * 0.9, b)}`;
    const key = `${to.id}.${target}`;
    into.arrows.push({ key: `arrow/${key}`, d, tone: paint.arrow });
    const tip = `M${point(end, b)}L${point(end - head, b - head * 0.46)}L${point(end - head, b + head * 0.46)}Z`;
    const [hue, ...rest] = paint.arrow.split(" ");
    into.heads.push({ key: `head/${key}`, d: tip, tone: [hue, "area", ...rest].join(" ") });
  }
}

function nearest(from: number[], to: number[]): [number, number] {
  const pairs = from.flatMap((a) => to.map((b): [number, number] => [a, b]));
  return pairs.reduce((best, pair) => (Math.abs(pair[0] - pair[1]) < Math.abs(best[0] - best[1]) ? pair : best));
}

/** The narrowest width at which a label takes no more lines than at `width`: its lines come out even. */
function evenWidth(words: string, font: number, width: number): number {
  const lines = wrapText(words, font, width).length;
  let even = width;
  for (let tried = width; tried > font; tried--) {
    const broken = wrapText(words, font, tried);
    if (broken.length > lines || broken.some((line) => textWidth(line, font) > tried)) break;
    even = tried;
  }
  return even;
}

export const flow = defineFigure({ schema, check, layout });
