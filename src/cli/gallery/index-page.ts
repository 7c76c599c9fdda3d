// The gallery's first page: from a question, from the name of a chart or from a word to pictures.

import { answersOf, KIND_NAMES, QUESTIONS, writeField } from "../../choosing/advice.ts";
import { KINDS, type KindName, type QuestionName, type Shown } from "../../choosing/shown.ts";
import { FIGURES, type FigureName } from "../../figures/index.ts";
import { inEvery, LANGUAGES, type Language, wordsIn } from "../../messages/index.ts";
import { meaningOf } from "../../messages/meanings.ts";
import { type Content, element, html, type Markup } from "../../outputs/markup.ts";
import { namesIn } from "../../sure.ts";
import { isRecoloured, type Piece, pieceId } from "./collection.ts";
import { cardOf, coded, pageFile, pageOf, themeChoices } from "./parts.ts";

const TYPES = namesIn(FIGURES);

/** Fields that every figure has tell nothing of this one. */
const COMMON = ["type", "title", "data", "caption", "states"];

/** The fields in which an example says how it is drawn. */
export const ownFields = ({ example }: Piece) => Object.keys(example.figure).filter((key) => !COMMON.includes(key));

/** What a kind is called, in every language: editors type what they know. */
const kindNames = (kind: KindName) => [
  kind.replaceAll("-", " "),
  ...Object.values(inEvery(({ choosing }) => choosing.kinds[kind].name)),
];

/** By what a type is found in every picture of it. */
function typeWords(type: FigureName): string[] {
  const said = LANGUAGES.flatMap((language) => {
    const { name, also } = wordsIn(language).choosing.figures[type];
    return [name, ...also, meaningOf(`${type}.type`, language)];
  });
  return [type, ...said];
}

/** By what an answer to a question is found. */
function questionWords(question: QuestionName): string[] {
  return Object.values(inEvery(({ choosing }) => choosing.questions[question])).flatMap(({ name, asks, also }) => [
    name,
    asks,
    also,
  ]);
}

const pieceWords = (piece: Piece) => [
  ...typeWords(piece.type),
  piece.example.name,
  ...Object.values(piece.title),
  ...ownFields(piece),
];

/** Sections that are empty once nothing in them is asked for. */
const section = (id: string, title: Content, inside: Content) =>
  html`<section data-part id="${id}"><h2>${title}</h2>${inside}</section>`;

const cards = (list: readonly Markup[]) => html`<ul class="cards">${list}</ul>`;

interface Gallery {
  pieces: readonly Piece[];
  language: Language;
}

/** The piece that shows something; undefined where its type is not drawn. */
function shownPiece({ pieces }: Gallery, type: FigureName, { example }: Shown): Piece | undefined {
  return pieces.find(({ id }) => id === pieceId(type, example));
}

function questionSection(gallery: Gallery, question: QuestionName): Markup {
  const { language } = gallery;
  const { questions, figures } = wordsIn(language).choosing;
  const answers = TYPES.flatMap((type) => {
    const answer = answersOf(type, language).find((one) => one.question === question);
    const piece = answer && shownPiece(gallery, type, answer.shown);
    if (!piece) return [];
    const find = [...questionWords(question), answer.says, ...pieceWords(piece)];
    const title = html`${figures[type].name} <code>${type}</code>`;
    return [cardOf(piece, { state: answer.shown.state, language, title, says: coded(answer.says), find })];
  });
  const { name, asks } = questions[question];
  return section(`question-${question}`, name, html`<p>${asks}</p>${cards(answers)}`);
}

function kindsSection(gallery: Gallery): Markup {
  const { language } = gallery;
  const { gallery: words, choosing } = wordsIn(language);
  const list = KIND_NAMES.flatMap((kind) => {
    const { type, fields, shown } = KINDS[kind];
    const piece = shownPiece(gallery, type, shown);
    if (!piece) return [];
    const { name, how } = choosing.kinds[kind];
    const written = fields?.map((field) => `\`${writeField(field)}\``).join(choosing.table.part);
    const made = written === undefined ? choosing.table.missing(type) : `\`${type}\`${choosing.table.colon}${written}`;
    const find = [...kindNames(kind), type, how];
    const says = [coded(made), element("br", {}), coded(how)];
    return [cardOf(piece, { state: shown.state, language, title: name, says, find })];
  });
  return section("names", words.names, html`<p>${words.namesLead}</p>${cards(list)}`);
}

function typeSection({ pieces, language }: Gallery, type: FigureName): Markup | undefined {
  const own = pieces.filter((piece) => piece.type === type);
  if (own.length === 0) return undefined;
  const { gallery: words, choosing } = wordsIn(language);
  const { name, not } = choosing.figures[type];
  const coloured = own.filter(isRecoloured).map((piece) => html` <a href="${pageFile(piece)}">${piece.example.name}</a>`);
  const list = own
    .filter((piece) => !isRecoloured(piece))
    .map((piece) => cardOf(piece, { language, title: piece.title[language], says: piece.example.name, find: pieceWords(piece) }));
  const more = coloured.length > 0 && html`<p class="quiet">${words.colours}${coloured}</p>`;
  const advice = html`<p>${coded(meaningOf(`${type}.type`, language))}</p><p class="quiet">${words.not}${choosing.table.colon}${coded(not)}</p>`;
  return section(`type-${type}`, [name, " ", html`<code>${type}</code>`], [advice, cards(list), more]);
}

export function indexPage(gallery: Gallery): string {
  const { language } = gallery;
  const { gallery: words, choosing } = wordsIn(language);
  const chips = QUESTIONS.map(
    (question) => html`<li><a href="#question-${question}">${choosing.questions[question].name}</a></li>`,
  );
  const field = element("input", { type: "search", id: "find", autocomplete: "off", "aria-describedby": "try" });
  const find = html`<form class="find" role="search" hidden><label for="find">${words.search}</label>${field}<p class="quiet" id="try">${words.try}</p><p role="status"></p></form>`;
  const jumps = TYPES.map((type) => html`<li><a href="#type-${type}">${choosing.figures[type].name}</a></li>`);
  const body = html`<header><h1>${words.title}</h1><p>${words.lead}</p></header>
<main>${find}<form class="tools" data-way>${themeChoices(language)}</form>
<nav data-way aria-label="${words.questions}"><h2>${words.questions}</h2><ul class="chips">${chips}<li><a href="#names">${words.names}</a></li></ul></nav>
<nav data-way aria-label="${words.types}"><ul class="chips">${jumps}</ul></nav>
${QUESTIONS.map((question) => questionSection(gallery, question))}
${kindsSection(gallery)}
${TYPES.map((type) => typeSection(gallery, type))}</main>`;
  return pageOf(language, words.title, body);
}
