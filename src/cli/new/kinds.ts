// The kinds of new things: what is asked for each, and what is written.

import { type FigureName, typeOf } from "../../figures/index.ts";
import { findNumerals } from "../../locale/numerals.ts";
import { HUES } from "../../marks/style.ts";
import { type Message, say, wordsIn } from "../../messages/index.ts";
import { chapter as chapterSchema } from "../../schemas/chapter.ts";
import { factId } from "../../schemas/names.ts";
import { chapterQuestion, idQuestion, sourceQuestion, TYPES, takenIds, typeChoices, typeMeant } from "./ask.ts";
import type { Changes } from "./changes.ts";
import { ROLES, seatChapter } from "./chapters.ts";
import { type Desk, suggestId } from "./desk.ts";
import { makeData, makeFact, makeFigure, makeGeo, placeFigure, standIn } from "./pieces.ts";
import { type Answers, picked, type Question } from "./question.ts";
import { exampleOf } from "./sample.ts";
import { chapterText, type Stand, sceneText } from "./scene.ts";
import { writeStates } from "./states.ts";

type Planned = Changes | { said: Message };

export interface Kind {
  /** Flags that make a whole command, for a message to paste. */
  example: string;
  questions(desk: Desk): Question[];
  plan(desk: Desk, so: Answers): Planned;
}

const text = (flag: string): Pick<Question, "check"> => ({ check: (value) => (value ? undefined : say.noText(flag)) });

const typeQuestion = (desk: Desk, types: FigureName[], rest: Partial<Question> = {}): Question => ({
  flag: "type",
  words: wordsIn(desk.language).making.ask.type,
  choices: () => typeChoices(types, desk.language),
  meant: typeMeant,
  suggestion: () => types[0]!,
  ...rest,
});

/** Hues that a chapter may be in: those that are colours of their own. */
const ACCENTS = HUES.filter((hue) => chapterSchema.shape.accent.safeParse(hue).success && hue !== "paper" && hue !== "accent");
const isWhole = (value: string) => /^[1-9]\d*$/.test(value);
const STANDS: readonly Stand[] = ["scrolly", "figure"];
const NEW = "new";
const NONE = "none";

const chapter: Kind = {
  example: "chapter --id parks --title 公园 --accent malachite --type bars",
  questions: (desk) => {
    const { ask, choices, roles } = wordsIn(desk.language).making;
    const proper = desk.chapters.filter(({ role }) => role === "chapter");
    const ids = Object.fromEntries(desk.chapters.map(({ id, path }) => [id, path]));
    return [
      { flag: "title", must: true, words: ask.title, ...text("title") },
      idQuestion(
        desk,
        () => "chapter",
        () => ids,
      ),
      {
        flag: "role",
        words: ask.role,
        choices: () => Object.entries(roles).map(([value, label]) => ({ value, label })),
        suggestion: () => "chapter",
      },
      {
        flag: "place",
        when: ({ role }) => role === "chapter",
        words: ask.place,
        suggestion: () => String(proper.length + 1),
        check: (value) => (isWhole(value) ? undefined : say.noNumber("place", value)),
      },
      {
        flag: "accent",
        words: ask.accent,
        choices: () => ACCENTS.map((hue) => ({ value: hue, label: hue })),
        suggestion: () => "ink",
      },
      {
        flag: "figure",
        words: ask.figure,
        choices: () => [
          { value: NEW, label: choices.newFigure },
          ...desk.figures.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
          { value: NONE, label: choices.noFigure },
        ],
        suggestion: ({ role }) => (role === "chapter" ? NEW : NONE),
      },
      typeQuestion(desk, TYPES, { when: ({ figure }) => figure === NEW }),
      { ...sourceQuestion(desk, true), when: ({ figure }) => figure === NEW },
    ];
  },
  plan: (desk, { id = "", title = "", accent = "", source = "", figure, ...so }) => {
    const role = picked(ROLES, so.role);
    const seated = seatChapter(desk.files, { role, place: Number(so.place || 1) });
    if ("said" in seated) return seated;
    const { number, moves } = seated.seat;
    const stand: Stand = role === "chapter" ? "scrolly" : "figure";
    const own = suggestId(id, "figure", Object.keys(takenIds(desk)));
    const made = figure === NEW && makeFigure(desk, { type: picked(TYPES, so.type), id: own, source, stand });
    if (made && "said" in made) return made;
    const shown = made ? { id: own, states: made.states } : desk.figures.find((one) => one.id === figure);
    const states = stand === "figure" ? shown?.states.slice(0, 1) : shown?.states;
    const blocks = shown && states ? [sceneText(shown.id, states, stand, desk.language)] : [];
    const path = `chapters/${String(number).padStart(2, "0")}-${id}.mdx`;
    const written = { path, text: chapterText({ title, accent, role }, blocks, desk.language) };
    return { writes: [written, ...(made ? made.writes : [])], photos: made ? made.photos : [], moves };
  },
};

const figure: Kind = {
  example: "figure --type bars --id visitors --chapter parks",
  questions: (desk) => [
    typeQuestion(desk, TYPES, { must: true }),
    {
      flag: "data",
      words: wordsIn(desk.language).making.ask.data,
      choices: () => [
        { value: "", label: wordsIn(desk.language).making.choices.sampleData },
        ...desk.datasets.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
      ],
      suggestion: () => "",
    },
    // Sample data stand in files of the figure's own name.
    idQuestion(
      desk,
      ({ type = "" }) => type,
      ({ data }) => (data ? Object.fromEntries(desk.figures.map(({ id }) => [id, `figures/${id}.json`])) : takenIds(desk)),
    ),
    { ...sourceQuestion(desk, true), when: ({ data }) => !data },
    chapterQuestion(desk, false),
    {
      flag: "as",
      words: wordsIn(desk.language).making.ask.as,
      choices: () => [
        { value: "scrolly", label: wordsIn(desk.language).making.choices.scrolly },
        { value: "figure", label: wordsIn(desk.language).making.choices.standing },
      ],
      suggestion: (so) => (so.data ? "figure" : standIn(desk, so.chapter ?? "")),
    },
  ],
  plan: (desk, { id = "", source = "", chapter: into = "", data, ...so }) => {
    const drawn = { type: picked(TYPES, so.type), id, source, stand: picked(STANDS, so.as), ...(data ? { data } : {}) };
    const made = placeFigure(desk, into, drawn);
    return "said" in made ? made : { ...made, moves: [] };
  },
};

/** Data or places: with a chapter, drawn there at once; without, for a figure to come. */
function part(example: string, types: (desk: Desk) => FigureName[], make: typeof makeData): Kind {
  return {
    example,
    questions: (desk) => [
      idQuestion(
        desk,
        () => "data",
        () => takenIds(desk),
      ),
      typeQuestion(desk, types(desk)),
      sourceQuestion(desk, true),
      chapterQuestion(desk, true),
    ],
    plan: (desk, { id = "", source = "", chapter: into, ...so }) => {
      const type = picked(TYPES, so.type);
      if (!into) return { writes: make(desk, type, id, source), moves: [] };
      const made = placeFigure(desk, into, { type, id, source, stand: standIn(desk, into) });
      return "said" in made ? made : { ...made, moves: [] };
    },
  };
}

const data = part("data --id visitors --type bars --chapter parks", () => TYPES, makeData);

const geo = part(
  "geo --id lakes --chapter parks",
  (desk) => TYPES.filter((type) => typeOf(type).map && exampleOf(type, desk.language).geo),
  makeGeo,
);

/** A number as it is written, in Chinese or in digits; other words stay words. */
function readValue(written: string): number | string {
  const [numeral, ...more] = findNumerals(written);
  const whole = numeral && more.length === 0 && numeral.text === written.replace(/^[-−]/, "");
  if (!whole) return written;
  return /^[-−]/.test(written) ? -numeral.value : numeral.value;
}

const fact: Kind = {
  example: "fact --id parks.total --value 13 --unit 座 --says 全市的公园。 --source report --where 第2段 --chapter parks",
  questions: (desk) => [
    {
      flag: "id",
      must: true,
      words: wordsIn(desk.language).making.ask.factId,
      suggestion: () => suggestId("", "fact", desk.facts),
      check: (value) => {
        if (!factId.safeParse(value).success) return say.badFactId(value);
        const at = desk.facts.indexOf(value);
        if (at < 0) return undefined;
        const lines = desk.files.find(({ path }) => path === "facts.json")?.text.split("\n") ?? [];
        return say.factTaken(value, lines.findIndex((line) => line.includes(`"${value}"`)) + 1);
      },
    },
    { flag: "value", must: true, words: wordsIn(desk.language).making.ask.value, ...text("value") },
    { flag: "unit", words: wordsIn(desk.language).making.ask.unit },
    {
      flag: "says",
      must: true,
      words: wordsIn(desk.language).making.ask.says,
      ...text("says"),
    },
    sourceQuestion(desk, false),
    { flag: "where", words: wordsIn(desk.language).making.ask.where },
    { flag: "caveat", words: wordsIn(desk.language).making.ask.caveat },
    chapterQuestion(desk, true),
  ],
  plan: (desk, { id = "", value = "", chapter: into = "", unit, says, source, where, caveat }) => {
    const all = { value: readValue(value), unit, says, source, where, caveat };
    const written = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ""));
    return { writes: makeFact(desk, id, written, into), moves: [] };
  },
};

/** The states of a figure, made from its data, written out for an editor to go on from. */
const states: Kind = {
  example: "states --figure visitors",
  questions: (desk) => [
    {
      flag: "figure",
      must: true,
      words: wordsIn(desk.language).making.ask.madeFigure,
      choices: () => desk.figures.filter(({ made }) => made).map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
      suggestion: () => desk.figures.find(({ made }) => made)?.id ?? "",
    },
  ],
  plan: (desk, { figure: id = "" }) => {
    const written = writeStates(desk, id);
    return "said" in written ? written : { writes: [written], moves: [], anew: [written.path] };
  },
};

export const KINDS = { chapter, figure, data, fact, geo, states } satisfies Record<string, Kind>;
