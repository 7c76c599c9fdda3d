// The marks of a network: columns, nodes, relations and the words on them.

import { markKey } from "../../marks/key.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { widestWord } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { fitLabel, label, labelRoom, stackLines } from "../kit/label.ts";
import type { MarksIn } from "../kit/layers.ts";
import { roundedPath } from "../kit/shapes.ts";
import type { Grid } from "./columns.ts";
import { kindOf, strokeOf } from "./key.ts";
import type { Relation } from "./places.ts";
import type { Ground, Place, Route } from "./routes.ts";
import type { Spec } from "./schema.ts";
import { placeWords } from "./words.ts";

type Kind = Spec["kinds"][string];

/** From the ground up. The names of the layers are those that stills have had from the first. */
export const LAYERS = [
  ["path", "banks"],
  ["rect", "left behind"],
  ["path", "relations"],
  ["circle", "ends"],
  ["path", "heads"],
  ["rect", "nodes"],
  ["text", "names"],
  ["rect", "plates"],
  ["text", "whats"],
  ["text", "key"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** The columns, as washes, and their names. */
export function drawColumns(spec: Spec, grid: Grid, size: Size, into: Marks): void {
  spec.sides.forEach((side, index) => {
    const { x, width } = sure(grid.columns[index]);
    // A full wash of ash would muddy the paper; the mineral hues stay light.
    const style: Style = { hue: side.hue, area: true, fill: "soft", muted: side.hue === "ash" };
    const column = { x, y: grid.top, width, height: grid.bottom - grid.top };
    into.banks.push({ key: markKey("bank", side.id), d: roundedPath(column, size.text * 0.8), style });
    if (!side.label) return;
    const centre = (grid.top + grid.first) / 2 + size.text * 0.1;
    const named: Style = { hue: "ink", weight: "bold" };
    if (grid.fitted) {
      const { lines } = sure(grid.fitted.heads[index]);
      const close = { size: size.text, anchor: "middle" as const, style: named };
      into.names.push(...stackLines(markKey("side", side.id), lines, x + width / 2, centre, close));
      return;
    }
    const options = { size: size.text * 1.06, width: width - size.text, anchor: "middle" as const, style: named };
    into.names.push(...label(markKey("side", side.id), side.label, x + width / 2, centre, options));
  });
}

/** What a mover leaves: its empty outline at home, and its track to where it has gone. */
export function drawTracks(spec: Spec, places: Map<string, Place>, routes: Map<string, Route>, into: Marks): void {
  for (const [name, { x, y, width, height }] of places) {
    if (!name.startsWith("left ")) continue;
    const item = name.slice("left ".length);
    const outline: Style = { hue: "ash", fill: "hollow", dashed: true, muted: true };
    into["left behind"].push({ key: markKey("left", item), x, y, width, height, rx: rounding(height), style: outline });
    const { d, heads } = sure(routes.get(name));
    into.relations.push({ key: markKey("track", item), d, style: { hue: crossingHue(spec), dashed: true } });
    into.heads.push({ key: markKey("track-head", item), d: sure(heads.end), style: { hue: crossingHue(spec), area: true } });
  }
}

function crossingHue(spec: Spec): Kind["hue"] {
  return spec.crossing?.hue ?? "ink";
}

function rounding(height: number): number {
  return Math.min(height / 2, 10);
}

/** How a state has a relation: not at all, stepped back, or brought out. */
export type Standing = "absent" | "muted" | "lit";

/**
 * A relation that is brought out is drawn from its start to its end, so that it grows along its course. Where `traced`, its course
 * lies under it, stepped back, in every state that shows it.
 */
export function drawRelation(
  spec: Spec,
  relation: Relation,
  { route, standing, traced }: { route: Route; standing: Standing; traced: boolean },
  into: Marks,
): void {
  const kind = kindOf(spec, relation);
  const muted = standing === "muted";
  const stroke = strokeOf(kind);
  const shown = standing !== "absent";
  if (traced && shown)
    into.relations.push({ key: markKey("course", relation.id), d: route.d, style: { ...stroke, muted: true } });
  const drawn = standing === "lit" || (muted && !traced);
  into.relations.push({
    key: markKey("relation", relation.id),
    d: route.d,
    from: 0,
    to: drawn ? 1 : 0,
    style: { ...stroke, muted: muted && !traced },
  });
  if (!shown) return;
  for (const [end, d] of Object.entries(route.heads))
    into.heads.push({ key: markKey(`head-${end}`, relation.id), d, style: { hue: kind.hue, area: true, muted } });
  if (kind.arrow !== "none") return;
  route.plain.forEach(({ x, y }, index) => {
    into.ends.push({ key: markKey(`end-${index}`, relation.id), x, y, r: 2.6, style: { hue: kind.hue, muted } });
  });
}

interface NodeLook {
  place: Place;
  grid: Grid;
  muted: boolean;
  moved: boolean;
}

export function drawNode(spec: Spec, node: string, { place, grid, muted, moved }: NodeLook, into: Marks): void {
  const { label: words, note, look } = sure(spec.nodes[node]);
  const { x, y, width, height } = place;
  const known = look === "known";
  const hue = known ? "ink" : "ash";
  const outline: Style = moved ? { hue: crossingHue(spec), muted } : { hue, fill: "hollow", dashed: !known, muted };
  into.nodes.push({ key: markKey("node", node), x, y, width, height, rx: rounding(height), style: outline });
  const style: Style = { hue: moved ? "paper" : hue, weight: grid.bold || moved ? "bold" : undefined, muted };
  if (grid.fitted) {
    const lines = grid.fitted.names.get(node)?.lines ?? [];
    const close = { size: grid.font, anchor: "middle" as const, style };
    into.names.push(...stackLines(markKey("name", node), lines, x + width / 2, y + height / 2, close));
    return;
  }
  const measured = grid.bold ? grid.font * 1.06 : grid.font;
  const tall = labelRoom(words, measured, grid.inner).height;
  const under = note && grid.noted ? labelRoom(note, grid.small, grid.inner).height : 0;
  const top = y + (height - tall - under) / 2;
  const centre = x + width / 2;
  const common = { width: grid.inner, anchor: "middle" as const };
  into.names.push(
    ...label(markKey("name", node), words, centre, top + tall / 2, { ...common, size: grid.font, measured, style }),
  );
  if (!note || !grid.noted) return;
  const quiet: Style = { hue: moved ? "paper" : "ash", muted };
  const below = top + tall + under / 2;
  into.names.push(...label(markKey("note", node), note, centre, below, { ...common, size: grid.small, style: quiet }));
}

interface Worded {
  words: string;
  route: Route;
  /** Whether the relation steps back. */
  muted: boolean;
}

/** Routes that are drawn, and whether some may have words where not all have room for theirs. */
interface Among {
  drawn: Route[];
  partly: boolean;
}

/** The words of relations on their routes. Those that have no room are left out; their ids are returned. */
export function drawWords(said: Worded[], { drawn, partly }: Among, ground: Ground, size: Size, into: Marks): string[] {
  if (said.length === 0) return [];
  const font = size.text * 0.92;
  const gaps = ground.columns
    .slice(1)
    .map(({ x }, index) => x - sure(ground.columns[index]).x - sure(ground.columns[index]).width);
  const isParted = (words: string) => widestWord(words, font) > Math.max(...gaps) - ground.head;
  const wanted = said.map(({ words, route, muted }) => ({
    route,
    lit: !muted,
    room: (width: number) => {
      const room = isParted(words) ? fitLabel(words, font, width) : labelRoom(words, font, width);
      return { width: room.width, height: room.height + 2 };
    },
  }));
  const spots = placeWords(wanted, drawn, ground, partly);
  for (const { words, route, muted } of said) {
    const options = { size: font, anchor: "middle" as const, style: { hue: "ink", halo: true, muted } as const };
    const spot = spots.get(route.id);
    if (!spot) continue;
    const { x, y, width, box } = spot;
    const plate = { x: box.x - 3, y: box.y, width: box.width + 6, height: box.height, rx: 3 };
    into.plates.push({ key: markKey("plate", route.id), ...plate, style: { hue: "paper" } });
    const key = markKey("what", route.id);
    if (isParted(words)) into.whats.push(...stackLines(key, fitLabel(words, font, width).lines, x, y, options));
    else into.whats.push(...label(key, words, x, y, { ...options, width }));
  }
  return said.flatMap(({ route: { id } }) => (spots.has(id) ? [] : [id]));
}
