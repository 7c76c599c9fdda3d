// The file of what is said of a figure's marks: fetched once a reader has asked one of them.

import { answersOf } from "../../figures/answers.ts";
import type { Drawing } from "../../figures/draw.ts";
import { speakerOf } from "../../locale/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { datasetOf, drawingOf, sourcesOf } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";

interface AnswersFile {
  /** In its address, without ending. */
  name: string;
  text: string;
  address: string;
}

const known = new WeakMap<Drawing, { key: string; file: AnswersFile }>();

/** A figure's file, made once for each drawing of it. */
export function answersFile(story: Story, figure: Figure): AnswersFile {
  const drawing = drawingOf(story, figure);
  const dataset = datasetOf(story, figure);
  const source = speakerOf(story.locale)("source", { sources: sourcesOf(story, figure) });
  const foot = [...(dataset.note ? [dataset.note] : []), source];
  const key = JSON.stringify([figure.id, story.locale, foot]);
  const before = known.get(drawing);
  if (before?.key === key) return before.file;
  const around = { locale: story.locale, atlas: story.geo, pictures: story.pictures };
  const text = JSON.stringify(answersOf(figure, dataset, { ...around, drawing, foot }));
  const name = `${figure.id}.${shortDigest(text)}`;
  const file = { name, text, address: `/answers/${name}.json` };
  known.set(drawing, { key, file });
  return file;
}
