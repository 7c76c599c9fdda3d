// What is left of a page for who takes only the article out of it: the reading modes of browsers, archives, assistants.

import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import type { Block, NodeOf } from "../../src/blocks/index.ts";
import { linesOf, plainText } from "../../src/document/lines.ts";
import { factText } from "../../src/story/facts.ts";
import { photoNodes } from "../../src/story/photos.ts";
import { plateOf, platePhoto } from "../../src/story/plates.ts";
import type { Chapter, Story } from "../../src/story/story.ts";

export interface Extracted {
  /** Its words without white space, each picture in its place as `pictureOf` writes it. */
  text: string;
  pictures: string[];
  /** Names of all elements in it. */
  elements: Set<string>;
  excerpt: string;
}

/** The end of a picture's address; of a photograph, which has several sizes, its folder's name without the digest. */
const endOf = (src: string) => /\/photos\/([^/]+)\.[0-9a-f]+\//.exec(src)?.[1] ?? src.split("/").at(-1);

/** A picture within a text: the end of its address, and what it says. */
export const pictureOf = (src: string, alt: string) => `⟦${endOf(src)}:${alt.replace(/\s/g, "")}⟧`;

/** What Mozilla's Readability takes out of a page, as Firefox does in its reading mode. */
export function extract(html: string, url: string): Extracted {
  const article = new Readability(new JSDOM(html, { url }).window.document).parse();
  const { body } = new JSDOM(article?.content ?? "").window.document;
  for (const reading of body.querySelectorAll("rt, rp")) reading.remove();
  const pictures = [...body.querySelectorAll("img")].map((image) => {
    const picture = pictureOf(image.src, image.alt);
    image.replaceWith(picture);
    return picture;
  });
  const elements = new Set([...body.querySelectorAll("*")].map(({ localName }) => localName));
  return { text: body.textContent!.replace(/\s/g, ""), pictures, elements, excerpt: article?.excerpt ?? "" };
}

/** What a chapter has to say, in its order: paragraphs in plain words without white space, and pictures. */
export function told(story: Story, chapter: Chapter): string[] {
  const wordsOf = (blocks: readonly Block[]) =>
    linesOf(blocks, "", (fact) => factText(story.facts[fact]!, story.locale)).map((line) => plainText(line).replace(/\s/g, ""));
  const shown = (figure: string, state: string) =>
    pictureOf(`${state}-narrow.svg`, story.figures[figure]!.spec.states[state]!.alt);
  const shownPhoto = ({ attributes: { src, alt, credit }, children }: NodeOf<"Photo">) => [
    pictureOf(src.replace(/^.*\/|\.\w+$/g, ""), alt),
    ...wordsOf(children),
    credit,
  ];
  const parts = chapter.blocks.flatMap((block) => {
    if (block.type === "Photo" || block.type === "Photos") return photoNodes([block]).flatMap((photo) => shownPhoto(photo));
    if (block.type === "Figure") return [shown(block.attributes.figure, block.attributes.state)];
    if (block.type === "Moment") return [...wordsOf([block]), shown(block.attributes.figure, block.attributes.state)];
    if (block.type !== "Scrolly") return wordsOf([block]);
    const { figure } = block.attributes;
    return block.children.flatMap((step) => [...wordsOf(step.children), shown(figure, step.attributes.state)]);
  });
  const plate = plateOf(story, chapter.id);
  const photo = platePhoto(story, chapter.id);
  const painted = plate ? [pictureOf("narrow.svg", plate.alt)] : [];
  const photographed = photo ? [pictureOf(photo.photo.replace(/^.*\/|\.\w+$/g, ""), photo.alt), photo.credit] : [];
  return [...painted, ...photographed, chapter.standfirst ?? "", ...parts].map((part) => part.replace(/\s/g, "")).filter(Boolean);
}
