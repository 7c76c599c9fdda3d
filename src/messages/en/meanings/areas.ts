// What the fields of areas mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const areas: Catalogue["meanings"]["areas"] = {
  fields: {
    "look.look": "How strongly it is coloured.",
    "look.hue": "The hue.",
    "others.parts": "Which parts are joined: values of `series`.",
    "others.label": "What they are called together. Absent: Others.",
    "annotation.at":
      "Where on the x axis, as the dataset writes it; also where a value is not known. Absent: it is about the whole picture.",
    "annotation.series": "Which part. Absent: the total there.",
    "annotation.text":
      "Printed under the value there. Absent: the value alone. Where it has no room in the picture a number stands there, and the text under the figure.",
    "state.show":
      "Parts to show: values of `series`; those that are joined are called others. Absent: all. The total is that of the parts shown.",
    "state.lit": "Parts to bring out. The others step back.",
    "state.base":
      "The part that lies on the baseline: only from a level base can one read how it rises and falls. Absent: as `order` has it.",
    "state.stack":
      "How this state stacks; as the figure does if absent. `references` stand on the figure's own scale (by shares: a per cent) and are drawn in states that stack as it does.",
    "state.upto": "The last place on the x axis up to which parts are drawn. Absent: to the end.",
    "state.values":
      "Places on the x axis where values are written: the total on top where parts are stacked by their values, and in each band that is lit (in all, where none is) its own value if there is room.",
    "state.labels":
      "Which parts have their names: all, only those that are lit, or none. Names stand in their bands, or at the right where a band is too thin.",
    type: "The parts of a whole, and how they change over time.",
    x: "Column along the bottom: dates and numbers keep their distances, anything else stands in order.",
    y: "Column with the values, none below zero. `null` is not taken for zero: it is hatched and said to be unknown, and what would lie on it is not drawn.",
    series:
      "Column that tells the parts apart; up to six can be read. Each part has a row for each place on the x axis: 0 if there was nothing, null if nobody knows.",
    stack: "How the parts are stacked.",
    order: "The order from the base up.",
    others: "Joins parts that are too small into one, which lies on top.",
    unknown: "What is written where a value is not known. Absent: not stated.",
    looks: "Looks by value of `series`. Absent: from dark to light, three of the accent, then three of another hue.",
    states: "The states by name.",
  },
  values: {
    "look.look": {
      solid: "solid",
      mid: "half",
      soft: "pale",
    },
    stack: {
      values: "by their values: the upper edge is the total",
      share: "by their shares of the total at each place, which always fill the figure",
      apart: "not: each on a base of its own and on the same scale, one strip over another",
    },
    order: {
      given: "as the dataset gives them, the first at the base",
      largest: "from the largest, at the base, to the smallest",
    },
  },
};
