// A chapter as an article for a WeChat Official Account: its text with every state as a picture, notes at the end.

import { type Node, readMarkup } from "../../document/mdx.ts";
import { attributeOf, findScenes, isElement, isLone, type SceneNode } from "../../document/scenes.ts";
import { packOf, type Speaker } from "../../locale/index.ts";
import { escapeText } from "../../marks/print.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { pairReading } from "../../type/ruby.ts";
import type { SharedPage } from "../cards/page.ts";
import { accentOf } from "../cards/parts.ts";
import { element, type Looks, looks, picture } from "./element.ts";
import { type Notes, takeNotes } from "./notes.ts";
import { COLUMN, openingPicture, type Picture, statePicture } from "./pictures.ts";

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
  scenes: Map<Node, SceneNode>;
  pictures: Picture[];
  copies: Article["copies"];
  missing: Set<string>;
}

export interface Draft {
  chapter: Chapter;
  /** Its MDX. */
  text: string;
  /** The whole story's page. */
  page: SharedPage;
  /** Takes the characters that no face of ours has. */
  missing: Set<string>;
}

/** Writes a chapter. */
export function writeArticle({ chapter, text, page, missing }: Draft): Article {
  const { story } = page;
  const { say } = page;
  const look = looks(accentOf(chapter.accent));
  const { tree } = readMarkup(text);
  const name = /([^/]+?)(?:\.[A-Za-z-]+)?\.mdx$/.exec(chapter.file)![1]!;
  const scenes = new Map(findScenes(tree, chapter.id).map((scene) => [scene.element, scene]));
  const notes = takeNotes(story, say, look);
  const context: Context = { story, say, name, look, notes, scenes, pictures: [], copies: [], missing };
  const head = chapter.role === "opening" ? openingHead(page, context) : headOf(chapter, context);
  const body = [...head, ...blocks(tree, context)];
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

function headOf({ number, title, standfirst }: Chapter, context: Context): string[] {
  const count = number > 0 ? packOf(context.story.locale).numeral(number) : undefined;
  return [...line(context, "numeral", count), ...line(context, "title", title), ...line(context, "standfirst", standfirst)];
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

/** The blocks below a node, each as HTML. */
function blocks(node: Node, context: Context): string[] {
  return (node.children ?? []).flatMap((child) => block(child, context)).filter(Boolean);
}

function block(node: Node, context: Context): string | string[] {
  const { look } = context;
  if (isLone(node)) return loneBlocks(node, context);
  if (isElement(node)) return component(node, context);
  switch (node.type) {
    case "paragraph":
      return paragraph(node, context);
    case "heading":
      return element("p", look.heading, inline(node, context));
    case "list":
      return (node.children ?? []).map((item, index) =>
        element("p", look.item, `${node.ordered ? `${index + 1}.` : "·"} ${inline(item, context)}`),
      );
    case "blockquote":
      return element("blockquote", look.quote, blocks(node, context).join(""));
    case "thematicBreak":
      return element("p", look.rule, "&nbsp;");
    case "code":
      return element("p", { ...look.paragraph, ...look.code }, escapeText(node.value ?? ""));
    default:
      return [];
  }
}

/** Elements on a line of their own: scenes and boxes each stand as they are, words make a paragraph. */
function loneBlocks(node: Node, context: Context): string[] {
  const children = (node.children ?? []).filter(isElement);
  const words = children.every((child) => WORDS.includes(child.name ?? ""));
  return words ? [paragraph(node, context)] : children.flatMap((child) => component(child, context));
}

const WORDS = ["Fact", "Mark", "Ruby"];

/** A paragraph, and the pictures in it after it. */
function paragraph(node: Node, context: Context): string {
  const images = (node.children ?? []).filter(({ type }) => type === "image");
  const words = inline(node, context);
  const shown = images.map((image) => element("section", context.look.figure, textPicture(image, context)));
  return [...(words.trim() ? [element("p", context.look.paragraph, words)] : []), ...shown].join("\n");
}

function textPicture({ url = "", alt }: Node, context: Context): string {
  const ending = /\.(?:jpe?g|png|gif|webp|avif)$/i.exec(url)?.[0].toLowerCase() ?? "";
  const path = fileName(context, "picture", ending);
  context.copies.push({ address: url, path });
  return picture(path, alt ?? "", COLUMN);
}

/** `images/01-transport-03-roads-status.png`: in the order of the text, so that what a paste has lost is found. */
function fileName({ name, pictures, copies }: Context, what: string, ending: string): string {
  const number = String(pictures.length + copies.length + 1).padStart(2, "0");
  return `images/${name}-${number}-${what}${ending}`;
}

function component(node: Node, context: Context): string[] {
  const { look, story } = context;
  const scene = context.scenes.get(node);
  if (scene) return [writeScene(scene, context)];
  const inside = () => blocks(node, context).join("\n");
  if (node.name === "Note") return [element("section", look.note, inside())];
  if (node.name === "Aside") {
    const title = attributeOf(node, "title");
    return [element("section", look.aside, (title ? element("p", look.asideTitle, escapeText(title)) : "") + inside())];
  }
  if (node.name === "Quote") {
    const source = attributeOf(node, "source");
    const by = [attributeOf(node, "by"), source && story.sources[source]?.title].filter(Boolean).join(" · ");
    return [element("blockquote", look.quote, inside() + (by ? element("p", look.by, escapeText(by)) : ""))];
  }
  return [element("p", look.paragraph, inlineElement(node, context))];
}

/** A figure's title, then each step's picture and words, or the one picture of a figure that stands. */
function writeScene({ figure: id, state, steps }: SceneNode, context: Context): string {
  const { look, story } = context;
  const { title, caption } = story.figures[id]!.spec;
  const shown = steps.length > 0 ? steps : [{ state, element: undefined }];
  const parts = shown.map((step) => {
    const words = step.element ? blocksOfStep(step.element, context).join("\n") : "";
    return element(
      "section",
      look.step,
      `${writeState(id, step.state, context)}\n${words && element("section", look.step, words)}`,
    );
  });
  const under = caption ? element("p", look.caption, escapeText(caption)) : "";
  return element("section", look.figure, [element("p", look.figureTitle, escapeText(title)), ...parts, under].join("\n"));
}

/** A step may hold a line of words without a paragraph around it. */
function blocksOfStep(step: Node, context: Context): string[] {
  const children = step.children ?? [];
  const loose = children.some(({ type }) => type === "text") || children.every((child) => WORDS.includes(child.name ?? ""));
  return loose ? [element("p", context.look.paragraph, inline(step, context))] : blocks(step, context);
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
  return [picture(path, drawn.alt, COLUMN), note ? element("p", look.pictureNote, escapeText(note)) : "", ...lines].join("\n");
}

/** The words in a node, as HTML. */
function inline(node: Node, context: Context): string {
  return (node.children ?? []).map((child) => inlineNode(child, context)).join("");
}

function inlineNode(node: Node, context: Context): string {
  const { look } = context;
  if (isElement(node)) return inlineElement(node, context);
  switch (node.type) {
    case "text":
      return escapeText((node.value ?? "").replaceAll("\n", " "));
    case "inlineCode":
      return element("span", look.code, escapeText(node.value ?? ""));
    case "strong":
      return element("strong", {}, inline(node, context));
    case "emphasis":
      return element("span", look.emphasis, inline(node, context));
    case "link":
      return inline(node, context) + linkNote(node.url ?? "", context);
    case "break":
      return " ";
    case "image":
      return ""; // Stands after its paragraph.
    default:
      return inline(node, context);
  }
}

function inlineElement(node: Node, context: Context): string {
  const { story, notes } = context;
  if (node.name === "Fact") {
    const id = attributeOf(node, "id") ?? "";
    return (inline(node, context).trim() || escapeText(factText(story.facts[id]!, story.locale))) + notes.fact(id);
  }
  if (node.name === "Mark") return element("strong", {}, inline(node, context));
  if (node.name === "Ruby") return readRuby(node);
  return inline(node, context);
}

/** A reading in brackets after its characters. */
function readRuby(node: Node): string {
  const words = (one: Node): string => one.value ?? (one.children ?? []).map(words).join("");
  const pairs = pairReading(words(node).trim(), attributeOf(node, "reading") ?? "");
  return escapeText(`${pairs.map(({ base }) => base).join("")}（${pairs.map(({ reading }) => reading).join(" ")}）`);
}

/** Where a link leads, as a note: an article has no links of its own. Places of this site need its published address. */
function linkNote(url: string, { story, notes }: Context): string {
  if (/^https?:/.test(url)) return notes.link(url);
  if (url.startsWith("mailto:")) return notes.link(url.slice("mailto:".length));
  if (url.startsWith("/") && story.site) return notes.link(absoluteTo(story.site, url));
  return "";
}
