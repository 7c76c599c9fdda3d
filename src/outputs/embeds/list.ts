// What programs are told of a story's figures: a content management system of all of them, a citation of the present states of one, and
// whoever is given a figure's address how to frame it.

import { speakerOf } from "../../locale/index.ts";
import { absoluteTo, relativeTo } from "../../publish/relative.ts";
import { besideOf, datasetOf, drawingOf } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";
import { embedPath, homeOf, placeOf, presentPath } from "../citations/address.ts";
import { type Citation, citationsOf } from "../citations/citation.ts";
import { contentDigest } from "../citations/page.ts";
import { dataFiles } from "../media/data.ts";
import { HEIGHT, snippetAt } from "./snippet.ts";

/** How a path from the story's root is written. */
type Written = (path: string) => string;

/** As seen from a file at `from`; the address of a story is not known everywhere, and where it is a copy may stand elsewhere. */
const relativeFrom =
  (from: string): Written =>
  (path) =>
    relativeTo(from.replace(/[^/]*$/, ""), path);

function describeState(story: Story, figure: Figure, { state, address, picture, pixels, digest }: Citation, at: Written) {
  const { alt, note } = figure.spec.states[state]!;
  const size = ({ width, height }: { width: number; height: number }) => ({ width, height });
  return {
    state,
    alt,
    ...(note === undefined ? {} : { note }),
    pictures: { svg: { url: at(address.svg), ...size(picture) }, png: { url: at(address.png), ...size(pixels) } },
    cite: at(address.page),
    digest,
    content: contentDigest(story, figure, state),
  };
}

async function describeFigure(story: Story, figure: Figure, at: Written) {
  const { csv, json } = dataFiles(story, datasetOf(story, figure));
  const { title, caption } = figure.spec;
  const citations = await citationsOf(story, figure);
  const place = placeOf(story, figure.id);
  return {
    id: figure.id,
    type: figure.type,
    title,
    ...(caption === undefined ? {} : { caption }),
    alt: figure.spec.states[drawingOf(story, figure).states[0]!]!.alt,
    beside: besideOf(story, figure, speakerOf(story.locale)),
    ...(place ? { page: at(place.path) } : {}),
    embed: at(embedPath(figure.id)),
    ...(story.site ? { oembed: at(`${embedPath(figure.id)}oembed.json`), code: snippetAt(story, figure) } : {}),
    data: { csv: at(csv.address), json: at(json.address) },
    states: citations.map((one) => describeState(story, figure, one, at)),
  };
}

const written = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** `figures.json`: every figure of the story, with whole addresses where the story's own is known. */
export async function writeFigures(story: Story): Promise<string> {
  const { site } = story;
  const at: Written = site ? (path) => absoluteTo(site, path) : relativeFrom("/");
  const figures = await Promise.all(Object.values(story.figures).map((figure) => describeFigure(story, figure, at)));
  return written({ story: story.title, language: story.locale, ...(site ? { home: homeOf(story) } : {}), figures });
}

/** `embed/<figure>/figure.json`: the figure as the story has it now, by addresses relative to the file. */
export async function writeFigure(story: Story, figure: Figure): Promise<string> {
  return written(await describeFigure(story, figure, relativeFrom(presentPath(figure.id))));
}

/** `embed/<figure>/oembed.json` (oEmbed 1.0, type rich); undefined for a story that does not know its address. */
export async function writeOembed(story: Story, figure: Figure): Promise<string | undefined> {
  const { site } = story;
  const html = snippetAt(story, figure);
  if (!site || !html) return undefined;
  const [first] = await citationsOf(story, figure);
  const thumbnail = first
    ? {
        thumbnail_url: absoluteTo(site, first.address.png),
        thumbnail_width: first.pixels.width,
        thumbnail_height: first.pixels.height,
      }
    : {};
  const provider = { provider_name: story.publisher?.name ?? story.title, provider_url: homeOf(story) };
  return written({
    version: "1.0",
    type: "rich",
    title: figure.spec.title,
    ...provider,
    width: 720,
    height: HEIGHT,
    html,
    ...thumbnail,
  });
}
