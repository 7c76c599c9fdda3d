// What the fields of map mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const map: Catalogue["meanings"]["map"] = {
  fields: {
    "look.hue": "The hue.",
    "look.paint": "How it is laid on.",
    "layer.geo": "Name of a file in geo/, without its ending.",
    "layer.features": "Which of its features, all if absent.",
    "layer.draw": "What they are drawn as.",
    "layer.by":
      "A category column of the figure's dataset, whose rows have the features' ids: `looks` says how each value is drawn.",
    "layer.looks": "How each value of `by` is drawn.",
    "layer.names": "Whether features are named on the map where there is room. Those that are lit always are.",
    "callout.at": "A feature's id, or [longitude, latitude].",
    "callout.text": "The words.",
    "state.focus": "What must be in view: ids of features or layers, or bounds as [west, south, east, north].",
    "state.show": "Layers and features that show: ids of either. A line that was not there before grows from its first point.",
    "state.context": "Of those, what steps back.",
    "state.lit": "Of those, what is brought out; all others keep their look.",
    "state.runs": "Lines along which something runs, from their first point to their last, when the state arrives.",
    "state.callouts": "Words on the map's face, beside a feature or a place.",
    "approval.number": "The review number (审图号).",
    "approval.source": "Whose map it was given for.",
    "approval.exempt": "Why none is needed.",
    type: "Where things are.",
    layers: "The layers by id, the lowest first.",
    states: "The states by name.",
    approval: "Needed where a layer draws administrative borders: `number` and `source`, or `exempt`.",
  },
  values: {
    "look.paint": {
      solid: "solid",
      bold: "weighs more",
      dashed: "broken",
      wash: "soft, without an edge (areas)",
      hollow: "an outline (points): not open yet",
    },
    "layer.draw": {
      area: "areas",
      line: "lines",
      place: "points as dots",
      name: "names only",
    },
  },
};
