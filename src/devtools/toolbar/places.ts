// Where in the story's files stands what an editor sees on a page: for the overlay in the toolbar.

import { join } from "node:path";
import type { Reading } from "../../check/reading.ts";
import type { Path } from "../../figures/figure.ts";
import { findNumerals } from "../../locale/numerals.ts";
import { readJson } from "../../source/json.ts";
import { factText } from "../../story/facts.ts";
import type { Story } from "../../story/story.ts";
import type { Home } from "../preview/report.ts";

export interface FactPlace {
  value: string;
  says: string;
  source: string;
  caveat?: string | undefined;
  open: string;
}

/** `file:line:column` each, absolute, for the editor's program. */
export interface Places {
  /** Steps by their address on the page. */
  steps: Record<string, string>;
  /** States of figures, by `figure/state`. */
  states: Record<string, string>;
  /** Each figure's dataset. */
  data: Record<string, string>;
  facts: Record<string, FactPlace>;
  /** Numerals that nothing vouches for, as they are written, by the chapter they stand in. */
  loose: Record<string, string[]>;
}

/** Reads out of the story's files where things stand. The story is the reading's own. */
export function placesOf({ files, parsed }: Reading, story: Story, { folder }: Home): Places {
  const textOf = (file: string) => files.find(({ path }) => path === file)?.text ?? "";
  const openAt = (file: string, line: number, column = 1) => `${join(folder, file)}:${line}:${column}`;
  const keyIn = (file: string) => {
    const json = readJson(textOf(file));
    return (path: Path) => {
      const { line, column } = json.keyPlace(path);
      return openAt(file, line, column);
    };
  };
  const steps = story.chapters.flatMap(({ file, scenes }) =>
    scenes.flatMap((scene) => scene.steps.map(({ id, line }): [string, string] => [id, openAt(file, line)])),
  );
  const figures = Object.values(story.figures);
  const states = figures.flatMap(({ id, spec }) => {
    const at = keyIn(`figures/${id}.json`);
    return Object.keys(spec.states).map((state): [string, string] => [`${id}/${state}`, at(["states", state])]);
  });
  const factAt = keyIn("facts.json");
  const facts = Object.entries(story.facts).map(([id, fact]): [string, FactPlace] => {
    const { title, short } = story.sources[fact.source]!;
    const source = [short ?? title, ...(fact.where ? [fact.where] : [])].join(" · ");
    const value = factText(fact, story.locale);
    return [id, { value, says: fact.says, source, caveat: fact.caveat, open: factAt([id]) }];
  });
  // A warning that stands at a numeral is about that numeral.
  const loose = story.chapters.map(({ id, file }): [string, string[]] => {
    const lines = textOf(file).split("\n");
    const found = parsed.problems.filter((problem) => problem.file === file && problem.severity === "warning");
    const numerals = found.flatMap(({ line, column }) => {
      const [first] = findNumerals(lines[line - 1]?.slice(column - 1) ?? "");
      return first?.at === 0 ? [first.text] : [];
    });
    return [id, [...new Set(numerals)]];
  });
  return {
    steps: Object.fromEntries(steps),
    states: Object.fromEntries(states),
    data: Object.fromEntries(figures.map(({ id, spec }) => [id, openAt(`data/${spec.data}.json`, 1)])),
    facts: Object.fromEntries(facts),
    loose: Object.fromEntries(loose),
  };
}
