// What the fields of text mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const text: Catalogue["meanings"]["text"] = {
  fields: {
    "locale.form": "A language tag: zh-Hans, zh-Hant, en, ar.",
  },
  values: {},
};
