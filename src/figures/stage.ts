// The room a figure draws in, once its notes and the word for "sketch" have theirs. Shared by all figure types.

import type { Note, Text } from "../marks/marks.ts";
import type { Size } from "../marks/size.ts";
import { type Box, middle, noteBox, textWidth, wrapText } from "../marks/text.ts";

interface Sketched {
  sketch?: string | undefined;
  states: Record<string, { note?: string | undefined }>;
}

export interface Stage extends Box {
  /** The note of a state, as a list of none or one. It stands under the drawing, in the same place in every state. */
  notes(state: string): Note[];
  /** "Sketch" on the figure's face, as a list of none or one. */
  sketch: Text[];
}

/**
 * Shares a figure's room between drawing and notes. The band for notes is as high as the longest note of any state
 * needs, so that the drawing stays where it is when the note changes.
 */
export function stageOf(spec: Sketched, size: Size): Stage {
  const { margin, text } = size;
  const width = size.width - 2 * margin;
  const noteOf = (state: string, y: number): Note[] => {
    const words = spec.states[state]?.note;
    return words ? [{ key: "note", text: words, x: margin, y, width }] : [];
  };
  const heights = Object.keys(spec.states).flatMap((state) => noteOf(state, 0).map((note) => noteBox(note, text).height));
  const band = Math.max(0, ...heights);
  const bottom = size.height - margin - band;
  const sketch: Text[] = spec.sketch
    ? [
        {
          key: "sketch",
          text: spec.sketch,
          x: size.width - margin,
          y: margin + text * 0.9,
          size: text * 0.92,
          anchor: "end",
          tone: "ash",
        },
      ]
    : [];
  const top = margin + (spec.sketch ? text * 1.4 : 0);
  return {
    x: margin,
    y: top,
    width,
    height: bottom - top - (band > 0 ? text * 0.6 : 0),
    notes: (state) => noteOf(state, bottom),
    sketch,
  };
}

export interface LabelOptions {
  size: number;
  /** px; the label breaks into lines no wider. */
  width: number;
  anchor?: Text["anchor"];
  tone?: string;
}

/** A label of one or more lines, centred on `y`: marks `key`, `key.1`, … Lines stand 1.2 em apart. */
export function label(key: string, words: string, x: number, y: number, options: LabelOptions): Text[] {
  const { size, anchor, tone } = options;
  const lines = wrapText(words, size, options.width);
  return lines.map((line, row) => ({
    key: row === 0 ? key : `${key}.${row}`,
    text: line,
    x,
    y: middle(y + (row - (lines.length - 1) / 2) * size * 1.2, size),
    size,
    ...(anchor ? { anchor } : {}),
    ...(tone ? { tone } : {}),
  }));
}

/** px a label takes when broken to `width`: its widest line, and its height. */
export function labelRoom(words: string, size: number, width: number): { width: number; height: number } {
  const lines = wrapText(words, size, width);
  return { width: Math.max(...lines.map((line) => textWidth(line, size))), height: lines.length * size * 1.2 };
}
