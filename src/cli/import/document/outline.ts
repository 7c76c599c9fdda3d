// Where a draft's parts begin: its title and what stands under it, its chapters, and what comes before them.

import { type Block, type Paragraph, plain } from "./model.ts";

export interface Part {
  title: string;
  standfirst: string;
  blocks: Block[];
  /** The level of its own heading; 0 where it has none. */
  level: number;
  role: "opening" | "chapter";
}

export interface Name {
  role: string;
  name: string;
}

export interface Outline {
  title: string;
  subtitle: string;
  standfirst: string;
  byline: Name[];
  parts: Part[];
}

const isHeading = (block: Block): block is Paragraph =>
  block.kind === "paragraph" && block.role === "heading" && plain(block.pieces) !== "";
const line = (paragraph: Paragraph) => plain(paragraph.pieces).replace(/\s+/g, " ");

/** The level at which chapters begin, and the heading that is the document's title, if one is. */
function levelsOf(headings: readonly Paragraph[], wanted: number | undefined): { level: number; title: Paragraph | undefined } {
  const [first] = headings;
  const highest = Math.min(...headings.map(({ level }) => level));
  const top = headings.filter(({ level }) => level === highest);
  const below = headings.filter(({ level }) => level > highest);
  const alone = top.length === 1 && top[0] === first;
  if (wanted !== undefined) return { level: wanted, title: first && first.level < wanted ? first : undefined };
  if (alone && below.length > 0) return { level: Math.min(...below.map(({ level }) => level)), title: first };
  return { level: highest, title: undefined };
}

/** What people do for a story, as drafts say it above or below the words. */
const DONE =
  "文字?|图片?|图文|文图|摄影|摄像|撰文|撰稿|作者|本报记者|特约记者|记者|实习生|采写|采访|编辑|责编|责任编辑|设计|制图|绘图|插画|数据|翻译|供图|视频|监制|统筹|校对|text|words|story|writing|reporting|photos?|photographs?|photography|pictures|graphics?|illustrations?|editor|editing|data|design|tekst|foto|grafikk?|bilder";
const CREDIT = new RegExp(`^(${DONE})\\s*(?:[:：/／|｜丨]\\s*|\\s+(?=\\p{Script=Han}))(\\S.*)$`, "iu");
const NEXT = new RegExp(`[\\s;；|｜]+(?=(?:${DONE})\\s*[:：/／|｜丨])`, "iu");
/** Longer lines are sentences. */
const LONGEST = 60;

function namesIn(text: string): string[] {
  const parts = text.split(/\s*(?:[、,，;；/／&]|\s(?:and|og|und|et)\s)\s*/i).flatMap((part) => {
    const names = part.split(/\s+/);
    return names.length > 1 && names.every((name) => /^[\p{Script=Han}·]{2,5}$/u.test(name)) ? names : [part];
  });
  return parts.map((name) => name.trim()).filter(Boolean);
}

/** Who made the story, if a line says it. */
function bylineIn(paragraph: Paragraph): Name[] {
  const text = plain(paragraph.pieces)
    .replace(/\n/g, " ; ")
    .replace(/[ \u3000\t]+/g, " ");
  if (text.length > LONGEST || text === "") return [];
  const by = /^by\s+(\S.*)$/i.exec(text)?.[1];
  if (by) return namesIn(by).map((name) => ({ role: "By", name }));
  const found = text.split(NEXT).map((one) => CREDIT.exec(one.trim()));
  if (found.every((one) => one !== null))
    return found.flatMap((one) => namesIn(one?.[2] ?? "").map((name) => ({ role: one?.[1] ?? "", name })));
  return [];
}

const STANDFIRST = /^(?:导语|导读|摘要|standfirst|lead|ingress)\s*[:：]\s*/i;
/** A paragraph that stands alone above the first chapter and is no longer than this says what the story is about. */
const SHORT = 200;

const isPlain = (block: Block): block is Paragraph =>
  block.kind === "paragraph" && block.role === "text" && !block.list && block.pictures.length === 0 && block.boxes.length === 0;
const isEmpty = (block: Block) =>
  block.kind === "paragraph" &&
  plain(block.pieces) === "" &&
  [block.pictures, block.boxes, block.notes, block.remarks, block.changes].every(({ length }) => length === 0);

/** Takes what stands under the title out of the blocks before the first chapter. What people remarked on it stays. */
function readHead(blocks: readonly Block[]): Omit<Outline, "title" | "parts"> & { rest: Block[] } {
  const head = { subtitle: "", standfirst: "", byline: [] as Name[] };
  const rest: Block[] = [];
  const stays = (paragraph: Paragraph) => {
    const { remarks, changes, notes } = paragraph;
    if (remarks.length + changes.length + notes.length > 0) rest.push({ ...paragraph, pieces: [] });
  };
  for (const block of blocks) {
    if (isEmpty(block)) continue;
    const text = block.kind === "paragraph" ? line(block) : "";
    const names = block.kind === "paragraph" && (block.role === "byline" || isPlain(block)) ? bylineIn(block) : [];
    if (block.kind === "paragraph" && block.role === "subtitle" && !head.subtitle) {
      head.subtitle = text;
      stays(block);
    } else if (block.kind === "paragraph" && (block.role === "standfirst" || STANDFIRST.test(text)) && !head.standfirst) {
      head.standfirst = text.replace(STANDFIRST, "");
      stays(block);
    } else if (block.kind === "paragraph" && names.length > 0) {
      head.byline.push(...names);
      stays(block);
    } else rest.push(block);
  }
  const words = rest.filter((block) => block.kind !== "paragraph" || plain(block.pieces) !== "");
  const [only] = words;
  if (words.length === 1 && only && isPlain(only) && !head.standfirst && line(only).length <= SHORT) {
    head.standfirst = line(only);
    rest.splice(rest.indexOf(only), 1);
    stays(only);
  }
  return { ...head, rest };
}

/** Parts a draft. `wanted`: the level of headings at which chapters begin; `fallback`: the title of a draft that has none. */
export function outlineOf(
  blocks: readonly Block[],
  { wanted, fallback }: { wanted: number | undefined; fallback: string },
): Outline {
  const headings = blocks.filter(isHeading);
  const { level, title } = levelsOf(headings, wanted);
  const begins = (block: Block) => isHeading(block) && block !== title && block.level <= level;
  const first = blocks.findIndex(begins);
  const before = blocks.slice(0, first < 0 ? blocks.length : first).filter((block) => block !== title);
  const head = readHead(before);
  const parts: Part[] = [];
  for (const block of first < 0 ? [] : blocks.slice(first)) {
    const last = parts.at(-1);
    if (begins(block) && isHeading(block)) {
      const kept = { ...block, pieces: [] };
      parts.push({
        title: line(block),
        standfirst: "",
        blocks: isEmpty(kept) ? [] : [kept],
        level: block.level,
        role: "chapter",
      });
    } else if (
      last &&
      block.kind === "paragraph" &&
      /subtitle|standfirst/.test(block.role) &&
      !last.standfirst &&
      !wordsIn(last.blocks)
    ) {
      last.standfirst = line(block);
      const kept = { ...block, pieces: [] };
      if (!isEmpty(kept)) last.blocks.push(kept);
    } else if (!isEmpty(block)) last?.blocks.push(block);
  }
  const named = title ? line(title) : "";
  if (head.rest.length > 0 || parts.length === 0) {
    const role = parts.length > 0 ? "opening" : "chapter";
    parts.unshift({ title: named || fallback, standfirst: "", blocks: head.rest, level: title?.level ?? 0, role });
  }
  const { rest: _, ...above } = head;
  return { title: named, ...above, parts };
}

const wordsIn = (blocks: readonly Block[]) => blocks.some((block) => block.kind === "table" || plain(block.pieces) !== "");
