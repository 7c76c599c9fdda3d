// The page of a citation: a state's picture, its words, the rows behind it, its sources and its date, and whether there is a newer one.

import { packOf, speakerOf } from "../../locale/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { besideOf, datasetOf, drawingOf } from "../../story/answers.ts";
import type { Figure, Story } from "../../story/story.ts";
import { element, html, lines } from "../markup.ts";
import { citePath, embedPath, presentPath } from "./address.ts";
import { apartPage, dataLinks, inRow, numbered, sourcesOf, tableOf, upFrom } from "./parts.ts";
import type { TakenPicture } from "./picture.ts";

/**
 * Says whether the story still shows this, by the list of the present citations. Where that cannot be had nothing is said, and the link
 * beside it leads there in any case. Plain old JavaScript: it is read for as long as the page is.
 */
const PRESENT = `(function(p){var d=p.dataset,l=p.getAttribute("data-list");
if(!window.fetch)return;
fetch(l).then(function(a){return a.ok?a.json():null}).then(function(list){
if(!list||!list.states)return;
var now=list.states.filter(function(one){return one.state===d.state})[0];
var said=!now?d.gone:now.content!==d.content?d.newer:d.same;
var to=now&&said===d.newer?document.createElement("a"):document.createElement("span");
if(now&&said===d.newer)to.href=new URL(now.cite,new URL(l,location.href)).href;
to.textContent=said;
p.textContent="";p.appendChild(to)}).catch(function(){})
})(document.querySelector("[data-list]"))`;

export interface Cited {
  picture: TakenPicture;
  pixels: { width: number; height: number };
  /** The citation's own name, or what stands for it. */
  self: string;
}

/**
 * A digest of what a state says: its words, its data, where they are from. It stays when only the way of drawing has changed, which makes
 * another citation, but nothing that a reader would have to know of.
 */
export function contentDigest(story: Story, figure: Figure, state: string): string {
  const { states, ...common } = figure.spec;
  const { columns, rows, note } = datasetOf(story, figure);
  const beside = besideOf(story, figure, speakerOf(story.locale));
  return shortDigest(JSON.stringify([common, states[state], columns, rows, note, beside]));
}

/** The whole page, byte for byte. */
export function citationPage(story: Story, figure: Figure, state: string, { pixels, self }: Cited): string {
  const say = speakerOf(story.locale);
  const { title, caption, states } = figure.spec;
  const { alt, note } = states[state]!;
  const date = story.date && packOf(story.locale).dates.day(story.date);
  const address = story.site && absoluteTo(story.site, citePath(self));
  const joint = packOf(story.locale).joints.sentences;
  const whole = [title, story.title, story.publisher?.name, date].filter((one) => one !== undefined);
  const told = {
    class: "present",
    role: "status",
    "data-list": upFrom(presentPath(figure.id)),
    "data-state": state,
    "data-content": contentDigest(story, figure, state),
    "data-same": say("citeSame"),
    "data-newer": say("citeNewer"),
    "data-gone": say("citeGone"),
  };
  const picture = element("img", { src: "picture.png", ...halved(pixels), alt });
  const files = (["svg", "png"] as const).map((ending) =>
    element("a", { href: `picture.${ending}`, download: `${figure.id}-${state}.${ending}` }, say(ending)),
  );
  const body = lines([
    html`<h1>${title}</h1>`,
    html`<p class="lead">${say("citeLead")}</p>`,
    element("p", told, ""),
    element("figure", { class: "cited", tabindex: 0, role: "group", "aria-label": title }, picture),
    note && html`<p class="note">${note}</p>`,
    numbered(drawingOf(story, figure).listed(state, "wide")),
    caption && html`<p>${caption}</p>`,
    html`<p class="source">${besideOf(story, figure, say).map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>`,
    html`<p>${inRow([...files, ...dataLinks(story, figure)])}</p>`,
    html`<h2>${say("citeAs")}</h2>`,
    html`<p class="cite">${whole.join(joint)}${address && html`${joint}<a href="${address}" dir="ltr">${address}</a>`}</p>`,
    html`<h2>${say("citeAlt")}</h2>\n<p>${alt}</p>`,
    html`<h2>${say("citeRows")}</h2>`,
    tableOf(story, figure),
    html`<h2>${say("sources")}</h2>`,
    sourcesOf(story, figure),
    html`<p>${inRow([
      html`<a href="${upFrom(`${embedPath(figure.id)}#${state}`)}">${say("citeNow")}</a>`,
      html`<a href="${upFrom("/")}">${story.title}</a>`,
    ])}</p>`,
  ]);
  return apartPage(story, { title, description: alt, accent: figure.accent, body, script: PRESENT, fetches: false });
}

const halved = ({ width, height }: { width: number; height: number }) => ({ width: width / 2, height: height / 2 });
