// The gallery's page of one example: what its type is good for, every state, and the files to copy.

import { answersOf } from "../../choosing/advice.ts";
import { LANGUAGES, type Language, wordsIn } from "../../messages/index.ts";
import { type Content, element, html, type Markup } from "../../outputs/markup.ts";
import { filesOf } from "../handbook/files.ts";
import { printJson } from "../handbook/print-json.ts";
import type { Picture, Piece } from "./collection.ts";
import { ownFields } from "./index-page.ts";
import { cardOf, choices, coded, firstState, pageOf, themeChoices } from "./parts.ts";

function adviceOf({ type }: Piece, language: Language): Markup {
  const { gallery: words, choosing } = wordsIn(language);
  const answers = answersOf(type, language).map(
    ({ question, says }) => html`<dt>${choosing.questions[question].name}</dt><dd>${coded(says)}</dd>`,
  );
  return html`<section><h2>${words.answers}</h2><dl>${answers}</dl><p><b>${words.not}</b><br>${coded(choosing.figures[type].not)}</p></section>`;
}

function pictureOf({ file, size, language, alt, listed }: Picture, words: { listed: string }): Markup {
  const image = element("img", { src: file, width: size.width, height: size.height, alt, class: size.name, loading: "lazy" });
  const notes = listed.map(({ number, text }) => ` ${number} ${text}`);
  const under = html`<figcaption>${alt}${listed.length > 0 && html`<br>${words.listed}${notes}`}</figcaption>`;
  return element("figure", { class: size.name, lang: language, "data-words": language }, image, under);
}

function statesOf({ states }: Piece, language: Language): Markup {
  const words = wordsIn(language).gallery;
  const shown = states.map(({ name, pictures }) => {
    const figures = pictures.map((picture) => pictureOf(picture, words));
    return html`<section id="state-${name}"><h3>${words.state(name)}</h3>${figures}</section>`;
  });
  return html`<section><h2>${words.states}</h2><div class="states">${shown}</div></section>`;
}

/** A text to copy, under what it is. */
function copied(id: string, title: Content, name: string, text: string, words: { copy: string }): Markup {
  const button = element(
    "button",
    { type: "button", class: "copy", "data-of": id, "aria-label": `${words.copy} ${name}`, hidden: true },
    words.copy,
  );
  const head = html`<div><h3>${title}</h3>${button}<span role="status"></span></div>`;
  return html`<div class="file">${head}<pre tabindex="0" role="region" aria-label="${name}"><code id="${id}">${text}</code></pre></div>`;
}

/** The files of the example in the language of its words, and the tag that puts it into a chapter. */
function filesIn(piece: Piece, own: Language, language: Language): Markup {
  const words = wordsIn(language).gallery;
  const files = filesOf(piece.example, { name: piece.id, language: own }).map(({ path, value }, index) =>
    copied(`file-${own}-${index}`, html`<code>${path}</code>`, path, printJson(value), words),
  );
  const tag = `<Figure figure="${piece.id}" state="${firstState(piece)}" />`;
  const place = copied(`file-${own}-tag`, words.chapter, words.chapter, tag, words);
  const shown = Object.keys(piece.example.pictures ?? {});
  const links = shown.map((path) => html` <a href="${path}" download><code>${path}</code></a>`);
  const pictures = shown.length > 0 ? [html`<p>${words.pictures}${links}</p>`] : [];
  return element("div", { "data-words": own, lang: own }, ...files, ...pictures, place);
}

/** `others` are those of the same type that have a picture of their own to show. */
export function piecePage(piece: Piece, others: readonly Piece[], language: Language): string {
  const { gallery: words, choosing } = wordsIn(language);
  const { name } = choosing.figures[piece.type];
  const fields = ownFields(piece).map((field) => html` <code>${field}</code>`);
  const pictures = Object.fromEntries(LANGUAGES.map((one) => [one, words.languages[one]]));
  const tools = [
    choices(words.size, "size", words.sizes, "narrow"),
    choices(words.language, "words", pictures, language),
    themeChoices(language),
  ];
  const more = others.map((other) => cardOf(other, { language, title: other.title[language], says: other.example.name }));
  const body = html`<header><p><a href="index.html">${words.title}</a></p><h1>${piece.title[language]}</h1>
<p class="quiet">${name} <code>${piece.type}</code> · ${piece.example.name}<br>${words.fields}${fields}</p></header>
<main><form class="tools">${tools}</form>${statesOf(piece, language)}
<section><h2>${words.files}</h2><p>${coded(words.filesLead)}</p>${LANGUAGES.map((own) => filesIn(piece, own, language))}</section>
${adviceOf(piece, language)}
<nav aria-label="${words.others}"><h2>${words.others}</h2><ul class="cards">${more}</ul></nav></main>`;
  return pageOf(language, `${piece.title[language]} · ${words.title}`, body);
}
