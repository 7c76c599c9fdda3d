// What an editor is told of characters that the display face does not have.

import { formatNotice, say } from "../messages/index.ts";
import type { Cut } from "./face.ts";

/** A warning about the characters that `faces` lack; undefined if they lack none. */
export function noticeMissing(faces: readonly Cut[], locale: string): string | undefined {
  const missing = [...new Set(faces.flatMap((face) => face.missing))];
  return missing.length > 0 ? formatNotice(say.missingGlyphs(missing), locale) : undefined;
}
