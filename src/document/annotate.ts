// A remark plugin: writes into each scene of a chapter what its components need to know of each other.

import type { Node } from "./mdx.ts";
import { chapterName, findScenes } from "./scenes.ts";

function set(element: Node, name: string, value: string | number): void {
  element.attributes ??= [];
  element.attributes.push({ type: "mdxJsxAttribute", name, value: String(value) });
}

/**
 * Puts `scene` (its address) on each Scrolly and Figure, `first` (the first step's state) on a Scrolly, and `figure`,
 * `id` (its address), `index` (counted from 1) and `count` on each Step. Changes the tree in place, as plugins do.
 */
export function annotateScenes() {
  return (tree: unknown, file: { path?: string | undefined }): void => {
    const chapter = chapterName(file.path ?? "")?.id ?? "";
    for (const { element, id, figure, state, steps } of findScenes(tree as Node, chapter)) {
      set(element, "scene", id);
      if (element.name === "Scrolly") set(element, "first", state);
      steps.forEach((step, index) => {
        set(step.element, "figure", figure);
        set(step.element, "id", step.id);
        set(step.element, "index", index + 1);
        set(step.element, "count", steps.length);
      });
    }
  };
}
