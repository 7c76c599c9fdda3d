// What the fields of dataset mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const dataset: Catalogue["meanings"]["dataset"] = {
  fields: {
    text: "Words.",
    number: "Numbers, without quotes.",
    date: 'Dates: "2022", "2022-10" or "2022-10-01".',
    category: "One of a few values.",
    label: "The column's name, for readers.",
    "numbers.unit": "The unit, printed after the number.",
    "categories.values":
      "For a category: the id of each value, which cells hold, and its name for readers. Figures keep this order.",
    title: "What the table is of.",
    sources: "Ids of sources in story.json. Data without a source is not published.",
    note: "How it was compiled; what is missing.",
    licence: "The licence.",
    columns: "The columns by their ids, and what each is.",
    "rows.id": "The row's id, its own.",
    rows: "One group a row, each with its id; null for what is not known, [40, 45] where only the least and the most are.",
  },
  values: {},
};
