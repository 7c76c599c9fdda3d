// What the gallery's pages are made of: the page around them, cards, choices.

import { type Language, wordsIn } from "../../messages/index.ts";
import { type Attributes, type Content, element, html, htmlFile, type Markup, raw } from "../../outputs/markup.ts";
import { type Piece, pictureFile } from "./collection.ts";

export const STYLE_FILE = "gallery.css";
export const SCRIPT_FILE = "gallery.js";

/**
 * What stands beside the page, and nothing else; `file:` is where a folder is that was opened from the disk. The pictures are shown as
 * images, which run nothing and fetch nothing.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A whole page. */
export function pageOf(language: Language, title: string, body: Content): string {
  const head = [
    element("meta", { "http-equiv": "content-security-policy", content: POLICY }),
    html`<title>${title}</title>`,
    raw(`<link rel="stylesheet" href="${STYLE_FILE}">`),
    html`<script src="${SCRIPT_FILE}" defer></script>`,
  ];
  return htmlFile({ lang: language }, html`${head}`, html`${body}`);
}

/** Words in which backquotes set off what is to be typed. */
export function coded(words: string): Markup {
  return html`${words.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** One of several, the first or the one named. */
export function choices(legend: string, name: string, list: Record<string, string>, chosen: string): Markup {
  const radios = Object.entries(list).map(
    ([value, words]) =>
      html`<label>${element("input", { type: "radio", id: `${name}-${value}`, name, checked: value === chosen })} ${words}</label>`,
  );
  return html`<fieldset><legend>${legend}</legend>${radios}</fieldset>`;
}

export function themeChoices(language: Language): Markup {
  const { theme, themes } = wordsIn(language).gallery;
  return choices(theme, "theme", themes, "device");
}

/** Where a state is shown among the others of its figure. */
export const pageFile = (piece: Piece, state?: string) => `${piece.id}.html${state === undefined ? "" : `#state-${state}`}`;

/** A picture that leads to its page. `find` is all by which it is found. */
export function cardOf(
  piece: Piece,
  options: { state?: string; language: Language; title: Content; says: Content; find?: readonly string[] },
): Markup {
  const { state, language, title, says, find } = options;
  const shown = state ?? firstState(piece);
  const { width, height } = piece.states[0]?.pictures[0]?.size ?? {};
  const image: Attributes = { src: pictureFile(piece.id, shown, "narrow", language), width, height, alt: "", loading: "lazy" };
  const link = html`<a href="${pageFile(piece, state)}">${title}</a>`;
  return element(
    "li",
    { class: "card", "data-find": find?.join(" ") },
    element("img", image),
    element("h3", {}, link),
    html`<p>${says}</p>`,
  );
}

/** The whole picture, if there is one by that name. */
export function firstState({ states }: Piece): string {
  return (states.find(({ name }) => name === "all") ?? states[0])?.name ?? "";
}
