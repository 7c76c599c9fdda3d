// The files an editor opens: an article by itself, and the page on which every article can be copied.

import { type Language, wordsIn } from "../../messages/index.ts";
import { policyHash } from "../../publish/policy.ts";
import { lightPalette } from "../cards/palette.ts";
import { element, html, htmlFile, lines, type Markup, raw } from "../markup.ts";
import type { Article } from "./article.ts";
import { COLUMN } from "./pictures.ts";

/** Nothing runs in an article's own file, whatever its words are. */
const STILL = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";

function page(title: string, language: string, policy: string, body: Markup): string {
  const meta = html`<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">`;
  return htmlFile({ lang: language }, lines([meta, html`<title>${title}</title>`]), body);
}

/** An article as a file of its own. */
export function articlePage(article: Article, language: string): string {
  return page(article.title, language, STILL, raw(article.html));
}

/** Selects an article and copies it as it is shown: the one way that browsers allow for a file on the disk. */
const SCRIPT = `
for (const button of document.querySelectorAll("button")) button.addEventListener("click", () => {
  const article = document.getElementById(button.dataset.copies);
  const range = document.createRange();
  range.selectNodeContents(article);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  const done = document.execCommand("copy");
  if (done) selection.removeAllRanges();
  button.nextElementSibling.textContent = done ? button.dataset.copied : button.dataset.selected;
});
`;

function style(): string {
  const { paper, ink, ash, thread, cinnabar } = lightPalette();
  return `
body{margin:0 auto;max-width:${COLUMN / 2 + 80}px;padding:24px 16px 64px;background:${paper};color:${ink};font:16px/1.7 "PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
h1{font-size:26px;line-height:1.4}ol{padding-left:1.4em}
.tools{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:10px 0;background:${paper};border-bottom:1px solid ${thread};margin-top:56px}
button{min-height:44px;padding:0 20px;border:0;border-radius:4px;background:${cinnabar};color:${paper};font:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid ${ink};outline-offset:2px}
a{color:${ash};padding:10px 0}
article{background:#fff;padding:16px 8px;overflow-wrap:anywhere}
`;
}

const hash = (text: string) => `'${policyHash(text)}'`;

export interface IndexOptions {
  story: string;
  /** Of the story. */
  locale: string;
  /** Of the editors. */
  language: Language;
  /** An article's HTML with its pictures inside it, which a browser copies along. */
  withPictures(article: Article): string;
}

/** The page an editor opens: every article as it will look, each with its button. */
export function indexPage(articles: readonly Article[], { story, locale, language, withPictures }: IndexOptions): string {
  const words = wordsIn(language).wechat;
  const own = style();
  // Inline looks are what an article is made of: they style, but run nothing.
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const parts = articles.map((article) => {
    const { name } = article;
    const told = { "data-copies": name, "data-copied": words.copied, "data-selected": words.selected };
    const button = element("button", { type: "button", ...told }, words.copy);
    const tools = html`<div class="tools">${button}<span role="status"></span><a href="${name}.html">${words.file}</a></div>`;
    return html`${tools}\n<article id="${name}" lang="${locale}">\n${raw(withPictures(article))}\n</article>`;
  });
  const how = words.how.map((one) => html`<li>${one}</li>`);
  const body = lines([
    html`<style>${raw(own)}</style>`,
    html`<h1>${words.title(story)}</h1>\n<p>${words.lead}</p>\n<ol>${how}</ol>`,
    ...parts,
    html`<script>${raw(SCRIPT)}</script>`,
  ]);
  return page(words.title(story), language, policy, body);
}
