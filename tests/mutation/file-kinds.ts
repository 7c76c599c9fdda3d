// Files that stand where they should not, as programs and hands leave them.

/** Files that do not belong where they stand: what is said, and what the folder is to hold then. */
export const FILES: Record<string, { path: string; text: string; code: string; after: string | undefined }> = {
  "a shape file": { path: "geo/ways.shp", text: "", code: "foreign-file", after: undefined },
  "a table of attributes": { path: "geo/ways.dbf", text: "", code: "foreign-file", after: undefined },
  "a KML file": { path: "geo/ways.kml", text: "<kml/>", code: "foreign-file", after: undefined },
  "an Excel file": { path: "data/lamps.xlsx", text: "", code: "foreign-file", after: undefined },
  "a Word file": { path: "chapters/02-draft.docx", text: "", code: "foreign-file", after: undefined },
  "a picture among chapters": { path: "chapters/lamp.jpg", text: "", code: "foreign-file", after: undefined },
  "notes of somebody": { path: "data/notes", text: "", code: "strange-file", after: undefined },
  "a copy of a chapter": { path: "chapters/01-lamps copy.mdx", text: "COPY", code: "bad-file-name", after: undefined },
  "a chapter copied and changed": {
    path: "chapters/01-lamps (2).mdx",
    text: "---\ntitle: 又一章\n---\n\n灯还亮着。\n",
    code: "bad-file-name",
    after: "chapters/02-lamps-2.mdx",
  },
  "a chapter in capitals": {
    path: "chapters/02-Boats.MDX",
    text: "---\ntitle: 船\n---\n\n船都在。\n",
    code: "wrong-ending",
    after: "chapters/02-Boats.mdx",
  },
  "a chapter of the same number": {
    path: "chapters/01-boats.mdx",
    text: "---\ntitle: 船\n---\n\n船都在。\n",
    code: "same-number",
    after: "chapters/02-lamps.mdx",
  },
  "a copy of the story's file": { path: "story (1).json", text: '{ "title": "灯" }', code: "twin-file", after: undefined },
  "a chapter beside the folder": {
    path: "02-boats.mdx",
    text: "---\ntitle: 船\n---\n\n船都在。\n",
    code: "outside",
    after: "chapters/02-boats.mdx",
  },
  "a table in a folder of its own": {
    path: "drafts/boats.json",
    text: '{ "title": "船", "sources": ["register"], "columns": { "a": { "type": "text", "label": "甲" } }, "rows": [{ "id": "a", "a": "乙" }] }',
    code: "outside",
    after: "data/boats.json",
  },
  "places among tables": {
    path: "data/ways.geojson",
    text: '{ "type": "FeatureCollection", "title": "路", "sources": ["register"], "crs": "wgs84", "survey": "sketch", "features": [{ "type": "Feature", "id": "a", "properties": { "name": "甲", "confidence": "high" }, "geometry": { "type": "Point", "coordinates": [100, 30] } }] }',
    code: "strange-file",
    after: "geo/ways.geojson",
  },
  "a table under one more ending": {
    path: "data/boats.json.txt",
    text: '{ "title": "船", "sources": ["register"], "columns": { "a": { "type": "text", "label": "甲" } }, "rows": [{ "id": "a", "a": "乙" }] }',
    code: "wrong-ending",
    after: "data/boats.json",
  },
};
