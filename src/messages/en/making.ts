// What `npm run new` and `npm run import` ask and report, in English.

import type { Catalogue } from "../catalogue.ts";

const open = (words: string) => `${words} (may be empty)`;

export const making: Catalogue["making"] = {
  kinds: {
    chapter: "a chapter",
    figure: "a figure",
    data: "a dataset",
    fact: "a fact",
    geo: "a geo file",
    states: "the states of a figure, made from its data, written out",
    story: "a whole new story, in another folder",
  },
  roles: { opening: "opening", chapter: "chapter", end: "end" },
  ask: {
    kind: "What is to be made",
    title: "Title",
    type: "Type of figure",
    id: "Id (small letters, digits, hyphens: part of addresses)",
    source: "Source of the data",
    chapter: "In which chapter",
    role: "What it is",
    place: "As which chapter",
    accent: "The chapter's colour",
    madeFigure: "Which figure",
    figure: "Which figure",
    data: "Which data",
    as: "How it stands",
    factId: "Id, such as parks.total",
    value: "The number",
    unit: open("Unit"),
    says: "What it says, in a sentence",
    where: open("Where in the source"),
    caveat: open("What must be said with it"),
    folder: "In which folder",
    locale: "The language it is written in",
    firstType: "The first chapter's figure",
    tableId: "Id (the file is data/id.json)",
    tableTitle: "Title: what data these are",
    tableSource: "Where the data come from",
    sourceTitle: "The new source's title",
    sourceId: "The new source's id",
    columns: "Are the columns right",
    key: (header) => `Key of "${header}", by which figures name it`,
    holds: (header) => `"${header}" holds`,
    countedIn: (header) => open(`The unit of "${header}"`),
    update: "Bring it in step like this",
  },
  choices: {
    sampleSource: "none yet: a sample source, to be replaced",
    newSource: "new: a source that is not in story.json yet",
    noChapter: "not yet (check will remind you)",
    newFigure: "new: a figure of sample data",
    noFigure: "none",
    sampleData: "sample data, to be replaced",
    scrolly: "scrolly: pinned, a step a state",
    standing: "figure: one standing picture",
    yes: "Yes",
    no: "Change them",
    leave: "No, write nothing",
  },
  unit: " things",
  left: "Cancelled; nothing was written.",
  new: "new    ",
  edited: "edited ",
  moved: "renamed",
  next: "Next:",
  replace: 'replace whatever says "to be replaced"',
  draw: (command) => `Next, draw it (check will remind you until a figure uses it):\n  ${command}`,
  readme: (folder) => `# This story

Words, numbers and figures all live in this folder. How to write them: \`content/README.md\` in Changjuan.

Run in Changjuan's folder:

    STORY=${folder} npm run dev      edit and watch; saving shows at once
    STORY=${folder} npm run check    see what is wrong
    STORY=${folder} npm run build    build the site, into dist/

To add a chapter, a figure or a number: \`STORY=${folder} npm run new\`; from a table: \`STORY=${folder} npm run import -- table.xlsx\`.
Whatever says "to be replaced" must be replaced before publishing.
`,
};
