// Where in the files what a message proposes applies, what the files are after it, and how an editor is told of it.

import type { Catalogue, Edit, Proposal, Proposed, Step } from "../messages/index.ts";
import { nodeStartingAt } from "./json-nodes.ts";
import { offsetAt, type Place } from "./located.ts";

const WORD = /[\p{L}\p{N}_.-]/u;

/** Offsets in `text` where `word` stands by itself. */
function standsAt(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!WORD.test(before) && !WORD.test(after)) found.push(at);
  }
  return found;
}

/** A name for another in the tag at `offset`, if it is there once; its closing tag is renamed with it. */
function inTag(text: string, offset: number, from: string, to: string): Edit[] | undefined {
  const tag = /^<[^<>]*>/.exec(text.slice(offset))?.[0] ?? "";
  const [at, ...more] = standsAt(tag, from);
  if (at === undefined || more.length > 0) return undefined;
  const first = { start: offset + at, end: offset + at + from.length, text: to };
  if (at > 1 || tag.endsWith("/>")) return [first];
  const closing = text.indexOf(`</${from}>`, offset);
  return closing < 0 ? undefined : [first, { start: closing + 2, end: closing + 2 + from.length, text: to }];
}

function forWord(text: string, offset: number, { from, to }: { from: string; to: string }): Edit[] | undefined {
  if (text[offset] === "<") return inTag(text, offset, from, to);
  const start = text[offset] === '"' ? offset + 1 : offset;
  const property = nodeStartingAt(text, offset)?.parent;
  const isKey = property?.type === "property" && property.offset === offset;
  if (isKey && property.parent?.children?.some((child) => child.children?.[0]?.value === to)) return undefined;
  if (!text.startsWith(from, start) || (from.length > 1 && WORD.test(text[start + from.length] ?? " "))) return undefined;
  return [{ start, end: start + from.length, text: to }];
}

const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

function forLine(text: string, offset: number, line: string): Edit[] | undefined {
  const start = lineStart(text, offset);
  const written = text.slice(start, lineEnd(text, offset));
  const indent = written.length - written.trimStart().length;
  const edit = { start: start + indent, end: start + written.trimEnd().length, text: line };
  return edit.end > edit.start ? [edit] : undefined;
}

/** Another value for the one at `offset`: in JSON, whatever it is; in a chapter's head, what stands after the colon. */
function forValue(text: string, offset: number, value: string, json: boolean): Edit[] | undefined {
  if (!json) {
    const written = text.slice(offset, lineEnd(text, offset)).trimEnd();
    return /^[[{|>&*!]/.test(written) ? undefined : [{ start: offset, end: offset + written.length, text: value }];
  }
  const node = nodeStartingAt(text, offset);
  return node && node.type !== "property" ? [{ start: offset, end: offset + node.length, text: value }] : undefined;
}

/** Something before and after the JSON value at `offset`, which stays as it is. */
function forAround(text: string, offset: number, [before, after]: readonly [string, string]): Edit[] | undefined {
  const node = nodeStartingAt(text, offset);
  if (!node) return undefined;
  const end = offset + node.length;
  return [{ start: offset, end, text: before + text.slice(offset, end) + after }];
}

/** A group without the field whose value is at `offset`. */
function forDrop(text: string, offset: number): Edit[] | undefined {
  const property = nodeStartingAt(text, offset)?.parent;
  if (property?.type !== "property" || !property.parent) return undefined;
  const siblings = property.parent.children ?? [];
  const at = siblings.indexOf(property);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const end = property.offset + property.length;
  if (after) return [{ start: property.offset, end: after.offset, text: "" }];
  return [{ start: before ? before.offset + before.length : property.offset, end, text: "" }];
}

/** A field for the group that begins at `offset`, laid out as the group is; none where it has one of that name. */
function forField(text: string, offset: number, { field, value }: { field: string; value: string }, json: boolean) {
  if (!json) {
    const head = /^---[ \t]*\r?\n/.exec(text)?.[0];
    return head && offset === 0 ? [{ start: head.length, end: head.length, text: `${field}: ${value}\n` }] : undefined;
  }
  const node = nodeStartingAt(text, offset);
  const children = node?.children ?? [];
  if (node?.type !== "object" || children.some((child) => child.children?.[0]?.value === field)) return undefined;
  const [first] = children;
  if (!first) return [{ start: offset + 1, end: offset + node.length - 1, text: ` "${field}": ${value} ` }];
  const space = text.slice(offset + 1, first.offset) || " ";
  // The name of a row stays first.
  const start = first.children?.[0]?.value === "id" ? first.offset + first.length : offset + 1;
  const written = `"${field}": ${value}`;
  return [{ start, end: start, text: start === offset + 1 ? `${space}${written},` : `,${space}${written}` }];
}

/** What a message at `place` proposes, as steps; undefined where the file's text is another than the proposal knows. */
export function proposalOf(file: string, text: string | undefined, place: Place, proposed: Proposed): Proposal | undefined {
  const sure = proposed.sure ?? false;
  if ("steps" in proposed) return { sure, steps: [...proposed.steps] };
  const edits = text === undefined ? undefined : editsOf(file, text, place, proposed);
  return edits && { sure, steps: edits.map((edit): Step => ({ do: "write", file, ...edit })) };
}

function editsOf(file: string, text: string, place: Place, proposed: Exclude<Proposed, { steps: unknown }>) {
  if ("edits" in proposed) return proposed.edits;
  const offset = offsetAt(text, place);
  if (offset === undefined) return undefined;
  const json = !file.endsWith(".mdx");
  if ("line" in proposed) return forLine(text, offset, proposed.line);
  if ("field" in proposed) return forField(text, offset, proposed, json);
  if ("around" in proposed) return json ? forAround(text, offset, proposed.around) : undefined;
  if ("drop" in proposed) return json ? forDrop(text, offset) : undefined;
  if ("value" in proposed) return forValue(text, offset, proposed.value, json);
  return forWord(text, offset, proposed);
}

/** A file's text with edits in it, which must not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const last = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  return last.reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text);
}

interface File {
  path: string;
  text: string;
}

/** The files after a proposal, in the order of their paths. */
export function withSteps<One extends File>(files: readonly One[], steps: readonly Step[]): (One | File)[] {
  const writes = Map.groupBy(
    steps.filter((step) => step.do === "write"),
    ({ file }) => file,
  );
  let after: (One | File)[] = files.map((one) => {
    const edits = writes.get(one.path);
    return edits ? { ...one, text: withEdits(one.text, edits) } : one;
  });
  const names = new Map(steps.flatMap((step) => (step.do === "rename" ? [[step.file, step.to]] : [])));
  after = after.map((one) => ({ ...one, path: names.get(one.path) ?? one.path }));
  for (const step of steps) {
    if (step.do === "create") after.push({ path: step.file, text: step.text });
    if (step.do === "delete" || step.do === "leave") after = after.filter(({ path }) => path !== step.file);
  }
  return after.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Characters of a line that is shown whole. */
const SHOWN = 110;
/** Characters around a change in a longer line. */
const AROUND = 10;

/** Lines of a text from the one of `start` to the one of `end`, without the white space around them. */
const linesAt = (text: string, start: number, end: number) => text.slice(lineStart(text, start), lineEnd(text, end)).trim();

/** Whether a hint has a name only among others to choose from, and does not ask whether it was meant. */
function isAmongOthers(hint: string, put: string): boolean {
  const name = put.trim().replace(/^"|"$/g, "");
  const quoted = `"${name}"`;
  const isAmong = ["、", ", "].some((joint) => hint.includes(`"${joint}${quoted}`) || hint.includes(`${quoted}${joint}"`));
  return name !== "" && isAmong && !hint.includes(`${quoted}?`) && !hint.includes(`${quoted}？`);
}

/** Whether a hint says already how the text is to be. */
function isSaid(hint: string, text: string, { start, end, text: put }: Edit): boolean {
  if (isAmongOthers(hint, put)) return false;
  if (put.trim().length > 1 && hint.includes(put.trim())) return true;
  const near = text.slice(Math.max(lineStart(text, start), start - 2), start);
  const after = text.slice(end, Math.min(lineEnd(text, end), end + 2));
  return (near + put + after).trim() !== "" && hint.includes((near + put + after).trim());
}

/** The changes to one file in words; each line that changes as it is to be. */
function tellWrites(text: string, edits: readonly Edit[], words: Catalogue["problems"]): string[] {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const groups: Edit[][] = [];
  for (const edit of inOrder) {
    const last = groups.at(-1)?.at(-1);
    if (last && lineStart(text, edit.start) <= lineEnd(text, last.end)) groups.at(-1)!.push(edit);
    else groups.push([edit]);
  }
  return groups.map((group) => {
    const [start, end] = [group[0]!.start, group.at(-1)!.end];
    const from = lineStart(text, start);
    const old = text.slice(from, lineEnd(text, end));
    const put = withEdits(
      old,
      group.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
    ).trim();
    if (put === "") return words.cut(linesAt(text, start, end));
    if (old.length <= SHOWN || put.split("\n").length > 2) return words.write(put);
    const [a, b] = [Math.max(from, start - AROUND), Math.min(lineEnd(text, end), end + AROUND)];
    const inside = group.map((edit) => ({ ...edit, start: edit.start - a, end: edit.end - a }));
    return words.replace(text.slice(a, b).trim(), withEdits(text.slice(a, b), inside).trim());
  });
}

/** A proposal in words, as far as `hint` does not say it: whatever is told is read from its steps. */
export function tellProposal(
  { steps }: Proposal,
  hint: string,
  textOf: (file: string) => string | undefined,
  words: Catalogue["problems"],
): string[] {
  const writes = Map.groupBy(
    steps.filter((step) => step.do === "write"),
    ({ file }) => file,
  );
  const told = [...writes].flatMap(([file, edits]) => {
    const text = textOf(file) ?? "";
    return edits.every((edit) => isSaid(hint, text, edit)) ? [] : tellWrites(text, edits, words);
  });
  return [...told, ...steps.flatMap((step) => (step.do === "write" ? [] : tellFile(step, words)))];
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

function tellFile(step: Exclude<Step, { do: "write" }>, words: Catalogue["problems"]): string {
  if (step.do === "create") return words.create(step.file, step.text.trim());
  if (step.do === "delete") return words.remove(step.file);
  if (step.do === "leave") return words.leave(step.file);
  const stays = folderOf(step.file) === folderOf(step.to);
  return stays ? words.rename(step.file, step.to.slice(folderOf(step.to).length)) : words.move(step.file, step.to);
}
