// What is typed or pasted as in other programs and would be printed as it stands: indents and bullets, marks of Markdown in full width or
// without their space, tables by tabs, tags in fields.

import { BLOCK_NAMES, childrenOf, type Node } from "../blocks/index.ts";
import { factIn } from "../document/mend.ts";
import { nodesOf } from "../document/read.ts";
import { type Message, nearest, proposing, say } from "../messages/index.ts";
import { looseBraces } from "../source/fact-braces.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import { type Passage, rewrite } from "./passages.ts";
import type { Parts, Report, Rule } from "./rule.ts";

/** A slip in prose: what it looks like, and what is said of what was found. `once`: it runs through a whole chapter, and is told once. */
interface Slip {
  pattern: RegExp;
  word(found: RegExpExecArray): Message;
  once?: true;
}

const START = "(?<=^|\\n)[ \\t\\u3000]*";
const REST = "([^\\n]*)";
const short = (words: string) => words.trim().slice(0, 30);

const SLIPS: Slip[] = [
  { pattern: /\n[ \t]*\u3000+(?=\S)/g, word: () => say.indentedLines(), once: true },
  { pattern: /^\u3000+(?=\S)/g, word: () => say.indented(), once: true },
  {
    pattern: new RegExp(
      `${START}(?:[●○■□◆◇▪▫•∙‣◦♦►▶➤]|[·－–+](?=[\\p{Script=Han}“《])|-(?=[\\p{Script=Han}“《]))[ \\t\\u3000]*${REST}`,
      "gu",
    ),
    word: ([, words = ""]) => say.bullet(short(words)),
  },
  {
    pattern: new RegExp(`${START}(?:#{2,6}(?=[^\\s#])|#(?=[\\p{Script=Han}][^#\\n]{0,30}$)|＃{1,6})[ \\t\\u3000]*${REST}`, "gmu"),
    word: ([, words = ""]) => say.headingMark(short(words)),
  },
  {
    pattern: /[[［【]([^[\]［］【】\n]{1,60})[\]］】]\s*[（(]\s*((?:https?:|mailto:|\/|#)[^）)\n]*)[）)]/g,
    word: ([, words = "", url = ""]) => say.wideLink(`[${words}](${url.trim().replaceAll(" ", "%20")})`),
  },
  { pattern: /[＊＿]{1,2}([^＊＿\n]+)[＊＿]{1,2}/g, word: ([, words = ""]) => say.wideStars(`**${words.trim()}**`) },
  { pattern: /(?<=^|\n)[^\n\t●○■□•·∙‣–+－-][^\n\t]*(?:\t[^\n\t]*)+(?=\n[^\n]*\t|$)/g, word: () => say.tabTable(), once: true },
  { pattern: /(?<=^|\n)[^\n|｜]*[|｜][^\n]*\n[^\n|｜]*[|｜][^\n]*/g, word: () => say.tabTable(), once: true },
  { pattern: /(?<=^|\n)\[[ xX]\] /g, word: () => say.taskMark() },
  {
    pattern: /\$\$[^$\n]+\$\$|\$[^$\n]{1,80}[\^_\\][^$\n]*\$|(?<=[A-Za-z])~[^~\s]{1,4}~/g,
    word: ([found]) => say.formula(found),
  },
  { pattern: /“([^“”"\n]*)"|"([^“”"\n]*)”/g, word: ([found, a, b]) => say.straightQuotes(found, `“${a ?? b ?? ""}”`) },
  {
    pattern: /(?<=[\p{Script=Han}，。！？”）])(?:--+|\.{3,}|。{3,})|(?:--+|\.{3,})(?=\p{Script=Han})/gu,
    word: ([found]) => say.halfWidth(found, found, found.startsWith("-") ? "——" : "……"),
  },
];

function checkProse(passage: Passage, seen: Set<string>, report: Report): void {
  const { file, path, field, text } = passage;
  for (const { pattern, word, once } of SLIPS) {
    for (const match of text.matchAll(pattern)) {
      const said = word(match);
      const key = `${file} ${said.code}`;
      if (once && seen.has(key)) continue;
      seen.add(key);
      report({ file, path, field, place: passage.place(match.index + match[0].search(/\S/)), said });
    }
  }
}

const TAG = /<\/?([A-Za-z]\w*)(?:\s[^<>]*)?\/?>/g;
const MARKUP = /(?<!!)\[[^[\]\n]+\]\((?:https?:|mailto:|\/|#)[^()\n]*\)|&(?:nbsp|amp|lt|gt|quot|#\d+);/g;

/** A field is printed as it stands, but for the facts in it. */
function checkField(passage: Passage, facts: ReadonlyMap<string, unknown> | undefined, report: Report): void {
  const { file, path, field, text, place } = passage;
  for (const { at, text: found } of looseBraces(text)) {
    const id = factIn(found);
    const meant = id && facts && nearest(id, [...facts.keys()]);
    const proposed = meant ? rewrite(passage, [at, at + found.length], `{{${meant}}}`, false) : undefined;
    // What names a fact is meant as one; anything else may be meant as braces.
    const severity = id && facts?.has(id) ? "error" : "warning";
    report({ file, path, field, place: place(at), said: proposing(say.braceInField(found), proposed), severity });
  }
  for (const { index, 0: found, 1: name = "" } of text.matchAll(TAG)) {
    const ours = BLOCK_NAMES.some((one) => one.toLowerCase() === name.toLowerCase());
    if (found.startsWith("</")) continue;
    const fact = /^<Fact\s+id="([^"]*)"\s*\/>$/.exec(found)?.[1];
    const proposed = fact ? rewrite(passage, [index, index + found.length], `{{${fact}}}`, false) : undefined;
    const said = proposing(say.tagInField(found), proposed);
    report({ file, path, field, place: place(index), said, severity: ours ? "error" : "warning" });
  }
  for (const { index, 0: found } of text.matchAll(MARKUP))
    report({ file, path, field, place: place(index), said: say.markupInField(found) });
}

/** Headings that are none of the two kinds there are, or that only a line below them has made. */
function checkHeadings({ path: file, text, document }: ChapterDraft, report: Report): void {
  for (const { depth, position } of nodesOf(document.blocks, "heading")) {
    const written = text.slice(position.start.offset, position.end.offset);
    const [first = ""] = written.split("\n");
    const words = short(first.replace(/^[#\s]+|[#\s]+$/g, ""));
    const tell = (said: Message) => report({ file, place: position.start, field: "", said });
    if (!first.trimStart().startsWith("#")) tell(say.underlined(words));
    else if (depth === 1 || depth > 3) tell(say.headingDepth("#".repeat(depth), words));
  }
}

/** Links whose sign of a picture is in full width: the sign is printed, and the picture is not shown. */
function checkPictures({ path: file, document }: ChapterDraft, report: Report): void {
  const visit = (nodes: readonly Node[]): void => {
    for (const [index, node] of nodes.entries()) {
      const before = nodes[index - 1];
      if (
        node.type === "link" &&
        before?.type === "text" &&
        before.value.endsWith("！") &&
        /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(node.url)
      )
        report({ file, place: node.position.start, field: "", said: say.widePicture(node.url) });
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
    "underlined",
    "heading-depth",
    "tag-in-field",
    "markup-in-field",
    "brace-in-field",
    "straight-quotes",
    "half-width",
  ],
  check({ passages, chapters, facts }: Parts, report) {
    const seen = new Set<string>();
    for (const passage of passages) {
      if (passage.path) checkField(passage, facts, report);
      else checkProse(passage, seen, report);
    }
    for (const chapter of chapters) {
      checkHeadings(chapter, report);
      checkPictures(chapter, report);
    }
  },
};
