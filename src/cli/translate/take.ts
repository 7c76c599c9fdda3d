// What came back from a translator, held against the story: what is taken, what is told, and what is not taken unless it is insisted on.

import { unsaid } from "../../check/translations.ts";
import { type Language, type Message, type Problem, say } from "../../messages/index.ts";
import { placer } from "../../source/located.ts";
import { collectProblems, START } from "../../source/problems.ts";
import { sentenceAround } from "../../story/chapters.ts";
import type { StoryParts } from "../../story/parts.ts";
import { contradiction } from "../../story/written.ts";
import type { Returned } from "./carrier.ts";
import {
  brokenCodes,
  type Code,
  codeDifference,
  fingerprint,
  looseWords,
  type Piece,
  plainOf,
  wordedFacts,
  wordsOf,
} from "./codes.ts";
import { codesOf, NOTHING, readId, type Unit } from "./units.ts";
import { readsBack, type Words } from "./write.ts";

/** What a translator said of a text of the story. */
interface Pair {
  unit: Unit;
  back: Returned;
  /** Digests of what both sides said when it went out. */
  sent: { source: string; present: string };
}

export interface Taken {
  /** What is to be written. */
  words: Map<Unit, Words>;
  /** What a translator left as it was, which is written only where a whole chapter is. */
  left: Map<Unit, Words>;
  /** How many came back as they went out, have no translation yet, and came back with one that is not taken. */
  same: number;
  lacking: number;
  refused: number;
  report: Report;
}

export interface Report {
  /** An error is not taken; a warning is, and wants to be looked at. */
  add(unit: Unit, said: Message, severity: Problem["severity"]): void;
  at(file: string, said: Message, severity: Problem["severity"]): void;
  list(language: Language): Problem[];
}

function reportOn(): Report {
  const problems = collectProblems();
  return {
    add(unit, said, severity) {
      problems.add({ file: unit.file, place: unit.place, field: unit.field, said, severity });
    },
    at: (file, said, severity) => problems.add({ file, place: START, field: "", said, severity }),
    list: (language) => problems.list(language, () => undefined),
  };
}

/** Finds for each text that came back the text it is of: by place and words, by words, by place. */
function pairsOf(units: readonly Unit[], returned: readonly Returned[], report: Report): Pair[] {
  const free = new Set(units);
  const open = new Map(
    returned.flatMap((back) => {
      const sent = readId(back.id);
      return sent ? [[back, sent] as const] : [];
    }),
  );
  const pairs = new Map<Returned, Pair>();
  const claim = (fits: (unit: Unit, back: Returned, source: string) => boolean) => {
    for (const [back, sent] of open) {
      const unit = units.find((one) => free.has(one) && fits(one, back, sent.source));
      if (!unit) continue;
      free.delete(unit);
      open.delete(back);
      pairs.set(back, { unit, back, sent });
    }
  };
  const digests = new Map(units.map((unit) => [unit, fingerprint(unit.source)]));
  const fileOf = (name: string | undefined) => name?.split("#")[0];
  claim((unit, { name }, source) => unit.name === name && digests.get(unit) === source);
  claim((unit, { name }, source) => digests.get(unit) === source && (name === undefined || unit.file === fileOf(name)));
  claim((unit, { name }) => unit.name === name);
  const files = new Set(units.map(({ file }) => file));
  for (const { name = "", target } of open.keys()) {
    const file = fileOf(name) ?? "";
    if (target) report.at(files.has(file) ? file : "story.json", say.textGone(name, plainOf(target)), "warning");
  }
  return returned.flatMap((back) => pairs.get(back) ?? []);
}

/** Emphasis is each language's own: a translation may have some that is nowhere in the story. */
const EMPHASIS: Record<string, string> = { "*": "emphasis", _: "emphasis", "**": "strong", __: "strong" };

interface Renumbered {
  pieces: Piece[];
  codes: Code[];
  /** Codes that a program has altered, as they came back. */
  altered: string[];
}

/** The pieces of a translation with the numbers that codes have in the story now. */
function renumbered(pieces: readonly Piece[], back: Returned, known: readonly Code[]): Renumbered {
  const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();
  const codes = [...known];
  const ids = new Map<string, string>();
  const altered = new Set<string>();
  const find = (id: string): string => {
    const sent = back.codes.get(id);
    if (sent === undefined) return id;
    const like = codes.filter(({ opens }) => squeezed(opens) === squeezed(sent));
    const free = like.filter((code) => ![...ids.values()].includes(code.id));
    const [first] = [...like.filter((code) => code.id === id), ...free, ...like];
    if (first && (free.includes(first) || !EMPHASIS[sent])) return first.id;
    const key = EMPHASIS[sent];
    if (!key) altered.add(sent);
    if (!key) return id;
    const next = String(Math.max(0, ...codes.map((code) => Number(code.id))) + 1);
    codes.push({ id: next, key, opens: sent, closes: sent });
    return next;
  };
  const own = pieces.map((piece): Piece => {
    if (typeof piece === "string") return piece;
    if (!ids.has(piece.id)) ids.set(piece.id, find(piece.id));
    return { ...piece, id: ids.get(piece.id) ?? piece.id };
  });
  return { pieces: own, codes, altered: [...altered] };
}

const used = (pieces: readonly Piece[], codes: readonly Code[]) =>
  codes.filter(({ id }) => pieces.some((piece) => typeof piece === "object" && piece.id === id));

export interface TakeOptions {
  /** The language that the story is written in. */
  own: string;
  locale: string;
  facts: StoryParts["facts"];
  /** Whether what is told as an error is taken all the same, as far as it can be written. */
  force: boolean;
}

/** Checks what came back. Pure; nothing is written yet. */
export function takeBack(units: readonly Unit[], returned: readonly Returned[], options: TakeOptions): Taken {
  const report = reportOn();
  const taken: Taken = { words: new Map(), left: new Map(), same: 0, lacking: 0, refused: 0, report };
  for (const pair of pairsOf(units, returned, report)) {
    const { unit, back, sent } = pair;
    if (!back.target) continue;
    if (sent.source !== fingerprint(unit.source))
      report.add(unit, say.originalChanged(plainOf(back.source), plainOf(unit.source.pieces)), "warning");
    const { pieces, codes, altered } = renumbered(back.target, back, codesOf(unit));
    const coded = { pieces, codes: used(pieces, codes) };
    const now = unit.target ? plainOf(unit.target.pieces) : undefined;
    // What a translator left as it was says nothing about what an editor has written since.
    if (plainOf(pieces) === now || (fingerprint(coded) === sent.present && unit.present !== NOTHING)) {
      taken.same++;
      taken.left.set(unit, coded);
      continue;
    }
    const faults = faultsOf(pair, coded, { known: codes, altered }, options);
    for (const { said, severity } of faults) report.add(unit, said, severity);
    const fatal = faults.some(({ never }) => never);
    const doubted = faults.some(({ severity }) => severity === "error");
    if (fatal || (doubted && !options.force)) taken.refused++;
    else taken.words.set(unit, coded);
  }
  taken.lacking = units.filter((unit) => !unit.target && !taken.words.has(unit)).length;
  return taken;
}

/** What is wrong with a translation; `never`: it cannot be written, whoever insists. */
interface Fault {
  said: Message;
  severity: Problem["severity"];
  never?: true;
}

function faultsOf(
  { unit, sent }: Pair,
  coded: Words,
  { known: codes, altered }: { known: Code[]; altered: string[] },
  options: TakeOptions,
): Fault[] {
  const { locale } = options;
  const { source } = unit;
  const { unknown, unpaired } = brokenCodes(coded.pieces, codes);
  const known = source.codes.map(({ id, closes }) => (closes === undefined ? `{${id}/}` : `{${id}}…{/${id}}`));
  if (altered.length > 0) return [{ said: say.alteredCode(altered), severity: "error", never: true }];
  if (unknown.length > 0) return [{ said: say.strangeCode(unknown, known), severity: "error", never: true }];
  if (unpaired.length > 0) return [{ said: say.unpairedCode(unpaired, known), severity: "error", never: true }];
  const faults: Fault[] = [];
  if (unit.put.in === "chapter" && !readsBack(unit.put.leaf, coded))
    return [{ said: say.unreadableWords(plainOf(coded.pieces)), severity: "error", never: true }];
  if (sent.present !== unit.present && unit.present !== NOTHING) {
    const there = unit.target ? plainOf(unit.target.pieces) : "";
    faults.push({ said: say.changedMeanwhile(whereOf(unit, locale), there, plainOf(coded.pieces)), severity: "error" });
  }
  return [...faults, ...numberFaults(source, coded, locale), ...factFaults(coded, options), ...codeFaults(unit, coded)];
}

/** Where a translation stands, as an editor finds it. */
function whereOf({ file, field, put }: Unit, locale: string): string {
  if (put.in === "fields") return `${file} → ${field}.${locale}`;
  const { sibling, translation } = put.pair;
  const { line } = placer(translation?.text ?? "")(put.there?.span.start ?? 0);
  return `${sibling}:${line}`;
}

/** Facts say their numbers themselves: only what stands outside of them is compared. */
function numberFaults(source: Words, coded: Words, locale: string): Fault[] {
  const [theirs, original] = [looseWords(coded), looseWords(source)];
  const all = wordsOf(source);
  const more = unsaid(theirs, all);
  const less = unsaid(original, wordsOf(coded));
  return more.length + less.length === 0 ? [] : [{ said: say.otherNumbers(locale, more, less, all.trim()), severity: "error" }];
}

/** What a translation writes for a fact must be what the fact is. */
function factFaults(coded: Words, { facts, locale, own: fallback }: TakeOptions): Fault[] {
  return wordedFacts(coded).flatMap(({ id, at, length }): Fault[] => {
    const fact = facts?.get(id);
    const said = fact && contradiction({ id, fact, ...sentenceAround(wordsOf(coded), at, length), locale, fallback });
    return said ? [{ said, severity: "error" }] : [];
  });
}

/** Facts, marks and links that are not as in the original; emphasis and the like are each language's own. */
function codeFaults({ source, target }: Unit, { pieces, codes }: Words): Fault[] {
  const own = [...source.codes, ...codes.filter(({ id }) => !source.codes.some((code) => code.id === id))];
  const { lacking, added } = codeDifference(pieces, own, source.codes);
  // What the editor's own translation does otherwise may stay so.
  const before = target && codeDifference(target.pieces, own, source.codes);
  const news = (all: typeof lacking, old: typeof lacking = []) => all.filter(({ sign }) => !old.some((one) => one.sign === sign));
  const said = (lacks: typeof lacking, adds: typeof added) =>
    say.otherCodes(
      lacks.map((code) => `${code.sign} ${code.written}`),
      adds.map((code) => `${code.sign} ${code.written}`),
    );
  const of = (facts: boolean): Fault[] => {
    const fits = ({ key }: { key: string }) => key.startsWith("fact ") === facts;
    const [lacks, adds] = [news(lacking, before?.lacking).filter(fits), news(added, before?.added).filter(fits)];
    return lacks.length + adds.length === 0 ? [] : [{ said: said(lacks, adds), severity: facts ? "error" : "warning" }];
  };
  return [...of(true), ...of(false)];
}
