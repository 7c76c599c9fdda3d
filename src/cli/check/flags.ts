// What may be written after `npm run check --`.

import { type Language, nearest } from "../../messages/index.ts";

export interface Flags {
  json: boolean;
  watch: boolean;
  fix: boolean;
  /** The language to speak; the story's own if not given. */
  lang: Language | undefined;
}

const SWITCHES = ["json", "watch", "fix"] as const;
const LANGUAGES: readonly Language[] = ["zh-Hans", "en"];
const NAMES = [...SWITCHES, "lang"].map((name) => `--${name}`);

/** Reads the flags; what cannot be read is answered with a sentence, in Chinese and in English, for which story is not known yet. */
export function readFlags(written: readonly string[]): Flags | { refusal: string } {
  const flags: Flags = { json: false, watch: false, fix: false, lang: undefined };
  for (let index = 0; index < written.length; index++) {
    const [name = "", given] = written[index]!.split(/=(.*)/s);
    const known = SWITCHES.find((one) => name === `--${one}`);
    if (known && given === undefined) flags[known] = true;
    else if (name === "--lang") {
      const value = given ?? written[++index];
      flags.lang = LANGUAGES.find((one) => one === value);
      if (!flags.lang) return { refusal: refuseLanguage(value) };
    } else return { refusal: refuseName(written[index]!) };
  }
  if (flags.json && (flags.watch || flags.fix)) return { refusal: REFUSE_BOTH };
  return flags;
}

const REFUSE_BOTH = "--json 只印结果，不能和 --watch、--fix 一起用。\n--json only prints; it does not go with --watch or --fix.";

function refuseLanguage(value: string | undefined): string {
  const said = value === undefined ? "" : ` "${value}"`;
  return `--lang 后面要写 zh-Hans 或 en${said ? `，不能写${said}` : ""}。例如：npm run check -- --lang en\n--lang takes zh-Hans or en${said ? `, not${said}` : ""}: npm run check -- --lang en`;
}

function refuseName(written: string): string {
  const near = nearest(written, NAMES);
  const ask = { "zh-Hans": near ? `是不是想写 ${near}？` : "", en: near ? ` Did you mean ${near}?` : "" };
  return [
    `不认识 ${written}。${ask["zh-Hans"]}可以写：--json（给程序读）、--watch（存盘就重查）、--fix（改掉能自动改的）、--lang zh-Hans 或 en（用哪种语言说）。`,
    `${written} is not known.${ask.en} There are: --json (for programs), --watch (check again on each save), --fix (fix what is mechanical), --lang zh-Hans or en (the language to speak).`,
  ].join("\n");
}
