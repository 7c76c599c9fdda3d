// The files that pages fetch for a figure, and where they stand. A digest of their content is in the path: what is
// at an address never changes, so that a page of one version never plays another's, and hosts may keep it for ever.

import type { Drawing } from "../../figures/draw.ts";
import { printStill } from "../../marks/print.ts";
import { SIZES, type Size } from "../../marks/size.ts";
import { shortDigest } from "../../publish/digest.ts";
import { drawingOf, picturesOf } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";
import { type Crop, cropsIn, pictureDigest, withAddresses } from "./crop.ts";
import { folderOf } from "./photo.ts";
import { stillStyle } from "./still-style.ts";

type SizeName = Size["name"];

/** Files of one kind in a folder of their own: `roads.3fa2c1d0`, its name in the addresses, and their texts by name without ending. */
export interface Shelf {
  folder: string;
  files: ReadonlyMap<string, string>;
}

/** A figure's files, and their addresses from the story's root. */
export interface FigureFiles {
  stills: Shelf;
  still(state: string, size: SizeName): string;
  reels: Shelf;
  /** With a star for the size, as the player wants it. */
  reel: string;
  /** Parts of pictures that the player fetches, each once. */
  crops: Crop[];
  /** What a live map needs beyond its reels; only of a figure that can be explored. `name` without ending. */
  map: { name: string; text: string; address: string } | undefined;
}

const known = new WeakMap<Drawing, { key: string; files: FigureFiles }>();

/** A figure's files, made once for each drawing of it. */
export function filesOf(story: Story, figure: Figure): FigureFiles {
  const drawing = drawingOf(story, figure);
  const digests = new Map(picturesOf(figure).map((file) => [file, pictureDigest(file)]));
  const key = [figure.id, figure.accent, story.locale, ...digests.values()].join(" ");
  const before = known.get(drawing);
  if (before?.key === key) return before.files;
  const files = makeFiles(drawing, figure, { language: story.locale, digests });
  known.set(drawing, { key, files });
  return files;
}

function shelve(id: string, files: Shelf["files"], digests: readonly string[] = []): Shelf {
  return { folder: `${id}.${shortDigest(...files.values(), ...digests)}`, files };
}

interface Made {
  language: string;
  /** Digests of the pictures that the figure shows, by their paths. */
  digests: ReadonlyMap<string, string>;
}

function makeFiles(drawing: Drawing, { id, accent }: Figure, { language, digests }: Made): FigureFiles {
  const sizes = Object.values(SIZES);
  const style = { style: stillStyle, accent, language };
  const pictures = sizes.flatMap((size) =>
    drawing.states.map((state) => [`${state}-${size.name}`, printStill(drawing.frame(state, size.name), size, style)] as const),
  );
  const stills = shelve(id, new Map(pictures), [...digests.values()]);
  const folder = (file: string) => folderOf(file, digests.get(file) ?? "");
  const written = sizes.map(({ name }) => [name, JSON.stringify(drawing.reels[name])] as const);
  const reels = shelve(id, new Map(written.map(([name, text]) => [name, withAddresses(text, folder)])));
  const crops = written.flatMap(([, text]) => cropsIn(text, folder));
  const live = drawing.live && JSON.stringify(drawing.live);
  const map = live ? { name: `${id}.${shortDigest(live)}`, text: live } : undefined;
  return {
    stills,
    still: (state, size) => `/stills/${stills.folder}/${state}-${size}.svg`,
    reels,
    reel: `/reels/${reels.folder}/*.json`,
    crops: [...new Map(crops.map((crop) => [`${crop.folder}/${crop.name}`, crop])).values()],
    map: map && { ...map, address: `/maps/${map.name}.json` },
  };
}
