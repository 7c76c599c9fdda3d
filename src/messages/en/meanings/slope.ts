// What the fields of a slope mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const slope: Catalogue["meanings"]["slope"] = {
  fields: {
    "look.hue": "The hue.",
    "annotation.at": "The line it is about. Absent: it is about the whole picture.",
    "annotation.time": "At which time, as `values` or the dataset write it. Absent: where the line ends.",
    "state.as":
      "Whether this state draws values or ranks; as the figure if absent. From one to the other lines move to their places.",
    "state.show": "Lines to show: rows by id, or values of `label` where each row is one time. Absent: all.",
    "state.lit": "Lines to bring out. The others step back.",
    "state.labels": "Which lines have their names and values written: all, only those that are lit, or none.",
    "state.times": "The times that the state shows, two at least, as `values` or the dataset write them. Absent: all.",
    "state.upto": "The last time up to which lines are drawn. Absent: to the end.",
    type: "What became more and what became less between two points in time, or who overtook whom.",
    label: "Column with the lines' names: a row a line, or, where each row is one time, all rows of a name are one line.",
    values:
      "Columns with the values, one for each time, from the first to the last; their labels stand below. A range, `[40, 45]`, is drawn with its dot in the middle; `null` leaves the line open, with a ring.",
    x: "Where each row is one time, the column of times: dates and numbers keep their distances, anything else stands in order.",
    y: "Where each row is one time, the column of values.",
    as: "What the height of a line stands for.",
    rank: "Who is first. Ranks are counted among all rows that have a value at that time, also those that are not shown; equal values have equal ranks, which are written as such.",
    zero: "Whether the scale of values begins at zero. Lines are read by where they are and how steep, not by their length: it need not.",
    unknown: "What the ring of an open end says. Absent: the language's own word.",
    looks:
      "Hues by line; also `rising` and `falling`, by the direction from a line's first point to its last (a rank rises towards the first). Absent: what is lit in the accent, all else in ash.",
    states: "The states by name.",
  },
  values: {
    as: {
      value: "its value, on one scale",
      rank: "its rank among the others, in curves (a bump chart)",
    },
    rank: {
      descending: "the largest value",
      ascending: "the smallest value",
      given: "the values are ranks already, and are always drawn as such",
    },
  },
};
