// The content rules, one line each: what a story may not do although every file of it can be read.

import { addresses } from "./addresses.ts";
import { advice } from "./advice.ts";
import { budgets } from "./budgets.ts";
import { contradictions } from "./contradictions.ts";
import { credits } from "./credits.ts";
import { emphasis } from "./emphasis.ts";
import { far } from "./far.ts";
import { fit } from "./fit.ts";
import { glyphs } from "./glyphs.ts";
import { madeAlts } from "./made-alts.ts";
import { numbers } from "./numbers.ts";
import { photos } from "./photos.ts";
import { punctuation } from "./punctuation.ts";
import type { Rule } from "./rule.ts";
import { spacing } from "./spacing.ts";
import { steps } from "./steps.ts";
import { translations } from "./translations.ts";
import { tweens } from "./tweens.ts";
import { typing } from "./typing.ts";
import { unfilled } from "./unfilled.ts";
import { units } from "./units.ts";
import { usage } from "./usage.ts";
import { wideScenes } from "./wide-scenes.ts";

/** Rules that look at what is written. */
export const RULES: readonly Rule[] = [
  usage,
  unfilled,
  far,
  numbers,
  units,
  contradictions,
  spacing,
  punctuation,
  emphasis,
  typing,
  addresses,
  steps,
  credits,
  photos,
  glyphs,
  translations,
  advice,
  madeAlts,
];

/** Rules that look at what is drawn: for stories without errors only, for drawing trusts its input. */
export const DRAWN_RULES: readonly Rule[] = [tweens, budgets, fit, wideScenes];
