// A number as a row of the fact sheet, and what vouches for it.

import { looseText, sentenceAt } from "../../document/lines.ts";
import { agreementOf, claimsIn, type Stated, splitUnit } from "../../locale/agreement.ts";
import { findNumerals, sameNumber } from "../../locale/numerals.ts";
import { type Catalogue, type Language, say } from "../../messages/index.ts";
import type { FactSpec } from "../../schemas/facts.ts";
import { numbersOf } from "../../schemas/span.ts";
import type { Plain } from "../../schemas/text.ts";
import { fieldOf, isGroup, type Located, valueAt } from "../../source/located.ts";
import type { ReadText } from "../../story/fact-words.ts";
import type { StoryParts } from "../../story/parts.ts";
import type { Dataset, Story } from "../../story/story.ts";

export type Kind = "page" | "prose" | "figure" | "data" | "geo" | "card" | "correction";

/** `fact`: bound by its tag or by its braces; `data`: found in facts or data by its value; `quoted`: may be the wrong number that was put right. */
export type Bond = "fact" | "data" | "loose" | "quoted";

export interface NumberRow {
  kind: Kind;
  /** As it is written. */
  written: string;
  /** The sentence around it; of a cell, its row and column. */
  sentence: string;
  /** Where in the sentence the number is; undefined where that is not known. */
  offset?: number;
  /** Where a reader meets it, in words. */
  place: string;
  /** Path within the story folder. */
  file: string;
  line: number;
  bond: Bond;
  /** Ids of the facts it is bound to, or, in a figure's words, that state the same. */
  facts: string[];
  source: string;
  /** Where in the source. */
  within: string;
  caveat: string;
}

export type Path = (string | number)[];
type Fact = Plain<FactSpec>;

export interface Desk {
  story: Story;
  parts: StoryParts;
  words: Catalogue["factSheet"];
  /** Files and fields where the checker found something, with what it said. */
  loose: ReadonlySet<string>;
  language: Language;
}

/** Titles of sources, as a line. */
export function sourceTitles(story: Story, ids: readonly string[]): string {
  return ids.map((id) => story.sources[id]?.title ?? id).join(" / ");
}

/** What facts say of themselves, each thing once. */
export function vouched(ids: readonly string[], { story }: Desk): Pick<NumberRow, "facts" | "source" | "within" | "caveat"> {
  const facts = ids.flatMap((id) => story.facts[id] ?? []);
  const each = (words: (string | undefined)[]) => [...new Set(words.filter((one) => one !== undefined))];
  return {
    facts: [...ids],
    source: sourceTitles(story, each(facts.map(({ source }) => source))),
    within: each(facts.map(({ where }) => where)).join(" / "),
    caveat: each(facts.map(({ caveat }) => caveat)).join(" / "),
  };
}

/** Nothing stands behind it. */
export const UNVOUCHED = { facts: [], source: "", within: "", caveat: "" };

/** The number that a fact states, if it states one. */
export function numberOf(fact: Fact): number | undefined {
  return typeof fact.value === "string" ? findNumerals(fact.value)[0]?.value : numbersOf(fact.value)[0];
}

/** Facts that state a value without a unit; of several, those that are stated nearby. */
export function factsOfValue(value: number, nearby: readonly string[], { story }: Desk): string[] {
  const all = Object.entries(story.facts).filter(([, fact]) => !fact.unit && sameNumber(numberOf(fact) ?? Number.NaN, value));
  return nearbyOf(all, nearby);
}

/** Facts that state what is written, of what stands after it in the text; of several, those that are stated nearby. */
function factsOfClaim(stated: Stated, after: string, nearby: readonly string[], { story }: Desk): string[] {
  const all = Object.entries(story.facts).filter(([, fact]) => {
    const own = numberOf(fact);
    const units = fact.unit ? [fact.unit, splitUnit(fact.unit).rest] : [""];
    const isOfUnit = units.some((unit) => after.trimStart().startsWith(unit));
    return own !== undefined && isOfUnit && agreementOf(stated, own, fact.unit) !== "other";
  });
  return nearbyOf(all, nearby);
}

function nearbyOf(facts: readonly [string, Fact][], nearby: readonly string[]): string[] {
  const all = facts.map(([id]) => id);
  const near = all.filter((id) => nearby.includes(id));
  return near.length > 0 ? near : all;
}

export interface Field {
  kind: Kind;
  path: string;
  document: Located;
  at: Path;
  place: string;
  /** The dataset that stands behind the words, if it is not a fact. */
  dataset?: Dataset;
  /** Facts that are stated nearby. */
  nearby: readonly string[];
}

/** The texts of a field as readers meet them, one a language, each with its path. */
export function formsOf(document: Located, at: Path, { parts, story }: Desk): [Path, ReadText][] {
  const value = valueAt(document.value, at);
  if (typeof value === "string") return [[at, parts.words.read(value, story.locale)]];
  const forms = isGroup(value) ? Object.entries(value) : [];
  return forms.flatMap(([key, form]): [Path, ReadText][] =>
    typeof form === "string" ? [[[...at, key], parts.words.read(form, key)]] : [],
  );
}

/** The facts that stand in a text, each with where in it. */
export function boundNumbers(
  { text, facts }: ReadText,
  base: Pick<NumberRow, "kind" | "place" | "file" | "line">,
  desk: Desk,
): [number, NumberRow][] {
  return facts.map(({ id, at, length }) => {
    const written = text.slice(at, at + length);
    return [at, { ...base, written, ...sentenceAt(text, at), bond: "fact", ...vouched([id], desk) }];
  });
}

/** Rows in the order in which they stand in their text. */
export const inOrder = (rows: readonly [number, NumberRow][]) => rows.toSorted(([a], [b]) => a - b).map(([, row]) => row);

/** Whether a number stands in a cell of a dataset. */
export function isInCells(value: number, dataset: Dataset | undefined): boolean {
  const cells = (dataset?.rows ?? []).flatMap((row) => Object.values(row));
  return cells.flatMap(numbersOf).some((cell) => sameNumber(cell, value));
}

/** The numbers in a text field. They are loose where the checker says so. */
export function fieldNumbers({ kind, path, document, at, place, dataset, nearby }: Field, desk: Desk): NumberRow[] {
  return formsOf(document, at, desk).flatMap(([field, read]) => {
    const base = { kind, place, file: path, line: document.place(field).line };
    const others = claimsIn(looseText(read)).map((claim): [number, NumberRow] => {
      const { text, at: offset } = claim;
      const said = say.looseFieldNumber(text, path.includes("/")).message[desk.language];
      const facts = factsOfClaim(claim, read.text.slice(offset + text.length), nearby, desk);
      const loose = desk.loose.has(`${path} ${fieldOf(field)} ${said}`);
      const origin = loose ? UNVOUCHED : vouched(facts, desk);
      const source = origin.source || (loose ? "" : sourceTitles(desk.story, dataset?.sources ?? []));
      const bond = loose ? "loose" : "data";
      return [offset, { ...base, written: text, ...sentenceAt(read.text, offset), bond, ...origin, source }];
    });
    return inOrder([...boundNumbers(read, base, desk), ...others]);
  });
}
