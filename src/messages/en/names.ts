// Messages about names that files give each other: columns, items, sources, datasets, figures, states.

import type { Catalogue } from "../catalogue.ts";
import { nouns } from "./nouns.ts";
import { choices } from "./sentences.ts";

export const names: Catalogue["names"] = {
  noColumn: (name, known, table) => [`No column "${name}" in ${table}.`, choices(name, known, "Columns")],
  wrongColumn: (name, is, wanted, fitting) => [
    `Column "${name}" holds ${nouns.columns[is]}; this takes a column of ${wanted.map((type) => nouns.columns[type]).join(" or ")}.`,
    choices("", fitting, "Columns that fit"),
  ],
  noName: (name, known, what) => [
    `No ${nouns.named[what]} "${name}".`,
    choices(name, known, `Each ${nouns.named[what]} there is`),
  ],
  noSource: (id, known) => [
    `There is no source "${id}".`,
    `${choices(id, known, "Sources in story.json")}\nIf it is a new one, add to "sources" in story.json: "${id}": { "title": "…", "by": "…", "when": "…" }`,
  ],
  noChapter: (id, known) => [
    `There is no chapter "${id}".`,
    `${choices(id, known, "Chapters in chapters/")} If the whole story is meant, delete "chapter".`,
  ],
  earlyCorrection: (date, published) => [
    `The correction is dated ${date}, before the story was published on ${published}.`,
    'Check the date; what was changed before publication is no correction. "date" in story.json is the day of publication.',
  ],
  ownEdition: (locale) => [
    `"${locale}" is this story's own language.`,
    '"editions" holds those in other languages: delete this line; the story\'s own address is "site".',
  ],
  noEdition: (locale, known) => [
    `There is no "${locale}" in "editions".`,
    `${choices(locale, known, 'Languages in "editions"')}\nIf there is such an edition, write its address: "editions": { "${locale}": "https://…" }`,
  ],
  crowdedPlate: (rows, room) => [
    `The dataset has ${rows} rows; on a phone such a picture has room for ${room} things.`,
    `Name a dataset of at most ${room} rows, or another scene; if neither fits, delete this chapter's plate.`,
  ],
  plateWithoutColumn: (columns) => [
    '"as" says how the values of a column are drawn, but no column is named.',
    `Add "by": one of ${columns.map((one) => `"${one}"`).join(", ")}; or delete "as", and all are drawn as being there.`,
  ],
  noPhoto: (path, known) => [`The photograph ${path} is missing.`, choices(path, known, "Photographs in photos/")],
  noDataset: (id, known) => [`There is no dataset "${id}": data/${id}.json is missing.`, choices(id, known, "Datasets in data/")],
  noFigure: (id, known) => [
    `There is no figure "${id}": figures/${id}.json is missing.`,
    choices(id, known, "Figures in figures/"),
  ],
  noState: (state, figure, known) => [`The figure "${figure}" has no state "${state}".`, choices(state, known, "Its states")],
  noFact: (id, known) => [
    `There is no fact "${id}" in facts.json.`,
    `${choices(id, known, "Facts in facts.json")}\nIf it is a new one, add to facts.json: "${id}": { "value": …, "says": "…", "source": "…" }`,
  ],
  noMark: (item, figure, state, known) => [
    `The state "${state}" of "${figure}" shows no "${item}".`,
    choices(item, known, "It shows"),
  ],
  cannotDraw: (figure, state) => [
    `The state "${state}" of "${figure}" cannot be drawn.`,
    "Undo what was changed last, and do it again piece by piece to find which; if nothing was changed, it is the engine's fault: send this figure and its dataset to the developers.",
  ],

  // What nothing uses

  unusedFigure: (id, state) => [
    `No chapter shows the figure "${id}".`,
    `Put <Figure figure="${id}" state="${state}" /> into a chapter, or delete this file.`,
  ],
  unusedPhoto: (path) => [
    `No chapter shows the photograph ${path}.`,
    `Put <Photo src="${path}" alt="what it shows" credit="who took it" /> into a chapter, or delete the file.`,
  ],
  unusedState: (figure, state) => [
    `No step shows the state "${state}" of "${figure}", so readers never see it.`,
    `Write <Step state="${state}">…</Step>, or delete the state.`,
  ],
  unusedDataset: (id) => [`No figure uses the dataset "${id}".`, `Write "data": "${id}" in a figure, or delete this file.`],
  unusedFact: (id) => [
    `Nothing states the fact "${id}".`,
    `Write <Fact id="${id}" /> in a chapter or {{${id}}} in a title or a caption, or delete it from facts.json.`,
  ],
};
