// What a page will weigh, estimated from its chapters before anything is built; and so whether all of them can stand on one.

import { factsOf } from "../document/read.ts";
import type { ChapterDraft } from "./chapters.ts";
import type { StoryParts } from "./parts.ts";
import { printedTable } from "./printed.ts";

/**
 * kB of a chapter's own page and of one on which all chapters stand; not compressed. With script, styles and faces the larger comes to
 * the 80 kB compressed that a reader may have to wait for.
 */
export const MOST_KB = { chapter: 150, whole: 400 };

/** Bytes of a page before anything stands on it. */
const EMPTY_PAGE = 42_000;

type Weighed = Pick<StoryParts, "chapters" | "facts" | "figures" | "locale">;

/**
 * Bytes that a chapter adds to a page: its words, each scene and step with its markup, the data behind the figures, each fact's
 * entry in the list at the end. Measured on built pages, and right to a tenth there.
 */
function chapterBytes({ facts, figures, locale }: Weighed, { document, scenes: shown, text }: ChapterDraft): number {
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? "");
  const tables = [...new Set(shown.map(({ figure }) => figure))].map((id) => {
    const figure = figures.find((one) => one.id === id);
    const table = figure?.dataset?.table(locale, locale);
    if (!figure || !table) return 0;
    const { columns, rows } = printedTable(figure.spec, table, figure.drawing);
    return bytes(rows.map((row) => columns.map(([name]) => [name, row[name]]))) * 1.5;
  });
  const scenes = shown.map(({ steps }) => 1500 + Math.max(1, steps.length) * 500);
  const entries = [...new Set(factsOf(document.blocks).map(({ id }) => id))].map((id) => 150 + bytes(facts?.get(id)));
  return Buffer.byteLength(text) * 1.5 + [...tables, ...scenes, ...entries].reduce((sum, one) => sum + one, 0);
}

/** kB of a page on which some chapters stand, not compressed. */
export function pageKb(parts: Weighed, chapters: readonly ChapterDraft[]): number {
  const bytes = chapters.map((chapter) => chapterBytes(parts, chapter));
  return Math.round(bytes.reduce((sum, one) => sum + one, EMPTY_PAGE) / 1000);
}

/** The chapters as the story was first written: a translation does not change what stands on which page. */
export const originals = (chapters: readonly ChapterDraft[]) => chapters.filter(({ locale }) => !locale);

/** Whether all chapters can stand on the home page, or what its editor has decided. */
export function homeOf(parts: Weighed & { spec: StoryParts["spec"] }): "whole" | "cover" {
  const light = () => pageKb(parts, originals(parts.chapters)) <= MOST_KB.whole;
  return parts.spec?.home ?? (light() ? "whole" : "cover");
}
