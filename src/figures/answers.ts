// What is said of the marks of a figure when a reader asks, for all its states: what its type says, with where each answer lies.

import { directionOf } from "../locale/index.ts";
import { type Answer, type Answers, packAnswers, placesOf, type Spot, type Walk } from "../marks/answers.ts";
import { itemOf } from "../marks/key.ts";
import { SIZES, type Size } from "../marks/size.ts";
import type { Drawing, DrawnFigure } from "./draw.ts";
import type { Surroundings, Table } from "./figure.ts";
import { typeOf } from "./index.ts";
import { itemsBy } from "./same.ts";

const SIZE_NAMES = Object.values(SIZES).map(({ name }) => name);

/** An answer as its type gives it, and its item as marks are called. */
interface Called {
  answer: Answer;
  item: string;
}

/** Items that a figure draws in any state at any size. */
function drawnItems({ states, frame }: Drawing): Set<string> {
  const frames = SIZE_NAMES.flatMap((size) => states.map((state) => frame(state, size)));
  return new Set(frames.flatMap(({ layers }) => layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key)))));
}

/** A spot that says something of its own is called by that, too: what a bar counts may be another in each state. */
const named = (spot: Spot): Spot => (spot.says ? { ...spot, at: JSON.stringify([spot.at, spot.says]) } : spot);

/** The answers that are of no row, each once. */
function countedIn({ states, spots }: Drawing): Answer[] {
  const all = SIZE_NAMES.flatMap((size) => states.flatMap((state) => spots(state, size))).map(named);
  const counted = all.flatMap(({ item, at, panel, says }): Answer[] =>
    says ? [{ item, at, ...(panel !== undefined && { panel }), ...says }] : [],
  );
  return [...new Map(counted.map((one) => [JSON.stringify(one), one])).values()];
}

/** Where the answers of a figure lie at a size, each list of places once; undefined where all have marks. */
function spotsAt(size: Size["name"], answers: readonly Answer[], { states, spots }: Drawing) {
  const lists = new Map<string, { index: number; list: ReturnType<typeof placesOf> }>();
  const uses: Record<string, number> = {};
  for (const state of states) {
    const list = placesOf(answers, spots(state, size).map(named));
    const known = lists.get(JSON.stringify(list)) ?? { index: lists.size, list };
    lists.set(JSON.stringify(list), known);
    uses[state] = known.index;
  }
  return { lists: [...lists.values()].map(({ list }) => list), uses };
}

/** By state the answers that it shows, where several rows share an item. */
function shownBy(called: readonly Called[], shared: ReadonlyMap<string, string>, { states, rows }: Drawing) {
  if (!rows) return undefined;
  const isShown = (state: string, { answer: { item } }: Called) => !shared.has(item) || rows[state]?.includes(item);
  return Object.fromEntries(
    states.map((state) => [state, called.flatMap((one, index) => (isShown(state, one) ? [index] : []))] as const),
  );
}

const TURNED: Record<Walk, Walk> = { right: "left", left: "right", down: "down", given: "given" };

/** All that is said of a figure's marks; `foot` is what is said of all. */
export function answersOf(
  figure: DrawnFigure,
  table: Table,
  { drawing, foot, ...around }: Surroundings & { drawing: Drawing; foot: string[] },
): Answers {
  const { answers: type, mirrored } = typeOf(figure.type);
  const shared = figure.each === undefined ? new Map<string, string>() : itemsBy(figure.each, table);
  const drawn = drawnItems(drawing);
  const called = type
    .of(figure.spec, table, around)
    .map((answer) => ({ answer, item: shared.get(answer.item) ?? answer.item }))
    .filter(({ item }) => drawn.has(item));
  const answers = [...called.map(({ answer, item }) => ({ ...answer, item })), ...countedIn(drawing)];
  const walk = type.walk(figure.spec);
  const isTurned = directionOf(around.locale) === "rtl" && mirrored(figure.spec) === "all";
  const hasSpots = SIZE_NAMES.some((size) => drawing.states.some((state) => drawing.spots(state, size).length > 0));
  const shown = shownBy(called, shared, drawing);
  return {
    title: figure.spec.title,
    foot,
    marks: type.marks,
    walk: isTurned ? TURNED[walk] : walk,
    ...packAnswers(answers),
    ...(hasSpots && { spots: Object.fromEntries(SIZE_NAMES.map((size) => [size, spotsAt(size, answers, drawing)])) }),
    ...(shown && { shown }),
  };
}
