// The pictures of every page: two cards and a poster. What is drawn is known at once; it is made into a file when that is asked for.

import { packOf } from "../../locale/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { readPhoto } from "../../source/files.ts";
import { numbered, picturesOf } from "../../story/answers.ts";
import { openingPhoto } from "../../story/photos.ts";
import { pictured, platePhoto } from "../../story/plates.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { filesIn, pictureDigest } from "../media/crop.ts";
import { type SharedPage, sharedPage } from "./page.ts";
import { RENDERER, renderPng } from "./png.ts";
import { drawPoster } from "./poster.ts";
import { drawSquare, SQUARE } from "./square.ts";
import { drawWide, WIDE } from "./wide.ts";

export interface Card {
  /** Its path on the site, from the root: `/cards/transport-wide.1f3a….png`. */
  path: string;
  /** px */
  width: number;
  height: number;
  /** What is to be read and seen on it. */
  alt: string;
}

export interface Cards {
  /** 1200 × 630. */
  wide: Card;
  /** 800 × 800. */
  square: Card;
  /** 1080 wide, at least 1920 high. */
  poster: Card;
}

/** A card as it is drawn. */
export interface DrawnCard extends Card {
  /** Its file's name without the ending. */
  name: string;
  svg: string;
  png(): Promise<Buffer>;
}

type DrawnCards = Record<keyof Cards, DrawnCard>;

/** What a card says and shows, in words. */
function altOf({ chapter, story, title, say, still, plate }: SharedPage): string {
  const head = chapter ? `${title}｜${story.title}` : title;
  const alt = still ? still.figure.spec.states[still.state]!.alt : plate?.alt;
  const shown = alt && say("figure", { alt });
  return [head, ...(shown ? [shown] : [])].join(packOf(story.locale).joints.sentences);
}

async function drawCards(story: Story, chapter: Chapter | undefined): Promise<DrawnCards> {
  const page = await sharedPage(story, chapter);
  const alt = altOf(page);
  const [wide, square, poster] = await Promise.all([drawWide(page), drawSquare(page), drawPoster(page)]);
  const card = (
    kind: keyof Cards,
    { svg }: Pick<typeof wide, "svg">,
    { width, height }: { width: number; height: number },
  ): DrawnCard => {
    const name = `${page.name}-${kind}.${shortDigest(RENDERER, svg, ...filesIn(svg).map((file) => pictureDigest(file)))}`;
    return { path: `/cards/${name}.png`, name, width, height, alt, svg, png: () => renderPng(svg) };
  };
  return {
    wide: card("wide", wide, WIDE),
    square: card("square", square, SQUARE),
    poster: card("poster", poster, { width: poster.sheet.width, height: poster.height }),
  };
}

/** Cards of the story that was last asked about, by chapter; `version` is all that they are drawn from. */
let last: { story: Story; version: string; cards: Map<string, Promise<DrawnCards>> } | undefined;

function versionOf(story: Story): string {
  const photos = [openingPhoto(story), ...pictured(story).map(({ id }) => platePhoto(story, id))];
  const read = photos.flatMap((one) => (one ? [readPhoto(one.photo)] : []));
  const drawn = Object.values(story.figures).flatMap(picturesOf);
  return shortDigest(JSON.stringify(story), ...read, ...drawn.map((file) => pictureDigest(file)));
}

/** The drawn cards of a page, drawn once for each version of the story. */
export function drawnCardsOf(story: Story, chapter: Chapter | undefined): Promise<DrawnCards> {
  if (last?.story !== story) {
    const version = versionOf(story);
    last = { story, version, cards: last?.version === version ? last.cards : new Map() };
  }
  const key = chapter?.id ?? "";
  const cards = last.cards.get(key) ?? drawCards(story, chapter);
  last.cards.set(key, cards);
  return cards;
}

/** The pictures of a chapter's page, or of the whole story's: where they are, how large, and what they show. */
export async function cardsOf(story: Story, chapter?: Chapter): Promise<Cards> {
  const { wide, square, poster } = await drawnCardsOf(story, chapter);
  const plain = ({ path, width, height, alt }: DrawnCard): Card => ({ path, width, height, alt });
  return { wide: plain(wide), square: plain(square), poster: plain(poster) };
}

/** Every card of a story. */
export async function allCards(story: Story): Promise<DrawnCard[]> {
  const pages = await Promise.all([undefined, ...numbered(story)].map((chapter) => drawnCardsOf(story, chapter)));
  return pages.flatMap((cards) => Object.values(cards));
}
