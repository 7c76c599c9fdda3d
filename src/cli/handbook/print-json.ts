// JSON as editors find it in a story: short groups and lists on one line, long ones a line an entry.

import { inline, widthOf } from "../new/json.ts";

/** Characters in a line of an example; wider ones would be cut in a reading window. */
const WIDTH = 120;

const isPosition = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "number");

/** Short values one after another, as many as a line takes. */
function filled(values: string[], indent: string): string {
  const lines: string[] = [];
  for (const value of values) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + value.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}, ${value}`;
    else lines.push(indent + value);
  }
  return lines.join(",\n");
}

/** A value as JSON text; `indent` is where it begins, `room` what stands before it on its line. */
export function printJson(value: unknown, indent = "", room = 0): string {
  const short = inline(value);
  const group = typeof value === "object" && value !== null;
  if (!group || indent.length + room + widthOf(short) <= WIDTH) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.every(isPosition)) return `[\n${filled(value.map(inline), inner)}\n${indent}]`;
  const lines = Array.isArray(value)
    ? value.map((one) => inner + printJson(one, inner))
    : Object.entries(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + printJson(one, inner, widthOf(name));
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
