// What must be known before a message can be true. A problem says which parts of the story it hides (source/problems.ts); what needs one
// of them is not told until the problem is gone.

import type { Code } from "./message.ts";

/** A part of a story: a folder, or a file that every story has. */
export type Part = "chapters" | "figures" | "data" | "geo" | "photos" | "facts" | "story";

export const NEEDS: { [One in Code]?: readonly Part[] } = {
  noChapters: ["chapters"],
  lonelyTranslation: ["chapters"],
  rolePlace: ["chapters"],
  noChapter: ["chapters"],
  deadLink: ["chapters"],
  deadAnchor: ["chapters"],
  noFigure: ["figures"],
  noDataset: ["data"],
  noGeo: ["geo"],
  noPhoto: ["photos"],
  noFact: ["facts"],
  looseNumber: ["facts"],
  looseFieldNumber: ["facts", "data"],
  unusedFigure: ["chapters", "figures"],
  unusedState: ["chapters"],
  unusedFact: ["chapters", "facts"],
  unusedDataset: ["figures", "data"],
  unusedGeo: ["figures", "geo", "story"],
};
