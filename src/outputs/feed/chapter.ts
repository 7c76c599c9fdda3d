// A chapter's text as feed readers show it: the flat edition as HTML that stands alone, every address in it absolute.

import { toString as wordsOf } from "mdast-util-to-string";
import { type Node, type Writers, writeNodes } from "../../blocks/index.ts";
import { PLATE_SIZES } from "../../landscape/plate.ts";
import { languageName, type Speaker, speakerOf } from "../../locale/index.ts";
import { SIZES } from "../../marks/size.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf, listedOf } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import { platePhoto } from "../../story/plates.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { pairReading } from "../../type/ruby.ts";
import { type Content, element, html, type Markup, raw, textOf } from "../markup.ts";
import { filesOf } from "../media/media.ts";
import type { Photo } from "../media/photo.ts";
import { plateFiles } from "../media/plates.ts";

/** What a feed is written from. */
export interface Writing {
  story: Story;
  /** Its address. */
  site: string;
  /** Its photographs by their paths. */
  photos: ReadonlyMap<string, Photo>;
}

interface Context extends Writing {
  say: Speaker;
  /** Whether paragraphs are set without a tag of their own. */
  tight?: boolean;
  /** The figure of the scrolly around. */
  figure?: string;
}

/** The HTML of a chapter for readers of feeds: no script, no style. */
export function writeChapter({ story, site, photos }: Writing, { blocks, lang }: Chapter): Markup {
  const say = speakerOf(story.locale);
  const text = raw(textOf(write(blocks, { story, site, photos, say })));
  if (!lang) return text;
  const notice = say("notTranslated", { language: languageName(lang, story.locale) });
  return html`<p><i>${notice}</i></p>${element("div", { lang }, text)}`;
}

/** What a chapter opens on, as it stands over its text; nothing where it opens on words. */
export function writePlate({ story, site, photos }: Writing, { id }: Chapter): Content {
  const plate = plateFiles(story, id);
  const { width, height } = PLATE_SIZES.wide;
  if (plate)
    return html`<p>${element("img", { src: absoluteTo(site, plate.address("wide")), width, height, alt: plate.alt })}</p>`;
  const own = platePhoto(story, id);
  if (!own) return undefined;
  return html`<figure>${photograph(photos.get(own.photo)!, own.alt, site)}<figcaption><p><small>${own.credit}</small></p></figcaption></figure>`;
}

/** A photograph as wide as a column of text on a screen of twice as many dots. */
function photograph(photo: Photo, alt: string, site: string): Markup {
  const width = photo.widths.find((one) => one >= 960) ?? photo.width;
  const height = Math.round((photo.height * width) / photo.width);
  return element("img", { src: absoluteTo(site, photo.address(width, "jpg")), width, height, alt });
}

const write = (nodes: readonly Node[], context: Context): Content => writeNodes(nodes, WRITERS, context);

/** A state as its picture, at the size that a column of text has room for, with its note and what it has only numbers for. */
function still(id: string, state: string, { story, site }: Context): Content {
  const figure = story.figures[id]!;
  const { alt, note } = figure.spec.states[state]!;
  const { name, width, height } = SIZES.wide;
  const listed = listedOf(story, figure, state).filter(({ sizes }) => sizes.includes(name));
  const items = listed.map(({ number, text }) => element("li", { value: number }, text));
  const list = items.length > 0 && element("ol", {}, items);
  const src = absoluteTo(site, filesOf(story, figure).still(state, name));
  return [html`<p>${element("img", { src, width, height, alt })}</p>`, note && html`<p><small>${note}</small></p>`, list];
}

/** A figure's title, what stands between, its caption, and what must be read with it: its sources, whom to name, a map's review number. */
function scene(id: string, inside: Content, { story, say }: Context): Markup {
  const figure = story.figures[id]!;
  const beside = besideOf(story, figure, say).join(" · ");
  const { title, caption } = figure.spec;
  return html`<p><b>${title}</b></p>${inside}${caption && html`<p>${caption}</p>`}<p><small>${beside}</small></p>`;
}

/** Those that lead into the site need its address: a feed is read elsewhere. */
function addressOf(url: string, site: string): string {
  const inside = url.startsWith("#") ? `/${url}` : url;
  return inside.startsWith("/") ? absoluteTo(site, inside) : url;
}

const around = (name: string) => (node: { children: readonly Node[] }, context: Context) =>
  element(name, {}, write(node.children, context));

const WRITERS: Writers<Context, Content> = {
  text: ({ value }) => value,
  break: () => element("br", {}),
  inlineCode: ({ value }) => html`<code>${value}</code>`,
  code: ({ value }) => html`<pre><code>${value}\n</code></pre>`,
  thematicBreak: () => element("hr", {}),
  image: ({ url, alt }, { site }) => element("img", { src: absoluteTo(site, url), alt }),
  link: ({ url, children }, context) => element("a", { href: addressOf(url, context.site) }, write(children, context)),
  strong: around("strong"),
  emphasis: around("em"),
  paragraph: ({ children }, context) => (context.tight ? write(children, context) : html`<p>${write(children, context)}</p>`),
  heading: ({ depth, children }, context) => element(`h${depth}`, {}, write(children, context)),
  list: ({ ordered, loose, children }, context) =>
    element(ordered ? "ol" : "ul", {}, write(children, { ...context, tight: !loose })),
  listItem: around("li"),
  blockquote: ({ children }, context) => html`<blockquote>${write(children, { ...context, tight: false })}</blockquote>`,
  Scrolly: ({ attributes: { figure }, children }, context) => scene(figure, write(children, { ...context, figure }), context),
  Step: ({ attributes, children }, context) => [
    html`<div>${write(children, context)}</div>`,
    still(context.figure ?? "", attributes.state, context),
  ],
  Figure: ({ attributes: { figure, state } }, context) => scene(figure, still(figure, state, context), context),
  Moment: ({ attributes: { fact, as, figure, state }, children }, context) => [
    html`<p><b>${factText(context.story.facts[fact]!, context.story.locale, as)}</b></p>`,
    write(children, { ...context, tight: false }),
    scene(figure, still(figure, state, context), context),
  ],
  Photo: ({ attributes: { src: path, alt, credit }, children }, context) => {
    const caption = html`<figcaption>${write(children, context)}<p><small>${credit}</small></p></figcaption>`;
    return html`<figure>${photograph(context.photos.get(path)!, alt, context.site)}${caption}</figure>`;
  },
  Photos: ({ children }, context) => write(children, context),
  Fact: ({ attributes: { id, as }, children }, context) =>
    children.length > 0 ? write(children, context) : factText(context.story.facts[id]!, context.story.locale, as),
  Mark: ({ children }, context) => write(children, context),
  Note: ({ children }, context) => html`<div role="note">${write(children, context)}</div>`,
  Quote: ({ attributes: { by, source }, children }, context) => {
    const name = [by, source && context.story.sources[source]?.title].filter(Boolean).join(" · ");
    return html`<figure><blockquote>${write(children, context)}</blockquote>${name && html`<figcaption>${name}</figcaption>`}</figure>`;
  },
  Aside: ({ attributes: { title }, children }, context) =>
    html`<aside>${title && html`<p>${title}</p>`}${write(children, context)}</aside>`,
  Ruby: ({ attributes, children }) => {
    const pairs = pairReading(wordsOf({ type: "root", children }), attributes.reading);
    return element(
      "ruby",
      {},
      pairs.map(({ base, reading }) => html`${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp>`),
    );
  },
};
