// `npm run import` as its --help and the handbook tell of it, and what it asks where a file does not say, in English.

import type { Catalogue } from "../catalogue.ts";

export const importing: Catalogue["importing"] = {
  usage: [
    "npm run import -- file [flags …]",
    "Makes data of the story out of a file. What is not said is asked for; with --dry-run it only shows what would become of it.",
  ],
  kinds: { table: "Tables (.xlsx, .xls, .ods, CSV, a table in a web page)" },
  always: "Always",
  table: "| flag | what it does |",
  flags: {
    id: { means: "the id, which names the file: data/<id>.json", holds: "people" },
    title: { means: "the title; without it, the one above the table or the file's name", holds: "People" },
    source: { means: "the source: an id of story.json, or new for another one", holds: "report" },
    "source-title": { means: "the new source's title", holds: "Yearbook" },
    "source-id": { means: "the new source's id", holds: "yearbook" },
    update: {
      means:
        "brings the dataset that --id names in step: rows follow the table; ids, units, notes and columns of your own stay; what changed is listed",
    },
    sheet: { means: "which sheet", holds: "name" },
    encoding: { means: "the file's encoding; without it, it is found out", holds: "big5" },
    headers: { means: "the columns' names, with commas between; those left empty stay", holds: "name,count" },
    "no-head": { means: "the first row is data" },
    map: { means: "the columns' keys, by which figures name them", holds: "Road=name,Length=length" },
    types: { means: "the columns' types: text, number, date, category", holds: "Road=text" },
    units: { means: "the columns' units", holds: "Length=km" },
    percent: { means: "in these columns 0.475 is 47.5%", holds: "Share,Rate" },
    decimal: { means: "what stands before decimals; without it, as the table has it", holds: "',' or '.'" },
    triangle: { means: "whether ▲3.2 is less or more", holds: "minus or plus" },
    "keep-totals": { means: "rows of totals, too" },
    "keep-years": { means: "leaves a column for each year as it is, and makes no row of it" },
    "dry-run": { means: "shows what would come of it: asks nothing, writes nothing" },
    lang: { means: "the language it speaks", holds: "zh-Hans or en" },
    help: { means: "lists these flags" },
  },
  open: "to-fill-in",
  doubts: {
    encoding: {
      words: (samples) => `How is the file encoded?\n${samples.map((one) => `  ${one}`).join("\n")}`,
      choices: {},
    },
    decimal: {
      words: (samples) => `${samples.join(", ")}: what stands before decimals`,
      choices: { ",": ",  a comma", ".": ".  a point" },
    },
    triangle: {
      words: (samples) => `${samples.join(", ")}: what the triangle means`,
      choices: { minus: "minus  less", plus: "plus  more" },
    },
    percent: {
      words: (samples, header) => `"${header}" (${samples.join(", ")}): is 0.45 meant as 45%`,
      choices: { yes: "yes, times a hundred", no: "no, as it is" },
    },
  },
};
