// A chapter's text as feed readers show it: the flat edition as HTML that stands alone, every address in it absolute.

import { type Node, type Writers, writeNodes } from "../../blocks/index.ts";
import { type Speaker, speakerOf } from "../../locale/index.ts";
import { SIZES } from "../../marks/size.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { pairReading } from "../../type/ruby.ts";
import { filesOf } from "../media/media.ts";
import { element, escapeXml } from "../xml.ts";

interface Context {
  story: Story;
  /** Its address. */
  site: string;
  say: Speaker;
  /** Whether paragraphs are set without a tag of their own. */
  tight?: boolean;
  /** The figure of the scrolly around. */
  figure?: string;
}

/** The HTML of a chapter for readers of feeds: no script, no style. */
export function writeChapter(story: Story, site: string, { blocks }: Chapter): string {
  return write(blocks, { story, site, say: speakerOf(story.locale) });
}

const write = (nodes: readonly Node[], context: Context) => writeNodes(nodes, WRITERS, context).join("");

/** A state as its picture, at the size that a column of text has room for, with its note. */
function still(id: string, state: string, { story, site }: Context): string {
  const figure = story.figures[id]!;
  const { alt, note } = figure.spec.states[state]!;
  const { name, width, height } = SIZES.wide;
  const src = absoluteTo(site, filesOf(story, figure).still(state, name));
  const picture = element("p", {}, element("img", { src, width: String(width), height: String(height), alt }));
  return picture + (note ? element("p", {}, element("small", {}, escapeXml(note))) : "");
}

/** A figure's title, what stands between, and what must be read with it: its sources, whom to name, a map's review number. */
function scene(id: string, inside: string, { story, say }: Context): string {
  const figure = story.figures[id]!;
  const title = element("p", {}, element("b", {}, escapeXml(figure.spec.title)));
  return title + inside + element("p", {}, element("small", {}, escapeXml(besideOf(story, figure, say).join(" · "))));
}

const WRITERS: Writers<Context> = {
  text: ({ value }) => escapeXml(value),
  break: () => "<br/>",
  inlineCode: ({ value }) => element("code", {}, escapeXml(value)),
  code: ({ value }) => element("pre", {}, element("code", {}, escapeXml(`${value}\n`))),
  thematicBreak: () => "<hr/>",
  image: ({ url, alt }, { site }) => element("img", { src: absoluteTo(site, url), alt }),
  // Those that lead into the site need its address: a feed is read elsewhere.
  link: ({ url, children }, context) => {
    const inside = url.startsWith("#") ? `/${url}` : url;
    const href = inside.startsWith("/") ? absoluteTo(context.site, inside) : url;
    return element("a", { href }, write(children, context));
  },
  strong: ({ children }, context) => element("strong", {}, write(children, context)),
  emphasis: ({ children }, context) => element("em", {}, write(children, context)),
  paragraph: ({ children }, context) => (context.tight ? write(children, context) : element("p", {}, write(children, context))),
  heading: ({ depth, children }, context) => element(`h${depth}`, {}, write(children, context)),
  list: ({ ordered, loose, children }, context) =>
    element(ordered ? "ol" : "ul", {}, write(children, { ...context, tight: !loose })),
  listItem: ({ children }, context) => element("li", {}, write(children, context)),
  blockquote: ({ children }, context) => element("blockquote", {}, write(children, { ...context, tight: false })),
  Scrolly: ({ attributes: { figure }, children }, context) => scene(figure, write(children, { ...context, figure }), context),
  Step: ({ attributes, children }, context) =>
    element("div", {}, write(children, context)) + still(context.figure ?? "", attributes.state, context),
  Figure: ({ attributes: { figure, state } }, context) => scene(figure, still(figure, state, context), context),
  Fact: ({ attributes: { id }, children }, context) =>
    write(children, context).trim() || escapeXml(factText(context.story.facts[id]!, context.story.locale)),
  Mark: ({ children }, context) => write(children, context),
  Note: ({ children }, context) => element("div", { role: "note" }, write(children, context)),
  Quote: ({ attributes: { by, source }, children }, context) => {
    const name = [by, source && context.story.sources[source]?.title].filter(Boolean).join(" · ");
    const caption = name ? element("figcaption", {}, escapeXml(name)) : "";
    return element("figure", {}, element("blockquote", {}, write(children, context)) + caption);
  },
  Aside: ({ attributes: { title }, children }, context) =>
    element("aside", {}, (title ? element("p", {}, escapeXml(title)) : "") + write(children, context)),
  Ruby: ({ attributes, children }, context) => {
    const pairs = pairReading(write(children, context), attributes.reading);
    return element(
      "ruby",
      {},
      pairs.map(({ base, reading }) => `${base}<rp>（</rp><rt>${escapeXml(reading)}</rt><rp>）</rp>`).join(""),
    );
  },
};
