// What the fields of bars mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const bars: Catalogue["meanings"]["bars"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "state.show": "Bars to show: ids of rows, or values of `label` where bars are grouped. Absent: all.",
    "state.sort": "Order of the bars; that of the figure if absent.",
    "state.lit": "Bars, groups or rows to bring out, by id. The others step back.",
    "side.groups":
      "Values of `group` on this side, from the left to the right: of answers to a question, in the order of the scale.",
    "side.label": "What the side is called, above it. Absent: the name of its group, if it has one only.",
    "sides.left": "What stands to the left of the centre.",
    "sides.right": "What stands to the right of it.",
    "sides.middle": "The value of `group` that is neither: half of it lies on either side of the centre.",
    "sides.aside":
      "Values of `group` that have a column of their own beside the bars: neither nor, do not know, no answer. So has every value that is named nowhere.",
    "sides.share": "Whether each bar is drawn in per cent of all its parts, in whole numbers that add up to 100.",
    "sides.base": "Column that says how many each bar is of. Absent: where shares are drawn of counts, their sum.",
    "state.outline": "The side whose outline is laid over the other, so that the difference is seen.",
    "state.stacked": "Whether the groups of a bar stand one on another (their sum is printed) or side by side.",
    "annotation.at": "The bar or row it is about, by id. Absent: it is about the whole picture.",
    type: "Compares sizes.",
    label: "Column with the bars' names.",
    value: "Column with their values. `null` is drawn as an open dashed stub.",
    group: "Column that parts each bar: rows of one `label` and several `group`s share a bar.",
    target:
      "Column with what each value was to be: a line across its bar, named in the key (not where bars are stacked, and not where the value is not known).",
    sides:
      "Groups on two sides of a centre: answers for and against, or two groups back to back. All states are then drawn so, and bars lie; `sort` goes by the right side.",
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
    outline: {
      left: "that of the left side, on the right",
      right: "that of the right side, on the left",
    },
    orientation: {
      rows: "lying",
      columns: "standing; they turn where their names would not fit",
    },
  },
};
