// Finds what nothing uses: figures, states, datasets, places and facts that no reader would ever see.

import { factsOf } from "../document/read.ts";
import { isUnfilled, type Message, nearest, say } from "../messages/index.ts";
import { factId } from "../schemas/names.ts";
import type { JsonSource } from "../source/folder.ts";
import { fieldOf, isGroup, type Path, valueAt } from "../source/located.ts";
import { START } from "../source/problems.ts";
import { openingFeatures } from "../story/opening.ts";
import { plateDatasets } from "../story/plates.ts";
import type { Parts, Report, Rule } from "./rule.ts";

/**
 * Names in use among those `known`. A misspelt one counts as use of its nearest: the mistake is reported where it stands,
 * and saying that what it meant is unused would only confuse.
 */
function usedOf(names: readonly string[], known: readonly string[]): Set<string> {
  const all = new Set(known);
  return new Set([...new Set(names)].map((name) => (all.has(name) ? name : (nearest(name, known) ?? name))));
}

/** Whether a name is not there yet, so that it may be any. */
const isOpen = (name: string) => name.trim() === "" || isUnfilled(name);

/** About a whole file. */
function tellFile(file: JsonSource, said: Message, report: Report, severity: "error" | "warning" = "warning"): void {
  report({ file: file.path, place: START, path: [], field: "", said, severity });
}

/** About a key of a file. */
function tellKey(file: JsonSource, path: Path, said: Message, report: Report, severity: "error" | "warning" = "warning"): void {
  report({ file: file.path, place: file.keyPlace(path), path, field: fieldOf(path), said, severity });
}

/** Reports what is unused. What a chapter or a figure that cannot be read may use is not told (messages/needs.ts). */
export const usage: Rule = {
  codes: ["unused-figure", "unused-state", "unused-dataset", "unused-geo", "unused-fact"],
  check(parts, report) {
    const { figures, datasets, file: story } = parts;
    checkFigures(parts, report);
    checkFacts(parts, report);
    const named = figures.map((figure) => valueAt(figure.file.value, ["data"])).filter((name) => typeof name === "string");
    const ids = datasets.map(({ id }) => id);
    const used = usedOf([...named, ...plateDatasets(story)], ids);
    for (const { id, file } of datasets) if (!used.has(id)) tellFile(file, say.unusedDataset(id), report);
    checkGeo(parts, report);
  },
};

function checkGeo({ geo, figures, file: story }: Parts, report: Report): void {
  // A figure that cannot be read may draw anything.
  if (figures.some((figure) => !figure.geo)) return;
  const used = usedOf(
    [...openingFeatures(story).map((feature) => feature.geo), ...figures.flatMap((figure) => figure.geo ?? [])],
    geo.map(({ id }) => id),
  );
  for (const { id, file } of geo) if (!used.has(id)) tellFile(file, say.unusedGeo(id), report);
}

function checkFigures({ figures, chapters }: Parts, report: Report): void {
  const scenes = chapters.flatMap((chapter) => chapter.scenes);
  const ids = figures.map((figure) => figure.id);
  const used = usedOf(
    scenes.map((scene) => scene.figure),
    ids,
  );
  // A scene or a step that does not say what it shows may show anything.
  const nameless = scenes.some((scene) => isOpen(scene.figure));
  const byFigure = Map.groupBy(scenes, (scene) => scene.figure);
  for (const { id, file, states = [], made } of figures) {
    if (!used.has(id) && !nameless) tellFile(file, say.unusedFigure(id, states[0] ?? "…"), report, "error");
    // A state for each value is there whether a step shows it or not.
    if (made) continue;
    const own = byFigure.get(id) ?? [];
    // Where the figure's own name is misspelt or missing, its states are not what is wrong.
    if (own.length === 0 || own.some((scene) => [scene, ...scene.steps].some((one) => isOpen(one.state)))) continue;
    const named = own.flatMap((scene) => [scene.state, ...scene.steps.map((step) => step.state)]);
    // A step with a name that is like none may mean any of them, and is told where it stands.
    if (named.some((name) => nearest(name, states) === undefined)) continue;
    const shown = usedOf(named, states);
    for (const state of states) {
      if (!shown.has(state)) tellKey(file, ["states", state], say.unusedState(id, state), report, "error");
    }
  }
}

function checkFacts({ factsFile: file, chapters, fieldFacts }: Parts, report: Report): void {
  if (!file?.sound || !isGroup(file.value)) return;
  const ids = Object.keys(file.value).filter((id) => id !== "$schema");
  const inProse = chapters.flatMap((chapter) => factsOf(chapter.document.blocks).map((fact) => fact.id));
  // What a fact says of itself is read only where it is used.
  const named = [...inProse, ...fieldFacts.filter((fact) => fact.file !== file.path).map((fact) => fact.id)];
  const used = usedOf(named, ids);
  if (named.some(isOpen)) return;
  // Of a name that will not do, that is what is said.
  for (const id of ids) if (!used.has(id) && factId.safeParse(id).success) tellKey(file, [id], say.unusedFact(id), report);
}
