// JSON as editors find it in a story: short groups and lists on one line, long ones a line an entry.

/** Characters in a line of an example; wider ones would be cut in a reading window. */
const WIDTH = 120;

/** Width in columns of a fixed face, where a Han character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

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
  const short = onOneLine(value);
  const group = typeof value === "object" && value !== null;
  if (!group || indent.length + room + columns(short) <= WIDTH) return short;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.every(isPosition)) return `[\n${filled(value.map(onOneLine), inner)}\n${indent}]`;
  const lines = Array.isArray(value)
    ? value.map((one) => inner + printJson(one, inner))
    : Object.entries(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + printJson(one, inner, columns(name));
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
