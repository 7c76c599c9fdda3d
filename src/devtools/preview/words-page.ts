// The page that stands in where there is none to show: nothing but the words about what is to be fixed.

import { fileURLToPath } from "node:url";
import { speakerOf } from "../../locale/index.ts";
import { escapeText } from "../../marks/print.ts";
import type { Report } from "./report.ts";

/** By its path on the disk, for the server's root is a story's own (scripts/root.ts). */
const CLIENT = `/@fs${fileURLToPath(new URL("./words-page-client.ts", import.meta.url))}`;

/** A whole page, to be served. The overlay says what is wrong and loads the story as soon as it can be shown. */
export function wordsPage({ locale }: Pick<Report, "locale">): string {
  const say = speakerOf(locale);
  return `<!doctype html>
<html lang="${escapeText(locale)}" data-desk-words>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(say("deskBroken"))}</title>
<script type="module" src="/@vite/client"></script>
<script type="module" src="${escapeText(CLIENT)}"></script></head>
<body></body>
</html>
`;
}
