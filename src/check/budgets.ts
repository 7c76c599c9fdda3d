// What a phone can carry: bytes of a figure's reel, marks of a frame, bytes of a page. Told before the limit is reached.

import { gzipSync } from "node:zlib";
import { factsOf } from "../document/read.ts";
import { countMarks, MOST_MARKS } from "../marks/fit.ts";
import { SIZES } from "../marks/size.ts";
import { say } from "../messages/index.ts";
import { START } from "../source/problems.ts";
import type { FigureDraft } from "../story/figures.ts";
import { printedTable } from "../story/printed.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** kB of a reel, compressed. */
const MOST_REEL = 25;
/** kB of a chapter's own page and of the story's, on which all chapters stand; not compressed. */
const MOST_PAGE = 150;
const MOST_STORY = 400;
/** Share of a limit from which it is warned of. */
const NEAR = 0.8;

const KB = 1000;
const severityOf = (severe: boolean) => (severe ? "error" : "warning");

function checkMarks({ id, file, states = [], frame }: FigureDraft, report: Report): void {
  for (const state of states) {
    const frames = Object.values(SIZES).flatMap(({ name }) => frame(state, name) ?? []);
    const count = Math.max(0, ...frames.map(countMarks));
    if (count < MOST_MARKS * NEAR) continue;
    const severe = count > MOST_MARKS;
    const said = say.manyMarks(id, state, count, MOST_MARKS, severe);
    const place = file.keyPlace(["states", state]);
    report({ ...atField(file.path, file, ["states", state], said), place, severity: severityOf(severe) });
  }
}

function checkReels({ id, file, drawing }: FigureDraft, report: Report): void {
  const sizes = Object.values(drawing()?.reels ?? {}).map((reel) => {
    const text = JSON.stringify(reel);
    // Nothing grows by being compressed, so that most need not be.
    return text.length < MOST_REEL * NEAR * KB ? 0 : gzipSync(text).length / KB;
  });
  const most = Math.max(0, ...sizes);
  if (most < MOST_REEL * NEAR) return;
  const severe = most > MOST_REEL;
  const said = say.heavyReel(id, Math.ceil(most), MOST_REEL, severe);
  report({ file: file.path, path: [], field: "", place: START, said, severity: severityOf(severe) });
}

/**
 * Bytes that a chapter adds to a page: its words, each scene and step with its markup, the data behind the figures, each fact's
 * entry in the list at the end. Measured on built pages, and right to a tenth there.
 */
function chapterBytes({ facts, figures, locale }: Parts, { document, scenes: shown, text }: Parts["chapters"][number]): number {
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
/** Bytes of a page before anything stands on it. */
const EMPTY_PAGE = 42_000;

function checkPages(parts: Parts, report: Report): void {
  const tell = (file: string, bytes: number, most: number, said: typeof say.heavyPage) => {
    const size = Math.round((EMPTY_PAGE + bytes) / KB);
    if (size > most) report({ file, path: [], field: "", place: START, said: said(size, most) });
  };
  const originals = parts.chapters.filter((chapter) => !chapter.locale);
  const sizes = originals.map((chapter) => chapterBytes(parts, chapter));
  for (const [index, { path }] of originals.entries()) tell(path, sizes[index]!, MOST_PAGE, say.heavyPage);
  const all = sizes.reduce((sum, one) => sum + one, 0);
  tell(parts.file?.path ?? "story.json", all, MOST_STORY, say.heavyStory);
}

export const budgets: Rule = {
  codes: ["heavy-reel", "many-marks", "heavy-page", "heavy-story"],
  check(parts, report) {
    for (const figure of parts.figures) {
      checkMarks(figure, report);
      checkReels(figure, report);
    }
    checkPages(parts, report);
  },
};
