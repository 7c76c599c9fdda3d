// Checks the photographs and scenes of a chapter: each photograph must be among the story's, and all stand and be cut in a way that there is.

import { LAYOUTS, SCENE_LAYOUTS } from "../blocks/contract.ts";
import { nodesOf } from "../document/read.ts";
import { say } from "../messages/index.ts";
import { PHOTO_FOCUS } from "../schemas/names.ts";
import type { Problems } from "../source/problems.ts";
import { attributesOf } from "./attributes.ts";
import type { ChapterDraft } from "./chapters.ts";

/** What a written attribute of each kind may be; says what is wrong with it. */
function faultsOf(photos: readonly string[]) {
  const layouts: readonly string[] = LAYOUTS;
  const scenes: readonly string[] = SCENE_LAYOUTS;
  return {
    photo: (_block: string, _name: string, written: string) =>
      photos.includes(written) ? undefined : say.noPhoto(written, photos),
    layout: (block: string, name: string, written: string) =>
      layouts.includes(written) ? undefined : say.attributeChoice(block, name, written, LAYOUTS),
    scene: (block: string, name: string, written: string) =>
      scenes.includes(written) ? undefined : say.attributeChoice(block, name, written, SCENE_LAYOUTS),
    focus: (block: string, name: string, written: string) =>
      PHOTO_FOCUS.test(written) ? undefined : say.photoFocus(block, name, written),
  };
}

/** `photos`: paths of the files in the story's photos/. */
export function checkPhotos(
  { path, document }: Pick<ChapterDraft, "path" | "document">,
  photos: readonly string[],
  problems: Problems,
): void {
  const faults = faultsOf(photos);
  for (const kind of ["photo", "layout", "scene", "focus"] as const) {
    for (const { block, name } of attributesOf(kind)) {
      for (const { attributes, position } of nodesOf(document.blocks, block)) {
        const { [name]: written }: Record<string, string | undefined> = attributes;
        const said = written ? faults[kind](block, name, written) : undefined;
        if (said) problems.error(path, position.start, `${block}.${name}`, said);
      }
    }
  }
}
