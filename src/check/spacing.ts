// Spaces and line breaks where Chinese has none.

import { PICTURE_NAME } from "../locale/zh-Hans/numerals.ts";
import { type Proposed, proposing, say } from "../messages/index.ts";
import { type Passage, rewrite } from "./passages.ts";
import type { Rule } from "./rule.ts";
import { chinese, HAN, MARKS, openText, snippet } from "./text.ts";

const TIGHT = `[${HAN}${MARKS}]`;
const LOOSE = `[${HAN}${MARKS}A-Za-z0-9“”‘’%]`;
/** A gap with Chinese on one side at least. The full-width space is set on purpose. */
const GAP = new RegExp(
  `(?<=${TIGHT})[ \\t\\u00a0]*(?:[ \\t\\u00a0]|\\r?\\n)[ \\t\\u00a0]*(?=${LOOSE})|(?<=${LOOSE})[ \\t\\u00a0]*(?:[ \\t\\u00a0]|\\r?\\n)[ \\t\\u00a0]*(?=${TIGHT})`,
  "gu",
);
const BETWEEN_HAN = new RegExp(`(?<=${"[\\p{Script=Han}]"}) (?=${"[\\p{Script=Han}]"})`, "gu");

/** Characters of a line that was broken because a program's window ended there. */
const WRAPPED = 25;
const ENDS = /[。！？…；：，、.!?;:,][”’」』）》)]*$/;

/**
 * Whether a paragraph was broken by a program at the end of its window: three long lines at least, all but the last of one length,
 * most of them ended in the middle of a clause. Rows, items of a list, verse, addresses and credits are not.
 */
function isWrapped(text: string): boolean {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const full = lines.slice(0, -1);
  if (full.length < 2 || /[\t\u2029]|^\s*(?:[-*•·●]|\d+[.、)）])/m.test(text)) return false;
  const lengths = full.map((line) => line.length);
  const alike = Math.min(...lengths) >= WRAPPED && Math.max(...lengths) - Math.min(...lengths) <= 2;
  return (
    alike && lines.at(-1)!.length <= Math.max(...lengths) && full.filter((line) => !ENDS.test(line)).length * 2 > full.length
  );
}

const ITEM = /^(?:[-－–•●·*◆■□▪]|[(（]?(?:\d+|[一二三四五六七八九十]+)[)）.、．]|[①-⑳])/u;
const LABELLED = /^[^：:，。]{1,6}[：:]/u;
/** Characters of a line of verse, a row or an address. */
const SHORT = 16;

/** Whether the lines of a paragraph are rows, items, verse, an address or a credit, which joining would run together. */
function isRows(text: string): boolean {
  if (text.includes("\t")) return true;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.length < 2) return false;
  const all = (pattern: RegExp) => lines.every((line) => pattern.test(line));
  const short = lines.every((line) => line.length <= SHORT);
  return all(ITEM) || all(LABELLED) || (short && (lines.length > 2 || !/[。！？]/.test(text)));
}

/** Rows that count one after the other, as a list that does. */
function numbered(passage: Passage): Proposed | undefined {
  const marks = [...passage.text.matchAll(/(?<=^|\n)[ \t\u3000]*[(（]?(\d{1,3})[)）.、．][ \t\u3000]*(?=[^\s\d])/g)];
  const [first] = marks;
  const start = Number(first?.[1]);
  const counts = marks.every(([, number], index) => Number(number) === start + index);
  if (!first || !counts || marks.length !== passage.text.trim().split(/\r?\n/).length) return undefined;
  const edits = marks.flatMap(({ index, 0: mark, 1: number }) => passage.edit(index, index + mark.length, `${number}. `) ?? []);
  return edits.length === marks.length ? { edits } : undefined;
}

/** Before the space that parts a picture's name from what it shows: `图1 老城`. */
const AFTER_NAME = new RegExp(`^\\s*${PICTURE_NAME}$`);

const SENTENCE = /[。！？][”’」』）)]*$/;
const POINT = /[，。、；：？！（）《》]/;

/**
 * Whether a gap is a slip of the hand beyond doubt: a single space, beside Latin, a digit or punctuation; or between two Chinese
 * characters of a sentence that has no other, and whose clause it does not halve, as verse and lists of names have them.
 */
function isSlip({ path, text }: Passage, start: number, end: number): boolean {
  if (end - start !== 1 || /[\t\n]/.test(text.slice(start, end))) return false;
  const between = /\p{Script=Han}/u.test(text[start - 1] ?? "") && /\p{Script=Han}/u.test(text[end] ?? "");
  const sentence = !path && !text.includes("\n") && SENTENCE.test(text.trim()) && text.length >= 20;
  if (!between) return sentence || !/^\P{L}*\p{Script=Han}{1,4} /u.test(text);
  const [before, after] = [text.slice(0, start), text.slice(end)].map((side, index) => {
    const clauses = side.split(POINT);
    return (index === 0 ? clauses.at(-1) : clauses[0]) ?? "";
  });
  return sentence && [...openText(text).matchAll(BETWEEN_HAN)].length === 1 && before!.trim().length !== after!.trim().length;
}

export const spacing: Rule = {
  codes: ["stray-space", "line-break-in-text", "rows-in-text"],
  check(parts, report) {
    for (const passage of chinese(parts)) {
      // Names in a byline may stand side by side.
      if (passage.path?.[0] === "byline") continue;
      const { file, path, field } = passage;
      if (isRows(passage.text)) {
        const [first = ""] = passage.text.trim().split(/\r?\n/);
        // Of rows of a table, and of signs that stand for bullets, typing.ts tells more.
        if (!path && /[\t|｜]|^\s*[^\p{L}\p{N}\s“《（(]/mu.test(passage.text)) continue;
        const said = proposing(say.rowsInText(first.replace(/\s+/g, " ")), path ? undefined : numbered(passage));
        report({ file, path, field, place: passage.place(0), said });
        continue;
      }
      for (const { index, 0: gap } of openText(passage.text).matchAll(GAP)) {
        const end = index + gap.length;
        if (AFTER_NAME.test(passage.text.slice(0, index))) continue;
        const [written] = snippet(passage.text, index, end, "");
        const better = written.replace(GAP, "");
        const broken = gap.includes("\n");
        const said = broken ? say.lineBreakInText(written, better) : say.straySpace(written, better);
        const sure = broken ? isWrapped(passage.text) : isSlip(passage, index, end);
        const proposed = rewrite(passage, [index, end], "", sure);
        report({ file, path, field, place: passage.place(index), said: proposing(said, proposed) });
      }
    }
  },
};
