// What `npm run check` says beside the problems, in English.

import type { Catalogue } from "../catalogue.ts";
import { plural } from "./sentences.ts";

export const check: Catalogue["check"] = {
  changed: (count) => `Fixed ${plural(count, "place")}:`,
  nothing: "There is nothing that could be fixed without asking.",
  watching: (folder) => `Watching ${folder}/; every save is checked. Ctrl+C ends.`,
};
