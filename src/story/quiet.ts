// How much of a figure words may pass over, as they do in a wide scene.

import { directionOf } from "../locale/index.ts";
import { quietShare } from "../marks/quiet.ts";
import { SIZES } from "../marks/size.ts";
import { drawingOf } from "./answers.ts";
import type { Story } from "./story.ts";

/** More of a figure is not given up, however empty it is. */
const MOST = 4;

/** Whole tenths of a figure's width, from where reading begins, that none of some states draws anything in but ground. */
export function quietTenths(story: Story, figure: string, states: readonly string[]): number {
  const drawing = drawingOf(story, story.figures[figure]!);
  const frames = states.map((state) => drawing.frame(state, "wide"));
  return Math.min(MOST, Math.floor(quietShare(frames, SIZES.wide.width, directionOf(story.locale)) * 10));
}
