// A state of a figure as a picture that travels alone: title, drawing, note, source, credit and address in it, every word as an outline,
// so that it needs neither a font nor a style sheet.

import { packOf, speakerOf } from "../../locale/index.ts";
import { SIZES } from "../../marks/size.ts";
import { storeFolder, writtenOnce } from "../../publish/store.ts";
import { currentRun, hasBegun } from "../../run.ts";
import { besideOf, drawingOf, picturesOf } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";
import { breakHeadline, breakText } from "../../type/lines.ts";
import { lightPalette } from "../cards/palette.ts";
import { typeOf } from "../cards/parts.ts";
import { lay, layBox, layLines, newSheet, type Sheet } from "../cards/sheet.ts";
import { placeFrame } from "../cards/still.ts";
import { element } from "../markup.ts";
import { pictureDigest } from "../media/crop.ts";
import { homeOf } from "./address.ts";
import { compactPaths } from "./compact.ts";

/** A finished picture. */
export interface TakenPicture {
  svg: string;
  /** px */
  width: number;
  height: number;
}

/** px about the drawing, which is the large one (marks/size.ts). */
const EDGE = 24;
const { wide } = SIZES;
const WIDTH = wide.width + 2 * EDGE;

interface Words {
  face: "bold" | "medium" | "text";
  size: number;
  fill: string;
  leading: number;
}

/** Sets a paragraph at `y`; returns where the next may begin, px. */
function layParagraph(sheet: Sheet, words: string, y: number, { face, size, ...rest }: Words): number {
  const type = typeOf(sheet, face, size);
  const lines = (face === "bold" ? breakHeadline : breakText)(words, type, wide.width);
  return layLines(sheet, lines, type, { x: EDGE, y, ...rest });
}

/** After an address, that the slash at its end stays there among words that are read from the right. */
const LEFT_TO_RIGHT = "\u200e";

/** The lines at a picture's foot that may not part from it, and whose it is. */
function footOf(story: Story, figure: Figure): string[] {
  const say = speakerOf(story.locale);
  const name = [story.title, story.publisher?.name, story.date && packOf(story.locale).dates.day(story.date)];
  return [
    ...besideOf(story, figure, say),
    [...new Set(name.filter((one) => one !== undefined))].join(" · "),
    ...(story.site ? [`${homeOf(story)}${LEFT_TO_RIGHT}`] : []),
  ];
}

function compose(story: Story, figure: Figure, state: string): TakenPicture {
  const { ink, ash, paper, thread } = lightPalette();
  const { title, caption, states } = figure.spec;
  const { alt, note } = states[state]!;
  const drawing = drawingOf(story, figure);
  const sheet = newSheet(WIDTH, story.locale);
  let y = layParagraph(sheet, title, EDGE - 6, { face: "bold", size: 25, fill: ink, leading: 1.4 }) + 10;
  const options = { accent: figure.accent, language: story.locale };
  lay(sheet, placeFrame(drawing.frame(state, "wide"), wide, { x: EDGE, y, width: wide.width }, options));
  y += wide.height + 10;
  if (note) y = layParagraph(sheet, note, y, { face: "medium", size: 17, fill: ink, leading: 1.55 }) + 4;
  for (const { number, text } of drawing.listed(state, "wide"))
    y = layParagraph(sheet, `${number} ${text}`, y, { face: "text", size: 15, fill: ink, leading: 1.55 });
  if (caption) y = layParagraph(sheet, caption, y, { face: "text", size: 15, fill: ink, leading: 1.55 }) + 4;
  layBox(sheet, { x: EDGE, y: y + 4, width: wide.width, height: 1 }, thread);
  y += 10;
  for (const line of footOf(story, figure)) y = layParagraph(sheet, line, y, { face: "text", size: 13, fill: ash, leading: 1.5 });
  const height = Math.ceil(y + EDGE - 8);
  const size = { width: WIDTH, height };
  const svg = element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${WIDTH} ${height}`, role: "img", lang: story.locale },
    element("title", {}, title),
    element("desc", {}, [alt, ...footOf(story, figure)].join("\n")),
    element("rect", { ...size, fill: paper }),
    sheet.parts,
  );
  return { svg: compactPaths(svg.markup), ...size };
}

/** All that a picture is drawn from, as text. */
function sourceOf(story: Story, figure: Figure, state: string): string {
  const { caption, title, states } = figure.spec;
  const drawing = drawingOf(story, figure);
  const drawn = [
    drawing.reels.wide,
    drawing.listed(state, "wide"),
    figure.accent,
    picturesOf(figure).map((file) => pictureDigest(file)),
  ];
  return JSON.stringify([story.locale, state, title, caption, states[state], drawn, footOf(story, figure)]);
}

/**
 * Draws a state as a picture, in the light look, for it lies on paper as often as on a screen. The faces that the story's words need must
 * have been read (`facesOf`). Setting words as outlines takes longer than a page: what this very engine has drawn before is kept.
 */
export function drawPicture(story: Story, figure: Figure, state: string): TakenPicture {
  const engine = hasBegun() ? currentRun().engine : undefined;
  const draw = () => compose(story, figure, state);
  if (!engine) return draw();
  const from = ["taken picture", engine, figure.id, sourceOf(story, figure, state)];
  return JSON.parse(writtenOnce(storeFolder(), from, () => JSON.stringify(draw()))) as TakenPicture;
}
