// A sheet of every figure type's example and variants in every state, at both sizes and in both languages: .storyboard/gallery.html.
//   npm run gallery

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { COMMANDS } from "../src/cli/commands.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import { FIGURES, type FigureName } from "../src/figures/index.ts";
import { printStill } from "../src/marks/print.ts";
import { SIZES } from "../src/marks/size.ts";
import { html, htmlFile, type Markup, raw } from "../src/outputs/markup.ts";
import { readOwnFlags } from "./begin.ts";
import { runCommand } from "./frame.ts";

const TARGET = ".storyboard";
const style = ["tokens", "figure"].map((name) => readFileSync(`src/styles/${name}.css`, "utf8")).join("");

function rowsOf(example: Example, language: string): Markup {
  const { figure, table, atlas } = localiseExample(example, language);
  const drawing = drawFigure(figure, table, { locale: language, atlas });
  const { title, accent = "cinnabar" } = figure.spec;
  const rows = Object.values(SIZES).map((size) => {
    const cards = drawing.states.map((state) => {
      const svg = printStill(drawing.frame(state, size.name), size, { style, accent, language });
      return html`<figure>${raw(svg)}<figcaption>${state}</figcaption></figure>`;
    });
    return html`<div>${cards}</div>`;
  });
  return html`<h4>${title}</h4>${rows}`;
}

async function run(): Promise<void> {
  readOwnFlags(COMMANDS.gallery);
  const sections = (Object.keys(FIGURES) as FigureName[]).map((type) => {
    const parts = examplesOf(type).map((one) => html`<h3>${one.name}</h3>${rowsOf(one, "zh-Hans")}${rowsOf(one, "en")}`);
    return html`<h2>${type}</h2>${parts}`;
  });
  const sheet =
    "body{margin:24px;font:14px/1.5 sans-serif}div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0 0 16px}svg{display:block}";
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(
    `${TARGET}/gallery.html`,
    htmlFile({ lang: "en" }, html`<title>Figures</title><style>${raw(sheet)}</style>`, html`${sections}`),
  );
  console.log(`${TARGET}/gallery.html`);
}

if (import.meta.main) await runCommand("gallery", run);
