// What the import of geography asks: where it is from, how sure it is, and what it must say to be published.

import { type Language, say, wordsIn } from "../../../messages/index.ts";
import { SYSTEMS, type System } from "../../../schemas/geo.ts";
import { chapterQuestion, idFault, SAMPLE_SOURCE, takenIds } from "../../new/ask.ts";
import { type Desk, freeId, suggestId } from "../../new/desk.ts";
import type { Answers, Question } from "../../new/question.ts";
import { idOf } from "./naming.ts";

export const NEW = "new";

/** What is known before anything is asked. */
export interface Known {
  desk: Desk;
  /** The file's name without its folder and ending. */
  base: string;
  crs: System;
  osm: boolean;
  /** What the file says of the day it was made of. */
  date: string | undefined;
  /** Whether it is asked if there are borders: the file shows some sign of it, or a flag says so. */
  bordered: boolean;
  /** A geo file that is there is brought up to date; whether it has borders. */
  update?: { borders: boolean };
  /** Whether there is a figure of that id already. */
  drawn: boolean;
}

const LICENCES: Record<Language, { licence: string; credit: string }> = {
  "zh-Hans": { licence: "ODbL 1.0", credit: "© OpenStreetMap贡献者" },
  en: { licence: "ODbL 1.0", credit: "© OpenStreetMap contributors" },
};

const yesNo = (language: Language) => {
  const { yes, no } = wordsIn(language).geoImport.choices;
  return () => [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
};

/** The id question alone: what else is asked depends on whether there is such a file. */
export function idQuestion({ desk, base }: Pick<Known, "desk" | "base">): Question {
  const taken = takenIds(desk);
  // A geo file of that id is brought up to date; a figure or a table of that id would be something else.
  const others = Object.entries(taken).filter(([id]) => !desk.geo.some((one) => one.id === id));
  return {
    flag: "id",
    words: wordsIn(desk.language).geoImport.ask.id,
    suggestion: () =>
      freeId(
        idOf(base) || "places",
        others.map(([id]) => id),
      ),
    check: (value) => idFault(value, Object.fromEntries(others)),
  };
}

/** Everything else. A second import keeps what the file says and asks for nothing but what must be said anew. */
export function questionsOf({ desk, base, crs, osm, date, bordered, update, drawn }: Known): Question[] {
  const { language } = desk;
  const words = wordsIn(language);
  const { ask } = words.geoImport;
  const isNew = ({ source }: Answers) => source === NEW;
  const isDrawn = ({ chapter }: Answers) => chapter !== "";
  const hasBorders = (so: Answers) => (update?.borders || so.borders === "yes") && isDrawn(so);
  const named = desk.sources.filter(({ id }) => id !== SAMPLE_SOURCE);
  const meant = (field: "system" | "survey" | "confidence", all: readonly string[]) => () =>
    all.map((value) => ({
      value,
      label: `${value}  ${(words.meanings.geo.values[field] as Record<string, string>)[value] ?? ""}`,
    }));
  const every: Question[] = [
    { flag: "crs", words: ask.crs, choices: meant("system", SYSTEMS), suggestion: () => crs },
    {
      flag: "confidence",
      words: ask.confidence,
      choices: meant("confidence", ["high", "medium", "low"]),
      suggestion: () => "medium",
    },
  ];
  const map: Question[] = [
    { ...chapterQuestion(desk, true), words: ask.chapter },
    { flag: "alt", when: isDrawn, words: ask.alt },
    { flag: "approval", when: hasBorders, words: ask.approval },
    { flag: "approval-source", when: (so) => hasBorders(so) && so.approval !== "", words: ask.approvalSource },
    { flag: "exempt", when: (so) => hasBorders(so) && so.approval === "", words: ask.exempt },
  ];
  if (update) return drawn ? every : [...every, ...map];
  return [
    {
      flag: "title",
      must: true,
      words: ask.title,
      suggestion: () => base,
      check: (value) => (value ? undefined : say.noText("title")),
    },
    {
      flag: "source",
      must: true,
      words: ask.source,
      choices: () => [
        ...named.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
        { value: NEW, label: words.making.choices.newSource },
      ],
      suggestion: () => named[0]?.id ?? NEW,
    },
    {
      flag: "source-title",
      when: isNew,
      words: words.making.ask.sourceTitle,
      suggestion: () => (osm ? "OpenStreetMap" : ""),
      check: (value) => (value ? undefined : say.noText("source-title")),
    },
    { flag: "date", when: isNew, words: ask.date, suggestion: () => date ?? "" },
    {
      flag: "source-id",
      when: isNew,
      words: words.making.ask.sourceId,
      suggestion: (so) => suggestId(so["source-title"] ?? "", "source", [...named.map(({ id }) => id), NEW]),
      check: (value) => idFault(value, Object.fromEntries(desk.sources.map(({ id }) => [id, "story.json"]))),
    },
    { flag: "licence", words: ask.licence, suggestion: () => (osm ? LICENCES[language].licence : "") },
    { flag: "credit", words: ask.credit, suggestion: () => (osm ? LICENCES[language].credit : "") },
    ...every,
    { flag: "survey", words: ask.survey, choices: meant("survey", ["surveyed", "sketch"]), suggestion: () => "surveyed" },
    ...(bordered ? [{ flag: "borders", words: ask.borders, choices: yesNo(language), suggestion: () => "yes" }] : []),
    ...map,
  ];
}
