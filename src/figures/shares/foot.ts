// Under a ring: parts of which nothing can be drawn, and how many there are that stand together or have no room.

import { partOf } from "../../marks/key.ts";
import { type Box, middle } from "../../marks/text.ts";
import { keyLines } from "../kit/key.ts";
import { isCut } from "../kit/label.ts";
import { keyOf, type Marks, type Scene } from "./draw.ts";
import { isBack, linesFor, type Part, type Whole } from "./wholes.ts";

/** Lines of it at most. */
const MOST_LINES = 3;

interface Entry {
  part: Part;
  /** "rest": a line that counts parts without a mark. */
  as: "none" | "unknown" | "pool" | "rest";
  words: string;
}

export interface Foot {
  /** px that it takes. */
  height: number;
  /** Draws it from `top` on; gives the room of each row that it names. */
  draw(scene: Scene, top: number, into: Marks): Map<string, Box>;
  /** Rows that it only counts, and rows whose words are cut. */
  undrawn: string[];
  unnamed: string[];
}

function entriesOf({ spec, writing }: Scene, whole: Whole): Entry[] {
  const pool = whole.slices.find(({ kind }) => kind === "rest");
  return [
    ...(pool ? [{ part: pool, as: "pool" as const, words: `${pool.name} ${linesFor(spec, writing, [pool]).join(" · ")}` }] : []),
    ...whole.none.map(
      (part): Entry => ({ part, as: "none", words: `${part.name} ${linesFor(spec, writing, [part]).join(" · ")}` }),
    ),
    ...whole.unknown.map((part): Entry => ({ part, as: "unknown", words: `${part.name} ${writing.unstated}` })),
  ];
}

/** As many of the entries as have room, with one that counts the others. */
function fitted(entries: Entry[], { writing, size }: Scene, area: Box) {
  const { text } = size;
  const swatchOf = ({ as }: Entry) => (as === "unknown" || as === "pool" ? text * 1.15 : 0);
  const height = ((0.6 + 1.5 * (MOST_LINES - 1) + 1.25) * text) / 0.3;
  const lines = (list: Entry[]) =>
    keyLines(
      list.map((of) => ({ of, name: of.words, swatch: swatchOf(of) })),
      { area: { ...area, y: 0, height }, size, unit: "", left: area.x },
    );
  const all = lines(entries);
  let count = all.places.length;
  for (;;) {
    const left = entries.length - count;
    const [first] = entries;
    if (left === 0 || !first) return { lines: lines(entries.slice(0, count)), left: [] };
    const rest: Entry = { part: { ...first.part, item: "", index: undefined }, as: "rest", words: writing.andMore(left) };
    const tried = lines([...entries.slice(0, count), rest]);
    if (tried.unnamed.length === 0) return { lines: tried, left: entries.slice(count) };
    count--;
  }
}

/** What stands under the only ring of a state. */
export function footOf(scene: Scene, whole: Whole, area: Box): Foot {
  const { text } = scene.size;
  const { lines, left } = fitted(entriesOf(scene, whole), scene, area);
  const cut = lines.places.filter(({ of, words }) => isCut([words], of.words));
  const draw: Foot["draw"] = ({ state, size }, top, into) => {
    const rooms = new Map<string, Box>();
    for (const { of, words, x, y } of lines.places) {
      const { part, as } = of;
      const at = { y: middle(top + y, size.text), size: text, text: words };
      const muted = as !== "rest" && isBack(state, whole, part);
      if (as === "rest") {
        into.key.push({ ...at, key: partOf(keyOf("rest", part), 1), x, style: { hue: "ash" } });
        continue;
      }
      const side = text * 0.72;
      const box = { x: x + 1, y: top + y - side / 2, width: side, height: side, rx: as === "unknown" ? side / 2 : 0 };
      if (as === "unknown")
        into.swatches.push({ key: keyOf("key", part), ...box, style: { hue: "ash", fill: "hollow", dashed: true, muted } });
      if (as === "pool") into.swatches.push({ key: keyOf("key", part), ...box, style: { ...part.style, muted } });
      const key = as === "pool" ? partOf(keyOf("rest", { item: "", index: undefined }), 0) : keyOf("aside", part);
      into.key.push({ ...at, key, x: as === "none" ? x : x + text * 1.15, style: { hue: "ash", muted } });
      rooms.set(part.item, { x, y: top + y - text * 0.6, width: text, height: text * 1.2 });
    }
    return rooms;
  };
  return {
    height: lines.height > 0 ? lines.height + text * 0.4 : 0,
    draw,
    undrawn: [...whole.pooled, ...left.flatMap(({ part }) => (part.item === "" ? [] : [part.item]))],
    unnamed: cut.flatMap(({ of }) => (of.part.item === "" ? [] : [of.part.item])),
  };
}
