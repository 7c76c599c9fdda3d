// What is typed or pasted as in other programs and would be printed as it stands: indents and bullets, marks of Markdown in full width or
// without their space, tables by tabs, tags in fields.

import { BLOCK_NAMES, childrenOf, type Node } from "../blocks/index.ts";
import { factIn } from "../document/mend.ts";
import { nodesOf } from "../document/read.ts";
import { isPlaceholder } from "../figures/each-alt.ts";
import { type Message, nearest, type Proposed, proposing, say } from "../messages/index.ts";
import { looseBraces } from "../source/fact-braces.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import { type Passage, rewrite } from "./passages.ts";
import type { Parts, Report, Rule } from "./rule.ts";

/** A slip in prose: what it looks like, what is said of what was found, and what to write instead. */
interface Slip {
  pattern: RegExp;
  word(found: RegExpExecArray): Message;
  put?(found: RegExpExecArray): string | undefined;
  /** Whether what it was meant to be is beyond doubt. */
  sure?: true;
  /** It runs through a whole chapter, and is told once, with all that is to be changed. */
  once?: true;
}

const START = "(?<=^|\\n)[ \\t\\u3000]*";
const REST = "([^\\n]*)";
const short = (words: string) => words.trim().slice(0, 30);

const SLIPS: Slip[] = [
  { pattern: /\n[ \t]*\u3000+(?=\S)/g, word: () => say.indentedLines(), put: () => "\n\n", sure: true, once: true },
  { pattern: /^[\u3000\u2003]+(?=\S)/g, word: () => say.indented(), put: () => "", sure: true, once: true },
  {
    pattern: new RegExp(
      `${START}(?:(#{2,6})(?=[^\\s#])|(#)(?=[\\p{Script=Han}][^#\\n]{0,30}$)|(＃{1,6}))[ \\t\\u3000]*(?=${REST})`,
      "gmu",
    ),
    word: ([, , , , words = ""]) => say.headingMark(short(words)),
    put: ([, plain, one, wide]) => ((plain ?? wide ?? one)?.length === 3 ? "### " : "## "),
  },
  {
    pattern: /[[［【]([^[\]［］【】\n]{1,60})[\]］】]\s*[（(]\s*((?:https?:|mailto:|\/|#)[^）)\n]*)[）)]/g,
    word: (found) => say.wideLink(plainLink(found)),
    put: plainLink,
    sure: true,
  },
  {
    pattern: /(?<![＊＿])(＊＊?|＿＿?)(?![＊＿\s])([^＊＿\n]*[^＊＿\s])\1(?![＊＿])/g,
    word: ([, , words = ""]) => say.wideStars(`**${words}**`),
    put: ([, , words = ""]) => `**${words}**`,
  },
  { pattern: /(?<=^|\n)[^\n\t●○■□•·∙‣–+－-][^\n\t]*(?:\t[^\n\t]*)+(?=\n[^\n]*\t|$)/g, word: () => say.tabTable(), once: true },
  { pattern: /(?<=^|\n)[^\n|｜]*[|｜][^\n]*\n[^\n|｜]*[|｜][^\n]*/g, word: () => say.tabTable(), once: true },
  { pattern: /(?<=^|\n)\[([ xX])\] /g, word: () => say.taskMark(), put: ([, done]) => (done === " " ? "" : undefined) },
  {
    pattern: /\$\$[^$\n]+\$\$|\$[^$\n]{1,80}[\^_\\][^$\n]*\$|(?<=[A-Za-z])~[^~\s]{1,4}~/g,
    word: ([found]) => say.formula(found),
  },
  {
    pattern: /(?<![=\w])==(?![=\s])([^=\n]*[^=\s])==(?![=\w])/g,
    word: ([found]) => say.foreignMark(found, "highlight"),
    put: ([, words]) => `**${words}**`,
  },
  { pattern: /(?<=^|\n):::[ \t]*[A-Za-z]*[^\n]*/g, word: ([found]) => say.foreignMark(found, "box"), once: true },
  { pattern: /^\[(?:TOC|toc)\]$/g, word: ([found]) => say.foreignMark(found, "contents"), put: () => "", sure: true },
  {
    pattern: /&(?:nbsp|[el]m?sp|ensp|thinsp|quot|amp|lt|gt|[lr][ds]quo|hellip|[mn]dash|middot)\b(?!;)|&[a-z]{2,8};/g,
    word: ([found]) => say.foreignMark(found, "character"),
  },
  { pattern: /^＞[ \u3000]*(?=\S)/g, word: () => say.foreignMark("＞", "quote"), put: () => "> " },
  {
    pattern: /^(?:[—―─━－=＝＊＿～][ \u3000]*){3,}$/g,
    word: ([found]) => say.foreignMark(found.trim(), "rule"),
    put: () => "---",
  },
  { pattern: /!?\[\[[^[\]\n]+\]\]/g, word: ([found]) => say.foreignMark(found, "page") },
];

function plainLink([, words = "", url = ""]: RegExpExecArray): string {
  return `[${words}](${url.trim().replaceAll(" ", "%20")})`;
}

/** Reports a kind of slip in the prose of one chapter. */
function checkSlip({ pattern, word, put, sure, once }: Slip, prose: readonly Passage[], report: Report): void {
  const found = prose.flatMap((passage) => [...passage.text.matchAll(pattern)].map((match) => ({ passage, match })));
  const edits = found.map(({ passage, match }) => {
    const written = put?.(match);
    return written === undefined ? undefined : passage.edit(match.index, match.index + match[0].length, written);
  });
  for (const [index, { passage, match }] of found.entries()) {
    const { file, path, field } = passage;
    const own = (once ? edits : [edits[index]]).flatMap((edit) => edit ?? []);
    const all = own.length === (once ? edits.length : 1);
    const said = proposing(word(match), all ? { edits: own, sure: sure === true } : undefined);
    report({ file, path, field, place: passage.place(match.index + Math.max(0, match[0].search(/\S/))), said });
    if (once) return;
  }
}

const BULLET = new RegExp(
  `${START}(?:[●○■□◆◇▪▫•∙‣◦♦►▶➤]|[·－–+](?=[\\p{Script=Han}“《])|-(?=[\\p{Script=Han}“《]))[ \\t\\u3000]*${REST}`,
  "gu",
);

/** Lines that begin with a sign for a bullet, as a list that stands apart. */
function checkBullets(passage: Passage, report: Report): void {
  const { file, path, field, text } = passage;
  const lines = [...text.matchAll(BULLET)].map(({ index, 0: line, 1: words = "" }) => ({
    start: index,
    words,
    marked: index + line.length - words.length,
    end: index + line.length,
  }));
  const [first] = lines;
  if (!first) return;
  const edits = lines.flatMap(({ start, marked, end }, index) => {
    const joins = index > 0 && lines[index - 1]!.end + 1 === start;
    const ends = end < text.length && lines[index + 1]?.start !== end + 1;
    const apart = start > 0 && !joins;
    const mark = passage.edit(apart ? start - 1 : start, marked, `${apart ? "\n\n" : ""}- `);
    return [mark, ...(ends ? [passage.edit(end, end + 1, "\n\n")] : [])];
  });
  const known = edits.flatMap((edit) => edit ?? []);
  const said = proposing(say.bullet(short(first.words)), known.length === edits.length ? { edits: known } : undefined);
  report({ file, path, field, place: passage.place(first.start + Math.max(0, text.slice(first.start).search(/\S/))), said });
}

const TAG = /<\/?([A-Za-z]\w*)(?:\s[^<>]*)?\/?>/g;
const MARKUP = /(?<!!)\[[^[\]\n]+\]\((?:https?:|mailto:|\/|#)[^()\n]*\)|\[\^[^\]\s]{1,40}\]|&(?:nbsp|amp|lt|gt|quot|#\d+);/g;
const ENTITIES: Record<string, string> = { "&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** The character that an entity stands for; a link is none. */
function characterOf(entity: string): string | undefined {
  const code = Number(/^&#(\d+);$/.exec(entity)?.[1] ?? Number.NaN);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES[entity];
}

/** Braces that are printed as they stand: what names a fact is meant as one; anything else may be meant as braces. */
function checkBraces({ text, ...passage }: Passage, facts: ReadonlyMap<string, unknown> | undefined, report: Report): void {
  const { file, path, field, place } = passage;
  for (const { at, text: found } of looseBraces(text)) {
    // The texts of states that are made from data have their values filled in.
    if (path?.[0] === "states" && (path[1] === "alt" || path[1] === "note") && isPlaceholder(found)) continue;
    const id = factIn(found);
    const meant = id && facts && nearest(id, [...facts.keys()]);
    const proposed = meant ? rewrite({ text, ...passage }, [at, at + found.length], `{{${meant}}}`, false) : undefined;
    const severity = id && facts?.has(id) ? "error" : "warning";
    report({ file, path, field, place: place(at), said: proposing(say.braceInField(found), proposed), severity });
  }
}

const FACT_TAG = /^<Fact\s+id="([^"]*)"\s*\/>$/;

/** A field is printed as it stands, but for the facts in it. */
function checkField(passage: Passage, report: Report): void {
  const { file, path, field, text, place } = passage;
  const tags = [...text.matchAll(TAG)].map(({ index, 0: written, 1: name = "" }) => {
    const ours = BLOCK_NAMES.some((one) => one.toLowerCase() === name.toLowerCase());
    return { index, written, ours, edit: ours ? undefined : passage.edit(index, index + written.length, "") };
  });
  // Tags of HTML go together: what is between them stays.
  const edits = tags.flatMap(({ edit }) => edit ?? []);
  const words = text.replace(TAG, "").trim();
  const bare = edits.length === tags.length && words !== "" ? { edits } : undefined;
  for (const { index, written, ours } of tags) {
    if (written.startsWith("</")) continue;
    const fact = FACT_TAG.exec(written)?.[1];
    const braced = fact && rewrite(passage, [index, index + written.length], `{{${fact}}}`, false);
    const said = proposing(say.tagInField(written), braced || bare);
    report({ file, path, field, place: place(index), said, severity: ours ? "error" : "warning" });
  }
  for (const { index, 0: found } of text.matchAll(MARKUP)) {
    const between = /\p{Script=Han}$/u.test(text.slice(0, index)) && /^\p{Script=Han}/u.test(text.slice(index + found.length));
    const character = found === "&nbsp;" && between ? "" : characterOf(found);
    const proposed = character === undefined ? undefined : rewrite(passage, [index, index + found.length], character, false);
    report({ file, path, field, place: place(index), said: proposing(say.markupInField(found), proposed) });
  }
}

/** Headings that are none of the two kinds there are, or that only a line below them has made. */
function checkHeadings({ path: file, text, document }: ChapterDraft, report: Report): void {
  for (const { depth, position } of nodesOf(document.blocks, "heading")) {
    const written = text.slice(position.start.offset, position.end.offset);
    const [first = ""] = written.split("\n");
    const words = short(first.replace(/^[#\s]+|[#\s]+$/g, ""));
    const { start, end } = position;
    const tell = (said: Message, put: string | undefined, sure: boolean) => {
      const edit = put === undefined || start.offset === undefined || end.offset === undefined ? undefined : { text: put };
      const edits = edit && [{ ...edit, start: start.offset!, end: end.offset! }];
      report({ file, place: start, field: "", said: proposing(said, edits && { edits, sure }) });
    };
    const marks = depth > 3 ? "###" : "##";
    const whole = first.replace(/^[#\s]+|[#\s]+$/g, "");
    if (!first.trimStart().startsWith("#"))
      tell(say.underlined(words), depth === 1 && written.split("\n").length === 2 ? `## ${whole}` : undefined, false);
    else if (depth === 1 || depth > 3) tell(say.headingDepth("#".repeat(depth), marks, words), `${marks} ${whole}`, true);
  }
}

/** Numbers of a list that would be printed as others: one list goes on where another was to begin, or a number was left out. */
function checkLists({ path: file, text, document }: ChapterDraft, report: Report): void {
  for (const { ordered, start, children } of nodesOf(document.blocks, "list")) {
    if (!ordered) continue;
    const written = children.map(({ position }) => Number(/^\d+/.exec(text.slice(position.start.offset))?.[0] ?? Number.NaN));
    // Whoever writes the same number each time leaves the counting to the page.
    if (written.every((number) => number === start)) continue;
    const at = written.findIndex((number, index) => number !== start + index);
    const item = children[at];
    if (item) report({ file, place: item.position.start, field: "", said: say.listNumber(written[at]!, start + at) });
  }
}

/** The plain sign in the place of the wide one before a picture. */
function narrowed(text: string, { position }: Node): Proposed | undefined {
  const at = (position.start.offset ?? 0) - 1;
  return text[at] === "！" ? { edits: [{ start: at, end: at + 1, text: "!" }] } : undefined;
}

/** Links whose sign of a picture is in full width: the sign is printed, and the picture is not shown. */
function checkPictures({ path: file, text, document }: ChapterDraft, report: Report): void {
  const visit = (nodes: readonly Node[]): void => {
    for (const [index, node] of nodes.entries()) {
      const before = nodes[index - 1];
      if (
        node.type === "link" &&
        before?.type === "text" &&
        before.value.endsWith("！") &&
        /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(node.url)
      )
        report({ file, place: node.position.start, field: "", said: proposing(say.widePicture(node.url), narrowed(text, node)) });
      visit(childrenOf(node));
    }
  };
  visit(document.blocks);
}

export const typing: Rule = {
  codes: [
    "indented-lines",
    "indented",
    "bullet",
    "heading-mark",
    "wide-link",
    "wide-stars",
    "wide-picture",
    "tab-table",
    "task-mark",
    "formula",
    "foreign-mark",
    "list-number",
    "underlined",
    "heading-depth",
    "tag-in-field",
    "markup-in-field",
    "brace-in-field",
  ],
  check({ passages, chapters, facts }: Parts, report) {
    const [prose, fields] = [false, true].map((field) => passages.filter(({ path }) => (path !== undefined) === field));
    for (const passage of fields!) {
      checkBraces(passage, facts, report);
      checkField(passage, report);
    }
    for (const passage of prose!) checkBullets(passage, report);
    for (const own of Map.groupBy(prose!, ({ file }) => file).values()) for (const slip of SLIPS) checkSlip(slip, own, report);
    for (const chapter of chapters) {
      checkHeadings(chapter, report);
      checkPictures(chapter, report);
      checkLists(chapter, report);
    }
  },
};
