// What the fields of units mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const units: Catalogue["meanings"]["units"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "unsized.heading": "Their heading.",
    "unsized.groups.id": "The group's id.",
    "unsized.groups.label": "Its name.",
    "unsized.groups": "The groups.",
    "state.group": "Column to group by. Absent: one heap.",
    "state.labels": "Which tokens carry their names (needs `label`).",
    "state.lit": "Rows whose tokens to bring out. The others step back.",
    "state.unsized": "Whether to show the groups of unknown size.",
    type: "One token for each thing counted: grouped, named, brought out; what is not known is drawn as unknown.",
    label: "Column with the tokens' names; a row without a name shows `unnamed`.",
    unnamed: "Printed where a row has no name.",
    count: "Column that says how many tokens a row stands for; one if absent.",
    shape: "The shape of a token.",
    looks: "Looks by column and value; tokens are solid accent where nothing is said.",
    heading: "Heading of the ungrouped heap.",
    unsized: "Named groups whose sizes are not known: empty dashed boxes beside the heap.",
    states: "The states by name.",
  },
  values: {
    shape: {
      square: "square",
      disc: "disc",
      stroke:
        "a stroke, for what is long, such as roads, lines or rivers; one a row across the drawing, unless names stand beside them",
    },
    "look.look": {
      solid: "solid",
      soft: "washed",
      hollow: "an outline",
      unknown: "dashed, with a question mark",
    },
  },
};
