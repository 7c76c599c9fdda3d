// What the fields of flow mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const flow: Catalogue["meanings"]["flow"] = {
  fields: {
    "outcome.id": "The outcome's id.",
    "outcome.label": "Its name.",
    "outcome.hue": "The hue.",
    "lane.id": "The lane's id, as column `lane` holds it.",
    "lane.label": "Its name.",
    "lane.hue": "The hue.",
    "state.upto":
      "Row of the last step that has been reached; later ones stand in outline. Absent: all are reached, or those up to `at`.",
    "state.at": "Row of the one step to bring out; those before it step back.",
    "state.outcome": "The outcome, of any step, to bring out among its like.",
    "state.labels": "Which steps carry their words: their names, details and outcomes. `at` says which is lit.",
    type: "The steps of what several parties do.",
    lanes: "Those who act, in order: columns when narrow, rows when wide.",
    label: "Column with what is done at a step; each row of the dataset is a step, in order.",
    detail: "Column with a few more words about a step; left out at a size that has no room for all of them.",
    lane: "Column that says who acts: a lane's id, a value of `spans`, or `all`. Absent: every step is joint.",
    spans: "Values of `lane` that stand for several lanes.",
    unknown: "Stands in a step for which `lane` is not known; it is drawn across all lanes in dashes.",
    outcomes: "What may come out of a step, by the step's row: small branches within it.",
    numbers: "Whether the steps are numbered along the axis.",
    states: "The states by name.",
  },
  values: {},
};
