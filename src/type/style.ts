// How a page is told of its display face, and what stands in for it until it is there.

import type { Cut } from "./face.ts";

/**
 * Faces that phones and computers have, by the names their files go by, serifs first; a browser takes the first it finds. Han
 * characters are one em wide in all of them, so that with the display face's own ascent and descent no line breaks or moves
 * when it arrives. Where a device's Chinese face goes by another name, Android's own gives the line its measures, and the device finds
 * the characters. The list is short because a slow phone looks each name up before it paints.
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
  "Roboto-Regular",
];

/**
 * What is left on a machine without any Chinese face, which shows a box for each character; made as much wider as its box is narrower than
 * an em, it moves nothing either.
 */
const LAST = { name: "DejaVuSans", box: 0.6 };

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** The style sheet of a page's display face; `address` is its file's, relative to the page. */
export function styleFace({ ascent, descent }: Pick<Cut, "ascent" | "descent">, address: string): string {
  const metrics = (scale = 1) =>
    `font-weight:900;ascent-override:${percent(ascent * scale)};descent-override:${percent(descent * scale)};line-gap-override:0%`;
  const standins = STANDINS.map((name) => `local("${name}")`).join(",");
  // A face's own measures are made larger with it.
  const last = `src:local("${LAST.name}");size-adjust:${percent(1 / LAST.box)};${metrics(LAST.box)}`;
  return [
    `@font-face{font-family:"Display";src:url("${address}") format("woff2");font-display:swap;${metrics()}}`,
    `@font-face{font-family:"Display stand-in";src:${standins};${metrics()}}`,
    `@font-face{font-family:"Display last";${last}}`,
  ].join("");
}
