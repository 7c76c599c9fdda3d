// What a state brings out, what stands back behind it, and which of the two carry their names.

import type { Meaning } from "../../messages/catalogue.ts";
import { describe, oneOf } from "../../schemas/describe.ts";

/** Whether a state brings something out and none of `ids` is meant. */
export function isMuted(lit: readonly string[] | undefined, ids: readonly string[]): boolean {
  return lit !== undefined && !lit.some((item) => ids.includes(item));
}

const LABELS = ["all", "lit", "none"] as const;
export type Labels = (typeof LABELS)[number];

/** A state's field for what carries its name; the code says what that is in its type, `usual` what holds where nothing is said. */
export const labelsField = (means: Meaning, usual: Labels) => describe(oneOf("figure.labels", LABELS).default(usual), means);

/** Whether a state asks for the name of something that steps back, or that does not. */
export const wantsLabel = (labels: Labels, muted: boolean): boolean => labels === "all" || (labels === "lit" && !muted);
