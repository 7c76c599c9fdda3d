// What a page may cost before its reader scrolls, and who is to blame where it costs more.

import { type Fetched, KINDS, type Kind, sumOf, type Weight } from "./weight.ts";

export interface Budget {
  /** kB (1024 bytes), as they leave the host, of each kind and of all files together. */
  kB: Record<Kind | "all", number>;
  requests: number;
  /** Script files: each further one is fetched after the first is read. */
  scripts: number;
  /** Elements of the document. */
  elements: number;
}

/** Of a page on which all chapters stand. Pictures: a still, and the first plate, which may be near. */
const WHOLE: Budget = {
  kB: { html: 48, css: 3, script: 14, font: 14, picture: 9, other: 10, all: 80 },
  requests: 9,
  scripts: 1,
  elements: 2600,
};

/** Of a chapter's own page, on whose first screen its plate stands; two stills of figures by themselves may be near. */
const CHAPTER: Budget = {
  kB: { html: 24, css: 3, script: 14, font: 8, picture: 12, other: 10, all: 60 },
  requests: 9,
  scripts: 1,
  elements: 1000,
};

/** What a page may cost, by its path within the site. */
export function budgetOf(path: string): Budget {
  return path === "/" ? WHOLE : CHAPTER;
}

export const kB = (bytes: number) => (bytes / 1024).toFixed(1);
const list = (files: readonly Fetched[]) => files.map(({ name, bytes }) => `${name} ${kB(bytes)} kB`).join(", ");
const LARGEST = 3;

/** Bytes by name; what is fetched under one name in several versions is taken together. */
function byName(files: readonly Fetched[]): Map<string, Fetched> {
  const found = new Map<string, Fetched>();
  for (const file of files) found.set(file.name, { ...file, bytes: file.bytes + (found.get(file.name)?.bytes ?? 0) });
  return found;
}

/** What has changed since a page was last weighed: files that are new, gone, and of another size. */
export function changesOf(now: readonly Fetched[], before: readonly Fetched[]): string[] {
  const [present, past] = [byName(now), byName(before)];
  const names = [...new Set([...present.keys(), ...past.keys()])].sort();
  return names.flatMap((name) => {
    const [file, old] = [present.get(name), past.get(name)];
    if (!old) return [`new: ${list([file!])}`];
    if (!file) return [`gone: ${list([old])}`];
    return file.bytes === old.bytes ? [] : [`${name}: ${kB(old.bytes)} → ${kB(file.bytes)} kB (${file.bytes - old.bytes} bytes)`];
  });
}

function blame(files: readonly Fetched[], before: readonly Fetched[] | undefined): string {
  const largest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, LARGEST);
  const changes = before ? changesOf(files, before) : [];
  const since = changes.length > 0 ? `; since the card, ${changes.join("; ")}` : "";
  return `the largest: ${list(largest)}${since}`;
}

/**
 * Where a page costs more than it may: a sentence each, with the files that are to blame. `before` is what was fetched when the card was
 * written.
 */
export function overspent(path: string, weight: Weight, before?: readonly Fetched[]): string[] {
  const budget = budgetOf(path);
  const { files, elsewhere, elements } = weight;
  const over: string[] = [];
  for (const kind of [...KINDS, "all"] as const) {
    const of = (list: readonly Fetched[]) => (kind === "all" ? list : list.filter((file) => file.kind === kind));
    const sum = sumOf(weight, kind === "all" ? undefined : kind);
    if (sum <= budget.kB[kind] * 1024) continue;
    over.push(`${path}: ${kind} ${kB(sum)} kB, ${budget.kB[kind]} allowed; ${blame(of(files), before && of(before))}`);
  }
  const scripts = files.filter(({ kind }) => kind === "script");
  if (scripts.length > budget.scripts)
    over.push(
      `${path}: ${scripts.length} scripts, ${budget.scripts} allowed; ${blame(
        scripts,
        before?.filter(({ kind }) => kind === "script"),
      )}`,
    );
  if (files.length > budget.requests)
    over.push(`${path}: ${files.length} requests, ${budget.requests} allowed; ${blame(files, before)}`);
  if (elsewhere.length > 0) over.push(`${path}: asks another host: ${elsewhere.join(", ")}`);
  if (elements > budget.elements) over.push(`${path}: ${elements} elements, ${budget.elements} allowed`);
  return over;
}
