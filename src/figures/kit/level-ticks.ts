// The numbers along a level scale: as many as stand apart within the stage.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, overlap, textBox, textWidth } from "../../marks/text.ts";
import { type AxisKind, axisTicks, type Domain } from "./axis.ts";

/** A value on the scale, in the data's unit, and the words that stand at it. */
export interface LevelTick {
  value: number;
  words: Text;
}

interface Level {
  domain: Domain;
  kind: AxisKind;
  /** px of a value. */
  x(value: number): number;
  /** px of the words' baseline. */
  y: number;
  write(value: number): string;
}

/** The words of a value on the scale, centred on it as far as the stage allows. */
export function levelTick(value: number, text: string, at: { x: number; y: number }, stage: Box, size: Size): LevelTick {
  const font = size.text * 0.92;
  const half = textWidth(text, font) / 2;
  const x = Math.min(Math.max(at.x, stage.x + half), stage.x + stage.width - half);
  return { value, words: { key: markKey("tick", value), text, x, y: at.y, size: font, anchor: "middle", style: { hue: "ash" } } };
}

/** Whether the words of ticks stand apart, from the first to the last. */
export function areApart(ticks: readonly LevelTick[], size: Size): boolean {
  const boxes = ticks.map(({ words }) => textBox(words));
  return boxes.every((box, index) => index === 0 || !overlap(box, boxes[index - 1] ?? box, size.text * 0.6));
}

/** The ticks of a scale whose words stand apart, within the stage; `most` of them where that is less than a frame usually has. */
export function levelTicks({ domain, kind, x, y, write }: Level, stage: Box, size: Size, most?: number): LevelTick[] {
  for (let count = most ?? (size.name === "narrow" ? 5 : 7); count > 0; count--) {
    const ticks = axisTicks(domain, kind, count).map((value) => levelTick(value, write(value), { x: x(value), y }, stage, size));
    if (areApart(ticks, size) && ticks.every(({ words }) => textBox(words).width <= stage.width)) return ticks;
  }
  return [];
}
