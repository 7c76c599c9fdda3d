// Reads a chapter's MDX into a tree, understanding what editors bring from elsewhere, so that one mistake hides no other.

import type { Root } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { BLOCK_NAMES } from "../blocks/index.ts";
import { type Message, type Proposed, proposing, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { type Place, placer } from "../source/located.ts";
import {
  blockNamed,
  factIn,
  instead as insteadOf,
  isClosed,
  listMeant,
  pairMeant,
  plainTag,
  renameTag,
  rubyMeant,
} from "./mend.ts";

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
  ["figure", "image"],
  ["mark", "strong"],
  ["ruby", "ruby"],
  ["hr", "rule"],
  ["table", "table"],
  ["iframe", "embed"],
  ["video", "embed"],
  ["audio", "embed"],
]);

/** What to write in place of an HTML tag. */
function fixOf(tag: string): Instead {
  return FIXES.get(tag) ?? (/^h[1-6]$/.test(tag) ? "heading" : "delete");
}

const CODE = /^(```|~~~)[\s\S]*?^\1[^\n]*$|`[^`\n]+`/gm;
/** A comment in braces: the one thing in braces that prints nothing and runs nothing. */
const COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

const NAMES = BLOCK_NAMES.join("|");

interface Misreading {
  pattern: RegExp;
  /** `tag`: what the pattern's first group caught; `around`: the whole text, and where in it. */
  word?(found: string, tag: string, around: Around): Message | undefined;
  /** What to write instead, if it stands there alone. */
  put?(found: string, tag: string, around: Around): string | Proposed | undefined;
  blank(found: string): string;
  /** Whether what the chapter uses can no longer be told. */
  hides?: true;
}

interface Around {
  text: string;
  offset: number;
}

/** Whether a place is within a tag, as its attributes are. */
function isInTag({ text, offset }: Around): boolean {
  return text.lastIndexOf("<", offset) > text.lastIndexOf(">", offset) && /^[^<\n]*>/.test(text.slice(offset));
}

/** A fact for its id in braces: as a tag in prose, in two braces in an attribute. */
function putFact(found: string, around: Around): Proposed | undefined {
  const { offset } = around;
  const edit = { start: offset, end: offset + found.length };
  const fact = factIn(found);
  if (fact && isInTag(around)) return { edits: [{ ...edit, text: `{{${fact}}}` }], fact };
  // No tag stands in what a picture shows.
  const inPicture = /!\[[^\]\n]*$/.test(around.text.slice(0, offset));
  return fact && !inPicture ? { edits: [{ ...edit, text: `<Fact id="${fact}" />` }], fact } : undefined;
}

/** A tag that is torn behind its bracket. */
const TORN = new RegExp(`^<\\s+/?(?:${NAMES})\\b`);
const ATTRIBUTES = `(?: +[a-z]+="[^"\\n]*"){0,4}`;

/** Patterns that MDX refuses or misreads, in the order in which they are looked for. Each is reported, then blanked out. */
const MISREADINGS: Misreading[] = [
  {
    pattern: /<!--[\s\S]*?(?:-->|$)/g,
    word: () => say.htmlComment(),
    put: (found) => (/^<!--[^{}*]*-->$/.test(found) ? `{/*${found.slice(4, -3)}*/}` : undefined),
    blank: spaces,
  },
  {
    pattern: /^(?:import|export)[\t {*'"][^\n]*$/gm,
    word: (found) => say.programCode(found),
    put: (found, _, { offset }) => {
      const code = /^import\s[\w\s{},*]*from\s*(['"])[^'"]*\1;?\s*$/.test(found);
      return code ? { edits: [{ start: offset, end: offset + found.length, text: "" }] } : undefined;
    },
    blank: spaces,
  },
  {
    // Without its bracket the tag would be printed as words.
    pattern: new RegExp(
      `(?<![<\\w/／])[＜〈《]?[/／]?(?:${NAMES})(?: [a-z]+="[^"\\n]*"){1,4} ?[/／]?[>＞〉》]|[＜〈《][/／]?(?:${NAMES})(?:[ /／][^<>＜＞〈〉《》\\n]{0,200})?[>＞〉》]`,
      "g",
    ),
    word: (found, _, around) =>
      isClosed(found, around) ? undefined : say.angleMissing(/[A-Z]\w*/.exec(found)![0], /^[＜〈《]/.exec(found)?.[0]),
    put: (found, _, { text, offset }) => {
      const torn = /<\s*$/.exec(text.slice(0, offset));
      return pairMeant(text, torn?.index ?? offset, text.slice(torn?.index ?? offset, offset) + found);
    },
    blank: spaces,
    hides: true,
  },
  {
    // As programs write them that take every < for a word, and in the brackets of a Chinese keyboard.
    pattern: new RegExp(
      `(?:&lt;|&#60;|\\\\<)[/／]?(?:${NAMES})(?![\\w])[^<>&\\n]{0,200}?(?:&gt;|&#62;|\\\\?>)|[【［[（({｛「『〔][ \\u3000]*(?:[/／](?:${NAMES})|(?:${NAMES})(?: +[a-z]+=["“][^"”\\n]*["”]){1,4})[ \\u3000]*[/／]?[ \\u3000]*[】］\\])）}｝」』〕]`,
      "g",
    ),
    word: (found, _, around) =>
      isClosed(found, around) ? undefined : say.angleMissing(/[A-Z]\w*/.exec(found)![0], /^(?:&[^;]*;|\\<|.)/u.exec(found)?.[0]),
    put: (found, _, { text, offset }) => pairMeant(text, offset, found),
    blank: spaces,
    hides: true,
  },
  {
    pattern: new RegExp(`<[/／]?(?:${NAMES})${ATTRIBUTES}[ \\u3000]*[/／]?[ \\u3000]*[>＞〉](?<=[／\\u3000＞〉][^<]*)`, "g"),
    word: (found) => (plainTag(found) === found ? undefined : say.fullWidthQuote(/[／\u3000＞〉]/.exec(found)![0])),
    put: plainTag,
    blank: plainTag,
  },
  {
    // A gap within its end, or the other slash.
    pattern: new RegExp(`<(?:${NAMES})${ATTRIBUTES} */ +>|<\\\\(?:${NAMES})>`, "g"),
    word: (found) => say.brokenTag(/[A-Z]\w*/.exec(found)![0]),
    put: (found) => found.replace(/ *\/ +>$/, " />").replace(/^<\\/, "</"),
    blank: (found) =>
      found.startsWith("<\\")
        ? found.replace("\\", "/")
        : found.replace(/( *)\/( +)>$/, (_, a: string, b: string) => `${a}${b}/>`),
  },
  {
    pattern: /(?<=<\/?[A-Z]\w{0,20}(?: [a-z]+="[^"\n]{0,200}"){0,4} ?\/?>)[>＞〉]/g,
    word: (found) => say.angleTwice(found),
    put: () => "",
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
    pattern:
      /(?<=<[A-Za-z][^<>]{0,400})(?:[=＝]\s*[“”‘’＂「『][^“”‘’＂「」『』"<>]*[“”‘’＂"」』]|[=＝]"[^"“<>]*”(?=[\s/>])|＝(?="))/g,
    word: (found) => say.fullWidthQuote(/[“”‘’＂＝「『]/.exec(found)![0]),
    put: (found) => found.replace(/[“”‘’＂「」『』]/g, '"').replace("＝", "="),
    blank: (found) => found.replace(/[“”‘’＂「」『』]/g, '"').replace("＝", "="),
  },
  {
    // HTML that is called as one of our blocks is, without what the block must have.
    pattern: /<(ruby)(?![^<>]*\sreading=)(?:\s[^<>]*)?>(?=[\s\S]{0,300}?<rt)[\s\S]{0,400}?<\/\1>/g,
    word: (_, tag) => say.htmlTag(tag, fixOf(tag)),
    put: rubyMeant,
    blank: spaces,
  },
  {
    pattern: /<(mark|figure)(?![^<>]*\s(?:of|figure)=)(?:\s[^<>]*)?>[\s\S]*?<\/\1>/g,
    word: (_, tag) => say.htmlTag(tag, fixOf(tag)),
    put: (found, name, { text, offset }) => insteadOf(text, { name, written: /^<[^<>]*>/.exec(found)![0], offset }),
    blank: (found) => found.replace(/^<[^<>]*>|<\/\w+>$/g, spaces),
  },
  {
    // One mistake, however many tags it has.
    pattern: /<(table|ul|ol)(?:\s[^<>]*)?>(?:(?!<\1[\s>])[\s\S])*?<\/\1>/g,
    word: (_, tag) => say.htmlTag(tag, fixOf(tag)),
    put: listMeant,
    blank: (found) => found.replace(/<[^<>]*>/g, spaces),
  },
  {
    pattern: /<\/?([a-z][\w-]*)(?:\s[^<>]*)?\/?>/g,
    word: (_, tag) => (blockNamed(tag) ? say.unknownComponent(tag, BLOCK_NAMES) : say.htmlTag(tag, fixOf(tag))),
    put: (written, name, { text, offset }) => {
      const block = blockNamed(name);
      const tag = { name, written, offset };
      return block ? renameTag(text, tag, block) : insteadOf(text, tag);
    },
    // A block under nearly its name is read as that block, lest all it names seem unused.
    blank: (found) => {
      const name = /[a-z][\w-]*/.exec(found)?.[0] ?? "";
      const block = blockNamed(name);
      return block ? found.replace(name, block) : spaces(found);
    },
  },
  // Without its value the attribute is reported as one that lacks quotes.
  { pattern: /(?<=<[A-Za-z][^<>"]{0,200}(?:"[^"<>]{0,200}"[^<>"]{0,200}){0,6}\w)=[^\s"'{<>“”‘’＂/][^\s<>"/]*/g, blank: spaces },
  {
    pattern: /<((?:https?:\/\/|mailto:)[^<>\s]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/g,
    word: (_, url) => say.bareLink(url),
    put: (_, url) => `[${url.replace(/^mailto:/, "")}](${/^\w+:/.test(url) ? url : `mailto:${url}`})`,
    blank: spaces,
  },
  {
    pattern: /(?<!=\s*)\{+[^{}\n]*\}*/g,
    word: (found, _, around) => (isInTag(around) ? say.attributeExpression(found, factIn(found)) : say.expression(found)),
    put: (found, _, around) => putFact(found, around),
    blank: (found) => found.replace(/[{}]/g, " "),
    hides: true,
  },
  { pattern: /(?<!=\s*\{[^{}\n]{0,200})\}/g, word: (found) => say.expression(found), put: () => "", blank: spaces },
  {
    pattern: /<\/?>|<(?![A-Za-z>]|\/[A-Za-z>])/g,
    word: () => say.looseAngle(),
    put: (found, _, { text, offset }) => {
      if (found !== "<") return "";
      const rest = text.slice(offset, offset + 200);
      // Around a title they stand for its marks.
      const title = /^<(\p{Script=Han}[^<>\n="/]*)>/u.exec(rest)?.[0];
      if (title) return { edits: [{ start: offset, end: offset + title.length, text: `《${title.slice(1, -1)}》` }] };
      return TORN.test(rest) || /^<\/?\p{L}[^<>\n]*>/u.test(rest) ? undefined : "&lt;";
    },
    blank: (found) => "‹".repeat(found.length),
  },
];

function spaces(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** A fact in an attribute that holds words: `alt="{{roads.total}}"`. */
const FACT_IN_ATTRIBUTE =
  /(?<=<[A-Z]\w{0,20}(?:[^<>"]{0,60}"[^<>"\n]{0,400}"){0,8}[^<>"]{0,60}[a-z]="[^<>"\n]{0,400})\{\{[^{}"\n]*\}\}/g;

/** The text without what is not markup: code, comments, facts in attributes. */
function hide(text: string): string {
  return text.replace(CODE, spaces).replace(COMMENT, spaces).replace(FACT_IN_ATTRIBUTE, spaces);
}

/** Reports what MDX would stumble over and takes it out, keeping every other character in its place. */
function normalise(original: string, at: (offset: number) => Place): { text: string; findings: Finding[]; whole: boolean } {
  const findings: Finding[] = [];
  let whole = true;
  let text = hide(original);
  const characters = original.split("");
  for (const { pattern, word, put, blank, hides } of MISREADINGS) {
    text = text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const tag = typeof rest[0] === "string" ? rest[0] : "";
      const offset = rest.find((one) => typeof one === "number") ?? 0;
      const closing = /^<\/[a-z]/.test(found);
      const around = { text: original, offset };
      const said = closing ? undefined : word?.(found.trim(), tag, around);
      if (said) {
        const written = put?.(found, tag, around);
        const edit =
          typeof written === "string" ? { edits: [{ start: offset, end: offset + found.length, text: written }] } : written;
        findings.push({ place: at(offset), field: "", said: proposing(said, edit) });
      }
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
