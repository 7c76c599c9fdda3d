// Draws a figure in panels: a type's own drawing, run in boxes on one scale, or each box on its own.

import { max } from "d3-array";
import { speakerOf } from "../../locale/index.ts";
import { countMarks, faultsOf, MOST_MARKS } from "../../marks/fit.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame, Layer, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import { linesOf, stackLines } from "./label.ts";
import { isMuted } from "./lit.ts";
import { joined, type Placed, withoutFaults } from "./panel-frames.ts";
import { type Beyond, type Grid, gridsOf, type Room, TITLE, UNDER } from "./panel-grid.ts";
import { hasOwnScales, isPanelled, type Panel, type PanelSpec } from "./panels.ts";
import { stageOf } from "./stage.ts";

/** How a type's drawing is asked for what stands in panels: each of its states is then one panel's picture of a state. */
export interface InPanels {
  /** The panel that a picture is of, and the state. */
  panelOf(picture: string): Panel;
  stateOf(picture: string): string;
  /** The figure that the panels are in. */
  frame: Size;
  /**
   * Whether all pictures have one scale. What it says is then drawn beyond the box (left of 0, above it, or below its height) and stands
   * at the first panel of a row, at the uppermost and at the lowest ones only.
   */
  common: boolean;
}

export interface BoxOptions extends LayoutOptions {
  panels?: InPanels | undefined;
}

/** A type's drawing, and what it draws beyond its box. */
export interface Pictures {
  frameOf(state: string): Frame;
  beyond: Beyond;
}

/** What stands over all panels: what their hues and fills mean. */
export interface Head {
  /** px that it takes. */
  height: number;
  /** Its marks in a state, by their layers' names. */
  draw(state: string): Layer[];
  /** What it has no room to name. */
  unnamed: readonly string[];
}

type Selecting = PanelSpec["states"][string] & {
  alt: string;
  show?: readonly string[] | undefined;
  lit?: readonly string[] | undefined;
};
type Drawable = PanelSpec & { sketch?: string | undefined; states: Record<string, Selecting> };

/** What a type says of itself to be drawn in panels. */
export interface PanelType<Spec extends Drawable> {
  draw(spec: Spec, table: Table, options: BoxOptions): Pictures;
  /** Rooms in which a panel can be read, from roomy to scarcely; `panels` are all of them. */
  rooms(spec: Spec, panels: readonly Panel[]): readonly Room[];
  /** Width to height of a panel at its best. */
  aspect(spec: Spec, panels: readonly Panel[], given: { table: Table; options: LayoutOptions }): number;
  /** What stands over the panels; `unit` is what is said once of all scales, after the key or alone. */
  head(spec: Spec, table: Table, options: LayoutOptions & { stage: Box; unit: string }): Head;
  /** What is said once of all scales: their unit, that they do not begin at zero. */
  words(spec: Spec, table: Table, locale: string): readonly string[];
  /** A state as one panel has it; `first`: what is said of the whole picture is said there. */
  stateIn(spec: Spec, state: Spec["states"][string], panel: Panel, first: boolean): Spec["states"][string];
  /** The figure's panels in their order. */
  panelsIn(spec: Spec, table: Table, locale: string): readonly Panel[];
  /** Whether a state shows anything of a panel, and whether it brings out others and nothing of this one. */
  isShown(spec: Spec, state: Spec["states"][string], panel: Panel): boolean;
  isBack(spec: Spec, state: Spec["states"][string], panel: Panel): boolean;
  /** Items that stand in this panel alone: their marks are the same as in a state without panels. */
  itemsIn(spec: Spec, panel: Panel): readonly string[];
  /** Items of a panel that a state owes to its readers: they are counted where there is no room for the panel. */
  owedIn(spec: Spec, state: Spec["states"][string], panel: Panel): readonly string[];
}

/** The panels that a state shows and brings out, of a type whose states select by names; `namesIn` are those of what is in a panel. */
export const bySelection = <Spec extends Drawable>(
  namesIn: (spec: Spec, panel: Panel) => readonly string[],
): Pick<PanelType<Spec>, "isShown" | "isBack"> => ({
  isShown: (spec, { show }, panel) => show === undefined || namesIn(spec, panel).some((name) => show.includes(name)),
  isBack: (spec, { lit }, panel) => isMuted(lit, namesIn(spec, panel)),
});

/** The layer of the panels' titles. */
const TITLES = "panels";
/** Lines of a title at most. */
const MOST_LINES = 2;
/** Bold type is so much wider. */
const BOLD = 1.07;
/** Ways to stand panels that are tried before words give way. */
const TRIES = 3;
/** Times that a grid is laid out anew, where what stands about its boxes has turned out larger. */
const PASSES = 3;

/** All of a figure that its states in panels share, at one size. */
interface Sheet<Spec extends Drawable> {
  type: PanelType<Spec>;
  spec: Spec;
  table: Table;
  options: LayoutOptions;
  /** Below what stands over all panels, px. */
  stage: Box;
  panels: readonly Panel[];
  /** Names of the states that are drawn in panels. */
  states: readonly string[];
  /** Lines of the panels' longest title at a width. */
  linesAt(width: number): number;
}

/** A grid with what is drawn in its boxes. */
interface Laid {
  grid: Grid;
  beyond: Beyond;
  pictureOf(state: string, panel: Panel): Frame;
}

const pictureName = (state: string, { rank }: Panel) => `${state} ${rank}`;
const stateOf = <Spec extends Drawable>(spec: Spec, state: string): Spec["states"][string] =>
  sure(spec.states[state]) as Spec["states"][string];

/** The panels of a state: those of which it shows anything. */
const shownIn = <Spec extends Drawable>({ type, spec, panels }: Pick<Sheet<Spec>, "type" | "spec" | "panels">, state: string) =>
  panels.filter((panel) => type.isShown(spec, stateOf(spec, state), panel));

const isBack = <Spec extends Drawable>({ type, spec }: Pick<Sheet<Spec>, "type" | "spec">, state: string, panel: Panel) =>
  type.isBack(spec, stateOf(spec, state), panel);

/** The panels of a state that have a place: those that are brought out go before the others, all in their order. */
function keptIn<Spec extends Drawable>(sheet: Sheet<Spec>, state: string, count: number): readonly Panel[] {
  const shown = shownIn(sheet, state);
  const { lit } = stateOf(sheet.spec, state);
  const isLit = (panel: Panel) => lit !== undefined && !isBack(sheet, state, panel);
  const kept = [...shown.filter(isLit), ...shown.filter((panel) => !isLit(panel))].slice(0, count);
  return shown.filter((panel) => kept.includes(panel));
}

/** Draws the pictures of some panels in boxes of a size. */
function picturesOf<Spec extends Drawable>(sheet: Sheet<Spec>, panels: readonly Panel[], box: Grid["box"]): Pictures {
  const { type, spec, table, options, states } = sheet;
  const pictures = states.flatMap((state) => {
    const [first] = shownIn(sheet, state);
    return panels.map((panel) => ({
      name: pictureName(state, panel),
      state: type.stateIn(spec, stateOf(spec, state), panel, panel === first),
      of: { state, panel },
    }));
  });
  const own = new Map(pictures.map((picture) => [picture.name, picture.of]));
  const size: Size = { ...options.size, ...box, name: "narrow", margin: 0 };
  const inBox = {
    ...spec,
    sketch: undefined,
    states: Object.fromEntries(pictures.map(({ name, state }) => [name, state])),
  };
  const common = !hasOwnScales(spec);
  const inPanels: InPanels = {
    panelOf: (name) => sure(own.get(name)).panel,
    stateOf: (name) => sure(own.get(name)).state,
    frame: options.size,
    common,
  };
  return type.draw(inBox, table, { ...options, size, panels: inPanels });
}

/** The pictures of all panels on one scale, or each panel's on its own. */
function drawIn<Spec extends Drawable>(sheet: Sheet<Spec>, box: Grid["box"]): Omit<Laid, "grid"> {
  if (!hasOwnScales(sheet.spec)) {
    const { frameOf, beyond } = picturesOf(sheet, sheet.panels, box);
    return { beyond, pictureOf: (state, panel) => frameOf(pictureName(state, panel)) };
  }
  const drawn = new Map(sheet.panels.map((panel) => [panel, picturesOf(sheet, [panel], box)]));
  const most = (of: keyof Beyond) => max(drawn.values(), ({ beyond }) => beyond[of]) ?? 0;
  return {
    beyond: { left: most("left"), top: most("top"), bottom: most("bottom") },
    pictureOf: (state, panel) => sure(drawn.get(panel)).frameOf(pictureName(state, panel)),
  };
}

/** The `nth` best way to stand the panels, once what stands about their boxes has its room. */
function layIn<Spec extends Drawable>(sheet: Sheet<Spec>, nth: number): Laid | undefined {
  const { type, spec, options, stage, panels, states } = sheet;
  const { size } = options;
  const count = max(states, (state) => shownIn(sheet, state).length) || 1;
  let beyond: Beyond = { left: 0, top: 0, bottom: 0 };
  let laid: Laid | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    const wanted = { stage, size, count, beyond, aspect: type.aspect(spec, panels, sheet), linesAt: sheet.linesAt };
    const grid = gridsOf(wanted, type.rooms(spec, panels))[nth];
    if (!grid) return laid;
    const drawn = drawIn(sheet, grid.box);
    const grown: Beyond = {
      left: Math.max(beyond.left, drawn.beyond.left),
      top: Math.max(beyond.top, drawn.beyond.top),
      bottom: Math.max(beyond.bottom, drawn.beyond.bottom),
    };
    laid = { grid, ...drawn, beyond };
    if (grown.left === beyond.left && grown.top === beyond.top && grown.bottom === beyond.bottom) return laid;
    beyond = grown;
  }
  return laid;
}

const titleLines = (name: string, { text }: Size, width: number) => linesOf(name, text * BOLD, width, MOST_LINES);

/** A function of a number that is asked for the same ones again and again. */
function remembered(of: (value: number) => number): (value: number) => number {
  const known = new Map<number, number>();
  return (value) => {
    const found = known.get(value) ?? of(value);
    known.set(value, found);
    return found;
  };
}

/** A panel's name over its box, down to which its lines stand. */
function titleOf(
  panel: Panel,
  box: Box,
  { beyond }: Laid,
  { size, muted, top }: { size: Size; muted: boolean; top: boolean },
): Text[] {
  const lines = titleLines(panel.name, size, box.width);
  const foot = box.y - UNDER * size.text - (top ? beyond.top : 0);
  const y = foot - (lines.length * TITLE * size.text) / 2;
  const style = { hue: "ink", weight: "bold", muted } as const;
  return stackLines(markKey("panel", panel.id), lines, box.x, y, { size: size.text, style });
}

/** Says how many panels are not drawn, at the foot. */
function restOf(panels: readonly Panel[], items: number, { grid }: Laid, { size, locale }: LayoutOptions, stage: Box): Text {
  const say = speakerOf(locale);
  const words =
    items === panels.length ? say("andMore", { n: items }) : say("andMoreInPanels", { n: items, panels: panels.length });
  const [text = ""] = fitText(words, size.text, stage.width, 1);
  const y = middle(grid.foot - size.text * 0.6, size.text);
  return { key: markKey("rest", undefined, "panels"), text, x: stage.x, y, size: size.text, style: { hue: "ash" } };
}

/** One state of a figure in panels. */
function frameOf<Spec extends Drawable>(sheet: Sheet<Spec>, laid: Laid, state: string): Frame {
  const { type, spec, options } = sheet;
  const { grid, beyond } = laid;
  const { size } = options;
  const kept = keptIn(sheet, state, grid.count);
  const lost = shownIn(sheet, state).filter((panel) => !kept.includes(panel));
  const places = kept.map((panel, place): Placed => {
    const box = grid.boxAt(place);
    const edges = { left: place % grid.columns === 0, top: place < grid.columns, bottom: place + grid.columns >= kept.length };
    return {
      panel,
      box,
      edges,
      first: place === 0,
      frame: laid.pictureOf(state, panel),
      items: new Set(type.itemsIn(spec, panel)),
    };
  });
  const titles = places.flatMap(({ panel, box, edges }) => {
    const muted = isBack(sheet, state, panel);
    return titleOf(panel, box, laid, { size, muted, top: edges.top && beyond.top > 0 });
  });
  const undrawn = lost.flatMap((panel) => type.owedIn(spec, stateOf(spec, state), panel));
  const rest = lost.length > 0 ? [restOf(lost, undrawn.length, laid, options, sheet.stage)] : [];
  const cut = places.flatMap(({ panel, box }) =>
    titleLines(panel.name, size, box.width).at(-1)?.endsWith("…") && !panel.name.endsWith("…") ? [panel.id] : [],
  );
  const titled: Layer = { kind: "text", name: TITLES, marks: [...titles, ...rest] };
  return joined(places, [titled], { alt: stateOf(spec, state).alt, undrawn, unnamed: cut });
}

/** Words that are too many for a line, which stand over all panels, below what else does. */
function drawWords(words: string, area: Box, { text }: Size): { height: number; marks: Text[] } {
  if (words === "") return { height: 0, marks: [] };
  const font = text * 0.92;
  const lines = linesOf(words, font, area.width, MOST_LINES);
  const height = lines.length * font * TITLE;
  const marks = stackLines(markKey("axis", "words"), lines, area.x, area.y + height / 2, { size: font, style: { hue: "ash" } });
  return { height: height + text * 0.3, marks };
}

/** The states of a figure that are drawn in panels. */
function layOutPanels<Spec extends Drawable>(type: PanelType<Spec>, spec: Spec, table: Table, options: LayoutOptions) {
  const { size, locale } = options;
  const whole = stageOf(spec, size);
  const own = hasOwnScales(spec) ? [speakerOf(locale)("ownScales")] : [];
  const said = [...type.words(spec, table, locale), ...own].join(" · ");
  const isShort = textWidth(said, size.text) <= whole.width;
  const head = type.head(spec, table, { ...options, stage: whole, unit: isShort ? said : "" });
  const top = whole.y + head.height;
  const words = drawWords(isShort ? "" : said, { ...whole, y: top }, size);
  const y = top + words.height;
  const stage = { x: whole.x, y, width: whole.width, height: whole.y + whole.height - y };
  const states = Object.keys(spec.states).filter((name) => isPanelled(spec, stateOf(spec, name)));
  const panels = type.panelsIn(spec, table, locale);
  const linesAt = remembered((width) => max(panels, ({ name }) => titleLines(name, size, width).length) ?? 1);
  const sheet: Sheet<Spec> = { type, spec, table, options, stage, panels, states, linesAt };
  const over = (state: string): Layer[] => [
    ...head.draw(state),
    { kind: "text", name: TITLES, marks: [...words.marks, ...whole.sketch] },
  ];
  const draw = (laid: Laid, state: string) => {
    const frame = frameOf(sheet, laid, state);
    return joined([{ frame }], over(state), { alt: frame.alt, undrawn: [], unnamed: head.unnamed });
  };
  return drawLawfully(sheet, draw);
}

/** The states in the best grid in which all keep the law of fit; where none does, in the best that is not too full, without the words that break it. */
function drawLawfully<Spec extends Drawable>(
  sheet: Sheet<Spec>,
  draw: (laid: Laid, state: string) => Frame,
): (state: string) => Frame {
  const { size } = sheet.options;
  const tried: Map<string, Frame>[] = [];
  let last: Map<string, Frame> | undefined;
  for (let nth = 0; tried.length < TRIES; nth++) {
    const laid = layIn(sheet, nth);
    if (!laid) break;
    const frames = new Map(sheet.states.map((state) => [state, draw(laid, state)]));
    last = frames;
    if ([...frames.values()].some((frame) => countMarks(frame) > MOST_MARKS)) continue;
    if ([...frames.values()].every((frame) => faultsOf(frame, size).length === 0)) return (state) => sure(frames.get(state));
    tried.push(frames);
  }
  const frames = sure(tried[0] ?? last);
  return (state) => withoutFaults(sure(frames.get(state)), size);
}

/** All states of a figure, those in panels among them; every state has the layer of the panels' titles. */
export function withPanels<Spec extends Drawable>(
  type: PanelType<Spec>,
  spec: Spec,
  table: Table,
  options: LayoutOptions,
): (state: string) => Frame {
  if (!spec.panels) return type.draw(spec, table, options).frameOf;
  const plain = Object.fromEntries(Object.entries(spec.states).filter(([, state]) => !isPanelled(spec, state)));
  const whole = Object.keys(plain).length > 0 ? type.draw({ ...spec, states: plain }, table, options) : undefined;
  const panelled = layOutPanels(type, spec, table, options);
  return (state) => {
    if (isPanelled(spec, stateOf(spec, state))) return panelled(state);
    const frame = sure(whole).frameOf(state);
    return { ...frame, layers: [...frame.layers, { kind: "text", name: TITLES, marks: [] }] };
  };
}
