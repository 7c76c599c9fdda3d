// Finds what nothing uses: figures, states, datasets, places and facts that no reader would ever see.

import { nearest, say } from "../errors.ts";
import type { ChapterDraft } from "./chapters.ts";
import type { DatasetDraft } from "./datasets.ts";
import type { FigureDraft } from "./figures.ts";
import type { JsonSource } from "./folder.ts";
import type { GeoDraft } from "./geo.ts";
import { isGroup, valueAt } from "./located.ts";
import { type Problems, START } from "./problems.ts";

/**
 * Names in use among those `known`. A misspelt one counts as use of its nearest: the slip is reported where it stands,
 * and saying that what it meant is unused would only confuse.
 */
function usedOf(names: readonly string[], known: readonly string[]): Set<string> {
  return new Set(names.map((name) => (known.includes(name) ? name : (nearest(name, known) ?? name))));
}

interface Parts {
  chapters: readonly ChapterDraft[];
  figures: readonly FigureDraft[];
  datasets: readonly DatasetDraft[];
  geo: readonly GeoDraft[];
  facts: JsonSource | undefined;
  /** The geo files that the opening draws from. */
  opening: readonly string[];
}

/** Reports what is unused. Says nothing of what a chapter or a figure that cannot be read may use. */
export function checkUsage({ chapters, figures, datasets, geo, facts, opening }: Parts, problems: Problems): void {
  if (chapters.length > 0 && chapters.every((chapter) => chapter.outline.sound)) {
    checkFigures(figures, chapters, problems);
    checkFacts(facts, chapters, problems);
  }
  if (figures.some((figure) => !figure.file.sound)) return;
  const named = figures.map((figure) => valueAt(figure.file.value, ["data"])).filter((name) => typeof name === "string");
  const ids = datasets.map(({ id }) => id);
  const used = usedOf(named, ids);
  for (const { id, file } of datasets) if (!used.has(id)) problems.warn(file.path, START, "", say.unusedDataset(id));
  checkGeo(geo, { figures, opening }, problems);
}

function checkGeo(geo: readonly GeoDraft[], { figures, opening }: Pick<Parts, "figures" | "opening">, problems: Problems): void {
  // A figure that cannot be read may draw anything.
  if (figures.some((figure) => !figure.geo)) return;
  const used = usedOf(
    [...opening, ...figures.flatMap((figure) => figure.geo ?? [])],
    geo.map(({ id }) => id),
  );
  for (const { id, file } of geo) if (!used.has(id)) problems.warn(file.path, START, "", say.unusedGeo(id));
}

function checkFigures(figures: readonly FigureDraft[], chapters: readonly ChapterDraft[], problems: Problems): void {
  const scenes = chapters.flatMap((chapter) => chapter.outline.scenes);
  const ids = figures.map((figure) => figure.id);
  const used = usedOf(
    scenes.map((scene) => scene.figure),
    ids,
  );
  // A scene or a step that does not say what it shows may show anything.
  const nameless = scenes.some((scene) => scene.figure === "");
  for (const { id, file, states = [] } of figures) {
    if (!used.has(id) && !nameless) problems.error(file.path, START, "", say.unusedFigure(id, states[0] ?? "…"));
    const own = scenes.filter((scene) => scene.figure === id);
    // Where the figure's own name is misspelt or missing, its states are not what is wrong.
    if (own.length === 0 || own.some((scene) => [scene, ...scene.steps].some((one) => one.state === ""))) continue;
    const named = own.flatMap((scene) => [scene.state, ...scene.steps.map((step) => step.state)]);
    const shown = usedOf(named, states);
    for (const state of states) {
      if (!shown.has(state))
        problems.error(file.path, file.keyPlace(["states", state]), `states.${state}`, say.unusedState(id, state));
    }
  }
}

function checkFacts(facts: JsonSource | undefined, chapters: readonly ChapterDraft[], problems: Problems): void {
  if (!facts?.sound || !isGroup(facts.value)) return;
  const ids = Object.keys(facts.value).filter((id) => id !== "$schema");
  const named = chapters.flatMap((chapter) => chapter.outline.facts.map((fact) => fact.id));
  const used = usedOf(named, ids);
  if (named.includes("")) return;
  for (const id of ids) if (!used.has(id)) problems.warn(facts.path, facts.keyPlace([id]), id, say.unusedFact(id));
}
