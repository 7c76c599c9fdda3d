// Finds a chapter's head where it is not quite one: not on the first line, between other lines than hyphens, or a heading in its place.

import type { Edit } from "../messages/index.ts";

/** A line that was to be three hyphens. */
const FENCE = /^[ \t\u3000]*(?:[-—–－﹣‐−─_]+|[*=+~]{3,}|`{3}(?:ya?ml)?)[ \t\u3000]*$/u;
const KEY = /^[ \t\u3000]*(title|standfirst|accent|role|card|allow)[ \t]*[:：=][ \t]*/i;
/** Lines in which it is looked for. */
const NEAR = 20;

interface Lines {
  text: string;
  /** Each line with its end. */
  lines: string[];
  offset(index: number): number;
}

function linesOf(text: string): Lines {
  const lines = text.split(/(?<=\n)/);
  const starts = [0];
  for (const line of lines) starts.push(sum(starts.at(-1), line.length));
  return { text, lines, offset: (index) => starts[index] ?? text.length };
}

const sum = (start = 0, length = 0) => start + length;

const isBlank = (line: string | undefined) => line !== undefined && line.trim() === "";

/** Where a head stands: its fences, if any, included. `from` and `to` are lines; `keys` the lines with fields. */
function locate({ lines }: Lines): { from: number; to: number; keys: string[]; fenced: boolean } | undefined {
  const first = lines.slice(0, NEAR).findIndex((line) => KEY.test(line));
  if (first < 0) return undefined;
  let from = first;
  while (isBlank(lines[from - 1])) from--;
  const isFence = (line: string | undefined) => FENCE.test(line?.trimEnd() ?? "");
  const opened = isFence(lines[from - 1]);
  from = opened ? from - 1 : first;
  const isKey = (index: number) => KEY.test(lines[index] ?? "") || (index > first && /^[ \t]+\S/.test(lines[index] ?? ""));
  const keys: string[] = [];
  let to = first;
  let closed = false;
  // Fields that come after a line of hyphens, as where two lines have changed places, belong to the head, too.
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!;
    if (isKey(index)) keys.push(line);
    else if (isFence(line)) closed = true;
    else if (!isBlank(line)) break;
    else if (closed) break;
    if (!isBlank(line)) to = index + 1;
  }
  return { from, to, keys, fenced: opened && closed };
}

const plainKey = (line: string) => line.replace(KEY, (_, key: string) => `${key.toLowerCase()}: `).trimEnd();

/** A text as the value of a field in a head. */
function yamlText(words: string): string {
  return /^[\w\p{Script=Han}“《「（][^:#"'\n]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off|\d.*)$/i.test(words)
    ? words
    : JSON.stringify(words);
}

/** What makes a head of what is there, on the first line; nothing that was written is lost. */
export function mendHead(text: string): { edit: Edit; found: boolean } {
  const all = linesOf(text);
  const head = locate(all);
  const isHead = head && (head.fenced || head.keys.some((line) => /^[ \t\u3000]*title/i.test(line)));
  if (head && isHead) {
    // The chapter's title is in its head: a heading of the highest kind would be a second one.
    const before = all.lines
      .slice(0, head.from)
      .join("")
      .trim()
      .replace(/^#(?=[ \t])/gm, "##");
    const put = ["---", ...head.keys.map(plainKey), "---", ...(before ? ["", before] : [])].join("\n");
    const rest = all.lines[head.to];
    const space = rest !== undefined && !isBlank(rest) ? "\n" : "";
    return { edit: { start: 0, end: all.offset(head.to), text: `${put}\n${space}` }, found: true };
  }
  const first = all.lines.findIndex((line) => !isBlank(line));
  const heading = /^#{1,2}[ \t]+(\S.*?)[ \t#]*$/.exec(all.lines[first]?.trimEnd() ?? "")?.[1];
  if (heading)
    return { edit: { start: 0, end: all.offset(first + 1), text: `---\ntitle: ${yamlText(heading)}\n---\n` }, found: false };
  const end = first > 0 ? all.offset(first) : 0;
  return { edit: { start: 0, end, text: "---\ntitle: …\n---\n\n" }, found: false };
}

/** Where in a chapter's body a second head begins; undefined where there is none. */
export function secondHead(text: string, bodyFrom: number): number | undefined {
  const body = linesOf(text.slice(bodyFrom));
  const first = body.lines.findIndex((line) => !isBlank(line));
  if (first < 0 || !FENCE.test(body.lines[first]!.trimEnd())) return undefined;
  const head = locate(body);
  return head?.fenced && head.from === first ? bodyFrom + body.offset(first) : undefined;
}

/** Where in a chapter's body, behind its first words, another head stands: the chapter was pasted twice, or two are in one file. */
export function laterHead(text: string, bodyFrom: number): number | undefined {
  const found =
    /(?<=\n\s*\n)---[ \t]*\r?\n(?:[a-z]+[ \t]*[:：][^\n]*\r?\n)*title[ \t]*[:：][^\n]*\r?\n(?:[a-z]+[ \t]*[:：][^\n]*\r?\n)*---[ \t]*(?=\r?\n|$)/.exec(
      text.slice(bodyFrom),
    );
  return found ? bodyFrom + found.index : undefined;
}
