// Reads a chapter's MDX into a tree, understanding what editors bring from elsewhere, so that one mistake hides no other.

import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { BLOCK_NAMES, BLOCKS } from "../blocks/index.ts";
import { type Message, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { type Place, placer } from "../source/located.ts";

export interface Markup {
  tree: Root;
  findings: Finding[];
  /** Whether the tree can be trusted. */
  sound: boolean;
}

type Instead = Parameters<typeof say.htmlTag>[1];

const FIXES = new Map<string, Instead>([
  ["br", "break"],
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["u", "emphasis"],
  ["a", "link"],
  ["ul", "list"],
  ["ol", "list"],
  ["li", "list"],
  ["blockquote", "quote"],
  ["img", "image"],
  ["picture", "image"],
  ["svg", "image"],
]);

/** What to write in place of an HTML tag. */
function fixOf(tag: string): Instead {
  return FIXES.get(tag) ?? (/^h[1-6]$/.test(tag) ? "heading" : "delete");
}

const CODE = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]+`/gm;
/** A comment in braces: the one thing in braces that prints nothing and runs nothing. */
const COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

const NAMES = BLOCK_NAMES.join("|");

/** Components whose names are HTML's own when written small: only what is written on them tells which was meant. */
const SHARED = ["figure", "aside", "mark", "ruby"];

/** The component that a tag was meant to be which is written with other capitals. */
function miswritten(name: string, attributes: string): string | undefined {
  const component = BLOCK_NAMES.find((one) => one !== name && one.toLowerCase() === name.toLowerCase());
  if (!component || !SHARED.includes(name)) return component;
  const known = Object.keys(BLOCKS[component].attributes);
  return known.some((one) => new RegExp(`\\s${one}\\s*=`).test(attributes)) ? component : undefined;
}

/** Reports tags of components that are written with other capitals, and puts them right, so that what is in them is read. */
function correctNames(text: string, report: (offset: number, said: Message) => void): string {
  const opened = new Set<string>();
  return text.replace(/<(\/?)([A-Za-z]+)(?=[\s/>])([^<>]*)/g, (found: string, closing, name, rest, offset) => {
    const component = miswritten(name, closing && opened.has(name) ? "" : rest) ?? (opened.has(name) ? name : undefined);
    const right = BLOCK_NAMES.find((one) => one.toLowerCase() === component?.toLowerCase());
    if (!right || right === name) return found;
    if (!closing) {
      opened.add(name);
      report(offset, say.unknownComponent(name, BLOCK_NAMES));
    }
    return `<${closing}${right}${rest}`;
  });
}

/**
 * Patterns that MDX refuses or misreads, in the order in which they are looked for. Each is reported, then blanked out.
 * `hides`: what the chapter uses can no longer be told.
 */
const MISREADINGS: { pattern: RegExp; word?(found: string, tag: string): Message; blank(found: string): string; hides?: true }[] =
  [
    { pattern: /<!--[\s\S]*?(?:-->|$)/g, word: () => say.htmlComment(), blank: spaces },
    { pattern: /^(?:import|export)[\t {*'"][^\n]*$/gm, word: (found) => say.programCode(found), blank: spaces },
    {
      // Without its bracket the tag would be printed as words.
      pattern: new RegExp(
        `(?<![<\\w/])[＜〈《]?/?(?:${NAMES})(?: [a-z]+="[^"\\n]*"){1,4} ?/?[>＞〉》]|[＜〈《]/?(?:${NAMES})(?:[ /][^<>＜＞〈〉《》\\n]{0,200})?[>＞〉》]`,
        "g",
      ),
      word: (found) => say.angleMissing(/[A-Z]\w*/.exec(found)![0], /^[＜〈《]/.exec(found)?.[0]),
      blank: spaces,
      hides: true,
    },
    {
      pattern: /(?<=<\/?[A-Z]\w{0,20}(?: [a-z]+="[^"\n]{0,200}"){0,4} ?\/?>)[>＞〉]/g,
      word: (found) => say.angleTwice(found),
      blank: spaces,
    },
    {
      pattern: /^[^|\n]*\|[^\n]*\r?\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/gm,
      word: () => say.notInProse("table"),
      blank: spaces,
    },
    { pattern: /\[\^[^\]\s]{1,40}\]/g, word: () => say.notInProse("footnote"), blank: spaces },
    { pattern: /~~(?=\S)[^~\n]{1,200}~~/g, word: () => say.notInProse("strike"), blank: spaces },
    {
      // Only around a value: within a value in plain quotes, Chinese quotes are the editor's own words.
      pattern: /(?<=<[A-Za-z][^<>]{0,400})(?:[=＝]\s*[“”‘’＂][^“”‘’＂"<>]*[“”‘’＂"]|[=＝]"[^"“<>]*”(?=[\s/>])|＝(?="))/g,
      word: (found) => say.fullWidthQuote(/[“”‘’＂＝]/.exec(found)![0]),
      blank: (found) => found.replace(/[“”‘’＂]/g, '"').replace("＝", "="),
    },
    {
      pattern: /<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>/g,
      word: (_, tag) => say.htmlTag(tag, fixOf(tag)),
      blank: spaces,
    },
    // Without its value the attribute is reported as one that lacks quotes.
    { pattern: /(?<=<[A-Za-z][^<>"]{0,200}(?:"[^"<>]{0,200}"[^<>"]{0,200}){0,6}\w)=[^\s"'{<>“”‘’＂/][^\s<>"/]*/g, blank: spaces },
    { pattern: /<(https?:\/\/[^<>\s]*)>/g, word: (_, url) => say.bareLink(url), blank: spaces },
    { pattern: /(?<!=\s*)\{[^{}\n]*\}?/g, word: (found) => say.expression(found), blank: spaces, hides: true },
    { pattern: /(?<!=\s*\{[^{}\n]{0,200})\}/g, word: (found) => say.expression(found), blank: spaces },
    { pattern: /<\/?>|<(?![A-Za-z/>])/g, word: () => say.looseAngle(), blank: (found) => "‹".repeat(found.length) },
  ];

const isLetter = (character: string | undefined) => character !== undefined && /[A-Za-z]/.test(character);

function spaces(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** The text without what is not markup: code, comments. */
function hide(text: string): string {
  return text.replace(CODE, spaces).replace(COMMENT, spaces);
}

/** Reports what MDX would stumble over and takes it out, keeping every other character in its place. */
function normalise(original: string, at: (offset: number) => Place): { text: string; findings: Finding[]; whole: boolean } {
  const findings: Finding[] = [];
  let whole = true;
  const told = (offset: number, said: Message) => findings.push({ place: at(offset), field: "", said });
  let text = correctNames(hide(original), told);
  // What is hidden stands as it was; of what is not, only names have changed, letter for letter.
  const characters = original.split("").map((character, index) => (isLetter(text[index]) ? text[index]! : character));
  for (const { pattern, word, blank, hides } of MISREADINGS) {
    text = text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const tag = typeof rest[0] === "string" ? rest[0] : "";
      const offset = rest.find((one) => typeof one === "number") ?? 0;
      const closing = /^<\/[a-z]/i.test(found);
      if (!closing && word) findings.push({ place: at(offset), field: "", said: word(found.trim(), tag) });
      if (hides) whole = false;
      const fixed = blank(found);
      characters.splice(offset, found.length, ...fixed);
      return fixed;
    });
  }
  return { text: characters.join(""), findings, whole };
}

const TAG = /<(\/?)([A-Z]\w*)([^<>]*)(>?)/g;

/** Tags of components that are not finished, not closed, or closed without having been opened. */
function findUnbalanced(text: string, at: (offset: number) => Place): Finding[] {
  const open: { tag: string; offset: number }[] = [];
  const findings: Finding[] = [];
  const add = (offset: number, said: Message) => findings.push({ place: at(offset), field: "", said });
  const tags = [...hide(text).matchAll(TAG)];
  const broken = tags.filter(([, , , inside, end]) => !end || inside!.split('"').length % 2 === 0);
  for (const tag of broken) add(tag.index, say.brokenTag(tag[2]!));
  if (broken.length > 0) return findings; // What a broken tag was to open or close cannot be told.
  for (const { index, 1: closing, 2: tag, 3: inside } of tags) {
    if (inside!.endsWith("/")) continue;
    if (!closing) {
      open.push({ tag: tag!, offset: index });
      continue;
    }
    const depth = open.findLastIndex((one) => one.tag === tag);
    if (depth < 0) add(index, say.strayClose(tag!));
    else for (const left of open.splice(depth).slice(1)) add(left.offset, say.unclosedTag(left.tag));
  }
  for (const left of open) add(left.offset, say.unclosedTag(left.tag));
  return findings;
}

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCjkFriendly);

interface Refusal {
  line?: number;
  column?: number;
  reason?: string;
  ruleId?: string;
}

/** What MDX itself refuses, where its own report says so. */
function wordRefusal(refusal: Refusal, text: string): Finding {
  const reason = refusal.reason ?? "";
  const named = /`<\/?(\w+)>`(?: \((\d+):(\d+))?/.exec(reason);
  const tag = named?.[1] ?? "";
  const line = Number(named?.[2] ?? refusal.line ?? 1);
  const column = Number(named?.[3] ?? refusal.column ?? 1);
  const place = { line, column };
  if (refusal.ruleId === "end-tag-mismatch" && /paragraph/.test(reason)) return { place, field: "", said: say.ownLine(tag) };
  if (refusal.ruleId === "end-tag-mismatch") return { place, field: "", said: say.unclosedTag(tag) };
  return { place, field: "", said: say.badMarkup((text.split("\n")[line - 1] ?? "").trim()) };
}

/** Tags within tags, quotes within quotes: nobody writes more, and reading more would exhaust the machine. */
const DEEPEST = 60;

/** Where blocks or brackets are nested too deep. */
function findTooDeep(text: string): number | undefined {
  const runs = /^(?:[ \t]*(?:>|[-*+]|\d+[.)])){60}|[[*_]{200}|!?(?:\[[^[\]\n]{0,9}){60}/m.exec(text);
  if (runs) return runs.index;
  let depth = 0;
  for (const { index, 1: closing, 3: inside } of text.matchAll(TAG)) {
    if (inside!.endsWith("/")) continue;
    depth += closing ? -1 : 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** Where a block of code begins that is never closed: all that follows would be printed as code. */
function findOpenCode(text: string): number | undefined {
  let open: { sign: string; offset: number } | undefined;
  for (const { index, 1: sign = "" } of text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*$/gm)) {
    if (!open) open = { sign, offset: index };
    else if (sign.startsWith(open.sign)) open = undefined;
  }
  return open?.offset;
}

/** Parses a chapter, whose words begin behind its head, at the offset `start`; never throws. */
export function readMarkup(chapter: string, start: number): Markup {
  const original = spaces(chapter.slice(0, start)) + chapter.slice(start);
  const at = placer(original);
  const code = findOpenCode(original);
  if (code !== undefined) {
    const findings = [{ place: at(code), field: "", said: say.unclosedCode() }];
    return { tree: { type: "root", children: [] }, findings, sound: false };
  }
  const { text, findings, whole } = normalise(original, at);
  const nothing: Root = { type: "root", children: [] };
  const deep = findTooDeep(hide(text));
  if (deep !== undefined)
    return { tree: nothing, findings: [{ place: at(deep), field: "", said: say.tooDeep(DEEPEST) }], sound: false };
  const unbalanced = findUnbalanced(text, at);
  if (unbalanced.length > 0) return { tree: nothing, findings: [...findings, ...unbalanced], sound: false };
  try {
    return { tree: processor.parse(text), findings, sound: whole };
  } catch (error) {
    return { tree: nothing, findings: [...findings, wordRefusal(error as Refusal, original)], sound: false };
  }
}
