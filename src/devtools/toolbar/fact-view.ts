// Facts in the text made visible: what each is bound to, on pointing at it; and the numerals that nothing vouches for.

import type { Speaker } from "../../locale/index.ts";
import { statingNumerals } from "../../locale/numerals.ts";
import { make, openInEditor } from "../preview/overlay.ts";
import type { View } from "./app.ts";
import type { Places } from "./places.ts";

const BLOCKS = "p, li, h2, h3, h4, blockquote";
/** Words that are not an editor's prose, or are vouched for. */
const OUTSIDE = ".fact, .step-link, .alt, .figure, .still, .data, table";

const style = make("style", {
  textContent: `.fact { outline: 2px solid var(--malachite); outline-offset: 1px; }
::highlight(desk-loose) { background: var(--cinnabar); color: var(--paper); }`,
});

/** The numerals among `wanted` in a block's own text, as ranges. A fact between two texts parts them. */
function rangesIn(block: Element, wanted: readonly string[]): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
  for (const text of texts) {
    const around = text.parentElement!;
    if (around.closest(OUTSIDE) || around.closest(BLOCKS) !== block) continue;
    for (const { at, text: written } of statingNumerals(text.data)) {
      if (!wanted.includes(written)) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + written.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function markLoose({ loose }: Places): void {
  if (!("highlights" in CSS)) return;
  const ranges = Object.entries(loose).flatMap(([chapter, wanted]) =>
    wanted.length === 0
      ? []
      : [...document.querySelectorAll(`#${CSS.escape(chapter)} :is(${BLOCKS})`)].flatMap((block) => rangesIn(block, wanted)),
  );
  CSS.highlights.set("desk-loose", new Highlight(...ranges));
}

/** The id that a fact's link leads to. */
const factId = (link: HTMLAnchorElement) => decodeURIComponent(link.hash.replace(/^#fact-/, ""));

export function bindFactView({ layer, say }: { layer: HTMLElement; say: Speaker }): View {
  const card = layer.appendChild(make("div", { className: "card", hidden: true }));
  let places: Places | undefined;

  function point(event: Event): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a.fact");
    const fact = link && places?.facts[factId(link)];
    if (!link || !fact) {
      if (!event.composedPath().includes(card)) card.hidden = true;
      return;
    }
    card.replaceChildren(
      make("code", { textContent: factId(link) }),
      make("p", {}, [make("b", { textContent: fact.value }), ` ${fact.says}`]),
      ...(fact.caveat ? [make("p", { className: "caveat", textContent: fact.caveat })] : []),
      make("p", { className: "from", textContent: fact.source }),
      make("button", { type: "button", textContent: say("deskOpen"), onclick: () => openInEditor(fact.open) }),
    );
    card.hidden = false;
    const { left, top, bottom } = link.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const y = bottom + height + 4 < innerHeight ? bottom : top - height;
    card.style.setProperty("left", `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
    card.style.setProperty("top", `${Math.max(8, y)}px`);
  }

  return (on, known) => {
    const method = on ? "addEventListener" : "removeEventListener";
    for (const event of ["pointerover", "focusin"]) document[method](event, point);
    places = known;
    if (on) {
      document.head.append(style);
      markLoose(known);
      return;
    }
    style.remove();
    card.hidden = true;
    CSS.highlights?.delete("desk-loose");
  };
}
