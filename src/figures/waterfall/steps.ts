// The steps of a waterfall: from where to where each row goes, and what its totals should be.

import { markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import type { Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { type End, NOTHING_ASIDE, type Shown } from "../kit/lengths.ts";
import type { NumberWriter } from "../kit/numbers.ts";

/** The kinds of steps, as `looks` calls them, with the styles of those for which it says nothing. */
export const KINDS = {
  total: { hue: "ash" },
  rising: { hue: "accent" },
  falling: { hue: "accent", fill: "soft" },
} as const satisfies Record<string, Style>;

export interface Step {
  id: string;
  name: string;
  kind: keyof typeof KINDS;
  /** As the table has it; null where nothing is known. */
  value: number | null;
  /** Levels before and after it, in the data's unit. */
  from: number;
  to: number;
  /** Whether something before it is not known, so that its level is only what is known of it. */
  open: boolean;
  /** Of a total: the sum of what stands before it since the last total that the table gives, and the numbers added; undefined where it cannot be told. */
  due?: { sum: number; values: number[] } | undefined;
}

/** The rows of a table as steps, in its order. A total that the table gives is where the next steps begin, whatever was known before. */
export function stepsOf(
  spec: { label: string; value: string },
  table: Table,
  totals: readonly string[],
  nameless: string,
): Step[] {
  let level = 0;
  let open = false;
  let values: number[] = [];
  return table.rows.map((row): Step => {
    const cell = row[spec.value];
    const value = typeof cell === "number" ? cell : null;
    const step = { id: row.id, name: cellName(table, spec.label, row[spec.label]).trim() || nameless, value };
    if (totals.includes(row.id)) {
      const due = open || values.length === 0 ? undefined : { sum: level, values: [...values, value ?? 0] };
      level = value ?? level;
      open &&= value === null;
      if (value !== null) values = [value];
      return { ...step, kind: "total", from: 0, to: level, open, due };
    }
    const from = level;
    level += value ?? 0;
    open ||= value === null;
    if (value !== null) values.push(value);
    return { ...step, kind: (value ?? 0) < 0 ? "falling" : "rising", from, to: level, open };
  });
}

/** A step as a bar, with its value beyond its farther end: changes with their sign, totals of which a part is not known with what is. */
export function shownOf(step: Step, style: Style, writer: NumberWriter, unknown: string): Shown {
  const { id, name, kind, value, from, to, open } = step;
  const isTotal = kind === "total";
  const drawn = isTotal ? to : value;
  const part = { id, group: kind, value: drawn, said: drawn, range: undefined, style };
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const at = low < 0 && high <= 0 ? low : high;
  const plain = drawn === null ? unknown : writer.whole(drawn);
  const words = !isTotal && (drawn ?? 0) > 0 && !plain.startsWith("+") ? `+${plain}` : plain;
  const isPart = isTotal && open;
  const said = isPart ? { words: `${words} + ${unknown}`, lines: [`${words} +`, unknown] } : { words };
  const stub = drawn === null || isPart ? id : undefined;
  const end: End = { key: markKey("value", id), parts: [part], at, reach: at, ...said, stub, lane: 0 };
  const lengths = drawn === null ? [] : [{ part, from, to, lane: 0 }];
  return { ...NOTHING_ASIDE, bar: { id, name, parts: [part] }, lengths, ends: [end] };
}
