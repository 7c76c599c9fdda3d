// What to write instead of markup that chapters do not take: as changes to the file, found where the mistake stands.

import { BLOCK_NAMES } from "../blocks/index.ts";
import { type Edit, type Proposed, proposing } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { offsetAt } from "../source/located.ts";

const PLAIN: Record<string, string> = {
  "／": "/",
  "＞": ">",
  "〉": ">",
  "》": ">",
  "＜": "<",
  "〈": "<",
  "《": "<",
  "＝": "=",
  "\u3000": " ",
};

/** A tag in plain characters, each in its place; within plain quotes nothing is changed. */
export function plainTag(tag: string): string {
  return tag.replace(/"[^"\n]*"|[／＞〉》＜〈《＝\u3000“”‘’＂]/g, (found) =>
    found.startsWith('"') ? found : (PLAIN[found] ?? '"'),
  );
}

/** A tag that lacks its first bracket, or has full-width ones. */
export function bracketed(found: string): string {
  const inner = plainTag(found).replace(/^<|>$/g, "");
  return `<${inner}>`;
}

/** The block that a name in small letters was meant to be. */
export function blockNamed(tag: string): string | undefined {
  return BLOCK_NAMES.find((name) => name.toLowerCase() === tag.toLowerCase());
}

interface Tag {
  name: string;
  /** As it is written, with brackets. */
  written: string;
  offset: number;
}

/** The closing tag of `name` after `offset`. */
function closingOf(text: string, { name, written, offset }: Tag): Edit | undefined {
  if (written.endsWith("/>")) return undefined;
  const from = offset + written.length;
  const found = new RegExp(`</${name}\\s*>`, "i").exec(text.slice(from));
  return found ? { start: from + found.index, end: from + found.index + found[0].length, text: "" } : undefined;
}

/** A block's name as it is written, in both its tags. */
export function renameTag(text: string, tag: Tag, name: string): Proposed | undefined {
  const start = tag.offset + 1;
  const first = { start, end: start + tag.name.length, text: name };
  if (tag.written.endsWith("/>")) return { edits: [first] };
  const closing = closingOf(text, tag);
  return closing && { edits: [first, { ...closing, text: `</${name}>` }] };
}

/** Marks of Markdown around what an HTML tag holds. */
const AROUND: Record<string, [string, string]> = {
  b: ["**", "**"],
  strong: ["**", "**"],
  i: ["*", "*"],
  em: ["*", "*"],
  u: ["*", "*"],
};
/** Tags that only group or size words. */
const BARE = new Set("span font small big center div p section article label ins mark".split(" "));
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Markdown for an HTML tag, where it keeps every word. */
export function instead(text: string, tag: Tag): Proposed | undefined {
  const { name, written, offset } = tag;
  const own = { start: offset, end: offset + written.length };
  if (name === "br") return { edits: [{ ...own, text: /^[ \t]*\n/.test(text.slice(own.end)) ? "\n" : "\n\n" }] };
  const closing = closingOf(text, tag);
  if (!closing) return undefined;
  const both = (before: string, after: string): Proposed => ({
    edits: [
      { ...own, text: before },
      { ...closing, text: after },
    ],
  });
  const inner = text.slice(own.end, closing.start);
  const around = AROUND[name];
  if (around) return inner === inner.trim() && inner !== "" && !inner.includes("\n") ? both(...around) : undefined;
  const raised = name === "sup" ? RAISED : LOWERED;
  if ((name === "sup" || name === "sub") && /^\d+$/.test(inner))
    return { edits: [{ start: own.start, end: closing.end, text: [...inner].map((digit) => raised[Number(digit)]).join("") }] };
  const href = /\shref="(https?:\/\/[^"\s]+)"/.exec(written)?.[1];
  if (name === "a" && href && !/[[\]\n]/.test(inner)) return both("[", `](${href})`);
  const alone = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim() === "" && !inner.includes("\n");
  if (/^h[1-6]$/.test(name) && alone) return both("## ", "");
  return BARE.has(name) ? both("", "") : undefined;
}

/** An id in braces, as other programs have it: `{facts.roads.total}` and `{{roads.total}}` mean the fact `roads.total`. */
export function factIn(braces: string): string | undefined {
  return /^\{+\s*(?:facts?\.)?([\w-]+(?:\.[\w-]+)*)\s*\}+$/.exec(braces)?.[1];
}

const cut = (start: number, length: number): Proposed => ({ edits: [{ start, end: start + length, text: "" }] });
const putIn = (start: number, text: string): Proposed => ({ edits: [{ start, end: start, text }] });

/** What mends a mistake of tags, by its code; `at` is where it stands. */
const MENDS: Record<string, (text: string, at: number) => Proposed | undefined> = {
  "attribute-form": (text, at) => {
    const [written, name, ...values] =
      /^([a-z]+)\s*=\s*(?:\{\s*["'`]([^"'`{}$]*)["'`]\s*\}|([^\s"'{}<>/]+))/.exec(text.slice(at)) ?? [];
    const value = values.find((one) => one !== undefined);
    return written && value !== undefined
      ? { edits: [{ start: at, end: at + written.length, text: `${name}="${value}"` }] }
      : undefined;
  },
  "twice-attribute": (text, at) => {
    const [written] = /^[a-z]+="[^"\n]*"/.exec(text.slice(at)) ?? [];
    const tag = text.slice(text.lastIndexOf("<", at), at);
    return written && tag.includes(` ${written}`) && text[at - 1] === " " ? cut(at - 1, written.length + 1) : undefined;
  },
  "broken-tag": (text, at) => {
    const [written, name] = /^<\/?([A-Z]\w*)(?: +[a-z]+="[^"\n]*")*[ \t]*\/?(?=\s*(?:\n|$))/.exec(text.slice(at)) ?? [];
    return written && name && blockNamed(name) === name ? putIn(at + written.trimEnd().length, ">") : undefined;
  },
  "unclosed-tag": (text, at) => {
    const written = /^<Step(?: [^<>]*)?>/.exec(text.slice(at))?.[0];
    if (!written) return undefined;
    const from = at + written.length;
    const next = /<\/?Step[\s>]|<\/Scrolly>/.exec(text.slice(from));
    if (!next || next[0].startsWith("</Step")) return undefined;
    if (text.slice(from, from + next.index).trim() !== "") return putIn(from + next.index, "</Step>\n\n");
    return text.startsWith(written, from + next.index) ? cut(at, written.length) : undefined; // written twice
  },
  "stray-close": (text, at) => {
    const [written, name] = /^<\/([A-Z]\w*)\s*>/.exec(text.slice(at)) ?? [];
    if (!written || !name) return undefined;
    const [before] = /<\/?[A-Z]\w*[^<>]*>\s*$/.exec(text.slice(0, at)) ?? [];
    return before?.trim() === written ? cut(at, written.length) : undefined; // written twice
  },
  "mark-outside": (text, at) => {
    const written = /^<Mark[^<>]*>/.exec(text.slice(at))?.[0];
    const closing = written && closingOf(text, { name: "Mark", written, offset: at });
    return closing ? { edits: [{ start: at, end: at + written!.length, text: "" }, closing] } : undefined;
  },
  "unknown-component": (text, at) => {
    const [written, name] = /^<([A-Z]\w*)[^<>]*>/.exec(text.slice(at)) ?? [];
    const meant = name && blockNamed(name);
    return written && meant ? renameTag(text, { name, written, offset: at }, meant) : undefined;
  },
};

/** A finding with what mends it, where that can be told from the file's text. */
export function mended(text: string, finding: Finding): Finding {
  const mend = Object.hasOwn(MENDS, finding.said.code) ? MENDS[finding.said.code] : undefined;
  const at = mend && offsetAt(text, finding.place);
  if (!mend || at === undefined || (finding.said.proposed && "edits" in finding.said.proposed)) return finding;
  return { ...finding, said: proposing(finding.said, mend(text, at)) };
}
