// Numbers that cannot both be right. Warns only where it is sure that the same thing is meant.

import { factsOf } from "../document/read.ts";
import { agreementOf, type Stated, splitUnit, statedNumerals } from "../locale/agreement.ts";
import { packOf } from "../locale/index.ts";
import { findNumerals, sameNumber } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** Units of measure, each line those that are the same; a measure word (`条`, `座`) is no unit, for prose may choose it freely. */
const UNITS = [
  ["公里", "千米", "km"],
  ["米", "m"],
  ["平方公里", "平方千米", "km²"],
  ["平方米", "m²"],
  ["公顷", "ha"],
  ["亩"],
  ["吨", "t"],
  ["公斤", "千克", "kg"],
  ["元"],
  ["万元"],
  ["亿元"],
  ["分钟", "minutes"],
  ["小时", "hours"],
  ["%"],
  ["个百分点"],
];
const NAMES = UNITS.flat().sort((a, b) => b.length - a.length);

/** The line of `UNITS` that a text begins with. */
function unitAt(text: string): string[] | undefined {
  const name = NAMES.find((one) => text.startsWith(one) && !/^[A-Za-z]/.test(text.slice(one.length) || " "));
  return UNITS.find((line) => name !== undefined && line.includes(name));
}

type Fact = [id: string, fact: FactSpec];

function knownFacts({ facts }: Parts): Fact[] {
  return [...(facts ?? [])].filter((entry): entry is Fact => entry[1] !== undefined);
}

/** Prose that writes a fact in another unit of measure. */
function checkUnits(parts: Parts, report: Report): void {
  for (const { path: file, document } of parts.chapters) {
    for (const { id, written, place } of factsOf(document.blocks)) {
      const unit = parts.facts?.get(id)?.unit?.in(parts.locale, parts.locale);
      const numeral = findNumerals(written ?? "")[0];
      if (!unit || !written || !numeral) continue;
      // `18.5亿` with the unit 亿元 is of 元.
      const counted = numeral.readings[0].scaled ? splitUnit(unit).rest : unit;
      const [own, other] = [unitAt(counted), unitAt(written.slice(numeral.at + numeral.text.length))];
      if (own && other && own !== other) report({ file, place, field: "Fact", said: say.factUnitDiffers(id, written, unit) });
    }
  }
}

/** Words after which a number in a fact's own sentence may be another than its value. */
const COMPARES = /[比多少减加差倍从到至超其占]|不足|than|from|to /;

/** Numbers in a fact's own sentence that stand before its unit. */
function saidValues(says: string, unit: string): Stated[] {
  return statedNumerals(says).filter(({ text, at }) =>
    says
      .slice(at + text.length)
      .trimStart()
      .startsWith(unit),
  );
}

function checkSentences(parts: Parts, report: Report): void {
  const { factsFile, locale } = parts;
  for (const [id, { value, unit, says }] of knownFacts(parts)) {
    const [written, name] = [says.in(locale, locale), unit?.in(locale, locale)];
    if (typeof value !== "number" || !name || COMPARES.test(written)) continue;
    const [said, ...more] = saidValues(written, name);
    if (!said || more.length > 0 || agreementOf(said, value, name) !== "other") continue;
    report(atField(factsFile!.path, factsFile!, [id, "says"], say.factSaysOther(id, String(value), `${said.text}${name}`)));
  }
}

/** Facts whose sentences are the same but for their own values. */
function checkTwins(parts: Parts, report: Report): void {
  const { factsFile, locale } = parts;
  const seen = new Map<string, { id: string; value: number }>();
  for (const [id, { value, unit, says, source }] of knownFacts(parts)) {
    if (typeof value !== "number") continue;
    const sentence = says.in(locale, locale);
    const own = findNumerals(sentence).filter((numeral) => sameNumber(numeral.value, value));
    if (own.length === 0) continue;
    const bare = own.reduceRight((text, one) => `${text.slice(0, one.at)}#${text.slice(one.at + one.text.length)}`, sentence);
    const key = JSON.stringify([bare, unit?.in(locale, locale), source]);
    const twin = seen.get(key);
    if (!twin) seen.set(key, { id, value });
    else if (!sameNumber(twin.value, value)) {
      const said = say.factsContradict(id, String(value), twin.id, String(twin.value));
      report({ ...atField(factsFile!.path, factsFile!, [id], said), place: factsFile!.keyPlace([id]) });
    }
  }
}

/** A row's only number against the fact that has its name: `people.north`, the row `north` of the dataset `people`. */
function checkCells(parts: Parts, report: Report): void {
  const { facts, locale } = parts;
  for (const { id, file, table } of parts.datasets) {
    const { columns = {}, rows = [] } = table(locale, locale) ?? {};
    const numbers = Object.entries(columns).filter(([, column]) => column.type === "number");
    const [name, column] = numbers[0] ?? [];
    if (!name || column?.type !== "number" || numbers.length > 1) continue;
    for (const [index, row] of rows.entries()) {
      const fact = facts?.get(`${id}.${row.id}`);
      const cell = row[name];
      if (typeof fact?.value !== "number" || typeof cell !== "number" || sameNumber(cell, fact.value)) continue;
      if (fact.unit?.in(locale, locale) !== column.unit) continue;
      const said = say.cellContradictsFact(String(cell), `${id}.${row.id}`, String(fact.value));
      report(atField(file.path, file, ["rows", index, name], said));
    }
  }
}

/** Words that may stand between a name and its number. */
const LINK = /^(?:是|为|有|达|共|：|: | has | is )?/;

/** A figure's words that give a row of its dataset another number than the dataset does: `北河镇120人`. */
function checkWords(parts: Parts, report: Report): void {
  const { locale } = parts;
  const { withUnit } = packOf(locale).numbers;
  const passages = Map.groupBy(parts.passages, (passage) => passage.file);
  for (const { file, dataset } of parts.figures) {
    const { columns = {}, rows = [] } = dataset?.table(locale, locale) ?? {};
    const texts = (passages.get(file.path) ?? []).filter((passage) => passage.locale === locale);
    for (const [label, { type }] of Object.entries(columns)) {
      if (type !== "text" || label === "id") continue;
      const named = Map.groupBy(rows, (row) => row[label] ?? "");
      for (const [name, [row, ...others]] of named) {
        if (typeof name !== "string" || name.length < 2 || others.length > 0) continue;
        for (const [number, column] of Object.entries(columns)) {
          const cell = row![number];
          if (column.type !== "number" || !column.unit || typeof cell !== "number") continue;
          for (const passage of texts) {
            const written = contradictionIn(passage.text, name, { value: cell, unit: column.unit });
            if (!written || numbersOf(row!).some((one) => agreementOf(written, one, undefined) !== "other")) continue;
            const said = say.wordsContradictData(name, written.text, withUnit(String(cell), column.unit), dataset!.file.path);
            report({ file: file.path, path: passage.path, field: passage.field, place: passage.place(written.at), said });
          }
        }
      }
    }
  }
}

const numbersOf = (row: object) => Object.values(row).filter((cell): cell is number => typeof cell === "number");

/** What a text says right after a name, in a unit, if it is another number than `value`. */
function contradictionIn(text: string, name: string, { value, unit }: { value: number; unit: string }) {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = at + name.length;
    const start = after + LINK.exec(text.slice(after))![0].length;
    const [numeral] = statedNumerals(text.slice(start, start + 24));
    if (numeral?.at !== 0 || agreementOf(numeral, value, unit) !== "other") continue;
    const end = start + numeral.text.length;
    if (text.startsWith(unit, end)) return { ...numeral, at: start, text: text.slice(after, end + unit.length) };
  }
  return undefined;
}

export const contradictions: Rule = {
  codes: ["fact-unit-differs", "fact-says-other", "facts-contradict", "cell-contradicts-fact", "words-contradict-data"],
  check(parts, report) {
    checkUnits(parts, report);
    if (parts.factsFile) {
      checkSentences(parts, report);
      checkTwins(parts, report);
    }
    checkCells(parts, report);
    checkWords(parts, report);
  },
};
