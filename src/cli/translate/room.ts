// How long a label may be in another language: as far as the phone's drawing of its figure has room for it where it stands.

import { packOf } from "../../locale/index.ts";
import type { Frame, Text } from "../../marks/marks.ts";
import { SIZES } from "../../marks/size.ts";
import { type Box, textBox, textWidth } from "../../marks/text.ts";
import { drawingOf } from "../../story/answers.ts";
import type { Story } from "../../story/story.ts";

/** What a character of a language takes of a line, of the size of its type: Han characters are square, others are as in a sentence. */
const SENTENCE = "the quick brown fox jumps over a lazy dog";
const widthIn = (locale: string) => (packOf(locale).script === "han" ? 1 : textWidth(SENTENCE, 100) / 100 / SENTENCE.length);

/** The characters of `locale` that each text of the story's figures has room for, by the text as it is drawn; the least, where it is drawn often. */
export function roomFor(story: Story, locale: string): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  const width = widthIn(locale);
  for (const figure of Object.values(story.figures)) {
    const drawing = drawingOf(story, figure);
    for (const state of drawing.states) {
      for (const { mark, px } of textsIn(drawing.frame(state, "narrow"))) {
        const fits = Math.floor(px / mark.size / width);
        room.set(mark.text, Math.min(fits, room.get(mark.text) ?? fits));
      }
    }
  }
  return room;
}

/** The texts of a frame, each with the px that it may take until it meets another or the frame's edge. */
function textsIn(frame: Frame): { mark: Text; px: number }[] {
  const { width, margin } = SIZES.narrow;
  const marks = frame.layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));
  const boxes = marks.map(textBox);
  return marks.map((mark, index) => {
    const own = boxes[index] ?? textBox(mark);
    const beside = boxes.filter((box) => box !== own && box.y < own.y + own.height && own.y < box.y + box.height);
    const [start, end] = [own.x, own.x + own.width];
    const left = Math.max(margin, ...beside.map(endOf).filter((x) => x <= start));
    const right = Math.min(width - margin, ...beside.map(({ x }) => x).filter((x) => x >= end));
    return { mark, px: Math.max(own.width, grown(mark, { start, end, left, right })) };
  });
}

const endOf = ({ x, width }: Box) => x + width;

/** A text grows away from its anchor, in the middle to both sides alike. */
function grown({ anchor }: Text, { start, end, left, right }: Record<"start" | "end" | "left" | "right", number>): number {
  if (anchor === "end") return end - left;
  if (anchor === "middle") return end - start + 2 * Math.min(start - left, right - end);
  return right - start;
}
