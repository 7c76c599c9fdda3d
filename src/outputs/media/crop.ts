// Parts of pictures as figures show them: cut, made as large as they are wanted, and light enough for a phone. Nothing of where and with
// what a picture was taken goes along.

import sharp, { type Sharp } from "sharp";
import { closerName, readSource, type Source } from "../../marks/source.ts";
import { shortDigest } from "../../publish/digest.ts";
import { madeOnce, storeFolder } from "../../publish/store.ts";
import { currentRun, hasBegun } from "../../run.ts";
import { readPhoto, stampOfPhoto } from "../../source/files.ts";

/** JPEG is what every browser, program and phone shows that is handed a drawing; the player's browsers know WebP, which is lighter. */
type CropFormat = "jpg" | "webp";

/** Qualities, the best first: the first whose file is light enough is taken, the last in any case. */
const QUALITIES = [74, 62, 50, 38];

const ENCODERS: Record<CropFormat, (image: Sharp, quality: number) => Sharp> = {
  jpg: (image, quality) => image.jpeg({ quality, mozjpeg: true }),
  webp: (image, quality) => image.webp({ quality, smartSubsample: true }),
};

/** Bytes that a px may cost, and those that a part may have at least and at most: a phone's picture stays below 150 kB written as text. */
const PER_PX = 0.19;
const LEAST = 30_000;
const MOST = 240_000;

const ENCODING = JSON.stringify([
  sharp.versions,
  QUALITIES,
  PER_PX,
  LEAST,
  MOST,
  ENCODERS.jpg.toString(),
  ENCODERS.webp.toString(),
]);

/** The bytes of a picture by its path. */
type Read = (path: string) => Uint8Array;

/** A part of a picture, in sRGB, on white. */
function partOf({ part, width }: Source, bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: false })
    .autoOrient()
    .extract({ left: part.x, top: part.y, width: part.width, height: part.height })
    .resize({ width, withoutEnlargement: true })
    .toColourspace("srgb")
    .flatten({ background: "#fff" });
}

/** A part of a picture as a file, made once for all builds. */
export function encodeCrop(source: Source, format: CropFormat, read: Read = readPhoto): Promise<Buffer<ArrayBuffer>> {
  const bytes = read(source.file);
  const { part, width } = source;
  const height = (part.height * width) / part.width;
  const most = Math.min(MOST, Math.max(LEAST, width * height * PER_PX));
  const make = async () => {
    const image = partOf(source, bytes);
    for (const quality of QUALITIES) {
      const made = await ENCODERS[format](image.clone(), quality).toBuffer();
      if (made.length <= most || quality === QUALITIES.at(-1)) return made;
    }
    throw new Error("no quality to encode in");
  };
  if (!hasBegun()) return make();
  return madeOnce(storeFolder(), ["crop", ENCODING, format, JSON.stringify(source), bytes], make);
}

const digests = new Map<string, { stamp: string; digest: string }>();

/** A picture's content and how its parts are encoded, as a digest: read once for each version of its file, for a scan is large. */
export function pictureDigest(file: string): string {
  const stamp = `${currentRun().folder} ${stampOfPhoto(file)}`;
  const before = digests.get(file);
  if (before?.stamp === stamp) return before.digest;
  const digest = shortDigest(readPhoto(file), ENCODING);
  digests.set(file, { stamp, digest });
  return digest;
}

/** Sources as they stand in a drawing or a reel: a whole value in its quotes, which no text of an editor is. */
const SOURCES = /(?<=")photos\/[\w./~-]+#\d+,\d+,\d+,\d+@\d+(?=")/g;

const sourcesIn = (text: string): string[] => [...new Set([...text.matchAll(SOURCES)].map(([whole]) => whole))];

/** The files that a text has sources of. */
export const filesIn = (text: string): string[] => [...new Set(sourcesIn(text).flatMap((one) => readSource(one)?.file ?? []))];

/** A drawing with the parts of pictures that it shows in it: a picture file may fetch nothing. */
export async function withPictures(svg: string, read: Read = readPhoto): Promise<string> {
  const parts = sourcesIn(svg).map(async (text): Promise<[string, string]> => {
    const source = readSource(text);
    const bytes = source && (await encodeCrop(source, "jpg", read));
    return [text, bytes ? `data:image/jpeg;base64,${bytes.toString("base64")}` : text];
  });
  const made = new Map(await Promise.all(parts));
  return svg.replace(SOURCES, (text) => made.get(text) ?? text);
}

/** A part of a picture as the player fetches it. */
export interface Crop {
  source: Source;
  /** Names in its address: `/photos/plan.3fa2c1d0/0-0-1200-900-720.webp`. */
  folder: string;
  name: string;
}

/** How many times as large a part is where a figure is looked at closely, if the file holds so much. */
const CLOSER = 2;

const cropNamed = (source: Source, folder: string): Crop => {
  const { part, width } = source;
  return { source, folder, name: `${[part.x, part.y, part.width, part.height, width].join("-")}.webp` };
};

/** What the sources in a reel's text stand for: each part, and a larger one of it for the figure zoom. */
export function cropsIn(text: string, folderOf: (file: string) => string): Crop[] {
  return sourcesIn(text).flatMap((one): Crop[] => {
    const source = readSource(one);
    if (!source) return [];
    const crop = cropNamed(source, folderOf(source.file));
    const closer = { ...source, width: Math.min(source.part.width, source.width * CLOSER) };
    return [crop, { source: closer, folder: crop.folder, name: closerName(crop.name) }];
  });
}

/** A reel's text with the addresses of its parts of pictures, as seen from where the reel stands. */
export function withAddresses(text: string, folderOf: (file: string) => string): string {
  return text.replace(SOURCES, (one) => {
    const source = readSource(one);
    if (!source) return one;
    const { folder, name } = cropNamed(source, folderOf(source.file));
    return `../../photos/${folder}/${name}`;
  });
}
