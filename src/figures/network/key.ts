// How each kind of relation looks, and the key under the columns that says so.

import { markKey } from "../../marks/key.ts";
import type { Circle, Path, Text } from "../../marks/marks.ts";
import { polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { sure } from "../../sure.ts";
import { type Fitted, fitEvenly, label, labelRoom, stackLines } from "../kit/label.ts";
import { headPath } from "../kit/shapes.ts";
import type { Stage } from "../kit/stage.ts";
import { crossings, type Relation } from "./places.ts";
import type { Edge, Place } from "./routes.ts";
import type { Spec } from "./schema.ts";

export type Look = Omit<Spec["kinds"][string], "label">;

/** The marks that relations and their samples in the key are made of. */
export interface Strokes {
  relations: Path[];
  ends: Circle[];
  heads: Path[];
  key: Text[];
}

const UNKNOWN: Look = { arrow: "none", look: "dashed", hue: "ash" };

export function kindOf(spec: Spec, relation: Relation): Look {
  return (relation.kind === undefined ? undefined : spec.kinds[relation.kind]) ?? UNKNOWN;
}

export function strokeOf({ look, hue }: Look): Style {
  return { hue, dashed: look === "dashed", weight: look === "bold" ? look : undefined };
}

export function headsOf({ arrow }: Look): Edge["heads"] {
  return { start: arrow === "both", end: arrow !== "none" };
}

/** Length of an arrowhead, px. */
export function headLength(size: Size): number {
  return size.text * 0.62;
}

interface Entry {
  id: string;
  words: string;
  kind: Look;
  used(drawn: Relation[], places: Map<string, Place>): boolean;
}

/** What the key explains: each kind that occurs, the unknown, and crossing over. One kind with words on it needs none. */
function entriesOf(spec: Spec, relations: Relation[]): Entry[] {
  const kinds = Object.entries(spec.kinds).filter(([id]) => relations.some((relation) => relation.kind === id));
  const entries: Entry[] = kinds.map(([id, kind]) => ({
    id,
    words: kind.label,
    kind,
    used: (drawn) => drawn.some((relation) => relation.kind === id),
  }));
  if (spec.unknown && relations.some((relation) => relation.kind === undefined)) {
    entries.push({
      id: "unknown",
      words: spec.unknown,
      kind: UNKNOWN,
      used: (drawn) => drawn.some((relation) => relation.kind === undefined),
    });
  }
  if (entries.length === 1 && spec.what) entries.pop();
  if (spec.crossing && crossings(spec).length > 0) {
    const kind: Look = { arrow: "forward", look: "dashed", hue: spec.crossing.hue };
    entries.push({
      id: "crossing",
      words: spec.crossing.label,
      kind,
      used: (_, places) => [...places.keys()].some((name) => name.startsWith("left ")),
    });
  }
  return entries;
}

/** The words of an entry, broken into lines. */
type Set = Pick<Fitted, "width" | "height"> & Partial<Fitted>;

interface Cell extends Set {
  entry: Entry;
  x: number;
}

/** Sets the entries of the key in as few rows as they need, of even length. */
function evenRows(entries: Entry[], stage: Stage, room: (entry: Entry) => Set, space: { lead: number; gap: number }) {
  const fill = (limit: number) => {
    const rows: Cell[][] = [];
    let end = Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const words = room(entry);
      const { width } = words;
      if (end + space.gap + space.lead + width > limit) {
        rows.push([]);
        end = -space.gap;
      }
      sure(rows.at(-1)).push({ entry, x: stage.x + end + space.gap, ...words });
      end += space.gap + space.lead + width;
    }
    return rows;
  };
  let rows = fill(stage.width);
  const { length } = rows;
  for (let limit = stage.width; limit > 0; limit -= space.gap / 2) {
    const tried = fill(limit);
    if (tried.length > length) break;
    rows = tried;
  }
  return rows;
}

/** What a key does where room is scarce. */
export interface Scarce {
  /** Relations that are not drawn at all; the key says how many they are. */
  undrawn: Relation[];
  /** "and 12 more". */
  more(count: number): string;
}

/** Ways to set the key where room is scarce: the share of the width that an entry may take, and its lines. */
const CLOSE = [
  { share: 1, lines: 2 },
  { share: 0.5, lines: 2 },
  { share: 0.5, lines: 1 },
  { share: 1 / 3, lines: 1 },
];
/** Share of the height that the key may take where room is scarce. */
const HIGHEST = 0.26;

const REST: Look = { arrow: "none", look: "solid", hue: "ash" };

function restOf({ undrawn, more }: Scarce): Entry[] {
  if (undrawn.length === 0) return [];
  return [{ id: "rest", words: more(undrawn.length), kind: REST, used: () => true }];
}

/** The key under the columns: a stroke and a word for each entry, in rows; what a state does not use steps back. */
export function keyOf(spec: Spec, relations: Relation[], stage: Stage, size: Size, scarce?: Scarce) {
  const font = size.text * 0.92;
  const sample = size.text * 1.9;
  const lead = sample + size.text * 0.5;
  const gap = size.text * 1.3;
  const entries = entriesOf(spec, relations);
  const space = { lead, gap };
  const heightsOf = (rows: Cell[][]) => rows.map((row) => Math.max(...row.map(({ height }) => height)) + size.text * 0.3);
  const heightOf = (rows: Cell[][]) =>
    rows.length === 0 ? 0 : heightsOf(rows).reduce((sum, row) => sum + row, 0) + size.text * 0.7;
  const closely = (all: Entry[], { share, lines }: (typeof CLOSE)[number]) =>
    evenRows(all, stage, ({ words }) => fitEvenly(words, font, stage.width * share - gap * (1 - share) - lead - 1, lines), space);
  const set = () => {
    if (!scarce) return evenRows(entries, stage, ({ words }) => labelRoom(words, font, stage.width - lead), space);
    const rest = restOf(scarce);
    const fits = (rows: Cell[][]) => heightOf(rows) <= stage.height * HIGHEST;
    for (const way of CLOSE) {
      const rows = closely([...entries, ...rest], way);
      if (fits(rows)) return rows;
    }
    const last = sure(CLOSE.at(-1));
    for (let kept = entries.length; kept > 0; kept--) {
      const rows = closely([...entries.slice(0, kept), ...rest], last);
      if (fits(rows)) return rows;
    }
    return closely(rest, last);
  };
  const rows = set();
  const said = new Set(rows.flatMap((row) => row.filter(({ whole }) => whole !== false).map(({ entry }) => entry.id)));
  const heights = heightsOf(rows);
  const height = heightOf(rows);
  const draw = (drawn: Relation[], places: Map<string, Place>, undrawn: number, into: Strokes) => {
    let top = stage.y + stage.height - height + size.text * 0.7;
    rows.forEach((row, index) => {
      const shift = (stage.width - (sure(row.at(-1)).x - stage.x + lead + sure(row.at(-1)).width)) / 2;
      const y = top + sure(heights[index]) / 2;
      for (const { entry, x, width, lines } of row) {
        const isRest = entry.kind === REST;
        if (isRest && undrawn === 0) continue;
        const muted = !entry.used(drawn, places);
        drawSample(entry, { x: x + shift, y, width: sample }, headLength(size), muted, into);
        const style: Style = { hue: isRest ? "ash" : "ink", muted };
        const key = isRest ? markKey("rest", "relations") : markKey("key", entry.id);
        const at = x + shift + lead;
        if (isRest && scarce) into.key.push(...stackLines(key, [scarce.more(undrawn)], at, y, { size: font, style }));
        else if (lines) into.key.push(...stackLines(key, lines, at, y, { size: font, style }));
        else into.key.push(...label(key, entry.words, at, y, { size: font, width: width + 1, style }));
      }
      top += sure(heights[index]);
    });
  };
  /** Kinds that a state draws and whose names have no room. */
  const unnamedIn = (drawn: Relation[], places: Map<string, Place>) =>
    entries.filter((entry) => !said.has(entry.id) && entry.used(drawn, places)).map(({ id }) => id);
  return { height, draw, unnamedIn };
}

function drawSample(
  { id, kind }: Entry,
  at: { x: number; y: number; width: number },
  head: number,
  muted: boolean,
  into: Strokes,
): void {
  const { start, end } = headsOf(kind);
  const right = at.x + at.width;
  const from = at.x + (start ? head * 0.9 : 0);
  into.relations.push({
    key: markKey("sample", id),
    d: polyline([
      [from, at.y],
      [right - (end ? head * 0.9 : 0), at.y],
    ]),
    style: { ...strokeOf(kind), muted },
  });
  const style: Style = { hue: kind.hue, area: true, muted };
  if (start)
    into.heads.push({ key: markKey("sample-start", id), d: headPath({ x: at.x, y: at.y }, { x: -1, y: 0 }, head), style });
  if (end) into.heads.push({ key: markKey("sample-end", id), d: headPath({ x: right, y: at.y }, { x: 1, y: 0 }, head), style });
  if (kind.arrow !== "none") return;
  into.ends.push(
    { key: markKey("sample-dot-0", id), x: at.x, y: at.y, r: 2.6, style: { hue: kind.hue, muted } },
    { key: markKey("sample-dot-1", id), x: right, y: at.y, r: 2.6, style: { hue: kind.hue, muted } },
  );
}
