// The page that stands in where there is none to show: nothing but the words about what is to be mended.

import { escapeText } from "../../marks/print.ts";
import { speakerOf } from "../../strings/index.ts";
import type { Report } from "./report.ts";

/** A whole page, to be served. The overlay says what is wrong and loads the story as soon as it can be shown. */
export function wordsPage({ locale }: Pick<Report, "locale">): string {
  const say = speakerOf(locale);
  return `<!doctype html>
<html lang="${escapeText(locale)}" data-desk-words>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(say("deskBroken"))}</title>
<script type="module" src="/@vite/client"></script>
<script type="module" src="/src/desk/preview/words-page-client.ts"></script></head>
<body></body>
</html>
`;
}
