// Finds what nothing uses: figures, states, datasets and facts that no reader would ever see.

import { say } from "../errors.ts";
import type { ChapterDraft } from "./chapters.ts";
import type { DatasetDraft } from "./datasets.ts";
import type { FigureDraft } from "./figures.ts";
import type { JsonSource } from "./folder.ts";
import { isGroup } from "./located.ts";
import { type Problems, START } from "./problems.ts";

interface Parts {
  chapters: readonly ChapterDraft[];
  figures: readonly FigureDraft[];
  datasets: readonly DatasetDraft[];
  facts: JsonSource | undefined;
}

/** Reports what is unused. Says nothing of what a chapter or a figure that cannot be read may use. */
export function checkUsage({ chapters, figures, datasets, facts }: Parts, problems: Problems): void {
  if (chapters.length > 0 && chapters.every((chapter) => chapter.outline.sound)) {
    for (const figure of figures) checkFigure(figure, chapters, problems);
    checkFacts(facts, chapters, problems);
  }
  if (figures.some((figure) => !figure.file.sound)) return;
  for (const { id, file } of datasets) {
    const used = figures.some((figure) => figure.dataset?.id === id);
    if (!used) problems.warn(file.path, START, "", say.unusedDataset(id));
  }
}

function checkFigure(figure: FigureDraft, chapters: readonly ChapterDraft[], problems: Problems): void {
  const { id, file, states } = figure;
  const scenes = chapters.flatMap((chapter) => chapter.outline.scenes).filter((scene) => scene.figure === id);
  if (scenes.length === 0) return problems.error(file.path, START, "", say.unusedFigure(id, states?.[0] ?? "…"));
  const used = new Set(scenes.flatMap((scene) => [scene.state, ...scene.steps.map((step) => step.state)]));
  for (const state of states ?? []) {
    const unused = !used.has(state);
    if (unused) problems.error(file.path, file.keyPlace(["states", state]), `states.${state}`, say.unusedState(id, state));
  }
}

function checkFacts(facts: JsonSource | undefined, chapters: readonly ChapterDraft[], problems: Problems): void {
  if (!facts?.sound || !isGroup(facts.value)) return;
  const used = new Set(chapters.flatMap((chapter) => chapter.outline.facts.map((fact) => fact.id)));
  for (const id of Object.keys(facts.value)) {
    const unused = !used.has(id) && id !== "$schema";
    if (unused) problems.warn(facts.path, facts.keyPlace([id]), id, say.unusedFact(id));
  }
}
