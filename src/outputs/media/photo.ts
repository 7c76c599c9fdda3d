// Photographs, made small enough to be sent: a few widths of each, in three formats.

import sharp, { type Sharp } from "sharp";
import { shortDigest } from "../../publish/digest.ts";
import { madeOnce, storeFolder } from "../../publish/store.ts";
import { currentRun } from "../../run.ts";
import { readPhoto, readServedFile, stampOfPhoto } from "../../source/files.ts";
import { photosIn } from "../../story/photos.ts";
import type { Story } from "../../story/story.ts";

/** px; a photograph is never enlarged. The largest is for those that go from edge to edge of a desk's screen. */
const WIDTHS = [480, 960, 1600, 2400];

/** The best first: a browser takes the first that it knows. JPEG is what every browser and every reader of feeds knows. */
export const PHOTO_FORMATS = ["avif", "webp", "jpg"] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

const ENCODERS: Record<PhotoFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 50 }),
  webp: (image) => image.webp({ quality: 70, smartSubsample: true }),
  jpg: (image) => image.jpeg({ quality: 72, mozjpeg: true }),
};

/** Changes with all that decides what an encoded file holds, besides its photograph. */
const ENCODING = JSON.stringify([sharp.versions, ENCODERS.avif.toString(), ENCODERS.webp.toString(), ENCODERS.jpg.toString()]);

/** A photograph of the story as it is published. */
export interface Photo {
  /** Within the story's folder: `photos/quay.jpg`. */
  path: string;
  /** Of the file as the editors have it, and of how it is encoded. */
  digest: string;
  /** px of the largest version, as the camera was held. */
  width: number;
  height: number;
  /** Widths that are published, px, the smallest first. */
  widths: number[];
  /** From the story's root: `/photos/quay.3fa2c1d0/960.avif`. */
  address(width: number, format: PhotoFormat): string;
}

const known = new Map<string, { stamp: string; photo: Promise<Photo> }>();

/** A photograph by its path, read and measured once for each version of its file. */
export function photoAt(path: string): Promise<Photo> {
  const stamp = `${currentRun().folder} ${stampOfPhoto(path)}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.photo;
  const bytes = readPhoto(path);
  const photo = measure(path, bytes, shortDigest(bytes, ENCODING));
  known.set(path, { stamp, photo });
  return photo;
}

/** px of a picture of public/, by its address on the site; undefined where that cannot be told. */
export async function sizeOfServed(address: string): Promise<{ width: number; height: number } | undefined> {
  const bytes = readServedFile(address);
  if (!bytes) return undefined;
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return undefined; // Its fault has been reported; elsewhere its own size is good enough.
  }
}

/** All photographs of a story by their paths. */
export async function photosOf(story: Story): Promise<ReadonlyMap<string, Photo>> {
  const paths = photosIn(story);
  return new Map(await Promise.all(paths.map(async (path) => [path, await photoAt(path)] as const)));
}

async function measure(path: string, bytes: Uint8Array, digest: string): Promise<Photo> {
  const { autoOrient } = await sharp(bytes).metadata();
  const width = Math.min(autoOrient.width, WIDTHS.at(-1)!);
  const height = Math.max(1, Math.round((autoOrient.height * width) / autoOrient.width));
  const folder = folderOf(path, digest);
  return {
    path,
    digest,
    width,
    height,
    widths: [...WIDTHS.filter((one) => one < width), width],
    address: (one, format) => `/photos/${folder}/${one}.${format}`,
  };
}

/** `quay.3fa2c1d0`: of a name only what every host and every program takes as it is. */
export function folderOf(path: string, digest: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${plain || "photo"}.${digest}`;
}

/** A photograph as wide as `width` px at most, in sRGB, on white. Where it was taken and with what is left out. */
function resized(bytes: Uint8Array, width: number): Sharp {
  return sharp(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .flatten({ background: "#fff" });
}

/** One version of a photograph, encoded once for all builds: that takes a second or two. */
export function encodePhoto({ path }: Photo, width: number, format: PhotoFormat): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = readPhoto(path);
  const from = ["photo", ENCODING, format, String(width), bytes];
  return madeOnce(storeFolder(), from, () => ENCODERS[format](resized(bytes, width)).toBuffer());
}

/** A photograph as wide as `width` px at most, as a JPEG. */
export function shrinkPhoto(path: string, width: number): Promise<Buffer> {
  return ENCODERS.jpg(resized(readPhoto(path), width)).toBuffer();
}

/** What of a picture must stay in sight where it is cut: shares of its width and height, 0 to 1. */
export interface Focus {
  x: number;
  y: number;
}

/** A focus as it is written, `30% 60%`; the middle where none is. */
export function focusOf(written: string | undefined): Focus {
  const [x = 50, y = 50] = (written?.match(/\d+/g) ?? []).map(Number);
  return { x: x / 100, y: y / 100 };
}

/** The part of a picture of `width` × `height` px that fills a frame of the shape `frame`, with the focus as near its middle as it can be. */
export function cropTo(
  picture: { width: number; height: number },
  frame: { width: number; height: number },
  focus: Focus,
): { left: number; top: number; width: number; height: number } {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
  const width = Math.max(1, Math.min(picture.width, Math.round(frame.width * scale)));
  const height = Math.max(1, Math.min(picture.height, Math.round(frame.height * scale)));
  const within = (middle: number, size: number, whole: number) =>
    Math.round(Math.min(whole - size, Math.max(0, middle * whole - size / 2)));
  return { left: within(focus.x, width, picture.width), top: within(focus.y, height, picture.height), width, height };
}

/** A photograph cut to a frame of `width` × `height` px about its focus, as a JPEG. */
export async function cutPhoto(path: string, frame: { width: number; height: number }, focus: Focus): Promise<Buffer> {
  const bytes = readPhoto(path);
  const { autoOrient } = await sharp(bytes).metadata();
  const image = sharp(bytes)
    .autoOrient()
    .extract(cropTo(autoOrient, frame, focus))
    .resize({ ...frame, fit: "fill" });
  return image.toColourspace("srgb").flatten({ background: "#fff" }).jpeg({ quality: 84 }).toBuffer();
}
