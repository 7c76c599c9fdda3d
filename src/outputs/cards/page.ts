// What a page says of itself when it leaves the site: the words and the picture of its cards and its poster.

import { packOf, type Speaker, speakerOf } from "../../locale/index.ts";
import type { Frame, Listed } from "../../marks/marks.ts";
import type { Hue } from "../../marks/style.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf, chosenStill, drawingOf, numbered } from "../../story/answers.ts";
import { type OpeningPhoto, openingPhoto } from "../../story/photos.ts";
import { type ChapterPlate, type PlatePhoto, plateOf, platePhoto } from "../../story/plates.ts";
import type { Chapter, Figure, Story } from "../../story/story.ts";
import { readFacesFor } from "../../type/glyphs.ts";

/** A figure's state, and the lines that may not part from it. */
export interface Still {
  figure: Figure;
  state: string;
  /** As it is laid out for a phone: a picture is looked at on one. */
  frame: Frame;
  note: string | undefined;
  /** What the frame has only numbers for. */
  listed: Listed[];
  /** Source, credits, review number: each a line. */
  beside: string[];
}

/** The page of a chapter, or of the whole story. */
export interface SharedPage {
  story: Story;
  say: Speaker;
  /** None where the whole story is meant. */
  chapter: Chapter | undefined;
  /** What its files are called: `transport`, `story`. */
  name: string;
  /** Its path on the site: `/transport/`. */
  path: string;
  /** Its whole address, where the story says where it is published. */
  address: string | undefined;
  title: string;
  /** The chapter's numeral; none for the story. */
  numeral: string | undefined;
  subtitle: string | undefined;
  /** Sentences that make one read on. */
  standfirst: string;
  byline: string;
  date: string | undefined;
  accent: Hue;
  /** None where the opening's picture stands for the page. */
  still: Still | undefined;
  photo: OpeningPhoto | undefined;
  /** What the chapter opens on, painted or photographed. */
  plate: ChapterPlate | PlatePhoto | undefined;
}

/** What the files of the whole story are called. A chapter may be called so, too: their digests differ. */
const WHOLE = "story";

function stillOf(story: Story, say: Speaker, chosen: { figure: string; state: string } | undefined): Still | undefined {
  if (!chosen) return undefined;
  const figure = story.figures[chosen.figure]!;
  const { state } = chosen;
  const drawing = drawingOf(story, figure);
  const [frame, listed] = [drawing.frame(state, "narrow"), drawing.listed(state, "narrow")];
  return { figure, state, frame, listed, note: figure.spec.states[state]!.note, beside: besideOf(story, figure, say) };
}

/** The faces that a story's words need, read once: what is drawn of a page can then be drawn at once. */
const faces = new WeakMap<Story, Promise<void>>();

export function facesOf(story: Story): Promise<void> {
  const reading = faces.get(story) ?? readFacesFor(JSON.stringify(story));
  faces.set(story, reading);
  return reading;
}

/** Gathers what a page says of itself; the whole story's, without a chapter. */
export async function sharedPage(story: Story, chapter?: Chapter): Promise<SharedPage> {
  await facesOf(story);
  const say = speakerOf(story.locale);
  const path = chapter ? `/${chapter.id}/` : "/";
  return {
    story,
    say,
    chapter,
    name: chapter?.id ?? WHOLE,
    path,
    address: story.site && absoluteTo(story.site, path),
    title: chapter?.title ?? story.title,
    numeral: chapter && chapter.number > 0 ? packOf(story.locale).numeral(chapter.number) : undefined,
    subtitle: chapter ? undefined : story.subtitle,
    standfirst: chapter?.standfirst ?? story.standfirst,
    byline: story.byline.map(({ role, name }) => `${role} ${name}`).join("　"),
    date: story.date && say("published", { date: packOf(story.locale).dates.day(story.date) }),
    accent: chapter?.accent ?? "cinnabar",
    still: stillOf(story, say, chapter ? chosenStill(chapter) : story.card),
    photo: openingPhoto(story),
    plate: chapter && (plateOf(story, chapter.id) ?? platePhoto(story, chapter.id)),
  };
}

/** All pages of a story: its own, then its chapters'. */
export async function sharedPages(story: Story): Promise<SharedPage[]> {
  return Promise.all([undefined, ...numbered(story)].map((chapter) => sharedPage(story, chapter)));
}
