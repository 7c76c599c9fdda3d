// The plan of an upload as people read it.

import { type Language, wordsIn } from "../../messages/index.ts";
import { bytesOf, type Plan, pathsOf, STAGES } from "./plan.ts";

function sizeInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${bytes < 100_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000)} kB`;
}

export interface PrintOptions {
  /** What the plan was made against, as it was named. */
  where: string;
  language: Language;
  /** Whether packed copies are listed. */
  copies: boolean;
}

/** The plan: what, how much, in which order, and what not to do yet. */
export function planText(plan: Plan, { where, language, copies }: PrintOptions): string {
  const words = wordsIn(language).publishDiff;
  const { uploads, gone, kept, unchanged, broken } = plan;
  const { plain, packed } = bytesOf(uploads);
  const parts: string[] = [];
  if (plan.from === undefined) parts.push(words.first(where));
  if (uploads.length === 0) parts.push(words.same(where));
  else {
    parts.push(words.head(where, uploads.length, unchanged, sizeInWords(plain), sizeInWords(packed)));
    const stages = STAGES.map((stage) => ({ stage, files: uploads.filter((one) => one.stage === stage) })).filter(
      ({ files }) => files.length > 0,
    );
    const blocks = stages.map(({ stage, files }, index) => {
      const lines = files.map((file) => {
        const twins = copies
          ? pathsOf(file, true)
              .slice(1)
              .map((path) => ` ${path.slice(file.path.length)}`)
          : [];
        return `   ${file.path}${twins.join("")}  ${sizeInWords(file.size)}${file.replaces ? `  ${words.replaces}` : ""}`;
      });
      return [`${index + 1}. ${words.stages[stage]} (${files.length})`, ...lines].join("\n");
    });
    parts.push(words.order, ...blocks);
    if (copies && uploads.some((file) => file.packed)) parts.push(words.copies);
  }
  if (broken.length > 0) parts.push(words.broken(broken));
  if (gone.length > 0) parts.push([words.gone(gone.length), ...gone.map(({ path }) => `   ${path}`), words.whyLater].join("\n"));
  if (kept.length > 0) parts.push(words.kept(kept.length));
  return parts.join("\n\n");
}
