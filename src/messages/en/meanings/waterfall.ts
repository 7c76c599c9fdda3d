// What the fields of a waterfall mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const waterfall: Catalogue["meanings"]["waterfall"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "annotation.at": "The row it is about, by id. Absent: it is about the whole picture.",
    "state.upto": "The row up to which steps are drawn, by id: states tell them one after the other. Absent: to the end.",
    "state.show": "Rows to show, by id. Levels still count those that are not shown. Absent: all.",
    "state.lit": "Rows to bring out, by id. The others step back.",
    type: "How one number became another, step by step: what was added, what was taken away.",
    label: "Column with the names of the steps, in the order of the rows.",
    value:
      "Column with the values: of a step what it adds (below zero: takes away), of a total what has been reached. `null` is a step that nobody knows; from there on lines between the steps are dashed, up to the next total that the table gives.",
    totals:
      "Rows that are totals and no steps: start, subtotals and end, by id or by a column. They are drawn from zero. One that is null is counted from the steps before it; one that disagrees with them is told to the editor.",
    orientation: "Whether bars lie or stand. Columns lie down by themselves where names or values would not fit.",
    unknown: "Stands at a step that is not known. Absent: the language's own word.",
    looks:
      "Looks by row id, or of all of a kind: `total`, `rising`, `falling`. Absent: totals in ash, what rises in the accent, what falls in a wash of it.",
    states: "The states by name.",
  },
  values: {
    "look.look": { solid: "solid", soft: "a wash", hollow: "an outline" },
    orientation: { rows: "bars lie, one under the other", columns: "bars stand side by side" },
  },
};
