// Messages of the import of geography: files that cannot be read, and what may not be published.

import type { Catalogue } from "../catalogue.ts";
import { pair, short, shown } from "../samples.ts";
import { geoImport } from "./geo-import.ts";
import { choices } from "./sentences.ts";

export const geoFiles: Catalogue["geoFiles"] = {
  foreignGeo: (ending) => [
    `A file of the kind ${ending} cannot be read here.`,
    "Open it in QGIS and export it as GeoJSON in EPSG:4326, then import that. Of a shapefile put .shp, .dbf, .prj and .cpg together into one zip.",
  ],
  emptyGeo: () => [
    "The file is empty: there is no feature in it.",
    "Look at the layer and the extent that were exported, and export it again.",
  ],
  noGeography: (type) => [
    type === undefined
      ? "This JSON file holds no geography."
      : `This JSON file holds no geography: its "type" is ${shown(type)}.`,
    "Import GeoJSON, TopoJSON or JSON of Overpass; save tables as .csv or .xlsx.",
  ],
  brokenJson: (line) => [
    `It cannot be read from line ${line} on: this is no whole JSON.`,
    "The file may be cut short or damaged. Export it again; or look above that line for a missing quote, bracket or comma.",
  ],
  brokenXml: (line) => [
    `It cannot be read from line ${line} on: this is no whole XML.`,
    "The file may be cut short or damaged. Export it again.",
  ],
  brokenZip: () => [
    "This zip cannot be opened, or holds no layer.",
    "See whether there is a .shp or .kml in it, and pack it anew as a zip without a password.",
  ],
  brokenShapes: () => [
    "This shapefile cannot be read; it may be damaged.",
    "Open it in QGIS, export it as GeoJSON and import that.",
  ],
  unequalShapes: (shapes, rows) => [
    `There are ${shapes} shapes, but ${rows} rows in the .dbf.`,
    "The two were probably not exported together. Export them again and put .shp, .dbf and .prj into one zip.",
  ],
  brokenTopology: (name) => [
    `The arcs of the layer “${short(name)}” do not fit.`,
    "The file may be cut short. Export it again, or as GeoJSON.",
  ],
  noLayer: (name, known) => [`There is no layer “${short(name)}”.`, choices(name, known, "The layers are")],
  cutOverpass: (remark) => [
    `Overpass stopped before it was done: ${short(remark)}`,
    "The file holds a part only. Ask for a smaller extent, or begin the query with [timeout:180], and export it again.",
  ],
  shiftedDatum: (title) => [
    `The coordinate system “${short(title)}” cannot be converted: it lies tens to hundreds of metres beside WGS-84, differently from place to place, by parameters that are not public.`,
    "Ask whoever gave you the file for one in CGCS2000 or WGS-84.",
  ],
  strangeSystem: (title) => [
    `The coordinate system “${short(title)}” cannot be converted here.`,
    "Save the layer in QGIS as GeoJSON in EPSG:4326 and import that.",
  ],
  offEarth: (count, position) => [
    `The coordinates of all ${count} features are not on the earth, such as ${pair(position)}: longitude is between -180 and 180, latitude between -90 and 90.`,
    "They are probably metres of a projection that the file does not name. Put the .prj into the zip; or save the layer in QGIS as GeoJSON in EPSG:4326.",
  ],
  importLatitudeFirst: (position) => [
    `Latitude comes first, as in ${pair(position)}: only the other way round are all positions on the earth.`,
    "GeoJSON has longitude first. If latitude does come first here, run it again with --swap yes",
  ],
  nothingLeft: () => ["No feature can be imported.", "The reasons stand above. Look at the file in QGIS and export it again."],
  noProperty: (flag, name, known) => [`--${flag}: there is no property "${short(name)}".`, choices(name, known, "The file has")],
  badMetres: (written) => [
    `--metres cannot be "${written}".`,
    "Write a number of metres, such as --metres 20; --metres 0 keeps every point.",
  ],
  geoThere: (id, other) => [
    `There is a "${id}" already: geo/${id}.geojson`,
    `To bring it up to date add --update; if this is another one, give it another id, such as --id ${other}`,
  ],
  geoUnreadable: (path) => [
    `${path} cannot be read, so it cannot be brought up to date.`,
    "Run npm run check first and mend what it names.",
  ],
  otherSystem: (path, old, now) => [
    `${path} is in ${old}, the new file in ${now}: what only the old one has could not stay in its place.`,
    "Take it out with --prune; if both are in the same system, say so with --crs.",
  ],
  tooLargeGeo: (megabytes, most) => [
    `It would be ${megabytes} MB, more than ${most} MB: readers on phones cannot wait for that.`,
    "Add --metres with a larger number, or select in QGIS what is to be drawn.",
  ],
  forbiddenMap: (from, breaches) => [
    `These borders may not be used: ${breaches.map((one) => geoImport.breaches[one]).join("; ")} (they seem to be from ${geoImport.packages[from]}).`,
    "Maps published in China follow the state's rules for public maps and carry a review number (审图号). Take a standard map from bzdt.ch.mnr.gov.cn as it is, with its number; a story about one place needs no national or provincial borders at all.",
  ],
  packedMap: () => [
    "This is a map as ECharts packs it, whose coordinates cannot be read.",
    "Most of them have no review number and are not complete. Take a standard map from bzdt.ch.mnr.gov.cn as it is.",
  ],
  notYesNo: (flag, written) => [`--${flag} cannot be "${written}".`, `Write --${flag} yes or --${flag} no.`],
};
