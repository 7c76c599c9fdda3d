// The fact sheet as it is handed over: a page to print and tick off, a table for spreadsheets, a summary for the terminal.

import { type Catalogue, type Language, wordsIn } from "../../messages/index.ts";
import { writeCsv } from "../../story/cells.ts";
import { type Content, html, htmlFile, lines, type Markup, raw } from "../markup.ts";
import type { FactSheet } from "./numbers.ts";
import type { Kind, NumberRow } from "./rows.ts";

const KINDS: readonly Kind[] = ["page", "prose", "figure", "data", "geo", "card", "correction"];

/** The sheet as CSV, one row a number; `folder` is the story folder as an editor types it. */
export function sheetCsv({ rows }: FactSheet, folder: string, language: Language): string {
  const words = wordsIn(language).factSheet;
  const { number, sentence, place, source, caveat, checked } = words.columns;
  const head = [number, sentence, place, words.file, words.line, words.bond, words.fact, source, words.within, caveat, checked];
  const cells = rows.map((row) => [
    plainNumber(row.written),
    row.sentence,
    `${words.kinds[row.kind]} · ${row.place}`,
    `${folder}/${row.file}`,
    row.line,
    words.bonds[row.bond],
    row.facts.join(" "),
    row.source,
    row.within,
    row.caveat,
    "",
  ]);
  return writeCsv([head, ...cells]);
}

/** A written number as a number, so that a minus sign is not taken for a formula. */
function plainNumber(written: string): string | number {
  return /^-?\d{1,15}(\.\d+)?$/.test(written) && String(Number(written)) === written ? Number(written) : written;
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:1.5rem auto;max-width:76rem;padding:0 1rem;font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;background:light-dark(#fff,#14191b);color:light-dark(#1c1c1c,#e6e2d8)}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .4rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid light-dark(#ccc,#444)}
th{font-weight:400;font-size:.85em;opacity:.75}
td:first-child{font-weight:700;width:9%}td:nth-child(2){width:32%}td:nth-child(3){width:19%}td:nth-child(4){width:18%}td:last-child,th:last-child{width:3rem;text-align:center}
small{display:block;font-weight:400;opacity:.75;overflow-wrap:anywhere}
mark{background:light-dark(#fde9a9,#5b4a12);color:inherit;padding:0 .1em}
.loose td{background:light-dark(#fdecea,#40201d)}.loose td:first-child small{opacity:1;font-weight:700}
input{width:1.1rem;height:1.1rem}
label{margin-right:1.5rem}
body:has(#loose:checked) tr[class]:not(.loose),body:has(#cells:checked) section[data-kind=data]{display:none}
body:has(#loose:checked) section:not(:has(.loose)){display:none}
@media print{:root{color-scheme:light}body{max-width:none;margin:0;font-size:9pt}.tools{display:none}tr{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}@page{size:A4 landscape;margin:12mm}}
`;

/** The sentence with its number marked. */
function marked({ sentence, written, offset }: NumberRow): Content {
  const at = offset ?? sentence.indexOf(written);
  if (at < 0) return sentence;
  return html`${sentence.slice(0, at)}<mark>${written}</mark>${sentence.slice(at + written.length)}`;
}

const small = (text: string) => text !== "" && html`<small>${text}</small>`;

function rowHtml(row: NumberRow, folder: string, words: Catalogue["factSheet"]): Markup {
  const bond = row.bond === "fact" || row.bond === "data" ? row.facts.join(" ") : words.bonds[row.bond];
  const cells: Content[] = [
    [row.written, small(bond)],
    marked(row),
    [row.place, small(`${folder}/${row.file}:${row.line}`)],
    [row.source, small(row.within)],
    row.caveat,
    html`<input type="checkbox" aria-label="${words.columns.checked} ${row.written}">`,
  ];
  return html`<tr class="${row.bond}">${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

/** The sheet as one page without script, to read, tick off and print. */
export function sheetHtml(sheet: FactSheet, folder: string, language: Language): string {
  const words = wordsIn(language).factSheet;
  const head = Object.values(words.columns).map((name) => html`<th scope="col">${name}</th>`);
  const sections = KINDS.map((kind) => {
    const rows = sheet.rows.filter((row) => row.kind === kind);
    if (rows.length === 0) return undefined;
    const body = lines(rows.map((row) => rowHtml(row, folder, words)));
    const table = html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
    return html`<section data-kind="${kind}"><h2>${words.kinds[kind]} (${rows.length})</h2>${table}</section>`;
  });
  const unused = sheet.unused.length > 0 ? sheet.unused : [words.none];
  const title = words.title(sheet.title);
  const choice = (id: string, label: string) => html`<label><input type="checkbox" id="${id}"> ${label}</label>`;
  return htmlFile(
    { lang: language },
    html`<title>${title}</title><style>${raw(STYLE)}</style>`,
    lines([
      html`<h1>${title}</h1><p>${words.lead}</p><p>${summary(sheet, language)}</p>`,
      html`<p class="tools">${choice("loose", words.onlyLoose)}${choice("cells", words.onlyProse)}</p>`,
      ...sections,
      html`<h2>${words.unused(sheet.unused.length)}</h2><ul>${unused.map((id) => html`<li>${id}</li>`)}</ul>`,
    ]),
  );
}

/** How many numbers there are, and of which kinds. */
function summary({ rows }: FactSheet, language: Language): string {
  const words = wordsIn(language).factSheet;
  const counts = KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count > 0 ? [words.count(words.kinds[kind], count)] : [];
  });
  return `${words.total(rows.length)}${words.colon}${counts.join(words.joint)}`;
}

/** What the terminal says: counts, what is not bound and where, facts that nothing uses, the files written. */
export function sheetText(sheet: FactSheet, folder: string, paths: readonly string[], language: Language): string {
  const words = wordsIn(language).factSheet;
  const loose = sheet.rows.filter((row) => row.bond === "loose");
  const places = loose.map(
    (row) => `  ${folder}/${row.file}:${row.line}  ${row.written}  ${row.place}${words.colon}${row.sentence}`,
  );
  const unused = sheet.unused.map((id) => `  ${id}`);
  return [
    summary(sheet, language),
    ...(loose.length > 0 ? [words.loose(loose.length), ...places] : [words.allBound]),
    ...(unused.length > 0 ? [words.unused(unused.length), ...unused] : []),
    words.written(paths),
  ].join("\n");
}
