// The opening's photograph, made small enough to be sent: a few widths, as AVIF and as JPEG.

import sharp from "sharp";
import { shortDigest } from "../../publish/digest.ts";
import { readPhoto } from "../../source/files.ts";
import type { Story } from "../../story/story.ts";

/** px; a photograph is never enlarged. */
const WIDTHS = [480, 960, 1600];

export type PhotoFormat = "avif" | "jpg";

export interface Photo {
  path: string;
  /** Of the file as the editors have it. */
  digest: string;
  alt: string;
  credit: string;
  /** px of the largest version. */
  width: number;
  height: number;
  /** Widths that are published, px, the smallest first. */
  widths: number[];
}

/** The photograph that a story opens with, as it will stand: turned as the camera held it. None if it opens with a drawing. */
export async function photoOf(story: Story): Promise<Photo | undefined> {
  const { opening } = story;
  if (!opening || !("photo" in opening)) return undefined;
  const bytes = readPhoto(opening.photo);
  const { autoOrient } = await sharp(bytes).metadata();
  const width = Math.min(autoOrient.width, WIDTHS.at(-1)!);
  const height = Math.round((autoOrient.height * width) / autoOrient.width);
  const { photo: path, alt, credit } = opening;
  return {
    path,
    digest: shortDigest(bytes),
    alt,
    credit,
    width,
    height,
    widths: [...WIDTHS.filter((one) => one < width), width],
  };
}

/** One version of a photograph. Where it was taken and with what is left out. */
export function encodePhoto({ path }: Photo, width: number, format: PhotoFormat): Promise<Uint8Array> {
  const image = sharp(readPhoto(path)).autoOrient().resize({ width });
  return (format === "avif" ? image.avif({ quality: 50 }) : image.jpeg({ quality: 72, mozjpeg: true })).toBuffer();
}
