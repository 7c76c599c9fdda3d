// The pictures of a draft as photographs of the story: named by what is in them, so that the same picture is the same file at every import.

import { extname } from "node:path";
import sharp from "sharp";
import { shortDigest } from "../../../publish/digest.ts";
import type { SourceFile } from "../../../source/files.ts";
import { examinePicture } from "../../../source/pictures.ts";
import type { Block, Loss, Picture } from "./model.ts";

const ENDINGS: Readonly<Record<string, string>> = { jpeg: "jpg", png: "png", webp: "webp", avif: "avif" };

/** All pictures among blocks and in them, with the place of each. */
function picturesIn(blocks: readonly Block[]): { picture: Picture; number: number }[] {
  return blocks.flatMap((block) => {
    if (block.kind === "table")
      return block.rows.flat().flatMap((cell) => picturesIn(cell?.blocks ?? []).map((one) => ({ ...one, number: block.number })));
    const own = block.pictures.map((picture) => ({ picture, number: block.number }));
    return [...own, ...block.boxes.flatMap(picturesIn)];
  });
}

/** A picture in a format that a story may hold; undefined if it cannot be read. */
async function readable(bytes: Uint8Array): Promise<{ bytes: Uint8Array; ending: string } | undefined> {
  const found = examinePicture(bytes);
  if (typeof found === "string") return undefined;
  const ending = ENDINGS[found.format];
  if (ending) return { bytes, ending };
  try {
    return { bytes: new Uint8Array(await sharp(bytes).png().toBuffer()), ending: "png" };
  } catch {
    return undefined;
  }
}

export interface Laid {
  paths: Map<Picture, string>;
  /** Those that are not in the story yet. */
  photos: { path: string; bytes: Uint8Array }[];
}

export async function layPictures(
  blocks: readonly Block[],
  id: string,
  files: readonly SourceFile[],
  lose: (what: Loss, number: number, words: string) => void,
): Promise<Laid> {
  const laid: Laid = { paths: new Map(), photos: [] };
  for (const { picture, number } of picturesIn(blocks)) {
    const read = await readable(picture.bytes);
    if (!read) {
      lose("pictureFormat", number, extname(picture.name) || picture.name);
      continue;
    }
    // Of a picture that is made anew the digest is that of the original: programs make the same anew differently.
    const path = `photos/${id}-${shortDigest(picture.bytes)}.${read.ending}`;
    laid.paths.set(picture, path);
    const known = files.some((file) => file.path === path) || laid.photos.some((one) => one.path === path);
    if (!known) laid.photos.push({ path, bytes: read.bytes });
  }
  return laid;
}
