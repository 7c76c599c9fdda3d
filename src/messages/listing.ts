// Names in a row and the question after the nearest one; a language brings the words between them.

import { nearest } from "./near.ts";

const LONGEST = 14;

interface Between {
  joint: string;
  /** After a list that was cut short. */
  more(count: number): string;
  ask(near: string): string;
  none(what: string): string;
  all(what: string, list: string): string;
}

export function listing({ joint, more, ask, none, all }: Between) {
  const listOf = (names: readonly string[]) => {
    const shown = names.slice(0, LONGEST).map((name) => `"${name}"`);
    return shown.join(joint) + (names.length > LONGEST ? more(names.length) : "");
  };
  const askFor = (name: string, known: readonly string[]) => {
    const near = nearest(name, known);
    return near ? ask(near) : "";
  };
  return {
    /** Names in quotes; a long list is cut short and says so. */
    listOf,
    /** A question after the nearest name, if one is near. */
    ask: askFor,
    /** That question, and the names there are. */
    choices: (name: string, known: readonly string[], what: string) =>
      known.length === 0 ? none(what) : askFor(name, known) + all(what, listOf(known)),
  };
}
