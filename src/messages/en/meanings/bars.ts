// What the fields of bars mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const bars: Catalogue["meanings"]["bars"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "state.show": "Bars to show: ids of rows, or values of `label` where bars are grouped. Absent: all.",
    "state.sort": "Order of the bars; that of the figure if absent.",
    "state.lit": "Bars, groups or rows to bring out, by id. The others step back.",
    "state.stacked": "Whether the groups of a bar stand one on another (their sum is printed) or side by side.",
    "annotation.at": "The bar or row it is about, by id. Absent: it is about the whole picture.",
    type: "Compares sizes.",
    label: "Column with the bars' names.",
    value: "Column with their values. `null` is drawn as an open dashed stub.",
    group: "Column that parts each bar: rows of one `label` and several `group`s share a bar.",
    orientation: "Whether bars lie or stand.",
    sort: "Order of the bars by value (by sum, where grouped). What is not known comes last.",
    unknown: "The word beside a bar whose value is not known.",
    looks: "Looks by value of `group`, or by id of a bar; solid accent where nothing is said and nothing is grouped.",
    states: "The states by name.",
  },
  values: {
    "look.look": {
      solid: "solid",
      soft: "washed",
      hollow: "an outline",
    },
    sort: {
      given: "as the dataset gives them",
      descending: "from most to least",
      ascending: "from least to most",
    },
    orientation: {
      rows: "lying",
      columns: "standing; they turn where their names would not fit",
    },
  },
};
