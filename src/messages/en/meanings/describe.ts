// What the fields of describe mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const describe: Catalogue["meanings"]["describe"] = {
  fields: {
    schemaLine: "Read by the program one writes with; it may be left out.",
  },
  values: {},
};
