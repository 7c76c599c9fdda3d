// A chapter as an article for a WeChat Official Account: its text with every state as a picture, notes at the end.

import { toString as wordsOf } from "mdast-util-to-string";
import { type Inline, type Node, type Writers, writeNodes } from "../../blocks/index.ts";
import { packOf, type Speaker } from "../../locale/index.ts";
import { escapeText } from "../../marks/print.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf, drawingOf } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import { plateOf, platePhoto } from "../../story/plates.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { pairReading } from "../../type/ruby.ts";
import type { SharedPage } from "../cards/page.ts";
import { accentOf } from "../cards/parts.ts";
import { element, type Looks, looks, picture } from "./element.ts";
import { type Notes, takeNotes } from "./notes.ts";
import { COLUMN, openingPicture, type Picture, photoPicture, platePicture, statePicture } from "./pictures.ts";

export interface Article {
  /** Name of its file without the ending: `01-transport`. */
  name: string;
  title: string;
  /** What is pasted. */
  html: string;
  pictures: Picture[];
  /** Pictures of the text by their addresses on the site (`/images/bridge.jpg`), to be copied to the path. */
  copies: { address: string; path: string }[];
}

/** What the writing of one article needs at hand. */
interface Context {
  story: Story;
  say: Speaker;
  name: string;
  look: Looks;
  notes: Notes;
  pictures: Picture[];
  copies: Article["copies"];
  missing: Set<string>;
  /** The figure of the scrolly around. */
  figure?: string;
}

export interface Draft {
  chapter: Chapter;
  /** The whole story's page. */
  page: SharedPage;
  /** Takes the characters that no face of ours has. */
  missing: Set<string>;
}

/** Writes a chapter. */
export function writeArticle({ chapter, page, missing }: Draft): Article {
  const { story } = page;
  const { say } = page;
  const look = looks(accentOf(chapter.accent));
  const name = /([^/]+?)(?:\.[A-Za-z-]+)?\.mdx$/.exec(chapter.file)![1]!;
  const notes = takeNotes(story, say, look);
  const context: Context = { story, say, name, look, notes, pictures: [], copies: [], missing };
  const head = chapter.role === "opening" ? openingHead(page, context) : headOf(chapter, context);
  const body = [...head, ...write(chapter.blocks, context)];
  notes.take([...chapter.facts, ...(chapter.role === "opening" ? story.stated : [])]);
  const printed = notes.print();
  const end = printed ? [element("p", look.heading, escapeText(say("facts"))), printed] : [];
  const last = chapter.role === "end" ? imprint(context) : [];
  const html = element("section", look.article, `\n${[...body, ...last, ...end].filter(Boolean).join("\n")}\n`);
  return { name, title: chapter.title, html, pictures: context.pictures, copies: context.copies };
}

/** A line in one of the looks; none where there is nothing to say. */
function line({ look }: Context, style: keyof Looks, text: string | undefined): string[] {
  return text ? [element("p", look[style], escapeText(text))] : [];
}

function headOf({ id, number, title, standfirst }: Chapter, context: Context): string[] {
  const count = number > 0 ? packOf(context.story.locale).numeral(number) : undefined;
  return [
    ...plateOver(id, context),
    ...line(context, "numeral", count),
    ...line(context, "title", title),
    ...line(context, "standfirst", standfirst),
  ];
}

/** What a chapter opens on, over its head; a photograph with whose it is. */
function plateOver(id: string, context: Context): string[] {
  const { story, look, pictures } = context;
  const plate = plateOf(story, id);
  const photo = platePhoto(story, id);
  if (!plate && !photo) return [];
  const path = fileName(context, "plate", photo ? ".jpg" : ".png");
  const shown = photo ? photoPicture(photo.photo, photo.alt, path) : plate && platePicture(story, plate, path);
  if (!shown) return [];
  pictures.push(shown);
  return [
    element("section", look.figure, [picture(path, shown.alt, COLUMN), ...line(context, "beside", photo?.credit)].join("\n")),
  ];
}

/** The story's own head, with the picture of its first screen. */
function openingHead(page: SharedPage, context: Context): string[] {
  const drawn = openingPicture(page, fileName(context, "opening", ".png"));
  context.pictures.push(drawn);
  return [
    ...line(context, "title", page.title),
    ...line(context, "subtitle", page.subtitle),
    element(
      "section",
      context.look.figure,
      [picture(drawn.path, drawn.alt, COLUMN), ...line(context, "beside", page.photo?.credit)].join("\n"),
    ),
    ...line(context, "standfirst", page.standfirst),
    ...line(context, "byline", [page.byline, page.date].filter(Boolean).join("　")),
  ];
}

/** What stands at the story's end: where it comes from, what was put right, the lines of its foot. */
function imprint(context: Context): string[] {
  const { story, say } = context;
  const sources = Object.values(story.sources).flatMap(({ title, by, when, note, url }) =>
    line(context, "noteLine", [[title, by, when].filter(Boolean).join(" · "), note, url].filter(Boolean).join(" ")),
  );
  const corrections = story.corrections.flatMap(({ date, text }) =>
    line(context, "noteLine", `${packOf(story.locale).dates.day(date)} ${text}`),
  );
  return [
    ...line(context, "heading", say("sources")),
    ...sources,
    ...(corrections.length > 0 ? line(context, "heading", say("corrections")) : []),
    ...corrections,
    ...story.footer.flatMap(({ text }) => line(context, "by", text)),
  ];
}

const write = (nodes: readonly Node[], context: Context) => writeNodes(nodes, WRITERS, context).filter(Boolean);
const inline = (nodes: readonly Node[], context: Context) => write(nodes, context).join("");

const WRITERS: Writers<Context, string> = {
  text: ({ value }) => escapeText(value.replaceAll("\n", " ")),
  inlineCode: ({ value }, { look }) => element("span", look.code, escapeText(value)),
  strong: ({ children }, context) => element("strong", {}, inline(children, context)),
  emphasis: ({ children }, context) => element("span", context.look.emphasis, inline(children, context)),
  link: ({ url, children }, context) => inline(children, context) + linkNote(url, context),
  break: () => " ",
  image: () => "", // Stands after its paragraph.
  paragraph: ({ children }, context) => paragraph(children, context),
  heading: ({ children }, context) => element("p", context.look.heading, inline(children, context)),
  list: ({ ordered, start, children }, context) =>
    children
      .map((item, index) => element("p", context.look.item, `${ordered ? `${start + index}.` : "·"} ${inline([item], context)}`))
      .join("\n"),
  // An article has no lists: an item is a line, what stands in it follows.
  listItem: ({ children }, context) =>
    children.map((child) => (child.type === "paragraph" ? inline(child.children, context) : inline([child], context))).join(" "),
  blockquote: ({ children }, context) => element("blockquote", context.look.quote, inline(children, context)),
  thematicBreak: (_, { look }) => element("p", look.rule, "&nbsp;"),
  code: ({ value }, { look }) => element("p", { ...look.paragraph, ...look.code }, escapeText(value)),
  Scrolly: ({ attributes: { figure }, children }, context) =>
    writeScene(figure, write(children, { ...context, figure }), context),
  Step: ({ attributes: { state }, children }, context) => {
    const { look, figure = "" } = context;
    const shown = writeState(figure, state, context); // Before its words: pictures are counted as they stand.
    return element("section", look.step, `${shown}\n${element("section", look.step, write(children, context).join("\n"))}`);
  },
  Figure: ({ attributes: { figure, state } }, context) =>
    writeScene(figure, [element("section", context.look.step, `${writeState(figure, state, context)}\n`)], context),
  Moment: ({ attributes: { fact, as, figure, state }, children }, context) => {
    const { look, story, notes } = context;
    const number = escapeText(factText(story.facts[fact]!, story.locale, as)) + notes.fact(fact);
    const words = write(children, context).join("\n");
    const shown = element("section", look.step, `${writeState(figure, state, context)}\n`);
    return `${element("p", look.heading, number)}\n${words}\n${writeScene(figure, [shown], context)}`;
  },
  Photo: ({ attributes: { src, alt, credit }, children }, context) => {
    const { look } = context;
    const path = fileName(context, "photo", ".jpg");
    context.pictures.push(photoPicture(src, alt, path));
    const words = element("section", look.caption, write(children, context).join("\n"));
    const lines = [picture(path, alt, COLUMN), ...(children.length > 0 ? [words] : []), ...line(context, "beside", credit)];
    return element("section", look.figure, lines.join("\n"));
  },
  Photos: ({ children }, context) => write(children, context).join("\n"),
  Fact: ({ attributes: { id, as }, children }, context) => {
    const { story, notes } = context;
    return (inline(children, context).trim() || escapeText(factText(story.facts[id]!, story.locale, as))) + notes.fact(id);
  },
  Mark: ({ children }, context) => element("strong", {}, inline(children, context)),
  Ruby: ({ attributes, children }) => readRuby(wordsOf({ type: "root", children }).trim(), attributes.reading),
  Note: ({ children }, context) => element("section", context.look.note, write(children, context).join("\n")),
  Aside: ({ attributes: { title }, children }, context) => {
    const head = title ? element("p", context.look.asideTitle, escapeText(title)) : "";
    return element("section", context.look.aside, head + write(children, context).join("\n"));
  },
  Quote: ({ attributes, children }, context) => {
    const { look, story } = context;
    const by = [attributes.by, attributes.source && story.sources[attributes.source]?.title].filter(Boolean).join(" · ");
    const words = write(children, context).join("\n");
    return element("blockquote", look.quote, words + (by ? element("p", look.by, escapeText(by)) : ""));
  },
};

/** A paragraph, and the pictures in it after it. */
function paragraph(children: readonly Inline[], context: Context): string {
  const { look } = context;
  const words = inline(children, context);
  const images = children.filter((child) => child.type === "image");
  const shown = images.map(({ url, alt }) => element("section", look.figure, textPicture(url, alt, context)));
  return [...(words.trim() ? [element("p", look.paragraph, words)] : []), ...shown].join("\n");
}

function textPicture(url: string, alt: string, context: Context): string {
  const ending = /\.(?:jpe?g|png|gif|webp|avif)$/i.exec(url)?.[0].toLowerCase() ?? "";
  const path = fileName(context, "picture", ending);
  context.copies.push({ address: url, path });
  return picture(path, alt, COLUMN);
}

/** `images/01-transport-03-roads-status.png`: in the order of the text, so that what a paste has lost is found. */
function fileName({ name, pictures, copies }: Context, what: string, ending: string): string {
  const number = String(pictures.length + copies.length + 1).padStart(2, "0");
  return `images/${name}-${number}-${what}${ending}`;
}

/** A figure's title, its states, and what is said under it. */
function writeScene(id: string, states: string[], { look, story }: Context): string {
  const { title, caption } = story.figures[id]!.spec;
  const under = caption ? element("p", look.caption, escapeText(caption)) : "";
  return element("section", look.figure, [element("p", look.figureTitle, escapeText(title)), ...states, under].join("\n"));
}

/** A state's picture with its note, and the lines that may not part from it. */
function writeState(id: string, state: string, context: Context): string {
  const { look, story, say } = context;
  const figure = story.figures[id]!;
  const path = fileName(context, `${id}-${state}`, ".png");
  const drawn = statePicture(story, id, state, path, context.missing);
  context.pictures.push(drawn);
  const { note } = figure.spec.states[state]!;
  const lines = besideOf(story, figure, say).map((line) => element("p", look.beside, escapeText(line)));
  const listed = drawingOf(story, figure)
    .listed(state, "narrow")
    .map(({ number, text }) => element("p", look.caption, escapeText(`${number} ${text}`)));
  const said = note ? element("p", look.pictureNote, escapeText(note)) : "";
  return [picture(path, drawn.alt, COLUMN), said, ...listed, ...lines].join("\n");
}

/** A reading in brackets after its characters. */
function readRuby(words: string, reading: string): string {
  const pairs = pairReading(words, reading);
  return escapeText(`${pairs.map(({ base }) => base).join("")}（${pairs.map((pair) => pair.reading).join(" ")}）`);
}

/** Where a link leads, as a note: an article has no links of its own. Places of this site need its published address. */
function linkNote(url: string, { story, notes }: Context): string {
  if (/^https?:/.test(url)) return notes.link(url);
  if (url.startsWith("mailto:")) return notes.link(url.slice("mailto:".length));
  if (url.startsWith("/") && story.site) return notes.link(absoluteTo(story.site, url));
  return "";
}
