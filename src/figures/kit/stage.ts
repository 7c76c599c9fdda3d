// The room a figure draws in, once the word for "sketch" has its own. Shared by all types.

import { markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText } from "../../marks/text.ts";

export interface Stage extends Box {
  /** "Sketch" on the figure's face, as a list of none or one. */
  sketch: Text[];
}

/** The room within a figure's margins, less the lines at the top in which the figure says that it is a sketch: one, if it says so briefly. */
export function stageOf(spec: { sketch?: string | undefined }, size: Size): Stage {
  const { margin, text } = size;
  const font = text * 0.92;
  const words = { x: size.width - margin, size: font, anchor: "end" as const, style: { hue: "ash" as const } };
  const lines = spec.sketch ? fitText(spec.sketch, font, size.width - 2 * margin) : [];
  const sketch = lines.map((line, row): Text => {
    return { key: partOf(markKey("sketch"), row), text: line, y: margin + text * 0.9 + row * text * 1.2, ...words };
  });
  const top = margin + (lines.length > 0 ? text * (1.4 + (lines.length - 1) * 1.2) : 0);
  return { x: margin, y: top, width: size.width - 2 * margin, height: size.height - margin - top, sketch };
}
