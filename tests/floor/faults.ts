// The faults of a built site against its floors: each a file, a feature, and the browsers that have not got it.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Versions } from "../../src/publish/browsers.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { lacking, nameOf } from "./compat.ts";
import type { Harmless } from "./harmless.ts";
import { parseScript, type Use, usesOf } from "./script.ts";
import { type StyleUse, usesOfSheet } from "./styles.ts";

/** A text of a site that browsers read, with the file that it stands in. */
export interface Text {
  file: string;
  text: string;
}

/** What is held against what. */
export interface Rule {
  floor: Versions;
  harmless: Harmless;
}

interface Judged {
  faults: string[];
  /** The names of what was let pass as harmless. */
  spared: Set<string>;
}

function judge(file: string, uses: readonly Use[], { floor, harmless }: Rule): Judged {
  const spared = new Set<string>();
  const faults = uses.flatMap((use) => {
    const lack = lacking(use.paths, floor);
    if (!lack) return [];
    if (harmless[use.name] === undefined)
      return [`${file}:${use.line} ${use.name} (${nameOf(lack.path)}): ${lack.browsers.join(", ")}`];
    spared.add(use.name);
    return [];
  });
  return { faults: [...new Set(faults)], spared };
}

const unite = (all: readonly Judged[]): Judged => ({
  faults: all.flatMap(({ faults }) => faults),
  spared: new Set(all.flatMap(({ spared }) => [...spared])),
});

export const judgeScripts = (texts: readonly Text[], rule: Rule): Judged =>
  unite(texts.map(({ file, text }) => judge(file, usesOf(parseScript(text)), rule)));

/** `counts` leaves out what a browser without a player never comes to. */
export function judgeSheets(texts: readonly Text[], rule: Rule, counts: (use: StyleUse) => boolean = () => true): Judged {
  const lacks = ({ paths }: Use) => lacking(paths, rule.floor) !== undefined;
  return unite(texts.map(({ file, text }) => judge(file, usesOfSheet(text, lacks).filter(counts), rule)));
}

/** Attributes that a script alone writes: a rule that hangs on one says nothing of a page without. */
const SCRIPTED = /(?<!:not\()\[data-(?:edition|step|size|theme|contrast|motion|listening|deferred|offscreen|waiting|embed)\b/;

export const isFlat = ({ selector }: StyleUse): boolean => !SCRIPTED.test(selector);

/** What a built site gives browsers to read: scripts, those that stand in pages, sheets, the styles that stand in pages and drawings. */
export function textsOf(site: string): { scripts: Text[]; heads: Text[]; sheets: Text[]; inline: Text[] } {
  const files = filesUnder(site).map((path) => ({ file: relative(site, path), path }));
  const read = (ending: string): Text[] =>
    files.filter(({ file }) => file.endsWith(ending)).map(({ file, path }) => ({ file, text: readFileSync(path, "utf8") }));
  // What stands in many files is read once.
  const within = (texts: readonly Text[], element: RegExp): Text[] => {
    const found = texts.flatMap(({ file, text }) => [...text.matchAll(element)].map(([, inner = ""]) => [inner, file] as const));
    return [...new Map(found)].map(([text, file]) => ({ file, text }));
  };
  const pages = read(".html");
  return {
    scripts: read(".js"),
    heads: within(pages, /<script>([\s\S]*?)<\/script>/g),
    sheets: read(".css"),
    inline: within([...pages, ...read(".svg")], /<style[^>]*>([\s\S]*?)<\/style>/g),
  };
}
