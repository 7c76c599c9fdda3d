// What the fields of tables mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const table: Catalogue["meanings"]["table"] = {
  fields: {
    "column.value": 'The column. For `line`, several in their order: `["y2010", "y2015", "y2020"]`.',
    "column.as": "What is drawn in its cells.",
    "column.label":
      "What its head says; the dataset's label if absent. The unit is printed in the head by itself, and said only there.",
    "column.yes": "For `flag`: the value of the column that counts as yes. `true` always does.",
    "state.show": "Rows to show, by id. Absent: all.",
    "state.columns":
      "Columns to show, by what `value` calls them (of a line the last). Absent: all. Where a narrow screen has no room for all, those that rows are sorted by and those that are lit stay first, and the others are said to be in the data below.",
    "state.sort": "Order of the rows, within their groups if there are any; that of the figure if absent.",
    "state.by": "The column they are sorted by; as in the figure if absent.",
    "state.top": "Only so many rows, the first in the order; how many more there are is said below them.",
    "state.lit":
      "Rows (by id) or columns to bring out. The others step back. Where rows have no room, those that are lit are drawn first.",
    "annotation.at":
      "The row it is about, by id: a number stands beside its name, and the text under the figure. Absent: it is about the whole picture.",
    type: "Rows of numbers and words, with bars, shades, small lines or yes and no drawn in their cells.",
    label: "Column with the rows' names.",
    group: "Column to group rows by: each group has its name over it.",
    columns: "The columns, in their order. Absent: all that the dataset has, as they are.",
    sort: "Order of the rows. What is not known comes last. Absent: from most to least if `by` is written, else as the dataset gives them.",
    by: "The column to sort by: one of those in `value`, or that of `label`. Absent: the first with numbers.",
    unknown: "The word in a cell that is not known. A cell too narrow for it has “—”.",
    states: "The states by name.",
  },
  values: {
    "column.as": {
      plain: "as it is: numbers to the right with their decimal marks under each other, words to the left",
      bar: "a number and a bar, on one scale for the column, from zero, negatives to the left",
      heat: "a number on a shade, the darker the larger, about as many rows in each shade; where there are both, numbers below zero have a hue of their own",
      line: "several columns as a small line, with the last number after it; each row has its own scale, to show its course",
      flag: "a disc for yes, a ring for no",
    },
    sort: {
      given: "as the dataset gives them",
      descending: "from most to least",
      ascending: "from least to most",
    },
  },
};
