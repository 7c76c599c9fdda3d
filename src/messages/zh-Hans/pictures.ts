// Messages about pictures with regions: where a region lies, which files go together, and what cannot be seen well.

import type { Sentences } from "../catalogue.ts";
import { listOf } from "./sentences.ts";

export const pictures = {
  otherMeasure: (measure: "shares" | "pixels", most: number) =>
    measure === "pixels"
      ? [`这些区域写的是像素（最大的数是 ${most}），图却按从 0 到 1 的份额读。`, '请在图里写："measure": "pixels"，']
      : ["这些区域写的是从 0 到 1 的份额，图却按像素读。", '请在图里写："measure": "shares"，'],
  regionOutside: (item: string, file: string) => [
    `区域 "${item}" 超出了 ${file} 的边。`,
    "请按画的左上角起重新量：左、上、宽、高；多边形的每个角都要在画里。",
  ],
  emptyRegion: (item: string) => [`区域 "${item}" 没有大小，画不出来。`, "请写出它的宽和高（或至少三个不在一条线上的角）。"],
  /** Sizes in px, width and height. */
  picturesDiffer: (before: readonly [number, number], after: readonly [number, number]) => [
    `前后两张图的形状不一样（${before.join("×")} 和 ${after.join("×")}），叠不到一起。`,
    "请把两张裁成同一块地方、同样的宽高比，再放回 photos/。",
  ],
  onePicture: (shows: string) => [
    `"shows": "${shows}" 要有前后两张图，这里只有一张。`,
    '请删掉 "shows"，或在图里写 "after"（第二张图的 file、credit、name 和 before）。',
  ],
  thinPicture: (state: string, px: number, first: readonly string[]) => [
    `画面 "${state}" 在手机上把整张图画成只有 ${px} 像素宽或高的一条，什么也看不见。`,
    first.length > 0
      ? `请让它看一处："focus": ${JSON.stringify(first)}，`
      : '请写几个区域（"regions"），再用 "focus" 让画面看其中一处。',
  ],
  coarsePicture: (state: string, px: number, wanted: number) => [
    `画面 "${state}" 要看的在原图里只有 ${px} 像素，再靠近就糊，只能画得很小。`,
    `请换一张更清楚的扫描件（至少 ${wanted} 像素宽），或在 "focus" 里多写几个区域，一起看。`,
  ],
  tinyRegion: (state: string, item: string, near: boolean) => [
    `画面 "${state}" 亮出的区域 "${item}" 在手机上小得看不见。`,
    near
      ? `请让这个画面靠近它："focus": ["${item}"]，`
      : "它在这张图里只有几个像素，靠近了也看不清：请换更清楚的扫描件，或把区域画大一点。",
  ],
  rowsOffThePicture: (such: readonly string[], count: number) => [
    `表里有 ${count} 行在图上没有区域，只在图下的表里：${listOf(such)}${count > such.length ? " 等" : ""}。`,
    '请在 "regions" 里按行的 id 补上区域，或从表里去掉这些行。',
  ],
} satisfies Sentences;
