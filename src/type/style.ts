// How a page is told of its display face, and what stands in for it until it is there.

import type { Cut } from "./face.ts";

/**
 * Faces that phones and computers have, by the names their files go by, serifs first; a browser takes the first it finds. Han
 * characters are one em wide in all of them, so that with the display face's own ascent and descent no line breaks or moves
 * when it arrives. The list is short because a slow phone looks each name up before it paints.
 */
const STANDINS = [
  "NotoSerifSC-Black",
  "NotoSerifCJKsc-Bold",
  "NotoSerifCJKsc-Regular",
  "STSongti-SC-Black",
  "SimSun",
  "PingFangSC-Semibold",
  "HarmonyOS_Sans_SC_Bold",
  "NotoSansCJKsc-Regular",
  "NotoSansSC-Black",
];

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** The style sheet of a page's display face; `address` is its file's, relative to the page. */
export function styleFace({ ascent, descent }: Pick<Cut, "ascent" | "descent">, address: string): string {
  const metrics = `font-weight:900;ascent-override:${percent(ascent)};descent-override:${percent(descent)};line-gap-override:0%`;
  const standins = STANDINS.map((name) => `local("${name}")`).join(",");
  return [
    `@font-face{font-family:"Display";src:url("${address}") format("woff2");font-display:swap;${metrics}}`,
    `@font-face{font-family:"Display stand-in";src:${standins};${metrics}}`,
  ].join("");
}
