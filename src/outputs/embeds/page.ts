// The page that other sites frame: a figure with all its states one under the other, its source, the way back, and what may be taken away.
// Complete without a script; with it one state shows at a time, and moves to the next (player/embed/frame.ts).

import { packOf, speakerOf } from "../../locale/index.ts";
import { SIZES } from "../../marks/size.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf, listedOf, moves } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";
import { FIGURE_WIDE } from "../../styles/breakpoints.ts";
import { embedPath, placeOf } from "../citations/address.ts";
import { type Citation, citationsOf } from "../citations/citation.ts";
import { apartPage, dataLinks, inRow, numbered, tableOf, upFrom } from "../citations/parts.ts";
import { type Attributes, element, html, lines, type Markup, raw } from "../markup.ts";
import { filesOf } from "../media/media.ts";
import { HEIGHT, snippetAt } from "./snippet.ts";

/** An element that has neither content nor an end; `element` closes what XML would. */
const open = (name: string, attributes: Attributes): Markup => raw(element(name, attributes).markup.replace(/\/>$/, ">"));

/** The picture of a state at the size that the frame has room for. */
function pictureOf(story: Story, figure: Figure, state: string, first: boolean): Markup {
  const files = filesOf(story, figure);
  const { narrow, wide } = SIZES;
  const source = {
    media: `(min-width: ${FIGURE_WIDE.width}em)`,
    srcset: upFrom(files.still(state, "wide")),
    width: wide.width,
    height: wide.height,
  };
  const image = {
    src: upFrom(files.still(state, "narrow")),
    width: narrow.width,
    height: narrow.height,
    alt: figure.spec.states[state]!.alt,
    loading: first ? undefined : "lazy",
    decoding: "async",
  };
  return html`<picture>${open("source", source)}${element("img", image)}</picture>`;
}

function stateOf(story: Story, figure: Figure, state: string, place: { n: number; total: number }): Markup {
  const { note } = figure.spec.states[state]!;
  const say = speakerOf(story.locale);
  const count = place.total > 1 && html`<p class="count">${say("slidesCount", place)}</p>`;
  return element(
    "section",
    { class: "state", id: state },
    count,
    html`<figure>${pictureOf(story, figure, state, place.n === 1)}</figure>`,
    note && html`<p class="note">${note}</p>`,
    numbered(listedOf(story, figure, state)),
  );
}

/** Back and on, for who can run a script. */
function stepsOf(story: Story): Markup {
  const say = speakerOf(story.locale);
  const button = (name: string, words: string) => element("button", { type: "button", "data-do": name }, words);
  return html`<p class="steps" hidden>${button("back", say("slidesBack"))} <span class="count" role="status"></span> ${button("next", say("slidesNext"))}</p>`;
}

/** A state's picture as files, and its citation. */
function takenOf(story: Story, figure: Figure, citations: readonly Citation[]): Markup[] {
  const say = speakerOf(story.locale);
  return citations.map(({ state, address }, index) => {
    const name = `${figure.id}-${state}`;
    const files = (["svg", "png"] as const).map(
      (ending) => html`<a href="${upFrom(address[ending])}" download="${name}.${ending}">${say(ending)}</a>`,
    );
    const cite = html`<a href="${upFrom(address.page)}" target="_blank" rel="noopener">${say("cite")}</a>`;
    const place =
      citations.length > 1 &&
      html`${say("slidesCount", { n: index + 1, total: citations.length })}${packOf(story.locale).joints.label}`;
    return html`<p class="row" data-state="${state}">${place}${inRow([...files, cite])}</p>`;
  });
}

/** The code to copy: whole where the story knows its address, else put together by the script from where the page stands. */
function codeOf(story: Story, figure: Figure): Markup {
  const say = speakerOf(story.locale);
  const code = snippetAt(story, figure);
  const told = { class: "code", hidden: code === undefined, "data-title": figure.spec.title, "data-height": HEIGHT };
  const button = element("button", { type: "button", "data-do": "copy", hidden: true }, say("copyCode"));
  return element(
    "div",
    told,
    html`<p>${say("embedCode")}</p><pre tabindex="0">${code ?? ""}</pre>`,
    button,
    html` <span role="status" data-copied="${say("copied")}"></span>`,
  );
}

/** A figure's page to be framed; `script` is the address of the frame's own script from the story's root. */
export async function embedPage(story: Story, figure: Figure, script: string): Promise<string> {
  const say = speakerOf(story.locale);
  const { title, caption, states } = figure.spec;
  const names = Object.keys(states);
  const files = filesOf(story, figure);
  const plays = moves(story, figure) && files.crops.length === 0;
  const place = placeOf(story, figure.id);
  const from = [story.title, ...(place && place.title !== story.title ? [place.title] : [])].join(" · ");
  const reels = plays ? upFrom(files.reel) : undefined;
  const body = lines([
    html`<h1>${title}</h1>`,
    stepsOf(story),
    element(
      "div",
      { class: "states", "data-reels": reels },
      lines(names.map((state, index) => stateOf(story, figure, state, { n: index + 1, total: names.length }))),
    ),
    caption && html`<p class="caption">${caption}</p>`,
    html`<p class="source">${besideOf(story, figure, say).map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>`,
    html`<p class="from"><a href="${upFrom(place?.path ?? "/")}" target="_blank" rel="noopener">${say("fromStory", { title: from })}</a></p>`,
    html`<details class="data"><summary>${say("data")}</summary>`,
    tableOf(story, figure),
    html`<p class="row">${inRow(dataLinks(story, figure))}</p>`,
    ...takenOf(story, figure, await citationsOf(story, figure)),
    codeOf(story, figure),
    html`</details>`,
    element("script", { type: "module", src: script }, ""),
  ]);
  const { site } = story;
  const head = [
    ...(site
      ? [
          open("link", {
            rel: "alternate",
            type: "application/json+oembed",
            title,
            href: absoluteTo(site, `${embedPath(figure.id)}oembed.json`),
          }),
        ]
      : []),
  ];
  return apartPage(story, { title, description: states[names[0]!]!.alt, accent: figure.accent, head, body, fetches: true });
}
