// What to write instead of markup that chapters do not take: as changes to the file, found where the mistake stands.

import { BLOCK_NAMES } from "../blocks/index.ts";
import { type Edit, type Proposed, proposing } from "../messages/index.ts";
import { chapterName } from "../source/chapter-name.ts";
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
function bracketed(found: string): string {
  const inner = found.replace(/^(?:&[^;]*;|\\<|[^\w/／])[ \u3000]*|[ \u3000]*(?:&[^;]*;|\\?>|[^\w/／"”])$/gu, "");
  return plainTag(`<${inner}>`);
}

/** A bracket of a tag that is no plain one, before its name. */
const WRONG = "(?:&lt;|&#60;|\\\\<|[＜〈《【［[（({｛「『〔])";

/** A tag in its brackets, and with it the one that closes it, where that has wrong ones, too. */
export function pairMeant(text: string, offset: number, found: string): Proposed {
  const tag = bracketed(found);
  const own = { start: offset, end: offset + found.length, text: tag };
  const name = /^<([A-Z]\w*)/.exec(tag)?.[1];
  if (!name || tag.endsWith("/>")) return { edits: [own] };
  const rest = text.slice(own.end);
  const closing = new RegExp(
    `(?:<|${WRONG})[ \\u3000]*[/／\\\\][ \\u3000]*${name}[ \\u3000]*(?:&gt;|&#62;|\\\\?>|[＞〉》】］\\])）}｝」』〕])`,
  ).exec(rest);
  const written = closing?.[0];
  if (!closing || written === `</${name}>`) return { edits: [own] };
  const start = own.end + closing.index;
  return { edits: [own, { start, end: start + closing[0].length, text: `</${name}>` }] };
}

/** Whether a closing tag belongs to one whose own brackets are wrong: what is said of that closes it, too. */
export function isClosed(found: string, { text, offset }: { text: string; offset: number }): boolean {
  const name = /^[^\w]*[/／]\s*([A-Z]\w*)/.exec(found.replace(/^&[^;]*;/, ""))?.[1];
  if (!name) return false;
  const opening = [...text.slice(0, offset).matchAll(new RegExp(`(<|${WRONG}|(?<![</／\\w]))[ \\u3000]*${name}\\b`, "g"))].at(-1);
  return opening !== undefined && opening[1] !== "<";
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
  mark: ["**", "**"],
};
/** Tags that only group or size words. */
const BARE = new Set(
  "span font small big center div p section article label ins figure figcaption details summary ul".split(" "),
);
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Markdown for an HTML tag, where it keeps every word. */
export function instead(text: string, tag: Tag): Proposed | undefined {
  const { name, written, offset } = tag;
  const own = { start: offset, end: offset + written.length };
  if (name === "br") return { edits: [{ ...own, text: /^[ \t]*\n/.test(text.slice(own.end)) ? "\n" : "\n\n" }] };
  if (name === "hr") return { edits: [{ ...own, text: "\n\n---\n\n" }] };
  if (name === "img") {
    const [, src] = /\ssrc="(\/[^"\s]+)"/.exec(written) ?? [];
    const [, alt = ""] = /\salt="([^"[\]\n]*)"/.exec(written) ?? [];
    return src ? { edits: [{ ...own, text: `![${alt}](${src})` }] } : undefined;
  }
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

/** A list of HTML, each item on its line; of a table nothing can be told. */
export function listMeant(found: string, tag: string): string | undefined {
  const items = [...found.matchAll(/<li(?:\s[^<>]*)?>([\s\S]*?)(?:<\/li>|(?=<li[\s>]|<\/[uo]l>))/g)].map(([, item = ""]) =>
    item.trim(),
  );
  if (tag === "table" || items.length === 0 || items.some((item) => item === "" || /[<>\n]/.test(item))) return undefined;
  const lines = items.map((item, index) => `${tag === "ol" ? `${index + 1}.` : "-"} ${item}`);
  return `\n${lines.join("\n")}\n`;
}

/** Words with their reading above them, as HTML writes them, as one tag of ours. */
export function rubyMeant(found: string): string | undefined {
  const readings = [...found.matchAll(/<rt[^<>]*>([^<>]*)(?:<\/rt>|(?=<))/g)].map(([, reading = ""]) => reading.trim());
  const base = found.replace(/<rt[^<>]*>[^<>]*(?:<\/rt>)?|<rp[^<>]*>[^<>]*(?:<\/rp>)?/g, "").replace(/<[^<>]*>|\s/g, "");
  const plain = base !== "" && readings.every((reading) => reading !== "" && !reading.includes('"'));
  return plain ? `<Ruby reading="${readings.join(" ")}">${base}</Ruby>` : undefined;
}

/** An id in braces, as other programs have it: `{facts.roads.total}` and `{{roads.total}}` mean the fact `roads.total`. */
export function factIn(braces: string): string | undefined {
  return /^\{+\s*(?:facts?\.)?([\w-]+(?:\.[\w-]+)*)\s*\}+$/.exec(braces)?.[1];
}

const cut = (start: number, length: number): Proposed => ({ edits: [{ start, end: start + length, text: "" }] });
const putIn = (start: number, text: string): Proposed => ({ edits: [{ start, end: start, text }] });

/** The address that a link was meant to have: one without its beginning, or the file of a chapter. */
function linkMeant(url: string): string | undefined {
  const plain = url.replace(/^https?[：:]\/*(?=\w)/i, (start) => `${start.slice(0, start.search(/[：:]/))}://`);
  if (plain !== url) return plain;
  if (/^www\.[\w-]+\.\S+$/i.test(url) || /^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|edu|gov)(?:\/\S*)?$/i.test(url))
    return `https://${url}`;
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url)) return `mailto:${url}`;
  const chapter = /\.mdx$/.test(url) ? chapterName(url) : undefined;
  return chapter && `/${chapter.id}/`;
}

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
  "bad-link": (text, at) => {
    const [written, open = "", url = ""] = /^(\[[^[\]\n]*\]\(<?)([^\s()<>]+)/.exec(text.slice(at)) ?? [];
    const better = written && linkMeant(url);
    return better ? { edits: [{ start: at + open.length, end: at + written.length, text: better }] } : undefined;
  },
  "photo-in-markdown": (text, at) => {
    // Alone in its paragraph, or with a line that says whose it is.
    const [written, alt = "", path = "", credit] =
      /^!\[([^[\]\n"]*)\]\(\/?(photos\/[^\s()"]+)\)[ \t]*(?:\r?\n[ \t]*((?:图|摄|摄影|供图|Photo)[^\n"<>{}]*[：:/／][^\n"<>{}]+?)[ \t]*)?(?=\r?\n[ \t]*\r?\n|\s*$)/.exec(
        text.slice(at),
      ) ?? [];
    if (!written || !/(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, at))) return undefined;
    const put = `<Photo src="${path}" alt="${alt.trim() || "…"}" credit="${credit?.trim() ?? "…"}" />`;
    return { edits: [{ start: at, end: at + written.trimEnd().length, text: put }] };
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
