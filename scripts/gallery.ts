// A sheet of every figure type's example in every state, at both sizes and in both languages: .storyboard/gallery.html.
//   npm run gallery

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { drawFigure } from "../src/figures/draw.ts";
import type { FigureType, Table } from "../src/figures/figure.ts";
import { FIGURES, type FigureName } from "../src/figures/index.ts";
import { printStill } from "../src/marks/print.ts";
import { SIZES } from "../src/marks/size.ts";
import { html, htmlFile, type Markup, raw } from "../src/outputs/markup.ts";
import { dataset } from "../src/schemas/dataset.ts";
import { geo } from "../src/schemas/geo.ts";
import { localise } from "../src/schemas/text.ts";
import type { Figure } from "../src/story/story.ts";

const TARGET = ".storyboard";
const style = ["tokens", "figure"].map((name) => readFileSync(`src/styles/${name}.css`, "utf8")).join("");

function rowsOf(type: FigureName, language: string): Markup {
  const example = JSON.parse(readFileSync(`src/figures/${type}/example.json`, "utf8"));
  const spec = localise((FIGURES[type] as FigureType).schema.parse(example.figure), language, "zh-Hans") as Figure["spec"];
  const table = localise(dataset.parse(example.data), language, "zh-Hans") as unknown as Table;
  const files = Object.entries(example.geo ?? {}).map(([id, file]) => [id, geo.parse(file)] as const);
  const atlas = localise(Object.fromEntries(files), language, "zh-Hans");
  const drawing = drawFigure({ type, spec }, table, { locale: language, atlas });
  const rows = Object.values(SIZES).map((size) => {
    const cards = drawing.states.map((state) => {
      const svg = printStill(drawing.frame(state, size.name), size, { style, accent: "cinnabar", language });
      return html`<figure>${raw(svg)}<figcaption>${state}</figcaption></figure>`;
    });
    return html`<div>${cards}</div>`;
  });
  return html`<h3>${spec.title}</h3>${rows}`;
}

const sections = (Object.keys(FIGURES) as FigureName[]).map(
  (type) => html`<h2>${type}</h2>${rowsOf(type, "zh-Hans")}${rowsOf(type, "en")}`,
);
const sheet =
  "body{margin:24px;font:14px/1.5 sans-serif}div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0 0 16px}svg{display:block}";
mkdirSync(TARGET, { recursive: true });
writeFileSync(
  `${TARGET}/gallery.html`,
  htmlFile({ lang: "en" }, html`<title>Figures</title><style>${raw(sheet)}</style>`, html`${sections}`),
);
console.log(`${TARGET}/gallery.html`);
