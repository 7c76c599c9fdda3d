// What a phone can carry: bytes of a figure's reel, marks of a frame, bytes of a page. Told before the limit is reached.

import { gzipSync } from "node:zlib";
import { MOST_MARKS } from "../marks/fit.ts";
import { countPacked } from "../marks/reel.ts";
import { say } from "../messages/index.ts";
import { START } from "../source/problems.ts";
import type { FigureDraft } from "../story/figures.ts";
import { MOST_KB, originals, pageKb } from "../story/weight.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** kB of a reel, compressed. */
const MOST_REEL = 25;
/** Share of a limit from which it is warned of. */
const NEAR = 0.8;

const KB = 1000;
const severityOf = (severe: boolean) => (severe ? "error" : "warning");

function checkMarks({ id, file, states = [], drawing }: FigureDraft, report: Report): void {
  const reels = Object.values(drawing()?.reels ?? {});
  for (const state of states) {
    const count = Math.max(0, ...reels.map((reel) => countPacked(reel, state)));
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

function checkPages(parts: Parts, report: Report): void {
  const tell = (file: string, kb: number, most: number, said: typeof say.heavyPage) => {
    if (kb > most) report({ file, path: [], field: "", place: START, said: said(kb, most) });
  };
  const chapters = originals(parts.chapters);
  for (const chapter of chapters) tell(chapter.path, pageKb(parts, [chapter]), MOST_KB.chapter, say.heavyPage);
  const { file, spec } = parts;
  if (!file || spec?.home !== "whole") return;
  const kb = pageKb(parts, chapters);
  if (kb > MOST_KB.whole) report(atField(file.path, file, ["home"], say.heavyStory(kb, MOST_KB.whole)));
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
