// What the fields of a spread mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const spread: Catalogue["meanings"]["spread"] = {
  fields: {
    "bins.width": "How wide each class is, in the unit of the table. Limits lie at its multiples.",
    "state.as":
      "How rows are drawn. A row keeps its mark in all states, so that it moves from one to the other; of more than 300 rows a histogram has a bar for each class.",
    "state.group": "Column by which rows are parted, one group under the other on one scale. Absent: all in one.",
    "state.sort": "The order of the groups.",
    "state.show": "Rows to show, by id. Absent: all.",
    "state.lit": "Rows to bring out, by id. The others step back. In a histogram they stand lowest.",
    "state.labels":
      "Which rows have their names, each with its value. Where nothing is lit, or more than twelve rows are, `lit` names the extremes of each group: the least and the most.",
    "state.summary": "What sums the rows of each group up: lines across, with their words.",
    "state.window":
      "The stretch of the scale to look at, from one value to another. How many rows lie outside is said under the figure; classes that it cuts are shown whole.",
    "annotation.at": "The row it is about, by id. Absent: it is about the whole picture.",
    type: "How the values of one column are spread: where they crowd, how far they reach, who lies far off.",
    label: "Column with the rows' names.",
    value:
      "Column with the values. A range, `[40, 45]`, is drawn at its middle, with a line from end to end where rows stand exactly at their values; how many are `null` is said under the figure.",
    log: "Whether equal lengths stand for equal ratios (1, 10, 100) instead of equal differences. All values must be above zero.",
    bins: "The classes of histograms: their limits, from low to high, or a width for all. A limit belongs to the class above it; where values lie beyond the limits, an open class holds them (“under 10”). Absent: the rule of Freedman and Diaconis, rounded.",
    states: "The states by name.",
  },
  values: {
    as: {
      histogram: "in classes: a dot for each row, stacked, or a bar for each class",
      strip: "a thin mark for each row, those of one value on each other",
      beeswarm: "a dot for each row, at its value, those beside it moved up and down until none lies on another",
    },
    sort: {
      given: "as the table has them",
      descending: "from the largest median to the smallest",
      ascending: "from the smallest median to the largest",
    },
    summary: {
      median: "the median: as many rows lie above it as below",
      mean: "the mean",
      quartiles: "the middle half of the rows, as a stretch from one quartile to the other",
    },
  },
};
