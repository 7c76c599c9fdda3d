// All that is said to editors in English.

import type { Catalogue } from "../catalogue.ts";
import { chapters } from "./chapters.ts";
import { fields } from "./fields.ts";
import { files } from "./files.ts";
import { geo } from "./geo.ts";
import { tables } from "./import.ts";
import { names } from "./names.ts";
import { commands } from "./new.ts";
import { nouns } from "./nouns.ts";
import { pages } from "./pages.ts";
import { problems } from "./problems.ts";
import { rules } from "./rules.ts";

export const english: Catalogue = {
  chapters,
  commands,
  fields,
  files,
  geo,
  names,
  nouns,
  pages,
  problems,
  rules,
  tables,
};
