// One SVG a figure, state and size.

import type { APIRoute } from "astro";
import type { Frame } from "../../../marks/marks.ts";
import { printStill } from "../../../marks/print.ts";
import { SIZES, type Size } from "../../../marks/size.ts";
import { drawingOf, getStory } from "../../../story/index.ts";
import type { Figure } from "../../../story/story.ts";
import figureStyle from "../../../styles/figure.css?raw";
import tokens from "../../../styles/tokens.css?raw";

interface Props {
  figure: Figure;
  frame: Frame;
  size: Size;
  language: string;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((figure) => {
    const drawing = drawingOf(story, figure);
    return Object.values(SIZES).flatMap((size) =>
      drawing.states.map((state) => ({
        params: { figure: figure.id, still: `${state}-${size.name}` },
        props: { figure, frame: drawing.frame(state, size.name), size, language: story.locale } satisfies Props,
      })),
    );
  });
}

// A picture knows nothing of the page's root: what the reader has chosen is told by the fragment of its address (player/stills.ts).
const style = `${tokens}${figureStyle}`
  .replace(/\[data-theme="(paper|white)"\]/g, ':root:has([id^="$1"]:target)')
  .replace('[data-contrast="high"]', ':root:has([id$="high"]:target)')
  .replace(/\/\*.*?\*\//gs, "")
  .replace(/\s+/g, " ");

export const GET: APIRoute<Props> = ({ props: { figure, frame, size, language } }) =>
  new Response(printStill(frame, size, { style, accent: figure.accent, language }), {
    headers: { "content-type": "image/svg+xml" },
  });
