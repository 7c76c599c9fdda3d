// A chapter as an article for a WeChat Official Account: its text with every state as a picture, notes at the end.

import { escapeText } from "../../marks/print.ts";
import { absoluteTo } from "../../publish/relative.ts";
import type { SharedPage } from "../../share/page.ts";
import { accentOf } from "../../share/parts.ts";
import { besideOf } from "../../story/answers.ts";
import { writeDay } from "../../story/corrections.ts";
import { factText } from "../../story/facts.ts";
import { type Node, readMarkup } from "../../story/markup.ts";
import { attributeOf, findScenes, isElement, isLone, type SceneNode } from "../../story/scenes.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { numeral, type Speaker } from "../../strings/index.ts";
import { pairReading } from "../../type/ruby.ts";
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
interface Desk {
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
  const desk: Desk = { story, say, name, look, notes, scenes, pictures: [], copies: [], missing };
  const head = chapter.role === "opening" ? openingHead(page, desk) : headOf(chapter, desk);
  const body = [...head, ...blocks(tree, desk)];
  const printed = notes.print();
  const end = printed ? [element("p", look.heading, escapeText(say("facts"))), printed] : [];
  const last = chapter.role === "end" ? imprint(desk) : [];
  const html = element("section", look.article, `\n${[...body, ...last, ...end].filter(Boolean).join("\n")}\n`);
  return { name, title: chapter.title, html, pictures: desk.pictures, copies: desk.copies };
}

/** A line in one of the looks; none where there is nothing to say. */
function line({ look }: Desk, style: keyof Looks, text: string | undefined): string[] {
  return text ? [element("p", look[style], escapeText(text))] : [];
}

function headOf({ number, title, standfirst }: Chapter, desk: Desk): string[] {
  const count = number > 0 ? numeral(number, desk.story.locale) : undefined;
  return [...line(desk, "numeral", count), ...line(desk, "title", title), ...line(desk, "standfirst", standfirst)];
}

/** The story's own head, with the picture of its first screen. */
function openingHead(page: SharedPage, desk: Desk): string[] {
  const drawn = openingPicture(page, fileName(desk, "opening", ".png"));
  desk.pictures.push(drawn);
  return [
    ...line(desk, "title", page.title),
    ...line(desk, "subtitle", page.subtitle),
    element(
      "section",
      desk.look.figure,
      [picture(drawn.path, drawn.alt, COLUMN), ...line(desk, "beside", page.photo?.credit)].join("\n"),
    ),
    ...line(desk, "standfirst", page.standfirst),
    ...line(desk, "byline", [page.byline, page.date].filter(Boolean).join("　")),
  ];
}

/** What stands at the story's end: where it comes from, what was put right, the lines of its foot. */
function imprint(desk: Desk): string[] {
  const { story, say } = desk;
  const sources = Object.values(story.sources).flatMap(({ title, by, when, note, url }) =>
    line(desk, "noteLine", [[title, by, when].filter(Boolean).join(" · "), note, url].filter(Boolean).join(" ")),
  );
  const corrections = story.corrections.flatMap(({ date, text }) =>
    line(desk, "noteLine", `${writeDay(date, story.locale)} ${text}`),
  );
  return [
    ...line(desk, "heading", say("sources")),
    ...sources,
    ...(corrections.length > 0 ? line(desk, "heading", say("corrections")) : []),
    ...corrections,
    ...story.footer.flatMap(({ text }) => line(desk, "by", text)),
  ];
}

/** The blocks below a node, each as HTML. */
function blocks(node: Node, desk: Desk): string[] {
  return (node.children ?? []).flatMap((child) => block(child, desk)).filter(Boolean);
}

function block(node: Node, desk: Desk): string | string[] {
  const { look } = desk;
  if (isLone(node)) return loneBlocks(node, desk);
  if (isElement(node)) return component(node, desk);
  switch (node.type) {
    case "paragraph":
      return paragraph(node, desk);
    case "heading":
      return element("p", look.heading, inline(node, desk));
    case "list":
      return (node.children ?? []).map((item, index) =>
        element("p", look.item, `${node.ordered ? `${index + 1}.` : "·"} ${inline(item, desk)}`),
      );
    case "blockquote":
      return element("blockquote", look.quote, blocks(node, desk).join(""));
    case "thematicBreak":
      return element("p", look.rule, "&nbsp;");
    case "code":
      return element("p", { ...look.paragraph, ...look.code }, escapeText(node.value ?? ""));
    default:
      return [];
  }
}

/** Elements on a line of their own: scenes and boxes each stand as they are, words make a paragraph. */
function loneBlocks(node: Node, desk: Desk): string[] {
  const children = (node.children ?? []).filter(isElement);
  const words = children.every((child) => WORDS.includes(child.name ?? ""));
  return words ? [paragraph(node, desk)] : children.flatMap((child) => component(child, desk));
}

const WORDS = ["Fact", "Mark", "Ruby"];

/** A paragraph, and the pictures in it after it. */
function paragraph(node: Node, desk: Desk): string {
  const images = (node.children ?? []).filter(({ type }) => type === "image");
  const words = inline(node, desk);
  const shown = images.map((image) => element("section", desk.look.figure, textPicture(image, desk)));
  return [...(words.trim() ? [element("p", desk.look.paragraph, words)] : []), ...shown].join("\n");
}

function textPicture({ url = "", alt }: Node, desk: Desk): string {
  const ending = /\.(?:jpe?g|png|gif|webp|avif)$/i.exec(url)?.[0].toLowerCase() ?? "";
  const path = fileName(desk, "picture", ending);
  desk.copies.push({ address: url, path });
  return picture(path, alt ?? "", COLUMN);
}

/** `images/01-transport-03-roads-status.png`: in the order of the text, so that what a paste has lost is found. */
function fileName({ name, pictures, copies }: Desk, what: string, ending: string): string {
  const number = String(pictures.length + copies.length + 1).padStart(2, "0");
  return `images/${name}-${number}-${what}${ending}`;
}

function component(node: Node, desk: Desk): string[] {
  const { look, story } = desk;
  const scene = desk.scenes.get(node);
  if (scene) return [writeScene(scene, desk)];
  const inside = () => blocks(node, desk).join("\n");
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
  return [element("p", look.paragraph, inlineElement(node, desk))];
}

/** A figure's title, then each step's picture and words, or the one picture of a figure that stands. */
function writeScene({ figure: id, state, steps }: SceneNode, desk: Desk): string {
  const { look, story } = desk;
  const { title, caption } = story.figures[id]!.spec;
  const shown = steps.length > 0 ? steps : [{ state, element: undefined }];
  const parts = shown.map((step) => {
    const words = step.element ? blocksOfStep(step.element, desk).join("\n") : "";
    return element("section", look.step, `${writeState(id, step.state, desk)}\n${words && element("section", look.step, words)}`);
  });
  const under = caption ? element("p", look.caption, escapeText(caption)) : "";
  return element("section", look.figure, [element("p", look.figureTitle, escapeText(title)), ...parts, under].join("\n"));
}

/** A step may hold a line of words without a paragraph around it. */
function blocksOfStep(step: Node, desk: Desk): string[] {
  const children = step.children ?? [];
  const loose = children.some(({ type }) => type === "text") || children.every((child) => WORDS.includes(child.name ?? ""));
  return loose ? [element("p", desk.look.paragraph, inline(step, desk))] : blocks(step, desk);
}

/** A state's picture with its note, and the lines that may not part from it. */
function writeState(id: string, state: string, desk: Desk): string {
  const { look, story, say } = desk;
  const figure = story.figures[id]!;
  const path = fileName(desk, `${id}-${state}`, ".png");
  const drawn = statePicture(story, id, state, path, desk.missing);
  desk.pictures.push(drawn);
  const { note } = figure.spec.states[state]!;
  const lines = besideOf(story, figure, say).map((line) => element("p", look.beside, escapeText(line)));
  return [picture(path, drawn.alt, COLUMN), note ? element("p", look.pictureNote, escapeText(note)) : "", ...lines].join("\n");
}

/** The words in a node, as HTML. */
function inline(node: Node, desk: Desk): string {
  return (node.children ?? []).map((child) => inlineNode(child, desk)).join("");
}

function inlineNode(node: Node, desk: Desk): string {
  const { look } = desk;
  if (isElement(node)) return inlineElement(node, desk);
  switch (node.type) {
    case "text":
      return escapeText((node.value ?? "").replaceAll("\n", " "));
    case "inlineCode":
      return element("span", look.code, escapeText(node.value ?? ""));
    case "strong":
      return element("strong", {}, inline(node, desk));
    case "emphasis":
      return element("span", look.emphasis, inline(node, desk));
    case "link":
      return inline(node, desk) + linkNote(node.url ?? "", desk);
    case "break":
      return " ";
    case "image":
      return ""; // Stands after its paragraph.
    default:
      return inline(node, desk);
  }
}

function inlineElement(node: Node, desk: Desk): string {
  const { story, say, notes } = desk;
  if (node.name === "Fact") {
    const id = attributeOf(node, "id") ?? "";
    return (inline(node, desk).trim() || escapeText(factText(story.facts[id]!, story.locale, say))) + notes.fact(id);
  }
  if (node.name === "Mark") return element("strong", {}, inline(node, desk));
  if (node.name === "Ruby") return readRuby(node);
  return inline(node, desk);
}

/** A reading in brackets after its characters. */
function readRuby(node: Node): string {
  const words = (one: Node): string => one.value ?? (one.children ?? []).map(words).join("");
  const pairs = pairReading(words(node).trim(), attributeOf(node, "reading") ?? "");
  return escapeText(`${pairs.map(({ base }) => base).join("")}（${pairs.map(({ reading }) => reading).join(" ")}）`);
}

/** Where a link leads, as a note: an article has no links of its own. Places of this site need its published address. */
function linkNote(url: string, { story, notes }: Desk): string {
  if (/^https?:/.test(url)) return notes.link(url);
  if (url.startsWith("mailto:")) return notes.link(url.slice("mailto:".length));
  if (url.startsWith("/") && story.site) return notes.link(absoluteTo(story.site, url));
  return "";
}
