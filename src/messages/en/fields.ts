// Messages about fields: misspelt, missing, of the wrong kind. One sentence for each kind of mistake in any schema.

import type { Catalogue } from "../catalogue.ts";
import { nearest } from "../near.ts";
import { formIn, nameOf, shown, wordFor } from "../samples.ts";
import { meanings } from "./meanings/index.ts";
import { nouns } from "./nouns.ts";
import { ask, choices, listOf } from "./sentences.ts";

const TEXT = 'Write a text as "…", or one a language as { "zh-Hans": "…", "en": "…" }.';

/** What `field` is, in brackets; empty where only its name is known. */
function meaning(field: string): string {
  const found = wordFor(nouns.fields, field);
  return found ? ` (${found})` : "";
}

/** How cells of each type of column are written. */
const CELLS: Record<keyof typeof nouns.columns, string> = {
  text: "A text stands in double quotes.",
  number: "Write the number alone, without quotes or unit.",
  date: 'Write it like "2022", "2022-10" or "2022-10-01".',
  category: 'Write one of the column\'s "values".',
};

/** What to write where a value is of the wrong kind; nothing that is not known is given a value. */
function wrongKindHint(value: unknown, kind: string, sample: string): string {
  if (kind === "text" && value !== null) return TEXT;
  if (value === null)
    return "null means “not known”: delete the field if it may be left out; if not, find it out first, and make nothing up.";
  if (kind === "number" || kind === "integer")
    return "Write the number alone, without quotes, unit or “about”; if it is not known, make nothing up.";
  return sample ? `Its form: ${sample}` : "";
}

const USED_INSTEAD: Record<string, string> = {
  show: '; to bring out some of the parts, use "lit"',
  sort: '; the order of the parts is "order"',
};

function chartHint({ type, fields }: { type: string; fields?: readonly string[] }): string {
  if (!fields) return `That chart cannot be drawn yet; nearest is "type": "${type}".`;
  return `Here it is written "type": "${type}"${fields.length > 0 ? `, with ${fields.join(", ")}` : ""}; its other fields are those of ${type}.`;
}

export const fields: Catalogue["fields"] = {
  unknownKey: (key, known, called) => [
    `There is no field "${key}".`,
    known.length === 0
      ? "Delete it: nothing is written here."
      : `${ask(called ?? key, called ? [called] : known)}${choices("", known, "Fields here")}${called || nearest(key, known) ? "" : " Delete it if it is not needed."}`,
  ],
  missingField: (field, sample, known = []) => [
    `"${field}" is missing${meaning(field)}.`,
    `Add: ${sample}${known.length > 0 ? `\nIt may be: ${listOf(known)}.` : ""}`,
  ],
  emptyField: (field, sample) => [`"${field}" is empty${meaning(field)}.`, `Write: ${sample}`],
  wrongKind: (value, kind, sample) => [
    `${shown(value)} will not do: this takes ${wordFor(nouns.json, kind) ?? kind}.`,
    wrongKindHint(value, kind, sample),
  ],
  unfilled: (written) => [
    `This is still to be filled in: ${shown(written)}`,
    "Put what is true in its place, brackets and all; if you do not know it, ask whoever gave you the material. What nobody knows yet is not published, and not made up.",
  ],
  wideDigits: (value) => [`The digits of ${shown(value)} are full-width.`, "Numbers are written in plain digits."],
  reversedRange: (least, most) => [
    `The ends of this range are the wrong way round: ${least} is more than ${most}.`,
    "The least comes first, then the most.",
  ],
  badLocale: (key, better) => [
    `"${key}" is no language tag.`,
    `Did you mean "${better}"? Simplified Chinese is "zh-Hans", English "en".`,
  ],
  noPack: (tag, known) => [
    `There is no language pack for "${tag}": the engine cannot speak it to readers.`,
    `There are packs for ${listOf(known)}. To add one, make src/locale/${tag}/ as src/locale/en/ is made, and a line for it in src/locale/index.ts.`,
  ],
  notInList: (value, known) => [`${shown(value)} is not one of the choices.`, choices(nameOf(value), known, "It may be")],
  badId: (value, better) => [
    `${shown(value)} cannot be an id: it becomes part of an address, of small Latin letters, digits and hyphens only.`,
    better === undefined ? "Write the id of what it names." : `Write it as "${better}".`,
  ],
  badFactId: (value) => [
    `${shown(value)} cannot be the id of a fact.`,
    'It is made of Latin letters, digits and hyphens, in parts joined by dots: "roads.total".',
  ],
  badNumberFormat: (value, meant) => [
    `${shown(value)} cannot be the format of numbers: they would be printed as others (42 as 4e+1), or lose digits.`,
    [
      meant
        ? `Write it as "${meant.format}".`
        : 'Whole numbers are ",.0f", one decimal is ",.1f", per cent of shares like 0.42 is ".0%"; without "format" numbers are printed as the data has them.',
      ...(meant?.beside ? [`${meant.beside} is no part of a format: it is the "unit" of the column, or of "scale".`] : []),
      ...(meant ? [] : ['For thousands and millions: "scale": { "divide": 1000000, "unit": "million …" }.']),
    ].join("\n"),
  ],
  percentOfPercent: (format, value, better, hasUnit) => [
    `"${format}" multiplies by a hundred once more: ${value} of the data is printed as ${value * 100}%.`,
    `Only shares such as 0.42 take a %. Write "${better}"${hasUnit ? "" : ', and "unit": "%" in the column of the data'}.`,
  ],
  scaleWithoutUnit: (unit) => [
    `"scale" makes other numbers, but does not say of what unit they are: that of the data is “${unit}”, and nothing is printed after them.`,
    `Write the new unit in "scale"; divided by 1000 it is: "unit": "thousand ${unit}"`,
  ],
  badDate: (value) => [`${shown(value)} is no date.`, 'Write it as "2023-04-01".'],
  badUrl: (value) => [`${shown(value)} is no full address.`, 'Write it as "https://…".'],
  badForm: (value, form) => [
    `${shown(value)} is not in the right form.`,
    formIn(meanings, form) ?? "Write it as the handbook's example of this field has it.",
  ],
  tooFew: (field, least) => [
    `"${field}" needs at least ${least}${field === "sources" ? ": data without a source is not published" : ""}.`,
    `Add to "${field}".`,
  ],
  tooMany: (field, most) => [`"${field}" takes at most ${most}.`, "Delete what is too many."],
  outOfRange: (value, limit) => [`${shown(value)} is out of range.`, `Write a number ${limit}.`],
  notAsAsked: (value) => [`${shown(value)} cannot stand here.`, "Write it as the handbook's example of this field has it."],
  missingType: (known) => [
    '"type" is missing (the type of the figure).',
    `Add: "type": "…",\n${choices("", known, "Types of figures")}`,
  ],
  unknownType: (type, known, chart) => [
    `There is no type of figure ${shown(type)}.`,
    chart ? chartHint(chart) : choices(nameOf(type), known, "Types of figures"),
  ],

  // Cells of a dataset

  undeclaredColumn: (name, known) => [
    `This row has "${name}", but "columns" has no such column.`,
    `${choices(name, known, 'Columns in "columns"')}\nIf the column is meant, add to "columns": "${name}": { "type": "text", "label": "…" }`,
  ],
  missingCell: (row, column) => [`Row "${row}" lacks "${column}".`, `Add it; if it is not known, write "${column}": null`],
  wrongCell: (value, column, type) => [
    `${shown(value)} will not do: column "${column}" holds ${nouns.columns[type]}.`,
    `${CELLS[type]} What is not known is null.`,
  ],
  badCellDate: (value) => [
    `${shown(value)} is no date.`,
    'Write it as "2022", "2022-10" or "2022-10-01", or null if it is not known.',
  ],
  unknownValue: (value, column, known) => [
    `Column "${column}" has no value ${shown(value)}.`,
    `${choices(String(value), known, "It may be")} If it is not known, write null.`,
  ],
  uncountable: (value, figure, most) => [
    `${value} cannot be drawn: ${figure} draws this column one by one, whole numbers of ${most} in all at most.`,
    "Check the number; if it is that large, count in hundreds, or use a figure of the type bars.",
  ],
  unlikeUnits: (column, unit, first, firstUnit) => [
    `Column "${column}" ${unit ? `is in “${unit}”` : "has no unit"}, column "${first}" ${firstUnit ? `is in “${firstUnit}”` : "has none"}: what is compared must be in one unit.`,
    `Convert them in the table and give both columns the same "unit"; or take "${column}" out here and make another figure of it.`,
  ],
  noPanels: () => [
    'This figure has no panels: "panels" in a state does nothing.',
    'Name the column that makes them beside "states": "panels": { "by": "…" }. Or take "panels" out of the state.',
  ],
  panelsPileUp: (by) => [
    `Without panels the rows of all values of "${by}" would share their lines or bars.`,
    'Take "panels" out of this state; for one picture make another figure.',
  ],
  lineOfOne: (column) => [
    `"${column}" is one column, of which no line can be drawn.`,
    'List several columns in their order in "value": ["y2010", "y2015", "y2020"]; for one column write "as": "plain" or "bar".',
  ],
  severalInOne: (as) => [
    `What is drawn as ${as} has one column, and here are several.`,
    'To join them by a line write "as": "line"; to have each in its own place, write one entry of "columns" for each.',
  ],
  notOnLog: (column, row, value, more) => [
    `The axis of "${column}" is logarithmic ("log": true) and has no place for zero or less: row "${row}" has ${value}${more > 0 ? `, and ${more} more ${more === 1 ? "row has" : "rows have"} such values` : ""}.`,
    'Take "log" out, and the axis shows differences; if those values are in truth not known, write null in the table.',
  ],
  belowLog: (value, axis) => [
    `The ${axis === undefined ? "scale" : `${axis} axis`} is logarithmic ("log": true), and ${value} is not on it: it has neither zero nor less.`,
    `Write a value above zero; or take "log" out${axis === undefined ? "" : ` of "${axis}" in "axes"`}.`,
  ],
  widthOnLog: () => [
    'The scale is logarithmic ("log": true): classes of one width in the numbers are of many widths on it.',
    'List the limits of classes: "bins": [1, 10, 100]; or take "bins" out and have classes made.',
  ],
  manyClasses: (width, count, most) => [
    `A width of ${width} makes ${count} classes; more than ${most} cannot be drawn.`,
    'Write a larger "width", or take "bins" out and have classes made.',
  ],
  emptyWindow: (value) => [
    `This stretch runs from ${value} to ${value}: nothing is in it.`,
    "Write two values that differ, the lower first: [0, 50].",
  ],
  negativeSize: (value) => [
    `${value} cannot be a size: no area is below zero.`,
    'Check the number; a column with values above and below zero belongs in "x" or "y", not in "size".',
  ],
  belowZeroInStack: (value, figure) => [
    `${value} is below zero, which has no place in the stack that ${figure} draws.`,
    'Check the number; if it is right, draw them as lines ("type": "lines") or as bars, which go below zero.',
  ],
  placeTwice: (part, place, first) => [
    `“${part}” has two values for ${place}: this row and row "${first}".`,
    "Keep the one that is right, or add the two together in the table.",
  ],
  eitherColumns: () => [
    "A slope takes its values in one of two ways.",
    'Write "values" with a column for each time ("values": ["2015", "2025"]); or, where each row is one time, "x" with the column of times and "y" with that of values.',
  ],
  noRank: (value, figure) => [
    `${value} is no rank, but "rank": "given" in ${figure} says that this column holds ranks, of which the first is 1.`,
    'Write the rank, null where there is none; or take "rank" out, and ranks are counted from the values.',
  ],
  turnTwice: (name, place, first) => [
    `“${name}” and row "${first}" both come at ${place} in the order in which dots are joined: which is first, nobody knows.`,
    'Keep one of the two, name with "connect" a column that tells them apart, or with "group" what each line is of.',
  ],
  beyondWhole: (value) => [
    `${value} lies outside of a whole: where parts are stacked by their shares, this is a per cent from 0 to 100.`,
    'Write a number from 0 to 100, or stack by values ("stack": "values").',
  ],
  eachOfRanges: (column) => [
    `"${column}" holds ranges, which no state can be called by.`,
    'Name a column with one value a row in "each", or write the states by hand.',
  ],
  eachTranslated: (column) => [
    `"${column}" has other words in each language, and states have the same names in all of them.`,
    `Make it a column of the type "category": { "type": "category", "label": "…", "values": { "north": { "zh-Hans": "北", "en": "North" } } }, and write the ids in the rows.`,
  ],
  noPlaceholder: (name, known) => [
    `Nothing is filled in for "{${name}}".`,
    `There are ${known.map((one) => `{${one}}`).join(", ")}; a fact has two braces.`,
  ],
  madeTwice: (field, column) => [
    `"${field}" is what the values of "${column}" are written into, and cannot be the same in all states.`,
    `Take "${field}" out, or let "select" name another field.`,
  ],
  manyMadeStates: (column, count, most) => [
    `"${column}" has ${count} values, and a figure has ${most} states at most: a page carries all of them.`,
    'Say with "from" and "to" which of them are told of, or name a column with fewer values.',
  ],
  noMadeStates: (column) => [
    `"${column}" has no value from which a state could be made.`,
    'Check "from" and "to", or name another column in "each".',
  ],
  sidesWithoutGroup: () => [
    '"sides" says where groups stand, and the figure names no column of groups.',
    'Write "group" with the column whose values stand on the two sides.',
  ],
  outlineWithoutSides: () => [
    '"outline" has no effect here: it lays one side over the other, and the figure has no "sides".',
    'Take "outline" out, or say in "sides" what stands to the left and what to the right.',
  ],
  noUseOfSides: (field) => [
    `"${field}" has no effect beside "sides": bars on two sides of a centre lie, and each part has one length.`,
    `Take "${field}" out.`,
  ],
  sidesInPanels: () => [
    "Bars on two sides of a centre are not drawn in panels.",
    'Take "panels" out of the figure and of its states. For a picture of each value, give each a figure of its own, with a table of its own rows.',
  ],
  sideTwice: (group) => [`"${group}" stands in two places.`, 'Each value stands once: on a side, in the "middle" or "aside".'],
  belowZeroOnSide: (value, figure) => [
    `${value} is below zero, and ${figure} draws how long each part is on its side.`,
    'Check the number; what lies to the left is told by its group, not by a minus. What rises and falls is drawn without "sides".',
  ],
  rangeOnSide: (figure) => [
    `This cell is a range, and the parts in ${figure} stand one on another.`,
    'Write one number, or null if it is not known; bars without "sides" draw ranges.',
  ],
  negativePart: (value) => [
    `${value} is below zero and can be no part of a whole.`,
    "Check the number, or write null if it is not known; what rises and falls is drawn by bars.",
  ],
  morePartsThanWhole: (name, total, whole, other) => [
    `The parts${name ? ` of “${name}”` : ""} add up to ${total}, which is more than the whole of ${whole}: they are not parts of one whole (as in surveys with several answers).`,
    `Check the numbers; if they are right, write "type": "${other}", which compares lengths instead of shares.`,
  ],
  lessThanWhole: (name, total, rest) => [
    `The parts${name ? ` of “${name}”` : ""} add up to ${total}%, which is ${rest}% less than 100%.`,
    'Check the numbers; if the rest is not stated, add "whole": 100, and it is drawn hatched.',
  ],
  noUse: (field, where) => [
    `"${field}" has no effect here: ${where === "seats" ? 'only "form": "seats" of one assembly has a majority' : "it is about several wholes side by side, and these rows make up one"}.`,
    `Take "${field}" out${USED_INSTEAD[field] ?? ""}.`,
  ],
  manyShares: (count, most, other) => [
    `A whole has ${count} parts: of more than ${most} readers cannot tell which is larger.`,
    `Write "type": "${other}", or add up the smallest in the table as "Other".`,
  ],
  rangeHere: (figure) => [
    `This cell is a range, which ${figure} cannot draw.`,
    "Ranges are drawn by bars (value), dots (values), lines (y), scatter (x, y, size), spread (value), slope (values, y) and table (columns); elsewhere a cell is one number, or null if it is not known.",
  ],
  sameRow: (id, first, better) => [
    `The row id "${id}" is used twice, first on line ${first}.`,
    `Give this row another id, for instance "${better}".`,
  ],
};
