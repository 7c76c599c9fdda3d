// What the fields of card mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const card: Catalogue["meanings"]["card"] = {
  fields: {
    figure: "The figure: the name of a file in figures/, without .json.",
    state: "Which of its states.",
  },
  values: {},
};
