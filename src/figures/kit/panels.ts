// Small multiples: what an editor writes of them, which panels a figure has, and in which order.

import { descending } from "d3-array";
import { z } from "zod";
import { speakerOf } from "../../locale/index.ts";
import { say } from "../../messages/index.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import type { Report, Table } from "../figure.ts";
import { cellName, valuesOf } from "./columns.ts";

const order = z.union([oneOf("panels.order", ["given", "first", "last", "difference"]), z.array(z.string()).min(1)]);

const panels = z.strictObject({
  by: describe(z.string().min(1), "panels.by"),
  order: describe(order.default("given"), "panels.order"),
  scales: describe(oneOf("panels.scales", ["common", "own"]).default("common"), "panels.scales"),
});

/** A figure's field for its panels, and a state's for whether it is drawn in them. */
export const panelFields = { panels: describe(panels.optional(), "panels.panels") };
export const panelChoice = { panels: describe(z.boolean().optional(), "panels.state.panels") };

export type Panels = z.output<typeof panels>;

/** What of a spec is about panels, however these are chosen. */
export interface PanelSpec {
  panels?: object | undefined;
  states: Record<string, { panels?: boolean | undefined }>;
}

/** The rows of one value of a column, which are drawn in a box of their own. */
export interface Panel {
  /** The value as selections write it: `""` is not known. */
  id: string;
  name: string;
  /** Its place among the column's values, from 0: the same in all states. */
  rank: number;
  /** Its own rows. */
  table: Table;
}

/** Whether a state is drawn in panels. */
export const isPanelled = ({ panels }: PanelSpec, state: PanelSpec["states"][string]): boolean =>
  panels !== undefined && state.panels !== false;

/** Whether each panel has a scale of its own. */
export const hasOwnScales = ({ panels }: PanelSpec): boolean =>
  panels !== undefined && "scales" in panels && panels.scales === "own";

/** Reports states that ask for panels where a figure has none. */
export function checkChoice({ panels, states }: PanelSpec, report: Report): void {
  if (panels) return;
  for (const [name, state] of Object.entries(states))
    if (state.panels !== undefined) report.problem(["states", name, "panels"], say.noPanels());
}

/**
 * Reports a column that is not there, values that an order names in vain, and states that choose what cannot be: panels of a figure without,
 * or, where `joined` rows of several panels are one thing in one picture, no panels.
 */
export function checkPanels(
  spec: Omit<PanelSpec, "panels"> & { panels?: Panels | undefined },
  table: Table,
  report: Report,
  joined: boolean,
): void {
  checkChoice(spec, report);
  if (!spec.panels) return;
  const { by, order } = spec.panels;
  report.column(["panels", "by"], by, ["category", "text", "date"]);
  if (table.columns[by] && typeof order !== "string") report.names(["panels", "order"], order, valuesOf(table, by), "value");
  for (const [name, { panels }] of Object.entries(spec.states))
    if (joined && panels === false) report.problem(["states", name, "panels"], say.panelsPileUp(by));
}

/** What a panel is ordered by where the figure says so; undefined is not known, and comes last. */
function weightOf(order: Panels["order"], values: readonly (number | null)[]): number | undefined {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (order === "first") return first;
  if (order === "last") return last;
  return first === undefined || last === undefined ? undefined : last - first;
}

/** The panels in the order that the figure asks for; `valuesIn` gives what is drawn in one, from the first to the last. */
export function panelsOf(
  panels: Panels | undefined,
  table: Table,
  locale: string,
  valuesIn: (panel: Panel) => readonly (number | null)[],
): Panel[] {
  if (!panels) return [];
  const { by, order } = panels;
  const written = new Map<string, Table["rows"]>(valuesOf(table, by).map((value) => [value, []]));
  for (const row of table.rows) {
    const id = String(row[by] ?? "");
    const rows = written.get(id) ?? [];
    written.set(id, [...rows, row]);
  }
  const all = [...written].map(([id, rows], rank): Panel => {
    const name = cellName(table, by, id).trim() || speakerOf(locale)("unknown");
    return { id, name, rank, table: { ...table, rows } };
  });
  if (order === "given") return all;
  if (typeof order === "string") {
    const weighed = all.map((panel) => ({ panel, weight: weightOf(order, valuesIn(panel)) }));
    const known = weighed.filter(({ weight }) => weight !== undefined).sort((a, b) => descending(a.weight, b.weight));
    return [...known, ...weighed.filter(({ weight }) => weight === undefined)].map(({ panel }) => panel);
  }
  const place = ({ id }: Panel) => (order.includes(id) ? order.indexOf(id) : order.length);
  return all.toSorted((a, b) => place(a) - place(b));
}
