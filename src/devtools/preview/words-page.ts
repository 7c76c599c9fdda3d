// The page that stands in where there is none to show: nothing but the words about what is to be fixed.

import { fileURLToPath } from "node:url";
import { speakerOf } from "../../locale/index.ts";
import { html, htmlFile, lines } from "../../outputs/markup.ts";
import type { Report } from "./report.ts";

/** By its path on the disk, for the server's root is a story's own (scripts/root.ts). */
const CLIENT = `/@fs${fileURLToPath(new URL("./words-page-client.ts", import.meta.url))}`;

/** A whole page, to be served. The overlay says what is wrong and loads the story as soon as it can be shown. */
export function wordsPage({ locale }: Pick<Report, "locale">): string {
  const say = speakerOf(locale);
  return htmlFile(
    { lang: locale, "data-desk-words": true },
    lines([
      html`<title>${say("deskBroken")}</title>`,
      html`<script type="module" src="/@vite/client"></script>`,
      html`<script type="module" src="${CLIENT}"></script>`,
    ]),
  );
}
