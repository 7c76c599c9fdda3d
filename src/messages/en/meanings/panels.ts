// What the fields of panels mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const panels: Catalogue["meanings"]["panels"] = {
  fields: {
    panels: "Small multiples: a small picture for each value of a column. Absent: one picture.",
    by: "The column whose values make the panels. Of lines it may be the column in `series`: each line then has its panel, with the others in grey behind it.",
    order: "The order of the panels; or their values in a list, with those that it leaves out after them.",
    scales: "The panels' scales.",
    "state.panels":
      "Whether the state is drawn in panels; if absent it is. With `false` it is one picture, and marks move there from their panels.",
  },
  values: {
    order: {
      given: "as the dataset gives them",
      first: "by the first value, from most to least",
      last: "by the last value, from most to least",
      difference: "by how much more the last value is than the first",
    },
    scales: {
      common: "one scale for all, so that panels can be compared; it is said once, at the left and at the foot",
      own: "a scale of its own for each, to show how each moves; the figure says so",
    },
  },
};
