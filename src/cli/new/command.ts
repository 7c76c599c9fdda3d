// `npm run new`: from the words on the command line to what would be written.

import { type Language, type Message, type Problem, say, wordsIn } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { readFlags, takeLanguage } from "../flags.ts";
import { type Changes, checkChanges, overwritten } from "./changes.ts";
import { type Desk, deskOf } from "./desk.ts";
import { KINDS } from "./kinds.ts";
import { type Answers, type Ask, answer, type Question } from "./question.ts";
import { planStory, STORY_EXAMPLE, storyQuestions } from "./story.ts";

export type Outcome =
  | { changes: Changes; folder: string; problems: Problem[]; language: Language; locale: string; what: string }
  /** Nothing is to be written; `problems` say why, if it is that the story would break. */
  | { said: Message; problems?: Problem[]; language: Language; code: 1 | 2 }
  | { left: true; language: Language };

export interface Room {
  /** The story folder as an editor types it, and how to read one. */
  folder: string;
  /** Where that is, absolute, for messages. */
  looked: string;
  read(folder: string): readonly SourceFile[];
  /** Prompts in a language; undefined without a terminal. */
  prompts?: (language: Language) => Ask;
}

const KIND_NAMES = [...Object.keys(KINDS), "story"];
const isPart = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind);

function kindQuestion(language: Language): Question {
  const { kinds, ask } = wordsIn(language).making;
  return {
    flag: "kind",
    must: true,
    words: ask.kind,
    choices: () => Object.entries(kinds).map(([value, label]) => ({ value, label })),
    suggestion: () => "chapter",
  };
}

/** Asks for what is missing, and plans; writes nothing. */
export async function planNew(args: readonly string[], room: Room): Promise<Outcome> {
  const files = room.read(room.folder);
  const taken = takeLanguage(args);
  const desk = deskOf(files, "said" in taken ? undefined : taken.language);
  const { language } = desk;
  const ask = room.prompts?.(language);
  const refuse = (said: Message): Outcome => ({ said, language, code: 2 });
  if ("said" in taken) return refuse(taken.said);
  const { rest } = taken;
  const named = rest[0]?.startsWith("-") ? undefined : rest[0];
  const kind = named ?? (await ask?.(kindQuestion(language), {}));
  if (kind === undefined && ask) return { left: true, language };
  if (kind === undefined) return refuse(say.missingKind(KIND_NAMES));
  if (kind !== "story" && !isPart(kind)) return refuse(say.unknownKind(kind, KIND_NAMES));
  const maker = kind === "story" ? undefined : KINDS[kind];
  if (maker && !files.some(({ path }) => path === "story.json")) return refuse(say.noStory(room.folder, room.looked));
  const questions = maker?.questions(desk) ?? storyQuestions(language);
  const read = readFlags(named ? rest.slice(1) : rest, { values: questions.map(({ flag }) => flag) });
  if ("said" in read) return refuse(read.said);
  const answered = await answer(questions, read.values, ask, say.notAmong);
  if ("left" in answered) return { left: true, language };
  if ("wrong" in answered) return refuse(answered.wrong);
  const example = `npm run new -- ${maker?.example ?? STORY_EXAMPLE}`;
  if ("missing" in answered) return refuse(say.missingFlags(answered.missing, example));
  return kind === "story" ? planWhole(answered.answers, room, language) : planPart(kind, answered.answers, desk, room.folder);
}

function planWhole(so: Answers, room: Room, language: Language): Outcome {
  const folder = (so.folder ?? "").replace(/[\\/]+$/, "");
  if (room.read(folder).length > 0) return { said: say.folderNotEmpty(folder), language, code: 2 };
  const planned = planStory(so, folder);
  if ("said" in planned) return { ...planned, language, code: 2 };
  return judged([], planned, { folder, language, what: "story" });
}

function planPart(kind: keyof typeof KINDS, so: Answers, desk: Desk, folder: string): Outcome {
  const planned = KINDS[kind].plan(desk, so);
  const { language } = desk;
  if ("said" in planned) return { ...planned, language, code: 2 };
  return judged(desk.files, planned, { folder, language, what: kind });
}

/** Whatever would make a mistake is not written. */
function judged(
  files: readonly SourceFile[],
  changes: Changes,
  { folder, language, what }: { folder: string; language: Language; what: string },
): Outcome {
  const edited = files.map(({ path }) => path).filter((path) => !/^(data|figures|geo|photos)\//.test(path));
  edited.push(...(changes.anew ?? []));
  const said = overwritten(files, changes, edited);
  if (said) return { said, language, code: 2 };
  const { problems, locale } = checkChanges(files, changes);
  if (problems.some(({ severity }) => severity === "error")) return { said: say.wouldBreak(), problems, language, code: 1 };
  return { changes, folder, problems, language, locale, what };
}

/** What was written, line by line, and what to do next. */
export function reportOf(outcome: Extract<Outcome, { changes: Changes }>, files: readonly SourceFile[]): string {
  const { changes, folder, language, what } = outcome;
  const words = wordsIn(language).making;
  const known = new Set(files.map(({ path }) => path));
  const moves = changes.moves.map(({ from, to }) => `${words.moved}  ${folder}/${from} → ${folder}/${to}`);
  const laid = [...changes.writes, ...(changes.photos ?? [])];
  const writes = laid.map(({ path }) => `${known.has(path) ? words.edited : words.new}  ${folder}/${path}`);
  const run = (command: string) => `  ${folder === "content" ? "" : `STORY=${folder} `}npm run ${command}`;
  const next = [...(what === "fact" || what === "states" ? [] : [`  ${words.replace}`]), run("dev"), run("check")];
  return [...moves, ...writes, "", words.next, ...next].join("\n");
}
