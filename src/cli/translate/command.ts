// `npm run translate`: what goes out to a translator, and what comes back.

import { type ParsedStory, parseStory } from "../../check/story.ts";
import { translations } from "../../check/translations.ts";
import { findPack, LOCALES } from "../../locale/index.ts";
import { type Language, languageOf, type Message, type Problem, say, wordsIn } from "../../messages/index.ts";
import type { StorySpec } from "../../schemas/story.ts";
import type { SourceFile } from "../../source/files.ts";
import { buildStory } from "../../story/build.ts";
import type { Story } from "../../story/story.ts";
import { COMMANDS } from "../commands.ts";
import { readFlags, takeLanguage } from "../flags.ts";
import { isZip } from "../import/read.ts";
import { type Changes, checkChanges } from "../new/changes.ts";
import type { Returned, Sent } from "./carrier.ts";
import { changesOf } from "./changes.ts";
import type { Picture } from "./chapter.ts";
import { wordsOf } from "./codes.ts";
import { roomFor } from "./room.ts";
import { readSheet, writeSheet } from "./sheet.ts";
import { takeBack } from "./take.ts";
import { codesOf, idOf, readId, type Unit, unitsOf } from "./units.ts";
import { readXliff, writeXliff } from "./xliff.ts";

export interface TranslateRoom {
  files: readonly SourceFile[];
  /** A file's bytes by the path as it was typed; undefined where there is none. */
  open(file: string): Uint8Array | undefined;
}

/** What goes out: files by their names, and the pictures that belong beside them. */
export interface Outgoing {
  does: "out";
  language: Language;
  locale: string;
  /** The folder that was asked for. */
  to: string | undefined;
  /** The story in its own language, for its pictures. */
  story: Story;
  files: [name: string, text: string][];
  pictures: Picture[];
  told: string[];
}

export interface Incoming {
  does: "in";
  language: Language;
  changes: Changes;
  problems: Problem[];
  told: string[];
  dry: boolean;
  /** 1 where something was not taken. */
  code: 0 | 1;
}

export type Translated =
  | Outgoing
  | Incoming
  | { does: "nothing"; said: Message; problems: Problem[]; language: Language; code: 1 | 2 };

/** Reads the command line and plans what is to be done; writes nothing. */
export function planTranslation(args: readonly string[], { files, open }: TranslateRoom): Translated {
  const taken = takeLanguage(args);
  const asked = "said" in taken ? undefined : taken.language;
  const parsed = parseStory(files, { language: asked });
  const language = asked ?? languageOf(parsed.locale);
  const refuse = (said: Message, code: 1 | 2 = 2, problems: Problem[] = []): Translated => ({
    does: "nothing",
    said,
    problems,
    language,
    code,
  });
  const read = "said" in taken ? taken : readFlags(taken.rest, COMMANDS.translate);
  if ("said" in read) return refuse(read.said);
  const { on, values, words } = read;
  const [way, what] = words;
  if ((way !== "out" && way !== "in") || what === undefined) return refuse(say.noWay());
  // What is only about translations is what this command is for.
  const wrong = parsed.problems.filter(({ severity, code }) => severity === "error" && !translations.codes.includes(code));
  if (wrong.length > 0) return refuse(say.wrongStory(), 1, wrong);
  if (way === "out") {
    const said = unspoken(what, parsed.locale);
    if (said) return refuse(said);
    const { spec } = parsed.parts;
    return spec ? planOut(parsed, spec, { locale: what, language, to: values.to }) : refuse(say.wrongStory(), 1, parsed.problems);
  }
  const bytes = open(what);
  if (!bytes) return refuse(say.nothingThere(what));
  const back = readBack(bytes);
  if ("said" in back) return refuse(back.said, 1);
  const said = unspoken(back.locale, parsed.locale);
  if (said) return refuse(said, 1);
  return planIn(files, parsed, back, { language, dry: on["dry-run"] === true, force: on.force === true });
}

const unspoken = (locale: string, own: string): Message | undefined => {
  if (locale === own) return say.ownEdition(locale);
  return findPack(locale) ? undefined : say.noPack(locale, LOCALES);
};

type OutOptions = Pick<Outgoing, "locale" | "language" | "to">;

/** The picture of a state as it lies beside the files. */
export const pictureName = ({ figure, state }: Picture): string => `stills/${figure}-${state}.svg`;

/** What stands within drawings. */
const LABELS = new Set<Unit["kind"]>(["label", "cell", "name", "heading", "annotation", "unit", "other"]);

function planOut(parsed: ParsedStory, spec: StorySpec, { locale, language, to }: OutOptions): Outgoing {
  const { parts } = parsed;
  const units = unitsOf(parts, locale);
  const words = wordsIn(language).translating;
  const story = buildStory({ ...parts, spec }, { locale: parsed.locale, fallback: parsed.locale });
  const room = roomFor(story, locale);
  const sent = units.map((unit, index): Sent => {
    const { name, file, place, kind, picture, source, target } = unit;
    return {
      id: idOf(unit, index, locale),
      name,
      file,
      place,
      kind: words.kinds[kind],
      picture: picture && pictureName(picture),
      limit: LABELS.has(kind) ? room.get(wordsOf(source)) : undefined,
      codes: codesOf(unit),
      source: source.pieces,
      target: target?.pieces,
    };
  });
  const pictures = new Map(units.flatMap(({ picture }) => (picture ? [[pictureName(picture), picture] as const] : [])));
  const listed = Object.keys(spec.editions).includes(locale);
  return {
    does: "out",
    language,
    locale,
    to,
    story,
    files: [
      [`story.${locale}.xlf`, writeXliff(sent, { own: parsed.locale, locale })],
      [`story.${locale}.csv`, writeSheet(sent, language)],
    ],
    pictures: [...pictures.values()],
    told: [words.sent(units.length, units.filter(({ target }) => target).length), ...(listed ? [] : [words.notListed(locale)])],
  };
}

/** A file that came back, whatever it is by its name. */
function readBack(bytes: Uint8Array): { units: Returned[]; locale: string } | { said: Message } {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 400)).replaceAll("\0", "");
  const read = !isZip(bytes) && /^[^<]{0,8}<(\?xml|([\w-]+:)?xliff)/i.test(start) ? readXliff(bytes) : readSheet(bytes);
  if ("said" in read) return read;
  const locales = new Set(read.units.flatMap(({ id }) => readId(id)?.locale ?? []));
  const [locale, ...others] = locales;
  if (locale === undefined) return { said: say.noTranslation("") };
  return others.length > 0 ? { said: say.mixedLanguages([...locales]) } : { units: read.units, locale };
}

interface InOptions {
  language: Language;
  dry: boolean;
  force: boolean;
}

function planIn(
  files: readonly SourceFile[],
  parsed: ParsedStory,
  { units: returned, locale }: { units: Returned[]; locale: string },
  { language, dry, force }: InOptions,
): Incoming {
  const units: Unit[] = unitsOf(parsed.parts, locale);
  const taken = takeBack(units, returned, { own: parsed.locale, locale, facts: parsed.parts.facts, force });
  const { changes, written, refused } = changesOf(units, taken, { own: parsed.locale, locale, force });
  const words = wordsIn(language).translating;
  const after = changes.writes.length > 0 ? checkChanges(files, changes, language).problems : [];
  const problems = [...taken.report.list(language), ...after];
  return {
    does: "in",
    language,
    changes,
    problems,
    told: [words.back(written, taken.same, taken.lacking, refused), ...(refused > 0 && !force ? [words.insist] : [])],
    dry,
    code: refused > 0 || after.some(({ severity }) => severity === "error") ? 1 : 0,
  };
}
