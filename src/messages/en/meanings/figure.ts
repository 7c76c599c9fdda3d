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
    "each.each":
      'In place of the states a column of the dataset (or "id", each row): every value of it makes a state by its name, `2019`. Beside it may stand what all of them have: `lit`, `sort`, `note`.',
    "each.select":
      "What the value does in its state. Absent: on the x axis it is how far the picture goes, else it is what is shown, or brought out where a type shows all.",
    "each.alt":
      "The alternative text of each state, with `{value}`, `{title}`, `{most}`, `{least}`, `{count}` and `{unknown}` filled in from its rows. Absent: it is made from the data, and `check` asks to read it.",
    "each.note": "One annotation over each state, filled in the same way: `{value}` says which one it is.",
    "each.order": "The order of the states.",
    "each.from": "The first value that makes a state.",
    "each.to": "The last value that makes a state.",
    accent: 'The hue that "accent" stands for; the chapter\'s own if absent.',
  },
  values: {
    "each.select": {
      show: "only the rows with it are shown",
      lit: "the rows with it are brought out",
      upto: "the picture goes as far as it",
    },
    "each.order": {
      given: "as the dataset gives the values",
      ascending: "from the least to the most, or by the alphabet",
      descending: "the other way round",
    },
    labels: {
      all: "everything, as far as there is room",
      lit: "what is lit, or everything where nothing is (in a scatter or a spread, the extremes)",
      none: "nothing",
    },
  },
};
