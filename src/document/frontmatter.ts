// Reads the YAML at the head of a chapter. Every value is read as it is written: YAML's own types (`true`, `1e3`, `2024-01-01`) are none
// of an editor's, and what YAML's signs would turn into something else is named with the line as it should be.

import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { isUnfilled, type Message, proposing, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { isGroup, type Located, type Path, placer } from "../source/located.ts";
import { FIELDS, findHead } from "./head.ts";
import { laterHead, mendHead, secondHead } from "./mend-head.ts";

export interface Frontmatter extends Located {
  findings: Finding[];
  sound: boolean;
  /** Offset at which the chapter's words begin. */
  end: number;
}

/** What is wrong, and at which offset of the YAML. */
interface Wrong {
  offset: number;
  said: Message;
}

/** The node of the value at `path`, of its key, or of the nearest thing around it. */
function nodeAt(root: Node | null, path: Path, wanted: "key" | "value"): Node | null {
  let node = root;
  for (const [index, step] of path.entries()) {
    if (isSeq<Node>(node)) {
      node = node.items[Number(step)] ?? node;
      continue;
    }
    const pair = isMap<Node, Node | null>(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    if (!pair) return node;
    const isLast = index === path.length - 1;
    node = (isLast && wanted === "key") || !pair.value ? pair.key : pair.value;
  }
  return node;
}

const line = (key: string, sample: string) => `${key}: ${sample}`;

const parse = (yaml: string): Document.Parsed =>
  parseDocument(yaml, { prettyErrors: false, logLevel: "error", schema: "failsafe" });

/** A value in quotes that YAML reads as it is written: quotes within it become those of running text. */
function quoted(value: string): string {
  const plain = /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^["'](?=[^"']*$)/, "");
  let open = false;
  const words = plain.replaceAll("\\", "\\\\").replace(/"/g, () => {
    open = !open;
    return open ? "“" : "”";
  });
  return `"${words}"`;
}

/** Fields that hold one of a few words or a name: what stands behind a # there is a comment and nothing else. */
const WORDS = ["accent", "role", "figure", "state"];

/** The first sign of YAML in a value that would be read as something else, if there is one. */
function signIn(document: Document.Parsed, yaml: string): string | undefined {
  let sign: string | undefined;
  visit(document, (_, node, path) => {
    if (sign !== undefined) return visit.BREAK;
    const pair = path.at(-1);
    const word = isPair(pair) && isScalar(pair.key) && WORDS.includes(String(pair.key.value));
    if (isAlias(node)) sign = "*";
    if ((isScalar(node) || isCollection(node)) && node.anchor) sign = "&";
    if ((isScalar(node) || isCollection(node)) && node.tag) sign = "!";
    if (isScalar(node) && node.range && (node.type === "PLAIN" || node.source === "")) {
      const rest = yaml.slice(node.range[1], `${yaml}\n`.indexOf("\n", node.range[1]));
      if (!word && /^[ \t]*#/.test(rest)) sign = "#";
    }
    return undefined;
  });
  return sign;
}

const FIELD = /^([A-Za-z_][\w-]*):[ \t]+(\S.*?)[ \t\r]*$/;
/** Groups and lists in one line, as a field may be written; else the brackets are words. */
const GROUP = /^\{.*:.*\}$/;

/** What is wrong with one line that YAML would read otherwise than it is written. */
function wrongLine(text: string): Message | undefined {
  const [, key, value] = FIELD.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    const [, name, words] = /^([A-Za-z_][\w-]*)[ \t\u00a0]*[:：][ \t\u00a0\u3000]*(\S.*?)[ \t\r]*$/.exec(text) ?? [];
    const better = name && words && line(name, words);
    return better ? proposing(say.headColon(better), { line: better, sure: true }) : undefined;
  }
  const better = line(key, quoted(value));
  const alone = parse(text);
  const sign = signIn(alone, text);
  const instead = { line: better };
  if (sign) return proposing(say.headSign(sign, better), instead);
  if (alone.errors.length > 0) return proposing(say.headQuotes(better), instead);
  // Of a field that there is not, that is what is said.
  const brackets = /^[[{]/.test(value) && !GROUP.test(value) && FIELDS.includes(key);
  return brackets ? proposing(say.headSign(value[0]!, better), instead) : undefined;
}

/** A line of a head that is the rest of the one above: a text broken in two, or a field that was set in. Undefined where it is neither. */
function wrongRest(lines: readonly { text: string; offset: number }[], index: number): Wrong | undefined {
  const [above, own] = [lines[index - 1], lines[index]];
  const [, key, value] = /^([A-Za-z_][\w-]*):[ \t]*(.*?)[ \t\r]*$/.exec(above?.text ?? "") ?? [];
  if (!above || !own || key === undefined || value === undefined || own.text.trim() === "" || /^[|>[{]/.test(value))
    return undefined;
  const words = own.text.trim();
  const end = own.offset + own.text.trimEnd().length;
  const field = /^([A-Za-z_][\w-]*):[ \t]+\S/.exec(words)?.[1];
  if (field && /^[ \t]/.test(own.text) && value !== "" && FIELDS.includes(field))
    return { offset: own.offset, said: proposing(say.headIndent(words), { edits: [{ start: own.offset, end, text: words }] }) };
  if (/^[\w-]+[ \t]*[:：]|^[-#]/.test(words) || (/^ /.test(own.text) && value !== "")) return undefined;
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”]$/u.test(value) || /^[\p{Script=Han}\u3000-\u303f]/u.test(words);
  const joined = value === "" ? words : `${value}${wide ? "" : " "}${words}`;
  const better = line(key, /^["']/.test(value) || wrongLine(line(key, joined)) ? quoted(joined) : joined);
  const edits = [{ start: above.offset, end, text: better }];
  return { offset: own.offset, said: proposing(say.headRest(better), { edits }) };
}

/** What is wrong with the YAML: line by line where a line by itself shows it, else the first that YAML stumbles over. */
function findWrong(yaml: string, document: Document.Parsed, lineOf: (offset: number) => number): Wrong[] {
  const found: Wrong[] = [];
  let block = false;
  for (const { index, 0: text } of yaml.matchAll(/^.*$/gm)) {
    // The lines of a text that goes over several are words, whatever they begin with.
    if (/^\S/.test(text)) block = /^[^:]*:[ \t]+[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*\r?$/.test(text);
    if (block || /^\s|^#|^$/.test(text)) continue;
    const said = wrongLine(text);
    const before = /^[^:：]*[:：][ \t\u00a0\u3000]*/.exec(text)?.[0] ?? "";
    if (said) found.push({ offset: index + before.length, said });
  }
  if (found.length > 0) return found;
  const nested = signIn(document, yaml);
  const [error] = [...document.errors, ...document.warnings];
  const lines = [...yaml.matchAll(/^.*$/gm)].map(({ index, 0: text }) => ({ text, offset: index }));
  const rest = error && error.code !== "DUPLICATE_KEY" && lines.flatMap((_, index) => wrongRest(lines, index) ?? [])[0];
  if (rest) return [rest];
  if (error) return [wordError(error, yaml, lineOf)];
  if (nested) return [wordLine(yaml, signPlace(document), say.badYaml)];
  if (document.contents !== null && !isMap(document.contents)) return [wordLine(yaml, 0, say.badYaml)];
  return [];
}

/** Where the first node stands that carries a sign of YAML. */
function signPlace(document: Document.Parsed): number {
  let offset = 0;
  visit(document, (_, node) => {
    const marked = isAlias(node) || ((isScalar(node) || isCollection(node)) && (node.anchor || node.tag));
    if (!marked || !node.range) return undefined;
    offset = node.range[0];
    return visit.BREAK;
  });
  return offset;
}

function wordLine(yaml: string, offset: number, word: (text: string) => Message): Wrong {
  const start = yaml.lastIndexOf("\n", offset - 1) + 1;
  return { offset, said: word(yaml.slice(start, `${yaml}\n`.indexOf("\n", start)).trim()) };
}

function wordError({ code, pos }: YAMLError, yaml: string, lineOf: (offset: number) => number): Wrong {
  const key = /^[^:]*/.exec(yaml.slice(pos[0]))?.[0].trim() ?? "";
  const first = yaml.search(new RegExp(`^${key.replace(/[^\w-]/g, "")}[ \\t]*:`, "m"));
  if (code === "DUPLICATE_KEY" && first >= 0 && first < pos[0])
    return { offset: pos[0], said: say.duplicateKey(key, lineOf(first)) };
  return wordLine(yaml, pos[0], say.badYaml);
}

/** A message about the YAML as one about the file. */
function shifted(said: Message, by: number): Message {
  const { proposed } = said;
  if (!proposed || !("edits" in proposed)) return said;
  return {
    ...said,
    proposed: { ...proposed, edits: proposed.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) },
  };
}

/** A second head after the first: where the first was never filled in, it is the one to delete. */
function mendTwice(first: unknown, end: number): Message {
  const title = isGroup(first) ? first.title : undefined;
  const sample = typeof title === "string" && isUnfilled(title);
  return proposing(say.twoFronts(), sample ? { edits: [{ start: 0, end, text: "" }] } : undefined);
}

/** Parses the frontmatter of a chapter; never throws. Its value is an empty group where there is none. */
export function readFrontmatter(text: string): Frontmatter {
  const start = { line: 1, column: 1 };
  const head = findHead(text);
  const none = { value: {}, sound: false, place: () => start, keyPlace: () => start, line };
  // Where nothing but empty lines stands above a head, they go; else the head goes above what does.
  const above = /^\s*\n(?=---[ \t]*\r?\n)/.exec(text)?.[0].length;
  const moved = { edits: [above ? { start: 0, end: above, text: "" } : mendHead(text).edit] };
  if (!head) return { ...none, findings: [{ place: start, field: "", said: proposing(say.noFrontmatter(), moved) }], end: 0 };
  const at = placer(text);
  const yaml = text.slice(head.from, head.to);
  const document = parse(yaml);
  const wrong = findWrong(yaml, document, (offset) => at(head.from + offset).line);
  const again = head.wrong.length === 0 ? secondHead(text, head.end) : undefined;
  const later = again === undefined ? laterHead(text, head.end) : undefined;
  const all: Wrong[] = [
    ...head.wrong.map(({ offset, said }) => {
      const fence = said.code === "head-fence";
      return { offset, said: proposing(said, fence ? { line: "---", sure: true } : moved) };
    }),
    ...wrong.map(({ offset, said }) => ({ offset: head.from + offset, said: shifted(said, head.from) })),
    ...(again === undefined ? [] : [{ offset: again, said: mendTwice(document.toJS(), again) }]),
    ...(later === undefined ? [] : [{ offset: later, said: say.twoFronts() }]),
  ];
  const findings = all.map(({ offset, said }) => ({ place: at(offset), field: "", said }));
  const locate = (path: Path, wanted: "key" | "value") => {
    const node = path.length === 0 ? null : nodeAt(document.contents, path, wanted);
    return node?.range && node !== document.contents ? at(head.from + node.range[0]) : start;
  };
  return {
    value: wrong.length > 0 ? {} : (document.toJS() ?? {}),
    findings,
    sound: wrong.length === 0 && again === undefined,
    end: head.end,
    place: (path) => locate(path, "value"),
    keyPlace: (path) => locate(path, "key"),
    line,
  };
}
