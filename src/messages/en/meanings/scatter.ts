// What the fields of a scatter mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const scatter: Catalogue["meanings"]["scatter"] = {
  fields: {
    "look.hue": "The hue. Absent: the next that is told from the others.",
    "look.look": "Solid, or a ring. Absent: dots with sizes are see-through, and many dots are rings.",
    "look.shape": "Its shape.",
    "axis.title": "What the axis says, in words at its end: dearer. The unit stands behind it. Absent: the name of the column.",
    "axis.log":
      "Whether equal lengths stand for equal ratios (1, 10, 100) instead of equal differences. All values must be above zero.",
    "axis.zero": "Whether the axis begins at zero. Dots are read by where they are: it need not.",
    "annotation.at":
      'What it is about: a row, by id; or a place, such as { "x": 10, "y": 20 }. Absent: it is about the whole picture.',
    "annotation.at.x": "The value on the x axis.",
    "annotation.at.y": "The value on the y axis.",
    "state.show": "Rows to show, by id. Absent: all.",
    "state.lit": "Rows to bring out, by id, or groups, by their value in `group`. The others step back.",
    "state.labels":
      "Which dots have their names. Where nothing is lit, only a group is, or more than twelve rows are, `lit` names the extremes: the highest, the lowest, the outermost and the largest.",
    "state.window":
      "The stretch of the axes to look at, from one value to another: dots move apart. How many lie outside is said under the figure.",
    "state.trend": "Whether the line of `trend` is drawn.",
    "stretch.x": "From what to what on the x axis.",
    "stretch.y": "From what to what on the y axis.",
    along: "On which axis: x runs to the right, y up.",
    type: "Two values of each row against each other: whether one goes with the other, and who is unlike the rest.",
    label: "Column with the rows' names.",
    x: "Column with the values that lie to the right. A range, `[40, 45]`, is drawn as a line with its dot in the middle; `null` as a ring of dashes outside the axis, and how many there are is said under the figure.",
    y: "Column with the values that lie up; ranges and `null` as above.",
    size: "Column with the values by which dots are larger, by their area. Absent: all are of one size.",
    group: "Column by which dots have hues. More than six groups cannot be told apart.",
    connect:
      "Column in whose order the dots are joined by a line, dates or numbers best: how two values went together over the years. Those of each `group` have a line of their own; a row with `null` there is not joined, one of which a value is not known breaks the line. The first and the last of each line are named. Absent: dots are not joined.",
    "axes.x": "The x axis.",
    "axes.y": "The y axis.",
    "axes.size": "How sizes are written.",
    axes: "How the two axes and the sizes are written: their words and numbers, whether they begin at zero, whether they are logarithmic.",
    looks: "Looks by the group's value.",
    trend: "The straight line that lies nearest to the dots (least squares; on a logarithmic axis of the logarithms).",
    states: "The states by name.",
  },
  values: {
    "look.look": {
      solid: "solid",
      hollow: "a ring",
    },
    "look.shape": {
      dot: "a dot",
      square: "a square",
      triangle: "a triangle",
      diamond: "a diamond",
    },
    middle: {
      median: "the median of the rows",
      mean: "their mean",
    },
    along: {
      x: "the x axis",
      y: "the y axis",
    },
    trend: {
      none: "no line",
      line: "the line",
      r: "the line, and the correlation r",
    },
  },
};
