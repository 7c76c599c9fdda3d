// A published state at an address that never changes its content: its picture, what it shows in words, the rows behind it, its sources. A
// digest of all of it is its folder's name, so that another content is another folder, and hosts keep the old ones.

import { digestOfParts } from "../../publish/digest.ts";
import { madeOnce, storeFolder } from "../../publish/store.ts";
import { hasBegun } from "../../run.ts";
import type { Figure, Story } from "../../story/story.ts";
import { facesOf } from "../cards/page.ts";
import { RENDERER, renderPng } from "../cards/png.ts";
import { filesIn, pictureDigest, withPictures } from "../media/crop.ts";
import { citePath } from "./address.ts";
import { citationPage } from "./page.ts";
import { drawPicture, type TakenPicture } from "./picture.ts";

/** What a browser downloads beside the page of a citation. */
export const PICTURES = { svg: "picture.svg", png: "picture.png" } as const;

/** How many times as large as its drawing a picture of pixels is: sharp on every screen, and on paper 20 cm wide at 190 dpi. */
const SCALE = 2;

export interface Citation {
  figure: string;
  state: string;
  digest: string;
  picture: TakenPicture;
  /** px of the picture of pixels. */
  pixels: { width: number; height: number };
  /** The folder's page. */
  html: string;
  /** From the story's root: `/cite/3fa2c1d0e5b7/picture.svg`. */
  address: { page: string; svg: string; png: string };
}

/** Hexadecimal digits of a citation's name: a thousand stories of a thousand states, and no two are called alike by chance. */
const LENGTH = 16;

/** Stands for the citation's own name while its digest is counted. */
const SELF = "changjuan-cite-self";

function cite(story: Story, figure: Figure, state: string): Citation {
  const picture = drawPicture(story, figure, state);
  const html = citationPage(story, figure, state, { picture, pixels: pixelsOf(picture), self: SELF });
  const shown = filesIn(picture.svg).map((file) => pictureDigest(file));
  const digest = digestOfParts(RENDERER, String(SCALE), picture.svg, html, ...shown).slice(0, LENGTH);
  const folder = citePath(digest);
  return {
    figure: figure.id,
    state,
    digest,
    picture,
    pixels: pixelsOf(picture),
    html: html.replaceAll(SELF, digest),
    address: { page: folder, svg: `${folder}${PICTURES.svg}`, png: `${folder}${PICTURES.png}` },
  };
}

const pixelsOf = ({ width, height }: TakenPicture) => ({ width: width * SCALE, height: height * SCALE });

const known = new WeakMap<Figure, { story: string; citations: Citation[] }>();

/** What of a story, beside the figure and its data, stands in a citation. */
function surroundingsOf({ title, site, date, publisher, licence, sources, locale }: Story): string {
  return JSON.stringify([title, site, date, publisher, licence, sources, locale]);
}

/** The citations of a figure's states, in their order; made once for each version of the figure. */
export async function citationsOf(story: Story, figure: Figure): Promise<readonly Citation[]> {
  const version = surroundingsOf(story);
  const before = known.get(figure);
  if (before?.story === version) return before.citations;
  await facesOf(story);
  const citations = Object.keys(figure.spec.states).map((state) => cite(story, figure, state));
  known.set(figure, { story: version, citations });
  return citations;
}

/** The citation of a state that a figure has. */
export async function citationOf(story: Story, figure: Figure, state: string): Promise<Citation> {
  const found = (await citationsOf(story, figure)).find((one) => one.state === state);
  if (!found) throw new Error(`${figure.id} has no state ${state}`);
  return found;
}

/** All citations of a story by their names: two states that show the same in the same words are one. */
export async function allCitations(story: Story): Promise<ReadonlyMap<string, Citation>> {
  const each = await Promise.all(Object.values(story.figures).map((figure) => citationsOf(story, figure)));
  return new Map(each.flat().map((one) => [one.digest, one]));
}

/** A citation's picture as an SVG file: parts of photographs stand in it. */
export function citedSvg({ picture }: Citation): Promise<string> {
  return withPictures(picture.svg);
}

/** A citation's picture as a PNG file. It takes longer than the page, and most are the same in the next build. */
export function citedPng({ picture, pixels }: Citation): Promise<Buffer<ArrayBuffer>> {
  const { svg, width, height } = picture;
  const large = svg.replace(`width="${width}" height="${height}"`, `width="${pixels.width}" height="${pixels.height}"`);
  const make = async () => Buffer.from(await renderPng(large));
  if (!hasBegun()) return make();
  const shown = filesIn(svg).map((file) => pictureDigest(file));
  return madeOnce(storeFolder(), ["png", RENDERER, large, ...shown], make);
}
