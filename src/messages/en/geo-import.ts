// What the import of geography asks, tells and explains, in English.

import type { Catalogue } from "../catalogue.ts";
import { pair, short } from "../samples.ts";

const MOST = 6;
const some = (all: readonly string[]) =>
  `${all.slice(0, MOST).map(short).join(", ")}${all.length > MOST ? ` and others, ${all.length} in all` : ""}`;
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const geoImport: Catalogue["geoImport"] = {
  encoding: (label) => `The text is in ${label}; it is now in UTF-8.`,
  layer: (name, others) => `The layer “${name}” is taken; there are also: ${some(others)} (choose with --layer).`,
  noTable: "There is no .dbf: only shapes, no properties.",
  cutWays: (count) => `${many(count, "line")} broke off at the edge of the export and came in parts.`,
  linkedKml: (count) => `The file only links to ${many(count, "other file")} (NetworkLink); what is there was not imported.`,
  noSystem:
    "The file names no coordinate system: it is read as WGS-84 degrees. For points taken from Amap or Baidu add --crs gcj02 or --crs bd09.",
  projected: (name) => `The coordinates are projected (${name}); they are now degrees.`,
  datav: "This looks like a file of DataV, whose coordinates are Amap's GCJ-02; crs says so. If they are not, add --crs wgs84.",

  mended: {
    heights: (count) => `Heights were taken off ${many(count, "position")}.`,
    wound: (count) => `${many(count, "area")} were wound against RFC 7946 and are put right; a hole stays a hole.`,
    closed: (count) => `${many(count, "ring")} did not end where they begin and are closed.`,
    cut: (count) => `${many(count, "feature")} lay across the antimeridian and are parted there.`,
    nested: (count) => `The holes of ${many(count, "area")} were told by how they lie, not by what the file says.`,
    parted: (count) => `${many(count, "feature")} held several kinds of shapes or several points and came apart.`,
  },
  faults: {
    null: "no position (geometry is null)",
    empty: "an empty position",
    broken: "coordinates that cannot be read",
    range: "coordinates that are not on the earth",
    short: "a single point, or a ring around nothing",
    type: "a kind of shape that is not known",
  },
  left: (fault, list) =>
    `Left out ${many(list.length, "feature")}, ${fault}: ${some(
      list.map(({ number, name, position }) => `number ${number}${name && ` ${name}`}${position ? ` ${pair(position)}` : ""}`),
    )}`,
  origin: (list) =>
    `Exactly at [0, 0], which mostly means that nobody knew; imported all the same, please look: number ${some(list)}`,
  swappedDoubt:
    "With latitude and longitude exchanged all points are in China, as it stands none is: add --swap yes if latitude comes first.",
  swapped: "As you say, what comes first is read as latitude.",
  simplified: (before, after, metres) =>
    `Simplified: ${after} of ${before} points stay, none is off by more than ${metres} m. For more add --metres with a number; --metres 0 keeps all.`,
  exact: (count) => `Not simplified: all ${many(count, "point")} are there.`,
  sameNames: (features, names, key) =>
    `${many(features, "line or area", "lines or areas")} have only ${many(names, "name")}: if those of a name are parts of one thing, join them with --join ${key}.`,
  joined: (before, after, key) => `Joined by “${key}”: ${before} became ${after}.`,
  property: (key, count, samples, kept) =>
    `${kept ? "keep  " : "      "}${key}  ${count} have it  ${samples.map(short).join(", ")}`,
  properties: (list) =>
    `Properties in the file (keep some with --keep one,two: they go into the table of that name in data/):\n${list.join("\n")}`,
  more: (count) => `      … and ${count} more`,
  features: (places, lines, areas) =>
    `Read: ${[places && many(places, "point"), lines && many(lines, "line"), areas && many(areas, "area")].filter(Boolean).join(", ")}.`,
  confidence: (level) =>
    `Every confidence is ${level}; where you know it better or less well, change it in the file, or add --confidence.`,

  packages: {
    naturalEarth: "Natural Earth",
    gadm: "GADM",
    datav: "DataV",
    osm: "OpenStreetMap's boundary, admin_level",
    geoboundaries: "geoBoundaries",
    countries: "a map of the world or of all China",
    admin: "administrative units",
  },
  borders: (what) =>
    `By their properties these are administrative borders (${what}): the file says "borders": true, and a figure that uses it needs a review number (审图号), or the reason why none is needed.`,
  noBorders: "As you say, borders is not set; yet the properties look like those of administrative units. Please look again.",
  breaches: {
    taiwanAlone: "it draws Taiwan as a country",
    noTaiwan: "its China lacks Taiwan",
    noTibet: "its China lacks southern Tibet (Zangnan)",
    noAksai: "its China lacks Aksai Chin",
    others: "it draws southern Tibet (Zangnan) or Aksai Chin as another country's",
    lines: "its lines between countries are drawn by others, those of China not as the state draws them",
    noSea: "it draws all of China without the islands of the South China Sea and the dashed line",
  },

  again: (unchanged) => `This is in geo/ already and is brought up to date: ${unchanged} unchanged.`,
  changed: (ids) => `Other shapes: ${some(ids)}`,
  added: (ids) => `New: ${some(ids)}`,
  gone: (ids, removed) =>
    removed
      ? `Not in the new file and taken out: ${some(ids)}`
      : `Not in the new file, kept for now (take them out with --prune): ${some(ids)}`,
  renamed: (id, own, now) => `${id}: called “${own}” here and “${now}” in the new file; left as it is.`,
  columns: (keys) => `Columns of the table: ${keys.join(", ")}`,
  cells: (column, count) => `“${column}”: ${many(count, "cell")} changed.`,
  figureStays: (path) => `${path} was left as it is.`,
  drawLater: (command) =>
    `No figure uses it yet; for a map of it in a chapter:\n  ${command} --update --chapter id-of-the-chapter`,
  marked: "Some things were not said and stand as [to fill in: …]; check names each.",
  written: (path, features, kilobytes) => `${path}: ${many(features, "feature")}, ${kilobytes} kB`,

  ask: {
    id: "Id (the file's name: geo/id.geojson)",
    update: (id) => `There is a geo/${id}.geojson: bring it up to date with the new file?`,
    title: "Title: what it draws",
    source: "Where is it from",
    date: "The source's date, such as 2026-10",
    licence: "Licence (if none is stated, write “licence unknown” and do not publish yet)",
    credit: "Credit to print beside the map (may be empty)",
    crs: "Which coordinate system",
    survey: "Surveyed, or a sketch",
    confidence: "How sure are the positions",
    keep: "Properties to keep, with commas between (may be empty)",
    join: "Join parts of the same name into one?",
    swap: "Does latitude come first? (exchanged, all points are in China)",
    borders: "Are these administrative borders?",
    approval: "Review number, 审图号 (empty if there is none)",
    approvalSource: "The map that the number was given to",
    chapter: "Make a map of it, in which chapter",
    exempt: "Why none is needed (empty if you do not know; check will say so)",
    alt: "The map in words, for those who cannot see it",
  },
  choices: { yes: "yes", no: "no" },
  fill: (what) => `[to fill in: ${what}]`,
  fills: { source: "source", date: "date", licence: "licence", alt: "what the map shows" },
  sketch: "Sketch",
  nameColumn: "Name",
};
