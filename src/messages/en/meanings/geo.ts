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
