// What the fields of dots mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const dots: Catalogue["meanings"]["dots"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "state.show": "Rows to show, by id. Absent: all.",
    "state.sort": "Order of the rows; that of the figure if absent.",
    "state.by": "What they are sorted by; as in the figure if absent.",
    "state.lit": "Rows to bring out, by id, or columns of `values`. The others step back.",
    "state.labels":
      "Which rows have their values written at the dots: all, only those that are lit, or none. A dot between two others has its value where there is room. Where rows stand closer than lines of text it goes for their names too.",
    "annotation.at": "The row it is about, by id. Absent: it is about the whole picture.",
    type: "Several values a row on one scale: how far apart, from what to what, the least and the most.",
    label: "Column with the rows' names.",
    values:
      "Columns with the values, six at most; their labels stand over the figure. A range, `[40, 45]`, is drawn as a line with its dot in the middle; `null` as a dashed ring at an end of the scale.",
    as: "What joins the dots of a row. With one column they are dots in any case.",
    sort: "Order of the rows. What is not known comes last.",
    by: "The column of `values` to sort by, or `difference`: by how far apart a row's values are (arrows by rise and fall). Absent: the last column for arrows, else the first.",
    zero: "Whether the scale begins at zero. Dots are read by where they are, not by their length: it need not.",
    unknown: "The word beside the ring of a value that is not known.",
    looks:
      "Looks by column of `values`; of arrows also `rising` and `falling`. Absent: accent, ink (ochre where the accent is ink or not named), ash, and from the fourth column on the same hollow.",
    states: "The states by name.",
  },
  values: {
    "look.look": {
      solid: "solid",
      hollow: "a ring",
    },
    as: {
      dots: "nothing",
      dumbbell: "a line from the least to the most",
      range: "a bar with a foot at each end, from the first column to the last; columns between are dots on it",
      arrow: "an arrow from the first column to the last; columns between are dots",
    },
    sort: {
      given: "as the dataset gives them",
      descending: "from most to least",
      ascending: "from least to most",
    },
  },
};
