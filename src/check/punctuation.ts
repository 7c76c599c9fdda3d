// Half-width punctuation and straight quotes in Chinese.

import { packOf } from "../locale/index.ts";
import type { Pair } from "../locale/pack.ts";
import { type Message, proposing, say } from "../messages/index.ts";
import { type Passage, rewrite } from "./passages.ts";
import type { Report, Rule } from "./rule.ts";
import { chinese, HAN, MARKS, openText, snippet } from "./text.ts";

const FULL: Record<string, string> = { ",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？" };

const NEAR = `[${HAN}${MARKS}“”]`;
/** Between Chinese, or at its end; after a Latin word or a number only where Chinese follows. The space after it belongs to it. */
const POINTS = new RegExp(
  `(?<=[${HAN}）》”])[,;:!?.](?![,;:!?.\\w])(?: +(?=${NEAR}))?|(?<=[${HAN}）》”])[,;:!?](?=\\d)|(?<=[A-Za-z0-9%])[,;!?](?: +)?(?=[${HAN}“《（])`,
  "gu",
);
const BRACKETS = new RegExp(`(?<=([${HAN}${MARKS}]?))\\(([^()\\n]*)\\)(?=([${HAN}${MARKS}]?))`, "gu");
const QUOTES = /(?<![A-Za-z0-9=])"([^"\n]*)"|(?<![A-Za-z0-9])'([^'\n]*)'(?![A-Za-z])/gu;
/** A pair of which one is straight, as programs leave it that turn every other one. */
const MIXED = /“([^“”"\n]*)"|"([^“”"\n]*)”/g;
const RUNS = new RegExp(`(?<=[${HAN}，。！？”）])(?:--+|\\.{3,}|。{3,})|(?:--+|\\.{3,})(?=[${HAN}])`, "gu");
const CHINESE = /\p{Script=Han}/u;

export const punctuation: Rule = {
  codes: ["half-width", "straight-quotes"],
  check(parts, report) {
    for (const passage of parts.passages)
      for (const { index, 0: found } of openText(passage.text).matchAll(MIXED))
        pair(passage, index, found.length, ["“", "”"], report, say.straightQuotes);
    for (const passage of chinese(parts)) {
      const text = openText(passage.text);
      for (const { index, 0: found } of text.matchAll(RUNS))
        tell(passage, [index, index + found.length], found.startsWith("-") ? "——" : "……", report, (written, better) =>
          say.halfWidth(found, written, better),
        );
      for (const { index, 0: found } of text.matchAll(POINTS))
        tell(passage, [index, index + found.length], FULL[found[0]!]!, report, (written, better) =>
          say.halfWidth(found[0]!, written, better),
        );
      for (const { index, 0: found, 1: before, 2: inner, 3: after } of text.matchAll(BRACKETS)) {
        // The address of a link that is none: typing.ts tells what is wrong with it.
        const address = /^\s*(?:https?:|mailto:|[/#])/.test(inner ?? "") && /[\]］】]\s*$/.test(text.slice(0, index));
        if (address || !CHINESE.test(`${before}${inner}${after}`)) continue;
        pair(passage, index, found.length, ["（", "）"], report, (written, better) => say.halfWidth("( )", written, better));
      }
      for (const { index, 0: found, 1: double, 2: single } of text.matchAll(QUOTES)) {
        if (!CHINESE.test(`${double ?? ""}${single ?? ""}`)) continue;
        const { outer, inner } = packOf(passage.locale).quotes;
        const marks = double === undefined ? inner : outer;
        pair(passage, index, found.length, marks, report, say.straightQuotes);
      }
    }
  },
};

type Wording = (written: string, better: string) => Message;

function tell(passage: Passage, [start, end]: [number, number], better: string, report: Report, word: Wording): void {
  const { file, path, field } = passage;
  const said = word(...snippet(passage.text, start, end, better));
  const proposed = rewrite(passage, [start, end], better, true);
  report({ file, path, field, place: passage.place(start), said: proposing(said, proposed) });
}

/** A pair around words, fixed as one; where a component stands between them, that is left to the editor. */
function pair(passage: Passage, start: number, length: number, [open, close]: Pair, report: Report, word: Wording): void {
  const end = start + length;
  const words = passage.text.slice(start + 1, end - 1);
  const said = word(passage.text.slice(start, end), `${open}${words}${close}`);
  const { file, path, field } = passage;
  const whole = rewrite(passage, [start, end], `${open}${words}${close}`, true);
  report({ file, path, field, place: passage.place(start), said: proposing(said, whole) });
}
