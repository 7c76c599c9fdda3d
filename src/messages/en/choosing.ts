// Which figure answers which question, and when not to use it, in English.

import type { Catalogue } from "../catalogue.ts";

const figures: Catalogue["choosing"]["figures"] = {
  areas: {
    name: "Areas",
    also: ["area chart", "stacked areas", "stream", "面积图"],
    answers: {
      change: "How a total rises and falls, and which part drives it; or each part on a strip of its own.",
      part: "How large each part is of the whole, and how its share changes (`stack`: `share`).",
    },
    not: "Where the parts add up to nothing, or it matters who is above whom and where they cross, use lines. More than six parts cannot be read.",
  },
  bars: {
    name: "Bars and columns",
    also: ["bar chart", "column chart", "grouped bars", "stacked bars", "likert", "survey answers", "pyramid", "panels", "柱图"],
    answers: {
      compare: "Who has more, who has less, at a glance; groups side by side or one on another.",
      rank: "From most to least; each state may have an order of its own.",
      part: "Which parts each bar is made of (`stacked` in a state); answers for and against on two `sides`.",
      spread: "The least and the most that each value may be (`low` and `high`).",
    },
    not: "For more than five or six points in time use lines. Where all values are alike and their differences matter use dots, whose scale need not begin at zero. For hundreds of rows use a spread.",
  },
  dots: {
    name: "Dots",
    also: ["dot plot", "dumbbell", "range plot", "arrow plot", "panels", "点图"],
    answers: {
      compare: "What several surveys, or several ways of counting, say of the same things.",
      rank: "Who comes first, where values are far from zero and close to each other.",
      change: "From where to where, up or down (`as`: `arrow`).",
      gap: "How far apart two values are: women and men, town and country, plan and outcome.",
      spread: "The least, the usual and the most (`as`: `range`).",
    },
    not: "To let readers feel how much it is use bars, whose lengths begin at zero. For more than two points in time use lines.",
  },
  flow: {
    name: "Flow chart",
    also: ["swimlanes", "process", "steps", "流程图"],
    answers: { flow: "What is done step by step, by whom, and what may come of it." },
    not: "Where days and durations matter use a timeline. How much goes from where to where (a Sankey diagram) cannot be drawn yet.",
  },
  lines: {
    name: "Lines",
    also: ["line chart", "trend", "panels", "折线图"],
    answers: {
      change: "How something rises and falls on its way, several lines beside each other.",
      spread: "How far off an estimate may be (`low` and `high`).",
    },
    not: "Between two points in time use a slope. Where the x axis is no time and has no order use bars; where parts add up to a total use areas. More than six lines cannot be read.",
  },
  map: {
    name: "Map",
    also: ["choropleth", "symbol map", "bubble map", "locator map", "tile map", "route", "panels", "地图"],
    answers: {
      place: "Where places, courses and areas are, and how far apart.",
      compare: "Rates by area: where they are high, where low (`choropleth`, `tiles`).",
      count: "How many there are in each place (`symbols`: the size of circles).",
      change: "Where there are more and where fewer, on both sides of a `middle`.",
    },
    not: "Where it is about numbers and not about places use bars or a table, which are read exactly. Never shade areas by totals, for large areas are always dark: use symbols, or divide by people (`per`).",
  },
  network: {
    name: "Network",
    also: ["relations", "who knows whom", "arc", "关系图"],
    answers: { flow: "Who deals with whom, in which direction, and in what way." },
    not: "How much passes between them cannot be drawn: use a table or bars. It needs sides to stand on: all in one place will not do.",
  },
  picture: {
    name: "Picture",
    also: ["annotated picture", "photo", "painting", "scan", "floor plan", "before and after", "deep zoom", "图片"],
    answers: {
      place: "What is to be seen in a photograph, a painting or a plan, and where; the camera goes near.",
      gap: "What one place looked like before and after (`after`).",
    },
    not: "A photograph that needs no pointing at is a <Photo> in the text. Where it is about real distances use a map.",
  },
  scatter: {
    name: "Scatter plot",
    also: ["scatterplot", "bubble chart", "correlation", "散点图"],
    answers: {
      relation: "Whether one value goes with the other, and who is unlike the rest.",
      spread: "Where hundreds of things crowd, and how far they spread.",
    },
    not: "Where one of the two is time use lines; where readers look for the number of one row use a table. That two go together does not make one the cause.",
  },
  shares: {
    name: "Pies and rings",
    also: ["pie chart", "donut chart", "half donut", "parliament", "seats", "饼图"],
    answers: {
      part: "What a whole is made of, and whether a part is more than half.",
      compare: "How much the same part is in several wholes side by side.",
    },
    not: "For more than five parts, or parts that are alike, use bars; so, too, where they do not make up a whole (several answers were allowed). How shares change is for areas.",
  },
  spread: {
    name: "Spread",
    also: ["distribution", "dot histogram", "jitter plot", "分布图"],
    answers: {
      spread: "Where the values of hundreds of things crowd, how far they reach, and who lies far off.",
      compare: "Whether one group lies higher than another, and how much they overlap (`group` in a state).",
      count: "How many things lie in each class of values, each of them a dot.",
    },
    not: "For fewer than eight rows use dots or bars, which name each. Where two values of each row belong together use a scatter; where the least, the usual and the most are known but not the rows, dots (`as`: `range`).",
  },
  slope: {
    name: "Slope",
    also: ["slope chart", "slopegraph", "bump chart", "rank chart", "斜率图", "名次图"],
    answers: {
      change: "Who rose and who fell from one point in time to another, with names and values at both ends.",
      rank: "Who overtook whom over several years (`as`: `rank`).",
      gap: "Whether the distance between two things has grown or shrunk.",
    },
    not: "To follow values over more than a dozen points in time use lines, which have an axis. Where what matters is the length of each change, sorted, use dots with arrows.",
  },
  table: {
    name: "Table",
    also: ["heat table", "sparklines", "split bars", "表格"],
    answers: {
      exact: "The exact numbers of a reader's own row, several at once.",
      rank: "Who comes first by one column, with the other columns beside it.",
      compare: "Values in different units, row by row.",
    },
    not: "With one column of numbers and one finding use bars or lines, which say it at a glance.",
  },
  timeline: {
    name: "Timeline",
    also: ["chronology", "gantt chart", "dates", "时间线"],
    answers: { when: "On which day, from when to when, what came first and what went on at the same time." },
    not: "A number that rises and falls over time is for lines. Where there are no dates but an order use a flow chart.",
  },
  units: {
    name: "Units",
    also: ["pictogram", "waffle chart", "unit chart", "单元图"],
    answers: {
      count: "Things that can be counted one by one and named; what is not known has its square, too.",
      part: "Into which kinds a heap falls, and how many are of each.",
    },
    not: "For hundreds, where no single one matters any more, use bars, or a spread of their values; bars, too, for what does not come in pieces (money, kilometres).",
  },
  waterfall: {
    name: "Waterfall",
    also: ["waterfall chart", "bridge chart", "瀑布图"],
    answers: {
      change: "How one number became another: what was added and what was taken away, step by step.",
      part: "What a total is made of where some of its parts are below zero.",
    },
    not: "Where every part is above zero and only its share matters use bars or shares. For a number over time use lines.",
  },
};

export const choosing: Catalogue["choosing"] = {
  figures,
  questions: {
    compare: { name: "Compare", asks: "Who has more, who has less?", also: "comparison difference larger smaller versus" },
    rank: { name: "Rank", asks: "Who comes first, who last?", also: "ranking order top bottom most least best worst" },
    change: { name: "Change", asks: "More or fewer, and since when?", also: "trend over time growth decline development years" },
    gap: { name: "Gap", asks: "How far apart are two values, before and after?", also: "difference before after women men" },
    part: { name: "Part of a whole", asks: "What is a whole made of?", also: "share proportion per cent percentage composition" },
    spread: {
      name: "Spread",
      asks: "How far do they spread, how sure is it?",
      also: "distribution range uncertainty margin error",
    },
    relation: {
      name: "Relation",
      asks: "Where one is large, is the other?",
      also: "correlation association together regression",
    },
    place: { name: "Place", asks: "Where is it, which way does it go?", also: "map location where route geography" },
    flow: { name: "Flow", asks: "Who with whom, and step by step how?", also: "process steps network dealings direction" },
    when: { name: "Order in time", asks: "On which day, how long, what first?", also: "date chronology duration schedule" },
    count: { name: "Count", asks: "How many are there, and which?", also: "number each every one by one" },
    exact: { name: "Look up", asks: "What is the number in my own row?", also: "lookup exact detail numbers values" },
  },
  kinds: {
    bar: { name: "Bar chart", how: "Without `orientation` bars lie." },
    "stacked-bars": {
      name: "Stacked bars",
      how: "A row a part: those of one `label` share a bar. Bars that all fill 100% from one end cannot be made: use shares or areas, or stand them on two `sides`.",
    },
    "grouped-bars": { name: "Grouped bars", how: "Without `stacked` in a state groups stand side by side." },
    "diverging-bars": {
      name: "Diverging stacked bars",
      how: "Answers for and against on two sides of a centre; the middle is split over it, or stands `aside` with those who gave no answer.",
    },
    "population-pyramid": {
      name: "Population pyramid",
      how: "Two groups back to back; with `outline` a state lays one over the other.",
    },
    "split-bars": { name: "Split bars", how: "A column a panel, each on a scale of its own." },
    "bullet-bars": {
      name: "Bullet bars",
      how: "A line across each bar for its target. One target for all bars is a line of their `references`.",
    },
    column: { name: "Column chart", how: "Columns lie down by themselves where their names would not fit." },
    "grouped-columns": { name: "Grouped columns", how: "Without `stacked` in a state groups stand side by side." },
    "stacked-columns": { name: "Stacked columns", how: "The number on top is the total." },
    line: { name: "Line chart", how: "With `area: true` the room below it is washed." },
    "multiple-lines": {
      name: "Multiple lines",
      how: "Several lines in one figure; a panel a line with `panels`, as small multiples.",
    },
    "small-multiples": {
      name: "Small multiples",
      how: "A panel a value of a column, on one scale; of bars, dots and maps, too. Each part on a strip of its own: areas, `stack`: `apart`.",
    },
    area: { name: "Area chart", how: "`stack`: `share` fills 100%, `apart` has a strip a part." },
    scatter: { name: "Scatter plot", how: "`size` makes bubbles, `group` gives hues, `trend` draws the line." },
    "connected-scatter": {
      name: "Connected scatter plot",
      how: "Dots joined in the order of a column; each `group` has a line.",
    },
    "dot-plot": { name: "Dot plot", how: "A row may have several dots, from six columns at most." },
    "range-plot": { name: "Range plot", how: "`range` draws a bar with feet, with dots for the columns between." },
    slope: { name: "Slope chart", how: "A column a time in `values`, or `x` and `y` where each row is one time." },
    bump: { name: "Bump chart", how: "A state may turn from values to ranks (`as`)." },
    "arrow-plot": { name: "Arrow plot", how: "From the first column of `values` to the last." },
    pie: { name: "Pie chart", how: "One column of numbers, a row a slice." },
    donut: { name: "Donut chart", how: "What is drawn without a `form`; the total stands in the middle." },
    "multiple-pies": { name: "Multiple pies", how: "Several columns in `values`: a row a pie." },
    "multiple-donuts": { name: "Multiple donuts", how: "Several columns in `values`: a row a ring." },
    "election-donut": { name: "Election donut", how: "A dot a seat; `form`: `half` draws half a ring without dots." },
    table: { name: "Table", how: "Cells may hold bars, shades, small lines, yes and no." },
    choropleth: { name: "Choropleth map", how: "For rates, not for totals; the areas' borders stand in `geo/`." },
    "symbol-map": { name: "Symbol map", how: "The circles' areas are as the values." },
    "locator-map": { name: "Locator map", how: "No numbers, only where it is; courses by `line`, areas by `area`." },
    histogram: { name: "Histogram", how: "Classes are made from the rows; `bins` gives other limits." },
    "strip-plot": { name: "Strip plot", how: "A thin mark a row; rows of one value stand on each other." },
    beeswarm: { name: "Beeswarm plot", how: "A dot a row; for up to 300 rows." },
    "box-plot": { name: "Box plot", how: "A range plot of the least, the middle and the most." },
    waterfall: {
      name: "Waterfall chart",
      how: "`totals` says which rows are levels and no steps; with `upto` states tell it step by step.",
    },
    sankey: { name: "Sankey diagram", how: "It draws who deals with whom, not how much." },
    "annotated-picture": { name: "Annotated picture", how: "Regions by `box` or `polygon`; `focus` goes near." },
    "before-after": { name: "Before and after", how: "`shows` says which: one, the other, beside each other, or divided." },
    treemap: { name: "Treemap", how: "Bars in their order." },
  },
  table: {
    head: "| Kind | How it is written here | To know |",
    missing: (type) => `not yet; nearest is \`${type}\``,
    part: ", ",
    colon: ": ",
  },
  label: (name, questions) => `${name}: ${questions.join(", ")}`,
};
