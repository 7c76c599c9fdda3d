// What the fields of annotations mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const annotations: Catalogue["meanings"]["annotations"] = {
  fields: {
    text: "What is said. Where it has no room in the picture a number stands there, and the text under the figure.",
    "reference.id": "Its id.",
    "reference.value":
      "Where the line stands: a value; on a timeline a date; in a scatter also `median` or `mean`, that of the rows.",
    "reference.label": "Its name. In bars, dots, lines, areas, scatters and spreads the value is printed after it.",
    "band.from":
      "Where the stretch begins: a value in bars, dots, scatters and spreads, a date on a timeline, in lines and areas a place on the x axis as the dataset writes it.",
    "band.to": "Where it ends.",
    references: "What to compare with, as lines across the figure: a limit, an average, the day of a flood.",
    bands: "Stretches of the axis to set off: a target, a term of office, a strike.",
    "state.references": "Ids of the lines across to show. Absent: all.",
    "state.bands": "Ids of the stretches to show. Absent: all.",
    "state.annotations": "What is said of the picture, each beside what it is about.",
  },
  values: {},
};
