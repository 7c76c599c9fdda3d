// Where a chapter's head stands: between two lines of three hyphens at the very beginning of the file, or where an editor put it instead.

import { type Message, say } from "../messages/index.ts";

export interface Head {
  /** Offsets of its lines, without the lines of hyphens around them. */
  from: number;
  to: number;
  /** Offset at which the chapter's words begin. */
  end: number;
  /** What is wrong with where it stands, and at which offset. */
  wrong: { offset: number; said: Message }[];
}

const RIGHT = /^(---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;
/** What a keyboard or an editor's program makes of three hyphens. */
const DASHES = "[-\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\ufe63\\uff0d\\uff3f_=*~]{1,12}";
const FENCE = new RegExp(`^[ \\t\\u3000]*(?:${DASHES}|\\.{3}|-(?: -){2,})[ \\t\\u3000]*$`);
const FIELD = /^[ \t\u3000]*"?([A-Za-z_][\w-]*)"?[ \t]*[:：]/;
/** Fields of a head: words that begin with one of these, before anything else, are no prose. */
export const FIELDS = ["title", "standfirst", "accent", "role", "card"];
/** Lines in which a head is looked for. */
const FAR = 40;

interface Line {
  text: string;
  start: number;
  /** Offset behind its line end. */
  end: number;
}

function linesIn(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    if (lines.length === FAR || (whole === "" && index > 0)) break;
    lines.push({ text: whole.replace(/\r?\n$/, ""), start: index, end: index + whole.length });
  }
  return lines;
}

const fieldOf = (line: Line | undefined) => FIELD.exec(line?.text ?? "")?.[1];
const isBlank = (line: Line) => line.text.trim() === "";

/** Whether a line may stand within a head: a field, what belongs to the field before it, a comment. */
const belongs = (line: Line) => fieldOf(line) !== undefined || /^[ \t]+\S|^#(?!#)/.test(line.text);

/** Finds the head of a chapter. Undefined where there is none. */
export function findHead(text: string): Head | undefined {
  const right = RIGHT.exec(text);
  if (right?.index === 0) {
    const from = right[1]!.length;
    return { from, to: from + right[2]!.length, end: right[0].length, wrong: [] };
  }
  const lines = linesIn(text);
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return undefined;
  const opening = lines.findIndex((line, index) => FENCE.test(line.text) && fieldOf(lines[index + 1]) !== undefined);
  if (opening >= 0) return fenced(lines, first, opening);
  return FIELDS.includes(fieldOf(lines[first]) ?? "") ? unfenced(lines, first) : undefined;
}

/** A head below a line of hyphens that is not the first, or not of three plain hyphens. */
function fenced(lines: Line[], first: number, opening: number): Head | undefined {
  let last = opening + 1;
  while (lines[last + 1] && belongs(lines[last + 1]!)) last++;
  const own = lines.slice(opening + 1, last + 1);
  // Below words of the chapter only what must be a head is one.
  if (opening > first && !own.some((line) => fieldOf(line) === "title")) return undefined;
  const wrong: Head["wrong"] = [];
  const before = lines[0];
  if (opening > 0 && before) wrong.push({ offset: before.start, said: say.headNotFirst(opening === first, opening + 1) });
  const closing = lines[last + 1];
  for (const line of [lines[opening]!, ...(closing && FENCE.test(closing.text) ? [closing] : [])])
    if (line.text.trimEnd() !== "---") wrong.push({ offset: line.start, said: say.headFence(line.text.trim()) });
  const closed = closing !== undefined && FENCE.test(closing.text);
  if (!closed) wrong.push({ offset: lines[last]!.end, said: say.frontUnclosed() });
  return { from: own[0]!.start, to: own.at(-1)!.end, end: closed ? closing.end : own.at(-1)!.end, wrong };
}

/** Fields at the beginning without any line of hyphens. */
function unfenced(lines: Line[], first: number): Head {
  let last = first;
  while (lines[last + 1] && belongs(lines[last + 1]!)) last++;
  const own = lines.slice(first, last + 1);
  const closing = lines[last + 1];
  const closed = closing !== undefined && FENCE.test(closing.text);
  const said = say.headWithoutFence(own.map(({ text }) => text).join("\n"));
  return {
    from: own[0]!.start,
    to: own.at(-1)!.end,
    end: closed ? closing.end : own.at(-1)!.end,
    wrong: [{ offset: own[0]!.start, said }],
  };
}
