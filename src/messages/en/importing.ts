// `npm run import` as its --help and the handbook tell of it, and what it asks where a file does not say, in English.

import type { Catalogue } from "../catalogue.ts";

export const importing: Catalogue["importing"] = {
  usage: [
    "npm run import -- file [flags …]",
    "Brings a file into the story: a draft, a table, geography. What is not said is asked for; with --dry-run it only shows what would become of it.",
  ],
  kinds: {
    document: {
      title: "Drafts (Word's .docx, as Google Docs, Feishu, Tencent Docs and WPS export it, too)",
      flags: {
        id: { means: "the draft's id: imports/<id>.json keeps what was imported last", holds: "draft" },
        level: {
          means: "the level of headings that are chapters; without it the highest, or the next where there is only one of it",
          holds: "2",
        },
        source: {
          means: "where the draft's tables are from: an id of story.json; without it a place to fill in",
          holds: "report",
        },
        update: {
          means: "imports a draft that was changed: only what changed is changed; what was written by hand in chapters stays",
        },
      },
    },
    geo: {
      title:
        "Geography (GeoJSON, shapefile as a zip or a .shp with its .dbf and .prj beside it, KML, KMZ, GPX, TopoJSON, Overpass exports in JSON or XML)",
      flags: {
        id: { means: "id, and the file's name" },
        title: { means: "title" },
        source: { means: "id of a source in story.json; new writes one" },
        "source-title": { means: "title of the new source" },
        "source-id": { means: "id of the new source" },
        date: { means: "date of the new source" },
        licence: { means: "licence" },
        credit: { means: "credit printed beside the map" },
        keep: { means: "properties to keep, with commas between, in the table of that name in data/" },
        name: { means: "the property that holds names" },
        ids: { means: "the property that ids are taken from" },
        join: { means: "lines or areas that have this property in common become one; no joins none" },
        layer: { means: "which layer, if the file has several" },
        crs: { means: "coordinate system: wgs84, cgcs2000, gcj02, bd09" },
        swap: { means: "yes: latitude comes first" },
        metres: { means: "metres that simplifying may be off; 0 keeps every point" },
        survey: { means: "surveyed, or sketch" },
        confidence: { means: "how sure: low, medium, high" },
        borders: { means: "yes, no: whether it draws administrative borders" },
        approval: { means: "review number (审图号)" },
        "approval-source": { means: "the map that the number was given to" },
        exempt: { means: "why no number is needed" },
        alt: { means: "that map in words" },
        chapter: { means: "makes a map of it in this chapter" },
        update: { means: "brings a file that is there up to date; ids and what was written by hand stay" },
        prune: { means: "with --update, takes out what the new file lacks" },
      },
    },
    table: {
      title: "Tables (.xlsx, .xls, .ods, CSV, a table in a web page)",
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
      },
    },
  },
  always: "Always",
  table: "| flag | what it does |",
  common: {
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
