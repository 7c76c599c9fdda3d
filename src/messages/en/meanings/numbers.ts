// What the fields of numbers mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const numbers: Catalogue["meanings"]["numbers"] = {
  fields: {
    low: "Column with the least that a value may be: with `high` an area about a line, a bracket along a bar (not where bars are stacked).",
    high: "Column with the most that a value may be.",
    format:
      'How numbers are written, as d3-format has it: ",.0f" sets off thousands and drops decimals, ",.1f" keeps one, "+,.1f" signs what is above zero, too, ".0%" writes 0.42 as 42%. Absent: as the data has them. Spreadsheets\' "0.0" is ".1f" here.',
    "scale.divide": 'What values are divided by: 10000, or one a language: { "zh-Hans": 10000, "en": 1000000 }.',
    "scale.unit": "Printed after the number in place of the column's own unit.",
    "scale.decimals": "Decimals printed. Ignored where `format` is given.",
    scale: "Writes large numbers in a larger unit: 1234567 as 1.2 million people.",
  },
  values: {},
};
