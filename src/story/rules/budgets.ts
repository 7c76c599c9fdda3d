// What a phone can carry: bytes of a figure's reel, marks of a frame, bytes of a page. Told before the limit is reached.

import { gzipSync } from "node:zlib";
import { say } from "../../errors.ts";
import { packReel } from "../../marks/reel.ts";
import { SIZES } from "../../marks/size.ts";
import type { FigureDraft } from "../figures.ts";
import { START } from "../problems.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** kB of a reel, compressed. */
const MOST_REEL = 25;
/** Marks of a frame. */
const MOST_MARKS = 1000;
/** kB of a chapter's own page, not compressed: about twice the longest chapter that reads well. */
const MOST_PAGE = 300;
/** Share of a limit from which it is warned of. */
const NEAR = 0.8;

const KB = 1000;
const severityOf = (severe: boolean) => (severe ? "error" : "warning");

function checkMarks({ id, file, states = [], frame }: FigureDraft, report: Report): void {
  for (const state of states) {
    const counts = Object.values(SIZES).map(({ name }) =>
      frame(state, name)?.layers.reduce((sum, { marks }) => sum + marks.length, 0),
    );
    const count = Math.max(...counts.map((one) => one ?? 0));
    if (count < MOST_MARKS * NEAR) continue;
    const severe = count > MOST_MARKS;
    const said = say.manyMarks(id, state, count, MOST_MARKS, severe);
    const place = file.keyPlace(["states", state]);
    report({ ...atField(file.path, file, ["states", state], said), place, severity: severityOf(severe) });
  }
}

function checkReels({ id, file, states = [], frame }: FigureDraft, report: Report): void {
  const sizes = Object.values(SIZES).map((size) => {
    const frames = states.flatMap((state) => frame(state, size.name) ?? []);
    if (frames.length < states.length) return 0;
    const text = JSON.stringify(packReel(states, frames, size));
    // Nothing grows by being compressed, so that most need not be.
    return text.length < MOST_REEL * NEAR * KB ? 0 : gzipSync(text).length / KB;
  });
  const most = Math.max(...sizes);
  if (most < MOST_REEL * NEAR) return;
  const severe = most > MOST_REEL;
  const said = say.heavyReel(id, Math.ceil(most), MOST_REEL, severe);
  report({ file: file.path, path: [], field: "", place: START, said, severity: severityOf(severe) });
}

/**
 * Bytes of a chapter's page as it will be, within a fifth: what every page has, its words, each step's and figure's frame of
 * markup and alternative text, and each fact's entry in the list at its end. Measured on the pages of a built story.
 */
function pageBytes({ facts, figures, locale }: Parts, { outline, text }: Parts["chapters"][number]): number {
  const bytes = (words: string) => Buffer.byteLength(words);
  const scenes = outline.scenes.map(({ figure, steps }) => {
    const rows = figures.find((one) => one.id === figure)?.dataset?.table(locale, locale)?.rows ?? [];
    return PER_SCENE + steps.length * PER_STEP + bytes(JSON.stringify(rows)) * 2;
  });
  const entries = [...new Set(outline.facts.map(({ id }) => id))].map(
    (id) => PER_FACT + bytes(JSON.stringify(facts?.get(id) ?? "")),
  );
  return PER_PAGE + bytes(text) * 1.6 + [...scenes, ...entries].reduce((sum, one) => sum + one, 0);
}
const PER_PAGE = 40_000;
const PER_SCENE = 2_500;
const PER_STEP = 1_200;
const PER_FACT = 500;

export const budgets: Rule = {
  codes: ["heavy-reel", "many-marks", "heavy-page"],
  check(parts, report) {
    for (const figure of parts.figures) {
      checkMarks(figure, report);
      checkReels(figure, report);
    }
    for (const chapter of parts.chapters) {
      const size = pageBytes(parts, chapter) / KB;
      if (size <= MOST_PAGE) continue;
      report({ file: chapter.path, path: [], field: "", place: START, said: say.heavyPage(Math.round(size), MOST_PAGE) });
    }
  },
};
