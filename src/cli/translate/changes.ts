// From what is taken of a translation to the files that are written: fields at their places, chapters whole or not at all.

import { say } from "../../messages/index.ts";
import { withEdits } from "../../source/proposal.ts";
import type { Changes } from "../new/changes.ts";
import { sameSkeleton } from "./chapter.ts";
import type { Taken } from "./take.ts";
import type { ChapterPair, Unit } from "./units.ts";
import { changedChapter, fieldEdit, newChapter, type Words } from "./write.ts";

/** What a command writes of a translation, and how many texts that is. */
export interface Planned {
  changes: Changes;
  written: number;
  /** Texts that are not taken, those of chapters that cannot be written among them. */
  refused: number;
}

interface Options {
  own: string;
  locale: string;
  force: boolean;
}

/** The files as they will be. What cannot be written is told in `taken.report`. */
export function changesOf(units: readonly Unit[], taken: Taken, options: Options): Planned {
  const planned: Planned = { changes: { writes: [], moves: [] }, written: 0, refused: taken.refused };
  writeFields(taken, options, planned);
  const chapters = Map.groupBy(units, ({ put }) => (put.in === "chapter" ? put.pair : undefined));
  for (const [pair, own] of chapters) if (pair) writeChapter(pair, own, { taken, planned, force: options.force });
  return planned;
}

function writeFields({ words }: Taken, options: Options, planned: Planned): void {
  const files = Map.groupBy(words, ([{ file, put }]) => (put.in === "fields" ? file : ""));
  for (const [path, inside] of files) {
    if (!path) continue;
    let text = "";
    const edits = inside.flatMap(([{ put }, own]) => {
      if (put.in !== "fields") return [];
      text = put.text;
      return fieldEdit(put.text, put.path, own, options) ?? [];
    });
    planned.changes.writes.push({ path, text: withEdits(text, edits) });
    planned.written += edits.length;
  }
}

interface ChapterWork {
  taken: Taken;
  planned: Planned;
  force: boolean;
}

function writeChapter(pair: ChapterPair, units: readonly Unit[], { taken, planned, force }: ChapterWork): void {
  const { original, translation, sibling } = pair;
  const inside = units.filter((unit) => taken.words.has(unit));
  const [first] = inside;
  if (!first) return;
  const words = new Map(inside.flatMap((unit): [string, Words][] => nameOf(unit, taken)));
  const lacking = units.filter((unit) => !taken.words.has(unit));
  const refuse = (those: readonly Unit[], said: Parameters<Taken["report"]["add"]>[1]) => {
    const [one] = those;
    if (!one) return;
    planned.refused += those.length;
    taken.report.add(one, said, "error");
  };
  const alike = translation && sameSkeleton(original, translation);
  if (!alike) {
    const whole = lacking.every((unit) => taken.left.has(unit));
    if (whole && (!translation || force)) {
      const all = new Map(units.flatMap((unit): [string, Words][] => nameOf(unit, taken)));
      planned.changes.writes.push({ path: sibling, text: newChapter(pair, all) });
      planned.written += inside.length;
    } else if (translation) refuse(inside, say.otherShape(sibling, whole));
    else {
      const [missing = first] = lacking;
      planned.refused += inside.length;
      taken.report.add(missing, say.chapterNotWhole(sibling, lacking.length), "error");
    }
    return;
  }
  const loose = inside.filter(({ put }) => put.in === "chapter" && put.run && !translation.runs.has(put.run.name));
  refuse(loose, say.otherShape(sibling, false));
  for (const unit of loose) if (unit.put.in === "chapter") words.delete(unit.put.leaf.name);
  if (words.size === 0) return;
  planned.changes.writes.push({ path: sibling, text: changedChapter(pair, translation, words) });
  planned.written += words.size;
}

const nameOf = (unit: Unit, { words, left }: Taken): [string, Words][] => {
  const own = words.get(unit) ?? left.get(unit);
  return own && unit.put.in === "chapter" ? [[unit.put.leaf.name, own]] : [];
};
