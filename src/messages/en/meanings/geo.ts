// What the fields of geo mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const geo: Catalogue["meanings"]["geo"] = {
  fields: {
    points: "Longitude, then latitude.",
    "geometry.type": "A point.",
    "geometry.type.LineString": "A course, from its first point to its last.",
    "geometry.type.MultiLineString": "Several courses.",
    "geometry.type.Polygon": "An area; its ring ends where it begins.",
    "geometry.type.MultiPolygon": "Several areas.",
    "feature.type": "As it stands.",
    "feature.id": "Its id; that of the dataset's row it is the place of, where there is one.",
    "feature.properties.name": "The name on the map's face.",
    "feature.properties.confidence": "How sure it is that it lies there.",
    "feature.properties.kind":
      "What it is, by which the map draws it as an atlas does; the layer's `paint` then only says whether it weighs more or is broken, and `hue` may be left out.",
    "feature.properties.rank":
      "How much it counts among its kind, 1 being the most (a main river, a trunk road, a capital): how wide it is drawn and how large its name. 2 if absent.",
    "feature.properties.accuracy": "Metres within which the true place lies.",
    "feature.properties.from": "Where this feature's coordinates come from, if not from the file's source as a whole.",
    "feature.properties.note": "What a reader who asks for it should know.",
    "feature.properties": "Its name, and how sure it is.",
    "feature.geometry": "Where it lies: longitude, then latitude.",
    type: "As it stands.",
    title: "What it draws.",
    sources: "Ids of sources in story.json.",
    crs: "The coordinate system the file is written in; it is converted to WGS-84.",
    survey: "Whether courses were surveyed or sketched.",
    date: "When what it draws was surveyed or fetched; the map says it on its face.",
    borders: "Whether it draws administrative borders. A figure that shows it must then carry `approval`.",
    credit: "Whom to name beside the map: © OpenStreetMap contributors.",
    licence: "The licence.",
    note: "How it was compiled; what is not known.",
    features: "Places, courses and areas.",
  },
  values: {
    system: {
      wgs84: "GPS, OpenStreetMap",
      cgcs2000: "CGCS2000: Tianditu and surveys",
      gcj02: "Amap, Tencent",
      bd09: "Baidu",
    },
    kind: {
      water: "a river as a ribbon, a lake as an area",
      relief: "hills: a ridge as a line, or their foot as an area; drawn as washes, always a sketch",
      town: "an area as streets that thin out towards its edge; a point as a town of its rank",
      motorway: "an expressway: a line with a line in it",
      road: "a road with a casing",
      rail: "a railway",
      border: "an administrative border; the figure must then carry `approval`",
      seam: "a soft band where two sides meet, which is no border",
    },
    confidence: {
      low: "a guess: never drawn as a pin",
      medium: "about here",
      high: "here",
    },
    survey: {
      surveyed: "surveyed: may be measured on",
      sketch: "only shows what lies where, and the figure must say so",
    },
  },
};
