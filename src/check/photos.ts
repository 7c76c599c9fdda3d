// Photographs that lie in the folder and that no reader sees: perhaps the one that was meant.

import { nodesOf } from "../document/read.ts";
import { typeOf } from "../figures/index.ts";
import { say } from "../messages/index.ts";
import { valueAt } from "../source/located.ts";
import { START } from "../source/problems.ts";
import { platePhotos } from "../story/plates.ts";
import type { Rule } from "./rule.ts";

export const photos: Rule = {
  codes: ["unused-photo"],
  check({ photos: files, chapters, figures, file }, report) {
    // Who cannot be read may show anything; of a name that is wrong it is not known which was meant.
    if (!file?.sound || !chapters.every(({ document }) => document.sound)) return;
    if (figures.some(({ type, spec }) => !spec && (!type || typeOf(type).pictures))) return;
    const named = chapters.flatMap(({ document }) => nodesOf(document.blocks, "Photo").map(({ attributes }) => attributes.src));
    const drawn = figures.flatMap(({ type, spec }) => (type && spec ? (typeOf(type).pictures?.files(spec) ?? []) : []));
    const opening = [valueAt(file.value, ["opening", "photo"]), ...platePhotos(file).map(([, photo]) => photo)];
    const shown = new Set([...named, ...drawn.map(({ file }) => file), ...opening]);
    if ([...shown].some((one) => typeof one === "string" && !files.includes(one))) return;
    for (const path of files)
      if (!shown.has(path)) report({ file: path, place: START, path: [], field: "", said: say.unusedPhoto(path) });
  },
};
