// What the pages of one figure have in common, as markup: its words, its table and its files, its sources.

import { directionOf, speakerOf } from "../../locale/index.ts";
import { policyHash } from "../../publish/policy.ts";
import { datasetOf, drawingOf, placeNames } from "../../story/answers.ts";
import { tableText } from "../../story/cells.ts";
import { printedTable, withRowNames } from "../../story/printed.ts";
import type { Figure, Story } from "../../story/story.ts";
import { element, html, htmlFile, lines, type Markup, raw } from "../markup.ts";
import { dataFiles } from "../media/data.ts";
import { apartStyle } from "./style.ts";

/** From a page of one figure, which stands two folders below the story's home, to a path from the story's root. */
export const upFrom = (path: string) => `../..${path.replace(/\/(?=[?#]|$)/, "/index.html")}`;

/** The columns and rows that stand under a figure, as words. */
export function tableOf(story: Story, figure: Figure): Markup {
  const say = speakerOf(story.locale);
  const dataset = datasetOf(story, figure);
  const named = withRowNames(dataset, { names: placeNames(story, figure), label: say("place") });
  const printed = printedTable(figure.spec, named, () => drawingOf(story, figure));
  const { heads, rows } = tableText(printed, figure, story.locale);
  const head = heads.map(({ type, words }) => element("th", { scope: "col", class: type }, words));
  const body = rows.map(
    (cells) => html`<tr>${cells.map((words, index) => element("td", { class: heads[index]?.type }, words))}</tr>`,
  );
  const frame = { class: "table", tabindex: 0, role: "group", "aria-label": say("dataTable", { title: dataset.title }) };
  return lines([
    element("div", frame, html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`),
    dataset.note && html`<p>${dataset.note}</p>`,
    printed.cut && html`<p>${say("rowsShown", { shown: rows.length, all: dataset.rows.length })}</p>`,
  ]);
}

/** Links to a figure's data as files. */
export function dataLinks(story: Story, figure: Figure): Markup[] {
  const say = speakerOf(story.locale);
  const dataset = datasetOf(story, figure);
  const files = Object.entries(dataFiles(story, dataset)) as ["csv" | "json", { address: string }][];
  return files.map(
    ([ending, { address }]) => html`<a href="${upFrom(address)}" download="${dataset.id}.${ending}">${say(ending)}</a>`,
  );
}

/** Parts beside each other, a dot between two. */
export const inRow = (parts: readonly Markup[]): Markup => raw(parts.map(({ markup }) => markup).join(" · "));

/** The sources of a figure's data, each in full. */
export function sourcesOf(story: Story, figure: Figure): Markup {
  const sources = datasetOf(story, figure).sources.map((id) => story.sources[id]!);
  const items = sources.map(({ title, url, by, when, note }) => {
    const words = [by, when].filter(Boolean).map((one) => html` · ${one}`);
    return html`<li>${url ? html`<a href="${url}">${title}</a>` : title}${words}${note && html`<br>${note}`}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

/** What a picture says only by numbers. */
export function numbered(listed: readonly { number: number; text: string }[]): Markup | undefined {
  return listed.length > 0
    ? html`<ol class="numbered">${listed.map(({ number, text }) => element("li", { value: number }, text))}</ol>`
    : undefined;
}

export interface ApartPage {
  title: string;
  description: string;
  accent: string;
  /** What else stands in its head. */
  head?: readonly Markup[];
  body: Markup;
  /** Runs at its end; nothing waits for it. */
  script?: string | undefined;
  /** Scripts and files of its own site that it may fetch. */
  fetches: boolean;
}

/** A page of one figure: its own policy allows what stands in it, what it fetches of its own site, and nothing else. */
export function apartPage(story: Story, { title, description, accent, head = [], body, script, fetches }: ApartPage): string {
  const style = apartStyle();
  const hash = (text: string) => `'${policyHash(text)}'`;
  const scripts = [fetches && "'self'", script && hash(script)].filter(Boolean).join(" ") || "'none'";
  // In the order in which a finished site states its policies (publish/policy.ts).
  const policy = `default-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; script-src ${scripts}; style-src ${hash(style)}`;
  const root = { lang: story.locale, dir: directionOf(story.locale) === "rtl" ? "rtl" : undefined };
  const parts = [
    html`<meta http-equiv="content-security-policy" content="${raw(policy)}">`,
    html`<meta name="color-scheme" content="light dark">`,
    html`<meta name="robots" content="noindex">`,
    html`<title>${title}｜${story.title}</title>`,
    html`<meta name="description" content="${description}">`,
    html`<style>${raw(style)}</style>`,
    ...head,
  ];
  const main = lines([
    html`<main class="accent-${accent}">`,
    body,
    html`</main>`,
    script && html`<script>${raw(script)}</script>`,
  ]);
  return htmlFile(root, lines(parts), main).replace(/^<!doctype/, "<!DOCTYPE"); // as the other pages have it
}
