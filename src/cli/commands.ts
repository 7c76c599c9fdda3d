// The commands by the names of their scripts, and the flags that each knows. What they mean to an editor: `help` in messages/.

import type { Catalogue } from "../messages/index.ts";
import type { Known } from "./flags.ts";

export type CommandName = keyof Catalogue["help"]["commands"];

/** `new` and `import` ask questions, each of which is a flag; their own files know them. `test` hands its flags on. */
export const COMMANDS = {
  start: { values: ["port", "host"] },
  dev: { values: ["port", "edition"] },
  build: {},
  serve: { switches: ["no-index", "offline"], values: ["port", "host"] },
  check: { switches: ["json", "watch", "fix"] },
  facts: { switches: ["json", "strict"] },
  handbook: {},
  translate: { switches: ["dry-run", "force"], values: ["to"], words: 2 },
  storyboard: { switches: ["no-build"], values: ["only", "widths", "themes", "edition"] },
  gallery: {},
  pdf: { switches: ["no-build"], values: ["page", "out", "edition"] },
  "export-wechat": { values: ["edition"] },
  engines: { values: ["kernels"], words: 1 },
  hosting: { words: 1 },
  measure: { values: ["page", "runs", "chapters"], words: 1 },
  sabotage: { switches: ["pure"], words: 1 },
  "publish-diff": { switches: ["json", "list", "no-packed", "strict"], values: ["only"], words: 1 },
} as const satisfies Partial<Record<CommandName, Known<string, string>>>;

/** What is typed after `npm run`: scripts are named with hyphens where their commands have colons. */
export function typedName(name: CommandName): string {
  return name.replace(/^(export|publish)-/, "$1:");
}
