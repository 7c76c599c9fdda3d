// Draws all states of a map in a frame, or in the box of a panel.

import { descending } from "d3-array";
import type { Speaker } from "../../locale/index.ts";
import { itemOf, markKey, readKey } from "../../marks/key.ts";
import type { Circle, Frame, View as GroundView, Layer, Path, Text } from "../../marks/marks.ts";
import { between, flatten, type Point } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { around, discBox } from "../kit/ground.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import type { BoxOptions, Pictures } from "../kit/panelled.ts";
import { stageOf } from "../kit/stage.ts";
import { barPiece, notePiece, type Obstacles, type Placed, piecesIn, placePieces } from "./face.ts";
import { means } from "./ground.ts";
import { holdsBox } from "./inside.ts";
import { KINDS } from "./kinds.ts";
import { rankOf } from "./land.ts";
import { locatorPiece } from "./locator.ts";
import { classStyle, isDark } from "./measured.ts";
import { type Home, type Inked, setNames, type Wanted } from "./names.ts";
import { cameraOf, type Ground, groundOf, layersShown, type Scene, sceneOf, viewsOf } from "./plan.ts";
import { LAYERS, type Marks, OF_FACE, OF_KINDS, OF_VALUES, type Standing, type View } from "./scene.ts";
import type { Spec, State } from "./schema.ts";

/** Share of the ordinary size in which names are written that are not brought out. */
const SMALLER = 0.92;
/** And those of features of a kind, by their rank: as in an atlas, the size says how much a place counts. */
const BY_RANK = [1.08, 0.98, SMALLER];

/** px of the type of a name. */
function sizeOfName({ item, standing, size }: View): number {
  const usual = item.kind ? (BY_RANK[rankOf(item) - 1] ?? SMALLER) : SMALLER;
  return size.text * (standing === "lit" ? Math.max(1, usual) : usual);
}

const RANK: Record<Standing, number> = { lit: 0, shown: 1, context: 2, absent: 3 };

/** What is said after the name of an item of a layer of values, if it is lit. */
function saidOf({ standing, measure, value }: View, say: Speaker): string | undefined {
  if (standing !== "lit" || !measure) return undefined;
  return value === null ? say("unknown") : measure.writer.whole(value);
}

/** The names of a state's items, the most wanted first. */
function namesWanted(views: readonly View[], { say, inPanel }: Ground): Wanted[] {
  const told = views
    .filter(({ item, standing }) => standing === "lit" || (!inPanel && item.named && standing === "shown"))
    // Where several layers draw a feature, its value is said with its name.
    .sort((a, b) => RANK[a.standing] - RANK[b.standing] || Number(b.item.measured) - Number(a.item.measured));
  const named = new Set<string>();
  return told.flatMap((view): Wanted[] => {
    const { item, standing } = view;
    // A feature that several layers draw has one name.
    if (item.name === undefined || named.has(item.id)) return [];
    named.add(item.id);
    const lit = standing === "lit";
    const kind = KINDS[item.draw];
    const style: Style = { hue: kind.hue(item), weight: lit ? "bold" : undefined, halo: true };
    const key = markKey("name", item.id);
    return [
      {
        key,
        words: item.name,
        value: saidOf(view, say),
        size: sizeOfName(view),
        style,
        home: kind.home(view),
        must: lit,
      },
    ];
  });
}

function calloutsWanted(state: State, { views, at }: Scene, { size }: Ground): Wanted[] {
  // On areas in depths of one hue, words in that hue could not be read.
  const hue = views.some(({ standing, measure }) => standing !== "absent" && measure?.classes) ? "ink" : "accent";
  return state.callouts.flatMap(({ at: where, text }, index): Wanted[] => {
    const view = typeof where === "string" ? views.find(({ item }) => means([where], item)) : undefined;
    if (typeof where === "string" && !view) return [];
    const point = typeof where === "string" ? view?.at(view.item.middle) : at(where);
    if (!point) return [];
    const kind = view && KINDS[view.item.draw];
    // On its middle, words would hide the line that they are about.
    const home: Home = view && kind && !kind.point ? kind.home(view) : { point, around: view && kind ? kind.clear(view) : -1 };
    const style: Style = { hue, weight: "bold", halo: true };
    const key = markKey("call", index);
    const about = view ? markKey("name", view.item.id) : key;
    return [{ key, words: text, size: size.text * 0.92, style, home, must: true, about }];
  });
}

/** Points along what is drawn, about 6 px apart, that names had better not cover. */
function inkOf(lines: readonly Path[], { width, height }: Size): Inked[] {
  const inked: Inked[] = [];
  // Names stand within the frame, a little way off from lines beyond it.
  const isOff = ([x1, y1]: Point, [x2, y2]: Point) =>
    Math.max(x1, x2) < -BEYOND ||
    Math.max(y1, y2) < -BEYOND ||
    Math.min(x1, x2) > width + BEYOND ||
    Math.min(y1, y2) > height + BEYOND;
  for (const { key, d, to, style } of lines) {
    if (to !== 1 || style.muted) continue;
    const name = markKey("name", itemOf(key));
    const chain = flatten(d);
    for (const [index, start] of chain.entries()) {
      const end = chain[index + 1];
      if (!end || isOff(start, end)) continue;
      const pieces = Math.min(60, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / 6));
      for (let piece = 0; piece < pieces; piece++) inked.push({ name, point: between(start, end, piece / pieces) });
    }
  }
  return inked;
}

/** px beyond the frame at which nothing matters to the names in it. */
const BEYOND = 20;

/** Names that lie within an area of a deep class are written in paper, others in ink; within a pale one they need no edge. */
function inked(texts: readonly Text[], views: readonly View[], spec: Spec): Text[] {
  const areas = new Map(
    views.flatMap((view) => (view.value !== null && view.standing !== "absent" ? [[view.item.id, view] as const] : [])),
  );
  return texts.map((mark) => {
    const view = isCallout(mark.key) ? undefined : areas.get(itemOf(mark.key));
    const home = view && KINDS[view.item.draw].home(view);
    if (!view?.measure || view.value === null || !home || !("within" in home) || !home.within) return mark;
    if (!holdsBox(home.within, textBox(mark))) return mark;
    const style = classStyle(view.measure, view.value);
    const isDeep = view.standing !== "context" && isDark(style, spec.accent);
    return { ...mark, style: { ...mark.style, hue: isDeep ? "paper" : "ink", halo: false } };
  });
}

/** Names that stand on their own circles, where these have room for them and no smaller one lies there. */
function namesOn(views: readonly View[], circles: readonly Circle[]): Text[] {
  const byItem = new Map(
    circles.map((circle, index) => [itemOf(circle.key), { circle, over: circles.slice(index + 1) }] as const),
  );
  return views.flatMap(({ item, standing, size }): Text[] => {
    const own = byItem.get(item.id);
    if (item.draw !== "symbols" || item.name === undefined || !item.named || standing !== "shown" || !own) return [];
    const { x, y, r, style } = own.circle;
    const font = size.text * SMALLER;
    const words: Style = { hue: style.fill === "hollow" ? "ink" : "paper" };
    const mark: Text = {
      key: markKey("name", item.id),
      text: item.name,
      x,
      y: middle(y, font),
      size: font,
      anchor: "middle",
      style: words,
    };
    const box = textBox(mark);
    const fits = Math.hypot(box.width, box.height) < 2 * r - 2 && !own.over.some((other) => overlap(discBox(other), box));
    return fits ? [mark] : [];
  });
}

/** Largest first, by what they are at the most in any state: a small circle lies upon a large one. */
const bySize = ({ views }: Scene) =>
  new Map(
    views.map(({ item, measure }) => {
      const values = measure?.columns.map((column) => Math.abs(measure.valueIn(item.row, column) ?? 0)) ?? [];
      return [item.id, Math.max(0, ...values)] as const;
    }),
  );

/** The points of a path as boxes without extent. */
const boxesOf = (d: Path["d"]): Box[] => d.flatMap(({ points }) => points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));

/** A state as it is drawn but for its words. */
interface Prepared {
  name: string;
  state: State;
  scene: Scene;
  marks: Marks;
  /** Columns of keys whose names have lost words. */
  unread: string[];
  /** Dots, circles and crosses: those that are brought out, and the others. */
  bright: Box[];
  other: Box[];
  inked: Inked[];
}

function prepare(ground: Ground, name: string): Prepared {
  const { spec, size } = ground;
  const state = sure(spec.states[name]);
  const scene = sceneOf(ground, state);
  const marks = emptyLayers(LAYERS);
  for (const view of scene.views) KINDS[view.item.draw].draw(view, marks);
  const sizes = bySize(scene);
  marks.symbols.sort((a, b) => descending(sizes.get(itemOf(a.key)), sizes.get(itemOf(b.key))));
  marks.sketch.push(...stageOf(spec, size).sketch);
  const unread = ground.keys.draw(layersShown(ground.items, state), state, marks);
  const lit = new Set(scene.views.flatMap(({ item, standing }) => (standing === "lit" ? [item.id] : [])));
  const pinned = [
    ...[...marks.dots, ...marks.symbols].map((mark) => ({ key: mark.key, box: discBox(mark) })),
    ...marks.crosses.map(({ key, d }) => ({ key, box: around(boxesOf(d)) })),
  ];
  const [bright, other] = [true, false].map((is) => pinned.flatMap(({ key, box }) => (lit.has(itemOf(key)) === is ? [box] : [])));
  const lines = [...marks.lines, ...marks.waters.filter(({ key }) => readKey(key).part === "line")];
  return { name, state, scene, marks, unread, bright: sure(bright), other: sure(other), inked: inkOf(lines, size) };
}

const pointBox = ({ point: [x, y] }: Inked): Box => ({ x, y, width: 0, height: 0 });

/** What of a state the pieces on the face are not to cover: what is brought out, and what words are said at. */
function obstaclesOf({ name, state, scene, marks, bright, other, inked }: Prepared): Obstacles {
  const lit = new Set(scene.views.flatMap(({ item, standing }) => (standing === "lit" ? [markKey("name", item.id)] : [])));
  const said = state.callouts.flatMap(({ at }) =>
    typeof at === "string" ? [] : [pointBox({ point: scene.at(at), name: markKey("call") })],
  );
  return {
    state: name,
    bright: [...bright, ...said, ...marks.sketch.map(textBox), ...inked.filter((one) => lit.has(one.name)).map(pointBox)],
    other: [...other, ...inked.filter((one) => !lit.has(one.name)).map(pointBox)],
  };
}

/** The pieces on a map's face, in the corners that they keep in all states. */
function facePieces(ground: Ground, { atlas, locale, panels }: BoxOptions, states: readonly Prepared[]): Placed[] {
  const { spec, size, face, items } = ground;
  // A grid of tiles lies nowhere.
  const isSomewhere = items.some(({ draw }) => draw !== "tiles");
  // Panels are all the same map: what is true of each stands in the first, and the number over them.
  const own = states.filter(({ name }) => panels === undefined || panels.panelOf(name).rank === 0);
  const cameras = new Map(own.map(({ name, state }) => [name, cameraOf(ground, state)] as const));
  const isSketch = spec.sketch !== undefined;
  const pieces = [
    panels ? undefined : notePiece(spec, atlas, size, locale),
    isSomewhere ? locatorPiece(spec, items, cameras, { size, face, atlas }) : undefined,
    isSomewhere && spec.scaleBar ? barPiece(cameras, size, { locale, isSketch }) : undefined,
  ].filter((piece) => piece !== undefined);
  const stage = stageOf(spec, size);
  const top = Math.max(stage.y, face.y + 2);
  const corners = { x: stage.x, y: top, width: stage.width, height: stage.y + stage.height - top };
  return placePieces(pieces, corners, states.map(obstaclesOf));
}

/** The words of a state, where they have room beside the pieces on its face. */
function setWords(ground: Ground, prepared: Prepared, pieces: readonly Placed[]) {
  const { size, face, inPanel } = ground;
  const { state, scene, marks, bright, other, inked } = prepared;
  const symbols = marks.symbols.filter((circle) => contains(face, discBox(circle)));
  const placed = inPanel ? [] : namesOn(scene.views, symbols);
  const isPlaced = new Set<string>(placed.map(({ key }) => key));
  const wanted = [...calloutsWanted(state, scene, ground), ...namesWanted(scene.views, ground)].filter(
    ({ key }) => !isPlaced.has(key),
  );
  const set = setNames(wanted, {
    room: { x: 2, y: face.y + 2, width: size.width - 4, height: face.height - 4 },
    taken: [...bright, ...[...marks.sketch, ...placed].map(textBox), ...pieces.map(({ at }) => at)],
    dots: other,
    inked,
    pins: [...bright, ...other].map(({ x, y, width, height }): Point => [x + width / 2, y + height / 2]),
  });
  return { symbols, placed, ...set };
}

function drawState(ground: Ground, prepared: Prepared, face: readonly Placed[], view: GroundView | undefined): Frame {
  const { spec } = ground;
  const { name, state, scene, unread } = prepared;
  const fresh = { inset: [], wider: [], view: [], bar: [], face: [], sketch: [...prepared.marks.sketch] };
  const marks: Marks = { ...prepared.marks, ...fresh, names: [], callouts: [] };
  const wished = piecesIn(face, obstaclesOf(prepared));
  const owed = wished.filter(({ piece }) => piece.must);
  const first = setWords(ground, prepared, wished);
  // A name is worth more than a scale bar.
  const second = first.left.length > 0 && owed.length < wished.length ? setWords(ground, prepared, owed) : first;
  const gives = second.left.length < first.left.length;
  const { symbols, placed, texts, left } = gives ? second : first;
  for (const { piece, at } of gives ? owed : wished) piece.draw(at, name, marks);
  marks.names.push(...placed);
  for (const text of inked(texts, scene.views, spec)) marks[isCallout(text.key) ? "callouts" : "names"].push(text);
  const seen = {
    dots: marks.dots.filter((dot) => contains(ground.face, discBox(dot))),
    symbols,
    crosses: marks.crosses.filter(({ d }) => contains(ground.face, around(boxesOf(d)))),
  };
  const lacking = left.filter((key) => !isPartly(scene.views, key, ground.face));
  const unnamed = [...lacking.map((key) => (isCallout(key) ? key : itemOf(key))), ...unread];
  const layers = layersOf(LAYERS, { ...marks, ...seen });
  const used = face.flatMap(({ piece }) => piece.layers);
  const without = unusedLayers(ground, spec.panels ? faceLayers(spec) : used);
  const own = layers
    .filter((layer) => !without.includes(layer.name))
    .map((layer): Layer => (layer.bleeds && view ? { ...layer, view } : layer));
  return frameOf(own, state, { unnamed, undrawn: [] });
}

/** Whether a name is of an area that the map cuts: a close look owes no names to what lies about its subject. */
function isPartly(views: readonly View[], key: string, face: Box): boolean {
  const view = isCallout(key) ? undefined : views.find(({ item, standing }) => item.id === itemOf(key) && standing === "shown");
  const home = view && KINDS[view.item.draw].home(view);
  if (!home || !("within" in home) || !home.within) return false;
  return home.within.flat().some(([x, y]) => !contains(face, { x, y, width: 0, height: 0 }));
}

const isCallout = (key: string): boolean => readKey(key).part === "call";

/** Whether all of something is seen: half a dot at the edge looks like a mistake. */
function contains(face: Box, { x, y, width, height }: Box): boolean {
  return x >= face.x && y >= face.y && x + width <= face.x + face.width && y + height <= face.y + face.height;
}

/** Layers of what may stand on the face of a figure that has panels in some states and none in others. */
export const faceLayers = ({ locator, scaleBar }: Spec) => (locator || scaleBar ? OF_FACE : []);

/** Layers that a figure does without in all states; `face` are those of what stands on it. */
export const unusedLayers = (
  { items, measures }: Pick<Ground, "items" | "measures">,
  face: readonly string[],
): readonly string[] => [
  ...(measures.size > 0 ? [] : OF_VALUES),
  ...(items.some(({ kind }) => kind) ? [] : OF_KINDS),
  ...OF_FACE.filter((layer) => !face.includes(layer)),
];

/** Draws all states; of a figure in panels, each panel's picture of each state. */
export function drawMap(spec: Spec, table: Table, options: BoxOptions): Pictures {
  const ground = groundOf(spec, table, options);
  const prepared = new Map(Object.keys(spec.states).map((name) => [name, prepare(ground, name)] as const));
  const face = facePieces(ground, options, [...prepared.values()]);
  // Marks that move between panels are not of one plane.
  const views = spec.panels ? undefined : viewsOf(ground);
  return {
    frameOf: (state) => drawState(ground, sure(prepared.get(state)), face, views?.get(state)),
    beyond: { left: 0, top: 0, bottom: 0 },
  };
}
