// The storyboard's pages: one index that an editor shows the desk, and a contact sheet a width and theme. Text is escaped.

import { packOf } from "../../locale/index.ts";
import { type Catalogue, type Language, wordsIn } from "../../messages/index.ts";
import type { Story } from "../../story/story.ts";
import { element, html, htmlFile, lines, type Markup, raw } from "../markup.ts";
import type { Card } from "./cards.ts";
import type { Changes, Gone } from "./changes.ts";
import type { NoCommit } from "./committed.ts";
import type { Shot, Theme } from "./shoot.ts";

export interface Board {
  story: Story;
  cards: readonly Card[];
  shots: readonly Shot[];
  /** What has changed since the last commit, or why that cannot be told. */
  changes: Changes | NoCommit;
  widths: readonly number[];
  themes: readonly Theme[];
  /** The story folder as an editor types it. */
  folder: string;
  language: Language;
}

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#cfc8b8,#3c4346);--soft:light-dark(#6a655a,#a8a698)}
*{box-sizing:border-box}
body{margin:0;font:15px/1.7 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;background:light-dark(#f2eee3,#101415);color:light-dark(#1d1c19,#e6e2d8)}
main,.head{padding:0 1.5rem}
h1{font-size:1.5rem;margin:1.2rem 0 .2rem}h2{font-size:1.25rem;margin:2.5rem 0 .8rem}
.tools{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;padding:.7rem 1.5rem;background:light-dark(#f2eee3,#101415);border-bottom:1px solid var(--line)}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem .9rem}
legend{float:left;margin-right:.7rem;color:var(--soft)}
label{cursor:pointer}
.card{scroll-margin-top:6rem;display:flex;flex-wrap:wrap;align-items:flex-start;gap:1rem 1.5rem;padding:1.2rem 0;border-top:1px solid var(--line)}
.words{flex:1 1 18rem;max-width:34rem}
.words h3{margin:0;font-size:1rem}
.words p{margin:.5rem 0}
dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:.8rem 0 0;font-size:.88em;color:var(--soft)}
dt{white-space:nowrap}dd{margin:0;overflow-wrap:anywhere}
.pictures{flex:0 1 auto;display:flex;flex-wrap:wrap;gap:1rem;max-width:100%}
figure{margin:0;max-width:100%}
figcaption{font-size:.8em;color:var(--soft)}
img{display:block;max-width:min(100%,40rem);height:auto;border:1px solid var(--line);border-radius:4px}
.badge{display:inline-block;margin-left:.6rem;padding:0 .5em;border-radius:3px;font-size:.8rem;font-weight:400;background:light-dark(#b3392b,#e0695a);color:light-dark(#fff,#16100e)}
.gone .words p{text-decoration:line-through;color:var(--soft)}
@media (max-width:60rem){.tools{position:static}}
.changed{border-left:4px solid light-dark(#b3392b,#e0695a);padding-left:1rem}
a{color:inherit}
`;

/** A filter that hides what it is not about. It needs no script, only \`:has()\`; where that is not known, all is shown. */
function filterStyle({ widths, themes }: Board, chapters: readonly string[]): string {
  const hide = (when: string, what: string) => `body:has(${when}) ${what}{display:none}`;
  return [
    ...widths.map((width) => hide(`#w-${width}:not(:checked)`, `figure.w-${width}`)),
    ...themes.map((theme) => hide(`#t-${theme}:not(:checked)`, `figure.t-${theme}`)),
    ...chapters.map((_, index) => hide(`#c-${index}:checked`, `section:not(.c-${index})`)),
    hide("#changed:checked", ".card:not(.changed)"),
    hide("#changed:checked", "section:not(:has(.changed))"),
  ].join("");
}

function choice(type: "radio" | "checkbox", id: string, words: string, checked: boolean): Markup {
  return html`<label>${element("input", { type, id, name: type === "radio" && "chapter", checked })} ${words}</label>`;
}

/** The width that is shown at first: a phone's, if there is one. */
function firstWidth(widths: readonly number[]): number {
  return widths.find((width) => width === 390) ?? widths[0]!;
}

function tools(board: Board, chapters: readonly string[], words: Catalogue["storyboard"]): Markup {
  const { widths, themes, changes } = board;
  const first = firstWidth(widths);
  const group = (legend: string, choices: Markup[]) => html`<fieldset><legend>${legend}</legend>${choices}</fieldset>`;
  const titles = chapters.map((title, index) => choice("radio", `c-${index}`, title, false));
  const sizes = widths.map((width) => choice("checkbox", `w-${width}`, `${width}`, width === first));
  const looks = themes.map((theme, index) => choice("checkbox", `t-${theme}`, words.themes[theme], index === 0));
  return html`<form class="tools">${[
    group(words.chapter, [choice("radio", "c-all", words.all, true), ...titles]),
    group(words.width, sizes),
    group(words.theme, looks),
    typeof changes !== "string" && choice("checkbox", "changed", words.onlyChanged, false),
  ]}</form>`;
}

function nameOf(card: Card, words: Catalogue["storyboard"]): string {
  if (card.step) return words.step(card.step.index, card.step.count);
  return { opening: words.opening, head: words.head, standing: words.standing, step: "" }[card.kind];
}

function pictures(board: Board, card: Card, words: Catalogue["storyboard"]): Markup[] {
  const shots = board.shots.filter((shot) => shot.card === card.id);
  return shots.map(({ width, theme, file, height }) => {
    const href = encodeURI(file);
    const image = element("img", { src: href, width, height, alt: card.figure?.alt ?? nameOf(card, words), loading: "lazy" });
    const caption = html`<figcaption>${width} · ${words.themes[theme]}</figcaption>`;
    return html`<figure class="w-${width} t-${theme}"><a href="${href}">${image}</a>${caption}</figure>`;
  });
}

const paragraphs = (list: readonly string[]) => list.map((text) => html`<p>${text}</p>`);

const badge = (words: string) => html`<span class="badge">${words}</span>`;

function cardHtml(board: Board, card: Card, words: Catalogue["storyboard"]): Markup {
  const changes = typeof board.changes === "string" ? [] : (board.changes.cards.get(card.id) ?? []);
  const { figure } = card;
  const notes: [string, string | undefined][] = [
    [words.alt, figure?.alt],
    [words.note, figure?.note],
    [words.listed, figure?.listed.join(" · ")],
    [words.figure, figure?.id],
    [words.state, figure?.state],
    [words.place, `${board.folder}/${card.file}:${card.line}`],
  ];
  const list = notes.map(([name, text]) => text && html`<dt>${name}</dt><dd>${text}</dd>`);
  const heading = html`<h3>${nameOf(card, words)}${changes.map((change) => badge(words.changes[change]))}</h3>`;
  return html`<div class="card${changes.length > 0 && " changed"}" id="${card.id}"><div class="pictures">${pictures(board, card, words)}</div><div class="words">${heading}${paragraphs(card.words)}<dl>${list}</dl></div></div>`;
}

function goneHtml({ id, words: lines }: Gone, words: Catalogue["storyboard"]): Markup {
  return html`<div class="card changed gone"><div class="words"><h3>${id}${badge(words.gone)}</h3>${paragraphs(lines)}</div></div>`;
}

/** A chapter's title with its number, as its readers see it. */
export function chapterTitle(story: Story, id: string): string {
  const chapter = story.chapters.find((one) => one.id === id);
  if (!chapter) return id || story.title;
  return chapter.number > 0 ? `${packOf(story.locale).numeral(chapter.number)} ${chapter.title}` : chapter.title;
}

/** What has changed, in a sentence; why it cannot be told. */
export function changesText(changes: Board["changes"], cards: readonly Card[], words: Catalogue["storyboard"]): string {
  if (typeof changes === "string") return words.unknown[changes];
  const count = cards.filter(({ id }) => changes.cards.has(id)).length;
  return count + changes.gone.length === 0 ? words.same : words.changed(count, changes.gone.length);
}

/** Ids of the chapters on a board in order; those that are gone as a whole come last. */
function chaptersOf({ cards, changes }: Board): string[] {
  const gone = typeof changes === "string" ? [] : changes.gone;
  return [...new Set([...cards, ...gone].map(({ chapter }) => chapter))];
}

/** The index: a card for every stop, with filters for chapter, width, theme and change. */
export function boardHtml(board: Board): string {
  const { story, cards, changes, widths, themes, language } = board;
  const words = wordsIn(language).storyboard;
  const chapters = chaptersOf(board);
  const titles = chapters.map((id) => (id ? chapterTitle(story, id) : words.opening));
  const gone = typeof changes === "string" ? [] : changes.gone;
  const sections = chapters.map((id, index) => {
    const own = cards.filter(({ chapter }) => chapter === id).map((card) => cardHtml(board, card, words));
    const lost = gone.filter(({ chapter }) => chapter === id).map((one) => goneHtml(one, words));
    return html`<section class="c-${index}"><h2>${titles[index]}</h2>${lines([...own, ...lost])}</section>`;
  });
  const sheets = widths.flatMap((width) =>
    themes.map((theme) => html`<a href="${sheetName(width, theme)}.png">${width} · ${words.themes[theme]}</a> `),
  );
  const title = words.title(story.title);
  const lead = html`<p>${changesText(changes, cards, words)} ${words.sheets} ${sheets}</p>`;
  return htmlFile(
    { lang: language },
    html`<title>${title}</title><style>${raw(STYLE + filterStyle(board, chapters))}</style>`,
    html`<div class="head"><h1>${title}</h1>${lead}</div>${tools(board, titles, words)}<main>${lines(sections)}</main>`,
  );
}

/** File name of a contact sheet, without its ending. */
export function sheetName(width: number, theme: Theme): string {
  return `sheet-${width}-${theme}`;
}

const CONTACT =
  "body{margin:24px;font:14px/1.5 sans-serif}.row{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{display:block;border-radius:4px}figcaption{font-size:12px;opacity:.7}";

/** A contact sheet: all pictures of one width and theme, small, to be photographed in turn. */
export function contactHtml(board: Board, width: number, theme: Theme): string {
  const { story, cards, shots, language } = board;
  const words = wordsIn(language).storyboard;
  const thumb = width > 700 ? 420 : 240;
  const sections = [...Map.groupBy(cards, ({ chapter }) => chapter)].map(([id, list]) => {
    const figures = list.map((card) => {
      const shot = shots.find((one) => one.card === card.id && one.width === width && one.theme === theme);
      const caption = card.figure ? `${card.figure.id} · ${card.figure.state}` : nameOf(card, words);
      const image = shot && element("img", { src: encodeURI(shot.file), width: thumb, alt: "" });
      return image && html`<figure>${image}<figcaption>${caption}</figcaption></figure>`;
    });
    return html`<h2>${id ? chapterTitle(story, id) : story.title}</h2><div class="row">${figures}</div>`;
  });
  const colours = theme === "dark" ? "body{background:#0c0f10;color:#ddd}" : "body{background:#e9e4d6;color:#222}";
  return htmlFile(
    { lang: language },
    html`<title>${story.title}</title><style>${raw(CONTACT + colours)}</style>`,
    html`<h1>${story.title} · ${width}px · ${words.themes[theme]}</h1>${sections}`,
  );
}
