// Finds alternative texts that nobody has written: those of states made from data.

import { say } from "../messages/index.ts";
import { atField, type Rule } from "./rule.ts";

export const madeAlts: Rule = {
  codes: ["generated-alt"],
  check({ figures }, report) {
    for (const { id, written, made, states = [] } of figures)
      if (made?.isWritten)
        report(atField(written.file.path, written.file, ["states", "each"], say.generatedAlt(id, states.length)));
  },
};
