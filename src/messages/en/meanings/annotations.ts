// What the fields of annotations mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const annotations: Catalogue["meanings"]["annotations"] = {
  fields: {
    text: "What is said. Where it has no room in the picture a number stands there, and the text under the figure.",
    "state.annotations": "What is said of the picture, each beside what it is about.",
  },
  values: {},
};
