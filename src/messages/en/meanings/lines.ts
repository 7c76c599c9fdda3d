// What the fields of lines mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const lines: Catalogue["meanings"]["lines"] = {
  fields: {
    "annotation.at":
      "The point it is about: where on the x axis, as the dataset writes it; also one whose value is not known. Absent: it is about the whole picture.",
    "annotation.series": "Which line; may be left out where there is only one.",
    "annotation.panel": "The panel that it stands in, where panels are of another column than lines. Absent: the first.",
    "annotation.text":
      "Printed with the point's value, where it is known. Absent: the value alone, or the word for what is not known. Where it has no room in the picture a number stands there, and the text under the figure.",
    "look.hue": "The hue.",
    "state.show": "Lines to show: values of `series`. Absent: all.",
    "state.lit": "Lines to bring out. The others step back.",
    "state.upto": "The last place on the x axis up to which lines are drawn. Absent: to the end.",
    "state.axis": "How far the axis of values reaches in this state. While the reader scrolls on, the axis moves with the lines.",
    type: "What changed over time.",
    x: "Column along the bottom: dates and numbers keep their distances, anything else stands in order.",
    y: "Column with the values. `null` is a gap.",
    series: "Column that tells the lines apart; one line if absent.",
    zero: "Whether the y axis begins at zero. Where not, the axis is drawn broken over a zero below it.",
    cut: "Printed at the break of an axis that does not begin at zero.",
    points: "Whether every value has a dot.",
    area: "Whether the room between a line and zero is washed; for a single line.",
    unknown: "Bridges gaps with a dashed line that carries this word. Absent: gaps stay open.",
    looks: "Hues by value of `series`. Absent: accent, ink (azurite where the figure's accent is ink or not said), then ash.",
    states: "The states by name.",
  },
  values: {
    axis: {
      all: "the same in all states that do not say otherwise, so that heights can be compared from one to the next",
      shown: "as far as what this state shows, where lines would else lie flat",
    },
  },
};
