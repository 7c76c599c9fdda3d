// Messages of the commands that write into a story folder: answers that are missing or will not do.

import type { Catalogue } from "../catalogue.ts";
import { nouns } from "./nouns.ts";
import { ask, choices, listOf } from "./sentences.ts";

export const commands: Catalogue["commands"] = {
  missingFlags: (flags, example) => [
    `Missing: ${flags.map((flag) => `--${flag}`).join(" ")}. This is no terminal, so nothing can be asked.`,
    `Add them and run again, for instance:\n${example}`,
  ],
  missingKind: (known) => [
    "Nothing was said of what to make. This is no terminal, so nothing can be asked.",
    `Write npm run new -- chapter …; there can be made ${listOf(known)}.`,
  ],
  unknownFlag: (flag, known) => [
    `There is no flag ${flag}.`,
    choices(
      flag,
      known.map((name) => `--${name}`),
      "Flags",
    ),
  ],
  flagsApart: (flag, others) => [
    `--${flag} does not go with ${others.map((name) => `--${name}`).join(" or ")}.`,
    "Run one, then the other.",
  ],
  flagWithoutValue: (flag) => [`--${flag} lacks a value.`, `Write --${flag} …`],
  unknownKind: (kind, known) => [`"${kind}" is nothing that can be made.`, choices(kind, known, "There can be made")],
  notAmong: (flag, value, known) =>
    known.length === 0
      ? [`--${flag} "${value}": there is none yet.`, "Make one first."]
      : [`--${flag} cannot be "${value}".`, `${ask(value, known)}Choose from ${listOf(known)}.`],
  chartIs: (flag, written, type, fields) => [
    `--${flag} cannot be "${written}": that chart is "${type}" here.`,
    `Write --${flag} ${type}${fields.length > 0 ? `, and in the figure that is made ${fields.join(", ")}` : ""}.`,
  ],
  chartMissing: (flag, written, nearest) => [
    `--${flag} cannot be "${written}": that chart cannot be drawn yet.`,
    `Nearest is --${flag} ${nearest}.`,
  ],
  idTaken: (id, path, free) => [`"${id}" exists already: ${path}.`, `Choose another, for instance "${free}".`],
  fileThere: (path) => [`${path} exists already and is not overwritten.`, "Choose another id, or move the file away first."],
  folderNotEmpty: (folder) => [
    `${folder} holds files already; no new story is written there.`,
    "Choose an empty folder, for instance ../other/content",
  ],
  noStory: (folder, looked) => [
    `There is no story.json in ${folder}: it is no story's folder (looked for at ${looked}).`,
    `Check STORY, or make one: npm run new -- story --folder ${folder} --title …`,
  ],
  noRoom: () => ["Chapters' numbers end at 99.", "Give earlier chapters lower numbers."],
  noNumber: (flag, value) => [`--${flag} "${value}" must be a whole number from 1.`, `Write --${flag} 1`],
  noText: (flag) => [`--${flag} cannot be empty.`, `Write --${flag} …`],
  factTaken: (id, line) => [`facts.json has "${id}" already, in line ${line}.`, "Choose another, or edit that one."],
  cannotFit: (type, data, needed) => [
    `"${type}" cannot be drawn from ${data}: its columns do not fit.`,
    `It needs columns of ${needed.map((kind) => nouns.columns[kind]).join(", ")}. Without --data it is drawn from sample data, to be changed.`,
  ],
  wouldBreak: () => ["This would make mistakes, so nothing was written.", "Fix what stands above, then run again."],
};
