// What another site puts into its page to frame a figure: as a line to copy, and as oEmbed tells it.

import { absoluteTo } from "../../publish/relative.ts";
import type { Figure, Story } from "../../story/story.ts";
import { embedPath } from "../citations/address.ts";
import { element } from "../markup.ts";
import { HOST_SCRIPT_PATH } from "./host-script.ts";

/** px of a frame until its page has told its height: enough for what most figures are on a phone. */
export const HEIGHT = 680;

/** The line that frames a figure's `page` and loads the `script` that gives it its height. It has no style, which strict policies forbid. */
function snippetOf(figure: Figure, page: string, script: string): string {
  const frame = {
    src: page,
    title: figure.spec.title,
    width: "100%",
    height: HEIGHT,
    loading: "lazy",
    frameborder: 0,
    allow: "clipboard-write",
  };
  return `${element("iframe", frame, "").markup}${element("script", { async: true, src: script }, "").markup}`;
}

/** The same where the story's address is known; undefined where it is not, for another site can frame nothing that is relative. */
export function snippetAt({ site }: Story, figure: Figure): string | undefined {
  return site && snippetOf(figure, absoluteTo(site, embedPath(figure.id)), absoluteTo(site, HOST_SCRIPT_PATH));
}
