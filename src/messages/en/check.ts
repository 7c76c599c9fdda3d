// What `npm run check` says beside the problems, in English.

import type { Catalogue } from "../catalogue.ts";
import { plural } from "./sentences.ts";

export const check: Catalogue["check"] = {
  changed: (count) => `Fixed ${plural(count, "place")}:`,
  untouched: "The site of before is as it was.",
  nothing: "There is nothing that could be fixed without asking.",
  watching: (folder) => `Watching ${folder}/; every save is checked. Ctrl+C ends.`,
};
