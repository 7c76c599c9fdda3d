// `npm run publish:diff` without its process: what it is told, what it answers.

import { type Language, wordsIn } from "../../messages/index.ts";
import { readFlags, spell, takeLanguage } from "../flags.ts";
import { bytesOf, listItself, pathsOf, planUpload, STAGES } from "./plan.ts";
import { planText } from "./print.ts";
import { readBuilt, readPublished } from "./read.ts";

export interface Surroundings {
  /** The language the story's editors are spoken to in. */
  own: Language;
  /** `story.json`'s address, if it has one. */
  site: string | undefined;
  /** The folder that was built. */
  folder: string;
}

/** What to say, where, and the exit code: 1 with --strict if there is something to upload, 2 if that cannot be told. */
export interface Answer {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

/** `gone` is no stage of the upload: it comes a week later. */
const ONLY = [...STAGES, "gone"] as const;

const SWITCHES = ["json", "list", "no-packed", "strict"] as const;

const fail = (err: string): Answer => ({ code: 2, out: "", err });

/** Compares what is built with what is published. */
export async function answerDiff(args: readonly string[], { own, site, folder }: Surroundings): Promise<Answer> {
  const taken = takeLanguage(args);
  const flags = "said" in taken ? taken : readFlags(taken.rest, { switches: SWITCHES, values: ["only"], words: 1 });
  const language = ("said" in taken ? undefined : taken.language) ?? own;
  if ("said" in flags) return fail(spell(flags.said, language));
  const { json, list, strict, "no-packed": unpacked } = flags.on;
  const { only } = flags.values;
  const words = wordsIn(language).publishDiff;
  if (only !== undefined && !ONLY.some((one) => one === only)) return fail(words.only(only, ONLY));

  const where = flags.words[0] ?? site;
  if (where === undefined) return fail(words.nowhere);
  const built = readBuilt(folder, words);
  if ("wrong" in built) return fail(built.wrong);
  const published = await readPublished(where, words);
  if ("wrong" in published) return fail(published.wrong);

  const plan = planUpload(built.value.list, published.value, listItself(built.value.text));
  const copies = unpacked !== true;
  const paths = (files: typeof plan.gone) => files.flatMap((file) => pathsOf(file, copies));
  const code = strict && plan.uploads.length > 0 ? 1 : 0;
  if (json) {
    const uploads = plan.uploads.map((file) => ({ ...file, paths: pathsOf(file, copies) }));
    return {
      code,
      out: JSON.stringify(
        { ...plan, bytes: bytesOf(plan.uploads), uploads, gone: paths(plan.gone), kept: paths(plan.kept) },
        null,
        2,
      ),
      err: "",
    };
  }
  if (list) {
    const asked = only === "gone" ? plan.gone : plan.uploads.filter(({ stage }) => only === undefined || stage === only);
    return { code, out: paths(asked).join("\n"), err: "" };
  }
  return { code, out: planText(plan, { where, language, copies }), err: "" };
}
