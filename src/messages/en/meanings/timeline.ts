// What the fields of timeline mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const timeline: Catalogue["meanings"]["timeline"] = {
  fields: {
    "date.form": "Write 2022, 2022-10 or 2022-10-01.",
    "look.hue": "The hue.",
    "state.show": "Rows to show, by id. Absent: all.",
    "state.lit": "Rows to bring out. The others step back.",
    "state.labels": "Which rows carry their names.",
    "state.window":
      'First and last date of the axis, both included: ["2022-10", "2023-02"]. Absent: from the first row to the last.',
    "state.tokens": "Whether what rows count is heaped over them, as tokens with the number.",
    "state.split": "For a count that is not known in parts: the word of `unknown` stands over the empty parts.",
    "annotation.at": "The row it is about, by id, or a date: 2022-10. Absent: it is about the whole picture.",
    type: "When things were; a total is never spread over its parts.",
    start: "Column with the dates on which rows happen or begin. A year is drawn as that whole year, softly.",
    end: "Column with the dates on which they end. A row without one is an event.",
    label: "Column with the rows' names.",
    lane: "Column that sorts rows into lanes. A row without a lane holds for all lanes.",
    count: "Column that says how many of something a row counts over its whole span; its unit is printed after the number.",
    open: "Rows that go on: their ends are not dated and fade away.",
    dates: "Whether dates are printed before the names.",
    unknown: "The word for what is not known.",
    looks: "Hues by lane or by row; accent where nothing is said.",
    states: "The states by name.",
  },
  values: {
    "state.split": {
      unknown: "all the ticks and lanes over which a count might be spread, empty",
    },
  },
};
