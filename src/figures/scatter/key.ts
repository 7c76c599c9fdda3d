// What stands over a scatter: which look is which group's.

import { markKey } from "../../marks/key.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle } from "../../marks/text.ts";
import { keyLines } from "../kit/key.ts";
import { isMuted } from "../kit/lit.ts";
import type { Group } from "./rows.ts";
import { type Marks, putShape } from "./scene.ts";
import type { State } from "./schema.ts";

interface GroupKey {
  draw(state: State, into: Marks): void;
  /** Groups for whose name there is no room. */
  unnamed: string[];
  /** px that it takes. */
  height: number;
}

/** The names of the groups in lines from the top of an area; none where there is one group only. */
export function groupKey(groups: readonly Group[], area: Box, size: Size, many: boolean): GroupKey {
  const { text } = size;
  const r = text * (many ? 0.28 : 0.36);
  const swatch = 2 * r + text * 0.4;
  const entries = groups.length > 1 ? groups.map((of) => ({ of, name: of.name, swatch })) : [];
  const { places, unnamed, height } = keyLines(entries, { area, size, unit: "", left: area.x });
  const draw = (state: State, into: Marks) => {
    const isGroupLit = groups.some(({ id }) => state.lit?.includes(id));
    for (const { of, words, x, y } of places) {
      const muted = isGroupLit && isMuted(state.lit, [of.id]);
      const key = markKey("key", of.id);
      putShape({ key, ...of.look, style: { ...of.look.style, muted }, x: x + r, y, r }, into.swatches, into.signs);
      into.key.push({ key, text: words, x: x + swatch, y: middle(y, text), size: text, style: { hue: "ink", muted } });
    }
  };
  return { draw, unnamed: unnamed.map(({ id }) => id), height: height === 0 ? 0 : height + text * 0.4 };
}
