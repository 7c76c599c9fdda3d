// The files of chapters' plates: each at a phone's and at a desk's size, under a digest of its content.

import { drawPlate, type PlateSize } from "../../landscape/plate.ts";
import { printPlate } from "../../landscape/print.ts";
import { shortDigest } from "../../publish/digest.ts";
import { ridgeHues } from "../../story/opening.ts";
import { plateOf } from "../../story/plates.ts";
import type { Story } from "../../story/story.ts";
import plateStyle from "../../styles/plate.css?raw";
import tokens from "../../styles/tokens.css?raw";
import type { Shelf } from "./media.ts";
import { packStyle } from "./pack-style.ts";

export interface PlateFiles extends Shelf {
  alt: string;
  address(size: PlateSize): string;
}

const style = packStyle(tokens, plateStyle);

/** Printed once, however many pages show it; by all that it is drawn from. */
const printed = new Map<string, PlateFiles>();

/** The files of a chapter's plate; undefined if it has none. */
export function plateFiles(story: Story, id: string): PlateFiles | undefined {
  const plate = plateOf(story, id);
  if (!plate) return undefined;
  const { subject, position, alt, accent } = plate;
  const hues = ridgeHues(story);
  const key = JSON.stringify([story.seed, id, plate, hues]);
  const known = printed.get(key);
  if (known) return known;
  const print = (size: PlateSize) => printPlate(drawPlate(story.seed, subject, position, size), { style, accent, hues });
  const files = new Map([
    ["narrow", print("narrow")],
    ["wide", print("wide")],
  ]);
  const folder = `${id}.${shortDigest(...files.values())}`;
  const made: PlateFiles = { folder, files, alt, address: (size) => `/plates/${folder}/${size}.svg` };
  printed.set(key, made);
  return made;
}
