// A figure for a dataset there is: its type's example with the story's columns in place of its own, and nothing that is not needed.

import type { FigureType, Path, Report, Table } from "../../figures/figure.ts";
import { type FigureName, typeOf } from "../../figures/index.ts";
import { SIZES } from "../../marks/size.ts";
import { type Language, wordsIn } from "../../messages/index.ts";
import { type Column, dataset } from "../../schemas/dataset.ts";
import { localise } from "../../schemas/text.ts";
import { type Example, exampleOf, setAt } from "./sample.ts";

interface Wanted {
  path: Path;
  /** Types that the figure takes; all, if it does not say. */
  types: Column["type"][];
  /** The type of the example's own column. */
  own: Column["type"];
}

const ALL: Column["type"][] = ["text", "category", "number", "date"];

/** Notes the columns that a spec names, and whether anything in it is wrong. */
function listen(table: Table): { report: Report; wanted: Wanted[]; wrong: () => boolean } {
  const wanted: Wanted[] = [];
  let wrong = false;
  const fail = () => {
    wrong = true;
  };
  const report: Report = {
    file: "",
    column(path, name, types = ALL) {
      const own = table.columns[name]?.type;
      if (own && types.includes(own)) wanted.push({ path, types, own });
      else fail();
    },
    name(_path, name, known) {
      if (!known.includes(name)) fail();
    },
    names(_path, names, known) {
      if (!names.every((name) => known.includes(name))) fail();
    },
    problem: fail,
    advise: () => {},
    instead: () => undefined,
    cell: fail,
  };
  return { report, wanted, wrong: () => wrong };
}

/** Columns of `table` that may stand in for the example's, the likeliest first. */
function candidates({ types, own }: Wanted, table: Table, optional: boolean): string[] {
  const words = own === "text" || own === "category";
  // Names of things are words; what parts them into groups is a category.
  const likely: Column["type"][] = optional ? [own] : ["text", "category", "date", "number"];
  const order = words ? likely : [own, ...ALL];
  const fitting = Object.entries(table.columns).filter(
    ([name, { type }]) => name !== "id" && types.includes(type) && order.includes(type),
  );
  return fitting.sort((a, b) => order.indexOf(a[1].type) - order.indexOf(b[1].type)).map(([name]) => name);
}

/** Whether a field of the figure's own names the column, or a place in a list of it. */
const isOwn = ({ path }: Pick<Wanted, "path">) => path.length === 1 || (path.length === 2 && typeof path[1] === "number");

/** Whether the figure can be read, agrees with the table and can be drawn. */
function draws(type: FigureName, figure: Example["figure"], table: Table, language: Language): boolean {
  const kind = typeOf(type);
  const parsed = kind.schema.safeParse(figure);
  if (!parsed.success) return false;
  const { report, wrong } = listen(table);
  try {
    kind.check(parsed.data, table, { report, atlas: {} });
    if (wrong()) return false;
    const draw = kind.layout(localise(parsed.data, language, language) as never, table, {
      size: SIZES.narrow,
      locale: language,
      atlas: {},
    });
    for (const state of Object.keys(figure.states)) draw(state);
    return true;
  } catch {
    return false; // What cannot be drawn is answered with the columns that the type needs.
  }
}

/** A type's example, and the columns that it names. */
function namedByExample(type: FigureName, language: Language): { example: Example; kind: FigureType; wanted: Wanted[] } {
  const example = exampleOf(type, language);
  const kind = typeOf(type);
  const own = localise(dataset.parse(example.data), language, language) as Table;
  const { report, wanted } = listen(own);
  kind.check(kind.schema.parse(example.figure), own, { report, atlas: {} });
  return { example, kind, wanted };
}

/** A figure of `type` of the table `data`; undefined if the table has not the columns that the type needs. */
export function fitFigure(type: FigureName, data: string, table: Table, language: Language): Example["figure"] | undefined {
  const { example, kind, wanted } = namedByExample(type, language);
  const { type: name, title: _, data: __, states: ___, ...fields } = example.figure;
  const figure: Example["figure"] = {
    type: name,
    title: wordsIn(language).prose.figure,
    data,
    ...fields,
    states: { all: { alt: wordsIn(language).prose.alt } },
  };
  const without = (key: string) => Object.fromEntries(Object.entries(figure).filter(([other]) => other !== key));
  const optional = (key: string) => kind.schema.safeParse(without(key)).success;
  const named = wanted.filter(isOwn);
  for (const key of Object.keys(fields)) {
    if (!named.some(({ path }) => path[0] === key) && optional(key)) delete figure[key];
  }
  const used = new Set<string>();
  for (const want of named) {
    const key = String(want.path[0]);
    const free = candidates(want, table, optional(key)).find((column) => !used.has(column));
    if (free) setAt(figure, want.path, free);
    else if (want.path.length === 1) delete figure[key];
    else figure[key] = (figure[key] as unknown[]).slice(0, Number(want.path[1]));
    if (free) used.add(free);
  }
  // Columns of a list that do not go together: the first of them alone.
  const lists = named.flatMap(({ path: [key, index] }) => (index === 0 ? [String(key)] : []));
  const shorter = { ...figure, ...Object.fromEntries(lists.map((key) => [key, (figure[key] as unknown[]).slice(0, 1)])) };
  return [figure, shorter].find((one) => draws(type, one, table, language));
}

/** The types of columns that a type must have, in the order in which it names them. */
export function columnsNeeded(type: FigureName, language: Language): Column["type"][] {
  const { example, kind, wanted } = namedByExample(type, language);
  const needed = wanted.filter(({ path }) => {
    const rest = Object.fromEntries(Object.entries(example.figure).filter(([key]) => key !== path[0]));
    // Of a list, one column will do.
    return isOwn({ path }) && (path[1] ?? 0) === 0 && !kind.schema.safeParse(rest).success;
  });
  return needed.map(({ own: kindOf }) => kindOf);
}
