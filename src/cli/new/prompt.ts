// Asks a person in a terminal, with arrow keys.

import { isCancel, select, text } from "@clack/prompts";
import { type Language, say } from "../../messages/index.ts";
import { type Ask, faultOf } from "./question.ts";

/** Prompts in a language of the editors. Escape and Ctrl+C leave. */
export function promptIn(language: Language): Ask {
  return async (question, so) => {
    const message = question.words;
    const suggestion = question.suggestion?.(so) ?? "";
    const options = question.choices?.(so);
    const chosen = options
      ? await select({ message, options, initialValue: suggestion, maxItems: 12, showInstructions: false })
      : await text({
          message,
          initialValue: suggestion,
          validate: (value = "") => {
            const fault = faultOf(question, value.trim(), so, (known) => say.notAmong(question.flag, value, known));
            return fault && `${fault.message[language]} ${fault.hint[language]}`;
          },
        });
    return isCancel(chosen) ? undefined : chosen.trim();
  };
}
