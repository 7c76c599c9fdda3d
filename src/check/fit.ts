// The law of fit: what a figure has no room for is told, with what makes room.

import type { FigureName } from "../figures/index.ts";
import { faultsOf } from "../marks/fit.ts";
import { SIZES } from "../marks/size.ts";
import { say } from "../messages/index.ts";
import { editionsBeside } from "../story/editions.ts";
import type { FigureDraft } from "../story/figures.ts";
import { atField, type Report, type Rule } from "./rule.ts";

type SizeName = keyof typeof SIZES;

/** Names that are told of those that have no room. */
const SUCH = 4;

/** What a state loses at a size; undefined where everything has its place. */
function lostIn({ drawing }: FigureDraft, state: string, size: SizeName, locale: string) {
  const drawn = drawing(locale);
  if (!drawn) return undefined;
  const { unnamed, undrawn } = drawn.omitted(state, size);
  const faults = faultsOf(drawn.frame(state, size), SIZES[size]).length;
  if (unnamed.length + undrawn.length + faults === 0) return undefined;
  // A callout has no id of its own.
  const such = unnamed.filter((item) => !item.includes("/"));
  return { state, size, locale, unnamed: unnamed.length, undrawn: undrawn.length, faults, such };
}

/** `own` is the language that the story is written in: states that have no room in another are told with its tag. */
function checkFigure(figure: FigureDraft, type: FigureName, [own, ...others]: [string, ...string[]], report: Report): void {
  const { id, file, states = [] } = figure;
  const sizes = Object.values(SIZES).map(({ name }) => name);
  const inLocale = (locale: string) =>
    states.flatMap((state) => sizes.flatMap((size) => lostIn(figure, state, size, locale) ?? []));
  const found = [own, ...others].flatMap(inLocale);
  const [first] = found;
  if (!first) return;
  const most = (of: "unnamed" | "undrawn" | "faults") => Math.max(...found.map((one) => one[of]));
  const such = [...new Set(found.flatMap((one) => one.such))].slice(0, SUCH);
  const lost = { unnamed: most("unnamed"), undrawn: most("undrawn"), faults: most("faults"), such };
  const where = found.every(({ size }) => size === first.size) ? first.size : "both";
  const named = found.map(({ state, locale }) => (locale === own ? state : `${state} (${locale})`));
  const said = say.doesNotFit(id, type, where, [...new Set(named)], lost);
  const path = ["states", first.state];
  report({ ...atField(file.path, file, path, said), place: file.keyPlace(path) });
}

export const fit: Rule = {
  codes: ["does-not-fit"],
  check(parts, report) {
    const others = parts.spec ? editionsBeside(parts.spec).map(({ locale }) => locale) : [];
    for (const figure of parts.figures) if (figure.type) checkFigure(figure, figure.type, [parts.locale, ...others], report);
  },
};
