// Messages about places and courses: GeoJSON files, the figures that draw them, and what a map must carry.

import type { Catalogue } from "../catalogue.ts";
import { COLLECTION, GEOMETRIES, pair, shown } from "../samples.ts";
import { nouns } from "./nouns.ts";
import { choices, linesFor, listOf } from "./sentences.ts";

export const geo: Catalogue["geo"] = {
  notACollection: (type) =>
    type === "Topology"
      ? ["This is TopoJSON, not GeoJSON.", "Move it out of this folder, then import it with npm run import -- and its path."]
      : [
          `The outermost "type" cannot be ${shown(type)}.`,
          `Put what there is into "features"; the whole file is to be:\n${COLLECTION}`,
        ],
  missingChoice: (field) => [
    `"${field}" is missing (${nouns.choices[field].what}).`,
    `Add one of these lines, as the case may be:\n${linesFor(field)}`,
  ],
  foreignSystem: (value, meant) => [
    `"crs", the coordinate system, cannot be ${shown(value)}.`,
    `Write: ${meant ? `"crs": "${meant}",` : `\n${linesFor("crs")}`}`,
  ],
  foreignProperties: (keys, known) => [
    `"properties" holds what is not used here: ${listOf(keys)}${keys.some((key) => key === "") ? " (one has no name)" : ""}.`,
    `Delete it; there are only: ${listOf(known)}. What readers should see goes into the row of that id in data/.`,
  ],
  noFeatureId: (value, better) => [
    value === undefined ? 'This feature lacks an "id".' : `"id" cannot be ${shown(value)}: it is a text in quotes.`,
    `Write: "id": "${better}",\nWhere it has a row in data/, that row's id; else one of your own, beside "type": "Feature".`,
  ],
  sameFeature: (id, first, better) => [
    `The feature id "${id}" is used twice, first on line ${first}.`,
    `Give this one another, for instance "${better}".`,
  ],

  // Coordinates

  wrongNesting: (type) => [
    `The "coordinates" of a ${type} are not nested like this.`,
    `They are nested so, each position being [longitude, latitude]: "coordinates": ${GEOMETRIES[type] ?? "[ … ]"}`,
  ],
  wrongPosition: (value) => [
    `${shown(value)} is no position.`,
    "A position is [longitude, latitude], two numbers without quotes.",
  ],
  swapped: (position, sure) => [
    `${pair(position)} ${sure ? "has" : "seems to have"} its latitude first.`,
    `Longitude comes first: ${pair([position[1], position[0]])}${sure ? "" : "\nIf the place does lie there, leave it."}`,
  ],
  offTheEarth: (position) => [
    `${pair(position)} is not on the earth: longitudes are -180 to 180, latitudes -90 to 90.`,
    "If these are metres of a projection, save the file as GeoJSON in EPSG:4326, for instance in QGIS; else check the numbers.",
  ],
  shortCourse: () => ["A line has two positions at least.", 'Add what is missing; a single position is of "type" "Point".'],
  noGeometry: () => [
    "This feature is nowhere.",
    "What nobody knows the place of is not drawn, and no place is made up for it: take it out of this file and of the figures, and say so in the text.",
  ],
  farPlace: (position, distance) => [
    `${pair(position)} is far from every other place of the story: ${distance} km from the nearest.`,
    "Check longitude and latitude.",
  ],
  latitudeFirst: (position) => [
    `${pair(position)} is far from every other place of the story; it seems to have its latitude first.`,
    `Longitude comes first: ${pair([position[1], position[0]])}\nIf the place does lie there, leave it.`,
  ],
  nullIsland: () => [
    "[0, 0] lies in the sea off Africa: most likely there were no coordinates.",
    "Check it; what nobody knows the place of is not drawn.",
  ],
  shortRing: () => [
    "A ring has four positions at least: three corners and the first again.",
    'Add what is missing; if it is a line, its "type" is "LineString".',
  ],
  openRing: (first) => [
    "This ring is not closed: its last position must be its first.",
    `Add the first after it: , ${pair(first)}`,
  ],

  // What draws it

  noGeo: (id, known) => [`There are no places "${id}": geo/${id}.geojson is missing.`, choices(id, known, "Files in geo/")],
  unusedGeo: (id) => [`No figure draws geo/${id}.geojson.`, `Write "geo": "${id}" in a layer of a map, or delete this file.`],
  noApproval: (id) => [
    `This map draws administrative borders (geo/${id}.geojson says so), so it needs its review number or why none is needed.`,
    `Add one of these beside "layers":\n"approval": { "number": "GS(…)…号", "source": "…" },\n"approval": { "exempt": "…" },\nCopy the number from the map or the decision it was given for and name that in "source". Without one, have the map reviewed; do not make one up.`,
  ],
  noSketch: (id) => [
    `What this map shows is a sketch (geo/${id}.geojson says "survey": "sketch"), and it must say so.`,
    'Add beside "title": "sketch": "Sketch",',
  ],

  // Layers of values

  shareWithoutUnit: (value, per) => [
    `"${value}" is divided by "${per}", and nothing says what unit that gives.`,
    `Add beside "per": "scale": { "divide": 0.01, "unit": "%" }, (so many in a hundred; 0.001 and "‰" in a thousand; 1 and the unit for so many each)`,
  ],
  breaksNotRising: (better, field) => ["The limits of classes go from low to high, each once.", `Write: "${field}": ${better},`],
  breaksPartNothing: (least, most) => [
    `These limits part nothing: the values drawn go from ${least} to ${most}, all in one class.`,
    'Write limits in the unit of the table (with "per", of what that gives), or take "breaks" out and have classes made.',
  ],
  noClass: (one, count) => [
    count === 0
      ? "No layer of this map has its values in classes."
      : `There is no class ${one}: this map's values make ${count === 1 ? "1 class" : `${count} classes`}, counted from the lowest.`,
    count === 0
      ? 'Take "classes" out; what is to be brought out stands in "lit".'
      : `Write a number from 1 to ${count}, or "unknown" for what is not known.`,
  ],
  rowsOffTheMap: (such, count, near) => [
    `${count === 1 ? "1 row of the table is" : `${count} rows of the table are`} of no place on this map, so that what they say is not drawn: ${listOf(such)}${count > such.length ? " and others" : ""}.`,
    `${near === undefined ? "" : `Is "${such[0]}" "${near}"? `}A row's id must be the place's id; where the table has only names, write "join": "…" (their column) in this layer. Take rows such as totals out of the table.`,
  ],
  areasWithoutRow: (such, count) => [
    `${count === 1 ? "1 place has" : `${count} places have`} no row in the table and will be drawn as not stated: ${listOf(such)}${count > such.length ? " and others" : ""}.`,
    'Add their rows to the table (null for a number that is not known), or list in this layer\'s "features" only those that are to be drawn.',
  ],
  locatorSaysNothing: (id) => [
    `No state's view lies within "${id}", or it reaches hardly farther than they do: the small map will not be drawn.`,
    'Name in "locator" a geo file that reaches much farther; where no small map is wanted, write "locator": false.',
  ],
  countInColour: (column, unit) => [
    `"${column}" ${unit ? `(${unit.trim()}) ` : ""}seems to be a count, not a rate: in colour it shows where places are large or people many.`,
    'Draw it as circles: "draw": "symbols", without "breaks", "count" and "middle"; or write beside "value" a column to divide it by, such as the population, "per": "…", and a "scale".',
  ],
};
