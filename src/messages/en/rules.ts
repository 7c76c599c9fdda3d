// Messages of the content rules: how Chinese is set, facts that contradict each other, credits, budgets; and of what editors allow.

import type { Catalogue } from "../catalogue.ts";
import { short, shown } from "../samples.ts";
import { ask, listOf } from "./sentences.ts";

const limit = (severe: boolean) => (severe ? "more than" : "close to");

type About = Parameters<Catalogue["rules"]["doesNotFit"]>;
const screens: Record<About[2], string> = { narrow: "on phones", wide: "on wide screens", both: "on any screen" };

function lostWords({ unnamed, such, undrawn, faults }: About[4]): string {
  const words = [
    undrawn > 0 && (undrawn === 1 ? "1 row (it is counted)" : `${undrawn} rows (their number is told)`),
    unnamed > 0 &&
      `${unnamed} ${unnamed === 1 ? "name or value" : "names or values"}${such.length > 0 ? ` (such as ${listOf(such)})` : ""}`,
    faults > 0 &&
      (faults === 1
        ? "1 text or shape, which lies over another or beyond the edge"
        : `${faults} texts or shapes, which lie over each other or beyond the edge`),
  ];
  return words.filter(Boolean).join(", ");
}

const roomier: Record<About[1], string> = {
  areas:
    'Let the state "show" fewer parts, join small ones with "others", or shorten their names in the table; where only the parts in "lit" are to have names, write "labels": "lit". A part of which much is not known goes last, so that nothing lies on it.',
  bars: 'Let the state list what it is about with "show", or shorten long names, and large numbers with "scale"; of panels show fewer (list their rows with "show"), or make them by a column with fewer values.',
  dots: 'Let the state list what it is about with "show", or shorten long names in the table and the word in "unknown", and large numbers with "scale"; of panels show fewer, or make them by a column with fewer values; where only the rows in "lit" are to have names, write "labels": "lit".',
  flow: "Shorten the names of steps and outcomes, or make two figures of it.",
  lines:
    'Let the state keep the lines it is about with "show", or shorten their names in the table. Panels are lines, too: show fewer and shorten their names; where notes have no room, draw one picture with "panels": false.',
  map: 'Let the state "show" fewer features, give it a closer "focus", or take the names off a layer with "names": false; of panels list fewer columns.',
  network:
    'Shorten the names of nodes and the words on relations, light the few that the state is about with "lit", or make two figures of it.',
  table:
    'Let the state list the rows it is about with "show" or "top", and the columns with "columns"; shorten long names, and heads with "label".',
  picture:
    'Let the state "show" fewer regions or give it a closer "focus", or shorten the names in the table; where only the regions in "lit" are to have names, write "labels": "lit".',
  scatter:
    'Give the state a "window" that enlarges a stretch of the axes, or list the rows that it is about with "show"; "labels": "lit" asks for the names of what is lit only, and fewer in "lit" have more room; shorten long names and the words of the axes.',
  shares:
    'Shorten the names, or add up the smallest parts as one row or column of the table; of several wholes let the state list those it is about with "show"; where only lit parts are to have their numbers, write "labels": "lit".',
  spread:
    'Draw the state as a histogram ("as": "histogram"), which has room for any number of rows; list those that it is about with "show", or give it a "group" with fewer values; shorten long names; "labels": "lit" asks for the names of what is lit only.',
  slope:
    'Let the state "show" the lines it is about, or fewer of its "times"; shorten names in the table, and large numbers with "scale"; where only the lines in "lit" are to have names and values, write "labels": "lit".',
  timeline:
    'Give the state a "window" that enlarges a stretch of time, or list the events it is about with "show" (a row without a date has no place on the axis); "labels": "lit" asks for the names of lit events only. An event keeps its row in all states: where another state needs the room, make two figures of it.',
  units:
    'Write "labels": "lit", so that only tokens that "lit" brings out carry names, or take "labels" out; for groups let "group" name a column with fewer values.',
  waterfall:
    'Let the state list the steps it is about with "show", or shorten long names and the word in "unknown"; in the table, add small steps together as one row.',
};

export const rules: Catalogue["rules"] = {
  // What a figure's type advises

  manyParts: (count, most, parts) => [
    `${count} parts are stacked; of more than ${most} the fills repeat, and the thin ones cannot be read.`,
    `Join the small ones: "others": { "parts": ${parts} }\nOr let a state "show" those that it is about.`,
  ],
  onePlace: (column) => [
    `Column "${column}" has one place only: areas show what changes from place to place.`,
    'Draw parts of one whole as bars ("type": "bars"), or name the column that tells times apart.',
  ],
  lackingRows: (part, places, more) => [
    `“${part}” has no row for ${listOf(places.slice(0, 4))}${places.length > 4 ? " and others" : ""}${more > 0 ? `, and ${more} more ${more === 1 ? "part has" : "parts have"} such places` : ""}: they are drawn as not known.`,
    "If there was nothing, add the row with 0; if nobody knows, with null.",
  ],

  flatLines: (share) => [
    `The lines that this state shows take ${share}% of the height of its axis, which reaches as far as those of other states: they lie flat, and their rise and fall cannot be seen.`,
    'Write "axis": "shown" into the state: its axis then reaches as far as its own lines, and moves with them while readers scroll.',
  ],
  heapedScale: (column, count, all, window) => [
    `On the scale of "${column}" ${count} of ${all} rows lie in a heap, in one tenth of it, and cannot be told apart.`,
    `Enlarge that stretch in this state: "window": ${window}, or a rounder one. If all values are above zero, the figure may have "log": true instead.`,
  ],
  emptyView: (focus) => [
    "Nothing of what this state shows lies where it looks: its map is empty.",
    `Let "focus" name what the state is about: "focus": ${focus}; or correct its degrees, [west, south, east, north].`,
  ],
  twoPlaces: (column) => [
    `Column "${column}" has two places only: between them an axis of values has little to say.`,
    'Write "type": "slope": names and values then stand at both ends of each line.',
  ],
  manyTimes: (count, most) => [
    `${count} times are more than the ${most} at which values can be followed without an axis.`,
    'Write "type": "lines", which have an axis; let each state show fewer of them with "times"; or draw ranks ("as": "rank").',
  ],

  totalDisagrees: (name, value, sum, difference) => [
    `“${name}” is ${value}, but the steps before it add up to ${sum}: ${difference > 0 ? `${difference} more than they do` : `${-difference} less than they do`}.`,
    `Check the number; or add the step that is missing as a row of ${difference} before it. If the total is to be counted from the steps, write null.`,
  ],

  // How text is set

  straySpace: (snippet, better) => [
    `There is a stray space in "${snippet}": none stands between Chinese and Chinese, Latin or digits.`,
    `Write: ${better}`,
  ],
  rowsInText: (line) => [
    `The lines from “${short(line)}” on seem to be rows, items or verse; they would be printed as one.`,
    "Begin each item of a list with - and a space; put a table into data/ and draw it; between other lines leave one empty.",
  ],
  lineBreakInText: (snippet, better) => [
    `The line is broken within a paragraph at "${snippet}", which prints a space.`,
    `Join the lines: ${better}\nFor a new paragraph leave a line empty.`,
  ],
  halfWidth: (character, snippet, better) => [
    `${character} in "${snippet}" is half-width punctuation.`,
    `Chinese takes the full-width form: ${better}`,
  ],
  straightQuotes: (snippet, better) => [`${snippet} is in straight quotes.`, `Chinese takes curly ones: ${better}`],
  leftoverStars: (better) => [
    "This ** does not make anything bold and would be printed.",
    better ? `Write: ${better}` : "Check that the ** come in pairs and touch the words, or delete it.",
  ],
  leftoverUnderscores: (written) => [
    `The underscores of ${written} would be printed.`,
    `For emphasis write: *${written.replace(/^_+|_+$/g, "")}*`,
  ],

  // Facts that contradict each other

  factUnitDiffers: (id, written, unit) => [
    `The text says "${written}", but the unit of "${id}" in facts.json is "${unit}".`,
    `Fix one of them; or write <Fact id="${id}" />, which prints number and unit itself.`,
  ],
  factSaysOther: (id, value, written) => [
    `The value of "${id}" is ${value}, but its "says" has ${written}.`,
    "Check the source and fix one of them.",
  ],
  factsContradict: (id, value, other, otherValue) => [
    `"${id}" and "${other}" say the same with different numbers: ${value} and ${otherValue}.`,
    'Check the source and delete the wrong one; if they are about different things, say so in "says".',
  ],
  cellContradictsFact: (value, id, factValue) => [
    `This is ${value}, but "${id}" in facts.json is ${factValue}.`,
    "Check the source and fix one of them.",
  ],
  wordsContradictData: (name, written, value, table) => [
    `This says "${name}${written}", but in ${table} "${name}" is ${value}.`,
    `Fix one of them; by the data it is: ${name}${value}`,
  ],

  // Credits

  noCredit: (source, credit) => [
    `These places come from "${source}", which asks to be named, but there is no "credit".`,
    `Add: "credit": ${JSON.stringify(credit)},`,
  ],
  pictureWithoutCredit: (url) => [
    `The picture ${shown(url)} does not say whose it is.`,
    "Write a line right under it, for instance: Photo: Jane Doe",
  ],

  // What moves, and what it costs

  cannotTween: (figure, from, to, items) => [
    `From "${from}" to "${to}", lines of "${figure}" cannot move smoothly and jump: ${items.slice(0, 3).join(", ") + (items.length > 3 ? ", …" : "")}.`,
    "Give them the same number of points in both states, or make a figure of its own out of one.",
  ],
  heavyReel: (figure, size, most, severe) => [
    `"${figure}" is ${size} KB compressed, ${limit(severe)} the limit of ${most} KB; phones would wait.`,
    "Draw fewer states or fewer rows, or make two figures of it.",
  ],
  manyMarks: (figure, state, count, most, severe) => [
    `The state "${state}" of "${figure}" has ${count} marks, ${limit(severe)} the limit of ${most}; phones would stutter.`,
    "Put rows together, or let a mark stand for several things and say so in the caption.",
  ],
  fewPoints: (count) => [
    `Only ${count === 1 ? "1 row has" : `${count} rows have`} both values: so few dots cannot show whether one goes with the other.`,
    'For few rows take "dots" or "bars", which set the two values out row by row; for a scatter find more rows.',
  ],
  heapedAxis: (column, axis, count, all) => [
    `On the axis of "${column}" ${count} of ${all} rows lie in a heap, in its lowest tenth, and cannot be told apart.`,
    `Make the axis logarithmic: "axes": { "${axis}": { "log": true } }; or enlarge that stretch with a "window" in a state.`,
  ],
  generatedAlt: (figure, count) => [
    `The alternative texts of ${count} states of "${figure}" are made from the data: they say what is largest and smallest, and not what is to be seen.`,
    `Write "alt" into "states", with {value}, {most} and {least} filled in; or run "npm run new -- states --figure ${figure}", which writes the states out, and edit each text.`,
  ],
  offHundred: (name, total, more) => [
    `The parts of “${name}” add up to ${total}%, ${Number(Math.abs(100 - total).toPrecision(10))} ${total < 100 ? "less" : "more"} than 100${more > 0 ? `, and ${more} more bars do not add up either` : ""}: bars of unequal length look like an answer.`,
    'Check the numbers; give what lacks as a group of its own and name it in "aside" ("no answer"), or write "share": true, which draws each bar in per cent of its parts.',
  ],
  answersFromOneEnd: (sides) => [
    "Answers for and against are stacked from one end: only the first and the last can be compared.",
    `Stand them on two sides of a centre: "sides": ${sides}`,
  ],
  manyGroups: (count, most) => [
    `"group" makes ${count} groups, and more than ${most} hues cannot be told apart.`,
    'Name a column with fewer values; or take "group" out and bring out in each state the one that it is about: "lit": { "column": "…", "values": ["…"] }.',
  ],
  spreadOfFew: (count) => [
    `Only ${count === 1 ? "1 row has" : `${count} rows have`} a value: of so few it cannot be seen how they are spread.`,
    'Take "dots" or "bars", which set each row out with its name and its number; for a spread find more rows.',
  ],
  crowdedSwarm: (count, most) => [
    `${count} dots beside each other: of more than ${most} none is seen by itself, and phones are slow to move them.`,
    'Draw this state as a histogram: "as": "histogram"; or let it "show" the rows that it is about.',
  ],
  hundredsOneByOne: (count, column) => [
    `${count} rows with a mark each: nobody reads so many one by one.`,
    `To show how the values of "${column}" are spread, take "type": "spread" with "value": "${column}"; to compare some of the rows, let each state list them with "show".`,
  ],
  heavyPage: (size, most) => [
    `The page of this chapter will be about ${size} KB, more than ${most} KB, and slow to open on a phone.`,
    "Make two chapters of it.",
  ],
  heavyStory: (size, most) => [
    `"home": "whole" puts the whole story on one page of about ${size} KB, more than ${most} KB, which is slow to open on a phone.`,
    'Write "home": "cover": the home page is then a cover with the contents, and each chapter stands on its own page.',
  ],

  unitTwice: (written, again) => [
    `"${written}" has its unit with it, and "${again}" stands behind it once more.`,
    `Delete the "${again}" behind it, or print the number without its unit: as="bare", or {{id bare}}.`,
  ],

  doesNotFit: (figure, type, where, states, lost) => [
    `"${figure}" has no room ${screens[where]} for ${lostWords(lost)} (states: ${listOf(states)}).`,
    roomier[type],
  ],

  // What editors allow

  allowWithoutReason: (code) => [
    `To allow "${code}", say why.`,
    `Write {/* allow ${code}: reason */}, or in JSON "allow": { "${code}": "reason" }`,
  ],
  unknownAllow: (code, known) => [
    `"${code}" is nothing that may be allowed.`,
    ask(code, known) || `Errors have to be fixed; what may be allowed: ${[...known].sort().join(", ")}.`,
  ],
  idleAllow: (code) => [`There is no "${code}" here to allow.`, "Delete this allow, lest it hide a real one later."],
};
