// What the fields of figure mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const figure: Catalogue["meanings"]["figure"] = {
  fields: {
    "stateFields.alt": "What the state shows, in a sentence or two: read aloud, printed, shown in the flat edition.",
    "stateFields.note": "One annotation over the figure, in the reader's words.",
    title: "The finding, not the topic.",
    data: "Its dataset: the name of a file in data/, without .json.",
    caption: "What the reader must know to read it rightly; printed under the figure.",
    sketch: "Printed on the figure's face when what it shows is a sketch.",
    "selection.column": "What `show` and `lit` select is listed by name, or written by a column: the column looked at.",
    "selection.values":
      'The rows with one of these values are selected (on a map, the places of the same ids); "" is what is not known.',
    accent: 'The hue that "accent" stands for; the chapter\'s own if absent.',
  },
  values: {
    labels: {
      all: "everything, as far as there is room",
      lit: "what is lit, or everything where nothing is (in a scatter or a spread, the extremes)",
      none: "nothing",
    },
  },
};
