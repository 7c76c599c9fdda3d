// What the fields of shares mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const shares: Catalogue["meanings"]["shares"] = {
  fields: {
    "look.look": "How it is drawn.",
    "look.hue": "The hue.",
    "state.show": "Wholes to show, by their rows' ids. Absent: all. One alone is drawn large, with the names around it.",
    "state.sort": "Order of the wholes; that of the figure if absent.",
    "state.by": "What the wholes are sorted by; as in the figure if absent.",
    "state.lit":
      "Parts to bring out; the others step back. With one column of values, rows by id; with several, columns (that part of every whole) or rows by id (the whole).",
    "state.labels":
      "Which parts have their number written: all, only those that are lit, or none. Names stand with the numbers; of several wholes side by side they stand in a key.",
    "majority.seats": "How many seats are a majority, a whole number such as 76.",
    "majority.label": "What it is called, such as “Majority”; the number is printed behind it.",
    "annotation.at": "The row it is about, by id. Absent: it is about the whole picture.",
    type: "What a whole is made of: a pie, a ring, half a ring, or seats. Five parts at most; for more use bars.",
    label: "Column with the rows' names.",
    values:
      "Columns with the numbers. One column: each row is a part, and all rows are one whole. Several: each row is a whole, the columns are its parts, and the wholes stand side by side. What is not known (`null`) and what is zero is said, not drawn.",
    form: "What it is drawn as. Absent: a ring.",
    whole:
      "How much the whole is: a number such as 100 or, where each row is a whole, a column. What its parts leave of it is drawn hatched, under the word of `unknown`. Absent: the parts make up the whole.",
    order:
      "Order of the parts. Absent: in pies and rings the largest first, clockwise from twelve o'clock; in half rings and seats as the dataset gives them, from left to right.",
    print:
      "Which numbers are written. Absent: of seats how many, else per cent. Numbers that are per cents already are written as they are.",
    decimals: "Decimals of per cents, 0 to 2. Rounded, they still add up to 100.",
    area: "How large several wholes side by side are.",
    sort: "Order of several wholes. What is not known comes last.",
    by: "What several wholes are sorted by: a column of `values` (the share of that part) or `total`. Absent: the first column.",
    majority: "The line of the majority among seats.",
    unknown: "The word for what is not stated.",
    looks:
      "Looks of parts: by row with one column of values, by column with several. Absent: in the order of the parts accent, ash, pale accent, ink (ochre where there is no accent), pale ash and pale ink.",
    states: "The states by name.",
  },
  values: {
    "look.look": {
      solid: "solid",
      soft: "pale, with an edge",
    },
    form: {
      pie: "a pie",
      donut: "a ring, with the total or the lit part in the middle",
      half: "the upper half of a ring, with a number in the middle, too",
      seats: "seats: the upper half of a ring, a dot a seat, of whole numbers",
    },
    order: {
      size: "the largest first",
      given: "as the dataset gives them",
    },
    print: {
      percent: "per cent",
      value: "the numbers of the dataset, with their unit",
      both: "per cent and the numbers of the dataset",
    },
    area: {
      equal: "all the same",
      total: "their areas as their totals, which stand under their names",
    },
    sort: {
      given: "as the dataset gives them",
      descending: "from most to least",
      ascending: "from least to most",
    },
  },
};
